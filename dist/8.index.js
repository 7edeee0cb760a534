export const id = 8;
export const ids = [8];
export const modules = {

/***/ 71008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  releaseStory: () => (/* binding */ releaseStory)
});

// EXTERNAL MODULE: ./build/errors/failure.js + 5 modules
var failure = __webpack_require__(49277);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./build/packaging/app-config.js

/** Reads `appConfig.json`; what it lacks is taken from `app.json`, which some builds keep beside it (wire-facts §6). */
async function readAppConfig(find) {
    const file = find('appConfig.json');
    if (file === undefined)
        throw invalid('appConfig.json', 'it is missing');
    const config = await readFields(file);
    const source = find('app.json');
    const complete = 'pages' in config && 'tabBar' in config;
    const fallback = complete || source === undefined ? {} : await readFields(source).catch(() => ({}));
    const { pages, tabBar } = { ...fallback, ...config };
    if (!isPageList(pages))
        throw invalid(file.name, '"pages" must be a list of at least one page path');
    return { pages, hasTabBar: hasItems(tabBar) };
}
async function readFields(file) {
    const text = (await file.read()).toString('utf8').replace(/^\uFEFF/, '');
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        throw invalid(file.name, `it is not JSON (${error instanceof Error ? error.message : String(error)})`, error);
    }
    if (!isFields(value))
        throw invalid(file.name, 'it must hold one object');
    return value;
}
const isFields = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isPageList = (value) => Array.isArray(value) && value.length > 0 && value.every((page) => typeof page === 'string' && page.trim() !== '');
/** The platform calls the tabs `items`, its relatives `list`; a bar without tabs is none. */
function hasItems(tabBar) {
    if (!isFields(tabBar))
        return false;
    return [tabBar['items'], tabBar['list']].some((tabs) => Array.isArray(tabs) && tabs.length > 0);
}
const invalid = (path, reason, cause) => new failure.Failure('APP_CONFIG_INVALID', { path, reason }, { cause });

// EXTERNAL MODULE: ./build/packaging/build-file.js
var build_file = __webpack_require__(86527);
// EXTERNAL MODULE: ./build/packaging/file-rules.js
var file_rules = __webpack_require__(45482);
;// CONCATENATED MODULE: ./build/packaging/pages.js
/**
 * Decides whether listed pages are in a build. A build bundles its pages into scripts and keeps no file per page, so the evidence is a file of that
 * name, or the page's path in a script or a page of HTML. A build where no listed page leaves such a trace names its pages in
 * another way, and then nothing can be known.
 */
