/** Finds what must never be published: by the name of a file or folder, and by its text. */

interface Rule {
  readonly pattern: RegExp;
  readonly reason: string;
}

const fileNames: readonly Rule[] = [
  { pattern: /^\.env/, reason: 'a file of environment variables' },
  { pattern: /\.(?:pem|key|p8|p12|pfx|ppk|jks|keystore)$/, reason: 'a key or certificate file' },
  { pattern: /^id_(?:rsa|dsa|ecdsa|ed25519)/, reason: 'an SSH key' },
  { pattern: /^(?:\.npmrc|\.yarnrc\.yml|\.pypirc|\.netrc|\.git-credentials|\.htpasswd)$/, reason: 'a file of credentials' },
  { pattern: /^(?:credentials|service[-_]?account.*|.*[-_]service[-_]?account)\.json$/, reason: 'a file of credentials' },
];

const folderNames: readonly Rule[] = [
  { pattern: /^\.(?:git|hg|svn)$/, reason: 'the history of the source code' },
  { pattern: /^\.(?:aws|aliyun|azure|docker|gnupg|kube|ssh)$/, reason: 'a folder of credentials' },
];

/**
 * A key with its body: libraries for RSA hold the bare header line as a constant, and that is no secret.
 * Between header and body a script may have "\n", quotes and pluses.
 */
const privateKey =
  /-----BEGIN (?:[A-Z0-9]{2,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----(?:\s|\\[nr]|["'`+,]){0,40}(?:Proc-Type:|[A-Za-z0-9+/=]{40})/;

/** Ids of access keys have 16 characters (old) or 24, all starting with LTAI; a neighbour of the same kind means that it is a piece of some encoded data. */
const accessKeyId = /(?<![\w+/-])LTAI(?:[A-Za-z0-9]{20}|[A-Za-z0-9]{12})(?![\w+/=-])/g;

/** Without one of these words a text holds no secret that `secretText` would find. */
export const secretWords = ['PRIVATE KEY', 'LTAI'] as const;

const matching = (rules: readonly Rule[], name: string): string | undefined =>
  rules.find(({ pattern }) => pattern.test(name.toLowerCase()))?.reason;

/** Why the name of this file says that it holds a secret. */
export const secretName = (base: string): string | undefined => matching(fileNames, base);

/** Why a folder of this name holds secrets. */
export const secretFolder = (base: string): string | undefined => matching(folderNames, base);

/**
 * Why this text holds a secret. Made for minified code: a pattern that fires by accident would block a release. Looking for the fixed words first spares
 * most texts the slow search.
 */
export function secretText(text: string): string | undefined {
  const [keyWord, idWord] = secretWords;
  if (text.includes(keyWord) && privateKey.test(text)) return 'it holds a private key';
  if (text.includes(idWord) && (text.match(accessKeyId) ?? []).some(looksRandom)) return 'it holds the id of an Alibaba Cloud access key';
  return undefined;
}

/** A real id mixes digits and letters; `LTAIxxxxxxxxxxxx` in a piece of documentation does not. */
function looksRandom(id: string): boolean {
  const body = id.slice(4);
  return /\d/.test(body) && /[A-Za-z]/.test(body) && new Set(body).size >= 6;
}
