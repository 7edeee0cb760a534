import { D as said, y as Failure } from "./words.js";
import { n as fieldOf } from "./read-receipt.js";
// build/workflows/receipt-subjects.js
function subjectsOf(receipt, path) {
	const { verb, status } = receipt;
	const takenBack = takenBackIn(receipt);
	const miniProgram = miniProgramOf(receipt);
	const failedWith = status === "failed" ? textOf(fieldOf(fieldOf(receipt, "error"), "code")) ?? "an unknown failure" : void 0;
	const space = spaceOf(receipt, failedWith === void 0, takenBack);
	if (verb === "notify" || miniProgram === void 0 && space === void 0) throw new Failure("RECEIPT_UNUSABLE", {
		path,
		reason: said("it is of \"{verb}\", which leaves nothing behind that could be compared", { verb: textOf(verb) ?? "" })
	});
	return {
		miniProgram: miniProgram && takenBack.has("release") ? {
			...miniProgram,
			done: {}
		} : miniProgram,
		space,
		failedWith
	};
}
function takenBackIn({ done }) {
	const steps = itemsOf(fieldOf(fieldOf(done, "train"), "steps"));
	const isBack = (step) => ["undone", "not undone"].includes(textOf(fieldOf(step, "state")) ?? "");
	return new Set(steps.filter(isBack).map((step) => fieldOf(step, "name")));
}
function miniProgramOf({ asked, done }) {
	const workspace = fieldOf(asked, "workspace");
	const [appId, workspaceId, tenantId] = [
		"appId",
		"workspaceId",
		"tenantId"
	].map((name) => textOf(fieldOf(workspace, name)));
	const h5Id = textOf(fieldOf(asked, "h5Id"));
	if (appId === void 0 || workspaceId === void 0 || tenantId === void 0 || h5Id === void 0) return void 0;
	return {
		workspace: {
			appId,
			workspaceId,
			tenantId
		},
		h5Id,
		asked,
		done
	};
}
function spaceOf({ asked, done }, isWhole, takenBack) {
	const part = fieldOf(asked, "deploy");
	const [askedOfSpace, doneThere] = part === void 0 ? [asked, done] : [part, fieldOf(done, "deploy")];
	const spaceId = textOf(fieldOf(askedOfSpace, "spaceId"));
	if (spaceId === void 0) return void 0;
	const standing = Object.entries(Object(doneThere)).filter(([name]) => !takenBack.has(name));
	return {
		spaceId,
		asked: askedOfSpace,
		done: Object.fromEntries(standing),
		isWhole
	};
}
const textOf = (value) => typeof value === "string" ? value : void 0;
const itemsOf = (value) => Array.isArray(value) ? value : [];
export { subjectsOf as n, textOf as r, itemsOf as t };
