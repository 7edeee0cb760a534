import type { FlagsRead } from '../config/flags.ts';
import { matrixText, readShards } from '../config/matrix.ts';
import { throwProblems } from '../errors/failure.ts';
import { readText } from './read-text.ts';
import type { RunVerb } from './run-verb.ts';

/** `plan --matrix`: one line for another program to read, and no call of the cloud. */
export async function matrixCommand(verb: RunVerb, flags: FlagsRead): Promise<number> {
  const question = { given: flags.values, givenFrom: 'flag', variables: process.env, workingDirectory: process.cwd(), readText } as const;
  const { shards, system, problems } = await readShards(verb, question);
  throwProblems([...flags.problems, ...problems]);
  process.stdout.write(`${matrixText(shards, system)}\n`);
  return 0;
}
