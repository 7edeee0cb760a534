export const id = 3016;
export const ids = [3016];
export const modules = {

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

/***/ 5650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LT: () => (/* binding */ isInProgress),
/* harmony export */   OF: () => (/* binding */ carryOutMoves),
/* harmony export */   aT: () => (/* binding */ foreignFacts),
/* harmony export */   ky: () => (/* binding */ judgeRollouts),
/* harmony export */   ur: () => (/* binding */ whitelistNames)
/* harmony export */ });
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7783);
/* harmony import */ var _move_task_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86536);
/* harmony import */ var _package_tasks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40518);
/* harmony import */ var _stale_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90700);
/* harmony import */ var _stamp_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89994);
/* harmony import */ var _task_words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9680);






/** On its way from the first user to everyone: once it is published to everyone, or about to be, nothing is left to do, until somebody pauses it. */
function isInProgress({ tasks }) {
    const live = tasks.filter(_package_tasks_js__WEBPACK_IMPORTED_MODULE_2__/* .isLive */ .DG);
    return live.length > 0 && !live.some(({ audience, state }) => audience.kind === 'everyone' && state !== 'paused');
}
/** Decides what becomes of the rollouts that are in progress; refuses what must not happen. Makes no write. */
async function judgeRollouts(active, { onActiveRelease, force }, { mpaas, reporter }) {
    const [first] = active;
    if (first === undefined)
        return [];
    switch (onActiveRelease) {
        case 'fail':
            throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('ROLLOUT_ACTIVE', { ...namesOf(first), state: stateOf(first), startedBy: starterOf(first) });
        case 'leave':
            for (const each of active)
                warnOfTwo(each, reporter);
            return [];
        case 'finish':
        case 'pause': {
            const foreign = force ? undefined : active.find((each) => !(0,_package_tasks_js__WEBPACK_IMPORTED_MODULE_2__/* .isOurs */ .MU)(each));
            if (foreign !== undefined)
                throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('ROLLOUT_FOREIGN', { ...namesOf(foreign), ...foreignFacts(foreign) });
            const to = onActiveRelease === 'finish' ? 'ended' : 'paused';
            const names = await whitelistNames(active.flatMap(({ tasks }) => tasks.filter(_package_tasks_js__WEBPACK_IMPORTED_MODULE_2__/* .isLive */ .DG)), mpaas);
            return active.flatMap(({ package: its, tasks }) => tasks
                .filter((task) => (0,_package_tasks_js__WEBPACK_IMPORTED_MODULE_2__/* .isLive */ .DG)(task) && task.state !== to)
                .map((task) => ({ task, package: its, to, audience: (0,_task_words_js__WEBPACK_IMPORTED_MODULE_5__/* .describeTaskAudience */ .hh)(task.audience, names) })));
        }
    }
}
/** Ends or holds what was decided on, each read back. One that has come there meanwhile, or has ended, is left alone. */
async function carryOutMoves(moves, tools, onMoved) {
    for (const move of moves) {
        const { task, to, audience } = move;
        const now = (await tools.mpaas.findTask(task.taskId)) ?? task;
        if (now.state === 'ended' || now.state === to)
            continue;
        const { taskId, state } = await (0,_move_task_js__WEBPACK_IMPORTED_MODULE_1__/* .moveTask */ .Db)(now, to, tools);
        onMoved(move);
        tools.reporter.report({ type: 'rollout-changed', taskId, state, audience, reused: false });
    }
}
/** Names of the whitelists that these tasks reach. Ids do for a key that may not list whitelists. */
async function whitelistNames(tasks, mpaas) {
    if (!tasks.some(({ audience }) => audience.kind === 'whitelist'))
        return new Map();
    try {
        return new Map((await mpaas.listWhitelists()).map(({ whitelistId, name }) => [whitelistId, name]));
    }
    catch (error) {
        if (!(0,_errors_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(error) || (0,_errors_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .isStop */ .jX)(error))
            throw error;
        return new Map();
    }
}
const namesOf = ({ package: { h5Version, packageId } }) => ({
    h5Version,
    packageId,
});
/** Of several tasks the one that is furthest says how the rollout is doing. */
function stateOf({ tasks }) {
    const states = tasks.filter(_package_tasks_js__WEBPACK_IMPORTED_MODULE_2__/* .isLive */ .DG).map(({ state }) => state);
    return ['publishing', 'waiting', 'paused'].find((state) => states.includes(state)) ?? 'paused';
}
/** Who started it, from what the memo of its newest task says; the cloud's own record has no name. */
function starterOf(rollout) {
    const task = newestOf(rollout);
    const stamp = (0,_stamp_js__WEBPACK_IMPORTED_MODULE_4__/* .memoStampOf */ .h3)(task?.memo ?? '');
    const words = quoted(task);
    if (stamp === undefined)
        return ['somebody else, not miniship', words, createdAt(task)].filter(Boolean).join(', ');
    return [`miniship (${stamp.by})`, words, (0,_stale_js__WEBPACK_IMPORTED_MODULE_3__/* .describeOrigin */ .uN)(stamp), createdAt(task)].filter(Boolean).join(', ');
}
/** What the cloud tells about a rollout of somebody else. */
function foreignFacts(rollout) {
    const unstamped = rollout.tasks.filter((task) => (0,_package_tasks_js__WEBPACK_IMPORTED_MODULE_2__/* .isLive */ .DG)(task) && (0,_stamp_js__WEBPACK_IMPORTED_MODULE_4__/* .memoStampOf */ .h3)(task.memo) === undefined);
    const task = newestOf({ ...rollout, tasks: unstamped });
    return { memo: (0,_stamp_js__WEBPACK_IMPORTED_MODULE_4__/* .memoWords */ .O_)(task?.memo ?? '') || 'no memo', startedAt: createdAt(task) || 'at an unknown time' };
}
const newestOf = ({ tasks }) => tasks.filter(_package_tasks_js__WEBPACK_IMPORTED_MODULE_2__/* .isLive */ .DG).sort((a, b) => b.taskId - a.taskId)[0];
const quoted = (task) => {
    const words = (0,_stamp_js__WEBPACK_IMPORTED_MODULE_4__/* .memoWords */ .O_)(task?.memo ?? '');
    return words === '' ? '' : `"${words}"`;
};
const createdAt = (task) => task?.createdMs === undefined ? '' : `at ${new Date(task.createdMs).toISOString().replace('.000Z', 'Z')}`;
function warnOfTwo(rollout, reporter) {
    const { h5Version, packageId } = namesOf(rollout);
    reporter.report({
        type: 'warned',
        message: `The rollout of version ${h5Version} (package ${packageId}) is still ${stateOf(rollout)} and goes on beside this release; it was started by ${starterOf(rollout)}.`,
        help: 'A user whom both reach receives the higher version. End the other one with "finish" when it is no longer wanted.',
    });
}


/***/ }),

