import { harmlessJson, oneLine } from './plain-text.ts';
import type { SaidOf } from './said.ts';
import { notCommanding } from './workflow-command.ts';

/** A reply as it is printed: a text by itself as it is, anything else as JSON. No line of it can command a terminal or a CI system. */
export function replyLines({ reply }: Pick<SaidOf<'operation-answered'>, 'reply'>): readonly string[] {
  if (typeof reply === 'string') return reply.split(/\r?\n/).map((line) => notCommanding(oneLine(line)));
  return harmlessJson(JSON.stringify(reply, null, 2) ?? 'null').split('\n');
}
