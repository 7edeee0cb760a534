// build/workflows/poll.js
const firstPauseMs = 500;
const longestPauseMs = 5e3;
const growth = 1.5;
async function poll(look, waitMs, { clock, signal }) {
	const startedMs = clock.now();
	for (let pauseMs = firstPauseMs;; pauseMs = Math.min(pauseMs * growth, longestPauseMs)) {
		const answer = await look(clock.now() - startedMs);
		if (answer !== void 0) return answer;
		const leftMs = waitMs - (clock.now() - startedMs);
		if (leftMs <= 0) return void 0;
		await clock.sleep(Math.min(pauseMs, leftMs), signal);
	}
}
export { poll as t };
