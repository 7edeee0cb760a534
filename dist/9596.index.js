export const id = 9596;
export const ids = [9596];
export const modules = {

/***/ 48596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ sections)
/* harmony export */ });
const sections = ['functions', 'settings', 'hosting'];


/***/ }),

/***/ 9596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ formProblems),
  J: () => (/* binding */ readDeployInputs)
});

// EXTERNAL MODULE: ./build/config/connection.js
var config_connection = __webpack_require__(12807);
// EXTERNAL MODULE: ./build/errors/failure.js + 8 modules
var failure = __webpack_require__(7783);
// EXTERNAL MODULE: ./build/config/config-tree.js
var config_tree = __webpack_require__(9690);
// EXTERNAL MODULE: ./build/config/deploy-request.js
var deploy_request = __webpack_require__(48596);
// EXTERNAL MODULE: ./build/config/problems.js
var problems = __webpack_require__(93515);
// EXTERNAL MODULE: ./build/config/read-hosting.js + 2 modules
var read_hosting = __webpack_require__(93810);
// EXTERNAL MODULE: ./build/config/read-settings.js + 1 modules
var read_settings = __webpack_require__(38168);
;// CONCATENATED MODULE: ./build/config/deploy-sections.js






/** Whether anything says what is to be deployed of a section. */
const describes = {
    functions: ({ sources, serverless }) => sources.has('functions') || ((0,config_tree/* mappingAt */.oh)(serverless?.tree, 'functions')?.entries ?? []).length > 0,
    settings: ({ serverless }) => (0,read_settings/* describesSettings */.G)(serverless),
    hosting: (inputs) => (0,read_hosting/* describesSite */.C)(inputs, inputs.serverless),
};
/** Reads which sections are to be deployed. */
function readSections(inputs) {
    const asked = inputs.values.only;
    const only = deploy_request/* sections */.V.filter((section) => asked?.includes(section) ?? true);
    const has = (section) => only.includes(section) && describes[section](inputs);
    const unknown = (asked ?? []).filter((word) => deploy_request/* sections */.V.every((section) => section !== word));
    const misnamed = unknown.map((word) => (0,problems/* invalid */.Gq)(inputs, 'only', `of ${deploy_request/* sections */.V.join(', ')}`, word));
    return { only, has, problems: [...misnamed, ...absent(inputs, only, has)] };
}
/** A part of the file that cannot be read may hold what seems to be absent. */
function absent(inputs, only, has) {
    if (!inputs.complete || inputs.faulty.has('only'))
        return [];
    if (inputs.values.only !== undefined) {
        return only
            .filter((section) => !has(section))
            .map((section) => (0,problems/* invalid */.Gq)(inputs, 'only', `without "${section}", of which nothing is described`));
    }
    return only.some(has) ? [] : [new failure.Failure('NOTHING_TO_DEPLOY', {})];
}

// EXTERNAL MODULE: ./build/config/function-limits.js
var function_limits = __webpack_require__(71472);
// EXTERNAL MODULE: ./build/config/keep-request.js
var keep_request = __webpack_require__(39822);
// EXTERNAL MODULE: ./build/config/read-functions.js + 1 modules
var read_functions = __webpack_require__(87657);
// EXTERNAL MODULE: ./build/config/read-inputs.js + 3 modules
var read_inputs = __webpack_require__(89145);
;// CONCATENATED MODULE: ./build/config/read-deploy.js









