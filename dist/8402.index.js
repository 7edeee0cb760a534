export const id = 8402;
export const ids = [8402,4074];
export const modules = {

/***/ 4295:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ wayBackTo)
/* harmony export */ });
/* harmony import */ var _reporting_shell_word_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35264);

/** The command that brings a mini program back to what it was: named as the run named it, so that the same configuration finds it. */
function wayBackTo({ app, h5Id }) {
    return `miniship rollback --${app === undefined ? 'h5-id' : 'app'} ${(0,_reporting_shell_word_js__WEBPACK_IMPORTED_MODULE_0__/* .shellWord */ .r)(app ?? h5Id)} --to previous`;
}


/***/ }),

/***/ 93859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ inspectBuild)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/errors/failure.js + 8 modules
var failure = __webpack_require__(7783);
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
/** A few hundred bytes a page, and no mini program has thousands of pages; each is looked for in every text. */
const largestBytes = 1024 * 1024;
async function readFields(file) {
    if (file.sizeBytes > largestBytes)
        throw invalid(file.name, `it has ${file.sizeBytes} bytes, more than a configuration can need`);
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

// EXTERNAL MODULE: ./build/packaging/read-folder.js + 1 modules
var read_folder = __webpack_require__(4452);
// EXTERNAL MODULE: ./build/packaging/read-zip.js + 4 modules
var read_zip = __webpack_require__(26585);
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
    const listing = await (0,read_zip/* readZip */.ue)(path);
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


/***/ }),

/***/ 95532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ readWhitelistUsers)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7783);
/* harmony import */ var _build_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86527);



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
        throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_1__.Failure('FILE_UNREADABLE', { input: fileInput, path, reason: 'it holds no users' });
    return lines;
}
async function contentOf(path) {
    try {
        const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
        if (size >= limitBytes)
            throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_1__.Failure('WHITELIST_TOO_LARGE', { path, reason: `has ${size} bytes, and must stay below 5 MB` });
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path);
    }
    catch (error) {
        if (error instanceof _errors_failure_js__WEBPACK_IMPORTED_MODULE_1__.Failure)
            throw error;
        throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_1__.Failure('FILE_UNREADABLE', { input: fileInput, path, reason: (0,_build_file_js__WEBPACK_IMPORTED_MODULE_2__/* .systemReason */ .uc)(error) }, { cause: error });
    }
}
/** Spreadsheets save "Unicode text" as UTF-16, and old ones as GBK; read as UTF-8 both would become users who do not exist. */
function decode(content, path) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(content);
    }
    catch (error) {
        throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_1__.Failure('FILE_UNREADABLE', { input: fileInput, path, reason: 'it is not UTF-8 text' }, { cause: error });
    }
}
/** A comma would make two users of one, because the cloud takes a comma-separated list; nobody is called by a control character. */
const isSendable = (user) => !/[,\p{Cc}]/u.test(user);
/** Names the first and the places of some others: a file of the wrong kind is wrong in every line. */
function refusal({ user, input, where }, more) {
    const others = more.slice(0, 4).map((line) => `, ${line.where}`);
    const rest = more.length > others.length ? ` and ${more.length - others.length} more` : '';
    const expected = 'one user id a line, without commas and control characters';
    return new _errors_failure_js__WEBPACK_IMPORTED_MODULE_1__.Failure('INPUT_INVALID', { name: input, value: user, where: `${where}${others.join('')}${rest}`, expected });
}
const tooMany = (count) => ({
    message: `The whitelist gets ${count} users, but the cloud uses only the first ${usedUsers}.`,
    help: 'Split the users over several whitelists.',
});


/***/ }),

/***/ 94074:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ canonicalJson)
/* harmony export */ });
/** JSON with sorted names and without spaces: the same text for the same content, whoever wrote it. Absent and undefined are the same. */
function canonicalJson(value) {
    return JSON.stringify(value, (_name, inner) => (isPlainObject(inner) ? sorted(inner) : inner)) ?? 'null';
}
/** By code units, as `sort` does everywhere: no locale decides. */
const sorted = (fields) => Object.fromEntries(Object.keys(fields)
    .sort()
    .map((name) => [name, fields[name]]));
const isPlainObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);


/***/ }),

