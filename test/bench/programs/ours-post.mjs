// Posts a file to the storage as a release does.
const build = new URL('../../../build/', import.meta.url);
const { createHttp } = await import(new URL('transport/http.js', build));
const { createObjectStorage } = await import(new URL('services/object-storage.js', build));
const { systemClock: clock } = await import(new URL('transport/clock.js', build));
const { defaultRetryPolicy: retryPolicy } = await import(new URL('transport/retry.js', build));
const { statSync } = await import('node:fs');

const [host, path] = process.argv.slice(2);
const http = createHttp({ connectTimeoutMs: 10_000, callTimeoutMs: 60_000 });
const listener = { answered: () => {}, retried: () => {}, waited: () => {} };
const storage = createObjectStorage({ http, clock, listener, retryPolicy, userAgent: 'bench' });
const token = { host, directory: 'd/', accessId: 'a', policy: 'p', signature: 's', expiresAtMs: Date.now() + 600_000 };
await storage.post(token, {
  name: 'package.zip',
  content: { kind: 'file', path, sizeBytes: statSync(path).size },
  contentType: 'application/zip',
});
await http.close();
console.log(Math.round(process.resourceUsage().maxRSS / 1024));
