/** The few looks of a terminal line: what went well, what needs a look, what failed, what stands in the background. */
export type Look = 'good' | 'notice' | 'bad' | 'dim' | 'strong';

const codes: Readonly<Record<Look, readonly [on: number, off: number]>> = {
  good: [32, 39],
  notice: [33, 39],
  bad: [31, 39],
  dim: [2, 22],
  strong: [1, 22],
};

/** A line with a mark that says of which kind it is. A log without colour shows mark and text alike. */
export type MarkedLine = readonly [mark: string, look: Look, text: string];

export type Paint = (look: Look, text: string) => string;

/** Colours text, or leaves it as it is where colour is not wanted. */
export function createPaint(colour: boolean): Paint {
  return (look, text) => {
    const [on, off] = codes[look];
    return colour && text !== '' ? `\u001b[${on}m${text}\u001b[${off}m` : text;
  };
}

/** A marked line with its colours. What stands in the background does so as a whole. */
export const paintLine = ([mark, look, text]: MarkedLine, paint: Paint): string =>
  `${paint(look, mark)} ${look === 'dim' ? paint(look, text) : text}`;
