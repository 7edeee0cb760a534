export const id = 8304;
export const ids = [8304,5923];
export const modules = {

/***/ 26757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ outputs)
/* harmony export */ });
/* harmony import */ var _verbs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76277);

const release = ['release'];
const rollouts = ['release', 'promote', 'pause', 'resume', 'finish', 'rollback'];
/** A release train brings the space along. */
const deploy = ['deploy', 'release'];
const spaces = ['deploy', 'rollback', 'release'];
/** Every output, once: of the Action, of the last JSON line, and of `output-file`. An absent value is the empty text. */
const outputs = {
    status: {
        verbs: _verbs_js__WEBPACK_IMPORTED_MODULE_0__/* .runVerbs */ .y0,
        about: 'How it ended: "live", "uploaded" (release without an audience), "paused", "ended", "unchanged" (there was nothing to do), "read" (status, verify, candidates), "sent" (notify), "planned" (dry run) or "failed".',
        zh: '结果：live（已生效）、uploaded（仅上传，未指定受众）、paused（已暂停）、ended（已结束）、unchanged（无需处理）、read（仅查看）、sent（消息已发送）、planned（试运行）或 failed（失败）。',
    },
    'package-id': { verbs: [...rollouts, 'notify'], about: 'Id of the package in the cloud.', zh: '云端的包 ID。' },
    'h5-version': {
        verbs: [...rollouts, 'notify'],
        about: 'Four-part version of the package, such as 1.4.2.90.',
        zh: '包的四段版本号，例如 1.4.2.90。',
    },
    'task-id': { verbs: rollouts, about: 'Id of the task that publishes the package.', zh: '发布该包的任务 ID。' },
    'whitelist-id': { verbs: release, about: 'Id of the whitelist that receives the package.', zh: '接收该包的白名单 ID。' },
    'archive-sha256': { verbs: release, about: 'SHA-256 of the uploaded archive, in hex.', zh: '上传压缩包的 SHA-256（十六进制）。' },
    'archive-bytes': { verbs: release, about: 'Size of the uploaded archive in bytes.', zh: '上传压缩包的字节数。' },
    'resource-url': { verbs: release, about: 'Address of the package that phones download.', zh: '手机端下载该包的地址。' },
    stage: {
        verbs: ['release', 'promote'],
        about: 'Stage of the rollout that is live, such as "2/3 window of 500 users".',
        zh: '当前生效的灰度阶段，例如 "2/3 window of 500 users"。',
    },
    'rolled-back-from': {
        verbs: ['rollback', 'promote'],
        about: 'Version that was rolled back.',
        zh: '被回滚的版本。',
    },
    'rolled-back-to': {
        verbs: ['rollback', 'promote'],
        about: 'Version whose content is live again.',
        zh: '内容重新生效的版本。',
    },
    'archive-path': {
        verbs: ['release', 'deploy'],
        about: 'Absolute path of the archive that was kept beside the receipt.',
        zh: '保留在回执旁的压缩包的绝对路径。',
    },
    differences: {
        verbs: ['verify'],
        about: 'Number of fields in which the cloud differs from the receipt, or of rules that the cloud application breaks.',
        zh: '线上状态与回执不一致的字段数，或云应用违反的规则数。',
    },
    'message-id': {
        verbs: ['notify', 'release', 'promote'],
        about: 'ThirdMsgId of the message that was sent.',
        zh: '已发送消息的 ThirdMsgId。',
    },
    'functions-deployed': {
        verbs: spaces,
        about: 'Names of the functions that were deployed or changed and are live, separated by commas.',
        zh: '本次部署或更改并已生效的云函数名，以逗号分隔。',
    },
    'functions-skipped': {
        verbs: deploy,
        about: 'Names of the functions that had not changed and were left alone, separated by commas.',
        zh: '未变化而跳过的云函数名，以逗号分隔。',
    },
    'function-versions': {
        verbs: spaces,
        about: 'Live version of each function, a JSON object such as {"hello":"3"}.',
        zh: '各云函数生效的版本，JSON 对象，例如 {"hello":"3"}。',
    },
    'http-endpoint': {
        verbs: deploy,
        about: 'Address under which functions answer on their HTTP paths.',
        zh: '云函数 HTTP 路径的访问地址。',
    },
    'hosting-url': { verbs: spaces, about: 'Address of the site.', zh: '网站地址。' },
    'files-uploaded': { verbs: spaces, about: 'Number of files of the site that were uploaded.', zh: '上传的网站文件数。' },
    'files-deleted': { verbs: spaces, about: 'Number of files of the site that were deleted.', zh: '删除的网站文件数。' },
    'files-unchanged': { verbs: spaces, about: 'Number of files of the site that had not changed.', zh: '未变化的网站文件数。' },
    'bytes-uploaded': { verbs: spaces, about: 'Bytes of the files of the site that were uploaded.', zh: '上传的网站文件字节数。' },
    apps: {
        verbs: _verbs_js__WEBPACK_IMPORTED_MODULE_0__/* .severalVerbs */ .vq,
        about: 'Of a run of several mini programs: a JSON list with "app", "h5Id", "version", "packageId", "taskId", "status" and "errorCode" of each. The outputs about one mini program are then empty, and "status" is "failed" when one failed, else what most was done.',
        zh: '一次运行多个小程序时：JSON 列表，含每个小程序的 app、h5Id、version、packageId、taskId、status 和 errorCode。此时关于单个小程序的输出为空；有一个失败则 status 为 failed。',
    },
    'receipt-path': { verbs: _verbs_js__WEBPACK_IMPORTED_MODULE_0__/* .runVerbs */ .y0, about: 'Absolute path of the receipt.', zh: '回执文件的绝对路径。' },
    'error-code': {
        verbs: _verbs_js__WEBPACK_IMPORTED_MODULE_0__/* .runVerbs */ .y0,
        about: 'Code of the failure, such as VERSION_EXISTS; empty on success.',
        zh: '失败时的错误代码，例如 VERSION_EXISTS；成功时为空。',
    },
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

/***/ 88304:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readSeveral: () => (/* binding */ readSeveral)
});

