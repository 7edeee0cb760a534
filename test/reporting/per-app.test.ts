import { describe, expect, test } from 'vitest';
import type { Event, Reporter } from '../../src/reporting/events.ts';
import { createGitHubReporter } from '../../src/reporting/github-log.ts';
import { createSummaryReporter } from '../../src/reporting/job-summary.ts';
import { createJsonLinesReporter } from '../../src/reporting/json-lines.ts';
import { createPerApp, reporterOf } from '../../src/reporting/per-app.ts';
import { createRedactor } from '../../src/reporting/redact.ts';
import { createTerminalReporter } from '../../src/reporting/terminal.ts';
import { createRecordingReporter } from '../support/recording-reporter.ts';
import { manyLive, twoApps } from '../support/sample-apps.ts';
import { hostileText, transcript } from '../support/sample-events.ts';

const plain = { colour: false, interactive: false, verbose: false, columns: 100 };
const terminal = (events: readonly Event[], options: Partial<typeof plain> = {}) =>
  transcript((write) => createTerminalReporter({ write, ...plain, ...options }), events);
const gitHub = (events: readonly Event[]) => transcript((write) => createGitHubReporter({ write }), events);
const json = (events: readonly Event[]) =>
  transcript((write) => createJsonLinesReporter({ write }), events)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
function summary(events: readonly Event[]): string {
  const reporter = createSummaryReporter();
  for (const event of events) reporter.report(event);
  return reporter.markdown();
}

describe('a reporter for each mini program', () => {
  test('is made for its first event and gone after its last, so that nothing of it is kept', () => {
    const made: string[] = [];
    const run = createRecordingReporter();
    const reporter: Reporter = createPerApp({
      run,
      ofApp: (app) => {
        made.push(app);
        return createRecordingReporter();
      },
    });
    for (const event of twoApps) reporter.report(event);
    expect(made).toEqual(['shop', 'news']);
    expect(run.events.every(({ app }) => app === undefined)).toBe(true);
    reporter.report({ app: 'shop', type: 'step-started', step: 'look' });
    expect(made).toEqual(['shop', 'news', 'shop']);
  });

  test('gives every event the name, and takes none away', () => {
    const recorded = createRecordingReporter();
    reporterOf('shop', recorded).report({ type: 'step-started', step: 'look' });
    expect(recorded.events).toEqual([{ app: 'shop', type: 'step-started', step: 'look' }]);
  });
});

describe('on a terminal', () => {
  test('every line of a mini program has its name in front, and the table of all stands at the end', () => {
    expect(terminal(twoApps)).toMatchSnapshot();
  });

  test('no line is without a name between the first and the last of them', () => {
    const lines = terminal(twoApps).split('\n');
    const first = lines.findIndex((line) => line.startsWith('[shop]'));
    const last = lines.findLastIndex((line) => /^\[(shop|news)\]/.test(line));
    expect(lines.slice(first, last + 1).every((line) => /^\[(shop|news)\] /.test(line))).toBe(true);
  });

  test('names of different length leave the columns where they are', () => {
    const named = twoApps.map((event) =>
      event.type === 'apps-found'
        ? { ...event, names: ['shop', 'newspaper'] }
        : event.app === 'news'
          ? { ...event, app: 'newspaper' }
          : event,
    );
    const columns = terminal(named)
      .split('\n')
      .filter((line) => line.includes('archive    ✓'))
      .map((line) => line.indexOf('archive'));
    expect(new Set(columns).size).toBe(1);
  });

  test('what goes on right now has the name too, and no colour that could be cut in two', () => {
    const screen = terminal(twoApps, { interactive: true, colour: true });
    expect(screen).toContain('[shop] upload     … Upload the files');
  });
});

describe('in the log of GitHub', () => {
  test('lines and annotations say of which mini program they are, and no group is begun for one', () => {
    expect(gitHub(twoApps)).toMatchSnapshot();
  });

  test('groups are those of the whole run: each is ended before the next begins', () => {
    const commands = gitHub(twoApps).match(/^::(group|endgroup)/gm);
    expect(commands).toEqual(['::group', '::endgroup']);
  });

  test.each([hostileText, 'x::error::y', '##[error]', '\r::set-output name=a::b', '%0A::error::'])(
    'a name like %j becomes no command of its own',
    (app) => {
      const lines = gitHub(twoApps.map((event) => (event.app === 'news' ? { ...event, app } : event))).split('\n');
      const commands = lines.filter((line) => /^\s*::|##\[/.test(line));
      const known = /^::(group|endgroup|error|warning|notice|debug)( (title|file|line)=[^:]*)?::/;
      expect(commands.filter((line) => !known.test(line))).toEqual([]);
      expect(commands.filter((line) => line.startsWith('::error'))).toHaveLength(1);
    },
  );
});

describe('in JSON lines', () => {
  test('every event of a mini program has its name, and only the last line is the result', () => {
    const lines = json(twoApps);
    expect(lines.filter(({ type }) => type === 'result')).toHaveLength(1);
    expect(lines.at(-1)).toMatchObject({ type: 'result', exit: 5, error: { code: 'CLOUD_REFUSED' } });
    expect(lines.filter(({ type }) => type === 'app-result')).toMatchObject([
      { version: 1, app: 'news', status: 'failed' },
      { version: 1, app: 'shop', status: 'live', outputs: { 'package-id': '118' } },
    ]);
    expect(lines.filter(({ type }) => type === 'archive-made').map(({ app }) => app)).toEqual(['shop', 'news']);
    expect(lines.find(({ type, app }) => type === 'run-started' && app === 'news')).toMatchObject({ place: { number: 2, of: 2 } });
  });
});

describe('in the job summary', () => {
  test('the table of all comes first, then each has a folded part of its own', () => {
    const page = summary(twoApps);
    expect(page.startsWith('## Failed: 2 mini programs: 1 failed, 1 live, in 1 min 5 s.')).toBe(true);
    const [head = '', ...parts] = page.split(/<details><summary>(?=shop: |news: )/);
    expect(head).toContain('### Mini programs (2)');
    expect(head).toContain('| ✓ | shop |');
    expect(head).toContain('| ✗ | news |');
    expect(parts.map((part) => part.slice(0, part.indexOf('<')))).toEqual(['news: failed', 'shop: live']);
    expect(parts[1]).toContain('| Package | 118 |');
  });

  test.each([200, 2000])('of %i mini programs stays below what GitHub accepts, with the table whole', (count) => {
    const page = summary(manyLive(count));
    expect(Buffer.byteLength(page)).toBeLessThan(1024 * 1024);
    for (const number of [1, count]) expect(page).toContain(`| ✓ | app${number} |`);
  });
});

test('no adapter shows a known secret, in the name of a mini program or anywhere in its events', () => {
  const redactor = createRedactor();
  redactor.add('s3cret-value');
  const leaking = twoApps.map((event) => (event.app === 'news' ? { ...event, app: 's3cret-value' } : event));
  let shown = '';
  const write = (text: string): void => {
    shown += text;
  };
  const page = createSummaryReporter();
  for (const reporter of [
    createTerminalReporter({ write, ...plain }),
    createGitHubReporter({ write }),
    createJsonLinesReporter({ write }),
    page,
  ]) {
    const hiding = redactor.wrap(reporter);
    for (const event of leaking) hiding.report(event);
  }
  expect(shown + page.markdown()).not.toContain('s3cret-value');
  expect(shown).toContain('[***]');
});
