export const id = 5340;
export const ids = [5340,4074];
export const modules = {

/***/ 51351:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ asksForApp),
/* harmony export */   w: () => (/* binding */ readVerifyAppInputs)
/* harmony export */ });
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7783);
/* harmony import */ var _connection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12807);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95490);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(449);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93515);
/* harmony import */ var _read_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(89145);






/** Context parameters that have no input of their own (wire-facts §10). */
const contextNames = [
    'user_nick',
    'open_id',
    'mini_app_id',
    'mix_nick',
    'user_id',
    'main_user_id',
    'source_app_id',
    'app_owner_open_id',
];
/** The gateway takes no more: "128 KB". */
const largestBodyBytes = 128 * 1024;
const ofApplication = (name) => name.startsWith('cloud-app');
const ofEveryRun = ['timeout', 'call-timeout', 'json', 'debug', 'output-file', 'working-directory', 'config', 'app'];
const lookedAt = _inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .inputNames */ .vj.filter((name) => ofApplication(name) || ofEveryRun.includes(name));
/** Whether `verify` is to call a cloud application: one of the inputs for it was given for this run. */
const asksForApp = ({ given, variables }) => [...given.keys()].some(ofApplication) || (variables['MINISHIP_CLOUD_APP'] ?? '').trim() !== '';
/** Reads what `verify --cloud-app` needs and nothing else: neither access key nor mini program. */
async function readVerifyAppInputs(question) {
    const read = await (0,_read_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .readInputs */ .Ko)({ ...question, verb: 'verify', names: lookedAt });
    const { connection, problems: unreached } = (0,_connection_js__WEBPACK_IMPORTED_MODULE_1__/* .readReach */ .e)(read, question.variables);
    const { request, problems } = readRequest(read);
    // Which mini program is meant does not matter here, unless it was asked for by name.
    const known = read.problems.filter(({ code, facts }) => code !== 'APP_NOT_CHOSEN' || 'asked' in facts);
    return { ...read, request, connection, problems: [...known, ...problems, ...unreached, ...receiptProblem(question)] };
}
function receiptProblem({ given }) {
    if (!given.has('receipt'))
        return [];
    const reason = 'a run compares with a receipt, or calls a cloud application.';
    return [new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('INPUTS_CONFLICT', { names: ['receipt', 'cloud-app'], reason })];
}
function readRequest(read) {
    const { values } = read;
    const method = values['cloud-app-method'];
    const secret = values['cloud-app-secret'];
    const body = method === 'GET' ? undefined : JSON.stringify(values['cloud-app-data'] ?? {});
    const signing = { method: values['cloud-app-sign-method'], withBody: values['cloud-app-sign-body'] };
    return {
        request: {
            url: values['cloud-app'] ?? '',
            method,
            body,
            context: contextOf(read),
            signing: secret === undefined ? undefined : { secret, ...signing },
            timeoutMs: values['cloud-app-timeout'],
            expected: values['cloud-app-expect'],
        },
        problems: [...urlProblems(read), ...bodyProblems(read, body), ...contextProblems(read), ...keyProblems(read)],
    };
}
/** The gateway's own parameters, but for the signature. One without a value is left out: what the gateway sends in its place is not known. */
function contextOf({ values }) {
    const given = {
        app_key: values['cloud-app-key'],
        env: values['cloud-app-env'],
        access_token: values['cloud-app-access-token'],
        ...(values['cloud-app-secret'] !== undefined && values['cloud-app-sign-method'] === 'hmac' ? { sign_method: 'hmac' } : {}),
        ...values['cloud-app-context'],
    };
    return Object.fromEntries(Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])));
}
function urlProblems(read) {
    const text = read.values['cloud-app'];
    if (text === undefined)
        return (0,_problems_js__WEBPACK_IMPORTED_MODULE_4__/* .missing */ .LO)(read, 'cloud-app');
    const expected = 'the https address of a service without user, password and #, such as https://shop.example.com/api/ping';
    // An address may hold a password: only what is known to be none is shown.
    if (!URL.canParse(text))
        return [(0,_problems_js__WEBPACK_IMPORTED_MODULE_4__/* .invalid */ .Gq)(read, 'cloud-app', expected, text.includes('@') ? '***' : text)];
    const url = new URL(text);
    if (!/^https?:$/.test(url.protocol) || `${url.username}${url.password}${url.hash}` !== '') {
        return [(0,_problems_js__WEBPACK_IMPORTED_MODULE_4__/* .invalid */ .Gq)(read, 'cloud-app', expected, `${url.protocol}//${url.host}${url.pathname}`)];
    }
    if (url.protocol === 'http:' && !(0,_endpoint_js__WEBPACK_IMPORTED_MODULE_2__/* .isLoopback */ .U)(url.hostname))
        return [new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('ENDPOINT_INSECURE', { url: url.origin })];
    const names = [...url.searchParams.keys()];
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    return twice === undefined ? [] : [(0,_problems_js__WEBPACK_IMPORTED_MODULE_4__/* .invalid */ .Gq)(read, 'cloud-app', 'an address that has each parameter once', `${twice} twice`)];
}
function bodyProblems(read, body) {
    if (!read.sources.has('cloud-app-data'))
        return [];
    if (body === undefined) {
        const reason = 'a GET has no body; put parameters into the address.';
        return [new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('INPUTS_CONFLICT', { names: ['cloud-app-method', 'cloud-app-data'], reason })];
    }
    const sizeBytes = Buffer.byteLength(body);
    if (sizeBytes <= largestBodyBytes)
        return [];
    return [
        (0,_problems_js__WEBPACK_IMPORTED_MODULE_4__/* .invalid */ .Gq)(read, 'cloud-app-data', `at most ${largestBodyBytes} bytes of JSON, which is all that the gateway takes`, `${sizeBytes} bytes`),
    ];
}
/** What has an input of its own: a token in an argument could be read by every process. */
const ownInput = {
    app_key: 'left to "cloud-app-key"',
    env: 'left to "cloud-app-env"',
    access_token: 'left to the variable MINISHIP_CLOUD_APP_ACCESS_TOKEN',
    sign: 'left to miniship, which signs with MINISHIP_CLOUD_APP_SECRET',
};
function contextProblems(read) {
    return Object.entries(read.values['cloud-app-context'] ?? {}).flatMap(([name, value]) => {
        const own = ownInput[name];
        if (own !== undefined)
            return [(0,_problems_js__WEBPACK_IMPORTED_MODULE_4__/* .invalid */ .Gq)(read, 'cloud-app-context', own, name)];
        if (!contextNames.some((known) => known === name))
            return [(0,_problems_js__WEBPACK_IMPORTED_MODULE_4__/* .invalid */ .Gq)(read, 'cloud-app-context', `of ${contextNames.join(', ')}`, name)];
        const isText = typeof value === 'string' || typeof value === 'number';
        return isText ? [] : [(0,_problems_js__WEBPACK_IMPORTED_MODULE_4__/* .invalid */ .Gq)(read, 'cloud-app-context', `a text for ${name}`, JSON.stringify(value))];
    });
}
function keyProblems(read) {
    return read.values['cloud-app-secret'] === undefined ? [] : (0,_problems_js__WEBPACK_IMPORTED_MODULE_4__/* .missing */ .LO)(read, 'cloud-app-key');
}


/***/ }),

