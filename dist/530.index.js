export const id = 530;
export const ids = [530];
export const modules = {

/***/ 37871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ check),
  d: () => (/* binding */ soundEntryOf)
});

// EXTERNAL MODULE: ./build/errors/failure.js + 5 modules
var failure = __webpack_require__(49277);
// EXTERNAL MODULE: ./build/config/config-tree.js
var config_tree = __webpack_require__(9690);
// EXTERNAL MODULE: ./build/config/nearest.js
var nearest = __webpack_require__(49445);
// EXTERNAL MODULE: ./build/config/config-shape.js
var config_shape = __webpack_require__(46965);
// EXTERNAL MODULE: ./build/config/inputs.js + 2 modules
var inputs = __webpack_require__(64728);
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
};
const fields = {
    root: config_shape/* fileFields */.we,
    mpaas: (0,shape/* placed */.GS)('mpaas'),
    app: (0,shape/* placed */.GS)('app'),
    serverless: serverless_shape/* serverlessShape */._u.fields,
    hosting: serverless_shape/* hostingShape */.yz.fields,
    delete: (0,shape/* placed */.GS)('delete'),
};
/** All places with this key; that a mini program takes the keys of `mpaas` too is no news for a message. */
function placesOf(key) {
    const found = Object.keys(fields).filter((place) => Object.hasOwn(fields[place], key));
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
    const near = (0,nearest/* nearest */.p)(key, Object.keys(fields));
    return invalid(file, line, `there is no key "${key}" here${near === undefined ? '' : `; did you mean "${near}"?`}`);
}
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

/***/ 46965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jk: () => (/* binding */ stageKeys),
/* harmony export */   tp: () => (/* binding */ rolloutShape),
/* harmony export */   wD: () => (/* binding */ fileShape),
/* harmony export */   we: () => (/* binding */ fileFields)
/* harmony export */ });
/* harmony import */ var _serverless_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2045);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81822);


/** The stages of a rollout, and which input each of their keys is. */
const stageKeys = {
    whitelist: { name: 'whitelist', users: 'whitelist-users', usersFile: 'whitelist-users-file', type: 'whitelist-type' },
    window: { users: 'window-users', for: 'window-until', until: 'window-until' },
};
const fieldsOf = (keys) => Object.fromEntries(Object.entries(keys).map(([key, name]) => [key, (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .shapeOf */ .F5)(name)]));
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
                everyone: { ..._shape_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt, about: 'Publish to everyone.' },
                rules: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .shapeOf */ .F5)('rules'),
                hold: { ..._shape_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0, about: 'How long the stage lasts at least before the next one may start.' },
                gate: {
                    about: 'What must hold before the next stage may start.',
                    is: 'either',
                    of: [{ is: 'open' }, { is: 'list', of: { is: 'either', of: [{ is: 'open' }, _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq] } }, _shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq],
                },
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
        ...(0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .placed */ .GS)('app'),
        clientVersions: { ...(0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .shapeOf */ .F5)('client-min'), about: 'Lowest client version for each platform (another name of clientMin).' },
        rollout: rolloutShape,
    },
};
/** The whole file. */
const fileFields = {
    $schema: { ..._shape_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq, about: 'Address of the JSON Schema, for editors.' },
    ...(0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .placed */ .GS)('root'),
    mpaas: { about: 'The mPaaS app, and how it is reached.', is: 'mapping', fields: (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .placed */ .GS)('mpaas') },
    apps: { about: 'The mini programs, by a name of your choice.', is: 'dictionary', of: app },
    serverless: _serverless_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .serverlessShape */ ._u,
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
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49277);

