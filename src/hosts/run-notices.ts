import type { NoticeTarget } from '../config/notice-targets.ts';
import type { Language } from '../errors/language.ts';
import type { Reporter, RunResult } from '../reporting/events.ts';
import { createNoticeReporter, type Notice } from '../reporting/notice.ts';
import { sendNotice } from '../services/notices/send-notice.ts';
import type { OnSecret } from '../services/on-secret.ts';
import { systemClock } from '../transport/clock.ts';
import type { RunFacts } from '../workflows/tools.ts';
import { userAgent } from './connect.ts';
import type { Way } from './run-comment.ts';

interface Asked {
  readonly targets: readonly NoticeTarget[];
  readonly on: 'always' | 'success' | 'failure';
  readonly run: RunFacts;
  readonly language: Language;
  /** Takes known secrets out. */
  readonly redact: (text: string) => string;
  readonly onSecret: OnSecret;
}

/** Tells every group how the run ended, each by itself: one that cannot be reached keeps no other waiting. */
export function createNotices(
  { targets, on, run, language, redact, onSecret }: Asked,
  way: Way,
): { readonly reporter: Reporter; readonly works: readonly ((result: RunResult) => Promise<void>)[] } {
  const reporter = createNoticeReporter();
  const around = { ...way, clock: systemClock, userAgent, onSecret };
  const tell = (target: NoticeTarget) => async (result: RunResult) => {
    if (on !== 'always' && (on === 'success') !== (result.exit === 0)) return;
    const notice = reporter.notice(run, language);
    if (notice !== undefined) await sendNotice(redacted(notice, redact), target, around);
  };
  return { reporter, works: targets.map(tell) };
}

/** The events were redacted already; where the run comes from was not. */
function redacted(notice: Notice, redact: (text: string) => string): Notice {
  const { title, text, facts, links, record } = notice;
  return {
    ...notice,
    title: redact(title),
    text: redact(text),
    facts: facts.map(({ label, value }) => ({ label, value: redact(value) })),
    links: links.map(({ label, url }) => ({ label, url: redact(url) })),
    record: Object.fromEntries(Object.entries(record).map(([name, value]) => [name, typeof value === 'string' ? redact(value) : value])),
  };
}
