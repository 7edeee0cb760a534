import { said } from '../errors/said.ts';
import type { Text } from '../errors/text.ts';
import type { HeaderRule } from './deploy-request.ts';
import type { FileSection } from './file-section.ts';
import { withoutLeadingSlash } from './site-path.ts';

/** The headers that a form upload can set (wire-facts §5: fields of PostObject), as they are spelt. */
const headerNames = ['Cache-Control', 'Content-Disposition', 'Content-Encoding', 'Content-Type', 'Expires'] as const;
const ownHeader = /^x-oss-meta-[a-z0-9]+(-[a-z0-9]+)*$/;

/** The spelling that the storage knows; undefined for a header that it cannot set. */
function spelt(name: string): string | undefined {
  const lower = name.toLowerCase();
  return headerNames.find((known) => known.toLowerCase() === lower) ?? (ownHeader.test(lower) ? lower : undefined);
}

/** A line break in a header would start another one. */
const valueFault = (text: string): Text | undefined => (/\p{Cc}/u.test(text) ? said('one line') : undefined);

function addHeaders(values: FileSection, set: Map<string, string>): void {
  for (const key of values.keys) {
    const name = spelt(key);
    const value = values.text(key, valueFault);
    if (name === undefined)
      values.refuse(
        key,
        said(`"{key}" is no header of a site's file; there are {headerNames} and x-oss-meta-…`, {
          key,
          headerNames: headerNames.join(', '),
        }),
      );
    else if (set.has(name)) values.refuse(key, said('"{key}" is given twice', { key }));
    else if (value !== undefined) set.set(name, value);
  }
}

function readRule(rule: FileSection): HeaderRule {
  const set = new Map<string, string>();
  const cacheControl = rule.text('cacheControl', valueFault);
  if (cacheControl !== undefined) set.set('Cache-Control', cacheControl);
  const values = rule.section('set');
  if (values !== undefined) addHeaders(values, set);
  if (!rule.has('cacheControl') && (values?.keys.length ?? 0) === 0)
    rule.refuse('match', said('a rule for headers needs "set" or "cacheControl"'));
  return { match: withoutLeadingSlash(rule.text('match') ?? ''), set: Object.fromEntries(set) };
}

/** Reads the rules that give headers to the files of a site. */
export const readHeaderRules = (hosting: FileSection | undefined): readonly HeaderRule[] =>
  (hosting?.sections('headers') ?? []).map(readRule);
