// One release against the emulator, by miniship and by the scripts that people write.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { corpus } from './corpora.mjs';
import { isThere, pairs } from './measure.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const node = process.execPath;

/** The build of a mini program with 800 more files, 8 MB. */
function buildFolder(out) {
  const folder = join(out, 'release', 'build');
  mkdirSync(join(out, 'release'));
  cpSync(join(here, '../fixtures/mini-program'), folder, { recursive: true });
  cpSync(corpus('mini'), join(folder, 'assets', 'more'), { recursive: true });
  return folder;
}

export async function release({ out, rounds, say, skip }) {
  const server = spawn(node, [join(here, 'servers/emulator.mjs'), '30'], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const [line] = await once(server.stdout, 'data');
    const env = JSON.parse(String(line));
    const folder = buildFolder(out);
    const forget = [node, ['-e', 'fetch(process.argv[1], { method: "POST" })', `${env.MINISHIP_ENDPOINT}/_emulator/reset`]];
    const flags = [
      '--path',
      folder,
      '--version',
      'v1.4.2',
      '--audience',
      'everyone',
      '--client-min',
      'ios=10.1.60,android=10.1.60',
      '--icon',
      join(here, '../fixtures/icon.png'),
    ];
    const releasing = (...more) => ({
      command: node,
      args: [join(here, '../../dist/index.js'), 'release', ...flags, ...more],
      cwd: join(out, 'release'),
      env,
      forget,
    });
    // The rivals know of no limit; ours keeps to ten calls a second, and with `burst` to six hundred a minute.
    const [ours, unpaced] = [releasing(), releasing('--upload-pace', 'burst')];
    const script = { command: node, args: [join(here, 'programs/pop-core-release.mjs'), out, folder], env, forget };
    const name = 'one release of an 8 MB build';
    const byScript = { id: 'G10', rival: script, goal: 0.25, rounds };
    say(pairs({ ...byScript, name: `${name} against archiver, pop-core and fetch`, ours }));
    say(pairs({ ...byScript, name: `${name}, upload-pace burst, against archiver, pop-core and fetch`, ours: unpaced }));
    if (!isThere('bsdtar') || !isThere('curl')) return skip(`${name} against bsdtar and curl`);
    const url = env.MINISHIP_ENDPOINT;
    const zip = join(out, 'curl.zip');
    // The answers do not matter to curl, nor do the signatures that a shell would have to make: it pays for the way there and back only.
    const call = `curl -s -o /dev/null -d Action=Bench ${url}/`;
    const command = `rm -f ${zip}; bsdtar -a -cf ${zip} -C ${folder} . && ${call} && curl -s -o /dev/null -F file=@${zip} ${url}/ && ${call} && ${call}`;
    const byCurl = { id: 'G10', rival: { command: 'sh', args: ['-c', command] }, goal: 1.0, rounds };
    say(pairs({ ...byCurl, name: `${name} against bsdtar and curl`, ours }));
    say(pairs({ ...byCurl, name: `${name}, upload-pace burst, against bsdtar and curl`, ours: unpaced }));
  } finally {
    server.kill();
  }
}
