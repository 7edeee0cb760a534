export const id = 6638;
export const ids = [6638,4074];
export const modules = {

/***/ 11179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ readPackageChoice)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

const fourNumbers = /^\d+(\.\d+){3}$/;
/** Which package `package` (or another text of its kind) means: an id, a receipt, a version, or a tag as `release` takes it. */
function readPackageChoice(text, { values, workingDirectory }) {
    if (text === undefined)
        return { kind: 'newest' };
    // Only the scheme "ordered" has pre-releases that their numbers tell apart.
    if (text === 'final')
        return { kind: 'newest', ...(values['version-scheme'] === 'ordered' ? { final: true } : {}) };
    if (/^\d{1,15}$/.test(text))
        return { kind: 'id', packageId: Number(text) };
    if (/\.json$/i.test(text))
        return { kind: 'receipt', path: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workingDirectory, text) };
    return fourNumbers.test(text)
        ? { kind: 'version', h5Version: text }
        : { kind: 'version', h5Version: text, scheme: values['version-scheme'] };
}


/***/ }),

/***/ 99870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ readMiniProgram)
/* harmony export */ });
/* harmony import */ var _package_choice_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11179);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93515);
/* harmony import */ var _read_release_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32759);



const required = ['app-id', 'workspace-id', 'tenant-id', 'h5-id'];
const formed = ['h5-id', 'memo', 'reason'];
/** What every verb about one mini program reads, and finds wrong. */
function readMiniProgram(inputs) {
    const { values } = inputs;
    const problems = [...required.flatMap((name) => (0,_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .missing */ .LO)(inputs, name)), ...(0,_read_release_js__WEBPACK_IMPORTED_MODULE_2__/* .formProblems */ .Xw)(inputs, formed)];
    const request = {
        workspace: { appId: values['app-id'] ?? '', workspaceId: values['workspace-id'] ?? '', tenantId: values['tenant-id'] ?? '' },
        h5Id: values['h5-id'] ?? '',
        package: (0,_package_choice_js__WEBPACK_IMPORTED_MODULE_0__/* .readPackageChoice */ ._)(values.package, inputs),
        stamp: values.stamp,
        force: values.force,
        reason: values.reason,
        receipt: values.receipt,
        dryRun: values['dry-run'],
        waitMs: values.wait,
    };
    return { request, problems };
}


/***/ }),

/***/ 16638:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  notifyStory: () => (/* binding */ notifyStory),
  readNotify: () => (/* binding */ readNotify)
});

// EXTERNAL MODULE: ./build/config/connection.js
var config_connection = __webpack_require__(12807);
// EXTERNAL MODULE: ./build/config/read-inputs.js + 3 modules
var read_inputs = __webpack_require__(89145);
// EXTERNAL MODULE: ./build/config/read-message.js + 2 modules
var read_message = __webpack_require__(16882);
// EXTERNAL MODULE: ./build/config/read-mini-program.js
var read_mini_program = __webpack_require__(99870);
;// CONCATENATED MODULE: ./build/config/read-notify.js




/** Reads a whole message; every problem is in `problems`. */
async function readNotifyInputs(question) {
    const inputs = await (0,read_inputs/* readInputs */.Ko)({ ...question, verb: 'notify' });
    const { request: miniProgram, problems: unknown } = (0,read_mini_program/* readMiniProgram */.g)(inputs);
    const { request: message, problems } = (0,read_message/* readMessage */._)(inputs, 'to');
    const { connection, problems: unconnected } = (0,config_connection/* readConnection */.d)(inputs, question.variables, 'mpaas');
    return {
        ...inputs,
        request: { ...miniProgram, message },
        connection,
        problems: [...inputs.problems, ...unknown, ...problems, ...unconnected],
    };
}

// EXTERNAL MODULE: ./build/errors/failure.js + 8 modules
var failure = __webpack_require__(7783);
// EXTERNAL MODULE: ./build/workflows/notify.js
var notify = __webpack_require__(32236);
// EXTERNAL MODULE: ./build/workflows/package-tasks.js
var package_tasks = __webpack_require__(40518);
// EXTERNAL MODULE: ./build/workflows/release-memo.js
var release_memo = __webpack_require__(20383);
// EXTERNAL MODULE: ./build/workflows/tools.js
var workflows_tools = __webpack_require__(26614);
;// CONCATENATED MODULE: ./build/workflows/notify-of-package.js




