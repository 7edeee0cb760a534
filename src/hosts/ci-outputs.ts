import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../errors/language.ts';
import { azureCommand, azureVariables } from '../reporting/azure-command.ts';
import type { EventOf, Reporter } from '../reporting/events.ts';
import { createSummaryReporter } from '../reporting/job-summary.ts';
import { asVariables, toGiteeParams, toGitHubOutput, toGitLabAnnotations } from '../reporting/outputs.ts';
import type { CiSystem } from './ci-run.ts';
import type { Variables } from './ci-systems.ts';
import { createOutputFiles, writeOutputs } from './output-files.ts';

interface Job {
  readonly variables: Variables;
  readonly language: Language;
  readonly summary: 'full' | 'brief' | 'off';
  /** Where the job works: what is written without a name of its own stands there. */
  readonly folder: string;
  /** Files that the user has named; without them those with the usual names are written. */
  readonly asked: readonly string[];
  /** Where the CI system reads along. */
  readonly write: (text: string) => void;
  readonly warn: (message: string) => void;
}

type Ending = EventOf<'finished' | 'failed'>;
type HandOn = (ending: Ending, summary: string, job: Job) => void;

/** The files that a system reads, beside those for every system. */
const filesOf: { readonly [System in CiSystem]?: readonly string[] } = {
  JENKINS: ['miniship-outputs.properties'],
  YUNXIAO: ['miniship-outputs.properties'],
};

/** How each system takes outputs from a step to the later ones, where it has a way of its own. */
const ways: { readonly [System in CiSystem]?: HandOn } = {
  GITHUB_ACTIONS: ({ result }, summary, job) => {
    const { GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: page } = job.variables;
    if (output) append(output, toGitHubOutput(result.outputs), job);
    if (page && job.summary !== 'off') append(page, summary, job);
  },
  GITLAB: ({ result }, _summary, job) => {
    const path = join(job.folder, 'miniship-annotations.json');
    tell(
      writeOutputs(path, () => writeFileSync(path, toGitLabAnnotations(result.outputs))),
      job,
    );
  },
  AZURE_PIPELINES: ({ result }, summary, job) => {
    job.write(azureVariables(asVariables(result.outputs)));
    const { AGENT_TEMPDIRECTORY: folder } = job.variables;
    if (!folder || job.summary === 'off') return;
    // The agent reads it when the step has ended, and empties the folder when the job has.
    const path = join(folder, `miniship-summary-${process.pid}.md`);
    const trouble = writeOutputs(path, () => writeFileSync(path, summary));
    if (trouble === undefined) job.write(azureCommand('task.uploadsummary', path));
    else job.warn(trouble);
  },
  GITEE_GO: ({ result }, _summary, job) =>
    append(job.variables['GITEE_PARAMS'] || join(job.folder, 'GITEE_PARAMS'), toGiteeParams(result.outputs), job),
};

/** Hands the outputs of a run on to the later steps in the way of the CI system; always as a JSON and a dotenv file, too. */
export function createCiOutputs(system: CiSystem, job: Job): Reporter {
  const usual = ['miniship-outputs.env', 'miniship-outputs.json'].map((name) => join(job.folder, name));
  const own = (filesOf[system] ?? []).map((name) => join(job.folder, name));
  const files = createOutputFiles([...(job.asked.length > 0 ? job.asked : usual), ...own], job.warn);
  const summary = createSummaryReporter({ language: job.language, detail: job.summary });
  return {
    report: (event) => {
      files.report(event);
      summary.report(event);
      if ((event.type === 'finished' || event.type === 'failed') && event.app === undefined) ways[system]?.(event, summary.markdown(), job);
    },
  };
}

const append = (path: string, text: string, job: Job): void =>
  tell(
    writeOutputs(path, () => appendFileSync(path, text)),
    job,
  );

function tell(trouble: string | undefined, { warn }: Job): void {
  if (trouble !== undefined) warn(trouble);
}
