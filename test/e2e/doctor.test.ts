import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptySeed } from '../../src/emulator/seed.ts';
import { runAction, runBundle } from '../support/bundle.ts';
import { rehearse } from '../support/rehearsal.ts';

const config = `apps:
  shop:
    appId: ONEX570DA892117
    workspaceId: PROD
    tenantId: PUQYHL
    h5Id: "2017072607907880"
    path: dist
`;

interface Line {
  readonly type: string;
  readonly name?: string;
  readonly state?: string;
  readonly cause?: string;
  readonly fix?: string;
}

const linesOf = (stdout: string): readonly Line[] =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

/** An emulator, and a folder with a miniship.yml for it. */
async function clinic(options: Parameters<typeof rehearse>[0] = {}) {
  const { emulator, folder } = await rehearse(options);
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'miniship.yml'), config);
  const {
    MINISHIP_H5_ID: _h5Id,
    MINISHIP_APP_ID: _app,
    MINISHIP_WORKSPACE_ID: _workspace,
    MINISHIP_TENANT_ID: _tenant,
    ...env
  } = emulator.env;
  const doctor = (flags: readonly string[], more = {}) => runBundle(['doctor', ...flags], { cwd: folder, env: { ...env, ...more } });
  return { emulator, folder, env, doctor };
}

const [key = { id: '', secret: '' }] = emptySeed.keys;
/** A workspace whose packages are signed. */
const sound = { ...emptySeed, apps: emptySeed.apps.map((app) => ({ ...app, rsaKey: true })) };

describe('doctor as a command', () => {
  test('tells each check in a line of its own, then the policies, and says what to mend first', async () => {
    const { doctor, emulator } = await clinic({ seed: sound });
    const { exit, stdout } = await doctor([
      '--verbs',
      'release',
      '--repository',
      'acme/shop',
      '--egress-url',
      `${emulator.url}/_emulator/x`,
    ]);
    // What answers there is no address: that is the one finding, and the others are made all the same.
    expect(exit, stdout).toBe(6);
    for (const name of ['Node.js', 'configuration', 'keys', 'clock', 'virtual domain', 'RSA key'])
      expect(stdout).toMatch(new RegExp(`✓ ${name} `));
    expect(stdout).toMatch(/✗ egress +\S.*\n +→ \S/);
    expect(stdout).toContain('"mpaas:UploadMcubeMiniPackage"');
    expect(stdout).toContain('repo:acme/shop:environment:production');
    expect(stdout).toMatch(/To be mended: \d+ checks passed, 1 failed, \d+ not made; first: egress\./);
  });

  test('as JSON lines: a line for each check with its cause and fix, and the first thing to mend as the error of the last', async () => {
    const seed = {
      ...emptySeed,
      keys: [{ ...key, denied: ['ListMcubeWhitelists'] }],
      apps: emptySeed.apps.map((app) => ({ ...app, rsaKey: false })),
    };
    const { doctor } = await clinic({ seed });
    const { exit, stdout } = await doctor(['--verbs', 'release', '--json']);
    const lines = linesOf(stdout);
    const bad = lines.filter(({ type, state }) => type === 'checked' && state === 'bad');
    expect(bad.map(({ name }) => name)).toEqual(['rsa-key', 'permission']);
    for (const { cause = '', fix = '' } of bad) expect(cause.length * fix.length).toBeGreaterThan(0);
    expect(lines.at(-1)).toMatchObject({ type: 'result', verb: 'doctor', status: 'failed', exit, error: { code: 'RSA_KEY_MISSING' } });
    expect(exit).toBe(5);
  });

  test('says that a secret does not belong on a command line, and does not repeat it', async () => {
    const { doctor } = await clinic({ seed: sound });
    const { exit, stdout, stderr } = await doctor(['--access-key-secret', 'secret-on-argv']);
    expect(exit).toBe(2);
    expect(stdout + stderr).not.toContain('secret-on-argv');
    expect(stdout).toContain('ALIBABA_CLOUD_ACCESS_KEY_SECRET');
  });
});

test('doctor as the Action: the findings stand in the log and in the summary', async () => {
  const { folder, env } = await clinic();
  const given = { mode: 'doctor', verbs: 'release' };
  const { exit, stdout, outputs, summary } = await runAction(given, {
    cwd: folder,
    env: { ...env, ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'wrong-secret' },
  });
  expect({ exit, code: outputs['error-code'] }).toEqual({ exit: 4, code: 'SIGNATURE_REFUSED' });
  expect(stdout).toMatch(/::error title=access::/);
  expect(summary).toMatch(/access/);
  expect(`${stdout.replaceAll(/^::add-mask::.*$/gm, '')}${summary}`).not.toContain('wrong-secret');
});
