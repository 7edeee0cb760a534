import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { spaceId, startFunctionLab } from './function-lab.ts';

const anyNumber: unknown = expect.any(Number);

describe('RunFunction', () => {
  test('calls the exported handler with the arguments, and answers its result as JSON text', async () => {
    const { deploy, run } = await startFunctionLab();
    await deploy('add', 'module.exports = async (ctx) => ({ sum: ctx.args.a + ctx.args.b });');
    const { RuntimeMeta, RequestId, ...reply } = await run('add', { a: 1, b: 2 });
    expect(reply).toStrictEqual({ Result: '{"sum":3}', HttpStatusCode: '200', Success: true, Code: 'OK' });
    expect(RuntimeMeta).toStrictEqual({ RequestId, InvocationDuration: anyNumber, BillingDuration: 100, MaxMemoryUsage: anyNumber });
    expect(RuntimeMeta.MaxMemoryUsage).toBeGreaterThan(10);
  });

  test('tells the function where it runs, and gives it an empty object when there are no arguments', async () => {
    const { deploy, run, call } = await startFunctionLab();
    await deploy('where', 'module.exports = ({ args, env }) => ({ args, env });');
    const expected = { args: {}, env: { MP_SPACE_ID: spaceId, MP_SOURCE: 'server' } };
    expect(JSON.parse((await run('where')).Result)).toStrictEqual(expected);
    expect(JSON.parse((await call('RunFunction', { Body: '{"functionTarget":"where"}' })).Result)).toStrictEqual(expected);
  });

  test.each([
    ['nothing', 'module.exports = () => undefined;', 'null'],
    ['a text', "module.exports = () => '中文';", '"中文"'],
    ['what a promise brings', 'module.exports = () => new Promise((done) => setTimeout(done, 5, 7));', '7'],
    ['what toJSON makes of it', "module.exports = () => new Date('2026-01-02T03:04:05Z');", '"2026-01-02T03:04:05.000Z"'],
  ])('a function may return %s', async (_what, code, result) => {
    const { deploy, run } = await startFunctionLab();
    await deploy('f', code);
    expect(await run('f')).toMatchObject({ Success: true, Result: result });
  });

  test.each([
    ['throws', "module.exports = () => { throw new Error('no stock'); };", 'FunctionBizError', 'no stock'],
    ['throws something else', "module.exports = async () => { throw 'plain'; };", 'FunctionBizError', 'plain'],
    ['throws while it is loaded', "require('not-there');", 'FunctionBizError', /Cannot find module 'not-there'/],
    [
      'throws later, where nobody waits',
      "module.exports = () => new Promise(() => setTimeout(() => { throw new Error('late'); }, 1));",
      'FunctionBizError',
      'late',
    ],
    [
      'rejects where nobody waits',
      "module.exports = () => new Promise(() => { Promise.reject(new Error('lost')); });",
      'FunctionBizError',
      'lost',
    ],
    ['is no JavaScript', 'module.exports = (', 'FunctionBizError', /Unexpected/],
    ['exports no function', 'exports.main = () => 1;', 'FunctionBizError', '入口函数必须为 module.exports'],
    ['returns what JSON cannot say', 'module.exports = () => 1n;', 'FunctionBizError', /BigInt/],
    ['returns a circle', 'const a = {}; a.a = a; module.exports = () => a;', 'FunctionBizError', /circular/],
    ['ends its process', 'module.exports = () => process.exit(3);', 'FunctionServerError', 'Process exited with 3'],
    [
      'uses what is not emulated',
      "module.exports = (ctx) => ctx.mpserverless.db.collection('a');",
      'FunctionBizError',
      /not emulate ctx.mpserverless.db.collection/,
    ],
    [
      'asks the cloud’s own client',
      "module.exports = (ctx) => ctx.httpclient.request('https://example.com');",
      'FunctionBizError',
      /ctx.httpclient.request/,
    ],
  ])('a function that %s fails', async (_what, code, Code, message) => {
    const { deploy, run, emulator } = await startFunctionLab();
    await deploy('f', code);
    const reply = await run('f');
    expect(reply).toMatchObject({ status: 200, Success: false, HttpStatusCode: '200', Code });
    expect(reply.Message).toMatch(message);
    expect(emulator.calls.at(-1)).toMatchObject({ operation: 'RunFunction', outcome: Code });
  });

  test('a function that never ends is stopped after its timeout', async () => {
    const { deploy, run } = await startFunctionLab();
    await deploy('loop', 'module.exports = () => { for (;;); };', { Timeout: 1 });
    await deploy('sleep', 'module.exports = () => new Promise(() => undefined);', { Timeout: 1 });
    const replies = await Promise.all([run('loop'), run('sleep')]);
    for (const reply of replies) expect(reply).toMatchObject({ Code: 'FunctionServerError', Message: 'Function time out after 1 seconds' });
  });

  test('a function that takes more than its memory is stopped', async () => {
    const { deploy, run } = await startFunctionLab();
    await deploy('greedy', 'module.exports = () => { const all = []; for (;;) all.push(new Array(10000).fill({})); };', {
      Memory: 128,
      Timeout: 60,
    });
    expect(await run('greedy')).toMatchObject({ Code: 'FunctionServerError', Message: 'Function used more than its 128 MB of memory' });
  });

  test('a function sees nothing of the environment of the emulator', async () => {
    process.env['MINISHIP_TEST_SECRET'] = 'secret';
    const { deploy, run } = await startFunctionLab();
    await deploy('env', 'module.exports = () => Object.keys(process.env).sort();');
    const names = JSON.parse((await run('env')).Result) as readonly string[];
    delete process.env['MINISHIP_TEST_SECRET'];
    expect(names.filter((name) => !name.startsWith('NODE_CHANNEL'))).toStrictEqual(['HOME', 'LANG', 'PATH', 'TMPDIR', 'TZ']);
  });

  test.each([
    ['an ES module', { 'index.js': 'export default async ({ args }) => args.n * 2;', 'package.json': '{"type":"module"}' }],
    [
      'CommonJS with its own files',
      { 'index.js': "module.exports = ({ args }) => require('./lib/twice')(args.n);", 'lib/twice.js': 'module.exports = (n) => n * 2;' },
    ],
    [
      'CommonJS with a package',
      {
        'index.js': "module.exports = ({ args }) => require('twice').of(args.n);",
        'node_modules/twice/package.json': '{"main":"main.js"}',
        'node_modules/twice/main.js': 'exports.of = (n) => n * 2;',
      },
    ],
    ['a folder with its own name', { 'f/index.js': "module.exports = ({ args }) => require('./two') * args.n;", 'f/two.json': '2' }],
    [
      'files it opens',
      { 'index.js': "module.exports = ({ args }) => Number(require('fs').readFileSync('two.txt', 'utf8')) * args.n;", 'two.txt': '2' },
    ],
  ])('a function may be %s', async (_what, files) => {
    const { deploy, run } = await startFunctionLab();
    await deploy('f', files);
    expect(await run('f', { n: 21 })).toMatchObject({ Success: true, Result: '42' });
  });

  test('functions run side by side, and other calls are answered meanwhile', async () => {
    const { deploy, run, call } = await startFunctionLab();
    const meetingPoint = mkdtempSync(join(tmpdir(), 'miniship-test-'));
    const wait = "const { existsSync, writeFileSync } = require('fs'); const tick = () => new Promise((done) => setTimeout(done, 10));";
    const code = `module.exports = async ({ args: { at, n } }) => { writeFileSync(at + n, ''); while (!existsSync(at + 'go')) await tick(); return n; };`;
    await deploy('meet', `${wait} ${code}`, { Timeout: 60 });
    const running = Promise.all([1, 2, 3].map((n) => run('meet', { at: `${meetingPoint}/`, n })));
    await expect.poll(() => readdirSync(meetingPoint).sort(), { timeout: 20_000 }).toStrictEqual(['1', '2', '3']);
    expect((await call('DescribeFunction', { Name: 'meet' })).Function.Name).toBe('meet');
    writeFileSync(join(meetingPoint, 'go'), '');
    expect((await running).map(({ Result }) => Result)).toStrictEqual(['1', '2', '3']);
    rmSync(meetingPoint, { recursive: true });
  });

  test.each([
    ['', 400, 'MissingBody'],
    ['{', 400, 'InvalidBody'],
    ['null', 400, 'InvalidBody'],
    ['{"functionTarget":7}', 400, 'InvalidBody'],
    ['{"functionTarget":"nobody"}', 404, 'InvalidFunctionName.NotFound'],
  ])('the body %j is refused', async (Body, status, Code) => {
    const { call } = await startFunctionLab();
    expect(await call('RunFunction', { Body })).toMatchObject({ status, Code });
  });

  test('a function without a live deployment cannot run', async () => {
    const { call, run } = await startFunctionLab();
    await call('CreateFunction', { Name: 'empty' });
    expect(await run('empty')).toMatchObject({ status: 200, Success: false, Code: 'FunctionServerError' });
  });
});

