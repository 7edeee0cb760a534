// build/workflows/in-parallel.js
/**
* Works on many things at once, never on more than `limit` says at that moment. Answers in the order of the things.
* After a failure nothing new is started; what is under way ends first, then the first failure is thrown.
*/
async function inParallel(things, limit, work) {
	const results = [];
	const failures = [];
	const underWay = /* @__PURE__ */ new Set();
	let wake = () => {};
	for (const [index, thing] of things.entries()) {
		while (underWay.size >= Math.max(1, limit())) await new Promise((resolve) => {
			wake = resolve;
		});
		if (failures.length > 0) break;
		const one = work(thing).then((result) => {
			results[index] = result;
		}, (error) => {
			failures.push(error);
		}).finally(() => {
			underWay.delete(one);
			wake();
		});
		underWay.add(one);
	}
	await Promise.all(underWay);
	if (failures.length > 0) throw failures[0];
	return results;
}
export { inParallel as t };
