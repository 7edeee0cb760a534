import { describe, expect, test } from 'vitest';
import type { Gate } from '../../src/config/rollout-request.ts';
import { Failure } from '../../src/errors/failure.ts';
import { checkGates, gateName } from '../../src/workflows/gates.ts';
import { createFakeServerless } from '../support/fake-serverless.ts';
import { createRolloutScene } from './rollout-scene.ts';

const wish = { approve: false, dryRun: false };
const page = (more: Partial<Extract<Gate, { kind: 'http' }>> = {}): Gate => ({
  kind: 'http',
  url: 'https://e.com/health?key=s3cr3t',
  status: 200,
  samples: 1,
  allowedFailures: 0,
  intervalMs: 5000,
  timeoutMs: 1000,
  ...more,
});

/** Answers the gate with these pages, one a look. */
async function ask(gate: Gate, ...pages: readonly ({ status: number; body?: string } | Failure)[]) {
  const scene = createRolloutScene();
  const left = [...pages];
  const probe = async () => {
    const next = left.shift();
    if (next instanceof Failure) throw next;
    return { status: next?.status ?? expect.unreachable('it asked too often'), body: next?.body ?? '' };
  };
  const tools = { ...scene.tools, gates: { ...scene.tools.gates, probe } };
  const [outcome] = await checkGates([gate], wish, tools);
  return { outcome, left: left.length, waits: scene.clock.waits, events: scene.eventsOf('gate-checked') };
}

const unreachable = new Failure('CONNECTION_FAILED', { operation: 'GET', host: 'e.com', reason: 'the connection was refused' });

