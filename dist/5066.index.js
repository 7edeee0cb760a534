export const id = 5066;
export const ids = [5066];
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

/***/ 78313:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ meansSpace),
/* harmony export */   Y: () => (/* binding */ readSpaceRollbackInputs)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7783);
/* harmony import */ var _connection_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12807);
/* harmony import */ var _function_limits_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71472);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(449);
/* harmony import */ var _parse_value_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(27508);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(93515);
/* harmony import */ var _read_deploy_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9596);
/* harmony import */ var _read_functions_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(87657);
/* harmony import */ var _read_hosting_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(93810);
/* harmony import */ var _read_inputs_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(89145);











/** Whether a rollback is about a space: only what was said to this run counts, for a job may set MINISHIP_HOSTING for its deploys. */
const meansSpace = (given) => given.has('functions') || given.has('hosting');
/** Reads a whole rollback of functions or of the site. Every problem of the configuration is in `problems`, and nothing is thrown for them. */
async function readSpaceRollbackInputs(question) {
    // What a deploy goes by holds here as well: the same part of the file, the same defaults of address and time.
    const inputs = await (0,_read_inputs_js__WEBPACK_IMPORTED_MODULE_10__/* .readInputs */ .Ko)({ ...question, verb: 'deploy', also: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .inputsOf */ .Vc)('rollback') });
    const { values } = inputs;
    const named = (0,_read_functions_js__WEBPACK_IMPORTED_MODULE_8__/* .readFunctions */ .y)(inputs.serverless, { workingDirectory: inputs.workingDirectory, stamp: values.stamp });
    const { functions, problems: misnamed } = readNames(inputs, question.given, named.functions);
    const { hosting, problems: mishosted } = readSite(inputs, question.given);
    const { to, problems: nowhere } = readTarget(inputs, { functions, hosting: hosting !== undefined });
    const { connection, problems: unconnected } = (0,_connection_js__WEBPACK_IMPORTED_MODULE_2__/* .readConnection */ .d)(inputs, question.variables, 'mpserverless');
    const deploy = {
        spaceId: values['space-id'] ?? '',
        functions: named.functions,
        hosting,
        settings: { policies: [], domains: [] },
        only: [...(functions.length > 0 ? ['functions'] : []), ...(hosting === undefined ? [] : ['hosting'])],
        concurrency: values.concurrency,
        uploads: values.uploads,
        stamp: values.stamp,
        receipt: values.receipt,
        dryRun: values['dry-run'],
        waitMs: values.wait,
    };
    const request = { deploy, functions, hosting: hosting !== undefined, to, reason: values.reason, force: values.force };
    const found = [...(0,_read_deploy_js__WEBPACK_IMPORTED_MODULE_7__/* .formProblems */ .X)(inputs), ...named.problems, ...misnamed, ...mishosted, ...nowhere];
    return { ...inputs, request, connection, problems: [...inputs.problems, ...(0,_problems_js__WEBPACK_IMPORTED_MODULE_6__/* .missing */ .LO)(inputs, 'space-id'), ...found, ...unconnected] };
}
const everyFunction = '*';
/** Names, not folders: a rollback reads no code of this machine. */
function readNames(inputs, given, known) {
    if (!given.has('functions') || inputs.faulty.has('functions'))
        return { functions: [], problems: [] };
    const asked = inputs.values.functions ?? [];
    const names = [...new Set(asked.flatMap((name) => (name === everyFunction ? known.map((each) => each.name) : [name])))];
    const expected = 'names of functions such as hello, or * for all of the file; folders and patterns are for "deploy"';
    const wrong = names.filter((name) => (0,_function_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .nameFault */ .IY)(name) !== undefined).map((name) => (0,_problems_js__WEBPACK_IMPORTED_MODULE_6__/* .invalid */ .Gq)(inputs, 'functions', expected, name));
    const none = 'names of functions, because the file describes none';
    return { functions: names, problems: names.length === 0 ? [(0,_problems_js__WEBPACK_IMPORTED_MODULE_6__/* .invalid */ .Gq)(inputs, 'functions', none)] : wrong };
}
/** The rules of the site: its fence and its record. Which pages it has comes out of the archive. */
function readSite(inputs, given) {
    const text = given.get('hosting');
    if (text === undefined)
        return { problems: [] };
    const expected = 'given without a value (in the Action: true); "to" says what the site goes back to';
    const misgiven = (0,_parse_value_js__WEBPACK_IMPORTED_MODULE_5__/* .truthOf */ .D)(text.trim()) === true ? [] : [(0,_problems_js__WEBPACK_IMPORTED_MODULE_6__/* .invalid */ .Gq)(inputs, 'hosting', expected)];
    const { hosting, problems } = (0,_read_hosting_js__WEBPACK_IMPORTED_MODULE_9__/* .readHosting */ .v)(inputs, inputs.serverless);
    return { hosting: { ...hosting, path: '' }, problems: [...misgiven, ...problems] };
}
/** Every input that says what a rollback goes back to. */
const target = 'to';
function readTarget(inputs, meant) {
    const { to } = inputs.values;
    if (to === undefined)
        return { to: { kind: 'list' }, problems: [] };
    const found = targetOf(to.trim(), meant, inputs.workingDirectory);
    if (found instanceof _errors_failure_js__WEBPACK_IMPORTED_MODULE_1__.Failure)
        return { to: { kind: 'list' }, problems: [found] };
    const expected = `"previous", a receipt (.json)${meant.hosting ? ', or an archive of the site (.zip)' : ', or the version or id of a deployment of one function'}`;
    return found === undefined ? { to: { kind: 'list' }, problems: [(0,_problems_js__WEBPACK_IMPORTED_MODULE_6__/* .invalid */ .Gq)(inputs, target, expected)] } : { to: found, problems: [] };
}
function targetOf(text, { functions, hosting }, workingDirectory) {
    if (text === 'previous')
        return { kind: 'previous' };
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workingDirectory, text);
    if (/\.json$/i.test(text))
        return { kind: 'receipt', path };
    if (/\.zip$/i.test(text)) {
        if (functions.length === 0)
            return { kind: 'archive', path };
        const reason = 'an archive holds a site and no functions; name a receipt, or roll them back one after the other.';
        return new _errors_failure_js__WEBPACK_IMPORTED_MODULE_1__.Failure('INPUTS_CONFLICT', { names: ['functions', target], reason });
    }
    const isOne = functions.length === 1 && !hosting && /^[\w.-]+$/.test(text);
    return isOne ? { kind: 'deployment', name: text } : undefined;
}


