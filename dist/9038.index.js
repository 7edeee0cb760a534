export const id = 9038;
export const ids = [9038];
export const modules = {

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

/***/ 89038:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readTrain: () => (/* binding */ readTrain),
  trainStory: () => (/* binding */ trainStory)
});

// EXTERNAL MODULE: ./build/config/problems.js
var config_problems = __webpack_require__(93515);
// EXTERNAL MODULE: ./build/errors/failure.js + 8 modules
var errors_failure = __webpack_require__(7783);
// EXTERNAL MODULE: ./build/config/deploy-request.js
var deploy_request = __webpack_require__(48596);
// EXTERNAL MODULE: ./build/config/read-deploy.js + 1 modules
var read_deploy = __webpack_require__(9596);
// EXTERNAL MODULE: ./build/config/read-inputs.js + 3 modules
var read_inputs = __webpack_require__(89145);
// EXTERNAL MODULE: ./build/config/read-settings.js + 1 modules
var read_settings = __webpack_require__(38168);
// EXTERNAL MODULE: ./build/config/read-verify.js
var read_verify = __webpack_require__(43201);
;// CONCATENATED MODULE: ./build/config/read-train.js







/** The steps that a release train may have. `verify` runs the smoke tests of all functions, `release` starts the rollout of the mini program. */
const trainSteps = ['functions', 'verify', 'settings', 'hosting', 'release'];
/**
 * Reads a release train: the mini program as `release` does, and the space as `deploy` does. What the train leaves out of the space is not even
 * looked at: its variables and files need not be there.
 */
async function readTrainInputs(question, facts) {
    const release = await (0,read_inputs/* readReleaseInputs */.$E)(question, facts);
    const { steps, problems: misnamed } = readSteps(release);
    const needed = deploy_request/* sections */.V.filter((section) => steps.includes(section) || (section === 'functions' && steps.includes('verify')));
    const given = new Map([...(0,read_verify/* givenFor */.Z_)('deploy', question), ['only', needed.join(',')]]);
    const read = await (0,read_deploy/* readDeployInputs */.J)({ ...question, given }, { nowMs: facts.nowMs });
    const described = needed.filter((section) => describes[section](read));
    const only = described.filter((section) => steps.includes(section));
    const deploy = { ...read, request: { ...read.request, only }, problems: read.problems.filter(isNotOfOnly) };
    return {
        release,
        deploy,
        steps: steps.filter((step) => step === 'release' || isPossible(step, described)),
        leavesSettings: !release.sources.has('train') && (0,read_settings/* describesSettings */.G)(read.serverless),
        problems: (0,config_problems/* distinct */.dM)([...release.problems, ...misnamed, ...deploy.problems, ...absent(release, deploy, { steps, described })]),
    };
}
/** The steps as they were given; one that is unknown or stands twice is told, and left out. */
function readSteps(read) {
    const words = read.values.train;
    const problems = words.flatMap((word, index) => {
        if (trainSteps.every((step) => step !== word))
            return [(0,config_problems/* invalid */.Gq)(read, 'train', `of ${trainSteps.join(', ')}`, word)];
        return words.indexOf(word) === index
            ? []
            : [(0,config_problems/* invalid */.Gq)(read, 'train', `a list that names each step once, and "${word}" stands in it twice`)];
    });
    const steps = trainSteps.filter((step) => words.includes(step)).sort((a, b) => words.indexOf(a) - words.indexOf(b));
    if (!steps.includes('release'))
        problems.push((0,config_problems/* invalid */.Gq)(read, 'train', 'a list with "release" in it'));
    return { steps, problems };
}
/** Whether anything says what is to be deployed of a section that was read. */
const describes = {
    functions: ({ request, functionPatterns }) => request.functions.length + functionPatterns.length > 0,
    settings: ({ serverless }) => (0,read_settings/* describesSettings */.G)(serverless),
    hosting: ({ request }) => request.hosting !== undefined,
};
const isPossible = (step, described) => described.includes(step === 'verify' ? 'functions' : step);
/** The default train leaves out what the file does not describe; a step that somebody named has to have something to do. */
function absent(release, deploy, { steps, described }) {
    if (!release.complete || !deploy.complete)
        return [];
    if (!release.sources.has('train'))
        return described.length > 0 ? [] : [new errors_failure.Failure('NOTHING_TO_DEPLOY', {})];
    return steps
        .filter((step) => step !== 'release' && !isPossible(step, described))
        .map((step) => (0,config_problems/* invalid */.Gq)(release, 'train', `without "${step}", for which nothing is described under "serverless"`));
}
/** `only` was not given by anybody: it is made of the train, whose own problems say it better. */
const isNotOfOnly = ({ code, facts }) => !(code === 'INPUT_INVALID' && 'name' in facts && facts.name === 'only');

// EXTERNAL MODULE: ./build/workflows/deploy-record.js
var deploy_record = __webpack_require__(34802);
// EXTERNAL MODULE: ./build/workflows/prepare-deploy.js + 6 modules
var prepare_deploy = __webpack_require__(88024);
// EXTERNAL MODULE: ./build/workflows/prepare-release.js + 2 modules
var prepare_release = __webpack_require__(31554);
;// CONCATENATED MODULE: ./build/workflows/prepare-train.js



