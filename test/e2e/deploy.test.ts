import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { defaultSeed } from '../../src/emulator/seed.ts';
import { runBundle, steady } from '../support/bundle.ts';
import { deployWrites, rehearseDeploy } from '../support/deploy-rehearsal.ts';

const writesOf = (operations: readonly string[]) => operations.filter((operation) => deployWrites.includes(operation));

describe('a first deploy', () => {
  test('as a command: functions answer, the site is served, and every output is set', async () => {
    const { command } = await rehearseDeploy();
    const { result, exit, stdout } = await command();
    expect({ exit, result }, stdout).toMatchObject({
      exit: 0,
      result: {
        status: 'live',
        outputs: {
          'functions-deployed': 'hello,time',
          'functions-skipped': '',
          'function-versions': expect.stringMatching(/^\{"hello":"[^"]+","time":"[^"]+"\}$/) as string,
          'files-uploaded': '4',
          'files-deleted': '0',
          'files-unchanged': '0',
          'error-code': '',
        },
      },
    });
    const { 'http-endpoint': endpoint, 'hosting-url': site } = result.outputs;
    expect(await (await fetch(`${endpoint}/http/hello`)).json()).toEqual({ hello: 'nobody' });
    expect(await (await fetch(`${site}/index.html`)).text()).toContain('console');
    const script = await fetch(`${site}/assets/app-5d41402a.js`);
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(script.headers.get('content-type')).toMatch(/javascript; ?charset=utf-8/);
    expect(await (await fetch(`${site}/${encodeURIComponent('说明 1+1.txt')}`)).text()).toBe('你好\n');
    const deep = await fetch(`${site}/orders/42`);
    expect([deep.status, await deep.text()]).toEqual([200, expect.stringContaining('console') as string]);
  });

  test('as the Action: the same, with a summary', async () => {
    const { action } = await rehearseDeploy();
    const { exit, outputs, summary, stdout } = await action();
    expect(exit, stdout).toBe(0);
    expect(outputs).toMatchObject({ status: 'live', 'functions-deployed': 'hello,time', 'files-uploaded': '4' });
    expect(summary).toContain('hello');
  });

  test('from flags alone, without a file', async () => {
    const { command, folder } = await rehearseDeploy();
    rmSync(join(folder, 'miniship.yml'));
    const { result } = await command({ functions: 'functions/*', hosting: 'site' });
    expect(result).toMatchObject({ status: 'live', outputs: { 'functions-deployed': 'hello,time', 'files-uploaded': '4' } });
  });

  test('reads well on the screen', async () => {
    const { emulator, folder } = await rehearseDeploy();
    const { stdout, exit } = await runBundle(['deploy', '--concurrency', '1'], { cwd: folder, env: emulator.env });
    expect(exit, stdout).toBe(0);
    // How long a step took is told from a second on, and two functions one after the other take about that.
    expect(steady(stdout, { folder }).replaceAll(/^ *· took <duration>\n/gm, '')).toMatchSnapshot();
  });

  test('uploads hashed assets first, pages after all assets, and the manifest last', async () => {
    const { command, emulator } = await rehearseDeploy();
    await command({ only: 'hosting' });
    const keys = emulator.calls
      .filter(({ operation }) => operation === 'PostObject')
      .map(({ parameters }) => parameters['key']?.split('/').slice(1).join('/'));
    expect(keys[0]).toBe('assets/app-5d41402a.js');
    expect(keys[1]).toBe('说明 1+1.txt');
    expect(new Set(keys.slice(2, 4))).toEqual(new Set(['about.html', 'index.html']));
    expect(keys.slice(4)).toEqual(['.miniship/manifest.json']);
  });
});

