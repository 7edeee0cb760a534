import { crc32, deflateSync } from "node:zlib";
// build/reporting/qr-code.js
const margin = 4;
async function makeQrCode(text) {
	const { encodeQR } = await import("./qr.js");
	return encodeQR(text, "raw", {
		ecc: "medium",
		border: margin
	});
}
const halfBlocks = {
	both: "█",
	upper: "▀",
	lower: "▄",
	none: " "
};
const blackOnWhite = "\x1B[38;5;16;48;5;231m";
const reset = "\x1B[0m";
function qrLines(code, { colour }) {
	const lines = [];
	for (let row = 0; row < code.length; row += 2) {
		const [upper = [], lower = []] = [code[row], code[row + 1]];
		const text = upper.map((dark, column) => halfBlocks[halfOf(dark, lower[column] === true)]).join("");
		lines.push(colour ? `${blackOnWhite}${text}${reset}` : text);
	}
	return lines;
}
const qrFromLines = (lines) => lines.flatMap((line) => {
	const halves = Array.from(line);
	return [halves.map((half) => half === halfBlocks.both || half === halfBlocks.upper), halves.map((half) => half === halfBlocks.both || half === halfBlocks.lower)];
});
function halfOf(upper, lower) {
	if (upper) return lower ? "both" : "upper";
	return lower ? "lower" : "none";
}
function qrSvg(code) {
	const size = code.length;
	const path = code.flatMap((row, y) => runsOf(row).map(({ start, length }) => `M${start} ${y}h${length}v1h-${length}z`)).join("");
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" role="img" aria-label="QR code" shape-rendering="crispEdges">`,
		`<path fill="#fff" d="M0 0h${size}v${size}H0z"/>`,
		`<path fill="#000" d="${path}"/>`,
		"</svg>\n"
	].join("");
}
function runsOf(row) {
	const runs = [];
	for (const [column, dark] of row.entries()) {
		const last = runs.at(-1);
		if (!dark) continue;
		if (last !== void 0 && last.start + last.length === column) last.length += 1;
		else runs.push({
			start: column,
			length: 1
		});
	}
	return runs;
}
const signature = Buffer.from([
	137,
	80,
	78,
	71,
	13,
	10,
	26,
	10
]);
const greyscale = [
	8,
	0,
	0,
	0,
	0
];
function qrPng(code, pixels = 8) {
	const size = code.length * pixels;
	const header = Buffer.alloc(13);
	header.writeUInt32BE(size, 0);
	header.writeUInt32BE(size, 4);
	header.set(greyscale, 8);
	const rows = code.flatMap((row) => {
		const line = Buffer.from([0, ...row.flatMap((dark) => Array.from({ length: pixels }, () => dark ? 0 : 255))]);
		return Array.from({ length: pixels }, () => line);
	});
	return Buffer.concat([
		signature,
		chunk("IHDR", header),
		chunk("IDAT", deflateSync(Buffer.concat(rows))),
		chunk("IEND", Buffer.alloc(0))
	]);
}
function chunk(type, data) {
	const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
	const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
	length.writeUInt32BE(data.length);
	check.writeUInt32BE(crc32(body));
	return Buffer.concat([
		length,
		body,
		check
	]);
}
export { qrSvg as a, qrPng as i, qrFromLines as n, qrLines as r, makeQrCode as t };
