import type { FailureCode } from '../errors/catalogue.ts';
import { countEnds } from './apps-verdict.ts';
import { doctorWords } from './doctor-words.ts';
import type { Event, EventOf, PlanRow, ReportedVerb, Step } from './events.ts';
import { count, formatBytes, formatDuration } from './format.ts';
import { growthInWords } from './growth.ts';
import { cut, oneLine } from './plain-text.ts';
import { previewWords } from './preview-words.ts';
import { rolloutWords } from './rollout-sentences.ts';

/** What a step does, in words. */
export const stepTitles: Readonly<Record<Step, string>> = {
  inspect: 'Inspect the files',
  archive: 'Make the archive',
  look: 'Look at what is there',
  upload: 'Upload the files',
  package: 'Create the package',
  whitelist: 'Fill the whitelist',
  rollout: 'Change the rollout',
  functions: 'Bring the functions up to date',
  settings: 'Change the settings',
  hosting: 'Bring the site in step',
  gate: 'Ask the gates',
  preview: 'Make the preview ready',
  sweep: 'End old previews',
  promote: 'Start the next stage',
  fetch: 'Fetch the good content',
  rollback: 'Go back',
  smoke: 'Run the smoke tests',
  undo: 'Undo what was done',
  compare: 'Compare with the receipt',
  notify: 'Send the message',
  ask: 'Ask the cloud application',
  network: 'Find the way to the cloud',
  cloud: 'Ask who we are there',
  rights: 'Try what the key may do',
  policy: 'Write the policies',
  call: 'Call the operation',
  receipt: 'Write the receipt',
};

/** What a run sets out to do, in front of its subject. */
const undertakings: Readonly<Record<ReportedVerb, string>> = {
  release: 'release of',
  preview: 'preview of',
  deploy: 'deploy of',
  promote: 'promotion of',
  pause: 'pause of',
  resume: 'resumption of',
  finish: 'end of',
  rollback: 'rollback of',
  status: 'status of',
  verify: 'check of',
  notify: 'message about',
  doctor: 'doctor for',
  call: 'call of',
};

/** A dry run says so where it begins, not only where it ends. */
export const dryRunBanner = 'DRY RUN: nothing is written to the cloud.';

/** Shorter waits and steps are the normal rhythm of a run, not news. */
export const worthTellingMs = 1000;

/** What happened, in one line of harmless text that terminal and GitHub log share. */
export const sentenceOf = (event: Event): string => oneLine(words(event));