/***/ }),

/***/ 98205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readRollback: () => (/* binding */ readRollback),
  rollbackStory: () => (/* binding */ rollbackStory)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/config/connection.js
var config_connection = __webpack_require__(12807);
// EXTERNAL MODULE: ./build/config/package-choice.js
var package_choice = __webpack_require__(11179);
// EXTERNAL MODULE: ./build/config/read-inputs.js + 3 modules
var read_inputs = __webpack_require__(89145);
// EXTERNAL MODULE: ./build/config/read-mini-program.js
var read_mini_program = __webpack_require__(99870);
// EXTERNAL MODULE: ./build/config/read-release.js
var read_release = __webpack_require__(32759);
;// CONCATENATED MODULE: ./build/config/read-rollback.js






/** Reads the rollback of a mini program. Every problem is in `problems`, and nothing is thrown for them. */
async function readRollbackInputs(question) {
    const inputs = await (0,read_inputs/* readInputs */.Ko)({ ...question, verb: 'rollback' });
    const { values } = inputs;
    const { request, problems } = (0,read_mini_program/* readMiniProgram */.g)(inputs);
    const { connection, problems: unconnected } = (0,config_connection/* readConnection */.d)(inputs, question.variables, 'mpaas');
    return {
        ...inputs,
        request: {
            ...request,
            to: readRollbackTarget(values.to, inputs),
            strategy: values.strategy,
            memo: values.memo,
            userId: values['user-id'],
            vhost: values.vhost,
            virtualDomain: values['virtual-domain'],
        },
        connection,
        problems: [...inputs.problems, ...problems, ...(0,read_release/* formProblems */.Xw)(inputs, ['vhost', 'virtual-domain']), ...unconnected],
    };
}
/** What `--to` means: nothing (show the candidates), "previous", a receipt, an archive, or a package as `package` names one. */
function readRollbackTarget(text, inputs) {
    if (text === undefined)
        return { kind: 'list' };
    if (text === 'previous')
        return { kind: 'previous' };
    if (/\.zip$/i.test(text))
        return { kind: 'archive', path: (0,external_node_path_.resolve)(inputs.workingDirectory, text) };
    const choice = (0,package_choice/* readPackageChoice */._)(text, inputs);
    return choice.kind === 'newest' ? { kind: 'list' } : choice;
}

