import type { Line } from './child.ts';
import type { PreparedScene } from './scene.ts';
import { keyOf, type Thing } from './world.ts';

/** What the second run should have said of things that the first one left as they are to be: one sentence for each that it does not mention. */
export function reuseMissing(
  { atFirst, expected }: Pick<PreparedScene, 'atFirst' | 'expected'>,
  between: readonly Thing[],
  lines: readonly Line[],
): readonly string[] {
  const before = new Set(atFirst.map(keyOf));
  const goal = new Set(expected.map(keyOf));
  const done = between.filter((thing) => goal.has(keyOf(thing)) && !before.has(keyOf(thing)));
  return done.filter((thing) => !tells(lines, thing)).map(({ kind, name }) => `the second run does not say that it found ${kind} ${name}`);
}

const has = (lines: readonly Line[], type: string, fields: Readonly<Record<string, unknown>> = {}): boolean =>
  lines.some((line) => line.type === type && Object.entries(fields).every(([name, value]) => line[name] === value));

function tells(lines: readonly Line[], { kind, name }: Thing): boolean {
  // A verb that had nothing to do says why, which is about everything that it would do.
  if (has(lines, 'nothing-done')) return true;
  switch (kind) {
    case 'mini program':
      return has(lines, 'mini-program-found', { created: false });
    case 'package':
      return has(lines, 'package-ready', { h5Version: name, reused: true });
    case 'task':
      return (
        has(lines, 'rollout-changed', { reused: true }) ||
        has(lines, 'rollout-found') ||
        has(lines, 'preview-ready', { reused: true }) ||
        toldEnded(lines)
      );
    case 'whitelist':
      // The one of a user of the IDE is not told by its name, which holds the id of that user.
      return has(lines, 'whitelist-ready', { name: name.startsWith('ide-') ? 'of the IDE' : name, created: false });
    case 'function':
      return has(lines, 'function-kept', { name });
    case 'file':
      return lines.some(
        ({ type, filesKept, unchanged }) => isCount(filesKept, type === 'deploy-planned') || isCount(unchanged, type === 'site-synced'),
      );
    case 'stored file':
      return lines.some(
        ({ type, filesKept, unchanged }) => isCount(filesKept, type === 'deploy-planned') || isCount(unchanged, type === 'files-synced'),
      );
    case 'setting':
    case 'space':
    case 'extension':
    case 'platform':
    case 'collection':
    case 'record':
      return has(lines, 'deploy-planned') || has(lines, 'rollback-planned');
    // Nobody can ask the service whether it has a message: it is handed over again under the same id, and ignored.
    case 'message':
      return has(lines, 'message-sent', { messageId: name });
  }
}

const isCount = (value: unknown, isOfType: boolean): boolean => isOfType && typeof value === 'number' && value > 0;

/** A sweep goes on with those that are left, and counts those that have ended before. */
const toldEnded = (lines: readonly Line[]): boolean =>
  lines.some(({ type, ended }) => type === 'previews-listed' && typeof ended === 'number' && ended > 0);
