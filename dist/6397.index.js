export const id = 6397;
export const ids = [6397];
export const modules = {

/***/ 1611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   moveStory: () => (/* binding */ moveStory),
/* harmony export */   readFinish: () => (/* binding */ readFinish),
/* harmony export */   readPause: () => (/* binding */ readPause),
/* harmony export */   readResume: () => (/* binding */ readResume)
/* harmony export */ });
/* harmony import */ var _config_read_rollout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66503);
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7783);
/* harmony import */ var _workflows_move_rollout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6784);
/* harmony import */ var _workflows_rollout_record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63584);
/* harmony import */ var _build_tools_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65361);
/* harmony import */ var _tell_story_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65753);
/* harmony import */ var _verb_reader_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(97955);







/** A verb that holds, continues or ends a rollout, ready to run. */
function moveStory(inputs, parts) {
    const { request, connection, problems } = inputs;
    const verb = request.move;
    const record = {};
    return {
        verb,
        subject: [inputs.values['h5-name'], request.h5Id].filter(Boolean).join(' ') || 'a mini program',
        dryRun: request.dryRun,
        receipt: request.receipt,
        prepare: async () => {
            (0,_errors_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .throwProblems */ .Jh)(problems);
            return request;
        },
        carryOut: async (prepared, surroundings) => {
            const tools = (0,_build_tools_js__WEBPACK_IMPORTED_MODULE_4__/* .buildReleaseTools */ .j8)({ ...parts, ...surroundings, connection }, request.workspace);
            try {
                return await (0,_workflows_move_rollout_js__WEBPACK_IMPORTED_MODULE_2__/* .moveRollout */ .z)(prepared, tools, record);
            }
            finally {
                await tools.close();
            }
        },
        outputsOf: (known) => (0,_workflows_rollout_record_js__WEBPACK_IMPORTED_MODULE_3__/* .outputsOfRollout */ .D)(verb, record, known),
        account: () => (0,_workflows_rollout_record_js__WEBPACK_IMPORTED_MODULE_3__/* .accountOfRollout */ .Y)(verb, request, record),
    };
}
const reader = (move) => async (question, facts) => {
    const read = await (0,_config_read_rollout_js__WEBPACK_IMPORTED_MODULE_0__/* .readMoveInputs */ .P)(move, question);
    const inputs = { ...read, problems: (0,_verb_reader_js__WEBPACK_IMPORTED_MODULE_6__/* .allProblems */ .U)(facts, read) };
    return (0,_tell_story_js__WEBPACK_IMPORTED_MODULE_5__/* .tellStory */ .F)(inputs, (setting) => moveStory(inputs, setting));
};
const readPause = reader('pause');
const readResume = reader('resume');
const readFinish = reader('finish');


/***/ }),

/***/ 12748:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ chooseRollout),
/* harmony export */   r: () => (/* binding */ refuseForeign)
/* harmony export */ });
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7783);
/* harmony import */ var _packaging_version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62432);
/* harmony import */ var _active_rollouts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5650);
/* harmony import */ var _package_tasks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40518);
/* harmony import */ var _rollout_position_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14874);
/* harmony import */ var _stamp_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(89994);






/** Above the highest version that is live there may be some that have ended; further back nobody waits for the next stage. */
const mostLooks = 10;
/**
 * Finds the rollout that is to be promoted. Without a name it is the highest version that is live, or that waits for its next stage because the
 * time of its window is over. One that was rolled back does not come back by itself.
 */
