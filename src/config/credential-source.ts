/** An access key, with a token when it is temporary (STS). */
export interface Credentials {
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly securityToken?: string | undefined;
}

/** Where the OIDC token of the CI system comes from; all but a text are asked anew for every exchange. */
export type TokenSource =
  | { readonly kind: 'text'; readonly token: string }
  | { readonly kind: 'file'; readonly path: string }
  /** GitHub lends one for the asking. */
  | { readonly kind: 'github'; readonly url: string; readonly bearer: string; readonly audience: string };

/** Where the first key of a run comes from. */
export type KeySource =
  | { readonly kind: 'key'; readonly key: Credentials }
  | { readonly kind: 'oidc'; readonly roleArn: string; readonly providerArn: string; readonly token: TokenSource }
  | { readonly kind: 'uri'; readonly url: string }
  /** Without a name the one that the file calls current. */
  | { readonly kind: 'profile'; readonly path: string; readonly name: string | undefined }
  /** Without a role name the one that the machine has. */
  | { readonly kind: 'ecs'; readonly roleName: string | undefined };

/** Who a run is, as the configuration says it: nothing of it was asked of anybody yet. */
export interface CredentialSource {
  readonly source: KeySource;
  /** Roles that are taken after it, in this order. */
  readonly chain: readonly string[];
  readonly sessionName: string;
  readonly sessionMs: number;
  readonly stsEndpoint: string;
}
