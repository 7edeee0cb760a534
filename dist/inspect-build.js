import { D as said, g as formatBytes, y as Failure } from "./words.js";
import { i as systemReason } from "./build-file.js";
import { n as fieldOf } from "./read-receipt.js";
import { r as inspectBuild } from "./uploads.js";
import { open, readFile } from "node:fs/promises";
// build/packaging/image-size.js
function pngSize(head) {
	if (head.length < 24 || head.toString("latin1", 12, 16) !== "IHDR") return void 0;
	return positive({
		width: head.readUInt32BE(16),
		height: head.readUInt32BE(20)
	});
}
function jpegSize(head) {
	let at = 2;
	while (at + 9 <= head.length) {
		if (head[at] !== 255) return "broken";
		const marker = head[at + 1] ?? 0;
		if (marker === 255) at += 1;
		else if (isFrame(marker)) return positive({
			width: head.readUInt16BE(at + 7),
			height: head.readUInt16BE(at + 5)
		}) ?? "broken";
		else if (marker === 218 || marker === 217) return "broken";
		else at += 2 + head.readUInt16BE(at + 2);
	}
}
const isFrame = (marker) => marker >= 192 && marker <= 207 && ![
	196,
	200,
	204
].includes(marker);
const positive = (size) => size.width > 0 && size.height > 0 ? size : void 0;
// build/packaging/icon.js
const headBytes = 524288;
const png = Buffer.from("89504e470d0a1a0a", "hex");
const jpeg = Buffer.from("ffd8ff", "hex");
const others = [
	[/^GIF8/, "a GIF"],
	[/^RIFF....WEBP/s, "a WebP"],
	[/^BM/, "a BMP"],
	[/^\s*<(?:\?xml|svg)/, "an SVG"],
	[/^version https:\/\/git-lfs/, said("a pointer of Git LFS (\"git lfs pull\" fetches the picture)")]
];
async function inspectIcon(path) {
	const { head, sizeBytes } = await readHead(path);
	if (startsWith(head, png)) {
		const size = pngSize(head);
		if (size === void 0) throw invalid(path, said("is a broken PNG"));
		return {
			path,
			sizeBytes,
			contentType: "image/png",
			extension: "png",
			...size
		};
	}
	if (startsWith(head, jpeg)) {
		const size = jpegSize(head);
		if (size === "broken" || size === void 0 && head.length === sizeBytes) throw invalid(path, said("is a broken JPEG"));
		return {
			path,
			sizeBytes,
			contentType: "image/jpeg",
			extension: "jpg",
			...size
		};
	}
	throw invalid(path, whatElse(head));
}
async function readHead(path) {
	try {
		const handle = await open(path);
		try {
			const { size } = await handle.stat();
			const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.min(size, headBytes)), 0);
			return {
				head: buffer.subarray(0, bytesRead),
				sizeBytes: size
			};
		} finally {
			await handle.close();
		}
	} catch (error) {
		throw new Failure("FILE_UNREADABLE", {
			input: "icon",
			path,
			reason: systemReason(error)
		}, { cause: error });
	}
}
const startsWith = (head, prefix) => head.subarray(0, prefix.length).equals(prefix);
function whatElse(head) {
	if (head.length === 0) return said("is empty");
	const start = head.subarray(0, 200).toString("latin1");
	const known = others.find(([prefix]) => prefix.test(start))?.[1];
	return known === void 0 ? said("is not a PNG or JPEG picture") : said("is {known}, not a PNG or JPEG picture", { known });
}
const invalid = (path, reason) => new Failure("ICON_INVALID", {
	path,
	reason
});
// build/packaging/sizes.js
const mostKept = 2e3;
const mainPart = "main";
const mostFiles = 20;
function measureBuild(files, roots = []) {
	const inner = [...roots].sort((a, b) => b.length - a.length);
	const parts = new Map([mainPart, ...roots].map((name) => [name, {
		name,
		sizeBytes: 0,
		files: 0
	}]));
	for (const { name, sizeBytes } of files) {
		const part = parts.get(inner.find((root) => name.startsWith(`${root}/`)) ?? "main");
		if (part === void 0) continue;
		part.sizeBytes += sizeBytes;
		part.files += 1;
	}
	const largest = [...files].sort((a, b) => b.sizeBytes - a.sizeBytes).slice(0, mostFiles);
	return {
		sizeBytes: files.reduce((sum, file) => sum + file.sizeBytes, 0),
		parts: [...parts.values()],
		largest: largest.map(({ name: path, sizeBytes }) => ({
			path,
			sizeBytes
		})),
		...files.length <= mostKept && { all: Object.fromEntries(files.map(({ name, sizeBytes }) => [name, sizeBytes])) }
	};
}
// build/workflows/size-budget.js
function overBudget(sizes, budget) {
	const over = (budget?.limits ?? []).flatMap((limit) => measuredBy(limit, sizes).filter(({ sizeBytes }) => sizeBytes > limit.sizeBytes).map(({ name, sizeBytes }) => `${name} has ${exact(sizeBytes)} of ${exact(limit.sizeBytes)}`));
	const largest = sizes.largest.slice(0, namedFiles).map(({ path, sizeBytes }) => `${path} (${formatBytes(sizeBytes)})`);
	return over.length === 0 ? void 0 : new Failure("SIZE_BUDGET_EXCEEDED", {
		over,
		largest
	});
}
const namedFiles = 5;
const exact = (sizeBytes) => `${formatBytes(sizeBytes)} (${sizeBytes} bytes)`;
function measuredBy({ folder }, { parts, sizeBytes }) {
	if (folder === void 0) return [{
		name: "the whole build",
		sizeBytes
	}];
	if (folder === "*") return parts.filter(({ name }) => name !== mainPart);
	return parts.filter(({ name }) => name === folder);
}
function sizesIn(value, key) {
	const known = (Array.isArray(value) ? value.map((each) => [fieldOf(each, key), fieldOf(each, "sizeBytes")]) : Object.entries(typeof value === "object" && value !== null ? value : {})).filter((entry) => typeof entry[0] === "string" && typeof entry[1] === "number");
	return Object.fromEntries(known);
}
async function sizeBefore(receipt, h5Id) {
	try {
		const content = JSON.parse(await readFile(receipt, "utf8"));
		const done = fieldOf(content, "done");
		const build = fieldOf(done, "build");
		const [h5Version, sizeBytes] = [fieldOf(done, "h5Version"), fieldOf(build, "sizeBytes")];
		if (!(fieldOf(fieldOf(content, "asked"), "h5Id") === h5Id) || typeof h5Version !== "string" || typeof sizeBytes !== "number") return void 0;
		return {
			h5Version,
			sizeBytes,
			parts: sizesIn(fieldOf(build, "parts"), "name"),
			files: sizesIn(fieldOf(build, "files"), "path")
		};
	} catch {
		return;
	}
}
// build/workflows/inspect-build.js
async function inspectAsked(asked, found) {
	if (asked.path === "") return void 0;
	const { build, problems } = await inspectBuild(asked.path, { h5Id: asked.h5Id });
	found.push(...problems);
	if (build?.testEnvironmentIn !== void 0 && asked.isForEveryone) found.push(new Failure("TEST_ENVIRONMENT", { file: build.testEnvironmentIn }));
	const over = build === void 0 ? void 0 : overBudget(measureBuild(build.files, build.subPackages), asked.sizeBudget);
	if (over !== void 0 && asked.sizeBudget?.refuses === true) found.push(over);
	return build;
}
async function reportBuild(build, asked, reporter) {
	const sizes = measureBuild(build.files, build.subPackages);
	reporter.report({
		type: "build-inspected",
		path: build.path,
		files: build.files.length,
		sizeBytes: build.sizeBytes,
		pages: build.pages.length,
		mainUrl: asked.mainUrl ?? build.mainUrl,
		parts: sizes.parts,
		largest: sizes.largest,
		all: sizes.all,
		before: await sizeBefore(asked.receipt, asked.h5Id)
	});
	const over = overBudget(sizes, asked.sizeBudget);
	if (over !== void 0) reporter.report({
		type: "warned",
		message: over.told,
		help: over.advice
	});
	for (const warning of build.warnings) reporter.report({
		type: "warned",
		...warning
	});
	if (build.testEnvironmentIn !== void 0) reporter.report({
		type: "warned",
		message: {
			en: `${build.testEnvironmentIn} calls cloud.init with env 'test'.`,
			zh: `${build.testEnvironmentIn} 以 env 'test' 调用了 cloud.init。`
		},
		help: {
			en: "Set env to 'online' before the release to everyone; it will be refused otherwise.",
			zh: "发布给所有人之前请将 env 设为 'online'，否则会被拒绝。"
		}
	});
	return sizes;
}
export { reportBuild as n, inspectIcon as r, inspectAsked as t };
