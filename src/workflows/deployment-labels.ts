/** What the cloud says of a deployment that nobody has asked to go live (wire-facts section 7). */
export const untouched = 'DEPLOY_INIT';
