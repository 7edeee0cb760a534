import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FlagsRead, readFlags } from '../config/flags.ts';
import { createEmulator, type Emulator } from '../emulator/emulator.ts';
import { seedWith } from '../emulator/seed.ts';
import { throwProblems } from '../errors/failure.ts';
import type { RunResult } from '../reporting/events.ts';
import { writeSample } from './demo-sample.ts';
import { runCommand } from './run-command.ts';

const clientVersion = '10.2.0';

/** The default cloud, in which version 1.0.0 is live for everyone already: so there is something to see beside the new version. */
const seed = seedWith({ h5Version: '1.0.0.90', audience: 'everyone' });

/** The main jobs on a fresh emulator: a release to a whitelist, and a deploy of functions and a site. Leaves its folder, with the receipts, behind. */
export async function demo(flags: FlagsRead): Promise<number> {
  throwProblems(flags.problems);
  const folder = await mkdtemp(join(tmpdir(), 'miniship-demo-'));
  const sample = await writeSample(folder);
  const emulator = await createEmulator({ seed });
  try {
    say(`An emulator of the cloud listens on ${emulator.url}; in it, version 1.0.0.90 is live for everyone. Now:`);
    const build = ['--path', sample.path, '--icon', sample.icon, '--version', 'v1.1.0', '--client-min', 'ios=10.1.60,android=10.1.60'];
    const audience = ['--whitelist', 'qa', '--whitelist-users', 'u001,u002'];
    const released = await runShown(['release', ...build, ...audience], folder, emulator);
    if (released.exit !== 0) return released.exit;
    say('\nWhat users of the app receive now:');
    for (const userId of ['u001', 'u999']) say(`  ${userId}  ${received(userId, emulator)}`);

    say('\nThe same for cloud functions and a static site:');
    const deployed = await runShown(['deploy', '--working-directory', folder], folder, emulator);
    if (deployed.exit !== 0) return deployed.exit;
    say('\nWhat a browser gets now:');
    await showAnswer(`${deployed.outputs['http-endpoint']}/http/hello?name=tom`);
    await showAnswer(deployed.outputs['hosting-url'] ?? '');

    say(`\nReceipts: ${deployed.outputs['receipt-path']}`);
    say(`          ${released.outputs['receipt-path']}`);
    return 0;
  } finally {
    await emulator.close();
  }
}

/** Shows a command as a user would type it, and runs it. */
async function runShown(
  [verb, ...args]: readonly [verb: 'release' | 'deploy', ...args: string[]],
  folder: string,
  emulator: Emulator,
): Promise<RunResult> {
  say(`\n  $ miniship ${[verb, ...args].join(' ')}\n`);
  const given = readFlags([verb, ...args, '--receipt', join(folder, `${verb}-receipt.json`)]);
  return await runCommand(verb, given, { PATH: process.env['PATH'], ...emulator.env });
}

function received(userId: string, emulator: Emulator): string {
  const { appId, workspaceId } = seed.apps[0] ?? { appId: '', workspaceId: '' };
  const h5Id = emulator.env['MINISHIP_H5_ID'] ?? '';
  const found = emulator.resolve({ appId, workspaceId, h5Id, userId, platform: 'ios', clientVersion });
  if (found === null) return 'nothing';
  return `version ${found.h5Version}, published to ${found.audience === 'whitelist' ? 'the whitelist' : found.audience}`;
}

async function showAnswer(url: string): Promise<void> {
  const answer = await fetch(url);
  const text = (await answer.text()).trim().replaceAll('\n', ' ');
  say(`  GET ${url}\n    ${answer.status} ${text.length > 90 ? `${text.slice(0, 90)}…` : text}`);
}

const say = (text: string): void => void process.stdout.write(`${text}\n`);
