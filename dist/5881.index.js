export const id = 5881;
export const ids = [5881];
export const modules = {

/***/ 64751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ writeArchive)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors/failure.js + 8 modules
var failure = __webpack_require__(7783);
// EXTERNAL MODULE: ./build/packaging/build-file.js
var build_file = __webpack_require__(86527);
// EXTERNAL MODULE: ./build/packaging/compressed.js
var compressed = __webpack_require__(12711);
// EXTERNAL MODULE: ./build/packaging/file-rules.js
var file_rules = __webpack_require__(45482);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/packaging/deflate.js

/** Level 9 saves half a percent for up to 60 % more time (performance.md §1). */
const deflateLevel = 6;
/** Content that is compressed already, or that grows, is stored. */
const stored = (content) => ({ method: 'stored', content, crc32: (0,external_node_zlib_.crc32)(content), sizeBytes: content.length });
/** Synchronous on purpose: an asynchronous deflate of a small file costs more than the work itself (performance.md §1). */
function deflated(content) {
    if (content.length === 0)
        return stored(content);
    const packed = (0,external_node_zlib_.deflateRawSync)(content, { level: deflateLevel });
    return packed.length < content.length
        ? { method: 'deflated', content: packed, crc32: (0,external_node_zlib_.crc32)(content), sizeBytes: content.length }
        : stored(content);
}

// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
;// CONCATENATED MODULE: ./build/packaging/deflate-worker.js


/** It is text, so that no bundler can lose it. */
const program = `
const { parentPort, workerData } = require('node:worker_threads');
const { crc32, deflateRawSync } = require('node:zlib');
const done = new Int32Array(workerData.done);
parentPort.on('message', ({ id, contents }) => {
  const packed = contents.map(({ buffer, length }) => {
    const content = Buffer.from(buffer, 0, length);
    const deflated = deflateRawSync(content, { level: workerData.level });
    const sum = crc32(content);
    Atomics.add(done, 0, length);
    if (deflated.length >= length) return { stored: true, buffer, length, crc32: sum, sizeBytes: length };
    const { buffer: whole, byteOffset } = deflated;
    const exact = whole.byteLength === deflated.length ? whole : whole.slice(byteOffset, byteOffset + deflated.length);
    return { stored: false, buffer: exact, length: deflated.length, crc32: sum, sizeBytes: length };
  });
  parentPort.postMessage({ id, packed }, packed.map(({ buffer }) => buffer));
});
`;
/** Starts a worker; it costs some 30 ms of its own core. */
function startDeflateWorker() {
    const counter = new SharedArrayBuffer(4);
    const done = new Int32Array(counter);
    const worker = new external_node_worker_threads_.Worker(program, { eval: true, workerData: { done: counter, level: deflateLevel } });
    const waiting = new Map();
    let [id, givenBytes] = [0, 0];
    worker.on('message', ({ id: answered, packed }) => {
        waiting.get(answered)?.resolve(packed.map(({ stored, buffer, length, crc32, sizeBytes }) => ({
            method: stored ? 'stored' : 'deflated',
            content: Buffer.from(buffer, 0, length),
            crc32,
            sizeBytes,
        })));
        waiting.delete(answered);
    });
    const fail = (error) => {
        for (const { reject } of waiting.values())
            reject(error);
        waiting.clear();
    };
    worker.on('error', fail);
    return {
        waitingBytes: () => (givenBytes - Atomics.load(done, 0)) | 0,
        deflate: (contents) => {
            id += 1;
            const asked = id;
            givenBytes = (givenBytes + contents.reduce((sum, { length }) => sum + length, 0)) | 0;
            const handed = contents.map(exactly);
            worker.postMessage({ id: asked, contents: handed }, handed.map(({ buffer }) => buffer));
            return new Promise((resolve, reject) => void waiting.set(asked, { resolve, reject }));
        },
        close: async () => {
            await worker.terminate();
            fail(new Error('The worker was closed.'));
        },
    };
}
/** A buffer that is part of a larger one cannot be handed over without it. */
function exactly(content) {
    const isWhole = content.byteOffset === 0 && content.buffer.byteLength === content.length && content.buffer instanceof ArrayBuffer;
    const buffer = isWhole ? content.buffer : new Uint8Array(content).buffer;
    return { buffer, length: content.length };
}

;// CONCATENATED MODULE: ./build/packaging/packer.js



