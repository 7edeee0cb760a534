import { GatewayError } from './refusal.ts';

const decode = (text: string): string => decodeURIComponent(text.replaceAll('+', ' '));

/** Reads `a=1&b=2` as a query string or a form body. A name given twice would be ambiguous to sign, so it is refused. */
export function readForm(text: string): ReadonlyMap<string, string> {
  const parameters = new Map<string, string>();
  for (const pair of text.split('&')) {
    if (pair === '') continue;
    const [name, value] = readPair(pair);
    if (parameters.has(name)) throw new GatewayError(400, 'InvalidParameter.Duplicate', `The parameter "${name}" is given twice.`);
    parameters.set(name, value);
  }
  return parameters;
}

function readPair(pair: string): readonly [string, string] {
  const at = pair.indexOf('=');
  try {
    return at < 0 ? [decode(pair), ''] : [decode(pair.slice(0, at)), decode(pair.slice(at + 1))];
  } catch {
    throw new GatewayError(400, 'InvalidParameter', `The text "${pair}" is not percent-encoded UTF-8.`);
  }
}
