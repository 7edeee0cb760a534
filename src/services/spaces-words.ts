/** The spaces of an account in words: what a workflow asks of them as a whole, and of one from outside. */

/** A space as the list of them has it. */
export interface CloudSpace {
  readonly spaceId: string;
  readonly name: string;
  /** Its description; empty when there is none. */
  readonly about: string;
  /** Any word but the two that are documented is on its way to one of them. */
  readonly state: 'in-service' | 'paused' | 'on-its-way';
  /** The cloud's own word for it, such as `IN_SERVICE`. */
  readonly label: string;
  /** Epoch milliseconds; undefined when the cloud does not say. */
  readonly createdMs?: number | undefined;
  readonly lastAccessMs?: number | undefined;
}

/** How much a space may hold; what the cloud does not say is undefined. */
export interface SpaceQuota {
  readonly siteBytes?: number | undefined;
  readonly filesBytes?: number | undefined;
}

/** What a space holds by the newest figures, and what was used today, by the days of Beijing. */
export interface SpaceUsage {
  readonly siteBytes?: number | undefined;
  readonly filesBytes?: number | undefined;
  readonly databaseBytes?: number | undefined;
  readonly today: {
    readonly siteTrafficBytes?: number | undefined;
    readonly filesTrafficBytes?: number | undefined;
    readonly databaseReads?: number | undefined;
    readonly databaseWrites?: number | undefined;
    readonly functionCalls?: number | undefined;
    /** Memory by time: gigabytes times seconds. */
    readonly functionGigabyteSeconds?: number | undefined;
    readonly functionTrafficBytes?: number | undefined;
  };
}

/** All spaces that the access key can see. */
export interface Spaces {
  /** All pages. */
  list(): Promise<readonly CloudSpace[]>;
  find(spaceId: string): Promise<CloudSpace | undefined>;
  /** The cloud takes a name twice, and knows no token that would make a repeated call harmless. */
  create(name: string, about?: string): Promise<{ readonly spaceId: string }>;
  /** Changes only what is given. */
  update(
    spaceId: string,
    change: { readonly about?: string | undefined; readonly state?: 'in-service' | 'paused' | undefined },
  ): Promise<void>;
  quota(spaceId: string): Promise<SpaceQuota>;
  usage(spaceId: string): Promise<SpaceUsage>;
}
