import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { verbOperations } from '../../src/config/verb-operations.ts';
import { writingVerbs } from '../../src/config/verbs.ts';
import { permissionOf } from '../../src/services/permissions.ts';
import { deriveOperations, operationsText } from '../support/derive-operations.ts';

const source = join(import.meta.dirname, '..', '..', 'src');
const derived = deriveOperations(source);

test('the list in the source is what the source says (npm test with -u writes it anew)', async () => {
  await expect(operationsText(derived)).toMatchFileSnapshot(join(source, 'config', 'verb-operations.ts'));
});

test('every verb was followed to calls of the cloud', () => {
  for (const [verb, operations] of Object.entries(verbOperations)) expect([verb, operations.length > 1]).toEqual([verb, true]);
  expect(verbOperations.pause).toEqual(['ChangeMcubeMiniTaskStatus', 'ListMcubeMiniPackages', 'ListMcubeMiniTasks', 'QueryMcubeMiniTask']);
});

test('no verb calls an operation that is not in the catalogue', () => {
  for (const operation of Object.values(verbOperations).flat()) expect(permissionOf(operation).operation).toBe(operation);
});

test('a verb that only looks is given no write', () => {
  const looking = Object.entries(verbOperations).filter(([verb]) => !(writingVerbs as readonly string[]).includes(verb));
  expect(looking.map(([verb]) => verb)).toEqual(['status', 'verify']);
  expect(looking.flatMap(([, operations]) => operations).filter((name) => permissionOf(name).effect === 'write')).toEqual([]);
});

describe('the way through the source', () => {
  test('reaches every method of the services but those that only tests use', () => {
    expect(derived.unreached).toEqual(['hosting.file']);
  });

  test('finds what is passed on by name, through constants, dynamic imports and other files', () => {
    // `releaseTrain` is imported when it is needed, and deploys; `operation` is a constant in most services.
    expect(derived.verbs['release']).toEqual(expect.arrayContaining(['CreateFunctionDeployment', 'ListMcubeWhitelists', 'RunFunction']));
  });

  test('keeps apart what does not belong together', () => {
    expect(derived.verbs['deploy']?.filter((name) => name.includes('Mcube'))).toEqual([]);
    expect(derived.verbs['notify']?.some((name) => name.includes('Function'))).toBe(false);
  });
});
