import { type Call, call, entry, readable, some } from './entry.ts';
import { type RoleRefusal, roleAdvice, tokenAdvice } from './role-refusals.ts';

/** Exits 4 to 8: the cloud gives no access, refuses, is unwell, does not bring it live, or its outcome is unknown. */
export const cloudFailures = {
  APPS_FAILED: entry<{ failed: readonly string[]; count: number }>({
    exit: 5,
    message: ({ failed, count }) =>
      `${failed.length} of ${count} mini programs failed: ${failed.slice(0, 10).join(', ')}${failed.length > 10 ? ` and ${failed.length - 10} more` : ''}.`,
    help: 'Each says below what to do; run the same command again afterwards: those that are done are left alone.',
  }),
  // 4: access
  CREDENTIALS_MISSING: entry<Record<never, never>>({
    exit: 4,
    message: () => 'No access key was found.',
    help: 'Set ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET (and ALIBABA_CLOUD_SECURITY_TOKEN for STS), or take a role without a stored key: "role-arn" and "oidc-provider-arn".',
  }),
  CREDENTIALS_INCOMPLETE: entry<{ given: string; missing: string }>({
    exit: 4,
    message: ({ given, missing }) => `${given} is given, but ${missing} is not.`,
    help: 'An access key is a pair; give both of the same key.',
  }),
  OIDC_TOKEN_MISSING: entry<{ system: keyof typeof tokenAdvice }>({
    exit: 4,
    message: () => 'A role is to be taken with an OIDC token, and this job has none.',
    help: ({ system }) => tokenAdvice[system],
  }),
  OIDC_TOKEN_UNUSABLE: entry<{ source: string; reason: string; system: keyof typeof tokenAdvice }>({
    exit: 4,
    message: ({ source, reason }) => `The OIDC token of ${source} cannot be used: ${reason}.`,
    help: ({ system }) => tokenAdvice[system],
  }),
  ROLE_REFUSED: entry<RoleRefusal>({
    exit: 4,
    message: ({ code, reason, roleArn, ...which }) => `The role ${roleArn} was refused by ${call(which)}: ${code}: ${reason}`,
    help: roleAdvice,
  }),
  KEYS_UNREADABLE: entry<{ source: string; reason: string }>({
    exit: 4,
    message: ({ source, reason }) => `No access key can be had from ${source}: ${reason}.`,
    help: 'Mend that, or let the key come from elsewhere with "credentials".',
  }),
  KEY_REFUSED: entry<Call & { reason: string }>({
    exit: 4,
    message: ({ reason, ...which }) => `The access key was refused by ${call(which)}: ${reason}`,
    help: 'Check that the access key exists, is active, and belongs to this account.',
  }),
  SIGNATURE_REFUSED: entry<Call>({
    exit: 4,
    message: (which) => `The cloud did not accept the signature of ${call(which)}.`,
    help: 'The access key secret is most likely wrong; copy it again, without spaces.',
  }),
  TOKEN_EXPIRED: entry<Call>({
    exit: 4,
    message: (which) => `The security token (STS) was refused as expired or invalid by ${call(which)}.`,
    help: 'Take a new token, and let it live longer than the job.',
  }),
  CLOCK_WRONG: entry<Call & { skewSeconds: number | undefined }>({
    exit: 4,
    message: ({ skewSeconds, ...which }) =>
      `The clock of this machine is ${skewSeconds === undefined ? 'too far' : `${Math.abs(skewSeconds)} seconds`} off; ${call(which)} was refused.`,
    help: 'Set the clock of the machine (NTP); the cloud accepts a difference of 15 minutes.',
  }),
  CLOCK_OFF: entry<{ host: string; skewSeconds: number }>({
    exit: 4,
    message: ({ host, skewSeconds }) =>
      `The clock of this machine is ${Math.abs(skewSeconds)} seconds ${skewSeconds > 0 ? 'ahead of' : 'behind'} that of ${host}; signed calls are refused.`,
    help: 'Set the clock of the machine (NTP); the cloud accepts a difference of 15 minutes.',
  }),
  PERMISSION_DENIED: entry<Call & { reason: string; product: string }>({
    exit: 4,
    message: ({ reason, operation, requestId }) => `The access key may not call ${call({ operation, requestId })}: ${reason}`,
    help: ({ product, operation }) => `Grant the RAM action ${product}:${operation} to the user or role of the access key.`,
  }),

  // 5: the cloud refused
  CLOUD_REFUSED: entry<Call & { code: string; reason: string }>({
    exit: 5,
    message: ({ code, reason, ...which }) => `The cloud refused ${call(which)}: ${code}: ${reason}`,
    help: 'The reason above is the cloud’s own; the request id lets its support find the call.',
  }),
  APP_UNKNOWN: entry<Call & { reason: string }>({
    exit: 5,
    message: ({ reason, ...which }) => `The cloud does not know this app, workspace or tenant (${call(which)}): ${reason}`,
    help: 'Compare "app-id", "workspace-id" and "tenant-id" with the code configuration page of the mPaaS console.',
  }),
  SPACE_UNKNOWN: entry<Call & { spaceId: string; reason: string }>({
    exit: 5,
    message: ({ spaceId, reason, ...which }) => `This access key cannot use space "${spaceId}" (${call(which)}): ${reason}`,
    help: 'Compare "space-id" with the spaces of the MPServerless console: it must be in service, and of the account of the access key.',
  }),
  MINI_PROGRAM_MISSING: entry<{ h5Id: string }>({
    exit: 5,
    message: ({ h5Id }) => `There is no mini program ${h5Id} in this workspace.`,
    help: 'Correct "h5-id", or let "miniship ensure" create it with --h5-name (or a release, with --create-app).',
  }),
  VIRTUAL_DOMAIN_MISSING: entry<Record<never, never>>({
    exit: 5,
    message: () => 'No virtual domain is set for this workspace, and none was given.',
    help: 'Set it for good with "miniship ensure --virtual-domain example.com", or give "virtual-domain" or "vhost" to the release.',
  }),
  RSA_KEY_MISSING: entry<Record<never, never>>({
    exit: 5,
    message: () => 'No RSA key is set for this workspace, so its packages are not signed.',
    help: 'Give a 2048-bit private key to "miniship ensure --rsa-key-file"; without one, only apps that do not verify signatures open the package.',
  }),
  WHITELIST_MISSING: entry<{ name: string }>({
    exit: 5,
    message: ({ name }) => `There is no whitelist "${name}" in this workspace.`,
    help: 'Let "miniship ensure" create and fill it, or take it out of "setup".',
  }),
  VERSION_EXISTS: entry<{ h5Version: string; packageId: number }>({
    exit: 5,
    message: ({ h5Version, packageId }) => `Version ${h5Version} exists already (package ${packageId}) with other content.`,
    help: 'A version can be used once only; raise the version and release again.',
  }),
  VERSION_NOT_NEWER: entry<{ h5Version: string; highest: string }>({
    exit: 5,
    message: ({ h5Version, highest }) =>
      `Version ${h5Version} is not above ${highest}, which is or was published; phones take the highest.`,
    help: 'Raise the version, or insist with --allow-downgrade.',
  }),
  UPLOAD_POLICY_EXPIRED: entry<Call>({
    exit: 5,
    message: (which) => `The upload permission had expired when the file was sent (${call(which)}).`,
    help: 'Run it again; if it happens again, check the clock of the machine and the speed of its network.',
  }),
  UPLOAD_REFUSED: entry<Call & { code: string; reason: string }>({
    exit: 5,
    message: ({ code, reason, ...which }) => `The storage refused the file (${call(which)}): ${code}: ${reason}`,
    help: 'The reason above is the storage’s own.',
  }),
  PACKAGE_REFUSED: entry<Call & { reason: string }>({
    exit: 5,
    message: ({ reason, ...which }) => `The cloud refused the package (${call(which)}): ${reason}`,
    help: 'Correct what the reason names; nothing was published.',
  }),
  SETUP_DIFFERS: entry<{ what: string; asked: string; found: string }>({
    exit: 5,
    message: ({ what, asked, found }) => `${what} is "${found}", and not "${asked}" as asked; it cannot be changed. Nothing was written.`,
    help: 'Correct what is asked for; a workspace that needs another value has to be a new one.',
  }),
  REMOVAL_UNCONFIRMED: entry<{ what: string; confirm?: string | undefined; found?: string | undefined; by: 'ensure' | 'call' }>({
    exit: 5,
    message: ({ what, confirm, found }) => {
      const subject = `${what[0]?.toUpperCase()}${what.slice(1)}`;
      if (found === undefined)
        return `${subject} is not in the cloud, so that nothing tells whether it is the one that is meant. Nothing was written.`;
      const given = confirm === undefined ? 'that name was not given' : `"confirm" says "${confirm}"`;
      return `${subject} is named "${found}" in the cloud, and ${given}. Nothing was written.`;
    },
    help: ({ found, by }) => {
      if (found === undefined) return 'Compare its id, and those of the workspace, with what the list in the console shows.';
      return by === 'call'
        ? 'Look whether it is the one that is meant; then give its name with --confirm.'
        : 'Look whether it is the one that is meant; then give its name as "confirm", or take it out of "remove".';
    },
  }),
  REMOVAL_BLOCKED: entry<{ what: string; reason: string }>({
    exit: 5,
    message: ({ what, reason }) => `${what[0]?.toUpperCase()}${what.slice(1)} is not deleted: ${reason}. Nothing was written.`,
    help: 'End its rollout first with "finish", or name another one.',
  }),
  PLAN_MOVED: entry<{ given: string; now: string }>({
    exit: 5,
    message: ({ given, now }) => `The world has moved since the plan: its digest was ${given}, and is ${now} now. Nothing was changed.`,
    help: 'Look at a new plan (--dry-run), then run with its digest.',
  }),
  QUOTA_EXCEEDED: entry<{ sizeBytes: number; quotaBytes: number }>({
    exit: 5,
    message: ({ sizeBytes, quotaBytes }) =>
      `The site would hold ${readable(sizeBytes)}, but the space has room for ${readable(quotaBytes)}.`,
    help: 'Make the site smaller, let old files be deleted, or buy room for the space.',
  }),

  FILES_TOO_LARGE: entry<{ sizeBytes: number; quotaBytes: number }>({
    exit: 5,
    message: ({ sizeBytes, quotaBytes }) =>
      `The stored files would take ${readable(sizeBytes)}, but the file storage of the space has room for ${readable(quotaBytes)}.`,
    help: 'Leave files out with "exclude", let old ones be deleted, or buy room for the space.',
  }),
  EXTENSION_UNKNOWN: entry<{ unknown: readonly string[]; known: readonly string[] }>({
    exit: 5,
    message: ({ unknown, known }) => `The account has no extension ${unknown.join(', ')}; it has ${known.join(', ') || 'none'}.`,
    help: 'Name extensions in miniship.yml by the name or the id that "miniship call ListExtensions" shows.',
  }),

  RUN_OVERTAKEN: entry<{ mine: string; newest: string; taskId: number }>({
    exit: 5,
    message: ({ mine, newest, taskId }) =>
      `This run is of ${mine}, and was overtaken by ${newest}, published at the same time; task ${taskId} of this run was ended.`,
    help: 'Of two commits released at once the newer one wins, whichever came first. Nothing has to be done; --force publishes this one all the same.',
  }),

  // 6: the cloud is unwell
  CLOUD_THROTTLED: entry<Call>({
    exit: 6,
    transient: true,
    message: (which) => `The cloud throttled ${call(which)}, again and again.`,
    help: 'Another job spends the limit of this app and workspace; run it again later, or one after the other.',
  }),
  LIMIT_SPENT: entry<{ throttled: number; calls: number }>({
    exit: 6,
    transient: true,
    message: ({ throttled, calls }) =>
      `The cloud throttled ${throttled} of ${calls} calls: somebody else spends the limit of this app and workspace.`,
    help: 'Run jobs of one app and workspace one after the other; a "concurrency" group of the workflow does that.',
  }),
  CLOUD_UNAVAILABLE: entry<Call & { status: number; reason: string }>({
    exit: 6,
    transient: true,
    message: ({ status, reason, ...which }) => `The cloud answered ${call(which)} with HTTP ${status}: ${reason}`,
    help: 'Run it again; if it lasts, ask the cloud’s support with the request id.',
  }),
  FUNCTION_BUSY: entry<Call & { reason: string }>({
    exit: 6,
    transient: true,
    message: ({ reason, ...which }) => `The function stayed busy, so ${call(which)} was refused again and again: ${reason}`,
    help: 'Another deployment of the function is under way; run it again when that is done.',
  }),
  CONNECTION_FAILED: entry<{ operation: string; host: string; reason: string }>({
    exit: 6,
    transient: true,
    message: ({ operation, host, reason }) => `${operation} could not reach ${host}: ${reason}.`,
    help: 'Check the network, the proxy (HTTPS_PROXY, NO_PROXY) and the endpoint.',
  }),
  TIME_UP: entry<{ timeoutMs: number; unanswered?: string | undefined }>({
    exit: 6,
    transient: true,
    message: ({ timeoutMs, unanswered }) =>
      `The run did not end within ${Math.round(timeoutMs / 1000)} s, and was stopped${unanswered === undefined ? '' : ` before ${unanswered} was answered: it may have taken effect`}.`,
    help: 'Run the same command again: it goes on from what it finds; or allow more time with "timeout".',
  }),
  TIMED_OUT: entry<{ operation: string; waitedMs: number }>({
    exit: 6,
    transient: true,
    message: ({ operation, waitedMs }) => `${operation} gave no answer within ${Math.round(waitedMs / 1000)} s.`,
    help: 'Run it again, or allow more time with "call-timeout" or "timeout".',
  }),
  REPLY_UNREADABLE: entry<Call & { reason: string }>({
    exit: 6,
    transient: true,
    message: ({ reason, ...which }) => `The answer to ${call(which)} cannot be read: ${reason}.`,
    help: 'A proxy may have answered in the cloud’s place; check HTTPS_PROXY and the endpoint.',
  }),

  // 7: accepted, but not live
  NOT_LIVE: entry<{ what: string; state: string; waitedMs: number }>({
    exit: 7,
    message: ({ what, state, waitedMs }) => `${what} was accepted but is ${state}, not live, after ${Math.round(waitedMs / 1000)} s.`,
    help: 'Look at it in the console, or run the same command again: it goes on from here.',
  }),
  WHITELIST_INCOMPLETE: entry<{ name: string; users: readonly string[] }>({
    exit: 7,
    message: ({ name, users }) =>
      `The cloud did not take ${users.length === 1 ? '1 user' : `${users.length} users`} into whitelist "${name}": ${users.join(', ')}.`,
    help: 'Correct these user ids and run it again.',
  }),
  READ_BACK_DIFFERS: entry<{ what: string; field: string; expected: string; found: string }>({
    exit: 7,
    message: ({ what, field, expected, found }) => `${what} reads back with ${field} "${found}" instead of "${expected}".`,
    help: 'Somebody or something else changed it; look at it in the console.',
  }),
  FUNCTIONS_FAILED: entry<{ failed: readonly string[]; live: readonly string[] }>({
    exit: 7,
    message: ({ failed, live }) =>
      `${failed.length === 1 ? '1 function' : `${failed.length} functions`} failed: ${failed.join(', ')}; ${live.length === 0 ? 'none is live' : `live are ${live.join(', ')}`}.`,
    help: 'Mend what is told of each, then run the same command again: those that are live stay as they are.',
  }),
  SMOKE_FAILED: entry<Call & { name: string; reason: string }>({
    exit: 7,
    message: ({ name, reason, ...which }) => `Function ${name} is live, but its smoke test failed at ${call(which)}: ${reason}.`,
    help: 'Mend the function or the expectation and run it again: the function is sent again.',
  }),
  SITE_INCOMPLETE: entry<{ missing: readonly string[]; remaining: readonly string[] }>({
    exit: 7,
    message: ({ missing, remaining }) => `The site is not as it should be.${some('Not listed', missing)}${some('Not deleted', remaining)}`,
    help: 'Run the same command again: it sends and deletes only what is left.',
  }),

  FILES_INCOMPLETE: entry<{ missing: readonly string[]; remaining: readonly string[] }>({
    exit: 7,
    message: ({ missing, remaining }) =>
      `The file storage is not as it should be.${some('Not listed', missing)}${some('Not deleted', remaining)}`,
    help: 'Run the same command again: it sends and deletes only what is left.',
  }),

  // 8: outcome unknown
  /** `looks` is false where running it again would send it again: nobody who made the call knows how to look. */
  OUTCOME_UNKNOWN: entry<{ operation: string; reason: string; looks?: false | undefined }>({
    exit: 8,
    message: ({ operation, reason }) => `Whether ${operation} took effect is unknown: ${reason}`,
    help: ({ looks = true }) =>
      looks
        ? 'Run the same command again: it looks first, and goes on from what it finds.'
        : 'Look with an operation that reads whether it is there, before you call it again: "call" does not look, and would do it twice.',
  }),
} as const;
