import { isFailure } from '../../src/errors/failure.ts';
import type { Random } from './random.ts';

/** Something that reads bytes of strangers. */
export interface FuzzTarget {
  readonly name: string;
  /** Prepares what is used again for every input. */
  open(): OpenTarget | Promise<OpenTarget>;
}

export interface OpenTarget {
  /** Makes one input, tells it, and has it read. */
  run(random: Random, tell: (input: string | Buffer) => void): void | Promise<void>;
  /** Whether something thrown is a proper answer; a `Failure` by default. */
  readonly isAnswer?: (thrown: unknown) => boolean;
  close?(): void | Promise<void>;
}

/** `INTERNAL` is what the program says of its own faults, so it is none here. */
export const isOwnAnswer = (thrown: unknown): boolean => isFailure(thrown) && thrown.code !== 'INTERNAL';

/** A target that needs nothing prepared. */
export const simple = (name: string, run: OpenTarget['run']): FuzzTarget => ({ name, open: () => ({ run }) });
