import { Failure, isFailure } from '../errors/failure.ts';
import type { Text } from '../errors/text.ts';
import { type BuildFile, bufferedBytes } from './build-file.ts';
import { isCompressed } from './compressed.ts';
import type { PageEvidence } from './pages.ts';
import { secretText } from './secrets.ts';
import { usesTestEnvironment } from './test-environment.ts';
import { byteOrderMark } from './text-encoding.ts';

/** What the texts of a build say. */
export interface Scan {
  readonly problems: readonly Failure[];
  readonly testEnvironmentIn?: string | undefined;
}

/** Pieces of a large text overlap by this much, so that nothing searched for is cut in two. */
const overlap = 8 * 1024;

/** Zero bytes this early mean that a file is no text; git decides the same way. */
const sniffedBytes = 8_000;

/** Reads every text of a build once, and asks of each all that is asked of texts. A file that cannot be read is a problem like any other. */
export async function scanTexts(files: readonly BuildFile[], evidence: PageEvidence): Promise<Scan> {
  const problems: Failure[] = [];
  let testEnvironmentIn: string | undefined;
  for (const file of files) {
    evidence.addFile(file);
    try {
      const { secret, testEnvironment } = await scanFile(file, evidence);
      if (secret !== undefined) problems.push(new Failure('SECRET_IN_BUILD', { file: file.name, reason: secret }));
      if (testEnvironment) testEnvironmentIn ??= file.name;
    } catch (error) {
      if (!isFailure(error)) throw error;
      problems.push(error);
    }
  }
  return { problems, testEnvironmentIn };
}

/** Why one file holds a secret in its text. */
export async function secretIn(file: BuildFile): Promise<Text | undefined> {
  for await (const text of textsOf(file)) {
    const secret = secretText(text);
    if (secret !== undefined) return secret;
  }
  return undefined;
}

async function scanFile(file: BuildFile, evidence: PageEvidence): Promise<{ secret: Text | undefined; testEnvironment: boolean }> {
  let secret: Text | undefined;
  let testEnvironment = false;
  const isScript = /\.(?:[cm]?js|html?)$/i.test(file.name);
  for await (const text of textsOf(file)) {
    secret ??= secretText(text);
    testEnvironment ||= isScript && usesTestEnvironment(text);
    evidence.addText(file.name, text);
  }
  return { secret, testEnvironment };
}

const decoderOf = (start: Uint8Array) => new TextDecoder(byteOrderMark(start) ?? 'utf-8');

/** A text in one piece when it is small, else in overlapping pieces; nothing for pictures and other data. */
async function* textsOf(file: BuildFile): AsyncGenerator<string> {
  if (isCompressed(file.name)) return;
  if (file.sizeBytes <= bufferedBytes) {
    const content = await file.read();
    if (byteOrderMark(content) !== undefined || !content.subarray(0, sniffedBytes).includes(0)) yield decoderOf(content).decode(content);
    return;
  }
  let decoder: ReturnType<typeof decoderOf> | undefined;
  let tail = '';
  for await (const piece of await file.open()) {
    decoder ??= decoderOf(piece as Buffer);
    const text = tail + decoder.decode(piece as Buffer, { stream: true });
    if (text.slice(0, sniffedBytes).includes('\0')) return;
    yield text;
    tail = text.slice(-overlap);
  }
}
