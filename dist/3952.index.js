export const id = 3952;
export const ids = [3952];
export const modules = {

/***/ 44539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Em: () => (/* binding */ readAccessKey),
/* harmony export */   Ns: () => (/* binding */ noKey),
/* harmony export */   SD: () => (/* binding */ variableIn),
/* harmony export */   iu: () => (/* binding */ hasAccessKey)
/* harmony export */ });
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7783);

const cloudNames = {
    id: 'ALIBABA_CLOUD_ACCESS_KEY_ID',
    secret: 'ALIBABA_CLOUD_ACCESS_KEY_SECRET',
    token: 'ALIBABA_CLOUD_SECURITY_TOKEN',
};
/** The names of the vendor's mPaaS samples (wire-facts §8). */
const sampleNames = { id: 'MPAAS_AK_ENV', secret: 'MPAAS_SK_ENV' };
/** An empty variable is unset: a cleanup step blanks them at the end of a job (wire-facts §8). */
const variableIn = (variables, name) => variables[name]?.trim() || undefined;
function fromVariables(names, variables) {
    const read = (name) => variableIn(variables, name);
    return { id: read(names.id), secret: read(names.secret), token: names.token === undefined ? undefined : read(names.token), names };
}
/** The id may come as a flag, but a secret never does: its other half is then the vendor's variable, unless that belongs to another id. */
function fromInputs({ values }, cloud) {
    const names = { id: 'access-key-id', secret: 'access-key-secret' };
    const own = { id: values['access-key-id'], secret: values['access-key-secret'], token: values['security-token'], names };
    const sameKey = own.id !== undefined && (cloud.id === undefined || cloud.id === own.id);
    if (own.secret !== undefined || !sameKey)
        return own;
    return { ...own, secret: cloud.secret, token: own.token ?? cloud.token, names: { ...names, secret: cloudNames.secret } };
}
function placeOf(read, variables) {
    const cloud = fromVariables(cloudNames, variables);
    const places = [fromInputs(read, cloud), cloud, fromVariables(sampleNames, variables)];
    return places.find(({ id, secret }) => id !== undefined || secret !== undefined);
}
/** Whether there is a key, or half of one, in inputs or variables. */
const hasAccessKey = (read, variables) => placeOf(read, variables) !== undefined;
/** No key at all: what stands in for one where there is a problem, and where none is needed. */
const noKey = { accessKeyId: '', accessKeySecret: '' };
/** Reads the access key: inputs first, then the vendor's variables. Halves of two keys are never put together. */
function readAccessKey(read, variables) {
    const place = placeOf(read, variables);
    if (place === undefined)
        return { key: noKey, problems: [new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('CREDENTIALS_MISSING', {})] };
    const { id, secret, token, names } = place;
    if (id === undefined)
        return incomplete(names.secret, names.id);
    if (secret === undefined)
        return incomplete(names.id, names.secret);
    return { key: { accessKeyId: id, accessKeySecret: secret, securityToken: token }, problems: [] };
}
const incomplete = (given, missing) => ({
    key: noKey,
    problems: [new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('CREDENTIALS_INCOMPLETE', { given, missing })],
});


/***/ }),

/***/ 7320:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ compareDotted),
/* harmony export */   e: () => (/* binding */ clientVersionProblems)
/* harmony export */ });
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93515);

const phones = ['ios', 'android'];
const names = { ios: 'iOS', android: 'Android' };
const shape = /^\d+(\.\d+)*$/;
/** Compares dotted numbers part by part; a missing part counts as 0. */
function compareDotted(a, b) {
    const [left, right] = [a.split('.'), b.split('.')];
    for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
        const difference = Number(left[index] ?? 0) - Number(right[index] ?? 0);
        if (difference !== 0)
            return Math.sign(difference);
    }
    return 0;
}
/** One bound against the platform: nothing for other phones, and every phone has its version. */
function boundProblems(read, bound) {
    const range = read.values[bound];
    if (range === undefined)
        return [];
    const { platform } = read.values;
    const asked = platform === 'all' ? phones : [platform];
    const given = phones.filter((phone) => range[phone] !== undefined);
    const foreign = given.filter((phone) => !asked.includes(phone));
    const lacking = asked.filter((phone) => range[phone] === undefined);
    const shapeless = given.filter((phone) => !shape.test(range[phone] ?? ''));
    return [
        ...foreign.map((phone) => (0,_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(read, bound, `without ${names[phone]}, since the platform is "${platform}"`)),
        ...lacking.map((phone) => (0,_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(read, bound, `given for ${names[phone]} too, as in ${asked.map((each) => `${each}=10.1.60`).join(',')}`)),
        ...shapeless.map((phone) => (0,_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(read, bound, `dotted numbers for ${names[phone]}, such as 10.1.60`)),
    ];
}
function orderProblems(read) {
    const { 'client-min': min = {}, 'client-max': max = {} } = read.values;
    return phones
        .filter((phone) => {
        const [low, high] = [min[phone], max[phone]];
        return low !== undefined && high !== undefined && shape.test(low) && shape.test(high) && compareDotted(low, high) > 0;
    })
        .map((phone) => (0,_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(read, 'client-max', `at least the lowest version of ${names[phone]}, ${min[phone]}`));
}
/** Checks the range of clients that receive the package; the cloud wants versions for exactly the phones of the platform. */
function clientVersionProblems(read) {
    return [
        ...(0,_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .LO)(read, 'client-min'),
        ...boundProblems(read, 'client-min'),
        ...boundProblems(read, 'client-max'),
        ...orderProblems(read),
    ];
}


/***/ }),

/***/ 37871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ check),
  d: () => (/* binding */ soundEntryOf)
});

// EXTERNAL MODULE: ./build/errors/failure.js + 8 modules
var failure = __webpack_require__(7783);
// EXTERNAL MODULE: ./build/config/config-tree.js
var config_tree = __webpack_require__(9690);
// EXTERNAL MODULE: ./build/config/nearest.js
var nearest = __webpack_require__(49445);
// EXTERNAL MODULE: ./build/config/config-shape.js
var config_shape = __webpack_require__(46965);
// EXTERNAL MODULE: ./build/config/inputs.js + 10 modules
var inputs = __webpack_require__(449);
// EXTERNAL MODULE: ./build/config/names.js
var names = __webpack_require__(52855);
// EXTERNAL MODULE: ./build/config/serverless-shape.js
var serverless_shape = __webpack_require__(2045);
// EXTERNAL MODULE: ./build/config/shape.js
var shape = __webpack_require__(81822);
;// CONCATENATED MODULE: ./build/config/right-place.js





const right_place_names = {
    root: 'at the top of the file',
    mpaas: 'under "mpaas"',
    app: 'under "apps", in a mini program',
    serverless: 'under "serverless"',
    hosting: 'under "serverless.hosting"',
    delete: 'under "serverless.hosting.delete"',
    notify: 'under "apps", in "notify" of a mini program',
};
const fields = {
    root: config_shape/* fileFields */.we,
    mpaas: (0,shape/* placed */.GS)('mpaas'),
    app: (0,shape/* placed */.GS)('app'),
    serverless: serverless_shape/* serverlessShape */._u.fields,
    hosting: serverless_shape/* hostingShape */.yz.fields,
    delete: (0,shape/* placed */.GS)('delete'),
    notify: (0,shape/* placed */.GS)('notify'),
};
/** All places with this key; that a mini program takes the keys of `mpaas` too is no news for a message, nor that `notify` has its like. */
function placesOf(key) {
    const all = Object.keys(fields).filter((place) => Object.hasOwn(fields[place], key));
    const found = all.length > 1 ? all.filter((place) => place !== 'notify') : all;
    return found.includes('mpaas') ? found.filter((place) => place !== 'app') : found;
}
function ofInput(name) {
    const { config, secret } = (0,inputs/* inputOf */.wg)(name);
    if (secret !== undefined)
        return `a secret does not belong into a file; set the variable ${secret.variable}`;
    const [place] = config;
    if (place === undefined)
        return `it is no setting of the file; give "${name}" as flag or Action input`;
    return `it stands ${right_place_names[place]}, as "${(0,inputs/* fileKeyOf */.zS)(name)}"`;
}
/** Where a key of ours belongs that was written at a place without it; undefined when it is none of ours. */
function rightPlace(key) {
    const places = placesOf(key);
    if (places.length > 0)
        return `it stands ${places.map((place) => right_place_names[place]).join(' or ')}`;
    const name = inputs/* inputNames */.vj.find((candidate) => (0,names/* keyOf */.TN)(candidate) === key);
    return name === undefined ? undefined : ofInput(name);
}

;// CONCATENATED MODULE: ./build/config/config-check.js




const invalid = (file, line, reason) => new failure.Failure('CONFIG_INVALID', { where: `${file}:${line}`, reason });
const nouns = {
    scalar: 'a single value',
    list: 'a list',
    mapping: 'a mapping',
    dictionary: 'a mapping',
    open: 'a mapping',
    anything: 'any value',
};
function nounOf(shape) {
    return shape.is === 'either' ? [...new Set(shape.of.map(nounOf))].join(' or ') : nouns[shape.is];
}
function fits(tree, shape) {
    if (shape.is === 'either')
        return shape.of.some((one) => fits(tree, one));
    if (shape.is === 'anything')
        return true;
    if (shape.is === 'scalar' || shape.is === 'list')
        return tree.kind === shape.is;
    return tree.kind === 'mapping';
}
function unknownKey({ key, line }, fields, { file }) {
    const place = rightPlace(key);
    if (place !== undefined)
        return invalid(file, line, `"${key}" cannot stand here: ${place}`);
    const known = Object.keys(fields);
    const near = (0,nearest/* nearest */.p)(key, known);
    return invalid(file, line, `there is no key "${key}" here${near === undefined ? knownKeys(known) : `; did you mean "${near}"?`}`);
}
/** A long list would hide the sentence before it. */
const mostKeys = 8;
const knownKeys = (known) => (known.length > mostKeys ? '' : `; there can be ${known.join(', ')}`);
function checkFields(tree, shape, place) {
    const problems = tree.entries.flatMap((entry) => {
        const field = Object.hasOwn(shape.fields, entry.key) ? shape.fields[entry.key] : undefined;
        return field === undefined ? [unknownKey(entry, shape.fields, place)] : check(entry.value, field, { ...place, key: entry.key });
    });
    const missing = (shape.required ?? []).filter((key) => tree.entries.every((entry) => entry.key !== key));
    return [...problems, ...missing.map((key) => invalid(place.file, tree.line, `"${place.key}" needs "${key}"`))];
}
function checkScalar(tree, { types, oneOf = [], mayBeEmpty }, { file, key }) {
    if (tree.type === 'nothing' || (tree.text.trim() === '' && !mayBeEmpty))
        return [invalid(file, tree.line, `"${key}" has no value`)];
    // A text may hold a ${VARIABLE}; what it turns into is checked when the value is read.
    if (tree.type === 'text' || types.includes(tree.type))
        return [];
    const wanted = oneOf.length > 0 ? oneOf.join(' or ') : 'a text';
    return [invalid(file, tree.line, `"${key}" must be ${wanted}, not ${tree.text}`)];
}
/** Compares a part of the file with its shape; the problems name line and key. */
function check(tree, shape, place) {
    if (shape.is === 'either') {
        const fitting = shape.of.find((one) => fits(tree, one));
        return fitting === undefined ? misfit(tree, shape, place) : check(tree, fitting, place);
    }
    if (shape.is === 'anything')
        return [];
    if (shape.is === 'scalar' && tree.kind === 'scalar')
        return checkScalar(tree, shape, place);
    if (shape.is === 'list' && tree.kind === 'list')
        return tree.items.flatMap((item) => check(item, shape.of, place));
    if (tree.kind !== 'mapping')
        return misfit(tree, shape, place);
    if (shape.is === 'mapping')
        return checkFields(tree, shape, place);
    if (shape.is === 'dictionary')
        return tree.entries.flatMap(({ key, value }) => check(value, shape.of, { ...place, key }));
    return shape.is === 'open' ? [] : misfit(tree, shape, place);
}
function misfit(tree, shape, { file, key }) {
    const empty = tree.kind === 'scalar' && tree.type === 'nothing';
    return [invalid(file, tree.line, empty ? `"${key}" has no value` : `"${key}" must be ${nounOf(shape)}, not ${nouns[tree.kind]}`)];
}
/** The entry, unless the check of the whole file has complained about it already. */
function soundEntryOf(tree, key, shape, file) {
    const entry = (0,config_tree/* entryOf */.Ms)(tree, key);
    return entry === undefined || check(entry.value, shape, { file, key }).length > 0 ? undefined : entry;
}


/***/ }),

/***/ 79772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HT: () => (/* binding */ loadConfigFile),
/* harmony export */   g9: () => (/* binding */ readAppNames),
/* harmony export */   vh: () => (/* binding */ parseOnce)
/* harmony export */ });
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7783);
/* harmony import */ var _config_check_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37871);
/* harmony import */ var _config_find_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93057);
/* harmony import */ var _config_shape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46965);
/* harmony import */ var _config_tree_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9690);
/* harmony import */ var _config_values_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(32484);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(449);
/* harmony import */ var _read_smoke_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(64363);
/* harmony import */ var _rollout_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(80295);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(81822);










