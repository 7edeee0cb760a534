import type { EnsureRequest, WhitelistRequest } from '../config/ensure-request.ts';
import type { Reading } from '../config/release-request.ts';
import { type Failure, isFailure, throwProblems } from '../errors/failure.ts';
import { readWhitelistUsers } from '../packaging/whitelist-file.ts';
import type { Reporter } from '../reporting/events.ts';

/** A whitelist with all users that it is to have at least. */
export interface PreparedWhitelist extends Pick<WhitelistRequest, 'name' | 'type'> {
  readonly members: readonly string[];
}

/** A set-up whose inputs and files were all looked at and found good; nothing was sent so far. */
export interface PreparedEnsure {
  readonly request: EnsureRequest;
  readonly whitelists: readonly PreparedWhitelist[];
}

/** Looks at everything that can be wrong on this machine, and throws all problems at once. */
export async function prepareEnsure({ request, problems }: Reading<EnsureRequest>, reporter: Reporter): Promise<PreparedEnsure> {
  const found: Failure[] = [...problems];
  const whitelists: PreparedWhitelist[] = [];
  for (const { name, type, users } of request.whitelists) {
    try {
      const { users: members, warnings } = await readWhitelistUsers({ ...users, fileKey: `setup.whitelists.${name}.usersFile` });
      for (const warning of warnings) reporter.report({ type: 'warned', ...warning });
      whitelists.push({ name, type, members });
    } catch (error) {
      if (!isFailure(error)) throw error;
      found.push(error);
    }
  }
  throwProblems(found);
  return { request, whitelists };
}
