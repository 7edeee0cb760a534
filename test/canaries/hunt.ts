import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import { isInput } from '../../src/config/inputs.ts';
import { createEmulator } from '../../src/emulator/emulator.ts';
import type { Fault } from '../../src/emulator/faults.ts';
import { type Seed, seedWith } from '../../src/emulator/seed.ts';
import { readRun } from '../../src/hosts/read-run.ts';
import { readText } from '../../src/hosts/read-text.ts';
import { openArtifactService } from '../support/artifact-service.ts';
import { runAction, runBundle } from '../support/bundle.ts';
import { type Canary, findLeaks, type Leak, type Outcome } from './canary.ts';
import { plant } from './planted.ts';
import { type Door, type Job, jobs, jobVariables, placeholders, type Scene, sceneFiles } from './scenes.ts';
import { startTap } from './tap.ts';

/** One run of a scene through a door, with one call spoilt. */
export interface Case {
  readonly scene: Scene;
  readonly door: Door;
  readonly operation?: string | undefined;
  readonly fault?: Fault | undefined;
}

export interface Catch {
  readonly leaks: readonly Leak[];
  /** Secrets that were made or handed out in this run. */
  readonly heard: readonly Canary[];
  readonly exit: number | null;
  /** Operations that the run called, each once. What doctor only knocks at has no name, and cannot be spoilt by one. */
  readonly operations: readonly string[];
  /** All that came out. */
  readonly outcomes: readonly Outcome[];
}

export interface Hunt {
  readonly planted: readonly Canary[];
  readonly run: (one: Case) => Promise<Catch>;
  readonly close: () => Promise<void>;
}

