// build/reporting/per-app.js
const isLastWord = ({ type, app }) => app === void 0 && (type === "finished" || type === "failed");
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
const reporterOf = (app, reporter) => ({ report: (event) => reporter.report({
	app,
	...event
}) });
export { isLastWord as n, reporterOf as r, createPerApp as t };
