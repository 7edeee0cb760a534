import { nearest } from '../config/nearest.ts';
import { Failure } from '../errors/failure.ts';
import { resultRecord } from '../reporting/result-record.ts';
import { describeOperation, type OperationDescription, operationNames, type ParameterDescription } from '../services/operations.ts';

/** Every documented operation of one cloud or both. */
export const documentedOperations = (cloud: 'all' | 'mpaas' | 'mpserverless'): readonly OperationDescription[] =>
  operationNames
    .flatMap((name) => describeOperation(name) ?? [])
    .filter(({ isDocumented, product }) => isDocumented && (cloud === 'all' || product === cloud));

/** `call --list`: one operation a line, and for programs one JSON line with all of them. */
export function listText(cloud: 'all' | 'mpaas' | 'mpserverless', json: boolean): string {
  const listed = documentedOperations(cloud);
  if (json) {
    const operations = JSON.stringify(
      listed.map(({ name, product, effect, about, removed }) => ({
        name,
        product,
        effect,
        about,
        ...(removed === undefined ? {} : { removed }),
      })),
    );
    const outputs = { status: 'read', reply: operations, count: String(listed.length) };
    return `${JSON.stringify(resultRecord({ verb: 'call', exit: 0, status: 'read', outputs }))}\n`;
  }
  const width = Math.max(...listed.map(({ name }) => name.length));
  const lines = listed.map(
    ({ name, product, effect, about, removed }) =>
      `${name.padEnd(width)}  ${product.padEnd(12)}  ${effect.padEnd(5)}  ${about}${removed === undefined ? '' : ' (retired)'}`,
  );
  return `${lines.join('\n')}\n`;
}

/** How many were listed, for people. */
export function countText(cloud: 'all' | 'mpaas' | 'mpserverless'): string {
  const extra = operationNames.filter((name) => describeOperation(name)?.isDocumented === false);
  return `${documentedOperations(cloud).length} operations. Only the SDK has ${extra.join(', ')}.\n`;
}

/** `call Operation --help`. */
export function operationHelp(name: string): string {
  const known = describeOperation(name);
  if (known === undefined) throw new Failure('OPERATION_UNKNOWN', { operation: name, nearest: nearest(name, operationNames) });
  const required = known.parameters.filter((parameter) => parameter.required);
  const usage = [
    'Usage: miniship call',
    name,
    ...required.map((parameter) => `--${parameter.name} ${placeholder(parameter)}`),
    '[flags]',
  ].join(' ');
  const retired = known.removed === undefined ? [] : [`Retired by the vendor, and refused. ${known.removed}`];
  return [
    usage,
    [known.about, ...retired].join('\n'),
    ...section('Parameters', known.parameters.map(parameterLines)),
    ...section(
      'Reply',
      known.reply.map(({ path, kind, about }) => `  ${path} (${kind})${about === '' ? '' : `: ${about}`}`),
    ),
    ...section(
      'Refusals',
      known.errors.map((error) => `  ${error}`),
    ),
    ...section(
      'Where documents and reality differ',
      known.differs.map((line) => `  ${line}`),
    ),
    [
      `${known.effect === 'read' ? 'Reads only.' : 'Writes: sent once, never repeated blindly.'} RAM action ${known.ramAction}.${
        known.paging === undefined ? '' : ` Paged by ${known.paging}; --all-pages reads all.`
      }`,
      `Documented: ${known.page}.`,
      'A list is given as repeated flags or as JSON; @PATH stands for the content of a file. The flags of call itself: miniship call --help.',
    ].join('\n'),
  ]
    .join('\n\n')
    .concat('\n');
}

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`${title}:\n${lines.join('\n')}`];

const placeholder = ({ kind }: ParameterDescription): string =>
  ({ text: 'TEXT', integer: 'N', number: 'N', flag: 'true|false', texts: 'TEXT…' })[kind];

const parameterLines = (parameter: ParameterDescription): string =>
  `  --${parameter.name} ${placeholder(parameter)}${parameter.required ? ' (required)' : ''}\n      ${[parameter.expected, parameter.about].filter(Boolean).join('. ')}`;