// EXTERNAL MODULE: ./build/config/read-space-rollback.js
var read_space_rollback = __webpack_require__(78313);
// EXTERNAL MODULE: ./build/errors/failure.js + 8 modules
var failure = __webpack_require__(7783);
// EXTERNAL MODULE: ./build/packaging/version.js
var version = __webpack_require__(62432);
// EXTERNAL MODULE: ./build/workflows/local-archive.js
var local_archive = __webpack_require__(22957);
// EXTERNAL MODULE: ./build/workflows/read-receipt.js
var read_receipt = __webpack_require__(33880);
;// CONCATENATED MODULE: ./build/workflows/prepare-rollback.js




/** Looks at everything of a rollback that can be wrong on this machine, and throws all problems at once; nothing was sent so far. */
async function prepareRollback({ request, problems }) {
    (0,failure/* throwProblems */.Jh)([...problems, ...(await problemsOf(request.package, request)), ...(await problemsOf(request.to, request))]);
    return request;
}
async function problemsOf(named, request) {
    try {
        if (named.kind === 'receipt')
            (0,read_receipt/* packageIn */.sr)(await (0,read_receipt/* readReceipt */.b8)(named.path, { h5Id: request.h5Id }), named.path);
        if (named.kind === 'version' && named.scheme !== undefined)
            (0,version/* toH5Version */.DN)(named.h5Version, named.scheme);
        if (named.kind !== 'archive')
            return [];
        const { build, problems } = await (0,local_archive/* inspectLocal */.c)(named.path, request);
        await build?.close();
        return problems;
    }
    catch (error) {
        if (!(0,failure/* isFailure */.N6)(error))
            throw error;
        return [error];
    }
}

// EXTERNAL MODULE: ./build/workflows/rollback.js + 13 modules
var rollback = __webpack_require__(8864);
// EXTERNAL MODULE: ./build/config/outputs.js
var outputs = __webpack_require__(26757);
;// CONCATENATED MODULE: ./build/workflows/rollback-record.js

/** Those of functions and of the site stay empty, so that every output of the verb is always set. */
const unknown = Object.fromEntries(Object.entries(outputs/* outputs */.V).flatMap(([name, { verbs }]) => (verbs.includes('rollback') ? [[name, '']] : [])));
/** The Action's outputs by name; what is not known is the empty text. */
function outputsOfRollback(record, known) {
    return {
        ...unknown,
        status: known.status,
        'package-id': rollback_record_text(record.package?.packageId),
        'h5-version': record.package?.h5Version ?? '',
        'task-id': rollback_record_text(record.task?.taskId),
        'rolled-back-from': record.from?.h5Version ?? '',
        'rolled-back-to': record.to ?? '',
        'receipt-path': known.receiptPath,
        'error-code': known.errorCode,
    };
}
const rollback_record_text = (value) => (value === undefined ? '' : String(value));
/** What a rollback puts into its receipt. The way back from it is the way it came: the version it took away. */
function accountOfRollback(request, record) {
    const { archive, package: published, task } = record;
    return {
        verb: 'rollback',
        asked: request,
        done: {
            from: record.from,
            to: record.to,
            strategy: request.strategy,
            reason: request.reason,
            h5Version: published?.h5Version,
            package: published && { ...published, reused: record.packageReused },
            task: task && { ...task, reused: record.taskReused },
            ended: record.ended,
            archive: archive && { sha256: archive.sha256, sizeBytes: archive.sizeBytes, files: archive.files },
            contentSource: record.source,
        },
        undo: { taskId: task?.taskId, previous: record.from },
    };
}

// EXTERNAL MODULE: ./build/hosts/build-tools.js + 32 modules
var build_tools = __webpack_require__(65361);
// EXTERNAL MODULE: ./build/hosts/tell-story.js
var tell_story = __webpack_require__(65753);
// EXTERNAL MODULE: ./build/hosts/verb-reader.js
var verb_reader = __webpack_require__(97955);
;// CONCATENATED MODULE: ./build/hosts/rollback-story.js








