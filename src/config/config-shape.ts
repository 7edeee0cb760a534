import { gateShape } from './gate-shape.ts';
import type { InputName } from './inputs.ts';
import { serverlessShape } from './serverless-shape.ts';
import { setupShape } from './setup-shape.ts';
import { duration, type Fields, flag, placed, type Shape, shapeOf, text } from './shape.ts';

/** The stages of a rollout, and which input each of their keys is. */
export const stageKeys = {
  whitelist: { name: 'whitelist', users: 'whitelist-users', usersFile: 'whitelist-users-file', type: 'whitelist-type' },
  window: { users: 'window-users', for: 'window-until', until: 'window-until' },
} as const satisfies Record<string, Readonly<Record<string, InputName>>>;

const fieldsOf = (keys: Readonly<Record<string, InputName>>): Fields =>
  Object.fromEntries(Object.entries(keys).map(([key, name]) => [key, shapeOf(name)]));

const stage: Shape = {
  about: 'One stage: a whitelist, a window, or everyone.',
  is: 'either',
  of: [
    {
      is: 'mapping',
      fields: {
        whitelist: { about: 'Publish to a whitelist.', is: 'mapping', fields: fieldsOf(stageKeys.whitelist), required: ['name'] },
        window: {
          about: 'Publish to a number of users for some time.',
          is: 'mapping',
          fields: fieldsOf(stageKeys.window),
          required: ['users'],
        },
        everyone: { ...flag, about: 'Publish to everyone.' },
        rules: shapeOf('rules'),
        hold: { ...duration, about: 'How long the stage lasts at least before the next one may start.' },
        gate: gateShape,
      },
    },
    { is: 'scalar', types: ['text'], oneOf: ['everyone'] },
  ],
};

/** The list under `rollout:`. */
export const rolloutShape: Shape = { about: 'Stages of the rollout; a release starts the first one.', is: 'list', of: stage };

const app: Shape = {
  about: 'One mini program.',
  is: 'mapping',
  fields: {
    ...placed('app'),
    clientVersions: { ...shapeOf('client-min'), about: 'Lowest client version for each platform (another name of clientMin).' },
    rollout: rolloutShape,
    setup: setupShape,
    notify: { about: 'The Mobile Sync message about a release of it.', is: 'mapping', fields: placed('notify') },
  },
};

/** The whole file. */
export const fileFields = {
  $schema: { ...text, about: 'Address of the JSON Schema, for editors.' },
  ...placed('root'),
  mpaas: { about: 'The mPaaS app, and how it is reached.', is: 'mapping', fields: { ...placed('mpaas'), setup: setupShape } },
  apps: { about: 'The mini programs, by a name of your choice.', is: 'dictionary', of: app },
  serverless: serverlessShape,
} as const satisfies Fields;

export const fileShape: Shape = { is: 'mapping', fields: fileFields };
