import type { Reading, ReleaseRequest } from '../config/release-request.ts';
import { Failure, isFailure, throwProblems } from '../errors/failure.ts';
import { type Build, inspectBuild } from '../packaging/build.ts';
import { type Icon, inspectIcon } from '../packaging/icon.ts';
import { type BuildSizes, measureBuild } from '../packaging/sizes.ts';
import { toH5Version } from '../packaging/version.ts';
import { readWhitelistUsers } from '../packaging/whitelist-file.ts';
import type { Reporter } from '../reporting/events.ts';
import { overBudget, sizeBefore } from './size-budget.ts';

/** A release whose inputs and files were all looked at and found good; nothing was sent so far. */
export interface PreparedRelease {
  readonly request: ReleaseRequest;
  readonly build: Build;
  readonly sizes?: BuildSizes | undefined;
  readonly h5Version: string;
  readonly icon?: Icon | undefined;
  readonly users: readonly string[];
}

/** Looks at everything that can be wrong on this machine, and throws all problems at once: those of the inputs and those of the files. */
export async function prepareRelease({ request, problems }: Reading<ReleaseRequest>, reporter: Reporter): Promise<PreparedRelease> {
  const found: Failure[] = [...problems];
  const gather = async <T>(look: () => Promise<T> | T): Promise<T | undefined> => {
    try {
      return await look();
    } catch (error) {
      if (!isFailure(error)) throw error;
      found.push(error);
      return undefined;
    }
  };

  const build = request.path === '' ? undefined : await inspect(request, found);
  const { text, scheme, source } = request.version;
  const h5Version = text === '' ? undefined : await gather(() => toH5Version(text, scheme));
  const icon = request.icon === undefined ? undefined : await gather(() => inspectIcon(request.icon ?? ''));
  const users = await gather(() => usersOf(request, reporter));
  if (found.length > 0) await build?.close();
  throwProblems(found);
  if (build === undefined || h5Version === undefined || users === undefined) {
    throw new Failure('INTERNAL', { reason: 'a release without problems lacks its build, version or users' });
  }

  reporter.report({ type: 'version-chosen', given: text, source, h5Version });
  const sizes = measureBuild(build.files, build.subPackages);
  reportBuild(build, request, { reporter, sizes, before: await sizeBefore(request.receipt, request.h5Id) });
  return { request, build, sizes, h5Version, icon, users };
}

async function inspect(request: ReleaseRequest, found: Failure[]): Promise<Build | undefined> {
  const { build, problems } = await inspectBuild(request.path, { h5Id: request.h5Id });
  found.push(...problems);
  if (build?.testEnvironmentIn !== undefined && request.audience.kind === 'everyone') {
    found.push(new Failure('TEST_ENVIRONMENT', { file: build.testEnvironmentIn }));
  }
  const over = build === undefined ? undefined : overBudget(measureBuild(build.files, build.subPackages), request.sizeBudget);
  if (over !== undefined && request.sizeBudget?.refuses === true) found.push(over);
  return build;
}

async function usersOf({ audience }: ReleaseRequest, reporter: Reporter): Promise<readonly string[]> {
  if (audience.kind !== 'whitelist') return [];
  const { users, warnings } = await readWhitelistUsers(audience.users);
  for (const warning of warnings) reporter.report({ type: 'warned', ...warning });
  return users;
}

interface Measured {
  readonly reporter: Reporter;
  readonly sizes: BuildSizes;
  readonly before: Awaited<ReturnType<typeof sizeBefore>>;
}

function reportBuild(build: Build, request: ReleaseRequest, { reporter, sizes, before }: Measured): void {
  reporter.report({
    type: 'build-inspected',
    path: build.path,
    files: build.files.length,
    sizeBytes: build.sizeBytes,
    pages: build.pages.length,
    mainUrl: request.mainUrl ?? build.mainUrl,
    parts: sizes.parts,
    largest: sizes.largest,
    before,
  });
  const over = overBudget(sizes, request.sizeBudget);
  if (over !== undefined) reporter.report({ type: 'warned', message: over.message, help: over.help });
  for (const warning of build.warnings) reporter.report({ type: 'warned', ...warning });
  if (build.testEnvironmentIn !== undefined) {
    reporter.report({
      type: 'warned',
      message: `${build.testEnvironmentIn} calls cloud.init with env 'test'.`,
      help: "Set env to 'online' before the release to everyone; it will be refused otherwise.",
    });
  }
}
