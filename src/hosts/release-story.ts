import type { ReleaseInputs } from '../config/read-inputs.ts';
import { type PreparedRelease, prepareRelease } from '../workflows/prepare-release.ts';
import { release } from '../workflows/release.ts';
import { accountOf, outputsOf, type ReleaseRecord } from '../workflows/release-record.ts';
import { buildReleaseTools, type Parts } from './build-tools.ts';
import type { Story } from './run-verb.ts';

/** The verb `release`, ready to run. */
export function releaseStory(inputs: ReleaseInputs, parts: Omit<Parts, 'connection' | 'reporter' | 'scratch'>): Story<PreparedRelease> {
  const { request, connection } = inputs;
  const record: ReleaseRecord = {};
  return {
    verb: 'release',
    subject: [request.h5Name, request.h5Id].filter(Boolean).join(' ') || 'a mini program',
    dryRun: request.dryRun,
    receipt: request.receipt,
    prepare: (reporter) => prepareRelease(inputs, reporter),
    carryOut: async (prepared, surroundings) => {
      const tools = buildReleaseTools({ ...parts, ...surroundings, connection }, request.workspace);
      try {
        return await release(prepared, tools, record);
      } finally {
        await tools.close();
      }
    },
    letGo: ({ build }) => build.close(),
    outputsOf: (known) => outputsOf(record, known),
    account: () => accountOf(request, record),
  };
}
