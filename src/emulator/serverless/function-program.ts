/**
 * The program of the child process: receives an order over IPC, loads `index.js`, calls what it exports, and sends back what came of it.
 * It is a text, because a bundle has no second file to start, and a function must not see this project's modules.
 *
 * `ctx` holds what the vendor documents: `args`, `env` (H:435815), `logger` (H:123091). `ctx.mpserverless` and `ctx.httpclient` are there but
 * not emulated: using them throws an error that says so.
 */
export const functionProgram = `
'use strict';
const { format } = require('node:util');
const { pathToFileURL } = require('node:url');
const host = globalThis['process'];
const send = (message) => new Promise((sent) => host.send(message, sent));
const write = (level) => (...values) => { send({ kind: 'line', level, text: format(...values) }); };
const logger = { debug: write('DEBUG'), info: write('INFO'), warn: write('WARN'), error: write('ERROR') };
Object.assign(globalThis['console'], logger, { log: logger.info, trace: logger.debug, dir: logger.info });

const absent = (path) => new Proxy(() => undefined, {
  get: (_target, name) => (typeof name === 'symbol' || name === 'then' ? undefined : absent(path + '.' + name)),
  apply: () => { throw new Error('The emulator does not emulate ' + path + '.'); },
});

const describe = (error) => (error instanceof Error ? { message: error.message, stack: String(error.stack) } : { message: String(error), stack: '' });

// The parent ends this process once it has the message: an exit could overtake it.
const finish = (message) => send({ ...message, maxMemoryMb: Math.ceil(host.resourceUsage().maxRSS / 1024) });
const fail = (error) => finish({ kind: 'threw', ...describe(error) });

host.on('disconnect', () => host['exit']());
host.on('uncaughtException', fail);
host.on('unhandledRejection', fail);
host.once('message', async ({ entry, args, env }) => {
  try {
    const loaded = await import(pathToFileURL(entry).href);
    // The text is the cloud's own, seen in a public report.
    if (typeof loaded.default !== 'function') throw new Error('入口函数必须为 module.exports');
    await send({ kind: 'started' });
    const began = performance.now();
    const result = await loaded.default({ args, env, logger, mpserverless: absent('ctx.mpserverless'), httpclient: absent('ctx.httpclient') });
    const durationMs = Math.ceil(performance.now() - began);
    await finish({ kind: 'returned', json: JSON.stringify(result) ?? 'null', durationMs });
  } catch (error) {
    await fail(error);
  }
});
`;
