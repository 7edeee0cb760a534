import { f as harmlessJson, x as isFailure } from "./words.js";
import { n as resultRecord, t as failureRecord } from "./result-record.js";
import { t as sayEvent } from "./said.js";
// build/reporting/json-lines.js
function createJsonLinesReporter({ write }) {
	return { report: (event) => write(`${lineOf(event)}\n`) };
}
const lineOf = (event) => harmlessJson(JSON.stringify(recordOf(sayEvent(event, "en")), withoutStacks));
function recordOf(event) {
	switch (event.type) {
		case "finished": return endOf(event, resultRecord(event.result));
		case "failed": return endOf(event, resultRecord(event.result, event.failure));
		case "run-started": {
			const { version, ...facts } = event;
			return enveloped({
				toolVersion: version,
				...facts
			});
		}
		case "function-live":
		case "function-kept": {
			const { version, ...facts } = event;
			return enveloped({
				...facts,
				functionVersion: version
			});
		}
		case "step-started":
		case "step-finished":
		case "build-inspected":
		case "version-chosen":
		case "archive-made":
		case "mini-program-found":
		case "packages-listed":
		case "upload-progressed":
		case "file-uploaded":
		case "package-ready":
		case "whitelist-ready":
		case "rollout-changed":
		case "call-answered":
		case "request-retried":
		case "limit-waited":
		case "write-planned":
		case "receipt-written":
		case "deploy-planned":
		case "function-failed":
		case "function-tested":
		case "setting-changed":
		case "site-listed":
		case "site-synced":
		case "hosting-opening":
		case "site-progressed":
		case "rollout-found":
		case "gate-checked":
		case "nothing-done":
		case "stage-reached":
		case "candidates-listed":
		case "rollback-planned":
		case "content-fetched":
		case "undone":
		case "race-settled":
		case "status-read":
		case "receipt-compared":
		case "app-answered":
		case "message-sent":
		case "preview-ready":
		case "previews-listed":
		case "preview-ended":
		case "operation-answered":
		case "archive-kept":
		case "apps-found":
		case "apps-ended":
		case "checked":
		case "policy-made":
		case "warned": return enveloped(event);
	}
}
const endOf = ({ app }, result) => app === void 0 ? result : {
	...result,
	type: "app-result",
	app
};
const enveloped = ({ type, ...facts }) => ({
	type,
	version: 1,
	...facts
});
const withoutStacks = (_key, value) => isFailure(value) ? failureRecord(value) : value;
export { createJsonLinesReporter as t };
