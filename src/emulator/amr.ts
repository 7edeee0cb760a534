import { createSign } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Pack, pack } from 'tar-stream';
import type { PackedFile } from './unzip.ts';
import { writeZip } from './zip-write.ts';

/** The same upload gives the same bytes: no clock goes into an `.amr`. */
const madeAt = new Date('2020-01-01T00:00:00Z');

export interface AmrRequest {
  readonly h5Id: string;
  readonly name: string;
  readonly h5Version: string;
  readonly files: readonly PackedFile[];
  /** Private key of the workspace, or null: then the signatures are empty texts. */
  readonly rsaKeyPem: string | null;
  /** Where the `.amr` is written. */
  readonly path: string;
}

/**
 * Turns an uploaded build into what phones download: a zip of `Manifest.xml` (uid, name, version), `CERT.json` (a signature
 * per entry) and `<id>.tar`, whose root holds the build and a server-made `hpmfile.json` (observed in a public `.amr`,
 * wire-facts section 6). Not known, and chosen here: the exact members of the two JSON files, and SHA-256 with RSA.
 */
export async function writeAmr(request: AmrRequest): Promise<void> {
  const tarPath = `${request.path}.tar`;
  const tarName = `${request.h5Id}.tar`;
  try {
    await writeTar(request, tarPath);
    const manifest = Buffer.from(manifestXml(request), 'utf8');
    const certificate = {
      'Manifest.xml': await sign(request.rsaKeyPem, () => [manifest]),
      [tarName]: await sign(request.rsaKeyPem, () => createReadStream(tarPath)),
    };
    await writeZip(request.path, [
      { name: 'Manifest.xml', content: manifest },
      { name: 'CERT.json', content: Buffer.from(JSON.stringify(certificate), 'utf8') },
      { name: tarName, content: { path: tarPath } },
    ]);
  } finally {
    await rm(tarPath, { force: true });
  }
}

async function writeTar(request: AmrRequest, path: string): Promise<void> {
  const tar = pack();
  const written = pipeline(tar, createWriteStream(path));
  // A broken zip entry must not leave `written` waiting; the error itself is thrown below.
  written.catch(() => undefined);
  try {
    for (const file of request.files) await addEntry(tar, file.path, file.sizeBytes, await file.open());
    tar.entry({ name: 'hpmfile.json', mtime: madeAt }, JSON.stringify({ appId: request.h5Id, version: request.h5Version }));
    tar.finalize();
  } catch (error) {
    tar.destroy(error instanceof Error ? error : new Error(String(error)));
    throw error;
  }
  await written;
}

async function addEntry(tar: Pack, name: string, size: number, content: Readable): Promise<void> {
  await pipeline(content, tar.entry({ name, size, mtime: madeAt, mode: 0o644 }));
}

/** Opens the content only when there is a key: a stream that nobody reads would fail on its own. */
async function sign(pem: string | null, content: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<string> {
  if (pem === null) return '';
  const signer = createSign('RSA-SHA256');
  for await (const chunk of content()) signer.update(chunk);
  return signer.sign(pem, 'base64');
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const manifestXml = ({ h5Id, name, h5Version }: AmrRequest): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<package><uid>${h5Id}</uid><name>${escapeXml(name)}</name><version>${h5Version}</version></package>\n`;
