export const id = 2330;
export const ids = [2330];
export const modules = {

/***/ 71912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ createProbe)
/* harmony export */ });
/* harmony import */ var _transport_broken_exchange_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50859);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43152);


/** More of a page is not looked at. */
const mostBytes = 1024 * 1024;
/** Asks a page of the user once, and holds no more of it than is looked at. */
const createProbe = (http, signal) => async (url, { timeoutMs }) => {
    const chunks = [];
    let sizeBytes = 0;
    const receive = (chunk) => {
        if (sizeBytes < mostBytes)
            chunks.push(chunk);
        sizeBytes += chunk.byteLength;
    };
    const headers = { 'user-agent': `miniship/${_version_js__WEBPACK_IMPORTED_MODULE_1__/* .version */ .r}`, accept: '*/*' };
    const answer = await http.send({ method: 'GET', url, headers, timeoutMs, silenceMs: timeoutMs, signal, receive });
    if (answer.kind === 'broken')
        throw (0,_transport_broken_exchange_js__WEBPACK_IMPORTED_MODULE_0__/* .brokenExchange */ .F)('GET', new URL(url).host, answer).failure;
    // The body of an error is held by the transport itself.
    const body = Buffer.concat([...chunks, answer.body]).subarray(0, mostBytes);
    return { status: answer.status, body: body.toString('utf8') };
};


/***/ }),

/***/ 30502:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ runVerb)
});

// UNUSED EXPORTS: leaveReceipt

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/errors/failure.js + 8 modules
var errors_failure = __webpack_require__(7783);
// EXTERNAL MODULE: ./build/reporting/fan-out.js
var fan_out = __webpack_require__(52669);
// EXTERNAL MODULE: ./build/transport/cancellation.js
var cancellation = __webpack_require__(42947);
// EXTERNAL MODULE: ./build/transport/clock.js
var transport_clock = __webpack_require__(61720);
// EXTERNAL MODULE: ./build/reporting/plain-text.js
var plain_text = __webpack_require__(14385);
// EXTERNAL MODULE: ./build/workflows/write-whole.js
var write_whole = __webpack_require__(80152);
;// CONCATENATED MODULE: ./build/workflows/receipt.js



/** So many of the first calls are kept, and of the last: a site of twenty thousand files would make a receipt of megabytes. */
const keptCalls = 1000;
/** Collects the answered calls of a run; it is a reporter, so it sees what every other reporter sees. */
function createCallLog() {
    const first = [];
    const last = [];
    let count = 0;
    return {
        calls: () => [...first, ...last],
        leftOut: () => count - first.length - last.length,
        report: (event) => {
            if (event.type !== 'call-answered' || event.app !== undefined)
                return;
            const call = { operation: event.operation, requestId: event.requestId };
            count += 1;
            (first.length < keptCalls ? first : last).push(call);
            if (last.length > keptCalls)
                last.shift();
        },
    };
}
function receiptOf({ verb, asked, done, undo, apps }, known) {
    return {
        receipt: 1,
        miniship: known.version,
        verb,
        status: known.status,
        startedAt: new Date(known.startedMs).toISOString(),
        finishedAt: new Date(known.finishedMs).toISOString(),
        run: known.run,
        asked,
        done,
        undo,
        ...(apps && { apps }),
        calls: known.calls,
        ...(known.callsLeftOut && { callsLeftOut: known.callsLeftOut }),
        error: known.failure && { code: known.failure.code, message: known.failure.message },
    };
}
/** Writes the receipt whole or not at all. */
async function writeReceipt(path, receipt) {
    try {
        await (0,write_whole/* writeWhole */.f)(path, `${(0,plain_text/* harmlessJson */.EL)(JSON.stringify(receipt, null, 2))}\n`);
    }
    catch (error) {
        throw new errors_failure.Failure('FILE_UNWRITABLE', { path, reason: error instanceof Error ? error.message : String(error) }, { cause: error });
    }
}

// EXTERNAL MODULE: ./build/workflows/tools.js
var tools = __webpack_require__(26614);
// EXTERNAL MODULE: ./build/hosts/version.js
var version = __webpack_require__(43152);
// EXTERNAL MODULE: ./build/hosts/writable-place.js
var writable_place = __webpack_require__(59528);
;// CONCATENATED MODULE: ./build/hosts/run-verb.js