/** Far above any real file; an alias that contains itself, or a thousand of another, would not end otherwise. */
const limits = { depth: 40, nodes: 20_000 };
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
    const own = [];
    const merged = [];
    for (const pair of map.items) {
        const entry = convertPair(pair, line, depth, context);
        if (entry.key !== '<<')
            own.push(entry);
        else if (entry.value.kind === 'mapping')
            merged.push(...entry.value.entries);
        else
            context.fail(entry.line, '"<<" takes another mapping, as in <<: *base');
    }
    return [...own, ...merged.filter(({ key }) => own.every((entry) => entry.key !== key))];
}
function convertPair(pair, line, depth, context) {
    const key = convert(pair.key, line, depth + 1, context);
    if (key.kind !== 'scalar')
        return context.fail(key.line, 'a key must be a plain word');
    return { key: key.text, line: key.line, value: convert(pair.value, key.line, depth + 1, context) };
}
/** Reads YAML, of which JSON is a part. `name` is how the file is called in problems. */
async function readTree(text, name) {
    const yaml = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    const invalid = (line, reason) => new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('CONFIG_INVALID', { where: `${name}:${line}`, reason });
    const fail = (line, reason) => {
        throw invalid(line, reason);
    };
    try {
        const lines = new yaml.LineCounter();
        const document = yaml.parseDocument(text, { lineCounter: lines, prettyErrors: false });
        const faults = [...document.errors, ...document.warnings];
        if (faults.length > 0)
            return { problems: faults.map(({ pos, message }) => invalid(lines.linePos(pos[0]).line, message)) };
        if (document.contents === null)
            return { tree: { kind: 'mapping', line: 1, entries: [] }, problems: [] };
        const tree = convert(document.contents, 1, 0, { yaml, document, lines, fail, nodes: 0 });
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
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49277);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64728);


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
    if (tree.kind === 'mapping' && (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .inputOf */ .wg)(name).kind === 'json') {
        return { text: JSON.stringify(plain(tree, { variables, fault })), where, problems };
    }
    const items = tree.kind === 'list' ? tree.items.map(filled) : tree.entries.map(({ key, value }) => `${key}=${filled(value)}`);
    return { text: items.join('\n'), where, items, problems };
}


/***/ }),

/***/ 41910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ readConnection)
});

// EXTERNAL MODULE: ./build/errors/failure.js + 5 modules
var failure = __webpack_require__(49277);
;// CONCATENATED MODULE: ./build/config/credentials.js

const cloudNames = {
    id: 'ALIBABA_CLOUD_ACCESS_KEY_ID',
    secret: 'ALIBABA_CLOUD_ACCESS_KEY_SECRET',
    token: 'ALIBABA_CLOUD_SECURITY_TOKEN',
};
/** The names of the vendor's mPaaS samples (wire-facts §8). */
const sampleNames = { id: 'MPAAS_AK_ENV', secret: 'MPAAS_SK_ENV' };
/** An empty variable is unset: a cleanup step blanks them at the end of a job (wire-facts §8). */
function fromVariables(names, variables) {
    const read = (name) => variables[name]?.trim() || undefined;
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
const none = { accessKeyId: '', accessKeySecret: '' };
/** Finds the access key: inputs first, then the vendor's variables. Halves of two keys are never put together. */
function readCredentials(read, variables) {
    const cloud = fromVariables(cloudNames, variables);
    const places = [fromInputs(read, cloud), cloud, fromVariables(sampleNames, variables)];
    const place = places.find(({ id, secret }) => id !== undefined || secret !== undefined);
    if (place === undefined)
        return { credentials: none, problems: [new failure.Failure('CREDENTIALS_MISSING', {})] };
    const { id, secret, token, names } = place;
    if (id === undefined)
        return { credentials: none, problems: [new failure.Failure('CREDENTIALS_INCOMPLETE', { given: names.secret, missing: names.id })] };
    if (secret === undefined)
        return { credentials: none, problems: [new failure.Failure('CREDENTIALS_INCOMPLETE', { given: names.id, missing: names.secret })] };
    return { credentials: { accessKeyId: id, accessKeySecret: secret, securityToken: token }, problems: [] };
}

// EXTERNAL MODULE: ./build/config/proxy.js
var config_proxy = __webpack_require__(48935);
;// CONCATENATED MODULE: ./build/config/connection.js



/** The one version of the MPServerless API (wire-facts §3). */
const serverlessVersion = '2019-06-15';
const isLoopback = (host) => host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
const isBare = ({ pathname, search, hash, username, password }) => pathname === '/' && `${search}${hash}${username}${password}` === '';
function readEndpoint({ values, sources }) {
    const url = (0,config_proxy/* asUrl */.mb)(values.endpoint, 'https');
    if (url === undefined || !/^https?:$/.test(url.protocol) || !isBare(url)) {
        const where = sources.get('endpoint')?.where ?? 'default';
        const value = url === undefined ? values.endpoint : withoutPassword(url);
        const expected = 'an https address without a path, such as https://mpaas.cn-hangzhou.aliyuncs.com';
        return { value: values.endpoint, problems: [new failure.Failure('INPUT_INVALID', { name: 'endpoint', value, where, expected })] };
    }
    const insecure = url.protocol === 'http:' && !isLoopback(url.hostname);
    return { value: url.origin, problems: insecure ? [new failure.Failure('ENDPOINT_INSECURE', { url: url.origin })] : [] };
}
/** The address as a message may show it. */
function withoutPassword(url) {
    const shown = new URL(url);
    if (shown.password !== '')
        shown.password = '***';
    return shown.href;
}
/** Reads how to reach the cloud of the verb. With problems, the connection must not be used. */
function readConnection(read, variables, cloud) {
    const { values } = read;
    const endpoint = readEndpoint(read);
    const { credentials, problems } = readCredentials(read, variables);
    const { proxy, problems: unproxied } = (0,config_proxy/* readProxy */.nM)(variables);
    return {
        connection: {
            endpoint: endpoint.value,
            region: values.region,
            apiVersion: cloud === 'mpaas' ? values['api-version'] : serverlessVersion,
            signature: values.signature,
            credentials,
            callTimeoutMs: values['call-timeout'],
            timeoutMs: values.timeout,
            proxy,
        },
        problems: [...endpoint.problems, ...problems, ...unproxied],
    };
}


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

/***/ 5529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ parseValue),
  D: () => (/* binding */ truthOf)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/config/time.js
