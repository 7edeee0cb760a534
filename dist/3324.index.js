export const id = 3324;
export const ids = [3324];
export const modules = {

/***/ 35392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ll: () => (/* binding */ newestFirst),
/* harmony export */   om: () => (/* binding */ historyOf),
/* harmony export */   pJ: () => (/* binding */ newerOf),
/* harmony export */   te: () => (/* binding */ previousOf)
/* harmony export */ });
/* harmony import */ var _deployment_labels_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70888);
/* harmony import */ var _function_stamp_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54367);


/** Reads the history of a function that serves; undefined when the cloud does not list what serves. */
function historyOf({ desc, live }, listed) {
    const deployments = newestFirst(listed);
    const serving = deployments.find(({ deploymentId }) => deploymentId === live?.deploymentId);
    if (serving === undefined)
        return undefined;
    const stamp = (0,_function_stamp_js__WEBPACK_IMPORTED_MODULE_0__/* .stampIn */ .rW)(desc);
    const marks = stamp?.marks ?? _function_stamp_js__WEBPACK_IMPORTED_MODULE_0__/* .noMarks */ .IL;
    return {
        deployments,
        live: serving,
        isRolledBack: stamp !== undefined && marks.rolledBackFrom !== undefined && (0,_function_stamp_js__WEBPACK_IMPORTED_MODULE_0__/* .isStampOf */ .tk)(stamp, serving.deploymentId),
        isGivenUp: ({ deploymentId }) => deploymentId !== serving.deploymentId && (0,_function_stamp_js__WEBPACK_IMPORTED_MODULE_0__/* .isGivenUp */ .hF)(marks, deploymentId),
    };
}
/** The last one before what serves that succeeded and that no rollback gave up. */
function previousOf({ deployments, live, isGivenUp: isGone }) {
    const older = deployments.slice(deployments.indexOf(live) + 1);
    return older.find((each) => (each.state === 'live' || isOnItsWay(each)) && !isGone(each));
}
/** An older one that is being deployed is on its way back: another run of the same rollback was faster. */
const isOnItsWay = ({ state, label }) => state === 'in-progress' && label !== _deployment_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .untouched */ .s;
/** The last one that succeeded and was made after what serves: somebody went back, and has not said so. */
const newerOf = ({ deployments, live }) => deployments.slice(0, deployments.indexOf(live)).find(({ state }) => state === 'live');
/** The order of the list is not documented (catalogue: ListFunctionDeployment); times and version numbers grow. */
const newestFirst = (deployments) => deployments
    .map((each, place) => ({ each, place }))
    .sort((a, b) => byTime(a.each, b.each) || byNumber(a.each, b.each) || a.place - b.place)
    .map(({ each }) => each);
function byTime(a, b) {
    const [first, second] = [Date.parse(a.createdAt), Date.parse(b.createdAt)];
    return Number.isNaN(first) || Number.isNaN(second) ? 0 : second - first;
}
/** `2019123110233936929` is beyond the numbers that are exact. */
function byNumber({ versionNo: a }, { versionNo: b }) {
    if (!/^\d+$/.test(a) || !/^\d+$/.test(b))
        return 0;
    const [first, second] = [BigInt(a), BigInt(b)];
    return first === second ? 0 : second > first ? 1 : -1;
}


/***/ }),

/***/ 51686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ changeTo),
  y: () => (/* binding */ planFunctionRollback)
});

// EXTERNAL MODULE: ./build/errors/failure.js + 8 modules
var failure = __webpack_require__(7783);
// EXTERNAL MODULE: ./build/workflows/function-history.js
var function_history = __webpack_require__(35392);
// EXTERNAL MODULE: ./build/workflows/function-stamp.js
var function_stamp = __webpack_require__(54367);
// EXTERNAL MODULE: ./build/workflows/read-receipt.js
var read_receipt = __webpack_require__(33880);
// EXTERNAL MODULE: ./build/workflows/receipt-subjects.js
var receipt_subjects = __webpack_require__(92275);
;// CONCATENATED MODULE: ./build/workflows/receipt-functions.js


