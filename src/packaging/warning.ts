import type { Both } from '../errors/text.ts';

/** Something that does not stop a release, but that its owner should know. */
export interface Warning {
  readonly message: Both;
  readonly help: Both;
}
