import { cp, mkdir, realpath, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A blue disc, 180 by 180 pixels. */
const icon =
  'iVBORw0KGgoAAAANSUhEUgAAALQAAAC0AQMAAAAHA5RxAAAABlBMVEX///8Wd/8AFQwAAAABU0lEQVR42u2XOxKDMAxEw7hIyRE4CkeDo3EUjuAyBWNlwteW' +
  'tDACJ2lQ+QqPVhhr9/G461o5oqDxhoi8xE/6lOT1yHuOixHToB8jD6pnzg+aMb1E81MxCeXCqU14tfJOiJ3KK90LBW7jQVPFlVUR7xS1XHETca+2kzTkYh70' +
  'duKGyoS3aptxo3XCe7XNuNEEb5+sSPlwxF3Kgy5rE1Yy3h7wivFOlbsJbhj3B5zhdRCAF5wP6hjWQSDOx7MMCPFS8HaXV4J3p3gteL/LG8H9KS7w/AGMvJB8' +
  'yMmd5OEXXF6T6aLc/OZX+L/u87f/01zvSbb3zfqu5nrPrXvEuqesexDtU+teNu995B+Q37D6FuR/kF+y+i7k36DfQ/4Q+UnkP5FfRf4W+WHkn6HfRv4c+Xnk' +
  '/1FeQPkC5hGUX1DeQfkI5imUv1BeQ/kO5kGUH2HevEurN7zRQZhiHjSgAAAAAElFTkSuQmCC';

/** The build of a mini program with one page, as small as the cloud accepts it. */
const miniProgram: Readonly<Record<string, string>> = {
  'appConfig.json': `${JSON.stringify({ pages: ['pages/index/index'], window: { defaultTitle: 'Shop' } }, null, 2)}\n`,
  'index.html': '<!doctype html>\n<html><body><div id="app"></div><script src="index.js"></script></body></html>\n',
  'index.js': "// pages/index/index\ndocument.getElementById('app').textContent = 'Hello from miniship';\n",
  'index.worker.js': 'self.bootstrapApp = () => {};\n',
};

/** The configuration of both, a gate that does not open, and two functions, one of them with a dependency from npm, and a site that has a page and a script with a hash in its name. */
const space: Readonly<Record<string, string>> = {
  'functions/hello/index.js': `const ms = require('ms');

module.exports = async (ctx) => {
  const { name = 'nobody' } = ctx.args.queryStringParameters ?? ctx.args;
  return { hello: name, said: ms(60_000, { long: true }) + ' ago' };
};
`,
  'functions/hello/package.json': '{ "dependencies": { "ms": "2.1.3" } }\n',
  'functions/time/index.js': 'module.exports = async () => ({ now: new Date().toISOString() });\n',
  'site/index.html':
    '<!doctype html>\n<html><head><title>Shop console</title></head><body><script src="/assets/app-5d41402a.js"></script></body></html>\n',
  'site/assets/app-5d41402a.js': "document.body.append('Hello from miniship');\n",
  'crash-rate.js': "console.log('crash rate 4.2 %, at most 1 % is allowed');\nprocess.exitCode = 1;\n",
  'miniship.yml': `apps:
  shop:
    path: mini-program
    icon: icon.png
    clientMin: { ios: 10.1.60, android: 10.1.60 }
    rollout:
      - whitelist: { name: qa, users: [u001, u002] }
      - window: { users: 500, for: 24h }
        gate: { command: node crash-rate.js }
      - everyone
serverless:
  functions:
    hello:
      path: functions/hello
      runtime: nodejs20
      http: /http/hello
      smoke: { args: { name: tom }, expect: { hello: tom } }
    time: { path: functions/time, runtime: nodejs20 }
  httpTrigger: { enabled: true }
  hosting: { path: site, index: index.html, spa: true }
`,
};

/** Writes the samples below `folder`. */
export async function writeSample(folder: string): Promise<void> {
  await writeFiles(join(folder, 'mini-program'), miniProgram);
  await writeFiles(folder, space);
  await writeFile(join(folder, 'icon.png'), Buffer.from(icon, 'base64'));
  await cp(join(await besideBundle(), 'demo', 'ms'), join(folder, 'functions/hello/node_modules/ms'), { recursive: true });
}

async function writeFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
}

/** The folder of the bundle: the build puts the npm package of the sample there, so that the demo needs no network. */
const besideBundle = async (): Promise<string> => dirname(await realpath(process.argv[1] ?? ''));
