import { generateKeyPairSync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptySeed } from '../../src/emulator/seed.ts';
import { lastLine, runAction, runBundle } from '../support/bundle.ts';
import { rehearse } from '../support/rehearsal.ts';

const pem = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const secretLines = pem.split('\n').slice(1, -2);

const config = `mpaas:
  setup:
    whitelists: { qa: [u001, u002] }
    remove:
      - { miniProgram: "2017072607907881", confirm: News }
apps:
  shop: { h5Id: "2017072607907880", h5Name: Shop, virtualDomain: example.com }
`;

test('a workspace is planned and set up by the command, and found as it should be by the Action', async () => {
  const seed = {
    ...emptySeed,
    apps: emptySeed.apps.map(({ appId, workspaceId, tenantId }) => ({
      appId,
      workspaceId,
      tenantId,
      miniPrograms: [{ h5Id: '2017072607907881', name: 'News' }],
    })),
  };
  const { emulator, folder } = await rehearse({ seed });
  writeFileSync(join(folder, 'miniship.yml'), config);
  const { MINISHIP_H5_ID: _id, MINISHIP_H5_NAME: _name, ...env } = emulator.env;
  const inFolder = { env, cwd: folder };

  const plan = await runBundle(['plan', 'ensure', '--app', 'shop', '--rsa-key-file', '-', '--json'], { ...inFolder, input: pem });
  const planned = plan.stdout.split('\n').find((line) => line.includes('"deploy-planned"')) ?? '{}';
  const { rows, digest } = JSON.parse(planned) as { readonly rows: readonly { readonly change: string }[]; readonly digest: string };
  expect([plan.exit, rows.map(({ change }) => change)]).toEqual([0, ['delete', 'create', 'create', 'create', 'create']]);
  expect(emulator.calls.every(({ operation }) => /^(?:List|Query|Exist)/.test(operation))).toBe(true);

  const run = await runBundle(['ensure', '--app', 'shop', '--rsa-key-file', '-', '--plan-digest', digest, '--json'], {
    ...inFolder,
    input: pem,
  });
  expect(lastLine(run.stdout)).toMatchObject({
    verb: 'ensure',
    exit: 0,
    status: 'live',
    outputs: {
      ensured: 'virtual-domain,rsa-key,mini-program 2017072607907880,whitelist qa',
      removed: 'mini-program 2017072607907881',
      'virtual-domain': 'example.com',
    },
  });

  const action = await runAction({ mode: 'ensure', app: 'shop', 'rsa-key': pem }, inFolder);
  expect([action.exit, action.outputs['status'], action.outputs['ensured']]).toEqual([0, 'live', 'whitelist qa']);
  expect(action.summary).toContain('workspace PROD of ONEX570DA892117');

  const told = [plan, run, action].flatMap(({ stdout, stderr }) => [stdout.replaceAll(/^::add-mask::.*$/gm, ''), stderr]);
  const all = [...told, action.summary, readFileSync(join(folder, 'miniship-receipt.json'), 'utf8')].join('\n');
  expect(secretLines.filter((line) => all.includes(line))).toEqual([]);
});
