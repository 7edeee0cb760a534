// A storage and a space for timing clients against each other: what an S3 client and what miniship need, in one server, each answer so many milliseconds
// late. It checks nothing and keeps no bytes, so that it is never what is slow; what is right or wrong is the emulator's business.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

const latencyMs = Number(process.argv[2] ?? 30);
/** What each bucket and each space holds, by key. */
const objects = new Map();
let sorted = [];
let isSorted = true;

/** Keys in the order of their bytes, which is that of a storage. All keys here are ASCII. */
function keys() {
  if (!isSorted) sorted = [...objects.keys()].sort();
  isSorted = true;
  return sorted;
}

function put(key, bytes) {
  isSorted &&= objects.has(key);
  const etag = createHash('md5').update(bytes).digest('hex');
  objects.set(key, { sizeBytes: bytes.byteLength, etag, bytes: key.includes('.miniship/') ? bytes : undefined });
  return etag;
}

function page(prefix, after, most) {
  const all = keys().filter((key) => key.startsWith(prefix) && key > after);
  return { some: all.slice(0, most), isCut: all.length > most };
}

const server = createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', async () => {
    const answer = route(request, Buffer.concat(chunks));
    await sleep(latencyMs);
    response.writeHead(answer.status ?? 200, { 'content-length': Buffer.byteLength(answer.body ?? ''), ...answer.headers });
    response.end(request.method === 'HEAD' ? '' : answer.body);
  });
});
server.keepAliveTimeout = 120_000;
server.listen(0, '127.0.0.1', 4096, () => console.log(server.address().port));

function route(request, body) {
  const url = new URL(request.url, 'http://127.0.0.1');
  if (request.method === 'DELETE' && url.pathname === '/') return forget();
  if (request.method === 'POST' && url.pathname === '/') {
    const isForm = (request.headers['content-type'] ?? '').startsWith('multipart/');
    return isForm ? post(body) : call(request.headers['x-acs-action'], new URLSearchParams(body.toString()));
  }
  return url.pathname.split('/').length === 2 || url.pathname.endsWith('/')
    ? list(url)
    : object(request, decodeURIComponent(url.pathname.slice(1)), body);
}

function forget() {
  objects.clear();
  isSorted = false;
  return {};
}

/** PostObject of OSS: the fields that matter stand in the first kilobyte, the file behind the last empty line of a head. */
function post(body) {
  const key = /name="key"\r\n\r\n(.*?)\r\n/.exec(body.subarray(0, 1024).toString())[1];
  const head = body.indexOf('\r\n\r\n', body.indexOf('name="file"')) + 4;
  const etag = put(key, body.subarray(head, body.lastIndexOf('\r\n--')));
  return { headers: { etag: `"${etag.toUpperCase()}"` } };
}

const operations = {
  GetWebHostingStatus: () => ({ Data: { Status: 'IN_SERVICE' } }),
  GetWebHostingConfig: () => ({
    Data: { DefaultDomain: 'site.example', IndexPath: 'index.html', ErrorPath: '', ErrorHttpStatus: '404', AllowedIps: '' },
  }),
  DescribeResourceQuota: () => ({ StaticWebDataSizeQuota: 50 }),
  ListWebHostingFiles: (asked) => {
    const space = `${asked.get('SpaceId')}/`;
    const { some, isCut } = page(space, asked.get('Marker') ?? '', Number(asked.get('PageSize')));
    const WebHostingFiles = some.map((key) => {
      const { sizeBytes, etag } = objects.get(key);
      return {
        FilePath: key.slice(space.length),
        Size: sizeBytes,
        ETag: `"${etag.toUpperCase()}"`,
        ContentType: 'text/html',
        SignedUrl: addressOf(key),
      };
    });
    return { Data: { Count: some.length, WebHostingFiles, ...(isCut && { NextMarker: some.at(-1) }) } };
  },
  DescribeWebHostingFile: (asked) => {
    const key = `${asked.get('SpaceId')}${asked.get('FilePath')}`;
    const found = objects.get(key);
    if (found === undefined) return { Data: { Exists: false } };
    return { Data: { Exists: true, Size: found.sizeBytes, ETag: `"${found.etag.toUpperCase()}"`, SignedUrl: addressOf(key) } };
  },
  GetWebHostingUploadCredential: (asked) => {
    const key = `${asked.get('SpaceId')}${asked.get('FilePath')}`;
    const end = Date.now() + 1_800_000;
    const policy = { expiration: new Date(end).toISOString(), conditions: [['content-length-range', 0, 52_428_800], { key }] };
    return {
      Data: {
        AccessKeyId: 'STS.bench',
        Endpoint: `127.0.0.1:${server.address().port}`,
        ExpiredTime: String(Math.floor(end / 1000)),
        FilePath: key,
        Policy: Buffer.from(JSON.stringify(policy)).toString('base64'),
        SecurityToken: `CAISbench${'0123456789abcdef'.repeat(30)}`,
        Signature: createHash('sha1').update(key).digest('base64'),
      },
    };
  },
};

