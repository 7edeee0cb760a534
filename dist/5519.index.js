export const id = 5519;
export const ids = [5519];
export const modules = {

/***/ 65519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deployStory: () => (/* binding */ deployStory),
  findFunctions: () => (/* binding */ findFunctions),
  manifestOf: () => (/* binding */ manifestOf),
  readDeploy: () => (/* binding */ readDeploy)
});

// EXTERNAL MODULE: ./build/errors/failure.js + 8 modules
var failure = __webpack_require__(7783);
// EXTERNAL MODULE: ./build/config/function-limits.js
var function_limits = __webpack_require__(71472);
// EXTERNAL MODULE: ./build/config/problems.js
var problems = __webpack_require__(93515);
;// CONCATENATED MODULE: ./build/config/found-functions.js



/** What the file says of the function in this folder: by the folder itself, else by the name. */
function settingsOf({ name, path }, { knownFunctions, values }) {
    const known = knownFunctions.find((each) => each.path === path) ?? knownFunctions.find((each) => each.name === name);
    return known === undefined ? { name, path, runtime: values.runtime, layout: 'root', exclude: [] } : { ...known, path };
}
/** Two folders of different names that the file makes the same function; those of one name were told where they were found. */
function doubled(found, functions) {
    return [...new Set(functions.map(({ name }) => name))].flatMap((name) => {
        const paths = functions.filter((each) => each.name === name).map(({ path }) => path);
        const folders = new Set(found.filter(({ path }) => paths.includes(path)).map((one) => one.name));
        return folders.size > 1 ? [new failure.Failure('FUNCTION_TWICE', { name, paths })] : [];
    });
}
/** Puts the functions that were found by patterns into the request, each with its settings from the file. Without patterns nothing changes. */
function withFoundFunctions(inputs, found) {
    if (inputs.functionPatterns.length === 0)
        return inputs;
    const functions = found.map((one) => settingsOf(one, inputs));
    const misnamed = functions.flatMap(({ name, path }) => {
        const expected = inputs.knownFunctions.some((known) => known.name === name) ? undefined : (0,function_limits/* nameFault */.IY)(name);
        return expected === undefined ? [] : [(0,problems/* invalid */.Gq)(inputs, 'functions', `folders that are named with ${expected}`, path)];
    });
    return {
        ...inputs,
        request: { ...inputs.request, functions },
        problems: [...inputs.problems, ...misnamed, ...doubled(found, functions)],
    };
}

// EXTERNAL MODULE: ./build/config/read-deploy.js + 1 modules
var read_deploy = __webpack_require__(9596);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/packaging/glob.js
var glob = __webpack_require__(75284);
;// CONCATENATED MODULE: ./build/packaging/function-folders.js




/** `**` reaches this many levels deep; functions do not hide deeper. */
const deepest = 6;
/**
 * Finds the folders of functions by globs such as `functions/*`; `!functions/shared` takes some of them back. Sorted by name. A pattern that matches nothing is a
 * problem, since it is a slip of the pen or a checkout that lacks something; so are two folders that would become the same function.
 */
async function findFunctionFolders(patterns, workingDirectory) {
    const problems = [];
    const found = new Set();
    for (const pattern of patterns.filter((each) => !(0,glob/* isNegative */.cI)(each))) {
        const folders = await foldersOf(pattern, workingDirectory);
        if (folders.length === 0)
            problems.push(new failure.Failure('FUNCTIONS_NOT_FOUND', { pattern, folder: workingDirectory }));
        for (const folder of folders)
            found.add(folder);
    }
    for (const pattern of patterns.filter(glob/* isNegative */.cI))
        for (const folder of await foldersOf(pattern.slice(1), workingDirectory))
            found.delete(folder);
    const folders = [...found].map((path) => ({ name: (0,external_node_path_.basename)(path), path })).sort((a, b) => (a.name < b.name ? -1 : 1));
    (0,failure/* throwProblems */.Jh)([...problems, ...twice(folders)]);
    return folders;
}
/** Absolute paths. A name that is a folder as it stands is no pattern, whatever characters it holds. */
async function foldersOf(pattern, workingDirectory) {
    const literal = (0,external_node_path_.resolve)(workingDirectory, pattern);
    if (await isFolder(literal))
        return [literal];
    const parts = pattern.split('/').filter((part) => part !== '' && part !== '.');
    const first = parts.findIndex(glob/* isPattern */.Pt);
    if (first === -1)
        return [];
    const base = (0,external_node_path_.resolve)(workingDirectory, pattern.startsWith('/') ? '/' : '', ...parts.slice(0, first));
    const rest = parts.slice(first);
    const depth = rest.some((part) => part.includes('**')) ? deepest : rest.length;
    const matches = (0,glob/* folderMatcher */.zt)(rest.join('/'));
    return (await below(base, depth)).filter(matches).map((name) => (0,external_node_path_.join)(base, name));
}
/** The folders below this one, as paths with `/`. Packages hold folders in plenty, but no functions. */
async function below(base, depth) {
    if (depth === 0)
        return [];
    const entries = await (0,promises_.readdir)(base, { withFileTypes: true }).catch(() => []);
    const names = [];
    for (const entry of entries.filter(({ name }) => name !== 'node_modules')) {
        const isOne = entry.isDirectory() || (entry.isSymbolicLink() && (await isFolder((0,external_node_path_.join)(base, entry.name))));
        if (isOne)
            names.push(entry.name, ...(await below((0,external_node_path_.join)(base, entry.name), depth - 1)).map((name) => `${entry.name}/${name}`));
    }
    return names;
}
const isFolder = (path) => (0,promises_.stat)(path).then((kind) => kind.isDirectory(), () => false);
function twice(folders) {
    return [...new Set(folders.map(({ name }) => name))].flatMap((name) => {
        const paths = folders.filter((folder) => folder.name === name).map(({ path }) => path);
        return paths.length > 1 ? [new failure.Failure('FUNCTION_TWICE', { name, paths })] : [];
    });
}

// EXTERNAL MODULE: ./build/workflows/deploy.js + 2 modules
var deploy = __webpack_require__(58509);
// EXTERNAL MODULE: ./build/workflows/deploy-record.js
var deploy_record = __webpack_require__(34802);
// EXTERNAL MODULE: ./build/workflows/prepare-deploy.js + 6 modules
var prepare_deploy = __webpack_require__(88024);
// EXTERNAL MODULE: ./build/hosts/build-tools.js + 32 modules
var build_tools = __webpack_require__(65361);
// EXTERNAL MODULE: ./build/hosts/run-verb.js + 1 modules
var run_verb = __webpack_require__(30502);
// EXTERNAL MODULE: ./build/hosts/verb-reader.js
var verb_reader = __webpack_require__(97955);
;// CONCATENATED MODULE: ./build/hosts/deploy-story.js










/** The verb `deploy`, ready to run. */
function deployStory(inputs, parts) {
    const { request, connection } = inputs;
    const record = {};
    return {
        verb: 'deploy',
        subject: `space ${request.spaceId}`,
        dryRun: request.dryRun,
        receipt: request.receipt,
        places: manifestOf(request),
        prepare: (reporter) => (0,prepare_deploy/* prepareDeploy */.h)(inputs, reporter),
        carryOut: async (prepared, surroundings) => {
            const tools = (0,build_tools/* buildDeployTools */.Tc)({ ...parts, ...surroundings, connection }, request.spaceId);
            try {
                return await (0,deploy/* deploy */.gg)(prepared, tools, record);
            }
            finally {
                await tools.close();
            }
        },
        outputsOf: (known) => (0,deploy_record/* outputsOfDeploy */.$)(record, known),
        account: () => (0,deploy_record/* accountOfDeploy */.y)(request, record),
    };
}
const readDeploy = async (question, facts) => {
    const read = await findFunctions(await (0,read_deploy/* readDeployInputs */.J)(question, { nowMs: facts.nowMs }));
    const inputs = { ...read, problems: (0,verb_reader/* allProblems */.U)(facts, read) };
    return { inputs, story: (setting) => (0,run_verb/* runVerb */.b)(deployStory(inputs, setting), setting) };
};
/** Puts the functions in that `functions/*` stands for; a pattern that finds nothing is one more problem beside the others. */
async function findFunctions(inputs) {
    try {
        return withFoundFunctions(inputs, await findFunctionFolders(inputs.functionPatterns, inputs.workingDirectory));
    }
    catch (error) {
        if (!(0,failure/* isFailure */.N6)(error))
            throw error;
        const found = error.problems.length > 0 ? error.problems : [error];
        return { ...inputs, problems: [...inputs.problems, ...found] };
    }
}
/** The record of what was uploaded, when it is kept on this machine. */
const manifestOf = ({ hosting, only }) => hosting?.manifest.kind === 'file' && only.includes('hosting') ? [hosting.manifest.path] : [];


/***/ }),

/***/ 83982:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ hashedNames)
/* harmony export */ });
/** Folders in which a framework promises that changed content gets a new name, and serves them so itself. */
const promised = /(?:^|\/)(?:_next\/static|_app\/immutable)\//;
/** In the folders of these frameworks any token as long as a hash is one. Nuxt keeps some fixed names apart, in `builds`. */
const likely = /(?:^|\/)(?:_nuxt\/(?!builds\/)|_astro\/)/;
const scriptOrStyle = /\.(?:[cm]?js|css)(?:\.map)?$/;
/**
 * The files whose names hold a hash of their content, so that they never change under this name. Wrongly said of a fixed name, its visitors would keep the old file
 * for a year; wrongly denied, it is only asked for again. So what could be a word, a version, a date or a number is no hash, unless the files beside it show that it is.
 */
function hashedNames(paths) {
    const sure = new Set(paths.filter(hasContentHash));
    return new Set([...sure, ...bundled(paths, sure)]);
}
/** Scripts and styles of a folder in which all of them are named `…-BZ2k3x9a.js` and most are sure to be hashes: then `index-DiwrgTda.css` is one too. */
function bundled(paths, sure) {
    const folders = new Map();
    for (const path of paths.filter((each) => scriptOrStyle.test(each))) {
        const folder = path.slice(0, path.lastIndexOf('/') + 1);
        folders.set(folder, [...(folders.get(folder) ?? []), path]);
    }
    const isShaped = (path) => /-(?=[^/]*[A-Z])(?=[^/]*[a-z])[\w-]{8}\.(?:[cm]?js|css)(?:\.map)?$/.test(path);
    const sameWay = [...folders.values()].filter((files) => files.every(isShaped));
    return sameWay.filter((files) => files.filter((path) => sure.has(path)).length * 2 >= files.length).flat();
}
function hasContentHash(path) {
    if (promised.test(path))
        return true;
    const base = path.slice(path.lastIndexOf('/') + 1);
    const parts = base.split('.').slice(0, -1);
    if (likely.test(path) && parts.some((part, place) => isToken(part, place === 0)))
        return true;
    return parts.some((part, place) => isHexHash(part, place === 0) || isShortHash(part, place === 0, scriptOrStyle.test(base)));
}
/** `DhTbjJlp`, `error-404-BZ2k3x9a`, and the `BZ2k3x9a_Z1abcDE` in the middle of a name; not `entry`. */
function isToken(part, isFirst) {
    const isLongEnough = isFirst ? /(?:^|[-_])[\w-]{8}$/.test(part) : part.length >= 8;
    return isLongEnough && /\d|[a-z][A-Z]|[A-Z]{2}/.test(part.slice(-8));
}
/** Of webpack, Next, Gatsby, Parcel, Vite before 5: `app.3f2a9c1b.js`, `main-0123456789abcdef.js`, `3f2a9c1b4d5e6f708192.png`. */
function isHexHash(part, isFirst) {
    const token = /(?:^|[-_])([\da-f]{8,64})$/.exec(part)?.[1];
    if (token === undefined || isUuid(part))
        return false;
    // A name that is nothing but a short hexadecimal number may as well be an order or a colour.
    if (isFirst && token === part && token.length < 16)
        return false;
    // Neither a date, nor a word such as `deadbeef`, nor a letter with a number such as `a1234567`.
    return (token.match(/(?<=\d)[a-f]|(?<=[a-f])\d/g) ?? []).length >= 2;
}
/** Names a thing, not its content. */
const isUuid = (part) => /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(part);
/** Eight letters of base64 (Vite, Rollup: `index-BZ2k3x9a.js`, `entry.CHdo91hT.js`) or of base32 (esbuild, Angular: `chunk-5BQZ6J7K.js`). */
function isShortHash(part, isFirst, isScriptOrStyle) {
    const token = part.slice(-8);
    const standsAlone = part.length === 8 ? !isFirst : part.length > 9 && part.at(-9) === '-';
    if (!standsAlone || !/^[\w-]{8}$/.test(token))
        return false;
    const isBase32 = isScriptOrStyle && /^[A-Z2-7]{8}$/.test(token) && (/\d[A-Z]/.test(token) || part.startsWith('chunk-'));
    return isBase32 || (/[A-Z]/.test(token) && /[a-z]/.test(token) && !readsLikeWords(token));
}
/** `HomePage`, `Chapter1`, `iPhone15`, `Web3Docs`, `v2-Final`: at most one piece of it is no word and no number. */
function readsLikeWords(token) {
    const pieces = token.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? [];
    return pieces.filter((piece) => piece.length === 1 || !/[aeiouy]/i.test(piece)).length < 2;
}


/***/ }),

/***/ 79324:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ exclusion)
/* harmony export */ });
/* harmony import */ var ignore__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70298);

/** Reads patterns as .gitignore does: the last one that matches decides, `!` takes back, and case counts, whatever the file system. */
function exclusion(patterns) {
    if (patterns.length === 0)
        return () => false;
    const rules = ignore__WEBPACK_IMPORTED_MODULE_0__({ ignorecase: false }).add(patterns);
    return (name, isFolder) => rules.ignores(isFolder ? `${name}/` : name);
}


/***/ }),

/***/ 75284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pt: () => (/* binding */ isPattern),
/* harmony export */   cI: () => (/* binding */ isNegative),
/* harmony export */   jN: () => (/* binding */ matcher),
/* harmony export */   zt: () => (/* binding */ folderMatcher)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14006);

/**
 * Globs for the files of a site. A pattern without a slash holds at any depth (`*.html`), one with a slash from the root of the site (`/index.html`, `docs/*`),
 * a folder means all that is in it (`downloads/`), and `!` takes back what the others match. Files that start with a dot are files like any other.
 */
function matcher(patterns) {
    const [wanted, unwanted] = [false, true].map((negative) => patterns.filter((pattern) => isNegative(pattern) === negative).map((pattern) => matcherOf(negative ? pattern.slice(1) : pattern)));
    return (path) => (wanted ?? []).some((matches) => matches(path)) && !(unwanted ?? []).some((matches) => matches(path));
}
/** `!(a|b)` is a pattern of its own: all names but these. */
const isNegative = (pattern) => /^!(?!\()/.test(pattern);
function matcherOf(pattern) {
    const whole = pattern.endsWith('/') ? `${pattern}**` : pattern;
    if (whole === '')
        return () => false;
    const anywhere = !whole.includes('/');
    return withOneArgument(picomatch__WEBPACK_IMPORTED_MODULE_0__(whole.replace(/^\.?\//, ''), { basename: anywhere, dot: true, nonegate: true }));
}
/** picomatch answers with an object when it is given anything else beside the path, as `filter` does. */
const withOneArgument = (matches) => (path) => matches(path);
/** For folders of functions: from the root always, and hidden folders only when the pattern says so. */
const folderMatcher = (pattern) => withOneArgument(picomatch__WEBPACK_IMPORTED_MODULE_0__(pattern, { nonegate: true }));
/** Whether this part of a path stands for several names. */
const isPattern = (part) => picomatch__WEBPACK_IMPORTED_MODULE_0__.scan(part).isGlob;


/***/ }),

/***/ 37942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T_: () => (/* binding */ siteArchiveFiles),
/* harmony export */   lz: () => (/* binding */ describedIn),
/* harmony export */   sJ: () => (/* binding */ readSiteArchive)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57075);
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7783);
/* harmony import */ var _build_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86527);
/* harmony import */ var _read_zip_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26585);
/* harmony import */ var _site_description_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(24186);
/* harmony import */ var _site_rules_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(41751);







