/** A secret that was put somewhere, or that the cloud handed out, and where it came from. */
export interface Canary {
  readonly from: string;
  readonly secret: string;
}

/** Some text that came out of a run, by where it was found. */
export type Outcome = readonly [place: string, text: string];

/** One secret in one text, in one of its forms. Without the secret: a report of leaks must not leak. */
export interface Leak {
  readonly place: string;
  readonly from: string;
  readonly form: string;
  /** What stands before and behind it. */
  readonly around: string;
}

/** The line of a private key says nothing when it is shorter, and neither does a piece of base64. */
const shortest = 12;

/** Every form of every canary in every text. Written from what a reader could do, not from what the program hides. */
export function findLeaks(canaries: readonly Canary[], outcomes: readonly Outcome[]): readonly Leak[] {
  const texts = outcomes.flatMap(([place, text]) => [
    [place, text] as const,
    [`${place}, its lines joined`, joined(text)] as const,
    [`${place}, its lines joined, decoded`, decoded(joined(text))] as const,
  ]);
  return canaries.flatMap(({ from, secret }) =>
    formsOf(secret).flatMap(([form, needle]) =>
      texts.flatMap(([place, text]) => {
        const at = text.indexOf(needle);
        return at < 0 ? [] : [{ place, from, form, around: `${text.slice(Math.max(0, at - 60), at)}<HERE>` }];
      }),
    ),
  );
}

/** A text as somebody puts it together again: without line ends, the escapes of them, and the marks before each line of a log. */
const joined = (text: string): string => text.replace(/(?:\s*(?:\r|\n|\\r|\\n|%0[ADad])\s*[│»|]?\s*)+/g, '');

/** Numbers of Markdown and HTML, and percent codes, back to characters. */
function decoded(text: string): string {
  const plain = text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
  return plain.replace(/(?:%[0-9A-Fa-f]{2})+/g, (codes) => Buffer.from(codes.replaceAll('%', ''), 'hex').toString('utf8'));
}

function formsOf(secret: string): readonly (readonly [form: string, needle: string])[] {
  const whole = secret.trim();
  const lines = whole.split('\n').map((line) => line.trim());
  const secretLines = lines.length === 1 ? [] : lines.filter((line) => line.length >= shortest && !line.startsWith('-----'));
  const forms = [whole, lines.join(''), ...secretLines].flatMap((part) => [
    ['plain', part] as const,
    ['percent-encoded', encodeURIComponent(part)] as const,
    ['percent-encoded in lower case', encodeURIComponent(part).replace(/%../g, (code) => code.toLowerCase())] as const,
    ['in JSON', JSON.stringify(part).slice(1, -1)] as const,
    ['in JSON within JSON', JSON.stringify(JSON.stringify(part).slice(1, -1)).slice(1, -1)] as const,
    ['in JSON of PHP', JSON.stringify(part).slice(1, -1).replaceAll('/', '\\/')] as const,
    ...[0, 1, 2].map((offset) => [`in base64 at ${offset}`, base64At(part, offset)] as const),
    ...[0, 1, 2].map((offset) => [`in base64url at ${offset}`, base64At(part, offset).replaceAll('+', '-').replaceAll('/', '_')] as const),
  ]);
  const unique = new Map(forms.map(([form, needle]) => [needle, form]));
  return [...unique].flatMap(([needle, form]) => (needle.length >= shortest ? [[form, needle] as const] : []));
}

/** The characters of base64 that are certain when so many bytes of something else come first: the group around each end is left out. */
function base64At(text: string, offset: number): string {
  const encoded = Buffer.concat([Buffer.alloc(offset, 'x'), Buffer.from(text)]).toString('base64');
  return encoded.slice(offset === 0 ? 0 : 4, -4);
}
