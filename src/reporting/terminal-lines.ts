import { checkLines } from './doctor-words.ts';
import { failureLines } from './failure-lines.ts';
import { logExcerpt, logMark } from './function-log.ts';
import type { MarkedLine } from './paint.ts';
import { oneLine } from './plain-text.ts';
import { previewLines } from './preview-words.ts';
import { rolloutLines } from './rollout-lines.ts';
import type { SaidEvent, SaidOf } from './said.ts';
import { worthTellingMs } from './sentence-parts.ts';
import { sentenceOf } from './sentences.ts';
import type { Words } from './words/words.ts';

/** What an event looks like on a terminal by itself; those that need the past have no line here. */
export function factLines(event: SaidEvent, verbose: boolean, words: Words): readonly MarkedLine[] {
  switch (event.type) {
    case 'step-finished':
      return shownIf(verbose || event.durationMs >= worthTellingMs, ['·', 'dim', words.page.took(event.durationMs)]);
    case 'call-answered':
      return shownIf(verbose, ['·', 'dim', sentenceOf(event, words)]);
    case 'limit-waited':
      return shownIf(verbose || event.waitMs >= worthTellingMs, ['…', 'dim', sentenceOf(event, words)]);
    case 'request-retried':
      return [['↻', 'notice', sentenceOf(verbose ? event : { ...event, requestId: undefined }, words)]];
    case 'write-planned':
      return [['○', 'notice', sentenceOf(event, words)]];
    case 'warned':
      return [
        ['!', 'notice', sentenceOf(event, words)],
        ['→', 'dim', oneLine(event.help)],
      ];
    case 'apps-found':
    case 'build-inspected':
    case 'version-chosen':
    case 'archive-made':
    case 'mini-program-found':
    case 'set-up':
    case 'packages-listed':
    case 'file-uploaded':
    case 'package-ready':
    case 'whitelist-ready':
    case 'rollout-changed':
    case 'function-live':
    case 'function-tested':
    case 'space-made':
    case 'setting-changed':
    case 'documents-imported':
    case 'collection-exported':
    case 'collection-restored':
    case 'site-listed':
    case 'site-synced':
    case 'files-synced':
    case 'receipt-written':
    case 'operation-answered':
      return [['✓', 'good', sentenceOf(event, words)]];
    case 'function-kept':
      return [['=', 'dim', sentenceOf(event, words)]];
    case 'function-failed':
      return failedFunctionLines(event, words);
    case 'rollout-found':
    case 'gate-checked':
    case 'nothing-done':
    case 'stage-reached':
    case 'candidates-listed':
    case 'rollback-planned':
    case 'content-fetched':
    case 'undone':
    case 'race-settled':
    case 'status-read':
    case 'receipt-compared':
    case 'app-answered':
    case 'message-sent':
    case 'archive-kept':
      return rolloutLines(event, words);
    case 'preview-ready':
    case 'previews-listed':
    case 'preview-ended':
      return previewLines(event, words);
    case 'checked':
      return checkLines(event, words);
    case 'apps-ended':
    case 'run-started':
    case 'step-started':
    case 'deploy-planned':
    case 'policy-made':
    case 'upload-progressed':
    case 'site-progressed':
    case 'files-progressed':
    case 'hosting-opening':
    case 'finished':
    case 'failed':
      return [];
  }
}

/** Said at once, where it happened: functions run side by side, and the end of the run may be minutes away. */
function failedFunctionLines(event: SaidOf<'function-failed'>, words: Words): readonly MarkedLine[] {
  const { help, reference } = failureLines(event.failure, words);
  const logged = logExcerpt(event.logs, words).map((line): MarkedLine => [logMark, 'dim', line]);
  return [['✗', 'bad', sentenceOf(event, words)], ['→', 'dim', help], ['·', 'dim', reference], ...logged];
}

const shownIf = (shown: boolean, line: MarkedLine): readonly MarkedLine[] => (shown ? [line] : []);