/** The functions of a receipt, whatever its verb: a release train has them one level below. */
function functionsIn({ asked, done, undo }) {
    const isTrain = (0,read_receipt/* fieldOf */._F)(asked, 'deploy') !== undefined;
    const part = (value) => (0,read_receipt/* fieldOf */._F)(isTrain ? (0,read_receipt/* fieldOf */._F)(value, 'deploy') : value, 'functions');
    const [askedFor, undoes] = [(0,receipt_subjects/* itemsOf */.S3)(part(asked)), (0,receipt_subjects/* itemsOf */.S3)(part(undo))];
    const named = (items, name) => items.find((item) => (0,read_receipt/* fieldOf */._F)(item, 'name') === name);
    return (0,receipt_subjects/* itemsOf */.S3)(part(done)).flatMap((item) => {
        const name = (0,receipt_subjects/* textOf */.b6)((0,read_receipt/* fieldOf */._F)(item, 'name'));
        if (name === undefined)
            return [];
        const settings = (0,read_receipt/* fieldOf */._F)(item, 'settings') ?? askedSettings(named(askedFor, name));
        const before = (0,read_receipt/* fieldOf */._F)(named(undoes, name), 'previous');
        const goal = (0,read_receipt/* fieldOf */._F)(item, 'goal');
        const sha256 = (0,receipt_subjects/* textOf */.b6)((0,read_receipt/* fieldOf */._F)((0,read_receipt/* fieldOf */._F)(item, 'archive'), 'sha256'));
        const state = (0,receipt_subjects/* textOf */.b6)((0,read_receipt/* fieldOf */._F)(item, 'state')) ?? '';
        return [
            {
                name,
                state,
                sha256,
                ...stateOf(item, settings),
                from: (0,receipt_subjects/* textOf */.b6)((0,read_receipt/* fieldOf */._F)(item, 'from')),
                goal: goal === undefined ? undefined : { ...stateOf(goal, (0,read_receipt/* fieldOf */._F)(goal, 'settings')), sha256: (0,receipt_subjects/* textOf */.b6)((0,read_receipt/* fieldOf */._F)(goal, 'sha256')) },
                previous: before === undefined ? undefined : stateOf(before, (0,read_receipt/* fieldOf */._F)(before, 'settings')),
            },
        ];
    });
}
const stateOf = (item, settings) => ({
    deploymentId: (0,receipt_subjects/* textOf */.b6)((0,read_receipt/* fieldOf */._F)(item, 'deploymentId')),
    versionNo: (0,receipt_subjects/* textOf */.b6)((0,read_receipt/* fieldOf */._F)(item, 'versionNo')),
    settings: settingsOf(settings),
});
/** A request calls the own words of the description differently. */
const askedSettings = (request) => typeof request === 'object' && request !== null ? { ...request, desc: (0,read_receipt/* fieldOf */._F)(request, 'about') } : undefined;
const kinds = {
    runtime: 'string',
    memoryMb: 'number',
    timeoutSeconds: 'number',
    concurrency: 'number',
    httpPath: 'string',
    timer: 'string',
    timerPayload: 'string',
    desc: 'string',
};
/** A file can say anything: only what has the type of a setting is one. */
const settingsOf = (value) => Object.fromEntries(Object.entries(kinds).flatMap(([name, kind]) => (typeof (0,read_receipt/* fieldOf */._F)(value, name) === kind ? [[name, (0,read_receipt/* fieldOf */._F)(value, name)]] : [])));

;// CONCATENATED MODULE: ./build/workflows/function-aim.js




/** Decides where a function goes back to. What is impossible is thrown. */
function aimOf(name, known) {
    const { request, receipt } = known.sources;
    switch (request.to.kind) {
        case 'previous':
            return previousAim(name, known);
        case 'receipt':
            return receiptAim(name, known, receipt);
        case 'deployment':
            return { to: namedDeployment(name, request.to, known) };
        case 'list':
        case 'archive':
            throw new failure.Failure('INTERNAL', { reason: `functions cannot go back to ${request.to.kind}` });
    }
}
/**
 * The state before the last deploy. The receipt of that deploy knows it best; without one, it is the last deployment before that succeeded. Once
 * rolled back, a function stays there until something is deployed: the same command run twice must not go two steps back.
 */
