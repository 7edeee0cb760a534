import { n as isLastWord } from "./per-app.js";
import { d as describeThrown } from "./words.js";
// build/reporting/fan-out.js
const hidingNothing = { wrap: (reporter) => reporter };
function createFanOut(reporters, redactor = hidingNothing) {
	const working = new Map(Object.entries(reporters));
	const broken = [];
	const everyone = redactor.wrap({
		report: (event) => {
			for (const [name, reporter] of working) try {
				reporter.report(event);
			} catch (error) {
				working.delete(name);
				broken.push({
					name,
					error
				});
			}
		},
		ignores: (type) => [...working.values()].every((reporter) => reporter.ignores?.(type) === true)
	});
	const report = (event) => {
		const before = broken.length;
		everyone.report(event);
		if (isLastWord(event)) return;
		for (const { name, error } of broken.slice(before)) report(warning(name, error));
	};
	return {
		report,
		broken
	};
}
const warning = (name, error) => ({
	type: "warned",
	message: {
		en: `The report "${name}" stopped: ${describeThrown(error)}`,
		zh: `报告“${name}”已中断：${describeThrown(error)}`
	},
	help: {
		en: "The run itself goes on; only this report is incomplete.",
		zh: "运行本身继续；只有这份报告不完整。"
	}
});
export { createFanOut as t };
