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

/**
 * Values of the environment that are secret by the name of their variable, or by their look, whoever set them. They are hidden before anything is
 * read, so that no text that quotes them can be shown: `${SMOKE_TOKEN}` in miniship.yml, the token of a job, the key of another tool.
 */
export const secretsByName = (variables: Variables): readonly string[] =>
  Object.entries(variables).flatMap(([name, value]) => {
    const text = value?.trim() ?? '';
    const isNamed = secretWords.test(name) && !aboutSecrets.test(name) && looksSecret(text);
    return isNamed || isPrivateKey(text) ? [text] : [];
  });
