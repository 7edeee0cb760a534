// build/hosts/end-on-signals.js
/**
* Ends the process when a signal comes and nobody else listens: before a run has begun, or after it, there is nothing to settle. A run listens itself
* (cancellation.ts), and so do the emulator and the demo.
*/
function endOnSignals() {
	for (const name of ["SIGINT", "SIGTERM"]) process.on(name, () => {
		if (process.listenerCount(name) === 1) process.exit(130);
	});
}
/** Takes signals as a wish to end that is granted at a good moment: what was opened is to be closed first. A second one does not wait for that. */
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
