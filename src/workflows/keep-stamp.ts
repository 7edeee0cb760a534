import { isDeepStrictEqual } from 'node:util';
import { Failure } from '../errors/failure.ts';
import { asIs } from '../errors/text.ts';
import type { JsonObject } from '../services/json-object.ts';
import type { DeployTools } from './tools.ts';
import { lookUntil, writeOnce } from './write-once.ts';

/** Keeps a record of ours in the space and reads it back. One whose answer was lost is looked for before it is written again. */
export async function keepStamp(
  key: string,
  value: JsonObject,
  { serverless: { stamps }, clock }: Pick<DeployTools, 'serverless' | 'clock'>,
): Promise<void> {
  const isKept = (found: JsonObject | undefined): boolean => isDeepStrictEqual(found, plain(value));
  const found = await writeOnce<JsonObject | 'absent', void>(
    {
      what: { en: `the record ${key}`, zh: `记录 ${key}` },
      look: async () => {
        const seen = await stamps.find(key);
        return isKept(seen) ? seen : undefined;
      },
      write: () => stamps.put(key, value),
      readBack: async () => (await lookUntil(() => stamps.find(key), isKept, clock)) ?? 'absent',
    },
    clock,
  );
  if (found !== 'absent' && isKept(found)) return;
  throw new Failure('READ_BACK_DIFFERS', {
    what: { en: 'The space', zh: '服务空间' },
    field: asIs(key),
    expected: JSON.stringify(value),
    found: JSON.stringify(found),
  });
}

/** As it comes back: JSON knows no undefined. */
const plain = (value: JsonObject): unknown => JSON.parse(JSON.stringify(value));
