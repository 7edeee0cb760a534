import type { ReplyFrom } from '../wire/catalogue.ts';
import { readJsonObject } from './json-object.ts';
import type { PackageSettings } from './mpaas-words.ts';

type WirePackage = NonNullable<NonNullable<ReplyFrom<'QueryMcubeMiniPackage'>['QueryMiniPackageResult']>['MiniPackageInfo']>;

const pluginType = 2;

/** How phones treat a package, as `writePackage` wrote it. What is not answered is what `release` would upload without being told. */
export function readSettings(info: WirePackage): PackageSettings {
  const extra = readJsonObject(info.ExtraData);
  return {
    autoInstall: info.AutoInstall === 0 ? 'wifi' : 'all-networks',
    preload: info.InstallType === 1,
    platform: readPlatform(info.Platform),
    clientMin: readRange(info.ClientVersionMin),
    clientMax: readRange(info.ClientVersionMax),
    tabBar: readSwitch(extra['enableTabBar']),
    optionMenu: readSwitch(extra['enableOptionMenu']),
    keepAlive: readSwitch(extra['enableKeepAlive']),
    packageType: info.PackageType === pluginType ? 'plugin' : 'function',
  };
}

function readPlatform(text = ''): PackageSettings['platform'] {
  const platform = text.toLowerCase();
  return platform === 'android' || platform === 'ios' ? platform : 'all';
}

/** `ios;android`, either of which may be empty. */
function readRange(text = ''): PackageSettings['clientMin'] {
  const [ios = '', android = ''] = text.split(';').map((version) => version.trim());
  return { ...(ios === '' ? {} : { ios }), ...(android === '' ? {} : { android }) };
}

/** The wire writes them as text, number or YES, according to where they were read from. */
const readSwitch = (value: unknown): boolean =>
  ['string', 'number', 'boolean'].includes(typeof value) &&
  ['1', 'true', 'yes'].includes(JSON.stringify(value).replaceAll('"', '').toLowerCase());