/** Finds the package that the message is about, and sends it. */
async function notifyOfPackage(request, tools, record) {
    const { h5Id, reason = '', dryRun } = request;
    const found = await (0,workflows_tools/* step */.P)('look', tools, () => (0,package_tasks/* choosePackage */.ym)(request.package, h5Id, tools));
    const { packageId, h5Version, name: app } = found.package;
    record.package = { packageId, h5Version };
    const facts = { h5Id, h5Version, packageId, app, reason, memo: (0,release_memo/* releaseMemo */.g)(found.tasks) };
    const send = () => (0,notify/* notify */.m)(request.message, facts, dryRun, tools);
    if (dryRun) {
        await send();
        return 'planned';
    }
    record.message = await (0,workflows_tools/* step */.P)('notify', tools, send);
    return 'sent';
}
/** The outputs by name. */
function outputsOfMessage({ package: about, message }, known) {
    return {
        status: known.status,
        'package-id': about === undefined ? '' : String(about.packageId),
        'h5-version': about?.h5Version ?? '',
        'message-id': message?.messageId ?? '',
        'receipt-path': known.receiptPath,
        'error-code': known.errorCode,
    };
}
/** What the verb puts into its receipt. The id of a user belongs to that user, and stays out. */
function accountOfMessage(request, { package: about, message }) {
    const { receiver } = request.message;
    const asked = {
        ...request,
        message: { ...request.message, receiver: receiver.kind === 'everyone' ? receiver : { kind: receiver.kind } },
    };
    const done = { package: about, message: message && { ...message, to: receiver.kind === 'everyone' ? message.to : receiver.kind } };
    return { verb: 'notify', asked, done, undo: {} };
}

// EXTERNAL MODULE: ./build/hosts/build-tools.js + 32 modules
var build_tools = __webpack_require__(65361);
// EXTERNAL MODULE: ./build/hosts/run-verb.js + 1 modules
var run_verb = __webpack_require__(30502);
// EXTERNAL MODULE: ./build/hosts/verb-reader.js
var verb_reader = __webpack_require__(97955);
;// CONCATENATED MODULE: ./build/hosts/notify-story.js






/** The verb `notify`, ready to run. */
function notifyStory(inputs, parts) {
    const { request, connection, problems } = inputs;
    const record = {};
    return {
        verb: 'notify',
        subject: [inputs.values['h5-name'], request.h5Id].filter(Boolean).join(' ') || 'a mini program',
        dryRun: request.dryRun,
        receipt: request.receipt,
        prepare: async () => {
            (0,failure/* throwProblems */.Jh)(problems);
            return undefined;
        },
        carryOut: async (_prepared, surroundings) => {
            const tools = (0,build_tools/* buildReleaseTools */.j8)({ ...parts, ...surroundings, connection }, request.workspace);
            try {
                return await notifyOfPackage(request, tools, record);
            }
            finally {
                await tools.close();
            }
        },
        outputsOf: (known) => outputsOfMessage(record, known),
        account: () => accountOfMessage(request, record),
    };
}
const readNotify = async (question, facts) => {
    const read = await readNotifyInputs(question);
    const inputs = { ...read, problems: (0,verb_reader/* allProblems */.U)(facts, read) };
    return { inputs, story: (setting) => (0,run_verb/* runVerb */.b)(notifyStory(inputs, setting), setting) };
};


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

/***/ 20383:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ releaseMemo)
/* harmony export */ });
/* harmony import */ var _stamp_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89994);

/** The note of a release, without our stamp: that of the first task of its package, for later ones tell of promotions. Ids of tasks grow. */
function releaseMemo(tasks) {
    const [first] = [...tasks].sort((a, b) => a.taskId - b.taskId);
    return (0,_stamp_js__WEBPACK_IMPORTED_MODULE_0__/* .memoWords */ .O_)(first?.memo ?? '');
}


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


/***/ })

};
