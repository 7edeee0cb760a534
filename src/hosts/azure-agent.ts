import { readlinkSync } from 'node:fs';

/**
 * Whether an agent of Azure Pipelines reads our standard output, and swallows it: only then a secret may be told to it, so that it
 * hides it in later steps, too. The script of a step has the pipe that the agent reads, and so has what it starts, unless the script catches
 * or copies the text (`| tee log.txt`, `$(…)`, `> file`): then the agent is not the one who reads first, or at all. Where that cannot be seen,
 * on Windows and macOS, nothing is told.
 */
export function isReadByAgent(variables: Readonly<Record<string, string | undefined>>): boolean {
  if (!variables['AGENT_ID'] || !variables['AGENT_TEMPDIRECTORY']) return false;
  try {
    const own = readlinkSync('/proc/self/fd/1');
    // The agent itself gives pipes; its tasks, which are programs of Node.js, give sockets.
    return /^(?:pipe|socket):/.test(own) && own === readlinkSync(`/proc/${process.ppid}/fd/1`);
  } catch {
    return false;
  }
}
