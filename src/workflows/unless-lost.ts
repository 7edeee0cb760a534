import { isFailure } from '../errors/failure.ts';

/**
 * Makes a write again when its answer was lost, once. Only for what changes nothing that anybody sees, such as a task that does nothing by itself: of
 * two there is one that nobody asks about.
 */
export async function unlessLost<Answer>(write: () => Promise<Answer>): Promise<Answer> {
  try {
    return await write();
  } catch (error) {
    if (!isFailure(error) || error.code !== 'OUTCOME_UNKNOWN') throw error;
    return await write();
  }
}