/** What goes into the archive of a site: its files as they are sent, and the description that brings them back as they were served. */
function siteArchiveFiles({ files }, description) {
    return [
        ...files.map((file) => ({ name: file.path, sizeBytes: file.sizeBytes, read: () => file.read(), open: () => file.open() })),
        { name: _site_description_js__WEBPACK_IMPORTED_MODULE_6__/* .descriptionPath */ .iD, sizeBytes: description.length, read: () => description, open: async () => node_stream__WEBPACK_IMPORTED_MODULE_1__.Readable.from([description]) },
    ];
}
/** A description names each file in some 250 bytes; nobody has a million files. */
const longestDescriptionBytes = 64 * 1024 * 1024;
/**
 * Opens the archive of a kept site. It may have come a long way, so nothing is believed: names as those of a site, exactly the files that are
 * described, each with the digest that is written down. Whatever is wrong is found before the first file is sent.
 */
async function readSiteArchive(path) {
    const listing = await (0,_read_zip_js__WEBPACK_IMPORTED_MODULE_4__/* .readZip */ .ue)(path);
    try {
        const { description } = await descriptionIn(listing, path);
        const { spaceId, index, error, spa } = description;
        const site = await siteOf(listing.files, description, path);
        return { path, served: { spaceId, index, error, spa }, site, close: () => listing.close() };
    }
    catch (error) {
        await listing.close();
        throw error;
    }
}
/** The description alone, without a look at the files; undefined where there is none that can be used. */
async function describedIn(path) {
    try {
        const listing = await (0,_read_zip_js__WEBPACK_IMPORTED_MODULE_4__/* .readZip */ .ue)(path);
        try {
            return await descriptionIn(listing, path);
        }
        finally {
            await listing.close();
        }
    }
    catch (error) {
        if (!(0,_errors_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .isFailure */ .N6)(error))
            throw error;
        return undefined;
    }
}
const unusable = (path, reason) => new _errors_failure_js__WEBPACK_IMPORTED_MODULE_2__.Failure('CONTENT_UNUSABLE', { source: path, reason: `${reason}.` });
async function descriptionIn({ files }, path) {
    const file = files.find(({ name }) => name === _site_description_js__WEBPACK_IMPORTED_MODULE_6__/* .descriptionPath */ .iD);
    if (file === undefined)
        throw unusable(path, `it has no ${_site_description_js__WEBPACK_IMPORTED_MODULE_6__/* .descriptionPath */ .iD}, so it is no site that "deploy" has kept`);
    if (file.sizeBytes > longestDescriptionBytes)
        throw unusable(path, `its ${_site_description_js__WEBPACK_IMPORTED_MODULE_6__/* .descriptionPath */ .iD} has ${file.sizeBytes} bytes`);
    const bytes = await file.read();
    const description = (0,_site_description_js__WEBPACK_IMPORTED_MODULE_6__/* .readDescription */ .XF)(bytes);
    if (typeof description === 'string')
        throw unusable(path, description);
    return { bytes, description };
}
async function siteOf(entries, { files: described, index, error }, path) {
    const found = (0,_build_file_js__WEBPACK_IMPORTED_MODULE_3__/* .inByteOrder */ .qg)(entries.filter(({ name }) => name !== _site_description_js__WEBPACK_IMPORTED_MODULE_6__/* .descriptionPath */ .iD));
    const problems = found.flatMap(({ name }) => (0,_site_rules_js__WEBPACK_IMPORTED_MODULE_5__/* .siteNameProblems */ .n7)(name));
    if (problems[0] !== undefined)
        throw problems.length === 1 ? problems[0] : new _errors_failure_js__WEBPACK_IMPORTED_MODULE_2__.Failure('SEVERAL_PROBLEMS', { count: problems.length }, { problems });
    const names = new Set(found.map(({ name }) => name));
    const absent = [...Object.keys(described), index, ...(error ? [error] : [])].find((name) => !names.has(name));
    if (absent !== undefined)
        throw unusable(path, `it lacks ${absent}`);
    const files = [];
    for (const file of found) {
        const known = Object.hasOwn(described, file.name) ? described[file.name] : undefined;
        if (known === undefined)
            throw unusable(path, `its ${_site_description_js__WEBPACK_IMPORTED_MODULE_6__/* .descriptionPath */ .iD} does not know ${file.name}`);
        files.push(await siteFile(file, known, path));
    }
    return { files, sizeBytes: files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0) };
}
async function siteFile(file, known, path) {
    const { name, sizeBytes } = file;
    if (sizeBytes !== known.sizeBytes || sizeBytes > _site_rules_js__WEBPACK_IMPORTED_MODULE_5__/* .limitBytes */ .Z7)
        throw unusable(path, `${name} has ${sizeBytes} bytes`);
    const [md5, sha256] = [(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('md5'), (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')];
    for await (const chunk of await file.open()) {
        md5.update(chunk);
        sha256.update(chunk);
    }
    if (sha256.digest('hex') !== known.sha256)
        throw unusable(path, `${name} is not what its ${_site_description_js__WEBPACK_IMPORTED_MODULE_6__/* .descriptionPath */ .iD} says`);
    const { order, contentType, headers } = known;
    const read = async () => await file.read();
    return {
        path: name,
        sizeBytes,
        md5: md5.digest('hex'),
        sha256: known.sha256,
        order,
        contentType,
        headers,
        read,
        open: () => file.open(),
    };
}


/***/ }),

/***/ 24186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XF: () => (/* binding */ readDescription),
/* harmony export */   iD: () => (/* binding */ descriptionPath),
/* harmony export */   xd: () => (/* binding */ describeSite)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63119);

/** Where a kept site says what its files alone do not: how they are served. */
const descriptionPath = '.miniship/site.json';
/** The description of a site as bytes. Neither time nor commit is in it: the same site gives the same archive, and is kept once. */
function describeSite({ files }, { spaceId, index, error, spa }) {
    const head = JSON.stringify({ version: 1, spaceId, index, error, spa }).slice(0, -1);
    const lines = files.map(({ path, sizeBytes, sha256, order, contentType, headers }) => `${JSON.stringify(path)}:${JSON.stringify({ sizeBytes, sha256, order, contentType, headers })}`);
    return Buffer.from(`${head},"files":{\n${lines.join(',\n')}\n}}\n`);
}
/** Reads a description that may come from anywhere. The text says what is wrong with it. */
function readDescription(bytes) {
    let value;
    try {
        value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    }
    catch {
        return `its ${descriptionPath} is not JSON`;
    }
    if (!(0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isFields */ .C)(value))
        return `its ${descriptionPath} is damaged`;
    if (value['version'] !== 1)
        return `it has version ${JSON.stringify(value['version'])}, and only version 1 is known`;
    if (!isServed(value) || !(0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isFields */ .C)(value['files']))
        return `its ${descriptionPath} is damaged`;
    const broken = Object.entries(value['files']).find(([, file]) => !isDescribed(file));
    if (broken !== undefined)
        return `what its ${descriptionPath} says of ${JSON.stringify(broken[0])} is damaged`;
    return value;
}
function isServed({ spaceId, index, error, spa }) {
    return isLine(spaceId) && isLine(index) && index !== '' && (error === undefined || isLine(error)) && typeof spa === 'boolean';
}
const orders = ['hashed', 'asset', 'page'];
function isDescribed(value) {
    if (!(0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isFields */ .C)(value))
        return false;
    const { sizeBytes, sha256, order, contentType, headers } = value;
    const isSize = typeof sizeBytes === 'number' && Number.isSafeInteger(sizeBytes) && sizeBytes >= 0;
    const isDigest = typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256);
    return (isSize && isDigest && orders.includes(order) && isLine(contentType) && (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isFields */ .C)(headers) && Object.entries(headers).every(isHeader));
}
/** The names that the storage keeps (wire-facts §5); any other form field could change what the upload means. */
const headerName = /^(?:Cache-Control|Content-Disposition|Content-Encoding|Content-Type|Expires|x-oss-meta-[a-z0-9-]+)$/i;
const isHeader = ([name, value]) => headerName.test(name) && isLine(value);
/** A text that no header and no form field could break out of. */
const isLine = (value) => typeof value === 'string' && !/\p{Cc}/u.test(value);


/***/ }),

/***/ 54028:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ headersBy)
});

// EXTERNAL MODULE: ./node_modules/mrmime/index.mjs
var mrmime = __webpack_require__(16059);
;// CONCATENATED MODULE: ./build/packaging/content-type.js

/** What mrmime lacks, because it leaves out vendors' types, or knows under a name that browsers do not run. */
const additions = {
    '7z': 'application/x-7z-compressed',
    apk: 'application/vnd.android.package-archive',
    avi: 'video/x-msvideo',
    cjs: 'text/javascript',
    cur: 'image/x-icon',
    docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    eot: 'application/vnd.ms-fontobject',
    flac: 'audio/flac',
    flv: 'video/x-flv',
    ico: 'image/x-icon',
    kml: 'application/vnd.google-earth.kml+xml',
    kmz: 'application/vnd.google-earth.kmz',
    m3u8: 'application/vnd.apple.mpegurl',
    mkv: 'video/x-matroska',
    mobileconfig: 'application/x-apple-aspen-config',
    // What iOS reads a manifest as when it installs an app from a web page.
    plist: 'application/xml',
    ppt: 'application/vnd.ms-powerpoint',
    pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    rar: 'application/vnd.rar',
    srt: 'text/plain',
    swf: 'application/x-shockwave-flash',
    tar: 'application/x-tar',
    topojson: 'application/json',
    usdz: 'model/vnd.usdz+zip',
    vcf: 'text/vcard',
    xls: 'application/vnd.ms-excel',
    xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
/** Files whose name is fixed by what reads them, and has no extension. */
const names = { 'apple-app-site-association': 'application/json' };
const content_type_text = /^text\/|^application\/(?:json5?|javascript|ecmascript|xml|toml|node)$|[+](?:json|xml)$/;
/** The type of a file by its name, with the charset for texts: without it browsers read Chinese as Latin letters. */
function contentTypeOf(path) {
    const base = path.slice(path.lastIndexOf('/') + 1);
    const dot = base.lastIndexOf('.');
    const extension = dot > 0 ? base.slice(dot + 1).toLowerCase() : '';
    const type = own(names, base) ?? own(additions, extension) ?? own(mrmime/* mimes */.M, extension) ?? 'application/octet-stream';
    return content_type_text.test(type) ? `${type}; charset=utf-8` : type;
}
/** A file may be called `x.constructor`. */
const own = (types, key) => Object.hasOwn(types, key) ? types[key] : undefined;

// EXTERNAL MODULE: ./build/packaging/glob.js
var glob = __webpack_require__(75284);
;// CONCATENATED MODULE: ./build/packaging/site-headers.js


/** Names of form fields of a PostObject (wire-facts §5). Others are `x-oss-meta-…`, which are written small. */
const known = new Map(['Cache-Control', 'Content-Disposition', 'Content-Encoding', 'Content-Type', 'Expires'].map((name) => [name.toLowerCase(), name]));
/** A name with a hash of the content never changes its content; a page changes with every build, and is asked for each time. */
const cacheControl = { hashed: 'public, max-age=31536000, immutable', page: 'no-cache', asset: undefined };
/** The headers of a file by rules: in their order, the first that names a header decides about it, an empty text takes it away, and defaults fill in the rest. */
function headersBy(rules) {
    const compiled = rules.map(({ match, set }) => ({ matches: (0,glob/* matcher */.jN)([match]), set: Object.entries(set) }));
    return (path, order) => {
        const chosen = new Map();
        for (const [name, value] of compiled.filter(({ matches }) => matches(path)).flatMap(({ set }) => set)) {
            const key = known.get(name.toLowerCase()) ?? name.toLowerCase();
            if (!chosen.has(key))
                chosen.set(key, value.trim());
        }
        const { 'Content-Type': type = '', ...headers } = Object.fromEntries(withDefault(chosen, order));
        return { contentType: type === '' ? contentTypeOf(path) : type, headers };
    };
}
function withDefault(chosen, order) {
    const fallback = cacheControl[order];
    const all = chosen.has('Cache-Control') || fallback === undefined ? [...chosen] : [...chosen, ['Cache-Control', fallback]];
    return all.filter(([, value]) => value !== '').sort(([a], [b]) => (a < b ? -1 : 1));
}


/***/ }),

/***/ 61424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ identityOfManifest),
/* harmony export */   f: () => (/* binding */ identityOfSite)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58423);


/** Stands for all files of a site, their content and how they are served: two sites with one identity look the same to every visitor. */
const identityOfSite = (files) => identity(files.map((file) => ({ path: file.path, sha256: file.sha256, headers: (0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .headersDigest */ .HZ)(file) })));
/** The identity of the site that a manifest was written for. */
const identityOfManifest = ({ files }) => identity(Object.entries(files).map(([path, { sha256, headers }]) => ({ path, sha256, headers })));
function identity(files) {
    const lines = files.map(({ path, sha256, headers }) => JSON.stringify([path, sha256, headers])).sort();
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(lines.join('\n')).digest('hex').slice(0, 16);
}


/***/ }),

/***/ 41751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P$: () => (/* binding */ siteRules),
/* harmony export */   Z7: () => (/* binding */ limitBytes),
/* harmony export */   ix: () => (/* binding */ siteSecret),
/* harmony export */   k4: () => (/* binding */ sourceSigns),
/* harmony export */   n7: () => (/* binding */ siteNameProblems)
/* harmony export */ });
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7783);
/* harmony import */ var _build_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86527);
/* harmony import */ var _exclusion_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79324);
/* harmony import */ var _file_rules_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45482);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58423);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(94333);






const into = 'the site';
/** Everybody can read a site; said once for names and for texts. */
const siteSecret = (file, reason) => new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('SECRET_IN_BUILD', { file, reason, readers: 'visits the site' });
/** The policy of an upload takes 0 to 52,428,800 bytes (wire-facts §5). */
const limitBytes = 50 * 1024 * 1024;
/** An object's name may have 1023 bytes (OSS), and the space id with its slash takes 37 of them (wire-facts §5). */
const longestNameBytes = 1023 - 37;
/** Takes everything but junk and what is excluded. Excluded files are not judged, so that "exclude" is the way out for what is refused. */
function siteRules(exclude) {
    const isExcluded = (0,_exclusion_js__WEBPACK_IMPORTED_MODULE_2__/* .exclusion */ .L)(exclude);
    return {
        skips: (name, isFolder) => (0,_file_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .isJunk */ .ze)(name) || isExcluded(name, isFolder),
        refuses: refusedFolder,
        into,
        mostFiles: Number.POSITIVE_INFINITY,
    };
}
function refusedFolder(name) {
    if ((0,_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .isOurs */ .MU)(name))
        return (0,_build_file_js__WEBPACK_IMPORTED_MODULE_1__/* .unfit */ .Ri)(name, 'miniship keeps its own record of the site under this name', { into });
    const reason = (0,_secrets_js__WEBPACK_IMPORTED_MODULE_5__/* .secretFolder */ .p2)(name.slice(name.lastIndexOf('/') + 1));
    return reason === undefined ? undefined : siteSecret(name, reason);
}
/** All that is wrong with one file, judging by its name alone. Any other character than these reaches the storage and the browser unharmed. */
function siteNameProblems(name) {
    const reason = (0,_secrets_js__WEBPACK_IMPORTED_MODULE_5__/* .secretName */ .Gf)(name.slice(name.lastIndexOf('/') + 1));
    const taken = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .isOurs */ .MU)(name) ? ['miniship keeps its own record of the site under this name'] : [];
    return [
        ...(reason === undefined ? [] : [siteSecret(name, reason)]),
        ...[...(0,_file_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .misspelling */ .wI)(name, longestNameBytes), ...taken].map((why) => (0,_build_file_js__WEBPACK_IMPORTED_MODULE_1__/* .unfit */ .Ri)((0,_file_rules_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(name), why, { into })),
    ];
}
/** Configuration of what builds sites; a built one has no use for it. */
const builderConfig = /^(?:(?:vite|webpack|rollup|rspack|rsbuild|next|nuxt|vue|astro|svelte|umi)\.config\.[cm]?[jt]s|angular\.json|tsconfig\.json|\.umirc\.[jt]s)$/;
/** Names at the top which together say that somebody pointed at the source code; there, too, is an index.html often. */
function sourceSigns(top) {
    const signs = top.filter((name) => name === 'node_modules' || builderConfig.test(name)).sort();
    return top.includes('package.json') && signs.length > 0 ? ['package.json', ...signs] : [];
}


