import { h as readConnection, m as unexpectedTargets, n as readInputs, y as invalid } from "./read-inputs.js";
import { o as inputsOf } from "./inputs.js";
// build/config/read-verify.js
/** Every input of `verify`, whatever it is about to check. */
const readVerifyQuestion = (question) => readInputs({
	...question,
	verb: "verify"
});
/** Reads how to reach the mini program of a receipt. Which one it is the receipt says, so nobody has to choose one of those in miniship.yml. */
async function readVerifyMiniProgram(question, ids) {
	const inputs = await readVerifyQuestion(question);
	const isChosen = inputs.sources.has("app");
	const problems = inputs.problems.filter(({ code }) => isChosen || code !== "APP_NOT_CHOSEN");
	return connected({
		...inputs,
		problems
	}, question, {
		cloud: "mpaas",
		ids
	});
}
/** Reads how to reach the space of a receipt: the part `serverless:` of miniship.yml, as a deploy would. */
async function readVerifySpace(question, ids) {
	return connected(await readInputs({
		...question,
		given: givenFor("deploy", question),
		verb: "deploy"
	}), question, {
		cloud: "mpserverless",
		ids
	});
}
/** What was given, as far as another verb takes it. */
function givenFor(verb, { given }) {
	const taken = new Set(inputsOf(verb));
	return new Map([...given].filter(([name]) => taken.has(name)));
}
function connected(inputs, { variables }, { cloud, ids }) {
	const { connection, problems } = readConnection(inputs, variables, cloud);
	return {
		...inputs,
		connection,
		problems: [
			...inputs.problems,
			...problems,
			...contradictions(inputs, ids),
			...unexpectedTargets(inputs, ids, "receipt")
		]
	};
}
/** An id that is given and is not the one of the receipt: a receipt of something else was taken by mistake. */
function contradictions(inputs, ids) {
	return Object.entries(ids).flatMap(([name, ofReceipt]) => {
		const given = inputs.sources.get(name);
		if (given === void 0 || inputs.faulty.has(name) || given.text === ofReceipt) return [];
		return [invalid(inputs, name, `"${ofReceipt}", which the receipt is about, or left out`)];
	});
}
export { readVerifySpace as i, readVerifyMiniProgram as n, readVerifyQuestion as r, givenFor as t };
