import { readSpaceRollbackInputs, type SpaceRollbackInputs } from '../config/read-space-rollback.ts';
import { isOpen, type PreparedSpaceRollback, prepareSpaceRollback } from '../workflows/prepare-space-rollback.ts';
import { type FetchArchive, rollBackSpace } from '../workflows/rollback-space.ts';
import { accountOfSpaceRollback, outputsOfSpaceRollback, type SpaceRollbackRecord } from '../workflows/space-rollback-record.ts';
import { buildDeployTools } from './build-tools.ts';
import { manifestOf } from './deploy-story.ts';
import { runVerb, type Story } from './run-verb.ts';
import { spaceSubject } from './subjects.ts';
import { allProblems, type Setting, type VerbReader } from './verb-reader.ts';

/** The verb `rollback` of functions or of a site, ready to run. */
export function spaceRollbackStory(inputs: SpaceRollbackInputs, parts: Setting): Story<PreparedSpaceRollback> {
  const { request, connection } = inputs;
  const { spaceId, dryRun, receipt } = request.deploy;
  const record: SpaceRollbackRecord = {};
  const { fetchArtifact } = parts;
  const fetchArchive: FetchArchive | undefined =
    fetchArtifact && (({ run, repository, file }, folder) => fetchArtifact({ run, repository, file, folder }));
  return {
    verb: 'rollback',
    subject: spaceSubject(spaceId),
    dryRun,
    // A run that did not get as far as doing something must not take the place of the receipt that the next one goes by.
    get receipt() {
      return record.functions === undefined && record.hosting === undefined && record.data === undefined ? undefined : receipt;
    },
    places: request.to.kind === 'list' ? [] : [receipt, ...manifestOf(request.deploy)],
    prepare: () => prepareSpaceRollback(inputs),
    carryOut: async (prepared, surroundings) => {
      const tools = buildDeployTools({ ...parts, ...surroundings, connection }, spaceId);
      try {
        return await rollBackSpace(prepared, { ...tools, fetchArchive }, record);
      } finally {
        await tools.close();
      }
    },
    letGo: async ({ archive }) => {
      if (archive !== undefined && isOpen(archive)) await archive.close();
    },
    outputsOf: (known) => outputsOfSpaceRollback(record, known),
    account: () => accountOfSpaceRollback(request, record),
  };
}

/** Reads a rollback that names functions or the site. */
export const readSpaceRollback: VerbReader = async (question, facts) => {
  const read = await readSpaceRollbackInputs(question);
  const inputs = { ...read, problems: allProblems(facts, read) };
  return { inputs, story: (setting) => runVerb(spaceRollbackStory(inputs, setting), setting) };
};