/** The verb `rollback` of a mini program, ready to run. */
function rollbackStory(inputs, parts) {
    const { request, connection } = inputs;
    const { to, h5Id, dryRun, workspace } = request;
    const record = {};
    return {
        verb: 'rollback',
        subject: h5Id || 'a mini program',
        dryRun,
        receipt: to.kind === 'list' ? undefined : request.receipt,
        prepare: () => prepareRollback(inputs),
        carryOut: async (prepared, surroundings) => {
            const tools = (0,build_tools/* buildReleaseTools */.j8)({ ...parts, ...surroundings, connection }, workspace);
            try {
                return await (0,rollback/* rollback */.d)(prepared, { ...tools, fetchArtifact: parts.fetchArtifact }, record);
            }
            finally {
                await tools.close();
            }
        },
        outputsOf: (known) => outputsOfRollback(record, known),
        account: () => accountOfRollback(request, record),
    };
}
/** One verb for the three things that can go back; what the command line or the Action names decides. */
const readRollback = async (question, facts) => {
    if ((0,read_space_rollback/* meansSpace */.P)(question.given))
        return await (await Promise.all(/* import() */[__webpack_require__.e(477), __webpack_require__.e(8757), __webpack_require__.e(5519), __webpack_require__.e(3324), __webpack_require__.e(3392)]).then(__webpack_require__.bind(__webpack_require__, 53392))).readSpaceRollback(question, facts);
    const read = await readRollbackInputs(question);
    const inputs = { ...read, problems: (0,verb_reader/* allProblems */.U)(facts, read) };
    return (0,tell_story/* tellStory */.F)(inputs, (setting) => rollbackStory(inputs, setting));
};


/***/ }),

/***/ 93859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ inspectBuild)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/errors/failure.js + 8 modules
var failure = __webpack_require__(7783);
;// CONCATENATED MODULE: ./build/packaging/app-config.js

/** Reads `appConfig.json`; what it lacks is taken from `app.json`, which some builds keep beside it (wire-facts §6). */
async function readAppConfig(find) {
    const file = find('appConfig.json');
    if (file === undefined)
        throw invalid('appConfig.json', 'it is missing');
    const config = await readFields(file);
    const source = find('app.json');
    const complete = 'pages' in config && 'tabBar' in config;
    const fallback = complete || source === undefined ? {} : await readFields(source).catch(() => ({}));
    const { pages, tabBar } = { ...fallback, ...config };
    if (!isPageList(pages))
        throw invalid(file.name, '"pages" must be a list of at least one page path');
    return { pages, hasTabBar: hasItems(tabBar) };
}
/** A few hundred bytes a page, and no mini program has thousands of pages; each is looked for in every text. */
const largestBytes = 1024 * 1024;
async function readFields(file) {
    if (file.sizeBytes > largestBytes)
        throw invalid(file.name, `it has ${file.sizeBytes} bytes, more than a configuration can need`);
    const text = (await file.read()).toString('utf8').replace(/^\uFEFF/, '');
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        throw invalid(file.name, `it is not JSON (${error instanceof Error ? error.message : String(error)})`, error);
    }
    if (!isFields(value))
        throw invalid(file.name, 'it must hold one object');
    return value;
}
const isFields = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isPageList = (value) => Array.isArray(value) && value.length > 0 && value.every((page) => typeof page === 'string' && page.trim() !== '');
/** The platform calls the tabs `items`, its relatives `list`; a bar without tabs is none. */
function hasItems(tabBar) {
    if (!isFields(tabBar))
        return false;
    return [tabBar['items'], tabBar['list']].some((tabs) => Array.isArray(tabs) && tabs.length > 0);
}
const invalid = (path, reason, cause) => new failure.Failure('APP_CONFIG_INVALID', { path, reason }, { cause });

// EXTERNAL MODULE: ./build/packaging/build-file.js
var build_file = __webpack_require__(86527);
// EXTERNAL MODULE: ./build/packaging/file-rules.js
var file_rules = __webpack_require__(45482);
;// CONCATENATED MODULE: ./build/packaging/pages.js
/**
 * Decides whether listed pages are in a build. A build bundles its pages into scripts and keeps no file per page, so the evidence is a file of that
 * name, or the page's path in a script or a page of HTML. A build where no listed page leaves such a trace names its pages in
 * another way, and then nothing can be known.
 */
