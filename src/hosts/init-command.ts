// biome-ignore-all lint/suspicious/noTemplateCurlyInString: an expression of GitHub is no template of ours.

import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ciFiles, ciInUse, ciNeeds } from '../config/ci-files.ts';
import { type CiName, jobsOf, type ReadyFile } from '../config/ci-jobs.ts';
import { usualNames } from '../config/config-find.ts';
import type { FlagsRead } from '../config/flags.ts';
import { type FoundProject, findProject, isEmptyProject, starterConfig } from '../config/found-project.ts';
import { fittingWorkflows, toFillIn, variablesIn } from '../config/init-wish.ts';
import { type Inputs, readInputs } from '../config/read-inputs.ts';
import { type WorkflowName, workflowNames } from '../config/workflow-file.ts';
import { needsOf, workflowPath, workflowText } from '../config/workflow-files.ts';
import { Failure, throwProblems } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import { readText } from './read-text.ts';

/** What became of a file. */
type State = 'printed' | 'written' | 'replaced' | 'unchanged';

/** The verb `init`: prints pipeline files and a configuration, or writes them where the CI system finds them. It asks nothing: it reads the repository. */
export async function initCommand(flags: FlagsRead): Promise<number> {
  const question = {
    verb: 'init',
    given: flags.values,
    givenFrom: 'flag',
    variables: process.env,
    workingDirectory: process.cwd(),
    readText,
  } as const;
  const inputs = await readInputs(question);
  throwProblems([...flags.problems, ...inputs.problems, ...initProblems(inputs)]);

  const { json, write, force } = inputs.values;
  const folder = inputs.workingDirectory;
  const project = projectIn(folder);
  const ci = inputs.values.ci ?? ciInUse((path) => existsSync(join(folder, path)));
  const there = configIn(folder);
  const names = namesOf(inputs, project, there);
  const files = [...configFor(project, there), ...pipelinesFor(ci, project, { inputs, names })];
  const states = write ? writeAll(files, { folder, force }) : files.map((): State => 'printed');
  // A reader that goes away (`| head`) is no failure.
  process.stdout.on('error', () => undefined);
  if (json) process.stdout.write(jsonLines(files, states));
  else process.stdout.write(write ? report(needsFor(ci, names), files, states, there) : documentsOf(files));
  return 0;
}

const projectIn = (folder: string): FoundProject =>
  findProject({
    text: (path) => unlessUnreadable(() => readText(join(folder, path)), undefined),
    names: (path) => unlessUnreadable(() => readdirSync(join(folder, path)), []),
  });

/** What cannot be read tells nothing. */
function unlessUnreadable<Result>(read: () => Result, otherwise: Result): Result {
  try {
    return read();
  } catch {
    return otherwise;
  }
}

/** The text of the configuration that is there already. */
const configIn = (folder: string): string | undefined =>
  usualNames.map((name) => unlessUnreadable(() => readText(join(folder, name)), '')).find((text) => text !== undefined);

/** A configuration is made once: one that is there is somebody's own. */
const configFor = (project: FoundProject, there: string | undefined): readonly ReadyFile[] =>
  isEmptyProject(project) || there !== undefined ? [] : [{ path: usualNames[0], text: starterConfig(project) }];

/** The workflow that was asked for, else those that fit. */
function namesOf({ values: { workflow }, sources }: Inputs, project: FoundProject, config: string | undefined): readonly WorkflowName[] {
  const asked = workflow === 'all' ? workflowNames : [workflow];
  return sources.has('workflow') ? asked : fittingWorkflows(asked, project, config);
}

interface Wish {
  readonly inputs: Inputs;
  readonly names: readonly WorkflowName[];
}

function pipelinesFor(ci: CiName, project: FoundProject, { inputs, names }: Wish): readonly ReadyFile[] {
  const { values, workingDirectory } = inputs;
  if (ci === 'github') return names.map((name) => fileOf(name, values.app));
  const build = project.miniProgram?.build ?? 'npm ci && npm run build';
  const hasPipeline = existsSync(join(workingDirectory, '.gitlab-ci.yml'));
  return ciFiles(ci, { jobs: names.flatMap(jobsOf), app: values.app, build }, { hasPipeline });
}

