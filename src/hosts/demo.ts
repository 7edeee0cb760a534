import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FlagsRead, readFlags } from '../config/flags.ts';
import { unknownLanguage } from '../config/language.ts';
import { createEmulator, type Emulator } from '../emulator/emulator.ts';
import { seedWith } from '../emulator/seed.ts';
import { throwProblems } from '../errors/failure.ts';
import type { Language } from '../errors/language.ts';
import type { Both } from '../errors/text.ts';
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
  readonly says: Both;
  readonly verb: RunVerb;
  readonly flags: readonly string[];
  /** The exit that the story needs: a gate that stays closed is part of it. */
  readonly exit: number;
}

const acts: readonly Act[] = [
  {
    says: { en: 'A new version goes to the testers first.', zh: '新版本先发给测试人员。' },
    verb: 'release',
    flags: ['--version', 'v1.1.0'],
    exit: 0,
  },
  { says: { en: 'They like it: it goes to 500 users.', zh: '测试通过：发给 500 位用户。' }, verb: 'promote', flags: [], exit: 0 },
  {
    says: { en: 'Now to everyone? The gate asks for the crash rate first.', zh: '现在全量发布？门禁先查询崩溃率。' },
    verb: 'promote',
    flags: ['--to', 'everyone'],
    exit: 7,
  },
  {
    says: { en: 'The rollout stands where it was. Back, in one step:', zh: '灰度停在原处。一步回滚：' },
    verb: 'rollback',
    flags: ['--to', 'previous', '--reason', 'crash rate 4.2 %'],
    exit: 0,
  },
];

/** Where the story plays. */
interface Scene {
  readonly folder: string;
  readonly emulator: Emulator;
  readonly language: Language;
}

/** What the demo says between its commands. */
const words = {
  en: {
    begin: (url: string) => `An emulator of the cloud listens on ${url}; in it, version 1.0.0.90 is live for everyone.`,
    users: 'What users of the app receive now:',
    nothing: 'nothing',
    received: (h5Version: string, audience: string) => `version ${h5Version}, published to ${audience}`,
    audiences: { everyone: 'everyone', whitelist: 'the whitelist', window: 'window' },
    deploy: 'Cloud functions and a static site:',
    browser: 'What a browser gets now:',
    left: (folder: string) => `Configuration, code and receipts: ${folder}`,
  },
  zh: {
    begin: (url: string) => `云端模拟器正在监听 ${url}；其中版本 1.0.0.90 已全量发布。`,
    users: '应用的用户现在收到：',
    nothing: '无',
    received: (h5Version: string, audience: string) => `版本 ${h5Version}，发布范围：${audience}`,
    audiences: { everyone: '所有人', whitelist: '白名单', window: '时间窗' },
    deploy: '云函数和静态网站：',
    browser: '浏览器现在得到：',
    left: (folder: string) => `配置、代码和回执：${folder}`,
  },
} as const;

/** The main jobs on a fresh emulator: a rollout with its way back, and a deploy of functions and a site. Leaves its folder, with the receipts, behind. */
export async function demo(flags: FlagsRead, language: Language): Promise<number> {
  throwProblems([...flags.problems, ...unknownLanguage(flags.language, process.env)]);
  const folder = await mkdtemp(join(tmpdir(), 'miniship-demo-'));
  await writeSample(folder);
  const signals = hearSignals();
  const emulator = await createEmulator({ seed });
  try {
    const scene: Scene = { folder, emulator, language };
    const word = words[language];
    say(word.begin(emulator.url));
    const unexpected = (await tellRollout(scene, signals)) ?? (await tellDeploy(scene));
    if (signals.came()) return cancelledExit;
    if (unexpected !== undefined) return unexpected;
    say(`\n${word.left(folder)}`);
    return 0;
  } finally {
    await emulator.close();
    signals.done();
  }
}

/** The exit of the act that did not go as the story needs it, if one did not. */
async function tellRollout(scene: Scene, signals: HeardSignals): Promise<number | undefined> {
  for (const [index, { says, verb, flags, exit }] of acts.entries()) {
    say(`\n${index + 1}. ${says[scene.language]}`);
    const result = await runShown([verb, '--app', 'shop', ...flags], `${index + 1}-${verb}.json`, scene);
    if (signals.came()) return cancelledExit;
    if (result.exit !== exit) return result.exit || 1;
    say(`\n${words[scene.language].users}`);
    for (const userId of ['u001', 'u999']) say(`  ${userId}  ${received(userId, scene)}`);
  }
  return undefined;
}

async function tellDeploy(scene: Scene): Promise<number | undefined> {
  const word = words[scene.language];
  say(`\n5. ${word.deploy}`);
  const deployed = await runShown(['deploy'], '5-deploy.json', scene);
  if (deployed.exit !== 0) return deployed.exit;
  say(`\n${word.browser}`);
  await showAnswer(`${deployed.outputs['http-endpoint']}/http/hello?name=tom`);
  await showAnswer(deployed.outputs['hosting-url'] ?? '');
  return undefined;
}

/** Shows a command as a user would type it, and runs it. */
async function runShown(
  [verb, ...args]: readonly [verb: RunVerb, ...args: string[]],
  receipt: string,
  { folder, emulator, language }: Scene,
): Promise<RunResult> {
  say(`\n  $ miniship ${[verb, ...args].map(quoted).join(' ')}\n`);
  const given = readFlags([verb, ...args, '--working-directory', folder, '--receipt', join(folder, receipt)]);
  return await runCommand(verb, given, { PATH: process.env['PATH'], MINISHIP_LANG: language, ...emulator.env });
}

const quoted = (word: string): string => (/[^\w./:=@%-]/.test(word) ? `"${word}"` : word);

function received(userId: string, { emulator, language }: Scene): string {
  const word = words[language];
  const { appId, workspaceId } = seed.apps[0] ?? { appId: '', workspaceId: '' };
  const h5Id = emulator.env['MINISHIP_H5_ID'] ?? '';
  const found = emulator.resolve({ appId, workspaceId, h5Id, userId, platform: 'ios', clientVersion });
  if (found === null) return word.nothing;
  return word.received(found.h5Version, word.audiences[found.audience]);
}

async function showAnswer(url: string): Promise<void> {
  const answer = await fetch(url);
  const text = (await answer.text()).trim().replaceAll('\n', ' ');
  say(`  GET ${url}\n    ${answer.status} ${text.length > 90 ? `${text.slice(0, 90)}…` : text}`);
}

const say = (text: string): void => void process.stdout.write(`${text}\n`);