// EXTERNAL MODULE: ./build/config/config-file.js
var config_file = __webpack_require__(79772);
// EXTERNAL MODULE: ./build/config/outputs.js
var outputs = __webpack_require__(26757);
// EXTERNAL MODULE: ./build/config/selection.js
var config_selection = __webpack_require__(58841);
// EXTERNAL MODULE: ./build/errors/failure.js + 8 modules
var errors_failure = __webpack_require__(7783);
// EXTERNAL MODULE: ./build/reporting/per-app.js
var per_app = __webpack_require__(28880);
// EXTERNAL MODULE: ./build/transport/cancellation.js
var cancellation = __webpack_require__(42947);
// EXTERNAL MODULE: ./build/transport/clock.js
var transport_clock = __webpack_require__(61720);
;// CONCATENATED MODULE: ./build/workflows/apps-record.js

const emptyRecord = () => ({ ended: [], failures: [], receipts: [], kept: [] });
/** What the table and the output say of one that ended. */
function appRecord({ app, h5Id }, { status, outputs }) {
    const of = (name) => outputs[name] ?? '';
    return { app, h5Id, version: of('h5-version'), packageId: of('package-id'), taskId: of('task-id'), status, errorCode: of('error-code') };
}
/** So much is done, most first: a run of several has the status of the one that came farthest. */
const farthest = ['live', 'sent', 'uploaded', 'paused', 'ended', 'planned', 'read', 'unchanged'];
/** The status of the whole run; throws what failed, with the exit code of the worst. */
function settle({ ended, failures }) {
    const [first, ...others] = failures;
    if (first === undefined)
        return farthest.find((status) => ended.some((one) => one.status === status)) ?? 'unchanged';
    const about = failures.map(({ app, failure }) => (0,errors_failure/* failureAbout */.Me)(app, failure));
    const [alone] = about;
    if (others.length === 0 && alone !== undefined)
        throw alone;
    const exit = Math.max(...about.map((failure) => failure.exit));
    throw new errors_failure.Failure('APPS_FAILED', { failed: failures.map(({ app }) => app), count: ended.length }, { problems: about, exit });
}
/** The problems of several at once: what all of them have in common is told once, anything else says of which it is. */
function mergeProblems(found) {
    const keyOf = ({ code, message }) => `${code} ${message}`;
    const times = new Map();
    for (const { problems } of found) {
        for (const key of new Set(problems.map(keyOf)))
            times.set(key, (times.get(key) ?? 0) + 1);
    }
    const merged = found.flatMap(({ app, problems }) => problems.map((problem) => (times.get(keyOf(problem)) === found.length ? problem : (0,errors_failure/* failureAbout */.Me)(app, problem))));
    return [...new Map(merged.map((problem) => [keyOf(problem), problem])).values()];
}