/** A worker pays from so much text on: its start costs as much as deflating half a megabyte. */
const worthWorkerBytes = 4 * 1024 * 1024;
/** Handed over at once: a message costs as much as a small file. */
const batchBytes = 192 * 1024;
/** While so much waits for the worker, this core deflates itself. */
const busyBytes = 512 * 1024;
/** `textBytes`: what is going to be deflated, all files together. */
function createPacker({ textBytes, cache }) {
    const worker = textBytes >= worthWorkerBytes ? startDeflateWorker() : undefined;
    const batch = worker === undefined ? undefined : new Batch(worker);
    const fresh = (content) => {
        const isBusy = batch === undefined || worker === undefined || worker.waitingBytes() + batch.sizeBytes > busyBytes;
        return isBusy ? deflated(content) : batch.add(content);
    };
    const throughCache = (content, { get, set }) => {
        const key = `${content.length}-${(0,external_node_crypto_.createHash)('sha256').update(content).digest('base64')}`;
        const known = get(key);
        if (known !== undefined)
            return known;
        const packed = fresh(content);
        if (packed instanceof Promise)
            return packed.then((done) => keep(key, done, set));
        return keep(key, packed, set);
    };
    return {
        pack: (content, isStored) => {
            if (isStored || content.length === 0)
                return stored(content);
            return cache === undefined ? fresh(content) : throughCache(content, cache);
        },
        flush: () => batch?.send(),
        close: async () => await worker?.close(),
    };
}
function keep(key, packed, set) {
    set(key, packed);
    return packed;
}
/** Contents on their way to the worker. */
class Batch {
    sizeBytes = 0;
    #worker;
    #contents = [];
    #taken = [];
    constructor(worker) {
        this.#worker = worker;
    }
    add(content) {
        const packed = new Promise((resolve) => void this.#taken.push(resolve));
        // Nobody may be waiting yet when the worker is closed; whoever awaits it hears of it all the same.
        packed.catch(() => { });
        this.#contents.push(content);
        this.sizeBytes += content.length;
        if (this.sizeBytes >= batchBytes)
            this.send();
        return packed;
    }
    send() {
        if (this.#contents.length === 0)
            return;
        const [contents, taken] = [this.#contents, this.#taken];
        [this.#contents, this.#taken, this.sizeBytes] = [[], [], 0];
        const all = this.#worker.deflate(contents);
        for (const [index, resolve] of taken.entries())
            resolve(all.then((packed) => packed[index]));
    }
}
/** Keeps what was deflated while it fits into the memory that a run may take for it. */
function createPackedCache(limitBytes = 64 * 1024 * 1024) {
    const known = new Map();
    let sizeBytes = 0;
    return {
        get: (key) => known.get(key),
        set: (key, packed) => {
            if (known.has(key) || sizeBytes + packed.content.length > limitBytes)
                return;
            known.set(key, packed);
            sizeBytes += packed.content.length;
        },
    };
}

;// CONCATENATED MODULE: ./build/packaging/zip-format.js
/** The records of a zip file (APPNOTE 6.3.10), for files with one fixed time; sizes and offsets above 4 GB and more than 65,535 entries take the 64-bit forms. */
const most32 = 0xff_ff_ff_ff;
const most16 = 0xff_ff;
const unixMade = 3 << 8;
/** 1980-01-01, where the calendar of zip starts, at midnight. */
const dosDate = (1 << 5) | 1;
const utf8Names = 0x08_00;
const sizesBehind = 0x00_08;
const methods = { stored: 0, deflated: 8 };
/** A file of this size may take 64 bits; deflating grows what cannot be deflated by less than a thousandth. */
const needs64 = (sizeBytes) => sizeBytes + Math.ceil(sizeBytes / 1000) + 1024 > most32;
const versionFor = (is64) => (is64 ? 45 : 20);
const flagsOf = ({ isStreamed }) => utf8Names | (isStreamed ? sizesBehind : 0);
/** What stands before the content of a file. */
function localHeader(entry) {
    const { name, isLarge, isStreamed } = entry;
    const known = isStreamed ? { crc32: 0, storedBytes: 0, sizeBytes: 0 } : entry;
    const extra = isLarge ? extra64([known.sizeBytes, known.storedBytes]) : Buffer.alloc(0);
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04_03_4b_50, 0);
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
    return Buffer.concat([header, name, extra]);
}
/** What stands behind the content of a streamed file. */
function dataDescriptor({ crc32, storedBytes, sizeBytes, isLarge }) {
    const descriptor = Buffer.alloc(isLarge ? 24 : 16);
    descriptor.writeUInt32LE(0x08_07_4b_50, 0);
    descriptor.writeUInt32LE(crc32, 4);
    if (isLarge) {
        descriptor.writeBigUInt64LE(BigInt(storedBytes), 8);
        descriptor.writeBigUInt64LE(BigInt(sizeBytes), 16);
    }
    else {
        descriptor.writeUInt32LE(storedBytes, 8);
        descriptor.writeUInt32LE(sizeBytes, 12);
    }
    return descriptor;
}
/** The row of a file in the directory at the end. */
function directoryHeader(entry) {
    const { name, crc32, storedBytes, sizeBytes, offset, isExecutable, isLarge } = entry;
    const isFar = offset >= most32;
    const extra = extra64([...(isLarge ? [sizeBytes, storedBytes] : []), ...(isFar ? [offset] : [])]);
    const header = Buffer.alloc(46);
    header.writeUInt32LE(0x02_01_4b_50, 0);
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
    header.writeUInt32LE(((isExecutable ? 0o100_755 : 0o100_644) << 16) >>> 0, 38);
    header.writeUInt32LE(isFar ? most32 : offset, 42);
    return Buffer.concat([header, name, extra]);
}
/** The extra field that holds what does not fit into 32 bits, in the order of the specification; none when all fits. */
function extra64(values) {
    if (values.length === 0)
        return Buffer.alloc(0);
    const extra = Buffer.alloc(4 + 8 * values.length);
    extra.writeUInt16LE(0x00_01, 0);
    extra.writeUInt16LE(8 * values.length, 2);
    values.forEach((value, index) => void extra.writeBigUInt64LE(BigInt(value), 4 + 8 * index));
    return extra;
}
/** The end of the directory: where it begins, how long it is, and how many files it lists. */
function directoryEnd({ entries, offset, sizeBytes, }) {
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06_05_4b_50, 0);
    end.writeUInt16LE(Math.min(entries, most16), 8);
    end.writeUInt16LE(Math.min(entries, most16), 10);
    end.writeUInt32LE(Math.min(sizeBytes, most32), 12);
    end.writeUInt32LE(Math.min(offset, most32), 16);
    const fits = entries < most16 && sizeBytes < most32 && offset < most32;
    return fits ? end : Buffer.concat([directoryEnd64({ entries, offset, sizeBytes }), end]);
}
function directoryEnd64({ entries, offset, sizeBytes, }) {
    const record = Buffer.alloc(56 + 20);
    record.writeUInt32LE(0x06_06_4b_50, 0);
    record.writeBigUInt64LE(44n, 4);
    record.writeUInt16LE(unixMade | versionFor(true), 12);
    record.writeUInt16LE(versionFor(true), 14);
    record.writeBigUInt64LE(BigInt(entries), 24);
    record.writeBigUInt64LE(BigInt(entries), 32);
    record.writeBigUInt64LE(BigInt(sizeBytes), 40);
    record.writeBigUInt64LE(BigInt(offset), 48);
    record.writeUInt32LE(0x07_06_4b_50, 56);
    record.writeBigUInt64LE(BigInt(offset + sizeBytes), 64);
    record.writeUInt32LE(1, 72);
    return record;
}

;// CONCATENATED MODULE: ./build/packaging/zip-file.js




/** Written to the disk at once. */
const gatherBytes = 1024 * 1024;
/** A zip that is being written to a file, entry by entry; the digest is of every byte of it. */
class ZipFile {
    sizeBytes = 0;
    #handle;
    #hash = (0,external_node_crypto_.createHash)('sha256');
    #entries = [];
    #gathered = [];
    #gatheredBytes = 0;
    constructor(handle) {
        this.#handle = handle;
    }
    /** A file whose content is packed already. */
    async add({ name, isExecutable }, { method, content, crc32: sum, sizeBytes }) {
        const entry = {
            name: Buffer.from(name),
            method,
            crc32: sum,
            storedBytes: content.length,
            sizeBytes,
            isExecutable,
            offset: this.sizeBytes,
            isStreamed: false,
            isLarge: needs64(sizeBytes),
        };
        this.#entries.push(entry);
        this.#put(localHeader(entry));
        this.#put(content);
        if (this.#gatheredBytes >= gatherBytes)
            await this.#flush();
    }
    /** A file that is too large for memory: deflated as it is read, with checksum and sizes behind it. */
    async addStream({ name, isExecutable }, source, { sizeBytes, signal }) {
        const isLarge = needs64(sizeBytes);
        const begun = { name: Buffer.from(name), method: 'deflated', isExecutable, offset: this.sizeBytes, isStreamed: true, isLarge };
        this.#put(localHeader({ ...begun, crc32: 0, storedBytes: 0, sizeBytes: 0 }));
        const startBytes = this.sizeBytes;
        let sum = 0;
        source.on('data', (chunk) => {
            sum = (0,external_node_zlib_.crc32)(chunk, sum);
        });
        const packed = source.pipe((0,external_node_zlib_.createDeflateRaw)({ level: deflateLevel }));
        source.once('error', (error) => packed.destroy(error));
        try {
            for await (const chunk of packed) {
                signal?.throwIfAborted();
                this.#put(chunk);
                if (this.#gatheredBytes >= gatherBytes)
                    await this.#flush();
            }
        }
        finally {
            source.destroy();
        }
        const entry = { ...begun, crc32: sum, storedBytes: this.sizeBytes - startBytes, sizeBytes };
        this.#entries.push(entry);
        this.#put(dataDescriptor(entry));
    }
    /** Writes the directory; nothing can be added after it. Answers the digest, lower case hex. */
    async finish() {
        const offset = this.sizeBytes;
        for (const entry of this.#entries)
            this.#put(directoryHeader(entry));
        this.#put(directoryEnd({ entries: this.#entries.length, offset, sizeBytes: this.sizeBytes - offset }));
        await this.#flush();
        return this.#hash.digest('hex');
    }
    #put(bytes) {
        this.#gathered.push(bytes);
        this.#gatheredBytes += bytes.length;
        this.sizeBytes += bytes.length;
    }
    async #flush() {
        const bytes = Buffer.concat(this.#gathered);
        [this.#gathered, this.#gatheredBytes] = [[], 0];
        this.#hash.update(bytes);
        let at = 0;
        while (at < bytes.length)
            at += (await this.#handle.write(bytes, at)).bytesWritten;
    }
}

;// CONCATENATED MODULE: ./build/packaging/archive.js








/** Read and packed ahead of the writing; more would only take memory. */
const aheadBytes = 32 * 1024 * 1024;
/** A signal, and whoever else shares this process, gets a turn after so many files. */
const yieldEvery = 256;
/**
 * Writes the zip, with the same bytes for the same content on every machine: one time, one mode for all but executable files, sorted names. There are no
 * entries for folders: they carry no content, and tools differ in whether they write them. The file appears under its name only when it is complete; until
 * then it has another, and after a failure none.
 */
async function writeArchive(files, target) {
    const { to, signal, cache } = target;
    const partial = `${to}.${process.pid}.partial`;
    const sorted = (0,build_file/* inByteOrder */.qg)(files);
    (0,failure/* throwProblems */.Jh)(unwritable(sorted));
    const packer = createPacker({ textBytes: sorted.reduce((sum, file) => sum + (isDeflated(file) ? file.sizeBytes : 0), 0), cache });
    try {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(to), { recursive: true });
        const handle = await (0,promises_.open)(partial, 'w');
        const zip = new ZipFile(handle);
        let sha256;
        try {
            sha256 = await fill(zip, sorted, { ...target, packer });
        }
        finally {
            await handle.close();
        }
        signal?.throwIfAborted();
        await (0,promises_.rename)(partial, to);
        return { path: to, sizeBytes: zip.sizeBytes, sha256, files: files.length };
    }
    catch (error) {
        await (0,promises_.rm)(partial, { force: true }).catch(() => { });
        throw explained(error, to, signal);
    }
    finally {
        await packer.close();
    }
}
/** A zip gives the length of a name in 16 bits; the root stands in front. */
const longestNameBytes = 65_535 - 256;
/** The last look at the names, whoever gathered them: no archive of ours could unpack outside of its folder, or in two ways. */
function unwritable(sorted) {
    return sorted.flatMap(({ name }, index) => {
        const why = [
            ...((0,file_rules/* isPlainPath */.qW)(name) ? [] : ['its name is not a plain path']),
            ...(0,file_rules/* misspelling */.wI)(name, longestNameBytes),
            ...(sorted[index - 1]?.name === name ? ['it would be there twice'] : []),
        ];
        return why.map((reason) => (0,build_file/* unfit */.Ri)((0,file_rules/* printable */.g$)(name), reason));
    });
}
/** Large files are always deflated: a stored one whose sizes stand behind it cannot be read by Java's ZipInputStream. */
const isLarge = ({ sizeBytes }) => sizeBytes > build_file/* bufferedBytes */.fz;
const isDeflated = (file) => !isLarge(file) && !(0,compressed/* isCompressed */.c)(file.name);
/** Reads and packs ahead, writes in order. */
async function fill(zip, files, { root, signal, packer }) {
    const named = ({ name, isExecutable = false }) => ({ name: root === '' ? name : `${root}/${name}`, isExecutable });
    const waiting = [];
    let waitingBytes = 0;
    const write = async (downToBytes) => {
        if (downToBytes === 0)
            packer.flush();
        let written = 0;
        for (const { file, packed } of waiting) {
            if (waitingBytes <= downToBytes && packed instanceof Promise)
                break;
            await zip.add(named(file), packed instanceof Promise ? await packed : packed);
            waitingBytes -= file.sizeBytes;
            written += 1;
        }
        waiting.splice(0, written);
    };
    for (const [index, file] of files.entries()) {
        if (index % yieldEvery === 0)
            await new Promise(setImmediate);
        signal?.throwIfAborted();
        if (isLarge(file)) {
            await write(0);
            await zip.addStream(named(file), await file.open(), { sizeBytes: file.sizeBytes, signal });
            continue;
        }
        waiting.push({ file, packed: packer.pack(await file.read(), !isDeflated(file)) });
        waitingBytes += file.sizeBytes;
        if (waitingBytes > aheadBytes || index % yieldEvery === 0)
            await write(aheadBytes / 2);
    }
    await write(0);
    return await zip.finish();
}
/** Reading fails with a `Failure` of its own, so what the system refuses here is the writing. Anything else is a bug, and stays what it is. */
function explained(error, path, signal) {
    if ((0,failure/* isFailure */.N6)(error))
        return error;
    if (signal?.aborted)
        return (0,failure/* isFailure */.N6)(signal.reason) ? signal.reason : new failure.Failure('CANCELLED', {}, { cause: error });
    const isOfSystem = error instanceof Error && 'syscall' in error;
    return isOfSystem ? new failure.Failure('FILE_UNWRITABLE', { path, reason: (0,build_file/* systemReason */.uc)(error) }, { cause: error }) : error;
}


/***/ }),

/***/ 86527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ri: () => (/* binding */ unfit),
/* harmony export */   fz: () => (/* binding */ bufferedBytes),
/* harmony export */   p: () => (/* binding */ mostFiles),
/* harmony export */   qg: () => (/* binding */ inByteOrder),
/* harmony export */   uc: () => (/* binding */ systemReason)
/* harmony export */ });
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7783);