/***/ 43201:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z_: () => (/* binding */ givenFor),
/* harmony export */   cb: () => (/* binding */ readVerifyQuestion),
/* harmony export */   ko: () => (/* binding */ readVerifySpace),
/* harmony export */   vF: () => (/* binding */ readVerifyMiniProgram)
/* harmony export */ });
/* harmony import */ var _connection_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12807);
/* harmony import */ var _expected_target_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13197);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(449);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93515);
/* harmony import */ var _read_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89145);





/** Every input of `verify`, whatever it is about to check. */
const readVerifyQuestion = (question) => (0,_read_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readInputs */ .Ko)({ ...question, verb: 'verify' });
/** Reads how to reach the mini program of a receipt. Which one it is the receipt says, so nobody has to choose one of those in miniship.yml. */
async function readVerifyMiniProgram(question, ids) {
    const inputs = await readVerifyQuestion(question);
    const isChosen = inputs.sources.has('app');
    const problems = inputs.problems.filter(({ code }) => isChosen || code !== 'APP_NOT_CHOSEN');
    return connected({ ...inputs, problems }, question, { cloud: 'mpaas', ids });
}
/** Reads how to reach the space of a receipt: the part `serverless:` of miniship.yml, as a deploy would. */
async function readVerifySpace(question, ids) {
    const inputs = await (0,_read_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readInputs */ .Ko)({ ...question, given: givenFor('deploy', question), verb: 'deploy' });
    return connected(inputs, question, { cloud: 'mpserverless', ids });
}
/** What was given, as far as another verb takes it. */
function givenFor(verb, { given }) {
    const taken = new Set((0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .inputsOf */ .Vc)(verb));
    return new Map([...given].filter(([name]) => taken.has(name)));
}
function connected(inputs, { variables }, { cloud, ids }) {
    const { connection, problems } = (0,_connection_js__WEBPACK_IMPORTED_MODULE_0__/* .readConnection */ .d)(inputs, variables, cloud);
    return {
        ...inputs,
        connection,
        problems: [...inputs.problems, ...problems, ...contradictions(inputs, ids), ...(0,_expected_target_js__WEBPACK_IMPORTED_MODULE_1__/* .unexpectedTargets */ .i)(inputs, ids, 'receipt')],
    };
}
/** An id that is given and is not the one of the receipt: a receipt of something else was taken by mistake. */
function contradictions(inputs, ids) {
    return Object.entries(ids).flatMap(([name, ofReceipt]) => {
        const given = inputs.sources.get(name);
        if (given === undefined || inputs.faulty.has(name) || given.text === ofReceipt)
            return [];
        return [(0,_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .invalid */ .Gq)(inputs, name, `"${ofReceipt}", which the receipt is about, or left out`)];
    });
}


/***/ }),

/***/ 65753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ tellStory)
/* harmony export */ });
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7783);
/* harmony import */ var _run_verb_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30502);


/** A verb that was read, and can be run alone or as one of several. */
const tellStory = (inputs, storyIn) => ({
    inputs,
    story: (setting) => (0,_run_verb_js__WEBPACK_IMPORTED_MODULE_1__/* .runVerb */ .b)(storyIn(setting), setting),
    look: (setting) => lookAt(storyIn(setting)),
});
/** What would be wrong with it on this machine; nothing is told, and nothing is kept hold of. */
async function lookAt({ prepare, letGo }) {
    try {
        const prepared = await prepare({ report: () => { } });
        await letGo?.(prepared);
        return [];
    }
    catch (thrown) {
        const failure = (0,_errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.asFailure)(thrown);
        return failure.problems.length > 0 ? failure.problems : [failure];
    }
}


/***/ }),

/***/ 86141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readVerify: () => (/* binding */ readVerify)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/config/problems.js
var config_problems = __webpack_require__(93515);
// EXTERNAL MODULE: ./build/config/read-inputs.js + 3 modules
var read_inputs = __webpack_require__(89145);
// EXTERNAL MODULE: ./build/config/read-verify.js
var read_verify = __webpack_require__(43201);
// EXTERNAL MODULE: ./build/config/read-verify-app.js
var read_verify_app = __webpack_require__(51351);
// EXTERNAL MODULE: ./build/errors/failure.js + 8 modules
var failure = __webpack_require__(7783);
// EXTERNAL MODULE: ./build/transport/clock.js
var transport_clock = __webpack_require__(61720);
// EXTERNAL MODULE: ./build/workflows/read-receipt.js
var read_receipt = __webpack_require__(33880);
// EXTERNAL MODULE: ./build/workflows/receipt-subjects.js
var receipt_subjects = __webpack_require__(92275);
;// CONCATENATED MODULE: ./build/workflows/receipt-damage.js


class OneOf {
    forms;
    constructor(...forms) {
        this.forms = forms;
    }
}
class Dictionary {
    of;
    constructor(of) {
        this.of = of;
    }
}
const kinds = {
    text: (value) => typeof value === 'string',
    number: (value) => typeof value === 'number',
    flag: (value) => typeof value === 'boolean',
    no: (value) => value === false,
    time: (value) => typeof value === 'number' && !Number.isNaN(new Date(value).getTime()),
};
function fits(value, form) {
    if (isKind(form))
        return kinds[form](value);
    if (typeof form === 'string')
        return value === form.slice(1);
    if (form instanceof OneOf)
        return form.forms.some((one) => fits(value, one));
    if (isList(form))
        return Array.isArray(value) && value.every((each) => fits(each, form[0]));
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return false;
    if (form instanceof Dictionary)
        return Object.values(value).every((each) => fits(each, form.of));
    return Object.entries(form).every(([name, inner]) => {
        const found = (0,read_receipt/* fieldOf */._F)(value, name.replace('?', ''));
        return found === undefined ? name.endsWith('?') : fits(found, inner);
    });
}
const isKind = (form) => typeof form === 'string' && form in kinds;
const isList = (form) => Array.isArray(form);
const task = {
    taskId: 'number',
    state: 'text',
    'packageId?': 'number',
    'memo?': 'text',
    'rules?': [{ element: 'text', operation: 'text', values: ['text'] }],
    'audience?': new OneOf({ kind: '=window', users: 'number', endMs: 'time' }, { kind: '=whitelist', whitelistIds: ['number'] }, { kind: '=everyone' }),
};
const functionSettings = {
    'runtime?': 'text',
    'memoryMb?': 'number',
    'timeoutSeconds?': 'number',
    'concurrency?': 'number',
    'httpPath?': 'text',
    'timer?': 'text',
    'timerPayload?': 'text',
    'desc?': 'text',
};
const settings = {
    'httpTrigger?': { 'enabled?': 'flag', 'domain?': 'text' },
    'cors?': ['text'],
    'policies?': [{ service: 'text', 'collection?': 'text', name: 'text', 'policy?': 'text' }],
    'domains?': [{ domain: 'text', 'forceHttps?': 'flag', 'cors?': new OneOf('no', { origins: 'text' }), 'certificate?': { name: 'text' } }],
};
const siteConfig = { index: 'text', error: 'text', errorStatus: 'text', allowedIps: ['text'], 'defaultUrl?': 'text' };
const listing = { files: 'number', sizeBytes: 'number', sha256: 'text', 'entries?': new Dictionary([new OneOf('number', 'text')]) };
/** Whether something in a receipt is a task, as the comparison looks for them. */
const isTask = (value) => typeof (0,read_receipt/* fieldOf */._F)(value, 'taskId') === 'number' && (0,read_receipt/* fieldOf */._F)(value, 'state') !== undefined;
/** The part of a receipt that is not as any run writes it; undefined when all that a comparison looks at is. */
function damageIn({ miniProgram, space }) {
    const tasks = Object.values(Object(miniProgram?.done)).flatMap((part) => Array.isArray(part) ? (0,receipt_subjects/* itemsOf */.S3)(part) : [part]);
    const functions = (0,receipt_subjects/* itemsOf */.S3)((0,read_receipt/* fieldOf */._F)(space?.done, 'functions')).map((each) => (0,read_receipt/* fieldOf */._F)(each, 'settings'));
    const site = (0,read_receipt/* fieldOf */._F)(space?.done, 'hosting');
    const parts = [
        ['a task', tasks.filter(isTask), task],
        ['the settings of a function', functions, functionSettings],
        ['the settings of the space', [(0,read_receipt/* fieldOf */._F)(space?.asked, 'settings')], settings],
        ['the configuration of the site', [(0,read_receipt/* fieldOf */._F)(site, 'config')], siteConfig],
        ['the list of the site', [(0,read_receipt/* fieldOf */._F)(site, 'listing')], listing],
    ];
    return parts.find(([, values, form]) => values.some((value) => value !== undefined && !fits(value, form)))?.[0];
}