/***/ 98671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A6: () => (/* binding */ findTaskFor),
/* harmony export */   Gi: () => (/* binding */ isFor),
/* harmony export */   ed: () => (/* binding */ taskAudience),
/* harmony export */   mb: () => (/* binding */ describeAudience)
/* harmony export */ });
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7783);

/** The task that already serves this audience, if one does; of several the oldest, which every run takes (settle-race.ts). One that somebody paused is refused: continuing it is their decision. */
function findTaskFor(tasks, aim) {
    const alike = tasks.filter((task) => task.state !== 'ended' && isFor(task, aim)).sort((a, b) => a.taskId - b.taskId);
    const active = alike.find(({ state }) => state !== 'paused');
    const paused = alike[0];
    if (active === undefined && paused !== undefined) {
        throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('ROLLOUT_PAUSED', { taskId: paused.taskId, packageId: paused.packageId });
    }
    return active;
}
/** Whether a task is for exactly this audience, in whatever state it is. */
const isFor = (task, aim) => serves(task.audience, aim) && sameRules(task.rules, aim.rules);
function serves(audience, { audience: asked, whitelistId }) {
    switch (audience.kind) {
        case 'everyone':
            return asked.kind === 'everyone';
        case 'whitelist':
            return asked.kind === 'whitelist' && audience.whitelistIds.length === 1 && audience.whitelistIds[0] === whitelistId;
        case 'window':
            // "24 hours from now" means another moment in every run: a rerun keeps the first run's window.
            return (asked.kind === 'window' &&
                audience.users === asked.users &&
                (asked.end.kind === 'after' || sameSecond(audience.endMs, asked.end.epochMs)));
    }
}
/** The cloud keeps whole seconds. */
const sameSecond = (a, b) => Math.floor(a / 1000) === Math.floor(b / 1000);
/** The cloud answers rules as another structure and in its own order, so they are compared as sets. */
function sameRules(a, b) {
    const canonical = (rules) => JSON.stringify(rules.map(canonicalRule).sort());
    return canonical(a) === canonical(b);
}
function canonicalRule({ element, operation, values }) {
    const isRange = operation === 'within' || operation === 'outside';
    return JSON.stringify([element, operation, isRange ? values : [...values].sort()]);
}
/** What is asked of the cloud; undefined when the package is to reach nobody yet. */
function taskAudience({ audience, whitelistId }, nowMs) {
    switch (audience.kind) {
        case 'none':
            return undefined;
        case 'everyone':
            return { kind: 'everyone' };
        case 'whitelist':
            if (whitelistId === undefined)
                throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('INTERNAL', { reason: 'the whitelist of a task has no id' });
            return { kind: 'whitelist', whitelistIds: [whitelistId] };
        case 'window':
            return {
                kind: 'window',
                users: audience.users,
                endMs: audience.end.kind === 'at' ? audience.end.epochMs : nowMs + audience.end.durationMs,
            };
    }
}
/** The audience in words, for people. */
function describeAudience(audience) {
    switch (audience.kind) {
        case 'none':
            return 'nobody yet';
        case 'everyone':
            return 'everyone';
        case 'whitelist':
            return `whitelist "${audience.name}"`;
        case 'window':
            return `${audience.users} ${audience.users === 1 ? 'user' : 'users'} ${describeEnd(audience.end)}`;
    }
}
/** A moment is told in the time of the cloud, +08:00, as its console shows it. */
function describeEnd(end) {
    if (end.kind === 'after')
        return `for ${Math.round(end.durationMs / 360_000) / 10} h`;
    const beijing = new Date(end.epochMs + 8 * 3_600_000).toISOString();
    return `until ${beijing.slice(0, 16).replace('T', ' ')} +08:00`;
}


