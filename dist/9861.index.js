export const id = 9861;
export const ids = [9861];
export const modules = {

/***/ 49861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readRelease: () => (/* binding */ readRelease),
/* harmony export */   releaseStory: () => (/* binding */ releaseStory)
/* harmony export */ });
/* harmony import */ var _config_read_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89145);
/* harmony import */ var _workflows_prepare_release_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31554);
/* harmony import */ var _workflows_release_and_tell_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32006);
/* harmony import */ var _workflows_release_record_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(94860);
/* harmony import */ var _build_tools_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65361);
/* harmony import */ var _tell_story_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65753);
/* harmony import */ var _verb_reader_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(97955);
/* harmony import */ var _way_back_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4295);








/** The verb `release`, ready to run. */
function releaseStory(inputs, parts) {
    const { request, connection } = inputs;
    const record = {};
    return {
        verb: 'release',
        subject: [request.h5Name, request.h5Id].filter(Boolean).join(' ') || 'a mini program',
        dryRun: request.dryRun,
        wayBack: (0,_way_back_js__WEBPACK_IMPORTED_MODULE_6__/* .wayBackTo */ ._)({ app: inputs.values.app, h5Id: request.h5Id }),
        receipt: request.receipt,
        prepare: (reporter) => (0,_workflows_prepare_release_js__WEBPACK_IMPORTED_MODULE_1__/* .prepareRelease */ .v)(inputs, reporter),
        carryOut: async (prepared, surroundings) => {
            const tools = (0,_build_tools_js__WEBPACK_IMPORTED_MODULE_3__/* .buildReleaseTools */ .j8)({ ...parts, ...surroundings, connection }, request.workspace);
            try {
                return await (0,_workflows_release_and_tell_js__WEBPACK_IMPORTED_MODULE_2__/* .releaseAndTell */ .G)(prepared, inputs.following, tools, record);
            }
            finally {
                await tools.close();
            }
        },
        letGo: ({ build }) => build.close(),
        outputsOf: (known) => (0,_workflows_release_record_js__WEBPACK_IMPORTED_MODULE_7__/* .outputsOf */ .Y)(record, known),
        account: () => (0,_workflows_release_record_js__WEBPACK_IMPORTED_MODULE_7__/* .accountOf */ .X)(request, record),
    };
}
const readRelease = async (question, facts) => {
    const read = await (0,_config_read_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .readReleaseInputs */ .$E)(question, { nowMs: facts.nowMs, tag: facts.run.tag });
    if (read.values['with-serverless'])
        return await (await Promise.all(/* import() */[__webpack_require__.e(477), __webpack_require__.e(9596), __webpack_require__.e(8757), __webpack_require__.e(5519), __webpack_require__.e(8864), __webpack_require__.e(3324), __webpack_require__.e(9038)]).then(__webpack_require__.bind(__webpack_require__, 89038))).readTrain(question, facts);
    const inputs = { ...read, problems: (0,_verb_reader_js__WEBPACK_IMPORTED_MODULE_5__/* .allProblems */ .U)(facts, read) };
    return (0,_tell_story_js__WEBPACK_IMPORTED_MODULE_4__/* .tellStory */ .F)(inputs, (setting) => releaseStory(inputs, setting));
};


/***/ }),

/***/ 31554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ prepareRelease)
});

// EXTERNAL MODULE: ./build/errors/failure.js + 8 modules
var failure = __webpack_require__(7783);
// EXTERNAL MODULE: ./build/packaging/build.js + 3 modules
var packaging_build = __webpack_require__(93859);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/packaging/build-file.js
var build_file = __webpack_require__(86527);
;// CONCATENATED MODULE: ./build/packaging/image-size.js
/** The size that a PNG's header names; undefined when the header is not one. */
function pngSize(head) {
    if (head.length < 24 || head.toString('latin1', 12, 16) !== 'IHDR')
        return undefined;
    return positive({ width: head.readUInt32BE(16), height: head.readUInt32BE(20) });
}
/**
 * The size that a JPEG's frame header names. Segments before it are skipped by their length; undefined when they reach beyond what was
 * read, 'broken' when the chain of segments breaks.
 */
