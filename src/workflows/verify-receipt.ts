import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import type { Both } from '../errors/text.ts';
import type { ComparedField } from '../reporting/event-records.ts';
import { damageIn } from './receipt-damage.ts';
import type { ReceiptSubjects } from './receipt-subjects.ts';
import { type DeployTools, type RunTools, step, type Tools } from './tools.ts';
import { compareMiniProgram } from './verify-mini-program.ts';
import { compareSpace } from './verify-space.ts';

/** What a comparison has come to know. */
export interface VerifyRecord {
  /** Undefined until everything was read. */
  differences?: number;
}

/** The clouds that a receipt is about; each is absent when it is not. */
export interface VerifyTools extends RunTools {
  readonly app?: Tools | undefined;
  readonly space?: DeployTools | undefined;
}

/** Differences that a message names; all of them are reported. */
const mostNamed = 5;

/** Compares what is live with a receipt, field by field, by reading only. A difference is a failure: somebody changed something since. */
export async function verifyReceipt(subjects: ReceiptSubjects, path: string, tools: VerifyTools, record: VerifyRecord): Promise<'read'> {
  const { miniProgram, space, failedWith } = subjects;
  const damaged = damageIn(subjects);
  if (damaged !== undefined)
    throw new Failure('RECEIPT_UNUSABLE', { path, reason: said('it is damaged: {damaged} is not as a run writes it', { damaged }) });
  if (failedWith !== undefined) warnOfFailed(failedWith, path, tools);
  const fields = await step('compare', tools, async () => [
    ...(miniProgram === undefined || tools.app === undefined ? [] : await compareMiniProgram(miniProgram, tools.app)),
    ...(space === undefined || tools.space === undefined ? [] : await compareSpace(space, tools.space)),
  ]);
  tools.reporter.report({ type: 'receipt-compared', fields });
  const different = fields.filter(({ same }) => !same);
  record.differences = different.length;
  if (different.length === 0) return 'read';
  const named = different.slice(0, mostNamed).map(inWords);
  throw new Failure('LIVE_DIFFERS', { path, fields: fields.length, differences: different.length, named });
}

function warnOfFailed(code: string, path: string, { reporter }: RunTools): void {
  reporter.report({
    type: 'warned',
    message: {
      en: `${path} is the receipt of a run that failed (${code}): only what that run had brought about is compared.`,
      zh: `${path} 是一次失败运行（${code}）的回执：只比较那次运行已完成的部分。`,
    },
    help: {
      en: 'Compare with the receipt of a run that ended well, once there is one.',
      zh: '有成功运行的回执后，请用它来比较。',
    },
  });
}

const inWords = ({ what, field, expected, found }: ComparedField): Both =>
  said('{what}: {field} is "{found}" instead of "{expected}"', { what, field, found, expected });