/***/ }),

/***/ 53061:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ writeConfig),
/* harmony export */   bt: () => (/* binding */ startSiteRecord),
/* harmony export */   es: () => (/* binding */ deployHosting)
/* harmony export */ });
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7783);
/* harmony import */ var _hosting_config_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11810);
/* harmony import */ var _keep_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98972);
/* harmony import */ var _open_hosting_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81026);
/* harmony import */ var _remove_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71643);
/* harmony import */ var _send_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(78195);
/* harmony import */ var _site_listing_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7531);
/* harmony import */ var _upload_site_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(99022);
/* harmony import */ var _write_once_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(37154);









/** The record of a site before anything was done to it. */
const startSiteRecord = ({ config, unchanged }) => ({
    ...(config && { configBefore: config, url: config.defaultUrl }),
    added: [],
    changed: [],
    deleted: [],
    unchanged: unchanged.length,
    bytesUploaded: 0,
});
/** Brings the site to what was built, in an order that never shows a broken page, and reads it back. Nothing is called when nothing differs. */
async function deployHosting(plan, record, request, tools) {
    if (plan.state !== 'in-service') {
        await (0,_open_hosting_js__WEBPACK_IMPORTED_MODULE_3__/* .openHosting */ .z)(request.waitMs, tools);
        record.opened = true;
    }
    const isChanged = plan.uploads.length + plan.removals.length > 0 || plan.rolledBackFrom !== undefined;
    const standing = isChanged ? await syncFiles(plan, record, request, tools) : plan.remote;
    record.listing = (0,_site_listing_js__WEBPACK_IMPORTED_MODULE_6__/* .listingOf */ .K)(standing, [...plan.uploads.map(({ file }) => file), ...plan.unchanged]);
    const config = await configure(plan, tools);
    record.config = config;
    const url = config.defaultUrl;
    record.url = url;
    await refreshCaches(plan, { isChanged, standing }, request, tools);
    const { added, changed, deleted, unchanged, bytesUploaded } = record;
    const counts = { uploaded: added.length + changed.length, unchanged, deleted: deleted.length, sizeBytes: bytesUploaded };
    tools.reporter.report({ type: 'site-synced', ...counts, url });
}
/**
 * Files first, then the manifest of what is there, then deletions: what an old page refers to stands until the new pages are up. Answers what stands
 * there in the end.
 */
async function syncFiles(plan, record, { uploads: most }, tools) {
    const sender = (0,_send_file_js__WEBPACK_IMPORTED_MODULE_5__/* .createFileSender */ .c)(most, tools);
    const checkpoint = (0,_keep_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .createCheckpoint */ .vq)(plan, sender, tools);
    await (0,_upload_site_js__WEBPACK_IMPORTED_MODULE_8__/* .uploadSite */ .T)(plan.uploads, sender, tools, async (upload, etag) => {
        note(upload, record);
        await checkpoint(upload, etag);
    });
    const listed = await readBackUploads(plan, tools);
    await (0,_keep_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .keepManifest */ .P1)(plan, { listed, unrefreshed: plan.request.refresh }, sender, tools);
    await removeOrphans(plan, record, tools);
    const gone = new Set(plan.removals.map(({ path }) => path));
    return listed.filter(({ path }) => !gone.has(path));
}
function note({ file, replaces }, record) {
    (replaces === undefined ? record.added : record.changed).push(file.path);
    record.bytesUploaded += file.sizeBytes;
}
/** Lists the site again: every file that was sent must be there, whole. */
async function readBackUploads({ uploads, remote }, { serverless: { hosting }, clock }) {
    if (uploads.length === 0)
        return remote;
    const missingIn = (listed) => {
        const byPath = new Map(listed.map((file) => [file.path, file]));
        const isThere = (path, sizeBytes) => {
            const found = byPath.get(path);
            return found !== undefined && found.sizeBytes === sizeBytes && found.etag !== '';
        };
        return uploads
            .map(({ file }) => file)
            .filter(({ path, sizeBytes }) => !isThere(path, sizeBytes))
            .map(({ path }) => path);
    };
    const listed = await (0,_write_once_js__WEBPACK_IMPORTED_MODULE_7__/* .lookUntil */ .c)(() => hosting.files(), (files) => missingIn(files).length === 0, clock);
    const missing = missingIn(listed);
    if (missing.length > 0)
        throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('SITE_INCOMPLETE', { missing, remaining: [] });
    return listed;
}
async function removeOrphans({ removals }, record, { serverless: { hosting }, clock }) {
    if (removals.length === 0)
        return;
    const paths = removals.map(({ path }) => path);
    await (0,_remove_files_js__WEBPACK_IMPORTED_MODULE_4__/* .removeFiles */ .W)(paths, hosting);
    const remainingIn = (listed) => {
        const there = new Set(listed.map(({ path }) => path));
        return paths.filter((path) => there.has(path));
    };
    const listed = await (0,_write_once_js__WEBPACK_IMPORTED_MODULE_7__/* .lookUntil */ .c)(() => hosting.files(), (files) => remainingIn(files).length === 0, clock);
    const remaining = remainingIn(listed);
    record.deleted.push(...paths.filter((path) => !remaining.includes(path)));
    if (remaining.length > 0)
        throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('SITE_INCOMPLETE', { missing: [], remaining });
}
/** Answers the configuration as it is in the end. It is read again before it is written: the write takes all of it, also what somebody else set. */
async function configure(plan, { serverless: { hosting }, reporter, clock }) {
    if (plan.config !== undefined && plan.configChanges.length === 0)
        return plan.config;
    const found = await hosting.config();
    const wanted = (0,_hosting_config_js__WEBPACK_IMPORTED_MODULE_1__/* .wantedConfig */ .ms)(plan.request, found);
    const differences = (0,_hosting_config_js__WEBPACK_IMPORTED_MODULE_1__/* .configDifferences */ .$T)(found, wanted);
    const now = differences.length > 0 ? await writeConfig(wanted, hosting, clock) : found;
    for (const difference of differences)
        reporter.report({ type: 'setting-changed', ...difference });
    return now;
}
/** Writes the configuration and reads it back. */
async function writeConfig(wanted, hosting, clock) {
    const fits = (config) => (0,_hosting_config_js__WEBPACK_IMPORTED_MODULE_1__/* .configDifferences */ .$T)(config, wanted).length === 0;
    const look = async () => {
        const config = await hosting.config();
        return fits(config) ? config : undefined;
    };
    const readBack = () => (0,_write_once_js__WEBPACK_IMPORTED_MODULE_7__/* .lookUntil */ .c)(() => hosting.config(), fits, clock);
    const now = await (0,_write_once_js__WEBPACK_IMPORTED_MODULE_7__/* .writeOnce */ .Fq)({ what: 'the configuration of hosting', look, write: () => hosting.configure(wanted), readBack }, clock);
    const [wrong] = (0,_hosting_config_js__WEBPACK_IMPORTED_MODULE_1__/* .configDifferences */ .$T)(now, wanted);
    if (wrong !== undefined) {
        throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('READ_BACK_DIFFERS', { what: 'The space', field: wrong.name, expected: wrong.after, found: wrong.before });
    }
    return now;
}
/** What the site owes its domains: after a change all of them, else those that an earlier run has left. The record says what is still owed in the end. */
async function refreshCaches(plan, { isChanged, standing }, { uploads: most }, tools) {
    const { request, manifest } = plan;
    const before = isChanged ? request.refresh : (manifest?.unrefreshed ?? []);
    const left = [];
    for (const domain of request.refresh.filter((each) => before.includes(each))) {
        if (!(await refresh(domain, tools)))
            left.push(domain);
    }
    if (left.length === before.length)
        return;
    await (0,_keep_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .keepManifest */ .P1)(plan, { listed: standing, unrefreshed: left }, (0,_send_file_js__WEBPACK_IMPORTED_MODULE_5__/* .createFileSender */ .c)(most, tools), tools);
}
/** The site is live already, so a refusal is told, and is no failure. Whether the cache was refreshed. */
async function refresh(domain, { serverless: { hosting }, reporter }) {
    try {
        await hosting.refresh(domain);
        return true;
    }
    catch (error) {
        if (!(0,_errors_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(error) || (0,_errors_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .isStop */ .jX)(error))
            throw error;
        reporter.report({
            type: 'warned',
            message: `The CDN cache of ${domain} was not refreshed: ${error.message}`,
            help: 'Visitors may see the old site for a while; the next deploy tries it again (three times an hour are allowed).',
        });
        return false;
    }
}


/***/ }),

/***/ 19327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ localProblems)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7783);
/* harmony import */ var _packaging_exclusion_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79324);
/* harmony import */ var _packaging_kept_sites_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36143);




/**
 * What can be wrong with a deploy although every value is well formed and every folder is complete: a file that a run writes into what it deploys would be
 * published, and would make every next run find a change.
 */
function localProblems({ receipt, functions, hosting, keep, spaceId }) {
    const written = [{ input: 'receipt', path: receipt }];
    if (keep !== undefined && hosting !== undefined) {
        written.push({ input: 'keep-archive', path: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(receipt), (0,_packaging_kept_sites_js__WEBPACK_IMPORTED_MODULE_3__/* .keptSiteName */ .ps)(spaceId, '0'.repeat(64))) });
    }
    if (hosting?.manifest.kind === 'file')
        written.push({ input: 'manifest', path: hosting.manifest.path });
    const folders = [
        ...functions.map(({ name, path, exclude }) => ({ input: `functions.${name}`, path, exclude })),
        ...(hosting ? [{ input: 'hosting', path: hosting.path, exclude: hosting.exclude }] : []),
    ];
    return folders.flatMap((folder) => written
        .filter(({ path }) => isPartOf(path, folder))
        .map(({ input, path }) => new _errors_failure_js__WEBPACK_IMPORTED_MODULE_1__.Failure('INPUTS_CONFLICT', { names: [input, folder.input], reason: `${path} would be deployed.` })));
}
function isPartOf(file, { path: folder, exclude }) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(folder, file);
    const isInside = path !== '' && path !== '..' && !path.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_0__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(path);
    return isInside && !(0,_packaging_exclusion_js__WEBPACK_IMPORTED_MODULE_2__/* .exclusion */ .L)(exclude)(path.split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).join('/'), false);
}


/***/ }),

/***/ 34802:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ outputsOfDeploy),
/* harmony export */   y: () => (/* binding */ accountOfDeploy)
/* harmony export */ });
/** The Action's outputs by name; what is not known is the empty text, so that every output is always set. */
function outputsOfDeploy({ functions = [], httpEndpoint = '', hosting }, known) {
    const named = (...states) => functions.filter(({ state }) => states.includes(state)).map(({ name }) => name);
    const versions = Object.fromEntries(functions.flatMap(({ name, versionNo }) => (versionNo === undefined ? [] : [[name, versionNo]])));
    return {
        status: known.status,
        'functions-deployed': named('live', 'changed').join(','),
        'functions-skipped': named('kept').join(','),
        'function-versions': functions.length === 0 ? '' : JSON.stringify(versions),
        'http-endpoint': httpEndpoint,
        'hosting-url': hosting?.url ?? '',
        'files-uploaded': count(hosting && hosting.added.length + hosting.changed.length),
        'files-deleted': count(hosting?.deleted.length),
        'files-unchanged': count(hosting?.unchanged),
        'bytes-uploaded': count(hosting?.bytesUploaded),
        'archive-path': hosting?.archive?.path ?? '',
        'receipt-path': known.receiptPath,
        'error-code': known.errorCode,
    };
}
const count = (value) => (value === undefined ? '' : String(value));
/** What a deploy puts into its receipt. */
function accountOfDeploy(request, { digest, functions, settings, httpEndpoint, hosting }) {
    const { added = [], changed = [], deleted = [], configBefore } = hosting ?? {};
    return {
        verb: 'deploy',
        asked: withoutSecrets(request),
        done: { digest, functions: functions?.map(doneWith), settings, httpEndpoint, hosting },
        undo: {
            functions: functions
                ?.filter(({ state }) => state !== 'kept' && state !== 'waiting')
                .map(({ name, previous }) => ({ name, previous })),
            settings,
            hosting: hosting && { configBefore, added, changed, deleted },
        },
    };
}
/** What served before stands under `undo` only. */
const doneWith = ({ name, state, archive, deploymentId, versionNo, settings, latencyMs, error }) => ({
    name,
    state,
    archive,
    deploymentId,
    versionNo,
    settings,
    latencyMs,
    error,
});
/** Keys stay out, and so do the arguments of smoke tests, which may be tokens or belong to people. */
function withoutSecrets({ functions, settings, ...rest }) {
    const { httpTrigger, domains } = settings;
    return {
        ...rest,
        functions: functions.map(({ smoke, ...each }) => ({ ...each, smoke: smoke && { args: Object.keys(smoke.args) } })),
        settings: {
            ...settings,
            httpTrigger: httpTrigger && { ...httpTrigger, certificate: named(httpTrigger.certificate) },
            domains: domains.map((each) => ({ ...each, certificate: named(each.certificate) })),
        },
    };
}
const named = (certificate) => certificate && { name: certificate.name };


/***/ }),

/***/ 58509:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  iP: () => (/* binding */ announce),
  U3: () => (/* binding */ bringFunctions),
  Au: () => (/* binding */ bringSettings),
  iC: () => (/* binding */ bringSite),
  gg: () => (/* binding */ deploy)
});

// EXTERNAL MODULE: ./build/errors/failure.js + 8 modules
var failure = __webpack_require__(7783);
// EXTERNAL MODULE: ./build/workflows/ensure-function.js
var ensure_function = __webpack_require__(21016);
// EXTERNAL MODULE: ./build/workflows/function-settings.js
var function_settings = __webpack_require__(4715);
// EXTERNAL MODULE: ./build/workflows/in-parallel.js
var in_parallel = __webpack_require__(10612);
// EXTERNAL MODULE: ./build/workflows/send-code.js
var send_code = __webpack_require__(57793);
// EXTERNAL MODULE: ./build/workflows/smoke-test.js
var smoke_test = __webpack_require__(74925);
;// CONCATENATED MODULE: ./build/workflows/deploy-functions.js






