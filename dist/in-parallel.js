// build/workflows/in-parallel.js
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
