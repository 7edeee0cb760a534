/** Something that does not stop a release, but that its owner should know. */
export interface Warning {
  readonly message: string;
  readonly help: string;
}
