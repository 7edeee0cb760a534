import { describe, expect, test } from 'vitest';
import { accountOfDeploy, type DeployRecord, outputsOfDeploy } from '../../src/workflows/deploy-record.ts';
import { receiptOf } from '../../src/workflows/receipt.ts';
import { deployAsked, functionAsked } from '../support/deploy-scene.ts';

const archive = { sha256: 'f00', sizeBytes: 10, files: 1 };
const settings = {
  runtime: 'nodejs20',
  memoryMb: 256,
  timeoutSeconds: 5,
  concurrency: 1,
  httpPath: '',
  timer: '',
  timerPayload: '',
  desc: '',
};
const configBefore = { defaultUrl: 'https://static.example', index: 'index.html', error: '', errorStatus: '404', allowedIps: [] } as const;

const record: DeployRecord = {
  spaceId: 'mp-1',
  digest: 'd1',
  functions: [
    {
      name: 'hello',
      state: 'live',
      archive,
      deploymentId: 'dep-2',
      versionNo: '2',
      previous: { deploymentId: 'dep-1', versionNo: '1', settings },
    },
    {
      name: 'bye',
      state: 'changed',
      archive,
      deploymentId: 'dep-9',
      versionNo: '9',
      previous: { deploymentId: 'dep-9', versionNo: '9', settings },
    },
    { name: 'same', state: 'kept', archive, deploymentId: 'dep-5', versionNo: '5' },
    { name: 'bad', state: 'failed', archive, error: 'NOT_LIVE' },
    { name: 'late', state: 'waiting', archive },
  ],
  settings: [{ name: 'CORS domains', before: 'a.example', after: '', removes: ['a.example'] }],
  extensions: [{ name: 'extension 云调用', before: 'off', after: 'on' }],
  platforms: [{ name: 'platform wechat wx1', before: 'absent', after: 'secret 0123456789' }],
  files: { prefix: 'shop/', added: ['a', 'b'], changed: ['c'], deleted: [], unchanged: 4, bytesUploaded: 9 },
  httpEndpoint: 'https://space.example',
  hosting: {
    url: 'https://static.example',
    configBefore,
    added: ['a.css'],
    changed: ['index.html'],
    deleted: ['old.css', 'older.css'],
    unchanged: 7,
    bytesUploaded: 1234,
  },
};

describe('the outputs', () => {
  test('hold what was done', () => {
    expect(outputsOfDeploy(record, { status: 'failed', receiptPath: '/r.json', errorCode: 'NOT_LIVE' })).toEqual({
      status: 'failed',
      'space-id': 'mp-1',
      'functions-deployed': 'hello,bye',
      'functions-skipped': 'same',
      'function-versions': '{"hello":"2","bye":"9","same":"5"}',
      'http-endpoint': 'https://space.example',
      'data-imported': '',
      'data-skipped': '',
      'documents-imported': '',
      'data-backups': '',
      'hosting-url': 'https://static.example',
      'files-uploaded': '2',
      'files-deleted': '2',
      'files-unchanged': '7',
      'bytes-uploaded': '1234',
      'extensions-enabled': '云调用',
      'platforms-changed': 'wechat wx1',
      'stored-uploaded': '3',
      'stored-deleted': '0',
      'stored-unchanged': '4',
      'archive-path': '',
      'receipt-path': '/r.json',
      'error-code': 'NOT_LIVE',
    });
  });

  test('of a run that did not get anywhere are all there, and empty', () => {
    const outputs = outputsOfDeploy({}, { status: 'failed', receiptPath: '', errorCode: 'KEY_REFUSED' });
    const { status, 'error-code': errorCode, ...others } = outputs;
    expect({ status, errorCode }).toEqual({ status: 'failed', errorCode: 'KEY_REFUSED' });
    expect(Object.values(others)).toEqual(Array.from({ length: 21 }, () => ''));
  });

  test('of a site with nothing to do are zeros, not unknown', () => {
    const quiet = { added: [], changed: [], deleted: [], unchanged: 3, bytesUploaded: 0 };
    const outputs = outputsOfDeploy({ hosting: quiet }, { status: 'live', receiptPath: '', errorCode: '' });
    expect(outputs).toMatchObject({ 'files-uploaded': '0', 'files-deleted': '0', 'files-unchanged': '3', 'bytes-uploaded': '0' });
  });
});

describe('the receipt', () => {
  const secrets = { name: 'miniship-1', certificate: 'PEM', privateKey: 'TOP-SECRET-KEY' };
  const request = deployAsked({
    functions: [functionAsked('hello', { smoke: { args: { token: 'SMOKE-TOKEN' }, expect: { user: 'SMOKE-USER' } } })],
    settings: {
      httpTrigger: { enabled: true, certificate: secrets },
      policies: [],
      domains: [{ domain: 'www.example.com', certificate: secrets }],
    },
  });
  const known = { version: '0.1.0', status: 'live', startedMs: 0, finishedMs: 1500, run: { commit: 'abc' }, calls: [] };
  const receipt = receiptOf(accountOfDeploy(request, record), known);

  test('holds the way back of everything that was touched, and of nothing else', () => {
    expect(receipt).toMatchObject({ receipt: 1, verb: 'deploy', status: 'live', done: { digest: 'd1' } });
    expect(receipt.undo).toEqual({
      functions: [
        { name: 'hello', previous: { deploymentId: 'dep-1', versionNo: '1', settings } },
        { name: 'bye', previous: { deploymentId: 'dep-9', versionNo: '9', settings } },
        { name: 'bad', previous: undefined },
      ],
      settings: record.settings,
      hosting: { configBefore, added: ['a.css'], changed: ['index.html'], deleted: ['old.css', 'older.css'] },
    });
  });

  test('names certificates and arguments, and holds neither keys nor values', () => {
    expect(receipt.asked).toMatchObject({
      functions: [{ name: 'hello', smoke: { args: ['token'] } }],
      settings: { httpTrigger: { enabled: true, certificate: { name: 'miniship-1' } }, domains: [{ certificate: { name: 'miniship-1' } }] },
    });
    expect(JSON.stringify(receipt)).not.toMatch(/TOP-SECRET-KEY|PEM|SMOKE-/);
  });
});