describe('a page', () => {
  test.each([
    { what: 'the status is as expected', gate: page(), pages: [{ status: 200 }], isOpen: true, detail: '1 of 1 answers are as expected' },
    {
      what: 'the status is another',
      gate: page(),
      pages: [{ status: 503 }],
      isOpen: false,
      detail: '0 of 1 answers are as expected; last failure: HTTP 503 instead of 200',
    },
    {
      what: 'another status is expected',
      gate: page({ status: 204 }),
      pages: [{ status: 204 }],
      isOpen: true,
      detail: '1 of 1 answers are as expected',
    },
    {
      what: 'it holds what is expected, and more',
      gate: page({ json: { ok: true } }),
      pages: [{ status: 200, body: '{"ok":true,"n":1}' }],
      isOpen: true,
      detail: '1 of 1 answers are as expected',
    },
    {
      what: 'it holds something else',
      gate: page({ json: { ok: true } }),
      pages: [{ status: 200, body: '{"ok":false}' }],
      isOpen: false,
      detail: '0 of 1 answers are as expected; last failure: the answer.ok is false instead of true',
    },
    {
      what: 'it is no JSON',
      gate: page({ json: { ok: true } }),
      pages: [{ status: 200, body: '<html>' }],
      isOpen: false,
      detail: '0 of 1 answers are as expected; last failure: the answer is nothing instead of {"ok":true}',
    },
    {
      what: 'it cannot be reached',
      gate: page(),
      pages: [unreachable],
      isOpen: false,
      detail: '0 of 1 answers are as expected; last failure: GET could not reach e.com: the connection was refused',
    },
    {
      what: 'one failure of three is allowed',
      gate: page({ samples: 3, allowedFailures: 1 }),
      pages: [{ status: 500 }, { status: 200 }, { status: 200 }],
      isOpen: true,
      detail: '2 of 3 answers are as expected; allowed failure: HTTP 500 instead of 200',
    },
  ])('when $what: $isOpen', async ({ gate, pages, isOpen, detail }) => {
    const { outcome, events, left } = await ask(gate, ...pages);
    expect({ ...outcome, detail: outcome?.detail.en }).toEqual({ gate: 'http https://e.com/health', kind: 'http', isOpen, detail });
    expect(events).toEqual([{ type: 'gate-checked', gate: 'http https://e.com/health', isOpen, detail }]);
    expect(left).toBe(0);
  });

  test('is not asked again once the failures are too many', async () => {
    const { outcome, left } = await ask(page({ samples: 5, allowedFailures: 1 }), { status: 500 }, { status: 500 }, { status: 200 });
    expect(outcome?.isOpen).toBe(false);
    expect(left).toBe(1);
  });

  test('waits between samples, and neither before nor after them', async () => {
    const { waits } = await ask(page({ samples: 3 }), { status: 200 }, { status: 200 }, { status: 200 });
    expect(waits).toEqual([5000, 5000]);
  });

  test('ends when the run is cancelled', async () => {
    await expect(ask(page(), new Failure('CANCELLED', {}))).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});

describe('a command', () => {
  const gate = { kind: 'command', command: 'npm run check', timeoutMs: 90_000 } as const;

  test.each([
    { exitCode: 0, output: ['fine'], isOpen: true, detail: 'exit code 0' },
    { exitCode: 2, output: ['one', 'two'], isOpen: false, detail: 'exit code 2\none\ntwo' },
    { exitCode: 'timeout', output: ['half'], isOpen: false, detail: 'no end within 90 s\nhalf' },
  ] as const)('that ends with $exitCode', async ({ exitCode, output, isOpen, detail }) => {
    const scene = createRolloutScene();
    Object.assign(scene.answers, { exitCode, output });
    expect(await checkGates([gate], wish, scene.tools)).toMatchObject([
      { gate: 'command npm run check', kind: 'command', isOpen, detail: { en: detail } },
    ]);
  });
});

describe('a function', () => {
  const gate = { kind: 'function', name: 'hello', smoke: { args: { name: 'tom' }, expect: { ok: true } } } as const;

  function scene() {
    const rollout = createRolloutScene();
    const space = createFakeServerless();
    const tools = { ...rollout.tools, gates: { ...rollout.tools.gates, functions: async () => space.functions } };
    return { ...rollout, space, tools };
  }

  test('that answers as expected', async () => {
    const { space, tools } = scene();
    space.cloud.result = () => ({ ok: true });
    expect(await checkGates([gate], wish, tools)).toMatchObject([
      { gate: 'function hello', isOpen: true, detail: { en: 'answered as expected in 12 ms', zh: '12 毫秒内给出预期的应答' } },
    ]);
    expect(space.calls).toEqual(['run hello']);
  });

  test('that answers otherwise says why, with what it wrote', async () => {
    const { space, tools } = scene();
    space.cloud.result = () => ({ ok: false });
    space.cloud.logs.push({ at: '2026-01-15T08:09:10.000Z', level: 'ERROR', text: 'no database' });
    const [outcome] = await checkGates([gate], wish, tools);
    expect(outcome?.isOpen).toBe(false);
    expect(outcome?.detail.en).toContain('the result.ok is false instead of true');
    expect(outcome?.detail.en).toContain('no database');
  });

  test('that is refused is a closed gate, and one that cannot be asked at all is none', async () => {
    const { space, tools } = scene();
    space.fail('run', 'refused');
    expect(await checkGates([gate], wish, tools)).toMatchObject([{ isOpen: false }]);
    space.fail('run', 'down');
    await expect(checkGates([gate], wish, tools)).rejects.toMatchObject({ code: 'CLOUD_UNAVAILABLE' });
  });
});

test('every gate is asked, also after one that is closed', async () => {
  const { tools, answers } = createRolloutScene();
  answers.exitCode = 1;
  const outcomes = await checkGates([{ kind: 'command', command: 'a', timeoutMs: 1 }, { kind: 'manual' }, page()], wish, tools);
  expect(outcomes.map(({ kind, isOpen }) => [kind, isOpen])).toEqual([
    ['command', false],
    ['manual', false],
    ['http', true],
  ]);
});

test('the name of a gate hides what may be secret in an address', () => {
  expect(gateName(page())).toBe('http https://e.com/health');
  expect(gateName(page({ written: 'https://e.com/$' + '{HOOK}?key=1' }))).toBe('http https://e.com/$' + '{HOOK}');
  expect(gateName({ kind: 'command', command: 'check s3cr3t', written: 'check $' + '{KEY}', timeoutMs: 1 })).toBe(
    'command check $' + '{KEY}',
  );
});
