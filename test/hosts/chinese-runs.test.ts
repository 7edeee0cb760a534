import { expect, test, vi } from 'vitest';
import { inProcess, type Told } from '../support/in-process.ts';
import { basics } from '../support/rehearsal.ts';

// Whole runs against the emulator, which keep to the pace that the cloud asks for.
vi.setConfig({ testTimeout: 60_000 });

const files = {
  'functions/hello/index.js': 'module.exports = async () => ({ now: 1 });\n',
  'site/index.html': '<!doctype html><title>x</title>\n',
  'miniship.yml': `apps:
  shop:
    path: ${basics.path}
    icon: ${basics.icon}
    clientMin: { ios: 10.1.60, android: 10.1.60 }
    rollout:
      - whitelist: { name: qa, users: [u001] }
        gate: { command: exit 3 }
      - everyone
serverless:
  functions:
    hello: { path: functions/hello, runtime: nodejs20, memory: 256, http: /http/hello, smoke: { args: {}, expect: { now: 2 } } }
  hosting: { path: site }
`,
};

/** Names and values: of products, units, verbs, flags, this project and the cloud. */
const names = new Set(
  (
    'miniship Node js UTC HTTP HTTPS RSA RAM SHA MB kB ms ID Id CORS MPServerless mPaaS serverless GitHub Action CLI STS OIDC ETag command exit ' +
    'mpaas mpserverless Shop normal qa shop hello everyone release deploy promote status verify doctor rollback resume finish pause memory live previous next to package ' +
    'Release Promote ok index html directory Allow Version Statement Effect Resource true false now owner name whitelist memo about smoke expect args space'
  ).split(' '),
);

/** What a machine reads is left out, and so are names of steps and what a function wrote: addresses, paths, variables, operations, flags, codes, JSON; then every English word that is left is ours. */
const wordsOf = (text: string): readonly string[] =>
  text
    .replaceAll(/^ +│.*$/gm, ' ')
    .replaceAll(/^[a-z]+ {2,}/gm, ' ')
    .replaceAll(/^ *[{}[\]"].*$/gm, ' ')
    .replaceAll(/[A-Z][a-z0-9]+(?:[A-Z][a-z0-9]*)+/g, ' ')
    .replaceAll(/[A-Za-z0-9]*[-_./:=@0-9][\w\-./:=@]*/g, ' ')
    .replaceAll(/\b[A-Z]{3,}\b/g, ' ')
    .match(/[A-Za-z]{2,}/g) ?? [];

const english = (run: Told): readonly string[] => [...new Set(wordsOf(run.inChinese()))].filter((word) => !names.has(word));

test('doctor, a plan, a deploy that fails its test, a release, a closed gate, status and verify show no English of ours', async () => {
  const scene = await inProcess(files);
  const app = { app: 'shop', version: 'v1.4.2' };
  const runs = {
    doctor: await scene.run('doctor'),
    plan: await scene.run('deploy', { 'dry-run': 'true' }),
    deploy: await scene.run('deploy'),
    release: await scene.run('release', app),
    verify: await scene.run('verify'),
    promote: await scene.run('promote', { app: 'shop' }),
    again: await scene.run('promote', { app: 'shop', to: 'everyone', 'dry-run': 'true' }),
    candidates: await scene.run('rollback', { functions: 'hello' }),
    status: await scene.run('status', { app: 'shop' }),
  };
  expect(runs.promote.failed?.code).toBe('GATE_CLOSED');
  expect(runs.deploy.failed?.code).toBe('SMOKE_FAILED');
  expect(Object.fromEntries(Object.entries(runs).map(([name, run]) => [name, english(run)]))).toEqual(
    Object.fromEntries(Object.keys(runs).map((name) => [name, []])),
  );
  for (const run of Object.values(runs)) expect(run.inChinese()).toMatch(/\p{Script=Han}{4,}/u);
});
