// The emulator as a process of its own, each answer 30 ms late; prints the variables that lead a client to it.
const build = new URL('../../../build/emulator/', import.meta.url);
const { createEmulator } = await import(new URL('emulator.js', build));

const emulator = await createEmulator({ rateLimit: 'off', publishDelayMs: 0, latencyMs: Number(process.argv[2] ?? 30) });
console.log(JSON.stringify(emulator.env));
