import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { operationDocuments } from '../../src/hosts/operation-documents.ts';
import { operationPage, verbsUsing } from '../../src/hosts/operation-page.ts';
import { operationNames } from '../../src/services/operations.ts';

const root = join(import.meta.dirname, '..', '..');

test.each(Object.entries(operationDocuments))('%s is not stale; "npm run docs" writes it', (name, make) => {
  expect(readFileSync(join(root, name), 'utf8')).toBe(make());
});

describe('the page of all operations', () => {
  const page = operationPage();

  test('has a section for each, which its row in the table leads to', () => {
    for (const name of operationNames) {
      expect(page).toContain(`\n### ${name}\n`);
      expect(page).toContain(`[\`${name}\`](#${name.toLowerCase()})`);
    }
  });

  test('names the verbs that use an operation, whether it is emulated, and its RAM action', () => {
    expect(verbsUsing('DeployFunction')).toEqual(['release', 'deploy', 'rollback']);
    const section = page.slice(page.indexOf('### DeployFunction\n')).slice(0, 600);
    expect(section).toContain('RAM action `mpserverless:DeployFunction`');
    expect(section).toContain('Used by release, deploy, rollback. Emulated: yes.');
    expect(page).toContain('Emulated: retired by the vendor.');
    expect(page).toContain('no (HTTP 501): It asks the DNS of the outside world.');
  });

  test('says where documents and reality differ', () => {
    expect(page).toContain('- an absent key answers Data "fail" with inner Success false: not an error');
    expect(page).toContain('- version 2019-08-21 has no Keyword, PageNum, PageSize');
  });

  test('is linked from both READMEs', () => {
    for (const name of ['README.md', 'README.zh-CN.md'])
      expect(readFileSync(join(root, name), 'utf8')).toContain('](.github/operations.md)');
  });
});
