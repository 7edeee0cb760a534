import { describe, expect, test } from 'vitest';
import { documentLines } from '../../src/reporting/doctor-words.ts';
import type { Event } from '../../src/reporting/events.ts';
import { createFanOut } from '../../src/reporting/fan-out.ts';
import { createGitHubReporter } from '../../src/reporting/github-log.ts';
import { createSummaryReporter } from '../../src/reporting/job-summary.ts';
import { createJsonLinesReporter } from '../../src/reporting/json-lines.ts';
import { createRedactor } from '../../src/reporting/redact.ts';
import { sentenceOf } from '../../src/reporting/sentences.ts';
import { createTerminalReporter } from '../../src/reporting/terminal.ts';
import { english } from '../../src/reporting/words/english.ts';
import { createRecordingReporter } from '../support/recording-reporter.ts';
import { soundDoctor, worriedDoctor } from '../support/sample-doctor.ts';
import { hostileText, transcript } from '../support/sample-events.ts';

const plain = { colour: false, interactive: false, verbose: false, columns: 80 };
const onTerminal = (events: readonly Event[]): string => transcript((write) => createTerminalReporter({ write, ...plain }), events);
const inGitHub = (events: readonly Event[]): string => transcript((write) => createGitHubReporter({ write }), events);
const inSummary = (events: readonly Event[]): string => {
  const reporter = createSummaryReporter();
  for (const event of events) reporter.report(event);
  return reporter.markdown();
};

describe('on a terminal', () => {
  test('each check is a line with its fact in one column, and what to do below it; then the policies, to be copied, and what to mend first', () => {
    expect(onTerminal(worriedDoctor)).toMatchInlineSnapshot(`
      "miniship 0.1.0: doctor for release, rollback

      inspect    ✓ Node.js         24.21.0
                 ✓ configuration   miniship.yml is sound
      network    ✗ access          The security token (STS) was refused as expired or invalid by ListMcubeMiniApps (request REQ-1).
                                   → Take a new token, and let it live longer than the job.
                 – egress          not asked
      rights     – permission      mpaas reads: not tried: the cloud does not take the keys

      Least RAM policy for the key or role
      What release, rollback can call, and no more.
      {
        "Version": "1",
        "Statement": [
          {
            "Effect": "Allow",
            "Action": [
              "mpaas:ListMcubeMiniApps"
            ],
            "Resource": "*"
          }
        ]
      }

      To be mended: 2 checks passed, 1 failed, 2 not made; first: access.

      ✗ The security token (STS) was refused as expired or invalid by ListMcubeMiniApps (request REQ-1).
        Take a new token, and let it live longer than the job.
        TOKEN_EXPIRED, exit 4, operation ListMcubeMiniApps, request REQ-1
      "
    `);
  });

  test('of a sound machine the last line says so', () => {
    expect(onTerminal(soundDoctor).trimEnd().split('\n').at(-1)).toBe('All well: 3 checks passed.');
  });
});

test('in the log of GitHub what is to be mended is annotated, once', () => {
  const log = inGitHub(worriedDoctor);
  expect(log).toMatchInlineSnapshot(`
    "miniship 0.1.0: doctor for release, rollback
    ::group::Inspect the files
    ✓ Node.js         24.21.0
    ✓ configuration   miniship.yml is sound
    Inspect the files: took 12 ms
    ::endgroup::
    ::group::Find the way to the cloud
    ::error title=access::The security token (STS) was refused as expired or invalid by ListMcubeMiniApps (request REQ-1).%0ATake a new token, and let it live longer than the job.
    – egress          not asked
    Find the way to the cloud: took 12 ms
    ::endgroup::
    ::group::Try what the key may do
    – permission      mpaas reads: not tried: the cloud does not take the keys
    Try what the key may do: took 12 ms
    ::endgroup::
    ::group::Write the policies
    Least RAM policy for the key or role
    What release, rollback can call, and no more.
    {
      "Version": "1",
      "Statement": [
        {
          "Effect": "Allow",
          "Action": [
            "mpaas:ListMcubeMiniApps"
          ],
          "Resource": "*"
        }
      ]
    }
    Write the policies: took 12 ms
    ::endgroup::
    The security token (STS) was refused as expired or invalid by ListMcubeMiniApps (request REQ-1).
    To be mended: 2 checks passed, 1 failed, 2 not made; first: access.
    "
  `);
  expect(log.match(/::error/g)).toHaveLength(1);
});

