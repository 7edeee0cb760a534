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

/** An element of XML to be written: attributes, then either text or elements. */
export interface XmlElement {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly XmlElement[];
  readonly text?: string;
}

/** A function that makes a document of an element. It is loaded beforehand, because whoever writes at the end of a run cannot wait. */
export async function createXmlWriter(): Promise<(root: XmlElement) => string> {
  const { XMLBuilder } = await import('fast-xml-parser');
  const builder = new XMLBuilder({ preserveOrder: true, ignoreAttributes: false, format: true, suppressBooleanAttributes: false });
  return (root) => `<?xml version="1.0" encoding="UTF-8"?>${builder.build([ordered(root)])}\n`;
}

/** The form in which the builder keeps the order of elements; the prefix is its own for attributes. */
function ordered({ name, attributes = {}, children = [], text }: XmlElement): object {
  const content = text === undefined ? children.map(ordered) : [{ '#text': legal(text) }];
  const named = Object.entries(attributes).map(([attribute, value]) => [`@_${attribute}`, legal(value)]);
  return { [name]: content, ':@': Object.fromEntries(named) as Record<string, string> };
}

/** XML 1.0 has no place for control characters, halves of characters and the last two of a plane, not even escaped. */
const legal = (text: string): string => text.replace(/[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
