/** What `verify --cloud-app` is asked to call, and what the answer must be. */
export interface VerifyAppRequest {
  /** Without a fragment and without a parameter that the gateway would overwrite. */
  readonly url: string;
  readonly method: 'GET' | 'POST';
  /** JSON, as it travels; undefined for GET. */
  readonly body?: string | undefined;
  /** The parameters that the gateway adds, but for `sign`. */
  readonly context: Readonly<Record<string, string>>;
  readonly signing?: { readonly secret: string; readonly method: 'md5' | 'hmac'; readonly withBody: boolean } | undefined;
  readonly timeoutMs: number;
  /** Must stand in the reply; of objects, the fields that are named. */
  readonly expected?: Readonly<Record<string, unknown>> | undefined;
}
