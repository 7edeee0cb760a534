import fc from 'fast-check';
import compareSemver from 'semver/functions/compare.js';
import { describe, expect, test } from 'vitest';
import { isFailure } from '../../src/errors/failure.ts';
import { compareH5Versions, isFinal, toH5Version, type VersionScheme } from '../../src/packaging/version.ts';

function refusal(text: string, scheme: VersionScheme): string {
  try {
    return `accepted as ${toH5Version(text, scheme)}`;
  } catch (error) {
    if (!isFailure(error) || error.code !== 'VERSION_INVALID') throw error;
    return error.message;
  }
}

describe('scheme "ordered"', () => {
  test.each([
    ['1.4.2', '1.4.2.90'],
    ['v1.4.2', '1.4.2.90'],
    ['0.0.0', '0.0.0.90'],
    ['99.99.99', '99.99.99.90'],
    ['1.4.2-alpha.0', '1.4.2.0'],
    ['1.4.2-alpha.19', '1.4.2.19'],
    ['1.4.2-beta.0', '1.4.2.20'],
    ['1.4.2-beta.19', '1.4.2.39'],
    ['v1.4.2-rc.1', '1.4.2.41'],
    ['1.4.2-rc.49', '1.4.2.89'],
    ['1.4.2+1', '1.4.2.91'],
    ['1.4.2+9', '1.4.2.99'],
    ['shop@1.4.2', '1.4.2.90'],
    ['@scope/shop@1.4.2-rc.1', '1.4.2.41'],
    ['release/v1.4.2', '1.4.2.90'],
    ['refs/tags/shop/v1.4.2', '1.4.2.90'],
  ])('%s becomes %s', (text, h5Version) => {
    expect(toH5Version(text, 'ordered')).toBe(h5Version);
  });

  test.each([
    ['', 'not a semantic version'],
    ['1.4', 'not a semantic version'],
    ['01.4.2', 'not a semantic version'],
    ['1.4.2-rc.01', 'not a semantic version'],
    ['shop@', 'not a semantic version'],
    ['latest', 'not a semantic version'],
    ['shop 2@1.4.2', 'not a plain name'],
    ['1.4.2.3', 'the scheme "exact" takes it as it is'],
    ['1.100.2', '0 to 99, and 100 is not'],
    ['1.4.2-alpha.20', 'above alpha.19'],
    ['1.4.2-beta.20', 'above beta.19'],
    ['1.4.2-rc.50', 'above rc.49'],
    ['1.4.2-rc', 'needs a number, such as rc.1'],
    ['1.4.2-rc.x', 'needs a number'],
    ['1.4.2-rc.1.2', 'more than a name and one number'],
    ['1.4.2-rc1', 'not alpha.N, beta.N or rc.N'],
    ['1.4.2-RC.1', 'not alpha.N, beta.N or rc.N'],
    ['1.4.2-1', 'not alpha.N, beta.N or rc.N'],
    ['1.4.2-dev.1', 'not alpha.N, beta.N or rc.N'],
    ['1.4.2-constructor.1', 'not alpha.N, beta.N or rc.N'],
    ['1.4.2-rc.1+3', 'cannot be told from'],
    ['1.4.2+0', '1 to 9'],
    ['1.4.2+01', '1 to 9'],
    ['1.4.2+10', '1 to 9'],
    ['1.4.2+1.2', '1 to 9'],
    ['1.4.2+abc', '1 to 9'],
  ])('"%s" is refused: %s', (text, reason) => {
    const message = refusal(text, 'ordered');
    expect(message).toContain(reason);
    expect(message).toContain(`"${text}"`);
  });
});

describe('scheme "plain"', () => {
  test.each([
    ['1.4.2', '1.4.2.0'],
    ['1.4.2+1', '1.4.2.1'],
    ['v1.4.2+99', '1.4.2.99'],
  ])('%s becomes %s', (text, h5Version) => {
    expect(toH5Version(text, 'plain')).toBe(h5Version);
  });

  test.each([
    ['1.4.2-rc.1', 'the scheme "ordered" takes it'],
    ['1.4.2+0', '1 to 99'],
    ['1.4.2+100', '1 to 99'],
  ])('"%s" is refused: %s', (text, reason) => {
    expect(refusal(text, 'plain')).toContain(reason);
  });
});

