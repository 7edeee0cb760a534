import { writeFileSync } from 'node:fs';
import type { Language } from '../errors/language.ts';
import type { Text } from '../errors/text.ts';
import type { Reporter } from '../reporting/events.ts';
import type { RunFacts } from '../workflows/tools.ts';
import { writeOutputs } from './output-files.ts';

/** The files that a run is asked to leave behind as its report, by absolute path. */
export interface ReportPaths {
  readonly junit: string | undefined;
  readonly report: string | undefined;
}

interface Around {
  readonly run: RunFacts;
  readonly language: Language;
  readonly warn: (message: string) => void;
}

/** The reporters that leave a report behind, of those that were asked for; each loads what it needs only then. */
export async function reportFiles(
  { junit, report }: ReportPaths,
  { run, language, warn }: Around,
): Promise<Readonly<Record<string, Reporter>>> {
  const keepAt =
    (path: string) =>
    (text: string): void => {
      const trouble = writeOutputs(path, () => writeFileSync(path, text));
      if (trouble !== undefined) warn(trouble);
    };
  return {
    ...(junit === undefined ? {} : { junit: await junitReport(language, keepAt(junit)) }),
    ...(report === undefined ? {} : { report: await pageReport({ run, language }, keepAt(report)) }),
  };
}

async function junitReport(language: Language, keep: (text: string) => void): Promise<Reporter> {
  const { createJUnitReporter } = await import('../reporting/junit.ts');
  const { createXmlWriter } = await import('../transport/xml.ts');
  return createJUnitReporter({ language, toXml: await createXmlWriter(), keep });
}

async function pageReport({ run, language }: Pick<Around, 'run' | 'language'>, keep: (text: string) => void): Promise<Reporter> {
  const { createReportPage } = await import('../reporting/report-page/report-page.ts');
  const origin = originOf(run).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  return createReportPage({ language, now: () => Date.now(), origin, keep });
}

/** Where the run comes from, in the words of a page. */
const originOf = ({ repository, commit, tag, branch, actor, ci, url }: RunFacts): readonly (readonly [Text, string | undefined])[] => [
  [{ en: 'Repository', zh: '仓库' }, repository],
  [{ en: 'Commit', zh: '提交' }, commit],
  [{ en: 'Tag', zh: '标签' }, tag],
  [{ en: 'Branch', zh: '分支' }, branch],
  [{ en: 'Started by', zh: '发起者' }, actor],
  ['CI', ci],
  [{ en: 'Run', zh: '运行' }, url],
];