/***/ }),

/***/ 86536:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C1: () => (/* binding */ checkMove),
/* harmony export */   Db: () => (/* binding */ moveTask)
/* harmony export */ });
/* unused harmony export moves */
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7783);
/* harmony import */ var _write_once_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37154);


/** Where a task may go from each of its states; nothing leads out of the end (wire-facts §6). */
const moves = {
    waiting: ['paused', 'ended'],
    publishing: ['paused', 'ended'],
    paused: ['publishing', 'ended'],
    ended: [],
};
/** Refuses a move that is impossible, with those that are possible; a task that is there already is fine. */
function checkMove({ taskId, state }, to) {
    if (state === to || moves[state].includes(to))
        return;
    throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('TASK_MOVE_IMPOSSIBLE', { taskId, state, to, possible: moves[state] });
}
/** Moves a task and reads it back. One that is there already is left alone; a lost answer is settled by looking, and repeated once. */
async function moveTask(task, to, { mpaas, clock }) {
    if (task.state === to)
        return task;
    checkMove(task, to);
    const look = async () => (await mpaas.findTask(task.taskId)) ?? task;
    const what = `task ${task.taskId}`;
    for (const isLast of [false, true]) {
        const lost = await change(task, to, { mpaas });
        const seen = await (0,_write_once_js__WEBPACK_IMPORTED_MODULE_1__/* .lookUntil */ .c)(look, ({ state }) => state === to, clock).catch((error) => {
            if (lost === undefined || !(0,_errors_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(error) || (0,_errors_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .isStop */ .jX)(error))
                throw error;
            throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('OUTCOME_UNKNOWN', { operation: what, reason: `looking failed too: ${error.message}` }, { cause: lost });
        });
        if (seen.state === to)
            return seen;
        if (lost === undefined)
            throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('READ_BACK_DIFFERS', { what, field: 'state', expected: to, found: seen.state });
        if (isLast)
            throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('OUTCOME_UNKNOWN', { operation: what, reason: `its answer was lost twice, and it is ${seen.state}.` });
    }
    throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('INTERNAL', { reason: 'a task was neither moved nor refused' });
}
/** The lost answer, when it was lost; any other failure is thrown. A task that another run has moved there at the same moment is no failure. */
async function change(task, to, { mpaas }) {
    try {
        await mpaas.changeTask(task, to);
        return undefined;
    }
    catch (error) {
        if (!(0,_errors_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(error))
            throw error;
        if (error.code === 'OUTCOME_UNKNOWN')
            return error;
        if ((0,_write_once_js__WEBPACK_IMPORTED_MODULE_1__/* .isRefusal */ .vu)(error) && (await mpaas.findTask(task.taskId).catch(() => undefined))?.state === to)
            return undefined;
        throw error;
    }
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

/***/ 90700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FZ: () => (/* binding */ isOfOlderCommit),
/* harmony export */   SA: () => (/* binding */ publishedSoFar),
/* harmony export */   WV: () => (/* binding */ refuseStale),
/* harmony export */   uN: () => (/* binding */ describeOrigin),
/* harmony export */   z2: () => (/* binding */ overtakenBy)
/* harmony export */ });
/* unused harmony export isOlder */
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7783);
/* harmony import */ var _package_tasks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40518);
/* harmony import */ var _stamp_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89994);



