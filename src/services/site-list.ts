import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import type { RpcReply } from '../transport/rpc.ts';
import { needed } from './cloud.ts';
import { given } from './given.ts';
import { pagesAhead } from './pages-ahead.ts';
import type { RemoteFile } from './serverless-words.ts';
import { readFacts } from './site-file.ts';
import { withoutSlash, withSlash } from './site-path.ts';
import type { Space } from './space.ts';

/** The most that one page holds (catalogue). */
const pageSize = 500;

const operation = 'ListWebHostingFiles';

/**
 * Every file of the site below a prefix. Half a list would make files look absent, so a marker that leads in a circle is a fault. With the paths that are
 * `expected` to be there, in the order of their bytes, the pages come side by side.
 */
export async function listSite({ rpc, id }: Space, prefix: string, expected: readonly string[] = []): Promise<readonly RemoteFile[]> {
  const ask = (marker?: string) =>
    rpc.call(operation, { ...id, Prefix: withSlash(prefix), PageSize: pageSize, ...given({ Marker: marker }) });
  const ahead = pagesAhead(ask, expected, pageSize);
  try {
    return await readPages(async (marker) => await (ahead.take(marker) ?? ask(marker)), ahead.goOn);
  } finally {
    await ahead.settled();
  }
}

type Page = RpcReply<typeof operation>;

async function readPages(
  ask: (marker: string | undefined) => Promise<Page>,
  goOn: (next: string, last: string) => void,
): Promise<readonly RemoteFile[]> {
  const files = new Map<string, RemoteFile>();
  const markers = new Set<string>();
  let last = '';
  for (let marker: string | undefined; ; ) {
    const { reply, requestId } = await ask(marker);
    const { WebHostingFiles: list = [], NextMarker: next = '' } = reply.Data ?? {};
    // The signed addresses of the list go nowhere, so they need not be kept secret one by one.
    for (const { FilePath, ...facts } of list) {
      const path = withoutSlash(needed(FilePath, 'FilePath', { operation, requestId }));
      files.set(path, { path, ...readFacts(facts) });
      last = path;
    }
    if (next === '') return [...files.values()];
    if (markers.has(next))
      throw new Failure('REPLY_UNREADABLE', { operation, requestId, reason: said('its NextMarker "{next}" was given before', { next }) });
    markers.add(next);
    goOn(next, last);
    marker = next;
  }
}
