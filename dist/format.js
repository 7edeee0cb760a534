// build/reporting/format.js
const sizeUnits = [
	"kB",
	"MB",
	"GB",
	"TB"
];
const threeDigits = (value) => value < 9.95 ? value.toFixed(1).replace(/\.0$/, "") : String(Math.round(value));
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
function formatMoment(epochMs) {
	const chinese = new Date(epochMs + 288e5);
	if (Number.isNaN(chinese.getTime())) return "unknown";
	return `${chinese.toISOString().slice(0, 16).replace("T", " ")} +08:00`;
}
function count(amount, noun) {
	if (amount === 1) return `1 ${noun}`;
	return `${amount} ${noun.replace(/y$/, "ie")}s`;
}
export { formatMoment as i, formatBytes as n, formatDuration as r, count as t };
