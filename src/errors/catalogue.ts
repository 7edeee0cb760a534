/**
 * Every way this program fails: exit code, one sentence with the value that was wrong, one sentence saying what to do.
 * Exit codes: 2 input, 3 package, 4 access, 5 the cloud refused, 6 the cloud is unwell, 7 accepted but not live,
 * 8 outcome unknown, 70 our bug, 130 cancelled.
 */

interface Call {
  readonly operation: string;
  readonly requestId: string;
}

interface SizedFile {
  readonly path: string;
  readonly sizeBytes: number;
}

interface Entry<P> {
  readonly exit: 2 | 3 | 4 | 5 | 6 | 7 | 8 | 70 | 130;
  /** True when the same call may well succeed a little later. */
  readonly transient?: true;
  readonly message: (facts: P) => string;
  readonly help: string | ((facts: P) => string);
}

const entry = <P>(fields: Entry<P>): Entry<P> => fields;
const call = ({ operation, requestId }: Call) => (requestId ? `${operation} (request ${requestId})` : operation);
/** Of 1024 times 1024 bytes, as the limits of the cloud count. */
const inMegabytes = (bytes: number) => `${Math.round((bytes / 1024 / 1024) * 10) / 10} MB`;
/** Small ones to the byte: rounded they would say that the two of a comparison are equal. */
const readable = (bytes: number) => (bytes < 1024 * 1024 ? `${bytes} bytes` : `${inMegabytes(bytes)} (${bytes} bytes)`);
const sizes = (files: readonly SizedFile[]) => files.map(({ path, sizeBytes }) => `${path} (${inMegabytes(sizeBytes)})`).join(', ');
const hint = (nearest: string | undefined) => (nearest ? ` Did you mean "${nearest}"?` : '');
/** A long list is cut: the receipt has all of it. */
const some = (what: string, names: readonly string[]) =>
  names.length === 0 ? '' : ` ${what}: ${names.slice(0, 10).join(', ')}${names.length > 10 ? ` and ${names.length - 10} more` : ''}.`;

