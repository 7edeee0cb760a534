import { readSpaceRollbackInputs, type SpaceRollbackInputs } from '../config/read-space-rollback.ts';
import { Failure, throwProblems } from '../errors/failure.ts';
import { isOpen, type PreparedSpaceRollback, prepareSpaceRollback } from '../workflows/prepare-space-rollback.ts';
import { type FetchArchive, rollBackSpace } from '../workflows/rollback-space.ts';
import { accountOfSpaceRollback, outputsOfSpaceRollback, type SpaceRollbackRecord } from '../workflows/space-rollback-record.ts';
import { openDeployTools } from './build-tools.ts';
import { manifestOf } from './deploy-story.ts';
import { runVerb, type Story } from './run-verb.ts';
import { spaceSubject } from './subjects.ts';
import { allProblems, type Setting, type VerbReader } from './verb-reader.ts';

/** The verb `rollback` of functions or of a site, ready to run. */
export function spaceRollbackStory(inputs: SpaceRollbackInputs, parts: Setting): Story<PreparedSpaceRollback | undefined> {
  let { request } = inputs;
  const { connection } = inputs;
  const { spaceId, dryRun, receipt } = request.deploy;
  const record: SpaceRollbackRecord = {};
  const { fetchArtifact } = parts;
  const fetchArchive: FetchArchive | undefined =
    fetchArtifact && (({ run, repository, file }, folder) => fetchArtifact({ run, repository, file, folder }));
  return {
    verb: 'rollback',
    subject: spaceSubject(request.deploy),
    dryRun,
    // A run that did not get as far as doing something must not take the place of the receipt that the next one goes by.
    get receipt() {
      return record.functions === undefined && record.hosting === undefined && record.data === undefined ? undefined : receipt;
    },
    places: request.to.kind === 'list' ? [] : [receipt, ...manifestOf(request.deploy)],
    // Receipts and archives are of a space by its id: those of one that goes by its name can be judged once it is found.
    prepare: async () => {
      if (spaceId !== '') return await prepareSpaceRollback(inputs);
      throwProblems(inputs.problems);
      return undefined;
    },
    carryOut: async (prepared, surroundings) => {
      const tools = await openDeployTools({ ...parts, ...surroundings, connection }, request.deploy);
      let late: PreparedSpaceRollback | undefined;
      try {
        request = { ...request, deploy: { ...request.deploy, spaceId: tools.spaceId } };
        late = prepared === undefined ? await prepareSpaceRollback({ ...inputs, request }) : undefined;
        return await rollBackSpace(prepared ?? needed(late), { ...tools, fetchArchive }, record);
      } finally {
        await letGo(late);
        await tools.close();
      }
    },
    letGo,
    outputsOf: (known) => outputsOfSpaceRollback(record, known),
    account: () => accountOfSpaceRollback(request, record),
  };
}

const letGo = async (prepared: PreparedSpaceRollback | undefined): Promise<void> => {
  const archive = prepared?.archive;
  if (archive !== undefined && isOpen(archive)) await archive.close();
};

function needed(prepared: PreparedSpaceRollback | undefined): PreparedSpaceRollback {
  if (prepared === undefined) throw new Failure('INTERNAL', { reason: 'a rollback was not prepared' });
  return prepared;
}

/** Reads a rollback that names functions or the site. */
export const readSpaceRollback: VerbReader = async (question, facts) => {
  const read = await readSpaceRollbackInputs(question);
  const inputs = { ...read, problems: allProblems(facts, read) };
  return { inputs, story: (setting) => runVerb(spaceRollbackStory(inputs, setting), setting) };
};