/** Looks at everything of both parts that can be wrong on this machine, and throws all problems at once. */
async function prepareTrain({ release, deploy, steps, leavesSettings = false, problems }, reporter) {
    const found = [...problems];
    const gather = async (look) => {
        try {
            return await look();
        }
        catch (error) {
            if (!(0,errors_failure/* isFailure */.N6)(error))
                throw error;
            found.push(...(error.problems.length > 0 ? error.problems : [error]));
            return undefined;
        }
    };
    const ofRelease = await gather(() => (0,prepare_release/* prepareRelease */.v)({ request: release.request, problems: [] }, reporter));
    const ofDeploy = await gather(() => (0,prepare_deploy/* prepareDeploy */.h)({ request: deploy.request, problems: [] }, reporter));
    if (found.length > 0)
        await ofRelease?.build.close();
    (0,errors_failure/* throwProblems */.Jh)(found);
    if (ofRelease === undefined || ofDeploy === undefined)
        throw new errors_failure.Failure('INTERNAL', { reason: 'a train without problems lacks one of its parts' });
    if (leavesSettings) {
        reporter.report({
            type: 'warned',
            message: 'The settings of the space stay as they are: they are described, but the train does not name them.',
            help: 'Name the steps in miniship.yml, such as train: [functions, verify, settings, hosting, release]; or leave "settings" out of such a list to say that this is meant.',
        });
    }
    return { release: ofRelease, deploy: ofDeploy, steps };
}

// EXTERNAL MODULE: ./build/workflows/release-record.js
var release_record = __webpack_require__(94860);
// EXTERNAL MODULE: ./build/workflows/deploy.js + 2 modules
var workflows_deploy = __webpack_require__(58509);
// EXTERNAL MODULE: ./build/workflows/plan-deploy.js + 1 modules
var plan_deploy = __webpack_require__(20571);
// EXTERNAL MODULE: ./build/workflows/release.js + 3 modules
var release = __webpack_require__(18149);
// EXTERNAL MODULE: ./build/workflows/release-and-tell.js
var release_and_tell = __webpack_require__(32006);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/packaging/content-hash.js
var content_hash = __webpack_require__(83982);
// EXTERNAL MODULE: ./build/packaging/manifest.js
var packaging_manifest = __webpack_require__(58423);
// EXTERNAL MODULE: ./build/packaging/site-headers.js + 1 modules
var site_headers = __webpack_require__(54028);
// EXTERNAL MODULE: ./build/workflows/in-parallel.js
var in_parallel = __webpack_require__(10612);
;// CONCATENATED MODULE: ./build/workflows/save-site.js









/** When nothing is to be kept beside the receipt, this is what an undo may cost. */
const usualBytes = 200 * 1024 * 1024;
const filesAtOnce = 8;
/** Fetches every file that the plan is going to overwrite or to delete, as far as the limit of a kept archive allows; reads only. */
async function saveSite(plan, { keep }, tools) {
    const endangered = [...plan.uploads.flatMap(({ replaces }) => replaces ?? []), ...plan.removals].filter(({ path }) => !(0,packaging_manifest/* isOurs */.MU)(path));
    let leftBytes = keep?.mostBytes ?? usualBytes;
    const lost = [];
    const chosen = endangered
        .toSorted((a, b) => a.sizeBytes - b.sizeBytes)
        .filter(({ path, sizeBytes }) => {
        leftBytes -= sizeBytes;
        if (leftBytes < 0)
            lost.push({ path, reason: 'it was too large to be saved (see "keep-archive-size")' });
        return leftBytes >= 0;
    });
    const headersOf = createHeaderFinder(plan);
    const files = await (0,in_parallel/* inParallel */.H)(chosen.map((file, place) => ({ file, to: (0,external_node_path_.join)(tools.scratch, `before-${place}`) })), () => filesAtOnce, async ({ file, to }) => {
        const reason = await fetchFile(file, to, tools);
        if (reason === undefined)
            return await savedFile(file, to, headersOf(file));
        lost.push({ path: file.path, reason });
        return undefined;
    });
    return { plan, files: files.filter((each) => each !== undefined), lost, manifest: await manifestBefore(plan, tools) };
}
/** Why the file cannot be had; undefined when it lies in its place, whole. */
async function fetchFile({ path, sizeBytes }, to, { serverless: { hosting } }) {
    try {
        const fetched = await hosting.fetch(path, { to, maxBytes: sizeBytes });
        if (fetched === undefined)
            return 'it was gone when it should have been saved';
        return fetched.sizeBytes === sizeBytes ? undefined : `it had ${fetched.sizeBytes} bytes when it was saved, not ${sizeBytes}`;
    }
    catch (error) {
        if (!(0,errors_failure/* isFailure */.N6)(error) || (0,errors_failure/* isStop */.jX)(error))
            throw error;
        return error.message;
    }
}
async function savedFile(before, place, { order, contentType, headers, isSure }) {
    const { size: sizeBytes } = await (0,promises_.stat)(place);
    const [md5, sha256] = [(0,external_node_crypto_.createHash)('md5'), (0,external_node_crypto_.createHash)('sha256')];
    for await (const chunk of (0,external_node_fs_.createReadStream)(place)) {
        md5.update(chunk);
        sha256.update(chunk);
    }
    return {
        path: before.path,
        sizeBytes,
        md5: md5.digest('hex'),
        sha256: sha256.digest('hex'),
        order,
        contentType,
        headers,
        before,
        isSureOfHeaders: isSure,
        read: () => (0,promises_.readFile)(place),
        open: async () => (0,external_node_fs_.createReadStream)(place),
    };
}
/**
 * The cloud does not tell the headers of a file, but the manifest has their digest: the rules of now, for each turn that a file may have been in, are
 * tried against it.
 */
