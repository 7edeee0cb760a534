import type { SizeBudget } from '../config/size-budget.ts';
import { Failure } from '../errors/failure.ts';
import { type Build, inspectBuild } from '../packaging/build.ts';
import { type BuildSizes, measureBuild } from '../packaging/sizes.ts';
import type { Reporter } from '../reporting/events.ts';
import { overBudget, sizeBefore } from './size-budget.ts';

/** What is asked of a build before it is uploaded, whatever its type. */
export interface AskedBuild {
  readonly h5Id: string;
  readonly path: string;
  readonly mainUrl?: string | undefined;
  readonly sizeBudget?: SizeBudget | undefined;
  readonly receipt: string;
  /** Whether everybody is to receive it: the test environment of the cloud is not for them. */
  readonly isForEveryone: boolean;
}

/** Looks at the build; what is wrong with it goes to the problems that were found so far. */
export async function inspectAsked(asked: AskedBuild, found: Failure[]): Promise<Build | undefined> {
  if (asked.path === '') return undefined;
  const { build, problems } = await inspectBuild(asked.path, { h5Id: asked.h5Id });
  found.push(...problems);
  if (build?.testEnvironmentIn !== undefined && asked.isForEveryone) {
    found.push(new Failure('TEST_ENVIRONMENT', { file: build.testEnvironmentIn }));
  }
  if (build === undefined || asked.sizeBudget?.refuses !== true) return build;
  const over = overBudget(measureBuild(build.files, build.subPackages), asked.sizeBudget);
  if (over !== undefined) found.push(over);
  return build;
}

/** Tells of a good build, with its growth since the release of the last receipt. Answers its sizes. */
export async function reportBuild(build: Build, asked: AskedBuild, reporter: Reporter): Promise<BuildSizes> {
  const sizes = measureBuild(build.files, build.subPackages);
  reporter.report({
    type: 'build-inspected',
    path: build.path,
    files: build.files.length,
    sizeBytes: build.sizeBytes,
    pages: build.pages.length,
    mainUrl: asked.mainUrl ?? build.mainUrl,
    parts: sizes.parts,
    largest: sizes.largest,
    all: sizes.all,
    before: await sizeBefore(asked.receipt, asked.h5Id),
  });
  const over = overBudget(sizes, asked.sizeBudget);
  if (over !== undefined) reporter.report({ type: 'warned', message: over.told, help: over.advice });
  for (const warning of build.warnings) reporter.report({ type: 'warned', ...warning });
  if (build.testEnvironmentIn !== undefined) {
    reporter.report({
      type: 'warned',
      message: {
        en: `${build.testEnvironmentIn} calls cloud.init with env 'test'.`,
        zh: `${build.testEnvironmentIn} 以 env 'test' 调用了 cloud.init。`,
      },
      help: {
        en: "Set env to 'online' before the release to everyone; it will be refused otherwise.",
        zh: "发布给所有人之前请将 env 设为 'online'，否则会被拒绝。",
      },
    });
  }
  return sizes;
}