/** Inputs that must look like something; each entry says what. */
const read_deploy_forms = [
    {
        name: 'space-id',
        fault: (text) => (/^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$/.test(text) ? undefined : 'the id of a space: letters, digits and hyphens'),
    },
    { name: 'runtime', fault: function_limits/* runtimeFault */.B6 },
    { name: 'plan-digest', fault: (text) => (/^[0-9a-f]{64}$/.test(text) ? undefined : 'the 64 hex digits that a plan ends with') },
];
/** What is wrong with the form of single inputs. */
function formProblems(read) {
    return read_deploy_forms.flatMap(({ name, fault }) => {
        const given = read.sources.get(name);
        const expected = given === undefined || read.faulty.has(name) ? undefined : fault(given.text);
        return expected === undefined ? [] : [(0,problems/* invalid */.Gq)(read, name, expected)];
    });
}
function readNamed({ values, serverless, workingDirectory }, { has }) {
    if (!has('functions'))
        return { patterns: [], known: [], problems: [] };
    const { functions, problems } = (0,read_functions/* readFunctions */.y)(serverless, { workingDirectory, runtime: values.runtime, stamp: values.stamp });
    return { patterns: values.functions ?? [], known: functions, problems };
}
function readSpaceSettings(inputs, { has }, known) {
    const problems = [];
    const secrets = [];
    if (!has('settings'))
        return { settings: { policies: [], domains: [] }, secrets, problems };
    const { workingDirectory, serverless } = inputs;
    const onSecret = (secret) => void secrets.push(secret);
    const { nowMs, readText } = known;
    return { settings: (0,read_settings/* readSettings */.s)(serverless, { workingDirectory, readText, nowMs, onSecret, problems }), secrets, problems };
}
/** Reads a whole deploy. Every problem of the configuration is in `problems`, and nothing is thrown for them. */
async function readDeployInputs(question, { nowMs }) {
    const inputs = await (0,read_inputs/* readInputs */.Ko)({ ...question, verb: 'deploy' });
    const { values } = inputs;
    const chosen = readSections(inputs);
    const named = readNamed(inputs, chosen);
    const site = chosen.has('hosting') ? (0,read_hosting/* readHosting */.v)(inputs, inputs.serverless) : undefined;
    const around = readSpaceSettings(inputs, chosen, { nowMs, readText: question.readText });
    const { connection, problems: unconnected } = (0,config_connection/* readConnection */.d)(inputs, question.variables, 'mpserverless');
    const request = {
        spaceId: values['space-id'] ?? '',
        functions: named.patterns.length > 0 ? [] : named.known,
        hosting: site?.hosting,
        settings: around.settings,
        only: chosen.only,
        concurrency: values.concurrency,
        uploads: values.uploads,
        stamp: values.stamp,
        planDigest: values['plan-digest'],
        receipt: values.receipt,
        keep: (0,keep_request/* readKeep */.S)(values),
        dryRun: values['dry-run'],
        waitMs: values.wait,
    };
    const found = [...chosen.problems, ...named.problems, ...(site?.problems ?? []), ...around.problems];
    return {
        ...inputs,
        request,
        connection,
        functionPatterns: named.patterns,
        knownFunctions: named.known,
        secrets: [...new Set([...inputs.secrets, ...around.secrets])],
        problems: [...inputs.problems, ...(0,problems/* missing */.LO)(inputs, 'space-id'), ...formProblems(inputs), ...found, ...unconnected],
    };
}


/***/ }),

