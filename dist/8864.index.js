export const id = 8864;
export const ids = [8864];
export const modules = {

/***/ 8452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ foreignArchive),
/* harmony export */   K: () => (/* binding */ readyArchive)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7783);
/* harmony import */ var _file_rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45482);
/* harmony import */ var _kept_sites_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36143);
/* harmony import */ var _read_zip_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(26585);





/** A zip that an earlier run wrote, for use as it is; its checksum tells whether it is that one. */
async function readyArchive(path) {
    const zip = await (0,_read_zip_js__WEBPACK_IMPORTED_MODULE_4__/* .readZip */ .ue)(path);
    await zip.close();
    return await archiveAt(path, zip.files.length);
}
/** A zip that was fetched, for use as it is. Nobody knows who made it, so every byte of it is unpacked once, and every name looked at. */
async function foreignArchive(path, source) {
    const unusable = (reason, cause) => new _errors_failure_js__WEBPACK_IMPORTED_MODULE_1__.Failure('CONTENT_UNUSABLE', { source, reason }, { cause });
    try {
        const zip = await (0,_read_zip_js__WEBPACK_IMPORTED_MODULE_4__/* .readZip */ .ue)(path);
        try {
            const [odd] = zip.files.flatMap(({ name }) => (0,_file_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .misspelling */ .wI)(name, longestNameBytes).map((why) => `${(0,_file_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g$)(name)}: ${why}.`));
            const [twin] = (0,_file_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .namesakes */ .Vh)(zip.files);
            if (odd !== undefined)
                throw unusable(odd);
            if (twin !== undefined)
                throw unusable(`${twin.name} and ${twin.other} are one name where case or the spelling of accents does not count.`);
            await (0,_read_zip_js__WEBPACK_IMPORTED_MODULE_4__/* .readThrough */ .ir)(zip);
            return await archiveAt(path, zip.files.length);
        }
        finally {
            await zip.close();
        }
    }
    catch (error) {
        if (!(0,_errors_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .isFailure */ .N6)(error) || error.code !== 'ZIP_INVALID')
            throw error;
        const { reason } = error.facts;
        throw unusable(`it is not a usable zip: ${reason}.`, error);
    }
}
/** Longer than any path on a system that runs functions. */
const longestNameBytes = 4096;
async function archiveAt(path, files) {
    const { size: sizeBytes } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
    return { path, sizeBytes, sha256: await (0,_kept_sites_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256Of */ .Bj)(path), files };
}


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

/***/ 22957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ packLocal),
/* harmony export */   c: () => (/* binding */ inspectLocal)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7783);
/* harmony import */ var _packaging_archive_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64751);
/* harmony import */ var _packaging_build_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93859);




/** Looks at a build on this machine as a release to everyone would. */
async function inspectLocal(path, { h5Id, force }) {
    const { build, problems } = await (0,_packaging_build_js__WEBPACK_IMPORTED_MODULE_3__/* .inspectBuild */ .z)(path, { h5Id });
    const file = build?.testEnvironmentIn;
    if (build === undefined || file === undefined || force)
        return { ...(build && { build }), problems };
    return { build, problems: [...problems, new _errors_failure_js__WEBPACK_IMPORTED_MODULE_1__.Failure('TEST_ENVIRONMENT', { file })] };
}
/** Packs it as a release would; refuses what everyone must not receive. */
async function packLocal(path, request, { scratch, signal }) {
    const { h5Id } = request;
    const { build, problems } = await inspectLocal(path, request);
    try {
        (0,_errors_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .throwProblems */ .Jh)(problems);
        if (build === undefined)
            throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_1__.Failure('INTERNAL', { reason: 'a build without problems is not there' });
        const archive = await (0,_packaging_archive_js__WEBPACK_IMPORTED_MODULE_2__/* .writeArchive */ ._)(build.files, { root: h5Id, to: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(scratch, `${h5Id}-local.zip`), signal });
        return { archive, mainUrl: build.mainUrl, hasTabBar: build.hasTabBar };
    }
    finally {
        await build?.close();
    }
}


/***/ }),

/***/ 8864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ rollback)
});

// EXTERNAL MODULE: ./build/errors/failure.js + 8 modules
var failure = __webpack_require__(7783);
// EXTERNAL MODULE: ./build/workflows/active-rollouts.js
var active_rollouts = __webpack_require__(5650);
// EXTERNAL MODULE: ./build/packaging/version.js
var packaging_version = __webpack_require__(62432);
// EXTERNAL MODULE: ./build/workflows/in-parallel.js
var in_parallel = __webpack_require__(10612);
// EXTERNAL MODULE: ./build/workflows/package-tasks.js
var package_tasks = __webpack_require__(40518);
// EXTERNAL MODULE: ./build/workflows/stamp.js
var workflows_stamp = __webpack_require__(89994);
// EXTERNAL MODULE: ./build/workflows/task-words.js
var task_words = __webpack_require__(9680);
;// CONCATENATED MODULE: ./build/workflows/candidates.js






/** Nobody goes back further than this without naming the version, and each one costs a call. */
const mostLookedAt = 30;
const looksAtOnce = 4;
/** Reads what a rollback decides on. */
async function readLandscape(h5Id, tools) {
    const packages = (0,package_tasks/* byVersion */.oN)(await tools.mpaas.listPackages(h5Id));
    const newest = packages.filter(({ period }) => period !== 'never').slice(0, mostLookedAt);
    const published = await (0,in_parallel/* inParallel */.H)(newest, () => looksAtOnce, (each) => withTasks(each, { published: [] }, tools));
    return {
        packages,
        published,
        names: await (0,active_rollouts/* whitelistNames */.ur)(published.flatMap(({ tasks }) => tasks), tools.mpaas),
    };
}
/** A package with its tasks; one that was not among the newest is asked for. */
async function withTasks(wanted, { published }, { mpaas }) {
    const known = published.find((each) => each.package.packageId === wanted.packageId);
    return known ?? { package: wanted, tasks: await mpaas.listTasks(wanted.packageId) };
}
/** Whether the first version is the higher one. */
const isAbove = (a, b) => (0,packaging_version/* compareH5Versions */.ml)(a.h5Version, b.h5Version) > 0;
const isSameVersion = (a, b) => (0,packaging_version/* compareH5Versions */.ml)(a, b) === 0;
const reachedEveryone = ({ tasks }) => tasks.some(({ audience }) => audience.kind === 'everyone');
/** Two packages whose stamps tell the same checksum; a package without a stamp is like no other. */
function isSameContent(a, b) {
    const [mine, theirs] = [(0,workflows_stamp/* stampOf */.Zs)(a.extendInfo), (0,workflows_stamp/* stampOf */.Zs)(b.extendInfo)];
    return mine !== undefined && mine.sha256 === theirs?.sha256;
}
/** How a version was rolled back, in words; undefined when nothing says that it was. */
function rolledBackBy({ package: { h5Version }, tasks }, { packages, published }) {
    const carrier = packages.find(({ period, extendInfo }) => period !== 'never' && namesAsBad((0,workflows_stamp/* stampOf */.Zs)(extendInfo)?.rollback?.from, h5Version));
    if (carrier !== undefined)
        return `rolled back by version ${carrier.h5Version}`;
    const reopened = published.find((each) => each.tasks.some(({ memo }) => isRollbackOf(memo, h5Version)));
    if (reopened !== undefined)
        return `rolled back to version ${reopened.package.h5Version}`;
    return wasTakenBack({ h5Version, tasks }, published) ? 'ended before a later version reached everyone' : undefined;
}
const namesAsBad = (from, h5Version) => from !== undefined && isSameVersion(from, h5Version);
function isRollbackOf(memo, h5Version) {
    const stamp = (0,workflows_stamp/* memoStampOf */.h3)(memo);
    return stamp?.by === 'rollback' && namesAsBad(stamp.from, h5Version);
}
/**
 * The strategy "finish", or somebody in the console, ends a version and writes nothing down. It shows all the same: everyone was to receive it, and its last task
 * ended while nothing above it reached everyone. A version that is ended because a later one took over is a good one.
 */
