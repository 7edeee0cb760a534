import { createPrivateKey } from 'node:crypto';
import { said } from '../errors/said.ts';
import { assetsFields } from './assets-shape.ts';
import { soundPart } from './config-check.ts';
import type { FilePart } from './config-file.ts';
import { type Mapping, mappingAt } from './config-tree.ts';
import type { PlatformRequest } from './deploy-request.ts';
import { FileSection } from './file-section.ts';
import { readSecret, readTextFile, type SecretFacts } from './read-secret.ts';

/** The part of the file about other platforms, when there is one. */
export const platformsTree = (part: FilePart | undefined): Mapping | undefined => mappingAt(part?.tree, 'platforms');

type Wanted = Pick<PlatformRequest, 'secret' | 'facts'>;

const readers = {
  alipay: readAlipay,
  wechat: readAppSecret,
  dingtalk: readAppSecret,
} as const;

/** The longest id that all operations about it take (catalogue). */
const longestId = 64;

/** Reads the keys of other platforms, with every problem of theirs. What is of a wrong shape was told when the file was checked. */
export function readPlatforms(part: FilePart | undefined, facts: SecretFacts): readonly PlatformRequest[] {
  const tree = platformsTree(part);
  if (part === undefined || tree === undefined) return [];
  const { surroundings } = part;
  const sound = soundPart(tree, assetsFields.platforms, { file: surroundings.file, key: 'platforms' });
  if (sound?.kind !== 'mapping') return [];
  const platforms = new FileSection(sound, surroundings, facts.problems);
  return (['alipay', 'wechat', 'dingtalk'] as const).flatMap((platform) => {
    const apps = platforms.section(platform);
    return (apps?.keys ?? []).flatMap((appId): PlatformRequest[] => {
      const app = apps?.section(appId);
      if (apps === undefined || app === undefined) return [];
      if (!/^[\w.-]+$/.test(appId) || appId.length > longestId)
        apps.refuse(
          appId,
          said('"{appId}" is not the id of an application: at most {longestId} letters, digits, dots and hyphens', { appId, longestId }),
        );
      if (app.has('absent')) return readAbsent(app, { platform, appId });
      const wanted = readers[platform](app, facts);
      return wanted === undefined ? [] : [{ platform, appId, absent: false, ...wanted }];
    });
  });
}

function readAbsent(app: FileSection, which: Pick<PlatformRequest, 'platform' | 'appId'>): PlatformRequest[] {
  const [other] = app.keys.filter((key) => key !== 'absent');
  if (other !== undefined) app.refuse(other, said('"{other}" has no use beside "absent"', { other }));
  return [{ ...which, absent: true, secret: '', facts: {} }];
}

function readAppSecret(app: FileSection, facts: SecretFacts): Wanted | undefined {
  const secret = readSecret(app, 'appSecret', facts);
  return secret === undefined ? undefined : { secret, facts: {} };
}

const certificateKeys = ['appCert', 'publicCert', 'rootCert'] as const;

function readAlipay(app: FileSection, facts: SecretFacts): Wanted | undefined {
  const secret = readPrivateKey(app, facts);
  const given = certificateKeys.filter((key) => app.has(key));
  if (given.length === 0) {
    const publicKey = app.has('publicKey') ? readPublic(app, 'publicKey', facts) : undefined;
    if (!app.has('publicKey'))
      app.refuse('publicKey', said('"publicKey" is missing, or "appCert", "publicCert" and "rootCert" in its place'));
    return secret === undefined || publicKey === undefined
      ? undefined
      : { secret, facts: { signMode: 'PUBLIC_KEY', publicKey: bare(publicKey) } };
  }
  if (app.has('publicKey')) app.refuse('publicKey', said('"publicKey" has no use beside certificates'));
  for (const key of certificateKeys.filter((one) => !app.has(one)))
    app.refuse(key, said('"{key}" is missing: signing by certificates takes "appCert", "publicCert" and "rootCert"', { key }));
  const [appCert, publicCert, rootCert] = certificateKeys.map((key) => (app.has(key) ? readCertificate(app, key, facts) : undefined));
  if (secret === undefined || appCert === undefined || publicCert === undefined || rootCert === undefined) return undefined;
  return { secret, facts: { signMode: 'CERT', appCert, publicCert, rootCert } };
}

/** The bare base64, as the example of the vendor has it. */
const bare = (text: string): string => text.replace(/-----[A-Z0-9 ]+-----/g, '').replace(/\s+/g, '');

function readPrivateKey(app: FileSection, facts: SecretFacts): string | undefined {
  const text = readSecret(app, 'privateKey', facts);
  if (text === undefined) return undefined;
  const secret = bare(text);
  facts.onSecret(secret);
  if (isRsaKey(secret)) return secret;
  const key = app.has('privateKey') ? 'privateKey' : 'privateKeyFile';
  app.refuse(key, said('"{key}" holds no RSA private key without a passphrase, in PEM form or as bare base64', { key }));
  return undefined;
}

/** Either form that the tools of Alipay make; the reason why it is none is not told, as it may quote the key. */
const isRsaKey = (base64: string): boolean =>
  (['pkcs8', 'pkcs1'] as const).some((type) => {
    try {
      return createPrivateKey({ key: Buffer.from(base64, 'base64'), format: 'der', type }).asymmetricKeyType === 'rsa';
    } catch {
      return false;
    }
  });

/** A text that is public: itself, or the file that it names. */
function readPublic(app: FileSection, key: string, facts: SecretFacts): string | undefined {
  const value = app.text(key);
  if (value === undefined) return undefined;
  const isItself = value.includes('-----BEGIN ') || /^[A-Za-z0-9+/=\s]{100,}$/.test(value);
  const text = isItself ? value : readTextFile(value, key, facts);
  if (text === undefined || !/PRIVATE KEY-----/.test(text)) return text?.replaceAll('\\n', '\n').trim();
  facts.onSecret(text.trim());
  app.refuse(key, said('"{key}" holds a private key', { key }));
  return undefined;
}

function readCertificate(app: FileSection, key: (typeof certificateKeys)[number], facts: SecretFacts): string | undefined {
  const text = readPublic(app, key, facts);
  if (text === undefined || text.includes('-----BEGIN CERTIFICATE-----')) return text;
  app.refuse(key, said('"{key}" is not a certificate in PEM form', { key }));
  return undefined;
}