/***/ 42875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ ensureWhitelist)
/* harmony export */ });
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7783);
/* harmony import */ var _write_once_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37154);


/** Longer lists of user ids travel as a file: a form field of this length is safe with every gateway and proxy. */
const inlineCharacters = 4000;
/** Finds or creates the whitelist and adds the users. Adding a user twice does no harm, so a rerun adds them again. */
async function ensureWhitelist(plan, { users }, uploads, tools) {
    const { whitelistId, name, created } = await existing(plan, tools);
    const usersAdded = users.length === 0 ? 0 : await addUsers({ whitelistId, name, created, users }, uploads, tools);
    tools.reporter.report({ type: 'whitelist-ready', whitelistId, name, created, usersAdded });
    return { whitelistId, name, created, usersAdded };
}
async function existing(plan, tools) {
    switch (plan.kind) {
        case 'none':
            throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('INTERNAL', { reason: 'a whitelist was asked for that the plan does not have' });
        case 'reuse':
            return { ...plan.whitelist, created: false };
        case 'create':
            return await create(plan, tools);
    }
}
/** Another run may make it at the same moment: the name then belongs to it, or to the older one of the two. */
async function create({ name, type }, { mpaas, clock, reporter }) {
    let madeId;
    let isTaken = false;
    const look = () => mpaas.findWhitelist(name);
    const write = async () => {
        madeId = (await mpaas.createWhitelist({ name, type })).whitelistId;
    };
    const onTaken = () => {
        isTaken = true;
    };
    const { whitelistId } = await (0,_write_once_js__WEBPACK_IMPORTED_MODULE_1__/* .writeOnce */ .Fq)({ what: `whitelist "${name}"`, look, write, readBack: look, onTaken }, clock);
    const isSurplus = madeId !== undefined && madeId !== whitelistId;
    if (isTaken || isSurplus)
        reporter.report({ type: 'race-settled', what: `whitelist "${name}"`, kept: `whitelist ${whitelistId}` });
    if (isSurplus) {
        reporter.report({
            type: 'warned',
            message: `There is a second whitelist "${name}" now, ${madeId}: two runs made one at the same moment.`,
            help: 'It is empty, and nothing uses it; it can be deleted in the console.',
        });
    }
    return { whitelistId, name, created: !isTaken && !isSurplus };
}
async function addUsers({ whitelistId, name, created, users }, uploads, { mpaas, reporter }) {
    const inline = users.join(',').length <= inlineCharacters;
    const content = inline ? { kind: 'list', users } : { kind: 'file', url: await uploads.postUsers(users) };
    const add = () => mpaas.addToWhitelist(whitelistId, content);
    const { added, refused } = await add().catch((error) => {
        // The one write that may be repeated without looking: a user is in the list once, however often added.
        if ((0,_errors_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(error) && error.code === 'OUTCOME_UNKNOWN')
            return add();
        throw error;
    });
    if (refused.length === 0)
        return added;
    // Whether the cloud counts a user who is there already as refused is not documented: only a new whitelist proves a real refusal.
    if (created)
        throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('WHITELIST_INCOMPLETE', { name, users: refused });
    reporter.report({
        type: 'warned',
        message: `The cloud did not add ${refused.length} of ${users.length} users to whitelist "${name}": ${refused.slice(0, 20).join(', ')}`,
        help: 'They may be in it already; if they do not receive the package, check the ids.',
    });
    return added;
}


/***/ }),

/***/ 67213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ keptName)
/* harmony export */ });
/** Name of the archive of a package that a release keeps beside its receipt, and a rollback looks for in the artifact of that run. */
const keptName = (h5Id, h5Version) => `miniship-${h5Id}-${h5Version}.zip`;


/***/ }),

/***/ 93114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ messageIdOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _canonical_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94074);


/** A version is at most this long in the id; the hash knows the rest. */
const shownVersionLength = 24;
/**
 * The `ThirdMsgId` of a message: one release, stage and circle of receivers has one id, so that the service ignores a rerun.
 * The text is not in it: words that were changed do not reach the same people a second time.
 */
