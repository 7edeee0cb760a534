import { cut } from './plain-text.ts';
import { notCommanding } from './workflow-command.ts';

/** Clears the line that the cursor stands on. */
const clearLine = '\r\u001b[2K';

/** A place to print on: lines that stay, and one line at the bottom that is replaced by what comes next. */
export interface Screen {
  line(text: string): void;
  /** Shows what is going on right now. Does nothing where a line cannot be taken back, such as in a file or a CI log. */
  status(text: string): void;
}

export interface ScreenOptions {
  readonly write: (text: string) => void;
  readonly interactive: boolean;
  readonly columns: number;
}

export function createScreen({ write, interactive, columns }: ScreenOptions): Screen {
  let shown = false;
  const clear = () => (shown ? clearLine : '');
  return {
    line: (text) => {
      // A command may run in a step of GitHub, whose runner reads every line.
      write(`${clear()}${notCommanding(text)}\n`);
      shown = false;
    },
    status: (text) => {
      if (!interactive) return;
      // A status that wraps could not be cleared; a Chinese character takes two columns.
      write(`${clear()}${cut(text, fitting(text, columns - 1))}`);
      shown = true;
    },
  };
}

/** How many characters of the text fit into the columns. Everything beyond ASCII counts twice, to be on the safe side. */
function fitting(text: string, columns: number): number {
  let used = 0;
  let characters = 0;
  for (const character of text) {
    used += character.length > 1 || character > '\u007f' ? 2 : 1;
    if (used > columns) break;
    characters += 1;
  }
  return Math.max(1, characters);
}

/** The same screen for one of several who print on it at once: every line has the name in front, and none is empty. */
export const namedScreen = (screen: Screen, name: string, paint: (name: string) => string): Screen => ({
  line: (text) => {
    if (text !== '') screen.line(`${paint(name)} ${text}`);
  },
  // It may be cut, and a colour that is cut in two would be no colour.
  status: (text) => screen.status(`${name} ${text}`),
});