/***/ 87657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ readFunctions)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors/failure.js + 8 modules
var failure = __webpack_require__(7783);
// EXTERNAL MODULE: ./build/config/config-check.js + 1 modules
var config_check = __webpack_require__(37871);
// EXTERNAL MODULE: ./build/config/config-tree.js
var config_tree = __webpack_require__(9690);
// EXTERNAL MODULE: ./build/config/file-section.js
var file_section = __webpack_require__(11623);
// EXTERNAL MODULE: ./build/config/function-limits.js
var function_limits = __webpack_require__(71472);
// EXTERNAL MODULE: ./build/config/read-smoke.js
var read_smoke = __webpack_require__(64363);
// EXTERNAL MODULE: ./build/config/serverless-shape.js
var serverless_shape = __webpack_require__(2045);
;// CONCATENATED MODULE: ./build/config/timer.js
const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const days = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
/** Six fields, without a year. Sunday is 0 or 7: the sources disagree, so both are let through. */
const fields = [
    { name: 'second', min: 0, max: 59 },
    { name: 'minute', min: 0, max: 59 },
    { name: 'hour', min: 0, max: 23 },
    { name: 'day of the month', min: 1, max: 31, open: true },
    { name: 'month', min: 1, max: 12, words: months },
    { name: 'day of the week', min: 0, max: 7, words: days, open: true },
];
/** The number that a text means in a field; undefined when it is none of that field's. */
function numberIn(text, { min, max, words = [] }) {
    const word = words.indexOf(text.toUpperCase());
    const number = word >= 0 ? word + min : /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN;
    return number >= min && number <= max ? number : undefined;
}
function isRange(text, field) {
    if (text === '*')
        return true;
    const [from = '', to, ...more] = text.split('-');
    const [low, high] = [numberIn(from, field), to === undefined ? undefined : numberIn(to, field)];
    if (low === undefined || more.length > 0)
        return false;
    return to === undefined || (high !== undefined && low <= high);
}
// One of the parts between commas: `*`, `5` or `9-18`, each perhaps with a step behind it, as in `*/2`.
function isPart(text, field) {
    const [range = '', step, ...more] = text.split('/');
    const steps = step === undefined || (/^[1-9]\d?$/.test(step) && Number(step) <= field.max);
    return steps && more.length === 0 && isRange(range, field);
}
const isSound = (text, field) => (text === '?' && field.open === true) || text.split(',').every((part) => isPart(part, field));
/**
 * What the text of a timer should have been; undefined when it is a sound one. The commercial edition takes six fields, the
 * beta edition the same behind `cron:` (catalogue: UpdateFunction.TimingTriggerConfig).
 */
function timerFault(text) {
    const parts = text
        .replace(/^cron:/, '')
        .trim()
        .split(/\s+/);
    if (parts.length !== fields.length)
        return 'six fields: second, minute, hour, day of the month, month and day of the week, such as "0 0 */2 * * *"';
    const wrong = fields.find((field, index) => !isSound(parts[index] ?? '', field));
    if (wrong === undefined)
        return undefined;
    return `sound in its ${wrong.name}: ${wrong.min} to ${wrong.max}, *, lists, ranges and steps, as in "0 0 */2 * * *"`;
}

;// CONCATENATED MODULE: ./build/config/read-functions.js









const orEmpty = (fault) => (text) => text === '' ? undefined : fault(text);
/** A path that is empty or missing was told by the check of the file's shape; this one only cannot be resolved further. */
function readFunction(name, section, { workingDirectory, runtime, stamp }) {
    return {
        name,
        path: (0,external_node_path_.resolve)(workingDirectory, section.text('path') ?? '.'),
        runtime: section.text('runtime', function_limits/* runtimeFault */.B6) ?? runtime,
        memoryMb: section.integer('memory', function_limits/* functionLimits */.xA.memoryMb),
        timeoutSeconds: section.integer('timeout', function_limits/* functionLimits */.xA.timeoutSeconds),
        concurrency: section.integer('concurrency', function_limits/* functionLimits */.xA.concurrency),
        httpPath: section.text('http', function_limits/* httpPathFault */.Kh),
        timer: section.text('timer', orEmpty(timerFault)),
        timerPayload: section.text('timerPayload'),
        about: section.text('about', (0,function_limits/* aboutFault */.sM)(stamp)),
        layout: section.choice('layout', serverless_shape/* layouts */.YF) ?? 'root',
        exclude: section.list('exclude') ?? [],
        smoke: (0,read_smoke/* readSmoke */.k)(section.section('smoke')),
    };
}
/** What two values of a function say of each other. */
function checkTogether({ concurrency = 1, memoryMb, timer, timerPayload }, section) {
    if (concurrency > 1 && memoryMb !== undefined && memoryMb < function_limits/* memoryForConcurrencyMb */.hn) {
        section.refuse('concurrency', `"concurrency" above 1 needs a "memory" of at least ${function_limits/* memoryForConcurrencyMb */.hn}, not ${memoryMb}`);
    }
    if (timer === '' && timerPayload !== undefined && timerPayload !== '') {
        section.refuse('timerPayload', '"timerPayload" has no use without a timer');
    }
}
/** Two functions cannot answer on one path; the cloud would refuse the second. */
function checkPaths(functions) {
    const owners = new Map();
    for (const { request, section } of functions) {
        const { name, httpPath = '' } = request;
        const owner = owners.get(httpPath);
        if (owner !== undefined)
            section.refuse('http', `"${httpPath}" is the HTTP path of "${owner}" already`);
        else if (httpPath !== '')
            owners.set(httpPath, name);
    }
}
/** Reads the functions that the file names, with every problem of theirs. Those of a wrong shape are left out: that was told before. */
function readFunctions(part, facts) {
    const problems = [];
    if (part === undefined)
        return { functions: [], problems };
    const { tree, surroundings } = part;
    const open = ({ key: name, line, value }) => {
        if (value.kind !== 'mapping' || (0,config_check/* check */.z)(value, serverless_shape/* functionShape */.e3, { file: surroundings.file, key: name }).length > 0)
            return [];
        const expected = (0,function_limits/* nameFault */.IY)(name);
        if (expected !== undefined) {
            problems.push(new failure.Failure('CONFIG_INVALID', {
                where: `${surroundings.file}:${line}`,
                reason: `the function "${name}" must be named with ${expected}`,
            }));
        }
        const section = new file_section/* FileSection */.Y(value, surroundings, problems);
        return [{ request: readFunction(name, section, facts), section }];
    };
    const functions = ((0,config_tree/* mappingAt */.oh)(tree, 'functions')?.entries ?? []).flatMap(open);
    for (const { request, section } of functions)
        checkTogether(request, section);
    checkPaths(functions);
    return { functions: functions.map(({ request }) => request), problems };
}


