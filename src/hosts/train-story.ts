import { distinct } from '../config/problems.ts';
import { readTrainInputs, type TrainInputs } from '../config/read-train.ts';
import { said } from '../errors/said.ts';
import { accountOfDeploy, outputsOfDeploy } from '../workflows/deploy-record.ts';
import { planSpace } from '../workflows/plan-space.ts';
import { prepareTrain } from '../workflows/prepare-train.ts';
import type { Account } from '../workflows/receipt.ts';
import { accountOf, outputsOf } from '../workflows/release-record.ts';
import { type PreparedTrain, type ReleaseTrainRecord, releaseTrain } from '../workflows/release-train.ts';
import { buildAccountTools, buildReleaseTools } from './build-tools.ts';
import { findFunctions, manifestOf } from './deploy-story.ts';
import { runVerb, type Story } from './run-verb.ts';
import { miniProgramSubject, spaceSubject } from './subjects.ts';
import { allProblems, type Setting, type VerbReader } from './verb-reader.ts';
import { wayBackTo } from './way-back.ts';

/** `release --with-serverless`, ready to run: the verb is release, and the space is a part of it. */
export function trainStory(inputs: TrainInputs, parts: Setting): Story<PreparedTrain> {
  const { release, deploy } = inputs;
  const { request } = release;
  const record: ReleaseTrainRecord = { release: {}, deploy: {}, train: { steps: [] } };
  return {
    verb: 'release',
    subject: said('{app} with {space}', {
      app: miniProgramSubject(request.h5Name, request.h5Id),
      space: spaceSubject(deploy.request),
    }),
    dryRun: request.dryRun,
    wayBack: wayBackTo({ app: release.values.app, h5Id: request.h5Id }),
    receipt: request.receipt,
    places: manifestOf(deploy.request),
    prepare: (reporter) => prepareTrain(inputs, reporter),
    carryOut: async (prepared, surroundings) => {
      const around = { ...parts, ...surroundings };
      const app = buildReleaseTools({ ...around, connection: release.connection }, request.workspace);
      const account = buildAccountTools({ ...around, connection: deploy.connection });
      try {
        const { spaces, inside, insideNew: _, ...rest } = account;
        const spaceId = (await planSpace(deploy.request, spaces))?.found?.spaceId ?? deploy.request.spaceId;
        record.deploy.spaceId = spaceId;
        const space = { ...rest, serverless: inside(spaceId) };
        const known = { ...prepared, deploy: { ...prepared.deploy, request: { ...prepared.deploy.request, spaceId } } };
        return await releaseTrain(known, { app: { ...app, fetchArtifact: parts.fetchArtifact }, space }, record, release.following);
      } finally {
        await app.close();
        await account.close();
      }
    },
    letGo: (prepared) => prepared.release.build.close(),
    outputsOf: (known) => {
      const [ofSpace, ofApp] = [outputsOfDeploy(record.deploy, known), outputsOf(record.release, known)];
      // Both keep an archive; the name of the output is one.
      return { ...ofSpace, ...ofApp, 'archive-path': ofApp['archive-path'] || ofSpace['archive-path'] || '' };
    },
    account: () => accountOfTrain(inputs, record),
  };
}

/** The account of the release, in which the space is one part more. */
function accountOfTrain({ release, deploy, steps }: TrainInputs, record: ReleaseTrainRecord): Account {
  const [app, space] = [accountOf(release.request, record.release), accountOfDeploy(deploy.request, record.deploy)];
  const { train } = record;
  const merged = (ofApp: unknown, more: object): object => ({ ...(ofApp as object), ...more });
  return {
    verb: 'release',
    asked: merged(app.asked, { train: steps, deploy: space.asked }),
    done: merged(app.done, { train, deploy: space.done }),
    undo: merged(app.undo, { deploy: space.undo }),
  };
}

/** The train of a release; `release` comes here when it is to bring the space along. */
export const readTrain: VerbReader = async (question, facts) => {
  const read = await readTrainInputs(question, { nowMs: facts.nowMs, tag: facts.run.tag });
  const deploy = await findFunctions(read.deploy);
  const secrets = [...new Set([...read.release.secrets, ...deploy.secrets])];
  const problems = distinct([...allProblems(facts, read.release), ...read.problems, ...deploy.problems]);
  const inputs = { ...read, deploy, problems };
  return { inputs: { ...read.release, secrets }, story: (setting) => runVerb(trainStory(inputs, setting), setting) };
};