/** The record of a function before anything was done to it. */
const startRecord = ({ request: { name }, archive, found }) => ({
    name,
    state: 'waiting',
    archive: { sha256: archive.sha256, sizeBytes: archive.sizeBytes, files: archive.files },
    previous: found && { deploymentId: found.live?.deploymentId, versionNo: found.live?.versionNo, settings: (0,function_settings/* specOf */.rI)(found) },
});
/** Deploys many functions at once, each by one writer. One that fails does not stop the others, but makes the run fail. */
async function deployFunctions(plans, records, request, tools) {
    const work = async (plan) => {
        const record = records.find(({ name }) => name === plan.request.name) ?? startRecord(plan);
        const flaw = await attempt(plan, record, request, tools);
        if (flaw === undefined)
            return undefined;
        record.state = 'failed';
        record.error = flaw.failure.code;
        tools.reporter.report({ type: 'function-failed', ...flaw });
        return flaw;
    };
    const flaws = (await (0,in_parallel/* inParallel */.H)(plans, () => request.concurrency, work)).filter((flaw) => flaw !== undefined);
    throwFlaws(flaws, plans);
}
function throwFlaws(flaws, plans) {
    const [first, ...others] = flaws;
    if (first === undefined)
        return;
    if (others.length === 0)
        throw first.failure;
    const failed = flaws.map(({ name }) => name);
    const live = plans.map((plan) => plan.request.name).filter((name) => !failed.includes(name));
    throw new failure.Failure('FUNCTIONS_FAILED', { failed, live }, { problems: flaws.map(({ failure }) => failure) });
}
async function attempt(plan, record, request, tools) {
    try {
        return await deployFunction(plan, record, request, tools);
    }
    catch (error) {
        if (!(0,failure/* isFailure */.N6)(error) || (0,failure/* isStop */.jX)(error))
            throw error;
        return { name: plan.request.name, failure: error, logs: [] };
    }
}
/** One function: settings, code, proof, and only then the stamp, so that code which failed its test is sent again by the next run. */
async function deployFunction(plan, record, request, tools) {
    const { name, smoke } = plan.request;
    const { clock, reporter } = tools;
    const startedMs = clock.now();
    const settled = await (0,ensure_function/* ensureFunction */.fq)(plan, request, tools);
    const isSent = plan.send !== undefined;
    const onOpened = (deploymentId) => {
        record.opened = deploymentId;
    };
    const serving = isSent ? await (0,send_code/* sendCode */.U)({ name, archive: plan.archive, waitMs: request.waitMs, onOpened }, tools) : settled;
    const changed = Object.keys(plan.change).length === 0 ? 'kept' : 'changed';
    const version = note(record, isSent ? 'live' : changed, serving);
    if ((0,ensure_function/* needsProof */.cp)(plan)) {
        const outcome = smoke === undefined ? undefined : await (0,smoke_test/* smokeTest */.K)(name, smoke, tools);
        if (outcome?.kind === 'flaw')
            return { name, failure: outcome.failure, logs: outcome.logs };
        if (outcome !== undefined)
            record.latencyMs = outcome.latencyMs;
        await (0,ensure_function/* stampFunction */._q)(plan, serving, request, tools);
    }
    const { sizeBytes } = plan.archive;
    if (isSent)
        reporter.report({ type: 'function-live', name, version, sizeBytes, durationMs: clock.now() - startedMs });
    else
        reporter.report({ type: 'function-kept', name, version });
    return undefined;
}
/** Keeps what serves in the record, and answers its version. */
function note(record, state, serving) {
    const { live } = serving;
    record.state = state;
    record.settings = (0,function_settings/* specOf */.rI)(serving);
    if (live === undefined)
        return '';
    record.deploymentId = live.deploymentId;
    record.versionNo = live.versionNo;
    return live.versionNo;
}

// EXTERNAL MODULE: ./build/workflows/deploy-hosting.js
var deploy_hosting = __webpack_require__(53061);
// EXTERNAL MODULE: ./build/workflows/deploy-settings.js + 3 modules
var deploy_settings = __webpack_require__(74752);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/packaging/archive.js + 5 modules
var archive = __webpack_require__(64751);
// EXTERNAL MODULE: ./build/packaging/build-file.js
var build_file = __webpack_require__(86527);
// EXTERNAL MODULE: ./build/packaging/kept-sites.js
var kept_sites = __webpack_require__(36143);
// EXTERNAL MODULE: ./build/packaging/site-archive.js
var site_archive = __webpack_require__(37942);
// EXTERNAL MODULE: ./build/packaging/site-description.js
var site_description = __webpack_require__(24186);
;// CONCATENATED MODULE: ./build/workflows/keep-site.js








/**
 * Keeps the site that was sent beside the receipt, for a rollback to bring back. It is there whole or not at all, and a site that is kept
 * already is only marked as the last one. The site is live by now: whatever goes wrong here is told, and is no failure.
 */
async function keepSite(site, { spaceId, receipt, hosting, keep }, tools) {
    if (keep === undefined || hosting === undefined)
        return undefined;
    const { index, error, spa } = hosting;
    try {
        const kept = await keepIn((0,external_node_path_.dirname)(receipt), site, { spaceId, index, error, spa }, { keep, ...tools });
        if (kept !== undefined)
            tools.reporter.report({ type: 'archive-kept', path: kept.path, sizeBytes: kept.sizeBytes });
        return kept;
    }
    catch (thrown) {
        if ((0,failure/* isFailure */.N6)(thrown) && (0,failure/* isStop */.jX)(thrown))
            throw thrown;
        warnOfLoss((0,failure/* isFailure */.N6)(thrown) ? thrown.message : `its archive cannot be written (${(0,build_file/* systemReason */.uc)(thrown)}).`, tools);
        return undefined;
    }
}
const warnOfLoss = (reason, { reporter }) => reporter.report({
    type: 'warned',
    message: `The site was not kept for a rollback: ${reason}`,
    help: 'The site is live; going back to it later takes its build. Raise "keep-archive-size", or choose another folder with "receipt".',
});
async function keepIn(folder, site, served, { keep, ...tools }) {
    const description = (0,site_description/* describeSite */.xd)(site, served);
    const known = await findKept(folder, served.spaceId, description);
    if (known !== undefined) {
        const now = tools.clock.now() / 1000;
        await (0,promises_.utimes)(known.path, now, now).catch(() => { });
        return known;
    }
    // Named for the process: two deploys beside one receipt do not write into one file.
    const unnamed = (0,external_node_path_.join)(folder, `.miniship-site-${process.pid}.zip`);
    try {
        const written = await (0,archive/* writeArchive */._)((0,site_archive/* siteArchiveFiles */.T_)(site, description), { root: '', to: unnamed, signal: tools.signal });
        return await place(written, folder, served, keep, tools);
    }
    finally {
        await (0,promises_.rm)(unnamed, { force: true });
    }
}
async function place({ path, sha256, sizeBytes }, folder, { spaceId }, { mostBytes }, tools) {
    if (sizeBytes > mostBytes) {
        warnOfLoss(`its archive has ${inMegabytes(sizeBytes)}, and "keep-archive-size" allows ${inMegabytes(mostBytes)}.`, tools);
        return undefined;
    }
    const file = (0,kept_sites/* keptSiteName */.ps)(spaceId, sha256);
    await (0,promises_.rename)(path, (0,external_node_path_.join)(folder, file));
    return { file, sha256, sizeBytes, path: (0,external_node_path_.join)(folder, file) };
}
const inMegabytes = (bytes) => `${Math.round((bytes / 1024 / 1024) * 10) / 10} MB`;
/** The archive that holds this very site, when it is whole. Asked before the zip is made: most deploys change no file of the site. */
async function findKept(folder, spaceId, description) {
    for (const { path, file, sizeBytes } of await (0,kept_sites/* listKeptSites */.XU)(folder, spaceId)) {
        const described = await (0,site_archive/* describedIn */.lz)(path);
        if (described?.bytes.equals(description) !== true)
            continue;
        const sha256 = await (0,kept_sites/* sha256Of */.Bj)(path);
        if ((0,kept_sites/* isNamedBy */.$8)(file, sha256))
            return { file, sha256, sizeBytes, path };
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/workflows/plan-deploy.js + 1 modules
var plan_deploy = __webpack_require__(20571);
// EXTERNAL MODULE: ./build/workflows/plan-digest.js
var plan_digest = __webpack_require__(11563);
// EXTERNAL MODULE: ./build/workflows/plan-rows.js
var plan_rows = __webpack_require__(23050);
// EXTERNAL MODULE: ./build/workflows/setting.js
var setting = __webpack_require__(9097);
// EXTERNAL MODULE: ./build/workflows/tools.js
var workflows_tools = __webpack_require__(26614);
;// CONCATENATED MODULE: ./build/workflows/deploy.js










/**
 * Brings a space to what the repository says: functions, the settings around them, the site, each read back from the cloud. Functions come before
 * the pages that call them. What is as asked is left alone, so the same deploy run again goes on where the first one stopped.
 */
async function deploy(prepared, tools, record) {
    const { request } = prepared;
    const plan = await (0,workflows_tools/* step */.P)('look', tools, () => (0,plan_deploy/* planDeploy */.b)(prepared, tools));
    announce(plan, prepared, tools, record);
    if (request.dryRun)
        return 'planned';
    if (plan.functions.length > 0)
        await bringFunctions(plan, prepared, tools, record);
    if (plan.settings.some(setting/* isDifferent */.eJ))
        await bringSettings(plan, prepared, tools, record);
    if (plan.hosting !== undefined)
        await bringSite(plan.hosting, prepared, tools, record);
    return 'live';
}
/** The functions of a deploy, in a step of its own. */
async function bringFunctions(plan, { request }, tools, record) {
    const functions = plan.functions.map(startRecord);
    record.functions = functions;
    await (0,workflows_tools/* step */.P)('functions', tools, () => deployFunctions(plan.functions, functions, request, tools));
}
/** The settings of a deploy, in a step of its own. */
async function bringSettings(plan, { request }, tools, record) {
    const changed = [];
    record.settings = changed;
    await (0,workflows_tools/* step */.P)('settings', tools, () => (0,deploy_settings/* deploySettings */.$Y)(request.settings, request.waitMs, tools, (each) => void changed.push(each)));
    // The trigger has an address only once it is on.
    if (plan.httpTrigger !== undefined)
        record.httpEndpoint = (await tools.serverless.settings.httpTrigger()).endpoint;
}
/** The site of a deploy, in a step of its own. */
async function bringSite(hosting, { request, site }, tools, record) {
    const known = (0,deploy_hosting/* startSiteRecord */.bt)(hosting);
    record.hosting = known;
    await (0,workflows_tools/* step */.P)('hosting', tools, () => (0,deploy_hosting/* deployHosting */.es)(hosting, known, request, tools));
    const archive = site && (await keepSite(site, request, tools));
    if (archive !== undefined)
        known.archive = archive;
}
/** Tells the plan before anything is done, and refuses when it is not the one that was looked at. */
function announce(plan, { request }, { reporter }, record) {
    const digest = (0,plan_digest/* digestOf */.o)(plan);
    record.digest = digest;
    if (plan.httpTrigger !== undefined)
        record.httpEndpoint = plan.httpTrigger.endpoint;
    reporter.report({ type: 'deploy-planned', rows: (0,plan_rows/* planRows */.L)(plan), filesKept: plan.hosting?.unchanged.length ?? 0, digest });
    if (request.planDigest !== undefined && request.planDigest !== digest) {
        throw new failure.Failure('PLAN_MOVED', { given: request.planDigest, now: digest });
    }
    warnOfTrigger(plan, { request }, reporter);
}
/** A path that nobody can reach is a mistake that no call reports. */
function warnOfTrigger({ httpTrigger, functions }, { request }, reporter) {
    const willBeOn = request.only.includes('settings') && request.settings.httpTrigger?.enabled === true;
    if (httpTrigger === undefined || httpTrigger.enabled || willBeOn)
        return;
    const paths = functions.flatMap(({ request: { httpPath = '' } }) => (httpPath === '' ? [] : [httpPath]));
    if (paths.length === 0)
        return;
    reporter.report({
        type: 'warned',
        message: `The HTTP trigger of the space is off, so nothing answers at ${paths.join(', ')}.`,
        help: 'Switch it on with "httpTrigger: { enabled: true }", or in the console.',
    });
}


/***/ }),

/***/ 70888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ untouched)
/* harmony export */ });
/** What the cloud says of a deployment that nobody has asked to go live (wire-facts section 7). */
const untouched = 'DEPLOY_INIT';


/***/ }),

/***/ 21016:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CC: () => (/* binding */ updateFunction),
/* harmony export */   _q: () => (/* binding */ stampFunction),
/* harmony export */   cp: () => (/* binding */ needsProof),
/* harmony export */   fq: () => (/* binding */ ensureFunction)
/* harmony export */ });
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7783);
/* harmony import */ var _function_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4715);
/* harmony import */ var _function_stamp_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54367);
/* harmony import */ var _settle_function_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96559);
/* harmony import */ var _when_free_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39440);
/* harmony import */ var _write_once_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(37154);






/**
 * Brings a function into being with the asked settings. The words of a function whose code is sent wait for the stamp. Settings that a smoke test is to
 * prove take the stamp away: a run that ends before the proof leaves a function that the next run looks at again.
 */
