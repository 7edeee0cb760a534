import type { RunNotes } from './run-notes.ts';
import { shellWord } from './shell-word.ts';

/** How to take back what the run made live, ready to be copied. A run that failed may have made something live, too. */
export function wayBackOf(notes: RunNotes): string | undefined {
  const started = notes.last('run-started');
  // What was taken back in this run has nothing to go back from.
  const isBack = notes.last('undone') !== undefined || notes.last('rollback-planned') !== undefined;
  if (started === undefined || started.dryRun || isBack) return undefined;
  // Beside the first version of all there is none, also when its release is run again.
  const listed = notes.last('packages-listed');
  if (listed !== undefined && listed.previous === undefined) return undefined;
  if (notes.last('rollout-found')?.isFirst === true) return undefined;
  if (notes.all('rollout-changed').some(({ state }) => state === 'publishing')) return started.wayBack;
  return started.verb === 'deploy' ? spaceBack(notes) : undefined;
}

/** What there was before: a function that is new has no deployment, and a site that is new no archive. */
function spaceBack(notes: RunNotes): string | undefined {
  const before = (notes.last('deploy-planned')?.rows ?? []).filter(({ change }) => change === 'change' || change === 'delete');
  const live = new Set(notes.all('function-live').map(({ name }) => name));
  const names = before.flatMap(({ section, name }) => (section === 'function' && live.has(name) ? [name] : []));
  // Archives are kept by all deploys of a configuration, or by none.
  const isSite = before.some(({ section }) => section === 'file') && notes.last('archive-kept') !== undefined;
  const what = [names.length > 0 && `--functions ${shellWord(names.join(','))}`, isSite && '--hosting'].filter(Boolean).join(' ');
  return what === '' ? undefined : `miniship rollback ${what} --to previous`;
}
