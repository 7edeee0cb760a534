import { oneLine, singleLine } from './plain-text.ts';

/** The commands of an agent of Azure Pipelines that we give. */
export type AzureCommandName = 'task.setvariable' | 'task.setsecret' | 'task.uploadsummary' | 'task.logissue';

/**
 * One logging command. Escaping is that of the agent's own library (azure-pipelines-task-lib, taskcommand.ts): percent and line ends
 * everywhere, semicolon and bracket in properties too, because they end one.
 */
export function azureCommand(name: AzureCommandName, data: string, properties: Readonly<Record<string, string>> = {}): string {
  const pairs = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(singleLine(value))};`);
  return `##vso[${name}${pairs.length === 0 ? '' : ` ${pairs.join('')}`}]${escapeData(data)}\n`;
}

/** A heading that folds what follows, up to its end. The agent takes it as it is, so it may hold nothing but words. */
export const azureGroup = (title: string): string => `##[group]${oneLine(title)}\n`;
export const azureEndGroup = '##[endgroup]\n';

/**
 * The outputs as variables of the later steps: once under their own names, and once as outputs of the step, for other jobs. A value
 * that holds `$(name)` would be filled in with that variable, be it a secret, when a later step uses ours: it is broken up.
 */
export const azureVariables = (variables: readonly (readonly [name: string, value: string])[]): string =>
  variables
    .flatMap(([variable, value]) => {
      const data = singleLine(value).replaceAll('$(', '$ (');
      return [azureCommand('task.setvariable', data, { variable }), azureCommand('task.setvariable', data, { variable, isoutput: 'true' })];
    })
    .join('');

/** A secret, which the agent then hides in the log of every later step. One of several lines is hidden line by line, as logs show it. */
export const azureSecret = (secret: string): string =>
  secret
    .split(/\r?\n/)
    .filter((line) => line.trim().length >= shortestSecret)
    .map((line) => azureCommand('task.setsecret', line))
    .join('');

/** Hiding less would make a log unreadable, and hide nothing. */
const shortestSecret = 6;

const escapeData = (text: string): string => text.replaceAll('%', '%AZP25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string => escapeData(text).replaceAll(']', '%5D').replaceAll(';', '%3B');
