/** A package in the list of ncc: its name, its licence, and the text of that. */
const beginning = /\n\n(?=(?:@[\w.-]+\/)?[\w.-]+\n(?:[\w(][^\n]{0,60})\n)/;

/**
 * The licences of all that is bundled, with each text written once: packages of one author carry the same words, copyright line included. Later ones point at the
 * first that has them; a text that differs by a letter stands in full.
 */
export function eachTextOnce(list) {
  const owners = new Map();
  return list
    .split(beginning)
    .map((part) => {
      const [name, licence, ...lines] = part.split('\n');
      const text = lines.join('\n').trim();
      const owner = owners.get(text);
      if (owner !== undefined && text.length > 200) return `${name}\n${licence}\nThe text is that of ${owner}, to the letter.`;
      if (!owners.has(text)) owners.set(text, name);
      return part;
    })
    .join('\n\n');
}
