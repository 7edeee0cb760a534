import type { Candidate, EventOf, StatusSection } from './events.ts';
import { count, formatBytes, formatDuration, formatMoment } from './format.ts';
import { cut } from './plain-text.ts';

/** What is told about a rollout, the way back, a look and a message. */
export type RolloutEvent = EventOf<
  | 'rollout-found'
  | 'gate-checked'
  | 'nothing-done'
  | 'stage-reached'
  | 'candidates-listed'
  | 'rollback-planned'
  | 'content-fetched'
  | 'undone'
  | 'race-settled'
  | 'status-read'
  | 'receipt-compared'
  | 'app-answered'
  | 'message-sent'
  | 'archive-kept'
>;

/** The sentences of a rollout, the way back, a look and a message; sentences.ts makes each one harmless line. */
export function rolloutWords(event: RolloutEvent): string {
  switch (event.type) {
    case 'rollout-found':
      return `version ${event.h5Version} (package ${event.packageId}) ${standing(event)}`;
    case 'gate-checked':
      return `gate "${event.gate}" is ${event.isOpen ? 'open' : 'closed'}${behindColon(event.detail.replaceAll('\n', ' · '))}`;
    case 'nothing-done':
      return `nothing to do: ${event.reason}`;
    case 'stage-reached':
      return `stage ${event.stage} is reached with version ${event.h5Version}`;
    case 'candidates-listed':
      return `${event.subject}: ${candidatesInWords(event.candidates)}`;
    case 'rollback-planned':
      return `rollback from ${event.from} to ${event.to}${event.strategy === '' ? '' : ` (${event.strategy})`}`;
    case 'content-fetched':
      return `content from ${event.source}: ${count(event.files, 'file')}, ${formatBytes(event.sizeBytes)}`;
    case 'undone':
      return `${event.confirmed ? 'undone' : 'NOT undone'}: ${event.what}${event.detail === '' ? '' : ` (${cut(event.detail, 200)})`}`;
    case 'race-settled':
      return `another run made ${event.what} at the same moment: ${event.kept} stays${event.ended === undefined ? '' : `, ${event.ended} gives way`}`;
    case 'status-read':
      return sectionsInWords(event.sections);
    case 'receipt-compared':
      return `receipt and cloud: ${fieldsInWords(event.fields)}`;
    case 'app-answered':
      return `${event.url} ${event.status === 0 ? 'gave no answer' : `answered ${event.status}`} in ${formatDuration(event.durationMs)}: ${fieldsInWords(event.checks, 'check')}`;
    case 'message-sent':
      return `message ${event.messageId} sent to ${event.to}, ${count(event.sizeCharacters, 'character')}`;
    case 'archive-kept':
      return `archive kept at ${event.path}, ${formatBytes(event.sizeBytes)}`;
  }
}

/** At which stage a rollout is, as in "2/3 window of 500 users"; undefined when none of its stages is live. */
export function stageInWords({ stages, current }: EventOf<'rollout-found'>): string | undefined {
  const stage = current === undefined ? undefined : stages[current];
  return current === undefined || stage === undefined ? undefined : `${current + 1}/${stages.length} ${stage}`;
}

function standing(event: EventOf<'rollout-found'>): string {
  const stage = stageInWords(event);
  const since = event.sinceMs === undefined ? '' : `, since ${formatMoment(event.sinceMs)}`;
  if (stage !== undefined) return `is at stage ${stage}${since}`;
  return `is at none of the ${count(event.stages.length, 'stage')}${since}`;
}

/** There is one site, opened or not. */
const sectionNouns: Readonly<Record<Exclude<StatusSection['name'], 'hosting'>, string>> = {
  packages: 'package',
  tasks: 'task',
  whitelists: 'whitelist',
  functions: 'function',
  candidates: 'candidate',
};

/** What is there, in numbers. */
export const sectionsInWords = (sections: readonly StatusSection[]): string =>
  sections.map(({ name, rows }) => (name === 'hosting' ? 'the site' : count(rows.length, sectionNouns[name]))).join(', ') ||
  'nothing is there';

/** How many versions there are to go back to, and which of them `previous` means. */
export function candidatesInWords(candidates: readonly Candidate[]): string {
  if (candidates.length === 0) return 'there is no version to go back to';
  const previous = candidates.find(({ isPrevious }) => isPrevious)?.h5Version;
  const target = previous === undefined ? 'none of them is "previous"' : `"previous" is ${previous}`;
  return `${count(candidates.length, 'version')} to go back to; ${target}`;
}

/** How many of the fields are as they should be: "12 fields as expected", "3 of 12 fields not as expected". */
export function fieldsInWords(fields: readonly { readonly same: boolean }[], noun: 'field' | 'check' = 'field'): string {
  const differing = fields.filter(({ same }) => !same).length;
  const all = count(fields.length, noun);
  if (fields.length === 0) return `no ${noun} at all`;
  if (differing > 0) return `${differing} of ${all} ${noun === 'field' ? 'not as expected' : 'failed'}`;
  return `${all} ${noun === 'field' ? 'as expected' : 'passed'}`;
}

/** Details can be a page that a probe got; its first words are enough here. */
const behindColon = (detail: string): string => (detail === '' ? '' : `: ${cut(detail, 200)}`);
