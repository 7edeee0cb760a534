// Digests a folder as it is usually done: a read stream and md5 for each file, eight at a time.
import { createHash } from 'node:crypto';
import { createReadStream, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

const files = readdirSync(process.argv[2], { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
const waiting = files.values();
const work = async () => {
  for (const { parentPath, name } of waiting) {
    const hash = createHash('md5');
    await pipeline(createReadStream(join(parentPath, name)), hash);
    hash.digest('hex');
  }
};
await Promise.all(Array.from({ length: 8 }, work));