;// CONCATENATED MODULE: ./build/workflows/in-lanes.js
/**
 * Sixteen archives are made and posted at once, four of one lane: enough that the next is always ready when its turn comes. What
 * waits behind that to become live takes no memory worth counting.
 */
const usual = { most: 16, mostInLane: 4, mostBehind: 40 };
/**
 * Works on many things side by side. Those of one lane share something scarce and follow one another in their order, a few at a
 * time; lanes know nothing of each other. `work` must not reject: one thing that fails is no reason to leave another.
 */
async function inLanes(things, { laneOf, work }, traffic = usual) {
    const lanes = new Map();
    for (const thing of things)
        lanes.set(laneOf(thing), [...(lanes.get(laneOf(thing)) ?? []), thing]);
    const share = Math.max(1, Math.min(traffic.mostInLane, Math.floor(traffic.most / lanes.size)));
    const along = (lane) => inTurn(lane, { places: share, most: traffic.mostBehind }, work);
    // With more lanes than places, a lane waits until another one is done.
    await inTurn([...lanes.values()], { places: traffic.most, most: traffic.most }, along);
}
async function inTurn(things, { places, most }, work) {
    const underWay = new Set();
    let taken = 0;
    let wake = () => { };
    for (const thing of things) {
        while (taken >= places || underWay.size >= most) {
            await new Promise((resolve) => {
                wake = resolve;
            });
        }
        taken += 1;
        let hasPlace = true;
        const leavePlace = () => {
            if (hasPlace)
                taken -= 1;
            hasPlace = false;
            wake();
        };
        const one = work(thing, leavePlace).finally(() => {
            underWay.delete(one);
            leavePlace();
        });
        underWay.add(one);
    }
    await Promise.all(underWay);
}

// EXTERNAL MODULE: ./build/workflows/in-parallel.js
var in_parallel = __webpack_require__(10612);
// EXTERNAL MODULE: ./build/hosts/run-verb.js + 1 modules
var run_verb = __webpack_require__(30502);
// EXTERNAL MODULE: ./build/hosts/shared-lines.js
var shared_lines = __webpack_require__(62189);
;// CONCATENATED MODULE: ./build/hosts/several-story.js












