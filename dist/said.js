import { k as isBoth } from "./words.js";
// build/reporting/said.js
const sayEvent = (event, language) => event.type === "operation-answered" ? event : inLanguage(event, language);
const inLanguage = (value, language) => say(value, language);
const telling = (listener, language) => ({
	report: (event) => listener.report(sayEvent(event, language)),
	ignores: (type) => listener.ignores?.(type) === true
});
function say(value, language) {
	if (typeof value !== "object" || value === null) return value;
	if (isBoth(value)) return value[language];
	if (Array.isArray(value)) return value.map((item) => say(item, language));
	if (value instanceof Error) return value;
	return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, say(field, language)]));
}
export { telling as n, sayEvent as t };