// EXTERNAL MODULE: ./build/workflows/tools.js
var workflows_tools = __webpack_require__(26614);
// EXTERNAL MODULE: ./build/packaging/version.js
var version = __webpack_require__(62432);
// EXTERNAL MODULE: ./build/workflows/canonical-json.js
var canonical_json = __webpack_require__(94074);
;// CONCATENATED MODULE: ./build/workflows/compared.js

/** One field as a receipt has it, beside the same field of the cloud. A field that the receipt does not have is not compared. */
function compared(what, field, expected, found) {
    if (expected === undefined)
        return [];
    return [{ what, field, expected: inWords(expected), found: inWords(found), same: (0,canonical_json/* canonicalJson */.d)(expected) === (0,canonical_json/* canonicalJson */.d)(found) }];
}
/** Whether a thing of the receipt is there at all; when it is, `others` compares the rest of it. */
function present(what, found, others = () => []) {
    const presence = compared(what, 'presence', 'there', found === undefined ? 'missing' : 'there');
    return found === undefined ? presence : [...presence, ...others(found)];
}
/** Texts stand as they are; absent and empty both read as nothing. */
function inWords(value) {
    if (value === undefined || value === null || value === '')
        return 'nothing';
    return typeof value === 'string' ? value : (0,canonical_json/* canonicalJson */.d)(value);
}

// EXTERNAL MODULE: ./build/workflows/package-tasks.js
var package_tasks = __webpack_require__(40518);
// EXTERNAL MODULE: ./build/workflows/stamp.js
var stamp = __webpack_require__(89994);
;// CONCATENATED MODULE: ./build/workflows/verify-mini-program.js







/** How phones treat a package; each is compared by itself, so that a difference names it. */
const verify_mini_program_settings = [
    'autoInstall',
    'preload',
    'platform',
    'clientMin',
    'clientMax',
    'tabBar',
    'optionMenu',
    'keepAlive',
    'packageType',
];
/** Compares package, tasks and whitelist of a receipt with what the cloud has, and looks whether another version took its place. */
async function compareMiniProgram(subject, tools) {
    const { done } = subject;
    const tasks = tasksIn(done);
    const fields = [...(await comparePackage(subject, tasks, tools))];
    for (const task of tasks)
        fields.push(...compareTask(task, await tools.mpaas.findTask(task.taskId), tools.clock.now()));
    return [...fields, ...(await compareWhitelist((0,read_receipt/* fieldOf */._F)(done, 'whitelist'), tools)), ...(await compareRank(subject, tasks, tools))];
}
/** Every task that a receipt tells of: the one that publishes, those that were moved, and those that a rollback ended. */
function tasksIn(done) {
    const parts = typeof done === 'object' && done !== null ? Object.values(done) : [];
    const ended = (0,receipt_subjects/* itemsOf */.S3)((0,read_receipt/* fieldOf */._F)(done, 'ended')).map((each) => ({ taskId: (0,read_receipt/* fieldOf */._F)(each, 'taskId'), state: 'ended' }));
    const tasks = [...parts.flatMap((part) => (Array.isArray(part) ? (0,receipt_subjects/* itemsOf */.S3)(part) : [part])), ...ended].filter(verify_mini_program_isTask);
    // One that was moved twice stands as it was left.
    return [...new Map(tasks.map((task) => [task.taskId, task])).values()];
}
const verify_mini_program_isTask = (value) => typeof (0,read_receipt/* fieldOf */._F)(value, 'taskId') === 'number' && (0,read_receipt/* fieldOf */._F)(value, 'state') !== undefined;
async function comparePackage({ h5Id, asked, done }, tasks, { mpaas, clock }) {
    const known = (0,read_receipt/* fieldOf */._F)(done, 'package');
    const packageId = (0,read_receipt/* fieldOf */._F)(known, 'packageId');
    if (typeof packageId !== 'number')
        return [];
    const what = `package ${packageId}`;
    return present(what, await mpaas.findPackage(h5Id, packageId), (found) => [
        ...['h5Version', 'mainUrl', 'name'].flatMap((name) => compared(what, name, (0,read_receipt/* fieldOf */._F)(known, name), found[name])),
        ...verify_mini_program_settings.flatMap((name) => compared(what, name, (0,read_receipt/* fieldOf */._F)((0,read_receipt/* fieldOf */._F)(known, 'settings'), name), found.settings[name])),
        ...compared(what, 'extendInfo', (0,read_receipt/* fieldOf */._F)(known, 'extendInfo'), found.extendInfo),
        ...compareStamp(what, { asked, done }, found),
        ...comparePeriod(what, tasks.filter((task) => task.packageId === packageId && publishesAt(task, clock.now())), found),
    ]);
}
/** The checksum of what was uploaded travels with the package, unless that was switched off. */
function compareStamp(what, { asked, done }, found) {
    if ((0,read_receipt/* fieldOf */._F)(asked, 'stamp') === false)
        return [];
    return compared(what, 'sha256', (0,receipt_subjects/* textOf */.b6)((0,read_receipt/* fieldOf */._F)((0,read_receipt/* fieldOf */._F)(done, 'archive'), 'sha256')), (0,stamp/* stampOf */.Zs)(found.extendInfo)?.sha256);
}
/** Official while a task publishes it to everyone, gray while others do; without such a task it may be anything. */
function comparePeriod(what, publishing, { period }) {
    if (publishing.length === 0)
        return [];
    const isGray = ['internal-gray', 'external-gray'].some((each) => each === period);
    const expected = publishing.some(({ audience }) => audience?.kind === 'everyone') ? 'official' : 'gray';
    return compared(what, 'period', expected, isGray ? 'gray' : period);
}
function compareTask(known, live, nowMs) {
    const what = `task ${known.taskId}`;
    return present(what, live, (found) => [
        ...compared(what, 'state', stateAt(known, found, nowMs), found.state),
        ...compared(what, 'package', known.packageId, found.packageId),
        ...compared(what, 'audience', known.audience && audienceWords(known.audience), audienceWords(found.audience)),
        ...compared(what, 'rules', known.rules && asSet(known.rules), asSet(found.rules)),
        ...compared(what, 'memo', known.memo, found.memo),
    ]);
}
/** A window ends by itself at its time: that is nobody's change. */
const isOver = ({ audience }, nowMs) => audience?.kind === 'window' && nowMs >= audience.endMs;
const stateAt = (known, found, nowMs) => isOver(known, nowMs) && found.state === 'ended' ? 'ended' : known.state;
/** Whether a receipt's task is to be publishing still. */
const publishesAt = (known, nowMs) => known.state === 'publishing' && !isOver(known, nowMs);
/** The cloud answers rules in its own order. */
const asSet = (rules) => rules.map((rule) => (0,canonical_json/* canonicalJson */.d)(rule)).sort();
function audienceWords(audience) {
    switch (audience.kind) {
        case 'everyone':
            return 'everyone';
        case 'whitelist':
            return `whitelist ${[...audience.whitelistIds].sort((a, b) => a - b).join(', ')}`;
        case 'window':
            return `${audience.users} users until ${new Date(audience.endMs).toISOString()}`;
    }
}
/** How many users are in it is known only of a whitelist that the run made. */
async function compareWhitelist(known, { mpaas }) {
    const name = (0,receipt_subjects/* textOf */.b6)((0,read_receipt/* fieldOf */._F)(known, 'name'));
    if (name === undefined)
        return [];
    const what = `whitelist "${name}"`;
    const users = (0,read_receipt/* fieldOf */._F)(known, 'created') === true ? (0,read_receipt/* fieldOf */._F)(known, 'usersAdded') : undefined;
    return present(what, await mpaas.findWhitelist(name), (found) => [
        ...compared(what, 'id', (0,read_receipt/* fieldOf */._F)(known, 'whitelistId'), found.whitelistId),
        ...compared(what, 'users', users, found.users),
    ]);
}
/** Phones take the highest version that reaches them, so a higher one for the same people takes the place of the one in the receipt. */
async function compareRank({ h5Id, done }, tasks, { mpaas, clock }) {
    const h5Version = (0,receipt_subjects/* textOf */.b6)((0,read_receipt/* fieldOf */._F)((0,read_receipt/* fieldOf */._F)(done, 'package'), 'h5Version'));
    const audience = tasks.find((task) => publishesAt(task, clock.now()))?.audience;
    if (h5Version === undefined || audience === undefined)
        return [];
    const above = (await mpaas.listPackages(h5Id)).filter((each) => (0,version/* compareH5Versions */.ml)(each.h5Version, h5Version) > 0);
    const rivals = (await (0,package_tasks/* publishedPackages */.Ub)(above, { mpaas })).filter((each) => each.tasks.some((task) => overtakes(task, audience)));
    const highest = rivals[0]?.package;
    const found = highest === undefined ? h5Version : `${highest.h5Version} (package ${highest.packageId})`;
    return compared('mini program', `highest version for ${audienceWords(audience)}`, h5Version, found);
}
const overtakes = ({ state, audience }, of) => (state === 'publishing' || state === 'waiting') && (audience.kind === 'everyone' || audienceWords(audience) === audienceWords(of));

