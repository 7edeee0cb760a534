import type { Look, MarkedLine } from './paint.ts';
import { oneLine } from './plain-text.ts';
import type { SaidOf } from './said.ts';
import { sentenceOf } from './sentences.ts';
import { stageLines } from './stages.ts';
import type { Words } from './words/words.ts';

/** What is told about a rollout, the way back, a look and a message. */
type RolloutEvent = SaidOf<
  | 'rollout-found'
  | 'gate-checked'
  | 'nothing-done'
  | 'stage-reached'
  | 'candidates-listed'
  | 'rollback-planned'
  | 'content-fetched'
  | 'undone'
  | 'race-settled'
  | 'status-read'
  | 'receipt-compared'
  | 'app-answered'
  | 'message-sent'
  | 'archive-kept'
>;

/** What is told about a rollout, the way back, a look and a message, as lines that terminal and GitHub log share. Tables come behind them. */
export function rolloutLines(event: RolloutEvent, words: Words): readonly MarkedLine[] {
  const sentence = (mark: string, look: Look): MarkedLine => [mark, look, sentenceOf(event, words)];
  switch (event.type) {
    case 'rollout-found':
      return [sentence('✓', 'good'), ...stageLines(event, words)];
    case 'gate-checked':
      return [event.isOpen ? sentence('✓', 'good') : sentence('✗', 'bad')];
    case 'nothing-done':
      return [sentence('=', 'notice'), ['→', 'dim', oneLine(event.help)]];
    case 'rollback-planned':
      return [sentence('↶', 'notice'), ...event.sentences.map((text): MarkedLine => ['·', 'dim', oneLine(text)])];
    case 'undone':
      return [event.confirmed ? sentence('↶', 'notice') : sentence('✗', 'bad')];
    case 'race-settled':
      return [sentence('=', 'notice')];
    case 'receipt-compared':
      return [event.fields.every(({ same }) => same) ? sentence('✓', 'good') : sentence('✗', 'bad')];
    case 'app-answered':
      return [event.checks.every(({ same }) => same) ? sentence('✓', 'good') : sentence('✗', 'bad')];
    case 'stage-reached':
    case 'candidates-listed':
    case 'content-fetched':
    case 'status-read':
    case 'message-sent':
    case 'archive-kept':
      return [sentence('✓', 'good')];
  }
}