function jpegSize(head) {
    let at = 2;
    while (at + 9 <= head.length) {
        if (head[at] !== 0xff)
            return 'broken';
        const marker = head[at + 1] ?? 0;
        if (marker === 0xff)
            at += 1;
        else if (isFrame(marker))
            return positive({ width: head.readUInt16BE(at + 7), height: head.readUInt16BE(at + 5) }) ?? 'broken';
        else if (marker === 0xda || marker === 0xd9)
            return 'broken';
        else
            at += 2 + head.readUInt16BE(at + 2);
    }
    return undefined;
}
/** SOF0 to SOF15; three codes among them mean tables instead. */
const isFrame = (marker) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const positive = (size) => (size.width > 0 && size.height > 0 ? size : undefined);

;// CONCATENATED MODULE: ./build/packaging/icon.js




/** A JPEG may carry previews and colour profiles before its size; half a megabyte is beyond all of them. */
const headBytes = 512 * 1024;
const png = Buffer.from('89504e470d0a1a0a', 'hex');
const jpeg = Buffer.from('ffd8ff', 'hex');
/** What people give by mistake, to say it by name. */
const others = [
    [/^GIF8/, 'a GIF'],
    [/^RIFF....WEBP/s, 'a WebP'],
    [/^BM/, 'a BMP'],
    [/^\s*<(?:\?xml|svg)/, 'an SVG'],
    [/^version https:\/\/git-lfs/, 'a pointer of Git LFS ("git lfs pull" fetches the picture)'],
];
/** Checks that the icon is a PNG or a JPEG, the kinds that the cloud takes (wire-facts §6). */
async function inspectIcon(path) {
    const { head, sizeBytes } = await readHead(path);
    if (startsWith(head, png)) {
        const size = pngSize(head);
        if (size === undefined)
            throw invalid(path, 'is a broken PNG');
        return { path, sizeBytes, contentType: 'image/png', extension: 'png', ...size };
    }
    if (startsWith(head, jpeg)) {
        const size = jpegSize(head);
        if (size === 'broken' || (size === undefined && head.length === sizeBytes))
            throw invalid(path, 'is a broken JPEG');
        return { path, sizeBytes, contentType: 'image/jpeg', extension: 'jpg', ...size };
    }
    throw invalid(path, whatElse(head));
}
async function readHead(path) {
    try {
        const handle = await (0,promises_.open)(path);
        try {
            const { size } = await handle.stat();
            const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.min(size, headBytes)), 0);
            return { head: buffer.subarray(0, bytesRead), sizeBytes: size };
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        throw new failure.Failure('FILE_UNREADABLE', { input: 'icon', path, reason: (0,build_file/* systemReason */.uc)(error) }, { cause: error });
    }
}
const startsWith = (head, prefix) => head.subarray(0, prefix.length).equals(prefix);
function whatElse(head) {
    if (head.length === 0)
        return 'is empty';
    const start = head.subarray(0, 200).toString('latin1');
    const known = others.find(([prefix]) => prefix.test(start))?.[1];
    return known === undefined ? 'is not a PNG or JPEG picture' : `is ${known}, not a PNG or JPEG picture`;
}
const invalid = (path, reason) => new failure.Failure('ICON_INVALID', { path, reason });

// EXTERNAL MODULE: ./build/packaging/version.js
var version = __webpack_require__(62432);
// EXTERNAL MODULE: ./build/packaging/whitelist-file.js
var whitelist_file = __webpack_require__(95532);
;// CONCATENATED MODULE: ./build/workflows/prepare-release.js