const addressOf = (key) => `http://127.0.0.1:${server.address().port}/${encodeURI(key)}?Expires=1&OSSAccessKeyId=STS.bench&Signature=bench`;

let calls = 0;
function call(name, asked) {
  calls += 1;
  const reply = operations[name]?.(asked);
  const RequestId = `00000000-0000-0000-0000-${String(calls).padStart(12, '0')}`;
  const headers = { 'content-type': 'application/json' };
  if (reply === undefined)
    return { status: 404, headers, body: JSON.stringify({ RequestId, Code: 'InvalidApi.NotFound', Message: String(name) }) };
  return { headers, body: JSON.stringify({ RequestId, Success: true, ...reply }) };
}

/** ListObjectsV2 of S3, also for a client that only asks whether the bucket is there. */
function list(url) {
  const bucket = `${url.pathname.split('/')[1]}/`;
  const most = Number(url.searchParams.get('max-keys') ?? 1000);
  const after = url.searchParams.get('continuation-token') ?? url.searchParams.get('marker') ?? url.searchParams.get('start-after') ?? '';
  const { some, isCut } = page(`${bucket}${url.searchParams.get('prefix') ?? ''}`, after === '' ? '' : `${bucket}${after}`, most);
  const contents = some.map((key) => {
    const { sizeBytes, etag } = objects.get(key);
    const name = key.slice(bucket.length);
    return `<Contents><Key>${name}</Key><LastModified>2030-01-01T00:00:00.000Z</LastModified><ETag>&quot;${etag}&quot;</ETag><Size>${sizeBytes}</Size><StorageClass>STANDARD</StorageClass></Contents>`;
  });
  const last = some.at(-1)?.slice(bucket.length);
  const next = isCut ? `<NextContinuationToken>${last}</NextContinuationToken><NextMarker>${last}</NextMarker>` : '';
  return {
    headers: { 'content-type': 'application/xml' },
    body: `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>${bucket.slice(0, -1)}</Name><KeyCount>${some.length}</KeyCount><MaxKeys>${most}</MaxKeys><IsTruncated>${isCut}</IsTruncated>${next}${contents.join('')}</ListBucketResult>`,
  };
}

function object({ method, headers }, key, body) {
  const found = objects.get(key);
  if (method === 'PUT') return { headers: { etag: `"${put(key, unframed(headers, body))}"` } };
  if (found === undefined) return { status: 404 };
  const facts = { etag: `"${found.etag}"`, 'last-modified': 'Tue, 01 Jan 2030 00:00:00 GMT' };
  return { headers: { ...facts, 'content-length': found.bytes?.byteLength ?? found.sizeBytes }, body: found.bytes };
}

/** The body of a client that signs it piece by piece (aws-chunked). */
function unframed(headers, body) {
  if (headers['x-amz-decoded-content-length'] === undefined) return body;
  const pieces = [];
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf('\r\n', at);
    const size = Number.parseInt(body.subarray(at, end).toString(), 16);
    if (size === 0) break;
    pieces.push(body.subarray(end + 2, end + 2 + size));
    at = end + 4 + size;
  }
  return Buffer.concat(pieces);
}
