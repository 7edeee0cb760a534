import { expect } from 'vitest';
import type { EmulatorOptions } from '../../../src/emulator/emulator.ts';
import { type Answered, type HostingLab, startHosting } from './hosting-lab.ts';

/** An emulator with one space, and an outside client that works with its database. */
export interface DatabaseLab extends Pick<HostingLab, 'emulator' | 'call'> {
  /** Runs a command of the collection `notes`, unless it says another; answers the reply with its result read. */
  readonly run: (command: string, given?: Readonly<Record<string, unknown>>) => Promise<Ran>;
  /** The documents of a collection without their ids. */
  readonly contents: (collection?: string) => Promise<readonly unknown[]>;
  /** Makes an import task and posts its file; answers the id of the task. */
  readonly post: (content: string | Uint8Array, given?: Readonly<Record<string, string>>) => Promise<string>;
}

export type Ran = Answered<'RunDBCommand'> & { readonly result: unknown };

/** Starts an emulator whose tasks are done at once. */
export async function startDatabase(options: EmulatorOptions = {}): Promise<DatabaseLab> {
  const { emulator, call } = await startHosting({ dbDelayMs: 0, ...options }, false);
  const lab: DatabaseLab = {
    emulator,
    call,
    run: async (command, given = {}) => {
      const reply = await call('RunDBCommand', { Body: JSON.stringify({ command, collection: 'notes', ...given }) });
      return { ...reply, result: reply.Result === undefined ? undefined : JSON.parse(reply.Result) };
    },
    contents: async (collection = 'notes') =>
      ((await lab.run('find', { collection, options: { projection: { _id: 0 }, limit: 500 } })).result as readonly unknown[]) ?? [],
    post: async (content, given = {}) => {
      const permit = await call('CreateDBImportTask', { Collection: 'notes', FileType: 'JSON', Mode: 'INSERT', ...given });
      const answer = await fetch(permit.Host, { method: 'POST', body: importForm(permit, content) });
      expect([answer.status, await answer.text()]).toEqual([204, '']);
      return permit.TaskId;
    },
  };
  return lab;
}

/** The form that the vendor's page sends with curl. */
export function importForm(permit: Answered<'CreateDBImportTask'>, content: string | Uint8Array): FormData {
  const form = new FormData();
  form.set('key', permit.FileKey);
  form.set('policy', permit.Policy);
  form.set('OSSAccessKeyId', permit.AccessKeyId);
  form.set('Signature', permit.Signature);
  form.set('file', new Blob([typeof content === 'string' ? content : new Uint8Array(content)]), 'data.json');
  return form;
}
