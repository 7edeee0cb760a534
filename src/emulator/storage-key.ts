import type { Cloud } from './cloud.ts';
import type { SeedKey } from './seed.ts';

/** The account of mPaaS at the storage, which signs upload tokens. Fixed, so that a token outlives a restart with a state file. */
export const storageKey: SeedKey = { id: 'emulator-storage-key-id', secret: 'emulator-storage-key-secret' };

/** The temporary key that signs permits for sites. Its token has characters that must be encoded in a URL and must not be in a form. */
export const siteStorageKey = {
  id: 'STS.emulator-site-key-id',
  secret: 'emulator-site-key-secret',
  securityToken: 'CAIS+emulator/site/security/token==',
} as const satisfies SeedKey;

/** Keys that the storage knows; the RPC gateway does not know the last two. */
export const storageKeys = ({ keys }: Cloud): readonly SeedKey[] => [...keys, storageKey, siteStorageKey];
