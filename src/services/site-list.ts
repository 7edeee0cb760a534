import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import { needed } from './cloud.ts';
import { given } from './given.ts';
import type { RemoteFile } from './serverless-words.ts';
import { readFacts } from './site-file.ts';
import { withoutSlash, withSlash } from './site-path.ts';
import type { Space } from './space.ts';

/** The most that one page holds (catalogue). */
const pageSize = 500;

const operation = 'ListWebHostingFiles';

/** Every file of the site below a prefix. Half a list would make files look absent, so a marker that leads in a circle is a fault. */
export async function listSite({ rpc, id }: Space, prefix: string): Promise<readonly RemoteFile[]> {
  const files = new Map<string, RemoteFile>();
  const markers = new Set<string>();
  for (let marker: string | undefined; ; ) {
    const { reply, requestId } = await rpc.call(operation, {
      ...id,
      Prefix: withSlash(prefix),
      PageSize: pageSize,
      ...given({ Marker: marker }),
    });
    const { WebHostingFiles: list = [], NextMarker: next = '' } = reply.Data ?? {};
    // The signed addresses of the list go nowhere, so they need not be kept secret one by one.
    for (const { FilePath, ...facts } of list) {
      const path = withoutSlash(needed(FilePath, 'FilePath', { operation, requestId }));
      files.set(path, { path, ...readFacts(facts) });
    }
    if (next === '') return [...files.values()];
    if (markers.has(next))
      throw new Failure('REPLY_UNREADABLE', { operation, requestId, reason: said('its NextMarker "{next}" was given before', { next }) });
    markers.add(next);
    marker = next;
  }
}