// EXTERNAL MODULE: ./build/workflows/deploy-settings.js + 3 modules
var deploy_settings = __webpack_require__(74752);
// EXTERNAL MODULE: ./build/workflows/function-settings.js
var function_settings = __webpack_require__(4715);
// EXTERNAL MODULE: ./build/workflows/function-stamp.js
var function_stamp = __webpack_require__(54367);
// EXTERNAL MODULE: ./build/workflows/in-parallel.js
var in_parallel = __webpack_require__(10612);
// EXTERNAL MODULE: ./build/packaging/kept-sites.js
var kept_sites = __webpack_require__(36143);
// EXTERNAL MODULE: ./build/workflows/hosting-config.js
var hosting_config = __webpack_require__(11810);
// EXTERNAL MODULE: ./build/workflows/site-listing.js
var site_listing = __webpack_require__(7531);
;// CONCATENATED MODULE: ./build/workflows/verify-site.js








const what = 'site';
/** Compares configuration and files of the site. A receipt of a run that ended before the site was read back has neither. */
async function compareSite(known, tools) {
    const [config, listing] = [(0,read_receipt/* fieldOf */._F)(known, 'config'), (0,read_receipt/* fieldOf */._F)(known, 'listing')];
    if (config === undefined && listing === undefined)
        return [];
    const { hosting } = tools.serverless;
    const state = await hosting.state();
    const open = compared(what, 'hosting', 'in-service', state);
    if (state !== 'in-service')
        return open;
    return [
        ...open,
        ...(config === undefined ? [] : compareConfig(config, await hosting.config())),
        ...(listing === undefined ? [] : await compareFiles(listing, await hosting.files(), tools)),
    ];
}
function compareConfig(known, live) {
    // Read from JSON that this program wrote.
    const expected = known;
    const different = (0,hosting_config/* configDifferences */.$T)(live, expected);
    const same = different.length === 0 ? compared(what, 'configuration', 'as it was', 'as it was') : [];
    const address = compared(what, 'address', expected.defaultUrl, live.defaultUrl);
    return [...same, ...different.flatMap(({ name, before, after }) => compared(what, name, after, before)), ...address];
}
/** The whole list in three numbers, then each file that is not as it was; all of them would drown those. */
async function compareFiles(known, remote, tools) {
    const live = (0,site_listing/* listingOf */.K)(remote);
    const numbers = [
        ...compared(what, 'files', (0,read_receipt/* fieldOf */._F)(known, 'files'), live.files),
        ...compared(what, 'bytes', (0,read_receipt/* fieldOf */._F)(known, 'sizeBytes'), live.sizeBytes),
    ];
    const digest = (0,read_receipt/* fieldOf */._F)(known, 'sha256');
    const entries = (0,read_receipt/* fieldOf */._F)(known, 'entries');
    if (digest === live.sha256 || entries === undefined)
        return [...numbers, ...compared(what, 'list of files', digest, live.sha256)];
    return [...numbers, ...(await compareEntries(entries, (0,site_listing/* siteFiles */.J)(remote), tools))];
}
async function compareEntries(entries, remote, tools) {
    const live = new Map(remote.map((file) => [file.path, file]));
    const paths = [...new Set([...Object.keys(Object(entries)), ...live.keys()])].sort();
    const suspects = paths.flatMap((path) => {
        const [known, found] = [(0,read_receipt/* fieldOf */._F)(entries, path), live.get(path)];
        const [before, now] = [stateOf(known), stateOf(found && [found.sizeBytes, found.etag])];
        return before === now
            ? []
            : [{ path, before, now, found: isOfSize(known, found) ? found : undefined, sha256: (0,receipt_subjects/* textOf */.b6)((0,receipt_subjects/* itemsOf */.S3)(known)[2]) }];
    });
    const fields = await (0,in_parallel/* inParallel */.H)(suspects.map((suspect, place) => ({ ...suspect, place })), () => readAtOnce, async ({ path, before, now, found, sha256, place }) => {
        const isProven = place < mostRead && found !== undefined && sha256 !== undefined && (await hasContent(found, { sha256, place }, tools));
        return isProven ? [] : compared(`file ${path}`, 'content', before, now);
    });
    return fields.flat();
}
/** Reading files proves what their ETags do not; more of them would take long, and then the deploy that changed them is known anyway. */
const mostRead = 200;
const readAtOnce = 8;
const isOfSize = (known, found) => (0,receipt_subjects/* itemsOf */.S3)(known)[0] === found?.sizeBytes;
/** An ETag of a posted file says nothing about its content (wire-facts section 5): the same file sent again has another one. */
async function hasContent({ path, sizeBytes }, { sha256, place }, { serverless: { hosting }, scratch }) {
    const to = (0,external_node_path_.join)(scratch, `compared-${place}`);
    const fetched = await hosting.fetch(path, { to, maxBytes: sizeBytes });
    return fetched !== undefined && (await (0,kept_sites/* sha256Of */.Bj)(to)).startsWith(sha256);
}
/** A file in words; the ETag tells two contents of one size apart. */
function stateOf(entry) {
    const [sizeBytes, etag] = (0,receipt_subjects/* itemsOf */.S3)(entry);
    return sizeBytes === undefined ? 'not there' : `${Number(sizeBytes)} bytes, ETag ${(0,receipt_subjects/* textOf */.b6)(etag) ?? ''}`;
}

