/** A package in the list of ncc: its name, its licence, and the text of that. */
const beginning = /\n\n(?=(?:@[\w.-]+\/)?[\w.-]+\n(?:[\w(][^\n]{0,60})\n)/;

/** Where the words of a well-known licence begin; what stands before them is title and copyright, which each package has its own. */
const wordsBegin = /^(?:Permission is hereby granted|Permission to use, copy|Redistribution and use)/m;

/**
 * The licences of all that is bundled, with each text written once: most packages carry the same words behind a copyright line of their own. That line stays; where
 * the words are those of an earlier package to the letter, line ends aside, they point at it. Words that differ by a letter stand in full.
 */
export function eachTextOnce(list) {
  const owners = new Map();
  return list
    .split(beginning)
    .map((part) => {
      const [name, licence, ...lines] = part.split('\n');
      const text = lines.join('\n').trim();
      const at = Math.max(text.search(wordsBegin), 0);
      const words = text.slice(at).replaceAll(/\s+/g, ' ');
      const owner = owners.get(words);
      if (owner === undefined || words.length < 200) {
        if (!owners.has(words)) owners.set(words, name);
        return part;
      }
      return `${name}\n${licence}\n${text.slice(0, at)}The text is that of ${owner}: "${words.slice(0, 40)}…"`;
    })
    .join('\n\n');
}
