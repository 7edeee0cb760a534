import { BlockList, isIPv4 } from 'node:net';

/** Seed document 002: at most three, IPv4 only, ranges of /24 to /31. */
const entriesMax = 3;
const rangeForm = /^([\d.]+)\/(2[4-9]|3[01])$/;

const entriesOf = (text: string): readonly string[] => (text === '' ? [] : text.split(',').map((entry) => entry.trim()));

/** Why this is no list of allowed addresses, or undefined. An empty one lets everyone in. */
export function brokenAllowList(text: string): string | undefined {
  const entries = entriesOf(text);
  if (entries.length > entriesMax) return `${entries.length} entries, at most ${entriesMax} are allowed`;
  const wrong = entries.find((entry) => !isIPv4(entry) && !isIPv4(rangeForm.exec(entry)?.[1] ?? ''));
  return wrong === undefined ? undefined : `"${wrong}" is neither an IPv4 address nor a range of /24 to /31`;
}

/** True when a client with this address may see the site. */
export function isAllowed(text: string, address: string): boolean {
  const entries = entriesOf(text);
  if (entries.length === 0) return true;
  const allowed = new BlockList();
  for (const entry of entries) {
    const [base = '', bits] = entry.split('/');
    if (bits === undefined) allowed.addAddress(base, 'ipv4');
    else allowed.addSubnet(base, Number(bits), 'ipv4');
  }
  return isIPv4(address) && allowed.check(address, 'ipv4');
}
