import { createHash } from 'node:crypto';
import type { PlatformRequest } from '../config/deploy-request.ts';
import type { PlatformConfig } from '../services/platform-words.ts';
import { keepStamp } from './keep-stamp.ts';
import { secretDigest } from './secret-digest.ts';
import type { Setting } from './setting.ts';
import type { DeployTools } from './tools.ts';

type PlatformTools = Pick<DeployTools, 'serverless' | 'clock' | 'reporter'>;

const absent = 'absent';

/**
 * The keys of other platforms that are asked for, each as it is and as it is to be; a secret stands there as a digest. What nobody named is not
 * touched: a configuration goes only where the file says that it is to be absent.
 */
export async function platformSettings(
  asked: readonly PlatformRequest[],
  spaceId: string,
  tools: PlatformTools,
): Promise<readonly Setting[]> {
  const settings: Setting[] = [];
  for (const platform of new Set(asked.map((each) => each.platform))) {
    const found = await tools.serverless.platforms.list(platform);
    for (const each of asked.filter((one) => one.platform === platform)) settings.push(await settingOf(each, found, { ...tools, spaceId }));
  }
  return settings;
}

type AppTools = PlatformTools & { readonly spaceId: string };

async function settingOf(asked: PlatformRequest, list: readonly PlatformConfig[], tools: AppTools): Promise<Setting> {
  const { platforms } = tools.serverless;
  const { platform, appId } = asked;
  const mine = (all: readonly PlatformConfig[]) => all.find((one) => one.appId === appId);
  const wanted = asked.absent ? '' : await digestOf(asked.secret, asked, tools);
  const words = (found: PlatformConfig | undefined) => wordsOf(found, asked, wanted, tools);
  return {
    name: `platform ${platform} ${appId}`,
    before: await words(mine(list)),
    after: asked.absent ? absent : inWords(asked.facts, wanted),
    write: async () => {
      if (asked.absent) return await platforms.remove(platform, appId);
      const isThere = mine(await platforms.list(platform)) !== undefined;
      await platforms.save(platform, { appId, facts: asked.facts, secret: asked.secret }, isThere);
      const saved = mine(await platforms.list(platform));
      // A list that does not show the secret cannot say later whether it is this one.
      if (saved !== undefined && isHidden(saved.secret)) await keepStamp(stampKey(asked), stampOf(saved, wanted), tools);
    },
    read: async () => words(mine(await platforms.list(platform))),
  };
}

const digestOf = (secret: string, { platform, appId }: PlatformRequest, { spaceId }: AppTools): Promise<string> =>
  secretDigest(secret, [spaceId, platform, appId]);

async function wordsOf(found: PlatformConfig | undefined, asked: PlatformRequest, wanted: string, tools: AppTools): Promise<string> {
  if (found === undefined) return absent;
  // Of one that goes nothing is compared.
  if (asked.absent) return 'present';
  const names = Object.keys(asked.facts) as readonly (keyof PlatformRequest['facts'])[];
  const facts = Object.fromEntries(names.map((name) => [name, found.facts[name] ?? '']));
  return inWords(facts, await foundDigest(found, asked, wanted, tools));
}

/** The digest of the secret that is there: computed where the list shows it, remembered where it does not. */
async function foundDigest(found: PlatformConfig, asked: PlatformRequest, wanted: string, tools: AppTools): Promise<string> {
  const { secret } = found;
  if (!isHidden(secret)) return bare(secret) === bare(asked.secret) ? wanted : await digestOf(bare(secret), asked, tools);
  if (!mayBe(secret, asked.secret)) return 'another';
  const stamp = await tools.serverless.stamps.find(stampKey(asked));
  const isCurrent = stamp?.['changedAt'] === found.changedAt && stamp['shown'] === secret;
  return isCurrent && typeof stamp?.['digest'] === 'string' ? stamp['digest'] : 'unknown';
}

/** Whether the list keeps the secret to itself, whole or in part: both are seen in the examples of the vendor. */
const isHidden = (secret: string): boolean => secret === '' || /\*{3}/.test(secret);

/** What is seen between the stars has to be of the secret, if this is the one. */
function mayBe(shown: string, secret: string): boolean {
  const parts = shown.split(/\*+/);
  return secret.startsWith(parts[0] ?? '') && secret.endsWith(parts.at(-1) ?? '');
}

const stampKey = ({ platform, appId }: PlatformRequest): string => `platform ${platform} ${appId}`;

/** Whoever writes another secret changes the time, or what is seen of it. */
const stampOf = ({ changedAt, secret }: PlatformConfig, digest: string) => ({ digest, changedAt, shown: secret });

const labels = {
  signMode: 'sign mode',
  publicKey: 'public key',
  appCert: 'application certificate',
  publicCert: 'platform certificate',
  rootCert: 'root certificate',
} as const satisfies Record<keyof PlatformRequest['facts'], string>;

/** Texts that are public stand there by the first digits of their sha256. */
function inWords(facts: PlatformRequest['facts'], digest: string): string {
  const told = (Object.keys(labels) as readonly (keyof typeof labels)[]).flatMap((name) => {
    const text = facts[name];
    if (text === undefined) return [];
    return [`${labels[name]} ${name === 'signMode' ? text : text === '' ? 'none' : sha256(bare(text)).slice(0, 8)}`];
  });
  return [...told, `secret ${digest}`].join(', ');
}

/** Line breaks come and go on their way through forms and consoles. */
const bare = (text: string): string => text.replace(/\s+/g, '');

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
