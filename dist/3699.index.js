export const id = 3699;
export const ids = [3699];
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

/***/ 33699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readStatus: () => (/* binding */ status_story_readStatus)
});

// EXTERNAL MODULE: ./build/errors/failure.js + 8 modules
var errors_failure = __webpack_require__(7783);
// EXTERNAL MODULE: ./build/config/connection.js
var config_connection = __webpack_require__(12807);
// EXTERNAL MODULE: ./build/config/package-choice.js
var package_choice = __webpack_require__(11179);
// EXTERNAL MODULE: ./build/config/problems.js
var config_problems = __webpack_require__(93515);
// EXTERNAL MODULE: ./build/config/read-deploy.js + 1 modules
var read_deploy = __webpack_require__(9596);
// EXTERNAL MODULE: ./build/config/read-inputs.js + 3 modules
var read_inputs = __webpack_require__(89145);
// EXTERNAL MODULE: ./build/config/read-release.js
var read_release = __webpack_require__(32759);
// EXTERNAL MODULE: ./build/config/read-verify.js
var read_verify = __webpack_require__(43201);
;// CONCATENATED MODULE: ./build/config/read-status.js








const ids = ['app-id', 'workspace-id', 'tenant-id', 'h5-id'];
/** Reads what to show and how to reach it. The space is read as `deploy` reads it: from the part `serverless:` of the file, with its own endpoint. */
async function readStatusInputs(question) {
    const app = await (0,read_inputs/* readInputs */.Ko)({ ...question, verb: 'status' });
    // Whoever asks for one package wants that, and no space beside it.
    const isNarrowed = app.values.package !== undefined || question.isPart === true;
    const space = isNarrowed ? app : await (0,read_inputs/* readInputs */.Ko)({ ...question, given: (0,read_verify/* givenFor */.Z_)('deploy', question), verb: 'deploy' });
    const spaceId = isNarrowed ? undefined : space.values['space-id'];
    const { connection, problems: unconnected } = (0,config_connection/* readConnection */.d)(app, question.variables, 'mpaas');
    const { connection: spaceConnection, problems: unreached } = (0,config_connection/* readConnection */.d)(space, question.variables, 'mpserverless');
    const named = isNamed(app, spaceId !== undefined);
    const isChosen = named || app.sources.has('app');
    const omitted = spaceId === undefined || isChosen ? [] : app.problems.filter(({ code }) => code === 'APP_NOT_CHOSEN');
    const problems = [
        ...app.problems.filter((problem) => !omitted.includes(problem)),
        ...(named ? [...ids.flatMap((name) => (0,config_problems/* missing */.LO)(app, name)), ...(0,read_release/* formProblems */.Xw)(app, ['h5-id'])] : nothingNamed(app, spaceId)),
        ...space.problems,
        ...(0,read_deploy/* formProblems */.X)(space),
        ...unconnected,
        ...unreached,
    ];
    return {
        ...app,
        request: { miniProgram: named ? miniProgramOf(app) : undefined, spaceId },
        connection,
        spaceConnection,
        omitted,
        secrets: [...new Set([...app.secrets, ...space.secrets])],
        problems: unlike(problems),
    };
}
/** An app alone is there for others; beside a space it asks for nothing. */
function isNamed({ values, sources }, hasSpace) {
    return values['h5-id'] !== undefined || values.package !== undefined || (sources.has('app-id') && !hasSpace);
}
const nothingNamed = ({ complete }, spaceId) => spaceId === undefined && complete ? [new errors_failure.Failure('NOTHING_TO_SHOW', {})] : [];
function miniProgramOf(inputs) {
    const { values } = inputs;
    return {
        workspace: { appId: values['app-id'] ?? '', workspaceId: values['workspace-id'] ?? '', tenantId: values['tenant-id'] ?? '' },
        h5Id: values['h5-id'] ?? '',
        package: values.package === undefined ? undefined : (0,package_choice/* readPackageChoice */._)(values.package, inputs),
    };
}
/** The same file and the same keys are read once for each service, and so are their problems. */
const unlike = (problems) => [
    ...new Map(problems.map((problem) => [`${problem.code} ${problem.message}`, problem])).values(),
];

