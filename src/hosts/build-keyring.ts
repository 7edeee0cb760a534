import { readCliProfile } from '../config/cli-profile.ts';
import type { Connection } from '../config/connection.ts';
import type { CredentialSource, KeySource, TokenSource } from '../config/credential-source.ts';
import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import type { Reporter } from '../reporting/events.ts';
import type { OnSecret } from '../services/on-secret.ts';
import type { LenderTools } from '../transport/access/ask-lender.ts';
import { createKeyring, fixedKeys, type Keyring } from '../transport/access/keyring.ts';
import { fetchKeysFromMachine, metadataHost } from '../transport/access/keys-from-machine.ts';
import { fetchKeysFromUri } from '../transport/access/keys-from-uri.ts';
import type { LentKeys } from '../transport/access/lent-keys.ts';
import { checkToken, fetchGitHubToken } from '../transport/access/oidc-token.ts';
import { createSts, type Sts } from '../transport/access/sts.ts';
import { systemClock as clock } from '../transport/clock.ts';
import { listenFor, openHttp, retryPolicyOf, userAgent } from './connect.ts';
import { readText } from './read-text.ts';
import { readTokenFile } from './read-token-file.ts';

interface Parts {
  readonly reporter: Reporter;
  readonly onSecret: OnSecret;
  readonly signal: AbortSignal;
}

/** All that lending takes, and the roles as the configuration names their sessions. */
interface Lending extends Parts {
  readonly tools: LenderTools;
  readonly sts: Sts;
  readonly session: { readonly sessionName: string; readonly sessionMs: number };
}

/** The keys of a run. Nobody is asked before the first call needs them. */
export function buildKeyring(connection: Connection, parts: Parts): Keyring {
  const { source, chain, sessionName, sessionMs } = connection.credentials;
  if (source.kind === 'key' && chain.length === 0) return fixedKeys(source.key);
  const lend = async (): Promise<LentKeys> => {
    // Keys are asked for once an hour or so: a connection that is kept for that would only have to be closed by somebody.
    const http = openHttp(connection, mayAskMachine(source) ? [metadataHost] : []);
    const tools = { http, clock, listener: listenFor(parts.reporter), retryPolicy: retryPolicyOf(connection), signal: parts.signal };
    const { stsEndpoint: endpoint } = connection.credentials;
    const sts = createSts({ ...tools, endpoint, signature: connection.signature, onSecret: parts.onSecret, userAgent });
    try {
      return await lendKeys({ source, chain }, { ...parts, tools, sts, session: { sessionName, sessionMs } });
    } finally {
      await http.close();
    }
  };
  return createKeyring({ clock, lend });
}

/** A profile may name the machine, too; nothing else does. */
const mayAskMachine = ({ kind }: KeySource): boolean => kind === 'ecs' || kind === 'profile';

async function lendKeys({ source, chain }: Pick<CredentialSource, 'source' | 'chain'>, lending: Lending): Promise<LentKeys> {
  let keys = heard(await firstKeys(source, lending), lending);
  for (const roleArn of chain) keys = heard(await lending.sts.assumeRole({ roleArn, ...lending.session }, keys), lending);
  return keys;
}

function heard(keys: LentKeys, { onSecret }: Lending): LentKeys {
  for (const secret of [keys.accessKeySecret, keys.securityToken]) if (secret !== undefined) onSecret(secret, 'run');
  return keys;
}

async function firstKeys(source: KeySource, lending: Lending): Promise<LentKeys> {
  switch (source.kind) {
    case 'key':
      return source.key;
    case 'uri':
      return await fetchKeysFromUri(source.url, lending.tools);
    case 'ecs':
      return await fetchKeysFromMachine(source.roleName, lending.tools);
    case 'profile':
      return await lendKeys(readProfile(source), lending);
    case 'oidc': {
      const { roleArn, providerArn } = source;
      const token = await readToken(source.token, lending);
      return await lending.sts.assumeRoleWithOidc({ roleArn, ...lending.session }, { providerArn, token });
    }
  }
}

function readProfile({ path, name }: Extract<KeySource, { kind: 'profile' }>): ReturnType<typeof readCliProfile> {
  const text = readText(path);
  if (text === undefined)
    throw new Failure('KEYS_UNREADABLE', { source: said('the CLI profile'), reason: said('there is no file {path}', { path }) });
  return readCliProfile(text, name);
}

async function readToken(source: TokenSource, { tools, onSecret }: Lending): Promise<string> {
  const token = await tokenOf(source, tools);
  onSecret(token, 'run');
  return token;
}

async function tokenOf(source: TokenSource, tools: LenderTools): Promise<string> {
  switch (source.kind) {
    case 'text':
      return checkToken(source.token, '"oidc-token"');
    case 'file':
      return checkToken(await readTokenFile(source.path), source.path);
    case 'github':
      return await fetchGitHubToken(source, tools);
  }
}