export const catalogue = {
  // 2: input or configuration
  SEVERAL_PROBLEMS: entry<{ count: number }>({
    exit: 2,
    message: ({ count }) => `${count} problems were found; nothing was sent.`,
    help: 'Mend all of them, then run it again.',
  }),
  VERB_UNKNOWN: entry<{ verb: string; nearest?: string | undefined }>({
    exit: 2,
    message: ({ verb, nearest }) => `There is no verb "${verb}".${hint(nearest)}`,
    help: 'Run with --help for the list of verbs.',
  }),
  VERB_MISSING: entry<Record<never, never>>({
    exit: 2,
    message: () => 'No verb was given.',
    help: 'Begin with a verb, such as "release"; --help lists them.',
  }),
  PLAN_UNCLEAR: entry<{ asked?: string | undefined; plannable: readonly string[] }>({
    exit: 2,
    message: ({ asked, plannable }) =>
      `${asked === undefined ? '"plan" does not say of what' : `There is no plan of "${asked}"`}; there are plans of ${plannable.join(' and ')}.`,
    help: ({ plannable }) => `Write ${plannable.map((verb) => `"plan ${verb}"`).join(' or ')}, with the flags of that verb.`,
  }),
  INPUT_UNKNOWN: entry<{ name: string; where: string; nearest?: string | undefined }>({
    exit: 2,
    message: ({ name, where, nearest }) => `There is no input "${name}" (${where}).${hint(nearest)}`,
    help: 'Correct the name, or take it out; --help lists every input of a verb.',
  }),
  INPUT_MISSING: entry<{ name: string; about: string }>({
    exit: 2,
    message: ({ name, about }) => `"${name}" is missing: ${about}`,
    help: ({ name }) => `Give --${name}, the Action input "${name}", or the variable MINISHIP_${name.toUpperCase().replaceAll('-', '_')}.`,
  }),
  INPUT_INVALID: entry<{ name: string; value: string; where: string; expected: string }>({
    exit: 2,
    message: ({ name, value, where, expected }) => `"${name}" is "${value}" (${where}), but must be ${expected}.`,
    help: ({ name }) => `Correct "${name}".`,
  }),
  INPUTS_CONFLICT: entry<{ names: readonly string[]; reason: string }>({
    exit: 2,
    message: ({ names, reason }) => `${names.map((name) => `"${name}"`).join(' and ')} do not go together: ${reason}`,
    help: 'Keep one of them.',
  }),
  INPUT_MISPLACED: entry<{ name: string; where: string; reason: string }>({
    exit: 2,
    message: ({ name, where, reason }) => `"${name}" cannot be given here (${where}): ${reason}.`,
    help: ({ name }) => `Take "${name}" out, or give it where it belongs.`,
  }),
  ARGUMENT_UNEXPECTED: entry<{ argument: string }>({
    exit: 2,
    message: ({ argument }) => `"${argument}" is neither a flag nor the value of one.`,
    help: 'Write a value right after its flag (--name VALUE), in quotes when it holds spaces.',
  }),
  SECRET_ON_COMMAND_LINE: entry<{ name: string; variable: string }>({
    exit: 2,
    message: ({ name }) => `--${name} would put a secret on the command line, where every process can read it.`,
    help: ({ variable }) => `Set the variable ${variable} instead.`,
  }),
  CONFIG_INVALID: entry<{ where: string; reason: string }>({
    exit: 2,
    message: ({ where, reason }) => `${where}: ${reason}`,
    help: 'Correct the configuration file; its JSON Schema is dist/miniship.schema.json.',
  }),
  APP_NOT_CHOSEN: entry<{ file: string; apps: readonly string[]; asked?: string | undefined }>({
    exit: 2,
    message: ({ file, apps, asked }) =>
      asked === undefined
        ? `${file} describes ${apps.length} mini programs (${apps.join(', ')}) and none was chosen.`
        : `${file} has no mini program "${asked}"; it has ${apps.join(', ') || 'none'}.`,
    help: 'Choose one with --app NAME.',
  }),
  VERSION_MISSING: entry<Record<never, never>>({
    exit: 2,
    message: () => 'No version was given, the run has no tag, and package.json has no version.',
    help: 'Give "version", run on a tag such as v1.4.2, or write a version into package.json.',
  }),
  VERSION_INVALID: entry<{ version: string; scheme: string; reason: string }>({
    exit: 2,
    message: ({ version, scheme, reason }) => `Version "${version}" does not fit the scheme "${scheme}": ${reason}`,
    help: 'Use a tag such as v1.4.2 or v1.4.2-rc.1, or choose another "version-scheme".',
  }),
  FILE_UNREADABLE: entry<{ input: string; path: string; reason: string }>({
    exit: 2,
    message: ({ input, path, reason }) => `The file of "${input}", ${path}, cannot be read: ${reason}.`,
    help: 'Check the path; relative paths start at the working directory.',
  }),
  FILE_INVALID: entry<{ input: string; path: string; reason: string }>({
    exit: 2,
    message: ({ input, path, reason }) => `${path} cannot be used as "${input}": ${reason}`,
    help: ({ input }) => `Correct the file, or name another one with "${input}".`,
  }),
  FILE_UNWRITABLE: entry<{ path: string; reason: string }>({
    exit: 2,
    message: ({ path, reason }) => `${path} cannot be written: ${reason}.`,
    help: 'Make room on the disk, or choose a folder that can be written.',
  }),
  ICON_INVALID: entry<{ path: string; reason: string }>({
    exit: 2,
    message: ({ path, reason }) => `The icon ${path} ${reason}.`,
    help: 'Give a PNG or JPEG file, 180 by 180 pixels for the best result.',
  }),
  ICON_MISSING: entry<{ h5Id: string }>({
    exit: 2,
    message: ({ h5Id }) => `Mini program ${h5Id} has no version yet, and its first version needs an icon.`,
    help: 'Give "icon", the path of a PNG or JPEG file.',
  }),
  WHITELIST_TOO_LARGE: entry<{ path: string; reason: string }>({
    exit: 2,
    message: ({ path, reason }) => `The whitelist file ${path} ${reason}.`,
    help: 'Split the users over several whitelists; a file may hold 5 MB, one user a line.',
  }),
  ENDPOINT_INSECURE: entry<{ url: string }>({
    exit: 2,
    message: ({ url }) => `${url} is plain http, which is allowed to this machine only.`,
    help: 'Use https.',
  }),
  OPERATION_REMOVED: entry<{ operation: string; instead: string }>({
    exit: 2,
    message: ({ operation }) => `The vendor has taken ${operation} out of its API.`,
    help: ({ instead }) => instead,
  }),
  NOTHING_TO_DEPLOY: entry<Record<never, never>>({
    exit: 2,
    message: () => 'Nothing says what to deploy: there are no functions, no site and no settings.',
    help: 'Give "functions" or "hosting", or describe them under "serverless" in miniship.yml.',
  }),
  FUNCTIONS_NOT_FOUND: entry<{ pattern: string; folder: string }>({
    exit: 2,
    message: ({ pattern, folder }) => `No folder in ${folder} matches "${pattern}" of "functions".`,
    help: 'Correct the pattern; it names folders, one for each function, such as functions/*.',
  }),
  FUNCTION_TWICE: entry<{ name: string; paths: readonly string[] }>({
    exit: 2,
    message: ({ name, paths }) => `Two folders would become function "${name}": ${paths.join(' and ')}.`,
    help: 'A function is named as its folder; rename one, or leave it out with a pattern such as !functions/old.',
  }),
  DELETE_CAP_EXCEEDED: entry<{ count: number; cap: string; files: readonly string[] }>({
    exit: 2,
    message: ({ count, cap, files }) =>
      `${count} remote files are not in the build, but at most ${cap} may be deleted at once: ${files.join(', ')}${count > files.length ? ` and ${count - files.length} more` : ''}.`,
    help: 'Look whether the build is complete; if all of them are to go, raise "delete-at-most" for this run.',
  }),

  // 3: package
  BUILD_NOT_FOUND: entry<{ path: string }>({
    exit: 3,
    message: ({ path }) => `There is no folder or .zip file at ${path}.`,
    help: 'Build the mini program first, and point "path" at its build output.',
  }),
  BUILD_EMPTY: entry<{ path: string }>({
    exit: 3,
    message: ({ path }) => `${path} is empty.`,
    help: 'Build the mini program first, and point "path" at its build output.',
  }),
  SOURCE_TREE: entry<{ path: string; found: string }>({
    exit: 3,
    message: ({ path, found }) => `${path} holds source code (${found}), not a build (there is no appConfig.json).`,
    help: 'Point "path" at the build output, the folder with appConfig.json, index.html and index.js.',
  }),
  BUILD_FILE_MISSING: entry<{ path: string; file: string }>({
    exit: 3,
    message: ({ path, file }) => `${path} has no ${file}.`,
    help: 'Point "path" at a complete build: appConfig.json, index.html, index.js and index.worker.js.',
  }),
  APP_CONFIG_INVALID: entry<{ path: string; reason: string }>({
    exit: 3,
    message: ({ path, reason }) => `${path} is not a usable appConfig.json: ${reason}.`,
    help: 'Build the mini program again.',
  }),
  PAGE_MISSING: entry<{ pages: readonly string[] }>({
    exit: 3,
    message: ({ pages }) => `appConfig.json lists pages that the build does not contain: ${pages.join(', ')}.`,
    help: 'Take the pages out of the configuration, or build again.',
  }),
  LINK_LEAVES_BUILD: entry<{ link: string; target: string }>({
    exit: 3,
    message: ({ link, target }) => `${link} is a link that leaves the build folder (to ${target}).`,
    help: 'Copy the file into the build instead of linking it.',
  }),
  FILE_UNFIT: entry<{ file: string; reason: string; into?: string | undefined }>({
    exit: 3,
    message: ({ file, reason, into = 'the archive' }) => `${file} cannot go into ${into}: ${reason}.`,
    help: 'Remove or rename it.',
  }),
  SECRET_IN_BUILD: entry<{ file: string; reason: string; readers?: string | undefined }>({
    exit: 3,
    message: ({ file, reason }) => `${file} looks like a secret (${reason}) and would be published.`,
    help: ({ readers = 'installs the mini program' }) => `Remove it from the build; everybody who ${readers} could read it.`,
  }),
  NODE_MODULES_IN_BUILD: entry<{ path: string }>({
    exit: 3,
    message: ({ path }) => `${path} would be published; a built mini program holds its dependencies already.`,
    help: 'Remove node_modules from the build output.',
  }),
  TEST_ENVIRONMENT: entry<{ file: string }>({
    exit: 3,
    message: ({ file }) => `${file} calls cloud.init with env 'test'; an official release must use 'online'.`,
    help: "Set env to 'online' and build again, or release to a whitelist or a window first.",
  }),
  ZIP_INVALID: entry<{ path: string; reason: string }>({
    exit: 3,
    message: ({ path, reason }) => `${path} is not a usable zip: ${reason}.`,
    help: 'Give the build folder instead, or make the zip again.',
  }),
  FUNCTION_CODE_MISSING: entry<{ name: string; path: string; reason: string }>({
    exit: 3,
    message: ({ name, path, reason }) => `There is no code for function "${name}": ${path} ${reason}.`,
    help: 'A function is a folder whose index.js exports the handler: build it first, or leave the folder out with a pattern such as !functions/shared.',
  }),
  FUNCTION_TOO_LARGE: entry<{ name: string; sizeBytes: number; limitBytes: number; largest: readonly SizedFile[] }>({
    exit: 3,
    message: ({ name, sizeBytes, limitBytes, largest }) =>
      `Function "${name}" has ${inMegabytes(sizeBytes)} unpacked, and the cloud takes ${inMegabytes(limitBytes)}; most of it is ${sizes(largest)}.`,
    help: 'Install production dependencies only (npm ci --omit=dev), or leave files out with "exclude".',
  }),
  FUNCTION_MODULES_LINKED: entry<{ name: string; link: string }>({
    exit: 3,
    message: ({ name, link }) =>
      `The packages of function "${name}" are linked to a store (${link}); an archive holds no links, so they would not find each other.`,
    help: 'Install them as plain folders: npm ci --omit=dev, or pnpm install --prod --config.node-linker=hoisted.',
  }),
  SITE_MISSING: entry<{ path: string; reason: string }>({
    exit: 3,
    message: ({ path, reason }) => `There is no built site at ${path}: ${reason}.`,
    help: 'Build the site first, and point "hosting" at its build output; nothing was uploaded and nothing deleted.',
  }),
  SITE_SOURCE_TREE: entry<{ path: string; found: readonly string[] }>({
    exit: 3,
    message: ({ path, found }) => `${path} holds the source code of a site (${found.join(', ')}), not a built one.`,
    help: 'Point "hosting" at the build output, such as dist; or leave these out with "exclude".',
  }),
  SITE_PAGE_MISSING: entry<{ path: string; page: string; input: 'index' | 'error' }>({
    exit: 3,
    message: ({ path, page, input }) => `${path} has no ${page}, the ${input} page of the site.`,
    help: ({ input }) => `Build the site again, or name another page with "hosting-${input}".`,
  }),
  SITE_FILES_TOO_LARGE: entry<{ files: readonly SizedFile[]; limitBytes: number }>({
    exit: 3,
    message: ({ files, limitBytes }) => `Hosting takes files of at most ${inMegabytes(limitBytes)}, and these are larger: ${sizes(files)}.`,
    help: 'Make them smaller, keep them in object storage instead, or leave them out with "exclude".',
  }),

  // 4: access
  CREDENTIALS_MISSING: entry<Record<never, never>>({
    exit: 4,
    message: () => 'No access key was found.',
    help: 'Set ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET (and ALIBABA_CLOUD_SECURITY_TOKEN for STS).',
  }),
  CREDENTIALS_INCOMPLETE: entry<{ given: string; missing: string }>({
    exit: 4,
    message: ({ given, missing }) => `${given} is given, but ${missing} is not.`,
    help: 'An access key is a pair; give both of the same key.',
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
    help: 'Correct "h5-id", or let this run create it with --create-app and --h5-name.',
  }),
  VIRTUAL_DOMAIN_MISSING: entry<Record<never, never>>({
    exit: 5,
    message: () => 'No virtual domain is set for this workspace, and none was given.',
    help: 'Set one in the mPaaS console (it cannot be changed later), or give "virtual-domain" or "vhost".',
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
  PLAN_MOVED: entry<{ given: string; now: string }>({
    exit: 5,
    message: ({ given, now }) => `The world has moved since the plan: its digest was ${given}, and is ${now} now. Nothing was changed.`,
    help: 'Look at a new plan (--dry-run), then deploy with its digest.',
  }),
  QUOTA_EXCEEDED: entry<{ sizeBytes: number; quotaBytes: number }>({
    exit: 5,
    message: ({ sizeBytes, quotaBytes }) =>
      `The site would hold ${readable(sizeBytes)}, but the space has room for ${readable(quotaBytes)}.`,
    help: 'Make the site smaller, let old files be deleted, or buy room for the space.',
  }),

  // 6: the cloud is unwell
  CLOUD_THROTTLED: entry<Call>({
    exit: 6,
    transient: true,
    message: (which) => `The cloud throttled ${call(which)}, again and again.`,
    help: 'Another job spends the limit of this app and workspace; run it again later, or one after the other.',
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
  TIME_UP: entry<{ timeoutMs: number }>({
    exit: 6,
    transient: true,
    message: ({ timeoutMs }) => `The run did not end within ${Math.round(timeoutMs / 1000)} s, and was stopped.`,
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
  ROLLOUT_PAUSED: entry<{ taskId: number; packageId: number }>({
    exit: 7,
    message: ({ taskId, packageId }) => `Task ${taskId} already publishes package ${packageId} to this audience, but somebody paused it.`,
    help: 'Continue or end the task in the console, then run it again.',
  }),
  WHITELIST_INCOMPLETE: entry<{ name: string; users: readonly string[] }>({
    exit: 7,
    message: ({ name, users }) => `The cloud did not take ${users.length} users into whitelist "${name}": ${users.join(', ')}.`,
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
      `${failed.length} functions failed: ${failed.join(', ')}; ${live.length === 0 ? 'none is live' : `live are ${live.join(', ')}`}.`,
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

  // 8: outcome unknown
  OUTCOME_UNKNOWN: entry<{ operation: string; reason: string }>({
    exit: 8,
    message: ({ operation, reason }) => `Whether ${operation} took effect is unknown: ${reason}`,
    help: 'Run the same command again: it looks first, and goes on from what it finds.',
  }),

  // 70 and 130
  INTERNAL: entry<{ reason: string }>({
    exit: 70,
    message: ({ reason }) => `miniship failed in a way it should not: ${reason}`,
    help: 'Please report it, with the output of --debug.',
  }),
  CANCELLED: entry<Record<never, never>>({
    exit: 130,
    message: () => 'Cancelled.',
    help: 'Run the same command again: it looks first, and goes on from what it finds.',
  }),
} as const;

export type FailureCode = keyof typeof catalogue;

export type FactsOf<Code extends FailureCode> = Parameters<(typeof catalogue)[Code]['message']>[0];
