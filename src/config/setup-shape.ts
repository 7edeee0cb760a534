import { choice, type Fields, type Shape, text, textOrList } from './shape.ts';

/** Kinds of a whitelist: of user ids, or of regular expressions. */
export const whitelistTypes = ['normal', 'regular'] as const;

const whitelist: Shape = {
  is: 'either',
  of: [
    {
      is: 'mapping',
      fields: {
        users: { ...textOrList, about: 'Ids of users to add; nobody is taken out.' },
        usersFile: { ...text, about: 'Text file of users to add, one a line, below 5 MB.' },
        type: { ...choice(whitelistTypes), about: 'normal for user ids, regular for at most 20 regular expressions.' },
      },
    },
    textOrList,
  ],
};

const removal: Shape = {
  is: 'mapping',
  required: ['confirm'],
  fields: {
    miniProgram: { ...text, about: 'Id of the mini program.' },
    whitelist: { ...text, about: 'Name or id of the whitelist.' },
    confirm: { ...text, about: 'Its name as the cloud has it; another one deletes nothing.' },
  },
};

/** The parts of `setup:`. */
export const setupFields = {
  whitelists: { about: 'Whitelists that are to be there, by their names of 2 to 10 characters.', is: 'dictionary', of: whitelist },
  remove: { about: 'Mini programs and whitelists to delete, each named twice.', is: 'list', of: removal },
} as const satisfies Fields;

/** All of `setup:`, which `ensure` reads. */
export const setupShape = {
  about: 'What "ensure" brings about in the workspace beside the mini program, the virtual domain and the RSA key.',
  is: 'mapping',
  fields: setupFields,
} as const satisfies Shape;
