import { describe, expect, test } from 'vitest';
import { readRun } from '../../src/hosts/read-run.ts';
import { createJsonLinesReporter } from '../../src/reporting/json-lines.ts';
import { questionOf } from '../config/given.ts';
import { answerJson, isSigned, startApp } from '../support/app-server.ts';
import { createRecordingReporter } from '../support/recording-reporter.ts';

type Setting = Parameters<typeof questionOf>[0];

const secret = 'appsecret-of-this-test';
const token = '6102c0000-token-of-a-user';
const variables = { MINISHIP_CLOUD_APP_SECRET: secret, MINISHIP_CLOUD_APP_ACCESS_TOKEN: token };

/** One run of the verb as a command would have it; `lines` are all that a log could show. */
async function verify(setting: Setting) {
  const reporter = createRecordingReporter();
  const { start, secrets } = await readRun('verify', questionOf(setting), { run: {}, problems: [] });
  const result = await start({ reporter, onSecret: () => {} });
  const lines: string[] = [];
  const writer = createJsonLinesReporter({ write: (line) => void lines.push(line) });
  for (const event of reporter.events) writer.report(event);
  return { ...result, secrets, lines: lines.join(''), events: reporter.events };
}

test('an application that checks the signature is verified without an access key, and no secret is told', async () => {
  const app = await startApp((request, response) => {
    const isKnown = isSigned(request, secret, { withBody: true }) && request.query.get('access_token') === token;
    answerJson(response, isKnown ? { success: true, data: { stock: 3 } } : { success: false, errorCode: '403', errorMessage: 'sign' });
  });
  const given = {
    'cloud-app': `${app.url}/api/stock?sku=1`,
    'cloud-app-key': '12345678',
    'cloud-app-data': '{"name":"测"}',
    'cloud-app-expect': '{"data":{"stock":3}}',
  };
  const run = await verify({ given, variables });
  expect(run).toMatchObject({
    verb: 'verify',
    exit: 0,
    status: 'read',
    outputs: { status: 'read', differences: '0', 'receipt-path': '', 'error-code': '' },
  });
  expect(app.requests).toMatchObject([{ method: 'POST', path: '/api/stock', body: '{"name":"测"}' }]);
  expect(run.secrets).toEqual(expect.arrayContaining([secret, token]));
  for (const hidden of [secret, token, app.requests[0]?.query.get('sign') ?? 'no sign']) expect(run.lines).not.toContain(hidden);
});

test('a wrong secret shows as the failure that the application answers', async () => {
  const app = await startApp((request, response) =>
    answerJson(
      response,
      isSigned(request, secret, { withBody: true })
        ? { success: true, data: {} }
        : { success: false, errorCode: '403', errorMessage: 'sign' },
    ),
  );
  const given = { 'cloud-app': app.url, 'cloud-app-key': '1' };
  const run = await verify({ given, variables: { MINISHIP_CLOUD_APP_SECRET: 'another-secret' } });
  expect(run).toMatchObject({ exit: 7, status: 'failed', outputs: { differences: '1', 'error-code': 'APP_CONTRACT_BROKEN' } });
  expect(run.lines).toContain('success is false (403: sign), not true');
});

test('a run with --cloud-app-expect success:false passes when the application fails as it should', async () => {
  const app = await startApp((_request, response) =>
    answerJson(response, { success: false, errorCode: '404', errorMessage: 'no such sku' }),
  );
  const given = { 'cloud-app': app.url, 'cloud-app-expect': '{"success":false,"errorCode":"404"}' };
  expect(await verify({ given })).toMatchObject({ exit: 0, status: 'read' });
});

describe('bad luck', () => {
  test('silence beyond the timeout ends as a broken contract', async () => {
    const app = await startApp(() => {});
    const run = await verify({ given: { 'cloud-app': app.url, 'cloud-app-timeout': '100ms' } });
    expect(run).toMatchObject({ exit: 7, outputs: { 'error-code': 'APP_CONTRACT_BROKEN' } });
    expect(app.requests).toHaveLength(1);
  });

  test('a dropped connection is nothing that the application said', async () => {
    const app = await startApp((_request, response) => void response.destroy());
    expect(await verify({ given: { 'cloud-app': app.url } })).toMatchObject({
      exit: 6,
      outputs: { 'error-code': 'CONNECTION_FAILED', differences: '' },
    });
    expect(app.requests).toHaveLength(1);
  });

  test('bad input sends nothing', async () => {
    const app = await startApp();
    const run = await verify({ given: { 'cloud-app': app.url, 'cloud-app-timeout': '1h' } });
    expect(run).toMatchObject({ exit: 2, outputs: { 'error-code': 'INPUT_INVALID' } });
    expect(app.requests).toEqual([]);
  });

  test('an input of the check without the address asks for the address, not for a receipt', async () => {
    expect(await verify({ given: { 'cloud-app-env': 'online' } })).toMatchObject({ exit: 2, outputs: { 'error-code': 'INPUT_MISSING' } });
  });
});
