import type { Text } from '../errors/text.ts';
import type { RunResult } from './events.ts';

// What events carry in lists: a candidate of a rollback, a row of a plan, a mini program of several.

/** A version that a rollback could go to. */
export interface Candidate {
  readonly h5Version: string;
  readonly packageId: number;
  /** ISO 8601, or empty when the cloud does not say. */
  readonly publishedAt: string;
  /** To whom, in words. */
  readonly audience: Text;
  readonly commit: string;
  /** Where its content is kept: "cloud", "artifact of run 123", "archive /path". */
  readonly content: Text;
  /** Why it is not for `previous`, such as "rolled back"; empty for one that could be. */
  readonly remark: Text;
  readonly isPrevious: boolean;
}

/** One field in which a receipt and the cloud are compared. */
export interface ComparedField {
  readonly what: Text;
  readonly field: Text;
  readonly expected: Text;
  readonly found: Text;
  readonly same: boolean;
}

/** A table of what is there; every cell is a text for people, `records` hold the same for programs. */
export interface StatusSection {
  readonly name: 'packages' | 'tasks' | 'whitelists' | 'space' | 'functions' | 'hosting' | 'usage' | 'candidates';
  readonly columns: readonly Text[];
  readonly rows: readonly (readonly Text[])[];
  readonly records: readonly Readonly<Record<string, unknown>>[];
}

/** A live preview, as a sweep finds it; what is not known is empty. */
export interface ListedPreview {
  readonly packageId: number;
  readonly h5Version: string;
  readonly pullRequest: string;
  readonly commit: string;
  readonly ageMs?: number | undefined;
  readonly reason: Text;
  readonly ends: boolean;
}

/** One line of a plan: what would happen to the space, or to one function, file or setting, or to a part of a workspace. */
export interface PlanRow {
  readonly section: 'space' | 'mini-program' | 'whitelist' | 'function' | 'setting' | 'import' | 'export' | 'restore' | 'stored' | 'file';
  readonly name: Text;
  readonly change: 'create' | 'change' | 'delete' | 'keep';
  /** What changes, each as `memory: 256 → 512`; empty when the whole thing is new or kept. */
  readonly details: readonly Text[];
  readonly sizeBytes?: number | undefined;
  readonly sizeBeforeBytes?: number | undefined;
}

/** How one mini program of several ended, in the words of the output "apps"; what is not known is the empty text. */
export interface AppRecord {
  /** Its name in the configuration file. */
  readonly app: string;
  readonly h5Id: string;
  readonly version: string;
  readonly packageId: string;
  readonly taskId: string;
  readonly status: RunResult['status'];
  readonly errorCode: string;
}