class PageEvidence {
    #seen = new Set();
    #traces;
    constructor(pages) {
        this.#traces = pages.map((page) => ({ page, trace: traceOf(page) }));
    }
    addFile({ name }) {
        for (const { page } of this.#traces) {
            if (name === page || name.startsWith(`${page}.`) || name.startsWith(`${page}/`))
                this.#seen.add(page);
        }
    }
    /** Configuration files list every page, present or not: only scripts and HTML are evidence. */
    addText(name, text) {
        if (!/\.(?:[cm]?js|html?)$/i.test(name))
            return;
        for (const { page, trace } of this.#traces) {
            if (!this.#seen.has(page) && text.includes(page) && trace.test(text))
                this.#seen.add(page);
        }
    }
    absent() {
        if (this.#seen.size === 0)
            return [];
        return this.#traces.map(({ page }) => page).filter((page) => !this.#seen.has(page));
    }
}
/** The path itself, not a piece of a longer one: `pages/order` is not in `pages/orders`. */
function traceOf(page) {
    return new RegExp(`(?<![\\w$-])${page.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w$-])`);
}

// EXTERNAL MODULE: ./build/packaging/read-folder.js
var read_folder = __webpack_require__(90575);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/packaging/read-zip.js





const mostBytes = 2 * 1024 ** 3;
/** Deflate reaches 1:1000 on zeros; real builds stay below 1:20. Small archives are harmless at any ratio. */
const highestRatio = 200;
const harmlessBytes = 64 * 1024 * 1024;
const typeBits = 0o170000;
const fileType = 0o100000;
const folderType = 0o040000;
const linkType = 0o120000;
/** Lists a zip strictly: whatever two programs could unpack differently, or what could leave its folder, is refused with the entry named. */
async function readZip(path) {
    const invalid = (reason, cause) => new failure.Failure('ZIP_INVALID', { path, reason }, { cause });
    const { openPromise, getFileNameLowLevel, validateFileName } = await __webpack_require__.e(/* import() */ 663).then(__webpack_require__.t.bind(__webpack_require__, 20663, 19));
    // Names are decoded here: yauzl takes names without the UTF-8 flag for code page 437, but macOS writes UTF-8 without the flag.
    const options = { autoClose: false, lazyEntries: true, decodeStrings: false };
    const zip = await openPromise(path, options).catch((error) => {
        throw invalid(messageOf(error), error);
    });
    const nameOf = (entry) => {
        const utf8 = 0x800;
        const name = getFileNameLowLevel(entry.generalPurposeBitFlag | utf8, entry.fileNameRaw, entry.extraFields, true).replace(/^(?:\.\/)+/, '');
        const reason = name.includes('\uFFFD') ? `the name ${name} is not UTF-8` : validateFileName(name);
        if (reason !== null)
            throw invalid(reason);
        return name;
    };
    try {
        const files = await listEntries(zip, nameOf, invalid);
        return { files, problems: [], close: async () => zip.close() };
    }
    catch (error) {
        zip.close();
        throw (0,failure/* isFailure */.N6)(error) ? error : invalid(messageOf(error), error);
    }
}
async function listEntries(zip, nameOf, invalid) {
    const files = new Map();
    let totalBytes = 0;
    for await (const entry of zip.eachEntry()) {
        const name = nameOf(entry);
        const reason = oddity(entry, name);
        if (reason !== undefined)
            throw invalid(reason);
        if (name.endsWith('/') || name === '')
            continue;
        if (files.has(name))
            throw invalid(`it holds ${name} twice`);
        files.set(name, zipFile(zip, entry, name, invalid));
        totalBytes += entry.uncompressedSize;
        if (totalBytes > mostBytes)
            throw invalid(`it unpacks to more than ${mostBytes} bytes`);
        if (files.size > build_file/* mostFiles */.p)
            throw invalid(`it holds more than ${build_file/* mostFiles */.p} files`);
    }
    if (totalBytes > harmlessBytes && totalBytes > highestRatio * zip.fileSize) {
        throw invalid(`it unpacks to ${totalBytes} bytes, more than ${highestRatio} times its own size`);
    }
    return [...files.values()];
}
/** What makes an entry unusable, judging by its header. */
function oddity(entry, name) {
    const type = (entry.externalFileAttributes >>> 16) & typeBits;
    const isFolder = name.endsWith('/') || name === '';
    if (type === linkType)
        return `${name} is a symbolic link`;
    if (type !== 0 && type !== (isFolder ? folderType : fileType))
        return `${name} is neither a file nor a folder`;
    if (entry.isEncrypted())
        return `${name} is encrypted`;
    if (!entry.canDecodeFileData())
        return `${name} is compressed in a way (method ${entry.compressionMethod}) that is not stored or deflated`;
    if (name
        .replace(/\/$/, '')
        .split('/')
        .some((part) => part === '.' || (part === '' && !isFolder)))
        return `${name} is not a plain path`;
    return undefined;
}
function zipFile(zip, entry, name, invalid) {
    const chunks = () => checkedChunks(zip, entry, (reason, cause) => invalid(`${name} ${reason}`, cause));
    return {
        name,
        sizeBytes: entry.uncompressedSize,
        read: () => (0,consumers_.buffer)(chunks()),
        open: async () => external_node_stream_.Readable.from(chunks(), { objectMode: false }),
    };
}
/** Gives the content and checks it: yauzl compares sizes, but leaves the checksum to its user. */
async function* checkedChunks(zip, entry, invalid) {
    let sum = 0;
    try {
        for await (const chunk of await zip.openReadStreamPromise(entry)) {
            sum = (0,external_node_zlib_.crc32)(chunk, sum);
            yield chunk;
        }
    }
    catch (error) {
        throw invalid(`cannot be unpacked (${messageOf(error)})`, error);
    }
    if (sum !== entry.crc32)
        throw invalid('is damaged: its checksum does not match');
}
const messageOf = (error) => (error instanceof Error ? error.message : String(error));

// EXTERNAL MODULE: ./build/packaging/scan.js + 1 modules
var packaging_scan = __webpack_require__(76425);
// EXTERNAL MODULE: ./build/packaging/short-list.js
var short_list = __webpack_require__(52875);
;// CONCATENATED MODULE: ./build/packaging/zip-layout.js


/**
 * Makes the listing of a zip look like that of a build folder: without junk, without the first level that is named by the id, and with folders that must
 * not be there reported once. So the same content goes through the same rules and the same writer, and gives the same bytes however it was zipped.
 */
function asFolder(listing, zip) {
    const wanted = listing.files.filter(({ name }) => ![...(0,file_rules/* foldersOf */.pd)(name), name].some(file_rules/* isJunk */.ze));
    const first = onlyFolder(wanted);
    const problem = first === undefined ? undefined : firstLevelProblem(first, wanted, zip);
    if (problem !== undefined)
        throw problem;
    const files = first === undefined || !isId(first) ? wanted : wanted.map((file) => ({ ...file, name: file.name.slice(first.length + 1) }));
    return { ...listing, ...withoutRefusedFolders(files) };
}
const isId = (name) => /^\d{16}$/.test(name);
/** The folder that holds everything, when there is one. */
function onlyFolder(files) {
    const [first, ...others] = new Set(files.map(({ name }) => (0,file_rules/* foldersOf */.pd)(name)[0]));
    return others.length === 0 ? first : undefined;
}
function firstLevelProblem(first, files, { path, h5Id }) {
    const invalid = (reason) => new failure.Failure('ZIP_INVALID', { path, reason });
    if (isId(first))
        return h5Id === undefined || h5Id === first ? undefined : invalid(`it is a build of ${first}, not of ${h5Id}`);
    if (!files.some(({ name }) => name === `${first}/appConfig.json`))
        return undefined;
    return invalid(`its files stand in the folder ${first}, but belong at the top, or in a folder named by the 16-digit id`);
}
function withoutRefusedFolders(files) {
    const problems = new Map();
    const kept = files.filter(({ name }) => {
        const refused = (0,file_rules/* foldersOf */.pd)(name).find((folder) => (0,file_rules/* refusedFolder */.pP)(folder) !== undefined);
        const problem = refused === undefined ? undefined : (0,file_rules/* refusedFolder */.pP)(refused);
        if (refused !== undefined && problem !== undefined && !problems.has(refused))
            problems.set(refused, problem);
        return refused === undefined;
    });
    return { files: kept, problems: [...problems.values()] };
}

;// CONCATENATED MODULE: ./build/packaging/build.js











/** Without `appConfig.json`, each of these at the top means that somebody pointed at the source code. */
const sourceFiles = ['app.json', 'app.js', 'app.ts', 'mini.project.json', 'package.json', 'project.config.json', 'tsconfig.json'];
/** Without these nothing starts on the phone (wire-facts §6: the content of a published package). */
const neededFiles = ['index.html', 'index.js'];
/** Reads a build folder or a ready zip, and reports every problem at once. */
async function inspectBuild(path, expected) {
    let listing;
    try {
        listing = await list(path, expected.h5Id);
    }
    catch (error) {
        return { problems: [failureOf(error)] };
    }
    const inspection = await judge(path, listing);
    if (inspection.problems.length > 0)
        await listing.close();
    return inspection;
}
async function list(path, h5Id) {
    const kind = await (0,promises_.stat)(path).catch((error) => {
        if (['ENOENT', 'ENOTDIR'].includes((0,build_file/* systemReason */.uc)(error)))
            throw new failure.Failure('BUILD_NOT_FOUND', { path }, { cause: error });
        throw new failure.Failure('FILE_UNREADABLE', { input: 'path', path, reason: (0,build_file/* systemReason */.uc)(error) }, { cause: error });
    });
    if (kind.isDirectory())
        return await (0,read_folder/* readFolder */.j)(path);
    if (!kind.isFile() || !/\.zip$/i.test(path))
        throw new failure.Failure('BUILD_NOT_FOUND', { path });
    const listing = await readZip(path);
    try {
        return asFolder(listing, { path, h5Id });
    }
    catch (error) {
        await listing.close();
        throw error;
    }
}
async function judge(path, listing) {
    const { problems: found } = listing;
    const files = (0,build_file/* inByteOrder */.qg)(listing.files);
    const find = (name) => files.find((file) => file.name === name);
    if (files.length === 0 && found.length === 0)
        return { problems: [new failure.Failure('BUILD_EMPTY', { path })] };
    // Everything else about a source tree is only noise: it is the wrong folder.
    const sources = sourceFiles.filter((name) => find(name) !== undefined);
    if (isSourceTree(find, sources))
        return { problems: [new failure.Failure('SOURCE_TREE', { path, found: sources.join(', ') })] };
    const problems = [...found, ...missingFiles(path, find), ...files.flatMap(({ name }) => (0,file_rules/* nameProblems */.W1)(name)), ...(0,file_rules/* clashes */.g0)(files)];
    const config = find('appConfig.json') === undefined ? undefined : await readConfig(find, problems);
    const evidence = new PageEvidence(config?.pages ?? []);
    const scan = await (0,packaging_scan/* scanTexts */.E)(files, evidence);
    const absent = evidence.absent();
    if (absent.length > 0)
        problems.push(new failure.Failure('PAGE_MISSING', { pages: absent }));
    problems.push(...scan.problems);
    if (config === undefined)
        return { problems };
    return {
        problems,
        build: { path, files, ...summary(files, config), testEnvironmentIn: scan.testEnvironmentIn, close: () => listing.close() },
    };
}
function isSourceTree(find, sources) {
    const isPartOfBuild = neededFiles.every((name) => find(name) !== undefined);
    return sources.length > 0 && find('appConfig.json') === undefined && !isPartOfBuild;
}
function missingFiles(path, find) {
    const missing = ['appConfig.json', ...neededFiles].filter((name) => find(name) === undefined);
    return missing.map((file) => new failure.Failure('BUILD_FILE_MISSING', { path, file }));
}
async function readConfig(find, problems) {
    try {
        return await readAppConfig(find);
    }
    catch (error) {
        problems.push(failureOf(error));
        return undefined;
    }
}
function summary(files, { pages, hasTabBar }) {
    const sizeBytes = files.reduce((sum, file) => sum + file.sizeBytes, 0);
    return { sizeBytes, pages, mainUrl: `/index.html#${pages[0]}`, hasTabBar, warnings: specialNames(files) };
}
function specialNames(files) {
    const names = files.map(({ name }) => name).filter(file_rules/* needsEncoding */.JD);
    if (names.length === 0)
        return [];
    return [
        {
            message: `File names hold characters that a URL must encode: ${(0,short_list/* shortList */.p)(names)}.`,
            help: 'Phones may not find these files; use letters, digits, ".", "-" and "_".',
        },
    ];
}
function failureOf(error) {
    if ((0,failure/* isFailure */.N6)(error))
        return error;
    throw error;
}

;// CONCATENATED MODULE: ./build/packaging/image-size.js
/** The size that a PNG's header names; undefined when the header is not one. */
function pngSize(head) {
    if (head.length < 24 || head.toString('latin1', 12, 16) !== 'IHDR')
        return undefined;
    return positive({ width: head.readUInt32BE(16), height: head.readUInt32BE(20) });
}
/**
 * The size that a JPEG's frame header names. Segments before it are skipped by their length; undefined when they reach beyond what was
 * read, 'broken' when the chain of segments breaks.
 */
function jpegSize(head) {
    let at = 2;
    while (at + 9 <= head.length) {
        if (head[at] !== 0xff)
            return 'broken';
        const marker = head[at + 1] ?? 0;
        if (marker === 0xff)
            at += 1;
        else if (isFrame(marker))
            return positive({ width: head.readUInt16BE(at + 7), height: head.readUInt16BE(at + 5) }) ?? 'broken';
        else if (marker === 0xda || marker === 0xd9)
            return 'broken';
        else
            at += 2 + head.readUInt16BE(at + 2);
    }
    return undefined;
}
/** SOF0 to SOF15; three codes among them mean tables instead. */
const isFrame = (marker) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const positive = (size) => (size.width > 0 && size.height > 0 ? size : undefined);

;// CONCATENATED MODULE: ./build/packaging/icon.js




/** A JPEG may carry previews and colour profiles before its size; half a megabyte is beyond all of them. */
const headBytes = 512 * 1024;
const png = Buffer.from('89504e470d0a1a0a', 'hex');
const jpeg = Buffer.from('ffd8ff', 'hex');
/** What people give by mistake, to say it by name. */
const others = [
    [/^GIF8/, 'a GIF'],
    [/^RIFF....WEBP/s, 'a WebP'],
    [/^BM/, 'a BMP'],
    [/^\s*<(?:\?xml|svg)/, 'an SVG'],
    [/^version https:\/\/git-lfs/, 'a pointer of Git LFS ("git lfs pull" fetches the picture)'],
];
/** Checks that the icon is a PNG or a JPEG, the kinds that the cloud takes (wire-facts §6). */
async function inspectIcon(path) {
    const { head, sizeBytes } = await readHead(path);
    if (startsWith(head, png)) {
        const size = pngSize(head);
        if (size === undefined)
            throw icon_invalid(path, 'is a broken PNG');
        return { path, sizeBytes, contentType: 'image/png', extension: 'png', ...size };
    }
    if (startsWith(head, jpeg)) {
        const size = jpegSize(head);
        if (size === 'broken' || (size === undefined && head.length === sizeBytes))
            throw icon_invalid(path, 'is a broken JPEG');
        return { path, sizeBytes, contentType: 'image/jpeg', extension: 'jpg', ...size };
    }
    throw icon_invalid(path, whatElse(head));
}
async function readHead(path) {
    try {
        const handle = await (0,promises_.open)(path);
        try {
            const { size } = await handle.stat();
            const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.min(size, headBytes)), 0);
            return { head: buffer.subarray(0, bytesRead), sizeBytes: size };
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        throw new failure.Failure('FILE_UNREADABLE', { input: 'icon', path, reason: (0,build_file/* systemReason */.uc)(error) }, { cause: error });
    }
}
const startsWith = (head, prefix) => head.subarray(0, prefix.length).equals(prefix);
function whatElse(head) {
    if (head.length === 0)
        return 'is empty';
    const start = head.subarray(0, 200).toString('latin1');
    const known = others.find(([prefix]) => prefix.test(start))?.[1];
    return known === undefined ? 'is not a PNG or JPEG picture' : `is ${known}, not a PNG or JPEG picture`;
}
const icon_invalid = (path, reason) => new failure.Failure('ICON_INVALID', { path, reason });

// EXTERNAL MODULE: ./node_modules/semver/functions/parse.js
var parse = __webpack_require__(16353);
;// CONCATENATED MODULE: ./build/packaging/version.js


/** The only range seen in the wild is 0..99 a number (wire-facts §6, a public clone of the console). */
const highestNumber = 99;
/** Scheme `ordered`, fourth number: where each kind of pre-release starts, and its highest N. Finals start at 90. */
const channels = new Map([
    ['alpha', { from: 0, highest: 19 }],
    ['beta', { from: 20, highest: 19 }],
    ['rc', { from: 40, highest: 49 }],
]);
const finalFrom = 90;
/** Why a text does not fit; `toH5Version` adds the text and the scheme. */
class Misfit extends Error {
}
/**
 * Turns a tag into four dotted numbers: `v1.4.2`, `1.4.2-rc.1`, `shop@1.4.2`, `release/v1.4.2`. The one place where this mapping is written down.
 * Different versions give different numbers, and a higher version in semver's order gives higher numbers. What does not fit is refused.
 */
function toH5Version(text, scheme) {
    try {
        const bare = withoutPrefix(text);
        return (scheme === 'exact' ? exactNumbers(bare) : semanticNumbers(bare, scheme)).join('.');
    }
    catch (error) {
        if (!(error instanceof Misfit))
            throw error;
        throw new failure.Failure('VERSION_INVALID', { version: text, scheme, reason: error.message });
    }
}
/** Negative, zero or positive, number by number: the only sensible reading of "highest version" (wire-facts §6). What is no number counts as 0. */
function compareH5Versions(a, b) {
    const [left, right] = [a, b].map((text) => text.split('.').map((part) => Number(part) || 0));
    for (let place = 0; place < Math.max(left?.length ?? 0, right?.length ?? 0); place += 1) {
        const difference = (left?.[place] ?? 0) - (right?.[place] ?? 0);
        if (difference !== 0)
            return difference;
    }
    return 0;
}
/** Tags of a monorepo carry the name of the package before the version, and some teams tag `release/v1.4.2`. */
function withoutPrefix(text) {
    const end = Math.max(text.lastIndexOf('@'), text.lastIndexOf('/')) + 1;
    if (end > 0 && !/^[\w@./-]+$/.test(text.slice(0, end)))
        throw new Misfit('what stands before the version is not a plain name.');
    return text.slice(end);
}
function exactNumbers(text) {
    if (!/^v?(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){3}$/.test(text))
        throw new Misfit('it must be four dotted numbers without leading zeros, such as 1.4.2.0.');
    return text.replace('v', '').split('.').map(inRange);
}
function semanticNumbers(text, scheme) {
    const version = parse(text);
    if (version === null)
        throw new Misfit(whyNotSemantic(text));
    const { major, minor, patch } = version;
    return [...[major, minor, patch].map(inRange), scheme === 'ordered' ? orderedFourth(version) : plainFourth(version)];
}
function whyNotSemantic(text) {
    if (/^v?\d+(\.\d+){3}$/.test(text))
        return 'it has four numbers; the scheme "exact" takes it as it is.';
    return 'it is not a semantic version such as 1.4.2 or 1.4.2-rc.1.';
}
function inRange(value) {
    const number = Number(value);
    if (number > highestNumber)
        throw new Misfit(`each number must be 0 to ${highestNumber}, and ${value} is not.`);
    return number;
}
function orderedFourth({ prerelease, build }) {
    if (prerelease.length === 0)
        return finalFrom + buildNumber(build, 9);
    // Semver ignores build metadata, so a fourth number that told them apart inside a pre-release would have to come from nowhere.
    if (build.length > 0)
        throw new Misfit('a pre-release with build metadata cannot be told from the one without.');
    const [name, number, ...more] = prerelease;
    const channel = channels.get(String(name));
    if (channel === undefined)
        throw new Misfit(`the pre-release "${prerelease.join('.')}" is not alpha.N, beta.N or rc.N.`);
    // "rc" and "rc.0" would become the same number.
    if (typeof number !== 'number')
        throw new Misfit(`the pre-release "${prerelease.join('.')}" needs a number, such as ${name}.1.`);
    if (more.length > 0)
        throw new Misfit(`the pre-release "${prerelease.join('.')}" has more than a name and one number.`);
    if (number > channel.highest)
        throw new Misfit(`${name}.${number} is above ${name}.${channel.highest}, the highest that fits.`);
    return channel.from + number;
}
function plainFourth({ prerelease, build }) {
    if (prerelease.length > 0)
        throw new Misfit('it is a pre-release, which this scheme has no room for; the scheme "ordered" takes it.');
    return buildNumber(build, highestNumber);
}
/** The N of `+N`; 0 without one, which is why `+0` itself is refused. */
function buildNumber(build, highest) {
    if (build.length === 0)
        return 0;
    const text = build.join('.');
    if (!/^[1-9]\d*$/.test(text) || Number(text) > highest)
        throw new Misfit(`the build metadata "+${text}" must be a number, 1 to ${highest}.`);
    return Number(text);
}

;// CONCATENATED MODULE: ./build/packaging/whitelist-file.js



/** The cloud wants a file below 5 MB (catalogue, UpdateMcubeWhitelist). */
const limitBytes = 5 * 1024 * 1024;
/** Of a longer whitelist the cloud uses only the first 100,000 users (wire-facts §6, H:169865). */
const usedUsers = 100_000;
const fileInput = 'whitelist-users-file';
/** Gathers the users of a whitelist from the input and from a text file of one user a line; both may be given. */
async function readWhitelistUsers(source) {
    const inline = source.inline.map((text) => ({ user: text.trim(), input: 'whitelist-users', where: 'given inline' }));
    const fromFile = source.file === undefined ? [] : await linesOf(source.file);
    const lines = [...inline, ...fromFile].filter(({ user }) => user !== '');
    const [unsendable, ...more] = lines.filter(({ user }) => !isSendable(user));
    if (unsendable !== undefined)
        throw refusal(unsendable, more);
    const users = [...new Set(lines.map(({ user }) => user))];
    return { users, warnings: users.length > usedUsers ? [tooMany(users.length)] : [] };
}
async function linesOf(path) {
    const text = decode(await contentOf(path), path);
    const users = text.split(/\r\n|\n|\r/).map((line) => line.trim());
    const lines = users.map((user, index) => ({ user, input: fileInput, where: `${path}:${index + 1}` }));
    if (users.every((user) => user === ''))
        throw new failure.Failure('FILE_UNREADABLE', { input: fileInput, path, reason: 'it holds no users' });
    return lines;
}
async function contentOf(path) {
    try {
        const { size } = await (0,promises_.stat)(path);
        if (size >= limitBytes)
            throw new failure.Failure('WHITELIST_TOO_LARGE', { path, reason: `has ${size} bytes, and must stay below 5 MB` });
        return await (0,promises_.readFile)(path);
    }
    catch (error) {
        if (error instanceof failure.Failure)
            throw error;
        throw new failure.Failure('FILE_UNREADABLE', { input: fileInput, path, reason: (0,build_file/* systemReason */.uc)(error) }, { cause: error });
    }
}
/** Spreadsheets save "Unicode text" as UTF-16, and old ones as GBK; read as UTF-8 both would become users who do not exist. */
function decode(content, path) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(content);
    }
    catch (error) {
        throw new failure.Failure('FILE_UNREADABLE', { input: fileInput, path, reason: 'it is not UTF-8 text' }, { cause: error });
    }
}
/** A comma would make two users of one, because the cloud takes a comma-separated list; nobody is called by a control character. */
const isSendable = (user) => !/[,\p{Cc}]/u.test(user);
/** Names the first and the places of some others: a file of the wrong kind is wrong in every line. */
function refusal({ user, input, where }, more) {
    const others = more.slice(0, 4).map((line) => `, ${line.where}`);
    const rest = more.length > others.length ? ` and ${more.length - others.length} more` : '';
    const expected = 'one user id a line, without commas and control characters';
    return new failure.Failure('INPUT_INVALID', { name: input, value: user, where: `${where}${others.join('')}${rest}`, expected });
}
const tooMany = (count) => ({
    message: `The whitelist gets ${count} users, but the cloud uses only the first ${usedUsers}.`,
    help: 'Split the users over several whitelists.',
});

