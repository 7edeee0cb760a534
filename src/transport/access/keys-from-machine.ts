import { Failure } from '../../errors/failure.ts';
import { said } from '../../errors/said.ts';
import type { Text } from '../../errors/text.ts';
import { readAnswer } from '../answer.ts';
import { askLender, type LenderTools } from './ask-lender.ts';
import { type LentKeys, readLentKeys } from './lent-keys.ts';

/** The one address of the metadata of an ECS machine, and the reason that plain http is allowed to it: it never leaves the host. */
export const metadataHost = '100.100.100.200';

const root = `http://${metadataHost}/latest`;
const roles = `${root}/meta-data/ram/security-credentials/`;

/** Long enough for one exchange. */
const passSeconds = 60;

/** Takes the keys of the role that this ECS machine has, in the hardened way: without a pass of its own, metadata answers no stranger's redirect. */
export async function fetchKeysFromMachine(roleName: string | undefined, tools: LenderTools): Promise<LentKeys> {
  const source = said('the metadata of this machine (ECS)');
  const unreadable = (reason: Text): Failure => new Failure('KEYS_UNREADABLE', { source, reason });
  const ask = async (method: 'GET' | 'PUT', url: string, headers: Readonly<Record<string, string>>) => {
    const refused = (status: number): Failure =>
      unreadable(status === 404 ? said('it has no such role') : said('it answered with HTTP {status}', { status }));
    return await askLender({ what: 'The request for the keys of this machine', method, url, headers, refused }, tools);
  };
  const pass = (await ask('PUT', `${root}/api/token`, { 'x-aliyun-ecs-metadata-token-ttl-seconds': String(passSeconds) })).body.toString(
    'utf8',
  );
  const headers = { 'x-aliyun-ecs-metadata-token': pass.trim() };
  const name = roleName ?? (await ask('GET', roles, headers)).body.toString('utf8').trim();
  if (!/^[\w.-]{1,64}$/.test(name)) throw unreadable(said('it names no role'));
  const reply = await ask('GET', `${roles}${name}`, headers);
  const { document = {} } = await readAnswer(reply);
  const keys = readLentKeys(document, { date: reply.headers['date'], nowMs: tools.clock.now() });
  if (keys === undefined || document['Code'] !== 'Success') throw unreadable(said('its answer holds no keys'));
  return keys;
}
