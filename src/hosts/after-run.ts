import type { Connection } from '../config/connection.ts';
import { readNoticeTargets } from '../config/notice-targets.ts';
import type { Inputs } from '../config/read-inputs.ts';
import { tellingVerbs } from '../config/verbs.ts';
import { Failure, isFailure } from '../errors/failure.ts';
import type { Language } from '../errors/language.ts';
import type { Both } from '../errors/text.ts';
import type { Reporter, RunResult } from '../reporting/events.ts';
import { cut, oneLine } from '../reporting/plain-text.ts';
import type { OnSecret } from '../services/on-secret.ts';
import type { RunFacts } from '../workflows/tools.ts';
import type { CiSystem } from './ci-run.ts';
import type { Variables } from './ci-systems.ts';
import type { CodeHost } from './comment-place.ts';
import type { WritingPlace } from './run-comment.ts';
import type { RunVerb } from './run-verb.ts';

/** Who is told beside the log: reporters that listen during the run, and what is sent when it has ended. */
export interface AfterRun {
  readonly reporters: Readonly<Record<string, Reporter>>;
  /** To mask before anything is printed. */
  readonly secrets: readonly string[];
  /** Never throws, and changes nothing about how the run ended: what cannot be told is a warning. */
  readonly tell: (result: RunResult) => Promise<void>;
}

interface Asked {
  readonly verb: RunVerb;
  readonly values: Inputs['values'];
  readonly sources: Inputs['sources'];
  readonly connection: Connection;
  /** Names of the mini programs when there are several, "all" when they are all of the file. */
  readonly several: string | undefined;
}

interface Around {
  readonly system: CiSystem | undefined;
  readonly variables: Variables;
  readonly run: RunFacts;
  readonly language: Language;
  /** Takes known secrets out of a text. */
  readonly redact: (text: string) => string;
  readonly onSecret: OnSecret;
  readonly warn: (failure: Failure, what: Told) => void;
}

/** What is told beside the log, as a warning calls it. */
const names = {
  comment: { en: 'comment', zh: '评论' },
  deployment: { en: 'deployment', zh: '部署记录' },
  notice: { en: 'notice', zh: '通知' },
} as const satisfies Record<string, Both>;

type Told = keyof typeof names;

/** Words of others may be long; what to do about it stands behind them. */
const longestReason = 400;

/** The warning about what could not be told: what it is, why, and what to do. It is cut only when secrets are out of it: half of one nobody knows. */
export function notTold(
  what: Told,
  { told, advice }: Pick<Failure, 'told' | 'advice'>,
  { language, redact }: Pick<Around, 'language' | 'redact'>,
): string {
  const name = names[what][language];
  const first = {
    en: `The ${name} did not get through; the run itself is not affected. `,
    zh: `${name}未能送达，不影响运行本身。`,
  } as const satisfies Both;
  const why = cut(oneLine(redact(told[language])), longestReason);
  return [first[language], why, language === 'en' ? ' ' : '', advice[language]].join('');
}

/** One call, and all that is told of one kind, end within these: a job waits for them. */
const callTimeoutMs = 4000;
const deadlineMs = 10_000;
/** A runner that cancels a job kills it a few seconds later. */
const cancelledDeadlineMs = 3000;
const cancelledExit = 130;

type Work = (result: RunResult) => Promise<void>;

/** Nothing is loaded for a run that tells nobody. */
export async function createAfterRun(asked: Asked, around: Around): Promise<AfterRun> {
  const { comment, notices, 'github-deployment': deployment } = asked.values;
  const isTold = tellingVerbs.some((verb) => verb === asked.verb);
  if (!isTold || (!comment && !deployment && notices === undefined)) return { reporters: {}, secrets: [], tell: async () => undefined };
  const { openHttp } = await import('./connect.ts');
  const http = openHttp({ ...asked.connection, callTimeoutMs });
  const controller = new AbortController();
  const way = { http, timeoutMs: callTimeoutMs, signal: controller.signal };
  const reporters: Record<string, Reporter> = {};
  const works: [what: Told, work: Work][] = [];
  const add = (what: Told, told: { readonly reporter: Reporter; readonly works: readonly Work[] }): void => {
    reporters[what] = told.reporter;
    for (const work of told.works) works.push([what, work]);
  };

  const writing = comment || deployment ? await writingPlace(asked, around) : undefined;
  if (comment && writing !== undefined) add('comment', await commentOf(asked, around, writing, way));
  if (deployment && writing?.place.host === 'GitHub') {
    const told = await deploymentOf(asked, around, writing, way);
    if (told !== undefined) add('deployment', told);
  }
  if (notices !== undefined) add('notice', await noticesOf(asked, around, way));
  return {
    reporters,
    secrets: writing?.token === undefined ? [] : [writing.token],
    tell: async (result) => {
      const most = result.exit === cancelledExit ? cancelledDeadlineMs : deadlineMs;
      const late = setTimeout(() => controller.abort(outOfTime(most)), most);
      await Promise.all(works.map(([what, work]) => unlessTrouble(work(result), (failure) => around.warn(failure, what))));
      clearTimeout(late);
      await http.close();
    },
  };
}

