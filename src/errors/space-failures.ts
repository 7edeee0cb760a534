import { entry, hint, listed } from './entry.ts';

/** Exit 2 and 5: which space is meant, whether it is there, and what must not happen to it. */
export const spaceFailures = {
  ENVIRONMENT_NOT_CHOSEN: entry<{
    file: string;
    environments: readonly string[];
    asked?: string | undefined;
    nearest?: string | undefined;
  }>({
    exit: 2,
    message: ({ file, environments, asked, nearest }) =>
      asked === undefined
        ? `${file} describes ${environments.length === 1 ? 'the environment' : 'the environments'} ${listed(environments)}, and none was chosen.`
        : `${file} has no environment "${asked}"; it has ${listed(environments) || 'none'}.${hint(nearest)}`,
    help: ({ environments }) =>
      environments.length === 0
        ? 'Leave "env" out, or describe the environment under "serverless.environments" in miniship.yml.'
        : `Choose one with --env ${environments[0] ?? 'NAME'}, the Action input "env", or the variable MINISHIP_ENV.`,
  }),
  SPACE_PROTECTED: entry<{ operation: string; space: string; where: string }>({
    exit: 2,
    message: ({ operation, space, where }) => `${operation} was not called: space ${space} is protected (${where}).`,
    help: 'If this space really is to be deleted or reset, do it in the MPServerless console; what protects it stands in brackets: "protected: false" in an environment lifts that, and "protect-spaces" can leave the space out.',
  }),
  SPACE_UNCONFIRMED: entry<{ operation: string; space: string; confirm?: string | undefined }>({
    exit: 2,
    message: ({ operation, space, confirm }) =>
      confirm === undefined
        ? `${operation} was not called: it would delete space ${space} with everything in it, and its id was not given twice.`
        : `${operation} was not called: it would delete space ${space}, but "confirm" is "${confirm}".`,
    help: ({ space }) => `Give the id once more: --confirm ${space}.`,
  }),
  COLLECTION_UNCONFIRMED: entry<{ operation: string; collection: string; confirm?: string | undefined }>({
    exit: 2,
    message: ({ operation, collection, confirm }) => {
      if (collection === '') return `${operation} was not called: its "Body" does not name the collection that it would delete.`;
      const given = confirm === undefined ? 'its name was not given twice' : `"confirm" is "${confirm}"`;
      return `${operation} was not called: it would delete collection ${collection} with all its documents, and ${given}.`;
    },
    help: ({ collection }) =>
      collection === ''
        ? 'Write it as JSON: {"command":"drop","collection":"NAME"}, and give the name once more with --confirm.'
        : `Give the name once more: --confirm ${collection}.`,
  }),
  SPACE_MISSING: entry<{ space: string; known: 'by id' | 'by name' | 'to be made' }>({
    exit: 5,
    message: ({ space }) => `There is no space ${space} that this access key can see.`,
    help: ({ known }) => {
      if (known === 'by id') return 'Compare "space-id" with the spaces of the MPServerless console.';
      return known === 'by name'
        ? 'Correct its name, or let a deploy make it with "ensure: true" beside the name.'
        : 'Run "miniship deploy --only space" first: it makes the space that miniship.yml describes.';
    },
  }),
  SPACE_AMBIGUOUS: entry<{ name: string; ids: readonly string[] }>({
    exit: 5,
    message: ({ name, ids }) => `${ids.length} spaces have the name "${name}": ${listed(ids)}. Nothing was changed in them.`,
    help: 'Name the space by its id, "spaceId", or delete those in the MPServerless console that nobody needs.',
  }),
  SPACE_PAUSED: entry<{ space: string }>({
    exit: 5,
    message: ({ space }) => `Space ${space} is paused: nothing that is deployed into it would reach anybody.`,
    help: 'Say what is meant in miniship.yml: "space: { state: in-service }" lets it go on first, "space: { state: paused }" deploys and leaves it paused.',
  }),
} as const;