describe('ListFunctionLog', () => {
  const talkative = `module.exports = ({ args, logger }) => {
    console.log('log %s', 'one'); console.warn('warn'); console.error('error'); console.debug('debug');
    logger.info('invoke args: %j', args);
    process.stdout.write('raw\\n');
    if (args.fail) throw new Error('as asked');
  };`;

  test('shows what a run wrote, each line with level and time', async () => {
    const { deploy, run, call } = await startFunctionLab();
    await deploy('talk', talkative);
    const { RequestId } = await run('talk', { a: 1 });
    const { DataList, Paginator } = await call('ListFunctionLog', { Name: 'talk' });
    expect(Paginator).toStrictEqual({ PageCount: 1, PageNum: 1, PageSize: 10, Total: 1 });
    const [entry] = DataList;
    expect(entry).toMatchObject({ SpaceId: spaceId, FunctionName: 'talk', RequestId, Status: 'SUCCESS' });
    const lines = (entry?.Contents ?? []).map((content) => content.replace(/^[\d-]{10} [\d:.]{12} /, ''));
    const expected = ['INFO log one', 'WARN warn', 'ERROR error', 'DEBUG debug', 'INFO invoke args: {"a":1}', 'INFO raw'];
    expect(lines).toStrictEqual(expect.arrayContaining(expected));
    expect(lines[0]).toMatch(/^INFO Start `talk` at /);
    expect(lines.at(-1)).toMatch(/^INFO Success in \d+ms$/);
    expect(entry?.Levels).toStrictEqual(lines.map((line) => line.split(' ')[0]));
    for (const time of entry?.Timestamps ?? []) expect(Math.abs(Number(time) - Date.now())).toBeLessThan(60_000);
  });

  test('finds runs by request, status and time, the newest first', async () => {
    const { deploy, run, call, emulator } = await startFunctionLab();
    await deploy('talk', talkative);
    const first = await run('talk');
    emulator.advance(60_000);
    const second = await run('talk', { fail: true });
    const idsOf = async (filter: object): Promise<readonly string[]> =>
      (await call('ListFunctionLog', { Name: 'talk', ...filter })).DataList.map(({ RequestId }) => RequestId);
    const middle = emulator.now() - 30_000;
    expect(await idsOf({})).toStrictEqual([second.RequestId, first.RequestId]);
    expect(await idsOf({ LogRequestId: first.RequestId })).toStrictEqual([first.RequestId]);
    expect(await idsOf({ Status: 'FAIL' })).toStrictEqual([second.RequestId]);
    expect(await idsOf({ Status: 'SUCCESS', LogRequestId: '' })).toStrictEqual([first.RequestId]);
    expect(await idsOf({ FromDate: middle })).toStrictEqual([second.RequestId]);
    expect(await idsOf({ ToDate: middle, Status: '' })).toStrictEqual([first.RequestId]);
    expect(await idsOf({ PageSize: 1, PageNum: 2 })).toStrictEqual([first.RequestId]);
    expect(await call('ListFunctionLog', { Name: 'talk', Status: 'DONE' })).toMatchObject({ status: 400, Code: 'InvalidParameter' });
  });

  test('tells why a run failed, with the place in the code', async () => {
    const { deploy, run, call } = await startFunctionLab();
    await deploy('talk', talkative);
    await run('talk', { fail: true });
    const { Contents, Status } = (await call('ListFunctionLog', { Name: 'talk' })).DataList[0] ?? {};
    expect([Status, Contents?.at(-2)?.slice(24)]).toStrictEqual([
      'FAIL',
      'ERROR Error: as asked\n    at module.exports (/tmp/function/talk/index.js:5:26)',
    ]);
  });

  test('keeps at most a thousand lines of one run, and cuts long ones', async () => {
    const { deploy, run, call } = await startFunctionLab();
    await deploy('flood', "module.exports = () => { for (let i = 0; i < 3000; i++) console.log('x'.repeat(20000)); };", { Timeout: 30 });
    expect((await run('flood')).Success).toBe(true);
    const { Contents = [] } = (await call('ListFunctionLog', { Name: 'flood' })).DataList[0] ?? {};
    expect(Contents).toHaveLength(1002);
    expect(Math.max(...Contents.map(({ length }) => length))).toBeLessThan(10_100);
  });
});