const otherSide: Both = { en: 'The other side', zh: '对方' };
const outOfTime = (ms: number): Failure =>
  new Failure('HOST_UNREACHABLE', { host: otherSide, reason: { en: `not done within ${ms} ms`, zh: `${ms} 毫秒内未完成` } });

async function unlessTrouble(work: Promise<void>, warn: (failure: Failure) => void): Promise<void> {
  try {
    await work;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    warn(isFailure(error) ? error : new Failure('HOST_UNREACHABLE', { host: otherSide, reason }, { cause: error }));
  }
}

/** Where each code host's own tools look for a token. */
const usualTokens: Readonly<Record<CodeHost, string>> = { GitHub: 'GITHUB_TOKEN', GitLab: 'GITLAB_TOKEN', Gitee: 'GITEE_TOKEN' };

async function writingPlace({ values }: Asked, { system, variables, run }: Around): Promise<WritingPlace | undefined> {
  const { codePlaceOf } = await import('./comment-place.ts');
  const payload = system === 'GITHUB_ACTIONS' ? await (await import('./github-client.ts')).gitHubEvent() : {};
  const place = codePlaceOf(system, { variables, run, payload, endpoint: values['comment-endpoint'] });
  if (place === undefined) return undefined;
  const ofGitHub = place.host === 'GitHub' ? values['github-token'] : undefined;
  const token = values['comment-token'] ?? ofGitHub ?? (variables[usualTokens[place.host]]?.trim() || undefined);
  return { place, token };
}

type Way = Parameters<typeof import('./run-comment.ts')['writeComment']>[2];

async function commentOf(asked: Asked, { run, redact, language }: Around, writing: WritingPlace, way: Way) {
  const { createCommentReporter } = await import('../reporting/comment.ts');
  const { writeComment } = await import('./run-comment.ts');
  const comment = createCommentReporter(language);
  return {
    reporter: comment,
    works: [async (): Promise<void> => await writeComment(writing, { comment, key: keyOf(asked), run, nowMs: Date.now(), redact }, way)],
  };
}

/** What the comment of a run is about; the same names as in the cloud, so that a file that is renamed changes nothing. */
function keyOf({ verb, values, several }: Asked): { readonly app: string; readonly environment: string } {
  const space = values['space-id'] ?? values.env ?? '';
  const app = several ?? (verb === 'deploy' ? space : (values['h5-id'] ?? values.app ?? space));
  return { app, environment: values.environment ?? (verb === 'deploy' ? (values.env ?? '') : (values['workspace-id'] ?? '')) };
}

async function deploymentOf(asked: Asked, { run }: Around, writing: WritingPlace, way: Way) {
  const { createRunDeployment, deploymentEnvironment } = await import('./run-deployment.ts');
  const environment = deploymentEnvironment(asked.verb, asked.values);
  if (environment === undefined) return undefined;
  const { app } = keyOf(asked);
  const { reporter, end } = createRunDeployment(writing, { environment, run, description: `miniship ${asked.verb} ${app}`.trim() }, way);
  return { reporter, works: [end] };
}

async function noticesOf({ values, sources }: Asked, { run, redact, language, onSecret }: Around, way: Way) {
  const { createNotices } = await import('./run-notices.ts');
  const { targets } = readNoticeTargets({ values, sources });
  return createNotices({ targets, on: values['notices-on'], run, language, redact, onSecret }, way);
}
