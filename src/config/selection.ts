import { resolve } from 'node:path';
import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import { readAppNames } from './config-file.ts';
import type { InputName } from './inputs.ts';
import { variableOf } from './names.ts';
import { truthOf } from './parse-value.ts';
import { early, type Question } from './read-inputs.ts';
import { severalVerbs, type VerbName } from './verbs.ts';

/** The mini programs that a run is about, when it may be several: by their names in the file. */
export interface Selection {
  readonly file: string;
  readonly names: readonly string[];
  readonly problems: readonly Failure[];
  /** Variables that say which mini program is meant, and are left out: each has its own in the file. */
  readonly unused: readonly string[];
}

type Asked = Omit<Question, 'verb'>;

/** What says which mini program is meant, or holds what only one can have. */
const ofOne = ['h5-id', 'h5-name', 'path', 'main-url', 'vhost'] as const satisfies readonly InputName[];

const isTrue = (text: string | undefined): boolean => text !== undefined && truthOf(text) === true;

const listed = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split(/[,\n]/)
    .map((name) => name.trim())
    .filter(Boolean);

/** Whether all mini programs are asked for, or several by name. */
export const asksForSeveral = (verb: VerbName, question: Pick<Question, 'given' | 'variables'>): boolean =>
  severalVerbs.some((name) => name === verb) && (isTrue(early('all', question)) || listed(early('app', question)).length > 1);

/** Finds the mini programs that are meant; all of the file when none is named. */
export async function readSelection(question: Asked): Promise<Selection> {
  const workingDirectory = resolve(question.workingDirectory, early('working-directory', question) ?? '.');
  const path = early('config', question);
  const { file, names, problems } = await readAppNames({
    workingDirectory,
    path: path === undefined ? undefined : resolve(workingDirectory, path),
    readText: question.readText,
    parse: question.parse,
  });
  const asked = [...new Set(listed(early('app', question)))];
  const unknown = asked.filter((name) => !names.includes(name));
  return {
    file,
    names: asked.length === 0 ? names : asked.filter((name) => names.includes(name)),
    problems: [
      ...problems,
      ...conflicts(question, asked),
      ...unknown.map((name) => new Failure('APP_NOT_CHOSEN', { file, apps: names, asked: name })),
      ...(names.length === 0 && problems.length === 0 && asked.length === 0 ? [new Failure('APPS_MISSING', { file })] : []),
    ],
    unused: ofOne.map(variableOf).filter((name) => (question.variables[name]?.trim() ?? '') !== ''),
  };
}

function conflicts({ given, variables }: Asked, asked: readonly string[]): readonly Failure[] {
  const both = asked.length > 0 && isTrue(early('all', { given, variables }));
  const single = ofOne.filter((name) => (given.get(name)?.trim() ?? '') !== '');
  const reason = said('each mini program has its own in the configuration file.');
  return [
    ...(both ? [new Failure('INPUTS_CONFLICT', { names: ['all', 'app'], reason: said('"all" leaves none out.') })] : []),
    ...single.map((name) => new Failure('INPUTS_CONFLICT', { names: [asked.length > 0 ? 'app' : 'all', name], reason })),
  ];
}

/** The question as it is asked for one of them. */
export function questionFor<Of extends Asked>(name: string, question: Of): Of {
  const given = new Map([...question.given].filter(([input]) => input !== 'all' && !ofOne.some((one) => one === input)));
  const variables = Object.fromEntries(
    Object.entries(question.variables).filter(([variable]) => !ofOne.some((one) => variableOf(one) === variable)),
  );
  return { ...question, given: given.set('app', name), variables, isPart: true };
}
