import { describe, expect, test } from 'vitest';
import { lastLine, runBundle } from '../support/bundle.ts';
import { rehearse } from '../support/rehearsal.ts';

describe('call', () => {
  test('lists the 94 operations that the vendor documents, one a line', async () => {
    const all = await runBundle(['call', '--list']);
    expect([all.exit, all.stdout.trimEnd().split('\n').length]).toEqual([0, 94]);
    expect(all.stderr).toContain('94 operations.');
    expect((await runBundle(['call', '--list', 'mpaas'])).stdout.trimEnd().split('\n')).toHaveLength(22);
    expect((await runBundle(['call', '--list', 'mpserverless'])).stdout).toMatch(/^MoveWebHostingFile .*\(retired\)$/m);
    expect(lastLine((await runBundle(['call', '--list', '--json'])).stdout)).toMatchObject({ type: 'result', outputs: { count: '94' } });
  });

  test('explains an operation from the table, and names the nearest when there is none', async () => {
    const { exit, stdout, stderr } = await runBundle(['call', 'UpdateFunction', '--help']);
    expect([exit, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Usage: miniship call UpdateFunction --Name TEXT --SpaceId TEXT [flags]');
    expect(stdout).toContain('a whole number from 128 to 2048 in steps of 64');
    expect(stdout).not.toContain('--confirm');
    const guarded = await runBundle(['call', 'DeleteMcubeMiniApp', '--help']);
    expect(guarded.stdout).toContain('Sent only with --confirm and the name that the mini program has in the cloud.');
    const unknown = await runBundle(['call', 'UpdateFunctions', '--help']);
    expect([unknown.exit, unknown.stdout]).toEqual([2, expect.stringContaining('Did you mean "UpdateFunction"?')]);
  });

  test('leaves stdout to the reply, and tells people beside it', async () => {
    const { emulator } = await rehearse();
    const { exit, stdout, stderr } = await runBundle(['call', 'ListSpace', '--PageNum', '0', '--PageSize', '10'], { env: emulator.env });
    expect([exit, JSON.parse(stdout)]).toMatchObject([0, { Spaces: [{ SpaceId: emulator.env['MINISHIP_SPACE_ID'] }] }]);
    expect(stderr).toContain('Answered: ListSpace');
    const queried = await runBundle(['call', 'ListSpace', '--query', 'Spaces[0].SpaceId'], { env: emulator.env });
    expect(queried.stdout).toBe(`${emulator.env['MINISHIP_SPACE_ID']}\n`);
  });

  test('refuses every wrong parameter at once, with what is documented, and sends nothing', async () => {
    const { emulator } = await rehearse();
    const { exit, stdout, stderr } = await runBundle(
      ['call', 'UpdateFunction', '--Name', '1bad', '--Memory', '100', '--Foo', 'x', '--json'],
      { env: emulator.env },
    );
    expect([exit, stderr]).toEqual([2, expect.stringContaining('4 problems were found; nothing was sent.')]);
    expect(lastLine(stdout)).toMatchObject({
      exit: 2,
      error: {
        problems: [
          { code: 'PARAMETER_INVALID' },
          { code: 'PARAMETER_INVALID' },
          { code: 'PARAMETER_UNKNOWN' },
          { code: 'PARAMETER_MISSING' },
        ],
      },
    });
    expect(emulator.calls).toEqual([]);
  });
});