describe('run again', () => {
  test('without a change: reads only, and every function and file is left alone', async () => {
    const { command, since } = await rehearseDeploy();
    await command();
    since();
    const { result } = await command();
    expect(result).toMatchObject({
      status: 'live',
      outputs: {
        'functions-deployed': '',
        'functions-skipped': 'hello,time',
        'files-uploaded': '0',
        'files-unchanged': '4',
        'bytes-uploaded': '0',
      },
    });
    expect(writesOf(since())).toEqual([]);
  });

  test('sends what changed, and nothing else', async () => {
    const { command, write, since } = await rehearseDeploy();
    await command();
    since();
    write({
      'site/about.html': '<!doctype html><title>about us</title>\n',
      'functions/time/index.js': 'module.exports = async () => ({ now: 1 });\n',
    });
    const { result } = await command();
    expect(result.outputs).toMatchObject({
      'functions-deployed': 'time',
      'functions-skipped': 'hello',
      'files-uploaded': '1',
      'files-unchanged': '3',
    });
    expect(since().filter((operation) => operation === 'PostObject')).toHaveLength(2);
  });

  test('a changed setting is changed and tested without sending the code again', async () => {
    const { command, write, folder, since } = await rehearseDeploy();
    await command();
    since();
    write({ 'miniship.yml': readFileSync(join(folder, 'miniship.yml'), 'utf8').replace('memory: 256', 'memory: 512') });
    const { result } = await command({ only: 'functions' });
    expect(result.status).toBe('live');
    const made = since();
    expect(writesOf(made)).toEqual(['UpdateFunction', 'UpdateFunction']);
    expect(made.indexOf('RunFunction')).toBeGreaterThan(made.indexOf('UpdateFunction'));
  });
});

describe('deleting', () => {
  const withDelete = (folder: string, rule: string) =>
    readFileSync(join(folder, 'miniship.yml'), 'utf8').replace('spa: true', `spa: true, delete: ${rule}`);

  test('is off by default', async () => {
    const { command, folder, operations } = await rehearseDeploy();
    await command({ only: 'hosting' });
    rmSync(join(folder, 'site/about.html'));
    const { result } = await command({ only: 'hosting' });
    expect(result.outputs).toMatchObject({ 'files-deleted': '0' });
    expect(operations()).not.toContain('BatchDeleteWebHostingFiles');
  });

  test('takes away what is gone from the build, after everything else is up', async () => {
    const { command, write, folder, since } = await rehearseDeploy();
    await command({ only: 'hosting' });
    rmSync(join(folder, 'site/about.html'));
    write({ 'miniship.yml': withDelete(folder, '{ enabled: true, atMost: 1 }'), 'site/index.html': '<!doctype html><title>new</title>\n' });
    since();
    const { result } = await command({ only: 'hosting' });
    expect(result.outputs).toMatchObject({ 'files-deleted': '1', 'files-uploaded': '1' });
    expect((await fetch(`${result.outputs['hosting-url']}/about.html`)).status).toBe(200);
    expect(await (await fetch(`${result.outputs['hosting-url']}/about.html`)).text()).toContain('new');
    const writes = writesOf(since());
    expect(writes.indexOf('BatchDeleteWebHostingFiles')).toBeGreaterThan(writes.lastIndexOf('PostObject') - 2);
  });

  test('more than the cap allows is refused, with the names, and nothing is deleted', async () => {
    const { command, write, folder, operations } = await rehearseDeploy();
    await command({ only: 'hosting' });
    rmSync(join(folder, 'site/about.html'));
    rmSync(join(folder, 'site/说明 1+1.txt'));
    write({ 'miniship.yml': withDelete(folder, '{ enabled: true, atMost: 1 }') });
    const { result } = await command({ only: 'hosting' });
    expect(result).toMatchObject({ exit: 2, error: { message: expect.stringContaining('about.html') as string } });
    expect(operations()).not.toContain('BatchDeleteWebHostingFiles');
  });
});

describe('plan', () => {
  test('tells what would happen, writes nothing, and its digest guards the deploy', async () => {
    const { emulator, folder, command, write, since } = await rehearseDeploy();
    const { stdout, exit } = await runBundle(['plan', 'deploy', '--json'], { cwd: folder, env: emulator.env });
    expect(exit, stdout).toBe(0);
    expect(writesOf(since())).toEqual([]);
    const digest = /"digest":"([0-9a-f]{64})"/.exec(stdout)?.[1] ?? '';
    write({ 'site/about.html': 'moved' });
    expect((await command({ 'plan-digest': digest })).result).toMatchObject({ exit: 5, error: { code: 'PLAN_MOVED' } });
    write({ 'site/about.html': '<!doctype html><title>about</title>\n' });
    expect((await command({ 'plan-digest': digest })).result).toMatchObject({ exit: 0, status: 'live' });
  });
});

