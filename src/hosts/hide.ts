import { secretsByName } from '../config/secret-variables.ts';
import { createRedactor, type Redactor } from '../reporting/redact.ts';
import type { OnSecret } from '../services/on-secret.ts';

/** A redactor that knows from its first moment what the environment holds: inputs may be refused before they are all read. */
export function redactorFor(variables: Readonly<Record<string, string | undefined>>): Redactor {
  const redactor = createRedactor();
  for (const secret of secretsByName(variables)) redactor.add(secret);
  return redactor;
}

/** Hands secrets of the cloud to the redactor, each for as long as it lives. */
export const hideIn =
  (redactor: Redactor): OnSecret =>
  (secret, life) => {
    if (life === 'moment') redactor.addBrief(secret);
    else redactor.add(secret);
  };
