import { said } from '../errors/said.ts';
import type { Both } from '../errors/text.ts';
import { isFields } from './fields.ts';
import type { Site, SiteFile } from './site.ts';
import type { Order } from './site-headers.ts';

/** Where a kept site says what its files alone do not: how they are served. */
export const descriptionPath = '.miniship/site.json';

/** How a site answers, apart from its files. */
export interface Served {
  readonly spaceId: string;
  readonly index: string;
  /** Undefined when the deploy did not ask for one. */
  readonly error?: string | undefined;
  readonly spa: boolean;
}

/** One file of a kept site, without its content. */
export type DescribedFile = Pick<SiteFile, 'sizeBytes' | 'sha256' | 'order' | 'contentType' | 'headers'>;

export interface SiteDescription extends Served {
  readonly version: 1;
  readonly files: Readonly<Record<string, DescribedFile>>;
}

/** The description of a site as bytes. Neither time nor commit is in it: the same site gives the same archive, and is kept once. */
export function describeSite({ files }: Site, { spaceId, index, error, spa }: Served): Buffer {
  const head = JSON.stringify({ version: 1, spaceId, index, error, spa }).slice(0, -1);
  const lines = files.map(
    ({ path, sizeBytes, sha256, order, contentType, headers }) =>
      `${JSON.stringify(path)}:${JSON.stringify({ sizeBytes, sha256, order, contentType, headers })}`,
  );
  return Buffer.from(`${head},"files":{\n${lines.join(',\n')}\n}}\n`);
}

/** Reads a description that may come from anywhere. The text says what is wrong with it. */
export function readDescription(bytes: Uint8Array): SiteDescription | Both {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return said('its {descriptionPath} is not JSON', { descriptionPath });
  }
  if (!isFields(value)) return said('its {descriptionPath} is damaged', { descriptionPath });
  const { version } = value;
  // Only a number is one: any other value may be too deep to be written into a sentence.
  if (typeof version === 'number' && version !== 1) return said('it has version {version}, and only version 1 is known', { version });
  if (version !== 1) return said('its {descriptionPath} is damaged', { descriptionPath });
  if (!isServed(value) || !isFields(value['files'])) return said('its {descriptionPath} is damaged', { descriptionPath });
  const broken = Object.entries(value['files']).find(([, file]) => !isDescribed(file));
  if (broken !== undefined)
    return said('what its {descriptionPath} says of {entry} is damaged', { descriptionPath, entry: JSON.stringify(broken[0]) });
  return value as unknown as SiteDescription;
}

type Fields = Readonly<Record<string, unknown>>;

function isServed({ spaceId, index, error, spa }: Fields): boolean {
  return isLine(spaceId) && isLine(index) && index !== '' && (error === undefined || isLine(error)) && typeof spa === 'boolean';
}

const orders: readonly unknown[] = ['hashed', 'asset', 'page'] satisfies readonly Order[];

function isDescribed(value: unknown): boolean {
  if (!isFields(value)) return false;
  const { sizeBytes, sha256, order, contentType, headers } = value;
  const isSize = typeof sizeBytes === 'number' && Number.isSafeInteger(sizeBytes) && sizeBytes >= 0;
  const isDigest = typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256);
  return (
    isSize && isDigest && orders.includes(order) && isLine(contentType) && isFields(headers) && Object.entries(headers).every(isHeader)
  );
}

/** The names that the storage keeps (wire-facts §5); any other form field could change what the upload means. */
const headerName = /^(?:Cache-Control|Content-Disposition|Content-Encoding|Content-Type|Expires|x-oss-meta-[a-z0-9-]+)$/i;
const isHeader = ([name, value]: readonly [string, unknown]): boolean => headerName.test(name) && isLine(value);

/** A text that no header and no form field could break out of. */
const isLine = (value: unknown): value is string => typeof value === 'string' && !/\p{Cc}/u.test(value);