function createHeaderFinder({ request, uploads, manifest, remote }) {
    const byRules = (0,site_headers/* headersBy */.c)(request.headers);
    const hashed = (0,content_hash/* hashedNames */.A)(remote.map(({ path }) => path));
    const own = new Map(uploads.map(({ file }) => [file.path, file]));
    return ({ path, contentType, etag }) => {
        const likely = /\.x?html?$/i.test(path) ? 'page' : hashed.has(path) ? 'hashed' : 'asset';
        const candidates = [likely, 'asset', 'page', 'hashed'].map((order) => ({ order, ...byRules(path, order) }));
        const entry = manifest !== undefined && Object.hasOwn(manifest.files, path) ? manifest.files[path] : undefined;
        const proven = [...candidates, ...(own.get(path) === undefined ? [] : [own.get(path)])].find((each) => entry?.etag === etag && (0,packaging_manifest/* headersDigest */.HZ)(each) === entry.headers);
        const guess = { order: likely, ...byRules(path, likely), ...(contentType !== '' && { contentType }) };
        const { order, contentType: type, headers } = proven ?? guess;
        return { order, contentType: type, headers, isSure: proven !== undefined };
    };
}
async function manifestBefore({ request: { manifest }, state }, { serverless: { hosting } }) {
    if (manifest.kind === 'file')
        return await (0,promises_.readFile)(manifest.path).catch(() => undefined);
    return state === 'in-service' ? await hosting.read(packaging_manifest/* manifestPath */.ji) : undefined;
}

// EXTERNAL MODULE: ./build/workflows/setting.js
var setting = __webpack_require__(9097);
// EXTERNAL MODULE: ./build/workflows/smoke-test.js
var smoke_test = __webpack_require__(74925);
// EXTERNAL MODULE: ./build/workflows/tools.js
var workflows_tools = __webpack_require__(26614);
;// CONCATENATED MODULE: ./build/workflows/smoke-step.js




/** Runs the smoke tests of all functions, changed or not: the step `verify` of a release train. All failures are told, and make one. */
async function smokeTestAll({ functions, concurrency }, tools) {
    const tested = functions.flatMap(({ name, smoke }) => (smoke === undefined ? [] : [{ name, smoke }]));
    if (tested.length === 0) {
        tools.reporter.report({
            type: 'warned',
            message: 'No function describes a smoke test, so the step "verify" proves nothing.',
            help: 'Give functions a "smoke" with "args" and "expect" in miniship.yml.',
        });
        return;
    }
    await (0,workflows_tools/* step */.P)('smoke', tools, async () => {
        const outcomes = await (0,in_parallel/* inParallel */.H)(tested, () => concurrency, async ({ name, smoke }) => ({ name, outcome: await (0,smoke_test/* smokeTest */.K)(name, smoke, tools) }));
        const failures = outcomes.flatMap(({ name, outcome }) => {
            if (outcome.kind === 'passed')
                return [];
            tools.reporter.report({ type: 'function-failed', name, failure: outcome.failure, logs: outcome.logs });
            return [{ name, failure: outcome.failure }];
        });
        const [first, ...others] = failures;
        if (first === undefined)
            return;
        if (others.length === 0)
            throw first.failure;
        const failed = failures.map(({ name }) => name);
        const live = tested.map(({ name }) => name).filter((name) => !failed.includes(name));
        throw new errors_failure.Failure('FUNCTIONS_FAILED', { failed, live }, { problems: failures.map(({ failure }) => failure) });
    });
}

;// CONCATENATED MODULE: ./build/workflows/train.js


/**
 * Does the steps in their order. When one fails, what it and those before it have done is taken back, the last one first. A run that is stopped from
 * outside takes nothing back, because it can call nobody any more: what stands is told, and the same train run again goes on from there.
 */
async function runTrain(parts, tools, record) {
    record.steps.push(...parts.map(({ name }) => ({ name, state: 'waiting' })));
    for (const [index, part] of parts.entries()) {
        try {
            await part.run();
            mark(record, part, 'done');
        }
        catch (thrown) {
            const failure = (0,errors_failure.asFailure)(thrown);
            mark(record, part, 'failed');
            if ((0,errors_failure/* isStop */.jX)(failure)) {
                tellWhatStands(record, tools);
                throw failure;
            }
            throw await takeBack(parts.slice(0, index + 1).reverse(), failure, { part, tools, record });
        }
    }
}
function mark({ steps }, { name }, state) {
    for (const entry of steps)
        if (entry.name === name)
            entry.state = state;
}
function tellWhatStands({ steps }, { reporter }) {
    const done = steps.filter(({ state }) => state === 'done').map(({ name }) => name);
    const stands = done.length === 0
        ? 'no step of it was done'
        : `what its ${done.length === 1 ? 'step' : 'steps'} ${done.join(', ')} brought live stays live`;
    reporter.report({
        type: 'warned',
        message: `The release train was stopped, and nothing was taken back: ${stands}.`,
        help: 'Run the same command again: it goes on from what it finds. The receipt holds what is needed to go back.',
    });
}
/** Takes everything back, and answers the failure to end with. A thing that cannot be taken back does not keep the others from it. */
async function takeBack(parts, failure, { part, tools, record }) {
    const all = [];
    record.takenBack = all;
    await (0,workflows_tools/* step */.P)('undo', tools, async () => {
        for (const each of parts) {
            const taken = await undo(each);
            for (const one of taken)
                tools.reporter.report({ type: 'undone', ...one });
            all.push(...taken);
            if (taken.length > 0)
                mark(record, each, taken.every(({ confirmed }) => confirmed) ? 'undone' : 'not undone');
        }
    });
    // Nothing had been changed: the failure says more than that nothing was taken back.
    if (all.length === 0)
        return failure;
    return ending(part, failure, all);
}
/** What cannot be taken back is told with its reason. */
async function undo({ name, undo: work }) {
    try {
        return await work();
    }
    catch (thrown) {
        return [{ what: `step ${name}`, confirmed: false, detail: (0,errors_failure.asFailure)(thrown).message }];
    }
}
/** The failure of the step is the cause, and its words, call and request id go on with it. */
function ending({ name }, failure, taken) {
    const undone = taken.filter(({ confirmed }) => confirmed).map(({ what }) => what);
    const left = taken.filter(({ confirmed }) => !confirmed).map(({ what, detail }) => `${what} (${detail})`);
    const { message, help, operation = '', requestId = '' } = failure;
    const facts = { step: name, reason: message, advice: help, undone, operation, requestId };
    return left.length === 0
        ? new errors_failure.Failure('TRAIN_UNDONE', facts, { cause: failure })
        : new errors_failure.Failure('TRAIN_NOT_UNDONE', { ...facts, left }, { cause: failure });
}

