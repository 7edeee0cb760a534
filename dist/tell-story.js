import { n as asFailure } from "./failure.js";
import { t as runVerb } from "./run-verb.js";
// build/hosts/tell-story.js
/** A verb that was read, and can be run alone or as one of several. */
const tellStory = (inputs, storyIn) => ({
	inputs,
	story: (setting) => runVerb(storyIn(setting), setting),
	look: (setting) => lookAt(storyIn(setting))
});
/** What would be wrong with it on this machine; nothing is told, and nothing is kept hold of. */
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