/***/ }),

/***/ 93810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ describesSite),
  v: () => (/* binding */ readHosting)
});

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./build/errors/failure.js + 8 modules
var failure = __webpack_require__(7783);
// EXTERNAL MODULE: ./build/config/config-check.js + 1 modules
var config_check = __webpack_require__(37871);
// EXTERNAL MODULE: ./build/config/config-tree.js
var config_tree = __webpack_require__(9690);
// EXTERNAL MODULE: ./build/config/domain-name.js
var domain_name = __webpack_require__(72695);
// EXTERNAL MODULE: ./build/config/file-section.js
var file_section = __webpack_require__(11623);
;// CONCATENATED MODULE: ./build/config/site-path.js
/** A path or glob of the site without its leading slashes, which is how the files of a site are called here. */
const withoutLeadingSlash = (text) => text.replace(/^\/+/, '');
/** Why a text cannot be a page of the site, such as `index.html` or `/errors/404.html`; undefined when it can. */
const pageFault = (text) => isInside(text) && !text.endsWith('/') && withoutLeadingSlash(text) !== '' ? undefined : 'a file of the site, such as index.html';
/** Why a text cannot be a folder of the site, such as `assets/`. The whole site is `/`. */
const folderFault = (text) => (isInside(text) ? undefined : 'a folder of the site, such as assets/');
/** A folder with the slash at its end, so that `assets` does not mean `assets-old` too. Empty for the whole site. */
function folderPrefix(text) {
    const folder = withoutLeadingSlash(text).replace(/\/+$/, '');
    return folder === '' ? '' : `${folder}/`;
}
/** No way out of the site, and nothing that an address or another system would read differently. */
const isInside = (text) => !/[\\?#\p{Cc}]/u.test(text) &&
    withoutLeadingSlash(text)
        .split('/')
        .every((part) => part !== '..' && part !== '.');

;// CONCATENATED MODULE: ./build/config/header-rules.js

/** The headers that a form upload can set (wire-facts §5: fields of PostObject), as they are spelt. */
const headerNames = ['Cache-Control', 'Content-Disposition', 'Content-Encoding', 'Content-Type', 'Expires'];
const ownHeader = /^x-oss-meta-[a-z0-9]+(-[a-z0-9]+)*$/;
/** The spelling that the storage knows; undefined for a header that it cannot set. */
function spelt(name) {
    const lower = name.toLowerCase();
    return headerNames.find((known) => known.toLowerCase() === lower) ?? (ownHeader.test(lower) ? lower : undefined);
}
/** A line break in a header would start another one. */
const valueFault = (text) => (/\p{Cc}/u.test(text) ? 'one line' : undefined);
function addHeaders(values, set) {
    for (const key of values.keys) {
        const name = spelt(key);
        const value = values.text(key, valueFault);
        if (name === undefined)
            values.refuse(key, `"${key}" is no header of a site's file; there are ${headerNames.join(', ')} and x-oss-meta-…`);
        else if (set.has(name))
            values.refuse(key, `"${key}" is given twice`);
        else if (value !== undefined)
            set.set(name, value);
    }
}
function readRule(rule) {
    const set = new Map();
    const cacheControl = rule.text('cacheControl', valueFault);
    if (cacheControl !== undefined)
        set.set('Cache-Control', cacheControl);
    const values = rule.section('set');
    if (values !== undefined)
        addHeaders(values, set);
    if (!rule.has('cacheControl') && (values?.keys.length ?? 0) === 0)
        rule.refuse('match', 'a rule for headers needs "set" or "cacheControl"');
    return { match: withoutLeadingSlash(rule.text('match') ?? ''), set: Object.fromEntries(set) };
}
/** Reads the rules that give headers to the files of a site. */
const readHeaderRules = (hosting) => (hosting?.sections('headers') ?? []).map(readRule);

// EXTERNAL MODULE: ./build/config/inputs.js + 10 modules
var inputs = __webpack_require__(449);
// EXTERNAL MODULE: ./build/config/problems.js
var problems = __webpack_require__(93515);
// EXTERNAL MODULE: ./build/config/serverless-shape.js
var serverless_shape = __webpack_require__(2045);
;// CONCATENATED MODULE: ./build/config/read-hosting.js











const mostIps = 3;
/** The inputs that describe a site; one of them alone asks for the rest. */
const siteInputs = inputs/* inputNames */.vj.filter((name) => (0,inputs/* inputOf */.wg)(name).group === 'hosting');
/** Whether anything says that there is a site: a flag, a variable or the file. */
const describesSite = ({ sources }, part) => siteInputs.some((name) => sources.has(name)) || (0,config_tree/* mappingAt */.oh)(part?.tree, 'hosting') !== undefined;
/** IPv4, alone or as a range of 2 to 256 addresses (wire-facts §7). */
function addressFault(text) {
    const [address = '', mask, ...more] = text.split('/');
    const isMask = mask === undefined || (/^\d\d$/.test(mask) && Number(mask) >= 24 && Number(mask) <= 31);
    return (0,external_node_net_.isIPv4)(address) && isMask && more.length === 0 ? undefined : 'an IPv4 address, or a range with a mask from /24 to /31';
}
/** What only the file can say. */
function readOwn(hosting) {
    const allowedIps = hosting?.list('allowedIps', addressFault);
    if (allowedIps !== undefined && allowedIps.length > mostIps)
        hosting?.refuse('allowedIps', `"allowedIps" has ${allowedIps.length} entries, and the cloud takes ${mostIps}`);
    return {
        allowedIps,
        headers: readHeaderRules(hosting),
        exclude: (hosting?.list('exclude') ?? []).map(withoutLeadingSlash),
        refresh: (hosting?.list('refresh', domain_name/* domainFault */.TQ) ?? []).map((domain) => domain.toLowerCase()),
    };
}
/** `50` or `20%`; undefined for anything else. */
function readCap(text) {
    const [, digits, sign] = /^(\d{1,6})(%?)$/.exec(text) ?? [];
    if (digits === undefined)
        return undefined;
    if (sign === '')
        return { kind: 'files', files: Number(digits) };
    return Number(digits) <= 100 ? { kind: 'percent', percent: Number(digits) } : undefined;
}
const nothing = { kind: 'files', files: 0 };
const readDelete = ({ values }) => ({
    enabled: values.delete,
    prefix: folderPrefix(values['delete-prefix'] ?? ''),
    keep: (values['delete-keep'] ?? []).map(withoutLeadingSlash),
    atMost: readCap(values['delete-at-most']) ?? nothing,
});
/** Inputs that must look like something; each entry says what. */
const read_hosting_forms = [
    { name: 'hosting-index', fault: pageFault },
    { name: 'hosting-error', fault: pageFault },
    { name: 'delete-prefix', fault: folderFault },
    {
        name: 'delete-at-most',
        fault: (text) => (readCap(text) === undefined ? 'a number of files such as 50, or a share such as 20%' : undefined),
    },
];
function inputProblems(read) {
    const misshapen = read_hosting_forms.flatMap(({ name, fault }) => {
        const given = read.sources.get(name);
        const expected = given === undefined || read.faulty.has(name) ? undefined : fault(given.text);
        return expected === undefined ? [] : [(0,problems/* invalid */.Gq)(read, name, expected)];
    });
    const reason = 'a single-page app answers every unknown path with its index page, so no error page is ever shown.';
    const conflict = read.values.spa && read.values['hosting-error'] !== undefined
        ? [new failure.Failure('INPUTS_CONFLICT', { names: ['spa', 'hosting-error'], reason })]
        : [];
    return [...(0,problems/* missing */.LO)(read, 'hosting'), ...misshapen, ...conflict];
}
/** Reads the site, with every problem of it. */
function readHosting(read, part) {
    const { values } = read;
    const problems = [];
    const tree = (0,config_tree/* mappingAt */.oh)(part?.tree, 'hosting');
    // What is of a wrong shape was told when the file was checked, and is not read again.
    const isSound = tree !== undefined && part !== undefined && (0,config_check/* check */.z)(tree, serverless_shape/* hostingShape */.yz, { file: part.surroundings.file, key: 'hosting' }).length === 0;
    const own = readOwn(isSound ? new file_section/* FileSection */.Y(tree, part.surroundings, problems) : undefined);
    const error = values['hosting-error'];
    const manifest = values['manifest-file'];
    const hosting = {
        ...own,
        path: values.hosting ?? '',
        index: withoutLeadingSlash(values['hosting-index']),
        error: error === undefined ? undefined : withoutLeadingSlash(error),
        spa: values.spa,
        delete: readDelete(read),
        manifest: manifest === undefined ? { kind: 'beside-site' } : { kind: 'file', path: manifest },
    };
    return { hosting, problems: [...inputProblems(read), ...problems] };
}


/***/ }),

