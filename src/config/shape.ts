import type { Input, Kind, Place } from './input.ts';
import { fileKeyOf, type InputName, inputNames, inputOf, inputs } from './inputs.ts';

/** What may stand at a place of miniship.yml. The check of a file and its published JSON Schema both follow it. */
export type Shape = { readonly about?: string } & (
  | {
      readonly is: 'scalar';
      readonly types: readonly ScalarType[];
      readonly oneOf?: readonly string[];
      readonly pattern?: string;
      /** Whether the empty text means something, such as taking a setting away. */
      readonly mayBeEmpty?: true;
    }
  | { readonly is: 'list'; readonly of: Shape }
  | { readonly is: 'mapping'; readonly fields: Fields; readonly required?: readonly string[] }
  | { readonly is: 'dictionary'; readonly of: Shape }
  /** Any mapping, such as extendInfo. */
  | { readonly is: 'open' }
  /** Any value at all. */
  | { readonly is: 'anything' }
  | { readonly is: 'either'; readonly of: readonly Shape[] }
);

export type Fields = Readonly<Record<string, Shape>>;
type ScalarType = 'text' | 'number' | 'flag';

export const text = { is: 'scalar', types: ['text', 'number'] } as const satisfies Shape;
/** A text that may be empty, to take a setting away. */
export const removable = { ...text, mayBeEmpty: true } as const satisfies Shape;
export const flag = { is: 'scalar', types: ['flag'], oneOf: ['true', 'false'] } as const satisfies Shape;
export const integer = { is: 'scalar', types: ['number', 'text'], pattern: '^\\d+$' } as const satisfies Shape;
export const duration = { is: 'scalar', types: ['text', 'number'], pattern: '^(\\d+|(\\d+(ms|s|m|h|d))+)$' } as const satisfies Shape;
const pairs: Shape = { is: 'mapping', fields: { ios: text, android: text } };
export const textOrList = { is: 'either', of: [text, { is: 'list', of: text }] } as const satisfies Shape;
export const choice = (choices: readonly string[]): Shape => ({ is: 'scalar', types: ['text', 'number', 'flag'], oneOf: choices });

const shapeOfKind: { readonly [Name in Kind]: (input: Input) => Shape } = {
  text: () => text,
  integer: () => integer,
  flag: () => flag,
  list: () => textOrList,
  lines: () => textOrList,
  pairs: () => ({ is: 'either', of: [pairs, text] }),
  path: () => text,
  paths: () => textOrList,
  globs: () => textOrList,
  choice: ({ choices = [] }) => choice(choices),
  duration: () => duration,
  moment: () => text,
  json: () => ({ is: 'either', of: [{ is: 'open' }, text] }),
  template: () => ({ is: 'either', of: [{ is: 'open' }, text] }),
};

/** What may stand in the file for one input. */
export const shapeOf = (name: InputName): Shape => ({ ...shapeOfKind[inputOf(name).kind](inputOf(name)), about: inputs[name].about });

/** The inputs that may stand in a part of the file, by their keys. */
export const placed = (place: Place): Fields =>
  Object.fromEntries(inputNames.filter((name) => inputOf(name).config.includes(place)).map((name) => [fileKeyOf(name), shapeOf(name)]));
