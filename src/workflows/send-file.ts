import { type Failure, isFailure } from '../errors/failure.ts';
import type { Pressure } from '../services/serverless-words.ts';
import { type AdaptiveLimit, afterClean, afterThrottle, startLimit } from './adaptive-limit.ts';
import type { DeployTools } from './tools.ts';

/** A file on its way to the site. */
export interface Sending {
  readonly path: string;
  readonly contentType: string;
  readonly headers: Readonly<Record<string, string>>;
  read(): Promise<Buffer>;
}

/** Sends files one by one; how many at once is decided by what the sender has met so far. */
export interface FileSender {
  limit(): number;
  /** Answers the ETag that the storage gave the file. */
  send(file: Sending): Promise<string>;
}

/** The transport has tried again already when a throttled call comes back; after these rounds the cloud means it. */
const rounds = 5;
const firstWaitMs = 1000;

/**
 * The limit follows every throttled try, also where trying again helped: each file may get through while all of them together ask too much.
 * Each file needs a permit of its own, fetched right before: its lifetime is not documented (wire-facts section 5).
 */
export function createFileSender(most: number, { serverless: { hosting }, storage, reporter, clock, signal }: DeployTools): FileSender {
  let state: AdaptiveLimit = startLimit(most);
  let withHeaders = true;

  const post = async (file: Sending, bytes: Buffer, pressure: Pressure): Promise<string> => {
    const headers = withHeaders ? file.headers : {};
    const permit = await hosting.permit(file.path, pressure);
    try {
      const { etag } = await storage.postFile(permit, { bytes, contentType: file.contentType, headers }, pressure);
      return etag;
    } catch (error) {
      if (!mayBeHeaders(error) || Object.keys(headers).length === 0) throw error;
      if (withHeaders) warn(error);
      withHeaders = false;
      return await post(file, bytes, pressure);
    }
  };

  /** Whether the policy allows extra form fields is an open question of the cloud. */
  const warn = ({ message }: Failure): void =>
    reporter.report({
      type: 'warned',
      message: `The storage did not take a file with its headers, so this run goes on without them. ${message}`,
      help: 'The site works; browsers cache its files as the cloud sees fit.',
    });

  const postAfresh = async (file: Sending, bytes: Buffer, pressure: Pressure): Promise<string> => {
    try {
      return await post(file, bytes, pressure);
    } catch (error) {
      if (!isFailure(error) || error.code !== 'UPLOAD_POLICY_EXPIRED') throw error;
      return await post(file, bytes, pressure);
    }
  };

  /** The ETag, or the refusal when the cloud throttled the file for good. */
  const attempt = async (file: Sending, bytes: Buffer): Promise<string | Failure> => {
    const { era } = state;
    let isClean = true;
    const onThrottled = (): void => {
      isClean = false;
      state = afterThrottle(state, era);
    };
    try {
      const etag = await postAfresh(file, bytes, { onThrottled });
      if (isClean) state = afterClean(state);
      return etag;
    } catch (error) {
      if (!isFailure(error) || error.code !== 'CLOUD_THROTTLED') throw error;
      onThrottled();
      return error;
    }
  };

  const send = async (file: Sending): Promise<string> => {
    const bytes = await file.read();
    for (let round = 1; ; round += 1) {
      const sent = await attempt(file, bytes);
      if (typeof sent === 'string') return sent;
      if (round === rounds) throw sent;
      await clock.sleep(firstWaitMs * 2 ** (round - 1), signal);
    }
  };

  return { limit: () => state.limit, send };
}

/** The storage says AccessDenied when a form has a field that the policy does not know (wire-facts section 5). */
const mayBeHeaders = (error: unknown): error is Failure => isFailure(error) && error.code === 'UPLOAD_REFUSED';
