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
  return asVariables(outputs)
    .map(([name, value]) => `${name}=${quote(value)}\n`)
    .join('');
}

/** The outputs under the names of variables, for systems that keep them one by one. */
export const asVariables = (outputs: RunResult['outputs']): readonly (readonly [name: string, value: string])[] =>
  Object.entries(outputs).map(([name, value]) => [variableName(name), singleLine(value)]);

/**
 * Outputs as a properties file of Java, which `readProperties` of Jenkins reads. A backslash begins an escape there, and whether the file is read as Latin-1 or UTF-8 is up to who reads it.
 */
export const toProperties = (outputs: RunResult['outputs']): string =>
  asVariables(outputs)
    .map(
      ([name, value]) =>
        `${name}=${value
          .replaceAll('\\', '\\\\')

          .replace(/[^ -~]/g, inJava)}\n`,
    )
    .join('');

const inJava = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Outputs as `name=value` lines, each of one line: the file of GITHUB_OUTPUT, under the names of the Action. */
export const toGitHubOutput = (outputs: RunResult['outputs']): string =>
  Object.entries(outputs)
    .map(([name, value]) => `${name}=${singleLine(value)}\n`)
    .join('');

/** Outputs as the lines of GITEE_PARAMS (help.gitee.com/gitee-go/pipeline/parameter): the rest of the line is the value. */
export const toGiteeParams = (outputs: RunResult['outputs']): string =>
  asVariables(outputs)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');

const linkLabels: Readonly<Record<string, string>> = {
  'space-id': 'Space id',
  'hosting-url': 'Site',
  'http-endpoint': 'Functions',
  'resource-url': 'Package',
};

/** The addresses among the outputs as GitLab's report of annotations: links that stand beside the job. */
export function toGitLabAnnotations(outputs: RunResult['outputs']): string {
  const links = Object.entries(linkLabels).flatMap(([name, label]) => {
    const url = outputs[name] ?? '';
    return /^https?:/.test(url) && URL.canParse(url) ? [{ external_link: { label, url: new URL(url).href } }] : [];
  });
  return `${JSON.stringify({ miniship: links })}\n`;
}

const variableName = (output: string): string => `MINISHIP_${output.toUpperCase().replace(/[^A-Z0-9]/g, '_')}`;
const quote = (value: string): string => (plain.test(value) ? value : quoted(value));

/** The result as a JSON file, the same record as the last line of `--json`. */
export const toJson = (result: RunResult, failure?: Failure): string =>
  `${harmlessJson(JSON.stringify(resultRecord(result, failure), null, 2))}\n`;