async function chooseRollout(asked, tools) {
    const found = asked.package.kind === 'newest' ? await findWaiting(asked, tools) : undefined;
    const chosen = found ?? (await (0,_package_tasks_js__WEBPACK_IMPORTED_MODULE_3__/* .choosePackage */ .ym)(asked.package, asked.h5Id, tools));
    // What everyone receives already needs no promotion, whoever published it: a schedule has nothing to ask about it.
    if ((0,_active_rollouts_js__WEBPACK_IMPORTED_MODULE_2__/* .isInProgress */ .LT)(chosen))
        refuseForeign(chosen, asked);
    return chosen;
}
/** The highest version whose window has run out, when nothing of a lower version was published since. */
async function findWaiting({ h5Id, package: choice }, { mpaas, clock }) {
    const packages = await mpaas.listPackages(h5Id);
    const isAsked = ({ h5Version }) => choice.kind !== 'newest' || choice.final !== true || (0,_packaging_version_js__WEBPACK_IMPORTED_MODULE_1__/* .isFinal */ .dR)(h5Version);
    const rolledBack = new Set(packages.map(({ extendInfo }) => (0,_stamp_js__WEBPACK_IMPORTED_MODULE_5__/* .stampOf */ .Zs)(extendInfo)?.rollback?.from));
    const candidates = (0,_package_tasks_js__WEBPACK_IMPORTED_MODULE_3__/* .byVersion */ .oN)(packages).filter((each) => each.period !== 'never' && isAsked(each) && !rolledBack.has(each.h5Version));
    const isFirst = packages.filter(({ period }) => period !== 'never').length === 1;
    let waiting;
    for (const each of candidates.slice(0, mostLooks)) {
        const tasks = await mpaas.listTasks(each.packageId);
        const found = { package: each, tasks, isFirst };
        if (tasks.some(_package_tasks_js__WEBPACK_IMPORTED_MODULE_3__/* .isLive */ .DG))
            return waiting === undefined || isLater(tasks.filter(_package_tasks_js__WEBPACK_IMPORTED_MODULE_3__/* .isLive */ .DG), waiting.tasks) ? found : waiting;
        const last = tasks.reduce((latest, task) => (latest === undefined || task.taskId > latest.taskId ? task : latest), undefined);
        if (waiting === undefined && last !== undefined && (0,_rollout_position_js__WEBPACK_IMPORTED_MODULE_4__/* .hasRunOut */ .SQ)(last, clock.now()) && (0,_stamp_js__WEBPACK_IMPORTED_MODULE_5__/* .memoStampOf */ .h3)(last.memo) !== undefined)
            waiting = found;
    }
    return waiting;
}
/** Ids of tasks only grow. */
const isLater = (tasks, than) => highestId(tasks) > highestId(than);
const highestId = (tasks) => Math.max(...tasks.map(({ taskId }) => taskId));
/** A rollout that somebody started in the console is touched only when it was named, or with force. */
function refuseForeign(rollout, { package: choice, force }) {
    if (choice.kind !== 'newest' || force || (0,_package_tasks_js__WEBPACK_IMPORTED_MODULE_3__/* .isOurs */ .MU)(rollout))
        return;
    const { h5Version, packageId } = rollout.package;
    throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('ROLLOUT_FOREIGN', { h5Version, packageId, ...(0,_active_rollouts_js__WEBPACK_IMPORTED_MODULE_2__/* .foreignFacts */ .aT)(rollout) });
}


/***/ }),

/***/ 14874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DB: () => (/* binding */ findPosition),
/* harmony export */   SQ: () => (/* binding */ hasRunOut),
/* harmony export */   ek: () => (/* binding */ sinceOf),
/* harmony export */   q5: () => (/* binding */ aimsOf)
/* harmony export */ });
/* harmony import */ var _audience_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98671);
/* harmony import */ var _package_tasks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40518);


/** Each stage as it can be compared with tasks: a whitelist is known to them by its id only. */
async function aimsOf(stages, { mpaas }) {
    const aims = [];
    for (const { audience, rules } of stages) {
        const whitelistId = audience.kind === 'whitelist' ? (await mpaas.findWhitelist(audience.name))?.whitelistId : undefined;
        aims.push({ audience, rules, whitelistId });
    }
    return aims;
}
/** Matches tasks with stages by audience and rules. */
function findPosition(stages, aims, tasks, nowMs) {
    const places = stages.map((stage, index) => {
        const aim = aims[index];
        const own = aim === undefined ? [] : tasks.filter((task) => (0,_audience_js__WEBPACK_IMPORTED_MODULE_0__/* .isFor */ .Gi)(task, aim));
        const live = own.filter(_package_tasks_js__WEBPACK_IMPORTED_MODULE_1__/* .isLive */ .DG);
        return { index, stage, tasks: live, ranOut: live.length > 0 ? undefined : own.find((task) => hasRunOut(task, nowMs)) };
    });
    const matched = new Set(places.flatMap(({ tasks: own }) => own));
    return {
        places,
        current: places.findLast(({ tasks: own, ranOut }) => own.length > 0 || ranOut !== undefined),
        others: tasks.filter((task) => (0,_package_tasks_js__WEBPACK_IMPORTED_MODULE_1__/* .isLive */ .DG)(task) && !matched.has(task)),
    };
}
const sameTimeMs = 5000;
/**
 * A window ends by itself at its time (wire-facts §6), and that is no reason to stop the rollout. One that somebody ended, or that was moved
 * at all, is left alone: the cloud does not tell the two apart otherwise.
 */
function hasRunOut({ state, audience, createdMs, modifiedMs }, nowMs) {
    if (state !== 'ended' || audience.kind !== 'window' || audience.endMs > nowMs)
        return false;
    if (createdMs === undefined || modifiedMs === undefined)
        return false;
    return Math.abs(modifiedMs - createdMs) <= sameTimeMs || modifiedMs >= audience.endMs;
}
/** Since when a stage lasts: its youngest task counts. */
function sinceOf({ tasks, ranOut }) {
    const times = (ranOut === undefined ? tasks : [ranOut]).map(({ createdMs }) => createdMs);
    return times.length === 0 || times.includes(undefined) ? undefined : Math.max(...times.map(Number));
}


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