// EXTERNAL MODULE: ./build/workflows/deployment-labels.js
var deployment_labels = __webpack_require__(70888);
// EXTERNAL MODULE: ./build/workflows/ensure-function.js
var ensure_function = __webpack_require__(21016);
// EXTERNAL MODULE: ./build/workflows/function-stamp.js
var function_stamp = __webpack_require__(54367);
// EXTERNAL MODULE: ./build/workflows/plan-function-rollback.js + 2 modules
var plan_function_rollback = __webpack_require__(51686);
// EXTERNAL MODULE: ./build/workflows/poll.js
var poll = __webpack_require__(66728);
// EXTERNAL MODULE: ./build/workflows/rollback-functions.js + 2 modules
var rollback_functions = __webpack_require__(68821);
// EXTERNAL MODULE: ./build/workflows/when-free.js
var when_free = __webpack_require__(39440);
// EXTERNAL MODULE: ./build/workflows/write-once.js
var write_once = __webpack_require__(37154);
;// CONCATENATED MODULE: ./build/workflows/undo-functions.js










/**
 * Brings every function that a deploy has changed back to what it was, code and settings, and takes away those that it has created. Each is read
 * back. What somebody else has deployed meanwhile is left alone, and told.
 */
async function undoFunctions({ request }, { functions = [] }, tools) {
    const touched = functions.filter(({ state }) => state !== 'waiting' && state !== 'kept').toReversed();
    const taken = await (0,in_parallel/* inParallel */.H)(touched, () => request.concurrency, async (record) => {
        const what = `function ${record.name}`;
        try {
            const detail = await undoFunction(record, request, tools);
            return detail === undefined ? undefined : { what, ...detail };
        }
        catch (thrown) {
            return { what, confirmed: false, detail: (0,errors_failure.asFailure)(thrown).message };
        }
    });
    return taken.filter((each) => each !== undefined);
}
const not = (detail) => ({ confirmed: false, detail });
/** Undefined when there is nothing to take back: the run failed before it changed anything. */
async function undoFunction(record, request, tools) {
    const { name, previous, deploymentId, opened } = record;
    const { functions } = tools.serverless;
    await waitUntilSettled(record, request, tools);
    const found = await functions.find(name);
    if (found === undefined)
        return previous === undefined ? undefined : not('it is not there any more');
    const serving = found.live?.deploymentId;
    const known = [previous?.deploymentId, deploymentId, opened];
    if (serving !== undefined && !known.includes(serving))
        return not(`version ${found.live?.versionNo} was deployed by somebody else since`);
    if (previous === undefined)
        return await removeFunction(name, request, tools);
    if (previous.deploymentId === undefined && serving !== undefined)
        return not('it had no code before, and code cannot be taken away');
    return await bringBack(found, previous, request, tools);
}
/** A deployment that is still on its way would take the place of what is brought back. */
async function waitUntilSettled({ name, opened }, { waitMs }, { serverless: { functions }, clock, signal }) {
    if (opened === undefined)
        return;
    const look = async () => {
        const own = (await functions.find(name)) === undefined ? [] : await functions.deployments(name);
        const isOnItsWay = own.some(({ deploymentId, state, label }) => deploymentId === opened && state === 'in-progress' && label !== deployment_labels/* untouched */.s);
        return isOnItsWay ? undefined : true;
    };
    await (0,poll/* poll */.w)(look, waitMs, { clock, signal });
}
/** The run that created it takes it away again: nobody had it before. */
async function removeFunction(name, { waitMs }, { serverless: { functions }, clock, signal }) {
    const remove = () => (0,when_free/* whenFree */.n)(() => functions.remove(name), waitMs, { clock, signal });
    const isGone = async () => (await (0,write_once/* lookUntil */.c)(() => functions.find(name), (found) => found === undefined, clock)) === undefined;
    // Removing it twice does no more than removing it once, so a lost answer is settled by looking and doing it again.
    const refusal = await remove().then(() => undefined, errors_failure.asFailure);
    if (await isGone())
        return { confirmed: true, detail: 'is taken away again; it was created by this run' };
    if (refusal?.code === 'OUTCOME_UNKNOWN')
        await remove();
    return (await isGone())
        ? { confirmed: true, detail: 'is taken away again; it was created by this run' }
        : not(refusal?.message ?? 'it is still there');
}
async function bringBack(found, previous, request, tools) {
    if (found.live?.deploymentId === previous.deploymentId)
        return await bringSettingsBack(found, previous, request, tools);
    const { functions } = tools.serverless;
    const plan = planOf(found, previous, await functions.deployments(found.name));
    if (plan === undefined)
        return not(`version ${previous.versionNo ?? ''} is not in the cloud any more`);
    const record = (0,rollback_functions/* startRollbackRecord */.gu)(plan);
    await (0,rollback_functions/* rollBackFunction */.d)(plan, record, { deploy: request }, tools);
    const now = await functions.find(found.name);
    const isBack = now?.live?.deploymentId === record.deploymentId && Object.keys((0,plan_function_rollback/* changeTo */.M)(previous.settings, now ?? found)).length === 0;
    if (!isBack)
        return not('it was changed by somebody else meanwhile');
    const anew = record.sentAnew ? `, sent anew as version ${record.versionNo ?? ''}` : '';
    return { confirmed: true, detail: `is back at version ${previous.versionNo ?? ''}${anew}` };
}
/** The code that served before serves: its description goes back as it was, stamp and all. */
async function bringSettingsBack(found, { settings }, { waitMs }, tools) {
    const { desc: words, ...change } = (0,plan_function_rollback/* changeTo */.M)(settings, found);
    const stamp = (0,function_stamp/* stampIn */.rW)(found.desc);
    const isStamped = stamp === undefined ? (0,function_stamp/* stampIn */.rW)(settings.desc) === undefined : (0,function_stamp/* isStampOf */.tk)(stamp, found.live?.deploymentId ?? '');
    const all = { ...change, ...((words !== undefined || !isStamped) && { desc: settings.desc }) };
    if (Object.keys(all).length === 0)
        return undefined;
    await (0,ensure_function/* updateFunction */.CC)(found, all, { waitMs }, tools);
    return { confirmed: true, detail: 'has its settings again' };
}
function planOf(found, { deploymentId, settings }, deployments) {
    const find = (id) => deployments.find((each) => each.deploymentId === id);
    const [from, to] = [find(found.live?.deploymentId), find(deploymentId)];
    if (from === undefined || to === undefined)
        return undefined;
    const stamp = (0,function_stamp/* stampIn */.rW)(settings.desc);
    const code = stamp !== undefined && (0,function_stamp/* isStampOf */.tk)(stamp, to.deploymentId) ? { sha256: stamp.sha256, sizeBytes: stamp.sizeBytes } : {};
    return { name: found.name, found, from, to, change: (0,plan_function_rollback/* changeTo */.M)(settings, found), ...code };
}

