import { said } from '../errors/said.ts';
import type { Text } from '../errors/text.ts';

/** Finds what must never be published: by the name of a file or folder, and by its text. */

interface Rule {
  readonly pattern: RegExp;
  readonly reason: Text;
}

const fileNames: readonly Rule[] = [
  { pattern: /^\.env|\.env$/, reason: said('a file of environment variables') },
  { pattern: /\.(?:pem|key|p8|p12|pfx|ppk|jks|keystore)$/, reason: said('a key or certificate file') },
  { pattern: /^id_(?:rsa|dsa|ecdsa|ed25519)/, reason: said('an SSH key') },
  { pattern: /^(?:\.npmrc|\.yarnrc\.yml|\.pypirc|\.netrc|\.git-credentials|\.htpasswd)$/, reason: said('a file of credentials') },
  { pattern: /^(?:credentials|service[-_]?account.*|.*[-_]service[-_]?account)\.json$/, reason: said('a file of credentials') },
];

const folderNames: readonly Rule[] = [
  { pattern: /^\.(?:git|hg|svn)$/, reason: said('the history of the source code') },
  { pattern: /^\.(?:aws|aliyun|azure|docker|gnupg|kube|ssh)$/, reason: said('a folder of credentials') },
];

/**
 * A key with its body: libraries for RSA hold the bare header line as a constant, and that is no secret.
 * Between header and body a script may have "\n", quotes and pluses.
 */
const privateKey =
  /-----BEGIN (?:[A-Z0-9]{2,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----(?:\s|\\[nr]|["'`+,]){0,40}(?:Proc-Type:|[A-Za-z0-9+/=]{40})/;

/** Ids of access keys have 16 characters (old) or 24, all starting with LTAI; a neighbour of the same kind means that it is a piece of some encoded data. */
const accessKeyId = /(?<![\w+/-])LTAI(?=[A-Za-z]*\d)(?=\d*[A-Za-z])(?:[A-Za-z0-9]{20}|[A-Za-z0-9]{12})(?![\w+/=-])/g;

/** What else gives a key of a cloud away by its form, and by nothing but its form: a word that some library uses as well would block releases. */
const cloudKeys: readonly (Rule & { readonly word: string })[] = [
  { word: 'LTAI', pattern: accessKeyId, reason: said('it holds the id of an Alibaba Cloud access key') },
  {
    word: 'STS.N',
    pattern: /(?<![\w+/.-])STS\.N(?=[A-Za-z]*\d)[A-Za-z0-9]{20,40}(?![\w+/=-])/g,
    reason: said('it holds the id of temporary Alibaba Cloud credentials'),
  },
  {
    word: 'AKIA',
    pattern: /(?<![\w+/-])AKIA(?![A-Z2-7]{9}EXAMPLE)[A-Z2-7]{16}(?![\w+/=-])/g,
    reason: said('it holds the id of an AWS access key'),
  },
  {
    word: 'ASIA',
    pattern: /(?<![\w+/-])ASIA(?![A-Z2-7]{9}EXAMPLE)[A-Z2-7]{16}(?![\w+/=-])/g,
    reason: said('it holds the id of temporary AWS credentials'),
  },
  {
    word: 'AKID',
    pattern: /(?<![\w+/-])AKID(?=[A-Za-z]*\d)[A-Za-z0-9]{32}(?![\w+/=-])/g,
    reason: said('it holds the id of a Tencent Cloud key'),
  },
  { word: 'untKey=', pattern: /AccountKey=[A-Za-z0-9+/]{86}==/g, reason: said('it holds the key of an Azure storage account') },
  { word: 'ghp_', pattern: /(?<!\w)ghp_[A-Za-z0-9]{36}(?!\w)/g, reason: said('it holds a token of GitHub') },
  { word: 'ghs_', pattern: /(?<!\w)ghs_[A-Za-z0-9]{36}(?!\w)/g, reason: said('it holds a token of GitHub') },
  { word: 'b_pat_', pattern: /(?<!\w)github_pat_\w{60,}/g, reason: said('it holds a token of GitHub') },
];

const keyWord = 'TE KEY';

/** Without one of these words a text holds no secret that `secretText` would find. Up to seven letters are searched for ten times as fast as more. */
export const secretWords: readonly string[] = [keyWord, ...cloudKeys.map(({ word }) => word)];

const matching = (rules: readonly Rule[], name: string): Text | undefined =>
  rules.find(({ pattern }) => pattern.test(name.toLowerCase()))?.reason;

/** Why the name of this file says that it holds a secret. */
export const secretName = (base: string): Text | undefined => matching(fileNames, base);

/** Why a folder of this name holds secrets. */
export const secretFolder = (base: string): Text | undefined => matching(folderNames, base);

/**
 * Why this text holds a secret. Made for minified code: a pattern that fires by accident would block a release. Looking for the fixed words first spares
 * most texts the slow search.
 */
export function secretText(text: string): Text | undefined {
  if (text.includes(keyWord) && privateKey.test(text)) return said('it holds a private key');
  return cloudKeys.find(
    ({ word, pattern }) => text.includes(word) && (text.match(pattern) ?? []).some((id) => looksRandom(id.slice(word.length))),
  )?.reason;
}

/** A real id mixes many characters; `LTAIxxxxxxxxxxxx` in a piece of documentation does not. */
const looksRandom = (body: string): boolean => new Set(body).size >= 6;