const parseFile = async ({ name: file, text }) => {
    const { tree, problems } = await (0,_config_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .readTree */ .Zc)(text, file);
    return tree === undefined ? { problems } : { tree, problems: (0,_config_check_js__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z)(tree, _config_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .fileShape */ .wD, { file, key: file }) };
};
/** Parses each file once: two hundred mini programs in one file would otherwise be forty thousand. */
function parseOnce() {
    const known = new Map();
    return (found) => {
        const key = `${found.name}\n${found.text}`;
        const parsed = known.get(key) ?? parseFile(found);
        known.set(key, parsed);
        return parsed;
    };
}
const nothing = { given: new Map(), stages: [], problems: [], complete: true };
const broken = (problems) => ({ ...nothing, problems, complete: false });
/** The chosen mini program; one alone needs no choice. */
function chooseApp(tree, asked, file) {
    const apps = (0,_config_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .mappingAt */ .oh)(tree, 'apps');
    const names = apps?.entries.map(({ key }) => key) ?? [];
    if (asked !== undefined)
        return (0,_config_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .mappingAt */ .oh)(apps, asked) ?? new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('APP_NOT_CHOSEN', { file, apps: names, asked });
    const [only, ...others] = names;
    if (others.length > 0)
        return new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('APP_NOT_CHOSEN', { file, apps: names });
    return only === undefined ? undefined : (0,_config_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .mappingAt */ .oh)(apps, only);
}
/** The inputs that these parts give; a later part wins. */
function collect(parts, surroundings) {
    const given = new Map();
    for (const [place, tree] of parts) {
        for (const name of _inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .inputNames */ .vj.filter((candidate) => (0,_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .inputOf */ .wg)(candidate).config.includes(place))) {
            const entry = (0,_config_check_js__WEBPACK_IMPORTED_MODULE_1__/* .soundEntryOf */ .d)(tree, (0,_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .fileKeyOf */ .zS)(name), (0,_shape_js__WEBPACK_IMPORTED_MODULE_9__/* .shapeOf */ .F5)(name), surroundings.file);
            if (entry !== undefined)
                given.set(name, (0,_config_values_js__WEBPACK_IMPORTED_MODULE_5__/* .givenFrom */ .s)(entry.value, name, surroundings));
        }
    }
    return given;
}
/** `clientVersions` is another name of `clientMin`; both at once would hide one. */
function addClientVersions(app, given, surroundings) {
    const entry = (0,_config_check_js__WEBPACK_IMPORTED_MODULE_1__/* .soundEntryOf */ .d)(app, 'clientVersions', (0,_shape_js__WEBPACK_IMPORTED_MODULE_9__/* .shapeOf */ .F5)('client-min'), surroundings.file);
    if (entry === undefined)
        return [];
    if (given.has('client-min')) {
        const where = `${surroundings.file}:${entry.line}`;
        return [new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('CONFIG_INVALID', { where, reason: '"clientVersions" is another name of "clientMin"; keep one of them' })];
    }
    given.set('client-min', (0,_config_values_js__WEBPACK_IMPORTED_MODULE_5__/* .givenFrom */ .s)(entry.value, 'client-min', surroundings));
    return [];
}
function readApp(tree, asked, surroundings) {
    const { file } = surroundings;
    const choice = chooseApp(tree, asked, file);
    const [app, unchosen] = choice instanceof _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure ? [undefined, [choice]] : [choice, []];
    const parts = [
        ['root', tree],
        ['mpaas', (0,_config_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .mappingAt */ .oh)(tree, 'mpaas')],
        ['app', app],
        ['notify', (0,_config_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .mappingAt */ .oh)(app, 'notify')],
    ];
    const given = collect(parts, surroundings);
    const doubled = addClientVersions(app, given, surroundings);
    const smokeOf = (name) => (0,_read_smoke_js__WEBPACK_IMPORTED_MODULE_7__/* .readSmokeOf */ .L)((0,_config_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .mappingAt */ .oh)((0,_config_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .mappingAt */ .oh)(tree, 'serverless'), 'functions'), name, surroundings);
    const rollout = (0,_rollout_js__WEBPACK_IMPORTED_MODULE_8__/* .readStages */ .i)((0,_config_check_js__WEBPACK_IMPORTED_MODULE_1__/* .soundEntryOf */ .d)(app, 'rollout', _config_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .rolloutShape */ .tp, file), given, { surroundings, smokeOf });
    return {
        given,
        stages: rollout.stages,
        problems: [...unchosen, ...doubled, ...rollout.problems],
        complete: unchosen.length + rollout.problems.length === 0,
    };
}
function readServerless(root, surroundings) {
    const tree = (0,_config_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .mappingAt */ .oh)(root, 'serverless');
    const hosting = (0,_config_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .mappingAt */ .oh)(tree, 'hosting');
    const parts = [
        ['root', root],
        ['serverless', tree],
        ['hosting', hosting],
        ['delete', (0,_config_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .mappingAt */ .oh)(hosting, 'delete')],
    ];
    return { ...nothing, given: collect(parts, surroundings), serverless: tree === undefined ? undefined : { tree, surroundings } };
}
async function readFound(found, { reads, app, variables, parse = parseFile }) {
    const { tree, problems: misshapen } = await parse(found);
    if (tree === undefined)
        return broken(misshapen);
    const surroundings = { file: found.name, variables };
    const part = reads === 'app' ? readApp(tree, app, surroundings) : readServerless(tree, surroundings);
    return { ...part, problems: [...misshapen, ...part.problems], complete: part.complete && misshapen.length === 0 };
}
/** The names of the mini programs in the file, in its order; none without a file. */
async function readAppNames(question) {
    const found = (0,_config_find_js__WEBPACK_IMPORTED_MODULE_2__/* .findFile */ .q)(question);
    if (found === undefined)
        return { file: _config_find_js__WEBPACK_IMPORTED_MODULE_2__/* .usualNames */ .V[0], names: [], problems: [] };
    if (found instanceof _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure)
        return { file: _config_find_js__WEBPACK_IMPORTED_MODULE_2__/* .usualNames */ .V[0], names: [], problems: [found] };
    const { tree, problems } = await (question.parse ?? parseFile)(found);
    return { file: found.name, names: (0,_config_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .mappingAt */ .oh)(tree, 'apps')?.entries.map(({ key }) => key) ?? [], problems };
}
/** Finds and reads the configuration file. Having none is fine, unless it was asked for. */
async function loadConfigFile(question) {
    const found = (0,_config_find_js__WEBPACK_IMPORTED_MODULE_2__/* .findFile */ .q)(question);
    if (found instanceof _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure)
        return broken([found]);
    if (found !== undefined)
        return readFound(found, question);
    if (question.app === undefined || question.reads !== 'app')
        return nothing;
    return broken([new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('APP_NOT_CHOSEN', { file: _config_find_js__WEBPACK_IMPORTED_MODULE_2__/* .usualNames */ .V[0], apps: [], asked: question.app })]);
}


/***/ }),

/***/ 93057:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ usualNames),
/* harmony export */   q: () => (/* binding */ findFile)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7783);


/** The names under which a configuration file is found by itself. */
const usualNames = ['miniship.yml', 'miniship.yaml', 'miniship.json'];
/** Short where it can be: problems read `miniship.yml:12`. */
function displayName(path, workingDirectory) {
    const short = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(workingDirectory, path);
    return short.startsWith('..') || (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(short) ? path : short;
}
/** A file that is there and cannot be read (a folder, somebody else's) is a problem of its own. */
function read(path, name, readText) {
    try {
        const text = readText(path);
        return text === undefined ? undefined : { name, text };
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        return new _errors_failure_js__WEBPACK_IMPORTED_MODULE_1__.Failure('FILE_UNREADABLE', { input: 'config', path, reason }, { cause: error });
    }
}
/** Finds the file that was asked for, or one of the usual names; undefined when there is none. */
function findFile({ workingDirectory, path, readText, }) {
    if (path !== undefined) {
        return (read(path, displayName(path, workingDirectory), readText) ??
            new _errors_failure_js__WEBPACK_IMPORTED_MODULE_1__.Failure('FILE_UNREADABLE', { input: 'config', path, reason: 'there is no such file' }));
    }
    const [first, second] = usualNames.flatMap((name) => read((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workingDirectory, name), name, readText) ?? []);
    if (first === undefined || (0,_errors_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .isFailure */ .N6)(first))
        return first;
    if (second === undefined || (0,_errors_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .isFailure */ .N6)(second))
        return second ?? first;
    return new _errors_failure_js__WEBPACK_IMPORTED_MODULE_1__.Failure('CONFIG_INVALID', { where: first.name, reason: `${second.name} is there too; keep one, or choose with --config` });
}


/***/ }),

/***/ 46965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jk: () => (/* binding */ stageKeys),
/* harmony export */   tp: () => (/* binding */ rolloutShape),
/* harmony export */   wD: () => (/* binding */ fileShape),
/* harmony export */   we: () => (/* binding */ fileFields)
/* harmony export */ });
/* harmony import */ var _gate_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14736);
/* harmony import */ var _serverless_shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2045);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81822);



/** The stages of a rollout, and which input each of their keys is. */
const stageKeys = {
    whitelist: { name: 'whitelist', users: 'whitelist-users', usersFile: 'whitelist-users-file', type: 'whitelist-type' },
    window: { users: 'window-users', for: 'window-until', until: 'window-until' },
};
const fieldsOf = (keys) => Object.fromEntries(Object.entries(keys).map(([key, name]) => [key, (0,_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .shapeOf */ .F5)(name)]));
const stage = {
    about: 'One stage: a whitelist, a window, or everyone.',
    is: 'either',
    of: [
        {
            is: 'mapping',
            fields: {
                whitelist: { about: 'Publish to a whitelist.', is: 'mapping', fields: fieldsOf(stageKeys.whitelist), required: ['name'] },
                window: {
                    about: 'Publish to a number of users for some time.',
                    is: 'mapping',
                    fields: fieldsOf(stageKeys.window),
                    required: ['users'],
                },
                everyone: { ..._shape_js__WEBPACK_IMPORTED_MODULE_2__/* .flag */ .Jt, about: 'Publish to everyone.' },
                rules: (0,_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .shapeOf */ .F5)('rules'),
                hold: { ..._shape_js__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0, about: 'How long the stage lasts at least before the next one may start.' },
                gate: _gate_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .gateShape */ .x,
            },
        },
        { is: 'scalar', types: ['text'], oneOf: ['everyone'] },
    ],
};
/** The list under `rollout:`. */
const rolloutShape = { about: 'Stages of the rollout; a release starts the first one.', is: 'list', of: stage };
const app = {
    about: 'One mini program.',
    is: 'mapping',
    fields: {
        ...(0,_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .placed */ .GS)('app'),
        clientVersions: { ...(0,_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .shapeOf */ .F5)('client-min'), about: 'Lowest client version for each platform (another name of clientMin).' },
        rollout: rolloutShape,
        notify: { about: 'The Mobile Sync message about a release of it.', is: 'mapping', fields: (0,_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .placed */ .GS)('notify') },
    },
};
/** The whole file. */
const fileFields = {
    $schema: { ..._shape_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq, about: 'Address of the JSON Schema, for editors.' },
    ...(0,_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .placed */ .GS)('root'),
    mpaas: { about: 'The mPaaS app, and how it is reached.', is: 'mapping', fields: (0,_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .placed */ .GS)('mpaas') },
    apps: { about: 'The mini programs, by a name of your choice.', is: 'dictionary', of: app },
    serverless: _serverless_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .serverlessShape */ ._u,
};
const fileShape = { is: 'mapping', fields: fileFields };


/***/ }),

/***/ 9690:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ms: () => (/* binding */ entryOf),
/* harmony export */   Zc: () => (/* binding */ readTree),
/* harmony export */   oh: () => (/* binding */ mappingAt)
/* harmony export */ });
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7783);

/** Far above any real file; an alias that contains itself, or a thousand of another, would not end otherwise. */
const limits = { depth: 40, nodes: 200_000, characters: 4_000_000 };
/** One bracket too few makes a fault of every line after it. */
const mostFaults = 20;
const typeOf = (value) => {
    if (value === null)
        return 'nothing';
    if (typeof value === 'boolean')
        return 'flag';
    return typeof value === 'number' || typeof value === 'bigint' ? 'number' : 'text';
};
/** The entry with this key. */
const entryOf = (tree, key) => tree?.entries.find((entry) => entry.key === key);
/** The mapping under this key, if it is one. */
function mappingAt(tree, key) {
    const value = entryOf(tree, key)?.value;
    return value?.kind === 'mapping' ? value : undefined;
}
function convert(node, fallbackLine, depth, context) {
    const { yaml, document, lines, fail } = context;
    if (!yaml.isNode(node))
        return { kind: 'scalar', line: fallbackLine, text: '', type: 'nothing' };
    const line = lineOf(node, lines) ?? fallbackLine;
    context.nodes += 1;
    if (depth > limits.depth || context.nodes > limits.nodes)
        fail(line, 'the file is nested too deeply or too large');
    if (yaml.isAlias(node))
        return convert(target(node, line, context), line, depth + 1, context);
    if (yaml.isMap(node))
        return { kind: 'mapping', line, entries: entriesOf(node, line, depth, context) };
    if (yaml.isSeq(node))
        return { kind: 'list', line, items: node.items.map((item) => convert(item, line, depth + 1, context)) };
    if (yaml.isScalar(node))
        return { kind: 'scalar', line, text: node.source ?? String(node.value), type: typeOf(node.value) };
    return fail(line, `this cannot be read (${document.contents?.constructor.name ?? 'nothing'})`);
}
const lineOf = (node, lines) => node.range === undefined || node.range === null ? undefined : lines.linePos(node.range[0]).line;
const target = (alias, line, { document, fail }) => alias.resolve(document) ?? fail(line, `nothing above is marked &${alias.source}`);
/** `<<: *base` takes the entries of another mapping in; entries written here win. */
function entriesOf(map, line, depth, context) {
    const own = new Map();
    const merged = [];
    for (const pair of map.items) {
        const entry = convertPair(pair, line, depth, context);
        if (entry.key !== '<<')
            addOnce(own, entry, context);
        else if (entry.value.kind === 'mapping')
            merged.push(...entry.value.entries);
        else
            context.fail(entry.line, '"<<" takes another mapping, as in <<: *base');
    }
    return [...own.values(), ...merged.filter(({ key }) => !own.has(key))];
}
/** Looked up here, because the parser compares every key with every other one: a file of 400 KB would keep it busy for half a minute. */
function addOnce(own, entry, { twice }) {
    if (own.has(entry.key))
        twice.push(entry);
    else
        own.set(entry.key, entry);
}
function convertPair(pair, line, depth, context) {
    const key = convert(pair.key, line, depth + 1, context);
    if (key.kind !== 'scalar')
        return context.fail(key.line, 'a key must be a plain word');
    return { key: key.text, line: key.line, value: convert(pair.value, key.line, depth + 1, context) };
}
/** Reads YAML, of which JSON is a part. `name` is how the file is called in problems. */
async function readTree(text, name) {
    const yaml = await __webpack_require__.e(/* import() */ 8815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    const invalid = (line, reason) => new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('CONFIG_INVALID', { where: `${name}:${line}`, reason });
    const fail = (line, reason) => {
        throw invalid(line, reason);
    };
    if (text.length > limits.characters)
        return { problems: [invalid(1, `the file has more than ${limits.characters} characters`)] };
    try {
        const lines = new yaml.LineCounter();
        const document = yaml.parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
        const faults = [...document.errors, ...document.warnings].slice(0, mostFaults);
        if (faults.length > 0)
            return { problems: faults.map(({ pos, message }) => invalid(lines.linePos(pos[0]).line, message)) };
        if (document.contents === null)
            return { tree: { kind: 'mapping', line: 1, entries: [] }, problems: [] };
        const twice = [];
        const tree = convert(document.contents, 1, 0, { yaml, document, lines, fail, twice, nodes: 0 });
        if (twice.length > 0)
            return { problems: twice.slice(0, mostFaults).map(({ key, line }) => invalid(line, `the key "${key}" is there twice`)) };
        return tree.kind === 'mapping'
            ? { tree, problems: [] }
            : { problems: [invalid(tree.line, 'the file must be a mapping of keys to values')] };
    }
    catch (thrown) {
        if (thrown instanceof _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure)
            return { problems: [thrown] };
        // The parser itself gave up, for example on ten thousand open brackets.
        return { problems: [new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('CONFIG_INVALID', { where: name, reason: 'the file cannot be read' }, { cause: thrown })] };
    }
}


/***/ }),

