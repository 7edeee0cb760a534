import { said } from '../errors/said.ts';
import type { Both, Text } from '../errors/text.ts';

/** The mini program that a run is about, by what is known of it. */
export const miniProgramSubject = (...names: readonly (string | undefined)[]): Text =>
  names.filter(Boolean).join(' ') || said('a mini program');

/** The workspace that a run is about. */
export const workspaceSubject = ({ appId, workspaceId }: { readonly appId: string; readonly workspaceId: string }): Both =>
  said('workspace {workspaceId} of {appId}', { workspaceId, appId });

/** The space that a run is about. */
export const spaceSubject = (spaceId: string): Both => said('space {spaceId}', { spaceId });
