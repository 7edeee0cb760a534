import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Failure, isFailure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import { isBoth, type Text } from '../errors/text.ts';
import { type BuildFile, inByteOrder, type Listing } from './build-file.ts';
import { readZip } from './read-zip.ts';
import type { Site, SiteFile } from './site.ts';
import { type DescribedFile, descriptionPath, readDescription, type Served, type SiteDescription } from './site-description.ts';
import { limitBytes, siteNameProblems } from './site-rules.ts';

/** A site out of its archive, every byte of which was looked at; `close` when its files are no longer read. */
export interface KeptSite {
  readonly path: string;
  readonly served: Served;
  readonly site: Site;
  close(): Promise<void>;
}

/** What goes into the archive of a site: its files as they are sent, and the description that brings them back as they were served. */
export function siteArchiveFiles({ files }: Site, description: Buffer): readonly BuildFile[] {
  return [
    ...files.map((file) => ({ name: file.path, sizeBytes: file.sizeBytes, read: () => file.read(), open: () => file.open() })),
    { name: descriptionPath, sizeBytes: description.length, read: () => description, open: async () => Readable.from([description]) },
  ];
}

/** A description names each file in some 250 bytes; nobody has a million files. */
const longestDescriptionBytes = 64 * 1024 * 1024;

/**
 * Opens the archive of a kept site. It may have come a long way, so nothing is believed: names as those of a site, exactly the files that are
 * described, each with the digest that is written down. Whatever is wrong is found before the first file is sent.
 */
export async function readSiteArchive(path: string): Promise<KeptSite> {
  const listing = await readZip(path);
  try {
    const { description } = await descriptionIn(listing, path);
    const { spaceId, index, error, spa } = description;
    const site = await siteOf(listing.files, description, path);
    return { path, served: { spaceId, index, error, spa }, site, close: () => listing.close() };
  } catch (error) {
    await listing.close();
    throw error;
  }
}

/** The description alone, without a look at the files; undefined where there is none that can be used. */
export async function describedIn(path: string): Promise<Described | undefined> {
  try {
    const listing = await readZip(path);
    try {
      return await descriptionIn(listing, path);
    } finally {
      await listing.close();
    }
  } catch (error) {
    if (!isFailure(error)) throw error;
    return undefined;
  }
}

interface Described {
  readonly bytes: Buffer;
  readonly description: SiteDescription;
}

const unusable = (path: string, reason: Text): Failure =>
  new Failure('CONTENT_UNUSABLE', { source: path, reason: said('{reason}.', { reason }) });

async function descriptionIn({ files }: Listing, path: string): Promise<Described> {
  const file = files.find(({ name }) => name === descriptionPath);
  if (file === undefined)
    throw unusable(path, said('it has no {descriptionPath}, so it is no site that "deploy" has kept', { descriptionPath }));
  if (file.sizeBytes > longestDescriptionBytes)
    throw unusable(path, said('its {descriptionPath} has {sizeBytes} bytes', { descriptionPath, sizeBytes: file.sizeBytes }));
  const bytes = await file.read();
  const description = readDescription(bytes);
  if (isBoth(description)) throw unusable(path, description);
  return { bytes, description };
}

async function siteOf(entries: readonly BuildFile[], { files: described, index, error }: SiteDescription, path: string): Promise<Site> {
  const found = inByteOrder(entries.filter(({ name }) => name !== descriptionPath));
  const problems = found.flatMap(({ name }) => siteNameProblems(name));
  if (problems[0] !== undefined)
    throw problems.length === 1 ? problems[0] : new Failure('SEVERAL_PROBLEMS', { count: problems.length }, { problems });
  const names = new Set(found.map(({ name }) => name));
  const absent = [...Object.keys(described), index, ...(error ? [error] : [])].find((name) => !names.has(name));
  if (absent !== undefined) throw unusable(path, said('it lacks {absent}', { absent }));
  const files: SiteFile[] = [];
  for (const file of found) {
    const known = Object.hasOwn(described, file.name) ? described[file.name] : undefined;
    if (known === undefined) throw unusable(path, said('its {descriptionPath} does not know {name}', { descriptionPath, name: file.name }));
    files.push(await siteFile(file, known, path));
  }
  return { files, sizeBytes: files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0) };
}

async function siteFile(file: BuildFile, known: DescribedFile, path: string): Promise<SiteFile> {
  const { name, sizeBytes } = file;
  if (sizeBytes !== known.sizeBytes || sizeBytes > limitBytes)
    throw unusable(path, said('{name} has {sizeBytes} bytes', { name, sizeBytes }));
  const [md5, sha256] = [createHash('md5'), createHash('sha256')];
  for await (const chunk of await file.open()) {
    md5.update(chunk as Buffer);
    sha256.update(chunk as Buffer);
  }
  if (sha256.digest('hex') !== known.sha256)
    throw unusable(path, said('{name} is not what its {descriptionPath} says', { name, descriptionPath }));
  const { order, contentType, headers } = known;
  const read = async () => await file.read();
  return {
    path: name,
    sizeBytes,
    md5: md5.digest('hex'),
    sha256: known.sha256,
    order,
    contentType,
    headers,
    read,
    open: () => file.open(),
  };
}
