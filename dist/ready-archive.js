import { D as said, x as isFailure, y as Failure } from "./words.js";
import { _ as misspelling, d as readZip, u as readThrough, x as printable, y as namesakes } from "./scan.js";
import { i as sha256Of } from "./kept-sites.js";
import { stat } from "node:fs/promises";
// build/packaging/ready-archive.js
async function readyArchive(path) {
	const zip = await readZip(path);
	await zip.close();
	return await archiveAt(path, zip.files.length);
}
async function foreignArchive(path, source) {
	const unusable = (reason, cause) => new Failure("CONTENT_UNUSABLE", {
		source,
		reason
	}, { cause });
	try {
		const zip = await readZip(path);
		try {
			const [odd] = zip.files.flatMap(({ name }) => misspelling(name, longestNameBytes).map((why) => said("{name}: {why}.", {
				name: printable(name),
				why
			})));
			const [twin] = namesakes(zip.files);
			if (odd !== void 0) throw unusable(odd);
			if (twin !== void 0) throw unusable(said("{name} and {other} are one name where case or the spelling of accents does not count.", {
				name: twin.name,
				other: twin.other
			}));
			await readThrough(zip);
			return await archiveAt(path, zip.files.length);
		} finally {
			await zip.close();
		}
	} catch (error) {
		if (!isFailure(error) || error.code !== "ZIP_INVALID") throw error;
		throw unusable(said("it is not a usable zip: {reason}.", { reason: error.reason }), error);
	}
}
const longestNameBytes = 4096;
async function archiveAt(path, files) {
	const { size: sizeBytes } = await stat(path);
	return {
		path,
		sizeBytes,
		sha256: await sha256Of(path),
		files
	};
}
export { readyArchive as n, foreignArchive as t };