async function ensureFunction(plan, asked, tools) {
    const { request, found } = plan;
    const current = found ?? (await createFunction(plan, asked, tools));
    const all = found === undefined ? (0,_function_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .changeFor */ .WK)(request, current) : plan.change;
    const { desc, ...settings } = all;
    const words = desc === undefined || (plan.send !== undefined && asked.stamp) ? {} : { desc: describe(desc, plan, asked, tools) };
    const unproven = needsProof(plan) && plan.send === undefined ? { desc: desc ?? (0,_function_stamp_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsOf */ .Z9)(current.desc) } : {};
    const changed = await updateFunction(current, { ...settings, ...words, ...unproven }, asked, tools);
    for (const { name, before, after } of (0,_function_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .differencesOf */ .g6)({ ...settings, ...words }, current)) {
        tools.reporter.report({ type: 'setting-changed', name: `${request.name} ${name}`, before, after });
    }
    return changed;
}
/** Whether a smoke test has something to say: new code, or settings that the code runs under. */
const needsProof = ({ send, change, request: { smoke } }) => send !== undefined || (smoke !== undefined && Object.keys(change).some((name) => name !== 'desc'));
/** New words before the stamp of the code that stays. */
function describe(words, { archive, found }, { stamp }, { run }) {
    const serving = found?.live;
    if (!stamp || found === undefined || serving === undefined)
        return words;
    const { deploymentId } = serving;
    return (0,_function_stamp_js__WEBPACK_IMPORTED_MODULE_2__/* .stampWords */ .P9)(words, { ...archive, deploymentId }, run, (0,_function_stamp_js__WEBPACK_IMPORTED_MODULE_2__/* .marksFor */ .mS)(deploymentId, (0,_function_stamp_js__WEBPACK_IMPORTED_MODULE_2__/* .stampIn */ .rW)(found.desc))) ?? words;
}
async function createFunction({ request }, { waitMs }, { serverless: { functions }, clock, signal }) {
    const { name } = request;
    const look = () => functions.find(name);
    const write = () => (0,_when_free_js__WEBPACK_IMPORTED_MODULE_4__/* .whenFree */ .n)(() => functions.create(name, (0,_function_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .newSpec */ .UK)(request)), waitMs, { clock, signal });
    return await (0,_write_once_js__WEBPACK_IMPORTED_MODULE_5__/* .writeOnce */ .Fq)({ what: `function ${name}`, look, write, readBack: look }, clock);
}
/** Writes the settings and reads them back; nothing is called when nothing changes. */
async function updateFunction(current, change, { waitMs }, { serverless: { functions }, clock, signal }) {
    const { name } = current;
    if (Object.keys(change).length === 0)
        return current;
    const find = () => functions.find(name);
    const fits = (seen) => seen !== undefined && firstWrong(seen, change, current) === undefined;
    const found = await (0,_write_once_js__WEBPACK_IMPORTED_MODULE_5__/* .writeOnce */ .Fq)({
        what: `the change of function ${name}`,
        look: async () => {
            const seen = await find();
            return fits(seen) ? seen : undefined;
        },
        write: () => (0,_when_free_js__WEBPACK_IMPORTED_MODULE_4__/* .whenFree */ .n)(() => functions.update(name, change), waitMs, { clock, signal }),
        readBack: () => (0,_write_once_js__WEBPACK_IMPORTED_MODULE_5__/* .lookUntil */ .c)(find, fits, clock),
    }, clock);
    const wrong = firstWrong(found, change, current);
    if (wrong !== undefined)
        throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('READ_BACK_DIFFERS', { what: `Function ${name}`, ...wrong });
    return found;
}
function firstWrong(found, change, before) {
    const wrong = Object.entries(change).find(([name, value]) => name === 'desc'
        ? !(0,_function_stamp_js__WEBPACK_IMPORTED_MODULE_2__/* .saysTheSame */ .Yq)(found.desc, { wanted: String(value), before: before.desc })
        : (0,_function_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .comparable */ .Zm)(found[name]) !== (0,_function_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .comparable */ .Zm)(value));
    return wrong && { field: wrong[0], expected: String(wrong[1]), found: String(found[wrong[0]]) };
}
/** Leaves the stamp of the code that serves, with the asked words. Written only now: a run that was killed before leaves no stamp that is wrong. */
async function stampFunction({ request: { name, about }, archive, found }, current, { stamp, waitMs }, tools) {
    if (!stamp || current.live === undefined)
        return current;
    const words = about ?? (0,_function_stamp_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsOf */ .Z9)(current.desc);
    // The description that was found: this run may have taken its stamp away until the proof.
    const before = (0,_function_stamp_js__WEBPACK_IMPORTED_MODULE_2__/* .stampIn */ .rW)(found?.desc ?? '');
    const describe = (deploymentId) => (0,_function_stamp_js__WEBPACK_IMPORTED_MODULE_2__/* .stampWords */ .P9)(words, { ...archive, deploymentId }, tools.run, (0,_function_stamp_js__WEBPACK_IMPORTED_MODULE_2__/* .marksFor */ .mS)(deploymentId, before));
    const stamped = await (0,_settle_function_js__WEBPACK_IMPORTED_MODULE_3__/* .settleStamp */ .R)({ name, archive, serving: current, waitMs, describe }, tools);
    if (stamped !== undefined)
        return stamped;
    tools.reporter.report({
        type: 'warned',
        message: `The description of function ${name} leaves no room for the stamp of its code.`,
        help: 'Every deploy sends the function again; shorten its description, or give a shorter "about".',
    });
    return current;
}


/***/ }),

/***/ 19460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ firstDifference)
/* harmony export */ });
const mostCharacters = 120;
/**
 * The first place where `found` does not hold what is expected, in words; undefined when all of it is there.
 * Objects may hold more than expected; lists must be as long.
 */
function firstDifference(expected, found, place = 'the result') {
    if (Array.isArray(expected))
        return Array.isArray(found) ? differenceOfLists(expected, found, place) : differs(expected, found, place);
    if (isObject(expected))
        return isObject(found) ? differenceOfObjects(expected, found, place) : differs(expected, found, place);
    return expected === found ? undefined : differs(expected, found, place);
}
function differenceOfLists(expected, found, place) {
    if (expected.length !== found.length)
        return `${place} has ${found.length} entries instead of ${expected.length}`;
    return firstOf(expected.map((each, index) => () => firstDifference(each, found[index], `${place}[${index}]`)));
}
function differenceOfObjects(expected, found, place) {
    return firstOf(Object.keys(expected).map((name) => () => {
        const inner = `${place}.${name}`;
        return Object.hasOwn(found, name) ? firstDifference(expected[name], found[name], inner) : `${inner} is missing`;
    }));
}
function firstOf(looks) {
    for (const look of looks) {
        const difference = look();
        if (difference !== undefined)
            return difference;
    }
    return undefined;
}
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const differs = (expected, found, place) => `${place} is ${shown(found)} instead of ${shown(expected)}`;
function shown(value) {
    const text = JSON.stringify(value) ?? 'nothing';
    return text.length <= mostCharacters ? text : `${text.slice(0, mostCharacters)}…`;
}


/***/ }),

/***/ 98972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P1: () => (/* binding */ keepManifest),
/* harmony export */   RV: () => (/* binding */ putManifest),
/* harmony export */   ei: () => (/* binding */ removeManifest),
/* harmony export */   vq: () => (/* binding */ createCheckpoint)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _packaging_build_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86527);
/* harmony import */ var _packaging_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58423);
/* harmony import */ var _site_marks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53821);
/* harmony import */ var _write_whole_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80152);





/**
 * Writes down what stands at the site now, with the ETags that were listed after the upload, and the domains whose cache does not know it yet: the next
 * run goes by it.
 */
async function keepManifest({ request: { manifest }, uploads, unchanged, manifest: before, rolledBackFrom }, { listed, unrefreshed }, sender, tools) {
    const files = [...uploads.map(({ file }) => file), ...unchanged];
    const marks = (0,_site_marks_js__WEBPACK_IMPORTED_MODULE_3__/* .siteMarks */ .Y)(files, before, rolledBackFrom);
    await putManifest(manifest, (0,_packaging_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .writeManifest */ .HN)({ ...(0,_packaging_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestOf */ .$V)(files, listed, tools.run.commit), ...marks, unrefreshed }), sender, tools);
}
/** A run that is killed loses the proof of this many files at most, and the next one sends only those again. */
const filesBetween = 500;
/** Writes down from time to time what is up so far, with the ETags that the uploads were answered with. */
function createCheckpoint({ request: { manifest, refresh: unrefreshed }, uploads, unchanged, remote, manifest: before, rolledBackFrom }, sender, tools) {
    const sent = [];
    const marks = (0,_site_marks_js__WEBPACK_IMPORTED_MODULE_3__/* .siteMarks */ .Y)([...uploads.map(({ file }) => file), ...unchanged], before, rolledBackFrom);
    const etags = new Map(remote.map(({ path, etag }) => [path, etag]));
    return async ({ file }, etag) => {
        sent.push(file);
        etags.set(file.path, etag);
        if (sent.length % filesBetween !== 0)
            return;
        const listed = [...etags].map(([path, known]) => ({ path, etag: known }));
        const soFar = (0,_packaging_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestOf */ .$V)([...sent, ...unchanged], listed, tools.run.commit);
        await putManifest(manifest, (0,_packaging_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .writeManifest */ .HN)({ ...soFar, undone: [...(0,_site_marks_js__WEBPACK_IMPORTED_MODULE_3__/* .givenUpIn */ .o)(marks)], unrefreshed }), sender, tools);
    };
}
/** Puts the record where it belongs. A local file that cannot be written is told, and no failure: the site is up, and the next run sends it once more. */
async function putManifest(manifest, bytes, sender, { reporter }) {
    if (manifest.kind === 'beside-site') {
        const headers = { 'Cache-Control': 'no-cache' };
        await sender.send({ path: _packaging_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestPath */ .ji, contentType: 'application/json; charset=utf-8', headers, read: async () => bytes });
        return;
    }
    try {
        await (0,_write_whole_js__WEBPACK_IMPORTED_MODULE_4__/* .writeWhole */ .f)(manifest.path, bytes);
    }
    catch (error) {
        reporter.report({
            type: 'warned',
            message: `The record of what was uploaded cannot be written to ${manifest.path}: ${(0,_packaging_build_file_js__WEBPACK_IMPORTED_MODULE_1__/* .systemReason */ .uc)(error)}.`,
            help: 'The next run sends every file again, unless its ETag proves that it is the same.',
        });
    }
}
/** Takes the record away that this run was the first to write. */
async function removeManifest(manifest, hosting) {
    if (manifest.kind === 'file')
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(manifest.path, { force: true });
    else
        await hosting.remove([_packaging_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestPath */ .ji]);
}


/***/ }),

/***/ 20571:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ planDeploy)
});

// EXTERNAL MODULE: ./build/workflows/deploy-settings.js + 3 modules
var deploy_settings = __webpack_require__(74752);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/packaging/archive.js + 5 modules
var packaging_archive = __webpack_require__(64751);
// EXTERNAL MODULE: ./build/workflows/function-settings.js
var function_settings = __webpack_require__(4715);
// EXTERNAL MODULE: ./build/workflows/function-stamp.js
var function_stamp = __webpack_require__(54367);
// EXTERNAL MODULE: ./build/workflows/in-parallel.js
var in_parallel = __webpack_require__(10612);
;// CONCATENATED MODULE: ./build/workflows/plan-functions.js





/** Reads every function and makes its archive; nothing is written. */
async function planFunctions(functions, request, tools) {
    return await (0,in_parallel/* inParallel */.H)(functions, () => request.concurrency, (each) => planFunction(each, request, tools));
}
async function planFunction({ request, code }, { stamp }, { serverless: { functions }, scratch, signal }) {
    const { name, layout } = request;
    const target = { root: layout === 'root' ? '' : name, to: (0,external_node_path_.join)(scratch, `${name}.zip`), ...(signal && { signal }) };
    const archive = await (0,packaging_archive/* writeArchive */._)(code.files, target);
    const found = await functions.find(name);
    const change = (0,function_settings/* changeFor */.WK)(request, found);
    if (found === undefined)
        return { request, archive, change, send: 'new' };
    const isHealthy = found.live !== undefined && (await servesWell(found, { functions }));
    return { request, archive, found, change, send: reasonToSend(found, { archive, isHealthy, stamp }) };
}
/** The deployment that serves must have ended well; the cloud names one while it still works on it, or when it failed. */
async function servesWell({ name, live }, { functions }) {
    const deployments = await functions.deployments(name);
    const serving = deployments.find(({ deploymentId }) => deploymentId === live?.deploymentId);
    return serving?.state === 'live';
}
function reasonToSend({ desc, live }, { archive, isHealthy, stamp }) {
    if (live === undefined || !isHealthy)
        return 'not healthy';
    const known = stamp ? (0,function_stamp/* stampIn */.rW)(desc) : undefined;
    if (known === undefined || !(0,function_stamp/* isStampOf */.tk)(known, live.deploymentId))
        return 'content unknown';
    return archive.sha256.startsWith(known.sha256) ? undefined : 'other content';
}

// EXTERNAL MODULE: ./build/workflows/plan-hosting.js + 2 modules
var plan_hosting = __webpack_require__(67282);
;// CONCATENATED MODULE: ./build/workflows/plan-deploy.js



/** Reads the cloud and decides; refuses what must not happen. Makes no write. */
async function planDeploy({ request, functions, site }, tools) {
    const { settings, only, waitMs } = request;
    const plansSettings = only.includes('settings');
    const hasPath = functions.some(({ request: { httpPath = '' } }) => httpPath !== '');
    const asksTrigger = plansSettings && settings.httpTrigger !== undefined;
    return {
        functions: await planFunctions(functions, request, tools),
        settings: plansSettings ? await (0,deploy_settings/* planSettings */.ZB)(settings, waitMs, tools) : [],
        hosting: site === undefined || request.hosting === undefined ? undefined : await (0,plan_hosting/* planHosting */.W)(request.hosting, site, tools),
        httpTrigger: hasPath || asksTrigger ? await tools.serverless.settings.httpTrigger() : undefined,
    };
}


/***/ }),

/***/ 11563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _canonical_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94074);
/* harmony import */ var _function_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4715);



/**
 * Names a plan: what would be done, and what it was decided from. The same on every machine and at any time while neither the files here nor the
 * cloud change; so paths of this machine, signed addresses and the order of lists stay out of it.
 */
function digestOf({ functions, settings, hosting }) {
    const content = { functions: functions.map(functionFacts).sort(byText), settings, hosting: hosting && hostingFacts(hosting) };
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update((0,_canonical_json_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .d)(content)).digest('hex');
}
const functionFacts = ({ request: { name, smoke }, archive, found, change, send }) => ({
    name,
    smoke,
    sha256: archive.sha256,
    change,
    send,
    found: found && { ...(0,_function_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .specOf */ .rI)(found), deploymentId: found.live?.deploymentId, versionNo: found.live?.versionNo },
});
const hostingFacts = ({ state, config, configChanges, remote, uploads, unchanged, removals }) => ({
    state,
    config,
    configChanges,
    remote: remote.map(({ path, sizeBytes, etag }) => ({ path, sizeBytes, etag })).sort(byText),
    uploads: uploads.map(({ file: { path, sha256, contentType, headers } }) => ({ path, sha256, contentType, headers })).sort(byText),
    unchanged: unchanged.map(({ path, sha256 }) => ({ path, sha256 })).sort(byText),
    removals: removals.map(({ path }) => path).sort(),
});
function byText(a, b) {
    const [first, second] = [(0,_canonical_json_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .d)(a), (0,_canonical_json_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .d)(b)];
    return first < second ? -1 : Number(first > second);
}


/***/ }),

/***/ 67282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ findManifest),
  W: () => (/* binding */ planHosting)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/errors/failure.js + 8 modules
var failure = __webpack_require__(7783);
// EXTERNAL MODULE: ./build/packaging/manifest.js
var packaging_manifest = __webpack_require__(58423);
;// CONCATENATED MODULE: ./build/packaging/compare-site.js

/**
 * Compares a built site with what the cloud lists. An ETag that equals the MD5 proves the same bytes; any other proves nothing, unless the manifest says which
 * bytes it stands for (wire-facts §5). Type and headers are not listed, so only the manifest knows them: without an entry they are taken to be as they should be,
 * since sending every file again on a mere suspicion would take hours where hosting was filled by another tool. A changed header rule is sent from then on.
 */
function compareSite(local, remote, manifest) {
    const listed = new Map(remote.map((file) => [file.path, file]));
    const entryOf = (path) => manifest !== undefined && Object.hasOwn(manifest.files, path) ? manifest.files[path] : undefined;
    const judged = local.map((file) => ({ file, why: whyUpload(file, listed.get(file.path), entryOf(file.path)) }));
    const own = new Set(local.map(({ path }) => path));
    return {
        upload: judged.flatMap(({ file, why }) => (why === undefined ? [] : [{ file, why }])),
        unchanged: judged.filter(({ why }) => why === undefined).map(({ file }) => file),
        // A path that ends with a slash is a console's mark of a folder, which no visitor can see.
        orphans: remote.map(({ path }) => path).filter((path) => !own.has(path) && !(0,packaging_manifest/* isOurs */.MU)(path) && !path.endsWith('/')),
    };
}
function whyUpload(file, listed, entry) {
    if (listed === undefined)
        return 'new';
    if (listed.sizeBytes !== file.sizeBytes)
        return 'changed';
    // An entry with another ETag is about bytes that somebody replaced since.
    const known = entry !== undefined && isSame(entry.etag, listed.etag) ? entry : undefined;
    const isProven = isSame(listed.etag, file.md5) || known?.sha256 === file.sha256;
    if (!isProven)
        return known === undefined ? 'unproven' : 'changed';
    return entry === undefined || entry.headers === (0,packaging_manifest/* headersDigest */.HZ)(file) ? undefined : 'changed';
}
/** Lists print ETags in upper case, some with quotes. */
const isSame = (a, b) => a !== '' && bare(a) === bare(b);
const bare = (etag) => etag.replaceAll('"', '').toLowerCase();

// EXTERNAL MODULE: ./build/packaging/glob.js
var glob = __webpack_require__(75284);
;// CONCATENATED MODULE: ./build/packaging/deletable.js