/** Up to this size a file is read at once, which is several times faster than a stream (performance.md §1). */
const bufferedBytes = 16 * 1024 * 1024;
/** The most that a zip holds without its 64-bit extension, which the server may not know. */
const mostFiles = 65_535;
/** Sorts by the bytes of the path: no locale and no file system decides, so the order is the same everywhere. */
function inByteOrder(files) {
    const keyed = files.map((file) => ({ file, key: Buffer.from(file.name) }));
    return keyed.sort((a, b) => Buffer.compare(a.key, b.key)).map(({ file }) => file);
}
/** `into` says where the file cannot go, when that is not an archive. */
const unfit = (file, reason, { cause, into } = {}) => new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('FILE_UNFIT', { file, reason, into }, { cause });
/** The system's own short name of an error, such as ENOENT, else its message. */
function systemReason(error) {
    if (!(error instanceof Error))
        return String(error);
    return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}


/***/ }),

/***/ 12711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ isCompressed)
/* harmony export */ });
const extensions = [
    ['png', 'jpg', 'jpeg', 'gif', 'webp', 'avif', 'heic'],
    ['mp3', 'm4a', 'aac', 'ogg', 'oga', 'opus', 'mp4', 'm4v', 'mov', 'webm'],
    ['woff', 'woff2', 'zip', 'gz', 'br', 'zst', '7z', 'rar', 'amr', 'apk', 'ipa'],
].flat();
const pattern = new RegExp(`\\.(?:${extensions.join('|')})$`, 'i');
/** Whether a file of this name is compressed already: deflating it again costs time and saves about a hundredth (performance.md §1). */
const isCompressed = (name) => pattern.test(name);


/***/ }),

/***/ 45482:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JD: () => (/* binding */ needsEncoding),
/* harmony export */   Vh: () => (/* binding */ namesakes),
/* harmony export */   W1: () => (/* binding */ nameProblems),
/* harmony export */   g$: () => (/* binding */ printable),
/* harmony export */   g0: () => (/* binding */ clashes),
/* harmony export */   pP: () => (/* binding */ refusedFolder),
/* harmony export */   pd: () => (/* binding */ foldersOf),
/* harmony export */   qW: () => (/* binding */ isPlainPath),
/* harmony export */   wI: () => (/* binding */ misspelling),
/* harmony export */   ze: () => (/* binding */ isJunk)
/* harmony export */ });
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7783);
/* harmony import */ var _build_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86527);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94333);



/** What file managers leave behind; nobody meant to publish it, so it is left out without a word. */
const junk = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini|__MACOSX|\._[^/]*)$/i;
/** With the id in front this stays within the 256 bytes of a plain tar header; the server makes a tar of the build (wire-facts §6). */
const longestNameBytes = 230;
const isJunk = (name) => junk.test(name);
/** Why a folder must not be in a build at all; its content is then of no interest. */
function refusedFolder(name) {
    const base = name.slice(name.lastIndexOf('/') + 1);
    if (base === 'node_modules')
        return new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('NODE_MODULES_IN_BUILD', { path: name });
    const reason = (0,_secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .secretFolder */ .p2)(base);
    return reason === undefined ? undefined : new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('SECRET_IN_BUILD', { file: name, reason });
}
/** All that is wrong with one file, judging by its name alone. */
function nameProblems(name) {
    const reason = (0,_secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .secretName */ .Gf)(name.slice(name.lastIndexOf('/') + 1));
    const secret = reason === undefined ? [] : [new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('SECRET_IN_BUILD', { file: name, reason })];
    return [...secret, ...misspelling(name, longestNameBytes).map((why) => (0,_build_file_js__WEBPACK_IMPORTED_MODULE_1__/* .unfit */ .Ri)(printable(name), why))];
}
/** A name as it can be shown, whatever characters it holds. */
const printable = (name) => JSON.stringify(name).slice(1, -1);
const driveLetter = /^[A-Za-z]:/;
/** Whether a path stays below its root on every system: no `..`, nothing absolute, no empty part. */
const isPlainPath = (name) => !driveLetter.test(name) && name.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
/** What is wrong with the spelling of a path. */
function misspelling(name, longestBytes) {
    return [
        /\p{Cc}/u.test(name) && 'its name holds a control character',
        /\p{Cs}/u.test(name) && 'its name holds half a character, which is no UTF-8',
        driveLetter.test(name) && 'its name begins like a drive, which makes it absolute on some systems',
        name.includes('\\') && 'its name holds a backslash, which is a folder on some systems and a letter on others',
        Buffer.byteLength(name) > longestBytes && `its path has more than ${longestBytes} bytes`,
    ].filter((why) => why !== false);
}
/** Files that a phone or a computer takes for another one, because it ignores case or spells é in another way. */
function clashes(files) {
    return namesakes(files).map(({ name, other }) => (0,_build_file_js__WEBPACK_IMPORTED_MODULE_1__/* .unfit */ .Ri)(name, `its name equals ${other} where case or the spelling of accents does not count`));
}
/** The pairs of paths that are one where neither case nor the spelling of accents counts; of two such folders only themselves are told, not all that is in them. */
function namesakes(files) {
    const known = new Map();
    const found = new Map();
    const meet = (path, isFile) => {
        const key = foldedName(path);
        const other = known.get(key);
        if (other === undefined)
            known.set(key, { path, isFile });
        if (other === undefined || (other.path === path && !other.isFile && !isFile))
            return false;
        found.set(`${other.path}\0${path}`, { name: path, other: other.path });
        return true;
    };
    for (const { name } of files)
        if (!foldersOf(name).some((folder) => meet(folder, false)))
            meet(name, true);
    return [...found.values()];
}
/** Upper case first: file systems that ignore case take "ſ" for "s" and "ß" for "ss", which have no other lower case. */
function foldedName(path) {
    const isPlain = /^[ -~]*$/.test(path);
    return isPlain ? path.toLowerCase() : path.normalize('NFD').toUpperCase().toLowerCase().normalize('NFD');
}
/** The folders above a file: `a` and `a/b` for `a/b/c.js`. */
function foldersOf(name) {
    const parts = name.split('/');
    return parts.slice(1).map((_, count) => parts.slice(0, count + 1).join('/'));
}
/** The vendor advises against names that a URL must encode (wire-facts §6). `@` is no trouble in a path: `icon@2x.png` is the platform's own habit. */
const needsEncoding = (name) => /[^A-Za-z0-9\-_.!~*'()/@]/.test(name);


/***/ }),