/** Looks at everything that can be wrong on this machine, and throws all problems at once: those of the inputs and those of the files. */
async function prepareRelease({ request, problems }, reporter) {
    const found = [...problems];
    const gather = async (look) => {
        try {
            return await look();
        }
        catch (error) {
            if (!(0,failure/* isFailure */.N6)(error))
                throw error;
            found.push(error);
            return undefined;
        }
    };
    const build = request.path === '' ? undefined : await inspect(request, found);
    const { text, scheme, source } = request.version;
    const h5Version = text === '' ? undefined : await gather(() => (0,version/* toH5Version */.DN)(text, scheme));
    const icon = request.icon === undefined ? undefined : await gather(() => inspectIcon(request.icon ?? ''));
    const users = await gather(() => usersOf(request, reporter));
    if (found.length > 0)
        await build?.close();
    (0,failure/* throwProblems */.Jh)(found);
    if (build === undefined || h5Version === undefined || users === undefined) {
        throw new failure.Failure('INTERNAL', { reason: 'a release without problems lacks its build, version or users' });
    }
    reporter.report({ type: 'version-chosen', given: text, source, h5Version });
    reportBuild(build, request, reporter);
    return { request, build, h5Version, icon, users };
}
async function inspect(request, found) {
    const { build, problems } = await (0,packaging_build/* inspectBuild */.z)(request.path, { h5Id: request.h5Id });
    found.push(...problems);
    if (build?.testEnvironmentIn !== undefined && request.audience.kind === 'everyone') {
        found.push(new failure.Failure('TEST_ENVIRONMENT', { file: build.testEnvironmentIn }));
    }
    return build;
}
async function usersOf({ audience }, reporter) {
    if (audience.kind !== 'whitelist')
        return [];
    const { users, warnings } = await (0,whitelist_file/* readWhitelistUsers */.I)(audience.users);
    for (const warning of warnings)
        reporter.report({ type: 'warned', ...warning });
    return users;
}
function reportBuild(build, request, reporter) {
    reporter.report({
        type: 'build-inspected',
        path: build.path,
        files: build.files.length,
        sizeBytes: build.sizeBytes,
        pages: build.pages.length,
        mainUrl: request.mainUrl ?? build.mainUrl,
    });
    for (const warning of build.warnings)
        reporter.report({ type: 'warned', ...warning });
    if (build.testEnvironmentIn !== undefined) {
        reporter.report({
            type: 'warned',
            message: `${build.testEnvironmentIn} calls cloud.init with env 'test'.`,
            help: "Set env to 'online' before the release to everyone; it will be refused otherwise.",
        });
    }
}


/***/ }),

/***/ 32006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ releaseAndTell),
/* harmony export */   Y: () => (/* binding */ tellOfRelease)
/* harmony export */ });
/* harmony import */ var _audience_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98671);
/* harmony import */ var _notify_after_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24611);
/* harmony import */ var _release_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18149);



/** A release, and the message that follows it once it is live. */
async function releaseAndTell(prepared, following, tools, record) {
    const status = await (0,_release_js__WEBPACK_IMPORTED_MODULE_2__/* .release */ ._)(prepared, tools, record);
    await tellOfRelease(prepared, following, tools, record);
    return status;
}
/** The message that follows a release; nothing when it reaches nobody yet. */
async function tellOfRelease({ request, h5Version }, following, tools, record) {
    const { h5Id, audience, dryRun, h5Name = '' } = request;
    if (audience.kind === 'none')
        return;
    const happened = {
        verb: 'release',
        h5Id,
        h5Version,
        dryRun,
        audience: audience.kind,
        stage: request.stage ?? (0,_audience_js__WEBPACK_IMPORTED_MODULE_0__/* .describeAudience */ .mb)(audience),
        app: record.miniProgram?.name ?? h5Name,
        packageId: record.package?.packageId,
        memo: request.memo ?? `Release ${h5Version}`,
        reason: '',
    };
    const sent = await (0,_notify_after_js__WEBPACK_IMPORTED_MODULE_1__/* .notifyAfter */ .o)(following, happened, tools);
    if (sent !== undefined && !dryRun)
        record.message = sent;
}


/***/ }),