/***/ 32484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ givenFrom),
/* harmony export */   t: () => (/* binding */ plainFrom)
/* harmony export */ });
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7783);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(449);


const reference = /\$\$\{|\$\{([^}]*)\}?/g;
/** Puts variables in place of `${NAME}`; `$${` stands for a plain `${`. An empty variable counts as unset, as everywhere. */
function fill({ text, line }, variables, fault) {
    return text.replaceAll(reference, (found, name) => {
        if (name === undefined)
            return '${';
        const value = /^[A-Za-z_]\w*$/.test(name) && found.endsWith('}') && Object.hasOwn(variables, name) ? variables[name] : undefined;
        if (value !== undefined && value !== '')
            return value;
        if (/^[A-Za-z_]\w*$/.test(name))
            fault(line, found.endsWith('}') ? `the variable ${name} is not set` : `"${found}" lacks its closing brace`);
        else
            fault(line, `"${found}" names no variable; write $\${ for a plain \${`);
        return '';
    });
}
function plainScalar(scalar, context) {
    if (scalar.type === 'nothing')
        return null;
    if (scalar.type === 'flag')
        return scalar.text.toLowerCase() === 'true';
    if (scalar.type === 'text')
        return fill(scalar, context.variables, context.fault);
    const value = Number(scalar.text);
    const exact = Number.isInteger(value) ? Number.isSafeInteger(value) : Number.isFinite(value);
    if (!exact)
        context.fault(scalar.line, `${scalar.text} cannot be kept exactly as a number; write it in quotes`);
    return exact ? value : scalar.text;
}
/** The part of the tree as plain data, for JSON. */
function plain(tree, context) {
    if (tree.kind === 'scalar')
        return plainScalar(tree, context);
    if (tree.kind === 'list')
        return tree.items.map((item) => plain(item, context));
    return Object.fromEntries(tree.entries.map(({ key, value }) => [key, plain(value, context)]));
}
/** A part of the file as plain data: mappings, lists, texts, numbers, flags and null. */
function plainFrom(tree, { file, variables }) {
    const problems = [];
    const fault = (line, reason) => problems.push(new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('CONFIG_INVALID', { where: `${file}:${line}`, reason }));
    return { value: plain(tree, { variables, fault }), problems };
}
/** What the file gives for one input, as the text that a flag would have. */
function givenFrom(tree, name, { file, variables }) {
    const problems = [];
    const fault = (line, reason) => problems.push(new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('CONFIG_INVALID', { where: `${file}:${line}`, reason }));
    const filled = (part) => (part.kind === 'scalar' ? fill(part, variables, fault) : '');
    const where = `${file}:${tree.line}`;
    if (tree.kind === 'scalar')
        return { text: filled(tree), where, problems };
    if (tree.kind === 'mapping' && ['json', 'template'].includes((0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputOf */ .wg)(name).kind)) {
        return { text: JSON.stringify(plain(tree, { variables, fault })), where, problems };
    }
    const items = tree.kind === 'list' ? tree.items.map(filled) : tree.entries.map(({ key, value }) => `${key}=${filled(value)}`);
    return { text: items.join('\n'), where, items, problems };
}


/***/ }),

/***/ 12807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ readConnection),
/* harmony export */   e: () => (/* binding */ readReach)
/* harmony export */ });
/* harmony import */ var _credentials_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76255);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95490);
/* harmony import */ var _proxy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48935);



/** The one version of the MPServerless API (wire-facts §3). */
const serverlessVersion = '2019-06-15';
/** Reads how to reach the cloud of the verb. With problems, the connection must not be used. */
function readConnection(read, variables, cloud) {
    const { values } = read;
    const endpoint = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_1__/* .readEndpoint */ .K)(read, 'endpoint');
    const { credentials, problems } = (0,_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .readCredentials */ .L)(read, variables);
    const { proxy, problems: unproxied } = (0,_proxy_js__WEBPACK_IMPORTED_MODULE_2__/* .readProxy */ .nM)(variables);
    return {
        connection: {
            endpoint: endpoint.value,
            region: values.region,
            apiVersion: cloud === 'mpaas' ? values['api-version'] : serverlessVersion,
            signature: values.signature,
            credentials,
            uploadPace: values['upload-pace'],
            callTimeoutMs: values['call-timeout'],
            timeoutMs: values.timeout,
            proxy,
        },
        problems: [...endpoint.problems, ...problems, ...unproxied],
    };
}
/** How a page of the user is reached, which takes no access key: only the times and the proxy count. */
function readReach(read, variables) {
    const { proxy, problems } = (0,_proxy_js__WEBPACK_IMPORTED_MODULE_2__/* .readProxy */ .nM)(variables);
    const { endpoint, region, signature, 'api-version': apiVersion, 'call-timeout': callTimeoutMs, timeout: timeoutMs } = read.values;
    const uploadPace = read.values['upload-pace'];
    const credentials = (0,_credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .nobody */ .e)(read.values);
    return { connection: { endpoint, region, apiVersion, signature, credentials, uploadPace, callTimeoutMs, timeoutMs, proxy }, problems };
}


/***/ }),

/***/ 76255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ nobody),
  L: () => (/* binding */ readCredentials)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors/failure.js + 8 modules
var failure = __webpack_require__(7783);
// EXTERNAL MODULE: ./build/config/access-key.js
var access_key = __webpack_require__(44539);
// EXTERNAL MODULE: ./build/config/endpoint.js
var endpoint = __webpack_require__(95490);
// EXTERNAL MODULE: ./build/config/problems.js
var problems = __webpack_require__(93515);
;// CONCATENATED MODULE: ./build/config/oidc-role.js




/** The forms that RAM gives its names: `acs:ram::1234567890123456:role/miniship`. */
const oidc_role_forms = {
    'role-arn': { form: /^acs:ram::\d+:role\/\S+$/, expected: 'the ARN of a RAM role, such as acs:ram::1234567890123456:role/miniship' },
    'oidc-provider-arn': {
        form: /^acs:ram::\d+:oidc-provider\/\S+$/,
        expected: 'the ARN of an OIDC identity provider, such as acs:ram::1234567890123456:oidc-provider/github',
    },
};
/** The vendor's variables for the same two. */
const cloudNames = { 'role-arn': 'ALIBABA_CLOUD_ROLE_ARN', 'oidc-provider-arn': 'ALIBABA_CLOUD_OIDC_PROVIDER_ARN' };
const tokenFile = 'ALIBABA_CLOUD_OIDC_TOKEN_FILE';
/** Every role of a chain is one like the first. */
function roleProblems(name, arns, where) {
    const { form, expected } = oidc_role_forms['role-arn'];
    return arns.filter((arn) => !form.test(arn)).map((value) => new failure.Failure('INPUT_INVALID', { name, value, where, expected }));
}
function readArn(read, variables, name) {
    const ambient = (0,access_key/* variableIn */.SD)(variables, cloudNames[name]);
    const arn = read.values[name] ?? ambient;
    if (arn === undefined)
        return { arn: '', problems: (0,problems/* missing */.LO)(read, name) };
    if (oidc_role_forms[name].form.test(arn))
        return { arn, problems: [] };
    const where = read.sources.get(name)?.where ?? cloudNames[name];
    return { arn, problems: [new failure.Failure('INPUT_INVALID', { name, value: arn, where, expected: oidc_role_forms[name].expected })] };
}
/** How much of an OIDC role the vendor's variables name. A token of GitHub alone means nothing: any job may have one. */
function ambientRole(variables) {
    const [role, provider, file] = [cloudNames['role-arn'], cloudNames['oidc-provider-arn'], tokenFile].map((name) => (0,access_key/* variableIn */.SD)(variables, name));
    if (role !== undefined && provider !== undefined)
        return 'whole';
    return role !== undefined || provider !== undefined || file !== undefined ? 'part' : 'none';
}
function tokenSource({ values }, variables, workingDirectory) {
    const read = (name) => (0,access_key/* variableIn */.SD)(variables, name);
    const token = values['oidc-token'];
    if (token !== undefined)
        return { kind: 'text', token };
    const path = values['oidc-token-file'] ?? read(tokenFile);
    if (path !== undefined)
        return { kind: 'file', path: (0,external_node_path_.resolve)(workingDirectory, path) };
    const [url, bearer] = [read('ACTIONS_ID_TOKEN_REQUEST_URL'), read('ACTIONS_ID_TOKEN_REQUEST_TOKEN')];
    return url === undefined || bearer === undefined ? undefined : { kind: 'github', url, bearer, audience: values['oidc-audience'] };
}
/** The CI systems whose way to a token can be told. */
function systemOf(variables) {
    if ((0,access_key/* variableIn */.SD)(variables, 'GITHUB_ACTIONS') !== undefined)
        return 'github';
    return (0,access_key/* variableIn */.SD)(variables, 'GITLAB_CI') === undefined ? 'other' : 'gitlab';
}
/** Reads a role that is taken with an OIDC token: which role, who vouches for the CI system, and where its token is. */
function readOidcRole(read, variables) {
    const role = readArn(read, variables, 'role-arn');
    const provider = readArn(read, variables, 'oidc-provider-arn');
    const token = tokenSource(read, variables, read.values['working-directory'] ?? '.');
    const tokenless = token === undefined ? [new failure.Failure('OIDC_TOKEN_MISSING', { system: systemOf(variables) })] : [];
    return {
        source: { kind: 'oidc', roleArn: role.arn, providerArn: provider.arn, token: token ?? { kind: 'text', token: '' } },
        problems: [...role.problems, ...provider.problems, ...tokenless],
    };
}

;// CONCATENATED MODULE: ./build/config/credentials.js





/** Inputs that mean one source and no other. */
const means = [
    { name: 'access-key-id', kind: 'key' },
    { name: 'access-key-secret', kind: 'key' },
    { name: 'role-arn', kind: 'oidc' },
    { name: 'oidc-provider-arn', kind: 'oidc' },
    { name: 'profile', kind: 'profile' },
];
/** What is there without having been asked for: a key, then a role for the taking, then an address. */
function ambient(read, variables) {
    const role = ambientRole(variables);
    if ((0,access_key/* hasAccessKey */.iu)(read, variables))
        return 'key';
    if (role === 'whole')
        return 'oidc';
    if ((0,access_key/* variableIn */.SD)(variables, 'ALIBABA_CLOUD_CREDENTIALS_URI') !== undefined)
        return 'uri';
    return role === 'part' ? 'oidc' : 'key';
}
/** Which source a run is about: the one asked for, else the one that its inputs mean, else the first that is around. */
function choose(read, variables) {
    const asked = read.values.credentials;
    const given = means.filter(({ name }) => read.sources.has(name));
    const kind = asked === 'auto' ? (given[0]?.kind ?? ambient(read, variables)) : asked;
    const strange = given.find((each) => each.kind !== kind);
    if (strange === undefined)
        return { kind, problems: [] };
    const names = [asked === 'auto' ? (given[0]?.name ?? 'credentials') : 'credentials', strange.name];
    return { kind, problems: [new failure.Failure('INPUTS_CONFLICT', { names, reason: `each means another access key. ${advice}` })] };
}
const advice = 'A role that is taken with a key belongs into "role-chain".';
function readUri(variables) {
    const name = 'ALIBABA_CLOUD_CREDENTIALS_URI';
    const url = (0,access_key/* variableIn */.SD)(variables, name) ?? '';
    const source = { kind: 'uri', url };
    const expected = 'the address of a server that hands out keys';
    if (!URL.canParse(url) || !/^https?:/i.test(url))
        return { source, problems: [new failure.Failure('INPUT_INVALID', { name, value: url === '' ? '' : '***', where: 'variable', expected })] };
    const { protocol, hostname, origin } = new URL(url);
    const isSafe = protocol === 'https:' || (0,endpoint/* isLoopback */.U)(hostname);
    return { source, problems: isSafe ? [] : [new failure.Failure('ENDPOINT_INSECURE', { url: origin })] };
}
function readProfile({ values }, variables) {
    const home = (0,access_key/* variableIn */.SD)(variables, 'HOME') ?? (0,access_key/* variableIn */.SD)(variables, 'USERPROFILE');
    const name = values.profile ?? (0,access_key/* variableIn */.SD)(variables, 'ALIBABA_CLOUD_PROFILE');
    const source = { kind: 'profile', path: (0,external_node_path_.join)(home ?? '', '.aliyun', 'config.json'), name };
    const reason = 'the home folder is not known, because neither HOME nor USERPROFILE is set';
    return { source, problems: home === undefined ? [new failure.Failure('KEYS_UNREADABLE', { source: 'the CLI profile', reason })] : [] };
}
function readEcs(variables) {
    const isDisabled = (0,access_key/* variableIn */.SD)(variables, 'ALIBABA_CLOUD_ECS_METADATA_DISABLED')?.toLowerCase() === 'true';
    const reason = 'ALIBABA_CLOUD_ECS_METADATA_DISABLED is true';
    return {
        source: { kind: 'ecs', roleName: (0,access_key/* variableIn */.SD)(variables, 'ALIBABA_CLOUD_ECS_METADATA') },
        problems: isDisabled ? [new failure.Failure('KEYS_UNREADABLE', { source: 'the metadata of this machine', reason })] : [],
    };
}
const readers = {
    key: (read, variables) => {
        const { key, problems } = (0,access_key/* readAccessKey */.Em)(read, variables);
        return { source: { kind: 'key', key }, problems };
    },
    oidc: readOidcRole,
    uri: (_read, variables) => readUri(variables),
    profile: readProfile,
    ecs: (_read, variables) => readEcs(variables),
};
/** An input wins over the vendor's variable, and that over the default. */
function sessionName({ values, sources }, variables) {
    const variable = 'ALIBABA_CLOUD_ROLE_SESSION_NAME';
    const given = sources.get('role-session-name');
    const name = given === undefined ? ((0,access_key/* variableIn */.SD)(variables, variable) ?? values['role-session-name']) : values['role-session-name'];
    if (/^[\w.@-]{2,64}$/.test(name))
        return { name, problems: [] };
    const where = given?.where ?? variable;
    const expected = 'of 2 to 64 letters, digits and . @ - _';
    return { name, problems: [new failure.Failure('INPUT_INVALID', { name: 'role-session-name', value: name, where, expected })] };
}
/** The regional hosts of STS (wire-facts §8); a machine without internet reaches the one of its network. */
function stsEndpoint(read, variables) {
    const region = (0,access_key/* variableIn */.SD)(variables, 'ALIBABA_CLOUD_STS_REGION');
    if (read.sources.has('sts-endpoint') || region === undefined)
        return (0,endpoint/* readEndpoint */.K)(read, 'sts-endpoint');
    const host = (0,access_key/* variableIn */.SD)(variables, 'ALIBABA_CLOUD_VPC_ENDPOINT_ENABLED')?.toLowerCase() === 'true' ? 'sts-vpc' : 'sts';
    if (/^[a-z]{2,}(?:-[a-z0-9]+)+$/.test(region))
        return { value: `https://${host}.${region}.aliyuncs.com`, problems: [] };
    const facts = { name: 'ALIBABA_CLOUD_STS_REGION', value: region, where: 'variable', expected: 'a region, such as cn-hangzhou' };
    return { value: '', problems: [new failure.Failure('INPUT_INVALID', facts)] };
}
/** Finds out who the run is, without asking anybody. With problems, the source must not be used. */
function readCredentials(read, variables) {
    const { kind, problems: unclear } = choose(read, variables);
    const found = readers[kind](read, variables);
    const session = sessionName(read, variables);
    const sts = stsEndpoint(read, variables);
    const chain = read.values['role-chain'] ?? [];
    const lost = roleProblems('role-chain', chain, read.sources.get('role-chain')?.where ?? 'default');
    return {
        credentials: {
            source: found.source,
            chain,
            sessionName: session.name,
            sessionMs: read.values['role-duration'],
            stsEndpoint: sts.value,
        },
        // Two keys at once are the one thing to tell of keys.
        problems: [...(unclear.length > 0 ? unclear : found.problems), ...session.problems, ...sts.problems, ...lost],
    };
}
/** Nobody in particular, for what takes no access key. */
const nobody = (values) => ({
    source: { kind: 'key', key: access_key/* noKey */.Ns },
    chain: [],
    sessionName: values['role-session-name'],
    sessionMs: values['role-duration'],
    stsEndpoint: values['sts-endpoint'],
});