/***/ 33629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O$: () => (/* binding */ unreadable),
/* harmony export */   Vt: () => (/* binding */ folderFile),
/* harmony export */   _5: () => (/* binding */ isUnchanged),
/* harmony export */   tD: () => (/* binding */ changed)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57075);
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7783);
/* harmony import */ var _build_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86527);





/** The same on every machine and for every size: the chunks decide nothing about the archive, but they do about memory. */
const chunkBytes = 256 * 1024;
/**
 * A file on disk, as it was when the folder was listed. What is read later is the file that was judged, or a failure:
 * another size, time or inode means that somebody wrote in between.
 */
function folderFile(name, path, seen, { into, isExecutable } = {}) {
    const file = { name, path, seen, into };
    return {
        ...file,
        isExecutable,
        sizeBytes: seen.size,
        read: () => readUnchanged(file),
        open: async () => node_stream__WEBPACK_IMPORTED_MODULE_2__.Readable.from(chunks(file), { objectMode: false }),
    };
}
async function* chunks(file) {
    const handle = await openUnchanged(file);
    try {
        let readBytes = 0;
        for await (const chunk of handle.createReadStream({ autoClose: false, highWaterMark: chunkBytes })) {
            readBytes += chunk.length;
            yield chunk;
        }
        if (readBytes !== file.seen.size || !isUnchanged(await handle.stat(), file))
            throw changed(file);
    }
    catch (error) {
        throw unreadable(file, error);
    }
    finally {
        await handle.close();
    }
}
function readUnchanged(file) {
    let handle;
    try {
        handle = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file.path, 'r');
        if (!isUnchanged((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(handle), file))
            throw changed(file);
        const content = readWhole(handle, file.seen.size);
        if (content === undefined || !isUnchanged((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(handle), file))
            throw changed(file);
        return content;
    }
    catch (error) {
        throw unreadable(file, error);
    }
    finally {
        if (handle !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(handle);
    }
}
/** Undefined when the file has become shorter. Its memory is its own, so that it can be handed to another thread. */
function readWhole(handle, sizeBytes) {
    const content = Buffer.allocUnsafeSlow(sizeBytes);
    let at = 0;
    while (at < sizeBytes) {
        const readBytes = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(handle, content, at, sizeBytes - at, null);
        if (readBytes === 0)
            return undefined;
        at += readBytes;
    }
    return content;
}
async function openUnchanged(file) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(file.path).catch((error) => {
        throw unreadable(file, error);
    });
    if (isUnchanged(await handle.stat(), file))
        return handle;
    await handle.close();
    throw changed(file);
}
/** Whether this is still the file that was listed. */
const isUnchanged = (now, { seen }) => now.size === seen.size && now.mtimeMs === seen.mtimeMs && now.ino === seen.ino;
/** Somebody wrote the file after it was listed. */
const changed = ({ name, into }) => (0,_build_file_js__WEBPACK_IMPORTED_MODULE_4__/* .unfit */ .Ri)(name, 'it changed while it was being read', { into });
/** What the system refused, as a problem of this file. */
function unreadable({ name, into }, error) {
    if ((0,_errors_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .isFailure */ .N6)(error))
        return error;
    const code = (0,_build_file_js__WEBPACK_IMPORTED_MODULE_4__/* .systemReason */ .uc)(error);
    const reason = code === 'ENOENT' ? 'it was removed while it was being read' : `it cannot be read (${code})`;
    return (0,_build_file_js__WEBPACK_IMPORTED_MODULE_4__/* .unfit */ .Ri)(name, reason, { cause: error, into });
}


/***/ }),

/***/ 36143:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $8: () => (/* binding */ isNamedBy),
/* harmony export */   Bj: () => (/* binding */ sha256Of),
/* harmony export */   XU: () => (/* binding */ listKeptSites),
/* harmony export */   ps: () => (/* binding */ keptSiteName)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);




/** Name of the archive of a site; the digits are the first of its sha256. */
const keptSiteName = (spaceId, sha256) => `miniship-site-${spaceId}-${sha256.slice(0, 12)}.zip`;
const namePattern = /^miniship-site-(.+)-([0-9a-f]{12})\.zip$/;
/** The kept sites of a space in a folder, the one that was saved last first. Nothing but such a name is looked at. */
async function listKeptSites(folder, spaceId) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(folder).catch(() => []);
    const ours = names.filter((name) => namePattern.exec(name)?.[1] === spaceId);
    const found = await Promise.all(ours.map(async (file) => keptFile((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, file), file, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, file)).catch(() => undefined))));
    return found.filter((each) => each !== undefined).sort((a, b) => b.savedMs - a.savedMs || (a.file < b.file ? -1 : 1));
}
const keptFile = (path, file, found) => found?.isFile() ? { path, file, sizeBytes: found.size, savedMs: found.mtimeMs } : undefined;
/** The sha256 of a file, lower case hex. */
async function sha256Of(path) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path, { highWaterMark: 1024 * 1024 }))
        hash.update(chunk);
    return hash.digest('hex');
}
/** Whether a kept site is whole: its name begins its own sha256. */
const isNamedBy = (file, sha256) => namePattern.exec(file)?.[2] === sha256.slice(0, 12);


/***/ }),

/***/ 4452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ readFolder)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors/failure.js + 8 modules
var failure = __webpack_require__(7783);
// EXTERNAL MODULE: ./build/packaging/build-file.js
var build_file = __webpack_require__(86527);
// EXTERNAL MODULE: ./build/packaging/file-rules.js
var file_rules = __webpack_require__(45482);
// EXTERNAL MODULE: ./build/packaging/folder-file.js
var folder_file = __webpack_require__(33629);
;// CONCATENATED MODULE: ./build/packaging/hard-links.js
/**
 * Tells which files have a name outside of the folder that is listed. Nothing in a hard link says what else it is: it leads to a key in somebody's home as
 * quietly as a symbolic link would, but only the number of names gives it away.
 */
class HardLinks {
    #files = new Map();
    add(name, path, { nlink, dev, ino }) {
        if (nlink < 2)
            return;
        const key = `${dev}:${ino}`;
        const known = this.#files.get(key) ?? { names: [], paths: new Set(), nlink };
        known.names.push(name);
        known.paths.add(path);
        this.#files.set(key, known);
    }
    leaving() {
        return [...this.#files.values()].filter(({ paths, nlink }) => paths.size < nlink).flatMap(({ names }) => names);
    }
}

;// CONCATENATED MODULE: ./build/packaging/read-folder.js








/** Links to folders that hold links to folders multiply without end; no build has a reason for so many. */
const mostFolderLinks = 1_000;
const buildRules = { skips: file_rules/* isJunk */.ze, refuses: file_rules/* refusedFolder */.pP, mostFiles: build_file/* mostFiles */.p };
/** Lists a folder. Links inside it are followed, and stored as what they lead to; whatever cannot be taken becomes a problem. */
async function readFolder(path, rules = buildRules) {
    const root = await (0,promises_.realpath)(path);
    const walk = { path, root, rules, files: [], problems: [], linked: new HardLinks(), folderLinks: 0, folders: 0 };
    await visitFolder(walk, { path: root, name: '', chain: [root] });
    for (const name of walk.linked.leaving()) {
        if (rules.allowsHardLink?.(name) !== true)
            refuse(walk, name, 'it is hard-linked to a file outside of the folder, so copy it instead');
    }
    return { files: walk.files, problems: walk.problems, close: async () => { } };
}
async function visitFolder(walk, folder) {
    await giveWay(walk);
    // Sorted, so that problems come in the same order on every file system.
    for (const entry of entriesIn(walk, folder).sort((a, b) => (a.name < b.name ? -1 : 1))) {
        const name = folder.name === '' ? entry.name : `${folder.name}/${entry.name}`;
        if (!walk.rules.skips(name, entry.isDirectory()))
            await visit(walk, folder, entry, name);
    }
}
/** Synchronous, as the look at each file is: a trip to another thread costs more than the reading (performance.md §2). */
function entriesIn(walk, folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder.path, { withFileTypes: true });
    }
    catch (error) {
        refuseUnread(walk, folder.name || '.', error);
        return [];
    }
}
/** Others get a turn now and then: a signal, or the request that is under way. */
async function giveWay(walk) {
    walk.folders += 1;
    if (walk.folders % 32 === 0)
        await new Promise(setImmediate);
}
async function visit(walk, folder, entry, name) {
    const path = (0,external_node_path_.join)(folder.path, entry.name);
    // Node puts this character in place of bytes that are no UTF-8, and then cannot find the file by that name.
    if (name.includes('\uFFFD'))
        refuse(walk, name, 'its name is not UTF-8');
    else if (entry.isSymbolicLink())
        await followLink(walk, folder, path, name);
    else if (entry.isDirectory())
        await enter(walk, { path, name, chain: [...folder.chain, (0,external_node_path_.join)(folder.chain.at(-1) ?? '', entry.name)] });
    else if (entry.isFile())
        addFile(walk, name, path);
    else
        refuse(walk, name, 'it is a socket, a pipe or a device');
}
async function enter(walk, folder) {
    const refused = walk.rules.refuses(folder.name);
    if (refused === undefined)
        await visitFolder(walk, folder);
    else
        walk.problems.push(refused);
}
async function followLink(walk, folder, path, name) {
    let target;
    try {
        target = await (0,promises_.realpath)(path);
    }
    catch (error) {
        const loop = (0,build_file/* systemReason */.uc)(error) === 'ELOOP';
        refuse(walk, name, loop ? 'it is a link that leads back to itself' : 'it is a link to nothing', error);
        return;
    }
    const refused = linkProblem(walk, name, target);
    if (refused === undefined)
        await addLinked(walk, folder, target, name);
    else
        walk.problems.push(refused);
}
function linkProblem({ root, rules }, name, target) {
    const way = (0,external_node_path_.relative)(root, target);
    const refused = rules.refusesLink?.(name, way.replaceAll(external_node_path_.sep, '/'));
    const leaves = way === '..' || way.startsWith(`..${external_node_path_.sep}`) || (0,external_node_path_.isAbsolute)(way);
    return refused ?? (leaves ? new failure.Failure('LINK_LEAVES_BUILD', { link: rules.shown?.(name) ?? name, target }) : undefined);
}
async function addLinked(walk, folder, target, name) {
    const kind = await (0,promises_.stat)(target);
    if (kind.isFile())
        addFile(walk, name, target);
    else if (!kind.isDirectory())
        refuse(walk, name, 'it is a link to a socket, a pipe or a device');
    else if (walk.rules.skips(name, true))
        return;
    else if (folder.chain.includes(target))
        refuse(walk, name, 'it is a link that leads back to a folder above it');
    else
        await enterLinked(walk, { path: target, name, chain: [...folder.chain, target] });
}
async function enterLinked(walk, folder) {
    walk.folderLinks += 1;
    if (walk.folderLinks > mostFolderLinks)
        throw tooMuch(walk, `it holds more than ${mostFolderLinks} links to folders, one inside the other`);
    await enter(walk, folder);
}
/**
 * Looks synchronously: an asynchronous look at each of thousands of files takes many times as long (performance.md §2). The path is no link, or no longer one, so
 * what has become a link since is noticed here.
 */
