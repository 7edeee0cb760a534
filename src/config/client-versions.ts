import type { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import type { InputsRead } from './input-values.ts';
import { invalid, missing } from './problems.ts';
import type { PerPlatform } from './release-request.ts';

type Bound = 'client-min' | 'client-max';
type Phone = keyof PerPlatform;

const phones = ['ios', 'android'] as const satisfies readonly Phone[];
const names = { ios: 'iOS', android: 'Android' } as const;
const shape = /^\d+(\.\d+)*$/;

/** Compares dotted numbers part by part; a missing part counts as 0. */
export function compareDotted(a: string, b: string): number {
  const [left, right] = [a.split('.'), b.split('.')];
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = Number(left[index] ?? 0) - Number(right[index] ?? 0);
    if (difference !== 0) return Math.sign(difference);
  }
  return 0;
}

/** One bound against the platform: nothing for other phones, and every phone has its version. */
function boundProblems(read: InputsRead, bound: Bound): readonly Failure[] {
  const range = read.values[bound];
  if (range === undefined) return [];
  const { platform } = read.values;
  const asked = platform === 'all' ? phones : [platform];
  const given = phones.filter((phone) => range[phone] !== undefined);
  const foreign = given.filter((phone) => !asked.includes(phone));
  const lacking = asked.filter((phone) => range[phone] === undefined);
  const shapeless = given.filter((phone) => !shape.test(range[phone] ?? ''));
  return [
    ...foreign.map((phone) =>
      invalid(read, bound, said('without {phone}, since the platform is "{platform}"', { phone: names[phone], platform })),
    ),
    ...lacking.map((phone) =>
      invalid(
        read,
        bound,
        said('given for {phone} too, as in {asked}', { phone: names[phone], asked: asked.map((each) => `${each}=10.1.60`).join(',') }),
      ),
    ),
    ...shapeless.map((phone) => invalid(read, bound, said('dotted numbers for {phone}, such as 10.1.60', { phone: names[phone] }))),
  ];
}

function orderProblems(read: InputsRead): readonly Failure[] {
  const { 'client-min': min = {}, 'client-max': max = {} } = read.values;
  return phones
    .filter((phone) => {
      const [low, high] = [min[phone], max[phone]];
      return low !== undefined && high !== undefined && shape.test(low) && shape.test(high) && compareDotted(low, high) > 0;
    })
    .map((phone) =>
      invalid(
        read,
        'client-max',
        said('at least the lowest version of {phone}, {version}', { phone: names[phone], version: min[phone] ?? '' }),
      ),
    );
}

/** Checks the range of clients that receive the package; the cloud wants versions for exactly the phones of the platform. */
export function clientVersionProblems(read: InputsRead): readonly Failure[] {
  return [
    ...missing(read, 'client-min'),
    ...boundProblems(read, 'client-min'),
    ...boundProblems(read, 'client-max'),
    ...orderProblems(read),
  ];
}
