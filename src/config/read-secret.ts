import { resolve } from 'node:path';
import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import type { Text } from '../errors/text.ts';
import type { ReadText } from './config-find.ts';
import type { FileSection } from './file-section.ts';

/** What secrets need besides their own lines of the file. */
export interface SecretFacts {
  readonly workingDirectory: string;
  readonly readText: ReadText;
  /** Hears of every secret before anything can show it. */
  readonly onSecret: (secret: string) => void;
  /** For trouble with files, which have no line in the configuration. */
  readonly problems: Failure[];
}

/** Anything shorter can be guessed from its digest, which a plan shows; the platforms' own have 32 characters and more. */
const shortest = 16;

/** One variable, and nothing beside it. */
const variable = /^\s*\$\{[A-Za-z_]\w*\}\s*$/;

/** A CI system that keeps a secret on one line hands it over with `\n` in place of its line breaks. */
const withLineBreaks = (text: string): string => (text.includes('\n') ? text : text.replaceAll('\\n', '\n'));

/** The secret of a key: what its variable holds, or the file that `<key>File` names. Its text is never quoted, wherever it stands. */
export function readSecret(section: FileSection, key: string, facts: SecretFacts): string | undefined {
  const fileKey = `${key}File`;
  const isGiven = section.has(key);
  if (isGiven && section.has(fileKey)) section.refuse(fileKey, said('"{key}" and "{fileKey}" both give the same secret', { key, fileKey }));
  if (!isGiven && !section.has(fileKey)) {
    section.refuse(key, said('"{key}" is missing; give a variable, or its file as "{fileKey}"', { key, fileKey }));
    return undefined;
  }
  const found = isGiven ? fromVariable(section, key, facts) : fromFile(section, fileKey, facts);
  if (found === undefined) return undefined;
  const secret = withLineBreaks(found).trim();
  facts.onSecret(secret);
  if (secret.length >= shortest) return secret;
  section.refuse(
    isGiven ? key : fileKey,
    said('"{key}" holds fewer than {shortest} characters, and is no secret of a platform', { key, shortest }),
  );
  return undefined;
}

function fromVariable(section: FileSection, key: string, { onSecret }: SecretFacts): string | undefined {
  const written = section.written(key) ?? '';
  if (variable.test(written)) return section.text(key);
  onSecret(written.trim());
  section.refuse(
    key,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: this is how a variable is written in miniship.yml.
    said('a secret does not belong into this file; give a variable as in "{key}: ${NAME}", or a file as "{key}File"', { key }),
  );
  return undefined;
}

function fromFile(section: FileSection, key: string, facts: SecretFacts): string | undefined {
  const given = section.text(key);
  return given === undefined ? undefined : readTextFile(given, key, facts);
}

/** The text of a file that the configuration names; one that cannot be read is a problem. */
export function readTextFile(given: string, input: string, { workingDirectory, readText, problems }: SecretFacts): string | undefined {
  const path = resolve(workingDirectory, given);
  const unreadable = (reason: Text): undefined => void problems.push(new Failure('FILE_UNREADABLE', { input, path, reason }));
  try {
    const text = readText(path);
    return text === undefined ? unreadable(said('there is no such file')) : text;
  } catch (error) {
    return unreadable(error instanceof Error && 'code' in error ? String(error.code) : String(error));
  }
}
