import { resolve } from 'node:path';
import type { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import type { Text } from '../errors/text.ts';
import { soundFields } from './config-check.ts';
import type { FilePart } from './config-file.ts';
import type { EnsureRequest, RemovalRequest, WhitelistRequest } from './ensure-request.ts';
import { FileSection } from './file-section.ts';
import { setupFields, whitelistTypes } from './setup-shape.ts';

/** The part `setup:` of a file, read. */
export interface SetupRead extends Pick<EnsureRequest, 'whitelists' | 'removals'> {
  readonly problems: readonly Failure[];
}

/** Limits of the cloud: of a name, and of the expressions in one whitelist (wire-facts section 6). */
const most = { nameLength: 10, expressions: 20 } as const;

/** Reads `setup:`, with every problem of it. What is of a wrong shape was told when the file was checked. */
export function readSetup(part: FilePart | undefined, workingDirectory: string): SetupRead {
  const problems: Failure[] = [];
  if (part === undefined) return { whitelists: [], removals: [], problems };
  const setup = new FileSection(soundFields(part.tree, setupFields, part.surroundings.file), part.surroundings, problems);
  const whitelists = readWhitelists(setup, workingDirectory);
  const removals = setup.sections('remove').flatMap((each) => readRemoval(each));
  for (const wrong of contradictions(whitelists, removals)) setup.refuse('remove', wrong);
  return { whitelists, removals, problems };
}

function readWhitelists(setup: FileSection, workingDirectory: string): readonly WhitelistRequest[] {
  const all = setup.section('whitelists');
  return (all?.keys ?? []).flatMap((name): WhitelistRequest[] => {
    if (all === undefined) return [];
    if (name.length < 2 || name.length > most.nameLength)
      all.refuse(name, said('the name of whitelist "{name}" must be 2 to {most} characters long', { name, most: most.nameLength }));
    const section = all.section(name);
    const type = section?.choice('type', whitelistTypes) ?? 'normal';
    const inline = (section === undefined ? all.list(name, userFault) : section.list('users', userFault)) ?? [];
    if (type === 'regular' && inline.length > most.expressions)
      all.refuse(name, said('whitelist "{name}" has more than {most} regular expressions', { name, most: most.expressions }));
    const file = section?.text('usersFile');
    const users = { inline: [...new Set(inline)], ...(file !== undefined && { file: resolve(workingDirectory, file) }) };
    return [{ name, type, users }];
  });
}

/** The cloud takes users as one text with commas between them, so a user with a comma would become two. */
const userFault = (text: string): Text | undefined =>
  /[,\p{Cc}]/u.test(text) || text === '' ? said('one user, without commas and control characters') : undefined;

function readRemoval(entry: FileSection): readonly RemovalRequest[] {
  const confirm = entry.text('confirm');
  const both = entry.has('miniProgram') && entry.has('whitelist');
  if (both || (!entry.has('miniProgram') && !entry.has('whitelist'))) {
    entry.refuse('confirm', said('an entry of "remove" names either "miniProgram" or "whitelist"'));
    return [];
  }
  const h5Id = entry.text('miniProgram', (text) => (/^\d{16}$/.test(text) ? undefined : said('the 16 digits of a mini program')));
  const asked = entry.text('whitelist');
  if (confirm === undefined) return [];
  if (h5Id !== undefined) return [{ kind: 'mini-program', h5Id, confirm }];
  return asked === undefined ? [] : [{ kind: 'whitelist', asked, confirm }];
}

/** What is asked for and taken away in one breath, and what is taken away twice. */
function contradictions(whitelists: readonly WhitelistRequest[], removals: readonly RemovalRequest[]): readonly Text[] {
  const gone = removals.flatMap((each) => (each.kind === 'whitelist' ? [each.confirm] : []));
  const both = whitelists.filter(({ name }) => gone.includes(name));
  const keys = removals.map((each) => `${each.kind} ${each.kind === 'whitelist' ? each.asked : each.h5Id}`);
  const twice = [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))];
  return [
    ...both.map(({ name }) => said('whitelist "{name}" is asked for and removed', { name })),
    ...twice.map((what) => said('"remove" names {what} more than once', { what })),
  ];
}
