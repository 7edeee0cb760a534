import { operationPage } from './operation-page.ts';

/** What is generated from the catalogue of operations, by its path. */
export const operationDocuments = {
  '.github/operations.md': operationPage,
} as const satisfies Record<string, () => string>;
