import type { SiteFile } from '../packaging/site.ts';
import type { EventOf } from '../reporting/events.ts';
import { inParallel } from './in-parallel.ts';
import type { PlannedUpload } from './plan-hosting.ts';
import type { FileSender } from './send-file.ts';
import type { DeployTools } from './tools.ts';

/** A page is sent when everything it refers to is there, and names with a hash come before all: the old pages do not know them yet. */
const order: readonly SiteFile['order'][] = ['hashed', 'asset', 'page'];

/** Sends the files of a site or a storage; each group is complete before the next begins. `onSent` hears of every file that is up, and of its ETag. */
export async function uploadSite(
  uploads: readonly PlannedUpload[],
  sender: FileSender,
  { reporter, progress: type = 'site-progressed' }: Pick<DeployTools, 'reporter'> & { readonly progress?: Progress['type'] },
  onSent: (upload: PlannedUpload, etag: string) => Promise<void>,
): Promise<void> {
  const progress = createProgress(uploads, (done) => reporter.report({ type, ...done }));
  const places = (): number => {
    const { permits, posts } = sender.limits();
    return permits + posts;
  };
  for (const group of order) {
    await inParallel(
      uploads.filter(({ file }) => file.order === group),
      places,
      async (upload) => {
        const etag = await sender.send(upload.file);
        progress(upload.file);
        await onSent(upload, etag);
      },
    );
  }
}

type Progress = EventOf<'site-progressed' | 'files-progressed'>;

/** One event for each whole percent: a site has thousands of files. */
function createProgress(uploads: readonly PlannedUpload[], report: (done: Omit<Progress, 'type'>) => void): (file: SiteFile) => void {
  const files = uploads.length;
  const sizeBytes = uploads.reduce((sum, { file }) => sum + file.sizeBytes, 0);
  let doneFiles = 0;
  let doneBytes = 0;
  let told = 0;
  return (file) => {
    doneFiles += 1;
    doneBytes += file.sizeBytes;
    const percent = Math.floor((doneFiles / files) * 100);
    if (percent === told) return;
    told = percent;
    report({ doneFiles, files, doneBytes, sizeBytes });
  };
}
