import { resolve } from "node:path";
// build/config/package-choice.js
const fourNumbers = /^\d+(\.\d+){3}$/;
function readPackageChoice(text, { values, workingDirectory }) {
	if (text === void 0) return { kind: "newest" };
	if (text === "final") return {
		kind: "newest",
		...values["version-scheme"] === "ordered" ? { final: true } : {}
	};
	if (/^\d{1,15}$/.test(text)) return {
		kind: "id",
		packageId: Number(text)
	};
	if (/\.json$/i.test(text)) return {
		kind: "receipt",
		path: resolve(workingDirectory, text)
	};
	return fourNumbers.test(text) ? {
		kind: "version",
		h5Version: text
	} : {
		kind: "version",
		h5Version: text,
		scheme: values["version-scheme"]
	};
}
export { readPackageChoice as t };
