import type { PreviewRequest } from '../config/preview-request.ts';
import type { Reading } from '../config/release-request.ts';
import { Failure, isFailure, throwProblems } from '../errors/failure.ts';
import type { Build } from '../packaging/build.ts';
import { type Icon, inspectIcon } from '../packaging/icon.ts';
import type { Reporter } from '../reporting/events.ts';
import { inspectAsked, reportBuild } from './inspect-build.ts';

/** A preview whose inputs and files were all looked at and found good; nothing was sent so far. */
export interface PreparedPreview {
  readonly request: PreviewRequest;
  readonly build: Build;
  readonly icon?: Icon | undefined;
}

/** Looks at everything that can be wrong on this machine, and throws all problems at once: those of the inputs and those of the files. */
export async function preparePreview({ request, problems }: Reading<PreviewRequest>, reporter: Reporter): Promise<PreparedPreview> {
  const found: Failure[] = [...problems];
  const asked = { ...request, isForEveryone: false };
  const build = await inspectAsked(asked, found);
  const icon = request.icon === undefined ? undefined : await iconAt(request.icon, found);
  if (found.length > 0) await build?.close();
  throwProblems(found);
  if (build === undefined) throw new Failure('INTERNAL', { reason: 'a preview without problems lacks its build' });
  await reportBuild(build, asked, reporter);
  return { request, build, icon };
}

async function iconAt(path: string, found: Failure[]): Promise<Icon | undefined> {
  try {
    return await inspectIcon(path);
  } catch (error) {
    if (!isFailure(error)) throw error;
    found.push(error);
    return undefined;
  }
}
