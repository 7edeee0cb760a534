import type { Workspace } from '../config/release-request.ts';
import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import { type FoundReceipt, fieldOf } from './read-receipt.ts';

/** The part of a receipt that is about one mini program. */
export interface MiniProgramSubject {
  readonly workspace: Workspace;
  readonly h5Id: string;
  readonly asked: unknown;
  readonly done: unknown;
}

/** The part of a receipt that is about one space. */
export interface SpaceSubject {
  readonly spaceId: string;
  readonly asked: unknown;
  readonly done: unknown;
  /** False when the run did not get to its end: what it did not reach is not to be expected. */
  readonly isWhole: boolean;
}

/** What a receipt is about: a release train is about both. */
export interface ReceiptSubjects {
  readonly miniProgram?: MiniProgramSubject | undefined;
  readonly space?: SpaceSubject | undefined;
  /** Code of the failure, when the run failed. */
  readonly failedWith?: string | undefined;
}

/** Finds what a receipt is about, and refuses one that leaves nothing behind that could be compared. */
export function subjectsOf(receipt: FoundReceipt, path: string): ReceiptSubjects {
  const { verb, status } = receipt;
  const takenBack = takenBackIn(receipt);
  const miniProgram = miniProgramOf(receipt);
  const failedWith = status === 'failed' ? (textOf(fieldOf(fieldOf(receipt, 'error'), 'code')) ?? 'an unknown failure') : undefined;
  const space = spaceOf(receipt, failedWith === undefined, takenBack);
  if (verb === 'notify' || (miniProgram === undefined && space === undefined)) {
    throw new Failure('RECEIPT_UNUSABLE', {
      path,
      reason: said('it is of "{verb}", which leaves nothing behind that could be compared', { verb: textOf(verb) ?? '' }),
    });
  }
  return { miniProgram: miniProgram && takenBack.has('release') ? { ...miniProgram, done: {} } : miniProgram, space, failedWith };
}

/** The steps of a release train that were taken back, or begun to be: what they had done does not stand any more. */
function takenBackIn({ done }: FoundReceipt): ReadonlySet<unknown> {
  const steps = itemsOf(fieldOf(fieldOf(done, 'train'), 'steps'));
  const isBack = (step: unknown): boolean => ['undone', 'not undone'].includes(textOf(fieldOf(step, 'state')) ?? '');
  return new Set(steps.filter(isBack).map((step) => fieldOf(step, 'name')));
}

function miniProgramOf({ asked, done }: FoundReceipt): MiniProgramSubject | undefined {
  const workspace = fieldOf(asked, 'workspace');
  const [appId, workspaceId, tenantId] = ['appId', 'workspaceId', 'tenantId'].map((name) => textOf(fieldOf(workspace, name)));
  const h5Id = textOf(fieldOf(asked, 'h5Id'));
  if (appId === undefined || workspaceId === undefined || tenantId === undefined || h5Id === undefined) return undefined;
  return { workspace: { appId, workspaceId, tenantId }, h5Id, asked, done };
}

/** A deploy tells of its space in front; in a release train it is a part of the release. */
function spaceOf({ asked, done }: FoundReceipt, isWhole: boolean, takenBack: ReadonlySet<unknown>): SpaceSubject | undefined {
  const part = fieldOf(asked, 'deploy');
  const [askedOfSpace, doneThere] = part === undefined ? [asked, done] : [part, fieldOf(done, 'deploy')];
  const spaceId = textOf(fieldOf(askedOfSpace, 'spaceId'));
  if (spaceId === undefined) return undefined;
  const standing = Object.entries(Object(doneThere) as object).filter(([name]) => !takenBack.has(name));
  return { spaceId, asked: askedOfSpace, done: Object.fromEntries(standing), isWhole };
}

/** A text of something of unknown shape. */
export const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** A list of something of unknown shape; anything else has no items. */
export const itemsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