function wasTakenBack(ended, published) {
    const { tasks } = ended;
    if (tasks.some(package_tasks/* isLive */.DG) || !tasks.some(({ audience }) => audience.kind === 'everyone'))
        return false;
    const ends = tasks.map(({ modifiedMs }) => modifiedMs);
    if (ends.includes(undefined))
        return false;
    const lastEndMs = Math.max(...ends.map((endMs) => endMs ?? 0));
    const later = published.filter((each) => isAbove(each.package, ended)).flatMap((each) => each.tasks);
    return !later.some(({ audience, createdMs = 0 }) => audience.kind === 'everyone' && createdMs <= lastEndMs);
}
/** Every version below the bad one that was ever published, and which of them `previous` means. */
function findCandidates(bad, landscape, describeContent) {
    const below = landscape.published.filter((each) => isAbove(bad.package, each.package) && each.tasks.length > 0);
    const remarks = below.map((each) => remarkOn(each, bad, landscape));
    const previous = remarks.indexOf('');
    return below.map((each, index) => ({
        h5Version: each.package.h5Version,
        packageId: each.package.packageId,
        publishedAt: publishedAt(each.tasks),
        audience: widestAudience(each.tasks, landscape.names),
        commit: (0,workflows_stamp/* stampOf */.Zs)(each.package.extendInfo)?.commit ?? '',
        content: describeContent(each.package),
        remark: remarks[index] ?? '',
        isPrevious: index === previous,
    }));
}
/** Why a candidate is not what `previous` means; empty for one that could be. */
function remarkOn(candidate, bad, landscape) {
    const rolledBack = rolledBackBy(candidate, landscape);
    if (rolledBack !== undefined)
        return rolledBack;
    if (!reachedEveryone(candidate))
        return 'never reached everyone';
    return isSameContent(candidate.package, bad.package) ? `the same content as ${bad.package.h5Version}` : '';
}
function publishedAt(tasks) {
    const official = tasks.filter(({ audience }) => audience.kind === 'everyone');
    const times = (official.length > 0 ? official : tasks).flatMap(({ createdMs }) => createdMs ?? []);
    return times.length === 0 ? '' : new Date(Math.min(...times)).toISOString();
}
const width = { whitelist: 0, window: 1, everyone: 2 };
function widestAudience(tasks, names) {
    const [widest] = [...tasks].sort((a, b) => width[b.audience.kind] - width[a.audience.kind]);
    return widest === undefined ? '' : (0,task_words/* describeTaskAudience */.hh)(widest.audience, names);
}

// EXTERNAL MODULE: ./build/workflows/choose-rollout.js
var choose_rollout = __webpack_require__(12748);
// EXTERNAL MODULE: ./build/workflows/local-archive.js
var local_archive = __webpack_require__(22957);
;// CONCATENATED MODULE: ./build/packaging/next-version.js

const places = 4;
const highestNumber = 99;
/** The highest version that a public clone of the console lets through (wire-facts §6). */
const highestH5Version = '99.99.99.99';
/** The next version above one that nobody has taken: the last of its four numbers grows, and carries over after 99. Undefined when none is left. */
function nextH5Version(above, taken) {
    const isTaken = (version) => taken.some((each) => (0,packaging_version/* compareH5Versions */.ml)(each, version) === 0);
    let version = above;
    do
        version = increased(version);
    while (version !== undefined && isTaken(version));
    return version;
}
function increased(version) {
    const numbers = [...version.split('.').map((part) => Number(part) || 0), 0, 0, 0].slice(0, places);
    const place = numbers.findLastIndex((number) => number < highestNumber);
    if (place === -1)
        return undefined;
    return numbers.map((number, at) => (at < place ? number : at === place ? number + 1 : 0)).join('.');
}

// EXTERNAL MODULE: ./build/workflows/audience.js
var audience = __webpack_require__(98671);
;// CONCATENATED MODULE: ./build/workflows/plan-rollback.js






/** The version that everyone falls back to when the bad one ends. */
const leftOf = ({ others }) => others.find(({ tasks }) => tasks.some(({ audience, state }) => audience.kind === 'everyone' && state === 'publishing'))?.package
    .h5Version;
/** The version, or the archive, whose content users have after a rollback; undefined when that is none. */
const aimOf = (plan) => (plan.strategy === 'finish' ? leftOf(plan) : plan.goal.label);
/** Everyone, without conditions. */
const toEveryone = { audience: { kind: 'everyone' }, rules: [] };
/** Decides what becomes of versions and tasks; refuses what would not bring the good content to those who have the bad one. */
function planRollback(subject, landscape, request) {
    switch (request.strategy) {
        case 'roll-forward':
            return planRollForward(subject, landscape);
        case 'finish': {
            const { bad, goal } = subject;
            const others = landscape.published.filter((each) => each.package.packageId !== bad.package.packageId && each.tasks.some(package_tasks/* isLive */.DG));
            return { strategy: 'finish', bad, goal, ends: endsOf(bad, landscape.names), others };
        }
        case 'reopen':
            return planReopen(subject, landscape, request.force);
    }
}
/** Nothing is left to do: an earlier run has done it all. */
const isDone = (plan) => plan.ends.length === 0 && (plan.strategy === 'finish' || plan.task?.state === 'publishing');
function planRollForward({ bad, goal, made }, { packages, published, names }) {
    if (goal === undefined)
        throw new failure.Failure('INTERNAL', { reason: 'a rollback has no goal' });
    refuseHidden(bad, made ?? bad, published);
    const h5Version = made?.package.h5Version ?? versionAbove(bad, published, packages);
    const between = published.filter((each) => isBetween(each, { above: goal.good, below: h5Version }) && each.package.packageId !== bad.package.packageId);
    const grayOfOurs = between
        .filter((each) => (0,package_tasks/* isOurs */.MU)(each) && each.package.packageId !== made?.package.packageId)
        .flatMap((each) => endsOfGray(each, names));
    const task = made && (0,audience/* findTaskFor */.A6)(made.tasks, toEveryone);
    return { strategy: 'roll-forward', bad, goal, made, h5Version, task, ends: [...endsOf(bad, names), ...grayOfOurs] };
}
/** A higher version that is being published would be received in place of what this rollback makes. */
function refuseHidden(bad, top, published) {
    const higher = published.find((each) => isAbove(each.package, top.package) && each.tasks.some(package_tasks/* isLive */.DG));
    if (higher === undefined)
        return;
    const reason = `version ${higher.package.h5Version} above it is being published, and hides whatever takes its place`;
    throw new failure.Failure('ROLLBACK_NOWHERE', { from: bad.package.h5Version, reason });
}
/** Above whatever anybody may have installed, so that every phone takes it. */
function versionAbove(bad, published, packages) {
    const highest = published.reduce((top, each) => (isAbove(each.package, top.package) ? each : top), bad);
    const taken = packages.map(({ h5Version }) => h5Version);
    const next = nextH5Version(highest.package.h5Version, taken);
    if (next !== undefined)
        return next;
    const reason = `no version is left above ${highest.package.h5Version}; the highest that the cloud takes is ${highestH5Version}`;
    throw new failure.Failure('ROLLBACK_NOWHERE', { from: bad.package.h5Version, reason });
}
/** Phones take the highest version that matches them: whatever is above the good one has to end, or it hides it. */
function planReopen({ bad, goal }, { published, names }, force) {
    const good = goal?.good;
    if (good === undefined) {
        const reason = 'an archive is no package that could be published again; use the strategy roll-forward';
        throw new failure.Failure('ROLLBACK_NOWHERE', { from: bad.package.h5Version, reason });
    }
    refuseHidden(bad, bad, published);
    const above = published.filter((each) => isAbove(each.package, good.package) && each.package.packageId !== bad.package.packageId);
    const foreign = above.find((each) => !(0,package_tasks/* isOurs */.MU)(each));
    if (foreign !== undefined && !force) {
        const reason = `version ${foreign.package.h5Version} between them was published by somebody else and would have to end (--force ends it)`;
        throw new failure.Failure('ROLLBACK_NOWHERE', { from: bad.package.h5Version, reason });
    }
    const task = (0,audience/* findTaskFor */.A6)(good.tasks, toEveryone);
    return {
        strategy: 'reopen',
        bad,
        goal: { ...goal, label: good.package.h5Version, good },
        task,
        ends: [bad, ...above].flatMap((each) => endsOf(each, names)),
    };
}
function isBetween({ package: each }, { above, below }) {
    return isAbove({ h5Version: below }, each) && (above === undefined || isAbove(each, above.package));
}
const endsOf = ({ package: its, tasks }, names) => tasks.filter(package_tasks/* isLive */.DG).map((task) => ({ task, package: its, to: 'ended', audience: (0,task_words/* describeTaskAudience */.hh)(task.audience, names) }));
const endsOfGray = (each, names) => endsOf(each, names).filter(({ task }) => task.audience.kind !== 'everyone');