;// CONCATENATED MODULE: ./build/workflows/verify-space.js








/** Functions that are read at once. */
const verify_space_readAtOnce = 4;
/** Compares functions, settings and site of a receipt with what the space has. What the run did not reach is not compared. */
async function compareSpace(subject, tools) {
    return [
        ...(await compareFunctions(subject, tools)),
        ...(await compareSettings(subject, tools)),
        ...(await compareSite((0,read_receipt/* fieldOf */._F)(subject.done, 'hosting'), tools)),
    ];
}
/** The functions that had a serving deployment when the run ended. */
const functionsIn = (done) => (0,receipt_subjects/* itemsOf */.S3)((0,read_receipt/* fieldOf */._F)(done, 'functions')).flatMap((known) => {
    const [name, deploymentId] = [(0,receipt_subjects/* textOf */.b6)((0,read_receipt/* fieldOf */._F)(known, 'name')), (0,receipt_subjects/* textOf */.b6)((0,read_receipt/* fieldOf */._F)(known, 'deploymentId'))];
    if (name === undefined || deploymentId === undefined)
        return [];
    return [{ name, deploymentId, known, isProven: (0,read_receipt/* fieldOf */._F)(known, 'state') !== 'failed' }];
});
async function compareFunctions({ asked, done }, tools) {
    const isStamped = (0,read_receipt/* fieldOf */._F)(asked, 'stamp') !== false;
    const work = (known) => compareFunction(known, { isStamped: isStamped && known.isProven }, tools);
    return (await (0,in_parallel/* inParallel */.H)(functionsIn(done), () => verify_space_readAtOnce, work)).flat();
}
async function compareFunction({ name, deploymentId, known }, { isStamped }, { serverless: { functions } }) {
    const what = `function ${name}`;
    const live = await functions.find(name);
    const deployments = live === undefined ? [] : await functions.deployments(name);
    return present(what, live, (found) => [
        ...compared(what, 'deployment', deploymentId, found.live?.deploymentId),
        ...compared(what, 'version', (0,read_receipt/* fieldOf */._F)(known, 'versionNo'), found.live?.versionNo),
        ...compared(what, 'state', 'live', verify_space_stateOf(found, deployments)),
        ...compareSpec(what, (0,read_receipt/* fieldOf */._F)(known, 'settings'), found),
        ...(isStamped ? verify_space_compareStamp(what, known, found) : []),
    ]);
}
/** The cloud names a deployment as the serving one also while it works on it, or when it failed. */
const verify_space_stateOf = ({ live }, deployments) => deployments.find(({ deploymentId }) => deploymentId === live?.deploymentId)?.state ?? 'not listed';
function compareSpec(what, known, found) {
    if (known === undefined)
        return [];
    const now = new Map((0,function_settings/* settingWords */.YJ)(found).map(({ name, words }) => [name, words]));
    // Read from JSON that this program wrote; a field of another type shows as a difference.
    return (0,function_settings/* settingWords */.YJ)(known).flatMap(({ name, words }) => compared(what, name, words, now.get(name)));
}
/** The stamp counts only while the deployment that left it serves. */
function verify_space_compareStamp(what, known, { desc, live }) {
    const sha256 = (0,receipt_subjects/* textOf */.b6)((0,read_receipt/* fieldOf */._F)((0,read_receipt/* fieldOf */._F)(known, 'archive'), 'sha256'));
    if (sha256 === undefined)
        return [];
    const stamp = (0,function_stamp/* stampIn */.rW)(desc);
    const isValid = stamp !== undefined && live !== undefined && (0,function_stamp/* isStampOf */.tk)(stamp, live.deploymentId);
    return compared(what, 'sha256', sha256.slice(0, 16), isValid ? stamp.sha256 : 'no stamp of the code that serves');
}
/** Every setting that was asked for; of a run that did not get to its end, those that it changed. */
async function compareSettings({ asked, done, isWhole }, tools) {
    const request = settingsIn(asked);
    const changed = new Set((0,receipt_subjects/* itemsOf */.S3)((0,read_receipt/* fieldOf */._F)(done, 'settings')).map((each) => (0,read_receipt/* fieldOf */._F)(each, 'name')));
    if (request === undefined || (!isWhole && changed.size === 0))
        return [];
    const differences = await (0,deploy_settings/* planSettings */.ZB)(request, 0, tools);
    return differences
        .filter(({ name }) => isWhole || changed.has(name))
        .flatMap(({ name, before, after }) => compared('space', name, after, before));
}
/**
 * The settings that a run was asked for. Receipts hold no certificates, only their names: of the HTTP trigger, whose certificate has no name in the
 * cloud, the rest is compared.
 */
function settingsIn(asked) {
    const settings = (0,read_receipt/* fieldOf */._F)(asked, 'settings');
    const only = (0,receipt_subjects/* itemsOf */.S3)((0,read_receipt/* fieldOf */._F)(asked, 'only'));
    if (settings === undefined || !only.includes('settings'))
        return undefined;
    const { httpTrigger, cors, policies = [], domains = [] } = settings;
    const { enabled, domain } = httpTrigger ?? {};
    return { httpTrigger: httpTrigger && { enabled, domain }, cors, policies, domains };
}

;// CONCATENATED MODULE: ./build/workflows/verify-receipt.js





/** Differences that a message names; all of them are reported. */
const mostNamed = 5;
/** Compares what is live with a receipt, field by field, by reading only. A difference is a failure: somebody changed something since. */
async function verifyReceipt(subjects, path, tools, record) {
    const { miniProgram, space, failedWith } = subjects;
    const damaged = damageIn(subjects);
    if (damaged !== undefined)
        throw new failure.Failure('RECEIPT_UNUSABLE', { path, reason: `it is damaged: ${damaged} is not as a run writes it` });
    if (failedWith !== undefined)
        warnOfFailed(failedWith, path, tools);
    const fields = await (0,workflows_tools/* step */.P)('compare', tools, async () => [
        ...(miniProgram === undefined || tools.app === undefined ? [] : await compareMiniProgram(miniProgram, tools.app)),
        ...(space === undefined || tools.space === undefined ? [] : await compareSpace(space, tools.space)),
    ]);
    tools.reporter.report({ type: 'receipt-compared', fields });
    const different = fields.filter(({ same }) => !same);
    record.differences = different.length;
    if (different.length === 0)
        return 'read';
    const named = different.slice(0, mostNamed).map(verify_receipt_inWords);
    throw new failure.Failure('LIVE_DIFFERS', { path, fields: fields.length, differences: different.length, named });
}
function warnOfFailed(code, path, { reporter }) {
    reporter.report({
        type: 'warned',
        message: `${path} is the receipt of a run that failed (${code}): only what that run had brought about is compared.`,
        help: 'Compare with the receipt of a run that ended well, once there is one.',
    });
}
const verify_receipt_inWords = ({ what, field, expected, found }) => `${what}: ${field} is "${found}" instead of "${expected}"`;

