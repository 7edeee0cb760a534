import { i as __toESM } from "./rolldown-runtime.js";
import { C as throwProblems, D as said, T as inRow, x as isFailure, y as Failure } from "./words.js";
import { a as unfit, i as systemReason, n as inByteOrder, r as mostFiles, t as bufferedBytes } from "./build-file.js";
import { createHash, hash } from "node:crypto";
import { dirname, isAbsolute, join, relative, sep } from "node:path";
import { closeSync, fstatSync, lstatSync, openSync, readSync, readdirSync } from "node:fs";
import { mkdir, open, realpath, rename, rm, stat } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { Readable } from "node:stream";
import { crc32, createDeflateRaw, createInflateRaw, deflateRawSync, inflateRawSync } from "node:zlib";
import { SHARE_ENV, Worker } from "node:worker_threads";
import { buffer } from "node:stream/consumers";
// build/packaging/compressed.js
const extensions = [
	[
		"png",
		"jpg",
		"jpeg",
		"gif",
		"webp",
		"avif",
		"heic"
	],
	[
		"mp3",
		"m4a",
		"aac",
		"ogg",
		"oga",
		"opus",
		"mp4",
		"m4v",
		"mov",
		"webm"
	],
	[
		"woff",
		"woff2",
		"zip",
		"gz",
		"br",
		"zst",
		"7z",
		"rar",
		"amr",
		"apk",
		"ipa"
	]
].flat();
const pattern = new RegExp(`\\.(?:${extensions.join("|")})$`, "i");
const isCompressed = (name) => pattern.test(name);
// build/packaging/secrets.js
const fileNames = [
	{
		pattern: /^\.env|\.env$/,
		reason: said("a file of environment variables")
	},
	{
		pattern: /\.(?:pem|key|p8|p12|pfx|ppk|jks|keystore)$/,
		reason: said("a key or certificate file")
	},
	{
		pattern: /^id_(?:rsa|dsa|ecdsa|ed25519)/,
		reason: said("an SSH key")
	},
	{
		pattern: /^(?:\.npmrc|\.yarnrc\.yml|\.pypirc|\.netrc|\.git-credentials|\.htpasswd)$/,
		reason: said("a file of credentials")
	},
	{
		pattern: /^(?:credentials|service[-_]?account.*|.*[-_]service[-_]?account)\.json$/,
		reason: said("a file of credentials")
	}
];
const folderNames = [{
	pattern: /^\.(?:git|hg|svn)$/,
	reason: said("the history of the source code")
}, {
	pattern: /^\.(?:aws|aliyun|azure|docker|gnupg|kube|ssh)$/,
	reason: said("a folder of credentials")
}];
const privateKey = /-----BEGIN (?:[A-Z0-9]{2,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----(?:\s|\\[nr]|["'`+,]){0,40}(?:Proc-Type:|[A-Za-z0-9+/=]{40})/;
const cloudKeys = [
	{
		word: "LTAI",
		pattern: /(?<![\w+/-])LTAI(?=[A-Za-z]*\d)(?=\d*[A-Za-z])(?:[A-Za-z0-9]{20}|[A-Za-z0-9]{12})(?![\w+/=-])/g,
		reason: said("it holds the id of an Alibaba Cloud access key")
	},
	{
		word: "STS.N",
		pattern: /(?<![\w+/.-])STS\.N(?=[A-Za-z]*\d)[A-Za-z0-9]{20,40}(?![\w+/=-])/g,
		reason: said("it holds the id of temporary Alibaba Cloud credentials")
	},
	{
		word: "AKIA",
		pattern: /(?<![\w+/-])AKIA(?![A-Z2-7]{9}EXAMPLE)[A-Z2-7]{16}(?![\w+/=-])/g,
		reason: said("it holds the id of an AWS access key")
	},
	{
		word: "ASIA",
		pattern: /(?<![\w+/-])ASIA(?![A-Z2-7]{9}EXAMPLE)[A-Z2-7]{16}(?![\w+/=-])/g,
		reason: said("it holds the id of temporary AWS credentials")
	},
	{
		word: "AKID",
		pattern: /(?<![\w+/-])AKID(?=[A-Za-z]*\d)[A-Za-z0-9]{32}(?![\w+/=-])/g,
		reason: said("it holds the id of a Tencent Cloud key")
	},
	{
		word: "untKey=",
		pattern: /AccountKey=[A-Za-z0-9+/]{86}==/g,
		reason: said("it holds the key of an Azure storage account")
	},
	{
		word: "ghp_",
		pattern: /(?<!\w)ghp_[A-Za-z0-9]{36}(?!\w)/g,
		reason: said("it holds a token of GitHub")
	},
	{
		word: "ghs_",
		pattern: /(?<!\w)ghs_[A-Za-z0-9]{36}(?!\w)/g,
		reason: said("it holds a token of GitHub")
	},
	{
		word: "b_pat_",
		pattern: /(?<!\w)github_pat_\w{60,}/g,
		reason: said("it holds a token of GitHub")
	}
];
const keyWord = "TE KEY";
const secretWords = [keyWord, ...cloudKeys.map(({ word }) => word)];
const matching = (rules, name) => rules.find(({ pattern }) => pattern.test(name.toLowerCase()))?.reason;
const secretName = (base) => matching(fileNames, base);
const secretFolder = (base) => matching(folderNames, base);
function secretText(text) {
	if (text.includes(keyWord) && privateKey.test(text)) return said("it holds a private key");
	return cloudKeys.find(({ word, pattern }) => text.includes(word) && (text.match(pattern) ?? []).some((id) => looksRandom(id.slice(word.length))))?.reason;
}
const looksRandom = (body) => new Set(body).size >= 6;
// build/packaging/file-rules.js
const junk = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini|__MACOSX|\._[^/]*)$/i;
const longestNameBytes$1 = 230;
const isJunk = (name) => junk.test(name);
function refusedFolder(name) {
	const base = name.slice(name.lastIndexOf("/") + 1);
	if (base === "node_modules") return new Failure("NODE_MODULES_IN_BUILD", { path: name });
	const reason = secretFolder(base);
	return reason === void 0 ? void 0 : new Failure("SECRET_IN_BUILD", {
		file: name,
		reason
	});
}
function nameProblems(name) {
	const reason = secretName(name.slice(name.lastIndexOf("/") + 1));
	return [...reason === void 0 ? [] : [new Failure("SECRET_IN_BUILD", {
		file: name,
		reason
	})], ...misspelling(name, longestNameBytes$1).map((why) => unfit(printable(name), why))];
}
const printable = (name) => JSON.stringify(name).slice(1, -1);
const driveLetter = /^[A-Za-z]:/;
const isPlainPath = (name) => !driveLetter.test(name) && name.split("/").every((part) => part !== "" && part !== "." && part !== "..");
function misspelling(name, longestBytes) {
	return [
		/\p{Cc}/u.test(name) && said("its name holds a control character"),
		/\p{Cs}/u.test(name) && said("its name holds half a character, which is no UTF-8"),
		driveLetter.test(name) && said("its name begins like a drive, which makes it absolute on some systems"),
		name.includes("\\") && said("its name holds a backslash, which is a folder on some systems and a letter on others"),
		Buffer.byteLength(name) > longestBytes && said("its path has more than {longestBytes} bytes", { longestBytes })
	].filter((why) => why !== false);
}
function clashes(files) {
	return namesakes(files).map(({ name, other }) => unfit(name, said("its name equals {other} where case or the spelling of accents does not count", { other })));
}
function namesakes(files) {
	const known = /* @__PURE__ */ new Map();
	const found = /* @__PURE__ */ new Map();
	const meet = (path, isFile) => {
		const key = foldedName(path);
		const other = known.get(key);
		if (other === void 0) known.set(key, {
			path,
			isFile
		});
		if (other === void 0 || other.path === path && !other.isFile && !isFile) return false;
		found.set(`${other.path}\0${path}`, {
			name: path,
			other: other.path
		});
		return true;
	};
	for (const { name } of files) if (!foldersOf(name).some((folder) => meet(folder, false))) meet(name, true);
	return [...found.values()];
}
function foldedName(path) {
	return /^[ -~]*$/.test(path) ? path.toLowerCase() : path.normalize("NFD").toUpperCase().toLowerCase().normalize("NFD");
}
function foldersOf(name) {
	const parts = name.split("/");
	return parts.slice(1).map((_, count) => parts.slice(0, count + 1).join("/"));
}
const needsEncoding = (name) => /[^A-Za-z0-9\-_.!~*'()/@]/.test(name);
const stored = (content) => ({
	method: "stored",
	content,
	crc32: crc32(content),
	sizeBytes: content.length
});
function deflated(content) {
	if (content.length === 0) return stored(content);
	const packed = deflateRawSync(content, {
		level: 6,
		chunkSize: chunkFor(content.length)
	});
	return packed.length < content.length ? {
		method: "deflated",
		content: packed,
		crc32: crc32(content),
		sizeBytes: content.length
	} : stored(Buffer.from(content));
}
const chunkFor = (sizeBytes) => Math.min(65536, Math.max(1024, sizeBytes >> 1));
// build/packaging/deflate-worker.js
const program = `
const { parentPort, workerData: { done, level } } = require('node:worker_threads');
const { crc32, deflateRawSync } = require('node:zlib');
const counter = new Int32Array(done);
parentPort.on('message', ({ id, memory, lengths }) => {
  let at = 0;
  const packed = lengths.map((sizeBytes) => {
    const content = Buffer.from(memory, at, sizeBytes);
    at += sizeBytes;
    const sum = crc32(content);
    const deflated = deflateRawSync(content, { level, chunkSize: Math.min(65536, Math.max(1024, sizeBytes >> 1)) });
    Atomics.add(counter, 0, sizeBytes);
    if (deflated.length >= sizeBytes) return { method: 'stored', length: sizeBytes, crc32: sum, sizeBytes };
    deflated.copy(content);
    return { method: 'deflated', length: deflated.length, crc32: sum, sizeBytes };
  });
  parentPort.postMessage({ id, memory, packed }, [memory]);
});
`;
function startDeflateWorker() {
	const counter = new SharedArrayBuffer(4);
	const done = new Int32Array(counter);
	const worker = new Worker(program, {
		eval: true,
		env: SHARE_ENV,
		workerData: {
			done: counter,
			level: 6
		}
	});
	const waiting = /* @__PURE__ */ new Map();
	let [id, givenBytes] = [0, 0];
	worker.on("message", (answer) => {
		waiting.get(answer.id)?.resolve(unfolded(answer));
		waiting.delete(answer.id);
	});
	const fail = (error) => {
		for (const { reject } of waiting.values()) reject(error);
		waiting.clear();
	};
	worker.on("error", fail);
	return {
		waitingBytes: () => givenBytes - Atomics.load(done, 0) | 0,
		deflate: ({ memory, lengths }) => {
			id += 1;
			const asked = id;
			givenBytes = givenBytes + lengths.reduce((sum, length) => sum + length, 0) | 0;
			worker.postMessage({
				id: asked,
				memory,
				lengths
			}, [memory]);
			return new Promise((resolve, reject) => void waiting.set(asked, {
				resolve,
				reject
			}));
		},
		close: async () => {
			await worker.terminate();
			fail(/* @__PURE__ */ new Error("The worker was closed."));
		}
	};
}
function unfolded({ memory, packed }) {
	let at = 0;
	return packed.map(({ length, ...rest }) => {
		const content = Buffer.from(memory, at, length);
		at += rest.sizeBytes;
		return {
			...rest,
			content
		};
	});
}
// build/packaging/packer.js
const worthWorkerBytes = 4194304;
const newBeforeWorkerBytes = 524288;
const mostWorkers = 3;
const busyBytes = 524288;
function createPacker({ textBytes, cache, cores = availableParallelism() }) {
	const most = Math.min(mostWorkers, cores - 1, Math.floor(textBytes / worthWorkerBytes));
	let newBytes = 0;
	let team;
	const fresh = (content) => {
		newBytes += content.length;
		if (most > 0 && (cache === void 0 || newBytes > newBeforeWorkerBytes)) team ??= new Team(most);
		return team?.take(content) ?? deflated(content);
	};
	const throughCache = (content, known) => {
		const key = `${content.length}-${hash("sha256", content, "base64")}`;
		const found = known.get(key);
		if (found !== void 0) return found;
		const packed = fresh(content);
		return packed instanceof Promise ? packed.then((done) => known.keep(key, done)) : known.keep(key, packed);
	};
	return {
		pack: (content, isStored) => {
			if (isStored || content.length === 0) return stored(content);
			return cache === void 0 ? fresh(content) : throughCache(content, cache);
		},
		flush: () => team?.flush(),
		close: async () => await team?.close()
	};
}
var Team = class {
	#members;
	constructor(size) {
		this.#members = Array.from({ length: size }, startDeflateWorker).map((worker) => ({
			worker,
			batch: new Batch(worker)
		}));
	}
	take(content) {
		return this.#members.find(({ worker, batch }) => worker.waitingBytes() + batch.sizeBytes <= busyBytes)?.batch.add(content);
	}
	flush() {
		for (const { batch } of this.#members) batch.send();
	}
	async close() {
		await Promise.all(this.#members.map(({ worker }) => worker.close()));
	}
};
const batchBytes = 196608;
var Batch = class {
	sizeBytes = 0;
	#worker;
	#memory = Buffer.alloc(0);
	#lengths = [];
	#taken = [];
	constructor(worker) {
		this.#worker = worker;
	}
	add(content) {
		if (this.sizeBytes + content.length > batchBytes) this.send();
		if (this.#lengths.length === 0) this.#memory = Buffer.allocUnsafeSlow(Math.max(batchBytes, content.length));
		content.copy(this.#memory, this.sizeBytes);
		this.sizeBytes += content.length;
		this.#lengths.push(content.length);
		const packed = new Promise((resolve) => void this.#taken.push(resolve));
		packed.catch(() => {});
		return packed;
	}
	send() {
		if (this.#lengths.length === 0) return;
		const [{ buffer: memory }, lengths, taken] = [
			this.#memory,
			this.#lengths,
			this.#taken
		];
		[this.#lengths, this.#taken, this.sizeBytes] = [
			[],
			[],
			0
		];
		const all = this.#worker.deflate({
			memory,
			lengths
		});
		for (const [index, resolve] of taken.entries()) resolve(all.then((packed) => packed[index]));
	}
};
// build/packaging/zip-format.js
const most32 = 4294967295;
const most16 = 65535;
const unixMade = 768;
const dosDate = 33;
const utf8Names = 2048;
const sizesBehind$1 = 8;
const methods = {
	stored: 0,
	deflated: 8
};
const needs64 = (sizeBytes) => sizeBytes + Math.ceil(sizeBytes / 1e3) + 1024 > most32;
const versionFor = (is64) => is64 ? 45 : 20;
const flagsOf = ({ isStreamed }) => utf8Names | (isStreamed ? sizesBehind$1 : 0);
const none = Buffer.alloc(0);
const blank = (sizeBytes) => Buffer.allocUnsafe(sizeBytes).fill(0);
function localHeader(entry) {
	const { name, isLarge, isStreamed } = entry;
	const known = isStreamed ? {
		crc32: 0,
		storedBytes: 0,
		sizeBytes: 0
	} : entry;
	const extra = isLarge ? extra64([known.sizeBytes, known.storedBytes]) : none;
	const header = blank(30 + name.length + extra.length);
	header.writeUInt32LE(67324752, 0);
	header.writeUInt16LE(versionFor(isLarge), 4);
	header.writeUInt16LE(flagsOf(entry), 6);
	header.writeUInt16LE(methods[entry.method], 8);
	header.writeUInt16LE(0, 10);
	header.writeUInt16LE(dosDate, 12);
	header.writeUInt32LE(known.crc32, 14);
	header.writeUInt32LE(isLarge ? most32 : known.storedBytes, 18);
	header.writeUInt32LE(isLarge ? most32 : known.sizeBytes, 22);
	header.writeUInt16LE(name.length, 26);
	header.writeUInt16LE(extra.length, 28);
	name.copy(header, 30);
	extra.copy(header, 30 + name.length);
	return header;
}
function dataDescriptor({ crc32, storedBytes, sizeBytes, isLarge }) {
	const descriptor = Buffer.alloc(isLarge ? 24 : 16);
	descriptor.writeUInt32LE(134695760, 0);
	descriptor.writeUInt32LE(crc32, 4);
	if (isLarge) {
		descriptor.writeBigUInt64LE(BigInt(storedBytes), 8);
		descriptor.writeBigUInt64LE(BigInt(sizeBytes), 16);
	} else {
		descriptor.writeUInt32LE(storedBytes, 8);
		descriptor.writeUInt32LE(sizeBytes, 12);
	}
	return descriptor;
}
function directoryHeader(entry) {
	const { name, crc32, storedBytes, sizeBytes, offset, isExecutable, isLarge } = entry;
	const isFar = offset >= most32;
	const extra = extra64([...isLarge ? [sizeBytes, storedBytes] : [], ...isFar ? [offset] : []]);
	const header = blank(46 + name.length + extra.length);
	header.writeUInt32LE(33639248, 0);
	header.writeUInt16LE(unixMade | versionFor(isLarge || isFar), 4);
	header.writeUInt16LE(versionFor(isLarge || isFar), 6);
	header.writeUInt16LE(flagsOf(entry), 8);
	header.writeUInt16LE(methods[entry.method], 10);
	header.writeUInt16LE(0, 12);
	header.writeUInt16LE(dosDate, 14);
	header.writeUInt32LE(crc32, 16);
	header.writeUInt32LE(isLarge ? most32 : storedBytes, 20);
	header.writeUInt32LE(isLarge ? most32 : sizeBytes, 24);
	header.writeUInt16LE(name.length, 28);
	header.writeUInt16LE(extra.length, 30);
	header.writeUInt32LE((isExecutable ? 33261 : 33188) << 16 >>> 0, 38);
	header.writeUInt32LE(isFar ? most32 : offset, 42);
	name.copy(header, 46);
	extra.copy(header, 46 + name.length);
	return header;
}
function extra64(values) {
	if (values.length === 0) return none;
	const extra = Buffer.alloc(4 + 8 * values.length);
	extra.writeUInt16LE(1, 0);
	extra.writeUInt16LE(8 * values.length, 2);
	values.forEach((value, index) => void extra.writeBigUInt64LE(BigInt(value), 4 + 8 * index));
	return extra;
}
function directoryEnd({ entries, offset, sizeBytes }) {
	const end = Buffer.alloc(22);
	end.writeUInt32LE(101010256, 0);
	end.writeUInt16LE(Math.min(entries, most16), 8);
	end.writeUInt16LE(Math.min(entries, most16), 10);
	end.writeUInt32LE(Math.min(sizeBytes, most32), 12);
	end.writeUInt32LE(Math.min(offset, most32), 16);
	return entries < most16 && sizeBytes < most32 && offset < most32 ? end : Buffer.concat([directoryEnd64({
		entries,
		offset,
		sizeBytes
	}), end]);
}
function directoryEnd64({ entries, offset, sizeBytes }) {
	const record = Buffer.alloc(76);
	record.writeUInt32LE(101075792, 0);
	record.writeBigUInt64LE(44n, 4);
	record.writeUInt16LE(unixMade | versionFor(true), 12);
	record.writeUInt16LE(versionFor(true), 14);
	record.writeBigUInt64LE(BigInt(entries), 24);
	record.writeBigUInt64LE(BigInt(entries), 32);
	record.writeBigUInt64LE(BigInt(sizeBytes), 40);
	record.writeBigUInt64LE(BigInt(offset), 48);
	record.writeUInt32LE(117853008, 56);
	record.writeBigUInt64LE(BigInt(offset + sizeBytes), 64);
	record.writeUInt32LE(1, 72);
	return record;
}
// build/packaging/zip-file.js
const gatherBytes = 1048576;
const streamChunkBytes = 65536;
var ZipFile = class {
	sizeBytes = 0;
	#handle;
	#hash = createHash("sha256");
	#entries = [];
	#gathered = Buffer.allocUnsafeSlow(gatherBytes);
	#gatheredBytes = 0;
	constructor(handle) {
		this.#handle = handle;
	}
	add({ name, isExecutable }, { method, content, crc32: sum, sizeBytes }) {
		const entry = {
			name: Buffer.from(name),
			method,
			crc32: sum,
			storedBytes: content.length,
			sizeBytes,
			isExecutable,
			offset: this.sizeBytes,
			isStreamed: false,
			isLarge: needs64(sizeBytes)
		};
		this.#entries.push(entry);
		return this.#put(localHeader(entry), content);
	}
	async addStream({ name, isExecutable }, source, { sizeBytes, signal }) {
		const isLarge = needs64(sizeBytes);
		const begun = {
			name: Buffer.from(name),
			method: "deflated",
			isExecutable,
			offset: this.sizeBytes,
			isStreamed: true,
			isLarge
		};
		await this.#put(localHeader({
			...begun,
			crc32: 0,
			storedBytes: 0,
			sizeBytes: 0
		}));
		const startBytes = this.sizeBytes;
		let sum = 0;
		source.on("data", (chunk) => {
			sum = crc32(chunk, sum);
		});
		const packed = source.pipe(createDeflateRaw({
			level: 6,
			chunkSize: streamChunkBytes
		}));
		source.once("error", (error) => packed.destroy(error));
		try {
			for await (const chunk of packed) {
				signal?.throwIfAborted();
				await this.#put(chunk);
			}
		} finally {
			source.destroy();
		}
		const entry = {
			...begun,
			crc32: sum,
			storedBytes: this.sizeBytes - startBytes,
			sizeBytes
		};
		this.#entries.push(entry);
		await this.#put(dataDescriptor(entry));
	}
	async finish() {
		const offset = this.sizeBytes;
		for (const entry of this.#entries) await this.#put(directoryHeader(entry));
		await this.#put(directoryEnd({
			entries: this.#entries.length,
			offset,
			sizeBytes: this.sizeBytes - offset
		}));
		await this.#flush();
		return this.#hash.digest("hex");
	}
	#put(...pieces) {
		let putBytes = 0;
		for (const piece of pieces) putBytes += piece.length;
		this.sizeBytes += putBytes;
		if (putBytes > gatherBytes - this.#gatheredBytes) return this.#putAfterFlush(pieces);
		for (const piece of pieces) this.#gather(piece);
	}
	async #putAfterFlush(pieces) {
		for (const piece of pieces) {
			if (piece.length > gatherBytes - this.#gatheredBytes) await this.#flush();
			if (piece.length > gatherBytes) await this.#write(piece);
			else this.#gather(piece);
		}
	}
	#gather(piece) {
		piece.copy(this.#gathered, this.#gatheredBytes);
		this.#gatheredBytes += piece.length;
	}
	async #flush() {
		await this.#write(this.#gathered.subarray(0, this.#gatheredBytes));
		this.#gatheredBytes = 0;
	}
	async #write(bytes) {
		this.#hash.update(bytes);
		let at = 0;
		while (at < bytes.length) at += (await this.#handle.write(bytes, at)).bytesWritten;
	}
};
// build/packaging/archive.js
const aheadBytes = 33554432;
const scratchBytes = 1048576;
const yieldEvery = 256;
async function writeArchive(files, target) {
	const { to, signal, cache } = target;
	const partial = `${to}.${process.pid}.partial`;
	const sorted = inByteOrder(files);
	throwProblems(unwritable(sorted));
	const packer = createPacker({
		textBytes: sorted.reduce((sum, file) => sum + (isDeflated(file) ? file.sizeBytes : 0), 0),
		cache
	});
	try {
		await mkdir(dirname(to), { recursive: true });
		const handle = await open(partial, "w");
		const zip = new ZipFile(handle);
		let sha256;
		try {
			sha256 = await fill(zip, sorted, {
				...target,
				packer
			});
		} finally {
			await handle.close();
		}
		signal?.throwIfAborted();
		await rename(partial, to);
		return {
			path: to,
			sizeBytes: zip.sizeBytes,
			sha256,
			files: files.length
		};
	} catch (error) {
		await rm(partial, { force: true }).catch(() => {});
		throw explained(error, to, signal);
	} finally {
		await packer.close();
	}
}
const longestNameBytes = 65279;
function unwritable(sorted) {
	return sorted.flatMap(({ name }, index) => {
		return [
			...isPlainPath(name) ? [] : [said("its name is not a plain path")],
			...misspelling(name, longestNameBytes),
			...sorted[index - 1]?.name === name ? [said("it would be there twice")] : []
		].map((reason) => unfit(printable(name), reason));
	});
}
const isLarge = ({ sizeBytes }) => sizeBytes > bufferedBytes;
const isDeflated = (file) => !isLarge(file) && !isCompressed(file.name);
async function fill(zip, files, { root, signal, packer }) {
	const named = ({ name, isExecutable = false }) => ({
		name: root === "" ? name : `${root}/${name}`,
		isExecutable
	});
	const scratch = Buffer.allocUnsafeSlow(scratchBytes);
	const waiting = [];
	let waitingBytes = 0;
	const write = async (downToBytes) => {
		if (downToBytes === 0) packer.flush();
		let written = 0;
		for (const { file, packed } of waiting) {
			if (waitingBytes <= downToBytes && packed instanceof Promise) break;
			const full = zip.add(named(file), packed instanceof Promise ? await packed : packed);
			if (full !== void 0) await full;
			waitingBytes -= file.sizeBytes;
			written += 1;
		}
		waiting.splice(0, written);
	};
	for (const [index, file] of files.entries()) {
		if (index % yieldEvery === 0) await new Promise(setImmediate);
		signal?.throwIfAborted();
		if (isLarge(file)) {
			await write(0);
			await zip.addStream(named(file), await file.open(), {
				sizeBytes: file.sizeBytes,
				signal
			});
			continue;
		}
		const reading = isDeflated(file) ? file.read(scratch) : file.read();
		const content = reading instanceof Promise ? await reading : reading;
		waiting.push({
			file,
			packed: packer.pack(content, !isDeflated(file))
		});
		waitingBytes += file.sizeBytes;
		if (waitingBytes > aheadBytes || index % yieldEvery === 0) await write(aheadBytes / 2);
	}
	await write(0);
	return await zip.finish();
}
function explained(error, path, signal) {
	if (isFailure(error)) return error;
	if (signal?.aborted) return isFailure(signal.reason) ? signal.reason : new Failure("CANCELLED", {}, { cause: error });
	return error instanceof Error && "syscall" in error ? new Failure("FILE_UNWRITABLE", {
		path,
		reason: systemReason(error)
	}, { cause: error }) : error;
}
// build/packaging/zip-fault.js
var ZipFault = class extends Error {
	reason;
	constructor(reason) {
		super(reason.en);
		this.reason = reason;
	}
};
function faultOf(error) {
	if (error instanceof ZipFault) return error.reason;
	return error instanceof Error ? error.message : String(error);
}
// build/packaging/zip-bytes.js
function openZipBytes(path) {
	let handle = openSync(path, "r");
	const { size: sizeBytes } = fstatSync(handle);
	return {
		sizeBytes,
		fill(buffer, at) {
			if (handle === void 0) throw new Error("it was closed before it was read");
			const wanted = within(buffer.length, at, sizeBytes);
			let filled = 0;
			while (filled < wanted) {
				const readBytes = readSync(handle, buffer, filled, wanted - filled, at + filled);
				if (readBytes === 0) break;
				filled += readBytes;
			}
			return filled;
		},
		close() {
			if (handle !== void 0) closeSync(handle);
			handle = void 0;
		}
	};
}
const within = (wantedBytes, at, sizeBytes) => at >= 0 && at < sizeBytes ? Math.min(wantedBytes, sizeBytes - at) : 0;
function bytesAt(bytes, at, count) {
	const buffer = Buffer.allocUnsafe(count);
	if (bytes.fill(buffer, at) < count) throw new ZipFault(said("it ends before byte {end}", { end: at + count }));
	return buffer;
}
// build/packaging/zip-content.js
const chunkBytes$1 = 262144;
function zipContent(bytes, content, invalid) {
	const { name, sizeBytes, packedBytes } = content;
	const damaged = (wrong, cause) => invalid(said("{name} {wrong}", {
		name,
		wrong
	}), cause);
	const chunks = () => checked(bytes, content, damaged);
	const isSmall = sizeBytes <= 16777216 && packedBytes <= 17039360;
	return {
		name,
		sizeBytes,
		read: async () => isSmall ? atOnce(bytes, content, damaged) : await buffer(chunks()),
		open: async () => Readable.from(chunks(), { objectMode: false })
	};
}
function atOnce(bytes, content, damaged) {
	const { isDeflated, at, packedBytes, sizeBytes } = content;
	let unpacked;
	try {
		const packed = bytesAt(bytes, at, packedBytes);
		unpacked = isDeflated ? inflateRawSync(packed, { maxOutputLength: Math.max(sizeBytes, 1) }) : packed;
	} catch (error) {
		throw damaged(error instanceof RangeError && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE" ? tooMany(sizeBytes) : unreadable$1(error), error);
	}
	settle(content, unpacked.length, crc32(unpacked), damaged);
	return unpacked;
}
async function* checked(bytes, content, damaged) {
	const { isDeflated, sizeBytes } = content;
	let [count, sum] = [0, 0];
	const packed = pieces(bytes, content);
	try {
		for await (const chunk of isDeflated ? inflated(packed) : packed) {
			count += chunk.length;
			if (count > sizeBytes) break;
			sum = crc32(chunk, sum);
			yield chunk;
		}
	} catch (error) {
		throw damaged(unreadable$1(error), error);
	}
	settle(content, count, sum, damaged);
}
function* pieces(bytes, { at, packedBytes }) {
	for (let gone = 0; gone < packedBytes; gone += chunkBytes$1) yield bytesAt(bytes, at + gone, Math.min(chunkBytes$1, packedBytes - gone));
}
async function* inflated(packed) {
	const source = Readable.from(packed);
	const inflate = createInflateRaw({ chunkSize: 65536 });
	source.once("error", (error) => inflate.destroy(error));
	try {
		for await (const chunk of source.pipe(inflate)) yield chunk;
	} finally {
		source.destroy();
		inflate.destroy();
	}
}
function settle(content, count, sum, damaged) {
	const { sizeBytes } = content;
	if (count > sizeBytes) throw damaged(tooMany(sizeBytes));
	if (count < sizeBytes) throw damaged(said("cannot be unpacked (it has {count} bytes, not the {sizeBytes} that it says)", {
		count,
		sizeBytes
	}));
	if (sum !== content.crc32) throw damaged(said("is damaged: its checksum does not match"));
}
const tooMany = (sizeBytes) => said("cannot be unpacked (too many bytes: it says that it has {sizeBytes})", { sizeBytes });
const unreadable$1 = (error) => said("cannot be unpacked ({error})", { error: faultOf(error) });
// build/packaging/zip-directory.js
const mostBytes = 2 * 1024 ** 3;
const highestRatio = 200;
const harmlessBytes = 67108864;
const mostDirectoryBytes = 67108864;
const typeBits = 61440;
const fileType = 32768;
const folderType = 16384;
const linkType = 40960;
const dosFolder = 16;
const rowSignature = 33639248;
const rowBytes = 46;
const isFolder = (name) => name === "" || name.endsWith("/");
async function readDirectory(bytes) {
	const yauzl = await import("./yauzl.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	const zip = await yauzl.fromRandomAccessReaderPromise(readerOf(yauzl, bytes), bytes.sizeBytes, {
		autoClose: false,
		lazyEntries: true,
		decodeStrings: false
	});
	const at = Number(zip.readEntryCursor);
	const rows = await readRows(zip, (entry) => rowOf(yauzl, entry));
	if (hasMore(bytes, Number(zip.readEntryCursor))) throw new ZipFault(said("it lists more than the {count} files that it counts", { count: rows.length }));
	const taken = takenTwice(rows);
	if (taken !== void 0) throw new ZipFault(taken);
	return {
		rows,
		at
	};
}
function readerOf({ RandomAccessReader: Reader }, bytes) {
	class Bounded extends Reader {
		read(buffer, offset, length, position, callback) {
			callback(bytes.fill(buffer.subarray(offset, offset + length), position) < length ? new ZipFault(said("it points to a place outside of itself")) : null);
		}
	}
	return new Bounded();
}
async function readRows(zip, rowIn) {
	const rows = [];
	let [totalBytes, directoryBytes] = [0, 0];
	for await (const entry of zip.eachEntry()) {
		totalBytes += entry.uncompressedSize;
		directoryBytes += rowBytes + entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength;
		if (totalBytes > mostBytes) throw new ZipFault(said("it unpacks to more than {mostBytes} bytes", { mostBytes }));
		if (rows.length === 65535) throw new ZipFault(said("it holds more than {mostFiles} files", { mostFiles }));
		if (directoryBytes > mostDirectoryBytes) throw new ZipFault(said("its directory has more than {mostDirectoryBytes} bytes", { mostDirectoryBytes }));
		rows.push(rowIn(entry));
	}
	if (totalBytes > harmlessBytes && totalBytes > highestRatio * zip.fileSize) throw new ZipFault(said("it unpacks to {totalBytes} bytes, more than {highestRatio} times its own size", {
		totalBytes,
		highestRatio
	}));
	return rows;
}
function hasMore(bytes, end) {
	const next = Buffer.alloc(4);
	return bytes.fill(next, end) === next.length && next.readUInt32LE(0) === rowSignature;
}
function rowOf({ getFileNameLowLevel, validateFileName }, entry) {
	const name = getFileNameLowLevel(entry.generalPurposeBitFlag | 2048, entry.fileNameRaw, entry.extraFields, true).replace(/^(?:\.\/)+/, "");
	const reason = name.includes("�") ? said("the name {name} is not UTF-8", { name }) : misnamed(validateFileName(name), name) ?? oddity(entry, name);
	if (reason !== void 0) throw new ZipFault(reason);
	return {
		name,
		nameBytes: entry.fileNameRaw,
		flags: entry.generalPurposeBitFlag,
		method: entry.compressionMethod,
		crc32: entry.crc32,
		packedBytes: entry.compressedSize,
		sizeBytes: entry.uncompressedSize,
		at: entry.relativeOffsetOfLocalHeader
	};
}
const misnamed = (en, name) => en === null ? void 0 : {
	en,
	zh: said("{name} {wrong}", {
		name,
		wrong: said("is not a plain path")
	}).zh
};
function oddity(entry, name) {
	const wrongType = oddType(entry, name);
	if (wrongType !== void 0) return said("{name} {wrong}", {
		name,
		wrong: wrongType
	});
	if (entry.isEncrypted()) return said("{name} is encrypted", { name });
	if (!entry.canDecodeFileData()) return said("{name} is compressed in a way (method {method}) that is not stored or deflated", {
		name,
		method: entry.compressionMethod
	});
	if (name !== "" && !isPlainPath(name.replace(/\/$/, ""))) return said("{name} {wrong}", {
		name,
		wrong: said("is not a plain path")
	});
}
function oddType({ externalFileAttributes, uncompressedSize }, name) {
	const type = externalFileAttributes >>> 16 & typeBits;
	if (type === linkType) return said("is a symbolic link");
	if (type !== 0 && type !== (isFolder(name) ? folderType : fileType)) return said("is neither a file nor a folder");
	if (isFolder(name)) return uncompressedSize > 0 ? said("is a folder, and has content") : void 0;
	return type === 0 && (externalFileAttributes & dosFolder) !== 0 ? said("is a folder by its attributes, and a file by its name") : void 0;
}
function takenTwice(rows) {
	const files = /* @__PURE__ */ new Set();
	for (const { name } of rows.filter((row) => !isFolder(row.name))) {
		if (files.has(name)) return said("it holds {name} twice", { name });
		files.add(name);
	}
	const both = rows.flatMap(({ name }) => foldersOf(name)).find((folder) => files.has(folder));
	return both === void 0 ? void 0 : said("it holds {name} as a file and as a folder", { name: both });
}
// build/packaging/zip-headers.js
const headerBytes = 30;
const signature = 67324752;
const encrypted = 1;
const sizesBehind = 8;
const elsewhere = 4294967295;
function placeContents(bytes, { rows, at: directoryAt }) {
	const starts = /* @__PURE__ */ new Map();
	const inOrder = [...rows].sort((a, b) => a.at - b.at);
	for (const [index, row] of inOrder.entries()) {
		const start = contentStart(bytes, row);
		const next = inOrder[index + 1];
		if (start + row.packedBytes > (next?.at ?? directoryAt)) throw new ZipFault(next === void 0 ? said("{name} reaches into its directory", { name: row.name }) : said("{name} and {other} overlap", {
			name: row.name,
			other: next.name
		}));
		starts.set(row, start);
	}
	return rows.map((row) => starts.get(row) ?? 0);
}
function contentStart(bytes, row) {
	const header = Buffer.allocUnsafe(headerBytes);
	if (bytes.fill(header, row.at) < headerBytes || header.readUInt32LE(0) !== signature) throw new ZipFault(said("{name} does not begin where its directory says", { name: row.name }));
	const nameBytes = header.readUInt16LE(26);
	if (!bytesAt(bytes, row.at + headerBytes, nameBytes).equals(row.nameBytes)) throw new ZipFault(said("{name} has another name in front of its content", { name: row.name }));
	const flags = header.readUInt16LE(6);
	const says = [
		header.readUInt32LE(14),
		header.readUInt32LE(18),
		header.readUInt32LE(22)
	];
	if (!((flags & encrypted) === (row.flags & encrypted) && header.readUInt16LE(8) === row.method && agree(says, row, flags))) throw new ZipFault(said("{name} says other things in front of its content than in its directory", { name: row.name }));
	return row.at + headerBytes + nameBytes + header.readUInt16LE(28);
}
function agree(says, { crc32, packedBytes, sizeBytes }, flags) {
	const maySkip = (flags & sizesBehind) !== 0;
	return [
		crc32,
		packedBytes,
		sizeBytes
	].every((known, place) => {
		const own = says[place];
		return own === known || maySkip && own === 0 || place > 0 && own === elsewhere;
	});
}
// build/packaging/read-zip.js
async function readZip(path) {
	let bytes;
	try {
		bytes = openZipBytes(path);
	} catch (error) {
		throw new Failure("ZIP_INVALID", {
			path,
			reason: faultOf(error)
		}, { cause: error });
	}
	return await readZipBytes(bytes, path);
}
async function readZipBytes(bytes, path) {
	const invalid = (reason, cause) => new Failure("ZIP_INVALID", {
		path,
		reason
	}, { cause });
	try {
		return {
			files: await listFiles(bytes, invalid),
			problems: [],
			close: async () => bytes.close()
		};
	} catch (error) {
		bytes.close();
		throw isFailure(error) ? error : invalid(faultOf(error), error);
	}
}
async function listFiles(bytes, invalid) {
	const directory = await readDirectory(bytes);
	const starts = placeContents(bytes, directory);
	return directory.rows.map((row, index) => ({
		...row,
		isDeflated: row.method !== 0,
		at: starts[index] ?? 0
	})).filter(({ name }) => !isFolder(name)).map((content) => zipContent(bytes, content, invalid));
}
async function readThrough({ files }) {
	for (const file of files) for await (const _ of await file.open());
}
// build/packaging/short-list.js
function shortList(names, shown = 5) {
	const first = inRow(names.slice(0, shown), {
		en: ", ",
		zh: "、"
	});
	return names.length <= shown ? first : said("{names} and {rest} more", {
		names: first,
		rest: names.length - shown
	});
}
// build/packaging/folder-file.js
const chunkBytes = 262144;
function folderFile(name, path, seen, { into, isExecutable } = {}) {
	const file = {
		name,
		path,
		seen,
		into
	};
	return {
		...file,
		isExecutable,
		sizeBytes: seen.size,
		read: (scratch) => readUnchanged(file, scratch),
		open: async () => Readable.from(chunks(file), { objectMode: false })
	};
}
async function* chunks(file) {
	const handle = await openUnchanged(file);
	try {
		let readBytes = 0;
		for await (const chunk of handle.createReadStream({
			autoClose: false,
			highWaterMark: chunkBytes
		})) {
			readBytes += chunk.length;
			yield chunk;
		}
		if (readBytes !== file.seen.size || !isUnchanged(await handle.stat(), file)) throw changed(file);
	} catch (error) {
		throw unreadable(file, error);
	} finally {
		await handle.close();
	}
}
function readUnchanged(file, scratch) {
	let handle;
	try {
		handle = openSync(file.path, "r");
		const content = readWhole(handle, file.seen.size, scratch);
		if (content === void 0 || !isUnchanged(fstatSync(handle), file)) throw changed(file);
		return content;
	} catch (error) {
		throw unreadable(file, error);
	} finally {
		if (handle !== void 0) closeSync(handle);
	}
}
function readWhole(handle, sizeBytes, scratch) {
	const content = scratch !== void 0 && sizeBytes <= scratch.length ? scratch.subarray(0, sizeBytes) : Buffer.allocUnsafeSlow(sizeBytes);
	let at = 0;
	while (at < sizeBytes) {
		const readBytes = readSync(handle, content, at, sizeBytes - at, null);
		if (readBytes === 0) return void 0;
		at += readBytes;
	}
	return content;
}
async function openUnchanged(file) {
	const handle = await open(file.path).catch((error) => {
		throw unreadable(file, error);
	});
	if (isUnchanged(await handle.stat(), file)) return handle;
	await handle.close();
	throw changed(file);
}
const isUnchanged = (now, { seen }) => now.size === seen.size && now.mtimeMs === seen.mtimeMs && now.ino === seen.ino;
const changed = ({ name, into }) => unfit(name, said("it changed while it was being read"), { into });
function unreadable({ name, into }, error) {
	if (isFailure(error)) return error;
	const code = systemReason(error);
	if (code === "EISDIR") return changed({
		name,
		into
	});
	const reason = code === "ENOENT" ? said("it was removed while it was being read") : said("it cannot be read ({code})", { code });
	return unfit(name, reason, {
		cause: error,
		into
	});
}
// build/packaging/hard-links.js
var HardLinks = class {
	#files = /* @__PURE__ */ new Map();
	add(name, path, { nlink, dev, ino }) {
		if (nlink < 2) return;
		const key = `${dev}:${ino}`;
		const known = this.#files.get(key) ?? {
			names: [],
			paths: /* @__PURE__ */ new Set(),
			nlink
		};
		known.names.push(name);
		known.paths.add(path);
		this.#files.set(key, known);
	}
	leaving() {
		return [...this.#files.values()].filter(({ paths, nlink }) => paths.size < nlink).flatMap(({ names }) => names);
	}
};
// build/packaging/read-folder.js
const mostFolderLinks = 1e3;
const buildRules = {
	skips: isJunk,
	refuses: refusedFolder,
	mostFiles
};
async function readFolder(path, rules = buildRules) {
	const root = await realpath(path);
	const walk = {
		path,
		root,
		rules,
		files: [],
		problems: [],
		linked: new HardLinks(),
		folderLinks: 0,
		folders: 0
	};
	await visitFolder(walk, {
		path: root,
		name: "",
		chain: [root]
	});
	for (const name of walk.linked.leaving()) if (rules.allowsHardLink?.(name) !== true) refuse(walk, name, said("it is hard-linked to a file outside of the folder, so copy it instead"));
	return {
		files: walk.files,
		problems: walk.problems,
		close: async () => {}
	};
}
async function visitFolder(walk, folder) {
	await giveWay(walk);
	for (const entry of entriesIn(walk, folder).sort((a, b) => a.name < b.name ? -1 : 1)) {
		const name = folder.name === "" ? entry.name : `${folder.name}/${entry.name}`;
		if (!walk.rules.skips(name, entry.isDirectory())) await visit(walk, folder, entry, name);
	}
}
function entriesIn(walk, folder) {
	try {
		return readdirSync(folder.path, { withFileTypes: true });
	} catch (error) {
		refuseUnread(walk, folder.name || ".", error);
		return [];
	}
}
async function giveWay(walk) {
	walk.folders += 1;
	if (walk.folders % 32 === 0) await new Promise(setImmediate);
}
async function visit(walk, folder, entry, name) {
	const path = join(folder.path, entry.name);
	if (name.includes("�")) refuse(walk, name, said("its name is not UTF-8"));
	else if (entry.isSymbolicLink()) await followLink(walk, folder, path, name);
	else if (entry.isDirectory()) await enter(walk, {
		path,
		name,
		chain: [...folder.chain, join(folder.chain.at(-1) ?? "", entry.name)]
	});
	else if (entry.isFile()) addFile(walk, name, path);
	else refuse(walk, name, said("it is a socket, a pipe or a device"));
}
async function enter(walk, folder) {
	const refused = walk.rules.refuses(folder.name);
	if (refused === void 0) await visitFolder(walk, folder);
	else walk.problems.push(refused);
}
async function followLink(walk, folder, path, name) {
	let target;
	try {
		target = await realpath(path);
	} catch (error) {
		refuse(walk, name, systemReason(error) === "ELOOP" ? said("it is a link that leads back to itself") : said("it is a link to nothing"), error);
		return;
	}
	const refused = linkProblem(walk, name, target);
	if (refused === void 0) await addLinked(walk, folder, target, name);
	else walk.problems.push(refused);
}
function linkProblem({ root, rules }, name, target) {
	const way = relative(root, target);
	const refused = rules.refusesLink?.(name, way.replaceAll(sep, "/"));
	const leaves = way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way);
	return refused ?? (leaves ? new Failure("LINK_LEAVES_BUILD", {
		link: rules.shown?.(name) ?? name,
		target
	}) : void 0);
}
async function addLinked(walk, folder, target, name) {
	const kind = await stat(target);
	if (kind.isFile()) addFile(walk, name, target);
	else if (!kind.isDirectory()) refuse(walk, name, said("it is a link to a socket, a pipe or a device"));
	else if (walk.rules.skips(name, true)) return;
	else if (folder.chain.includes(target)) refuse(walk, name, said("it is a link that leads back to a folder above it"));
	else await enterLinked(walk, {
		path: target,
		name,
		chain: [...folder.chain, target]
	});
}
async function enterLinked(walk, folder) {
	walk.folderLinks += 1;
	if (walk.folderLinks > mostFolderLinks) throw tooMuch(walk, said("it holds more than {mostFolderLinks} links to folders, one inside the other", { mostFolderLinks }));
	await enter(walk, folder);
}
function addFile(walk, name, path) {
	let seen;
	try {
		seen = lstatSync(path);
	} catch (error) {
		refuseUnread(walk, name, error);
		return;
	}
	if (!seen.isFile()) {
		refuse(walk, name, said("it changed while the folder was being read"));
		return;
	}
	walk.linked.add(name, path, seen);
	const isExecutable = walk.rules.keepsExecutable === true && (seen.mode & 64) !== 0;
	walk.files.push(folderFile(name, path, seen, {
		into: walk.rules.into,
		isExecutable
	}));
	if (walk.files.length > walk.rules.mostFiles) throw tooMuch(walk, said("it holds more than {mostFiles} files", { mostFiles: walk.rules.mostFiles }));
}
function refuse({ problems, rules }, name, reason, cause) {
	problems.push(unfit(rules.shown?.(name) ?? name, reason, {
		cause,
		into: rules.into
	}));
}
const refuseUnread = (walk, name, error) => refuse(walk, name, said("it cannot be read ({error})", { error: systemReason(error) }), error);
const tooMuch = ({ path, rules }, reason) => unfit(path, reason, { into: rules.into });
// build/packaging/test-environment.js
const reach = 2e3;
const call = /\.\s{0,20}init\s{0,20}\)?\s{0,20}\(\s{0,200}\{/g;
const token = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`|[\w$]+|\S/g;
const environment = /^["']?env["']?$/;
const test = /^["'`]test["'`]$/;
function usesTestEnvironment(text) {
	for (const { 0: found, index } of text.matchAll(call)) {
		const start = index + found.length;
		if (isCloud(text.slice(Math.max(index - 120, 0), index)) && !isComment(text, index) && hasTest(text.slice(start, start + reach))) return true;
	}
	return false;
}
function isCloud(before) {
	const owner = /[\w$.[\]"'\\?]*$/.exec(before)?.[0] ?? "";
	if (/cloud/i.test(owner)) return true;
	const last = owner.split(/[.[]/).at(-1)?.replaceAll(/[\]"'\\?]/g, "") ?? "";
	return last === "default" || /^[\w$]{1,2}$/.test(last);
}
function isComment(text, index) {
	const before = text.slice(Math.max(index - reach, 0), index);
	const end = before.lastIndexOf("\n");
	if (end === -1 && index > reach) return false;
	const line = before.slice(end + 1);
	return /^\s*\/\//.test(line) || /^\s*\/?\*/.test(line) && !line.includes("*/");
}
function hasTest(options) {
	const tokens = ownTokens(unescaped(options));
	return tokens.some((key, place) => {
		const [before, colon, value, after] = [
			tokens[place - 1] ?? ",",
			tokens[place + 1],
			tokens[place + 2] ?? "",
			tokens[place + 3] ?? ""
		];
		return environment.test(key) && before === "," && colon === ":" && test.test(value) && (after === "," || after === "}");
	});
}
function ownTokens(options) {
	const tokens = [];
	let depth = 0;
	for (const [each] of options.matchAll(token)) {
		if (/^\/[/*]/.test(each)) continue;
		if (depth === 0) tokens.push(each);
		if (/^[{[(]$/.test(each)) depth += 1;
		if (/^[}\])]$/.test(each)) depth -= 1;
		if (depth < 0) break;
	}
	return tokens;
}
function unescaped(options) {
	const quote = options.search(/["'`]/);
	return /^[^"'`]*\\[nrt]/.test(options) || options.charAt(quote - 1) === "\\" ? options.replaceAll(/\\[nrt]/g, "\n").replaceAll(/\\(["'`])/g, "$1") : options;
}
// build/packaging/text-encoding.js
function byteOrderMark(start) {
	const [first, second] = start;
	if (first === 255 && second === 254) return "utf-16le";
	return first === 254 && second === 255 ? "utf-16be" : void 0;
}
// build/packaging/scan.js
const sniffedBytes = 8e3;
async function scanTexts(files, evidence) {
	const problems = [];
	let testEnvironmentIn;
	for (const file of files) {
		evidence.addFile(file);
		try {
			const { secret, testEnvironment } = await scanFile(file, evidence);
			if (secret !== void 0) problems.push(new Failure("SECRET_IN_BUILD", {
				file: file.name,
				reason: secret
			}));
			if (testEnvironment) testEnvironmentIn ??= file.name;
		} catch (error) {
			if (!isFailure(error)) throw error;
			problems.push(error);
		}
	}
	return {
		problems,
		testEnvironmentIn
	};
}
async function secretIn(file) {
	for await (const text of textsOf(file)) {
		const secret = secretText(text);
		if (secret !== void 0) return secret;
	}
}
async function scanFile(file, evidence) {
	let secret;
	let testEnvironment = false;
	const isScript = /\.(?:[cm]?js|html?)$/i.test(file.name);
	for await (const text of textsOf(file)) {
		secret ??= secretText(text);
		testEnvironment ||= isScript && usesTestEnvironment(text);
		evidence.addText(file.name, text);
	}
	return {
		secret,
		testEnvironment
	};
}
const decoderOf = (start) => new TextDecoder(byteOrderMark(start) ?? "utf-8");
async function* textsOf(file) {
	if (isCompressed(file.name)) return;
	if (file.sizeBytes <= 16777216) {
		const content = await file.read();
		if (byteOrderMark(content) !== void 0 || !content.subarray(0, sniffedBytes).includes(0)) yield decoderOf(content).decode(content);
		return;
	}
	let decoder;
	let tail = "";
	for await (const piece of await file.open()) {
		decoder ??= decoderOf(piece);
		const text = tail + decoder.decode(piece, { stream: true });
		if (text.slice(0, sniffedBytes).includes("\0")) return;
		yield text;
		tail = text.slice(-8192);
	}
}
export { secretFolder as C, isCompressed as E, refusedFolder as S, secretWords as T, misspelling as _, changed as a, needsEncoding as b, unreadable as c, readZip as d, writeArchive as f, isPlainPath as g, isJunk as h, readFolder as i, shortList as l, foldersOf as m, secretIn as n, folderFile as o, clashes as p, byteOrderMark as r, isUnchanged as s, scanTexts as t, readThrough as u, nameProblems as v, secretName as w, printable as x, namesakes as y };
