import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { EmulatorOptions } from '../../src/emulator/emulator.ts';
import { seedWith } from '../../src/emulator/seed.ts';
import type { RunVerb } from '../../src/hosts/run-verb.ts';
import { type FinishedAction, lastLine, runAction, runBundle, steady } from './bundle.ts';
import { basics, flagsOf, rehearse } from './rehearsal.ts';

type Inputs = Readonly<Record<string, string>>;

/** One run of a verb as a command. */
export interface Ran {
  readonly exit: number | null;
  /** What a person reads, with what differs from run to run made the same. */
  readonly screen: string;
  readonly result: RanResult;
  /** Operations of the run that change the cloud, in their order. */
  readonly writes: readonly string[];
}

export interface RanResult {
  readonly status: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly error?: { readonly code: string; readonly message: string; readonly help: string };
}

export interface RolloutRehearsal {
  readonly emulator: Awaited<ReturnType<typeof rehearse>>['emulator'];
  readonly folder: string;
  readonly write: (files: Inputs) => void;
  readonly run: (verb: RunVerb, inputs?: Inputs, env?: Inputs) => Promise<Ran>;
  readonly action: (mode: RunVerb, inputs?: Inputs) => Promise<FinishedAction>;
  readonly received: (userId: string) => string | null;
  /** A text of the runner with what differs from run to run made the same. */
  readonly steadied: (text: string) => string;
}

/** A cloud in which version 1.0.0.90 is live for everyone, and a folder with a rollout of three stages, whose second has a gate. */
export async function rehearseRollout(files: Inputs = {}, options: EmulatorOptions = {}): Promise<RolloutRehearsal> {
  const seed = seedWith({ h5Version: '1.0.0.90', audience: 'everyone' });
  const { emulator, folder, received } = await rehearse({ deployDelayMs: 0, openDelayMs: 0, publishDelayMs: 0, seed, ...options });
  const write = (texts: Inputs): void => {
    for (const [name, text] of Object.entries(texts)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
  };
  write({ 'miniship.yml': configuration, 'gate.cjs': gate, ...files });
  // That a step took a second or more is told where it did: on its first line, or on a line of its own.
  const steadied = (text: string): string =>
    steady(text, { folder, build: basics.path })
      .replaceAll(/^(\S+ +)· took <duration>\n +/gm, '$1')
      .replaceAll(/^ *· took <duration>\n/gm, '');
  return {
    emulator,
    folder,
    write,
    received,
    steadied,
    run: async (verb, inputs = {}, env = {}) => {
      const from = emulator.calls.length;
      const args = [verb, ...flagsOf(inputs), '--json'];
      const finished = await runBundle(args, { cwd: folder, env: { ...emulator.env, ...gitlab, ...env } });
      const calls = emulator.calls.slice(from).map(({ operation }) => operation);
      return {
        exit: finished.exit,
        screen: steadied(finished.stderr),
        result: lastLine(finished.stdout) as unknown as RanResult,
        writes: calls.filter((operation) => !isRead.test(operation)),
      };
    },
    action: async (mode, inputs = {}) => await runAction({ mode, ...inputs }, { cwd: folder, env: { ...emulator.env, ...github } }),
  };
}

const isRead = /^(?:List|Query|Get|Exist|Describe|Head|Run)/;

/** Which runs of CI systems they are: what they leave in the cloud names commit and run. */
const gitlab = {
  CI: 'true',
  GITLAB_CI: 'true',
  CI_COMMIT_SHA: 'c'.repeat(40),
  CI_COMMIT_TIMESTAMP: '2026-01-02T03:04:05+00:00',
  CI_PROJECT_PATH: 'team/shop',
  CI_PIPELINE_ID: '41',
  CI_PIPELINE_IID: '7',
  CI_PIPELINE_URL: 'https://gitlab.example/team/shop/-/pipelines/41',
  GITLAB_USER_LOGIN: 'ada',
};
const github = {
  GITHUB_SHA: 'c'.repeat(40),
  GITHUB_REPOSITORY: 'team/shop',
  GITHUB_RUN_ID: '9000001',
  GITHUB_RUN_NUMBER: '7',
  GITHUB_RUN_ATTEMPT: '1',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_ACTOR: 'ada',
};

/** Opens once a file called `open` is there. */
const gate = `const isOpen = require('node:fs').existsSync('open');
console.log(isOpen ? 'crash rate 0.1 %' : 'crash rate 4.2 %, at most 1 % is allowed');
process.exitCode = isOpen ? 0 : 1;
`;

const configuration = `apps:
  shop:
    path: ${basics.path}
    icon: ${basics.icon}
    clientMin: { ios: 10.1.60, android: 10.1.60 }
    rollout:
      - whitelist: { name: qa, users: [u001, u002] }
      - window: { users: 500, for: 24h }
        gate: { command: node gate.cjs }
      - everyone
`;

/** A space beside the mini program: a function with a smoke test, and a site. One function only, so that the screen is the same each time. */
export const withSpace: Inputs = {
  'functions/hello/index.js': "module.exports = async (ctx) => ({ hello: ctx.args.name ?? 'nobody' });\n",
  'site/index.html': '<!doctype html><title>console</title>\n',
  'site/about.html': '<!doctype html><title>about</title>\n',
  'miniship.yml': `${configuration}serverless:
  functions:
    hello: { path: functions/hello, runtime: nodejs20, http: /http/hello, smoke: { args: { name: tom }, expect: { hello: tom } } }
  httpTrigger: { enabled: true }
  hosting: { path: site, index: index.html, spa: true }
`,
};