function previousAim(name, { history, sources: { request, receipt } }) {
    const { live } = history;
    const written = receipt && functionsIn(receipt.content).find((each) => each.name === name);
    const told = written && (receipt.content.verb === 'rollback' ? goneBackAim(name, written, history, request) : beforeAim(name, written, history));
    if (told !== undefined)
        return told;
    if (history.isRolledBack)
        return { to: live, done: rolledBackAlready(name, live) };
    const newer = (0,function_history/* newerOf */.pJ)(history);
    // Without a stamp nothing tells a rollback that was killed half way from one that is complete.
    if (newer !== undefined)
        return request.deploy.stamp ? { to: live, from: newer } : { to: live, done: rolledBackAlready(name, live) };
    const to = (0,function_history/* previousOf */.te)(history);
    if (to !== undefined)
        return { to };
    throw impossible(name, `version ${live.versionNo} is the only one that was live and not rolled back`);
}
/** By the receipt of the deploy that left what is live, or that failed to replace it; undefined when it is about another state. */
function beforeAim(name, { state, deploymentId, previous }, history) {
    const { live } = history;
    if (previous === undefined)
        return undefined;
    const isOfLive = deploymentId === live.deploymentId || (state === 'failed' && previous.deploymentId === live.deploymentId);
    if (!isOfLive)
        return undefined;
    if (previous.deploymentId === undefined)
        throw impossible(name, `nothing was live before version ${live.versionNo}`);
    return { to: listed(name, previous.deploymentId, history), settings: previous.settings };
}
/** By the receipt of a rollback: one that got there is not done again, one that did not goes on to where it was going. */
function goneBackAim(name, { state, deploymentId, goal, from }, history, { deploy }) {
    const { live } = history;
    const isThere = deploymentId === live.deploymentId && (state === 'live' || state === 'changed' || (state === 'kept' && !deploy.stamp));
    if (isThere)
        return { to: live, done: rolledBackAlready(name, live) };
    const isOnItsWay = state === 'failed' || state === 'waiting';
    const isUntouched = live.deploymentId === goal?.deploymentId || live.versionNo === from;
    if (!isOnItsWay || goal?.deploymentId === undefined || !isUntouched)
        return undefined;
    const to = listed(name, goal.deploymentId, history);
    const given = to === live ? history.deployments.find(({ versionNo }) => versionNo === from) : undefined;
    return { to, from: given, settings: goal.settings, sha256: goal.sha256 };
}
function receiptAim(name, { found, history }, receipt) {
    if (receipt === undefined)
        throw new failure.Failure('INTERNAL', { reason: 'a receipt was asked for and not read' });
    const { path, content } = receipt;
    const written = functionsIn(content).find((each) => each.name === name);
    if (written === undefined)
        throw new failure.Failure('RECEIPT_UNUSABLE', { path, reason: `it tells nothing of function ${name}` });
    if (!isGood(written))
        throw new failure.Failure('RECEIPT_UNUSABLE', { path, reason: `function ${name} was "${written.state}" at the end of that run` });
    const { deploymentId, settings, sha256 } = written;
    // The same code may be live under another version, when the cloud did not take the older one again.
    const to = runsCode(found, sha256) ? history.live : listed(name, deploymentId, history);
    return { to, settings, sha256 };
}
/** Whether the stamp of what serves says that it is this code. */
function runsCode({ desc, live }, sha256) {
    const stamp = (0,function_stamp/* stampIn */.rW)(desc);
    return (sha256 !== undefined &&
        stamp !== undefined &&
        live !== undefined &&
        (0,function_stamp/* isStampOf */.tk)(stamp, live.deploymentId) &&
        sha256.startsWith(stamp.sha256));
}
/** `kept` was live, too. */
const isGood = (written) => ['live', 'kept', 'changed'].includes(written.state) && written.deploymentId !== undefined;
function listed(name, deploymentId, { deployments }) {
    const found = deployments.find((each) => each.deploymentId === deploymentId);
    if (found === undefined)
        throw impossible(name, `its deployment ${deploymentId} is not in the cloud any more`);
    if (found.state !== 'live')
        throw impossible(name, `version ${found.versionNo} is ${found.label}, and was never live`);
    return found;
}
function namedDeployment(name, to, { history }) {
    const named = history.deployments.find(({ deploymentId, versionNo }) => deploymentId === to.name || versionNo === to.name);
    if (named === undefined)
        throw impossible(name, `it has no version or deployment "${to.name}"`);
    return listed(name, named.deploymentId, history);
}
/** Why a function cannot go back. */
const impossible = (name, reason) => new failure.Failure('NO_WAY_BACK', { what: `Function ${name}`, reason });
const rolledBackAlready = (name, { versionNo }) => ({
    reason: `Function ${name} was rolled back already; version ${versionNo} is live.`,
    help: 'To go further back, name a version with "to"; to go on, deploy.',
});

