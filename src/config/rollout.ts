import { Failure } from '../errors/failure.ts';
import { stageKeys } from './config-shape.ts';
import type { Entry, Mapping, Tree } from './config-tree.ts';
import { givenFrom, type Surroundings } from './config-values.ts';
import type { Given } from './input.ts';
import type { InputName } from './inputs.ts';

/** One stage of a rollout, said in the inputs that `release` would take for it. */
export interface Stage {
  readonly kind: 'whitelist' | 'window' | 'everyone';
  readonly given: ReadonlyMap<InputName, Given>;
  readonly line: number;
}

interface StageRead {
  readonly stage?: Stage;
  readonly problems: readonly Failure[];
}

/** The inputs that choose an audience; one of them given elsewhere takes the place of the whole first stage. */
export const audienceChoosers = ['audience', 'whitelist', 'window-users', 'window-until'] as const satisfies readonly InputName[];

const kinds = ['whitelist', 'window', 'everyone'] as const;

const invalid = (line: number, reason: string, { file }: Surroundings): Failure =>
  new Failure('CONFIG_INVALID', { where: `${file}:${line}`, reason });

const find = (tree: Mapping, key: string): Entry | undefined => tree.entries.find((entry) => entry.key === key);

function kindOf(tree: Mapping): Stage['kind'] | undefined {
  const present = kinds.filter((kind) => find(tree, kind) !== undefined);
  return present.length === 1 ? present[0] : undefined;
}

function addFields(kind: Stage['kind'], tree: Mapping, given: Map<InputName, Given>, surroundings: Surroundings): void {
  const fields = find(tree, kind)?.value;
  if (kind === 'everyone' || fields?.kind !== 'mapping') return;
  const keys: Readonly<Record<string, InputName>> = stageKeys[kind];
  for (const { key, value } of fields.entries) {
    const name = keys[key];
    if (name !== undefined) given.set(name, givenFrom(value, name, surroundings));
  }
}

function windowProblems(tree: Mapping, surroundings: Surroundings): readonly Failure[] {
  const window = find(tree, 'window')?.value;
  if (window?.kind !== 'mapping') return [];
  const ends = ['for', 'until'].filter((key) => find(window, key) !== undefined);
  return ends.length === 1 ? [] : [invalid(window.line, 'a window needs either "for" or "until"', surroundings)];
}

function readStage(tree: Tree, surroundings: Surroundings): StageRead {
  const where = `${surroundings.file}:${tree.line}`;
  if (tree.kind !== 'mapping') {
    // The shape has let through a text only; the one text that is a stage is "everyone".
    const isEveryone = tree.kind === 'scalar' && tree.text === 'everyone';
    if (!isEveryone) return { problems: [invalid(tree.line, 'a stage is a whitelist, a window or "everyone"', surroundings)] };
    return { stage: { kind: 'everyone', given: new Map([['audience', { text: 'everyone', where }]]), line: tree.line }, problems: [] };
  }
  const kind = kindOf(tree);
  if (kind === undefined)
    return { problems: [invalid(tree.line, 'a stage has exactly one of whitelist, window and everyone', surroundings)] };
  const given = new Map<InputName, Given>([['audience', { text: kind, where }]]);
  addFields(kind, tree, given, surroundings);
  const rules = find(tree, 'rules');
  if (rules !== undefined) given.set('rules', givenFrom(rules.value, 'rules', surroundings));
  return { stage: { kind, given, line: tree.line }, problems: windowProblems(tree, surroundings) };
}

/** Reads the stages of `rollout:`; an audience beside it in the same file would leave open which of the two counts. */
export function readStages(rollout: Entry | undefined, beside: ReadonlyMap<InputName, Given>, surroundings: Surroundings) {
  if (rollout?.value.kind !== 'list') return { stages: [], problems: [] };
  const rival = audienceChoosers.find((name) => beside.has(name));
  const reads = rollout.value.items.map((item) => readStage(item, surroundings));
  return {
    stages: reads.flatMap(({ stage }) => stage ?? []),
    problems: [
      ...(rival === undefined
        ? []
        : [invalid(rollout.line, `"rollout" and "${rival}" do not go together; keep one of them`, surroundings)]),
      ...reads.flatMap(({ problems }) => problems),
    ],
  };
}
