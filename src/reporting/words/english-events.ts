import { count, formatBytes, formatDuration, formatMoment } from '../format.ts';
import {
  changesIn,
  differingIn,
  pairsOf,
  parts,
  percent,
  previousIn,
  shortDetail,
  shortValue,
  sitePercent,
  stageOf,
  worthTellingMs,
} from '../sentence-parts.ts';
import { endsInWords } from './ends-in-words.ts';
import { englishStates as states } from './english-states.ts';
import type { EventSentences } from './words.ts';

/** What a run sets out to do, in front of its subject. */
const undertakings: Readonly<Record<Parameters<EventSentences['run-started']>[0]['verb'], string>> = {
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
  ensure: 'set-up of',
  notify: 'message about',
  doctor: 'doctor for',
  call: 'call of',
};

/** What became of a part of a workspace, behind its name. */
const setUp = {
  made: 'is set',
  kept: 'was there already',
  removed: 'is deleted',
  gone: 'is gone already',
} as const satisfies Record<Parameters<EventSentences['set-up']>[0]['did'], string>;

export const englishSentences: EventSentences = {
  'run-started': ({ version, verb, subject, place }) =>
    `${place === undefined ? `miniship ${version}` : `${place.number} of ${place.of}`}: ${undertakings[verb]} ${subject}`,
  'step-started': ({ step }) => states.steps[step],
  'step-finished': ({ step, durationMs }) => `${states.steps[step]}: took ${formatDuration(durationMs)}`,
  'call-answered': ({ operation, durationMs, requestId }) => `${operation} answered in ${formatDuration(durationMs)}${request(requestId)}`,
  'request-retried': ({ operation, code, attempt, waitMs, requestId }) =>
    `${operation}: ${code.toLowerCase().replaceAll('_', ' ')} at try ${attempt}${request(requestId)}, next try in ${formatDuration(waitMs)}`,
  'limit-waited': ({ operation, waitMs }) => `${operation} waits ${formatDuration(waitMs)} for the rate limit`,
  'write-planned': ({ effect, sizeBytes, operation, parameters }) => {
    const pairs = pairsOf(parameters);
    return `would ${effect}${size(sizeBytes)} (${operation}${pairs === '' ? '' : `:${pairs}`})`;
  },
  warned: ({ message }) => message,
  'apps-found': ({ names, workspaces }) => `${count(names.length, 'mini program')} in ${count(workspaces, 'workspace')}`,
  'apps-ended': ({ apps }) => `${count(apps.length, 'mini program')}: ${endsInWords(apps, states.statuses, ', ')}`,
  finished: ({ result }) => `${result.verb} ended: ${result.status}`,
  failed: ({ failure }) => failure.told.en,
  'build-inspected': ({ path, files, sizeBytes, before, pages, mainUrl }) => {
    const growth = before === undefined ? '' : ` (${englishGrowth(sizeBytes, before)})`;
    return `${path}: ${count(files, 'file')}, ${formatBytes(sizeBytes)}${growth}, ${count(pages, 'page')}, opens at ${mainUrl}`;
  },
  'version-chosen': ({ h5Version, given, source }) => `version ${h5Version}, from ${given} (${source})`,
  'archive-made': ({ files, sizeBytes, sha256 }) =>
    `archive of ${count(files, 'file')}, ${formatBytes(sizeBytes)}, sha256 ${sha256.slice(0, 12)}…`,
  'mini-program-found': ({ name, h5Id, created }) => `mini program ${name} (${h5Id}) ${origin(created)}`,
  'packages-listed': ({ count: packages, highestPublished }) =>
    `${count(packages, 'package')} there, ${highestPublished ? `highest published ${highestPublished}` : 'none published'}`,
  'upload-progressed': (event) => `${event.file}: ${percent(event)} % of ${formatBytes(event.sizeBytes)}`,
  'file-uploaded': ({ file, sizeBytes }) => `${file} uploaded, ${formatBytes(sizeBytes)}`,
  'package-ready': ({ packageId, reused, h5Version }) =>
    `package ${packageId} ${reused ? 'was there already' : 'is ready'}, version ${h5Version}`,
  'whitelist-ready': ({ name, whitelistId, created, usersAdded }) =>
    `whitelist ${name} (${whitelistId}) ${origin(created)}, ${count(usersAdded, 'user')} added`,
  'rollout-changed': ({ taskId, reused, state, audience }) =>
    `task ${taskId} ${reused ? 'was there already, and ' : ''}is ${states.rolloutStates[state]} for ${audience}`,
  'receipt-written': ({ path }) => `receipt ${path}`,
  'deploy-planned': (event) => {
    const of = changesIn(event);
    const changes = (['create', 'change', 'delete'] as const).flatMap((change) => (of[change] > 0 ? [`${of[change]} to ${change}`] : []));
    return `plan: ${changes.join(', ') || 'nothing to change'}, ${of.keep} unchanged`;
  },
  'function-live': ({ name, version, sizeBytes, durationMs }) =>
    `function ${name} is live: version ${version}${size(sizeBytes)}, in ${formatDuration(durationMs)}`,
  'function-kept': ({ name, version }) => `function ${name} keeps its code: version ${version || 'unknown'} stays live`,
  'function-failed': ({ name, failure }) => `function ${name} failed: ${failure.told.en}`,
  'function-tested': ({ name, latencyMs }) => `function ${name} passed its smoke test in ${formatDuration(latencyMs)}`,
  'space-made': ({ name, spaceId }) => `space ${name} is made: ${spaceId}`,
  'set-up': ({ what, did, detail }) => `${what} ${setUp[did]}${behindColon(detail)}`,
  'documents-imported': ({ file, collection, documents, durationMs }) =>
    `${file}: ${count(documents, 'document')} imported into ${collection}, in ${formatDuration(durationMs)}`,
  'collection-exported': ({ collection, documents, path, sizeBytes }) =>
    `collection ${collection} exported: ${documents === undefined ? '' : `${count(documents, 'document')}, `}${formatBytes(sizeBytes)}, ${path}`,
  'collection-restored': ({ collection, documents, aside }) =>
    `collection ${collection} restored: ${count(documents, 'document')}${aside === '' ? '' : `; what it held is kept as ${aside}`}`,
  'setting-changed': ({ name, before, after }) => `setting ${name}: ${shortValue(before) || 'nothing'} → ${shortValue(after) || 'nothing'}`,
  'hosting-opening': ({ waitedMs }) => `hosting is opening${waitedMs < worthTellingMs ? '' : `, ${formatDuration(waitedMs)} so far`}`,
  'site-listed': ({ files }) => `${count(files, 'file')} on the site`,
  'site-progressed': (event) =>
    `site: ${event.doneFiles} of ${count(event.files, 'file')}, ${sitePercent(event)} % of ${formatBytes(event.sizeBytes)}`,
  'files-progressed': (event) =>
    `file storage: ${event.doneFiles} of ${count(event.files, 'file')}, ${sitePercent(event)} % of ${formatBytes(event.sizeBytes)}`,
  'files-synced': (event) => `file storage ${event.prefix}, ${count(event.uploaded + event.unchanged, 'file')}: ${englishSiteFiles(event)}`,
  'site-synced': (event) => `site ${event.url}, ${count(event.uploaded + event.unchanged, 'file')}: ${englishSiteFiles(event)}`,
  'rollout-found': (event) => {
    const stage = stageOf(event);
    const since = event.sinceMs === undefined ? '' : `, since ${formatMoment(event.sinceMs)}`;
    const standing = stage === undefined ? `at none of the ${count(event.stages.length, 'stage')}` : `at stage ${stage}`;
    return `version ${event.h5Version} (package ${event.packageId}) is ${standing}${since}`;
  },
  'gate-checked': ({ gate, isOpen, detail }) => `gate "${gate}" is ${isOpen ? 'open' : 'closed'}${behindColon(shortDetail(detail))}`,
  'nothing-done': ({ reason }) => `nothing to do: ${reason}`,
  'stage-reached': ({ stage, h5Version }) => `stage ${stage} is reached with version ${h5Version}`,
  'candidates-listed': ({ subject, candidates }) =>
    `${subject}: ${englishCandidates({ total: candidates.length, previous: previousIn(candidates) })}`,
  'rollback-planned': ({ from, to, strategy }) => `rollback from ${from} to ${to}${strategy === '' ? '' : ` (${strategy})`}`,
  'content-fetched': ({ source, files, sizeBytes }) => `content from ${source}: ${count(files, 'file')}, ${formatBytes(sizeBytes)}`,
  undone: ({ confirmed, what, detail }) =>
    `${confirmed ? 'undone' : 'NOT undone'}: ${what}${detail === '' ? '' : ` (${shortDetail(detail)})`}`,
  'race-settled': ({ what, kept, ended }) =>
    `another run made ${what} at the same moment: ${kept} stays${ended === undefined ? '' : `, ${ended} gives way`}`,
  'status-read': ({ sections }) => englishSections(sections.map(({ name, rows }) => ({ name, rows: rows.length }))),
  'receipt-compared': ({ fields }) => `receipt and cloud: ${englishFields('field', fields.length, differingIn(fields))}`,
  'app-answered': ({ url, status, durationMs, checks }) =>
    `${url} ${status === 0 ? 'gave no answer' : `answered ${status}`} in ${formatDuration(durationMs)}: ${englishFields('check', checks.length, differingIn(checks))}`,
  'message-sent': ({ messageId, to, sizeCharacters }) => `message ${messageId} sent to ${to}, ${count(sizeCharacters, 'character')}`,
  'archive-kept': ({ path, sizeBytes }) => `archive kept at ${path}, ${formatBytes(sizeBytes)}`,
  'operation-answered': ({ operation, pages, requestId }) =>
    `${operation} answered${pages > 1 ? ` with ${pages} pages` : ''}${request(requestId)}`,
  'preview-ready': ({ h5Version, packageId, reused, expiresAtMs }) =>
    `preview ${h5Version} (package ${packageId}) ${reused ? 'was there already' : 'is ready'}${expiresAtMs === undefined ? '' : `; the code can be opened until ${formatMoment(expiresAtMs)}`}`,
  'previews-listed': ({ previews, ended }) => {
    const ending = previews.filter(({ ends }) => ends).length;
    return `${count(previews.length, 'live preview')} of ours, ${ending === 0 ? 'none' : ending} to be ended${ended === 0 ? '' : `; ${ended} ended before`}`;
  },
  'preview-ended': ({ h5Version, packageId, reason }) => `preview ${h5Version} (package ${packageId}) opens for nobody any more: ${reason}`,
  checked: ({ name, subject, cause }) =>
    `${states.checks[name]}: ${subject === '' || cause.includes(subject) ? cause : `${subject}: ${cause}`}`,
  'policy-made': ({ policy }) => states.policies[policy],
};

