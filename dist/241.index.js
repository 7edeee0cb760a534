export const id = 241;
export const ids = [241];
export const modules = {

/***/ 71472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B6: () => (/* binding */ runtimeFault),
/* harmony export */   IY: () => (/* binding */ nameFault),
/* harmony export */   Kh: () => (/* binding */ httpPathFault),
/* harmony export */   hn: () => (/* binding */ memoryForConcurrencyMb),
/* harmony export */   sM: () => (/* binding */ aboutFault),
/* harmony export */   xA: () => (/* binding */ functionLimits)
/* harmony export */ });
/* harmony import */ var _serverless_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2045);

/** Limits of the catalogue as of 2024; the vendor's own page is older (wire-facts §7). */
const functionLimits = {
    memoryMb: { min: 128, max: 2048, step: 64 },
    timeoutSeconds: { min: 1, max: 7200 },
    concurrency: { min: 1, max: 20 },
};
/** Less memory than this allows one call at a time only. */
const memoryForConcurrencyMb = 512;
const descriptionLength = 128;
/** `[miniship <16 digits>/<8 digits>]` and the space before it: the least that a stamp takes of the description. */
const stampLength = 37;
/** Why a text cannot be the name of a function; undefined when it can. */
const nameFault = (text) => /^[A-Za-z_][A-Za-z0-9_-]{0,29}$/.test(text) ? undefined : '1 to 30 letters, digits, "_" and "-", beginning with a letter or "_"';
/** Why a text cannot be a runtime. */
function runtimeFault(text) {
    if (_serverless_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .runtimes */ .mk.some((runtime) => runtime === text))
        return undefined;
    const advice = text === 'nodejs8' ? '; nodejs8 was closed on 2024-09-01' : '';
    return `one of ${_serverless_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .runtimes */ .mk.join(', ')}${advice}`;
}
/** Why a text cannot be an HTTP path. The empty text takes the path away. */
const httpPathFault = (text) => text === '' || (text.length <= 128 && /^\/http(\/[A-Za-z0-9_.-]+)*$/.test(text))
    ? undefined
    : 'a path such as /http/hello: it starts with /http, has letters, digits, "/", "-", "_" and "." only, no "/" at its end, and 128 characters at most';
/** Why a text cannot be a description; the stamp, when there is one, needs its room behind it. */
const aboutFault = (stamp) => (text) => {
    const most = descriptionLength - (stamp ? stampLength : 0);
    if (text.length <= most && !/\p{Cc}/u.test(text))
        return undefined;
    return `one line of at most ${most} characters${stamp ? ', so that the stamp fits behind it' : ''}`;
};


/***/ }),

/***/ 93515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ invalid),
/* harmony export */   L: () => (/* binding */ missing)
/* harmony export */ });
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49277);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64728);
/* harmony import */ var _show_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81670);



/** The problem that an input is absent; none when it was given (rightly or not), or may stand in a part of the file that cannot be read. */
function missing({ sources, complete }, name) {
    return sources.has(name) || !complete ? [] : [new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('INPUT_MISSING', { name, about: _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .QL[name].about })];
}
/** The problem that the value of an input does not do; `value` when only a part of it is to blame. */
function invalid({ sources }, name, expected, value) {
    const { text = '', where = 'default' } = sources.get(name) ?? {};
    return new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('INPUT_INVALID', { name, value: (0,_show_value_js__WEBPACK_IMPORTED_MODULE_2__/* .showValue */ .v)(value ?? text), where, expected });
}


/***/ }),

/***/ 2045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YF: () => (/* binding */ layouts),
/* harmony export */   _u: () => (/* binding */ serverlessShape),
/* harmony export */   e3: () => (/* binding */ functionShape),
/* harmony export */   mk: () => (/* binding */ runtimes),
/* harmony export */   yz: () => (/* binding */ hostingShape)
/* harmony export */ });
/* unused harmony export hostingOwnFields */
/* harmony import */ var _settings_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6822);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81822);


/** Runtimes that the cloud takes; nodejs8 was closed on 2024-09-01 (wire-facts §7). */
const runtimes = ['nodejs12', 'nodejs14', 'nodejs16', 'nodejs18', 'nodejs20'];
/** Where the files of a function stand in its archive. */
const layouts = ['root', 'folder'];
const smoke = {
    about: 'A call of the function after it was deployed.',
    is: 'mapping',
    fields: {
        args: { about: 'Arguments of the call.', is: 'open' },
        expect: { about: 'What the result must hold; of mappings, the fields that are named here.', is: 'anything' },
    },
};
/** One function of `functions:`. */
const functionShape = {
    about: 'One function, by its name.',
    is: 'mapping',
    required: ['path'],
    fields: {
        path: { ..._shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, about: 'Folder with index.js.' },
        runtime: { ...(0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)(runtimes), about: 'Runtime of the function.' },
        memory: { ..._shape_js__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .nd, about: 'Memory in MB: 128 to 2048, in steps of 64.' },
        timeout: { ..._shape_js__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .nd, about: 'Longest time of one call in seconds: 1 to 7200.' },
        concurrency: { ..._shape_js__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .nd, about: 'Calls that one instance takes at once: 1 to 20; above 1 needs 512 MB.' },
        http: { ..._shape_js__WEBPACK_IMPORTED_MODULE_1__/* .removable */ .wM, about: 'HTTP path, such as /http/hello; the empty text takes it away.' },
        timer: { ..._shape_js__WEBPACK_IMPORTED_MODULE_1__/* .removable */ .wM, about: 'When it runs by itself, such as "0 0 */2 * * *"; the empty text takes the timer away.' },
        timerPayload: { ..._shape_js__WEBPACK_IMPORTED_MODULE_1__/* .removable */ .wM, about: 'What the timer hands to the function.' },
        about: { ..._shape_js__WEBPACK_IMPORTED_MODULE_1__/* .removable */ .wM, about: 'Description of the function.' },
        layout: { ...(0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .choice */ .Yq)(layouts), about: 'Files at the root of the archive, or in a folder named as the function.' },
        exclude: { ..._shape_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrList */ .dn, about: 'Files that stay out of the archive, as in .gitignore.' },
        smoke,
    },
};
const headers = {
    about: 'Headers of the files by glob; the first rule that names a header wins.',
    is: 'list',
    of: {
        is: 'mapping',
        required: ['match'],
        fields: {
            match: { ..._shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, about: 'Glob of the files, such as assets/**.' },
            set: { about: 'Headers and their values.', is: 'dictionary', of: _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq },
            cacheControl: { ..._shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, about: 'Value of Cache-Control.' },
        },
    },
};
/** What stands under `hosting:` beside the inputs. */
const hostingOwnFields = {
    allowedIps: {
        ..._shape_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrList */ .dn,
        about: 'IPv4 addresses or ranges that alone may see the site, at most three; an empty list lets everybody.',
    },
    headers,
    exclude: { ..._shape_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrList */ .dn, about: 'Globs of files that are not uploaded.' },
    refresh: { ..._shape_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrList */ .dn, about: 'Custom domains whose cache is refreshed after a change.' },
};
/** All of `hosting:`. */
const hostingShape = {
    about: 'The site.',
    is: 'mapping',
    fields: {
        ...(0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .placed */ .GS)('hosting'),
        ...hostingOwnFields,
        delete: {
            about: 'Deleting files of the site that are not in the folder any more.',
            is: 'mapping',
            fields: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .placed */ .GS)('delete'),
            required: ['enabled'],
        },
    },
};
/** All of `serverless:`. */
const serverlessShape = {
    about: 'The MPServerless space with its functions, its site and its settings.',
    is: 'mapping',
    fields: {
        ...(0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .placed */ .GS)('serverless'),
        functions: {
            about: 'Functions by name, or globs of their folders.',
            is: 'either',
            of: [{ is: 'dictionary', of: functionShape }, _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .textOrList */ .dn],
        },
        hosting: hostingShape,
        ..._settings_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .settingsFields */ .d,
    },
};


/***/ }),

/***/ 6822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ settingsFields),
/* harmony export */   p: () => (/* binding */ plainPolicies)
/* harmony export */ });
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81822);

/** Policies of a db collection or of the files that need no text of their own. */
const plainPolicies = ['PUBLICREAD', 'PRIVATE', 'ADMINWRITEONLY', 'ADMINREADWRITEONLY'];
const certificateFields = {
    certificate: { ..._shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, about: 'Certificate in PEM form: the path of its file, or a variable that holds it.' },
    privateKey: { ..._shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, about: 'Private key of the certificate: the path of its file, or a variable that holds it.' },
};
const policy = {
    is: 'either',
    of: [
        (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(plainPolicies),
        {
            is: 'mapping',
            required: ['policy'],
            fields: { policy: { about: 'The policy in own words, as a mapping or as JSON.', is: 'either', of: [{ is: 'open' }, _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq] } },
        },
    ],
};
/** The settings of the space around functions and site. */
const settingsFields = {
    httpTrigger: {
        about: 'How functions are reached over HTTP.',
        is: 'mapping',
        fields: {
            enabled: { ..._shape_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt, about: 'Whether functions have HTTP paths at all.' },
            domain: { ..._shape_js__WEBPACK_IMPORTED_MODULE_0__/* .removable */ .wM, about: 'Custom domain; the empty text takes it away.' },
            ...certificateFields,
        },
    },
    cors: { ..._shape_js__WEBPACK_IMPORTED_MODULE_0__/* .textOrList */ .dn, about: 'All domains whose pages may call the space, at most ten.' },
    policies: {
        about: 'Who may read and write the data of the space.',
        is: 'mapping',
        fields: {
            db: { about: 'By db collection.', is: 'dictionary', of: policy },
            file: { ...policy, about: 'Of the file storage.' },
        },
    },
    domains: {
        about: 'Custom domains of the site.',
        is: 'dictionary',
        of: {
            is: 'mapping',
            fields: {
                forceHttps: { ..._shape_js__WEBPACK_IMPORTED_MODULE_0__/* .flag */ .Jt, about: 'Redirect http to https.' },
                ...certificateFields,
                cors: {
                    about: 'Origins that may read the site, such as https://*.example.com; true for all, false for none.',
                    is: 'either',
                    of: [
                        { is: 'scalar', types: ['text', 'flag'] },
                        { is: 'list', of: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq },
                    ],
                },
            },
        },
    },
};


/***/ }),