// EXTERNAL MODULE: ./build/transport/clock.js
var transport_clock = __webpack_require__(61720);
// EXTERNAL MODULE: ./build/reporting/format.js
var format = __webpack_require__(79542);
// EXTERNAL MODULE: ./build/workflows/in-parallel.js
var in_parallel = __webpack_require__(10612);
// EXTERNAL MODULE: ./build/workflows/package-tasks.js
var package_tasks = __webpack_require__(40518);
// EXTERNAL MODULE: ./build/workflows/stamp.js
var workflows_stamp = __webpack_require__(89994);
// EXTERNAL MODULE: ./build/workflows/task-words.js
var task_words = __webpack_require__(9680);
;// CONCATENATED MODULE: ./build/workflows/status-app.js






/** Older packages have had their day, and each costs a call. */
const packagesWithTasks = 10;
const looksAtOnce = 4;
/** Packages, tasks and whitelists of a mini program. */
async function readAppStatus({ h5Id, package: choice }, tools) {
    const { mpaas } = tools;
    if ((await mpaas.findMiniProgram(h5Id)) === undefined)
        throw new errors_failure.Failure('MINI_PROGRAM_MISSING', { h5Id });
    const { packages, published } = choice === undefined ? await allPackages(h5Id, tools) : await onePackage(choice, h5Id, tools);
    const whitelists = await findWhitelists(tools);
    const names = new Map(whitelists?.map(({ whitelistId, name }) => [whitelistId, name]));
    const sections = [packagesSection(packages), tasksSection(published, names)];
    return whitelists === undefined || choice !== undefined ? sections : [...sections, whitelistsSection(whitelists)];
}
/** All packages, and the tasks of the newest ones that were ever published. */
async function allPackages(h5Id, { mpaas }) {
    const packages = (0,package_tasks/* byVersion */.oN)(await mpaas.listPackages(h5Id));
    const newest = packages.filter(({ period }) => period !== 'never').slice(0, packagesWithTasks);
    const read = async (each) => ({ package: each, tasks: await mpaas.listTasks(each.packageId) });
    return { packages, published: await (0,in_parallel/* inParallel */.H)(newest, () => looksAtOnce, read) };
}
async function onePackage(choice, h5Id, { mpaas }) {
    const found = await (0,package_tasks/* choosePackage */.ym)(choice, h5Id, { mpaas });
    return { packages: [found.package], published: [found] };
}
/** Their names make tasks readable, but a key that may not list them still sees the rest. */
async function findWhitelists({ mpaas, reporter }) {
    try {
        return await mpaas.listWhitelists();
    }
    catch (error) {
        if (!(0,errors_failure/* isFailure */.N6)(error) || (0,errors_failure/* isStop */.jX)(error))
            throw error;
        reporter.report({ type: 'warned', message: `The whitelists cannot be shown: ${error.message}`, help: error.help });
        return undefined;
    }
}
/** What `PublishPeriod` says, in words for people. */
const periods = {
    never: 'not published',
    'internal-gray': 'gray (internal)',
    'external-gray': 'gray',
    official: 'everyone',
    rollback: 'rolled back',
    ended: 'ended',
};
function packagesSection(packages) {
    const rows = packages.map((each) => {
        const stamp = (0,workflows_stamp/* stampOf */.Zs)(each.extendInfo);
        const made = stamp?.rollback === undefined ? '' : `${stamp.rollback.to} in place of ${stamp.rollback.from}`;
        const about = [each.h5Version, String(each.packageId), periods[each.period], moment(each.createdMs)];
        return [...about, status_app_short(stamp?.commit), runOf(stamp), status_app_short(stamp?.sha256), made];
    });
    const records = packages.map(({ packageId, h5Version, period, createdMs, extendInfo }) => ({
        packageId,
        h5Version,
        period,
        createdAt: iso(createdMs),
        stamp: stampRecord((0,workflows_stamp/* stampOf */.Zs)(extendInfo)),
    }));
    return {
        name: 'packages',
        columns: ['Version', 'Package', 'Published', 'Created', 'Commit', 'Run', 'SHA-256', 'Rollback to'],
        rows,
        records,
    };
}
function tasksSection(published, names) {
    const found = published.flatMap(({ package: its, tasks }) => [...tasks].sort((a, b) => b.taskId - a.taskId).map((task) => ({ task, its })));
    const rows = found.map(({ task, its: { h5Version } }) => {
        const stamp = (0,workflows_stamp/* memoStampOf */.h3)(task.memo);
        const about = [String(task.taskId), h5Version, (0,task_words/* describeReach */.Lo)(task, names), task.state, moment(sinceMs(task))];
        return [...about, (0,workflows_stamp/* memoWords */.O_)(task.memo), stamp?.by ?? '', status_app_short(stamp?.commit), runOf(stamp)];
    });
    const records = found.map(({ task, its: { h5Version, packageId } }) => ({
        taskId: task.taskId,
        packageId,
        h5Version,
        state: task.state,
        audience: audienceRecord(task, names),
        rules: task.rules,
        createdAt: iso(task.createdMs),
        changedAt: iso(task.modifiedMs),
        memo: (0,workflows_stamp/* memoWords */.O_)(task.memo),
        stamp: stampRecord((0,workflows_stamp/* memoStampOf */.h3)(task.memo)),
    }));
    return { name: 'tasks', columns: ['Task', 'Version', 'To', 'State', 'Since', 'Memo', 'By', 'Commit', 'Run'], rows, records };
}
const whitelistsSection = (whitelists) => ({
    name: 'whitelists',
    columns: ['Whitelist', 'Id', 'Users', 'Type'],
    rows: whitelists.map(({ whitelistId, name, type, users }) => [name, String(whitelistId), String(users), type]),
    records: whitelists.map((whitelist) => ({ ...whitelist })),
});
function audienceRecord({ audience }, names) {
    switch (audience.kind) {
        case 'everyone':
            return audience;
        case 'whitelist':
            return {
                kind: 'whitelist',
                whitelists: audience.whitelistIds.map((whitelistId) => ({ whitelistId, name: names.get(whitelistId) ?? null })),
            };
        case 'window':
            return { kind: 'window', users: audience.users, until: iso(audience.endMs) };
    }
}
/** The last change of a task is that of its state: nothing else of it can be changed. */
const sinceMs = ({ modifiedMs, createdMs }) => modifiedMs ?? createdMs;
const moment = (epochMs) => (epochMs === undefined ? '' : (0,format/* formatMoment */.K9)(epochMs));
const iso = (epochMs) => epochMs === undefined || Number.isNaN(new Date(epochMs).getTime()) ? null : new Date(epochMs).toISOString();
const status_app_short = (digits) => digits?.slice(0, 12) ?? '';
const runOf = (origin) => [origin?.run, origin?.ci].filter(Boolean).join(' ');
/** A time as other programs read it; everything else of a stamp as it was kept. */
function stampRecord(stamp) {
    if (stamp === undefined)
        return null;
    const { commitMs, ...rest } = stamp;
    return { ...rest, ...(commitMs !== undefined && { commitAt: iso(commitMs) }) };
}

