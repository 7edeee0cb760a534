import { registerHooks } from 'node:module';

/** The parser of GitHub's language service imports JSON without saying so, which Node refuses. */
registerHooks({
  load: (url, context, next) =>
    url.endsWith('.json') ? next(url, { ...context, importAttributes: { type: 'json' } }) : next(url, context),
});

interface Place {
  readonly line: number;
  readonly character: number;
}

/** What GitHub's own language service finds wrong with a workflow or action.yml; needs no network. */
export async function lintGitHubFile(path: string, text: string): Promise<readonly string[]> {
  const { validate } = await import('@actions/languageservice');
  // It asks for no more of a document than this.
  const document = documentOf(`file:///${path}`, text) as unknown as Parameters<typeof validate>[0];
  const found = await validate(document);
  return found.map(({ message, range }) => `${path}:${range.start.line + 1}: ${typeof message === 'string' ? message : message.value}`);
}

/** The little of a text document that the service asks for. */
function documentOf(uri: string, text: string) {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const offsetAt = ({ line, character }: Place): number => Math.min((starts[line] ?? text.length) + character, text.length);
  return {
    uri,
    languageId: 'yaml',
    version: 1,
    lineCount: starts.length,
    getText: (range?: { readonly start: Place; readonly end: Place }): string =>
      range === undefined ? text : text.slice(offsetAt(range.start), offsetAt(range.end)),
    offsetAt,
    positionAt: (offset: number): Place => {
      const line = starts.findLastIndex((start) => start <= offset);
      return { line, character: offset - (starts[line] ?? 0) };
    },
  };
}
