import type { SeedProvider, SeedRole } from './sts/account.ts';

/** An access key of the emulated account. */
export interface SeedKey {
  readonly id: string;
  readonly secret: string;
  /** Makes it a temporary (STS) key, which is valid only together with this token. */
  readonly securityToken?: string;
  /** Operations that this key may not call. */
  readonly denied?: readonly string[];
  readonly inactive?: boolean;
  /** The account itself, which may call everything but take no role. */
  readonly root?: boolean;
}

/** A package that is there from the start. `everyone` gives it an official task that is publishing already. */
export interface SeedPackage {
  readonly h5Version: string;
  readonly audience?: 'none' | 'everyone';
  /** Lowest client version of both phone systems; every client when absent. */
  readonly clientMin?: string;
}

export interface SeedMiniProgram {
  readonly h5Id: string;
  readonly name: string;
  readonly packages?: readonly SeedPackage[];
}

export interface SeedWhitelist {
  readonly name: string;
  readonly type?: 'normal' | 'regular';
  readonly users: readonly string[];
}

export interface SeedApp {
  readonly appId: string;
  readonly workspaceId: string;
  readonly tenantId: string;
  readonly virtualDomain?: string;
  /** True: an RSA key was uploaded already (a fresh one is made). */
  readonly rsaKey?: boolean;
  readonly miniPrograms?: readonly SeedMiniProgram[];
  readonly whitelists?: readonly SeedWhitelist[];
  /** Mobile Sync identities that are published; `global` ones reach everybody, the others one receiver. */
  readonly syncScenes?: readonly { readonly bizType: string; readonly global: boolean }[];
}

/** A cloud function that is there from the start, deployed and live when it has code. */
export interface SeedFunction {
  readonly name: string;
  /** Text of its `index.js`. */
  readonly code?: string;
  readonly runtime?: string;
  readonly memoryMb?: number;
  readonly timeoutSeconds?: number;
  readonly httpPath?: string;
}

/** A collection that is there from the start; a document without an `_id` gets one. */
export interface SeedCollection {
  readonly name: string;
  readonly documents: readonly object[];
}

/** A space of MPServerless. */
export interface SeedSpace {
  readonly spaceId: string;
  readonly name?: string;
  readonly staticWebQuotaBytes?: number;
  readonly cloudStorageQuotaBytes?: number;
  readonly functions?: readonly SeedFunction[];
  readonly collections?: readonly SeedCollection[];
  /** True: there is a backup of these collections from the start. */
  readonly backup?: boolean;
}

/** What an emulator knows at the start, and again after a reset. Every list may be left out of a seed file. */
export interface Seed {
  readonly keys: readonly SeedKey[];
  readonly apps: readonly SeedApp[];
  /** MPServerless spaces; an id alone is an empty space. */
  readonly spaces: readonly (string | SeedSpace)[];
  /** OIDC providers and roles of the account; without them it has one provider for GitHub and two roles. */
  readonly providers?: readonly SeedProvider[];
  readonly roles?: readonly SeedRole[];
}

/** One key, one app, one mini program without a package. */
export const emptySeed: Seed = {
  keys: [{ id: 'emulator-access-key-id', secret: 'emulator-access-key-secret' }],
  apps: [
    {
      appId: 'ONEX570DA892117',
      workspaceId: 'PROD',
      tenantId: 'PUQYHL',
      virtualDomain: 'example.com',
      miniPrograms: [{ h5Id: '2017072607907880', name: 'Shop' }],
      syncScenes: [
        { bizType: 'UCHAT', global: false },
        { bizType: 'NOTICE', global: true },
      ],
    },
  ],
  spaces: ['mp-0e16bb12-14af-4635-b24c-5ac1a9a7bb9f'],
};

/** The mini programs of the empty seed, each with these packages. */
export const seedWith = (...packages: readonly SeedPackage[]): Seed => ({
  ...emptySeed,
  apps: emptySeed.apps.map((app) => ({ ...app, miniPrograms: app.miniPrograms?.map((each) => ({ ...each, packages })) ?? [] })),
});

/** Its mini program has an early version that nobody received: only a first version needs an icon, and a rehearsal should need as little as possible. For the same reason its workspace has an RSA key. */
export const defaultSeed: Seed = withRsaKey(seedWith({ h5Version: '0.1.0.0' }));

function withRsaKey(seed: Seed): Seed {
  return { ...seed, apps: seed.apps.map((app) => ({ ...app, rsaKey: true })) };
}
