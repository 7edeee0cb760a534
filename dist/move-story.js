import { n as outputsOfRollout, o as moveRollout, s as readMoveInputs, t as accountOfRollout } from "./rollout-record.js";
import { C as throwProblems } from "./words.js";
import { n as buildReleaseTools } from "./build-tools.js";
import { t as miniProgramSubject } from "./subjects.js";
import { t as tellStory } from "./tell-story.js";
import { t as allProblems } from "./verb-reader.js";
// build/hosts/move-story.js
function moveStory(inputs, parts) {
	const { request, connection, problems } = inputs;
	const verb = request.move;
	const record = {};
	return {
		verb,
		subject: miniProgramSubject(inputs.values["h5-name"], request.h5Id),
		dryRun: request.dryRun,
		receipt: request.receipt,
		prepare: async () => {
			throwProblems(problems);
			return request;
		},
		carryOut: async (prepared, surroundings) => {
			const tools = buildReleaseTools({
				...parts,
				...surroundings,
				connection
			}, request.workspace);
			try {
				return await moveRollout(prepared, tools, record);
			} finally {
				await tools.close();
			}
		},
		outputsOf: (known) => outputsOfRollout(verb, record, known),
		account: () => accountOfRollout(verb, request, record)
	};
}
const reader = (move) => async (question, facts) => {
	const read = await readMoveInputs(move, question);
	const inputs = {
		...read,
		problems: allProblems(facts, read)
	};
	return tellStory(inputs, (setting) => moveStory(inputs, setting));
};
const readPause = reader("pause");
const readResume = reader("resume");
const readFinish = reader("finish");
export { readFinish, readPause, readResume };
