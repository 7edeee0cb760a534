import { entry } from './entry.ts';

/** A file and the collection that it goes into. */
interface Import {
  readonly file: string;
  readonly collection: string;
}

/** Exits 5, 7 and 8 of the documents of a space. */
export const dataFailures = {
  DATA_IMPORT_TAKEN: entry<Import & { by: string }>({
    exit: 5,
    message: ({ file, collection, by }) => `Another run (${by}) is importing ${file} into collection ${collection} at this moment.`,
    help: 'This run sent nothing of it. Run the same command again when the other one has ended: it goes on from what it finds.',
  }),
  DATA_IMPORT_FAILED: entry<Import & { imported: number; refused: string; detail: string; canRepeat: boolean }>({
    exit: 7,
    message: ({ file, collection, imported, refused, detail }) =>
      `${file} did not go into collection ${collection} as a whole: ${imported} documents did, and ${refused} did not${detail === '' ? '' : ` (${detail})`}.`,
    help: ({ canRepeat }) =>
      canRepeat
        ? 'What went in stays. Correct the file and run the same command again: documents are known by their "_id", so none is made twice.'
        : 'What went in stays. Leave in the file what is missing, or give every document an "_id"; a file that has changed is imported again.',
  }),
  DATA_IMPORT_UNCERTAIN: entry<Import & { taskId: string; at: string; record: string }>({
    exit: 8,
    message: ({ file, collection, taskId, at }) =>
      `A run began to import ${file} into collection ${collection} (task ${taskId}, ${at}) and did not get to see its end, and the cloud does not know that task any more.`,
    help: ({ record }) =>
      `Look whether its documents are there; documents without "_id" could be made twice. If they are there, or were taken away, go on by giving every document an "_id", or by deleting the document whose "key" is "${record}" from collection miniship_stamps, which imports the file anew.`,
  }),
  DATA_TASK_FAILED: entry<{ what: string; taskId: string; detail: string }>({
    exit: 7,
    message: ({ what, taskId, detail }) => `${what} failed in the cloud (task ${taskId})${detail === '' ? '.' : `: ${detail}.`}`,
    help: 'What was there before is there still. Run the same command again, or ask the support of the cloud about the task.',
  }),
} as const;
