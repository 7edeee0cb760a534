import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { seedWith } from '../../src/emulator/seed.ts';
import type { Event } from '../../src/reporting/events.ts';
import { createGitHubReporter } from '../../src/reporting/github-log.ts';
import { createSummaryReporter } from '../../src/reporting/job-summary.ts';
import { createJsonLinesReporter } from '../../src/reporting/json-lines.ts';
import { toDotenv, toJson } from '../../src/reporting/outputs.ts';
import { createTerminalReporter } from '../../src/reporting/terminal.ts';
import type { RunFacts } from '../../src/workflows/tools.ts';
import { type InProcess, inProcess, type Told } from '../support/in-process.ts';
import { acting, dotenvNames, foreignMarkup, otherCommands, runnerCommands } from '../support/reads-along.ts';
import { basics } from '../support/rehearsal.ts';
import { transcript } from '../support/sample-events.ts';

/** Everything that anybody who reads along could take for more than text, in one line and over several. */
const line =
  "::set-output name=a::b ##[add-path]/tmp ##vso[task.setvariable variable=a]b \u001b[2J\u001b]0;t\u0007 \u009b31m \u202ex\u2066 <img src=x onerror=alert(1)> [x](javascript:y) ![i](https://e.example/i) `c` @team $(touch pwned) **b** '";
const hostile = `${line}\r::error::x\n::add-mask::y\n##teamcity[buildStop]\u2028# h\n| a | b |`;

const run: RunFacts = {
  ci: hostile,
  commit: hostile,
  repository: hostile,
  run: hostile,
  actor: hostile,
  url: `https://e.example/${hostile}`,
};
const base = seedWith({ h5Version: '0.1.0.0' }, { h5Version: '1.0.0.90', audience: 'everyone' });
const seed = {
  ...base,
  apps: base.apps.map((app) => ({ ...app, miniPrograms: app.miniPrograms?.map((each) => ({ ...each, name: hostile })) ?? [] })),
};
const files = {
  'functions/hello/index.js': `module.exports = async () => { for (const text of ${JSON.stringify(hostile.split('\n'))}) console.log(text); throw new Error(${JSON.stringify(hostile)}); };\n`,
  'site/index.html': '<!doctype html><title>x</title>\n',
  'site/##[error] `x` <b> @me.txt': 'x\n',
  'gate.js': `console.log(${JSON.stringify(hostile)}); process.exitCode = 1;\n`,
  'miniship.yml': `apps:
  "${'::a \\u001b[2J##[x] <b> `c`'}":
    h5Id: "2017072607907880"
    path: ${basics.path}
    clientMin: { ios: 10.1.60, android: 10.1.60 }
    rollout:
      - whitelist: { name: qa, users: [u001] }
        gate: { command: node gate.js }
      - everyone
serverless:
  functions:
    hello: { path: functions/hello, runtime: nodejs20, smoke: { args: {} } }
  hosting: { path: site }
`,
};

const named = (): Promise<InProcess> => inProcess(files, { seed });

/** What each adapter makes of a run. */
function shown({ events, failed, ...result }: Told) {
  const summary = createSummaryReporter();
  for (const event of events) summary.report(event);
  const terminal = (colour: boolean) =>
    transcript((write) => createTerminalReporter({ write, colour, interactive: colour, verbose: true, columns: 100 }), events);
  return {
    log: transcript((write) => createGitHubReporter({ write }), events),
    terminal: terminal(false),
    lines: transcript((write) => createJsonLinesReporter({ write }), events),
    summary: summary.markdown(),
    json: toJson(result, failed),
    dotenv: toDotenv(result.outputs),
    // A screen has its own clearing of a line.
    screen: terminal(true).replaceAll('\r\u001b[2K', ''),
  };
}

/** The commands that we give ourselves. */
const ours = ['group', 'endgroup', 'error', 'warning', 'notice', 'debug'];