/***/ }),

/***/ 72695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TQ: () => (/* binding */ domainFault),
/* harmony export */   an: () => (/* binding */ isDomainName),
/* harmony export */   r1: () => (/* binding */ expectedDomain)
/* harmony export */ });
const domainName = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i;
/** Whether a text is a domain such as `www.example.com`, without scheme, port and path. */
const isDomainName = (text) => domainName.test(text);
/** What a text should have been that is no domain. */
const expectedDomain = 'a domain such as www.example.com, without http:// or https://';
/** The same as the fault of a value in the file. */
const domainFault = (text) => (isDomainName(text) ? undefined : expectedDomain);


/***/ }),

/***/ 95490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readEndpoint),
/* harmony export */   U: () => (/* binding */ isLoopback)
/* harmony export */ });
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7783);
/* harmony import */ var _proxy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48935);


/** This machine, to which plain http is allowed. */
const isLoopback = (host) => host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
const isBare = ({ pathname, search, hash, username, password }) => pathname === '/' && `${search}${hash}${username}${password}` === '';
const examples = { endpoint: 'https://mpaas.cn-hangzhou.aliyuncs.com', 'sts-endpoint': 'https://sts.cn-hangzhou.aliyuncs.com' };
/** An address of the cloud: scheme and host, without a path. */
function readEndpoint({ values, sources }, name) {
    const text = values[name];
    const url = (0,_proxy_js__WEBPACK_IMPORTED_MODULE_1__/* .asUrl */ .mb)(text, 'https');
    if (url === undefined || !/^https?:$/.test(url.protocol) || !isBare(url)) {
        const where = sources.get(name)?.where ?? 'default';
        const value = url === undefined ? text : withoutPassword(url);
        const expected = `an https address without a path, such as ${examples[name]}`;
        return { value: text, problems: [new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('INPUT_INVALID', { name, value, where, expected })] };
    }
    const insecure = url.protocol === 'http:' && !isLoopback(url.hostname);
    return { value: url.origin, problems: insecure ? [new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('ENDPOINT_INSECURE', { url: url.origin })] : [] };
}
/** The address as a message may show it. */
function withoutPassword(url) {
    const shown = new URL(url);
    if (shown.password !== '')
        shown.password = '***';
    return shown.href;
}


/***/ }),

/***/ 13197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ unexpectedTargets)
/* harmony export */ });
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7783);

/** The ids that can be expected, each by its own input. */
const guarded = ['app-id', 'space-id'];
/** The problem that a run would touch another app or space than the one it says it is about. `ids` come from elsewhere than the inputs, such as a receipt. */
function unexpectedTargets({ values, sources, faulty }, ids = values, elsewhere) {
    return guarded.flatMap((name) => {
        const [expected, value] = [values[`expect-${name}`], ids[name]];
        if (expected === undefined || value === undefined || value === expected || faulty.has(name))
            return [];
        const whereOf = (input) => sources.get(input)?.where ?? 'default';
        const facts = { name, value, where: elsewhere ?? whereOf(name), expected, expectedWhere: whereOf(`expect-${name}`) };
        return [new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('TARGET_UNEXPECTED', facts)];
    });
}


/***/ }),

/***/ 11623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ FileSection)
/* harmony export */ });
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7783);
/* harmony import */ var _config_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9690);
/* harmony import */ var _config_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32484);
/* harmony import */ var _parse_value_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27508);
/* harmony import */ var _show_value_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81670);





const anyText = () => undefined;
/**
 * A mapping of the file whose shape was found good, for reading its values one by one. A value that does not do is told with
 * its line and then counts as absent, so that reading goes on to the next problem.
 */
class FileSection {
    /** Its keys, where they are names of the user's own. */
    keys;
    #tree;
    #surroundings;
    #problems;
    /** Problems are added to the list that is handed in. */
    constructor(tree, surroundings, problems) {
        this.keys = tree.entries.map(({ key }) => key);
        this.#tree = tree;
        this.#surroundings = surroundings;
        this.#problems = problems;
    }
    has(key) {
        return this.#valueAt(key) !== undefined;
    }
    text(key, fault = anyText) {
        const value = this.#valueAt(key);
        return value === undefined ? undefined : this.#textOf(value, key, fault);
    }
    integer(key, range) {
        const found = this.text(key, (text) => (isWithin(text, range) ? undefined : inWords(range)));
        return found === undefined ? undefined : Number(found);
    }
    flag(key) {
        const found = this.text(key, (text) => ((0,_parse_value_js__WEBPACK_IMPORTED_MODULE_3__/* .truthOf */ .D)(text) === undefined ? 'true or false' : undefined));
        return found === undefined ? undefined : (0,_parse_value_js__WEBPACK_IMPORTED_MODULE_3__/* .truthOf */ .D)(found);
    }
    choice(key, choices) {
        const found = this.text(key, (text) => (choices.some((one) => one === text) ? undefined : `one of ${choices.join(', ')}`));
        return choices.find((one) => one === found);
    }
    /** A list, or one text in its place; `fault` looks at each item. */
    list(key, fault = anyText) {
        const value = this.#valueAt(key);
        if (value === undefined)
            return undefined;
        return (value.kind === 'list' ? value.items : [value]).flatMap((item) => this.#textOf(item, key, fault) ?? []);
    }
    /** Any value, as JSON knows it. */
    plain(key) {
        const value = this.#valueAt(key);
        return value === undefined ? undefined : this.#sound((0,_config_values_js__WEBPACK_IMPORTED_MODULE_2__/* .plainFrom */ .t)(value, this.#surroundings));
    }
    section(key) {
        const value = (0,_config_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .mappingAt */ .oh)(this.#tree, key);
        return value === undefined ? undefined : new FileSection(value, this.#surroundings, this.#problems);
    }
    /** The mappings of a list. */
    sections(key) {
        const value = this.#valueAt(key);
        const items = value?.kind === 'list' ? value.items : [];
        return items.flatMap((item) => (item.kind === 'mapping' ? [new FileSection(item, this.#surroundings, this.#problems)] : []));
    }
    /** The text as the file has it, with its ${VARIABLES} still in it. */
    written(key) {
        const value = this.#valueAt(key);
        return value?.kind === 'scalar' ? value.text : undefined;
    }
    /** Tells what is wrong with the value of a key, or with the mapping when it lacks the key. */
    refuse(key, reason) {
        this.#refuseAt((0,_config_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .entryOf */ .Ms)(this.#tree, key)?.line ?? this.#tree.line, reason);
    }
    #valueAt(key) {
        return (0,_config_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .entryOf */ .Ms)(this.#tree, key)?.value;
    }
    #refuseAt(line, reason) {
        this.#problems.push(new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('CONFIG_INVALID', { where: `${this.#surroundings.file}:${line}`, reason }));
    }
    #textOf(value, key, fault) {
        // As written: a number or flag keeps all its letters.
        const text = this.#sound((0,_config_values_js__WEBPACK_IMPORTED_MODULE_2__/* .plainFrom */ .t)(value.kind === 'scalar' ? { ...value, type: 'text' } : value, this.#surroundings));
        if (typeof text !== 'string')
            return undefined;
        const expected = fault(text.trim());
        if (expected === undefined)
            return text.trim();
        this.#refuseAt(value.line, `"${key}" is "${(0,_show_value_js__WEBPACK_IMPORTED_MODULE_4__/* .showValue */ .v)(text)}", but must be ${expected}`);
        return undefined;
    }
    #sound({ value, problems }) {
        this.#problems.push(...problems);
        return problems.length > 0 ? undefined : value;
    }
}
function isWithin(text, { min, max, step = 1 }) {
    const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    return number >= min && number <= max && number % step === 0;
}
const inWords = ({ min, max, step }) => `a whole number from ${min} to ${max}${step === undefined ? '' : ` in steps of ${step}`}`;


/***/ }),

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

/***/ 14736:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ gateKinds),
/* harmony export */   x: () => (/* binding */ gateShape)
/* harmony export */ });
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81822);

/** The ways to ask whether a gate is open; each is a key of its own. */
const gateKinds = ['http', 'command', 'function'];
const http = {
    about: 'A page that is asked.',
    is: 'mapping',
    required: ['url'],
    fields: {
        url: { ..._shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, about: 'Address of the page.' },
        status: { ..._shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd, about: 'Status that it must answer with; 200 when none is given.' },
        json: { about: 'What the answer must hold; of mappings, the fields that are named here.', is: 'anything' },
        samples: { ..._shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd, about: 'How often it is asked: 1 to 100.' },
        allowFailures: { ..._shape_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd, about: 'How many of the answers may fail.' },
        interval: { ..._shape_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0, about: 'Between two samples; 1s when none is given.' },
        timeout: { ..._shape_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0, about: 'Longest time for one answer; 10s when none is given.' },
    },
};
const gate = {
    is: 'mapping',
    fields: {
        http,
        command: { ..._shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, about: 'A command for the shell; exit code 0 opens the gate.' },
        function: { ..._shape_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, about: 'A function that is called; its own smoke test, or args and expect beside it.' },
        args: { about: 'Arguments of the call of the function.', is: 'open' },
        expect: { about: 'What the result of the function must hold; of mappings, the fields that are named here.', is: 'anything' },
        timeout: { ..._shape_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0, about: 'Longest time for the command; 5m when none is given.' },
    },
};
const manual = { about: 'Opened by --approve.', is: 'scalar', types: ['text'], oneOf: ['manual'] };
/** What stands under `gate:` of a stage. */
const gateShape = {
    about: 'What must hold before the next stage may start; of a list, all of it.',
    is: 'either',
    of: [gate, { is: 'list', of: { is: 'either', of: [gate, manual] } }, manual],
};


/***/ }),

/***/ 42209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ readJson),
/* harmony export */   o: () => (/* binding */ readJsonObject)
/* harmony export */ });
/** No phone and no function takes a value so deep, and whoever walks it would run out of stack. */
const deepest = 100;
const isAbyss = (value, levels) => typeof value === 'object' && value !== null && (levels === 0 || Object.values(value).some((inner) => isAbyss(inner, levels - 1)));
/** The object or the list that a text holds as JSON; undefined when it holds anything else. */
function readJson(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null && !isAbyss(value, deepest) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
/** The object that a text holds as JSON. */
function readJsonObject(text) {
    const value = readJson(text);
    return value === undefined || Array.isArray(value) ? undefined : value;
}


/***/ }),

/***/ 39822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ readKeep)
/* harmony export */ });
/** Undefined when nothing is to be kept. */
const readKeep = (values) => values['keep-archive'] ? { mostBytes: values['keep-archive-size'] * 1024 * 1024 } : undefined;


/***/ }),

/***/ 86335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rs: () => (/* binding */ templateFault),
/* harmony export */   ou: () => (/* binding */ fillTemplate)
/* harmony export */ });
/* unused harmony export messageFields */
/* harmony import */ var _json_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42209);

/** What a template of a message may name. */
const messageFields = ['version', 'app', 'memo', 'h5Id', 'packageId', 'reason'];
/** A place to be filled, or a brace that was doubled to be one. */
const mark = /\{\{|\}\}|\{(\w+)\}/g;
const isField = (name) => messageFields.some((field) => field === name);
/** What a template should have been, when it does not do. */
function templateFault(template) {
    const content = (0,_json_text_js__WEBPACK_IMPORTED_MODULE_0__/* .readJson */ .V)(template);
    if (content === undefined && /^\s*(?:\{\s*"|\[\s*["{[])/.test(template))
        return 'sound JSON, as it begins like some';
    const names = textsIn(content ?? template).flatMap((text) => [...text.matchAll(mark)].flatMap(([, name]) => name ?? []));
    const unknown = names.find((name) => !isField(name));
    return unknown === undefined ? undefined : `without {${unknown}}: there are ${messageFields.map((field) => `{${field}}`).join(', ')}`;
}
/** The message. A template that is JSON stays JSON, whatever the memo has in it: only its texts are filled. */
function fillTemplate(template, fields) {
    const fill = (text) => text.replaceAll(mark, (found, name) => {
        if (name === undefined)
            return found.slice(1);
        return isField(name) ? fields[name] : found;
    });
    const content = (0,_json_text_js__WEBPACK_IMPORTED_MODULE_0__/* .readJson */ .V)(template);
    return content === undefined ? fill(template) : JSON.stringify(mapTexts(content, fill));
}
function mapTexts(value, map) {
    if (typeof value === 'string')
        return map(value);
    if (Array.isArray(value))
        return value.map((each) => mapTexts(each, map));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, mapTexts(inner, map)]));
}
function textsIn(value) {
    const texts = [];
    mapTexts(value, (text) => {
        texts.push(text);
        return text;
    });
    return texts;
}


/***/ }),

/***/ 49445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21916);

