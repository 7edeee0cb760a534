import { writeFileSync } from 'node:fs';
import type { Reporter } from '../reporting/events.ts';
import { createJUnitReporter } from '../reporting/junit.ts';
import { createXmlWriter } from '../transport/xml.ts';
import { writeOutputs } from './output-files.ts';

/** The reporter that leaves a JUnit report behind, when one was asked for. */
export async function junitReports(path: string | undefined, warn: (message: string) => void): Promise<Readonly<Record<string, Reporter>>> {
  if (path === undefined) return {};
  const toXml = await createXmlWriter();
  const keep = (text: string): void => {
    const trouble = writeOutputs(path, () => writeFileSync(path, text));
    if (trouble !== undefined) warn(trouble);
  };
  return { junit: createJUnitReporter({ toXml, keep }) };
}