/***/ 81822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F5: () => (/* binding */ shapeOf),
/* harmony export */   GS: () => (/* binding */ placed),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   dn: () => (/* binding */ textOrList),
/* harmony export */   nd: () => (/* binding */ integer),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   wM: () => (/* binding */ removable)
/* harmony export */ });
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64728);

const text = { is: 'scalar', types: ['text', 'number'] };
/** A text that may be empty, to take a setting away. */
const removable = { ...text, mayBeEmpty: true };
const flag = { is: 'scalar', types: ['flag'], oneOf: ['true', 'false'] };
const integer = { is: 'scalar', types: ['number', 'text'], pattern: '^\\d+$' };
const duration = { is: 'scalar', types: ['text', 'number'], pattern: '^(\\d+|(\\d+(ms|s|m|h|d))+)$' };
const pairs = { is: 'mapping', fields: { ios: text, android: text } };
const textOrList = { is: 'either', of: [text, { is: 'list', of: text }] };
const choice = (choices) => ({ is: 'scalar', types: ['text', 'number', 'flag'], oneOf: choices });
const shapeOfKind = {
    text: () => text,
    integer: () => integer,
    flag: () => flag,
    list: () => textOrList,
    lines: () => textOrList,
    pairs: () => ({ is: 'either', of: [pairs, text] }),
    path: () => text,
    paths: () => textOrList,
    globs: () => textOrList,
    choice: ({ choices = [] }) => choice(choices),
    duration: () => duration,
    moment: () => text,
    json: () => ({ is: 'either', of: [{ is: 'open' }, text] }),
};
/** What may stand in the file for one input. */
const shapeOf = (name) => ({ ...shapeOfKind[(0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .inputOf */ .wg)(name).kind]((0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .inputOf */ .wg)(name)), about: _inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .inputs */ .QL[name].about });
/** The inputs that may stand in a part of the file, by their keys. */
const placed = (place) => Object.fromEntries(_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .inputNames */ .vj.filter((name) => (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .inputOf */ .wg)(name).config.includes(place)).map((name) => [(0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .fileKeyOf */ .zS)(name), shapeOf(name)]));


/***/ }),

/***/ 81670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ showValue)
/* harmony export */ });
const longest = 200;
/** A given text as a message shows it: on one line, and not without end. */
function showValue(text) {
    const line = text.trim().replaceAll(/\s*[\r\n]+\s*/g, ', ');
    return line.length > longest ? `${line.slice(0, longest)}…` : line;
}


/***/ }),

/***/ 63241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deployStory: () => (/* binding */ deployStory),
  findFunctions: () => (/* binding */ findFunctions)
});

// EXTERNAL MODULE: ./build/errors/failure.js + 5 modules
var failure = __webpack_require__(49277);
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
        return expected === undefined ? [] : [(0,problems/* invalid */.G)(inputs, 'functions', `folders that are named with ${expected}`, path)];
    });
    return {
        ...inputs,
        request: { ...inputs.request, functions },
        problems: [...inputs.problems, ...misnamed, ...doubled(found, functions)],
    };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(14006);
