import { i as formatMoment } from "./format.js";
// build/workflows/task-words.js
function describeTaskAudience(audience, names = /* @__PURE__ */ new Map()) {
	switch (audience.kind) {
		case "everyone": return "everyone";
		case "whitelist": return `whitelist ${audience.whitelistIds.map((id) => nameOf(id, names)).join(", ") || "unknown"}`;
		case "window": return `${audience.users} ${audience.users === 1 ? "user" : "users"} until ${formatMoment(audience.endMs)}`;
	}
}
const describeRules = (rules) => rules.map(({ element, operation, values }) => `${element} ${operation} ${values.join(",")}`).join("; ");
const describeReach = ({ audience, rules }, names) => [describeTaskAudience(audience, names), describeRules(rules)].filter(Boolean).join("; ");
function nameOf(id, names) {
	const name = names.get(id);
	return name === void 0 ? String(id) : `"${name}"`;
}
export { describeTaskAudience as n, describeReach as t };