// EXTERNAL MODULE: ./build/hosts/build-tools.js + 32 modules
var build_tools = __webpack_require__(65361);
// EXTERNAL MODULE: ./build/hosts/tell-story.js
var tell_story = __webpack_require__(65753);
// EXTERNAL MODULE: ./build/hosts/verb-reader.js
var verb_reader = __webpack_require__(97955);
;// CONCATENATED MODULE: ./build/hosts/verify-story.js













/** `verify`: a cloud application when one is named, else a receipt. */
const readVerify = async (question, facts) => {
    if ((0,read_verify_app/* asksForApp */.J)(question))
        return await (await __webpack_require__.e(/* import() */ 7283).then(__webpack_require__.bind(__webpack_require__, 57283))).readVerifyApp(question, facts);
    const inputs = await (0,read_verify/* readVerifyQuestion */.cb)(question);
    const chosen = (0,read_inputs/* early */.Q3)('app', question);
    const names = chosen === undefined ? await (0,read_receipt/* appsOfReceipt */.S4)(inputs.values.receipt) : [];
    if (names.length < 2)
        return await readVerifyReceipt(question, facts, inputs);
    // A receipt of several mini programs says itself which they are.
    const given = new Map([...question.given, ['app', names.join(',')]]);
    return await (await __webpack_require__.e(/* import() */ 5923).then(__webpack_require__.bind(__webpack_require__, 88304))).readSeveral('verify', readVerify, { ...question, given }, facts);
};
/** The receipt is read first: it says which clouds are to be asked. */
async function readVerifyReceipt(question, facts, inputs) {
    const path = inputs.values.receipt;
    const found = await findSubjects(path, { app: (0,read_inputs/* early */.Q3)('app', question) });
    const { miniProgram, space } = found.subjects;
    const idsOfApp = { ...withDashes(miniProgram?.workspace), ...(miniProgram && { 'h5-id': miniProgram.h5Id }) };
    const app = space === undefined || miniProgram !== undefined ? await (0,read_verify/* readVerifyMiniProgram */.vF)(question, idsOfApp) : undefined;
    const ofSpace = space && (await (0,read_verify/* readVerifySpace */.ko)(question, { 'space-id': space.spaceId }));
    const read = app ?? ofSpace ?? (await (0,read_verify/* readVerifyMiniProgram */.vF)(question, {}));
    const problems = (0,config_problems/* distinct */.dM)([...(0,verb_reader/* allProblems */.U)(facts, read), ...(ofSpace?.problems ?? []), ...found.problems]);
    const comparison = { path, subjects: found.subjects, app, space: ofSpace, problems };
    return (0,tell_story/* tellStory */.F)(read, (setting) => verifyStory(comparison, setting));
}
const withDashes = (workspace) => workspace === undefined ? {} : { 'app-id': workspace.appId, 'workspace-id': workspace.workspaceId, 'tenant-id': workspace.tenantId };
async function findSubjects(path, whose) {
    try {
        const receipt = await (0,read_receipt/* readReceipt */.b8)(path, whose);
        return { subjects: (0,receipt_subjects/* subjectsOf */.Z6)(receipt, path), problems: [] };
    }
    catch (error) {
        return { subjects: {}, problems: [(0,failure.asFailure)(error)] };
    }
}
/** A comparison writes nothing, and so leaves no receipt of its own: the one that it reads stays as it is. */
function verifyStory(comparison, setting) {
    const { path, subjects, problems } = comparison;
    const record = {};
    return {
        verb: 'verify',
        subject: `${(0,external_node_path_.basename)(path)} (${[subjects.miniProgram?.h5Id, subjects.space?.spaceId].filter(Boolean).join(' and ') || 'unreadable'})`,
        dryRun: false,
        receipt: undefined,
        prepare: async () => {
            (0,failure/* throwProblems */.Jh)(problems);
            return subjects;
        },
        carryOut: async (prepared, surroundings) => {
            const { tools, close } = buildVerifyTools(comparison, { ...setting, ...surroundings });
            try {
                return await verifyReceipt(prepared, path, tools, record);
            }
            finally {
                await close();
            }
        },
        outputsOf: ({ status, receiptPath, errorCode }) => ({
            status,
            differences: record.differences === undefined ? '' : String(record.differences),
            'receipt-path': receiptPath,
            'error-code': errorCode,
        }),
        account: () => ({ verb: 'verify', asked: { receipt: path }, done: record, undo: undefined }),
    };
}
function buildVerifyTools({ subjects, app, space }, parts) {
    const { miniProgram, space: ofSpace } = subjects;
    const forApp = app && miniProgram && (0,build_tools/* buildReleaseTools */.j8)({ ...parts, connection: app.connection }, miniProgram.workspace);
    const forSpace = space && ofSpace && (0,build_tools/* buildDeployTools */.Tc)({ ...parts, connection: space.connection }, ofSpace.spaceId);
    const { reporter, run, scratch, signal, clock = transport_clock/* systemClock */.m } = parts;
    return {
        tools: { reporter, clock, run, scratch, signal, app: forApp, space: forSpace },
        close: async () => {
            await forApp?.close();
            await forSpace?.close();
        },
    };
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

/***/ 62432:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DN: () => (/* binding */ toH5Version),
/* harmony export */   dR: () => (/* binding */ isFinal),
/* harmony export */   ml: () => (/* binding */ compareH5Versions)
/* harmony export */ });
/* harmony import */ var semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16353);
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7783);


/** The only range seen in the wild is 0..99 a number (wire-facts §6, a public clone of the console). */
const highestNumber = 99;
/** Scheme `ordered`, fourth number: where each kind of pre-release starts, and its highest N. Finals start at 90. */
const channels = new Map([
    ['alpha', { from: 0, highest: 19 }],
    ['beta', { from: 20, highest: 19 }],
    ['rc', { from: 40, highest: 49 }],
]);
const finalFrom = 90;
/** Whether a version was made of a final, by the scheme `ordered`: its fourth number says so. */
const isFinal = (h5Version) => Number(h5Version.split('.')[3]) >= finalFrom;
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
        throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_1__.Failure('VERSION_INVALID', { version: text, scheme, reason: error.message });
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
    const version = semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_0__(text);
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

/***/ 40518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DG: () => (/* binding */ isLive),
/* harmony export */   LG: () => (/* binding */ highestPublished),
/* harmony export */   MU: () => (/* binding */ isOurs),
/* harmony export */   Ub: () => (/* binding */ publishedPackages),
/* harmony export */   oN: () => (/* binding */ byVersion),
/* harmony export */   ym: () => (/* binding */ choosePackage)
/* harmony export */ });
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7783);
/* harmony import */ var _packaging_version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62432);
/* harmony import */ var _in_parallel_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10612);
/* harmony import */ var _read_receipt_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33880);
/* harmony import */ var _stamp_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89994);





