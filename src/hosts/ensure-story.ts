import { type EnsureInputs, readEnsureInputs } from '../config/read-ensure.ts';
import { ensure } from '../workflows/ensure.ts';
import { accountOfEnsure, emptyEnsureRecord, outputsOfEnsure } from '../workflows/ensure-record.ts';
import { type PreparedEnsure, prepareEnsure } from '../workflows/prepare-ensure.ts';
import { buildReleaseTools } from './build-tools.ts';
import type { Story } from './run-verb.ts';
import type { SharedLines } from './shared-lines.ts';
import { workspaceSubject } from './subjects.ts';
import { tellStory } from './tell-story.ts';
import { allProblems, type Setting, type VerbReader } from './verb-reader.ts';

/** The verb `ensure`, ready to run. */
function ensureStory(inputs: EnsureInputs, parts: Setting): Story<PreparedEnsure> {
  const { request, connection } = inputs;
  const record = emptyEnsureRecord();
  return {
    verb: 'ensure',
    subject: workspaceSubject(request.workspace),
    dryRun: request.dryRun,
    receipt: request.receipt,
    prepare: (reporter) => prepareEnsure(inputs, reporter),
    carryOut: async (prepared, surroundings) => {
      const tools = buildReleaseTools({ ...parts, ...surroundings, connection }, request.workspace);
      const shared = takeTurn(prepared, parts.lines);
      try {
        const isDone = await shared.isDone();
        const status = await ensure(isDone ? withoutShared(prepared) : prepared, tools, record);
        shared.settle(true);
        return status;
      } finally {
        shared.settle(false);
        await tools.close();
      }
    },
    outputsOf: (known) => outputsOfEnsure(record, known),
    account: () => accountOfEnsure(request, record),
  };
}

export const readEnsure: VerbReader = async (question, facts) => {
  const read = await readEnsureInputs(question);
  const inputs = { ...read, problems: allProblems(facts, read) };
  return tellStory(inputs, (setting) => ensureStory(inputs, setting));
};

/** What runs side by side have brought about in the workspaces that they share, or are about to: each promise says whether it is done. */
const broughtAbout = new WeakMap<SharedLines, Map<string, Promise<boolean>>>();

/** Several mini programs of one workspace share its `setup:`: the first of them brings it about; when it fails, the next. */
function takeTurn({ request, whitelists }: PreparedEnsure, lines: SharedLines | undefined) {
  const known = (lines && broughtAbout.get(lines)) ?? new Map<string, Promise<boolean>>();
  if (lines !== undefined) broughtAbout.set(lines, known);
  const key = JSON.stringify([request.workspace, whitelists, request.removals]);
  const before = known.get(key) ?? Promise.resolve(false);
  let settle = (_isDone: boolean): void => undefined;
  known.set(
    key,
    new Promise<boolean>((resolve) => {
      settle = resolve;
    }),
  );
  return {
    isDone: async () => {
      const isDone = await before;
      // Those behind need not wait for what is this one's own.
      if (isDone) settle(true);
      return isDone;
    },
    settle: (isDone: boolean) => settle(isDone),
  };
}

const withoutShared = ({ request }: PreparedEnsure): PreparedEnsure => ({ request: { ...request, removals: [] }, whitelists: [] });
