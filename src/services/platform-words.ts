/** Extensions of the account and keys of other platforms, in words. */

/** Something that is switched on for the whole account, and never off again: the API has no operation for that. */
export interface Extension {
  readonly id: string;
  readonly name: string;
  readonly enabled: boolean;
}

export interface Extensions {
  /** All pages. */
  list(): Promise<readonly Extension[]>;
  enable(id: string): Promise<void>;
}

export const platformNames = ['alipay', 'wechat', 'dingtalk'] as const;
export type PlatformName = (typeof platformNames)[number];

/** What of a configuration is no secret; only Alipay has some. */
export interface PlatformFacts {
  readonly signMode?: 'PUBLIC_KEY' | 'CERT' | undefined;
  readonly publicKey?: string | undefined;
  readonly appCert?: string | undefined;
  readonly publicCert?: string | undefined;
  readonly rootCert?: string | undefined;
}

/** The keys with which functions of the space speak to an application of another platform. */
export interface PlatformConfig {
  readonly appId: string;
  readonly facts: PlatformFacts;
  /** The private key of Alipay, the application's secret elsewhere; as the list shows it, which may be with stars, or not at all. */
  readonly secret: string;
  /** When it was last written, where the list says it. */
  readonly changedAt: string;
}

export interface Platforms {
  list(platform: PlatformName): Promise<readonly PlatformConfig[]>;
  /** Replaces what is there as a whole. `isThere`: DingTalk has one operation to add and one to change. */
  save(platform: PlatformName, config: Omit<PlatformConfig, 'changedAt'>, isThere: boolean): Promise<void>;
  remove(platform: PlatformName, appId: string): Promise<void>;
}
