import { _ as formatMoment } from "./words.js";
// build/workflows/task-words.js
function describeTaskAudience(audience, names = /* @__PURE__ */ new Map()) {
	switch (audience.kind) {
		case "everyone": return {
			en: "everyone",
			zh: "所有人"
		};
		case "whitelist": {
			const lists = (quote) => audience.whitelistIds.map((id) => nameOf(id, names, quote)).join(", ");
			return {
				en: `whitelist ${lists((name) => `"${name}"`) || "unknown"}`,
				zh: `白名单 ${lists((name) => `“${name}”`) || "（未知）"}`
			};
		}
		case "window": {
			const end = formatMoment(audience.endMs);
			return {
				en: `${audience.users} ${audience.users === 1 ? "user" : "users"} until ${end}`,
				zh: `${audience.users} 名用户，截至 ${end}`
			};
		}
	}
}
const describeRules = (rules) => rules.map(({ element, operation, values }) => `${element} ${operation} ${values.join(",")}`).join("; ");
function describeReach({ audience, rules }, names) {
	const [whom, conditions] = [describeTaskAudience(audience, names), describeRules(rules)];
	return conditions === "" ? whom : {
		en: `${whom.en}; ${conditions}`,
		zh: `${whom.zh}；${conditions}`
	};
}
function nameOf(id, names, quote) {
	const name = names.get(id);
	return name === void 0 ? String(id) : quote(name);
}
export { describeTaskAudience as n, describeReach as t };
