// build/reporting/format.js
const sizeUnits = [
	"kB",
	"MB",
	"GB",
	"TB"
];
/** One digit after the point below ten, none above: "1.2", "12", "120". */
const threeDigits = (value) => value < 9.95 ? value.toFixed(1).replace(/\.0$/, "") : String(Math.round(value));
/** A size for people, in decimal units, as storage is sold and as the cloud's limits are written: "1.2 MB". */
function formatBytes(sizeBytes) {
	if (sizeBytes < 1e3) return `${sizeBytes} B`;
	let value = sizeBytes / 1e3;
	let unit = 0;
	while (value >= 999.5 && unit < sizeUnits.length - 1) {
		value /= 1e3;
		unit += 1;
	}
	return `${threeDigits(value)} ${sizeUnits[unit] ?? "TB"}`;
}
/** A duration for people: "85 ms", "3.2 s", "2 min 5 s", "1 h 1 min". */
function formatDuration(durationMs) {
	if (durationMs < 999.5) return `${Math.round(durationMs)} ms`;
	if (durationMs < 59500) return `${threeDigits(durationMs / 1e3)} s`;
	const seconds = Math.round(durationMs / 1e3);
	return seconds < 3600 ? twoUnits(seconds, 60, ["min", "s"]) : twoUnits(Math.round(seconds / 60), 60, ["h", "min"]);
}
function twoUnits(smaller, perLarger, [large, small]) {
	const rest = smaller % perLarger;
	const whole = `${Math.floor(smaller / perLarger)} ${large}`;
	return rest === 0 ? whole : `${whole} ${rest} ${small}`;
}
/** A moment for people, in the time of the cloud, +08:00, as its console shows it: "2026-12-01 18:00 +08:00". */
function formatMoment(epochMs) {
	const chinese = new Date(epochMs + 288e5);
	if (Number.isNaN(chinese.getTime())) return "unknown";
	return `${chinese.toISOString().slice(0, 16).replace("T", " ")} +08:00`;
}
/** A number with its noun: "1 file", "3 files", "2 retries". */
function count(amount, noun) {
	if (amount === 1) return `1 ${noun}`;
	return `${amount} ${noun.replace(/y$/, "ie")}s`;
}
export { formatMoment as i, formatBytes as n, formatDuration as r, count as t };
