/** The rule of a service or collection, once somebody has set it. */
export interface PolicyState {
  readonly name: string;
  /** JSON. */
  readonly policy: string;
}

/** CORS domains and access policies of one space, as plain data. */
export interface SettingsState {
  corsDomains: { readonly domainId: string; readonly domain: string }[];
  /** By `file` and `db <collection>`. */
  readonly policies: Record<string, PolicyState>;
}

/** The settings of a fresh space. */
export const freshSettings = (): SettingsState => ({ corsDomains: [], policies: {} });
