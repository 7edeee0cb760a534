// Syncs of a site: the same files to the same server, by miniship (two calls a file, as the cloud wants it) and by those who sync to an S3.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { corpus } from './corpora.mjs';
import { isThere, median, pairs, time } from './measure.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const node = process.execPath;
const latencyMs = 30;

/** The clients, against a server that runs. */
function clients(url, out, site) {
  // A machine's own settings would make each of them another one: their config files, certificates and profiles stay out.
  const s3 = {
    AWS_ACCESS_KEY_ID: 'bench',
    AWS_SECRET_ACCESS_KEY: 'bench',
    AWS_DEFAULT_REGION: 'us-east-1',
    AWS_CA_BUNDLE: '',
    AWS_CONFIG_FILE: '/dev/null',
    RCLONE_CONFIG: '/dev/null',
  };
  const remote = `:s3,provider=Other,access_key_id=bench,secret_access_key=bench,endpoint='${url}',force_path_style=true,no_check_bucket=true,no_head=true:rclone`;
  const tuned = ['--transfers', '64', '--checkers', '64', '--fast-list', '--checksum'];
  const keys = { ALIBABA_CLOUD_ACCESS_KEY_ID: 'bench-key', ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'bench-secret' };
  const flags = [
    '--hosting',
    site,
    '--only',
    'hosting',
    '--no-keep-archive',
    '--timeout',
    '30m',
    '--space-id',
    'mp-bench',
    '--endpoint',
    url,
  ];
  return {
    ours: { command: node, args: [join(here, '../../dist/index.js'), 'deploy', ...flags], cwd: out, env: keys, reads: site },
    rclone: { command: 'rclone', args: ['sync', site, remote, ...tuned], env: s3, reads: site },
    aws: { command: 'aws', args: ['s3', 'sync', site, 's3://aws', '--endpoint-url', url, '--only-show-errors'], env: s3, reads: site },
  };
}

/** The server as a process of its own. */
async function withServer(work) {
  const server = spawn(node, [join(here, 'servers/cloud.mjs'), String(latencyMs)], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const [port] = await once(server.stdout, 'data');
    return await work(`http://127.0.0.1:${String(port).trim()}`);
  } finally {
    server.kill();
  }
}

/** The command that empties the server. */
const forgetting = (url) => [node, ['-e', 'fetch(process.argv[1], { method: "DELETE" })', `${url}/`]];

const rivals = [
  { command: 'rclone', called: 'rclone tuned to 64 transfers', first: 1.25, again: 1.0 },
  { command: 'aws', called: 'aws s3 sync', first: 0.16, again: 0.4 },
];

/** First syncs and syncs of nothing, each against every rival that is installed. */
export async function hosting({ out, rounds, say, skip, only }) {
  const folder = join(out, 'hosting');
  mkdirSync(folder);
  for (const { command, called, first, again } of rivals) {
    const names = { first: `first sync of 5,000 files against ${called}`, again: `sync of nothing new, 5,000 files, against ${called}` };
    if (only !== undefined && !Object.values(names).some((name) => name.includes(only))) continue;
    if (!isThere(command)) {
      skip(names.first);
      skip(names.again);
      continue;
    }
    await withServer(async (url) => {
      const all = clients(url, folder, corpus('sync'));
      const afresh = (client) => ({ ...client, forget: forgetting(url) });
      say(pairs({ id: 'G9', name: names.first, ours: afresh(all.ours), rival: afresh(all[command]), goal: first, rounds }));
      say(pairs({ id: 'G8', name: names.again, ours: all.ours, rival: all[command], goal: again, rounds }));
    });
  }
}

/** Peak memory of a first sync of 20,000 files, in megabytes. */
export async function hostingMemory({ out, say, rounds }) {
  const folder = join(out, 'hosting-memory');
  mkdirSync(folder);
  await withServer(async (url) => {
    const { ours } = clients(url, folder, corpus('large-sync'));
    const peaks = Array.from({ length: Math.min(rounds, 3) }, () => time({ ...ours, forget: forgetting(url) }).peakMb);
    const limitMb = 300;
    const ratios = peaks.map((peak) => peak / limitMb);
    const figures = {
      ratio: median(ratios),
      lowest: Math.min(...ratios),
      highest: Math.max(...ratios),
      ours: median(peaks),
      rival: limitMb,
    };
    say({
      id: 'G9',
      name: 'peak memory of a first sync of 20,000 files, of 300 MB',
      goal: 1,
      unit: 'MB',
      rounds: peaks.length,
      ...figures,
    });
  });
}
