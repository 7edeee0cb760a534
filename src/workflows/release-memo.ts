import type { Task } from '../services/mpaas-words.ts';
import { memoWords } from './stamp.ts';

/** The note of a release, without our stamp: that of the first task of its package, for later ones tell of promotions. Ids of tasks grow. */
export function releaseMemo(tasks: readonly Task[]): string {
  const [first] = [...tasks].sort((a, b) => a.taskId - b.taskId);
  return memoWords(first?.memo ?? '');
}
