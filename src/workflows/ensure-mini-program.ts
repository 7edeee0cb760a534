import type { MiniProgram } from '../services/mpaas-words.ts';
import type { Tools } from './tools.ts';
import { writeOnce } from './write-once.ts';

/** Makes a mini program that is not there, reads it back and tells; another run may make it at the same moment. */
export async function createMiniProgram(
  { h5Id, name }: MiniProgram,
  { mpaas, clock, reporter }: Pick<Tools, 'mpaas' | 'clock' | 'reporter'>,
): Promise<MiniProgram & { readonly created: boolean }> {
  let created = true;
  const look = () => mpaas.findMiniProgram(h5Id);
  const write = () => mpaas.createMiniProgram({ h5Id, name });
  const onTaken = (): void => {
    created = false;
  };
  const found = await writeOnce(
    { what: { en: `mini program ${h5Id}`, zh: `小程序 ${h5Id}` }, look, write, readBack: look, onTaken },
    clock,
  );
  reporter.report({ type: 'mini-program-found', h5Id, name: found.name, created });
  return { h5Id, name: found.name, created };
}