function messageIdOf({ h5Id, h5Version, stage }, { receiver, os, clientMin, clientMax }) {
    const whom = (0,_canonical_json_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .d)({ h5Id, h5Version, stage, receiver, os, clientMin, clientMax });
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(whom).digest('hex').slice(0, 20);
    return `miniship-${h5Id}-${h5Version.slice(0, shownVersionLength)}-${hash}`;
}


/***/ }),

/***/ 24611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ notifyAfter)
/* harmony export */ });
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7783);
/* harmony import */ var _reporting_shell_word_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35264);
/* harmony import */ var _message_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93114);
/* harmony import */ var _notify_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32236);
/* harmony import */ var _tools_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26614);





/**
 * Sends the message that `notify:` of miniship.yml asks for after a release or a promotion. What is live stays live: a message
 * that cannot be sent is a warning, which says how to send it later under the same id.
 */
async function notifyAfter(following, happened, tools) {
    if (following === undefined || !isOccasion(following, happened))
        return undefined;
    const send = () => sendOrWarn(following, happened, tools);
    return happened.dryRun ? await send() : await (0,_tools_js__WEBPACK_IMPORTED_MODULE_4__/* .step */ .P)('notify', tools, send);
}
async function sendOrWarn(following, happened, tools) {
    try {
        return await (0,_notify_js__WEBPACK_IMPORTED_MODULE_3__/* .notify */ .m)(following.message, happened, happened.dryRun, tools);
    }
    catch (error) {
        if (!(0,_errors_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(error) || (0,_errors_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .isStop */ .jX)(error))
            throw error;
        const id = (0,_message_id_js__WEBPACK_IMPORTED_MODULE_2__/* .messageIdOf */ .Q)(happened, following.message);
        const what = happened.dryRun
            ? 'The message could not be sent'
            : `Version ${happened.h5Version} is live, but no message about it was sent`;
        tools.reporter.report({
            type: 'warned',
            message: `${what}: ${error.message}`,
            help: `${error.help} Then send it, with the same configuration: miniship notify --to ${(0,_reporting_shell_word_js__WEBPACK_IMPORTED_MODULE_1__/* .shellWord */ .r)(toOf(following))} --package ${(0,_reporting_shell_word_js__WEBPACK_IMPORTED_MODULE_1__/* .shellWord */ .r)(happened.h5Version)} --notify-id ${(0,_reporting_shell_word_js__WEBPACK_IMPORTED_MODULE_1__/* .shellWord */ .r)(id)}`,
        });
        return undefined;
    }
}
const isOccasion = ({ on }, { verb, audience }) => on.includes(verb) || (on.includes('everyone') && audience === 'everyone');
/** The receiver as a flag takes it. */
function toOf({ message: { receiver } }) {
    return receiver.kind === 'everyone' ? 'everyone' : `${receiver.kind}:${receiver.id}`;
}


/***/ }),

/***/ 32236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ notify)
/* harmony export */ });
/* unused harmony export receiverInWords */
/* harmony import */ var _config_message_template_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86335);
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7783);
/* harmony import */ var _services_mobile_sync_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53855);
/* harmony import */ var _message_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93114);




