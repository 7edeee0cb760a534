import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseSync } from 'oxc-parser';
import { writingVerbs } from '../../src/config/verbs.ts';
import { operations as catalogue, isOperation } from '../../src/wire/catalogue.ts';

/**
 * Which operations of the cloud each verb can call, read from the source itself: from the story of the verb through every function
 * that it reaches, to the methods of the services, and from those to the names that they call. What is reached is what may be called;
 * a run of every verb on the emulator is the other half of the proof (test/config/verb-operations.test.ts).
 */

/** The factories of the services, by the name under which a workflow holds what they make. */
const factories: Readonly<Record<string, readonly [file: string, factory: string]>> = {
  mpaas: ['services/mpaas.ts', 'createMpaas'],
  mobileSync: ['services/mobile-sync.ts', 'createMobileSync'],
  functions: ['services/functions.ts', 'createFunctions'],
  hosting: ['services/hosting.ts', 'createHosting'],
  settings: ['services/space-settings.ts', 'createSpaceSettings'],
  spaces: ['services/spaces.ts', 'createSpaces'],
  database: ['services/database.ts', 'createDatabase'],
  stamps: ['services/stamps.ts', 'createStamps'],
};

/** Calls whatever operation it is told to: what it is told, the table that is derived here says. */
const tellers: readonly string[] = ['services/permissions.ts'];

interface Node {
  readonly type: string;
  readonly [field: string]: unknown;
}

interface Module {
  readonly file: string;
  readonly declarations: ReadonlyMap<string, Node>;
  readonly imports: ReadonlyMap<string, readonly [file: string, name: string]>;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

function* nodesOf(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const member of value) yield* nodesOf(member);
  else if (isNode(value)) {
    yield value;
    for (const [field, child] of Object.entries(value)) if (!isName(value, field)) yield* nodesOf(child);
  }
}

/** A property's own name is no reference to a variable of that name. */
const isName = (node: Node, field: string): boolean =>
  (node.type === 'MemberExpression' && field === 'property' && node['computed'] !== true) ||
  (node.type === 'Property' && field === 'key' && node['computed'] !== true);

const nameOf = (node: unknown): string | undefined =>
  isNode(node) && node.type === 'Identifier' && typeof node['name'] === 'string' ? node['name'] : undefined;
const literalOf = (node: unknown): string | undefined =>
  isNode(node) && node.type === 'Literal' && typeof node['value'] === 'string' ? node['value'] : undefined;
const members = (value: unknown): readonly Node[] => (Array.isArray(value) ? value.filter(isNode) : []);

function readModule(root: string, file: string): Module {
  const { program } = parseSync(file, readFileSync(join(root, file), 'utf8'));
  const statements = members(program.body);
  return {
    file,
    declarations: declarationsOf(statements),
    imports: new Map(statements.flatMap((statement) => importsOf(file, statement))),
  };
}

/** What a statement brings in from files of ours; types call nothing. */
function importsOf(file: string, statement: Node): readonly (readonly [local: string, readonly [file: string, name: string]])[] {
  const source = literalOf(statement['source']);
  if (statement.type !== 'ImportDeclaration' || source?.startsWith('.') !== true || statement['importKind'] === 'type') return [];
  const from = join(dirname(file), source);
  return members(statement['specifiers'])
    .filter((one) => one['importKind'] !== 'type')
    .map((one) => [nameOf(one['local']) ?? '', [from, nameOf(one['imported']) ?? '']] as const);
}

function declarationsOf(statements: readonly Node[]): ReadonlyMap<string, Node> {
  const declarations = new Map<string, Node>();
  for (const statement of statements) {
    const declared = isNode(statement['declaration']) ? statement['declaration'] : statement;
    const name = nameOf(declared['id']);
    if (name !== undefined && !declared.type.startsWith('TS')) declarations.set(name, declared);
    for (const one of members(declared['declarations'])) declarations.set(nameOf(one['id']) ?? '', one);
  }
  return declarations;
}

/** Every module below a folder, by its path. */
function readModules(root: string): ReadonlyMap<string, Module> {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return new Map(files.map((file) => [file, readModule(root, file)]));
}

/** Where a walk stops to note something, and what it does not enter. */
interface Walk {
  readonly modules: ReadonlyMap<string, Module>;
  readonly enters: (file: string, name: string) => boolean;
  readonly note: (node: Node, declaration: Node, module: Module) => void;
}