// EXTERNAL MODULE: ./build/packaging/manifest.js
var packaging_manifest = __webpack_require__(58423);
// EXTERNAL MODULE: ./build/workflows/function-stamp.js
var function_stamp = __webpack_require__(54367);
;// CONCATENATED MODULE: ./build/workflows/status-space.js




const status_space_looksAtOnce = 4;
/** Functions with what serves now. */
async function functionsSection({ functions }) {
    const listed = await functions.list();
    const all = await (0,in_parallel/* inParallel */.H)(listed, () => status_space_looksAtOnce, (each) => readFunction(each, functions));
    const sorted = [...all].sort((a, b) => (a.found.name < b.found.name ? -1 : 1));
    return {
        name: 'functions',
        columns: ['Function', 'Version', 'Deployment', 'State', 'Deployed', 'Runtime', 'Memory', 'HTTP path', 'Commit', 'Run'],
        rows: sorted.map(functionRow),
        records: sorted.map(functionRecord),
    };
}
/** The list does not say which deployment serves, and the cloud names one also while it still works on it. */
async function readFunction(listed, functions) {
    const found = (await functions.find(listed.name)) ?? listed;
    if (found.live === undefined)
        return { found };
    const deployments = await functions.deployments(found.name);
    return { found, deployment: deployments.find(({ deploymentId }) => deploymentId === found.live?.deploymentId) };
}
function functionRow({ found, deployment }) {
    const { name, live, runtime, memoryMb, httpPath } = found;
    const { commit = '', run = '' } = stampOf(found)?.origin ?? {};
    const state = live === undefined ? 'not deployed' : (deployment?.state ?? 'unknown');
    const code = [live?.versionNo ?? '', live?.deploymentId ?? '', state, status_space_moment(deployment?.createdAt)];
    return [name, ...code, runtime, `${memoryMb} MB`, httpPath, commit, run];
}
/** As the console shows it; what is no time stays as the cloud wrote it. */
function status_space_moment(text = '') {
    const epochMs = Date.parse(text);
    return Number.isNaN(epochMs) ? text : (0,format/* formatMoment */.K9)(epochMs);
}
function functionRecord({ found, deployment }) {
    // A signed address opens the code to whoever reads it.
    const { live, desc, ...settings } = found;
    const stamp = stampOf(found);
    return {
        ...settings,
        about: (0,function_stamp/* wordsOf */.Z9)(desc),
        live: live === undefined
            ? null
            : {
                deploymentId: live.deploymentId,
                versionNo: live.versionNo,
                state: deployment?.state ?? null,
                createdAt: deployment?.createdAt ?? null,
            },
        stamp: stamp === undefined ? null : { sha256: stamp.sha256, ...stamp.origin },
    };
}
/** Our stamp, while the deployment that left it serves: another one, from the console, makes it void. */
function stampOf({ desc, live }) {
    const stamp = (0,function_stamp/* stampIn */.rW)(desc);
    if (stamp === undefined || live === undefined || !(0,function_stamp/* isStampOf */.tk)(stamp, live.deploymentId))
        return undefined;
    return { sha256: stamp.sha256, origin: (0,function_stamp/* runIn */.VO)(desc) };
}
const states = { unused: 'not opened', opening: 'opening', 'in-service': 'in service' };
/** The site as it stands, and when miniship last brought it in step: our record beside the site says so. */
async function hostingSection({ hosting }) {
    const state = await hosting.state();
    const columns = ['State', 'Address', 'Files', 'Size', 'Index', 'Last sync', 'Commit'];
    if (state !== 'in-service')
        return { name: 'hosting', columns, rows: [[states[state]]], records: [{ state }] };
    const [config, all] = [await hosting.config(), await hosting.files()];
    const files = all.filter(({ path }) => !(0,packaging_manifest/* isOurs */.MU)(path));
    const sizeBytes = files.reduce((sum, file) => sum + file.sizeBytes, 0);
    const sync = await lastSync(all, hosting);
    const when = sync?.atMs === undefined ? '' : (0,format/* formatMoment */.K9)(sync.atMs);
    const row = [
        states[state],
        config.defaultUrl,
        String(files.length),
        (0,format/* formatBytes */.z3)(sizeBytes),
        config.index,
        when,
        sync?.commit?.slice(0, 12) ?? '',
    ];
    const lastSyncRecord = sync && {
        at: sync.atMs === undefined ? null : new Date(sync.atMs).toISOString(),
        commit: sync.commit ?? null,
        files: sync.files,
    };
    return {
        name: 'hosting',
        columns,
        rows: [row],
        records: [{ state, ...config, files: files.length, sizeBytes, lastSync: lastSyncRecord ?? null }],
    };
}
/** From our record: it is written after every sync, so its own age is the age of the sync. */
async function lastSync(files, hosting) {
    const kept = files.find(({ path }) => path === packaging_manifest/* manifestPath */.ji);
    if (kept === undefined)
        return undefined;
    const manifest = (0,packaging_manifest/* readManifest */.WI)(await hosting.read(packaging_manifest/* manifestPath */.ji)).manifest;
    if (manifest === undefined)
        return undefined;
    return { atMs: kept.modifiedMs, commit: manifest.commit, files: Object.keys(manifest.files).length };
}