const mostCharacters = 4096;
/** Sends a message about a package, or only announces it. It cannot be read back: the service's word for it is all there is. */
async function notify(request, facts, dryRun, tools) {
    const { mobileSync, reporter, clock } = tools;
    const message = compose(request, facts, clock.now());
    const { messageId, topic, payload } = message;
    const sent = { messageId, to: receiverInWords(request.receiver), topic, sizeCharacters: payload.length };
    if (dryRun) {
        reporter.report({
            type: 'write-planned',
            operation: (0,_services_mobile_sync_js__WEBPACK_IMPORTED_MODULE_1__/* .operationFor */ .x)(message),
            effect: `send a message of ${payload.length} characters to ${sent.to}`,
            parameters: { BizType: topic, ThirdMsgId: messageId, Payload: payload },
        });
        return sent;
    }
    await mobileSync.send(message);
    reporter.report({ type: 'message-sent', to: sent.to, messageId, sizeCharacters: payload.length });
    return sent;
}
function compose(request, facts, nowMs) {
    const { topic, template, receiver, os, clientMin, clientMax, validForMs, id } = request;
    const { h5Id, h5Version: version, app, memo, reason, packageId } = facts;
    const payload = (0,_config_message_template_js__WEBPACK_IMPORTED_MODULE_3__/* .fillTemplate */ .ou)(template, { version, app, memo, h5Id, reason, packageId: packageId === undefined ? '' : String(packageId) });
    checkPayload(payload);
    return {
        topic,
        payload,
        messageId: id ?? (0,_message_id_js__WEBPACK_IMPORTED_MODULE_2__/* .messageIdOf */ .Q)(facts, request),
        receiver: writeReceiver(receiver),
        os,
        clientMin,
        clientMax,
        valid: validForMs === undefined ? undefined : { fromMs: nowMs, untilMs: nowMs + validForMs },
    };
}
/** The service counts characters (seed document 004); here they are UTF-16 units, of which a text has never less. */
function checkPayload(payload) {
    const where = 'once it is filled';
    const wrong = (value, expected) => new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('INPUT_INVALID', { name: 'notify-payload', value, where, expected });
    if (payload.trim() === '')
        throw wrong(payload, 'a text with something in it');
    if (payload.length > mostCharacters)
        throw wrong(`${payload.length} characters`, `at most ${mostCharacters} characters`);
}
function writeReceiver(receiver) {
    if (receiver.kind !== 'everyone')
        return { kind: 'one', id: receiver.id };
    const { part } = receiver;
    return { kind: 'everyone', part: part?.kind === 'list' ? part.uids : part };
}
/** Who a message is for, in words. */
function receiverInWords(receiver) {
    if (receiver.kind !== 'everyone')
        return `${receiver.kind} ${receiver.id}`;
    const { part } = receiver;
    if (part === undefined)
        return 'everyone';
    const numbers = part.kind === 'range' ? `${part.min}-${part.max}` : part.uids.join(',');
    return `users of the numbers ${numbers}`;
}


/***/ }),

/***/ 26210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F3: () => (/* binding */ planRelease),
/* harmony export */   wM: () => (/* binding */ findUploaded),
/* harmony export */   z6: () => (/* binding */ planWhitelist)
/* harmony export */ });
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7783);
/* harmony import */ var _packaging_version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62432);
/* harmony import */ var _audience_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98671);
/* harmony import */ var _package_tasks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40518);
/* harmony import */ var _stamp_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89994);
/* harmony import */ var _vhost_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(55545);






/** Reads the cloud and decides; refuses what must not happen. Makes no write. */
async function planRelease(prepared, archive, guard, tools) {
    const miniProgram = await planMiniProgram(prepared, tools);
    const packages = miniProgram.kind === 'exists' ? await tools.mpaas.listPackages(prepared.request.h5Id) : [];
    const packagePlan = await planPackage(prepared, archive, packages, tools);
    const moves = await guard.look(packages);
    const previous = (0,_package_tasks_js__WEBPACK_IMPORTED_MODULE_3__/* .highestPublished */ .LG)(packages.filter(({ h5Version }) => h5Version !== prepared.h5Version));
    const whitelist = await planWhitelist(prepared.request.audience, tools);
    return { miniProgram, package: packagePlan, previous, whitelist, task: await planTask(prepared, packagePlan, whitelist, tools), moves };
}
async function planMiniProgram({ request }, { mpaas, reporter }) {
    const { h5Id, h5Name } = request;
    const found = await mpaas.findMiniProgram(h5Id);
    if (found !== undefined) {
        reporter.report({ type: 'mini-program-found', h5Id, name: found.name, created: false });
        return { kind: 'exists', name: h5Name ?? found.name };
    }
    if (!request.createApp)
        throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('MINI_PROGRAM_MISSING', { h5Id });
    if (h5Name === undefined)
        throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('INPUT_MISSING', { name: 'h5-name', about: 'the name of the mini program to create.' });
    return { kind: 'create', name: h5Name };
}
async function planPackage(prepared, archive, packages, tools) {
    const { request, h5Version, icon } = prepared;
    const highest = (0,_package_tasks_js__WEBPACK_IMPORTED_MODULE_3__/* .highestPublished */ .LG)(packages)?.h5Version;
    tools.reporter.report({ type: 'packages-listed', count: packages.length, highestPublished: highest });
    const same = findUploaded(packages, h5Version, archive);
    const order = highest === undefined ? 1 : (0,_packaging_version_js__WEBPACK_IMPORTED_MODULE_1__/* .compareH5Versions */ .ml)(h5Version, highest);
    if (highest !== undefined && (order < 0 || (order === 0 && same === undefined)) && !request.allowDowngrade) {
        throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('VERSION_NOT_NEWER', { h5Version, highest });
    }
    if (same !== undefined)
        return { kind: 'reuse', package: same };
    if (icon === undefined && packages.length === 0)
        throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('ICON_MISSING', { h5Id: request.h5Id });
    return { kind: 'upload', vhost: await (0,_vhost_js__WEBPACK_IMPORTED_MODULE_5__/* .vhostOf */ .k)(request, tools), earlierIconUrl: packages.find((each) => each.iconUrl)?.iconUrl };
}
/** The package of this version, when it is ours and has the same content. Other content under the same version is refused. */
function findUploaded(packages, h5Version, archive) {
    const same = packages.find((each) => (0,_packaging_version_js__WEBPACK_IMPORTED_MODULE_1__/* .compareH5Versions */ .ml)(each.h5Version, h5Version) === 0);
    if (same === undefined)
        return undefined;
    if ((0,_stamp_js__WEBPACK_IMPORTED_MODULE_4__/* .stampOf */ .Zs)(same.extendInfo)?.sha256 === archive.sha256)
        return same;
    throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('VERSION_EXISTS', { h5Version, packageId: same.packageId });
}
/** Whether the whitelist of an audience is there. */
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
    const task = (0,_audience_js__WEBPACK_IMPORTED_MODULE_2__/* .findTaskFor */ .A6)(tasks, { audience, rules, whitelistId });
    return task === undefined ? { kind: 'create' } : { kind: 'reuse', task };
}


