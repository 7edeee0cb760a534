/**
 * Chooses the host and sets the exit code. A runner starts the action without arguments, with its inputs in INPUT_ variables;
 * a person or another CI system passes a command.
 */
import { endOnSignals } from './hosts/end-on-signals.ts';

endOnSignals();
const args = process.argv.slice(2);
const startedByRunner =
  args.length === 0 && (process.env['GITHUB_ACTIONS'] === 'true' || Object.keys(process.env).some((name) => name.startsWith('INPUT_')));
const host = startedByRunner ? await import('./hosts/github-action.ts') : await import('./hosts/command-line.ts');
process.exitCode = await host.run(args);
