import { type Language, languages } from '../errors/language.ts';
import type { Reporter, RunResult } from './events.ts';
import { createPerApp } from './per-app.ts';
import { cut, oneLine } from './plain-text.ts';
import { createRunNotes, type RunNotes } from './run-notes.ts';
import { type Listener, telling } from './said.ts';
import { verdictOf, versionOf } from './verdict.ts';
import { rolloutOf } from './verdict-facts.ts';
import { wayBackOf } from './way-back.ts';
import { wordsOf } from './words/words-of.ts';

/** What a chat shows of a run: few facts, each a plain line. How a card looks is up to the chat. */
export interface Notice {
  readonly isGood: boolean;
  readonly title: string;
  readonly text: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly links: readonly { readonly label: string; readonly url: string }[];
  /** The same for programs; what is not known is the empty text. */
  readonly record: Readonly<Record<string, string | number>>;
}

/** Where the run comes from. */
export interface NoticeOrigin {
  readonly repository?: string | undefined;
  readonly commit?: string | undefined;
  readonly actor?: string | undefined;
  readonly url?: string | undefined;
}

const words = {
  en: {
    version: 'Version',
    audience: 'For',
    back: 'To go back',
    error: 'Error',
    fix: 'What to do',
    commit: 'Commit',
    by: 'By',
    run: 'Run',
    site: 'Site',
  },
  zh: {
    version: '版本',
    audience: '受众',
    back: '回滚',
    error: '错误',
    fix: '处理',
    commit: '提交',
    by: '发起人',
    run: '运行',
    site: '网站',
  },
} as const satisfies Record<Language, Readonly<Record<string, string>>>;

/** Chats cut longer lines, or refuse them. */
const longest = 400;

/** Results that are no news to anybody. */
const quiet: readonly RunResult['status'][] = ['planned', 'unchanged', 'read'];

/** Collects a run and gives its notice; none for a dry run, and for one that had nothing to do. */
export function createNoticeReporter(): Reporter & { readonly notice: (origin: NoticeOrigin, language: Language) => Notice | undefined } {
  // People read one language, programs always English.
  const all = { en: createRunNotes(wordsOf('en')), zh: createRunNotes(wordsOf('zh')) };
  const silent: Listener = { report: () => undefined };
  const listeners = languages.map((language) =>
    telling(createPerApp({ run: { report: (event) => all[language].add(event) }, ofApp: () => silent }), language),
  );
  return {
    report: (event) => {
      for (const listener of listeners) listener.report(event);
    },
    notice: (origin, language) => {
      const notes = all[language];
      const result = (notes.last('failed') ?? notes.last('finished'))?.result;
      if (result === undefined || quiet.includes(result.status) || notes.last('run-started')?.dryRun === true) return undefined;
      return { ...noticeOf(result, notes, origin, words[language]), record: recordOf(result, all.en, origin) };
    },
  };
}

type Words = (typeof words)[Language];

function noticeOf(result: RunResult, notes: RunNotes, origin: NoticeOrigin, word: Words): Omit<Notice, 'record'> {
  const { title, text } = verdictOf(result, notes);
  const failure = notes.last('failed')?.failure;
  const facts: readonly (readonly [string, string | undefined])[] = [
    [word.version, versionOf(notes)],
    [word.audience, rolloutOf(notes)?.audience],
    [word.back, wayBackOf(notes)],
    [word.error, failure && `${failure.code}: ${failure.told[notes.words.language]}`],
    [word.fix, failure?.advice[notes.words.language]],
    [word.commit, origin.commit?.slice(0, 12)],
    [word.by, origin.actor],
  ];
  const links = [
    [word.run, origin.url],
    [word.site, result.outputs['hosting-url']],
  ] as const;
  return {
    isGood: result.exit === 0,
    title: tidy(title),
    text: tidy(text),
    facts: facts.flatMap(([label, value]) => (value ? [{ label, value: tidy(value) }] : [])),
    links: links.flatMap(([label, url]) => (url !== undefined && isWeb(url) ? [{ label, url: new URL(url).href }] : [])),
  };
}

const tidy = (text: string): string => cut(oneLine(text), longest);

const isWeb = (url: string): boolean => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);

function recordOf({ verb, exit, status, outputs }: RunResult, notes: RunNotes, origin: NoticeOrigin): Notice['record'] {
  return {
    type: 'notice',
    version: 1,
    verb,
    exit,
    status,
    subject: notes.last('run-started')?.subject ?? '',
    packageVersion: versionOf(notes) ?? '',
    audience: rolloutOf(notes)?.audience ?? '',
    rollback: wayBackOf(notes) ?? '',
    errorCode: outputs['error-code'] ?? '',
    site: outputs['hosting-url'] ?? '',
    repository: origin.repository ?? '',
    commit: origin.commit ?? '',
    actor: origin.actor ?? '',
    run: origin.url ?? '',
  };
}
