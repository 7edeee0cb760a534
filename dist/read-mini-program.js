import { t as readPackageChoice } from "./package-choice.js";
import { E as missing, l as formProblems } from "./read-inputs.js";
// build/config/read-mini-program.js
const required = [
	"app-id",
	"workspace-id",
	"tenant-id",
	"h5-id"
];
const formed = [
	"h5-id",
	"memo",
	"reason"
];
function readMiniProgram(inputs) {
	const { values } = inputs;
	const problems = [...required.flatMap((name) => missing(inputs, name)), ...formProblems(inputs, formed)];
	return {
		request: {
			workspace: {
				appId: values["app-id"] ?? "",
				workspaceId: values["workspace-id"] ?? "",
				tenantId: values["tenant-id"] ?? ""
			},
			h5Id: values["h5-id"] ?? "",
			package: readPackageChoice(values.package, inputs),
			stamp: values.stamp,
			force: values.force,
			reason: values.reason,
			receipt: values.receipt,
			dryRun: values["dry-run"],
			waitMs: values.wait
		},
		problems
	};
}
export { readMiniProgram as t };
