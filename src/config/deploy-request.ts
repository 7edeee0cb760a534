import type { KeepRequest } from './keep-request.ts';

/** What `deploy` is asked to bring about in one space. Everything optional that is absent stays as it is in the cloud. */
export interface DeployRequest {
  /** Empty when the space goes by its name, which the cloud is asked for first. */
  readonly spaceId: string;
  /** What is asked of the space itself, and which one it is when it goes by its name. */
  readonly space?: SpaceRequest | undefined;
  readonly functions: readonly FunctionRequest[];
  readonly hosting?: HostingRequest | undefined;
  readonly settings: SettingsRequest;
  readonly files?: FilesRequest | undefined;
  /** Names or ids of extensions that are to be enabled. */
  readonly extensions: readonly string[];
  readonly platforms: readonly PlatformRequest[];
  readonly data?: DataRequest | undefined;
  /** Which of them this run does; the others are neither read nor changed. */
  readonly only: readonly Section[];
  /** Functions at once; files at once are adapted by the run itself, up to `uploads`. */
  readonly concurrency: number;
  readonly uploads: number;
  /** Whether sha256, commit and run are kept in a function's `Desc`. */
  readonly stamp: boolean;
  /** Digest of a plan that somebody looked at; the run refuses when the world has moved since. */
  readonly planDigest?: string | undefined;
  /** Absolute path of the receipt to write. */
  readonly receipt: string;
  /** Keep the site beside the receipt; undefined when it is not to be kept. */
  readonly keep?: KeepRequest | undefined;
  readonly dryRun: boolean;
  /** How long a deployment, or the opening of hosting, may take. */
  readonly waitMs: number;
}

/** In the order in which they are done. */
export const sections = ['space', 'functions', 'extensions', 'platforms', 'settings', 'data', 'files', 'hosting'] as const;
export type Section = (typeof sections)[number];

/** A space by its id (in `spaceId` beside it) or by its name, and what is asked of it. */
export interface SpaceRequest {
  readonly name?: string | undefined;
  readonly about?: string | undefined;
  /** Make it when there is none of the name. */
  readonly ensure: boolean;
  readonly state?: 'in-service' | 'paused' | undefined;
  /** The id that a space found by its name must have, so that no other environment is touched by mistake. */
  readonly expectedId?: string | undefined;
}

export interface FunctionRequest {
  readonly name: string;
  /** Absolute path of the folder with index.js. */
  readonly path: string;
  readonly runtime?: string | undefined;
  readonly memoryMb?: number | undefined;
  readonly timeoutSeconds?: number | undefined;
  /** Calls that one instance takes at once. */
  readonly concurrency?: number | undefined;
  /** For example `/http/hello`; the empty text takes the path away. */
  readonly httpPath?: string | undefined;
  /** For example `0 0 *\/2 * * *`; the empty text takes the timer away. */
  readonly timer?: string | undefined;
  readonly timerPayload?: string | undefined;
  /** Own words of the function's description; the stamp stands behind them. */
  readonly about?: string | undefined;
  /** Files at the root of the archive, or in a folder named as the function (an open question of the cloud). */
  readonly layout: 'root' | 'folder';
  /** Patterns as in .gitignore. */
  readonly exclude: readonly string[];
  readonly smoke?: SmokeRequest | undefined;
}

/** One call of the deployed function; every field of `expect` must stand in the result with the same value. */
export interface SmokeRequest {
  readonly args: Readonly<Record<string, unknown>>;
  readonly expect?: unknown;
}

export interface HostingRequest {
  /** Absolute path of the built site. */
  readonly path: string;
  readonly index: string;
  readonly error?: string | undefined;
  /** Every unknown path answers the index page with status 200. */
  readonly spa: boolean;
  /** At most three IPv4 addresses or ranges; an empty list lifts the limit. */
  readonly allowedIps?: readonly string[] | undefined;
  /** Headers by glob, the first rule that names a header wins. */
  readonly headers: readonly HeaderRule[];
  readonly delete: DeleteRequest;
  /** Where the record of what was uploaded is kept. */
  readonly manifest: { readonly kind: 'beside-site' } | { readonly kind: 'file'; readonly path: string };
  /** Globs of local files that are not uploaded. */
  readonly exclude: readonly string[];
  /** Custom domains whose CDN cache is refreshed after a change. */
  readonly refresh: readonly string[];
}

