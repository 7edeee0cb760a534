import { choice, type Fields, flag, type Shape, text, textOrList } from './shape.ts';

/** What happens to a document whose `_id` is there already: it stays as it is, or the file's takes its place. */
export const importModes = ['insert', 'upsert'] as const;

const imports: Shape = {
  about: 'Files of documents that are brought into the database, in their order; each once, and again when it has changed.',
  is: 'list',
  of: {
    is: 'mapping',
    required: ['file', 'collection'],
    fields: {
      file: { ...text, about: 'JSON (a list, or one document a line) or CSV with a line of names.' },
      collection: { ...text, about: 'Collection that the documents go into.' },
      mode: {
        ...choice(importModes),
        about: 'Documents that are there already: insert leaves them, upsert replaces them. Without it insert.',
      },
    },
  },
};

/** What stands under `data:`. */
export const dataShape = {
  about: 'Documents of the database: files to import, and what is exported before anything changes.',
  is: 'mapping',
  fields: {
    backup: {
      about: 'Collections that are exported beside the receipt before a run changes anything; true for those that files are imported into.',
      is: 'either',
      of: [flag, textOrList],
    },
    imports,
  },
} as const satisfies Shape;

/** The part of `serverless:` about data. */
export const dataFields = { data: dataShape } as const satisfies Fields;