// EXTERNAL MODULE: ./build/packaging/site-identity.js
var site_identity = __webpack_require__(61424);
// EXTERNAL MODULE: ./build/reporting/format.js
var format = __webpack_require__(79542);
// EXTERNAL MODULE: ./build/workflows/deploy-hosting.js
var deploy_hosting = __webpack_require__(53061);
// EXTERNAL MODULE: ./build/workflows/hosting-config.js
var hosting_config = __webpack_require__(11810);
// EXTERNAL MODULE: ./build/workflows/keep-manifest.js
var keep_manifest = __webpack_require__(98972);
// EXTERNAL MODULE: ./build/workflows/remove-files.js
var remove_files = __webpack_require__(71643);
// EXTERNAL MODULE: ./build/workflows/send-file.js + 1 modules
var send_file = __webpack_require__(78195);
// EXTERNAL MODULE: ./build/workflows/upload-site.js
var upload_site = __webpack_require__(99022);
;// CONCATENATED MODULE: ./build/workflows/undo-hosting.js











/**
 * Brings the site back to what stood there before a deploy: the files that were overwritten or deleted, the pages, the record; and takes away what
 * the deploy has added. The site is read back. What was not saved is told. Answers nothing when the deploy had not begun.
 */
async function undoHosting(saved, { request }, { hosting: site }, tools) {
    if (saved === undefined || site === undefined)
        return [];
    const { plan } = saved;
    if (plan.state !== 'in-service') {
        const isOpen = (await tools.serverless.hosting.state()) !== 'unused';
        if (!isOpen)
            return [];
    }
    const left = notSaved(saved, await tools.serverless.hosting.files());
    const stays = plan.state === 'unused' ? [{ what: 'hosting', confirmed: false, detail: 'stays open: the cloud has no call that closes it' }] : [];
    try {
        const detail = await undo_hosting_bringBack(saved, request, tools);
        const own = detail === undefined ? [] : [{ what: 'site', confirmed: true, detail }];
        return [...own, ...left, ...stays];
    }
    catch (thrown) {
        return [{ what: 'site', confirmed: false, detail: (0,errors_failure.asFailure)(thrown).message }, ...left, ...stays];
    }
}
/** Files that are not what they were, and of which there is no copy. */
function notSaved({ lost, plan }, now) {
    const listed = new Map(now.map((file) => [file.path, file]));
    const before = new Map(plan.remote.map((file) => [file.path, file]));
    return lost
        .filter(({ path }) => listed.get(path)?.etag !== before.get(path)?.etag)
        .map(({ path, reason }) => ({ what: `file ${path} of the site`, confirmed: false, detail: reason }));
}
/** What was done, in words; undefined when the site is as it was. */
async function undo_hosting_bringBack(saved, request, tools) {
    const { hosting } = tools.serverless;
    const { files, plan } = saved;
    const now = new Map((await hosting.files()).map((file) => [file.path, file]));
    const changed = files.filter(({ path, before }) => now.get(path)?.etag !== before.etag);
    const before = new Set(plan.remote.map(({ path }) => path));
    const added = plan.uploads.map(({ file }) => file.path).filter((path) => !before.has(path) && now.has(path));
    const isConfigured = await bringConfigBack(plan, tools);
    if (changed.length + added.length === 0 && !isConfigured)
        return undefined;
    const sender = (0,send_file/* createFileSender */.c)(request.uploads, tools);
    const uploads = changed.map((file) => ({ file, why: 'changed' }));
    await (0,upload_site/* uploadSite */.T)(uploads, sender, tools, async () => { });
    await (0,remove_files/* removeFiles */.W)(added, hosting);
    const listed = await readBack(changed, added, tools);
    await bringManifestBack(saved, listed, sender, tools);
    const unsure = changed.filter(({ isSureOfHeaders }) => !isSureOfHeaders).length;
    const words = [`${(0,format/* count */.U9)(changed.length, 'file')} put back`, `${(0,format/* count */.U9)(added.length, 'added file')} taken away`];
    return `${words.join(', ')}${unsure === 0 ? '' : `; ${unsure} of them may be served with other headers than before`}`;
}
/** Every file is there with its old size, and nothing that was added. */
async function readBack(changed, added, { serverless: { hosting }, clock }) {
    const wrongIn = (listed) => {
        const sizes = new Map(listed.map(({ path, sizeBytes }) => [path, sizeBytes]));
        return {
            missing: changed.filter(({ path, sizeBytes }) => sizes.get(path) !== sizeBytes).map(({ path }) => path),
            remaining: added.filter((path) => sizes.has(path)),
        };
    };
    const isRight = (listed) => Object.values(wrongIn(listed)).every((paths) => paths.length === 0);
    const listed = await (0,write_once/* lookUntil */.c)(() => hosting.files(), isRight, clock);
    if (!isRight(listed))
        throw new errors_failure.Failure('SITE_INCOMPLETE', wrongIn(listed));
    return listed;
}
/** Whether there was anything to bring back. */
async function bringConfigBack({ config }, { serverless: { hosting }, clock, reporter }) {
    if (config === undefined)
        return false;
    const { defaultUrl: _address, ...wanted } = config;
    const differences = (0,hosting_config/* configDifferences */.$T)(await hosting.config(), wanted);
    if (differences.length === 0)
        return false;
    await (0,deploy_hosting/* writeConfig */.AU)(wanted, hosting, clock);
    for (const difference of differences)
        reporter.report({ type: 'setting-changed', ...difference });
    return true;
}
/** The old record with the new ETags of what was sent again. The site that is given up is noted there, so that a rollback never goes to it. */
async function bringManifestBack({ plan, manifest: bytes, files }, listed, sender, tools) {
    const { manifest } = (0,packaging_manifest/* readManifest */.WI)(bytes);
    if (manifest === undefined) {
        await (0,keep_manifest/* removeManifest */.ei)(plan.request.manifest, tools.serverless.hosting);
        return;
    }
    const etags = new Map(listed.map(({ path, etag }) => [path, etag]));
    const restored = new Set(files.map(({ path }) => path));
    const entries = Object.entries(manifest.files).map(([path, entry]) => {
        const etag = restored.has(path) ? etags.get(path) : undefined;
        return [path, etag === undefined ? entry : { ...entry, etag }];
    });
    const given = (0,site_identity/* identityOfSite */.f)([...plan.uploads.map(({ file }) => file), ...plan.unchanged]);
    const undone = given === (0,site_identity/* identityOfManifest */.b)(manifest) ? manifest.undone : [given, ...(manifest.undone ?? [])];
    await (0,keep_manifest/* putManifest */.RV)(plan.request.manifest, (0,packaging_manifest/* writeManifest */.HN)({ ...manifest, undone, files: Object.fromEntries(entries) }), sender, tools);
}