;// CONCATENATED MODULE: ./build/workflows/status.js



/**
 * Shows what is there, with read-only calls. Keys are often allowed to read one thing and not the other: what cannot be read is told, and
 * the rest is shown all the same. Nothing at all to show is the failure that it is.
 */
async function readStatus(request, omitted, tools) {
    for (const { message, help } of omitted)
        tools.reporter.report({ type: 'warned', message, help });
    const outcomes = await Promise.all(partsOf(request, tools).map(attempt));
    const sections = outcomes.flatMap((outcome) => outcome.sections ?? []);
    const failures = outcomes.flatMap(({ failure, name }) => (failure === undefined ? [] : [{ failure, name }]));
    const stopped = failures.find(({ failure }) => (0,errors_failure/* isStop */.jX)(failure)) ?? (sections.length === 0 ? failures[0] : undefined);
    if (stopped !== undefined)
        throw stopped.failure;
    const absent = failures.find(({ failure }) => absences.has(failure.code));
    for (const { failure, name } of failures)
        if (failure !== absent?.failure)
            warn(name, failure, tools);
    tools.reporter.report({ type: 'status-read', sections });
    if (absent !== undefined)
        throw absent.failure;
    return 'read';
}
/** What was asked for by name is not there: that is the answer, and a script has to hear of it. */
const absences = new Set(['MINI_PROGRAM_MISSING', 'PACKAGE_UNKNOWN', 'NOTHING_PUBLISHED', 'RECEIPT_UNUSABLE']);
function partsOf({ miniProgram }, tools) {
    const { mpaas, serverless } = tools;
    const ofApp = mpaas === undefined || miniProgram === undefined
        ? []
        : [{ name: `mini program ${miniProgram.h5Id}`, read: () => readAppStatus(miniProgram, { mpaas, reporter: tools.reporter }) }];
    const ofSpace = serverless === undefined
        ? []
        : [
            { name: 'functions', read: async () => [await functionsSection(serverless)] },
            { name: 'site', read: async () => [await hostingSection(serverless)] },
        ];
    if (ofApp.length + ofSpace.length === 0)
        throw new errors_failure.Failure('NOTHING_TO_SHOW', {});
    return [...ofApp, ...ofSpace];
}
async function attempt({ name, read }) {
    try {
        return { name, sections: await read() };
    }
    catch (failure) {
        if (!(0,errors_failure/* isFailure */.N6)(failure))
            throw failure;
        return { name, failure };
    }
}
function warn(name, { message, help }, { reporter }) {
    reporter.report({ type: 'warned', message: `The ${name} cannot be shown: ${message}`, help });
}