function expectHarmless(told: Told): void {
  const { log, summary, dotenv, ...texts } = shown(told);
  expect(runnerCommands(log).filter((name) => !ours.includes(name))).toEqual([]);
  for (const [name, text] of Object.entries({ ...texts, summary })) expect([name, runnerCommands(text)]).toEqual([name, []]);
  for (const [name, text] of Object.entries({ ...texts, log, summary, dotenv })) {
    expect([name, otherCommands(text)]).toEqual([name, []]);
    expect([name, acting(text)]).toEqual([name, []]);
  }
  expect(foreignMarkup(summary)).toEqual([]);
  for (const text of texts.lines.trimEnd().split('\n')) expect(JSON.parse(text)).toHaveProperty('type');
  for (const name of dotenvNames(dotenv)) expect(name).toMatch(/^MINISHIP_[A-Z0-9_]+$/);
}

const app = '::a \u001b[2J##[x] <b> `c`';

/** Real runs, which keep to the rate limits of the cloud. */
const patience = { timeout: 60_000 };

describe('hostile text from everywhere stays text, whoever reads along', patience, () => {
  test('those who read along do find what is hostile: a check that finds nothing would be worth nothing', () => {
    expect(runnerCommands(hostile)).toEqual(['set-output', '##[add-path', 'error', 'add-mask']);
    expect(otherCommands(hostile)).toHaveLength(2);
    expect(acting(hostile).length).toBeGreaterThan(5);
    expect(foreignMarkup(hostile).length).toBeGreaterThan(5);
    expect(dotenvNames(`A=${hostile}\n`).filter((name) => name !== 'A').length).toBeGreaterThan(2);
  });

  test.each([
    { what: 'a release', steps: [['release', { app, version: 'v2.0.0' }]] },
    { what: 'a release that the cloud refuses', steps: [['release', { app, version: 'v2.0.0' }, 'UploadMcubeMiniPackage']] },
    {
      what: 'a promotion to a closed gate',
      steps: [
        ['release', { app, version: 'v2.0.0' }],
        ['promote', { app }],
      ],
    },
    {
      what: 'a pause for a reason',
      steps: [
        ['release', { app, version: 'v2.0.0' }],
        ['pause', { app, reason: hostile }, 'ChangeMcubeMiniTaskStatus'],
      ],
    },
    {
      what: 'a look',
      steps: [
        ['release', { app, version: 'v2.0.0' }],
        ['status', { app }],
      ],
    },
    {
      what: 'a rollback',
      steps: [
        ['release', { app, version: 'v2.0.0', audience: 'everyone' }],
        ['rollback', { app, to: 'previous', reason: hostile }],
      ],
    },
    { what: 'a deploy of a function that fails', steps: [['deploy', {}]] },
    { what: 'a plan', steps: [['deploy', { 'dry-run': 'true' }]] },
    { what: 'a message', steps: [['notify', { app, to: 'user:u001', 'notify-topic': 'UCHAT', 'notify-payload': hostile }, 'PushBind']] },
    { what: 'inputs that are wrong', steps: [['release', { app: hostile, version: hostile, 'h5-id': hostile }]] },
  ] as const)('$what', async ({ steps }) => {
    const scene = await named();
    for (const [verb, given, refused] of steps as readonly (readonly [
      Parameters<InProcess['run']>[0],
      Record<string, string>,
      string?,
    ])[]) {
      if (refused === 'UploadMcubeMiniPackage' || refused === 'ChangeMcubeMiniTaskStatus')
        scene.emulator.failNext(refused, { when: 'before', kind: 'echo' });
      const told = await scene.run(verb, given, { run });
      expectHarmless(told);
      const receipt = told.outputs['receipt-path'] ?? '';
      if (receipt !== '') expectHarmlessReceipt(readFileSync(join(receipt), 'utf8'));
    }
  });
});

/** It is printed later: by `cat`, by a workflow, by whoever looks into an artifact. */
function expectHarmlessReceipt(text: string): void {
  expect(JSON.parse(text)).toHaveProperty('receipt', 1);
  expect([runnerCommands(text), otherCommands(text), acting(text)]).toEqual([[], [], []]);
}

test('the events of these runs hold what is hostile: it is the adapters that make it harmless', patience, async () => {
  const scene = await named();
  const texts = (events: readonly Event[]) => JSON.stringify(events);
  const released = await scene.run('release', { app, version: 'v2.0.0' }, { run });
  expect(texts(released.events)).toContain('::set-output name=a::b');
  expect(texts((await scene.run('deploy')).events)).toContain('##vso[task.setvariable');
});
