import { asIs, type Both } from '../errors/text.ts';
import type { ComparedField } from '../reporting/event-records.ts';
import type { PlatformName } from '../services/platform-words.ts';
import { platformNames } from '../services/platform-words.ts';
import { compared, fields, present } from './compared.ts';
import { fieldOf } from './read-receipt.ts';
import { itemsOf, type SpaceSubject, textOf } from './receipt-subjects.ts';
import { settingName, settingValue } from './setting-words.ts';
import { namesIn } from './stored-names.ts';
import type { DeployTools } from './tools.ts';

type Seen = Pick<DeployTools, 'serverless'>;

/** Compares extensions, keys of other platforms and stored files of a receipt with what is there. A receipt holds no secrets, so of keys their presence is compared. */
export async function compareAssets({ asked, done, isWhole }: SpaceSubject, tools: Seen): Promise<readonly ComparedField[]> {
  const only = itemsOf(fieldOf(asked, 'only'));
  const asks = (section: string): boolean => isWhole && only.includes(section);
  return [
    ...(asks('extensions') ? await compareExtensions(itemsOf(fieldOf(asked, 'extensions')), tools) : []),
    ...(asks('platforms') ? await comparePlatforms(itemsOf(fieldOf(asked, 'platforms')), tools) : []),
    ...(await compareFiles(fieldOf(done, 'files'), tools)),
  ];
}

async function compareExtensions(asked: readonly unknown[], { serverless: { extensions } }: Seen): Promise<readonly ComparedField[]> {
  const names = asked.flatMap((name) => textOf(name) ?? []);
  const all = names.length === 0 ? [] : await extensions.list();
  return names.flatMap((wanted) => {
    const enabled = all.some(({ id, name, enabled: isOn }) => isOn && (id === wanted || name === wanted));
    const name = `extension ${wanted}`;
    return compared(settingName(name), fields.state, settingValue(name, 'on'), settingValue(name, enabled ? 'on' : 'off'));
  });
}

async function comparePlatforms(asked: readonly unknown[], { serverless: { platforms } }: Seen): Promise<readonly ComparedField[]> {
  const found: ComparedField[] = [];
  for (const platform of platformNames) {
    const mine = asked.filter((each) => fieldOf(each, 'platform') === platform);
    const there = new Set(mine.length === 0 ? [] : (await platforms.list(platform)).map(({ appId }) => appId));
    found.push(...mine.flatMap((each) => comparePlatform(platform, each, there)));
  }
  return found;
}

function comparePlatform(platform: PlatformName, asked: unknown, there: ReadonlySet<string>): readonly ComparedField[] {
  const appId = textOf(fieldOf(asked, 'appId'));
  if (appId === undefined) return [];
  const name = `platform ${platform} ${appId}`;
  const words = (isThere: boolean): Both => settingValue(name, isThere ? 'present' : 'absent');
  return compared(settingName(name), fields.presence, words(fieldOf(asked, 'absent') !== true), words(there.has(appId)));
}

/** Every file has to be readable where the receipt says it is. */
async function compareFiles(known: unknown, { serverless: { files } }: Seen): Promise<readonly ComparedField[]> {
  const prefix = textOf(fieldOf(known, 'prefix'));
  const addresses = fieldOf(known, 'addresses');
  if (prefix === undefined || typeof addresses !== 'object' || addresses === null) return [];
  const { newest } = namesIn(await files.list(prefix), prefix);
  const urls = new Map(newest.map(({ path, stored: { url } }) => [path, url]));
  return Object.entries(addresses).flatMap(([path, address]) => {
    const what = { en: `stored file ${prefix}${path}`, zh: `存储文件 ${prefix}${path}` };
    return present(what, urls.get(path), (url) => compared(what, fields.address, asIs(String(address)), asIs(url)));
  });
}
