import { shellWord } from '../reporting/shell-word.ts';

/** The command that brings a mini program back to what it was: named as the run named it, so that the same configuration finds it. */
export function wayBackTo({ app, h5Id }: { readonly app?: string | undefined; readonly h5Id: string }): string {
  return `miniship rollback --${app === undefined ? 'h5-id' : 'app'} ${shellWord(app ?? h5Id)} --to previous`;
}
