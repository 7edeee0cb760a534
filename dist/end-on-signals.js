// build/hosts/end-on-signals.js
function endOnSignals() {
	for (const name of ["SIGINT", "SIGTERM"]) process.on(name, () => {
		if (process.listenerCount(name) === 1) process.exit(130);
	});
}
function hearSignals() {
	let came = false;
	let tell = () => {};
	const first = new Promise((resolve) => {
		tell = resolve;
	});
	const hear = () => {
		came = true;
		tell();
	};
	process.once("SIGINT", hear).once("SIGTERM", hear);
	return {
		first,
		came: () => came,
		done: () => void process.off("SIGINT", hear).off("SIGTERM", hear)
	};
}
export { hearSignals as n, endOnSignals as t };
