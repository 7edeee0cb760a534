import { D as said } from "./words.js";
import { i as systemReason } from "./build-file.js";
import { createHash } from "node:crypto";
// build/workflows/function-stamp.js
const noMarks = { undone: [] };
const unknownCode = "0".repeat(64);
const mostUndone = 3;
const mostCharacters = 128;
const stampPattern = / ?\[miniship ([0-9a-f]{16})\/([0-9a-f]{8})((?: [^\]]*)?)\]$/;
function stampWords(words, code, { commit, run }, marks = noMarks) {
	const facts = [
		marks.rolledBackFrom && `back=${marks.rolledBackFrom}`,
		marks.undone.length > 0 ? `undone=${marks.undone.slice(0, mostUndone).join(",")}` : void 0,
		code.sizeBytes === void 0 ? void 0 : `${code.sizeBytes} bytes`,
		plain("commit", commit?.slice(0, 12)),
		plain("run", run)
	].filter((fact) => fact !== void 0);
	const known = [`miniship ${code.sha256.slice(0, 16)}/${digestOfId(code.deploymentId)}`, ...facts];
	const lead = words === "" ? "" : `${words} `;
	for (let count = known.length; count > 0; count -= 1) {
		const stamped = `${lead}[${known.slice(0, count).join(" ")}]`;
		if (stamped.length <= mostCharacters) return stamped;
	}
}
function stampIn(description) {
	const [, sha256, deployment, facts = ""] = stampPattern.exec(description) ?? [];
	if (sha256 === void 0 || deployment === void 0) return void 0;
	const size = / (\d+) bytes\b/.exec(facts)?.[1];
	const rolledBackFrom = / back=([0-9a-f]{8})\b/.exec(facts)?.[1];
	const undone = / undone=([0-9a-f,]+)/.exec(facts)?.[1]?.split(",") ?? [];
	return {
		sha256,
		deployment,
		sizeBytes: size === void 0 ? void 0 : Number(size),
		marks: {
			rolledBackFrom,
			undone
		}
	};
}
function runIn(description) {
	const facts = stampPattern.exec(description)?.[3] ?? "";
	return {
		commit: / commit=(\S+)/.exec(facts)?.[1],
		run: / run=(\S+)/.exec(facts)?.[1]
	};
}
function marksFor(deploymentId, stamp) {
	if (stamp === void 0 || isStampOf(stamp, deploymentId)) return stamp?.marks ?? noMarks;
	const { rolledBackFrom, undone } = stamp.marks;
	const isOfSettings = rolledBackFrom === stamp.deployment;
	return { undone: withoutDoubles([isOfSettings ? void 0 : rolledBackFrom, ...undone], deploymentId) };
}
function marksOfRollback(deploymentId, from, stamp) {
	const rolledBackFrom = digestOfId(from);
	const { rolledBackFrom: earlier, undone } = stamp?.marks ?? noMarks;
	const isOfSettings = earlier === stamp?.deployment;
	return {
		rolledBackFrom,
		undone: withoutDoubles([isOfSettings ? void 0 : earlier, ...undone], deploymentId).filter((each) => each !== rolledBackFrom)
	};
}
const withoutDoubles = (digests, live) => [...new Set(digests)].filter((each) => each !== void 0 && each !== digestOfId(live)).map(String);
const isGivenUp = ({ rolledBackFrom, undone }, deploymentId) => [rolledBackFrom, ...undone].includes(digestOfId(deploymentId));
const wordsOf = (description) => description.replace(stampPattern, "");
function saysTheSame(found, { wanted, before }) {
	if (found === wanted) return true;
	const [theirs, mine] = [stampIn(found), stampIn(wanted)];
	if (theirs === void 0 || found === before || wordsOf(found) !== wordsOf(wanted)) return false;
	return mine === void 0 || theirs.sha256 === mine.sha256 && theirs.deployment === mine.deployment && sameMarks(theirs.marks, mine.marks);
}
const sameMarks = (a, b) => a.rolledBackFrom === b.rolledBackFrom && a.undone.join() === b.undone.join();
const isStampOf = (stamp, deploymentId) => stamp.deployment === digestOfId(deploymentId);
const digestOfId = (deploymentId) => createHash("sha256").update(deploymentId).digest("hex").slice(0, 8);
const plain = (name, value) => value !== void 0 && /^[\w.:/-]+$/.test(value) ? `${name}=${value}` : void 0;
// build/packaging/fields.js
const isFields = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
// build/packaging/manifest.js
const manifestPath = ".miniship/manifest.json";
const isOurs = (path) => path === ".miniship" || path.startsWith(".miniship/");
function headersDigest({ contentType, headers }) {
	const sorted = Object.entries(headers).sort(([a], [b]) => a < b ? -1 : 1);
	return createHash("sha256").update(JSON.stringify([contentType, ...sorted])).digest("hex").slice(0, 16);
}
function readManifest(bytes) {
	if (bytes === void 0) return {};
	let value;
	try {
		value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
	} catch (error) {
		return { reason: said("it is not JSON ({error})", { error: systemReason(error) }) };
	}
	if (!isFields(value) || typeof value["version"] !== "number") return { reason: said("it is not a manifest of miniship") };
	if (value["version"] !== 1) return { reason: said("it has version {version}, and only version 1 is known", { version: value["version"] }) };
	const { commit, files, rolledBackFrom, undone, unrefreshed } = value;
	if (!isFields(files) || !(commit === void 0 || typeof commit === "string")) return { reason: said("it is damaged") };
	const broken = Object.entries(files).find(([, entry]) => !isEntry(entry));
	if (broken !== void 0) return { reason: said("its entry of {entry} is damaged", { entry: JSON.stringify(broken[0]) }) };
	const marks = {
		...typeof rolledBackFrom === "string" && { rolledBackFrom },
		...isTexts(undone) && { undone },
		...isTexts(unrefreshed) && { unrefreshed }
	};
	return { manifest: {
		version: 1,
		...commit !== void 0 && { commit },
		...marks,
		files
	} };
}
const isTexts = (value) => Array.isArray(value) && value.every((each) => typeof each === "string");
function isEntry(value) {
	if (!isFields(value)) return false;
	return typeof value["sizeBytes"] === "number" && Number.isSafeInteger(value["sizeBytes"]) && value["sizeBytes"] >= 0 && [
		"md5",
		"sha256",
		"etag",
		"headers"
	].every((field) => typeof value[field] === "string");
}
function writeManifest({ version, commit, rolledBackFrom, undone, unrefreshed, files }) {
	const lines = Object.entries(files).map(([path, { sizeBytes, md5, sha256, etag, headers }]) => ({
		key: Buffer.from(path),
		line: `${JSON.stringify(path)}:${JSON.stringify({
			sizeBytes,
			md5,
			sha256,
			etag,
			headers
		})}`
	})).sort((a, b) => Buffer.compare(a.key, b.key)).map(({ line }) => line);
	const some = (texts) => texts?.length === 0 ? void 0 : texts;
	const head = JSON.stringify({
		version,
		commit,
		rolledBackFrom,
		undone: some(undone),
		unrefreshed: some(unrefreshed)
	}).slice(0, -1);
	return Buffer.from(`${head},"files":{\n${lines.join(",\n")}\n}}\n`);
}
function manifestOf(files, remote, commit) {
	const etags = new Map(remote.map(({ path, etag }) => [path, etag]));
	const entries = files.flatMap((file) => {
		const { path, sizeBytes, md5, sha256 } = file;
		const etag = etags.get(path);
		return etag === void 0 ? [] : [[path, {
			sizeBytes,
			md5,
			sha256,
			etag,
			headers: headersDigest(file)
		}]];
	});
	return {
		version: 1,
		...commit !== void 0 && { commit },
		files: Object.fromEntries(entries)
	};
}
export { unknownCode as _, readManifest as a, isGivenUp as c, marksOfRollback as d, noMarks as f, stampWords as g, stampIn as h, manifestPath as i, isStampOf as l, saysTheSame as m, isOurs as n, writeManifest as o, runIn as p, manifestOf as r, isFields as s, headersDigest as t, marksFor as u, wordsOf as v };