export interface HeaderRule {
  readonly match: string;
  /** `Cache-Control`, `Content-Disposition`, `Content-Encoding`, `Content-Type`, `Expires` or `x-oss-meta-…`. */
  readonly set: Readonly<Record<string, string>>;
}

/** Remote files that are not in the build: kept unless enabled, and only below `prefix`. */
export interface DeleteRequest {
  readonly enabled: boolean;
  readonly prefix: string;
  readonly keep: readonly string[];
  readonly atMost: { readonly kind: 'files'; readonly files: number } | { readonly kind: 'percent'; readonly percent: number };
}

export interface SettingsRequest {
  readonly httpTrigger?: HttpTriggerRequest | undefined;
  /** The whole list of CORS domains of the space. */
  readonly cors?: readonly string[] | undefined;
  readonly policies: readonly PolicyRequest[];
  readonly domains: readonly DomainRequest[];
}

export interface HttpTriggerRequest {
  readonly enabled?: boolean | undefined;
  /** The empty text takes it away. */
  readonly domain?: string | undefined;
  readonly certificate?: CertificateRequest | undefined;
}

/** PEM texts. `privateKey` is a secret. */
export interface CertificateRequest {
  readonly name: string;
  readonly certificate: string;
  readonly privateKey: string;
}

export interface PolicyRequest {
  readonly service: 'db' | 'file';
  readonly collection?: string | undefined;
  readonly name: 'PUBLICREAD' | 'PRIVATE' | 'ADMINWRITEONLY' | 'ADMINREADWRITEONLY' | 'EXTENDED';
  /** JSON text; needed for EXTENDED. */
  readonly policy?: string | undefined;
}

export interface DomainRequest {
  readonly domain: string;
  readonly forceHttps?: boolean | undefined;
  readonly certificate?: CertificateRequest | undefined;
  /** Origins that may read across sites; false switches it off. */
  readonly cors?: { readonly origins: string } | false | undefined;
}

/** A folder that is brought into the file storage of the space. */
export interface FilesRequest {
  /** Absolute path. */
  readonly path: string;
  /** Stands before the name of every file, with a slash at its end; files without it are not looked at. May be empty. */
  readonly prefix: string;
  /** Globs of local files that are not uploaded. */
  readonly exclude: readonly string[];
  readonly delete: DeleteRequest;
}

/** The keys of one application of another platform, or that it is to have none. */
export interface PlatformRequest {
  readonly platform: 'alipay' | 'wechat' | 'dingtalk';
  readonly appId: string;
  readonly absent: boolean;
  /** The private key of Alipay, the application's secret elsewhere; empty for one that is to be absent. */
  readonly secret: string;
  readonly facts: {
    readonly signMode?: 'PUBLIC_KEY' | 'CERT';
    readonly publicKey?: string;
    readonly appCert?: string;
    readonly publicCert?: string;
    readonly rootCert?: string;
  };
}

/** Documents of the database. */
export interface DataRequest {
  /** In their order. */
  readonly imports: readonly ImportRequest[];
  /** Collections that are exported before the run changes anything. */
  readonly backup: readonly string[];
}

/** A file of documents and where they go. */
export interface ImportRequest {
  /** As the file of the configuration names it, with `/` between the parts: a record of it is kept under this name. */
  readonly name: string;
  /** Absolute. */
  readonly path: string;
  readonly type: 'json' | 'csv';
  readonly collection: string;
  /** What becomes of a document whose `_id` is there already. */
  readonly mode: 'insert' | 'upsert';
}
