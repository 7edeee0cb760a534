// biome-ignore-all lint/suspicious/noTemplateCurlyInString: an expression of GitHub is no template of ours.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { usualNames } from '../config/config-find.ts';
import type { FlagsRead } from '../config/flags.ts';
import { type Inputs, readInputs } from '../config/read-inputs.ts';
import { type WorkflowName, workflowNames } from '../config/workflow-file.ts';
import { needsOf, workflowPath, workflowText } from '../config/workflow-files.ts';
import { Failure, throwProblems } from '../errors/failure.ts';
import { readText } from './read-text.ts';

interface InitFile {
  /** Relative to the working directory. */
  readonly path: string;
  readonly text: string;
}

/** What became of a file. */
type State = 'printed' | 'written' | 'replaced' | 'unchanged';

/** The verb `init`: prints workflow files, or writes them where GitHub finds them. It asks nothing. */
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

  const { workflow, app, json, write, force } = inputs.values;
  const names = workflow === 'all' ? workflowNames : [workflow];
  const files = names.map((name) => fileOf(name, app));
  const states = write ? writeAll(files, { folder: inputs.workingDirectory, force }) : files.map((): State => 'printed');
  // A reader that goes away (`| head`) is no failure.
  process.stdout.on('error', () => undefined);
  if (json) process.stdout.write(jsonLines(files, states));
  else process.stdout.write(write ? report(names, files, states, inputs.workingDirectory) : documentsOf(files));
  return 0;
}

function fileOf(name: WorkflowName, app: string | undefined): InitFile {
  const form = { kind: 'printed', app } as const;
  return { path: workflowPath(name, form), text: workflowText(name, form) };
}

/** A name that GitHub would read as an expression cannot stand in a workflow. */
function initProblems({ values: { app, force, write }, sources }: Inputs): readonly Failure[] {
  const where = sources.get('app')?.where ?? 'default';
  const expected = 'a name of miniship.yml, one line without ${{';
  return [
    ...(app !== undefined && /\p{Cc}|\$\{\{/u.test(app)
      ? [new Failure('INPUT_INVALID', { name: 'app', value: app, where, expected })]
      : []),
    ...(force && !write
      ? [new Failure('INPUT_MISSING', { name: 'write', about: '--force replaces files that --write would leave alone.' })]
      : []),
  ];
}

/** Looks at every file before the first one is written: either all are, or none. */
function writeAll(files: readonly InitFile[], { folder, force }: { readonly folder: string; readonly force: boolean }): readonly State[] {
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
const documentsOf = (files: readonly InitFile[]): string => files.map(({ path, text }) => `# ${path}\n${text}`).join('---\n');

function report(names: readonly WorkflowName[], files: readonly InitFile[], states: readonly State[], folder: string): string {
  const done = files.map(({ path }, index) => `${(states[index] ?? '').padEnd(10)} ${path}`);
  const hasConfig = usualNames.some((name) => readText(join(folder, name)) !== undefined);
  const needs = needsOf(names).map((need) => `- ${need}${need.startsWith('miniship.yml') && !hasConfig ? ' (there is none yet)' : ''}`);
  const last = '- a commit in place of "@v0", in every "uses: miniship/miniship@v0"';
  return `${[...done, '', 'Before they can run, they need:', ...needs, last].join('\n')}\n`;
}

function jsonLines(files: readonly InitFile[], states: readonly State[]): string {
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
