import { Failure } from '../../errors/failure.ts';
import { said } from '../../errors/said.ts';
import type { Text } from '../../errors/text.ts';
import { readAnswer } from '../answer.ts';
import { askLender, type LenderTools } from './ask-lender.ts';
import { type LentKeys, readLentKeys } from './lent-keys.ts';

/** Asks a helper for keys at the address that ALIBABA_CLOUD_CREDENTIALS_URI names. The address may hold a secret, so only its host is told. */
export async function fetchKeysFromUri(url: string, tools: LenderTools): Promise<LentKeys> {
  const source = `${new URL(url).host} (ALIBABA_CLOUD_CREDENTIALS_URI)`;
  const unreadable = (reason: Text): Failure => new Failure('KEYS_UNREADABLE', { source, reason });
  const refused = (status: number): Failure => unreadable(said('it answered with HTTP {status}', { status }));
  const headers = { accept: 'application/json' };
  const reply = await askLender({ what: 'The request for keys', method: 'GET', url, headers, refused }, tools);
  const { document = {} } = await readAnswer(reply);
  const keys = readLentKeys(document, { date: reply.headers['date'], nowMs: tools.clock.now() });
  if (keys === undefined) throw unreadable(said('its answer lacks AccessKeyId, AccessKeySecret or SecurityToken'));
  return keys;
}