// EXTERNAL MODULE: ./build/workflows/function-settings.js
var function_settings = __webpack_require__(4715);
;// CONCATENATED MODULE: ./build/workflows/plan-function-rollback.js




/** Reads one function and decides where it goes back to; makes no write. What is impossible is thrown. */
async function planFunctionRollback(name, sources, { serverless: { functions } }) {
    const found = await functions.find(name);
    if (found === undefined)
        throw impossible(name, 'there is no such function in the space');
    const history = (0,function_history/* historyOf */.om)(found, await functions.deployments(name));
    if (history === undefined)
        throw impossible(name, found.live === undefined ? 'no version of it is live' : 'the cloud does not list what is live');
    const { request } = sources;
    const aim = aimOf(name, { found, history, sources });
    const smoke = request.deploy.functions.find((each) => each.name === name)?.smoke;
    const base = { name, found, from: aim.from ?? history.live, to: aim.to, ...codeOf(aim), smoke };
    const change = changeTo(aim.settings, found);
    if (aim.done !== undefined)
        return { ...base, change: {}, done: aim.done };
    const isThere = aim.to === history.live && aim.from === undefined && Object.keys(change).length === 0;
    return { ...base, change, done: isThere ? alreadyThere(name, aim.to) : undefined };
}
/** The stamp that a receipt has kept tells the code of its deployment. */
function codeOf({ to, settings, sha256 }) {
    const stamp = (0,function_stamp/* stampIn */.rW)(settings?.desc ?? '');
    const known = stamp !== undefined && (0,function_stamp/* isStampOf */.tk)(stamp, to.deploymentId) ? stamp : undefined;
    return { sha256: sha256 ?? known?.sha256, sizeBytes: known?.sizeBytes };
}
/** The settings that are not as they were. */
function changeTo(settings, found) {
    if (settings === undefined)
        return {};
    const wanted = settings.desc === undefined ? settings : { ...settings, desc: (0,function_stamp/* wordsOf */.Z9)(settings.desc) };
    const now = { ...found, desc: (0,function_stamp/* wordsOf */.Z9)(found.desc) };
    const differs = ([name, value]) => (0,function_settings/* comparable */.Zm)(now[name] ?? '') !== (0,function_settings/* comparable */.Zm)(value);
    return Object.fromEntries(Object.entries(wanted).filter(differs));
}
const alreadyThere = (name, { versionNo }) => ({
    reason: `Function ${name} is where it should go back to: version ${versionNo} is live with these settings.`,
    help: 'Run it without "to" for the versions that there are.',
});


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

/***/ 68821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ rollBackFunction),
  Mc: () => (/* binding */ rollBackFunctions),
  gu: () => (/* binding */ startRollbackRecord)
});

// EXTERNAL MODULE: ./build/errors/failure.js + 8 modules
var failure = __webpack_require__(7783);
// EXTERNAL MODULE: ./build/workflows/ensure-function.js
var ensure_function = __webpack_require__(21016);
// EXTERNAL MODULE: ./build/workflows/function-settings.js
var function_settings = __webpack_require__(4715);
// EXTERNAL MODULE: ./build/workflows/function-stamp.js
var function_stamp = __webpack_require__(54367);
// EXTERNAL MODULE: ./build/workflows/in-parallel.js
var in_parallel = __webpack_require__(10612);
// EXTERNAL MODULE: ./build/workflows/deployment-labels.js
var deployment_labels = __webpack_require__(70888);
// EXTERNAL MODULE: ./build/workflows/poll.js
var poll = __webpack_require__(66728);
// EXTERNAL MODULE: ./build/workflows/send-code.js
var send_code = __webpack_require__(57793);
// EXTERNAL MODULE: ./build/workflows/when-free.js
var when_free = __webpack_require__(39440);
// EXTERNAL MODULE: ./build/workflows/write-once.js
var write_once = __webpack_require__(37154);
;// CONCATENATED MODULE: ./build/workflows/redeploy.js






