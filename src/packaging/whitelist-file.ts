import { readFile, stat } from 'node:fs/promises';
import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import { systemReason } from './build-file.ts';
import type { Warning } from './warning.ts';

/** The cloud wants a file below 5 MB (catalogue, UpdateMcubeWhitelist). */
const limitBytes = 5 * 1024 * 1024;

/** Of a longer whitelist the cloud uses only the first 100,000 users (wire-facts §6, H:169865). */
const usedUsers = 100_000;

/** A file of users, and what names it: an input, or a key of the configuration file. */
interface UsersFile {
  readonly path: string;
  readonly input: string;
}

interface Line {
  readonly user: string;
  readonly input: string;
  readonly where: string;
}

/** The users of a whitelist, each once, in the order given, the inline ones first. */
export interface WhitelistUsers {
  readonly users: readonly string[];
  readonly warnings: readonly Warning[];
}

/** Gathers the users of a whitelist from the input and from a text file of one user a line; both may be given. */
export async function readWhitelistUsers(source: {
  readonly inline: readonly string[];
  readonly file?: string | undefined;
  /** What names the file, when it is not the input. */
  readonly fileKey?: string;
}): Promise<WhitelistUsers> {
  const inline = source.inline.map((text) => ({ user: text.trim(), input: 'whitelist-users', where: 'given inline' }));
  const fromFile = source.file === undefined ? [] : await linesOf({ path: source.file, input: source.fileKey ?? 'whitelist-users-file' });
  const lines = [...inline, ...fromFile].filter(({ user }) => user !== '');
  const [unsendable, ...more] = lines.filter(({ user }) => !isSendable(user));
  if (unsendable !== undefined) throw refusal(unsendable, more);
  const users = [...new Set(lines.map(({ user }) => user))];
  return { users, warnings: users.length > usedUsers ? [tooMany(users.length)] : [] };
}

async function linesOf(file: UsersFile): Promise<readonly Line[]> {
  const { path, input } = file;
  const text = decode(await contentOf(file), file);
  const users = text.split(/\r\n|\n|\r/).map((line) => line.trim());
  const lines = users.map((user, index) => ({ user, input, where: `${path}:${index + 1}` }));
  if (users.every((user) => user === '')) throw new Failure('FILE_UNREADABLE', { input, path, reason: said('it holds no users') });
  return lines;
}

async function contentOf({ path, input }: UsersFile): Promise<Buffer> {
  try {
    const { size } = await stat(path);
    if (size >= limitBytes)
      throw new Failure('WHITELIST_TOO_LARGE', { path, reason: said('has {size} bytes, and must stay below 5 MB', { size }) });
    return await readFile(path);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure('FILE_UNREADABLE', { input, path, reason: systemReason(error) }, { cause: error });
  }
}

/** Spreadsheets save "Unicode text" as UTF-16, and old ones as GBK; read as UTF-8 both would become users who do not exist. */
function decode(content: Buffer, { path, input }: UsersFile): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch (error) {
    throw new Failure('FILE_UNREADABLE', { input, path, reason: said('it is not UTF-8 text') }, { cause: error });
  }
}

/** A comma would make two users of one, because the cloud takes a comma-separated list; nobody is called by a control character. */
const isSendable = (user: string): boolean => !/[,\p{Cc}]/u.test(user);

/** Names the first and the places of some others: a file of the wrong kind is wrong in every line. */
function refusal({ user, input, where }: Line, more: readonly Line[]): Failure {
  const others = more.slice(0, 4).map((line) => `, ${line.where}`);
  const rest = more.length > others.length ? ` and ${more.length - others.length} more` : '';
  const expected = said('one user id a line, without commas and control characters');
  return new Failure('INPUT_INVALID', { name: input, value: user, where: `${where}${others.join('')}${rest}`, expected });
}

const tooMany = (count: number): Warning => ({
  message: said('The whitelist gets {count} users, but the cloud uses only the first {usedUsers}.', { count, usedUsers }),
  help: said('Split the users over several whitelists.'),
});