describe('scheme "exact"', () => {
  test.each([
    ['1.4.2.0', '1.4.2.0'],
    ['v1.4.2.90', '1.4.2.90'],
    ['shop@99.0.0.7', '99.0.0.7'],
  ])('%s becomes %s', (text, h5Version) => {
    expect(toH5Version(text, 'exact')).toBe(h5Version);
  });

  test.each([
    ['1.4.2', 'four dotted numbers'],
    ['1.4.2.3.4', 'four dotted numbers'],
    ['1.4.2.03', 'without leading zeros'],
    ['1.4.2.3 ', 'four dotted numbers'],
    ['1.4.2.-3', 'four dotted numbers'],
    ['1.4.2.100', '0 to 99, and 100 is not'],
  ])('"%s" is refused: %s', (text, reason) => {
    expect(refusal(text, 'exact')).toContain(reason);
  });
});

describe('for any two versions', () => {
  const number = fc.integer({ min: 0, max: 99 });
  // Few values, so that versions often differ in one place only.
  const core = fc.tuple(fc.constantFrom(0, 1, 99), fc.constantFrom(0, 1, 99), number).map((numbers) => numbers.join('.'));
  const suffix = fc.oneof(
    fc.constant(''),
    fc.integer({ min: 1, max: 9 }).map((n) => `+${n}`),
    fc.integer({ min: 0, max: 19 }).map((n) => `-alpha.${n}`),
    fc.integer({ min: 0, max: 19 }).map((n) => `-beta.${n}`),
    fc.integer({ min: 0, max: 49 }).map((n) => `-rc.${n}`),
  );
  const version = fc.tuple(core, suffix).map((parts) => parts.join(''));
  const sibling = fc.tuple(core, suffix, suffix).map(([same, one, other]) => [same + one, same + other] as const);
  const pair = fc.oneof(fc.tuple(version, version), sibling);

  test('semver’s order is kept', () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const order = compareSemver(a, b);
        const mapped = compareH5Versions(toH5Version(a, 'ordered'), toH5Version(b, 'ordered'));
        if (order !== 0) expect(Math.sign(mapped)).toBe(order);
      }),
      { numRuns: 2000 },
    );
  });

  test('different versions stay different, and every number stays within 0 to 99', () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const mapped = [a, b].map((text) => toH5Version(text, 'ordered'));
        expect(mapped[0] === mapped[1]).toBe(a === b);
        expect(
          mapped
            .join('.')
            .split('.')
            .every((part) => Number(part) <= 99),
        ).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('whatever text is given, it becomes four numbers of 0 to 99 or a VERSION_INVALID', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^v?\d{1,3}(\.\d{1,3}){1,4}([-+](rc|beta|alpha|x)?\.?\d{0,3})?$/));
    fc.assert(
      fc.property(text, fc.constantFrom('ordered', 'plain', 'exact'), (given, scheme) => {
        const answer = refusal(given, scheme);
        expect(answer).toMatch(/^accepted as \d{1,2}(\.\d{1,2}){3}$|does not fit the scheme/);
      }),
    );
  });
});

test.each([
  ['1.0.0.1', '1.0.0.1', 0],
  ['1.0.0.9', '1.0.0.10', -1],
  ['2.0.0.0', '1.99.99.99', 1],
  ['1.0.0', '1.0.0.0', 0],
  ['1.0.0', '1.0.0.1', -1],
  ['1.0.0.x', '1.0.0.0', 0],
])('%s against %s compares as %i', (a, b, sign) => {
  expect(Math.sign(compareH5Versions(a, b))).toBe(sign);
  expect(Math.sign(compareH5Versions(b, a)) + sign).toBe(0);
});

test.each(['v1.5.0-alpha.19', 'v1.5.0-beta.1', 'v1.5.0-rc.1', 'v1.5.0-rc.49'])('%s is a pre-release, and its numbers say so', (tag) => {
  expect(isFinal(toH5Version(tag, 'ordered'))).toBe(false);
});

test.each(['v1.5.0', 'v1.5.0+1', 'v1.5.0+9', 'v0.0.0'])('%s is a final, and its numbers say so', (tag) => {
  expect(isFinal(toH5Version(tag, 'ordered'))).toBe(true);
});

test('a version that another tool wrote with three numbers is no final of ours', () => {
  expect(isFinal('1.4.2')).toBe(false);
});