/** A run of one mini program has 15 minutes; each further one may add so much, without a runner that spends the same budget ten times over. */
const moreTimeMs = 30_000;
/** So many are looked at side by side. */
const looksAtOnce = 4;
/** Reads a verb for several mini programs of the file, each as if it ran alone. */
async function readSeveral(verb, read, question, facts) {
    const asked = { ...question, parse: (0,config_file/* parseOnce */.vh)() };
    const selection = await (0,config_selection/* readSelection */.he)(asked);
    const apps = [];
    for (const [index, name] of selection.names.entries()) {
        apps.push({ name, number: index + 1, read: await read((0,config_selection/* questionFor */.Aj)(name, asked), { ...facts, problems: [] }) });
    }
    const [first] = apps;
    const common = (first?.read ?? (await read(question, facts))).inputs;
    const { connection } = common;
    const timeoutMs = common.sources.has('timeout') ? connection.timeoutMs : connection.timeoutMs + moreTimeMs * apps.length;
    const inputs = {
        ...common,
        connection: { ...connection, timeoutMs },
        secrets: [...new Set(apps.flatMap((app) => app.read.inputs.secrets))],
    };
    const several = { verb, apps, selection, inputs, problems: [...facts.problems, ...selection.problems, ...unlikeOthers(apps)] };
    return { inputs, story: (setting) => (0,run_verb/* runVerb */.b)(severalStory(several, setting), setting) };
}
/** Two names for one mini program, and runs that bring along what is not theirs alone. */
function unlikeOthers(apps) {
    const names = new Map();
    for (const { name, read } of apps) {
        const { 'app-id': appId, 'workspace-id': workspaceId, 'h5-id': h5Id } = read.inputs.values;
        if (h5Id !== undefined)
            names.set(JSON.stringify([appId, workspaceId, h5Id]), [...(names.get(JSON.stringify([appId, workspaceId, h5Id])) ?? []), name]);
    }
    const twice = [...names].filter(([, same]) => same.length > 1);
    const reason = 'this run is not about mini programs alone, such as a release with "with-serverless" or a rollback of functions';
    return [
        ...twice.map(([key, same]) => new errors_failure.Failure('APP_TWICE', { h5Id: String(JSON.parse(key)[2]), apps: same })),
        ...(apps.some(({ read }) => read.look === undefined)
            ? [new errors_failure.Failure('INPUT_MISPLACED', { name: 'all', where: 'several mini programs', reason })]
            : []),
    ];
}
/** The run of all of them: told, timed and receipted as one. */
function severalStory(several, setting) {
    const { verb, apps, inputs } = several;
    const record = emptyRecord();
    const { values } = inputs;
    return {
        verb,
        subject: apps.length === 1 ? 'one mini program' : `${apps.length} mini programs`,
        dryRun: values['dry-run'],
        receipt: values.receipt,
        prepare: (reporter) => lookAtAll(several, setting, reporter),
        carryOut: (_prepared, { reporter }) => runAll(several, { ...setting, reporter }, record),
        outputsOf: (known) => outputsOf(verb, record, known),
        account: () => ({
            verb,
            asked: { apps: apps.map(({ name }) => name) },
            done: { apps: record.ended },
            undo: {},
            apps: record.receipts,
        }),
    };
}
/** Everything that is wrong with any of them, before anything is sent for one. What it finds good is looked at again in its turn: nothing is held meanwhile. */
async function lookAtAll({ apps, selection, problems }, setting, reporter) {
    const look = async ({ name: app, read }) => ({ app, problems: (await read.look?.(setting)) ?? [] });
    const found = await (0,in_parallel/* inParallel */.H)(apps, () => looksAtOnce, look);
    (0,errors_failure/* throwProblems */.Jh)([...problems, ...mergeProblems(found)]);
    for (const variable of selection.unused) {
        reporter.report({
            type: 'warned',
            message: `${variable} is not used: each mini program has its own in ${selection.file}.`,
            help: 'Unset the variable, or release the one mini program that it means with --app.',
        });
    }
    reporter.report({ type: 'apps-found', names: apps.map(({ name }) => name), workspaces: new Set(apps.map(laneOf)).size });
    return apps;
}
async function runAll({ apps, inputs }, setting, record) {
    const { clock = transport_clock/* systemClock */.m, reporter } = setting;
    const startedMs = clock.now();
    const lines = (0,shared_lines/* createSharedLines */.z)(inputs.connection.uploadPace);
    const surroundings = { ...setting, lines, endsAtMs: startedMs + inputs.connection.timeoutMs };
    try {
        // Loading it takes as long as the spacing of calls: the first of several would go out together with the second.
        await lines.httpOf(inputs.connection).prepare?.();
        await inLanes(apps, { laneOf, work: (app, leavePlace) => runOne(app, surroundings, { of: apps.length, record, leavePlace }) });
    }
    finally {
        await lines.close();
    }
    const order = new Map(apps.map(({ name, number }) => [name, number]));
    const inOrder = (one, other) => (order.get(one.app) ?? 0) - (order.get(other.app) ?? 0);
    for (const list of [record.ended, record.failures, record.receipts])
        list.sort(inOrder);
    reporter.report({ type: 'apps-ended', apps: [...record.ended], durationMs: clock.now() - startedMs });
    return settle(record);
}
/** The cloud counts its limits by these two. */
const laneOf = ({ read: { inputs } }) => JSON.stringify([inputs.values['app-id'], inputs.values['workspace-id']]);
async function runOne({ name: app, number, read }, setting, { of, record, leavePlace }) {
    const known = { app, h5Id: read.inputs.values['h5-id'] ?? '' };
    const fail = (failure) => void record.failures.push({ app, failure });
    const watch = (event) => {
        // What is left to do is to wait for the cloud; the next one may make its archive.
        if (event.type === 'package-ready')
            leavePlace();
        if (event.type === 'failed')
            fail(event.failure);
        setting.reporter.report(event);
    };
    const keepReceipt = (receipt) => {
        record.receipts.push({ ...receipt, app });
        return read.inputs.values.receipt;
    };
    try {
        if (setting.signal.aborted)
            throw (0,cancellation/* cancelled */.KW)(setting.signal);
        const part = { place: { number, of }, keepReceipt };
        const result = await read.story({ ...setting, reporter: (0,per_app/* reporterOf */.hw)(app, { report: watch }), part });
        record.ended.push(appRecord(known, result));
        const kept = result.outputs['archive-path'] ?? '';
        if (kept !== '')
            record.kept.push(kept);
    }
    catch (thrown) {
        const failure = (0,errors_failure.asFailure)(thrown);
        fail(failure);
        record.ended.push(appRecord(known, { status: 'failed', outputs: { 'error-code': failure.code } }));
    }
}
/** Every output of the verb; those about one mini program are empty. */
function outputsOf(verb, { ended, kept }, { status, receiptPath, errorCode }) {
    const names = Object.entries(outputs/* outputs */.V).filter(([, { verbs }]) => verbs.includes(verb));
    return {
        ...Object.fromEntries(names.map(([name]) => [name, ''])),
        status,
        apps: JSON.stringify(ended),
        'archive-path': kept.join('\n'),
        'receipt-path': receiptPath,
        'error-code': errorCode,
    };
}


