/** Reasons that are given in many places, in English. */
export const commonReasons = {
  noSuchFile: 'there is no such file',
  oneOf: ({ choices }: { readonly choices: readonly string[] }) => `one of ${choices.join(', ')}`,
} as const;