/***/ 38168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ describesSettings),
  s: () => (/* binding */ readSettings)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors/failure.js + 8 modules
var failure = __webpack_require__(7783);
;// CONCATENATED MODULE: ./build/config/certificate.js



const isPem = (text) => text.includes('-----BEGIN ');
const holdsKey = (text) => /-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----/.test(text);
/** A CI system that keeps a secret on one line hands it over with `\n` in place of its line breaks. */
const withLineBreaks = (text) => (text.includes('\n') ? text : text.replaceAll('\\n', '\n'));
/** The text of a file, or why it cannot be read. */
function readPemFile(path, { readText }) {
    try {
        const text = readText(path);
        return text === undefined ? { reason: 'there is no such file' } : { text };
    }
    catch (error) {
        return { reason: error instanceof Error && 'code' in error ? String(error.code) : String(error) };
    }
}
/** The PEM text of a key of the section: its value itself, or what stands in the file of that name. */
function readPem(section, key, facts) {
    const written = section.written(key) ?? '';
    if (holdsKey(written)) {
        facts.onSecret(written);
        section.refuse(key, `a private key does not belong into this file; give the path of its file, or a variable as in "${key}: \${TLS_KEY}"`);
        return undefined;
    }
    const value = section.text(key);
    if (value === undefined || isPem(value))
        return value === undefined ? undefined : withLineBreaks(value);
    const path = (0,external_node_path_.resolve)(facts.workingDirectory, value);
    const file = readPemFile(path, facts);
    if ('text' in file)
        return file.text;
    if (key === 'certificate' || !written.includes('$' + '{')) {
        facts.problems.push(new failure.Failure('FILE_UNREADABLE', { input: key, path, reason: file.reason }));
        return undefined;
    }
    // What the variable holds may be a bare key, which no message must show as if it were a path.
    facts.onSecret(value);
    section.refuse(key, `"${key}" (${written}) is neither a private key in PEM form nor the path of a file that can be read`);
    return undefined;
}
function attempt(read) {
    try {
        return read();
    }
    catch {
        return undefined;
    }
}
/** What is wrong with a pair, for the key that is to blame. The reasons never quote the texts. */
function fault(certificate, privateKey, domain, nowMs) {
    if (holdsKey(certificate))
        return ['certificate', '"certificate" holds a private key too; keep the two in files of their own'];
    const parsed = attempt(() => new external_node_crypto_.X509Certificate(certificate));
    if (parsed === undefined)
        return ['certificate', '"certificate" is not a certificate in PEM form'];
    const key = attempt(() => (0,external_node_crypto_.createPrivateKey)(privateKey));
    if (key === undefined)
        return ['privateKey', '"privateKey" is not a private key in PEM form and without a passphrase'];
    if (!parsed.checkPrivateKey(key))
        return ['privateKey', '"privateKey" belongs to another certificate; in a chain, the certificate of the domain comes first'];
    if (Date.parse(parsed.validTo) <= nowMs)
        return ['certificate', `"certificate" has expired (${parsed.validTo})`];
    if (domain !== undefined && parsed.checkHost(domain) === undefined)
        return ['certificate', `"certificate" is not for ${domain}`];
    return undefined;
}
/** The same certificate always has the same name, so that a rerun finds it in place. */
const nameOf = (certificate) => `miniship-${(0,external_node_crypto_.createHash)('sha256').update(new external_node_crypto_.X509Certificate(certificate).raw).digest('hex').slice(0, 16)}`;
/** Reads a certificate with its key; undefined when there is none, or a problem with it. */
function readCertificate(section, domain, facts) {
    const given = ['certificate', 'privateKey'].filter((key) => section.has(key));
    const [only, other] = given;
    if (only === undefined)
        return undefined;
    const certificate = readPem(section, 'certificate', facts);
    const privateKey = readPem(section, 'privateKey', facts);
    if (privateKey !== undefined)
        facts.onSecret(privateKey);
    if (other === undefined) {
        section.refuse(only, `"${only}" needs "${only === 'certificate' ? 'privateKey' : 'certificate'}" beside it`);
        return undefined;
    }
    if (certificate === undefined || privateKey === undefined)
        return undefined;
    const wrong = fault(certificate, privateKey, domain, facts.nowMs);
    if (wrong !== undefined)
        section.refuse(...wrong);
    return wrong === undefined ? { name: nameOf(certificate), certificate, privateKey } : undefined;
}

