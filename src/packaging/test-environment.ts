/** How far the options of a call, and the line before it, are read; what is longer is something else. */
const reach = 2_000;

const call = /\.\s{0,20}init\s{0,20}\)?\s{0,20}\(\s{0,200}\{/g;
const token = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`|[\w$]+|\S/g;
const environment = /^["']?env["']?$/;
const test = /^["'`]test["'`]$/;

/**
 * Whether a script calls `cloud.init({ env: 'test' })`, which points a published mini program at the test cloud (seed 003). Bundlers rename `cloud` to
 * `x.default` and minifiers to a letter or two, so the owner of `init` counts when it is named so; `Sentry.init` does not.
 */
export function usesTestEnvironment(text: string): boolean {
  for (const { 0: found, index } of text.matchAll(call)) {
    const start = index + found.length;
    if (isCloud(text.slice(Math.max(index - 120, 0), index)) && !isComment(text, index) && hasTest(text.slice(start, start + reach)))
      return true;
  }
  return false;
}

function isCloud(before: string): boolean {
  const owner = /[\w$.[\]"'\\?]*$/.exec(before)?.[0] ?? '';
  if (/cloud/i.test(owner)) return true;
  const last =
    owner
      .split(/[.[]/)
      .at(-1)
      ?.replaceAll(/[\]"'\\?]/g, '') ?? '';
  return last === 'default' || /^[\w$]{1,2}$/.test(last);
}

/** A call in a line of comment, which unminified builds keep. A closed comment before it, such as a licence, is none. */
function isComment(text: string, index: number): boolean {
  const before = text.slice(Math.max(index - reach, 0), index);
  const end = before.lastIndexOf('\n');
  if (end === -1 && index > reach) return false;
  const line = before.slice(end + 1);
  return /^\s*\/\//.test(line) || (/^\s*\/?\*/.test(line) && !line.includes('*/'));
}

/** Looks for `env: 'test'` among the options themselves, not in objects inside them. */
function hasTest(options: string): boolean {
  const tokens = ownTokens(unescaped(options));
  return tokens.some((key, place) => {
    const [before, colon, value, after] = [tokens[place - 1] ?? ',', tokens[place + 1], tokens[place + 2] ?? '', tokens[place + 3] ?? ''];
    return environment.test(key) && before === ',' && colon === ':' && test.test(value) && (after === ',' || after === '}');
  });
}

/** The tokens up to the end of the options; an object or a list inside them is one token of no meaning, and comments are none. */
function ownTokens(options: string): readonly string[] {
  const tokens: string[] = [];
  let depth = 0;
  for (const [each] of options.matchAll(token)) {
    if (/^\/[/*]/.test(each)) continue;
    if (depth === 0) tokens.push(each);
    if (/^[{[(]$/.test(each)) depth += 1;
    if (/^[}\])]$/.test(each)) depth -= 1;
    if (depth < 0) break;
  }
  return tokens;
}

/** Development builds keep each module as a text for `eval`, with its quotes and line ends escaped. */
function unescaped(options: string): string {
  const quote = options.search(/["'`]/);
  const isText = /^[^"'`]*\\[nrt]/.test(options) || options.charAt(quote - 1) === '\\';
  return isText ? options.replaceAll(/\\[nrt]/g, '\n').replaceAll(/\\(["'`])/g, '$1') : options;
}
