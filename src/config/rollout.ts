import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import type { Text } from '../errors/text.ts';
import { stageKeys } from './config-shape.ts';
import { type Entry, entryOf, type Mapping, mappingAt, type Tree } from './config-tree.ts';
import { givenFrom } from './config-values.ts';
import { FileSection } from './file-section.ts';
import type { Given } from './input.ts';
import type { InputName } from './inputs.ts';
import { truthOf } from './parse-value.ts';
import { durationAt, type GateFacts, readGates } from './read-gates.ts';
import type { Gate } from './rollout-request.ts';

/** One stage of a rollout, said in the inputs that `release` would take for it, and what must be so before the next one. */
export interface GivenStage {
  readonly kind: 'whitelist' | 'window' | 'everyone';
  readonly given: ReadonlyMap<InputName, Given>;
  readonly line: number;
  /** File and line. */
  readonly where: string;
  readonly holdMs?: number | undefined;
  readonly gates: readonly Gate[];
}

/** The inputs that choose an audience; one of them given elsewhere takes the place of the whole first stage. */
export const audienceChoosers = ['audience', 'whitelist', 'window-users', 'window-until'] as const satisfies readonly InputName[];

const kinds = ['whitelist', 'window', 'everyone'] as const;
const longestHoldMs = 90 * 86_400_000;

interface Reader extends GateFacts {
  readonly refuse: (line: number, reason: Text) => void;
}

function addFields(kind: GivenStage['kind'], tree: Mapping, given: Map<InputName, Given>, { surroundings }: Reader): void {
  const fields = entryOf(tree, kind)?.value;
  if (kind === 'everyone' || fields?.kind !== 'mapping') return;
  const keys: Readonly<Record<string, InputName>> = stageKeys[kind];
  for (const { key, value } of fields.entries) {
    const name = keys[key];
    if (name !== undefined) given.set(name, givenFrom(value, name, surroundings));
  }
}

function checkWindow(tree: Mapping, { refuse }: Reader): void {
  const window = mappingAt(tree, 'window');
  if (window === undefined) return;
  const ends = ['for', 'until'].filter((key) => entryOf(window, key) !== undefined);
  if (ends.length !== 1) refuse(window.line, said('a window needs either "for" or "until"'));
}

/** Nothing comes after everyone, so what would have to hold before the next stage can only be a misunderstanding. */
function checkEveryone(tree: Mapping, { refuse }: Reader): void {
  const value = entryOf(tree, 'everyone')?.value;
  if (value?.kind === 'scalar' && truthOf(value.text) === false)
    refuse(value.line, said('"everyone" can only be true; leave the stage out instead'));
  for (const key of ['hold', 'gate', 'rules']) {
    const entry = entryOf(tree, key);
    const why = key === 'rules' ? said('everyone is everyone') : said('no stage comes after it');
    if (entry !== undefined) refuse(entry.line, said('"{key}" has no use in the stage for everyone: {why}', { key, why }));
  }
}

function readMapping(tree: Mapping, reader: Reader): GivenStage | undefined {
  const { surroundings, problems, refuse } = reader;
  const present = kinds.filter((kind) => entryOf(tree, kind) !== undefined);
  const [kind] = present;
  if (kind === undefined || present.length > 1) {
    refuse(tree.line, said('a stage has exactly one of whitelist, window and everyone'));
    return undefined;
  }
  const where = `${surroundings.file}:${tree.line}`;
  const given = new Map<InputName, Given>([['audience', { text: kind, where }]]);
  const stage = { kind, given, line: tree.line, where };
  addFields(kind, tree, given, reader);
  checkWindow(tree, reader);
  if (kind === 'everyone') {
    checkEveryone(tree, reader);
    return { ...stage, gates: [] };
  }
  const rules = entryOf(tree, 'rules');
  if (rules !== undefined) given.set('rules', givenFrom(rules.value, 'rules', surroundings));
  const holdMs = durationAt(new FileSection(tree, surroundings, problems), 'hold', { minMs: 0, maxMs: longestHoldMs });
  return { ...stage, holdMs, gates: readGates(entryOf(tree, 'gate')?.value, reader) };
}

function readStage(tree: Tree, reader: Reader): GivenStage | undefined {
  if (tree.kind === 'mapping') return readMapping(tree, reader);
  // The shape has let through a text only; the one text that is a stage is "everyone".
  const isEveryone = tree.kind === 'scalar' && tree.text === 'everyone';
  if (!isEveryone) {
    reader.refuse(tree.line, said('a stage is a whitelist, a window or "everyone"'));
    return undefined;
  }
  const where = `${reader.surroundings.file}:${tree.line}`;
  return { kind: 'everyone', given: new Map([['audience', { text: 'everyone', where }]]), line: tree.line, where, gates: [] };
}

/** Reads the stages of `rollout:`; an audience beside it in the same file would leave open which of the two counts. */
export function readStages(
  rollout: Entry | undefined,
  beside: ReadonlyMap<InputName, Given>,
  facts: Omit<GateFacts, 'problems'>,
): { readonly stages: readonly GivenStage[]; readonly problems: readonly Failure[] } {
  const problems: Failure[] = [];
  if (rollout?.value.kind !== 'list') return { stages: [], problems };
  const refuse = (line: number, reason: Text): void =>
    void problems.push(new Failure('CONFIG_INVALID', { where: `${facts.surroundings.file}:${line}`, reason }));
  const rival = audienceChoosers.find((name) => beside.has(name));
  if (rival !== undefined) refuse(rollout.line, said('"rollout" and "{rival}" do not go together; keep one of them', { rival }));
  const stages = rollout.value.items.flatMap((item) => readStage(item, { ...facts, problems, refuse }) ?? []);
  const everyone = stages.findIndex(({ kind }) => kind === 'everyone');
  for (const { line } of everyone < 0 ? [] : stages.slice(everyone + 1))
    refuse(line, said('nothing can come after the stage for everyone'));
  return { stages, problems };
}
