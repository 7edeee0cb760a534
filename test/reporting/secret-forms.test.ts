import fc from 'fast-check';
import { expect, test } from 'vitest';
import { secretForms, shortestForm } from '../../src/reporting/secret-forms.ts';

test('no form is shorter than what is said to be the shortest, so that a shorter text need not be looked through', () => {
  const secrets = fc.oneof(
    fc.string({ minLength: 1, maxLength: 90 }),
    fc.base64String({ maxLength: 90 }),
    fc.stringMatching(/^[0-9a-f]{8,64}$/),
  );
  fc.assert(
    fc.property(secrets, (secret) => secretForms(secret).every((form) => form.length >= shortestForm(secret))),
    { numRuns: 500 },
  );
});

test.each([
  ['c2lnbmF0dXJlIG9mIGEgZmlsZQ==', 28],
  ['two\nlines', 0],
  ['with%0Aa line end', 0],
])('%j is looked for in texts of %i characters and more', (secret, length) => {
  expect(shortestForm(secret)).toBe(length);
});
