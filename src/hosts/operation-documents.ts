import { clientTypes } from './client-types.ts';
import { operationPage } from './operation-page.ts';

/** What is generated from the catalogue of operations, by its path. */
export const operationDocuments = {
  '.github/operations.md': operationPage,
  '.github/client.d.ts': clientTypes,
} as const satisfies Record<string, () => string>;
