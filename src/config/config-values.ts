import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import type { Text } from '../errors/text.ts';
import type { Scalar, Tree } from './config-tree.ts';
import type { Given } from './input.ts';
import { type InputName, inputOf } from './inputs.ts';

/** What a value of the file needs besides itself. */
export interface Surroundings {
  readonly file: string;
  readonly variables: Readonly<Record<string, string | undefined>>;
}

type Fault = (line: number, reason: Text, unset?: { readonly variable: string }) => void;

const reference = /\$\$\{|\$\{([^}]*)\}?/g;

/** Puts variables in place of `${NAME}`; `$${` stands for a plain `${`. An empty variable counts as unset, as everywhere. */
function fill({ text, line }: Scalar, variables: Surroundings['variables'], fault: Fault): string {
  return text.replaceAll(reference, (found, name: string | undefined) => {
    if (name === undefined) return '${';
    const value = /^[A-Za-z_]\w*$/.test(name) && found.endsWith('}') && Object.hasOwn(variables, name) ? variables[name] : undefined;
    if (value !== undefined && value !== '') return value;
    if (/^[A-Za-z_]\w*$/.test(name)) {
      if (found.endsWith('}')) fault(line, said('the variable {name} is not set', { name }), { variable: name });
      else fault(line, said('"{found}" lacks its closing brace', { found }));
    } else fault(line, said('"{found}" names no variable; write $${ for a plain ${', { found }));
    return '';
  });
}

function plainScalar(scalar: Scalar, context: { readonly variables: Surroundings['variables']; readonly fault: Fault }): unknown {
  if (scalar.type === 'nothing') return null;
  if (scalar.type === 'flag') return scalar.text.toLowerCase() === 'true';
  if (scalar.type === 'text') return fill(scalar, context.variables, context.fault);
  const value = Number(scalar.text);
  const exact = Number.isInteger(value) ? Number.isSafeInteger(value) : Number.isFinite(value);
  if (!exact) context.fault(scalar.line, said('{text} cannot be kept exactly as a number; write it in quotes', { text: scalar.text }));
  return exact ? value : scalar.text;
}

/** The part of the tree as plain data, for JSON. */
function plain(tree: Tree, context: { readonly variables: Surroundings['variables']; readonly fault: Fault }): unknown {
  if (tree.kind === 'scalar') return plainScalar(tree, context);
  if (tree.kind === 'list') return tree.items.map((item) => plain(item, context));
  return Object.fromEntries(tree.entries.map(({ key, value }) => [key, plain(value, context)]));
}

/** A part of the file as plain data: mappings, lists, texts, numbers, flags and null. */
export function plainFrom(
  tree: Tree,
  { file, variables }: Surroundings,
): { readonly value: unknown; readonly problems: readonly Failure[] } {
  const problems: Failure[] = [];
  const fault: Fault = (line, reason, unset) =>
    problems.push(new Failure('CONFIG_INVALID', { where: `${file}:${line}`, reason, ...unset }));
  return { value: plain(tree, { variables, fault }), problems };
}

/** What the file gives for one input, as the text that a flag would have. */
export function givenFrom(tree: Tree, name: InputName, { file, variables }: Surroundings): Given {
  const problems: Failure[] = [];
  const fault: Fault = (line, reason, unset) =>
    problems.push(new Failure('CONFIG_INVALID', { where: `${file}:${line}`, reason, ...unset }));
  const filled = (part: Tree): string => (part.kind === 'scalar' ? fill(part, variables, fault) : '');
  const where = `${file}:${tree.line}`;
  if (tree.kind === 'scalar') return { text: filled(tree), where, problems };
  if (tree.kind === 'mapping' && ['json', 'template'].includes(inputOf(name).kind)) {
    return { text: JSON.stringify(plain(tree, { variables, fault })), where, problems };
  }
  const items = tree.kind === 'list' ? tree.items.map(filled) : tree.entries.map(({ key, value }) => `${key}=${filled(value)}`);
  return { text: items.join('\n'), where, items, problems };
}