class PageEvidence {
    #seen = new Set();
    #traces;
    constructor(pages) {
        this.#traces = pages.map((page) => ({ page, trace: traceOf(page) }));
    }
    addFile({ name }) {
        for (const { page } of this.#traces) {
            if (name === page || name.startsWith(`${page}.`) || name.startsWith(`${page}/`))
                this.#seen.add(page);
        }
    }
    /** Configuration files list every page, present or not: only scripts and HTML are evidence. */
    addText(name, text) {
        if (!/\.(?:[cm]?js|html?)$/i.test(name))
            return;
        for (const { page, trace } of this.#traces) {
            if (!this.#seen.has(page) && text.includes(page) && trace.test(text))
                this.#seen.add(page);
        }
    }
    absent() {
        if (this.#seen.size === 0)
            return [];
        return this.#traces.map(({ page }) => page).filter((page) => !this.#seen.has(page));
    }
}
/** The path itself, not a piece of a longer one: `pages/order` is not in `pages/orders`. */
function traceOf(page) {
    return new RegExp(`(?<![\\w$-])${page.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w$-])`);
}

// EXTERNAL MODULE: ./build/packaging/read-folder.js + 1 modules
var read_folder = __webpack_require__(4452);
// EXTERNAL MODULE: ./build/packaging/read-zip.js + 4 modules
var read_zip = __webpack_require__(26585);
// EXTERNAL MODULE: ./build/packaging/scan.js + 1 modules
var packaging_scan = __webpack_require__(76425);
// EXTERNAL MODULE: ./build/packaging/short-list.js
var short_list = __webpack_require__(52875);
;// CONCATENATED MODULE: ./build/packaging/zip-layout.js


/**
 * Makes the listing of a zip look like that of a build folder: without junk, without the first level that is named by the id, and with folders that must
 * not be there reported once. So the same content goes through the same rules and the same writer, and gives the same bytes however it was zipped.
 */
function asFolder(listing, zip) {
    const wanted = listing.files.filter(({ name }) => ![...(0,file_rules/* foldersOf */.pd)(name), name].some(file_rules/* isJunk */.ze));
    const first = onlyFolder(wanted);
    const problem = first === undefined ? undefined : firstLevelProblem(first, wanted, zip);
    if (problem !== undefined)
        throw problem;
    const files = first === undefined || !isId(first) ? wanted : wanted.map((file) => ({ ...file, name: file.name.slice(first.length + 1) }));
    return { ...listing, ...withoutRefusedFolders(files) };
}
const isId = (name) => /^\d{16}$/.test(name);
/** The folder that holds everything, when there is one. */
function onlyFolder(files) {
    const [first, ...others] = new Set(files.map(({ name }) => (0,file_rules/* foldersOf */.pd)(name)[0]));
    return others.length === 0 ? first : undefined;
}
function firstLevelProblem(first, files, { path, h5Id }) {
    const invalid = (reason) => new failure.Failure('ZIP_INVALID', { path, reason });
    if (isId(first))
        return h5Id === undefined || h5Id === first ? undefined : invalid(`it is a build of ${first}, not of ${h5Id}`);
    if (!files.some(({ name }) => name === `${first}/appConfig.json`))
        return undefined;
    return invalid(`its files stand in the folder ${first}, but belong at the top, or in a folder named by the 16-digit id`);
}
function withoutRefusedFolders(files) {
    const problems = new Map();
    const kept = files.filter(({ name }) => {
        const refused = (0,file_rules/* foldersOf */.pd)(name).find((folder) => (0,file_rules/* refusedFolder */.pP)(folder) !== undefined);
        const problem = refused === undefined ? undefined : (0,file_rules/* refusedFolder */.pP)(refused);
        if (refused !== undefined && problem !== undefined && !problems.has(refused))
            problems.set(refused, problem);
        return refused === undefined;
    });
    return { files: kept, problems: [...problems.values()] };
}

;// CONCATENATED MODULE: ./build/packaging/build.js











/** Without `appConfig.json`, each of these at the top means that somebody pointed at the source code. */
const sourceFiles = ['app.json', 'app.js', 'app.ts', 'mini.project.json', 'package.json', 'project.config.json', 'tsconfig.json'];
/** Without these nothing starts on the phone (wire-facts §6: the content of a published package). */
const neededFiles = ['index.html', 'index.js'];
/** Reads a build folder or a ready zip, and reports every problem at once. */
async function inspectBuild(path, expected) {
    let listing;
    try {
        listing = await list(path, expected.h5Id);
    }
    catch (error) {
        return { problems: [failureOf(error)] };
    }
    const inspection = await judge(path, listing);
    if (inspection.problems.length > 0)
        await listing.close();
    return inspection;
}
async function list(path, h5Id) {
    const kind = await (0,promises_.stat)(path).catch((error) => {
        if (['ENOENT', 'ENOTDIR'].includes((0,build_file/* systemReason */.uc)(error)))
            throw new failure.Failure('BUILD_NOT_FOUND', { path }, { cause: error });
        throw new failure.Failure('FILE_UNREADABLE', { input: 'path', path, reason: (0,build_file/* systemReason */.uc)(error) }, { cause: error });
    });
    if (kind.isDirectory())
        return await (0,read_folder/* readFolder */.j)(path);
    if (!kind.isFile() || !/\.zip$/i.test(path))
        throw new failure.Failure('BUILD_NOT_FOUND', { path });
    const listing = await (0,read_zip/* readZip */.ue)(path);
    try {
        return asFolder(listing, { path, h5Id });
    }
    catch (error) {
        await listing.close();
        throw error;
    }
}
async function judge(path, listing) {
    const { problems: found } = listing;
    const files = (0,build_file/* inByteOrder */.qg)(listing.files);
    const find = (name) => files.find((file) => file.name === name);
    if (files.length === 0 && found.length === 0)
        return { problems: [new failure.Failure('BUILD_EMPTY', { path })] };
    // Everything else about a source tree is only noise: it is the wrong folder.
    const sources = sourceFiles.filter((name) => find(name) !== undefined);
    if (isSourceTree(find, sources))
        return { problems: [new failure.Failure('SOURCE_TREE', { path, found: sources.join(', ') })] };
    const problems = [...found, ...missingFiles(path, find), ...files.flatMap(({ name }) => (0,file_rules/* nameProblems */.W1)(name)), ...(0,file_rules/* clashes */.g0)(files)];
    const config = find('appConfig.json') === undefined ? undefined : await readConfig(find, problems);
    const evidence = new PageEvidence(config?.pages ?? []);
    const scan = await (0,packaging_scan/* scanTexts */.E)(files, evidence);
    const absent = evidence.absent();
    if (absent.length > 0)
        problems.push(new failure.Failure('PAGE_MISSING', { pages: absent }));
    problems.push(...scan.problems);
    if (config === undefined)
        return { problems };
    return {
        problems,
        build: { path, files, ...summary(files, config), testEnvironmentIn: scan.testEnvironmentIn, close: () => listing.close() },
    };
}
function isSourceTree(find, sources) {
    const isPartOfBuild = neededFiles.every((name) => find(name) !== undefined);
    return sources.length > 0 && find('appConfig.json') === undefined && !isPartOfBuild;
}
function missingFiles(path, find) {
    const missing = ['appConfig.json', ...neededFiles].filter((name) => find(name) === undefined);
    return missing.map((file) => new failure.Failure('BUILD_FILE_MISSING', { path, file }));
}
async function readConfig(find, problems) {
    try {
        return await readAppConfig(find);
    }
    catch (error) {
        problems.push(failureOf(error));
        return undefined;
    }
}
function summary(files, { pages, hasTabBar }) {
    const sizeBytes = files.reduce((sum, file) => sum + file.sizeBytes, 0);
    return { sizeBytes, pages, mainUrl: `/index.html#${pages[0]}`, hasTabBar, warnings: specialNames(files) };
}
function specialNames(files) {
    const names = files.map(({ name }) => name).filter(file_rules/* needsEncoding */.JD);
    if (names.length === 0)
        return [];
    return [
        {
            message: `File names hold characters that a URL must encode: ${(0,short_list/* shortList */.p)(names)}.`,
            help: 'Phones may not find these files; use letters, digits, ".", "-" and "_".',
        },
    ];
}
function failureOf(error) {
    if ((0,failure/* isFailure */.N6)(error))
        return error;
    throw error;
}


/***/ }),

