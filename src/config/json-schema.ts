import { fileShape } from './config-shape.ts';
import type { Fields, Shape } from './shape.ts';

type Schema = Readonly<Record<string, unknown>>;

const jsonTypes = { text: 'string', number: 'number', flag: 'boolean' } as const;

/** Any text may hold a variable in place of what is asked for. */
const variable: Schema = { type: 'string', pattern: '\\$\\{[A-Za-z_]\\w*\\}' };

/** A choice as JSON can hold it: `true` may be written as a flag or as a text. */
const constantsOf = (choices: readonly string[]): readonly (string | boolean)[] =>
  choices.flatMap((choice) => (choice === 'true' || choice === 'false' ? [choice, choice === 'true'] : [choice]));

function scalarSchema({ types, oneOf, pattern }: Shape & { readonly is: 'scalar' }): Schema {
  if (oneOf !== undefined) return { anyOf: [{ enum: constantsOf(oneOf) }, variable] };
  const others = types.filter((type) => type !== 'text').map((type) => ({ type: jsonTypes[type] }));
  if (pattern !== undefined) return { anyOf: [...others, { type: 'string', pattern }, variable] };
  return { type: types.map((type) => jsonTypes[type]) };
}

function mappingSchema(fields: Fields, required: readonly string[] | undefined): Schema {
  const properties = Object.fromEntries(Object.entries(fields).map(([key, shape]) => [key, schemaOf(shape)]));
  return { type: 'object', properties, additionalProperties: false, ...(required === undefined ? {} : { required }) };
}

function bareSchema(shape: Shape): Schema {
  switch (shape.is) {
    case 'scalar':
      return scalarSchema(shape);
    case 'list':
      return { type: 'array', items: schemaOf(shape.of) };
    case 'mapping':
      return mappingSchema(shape.fields, shape.required);
    case 'dictionary':
      return { type: 'object', additionalProperties: schemaOf(shape.of) };
    case 'open':
      return { type: 'object' };
    case 'anything':
      return {};
    case 'either':
      return { anyOf: shape.of.map(schemaOf) };
  }
}

const schemaOf = (shape: Shape): Schema =>
  shape.about === undefined ? bareSchema(shape) : { description: shape.about, ...bareSchema(shape) };

/** The JSON Schema of miniship.yml: the same shapes that a run checks the file against. */
export const jsonSchema = (): Schema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'miniship.yml',
  ...schemaOf(fileShape),
});