// EXTERNAL MODULE: ./build/workflows/tools.js
var workflows_tools = __webpack_require__(26614);
// EXTERNAL MODULE: ./build/hosts/build-tools.js + 32 modules
var build_tools = __webpack_require__(65361);
// EXTERNAL MODULE: ./build/hosts/tell-story.js
var tell_story = __webpack_require__(65753);
// EXTERNAL MODULE: ./build/hosts/verb-reader.js
var verb_reader = __webpack_require__(97955);
;// CONCATENATED MODULE: ./build/hosts/status-story.js








const status_story_readStatus = async (question, facts) => {
    const read = await readStatusInputs(question);
    const inputs = { ...read, problems: (0,verb_reader/* allProblems */.U)(facts, read) };
    return (0,tell_story/* tellStory */.F)(inputs, (setting) => statusStory(inputs, setting));
};
/** A look: it writes nothing, and so leaves no receipt. */
function statusStory(inputs, setting) {
    const { request, problems, omitted } = inputs;
    return {
        verb: 'status',
        subject: subjectOf(request),
        dryRun: false,
        receipt: undefined,
        prepare: async () => {
            (0,errors_failure/* throwProblems */.Jh)(problems);
            return request;
        },
        carryOut: async (_prepared, surroundings) => {
            const { tools, close } = buildStatusTools(inputs, { ...setting, ...surroundings });
            try {
                return await (0,workflows_tools/* step */.P)('look', tools, () => readStatus(request, omitted, tools));
            }
            finally {
                await close();
            }
        },
        outputsOf: ({ status, receiptPath, errorCode }) => ({ status, 'receipt-path': receiptPath, 'error-code': errorCode }),
        account: () => ({ verb: 'status', asked: request, done: undefined, undo: undefined }),
    };
}
function subjectOf({ miniProgram, spaceId }) {
    const parts = [miniProgram && `mini program ${miniProgram.h5Id}`, spaceId && `space ${spaceId}`].filter(Boolean);
    return parts.join(' and ') || 'nothing';
}
/** Two services at two addresses; each is reached only when something of it is to be shown. */
function buildStatusTools({ request, connection, spaceConnection }, parts) {
    const { miniProgram, spaceId } = request;
    const app = miniProgram && (0,build_tools/* buildReleaseTools */.j8)({ ...parts, connection }, miniProgram.workspace);
    const space = spaceId === undefined ? undefined : (0,build_tools/* buildDeployTools */.Tc)({ ...parts, connection: spaceConnection }, spaceId);
    const { reporter, run, scratch, signal, clock = transport_clock/* systemClock */.m } = parts;
    return {
        tools: { reporter, clock, run, scratch, signal, mpaas: app?.mpaas, serverless: space?.serverless },
        close: async () => {
            await app?.close();
            await space?.close();
        },
    };
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

/***/ 63119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ isFields)
/* harmony export */ });
/** Whether something of unknown shape has fields to look at. */
const isFields = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);