;// CONCATENATED MODULE: ./build/packaging/glob.js

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
    return withOneArgument(picomatch(whole.replace(/^\.?\//, ''), { basename: anywhere, dot: true, nonegate: true }));
}
/** picomatch answers with an object when it is given anything else beside the path, as `filter` does. */
const withOneArgument = (matches) => (path) => matches(path);
/** For folders of functions: from the root always, and hidden folders only when the pattern says so. */
const folderMatcher = (pattern) => withOneArgument(picomatch(pattern, { nonegate: true }));
/** Whether this part of a path stands for several names. */
const isPattern = (part) => picomatch.scan(part).isGlob;

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
    for (const pattern of patterns.filter((each) => !isNegative(each))) {
        const folders = await foldersOf(pattern, workingDirectory);
        if (folders.length === 0)
            problems.push(new failure.Failure('FUNCTIONS_NOT_FOUND', { pattern, folder: workingDirectory }));
        for (const folder of folders)
            found.add(folder);
    }
    for (const pattern of patterns.filter(isNegative))
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
    const first = parts.findIndex(isPattern);
    if (first === -1)
        return [];
    const base = (0,external_node_path_.resolve)(workingDirectory, pattern.startsWith('/') ? '/' : '', ...parts.slice(0, first));
    const rest = parts.slice(first);
    const depth = rest.some((part) => part.includes('**')) ? deepest : rest.length;
    const matches = folderMatcher(rest.join('/'));
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/workflows/function-stamp.js

/** The most that the cloud keeps of a description (catalogue: UpdateFunction.Desc). */
const mostCharacters = 128;
const stampPattern = / ?\[miniship ([0-9a-f]{16})\/([0-9a-f]{8})(?: (\d+) bytes)?(?: [^\]]*)?\]$/;
/** The words of a description that still leave room for a stamp. */
const mostWords = mostCharacters - ' [miniship 0123456789abcdef/01234567]'.length;
/**
 * The description with the stamp behind its own words. What does not fit is left out, the least needed first: run, commit, size.
 * Undefined when the words leave no room at all.
 */
function stampWords(words, code, { commit, run }) {
    const facts = [`${code.sizeBytes} bytes`, plain('commit', commit?.slice(0, 12)), plain('run', run)].filter((fact) => fact !== undefined);
    const known = [`miniship ${code.sha256.slice(0, 16)}/${digestOfId(code.deploymentId)}`, ...facts];
    const lead = words === '' ? '' : `${words} `;
    for (let count = known.length; count > 0; count -= 1) {
        const stamped = `${lead}[${known.slice(0, count).join(' ')}]`;
        if (stamped.length <= mostCharacters)
            return stamped;
    }
    return undefined;
}
/** The stamp of a description, or undefined when there is none. */
function stampIn(description) {
    const [, sha256, deployment, size] = stampPattern.exec(description) ?? [];
    if (sha256 === undefined || deployment === undefined)
        return undefined;
    return { sha256, deployment, sizeBytes: size === undefined ? undefined : Number(size) };
}
/** The description without the stamp: what somebody wrote there. */
const wordsOf = (description) => description.replace(stampPattern, '');
/** Whether the stamp was left by the deployment that serves now; another one, from the console or a run that was killed, makes it void. */
const isStampOf = (stamp, deploymentId) => stamp.deployment === digestOfId(deploymentId);
const digestOfId = (deploymentId) => (0,external_node_crypto_.createHash)('sha256').update(deploymentId).digest('hex').slice(0, 8);
/** Facts of the run come from the CI system; one that could be mistaken for the stamp's own form stays out. */
const plain = (name, value) => value !== undefined && /^[\w.:/-]+$/.test(value) ? `${name}=${value}` : undefined;

;// CONCATENATED MODULE: ./build/workflows/function-settings.js

/** What a setting is called in a plan, and how it is said. */
const shown = {
    runtime: { name: 'runtime' },
    memoryMb: { name: 'memory', unit: ' MB' },
    timeoutSeconds: { name: 'timeout', unit: ' s' },
    concurrency: { name: 'concurrency' },
    httpPath: { name: 'HTTP path' },
    timer: { name: 'timer' },
    timerPayload: { name: 'timer payload' },
    desc: { name: 'description' },
};
const names = Object.keys(shown);
/** What a function can be created with; the rest is set after it exists. */
function newSpec(request) {
    const { runtime, memoryMb, timeoutSeconds, about: desc } = request;
    return given({ runtime, memoryMb, timeoutSeconds, desc });
}
/** What is asked of a function; what is not asked stays as it is. */
function askedOf({ runtime, memoryMb, timeoutSeconds, concurrency, httpPath, timer, timerPayload, about, }) {
    return given({ runtime, memoryMb, timeoutSeconds, concurrency, httpPath, timer, timerPayload, desc: about });
}
/** The settings that have a value. */
const given = (settings) => Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
/** The asked settings that the cloud has otherwise; for a function that does not exist, all of them. */
function changeFor(request, found) {
    const asked = askedOf(request);
    if (found === undefined)
        return asked;
    const now = { ...found, desc: wordsOf(found.desc) };
    return Object.fromEntries(Object.entries(asked).filter(([name, value]) => comparable(now[name]) !== comparable(value)));
}
/** The beta edition writes `cron:` before a timer, the commercial one does not (wire-facts section 7): both mean the same. */
const comparable = (value) => (typeof value === 'string' ? value.replace(/^cron:/, '') : value);
/** The change in words, old and new. */
function differencesOf(change, found) {
    return names
        .filter((name) => change[name] !== undefined)
        .map((name) => ({ name: shown[name].name, before: inWords(name, found?.[name]), after: inWords(name, change[name]) }));
}
function inWords(name, value) {
    if (value === undefined || value === '')
        return '';
    return name === 'desc' ? wordsOf(String(value)) : `${value}${shown[name].unit ?? ''}`;
}
/** The settings of a function as an undo would write them. */
const specOf = ({ runtime, memoryMb, timeoutSeconds, concurrency, httpPath, timer, timerPayload, desc, }) => ({
    runtime,
    memoryMb,
    timeoutSeconds,
    concurrency,
    httpPath,
    timer,
    timerPayload,
    desc,
});

;// CONCATENATED MODULE: ./build/workflows/poll.js
const firstPauseMs = 500;
const longestPauseMs = 5000;
const growth = 1.5;
/** Asks until there is an answer or the time is up, then undefined. The pauses grow: most things are ready soon, some take minutes. */
async function poll(look, waitMs, { clock, signal }) {
    const startedMs = clock.now();
    for (let pauseMs = firstPauseMs;; pauseMs = Math.min(pauseMs * growth, longestPauseMs)) {
        const waitedMs = clock.now() - startedMs;
        const answer = await look(waitedMs);
        if (answer !== undefined)
            return answer;
        const leftMs = waitMs - (clock.now() - startedMs);
        if (leftMs <= 0)
            return undefined;
        await clock.sleep(Math.min(pauseMs, leftMs), signal);
    }
}

;// CONCATENATED MODULE: ./build/workflows/when-free.js


/** Makes a call again while the cloud is busy with the same thing; a busy refusal did nothing. When the time is up, the refusal stands. */
async function whenFree(call, waitMs, tools) {
    let busy;
    const attempt = async () => {
        try {
            return { answer: await call() };
        }
        catch (error) {
            if (!(0,failure/* isFailure */.N6)(error) || error.code !== 'FUNCTION_BUSY')
                throw error;
            busy = error;
            return undefined;
        }
    };
    const done = await poll(attempt, waitMs, tools);
    if (done !== undefined)
        return done.answer;
    throw busy ?? new failure.Failure('INTERNAL', { reason: 'waited for a call that was never made' });
}

// EXTERNAL MODULE: ./build/workflows/write-once.js
var write_once = __webpack_require__(37154);
;// CONCATENATED MODULE: ./build/workflows/ensure-function.js





/**
 * Brings a function into being with the asked settings. The words of a function whose code is sent wait for the stamp. Settings that a smoke test is to
 * prove take the stamp away: a run that ends before the proof leaves a function that the next run looks at again.
 */
async function ensureFunction(plan, asked, tools) {
    const { request, found } = plan;
    const current = found ?? (await createFunction(plan, asked, tools));
    const all = found === undefined ? changeFor(request, current) : plan.change;
    const { desc, ...settings } = all;
    const words = desc === undefined || (plan.send !== undefined && asked.stamp) ? {} : { desc: describe(desc, plan, asked, tools) };
    const unproven = needsProof(plan) && plan.send === undefined ? { desc: desc ?? wordsOf(current.desc) } : {};
    const changed = await updateFunction(current, { ...settings, ...words, ...unproven }, asked, tools);
    for (const { name, before, after } of differencesOf({ ...settings, ...words }, current)) {
        tools.reporter.report({ type: 'setting-changed', name: `${request.name} ${name}`, before, after });
    }
    return changed;
}
/** Whether a smoke test has something to say: new code, or settings that the code runs under. */
const needsProof = ({ send, change, request: { smoke } }) => send !== undefined || (smoke !== undefined && Object.keys(change).some((name) => name !== 'desc'));
/** New words before the stamp of the code that stays. */
function describe(words, { archive, found }, { stamp }, { run }) {
    const serving = found?.live;
    if (!stamp || serving === undefined)
        return words;
    return stampWords(words, { ...archive, deploymentId: serving.deploymentId }, run) ?? words;
}
async function createFunction({ request }, { waitMs }, { serverless: { functions }, clock, signal }) {
    const { name } = request;
    const look = () => functions.find(name);
    const write = () => whenFree(() => functions.create(name, newSpec(request)), waitMs, { clock, signal });
    return await (0,write_once/* writeOnce */.F)({ what: `function ${name}`, look, write, readBack: look }, clock);
}
/** Writes the settings and reads them back; nothing is called when nothing changes. */
async function updateFunction(current, change, { waitMs }, { serverless: { functions }, clock, signal }) {
    const { name } = current;
    if (Object.keys(change).length === 0)
        return current;
    const find = () => functions.find(name);
    const found = await (0,write_once/* writeOnce */.F)({
        what: `the change of function ${name}`,
        look: async () => fitting(await find(), change),
        write: () => whenFree(() => functions.update(name, change), waitMs, { clock, signal }),
        readBack: () => (0,write_once/* lookUntil */.c)(find, (seen) => fitting(seen, change) !== undefined, clock),
    }, clock);
    const wrong = firstWrong(found, change);
    if (wrong !== undefined)
        throw new failure.Failure('READ_BACK_DIFFERS', { what: `Function ${name}`, ...wrong });
    return found;
}
const fitting = (found, change) => found !== undefined && firstWrong(found, change) === undefined ? found : undefined;
function firstWrong(found, change) {
    const wrong = Object.entries(change).find(([name, value]) => comparable(found[name]) !== comparable(value));
    return wrong && { field: wrong[0], expected: String(wrong[1]), found: String(found[wrong[0]]) };
}
/** Leaves the stamp of the code that serves, with the asked words. Written only now: a run that was killed before leaves no stamp that is wrong. */
async function stampFunction({ request: { name, about }, archive }, current, asked, tools) {
    if (!asked.stamp || current.live === undefined)
        return;
    const words = about ?? wordsOf(current.desc);
    const desc = stampWords(words, { ...archive, deploymentId: current.live.deploymentId }, tools.run);
    if (desc !== undefined) {
        await updateFunction(current, { desc }, asked, tools);
        return;
    }
    tools.reporter.report({
        type: 'warned',
        message: `The description of function ${name} leaves no room for the stamp of its code.`,
        help: 'Every deploy sends the function again; shorten its description, or give a shorter "about".',
    });
}

;// CONCATENATED MODULE: ./build/workflows/in-parallel.js
/**
 * Works on many things at once, never on more than `limit` says at that moment. Answers in the order of the things.
 * After a failure nothing new is started; what is under way ends first, then the first failure is thrown.
 */
async function inParallel(things, limit, work) {
    const results = [];
    const failures = [];
    const underWay = new Set();
    for (const [index, thing] of things.entries()) {
        while (underWay.size >= Math.max(1, limit()))
            await Promise.race(underWay);
        if (failures.length > 0)
            break;
        const one = work(thing)
            .then((result) => {
            results[index] = result;
        }, (error) => {
            failures.push(error);
        })
            .finally(() => underWay.delete(one));
        underWay.add(one);
    }
    await Promise.all(underWay);
    if (failures.length > 0)
        throw failures[0];
    return results;
}

;// CONCATENATED MODULE: ./build/workflows/send-code.js




/** What the cloud says of a deployment that nobody has asked to go live (wire-facts section 7). */
const untouched = 'DEPLOY_INIT';
/** Sends the code of a function and waits until it serves; answers the function as it then is. */
async function sendCode(sent, tools) {
    const { serverless, storage } = tools;
    const { deploymentId, uploadUrl } = await newDeployment(sent, tools);
    await storage.putArchive(uploadUrl, sent.archive);
    await goLive(sent, deploymentId, tools);
    await waitUntilLive(sent, deploymentId, tools);
    const found = await (0,write_once/* lookUntil */.c)(() => serverless.functions.find(sent.name), (seen) => seen?.live?.deploymentId === deploymentId, tools.clock);
    if (found?.live?.deploymentId === deploymentId)
        return found;
    const state = found?.live === undefined ? 'not the one that serves' : `overtaken by version ${found.live.versionNo}`;
    throw new failure.Failure('NOT_LIVE', { what: `The deployment of function ${sent.name}`, state, waitedMs: 0 });
}
/**
 * Opens a deployment. Its signed address is told once only: when that answer is lost, the list is read, what is left over is told, and another
 * one is opened. A deployment that got no code serves nobody.
 */
async function newDeployment({ name, waitMs }, { serverless: { functions }, reporter, clock, signal }) {
    const open = () => whenFree(() => functions.createDeployment(name), waitMs, { clock, signal });
    try {
        return await open();
    }
    catch (error) {
        if (!(0,failure/* isFailure */.N6)(error) || error.code !== 'OUTCOME_UNKNOWN')
            throw error;
        const unused = (await functions.deployments(name)).filter(({ label }) => label === untouched);
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
        return found === undefined || found.label === untouched ? undefined : found;
    };
    const start = async () => {
        try {
            await functions.deploy(deploymentId);
        }
        catch (error) {
            const refused = (0,failure/* isFailure */.N6)(error) && (error.code === 'CLOUD_REFUSED' || error.code === 'FUNCTION_BUSY');
            if (!refused || (await started()) === undefined)
                throw error;
        }
    };
    const what = `the deployment of function ${name}`;
    await (0,write_once/* writeOnce */.F)({ what, look: started, write: () => whenFree(start, waitMs, { clock, signal }), readBack: find }, clock);
}
async function waitUntilLive({ name, waitMs }, deploymentId, { serverless: { functions }, clock, signal }) {
    const what = `The deployment of function ${name}`;
    let state = 'not listed';
    const look = async (waitedMs) => {
        const found = await findDeployment(functions, name, deploymentId);
        state = found?.label ?? 'not listed';
        if (found?.state === 'failed')
            throw new failure.Failure('NOT_LIVE', { what, state, waitedMs });
        return found?.state === 'live' ? true : undefined;
    };
    const live = await poll(look, waitMs, { clock, signal });
    if (!live)
        throw new failure.Failure('NOT_LIVE', { what, state, waitedMs: waitMs });
}
/** The API has no filter by id (catalogue: ListFunctionDeployment). */
const findDeployment = async (functions, name, deploymentId) => (await functions.deployments(name)).find((each) => each.deploymentId === deploymentId);

;// CONCATENATED MODULE: ./build/workflows/expected-subset.js
const expected_subset_mostCharacters = 120;
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
const differs = (expected, found, place) => `${place} is ${expected_subset_shown(found)} instead of ${expected_subset_shown(expected)}`;
function expected_subset_shown(value) {
    const text = JSON.stringify(value) ?? 'nothing';
    return text.length <= expected_subset_mostCharacters ? text : `${text.slice(0, expected_subset_mostCharacters)}…`;
}

;// CONCATENATED MODULE: ./build/workflows/smoke-test.js



/** The clocks of the cloud and of this machine may differ. */
const clockMarginMs = 60_000;
/** Calls the function once, as its users would, and compares what it returns. */
async function smokeTest(name, { args, expect }, tools) {
    const { serverless, clock, reporter } = tools;
    const fromMs = clock.now() - clockMarginMs;
    try {
        const { result, latencyMs, requestId } = await serverless.functions.run(name, args).catch(asSmokeFailure(name));
        const reason = expect === undefined ? undefined : firstDifference(expect, result);
        if (reason !== undefined)
            throw new failure.Failure('SMOKE_FAILED', { name, operation: 'RunFunction', requestId, reason });
        reporter.report({ type: 'function-tested', name, latencyMs });
        return { kind: 'passed', latencyMs };
    }
    catch (error) {
        if (!(0,failure/* isFailure */.N6)(error) || (0,failure/* isStop */.jX)(error))
            throw error;
        return { kind: 'flaw', failure: error, logs: await logsOf(name, { requestId: error.requestId, fromMs }, tools) };
    }
}
/** A call whose function threw or took too long is refused by the cloud, without the function's name; for a deploy it is live and does not work. */
function asSmokeFailure(name) {
    return (error) => {
        if (!(0,failure/* isFailure */.N6)(error) || error.code !== 'CLOUD_REFUSED')
            throw error;
        const { code, reason } = error.facts;
        const call = { operation: error.operation ?? 'RunFunction', requestId: error.requestId ?? '' };
        throw new failure.Failure('SMOKE_FAILED', { name, ...call, reason: `${code}: ${reason}` }, { cause: error });
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
        return (await (0,write_once/* lookUntil */.c)(look, (found) => found.length > 0, clock)).map(lineOf);
    }
    catch (error) {
        if (!(0,failure/* isFailure */.N6)(error) || (0,failure/* isStop */.jX)(error))
            throw error;
        return [];
    }
}
/** Some texts carry time and level already. */
const lineOf = ({ at, level, text }) => /^\d{4}-\d\d-\d\d[ T]/.test(text) ? text : [at, level, text].filter(Boolean).join(' ');

;// CONCATENATED MODULE: ./build/workflows/deploy-functions.js






/** The record of a function before anything was done to it. */
const startRecord = ({ request: { name }, archive, found }) => ({
    name,
    state: 'waiting',
    archive: { sha256: archive.sha256, sizeBytes: archive.sizeBytes, files: archive.files },
    previous: found && { deploymentId: found.live?.deploymentId, versionNo: found.live?.versionNo, settings: specOf(found) },
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
    const flaws = (await inParallel(plans, () => request.concurrency, work)).filter((flaw) => flaw !== undefined);
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
    const settled = await ensureFunction(plan, request, tools);
    const isSent = plan.send !== undefined;
    const serving = isSent ? await sendCode({ name, archive: plan.archive, waitMs: request.waitMs }, tools) : settled;
    const changed = Object.keys(plan.change).length === 0 ? 'kept' : 'changed';
    const version = note(record, isSent ? 'live' : changed, serving);
    if (needsProof(plan)) {
        const outcome = smoke === undefined ? undefined : await smokeTest(name, smoke, tools);
        if (outcome?.kind === 'flaw')
            return { name, failure: outcome.failure, logs: outcome.logs };
        if (outcome !== undefined)
            record.latencyMs = outcome.latencyMs;
        await stampFunction(plan, serving, request, tools);
    }
    const { sizeBytes } = plan.archive;
    if (isSent)
        reporter.report({ type: 'function-live', name, version, sizeBytes, durationMs: clock.now() - startedMs });
    else
        reporter.report({ type: 'function-kept', name, version });
    return undefined;
}
/** Keeps what serves in the record, and answers its version. */
function note(record, state, { live }) {
    record.state = state;
    if (live === undefined)
        return '';
    record.deploymentId = live.deploymentId;
    record.versionNo = live.versionNo;
    return live.versionNo;
}

;// CONCATENATED MODULE: ./build/workflows/setting.js


const isDifferent = ({ before, after }) => before !== after;
/** Without the writers: what a plan shows and digests. */
const differenceOf = ({ name, before, after, removes }) => ({
    name,
    before,
    after,
    ...(removes && removes.length > 0 && { removes }),
});
/** Writes a setting and reads it back. */
async function change(setting, { clock, reporter }) {
    const { name, before, after, write, read } = setting;
    const look = async () => ((await read()) === after ? after : undefined);
    const readBack = () => (0,write_once/* lookUntil */.c)(read, (words) => words === after, clock);
    const found = await (0,write_once/* writeOnce */.F)({ what: `the change of ${name}`, look, write, readBack }, clock);
    if (found !== after)
        throw new failure.Failure('READ_BACK_DIFFERS', { what: 'The space', field: name, expected: after, found });
    reporter.report({ type: 'setting-changed', name, before, after });
}

;// CONCATENATED MODULE: ./build/workflows/hosting-config.js

/** What hosting is to be configured to; what is not asked stays as it is. Unknown paths answer 404, or the index page with 200 for an SPA. */
function wantedConfig({ index, error, spa, allowedIps }, found) {
    return {
        index: withoutSlash(index),
        error: spa ? withoutSlash(index) : withoutSlash(error ?? found.error),
        errorStatus: spa ? '200' : '404',
        allowedIps: allowedIps ?? found.allowedIps,
    };
}
/** The cloud answers paths without it (wire-facts section 7). */
const withoutSlash = (path) => path.replace(/^\/+/, '');
/** Hosting that was never opened. */
const noConfig = { index: '', error: '', errorStatus: '404', allowedIps: [] };
/** What differs, in words; addresses are a set. */
function configDifferences(found, wanted) {
    const compared = (name, words) => ({
        name: `hosting ${name}`,
        before: words(found),
        after: words(wanted),
    });
    return [
        compared('index page', ({ index }) => index),
        compared('error page', ({ error }) => error),
        compared('status of unknown paths', ({ errorStatus }) => errorStatus),
        compared('allowed addresses', ({ allowedIps }) => [...allowedIps].sort().join(', ')),
    ].filter(isDifferent);
}

// EXTERNAL MODULE: ./build/packaging/build-file.js
var build_file = __webpack_require__(86527);
;// CONCATENATED MODULE: ./build/packaging/manifest.js


/** Where the manifest stands beside the site. */
const manifestPath = '.miniship/manifest.json';
/** Whether a path of a site belongs to miniship itself. */
const isOurs = (path) => path === '.miniship' || path.startsWith('.miniship/');
/** Stands for the type and the headers that a file is served with; one that is served in another way has to be sent again. */
function headersDigest({ contentType, headers }) {
    const sorted = Object.entries(headers).sort(([a], [b]) => (a < b ? -1 : 1));
    return (0,external_node_crypto_.createHash)('sha256')
        .update(JSON.stringify([contentType, ...sorted]))
        .digest('hex')
        .slice(0, 16);
}
/** Reads what may be a manifest. It is a memory aid, so nothing that it holds is an error: without it more is sent, and that is all. */
function readManifest(bytes) {
    if (bytes === undefined)
        return {};
    let value;
    try {
        value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    }
    catch (error) {
        return { reason: `it is not JSON (${(0,build_file/* systemReason */.uc)(error)})` };
    }
    if (!isFields(value) || typeof value['version'] !== 'number')
        return { reason: 'it is not a manifest of miniship' };
    if (value['version'] !== 1)
        return { reason: `it has version ${value['version']}, and only version 1 is known` };
    const { commit, files } = value;
    if (!isFields(files) || !(commit === undefined || typeof commit === 'string'))
        return { reason: 'it is damaged' };
    const broken = Object.entries(files).find(([, entry]) => !isEntry(entry));
    if (broken !== undefined)
        return { reason: `its entry of ${JSON.stringify(broken[0])} is damaged` };
    return { manifest: { version: 1, ...(commit !== undefined && { commit }), files: files } };
}
const isFields = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
function isEntry(value) {
    if (!isFields(value))
        return false;
    const isSize = typeof value['sizeBytes'] === 'number' && Number.isSafeInteger(value['sizeBytes']) && value['sizeBytes'] >= 0;
    return isSize && ['md5', 'sha256', 'etag', 'headers'].every((field) => typeof value[field] === 'string');
}
/** The same manifest gives the same bytes, one line a file, sorted by the bytes of the paths. */
function writeManifest({ commit, files }) {
    const lines = Object.entries(files)
        .map(([path, { sizeBytes, md5, sha256, etag, headers }]) => ({
        key: Buffer.from(path),
        line: `${JSON.stringify(path)}:${JSON.stringify({ sizeBytes, md5, sha256, etag, headers })}`,
    }))
        .sort((a, b) => Buffer.compare(a.key, b.key))
        .map(({ line }) => line);
    const head = commit === undefined ? '{"version":1' : `{"version":1,"commit":${JSON.stringify(commit)}`;
    return Buffer.from(`${head},"files":{\n${lines.join(',\n')}\n}}\n`);
}
/** The manifest of a site as it is now: its files, with the ETags that the cloud lists. A file that the cloud does not list is not in it. */
function manifestOf(files, remote, commit) {
    const etags = new Map(remote.map(({ path, etag }) => [path, etag]));
    const entries = files.flatMap((file) => {
        const { path, sizeBytes, md5, sha256 } = file;
        const etag = etags.get(path);
        return etag === undefined ? [] : [[path, { sizeBytes, md5, sha256, etag, headers: headersDigest(file) }]];
    });
    return { version: 1, ...(commit !== undefined && { commit }), files: Object.fromEntries(entries) };
}

;// CONCATENATED MODULE: ./build/workflows/keep-manifest.js




/** Writes down what stands at the site now, with the ETags that were listed after the upload: the next run goes by it. */
async function keepManifest({ request: { manifest }, uploads, unchanged }, listed, sender, tools) {
    const files = [...uploads.map(({ file }) => file), ...unchanged];
    await keep(manifest, writeManifest(manifestOf(files, listed, tools.run.commit)), sender, tools);
}
/** A run that is killed loses the proof of this many files at most, and the next one sends only those again. */
const filesBetween = 500;
/** Writes down from time to time what is up so far, with the ETags that the uploads were answered with. */
function createCheckpoint({ request: { manifest }, unchanged, remote }, sender, tools) {
    const sent = [];
    const etags = new Map(remote.map(({ path, etag }) => [path, etag]));
    return async ({ file }, etag) => {
        sent.push(file);
        etags.set(file.path, etag);
        if (sent.length % filesBetween !== 0)
            return;
        const listed = [...etags].map(([path, known]) => ({ path, etag: known }));
        await keep(manifest, writeManifest(manifestOf([...sent, ...unchanged], listed, tools.run.commit)), sender, tools);
    };
}
/** A local file that cannot be written is told, and no failure: the site is up, and the next run sends it once more. */
async function keep(manifest, bytes, sender, { reporter }) {
    if (manifest.kind === 'beside-site') {
        const headers = { 'Cache-Control': 'no-cache' };
        await sender.send({ path: manifestPath, contentType: 'application/json; charset=utf-8', headers, read: async () => bytes });
        return;
    }
    try {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(manifest.path), { recursive: true });
        await (0,promises_.writeFile)(manifest.path, bytes);
    }
    catch (error) {
        reporter.report({
            type: 'warned',
            message: `The record of what was uploaded cannot be written to ${manifest.path}: ${(0,build_file/* systemReason */.uc)(error)}.`,
            help: 'The next run sends every file again, unless its ETag proves that it is the same.',
        });
    }
}

;// CONCATENATED MODULE: ./build/workflows/open-hosting.js



/** Opens hosting where it is unused and waits until it serves, which takes minutes. Opening it is told, so that nobody thinks the run hangs. */
async function openHosting(waitMs, { serverless: { hosting }, reporter, clock, signal }) {
    let state = await hosting.state();
    if (state === 'unused') {
        const begun = async () => {
            const found = await hosting.state();
            return found === 'unused' ? undefined : found;
        };
        state = await (0,write_once/* writeOnce */.F)({ what: 'the opening of hosting', look: begun, write: () => hosting.open(), readBack: () => hosting.state() }, clock);
    }
    const look = async (waitedMs) => {
        if (waitedMs > 0)
            state = await hosting.state();
        if (state === 'in-service')
            return true;
        reporter.report({ type: 'hosting-opening', waitedMs });
        return undefined;
    };
    const isOpen = await poll(look, waitMs, { clock, signal });
    if (!isOpen)
        throw new failure.Failure('NOT_LIVE', { what: 'The opening of hosting', state, waitedMs: waitMs });
}

;// CONCATENATED MODULE: ./build/workflows/remove-files.js

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
        if ((0,failure/* isFailure */.N6)(error) && (error.code === 'CLOUD_REFUSED' || error.code === 'OUTCOME_UNKNOWN'))
            return false;
        throw error;
    }
}

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