// EXTERNAL MODULE: ./build/workflows/audience.js
var audience = __webpack_require__(98671);
// EXTERNAL MODULE: ./build/workflows/move-task.js
var move_task = __webpack_require__(86536);
// EXTERNAL MODULE: ./build/workflows/rollback.js + 13 modules
var rollback = __webpack_require__(8864);
;// CONCATENATED MODULE: ./build/workflows/undo-release.js




/**
 * Takes a release back that a train has begun or done. What users may have received is rolled back for everyone who did; a task that has not begun is
 * only ended. An uploaded package stays, unpublished: the next release of the same build uses it. A release that found everything there already has
 * nothing to take back.
 */
async function undoRelease({ request }, record, tools) {
    const { package: published, taskReused = false, moves = [] } = record;
    if (published === undefined || taskReused)
        return [];
    const aim = { audience: request.audience, rules: request.rules, whitelistId: record.whitelist?.whitelistId };
    const task = record.task ?? (await findTask(published, aim, tools));
    const taken = task === undefined ? [] : [await takeTaskBack(task, published, { request, tools })];
    for (const { task: other, package: its } of moves)
        taken.push(await restore(other, its.h5Version, tools));
    return taken;
}
/** A task whose answer was lost may be there all the same. */
const findTask = async ({ packageId }, aim, { mpaas }) => aim.audience.kind === 'none' ? undefined : (0,audience/* findTaskFor */.A6)(await mpaas.listTasks(packageId), aim);
async function takeTaskBack(task, published, { request, tools }) {
    const what = `version ${published.h5Version}`;
    const { state } = (await tools.mpaas.findTask(task.taskId)) ?? task;
    if (state === 'waiting' || state === 'paused') {
        await (0,move_task/* moveTask */.Db)({ ...task, state }, 'ended', tools);
        return {
            what,
            confirmed: true,
            detail: `task ${task.taskId} ended before anybody received it; package ${published.packageId} stays, unpublished`,
        };
    }
    return { what, confirmed: true, detail: `is published no more; ${await rollBack(published, { request, tools })}` };
}
/** To the last version that everyone had; when there is none to go back to, the bad one only ends. Answers what users have instead, in words. */
async function rollBack(published, { request, tools }) {
    const record = {};
    const { workspace, h5Id, stamp, receipt, waitMs, userId, vhost, virtualDomain } = request;
    const asked = {
        workspace,
        h5Id,
        stamp,
        receipt,
        waitMs,
        userId,
        vhost,
        virtualDomain,
        package: { kind: 'id', packageId: published.packageId },
        to: { kind: 'previous' },
        strategy: 'roll-forward',
        reason: 'a later step of its release train failed',
        dryRun: false,
        force: false,
    };
    try {
        await (0,rollback/* rollback */.d)(asked, tools, record);
        return `version ${record.package?.h5Version ?? ''} with the content of ${record.to ?? ''} is live for everyone`;
    }
    catch (error) {
        if (!(0,errors_failure/* isFailure */.N6)(error) || error.code !== 'ROLLBACK_NOWHERE')
            throw error;
        await (0,rollback/* rollback */.d)({ ...asked, strategy: 'finish' }, tools, record);
        return `nothing takes its place (${error.message})`;
    }
}
/** Another rollout that the release had paused goes on; one that it ended cannot. */
async function restore(other, h5Version, tools) {
    const what = `task ${other.taskId} of version ${h5Version}`;
    try {
        const now = (await tools.mpaas.findTask(other.taskId)) ?? other;
        const goal = other.state === 'paused' ? 'paused' : 'publishing';
        const { state } = await (0,move_task/* moveTask */.Db)(now, goal, tools);
        return { what, confirmed: true, detail: `is ${state} again` };
    }
    catch (thrown) {
        return { what, confirmed: false, detail: (0,errors_failure.asFailure)(thrown).message };
    }
}