/***/ 67213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ keptName)
/* harmony export */ });
/** Name of the archive of a package that a release keeps beside its receipt, and a rollback looks for in the artifact of that run. */
const keptName = (h5Id, h5Version) => `miniship-${h5Id}-${h5Version}.zip`;


/***/ }),

/***/ 49562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ publish)
/* harmony export */ });
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7783);
/* harmony import */ var _audience_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98671);
/* harmony import */ var _settle_race_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76934);
/* harmony import */ var _write_once_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37154);




/** Between two looks at a task that is still waiting. */
const pollMs = 500;
/** Publishes a package to an audience and waits until the cloud does so; a task that is there already is reused. */
async function publish(publication, tools, onTask) {
    const { aim, waitMs, existing, onMade } = publication;
    let task = existing ?? (await createTask(publication, tools));
    const madeId = existing === undefined ? task.taskId : undefined;
    const tell = (seen) => onTask(seen, seen.taskId !== madeId);
    tell(task);
    for (;;) {
        const kept = await (0,_settle_race_js__WEBPACK_IMPORTED_MODULE_2__/* .settleTasks */ .W)(task, publication, tools);
        tell(kept);
        await onMade?.(kept);
        const { seen, waitedMs } = await waitWhileWaiting(kept, waitMs, tools);
        if (seen !== undefined)
            tell(seen);
        if (seen?.state === 'publishing')
            return report(seen, aim, seen.taskId !== madeId, tools);
        // Ended by another run, which saw both tasks before this one did: there is another one to go on with, or nothing is left to hope for.
        const isNews = seen?.state === 'ended' && kept.taskId === task.taskId && kept.state !== 'ended';
        if (!isNews)
            throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('NOT_LIVE', { what: `Task ${kept.taskId}`, state: seen?.state ?? 'not listed', waitedMs });
        task = seen;
    }
}
async function createTask({ packageId, aim, memo }, { mpaas, clock }) {
    const audience = (0,_audience_js__WEBPACK_IMPORTED_MODULE_1__/* .taskAudience */ .ed)(aim, clock.now());
    if (audience === undefined)
        throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('INTERNAL', { reason: 'a task was asked for that reaches nobody' });
    return await (0,_write_once_js__WEBPACK_IMPORTED_MODULE_3__/* .writeOnce */ .Fq)({
        what: `the task of package ${packageId}`,
        look: async () => (0,_audience_js__WEBPACK_IMPORTED_MODULE_1__/* .findTaskFor */ .A6)(await mpaas.listTasks(packageId), aim),
        write: () => mpaas.createTask({ packageId, audience, rules: aim.rules, memo }),
        readBack: ({ taskId }) => mpaas.findTask(taskId),
    }, clock);
}
/** The cloud's "created" is not yet "publishing": asks while it waits, until the time is up. Answers what was seen last. */
async function waitWhileWaiting(task, waitMs, { mpaas, clock, signal }) {
    const startedMs = clock.now();
    let seen = task;
    for (;;) {
        const waitedMs = clock.now() - startedMs;
        const isDecided = seen !== undefined && seen.state !== 'waiting';
        if (isDecided || waitedMs >= waitMs)
            return { seen, waitedMs };
        await clock.sleep(pollMs, signal);
        seen = await mpaas.findTask(task.taskId);
    }
}
function report(task, { audience }, reused, { reporter }) {
    const { taskId, createdMs: sinceMs } = task;
    reporter.report({ type: 'rollout-changed', taskId, state: 'publishing', audience: (0,_audience_js__WEBPACK_IMPORTED_MODULE_1__/* .describeAudience */ .mb)(audience), reused, sinceMs });
    return task;
}


