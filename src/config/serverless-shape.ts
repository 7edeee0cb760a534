import { assetsFields } from './assets-shape.ts';
import { dataFields } from './data-shape.ts';
import { settingsFields } from './settings-shape.ts';
import { choice, type Fields, flag, integer, placed, removable, type Shape, text, textOrList } from './shape.ts';
import { spaceShape } from './space-shape.ts';

/** Runtimes that the cloud takes; nodejs8 was closed on 2024-09-01 (wire-facts §7). */
export const runtimes = ['nodejs12', 'nodejs14', 'nodejs16', 'nodejs18', 'nodejs20'] as const;

/** Where the files of a function stand in its archive. */
export const layouts = ['root', 'folder'] as const;

const smoke: Shape = {
  about: 'A call of the function after it was deployed.',
  is: 'mapping',
  fields: {
    args: { about: 'Arguments of the call.', is: 'open' },
    expect: { about: 'What the result must hold; of mappings, the fields that are named here.', is: 'anything' },
  },
};

/** One function of `functions:`. */
export const functionShape: Shape = {
  about: 'One function, by its name.',
  is: 'mapping',
  required: ['path'],
  fields: {
    path: { ...text, about: 'Folder with index.js.' },
    runtime: { ...choice(runtimes), about: 'Runtime of the function.' },
    memory: { ...integer, about: 'Memory in MB: 128 to 2048, in steps of 64.' },
    timeout: { ...integer, about: 'Longest time of one call in seconds: 1 to 7200.' },
    concurrency: { ...integer, about: 'Calls that one instance takes at once: 1 to 20; above 1 needs 512 MB.' },
    http: { ...removable, about: 'HTTP path, such as /http/hello; the empty text takes it away.' },
    timer: { ...removable, about: 'When it runs by itself, such as "0 0 */2 * * *"; the empty text takes the timer away.' },
    timerPayload: { ...removable, about: 'What the timer hands to the function.' },
    about: { ...removable, about: 'Description of the function.' },
    layout: { ...choice(layouts), about: 'Files at the root of the archive, or in a folder named as the function.' },
    exclude: { ...textOrList, about: 'Files that stay out of the archive, as in .gitignore.' },
    smoke,
  },
};

const headers: Shape = {
  about: 'Headers of the files by glob; the first rule that names a header wins.',
  is: 'list',
  of: {
    is: 'mapping',
    required: ['match'],
    fields: {
      match: { ...text, about: 'Glob of the files, such as assets/**.' },
      set: { about: 'Headers and their values.', is: 'dictionary', of: text },
      cacheControl: { ...text, about: 'Value of Cache-Control.' },
    },
  },
};

/** What stands under `hosting:` beside the inputs. */
export const hostingOwnFields = {
  allowedIps: {
    ...textOrList,
    about: 'IPv4 addresses or ranges that alone may see the site, at most three; an empty list lets everybody.',
  },
  headers,
  exclude: { ...textOrList, about: 'Globs of files that are not uploaded.' },
  refresh: { ...textOrList, about: 'Custom domains whose cache is refreshed after a change.' },
} as const satisfies Fields;

/** All of `hosting:`. */
export const hostingShape = {
  about: 'The site.',
  is: 'mapping',
  fields: {
    ...placed('hosting'),
    ...hostingOwnFields,
    delete: {
      about: 'Deleting files of the site that are not in the folder any more.',
      is: 'mapping',
      fields: placed('delete'),
      required: ['enabled'],
    },
  },
} as const satisfies Shape;

/** What describes one space: under `serverless:`, and under each of its environments. */
const spaceFields = {
  ...placed('serverless'),
  space: spaceShape,
  protected: {
    ...flag,
    about: 'Refuse calls that delete or reset this space; an environment named production or prod is protected without it.',
  },
  functions: {
    about: 'Functions by name, or globs of their folders.',
    is: 'either',
    of: [{ is: 'dictionary', of: functionShape }, textOrList],
  },
  hosting: hostingShape,
  ...settingsFields,
  ...assetsFields,
  ...dataFields,
} as const satisfies Fields;

/** The same shape with nothing required: what is missing stands beside the environments. A list replaces the one there, and so has to be whole. */
function partOf(shape: Shape): Shape {
  if (shape.is === 'mapping')
    return { ...(shape.about !== undefined && { about: shape.about }), is: 'mapping', fields: partsOf(shape.fields) };
  if (shape.is === 'dictionary') return { ...shape, of: partOf(shape.of) };
  return shape.is === 'either' ? { ...shape, of: shape.of.map(partOf) } : shape;
}

const partsOf = (fields: Fields): Fields => Object.fromEntries(Object.entries(fields).map(([key, shape]) => [key, partOf(shape)]));

/** Which environment is meant says `env`, and no environment by itself. */
const environmentFields: Fields = Object.fromEntries(Object.entries(spaceFields).filter(([key]) => key !== 'env'));

/** All of `serverless:`. */
export const serverlessShape = {
  about: 'The MPServerless space with its functions, its site and its settings.',
  is: 'mapping',
  fields: {
    ...spaceFields,
    environments: {
      about: 'Spaces by the names of environments, of which "env" picks one; what one says overrides what stands beside "environments".',
      is: 'dictionary',
      of: { about: 'One environment.', is: 'mapping', fields: partsOf(environmentFields) },
    },
  },
} as const satisfies Shape;

/** What a chosen environment has to be together with what stands beside it. */
export const wholeShape: Shape = { is: 'mapping', fields: spaceFields };