/***/ }),

/***/ 58423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $V: () => (/* binding */ manifestOf),
/* harmony export */   HN: () => (/* binding */ writeManifest),
/* harmony export */   HZ: () => (/* binding */ headersDigest),
/* harmony export */   MU: () => (/* binding */ isOurs),
/* harmony export */   WI: () => (/* binding */ readManifest),
/* harmony export */   ji: () => (/* binding */ manifestPath)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _build_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86527);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63119);



/** Where the manifest stands beside the site. */
const manifestPath = '.miniship/manifest.json';
/** Whether a path of a site belongs to miniship itself. */
const isOurs = (path) => path === '.miniship' || path.startsWith('.miniship/');
/** Stands for the type and the headers that a file is served with; one that is served in another way has to be sent again. */
function headersDigest({ contentType, headers }) {
    const sorted = Object.entries(headers).sort(([a], [b]) => (a < b ? -1 : 1));
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(JSON.stringify([contentType, ...sorted]))
        .digest('hex')
        .slice(0, 16);
}
/** Reads what may be a manifest. It is a memory aid, so nothing that it holds is an error: without it more is sent, and that is all. */
function readManifest(bytes) {
    if (bytes === undefined)
        return {};
    let value;
    try {
        value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    }
    catch (error) {
        return { reason: `it is not JSON (${(0,_build_file_js__WEBPACK_IMPORTED_MODULE_1__/* .systemReason */ .uc)(error)})` };
    }
    if (!(0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isFields */ .C)(value) || typeof value['version'] !== 'number')
        return { reason: 'it is not a manifest of miniship' };
    if (value['version'] !== 1)
        return { reason: `it has version ${value['version']}, and only version 1 is known` };
    const { commit, files, rolledBackFrom, undone, unrefreshed } = value;
    if (!(0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isFields */ .C)(files) || !(commit === undefined || typeof commit === 'string'))
        return { reason: 'it is damaged' };
    const broken = Object.entries(files).find(([, entry]) => !isEntry(entry));
    if (broken !== undefined)
        return { reason: `its entry of ${JSON.stringify(broken[0])} is damaged` };
    const marks = {
        ...(typeof rolledBackFrom === 'string' && { rolledBackFrom }),
        ...(isTexts(undone) && { undone }),
        ...(isTexts(unrefreshed) && { unrefreshed }),
    };
    return { manifest: { version: 1, ...(commit !== undefined && { commit }), ...marks, files: files } };
}
const isTexts = (value) => Array.isArray(value) && value.every((each) => typeof each === 'string');
function isEntry(value) {
    if (!(0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isFields */ .C)(value))
        return false;
    const isSize = typeof value['sizeBytes'] === 'number' && Number.isSafeInteger(value['sizeBytes']) && value['sizeBytes'] >= 0;
    return isSize && ['md5', 'sha256', 'etag', 'headers'].every((field) => typeof value[field] === 'string');
}
/** The same manifest gives the same bytes, one line a file, sorted by the bytes of the paths. */
function writeManifest({ version, commit, rolledBackFrom, undone, unrefreshed, files }) {
    const lines = Object.entries(files)
        .map(([path, { sizeBytes, md5, sha256, etag, headers }]) => ({
        key: Buffer.from(path),
        line: `${JSON.stringify(path)}:${JSON.stringify({ sizeBytes, md5, sha256, etag, headers })}`,
    }))
        .sort((a, b) => Buffer.compare(a.key, b.key))
        .map(({ line }) => line);
    const some = (texts) => (texts?.length === 0 ? undefined : texts);
    const head = JSON.stringify({ version, commit, rolledBackFrom, undone: some(undone), unrefreshed: some(unrefreshed) }).slice(0, -1);
    return Buffer.from(`${head},"files":{\n${lines.join(',\n')}\n}}\n`);
}
/** The manifest of a site as it is now: its files, with the ETags that the cloud lists. A file that the cloud does not list is not in it. */
function manifestOf(files, remote, commit) {
    const etags = new Map(remote.map(({ path, etag }) => [path, etag]));
    const entries = files.flatMap((file) => {
        const { path, sizeBytes, md5, sha256 } = file;
        const etag = etags.get(path);
        return etag === undefined ? [] : [[path, { sizeBytes, md5, sha256, etag, headers: headersDigest(file) }]];
    });
    return { version: 1, ...(commit !== undefined && { commit }), files: Object.fromEntries(entries) };
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

/***/ 54367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IL: () => (/* binding */ noMarks),
/* harmony export */   P9: () => (/* binding */ stampWords),
/* harmony export */   VO: () => (/* binding */ runIn),
/* harmony export */   Yq: () => (/* binding */ saysTheSame),
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   _s: () => (/* binding */ unknownCode),
/* harmony export */   hF: () => (/* binding */ isGivenUp),
/* harmony export */   ii: () => (/* binding */ marksOfRollback),
/* harmony export */   mS: () => (/* binding */ marksFor),
/* harmony export */   rW: () => (/* binding */ stampIn),
/* harmony export */   tk: () => (/* binding */ isStampOf)
/* harmony export */ });
/* unused harmony export mostWords */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

