import type { FlagsRead } from '../config/flags.ts';
import { languageOf } from '../config/language.ts';
import { readInputs } from '../config/read-inputs.ts';
import { throwProblems } from '../errors/failure.ts';
import { countText, listText } from './call-words.ts';
import { readText } from './read-text.ts';

/** `call --list`: the operations on stdout, one a line, and their number beside it. */
export async function callList({ values: given, problems: unread }: FlagsRead): Promise<number> {
  const question = { verb: 'call', given, givenFrom: 'flag', variables: {}, workingDirectory: process.cwd(), readText } as const;
  const { values, problems } = await readInputs(question);
  throwProblems([...unread, ...problems]);
  const cloud = values.list ?? 'all';
  const language = languageOf(values.lang, process.env);
  process.stdout.write(listText(cloud, values.json, language));
  process.stderr.write(countText(cloud, language));
  return 0;
}