function addFile(walk, name, path) {
    let seen;
    try {
        seen = (0,external_node_fs_.lstatSync)(path);
    }
    catch (error) {
        refuseUnread(walk, name, error);
        return;
    }
    if (!seen.isFile()) {
        refuse(walk, name, 'it changed while the folder was being read');
        return;
    }
    walk.linked.add(name, path, seen);
    const isExecutable = walk.rules.keepsExecutable === true && (seen.mode & 0o100) !== 0;
    walk.files.push((0,folder_file/* folderFile */.Vt)(name, path, seen, { into: walk.rules.into, isExecutable }));
    if (walk.files.length > walk.rules.mostFiles)
        throw tooMuch(walk, `it holds more than ${walk.rules.mostFiles} files`);
}
function refuse({ problems, rules }, name, reason, cause) {
    problems.push((0,build_file/* unfit */.Ri)(rules.shown?.(name) ?? name, reason, { cause, into: rules.into }));
}
const refuseUnread = (walk, name, error) => refuse(walk, name, `it cannot be read (${(0,build_file/* systemReason */.uc)(error)})`, error);
const tooMuch = ({ path, rules }, reason) => (0,build_file/* unfit */.Ri)(path, reason, { into: rules.into });


/***/ }),

/***/ 26585:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ir: () => (/* binding */ readThrough),
  ue: () => (/* binding */ readZip)
});

// UNUSED EXPORTS: readZipBytes

// EXTERNAL MODULE: ./build/errors/failure.js + 8 modules
var failure = __webpack_require__(7783);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/packaging/zip-bytes.js

