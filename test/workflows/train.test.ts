import { describe, expect, test } from 'vitest';
import { Failure } from '../../src/errors/failure.ts';
import { runTrain, type TakenBack, type TrainPart, type TrainRecord } from '../../src/workflows/train.ts';
import { failureOf } from '../support/deploy-scene.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import { createRecordingReporter } from '../support/recording-reporter.ts';

const refused = new Failure('CLOUD_REFUSED', { operation: 'DeployFunction', requestId: 'R-7', code: 'Busy', reason: 'no' });
const names = ['functions', 'verify', 'hosting', 'release'] as const;
type Name = (typeof names)[number];

interface Plan {
  readonly fails?: Name;
  readonly with?: unknown;
  /** What each step answers when it is taken back; by default that it was. */
  readonly undo?: Partial<Record<Name, () => Promise<readonly TakenBack[]>>>;
}

/** A train of four steps that notes what it is told to do. */
function train({ fails, with: thrown = refused, undo = {} }: Plan) {
  const done: string[] = [];
  const reporter = createRecordingReporter();
  const record: TrainRecord = { steps: [] };
  const parts = names.map(
    (name): TrainPart<Name> => ({
      name,
      run: async () => {
        done.push(name);
        if (name === fails) throw thrown;
      },
      undo: async () => {
        done.push(`undo ${name}`);
        return await (undo[name] ?? (async () => [{ what: `the ${name}`, confirmed: true, detail: 'is as it was' }]))();
      },
    }),
  );
  const run = () => runTrain(parts, { reporter, clock: createFakeClock() }, record);
  return { run, done, record, events: reporter.events, states: () => record.steps.map(({ name, state }) => `${name} ${state}`) };
}

const nothing = async () => [];

test('a train whose steps all succeed does each once, in order, and takes nothing back', async () => {
  const { run, done, states, record } = train({});
  await run();
  expect(done).toEqual([...names]);
  expect(states()).toEqual(names.map((name) => `${name} done`));
  expect(record.takenBack).toBeUndefined();
});

describe('when a step fails', () => {
  test.each(names)('%s: it and those before it are taken back in reverse order, and nothing after it is begun', async (fails) => {
    const { run, done, states } = train({ fails });
    const failure = await failureOf(run());
    const upTo = names.slice(0, names.indexOf(fails) + 1);
    expect(done).toEqual([...upTo, ...upTo.toReversed().map((name) => `undo ${name}`)]);
    expect(failure).toMatchObject({ code: 'TRAIN_UNDONE', exit: 7, cause: refused, operation: 'DeployFunction', requestId: 'R-7' });
    expect(states()).toEqual(names.map((name) => `${name} ${upTo.includes(name) ? 'undone' : 'waiting'}`));
  });

  test('its own words and its advice go on, with what was taken back', async () => {
    const { run, events } = train({ fails: 'verify' });
    const failure = await failureOf(run());
    expect(failure.message).toContain('The step "verify" of the release train failed');
    expect(failure.message).toContain(refused.message);
    expect(failure.message).toContain('the verify, the functions');
    expect(failure.help).toContain(refused.help);
    expect(events.filter(({ type }) => type === 'undone')).toEqual([
      { type: 'undone', what: 'the verify', confirmed: true, detail: 'is as it was' },
      { type: 'undone', what: 'the functions', confirmed: true, detail: 'is as it was' },
    ]);
  });

  test('without having changed anything, it is that failure that ends the run', async () => {
    const { run, states } = train({ fails: 'functions', undo: { functions: nothing } });
    expect(await failureOf(run())).toBe(refused);
    expect(states()[0]).toBe('functions failed');
  });

  test('a bug of ours is taken back like any other failure', async () => {
    const { run } = train({ fails: 'hosting', with: new TypeError('x is undefined') });
    expect(await failureOf(run())).toMatchObject({ code: 'TRAIN_UNDONE', cause: { code: 'INTERNAL' } });
  });
});

describe('when something cannot be taken back', () => {
  const stays = async () => [
    { what: 'function hello', confirmed: true, detail: 'version 1 serves again' },
    { what: 'function new', confirmed: false, detail: 'nothing served before' },
  ];

  test('the others are all the same, and exit 8 names what is left', async () => {
    const { run, done, states } = train({ fails: 'release', undo: { functions: stays, release: nothing, verify: nothing } });
    const failure = await failureOf(run());
    expect(failure).toMatchObject({ code: 'TRAIN_NOT_UNDONE', exit: 8, cause: refused });
    expect(failure.message).toContain('Taken back and confirmed: the hosting, function hello.');
    expect(failure.message).toContain('Not taken back: function new (nothing served before).');
    expect(done.slice(4)).toEqual(['undo release', 'undo hosting', 'undo verify', 'undo functions']);
    expect(states()).toEqual(['functions not undone', 'verify done', 'hosting undone', 'release failed']);
  });

  test.each([
    { why: 'the cloud refuses', thrown: refused },
    { why: 'the run is stopped meanwhile', thrown: new Failure('CANCELLED', {}) },
    { why: 'of a bug', thrown: new TypeError('x is undefined') },
  ])('because $why, the steps before it are still tried', async ({ thrown }) => {
    const undo = {
      hosting: () => {
        throw thrown;
      },
    };
    const { run, done, record } = train({ fails: 'release', undo });
    expect(await failureOf(run())).toMatchObject({ code: 'TRAIN_NOT_UNDONE', exit: 8, cause: refused });
    expect(done).toContain('undo functions');
    expect(record.takenBack?.map(({ what, confirmed }) => [what, confirmed])).toEqual([
      ['the release', true],
      ['step hosting', false],
      ['the verify', true],
      ['the functions', true],
    ]);
  });
});

describe('a train that is stopped from outside', () => {
  test.each([
    { stop: new Failure('CANCELLED', {}), exit: 130 },
    { stop: new Failure('TIME_UP', { timeoutMs: 1000 }), exit: 6 },
  ])('with $stop.code takes nothing back, and tells what stands', async ({ stop, exit }) => {
    const { run, done, states, events } = train({ fails: 'hosting', with: stop });
    const failure = await failureOf(run());
    expect(failure).toBe(stop);
    expect(failure.exit).toBe(exit);
    expect(done).toEqual(['functions', 'verify', 'hosting']);
    expect(states()).toEqual(['functions done', 'verify done', 'hosting failed', 'release waiting']);
    expect(events).toMatchObject([
      { type: 'warned', message: expect.stringContaining('functions, verify brought live stays live') as string },
    ]);
  });

  test('before its first step was done says that nothing stands', async () => {
    const { run, events } = train({ fails: 'functions', with: new Failure('CANCELLED', {}) });
    await failureOf(run());
    expect(events).toMatchObject([{ type: 'warned', message: expect.stringContaining('no step of it was done') as string }]);
  });
});
