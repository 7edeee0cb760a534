/** What reads along with our output, in a few lines each, written from the documents of those who read and not from our own code. */

/** The commands that a GitHub runner would carry out, by name: `::name …::` behind white space (.NET's, so U+0085 too), `##[name]` anywhere. */
export function runnerCommands(output: string): readonly string[] {
  return output.split(/\r\n|\r|\n/).flatMap((line) => {
    const [, name] = /^[\s\u0085]*::([^:\s]+)(?:\s[^:]*(?:%3A[^:]*)*)?::/i.exec(line) ?? [];
    const old = [...line.matchAll(/##\[([^\]]*)\]?/g)].map(([, found = '']) => `##[${found}`);
    return [...(name === undefined ? [] : [name]), ...old];
  });
}

/** The commands of Azure Pipelines and TeamCity, wherever they stand. */
export const otherCommands = (output: string): readonly string[] => output.match(/##(?:vso|teamcity)\[[^\]]*/g) ?? [];

const colour = new RegExp(`${String.fromCharCode(27)}\\[\\d{1,2}m`, 'g');

/** Characters that a terminal acts upon, or that turn the reading direction around; colours and line ends are ours. */
export const acting = (output: string): readonly string[] =>
  output.replace(colour, '').match(/[^\P{Cc}\n]|[\u2028\u2029]|\p{Bidi_Control}/gu) ?? [];

/** The tags that our pages are made of; a link goes to the web and nowhere else. */
const ourTag = /^<(?:\/?(?:b|sub|code|details|summary|a)|br|a href="https?&#58;\/\/[^"<>]*")>$/;

/** What a page of Markdown holds beyond the frame that is ours: other tags, links, images, code, mentions, headings. */
export function foreignMarkup(page: string): readonly string[] {
  const tags = (page.match(/<[^>]*>?/g) ?? []).filter((tag) => !ourTag.test(tag));
  const text = page.replace(/<[^>]*>/g, '').replace(/&#\d+;/g, '');
  const marks = text.match(/`|\]\(|!\[|\]\[|(?<!\w)@\w|https?:\/\/|javascript:|^# |^#{4,}|(?<=[^\n#])#+ \S|\*\*\S|~~|\$\$?\S/gm) ?? [];
  return [...tags, ...marks];
}

/** A dotenv report as GitLab reads it: NAME=VALUE on each line, and nothing else. */
export function dotenvNames(text: string): readonly string[] {
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => /^([A-Z][A-Z0-9_]*)=/.exec(line)?.[1] ?? `not a variable: ${line}`);
}
