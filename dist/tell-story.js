import { b as asFailure } from "./words.js";
import { t as runVerb } from "./run-verb.js";
// build/hosts/tell-story.js
const tellStory = (inputs, storyIn) => ({
	inputs,
	story: (setting) => runVerb(storyIn(setting), setting),
	look: (setting) => lookAt(storyIn(setting))
});
async function lookAt({ prepare, letGo }) {
	try {
		const prepared = await prepare({ report: () => {} });
		await letGo?.(prepared);
		return [];
	} catch (thrown) {
		const failure = asFailure(thrown);
		return failure.problems.length > 0 ? failure.problems : [failure];
	}
}
export { tellStory as t };