/** How many letters may differ before a suggestion is more confusing than helpful. */
const tolerance = (name) => (name.length <= 3 ? 1 : name.length <= 8 ? 2 : 3);
/** The known name that was most likely meant; undefined when none is near, which `most` letters may decide. */
function nearest(name, known, most = tolerance(name)) {
    const asked = name.toLowerCase();
    let best;
    for (const candidate of known) {
        const far = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(asked, candidate.toLowerCase());
        if (far <= most && (best === undefined || far < best.far))
            best = { candidate, far };
    }
    return best?.candidate;
}


/***/ }),

/***/ 27508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ parseValue),
/* harmony export */   D: () => (/* binding */ truthOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _json_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42209);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11826);



const dayMs = 86_400_000;
const truths = new Map([
    ['true', true],
    ['yes', true],
    ['1', true],
    ['false', false],
    ['no', false],
    ['0', false],
]);
/** The flag that a text means; undefined when it means none. */
const truthOf = (text) => truths.get(text.toLowerCase());
const of = (value, expected) => (value === undefined ? { expected } : { value });
const split = (text, separator) => text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
/** Items of a true list stand as they are; a text is split. */
const itemsOf = ({ text, items }, separator) => {
    const found = items ?? (separator instanceof RegExp ? split(text, separator) : separator(text));
    return of(found.length > 0 ? found : undefined, 'a list with something in it');
};
/** Commas inside braces belong to the pattern: `assets/*.{js,css}`. */
const splitGlobs = (text) => {
    let depth = 0;
    const marked = Array.from(text, (letter) => {
        if (letter === '{')
            depth += 1;
        if (letter === '}')
            depth = Math.max(0, depth - 1);
        return letter === ',' && depth === 0 ? '\n' : letter;
    });
    return split(marked.join(''), /\n/);
};
const parseInteger = ({ text }, { input: { min = 0, max = Number.MAX_SAFE_INTEGER } }) => {
    const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    const range = max === Number.MAX_SAFE_INTEGER ? `of at least ${min}` : `from ${min} to ${max}`;
    return of(value >= min && value <= max ? value : undefined, `a whole number ${range}`);
};
const parsePairs = (given) => {
    const expected = 'a version for each platform, such as ios=10.1.60,android=10.1.60';
    const pairs = new Map();
    for (const item of given.items ?? split(given.text, /[,\n]/)) {
        const [, platform, version] = /^(ios|android)\s*=\s*(\S+)$/.exec(item) ?? [];
        if (platform === undefined || version === undefined || pairs.has(platform))
            return { expected };
        pairs.set(platform, version);
    }
    return of(pairs.size > 0 ? { ios: pairs.get('ios'), android: pairs.get('android') } : undefined, expected);
};
const parseDuration = ({ text }, { input: { min = 0, max = dayMs } }) => {
    const durationMs = (0,_time_js__WEBPACK_IMPORTED_MODULE_1__/* .readDuration */ .$7)(text, 's');
    return of(durationMs !== undefined && durationMs >= min && durationMs <= max ? durationMs : undefined, `a time such as 30s, 15m or 2h, ${min > 1 ? `from ${(0,_time_js__WEBPACK_IMPORTED_MODULE_1__/* .writeDuration */ .MP)(min)} to` : 'at most'} ${(0,_time_js__WEBPACK_IMPORTED_MODULE_1__/* .writeDuration */ .MP)(max)}`);
};
const parsers = {
    text: ({ text }) => ({ value: text }),
    integer: parseInteger,
    flag: ({ text }) => of(truthOf(text), 'true or false'),
    list: (given) => itemsOf(given, /[,\n]/),
    lines: (given) => itemsOf(given, /\n/),
    pairs: parsePairs,
    path: ({ text }, { workingDirectory }) => ({ value: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workingDirectory, text) }),
    paths: (given, { workingDirectory }) => {
        const outcome = itemsOf(given, /[,\n]/);
        return 'value' in outcome ? { value: outcome.value.map((path) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workingDirectory, path)) } : outcome;
    },
    globs: (given) => itemsOf(given, splitGlobs),
    choice: ({ text }, { input: { choices = [] } }) => of(choices.includes(text) ? text : undefined, `one of ${choices.join(', ')}`),
    duration: parseDuration,
    moment: ({ text }) => of((0,_time_js__WEBPACK_IMPORTED_MODULE_1__/* .readMoment */ .T$)(text), 'a time such as 24h or 3d, or a date and time such as 2026-01-31 18:00'),
    json: ({ text }) => of((0,_json_text_js__WEBPACK_IMPORTED_MODULE_2__/* .readJsonObject */ .o)(text), 'a JSON object, such as {"key":"value"}'),
    template: ({ text }) => ({ value: text }),
};
/** Reads one value by the kind of its input. */
const parseValue = (given, facts) => parsers[facts.input.kind](given, facts);


/***/ }),

/***/ 93515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gq: () => (/* binding */ invalid),
/* harmony export */   LO: () => (/* binding */ missing),
/* harmony export */   dM: () => (/* binding */ distinct)
/* harmony export */ });
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7783);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(449);
/* harmony import */ var _show_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81670);



/** The problem that an input is absent; none when it was given (rightly or not), or may stand in a part of the file that cannot be read. */
function missing({ sources, complete }, name) {
    return sources.has(name) || !complete ? [] : [new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('INPUT_MISSING', { name, about: _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputs */ .QL[name].about })];
}
/** The same file and the same variables are read once for each part of a run, and so are their problems. */
const distinct = (problems) => [
    ...new Map(problems.map((problem) => [`${problem.code} ${problem.message}`, problem])).values(),
];
/** The problem that the value of an input does not do; `value` when only a part of it is to blame. */
function invalid({ sources }, name, expected, value) {
    const { text = '', where = 'default' } = sources.get(name) ?? {};
    return new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('INPUT_INVALID', { name, value: (0,_show_value_js__WEBPACK_IMPORTED_MODULE_2__/* .showValue */ .v)(value ?? text), where, expected });
}


/***/ }),

/***/ 48935:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PK: () => (/* binding */ proxyPasswords),
/* harmony export */   iJ: () => (/* binding */ proxyFor),
/* harmony export */   mb: () => (/* binding */ asUrl),
/* harmony export */   nM: () => (/* binding */ readProxy)
/* harmony export */ });
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7783);

const names = ['HTTPS_PROXY', 'HTTP_PROXY'];
/** An address with or without its scheme; undefined when it is none. */
function asUrl(text, scheme) {
    const address = text.includes('://') ? text : `${scheme}://${text}`;
    return URL.canParse(address) ? new URL(address) : undefined;
}
/** The lower-case name wins, as in curl. An empty variable is unset. */
function variableIn(variables, name) {
    return variables[name.toLowerCase()]?.trim() || variables[name]?.trim() || undefined;
}
function addressIn(variables, name) {
    const text = variableIn(variables, name);
    if (text === undefined)
        return undefined;
    const url = asUrl(text, 'http');
    return url !== undefined && /^https?:$/.test(url.protocol) && url.hostname !== '' ? url : 'unusable';
}
const hrefOf = (address) => (address instanceof URL ? address.href : undefined);
/** Reads the proxy variables. An unusable address is told without its value, which often holds a password. */
function readProxy(variables) {
    const expected = 'the address of a proxy, such as http://proxy.example.com:3128';
    const problems = names
        .filter((name) => addressIn(variables, name) === 'unusable')
        .map((name) => new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('INPUT_INVALID', { name, value: '***', where: 'variable', expected }));
    const [https, http] = names.map((name) => hrefOf(addressIn(variables, name)));
    return { proxy: { https, http, bypass: variableIn(variables, 'NO_PROXY') }, problems };
}
/** Which entry of NO_PROXY, read as undici reads it: a name stands for the hosts below it too, `*` alone for all. */
const isBypassed = (entry, { hostname, port, protocol }) => {
    const [, name = entry, ownPort] = /^(.+):(\d+)$/.exec(entry) ?? [];
    const host = name.replace(/^\*?\./, '').toLowerCase();
    if (ownPort !== undefined && ownPort !== (port || (protocol === 'https:' ? '443' : '80')))
        return false;
    return hostname === host || hostname.endsWith(`.${host}`);
};
/** The proxy that a call to this address goes through, without its password; undefined when it goes there directly. */
function proxyFor(url, { https, http, bypass = '' }) {
    const address = url.protocol === 'https:' ? (https ?? http) : http;
    if (address === undefined || bypass.trim() === '*')
        return undefined;
    if (bypass.split(/[,\s]/).some((entry) => entry !== '' && isBypassed(entry, url)))
        return undefined;
    const { protocol, host } = new URL(address);
    return `${protocol}//${host}`;
}
/** Passwords in the proxy variables, to be masked; as written, decoded, and with the user, as a proxy is told them in base64. */
function proxyPasswords(variables) {
    return names.flatMap((name) => {
        const address = addressIn(variables, name);
        if (!(address instanceof URL) || address.password === '')
            return [];
        const password = decoded(address.password);
        return [address.password, password, `${decoded(address.username)}:${password}`];
    });
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}


/***/ }),

/***/ 5993:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ readAudience)
});

// EXTERNAL MODULE: ./build/errors/failure.js + 8 modules
var failure = __webpack_require__(7783);
// EXTERNAL MODULE: ./build/config/problems.js
var config_problems = __webpack_require__(93515);
// EXTERNAL MODULE: ./build/config/client-versions.js
var client_versions = __webpack_require__(7320);
;// CONCATENATED MODULE: ./build/config/rules.js


const rules_elements = ['city', 'mobileModel', 'netType', 'osVersion'];
const operations = ['include', 'exclude', 'within', 'outside'];
const grammar = 'such as "city include Shanghai,Beijing" or "osVersion within 9.2.1-12.0"';
/** Two versions with a hyphen between them; the cloud knows ranges for `osVersion` only. */
function readRange(element, operation, text) {
    if (element !== 'osVersion')
        return { expected: `a rule with include or exclude; "${operation}" goes with osVersion only` };
    const [, lower, upper] = /^(\d+(?:\.\d+)*)\s*-\s*(\d+(?:\.\d+)*)$/.exec(text) ?? [];
    if (lower === undefined || upper === undefined)
        return { expected: 'a rule with two versions, such as "osVersion within 9.2.1-12.0"' };
    if ((0,client_versions/* compareDotted */.A)(lower, upper) > 0)
        return { expected: 'a rule with the lower version first' };
    return { rule: { element, operation, values: [lower, upper] } };
}
/** Reads one rule: what it looks at, how, and the values. */
function readRule(line) {
    const [, first, second, rest = ''] = /^(\S+)\s+(\S+)\s+(.*)$/.exec(line.trim()) ?? [];
    const element = rules_elements.find((name) => name === first);
    const operation = operations.find((name) => name === second);
    if (element === undefined)
        return { expected: `a rule on ${rules_elements.join(', ')}, ${grammar}` };
    if (operation === undefined)
        return { expected: `a rule with ${operations.join(', ')}, ${grammar}` };
    if (operation === 'within' || operation === 'outside')
        return readRange(element, operation, rest.trim());
    const values = rest
        .split(',')
        .map((value) => value.trim())
        .filter((value) => value !== '');
    return values.length > 0 ? { rule: { element, operation, values } } : { expected: `a rule with values, ${grammar}` };
}
/** Reads all rules, and tells every one that is wrong. */
function readRules({ values, sources }) {
    const where = sources.get('rules')?.where ?? 'default';
    const rules = [];
    const problems = [];
    for (const line of values.rules ?? []) {
        const outcome = readRule(line);
        if ('rule' in outcome)
            rules.push(outcome.rule);
        else
            problems.push(new failure.Failure('INPUT_INVALID', { name: 'rules', value: line, where, expected: outcome.expected }));
    }
    return { rules, problems };
}

;// CONCATENATED MODULE: ./build/config/read-audience.js



const maximumWindowMs = 7 * 86_400_000;
const most = { expressions: 20, nameLength: 10 };
/** The inputs that only make sense with one kind of audience. */
const inputsOfKind = {
    whitelist: ['whitelist', 'whitelist-users', 'whitelist-users-file'],
    window: ['window-users', 'window-until'],
};
/** Reads who receives the package. What contradicts is told, never guessed. */
function readAudience(read, nowMs) {
    const { values, sources } = read;
    const has = (kind) => inputsOfKind[kind].filter((name) => sources.has(name));
    const kind = values.audience ?? impliedKind(has('whitelist').length > 0, has('window').length > 0);
    const audience = { none: noAudience, everyone: toEveryone, whitelist: toWhitelist, window: toWindow }[kind](read);
    const problems = [...contradictions(read, kind), ...problemsOf(kind, read, nowMs)];
    const { rules, problems: misruled } = readRules(read);
    return { audience, rules, problems: [...problems, ...misruled, ...rulesWithoutTask(kind, read)] };
}
const impliedKind = (whitelist, window) => (whitelist ? 'whitelist' : window ? 'window' : 'none');
const noAudience = () => ({ kind: 'none' });
const toEveryone = () => ({ kind: 'everyone' });
const toWhitelist = ({ values }) => ({
    kind: 'whitelist',
    name: values.whitelist ?? '',
    type: values['whitelist-type'],
    users: { inline: [...new Set(values['whitelist-users'] ?? [])], file: values['whitelist-users-file'] },
});
const nowhere = { kind: 'after', durationMs: 0 };
const toWindow = ({ values }) => ({
    kind: 'window',
    users: values['window-users'] ?? 0,
    end: values['window-until'] ?? nowhere,
});
/** An audience beside the inputs of another one. */
function contradictions({ values, sources }, kind) {
    const [whitelist] = inputsOfKind.whitelist.filter((name) => sources.has(name));
    const [window] = inputsOfKind.window.filter((name) => sources.has(name));
    if (whitelist !== undefined && window !== undefined) {
        return [
            new failure.Failure('INPUTS_CONFLICT', {
                names: [whitelist, window],
                reason: 'a task goes to a whitelist or to a window of users, not to both.',
            }),
        ];
    }
    const stray = kind === 'whitelist' ? window : kind === 'window' ? whitelist : (whitelist ?? window);
    if (stray === undefined || values.audience === undefined)
        return [];
    return [
        new failure.Failure('INPUTS_CONFLICT', { names: ['audience', stray], reason: `the audience is "${kind}", which has no use for "${stray}".` }),
    ];
}
function problemsOf(kind, read, nowMs) {
    if (kind === 'whitelist')
        return [...whitelistProblems(read), ...userProblems(read)];
    return kind === 'window' ? windowProblems(read, nowMs) : [];
}
function whitelistProblems(read) {
    const name = read.values.whitelist;
    if (name === undefined)
        return (0,config_problems/* missing */.LO)(read, 'whitelist');
    return name.length >= 2 && name.length <= most.nameLength ? [] : [(0,config_problems/* invalid */.Gq)(read, 'whitelist', `2 to ${most.nameLength} characters long`)];
}
/** The cloud takes inline users as one text with commas between them (`KeyIds`), so a user with a comma would become two. */
function userProblems(read) {
    const users = read.values['whitelist-users'] ?? [];
    const torn = users.find((user) => user.includes(','));
    const problems = torn === undefined ? [] : [(0,config_problems/* invalid */.Gq)(read, 'whitelist-users', 'users without commas; put this one into "whitelist-users-file"', torn)];
    const tooMany = read.values['whitelist-type'] === 'regular' && users.length > most.expressions;
    if (!tooMany)
        return problems;
    return [...problems, (0,config_problems/* invalid */.Gq)(read, 'whitelist-users', `at most ${most.expressions} regular expressions`, `${users.length} expressions`)];
}
function windowProblems(read, nowMs) {
    const problems = inputsOfKind.window.flatMap((name) => (0,config_problems/* missing */.LO)(read, name));
    const end = read.values['window-until'];
    if (end === undefined)
        return problems;
    const lengthMs = end.kind === 'after' ? end.durationMs : end.epochMs - nowMs;
    if (lengthMs <= 0)
        problems.push((0,config_problems/* invalid */.Gq)(read, 'window-until', 'in the future'));
    if (lengthMs > maximumWindowMs)
        problems.push((0,config_problems/* invalid */.Gq)(read, 'window-until', 'at most 7 days away'));
    return problems;
}
/** The wire lets `GreyConfigInfo` go with any task, but only a gray task publishes to some. */
function rulesWithoutTask(kind, { sources }) {
    if (!sources.has('rules') || kind === 'whitelist' || kind === 'window')
        return [];
    const reason = kind === 'none' ? 'rules narrow a task, and no audience means no task.' : 'rules narrow a whitelist or a window; everyone is everyone.';
    return [new failure.Failure('INPUTS_CONFLICT', { names: ['rules', 'audience'], reason })];
}


