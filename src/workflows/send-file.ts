import { type Failure, isFailure } from '../errors/failure.ts';
import { createCallStage } from './call-stage.ts';
import type { DeployTools } from './tools.ts';

/** A file on its way to the site. */
export interface Sending {
  readonly path: string;
  readonly contentType: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Where it is known before the bytes are read. */
  readonly sizeBytes?: number | undefined;
  read(): Promise<Buffer>;
}

/** Sends files; how many at once is decided by what the sender has met so far. */
export interface FileSender {
  /** How many permits are asked for, and how many files posted, at once: two calls a file, each with a limit of its own. */
  limits(): { readonly permits: number; readonly posts: number };
  /** Answers the ETag that the storage gave the file. */
  send(file: Sending): Promise<string>;
}

/** The transport has tried again already when a throttled call comes back; after these rounds the cloud means it. */
const rounds = 5;
const firstWaitMs = 1000;

/**
 * The limits follow every throttled try, also where trying again helped: each file may get through while all of them together ask too much.
 * Each file needs a permit of its own, fetched right before: its lifetime is not documented (wire-facts section 5). While some files are posted
 * others get their permits, so two calls a file take hardly longer than one (performance.md section 4.1). Only what is being posted is in memory.
 */
export function createFileSender(most: number, { serverless: { hosting }, storage, reporter, clock, signal }: DeployTools): FileSender {
  const permits = createCallStage(most);
  const posts = createCallStage(most);
  let withHeaders = true;

  const post = async (file: Sending): Promise<string> => {
    const permit = await permits.pass((pressure) => hosting.permit(file.path, pressure));
    const headers = withHeaders ? file.headers : {};
    const { contentType } = file;
    try {
      const { etag } = await posts.pass(async (pressure) =>
        storage.postFile(permit, { bytes: await file.read(), contentType, headers }, pressure),
      );
      return etag;
    } catch (error) {
      if (!mayBeHeaders(error) || Object.keys(headers).length === 0) throw error;
      if (withHeaders) warn(error);
      withHeaders = false;
      return await post(file);
    }
  };

  /** Whether the policy allows extra form fields is an open question of the cloud. */
  const warn = ({ told }: Failure): void =>
    reporter.report({
      type: 'warned',
      message: {
        en: `The storage did not take a file with its headers, so this run goes on without them. ${told.en}`,
        zh: `存储不接受带响应头的文件，本次运行将不带响应头继续。${told.zh}`,
      },
      help: {
        en: 'The site works; browsers cache its files as the cloud sees fit.',
        zh: '网站可用；浏览器缓存由云端决定。',
      },
    });

  return { limits: () => ({ permits: permits.limit(), posts: posts.limit() }), send: persistent(post, { clock, signal }) };
}

/** The same way of sending, asked again when a permit has run out on its way, and with growing pauses while the cloud throttles. */
export function persistent(post: FileSender['send'], { clock, signal }: Pick<DeployTools, 'clock' | 'signal'>): FileSender['send'] {
  const postAfresh = async (file: Sending): Promise<string> => {
    try {
      return await post(file);
    } catch (error) {
      if (!isFailure(error) || error.code !== 'UPLOAD_POLICY_EXPIRED') throw error;
      return await post(file);
    }
  };
  return async (file) => {
    for (let round = 1; ; round += 1) {
      try {
        return await postAfresh(file);
      } catch (error) {
        if (!isFailure(error) || error.code !== 'CLOUD_THROTTLED' || round === rounds) throw error;
      }
      await clock.sleep(firstWaitMs * 2 ** (round - 1), signal);
    }
  };
}

/** The storage says AccessDenied when a form has a field that the policy does not know (wire-facts section 5). */
const mayBeHeaders = (error: unknown): error is Failure => isFailure(error) && error.code === 'UPLOAD_REFUSED';
