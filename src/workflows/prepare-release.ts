import type { Reading, ReleaseRequest } from '../config/release-request.ts';
import { Failure, isFailure, throwProblems } from '../errors/failure.ts';
import type { Text } from '../errors/text.ts';
import type { Build } from '../packaging/build.ts';
import { type Icon, inspectIcon } from '../packaging/icon.ts';
import type { BuildSizes } from '../packaging/sizes.ts';
import { toH5Version } from '../packaging/version.ts';
import { readWhitelistUsers } from '../packaging/whitelist-file.ts';
import type { Reporter } from '../reporting/events.ts';
import { inspectAsked, reportBuild } from './inspect-build.ts';

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

  const asked = { ...request, isForEveryone: request.audience.kind === 'everyone' };
  const build = await inspectAsked(asked, found);
  const { text, scheme, source } = request.version;
  const h5Version = text === '' ? undefined : await gather(() => toH5Version(text, scheme));
  const icon = request.icon === undefined ? undefined : await gather(() => inspectIcon(request.icon ?? ''));
  const users = await gather(() => usersOf(request, reporter));
  if (found.length > 0) await build?.close();
  throwProblems(found);
  if (build === undefined || h5Version === undefined || users === undefined) {
    throw new Failure('INTERNAL', { reason: 'a release without problems lacks its build, version or users' });
  }

  reporter.report({ type: 'version-chosen', given: text, source: sources[source], h5Version });
  const sizes = await reportBuild(build, asked, reporter);
  return { request, build, sizes, h5Version, icon, users };
}

/** Where a version came from, in words. */
const sources: Readonly<Record<ReleaseRequest['version']['source'], Text>> = {
  input: { en: 'input', zh: '输入参数' },
  tag: { en: 'tag', zh: '标签' },
  'package.json': 'package.json',
};

async function usersOf({ audience }: ReleaseRequest, reporter: Reporter): Promise<readonly string[]> {
  if (audience.kind !== 'whitelist') return [];
  const { users, warnings } = await readWhitelistUsers(audience.users);
  for (const warning of warnings) reporter.report({ type: 'warned', ...warning });
  return users;
}