;// CONCATENATED MODULE: ./build/workflows/upload-site.js

/** A page is sent when everything it refers to is there, and names with a hash come before all: the old pages do not know them yet. */
const order = ['hashed', 'asset', 'page'];
/** Sends the files of a site; each group is complete before the next begins. `onSent` hears of every file that is up, and of its ETag. */
async function uploadSite(uploads, sender, { reporter }, onSent) {
    const progress = createProgress(uploads, reporter);
    for (const group of order) {
        await inParallel(uploads.filter(({ file }) => file.order === group), () => sender.limit(), async (upload) => {
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

;// CONCATENATED MODULE: ./build/workflows/deploy-hosting.js








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
        await openHosting(request.waitMs, tools);
        record.opened = true;
    }
    const isChanged = plan.uploads.length + plan.removals.length > 0;
    if (isChanged)
        await syncFiles(plan, record, request, tools);
    const { url } = await configure(plan, tools);
    record.url = url;
    if (isChanged)
        for (const domain of plan.request.refresh)
            await refresh(domain, tools);
    const { added, changed, deleted, unchanged, bytesUploaded } = record;
    const counts = { uploaded: added.length + changed.length, unchanged, deleted: deleted.length, sizeBytes: bytesUploaded };
    tools.reporter.report({ type: 'site-synced', ...counts, url });
}
/** Files first, then the manifest of what is there, then deletions: what an old page refers to stands until the new pages are up. */
async function syncFiles(plan, record, { uploads: most }, tools) {
    const sender = createFileSender(most, tools);
    const checkpoint = createCheckpoint(plan, sender, tools);
    await uploadSite(plan.uploads, sender, tools, async (upload, etag) => {
        deploy_hosting_note(upload, record);
        await checkpoint(upload, etag);
    });
    const listed = await readBackUploads(plan, tools);
    await keepManifest(plan, listed, sender, tools);
    await removeOrphans(plan, record, tools);
}
function deploy_hosting_note({ file, replaces }, record) {
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
    const listed = await (0,write_once/* lookUntil */.c)(() => hosting.files(), (files) => missingIn(files).length === 0, clock);
    const missing = missingIn(listed);
    if (missing.length > 0)
        throw new failure.Failure('SITE_INCOMPLETE', { missing, remaining: [] });
    return listed;
}
async function removeOrphans({ removals }, record, { serverless: { hosting }, clock }) {
    if (removals.length === 0)
        return;
    const paths = removals.map(({ path }) => path);
    await removeFiles(paths, hosting);
    const remainingIn = (listed) => {
        const there = new Set(listed.map(({ path }) => path));
        return paths.filter((path) => there.has(path));
    };
    const listed = await (0,write_once/* lookUntil */.c)(() => hosting.files(), (files) => remainingIn(files).length === 0, clock);
    const remaining = remainingIn(listed);
    record.deleted.push(...paths.filter((path) => !remaining.includes(path)));
    if (remaining.length > 0)
        throw new failure.Failure('SITE_INCOMPLETE', { missing: [], remaining });
}
/** Answers the address of the site. The configuration is read again before it is written: the write takes all of it, also what somebody else set. */
async function configure(plan, { serverless: { hosting }, reporter, clock }) {
    if (plan.config !== undefined && plan.configChanges.length === 0)
        return { url: plan.config.defaultUrl };
    const found = await hosting.config();
    const wanted = wantedConfig(plan.request, found);
    const differences = configDifferences(found, wanted);
    if (differences.length > 0)
        await writeConfig(wanted, hosting, clock);
    for (const difference of differences)
        reporter.report({ type: 'setting-changed', ...difference });
    return { url: found.defaultUrl };
}
async function writeConfig(wanted, hosting, clock) {
    const fits = (config) => configDifferences(config, wanted).length === 0;
    const look = async () => {
        const config = await hosting.config();
        return fits(config) ? config : undefined;
    };
    const readBack = () => (0,write_once/* lookUntil */.c)(() => hosting.config(), fits, clock);
    const now = await (0,write_once/* writeOnce */.F)({ what: 'the configuration of hosting', look, write: () => hosting.configure(wanted), readBack }, clock);
    const [wrong] = configDifferences(now, wanted);
    if (wrong !== undefined) {
        throw new failure.Failure('READ_BACK_DIFFERS', { what: 'The space', field: wrong.name, expected: wrong.after, found: wrong.before });
    }
}
/** The site is live already, and a next run would find nothing changed and not refresh: so a refusal is told, and is no failure. */
async function refresh(domain, { serverless: { hosting }, reporter }) {
    try {
        await hosting.refresh(domain);
    }
    catch (error) {
        if (!(0,failure/* isFailure */.N6)(error) || (0,failure/* isStop */.jX)(error))
            throw error;
        reporter.report({
            type: 'warned',
            message: `The CDN cache of ${domain} was not refreshed: ${error.message}`,
            help: 'Visitors may see the old site for a while; refresh the domain in the console (three times an hour are allowed).',
        });
    }
}

;// CONCATENATED MODULE: ./build/workflows/domain-settings.js
/** The custom domains of hosting that are asked for. Others stay bound: somebody else may need them. */
const domainSettings = (asked, found, settings) => asked.flatMap((domain) => domain_settings_settingsOf(domain, found, settings));
/** In the order in which they can be written: https can be forced only with a certificate, and everything needs the domain. */
function domain_settings_settingsOf(asked, found, settings) {
    const { domain, certificate, forceHttps, cors } = asked;
    const setting = (name, wordsOf, after, write) => ({
        name: `domain ${domain}${name}`,
        before: wordsOf(found.find((each) => each.domain === domain)),
        after,
        write,
        read: async () => wordsOf((await settings.domains()).find((each) => each.domain === domain)),
    });
    const asList = [
        setting('', (site) => (site === undefined ? 'not bound' : 'bound'), 'bound', () => settings.bindDomain(domain)),
    ];
    if (certificate !== undefined) {
        const attach = () => settings.attachCertificate(domain, certificate);
        asList.push(setting(' certificate', (site) => site?.certificateName ?? 'none', certificate.name, attach));
    }
    if (forceHttps !== undefined) {
        asList.push(setting(' force HTTPS', (site) => onOrOff(site?.forceHttps), onOrOff(forceHttps), () => settings.setForceHttps(domain, forceHttps)));
    }
    if (cors !== undefined) {
        asList.push(setting(' CORS', (site) => corsWords(site?.cors), corsWords(cors), () => settings.setDomainCors(domain, cors)));
    }
    return asList;
}
const onOrOff = (value) => (value ? 'on' : 'off');
const corsWords = (cors) => (cors ? cors.origins : 'off');

;// CONCATENATED MODULE: ./build/workflows/canonical-json.js
/** JSON with sorted names and without spaces: the same text for the same content, whoever wrote it. Absent and undefined are the same. */
function canonicalJson(value) {
    return JSON.stringify(value, (_name, inner) => (isPlainObject(inner) ? sorted(inner) : inner)) ?? 'null';
}
/** By code units, as `sort` does everywhere: no locale decides. */
const sorted = (fields) => Object.fromEntries(Object.keys(fields)
    .sort()
    .map((name) => [name, fields[name]]));
const isPlainObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

;// CONCATENATED MODULE: ./build/workflows/http-trigger-setting.js

/** The HTTP trigger of the space as one setting: the cloud takes switch, domain and certificate in one write. */
function httpTriggerSetting(asked, found, settings) {
    const enabled = asked.enabled ?? found.enabled;
    const domain = asked.domain ?? found.domain;
    const certificate = domain === '' ? undefined : asked.certificate;
    return {
        name: 'HTTP trigger',
        before: http_trigger_setting_inWords(found, certificate),
        after: [enabled ? 'on' : 'off', domain, certificate && certificateWords(certificate)].filter(Boolean).join(', '),
        write: () => settings.setHttpTrigger({
            enabled,
            ...(asked.domain !== undefined && { domain }),
            ...(certificate && { domain, certificate: { certificate: certificate.certificate, privateKey: certificate.privateKey } }),
        }),
        read: async () => http_trigger_setting_inWords(await settings.httpTrigger(), certificate),
    };
}
/** The certificate is told only when one is asked for: another one in the cloud is nobody's difference. */
function http_trigger_setting_inWords({ enabled, domain, certificateInfo }, asked) {
    const certificate = asked && foundCertificate(certificateInfo, asked);
    return [enabled ? 'on' : 'off', domain, certificate].filter(Boolean).join(', ');
}
function foundCertificate(info, asked) {
    if (isInPlace(info, asked))
        return certificateWords(asked);
    return info === '' ? 'no certificate' : 'another certificate';
}
const certificateWords = ({ name }) => `certificate ${name}`;
/** The cloud answers JSON with notBefore, notAfter and subject of the certificate; both times together tell one certificate from its successor. */
function isInPlace(info, { certificate }) {
    const { validFrom, validTo } = new external_node_crypto_.X509Certificate(certificate);
    const { notBefore, notAfter } = readInfo(info);
    return sameSecond(notBefore, validFrom) && sameSecond(notAfter, validTo);
}
function readInfo(info) {
    try {
        const read = JSON.parse(info);
        return typeof read === 'object' && read !== null ? read : {};
    }
    catch {
        return {};
    }
}
const sameSecond = (a, b) => a !== undefined && Date.parse(a) === Date.parse(b);

;// CONCATENATED MODULE: ./build/workflows/space-settings.js


/** The settings of the space that are asked for, each as it is and as it is to be. What is not asked is not read. */
async function readSpaceSettings(asked, settings) {
    const found = [];
    if (asked.httpTrigger !== undefined)
        found.push(httpTriggerSetting(asked.httpTrigger, await settings.httpTrigger(), settings));
    if (asked.cors !== undefined)
        found.push(await corsSetting(asked.cors, settings));
    for (const policy of asked.policies)
        found.push(await policySetting(policy, settings));
    return found;
}
/** The list is the whole list: what is missing is added, then what nobody asked for is removed. */
async function corsSetting(asked, settings) {
    const before = await settings.corsDomains();
    return {
        name: 'CORS domains',
        before: listed(before.map(({ domain }) => domain)),
        after: listed(asked),
        removes: before.map(({ domain }) => domain).filter((domain) => !asked.includes(domain)),
        write: async () => {
            // Read again: of a list that was changed half way only the rest is to be done.
            const found = await settings.corsDomains();
            const missing = asked.filter((domain) => !found.some((each) => each.domain === domain));
            for (const domain of new Set(missing))
                await settings.addCorsDomain(domain);
            for (const { domain, domainId } of found)
                if (!asked.includes(domain))
                    await settings.removeCorsDomain(domainId);
        },
        read: async () => listed((await settings.corsDomains()).map(({ domain }) => domain)),
    };
}
const listed = (names) => [...new Set(names)].sort().join(', ');
async function policySetting(asked, settings) {
    const { service, collection, name, policy } = asked;
    const read = async () => policyWords(await settings.policy(service, collection), asked);
    return {
        name: ['policy of', service, collection].filter(Boolean).join(' '),
        before: await read(),
        after: policyWords({ name, policy: policy ?? '' }, asked),
        write: () => settings.setPolicy(service, { collection, name, policy }),
        read,
    };
}
/** The text of a policy counts only when one is asked for: the cloud answers one for each of its names. */
const policyWords = ({ name, policy }, asked) => [name, asked.policy !== undefined && sameText(policy)].filter(Boolean).join(' ');
/** JSON that says the same is the same, however it is spaced and ordered. */
function sameText(policy) {
    try {
        return canonicalJson(JSON.parse(policy));
    }
    catch {
        return policy;
    }
}

;// CONCATENATED MODULE: ./build/workflows/deploy-settings.js




/** The name under which the opening of hosting stands in a plan. */
const hostingSetting = 'hosting';
/** Every setting that is asked for, in the order in which they are written; plan and run read the same way. */
async function readSettings(asked, waitMs, tools) {
    const { settings, hosting } = tools.serverless;
    const ofSpace = await readSpaceSettings(asked, settings);
    if (asked.domains.length === 0)
        return ofSpace;
    const state = await hosting.state();
    const bound = state === 'in-service' ? await settings.domains() : [];
    return [...ofSpace, opening(state, waitMs, tools), ...domainSettings(asked.domains, bound, settings)];
}
/** A domain can be bound only to hosting that is open. */
const opening = (state, waitMs, tools) => ({
    name: hostingSetting,
    before: state,
    after: 'in-service',
    write: () => openHosting(waitMs, tools),
    read: () => tools.serverless.hosting.state(),
});
/** Reads the settings; nothing is written. Those that are as asked stand in it too, with the same words twice. */
async function planSettings(asked, waitMs, tools) {
    return (await readSettings(asked, waitMs, tools)).map(differenceOf);
}
/** Changes what differs, one after the other, each read back. Everything is read again first: the functions took their time. */
async function deploySettings(asked, waitMs, tools, onChanged) {
    for (const setting of (await readSettings(asked, waitMs, tools)).filter(isDifferent)) {
        await change(setting, tools);
        onChanged(differenceOf(setting));
    }
}

// EXTERNAL MODULE: ./build/packaging/archive.js
var packaging_archive = __webpack_require__(30642);
;// CONCATENATED MODULE: ./build/workflows/plan-functions.js





/** Reads every function and makes its archive; nothing is written. */
async function planFunctions(functions, request, tools) {
    return await inParallel(functions, () => request.concurrency, (each) => planFunction(each, request, tools));
}
async function planFunction({ request, code }, { stamp }, { serverless: { functions }, scratch, signal }) {
    const { name, layout } = request;
    const target = { root: layout === 'root' ? '' : name, to: (0,external_node_path_.join)(scratch, `${name}.zip`), ...(signal && { signal }) };
    const archive = await (0,packaging_archive/* writeArchive */._)(code.files, target);
    const found = await functions.find(name);
    const change = changeFor(request, found);
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
    const known = stamp ? stampIn(desc) : undefined;
    if (known === undefined || !isStampOf(known, live.deploymentId))
        return 'content unknown';
    return archive.sha256.startsWith(known.sha256) ? undefined : 'other content';
}

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
        orphans: remote.map(({ path }) => path).filter((path) => !own.has(path) && !isOurs(path) && !path.endsWith('/')),
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
    return entry === undefined || entry.headers === headersDigest(file) ? undefined : 'changed';
}
/** Lists print ETags in upper case, some with quotes. */
const isSame = (a, b) => a !== '' && bare(a) === bare(b);
const bare = (etag) => etag.replaceAll('"', '').toLowerCase();

;// CONCATENATED MODULE: ./build/packaging/deletable.js



/** A message that names more is not read. */
const mostNamed = 20;
/** Decides which remote files that are not in the build may be deleted: all inside the fence, or none when they are more than somebody would expect. */
function deletable(orphans, { enabled, prefix, keep, atMost, remoteCount }) {
    if (!enabled)
        return { files: [] };
    const folder = prefix.replace(/^\/+/, '').replace(/\/*$/, '/');
    const isKept = matcher(keep);
    const files = orphans.filter((path) => (folder === '/' || path.startsWith(folder)) && !isOurs(path) && !isKept(path)).sort();
    const isTooMany = atMost.kind === 'files' ? files.length > atMost.files : files.length * 100 > atMost.percent * remoteCount;
    if (!isTooMany)
        return { files };
    const cap = atMost.kind === 'files' ? `${atMost.files}` : `${atMost.percent}% of ${remoteCount}`;
    return { files: [], problem: new failure.Failure('DELETE_CAP_EXCEEDED', { count: files.length, cap, files: files.slice(0, mostNamed) }) };
}

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
        configChanges: configDifferences(config ?? noConfig, wantedConfig(request, config ?? noConfig)),
        remote,
        uploads: upload.map(({ file, why }) => ({ file, why, replaces: byPath.get(file.path) })),
        unchanged,
        removals: remote.filter(({ path }) => going.has(path)),
    };
    if (plan.uploads.length > 0)
        await checkQuota(plan, site, hosting);
    return plan;
}
/** Without a manifest more is sent, and nothing is wrong; one that is there and cannot be used is told. */
async function findManifest(request, remote, tools) {
    const { manifest, reason } = readManifest(await manifestBytes(request, remote, tools.serverless.hosting));
    if (reason !== undefined) {
        const where = request.manifest.kind === 'file' ? request.manifest.path : manifestPath;
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
    return remote.some(({ path }) => path === manifestPath) ? await hosting.read(manifestPath) : undefined;
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

;// CONCATENATED MODULE: ./build/workflows/plan-deploy.js



/** Reads the cloud and decides; refuses what must not happen. Makes no write. */
async function planDeploy({ request, functions, site }, tools) {
    const { settings, only, waitMs } = request;
    const plansSettings = only.includes('settings');
    const hasPath = functions.some(({ request: { httpPath = '' } }) => httpPath !== '');
    const asksTrigger = plansSettings && settings.httpTrigger !== undefined;
    return {
        functions: await planFunctions(functions, request, tools),
        settings: plansSettings ? await planSettings(settings, waitMs, tools) : [],
        hosting: site === undefined || request.hosting === undefined ? undefined : await planHosting(request.hosting, site, tools),
        httpTrigger: hasPath || asksTrigger ? await tools.serverless.settings.httpTrigger() : undefined,
    };
}

;// CONCATENATED MODULE: ./build/workflows/plan-digest.js



/**
 * Names a plan: what would be done, and what it was decided from. The same on every machine and at any time while neither the files here nor the
 * cloud change; so paths of this machine, signed addresses and the order of lists stay out of it.
 */
function digestOf({ functions, settings, hosting }) {
    const content = { functions: functions.map(functionFacts).sort(byText), settings, hosting: hosting && hostingFacts(hosting) };
    return (0,external_node_crypto_.createHash)('sha256').update(canonicalJson(content)).digest('hex');
}
const functionFacts = ({ request: { name, smoke }, archive, found, change, send }) => ({
    name,
    smoke,
    sha256: archive.sha256,
    change,
    send,
    found: found && { ...specOf(found), deploymentId: found.live?.deploymentId, versionNo: found.live?.versionNo },
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
    const [first, second] = [canonicalJson(a), canonicalJson(b)];
    return first < second ? -1 : Number(first > second);
}

;// CONCATENATED MODULE: ./build/workflows/plan-rows.js




/** The plan as a table. Files that stay are not in it: there are thousands. */
function planRows({ functions, settings, hosting }) {
    const opens = settings.some(({ name }) => name === hostingSetting);
    return [
        ...functions.map(functionRow),
        ...settings.filter(isDifferent).map(settingRow),
        ...(hosting === undefined ? [] : hostingRows(hosting, opens)),
    ];
}
function functionRow({ request: { name }, archive, found, change, send }) {
    const settings = differencesOf(change, found).map(({ name: setting, before, after }) => `${setting}: ${transition(before, after)}`);
    const sizes = { sizeBytes: archive.sizeBytes, sizeBeforeBytes: found && stampIn(found.desc)?.sizeBytes };
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
    const opening = { name: hostingSetting, before: state, after: 'in-service' };
    return [
        ...(isDifferent(opening) && !opensAlready ? [settingRow(opening)] : []),
        ...uploads.map(({ file: { path, sizeBytes }, why, replaces }) => replaces === undefined
            ? { section: 'file', name: path, change: 'create', details: [], sizeBytes }
            : { section: 'file', name: path, change: 'change', details: [why], sizeBytes, sizeBeforeBytes: replaces.sizeBytes }),
        ...removals.map(({ path, sizeBytes }) => ({ section: 'file', name: path, change: 'delete', details: [], sizeBeforeBytes: sizeBytes })),
        ...configChanges.map(settingRow),
    ];
}
const transition = (before, after) => `${before || 'none'} → ${after || 'none'}`;

// EXTERNAL MODULE: ./build/workflows/tools.js
var workflows_tools = __webpack_require__(26614);
;// CONCATENATED MODULE: ./build/workflows/deploy.js









/**
 * Brings a space to what the repository says: functions, the settings around them, the site, each read back from the cloud. Functions come before
 * the pages that call them. What is as asked is left alone, so the same deploy run again goes on where the first one stopped.
 */
async function deploy(prepared, tools, record) {
    const { request } = prepared;
    const plan = await (0,workflows_tools/* step */.P)('look', tools, () => planDeploy(prepared, tools));
    announce(plan, prepared, tools, record);
    if (request.dryRun)
        return 'planned';
    const functions = plan.functions.map(startRecord);
    if (functions.length > 0) {
        record.functions = functions;
        await (0,workflows_tools/* step */.P)('functions', tools, () => deployFunctions(plan.functions, functions, request, tools));
    }
    if (plan.settings.some(isDifferent)) {
        const changed = [];
        record.settings = changed;
        await (0,workflows_tools/* step */.P)('settings', tools, () => deploySettings(request.settings, request.waitMs, tools, (each) => void changed.push(each)));
        // The trigger has an address only once it is on.
        if (plan.httpTrigger !== undefined)
            record.httpEndpoint = (await tools.serverless.settings.httpTrigger()).endpoint;
    }
    const { hosting } = plan;
    if (hosting !== undefined) {
        const site = startSiteRecord(hosting);
        record.hosting = site;
        await (0,workflows_tools/* step */.P)('hosting', tools, () => deployHosting(hosting, site, request, tools));
    }
    return 'live';
}
/** Tells the plan before anything is done, and refuses when it is not the one that was looked at. */
function announce(plan, { request }, { reporter }, record) {
    const digest = digestOf(plan);
    record.digest = digest;
    if (plan.httpTrigger !== undefined)
        record.httpEndpoint = plan.httpTrigger.endpoint;
    reporter.report({ type: 'deploy-planned', rows: planRows(plan), filesKept: plan.hosting?.unchanged.length ?? 0, digest });
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

;// CONCATENATED MODULE: ./build/workflows/deploy-record.js
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
const doneWith = ({ name, state, archive, deploymentId, versionNo, latencyMs, error }) => ({
    name,
    state,
    archive,
    deploymentId,
    versionNo,
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

// EXTERNAL MODULE: ./build/packaging/file-rules.js
var file_rules = __webpack_require__(45482);
// EXTERNAL MODULE: ./node_modules/ignore/index.js
var ignore = __webpack_require__(70298);
;// CONCATENATED MODULE: ./build/packaging/exclusion.js

/** Reads patterns as .gitignore does: the last one that matches decides, `!` takes back, and case counts, whatever the file system. */
function exclusion(patterns) {
    if (patterns.length === 0)
        return () => false;
    const rules = ignore({ ignorecase: false }).add(patterns);
    return (name, isFolder) => rules.ignores(isFolder ? `${name}/` : name);
}

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
    const isExcluded = exclusion(exclude);
    return {
        skips: (name, isFolder) => (0,file_rules/* isJunk */.ze)(name) || neverRead.some((pattern) => pattern.test(name)) || isExcluded(name, isFolder),
        refuses: () => undefined,
        refusesLink: (link, target) => linkedModules.test(target) ? new failure.Failure('FUNCTION_MODULES_LINKED', { name: ownName, link: `${link} to ${target}` }) : undefined,
        shown: (name) => `${ownName}/${name}`,
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

// EXTERNAL MODULE: ./build/packaging/read-folder.js
var read_folder = __webpack_require__(90575);
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
    const problems = [...once(listing.problems), ...misspelled(asked.name, files)];
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

;// CONCATENATED MODULE: ./build/packaging/content-hash.js
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

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/packaging/folder-file.js
var folder_file = __webpack_require__(33629);
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
        isSuspicious ||= secrets/* secretWords */.C5.some((word) => searched.includes(word, 0, 'latin1'));
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

;// CONCATENATED MODULE: ./build/packaging/site-rules.js






const into = 'the site';
/** Everybody can read a site; said once for names and for texts. */
const siteSecret = (file, reason) => new failure.Failure('SECRET_IN_BUILD', { file, reason, readers: 'visits the site' });
/** An object's name may have 1023 bytes (OSS), and the space id with its slash takes 37 of them (wire-facts §5). */
const longestNameBytes = 1023 - 37;
/** Takes everything but junk and what is excluded. Excluded files are not judged, so that "exclude" is the way out for what is refused. */
function siteRules(exclude) {
    const isExcluded = exclusion(exclude);
    return {
        skips: (name, isFolder) => (0,file_rules/* isJunk */.ze)(name) || isExcluded(name, isFolder),
        refuses: refusedFolder,
        into,
        mostFiles: Number.POSITIVE_INFINITY,
    };
}
function refusedFolder(name) {
    if (isOurs(name))
        return (0,build_file/* unfit */.Ri)(name, 'miniship keeps its own record of the site under this name', { into });
    const reason = (0,secrets/* secretFolder */.p2)(name.slice(name.lastIndexOf('/') + 1));
    return reason === undefined ? undefined : siteSecret(name, reason);
}
/** All that is wrong with one file, judging by its name alone. Any other character than these reaches the storage and the browser unharmed. */
function siteNameProblems(name) {
    const reason = (0,secrets/* secretName */.Gf)(name.slice(name.lastIndexOf('/') + 1));
    const taken = isOurs(name) ? ['miniship keeps its own record of the site under this name'] : [];
    return [
        ...(reason === undefined ? [] : [siteSecret(name, reason)]),
        ...[...(0,file_rules/* misspelling */.wI)(name, longestNameBytes), ...taken].map((why) => (0,build_file/* unfit */.Ri)((0,file_rules/* printable */.g$)(name), why, { into })),
    ];
}
/** Configuration of what builds sites; a built one has no use for it. */
const builderConfig = /^(?:(?:vite|webpack|rollup|rspack|rsbuild|next|nuxt|vue|astro|svelte|umi)\.config\.[cm]?[jt]s|angular\.json|tsconfig\.json|\.umirc\.[jt]s)$/;
/** Names at the top which together say that somebody pointed at the source code; there, too, is an index.html often. */
function sourceSigns(top) {
    const signs = top.filter((name) => name === 'node_modules' || builderConfig.test(name)).sort();
    return top.includes('package.json') && signs.length > 0 ? ['package.json', ...signs] : [];
}

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
                problems.push(siteSecret(file.name, secret));
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
const content_type_names = { 'apple-app-site-association': 'application/json' };
const content_type_text = /^text\/|^application\/(?:json5?|javascript|ecmascript|xml|toml|node)$|[+](?:json|xml)$/;
/** The type of a file by its name, with the charset for texts: without it browsers read Chinese as Latin letters. */
function contentTypeOf(path) {
    const base = path.slice(path.lastIndexOf('/') + 1);
    const dot = base.lastIndexOf('.');
    const extension = dot > 0 ? base.slice(dot + 1).toLowerCase() : '';
    const type = own(content_type_names, base) ?? own(additions, extension) ?? own(mrmime/* mimes */.M, extension) ?? 'application/octet-stream';
    return content_type_text.test(type) ? `${type}; charset=utf-8` : type;
}
/** A file may be called `x.constructor`. */
const own = (types, key) => Object.hasOwn(types, key) ? types[key] : undefined;

;// CONCATENATED MODULE: ./build/packaging/site-headers.js


/** Names of form fields of a PostObject (wire-facts §5). Others are `x-oss-meta-…`, which are written small. */
const known = new Map(['Cache-Control', 'Content-Disposition', 'Content-Encoding', 'Content-Type', 'Expires'].map((name) => [name.toLowerCase(), name]));
/** A name with a hash of the content never changes its content; a page changes with every build, and is asked for each time. */
const cacheControl = { hashed: 'public, max-age=31536000, immutable', page: 'no-cache', asset: undefined };
/** The headers of a file by rules: in their order, the first that names a header decides about it, an empty text takes it away, and defaults fill in the rest. */
function headersBy(rules) {
    const compiled = rules.map(({ match, set }) => ({ matches: matcher([match]), set: Object.entries(set) }));
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

;// CONCATENATED MODULE: ./build/packaging/site.js










/** The policy of an upload takes 0 to 52,428,800 bytes (wire-facts §5). */
const site_limitBytes = 50 * 1024 * 1024;
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
    const rules = siteRules(exclude);
    const top = (await (0,promises_.readdir)(path, { withFileTypes: true })).filter((entry) => !rules.skips(entry.name, entry.isDirectory()));
    const found = sourceSigns(top.map(({ name }) => name));
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
        ...files.flatMap(({ name }) => siteNameProblems(name)),
        ...missingPages(path, asked, new Set(files.map(({ name }) => name))),
        ...tooLarge(files),
    ];
    const { digests, problems: inside } = await digestSite(files.filter(({ sizeBytes }) => sizeBytes <= site_limitBytes));
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
    const large = files.filter(({ sizeBytes }) => sizeBytes > site_limitBytes).map(({ name, sizeBytes }) => ({ path: name, sizeBytes }));
    return large.length === 0 ? [] : [new failure.Failure('SITE_FILES_TOO_LARGE', { files: large, limitBytes: site_limitBytes })];
}
function siteFiles(files, digests, rules) {
    const headersOf = headersBy(rules);
    const hashed = hashedNames(files.map(({ name }) => name));
    return files.flatMap((file) => {
        const digested = digests.get(file.name);
        if (digested === undefined)
            return [];
        const order = orderOf(file.name, hashed);
        const { md5, sha256 } = digested;
        return [{ path: file.name, sizeBytes: file.sizeBytes, md5, sha256, order, ...headersOf(file.name, order), read: () => file.read() }];
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

;// CONCATENATED MODULE: ./build/workflows/deploy-problems.js




/** What can be wrong with a deploy although every value is well formed and every folder is complete. */
async function localProblems(request) {
    return [...(await receiptProblems(request)), ...pathProblems(request)];
}
async function receiptProblems({ receipt }) {
    const found = await (0,promises_.stat)(receipt).catch(() => undefined);
    if (found === undefined || !found.isDirectory())
        return [];
    return [new failure.Failure('FILE_UNWRITABLE', { path: receipt, reason: 'it is a folder' })];
}
/** A file that a run writes into what it deploys would be published, and would make every next run find a change. */
function pathProblems({ receipt, functions, hosting }) {
    const written = [{ input: 'receipt', path: receipt }];
    if (hosting?.manifest.kind === 'file')
        written.push({ input: 'manifest', path: hosting.manifest.path });
    const folders = [
        ...functions.map(({ name, path, exclude }) => ({ input: `functions.${name}`, path, exclude })),
        ...(hosting ? [{ input: 'hosting', path: hosting.path, exclude: hosting.exclude }] : []),
    ];
    return folders.flatMap((folder) => written
        .filter(({ path }) => isPartOf(path, folder))
        .map(({ input, path }) => new failure.Failure('INPUTS_CONFLICT', { names: [input, folder.input], reason: `${path} would be deployed.` })));
}
function isPartOf(file, { path: folder, exclude }) {
    const path = (0,external_node_path_.relative)(folder, file);
    const isInside = path !== '' && path !== '..' && !path.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(path);
    return isInside && !exclusion(exclude)(path.split(external_node_path_.sep).join('/'), false);
}

;// CONCATENATED MODULE: ./build/workflows/prepare-deploy.js





/** Folders that are read at once; more would only queue at the disk. */
const foldersAtOnce = 4;
/** Looks at everything that can be wrong on this machine, and throws all problems at once: those of the inputs and those of the files. */
async function prepareDeploy({ request, problems }, reporter) {
    const does = (section) => request.only.includes(section);
    const functions = await inParallel(does('functions') ? request.functions : [], () => foldersAtOnce, async (each) => ({ request: each, ...(await inspectFunction(each.path, { name: each.name, exclude: each.exclude })) }));
    const { hosting } = request;
    const inspected = does('hosting') && hosting !== undefined ? await inspectSite(hosting.path, hosting) : undefined;
    const all = inspected === undefined ? functions : [...functions, inspected];
    (0,failure/* throwProblems */.Jh)([...problems, ...(await localProblems(request)), ...all.flatMap((found) => found.problems)]);
    for (const warning of all.flatMap((found) => found.warnings))
        reporter.report({ type: 'warned', ...warning });
    return { request, functions: functions.map(({ request: asked, code }) => ({ request: asked, code: sure(code) })), site: inspected?.site };
}
function sure(code) {
    if (code === undefined)
        throw new failure.Failure('INTERNAL', { reason: 'a function without problems lacks its code' });
    return code;
}

// EXTERNAL MODULE: ./build/hosts/build-tools.js + 57 modules
var build_tools = __webpack_require__(55298);
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
        prepare: (reporter) => prepareDeploy(inputs, reporter),
        carryOut: async (prepared, surroundings) => {
            const tools = (0,build_tools/* buildDeployTools */.T)({ ...parts, ...surroundings, connection }, request.spaceId);
            try {
                return await deploy(prepared, tools, record);
            }
            finally {
                await tools.close();
            }
        },
        outputsOf: (known) => outputsOfDeploy(record, known),
        account: () => accountOfDeploy(request, record),
    };
}
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


/***/ })

};
