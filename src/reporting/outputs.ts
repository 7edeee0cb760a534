import type { Failure } from '../errors/failure.ts';
import type { RunResult } from './events.ts';
import { harmlessJson, singleLine } from './plain-text.ts';
import { resultRecord } from './result-record.ts';
import { quoted } from './shell-word.ts';

/** Nothing here means anything to a shell, not even unquoted; characters beyond ASCII never do. */
const plain = /^(?:[\w./:@%+,-]|[^\p{ASCII}])*$/u;

/**
 * Outputs as `MINISHIP_PACKAGE_ID=118` lines, for `.` in a shell and for GitLab's dotenv report at once. GitLab takes no empty
 * line, no comment and no line end inside a value, and keeps quotes as part of the value; a shell needs quotes around what it
 * would interpret. So a value is bare whenever it is plain, as ids, versions, digests and addresses are; a rare other one (a path
 * with a space) is quoted: exact in a shell, harmless in GitLab.
 */
export function toDotenv(outputs: RunResult['outputs']): string {
  return Object.entries(outputs)
    .map(([name, value]) => `${variableName(name)}=${quote(singleLine(value))}\n`)
    .join('');
}

const variableName = (output: string): string => `MINISHIP_${output.toUpperCase().replace(/[^A-Z0-9]/g, '_')}`;
const quote = (value: string): string => (plain.test(value) ? value : quoted(value));

/** The result as a JSON file, the same record as the last line of `--json`. */
export const toJson = (result: RunResult, failure?: Failure): string =>
  `${harmlessJson(JSON.stringify(resultRecord(result, failure), null, 2))}\n`;
