import { l as formProblems, n as readInputs, x as readConnection } from "./read-inputs.js";
import { t as readPackageChoice } from "./package-choice.js";
import { t as readMiniProgram } from "./read-mini-program.js";
import { t as meansSpace } from "./read-space-rollback.js";
import { A as textIn, C as throwProblems, x as isFailure } from "./words.js";
import { _ as toH5Version } from "./package-tasks.js";
import { n as inspectLocal, t as rollback } from "./rollback.js";
import { i as readReceipt, r as packageIn } from "./read-receipt.js";
import { t as outputs } from "./outputs.js";
import { n as buildReleaseTools } from "./build-tools.js";
import { t as miniProgramSubject } from "./subjects.js";
import { t as tellStory } from "./tell-story.js";
import { t as allProblems } from "./verb-reader.js";
import { resolve } from "node:path";
// build/config/read-rollback.js
async function readRollbackInputs(question) {
	const inputs = await readInputs({
		...question,
		verb: "rollback"
	});
	const { values } = inputs;
	const { request, problems } = readMiniProgram(inputs);
	const { connection, problems: unconnected } = readConnection(inputs, question.variables, "mpaas");
	return {
		...inputs,
		request: {
			...request,
			to: readRollbackTarget(values.to, inputs),
			strategy: values.strategy,
			memo: values.memo,
			userId: values["user-id"],
			vhost: values.vhost,
			virtualDomain: values["virtual-domain"]
		},
		connection,
		problems: [
			...inputs.problems,
			...problems,
			...formProblems(inputs, ["vhost", "virtual-domain"]),
			...unconnected
		]
	};
}
function readRollbackTarget(text, inputs) {
	if (text === void 0) return { kind: "list" };
	if (text === "previous") return { kind: "previous" };
	if (/\.zip$/i.test(text)) return {
		kind: "archive",
		path: resolve(inputs.workingDirectory, text)
	};
	const choice = readPackageChoice(text, inputs);
	return choice.kind === "newest" ? { kind: "list" } : choice;
}
// build/workflows/prepare-rollback.js
async function prepareRollback({ request, problems }) {
	throwProblems([
		...problems,
		...await problemsOf(request.package, request),
		...await problemsOf(request.to, request)
	]);
	return request;
}
async function problemsOf(named, request) {
	try {
		if (named.kind === "receipt") packageIn(await readReceipt(named.path, { h5Id: request.h5Id }), named.path);
		if (named.kind === "version" && named.scheme !== void 0) toH5Version(named.h5Version, named.scheme);
		if (named.kind !== "archive") return [];
		const { build, problems } = await inspectLocal(named.path, request);
		await build?.close();
		return problems;
	} catch (error) {
		if (!isFailure(error)) throw error;
		return [error];
	}
}
// build/workflows/rollback-record.js
const unknown = Object.fromEntries(Object.entries(outputs).flatMap(([name, { verbs }]) => verbs.includes("rollback") ? [[name, ""]] : []));
function outputsOfRollback(record, known) {
	return {
		...unknown,
		status: known.status,
		"package-id": text(record.package?.packageId),
		"h5-version": record.package?.h5Version ?? "",
		"task-id": text(record.task?.taskId),
		"rolled-back-from": record.from?.h5Version ?? "",
		"rolled-back-to": record.to ?? "",
		"receipt-path": known.receiptPath,
		"error-code": known.errorCode
	};
}
const text = (value) => value === void 0 ? "" : String(value);
function accountOfRollback(request, record) {
	const { archive, package: published, task } = record;
	return {
		verb: "rollback",
		asked: request,
		done: {
			from: record.from,
			to: record.to,
			strategy: request.strategy,
			reason: request.reason && textIn(request.reason, "en"),
			h5Version: published?.h5Version,
			package: published && {
				...published,
				reused: record.packageReused
			},
			task: task && {
				...task,
				reused: record.taskReused
			},
			ended: record.ended,
			archive: archive && {
				sha256: archive.sha256,
				sizeBytes: archive.sizeBytes,
				files: archive.files
			},
			contentSource: record.source
		},
		undo: {
			taskId: task?.taskId,
			previous: record.from
		}
	};
}
// build/hosts/rollback-story.js
function rollbackStory(inputs, parts) {
	const { request, connection } = inputs;
	const { to, h5Id, dryRun, workspace } = request;
	const record = {};
	return {
		verb: "rollback",
		subject: miniProgramSubject(h5Id),
		dryRun,
		receipt: to.kind === "list" ? void 0 : request.receipt,
		prepare: () => prepareRollback(inputs),
		carryOut: async (prepared, surroundings) => {
			const tools = buildReleaseTools({
				...parts,
				...surroundings,
				connection
			}, workspace);
			try {
				return await rollback(prepared, {
					...tools,
					fetchArtifact: parts.fetchArtifact
				}, record);
			} finally {
				await tools.close();
			}
		},
		outputsOf: (known) => outputsOfRollback(record, known),
		account: () => accountOfRollback(request, record)
	};
}
const readRollback = async (question, facts) => {
	if (meansSpace(question.given)) return await (await import("./space-rollback-story.js")).readSpaceRollback(question, facts);
	const read = await readRollbackInputs(question);
	const inputs = {
		...read,
		problems: allProblems(facts, read)
	};
	return tellStory(inputs, (setting) => rollbackStory(inputs, setting));
};
export { readRollback };