/***/ }),

/***/ 89145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q3: () => (/* binding */ early),
  Ko: () => (/* binding */ readInputs),
  $E: () => (/* binding */ readReleaseInputs)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/config/config-file.js
var config_file = __webpack_require__(79772);
// EXTERNAL MODULE: ./build/config/connection.js
var config_connection = __webpack_require__(12807);
// EXTERNAL MODULE: ./build/config/expected-target.js
var expected_target = __webpack_require__(13197);
// EXTERNAL MODULE: ./build/errors/failure.js + 8 modules
var failure = __webpack_require__(7783);
// EXTERNAL MODULE: ./build/config/inputs.js + 10 modules
var inputs = __webpack_require__(449);
// EXTERNAL MODULE: ./build/config/names.js
var config_names = __webpack_require__(52855);
// EXTERNAL MODULE: ./build/config/nearest.js
var nearest = __webpack_require__(49445);
// EXTERNAL MODULE: ./build/config/parse-value.js
var parse_value = __webpack_require__(27508);
// EXTERNAL MODULE: ./build/config/rollout.js + 1 modules
var rollout = __webpack_require__(80295);
// EXTERNAL MODULE: ./build/config/show-value.js
var show_value = __webpack_require__(81670);
;// CONCATENATED MODULE: ./build/config/input-values.js







function fromVariables(names, variables) {
    const given = new Map();
    for (const name of names) {
        const where = (0,config_names/* variableOf */.Qn)(name);
        const text = variables[where]?.trim() ?? '';
        if (text !== '' && (0,inputs/* inputOf */.wg)(name).only !== 'action')
            given.set(name, { text, where });
    }
    return given;
}
/** A variable that is almost one of ours was meant to be it; any other name is left alone. */
function misspelt(variables) {
    return Object.entries(variables).flatMap(([variable, text]) => {
        const name = (0,config_names/* nameOfVariable */.$s)(variable);
        if (name === undefined || (0,inputs/* isInput */.Xy)(name) || (text ?? '') === '')
            return [];
        const near = (0,nearest/* nearest */.p)(name, inputs/* inputNames */.vj, name.length > 8 ? 2 : 1);
        return near === undefined ? [] : [new failure.Failure('INPUT_UNKNOWN', { name: variable, where: 'variable', nearest: (0,config_names/* variableOf */.Qn)(near) })];
    });
}
/** The first stage of the rollout is what a release starts, unless its audience is chosen by hand. */
function fromConfig({ given, stages }, stronger) {
    const [first] = stages;
    if (first === undefined || rollout/* audienceChoosers */.x.some((name) => stronger.has(name)))
        return given;
    return new Map([...given, ...first.given]);
}
function gather({ verb, also = [], given, givenFrom, variables, config, names }) {
    const direct = [...given].map(([name, text]) => [name, { text: text.trim(), where: givenFrom }]);
    const stronger = new Map([...fromVariables([...(0,inputs/* inputsOf */.Vc)(verb), ...also], variables), ...direct]);
    const all = new Map([...fromConfig(config, stronger), ...stronger]);
    return names === undefined ? all : new Map([...all].filter(([name]) => names.includes(name)));
}
/** Finds the value of every input of the verb by the order flag or Action input, variable, file, default, and reads it by its kind. */
function resolveInputs(sources) {
    const gathered = gather(sources);
    const problems = [...misspelt(sources.variables)];
    const faulty = new Set();
    const values = {};
    for (const name of inputs/* inputNames */.vj) {
        const input = (0,inputs/* inputOf */.wg)(name);
        const given = gathered.get(name);
        const facts = { input, workingDirectory: sources.workingDirectory };
        const found = given === undefined ? undefined : parse(name, given, facts);
        problems.push(...(found?.problems ?? []));
        if (found !== undefined && found.problems.length > 0)
            faulty.add(name);
        values[name] = found?.value ?? parsedFallback((0,inputs/* fallbackOf */.wM)(name, sources.verb), facts);
    }
    // Each value has come from the parser of its own kind, which is what `Values` says.
    return { values: values, sources: gathered, faulty, complete: sources.config.complete, problems };
}
function parse(name, given, facts) {
    if (given.problems !== undefined && given.problems.length > 0)
        return { problems: given.problems };
    const outcome = (0,parse_value/* parseValue */.$)(given, facts);
    if ('value' in outcome)
        return { value: outcome.value, problems: [] };
    const value = facts.input.secret === undefined ? (0,show_value/* showValue */.v)(given.text) : '***';
    return { problems: [new failure.Failure('INPUT_INVALID', { name, value, where: given.where, expected: outcome.expected })] };
}
function parsedFallback(fallback, facts) {
    if (fallback === undefined)
        return undefined;
    const outcome = (0,parse_value/* parseValue */.$)({ text: fallback, where: 'default' }, facts);
    return 'value' in outcome ? outcome.value : undefined;
}

// EXTERNAL MODULE: ./build/config/proxy.js
var proxy = __webpack_require__(48935);
// EXTERNAL MODULE: ./build/config/read-message.js + 2 modules
var read_message = __webpack_require__(16882);
// EXTERNAL MODULE: ./build/config/read-release.js
var read_release = __webpack_require__(32759);
// EXTERNAL MODULE: ./build/config/read-audience.js + 1 modules
var read_audience = __webpack_require__(5993);
;// CONCATENATED MODULE: ./build/config/resolve-stages.js



/** A fixed end of a window may have passed by the time that a later stage is reached: whether it has is asked when the window is to start. */
const anyTime = Number.NaN;
/** Makes stages of what the file gave for them, by the same rules as the audience of a release. */
function resolveStages(given, workingDirectory) {
    const reads = given.map((one) => resolveStage(one, workingDirectory));
    const stages = reads.flatMap(({ stage }) => stage ?? []);
    return { stages, problems: [...reads.flatMap(({ problems }) => problems), ...doubled(stages)] };
}
function resolveStage({ given, where, holdMs, gates }, workingDirectory) {
    // What is missing was told by the check of the file's shape, which knows the keys of a stage.
    const config = { given, stages: [], complete: false };
    const read = resolveInputs({ verb: 'release', given: new Map(), givenFrom: 'flag', variables: {}, config, workingDirectory });
    const { audience, rules, problems } = (0,read_audience/* readAudience */.h)(read, anyTime);
    const stage = audience.kind === 'none' ? undefined : { audience, rules, where, holdMs, gates };
    return { stage, problems: [...read.problems, ...problems] };
}
/** A task of one of them would be taken for one of the other, so that nobody could tell where the rollout stands. */
function doubled(stages) {
    return stages.flatMap((stage, index) => {
        const twin = stages.slice(0, index).find((earlier) => isAlike(earlier, stage));
        if (twin === undefined)
            return [];
        return [
            new failure.Failure('CONFIG_INVALID', {
                where: stage.where ?? 'rollout',
                reason: `this stage reaches the same users as the one of ${twin.where}`,
            }),
        ];
    });
}
const isAlike = (a, b) => sameAudience(a, b) && JSON.stringify(canonicalRules(a)) === JSON.stringify(canonicalRules(b));
function sameAudience({ audience: a }, { audience: b }) {
    if (a.kind === 'whitelist' && b.kind === 'whitelist')
        return a.name === b.name;
    if (a.kind !== 'window' || b.kind !== 'window')
        return a.kind === b.kind;
    // The end of a window that lasts some time is known once it has begun; until then only the number of users tells it.
    return a.users === b.users && (a.end.kind === 'after' || b.end.kind === 'after' || a.end.epochMs === b.end.epochMs);
}
const canonicalRules = ({ rules }) => rules.map(({ element, operation, values }) => JSON.stringify([element, operation, [...values].sort()])).sort();

;// CONCATENATED MODULE: ./build/config/secret-files.js




/** What was given, with the secrets that stand in files as if they had been given themselves: no secret has to be on a command line. */
function withSecretFiles(question, surroundings) {
    const files = filesIn(question);
    if (files.length === 0)
        return { given: question.given, problems: [] };
    const given = new Map(question.given);
    const problems = piped(files);
    for (const file of files) {
        const outcome = rivalOf(file, question) ?? read(file, surroundings);
        if (typeof outcome === 'string')
            given.set(file.secret, outcome);
        else
            problems.push(outcome);
    }
    return { given, problems };
}
function filesIn({ verb, given, givenFrom, variables, names }) {
    return (0,inputs/* inputsOf */.Vc)(verb, 'command').flatMap((name) => {
        const { holds = '' } = (0,inputs/* inputOf */.wg)(name);
        if (!(0,inputs/* isInput */.Xy)(holds) || (names !== undefined && !names.includes(holds)))
            return [];
        const direct = given.get(name)?.trim() ?? '';
        const path = direct || (variables[(0,config_names/* variableOf */.Qn)(name)]?.trim() ?? '');
        return path === '' ? [] : [{ name, secret: holds, path, where: direct === '' ? (0,config_names/* variableOf */.Qn)(name) : givenFrom }];
    });
}
/** Beside a flag the variable of the secret itself counts less, as everywhere; two variables, or two inputs, contradict each other. */
function rivalOf({ name, secret, where }, { given, givenFrom, variables }) {
    const isGiven = given.has(secret) && where === givenFrom;
    const isSet = where !== givenFrom && (given.has(secret) || (variables[(0,config_names/* variableOf */.Qn)(secret)]?.trim() ?? '') !== '');
    return isGiven || isSet ? new failure.Failure('INPUTS_CONFLICT', { names: [name, secret], reason: 'both give the same secret.' }) : undefined;
}
/** Standard input can be read once. */
function piped(files) {
    const names = files.filter(({ path }) => path === '-').map(({ name }) => name);
    return names.length < 2 ? [] : [new failure.Failure('INPUTS_CONFLICT', { names, reason: 'standard input holds one secret only.' })];
}
function read({ name, path, where }, { workingDirectory, readText }) {
    const place = path === '-' ? path : (0,external_node_path_.resolve)(workingDirectory, path);
    try {
        const text = readText(place)?.trim();
        if (text === undefined)
            return new failure.Failure('FILE_UNREADABLE', { input: name, path: place, reason: 'there is no such file' });
        if (text !== '' && !/[\r\n]/.test(text))
            return text;
        return new failure.Failure('INPUT_INVALID', { name, value: path, where, expected: 'a file with the secret on its one line' });
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        return new failure.Failure('FILE_UNREADABLE', { input: name, path: place, reason }, { cause: error });
    }
}

// EXTERNAL MODULE: ./build/config/stage-name.js
var stage_name = __webpack_require__(60805);
// EXTERNAL MODULE: ./build/config/verbs.js
var verbs = __webpack_require__(76277);
;// CONCATENATED MODULE: ./build/config/read-inputs.js














/** These decide which file is read, so they cannot stand in it. */
function early(name, { given, variables }) {
    return given.get(name)?.trim() || variables[(0,config_names/* variableOf */.Qn)(name)]?.trim() || undefined;
}
const secretNames = inputs/* inputNames */.vj.filter((name) => (0,inputs/* inputOf */.wg)(name).secret !== undefined);
function secretsOf(values, variables) {
    const fromInputs = secretNames.map((name) => values[name]);
    const fromVariables = secretVariables.map((name) => variables[name]?.trim());
    return [
        ...new Set([...fromInputs, ...fromVariables, ...(0,proxy/* proxyPasswords */.PK)(variables)].filter((text) => typeof text === 'string' && text !== '')),
    ].map(String);
}
/** The last one is no key, but lends the token that leads to one. */
const secretVariables = [
    ...secretNames.map((name) => (0,inputs/* inputOf */.wg)(name).secret?.variable ?? ''),
    'MPAAS_SK_ENV',
    'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
];
/** Reads the inputs of any verb: command line or Action, variables, miniship.yml when the verb has a use for it, defaults. */
async function readInputs(question) {
    const workingDirectory = (0,external_node_path_.resolve)(question.workingDirectory, early('working-directory', question) ?? '.');
    const path = early('config', question);
    const { reads } = verbs/* verbs */.PB[question.verb];
    const config = reads === 'nothing'
        ? { given: new Map(), stages: [], problems: [], complete: true }
        : await (0,config_file/* loadConfigFile */.HT)({
            workingDirectory,
            path: path === undefined ? undefined : (0,external_node_path_.resolve)(workingDirectory, path),
            reads,
            app: early('app', question),
            variables: question.variables,
            readText: question.readText,
            parse: question.parse,
        });
    const { given, problems: unread } = withSecretFiles(question, { workingDirectory, readText: question.readText });
    const read = resolveInputs({ ...question, given, workingDirectory, config });
    const { stages: rollout, problems } = resolveStages(config.stages, workingDirectory);
    return {
        ...read,
        values: { ...read.values, 'working-directory': workingDirectory },
        problems: distinct([...config.problems, ...unread, ...read.problems, ...problems, ...(0,expected_target/* unexpectedTargets */.i)(read)]),
        rollout,
        workingDirectory,
        stages: config.stages,
        serverless: config.serverless,
        secrets: secretsOf(read.values, question.variables),
    };
}
/** The first stage is read as one of the rollout, and as the audience of a release; its problems are told once. */
const distinct = (problems) => [
    ...new Map(problems.map((problem) => [problem.message, problem])).values(),
];
/** `version` of the package.json in the folder; a file that cannot be read has none. */
function packageVersionIn(workingDirectory, readText) {
    try {
        const content = JSON.parse(readText((0,external_node_path_.join)(workingDirectory, 'package.json')) ?? '{}');
        const version = typeof content === 'object' && content !== null && 'version' in content ? content.version : undefined;
        return typeof version === 'string' ? version : undefined;
    }
    catch {
        return undefined;
    }
}
/** Reads a whole release. Every problem of the configuration is in `problems`, and nothing is thrown for them. */
async function readReleaseInputs(question, facts) {
    const inputs = await readInputs({ ...question, verb: 'release' });
    const packageVersion = packageVersionIn(inputs.workingDirectory, question.readText);
    const { request, problems } = (0,read_release/* readReleaseRequest */.fo)(inputs, { ...facts, packageVersion });
    const { connection, problems: unconnected } = (0,config_connection/* readConnection */.d)(inputs, question.variables, 'mpaas');
    const stage = (0,stage_name/* startedStage */.UN)(inputs, request.audience);
    const { request: following, problems: unsayable } = (0,read_message/* readFollowingMessage */.t)(inputs);
    const all = distinct([...inputs.problems, ...problems, ...unsayable, ...unconnected]);
    return { ...inputs, request: { ...request, stage }, following, connection, problems: all };
}