/** An emulator with a tap, a cloud application, an artifact service and a folder, all full of canaries. */
export async function startHunt(): Promise<Hunt> {
  const planted = plant();
  const uploadSignature = planted.key.securityToken.replace('sts', 'sig');
  const { key } = planted;
  const seed = { ...withOther(seedWith({ h5Version: '0.1.0.0' }, { h5Version: '1.0.0.90', audience: 'everyone' })), keys: [key] };
  const emulator = await createEmulator({ seed, publishDelayMs: 0, deployDelayMs: 0, openDelayMs: 0, dbDelayMs: 0, rateLimit: 'off' });
  const [tap, app, artifacts] = [
    await startTap(emulator.url),
    await startEchoingApp({ AccessKeyId: key.id, AccessKeySecret: key.secret, SecurityToken: key.securityToken }),
    await openArtifactService({ signature: uploadSignature }),
  ];
  const folder = mkdtempSync(join(tmpdir(), 'miniship-canaries-'));
  const job = emulator.runnerEnv;
  const canaries = [
    ...planted.canaries,
    { from: 'the address of an upload', secret: uploadSignature },
    { from: 'the pass for a token of GitHub', secret: job['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? '' },
  ];
  const variables = { ...emulator.env, ...planted.variables, MINISHIP_ENDPOINT: tap.url, MINISHIP_STS_ENDPOINT: tap.url };

  const run = async ({ scene, door, operation, fault }: Case): Promise<Catch> => {
    emulator.reset();
    fill(folder, { ...sceneFiles({ ...planted, page: app.url }), 'keys/id-token': emulator.idToken() });
    await prepare(scene, folder, { ...variables, MINISHIP_ENDPOINT: emulator.url, MINISHIP_STS_ENDPOINT: emulator.url });
    tap.heard();
    artifacts.forget();
    if (operation !== undefined && fault !== undefined) emulator.failNext(operation, fault);
    const from = emulator.calls.length;
    const known = {
      APP: app.url,
      FOLDER: folder,
      ID_TOKEN: emulator.idToken(),
      KEY_ID: key.id,
      KEY_SECRET: key.secret,
      KEY_TOKEN: key.securityToken,
      PAGE_SECRET: planted.pageToken,
      PARAMETER_SECRET: planted.parameter,
      NOTICE_TOKEN: planted.notice.token,
      NOTICE_SECRET: planted.notice.secret,
    };
    const inputs = filled(scene.inputs, known);
    const ofJob = isJob(door) ? filled(jobVariables[door], known) : {};
    const env = { ...variables, ...ofJob, ...filled(scene.env ?? {}, known), ...(scene.asksGitHub === true ? job : {}) };
    const masked = [uploadSignature, encodeURIComponent(uploadSignature)];
    const { exit, outcomes } = await watch({
      masked,
      scene,
      door,
      inputs,
      env,
      folder,
      runner: { ...planted.runner, ...artifacts.env, ...runnerToken(planted), ...(scene.asksGitHub === true ? job : {}) },
    });
    const heard = tap.heard();
    const left = [...outcomes, ...filesIn(folder), ...(await filesInZips(artifacts.artifacts))];
    const calls = emulator.calls.slice(from).map((call) => call.operation);
    return {
      exit,
      heard,
      outcomes: left,
      leaks: findLeaks([...canaries, ...heard], left),
      operations: [...new Set(calls)].filter((operation) => operation !== ''),
    };
  };
  const close = async (): Promise<void> => {
    for (const part of [tap, app, artifacts]) part.close();
    await emulator.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { planted: canaries, run, close };
}

/** The artifact service looks into the token of the runner: that of the hunt has the same claims, and a secret of its own. */
const runnerToken = ({ runner }: ReturnType<typeof plant>) => ({ ACTIONS_RUNTIME_TOKEN: runner['ACTIONS_RUNTIME_TOKEN'] ?? '' });

/** Every placeholder at the beginning or in the middle of a text becomes what it stands for. */
const filled = (texts: Scene['inputs'], known: Readonly<Record<(typeof placeholders)[number], string>>): Scene['inputs'] =>
  Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [
      name,
      placeholders.reduce((so, each) => so.replace(new RegExp(`(?<![A-Z_])${each}(?![A-Z_])`, 'g'), () => known[each]), text),
    ]),
  );

/** A second mini program beside the first, for runs of several, and documents with a backup of them. */
const withOther = (seed: Seed): Seed => ({
  ...seed,
  apps: seed.apps.map((app) => ({ ...app, miniPrograms: [...(app.miniPrograms ?? []), { h5Id: '2017072607907881', name: 'Other' }] })),
  spaces: seed.spaces.map((space) => ({
    ...(typeof space === 'string' ? { spaceId: space } : space),
    collections: [{ name: 'cars', documents: [{ name: 'old' }] }],
    backup: true,
  })),
});

/** A service that repeats in its answer all that it was asked; at one address it hands out keys, and at one it refuses what it repeats. */
async function startEchoingApp(keys: object) {
  const server = createServer((message, response) => {
    void text(message).then((body) => {
      const heard = { success: false, url: message.url, headers: message.headers, body };
      const answer = message.url?.startsWith('/keys?') ? keys : { ...heard, message: JSON.stringify(heard) };
      response.statusCode = message.url?.startsWith('/refusing') ? 403 : 200;
      const said = message.url?.startsWith('/robot') ? { ...answer, errcode: 310_000, errmsg: JSON.stringify(heard) } : answer;
      response.setHeader('content-type', 'application/json').end(JSON.stringify(said));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => void server.close() };
}

function fill(folder: string, files: Readonly<Record<string, string>>): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

/** Brings the world to where the scene begins, inside this process. The receipts are those that the scene may ask for. */
async function prepare({ before = [] }: Scene, folder: string, variables: Readonly<Record<string, string>>): Promise<void> {
  for (const { verb, inputs } of before) {
    const given = Object.entries({ ...inputs, receipt: 'before.json' }).flatMap(([name, value]) =>
      isInput(name) ? [[name, value] as const] : [],
    );
    const question = { given: new Map(given), givenFrom: 'flag', variables, workingDirectory: folder, readText } as const;
    const { start } = await readRun(verb, question, { run: {}, problems: [] });
    const result = await start({
      reporter: { report: (event) => void (event.type === 'failed' && console.error(event.failure)) },
      onSecret: () => {},
    });
    if (result.exit !== 0) throw new Error(`the scene could not be prepared: ${verb} ended with ${result.exit}`);
  }
}

interface Watched {
  readonly scene: Scene;
  readonly door: Door;
  readonly inputs: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
  readonly runner: Readonly<Record<string, string>>;
  readonly folder: string;
  /** Secrets of the runner's own libraries, which leave the masking to the runner. */
  readonly masked: readonly string[];
}

async function watch({
  scene: { verb },
  door,
  inputs,
  env,
  folder,
  runner,
  masked,
}: Watched): Promise<{ readonly exit: number | null; readonly outcomes: readonly Outcome[] }> {
  const files = {
    'output-file': 'outputs.json,outputs.env,outputs.properties',
    junit: 'report.xml',
    report: 'report.html',
    debug: 'true',
    timeout: '20s',
    'call-timeout': '6s',
    ...inputs,
  };
  if (door === 'action') {
    const { exit, stdout, stderr, outputs, summary } = await runAction(
      { mode: verb, ...files },
      { cwd: folder, env: { ...env, ...runner } },
    );
    const shown = asRunnerShows(stdout, masked);
    return {
      exit,
      outcomes: [
        ['stdout', shown],
        ['stderr', stderr],
        ['the outputs', Object.values(outputs).join('\n')],
        ['the job summary', summary],
      ],
    };
  }
  const { operation, ...others }: Scene['inputs'] = files;
  const flags = Object.entries(others).flatMap(([name, value]) => (value === 'true' ? [`--${name}`] : [`--${name}`, value]));
  const args = [verb, ...(operation === undefined ? [] : [operation]), ...flags, ...(door === 'json' ? ['--json'] : [])];
  // The script of a step has the streams that the agent reads; what a program of ours would catch is not told to it.
  const { exit, stdout, stderr } = await runBundle(args, { cwd: folder, env, inScript: isJob(door) });
  return {
    exit,
    outcomes: [
      ['stdout', door === 'azure' ? asAgentShows(stdout) : stdout],
      ['stderr', stderr],
    ],
  };
}

/**
 * The runner takes the lines away that tell it what to mask. Of what comes behind, it masks for us only what is not ours to hide: our own
 * masking has to stand without it.
 */
function asRunnerShows(stdout: string, masked: readonly string[]): string {
  const told = new Set<string>();
  const lines = stdout.split('\n').flatMap((line) => {
    const text = line.startsWith('::') ? line.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%') : line;
    const [, secret] = /^::add-mask::(.*)$/s.exec(text) ?? [];
    if (secret === undefined) return [masked.reduce((shown, each) => (told.has(each) ? shown.replaceAll(each, '***') : shown), text)];
    told.add(secret);
    return [];
  });
  return lines.join('\n');
}

const isJob = (door: Door): door is Job => jobs.some((job) => job === door);

/** The agent of Azure Pipelines takes the lines away that tell it what to hide, wherever they begin. */
const asAgentShows = (stdout: string): string =>
  stdout
    .split('\n')
    .filter((line) => !line.startsWith('##vso[task.setsecret]'))
    .join('\n');

/** What the run left behind; the files that it was given may hold what they like. */
function filesIn(folder: string): readonly Outcome[] {
  const given = /^(?:keys|functions|site)(?:\/|$)|\.yml$|^before\.json$/;
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = entries.map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  return names.filter((name) => !given.test(name)).map((name) => [name, readFileSync(join(folder, name), 'latin1')]);
}

/** The files inside of the artifacts that were uploaded. */
async function filesInZips(zips: ReadonlyMap<string, Buffer>): Promise<readonly Outcome[]> {
  const found: Outcome[] = [];
  for (const [name, bytes] of zips) {
    const zip = await fromBufferPromise(bytes);
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('.zip')) continue;
      found.push([`artifact ${name}, ${entry.fileName}`, (await buffer(await zip.openReadStreamPromise(entry))).toString('latin1')]);
    }
  }
  return found;
}