/**
 * Whether mine comes from an older state of the source than theirs. The times of the commits decide; without them, or within one second, the
 * numbers of the runs do, when one counter gave both. What cannot be compared is not older: nobody is refused on a guess.
 */
function isOlder(mine, theirs) {
    if (isSameCommit(mine.commit, theirs.commit))
        return false;
    if (mine.commitMs !== undefined && theirs.commitMs !== undefined && mine.commitMs !== theirs.commitMs)
        return mine.commitMs < theirs.commitMs;
    if (mine.runNumber === undefined || theirs.runNumber === undefined || !isOneCounter(mine, theirs))
        return false;
    return mine.runNumber < theirs.runNumber;
}
/** A memo holds the first digits only. */
function isSameCommit(a, b) {
    return a !== undefined && b !== undefined && (a.startsWith(b) || b.startsWith(a));
}
/** A memo does not tell the repository, and an older stamp no series; what both tell must be the same. */
function isOneCounter(a, b) {
    if (a.ci === undefined || (0,_stamp_js__WEBPACK_IMPORTED_MODULE_2__/* .oneWord */ .ZH)(a.ci) !== (0,_stamp_js__WEBPACK_IMPORTED_MODULE_2__/* .oneWord */ .ZH)(b.ci))
        return false;
    const agree = (mine, theirs) => mine === undefined || theirs === undefined || (0,_stamp_js__WEBPACK_IMPORTED_MODULE_2__/* .oneWord */ .ZH)(mine) === (0,_stamp_js__WEBPACK_IMPORTED_MODULE_2__/* .oneWord */ .ZH)(theirs);
    return agree(a.repository, b.repository) && agree(a.series, b.series);
}
/**
 * What a run must not be older than: all that is being published, and the highest version that a release brought to somebody, also when its
 * tasks have ended since. The package of a rollback carries older content on purpose, so the version below it counts.
 */
