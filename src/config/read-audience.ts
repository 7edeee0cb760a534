import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import type { InputsRead } from './input-values.ts';
import type { InputName } from './inputs.ts';
import { invalid, missing } from './problems.ts';
import type { Audience, AudienceRule, WindowEnd } from './release-request.ts';
import { readRules } from './rules.ts';

interface AudienceRead {
  readonly audience: Audience;
  readonly rules: readonly AudienceRule[];
  readonly problems: readonly Failure[];
}

const maximumWindowMs = 7 * 86_400_000;
const most = { expressions: 20, nameLength: 10 } as const;

/** The inputs that only make sense with one kind of audience. */
const inputsOfKind = {
  whitelist: ['whitelist', 'whitelist-users', 'whitelist-users-file'],
  window: ['window-users', 'window-until'],
} as const satisfies Record<string, readonly InputName[]>;

/** Reads who receives the package. What contradicts is told, never guessed. */
export function readAudience(read: InputsRead, nowMs: number): AudienceRead {
  const { values, sources } = read;
  const has = (kind: keyof typeof inputsOfKind) => inputsOfKind[kind].filter((name) => sources.has(name));
  const kind = values.audience ?? impliedKind(has('whitelist').length > 0, has('window').length > 0);
  const audience = { none: noAudience, everyone: toEveryone, whitelist: toWhitelist, window: toWindow }[kind](read);
  const problems = [...contradictions(read, kind), ...problemsOf(kind, read, nowMs)];
  const { rules, problems: misruled } = readRules(read);
  return { audience, rules, problems: [...problems, ...misruled, ...rulesWithoutTask(kind, read)] };
}

const impliedKind = (whitelist: boolean, window: boolean): Audience['kind'] => (whitelist ? 'whitelist' : window ? 'window' : 'none');

const noAudience = (): Audience => ({ kind: 'none' });
const toEveryone = (): Audience => ({ kind: 'everyone' });

const toWhitelist = ({ values }: InputsRead): Audience => ({
  kind: 'whitelist',
  name: values.whitelist ?? '',
  type: values['whitelist-type'],
  users: { inline: [...new Set(values['whitelist-users'] ?? [])], file: values['whitelist-users-file'] },
});

const nowhere: WindowEnd = { kind: 'after', durationMs: 0 };
const toWindow = ({ values }: InputsRead): Audience => ({
  kind: 'window',
  users: values['window-users'] ?? 0,
  end: values['window-until'] ?? nowhere,
});

/** An audience beside the inputs of another one. */
function contradictions({ values, sources }: InputsRead, kind: Audience['kind']): readonly Failure[] {
  const [whitelist] = inputsOfKind.whitelist.filter((name) => sources.has(name));
  const [window] = inputsOfKind.window.filter((name) => sources.has(name));
  if (whitelist !== undefined && window !== undefined) {
    return [
      new Failure('INPUTS_CONFLICT', {
        names: [whitelist, window],
        reason: said('a task goes to a whitelist or to a window of users, not to both.'),
      }),
    ];
  }
  const stray = kind === 'whitelist' ? window : kind === 'window' ? whitelist : (whitelist ?? window);
  if (stray === undefined || values.audience === undefined) return [];
  return [
    new Failure('INPUTS_CONFLICT', {
      names: ['audience', stray],
      reason: said('the audience is "{kind}", which has no use for "{stray}".', { kind, stray }),
    }),
  ];
}

function problemsOf(kind: Audience['kind'], read: InputsRead, nowMs: number): readonly Failure[] {
  if (kind === 'whitelist') return [...whitelistProblems(read), ...userProblems(read)];
  return kind === 'window' ? windowProblems(read, nowMs) : [];
}

function whitelistProblems(read: InputsRead): readonly Failure[] {
  const name = read.values.whitelist;
  if (name === undefined) return missing(read, 'whitelist');
  return name.length >= 2 && name.length <= most.nameLength
    ? []
    : [invalid(read, 'whitelist', said('2 to {nameLength} characters long', { nameLength: most.nameLength }))];
}

/** The cloud takes inline users as one text with commas between them (`KeyIds`), so a user with a comma would become two. */
function userProblems(read: InputsRead): readonly Failure[] {
  const users = read.values['whitelist-users'] ?? [];
  const torn = users.find((user) => user.includes(','));
  const problems =
    torn === undefined
      ? []
      : [invalid(read, 'whitelist-users', said('users without commas; put this one into "whitelist-users-file"'), torn)];
  const tooMany = read.values['whitelist-type'] === 'regular' && users.length > most.expressions;
  if (!tooMany) return problems;
  return [
    ...problems,
    invalid(
      read,
      'whitelist-users',
      said('at most {expressions} regular expressions', { expressions: most.expressions }),
      said('{count} expressions', { count: users.length }),
    ),
  ];
}

function windowProblems(read: InputsRead, nowMs: number): readonly Failure[] {
  const problems: Failure[] = inputsOfKind.window.flatMap((name) => missing(read, name));
  const end = read.values['window-until'];
  if (end === undefined) return problems;
  const lengthMs = end.kind === 'after' ? end.durationMs : end.epochMs - nowMs;
  if (lengthMs <= 0) problems.push(invalid(read, 'window-until', said('in the future')));
  if (lengthMs > maximumWindowMs) problems.push(invalid(read, 'window-until', said('at most 7 days away')));
  return problems;
}

/** The wire lets `GreyConfigInfo` go with any task, but only a gray task publishes to some. */
function rulesWithoutTask(kind: Audience['kind'], { sources }: InputsRead): readonly Failure[] {
  if (!sources.has('rules') || kind === 'whitelist' || kind === 'window') return [];
  const reason =
    kind === 'none'
      ? said('rules narrow a task, and no audience means no task.')
      : said('rules narrow a whitelist or a window; everyone is everyone.');
  return [new Failure('INPUTS_CONFLICT', { names: ['rules', 'audience'], reason })];
}