const unitMs = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** `90s`, `1h30m`, `3d` in milliseconds; undefined for anything else. A bare number counts only where its unit is known. */
function readDuration(text, bareUnit) {
    if (/^\d{1,9}$/.test(text))
        return bareUnit === undefined ? undefined : Number(text) * unitMs[bareUnit];
    if (!/^(\d{1,9}(ms|s|m|h|d))+$/.test(text))
        return undefined;
    return [...text.matchAll(/(\d+)(ms|s|m|h|d)/g)].reduce((sum, [, count, unit]) => sum + Number(count) * unitMs[unit], 0);
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

;// CONCATENATED MODULE: ./build/config/parse-value.js


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
const parseDuration = ({ text }, { input: { min = 0 } }) => {
    const durationMs = readDuration(text, 's');
    return of(durationMs !== undefined && durationMs >= min && durationMs <= dayMs ? durationMs : undefined, 'a time such as 30s, 15m or 2h, at most 24h');
};
function parseObject(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
const parsers = {
    text: ({ text }) => ({ value: text }),
    integer: parseInteger,
    flag: ({ text }) => of(truthOf(text), 'true or false'),
    list: (given) => itemsOf(given, /[,\n]/),
    lines: (given) => itemsOf(given, /\n/),
    pairs: parsePairs,
    path: ({ text }, { workingDirectory }) => ({ value: (0,external_node_path_.resolve)(workingDirectory, text) }),
    paths: (given, { workingDirectory }) => {
        const outcome = itemsOf(given, /[,\n]/);
        return 'value' in outcome ? { value: outcome.value.map((path) => (0,external_node_path_.resolve)(workingDirectory, path)) } : outcome;
    },
    globs: (given) => itemsOf(given, splitGlobs),
    choice: ({ text }, { input: { choices = [] } }) => of(choices.includes(text) ? text : undefined, `one of ${choices.join(', ')}`),
    duration: parseDuration,
    moment: ({ text }) => of(readMoment(text), 'a time such as 24h or 3d, or a date and time such as 2026-01-31 18:00'),
    json: ({ text }) => of(parseObject(text), 'a JSON object, such as {"key":"value"}'),
};
/** Reads one value by the kind of its input. */
const parseValue = (given, facts) => parsers[facts.input.kind](given, facts);


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

/***/ 48935:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PK: () => (/* binding */ proxyPasswords),
/* harmony export */   mb: () => (/* binding */ asUrl),
/* harmony export */   nM: () => (/* binding */ readProxy)
/* harmony export */ });
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49277);

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
/** Passwords in the proxy variables, to be masked; as written, and decoded. */
function proxyPasswords(variables) {
    return names.flatMap((name) => {
        const address = addressIn(variables, name);
        return address instanceof URL ? [address.password, decoded(address.password)] : [];
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

/***/ 5530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readInputs: () => (/* binding */ readInputs),
  readReleaseInputs: () => (/* binding */ readReleaseInputs)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors/failure.js + 5 modules
var failure = __webpack_require__(49277);
// EXTERNAL MODULE: ./build/config/config-check.js + 1 modules
var config_check = __webpack_require__(37871);
;// CONCATENATED MODULE: ./build/config/config-find.js


/** The names under which a configuration file is found by itself. */
const usualNames = ['miniship.yml', 'miniship.yaml', 'miniship.json'];
/** Short where it can be: problems read `miniship.yml:12`. */
function displayName(path, workingDirectory) {
    const short = (0,external_node_path_.relative)(workingDirectory, path);
    return short.startsWith('..') || (0,external_node_path_.isAbsolute)(short) ? path : short;
}
/** A file that is there and cannot be read (a folder, somebody else's) is a problem of its own. */
function read(path, name, readText) {
    try {
        const text = readText(path);
        return text === undefined ? undefined : { name, text };
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        return new failure.Failure('FILE_UNREADABLE', { input: 'config', path, reason }, { cause: error });
    }
}
/** Finds the file that was asked for, or one of the usual names; undefined when there is none. */
function findFile({ workingDirectory, path, readText, }) {
    if (path !== undefined) {
        return (read(path, displayName(path, workingDirectory), readText) ??
            new failure.Failure('FILE_UNREADABLE', { input: 'config', path, reason: 'there is no such file' }));
    }
    const [first, second] = usualNames.flatMap((name) => read((0,external_node_path_.resolve)(workingDirectory, name), name, readText) ?? []);
    if (first === undefined || (0,failure/* isFailure */.N6)(first))
        return first;
    if (second === undefined || (0,failure/* isFailure */.N6)(second))
        return second ?? first;
    return new failure.Failure('CONFIG_INVALID', { where: first.name, reason: `${second.name} is there too; keep one, or choose with --config` });
}

// EXTERNAL MODULE: ./build/config/config-shape.js
var config_shape = __webpack_require__(46965);
// EXTERNAL MODULE: ./build/config/config-tree.js
var config_tree = __webpack_require__(9690);
// EXTERNAL MODULE: ./build/config/config-values.js
var config_values = __webpack_require__(32484);
// EXTERNAL MODULE: ./build/config/inputs.js + 2 modules
var inputs = __webpack_require__(64728);
;// CONCATENATED MODULE: ./build/config/rollout.js



/** The inputs that choose an audience; one of them given elsewhere takes the place of the whole first stage. */
const audienceChoosers = ['audience', 'whitelist', 'window-users', 'window-until'];
const kinds = ['whitelist', 'window', 'everyone'];
const invalid = (line, reason, { file }) => new failure.Failure('CONFIG_INVALID', { where: `${file}:${line}`, reason });
const find = (tree, key) => tree.entries.find((entry) => entry.key === key);
function kindOf(tree) {
    const present = kinds.filter((kind) => find(tree, kind) !== undefined);
    return present.length === 1 ? present[0] : undefined;
}
function addFields(kind, tree, given, surroundings) {
    const fields = find(tree, kind)?.value;
    if (kind === 'everyone' || fields?.kind !== 'mapping')
        return;
    const keys = config_shape/* stageKeys */.Jk[kind];
    for (const { key, value } of fields.entries) {
        const name = keys[key];
        if (name !== undefined)
            given.set(name, (0,config_values/* givenFrom */.s)(value, name, surroundings));
    }
}
function windowProblems(tree, surroundings) {
    const window = find(tree, 'window')?.value;
    if (window?.kind !== 'mapping')
        return [];
    const ends = ['for', 'until'].filter((key) => find(window, key) !== undefined);
    return ends.length === 1 ? [] : [invalid(window.line, 'a window needs either "for" or "until"', surroundings)];
}
function readStage(tree, surroundings) {
    const where = `${surroundings.file}:${tree.line}`;
    if (tree.kind !== 'mapping') {
        // The shape has let through a text only; the one text that is a stage is "everyone".
        const isEveryone = tree.kind === 'scalar' && tree.text === 'everyone';
        if (!isEveryone)
            return { problems: [invalid(tree.line, 'a stage is a whitelist, a window or "everyone"', surroundings)] };
        return { stage: { kind: 'everyone', given: new Map([['audience', { text: 'everyone', where }]]), line: tree.line }, problems: [] };
    }
    const kind = kindOf(tree);
    if (kind === undefined)
        return { problems: [invalid(tree.line, 'a stage has exactly one of whitelist, window and everyone', surroundings)] };
    const given = new Map([['audience', { text: kind, where }]]);
    addFields(kind, tree, given, surroundings);
    const rules = find(tree, 'rules');
    if (rules !== undefined)
        given.set('rules', (0,config_values/* givenFrom */.s)(rules.value, 'rules', surroundings));
    return { stage: { kind, given, line: tree.line }, problems: windowProblems(tree, surroundings) };
}
/** Reads the stages of `rollout:`; an audience beside it in the same file would leave open which of the two counts. */
function readStages(rollout, beside, surroundings) {
    if (rollout?.value.kind !== 'list')
        return { stages: [], problems: [] };
    const rival = audienceChoosers.find((name) => beside.has(name));
    const reads = rollout.value.items.map((item) => readStage(item, surroundings));
    return {
        stages: reads.flatMap(({ stage }) => stage ?? []),
        problems: [
            ...(rival === undefined
                ? []
                : [invalid(rollout.line, `"rollout" and "${rival}" do not go together; keep one of them`, surroundings)]),
            ...reads.flatMap(({ problems }) => problems),
        ],
    };
}

// EXTERNAL MODULE: ./build/config/shape.js
var shape = __webpack_require__(81822);
;// CONCATENATED MODULE: ./build/config/config-file.js









const nothing = { given: new Map(), stages: [], problems: [], complete: true };
const broken = (problems) => ({ ...nothing, problems, complete: false });
/** The chosen mini program; one alone needs no choice. */
function chooseApp(tree, asked, file) {
    const apps = (0,config_tree/* mappingAt */.oh)(tree, 'apps');
    const names = apps?.entries.map(({ key }) => key) ?? [];
    if (asked !== undefined)
        return (0,config_tree/* mappingAt */.oh)(apps, asked) ?? new failure.Failure('APP_NOT_CHOSEN', { file, apps: names, asked });
    const [only, ...others] = names;
    if (others.length > 0)
        return new failure.Failure('APP_NOT_CHOSEN', { file, apps: names });
    return only === undefined ? undefined : (0,config_tree/* mappingAt */.oh)(apps, only);
}
/** The inputs that these parts give; a later part wins. */
function collect(parts, surroundings) {
    const given = new Map();
    for (const [place, tree] of parts) {
        for (const name of inputs/* inputNames */.vj.filter((candidate) => (0,inputs/* inputOf */.wg)(candidate).config.includes(place))) {
            const entry = (0,config_check/* soundEntryOf */.d)(tree, (0,inputs/* fileKeyOf */.zS)(name), (0,shape/* shapeOf */.F5)(name), surroundings.file);
            if (entry !== undefined)
                given.set(name, (0,config_values/* givenFrom */.s)(entry.value, name, surroundings));
        }
    }
    return given;
}
/** `clientVersions` is another name of `clientMin`; both at once would hide one. */
function addClientVersions(app, given, surroundings) {
    const entry = (0,config_check/* soundEntryOf */.d)(app, 'clientVersions', (0,shape/* shapeOf */.F5)('client-min'), surroundings.file);
    if (entry === undefined)
        return [];
    if (given.has('client-min')) {
        const where = `${surroundings.file}:${entry.line}`;
        return [new failure.Failure('CONFIG_INVALID', { where, reason: '"clientVersions" is another name of "clientMin"; keep one of them' })];
    }
    given.set('client-min', (0,config_values/* givenFrom */.s)(entry.value, 'client-min', surroundings));
    return [];
}
function readApp(tree, asked, surroundings) {
    const { file } = surroundings;
    const choice = chooseApp(tree, asked, file);
    const [app, unchosen] = choice instanceof failure.Failure ? [undefined, [choice]] : [choice, []];
    const parts = [
        ['root', tree],
        ['mpaas', (0,config_tree/* mappingAt */.oh)(tree, 'mpaas')],
        ['app', app],
    ];
    const given = collect(parts, surroundings);
    const doubled = addClientVersions(app, given, surroundings);
    const rollout = readStages((0,config_check/* soundEntryOf */.d)(app, 'rollout', config_shape/* rolloutShape */.tp, file), given, surroundings);
    return {
        given,
        stages: rollout.stages,
        problems: [...unchosen, ...doubled, ...rollout.problems],
        complete: unchosen.length + rollout.problems.length === 0,
    };
}
function readServerless(root, surroundings) {
    const tree = (0,config_tree/* mappingAt */.oh)(root, 'serverless');
    const hosting = (0,config_tree/* mappingAt */.oh)(tree, 'hosting');
    const parts = [
        ['root', root],
        ['serverless', tree],
        ['hosting', hosting],
        ['delete', (0,config_tree/* mappingAt */.oh)(hosting, 'delete')],
    ];
    return { ...nothing, given: collect(parts, surroundings), serverless: tree === undefined ? undefined : { tree, surroundings } };
}
async function readFound({ name: file, text }, { reads, app, variables }) {
    const { tree, problems } = await (0,config_tree/* readTree */.Zc)(text, file);
    if (tree === undefined)
        return broken(problems);
    const misshapen = (0,config_check/* check */.z)(tree, config_shape/* fileShape */.wD, { file, key: file });
    const surroundings = { file, variables };
    const part = reads === 'app' ? readApp(tree, app, surroundings) : readServerless(tree, surroundings);
    return { ...part, problems: [...misshapen, ...part.problems], complete: part.complete && misshapen.length === 0 };
}
/** Finds and reads the configuration file. Having none is fine, unless it was asked for. */
async function loadConfigFile(question) {
    const found = findFile(question);
    if (found instanceof failure.Failure)
        return broken([found]);
    if (found !== undefined)
        return readFound(found, question);
    if (question.app === undefined || question.reads !== 'app')
        return nothing;
    return broken([new failure.Failure('APP_NOT_CHOSEN', { file: usualNames[0], apps: [], asked: question.app })]);
}

// EXTERNAL MODULE: ./build/config/connection.js + 1 modules
var config_connection = __webpack_require__(41910);
// EXTERNAL MODULE: ./build/config/names.js
var config_names = __webpack_require__(52855);
// EXTERNAL MODULE: ./build/config/nearest.js
var nearest = __webpack_require__(49445);
// EXTERNAL MODULE: ./build/config/parse-value.js + 1 modules
var parse_value = __webpack_require__(5529);
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
    if (first === undefined || audienceChoosers.some((name) => stronger.has(name)))
        return given;
    return new Map([...given, ...first.given]);
}
function gather({ verb, given, givenFrom, variables, config }) {
    const direct = [...given].map(([name, text]) => [name, { text: text.trim(), where: givenFrom }]);
    const stronger = new Map([...fromVariables((0,inputs/* inputsOf */.Vc)(verb), variables), ...direct]);
    return new Map([...fromConfig(config, stronger), ...stronger]);
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
// EXTERNAL MODULE: ./build/config/problems.js
var config_problems = __webpack_require__(93515);
;// CONCATENATED MODULE: ./build/config/client-versions.js

const phones = ['ios', 'android'];
const names = { ios: 'iOS', android: 'Android' };
const client_versions_shape = /^\d+(\.\d+)*$/;
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
    const shapeless = given.filter((phone) => !client_versions_shape.test(range[phone] ?? ''));
    return [
        ...foreign.map((phone) => (0,config_problems/* invalid */.G)(read, bound, `without ${names[phone]}, since the platform is "${platform}"`)),
        ...lacking.map((phone) => (0,config_problems/* invalid */.G)(read, bound, `given for ${names[phone]} too, as in ${asked.map((each) => `${each}=10.1.60`).join(',')}`)),
        ...shapeless.map((phone) => (0,config_problems/* invalid */.G)(read, bound, `dotted numbers for ${names[phone]}, such as 10.1.60`)),
    ];
}
function orderProblems(read) {
    const { 'client-min': min = {}, 'client-max': max = {} } = read.values;
    return phones
        .filter((phone) => {
        const [low, high] = [min[phone], max[phone]];
        return low !== undefined && high !== undefined && client_versions_shape.test(low) && client_versions_shape.test(high) && compareDotted(low, high) > 0;
    })
        .map((phone) => (0,config_problems/* invalid */.G)(read, 'client-max', `at least the lowest version of ${names[phone]}, ${min[phone]}`));
}
/** Checks the range of clients that receive the package; the cloud wants versions for exactly the phones of the platform. */
function clientVersionProblems(read) {
    return [
        ...(0,config_problems/* missing */.L)(read, 'client-min'),
        ...boundProblems(read, 'client-min'),
        ...boundProblems(read, 'client-max'),
        ...orderProblems(read),
    ];
}

// EXTERNAL MODULE: ./build/config/domain-name.js
var domain_name = __webpack_require__(72695);
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
    if (compareDotted(lower, upper) > 0)
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
    return kind === 'window' ? read_audience_windowProblems(read, nowMs) : [];
}
function whitelistProblems(read) {
    const name = read.values.whitelist;
    if (name === undefined)
        return (0,config_problems/* missing */.L)(read, 'whitelist');
    return name.length >= 2 && name.length <= most.nameLength ? [] : [(0,config_problems/* invalid */.G)(read, 'whitelist', `2 to ${most.nameLength} characters long`)];
}
/** The cloud takes inline users as one text with commas between them (`KeyIds`), so a user with a comma would become two. */
function userProblems(read) {
    const users = read.values['whitelist-users'] ?? [];
    const torn = users.find((user) => user.includes(','));
    const problems = torn === undefined ? [] : [(0,config_problems/* invalid */.G)(read, 'whitelist-users', 'users without commas; put this one into "whitelist-users-file"', torn)];
    const tooMany = read.values['whitelist-type'] === 'regular' && users.length > most.expressions;
    if (!tooMany)
        return problems;
    return [...problems, (0,config_problems/* invalid */.G)(read, 'whitelist-users', `at most ${most.expressions} regular expressions`, `${users.length} expressions`)];
}
function read_audience_windowProblems(read, nowMs) {
    const problems = inputsOfKind.window.flatMap((name) => (0,config_problems/* missing */.L)(read, name));
    const end = read.values['window-until'];
    if (end === undefined)
        return problems;
    const lengthMs = end.kind === 'after' ? end.durationMs : end.epochMs - nowMs;
    if (lengthMs <= 0)
        problems.push((0,config_problems/* invalid */.G)(read, 'window-until', 'in the future'));
    if (lengthMs > maximumWindowMs)
        problems.push((0,config_problems/* invalid */.G)(read, 'window-until', 'at most 7 days away'));
    return problems;
}
/** The wire lets `GreyConfigInfo` go with any task, but only a gray task publishes to some. */
function rulesWithoutTask(kind, { sources }) {
    if (!sources.has('rules') || kind === 'whitelist' || kind === 'window')
        return [];
    const reason = kind === 'none' ? 'rules narrow a task, and no audience means no task.' : 'rules narrow a whitelist or a window; everyone is everyone.';
    return [new failure.Failure('INPUTS_CONFLICT', { names: ['rules', 'audience'], reason })];
}

;// CONCATENATED MODULE: ./build/config/read-release.js





/** Our own key in `ExtendInfo`, where the stamp of a package travels. */
const stampKey = 'miniship';
const required = ['app-id', 'workspace-id', 'tenant-id', 'path', 'h5-id'];
const memoLength = 200;
/** Texts that must look like something; each entry says what. */
const read_release_forms = [
    { name: 'h5-id', expected: '16 digits', fits: (text) => /^\d{16}$/.test(text) },
    { name: 'virtual-domain', expected: 'a domain such as example.com, without http:// or https://', fits: domain_name/* isDomainName */.an },
    {
        name: 'vhost',
        expected: 'a host such as https://2017072607907880.example.com, without a path',
        fits: (text) => (0,domain_name/* isDomainName */.an)(text.replace(/^https?:\/\//, '')),
    },
    { name: 'main-url', expected: 'an address without spaces, such as /index.html#pages/index/index', fits: (text) => /^\S+$/.test(text) },
    {
        name: 'memo',
        expected: `one line of at most ${memoLength} characters`,
        fits: (text) => text.length <= memoLength && !/\p{Cc}/u.test(text),
    },
];
function missingProblems(read) {
    const names = read.values['create-app'] ? [...required, 'h5-name'] : required;
    return names.flatMap((name) => (0,config_problems/* missing */.L)(read, name));
}
function formProblems(read) {
    return read_release_forms.flatMap(({ name, expected, fits }) => {
        const given = read.sources.get(name);
        return given === undefined || read.faulty.has(name) || fits(given.text) ? [] : [(0,config_problems/* invalid */.G)(read, name, expected)];
    });
}
function extendInfoProblems(read) {
    const taken = Object.hasOwn(read.values['extend-info'] ?? {}, stampKey);
    return taken ? [(0,config_problems/* invalid */.G)(read, 'extend-info', `an object without the key "${stampKey}", which holds our stamp`)] : [];
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
        memo: values.memo,
        stamp: values.stamp,
        receipt: values.receipt,
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
    const { audience, rules, problems: misdirected } = readAudience(read, facts.nowMs);
    const problems = [
        ...missingProblems(read),
        ...formProblems(read),
        ...(version.text === '' && read.complete && !read.sources.has('version') ? [new failure.Failure('VERSION_MISSING', {})] : []),
        ...clientVersionProblems(read),
        ...extendInfoProblems(read),
        ...misdirected,
    ];
    return { request: requestOf(read, version, { audience, rules }), problems };
}

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
const secretVariables = [...secretNames.map((name) => (0,inputs/* inputOf */.wg)(name).secret?.variable ?? ''), 'MPAAS_SK_ENV'];
/** Reads the inputs of any verb: command line or Action, variables, miniship.yml when the verb has a use for it, defaults. */
async function readInputs(question) {
    const workingDirectory = (0,external_node_path_.resolve)(question.workingDirectory, early('working-directory', question) ?? '.');
    const path = early('config', question);
    const { reads } = verbs/* verbs */.PB[question.verb];
    const config = reads === 'nothing'
        ? { given: new Map(), stages: [], problems: [], complete: true }
        : await loadConfigFile({
            workingDirectory,
            path: path === undefined ? undefined : (0,external_node_path_.resolve)(workingDirectory, path),
            reads,
            app: early('app', question),
            variables: question.variables,
            readText: question.readText,
        });
    const read = resolveInputs({ ...question, workingDirectory, config });
    return {
        ...read,
        values: { ...read.values, 'working-directory': workingDirectory },
        problems: [...config.problems, ...read.problems],
        workingDirectory,
        stages: config.stages,
        serverless: config.serverless,
        secrets: secretsOf(read.values, question.variables),
    };
}
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
    const { request, problems } = readReleaseRequest(inputs, { ...facts, packageVersion });
    const { connection, problems: unconnected } = (0,config_connection/* readConnection */.d)(inputs, question.variables, 'mpaas');
    return { ...inputs, request, connection, problems: [...inputs.problems, ...problems, ...unconnected] };
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

/***/ 76277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Et: () => (/* binding */ verbNames),
/* harmony export */   PB: () => (/* binding */ verbs),
/* harmony export */   SF: () => (/* binding */ isMode),
/* harmony export */   _X: () => (/* binding */ modeNames),
/* harmony export */   ek: () => (/* binding */ isVerb)
/* harmony export */ });
/** Every verb, once. */
const verbs = {
    release: {
        about: 'Uploads the build of a mini program and, when an audience is given, publishes it.',
        zh: '上传小程序构建产物；指定受众时一并发布。',
        mode: true,
        reads: 'app',
        examples: [
            'miniship release --path dist/mini-program --version v1.4.2 --whitelist qa',
            'miniship release --app shop --window-users 500 --window-until 24h',
            'miniship release --app shop --audience everyone --dry-run',
        ],
    },
    deploy: {
        about: 'Brings the functions, the site and the settings of an MPServerless space to what the repository says.',
        zh: '让小程序云 Serverless 空间中的云函数、静态网站及相关设置与代码仓库保持一致。',
        mode: true,
        reads: 'serverless',
        examples: [
            "miniship deploy --space-id mp-1234 --functions 'functions/*' --hosting site/dist",
            'miniship deploy --only hosting --spa --delete --delete-at-most 20%',
            'miniship deploy --dry-run --json',
        ],
    },
    plan: {
        about: 'Shows what release or deploy would do, with read-only calls; it takes every flag of that verb.',
        zh: '以只读调用展示 release 或 deploy 将会做什么；参数与对应命令相同。',
        mode: false,
        reads: 'nothing',
        examples: ['miniship plan release --app shop --audience everyone', 'miniship plan deploy --json'],
    },
    emulator: {
        about: 'Runs the cloud on this machine, and prints the variables that point a client at it.',
        zh: '在本机运行云端模拟器，并打印客户端所需的环境变量。',
        mode: false,
        reads: 'nothing',
        examples: ['miniship emulator --port 0 --json', 'miniship emulator --seed apps.json --state emulator.json'],
    },
    demo: {
        about: 'Releases a sample mini program on a fresh emulator; needs no account.',
        zh: '在全新的模拟器上发布一个示例小程序，无需账号。',
        mode: false,
        reads: 'nothing',
        examples: ['miniship demo'],
    },
};
const verbNames = Object.keys(verbs);
const isVerb = (text) => Object.hasOwn(verbs, text);
const isMode = (text) => isVerb(text) && verbs[text].mode;
/** The verbs that the Action offers as `mode`. */
const modeNames = verbNames.filter(isMode);


/***/ })

};
