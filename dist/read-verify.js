import { D as said } from "./words.js";
import { T as invalid, b as unexpectedTargets, n as readInputs, x as readConnection } from "./read-inputs.js";
import { o as inputsOf } from "./inputs.js";
// build/config/read-verify.js
const readVerifyQuestion = (question) => readInputs({
	...question,
	verb: "verify"
});
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
function contradictions(inputs, ids) {
	return Object.entries(ids).flatMap(([name, ofReceipt]) => {
		const given = inputs.sources.get(name);
		if (given === void 0 || inputs.faulty.has(name) || given.text === ofReceipt) return [];
		return [invalid(inputs, name, said("\"{ofReceipt}\", which the receipt is about, or left out", { ofReceipt }))];
	});
}
export { readVerifySpace as i, readVerifyMiniProgram as n, readVerifyQuestion as r, givenFor as t };
