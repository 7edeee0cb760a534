import { readFileSync } from "node:fs";
import { isatty } from "node:tty";
// build/hosts/read-text.js
let piped;
function readText(path) {
	if (path === "-") return readPiped();
	try {
		return readFileSync(path, "utf8");
	} catch (error) {
		if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR")) return void 0;
		throw error;
	}
}
function readPiped() {
	if (isatty(0)) throw new Error("standard input is a terminal; pipe something into it");
	piped ??= readFileSync(0, "utf8");
	return piped;
}
export { readText as t };
