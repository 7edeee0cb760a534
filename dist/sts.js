// build/wire/sts.js
/** The service that lends keys for a role (wire-facts §8): its two operations, and the limits of their parameters. */
const stsOperations = ["AssumeRole", "AssumeRoleWithOIDC"];
const isStsOperation = (name) => stsOperations.some((each) => each === name);
const stsVersion = "2015-04-01";
/** How long lent keys may live; a role may allow less. */
const sessionSeconds = {
	min: 900,
	max: 43200
};
/** Characters of an OIDC token. */
const tokenLength = {
	min: 4,
	max: 2e4
};
export { tokenLength as i, sessionSeconds as n, stsVersion as r, isStsOperation as t };