/***/ }),

/***/ 16882:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ readFollowingMessage),
  _: () => (/* binding */ readMessage)
});

// EXTERNAL MODULE: ./build/config/client-versions.js
var client_versions = __webpack_require__(7320);
;// CONCATENATED MODULE: ./build/config/message-request.js
/** When a message follows by itself. `everyone`: after a release or a promotion, once everyone receives the package. */
const occasions = ['release', 'promote', 'everyone'];

// EXTERNAL MODULE: ./build/config/message-template.js
var message_template = __webpack_require__(86335);
// EXTERNAL MODULE: ./build/config/problems.js
var config_problems = __webpack_require__(93515);
;// CONCATENATED MODULE: ./build/config/read-uids.js

const most = 99;
/** Reads which part of the users is meant: one range stays a range, anything else becomes a list of numbers. */
function readUids(read) {
    const items = read.values['notify-uids'];
    if (items === undefined)
        return { problems: [] };
    const ranges = items.map(readRange);
    const wrong = items.filter((_item, index) => ranges[index] === undefined);
    if (wrong.length > 0) {
        const expected = `numbers from 0 to ${most} and ranges of them, such as 0-9 or 1,2,99`;
        return { problems: wrong.map((item) => (0,config_problems/* invalid */.Gq)(read, 'notify-uids', expected, item)) };
    }
    const sound = ranges.filter((range) => range !== undefined);
    const [only, ...others] = sound;
    if (only !== undefined && others.length === 0 && only.min < only.max)
        return { part: { kind: 'range', ...only }, problems: [] };
    const uids = new Set(sound.flatMap(({ min, max }) => Array.from({ length: max - min + 1 }, (_, index) => min + index)));
    return { part: { kind: 'list', uids: [...uids].sort((a, b) => a - b) }, problems: [] };
}
function readRange(text) {
    const [, from, to = from] = /^(\d{1,2})(?:\s*-\s*(\d{1,2}))?$/.exec(text) ?? [];
    if (from === undefined || to === undefined || Number(from) > Number(to))
        return undefined;
    return { min: Number(from), max: Number(to) };
}

;// CONCATENATED MODULE: ./build/config/read-message.js





/** The vendor's "less than 100 bytes". */
const idLimitBytes = 100;
/** Reads the message that a release or promotion is followed by; undefined when none is asked for. */
function readFollowingMessage(read) {
    const on = read.values['notify-on'];
    if (on === undefined)
        return { request: undefined, problems: [] };
    const { request: message, problems } = readMessage(read, 'notify-to');
    const unknown = on.filter((word) => occasions.every((occasion) => occasion !== word));
    return {
        request: { message, on: occasions.filter((occasion) => on.includes(occasion)) },
        problems: [...problems, ...unknown.map((word) => (0,config_problems/* invalid */.Gq)(read, 'notify-on', `of ${occasions.join(', ')}`, word))],
    };
}
/** Reads a message, and all that is wrong with it; `to` names the input that says for whom it is. */
function readMessage(read, to) {
    const { values } = read;
    // Nobody tells everyone by leaving something out; but what the file says of the message that follows a release goes for this one, too.
    const unsaid = to === 'to' && !read.sources.has('notify-to') ? (0,config_problems/* missing */.LO)(read, 'to') : [];
    const { receiver, problems: unaddressed } = readReceiver(read, read.sources.has(to) ? to : 'notify-to');
    const os = values['notify-os'];
    return {
        request: {
            topic: values['notify-topic'] ?? '',
            template: values['notify-payload'],
            receiver,
            os: os === 'all' ? undefined : os,
            clientMin: values['notify-client-min'],
            clientMax: values['notify-client-max'],
            validForMs: values['notify-valid-for'],
            id: values['notify-id'],
        },
        problems: [
            ...(0,config_problems/* missing */.LO)(read, 'notify-topic'),
            ...unsaid,
            ...unaddressed,
            ...templateProblems(read),
            ...versionProblems(read),
            ...idProblems(read),
        ],
    };
}
function readReceiver(read, to) {
    const text = read.values[to] ?? 'everyone';
    const { part, problems } = readUids(read);
    if (text === 'everyone')
        return { receiver: { kind: 'everyone', part }, problems };
    const [, kind, id] = /^(user|device):(\S+)$/.exec(text) ?? [];
    if (id === undefined)
        return { receiver: { kind: 'everyone' }, problems: [...problems, (0,config_problems/* invalid */.Gq)(read, to, 'everyone, user:ID or device:ID')] };
    const receiver = { kind: kind === 'user' ? 'user' : 'device', id };
    return {
        receiver,
        problems: read.sources.has('notify-uids') ? [...problems, (0,config_problems/* invalid */.Gq)(read, 'notify-uids', 'left out with one receiver')] : problems,
    };
}
function templateProblems(read) {
    const fault = (0,message_template/* templateFault */.Rs)(read.values['notify-payload']);
    return fault === undefined ? [] : [(0,config_problems/* invalid */.Gq)(read, 'notify-payload', fault)];
}
const bounds = ['notify-client-min', 'notify-client-max'];
function versionProblems(read) {
    const shapeless = bounds.filter((name) => !/^\d+(\.\d+)*$/.test(read.values[name] ?? '0'));
    if (shapeless.length > 0)
        return shapeless.map((name) => (0,config_problems/* invalid */.Gq)(read, name, 'dotted numbers, such as 10.1.60'));
    const [low, high] = bounds.map((name) => read.values[name]);
    if (low === undefined || high === undefined || (0,client_versions/* compareDotted */.A)(low, high) <= 0)
        return [];
    return [(0,config_problems/* invalid */.Gq)(read, 'notify-client-max', `at least the lowest version, ${low}`)];
}
function idProblems(read) {
    const id = read.values['notify-id'];
    return id === undefined || Buffer.byteLength(id) < idLimitBytes ? [] : [(0,config_problems/* invalid */.Gq)(read, 'notify-id', `of less than ${idLimitBytes} bytes`)];
}


/***/ }),

/***/ 32759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xw: () => (/* binding */ formProblems),
/* harmony export */   fo: () => (/* binding */ readReleaseRequest)
/* harmony export */ });
/* unused harmony export stampKey */
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7783);
/* harmony import */ var _client_versions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7320);
/* harmony import */ var _domain_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72695);
/* harmony import */ var _keep_request_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(39822);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93515);
/* harmony import */ var _read_audience_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5993);






/** Our own key in `ExtendInfo`, where the stamp of a package travels. */
const stampKey = 'miniship';
const required = ['app-id', 'workspace-id', 'tenant-id', 'path', 'h5-id'];
const memoLength = 200;
const isMemo = (text) => text.length <= memoLength && !/\p{Cc}/u.test(text);
/** Texts that must look like something; each entry says what. */
const forms = [
    { name: 'h5-id', expected: '16 digits', fits: (text) => /^\d{16}$/.test(text) },
    { name: 'virtual-domain', expected: 'a domain such as example.com, without http:// or https://', fits: _domain_name_js__WEBPACK_IMPORTED_MODULE_4__/* .isDomainName */ .an },
    {
        name: 'vhost',
        expected: 'a host such as https://2017072607907880.example.com, without a path',
        fits: (text) => (0,_domain_name_js__WEBPACK_IMPORTED_MODULE_4__/* .isDomainName */ .an)(text.replace(/^https?:\/\//, '')),
    },
    { name: 'main-url', expected: 'an address without spaces, such as /index.html#pages/index/index', fits: (text) => /^\S+$/.test(text) },
    { name: 'memo', expected: `one line of at most ${memoLength} characters`, fits: isMemo },
    { name: 'reason', expected: `one line of at most ${memoLength} characters`, fits: isMemo },
];
function missingProblems(read) {
    const names = read.values['create-app'] ? [...required, 'h5-name'] : required;
    return names.flatMap((name) => (0,_problems_js__WEBPACK_IMPORTED_MODULE_2__/* .missing */ .LO)(read, name));
}
/** Texts that do not look as they must; of all inputs, or of those that a verb takes. */
function formProblems(read, names) {
    const asked = names === undefined ? forms : forms.filter(({ name }) => names.includes(name));
    return asked.flatMap(({ name, expected, fits }) => {
        const given = read.sources.get(name);
        return given === undefined || read.faulty.has(name) || fits(given.text) ? [] : [(0,_problems_js__WEBPACK_IMPORTED_MODULE_2__/* .invalid */ .Gq)(read, name, expected)];
    });
}
function extendInfoProblems(read) {
    const taken = Object.hasOwn(read.values['extend-info'] ?? {}, stampKey);
    return taken ? [(0,_problems_js__WEBPACK_IMPORTED_MODULE_2__/* .invalid */ .Gq)(read, 'extend-info', `an object without the key "${stampKey}", which holds our stamp`)] : [];
}
function readVersion({ values }, { tag, packageVersion }) {
    const scheme = values['version-scheme'];
    if (values.version !== undefined)
        return { text: values.version, source: 'input', scheme };
    if (tag !== undefined && tag !== '')
        return { text: tag, source: 'tag', scheme };
    return { text: packageVersion ?? '', source: 'package.json', scheme };
}
const tabBars = { auto: undefined, true: true, false: false };
function requestOf(read, version, whom) {
    const { values } = read;
    return {
        ...whom,
        version,
        workspace: { appId: values['app-id'] ?? '', workspaceId: values['workspace-id'] ?? '', tenantId: values['tenant-id'] ?? '' },
        h5Id: values['h5-id'] ?? '',
        h5Name: values['h5-name'],
        createApp: values['create-app'],
        path: values.path ?? '',
        icon: values.icon,
        allowDowngrade: values['allow-downgrade'],
        platform: values.platform,
        clientMin: values['client-min'] ?? {},
        clientMax: values['client-max'] ?? {},
        autoInstall: values['auto-install'],
        preload: values['install-type'] === 'preload',
        packageType: values['package-type'],
        tabBar: tabBars[values['enable-tab-bar']],
        optionMenu: values['enable-option-menu'],
        keepAlive: values['enable-keep-alive'],
        extendInfo: values['extend-info'] ?? {},
        vhost: values.vhost,
        virtualDomain: values['virtual-domain'],
        mainUrl: values['main-url'],
        userId: values['user-id'],
        onActiveRelease: values['on-active-release'],
        force: values.force,
        memo: values.memo,
        stamp: values.stamp,
        receipt: values.receipt,
        keep: (0,_keep_request_js__WEBPACK_IMPORTED_MODULE_5__/* .readKeep */ .S)(values),
        dryRun: values['dry-run'],
        waitMs: values.wait,
    };
}
/**
 * Makes a release of the inputs of the verb, and finds everything that is wrong between them. The request is filled as far as
 * it is known, so that the caller can go on to look at the build and report its problems in the same go.
 */
function readReleaseRequest(read, facts) {
    const version = readVersion(read, facts);
    const { audience, rules, problems: misdirected } = (0,_read_audience_js__WEBPACK_IMPORTED_MODULE_3__/* .readAudience */ .h)(read, facts.nowMs);
    const problems = [
        ...missingProblems(read),
        ...formProblems(read),
        ...(version.text === '' && read.complete && !read.sources.has('version') ? [new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('VERSION_MISSING', {})] : []),
        ...(0,_client_versions_js__WEBPACK_IMPORTED_MODULE_1__/* .clientVersionProblems */ .e)(read),
        ...extendInfoProblems(read),
        ...misdirected,
    ];
    return { request: requestOf(read, version, { audience, rules }), problems };
}


/***/ }),

/***/ 64363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ readSmokeOf),
/* harmony export */   k: () => (/* binding */ readSmoke)
/* harmony export */ });
/* harmony import */ var _config_check_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37871);
/* harmony import */ var _config_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9690);
/* harmony import */ var _file_section_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11623);
/* harmony import */ var _serverless_shape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2045);




/** Reads `smoke:` of a function. */
function readSmoke(section) {
    if (section === undefined)
        return undefined;
    const args = section.plain('args') ?? {};
    const expected = section.has('expect') ? { expect: section.plain('expect') } : {};
    return typeof args === 'object' ? { args: args, ...expected } : undefined;
}
/** The smoke test that the file describes of one function, for whoever wants to call it too; what is wrong with it is told by a deploy. */
function readSmokeOf(functions, name, surroundings) {
    const tree = (0,_config_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .mappingAt */ .oh)(functions, name);
    if (tree === undefined || (0,_config_check_js__WEBPACK_IMPORTED_MODULE_0__/* .check */ .z)(tree, _serverless_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .functionShape */ .e3, { file: surroundings.file, key: name }).length > 0)
        return undefined;
    const problems = [];
    const smoke = readSmoke(new _file_section_js__WEBPACK_IMPORTED_MODULE_2__/* .FileSection */ .Y(tree, surroundings, problems).section('smoke'));
    return problems.length > 0 ? undefined : smoke;
}


/***/ }),

/***/ 80295:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ audienceChoosers),
  i: () => (/* binding */ readStages)
});