// EXTERNAL MODULE: ./build/workflows/publish.js
var publish = __webpack_require__(49562);
// EXTERNAL MODULE: ./build/workflows/tools.js
var workflows_tools = __webpack_require__(26614);
// EXTERNAL MODULE: ./build/workflows/uploads.js
var uploads = __webpack_require__(44699);
// EXTERNAL MODULE: ./build/workflows/vhost.js
var workflows_vhost = __webpack_require__(55545);
// EXTERNAL MODULE: ./build/workflows/write-once.js
var write_once = __webpack_require__(37154);
;// CONCATENATED MODULE: ./build/workflows/roll-forward.js







/** Uploads the good content under the new version, with the settings that it had, and reads the package back. */
async function uploadGood(plan, content, request, tools) {
    const { mpaas, clock, reporter } = tools;
    const vhost = await (0,workflows_vhost/* vhostOf */.k)(request, tools);
    const resourceUrl = await (0,workflows_tools/* step */.P)('upload', tools, () => (0,uploads/* createUploads */.z)(tools).postArchive(content.archive));
    const upload = { ...describeGood(plan, content, request, tools.run), vhost, resourceUrl };
    return await (0,workflows_tools/* step */.P)('package', tools, () => (0,write_once/* writeOnce */.Fq)({
        what: `the package of version ${upload.h5Version}`,
        look: async () => findMade(await mpaas.listPackages(upload.h5Id), plan),
        write: () => mpaas.uploadPackage(upload),
        readBack: ({ packageId }) => mpaas.findPackage(upload.h5Id, packageId),
        onTaken: ({ packageId, h5Version }) => {
            reporter.report({ type: 'race-settled', what: `version ${h5Version}`, kept: `package ${packageId}` });
        },
    }, clock));
}
/** Phones treat it as they treated the good version. An archive that is none of the versions takes what it does not say itself from the bad one. */
function describeGood({ goal, bad, h5Version }, { archive }, { h5Id, userId, stamp, reason }, run) {
    const like = goal.good?.package ?? bad.package;
    const own = goal.good === undefined && goal.local !== undefined ? goal.local : undefined;
    const rollback = { from: bad.package.h5Version, to: goal.label, ...(reason === undefined ? {} : { reason }) };
    const theirs = (0,workflows_stamp/* withoutStamp */.GD)(like.extendInfo);
    return {
        ...like.settings,
        tabBar: own?.hasTabBar ?? like.settings.tabBar,
        h5Id,
        userId,
        h5Version,
        name: like.name === '' ? h5Id : like.name,
        mainUrl: own?.mainUrl ?? like.mainUrl,
        iconUrl: like.iconUrl,
        extendInfo: stamp ? (0,workflows_stamp/* stampInto */.eL)(theirs, archive.sha256, originOf(goal.good?.package, run), rollback) : theirs,
    };
}
/** The stamp says where content comes from: the run that built it, not the one that brings it back, which the memo of the task tells. */
function originOf(good, { ci, repository, run, runNumber, series }) {
    return (good && (0,workflows_stamp/* stampOf */.Zs)(good.extendInfo)) ?? { ci, repository, run, runNumber, series };
}
/** Whether a package is the work of this very rollback, whichever run uploaded it. */
const isMadeBy = ({ bad, goal, h5Version }, { h5Version: its, extendInfo }) => {
    const rollback = (0,workflows_stamp/* stampOf */.Zs)(extendInfo)?.rollback;
    return (isSameVersion(its, h5Version) &&
        rollback !== undefined &&
        rollback.to === goal.label &&
        isSameVersion(rollback.from, bad.package.h5Version));
};
function findMade(packages, plan) {
    const found = packages.find((each) => isSameVersion(each.h5Version, plan.h5Version));
    if (found === undefined || isMadeBy(plan, found))
        return found;
    throw new failure.Failure('VERSION_EXISTS', { h5Version: plan.h5Version, packageId: found.packageId });
}

;// CONCATENATED MODULE: ./build/workflows/rollback-announcement.js