const origin = (created: boolean): string => (created ? 'created' : 'found');
const size = (sizeBytes: number | undefined): string => (sizeBytes === undefined ? '' : `, ${formatBytes(sizeBytes)}`);
const request = (requestId: string | undefined): string => (requestId ? ` (request ${requestId})` : '');
const behindColon = (detail: string): string => (detail === '' ? '' : `: ${detail}`);

/** The growth since the release before, as in "+12 kB since 1.4.1.90". */
export function englishGrowth(sizeBytes: number, before: { readonly h5Version: string; readonly sizeBytes: number }): string {
  const grown = sizeBytes - before.sizeBytes;
  return `${grown < 0 ? '−' : '+'}${formatBytes(Math.abs(grown))} since ${before.h5Version}`;
}

type SyncedFiles = Pick<Parameters<EventSentences['site-synced']>[0], 'uploaded' | 'unchanged' | 'deleted' | 'sizeBytes'>;

/** What a sync did to the files of a site, in numbers; zeros are left out. */
export function englishSiteFiles({ uploaded, unchanged, deleted, sizeBytes }: SyncedFiles): string {
  const told = parts([
    uploaded > 0 && `${uploaded} uploaded (${formatBytes(sizeBytes)})`,
    deleted > 0 && `${deleted} deleted`,
    unchanged > 0 && `${unchanged} unchanged`,
  ]);
  return told.join(', ') || 'none';
}

