import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FolderSizes } from '../../src/emulator/folder-sizes.ts';
import { emptyWorld, type StoredObject } from '../../src/emulator/world.ts';

const object = (key: string, sizeBytes: number): StoredObject => ({
  bucket: 'b',
  key,
  file: 'f',
  sizeBytes,
  contentType: 't',
  etag: 'e',
  modifiedMs: 0,
});

test('what is counted along is what a count of everything gives, whatever is stored, replaced and removed', () => {
  const change = fc.record({ key: fc.constantFrom('x/1', 'x/2', 'x/y/3', 'xx/1', 'z'), sizeBytes: fc.option(fc.nat(1000)) });
  fc.assert(
    fc.property(fc.array(change), (changes) => {
      const world = emptyWorld();
      const sizes = new FolderSizes();
      for (const { key, sizeBytes } of changes) {
        const come = sizeBytes === null ? undefined : object(key, sizeBytes);
        sizes.change(world, world.objects[`b/${key}`], come);
        if (come) world.objects[`b/${key}`] = come;
        else delete world.objects[`b/${key}`];
      }
      for (const folder of ['x', 'xx', 'z']) {
        const inside = Object.values(world.objects).filter(({ key }) => key.split('/')[0] === folder);
        const counted = inside.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
        expect(sizes.sizeOf(world, { bucket: 'b', key: `${folder}/` })).toBe(counted);
        expect(sizes.sizeOf(world, { bucket: 'another', key: `${folder}/` })).toBe(0);
      }
    }),
  );
});

test('a world that was swapped in is counted for itself', () => {
  const sizes = new FolderSizes();
  const [one, other] = [emptyWorld(), { ...emptyWorld(), objects: { 'b/x/1': object('x/1', 7) } }];
  sizes.change(one, undefined, object('x/1', 5));
  expect([one, other].map((world) => sizes.sizeOf(world, { bucket: 'b', key: 'x/' }))).toStrictEqual([5, 7]);
});
