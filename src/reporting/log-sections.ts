import { azureEndGroup, azureGroup } from './azure-command.ts';
import { oneLine } from './plain-text.ts';

/** How the log of a CI system folds the lines of a step away. Sections do not nest. */
export interface LogSections {
  begin(step: string, title: string): string;
  end(): string;
}

/** Clears to the end of the line: GitLab asks for it on both sides of its marks, so that no text becomes one. */
const clear = '\u001b[0K';

/**
 * Sections of GitLab's job log (docs.gitlab.com/ci/jobs/job_logs). A mark needs a carriage return, and `oneLine` leaves none in any
 * text from outside. They stay open: who reads a log of a failed job should not have to look for it.
 */
export function createGitLabSections(now: () => number): LogSections {
  let opened = 0;
  let name = '';
  const seconds = (): number => Math.floor(now() / 1000);
  return {
    begin: (step, title) => {
      opened += 1;
      name = `miniship_${step.replaceAll(/[^a-z]/g, '_')}_${opened}`;
      return `${clear}section_start:${seconds()}:${name}\r${clear}${oneLine(title)}\n`;
    },
    end: () => `${clear}section_end:${seconds()}:${name}\r${clear}\n`,
  };
}

/** Groups of the log of Azure Pipelines. */
export const azureSections: LogSections = { begin: (_step, title) => azureGroup(title), end: () => azureEndGroup };
