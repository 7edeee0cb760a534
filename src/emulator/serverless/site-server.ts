import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { type Answer, storageErrorAnswer } from '../answer.ts';
import type { Cloud } from '../cloud.ts';
import { StorageError } from '../refusal.ts';
import type { StoredObject } from '../world.ts';
import { isAllowed } from './allowed-ips.ts';
import { allowOriginHeader } from './cors-origins.ts';
import type { SiteDomainState } from './hosting-state.ts';
import { hostingStatus } from './hosting-status.ts';
import { findSiteFile, sitePath } from './site-files.ts';
import type { SpaceState } from './space-state.ts';

/** What one request wants from the site. */
interface Visit {
  readonly cloud: Cloud;
  readonly space: SpaceState;
  readonly message: IncomingMessage;
  /** As sent, still percent-encoded. */
  readonly rawPath: string;
  /** Set when the request came to a custom domain. */
  readonly domain: SiteDomainState | undefined;
}

/** Answers one request to the site of a space: index, files, error document. No ranges, no directory listings. */
export async function answerSite(cloud: Cloud, spaceId: string, message: IncomingMessage): Promise<Answer> {
  try {
    const visit = admit(cloud, spaceId, message);
    const answer = redirectToHttps(visit) ?? findPage(visit);
    return { ...answer, headers: { ...answer.headers, ...allowOriginHeader(visit.domain, message.headers.origin) } };
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    return storageErrorAnswer(error, randomUUID().replaceAll('-', '').slice(0, 24).toUpperCase(), message.headers.host ?? '');
  }
}

/** Lets a request in, or throws what it is told. A list of allowed addresses guards the default domain only (seed document 002). */
function admit(cloud: Cloud, spaceId: string, message: IncomingMessage): Visit {
  const space = cloud.world().spaces.find((one) => one.spaceId === spaceId);
  if (!space || hostingStatus(space.hosting, cloud) !== 'IN_SERVICE')
    throw new StorageError(404, 'NoSuchWebHosting', 'There is no site here.');
  // Neither pages nor functions of a paused space answer anybody (seed document 002, UpdateSpace); with which code is not documented.
  if (space.status === 'PAUSED') throw new StorageError(403, 'SpacePaused', 'The space of this site is paused.');
  const host = (message.headers.host ?? '').replace(/:\d+$/, '');
  const domain = space.hosting.domains.find((one) => one.domain === host);
  if (!domain && !isAllowed(space.hosting.config.allowedIps, message.socket.remoteAddress ?? '')) {
    throw new StorageError(403, 'ClientIpNotAllowed', 'Your address is not on the list of this site.');
  }
  if (message.method !== 'GET' && message.method !== 'HEAD') throw new StorageError(405, 'MethodNotAllowed', `No ${message.method} here.`);
  return { cloud, space, message, domain, rawPath: (message.url ?? '').split('?')[0] ?? '' };
}

/** A forced redirect needs a certificate to lead to. */
function redirectToHttps({ domain, message }: Visit): Answer | undefined {
  if (domain?.forceRedirectType !== 'HTTPS_FORCE' || domain.certificate === null) return undefined;
  return { status: 301, headers: { location: `https://${domain.domain}${message.url ?? '/'}` }, body: '' };
}

function findPage(visit: Visit): Answer {
  const { cloud, space, message, rawPath } = visit;
  const { indexPath, errorPath, errorHttpStatus } = space.hosting.config;
  const find = (path: string): StoredObject | undefined => findSiteFile(cloud, space.spaceId, path);
  const path = decodePath(rawPath);
  const index = sitePath(indexPath);
  const isFolder = path === '' || path.endsWith('/');
  const file = find(isFolder ? `${path}${index}` : path);
  if (file) return fileAnswer(file, 200, visit);
  if (!isFolder && find(`${path}/${index}`)) {
    const query = (message.url ?? '').slice(rawPath.length);
    return { status: 302, headers: { location: `${rawPath}/${query}` }, body: '' };
  }
  const errorPage = errorPath === '' ? undefined : find(sitePath(errorPath));
  if (!errorPage) throw new StorageError(404, 'NoSuchKey', 'The specified key does not exist.');
  return fileAnswer(errorPage, Number(errorHttpStatus), visit);
}

function decodePath(rawPath: string): string {
  try {
    return decodeURIComponent(rawPath.slice(1));
  } catch {
    throw new StorageError(400, 'InvalidURI', 'The path is not percent-encoded UTF-8.');
  }
}

/** The bytes as they are now: a file that is replaced meanwhile has other bytes in another place, so a reader gets either whole. */
function fileAnswer(file: StoredObject, status: number, { cloud, message }: Visit): Answer {
  const etag = `"${file.etag}"`;
  const headers = { ...file.headers, etag, 'last-modified': new Date(file.modifiedMs).toUTCString() };
  if (status === 200 && isKnown(etag, message.headers['if-none-match'])) return { status: 304, headers, body: '' };
  return {
    status,
    headers: { 'content-type': file.contentType, ...headers },
    body: { stream: cloud.store.stream(file), sizeBytes: file.sizeBytes },
  };
}

const isKnown = (etag: string, ifNoneMatch = ''): boolean =>
  ifNoneMatch.split(',').some((one) => ['*', etag].includes(one.trim().replace(/^W\//, '')));