/** A message that names more is not read. */
const mostNamed = 20;
/** Decides which remote files that are not in the build may be deleted: all inside the fence, or none when they are more than somebody would expect. */
function deletable(orphans, { enabled, prefix, keep, atMost, remoteCount }) {
    if (!enabled)
        return { files: [] };
    const folder = prefix.replace(/^\/+/, '').replace(/\/*$/, '/');
    const isKept = (0,glob/* matcher */.jN)(keep);
    const files = orphans.filter((path) => (folder === '/' || path.startsWith(folder)) && !(0,packaging_manifest/* isOurs */.MU)(path) && !isKept(path)).sort();
    const isTooMany = atMost.kind === 'files' ? files.length > atMost.files : files.length * 100 > atMost.percent * remoteCount;
    if (!isTooMany)
        return { files };
    const cap = atMost.kind === 'files' ? `${atMost.files}` : `${atMost.percent}% of ${remoteCount}`;
    return { files: [], problem: new failure.Failure('DELETE_CAP_EXCEEDED', { count: files.length, cap, files: files.slice(0, mostNamed) }) };
}

// EXTERNAL MODULE: ./build/workflows/hosting-config.js
var hosting_config = __webpack_require__(11810);
;// CONCATENATED MODULE: ./build/workflows/plan-hosting.js






/** Reads the site as it stands and decides; nothing is written. */
async function planHosting(request, site, tools) {
    const { hosting } = tools.serverless;
    const state = await hosting.state();
    const isOpen = state === 'in-service';
    const config = isOpen ? await hosting.config() : undefined;
    const remote = isOpen ? await hosting.files() : [];
    tools.reporter.report({ type: 'site-listed', files: remote.length });
    const manifest = await findManifest(request, remote, tools);
    const { upload, unchanged, orphans } = compareSite(site.files, remote, manifest);
    const { files: goingFiles, problem } = deletable(orphans, { ...request.delete, remoteCount: remote.length });
    if (problem !== undefined)
        throw problem;
    const going = new Set(goingFiles);
    const byPath = new Map(remote.map((file) => [file.path, file]));
    const plan = {
        request,
        state,
        config,
        configChanges: (0,hosting_config/* configDifferences */.$T)(config ?? hosting_config/* noConfig */.ac, (0,hosting_config/* wantedConfig */.ms)(request, config ?? hosting_config/* noConfig */.ac)),
        remote,
        uploads: upload.map(({ file, why }) => ({ file, why, replaces: byPath.get(file.path) })),
        unchanged,
        removals: remote.filter(({ path }) => going.has(path)),
        manifest,
    };
    if (plan.uploads.length > 0)
        await checkQuota(plan, site, hosting);
    return plan;
}
/** Without a manifest more is sent, and nothing is wrong; one that is there and cannot be used is told. */
async function findManifest(request, remote, tools) {
    const { manifest, reason } = (0,packaging_manifest/* readManifest */.WI)(await manifestBytes(request, remote, tools.serverless.hosting));
    if (reason !== undefined) {
        const where = request.manifest.kind === 'file' ? request.manifest.path : packaging_manifest/* manifestPath */.ji;
        tools.reporter.report({
            type: 'warned',
            message: `The record of what was uploaded (${where}) cannot be used: ${reason}.`,
            help: 'Files whose ETag does not prove that they are the same are sent again; a new record is written after that.',
        });
    }
    return manifest;
}
async function manifestBytes({ manifest }, remote, hosting) {
    if (manifest.kind === 'file')
        return await (0,promises_.readFile)(manifest.path).catch(() => undefined);
    return remote.some(({ path }) => path === packaging_manifest/* manifestPath */.ji) ? await hosting.read(packaging_manifest/* manifestPath */.ji) : undefined;
}
/** What the site will hold at its fullest: old files stand until the new pages are up. */
async function checkQuota({ remote }, site, hosting) {
    const { staticWebBytes: quotaBytes } = await hosting.quota();
    if (quotaBytes === undefined)
        return;
    const local = new Set(site.files.map(({ path }) => path));
    const staying = remote.filter(({ path }) => !local.has(path));
    const sizeBytes = site.sizeBytes + staying.reduce((sum, file) => sum + file.sizeBytes, 0);
    if (sizeBytes > quotaBytes)
        throw new failure.Failure('QUOTA_EXCEEDED', { sizeBytes, quotaBytes });
}


/***/ }),

/***/ 23050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ planRows)
/* harmony export */ });
/* harmony import */ var _deploy_settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74752);
/* harmony import */ var _function_settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4715);
/* harmony import */ var _function_stamp_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54367);
/* harmony import */ var _setting_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9097);




/** The plan as a table. Files that stay are not in it: there are thousands. */
function planRows({ functions, settings, hosting }) {
    const opens = settings.some(({ name }) => name === _deploy_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .hostingSetting */ .dV);
    return [
        ...functions.map(functionRow),
        ...settings.filter(_setting_js__WEBPACK_IMPORTED_MODULE_3__/* .isDifferent */ .eJ).map(settingRow),
        ...(hosting === undefined ? [] : hostingRows(hosting, opens)),
    ];
}
function functionRow({ request: { name }, archive, found, change, send }) {
    const settings = (0,_function_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .differencesOf */ .g6)(change, found).map(({ name: setting, before, after }) => `${setting}: ${transition(before, after)}`);
    const sizes = { sizeBytes: archive.sizeBytes, sizeBeforeBytes: found && (0,_function_stamp_js__WEBPACK_IMPORTED_MODULE_2__/* .stampIn */ .rW)(found.desc)?.sizeBytes };
    const row = { section: 'function', name, ...sizes };
    if (found === undefined)
        return { ...row, change: 'create', details: settings };
    if (send === undefined && settings.length === 0)
        return { ...row, change: 'keep', details: [] };
    return { ...row, change: 'change', details: send === undefined ? settings : [...settings, `code: ${send}`] };
}
function settingRow({ name, before, after, removes = [] }) {
    const details = [transition(before, after), ...removes.map((each) => `removes ${each}`)];
    return { section: 'setting', name, change: before === '' ? 'create' : 'change', details };
}
function hostingRows({ state, uploads, removals, configChanges }, opensAlready) {
    const opening = { name: _deploy_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .hostingSetting */ .dV, before: state, after: 'in-service' };
    return [
        ...((0,_setting_js__WEBPACK_IMPORTED_MODULE_3__/* .isDifferent */ .eJ)(opening) && !opensAlready ? [settingRow(opening)] : []),
        ...uploads.map(({ file: { path, sizeBytes }, why, replaces }) => replaces === undefined
            ? { section: 'file', name: path, change: 'create', details: [], sizeBytes }
            : { section: 'file', name: path, change: 'change', details: [why], sizeBytes, sizeBeforeBytes: replaces.sizeBytes }),
        ...removals.map(({ path, sizeBytes }) => ({ section: 'file', name: path, change: 'delete', details: [], sizeBeforeBytes: sizeBytes })),
        ...configChanges.map(settingRow),
    ];
}
const transition = (before, after) => `${before || 'none'} → ${after || 'none'}`;


/***/ }),

/***/ 88024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ prepareDeploy)
});

// EXTERNAL MODULE: ./build/errors/failure.js + 8 modules
var failure = __webpack_require__(7783);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/packaging/build-file.js
var build_file = __webpack_require__(86527);
// EXTERNAL MODULE: ./build/packaging/file-rules.js
var file_rules = __webpack_require__(45482);
// EXTERNAL MODULE: ./build/packaging/exclusion.js
var exclusion = __webpack_require__(79324);
;// CONCATENATED MODULE: ./build/packaging/function-rules.js




/** What no function reads when it runs, and what must not decide whether its content is the same as before. */
const neverRead = [
    // The history of the source code, which is a file in a worktree or a submodule.
    /(?:^|\/)\.(?:git|hg|svn)$/,
    // The commands of the packages, for "npm run"; some are links, some scripts that name this machine's folders.
    /(?:^|\/)node_modules\/\.bin$/,
    // What bundlers and test runners keep for their next run.
    /(?:^|\/)node_modules\/\.(?:cache|vite|vitest)$/,
    // Records of package managers: times, addresses of a registry, the version of the tool. Of pnpm's store, see `linkedModules`.
    /(?:^|\/)node_modules\/\.(?:package-lock\.json|modules\.yaml|yarn-integrity|yarn-state\.yml|pnpm[^/]*|store)$/,
    // Settings of package managers, which may hold the token of a registry.
    /(?:^|\/)\.(?:npmrc|yarnrc|yarnrc\.yml)$/,
];
/** Layouts in which a package is a link into a store, and finds its own packages beside the real folder only: pnpm, Yarn's pnpm linker, cnpm. */
const linkedModules = /(?:^|\/)node_modules\/(?:\.pnpm|\.store|_[^/]+@[^/]*)(?:\/|$)/;
/** Whether a file belongs to an installed package. */
const isPackaged = (name) => /(?:^|\/)node_modules\//.test(name);
/** Takes everything that a function may need when it runs. Nobody but the cloud reads it, so that `.env` may be in it: there is no operation for variables (wire-facts §7). */
function functionRules({ name: ownName, exclude }) {
    const isExcluded = (0,exclusion/* exclusion */.L)(exclude);
    return {
        skips: (name, isFolder) => (0,file_rules/* isJunk */.ze)(name) || neverRead.some((pattern) => pattern.test(name)) || isExcluded(name, isFolder),
        refuses: () => undefined,
        refusesLink: (link, target) => linkedModules.test(target) ? new failure.Failure('FUNCTION_MODULES_LINKED', { name: ownName, link: `${link} to ${target}` }) : undefined,
        shown: (name) => `${ownName}/${name}`,
        allowsHardLink: isPackaged,
        keepsExecutable: true,
        mostFiles: build_file/* mostFiles */.p,
    };
}

// EXTERNAL MODULE: ./build/packaging/short-list.js
var short_list = __webpack_require__(52875);
;// CONCATENATED MODULE: ./build/packaging/package-json.js

/** What a function's package.json says that would keep it from starting in the cloud. */
async function packageWarnings(functionName, files) {
    const file = files.find(({ name }) => name === 'package.json');
    const fields = file === undefined ? {} : await readFields(file);
    const present = new Set(files.map(({ name }) => name));
    const absent = Object.keys(fields.dependencies ?? {}).filter((name) => !present.has(`node_modules/${name}/package.json`));
    return [
        ...(absent.length > 0 ? [packagesAbsent(functionName, absent)] : []),
        ...(fields.type === 'module' ? [isModule(functionName)] : []),
    ];
}
/** A package.json that cannot be read says nothing; whether the function starts is for its smoke test. */
async function readFields(file) {
    try {
        const value = JSON.parse((await file.read()).toString('utf8').replace(/^\uFEFF/, ''));
        return typeof value === 'object' && value !== null ? value : {};
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return {};
        throw error;
    }
}
const packagesAbsent = (name, absent) => ({
    message: `Function "${name}" depends on packages that its folder does not hold: ${(0,short_list/* shortList */.p)(absent)}.`,
    help: 'Run "npm ci --omit=dev" in its folder before the deploy, unless they are bundled into index.js.',
});
/** Documented is `module.exports = async (ctx) => …` only (wire-facts §7). */
const isModule = (name) => ({
    message: `package.json of function "${name}" says "type": "module", but the cloud documents handlers in CommonJS only.`,
    help: 'Export the handler with module.exports and take "type" out, or give the function a smoke test.',
});

// EXTERNAL MODULE: ./build/packaging/read-folder.js + 1 modules
var read_folder = __webpack_require__(4452);
// EXTERNAL MODULE: ./build/packaging/scan.js + 1 modules
var scan = __webpack_require__(76425);
// EXTERNAL MODULE: ./build/packaging/secrets.js
var secrets = __webpack_require__(94333);
;// CONCATENATED MODULE: ./build/packaging/function-archive.js










/** Unpacked (wire-facts §7). */
const limitBytes = 500 * 1024 * 1024;
/** Looks at the folder of one function, and reports every problem at once. Of thousands of files in node_modules only names and sizes are looked at. */
async function inspectFunction(path, asked) {
    try {
        const listing = await list(path, asked);
        return await judge(path, asked, listing);
    }
    catch (error) {
        if (!(0,failure/* isFailure */.N6)(error))
            throw error;
        return { problems: [error], warnings: [] };
    }
}
async function list(path, asked) {
    const kind = await (0,promises_.stat)(path).catch((error) => {
        const code = (0,build_file/* systemReason */.uc)(error);
        throw missing(path, asked, ['ENOENT', 'ENOTDIR'].includes(code) ? 'does not exist' : `cannot be read (${code})`);
    });
    if (!kind.isDirectory())
        throw missing(path, asked, 'is no folder');
    return await (0,read_folder/* readFolder */.j)(path, functionRules(asked));
}
const missing = (path, { name }, reason) => new failure.Failure('FUNCTION_CODE_MISSING', { name, path, reason });
async function judge(path, asked, listing) {
    const files = (0,build_file/* inByteOrder */.qg)(listing.files);
    const sizeBytes = files.reduce((sum, file) => sum + file.sizeBytes, 0);
    const problems = [...once(listing.problems), ...misspelled(asked.name, files), ...confusable(asked.name, files)];
    if (files.length === 0 && problems.length === 0)
        problems.push(missing(path, asked, 'is empty, or all of it is excluded'));
    else if (!files.some(({ name }) => name === 'index.js'))
        problems.push(missing(path, asked, `has no index.js${elsewhere(files)}`));
    if (sizeBytes > limitBytes)
        problems.push(new failure.Failure('FUNCTION_TOO_LARGE', { name: asked.name, sizeBytes, limitBytes, largest: largest(files) }));
    if (problems.length > 0)
        return { problems, warnings: [] };
    const warnings = [...(await secretWarnings(asked.name, files)), ...(await packageWarnings(asked.name, files))];
    return { code: { files, sizeBytes }, problems, warnings };
}
/** One package that is linked says it for all. */
function once(problems) {
    const first = problems.find(({ code }) => code === 'FUNCTION_MODULES_LINKED');
    return problems.filter((problem) => problem.code !== 'FUNCTION_MODULES_LINKED' || problem === first);
}
const misspelled = (functionName, files) => files.flatMap(({ name }) => (0,file_rules/* misspelling */.wI)(name, Number.POSITIVE_INFINITY).map((why) => (0,build_file/* unfit */.Ri)(`${functionName}/${(0,file_rules/* printable */.g$)(name)}`, why)));
/** Whoever unpacks the code on another machine would lose one of them. */
const confusable = (functionName, files) => (0,file_rules/* namesakes */.Vh)(files).map(({ name, other }) => (0,build_file/* unfit */.Ri)(`${functionName}/${name}`, `its name equals ${other} where case or the spelling of accents does not count`));
/** Where the index.js may be that the folder lacks: somebody forgot to build, or pointed one level too high. */
function elsewhere(files) {
    const other = files.find(({ name }) => !isPackaged(name) && /(?:^|\/)index\.[cm]?[jt]s$/.test(name));
    return other === undefined ? '' : ` (but ${other.name})`;
}
/** The three packages or first levels that weigh most. */
function largest(files) {
    const weights = new Map();
    for (const { name, sizeBytes } of files) {
        const path = /^(?:node_modules\/(?:@[^/]+\/)?)?[^/]+/.exec(name)?.[0] ?? name;
        weights.set(path, (weights.get(path) ?? 0) + sizeBytes);
    }
    return [...weights.entries()]
        .sort(([, a], [, b]) => b - a)
        .slice(0, 3)
        .map(([path, sizeBytes]) => ({ path, sizeBytes }));
}
/**
 * Keys are only warned of: a function is not published, and its code is the one place for the keys that it needs (there is no operation for variables or
 * secrets, wire-facts §7). Packages hold keys for their own tests, and are not looked at.
 */
