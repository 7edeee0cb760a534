import { choice, flag, type Shape, text } from './shape.ts';

/** The states that a space can be brought to. */
export const spaceStates = ['in-service', 'paused'] as const;

/** All of `space:`. */
export const spaceShape = {
  about: 'The space itself: which one by its name, its description, and whether it serves.',
  is: 'mapping',
  fields: {
    name: { ...text, about: 'Name of the space, in place of "spaceId": a letter, then letters and digits.' },
    about: { ...text, about: 'Description of the space, at most 128 characters.' },
    ensure: { ...flag, about: 'Make the space when there is none of this name.' },
    state: { ...choice(spaceStates), about: 'Whether its pages and functions serve people: in-service or paused.' },
  },
} as const satisfies Shape;