/** Publishing, or able to go on publishing. */
const isLive = ({ state }) => state !== 'ended';
/** Every live task of it was made by us; a task without our stamp was made by somebody in the console. */
const isOurs = ({ tasks }) => tasks.filter(isLive).every(({ memo }) => (0,_stamp_js__WEBPACK_IMPORTED_MODULE_3__/* .memoStampOf */ .h3)(memo) !== undefined);
/** Highest version first. */
const byVersion = (packages) => [...packages].sort((a, b) => (0,_packaging_version_js__WEBPACK_IMPORTED_MODULE_1__/* .compareH5Versions */ .ml)(b.h5Version, a.h5Version));
/** The highest version that anybody ever received: the next one has to lie above it. */
const highestPublished = (packages) => byVersion(packages).find(({ period }) => period !== 'never');
/** A mini program of some years has hundreds of versions whose task for everyone was never ended. */
const looksAtOnce = 4;
/** The packages that some or all receive, or could receive again, with their tasks; highest version first. */
async function publishedPackages(packages, { mpaas }) {
    const candidates = byVersion(packages).filter(({ period }) => period !== 'never' && period !== 'ended');
    const read = async (each) => ({ package: each, tasks: await mpaas.listTasks(each.packageId) });
    const found = await (0,_in_parallel_js__WEBPACK_IMPORTED_MODULE_4__/* .inParallel */ .H)(candidates, () => looksAtOnce, read);
    return found.filter(({ tasks }) => tasks.some(isLive));
}
/** Finds the package that a verb is about. */
async function choosePackage(choice, h5Id, { mpaas }) {
    const packages = await mpaas.listPackages(h5Id);
    if (choice.kind === 'newest') {
        const candidates = choice.final ? packages.filter(({ h5Version }) => (0,_packaging_version_js__WEBPACK_IMPORTED_MODULE_1__/* .isFinal */ .dR)(h5Version)) : packages;
        const [newest] = await publishedPackages(candidates, { mpaas });
        if (newest === undefined)
            throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('NOTHING_PUBLISHED', { h5Id, packages: packages.length });
        return newest;
    }
    const wanted = choice.kind === 'receipt' ? (0,_read_receipt_js__WEBPACK_IMPORTED_MODULE_2__/* .packageIn */ .sr)(await (0,_read_receipt_js__WEBPACK_IMPORTED_MODULE_2__/* .readReceipt */ .b8)(choice.path, { h5Id }), choice.path) : asFourNumbers(choice);
    const found = packages.find((each) => wanted.kind === 'id' ? each.packageId === wanted.packageId : (0,_packaging_version_js__WEBPACK_IMPORTED_MODULE_1__/* .compareH5Versions */ .ml)(each.h5Version, wanted.h5Version) === 0);
    if (found === undefined) {
        const asked = wanted.kind === 'id' ? `package ${wanted.packageId}` : `version ${wanted.h5Version}`;
        throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('PACKAGE_UNKNOWN', {
            asked,
            h5Id,
            known: byVersion(packages).map(({ h5Version, packageId }) => `${h5Version} (${packageId})`),
        });
    }
    return { package: found, tasks: await mpaas.listTasks(found.packageId) };
}
/** A tag that a person gave becomes the version that was made of it. */
function asFourNumbers(choice) {
    if (choice.kind !== 'version' || choice.scheme === undefined)
        return choice;
    return { ...choice, h5Version: (0,_packaging_version_js__WEBPACK_IMPORTED_MODULE_1__/* .toH5Version */ .DN)(choice.h5Version, choice.scheme) };
}


/***/ }),

/***/ 33880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S4: () => (/* binding */ appsOfReceipt),
/* harmony export */   _F: () => (/* binding */ fieldOf),
/* harmony export */   b8: () => (/* binding */ readReceipt),
/* harmony export */   sr: () => (/* binding */ packageIn)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7783);
/* harmony import */ var _services_json_object_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15731);



/** Reads a receipt that an earlier run left behind; of a run of several mini programs, the part that is about the one that is meant. */
async function readReceipt(path, whose = {}) {
    const receipt = await readWhole(path);
    const parts = partsOf(receipt);
    return parts.length === 0 ? receipt : choosePart(parts, whose, path);
}
/** The names of the mini programs that a receipt is about, when they are several; none when it is of one thing, or no receipt. */
async function appsOfReceipt(path) {
    try {
        return partsOf(await readWhole(path)).map(({ app }) => app);
    }
    catch (error) {
        if ((0,_errors_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .isFailure */ .N6)(error))
            return [];
        throw error;
    }
}
const isPart = (value) => typeof fieldOf(value, 'app') === 'string' && fieldOf(value, 'receipt') === 1 && typeof fieldOf(value, 'verb') === 'string';
function partsOf(receipt) {
    const parts = fieldOf(receipt, 'apps');
    return Array.isArray(parts) ? parts.filter(isPart) : [];
}
/** A name is looked for first: whoever gives one means it. One alone needs no choice. */
function choosePart(parts, { app, h5Id }, path) {
    const fits = (part) => (app === undefined ? fieldOf(part.asked, 'h5Id') === h5Id : part.app === app);
    const [only, ...others] = app === undefined && h5Id === undefined ? parts : parts.filter(fits);
    if (only !== undefined && others.length === 0)
        return only;
    const asked = app ?? h5Id;
    const names = parts.map((part) => part.app).join(', ');
    const reason = asked === undefined ? `it is of ${parts.length} mini programs (${names}), choose one with --app` : `it is of ${names}, not of ${asked}`;
    throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_1__.Failure('RECEIPT_UNUSABLE', { path, reason });
}
async function readWhole(path) {
    const unusable = (reason, cause) => new _errors_failure_js__WEBPACK_IMPORTED_MODULE_1__.Failure('RECEIPT_UNUSABLE', { path, reason }, { cause });
    let content;
    try {
        content = (0,_services_json_object_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8'));
    }
    catch (error) {
        throw unusable(error instanceof SyntaxError ? 'it is not JSON' : String(error instanceof Error ? error.message : error), error);
    }
    if (typeof content !== 'object' || content === null || !('receipt' in content) || typeof fieldOf(content, 'verb') !== 'string')
        throw unusable('it is no receipt');
    if (content.receipt !== 1)
        throw unusable(`it is a receipt of kind ${JSON.stringify(content.receipt)}, and this program knows kind 1`);
    return content;
}
/** The package that a receipt is about. */
function packageIn({ verb, done }, path) {
    const packageId = fieldOf(fieldOf(done, 'package'), 'packageId');
    if (typeof packageId !== 'number')
        throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_1__.Failure('RECEIPT_UNUSABLE', { path, reason: `it is of "${verb}" and names no package` });
    return { kind: 'id', packageId };
}
/** A field of something of unknown shape. */
const fieldOf = (value, name) => typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? value[name] : undefined;


/***/ }),

/***/ 92275:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S3: () => (/* binding */ itemsOf),
/* harmony export */   Z6: () => (/* binding */ subjectsOf),
/* harmony export */   b6: () => (/* binding */ textOf)
/* harmony export */ });
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7783);
/* harmony import */ var _read_receipt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33880);