describe('a function that fails', () => {
  test('does not stop the others, makes the run fail, and is named with its log', async () => {
    const { command, write } = await rehearseDeploy();
    write({
      'functions/hello/index.js':
        "module.exports = async () => { console.log('about to break'); throw new Error('broken on purpose'); };\n",
    });
    const { result, stdout } = await command({ only: 'functions' });
    expect(result).toMatchObject({ exit: 7, status: 'failed', outputs: { 'functions-deployed': 'time' } });
    expect(stdout).toContain('about to break');
    expect(result.error?.message).toContain('hello');
  });

  test('is sent again by the next run, although nothing changed', async () => {
    const { command, emulator, since } = await rehearseDeploy();
    emulator.failNext('DeployFunction', { when: 'before', kind: 'http-500', times: 50, ms: 0 });
    expect((await command({ only: 'functions' })).exit).not.toBe(0);
    emulator.reset();
    since();
    expect((await command({ only: 'functions' })).result).toMatchObject({
      status: 'live',
      outputs: { 'functions-deployed': 'hello,time' },
    });
  });
});

describe('bad input is refused at once, and nothing is sent', () => {
  test.each([
    {
      what: 'a folder without index.js',
      files: { 'functions/hello/index.js': undefined, 'functions/hello/other.js': '' },
      code: 'FUNCTION_',
    },
    { what: 'a name that does not fit', config: ['hello:', '9hello:'], code: 'CONFIG|INPUT' },
    { what: 'memory that is no multiple of 64', config: ['memory: 256', 'memory: 200'], code: 'CONFIG|INPUT' },
    {
      what: 'two functions on one path',
      config: ['time: { path: functions/time,', 'time: { path: functions/time, http: /http/hello,'],
      code: 'CONFIG|INPUT',
    },
    {
      what: 'a timer that is none',
      config: ['time: { path: functions/time,', "time: { path: functions/time, timer: 'every day',"],
      code: 'CONFIG|INPUT',
    },
    { what: 'no site folder', config: ['path: site,', 'path: no-such-site,'], code: 'SITE|BUILD' },
    { what: 'no index page', config: ['index: index.html', 'index: home.html'], code: 'SITE|BUILD' },
  ])('$what', async ({ files, config, code }) => {
    const { command, write, folder, operations } = await rehearseDeploy();
    for (const [name, text] of Object.entries(files ?? {})) {
      if (text === undefined) rmSync(join(folder, name));
      else write({ [name]: text });
    }
    if (config !== undefined) {
      const [from = '', to = ''] = config;
      write({ 'miniship.yml': readFileSync(join(folder, 'miniship.yml'), 'utf8').replace(from, to) });
    }
    const { result } = await command();
    expect(result.error?.code).toMatch(new RegExp(code));
    expect([2, 3]).toContain(result.exit);
    expect(operations()).toEqual([]);
  });

  test('an unknown space', async () => {
    const { command } = await rehearseDeploy();
    const { result } = await command({ 'space-id': 'mp-unknown' });
    expect(result).toMatchObject({ exit: 5, error: { code: 'SPACE_UNKNOWN' } });
  });
});

describe('a cloud that is not as hoped', () => {
  test('a policy that refuses headers: the site goes up without them, with one warning, and the next run is quiet', async () => {
    const { command, since } = await rehearseDeploy({ siteHeaders: 'refused' });
    const { result, stdout } = await command({ only: 'hosting' });
    expect(result, stdout).toMatchObject({ exit: 0, status: 'live', outputs: { 'files-uploaded': '4' } });
    expect(stdout.match(/"type":"warned"/g)).toHaveLength(1);
    expect(stdout).toContain('goes on without them');
    const page = await fetch(`${result.outputs['hosting-url']}/index.html`);
    expect([page.status, page.headers.get('cache-control'), page.headers.get('content-type')]).toEqual([
      200,
      null,
      'text/html; charset=utf-8',
    ]);
    since();
    expect((await command({ only: 'hosting' })).result).toMatchObject({ status: 'live', outputs: { 'files-uploaded': '0' } });
    expect(writesOf(since())).toEqual([]);
  });

  test('throttling of credentials and uploads is sat out', async () => {
    const { command, emulator, write, folder } = await rehearseDeploy();
    // Alone in its group, it would take all of the throttling upon itself.
    rmSync(join(folder, 'site/assets'), { recursive: true });
    write(Object.fromEntries(Array.from({ length: 37 }, (_, index) => [`site/page-${index}.txt`, `${index}`])));
    for (const operation of ['GetWebHostingUploadCredential', 'PostObject']) {
      emulator.failNext(operation, { when: 'before', kind: 'throttle', times: 30 });
    }
    const { result, stderr } = await command({ only: 'hosting' });
    expect(result).toMatchObject({ status: 'live', outputs: { 'files-uploaded': '40' } });
    expect(stderr).not.toContain('MaxListeners');
  });

  test('hosting that never opens is told with its state, and nothing is uploaded', async () => {
    const { command, operations } = await rehearseDeploy({ openDelayMs: 3_600_000 });
    const { result } = await command({ only: 'hosting', wait: '2s' });
    expect(result).toMatchObject({ exit: 7, error: { code: 'NOT_LIVE', message: expect.stringContaining('opening') as string } });
    expect(operations()).not.toContain('PostObject');
  });

  test('a site above the quota is refused before anything is sent, also before functions are', async () => {
    const spaceId = 'mp-small';
    const { command, since } = await rehearseDeploy({ seed: { ...defaultSeed, spaces: [{ spaceId, staticWebQuotaBytes: 100 }] } });
    const { result } = await command();
    expect(result).toMatchObject({ exit: 5, error: { code: 'QUOTA_EXCEEDED', message: expect.stringContaining('100 bytes') as string } });
    expect(writesOf(since())).toEqual([]);
  });
});

