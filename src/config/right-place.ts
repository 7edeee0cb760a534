import { inRow, or, said } from '../errors/said.ts';
import type { Text } from '../errors/text.ts';
import { fileFields } from './config-shape.ts';
import type { Place } from './input.ts';
import { fileKeyOf, type InputName, inputNames, inputOf } from './inputs.ts';
import { keyOf } from './names.ts';
import { hostingShape, serverlessShape } from './serverless-shape.ts';
import { type Fields, placed } from './shape.ts';

const names: { readonly [Name in Place]: Text } = {
  root: said('at the top of the file'),
  mpaas: said('under {section}', { section: '"mpaas"' }),
  app: said('under "apps", in a mini program'),
  serverless: said('under {section}', { section: '"serverless"' }),
  hosting: said('under {section}', { section: '"serverless.hosting"' }),
  delete: said('under {section}', { section: '"serverless.hosting.delete"' }),
  notify: said('under "apps", in "notify" of a mini program'),
};

const fields: { readonly [Name in Place]: Fields } = {
  root: fileFields,
  mpaas: placed('mpaas'),
  app: placed('app'),
  serverless: serverlessShape.fields,
  hosting: hostingShape.fields,
  delete: placed('delete'),
  notify: placed('notify'),
};

/** All places with this key; that a mini program takes the keys of `mpaas` too is no news for a message, nor that `notify` has its like. */
function placesOf(key: string): readonly Place[] {
  const all = (Object.keys(fields) as Place[]).filter((place) => Object.hasOwn(fields[place], key));
  const found = all.length > 1 ? all.filter((place) => place !== 'notify') : all;
  return found.includes('mpaas') ? found.filter((place) => place !== 'app') : found;
}

function ofInput(name: InputName): Text {
  const { config, secret } = inputOf(name);
  if (secret !== undefined) return said('a secret does not belong into a file; set the variable {variable}', { variable: secret.variable });
  const [place] = config;
  if (place === undefined) return said('it is no setting of the file; give "{name}" as flag or Action input', { name });
  return said('it stands {place}, as "{key}"', { place: names[place], key: fileKeyOf(name) });
}

/** Where a key of ours belongs that was written at a place without it; undefined when it is none of ours. */
export function rightPlace(key: string): Text | undefined {
  const places = placesOf(key);
  if (places.length > 0)
    return said('it stands {places}', {
      places: inRow(
        places.map((place) => names[place]),
        or,
      ),
    });
  const name = inputNames.find((candidate) => keyOf(candidate) === key);
  return name === undefined ? undefined : ofInput(name);
}