/** One run from its inputs to its last word: never throws, always reports a result. */
async function runVerb(story, given) {
    const { verb, subject, dryRun, wayBack } = story;
    const { redact = unchanged, clock = transport_clock/* systemClock */.m, part } = given;
    const calls = createCallLog();
    const reporter = (0,fan_out/* createFanOut */.O)({ calls, reporter: given.reporter });
    const startedMs = clock.now();
    reporter.report({ type: 'run-started', verb, version: version/* version */.r, subject, dryRun, wayBack, place: part?.place });
    const { status, failure, begun } = await attempt(story, { reporter, clock, signal: given.signal, isPart: part !== undefined });
    const known = {
        version: version/* version */.r,
        status,
        startedMs,
        finishedMs: clock.now(),
        run: given.run,
        calls: calls.calls(),
        callsLeftOut: calls.leftOut(),
        failure,
    };
    // A run that did nothing leaves the receipt of the one that did something where it is.
    const didNothing = !begun || dryRun || status === 'unchanged' || status === 'read';
    const receipt = didNothing || story.receipt === undefined ? undefined : redact(receiptOf(story.account(), known));
    const leave = part?.keepReceipt ?? ((left) => leaveReceipt(story.receipt ?? '', left, { reporter, clock }));
    const receiptPath = receipt === undefined ? '' : await leave(receipt);
    const outputs = story.outputsOf({ status, receiptPath, errorCode: failure?.code ?? '' });
    const result = { verb, exit: failure?.exit ?? 0, status, outputs };
    reporter.report(failure === undefined ? { type: 'finished', result } : { type: 'failed', failure, result });
    return result;
}
const unchanged = (value) => value;
async function attempt(story, { reporter, clock, signal, isPart }) {
    const { receipt, places = [], dryRun } = story;
    let scratch;
    let prepared;
    try {
        prepared = await (0,tools/* step */.P)('inspect', { reporter, clock }, async () => {
            const found = await (0,writable_place/* findPlaces */.C)(dryRun ? [] : [...(isPart ? [] : [receipt]), ...places]);
            scratch = found.scratch;
            return await prepareWith(story, reporter, found.problems);
        });
        if (scratch === undefined)
            throw new errors_failure.Failure('INTERNAL', { reason: 'a run without problems lacks its folder' });
        const status = await story.carryOut(prepared, { reporter, scratch });
        // Whoever cancelled a run is told that it was, also when only its last answers were outstanding: the receipt has all that was done.
        if (signal.aborted && (0,cancellation/* cancelled */.KW)(signal).code === 'CANCELLED')
            throw (0,cancellation/* cancelled */.KW)(signal);
        return { status, begun: true };
    }
    catch (thrown) {
        return { status: 'failed', failure: (0,errors_failure.asFailure)(thrown), begun: prepared !== undefined };
    }
    finally {
        if (prepared !== undefined)
            await story.letGo?.(prepared);
        if (scratch !== undefined)
            await (0,promises_.rm)(scratch, { recursive: true, force: true });
    }
}
/** Everything that is wrong on this machine at once: what the verb finds, and the places where it could not write. */
async function prepareWith({ prepare, letGo }, reporter, problems) {
    const outcome = await prepare(reporter).then((prepared) => ({ prepared }), (thrown) => ({ failure: (0,errors_failure.asFailure)(thrown) }));
    if ('failure' in outcome) {
        const { failure } = outcome;
        (0,errors_failure/* throwProblems */.Jh)([...(failure.problems.length > 0 ? failure.problems : [failure]), ...problems]);
        throw failure;
    }
    if (problems.length > 0)
        await letGo?.(outcome.prepared);
    (0,errors_failure/* throwProblems */.Jh)(problems);
    return outcome.prepared;
}
/** What was done stays done: a receipt that cannot be written is a warning. The empty text means that there is none. */
async function leaveReceipt(path, receipt, { reporter, clock }) {
    try {
        await (0,tools/* step */.P)('receipt', { reporter, clock }, () => writeReceipt(path, receipt));
        reporter.report({ type: 'receipt-written', path });
        return path;
    }
    catch (error) {
        if (!(0,errors_failure/* isFailure */.N6)(error))
            throw error;
        reporter.report({ type: 'warned', message: error.message, help: error.help });
        return '';
    }
}


/***/ }),

/***/ 97955:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ allProblems)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7783);
/* harmony import */ var _output_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66973);



/** All problems of the inputs: those of the door, of the inputs, and of places that this machine does not have. */
const allProblems = (facts, read) => [
    ...facts.problems,
    ...read.problems,
    ...placeProblems(read),
];
/** A folder to start from, and files to leave behind. */
function placeProblems({ values, sources, workingDirectory }) {
    const given = sources.get('working-directory');
    if (given !== undefined && !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(workingDirectory, { throwIfNoEntry: false })?.isDirectory()) {
        const facts = { name: 'working-directory', value: given.text, where: given.where, expected: 'a folder that exists' };
        return [new _errors_failure_js__WEBPACK_IMPORTED_MODULE_1__.Failure('INPUT_INVALID', facts)];
    }
    return (0,_output_files_js__WEBPACK_IMPORTED_MODULE_2__/* .outputProblems */ .G)(values['output-file'] ?? []);
}


/***/ }),

