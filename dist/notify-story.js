import { _ as readMessage, n as readInputs, x as readConnection } from "./read-inputs.js";
import { t as readMiniProgram } from "./read-mini-program.js";
import { C as throwProblems } from "./words.js";
import { t as notify } from "./notify.js";
import { n as choosePackage } from "./package-tasks.js";
import { t as releaseMemo } from "./release-memo.js";
import { r as step, t as runVerb } from "./run-verb.js";
import { n as buildReleaseTools } from "./build-tools.js";
import { t as miniProgramSubject } from "./subjects.js";
import { t as allProblems } from "./verb-reader.js";
// build/config/read-notify.js
async function readNotifyInputs(question) {
	const inputs = await readInputs({
		...question,
		verb: "notify"
	});
	const { request: miniProgram, problems: unknown } = readMiniProgram(inputs);
	const { request: message, problems } = readMessage(inputs, "to");
	const { connection, problems: unconnected } = readConnection(inputs, question.variables, "mpaas");
	return {
		...inputs,
		request: {
			...miniProgram,
			message
		},
		connection,
		problems: [
			...inputs.problems,
			...unknown,
			...problems,
			...unconnected
		]
	};
}
// build/workflows/notify-of-package.js
async function notifyOfPackage(request, tools, record) {
	const { h5Id, reason = "", dryRun } = request;
	const found = await step("look", tools, () => choosePackage(request.package, h5Id, tools));
	const { packageId, h5Version, name: app } = found.package;
	record.package = {
		packageId,
		h5Version
	};
	const facts = {
		h5Id,
		h5Version,
		packageId,
		app,
		reason,
		memo: releaseMemo(found.tasks)
	};
	const send = () => notify(request.message, facts, dryRun, tools);
	if (dryRun) {
		await send();
		return "planned";
	}
	record.message = await step("notify", tools, send);
	return "sent";
}
function outputsOfMessage({ package: about, message }, known) {
	return {
		status: known.status,
		"package-id": about === void 0 ? "" : String(about.packageId),
		"h5-version": about?.h5Version ?? "",
		"message-id": message?.messageId ?? "",
		"receipt-path": known.receiptPath,
		"error-code": known.errorCode
	};
}
function accountOfMessage(request, { package: about, message }) {
	const { receiver } = request.message;
	return {
		verb: "notify",
		asked: {
			...request,
			message: {
				...request.message,
				receiver: receiver.kind === "everyone" ? receiver : { kind: receiver.kind }
			}
		},
		done: {
			package: about,
			message: message && {
				...message,
				to: receiver.kind === "everyone" ? message.to : receiver.kind
			}
		},
		undo: {}
	};
}
// build/hosts/notify-story.js
function notifyStory(inputs, parts) {
	const { request, connection, problems } = inputs;
	const record = {};
	return {
		verb: "notify",
		subject: miniProgramSubject(inputs.values["h5-name"], request.h5Id),
		dryRun: request.dryRun,
		receipt: request.receipt,
		prepare: async () => {
			throwProblems(problems);
		},
		carryOut: async (_prepared, surroundings) => {
			const tools = buildReleaseTools({
				...parts,
				...surroundings,
				connection
			}, request.workspace);
			try {
				return await notifyOfPackage(request, tools, record);
			} finally {
				await tools.close();
			}
		},
		outputsOf: (known) => outputsOfMessage(record, known),
		account: () => accountOfMessage(request, record)
	};
}
const readNotify = async (question, facts) => {
	const read = await readNotifyInputs(question);
	const inputs = {
		...read,
		problems: allProblems(facts, read)
	};
	return {
		inputs,
		story: (setting) => runVerb(notifyStory(inputs, setting), setting)
	};
};
export { readNotify };
