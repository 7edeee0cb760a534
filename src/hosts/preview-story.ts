import type { PreviewRequest, PreviewSweep } from '../config/preview-request.ts';
import { type PreviewInputs, readPreviewInputs } from '../config/read-preview.ts';
import { throwProblems } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import type { Text } from '../errors/text.ts';
import { codeFiles } from '../workflows/draw-code.ts';
import { sweepPreviews } from '../workflows/end-previews.ts';
import { type PreparedPreview, preparePreview } from '../workflows/prepare-preview.ts';
import { preview } from '../workflows/preview.ts';
import { accountOfPreview, outputsOfPreview, type PreviewRecord } from '../workflows/preview-record.ts';
import { buildReleaseTools } from './build-tools.ts';
import type { Story } from './run-verb.ts';
import { miniProgramSubject } from './subjects.ts';
import { tellStory } from './tell-story.ts';
import { allProblems, type Setting, type VerbReader } from './verb-reader.ts';

/** The verb `preview`: a preview is uploaded, or some are taken back. */
export const readPreview: VerbReader = async (question, facts) => {
  const { mergeRequest, mergeRequestClosed: isClosed } = facts.run;
  const read = await readPreviewInputs(question, { mergeRequest, isClosed });
  const inputs = { ...read, problems: allProblems(facts, read) };
  return inputs.asks === 'upload'
    ? tellStory(inputs, (setting) => uploadStory(inputs.request, inputs, setting))
    : tellStory(inputs, (setting) => sweepStory(inputs.request, inputs, setting));
};

const subjectOf = ({ h5Id, h5Name }: { readonly h5Id: string; readonly h5Name?: string | undefined }): Text =>
  miniProgramSubject(h5Name, h5Id);

function uploadStory(request: PreviewRequest, inputs: PreviewInputs, setting: Setting): Story<PreparedPreview> {
  const record: PreviewRecord = {};
  const { connection, problems } = inputs;
  return {
    ...shared(request, record),
    subject: subjectOf(request),
    places: Object.values(codeFiles(request)),
    prepare: (reporter) => preparePreview({ request, problems }, reporter),
    carryOut: async (prepared, surroundings) => {
      const tools = buildReleaseTools({ ...setting, ...surroundings, connection }, request.workspace);
      try {
        return await preview(prepared, tools, record);
      } finally {
        await tools.close();
      }
    },
    letGo: ({ build }) => build.close(),
    outputsOf: (known) => outputsOfPreview(record, request.pullRequest, known),
  };
}

function sweepStory(request: PreviewSweep, { connection, problems }: PreviewInputs, setting: Setting): Story<PreviewSweep> {
  const record: PreviewRecord = {};
  return {
    ...shared(request, record),
    subject: said('{app} (clean-up)', { app: subjectOf(request) }),
    prepare: async () => {
      throwProblems(problems);
      return request;
    },
    carryOut: async (prepared, surroundings) => {
      const tools = buildReleaseTools({ ...setting, ...surroundings, connection }, request.workspace);
      try {
        return await sweepPreviews(prepared, tools, record);
      } finally {
        await tools.close();
      }
    },
    outputsOf: (known) => outputsOfPreview(record, request.pullRequests[0], known),
  };
}

const shared = (request: PreviewRequest | PreviewSweep, record: PreviewRecord) =>
  ({
    verb: 'preview',
    dryRun: request.dryRun,
    receipt: request.receipt,
    account: () => accountOfPreview(request, record),
  }) as const;