describe('a run that is killed', () => {
  test.each(['CreateFunction', 'PutObject', 'DeployFunction', 'OpenWebHostingService', 'PostObject'])(
    'after %s, run again, ends as if nothing had been',
    async (at) => {
      const { command, emulator, folder, write, operations, since } = await rehearseDeploy();
      write(Object.fromEntries(Array.from({ length: 96 }, (_, index) => [`site/file-${index}.txt`, `${index}`])));
      const kill = (send: (signal: NodeJS.Signals) => void): void => {
        const timer = setInterval(() => {
          if (!operations().includes(at)) return;
          clearInterval(timer);
          send('SIGKILL');
        }, 2);
      };
      const killed = await runBundle(['deploy', '--uploads', '1'], { cwd: folder, env: emulator.env, onStart: kill });
      expect(killed.exit).toBe(null);

      const { result, stdout } = await command();
      expect(result, stdout).toMatchObject({ exit: 0, status: 'live' });
      const { 'http-endpoint': endpoint, 'hosting-url': site } = result.outputs;
      expect(await (await fetch(`${endpoint}/http/hello`)).json()).toEqual({ hello: 'nobody' });
      expect((await fetch(`${site}/file-95.txt`)).status).toBe(200);
      since();
      expect((await command()).result).toMatchObject({ status: 'live', outputs: { 'functions-deployed': '', 'files-uploaded': '0' } });
      expect(writesOf(since())).toEqual([]);
    },
  );
});

describe('settings', () => {
  test('are planned, written, read back, and left alone by the next run', async () => {
    const { command, write, folder, since, emulator } = await rehearseDeploy();
    const settings = `  cors: [www.Example.com, 'localhost:3000']
  policies: { file: PRIVATE, db: { orders: { policy: { '.read': true, '.write': false } } } }
  domains: { www.example.com: { cors: [https://a.example.com, https://b.example.com] } }
`;
    write({ 'miniship.yml': `${readFileSync(join(folder, 'miniship.yml'), 'utf8')}${settings}` });
    const planned = await runBundle(['plan', 'deploy', '--only', 'settings'], { cwd: folder, env: emulator.env });
    expect(planned.stdout).toMatch(/CORS domains\s+none → localhost:3000, www.example.com/);
    expect(planned.stdout).toMatch(/domain www.example.com CORS\s+off → https:\/\/a.example.com,https:\/\/b.example.com/);
    expect((await command({ only: 'settings' })).result).toMatchObject({ exit: 0, status: 'live' });
    since();
    expect((await command({ only: 'settings' })).result).toMatchObject({ exit: 0, status: 'live' });
    expect(since().filter((operation) => !/^(Describe|List|Get)/.test(operation))).toEqual([]);
  });
});

test('a site of 3,000 files deploys, and the second deploy sends nothing', async () => {
  const { command, write, since } = await rehearseDeploy();
  write(Object.fromEntries(Array.from({ length: 2996 }, (_, index) => [`site/pages/${index % 50}/page-${index}.txt`, `page ${index}\n`])));
  const first = await command({ only: 'hosting' });
  expect(first.result).toMatchObject({ status: 'live', outputs: { 'files-uploaded': '3000' } });
  since();
  const second = await command({ only: 'hosting' });
  expect(second.result).toMatchObject({ status: 'live', outputs: { 'files-uploaded': '0', 'files-unchanged': '3000' } });
  expect(writesOf(since())).toEqual([]);
});