/** Of a file. It is read synchronously: a directory has thousands of small records, and a trip to another thread for each takes many times as long. */
function openZipBytes(path) {
    let handle = (0,external_node_fs_.openSync)(path, 'r');
    const { size: sizeBytes } = (0,external_node_fs_.fstatSync)(handle);
    return {
        sizeBytes,
        fill(buffer, at) {
            if (handle === undefined)
                throw new Error('it was closed before it was read');
            const wanted = within(buffer.length, at, sizeBytes);
            let filled = 0;
            while (filled < wanted) {
                const readBytes = (0,external_node_fs_.readSync)(handle, buffer, filled, wanted - filled, at + filled);
                if (readBytes === 0)
                    break;
                filled += readBytes;
            }
            return filled;
        },
        close() {
            if (handle !== undefined)
                (0,external_node_fs_.closeSync)(handle);
            handle = undefined;
        },
    };
}
/** Of what is in memory already. */
function zipBytesOf(content) {
    return {
        sizeBytes: content.length,
        fill: (buffer, at) => {
            const wanted = within(buffer.length, at, content.length);
            return wanted === 0 ? 0 : content.copy(buffer, 0, at, at + wanted);
        },
        close: () => { },
    };
}
/** The 64-bit forms of a zip can name places that no number and no file reaches; the system would throw at them. */
const within = (wantedBytes, at, sizeBytes) => at >= 0 && at < sizeBytes ? Math.min(wantedBytes, sizeBytes - at) : 0;
/** Exactly so many bytes, or an error. */
function bytesAt(bytes, at, count) {
    const buffer = Buffer.allocUnsafe(count);
    if (bytes.fill(buffer, at) < count)
        throw new Error(`it ends before byte ${at + count}`);
    return buffer;
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./build/packaging/build-file.js
var build_file = __webpack_require__(86527);
;// CONCATENATED MODULE: ./build/packaging/zip-content.js





const chunkBytes = 256 * 1024;
/** An entry as a file: every way of reading it compares size and checksum, and stops as soon as there is a byte too many. */
function zipContent(bytes, content, invalid) {
    const { name, sizeBytes, packedBytes } = content;
    const damaged = (reason, cause) => invalid(`${name} ${reason}`, cause);
    const chunks = () => checked(bytes, content, damaged);
    // Deflate grows what it cannot shrink by less than a thousandth; a small file that takes much room is no small one.
    const isSmall = sizeBytes <= build_file/* bufferedBytes */.fz && packedBytes <= build_file/* bufferedBytes */.fz + chunkBytes;
    return {
        name,
        sizeBytes,
        read: async () => (isSmall ? atOnce(bytes, content, damaged) : await (0,consumers_.buffer)(chunks())),
        open: async () => external_node_stream_.Readable.from(chunks(), { objectMode: false }),
    };
}
/** Several times faster than a stream for the small files that most are (performance.md §1). */
function atOnce(bytes, content, damaged) {
    const { isDeflated, at, packedBytes, sizeBytes } = content;
    let unpacked;
    try {
        const packed = bytesAt(bytes, at, packedBytes);
        unpacked = isDeflated ? (0,external_node_zlib_.inflateRawSync)(packed, { maxOutputLength: Math.max(sizeBytes, 1) }) : packed;
    }
    catch (error) {
        const isTooMuch = error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
        throw damaged(isTooMuch ? tooMany(sizeBytes) : `cannot be unpacked (${messageOf(error)})`, error);
    }
    settle(content, unpacked.length, (0,external_node_zlib_.crc32)(unpacked), damaged);
    return unpacked;
}
async function* checked(bytes, content, damaged) {
    const { isDeflated, sizeBytes } = content;
    let [count, sum] = [0, 0];
    const packed = pieces(bytes, content);
    try {
        for await (const chunk of isDeflated ? inflated(packed) : packed) {
            count += chunk.length;
            if (count > sizeBytes)
                break;
            sum = (0,external_node_zlib_.crc32)(chunk, sum);
            yield chunk;
        }
    }
    catch (error) {
        throw damaged(`cannot be unpacked (${messageOf(error)})`, error);
    }
    settle(content, count, sum, damaged);
}
function* pieces(bytes, { at, packedBytes }) {
    for (let gone = 0; gone < packedBytes; gone += chunkBytes)
        yield bytesAt(bytes, at + gone, Math.min(chunkBytes, packedBytes - gone));
}
async function* inflated(packed) {
    const source = external_node_stream_.Readable.from(packed);
    const inflate = (0,external_node_zlib_.createInflateRaw)({ chunkSize: 64 * 1024 });
    source.once('error', (error) => inflate.destroy(error));
    try {
        for await (const chunk of source.pipe(inflate))
            yield chunk;
    }
    finally {
        source.destroy();
        inflate.destroy();
    }
}
function settle(content, count, sum, damaged) {
    const { sizeBytes } = content;
    if (count > sizeBytes)
        throw damaged(tooMany(sizeBytes));
    if (count < sizeBytes)
        throw damaged(`cannot be unpacked (it has ${count} bytes, not the ${sizeBytes} that it says)`);
    if (sum !== content.crc32)
        throw damaged('is damaged: its checksum does not match');
}
const tooMany = (sizeBytes) => `cannot be unpacked (too many bytes: it says that it has ${sizeBytes})`;
const messageOf = (error) => (error instanceof Error ? error.message : String(error));

// EXTERNAL MODULE: ./build/packaging/file-rules.js
var file_rules = __webpack_require__(45482);
;// CONCATENATED MODULE: ./build/packaging/zip-directory.js


const mostBytes = 2 * 1024 ** 3;
/** Deflate reaches 1:1000 on zeros; real builds stay below 1:20. Small archives are harmless at any ratio. */
const highestRatio = 200;
const harmlessBytes = 64 * 1024 * 1024;
/** Names, comments and extra fields stay in memory while they are judged; those of 65,535 real files have less than 20 MB. */
const mostDirectoryBytes = 64 * 1024 * 1024;
const typeBits = 0o170000;
const fileType = 0o100000;
const folderType = 0o040000;
const linkType = 0o120000;
const dosFolder = 0x10;
const rowSignature = 0x02_01_4b_50;
const rowBytes = 46;
/** Whether a row of the directory is a folder; the root of the zip itself has the empty name. */
const isFolder = (name) => name === '' || name.endsWith('/');
/** Reads the whole directory, folders too. What is wrong with it is thrown as an error whose message is the reason. */
async function readDirectory(bytes) {
    const yauzl = await __webpack_require__.e(/* import() */ 663).then(__webpack_require__.t.bind(__webpack_require__, 20663, 19));
    // Names are decoded here: yauzl takes names without the UTF-8 flag for code page 437, but macOS writes UTF-8 without the flag.
    const options = { autoClose: false, lazyEntries: true, decodeStrings: false };
    const zip = await yauzl.fromRandomAccessReaderPromise(readerOf(yauzl, bytes), bytes.sizeBytes, options);
    // A number, whatever its types say.
    const at = Number(zip.readEntryCursor);
    const rows = await readRows(zip, (entry) => rowOf(yauzl, entry));
    if (hasMore(bytes, Number(zip.readEntryCursor)))
        throw new Error(`it lists more than the ${rows.length} files that it counts`);
    const taken = takenTwice(rows);
    if (taken !== undefined)
        throw new Error(taken);
    return { rows, at };
}
/** Lets yauzl read through our own bounds: its own reader of files throws out of a callback where a zip names a place beyond 2^53. */
function readerOf({ RandomAccessReader: Reader }, bytes) {
    class Bounded extends Reader {
        read(buffer, offset, length, position, callback) {
            const filled = bytes.fill(buffer.subarray(offset, offset + length), position);
            callback(filled < length ? new Error('it points to a place outside of itself') : null);
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
        if (totalBytes > mostBytes)
            throw new Error(`it unpacks to more than ${mostBytes} bytes`);
        if (rows.length === build_file/* mostFiles */.p)
            throw new Error(`it holds more than ${build_file/* mostFiles */.p} files`);
        if (directoryBytes > mostDirectoryBytes)
            throw new Error(`its directory has more than ${mostDirectoryBytes} bytes`);
        rows.push(rowIn(entry));
    }
    if (totalBytes > harmlessBytes && totalBytes > highestRatio * zip.fileSize)
        throw new Error(`it unpacks to ${totalBytes} bytes, more than ${highestRatio} times its own size`);
    return rows;
}
/** A directory that goes on where its count ends has files that only some programs see. */
function hasMore(bytes, end) {
    const next = Buffer.alloc(4);
    return bytes.fill(next, end) === next.length && next.readUInt32LE(0) === rowSignature;
}
function rowOf({ getFileNameLowLevel, validateFileName }, entry) {
    const utf8 = 0x800;
    const name = getFileNameLowLevel(entry.generalPurposeBitFlag | utf8, entry.fileNameRaw, entry.extraFields, true).replace(/^(?:\.\/)+/, '');
    const reason = name.includes('\uFFFD') ? `the name ${name} is not UTF-8` : (validateFileName(name) ?? oddity(entry, name));
    if (reason !== undefined)
        throw new Error(reason);
    return {
        name,
        nameBytes: entry.fileNameRaw,
        flags: entry.generalPurposeBitFlag,
        method: entry.compressionMethod,
        crc32: entry.crc32,
        packedBytes: entry.compressedSize,
        sizeBytes: entry.uncompressedSize,
        at: entry.relativeOffsetOfLocalHeader,
    };
}
/** What makes an entry unusable, judging by its header. */
function oddity(entry, name) {
    const wrongType = oddType(entry, name);
    if (wrongType !== undefined)
        return `${name} ${wrongType}`;
    if (entry.isEncrypted())
        return `${name} is encrypted`;
    if (!entry.canDecodeFileData())
        return `${name} is compressed in a way (method ${entry.compressionMethod}) that is not stored or deflated`;
    if (name !== '' && !(0,file_rules/* isPlainPath */.qW)(name.replace(/\/$/, '')))
        return `${name} is not a plain path`;
    return undefined;
}
function oddType({ externalFileAttributes, uncompressedSize }, name) {
    const type = (externalFileAttributes >>> 16) & typeBits;
    if (type === linkType)
        return 'is a symbolic link';
    if (type !== 0 && type !== (isFolder(name) ? folderType : fileType))
        return 'is neither a file nor a folder';
    if (isFolder(name))
        return uncompressedSize > 0 ? 'is a folder, and has content' : undefined;
    return type === 0 && (externalFileAttributes & dosFolder) !== 0 ? 'is a folder by its attributes, and a file by its name' : undefined;
}
/** A second file of one name, or a folder that is a file as well: programs differ in which one stays. */
function takenTwice(rows) {
    const files = new Set();
    for (const { name } of rows.filter((row) => !isFolder(row.name))) {
        if (files.has(name))
            return `it holds ${name} twice`;
        files.add(name);
    }
    const both = rows.flatMap(({ name }) => (0,file_rules/* foldersOf */.pd)(name)).find((folder) => files.has(folder));
    return both === undefined ? undefined : `it holds ${both} as a file and as a folder`;
}

;// CONCATENATED MODULE: ./build/packaging/zip-headers.js

const headerBytes = 30;
const signature = 0x04_03_4b_50;
const encrypted = 0x1;
/** Checksum and sizes stand behind the content, so the header may leave them out (APPNOTE 4.4.4, bit 3). */
const sizesBehind = 0x8;
/** The size stands in the 64-bit extra field. */
const elsewhere = 0xff_ff_ff_ff;
/**
 * Where the contents begin, in the order of the rows. Programs that unpack a stream go by the header in front of each content, others by the directory at the end: where the
 * two disagree, or where contents overlap, each would unpack another thing. What is wrong is thrown as an error whose message is the reason.
 */
function placeContents(bytes, { rows, at: directoryAt }) {
    const starts = new Map();
    const inOrder = [...rows].sort((a, b) => a.at - b.at);
    for (const [index, row] of inOrder.entries()) {
        const start = contentStart(bytes, row);
        const next = inOrder[index + 1];
        if (start + row.packedBytes > (next?.at ?? directoryAt))
            throw new Error(next === undefined ? `${row.name} reaches into its directory` : `${row.name} and ${next.name} overlap`);
        starts.set(row, start);
    }
    return rows.map((row) => starts.get(row) ?? 0);
}
function contentStart(bytes, row) {
    const header = Buffer.allocUnsafe(headerBytes);
    if (bytes.fill(header, row.at) < headerBytes || header.readUInt32LE(0) !== signature)
        throw new Error(`${row.name} does not begin where its directory says`);
    const nameBytes = header.readUInt16LE(26);
    const name = bytesAt(bytes, row.at + headerBytes, nameBytes);
    if (!name.equals(row.nameBytes))
        throw new Error(`${row.name} has another name in front of its content`);
    const flags = header.readUInt16LE(6);
    const says = [header.readUInt32LE(14), header.readUInt32LE(18), header.readUInt32LE(22)];
    const isSame = (flags & encrypted) === (row.flags & encrypted) && header.readUInt16LE(8) === row.method && agree(says, row, flags);
    if (!isSame)
        throw new Error(`${row.name} says other things in front of its content than in its directory`);
    return row.at + headerBytes + nameBytes + header.readUInt16LE(28);
}
function agree(says, { crc32, packedBytes, sizeBytes }, flags) {
    const maySkip = (flags & sizesBehind) !== 0;
    return [crc32, packedBytes, sizeBytes].every((known, place) => {
        const said = says[place];
        return said === known || (maySkip && said === 0) || (place > 0 && said === elsewhere);
    });
}

;// CONCATENATED MODULE: ./build/packaging/read-zip.js





/** Lists a zip strictly: whatever two programs could unpack differently, or what could leave its folder, is refused with the entry named. */
async function readZip(path) {
    let bytes;
    try {
        bytes = openZipBytes(path);
    }
    catch (error) {
        throw new failure.Failure('ZIP_INVALID', { path, reason: read_zip_messageOf(error) }, { cause: error });
    }
    return await readZipBytes(bytes, path);
}
/** The same of bytes that are open already; `path` is what messages call them. They are closed with the listing, or when there is none. */
async function readZipBytes(bytes, path) {
    const invalid = (reason, cause) => new failure.Failure('ZIP_INVALID', { path, reason }, { cause });
    try {
        const files = await listFiles(bytes, invalid);
        return { files, problems: [], close: async () => bytes.close() };
    }
    catch (error) {
        bytes.close();
        throw (0,failure/* isFailure */.N6)(error) ? error : invalid(read_zip_messageOf(error), error);
    }
}
async function listFiles(bytes, invalid) {
    const directory = await readDirectory(bytes);
    const starts = placeContents(bytes, directory);
    const contents = directory.rows.map((row, index) => ({ ...row, isDeflated: row.method !== 0, at: starts[index] ?? 0 }));
    return contents.filter(({ name }) => !isFolder(name)).map((content) => zipContent(bytes, content, invalid));
}
/** Reads every content to its end: a checksum that is wrong shows only there. For a zip that is used as it is, unpacked by others. */
async function readThrough({ files }) {
    for (const file of files)
        for await (const _ of await file.open())
            ;
}
const read_zip_messageOf = (error) => (error instanceof Error ? error.message : String(error));


/***/ }),

