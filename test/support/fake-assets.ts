import type { FileStorage, StoredFile } from '../../src/services/file-words.ts';
import type { Extension, Extensions, PlatformConfig, PlatformName, Platforms } from '../../src/services/platform-words.ts';
import type { Call } from './fake-database.ts';

interface FakeFile {
  readonly id: string;
  readonly name: string;
  contentType: string;
  bytes: Buffer;
  modifiedAt: string;
  isListed: boolean;
}

/** File storage, extensions and keys of other platforms of the fake space. */
export interface AssetsState {
  files: FakeFile[];
  /** Whether a file is listed by itself once it is uploaded. */
  callback: boolean;
  /** Whether the address of a known file replaces it. */
  overwrites: boolean;
  /** What the storage answers to every upload. */
  etag: string;
  /** Served by a cache that is this much older than the files. */
  staleMs: number;
  quotaBytes: number | undefined;
  /** Ids that cannot be deleted, and that make their batch fail. */
  readonly undeletable: Set<string>;
  /** Names whose upload is answered well, but which never appear. */
  readonly vanishing: Set<string>;
  extensions: Extension[];
  readonly platforms: Map<PlatformName, PlatformConfig[]>;
  /** How lists show a secret. */
  show: (secret: string) => string;
  nowMs: number;
}

export const emptyAssets = (): AssetsState => ({
  files: [],
  callback: true,
  overwrites: true,
  etag: '',
  staleMs: 0,
  quotaBytes: undefined,
  undeletable: new Set(),
  vanishing: new Set(),
  extensions: [
    { id: 'ext-1', name: '云调用', enabled: false },
    { id: 'ext-2', name: '内容安全', enabled: true },
  ],
  platforms: new Map(),
  show: (secret) => secret,
  nowMs: Date.UTC(2026, 0, 1),
});

/** In memory, does what the vendor's pages say, and fails as told. */
export function createFakeAssets(
  call: Call,
  state: AssetsState,
  refuse: (operation: string) => Error,
): { readonly files: FileStorage; readonly extensions: Extensions; readonly platforms: Platforms } {
  let count = 0;
  const open = new Map<string, { readonly file: FakeFile; readonly isNew: boolean }>();

  const view = ({ id, name, bytes, modifiedAt }: FakeFile): StoredFile => ({
    id,
    name,
    sizeBytes: bytes.byteLength,
    url: `https://cdn.example/${id}`,
    modifiedAt,
  });
  const moment = (): string => {
    state.nowMs += 1000;
    return new Date(state.nowMs).toISOString();
  };
  const configs = (platform: PlatformName) => state.platforms.get(platform) ?? [];

  const files: FileStorage = {
    list: (prefix) =>
      call('listFiles', prefix, () => state.files.filter(({ name, isListed }) => isListed && name.startsWith(prefix)).map(view)),
    address: ({ name, contentType, replaces }) =>
      call('address', name, () => {
        count += 1;
        const known = state.overwrites ? state.files.find(({ id }) => id === replaces) : undefined;
        const made = { id: `file-${count}`, name, contentType, bytes: Buffer.alloc(0), modifiedAt: '', isListed: false };
        open.set(`https://storage.example/${count}`, { file: known ?? made, isNew: known === undefined });
        return { id: (known ?? made).id, uploadUrl: `https://storage.example/${count}` };
      }),
    put: (uploadUrl, { bytes, contentType }) => {
      const { file, isNew } = open.get(uploadUrl) ?? {};
      if (file === undefined) throw new Error('the fake gave no such address');
      return call('put', file.name, () => {
        if (state.vanishing.has(file.name)) return { etag: state.etag };
        if (isNew && !state.files.includes(file)) state.files.push(file);
        Object.assign(file, { bytes: Buffer.from(bytes), contentType, modifiedAt: moment(), isListed: file.isListed || state.callback });
        return { etag: state.etag };
      });
    },
    register: (id) => {
      const file = state.files.find((one) => one.id === id);
      return call('register', file?.name ?? '', () => {
        if (file === undefined) throw refuse('register');
        file.isListed = true;
      });
    },
    remove: (ids) =>
      call('removeStored', state.files.flatMap(({ id, name }) => (ids.includes(id) ? [name] : [])).join(','), () => {
        if (ids.some((id) => state.undeletable.has(id))) throw refuse('removeStored');
        state.files = state.files.filter(({ id }) => !ids.includes(id));
      }),
    served: ({ id, name }) =>
      call('servedFile', name, () => {
        const found = state.files.find((one) => one.id === id);
        if (found === undefined) return undefined;
        const { bytes, contentType, modifiedAt } = found;
        const headers = { 'last-modified': new Date(Date.parse(modifiedAt) - state.staleMs).toUTCString() };
        return { bytes, contentType, headers };
      }),
    quotaBytes: () => call('quotaOfFiles', '', () => state.quotaBytes),
  };

  const extensions: Extensions = {
    list: () => call('extensions', '', () => [...state.extensions]),
    enable: (id) =>
      call('enable', id, () => {
        state.extensions = state.extensions.map((one) => (one.id === id ? { ...one, enabled: true } : one));
      }),
  };

  const platforms: Platforms = {
    list: (platform) => call('platforms', platform, () => configs(platform).map((one) => ({ ...one, secret: state.show(one.secret) }))),
    save: (platform, config, isThere) =>
      call('savePlatform', `${platform} ${config.appId} ${isThere ? 'there' : 'new'}`, () => {
        const changedAt = platform === 'dingtalk' ? moment() : '';
        state.platforms.set(platform, [...configs(platform).filter(({ appId }) => appId !== config.appId), { ...config, changedAt }]);
      }),
    remove: (platform, appId) =>
      call('removePlatform', `${platform} ${appId}`, () => {
        state.platforms.set(
          platform,
          configs(platform).filter((one) => one.appId !== appId),
        );
      }),
  };

  return { files, extensions, platforms };
}
