import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspectIcon } from '../../../src/packaging/icon.ts';
import { readManifest, writeManifest } from '../../../src/packaging/manifest.ts';
import { PageEvidence } from '../../../src/packaging/pages.ts';
import { secretText } from '../../../src/packaging/secrets.ts';
import { readDescription } from '../../../src/packaging/site-description.ts';
import { identityOfManifest } from '../../../src/packaging/site-identity.ts';
import { usesTestEnvironment } from '../../../src/packaging/test-environment.ts';
import { readWhitelistUsers } from '../../../src/packaging/whitelist-file.ts';
import { mutatedJson } from '../hostile-json.ts';
import { mutated, mutatedBytes } from '../mutate.ts';
import { type FuzzTarget, simple } from '../target.ts';
import { withScratch } from './scratch.ts';

const sha256 = '0'.repeat(64);
const entry = { sizeBytes: 1, md5: '0'.repeat(32), sha256, etag: 'A', headers: '0' };
const manifest = { version: 1, commit: 'a', rolledBackFrom: 'b', undone: ['c'], files: { 'index.html': entry, 'a/b.js': entry } };
const description = {
  version: 1,
  spaceId: 'mp-1',
  index: 'index.html',
  spa: false,
  files: { 'index.html': { sizeBytes: 1, sha256, order: 'page', contentType: 'text/html', headers: { Expires: '0' } } },
};

const png = Buffer.from('89504e470d0a1a0a0000000d494844520000000a0000000a0806000000', 'hex');
const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffdb000400ffffc0000b080010001001011100ffd9', 'hex');

/** Code as bundlers write it, with what the searches look for. */
const script = `var a=x.default.init({env:"test",b:{env:'online'}});// cloud.init({\n/* */ eval("wx.cloud.init({\\n  env: 'test'\\n})");
const k="-----BEGIN RSA PRIVATE KEY-----\\n"+"MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSj",id="LTAI0123456789abcdef0123",t="ghp_",u='AccountKey=';Page({$path:"pages/index/index"})`;

export const recordTargets: readonly FuzzTarget[] = [
  simple('manifests', (random, tell) => {
    const bytes = random.once(8) ? mutatedBytes(Buffer.from(JSON.stringify(manifest)), random) : Buffer.from(mutatedJson(manifest, random));
    tell(bytes);
    const { manifest: found } = readManifest(bytes);
    if (found === undefined) return;
    identityOfManifest(found);
    if (readManifest(writeManifest(found)).manifest === undefined) throw new Error('what was read cannot be read again once it is written');
  }),
  simple('site-descriptions', (random, tell) => {
    const text = mutatedJson(description, random);
    tell(text);
    readDescription(Buffer.from(text));
  }),
  withScratch('whitelists', (folder) => async (random, tell) => {
    const [path, bytes] = [
      join(folder, 'users.txt'),
      random.once(2) ? mutatedBytes(Buffer.from('u001\r\nu002\n\n张三\n'), random) : Buffer.from(mutated('u001\r\nu002\n\n张三\n', random)),
    ];
    tell(bytes);
    writeFileSync(path, bytes);
    await readWhitelistUsers({ inline: [], file: path });
  }),
  withScratch('icons', (folder) => async (random, tell) => {
    const [path, bytes] = [join(folder, 'icon'), mutatedBytes(random.pick([png, jpeg]), random)];
    tell(bytes);
    writeFileSync(path, bytes);
    await inspectIcon(path);
  }),
  simple('scripts', (random, tell) => {
    const text = mutated(random.once(4) ? script.repeat(1 + random.below(40)) : script, random);
    tell(text);
    usesTestEnvironment(text);
    secretText(text);
    const evidence = new PageEvidence(['pages/index/index', text.slice(0, 20)]);
    evidence.addText('a.js', text);
    evidence.absent();
  }),
];