// EXTERNAL MODULE: ./build/config/config-check.js + 1 modules
var config_check = __webpack_require__(37871);
// EXTERNAL MODULE: ./build/config/domain-name.js
var domain_name = __webpack_require__(72695);
// EXTERNAL MODULE: ./build/config/file-section.js
var file_section = __webpack_require__(11623);
// EXTERNAL MODULE: ./build/config/json-text.js
var json_text = __webpack_require__(42209);
// EXTERNAL MODULE: ./build/config/settings-shape.js
var settings_shape = __webpack_require__(6822);
;// CONCATENATED MODULE: ./build/config/read-settings.js






const keys = Object.keys(settings_shape/* settingsFields */.d);
const mostCorsDomains = 10;
/** Whether the file says anything of the settings around functions and site. */
const describesSettings = (part) => part?.tree.entries.some(({ key }) => Object.hasOwn(settings_shape/* settingsFields */.d, key)) ?? false;
/** The settings whose shape is sound; what is wrong with the others was told when the file was checked. */
function soundTree({ tree, surroundings: { file } }) {
    const entries = tree.entries.filter(({ key, value }) => {
        const known = keys.find((one) => one === key);
        return known !== undefined && (0,config_check/* check */.z)(value, settings_shape/* settingsFields */.d[known], { file, key }).length === 0;
    });
    return { ...tree, entries };
}
function readHttpTrigger(settings, facts) {
    const trigger = settings.section('httpTrigger');
    if (trigger === undefined)
        return undefined;
    const domain = trigger.text('domain', (text) => (text === '' ? undefined : (0,domain_name/* domainFault */.TQ)(text)));
    const certificate = readCertificate(trigger, domain || undefined, facts);
    if (domain === '' && trigger.has('certificate'))
        trigger.refuse('certificate', '"certificate" has no use without a domain');
    return { enabled: trigger.flag('enabled'), domain: domain?.toLowerCase(), certificate };
}
function readCors(settings) {
    const domains = settings.list('cors', corsFault);
    if (domains === undefined)
        return undefined;
    const own = [...new Set(domains.map((domain) => domain.toLowerCase()))];
    if (own.length > mostCorsDomains)
        settings.refuse('cors', `"cors" has ${own.length} domains, and the cloud takes ${mostCorsDomains} a space`);
    return own;
}
/** A domain, perhaps with a port; pages on this machine have none of the public ones. */
const corsFault = (text) => {
    const host = text.replace(/:\d{1,5}$/, '').replace(/^\*\./, '');
    return (0,domain_name/* isDomainName */.an)(host) || host === 'localhost' || /^\d{1,3}(\.\d{1,3}){3}$/.test(host) ? undefined : domain_name/* expectedDomain */.r1;
};
/** A policy by its name, or in own words as a mapping or as JSON. */
function readPolicy(section, key) {
    const own = section.section(key);
    if (own === undefined) {
        const name = section.choice(key, settings_shape/* plainPolicies */.p);
        return name === undefined ? undefined : { name };
    }
    if (own.section('policy') !== undefined) {
        const policy = own.plain('policy');
        return policy === undefined ? undefined : { name: 'EXTENDED', policy: JSON.stringify(policy) };
    }
    const text = own.text('policy', (given) => (0,json_text/* readJsonObject */.o)(given) !== undefined ? undefined : 'a JSON object, such as {".read":true,".write":false}');
    return text === undefined ? undefined : { name: 'EXTENDED', policy: text };
}
function readPolicies(settings) {
    const policies = settings.section('policies');
    const collections = policies?.section('db');
    const ofCollections = (collections?.keys ?? []).flatMap((collection) => {
        const policy = collections === undefined ? undefined : readPolicy(collections, collection);
        return policy === undefined ? [] : [{ service: 'db', collection, ...policy }];
    });
    const ofFiles = policies?.has('file') ? readPolicy(policies, 'file') : undefined;
    return ofFiles === undefined ? ofCollections : [...ofCollections, { service: 'file', ...ofFiles }];
}
function readDomains(settings, facts) {
    const domains = settings.section('domains');
    return (domains?.keys ?? []).flatMap((domain) => {
        const section = domains?.section(domain);
        if (section === undefined)
            return [];
        if (!(0,domain_name/* isDomainName */.an)(domain))
            domains?.refuse(domain, `"${domain}" must be ${domain_name/* expectedDomain */.r1}`);
        const certificate = readCertificate(section, domain, facts);
        return [{ domain: domain.toLowerCase(), forceHttps: section.flag('forceHttps'), certificate, cors: readOrigins(section) }];
    });
}
/** Origins with commas between them, as the cloud takes them; `*` for all. */
function readOrigins(section) {
    const given = section.list('cors', (text) => text === 'true' || text === 'false' || /^(\*|https?:\/\/[^\s,/]+)$/.test(text)
        ? undefined
        : 'an origin such as https://*.example.com (several as a list), or true or false');
    if (given === undefined || given.length === 0)
        return undefined;
    if (given.includes('false'))
        return false;
    return { origins: given.includes('true') ? '*' : given.join(',') };
}
/** Reads the settings around functions and site, with every problem of theirs. */
function readSettings(part, facts) {
    if (part === undefined)
        return { policies: [], domains: [] };
    const settings = new file_section/* FileSection */.Y(soundTree(part), part.surroundings, facts.problems);
    return {
        httpTrigger: readHttpTrigger(settings, facts),
        cors: readCors(settings),
        policies: readPolicies(settings),
        domains: readDomains(settings, facts),
    };
}


/***/ })

};
