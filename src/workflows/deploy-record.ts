import type { CertificateRequest, DeployRequest } from '../config/deploy-request.ts';
import type { FunctionSpec, HostingConfig } from '../services/serverless-words.ts';
import { type DataRecord, outputsOfData } from './data-record.ts';
import type { KeptArchive } from './keep-site.ts';
import type { Account } from './receipt.ts';
import type { SettingDifference } from './setting.ts';
import type { SiteListing } from './site-listing.ts';

/** What became of one function; filled as it goes, so that a run that fails half way still knows which are live. */
export interface FunctionRecord {
  readonly name: string;
  /** `kept`: nothing was to be done. `changed`: settings only. `waiting`: not reached. */
  state: 'waiting' | 'kept' | 'changed' | 'live' | 'failed';
  readonly archive: { readonly sha256: string; readonly sizeBytes: number; readonly files: number };
  deploymentId?: string;
  versionNo?: string;
  /** The deployment that this run opened, whatever became of it. */
  opened?: string;
  /** As the cloud has them after this run; the stamp at the end of `desc` may be written later. */
  settings?: FunctionSpec;
  latencyMs?: number;
  error?: string;
  /** What served before this run, for the way back; undefined when there was nothing. */
  readonly previous?:
    | { readonly deploymentId?: string | undefined; readonly versionNo?: string | undefined; readonly settings: FunctionSpec }
    | undefined;
}

/** What became of the site. */
export interface SiteRecord {
  url?: string;
  opened?: boolean;
  /** Undefined while hosting was not open. */
  configBefore?: HostingConfig;
  /** As it was read back after this run. */
  config?: HostingConfig;
  /** The site as it was sent, kept beside the receipt. */
  archive?: KeptArchive;
  /** All that stands there after this run. */
  listing?: SiteListing;
  readonly added: string[];
  readonly changed: string[];
  readonly deleted: string[];
  unchanged: number;
  bytesUploaded: number;
}

/** What became of the files of the storage; their paths have no prefix. */
export interface FilesRecord {
  readonly prefix: string;
  readonly added: string[];
  readonly changed: string[];
  readonly deleted: string[];
  unchanged: number;
  bytesUploaded: number;
  /** Where everyone reads them, by their paths; left out of a receipt that would become too large. */
  addresses?: Readonly<Record<string, string>>;
}

/** What became of the space itself. */
export interface SpaceRecord {
  /** Undefined until it is made. */
  spaceId?: string;
  readonly name?: string | undefined;
  made?: boolean;
  /** Description and state, where they were changed. */
  readonly changes: SettingDifference[];
}

/** What a deploy has come to know, filled as it goes: outputs and receipt are made of it, also when the run fails half way. */
export interface DeployRecord {
  /** Digest of the plan, lower-case hex. */
  digest?: string;
  /** The space that the run is about; found or made when it goes by its name. */
  spaceId?: string;
  space?: SpaceRecord;
  functions?: readonly FunctionRecord[];
  /** Settings that were changed. */
  settings?: SettingDifference[];
  /** Extensions that were enabled. */
  extensions?: readonly SettingDifference[];
  /** Keys of other platforms that were written or taken away; secrets as digests. */
  platforms?: readonly SettingDifference[];
  files?: FilesRecord;
  httpEndpoint?: string;
  data?: DataRecord;
  hosting?: SiteRecord;
}

/** The Action's outputs by name; what is not known is the empty text, so that every output is always set. */
export function outputsOfDeploy(
  { spaceId = '', functions = [], httpEndpoint = '', data, hosting, files, extensions, platforms }: DeployRecord,
  known: { readonly status: string; readonly receiptPath: string; readonly errorCode: string },
): Record<string, string> {
  const named = (...states: readonly FunctionRecord['state'][]) =>
    functions.filter(({ state }) => states.includes(state)).map(({ name }) => name);
  const versions = Object.fromEntries(functions.flatMap(({ name, versionNo }) => (versionNo === undefined ? [] : [[name, versionNo]])));
  return {
    status: known.status,
    'space-id': spaceId,
    'functions-deployed': named('live', 'changed').join(','),
    'functions-skipped': named('kept').join(','),
    'function-versions': functions.length === 0 ? '' : JSON.stringify(versions),
    'http-endpoint': httpEndpoint,
    ...outputsOfData(data),
    'hosting-url': hosting?.url ?? '',
    'files-uploaded': count(hosting && hosting.added.length + hosting.changed.length),
    'files-deleted': count(hosting?.deleted.length),
    'files-unchanged': count(hosting?.unchanged),
    'bytes-uploaded': count(hosting?.bytesUploaded),
    'extensions-enabled': namesOf(extensions, 'extension '),
    'platforms-changed': namesOf(platforms, 'platform '),
    'stored-uploaded': count(files && files.added.length + files.changed.length),
    'stored-deleted': count(files?.deleted.length),
    'stored-unchanged': count(files?.unchanged),
    'archive-path': hosting?.archive?.path ?? '',
    'receipt-path': known.receiptPath,
    'error-code': known.errorCode,
  };
}

/** `extension 云调用` without what it is. */
const namesOf = (changed: readonly SettingDifference[] = [], kind: string): string =>
  changed.map(({ name }) => name.slice(kind.length)).join(',');

const count = (value: number | undefined): string => (value === undefined ? '' : String(value));

/** What a deploy puts into its receipt. */
export function accountOfDeploy(request: DeployRequest, record: DeployRecord): Account {
  const { digest, spaceId, space, functions, settings, extensions, platforms, data, files, httpEndpoint, hosting } = record;
  const { added = [], changed = [], deleted = [], configBefore } = hosting ?? {};
  return {
    verb: 'deploy',
    // The id, also of a space that was asked for by its name: a receipt is about one space.
    asked: withoutSecrets({ ...request, spaceId: spaceId ?? request.spaceId }),
    done: { digest, space, functions: functions?.map(doneWith), settings, extensions, platforms, data, files, httpEndpoint, hosting },
    undo: {
      space: space?.changes,
      functions: functions
        ?.filter(({ state }) => state !== 'kept' && state !== 'waiting')
        .map(({ name, previous }) => ({ name, previous })),
      settings,
      hosting: hosting && { configBefore, added, changed, deleted },
    },
  };
}

/** What served before stands under `undo` only. */
const doneWith = ({ name, state, archive, deploymentId, versionNo, settings, latencyMs, error }: FunctionRecord): unknown => ({
  name,
  state,
  archive,
  deploymentId,
  versionNo,
  settings,
  latencyMs,
  error,
});

/** Keys stay out, and so do the arguments of smoke tests, which may be tokens or belong to people. */
function withoutSecrets({ functions, settings, platforms, ...rest }: DeployRequest): unknown {
  const { httpTrigger, domains } = settings;
  return {
    ...rest,
    platforms: platforms.map(({ platform, appId, absent }) => ({ platform, appId, absent })),
    functions: functions.map(({ smoke, ...each }) => ({ ...each, smoke: smoke && { args: Object.keys(smoke.args) } })),
    settings: {
      ...settings,
      httpTrigger: httpTrigger && { ...httpTrigger, certificate: named(httpTrigger.certificate) },
      domains: domains.map((each) => ({ ...each, certificate: named(each.certificate) })),
    },
  };
}

const named = (certificate: CertificateRequest | undefined): { readonly name: string } | undefined =>
  certificate && { name: certificate.name };