/** Finds what a receipt is about, and refuses one that leaves nothing behind that could be compared. */
function subjectsOf(receipt, path) {
    const { verb, status } = receipt;
    const takenBack = takenBackIn(receipt);
    const miniProgram = miniProgramOf(receipt);
    const failedWith = status === 'failed' ? (textOf((0,_read_receipt_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldOf */ ._F)((0,_read_receipt_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldOf */ ._F)(receipt, 'error'), 'code')) ?? 'an unknown failure') : undefined;
    const space = spaceOf(receipt, failedWith === undefined, takenBack);
    if (verb === 'notify' || (miniProgram === undefined && space === undefined)) {
        throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('RECEIPT_UNUSABLE', {
            path,
            reason: `it is of "${textOf(verb) ?? 'nothing'}", which leaves nothing behind that could be compared`,
        });
    }
    return { miniProgram: miniProgram && takenBack.has('release') ? { ...miniProgram, done: {} } : miniProgram, space, failedWith };
}
/** The steps of a release train that were taken back, or begun to be: what they had done does not stand any more. */
function takenBackIn({ done }) {
    const steps = itemsOf((0,_read_receipt_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldOf */ ._F)((0,_read_receipt_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldOf */ ._F)(done, 'train'), 'steps'));
    const isBack = (step) => ['undone', 'not undone'].includes(textOf((0,_read_receipt_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldOf */ ._F)(step, 'state')) ?? '');
    return new Set(steps.filter(isBack).map((step) => (0,_read_receipt_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldOf */ ._F)(step, 'name')));
}
function miniProgramOf({ asked, done }) {
    const workspace = (0,_read_receipt_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldOf */ ._F)(asked, 'workspace');
    const [appId, workspaceId, tenantId] = ['appId', 'workspaceId', 'tenantId'].map((name) => textOf((0,_read_receipt_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldOf */ ._F)(workspace, name)));
    const h5Id = textOf((0,_read_receipt_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldOf */ ._F)(asked, 'h5Id'));
    if (appId === undefined || workspaceId === undefined || tenantId === undefined || h5Id === undefined)
        return undefined;
    return { workspace: { appId, workspaceId, tenantId }, h5Id, asked, done };
}
/** A deploy tells of its space in front; in a release train it is a part of the release. */
function spaceOf({ asked, done }, isWhole, takenBack) {
    const part = (0,_read_receipt_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldOf */ ._F)(asked, 'deploy');
    const [askedOfSpace, doneThere] = part === undefined ? [asked, done] : [part, (0,_read_receipt_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldOf */ ._F)(done, 'deploy')];
    const spaceId = textOf((0,_read_receipt_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldOf */ ._F)(askedOfSpace, 'spaceId'));
    if (spaceId === undefined)
        return undefined;
    const standing = Object.entries(Object(doneThere)).filter(([name]) => !takenBack.has(name));
    return { spaceId, asked: askedOfSpace, done: Object.fromEntries(standing), isWhole };
}
/** A text of something of unknown shape. */
const textOf = (value) => (typeof value === 'string' ? value : undefined);
/** A list of something of unknown shape; anything else has no items. */
const itemsOf = (value) => (Array.isArray(value) ? value : []);


/***/ }),

/***/ 89994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GD: () => (/* binding */ withoutStamp),
/* harmony export */   NB: () => (/* binding */ stampedMemo),
/* harmony export */   O_: () => (/* binding */ memoWords),
/* harmony export */   ZH: () => (/* binding */ oneWord),
/* harmony export */   Zs: () => (/* binding */ stampOf),
/* harmony export */   eL: () => (/* binding */ stampInto),
/* harmony export */   h3: () => (/* binding */ memoStampOf)
/* harmony export */ });
const key = 'miniship';
/** The user's extended info with our stamp beside it, under a key of its own. */
function stampInto(extendInfo, sha256, { commit, commitMs, ci, repository, run, runNumber, series }, rollback) {
    return { ...extendInfo, [key]: present({ sha256, commit, commitMs, ci, repository, run, runNumber, series, rollback }) };
}
/** The user's extended info alone. */
function withoutStamp(extendInfo) {
    const { [key]: _, ...theirs } = extendInfo;
    return theirs;
}
/** The stamp of a package, or undefined when it was not released by us or the stamp was switched off. */
function stampOf(extendInfo) {
    const stamp = extendInfo[key];
    if (!isRecord(stamp) || typeof stamp['sha256'] !== 'string')
        return undefined;
    const { sha256, commit, commitMs, ci, repository, run, runNumber, series, rollback } = stamp;
    return {
        sha256,
        commit: textOf(commit),
        commitMs: epochOf(commitMs),
        ci: textOf(ci),
        repository: textOf(repository),
        run: textOf(run),
        runNumber: numberOf(runNumber),
        series: textOf(series),
        rollback: rollbackOf(rollback),
    };
}
function rollbackOf(value) {
    if (!isRecord(value))
        return undefined;
    const [from, to] = [textOf(value['from']), textOf(value['to'])];
    return from === undefined || to === undefined ? undefined : { from, to, reason: textOf(value['reason']) };
}
/** The memo of a task: the words of the user, then the short stamp for whoever reads it in the console. */
function stampedMemo(memo, { sha256, run, by, from }) {
    const facts = present({
        by,
        sha256: sha256.slice(0, 12),
        from,
        commit: oneWord(run.commit?.slice(0, 12)),
        time: run.commitMs === undefined ? undefined : new Date(run.commitMs).toISOString(),
        ci: oneWord(run.ci),
        run: oneWord(run.run),
        number: run.runNumber,
        series: oneWord(run.series),
    });
    const words = Object.entries(facts).map(([name, value]) => `${name}=${String(value)}`);
    return `${memo} [${key} ${words.join(' ')}]`;
}
/** Facts stand apart by spaces in a memo, and end with a bracket. */
const oneWord = (text) => text?.replaceAll(/[\s\]]+/g, '-');
const stampPattern = new RegExp(`\\[${key} ([^\\]]*)\\]$`);
/** The stamp of a task, or undefined when somebody else made it or the stamp was switched off. */
function memoStampOf(memo) {
    const text = stampPattern.exec(memo)?.[1];
    if (text === undefined)
        return undefined;
    const facts = new Map(text.split(' ').map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]));
    const sha256 = facts.get('sha256');
    if (sha256 === undefined)
        return undefined;
    const by = facts.get('by');
    const commitMs = Date.parse(facts.get('time') ?? '');
    return {
        sha256,
        by: by === 'promote' || by === 'rollback' ? by : 'release',
        from: facts.get('from'),
        commit: facts.get('commit'),
        commitMs: Number.isNaN(commitMs) ? undefined : commitMs,
        ci: facts.get('ci'),
        run: facts.get('run'),
        runNumber: numberOf(facts.has('number') ? Number(facts.get('number')) : undefined),
        series: facts.get('series'),
    };
}
/** The words of a memo without our stamp. */
const memoWords = (memo) => memo.replace(stampPattern, '').trim();
const present = (fields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
const isRecord = (value) => typeof value === 'object' && value !== null;
const textOf = (value) => (typeof value === 'string' ? value : undefined);
/** A time that a date can hold; whoever shows it would fail at any other. */
const epochOf = (value) => typeof value === 'number' && !Number.isNaN(new Date(value).getTime()) ? value : undefined;
const numberOf = (value) => (typeof value === 'number' && Number.isFinite(value) ? value : undefined);


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