const noMarks = { undone: [] };
/** Stands for code that nobody has digested: no archive equals it, so the next deploy sends its own. */
const unknownCode = '0'.repeat(64);
/** The older ones are far behind, and the room is small. */
const mostUndone = 3;
/** The most that the cloud keeps of a description (catalogue: UpdateFunction.Desc). */
const mostCharacters = 128;
const stampPattern = / ?\[miniship ([0-9a-f]{16})\/([0-9a-f]{8})((?: [^\]]*)?)\]$/;
/** The words of a description that still leave room for a stamp. */
const mostWords = mostCharacters - ' [miniship 0123456789abcdef/01234567]'.length;
/**
 * The description with the stamp behind its own words. What does not fit is left out, the least needed first: run, commit, size, marks.
 * Undefined when the words leave no room at all.
 */
function stampWords(words, code, { commit, run }, marks = noMarks) {
    const facts = [
        marks.rolledBackFrom && `back=${marks.rolledBackFrom}`,
        marks.undone.length > 0 ? `undone=${marks.undone.slice(0, mostUndone).join(',')}` : undefined,
        code.sizeBytes === undefined ? undefined : `${code.sizeBytes} bytes`,
        plain('commit', commit?.slice(0, 12)),
        plain('run', run),
    ].filter((fact) => fact !== undefined);
    const known = [`miniship ${code.sha256.slice(0, 16)}/${digestOfId(code.deploymentId)}`, ...facts];
    const lead = words === '' ? '' : `${words} `;
    for (let count = known.length; count > 0; count -= 1) {
        const stamped = `${lead}[${known.slice(0, count).join(' ')}]`;
        if (stamped.length <= mostCharacters)
            return stamped;
    }
    return undefined;
}
/** The stamp of a description, or undefined when there is none. */
function stampIn(description) {
    const [, sha256, deployment, facts = ''] = stampPattern.exec(description) ?? [];
    if (sha256 === undefined || deployment === undefined)
        return undefined;
    const size = / (\d+) bytes\b/.exec(facts)?.[1];
    const rolledBackFrom = / back=([0-9a-f]{8})\b/.exec(facts)?.[1];
    const undone = / undone=([0-9a-f,]+)/.exec(facts)?.[1]?.split(',') ?? [];
    return { sha256, deployment, sizeBytes: size === undefined ? undefined : Number(size), marks: { rolledBackFrom, undone } };
}
/** The run that left the stamp, as far as there was room for it; empty without a stamp. */
function runIn(description) {
    const facts = stampPattern.exec(description)?.[3] ?? '';
    return { commit: / commit=(\S+)/.exec(facts)?.[1], run: / run=(\S+)/.exec(facts)?.[1] };
}
/** What a stamp goes on to say of rollbacks when this deployment serves: a new one turns the last rollback into history. */
function marksFor(deploymentId, stamp) {
    if (stamp === undefined || isStampOf(stamp, deploymentId))
        return stamp?.marks ?? noMarks;
    const { rolledBackFrom, undone } = stamp.marks;
    const isOfSettings = rolledBackFrom === stamp.deployment;
    return { undone: withoutDoubles([isOfSettings ? undefined : rolledBackFrom, ...undone], deploymentId) };
}
/** The marks of a deployment that takes the place of another one on purpose. */
function marksOfRollback(deploymentId, from, stamp) {
    const rolledBackFrom = digestOfId(from);
    const { rolledBackFrom: earlier, undone } = stamp?.marks ?? noMarks;
    const isOfSettings = earlier === stamp?.deployment;
    const all = withoutDoubles([isOfSettings ? undefined : earlier, ...undone], deploymentId);
    return { rolledBackFrom, undone: all.filter((each) => each !== rolledBackFrom) };
}
/** What is live again is not given up. */
const withoutDoubles = (digests, live) => [...new Set(digests)].filter((each) => each !== undefined && each !== digestOfId(live)).map(String);
/** Whether a rollback gave this deployment up. */
const isGivenUp = ({ rolledBackFrom, undone }, deploymentId) => [rolledBackFrom, ...undone].includes(digestOfId(deploymentId));
/** The description without the stamp: what somebody wrote there. */
const wordsOf = (description) => description.replace(stampPattern, '');
/**
 * Whether a description says what was written. Another run that does the same at the same moment stamps the same code with a commit or run of its own; and
 * where no stamp was wanted yet, it may have left one already.
 */
function saysTheSame(found, { wanted, before }) {
    if (found === wanted)
        return true;
    const [theirs, mine] = [stampIn(found), stampIn(wanted)];
    if (theirs === undefined || found === before || wordsOf(found) !== wordsOf(wanted))
        return false;
    return (mine === undefined || (theirs.sha256 === mine.sha256 && theirs.deployment === mine.deployment && sameMarks(theirs.marks, mine.marks)));
}
const sameMarks = (a, b) => a.rolledBackFrom === b.rolledBackFrom && a.undone.join() === b.undone.join();
/** Whether the stamp was left by the deployment that serves now; another one, from the console or a run that was killed, makes it void. */
const isStampOf = (stamp, deploymentId) => stamp.deployment === digestOfId(deploymentId);
const digestOfId = (deploymentId) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(deploymentId).digest('hex').slice(0, 8);
/** Facts of the run come from the CI system; one that could be mistaken for the stamp's own form stays out. */
const plain = (name, value) => value !== undefined && /^[\w.:/-]+$/.test(value) ? `${name}=${value}` : undefined;


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
