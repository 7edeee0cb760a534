/**
 * Whether an operation ends the life of a space, or of what others reach it with: DeleteSpace and ResetServerSecret, and what has such a name and is not in
 * the catalogue. The gateway may take a name in any case, and so does this.
 */
export const endsSpace = (operation: string): boolean =>
  /^(?:batch)?(?:delete|remove|destroy|drop|terminate|recycle|reset)\w*(?:spaces?|serversecrets?)$/i.test(operation);

/** Whether nothing of the space would be left. */
export const deletesSpace = (operation: string): boolean => endsSpace(operation) && !/^(?:batch)?reset/i.test(operation);
