import { createHash } from "node:crypto";
import { join } from "node:path";
import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
// build/packaging/kept-sites.js
const keptSiteName = (spaceId, sha256) => `miniship-site-${spaceId}-${sha256.slice(0, 12)}.zip`;
const namePattern = /^miniship-site-(.+)-([0-9a-f]{12})\.zip$/;
async function listKeptSites(folder, spaceId) {
	const ours = (await readdir(folder).catch(() => [])).filter((name) => namePattern.exec(name)?.[1] === spaceId);
	return (await Promise.all(ours.map(async (file) => keptFile(join(folder, file), file, await stat(join(folder, file)).catch(() => void 0))))).filter((each) => each !== void 0).sort((a, b) => b.savedMs - a.savedMs || (a.file < b.file ? -1 : 1));
}
const keptFile = (path, file, found) => found?.isFile() ? {
	path,
	file,
	sizeBytes: found.size,
	savedMs: found.mtimeMs
} : void 0;
async function sha256Of(path) {
	const hash = createHash("sha256");
	for await (const chunk of createReadStream(path, { highWaterMark: 1048576 })) hash.update(chunk);
	return hash.digest("hex");
}
const isNamedBy = (file, sha256) => namePattern.exec(file)?.[2] === sha256.slice(0, 12);
export { sha256Of as i, keptSiteName as n, listKeptSites as r, isNamedBy as t };
