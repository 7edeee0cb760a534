import { choice, type Fields, flag, removable, type Shape, text, textOrList } from './shape.ts';

/** Policies of a db collection or of the files that need no text of their own. */
export const plainPolicies = ['PUBLICREAD', 'PRIVATE', 'ADMINWRITEONLY', 'ADMINREADWRITEONLY'] as const;

const certificateFields: Fields = {
  certificate: { ...text, about: 'Certificate in PEM form: the path of its file, or a variable that holds it.' },
  privateKey: { ...text, about: 'Private key of the certificate: the path of its file, or a variable that holds it.' },
};

const policy: Shape = {
  is: 'either',
  of: [
    choice(plainPolicies),
    {
      is: 'mapping',
      required: ['policy'],
      fields: { policy: { about: 'The policy in own words, as a mapping or as JSON.', is: 'either', of: [{ is: 'open' }, text] } },
    },
  ],
};

/** The settings of the space around functions and site. */
export const settingsFields = {
  httpTrigger: {
    about: 'How functions are reached over HTTP.',
    is: 'mapping',
    fields: {
      enabled: { ...flag, about: 'Whether functions have HTTP paths at all.' },
      domain: { ...removable, about: 'Custom domain; the empty text takes it away.' },
      ...certificateFields,
    },
  },
  cors: { ...textOrList, about: 'All domains whose pages may call the space, at most ten.' },
  policies: {
    about: 'Who may read and write the data of the space.',
    is: 'mapping',
    fields: {
      db: { about: 'By db collection.', is: 'dictionary', of: policy },
      file: { ...policy, about: 'Of the file storage.' },
    },
  },
  domains: {
    about: 'Custom domains of the site.',
    is: 'dictionary',
    of: {
      is: 'mapping',
      fields: {
        forceHttps: { ...flag, about: 'Redirect http to https.' },
        ...certificateFields,
        cors: {
          about: 'Origins that may read the site, such as https://*.example.com; true for all, false for none.',
          is: 'either',
          of: [
            { is: 'scalar', types: ['text', 'flag'] },
            { is: 'list', of: text },
          ],
        },
      },
    },
  },
} as const satisfies Fields;