/***/ }),

/***/ 49562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ publish)
/* harmony export */ });
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7783);
/* harmony import */ var _audience_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98671);
/* harmony import */ var _settle_race_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76934);
/* harmony import */ var _write_once_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37154);




/** Between two looks at a task that is still waiting. */
const pollMs = 500;
/** Publishes a package to an audience and waits until the cloud does so; a task that is there already is reused. */
async function publish(publication, tools, onTask) {
    const { aim, waitMs, existing, onMade } = publication;
    let task = existing ?? (await createTask(publication, tools));
    const madeId = existing === undefined ? task.taskId : undefined;
    const tell = (seen) => onTask(seen, seen.taskId !== madeId);
    tell(task);
    for (;;) {
        const kept = await (0,_settle_race_js__WEBPACK_IMPORTED_MODULE_2__/* .settleTasks */ .W)(task, publication, tools);
        tell(kept);
        await onMade?.(kept);
        const { seen, waitedMs } = await waitWhileWaiting(kept, waitMs, tools);
        if (seen !== undefined)
            tell(seen);
        if (seen?.state === 'publishing')
            return report(seen, aim, seen.taskId !== madeId, tools);
        // Ended by another run, which saw both tasks before this one did: there is another one to go on with, or nothing is left to hope for.
        const isNews = seen?.state === 'ended' && kept.taskId === task.taskId && kept.state !== 'ended';
        if (!isNews)
            throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('NOT_LIVE', { what: `Task ${kept.taskId}`, state: seen?.state ?? 'not listed', waitedMs });
        task = seen;
    }
}
async function createTask({ packageId, aim, memo }, { mpaas, clock }) {
    const audience = (0,_audience_js__WEBPACK_IMPORTED_MODULE_1__/* .taskAudience */ .ed)(aim, clock.now());
    if (audience === undefined)
        throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('INTERNAL', { reason: 'a task was asked for that reaches nobody' });
    return await (0,_write_once_js__WEBPACK_IMPORTED_MODULE_3__/* .writeOnce */ .Fq)({
        what: `the task of package ${packageId}`,
        look: async () => (0,_audience_js__WEBPACK_IMPORTED_MODULE_1__/* .findTaskFor */ .A6)(await mpaas.listTasks(packageId), aim),
        write: () => mpaas.createTask({ packageId, audience, rules: aim.rules, memo }),
        readBack: ({ taskId }) => mpaas.findTask(taskId),
    }, clock);
}
/** The cloud's "created" is not yet "publishing": asks while it waits, until the time is up. Answers what was seen last. */
async function waitWhileWaiting(task, waitMs, { mpaas, clock, signal }) {
    const startedMs = clock.now();
    let seen = task;
    for (;;) {
        const waitedMs = clock.now() - startedMs;
        const isDecided = seen !== undefined && seen.state !== 'waiting';
        if (isDecided || waitedMs >= waitMs)
            return { seen, waitedMs };
        await clock.sleep(pollMs, signal);
        seen = await mpaas.findTask(task.taskId);
    }
}
function report(task, { audience }, reused, { reporter }) {
    const { taskId, createdMs: sinceMs } = task;
    reporter.report({ type: 'rollout-changed', taskId, state: 'publishing', audience: (0,_audience_js__WEBPACK_IMPORTED_MODULE_1__/* .describeAudience */ .mb)(audience), reused, sinceMs });
    return task;
}


