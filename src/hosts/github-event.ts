import type { RunFacts } from '../workflows/tools.ts';
import { timeIn } from './ci-systems.ts';

/** A part of the webhook's payload, of which nothing is certain. */
type Payload = Readonly<Record<string, unknown>>;

/**
 * The run as its event describes it. Of a pull request people know the head commit, not the merge commit that GITHUB_SHA names; of a push,
 * the time of the commit is told as well.
 */
export function withGitHubEvent(run: RunFacts, payload: Payload): RunFacts {
  const pulled = partAt(payload, 'pull_request');
  const head = textAt(partAt(pulled, 'head'), 'sha');
  const known = head === undefined ? run : { ...run, commit: head, ...pullRequestOf(pulled, payload, run) };
  const pushed = partAt(payload, 'head_commit');
  const commitMs = timeIn(textAt(pushed, 'timestamp'));
  return commitMs === undefined || textAt(pushed, 'id') !== known.commit ? known : { ...known, commitMs };
}

/** Once it is merged, the ref of the run is the branch that it went into: the payload still tells its number. */
function pullRequestOf(pulled: Payload | undefined, payload: Payload, { mergeRequest }: RunFacts): Partial<RunFacts> {
  const number = pulled?.['number'];
  return {
    mergeRequest: typeof number === 'number' ? String(number) : mergeRequest,
    ...(textAt(payload, 'action') === 'closed' ? { mergeRequestClosed: true } : {}),
  };
}

function partAt(value: Payload | undefined, name: string): Payload | undefined {
  const part = value?.[name];
  return typeof part === 'object' && part !== null ? (part as Payload) : undefined;
}

function textAt(value: Payload | undefined, name: string): string | undefined {
  const text = value?.[name];
  return typeof text === 'string' ? text : undefined;
}
