import type { Cloud } from './cloud.ts';
import { describePlatforms } from './serverless/platforms-state.ts';
import { publishPeriod, taskStatusAt } from './task-life.ts';
import type { WorkspaceState } from './world.ts';

/** What `GET /_emulator/state` shows: the world by the clock, without access keys and private keys. */
export function describeState(cloud: Cloud): object {
  const nowMs = cloud.now();
  const { workspaces, spaces, extensions, objects } = cloud.world();
  return {
    now: new Date(nowMs).toISOString(),
    workspaces: workspaces.map((workspace) => describeWorkspace(workspace, nowMs)),
    spaces: spaces.map((space) => ({ ...space, platforms: describePlatforms(space.platforms) })),
    extensions,
    objects: Object.values(objects).map(({ bucket, key, sizeBytes, contentType }) => ({ bucket, key, sizeBytes, contentType })),
  };
}

function describeWorkspace({ rsaKeyPem, ...workspace }: WorkspaceState, nowMs: number): object {
  const seen = { rsaKeyPem, ...workspace };
  return {
    ...workspace,
    rsaKey: rsaKeyPem !== null,
    packages: workspace.packages.map((one) => ({ ...one, publishPeriod: publishPeriod(one.id, seen, nowMs).PublishPeriod ?? null })),
    tasks: workspace.tasks.map((task) => ({ ...task, status: taskStatusAt(task, nowMs) })),
  };
}
