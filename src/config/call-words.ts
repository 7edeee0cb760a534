/** What a parameter of an operation was given as: texts, or nothing but its name. */
export type ParameterTexts = ReadonlyMap<string, readonly (string | true)[]>;

/** The words of a command line, without the parameters of an operation. */
export interface CallWords {
  readonly parameters: ParameterTexts;
  readonly rest: readonly string[];
}

/** Ours are in small letters; the wire writes a capital first. */
const parameterFlag = /^--([A-Z][A-Za-z0-9]*)(?:=(.*))?$/s;

/** `call …`, and `plan call …`. */
function isCall(args: readonly string[]): boolean {
  const [first, second] = args.filter((arg) => !arg.startsWith('-'));
  return first === 'call' || (first === 'plan' && second === 'call');
}

/** Takes the parameters of an operation out of a command line. A value that begins with two hyphens is written behind `=`. */
export function readCallWords(args: readonly string[]): CallWords {
  const parameters = new Map<string, readonly (string | true)[]>();
  if (!isCall(args)) return { parameters, rest: args };
  const rest: string[] = [];
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    const [, name, joined] = parameterFlag.exec(arg) ?? [];
    if (name === undefined) {
      rest.push(arg);
      continue;
    }
    const next = args[index + 1];
    const isApart = joined === undefined && next !== undefined && !next.startsWith('--');
    parameters.set(name, [...(parameters.get(name) ?? []), isApart ? next : (joined ?? true)]);
    if (isApart) index += 1;
  }
  return { parameters, rest };
}