// EXTERNAL MODULE: ./build/workflows/deploy-settings.js + 3 modules
var deploy_settings = __webpack_require__(74752);
;// CONCATENATED MODULE: ./build/workflows/undo-settings.js


/** The settings that are asked for as they are now, in the form in which they could be asked for again. Certificates cannot be read. */
async function settingsNow(asked, { serverless: { settings, hosting } }) {
    const trigger = asked.httpTrigger === undefined ? undefined : await settings.httpTrigger();
    const cors = asked.cors === undefined ? undefined : (await settings.corsDomains()).map(({ domain }) => domain);
    const policies = [];
    for (const { service, collection } of asked.policies) {
        const { name, policy } = await settings.policy(service, collection);
        // The names of the API, which the cloud answers as it takes them.
        const known = name;
        policies.push({ service, collection, name: known, ...(known === 'EXTENDED' && { policy }) });
    }
    const isOpen = asked.domains.length > 0 && (await hosting.state()) === 'in-service';
    const bound = isOpen ? await settings.domains() : [];
    const domains = asked.domains.flatMap(({ domain, forceHttps, cors: asksCors }) => {
        const found = bound.find((each) => each.domain === domain);
        if (found === undefined)
            return [];
        return [
            { domain, ...(forceHttps !== undefined && { forceHttps: found.forceHttps }), ...(asksCors !== undefined && { cors: found.cors }) },
        ];
    });
    return { httpTrigger: trigger && { enabled: trigger.enabled, domain: trigger.domain }, cors, policies, domains };
}
/**
 * Brings settings back that are not what they were, whether their change was confirmed or its answer lost, and looks at each. A domain that was bound
 * stays bound, hosting that was opened stays open, and an earlier certificate is not known: these are told as not taken back.
 */
async function undoSettings({ asked, before, planned, waitMs }, tools) {
    const touched = differing(planned, await wordsNow(asked, waitMs, tools));
    if (touched.length === 0)
        return [];
    const refusal = await (0,deploy_settings/* deploySettings */.$Y)(before, waitMs, tools, () => { }).then(() => undefined, (thrown) => (0,errors_failure.asFailure)(thrown));
    const now = await wordsNow(asked, waitMs, tools);
    const still = new Set(differing(touched, now));
    return touched.map((setting) => {
        const { name, before: was } = setting;
        const stays = `is ${shown(now.get(name))}, and was ${shown(was)}${refusal === undefined ? '' : `: ${refusal.message}`}`;
        return { what: `setting ${name}`, confirmed: !still.has(setting), detail: still.has(setting) ? stays : `is ${shown(was)} again` };
    });
}
const wordsNow = async (asked, waitMs, tools) => new Map((await (0,deploy_settings/* planSettings */.ZB)(asked, waitMs, tools)).map(({ name, before }) => [name, before]));
const differing = (settings, now) => settings.filter(({ name, before }) => now.get(name) !== before);
const shown = (words) => (words === undefined || words === '' ? 'nothing' : `"${words}"`);

;// CONCATENATED MODULE: ./build/workflows/release-train.js














/**
 * Brings a space and then the mini program that needs it live, or neither. Both clouds are read before the first write, so that what they would
 * refuse anyway is refused while there is nothing to take back.
 */
