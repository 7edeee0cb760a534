import { join } from 'node:path';
import type { Both } from '../errors/text.ts';
import { sha256Of } from '../packaging/kept-sites.ts';
import type { ComparedField } from '../reporting/event-records.ts';
import type { HostingConfig, RemoteFile } from '../services/serverless-words.ts';
import { compared, fields, stateInWords } from './compared.ts';
import { configDifferences } from './hosting-config.ts';
import { inParallel } from './in-parallel.ts';
import { fieldOf } from './read-receipt.ts';
import { itemsOf, textOf } from './receipt-subjects.ts';
import { settingName } from './setting-words.ts';
import { listingOf, siteFiles } from './site-listing.ts';
import type { DeployTools } from './tools.ts';

const what: Both = { en: 'site', zh: '网站' };
const asItWas: Both = { en: 'as it was', zh: '未变' };

type Seen = Pick<DeployTools, 'serverless' | 'scratch'>;

/** Compares configuration and files of the site. A receipt of a run that ended before the site was read back has neither. */
export async function compareSite(known: unknown, tools: Seen): Promise<readonly ComparedField[]> {
  const [config, listing] = [fieldOf(known, 'config'), fieldOf(known, 'listing')];
  if (config === undefined && listing === undefined) return [];
  const { hosting } = tools.serverless;
  const state = await hosting.state();
  const open = compared(what, fields.hosting, 'in-service', state, stateInWords);
  if (state !== 'in-service') return open;
  return [
    ...open,
    ...(config === undefined ? [] : compareConfig(config, await hosting.config())),
    ...(listing === undefined ? [] : await compareFiles(listing, await hosting.files(), tools)),
  ];
}

function compareConfig(known: unknown, live: HostingConfig): readonly ComparedField[] {
  // Read from JSON that this program wrote.
  const expected = known as HostingConfig;
  const different = configDifferences(live, expected);
  const same = different.length === 0 ? compared(what, fields.configuration, asItWas, asItWas) : [];
  const address = compared(what, fields.address, expected.defaultUrl, live.defaultUrl);
  return [...same, ...different.flatMap(({ name, before, after }) => compared(what, settingName(name), after, before)), ...address];
}

/** The whole list in three numbers, then each file that is not as it was; all of them would drown those. */
async function compareFiles(known: unknown, remote: readonly RemoteFile[], tools: Seen): Promise<readonly ComparedField[]> {
  const live = listingOf(remote);
  const numbers = [
    ...compared(what, fields.files, fieldOf(known, 'files'), live.files),
    ...compared(what, fields.bytes, fieldOf(known, 'sizeBytes'), live.sizeBytes),
  ];
  const digest = fieldOf(known, 'sha256');
  const entries = fieldOf(known, 'entries');
  if (digest === live.sha256 || entries === undefined) return [...numbers, ...compared(what, fields.list, digest, live.sha256)];
  return [...numbers, ...(await compareEntries(entries, siteFiles(remote), tools))];
}

async function compareEntries(entries: unknown, remote: readonly RemoteFile[], tools: Seen): Promise<readonly ComparedField[]> {
  const live = new Map(remote.map((file) => [file.path, file]));
  const paths = [...new Set([...Object.keys(Object(entries) as object), ...live.keys()])].sort();
  const suspects = paths.flatMap((path) => {
    const [known, found] = [fieldOf(entries, path), live.get(path)];
    const [before, now] = [stateOf(known), stateOf(found && [found.sizeBytes, found.etag])];
    return before.en === now.en
      ? []
      : [{ path, before, now, found: isOfSize(known, found) ? found : undefined, sha256: textOf(itemsOf(known)[2]) }];
  });
  const found = await inParallel(
    suspects.map((suspect, place) => ({ ...suspect, place })),
    () => readAtOnce,
    async ({ path, before, now, found, sha256, place }) => {
      const isProven =
        place < mostRead && found !== undefined && sha256 !== undefined && (await hasContent(found, { sha256, place }, tools));
      return isProven ? [] : compared({ en: `file ${path}`, zh: `文件 ${path}` }, fields.content, before, now);
    },
  );
  return found.flat();
}

/** Reading files proves what their ETags do not; more of them would take long, and then the deploy that changed them is known anyway. */
const mostRead = 200;
const readAtOnce = 8;

const isOfSize = (known: unknown, found: RemoteFile | undefined): boolean => itemsOf(known)[0] === found?.sizeBytes;

/** An ETag of a posted file says nothing about its content (wire-facts section 5): the same file sent again has another one. */
async function hasContent(
  { path, sizeBytes }: RemoteFile,
  { sha256, place }: { readonly sha256: string; readonly place: number },
  { serverless: { hosting }, scratch }: Seen,
): Promise<boolean> {
  const to = join(scratch, `compared-${place}`);
  const fetched = await hosting.fetch(path, { to, maxBytes: sizeBytes });
  return fetched !== undefined && (await sha256Of(to)).startsWith(sha256);
}

/** A file in words; the ETag tells two contents of one size apart. */
function stateOf(entry: unknown): Both {
  const [sizeBytes, etag] = itemsOf(entry);
  if (sizeBytes === undefined) return { en: 'not there', zh: '不存在' };
  const tag = `ETag ${textOf(etag) ?? ''}`;
  return { en: `${Number(sizeBytes)} bytes, ${tag}`, zh: `${Number(sizeBytes)} 字节，${tag}` };
}
