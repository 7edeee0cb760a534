/**
 * Compares dotted numbers part by part; a missing part counts as 0. The rule that clients use is not documented,
 * and this is the only sensible reading of "the highest version" (wire-facts section 6).
 */
export function compareVersions(one: string, other: string): number {
  const left = one.split('.');
  const right = other.split('.');
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = partOf(left[index]) - partOf(right[index]);
    if (difference !== 0) return Math.sign(difference);
  }
  return 0;
}

const partOf = (text: string | undefined): number => {
  const number = Number(text ?? 0);
  return Number.isNaN(number) ? 0 : number;
};
