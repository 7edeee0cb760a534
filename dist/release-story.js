import { r as readReleaseInputs } from "./read-inputs.js";
import { n as outputsOf, o as prepareRelease, r as releaseAndTell, t as accountOf } from "./release-record.js";
import { n as buildReleaseTools } from "./build-tools.js";
import { t as miniProgramSubject } from "./subjects.js";
import { t as tellStory } from "./tell-story.js";
import { t as allProblems } from "./verb-reader.js";
import { t as wayBackTo } from "./way-back.js";
// build/hosts/release-story.js
function releaseStory(inputs, parts) {
	const { request, connection } = inputs;
	const record = {};
	return {
		verb: "release",
		subject: miniProgramSubject(request.h5Name, request.h5Id),
		dryRun: request.dryRun,
		wayBack: wayBackTo({
			app: inputs.values.app,
			h5Id: request.h5Id
		}),
		receipt: request.receipt,
		prepare: (reporter) => prepareRelease(inputs, reporter),
		carryOut: async (prepared, surroundings) => {
			const tools = buildReleaseTools({
				...parts,
				...surroundings,
				connection
			}, request.workspace);
			try {
				return await releaseAndTell(prepared, inputs.following, tools, record);
			} finally {
				await tools.close();
			}
		},
		letGo: ({ build }) => build.close(),
		outputsOf: (known) => outputsOf(record, known),
		account: () => accountOf(request, record)
	};
}
const readRelease = async (question, facts) => {
	const read = await readReleaseInputs(question, {
		nowMs: facts.nowMs,
		tag: facts.run.tag
	});
	if (read.values["with-serverless"]) return await (await import("./train-story.js")).readTrain(question, facts);
	const inputs = {
		...read,
		problems: allProblems(facts, read)
	};
	return tellStory(inputs, (setting) => releaseStory(inputs, setting));
};
export { readRelease };
