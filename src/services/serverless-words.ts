/** MPServerless in words: what a workflow asks of functions, hosting and the settings of one space. */

import type { Pressure } from '../transport/call-listener.ts';
import type { Database, Stamps } from './database-words.ts';

export type { Pressure };

export interface FunctionSpec {
  /** As the cloud takes it: `nodejs20`. */
  readonly runtime: string;
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
  readonly concurrency: number;
  /** Empty when there is none. */
  readonly httpPath: string;
  readonly timer: string;
  readonly timerPayload: string;
  readonly desc: string;
}

/** A function as it is; its numbers are read from texts such as `5 s`, `512 MB`, `Node.js 20`. */
export interface CloudFunction extends FunctionSpec {
  readonly name: string;
  /** The one that serves now. */
  readonly live?: { readonly deploymentId: string; readonly versionNo: string; readonly downloadUrl?: string | undefined } | undefined;
}

/** One uploaded version of a function. Any state but the last two is still on its way (wire-facts section 7). */
export interface Deployment {
  readonly deploymentId: string;
  readonly versionNo: string;
  readonly state: 'in-progress' | 'live' | 'failed';
  /** The cloud's own word for it, such as `DEPLOY_INIT`. */
  readonly label: string;
  readonly createdAt: string;
  /** Signed address of its archive, short-lived; a secret. */
  readonly downloadUrl?: string | undefined;
}

export interface RunOutcome {
  /** What the function returned, read from JSON; a text that is no JSON stays a text. */
  readonly result: unknown;
  readonly latencyMs: number;
  readonly requestId: string;
}

export interface FunctionLogLine {
  readonly at: string;
  readonly level: string;
  readonly text: string;
}

export interface Functions {
  find(name: string): Promise<CloudFunction | undefined>;
  list(): Promise<readonly CloudFunction[]>;
  create(name: string, spec: Partial<Pick<FunctionSpec, 'runtime' | 'memoryMb' | 'timeoutSeconds' | 'desc'>>): Promise<void>;
  /** Changes only what is given. */
  update(name: string, change: Partial<FunctionSpec>): Promise<void>;
  createDeployment(name: string): Promise<{ readonly deploymentId: string; readonly uploadUrl: string }>;
  deploy(deploymentId: string): Promise<void>;
  deployments(name: string): Promise<readonly Deployment[]>;
  /** Takes the function and all its deployments away; one that is not there is no failure. */
  remove(name: string): Promise<void>;
  /** Calls the function and waits for its result; the cloud allows 60 s. A function that throws is a Failure. */
  run(name: string, args: Readonly<Record<string, unknown>>): Promise<RunOutcome>;
  logs(
    name: string,
    filter: { readonly requestId?: string | undefined; readonly fromMs?: number | undefined },
  ): Promise<readonly FunctionLogLine[]>;
}

export type HostingState = 'unused' | 'opening' | 'in-service';

export interface HostingConfig {
  /** Where the site is without a custom domain; empty when the cloud does not say. */
  readonly defaultUrl: string;
  readonly index: string;
  readonly error: string;
  readonly errorStatus: '200' | '404';
  readonly allowedIps: readonly string[];
}

/** A file of the site. `path` has no leading slash, whatever the cloud answered. */
export interface RemoteFile {
  readonly path: string;
  readonly sizeBytes: number;
  /** Upper case, without quotes. Equal to the MD5 only for some uploads: equality proves sameness, difference proves nothing. */
  readonly etag: string;
  readonly contentType: string;
  /** Epoch milliseconds; undefined when the cloud does not say. */
  readonly modifiedMs?: number | undefined;
}

/** Permission to post one file: exact key, exact limit, short life. */
export interface UploadPermit {
  readonly host: string;
  readonly key: string;
  readonly accessId: string;
  readonly policy: string;
  readonly signature: string;
  readonly securityToken?: string | undefined;
  readonly expiresAtMs: number;
}

/** A file of the site as the storage gives it. */
export interface ServedFile {
  readonly bytes: Buffer;
  readonly contentType: string;
  /** By their names in small letters. */
  readonly headers: Readonly<Record<string, string | undefined>>;
}