/** Every declaration that can be reached from these, each once. */
function walk(starts: readonly (readonly [file: string, name: string])[], { modules, enters, note }: Walk): void {
  const seen = new Set<string>();
  const waiting = [...starts];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [file, name] = next;
    const module = modules.get(file);
    const declaration = module?.declarations.get(name);
    if (module === undefined || declaration === undefined || seen.has(`${file} ${name}`)) continue;
    seen.add(`${file} ${name}`);
    for (const node of tellingNodes(declaration)) {
      note(node, declaration, module);
      waiting.push(...referencesOf(node, module, modules).filter((reference) => enters(...reference)));
    }
  }
}

const known = new WeakMap<Node, readonly Node[]>();

/** The nodes below that can lead on or call something; each verb passes through most of them again. */
function tellingNodes(declaration: Node): readonly Node[] {
  const found = known.get(declaration) ?? [...nodesOf(declaration)].filter(({ type }) => telling.has(type));
  known.set(declaration, found);
  return found;
}

const telling: ReadonlySet<string> = new Set(['Identifier', 'CallExpression', 'ImportExpression']);

function referencesOf(node: Node, module: Module, modules: Walk['modules']): readonly (readonly [string, string])[] {
  if (node.type === 'ImportExpression') {
    const file = join(dirname(module.file), literalOf(node['source']) ?? '');
    return [...(modules.get(file)?.declarations.keys() ?? [])].map((name) => [file, name] as const);
  }
  const name = nameOf(node);
  if (name === undefined) return [];
  const imported = module.imports.get(name);
  if (imported !== undefined) return [imported];
  return module.declarations.has(name) ? [[module.file, name]] : [];
}

/** The operation of `rpc.call('X', …)` or of `const operation = 'X'; … rpc.call(operation, …)`; undefined for any other node. */
function calledOperation(node: Node, declaration: Node, module: Module): string | undefined {
  const { callee } = node;
  if (node.type !== 'CallExpression' || !isNode(callee) || callee.type !== 'MemberExpression') return undefined;
  const { object, property } = callee;
  const holder = nameOf(object) ?? (isNode(object) ? nameOf(object['property']) : undefined);
  if (holder !== 'rpc' || nameOf(property) !== 'call') return undefined;
  const [first] = members(node['arguments']);
  const told = literalOf(first) ?? constant(nameOf(first), [declaration, ...module.declarations.values()]);
  if (told === undefined && !tellers.includes(module.file))
    throw new Error(`${module.file}: the operation of a call cannot be read from the source`);
  return told;
}

/** The nearest constant of this name counts. */
function constant(name: string | undefined, places: readonly Node[]): string | undefined {
  for (const node of nodesOf(places))
    if (node.type === 'VariableDeclarator' && name !== undefined && nameOf(node['id']) === name) return literalOf(node['init']);
  return undefined;
}

type Methods = ReadonlyMap<string, readonly string[]>;

/** What each method of a service calls: `functions.deploy` → `DeployFunction`. */
function methodsOf(modules: ReadonlyMap<string, Module>): Methods {
  const methods = new Map<string, readonly string[]>();
  for (const [service, [file, factory]] of Object.entries(factories)) {
    const module = modules.get(file);
    const made = module?.declarations.get(factory);
    if (module === undefined || made === undefined) throw new Error(`${file} has no ${factory}`);
    const returned = [...nodesOf(made)].find((node) => node.type === 'ReturnStatement')?.['argument'];
    for (const property of isNode(returned) ? members(returned['properties']) : []) {
      const method = nameOf(property['key']) ?? '';
      methods.set(`${service}.${method}`, operationsBelow(property['value'], module, modules));
    }
  }
  return methods;
}

function operationsBelow(value: unknown, module: Module, modules: ReadonlyMap<string, Module>): readonly string[] {
  const found = new Set<string>();
  const note: Walk['note'] = (node, declaration, where) => {
    const operation = calledOperation(node, declaration, where);
    if (operation !== undefined) found.add(operation);
  };
  const starts: (readonly [string, string])[] = [];
  for (const node of nodesOf(value)) {
    note(node, isNode(value) ? value : node, module);
    starts.push(...referencesOf(node, module, modules));
  }
  walk(starts, { modules, enters: (file) => file.startsWith('services/'), note });
  return [...found];
}

