import type { CheckName, CheckState, EventOf } from './events.ts';
import { count } from './format.ts';
import type { Look, MarkedLine } from './paint.ts';
import { oneLine } from './plain-text.ts';
import type { RunNotes } from './run-notes.ts';
import { commonEndings, type Endings, type Told } from './verdict-words.ts';

type Check = EventOf<'checked'>;

/** What is looked at, as people read it. */
export const checkTitles: Readonly<Record<CheckName, string>> = {
  node: 'Node.js',
  config: 'configuration',
  contents: 'contents',
  target: 'target',
  keys: 'keys',
  proxy: 'proxy',
  endpoint: 'endpoint',
  clock: 'clock',
  egress: 'egress',
  access: 'access',
  app: 'app',
  'mini-program': 'mini program',
  space: 'space',
  'virtual-domain': 'virtual domain',
  'rsa-key': 'RSA key',
  permission: 'permission',
  throttling: 'throttling',
};

/** The mark of a check, the same wherever it is shown. */
export const checkMarks: Readonly<Record<CheckState, readonly [mark: string, look: Look]>> = {
  ok: ['✓', 'good'],
  bad: ['✗', 'bad'],
  skipped: ['–', 'dim'],
};

const policyTitles: Readonly<Record<EventOf<'policy-made'>['policy'], string>> = {
  permissions: 'Least RAM policy for the key or role',
  trust: 'Trust policy of the role (OIDC)',
  chaining: 'RAM policy for the first key of the chain',
};

/** What doctor tells, in a sentence; sentences.ts makes it one harmless line. */
export function doctorWords(event: Check | EventOf<'policy-made'>): string {
  if (event.type === 'policy-made') return policyTitles[event.policy];
  return `${checkTitles[event.name]}: ${factOf(event)}`;
}

/** A cause that names its subject needs no other. */
const factOf = ({ subject, cause }: Check): string => (subject === '' || cause.includes(subject) ? cause : `${subject}: ${cause}`);

/** As wide as the longest title: the facts stand in one column. */
const titleWidth = Math.max(...Object.values(checkTitles).map((title) => title.length)) + 1;

/** A check on a terminal: what was found, and below it what to do. */
export function checkLines(event: Check): readonly MarkedLine[] {
  const fact: MarkedLine = [...checkMarks[event.state], oneLine(`${checkTitles[event.name].padEnd(titleWidth)} ${factOf(event)}`)];
  return event.fix === '' ? [fact] : [fact, [' ', 'dim', `${' '.repeat(titleWidth)} → ${oneLine(event.fix)}`]];
}

/** A policy as JSON, a line at a time; its indentation is ours and stays. */
export function documentLines({ document }: EventOf<'policy-made'>): readonly string[] {
  return JSON.stringify(document, null, 2)
    .split('\n')
    .map((line) => `${/^ */.exec(line)?.[0] ?? ''}${oneLine(line)}`);
}

export const doctorEndings: Endings = {
  ...commonEndings,
  read: ['All well', ({ notes }) => `${counts(notes)}.`],
  failed: ['To be mended', (told) => `${failedChecks(told)}.`],
};

function failedChecks({ subject, notes }: Told): string {
  const first = notes.all('checked').find(({ state }) => state === 'bad');
  return first === undefined ? subject : `${counts(notes)}; first: ${checkTitles[first.name]}`;
}

function counts(notes: RunNotes): string {
  const of = (wanted: CheckState): number => notes.all('checked').filter(({ state }) => state === wanted).length;
  const parts = [of('bad') > 0 && `${of('bad')} failed`, of('skipped') > 0 && `${of('skipped')} not made`];
  return [`${count(of('ok'), 'check')} passed`, ...parts.flatMap((part) => part || [])].join(', ');
}
