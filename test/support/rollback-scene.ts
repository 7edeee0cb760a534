import { join } from 'node:path';
import type { DeployRequest } from '../../src/config/deploy-request.ts';
import type { SpaceRollback } from '../../src/config/rollback-request.ts';
import { asFailure, type Failure } from '../../src/errors/failure.ts';
import { deploy } from '../../src/workflows/deploy.ts';
import { accountOfDeploy, type DeployRecord } from '../../src/workflows/deploy-record.ts';
import { prepareDeploy } from '../../src/workflows/prepare-deploy.ts';
import { isOpen, prepareSpaceRollback } from '../../src/workflows/prepare-space-rollback.ts';
import { type Account, receiptOf, writeReceipt } from '../../src/workflows/receipt.ts';
import { type FetchArchive, rollBackSpace } from '../../src/workflows/rollback-space.ts';
import { accountOfSpaceRollback, outputsOfSpaceRollback, type SpaceRollbackRecord } from '../../src/workflows/space-rollback-record.ts';
import { deployAsked, deployTools, folderWith } from './deploy-scene.ts';
import type { FakeServerless } from './fake-serverless.ts';

/** A space to which things are deployed and rolled back from one folder, as one job after the other would; each run leaves its receipt there. */
export function rollbackScene(space: FakeServerless, folder = folderWith()) {
  const around = deployTools(space);
  const { tools, clock } = around;
  const receipt = join(folder, 'miniship-receipt.json');

  const leave = async (account: Account, status: string, failure: Failure | undefined, startedMs = 0): Promise<void> => {
    const known = { version: '0', status, startedMs, finishedMs: startedMs + 1, run: tools.run, calls: [], failure };
    await writeReceipt(receipt, receiptOf(account, known));
  };

  const deployNow = async (
    changes: Partial<DeployRequest>,
  ): Promise<{ readonly record: DeployRecord; readonly failure?: Failure | undefined }> => {
    const request = deployAsked({ receipt, keep: { mostBytes: 1e9 }, ...changes });
    const record: DeployRecord = {};
    const startedMs = clock.now();
    const failure = await prepareDeploy({ request, problems: [] }, tools.reporter)
      .then((prepared) => deploy(prepared, tools, record))
      .then(() => undefined, asFailure);
    await leave(accountOfDeploy(request, record), failure === undefined ? 'live' : 'failed', failure, startedMs);
    // Two deploys are never made in one moment.
    await clock.sleep(1000);
    return { record, failure };
  };

  const asked = ({ deploy: given, ...changes }: RollbackChanges): SpaceRollback => ({
    functions: [],
    hosting: false,
    to: { kind: 'previous' },
    force: false,
    ...changes,
    deploy: deployAsked({ receipt, ...given }),
  });

  const rollBack = async (changes: RollbackChanges, fetchArchive?: FetchArchive) => {
    const request = asked(changes);
    const record: SpaceRollbackRecord = {};
    let status = 'failed';
    const failure = await (async () => {
      const prepared = await prepareSpaceRollback({ request, problems: [] });
      try {
        status = await rollBackSpace(prepared, { ...tools, fetchArchive }, record);
      } finally {
        if (prepared.archive !== undefined && isOpen(prepared.archive)) await prepared.archive.close();
      }
      return undefined;
    })().catch(asFailure);
    const isBegun = record.functions !== undefined || record.hosting !== undefined || record.data !== undefined;
    if (isBegun) await leave(accountOfSpaceRollback(request, record), status, failure);
    const outputs = outputsOfSpaceRollback(record, { status, receiptPath: '', errorCode: failure?.code ?? '' });
    return { status, record, failure, outputs };
  };

  return { ...around, folder, receipt, deployNow, rollBack };
}

type RollbackChanges = Partial<Omit<SpaceRollback, 'deploy'>> & { readonly deploy?: Partial<DeployRequest> };