/***/ }),

/***/ 76934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ settleTasks)
/* harmony export */ });
/* harmony import */ var _audience_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98671);
/* harmony import */ var _move_task_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86536);
/* harmony import */ var _package_tasks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40518);
/* harmony import */ var _stamp_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89994);
/* harmony import */ var _write_once_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37154);





/**
 * Of the tasks that serve the same audience of the same package the oldest stays. The cloud has neither a lock nor a token that makes a call happen once
 * (wire-facts section 4), so two runs at the same moment may both find nothing and both create. Each looks again behind its own write, and the rule is
 * the same for all: whoever came second sees both, and whoever sees both ends the later one. Answers the task that stays.
 */
async function settleTasks(mine, { aim, memo }, tools) {
    const isMine = ({ taskId }) => taskId === mine.taskId;
    const listed = await (0,_write_once_js__WEBPACK_IMPORTED_MODULE_4__/* .lookUntil */ .c)(() => tools.mpaas.listTasks(mine.packageId), (tasks) => tasks.some(isMine), tools.clock);
    const alike = [...(listed.some(isMine) ? [] : [mine]), ...listed].filter((task) => (0,_package_tasks_js__WEBPACK_IMPORTED_MODULE_2__/* .isLive */ .DG)(task) && (0,_audience_js__WEBPACK_IMPORTED_MODULE_0__/* .isFor */ .Gi)(task, aim));
    const [kept = mine, ...later] = alike.sort((a, b) => a.taskId - b.taskId);
    // One that somebody made in the console is theirs to end.
    const surplus = later.filter((task) => (0,_stamp_js__WEBPACK_IMPORTED_MODULE_3__/* .memoStampOf */ .h3)(task.memo) !== undefined || task.memo === memo);
    for (const task of surplus)
        await (0,_move_task_js__WEBPACK_IMPORTED_MODULE_1__/* .moveTask */ .Db)(task, 'ended', tools);
    const ended = kept === mine || isMine(kept) || surplus.some(isMine) ? surplus : [mine, ...surplus];
    if (ended.length > 0) {
        tools.reporter.report({
            type: 'race-settled',
            what: `a task of package ${mine.packageId} for ${(0,_audience_js__WEBPACK_IMPORTED_MODULE_0__/* .describeAudience */ .mb)(aim.audience)}`,
            kept: `task ${kept.taskId}`,
            ended: ended.map(({ taskId }) => `task ${taskId}`).join(', '),
        });
    }
    return kept;
}


/***/ }),

/***/ 44699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ createUploads)
/* harmony export */ });
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7783);

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
            if (!(0,_errors_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(error) || error.code !== 'UPLOAD_POLICY_EXPIRED')
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


/***/ }),

/***/ 55545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ vhostOf)
/* harmony export */ });
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7783);

/** Files of the server carry `https://<h5Id>.<virtual domain>` (wire-facts section 6); whether the parameter wants the scheme is an open question. */
async function vhostOf(request, { mpaas }) {
    if (request.vhost !== undefined)
        return request.vhost;
    const domain = request.virtualDomain ?? (await mpaas.virtualDomain());
    if (domain === undefined)
        throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('VIRTUAL_DOMAIN_MISSING', {});
    return `https://${request.h5Id}.${domain}`;
}


/***/ })

};
