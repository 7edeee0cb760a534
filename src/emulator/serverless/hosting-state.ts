/** What `ModifyWebHostingConfig` sets, in the texts of the wire. */
export interface HostingConfig {
  readonly indexPath: string;
  /** Empty when there is none. */
  readonly errorPath: string;
  readonly errorHttpStatus: '200' | '404';
  /** Addresses and ranges joined by commas; empty lets everyone in. */
  readonly allowedIps: string;
}

/** A certificate of a custom domain, without its private key: nothing here needs that again. */
export interface CertificateState {
  readonly name: string;
  readonly domainName: string;
  readonly fromMs: number;
  readonly untilMs: number;
}

/** A custom domain bound to the site. */
export interface SiteDomainState {
  readonly domain: string;
  readonly createdMs: number;
  updatedMs: number;
  forceRedirectType: 'HTTPS_FORCE' | 'OFF';
  enableCors: boolean;
  /** Origins joined by commas, or `*`. */
  allowOrigin: string;
  originControl: boolean;
  certificate: CertificateState | null;
}

/** Static hosting of one space, as plain data. */
export interface HostingState {
  /** When `OpenWebHostingService` was called; null while nobody has. The status follows from it and the clock. */
  openedAtMs: number | null;
  config: HostingConfig;
  domains: SiteDomainState[];
  /** When the CDN's copies were last thrown away, for the hourly limit. */
  refreshedAtMs: number[];
}

/** What the vendor sets before anybody does is not documented, but for the status 404 (catalogue, `ErrorHttpStatus`). */
export const firstConfig: HostingConfig = { indexPath: 'index.html', errorPath: '', errorHttpStatus: '404', allowedIps: '' };

/** Hosting that nobody has opened yet. */
export const unusedHosting = (): HostingState => ({ openedAtMs: null, config: firstConfig, domains: [], refreshedAtMs: [] });