test('on the page of the run there is a table, and the policies folded', () => {
  expect(inSummary(worriedDoctor)).toMatchInlineSnapshot(`
    "## To be mended: 2 checks passed, 1 failed, 2 not made; first: access.

    1. <b>The security token (STS) was refused as expired or invalid by ListMcubeMiniApps (request REQ-1).</b><br>Take a new token, and let it live longer than the job.<br><sub>TOKEN_EXPIRED, exit 4, operation ListMcubeMiniApps, request REQ-1</sub>

    |  |  |
    | --- | --- |
    | What | release, rollback |
    | State | failed |

    ### Checks

    |  | What | Found | What to do |
    | --- | --- | --- | --- |
    | ✓ | Node.js | 24.21.0 |  |
    | ✓ | configuration | miniship.yml is sound |  |
    | ✗ | <b>access</b> | The security token (STS) was refused as expired or invalid by ListMcubeMiniApps (request REQ-1). | Take a new token, and let it live longer than the job. |
    | – | egress | not asked |  |
    | – | permission mpaas reads | not tried: the cloud does not take the keys |  |

    <details><summary>Least RAM policy for the key or role</summary>

    What release, rollback can call, and no more.

    \`\`\`json
    {
      "Version": "1",
      "Statement": [
        {
          "Effect": "Allow",
          "Action": [
            "mpaas:ListMcubeMiniApps"
          ],
          "Resource": "*"
        }
      ]
    }
    \`\`\`

    </details>

    <details><summary>Steps, 48 ms</summary>

    | Step | Time |
    | --- | --- |
    | Inspect the files | 12 ms |
    | Find the way to the cloud | 12 ms |
    | Try what the key may do | 12 ms |
    | Write the policies | 12 ms |

    </details>

    "
  `);
});

test('JSON lines have every check with its fields, and the policy as an object', () => {
  const lines = transcript((write) => createJsonLinesReporter({ write }), worriedDoctor)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { readonly type: string });
  expect(lines.filter(({ type }) => type === 'checked')[2]).toMatchObject({ version: 1, name: 'access', subject: '', state: 'bad' });
  expect(lines.find(({ type }) => type === 'policy-made')).toMatchObject({ policy: 'permissions', document: { Version: '1' } });
  expect(lines.at(-1)).toMatchObject({ type: 'result', verb: 'doctor', exit: 4, error: { code: 'TOKEN_EXPIRED' } });
});

describe('words', () => {
  const check = { type: 'checked', name: 'mini-program', state: 'bad', fix: '' } as const;

  test.each([
    [{ ...check, subject: '', cause: 'is there' }, 'mini program: is there'],
    [{ ...check, subject: 'shop', cause: 'is there' }, 'mini program: shop: is there'],
    [{ ...check, subject: 'shop', cause: 'There is no shop.' }, 'mini program: There is no shop.'],
  ] as const)('%j', (event, words) => {
    expect(sentenceOf(event, english)).toBe(words);
  });

  test('a secret in a cause or a policy is hidden, and the words of a check are not', () => {
    const redactor = createRedactor();
    redactor.add('hush-hush-hush');
    redactor.add('skipped');
    const recorder = createRecordingReporter();
    const reporter = createFanOut({ recorder }, redactor);
    reporter.report({ ...check, state: 'skipped', subject: '', cause: 'it said hush-hush-hush' });
    reporter.report({ type: 'policy-made', policy: 'trust', document: { Version: '1', a: ['hush-hush-hush'] }, note: '' });
    expect(recorder.events[0]).toMatchObject({ name: 'mini-program', state: 'skipped' });
    expect(JSON.stringify(recorder.events)).not.toContain('hush-hush');
  });

  test('text from outside draws nothing and commands nobody, and a policy stays JSON with its indentation', () => {
    const hostile = [
      { ...check, subject: hostileText, cause: hostileText, fix: hostileText },
      { type: 'policy-made', policy: 'trust', document: { Version: '1', 'oidc:sub': [hostileText] }, note: hostileText },
    ] as const satisfies readonly Event[];
    for (const shown of [onTerminal(hostile), inGitHub(hostile), inSummary(hostile)]) {
      for (const mark of ['\u001b', '\r', '\u202e']) expect(shown).not.toContain(mark);
      expect(shown.split('\n').filter((line) => /^::(?!error|debug|group|endgroup)/.test(line))).toEqual([]);
    }
    expect(documentLines(hostile[1])[1]).toBe('  "Version": "1",');
  });
});
