import { isDeepStrictEqual } from 'node:util';
import { Failure } from '../errors/failure.ts';
import { asIs } from '../errors/text.ts';
import type { JsonObject } from '../services/json-object.ts';
import { guardStamps } from './guard-stamps.ts';
import type { DeployTools } from './tools.ts';
import { lookUntil, writeOnce } from './write-once.ts';

type StampTools = Pick<DeployTools, 'serverless' | 'clock' | 'reporter'>;

/** Keeps a record of ours in the space, where only administrators see it. */
export const keepStamp = (key: string, value: JsonObject, tools: StampTools): Promise<void> =>
  guardStamps(tools, () => put(key, value, tools));

/** Writes it and reads it back. One whose answer was lost is looked for before it is written again. */
async function put(key: string, value: JsonObject, { serverless: { stamps }, clock }: StampTools): Promise<void> {
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
