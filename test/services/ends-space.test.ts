import { expect, test } from 'vitest';
import { verbOperations } from '../../src/config/verb-operations.ts';
import { deletesSpace, endsSpace } from '../../src/services/ends-space.ts';
import { operations } from '../../src/wire/catalogue.ts';

test('of the catalogue two operations end the life of a space', () => {
  expect(Object.keys(operations).filter(endsSpace)).toEqual(['DeleteSpace', 'ResetServerSecret']);
  expect(Object.keys(operations).filter(deletesSpace)).toEqual(['DeleteSpace']);
});

test.each(['deletespace', 'DELETESPACE', 'BatchDeleteSpaces', 'ResetSpace', 'DestroySpace', 'RemoveEmasSpace', 'resetserversecret'])(
  '%s, which is not in the catalogue, is taken for one',
  (operation) => {
    expect(endsSpace(operation)).toBe(true);
  },
);

test.each(['ListSpace', 'UpdateSpace', 'DeleteFunction', 'DeleteDBCollection', 'DeleteWebHostingFile', 'DescribeSpaceClientConfig'])(
  '%s is none',
  (operation) => {
    expect(endsSpace(operation)).toBe(false);
  },
);

test('no verb calls any of them', () => {
  expect(Object.values(verbOperations).flat().filter(endsSpace)).toEqual([]);
});
