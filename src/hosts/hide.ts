import type { Redactor } from '../reporting/redact.ts';
import type { OnSecret } from '../services/on-secret.ts';

/** Hands secrets of the cloud to the redactor, each for as long as it lives. */
export const hideIn =
  (redactor: Redactor): OnSecret =>
  (secret, life) => {
    if (life === 'moment') redactor.addBrief(secret);
    else redactor.add(secret);
  };