const needsFor = (ci: CiName, names: readonly WorkflowName[]): readonly string[] =>
  ci === 'github'
    ? [...needsOf(names), 'a commit in place of "@v0", in every "uses: miniship/miniship@v0"']
    : ciNeeds(ci, names.flatMap(jobsOf));

function fileOf(name: WorkflowName, app: string | undefined): ReadyFile {
  const form = { kind: 'printed', app } as const;
  return { path: workflowPath(name, form), text: workflowText(name, form) };
}

/** A name that a CI system would read as an expression cannot stand in its files. */
function initProblems({ values: { app, force, write }, sources }: Inputs): readonly Failure[] {
  const where = sources.get('app')?.where ?? 'default';
  const expected = said('a name of miniship.yml, one line without ${, $( and $[');
  return [
    ...(app !== undefined && /\p{Cc}|\$[{([]/u.test(app)
      ? [new Failure('INPUT_INVALID', { name: 'app', value: app, where, expected })]
      : []),
    ...(force && !write
      ? [new Failure('INPUT_MISSING', { name: 'write', about: said('--force replaces files that --write would leave alone.') })]
      : []),
  ];
}

/** Looks at every file before the first one is written: either all are, or none. */
function writeAll(files: readonly ReadyFile[], { folder, force }: { readonly folder: string; readonly force: boolean }): readonly State[] {
  const found = files.map(({ path, text }): State => {
    const there = unlessUnwritable(path, () => readText(join(folder, path)));
    if (there === undefined) return 'written';
    return there === text ? 'unchanged' : 'replaced';
  });
  const differing = files.filter((_, index) => found[index] === 'replaced').map(({ path }) => path);
  if (differing.length > 0 && !force) throw new Failure('FILES_DIFFER', { paths: differing });
  for (const [index, { path, text }] of files.entries()) {
    if (found[index] === 'unchanged') continue;
    unlessUnwritable(path, () => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    });
  }
  return found;
}

function unlessUnwritable<Result>(path: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw new Failure('FILE_UNWRITABLE', { path, reason: error instanceof Error ? error.message : String(error) }, { cause: error });
  }
}

/** Each document begins with the path of its file; one alone is that file as it is. */
const documentsOf = (files: readonly ReadyFile[]): string => files.map(({ path, text }) => `# ${path}\n${text}`).join('---\n');

function report(needs: readonly string[], files: readonly ReadyFile[], states: readonly State[], there: string | undefined): string {
  const done = files.map(({ path }, index) => `${(states[index] ?? '').padEnd(10)} ${path}`);
  const starter = files.find(({ path }) => path === usualNames[0])?.text;
  const variables = variablesIn(there ?? starter ?? '');
  const lines = [
    ...toFillIn(files).map((place) => `${place}: to be filled in`),
    ...(variables.length === 0 ? [] : [`${variables.join(' and ')}, which the configuration takes from the environment`]),
    // One that was just written from the repository has what the workflows are about.
    ...needs.filter((need) => starter === undefined || !isConfig(need)),
  ];
  const isLacking = there === undefined && starter === undefined;
  const told = lines.map((line) => `- ${line}${isLacking && isConfig(line) ? ' (there is none yet)' : ''}`);
  return `${[...done, '', 'Before they can run, they need:', ...told].join('\n')}\n`;
}

const isConfig = (need: string): boolean => need.startsWith('miniship.yml with');

function jsonLines(files: readonly ReadyFile[], states: readonly State[]): string {
  const lines = files.map(({ path, text }, index) => ({ type: 'workflow-file', version: 1, path, state: states[index], text }));
  const result = {
    type: 'result',
    version: 1,
    verb: 'init',
    exit: 0,
    status: states.includes('printed') ? 'printed' : 'written',
    outputs: {},
  };
  return [...lines, result].map((line) => `${JSON.stringify(line)}\n`).join('');
}