/***/ 6112:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DB: () => (/* binding */ madeId),
/* harmony export */   Ow: () => (/* binding */ needed),
/* harmony export */   QY: () => (/* binding */ unlessAbsent),
/* harmony export */   mI: () => (/* binding */ made)
/* harmony export */ });
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7783);
/* harmony import */ var _transport_refusal_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45982);


/** A field that a read cannot do without. */
function needed(value, name, { operation, requestId }) {
    if (value === undefined)
        throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('REPLY_UNREADABLE', { operation, requestId, reason: `it has no ${name}` });
    return value;
}
/** The id that a write made. Without it nobody knows what was made, which only looking can settle. */
function madeId(text, name, { operation, requestId }) {
    const id = Number(text);
    if (text !== undefined && text.trim() !== '' && Number.isSafeInteger(id))
        return id;
    throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('OUTCOME_UNKNOWN', { operation, reason: `the answer (request ${requestId}) has no ${name}.` });
}
/** The text id that a write made, as `madeId`. */
function made(text, name, { operation, requestId }) {
    if (text !== undefined && text !== '')
        return text;
    throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('OUTCOME_UNKNOWN', { operation, reason: `the answer (request ${requestId}) has no ${name}.` });
}
/** The cloud refuses to show what does not exist; to a workflow that is an answer. */
async function unlessAbsent(call) {
    try {
        return await call;
    }
    catch (error) {
        if ((0,_errors_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(error) && isRefusal(error) && (0,_transport_refusal_words_js__WEBPACK_IMPORTED_MODULE_1__/* .tellsAbsence */ .Y2)(`${error.facts.code}: ${error.facts.reason}`) && !isRouting(error))
            return undefined;
        throw error;
    }
}
const isRefusal = (failure) => failure.code === 'CLOUD_REFUSED';
/** `InvalidApi.NotFound` and its like speak of the operation, not of the thing. */
const isRouting = ({ facts }) => /^Invalid(?:Api|Action|Product|Version)/i.test(facts.code);


/***/ }),

/***/ 28618:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wv: () => (/* binding */ hasRsaKey),
/* harmony export */   cj: () => (/* binding */ virtualDomain),
/* harmony export */   jK: () => (/* binding */ findMiniProgram),
/* harmony export */   o0: () => (/* binding */ createMiniProgram),
/* harmony export */   xb: () => (/* binding */ listMiniPrograms)
/* harmony export */ });
/* harmony import */ var _cloud_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6112);
/* harmony import */ var _pages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(773);


/** Every mini program of the workspace. */
function listMiniPrograms({ rpc, ids }) {
    return (0,_pages_js__WEBPACK_IMPORTED_MODULE_1__/* .allPages */ .S)(async (pageNumber) => {
        const { reply, requestId } = await rpc.call('ListMcubeMiniApps', { ...ids, PageNum: pageNumber, PageSize: _pages_js__WEBPACK_IMPORTED_MODULE_1__/* .pageSize */ .T });
        const { MiniProgramList: list = [], HasMore: hasMore, TotalCount: totalCount } = reply.ListMiniResult ?? {};
        const call = { operation: 'ListMcubeMiniApps', requestId };
        const items = list.map(({ H5Id, H5Name = '' }) => ({ h5Id: (0,_cloud_js__WEBPACK_IMPORTED_MODULE_0__/* .needed */ .Ow)(H5Id, 'H5Id', call), name: H5Name }));
        return { items, hasMore, totalCount };
    }, ({ h5Id: id }) => id);
}
/** Looks through all mini programs: what `Keyword` compares with is not documented, and a wrong guess would hide one. */
async function findMiniProgram(cloud, h5Id) {
    const all = await listMiniPrograms(cloud);
    return all.find((miniProgram) => miniProgram.h5Id === h5Id);
}
/** Creates a mini program; whether it is there is for the caller to read back. */
async function createMiniProgram({ rpc, ids }, { h5Id, name }) {
    await rpc.call('CreateMcubeMiniApp', { ...ids, H5Id: h5Id, H5Name: name });
}
/** The workspace's virtual domain; undefined when none was ever set. */
async function virtualDomain({ rpc, ids }) {
    const answer = await (0,_cloud_js__WEBPACK_IMPORTED_MODULE_0__/* .unlessAbsent */ .QY)(rpc.call('QueryMcubeVhost', ids));
    const domain = answer?.reply.QueryVhostResult?.Data?.trim();
    return domain === '' ? undefined : domain;
}
/** Whether the workspace has the RSA key that its packages are signed with; here a "no" is an answer (wire-facts section 4). */
async function hasRsaKey({ rpc, ids }) {
    const operation = 'ExistMcubeRsaKey';
    const { reply, requestId } = await rpc.call(operation, ids);
    return (0,_cloud_js__WEBPACK_IMPORTED_MODULE_0__/* .needed */ .Ow)(reply.CheckRsaKeyResult?.Success, 'Success', { operation, requestId });
}