/***/ }),

/***/ 76934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ settleTasks)
/* harmony export */ });
/* harmony import */ var _audience_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98671);
/* harmony import */ var _move_task_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86536);
/* harmony import */ var _package_tasks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40518);
/* harmony import */ var _stamp_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89994);
/* harmony import */ var _write_once_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37154);





/**
 * Of the tasks that serve the same audience of the same package the oldest stays. The cloud has neither a lock nor a token that makes a call happen once
 * (wire-facts section 4), so two runs at the same moment may both find nothing and both create. Each looks again behind its own write, and the rule is
 * the same for all: whoever came second sees both, and whoever sees both ends the later one. Answers the task that stays.
 */
async function settleTasks(mine, { aim, memo }, tools) {
    const isMine = ({ taskId }) => taskId === mine.taskId;
    const listed = await (0,_write_once_js__WEBPACK_IMPORTED_MODULE_4__/* .lookUntil */ .c)(() => tools.mpaas.listTasks(mine.packageId), (tasks) => tasks.some(isMine), tools.clock);
    const alike = [...(listed.some(isMine) ? [] : [mine]), ...listed].filter((task) => (0,_package_tasks_js__WEBPACK_IMPORTED_MODULE_2__/* .isLive */ .DG)(task) && (0,_audience_js__WEBPACK_IMPORTED_MODULE_0__/* .isFor */ .Gi)(task, aim));
    const [kept = mine, ...later] = alike.sort((a, b) => a.taskId - b.taskId);
    // One that somebody made in the console is theirs to end.
    const surplus = later.filter((task) => (0,_stamp_js__WEBPACK_IMPORTED_MODULE_3__/* .memoStampOf */ .h3)(task.memo) !== undefined || task.memo === memo);
    for (const task of surplus)
        await (0,_move_task_js__WEBPACK_IMPORTED_MODULE_1__/* .moveTask */ .Db)(task, 'ended', tools);
    const ended = kept === mine || isMine(kept) || surplus.some(isMine) ? surplus : [mine, ...surplus];
    if (ended.length > 0) {
        tools.reporter.report({
            type: 'race-settled',
            what: `a task of package ${mine.packageId} for ${(0,_audience_js__WEBPACK_IMPORTED_MODULE_0__/* .describeAudience */ .mb)(aim.audience)}`,
            kept: `task ${kept.taskId}`,
            ended: ended.map(({ taskId }) => `task ${taskId}`).join(', '),
        });
    }
    return kept;
}


