import { said } from '../errors/said.ts';
import type { Text } from '../errors/text.ts';
import { readJson } from './json-text.ts';

/** What a template of a message may name. */
export const messageFields = ['version', 'app', 'memo', 'h5Id', 'packageId', 'reason'] as const;
export type MessageFields = Readonly<Record<(typeof messageFields)[number], string>>;

/** A place to be filled, or a brace that was doubled to be one. */
const mark = /\{\{|\}\}|\{(\w+)\}/g;

const isField = (name: string): name is (typeof messageFields)[number] => messageFields.some((field) => field === name);

/** What a template should have been, when it does not do. */
export function templateFault(template: string): Text | undefined {
  const content = readJson(template);
  if (content === undefined && /^\s*(?:\{\s*"|\[\s*["{[])/.test(template)) return said('sound JSON, as it begins like some');
  const names = textsIn(content ?? template).flatMap((text) => [...text.matchAll(mark)].flatMap(([, name]) => name ?? []));
  const unknown = names.find((name) => !isField(name));
  return unknown === undefined
    ? undefined
    : said('without {field}: there are {known}', { field: `{${unknown}}`, known: messageFields.map((field) => `{${field}}`).join(', ') });
}

/** The message. A template that is JSON stays JSON, whatever the memo has in it: only its texts are filled. */
export function fillTemplate(template: string, fields: MessageFields): string {
  const fill = (text: string): string =>
    text.replaceAll(mark, (found: string, name: string | undefined) => {
      if (name === undefined) return found.slice(1);
      return isField(name) ? fields[name] : found;
    });
  const content = readJson(template);
  return content === undefined ? fill(template) : JSON.stringify(mapTexts(content, fill));
}

function mapTexts(value: unknown, map: (text: string) => string): unknown {
  if (typeof value === 'string') return map(value);
  if (Array.isArray(value)) return value.map((each) => mapTexts(each, map));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, mapTexts(inner, map)]));
}

function textsIn(value: unknown): readonly string[] {
  const texts: string[] = [];
  mapTexts(value, (text) => {
    texts.push(text);
    return text;
  });
  return texts;
}
