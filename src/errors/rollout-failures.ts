import { type Call, call, entry, some } from './entry.ts';
import { messageRefusal } from './message-refusals.ts';

/** Exits 5, 7 and 8 of a rollout, the way back, a release train and its messages. */
export const rolloutFailures = {
  NOTHING_PUBLISHED: entry<{ h5Id: string; packages: number }>({
    exit: 5,
    message: ({ h5Id, packages }) =>
      `Nothing of mini program ${h5Id} is being published; it has ${packages === 1 ? '1 package' : `${packages} packages`}.`,
    help: 'Publish one with "release", or name an ended one with "package".',
  }),
  ROLLOUT_ENDED: entry<{ h5Version: string; packageId: number; h5Id: string }>({
    exit: 5,
    message: ({ h5Version, packageId, h5Id }) =>
      `The rollout of version ${h5Version} (package ${packageId}) of mini program ${h5Id} is not under way: no task of it is live.`,
    help: 'Release again to begin anew, or name another package with "package".',
  }),
  PACKAGE_UNKNOWN: entry<{ asked: string; h5Id: string; known: readonly string[] }>({
    exit: 5,
    message: ({ asked, h5Id, known }) => `Mini program ${h5Id} has no ${asked}.${some('It has', known)}`,
    help: 'Correct the version or the id; "status" lists them.',
  }),
  TASK_MOVE_IMPOSSIBLE: entry<{ taskId: number; state: string; to: string; possible: readonly string[] }>({
    exit: 5,
    message: ({ taskId, state, to }) => `Task ${taskId} is ${state}, and cannot become ${to}.`,
    help: ({ possible }) =>
      possible.length === 0 ? 'Nothing leads out of that state; release again.' : `It can become ${possible.join(' or ')}.`,
  }),
  ROLLOUT_FOREIGN: entry<{ h5Version: string; packageId: number; memo: string; startedAt: string }>({
    exit: 5,
    message: ({ h5Version, packageId, memo, startedAt }) =>
      `The rollout of version ${h5Version} (package ${packageId}) was not started by miniship: "${memo}", ${startedAt}.`,
    help: 'Ask whoever started it; then name it with "package", or insist with --force.',
  }),
  ROLLOUT_ACTIVE: entry<{ h5Version: string; packageId: number; state: string; startedBy: string }>({
    exit: 5,
    message: ({ h5Version, packageId, state, startedBy }) =>
      `The rollout of version ${h5Version} (package ${packageId}) is still ${state}; it was started by ${startedBy}.`,
    help: 'Three ways on: promote or finish that rollout first; or let this release end it (--on-active-release finish) or hold it (pause); or let both run (leave).',
  }),
  STALE_RUN: entry<{ mine: string; newest: string }>({
    exit: 5,
    message: ({ mine, newest }) => `This run is of ${mine}, which is older than ${newest}, published already.`,
    help: 'Nothing was changed. Release the newer commit, or insist with --force.',
  }),
  PREVIEW_VERSIONS_SPENT: entry<{ from: string }>({
    exit: 5,
    message: ({ from }) => `No version from ${from} on is left for a preview.`,
    help: 'Give a lower "preview-from"; versions that were used once cannot be used again.',
  }),
  STAGE_UNKNOWN: entry<{ asked: string; stages: readonly string[] }>({
    exit: 5,
    message: ({ asked, stages }) =>
      `There is no stage "${asked}"${stages.length === 0 ? ', because no "rollout" is described' : ''}.${some('Stages are', stages)}`,
    help: 'Name a stage of "rollout" in miniship.yml, its number, "next" or "everyone".',
  }),
  ROLLBACK_NOWHERE: entry<{ from: string; reason: string }>({
    exit: 5,
    message: ({ from, reason }) => `There is nothing to roll ${from} back to: ${reason}.`,
    help: 'Run without --to for the candidates, and name one with --to; or end the bad version with --strategy finish.',
  }),
  NO_WAY_BACK: entry<{ what: string; reason: string }>({
    exit: 5,
    message: ({ what, reason }) => `${what} cannot be rolled back: ${reason}.`,
    help: 'Nothing was changed. Run it without "to" for what is known, then name a version, a receipt or an archive, or for data a backup ("data-backup").',
  }),
  ROLLBACK_OVERTAKEN: entry<{ h5Version: string; packageId: number }>({
    exit: 5,
    message: ({ h5Version, packageId }) =>
      `While this rollback was prepared, version ${h5Version} (package ${packageId}) appeared. Nothing was changed.`,
    help: 'Look whether that version is meant to go out; then run the rollback again: it decides anew.',
  }),
  DOWNLOAD_REFUSED: entry<Call & { reason: string }>({
    exit: 5,
    message: ({ reason, ...which }) => `The file cannot be fetched (${call(which)}): ${reason}`,
    help: 'Give a local archive or receipt with --to instead.',
  }),
  CONTENT_UNUSABLE: entry<{ source: string; reason: string }>({
    exit: 5,
    message: ({ source, reason }) => `The content of ${source} cannot be used: ${reason}`,
    help: 'Give a local archive or receipt with --to instead.',
  }),
  MESSAGE_REFUSED: entry<Call & { topic: string; code: string; reason: string }>({
    exit: 5,
    message: (facts) => `Mobile Sync refused ${call(facts)}: ${facts.code}: ${messageRefusal(facts).what}.`,
    help: (facts) => messageRefusal(facts).advice,
  }),
  GATE_CLOSED: entry<{ gate: string; reason: string; became: string }>({
    exit: 7,
    message: ({ gate, reason, became }) => `The gate "${gate}" is closed: ${reason}. The rollout ${became}.`,
    help: ({ became }) =>
      became.startsWith('was rolled back') || became === 'was ended'
        ? 'Mend what the gate found and release a new version: this one does not come back by itself.'
        : 'Mend what the gate found and promote again, or roll back.',
  }),
  ROLLOUT_PAUSED: entry<{ taskId: number; packageId: number }>({
    exit: 7,
    message: ({ taskId, packageId }) => `The rollout of package ${packageId} is paused: somebody paused its task ${taskId}.`,
    help: 'Continue it with "resume" or end it with "finish", then run it again.',
  }),
  APP_CONTRACT_BROKEN: entry<{ url: string; broken: readonly string[] }>({
    exit: 7,
    message: ({ url, broken }) => `The cloud application at ${url} breaks its contract with the gateway: ${broken.join('; ')}.`,
    help: 'Mend the service; or tell with "cloud-app-expect" what it should answer, such as {"success":false} where it is to fail.',
  }),
  LIVE_DIFFERS: entry<{ path: string; fields: number; differences: number; named: readonly string[] }>({
    exit: 7,
    message: ({ path, fields, differences, named }) =>
      `What is live differs from ${path} in ${differences} of ${fields} fields: ${named.join('; ')}${differences > named.length ? `; and ${differences - named.length} more` : ''}.`,
    help: 'Somebody or another run changed it since. Run the release or deploy again to bring it back, or compare with the newest receipt.',
  }),
  TRAIN_UNDONE: entry<Call & { step: string; reason: string; undone: readonly string[]; advice: string }>({
    exit: 7,
    message: ({ step, reason, undone }) =>
      `The step "${step}" of the release train failed: ${reason}${some('Taken back and confirmed', undone)}`,
    help: ({ advice }) => `${advice} Everything that the train had changed before was taken back; run it again once that is mended.`,
  }),
  TRAIN_NOT_UNDONE: entry<Call & { step: string; reason: string; undone: readonly string[]; left: readonly string[]; advice: string }>({
    exit: 8,
    message: ({ step, reason, undone, left }) =>
      `The step "${step}" of the release train failed: ${reason}${some('Taken back and confirmed', undone)}${some('Not taken back', left)}`,
    help: ({ advice }) =>
      `${advice} What was not taken back is still live: roll it back by hand with "rollback", or mend the cause and run the train again.`,
  }),
} as const;
