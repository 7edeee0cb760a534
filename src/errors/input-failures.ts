import { call, entry, hint, listed } from './entry.ts';

/** Exit 2: something in the input or the configuration is wrong. The author of the workflow acts. */
export const inputFailures = {
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
      `${asked === undefined ? '"plan" does not say of what' : `There is no plan of "${asked}"`}; there are plans of ${listed(plannable)}.`,
    help: ({ plannable }) => `Write "plan" and one of them, such as "plan ${plannable[0] ?? 'release'}", with the flags of that verb.`,
  }),
  CODE_UNKNOWN: entry<{ code: string; nearest?: string | undefined }>({
    exit: 2,
    message: ({ code, nearest }) => `There is no error code "${code}".${hint(nearest)}`,
    help: 'Copy the code from the message; "explain" alone lists them all.',
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
  TARGET_UNEXPECTED: entry<{ name: string; value: string; where: string; expected: string; expectedWhere: string }>({
    exit: 2,
    message: ({ name, value, where, expected, expectedWhere }) =>
      `"${name}" is "${value}" (${where}), but "expect-${name}" says "${expected}" (${expectedWhere}).`,
    help: 'Nothing was sent. One of the two belongs to another environment: look at the variables of this job.',
  }),
  ARGUMENT_UNEXPECTED: entry<{ argument: string }>({
    exit: 2,
    message: ({ argument }) => `"${argument}" is neither a flag nor the value of one.`,
    help: 'Write a value right after its flag (--name VALUE), in quotes when it holds spaces.',
  }),
  SECRET_ON_COMMAND_LINE: entry<{ name: string; variable: string; file?: string | undefined }>({
    exit: 2,
    message: ({ name }) => `--${name} would put a secret on the command line, where every process can read it.`,
    help: ({ variable, file }) =>
      `Set the variable ${variable} instead${file === undefined ? '' : `, or name a file with --${file} (- is standard input)`}.`,
  }),
  CONFIG_INVALID: entry<{ where: string; reason: string; variable?: string | undefined }>({
    exit: 2,
    message: ({ where, reason }) => `${where}: ${reason}`,
    help: ({ variable }) =>
      variable === undefined
        ? 'Correct the configuration file; its JSON Schema is dist/miniship.schema.json.'
        : `Set the variable ${variable}, or write the value into the file.`,
  }),
  APP_NOT_CHOSEN: entry<{ file: string; apps: readonly string[]; asked?: string | undefined }>({
    exit: 2,
    message: ({ file, apps, asked }) =>
      asked === undefined
        ? `${file} describes ${apps.length} mini programs (${apps.join(', ')}) and none was chosen.`
        : `${file} has no mini program "${asked}"; it has ${apps.join(', ') || 'none'}.`,
    help: 'Choose one with --app NAME.',
  }),
  APPS_MISSING: entry<{ file: string }>({
    exit: 2,
    message: ({ file }) => `All mini programs are asked for, and ${file} describes none.`,
    help: 'Describe them under "apps" in miniship.yml, each with its "h5Id" and "path".',
  }),
  APP_TWICE: entry<{ h5Id: string; apps: readonly string[] }>({
    exit: 2,
    message: ({ h5Id, apps }) => `${listed(apps)} are the same mini program, ${h5Id}.`,
    help: 'Give each its own "h5Id" in miniship.yml, or choose one of them with --app NAME.',
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
  FILES_DIFFER: entry<{ paths: readonly string[] }>({
    exit: 2,
    message: ({ paths }) => `Nothing was written: ${paths.join(', ')} ${paths.length === 1 ? 'is' : 'are'} there with other content.`,
    help: 'Compare with what "miniship init" prints; --force replaces them.',
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
  OPERATION_MISSING: entry<Record<never, never>>({
    exit: 2,
    message: () => 'No operation was named.',
    help: 'Name one behind "call", such as "call ListSpace", or give the input "operation"; "call --list" shows all of them.',
  }),
  OPERATION_UNKNOWN: entry<{ operation: string; nearest?: string | undefined }>({
    exit: 2,
    message: ({ operation, nearest }) => `There is no operation "${operation}" in the catalogue.${hint(nearest)}`,
    help: '"call --list" shows all of them; one that is not listed is sent with "raw".',
  }),
  OPERATION_UNPAGED: entry<{ operation: string }>({
    exit: 2,
    message: ({ operation }) => `${operation} answers everything at once: it has no pages.`,
    help: 'Leave "all-pages" out.',
  }),
  PRODUCT_UNKNOWN: entry<{ operation: string }>({
    exit: 2,
    message: ({ operation }) => `Nothing says which cloud has the operation "${operation}": it has neither a SpaceId nor a WorkspaceId.`,
    help: 'Say it: "raw" is mpaas or mpserverless.',
  }),
  PARAMETER_UNKNOWN: entry<{ operation: string; parameter: string; known: readonly string[]; version?: string | undefined }>({
    exit: 2,
    message: ({ operation, parameter, version }) =>
      `${operation} has no parameter "${parameter}"${version === undefined ? '' : ` in version ${version} of the API`}.`,
    help: ({ known }) => (known.length === 0 ? 'It takes none.' : `It takes ${listed(known)}.`),
  }),
  PARAMETER_MISSING: entry<{ operation: string; parameter: string; expected: string; about: string }>({
    exit: 2,
    message: ({ operation, parameter, expected, about }) => `${operation} needs "${parameter}", ${expected}: ${about}`,
    help: ({ operation, parameter }) => `Give --${parameter}, or put it into "parameters"; "call ${operation} --help" describes it.`,
  }),
  PARAMETER_INVALID: entry<{ operation: string; parameter: string; value: string; expected: string; about: string }>({
    exit: 2,
    message: ({ operation, parameter, value, expected }) => `"${parameter}" of ${operation} is ${value}, but must be ${expected}.`,
    help: ({ parameter, about }) => `${about || `Correct "${parameter}".`}`,
  }),
  PARAMETER_SECRET: entry<{ operation: string; parameter: string }>({
    exit: 2,
    message: ({ parameter }) => `--${parameter} would put a secret on the command line, where every process can read it.`,
    help: ({ parameter }) => `Write --${parameter} @PATH with a file that holds it (@- is standard input), or set MINISHIP_PARAMETERS.`,
  }),
  QUERY_UNFIT: entry<{ operation: string; requestId: string; query: string; reason: string }>({
    exit: 2,
    message: ({ query, reason, ...facts }) => `${call(facts)} was answered, but the query "${query}" fails on its reply: ${reason}`,
    help: 'The call was made. Correct "query", or leave it out and look at the whole reply.',
  }),
  NOTHING_TO_DEPLOY: entry<Record<never, never>>({
    exit: 2,
    message: () => 'Nothing says what to deploy: "serverless" describes no part of a space.',
    help: 'Give "functions" or "hosting", or describe functions, hosting, settings, data, files or platforms under "serverless" in miniship.yml.',
  }),
  NOTHING_TO_ENSURE: entry<Record<never, never>>({
    exit: 2,
    message: () => 'Nothing says what to set up: there is no mini program, no virtual domain, no RSA key and no "setup".',
    help: 'Give "h5-id", "virtual-domain" or "rsa-key", or describe whitelists under "setup" in miniship.yml.',
  }),
  NOTHING_TO_SHOW: entry<Record<never, never>>({
    exit: 2,
    message: () => 'Nothing says what to show: there is neither a mini program nor a space.',
    help: 'Give "app-id" and "h5-id", or "space-id", or describe them in miniship.yml.',
  }),
  NODE_TOO_OLD: entry<{ version: string; least: string }>({
    exit: 2,
    message: ({ version, least }) => `This is Node.js ${version}; miniship needs ${least} or newer.`,
    help: ({ least }) => `Install Node.js 24, or any version from ${least} on; on GitHub, use the Action, which brings its own.`,
  }),
  NOTHING_DESCRIBED: entry<{ folder: string }>({
    exit: 2,
    message: ({ folder }) =>
      `Neither a mini program nor a space is described: there is nothing in flags, variables or a miniship.yml in ${folder}.`,
    help: 'Describe one in miniship.yml ("apps:" or "serverless:"), or give "app-id", "workspace-id", "tenant-id" and "h5-id", or "space-id". "miniship demo" shows it all without an account.',
  }),
  RECEIPT_UNUSABLE: entry<{ path: string; reason: string }>({
    exit: 2,
    message: ({ path, reason }) => `The receipt ${path} cannot be used: ${reason}.`,
    help: 'Name the miniship-receipt.json of an earlier run.',
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
} as const;
