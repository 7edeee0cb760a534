import { asFailure, type Failure } from '../errors/failure.ts';

/**
 * What nobody caught is a bug of ours. Node would print it as it is, with whatever secret it holds; here it is told like every failure,
 * by a door that knows what to hide, and then the process ends: nothing that goes on could be trusted.
 */
export function tellCrashes(tell: (failure: Failure) => void): void {
  process.once('uncaughtException', (thrown: unknown) => {
    const failure = asFailure(thrown);
    try {
      tell(failure);
    } finally {
      process.exit(failure.exit);
    }
  });
}
