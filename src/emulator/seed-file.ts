import { isOperation } from '../wire/catalogue.ts';
import { isStsOperation } from '../wire/sts.ts';
import { defaultSeed, type Seed, type SeedKey, type SeedMiniProgram, type SeedWhitelist } from './seed.ts';
import { checkAccount } from './sts/account.ts';

/** What a seed file may say at one place: a kind of value, a list of them, an object of such places, or (a set) a text or an object. `?` marks what may be absent. */
type Form = 'text' | 'flag' | 'count' | 'document' | readonly [Form] | ReadonlySet<Form> | { readonly [name: string]: Form };

const functionForm = {
  name: 'text',
  'code?': 'text',
  'runtime?': 'text',
  'memoryMb?': 'count',
  'timeoutSeconds?': 'count',
  'httpPath?': 'text',
} as const satisfies Form;
const spaceForm = {
  spaceId: 'text',
  'name?': 'text',
  'staticWebQuotaBytes?': 'count',
  'cloudStorageQuotaBytes?': 'count',
  'functions?': [functionForm],
  'collections?': [{ name: 'text', documents: ['document'] }],
  'backup?': 'flag',
} as const satisfies Form;

const form = {
  'keys?': [{ id: 'text', secret: 'text', 'securityToken?': 'text', 'denied?': ['text'], 'inactive?': 'flag', 'root?': 'flag' }],
  'apps?': [
    {
      appId: 'text',
      workspaceId: 'text',
      tenantId: 'text',
      'virtualDomain?': 'text',
      'rsaKey?': 'flag',
      'miniPrograms?': [{ h5Id: 'text', name: 'text', 'packages?': [{ h5Version: 'text', 'audience?': 'text', 'clientMin?': 'text' }] }],
      'whitelists?': [{ name: 'text', 'type?': 'text', users: ['text'] }],
      'syncScenes?': [{ bizType: 'text', global: 'flag' }],
    },
  ],
  'spaces?': [new Set<Form>(['text', spaceForm])],
  'providers?': [{ arn: 'text', issuer: 'text', audiences: ['text'] }],
  'roles?': [
    {
      arn: 'text',
      'trusts?': [{ provider: 'text', subject: 'text' }],
      'takers?': ['text'],
      'longestSeconds?': 'count',
      'denied?': ['text'],
    },
  ],
} as const satisfies Form;

/** Reads a seed file. Throws a plain error that names the place and what is wrong there. */
export function parseSeed(text: string): Seed {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Error(`The seed is not JSON: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
  checkForm(value, form, 'seed');
  // `checkForm` has just proved every field; the lists that are absent come from the default.
  const seed: Seed = { ...defaultSeed, ...(value as Partial<Seed>) };
  checkValues(seed);
  return seed;
}

function checkForm(value: unknown, expected: Form, place: string): void {
  if (typeof expected === 'string') checkKind(value, expected, place);
  else if (isEither(expected)) checkForm(value, choose(value, expected), place);
  else if (isListForm(expected)) {
    if (!Array.isArray(value)) throw new Error(`${place}: expected a list, found ${JSON.stringify(value)}.`);
    for (const [index, member] of value.entries()) checkForm(member, expected[0], `${place}[${index}]`);
  } else checkObject(value, expected, place);
}

const kindNames = { text: 'a string', flag: 'a boolean', count: 'a whole number', document: 'an object' } as const;
const kinds = { text: 'string', flag: 'boolean', count: 'number', document: 'object' } as const;

function checkKind(value: unknown, kind: keyof typeof kinds, place: string): void {
  const isCount = kind !== 'count' || (Number.isSafeInteger(value) && Number(value) >= 0);
  const isDocument = kind !== 'document' || (value !== null && !Array.isArray(value));
  if (typeof value !== kinds[kind] || !isCount || !isDocument)
    throw new Error(`${place}: expected ${kindNames[kind]}, found ${JSON.stringify(value)}.`);
}

const isEither = (expected: Form): expected is ReadonlySet<Form> => expected instanceof Set;

/** The form meant by a value: a text is meant as one, anything else as the other. */
const choose = (value: unknown, forms: ReadonlySet<Form>): Form =>
  [...forms].find((one) => (one === 'text') === (typeof value === 'string')) ?? 'text';

const isListForm = (expected: Form): expected is readonly [Form] => Array.isArray(expected);

function checkObject(value: unknown, expected: { readonly [name: string]: Form }, place: string): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`${place}: expected an object, found ${JSON.stringify(value)}.`);
  const given = new Map<string, unknown>(Object.entries(value));
  for (const [marked, inner] of Object.entries(expected)) {
    const name = marked.replace('?', '');
    if (given.has(name)) checkForm(given.get(name), inner, `${place}.${name}`);
    else if (name === marked) throw new Error(`${place}: "${name}" is missing.`);
    given.delete(name);
  }
  for (const name of given.keys()) throw new Error(`${place}: unknown field "${name}".`);
}

/** Limits that go beyond the type of a value; also for seeds that a test writes as an object. Throws a plain error. */
export function checkValues(seed: Seed): void {
  if (seed.keys.length === 0 || seed.apps.length === 0) throw new Error('seed: needs at least one key and one app.');
  for (const key of [...seed.keys, ...(seed.roles ?? [])]) checkKey(key);
  checkSpaces(seed.spaces);
  checkAccount(seed);
  for (const app of seed.apps) {
    for (const miniProgram of app.miniPrograms ?? []) checkMiniProgram(miniProgram);
    for (const whitelist of app.whitelists ?? []) checkWhitelist(whitelist);
  }
}

function checkSpaces(spaces: Seed['spaces']): void {
  const ids = spaces.map((space) => (typeof space === 'string' ? space : space.spaceId));
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw new Error(`seed: the space "${twice}" is named twice.`);
}

function checkKey({ denied = [] }: Pick<SeedKey, 'denied'>): void {
  for (const operation of denied)
    if (!isOperation(operation) && !isStsOperation(operation)) throw new Error(`seed: "denied" names no operation: "${operation}".`);
}

function checkMiniProgram({ h5Id, packages = [] }: SeedMiniProgram): void {
  if (!/^\d{16}$/.test(h5Id)) throw new Error(`seed: h5Id "${h5Id}" is not 16 digits.`);
  for (const { h5Version, audience = 'none' } of packages) {
    if (!/^\d+(\.\d+){3}$/.test(h5Version)) throw new Error(`seed: h5Version "${h5Version}" is not four dotted numbers.`);
    if (!['none', 'everyone'].includes(audience)) throw new Error(`seed: audience "${audience}" is neither "none" nor "everyone".`);
  }
}

function checkWhitelist({ name, type = 'normal' }: SeedWhitelist): void {
  if (!['normal', 'regular'].includes(type))
    throw new Error(`seed: type "${type}" of whitelist "${name}" is neither "normal" nor "regular".`);
}
