import { randomBytes } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { deflated, type Packed } from '../../src/packaging/deflate.ts';
import { startDeflateWorker } from '../../src/packaging/deflate-worker.ts';
import { createPackedCache } from '../../src/packaging/packed-cache.ts';
import { createPacker } from '../../src/packaging/packer.ts';

const lines = (count: number, seed = 0): Buffer =>
  Buffer.from(Array.from({ length: count }, (_, index) => `line ${(index * 7919 + seed) % 1009}`).join('\n'));
const contents = Array.from({ length: 60 }, (_, index) => (index % 9 === 0 ? randomBytes(4000) : lines(2000 + index, index)));
const enoughForAWorker = 4 * 1024 * 1024;

/** Hands every content over in the same memory, as the archive does. */
async function packAll(cores: number): Promise<readonly Packed[]> {
  const packer = createPacker({ textBytes: 10 * enoughForAWorker, cores });
  const scratch = Buffer.alloc(64 * 1024);
  const packed = contents.map((content) => {
    content.copy(scratch);
    return packer.pack(scratch.subarray(0, content.length), false);
  });
  packer.flush();
  const done = await Promise.all(packed.map(async (each) => await each));
  await packer.close();
  return done;
}

describe('a packer', () => {
  test.each([2, 3, 4, 64])('gives the same bytes on one core and on %i', async (cores) => {
    const [alone, helped] = [await packAll(1), await packAll(cores)];
    expect(helped).toEqual(alone);
    expect(alone.map(({ method, content }) => (method === 'deflated' ? inflateRawSync(content) : content))).toEqual(contents);
  });

  test('hands work over when there is enough of it, and does the rest itself', async () => {
    const packer = createPacker({ textBytes: enoughForAWorker, cores: 2 });
    const packed = contents.map((content) => packer.pack(Buffer.from(content), false));
    packer.flush();
    expect(packed.filter((each) => each instanceof Promise).length).toBeGreaterThan(5);
    expect(packed.filter((each) => !(each instanceof Promise)).length).toBeGreaterThan(5);
    await Promise.all(packed.map(async (each) => await each));
    await packer.close();
  });

  test('stores what it is told to store, and what does not shrink', () => {
    const packer = createPacker({ textBytes: 0 });
    expect(packer.pack(lines(100), true)).toMatchObject({ method: 'stored' });
    expect(packer.pack(randomBytes(3000), false)).toMatchObject({ method: 'stored' });
    expect(packer.pack(Buffer.alloc(0), false)).toMatchObject({ method: 'stored', crc32: 0, sizeBytes: 0 });
  });

  test('that is closed in the middle rejects what it was still doing', async () => {
    const worker = startDeflateWorker();
    const content = lines(400_000);
    const packed = worker.deflate({ memory: new Uint8Array(content).buffer, lengths: [content.length] });
    await Promise.all([worker.close(), expect(packed).rejects.toThrow('closed')]);
  });
});

describe('a cache', () => {
  test('gives equal contents of several archives the same packed bytes, once', () => {
    const cache = createPackedCache();
    const first = createPacker({ textBytes: 0, cache }).pack(lines(500), false);
    const second = createPacker({ textBytes: 0, cache }).pack(lines(500), false);
    expect(second).toBe(first);
    expect(createPacker({ textBytes: 0, cache }).pack(lines(501), false)).not.toBe(first);
  });

  test('learns from the worker, too', async () => {
    const cache = createPackedCache();
    const packer = createPacker({ textBytes: enoughForAWorker, cache, cores: 2 });
    const all = Array.from({ length: 80 }, (_, seed) => packer.pack(lines(2000, seed), false));
    packer.flush();
    const place = all.findIndex((each) => each instanceof Promise);
    expect(place).toBeGreaterThan(0);
    const done = await Promise.all(all.map(async (each) => await each));
    const packed = done[place];
    await packer.close();
    expect(createPacker({ textBytes: 0, cache }).pack(lines(2000, place), false)).toBe(packed);
  });

  test('keeps no more than it may', () => {
    const cache = createPackedCache(100);
    const large = deflated(randomBytes(200));
    expect(cache.keep('large', large)).toBe(large);
    expect(cache.get('large')).toBeUndefined();
    const small = deflated(lines(2));
    const kept = cache.keep('small', small);
    expect(kept).toEqual(small);
    expect(cache.get('small')).toBe(kept);
    expect(cache.keep('small', deflated(lines(2)))).toBe(kept);
  });
});