/***/ 94860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ accountOf),
/* harmony export */   Y: () => (/* binding */ outputsOf)
/* harmony export */ });
/** The Action's outputs by name; what is not known is the empty text, so that every output is always set. */
function outputsOf(record, known) {
    return {
        status: known.status,
        'package-id': text(record.package?.packageId),
        'h5-version': record.h5Version ?? '',
        'task-id': text(record.task?.taskId),
        'whitelist-id': text(record.whitelist?.whitelistId),
        'archive-sha256': record.archive?.sha256 ?? '',
        'archive-bytes': text(record.archive?.sizeBytes),
        'archive-path': record.keptAt ?? '',
        'resource-url': record.package?.downloadUrl ?? '',
        stage: record.stage ?? '',
        'message-id': record.message?.messageId ?? '',
        'receipt-path': known.receiptPath,
        'error-code': known.errorCode,
    };
}
const text = (value) => (value === undefined ? '' : String(value));
/** What a release puts into its receipt. */
function accountOf(request, record) {
    const { archive, package: published, task, moves = [] } = record;
    return {
        verb: 'release',
        asked: withoutUsers(request),
        done: {
            h5Version: record.h5Version,
            archive: archive && { sha256: archive.sha256, sizeBytes: archive.sizeBytes, files: archive.files, keptAt: record.keptAt },
            resourceUrl: record.resourceUrl,
            miniProgram: record.miniProgram,
            package: published && { ...published, reused: record.packageReused },
            whitelist: record.whitelist,
            task: task && { ...task, reused: record.taskReused },
            stage: record.stage,
            message: record.message && { messageId: record.message.messageId, topic: record.message.topic },
            otherRollouts: moves.map(({ task: { taskId }, package: { packageId, h5Version }, to }) => ({
                taskId,
                packageId,
                h5Version,
                state: to,
            })),
        },
        undo: {
            taskId: task?.taskId,
            previous: record.previous,
            otherRollouts: moves.map(({ task: { taskId, packageId, state } }) => ({ taskId, packageId, state })),
        },
    };
}
/** User ids belong to people: the receipt, which is kept and shared, holds their number only. */
function withoutUsers(request) {
    const { audience } = request;
    if (audience.kind !== 'whitelist')
        return request;
    return { ...request, audience: { ...audience, users: { inline: audience.users.inline.length, file: audience.users.file } } };
}


/***/ }),

/***/ 18149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ release)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/packaging/archive.js + 5 modules
var packaging_archive = __webpack_require__(64751);
// EXTERNAL MODULE: ./build/workflows/active-rollouts.js
var active_rollouts = __webpack_require__(5650);
// EXTERNAL MODULE: ./build/workflows/audience.js
var audience = __webpack_require__(98671);
;// CONCATENATED MODULE: ./build/workflows/dry-run.js

/** Tells each write that the plan would make, in its order, and what would be reused instead. */
function announcePlan(plan, prepared, archive, { reporter }) {
    const { request, h5Version, icon, users } = prepared;
    const planned = (operation, effect, parameters = {}) => reporter.report({ type: 'write-planned', operation, effect, parameters });
    const sent = (effect, sizeBytes, parameters = {}) => reporter.report({ type: 'write-planned', operation: 'PostObject', effect, sizeBytes, parameters });
    if (plan.miniProgram.kind === 'create') {
        planned('CreateMcubeMiniApp', `create mini program ${request.h5Id}`, { H5Id: request.h5Id, H5Name: plan.miniProgram.name });
    }
    if (plan.package.kind === 'upload') {
        sent('send the archive', archive.sizeBytes, { sha256: archive.sha256 });
        if (icon !== undefined)
            sent('send the icon', icon.sizeBytes);
        planned('UploadMcubeMiniPackage', `create the package of version ${h5Version}`, { H5Version: h5Version, Vhost: plan.package.vhost });
    }
    else {
        const { packageId } = plan.package.package;
        reporter.report({ type: 'package-ready', packageId, h5Version, reused: true });
    }
    if (plan.whitelist.kind === 'create')
        planned('CreateMcubeWhitelist', `create whitelist "${plan.whitelist.name}"`);
    if (users.length > 0)
        planned('UpdateMcubeWhitelist', `add ${users.length} users to the whitelist`);
    if (plan.task.kind === 'create')
        planned('CreateMcubeMiniTask', `publish version ${h5Version} to ${(0,audience/* describeAudience */.mb)(request.audience)}`);
    if (plan.task.kind === 'reuse') {
        const { taskId, state } = plan.task.task;
        reporter.report({ type: 'rollout-changed', taskId, state, audience: (0,audience/* describeAudience */.mb)(request.audience), reused: true });
    }
    for (const { task, package: other, to, audience } of plan.moves) {
        const effect = `${to === 'ended' ? 'end' : 'pause'} the rollout of version ${other.h5Version} to ${audience}`;
        planned('ChangeMcubeMiniTaskStatus', effect, { TaskId: String(task.taskId), PackageId: String(other.packageId) });
    }
}