/***/ 76425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ scanTexts),
  u: () => (/* binding */ secretIn)
});

// EXTERNAL MODULE: ./build/errors/failure.js + 8 modules
var failure = __webpack_require__(7783);
// EXTERNAL MODULE: ./build/packaging/build-file.js
var build_file = __webpack_require__(86527);
// EXTERNAL MODULE: ./build/packaging/compressed.js
var compressed = __webpack_require__(12711);
// EXTERNAL MODULE: ./build/packaging/secrets.js
var secrets = __webpack_require__(94333);
;// CONCATENATED MODULE: ./build/packaging/test-environment.js
/** How far the options of a call, and the line before it, are read; what is longer is something else. */
const reach = 2_000;
const call = /\.\s{0,20}init\s{0,20}\)?\s{0,20}\(\s{0,200}\{/g;
const token = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`|[\w$]+|\S/g;
const environment = /^["']?env["']?$/;
const test = /^["'`]test["'`]$/;
/**
 * Whether a script calls `cloud.init({ env: 'test' })`, which points a published mini program at the test cloud (seed 003). Bundlers rename `cloud` to
 * `x.default` and minifiers to a letter or two, so the owner of `init` counts when it is named so; `Sentry.init` does not.
 */
function usesTestEnvironment(text) {
    for (const { 0: found, index } of text.matchAll(call)) {
        const start = index + found.length;
        if (isCloud(text.slice(Math.max(index - 120, 0), index)) && !isComment(text, index) && hasTest(text.slice(start, start + reach)))
            return true;
    }
    return false;
}
function isCloud(before) {
    const owner = /[\w$.[\]"'\\?]*$/.exec(before)?.[0] ?? '';
    if (/cloud/i.test(owner))
        return true;
    const last = owner
        .split(/[.[]/)
        .at(-1)
        ?.replaceAll(/[\]"'\\?]/g, '') ?? '';
    return last === 'default' || /^[\w$]{1,2}$/.test(last);
}
/** A call in a line of comment, which unminified builds keep. A closed comment before it, such as a licence, is none. */
function isComment(text, index) {
    const before = text.slice(Math.max(index - reach, 0), index);
    const end = before.lastIndexOf('\n');
    if (end === -1 && index > reach)
        return false;
    const line = before.slice(end + 1);
    return /^\s*\/\//.test(line) || (/^\s*\/?\*/.test(line) && !line.includes('*/'));
}
/** Looks for `env: 'test'` among the options themselves, not in objects inside them. */
function hasTest(options) {
    const tokens = ownTokens(unescaped(options));
    return tokens.some((key, place) => {
        const [before, colon, value, after] = [tokens[place - 1] ?? ',', tokens[place + 1], tokens[place + 2] ?? '', tokens[place + 3] ?? ''];
        return environment.test(key) && before === ',' && colon === ':' && test.test(value) && (after === ',' || after === '}');
    });
}
/** The tokens up to the end of the options; an object or a list inside them is one token of no meaning, and comments are none. */
function ownTokens(options) {
    const tokens = [];
    let depth = 0;
    for (const [each] of options.matchAll(token)) {
        if (/^\/[/*]/.test(each))
            continue;
        if (depth === 0)
            tokens.push(each);
        if (/^[{[(]$/.test(each))
            depth += 1;
        if (/^[}\])]$/.test(each))
            depth -= 1;
        if (depth < 0)
            break;
    }
    return tokens;
}
/** Development builds keep each module as a text for `eval`, with its quotes and line ends escaped. */
function unescaped(options) {
    const quote = options.search(/["'`]/);
    const isText = /^[^"'`]*\\[nrt]/.test(options) || options.charAt(quote - 1) === '\\';
    return isText ? options.replaceAll(/\\[nrt]/g, '\n').replaceAll(/\\(["'`])/g, '$1') : options;
}

// EXTERNAL MODULE: ./build/packaging/text-encoding.js
var text_encoding = __webpack_require__(94583);
;// CONCATENATED MODULE: ./build/packaging/scan.js






/** Pieces of a large text overlap by this much, so that nothing searched for is cut in two. */
const overlap = 8 * 1024;
/** Zero bytes this early mean that a file is no text; git decides the same way. */
const sniffedBytes = 8_000;
/** Reads every text of a build once, and asks of each all that is asked of texts. A file that cannot be read is a problem like any other. */
async function scanTexts(files, evidence) {
    const problems = [];
    let testEnvironmentIn;
    for (const file of files) {
        evidence.addFile(file);
        try {
            const { secret, testEnvironment } = await scanFile(file, evidence);
            if (secret !== undefined)
                problems.push(new failure.Failure('SECRET_IN_BUILD', { file: file.name, reason: secret }));
            if (testEnvironment)
                testEnvironmentIn ??= file.name;
        }
        catch (error) {
            if (!(0,failure/* isFailure */.N6)(error))
                throw error;
            problems.push(error);
        }
    }
    return { problems, testEnvironmentIn };
}
/** Why one file holds a secret in its text. */
async function secretIn(file) {
    for await (const text of textsOf(file)) {
        const secret = (0,secrets/* secretText */.yD)(text);
        if (secret !== undefined)
            return secret;
    }
    return undefined;
}
async function scanFile(file, evidence) {
    let secret;
    let testEnvironment = false;
    const isScript = /\.(?:[cm]?js|html?)$/i.test(file.name);
    for await (const text of textsOf(file)) {
        secret ??= (0,secrets/* secretText */.yD)(text);
        testEnvironment ||= isScript && usesTestEnvironment(text);
        evidence.addText(file.name, text);
    }
    return { secret, testEnvironment };
}
const decoderOf = (start) => new TextDecoder((0,text_encoding/* byteOrderMark */.y)(start) ?? 'utf-8');
/** A text in one piece when it is small, else in overlapping pieces; nothing for pictures and other data. */
async function* textsOf(file) {
    if ((0,compressed/* isCompressed */.c)(file.name))
        return;
    if (file.sizeBytes <= build_file/* bufferedBytes */.fz) {
        const content = await file.read();
        if ((0,text_encoding/* byteOrderMark */.y)(content) !== undefined || !content.subarray(0, sniffedBytes).includes(0))
            yield decoderOf(content).decode(content);
        return;
    }
    let decoder;
    let tail = '';
    for await (const piece of await file.open()) {
        decoder ??= decoderOf(piece);
        const text = tail + decoder.decode(piece, { stream: true });
        if (text.slice(0, sniffedBytes).includes('\0'))
            return;
        yield text;
        tail = text.slice(-overlap);
    }
}


/***/ }),

/***/ 94333:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C5: () => (/* binding */ secretWords),
/* harmony export */   Gf: () => (/* binding */ secretName),
/* harmony export */   p2: () => (/* binding */ secretFolder),
/* harmony export */   yD: () => (/* binding */ secretText)
/* harmony export */ });
/** Finds what must never be published: by the name of a file or folder, and by its text. */
const fileNames = [
    { pattern: /^\.env|\.env$/, reason: 'a file of environment variables' },
    { pattern: /\.(?:pem|key|p8|p12|pfx|ppk|jks|keystore)$/, reason: 'a key or certificate file' },
    { pattern: /^id_(?:rsa|dsa|ecdsa|ed25519)/, reason: 'an SSH key' },
    { pattern: /^(?:\.npmrc|\.yarnrc\.yml|\.pypirc|\.netrc|\.git-credentials|\.htpasswd)$/, reason: 'a file of credentials' },
    { pattern: /^(?:credentials|service[-_]?account.*|.*[-_]service[-_]?account)\.json$/, reason: 'a file of credentials' },
];
const folderNames = [
    { pattern: /^\.(?:git|hg|svn)$/, reason: 'the history of the source code' },
    { pattern: /^\.(?:aws|aliyun|azure|docker|gnupg|kube|ssh)$/, reason: 'a folder of credentials' },
];
/**
 * A key with its body: libraries for RSA hold the bare header line as a constant, and that is no secret.
 * Between header and body a script may have "\n", quotes and pluses.
 */
const privateKey = /-----BEGIN (?:[A-Z0-9]{2,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----(?:\s|\\[nr]|["'`+,]){0,40}(?:Proc-Type:|[A-Za-z0-9+/=]{40})/;
/** Ids of access keys have 16 characters (old) or 24, all starting with LTAI; a neighbour of the same kind means that it is a piece of some encoded data. */
const accessKeyId = /(?<![\w+/-])LTAI(?=[A-Za-z]*\d)(?=\d*[A-Za-z])(?:[A-Za-z0-9]{20}|[A-Za-z0-9]{12})(?![\w+/=-])/g;
/** What else gives a key of a cloud away by its form, and by nothing but its form: a word that some library uses as well would block releases. */
const cloudKeys = [
    { word: 'LTAI', pattern: accessKeyId, reason: 'it holds the id of an Alibaba Cloud access key' },
    {
        word: 'STS.N',
        pattern: /(?<![\w+/.-])STS\.N(?=[A-Za-z]*\d)[A-Za-z0-9]{20,40}(?![\w+/=-])/g,
        reason: 'it holds the id of temporary Alibaba Cloud credentials',
    },
    {
        word: 'AKIA',
        pattern: /(?<![\w+/-])AKIA(?![A-Z2-7]{9}EXAMPLE)[A-Z2-7]{16}(?![\w+/=-])/g,
        reason: 'it holds the id of an AWS access key',
    },
    {
        word: 'ASIA',
        pattern: /(?<![\w+/-])ASIA(?![A-Z2-7]{9}EXAMPLE)[A-Z2-7]{16}(?![\w+/=-])/g,
        reason: 'it holds the id of temporary AWS credentials',
    },
    {
        word: 'AKID',
        pattern: /(?<![\w+/-])AKID(?=[A-Za-z]*\d)[A-Za-z0-9]{32}(?![\w+/=-])/g,
        reason: 'it holds the id of a Tencent Cloud key',
    },
    { word: 'untKey=', pattern: /AccountKey=[A-Za-z0-9+/]{86}==/g, reason: 'it holds the key of an Azure storage account' },
    { word: 'ghp_', pattern: /(?<!\w)ghp_[A-Za-z0-9]{36}(?!\w)/g, reason: 'it holds a token of GitHub' },
    { word: 'ghs_', pattern: /(?<!\w)ghs_[A-Za-z0-9]{36}(?!\w)/g, reason: 'it holds a token of GitHub' },
    { word: 'b_pat_', pattern: /(?<!\w)github_pat_\w{60,}/g, reason: 'it holds a token of GitHub' },
];
const keyWord = 'TE KEY';
/** Without one of these words a text holds no secret that `secretText` would find. Up to seven letters are searched for ten times as fast as more. */
const secretWords = [keyWord, ...cloudKeys.map(({ word }) => word)];
const matching = (rules, name) => rules.find(({ pattern }) => pattern.test(name.toLowerCase()))?.reason;
/** Why the name of this file says that it holds a secret. */
const secretName = (base) => matching(fileNames, base);
/** Why a folder of this name holds secrets. */
const secretFolder = (base) => matching(folderNames, base);
/**
 * Why this text holds a secret. Made for minified code: a pattern that fires by accident would block a release. Looking for the fixed words first spares
 * most texts the slow search.
 */
function secretText(text) {
    if (text.includes(keyWord) && privateKey.test(text))
        return 'it holds a private key';
    return cloudKeys.find(({ word, pattern }) => text.includes(word) && (text.match(pattern) ?? []).some((id) => looksRandom(id.slice(word.length))))?.reason;
}
/** A real id mixes many characters; `LTAIxxxxxxxxxxxx` in a piece of documentation does not. */
const looksRandom = (body) => new Set(body).size >= 6;


/***/ }),

/***/ 52875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ shortList)
/* harmony export */ });
/** The first few names and the number of the rest: a message is to be read. */
function shortList(names, shown = 5) {
    const rest = names.length - shown;
    return names.slice(0, shown).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}


/***/ }),

/***/ 94583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ byteOrderMark)
/* harmony export */ });
/**
 * The encoding that the first two bytes of a text name. Windows writes UTF-16 where nobody asked for it, as PowerShell does with `>`; such a text is full of
 * zero bytes, and would be taken for a picture.
 */
function byteOrderMark(start) {
    const [first, second] = start;
    if (first === 0xff && second === 0xfe)
        return 'utf-16le';
    return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}


/***/ }),

/***/ 37154:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fq: () => (/* binding */ writeOnce),
/* harmony export */   Xk: () => (/* binding */ unlessDone),
/* harmony export */   c: () => (/* binding */ lookUntil),
/* harmony export */   vu: () => (/* binding */ isRefusal)
/* harmony export */ });
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7783);