/** The method of a service that a call names, such as `mpaas.findTask`. */
function calledMethod(node: Node, methods: Methods): string | undefined {
  const { callee } = node;
  if (node.type !== 'CallExpression' || !isNode(callee) || callee.type !== 'MemberExpression') return undefined;
  const { object } = callee;
  const holder = nameOf(object) ?? (isNode(object) ? nameOf(object['property']) : undefined);
  const method = `${holder}.${nameOf(callee['property'])}`;
  // A list of functions is searched by a function, the service by a name.
  const isSearch = members(node['arguments'])[0]?.type === 'ArrowFunctionExpression';
  return methods.has(method) && !isSearch ? method : undefined;
}

/** The story of each verb, from the table of `hosts/read-run.ts`. */
function storiesOf(modules: ReadonlyMap<string, Module>): ReadonlyMap<string, readonly [string, string]> {
  const table = modules.get('hosts/read-run.ts')?.declarations.get('readers');
  const init = isNode(table) && isNode(table['init']) ? table['init'] : undefined;
  return new Map(
    members(init?.['properties']).map((property) => {
      const inside = [...nodesOf(property['value'])];
      const file = literalOf(inside.find(({ type }) => type === 'ImportExpression')?.['source']) ?? '';
      const reader = nameOf(inside.find(({ type }) => type === 'MemberExpression')?.['property']) ?? '';
      return [nameOf(property['key']) ?? '', [join('hosts', file), reader]] as const;
    }),
  );
}

/** The operations of each verb, in alphabetical order, and the methods of services that no verb reaches. */
export function deriveOperations(root: string): {
  readonly verbs: Readonly<Record<string, readonly string[]>>;
  readonly unreached: readonly string[];
} {
  const modules = readModules(root);
  const methods = methodsOf(modules);
  const made = new Set(Object.values(factories).map(([file, factory]) => `${file} ${factory}`));
  const reached = new Set<string>();
  const verbs: Record<string, readonly string[]> = {};
  for (const [verb, story] of storiesOf(modules)) {
    const operations = new Set<string>();
    const note: Walk['note'] = (node, declaration, module) => {
      const method = calledMethod(node, methods);
      if (method !== undefined) reached.add(method);
      for (const operation of methods.get(method ?? '') ?? []) operations.add(operation);
      const direct = calledOperation(node, declaration, module);
      if (direct !== undefined) operations.add(direct);
    };
    walk([story], { modules, enters: (file, name) => !made.has(`${file} ${name}`), note });
    verbs[verb] = [...operations].sort();
  }
  return { verbs, unreached: [...methods.keys()].filter((method) => !reached.has(method)) };
}

/** The text of `src/config/verb-operations.ts`, laid out as the formatter would. A verb that only looks is given no write, whatever stands beside the reads that it shares. */
export function operationsText(derived: ReturnType<typeof deriveOperations>): string {
  const rows = Object.entries(derived.verbs).flatMap(([verb, operations]) =>
    verb === 'doctor' || verb === 'call' ? [] : [row(verb, operations)],
  );
  return `${head}${rows.join('\n')}\n} as const satisfies Record<string, readonly string[]>;\n${tail}`;
}

const widest = 140;

function row(verb: string, operations: readonly string[]): string {
  const looking = !(writingVerbs as readonly string[]).includes(verb);
  const names = operations
    .filter((name) => !looking || (isOperation(name) && catalogue[name].effect === 'read'))
    .map((name) => `'${name}'`);
  const short = `  ${verb}: [${names.join(', ')}],`;
  return short.length <= widest ? short : [`  ${verb}: [`, ...names.map((name) => `    ${name},`), '  ],'].join('\n');
}

const head = `/**
 * The operations of the cloud that each verb can call. Not written by hand: derived from the stories, workflows and services by
 * test/support/derive-operations.ts; \`npm test -- --project unit test/config/verb-operations.test.ts -u\` writes it anew.
 */
export const verbOperations = {
`;

const tail = `
/** A verb that calls the cloud to do something, as opposed to looking whether it could. */
export type CloudVerb = keyof typeof verbOperations;
`;
