import type { ServerlessOperation } from '../../wire/catalogue.ts';
import { databaseCommandHandlers } from './db-commands.ts';
import { databaseRestoreHandlers } from './db-restores.ts';
import { databaseTransferHandlers } from './db-transfers.ts';
import type { ServerlessHandlers } from './handlers.ts';

/** The document database of a space: commands, files in and out, backups. */
export const databaseHandlers = {
  ...databaseCommandHandlers,
  ...databaseTransferHandlers,
  ...databaseRestoreHandlers,
} satisfies Partial<ServerlessHandlers<ServerlessOperation>>;
