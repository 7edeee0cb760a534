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
      const shared = sharedPart(prepared, parts.lines);
      try {
        const status = await ensure(shared.isDone ? withoutShared(prepared) : prepared, tools, record);
        shared.done();
        return status;
      } finally {
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

/** What runs side by side have brought about in the workspaces that they share. */
const broughtAbout = new WeakMap<SharedLines, Set<string>>();

/** Several mini programs of one workspace share its `setup:`: the first of them brings it about, unless it fails. */
function sharedPart({ request, whitelists }: PreparedEnsure, lines: SharedLines | undefined) {
  const known = (lines && broughtAbout.get(lines)) ?? new Set<string>();
  if (lines !== undefined) broughtAbout.set(lines, known);
  const key = JSON.stringify([request.workspace, whitelists, request.removals]);
  return { isDone: known.has(key), done: () => void known.add(key) };
}

const withoutShared = ({ request }: PreparedEnsure): PreparedEnsure => ({ request: { ...request, removals: [] }, whitelists: [] });
