import { said } from '../errors/said.ts';
import type { Both, Text } from '../errors/text.ts';

/** The mini program that a run is about, by what is known of it. */
export const miniProgramSubject = (...names: readonly (string | undefined)[]): Text =>
  names.filter(Boolean).join(' ') || said('a mini program');

/** The workspace that a run is about. */
export const workspaceSubject = ({ appId, workspaceId }: { readonly appId: string; readonly workspaceId: string }): Both =>
  said('workspace {workspaceId} of {appId}', { workspaceId, appId });

/** The space that a run is about, by its id or else by the name that it goes by. */
export function spaceSubject(known: {
  readonly spaceId: string;
  readonly space?: { readonly name?: string | undefined } | undefined;
}): Both {
  const spaceId = known.spaceId || known.space?.name;
  return spaceId ? said('space {spaceId}', { spaceId }) : said('a space');
}