async function publishedSoFar(packages, tools) {
    const live = await (0,_package_tasks_js__WEBPACK_IMPORTED_MODULE_1__/* .publishedPackages */ .Ub)(worthALook(packages), tools);
    const newest = (0,_package_tasks_js__WEBPACK_IMPORTED_MODULE_1__/* .byVersion */ .oN)(packages).find(({ period, extendInfo }) => period !== 'never' && (0,_stamp_js__WEBPACK_IMPORTED_MODULE_2__/* .stampOf */ .Zs)(extendInfo)?.rollback === undefined);
    if (newest === undefined || live.some((each) => each.package.packageId === newest.packageId))
        return live;
    return [{ package: newest, tasks: await tools.mpaas.listTasks(newest.packageId) }, ...live];
}
/** The tasks of versions for everyone often stay open for good, each costs a call, and the cloud allows ten a second. */
const newestForEveryone = 20;
/** Every rollout to some, and of the versions for everyone the newest: what lies below them reaches nobody any more. */
function worthALook(packages) {
    const isGray = ({ period }) => period === 'internal-gray' || period === 'external-gray';
    const others = (0,_package_tasks_js__WEBPACK_IMPORTED_MODULE_1__/* .byVersion */ .oN)(packages).filter((each) => !isGray(each) && each.period !== 'never' && each.period !== 'ended');
    return [...packages.filter(isGray), ...others.slice(0, newestForEveryone)];
}
/** This run and the newest of what is published, in words, when that is of a newer commit. */
function overtakenBy(run, published) {
    const newer = published.flatMap(originsOf).filter(({ origin }) => isOlder(run, origin));
    const newest = newer.sort((a, b) => (b.origin.commitMs ?? 0) - (a.origin.commitMs ?? 0))[0];
    return newest && { mine: describeOrigin(run), newest: `${describeOrigin(newest.origin)} of ${newest.what}` };
}
/** Whether everything that is known of a rollout comes from an older state of the source than this run. */
function isOfOlderCommit(rollout, run) {
    const origins = originsOf(rollout);
    return origins.length > 0 && origins.every(({ origin }) => isOlder(origin, run));
}
/** Refuses a run whose commit is older than what is published already; with force it is told and goes on. */
function refuseStale(run, published, force, reporter) {
    const facts = overtakenBy(run, published);
    if (facts === undefined)
        return;
    if (!force)
        throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('STALE_RUN', facts);
    reporter.report({
        type: 'warned',
        message: `This run is of ${facts.mine}, which is older than ${facts.newest}; --force lets it go on.`,
        help: 'Whoever receives it goes back to older code; release the newer commit again to undo that.',
    });
}
/**
 * Where the content of a package came from: its own stamp, and the memos of releases, which differ when a later commit published the same
 * content. A run that promotes or rolls back builds nothing: its commit is that of the workflow file, and says nothing of the content.
 */
function originsOf({ package: { h5Version, packageId, extendInfo }, tasks }) {
    const what = `version ${h5Version} (package ${packageId})`;
    const stamp = (0,_stamp_js__WEBPACK_IMPORTED_MODULE_2__/* .stampOf */ .Zs)(extendInfo);
    const memos = tasks.flatMap(({ taskId, memo }) => {
        const origin = (0,_stamp_js__WEBPACK_IMPORTED_MODULE_2__/* .memoStampOf */ .h3)(memo);
        return origin?.by === 'release' ? [{ origin, what: `task ${taskId} of ${what}` }] : [];
    });
    return stamp === undefined || stamp.rollback !== undefined ? memos : [{ origin: stamp, what }, ...memos];
}
/** Where something comes from, in words for people; only what is known. */
function describeOrigin({ commit, commitMs, ci, run, runNumber }) {
    const time = commitMs === undefined ? undefined : new Date(commitMs).toISOString().replace('.000Z', 'Z');
    const number = run ?? runNumber;
    const source = [number === undefined ? undefined : `run ${number}`, ci].filter(Boolean).join(' of ');
    const details = [time, source].filter(Boolean).join(', ');
    if (commit === undefined)
        return details || 'an unknown commit';
    return `commit ${commit.slice(0, 12)}${details === '' ? '' : ` (${details})`}`;
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


/***/ }),

/***/ 9680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lo: () => (/* binding */ describeReach),
/* harmony export */   hh: () => (/* binding */ describeTaskAudience)
/* harmony export */ });
/* unused harmony export describeRules */
/* harmony import */ var _reporting_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79542);

/** Whom a task of the cloud reaches, in words for people. A moment is told in the time of the cloud, as its console shows it. */
function describeTaskAudience(audience, names = new Map()) {
    switch (audience.kind) {
        case 'everyone':
            return 'everyone';
        case 'whitelist':
            return `whitelist ${audience.whitelistIds.map((id) => nameOf(id, names)).join(', ') || 'unknown'}`;
        case 'window':
            return `${audience.users} ${audience.users === 1 ? 'user' : 'users'} until ${(0,_reporting_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatMoment */ .K9)(audience.endMs)}`;
    }
}
/** The conditions of a task in words; empty when there are none. */
const describeRules = (rules) => rules.map(({ element, operation, values }) => `${element} ${operation} ${values.join(',')}`).join('; ');
/** Whom a task reaches and on which conditions. */
const describeReach = ({ audience, rules }, names) => [describeTaskAudience(audience, names), describeRules(rules)].filter(Boolean).join('; ');
function nameOf(id, names) {
    const name = names.get(id);
    return name === undefined ? String(id) : `"${name}"`;
}


/***/ })

};