/***/ }),

/***/ 44699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ createUploads)
/* harmony export */ });
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7783);

/** A token about to expire is not used: the upload itself takes time. */
const marginMs = 60_000;
function createUploads({ mpaas, storage, reporter, clock }) {
    let held;
    const token = async () => {
        if (held === undefined || held.expiresAtMs - marginMs <= clock.now())
            held = await mpaas.uploadToken();
        return held;
    };
    const post = async (name, content, contentType) => {
        const sizeBytes = content.kind === 'bytes' ? content.bytes.byteLength : content.sizeBytes;
        const send = async () => await storage.post(await token(), { name, content, contentType, onProgress: progress(name, sizeBytes) });
        const { url } = await send().catch((error) => {
            if (!(0,_errors_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(error) || error.code !== 'UPLOAD_POLICY_EXPIRED')
                throw error;
            // Our clock believed in the token, the storage's does not, and took nothing: one new token settles which of the two is wrong.
            held = undefined;
            return send();
        });
        reporter.report({ type: 'file-uploaded', file: name, sizeBytes, url });
        return url;
    };
    /** One event for each whole percent: a large file is sent in thousands of pieces. */
    const progress = (file, sizeBytes) => {
        let told = 0;
        return (sentBytes) => {
            const percent = Math.floor((sentBytes / sizeBytes) * 100);
            if (percent === told)
                return;
            told = percent;
            reporter.report({ type: 'upload-progressed', file, sentBytes, sizeBytes });
        };
    };
    return {
        token,
        postArchive: ({ path, sizeBytes }) => post('package.zip', { kind: 'file', path, sizeBytes }, 'application/zip'),
        postIcon: ({ path, sizeBytes, contentType, extension }) => post(`icon.${extension}`, { kind: 'file', path, sizeBytes }, contentType),
        postUsers: (users) => post('whitelist.txt', { kind: 'bytes', bytes: Buffer.from(`${users.join('\n')}\n`) }, 'text/plain'),
    };
}


/***/ }),

/***/ 55545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ vhostOf)
/* harmony export */ });
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7783);

/** Files of the server carry `https://<h5Id>.<virtual domain>` (wire-facts section 6); whether the parameter wants the scheme is an open question. */
async function vhostOf(request, { mpaas }) {
    if (request.vhost !== undefined)
        return request.vhost;
    const domain = request.virtualDomain ?? (await mpaas.virtualDomain());
    if (domain === undefined)
        throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('VIRTUAL_DOMAIN_MISSING', {});
    return `https://${request.h5Id}.${domain}`;
}


/***/ })

};
