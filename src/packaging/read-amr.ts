import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure, isFailure } from '../errors/failure.ts';
import { inRow, said } from '../errors/said.ts';
import type { Text } from '../errors/text.ts';
import type { BuildFile, Listing } from './build-file.ts';
import { readTar } from './read-tar.ts';
import { readThrough, readZip } from './read-zip.ts';

export interface AmrSource {
  readonly h5Id: string;
  readonly h5Version: string;
  /** The folder in which another is made for the unpacked files. */
  readonly scratch: string;
  readonly signal?: AbortSignal | undefined;
}

/** The server puts it into the tar (wire-facts §6), so it is no part of what was uploaded. */
const madeByServer = ['hpmfile.json'];

/** What every mini program has; the emulator and our own `release` ask for the same. */
const needed = ['appConfig.json', 'index.html'];

/** A manifest is a handful of lines; one that is not is of no interest. */
const largestManifestBytes = 64 * 1024;

/**
 * Takes the build back out of what phones download: a zip of `Manifest.xml`, `CERT.json` and `<id>.tar` (observed in a public `.amr`, wire-facts §6).
 * It is treated as what any stranger may have made: read strictly, unpacked into files under numbers, and refused as soon as something is odd.
 */
export async function readAmr(path: string, { h5Id, h5Version, scratch, signal }: AmrSource): Promise<readonly BuildFile[]> {
  const source = said('the package of version {h5Version}', { h5Version });
  const unusable = (reason: Text, cause?: unknown): Failure => new Failure('CONTENT_UNUSABLE', { source, reason }, { cause });
  const zip = await readZip(path).catch((error: unknown) => {
    throw asUnusable(error, unusable);
  });
  try {
    const wrong = await oddityOfManifest(zip, { h5Id, h5Version });
    if (wrong !== undefined) throw unusable(wrong);
    const tar = onlyTar(zip, h5Id);
    if (tar === undefined)
      throw unusable(said('it does not hold exactly one tar, {h5Id}.tar; it holds {names}.', { h5Id, names: namesIn(zip) }));
    await readThrough({ files: zip.files.filter((file) => file !== tar) });
    const folder = await mkdtemp(join(scratch, 'amr-'));
    const files = await readTar(await tar.open(), { folder, source, without: madeByServer, signal });
    const missing = needed.filter((name) => !files.some((file) => file.name === name));
    if (missing.length > 0)
      throw unusable(said('it is no mini program: it has no {missing}.', { missing: inRow(missing, { en: ' and no ', zh: '、' }) }));
    return files;
  } catch (error) {
    throw asUnusable(error, unusable);
  } finally {
    await zip.close();
  }
}

function onlyTar({ files }: Listing, h5Id: string): BuildFile | undefined {
  const tars = files.filter(({ name }) => /\.tar$/i.test(name));
  return tars.length === 1 && tars[0]?.name === `${h5Id}.tar` ? tars[0] : undefined;
}

/** Says whose package this is. Its exact form is not documented, so what cannot be found in it is not asked for. */
async function oddityOfManifest({ files }: Listing, { h5Id, h5Version }: Pick<AmrSource, 'h5Id' | 'h5Version'>): Promise<Text | undefined> {
  const manifest = files.find(({ name }) => name === 'Manifest.xml');
  if (manifest === undefined || manifest.sizeBytes > largestManifestBytes) return undefined;
  const text = (await manifest.read()).toString('utf8');
  const wanted = { uid: h5Id, version: h5Version };
  for (const [tag, expected] of Object.entries(wanted)) {
    const found = new RegExp(`<${tag}>\\s*([^<]*?)\\s*</${tag}>`).exec(text)?.[1];
    if (found !== undefined && found !== expected)
      return said('its Manifest.xml says {tag} {found}, not {expected}.', { tag, found, expected });
  }
  return undefined;
}

const namesIn = ({ files }: Listing): Text =>
  files.length === 0
    ? said('nothing')
    : inRow(
        files.slice(0, 5).map(({ name }) => name),
        { en: ', ', zh: '、' },
      );

/** The words of a zip that somebody gave as an input do not fit one that was fetched. */
function asUnusable(error: unknown, unusable: (reason: Text, cause?: unknown) => Failure): unknown {
  if (!isFailure(error) || error.code !== 'ZIP_INVALID') return error;
  return unusable(said('it is not a usable zip: {reason}.', { reason: error.reason }), error);
}