async function releaseTrain(prepared, tools, record, following) {
    const plan = await (0,workflows_tools/* step */.P)('look', tools.space, () => (0,plan_deploy/* planDeploy */.b)(prepared.deploy, tools.space));
    (0,workflows_deploy/* announce */.iP)(plan, prepared.deploy, tools.space, record.deploy);
    const { dryRun } = prepared.release.request;
    if (dryRun)
        return await (0,release_and_tell/* releaseAndTell */.G)(prepared.release, following, tools.app, record.release);
    await rehearse(prepared.release, tools.app);
    const scene = { prepared, plan, tools, record };
    await runTrain(prepared.steps.map((name) => makers[name](scene)), tools.space, record.train);
    await (0,release_and_tell/* tellOfRelease */.Y)(prepared.release, following, tools.app, record.release);
    return record.release.task === undefined ? 'uploaded' : 'live';
}
/** Decides the release as it will be decided, without a word: only what it refuses counts. */
async function rehearse({ request, ...prepared }, tools) {
    const heard = ['call-answered', 'request-retried', 'limit-waited'];
    const reporter = { report: (event) => void (heard.includes(event.type) && tools.reporter.report(event)) };
    await (0,release/* release */._)({ ...prepared, request: { ...request, dryRun: true } }, { ...tools, reporter }, {});
}
const nothing = async () => [];
/** The steps of a train by their names in miniship.yml. */
const makers = {
    functions: ({ prepared: { deploy }, plan, tools: { space }, record }) => ({
        name: 'functions',
        run: () => (0,workflows_deploy/* bringFunctions */.U3)(plan, deploy, space, record.deploy),
        undo: () => undoFunctions(deploy, record.deploy, space),
    }),
    verify: ({ prepared: { deploy }, tools: { space } }) => ({
        name: 'verify',
        run: () => smokeTestAll(deploy.request, space),
        undo: nothing,
    }),
    settings: settingsPart,
    hosting: hostingPart,
    release: ({ prepared, tools: { app }, record }) => ({
        name: 'release',
        run: async () => {
            await (0,release/* release */._)(prepared.release, app, record.release);
        },
        undo: () => undoRelease(prepared.release, record.release, app),
    }),
};
/** What the site is going to lose is fetched right before it is changed. */
function hostingPart({ prepared: { deploy }, plan: { hosting }, tools: { space }, record }) {
    let saved;
    return {
        name: 'hosting',
        run: async () => {
            if (hosting === undefined)
                throw new errors_failure.Failure('INTERNAL', { reason: 'a train with hosting has no plan of the site' });
            saved = await saveSite(hosting, deploy.request, space);
            await (0,workflows_deploy/* bringSite */.iC)(hosting, deploy, space, record.deploy);
        },
        undo: () => undoHosting(saved, deploy, record.deploy, space),
    };
}
/** What the settings were is read right before they are changed. */
function settingsPart({ prepared: { deploy }, plan, tools: { space }, record }) {
    const { settings: asked, waitMs } = deploy.request;
    const planned = plan.settings.filter(setting/* isDifferent */.eJ);
    let before;
    return {
        name: 'settings',
        run: async () => {
            if (planned.length === 0)
                return;
            before = await settingsNow(asked, space);
            await (0,workflows_deploy/* bringSettings */.Au)(plan, deploy, space, record.deploy);
        },
        undo: async () => (before === undefined ? [] : await undoSettings({ asked, before, planned, waitMs }, space)),
    };
}

// EXTERNAL MODULE: ./build/hosts/build-tools.js + 32 modules
var build_tools = __webpack_require__(65361);
// EXTERNAL MODULE: ./build/hosts/deploy-story.js + 2 modules
var deploy_story = __webpack_require__(65519);
// EXTERNAL MODULE: ./build/hosts/run-verb.js + 1 modules
var run_verb = __webpack_require__(30502);
// EXTERNAL MODULE: ./build/hosts/verb-reader.js
var verb_reader = __webpack_require__(97955);
// EXTERNAL MODULE: ./build/hosts/way-back.js
var way_back = __webpack_require__(4295);
;// CONCATENATED MODULE: ./build/hosts/train-story.js











/** `release --with-serverless`, ready to run: the verb is release, and the space is a part of it. */
function trainStory(inputs, parts) {
    const { release, deploy } = inputs;
    const { request } = release;
    const record = { release: {}, deploy: {}, train: { steps: [] } };
    return {
        verb: 'release',
        subject: `${[request.h5Name, request.h5Id].filter(Boolean).join(' ') || 'a mini program'} with space ${deploy.request.spaceId}`,
        dryRun: request.dryRun,
        wayBack: (0,way_back/* wayBackTo */._)({ app: release.values.app, h5Id: request.h5Id }),
        receipt: request.receipt,
        places: (0,deploy_story.manifestOf)(deploy.request),
        prepare: (reporter) => prepareTrain(inputs, reporter),
        carryOut: async (prepared, surroundings) => {
            const around = { ...parts, ...surroundings };
            const app = (0,build_tools/* buildReleaseTools */.j8)({ ...around, connection: release.connection }, request.workspace);
            const space = (0,build_tools/* buildDeployTools */.Tc)({ ...around, connection: deploy.connection }, deploy.request.spaceId);
            try {
                return await releaseTrain(prepared, { app: { ...app, fetchArtifact: parts.fetchArtifact }, space }, record, release.following);
            }
            finally {
                await app.close();
                await space.close();
            }
        },
        letGo: (prepared) => prepared.release.build.close(),
        outputsOf: (known) => {
            const [ofSpace, ofApp] = [(0,deploy_record/* outputsOfDeploy */.$)(record.deploy, known), (0,release_record/* outputsOf */.Y)(record.release, known)];
            // Both keep an archive; the name of the output is one.
            return { ...ofSpace, ...ofApp, 'archive-path': ofApp['archive-path'] || ofSpace['archive-path'] || '' };
        },
        account: () => accountOfTrain(inputs, record),
    };
}
/** The account of the release, in which the space is one part more. */
function accountOfTrain({ release, deploy, steps }, record) {
    const [app, space] = [(0,release_record/* accountOf */.X)(release.request, record.release), (0,deploy_record/* accountOfDeploy */.y)(deploy.request, record.deploy)];
    const { train } = record;
    const merged = (ofApp, more) => ({ ...ofApp, ...more });
    return {
        verb: 'release',
        asked: merged(app.asked, { train: steps, deploy: space.asked }),
        done: merged(app.done, { train, deploy: space.done }),
        undo: merged(app.undo, { deploy: space.undo }),
    };
}
/** The train of a release; `release` comes here when it is to bring the space along. */
const readTrain = async (question, facts) => {
    const read = await readTrainInputs(question, { nowMs: facts.nowMs, tag: facts.run.tag });
    const deploy = await (0,deploy_story.findFunctions)(read.deploy);
    const secrets = [...new Set([...read.release.secrets, ...deploy.secrets])];
    const problems = (0,config_problems/* distinct */.dM)([...(0,verb_reader/* allProblems */.U)(facts, read.release), ...read.problems, ...deploy.problems]);
    const inputs = { ...read, deploy, problems };
    return { inputs: { ...read.release, secrets }, story: (setting) => (0,run_verb/* runVerb */.b)(trainStory(inputs, setting), setting) };
};


/***/ })

};