/**
 * Deploys an older deployment of a function again, by its id, and waits until it serves. Its state is of little help: it has succeeded once
 * already. So what counts is which deployment the function names as its own.
 */
async function redeploy(again, tools) {
    await start(again, tools);
    return await waitUntilServing(again, tools);
}
async function start({ name, deploymentId, waitMs }, { serverless: { functions }, clock, signal }) {
    const begun = async () => {
        const deployment = await (0,send_code/* findDeployment */.H)(functions, name, deploymentId);
        if (deployment !== undefined && isUnderWay(deployment))
            return true;
        return (await functions.find(name))?.live?.deploymentId === deploymentId ? true : undefined;
    };
    const call = async () => {
        try {
            await functions.deploy(deploymentId);
        }
        catch (error) {
            // Refused because an earlier attempt of ours, whose answer was lost, is at work.
            const isRefused = (0,failure/* isFailure */.N6)(error) && (error.code === 'CLOUD_REFUSED' || error.code === 'FUNCTION_BUSY');
            if (!isRefused || (await begun()) === undefined)
                throw error;
        }
    };
    const what = `the deployment of function ${name}`;
    await (0,write_once/* writeOnce */.Fq)({ what, look: begun, write: () => (0,when_free/* whenFree */.n)(call, waitMs, { clock, signal }), readBack: async () => true }, clock);
}
const isUnderWay = ({ state, label }) => state === 'in-progress' && label !== deployment_labels/* untouched */.s;
async function waitUntilServing({ name, deploymentId, from, waitMs }, { serverless: { functions }, clock, signal }) {
    const what = `The deployment of function ${name}`;
    let state = 'not the one that serves';
    const look = async (waitedMs) => {
        const deployment = await (0,send_code/* findDeployment */.H)(functions, name, deploymentId);
        if (deployment?.state === 'failed')
            throw new failure.Failure('NOT_LIVE', { what, state: deployment.label, waitedMs });
        const found = await functions.find(name);
        const serving = found?.live?.deploymentId;
        if (serving === deploymentId && deployment?.state === 'live')
            return found;
        if (serving !== undefined && serving !== deploymentId && serving !== from) {
            throw new failure.Failure('NOT_LIVE', { what, state: `overtaken by version ${found?.live?.versionNo ?? ''}`, waitedMs });
        }
        state = deployment !== undefined && isUnderWay(deployment) ? deployment.label : 'not the one that serves';
        return undefined;
    };
    const live = await (0,poll/* poll */.w)(look, waitMs, { clock, signal });
    if (live === undefined)
        throw new failure.Failure('NOT_LIVE', { what, state, waitedMs: waitMs });
    return live;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/packaging/ready-archive.js
var ready_archive = __webpack_require__(8452);
;// CONCATENATED MODULE: ./build/workflows/send-anew.js






/** Brings an older version up whose deployment the cloud does not take again: its content is fetched, and deployed as a new version. */
async function sendAnew(plan, refusal, { deploy }, tools) {
    const archive = await fetchCode(plan, refusal, tools);
    // From here on, what is given up must not be taken for the version before: the new deployment is made after it.
    await markGivenUp(plan, deploy, tools);
    return { found: await (0,send_code/* sendCode */.U)({ name: plan.name, archive, waitMs: deploy.waitMs }, tools), archive };
}
/** Whether the cloud does not take a deployment again: it says no at once, or takes the call and then fails. */
const isRefusal = (failure) => failure.code === 'CLOUD_REFUSED' || (failure.code === 'NOT_LIVE' && failure.facts.state === 'DEPLOY_FAILED');
/** Far above what the cloud takes of a function. */
const mostBytes = 512 * 1024 * 1024;
/** The content of a deployment that the cloud does not deploy again. */
async function fetchCode({ name, to, sha256: known }, refusal, { serverless: { functions }, storage, scratch, reporter }) {
    const url = (await (0,send_code/* findDeployment */.H)(functions, name, to.deploymentId))?.downloadUrl;
    if (url === undefined)
        throw refusal;
    const path = (0,external_node_path_.join)(scratch, `${name}-${to.deploymentId}.zip`);
    const source = `version ${to.versionNo} of function ${name}`;
    await storage.download(url, { to: path, maxBytes: mostBytes });
    const archive = await (0,ready_archive/* foreignArchive */.J)(path, source);
    const { sha256, sizeBytes, files } = archive;
    if (known !== undefined && !sha256.startsWith(known)) {
        throw new failure.Failure('CONTENT_UNUSABLE', { source, reason: `its sha256 is ${sha256}, not ${known}.` });
    }
    reporter.report({
        type: 'warned',
        message: `The cloud did not deploy version ${to.versionNo} of function ${name} again, so its content is sent as a new version. ${refusal.message}`,
        help: 'The content is the same; only the version number is a new one.',
    });
    reporter.report({ type: 'content-fetched', source, files, sizeBytes });
    return archive;
}
async function markGivenUp({ found }, { stamp: stamps, waitMs }, tools) {
    const { live, desc } = found;
    if (!stamps || live === undefined)
        return;
    const before = (0,function_stamp/* stampIn */.rW)(desc);
    const known = before !== undefined && (0,function_stamp/* isStampOf */.tk)(before, live.deploymentId) ? before : { sha256: function_stamp/* unknownCode */._s, sizeBytes: undefined };
    const { rolledBackFrom = '', undone } = (0,function_stamp/* marksOfRollback */.ii)('', live.deploymentId, before);
    const code = { ...known, deploymentId: live.deploymentId };
    const marked = (0,function_stamp/* stampWords */.P9)((0,function_stamp/* wordsOf */.Z9)(desc), code, tools.run, { undone: [rolledBackFrom, ...undone] });
    if (marked !== undefined)
        await (0,ensure_function/* updateFunction */.CC)(found, { desc: marked }, { waitMs }, tools);
}

// EXTERNAL MODULE: ./build/workflows/smoke-test.js
var smoke_test = __webpack_require__(74925);
;// CONCATENATED MODULE: ./build/workflows/rollback-functions.js








/** The record of a function before anything was done to it. */
const startRollbackRecord = ({ name, found, from, to, change, sha256 }) => ({
    name,
    state: 'waiting',
    from: from.versionNo,
    goal: { deploymentId: to.deploymentId, versionNo: to.versionNo, settings: change, sha256 },
    previous: { deploymentId: found.live?.deploymentId, versionNo: found.live?.versionNo, settings: (0,function_settings/* specOf */.rI)(found) },
});
/** Brings functions back, several at once. One that fails does not stop the others, but makes the run fail. */
async function rollBackFunctions(plans, records, request, tools) {
    const work = async (plan) => {
        const record = records.find(({ name }) => name === plan.name) ?? startRollbackRecord(plan);
        try {
            return await rollBackFunction(plan, record, request, tools);
        }
        catch (error) {
            if (!(0,failure/* isFailure */.N6)(error) || (0,failure/* isStop */.jX)(error))
                throw error;
            return failed(plan, record, error, [], tools);
        }
    };
    const failures = (await (0,in_parallel/* inParallel */.H)(plans, () => request.deploy.concurrency, work)).filter((failure) => failure !== undefined);
    const [first, ...others] = failures;
    if (first === undefined)
        return;
    if (others.length === 0)
        throw first;
    const names = (isFailed) => records.filter(({ state }) => (state === 'failed') === isFailed).map(({ name }) => name);
    throw new failure.Failure('FUNCTIONS_FAILED', { failed: names(true), live: names(false) }, { problems: failures });
}
function failed({ name }, record, failure, logs, { reporter }) {
    record.state = 'failed';
    record.error = failure.code;
    reporter.report({ type: 'function-failed', name, failure, logs });
    return failure;
}
/** Brings one function back: settings, code, proof, and only then the stamp that says that it was rolled back, so that a run that was killed is gone through again. */
async function rollBackFunction(plan, record, request, tools) {
    const { name, smoke, done } = plan;
    if (done !== undefined) {
        note(record, 'kept', plan.found);
        tools.reporter.report({ type: 'nothing-done', ...done });
        return undefined;
    }
    const startedMs = tools.clock.now();
    const settled = await putSettingsBack(plan, request, tools);
    const isLive = settled.live?.deploymentId === plan.to.deploymentId;
    const up = isLive ? { found: settled } : await putUp(plan, record, request, tools);
    note(record, isLive ? 'changed' : 'live', up.found);
    const outcome = smoke === undefined ? undefined : await (0,smoke_test/* smokeTest */.K)(name, smoke, tools);
    if (outcome?.kind === 'flaw')
        return failed(plan, record, outcome.failure, outcome.logs, tools);
    if (outcome !== undefined)
        record.latencyMs = outcome.latencyMs;
    await stamp(plan, up, request, tools);
    const version = up.found.live?.versionNo ?? '';
    const durationMs = tools.clock.now() - startedMs;
    if (isLive)
        tools.reporter.report({ type: 'function-kept', name, version });
    else
        tools.reporter.report({ type: 'function-live', name, version, sizeBytes: up.archive?.sizeBytes ?? plan.sizeBytes, durationMs });
    return undefined;
}
function note(record, state, found) {
    record.state = state;
    record.settings = (0,function_settings/* specOf */.rI)(found);
    record.deploymentId = found.live?.deploymentId;
    record.versionNo = found.live?.versionNo;
}
/** Settings before code, as a deploy does it: the code finds what it needs when it starts. The words wait for the stamp. */
async function putSettingsBack({ name, found, change }, { deploy }, tools) {
    const { desc, ...settings } = change;
    const now = deploy.stamp || desc === undefined ? settings : change;
    const changed = await (0,ensure_function/* updateFunction */.CC)(found, now, { waitMs: deploy.waitMs }, tools);
    for (const { name: setting, before, after } of (0,function_settings/* differencesOf */.g6)(now, found)) {
        tools.reporter.report({ type: 'setting-changed', name: `${name} ${setting}`, before, after });
    }
    return changed;
}
async function putUp(plan, record, { deploy }, tools) {
    const { name, to, found } = plan;
    const { waitMs } = deploy;
    try {
        return { found: await redeploy({ name, deploymentId: to.deploymentId, from: found.live?.deploymentId, waitMs }, tools) };
    }
    catch (error) {
        if (!(0,failure/* isFailure */.N6)(error) || !isRefusal(error))
            throw error;
        record.sentAnew = true;
        return await sendAnew(plan, error, { deploy }, tools);
    }
}
/** Leaves in the description what was given up, and the words as they go back. */
async function stamp({ name, found, from, change, ...known }, up, { deploy }, tools) {
    const { live, desc: current } = up.found;
    if (!deploy.stamp || live === undefined)
        return;
    const words = change.desc ?? (0,function_stamp/* wordsOf */.Z9)(current);
    const before = (0,function_stamp/* stampIn */.rW)(found.desc);
    const isSame = before !== undefined && (0,function_stamp/* isStampOf */.tk)(before, live.deploymentId) ? before : undefined;
    const { sha256, sizeBytes } = up.archive ?? {
        sha256: known.sha256 ?? isSame?.sha256 ?? function_stamp/* unknownCode */._s,
        sizeBytes: known.sizeBytes ?? isSame?.sizeBytes,
    };
    const marks = (0,function_stamp/* marksOfRollback */.ii)(live.deploymentId, from.deploymentId, before);
    const desc = (0,function_stamp/* stampWords */.P9)(words, { sha256, sizeBytes, deploymentId: live.deploymentId }, tools.run, marks);
    if (desc !== undefined) {
        await (0,ensure_function/* updateFunction */.CC)(up.found, { desc }, { waitMs: deploy.waitMs }, tools);
        return;
    }
    tools.reporter.report({
        type: 'warned',
        message: `The description of function ${name} leaves no room for the note that it was rolled back.`,
        help: 'The same command run again may go one version further back; shorten the description.',
    });
}


/***/ })

};
