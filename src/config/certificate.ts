import { createHash, createPrivateKey, X509Certificate } from 'node:crypto';
import { resolve } from 'node:path';
import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import type { Text } from '../errors/text.ts';
import type { ReadText } from './config-find.ts';
import type { CertificateRequest } from './deploy-request.ts';
import type { FileSection } from './file-section.ts';

/** What a certificate needs besides its own lines of the file. */
export interface CertificateFacts {
  readonly workingDirectory: string;
  readonly readText: ReadText;
  readonly nowMs: number;
  /** Hears of every private key before anything can show it. */
  readonly onSecret: (secret: string) => void;
  /** For trouble with files, which have no line in the configuration. */
  readonly problems: Failure[];
}

type Key = 'certificate' | 'privateKey';

const isPem = (text: string): boolean => text.includes('-----BEGIN ');
const holdsKey = (text: string): boolean => /-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----/.test(text);

/** A CI system that keeps a secret on one line hands it over with `\n` in place of its line breaks. */
const withLineBreaks = (text: string): string => (text.includes('\n') ? text : text.replaceAll('\\n', '\n'));

/** The text of a file, or why it cannot be read. */
function readPemFile(path: string, { readText }: CertificateFacts): { readonly text: string } | { readonly reason: Text } {
  try {
    const text = readText(path);
    return text === undefined ? { reason: said('there is no such file') } : { text };
  } catch (error) {
    return { reason: error instanceof Error && 'code' in error ? String(error.code) : String(error) };
  }
}

/** The PEM text of a key of the section: its value itself, or what stands in the file of that name. */
function readPem(section: FileSection, key: Key, facts: CertificateFacts): string | undefined {
  const written = section.written(key) ?? '';
  if (holdsKey(written)) {
    facts.onSecret(written);
    section.refuse(
      key,
      // biome-ignore lint/suspicious/noTemplateCurlyInString: this is how a variable is written in miniship.yml.
      said('a private key does not belong into this file; give the path of its file, or a variable as in "{key}: ${TLS_KEY}"', { key }),
    );
    return undefined;
  }
  const value = section.text(key);
  if (value === undefined || isPem(value)) return value === undefined ? undefined : withLineBreaks(value);
  const path = resolve(facts.workingDirectory, value);
  const file = readPemFile(path, facts);
  if ('text' in file) return file.text;
  if (key === 'certificate' || !written.includes('$' + '{')) {
    facts.problems.push(new Failure('FILE_UNREADABLE', { input: key, path, reason: file.reason }));
    return undefined;
  }
  // What the variable holds may be a bare key, which no message must show as if it were a path.
  facts.onSecret(value);
  section.refuse(
    key,
    said('"{key}" ({written}) is neither a private key in PEM form nor the path of a file that can be read', { key, written }),
  );
  return undefined;
}

function attempt<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** What is wrong with a pair, for the key that is to blame. The reasons never quote the texts. */
function fault(certificate: string, privateKey: string, domain: string | undefined, nowMs: number): readonly [Key, Text] | undefined {
  if (holdsKey(certificate)) return ['certificate', said('"certificate" holds a private key too; keep the two in files of their own')];
  const parsed = attempt(() => new X509Certificate(certificate));
  if (parsed === undefined) return ['certificate', said('"certificate" is not a certificate in PEM form')];
  const key = attempt(() => createPrivateKey(privateKey));
  if (key === undefined) return ['privateKey', said('"privateKey" is not a private key in PEM form and without a passphrase')];
  if (!parsed.checkPrivateKey(key))
    return ['privateKey', said('"privateKey" belongs to another certificate; in a chain, the certificate of the domain comes first')];
  if (Date.parse(parsed.validTo) <= nowMs)
    return ['certificate', said('"certificate" has expired ({validTo})', { validTo: parsed.validTo })];
  if (domain !== undefined && parsed.checkHost(domain) === undefined)
    return ['certificate', said('"certificate" is not for {domain}', { domain })];
  return undefined;
}

/** The same certificate always has the same name, so that a rerun finds it in place. */
const nameOf = (certificate: string): string =>
  `miniship-${createHash('sha256').update(new X509Certificate(certificate).raw).digest('hex').slice(0, 16)}`;

/** Reads a certificate with its key; undefined when there is none, or a problem with it. */
export function readCertificate(section: FileSection, domain: string | undefined, facts: CertificateFacts): CertificateRequest | undefined {
  const given = (['certificate', 'privateKey'] as const).filter((key) => section.has(key));
  const [only, other] = given;
  if (only === undefined) return undefined;
  const certificate = readPem(section, 'certificate', facts);
  const privateKey = readPem(section, 'privateKey', facts);
  if (privateKey !== undefined) facts.onSecret(privateKey);
  if (other === undefined) {
    section.refuse(
      only,
      said('"{only}" needs "{other}" beside it', { only, other: only === 'certificate' ? 'privateKey' : 'certificate' }),
    );
    return undefined;
  }
  if (certificate === undefined || privateKey === undefined) return undefined;
  const wrong = fault(certificate, privateKey, domain, facts.nowMs);
  if (wrong !== undefined) section.refuse(...wrong);
  return wrong === undefined ? { name: nameOf(certificate), certificate, privateKey } : undefined;
}
