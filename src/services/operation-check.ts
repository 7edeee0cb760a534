import { Failure } from '../errors/failure.ts';
import type { Both } from '../errors/text.ts';
import { type Misfit, misfits } from '../transport/check-request.ts';
import { isOperation, mpaasDefaults, operations, productOf } from '../wire/catalogue.ts';
import { parameterAbout } from '../wire/notes.ts';
import type { Kind, Operation, Rule } from '../wire/operation.ts';
import { expectedOf, ruleOf } from './operations.ts';

/** What a parameter was given as on a command line: texts, or nothing but its name. */
export type GivenTexts = readonly (string | true)[];

export interface GivenParameters {
  /** Read by the kind of the parameter. */
  readonly texts: ReadonlyMap<string, GivenTexts>;
  /** Of their kind already. A text given as well wins. */
  readonly values: Readonly<Record<string, unknown>>;
}

export interface CheckedParameters {
  readonly values: Readonly<Record<string, unknown>>;
  readonly problems: readonly Failure[];
}

/** Parameters whose values nobody may see. */
export const isSecretParameter = (name: string): boolean => /(?:PrivateKey|Secret)$/.test(name);

/** Reads and checks all parameters of a call by its row; every problem is told at once, each with what is documented. */
export function checkParameters(operation: string, given: GivenParameters, version: string = mpaasDefaults.version): CheckedParameters {
  if (!isOperation(operation)) throw new Failure('INTERNAL', { reason: `${operation} is not in the catalogue` });
  const row: Operation = operations[operation];
  const absent = productOf(operation) === 'mpaas' ? (row.absentIn?.[version] ?? []) : [];
  const fields = new Map(Object.entries({ ...row.required, ...row.optional }).filter(([name]) => !absent.includes(name)));
  const read = [...given.texts].map(([name, texts]): readonly [string, unknown] => {
    const rule = fields.get(name);
    return [name, rule === undefined ? texts : readTexts(ruleOf(rule), texts)];
  });
  const values = { ...given.values, ...Object.fromEntries(read) };
  const known = Object.fromEntries(Object.entries(values).filter(([name]) => !absent.includes(name)));
  const tooNew = absent
    .filter((name) => values[name] !== undefined)
    .map((parameter) => new Failure('PARAMETER_UNKNOWN', { operation, parameter, version, known: [...fields.keys()] }));
  const problems = misfits(row, known).map((misfit) => failureOf(misfit));
  return { values: known, problems: [...tooNew, ...problems] };

  function failureOf({ parameter, problem }: Misfit): Failure {
    if (problem === 'unknown') return new Failure('PARAMETER_UNKNOWN', { operation, parameter, known: [...fields.keys()] });
    // The notes of the wire cite the vendor's documents, and are in English only.
    const about: Both = { en: isOperation(operation) ? parameterAbout(operation, parameter) : '', zh: '' };
    const expected = expectedOf(ruleOf(fields.get(parameter) ?? 'text'));
    if (problem === 'missing') return new Failure('PARAMETER_MISSING', { operation, parameter, expected, about });
    return new Failure('PARAMETER_INVALID', { operation, parameter, value: shown(parameter, values[parameter]), expected, about });
  }
}

/** Parameters of an operation without a row: sent as they are. */
export function uncheckedParameters({ texts, values }: GivenParameters): Readonly<Record<string, unknown>> {
  const plain = [...texts].map(([name, given]): readonly [string, unknown] => {
    const all = given.map((text) => (text === true ? 'true' : text));
    return [name, all.length === 1 ? all[0] : all];
  });
  return { ...values, ...Object.fromEntries(plain) };
}

/** A text that is not of its kind stays one, for the check to refuse. */
function readTexts({ kind }: Rule, texts: GivenTexts): unknown {
  const [text] = texts;
  const isOne = texts.length === 1;
  if (kind === 'texts') return isOne ? readList(text) : texts;
  if (isOne && typeof text === 'string') return readers[kind](text);
  // A flag alone says yes; of anything else that comes without a value, or twice, the check tells.
  return isOne && kind === 'flag' ? true : texts;
}

const flags = new Map([
  ['true', true],
  ['false', false],
]);

const readers: Readonly<Record<Exclude<Kind, 'texts'>, (text: string) => unknown>> = {
  text: (text) => text,
  integer: (text) => (/^-?\d+$/.test(text) ? Number(text) : text),
  number: (text) => (/^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text),
  flag: (text) => flags.get(text) ?? text,
};

/** One flag holds one member, or all of them as JSON. */
function readList(text: string | true | undefined): unknown {
  if (typeof text !== 'string' || !text.trimStart().startsWith('[')) return [text];
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

const longestShown = 80;

function shown(name: string, value: unknown): string {
  if (isSecretParameter(name)) return '***';
  if (Array.isArray(value) && value.length === 1 && value[0] === true) return 'nothing';
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
}