async function secretWarnings(functionName, files) {
    const found = [];
    for (const file of files.filter(({ name, sizeBytes }) => !isPackaged(name) && sizeBytes <= build_file/* bufferedBytes */.fz)) {
        const base = file.name.slice(file.name.lastIndexOf('/') + 1);
        if (base.startsWith('.env'))
            continue;
        const reason = (0,secrets/* secretName */.Gf)(base) ?? (await (0,scan/* secretIn */.u)(file));
        if (reason !== undefined)
            found.push(`${file.name} (${reason})`);
    }
    if (found.length === 0)
        return [];
    return [
        {
            message: `The code of function "${functionName}" holds what looks like secrets: ${(0,short_list/* shortList */.p)(found)}.`,
            help: 'Everybody who may download the code of the function can read them; what it does not need, leave out with "exclude".',
        },
    ];
}

// EXTERNAL MODULE: ./build/packaging/content-hash.js
var content_hash = __webpack_require__(83982);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/packaging/folder-file.js
var folder_file = __webpack_require__(33629);
// EXTERNAL MODULE: ./build/packaging/text-encoding.js
var text_encoding = __webpack_require__(94583);
;// CONCATENATED MODULE: ./build/packaging/digest-file.js





const chunkBytes = 1024 * 1024;
/** So much of the piece before is kept in front of each piece, that no word is cut in two. */
const overlap = Math.max(...secrets/* secretWords */.C5.map((word) => word.length));
/**
 * Makes a function that digests one file after the other, synchronously and through one buffer: several times faster than streams for thousands of small files
 * (performance.md §2). Whoever calls it many times lets others run in between.
 */
function digester() {
    const buffer = Buffer.allocUnsafe(overlap + chunkBytes);
    return (file) => {
        const handle = openChecked(file);
        try {
            if (!(0,folder_file/* isUnchanged */._5)((0,external_node_fs_.fstatSync)(handle), file))
                throw (0,folder_file/* changed */.tD)(file);
            const digests = digest(handle, buffer, file);
            if (!(0,folder_file/* isUnchanged */._5)((0,external_node_fs_.fstatSync)(handle), file))
                throw (0,folder_file/* changed */.tD)(file);
            return digests;
        }
        catch (error) {
            throw (0,folder_file/* unreadable */.O$)(file, error);
        }
        finally {
            (0,external_node_fs_.closeSync)(handle);
        }
    };
}
function openChecked(file) {
    try {
        return (0,external_node_fs_.openSync)(file.path, 'r');
    }
    catch (error) {
        throw (0,folder_file/* unreadable */.O$)(file, error);
    }
}
function digest(handle, buffer, file) {
    const [md5, sha256] = [(0,external_node_crypto_.createHash)('md5'), (0,external_node_crypto_.createHash)('sha256')];
    let [readBytes, isSuspicious] = [0, false];
    let start = overlap;
    for (;;) {
        const count = (0,external_node_fs_.readSync)(handle, buffer, overlap, chunkBytes, null);
        if (count === 0)
            break;
        const piece = buffer.subarray(overlap, overlap + count);
        md5.update(piece);
        sha256.update(piece);
        const searched = buffer.subarray(start, overlap + count);
        isSuspicious ||=
            (readBytes === 0 && (0,text_encoding/* byteOrderMark */.y)(piece) !== undefined) || secrets/* secretWords */.C5.some((word) => searched.includes(word, 0, 'latin1'));
        // The end of this piece stands right in front of the next one; a short piece brings what it has.
        const kept = Math.min(overlap, searched.length);
        buffer.copyWithin(overlap - kept, overlap + count - kept, overlap + count);
        start = overlap - kept;
        readBytes += count;
    }
    if (readBytes !== file.seen.size)
        throw (0,folder_file/* changed */.tD)(file);
    return { md5: md5.digest('hex'), sha256: sha256.digest('hex'), isSuspicious };
}

// EXTERNAL MODULE: ./build/packaging/site-rules.js
var site_rules = __webpack_require__(41751);
;// CONCATENATED MODULE: ./build/packaging/digest-site.js





/** So many files or bytes are digested before others may run: the cloud is asked for its files meanwhile (performance.md §2). */
const filesInOneGo = 64;
const bytesInOneGo = 8 * 1024 * 1024;
/** The digests of all files by name, without those that could not be read, and what is wrong with their content. */
async function digestSite(files) {
    const digest = digester();
    const digests = new Map();
    const problems = [];
    let [goneFiles, goneBytes] = [0, 0];
    for (const file of files) {
        try {
            const digested = digest(file);
            digests.set(file.name, digested);
            const secret = digested.isSuspicious ? await (0,scan/* secretIn */.u)(file) : undefined;
            if (secret !== undefined)
                problems.push((0,site_rules/* siteSecret */.ix)(file.name, secret));
        }
        catch (error) {
            if (!(0,failure/* isFailure */.N6)(error))
                throw error;
            problems.push(error);
        }
        goneFiles += 1;
        goneBytes += file.sizeBytes;
        if (goneFiles < filesInOneGo && goneBytes < bytesInOneGo)
            continue;
        [goneFiles, goneBytes] = [0, 0];
        await (0,external_node_timers_promises_.setImmediate)();
    }
    return { digests, problems };
}

// EXTERNAL MODULE: ./build/packaging/site-headers.js + 1 modules
var site_headers = __webpack_require__(54028);
;// CONCATENATED MODULE: ./build/packaging/site.js










/** Looks at the folder of a built site, and reports every problem at once. */
async function inspectSite(path, asked) {
    try {
        return await site_judge(path, asked, await site_list(path, asked));
    }
    catch (error) {
        if (!(0,failure/* isFailure */.N6)(error))
            throw error;
        return { problems: [error], warnings: [] };
    }
}
async function site_list(path, { exclude }) {
    const missing = (reason, cause) => new failure.Failure('SITE_MISSING', { path, reason }, { cause });
    const kind = await (0,promises_.stat)(path).catch((error) => {
        const code = (0,build_file/* systemReason */.uc)(error);
        throw missing(['ENOENT', 'ENOTDIR'].includes(code) ? 'it does not exist' : `it cannot be read (${code})`, error);
    });
    if (!kind.isDirectory())
        throw missing('it is no folder');
    const rules = (0,site_rules/* siteRules */.P$)(exclude);
    const top = (await (0,promises_.readdir)(path, { withFileTypes: true })).filter((entry) => !rules.skips(entry.name, entry.isDirectory()));
    const found = (0,site_rules/* sourceSigns */.k4)(top.map(({ name }) => name));
    if (found.length > 0)
        throw new failure.Failure('SITE_SOURCE_TREE', { path, found });
    const { files, problems } = await (0,read_folder/* readFolder */.j)(path, rules);
    if (files.length === 0 && problems.length === 0)
        throw missing('it is empty, or all of it is excluded');
    return { files: (0,build_file/* inByteOrder */.qg)(files), problems };
}
async function site_judge(path, asked, { files, problems: found }) {
    const problems = [
        ...found,
        ...files.flatMap(({ name }) => (0,site_rules/* siteNameProblems */.n7)(name)),
        ...missingPages(path, asked, new Set(files.map(({ name }) => name))),
        ...tooLarge(files),
    ];
    const { digests, problems: inside } = await digestSite(files.filter(({ sizeBytes }) => sizeBytes <= site_rules/* limitBytes */.Z7));
    problems.push(...inside);
    if (problems.length > 0)
        return { problems, warnings: [] };
    const sizeBytes = files.reduce((sum, file) => sum + file.sizeBytes, 0);
    return { site: { files: siteFiles(files, digests, asked.headers), sizeBytes }, problems, warnings: sameNames(files) };
}
function missingPages(path, asked, names) {
    return ['index', 'error'].flatMap((input) => {
        const page = asked[input]?.replace(/^\/+/, '') ?? '';
        return page === '' || names.has(page) ? [] : [new failure.Failure('SITE_PAGE_MISSING', { path, page, input })];
    });
}
function tooLarge(files) {
    const large = files.filter(({ sizeBytes }) => sizeBytes > site_rules/* limitBytes */.Z7).map(({ name, sizeBytes }) => ({ path: name, sizeBytes }));
    return large.length === 0 ? [] : [new failure.Failure('SITE_FILES_TOO_LARGE', { files: large, limitBytes: site_rules/* limitBytes */.Z7 })];
}
function siteFiles(files, digests, rules) {
    const headersOf = (0,site_headers/* headersBy */.c)(rules);
    const hashed = (0,content_hash/* hashedNames */.A)(files.map(({ name }) => name));
    return files.flatMap((file) => {
        const digested = digests.get(file.name);
        if (digested === undefined)
            return [];
        const order = orderOf(file.name, hashed);
        const { md5, sha256 } = digested;
        return [
            {
                path: file.name,
                sizeBytes: file.sizeBytes,
                md5,
                sha256,
                order,
                ...headersOf(file.name, order),
                read: async () => await file.read(),
                open: () => file.open(),
            },
        ];
    });
}
function orderOf(name, hashed) {
    if (/\.x?html?$/i.test(name))
        return 'page';
    return hashed.has(name) ? 'hashed' : 'asset';
}
/** The storage tells them apart; the machine of the next one who builds the site may not, and then one of them is lost. */
function sameNames(files) {
    const pairs = (0,file_rules/* namesakes */.Vh)(files).map(({ name, other }) => `${other} and ${name}`);
    if (pairs.length === 0)
        return [];
    return [
        {
            message: `Paths of the site differ only in case or in the spelling of accents: ${(0,short_list/* shortList */.p)(pairs)}.`,
            help: 'Some computers cannot hold both of them; rename one.',
        },
    ];
}

// EXTERNAL MODULE: ./build/workflows/deploy-problems.js
var deploy_problems = __webpack_require__(19327);
// EXTERNAL MODULE: ./build/workflows/in-parallel.js
var in_parallel = __webpack_require__(10612);
;// CONCATENATED MODULE: ./build/workflows/prepare-deploy.js





/** Folders that are read at once; more would only queue at the disk. */
const foldersAtOnce = 4;
/** Looks at everything that can be wrong on this machine, and throws all problems at once: those of the inputs and those of the files. */
async function prepareDeploy({ request, problems }, reporter) {
    const does = (section) => request.only.includes(section);
    const functions = await (0,in_parallel/* inParallel */.H)(does('functions') ? request.functions : [], () => foldersAtOnce, async (each) => ({ request: each, ...(await inspectFunction(each.path, { name: each.name, exclude: each.exclude })) }));
    const { hosting } = request;
    const inspected = does('hosting') && hosting !== undefined ? await inspectSite(hosting.path, hosting) : undefined;
    const all = inspected === undefined ? functions : [...functions, inspected];
    (0,failure/* throwProblems */.Jh)([...problems, ...(0,deploy_problems/* localProblems */.i)(request), ...all.flatMap((found) => found.problems)]);
    for (const warning of all.flatMap((found) => found.warnings))
        reporter.report({ type: 'warned', ...warning });
    return { request, functions: functions.map(({ request: asked, code }) => ({ request: asked, code: sure(code) })), site: inspected?.site };
}
function sure(code) {
    if (code === undefined)
        throw new failure.Failure('INTERNAL', { reason: 'a function without problems lacks its code' });
    return code;
}


/***/ }),

/***/ 71643:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ removeFiles)
/* harmony export */ });
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7783);

/** BatchDeleteWebHostingFiles takes no more (wire-facts section 7). */
const mostAtOnce = 1000;
/**
 * Deletes files in batches. A batch that the cloud refuses, or whose fate is unknown, is done one by one: its one answer does not say which file
 * was in the way. What could not be deleted is found by reading back.
 */
async function removeFiles(paths, hosting) {
    for (let start = 0; start < paths.length; start += mostAtOnce) {
        const batch = paths.slice(start, start + mostAtOnce);
        if (await remove(batch, hosting))
            continue;
        for (const path of batch)
            await remove([path], hosting);
    }
}
/** False when only these files could not be deleted; trouble that every call would meet is thrown. */
async function remove(paths, hosting) {
    try {
        await hosting.remove(paths);
        return true;
    }
    catch (error) {
        if ((0,_errors_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(error) && (error.code === 'CLOUD_REFUSED' || error.code === 'OUTCOME_UNKNOWN'))
            return false;
        throw error;
    }
}


/***/ }),

/***/ 57793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ findDeployment),
/* harmony export */   U: () => (/* binding */ sendCode)
/* harmony export */ });
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7783);
/* harmony import */ var _deployment_labels_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70888);
/* harmony import */ var _poll_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66728);
/* harmony import */ var _settle_function_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96559);
/* harmony import */ var _when_free_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39440);
/* harmony import */ var _write_once_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37154);






/** Sends the code of a function and waits until it serves; answers the function as it then is. */
async function sendCode(sent, tools) {
    const { serverless, storage } = tools;
    const { deploymentId, uploadUrl } = await newDeployment(sent, tools);
    sent.onOpened?.(deploymentId);
    await storage.putArchive(uploadUrl, sent.archive);
    await goLive(sent, deploymentId, tools);
    await waitUntilLive(sent, deploymentId, tools);
    const found = await (0,_write_once_js__WEBPACK_IMPORTED_MODULE_3__/* .lookUntil */ .c)(() => serverless.functions.find(sent.name), (seen) => seen?.live?.deploymentId === deploymentId, tools.clock);
    if (found?.live?.deploymentId === deploymentId)
        return found;
    return await (0,_settle_function_js__WEBPACK_IMPORTED_MODULE_1__/* .settleOvertaken */ .B)(found, { ...sent, deploymentId }, tools);
}
/**
 * Opens a deployment. Its signed address is told once only: when that answer is lost, the list is read, what is left over is told, and another
 * one is opened. A deployment that got no code serves nobody.
 */
async function newDeployment({ name, waitMs }, { serverless: { functions }, reporter, clock, signal }) {
    const open = () => (0,_when_free_js__WEBPACK_IMPORTED_MODULE_2__/* .whenFree */ .n)(() => functions.createDeployment(name), waitMs, { clock, signal });
    try {
        return await open();
    }
    catch (error) {
        if (!(0,_errors_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(error) || error.code !== 'OUTCOME_UNKNOWN')
            throw error;
        const unused = (await functions.deployments(name)).filter(({ label }) => label === _deployment_labels_js__WEBPACK_IMPORTED_MODULE_4__/* .untouched */ .s);
        if (unused.length > 0) {
            reporter.report({
                type: 'warned',
                message: `The cloud’s answer was lost; function ${name} may keep an empty deployment (${unused.map(({ deploymentId }) => deploymentId).join(', ')}).`,
                help: 'It serves nobody; it can be deleted in the console.',
            });
        }
        return await open();
    }
}
/** Starts the deployment. A lost answer or a refusal is weighed against its state: once it has moved, it was started. */
async function goLive({ name, waitMs }, deploymentId, { serverless: { functions }, clock, signal }) {
    const find = () => findDeployment(functions, name, deploymentId);
    const started = async () => {
        const found = await find();
        return found === undefined || found.label === _deployment_labels_js__WEBPACK_IMPORTED_MODULE_4__/* .untouched */ .s ? undefined : found;
    };
    const start = async () => {
        try {
            await functions.deploy(deploymentId);
        }
        catch (error) {
            const refused = (0,_errors_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(error) && (error.code === 'CLOUD_REFUSED' || error.code === 'FUNCTION_BUSY');
            if (!refused || (await started()) === undefined)
                throw error;
        }
    };
    const what = `the deployment of function ${name}`;
    await (0,_write_once_js__WEBPACK_IMPORTED_MODULE_3__/* .writeOnce */ .Fq)({ what, look: started, write: () => (0,_when_free_js__WEBPACK_IMPORTED_MODULE_2__/* .whenFree */ .n)(start, waitMs, { clock, signal }), readBack: find }, clock);
}
async function waitUntilLive({ name, waitMs }, deploymentId, { serverless: { functions }, clock, signal }) {
    const what = `The deployment of function ${name}`;
    let state = 'not listed';
    const look = async (waitedMs) => {
        const found = await findDeployment(functions, name, deploymentId);
        state = found?.label ?? 'not listed';
        if (found?.state === 'failed')
            throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('NOT_LIVE', { what, state, waitedMs });
        return found?.state === 'live' ? true : undefined;
    };
    const live = await (0,_poll_js__WEBPACK_IMPORTED_MODULE_5__/* .poll */ .w)(look, waitMs, { clock, signal });
    if (!live)
        throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('NOT_LIVE', { what, state, waitedMs: waitMs });
}
/** One deployment of a function. The API has no filter by id (catalogue: ListFunctionDeployment). */
const findDeployment = async (functions, name, deploymentId) => (await functions.deployments(name)).find((each) => each.deploymentId === deploymentId);


/***/ }),