// EXTERNAL MODULE: ./build/workflows/ensure-whitelist.js
var ensure_whitelist = __webpack_require__(42875);
// EXTERNAL MODULE: ./build/errors/failure.js + 8 modules
var failure = __webpack_require__(7783);
// EXTERNAL MODULE: ./build/packaging/version.js
var version = __webpack_require__(62432);
// EXTERNAL MODULE: ./build/workflows/move-task.js
var move_task = __webpack_require__(86536);
// EXTERNAL MODULE: ./build/workflows/package-tasks.js
var package_tasks = __webpack_require__(40518);
// EXTERNAL MODULE: ./build/workflows/stale.js
var stale = __webpack_require__(90700);
;// CONCATENATED MODULE: ./build/workflows/guard-release.js






/**
 * A release looks three times: before anything is sent, right before its task is made, and right after. Of two that race the newer one is to win, and
 * without a lock only looking behind one's own write is sure to see the other: whoever writes second sees both.
 */
function createReleaseGuard(request, h5Version, tools) {
    const { mpaas, run } = tools;
    const reporter = tellOnce(tools.reporter);
    const isRival = createRivalry(tools);
    const refuseLower = (packages) => {
        const highest = (0,package_tasks/* highestPublished */.LG)(packages)?.h5Version;
        if (highest !== undefined && (0,version/* compareH5Versions */.ml)(h5Version, highest) < 0 && !request.allowDowngrade)
            throw new failure.Failure('VERSION_NOT_NEWER', { h5Version, highest });
    };
    // The version is this very release: a rerun meets its own tasks.
    const isOther = (each) => (0,version/* compareH5Versions */.ml)(each.package.h5Version, h5Version) !== 0;
    const hides = (each) => each.tasks.some(package_tasks/* isLive */.DG) && (0,version/* compareH5Versions */.ml)(each.package.h5Version, h5Version) > 0;
    const isBeaten = (each) => request.onActiveRelease !== 'leave' && isRival(each);
    const judge = (rollouts, onActiveRelease, force = request.force) => (0,active_rollouts/* judgeRollouts */.ky)(rollouts, { onActiveRelease, force }, { mpaas, reporter });
    const endBeaten = (published) => judge(published.filter((each) => isOther(each) && isBeaten(each) && ((0,active_rollouts/* isInProgress */.LT)(each) || hides(each))), 'finish', true);
    const inTheWay = (published) => published.filter((each) => isOther(each) && (0,active_rollouts/* isInProgress */.LT)(each) && !isBeaten(each));
    return {
        look: async (packages) => {
            const published = await (0,stale/* publishedSoFar */.SA)(packages, tools);
            isRival.remember(published);
            (0,stale/* refuseStale */.WV)(run, published, request.force, reporter);
            refuseLower(packages);
            if (request.audience.kind === 'none')
                return [];
            return [...(await endBeaten(published)), ...(await judge(inTheWay(published), request.onActiveRelease))];
        },
        lookBack: async (task) => {
            const published = (await (0,stale/* publishedSoFar */.SA)(await mpaas.listPackages(request.h5Id), tools)).filter(isOther);
            const overtaken = request.force ? undefined : (0,stale/* overtakenBy */.z2)(run, published);
            if (overtaken !== undefined) {
                await (0,move_task/* moveTask */.Db)(task, 'ended', tools);
                throw new failure.Failure('RUN_OVERTAKEN', { ...overtaken, taskId: task.taskId });
            }
            // It is too late to refuse: what came up meanwhile, and is neither older nor ours to move, goes on beside this release, and that is told.
            const mayMove = (each) => request.onActiveRelease !== 'fail' && (request.force || (0,package_tasks/* isOurs */.MU)(each));
            const others = inTheWay(published);
            await judge(others.filter((each) => !mayMove(each)), 'leave');
            return [...(await endBeaten(published)), ...(await judge(others.filter(mayMove), request.onActiveRelease))];
        },
    };
}
/** The cloud keeps whole seconds. */
const oneSecondMs = 1000;
/**
 * Tells a rollout that began while this run was under way, of an older commit, from one that was in progress before: the latter is somebody's stage,
 * and a matter of "on-active-release"; the former lost a race.
 */