/** Tells each write that a rollback would make, in its order. */
async function announceRollback(plan, content, request, tools) {
    const planned = (operation, effect, parameters = {}) => tools.reporter.report({ type: 'write-planned', operation, effect, parameters });
    if (plan.strategy === 'roll-forward' && content !== undefined) {
        const { sizeBytes, sha256 } = content.archive;
        const vhost = await (0,workflows_vhost/* vhostOf */.k)(request, tools);
        await tools.mpaas.uploadToken();
        tools.reporter.report({
            type: 'write-planned',
            operation: 'PostObject',
            effect: 'send the archive',
            sizeBytes,
            parameters: { sha256 },
        });
        planned('UploadMcubeMiniPackage', `create the package of version ${plan.h5Version}`, { H5Version: plan.h5Version, Vhost: vhost });
    }
    if (plan.strategy !== 'finish' && plan.task === undefined) {
        const h5Version = plan.strategy === 'roll-forward' ? plan.h5Version : plan.goal.label;
        planned('CreateMcubeMiniTask', `publish version ${h5Version} to everyone`);
    }
    for (const { task, audience, package: its } of plan.ends) {
        planned('ChangeMcubeMiniTaskStatus', `end task ${task.taskId} of version ${its.h5Version} (${audience})`);
    }
}
/** Says that an earlier run, or somebody in the console, has done it all. */
function sayDone(plan, { reporter }) {
    const from = plan.bad.package.h5Version;
    const reasons = {
        'roll-forward': () => `already rolled back: ${liveAs(plan)} since ${from} was rolled back`,
        finish: () => `version ${from} has ended already`,
        reopen: () => `already rolled back: version ${from} has ended, and ${plan.goal?.label ?? ''} is published to everyone`,
    };
    const help = {
        'roll-forward': 'To go further back, name a version with --to.',
        finish: 'What users receive now is another version; to end that one, name it with --package.',
        reopen: 'To go further back, name the version that users receive now with --package.',
    };
    reporter.report({ type: 'nothing-done', reason: reasons[plan.strategy](), help: help[plan.strategy] });
    return 'unchanged';
}
function liveAs(plan) {
    const version = plan.strategy === 'roll-forward' ? plan.h5Version : '';
    return `version ${version} carries the content of ${plan.goal?.label ?? ''}`;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/packaging/archive.js + 5 modules
var packaging_archive = __webpack_require__(64751);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./build/packaging/build-file.js
var build_file = __webpack_require__(86527);
// EXTERNAL MODULE: ./build/packaging/file-rules.js
var file_rules = __webpack_require__(45482);
// EXTERNAL MODULE: ./build/packaging/folder-file.js
var folder_file = __webpack_require__(33629);
;// CONCATENATED MODULE: ./build/packaging/read-tar.js








const defaultMostBytes = 2 * 1024 ** 3;
/** Longer than any name that a plain tar header holds; only hostile ones need more. */
const longestNameBytes = 1024;
/**
 * Unpacks a tar strictly, one entry after the other and never holding one in memory: whatever is no plain file or folder, or could leave its folder, or could be
 * taken for another file, is refused with the entry named.
 */
async function readTar(tar, target) {
    const { extract } = await __webpack_require__.e(/* import() */ 6118).then(__webpack_require__.t.bind(__webpack_require__, 56118, 19));
    const entries = extract();
    const unpacked = new Unpacked(target);
    // The loop below hears every error that this one would tell.
    const fed = (0,external_node_stream_promises_.pipeline)(tar, entries, { signal: target.signal }).catch((error) => error);
    try {
        for await (const entry of entries)
            await unpacked.add(entry);
    }
    catch (error) {
        tar.destroy();
        const first = await fed;
        throw explained((0,failure/* isFailure */.N6)(first) ? first : error, target);
    }
    const broken = await fed;
    if (broken !== undefined)
        throw explained(broken, target);
    return unpacked.files();
}
class Unpacked {
    #target;
    #files = new Map();
    #entries = 0;
    #totalBytes = 0;
    constructor(target) {
        this.#target = target;
    }
    async add(entry) {
        const { name: raw, type, size } = entry.header;
        // tar-stream hands over what it cannot read as null, and then waits for a content that never ends.
        if (!Number.isSafeInteger(size))
            throw this.#unusable(`${(0,file_rules/* printable */.g$)(raw)} has a size that is no number`);
        const name = raw.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '');
        const { mostEntries = build_file/* mostFiles */.p, mostBytes = defaultMostBytes, without = [] } = this.#target;
        this.#entries += 1;
        this.#totalBytes += size;
        if (this.#entries > mostEntries)
            throw this.#unusable(`it holds more than ${mostEntries} entries`);
        if (this.#totalBytes > mostBytes)
            throw this.#unusable(`it unpacks to more than ${mostBytes} bytes`);
        const oddity = name === '' && type === 'directory' ? undefined : oddityOf(name, type);
        if (oddity !== undefined)
            throw this.#unusable(`${(0,file_rules/* printable */.g$)(raw)} ${oddity}`);
        if (type === 'directory' || without.includes(name))
            return void entry.resume();
        if (this.#files.has(name))
            throw this.#unusable(`it holds ${name} twice`);
        this.#files.set(name, await this.#store(entry, name));
    }
    async #store(entry, name) {
        const path = (0,external_node_path_.join)(this.#target.folder, String(this.#files.size));
        await (0,external_node_stream_promises_.pipeline)(entry, (0,external_node_fs_.createWriteStream)(path, { flags: 'wx', mode: 0o600 }), { signal: this.#target.signal });
        const seen = await (0,promises_.stat)(path);
        if (seen.size !== entry.header.size)
            throw this.#unusable(`${name} is shorter than it says`);
        return (0,folder_file/* folderFile */.Vt)(name, path, seen);
    }
    files() {
        const files = [...this.#files.values()];
        const [clash] = (0,file_rules/* namesakes */.Vh)(files);
        if (clash === undefined)
            return files;
        const { name, other } = clash;
        if (name === other)
            throw this.#unusable(`${name} is a file and a folder`);
        throw this.#unusable(`${name} and ${other} are one name where case or the spelling of accents does not count`);
    }
    #unusable(reason) {
        return unusable(this.#target, reason);
    }
}
/** What makes an entry unusable, judging by its header. */
function oddityOf(name, type) {
    if (type === 'link' || type === 'symlink')
        return 'is a link';
    if (type !== 'file' && type !== 'directory')
        return `is neither a file nor a folder (${type ?? 'unknown type'})`;
    if (name.includes('\uFFFD'))
        return 'has a name that is not UTF-8';
    if (!(0,file_rules/* isPlainPath */.qW)(name))
        return 'is not a plain path';
    const [misspelt] = (0,file_rules/* misspelling */.wI)(name, longestNameBytes);
    if (misspelt !== undefined)
        return `cannot be taken: ${misspelt}`;
    return undefined;
}
const unusable = ({ source }, reason, cause) => new failure.Failure('CONTENT_UNUSABLE', { source, reason: `${reason}.` }, { cause });
/** A disk that takes no more is our trouble; anything else that breaks here is a tar that is not one. */
function explained(error, target) {
    if ((0,failure/* isFailure */.N6)(error))
        return error;
    const { signal, folder } = target;
    if (signal?.aborted)
        return (0,failure/* isFailure */.N6)(signal.reason) ? signal.reason : new failure.Failure('CANCELLED', {}, { cause: error });
    if (error instanceof Error && 'syscall' in error)
        return new failure.Failure('FILE_UNWRITABLE', { path: folder, reason: (0,build_file/* systemReason */.uc)(error) }, { cause: error });
    const reason = error instanceof Error ? error.message : String(error);
    return unusable(target, `its tar is damaged (${reason.replace(/\.$/, '')})`, error);
}

// EXTERNAL MODULE: ./build/packaging/read-zip.js + 4 modules
var read_zip = __webpack_require__(26585);
;// CONCATENATED MODULE: ./build/packaging/read-amr.js





/** The server puts it into the tar (wire-facts §6), so it is no part of what was uploaded. */
const madeByServer = ['hpmfile.json'];
/** What every mini program has; the emulator and our own `release` ask for the same. */
const needed = ['appConfig.json', 'index.html'];
/** A manifest is a handful of lines; one that is not is of no interest. */
const largestManifestBytes = 64 * 1024;
/**
 * Takes the build back out of what phones download: a zip of `Manifest.xml`, `CERT.json` and `<id>.tar` (observed in a public `.amr`, wire-facts §6).
 * It is treated as what any stranger may have made: read strictly, unpacked into files under numbers, and refused as soon as something is odd.
 */
async function readAmr(path, { h5Id, h5Version, scratch, signal }) {
    const source = `the package of version ${h5Version}`;
    const unusable = (reason, cause) => new failure.Failure('CONTENT_UNUSABLE', { source, reason }, { cause });
    const zip = await (0,read_zip/* readZip */.ue)(path).catch((error) => {
        throw asUnusable(error, unusable);
    });
    try {
        const wrong = await oddityOfManifest(zip, { h5Id, h5Version });
        if (wrong !== undefined)
            throw unusable(wrong);
        const tar = onlyTar(zip, h5Id);
        if (tar === undefined)
            throw unusable(`it does not hold exactly one tar, ${h5Id}.tar; it holds ${namesIn(zip)}.`);
        await (0,read_zip/* readThrough */.ir)({ files: zip.files.filter((file) => file !== tar) });
        const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(scratch, 'amr-'));
        const files = await readTar(await tar.open(), { folder, source, without: madeByServer, signal });
        const missing = needed.filter((name) => !files.some((file) => file.name === name));
        if (missing.length > 0)
            throw unusable(`it is no mini program: it has no ${missing.join(' and no ')}.`);
        return files;
    }
    catch (error) {
        throw asUnusable(error, unusable);
    }
    finally {
        await zip.close();
    }
}
function onlyTar({ files }, h5Id) {
    const tars = files.filter(({ name }) => /\.tar$/i.test(name));
    return tars.length === 1 && tars[0]?.name === `${h5Id}.tar` ? tars[0] : undefined;
}
/** Says whose package this is. Its exact form is not documented, so what cannot be found in it is not asked for. */
async function oddityOfManifest({ files }, { h5Id, h5Version }) {
    const manifest = files.find(({ name }) => name === 'Manifest.xml');
    if (manifest === undefined || manifest.sizeBytes > largestManifestBytes)
        return undefined;
    const text = (await manifest.read()).toString('utf8');
    const wanted = { uid: h5Id, version: h5Version };
    for (const [tag, expected] of Object.entries(wanted)) {
        const found = new RegExp(`<${tag}>\\s*([^<]*?)\\s*</${tag}>`).exec(text)?.[1];
        if (found !== undefined && found !== expected)
            return `its Manifest.xml says ${tag} ${found}, not ${expected}.`;
    }
    return undefined;
}
const namesIn = ({ files }) => files
    .slice(0, 5)
    .map(({ name }) => name)
    .join(', ') || 'nothing';
/** The words of a zip that somebody gave as an input do not fit one that was fetched. */
function asUnusable(error, unusable) {
    if (!(0,failure/* isFailure */.N6)(error) || error.code !== 'ZIP_INVALID')
        return error;
    const { reason } = error.facts;
    return unusable(`it is not a usable zip: ${reason}.`, error);
}

// EXTERNAL MODULE: ./build/packaging/ready-archive.js
var ready_archive = __webpack_require__(8452);
// EXTERNAL MODULE: ./build/workflows/kept-name.js
var kept_name = __webpack_require__(67213);
;// CONCATENATED MODULE: ./build/workflows/rollback-content.js









/** What a mini program may weigh is not documented; phones would not load a larger one. */
const mostBytes = 2 * 1024 ** 3;
/** What can be fetched of a version, in words, for the table of candidates. */
function describeContent(candidate, places) {
    const beside = keptBeside(candidate, places);
    const run = places.fetchArtifact && runOf(candidate);
    const cloud = candidate.downloadUrl === undefined ? '' : 'cloud';
    return [beside === undefined ? '' : `archive ${beside}`, run === undefined ? '' : `artifact of run ${run}`, cloud]
        .filter(Boolean)
        .join(', ');
}
/** Fetches the good content from the nearest place that has it: this machine, an earlier run on GitHub, the cloud's own copy. */
async function fetchContent(goal, places, tools) {
    if (goal.local !== undefined)
        return { archive: goal.local.archive, source: 'the archive given' };
    const good = goal.good?.package;
    if (good === undefined)
        throw new failure.Failure('INTERNAL', { reason: 'a rollback has nothing to fetch' });
    const kept = (await fromReceipt(goal, tools)) ?? (await fromBeside(good, places, tools)) ?? (await fromArtifact(good, places, tools));
    return kept ?? (await fromCloud(good, places.h5Id, tools));
}
/** The receipt may have come from another machine, and its archive with it. */
async function fromReceipt({ kept }, tools) {
    if (kept === undefined)
        return undefined;
    const path = kept.paths.find(external_node_fs_.existsSync) ?? kept.paths[0] ?? '';
    return await attempt(`the archive kept at ${path}`, kept.sha256, async () => path, tools);
}
async function fromBeside(good, places, tools) {
    const [path, stamp] = [keptBeside(good, places), (0,workflows_stamp/* stampOf */.Zs)(good.extendInfo)];
    if (path === undefined || stamp === undefined)
        return undefined;
    return await attempt(`the archive kept at ${path}`, stamp.sha256, async () => path, tools);
}
function keptBeside(good, { h5Id, receipt, landscape }) {
    const path = (0,external_node_path_.join)((0,external_node_path_.dirname)(receipt), (0,kept_name/* keptName */.Q)(h5Id, uploadedAs(good, landscape)));
    return (0,workflows_stamp/* stampOf */.Zs)(good.extendInfo) !== undefined && (0,external_node_fs_.existsSync)(path) ? path : undefined;
}
async function fromArtifact(good, { h5Id, landscape }, tools) {
    const { fetchArtifact, scratch } = tools;
    const stamp = (0,workflows_stamp/* stampOf */.Zs)(good.extendInfo);
    const run = runOf(good);
    if (fetchArtifact === undefined || stamp === undefined || run === undefined)
        return undefined;
    const file = (0,kept_name/* keptName */.Q)(h5Id, uploadedAs(good, landscape));
    const fetch = () => fetchArtifact({ run, repository: stamp.repository, file, folder: scratch });
    return await attempt(`the artifact of run ${run}`, stamp.sha256, fetch, tools);
}
/** The content of a rollback's package was first uploaded under another version; its stamp names the run that did so. */
function uploadedAs(carrier, { packages }) {
    const to = (0,workflows_stamp/* stampOf */.Zs)(carrier.extendInfo)?.rollback?.to;
    const original = to === undefined ? undefined : packages.find(({ h5Version }) => isSameVersion(h5Version, to));
    return original === undefined || !isAbove(carrier, original) ? carrier.h5Version : uploadedAs(original, { packages });
}
/** The run whose artifact may hold the content; other CI systems have no artifacts that could be fetched. */
function runOf({ extendInfo }) {
    const stamp = (0,workflows_stamp/* stampOf */.Zs)(extendInfo);
    return stamp?.ci === 'GitHub Actions' ? stamp.run : undefined;
}
/** A kept archive is taken only when it is to the byte what was uploaded. When it is not, or cannot be had, the next place is asked. */
async function attempt(source, sha256, fetch, { reporter }) {
    const warn = (reason) => reporter.report({
        type: 'warned',
        message: `${source} is not used: ${reason}`,
        help: 'The content is fetched from the next place that has it.',
    });
    try {
        const path = await fetch();
        if (path === undefined)
            return undefined;
        const archive = await (0,ready_archive/* readyArchive */.K)(path);
        if (archive.sha256 === sha256)
            return { archive, source };
        warn(`its SHA-256 is ${archive.sha256}, not ${sha256}.`);
    }
    catch (error) {
        if ((0,failure/* isFailure */.N6)(error) && (0,failure/* isStop */.jX)(error))
            throw error;
        warn(error instanceof Error ? error.message : String(error));
    }
    return undefined;
}
async function fromCloud(good, h5Id, tools) {
    const { h5Version, packageId, downloadUrl } = good;
    const { storage, scratch, signal } = tools;
    if (downloadUrl === undefined) {
        throw new failure.Failure('CONTENT_UNUSABLE', {
            source: `version ${h5Version}`,
            reason: 'the cloud gives no address where it could be fetched.',
        });
    }
    const path = (0,external_node_path_.join)(scratch, `${packageId}.amr`);
    await storage.download(downloadUrl, { to: path, maxBytes: mostBytes });
    const files = await readAmr(path, { h5Id, h5Version, scratch, signal });
    const archive = await (0,packaging_archive/* writeArchive */._)(files, { root: h5Id, to: (0,external_node_path_.join)(scratch, `${packageId}-again.zip`), signal });
    return { archive, source: `the cloud's copy of version ${h5Version}${proofOf(good, archive, tools)}` };
}
/** Archives are the same to the byte for the same content, so one that is made again proves itself by the checksum in the stamp. */
function proofOf({ h5Version, extendInfo }, { sha256 }, { reporter }) {
    const stamp = (0,workflows_stamp/* stampOf */.Zs)(extendInfo);
    if (stamp === undefined)
        return '';
    if (stamp.sha256 === sha256)
        return ', identical to what was uploaded';
    reporter.report({
        type: 'warned',
        message: `The cloud's copy of version ${h5Version} does not give the archive that was uploaded: its SHA-256 is ${sha256}, not ${stamp.sha256}.`,
        help: 'The cloud may have added or changed files, or another version of this program packed it; look at the result on a phone.',
    });
    return '';
}

;// CONCATENATED MODULE: ./build/workflows/rollback-sentences.js

/** What a rollback is going to do and what that means, one fact a sentence. */
function sentencesOf(plan) {
    switch (plan.strategy) {
        case 'roll-forward':
            return [
                plan.made === undefined
                    ? `The content of ${nameOf(plan)} becomes version ${plan.h5Version}, above every version that was ever published.`
                    : `Version ${plan.h5Version} (package ${plan.made.package.packageId}), made by an earlier run, carries the content of ${nameOf(plan)}.`,
                `It is published to everyone, so that whoever has ${badOf(plan)} receives it.`,
                ...endings(plan.ends, 'Once it is live'),
                `The next release needs a version above ${plan.h5Version}.`,
            ];
        case 'finish':
            return [
                ...endings(plan.ends, 'At once'),
                `What copies of ${badOf(plan)} that are installed do then is not documented.`,
                `A phone that asks receives ${whatIsLeft(plan)}.`,
                ...notTheGoal(plan),
            ];
        case 'reopen':
            return [
                plan.task === undefined
                    ? `Version ${plan.goal.label} is published to everyone again, by a new task.`
                    : `Version ${plan.goal.label} is published to everyone already, by task ${plan.task.taskId}.`,
                ...endings(plan.ends, 'Once that is live'),
                `A phone takes the highest version that matches it, which is then ${plan.goal.label}; whether one that has ${badOf(plan)} goes back to it is not documented.`,
            ];
    }
}
const badOf = ({ bad }) => bad.package.h5Version;
const nameOf = ({ goal }) => goal.good === undefined ? goal.label : `version ${goal.label}`;
function endings(ends, when) {
    if (ends.length === 0)
        return [];
    const tasks = ends.map(({ task, audience, package: { h5Version } }) => `task ${task.taskId} (version ${h5Version}, ${audience})`);
    return [`${when}, ${ends.length === 1 ? 'a task ends' : `${ends.length} tasks end`}: ${tasks.join(', ')}.`];
}
function whatIsLeft(plan) {
    const [highest] = plan.others;
    const left = leftOf(plan);
    if (left !== undefined)
        return `version ${left}, the highest that is still published to everyone`;
    if (highest === undefined)
        return 'nothing, because no other version is being published';
    return `at most version ${highest.package.h5Version}, which is not published to everyone`;
}
/** Ending a version puts nothing in its place, also when a version was named. */
function notTheGoal(plan) {
    if (plan.goal === undefined || plan.goal.label === leftOf(plan))
        return [];
    return [`That is not ${plan.goal.label}; the strategy roll-forward would bring its content to everyone.`];
}

// EXTERNAL MODULE: ./build/workflows/read-receipt.js
var read_receipt = __webpack_require__(33880);
;// CONCATENATED MODULE: ./build/workflows/named-package.js




/** Finds it among all that there are, published or not. */
const findNamed = async (named, landscape, h5Id) => findWanted(await wantedOf(named, h5Id), landscape, h5Id);
/** A tag that a person gave becomes the version that was made of it; a receipt the package that it names. */
async function wantedOf(choice, h5Id) {
    switch (choice.kind) {
        case 'id':
            return { packageId: choice.packageId };
        case 'receipt':
            return (0,read_receipt/* packageIn */.sr)(await (0,read_receipt/* readReceipt */.b8)(choice.path, { h5Id }), choice.path);
        case 'version':
            return { h5Version: choice.scheme === undefined ? choice.h5Version : (0,packaging_version/* toH5Version */.DN)(choice.h5Version, choice.scheme) };
    }
}
function findWanted(wanted, { packages }, h5Id) {
    const fits = ({ packageId, h5Version }) => 'packageId' in wanted ? packageId === wanted.packageId : isSameVersion(h5Version, wanted.h5Version);
    const found = packages.find(fits);
    if (found !== undefined)
        return found;
    const asked = 'packageId' in wanted ? `package ${wanted.packageId}` : `version ${wanted.h5Version}`;
    throw new failure.Failure('PACKAGE_UNKNOWN', { asked, h5Id, known: packages.map(({ h5Version, packageId }) => `${h5Version} (${packageId})`) });
}

// EXTERNAL MODULE: ./build/workflows/rollout-position.js
var rollout_position = __webpack_require__(14874);
;// CONCATENATED MODULE: ./build/workflows/rollback-subject.js









/**
 * Finds the bad version: the one that is named, or the highest that is being published, or whose window is over. The strategies that make no package of their own
 * leave no other trace of what they did, so with them the highest that ever was published counts: once it has ended they are done, and the same command run
 * again goes no further back.
 */
async function chooseBad({ package: choice, h5Id, strategy }, { landscape, tools }) {
    if (choice.kind !== 'newest') {
        const named = await withTasks(await findNamed(choice, landscape, h5Id), landscape, tools);
        if (named.tasks.length > 0)
            return named;
        throw new failure.Failure('ROLLBACK_NOWHERE', { from: named.package.h5Version, reason: 'it was never published, so nobody has it' });
    }
    const published = choice.final ? landscape.published.filter((each) => (0,packaging_version/* isFinal */.dR)(each.package.h5Version)) : landscape.published;
    const [highest] = published;
    if (highest === undefined)
        throw new failure.Failure('NOTHING_PUBLISHED', { h5Id, packages: landscape.packages.length });
    return strategy === 'roll-forward' ? (published.find((each) => isUnderWay(each, tools.clock.now())) ?? highest) : highest;
}
/** A window ends by itself, and those whom it let in keep what they have; what somebody ended was ended on purpose. */
function isUnderWay({ tasks }, nowMs) {
    const [last] = [...tasks].sort((a, b) => b.taskId - a.taskId);
    return tasks.some(package_tasks/* isLive */.DG) || (last !== undefined && (0,rollout_position/* hasRunOut */.SQ)(last, nowMs));
}
/** Decides what a rollback of this version is about. */
async function chooseSubject(newest, request, around) {
    const going = await underWay(newest, request, around);
    if (going !== undefined)
        return going;
    const goal = await chooseGoal(newest, request, around);
    return { bad: newest, goal, made: goal === undefined ? undefined : await madeBefore(newest, goal, around) };
}
/** When the newest version is the work of this very rollback, an earlier run of it is completed. Rolling that back in turn would need a target further back. */
async function underWay(newest, request, around) {
    const { landscape, tools, local } = around;
    const rollback = (0,workflows_stamp/* stampOf */.Zs)(newest.package.extendInfo)?.rollback;
    const mayBe = request.strategy === 'roll-forward' && request.package.kind === 'newest' && newest.tasks.some(package_tasks/* isLive */.DG);
    if (!mayBe || rollback === undefined || !(await isMeant(newest.package, rollback.to, request, around)))
        return undefined;
    const withVersion = async (version) => {
        const found = landscape.packages.find(({ h5Version }) => isSameVersion(h5Version, version));
        return found && (await withTasks(found, landscape, tools));
    };
    // The console can delete a package; what is gone has no task that could be ended.
    const gone = { package: { ...newest.package, h5Version: rollback.from }, tasks: [] };
    const good = rollback.to.startsWith(archiveLabel) ? undefined : await withVersion(rollback.to);
    return { bad: (await withVersion(rollback.from)) ?? gone, goal: { label: rollback.to, good, local }, made: newest };
}
async function isMeant(newest, carried, { to, h5Id }, { landscape, local }) {
    if (to.kind === 'previous')
        return true;
    if (to.kind === 'list')
        return false;
    if (to.kind === 'archive')
        return (0,workflows_stamp/* stampOf */.Zs)(newest.extendInfo)?.sha256 === local?.archive.sha256;
    const wanted = await findNamed(to, landscape, h5Id);
    return isAbove(newest, wanted) && (isSameVersion(wanted.h5Version, carried) || isSameContent(wanted, newest));
}
const archiveLabel = 'archive ';
async function chooseGoal(bad, request, around) {
    const { landscape, local } = around;
    const { to, strategy } = request;
    const from = bad.package.h5Version;
    switch (to.kind) {
        case 'list':
            return undefined;
        case 'previous': {
            const previous = findCandidates(bad, landscape, () => '').find(({ isPrevious }) => isPrevious);
            if (previous !== undefined)
                return await goalOf({ kind: 'id', packageId: previous.packageId }, bad, request, around);
            if (strategy === 'finish')
                return undefined;
            throw new failure.Failure('ROLLBACK_NOWHERE', { from, reason: whyNowhere(bad, landscape) });
        }
        case 'archive': {
            const sha256 = local?.archive.sha256 ?? '';
            const same = landscape.published.find((each) => isAbove(bad.package, each.package) && (0,workflows_stamp/* stampOf */.Zs)(each.package.extendInfo)?.sha256 === sha256);
            return { label: same?.package.h5Version ?? `${archiveLabel}${sha256.slice(0, 12)}`, good: same, local };
        }
        case 'version':
        case 'id':
        case 'receipt':
            return await goalOf(to, bad, request, around);
    }
}
function whyNowhere(bad, landscape) {
    const candidates = findCandidates(bad, landscape, () => '');
    if (candidates.length === 0)
        return 'no version below it was ever published';
    return `of the versions below it none was published to everyone and kept (${candidates.map(({ h5Version, remark }) => `${h5Version}: ${remark}`).join('; ')})`;
}
async function goalOf(to, bad, { h5Id }, { landscape, tools }) {
    const from = bad.package.h5Version;
    const wanted = await findNamed(to, landscape, h5Id);
    const { h5Version } = wanted;
    if (wanted.packageId === bad.package.packageId)
        throw new failure.Failure('ROLLBACK_NOWHERE', { from, reason: `${h5Version} is itself the version to be rolled back` });
    if (!isAbove(bad.package, wanted))
        throw new failure.Failure('ROLLBACK_NOWHERE', { from, reason: `${h5Version} is not below it` });
    const good = await withTasks(wanted, landscape, tools);
    if (good.tasks.length === 0)
        throw new failure.Failure('ROLLBACK_NOWHERE', { from, reason: `${h5Version} was never live` });
    return { label: h5Version, good, kept: to.kind === 'receipt' ? keptIn(await (0,read_receipt/* readReceipt */.b8)(to.path, { h5Id }), to.path) : undefined };
}
/** A release that keeps its archive says where, and what its checksum is. Both may have been brought here from another machine. */
function keptIn({ done }, receipt) {
    const archive = (0,read_receipt/* fieldOf */._F)(done, 'archive');
    const [path, sha256] = [(0,read_receipt/* fieldOf */._F)(archive, 'keptAt'), (0,read_receipt/* fieldOf */._F)(archive, 'sha256')];
    if (typeof path !== 'string' || typeof sha256 !== 'string')
        return undefined;
    return { paths: [path, (0,external_node_path_.join)((0,external_node_path_.dirname)(receipt), (0,external_node_path_.basename)(path))], sha256 };
}
/** The package that an earlier run of the same rollback uploaded. One whose tasks have all ended was taken back itself, and is not used again. */
async function madeBefore({ package: bad }, { label, local }, { landscape, tools }) {
    const isOfThis = (each) => {
        const stamp = (0,workflows_stamp/* stampOf */.Zs)(each.extendInfo);
        const isBad = stamp?.rollback !== undefined && isSameVersion(stamp.rollback.from, bad.h5Version) && isAbove(each, bad);
        return isBad && (stamp.rollback?.to === label || stamp.sha256 === local?.archive.sha256);
    };
    const found = landscape.packages.find(isOfThis);
    const made = found && (await withTasks(found, landscape, tools));
    return made === undefined || made.tasks.length === 0 || made.tasks.some(package_tasks/* isLive */.DG) ? made : undefined;
}

// EXTERNAL MODULE: ./build/reporting/shell-word.js
var shell_word = __webpack_require__(35264);
;// CONCATENATED MODULE: ./build/workflows/rollback-warnings.js



/** What a rollback does because it was told to, or cannot help, and nobody would expect. */
function warningsOf(subject, plan, landscape, request) {
    return [takenBack(subject, landscape), sameContent(subject), endedAbove(subject, landscape, request), nothingLeft(plan)].filter((warning) => warning !== undefined);
}
function takenBack({ goal, made }, landscape) {
    const rolledBack = goal?.good && rolledBackBy(goal.good, landscape);
    if (goal === undefined || rolledBack === undefined || made !== undefined)
        return undefined;
    return {
        message: `Version ${goal.label} was itself taken back (${rolledBack}); it is used because it was named.`,
        help: 'Look at the candidates (without --to) for one that was not.',
    };
}
function sameContent({ bad, goal }) {
    if (goal?.good === undefined || !isSameContent(goal.good.package, bad.package))
        return undefined;
    return {
        message: `Version ${goal.label} carries the same content as ${bad.package.h5Version}.`,
        help: 'What is wrong with the one is wrong with the other; name a version further back.',
    };
}
/** Its copies may still be installed, so it could be the one that is meant. */
function endedAbove({ bad, made }, { published }, { package: choice }) {
    const [highest] = published;
    if (choice.kind !== 'newest' || highest === undefined || highest.tasks.some(package_tasks/* isLive */.DG))
        return undefined;
    if (!isAbove(highest.package, (made ?? bad).package))
        return undefined;
    const { h5Version } = highest.package;
    return {
        message: `Version ${h5Version} is above ${bad.package.h5Version} and has ended; it is not the one that is rolled back.`,
        help: `If that one is meant, name it with --package ${(0,shell_word/* shellWord */.r)(h5Version)}.`,
    };
}
function nothingLeft(plan) {
    if (plan.strategy !== 'finish' || plan.others.length > 0)
        return undefined;
    return {
        message: `When version ${plan.bad.package.h5Version} has ended, nothing of the mini program is published to anybody.`,
        help: 'Release a good version soon, or use the strategy roll-forward when there is an earlier one.',
    };
}

;// CONCATENATED MODULE: ./build/workflows/show-candidates.js




/** Shows where a rollback could go, and what `previous` means now; changes nothing. */
async function showCandidates({ bad, landscape }, { h5Id, receipt, strategy, package: choice }, tools) {
    const { h5Version, packageId, extendInfo } = bad.package;
    const found = findCandidates(bad, landscape, (candidate) => describeContent(candidate, { h5Id, receipt, landscape, fetchArtifact: tools.fetchArtifact }));
    // After a rollback, "previous" is what is live already, whatever could come before it.
    const isGoing = strategy === 'roll-forward' && choice.kind === 'newest' && bad.tasks.some(package_tasks/* isLive */.DG);
    const carried = isGoing ? (0,workflows_stamp/* stampOf */.Zs)(extendInfo)?.rollback?.to : undefined;
    const candidates = found.map((each) => {
        if (carried === undefined)
            return each;
        const remark = isSameVersion(each.h5Version, carried) ? `its content is live, as version ${h5Version}` : each.remark;
        return { ...each, remark, isPrevious: false };
    });
    tools.reporter.report({
        type: 'candidates-listed',
        subject: `Version ${h5Version} (package ${packageId}) of mini program ${h5Id}`,
        candidates,
    });
    return 'read';
}

;// CONCATENATED MODULE: ./build/workflows/rollback.js
















/**
 * Brings a mini program back to an earlier good state. What an earlier run of it has done already is found in the cloud and reused, so the same rollback run again
 * goes on where the first one stopped, and never goes back twice.
 */
async function rollback(request, tools, record) {
    const { to } = request;
    const local = to.kind === 'archive' ? await (0,workflows_tools/* step */.P)('archive', tools, () => (0,local_archive/* packLocal */.N)(to.path, request, tools)) : undefined;
    const seen = await (0,workflows_tools/* step */.P)('look', tools, () => look(request, local, tools));
    if (to.kind === 'list')
        return await showCandidates(seen, request, tools);
    (0,choose_rollout/* refuseForeign */.r)(seen.bad, request);
    const subject = await chooseSubject(seen.bad, request, { ...seen, tools });
    const plan = planRollback(subject, seen.landscape, request);
    remember(plan, record);
    if (isDone(plan))
        return sayDone(plan, tools);
    for (const warning of warningsOf(subject, plan, seen.landscape, request))
        tools.reporter.report({ type: 'warned', ...warning });
    const names = { from: plan.bad.package.h5Version, to: aimOf(plan) ?? 'nothing', strategy: plan.strategy };
    tools.reporter.report({ type: 'rollback-planned', ...names, sentences: [...sentencesOf(plan), ...whyOf(request)] });
    return await carryOut(plan, seen, { request, tools, record });
}
async function look(request, local, tools) {
    const landscape = await readLandscape(request.h5Id, tools);
    tools.reporter.report({
        type: 'packages-listed',
        count: landscape.packages.length,
        highestPublished: landscape.published[0]?.package.h5Version,
    });
    return { landscape, local, bad: await chooseBad(request, { landscape, tools }) };
}
/** Who reads such a run later looks for the reason first. */
const whyOf = ({ reason }) => (reason === undefined ? [] : [`The reason: ${reason}`]);
function remember(plan, record) {
    const { packageId, h5Version } = plan.bad.package;
    record.from = { packageId, h5Version };
    const to = aimOf(plan);
    if (to !== undefined)
        record.to = to;
    if (plan.strategy === 'finish')
        return;
    const published = plan.strategy === 'reopen' ? plan.goal.good : plan.made;
    if (published !== undefined)
        record.package = published.package;
    record.packageReused = published !== undefined;
    if (plan.task !== undefined)
        record.task = plan.task;
    record.taskReused = plan.task !== undefined;
}
async function carryOut(plan, { landscape }, scene) {
    const { request, tools, record } = scene;
    const needsContent = plan.strategy === 'roll-forward' && plan.made === undefined;
    const content = needsContent ? await (0,workflows_tools/* step */.P)('fetch', tools, () => fetchGood(plan, landscape, scene)) : undefined;
    if (request.dryRun) {
        await announceRollback(plan, content, request, tools);
        return 'planned';
    }
    await refuseOvertaken(plan, landscape, scene);
    if (plan.strategy !== 'finish') {
        const published = await ensurePackage(plan, content, scene);
        record.task = await (0,workflows_tools/* step */.P)('rollout', tools, () => publishGood(plan, published, scene));
    }
    await (0,workflows_tools/* step */.P)('rollback', tools, () => endBad(plan, scene));
    return plan.strategy === 'finish' ? 'ended' : 'live';
}
async function fetchGood({ goal }, landscape, { request, tools, record }) {
    const content = await fetchContent(goal, { ...request, landscape }, tools);
    const { archive, source } = content;
    record.archive = archive;
    record.source = source;
    tools.reporter.report({ type: 'content-fetched', source, files: archive.files, sizeBytes: archive.sizeBytes });
    return content;
}
/** Fetching took its time; what came up meanwhile would hide the rollback, or be hidden by it, and somebody has to decide that. */
async function refuseOvertaken(plan, { packages }, { request, tools }) {
    const { bad } = plan;
    const before = new Map(packages.map(({ packageId, period }) => [packageId, period]));
    const isNew = ({ packageId, period }) => before.get(packageId) === undefined || (before.get(packageId) === 'never' && period !== 'never');
    const now = await tools.mpaas.listPackages(request.h5Id);
    // The same rollback, run twice at once: the other one was faster, and its package is the one that this run would make.
    const isTwin = (each) => plan.strategy === 'roll-forward' && isMadeBy(plan, each);
    const newcomer = now.find((each) => isAbove(each, bad.package) && isNew(each) && !isTwin(each));
    if (newcomer !== undefined)
        throw new failure.Failure('ROLLBACK_OVERTAKEN', { h5Version: newcomer.h5Version, packageId: newcomer.packageId });
}
/** The package to publish: the older one itself, the one that an earlier run made, or a new one. */
async function ensurePackage(plan, content, { request, tools, record }) {
    if (plan.strategy === 'reopen')
        return plan.goal.good.package;
    const { made } = plan;
    if (made === undefined && content === undefined)
        throw new failure.Failure('INTERNAL', { reason: 'a rollback has no content' });
    const published = made === undefined && content !== undefined ? await uploadGood(plan, content, request, tools) : made?.package;
    if (published === undefined)
        throw new failure.Failure('INTERNAL', { reason: 'a rollback has no package' });
    record.package = published;
    const { packageId, h5Version } = published;
    tools.reporter.report({ type: 'package-ready', packageId, h5Version, reused: made !== undefined });
    return published;
}
async function publishGood(plan, { packageId, extendInfo }, { request, tools, record }) {
    const { waitMs, stamp } = request;
    const words = wordsOf(plan, request);
    const facts = {
        sha256: (0,workflows_stamp/* stampOf */.Zs)(extendInfo)?.sha256 ?? 'unknown',
        run: tools.run,
        by: 'rollback',
        from: plan.bad.package.h5Version,
    };
    const memo = stamp ? (0,workflows_stamp/* stampedMemo */.NB)(words, facts) : words;
    return await (0,publish/* publish */.m)({ packageId, aim: toEveryone, memo, waitMs, existing: plan.task }, tools, (task, isReused) => {
        record.task = task;
        record.taskReused = isReused;
    });
}
/** The reason stands where people look for it: in the console, at the task. */
function wordsOf({ bad, goal }, { memo, reason }) {
    const words = memo ?? `Rollback of ${bad.package.h5Version} to ${goal.label}`;
    return reason === undefined ? words : `${words}: ${reason}`;
}
/** Only now: until the good version is live, the bad one is better than nothing. */
async function endBad({ ends }, { tools, record }) {
    await (0,active_rollouts/* carryOutMoves */.OF)(ends, tools, ({ task, package: { h5Version } }) => {
        record.ended = [...(record.ended ?? []), { taskId: task.taskId, h5Version }];
    });
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


/***/ })

};