/***/ }),

/***/ 773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ allPages),
/* harmony export */   T: () => (/* binding */ pageSize)
/* harmony export */ });
const pageSize = 50;
/**
 * All pages of a list. The 2019 API answers everything at once and says nothing about more (wire-facts section 6).
 * A page that brings nothing new ends it, so that a server that ignores the page number cannot keep us forever.
 */
async function allPages(readPage, idOf) {
    const found = new Map();
    for (let pageNumber = 1;; pageNumber += 1) {
        const { items, hasMore, totalCount } = await readPage(pageNumber);
        const before = found.size;
        for (const item of items)
            found.set(idOf(item), item);
        const more = hasMore ?? (totalCount ?? 0) > found.size;
        if (!more || found.size === before)
            return [...found.values()];
    }
}


/***/ }),

/***/ 30213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ alsoTelling)
/* harmony export */ });
/** The listener, and beside it whoever wants to know of throttling. */
function alsoTelling(listener, pressure) {
    if (pressure === undefined)
        return listener;
    return {
        answered: (call) => listener.answered(call),
        waited: (wait) => listener.waited(wait),
        retried: (retry) => {
            if (retry.code === 'CLOUD_THROTTLED')
                pressure.onThrottled();
            listener.retried(retry);
        },
    };
}


/***/ }),

/***/ 82483:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ createPacer),
  B: () => (/* binding */ createRateBudgets)
});

// EXTERNAL MODULE: ./build/transport/cancellation.js
var cancellation = __webpack_require__(42947);
;// CONCATENATED MODULE: ./build/transport/rate-budget.js
/**
 * The documented limits (wire-facts section 9), a hundredth slower each: a call that was sent on time may arrive a little after
 * the one before it was late, and a refused call costs more than the hundredth. `even` is right whatever the cloud counts; `burst`
 * is faster for up to ten uploads, and right only if the cloud counts minutes.
 */
