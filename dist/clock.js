import { setTimeout } from "node:timers/promises";
// build/transport/clock.js
const systemClock = {
	now: () => Date.now(),
	async sleep(waitMs, signal) {
		try {
			await setTimeout(waitMs, void 0, signal === void 0 ? {} : { signal });
		} catch (thrown) {
			signal?.throwIfAborted();
			throw thrown;
		}
	},
	random: () => Math.random()
};
export { systemClock as t };
