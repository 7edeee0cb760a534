import { describe, expect, test } from 'vitest';
import { createFileSender, type Sending } from '../../src/workflows/send-file.ts';
import { deployTools, failureOf } from '../support/deploy-scene.ts';
import { callsOf, createFakeServerless } from '../support/fake-serverless.ts';

const file = (path: string, headers: Readonly<Record<string, string>> = { 'Cache-Control': 'no-cache' }): Sending => ({
  path,
  contentType: 'text/html; charset=utf-8',
  headers,
  read: async () => Buffer.from(path),
});

describe('a file', () => {
  test('gets a permit of its own right before it is sent, with type and headers', async () => {
    const space = createFakeServerless();
    const sender = createFileSender(64, deployTools(space).tools);
    await sender.send(file('a.html'));
    await sender.send(file('b.html'));
    expect(space.calls).toEqual(['permit a.html', 'postFile a.html', 'permit b.html', 'postFile b.html']);
    expect(space.cloud.files.get('a.html')).toMatchObject({
      bytes: Buffer.from('a.html'),
      contentType: 'text/html; charset=utf-8',
      headers: { 'Cache-Control': 'no-cache' },
    });
  });

  test('whose permit expired on the way gets a new one, once', async () => {
    const space = createFakeServerless();
    space.fail('postFile a.html', 'expired');
    await createFileSender(64, deployTools(space).tools).send(file('a.html'));
    expect(space.calls).toEqual(['permit a.html', 'postFile a.html', 'permit a.html', 'postFile a.html']);

    space.fail('postFile b.html', 'expired', 'expired');
    const failure = await failureOf(createFileSender(64, deployTools(space).tools).send(file('b.html')));
    expect(failure).toMatchObject({ code: 'UPLOAD_POLICY_EXPIRED' });
    expect(callsOf(space, 'postFile').filter((call) => call.endsWith('b.html')).length).toBe(2);
  });
});

describe('a policy that knows no other fields', () => {
  test('makes the whole run go on without headers, and is told once', async () => {
    const space = createFakeServerless();
    space.cloud.refusesHeaders = true;
    const { tools, told } = deployTools(space);
    const sender = createFileSender(64, tools);
    await Promise.all([sender.send(file('a.html')), sender.send(file('b.html'))]);
    await sender.send(file('c.html'));
    expect([...space.cloud.files.keys()].sort()).toEqual(['a.html', 'b.html', 'c.html']);
    expect(space.cloud.files.get('c.html')).toMatchObject({ contentType: 'text/html; charset=utf-8', headers: {} });
    expect(told('warned').length).toBe(1);
    expect(space.calls.filter((call) => call.endsWith('c.html'))).toEqual(['permit c.html', 'postFile c.html']);
  });

  test('is not blamed for the refusal of a file that has none', async () => {
    const space = createFakeServerless();
    space.fail('postFile a.html', 'refused');
    const { tools, told } = deployTools(space);
    expect(await failureOf(createFileSender(64, tools).send(file('a.html', {})))).toMatchObject({ code: 'UPLOAD_REFUSED' });
    expect(told('warned')).toEqual([]);
  });

  test('is not what a file meets that is refused without headers too', async () => {
    const space = createFakeServerless();
    space.fail('postFile a.html', 'refused', 'refused');
    expect(await failureOf(createFileSender(64, deployTools(space).tools).send(file('a.html')))).toMatchObject({ code: 'UPLOAD_REFUSED' });
  });
});

describe('throttling', () => {
  test('of credential or upload halves its own limit, and the file is sent again after a pause', async () => {
    const space = createFakeServerless();
    space.fail('postFile a.html', 'throttled');
    space.fail('permit b.html', 'throttled');
    const { tools, clock } = deployTools(space);
    const sender = createFileSender(64, tools);
    expect(sender.limits()).toEqual({ permits: 16, posts: 16 });
    await sender.send(file('a.html'));
    // Its credential was lent twice.
    expect(sender.limits()).toEqual({ permits: 18, posts: 8 });
    await sender.send(file('b.html'));
    expect(sender.limits()).toEqual({ permits: 9, posts: 8 });
    expect(clock.waits).toEqual([1000, 1000]);
    expect(space.cloud.files.size).toBe(2);
  });

  test('of many files at once halves once', async () => {
    const space = createFakeServerless();
    space.fail('postFile', 'throttled', 'throttled', 'throttled', 'throttled');
    const sender = createFileSender(64, deployTools(space).tools);
    await Promise.all(['a', 'b', 'c', 'd'].map((path) => sender.send(file(path))));
    expect(sender.limits()).toEqual({ permits: 24, posts: 8 });
    expect(space.cloud.files.size).toBe(4);
  });

  test('that trying again got over halves the limit too, once for all files that were under way', async () => {
    const space = createFakeServerless();
    const { tools } = deployTools(space);
    let underWay = 0;
    const postFile: typeof tools.storage.postFile = async (permit, file, pressure) => {
      underWay += 1;
      while (underWay < 4) await new Promise((resolve) => setImmediate(resolve));
      pressure?.onThrottled();
      pressure?.onThrottled();
      return await tools.storage.postFile(permit, file);
    };
    const sender = createFileSender(64, { ...tools, storage: { ...tools.storage, postFile } });
    await Promise.all(['a', 'b', 'c', 'd'].map((path) => sender.send(file(path))));
    expect(sender.limits()).toEqual({ permits: 20, posts: 8 });
    await sender.send(file('e'));
    expect(sender.limits()).toEqual({ permits: 21, posts: 4 });
    expect(callsOf(space, 'postFile').length).toBe(5);
  });

  test('that does not end is told as it is, after growing pauses', async () => {
    const space = createFakeServerless();
    space.fail('postFile a.html', 'throttled', 'throttled', 'throttled', 'throttled', 'throttled');
    const { tools, clock } = deployTools(space);
    expect(await failureOf(createFileSender(64, tools).send(file('a.html')))).toMatchObject({ code: 'CLOUD_THROTTLED', exit: 6 });
    expect(clock.waits).toEqual([1000, 2000, 4000, 8000]);
  });

  test('is left behind slowly: four more after fifty that went well', async () => {
    const space = createFakeServerless();
    space.fail('permit a.html', 'throttled');
    space.fail('postFile a.html', 'throttled');
    const sender = createFileSender(64, deployTools(space).tools);
    await sender.send(file('a.html'));
    expect(sender.limits()).toEqual({ permits: 8, posts: 8 });
    for (let sent = 0; sent < 50; sent += 1) await sender.send(file(`${sent}`));
    expect(sender.limits()).toEqual({ permits: 12, posts: 12 });
  });
});

test.each(['down', 'cancelled'] as const)('a file that meets "%s" is not sent again', async (fault) => {
  const space = createFakeServerless();
  space.fail('postFile a.html', fault);
  await failureOf(createFileSender(64, deployTools(space).tools).send(file('a.html')));
  expect(callsOf(space, 'postFile').length).toBe(1);
});
