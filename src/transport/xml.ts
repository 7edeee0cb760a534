const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' };

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The children of the root of a small XML document, as text; undefined when it is not one. Errors of gateway and storage come this way. */
export async function readXml(text: string): Promise<Readonly<Record<string, string>> | undefined> {
  if (!/^\s*<(\?xml|[A-Z])/.test(text)) return undefined;
  const document = parse(text, await import('fast-xml-parser'));
  const root = isObject(document) ? Object.values(document).find(isObject) : undefined;
  if (root === undefined) return undefined;
  const fields = Object.entries(root).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return Object.fromEntries(fields.map(([name, value]) => [name, decode(value)]));
}

function parse(text: string, { XMLParser, XMLValidator }: typeof import('fast-xml-parser')): unknown {
  // Entities stay closed to the parser: a hostile answer must not expand them (toolchain, section 8).
  const parser = new XMLParser({ processEntities: false, ignoreAttributes: true, parseTagValue: false, ignoreDeclaration: true });
  try {
    return XMLValidator.validate(text) === true ? parser.parse(text) : undefined;
  } catch {
    // The validator lets through what the parser then throws at: half a declaration, a thousand elements inside one another.
    return undefined;
  }
}

/** Only the five entities of XML itself; "Policy Condition failed" quotes its condition with them. */
const decode = (text: string): string => text.replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => entities[entity] ?? entity);