// EXTERNAL MODULE: ./build/errors/failure.js + 8 modules
var failure = __webpack_require__(7783);
// EXTERNAL MODULE: ./build/config/config-shape.js
var config_shape = __webpack_require__(46965);
// EXTERNAL MODULE: ./build/config/config-tree.js
var config_tree = __webpack_require__(9690);
// EXTERNAL MODULE: ./build/config/config-values.js
var config_values = __webpack_require__(32484);
// EXTERNAL MODULE: ./build/config/file-section.js
var file_section = __webpack_require__(11623);
// EXTERNAL MODULE: ./build/config/parse-value.js
var parse_value = __webpack_require__(27508);
// EXTERNAL MODULE: ./build/config/endpoint.js
var endpoint = __webpack_require__(95490);
// EXTERNAL MODULE: ./build/config/function-limits.js
var function_limits = __webpack_require__(71472);
// EXTERNAL MODULE: ./build/config/gate-shape.js
var gate_shape = __webpack_require__(14736);
// EXTERNAL MODULE: ./build/config/time.js
var time = __webpack_require__(11826);
;// CONCATENATED MODULE: ./build/config/read-gates.js






const defaults = { status: 200, intervalMs: 1000, httpTimeoutMs: 10_000, commandTimeoutMs: 300_000 };
const most = { samples: 100, intervalMs: 3_600_000, timeoutMs: 3_600_000 };
/** The kinds that a key beside the gate belongs to. */
const companions = { args: 'function', expect: 'function', timeout: 'command' };
/** Reads one gate, or a list of them. */
function readGates(tree, facts) {
    if (tree === undefined)
        return [];
    return (tree.kind === 'list' ? tree.items : [tree]).flatMap((item) => readGate(item, facts) ?? []);
}
function readGate(tree, facts) {
    const { surroundings, problems } = facts;
    const refuse = (reason) => {
        problems.push(new failure.Failure('CONFIG_INVALID', { where: `${surroundings.file}:${tree.line}`, reason }));
    };
    if (tree.kind !== 'mapping') {
        return tree.kind === 'scalar' && tree.text === 'manual'
            ? { kind: 'manual' }
            : refuse('a gate is "manual", or has http, command or function');
    }
    const section = new file_section/* FileSection */.Y(tree, surroundings, problems);
    const [kind, ...others] = gate_shape/* gateKinds */.h.filter((one) => section.has(one));
    if (kind === undefined || others.length > 0)
        return refuse('a gate has exactly one of http, command and function');
    for (const [key, owner] of Object.entries(companions)) {
        if (section.has(key) && owner !== kind)
            section.refuse(key, `"${key}" goes with a gate that is a ${owner}${kind === 'http' ? ', and the one of http stands inside it' : ''}`);
    }
    return { http: httpGate, command: commandGate, function: functionGate }[kind](section, facts);
}
function httpGate(section) {
    const http = section.section('http');
    if (http === undefined)
        return undefined;
    const url = http.text('url', (text) => isPage(text) ? undefined : 'an https address such as https://example.com/health, or one of this machine');
    const samples = http.integer('samples', { min: 1, max: most.samples }) ?? 1;
    const allowedFailures = http.integer('allowFailures', { min: 0, max: most.samples }) ?? 0;
    if (allowedFailures >= samples)
        http.refuse('allowFailures', `"allowFailures" is ${allowedFailures} of ${samples} samples, so that the gate would always be open`);
    const gate = {
        kind: 'http',
        status: http.integer('status', { min: 100, max: 599 }) ?? defaults.status,
        ...(http.has('json') ? { json: http.plain('json') } : {}),
        samples,
        allowedFailures,
        intervalMs: durationAt(http, 'interval', { minMs: 0, maxMs: most.intervalMs }) ?? defaults.intervalMs,
        timeoutMs: durationAt(http, 'timeout', { minMs: 1, maxMs: most.timeoutMs }) ?? defaults.httpTimeoutMs,
    };
    return url === undefined ? undefined : { ...gate, url, ...writtenIn(http, 'url', url) };
}
function commandGate(section) {
    const command = section.text('command');
    const timeoutMs = durationAt(section, 'timeout', { minMs: 1, maxMs: most.timeoutMs }) ?? defaults.commandTimeoutMs;
    return command === undefined ? undefined : { kind: 'command', command, timeoutMs, ...writtenIn(section, 'command', command) };
}
/** What a gate is called by, when a variable stands in it. */
function writtenIn(section, key, filled) {
    const written = section.written(key)?.trim();
    return written === undefined || written === filled ? {} : { written };
}
function functionGate(section, { smokeOf }) {
    const name = section.text('function', function_limits/* nameFault */.IY);
    if (name === undefined)
        return undefined;
    const own = section.has('args') || section.has('expect');
    const smoke = own ? ownSmoke(section) : smokeOf(name);
    if (smoke === undefined)
        section.refuse('function', `nothing says how "${name}" is tested: give "args" or "expect" here, or "smoke" in serverless.functions`);
    return smoke === undefined ? undefined : { kind: 'function', name, smoke };
}
function ownSmoke(section) {
    const args = section.plain('args') ?? {};
    return { args: args, ...(section.has('expect') ? { expect: section.plain('expect') } : {}) };
}
/** A duration of the file in milliseconds; a bare number is seconds, as in every input. */
function durationAt(section, key, { minMs, maxMs }) {
    const fault = (text) => {
        const found = (0,time/* readDuration */.$7)(text, 's');
        if (found === undefined)
            return 'a duration such as 90s, 30m or 2h';
        return found < minMs || found > maxMs ? `a duration of at least ${minMs} ms and at most ${maxMs / 3_600_000} h` : undefined;
    };
    const text = section.text(key, fault);
    return text === undefined ? undefined : (0,time/* readDuration */.$7)(text, 's');
}
function isPage(text) {
    if (!URL.canParse(text))
        return false;
    const { protocol, hostname, username, password } = new URL(text);
    return (protocol === 'https:' || (protocol === 'http:' && (0,endpoint/* isLoopback */.U)(hostname))) && `${username}${password}` === '';
}

;// CONCATENATED MODULE: ./build/config/rollout.js







/** The inputs that choose an audience; one of them given elsewhere takes the place of the whole first stage. */
const audienceChoosers = ['audience', 'whitelist', 'window-users', 'window-until'];
const kinds = ['whitelist', 'window', 'everyone'];
const longestHoldMs = 90 * 86_400_000;
function addFields(kind, tree, given, { surroundings }) {
    const fields = (0,config_tree/* entryOf */.Ms)(tree, kind)?.value;
    if (kind === 'everyone' || fields?.kind !== 'mapping')
        return;
    const keys = config_shape/* stageKeys */.Jk[kind];
    for (const { key, value } of fields.entries) {
        const name = keys[key];
        if (name !== undefined)
            given.set(name, (0,config_values/* givenFrom */.s)(value, name, surroundings));
    }
}
function checkWindow(tree, { refuse }) {
    const window = (0,config_tree/* mappingAt */.oh)(tree, 'window');
    if (window === undefined)
        return;
    const ends = ['for', 'until'].filter((key) => (0,config_tree/* entryOf */.Ms)(window, key) !== undefined);
    if (ends.length !== 1)
        refuse(window.line, 'a window needs either "for" or "until"');
}
/** Nothing comes after everyone, so what would have to hold before the next stage can only be a misunderstanding. */
function checkEveryone(tree, { refuse }) {
    const value = (0,config_tree/* entryOf */.Ms)(tree, 'everyone')?.value;
    if (value?.kind === 'scalar' && (0,parse_value/* truthOf */.D)(value.text) === false)
        refuse(value.line, '"everyone" can only be true; leave the stage out instead');
    for (const key of ['hold', 'gate', 'rules']) {
        const entry = (0,config_tree/* entryOf */.Ms)(tree, key);
        const why = key === 'rules' ? 'everyone is everyone' : 'no stage comes after it';
        if (entry !== undefined)
            refuse(entry.line, `"${key}" has no use in the stage for everyone: ${why}`);
    }
}
function readMapping(tree, reader) {
    const { surroundings, problems, refuse } = reader;
    const present = kinds.filter((kind) => (0,config_tree/* entryOf */.Ms)(tree, kind) !== undefined);
    const [kind] = present;
    if (kind === undefined || present.length > 1) {
        refuse(tree.line, 'a stage has exactly one of whitelist, window and everyone');
        return undefined;
    }
    const where = `${surroundings.file}:${tree.line}`;
    const given = new Map([['audience', { text: kind, where }]]);
    const stage = { kind, given, line: tree.line, where };
    addFields(kind, tree, given, reader);
    checkWindow(tree, reader);
    if (kind === 'everyone') {
        checkEveryone(tree, reader);
        return { ...stage, gates: [] };
    }
    const rules = (0,config_tree/* entryOf */.Ms)(tree, 'rules');
    if (rules !== undefined)
        given.set('rules', (0,config_values/* givenFrom */.s)(rules.value, 'rules', surroundings));
    const holdMs = durationAt(new file_section/* FileSection */.Y(tree, surroundings, problems), 'hold', { minMs: 0, maxMs: longestHoldMs });
    return { ...stage, holdMs, gates: readGates((0,config_tree/* entryOf */.Ms)(tree, 'gate')?.value, reader) };
}
function readStage(tree, reader) {
    if (tree.kind === 'mapping')
        return readMapping(tree, reader);
    // The shape has let through a text only; the one text that is a stage is "everyone".
    const isEveryone = tree.kind === 'scalar' && tree.text === 'everyone';
    if (!isEveryone) {
        reader.refuse(tree.line, 'a stage is a whitelist, a window or "everyone"');
        return undefined;
    }
    const where = `${reader.surroundings.file}:${tree.line}`;
    return { kind: 'everyone', given: new Map([['audience', { text: 'everyone', where }]]), line: tree.line, where, gates: [] };
}
/** Reads the stages of `rollout:`; an audience beside it in the same file would leave open which of the two counts. */
function readStages(rollout, beside, facts) {
    const problems = [];
    if (rollout?.value.kind !== 'list')
        return { stages: [], problems };
    const refuse = (line, reason) => void problems.push(new failure.Failure('CONFIG_INVALID', { where: `${facts.surroundings.file}:${line}`, reason }));
    const rival = audienceChoosers.find((name) => beside.has(name));
    if (rival !== undefined)
        refuse(rollout.line, `"rollout" and "${rival}" do not go together; keep one of them`);
    const stages = rollout.value.items.flatMap((item) => readStage(item, { ...facts, problems, refuse }) ?? []);
    const everyone = stages.findIndex(({ kind }) => kind === 'everyone');
    for (const { line } of everyone < 0 ? [] : stages.slice(everyone + 1))
        refuse(line, 'nothing can come after the stage for everyone');
    return { stages, problems };
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
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(449);

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
    template: () => ({ is: 'either', of: [{ is: 'open' }, text] }),
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

/***/ 60805:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CT: () => (/* binding */ stageName),
/* harmony export */   Hn: () => (/* binding */ stageLabel),
/* harmony export */   UN: () => (/* binding */ startedStage)
/* harmony export */ });
/** A stage of a rollout as outputs, logs and problems call it. */
function stageName(audience) {
    switch (audience.kind) {
        case 'none':
            return 'nobody';
        case 'whitelist':
            return `whitelist ${audience.name}`;
        case 'window':
            return `window of ${audience.users} ${audience.users === 1 ? 'user' : 'users'}`;
        case 'everyone':
            return 'everyone';
    }
}
/** "2/3 window of 500 users"; `index` counts from zero. */
const stageLabel = (index, count, audience) => `${index + 1}/${count} ${stageName(audience)}`;
/** The stage that a release starts: the first of several, unless a flag or a variable chose its audience in place of the file. */
function startedStage({ stages, sources }, audience) {
    const [first] = stages;
    const isFirst = first !== undefined && sources.get('audience') === first.given.get('audience');
    return isFirst && stages.length > 1 ? stageLabel(0, stages.length, audience) : undefined;
}


/***/ }),

/***/ 11826:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $7: () => (/* binding */ readDuration),
/* harmony export */   MP: () => (/* binding */ writeDuration),
/* harmony export */   T$: () => (/* binding */ readMoment)
/* harmony export */ });
const unitMs = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** `90s`, `1h30m`, `3d` in milliseconds; undefined for anything else. A bare number counts only where its unit is known. */
function readDuration(text, bareUnit) {
    if (/^\d{1,9}$/.test(text))
        return bareUnit === undefined ? undefined : Number(text) * unitMs[bareUnit];
    if (!/^(\d{1,9}(ms|s|m|h|d))+$/.test(text))
        return undefined;
    return [...text.matchAll(/(\d+)(ms|s|m|h|d)/g)].reduce((sum, [, count, unit]) => sum + Number(count) * unitMs[unit], 0);
}
/** The time in its largest whole unit, `90s` or `30d`; a day is 24h. */
function writeDuration(durationMs) {
    const units = Object.entries(unitMs).reverse();
    const [unit, lengthMs] = units.find(([, length]) => durationMs % length === 0 && durationMs > (length === unitMs.d ? length : 0)) ?? [
        'ms',
        1,
    ];
    return `${durationMs / lengthMs}${unit}`;
}
const dateTime = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d)?(?:\.\d{1,3})?(Z|[+-]\d\d:?\d\d)?$/;
/** The cloud's own times carry +08:00 (wire-facts, open question 9), so a time without a zone is read so too. */
const cloudOffset = '+08:00';
function readDateTime(text) {
    const [, date, minutes, seconds = ':00', zone = cloudOffset] = dateTime.exec(text) ?? [];
    if (date === undefined || minutes === undefined)
        return undefined;
    const offset = zone === 'Z' || zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
    const written = Date.parse(`${date}T${minutes}${seconds}Z`);
    // Date.parse moves the 30th of February into March; reading it back tells.
    const exists = !Number.isNaN(written) && new Date(written).toISOString().startsWith(`${date}T${minutes}`);
    const epochMs = Date.parse(`${date}T${minutes}${seconds}${offset}`);
    return exists && !Number.isNaN(epochMs) ? epochMs : undefined;
}
/** A date and time, or a time from the start of the task. */
function readMoment(text) {
    const durationMs = readDuration(text);
    if (durationMs !== undefined)
        return { kind: 'after', durationMs };
    const epochMs = readDateTime(text);
    return epochMs === undefined ? undefined : { kind: 'at', epochMs };
}


/***/ }),

/***/ 37976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_tty__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7066);


/** Standard input ends once; whoever asks again hears the same. */
let piped;
/** A text file, or undefined when there is none; `-` is standard input. Any other trouble is thrown. */
function readText(path) {
    if (path === '-')
        return readPiped();
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8');
    }
    catch (error) {
        if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
            return undefined;
        throw error;
    }
}
/** Nobody is asked anything: a terminal is refused. */
function readPiped() {
    if ((0,node_tty__WEBPACK_IMPORTED_MODULE_1__.isatty)(0))
        throw new Error('standard input is a terminal; pipe something into it');
    piped ??= (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(0, 'utf8');
    return piped;
}


/***/ })

};
