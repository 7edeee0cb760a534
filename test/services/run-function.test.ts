import { describe, expect, test } from 'vitest';
import { refusal } from '../support/fake-rpc.ts';
import { createFakeSpace } from '../support/fake-space.ts';

describe('running a function', () => {
  test('sends its name and arguments as one JSON text, and reads what it returned', async () => {
    const RuntimeMeta = { InvocationDuration: 523, BillingDuration: 600, MaxMemoryUsage: 27, RequestId: 'runtime-1' };
    const { functions, sent } = createFakeSpace([{ Result: '{"name":"tom"}', RuntimeMeta }]);
    expect(await functions.run('hello', { name: 'tom', num: 100, nested: { 中: [1] } })).toEqual({
      result: { name: 'tom' },
      latencyMs: 523,
      requestId: 'runtime-1',
    });
    const Body = '{"functionTarget":"hello","functionArgs":{"name":"tom","num":100,"nested":{"中":[1]}}}';
    expect(sent()).toEqual([['RunFunction', { Body }]]);
  });

  test.each([
    { text: '"text"', result: 'text' },
    { text: 'not JSON', result: 'not JSON' },
    { text: '', result: '' },
    { text: 'null', result: null },
    { text: '0', result: 0 },
    { text: undefined, result: undefined },
  ])('$text is read as $result', async ({ text, result }) => {
    expect((await createFakeSpace([{ Result: text }]).functions.run('hello', {})).result).toEqual(result);
  });

  test('without the cloud’s own measure the time is taken here, and the request is the gateway’s', async () => {
    const { functions, rpc, clock } = createFakeSpace([{ Result: '1' }]);
    const call = rpc.call.bind(rpc);
    rpc.call = async (operation, parameters) => {
      clock.advance(40);
      return call(operation, parameters);
    };
    expect(await functions.run('hello', {})).toEqual({ result: 1, latencyMs: 40, requestId: 'R-1' });
  });

  test('a function that throws is a failure', async () => {
    const thrown = refusal('RunFunction', 'name is undefined', 'FunctionError');
    await expect(createFakeSpace([thrown]).functions.run('hello', {})).rejects.toBe(thrown);
  });
});
