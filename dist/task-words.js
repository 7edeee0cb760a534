import { i as formatMoment } from "./format.js";
// build/workflows/task-words.js
/** Whom a task of the cloud reaches, in words for people. A moment is told in the time of the cloud, as its console shows it. */
function describeTaskAudience(audience, names = /* @__PURE__ */ new Map()) {
	switch (audience.kind) {
		case "everyone": return "everyone";
		case "whitelist": return `whitelist ${audience.whitelistIds.map((id) => nameOf(id, names)).join(", ") || "unknown"}`;
		case "window": return `${audience.users} ${audience.users === 1 ? "user" : "users"} until ${formatMoment(audience.endMs)}`;
	}
}
/** The conditions of a task in words; empty when there are none. */
const describeRules = (rules) => rules.map(({ element, operation, values }) => `${element} ${operation} ${values.join(",")}`).join("; ");
/** Whom a task reaches and on which conditions. */
const describeReach = ({ audience, rules }, names) => [describeTaskAudience(audience, names), describeRules(rules)].filter(Boolean).join("; ");
function nameOf(id, names) {
	const name = names.get(id);
	return name === void 0 ? String(id) : `"${name}"`;
}
export { describeTaskAudience as n, describeReach as t };
