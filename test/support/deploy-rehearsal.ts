import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { EmulatorOptions } from '../../src/emulator/emulator.ts';
import { type Finished, type FinishedAction, lastLine, runAction, runBundle } from './bundle.ts';
import { flagsOf, rehearse } from './rehearsal.ts';

type Inputs = Readonly<Record<string, string>>;

/** Operations that change a space. */
export const deployWrites = [
  'CreateFunction',
  'UpdateFunction',
  'CreateFunctionDeployment',
  'PutObject',
  'DeployFunction',
  'OpenWebHostingService',
  'GetWebHostingUploadCredential',
  'PostObject',
  'BatchDeleteWebHostingFiles',
  'DeleteWebHostingFile',
  'ModifyWebHostingConfig',
  'UpdateHttpTriggerConfig',
  'AddCorsDomain',
  'DeleteCorsDomain',
  'UpdateServicePolicy',
];

export interface DeployRehearsal {
  readonly emulator: Awaited<ReturnType<typeof rehearse>>['emulator'];
  readonly folder: string;
  /** Writes files below the working directory. */
  readonly write: (files: Readonly<Record<string, string>>) => void;
  readonly command: (inputs?: Inputs, env?: Inputs) => Promise<Finished & { readonly result: Result }>;
  readonly action: (inputs?: Inputs, env?: Inputs) => Promise<FinishedAction>;
  readonly operations: () => readonly string[];
  /** The operations since the last time this was asked. */
  readonly since: () => readonly string[];
}

export interface Result {
  readonly exit: number;
  readonly status: string;
  readonly outputs: Record<string, string>;
  readonly error?: { readonly code: string; readonly message: string; readonly help: string };
}

/** An emulator with a space, a folder of its own with two functions and a site; the built bundle deploys them as a child process. */
export async function rehearseDeploy(options: EmulatorOptions = {}): Promise<DeployRehearsal> {
  const { emulator, folder, operations } = await rehearse({ deployDelayMs: 50, openDelayMs: 50, ...options });
  const write = (files: Readonly<Record<string, string>>): void => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
  };
  write(sample);
  let seen = 0;
  return {
    emulator,
    folder,
    write,
    operations,
    command: async (inputs = {}, env = {}) => {
      const finished = await runBundle(['deploy', ...flagsOf(inputs), '--json'], { cwd: folder, env: { ...emulator.env, ...env } });
      return { ...finished, result: lastLine(finished.stdout) as unknown as Result };
    },
    action: async (inputs = {}, env = {}) =>
      await runAction({ mode: 'deploy', ...inputs }, { cwd: folder, env: { ...emulator.env, ...env } }),
    since: () => {
      const all = operations();
      const news = all.slice(seen);
      seen = all.length;
      return news;
    },
  };
}

/** Two functions and a small site, and the configuration that names them. */
const sample = {
  'functions/hello/index.js': "module.exports = async (ctx) => ({ hello: ctx.args.name ?? 'nobody' });\n",
  'functions/time/index.js': 'module.exports = async () => ({ now: Date.now() });\n',
  'site/index.html': '<!doctype html><title>console</title><script src="/assets/app-5d41402a.js"></script>\n',
  'site/about.html': '<!doctype html><title>about</title>\n',
  'site/assets/app-5d41402a.js': "document.title = 'ready';\n",
  'site/说明 1+1.txt': '你好\n',
  'miniship.yml': `serverless:
  functions:
    hello: { path: functions/hello, runtime: nodejs20, memory: 256, timeout: 5, http: /http/hello, smoke: { args: { name: tom }, expect: { hello: tom } } }
    time: { path: functions/time, runtime: nodejs20 }
  httpTrigger: { enabled: true }
  hosting: { path: site, index: index.html, spa: true }
`,
};
