import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FlagsRead, readFlags } from '../config/flags.ts';
import { createEmulator, type Emulator } from '../emulator/emulator.ts';
import { seedWith } from '../emulator/seed.ts';
import { throwProblems } from '../errors/failure.ts';
import type { RunResult } from '../reporting/events.ts';
import { writeSample } from './demo-sample.ts';
import { cancelledExit, type HeardSignals, hearSignals } from './end-on-signals.ts';
import { runCommand } from './run-command.ts';
import type { RunVerb } from './run-verb.ts';

const clientVersion = '10.2.0';

/** The default cloud, in which version 1.0.0 is live for everyone already: so there is something to see beside the new version. */
const seed = seedWith({ h5Version: '1.0.0.90', audience: 'everyone' });

/** A command of the story, and how it ends. */
interface Act {
  readonly says: string;
  readonly verb: RunVerb;
  readonly flags: readonly string[];
  /** The exit that the story needs: a gate that stays closed is part of it. */
  readonly exit: number;
}

const acts: readonly Act[] = [
  { says: 'A new version goes to the testers first.', verb: 'release', flags: ['--version', 'v1.1.0'], exit: 0 },
  { says: 'They like it: it goes to 500 users.', verb: 'promote', flags: [], exit: 0 },
  { says: 'Now to everyone? The gate asks for the crash rate first.', verb: 'promote', flags: ['--to', 'everyone'], exit: 7 },
  {
    says: 'The rollout stands where it was. Back, in one step:',
    verb: 'rollback',
    flags: ['--to', 'previous', '--reason', 'crash rate 4.2 %'],
    exit: 0,
  },
];

/** The main jobs on a fresh emulator: a rollout with its way back, and a deploy of functions and a site. Leaves its folder, with the receipts, behind. */
export async function demo(flags: FlagsRead): Promise<number> {
  throwProblems(flags.problems);
  const folder = await mkdtemp(join(tmpdir(), 'miniship-demo-'));
  await writeSample(folder);
  const signals = hearSignals();
  const emulator = await createEmulator({ seed });
  try {
    say(`An emulator of the cloud listens on ${emulator.url}; in it, version 1.0.0.90 is live for everyone.`);
    const unexpected = (await tellRollout(folder, emulator, signals)) ?? (await tellDeploy(folder, emulator));
    if (signals.came()) return cancelledExit;
    if (unexpected !== undefined) return unexpected;
    say(`\nConfiguration, code and receipts: ${folder}`);
    return 0;
  } finally {
    await emulator.close();
    signals.done();
  }
}

/** The exit of the act that did not go as the story needs it, if one did not. */
async function tellRollout(folder: string, emulator: Emulator, signals: HeardSignals): Promise<number | undefined> {
  for (const [index, { says, verb, flags, exit }] of acts.entries()) {
    say(`\n${index + 1}. ${says}`);
    const result = await runShown([verb, '--app', 'shop', ...flags], { folder, receipt: `${index + 1}-${verb}.json` }, emulator);
    if (signals.came()) return cancelledExit;
    if (result.exit !== exit) return result.exit || 1;
    say('\nWhat users of the app receive now:');
    for (const userId of ['u001', 'u999']) say(`  ${userId}  ${received(userId, emulator)}`);
  }
  return undefined;
}

async function tellDeploy(folder: string, emulator: Emulator): Promise<number | undefined> {
  say('\n5. Cloud functions and a static site:');
  const deployed = await runShown(['deploy'], { folder, receipt: '5-deploy.json' }, emulator);
  if (deployed.exit !== 0) return deployed.exit;
  say('\nWhat a browser gets now:');
  await showAnswer(`${deployed.outputs['http-endpoint']}/http/hello?name=tom`);
  await showAnswer(deployed.outputs['hosting-url'] ?? '');
  return undefined;
}

/** Shows a command as a user would type it, and runs it. */
async function runShown(
  [verb, ...args]: readonly [verb: RunVerb, ...args: string[]],
  { folder, receipt }: { readonly folder: string; readonly receipt: string },
  emulator: Emulator,
): Promise<RunResult> {
  say(`\n  $ miniship ${[verb, ...args].map(quoted).join(' ')}\n`);
  const given = readFlags([verb, ...args, '--working-directory', folder, '--receipt', join(folder, receipt)]);
  return await runCommand(verb, given, { PATH: process.env['PATH'], ...emulator.env });
}

const quoted = (word: string): string => (/[^\w./:=@%-]/.test(word) ? `"${word}"` : word);

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