export interface Hosting {
  state(): Promise<HostingState>;
  open(): Promise<void>;
  config(): Promise<HostingConfig>;
  configure(config: Omit<HostingConfig, 'defaultUrl'>): Promise<void>;
  /** All pages. `expected`: the paths that are probably there, in the order of their bytes; when they are, it takes a fourth of the time. */
  files(prefix?: string, expected?: readonly string[]): Promise<readonly RemoteFile[]>;
  file(path: string): Promise<RemoteFile | undefined>;
  /** The bytes of a small file of the site, or undefined; used for our own manifest. */
  read(path: string): Promise<Buffer | undefined>;
  /** One small file of the site with what it is served with; undefined when there is none, or one too large for memory. */
  served(path: string): Promise<ServedFile | undefined>;
  /** Fetches one file of the site as it is, whatever its size up to `maxBytes`; undefined when there is none. */
  fetch(path: string, file: { readonly to: string; readonly maxBytes: number }): Promise<{ readonly sizeBytes: number } | undefined>;
  permit(path: string, pressure?: Pressure): Promise<UploadPermit>;
  /** At most 1000 at once. */
  remove(paths: readonly string[]): Promise<void>;
  refresh(domain: string): Promise<void>;
  /** What the cloud does not say is undefined. */
  quota(): Promise<{ readonly staticWebBytes?: number | undefined; readonly cloudStorageBytes?: number | undefined }>;
}

export interface HttpTrigger {
  readonly enabled: boolean;
  readonly endpoint: string;
  readonly domain: string;
  readonly certificateInfo: string;
}

export interface ServicePolicy {
  readonly name: string;
  readonly policy: string;
}

export interface SiteDomain {
  readonly domain: string;
  readonly cname: string;
  readonly forceHttps: boolean;
  readonly cors: { readonly origins: string } | false;
  readonly certificateName?: string | undefined;
}

export interface SpaceSettings {
  httpTrigger(): Promise<HttpTrigger>;
  setHttpTrigger(change: {
    readonly enabled: boolean;
    readonly domain?: string | undefined;
    readonly certificate?: { readonly certificate: string; readonly privateKey: string } | undefined;
  }): Promise<void>;
  corsDomains(): Promise<readonly { readonly domainId: string; readonly domain: string }[]>;
  addCorsDomain(domain: string): Promise<void>;
  removeCorsDomain(domainId: string): Promise<void>;
  policy(service: 'db' | 'file', collection?: string): Promise<ServicePolicy>;
  setPolicy(
    service: 'db' | 'file',
    policy: { readonly collection?: string | undefined; readonly name?: string | undefined; readonly policy?: string | undefined },
  ): Promise<void>;
  domains(): Promise<readonly SiteDomain[]>;
  bindDomain(domain: string): Promise<void>;
  setForceHttps(domain: string, force: boolean): Promise<void>;
  setDomainCors(domain: string, cors: { readonly origins: string } | false): Promise<void>;
  attachCertificate(
    domain: string,
    certificate: { readonly name: string; readonly certificate: string; readonly privateKey: string },
  ): Promise<void>;
}

/** One space. */
export interface Serverless {
  readonly functions: Functions;
  readonly hosting: Hosting;
  readonly settings: SpaceSettings;
  readonly database: Database;
  readonly stamps: Stamps;
}

/** Fetches a file of the cloud's storage into `to`, whole or not at all; more than `maxBytes` is refused (Failure DOWNLOAD_REFUSED). */
export type Download = (url: string, file: { readonly to: string; readonly maxBytes: number }) => Promise<{ readonly sizeBytes: number }>;

/** Object storage beside the form upload with a token: one permitted file, or a signed address. */
export interface SpaceStorage {
  /** Posts one file of a site. Extra headers travel as form fields; a policy that forbids them ends as Failure UPLOAD_REFUSED, for the workflow to go on without. */
  postFile(
    permit: UploadPermit,
    file: { readonly bytes: Uint8Array; readonly contentType: string; readonly headers: Readonly<Record<string, string>> },
    pressure?: Pressure,
  ): Promise<{ readonly etag: string }>;
  /** Puts a function archive to its signed address, with exactly the signed content type; http becomes https for the vendor's hosts. */
  putArchive(uploadUrl: string, archive: { readonly path: string; readonly sizeBytes: number }): Promise<void>;
  download: Download;
}