const limits = {
    even: { upload: { calls: 1, spanMs: 6060 }, other: { calls: 1, spanMs: 103 } },
    burst: { upload: { calls: 10, spanMs: 60_600 }, other: { calls: 1, spanMs: 103 } },
};
/** After a refusal whose end the cloud does not name: a third of the spacing, and more with every further one, up to a minute or so. */
const growth = 1.6;
const longestHoldMs = 40_000;
/** Runners that were refused together do not come back together. */
const scatterMs = 200;
/** When the calls of one kind, app and workspace may go out. It knows no clock: the time is an argument. */
class RateBudget {
    #kind;
    #pace;
    /** When the last calls went out, as many as the limit looks back. */
    #sentMs = [];
    #notBeforeMs = 0;
    #refusals = 0;
    constructor(kind, pace) {
        this.#kind = kind;
        this.#pace = pace;
    }
    /** The moment from which the next call may go out, when `ahead` calls go before it. */
    freeAtMs(nowMs, ahead = 0) {
        const { calls, spanMs } = this.#limit;
        const sentMs = [...this.#sentMs];
        for (let before = 0;; before += 1) {
            const atMs = Math.max(nowMs, this.#notBeforeMs, (sentMs.at(-calls) ?? Number.NEGATIVE_INFINITY) + spanMs);
            if (before === ahead)
                return atMs;
            sentMs.push(atMs);
        }
    }
    sent(nowMs) {
        this.#sentMs = [...this.#sentMs, nowMs].slice(-this.#limit.calls);
    }
    accepted() {
        this.#refusals = 0;
    }
    /** The cloud refused a call: somebody else spends the same budget, or it counts otherwise than we do. Answers how long to hold back. */
    refused({ nowMs, serverWaitMs, random, }) {
        // Whoever counts more strictly than by the minute refuses a burst.
        this.#pace = 'even';
        // The refused call took nothing of the budget; if the cloud sees that otherwise, the waits grow.
        this.#sentMs = this.#sentMs.slice(0, -1);
        this.#refusals += 1;
        const ownMs = Math.min(longestHoldMs, (this.#limit.spanMs / 3) * growth ** (this.#refusals - 1)) * (1 + random);
        const waitMs = Math.round(serverWaitMs === undefined ? ownMs : serverWaitMs + random * scatterMs);
        this.#notBeforeMs = Math.max(this.#notBeforeMs, nowMs + waitMs);
        return waitMs;
    }
    get #limit() {
        return limits[this.#pace][this.#kind];
    }
}

;// CONCATENATED MODULE: ./build/transport/pacer.js


/** Budgets that nobody has spent of so far. */
function createRateBudgets(pace = 'even') {
    const queues = new Map();
    return {
        queueOf: ({ limit, appId, workspaceId }) => {
            const key = JSON.stringify([limit, appId, workspaceId]);
            const queue = queues.get(key) ?? { budget: new RateBudget(limit, pace), waiting: 0, last: Promise.resolve() };
            queues.set(key, queue);
            return queue;
        },
    };
}
/** Turns are handed out in the order they are asked for, each at its own moment, so that calls in parallel do not burst. */
function createPacer({ clock, listener, budgets = createRateBudgets() }) {
    const waitFor = async (queue, signal) => {
        const { budget } = queue;
        let atMs = clock.now();
        // A refusal of another call may move the moment while this one waits for it.
        for (let nextMs = budget.freeAtMs(atMs); nextMs > atMs; nextMs = budget.freeAtMs(atMs)) {
            atMs = nextMs;
            await (0,cancellation/* rest */.zs)(clock, Math.max(0, atMs - clock.now()), signal);
        }
        budget.sent(Math.max(atMs, clock.now()));
    };
    return {
        async turn(turn) {
            const { operation, limit, signal } = turn;
            if (limit === 'none')
                return;
            (0,cancellation/* throwIfCancelled */.dZ)(signal);
            const queue = budgets.queueOf({ ...turn, limit });
            const waitMs = queue.budget.freeAtMs(clock.now(), queue.waiting) - clock.now();
            if (waitMs > 0)
                listener.waited({ operation, waitMs });
            queue.waiting += 1;
            const own = queue.last.then(() => waitFor(queue, signal));
            // Whoever is cancelled leaves the queue, and the next one moves up.
            queue.last = own
                .catch(() => { })
                .finally(() => {
                queue.waiting -= 1;
            });
            await own;
        },
        accepted: (turn) => {
            if (turn.limit !== 'none')
                budgets.queueOf({ ...turn, limit: turn.limit }).budget.accepted();
        },
        refused: (turn, serverWaitMs) => {
            if (turn.limit === 'none')
                return serverWaitMs ?? 0;
            return budgets.queueOf({ ...turn, limit: turn.limit }).budget.refused({ nowMs: clock.now(), serverWaitMs, random: clock.random() });
        },
    };
}


/***/ }),

/***/ 99221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ createRpc)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/errors/failure.js + 8 modules
var errors_failure = __webpack_require__(7783);
// EXTERNAL MODULE: ./build/wire/catalogue.js + 7 modules
var catalogue = __webpack_require__(13334);
;// CONCATENATED MODULE: ./build/transport/access/renewal.js
/** Makes of one refusal as expired another attempt at once, with other keys. When those are refused too, new ones do not help. */
function renewOnce(renew) {
    let isSpent = false;
    return (setback, used) => {
        if (isSpent || setback.failure.code !== 'TOKEN_EXPIRED' || renew?.(used) !== true)
            return setback;
        isSpent = true;
        return { ...setback, afresh: true, serverWaitMs: 0 };
    };
}

// EXTERNAL MODULE: ./build/transport/answer.js
var transport_answer = __webpack_require__(62378);
// EXTERNAL MODULE: ./build/transport/read-shape.js
var read_shape = __webpack_require__(26452);
// EXTERNAL MODULE: ./build/transport/refusal-words.js
var refusal_words = __webpack_require__(45982);
;// CONCATENATED MODULE: ./build/transport/answer-failure.js





/** The second and third level of failure: HTTP went well, and the answer itself says no (wire-facts section 4). */
function answerFailure(operation, row, answer) {
    return resultCodeFailure(operation, row, answer) ?? innerFailure(operation, row, answer);
}
function resultCodeFailure(operation, row, { document, status, requestId }) {
    const code = (0,transport_answer/* textOf */.b)(document, 'ResultCode');
    if (code === undefined && !hasResult(row, document)) {
        const reason = 'it has no ResultCode and no result';
        return { failure: new errors_failure.Failure('REPLY_UNREADABLE', { operation, requestId, reason }), acted: 'maybe' };
    }
    if (code === undefined || code.toUpperCase() === (0,catalogue/* okCode */.eP)(operation))
        return undefined;
    const reason = (0,transport_answer/* textOf */.b)(document, 'ResultMessage') ?? innerMessage(row, document) ?? code;
    const words = `${code}: ${reason}`;
    if ((0,refusal_words/* tellsThrottling */.qo)(words))
        return { failure: new errors_failure.Failure('CLOUD_THROTTLED', { operation, requestId }), acted: 'no' };
    if ((0,refusal_words/* tellsTrouble */.wM)(code))
        return { failure: new errors_failure.Failure('CLOUD_UNAVAILABLE', { operation, requestId, status, reason }), acted: 'maybe' };
    // By itself first: the message may quote ids that read like anything.
    if ((0,refusal_words/* tellsUnknownApp */.G7)(code) || (0,refusal_words/* tellsUnknownApp */.G7)(words))
        return { failure: new errors_failure.Failure('APP_UNKNOWN', { operation, requestId, reason }), acted: 'no' };
    return { failure: new errors_failure.Failure('CLOUD_REFUSED', { operation, requestId, code, reason }), acted: 'no' };
}
function innerFailure(operation, row, { document, requestId }) {
    if (row.result === undefined || row.falseIsAnswer || document === undefined)
        return undefined;
    const { Success: success } = (0,read_shape/* readShape */._)({ Success: 'flag' }, (0,read_shape/* field */.Z)(document, row.result));
    if (success !== false)
        return undefined;
    const reason = innerMessage(row, document) ?? 'without an explanation';
    if ((0,refusal_words/* tellsThrottling */.qo)(reason))
        return { failure: new errors_failure.Failure('CLOUD_THROTTLED', { operation, requestId }), acted: 'no' };
    return { failure: refusal(operation, requestId, reason), acted: 'no' };
}
function refusal(operation, requestId, reason) {
    if ((0,refusal_words/* tellsUnknownApp */.G7)(reason))
        return new errors_failure.Failure('APP_UNKNOWN', { operation, requestId, reason });
    if (operation === 'UploadMcubeMiniPackage')
        return new errors_failure.Failure('PACKAGE_REFUSED', { operation, requestId, reason });
    return new errors_failure.Failure('CLOUD_REFUSED', { operation, requestId, code: 'Success=false', reason });
}
const hasResult = ({ result }, document) => document !== undefined && result !== undefined && typeof (0,read_shape/* field */.Z)(document, result) === 'object';
function innerMessage({ result }, document) {
    if (result === undefined || document === undefined)
        return undefined;
    const { ResultMsg: message } = (0,read_shape/* readShape */._)({ ResultMsg: 'text' }, (0,read_shape/* field */.Z)(document, result));
    return typeof message === 'string' && message !== '' ? message : undefined;
}

// EXTERNAL MODULE: ./build/transport/broken-exchange.js
var broken_exchange = __webpack_require__(50859);
// EXTERNAL MODULE: ./build/transport/call-listener.js
var call_listener = __webpack_require__(30213);
// EXTERNAL MODULE: ./build/transport/cancellation.js
var cancellation = __webpack_require__(42947);
// EXTERNAL MODULE: ./build/transport/form.js
var transport_form = __webpack_require__(68254);
;// CONCATENATED MODULE: ./build/transport/check-request.js


/** The parameters that travel: absent ones and those that this API version does not know are left out, the rest fits the table. */
function checkRequest(name, row, version, parameters) {
    const unknownHere = row.absentIn?.[version] ?? [];
    const given = Object.entries(parameters).filter(([field, value]) => value !== undefined && value !== null && !unknownHere.includes(field));
    const sent = {};
    for (const [field, value] of given) {
        const rule = row.required[field] ?? row.optional[field];
        const problem = rule === undefined ? 'is not in the catalogue' : misfit(rule, value);
        if (problem !== undefined)
            throw bug(name, field, problem);
        Object.assign(sent, (0,transport_form/* flatten */.Bq)({ [field]: value }));
    }
    const missing = Object.keys(row.required).find((field) => !given.some(([name]) => name === field));
    if (missing !== undefined)
        throw bug(name, missing, 'is missing');
    return sent;
}
/** Input was validated long before; what does not fit here is our mistake. The value is left out: it may be a secret. */
const bug = (operation, field, problem) => new errors_failure.Failure('INTERNAL', { reason: `${operation}: parameter ${field} ${problem}` });
const fitsKind = {
    text: (value) => typeof value === 'string',
    integer: (value) => Number.isSafeInteger(value),
    number: (value) => Number.isFinite(value),
    flag: (value) => typeof value === 'boolean',
    texts: (value) => Array.isArray(value) && value.every((member) => typeof member === 'string'),
};
function misfit(field, value) {
    const rule = typeof field === 'string' ? { kind: field } : field;
    if (!fitsKind[rule.kind](value))
        return `is not of kind ${rule.kind}`;
    const text = String(value);
    const allowed = rule.oneOf?.map(String);
    if (allowed !== undefined && !allowed.includes(text))
        return `is not one of ${allowed.join(', ')}`;
    if (rule.pattern !== undefined && !rule.pattern.test(text))
        return `does not match ${rule.pattern}`;
    if (rule.step !== undefined && Number(value) % rule.step !== 0)
        return `is not a multiple of ${rule.step}`;
    return inRange(rule, value) ? undefined : 'is out of range';
}
/** A number by its value, a list by its members, a text by its characters. */
function inRange({ kind, min, max, minLength, maxLength }, value) {
    if (kind === 'integer' || kind === 'number')
        return Number(value) >= (min ?? -Infinity) && Number(value) <= (max ?? Infinity);
    const length = Array.isArray(value) ? value.length : Array.from(String(value)).length;
    return length >= (minLength ?? 0) && length <= (maxLength ?? Infinity);
}

;// CONCATENATED MODULE: ./build/transport/destination.js

/** A host of the vendor that serves one product: `mpaas.cn-hangzhou.aliyuncs.com`, `mpserverless.aliyuncs.com`. */
const vendorHost = /^(mpaas|mpserverless)(?:-vpc)?\.(?:[a-z0-9-]+\.)?aliyuncs\.com$/i;
/**
 * The given endpoint serves both products, as an emulator or a relay does, unless it is the vendor's own host of the other one. The
 * given version is of mPaaS; MPServerless has one version only (wire-facts section 3).
 */
function destinationOf(product, given) {
    const { endpoint, version } = product === 'mpaas' ? { ...catalogue/* mpaasDefaults */.NM, version: given.version ?? catalogue/* mpaasDefaults */.NM.version } : catalogue/* serverlessDefaults */.$t;
    return { endpoint: given.endpoint !== undefined && serves(given.endpoint, product) ? given.endpoint : endpoint, version };
}
function serves(endpoint, product) {
    const [, owner = product] = vendorHost.exec(new URL(endpoint).hostname) ?? [];
    return owner === product;
}

// EXTERNAL MODULE: ./build/transport/gateway-failure.js
var gateway_failure = __webpack_require__(74955);
// EXTERNAL MODULE: ./build/transport/retry.js
var retry = __webpack_require__(68100);
// EXTERNAL MODULE: ./build/transport/server-wait.js
var server_wait = __webpack_require__(61117);
// EXTERNAL MODULE: ./build/transport/serverless-refusal.js
var serverless_refusal = __webpack_require__(907);
;// CONCATENATED MODULE: ./build/transport/serverless-failure.js





const okCodes = catalogue/* serverlessOkCodes */.lM;
/** An answer of MPServerless that went well over HTTP and says no itself. It has no `ResultCode`; every other field may be missing (wire-facts section 4). */
function serverlessFailure(call, row, { document, status, requestId }) {
    const { operation } = call;
    if (document === undefined || !isAnswerTo(row, document)) {
        const reason = 'it has no field of such an answer';
        return { failure: new errors_failure.Failure('REPLY_UNREADABLE', { operation, requestId, reason }), acted: 'maybe' };
    }
    const refusedBy = noInside(row, document);
    if (refusedBy === undefined)
        return undefined;
    const stated = (0,transport_answer/* textOf */.b)(document, 'Code');
    const code = stated === undefined || okCodes.includes(stated) ? `${refusedBy}=false` : stated;
    const reason = (0,transport_answer/* textOf */.b)(document, 'Message') ?? 'without an explanation';
    const failure = (0,serverless_refusal/* serverlessMeaning */.W1)({ ...call, requestId, status, code, reason });
    return { failure, acted: failure.code === 'CLOUD_UNAVAILABLE' ? 'maybe' : 'no' };
}
const isAnswerTo = ({ reply }, document) => Object.keys(reply).some((name) => (0,read_shape/* field */.Z)(document, name) !== undefined);
/** `Success: false`, and for hosting `Data: false` where that is the outcome. */
function noInside({ reply }, document) {
    const { Success: success, Data: data } = (0,read_shape/* readShape */._)({ Success: 'flag', Data: 'flag' }, document);
    if (success === false)
        return 'Success';
    return reply['Data'] === 'flag' && data === false ? 'Data' : undefined;
}

// EXTERNAL MODULE: ./build/transport/sign-call.js + 2 modules
var sign_call = __webpack_require__(47708);
;// CONCATENATED MODULE: ./build/transport/rpc.js

















/** From the end of the cloud's own work until its answer is here. */
const transitMs = 5000;
/** A client that signs, paces and repeats calls, and turns every kind of "no" into one `Failure` with operation and request id. */
function createRpc(options) {
    const { clock, listener, pacer, cut, retryPolicy: policy = retry/* defaultRetryPolicy */.ur } = options;
    return {
        async call(operation, given, pressure) {
            const row = catalogue/* operations */.zU[operation];
            if (row.removed !== undefined)
                throw new errors_failure.Failure('OPERATION_REMOVED', { operation, instead: row.removed });
            const product = (0,catalogue/* productOf */.$7)(operation);
            const destination = destinationOf(product, options);
            const parameters = checkRequest(operation, row, destination.version, given);
            const { AppId: appId = '', WorkspaceId: workspaceId = '' } = parameters;
            const signal = row.effect === 'write' ? options.signal : (cut?.signal ?? options.signal);
            const turn = { operation, limit: row.limit, appId, workspaceId, signal };
            const call = { operation, row, product, destination, parameters, renewed: renewOnce(options.renew) };
            // A repeated call counts against the limit like any other.
            const retried = { operation, effect: effectOf(row), policy, clock, signal, turn: () => pacer.turn(turn) };
            const heard = { listener: (0,call_listener/* alsoTelling */.p)(listener, pressure), patience: patienceWith(options, turn) };
            await pacer.turn(turn);
            const reply = await (0,retry/* withRetries */.LH)({ ...retried, ...heard }, (remainingMs) => attemptCall(options, call, remainingMs));
            pacer.accepted(turn);
            return reply;
        },
    };
}
/** Only where the limit is known is it certain that waiting helps; a cloud without a stated limit is asked less at once instead. */
function patienceWith({ pacer, throttledUntilMs: untilMs }, turn) {
    if (untilMs === undefined || turn.limit === 'none')
        return undefined;
    return { untilMs, waitMs: (serverWaitMs) => pacer.refused(turn, serverWaitMs) };
}
const effectOf = ({ effect, repeatable }) => (repeatable === true ? 'same-again' : effect);
async function attemptCall(options, call, remainingMs) {
    const { clock, listener } = options;
    const { operation, row, destination } = call;
    const startedMs = clock.now();
    const timeoutMs = Math.max(1, remainingMs);
    const silenceMs = row.longestMs === undefined ? undefined : row.longestMs + transitMs;
    const credentials = await options.credentials();
    const exchange = await send({ ...sign(options, call, credentials), method: 'POST', timeoutMs, silenceMs }, options, call);
    if (exchange.kind === 'broken') {
        return { kind: 'setback', setback: (0,broken_exchange/* brokenExchange */.F)(operation, new URL(destination.endpoint).host, exchange) };
    }
    const nowMs = clock.now();
    const answer = await (0,transport_answer/* readAnswer */.J)(exchange);
    const setback = rpc_refusal(call, answer, nowMs);
    if (setback !== undefined) {
        const told = { ...setback, serverWaitMs: (0,server_wait/* serverWait */.L)(answer.headers, nowMs) };
        return { kind: 'setback', setback: call.renewed(told, credentials) };
    }
    const { requestId } = answer;
    listener.answered({ operation, requestId, durationMs: nowMs - startedMs });
    // The table that the type is made of is the table that the answer is read by.
    return { kind: 'done', value: { requestId, reply: (0,read_shape/* readShape */._)(row.reply, answer.document) } };
}
/** Sends a call to its end, or until it is cut. */
async function send(request, { http, signal, cut }, { operation, row }) {
    const isWrite = row.effect === 'write';
    if (isWrite)
        cut?.wrote();
    const until = cut?.signal ?? signal;
    try {
        return await http.send({ ...request, signal: until });
    }
    catch (thrown) {
        throw isWrite && until?.aborted ? (0,cancellation/* unanswered */.bj)((0,cancellation/* cancelled */.KW)(until), operation) : thrown;
    }
}
/** Every kind of "no" that an answer can be; undefined for a yes. */
function rpc_refusal({ operation, row, product, parameters }, answer, nowMs) {
    const { SpaceId: spaceId = '' } = parameters;
    const refused = (0,gateway_failure/* gatewayFailure */.N)({ operation, product, spaceId, nowMs }, answer);
    if (refused !== undefined)
        return refused;
    return product === 'mpaas' ? answerFailure(operation, row, answer) : serverlessFailure({ operation, spaceId }, row, answer);
}
function sign({ signature, userAgent, nonce = external_node_crypto_.randomUUID, clock, onSecret }, call, credentials) {
    const url = new URL('/', call.destination.endpoint);
    const { headers, body, ...signed } = sign_call/* signatures */.EW[signature]({
        host: url.host,
        operation: call.operation,
        version: call.destination.version,
        parameters: call.parameters,
        credentials,
        nonce: nonce(),
        nowMs: clock.now(),
    });
    onSecret?.(signed.signature, 'moment');
    return { url: url.href, headers: userAgent === undefined ? headers : { ...headers, 'user-agent': userAgent }, body };
}


/***/ }),

/***/ 26614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ step)
/* harmony export */ });
/** Runs one step of the story between its two events. A step that fails has no end; the failure is reported once, by the host. */
async function step(name, { reporter, clock }, work) {
    const startedMs = clock.now();
    reporter.report({ type: 'step-started', step: name });
    const result = await work();
    reporter.report({ type: 'step-finished', step: name, durationMs: clock.now() - startedMs });
    return result;
}


/***/ }),

/***/ 80152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ writeWhole)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/** Writes a file whole or not at all: whoever is killed in between, or meets a full disk, leaves the old content or the new one. */
async function writeWhole(path, content) {
    const unfinished = `${path}.${process.pid}.part`;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(unfinished, content);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(unfinished, path);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(unfinished, { force: true }).catch(() => undefined);
        throw error;
    }
}


/***/ })

};