/***/ }),

/***/ 62189:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ createSharedLines)
/* harmony export */ });
/* harmony import */ var _transport_pacer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82483);
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79662);


function createSharedLines(pace) {
    const open = new Map();
    return {
        budgets: (0,_transport_pacer_js__WEBPACK_IMPORTED_MODULE_0__/* .createRateBudgets */ .B)(pace),
        httpOf: (connection) => {
            const { callTimeoutMs, proxy } = connection;
            const key = JSON.stringify([callTimeoutMs, proxy]);
            const http = open.get(key) ?? (0,_connect_js__WEBPACK_IMPORTED_MODULE_1__/* .openHttp */ .fb)(connection);
            open.set(key, http);
            return http;
        },
        close: async () => {
            await Promise.all([...open.values()].map((http) => http.close()));
            open.clear();
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

/***/ 10612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ inParallel)
/* harmony export */ });
/**
 * Works on many things at once, never on more than `limit` says at that moment. Answers in the order of the things.
 * After a failure nothing new is started; what is under way ends first, then the first failure is thrown.
 */
async function inParallel(things, limit, work) {
    const results = [];
    const failures = [];
    const underWay = new Set();
    for (const [index, thing] of things.entries()) {
        while (underWay.size >= Math.max(1, limit()))
            await Promise.race(underWay);
        if (failures.length > 0)
            break;
        const one = work(thing)
            .then((result) => {
            results[index] = result;
        }, (error) => {
            failures.push(error);
        })
            .finally(() => underWay.delete(one));
        underWay.add(one);
    }
    await Promise.all(underWay);
    if (failures.length > 0)
        throw failures[0];
    return results;
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
