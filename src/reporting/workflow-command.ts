import { oneLine } from './plain-text.ts';

/** The commands of a GitHub runner that we give: groups of log lines, annotations, and lines that show in debug mode only. */
export type CommandName = 'group' | 'endgroup' | 'error' | 'warning' | 'notice' | 'debug';

/**
 * One workflow command. `lines` become the lines of its data. Escaping is the runner's own: percent and line ends everywhere,
 * colon and comma in properties too, because they end one.
 */
export function workflowCommand(name: CommandName, lines: readonly string[], properties: Readonly<Record<string, string>> = {}): string {
  const pairs = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(oneLine(value))}`);
  const data = escapeData(lines.map(oneLine).join('\n'));
  return `::${name}${pairs.length === 0 ? '' : ` ${pairs.join(',')}`}::${data}\n`;
}

/**
 * One line of the log that the runner cannot take for a command, whatever it holds. The runner looks for `::` behind any white
 * space at the start of a line, and for the older `##[` anywhere in it (`oneLine` breaks that up).
 */
export const logLine = (text: string): string => `${notCommanding(oneLine(text))}\n`;

/** A line that does not begin as a command, indented or not. White space is .NET's here, which has U+0085 too. */
export const notCommanding = (line: string): string => line.replace(/^[\s\u0085]*::/, '» ::');

/**
 * A line or command from above, with the mini program in front that it is about. Beginnings and ends of groups are left out:
 * groups do not nest, and mini programs at work side by side would close one another's.
 */
export function lineOfApp(line: string, app: string): string | undefined {
  const name = `[${oneLine(app)}]`;
  const [start, command = ''] = /^::(\w+)(?: [^:]*)?::/.exec(line) ?? [];
  if (command === 'group' || command === 'endgroup') return undefined;
  return start === undefined ? `${name} ${line}` : `${start}${escapeData(name)} ${line.slice(start.length)}`;
}

const escapeData = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
