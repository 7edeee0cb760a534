import { t as Failure } from "./failure.js";
// build/packaging/build-file.js
/** Up to this size a file is read at once, which is several times faster than a stream (performance.md §1). */
const bufferedBytes = 16777216;
/** The most that a zip holds without its 64-bit extension, which the server may not know. */
const mostFiles = 65535;
/** Sorts by the bytes of the path: no locale and no file system decides, so the order is the same everywhere. */
function inByteOrder(files) {
	return files.map((file) => ({
		file,
		key: Buffer.from(file.name)
	})).sort((a, b) => Buffer.compare(a.key, b.key)).map(({ file }) => file);
}
/** `into` says where the file cannot go, when that is not an archive. */
const unfit = (file, reason, { cause, into } = {}) => new Failure("FILE_UNFIT", {
	file,
	reason,
	into
}, { cause });
/** The system's own short name of an error, such as ENOENT, else its message. */
function systemReason(error) {
	if (!(error instanceof Error)) return String(error);
	return "code" in error && typeof error.code === "string" ? error.code : error.message;
}
export { unfit as a, systemReason as i, inByteOrder as n, mostFiles as r, bufferedBytes as t };
