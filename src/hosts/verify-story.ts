import { basename } from 'node:path';
import { distinct } from '../config/problems.ts';
import { early, type Inputs } from '../config/read-inputs.ts';
import { type ReceiptIds, readVerifyMiniProgram, readVerifyQuestion, readVerifySpace, type VerifyInputs } from '../config/read-verify.ts';
import { asksForApp } from '../config/read-verify-app.ts';
import { asFailure, type Failure, throwProblems } from '../errors/failure.ts';
import { and, inRow, said } from '../errors/said.ts';
import type { Text } from '../errors/text.ts';
import { systemClock } from '../transport/clock.ts';
import { appsOfReceipt, type FoundReceipt, readReceipt, type Whose } from '../workflows/read-receipt.ts';
import { type ReceiptSubjects, subjectsOf } from '../workflows/receipt-subjects.ts';
import { type VerifyRecord, verifyReceipt } from '../workflows/verify-receipt.ts';
import { buildDeployTools, buildReleaseTools, type Parts } from './build-tools.ts';
import type { Story } from './run-verb.ts';
import { tellStory } from './tell-story.ts';
import { allProblems, type Facts, type Setting, type VerbRead, type VerbReader } from './verb-reader.ts';

type Question = Parameters<VerbReader>[0];

/** `verify`: a cloud application when one is named, else a receipt. */
export const readVerify: VerbReader = async (question, facts) => {
  if (asksForApp(question)) return await (await import('./verify-app-story.ts')).readVerifyApp(question, facts);
  const inputs = await readVerifyQuestion(question);
  const chosen = early('app', question);
  const names = chosen === undefined ? await appsOfReceipt(inputs.values.receipt) : [];
  if (names.length < 2) return await readVerifyReceipt(question, facts, inputs);
  // A receipt of several mini programs says itself which they are.
  const given = new Map([...question.given, ['app', names.join(',')] as const]);
  return await (await import('./several-story.ts')).readSeveral('verify', readVerify, { ...question, given }, facts);
};

/** What is compared, and how its clouds are reached. */
interface Comparison {
  readonly path: string;
  readonly subjects: ReceiptSubjects;
  readonly app?: VerifyInputs | undefined;
  readonly space?: VerifyInputs | undefined;
  readonly problems: readonly Failure[];
}

/** The receipt is read first: it says which clouds are to be asked. */
async function readVerifyReceipt(question: Question, facts: Facts, inputs: Inputs): Promise<VerbRead> {
  const path = inputs.values.receipt;
  const found = await findSubjects(path, { app: early('app', question) });
  const { miniProgram, space } = found.subjects;
  const idsOfApp: ReceiptIds = { ...withDashes(miniProgram?.workspace), ...(miniProgram && { 'h5-id': miniProgram.h5Id }) };
  const app = space === undefined || miniProgram !== undefined ? await readVerifyMiniProgram(question, idsOfApp) : undefined;
  const ofSpace = space && (await readVerifySpace(question, { 'space-id': space.spaceId }));
  const read = app ?? ofSpace ?? (await readVerifyMiniProgram(question, {}));
  const problems = distinct([...allProblems(facts, read), ...(ofSpace?.problems ?? []), ...found.problems]);
  const comparison = { path, subjects: found.subjects, app, space: ofSpace, problems };
  return tellStory(read, (setting) => verifyStory(comparison, setting));
}

const withDashes = (
  workspace: { readonly appId: string; readonly workspaceId: string; readonly tenantId: string } | undefined,
): ReceiptIds =>
  workspace === undefined ? {} : { 'app-id': workspace.appId, 'workspace-id': workspace.workspaceId, 'tenant-id': workspace.tenantId };

async function findSubjects(
  path: string,
  whose: Whose,
): Promise<{ readonly subjects: ReceiptSubjects; readonly problems: readonly Failure[] }> {
  try {
    const receipt: FoundReceipt = await readReceipt(path, whose);
    return { subjects: subjectsOf(receipt, path), problems: [] };
  } catch (error) {
    return { subjects: {}, problems: [asFailure(error)] };
  }
}

/** A comparison writes nothing, and so leaves no receipt of its own: the one that it reads stays as it is. */
function verifyStory(comparison: Comparison, setting: Setting): Story<ReceiptSubjects> {
  const { path, subjects, problems } = comparison;
  const record: VerifyRecord = {};
  return {
    verb: 'verify',
    subject: said('{name} ({reason})', { name: basename(path), reason: idsOf(subjects) }),
    dryRun: false,
    receipt: undefined,
    prepare: async () => {
      throwProblems(problems);
      return subjects;
    },
    carryOut: async (prepared, surroundings) => {
      const { tools, close } = buildVerifyTools(comparison, { ...setting, ...surroundings });
      try {
        return await verifyReceipt(prepared, path, tools, record);
      } finally {
        await close();
      }
    },
    outputsOf: ({ status, receiptPath, errorCode }) => ({
      status,
      differences: record.differences === undefined ? '' : String(record.differences),
      'receipt-path': receiptPath,
      'error-code': errorCode,
    }),
    account: () => ({ verb: 'verify', asked: { receipt: path }, done: record, undo: undefined }),
  };
}

function idsOf({ miniProgram, space }: ReceiptSubjects): Text {
  const ids = [miniProgram?.h5Id, space?.spaceId].filter((id) => id !== undefined && id !== '').map(String);
  return ids.length === 0 ? said('unreadable') : inRow(ids, and);
}

function buildVerifyTools({ subjects, app, space }: Comparison, parts: Omit<Parts, 'connection'>) {
  const { miniProgram, space: ofSpace } = subjects;
  const forApp = app && miniProgram && buildReleaseTools({ ...parts, connection: app.connection }, miniProgram.workspace);
  const forSpace = space && ofSpace && buildDeployTools({ ...parts, connection: space.connection }, ofSpace.spaceId);
  const { reporter, run, scratch, signal, clock = systemClock } = parts;
  return {
    tools: { reporter, clock, run, scratch, signal, app: forApp, space: forSpace },
    close: async () => {
      await forApp?.close();
      await forSpace?.close();
    },
  };
}