;// CONCATENATED MODULE: ./build/workflows/prepare-release.js





/** Looks at everything that can be wrong on this machine, and throws all problems at once: those of the inputs and those of the files. */
async function prepareRelease({ request, problems }, reporter) {
    const found = [...problems];
    const gather = async (look) => {
        try {
            return await look();
        }
        catch (error) {
            if (!(0,failure/* isFailure */.N6)(error))
                throw error;
            found.push(error);
            return undefined;
        }
    };
    const build = request.path === '' ? undefined : await inspect(request, found);
    const { text, scheme, source } = request.version;
    const h5Version = text === '' ? undefined : await gather(() => toH5Version(text, scheme));
    const icon = request.icon === undefined ? undefined : await gather(() => inspectIcon(request.icon ?? ''));
    const users = await gather(() => usersOf(request, reporter));
    if (found.length > 0)
        await build?.close();
    (0,failure/* throwProblems */.Jh)(found);
    if (build === undefined || h5Version === undefined || users === undefined) {
        throw new failure.Failure('INTERNAL', { reason: 'a release without problems lacks its build, version or users' });
    }
    reporter.report({ type: 'version-chosen', given: text, source, h5Version });
    reportBuild(build, request, reporter);
    return { request, build, h5Version, icon, users };
}
async function inspect(request, found) {
    const { build, problems } = await inspectBuild(request.path, { h5Id: request.h5Id });
    found.push(...problems);
    if (build?.testEnvironmentIn !== undefined && request.audience.kind === 'everyone') {
        found.push(new failure.Failure('TEST_ENVIRONMENT', { file: build.testEnvironmentIn }));
    }
    return build;
}
async function usersOf({ audience }, reporter) {
    if (audience.kind !== 'whitelist')
        return [];
    const { users, warnings } = await readWhitelistUsers(audience.users);
    for (const warning of warnings)
        reporter.report({ type: 'warned', ...warning });
    return users;
}
function reportBuild(build, request, reporter) {
    reporter.report({
        type: 'build-inspected',
        path: build.path,
        files: build.files.length,
        sizeBytes: build.sizeBytes,
        pages: build.pages.length,
        mainUrl: request.mainUrl ?? build.mainUrl,
    });
    for (const warning of build.warnings)
        reporter.report({ type: 'warned', ...warning });
    if (build.testEnvironmentIn !== undefined) {
        reporter.report({
            type: 'warned',
            message: `${build.testEnvironmentIn} calls cloud.init with env 'test'.`,
            help: "Set env to 'online' before the release to everyone; it will be refused otherwise.",
        });
    }
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/packaging/archive.js
var packaging_archive = __webpack_require__(30642);
;// CONCATENATED MODULE: ./build/workflows/audience.js

/** The task that already serves this audience, if one does. One that somebody paused is refused: continuing it is their decision. */
function findTaskFor(tasks, aim) {
    const alike = tasks.filter((task) => task.state !== 'ended' && serves(task.audience, aim) && sameRules(task.rules, aim.rules));
    const active = alike.find(({ state }) => state !== 'paused');
    const paused = alike[0];
    if (active === undefined && paused !== undefined) {
        throw new failure.Failure('ROLLOUT_PAUSED', { taskId: paused.taskId, packageId: paused.packageId });
    }
    return active;
}
function serves(audience, { audience: asked, whitelistId }) {
    switch (audience.kind) {
        case 'everyone':
            return asked.kind === 'everyone';
        case 'whitelist':
            return asked.kind === 'whitelist' && audience.whitelistIds.length === 1 && audience.whitelistIds[0] === whitelistId;
        case 'window':
            // "24 hours from now" means another moment in every run: a rerun keeps the first run's window.
            return (asked.kind === 'window' &&
                audience.users === asked.users &&
                (asked.end.kind === 'after' || sameSecond(audience.endMs, asked.end.epochMs)));
    }
}
/** The cloud keeps whole seconds. */
const sameSecond = (a, b) => Math.floor(a / 1000) === Math.floor(b / 1000);
/** The cloud answers rules as another structure and in its own order, so they are compared as sets. */
function sameRules(a, b) {
    const canonical = (rules) => JSON.stringify(rules.map(canonicalRule).sort());
    return canonical(a) === canonical(b);
}
function canonicalRule({ element, operation, values }) {
    const isRange = operation === 'within' || operation === 'outside';
    return JSON.stringify([element, operation, isRange ? values : [...values].sort()]);
}
/** What is asked of the cloud; undefined when the package is to reach nobody yet. */
function taskAudience({ audience, whitelistId }, nowMs) {
    switch (audience.kind) {
        case 'none':
            return undefined;
        case 'everyone':
            return { kind: 'everyone' };
        case 'whitelist':
            if (whitelistId === undefined)
                throw new failure.Failure('INTERNAL', { reason: 'the whitelist of a task has no id' });
            return { kind: 'whitelist', whitelistIds: [whitelistId] };
        case 'window':
            return {
                kind: 'window',
                users: audience.users,
                endMs: audience.end.kind === 'at' ? audience.end.epochMs : nowMs + audience.end.durationMs,
            };
    }
}
/** The audience in words, for people. */
function describeAudience(audience) {
    switch (audience.kind) {
        case 'none':
            return 'nobody yet';
        case 'everyone':
            return 'everyone';
        case 'whitelist':
            return `whitelist "${audience.name}"`;
        case 'window':
            return `${audience.users} ${audience.users === 1 ? 'user' : 'users'} ${describeEnd(audience.end)}`;
    }
}
/** A moment is told in the time of the cloud, +08:00, as its console shows it. */
function describeEnd(end) {
    if (end.kind === 'after')
        return `for ${Math.round(end.durationMs / 360_000) / 10} h`;
    const beijing = new Date(end.epochMs + 8 * 3_600_000).toISOString();
    return `until ${beijing.slice(0, 16).replace('T', ' ')} +08:00`;
}

;// CONCATENATED MODULE: ./build/workflows/dry-run.js

/** Tells each write that the plan would make, in its order, and what would be reused instead. */
function announcePlan(plan, prepared, archive, { reporter }) {
    const { request, h5Version, icon, users } = prepared;
    const planned = (operation, effect, parameters = {}) => reporter.report({ type: 'write-planned', operation, effect, parameters });
    const sent = (effect, sizeBytes, parameters = {}) => reporter.report({ type: 'write-planned', operation: 'PostObject', effect, sizeBytes, parameters });
    if (plan.miniProgram.kind === 'create') {
        planned('CreateMcubeMiniApp', `create mini program ${request.h5Id}`, { H5Id: request.h5Id, H5Name: plan.miniProgram.name });
    }
    if (plan.package.kind === 'upload') {
        sent('send the archive', archive.sizeBytes, { sha256: archive.sha256 });
        if (icon !== undefined)
            sent('send the icon', icon.sizeBytes);
        planned('UploadMcubeMiniPackage', `create the package of version ${h5Version}`, { H5Version: h5Version, Vhost: plan.package.vhost });
    }
    else {
        const { packageId } = plan.package.package;
        reporter.report({ type: 'package-ready', packageId, h5Version, reused: true });
    }
    if (plan.whitelist.kind === 'create')
        planned('CreateMcubeWhitelist', `create whitelist "${plan.whitelist.name}"`);
    if (users.length > 0)
        planned('UpdateMcubeWhitelist', `add ${users.length} users to the whitelist`);
    if (plan.task.kind === 'create')
        planned('CreateMcubeMiniTask', `publish version ${h5Version} to ${describeAudience(request.audience)}`);
    if (plan.task.kind === 'reuse') {
        const { taskId, state } = plan.task.task;
        reporter.report({ type: 'rollout-changed', taskId, state, audience: describeAudience(request.audience), reused: true });
    }
}

// EXTERNAL MODULE: ./build/workflows/write-once.js
var write_once = __webpack_require__(37154);
;// CONCATENATED MODULE: ./build/workflows/ensure-whitelist.js


/** Longer lists of user ids travel as a file: a form field of this length is safe with every gateway and proxy. */
const inlineCharacters = 4000;
/** Finds or creates the whitelist and adds the users. Adding a user twice does no harm, so a rerun adds them again. */
async function ensureWhitelist(plan, { users }, uploads, tools) {
    const { whitelistId, name } = await existing(plan, tools);
    const created = plan.kind === 'create';
    const usersAdded = users.length === 0 ? 0 : await addUsers({ whitelistId, name, created, users }, uploads, tools);
    tools.reporter.report({ type: 'whitelist-ready', whitelistId, name, created, usersAdded });
    return { whitelistId, name, created, usersAdded };
}
async function existing(plan, { mpaas, clock }) {
    switch (plan.kind) {
        case 'none':
            throw new failure.Failure('INTERNAL', { reason: 'a whitelist was asked for that the plan does not have' });
        case 'reuse':
            return plan.whitelist;
        case 'create': {
            const { name, type } = plan;
            const look = () => mpaas.findWhitelist(name);
            return await (0,write_once/* writeOnce */.F)({ what: `whitelist "${name}"`, look, write: () => mpaas.createWhitelist({ name, type }), readBack: look }, clock);
        }
    }
}
async function addUsers({ whitelistId, name, created, users }, uploads, { mpaas, reporter }) {
    const inline = users.join(',').length <= inlineCharacters;
    const content = inline ? { kind: 'list', users } : { kind: 'file', url: await uploads.postUsers(users) };
    const add = () => mpaas.addToWhitelist(whitelistId, content);
    const { added, refused } = await add().catch((error) => {
        // The one write that may be repeated without looking: a user is in the list once, however often added.
        if ((0,failure/* isFailure */.N6)(error) && error.code === 'OUTCOME_UNKNOWN')
            return add();
        throw error;
    });
    if (refused.length === 0)
        return added;
    // Whether the cloud counts a user who is there already as refused is not documented: only a new whitelist proves a real refusal.
    if (created)
        throw new failure.Failure('WHITELIST_INCOMPLETE', { name, users: refused });
    reporter.report({
        type: 'warned',
        message: `The cloud did not add ${refused.length} of ${users.length} users to whitelist "${name}": ${refused.slice(0, 20).join(', ')}`,
        help: 'They may be in it already; if they do not receive the package, check the ids.',
    });
    return added;
}

;// CONCATENATED MODULE: ./build/workflows/stamp.js
const key = 'miniship';
/** The user's extended info with our stamp beside it, under a key of its own. */
function stampInto(extendInfo, sha256, { commit, ci, run }) {
    return { ...extendInfo, [key]: { sha256, ...(commit && { commit }), ...(ci && { ci }), ...(run && { run }) } };
}
/** The stamp of a package, or undefined when it was not released by us or the stamp was switched off. */
function stampOf(extendInfo) {
    const stamp = extendInfo[key];
    if (typeof stamp !== 'object' || stamp === null || !('sha256' in stamp) || typeof stamp.sha256 !== 'string')
        return undefined;
    const { sha256, commit, ci, run } = stamp;
    return { sha256, commit: textOf(commit), ci: textOf(ci), run: textOf(run) };
}
/** The memo of a task: the words of the user, then the short stamp for whoever reads it in the console. */
function stampedMemo(memo, sha256, { commit, run }) {
    const facts = [`sha256=${sha256.slice(0, 12)}`, commit && `commit=${commit.slice(0, 12)}`, run && `run=${run}`].filter(Boolean);
    return `${memo} [${key} ${facts.join(' ')}]`;
}
const textOf = (value) => (typeof value === 'string' ? value : undefined);

;// CONCATENATED MODULE: ./build/workflows/plan-release.js




/** Reads the cloud and decides; refuses what must not happen. Makes no write. */
async function planRelease(prepared, archive, tools) {
    const miniProgram = await planMiniProgram(prepared, tools);
    const packages = miniProgram.kind === 'exists' ? await tools.mpaas.listPackages(prepared.request.h5Id) : [];
    const packagePlan = await planPackage(prepared, archive, packages, tools);
    const previous = highestPublished(packages.filter(({ h5Version }) => h5Version !== prepared.h5Version));
    const whitelist = await planWhitelist(prepared.request.audience, tools);
    return { miniProgram, package: packagePlan, previous, whitelist, task: await planTask(prepared, packagePlan, whitelist, tools) };
}
async function planMiniProgram({ request }, { mpaas, reporter }) {
    const { h5Id, h5Name } = request;
    const found = await mpaas.findMiniProgram(h5Id);
    if (found !== undefined) {
        reporter.report({ type: 'mini-program-found', h5Id, name: found.name, created: false });
        return { kind: 'exists', name: h5Name ?? found.name };
    }
    if (!request.createApp)
        throw new failure.Failure('MINI_PROGRAM_MISSING', { h5Id });
    if (h5Name === undefined)
        throw new failure.Failure('INPUT_MISSING', { name: 'h5-name', about: 'the name of the mini program to create.' });
    return { kind: 'create', name: h5Name };
}
async function planPackage(prepared, archive, packages, tools) {
    const { request, h5Version, icon } = prepared;
    const highest = highestPublished(packages)?.h5Version;
    tools.reporter.report({ type: 'packages-listed', count: packages.length, highestPublished: highest });
    const same = findUploaded(packages, h5Version, archive);
    const order = highest === undefined ? 1 : compareH5Versions(h5Version, highest);
    if (highest !== undefined && (order < 0 || (order === 0 && same === undefined)) && !request.allowDowngrade) {
        throw new failure.Failure('VERSION_NOT_NEWER', { h5Version, highest });
    }
    if (same !== undefined)
        return { kind: 'reuse', package: same };
    if (icon === undefined && packages.length === 0)
        throw new failure.Failure('ICON_MISSING', { h5Id: request.h5Id });
    return { kind: 'upload', vhost: await vhostOf(prepared, tools), earlierIconUrl: packages.find((each) => each.iconUrl)?.iconUrl };
}
/** The package of this version, when it is ours and has the same content. Other content under the same version is refused. */
function findUploaded(packages, h5Version, archive) {
    const same = packages.find((each) => compareH5Versions(each.h5Version, h5Version) === 0);
    if (same === undefined)
        return undefined;
    if (stampOf(same.extendInfo)?.sha256 === archive.sha256)
        return same;
    throw new failure.Failure('VERSION_EXISTS', { h5Version, packageId: same.packageId });
}
function highestPublished(packages) {
    const published = packages.filter(({ period }) => period !== 'never');
    return published.sort((a, b) => compareH5Versions(a.h5Version, b.h5Version)).at(-1);
}
/** Files of the server carry `https://<h5Id>.<virtual domain>` (wire-facts section 6); whether the parameter wants the scheme is an open question. */
async function vhostOf({ request }, { mpaas }) {
    if (request.vhost !== undefined)
        return request.vhost;
    const domain = request.virtualDomain ?? (await mpaas.virtualDomain());
    if (domain === undefined)
        throw new failure.Failure('VIRTUAL_DOMAIN_MISSING', {});
    return `https://${request.h5Id}.${domain}`;
}
async function planWhitelist(audience, { mpaas }) {
    if (audience.kind !== 'whitelist')
        return { kind: 'none' };
    const { name, type } = audience;
    const whitelist = await mpaas.findWhitelist(name);
    return whitelist === undefined ? { kind: 'create', name, type } : { kind: 'reuse', whitelist };
}
async function planTask(prepared, packagePlan, whitelist, tools) {
    const { audience, rules } = prepared.request;
    if (audience.kind === 'none')
        return { kind: 'none' };
    if (packagePlan.kind === 'upload' || whitelist.kind === 'create')
        return { kind: 'create' };
    const whitelistId = whitelist.kind === 'reuse' ? whitelist.whitelist.whitelistId : undefined;
    const tasks = await tools.mpaas.listTasks(packagePlan.package.packageId);
    const task = findTaskFor(tasks, { audience, rules, whitelistId });
    return task === undefined ? { kind: 'create' } : { kind: 'reuse', task };
}

// EXTERNAL MODULE: ./build/workflows/tools.js
var workflows_tools = __webpack_require__(26614);
;// CONCATENATED MODULE: ./build/workflows/uploads.js

/** A token about to expire is not used: the upload itself takes time. */
const marginMs = 60_000;
function createUploads({ mpaas, storage, reporter, clock }) {
    let held;
    const token = async () => {
        if (held === undefined || held.expiresAtMs - marginMs <= clock.now())
            held = await mpaas.uploadToken();
        return held;
    };
    const post = async (name, content, contentType) => {
        const sizeBytes = content.kind === 'bytes' ? content.bytes.byteLength : content.sizeBytes;
        const send = async () => await storage.post(await token(), { name, content, contentType, onProgress: progress(name, sizeBytes) });
        const { url } = await send().catch((error) => {
            if (!(0,failure/* isFailure */.N6)(error) || error.code !== 'UPLOAD_POLICY_EXPIRED')
                throw error;
            // Our clock believed in the token, the storage's does not, and took nothing: one new token settles which of the two is wrong.
            held = undefined;
            return send();
        });
        reporter.report({ type: 'file-uploaded', file: name, sizeBytes, url });
        return url;
    };
    /** One event for each whole percent: a large file is sent in thousands of pieces. */
    const progress = (file, sizeBytes) => {
        let told = 0;
        return (sentBytes) => {
            const percent = Math.floor((sentBytes / sizeBytes) * 100);
            if (percent === told)
                return;
            told = percent;
            reporter.report({ type: 'upload-progressed', file, sentBytes, sizeBytes });
        };
    };
    return {
        token,
        postArchive: ({ path, sizeBytes }) => post('package.zip', { kind: 'file', path, sizeBytes }, 'application/zip'),
        postIcon: ({ path, sizeBytes, contentType, extension }) => post(`icon.${extension}`, { kind: 'file', path, sizeBytes }, contentType),
        postUsers: (users) => post('whitelist.txt', { kind: 'bytes', bytes: Buffer.from(`${users.join('\n')}\n`) }, 'text/plain'),
    };
}

;// CONCATENATED MODULE: ./build/workflows/release.js











/** Between two looks at a task that is still waiting. */
const pollMs = 500;
/**
 * Brings a build live: archive, upload, package, whitelist, task, each read back from the cloud. What is there already is
 * reused, so the same release run again goes on where the first one stopped.
 */
async function release(prepared, tools, record) {
    const { request } = prepared;
    record.h5Version = prepared.h5Version;
    const archive = await (0,workflows_tools/* step */.P)('archive', tools, () => makeArchive(prepared, tools));
    record.archive = archive;
    const uploads = createUploads(tools);
    const plan = await (0,workflows_tools/* step */.P)('look', tools, () => planRelease(prepared, archive, tools));
    if (plan.previous !== undefined)
        record.previous = { packageId: plan.previous.packageId, h5Version: plan.previous.h5Version };
    if (request.dryRun) {
        await uploads.token();
        announcePlan(plan, prepared, archive, tools);
        return 'planned';
    }
    record.miniProgram = await ensureMiniProgram(plan.miniProgram, prepared, tools);
    await ensurePackage(plan.package, plan.miniProgram.name, { prepared, archive, uploads, tools, record });
    const published = record.package;
    if (published === undefined || request.audience.kind === 'none')
        return 'uploaded';
    if (request.audience.kind === 'whitelist') {
        record.whitelist = await (0,workflows_tools/* step */.P)('whitelist', tools, () => ensureWhitelist(plan.whitelist, prepared, uploads, tools));
    }
    await (0,workflows_tools/* step */.P)('rollout', tools, () => ensureRollout(plan.task, published, { prepared, archive, tools, record }));
    return 'live';
}
async function makeArchive({ build, request, h5Version }, { scratch, reporter, signal }) {
    const to = (0,external_node_path_.join)(scratch, `${request.h5Id}-${h5Version}.zip`);
    const archive = await (0,packaging_archive/* writeArchive */._)(build.files, { root: request.h5Id, to, ...(signal && { signal }) });
    reporter.report({ type: 'archive-made', files: archive.files, sizeBytes: archive.sizeBytes, sha256: archive.sha256 });
    return archive;
}
async function ensureMiniProgram({ kind, name }, { request: { h5Id } }, { mpaas, clock, reporter }) {
    if (kind === 'exists')
        return { h5Id, name, created: false };
    const look = () => mpaas.findMiniProgram(h5Id);
    await (0,write_once/* writeOnce */.F)({ what: `mini program ${h5Id}`, look, write: () => mpaas.createMiniProgram({ h5Id, name }), readBack: look }, clock);
    reporter.report({ type: 'mini-program-found', h5Id, name, created: true });
    return { h5Id, name, created: true };
}
async function ensurePackage(plan, name, scene) {
    const { prepared, archive, uploads, tools, record } = scene;
    if (plan.kind === 'upload') {
        const posted = await (0,workflows_tools/* step */.P)('upload', tools, async () => ({
            resourceUrl: await uploads.postArchive(archive),
            iconUrl: prepared.icon === undefined ? plan.earlierIconUrl : await uploads.postIcon(prepared.icon),
        }));
        record.resourceUrl = posted.resourceUrl;
        record.package = await (0,workflows_tools/* step */.P)('package', tools, () => createPackage(describeUpload({ ...plan, ...posted, name }, scene), scene));
    }
    else {
        record.package = plan.package;
    }
    record.packageReused = plan.kind === 'reuse';
    const { packageId, h5Version } = record.package;
    tools.reporter.report({ type: 'package-ready', packageId, h5Version, reused: record.packageReused });
}
async function createPackage(upload, { archive, tools: { mpaas, clock } }) {
    return await (0,write_once/* writeOnce */.F)({
        what: `the package of version ${upload.h5Version}`,
        look: async () => findUploaded(await mpaas.listPackages(upload.h5Id), upload.h5Version, archive),
        write: () => mpaas.uploadPackage(upload),
        readBack: ({ packageId }) => mpaas.findPackage(upload.h5Id, packageId),
    }, clock);
}
function describeUpload(known, { prepared: { request, build, h5Version }, archive, tools }) {
    const { h5Id, autoInstall, preload, platform, clientMin, clientMax, optionMenu, keepAlive, packageType, userId } = request;
    const options = { autoInstall, preload, platform, clientMin, clientMax, optionMenu, keepAlive, packageType, userId };
    return {
        ...options,
        ...known,
        h5Id,
        h5Version,
        mainUrl: request.mainUrl ?? build.mainUrl,
        tabBar: request.tabBar ?? build.hasTabBar,
        extendInfo: request.stamp ? stampInto(request.extendInfo, archive.sha256, tools.run) : request.extendInfo,
    };
}
async function ensureRollout(plan, published, { prepared, archive, tools, record }) {
    const { request } = prepared;
    const { mpaas, clock, reporter, run } = tools;
    const { packageId } = published;
    const aim = { audience: request.audience, rules: request.rules, whitelistId: record.whitelist?.whitelistId };
    const audience = taskAudience(aim, clock.now());
    if (audience === undefined)
        return;
    const words = request.memo ?? `Release ${published.h5Version}`;
    const memo = request.stamp ? stampedMemo(words, archive.sha256, run) : words;
    const task = plan.kind === 'reuse'
        ? plan.task
        : await (0,write_once/* writeOnce */.F)({
            what: `the task of package ${packageId}`,
            look: async () => findTaskFor(await mpaas.listTasks(packageId), aim),
            write: () => mpaas.createTask({ packageId, audience, rules: request.rules, memo }),
            readBack: ({ taskId }) => mpaas.findTask(taskId),
        }, clock);
    record.task = task;
    record.taskReused = plan.kind === 'reuse';
    record.task = await waitUntilPublishing(task, request.waitMs, tools);
    const described = describeAudience(request.audience);
    reporter.report({ type: 'rollout-changed', taskId: task.taskId, state: 'publishing', audience: described, reused: record.taskReused });
}
/** The cloud's "created" is not yet "publishing": asks until it is, or the time is up. */
async function waitUntilPublishing(task, waitMs, { mpaas, clock, signal }) {
    const startedMs = clock.now();
    let seen = task;
    for (;;) {
        if (seen?.state === 'publishing')
            return seen;
        const waitedMs = clock.now() - startedMs;
        const state = seen?.state ?? 'not listed';
        if (state === 'ended' || state === 'paused' || waitedMs >= waitMs)
            throw new failure.Failure('NOT_LIVE', { what: `Task ${task.taskId}`, state, waitedMs });
        await clock.sleep(pollMs, signal);
        seen = await mpaas.findTask(task.taskId);
    }
}

;// CONCATENATED MODULE: ./build/workflows/release-record.js
/** The Action's outputs by name; what is not known is the empty text, so that every output is always set. */
function outputsOf(record, known) {
    return {
        status: known.status,
        'package-id': release_record_text(record.package?.packageId),
        'h5-version': record.h5Version ?? '',
        'task-id': release_record_text(record.task?.taskId),
        'whitelist-id': release_record_text(record.whitelist?.whitelistId),
        'archive-sha256': record.archive?.sha256 ?? '',
        'archive-bytes': release_record_text(record.archive?.sizeBytes),
        'resource-url': record.package?.downloadUrl ?? '',
        'receipt-path': known.receiptPath,
        'error-code': known.errorCode,
    };
}
const release_record_text = (value) => (value === undefined ? '' : String(value));
/** What a release puts into its receipt. */
function accountOf(request, record) {
    const { archive, package: published, task } = record;
    return {
        verb: 'release',
        asked: withoutUsers(request),
        done: {
            h5Version: record.h5Version,
            archive: archive && { sha256: archive.sha256, sizeBytes: archive.sizeBytes, files: archive.files },
            resourceUrl: record.resourceUrl,
            miniProgram: record.miniProgram,
            package: published && { ...published, reused: record.packageReused },
            whitelist: record.whitelist,
            task: task && { ...task, reused: record.taskReused },
        },
        undo: { taskId: task?.taskId, previous: record.previous },
    };
}
/** User ids belong to people: the receipt, which is kept and shared, holds their number only. */
function withoutUsers(request) {
    const { audience } = request;
    if (audience.kind !== 'whitelist')
        return request;
    return { ...request, audience: { ...audience, users: { inline: audience.users.inline.length, file: audience.users.file } } };
}

// EXTERNAL MODULE: ./build/hosts/build-tools.js + 57 modules
var build_tools = __webpack_require__(55298);
;// CONCATENATED MODULE: ./build/hosts/release-story.js




/** The verb `release`, ready to run. */
function releaseStory(inputs, parts) {
    const { request, connection } = inputs;
    const record = {};
    return {
        verb: 'release',
        subject: [request.h5Name, request.h5Id].filter(Boolean).join(' ') || 'a mini program',
        dryRun: request.dryRun,
        receipt: request.receipt,
        prepare: (reporter) => prepareRelease(inputs, reporter),
        carryOut: async (prepared, surroundings) => {
            const tools = (0,build_tools/* buildReleaseTools */.j)({ ...parts, ...surroundings, connection }, request.workspace);
            try {
                return await release(prepared, tools, record);
            }
            finally {
                await tools.close();
            }
        },
        letGo: ({ build }) => build.close(),
        outputsOf: (known) => outputsOf(record, known),
        account: () => accountOf(request, record),
    };
}


/***/ })

};
