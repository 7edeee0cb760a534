import { secretsOfNotices } from './notice-targets.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/** Words in the name of a variable that say what it holds. The id of an access key is no secret: it is how a key is talked about. */
const secretWords =
  /SECRET|TOKEN|PASSW|PASSPHRASE|PRIVATE[_-]?KEY|API[_-]?KEY|ACCESS[_-]?KEY(?![_-]?ID)|CREDENTIAL|AUTHORIZATION|(?:^|[_-])(?:SK|PAT)(?:[_-]|$)/i;

/** Such a variable tells where a secret is, or something about it. */
const aboutSecrets = /(?:FILE|PATH|DIR|FOLDER|URL|URI|HOST|NAME|ID|TYPE|METHOD|TTL|EXPIRES|EXPIRATION|SOCK|AGENT|ENABLED|FORMAT)$/i;

/** A private key is one under any name. */
const isPrivateKey = (value: string): boolean => /-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----/.test(value);

/** A switch or a word under such a name (`TOKEN_CHECK=enabled`) is no secret, and hiding it would spoil every report. */
const looksSecret = (value: string): boolean => value.length >= 16 || (value.length >= 8 && /[^a-z]/.test(value));

/** The address of a robot is all that it takes to speak as it. */
const namesWebhooks = /WEBHOOK|^MINISHIP_NOTICES$|^INPUT_NOTICES$/i;
const addressesIn = (text: string): readonly string[] =>
  secretsOfNotices(text.split('\n').map((line) => (line.includes(' ') ? line : `webhook ${line}`)));

/** Who is named in an address, and with which password: `mysql://shop:password@db.example.com/shop`. */
const inAddresses = /\b[a-z][a-z0-9+.-]*:\/\/([^\s/?#:@]*):([^\s/?#@]+)@/gi;
/** What a text of `name=value` parts calls a secret: an address with a query, or the way to a database. */
const inParts =
  /(?:^|[;?&\s"'])(?:password|passwd|pwd|pass|secret|token|access[_-]?token|api[_-]?key|(?:secret|account|shared[_-]?access|private)[_-]?key|sig|signature)\s*=\s*([^;&\s"']+)/gi;

/** A password that is the name of its user (`postgres:postgres`), or a short word, is an example; hiding it would spoil every report. */
const looksPassword = (password: string, user = ''): boolean => password !== user && (password.length >= 8 || /[^a-z]/.test(password));

/** Passwords inside of a longer value, as written and as they are meant. */
function secretsWithin(value: string): readonly string[] {
  const users = [...value.matchAll(inAddresses)].flatMap(([, user, password = '']) => (looksPassword(password, user) ? [password] : []));
  const parts = [...value.matchAll(inParts)].flatMap(([, part = '']) => (looksPassword(part) ? [part] : []));
  return [...users, ...parts].flatMap((written) => [...new Set([written, decoded(written)])]);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Values of the environment that are secret by the name of their variable, or by their look, whoever set them; of a value with a
 * password in it, such as the address of a database, that password. They are hidden before anything is
 * read, so that no text that quotes them can be shown: `${SMOKE_TOKEN}` in miniship.yml, the token of a job, the key of another tool.
 */
export const secretsByName = (variables: Variables): readonly string[] =>
  Object.entries(variables).flatMap(([name, value]) => {
    const text = value?.trim() ?? '';
    const isNamed = secretWords.test(name) && !aboutSecrets.test(name) && looksSecret(text);
    return [
      ...(isNamed || isPrivateKey(text) ? [text] : []),
      ...secretsWithin(text),
      ...(namesWebhooks.test(name) ? addressesIn(text) : []),
    ];
  });
