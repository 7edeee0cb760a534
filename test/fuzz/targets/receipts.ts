import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Package, Task } from '../../../src/services/mpaas-words.ts';
import { type FoundReceipt, packageIn, readReceipt } from '../../../src/workflows/read-receipt.ts';
import { functionsIn } from '../../../src/workflows/receipt-functions.ts';
import { subjectsOf } from '../../../src/workflows/receipt-subjects.ts';
import { type VerifyTools, verifyReceipt } from '../../../src/workflows/verify-receipt.ts';
import { createFakeClock } from '../../support/fake-clock.ts';
import { createFakeMpaas, plainSettings } from '../../support/fake-mpaas.ts';
import { createFakeServerless } from '../../support/fake-serverless.ts';
import { createRecordingReporter } from '../../support/recording-reporter.ts';
import { mutatedJson } from '../hostile-json.ts';
import type { FuzzTarget } from '../target.ts';
import { withScratch } from './scratch.ts';

const sha256 = '0'.repeat(64);
const settings = {
  runtime: 'nodejs20',
  memoryMb: 256,
  timeoutSeconds: 5,
  concurrency: 1,
  httpPath: '',
  timer: '',
  timerPayload: '',
  desc: 'd',
};
const state = { deploymentId: 'd', versionNo: '2', settings };
const hosting = { index: 'index.html', error: '', errorStatus: '404', allowedIps: ['1.2.3.4'], defaultUrl: 'https://x' };
const asked = {
  spaceId: 'mp-1',
  only: ['functions', 'settings', 'hosting'],
  functions: [{ name: 'hello', about: 'd', ...settings }],
  settings: {
    httpTrigger: { enabled: true, domain: 'api.example.com' },
    cors: ['www.example.com'],
    policies: [{ service: 'db', collection: 'orders', name: 'EXTENDED', policy: '{"read":true}' }],
    domains: [{ domain: 'www.example.com', forceHttps: true, cors: { origins: '*' } }],
  },
};
const ofSpace = {
  asked,
  done: {
    functions: [{ name: 'hello', state: 'deployed', archive: { sha256 }, ...state, from: '1', goal: { ...state, sha256 } }],
    settings: [{ name: 'HTTP trigger', before: 'off', after: 'on' }],
    hosting: {
      archive: { file: 'a.zip', sha256, path: '/a.zip' },
      config: hosting,
      listing: { files: 1, sizeBytes: 1, sha256, entries: { 'index.html': [1, 'A', sha256] } },
    },
  },
  undo: { functions: [{ name: 'hello', previous: state }] },
};
const task: Task = {
  taskId: 5000,
  packageId: 3000,
  state: 'publishing',
  audience: { kind: 'window', users: 500, endMs: 1_790_000_000_000 },
  rules: [{ element: 'city', operation: 'include', values: ['a'] }],
  memo: 'm',
};
const published: Package = {
  packageId: 3000,
  h5Version: '1.4.2.90',
  period: 'external-gray',
  extendInfo: { miniship: { sha256 } },
  mainUrl: '/index.html',
  name: 'Shop',
  settings: plainSettings,
};
const done = {
  package: published,
  archive: { keptAt: 'a.zip', sha256 },
  task,
  ended: [{ taskId: 5001 }],
  others: [
    { ...task, taskId: 5002, audience: { kind: 'whitelist', whitelistIds: [1, 2] } },
    { ...task, taskId: 5003, audience: { kind: 'everyone' } },
  ],
  whitelist: { name: 'qa', whitelistId: 1, created: true, usersAdded: 1 },
};
const workspace = { appId: 'A', workspaceId: 'P', tenantId: 'T' };
const release = {
  receipt: 1,
  verb: 'release',
  status: 'live',
  asked: { workspace, h5Id: '2017072607907880', stamp: true },
  done,
  undo: {},
};

/** What runs leave behind: of a space, of a mini program, of both, and of several. */
const receipts: readonly object[] = [
  { receipt: 1, verb: 'deploy', status: 'live', run: { run: '1', repository: 'a/b' }, ...ofSpace },
  release,
  {
    ...release,
    status: 'failed',
    error: { code: 'NOT_LIVE' },
    asked: { ...release.asked, deploy: asked },
    done: { ...done, deploy: ofSpace.done, train: { steps: [{ name: 'hosting', state: 'undone' }] } },
    undo: { deploy: ofSpace.undo },
  },
  {
    receipt: 1,
    verb: 'release',
    status: 'live',
    asked: {},
    done: {},
    undo: {},
    apps: [
      { app: 'shop', ...release },
      { app: 'other', ...release },
    ],
  },
];

/** Both clouds as most of the receipts above left them, so that every part of one is compared. */
function clouds() {
  const [mpaas, serverless] = [createFakeMpaas(), createFakeServerless()];
  mpaas.packages.push(published);
  mpaas.tasks.push(task, { ...task, taskId: 5002 }, { ...task, taskId: 5003 });
  mpaas.whitelists.push({ whitelistId: 1, name: 'qa', type: 'normal', users: 1 });
  serverless.cloud.functions.set('hello', {
    name: 'hello',
    ...settings,
    live: { deploymentId: 'd', versionNo: '2', downloadUrl: undefined },
  });
  return { mpaas, serverless };
}

export const receiptTargets: readonly FuzzTarget[] = [
  withScratch('receipts', (folder) => async (random, tell) => {
    const [path, text] = [join(folder, 'miniship-receipt.json'), mutatedJson(random.pick(receipts), random)];
    tell(text);
    writeFileSync(path, text);
    const receipt = await readReceipt(path, random.once(2) ? { app: 'shop' } : {});
    functionsIn(receipt);
    subjectsOf(receipt, path);
    packageIn(receipt, path);
  }),
  withScratch('receipts-compared', (folder) => async (random, tell) => {
    const [path, text] = [join(folder, 'miniship-receipt.json'), mutatedJson(random.pick(receipts), random)];
    tell(text);
    writeFileSync(path, text);
    const receipt: FoundReceipt = await readReceipt(path, { app: 'shop' }).catch(() => readReceipt(path));
    const { mpaas, serverless } = clouds();
    const both = { reporter: createRecordingReporter(), clock: createFakeClock(), run: {}, scratch: folder };
    const tools = {
      ...both,
      app: { ...both, mpaas },
      space: { ...both, serverless, storage: serverless.storage },
    } as unknown as VerifyTools;
    await verifyReceipt(subjectsOf(receipt, path), path, tools, {});
  }),
];
