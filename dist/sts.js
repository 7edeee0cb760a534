// build/wire/sts.js
const stsOperations = ["AssumeRole", "AssumeRoleWithOIDC"];
const isStsOperation = (name) => stsOperations.some((each) => each === name);
const stsVersion = "2015-04-01";
const sessionSeconds = {
	min: 900,
	max: 43200
};
const tokenLength = {
	min: 4,
	max: 2e4
};
export { tokenLength as i, sessionSeconds as n, stsVersion as r, isStsOperation as t };
