import { describe, expect, test, vi } from 'vitest';
import { lastLine, runAction, runBundle } from '../support/bundle.ts';
import { rehearseDeploy } from '../support/deploy-rehearsal.ts';

const config = `serverless:
  functions:
    hello: { path: functions/hello, runtime: nodejs20 }
  environments:
    staging: { space: { name: ShopStaging, about: For testers, ensure: true } }
    production: { space: { name: ShopProduction, ensure: true, state: paused } }
`;
/** The emulator names its own space and mini program in variables, which would be others than those of the file. */
const bare = { MINISHIP_SPACE_ID: '', MINISHIP_H5_ID: '', MINISHIP_APP_ID: '' };

interface Seen {
  readonly spaces: readonly { readonly spaceId: string; readonly name: string; readonly status: string }[];
}

const scene = async () => {
  const rehearsal = await rehearseDeploy();
  rehearsal.write({ 'miniship.yml': config });
  const spaces = () => (rehearsal.emulator.state() as Seen).spaces.filter(({ name }) => name.startsWith('Shop'));
  return { ...rehearsal, spaces };
};

describe('the spaces of a file, through the bundle', () => {
  test('are made, deployed into and shown, as command and as Action; production is not deleted', async () => {
    const { command, action, spaces, emulator, folder } = await scene();
    const env = { ...emulator.env, ...bare };
    const first = await command({ env: 'staging' }, bare);
    expect(first.result, first.stdout).toMatchObject({ status: 'live', outputs: { 'functions-deployed': 'hello' } });
    expect(first.result.outputs['space-id']).toBe(spaces()[0]?.spaceId);

    const second = await action({ env: 'production' }, bare);
    expect(second.exit, second.stdout).toBe(0);
    const production = spaces().find(({ name }) => name === 'ShopProduction');
    expect(second.outputs).toMatchObject({ status: 'live', 'space-id': production?.spaceId });
    expect(second.summary).toContain('ShopProduction');
    expect(production?.status).toBe('PAUSED');

    const status = await runBundle(['status', '--env', 'staging', '--lang', 'zh'], { cwd: folder, env });
    expect(status.exit, status.stdout).toBe(0);
    expect(status.stdout).toMatch(/ShopStaging.*For testers.*服务中/);
    expect(status.stdout).toMatch(/网站容量/);

    const id = production?.spaceId ?? '';
    const parameters = JSON.stringify({ SpaceId: id });
    const deleted = await runAction(
      { mode: 'call', operation: 'DeleteSpace', parameters, confirm: id, raw: 'mpserverless' },
      { cwd: folder, env },
    );
    expect([deleted.exit, deleted.outputs['error-code']]).toEqual([2, 'SPACE_PROTECTED']);
    const once = await runBundle(['call', 'DeleteSpace', '--SpaceId', spaces()[0]?.spaceId ?? '', '--json'], { cwd: folder, env });
    expect(lastLine(once.stdout)).toMatchObject({ exit: 2, error: { code: 'SPACE_UNCONFIRMED' } });
    expect(spaces()).toHaveLength(2);
  });

  test('are made once by a run that is killed while it makes one, and run again', async () => {
    const { command, spaces, emulator, folder, operations } = await scene();
    emulator.failNext('CreateSpace', { kind: 'hold', when: 'after' });
    const killed = await runBundle(['deploy', '--env', 'staging'], {
      cwd: folder,
      env: { ...emulator.env, ...bare },
      onStart: (kill) =>
        void vi.waitUntil(() => operations().includes('CreateSpace') && spaces().length === 1, 20_000).then(() => kill('SIGKILL')),
    });
    expect(killed.exit).toBeNull();
    const again = await command({ env: 'staging' }, bare);
    expect(again.result, again.stdout).toMatchObject({ status: 'live' });
    expect(spaces()).toHaveLength(1);
  });
});
