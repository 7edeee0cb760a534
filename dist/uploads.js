import { D as said, x as isFailure, y as Failure } from "./words.js";
import { i as systemReason, n as inByteOrder } from "./build-file.js";
import { S as refusedFolder, b as needsEncoding, d as readZip, h as isJunk, i as readFolder, l as shortList, m as foldersOf, p as clashes, t as scanTexts, v as nameProblems } from "./scan.js";
import { stat } from "node:fs/promises";
// build/packaging/app-config.js
async function readAppConfig(find) {
	const file = find("appConfig.json");
	if (file === void 0) throw invalid("appConfig.json", said("it is missing"));
	const config = await readFields(file);
	const source = find("app.json");
	const { pages, tabBar, subPackages = config["subpackages"] } = {
		..."pages" in config && "tabBar" in config || source === void 0 ? {} : await readFields(source).catch(() => ({})),
		...config
	};
	if (!isPageList(pages)) throw invalid(file.name, said("\"pages\" must be a list of at least one page path"));
	return {
		pages,
		hasTabBar: hasItems(tabBar),
		subPackages: rootsIn(subPackages)
	};
}
const largestBytes = 1048576;
async function readFields(file) {
	if (file.sizeBytes > largestBytes) throw invalid(file.name, said("it has {sizeBytes} bytes, more than a configuration can need", { sizeBytes: file.sizeBytes }));
	const text = (await file.read()).toString("utf8").replace(/^\uFEFF/, "");
	let value;
	try {
		value = JSON.parse(text);
	} catch (error) {
		throw invalid(file.name, said("it is not JSON ({error})", { error: error instanceof Error ? error.message : String(error) }), error);
	}
	if (!isFields(value)) throw invalid(file.name, said("it must hold one object"));
	return value;
}
const isFields = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const isPageList = (value) => Array.isArray(value) && value.length > 0 && value.every((page) => typeof page === "string" && page.trim() !== "");
function rootsIn(subPackages) {
	if (!Array.isArray(subPackages)) return [];
	const named = subPackages.map((each) => isFields(each) ? each["root"] : void 0).filter((root) => typeof root === "string").map((root) => root.replace(/^\.?\/+|\/+$/g, ""));
	return [...new Set(named)].filter((root) => root !== "");
}
function hasItems(tabBar) {
	if (!isFields(tabBar)) return false;
	return [tabBar["items"], tabBar["list"]].some((tabs) => Array.isArray(tabs) && tabs.length > 0);
}
const invalid = (path, reason, cause) => new Failure("APP_CONFIG_INVALID", {
	path,
	reason
}, { cause });
// build/packaging/pages.js
var PageEvidence = class {
	#seen = /* @__PURE__ */ new Set();
	#traces;
	constructor(pages) {
		this.#traces = pages.map((page) => ({
			page,
			trace: traceOf(page)
		}));
	}
	addFile({ name }) {
		for (const { page } of this.#traces) if (name === page || name.startsWith(`${page}.`) || name.startsWith(`${page}/`)) this.#seen.add(page);
	}
	addText(name, text) {
		if (!/\.(?:[cm]?js|html?)$/i.test(name)) return;
		for (const { page, trace } of this.#traces) if (!this.#seen.has(page) && text.includes(page) && trace.test(text)) this.#seen.add(page);
	}
	absent() {
		if (this.#seen.size === 0) return [];
		return this.#traces.map(({ page }) => page).filter((page) => !this.#seen.has(page));
	}
};
function traceOf(page) {
	return new RegExp(`(?<![\\w$-])${page.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\w$-])`);
}
// build/packaging/zip-layout.js
function asFolder(listing, zip) {
	const wanted = listing.files.filter(({ name }) => ![...foldersOf(name), name].some(isJunk));
	const first = onlyFolder(wanted);
	const problem = first === void 0 ? void 0 : firstLevelProblem(first, wanted, zip);
	if (problem !== void 0) throw problem;
	const files = first === void 0 || !isId(first) ? wanted : wanted.map((file) => ({
		...file,
		name: file.name.slice(first.length + 1)
	}));
	return {
		...listing,
		...withoutRefusedFolders(files)
	};
}
const isId = (name) => /^\d{16}$/.test(name);
function onlyFolder(files) {
	const [first, ...others] = new Set(files.map(({ name }) => foldersOf(name)[0]));
	return others.length === 0 ? first : void 0;
}
function firstLevelProblem(first, files, { path, h5Id }) {
	const invalid = (reason) => new Failure("ZIP_INVALID", {
		path,
		reason
	});
	if (isId(first)) return h5Id === void 0 || h5Id === first ? void 0 : invalid(said("it is a build of {first}, not of {h5Id}", {
		first,
		h5Id
	}));
	if (!files.some(({ name }) => name === `${first}/appConfig.json`)) return void 0;
	return invalid(said("its files stand in the folder {first}, but belong at the top, or in a folder named by the 16-digit id", { first }));
}
function withoutRefusedFolders(files) {
	const problems = /* @__PURE__ */ new Map();
	return {
		files: files.filter(({ name }) => {
			const refused = foldersOf(name).find((folder) => refusedFolder(folder) !== void 0);
			const problem = refused === void 0 ? void 0 : refusedFolder(refused);
			if (refused !== void 0 && problem !== void 0 && !problems.has(refused)) problems.set(refused, problem);
			return refused === void 0;
		}),
		problems: [...problems.values()]
	};
}
// build/packaging/build.js
const sourceFiles = [
	"app.json",
	"app.js",
	"app.ts",
	"mini.project.json",
	"package.json",
	"project.config.json",
	"tsconfig.json"
];
const neededFiles = ["index.html", "index.js"];
async function inspectBuild(path, expected) {
	let listing;
	try {
		listing = await list(path, expected.h5Id);
	} catch (error) {
		return { problems: [failureOf(error)] };
	}
	const inspection = await judge(path, listing);
	if (inspection.problems.length > 0) await listing.close();
	return inspection;
}
async function list(path, h5Id) {
	const kind = await stat(path).catch((error) => {
		if (["ENOENT", "ENOTDIR"].includes(systemReason(error))) throw new Failure("BUILD_NOT_FOUND", { path }, { cause: error });
		throw new Failure("FILE_UNREADABLE", {
			input: "path",
			path,
			reason: systemReason(error)
		}, { cause: error });
	});
	if (kind.isDirectory()) return await readFolder(path);
	if (!kind.isFile() || !/\.zip$/i.test(path)) throw new Failure("BUILD_NOT_FOUND", { path });
	const listing = await readZip(path);
	try {
		return asFolder(listing, {
			path,
			h5Id
		});
	} catch (error) {
		await listing.close();
		throw error;
	}
}
async function judge(path, listing) {
	const { problems: found } = listing;
	const files = inByteOrder(listing.files);
	const find = (name) => files.find((file) => file.name === name);
	if (files.length === 0 && found.length === 0) return { problems: [new Failure("BUILD_EMPTY", { path })] };
	const sources = sourceFiles.filter((name) => find(name) !== void 0);
	if (isSourceTree(find, sources)) return { problems: [new Failure("SOURCE_TREE", {
		path,
		found: sources.join(", ")
	})] };
	const problems = [
		...found,
		...missingFiles(path, find),
		...files.flatMap(({ name }) => nameProblems(name)),
		...clashes(files)
	];
	const config = find("appConfig.json") === void 0 ? void 0 : await readConfig(find, problems);
	const evidence = new PageEvidence(config?.pages ?? []);
	const scan = await scanTexts(files, evidence);
	const absent = evidence.absent();
	if (absent.length > 0) problems.push(new Failure("PAGE_MISSING", { pages: absent }));
	problems.push(...scan.problems);
	if (config === void 0) return { problems };
	return {
		problems,
		build: {
			path,
			files,
			...summary(files, config),
			testEnvironmentIn: scan.testEnvironmentIn,
			close: () => listing.close()
		}
	};
}
function isSourceTree(find, sources) {
	const isPartOfBuild = neededFiles.every((name) => find(name) !== void 0);
	return sources.length > 0 && find("appConfig.json") === void 0 && !isPartOfBuild;
}
function missingFiles(path, find) {
	return ["appConfig.json", ...neededFiles].filter((name) => find(name) === void 0).map((file) => new Failure("BUILD_FILE_MISSING", {
		path,
		file
	}));
}
async function readConfig(find, problems) {
	try {
		return await readAppConfig(find);
	} catch (error) {
		problems.push(failureOf(error));
		return;
	}
}
function summary(files, { pages, hasTabBar, subPackages }) {
	return {
		sizeBytes: files.reduce((sum, file) => sum + file.sizeBytes, 0),
		pages,
		mainUrl: `/index.html#${pages[0]}`,
		hasTabBar,
		subPackages,
		warnings: specialNames(files)
	};
}
function specialNames(files) {
	const names = files.map(({ name }) => name).filter(needsEncoding);
	if (names.length === 0) return [];
	return [{
		message: said("File names hold characters that a URL must encode: {names}.", { names: shortList(names) }),
		help: said("Phones may not find these files; use letters, digits, \".\", \"-\" and \"_\".")
	}];
}
function failureOf(error) {
	if (isFailure(error)) return error;
	throw error;
}
// build/workflows/vhost.js
async function vhostOf(request, { mpaas }) {
	if (request.vhost !== void 0) return request.vhost;
	const domain = request.virtualDomain ?? await mpaas.virtualDomain();
	if (domain === void 0) throw new Failure("VIRTUAL_DOMAIN_MISSING", {});
	return `https://${request.h5Id}.${domain}`;
}
// build/workflows/uploads.js
const marginMs = 6e4;
function createUploads({ mpaas, storage, reporter, clock }) {
	let held;
	const token = async () => {
		if (held === void 0 || held.expiresAtMs - marginMs <= clock.now()) held = await mpaas.uploadToken();
		return held;
	};
	const post = async (name, content, contentType) => {
		const sizeBytes = content.kind === "bytes" ? content.bytes.byteLength : content.sizeBytes;
		const send = async () => await storage.post(await token(), {
			name,
			content,
			contentType,
			onProgress: progress(name, sizeBytes)
		});
		const { url } = await send().catch((error) => {
			if (!isFailure(error) || error.code !== "UPLOAD_POLICY_EXPIRED") throw error;
			held = void 0;
			return send();
		});
		reporter.report({
			type: "file-uploaded",
			file: name,
			sizeBytes,
			url
		});
		return url;
	};
	const progress = (file, sizeBytes) => {
		let told = 0;
		return (sentBytes) => {
			const percent = Math.floor(sentBytes / sizeBytes * 100);
			if (percent === told) return;
			told = percent;
			reporter.report({
				type: "upload-progressed",
				file,
				sentBytes,
				sizeBytes
			});
		};
	};
	return {
		token,
		postArchive: ({ path, sizeBytes }) => post("package.zip", {
			kind: "file",
			path,
			sizeBytes
		}, "application/zip"),
		postIcon: ({ path, sizeBytes, contentType, extension }) => post(`icon.${extension}`, {
			kind: "file",
			path,
			sizeBytes
		}, contentType),
		postUsers: (users) => post("whitelist.txt", {
			kind: "bytes",
			bytes: Buffer.from(`${users.join("\n")}\n`)
		}, "text/plain")
	};
}
export { vhostOf as n, inspectBuild as r, createUploads as t };
