import { emptySeed, type Seed } from '../../src/emulator/seed.ts';

/** One mini program of a file: its name, and the workspace that it is in. */
export interface AppWish {
  readonly name: string;
  readonly workspaceId: string;
}

export const h5IdOf = (index: number): string => String(2_017_072_600_000_000 + index);
const tenantId = 'TENANT';
const appId = 'ONEX';

/** So many mini programs of one workspace, or spread over several in turn. */
export const wishes = (count: number, workspaces: readonly string[] = ['PROD']): readonly AppWish[] =>
  Array.from({ length: count }, (_, index) => ({ name: `app${index + 1}`, workspaceId: workspaces[index % workspaces.length] ?? 'PROD' }));

/** An emulator's seed in which they all are, without a package. */
export function seedOf(apps: readonly AppWish[]): Seed {
  const workspaces = [...new Set(apps.map(({ workspaceId }) => workspaceId))];
  const miniProgramsOf = (workspaceId: string) =>
    apps.flatMap((app, index) => (app.workspaceId === workspaceId ? [{ h5Id: h5IdOf(index), name: app.name }] : []));
  return {
    ...emptySeed,
    apps: workspaces.map((workspaceId) => ({
      appId,
      workspaceId,
      tenantId,
      virtualDomain: 'example.com',
      miniPrograms: miniProgramsOf(workspaceId),
    })),
  };
}

/** The miniship.json of these mini programs; all of them have the same build. */
export function fileOf(apps: readonly AppWish[], more: (app: AppWish) => object = () => ({})): string {
  const entries = apps.map((app, index) => [
    app.name,
    {
      appId,
      workspaceId: app.workspaceId,
      tenantId,
      h5Id: h5IdOf(index),
      h5Name: app.name,
      path: 'build',
      icon: 'icon.png',
      audience: 'everyone',
      clientMin: { ios: '10.1.60', android: '10.1.60' },
      ...more(app),
    },
  ]);
  // oxlint-disable-next-line typescript/no-unsafe-assignment -- what it holds is checked by the test.
  return JSON.stringify({ apps: Object.fromEntries(entries) });
}
