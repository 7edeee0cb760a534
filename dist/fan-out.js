import { n as describeThrown } from "./plain-text.js";
// build/reporting/per-app.js
/** Whether it is the last word of the run, and not of one mini program in it. */
const isLastWord = ({ type, app }) => app === void 0 && (type === "finished" || type === "failed");
/** One reporter for the run, and one for each mini program that it brings along, made for its first event and gone after its last. */
function createPerApp({ run, ofApp }) {
	const apps = /* @__PURE__ */ new Map();
	return { report: (event) => {
		const { app, type } = event;
		if (app === void 0) return run.report(event);
		const reporter = apps.get(app) ?? ofApp(app);
		apps.set(app, reporter);
		reporter.report(event);
		if (type === "finished" || type === "failed") apps.delete(app);
	} };
}
/** The events of one mini program of several: the same as if it ran alone, and each says of which it is. */
const reporterOf = (app, reporter) => ({ report: (event) => reporter.report({
	app,
	...event
}) });
// build/reporting/fan-out.js
const hidingNothing = { wrap: (reporter) => reporter };
/**
* One reporter to several. Telling must not break doing: a reporter that throws (a closed pipe, a full disk) is left out from
* then on, and the others are told once, as a warning. After the last event nothing may follow, so the host finds those that
* broke there in `broken`. The redactor belongs inside, not around: that warning begins here, and what was thrown may hold a secret.
*/
function createFanOut(reporters, redactor = hidingNothing) {
	const working = new Map(Object.entries(reporters));
	const broken = [];
	const everyone = redactor.wrap({
		report: (event) => {
			for (const [name, reporter] of working) try {
				reporter.report(event);
			} catch (error) {
				working.delete(name);
				broken.push({
					name,
					error
				});
			}
		},
		ignores: (type) => [...working.values()].every((reporter) => reporter.ignores?.(type) === true)
	});
	const report = (event) => {
		const before = broken.length;
		everyone.report(event);
		if (isLastWord(event)) return;
		for (const { name, error } of broken.slice(before)) report(warning(name, error));
	};
	return {
		report,
		broken
	};
}
const warning = (name, error) => ({
	type: "warned",
	message: `The report "${name}" stopped: ${describeThrown(error)}`,
	help: "The run itself goes on; only this report is incomplete."
});
export { createPerApp as n, reporterOf as r, createFanOut as t };
