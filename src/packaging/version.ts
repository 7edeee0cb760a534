import parse from 'semver/functions/parse.js';
import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import type { Both } from '../errors/text.ts';

/** How a tag becomes the four numbers of an mPaaS version; the README names them for `version-scheme`. */
export type VersionScheme = 'ordered' | 'plain' | 'exact';

type SemanticVersion = NonNullable<ReturnType<typeof parse>>;

/** The only range seen in the wild is 0..99 a number (wire-facts §6, a public clone of the console). */
const highestNumber = 99;

/** Scheme `ordered`, fourth number: where each kind of pre-release starts, and its highest N. Finals start at 90. */
const channels: ReadonlyMap<string, { readonly from: number; readonly highest: number }> = new Map([
  ['alpha', { from: 0, highest: 19 }],
  ['beta', { from: 20, highest: 19 }],
  ['rc', { from: 40, highest: 49 }],
]);
const finalFrom = 90;

/** Whether a version was made of a final, by the scheme `ordered`: its fourth number says so. */
export const isFinal = (h5Version: string): boolean => Number(h5Version.split('.')[3]) >= finalFrom;

/** Why a text does not fit; `toH5Version` adds the text and the scheme. */
class Misfit extends Error {
  readonly reason: Both;

  constructor(reason: Both) {
    super(reason.en);
    this.reason = reason;
  }
}

/**
 * Turns a tag into four dotted numbers: `v1.4.2`, `1.4.2-rc.1`, `shop@1.4.2`, `release/v1.4.2`. The one place where this mapping is written down.
 * Different versions give different numbers, and a higher version in semver's order gives higher numbers. What does not fit is refused.
 */
export function toH5Version(text: string, scheme: VersionScheme): string {
  try {
    const bare = withoutPrefix(text);
    return (scheme === 'exact' ? exactNumbers(bare) : semanticNumbers(bare, scheme)).join('.');
  } catch (error) {
    if (!(error instanceof Misfit)) throw error;
    throw new Failure('VERSION_INVALID', { version: text, scheme, reason: error.reason });
  }
}

/** Negative, zero or positive, number by number: the only sensible reading of "highest version" (wire-facts §6). What is no number counts as 0. */
export function compareH5Versions(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => text.split('.').map((part) => Number(part) || 0));
  for (let place = 0; place < Math.max(left?.length ?? 0, right?.length ?? 0); place += 1) {
    const difference = (left?.[place] ?? 0) - (right?.[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Tags of a monorepo carry the name of the package before the version, and some teams tag `release/v1.4.2`. */
function withoutPrefix(text: string): string {
  const end = Math.max(text.lastIndexOf('@'), text.lastIndexOf('/')) + 1;
  if (end > 0 && !/^[\w@./-]+$/.test(text.slice(0, end))) throw new Misfit(said('what stands before the version is not a plain name.'));
  return text.slice(end);
}

function exactNumbers(text: string): readonly number[] {
  if (!/^v?(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){3}$/.test(text))
    throw new Misfit(said('it must be four dotted numbers without leading zeros, such as 1.4.2.0.'));
  return text.replace('v', '').split('.').map(inRange);
}

function semanticNumbers(text: string, scheme: 'ordered' | 'plain'): readonly number[] {
  const version = parse(text);
  if (version === null) throw new Misfit(whyNotSemantic(text));
  const { major, minor, patch } = version;
  return [...[major, minor, patch].map(inRange), scheme === 'ordered' ? orderedFourth(version) : plainFourth(version)];
}

function whyNotSemantic(text: string): Both {
  if (/^v?\d+(\.\d+){3}$/.test(text)) return said('it has four numbers; the scheme "exact" takes it as it is.');
  return said('it is not a semantic version such as 1.4.2 or 1.4.2-rc.1.');
}

function inRange(value: number | string): number {
  const number = Number(value);
  if (number > highestNumber)
    throw new Misfit(said('each number must be 0 to {highestNumber}, and {value} is not.', { highestNumber, value }));
  return number;
}

function orderedFourth({ prerelease, build }: SemanticVersion): number {
  if (prerelease.length === 0) return finalFrom + buildNumber(build, 9);
  // Semver ignores build metadata, so a fourth number that told them apart inside a pre-release would have to come from nowhere.
  if (build.length > 0) throw new Misfit(said('a pre-release with build metadata cannot be told from the one without.'));
  const [name, number, ...more] = prerelease;
  const channel = channels.get(String(name));
  if (channel === undefined)
    throw new Misfit(said('the pre-release "{prerelease}" is not alpha.N, beta.N or rc.N.', { prerelease: prerelease.join('.') }));
  // "rc" and "rc.0" would become the same number.
  if (typeof number !== 'number')
    throw new Misfit(
      said('the pre-release "{prerelease}" needs a number, such as {name}.1.', { prerelease: prerelease.join('.'), name: name ?? '' }),
    );
  if (more.length > 0)
    throw new Misfit(said('the pre-release "{prerelease}" has more than a name and one number.', { prerelease: prerelease.join('.') }));
  if (number > channel.highest)
    throw new Misfit(
      said('{name}.{number} is above {name}.{highest}, the highest that fits.', { name: name ?? '', number, highest: channel.highest }),
    );
  return channel.from + number;
}

function plainFourth({ prerelease, build }: SemanticVersion): number {
  if (prerelease.length > 0)
    throw new Misfit(said('it is a pre-release, which this scheme has no room for; the scheme "ordered" takes it.'));
  return buildNumber(build, highestNumber);
}

/** The N of `+N`; 0 without one, which is why `+0` itself is refused. */
function buildNumber(build: readonly string[], highest: number): number {
  if (build.length === 0) return 0;
  const text = build.join('.');
  if (!/^[1-9]\d*$/.test(text) || Number(text) > highest)
    throw new Misfit(said('the build metadata "+{text}" must be a number, 1 to {highest}.', { text, highest }));
  return Number(text);
}
