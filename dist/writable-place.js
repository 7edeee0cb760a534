import { D as said, y as Failure } from "./words.js";
import { dirname, join } from "node:path";
import { closeSync, existsSync, mkdirSync, openSync, rmSync, rmdirSync, statSync, writeSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
// build/hosts/writable-place.js
async function findPlaces(files) {
	const problems = files.flatMap((path) => path === void 0 ? [] : writeTrouble(path) ?? []);
	const place = tmpdir();
	try {
		return {
			scratch: await mkdtemp(join(place, "miniship-")),
			problems
		};
	} catch (error) {
		const reason = said("the folder for temporary files (TMPDIR) takes none: {error}", { error: error instanceof Error ? error.message : String(error) });
		return { problems: [...problems, new Failure("FILE_UNWRITABLE", {
			path: place,
			reason
		}, { cause: error })] };
	}
}
const probe = Buffer.alloc(4096, " ");
function writeTrouble(path) {
	try {
		const found = statSync(path, { throwIfNoEntry: false });
		if (found?.isDirectory()) throw new Error("it is a folder");
		if (found === void 0 || found.isFile()) inFolder(dirname(path), () => tryOut(`${path}.${process.pid}.try`));
		if (found?.isFile()) closeSync(openSync(path, "a"));
		return;
	} catch (error) {
		return new Failure("FILE_UNWRITABLE", {
			path,
			reason: error instanceof Error ? error.message : String(error)
		}, { cause: error });
	}
}
function inFolder(folder, work) {
	const missing = missingFrom(folder);
	try {
		for (const each of missing.toReversed()) makeFolder(each);
		work();
	} finally {
		for (const each of missing) removeEmpty(each);
	}
}
function missingFrom(folder) {
	return existsSync(folder) || dirname(folder) === folder ? [] : [folder, ...missingFrom(dirname(folder))];
}
function makeFolder(folder) {
	if (!existsSync(folder)) mkdirSync(folder);
}
function removeEmpty(folder) {
	try {
		rmdirSync(folder);
	} catch {}
}
function tryOut(path) {
	const file = openSync(path, "wx");
	try {
		writeSync(file, probe);
	} finally {
		closeSync(file);
		rmSync(path, { force: true });
	}
}
export { writeTrouble as n, findPlaces as t };
