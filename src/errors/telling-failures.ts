import { entry } from './entry.ts';

/** Whom something was to be told beside the run. */
interface Listener {
  /** As people call it: "GitHub", "DingTalk". */
  readonly host: string;
}

/**
 * What can go wrong when a run is told to a code host or a chat. None of it ends a run: what was done is done, and the host that
 * meets one of these warns with it. The exit code is that of its family, for who reads the catalogue.
 */
export const tellingFailures = {
  HOST_TOKEN_MISSING: entry<Listener>({
    exit: 4,
    message: ({ host }) => `There is no token to write to ${host} with.`,
    help: 'Give "comment-token" (MINISHIP_COMMENT_TOKEN), or on GitHub "github-token" with github.token; the token of a GitLab job (CI_JOB_TOKEN) may not write.',
  }),
  FORK_READ_ONLY: entry<Listener>({
    exit: 4,
    message: ({ host }) => `This change comes from a fork, for which ${host} lends no token that may write.`,
    help: 'Nothing is to be done: the same is in the job summary and the log.',
  }),
  HOST_FORBIDDEN: entry<Listener & { status: number; reason: string }>({
    exit: 4,
    message: ({ host, status, reason }) => `${host} does not let the token do this (status ${status}): ${reason}`,
    help: 'Grant it: "pull-requests: write" or "deployments: write" on GitHub, the scope "api" on GitLab, "pull_requests" and "notes" on Gitee.',
  }),
  HOST_LIMITED: entry<Listener & { seconds: number | undefined }>({
    exit: 6,
    transient: true,
    message: ({ host, seconds }) => `The rate limit of ${host} is spent${seconds === undefined ? '' : ` for another ${seconds} s`}.`,
    help: 'Run the job again later, or let busy jobs have tokens of their own.',
  }),
  HOST_REFUSED: entry<Listener & { status: number; reason: string }>({
    exit: 5,
    message: ({ host, status, reason }) => `${host} refused it (status ${status}): ${reason}`,
    help: 'Check the repository, the number, the address and the secret; the reason is in its own words.',
  }),
  HOST_UNREACHABLE: entry<Listener & { reason: string }>({
    exit: 6,
    transient: true,
    message: ({ host, reason }) => `${host} could not be reached: ${reason}.`,
    help: 'Check the network of the runner, and the proxy, if there is one.',
  }),
  COMMENT_NEWER: entry<{ mine: string; newest: string }>({
    exit: 5,
    message: ({ mine, newest }) => `The comment is that of ${newest}, which is newer than ${mine}.`,
    help: 'Nothing is to be done: it stays, and what this run did is in its log.',
  }),
} as const;
