import { entry, inMegabytes, type SizedFile, sizes } from './entry.ts';

/** Exit 3: the build, the code or the site is not fit to be published. Its developer acts. */
export const packageFailures = {
  SIZE_BUDGET_EXCEEDED: entry<{ over: readonly string[]; largest: readonly string[] }>({
    exit: 3,
    message: ({ over, largest }) => `The build is larger than its budget: ${over.join('; ')}. Its largest files: ${largest.join(', ')}.`,
    help: 'Make the files named smaller, or move them into a sub-package; if it is meant to grow, raise "size-budget".',
  }),
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
} as const;
