const longest = 200;

/** A given text as a message shows it: on one line, and not without end. */
export function showValue(text: string): string {
  const line = text.trim().replaceAll(/\s*[\r\n]+\s*/g, ', ');
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}