/** How many versions there are to go back to, and which of them `previous` means. */
export function englishCandidates({ total, previous }: { readonly total: number; readonly previous: string | undefined }): string {
  if (total === 0) return 'there is no version to go back to';
  return `${count(total, 'version')} to go back to; ${previous === undefined ? 'none of them is "previous"' : `"previous" is ${previous}`}`;
}

const nouns = { packages: 'package', tasks: 'task', whitelists: 'whitelist', functions: 'function', candidates: 'candidate' } as const;

const singles = { space: 'the space', hosting: 'the site', usage: 'its usage' } as const;

/** What is there, in numbers. There is one space and one site, opened or not. */
export const englishSections = (
  sections: readonly { readonly name: keyof typeof nouns | keyof typeof singles; readonly rows: number }[],
): string =>
  sections
    .map(({ name, rows }) => (name === 'hosting' || name === 'space' || name === 'usage' ? singles[name] : count(rows, nouns[name])))
    .join(', ') || 'nothing is there';

/** How many of the fields are as they should be: "12 fields as expected", "3 of 12 fields not as expected". */
export function englishFields(noun: 'field' | 'check', total: number, differing: number): string {
  if (total === 0) return `no ${noun} at all`;
  if (differing > 0) return `${differing} of ${count(total, noun)} ${noun === 'field' ? 'not as expected' : 'failed'}`;
  return `${count(total, noun)} ${noun === 'field' ? 'as expected' : 'passed'}`;
}