/***/ 78195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ createFileSender)
});

// EXTERNAL MODULE: ./build/errors/failure.js + 8 modules
var failure = __webpack_require__(7783);
;// CONCATENATED MODULE: ./build/workflows/adaptive-limit.js
const firstLimit = 16;
const cleanBeforeRaise = 50;
const raiseBy = 4;
const startLimit = (most) => ({ limit: Math.min(firstLimit, most), most, clean: 0, era: 0 });
/** After an upload that was not throttled. */
function afterClean(state) {
    const clean = state.clean + 1;
    if (clean < cleanBeforeRaise)
        return { ...state, clean };
    return { ...state, limit: Math.min(state.limit + raiseBy, state.most), clean: 0 };
}
/** After a throttled upload that was begun in `era`. A burst of refusals of the same era halves once. */
function afterThrottle(state, era) {
    if (era < state.era)
        return state;
    return { ...state, limit: Math.max(1, Math.floor(state.limit / 2)), clean: 0, era: state.era + 1 };
}

;// CONCATENATED MODULE: ./build/workflows/send-file.js


/** The transport has tried again already when a throttled call comes back; after these rounds the cloud means it. */
const rounds = 5;
const firstWaitMs = 1000;
/**
 * The limit follows every throttled try, also where trying again helped: each file may get through while all of them together ask too much.
 * Each file needs a permit of its own, fetched right before: its lifetime is not documented (wire-facts section 5).
 */
function createFileSender(most, { serverless: { hosting }, storage, reporter, clock, signal }) {
    let state = startLimit(most);
    let withHeaders = true;
    const post = async (file, bytes, pressure) => {
        const headers = withHeaders ? file.headers : {};
        const permit = await hosting.permit(file.path, pressure);
        try {
            const { etag } = await storage.postFile(permit, { bytes, contentType: file.contentType, headers }, pressure);
            return etag;
        }
        catch (error) {
            if (!mayBeHeaders(error) || Object.keys(headers).length === 0)
                throw error;
            if (withHeaders)
                warn(error);
            withHeaders = false;
            return await post(file, bytes, pressure);
        }
    };
    /** Whether the policy allows extra form fields is an open question of the cloud. */
    const warn = ({ message }) => reporter.report({
        type: 'warned',
        message: `The storage did not take a file with its headers, so this run goes on without them. ${message}`,
        help: 'The site works; browsers cache its files as the cloud sees fit.',
    });
    const postAfresh = async (file, bytes, pressure) => {
        try {
            return await post(file, bytes, pressure);
        }
        catch (error) {
            if (!(0,failure/* isFailure */.N6)(error) || error.code !== 'UPLOAD_POLICY_EXPIRED')
                throw error;
            return await post(file, bytes, pressure);
        }
    };
    /** The ETag, or the refusal when the cloud throttled the file for good. */
    const attempt = async (file, bytes) => {
        const { era } = state;
        let isClean = true;
        const onThrottled = () => {
            isClean = false;
            state = afterThrottle(state, era);
        };
        try {
            const etag = await postAfresh(file, bytes, { onThrottled });
            if (isClean)
                state = afterClean(state);
            return etag;
        }
        catch (error) {
            if (!(0,failure/* isFailure */.N6)(error) || error.code !== 'CLOUD_THROTTLED')
                throw error;
            onThrottled();
            return error;
        }
    };
    const send = async (file) => {
        const bytes = await file.read();
        for (let round = 1;; round += 1) {
            const sent = await attempt(file, bytes);
            if (typeof sent === 'string')
                return sent;
            if (round === rounds)
                throw sent;
            await clock.sleep(firstWaitMs * 2 ** (round - 1), signal);
        }
    };
    return { limit: () => state.limit, send };
}
/** The storage says AccessDenied when a form has a field that the policy does not know (wire-facts section 5). */
const mayBeHeaders = (error) => (0,failure/* isFailure */.N6)(error) && error.code === 'UPLOAD_REFUSED';


/***/ }),

/***/ 96559:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ settleOvertaken),
/* harmony export */   R: () => (/* binding */ settleStamp)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7783);
/* harmony import */ var _packaging_kept_sites_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36143);
/* harmony import */ var _function_stamp_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54367);
/* harmony import */ var _when_free_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(39440);
/* harmony import */ var _write_once_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(37154);







/**
 * Of two runs that deploy a function at the same moment the one that starts last serves in the end; the cloud has no lock, and undoing the other's work
 * would go on for ever. When what serves has the same content both have got what they wanted; other content is a failure of the one that lost.
 */
async function settleOvertaken(found, sent, tools) {
    const { name } = sent;
    if (found?.live !== undefined && (await isTwin(found, sent, tools))) {
        tools.reporter.report({ type: 'race-settled', what: `a deployment of function ${name}`, kept: `version ${found.live.versionNo}` });
        return found;
    }
    const state = found?.live === undefined ? 'not the one that serves' : `overtaken by version ${found.live.versionNo}`;
    throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_2__.Failure('NOT_LIVE', { what: `The deployment of function ${name}`, state, waitedMs: 0 });
}
/** Whether what serves was made of the same archive: its stamp says so, or its very bytes, when the other run has not come to its stamp yet. */
async function isTwin(found, { name, archive }, { storage, scratch }) {
    if (isStamped(found, archive))
        return true;
    const { deploymentId = '', downloadUrl } = found.live ?? {};
    if (downloadUrl === undefined)
        return false;
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(scratch, `${name}-${deploymentId}-theirs.zip`);
    try {
        await storage.download(downloadUrl, { to: path, maxBytes: archive.sizeBytes });
        return (await (0,_packaging_kept_sites_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256Of */ .Bj)(path)) === archive.sha256;
    }
    catch (error) {
        if (!(0,_errors_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .isFailure */ .N6)(error) || (0,_errors_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .isStop */ .jX)(error))
            throw error;
        // Larger, or not to be had: it proves nothing.
        return false;
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { force: true });
    }
}
function isStamped({ desc, live }, { sha256 }) {
    const stamp = (0,_function_stamp_js__WEBPACK_IMPORTED_MODULE_4__/* .stampIn */ .rW)(desc);
    return stamp !== undefined && live !== undefined && (0,_function_stamp_js__WEBPACK_IMPORTED_MODULE_4__/* .isStampOf */ .tk)(stamp, live.deploymentId) && sha256.startsWith(stamp.sha256);
}
/** Each run writes at most once behind the other's last write, and looks again behind its own. */
const mostRounds = 4;
/**
 * Stamps what serves and reads it back, until what serves and what is stamped are the same: another run may deploy or stamp in between. Undefined when
 * there is no room for the stamp.
 */
async function settleStamp(stamping, tools) {
    const { name, archive, waitMs, describe } = stamping;
    const { serverless, clock, signal } = tools;
    const { functions } = serverless;
    let { serving } = stamping;
    let lost;
    for (let round = 1; round <= mostRounds; round += 1) {
        const desc = describe(serving.live?.deploymentId ?? '');
        if (desc === undefined)
            return undefined;
        lost = await writeDesc(() => (0,_when_free_js__WEBPACK_IMPORTED_MODULE_5__/* .whenFree */ .n)(() => functions.update(name, { desc }), waitMs, { clock, signal }));
        const fits = (seen) => seen !== undefined && isStamped(seen, archive);
        const found = await (0,_write_once_js__WEBPACK_IMPORTED_MODULE_6__/* .lookUntil */ .c)(() => functions.find(name), fits, clock);
        if (found !== undefined && fits(found))
            return found;
        const isOther = found?.live?.deploymentId !== serving.live?.deploymentId;
        serving = isOther ? await settleOvertaken(found, { name, archive, deploymentId: '' }, tools) : (found ?? serving);
    }
    if (lost !== undefined)
        throw lost;
    throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_2__.Failure('READ_BACK_DIFFERS', {
        what: `Function ${name}`,
        field: 'desc',
        expected: 'the stamp of its code',
        found: serving.desc,
    });
}
/** The lost answer, when it was lost: the look behind it settles that, and the next round writes again if need be. */
async function writeDesc(write) {
    try {
        await write();
        return undefined;
    }
    catch (error) {
        if ((0,_errors_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .isFailure */ .N6)(error) && error.code === 'OUTCOME_UNKNOWN')
            return error;
        throw error;
    }
}


/***/ }),

/***/ 53821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ siteMarks),
/* harmony export */   o: () => (/* binding */ givenUpIn)
/* harmony export */ });
/* harmony import */ var _packaging_site_identity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61424);

/** The older ones are far behind. */
const mostUndone = 5;
/** The marks for a site of these files in place of the one of the manifest; `rolledBackFrom` when it is a rollback. */
function siteMarks(files, before, rolledBackFrom) {
    const identity = (0,_packaging_site_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .identityOfSite */ .f)(files);
    if (before === undefined)
        return { rolledBackFrom };
    if (rolledBackFrom === undefined && (0,_packaging_site_identity_js__WEBPACK_IMPORTED_MODULE_0__/* .identityOfManifest */ .b)(before) === identity)
        return { rolledBackFrom: before.rolledBackFrom, undone: before.undone };
    const undone = [...new Set([before.rolledBackFrom, ...(before.undone ?? [])])];
    return {
        rolledBackFrom,
        undone: undone
            .filter((each) => each !== undefined && each !== identity && each !== rolledBackFrom)
            .map(String)
            .slice(0, mostUndone),
    };
}
/** The sites that rollbacks gave up. */
const givenUpIn = ({ rolledBackFrom, undone = [] }) => new Set([...(rolledBackFrom === undefined ? [] : [rolledBackFrom]), ...undone]);


/***/ }),

/***/ 74925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ smokeTest)
/* harmony export */ });
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7783);
/* harmony import */ var _expected_subset_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19460);
/* harmony import */ var _write_once_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37154);



/** The clocks of the cloud and of this machine may differ. */
const clockMarginMs = 60_000;
/** Calls the function once, as its users would, and compares what it returns. */
async function smokeTest(name, { args, expect }, tools) {
    const { serverless, clock, reporter } = tools;
    const fromMs = clock.now() - clockMarginMs;
    try {
        const { result, latencyMs, requestId } = await serverless.functions.run(name, args).catch(asSmokeFailure(name));
        const reason = expect === undefined ? undefined : (0,_expected_subset_js__WEBPACK_IMPORTED_MODULE_2__/* .firstDifference */ .a)(expect, result);
        if (reason !== undefined)
            throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('SMOKE_FAILED', { name, operation: 'RunFunction', requestId, reason });
        reporter.report({ type: 'function-tested', name, latencyMs });
        return { kind: 'passed', latencyMs };
    }
    catch (error) {
        if (!(0,_errors_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(error) || (0,_errors_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .isStop */ .jX)(error))
            throw error;
        return { kind: 'flaw', failure: error, logs: await logsOf(name, { requestId: error.requestId, fromMs }, tools) };
    }
}
/** A call whose function threw or took too long is refused by the cloud, without the function's name; for a deploy it is live and does not work. */
function asSmokeFailure(name) {
    return (error) => {
        if (!(0,_errors_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(error) || error.code !== 'CLOUD_REFUSED')
            throw error;
        const { code, reason } = error.facts;
        const call = { operation: error.operation ?? 'RunFunction', requestId: error.requestId ?? '' };
        throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('SMOKE_FAILED', { name, ...call, reason: `${code}: ${reason}` }, { cause: error });
    };
}
/**
 * Logs arrive late, so they are looked for more than once. They are kept under an id of the runtime, which a refusal need not tell: then what the
 * function wrote of late has to do. Not finding them must not hide why they are wanted.
 */
async function logsOf(name, filter, { serverless: { functions }, clock }) {
    try {
        const look = async () => {
            const own = await functions.logs(name, filter);
            return own.length > 0 ? own : await functions.logs(name, { fromMs: filter.fromMs });
        };
        return (await (0,_write_once_js__WEBPACK_IMPORTED_MODULE_1__/* .lookUntil */ .c)(look, (found) => found.length > 0, clock)).map(lineOf);
    }
    catch (error) {
        if (!(0,_errors_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(error) || (0,_errors_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .isStop */ .jX)(error))
            throw error;
        return [];
    }
}
/** Some texts carry time and level already. */
const lineOf = ({ at, level, text }) => /^\d{4}-\d\d-\d\d[ T]/.test(text) ? text : [at, level, text].filter(Boolean).join(' ');


/***/ }),

/***/ 99022:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ uploadSite)
/* harmony export */ });
/* harmony import */ var _in_parallel_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10612);

/** A page is sent when everything it refers to is there, and names with a hash come before all: the old pages do not know them yet. */
const order = ['hashed', 'asset', 'page'];
/** Sends the files of a site; each group is complete before the next begins. `onSent` hears of every file that is up, and of its ETag. */
async function uploadSite(uploads, sender, { reporter }, onSent) {
    const progress = createProgress(uploads, reporter);
    for (const group of order) {
        await (0,_in_parallel_js__WEBPACK_IMPORTED_MODULE_0__/* .inParallel */ .H)(uploads.filter(({ file }) => file.order === group), () => sender.limit(), async (upload) => {
            const etag = await sender.send(upload.file);
            progress(upload.file);
            await onSent(upload, etag);
        });
    }
}
/** One event for each whole percent: a site has thousands of files. */
function createProgress(uploads, reporter) {
    const files = uploads.length;
    const sizeBytes = uploads.reduce((sum, { file }) => sum + file.sizeBytes, 0);
    let doneFiles = 0;
    let doneBytes = 0;
    let told = 0;
    return (file) => {
        doneFiles += 1;
        doneBytes += file.sizeBytes;
        const percent = Math.floor((doneFiles / files) * 100);
        if (percent === told)
            return;
        told = percent;
        reporter.report({ type: 'site-progressed', doneFiles, files, doneBytes, sizeBytes });
    };
}


/***/ }),

/***/ 39440:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ whenFree)
/* harmony export */ });
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7783);
/* harmony import */ var _poll_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66728);


/** Makes a call again while the cloud is busy with the same thing; a busy refusal did nothing. When the time is up, the refusal stands. */
async function whenFree(call, waitMs, tools) {
    let busy;
    const attempt = async () => {
        try {
            return { answer: await call() };
        }
        catch (error) {
            if (!(0,_errors_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(error) || error.code !== 'FUNCTION_BUSY')
                throw error;
            busy = error;
            return undefined;
        }
    };
    const done = await (0,_poll_js__WEBPACK_IMPORTED_MODULE_1__/* .poll */ .w)(attempt, waitMs, tools);
    if (done !== undefined)
        return done.answer;
    throw busy ?? new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('INTERNAL', { reason: 'waited for a call that was never made' });
}


/***/ })

};