function words(event: Event): string {
  switch (event.type) {
    case 'run-started':
      return `${placeOf(event)}: ${undertakings[event.verb]} ${event.subject}`;
    case 'step-started':
      return stepTitles[event.step];
    case 'step-finished':
      return `${stepTitles[event.step]}: took ${formatDuration(event.durationMs)}`;
    case 'call-answered':
      return `${event.operation} answered in ${formatDuration(event.durationMs)}${request(event.requestId)}`;
    case 'request-retried':
      return `${event.operation}: ${reason(event.code)} at try ${event.attempt}${request(event.requestId)}, next try in ${formatDuration(event.waitMs)}`;
    case 'limit-waited':
      return `${event.operation} waits ${formatDuration(event.waitMs)} for the rate limit`;
    case 'write-planned':
      return `would ${event.effect}${size(event.sizeBytes)} (${event.operation}${parameters(event.parameters)})`;
    case 'warned':
      return event.message;
    case 'apps-found':
      return `${count(event.names.length, 'mini program')} in ${count(event.workspaces, 'workspace')}`;
    case 'apps-ended':
      return `${count(event.apps.length, 'mini program')}: ${countEnds(event.apps)}`;
    case 'finished':
      return `${event.result.verb} ended: ${event.result.status}`;
    case 'failed':
      return event.failure.message;
    case 'build-inspected':
      return `${event.path}: ${count(event.files, 'file')}, ${formatBytes(event.sizeBytes)}${inBrackets(growthInWords(event.sizeBytes, event.before))}, ${count(event.pages, 'page')}, opens at ${event.mainUrl}`;
    case 'version-chosen':
      return `version ${event.h5Version}, from ${event.given} (${event.source})`;
    case 'archive-made':
      return `archive of ${count(event.files, 'file')}, ${formatBytes(event.sizeBytes)}, sha256 ${event.sha256.slice(0, 12)}…`;
    case 'mini-program-found':
      return `mini program ${event.name} (${event.h5Id}) ${origin(event.created)}`;
    case 'packages-listed':
      return `${count(event.count, 'package')} there, ${highest(event.highestPublished)}`;
    case 'upload-progressed':
      return `${event.file}: ${percent(event)} % of ${formatBytes(event.sizeBytes)}`;
    case 'file-uploaded':
      return `${event.file} uploaded, ${formatBytes(event.sizeBytes)}`;
    case 'package-ready':
      return `package ${event.packageId} ${event.reused ? 'was there already' : 'is ready'}, version ${event.h5Version}`;
    case 'whitelist-ready':
      return `whitelist ${event.name} (${event.whitelistId}) ${origin(event.created)}, ${count(event.usersAdded, 'user')} added`;
    case 'rollout-changed':
      return `task ${event.taskId} ${event.reused ? 'was there already, and ' : ''}is ${event.state} for ${event.audience}`;
    case 'receipt-written':
      return `receipt ${event.path}`;
    case 'deploy-planned':
      return `plan: ${countChanges(event)}`;
    case 'function-live':
      return `function ${event.name} is live: version ${event.version}${size(event.sizeBytes)}, in ${formatDuration(event.durationMs)}`;
    case 'function-kept':
      return `function ${event.name} keeps its code: version ${event.version || 'unknown'} stays live`;
    case 'function-failed':
      return `function ${event.name} failed: ${event.failure.message}`;
    case 'function-tested':
      return `function ${event.name} passed its smoke test in ${formatDuration(event.latencyMs)}`;
    case 'setting-changed':
      return `setting ${event.name}: ${settingValue(event.before)} → ${settingValue(event.after)}`;
    case 'hosting-opening':
      return `hosting is opening${event.waitedMs < worthTellingMs ? '' : `, ${formatDuration(event.waitedMs)} so far`}`;
    case 'site-listed':
      return `${count(event.files, 'file')} on the site`;
    case 'site-progressed':
      return `site: ${event.doneFiles} of ${count(event.files, 'file')}, ${percent({ ...event, sentBytes: event.doneBytes })} % of ${formatBytes(event.sizeBytes)}`;
    case 'site-synced':
      return `site ${event.url}, ${count(event.uploaded + event.unchanged, 'file')}: ${siteFiles(event)}`;
    case 'rollout-found':
    case 'gate-checked':
    case 'nothing-done':
    case 'stage-reached':
    case 'candidates-listed':
    case 'rollback-planned':
    case 'content-fetched':
    case 'undone':
    case 'race-settled':
    case 'status-read':
    case 'receipt-compared':
    case 'app-answered':
    case 'message-sent':
    case 'archive-kept':
      return rolloutWords(event);
    case 'preview-ready':
    case 'previews-listed':
    case 'preview-ended':
      return previewWords(event);
    case 'operation-answered':
      return `${event.operation} answered${event.pages > 1 ? ` with ${event.pages} pages` : ''}${request(event.requestId)}`;
    case 'checked':
    case 'policy-made':
      return doctorWords(event);
  }
}

/** Who speaks: this program, or one of the runs inside its run. */
const placeOf = ({ version, place }: EventOf<'run-started'>): string =>
  place === undefined ? `miniship ${version}` : `${place.number} of ${place.of}`;

/** Whole percent, rounded down, so that 100 means all of it. */
export function percent({ sentBytes, sizeBytes }: { readonly sentBytes: number; readonly sizeBytes: number }): number {
  return sizeBytes === 0 ? 100 : Math.min(100, Math.floor((sentBytes / sizeBytes) * 100));
}

/** What a sync did to the files of a site, in numbers; zeros are left out. */
export function siteFiles({ uploaded, unchanged, deleted, sizeBytes }: EventOf<'site-synced'>): string {
  const parts = [
    uploaded > 0 && `${uploaded} uploaded (${formatBytes(sizeBytes)})`,
    deleted > 0 && `${deleted} deleted`,
    unchanged > 0 && `${unchanged} unchanged`,
  ];
  return parts.filter(Boolean).join(', ') || 'none';
}

/** A policy can be pages of JSON, of which its first words are enough to know it again. */
const settingValue = (value: string): string => cut(value, 100) || 'nothing';

function countChanges({ rows, filesKept }: EventOf<'deploy-planned'>): string {
  const of = (change: PlanRow['change']) => rows.filter((row) => row.change === change).length;
  const changes = (['create', 'change', 'delete'] as const).flatMap((change) => (of(change) > 0 ? [`${of(change)} to ${change}`] : []));
  return `${changes.join(', ') || 'nothing to change'}, ${of('keep') + filesKept} unchanged`;
}

const origin = (created: boolean): string => (created ? 'created' : 'found');
const highest = (version: string | undefined): string => (version ? `highest published ${version}` : 'none published');
const reason = (code: FailureCode): string => code.toLowerCase().replaceAll('_', ' ');
const size = (sizeBytes: number | undefined): string => (sizeBytes === undefined ? '' : `, ${formatBytes(sizeBytes)}`);
const request = (requestId: string | undefined): string => (requestId ? ` (request ${requestId})` : '');

function parameters(given: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(given).map(([name, value]) => ` ${name}=${value}`);
  return pairs.length === 0 ? '' : `:${pairs.join(',')}`;
}

const inBrackets = (text: string): string => (text === '' ? '' : ` (${text})`);
