import { describe, expect, test } from 'vitest';
import { inputNames } from '../../src/config/inputs.ts';
import { outputs } from '../../src/config/outputs.ts';
import { fillMarkers, readmeSections } from '../../src/config/readme-tables.ts';
import { verbNames } from '../../src/config/verbs.ts';
import { catalogue } from '../../src/errors/catalogue.ts';

describe('tables of the README', () => {
  test.each(['en', 'zh'] as const)('in %s hold every input, output, verb and error', (language) => {
    const { inputs = '', outputs: outputTable = '', verbs: verbTable = '', errors = '' } = readmeSections(language);
    for (const name of inputNames) expect(inputs).toContain(`| \`${name}\` |`);
    for (const name of Object.keys(outputs)) expect(outputTable).toContain(`| \`${name}\` |`);
    for (const name of verbNames) expect(verbTable).toContain(`| \`${name}\` |`);
    for (const [code, { exit }] of Object.entries(catalogue)) expect(errors).toContain(`| \`${code}\` | ${exit} |`);
  });

  test('say which verbs take an input and set an output, and the default of each', () => {
    const { inputs = '', outputs: outputTable = '' } = readmeSections('en');
    expect(inputs).toContain('| `wait` | Longest time to wait until what was sent is live. | `2m` (deploy: `10m`) | all |');
    expect(inputs).toContain('| `h5-id` | Id of the mini program, 16 digits. |  | all but deploy, call |');
    expect(outputTable).toContain('| `hosting-url` | Address of the site. | release, deploy, rollback |');
  });

  test('say what an input is to single verbs behind what it is to all, in both languages', () => {
    expect(readmeSections('en')['inputs']).toContain(
      '| `receipt` | Where the receipt is written. With verify: Receipt to compare with what is live. | `miniship-receipt.json` | all |',
    );
    expect(readmeSections('zh')['inputs']).toContain('| 回执文件的写入位置。用于 verify 时，为用来与线上状态比对的回执。 |');
  });

  test('name the exceptions where almost all verbs take an input, in Chinese too, and no group that is empty', () => {
    expect(readmeSections('en')['inputs']).toMatch(/^\| `dry-run` .* \| all but status, verify, doctor \|$/m);
    expect(readmeSections('zh')['inputs']).toMatch(/^\| `dry-run` .* \| 除 status、verify、doctor 外全部 \|$/m);
    for (const language of ['en', 'zh'] as const) {
      for (const part of readmeSections(language)['inputs']?.split(/^\*\*/m).slice(1) ?? []) expect(part).toContain('| `');
    }
  });

  test.each(['en', 'zh'] as const)('in %s have as many cells in every row as in the head', (language) => {
    for (const [name, section] of Object.entries(readmeSections(language))) {
      const rows = section.split('\n').filter((line) => line.startsWith('|'));
      const cells = new Set(rows.map((row) => row.replaceAll('\\|', '').split('|').length));
      expect(cells.size, name).toBe(1);
    }
  });

  test('speak Chinese in Chinese', () => {
    for (const line of Object.values(readmeSections('zh')).join('\n').split('\n')) {
      if (line.startsWith('| `')) expect(line).toMatch(/\p{Script=Han}/u);
    }
  });

  test('every exit code of the catalogue is in the table of exits', () => {
    const { exits = '' } = readmeSections('en');
    for (const { exit } of Object.values(catalogue)) expect(exits).toMatch(new RegExp(`^\\| (.*, )?${exit} \\|`, 'm'));
  });
});

describe('markers', () => {
  test('what is between them is replaced, all else stays, and again gives the same', () => {
    const readme = '# A\n<!-- x:start -->\nold\n<!-- x:end -->\nrest $& $1\n';
    const once = fillMarkers(readme, { x: 'new $& $1' });
    expect(once).toBe('# A\n<!-- x:start -->\nnew $& $1\n<!-- x:end -->\nrest $& $1\n');
    expect(fillMarkers(once, { x: 'new $& $1' })).toBe(once);
  });

  test.each([
    { readme: '# A', reason: 'the README has no markers' },
    { readme: '<!-- x:start -->', reason: '<!-- x:start --> is not followed by <!-- x:end -->' },
    { readme: '<!-- x:end --> <!-- x:start -->', reason: '<!-- x:start --> is not followed by <!-- x:end -->' },
    { readme: '<!-- inptus:start --><!-- inptus:end -->', reason: 'there is no generated table for <!-- inptus:start -->' },
  ])('"$readme" is refused', ({ readme, reason }) => {
    expect(() => fillMarkers(readme, { x: 'new' })).toThrow(reason);
  });
});
