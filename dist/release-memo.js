import { c as memoWords } from "./package-tasks.js";
// build/workflows/release-memo.js
/** The note of a release, without our stamp: that of the first task of its package, for later ones tell of promotions. Ids of tasks grow. */
function releaseMemo(tasks) {
	const [first] = [...tasks].sort((a, b) => a.taskId - b.taskId);
	return memoWords(first?.memo ?? "");
}
export { releaseMemo as t };
