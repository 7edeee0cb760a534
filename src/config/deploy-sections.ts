import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import { entryOf, mappingAt } from './config-tree.ts';
import { type Section, sections } from './deploy-request.ts';
import { invalid } from './problems.ts';
import { describesData } from './read-data.ts';
import { filesTree } from './read-files.ts';
import { describesSite } from './read-hosting.ts';
import type { Inputs } from './read-inputs.ts';
import { platformsTree } from './read-platforms.ts';
import { describesSettings } from './read-settings.ts';
import { describesSpace } from './read-space.ts';

/** Whether anything says what is to be deployed of a section. */
const describes: { readonly [Name in Section]: (inputs: Inputs) => boolean } = {
  space: describesSpace,
  functions: ({ sources, serverless }) => sources.has('functions') || (mappingAt(serverless?.tree, 'functions')?.entries ?? []).length > 0,
  extensions: ({ serverless }) => serverless !== undefined && entryOf(serverless.tree, 'extensions') !== undefined,
  platforms: ({ serverless }) => platformsTree(serverless) !== undefined,
  settings: ({ serverless }) => describesSettings(serverless),
  data: ({ serverless }) => describesData(serverless),
  files: ({ serverless }) => filesTree(serverless) !== undefined,
  hosting: (inputs) => describesSite(inputs, inputs.serverless),
};

/** The sections of a run. What `only` leaves out is not even looked at: its variables and files need not be there. */
export interface SectionsRead {
  readonly only: readonly Section[];
  /** Whether a section is part of the run, and there is something to do in it. */
  readonly has: (section: Section) => boolean;
  readonly problems: readonly Failure[];
}

/** Reads which sections are to be deployed. */
export function readSections(inputs: Inputs): SectionsRead {
  const asked = inputs.values.only;
  const only = sections.filter((section) => asked?.includes(section) ?? true);
  const has = (section: Section): boolean => only.includes(section) && describes[section](inputs);
  const unknown = (asked ?? []).filter((word) => sections.every((section) => section !== word));
  const misnamed = unknown.map((word) => invalid(inputs, 'only', `of ${sections.join(', ')}`, word));
  return { only, has, problems: [...misnamed, ...absent(inputs, only, has)] };
}

/** A part of the file that cannot be read may hold what seems to be absent. */
function absent(inputs: Inputs, only: readonly Section[], has: SectionsRead['has']): readonly Failure[] {
  if (!inputs.complete || inputs.faulty.has('only')) return [];
  if (inputs.values.only !== undefined) {
    return only
      .filter((section) => !has(section))
      .map((section) => invalid(inputs, 'only', said('without "{section}", of which nothing is described', { section })));
  }
  return only.some(has) ? [] : [new Failure('NOTHING_TO_DEPLOY', {})];
}
