import { b as asFailure } from "./words.js";
// build/hosts/crash.js
function tellCrashes(tell) {
	process.once("uncaughtException", (thrown) => {
		const failure = asFailure(thrown);
		try {
			tell(failure);
		} finally {
			process.exit(failure.exit);
		}
	});
}
export { tellCrashes as t };
