import { y as Failure } from "./words.js";
// build/packaging/build-file.js
const bufferedBytes = 16777216;
const mostFiles = 65535;
function inByteOrder(files) {
	return files.map((file) => ({
		file,
		key: Buffer.from(file.name)
	})).sort((a, b) => Buffer.compare(a.key, b.key)).map(({ file }) => file);
}
const unfit = (file, reason, { cause, into } = {}) => new Failure("FILE_UNFIT", {
	file,
	reason,
	into
}, { cause });
function systemReason(error) {
	if (!(error instanceof Error)) return String(error);
	return "code" in error && typeof error.code === "string" ? error.code : error.message;
}
export { unfit as a, systemReason as i, inByteOrder as n, mostFiles as r, bufferedBytes as t };
