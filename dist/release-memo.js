import { c as memoWords } from "./package-tasks.js";
// build/workflows/release-memo.js
function releaseMemo(tasks) {
	const [first] = [...tasks].sort((a, b) => a.taskId - b.taskId);
	return memoWords(first?.memo ?? "");
}
export { releaseMemo as t };