/** The pauses before a look is repeated; after the last one, "not there" is believed. The cloud states no delay; these bridge a lagging list. */
const lookAgainMs = [1000, 2000];
/** A write without an answer in time may still be on its way: somebody is at work on it, and a second one beside it would be one too many. */
const lookLongerMs = [...lookAgainMs, 5000, 10_000, 15_000];
/**
 * Writes once and reads back. A write whose answer was lost is settled by looking; it is repeated only after looking showed
 * that it did not take effect, and only once. When looking does not settle it, the outcome is unknown (exit 8). A write that is refused because another
 * run was faster is settled by looking, too: what is there is what was wanted.
 */
async function writeOnce(ensured, clock) {
    const first = await settle(ensured, clock);
    const made = first ?? (await settle(ensured, clock));
    if (made !== undefined)
        return made;
    throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('OUTCOME_UNKNOWN', { operation: ensured.what, reason: 'its answer was lost twice, and it cannot be found.' });
}
/** One write, and what can be learned about it. Undefined: the answer was lost, and the thing is not there. */
async function settle({ what, look, write, readBack, onTaken }, clock) {
    let answer;
    try {
        answer = await write();
    }
    catch (error) {
        if (!(0,_errors_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(error))
            throw error;
        if (error.code === 'OUTCOME_UNKNOWN')
            return await lookFor(look, clock, error);
        const taken = isRefusal(error) ? await lookPast(error, look) : undefined;
        if (taken === undefined)
            throw error;
        onTaken?.(taken);
        return taken;
    }
    const startedMs = clock.now();
    const found = await lookFor(() => readBack(answer), clock);
    if (found === undefined)
        throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('NOT_LIVE', { what, state: 'not listed', waitedMs: clock.now() - startedMs });
    return found;
}
/** The cloud said no to this very write; it may have said so because the thing is there already. */
const isRefusal = ({ code }) => code === 'CLOUD_REFUSED' || code === 'PACKAGE_REFUSED';
/** Makes a write that the cloud refuses when it was made before; one that another run has made at the same moment needs nothing more. */
async function unlessDone(write, isDone) {
    try {
        await write();
    }
    catch (error) {
        if (!(0,_errors_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(error) || !isRefusal(error) || !(await isDone()))
            throw error;
    }
}
/** Looks what stands where a refused write would have put its thing. Trouble in looking says less than the refusal; a judgement of what is there says more. */
async function lookPast(refusal, look) {
    try {
        return await look();
    }
    catch (error) {
        throw (0,_errors_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(error) && error.transient && !(0,_errors_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .isStop */ .jX)(error) ? refusal : error;
    }
}
/** Looks until found or the pauses are used up. A lookup that fails after a lost write leaves the outcome unknown. */
async function lookFor(look, clock, lost) {
    try {
        return await lookUntil(look, (found) => found !== undefined, clock, mayBeOnItsWay(lost) ? lookLongerMs : lookAgainMs);
    }
    catch (error) {
        if (lost === undefined || !(0,_errors_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(error) || (0,_errors_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .isStop */ .jX)(error))
            throw error;
        throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('OUTCOME_UNKNOWN', { operation: lost.operation ?? 'the write', reason: `looking failed too: ${error.message}` }, { cause: lost });
    }
}
const mayBeOnItsWay = (lost) => (0,_errors_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(lost?.cause) && lost.cause.code === 'TIMED_OUT';
/** Looks again while what is seen does not fit, to bridge a lagging cloud. Answers what was seen last, fitting or not: the caller judges. */
async function lookUntil(look, fits, clock, pausesMs = lookAgainMs) {
    let seen = await look();
    for (const waitMs of pausesMs) {
        if (fits(seen))
            break;
        await clock.sleep(waitMs);
        seen = await look();
    }
    return seen;
}


/***/ })

};