function createRivalry({ run, clock }) {
    const startedMs = clock.now();
    let before;
    const began = ({ package: { packageId }, tasks }) => (before !== undefined && !before.has(packageId)) ||
        tasks.every(({ createdMs }) => createdMs !== undefined && createdMs >= startedMs - oneSecondMs);
    const isRival = (each) => began(each) && (0,package_tasks/* isOurs */.MU)(each) && (0,stale/* isOfOlderCommit */.FZ)(each, run);
    return Object.assign(isRival, {
        remember: (published) => {
            before ??= new Set(published.map(({ package: { packageId } }) => packageId));
        },
    });
}
/** What was warned of at the first look is not told again at the second. */
function tellOnce(reporter) {
    const told = new Set();
    return {
        report: (event) => {
            if (event.type === 'warned' && told.has(event.message))
                return;
            if (event.type === 'warned')
                told.add(event.message);
            reporter.report(event);
        },
    };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/packaging/build-file.js
var build_file = __webpack_require__(86527);
// EXTERNAL MODULE: ./build/packaging/kept-sites.js
var kept_sites = __webpack_require__(36143);
// EXTERNAL MODULE: ./build/workflows/kept-name.js
var kept_name = __webpack_require__(67213);
;// CONCATENATED MODULE: ./build/workflows/keep-package.js





/**
 * Keeps the archive of a package beside the receipt, whole or not at all. It is in the cloud by now: whatever goes wrong here is told, and is no
 * failure. Answers the path of the kept archive.
 */
async function keepPackage(archive, { h5Id, receipt, keep }, h5Version, { reporter }) {
    if (keep === undefined)
        return undefined;
    const lose = (reason) => {
        reporter.report({
            type: 'warned',
            message: `The archive was not kept for a rollback: ${reason}.`,
            help: 'The package is in the cloud, which keeps a copy of its own. Raise "keep-archive-size", or choose another folder with "receipt".',
        });
    };
    if (archive.sizeBytes > keep.mostBytes)
        return lose(`it has ${archive.sizeBytes} bytes, and "keep-archive-size" allows ${keep.mostBytes}`);
    const path = (0,external_node_path_.join)((0,external_node_path_.dirname)(receipt), (0,kept_name/* keptName */.Q)(h5Id, h5Version));
    try {
        if (!(await holds(path, archive)))
            await copyWhole(archive.path, path);
    }
    catch (error) {
        return lose(`${path} cannot be written (${(0,build_file/* systemReason */.uc)(error)})`);
    }
    reporter.report({ type: 'archive-kept', path, sizeBytes: archive.sizeBytes });
    return path;
}
async function holds(path, { sizeBytes, sha256 }) {
    const found = await (0,promises_.stat)(path).catch(() => undefined);
    return found?.isFile() === true && found.size === sizeBytes && (await (0,kept_sites/* sha256Of */.Bj)(path)) === sha256;
}
async function copyWhole(from, to) {
    const partial = `${to}.${process.pid}.partial`;
    try {
        await (0,promises_.copyFile)(from, partial);
        await (0,promises_.rename)(partial, to);
    }
    finally {
        await (0,promises_.rm)(partial, { force: true });
    }
}

// EXTERNAL MODULE: ./build/workflows/plan-release.js
var plan_release = __webpack_require__(26210);
// EXTERNAL MODULE: ./build/workflows/publish.js
var publish = __webpack_require__(49562);
// EXTERNAL MODULE: ./build/workflows/stamp.js
var stamp = __webpack_require__(89994);
// EXTERNAL MODULE: ./build/workflows/tools.js
var workflows_tools = __webpack_require__(26614);
// EXTERNAL MODULE: ./build/workflows/uploads.js
var workflows_uploads = __webpack_require__(44699);
// EXTERNAL MODULE: ./build/workflows/write-once.js
var write_once = __webpack_require__(37154);
;// CONCATENATED MODULE: ./build/workflows/release.js













/**
 * Brings a build live: archive, upload, package, whitelist, task, each read back from the cloud. What is there already is
 * reused, so the same release run again goes on where the first one stopped.
 */
async function release(prepared, tools, record) {
    const { request } = prepared;
    record.h5Version = prepared.h5Version;
    const archive = await (0,workflows_tools/* step */.P)('archive', tools, () => makeArchive(prepared, tools));
    record.archive = archive;
    const uploads = (0,workflows_uploads/* createUploads */.z)(tools);
    const guard = createReleaseGuard(request, prepared.h5Version, tools);
    const plan = await (0,workflows_tools/* step */.P)('look', tools, () => (0,plan_release/* planRelease */.F3)(prepared, archive, guard, tools));
    if (plan.previous !== undefined)
        record.previous = { packageId: plan.previous.packageId, h5Version: plan.previous.h5Version };
    if (request.dryRun) {
        await uploads.token();
        announcePlan(plan, prepared, archive, tools);
        return 'planned';
    }
    record.miniProgram = await ensureMiniProgram(plan.miniProgram, prepared, tools);
    await ensurePackage(plan.package, plan.miniProgram.name, { prepared, archive, uploads, tools, record });
    const published = record.package;
    const kept = await keepPackage(archive, request, prepared.h5Version, tools);
    if (kept !== undefined)
        record.keptAt = kept;
    if (published === undefined || request.audience.kind === 'none')
        return 'uploaded';
    if (request.audience.kind === 'whitelist') {
        record.whitelist = await (0,workflows_tools/* step */.P)('whitelist', tools, () => (0,ensure_whitelist/* ensureWhitelist */.c)(plan.whitelist, prepared, uploads, tools));
    }
    await (0,workflows_tools/* step */.P)('rollout', tools, () => ensureRollout(plan, published, { prepared, archive, tools, record, guard }));
    return 'live';
}
async function makeArchive({ build, request, h5Version }, { scratch, reporter, signal }) {
    const to = (0,external_node_path_.join)(scratch, `${request.h5Id}-${h5Version}.zip`);
    const archive = await (0,packaging_archive/* writeArchive */._)(build.files, { root: request.h5Id, to, ...(signal && { signal }) });
    reporter.report({ type: 'archive-made', files: archive.files, sizeBytes: archive.sizeBytes, sha256: archive.sha256 });
    return archive;
}
async function ensureMiniProgram({ kind, name }, { request: { h5Id } }, { mpaas, clock, reporter }) {
    if (kind === 'exists')
        return { h5Id, name, created: false };
    let created = true;
    const look = () => mpaas.findMiniProgram(h5Id);
    const write = () => mpaas.createMiniProgram({ h5Id, name });
    const onTaken = () => {
        created = false;
    };
    const found = await (0,write_once/* writeOnce */.Fq)({ what: `mini program ${h5Id}`, look, write, readBack: look, onTaken }, clock);
    reporter.report({ type: 'mini-program-found', h5Id, name: found.name, created });
    return { h5Id, name: found.name, created };
}
async function ensurePackage(plan, name, scene) {
    const { prepared, archive, uploads, tools, record } = scene;
    if (plan.kind === 'upload') {
        const posted = await (0,workflows_tools/* step */.P)('upload', tools, async () => ({
            resourceUrl: await uploads.postArchive(archive),
            iconUrl: prepared.icon === undefined ? plan.earlierIconUrl : await uploads.postIcon(prepared.icon),
        }));
        record.resourceUrl = posted.resourceUrl;
        record.packageReused = false;
        record.package = await (0,workflows_tools/* step */.P)('package', tools, () => createPackage(describeUpload({ ...plan, ...posted, name }, scene), scene));
    }
    else {
        record.packageReused = true;
        record.package = plan.package;
    }
    const { packageId, h5Version } = record.package;
    tools.reporter.report({ type: 'package-ready', packageId, h5Version, reused: record.packageReused });
}
async function createPackage(upload, { archive, record, tools }) {
    const { mpaas, clock, reporter } = tools;
    return await (0,write_once/* writeOnce */.Fq)({
        what: `the package of version ${upload.h5Version}`,
        look: async () => (0,plan_release/* findUploaded */.wM)(await mpaas.listPackages(upload.h5Id), upload.h5Version, archive),
        write: () => mpaas.uploadPackage(upload),
        readBack: ({ packageId }) => mpaas.findPackage(upload.h5Id, packageId),
        onTaken: ({ packageId }) => {
            record.packageReused = true;
            reporter.report({ type: 'race-settled', what: `version ${upload.h5Version}`, kept: `package ${packageId}` });
        },
    }, clock);
}
function describeUpload(known, { prepared: { request, build, h5Version }, archive, tools }) {
    const { h5Id, autoInstall, preload, platform, clientMin, clientMax, optionMenu, keepAlive, packageType, userId } = request;
    const options = { autoInstall, preload, platform, clientMin, clientMax, optionMenu, keepAlive, packageType, userId };
    return {
        ...options,
        ...known,
        h5Id,
        h5Version,
        mainUrl: request.mainUrl ?? build.mainUrl,
        tabBar: request.tabBar ?? build.hasTabBar,
        extendInfo: request.stamp ? (0,stamp/* stampInto */.eL)(request.extendInfo, archive.sha256, tools.run) : request.extendInfo,
    };
}
async function ensureRollout(plan, published, scene) {
    const { prepared, archive, tools, record, guard } = scene;
    const { request } = prepared;
    const { packageId, h5Version } = published;
    const existing = plan.task.kind === 'reuse' ? plan.task.task : undefined;
    // Another run may have published meanwhile: the upload took its time.
    let moves = existing === undefined ? await guard.look(await tools.mpaas.listPackages(request.h5Id)) : plan.moves;
    const onMade = async (task) => {
        moves = await guard.lookBack(task);
    };
    const aim = { audience: request.audience, rules: request.rules, whitelistId: record.whitelist?.whitelistId };
    const words = request.memo ?? `Release ${published.h5Version}`;
    const memo = request.stamp ? (0,stamp/* stampedMemo */.NB)(words, { sha256: archive.sha256, run: tools.run, by: 'release' }) : words;
    const publication = { packageId, aim, memo, waitMs: request.waitMs, existing, onMade: existing === undefined ? onMade : undefined };
    await (0,publish/* publish */.m)(publication, tools, (task, isReused) => {
        record.task = task;
        record.taskReused = isReused;
    });
    if (request.stage !== undefined) {
        record.stage = request.stage;
        tools.reporter.report({ type: 'stage-reached', stage: request.stage, h5Version });
    }
    await (0,active_rollouts/* carryOutMoves */.OF)(moves, tools, (move) => {
        record.moves = [...(record.moves ?? []), move];
    });
}


/***/ })

};
