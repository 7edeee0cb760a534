import { t as Failure } from "./failure.js";
import { n as fieldOf } from "./read-receipt.js";
// build/workflows/receipt-subjects.js
/** Finds what a receipt is about, and refuses one that leaves nothing behind that could be compared. */
function subjectsOf(receipt, path) {
	const { verb, status } = receipt;
	const takenBack = takenBackIn(receipt);
	const miniProgram = miniProgramOf(receipt);
	const failedWith = status === "failed" ? textOf(fieldOf(fieldOf(receipt, "error"), "code")) ?? "an unknown failure" : void 0;
	const space = spaceOf(receipt, failedWith === void 0, takenBack);
	if (verb === "notify" || miniProgram === void 0 && space === void 0) throw new Failure("RECEIPT_UNUSABLE", {
		path,
		reason: `it is of "${textOf(verb) ?? "nothing"}", which leaves nothing behind that could be compared`
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
/** The steps of a release train that were taken back, or begun to be: what they had done does not stand any more. */
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
/** A deploy tells of its space in front; in a release train it is a part of the release. */
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
/** A text of something of unknown shape. */
const textOf = (value) => typeof value === "string" ? value : void 0;
/** A list of something of unknown shape; anything else has no items. */
const itemsOf = (value) => Array.isArray(value) ? value : [];
export { subjectsOf as n, textOf as r, itemsOf as t };
