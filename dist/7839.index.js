export const id = 7839;
export const ids = [7839];
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

/***/ 66503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ readMoveInputs),
/* harmony export */   Q: () => (/* binding */ readPromoteInputs)
/* harmony export */ });
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7783);
/* harmony import */ var _connection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12807);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93515);
/* harmony import */ var _read_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89145);
/* harmony import */ var _read_message_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16882);
/* harmony import */ var _read_mini_program_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(99870);
/* harmony import */ var _read_verify_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(43201);
/* harmony import */ var _stage_name_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(60805);








const everyone = { audience: { kind: 'everyone' }, rules: [], gates: [] };
/** Reads a promotion. Every problem of the configuration is in `problems`, and nothing is thrown for them. */
async function readPromoteInputs(question) {
    const inputs = await (0,_read_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readInputs */ .Ko)({ ...question, verb: 'promote' });
    const { values } = inputs;
    const { stages, to, problems: lost } = readTarget(inputs);
    const { request, problems } = (0,_read_mini_program_js__WEBPACK_IMPORTED_MODULE_5__/* .readMiniProgram */ .g)(inputs);
    const { connection, problems: unconnected } = (0,_connection_js__WEBPACK_IMPORTED_MODULE_1__/* .readConnection */ .d)(inputs, question.variables, 'mpaas');
    const { request: following, problems: unsayable } = (0,_read_message_js__WEBPACK_IMPORTED_MODULE_4__/* .readFollowingMessage */ .t)(inputs);
    const { space, secrets = [], problems: spaceless } = callsFunction(stages) ? await readSpace(question) : { problems: [] };
    return {
        ...inputs,
        connection,
        following,
        space,
        wayBack: { strategy: values.strategy, userId: values['user-id'], vhost: values.vhost, virtualDomain: values['virtual-domain'] },
        secrets: [...new Set([...inputs.secrets, ...secrets])],
        request: {
            ...request,
            stages,
            to,
            approve: values.approve,
            onGateFailure: values['on-gate-failure'],
            previousStage: values['previous-stage'],
            memo: values.memo,
        },
        problems: unlike([...inputs.problems, ...problems, ...lost, ...unsayable, ...unconnected, ...spaceless]),
    };
}
const callsFunction = (stages) => stages.some(({ gates }) => gates.some(({ kind }) => kind === 'function'));
/** The space is read as `deploy` reads it: from the part `serverless:` of the same file, with its own endpoint. */
async function readSpace(question) {
    const inputs = await (0,_read_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readInputs */ .Ko)({ ...question, given: (0,_read_verify_js__WEBPACK_IMPORTED_MODULE_6__/* .givenFor */ .Z_)('deploy', question), verb: 'deploy' });
    const { connection, problems } = (0,_connection_js__WEBPACK_IMPORTED_MODULE_1__/* .readConnection */ .d)(inputs, question.variables, 'mpserverless');
    const spaceId = inputs.values['space-id'] ?? '';
    return {
        space: { spaceId, connection },
        secrets: inputs.secrets,
        problems: [...inputs.problems, ...(0,_problems_js__WEBPACK_IMPORTED_MODULE_2__/* .missing */ .LO)(inputs, 'space-id'), ...problems],
    };
}
/** The same file and the same keys are read once for each service, and so are their problems. */
const unlike = (problems) => [...new Map(problems.map((one) => [one.message, one])).values()];
/** Reads a verb that moves the tasks of a rollout. */
async function readMoveInputs(move, question) {
    const inputs = await (0,_read_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readInputs */ .Ko)({ ...question, verb: move });
    const { request, problems } = (0,_read_mini_program_js__WEBPACK_IMPORTED_MODULE_5__/* .readMiniProgram */ .g)(inputs);
    const { connection, problems: unconnected } = (0,_connection_js__WEBPACK_IMPORTED_MODULE_1__/* .readConnection */ .d)(inputs, question.variables, 'mpaas');
    return { ...inputs, connection, request: { ...request, move }, problems: [...inputs.problems, ...problems, ...unconnected] };
}
/** Where to. Everyone is always a stage that can be named, whether or not the file ends with it. */
function readTarget({ values: { to = 'next' }, rollout, complete }) {
    const stages = rollout.some(({ audience }) => audience.kind === 'everyone') ? rollout : [...rollout, everyone];
    const unknown = () => ({
        stages: rollout,
        to: { kind: 'next' },
        problems: complete ? [new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('STAGE_UNKNOWN', { asked: to, stages: rollout.map(({ audience }) => (0,_stage_name_js__WEBPACK_IMPORTED_MODULE_7__/* .stageName */ .CT)(audience)) })] : [],
    });
    if (to === 'next')
        return rollout.length > 0 ? { stages: rollout, to: { kind: 'next' }, problems: [] } : unknown();
    if (to === 'everyone')
        return { stages, to: { kind: 'stage', index: stages.findIndex(isEveryone) }, problems: [] };
    const named = rollout.findIndex(({ audience }) => audience.kind === 'whitelist' && audience.name === to);
    const index = named < 0 && /^\d{1,3}$/.test(to) ? Number(to) - 1 : named;
    return rollout[index] === undefined ? unknown() : { stages: rollout, to: { kind: 'stage', index }, problems: [] };
}
const isEveryone = ({ audience }) => audience.kind === 'everyone';


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

/***/ 19460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ firstDifference)
/* harmony export */ });
const mostCharacters = 120;
/**
 * The first place where `found` does not hold what is expected, in words; undefined when all of it is there.
 * Objects may hold more than expected; lists must be as long.
 */
function firstDifference(expected, found, place = 'the result') {
    if (Array.isArray(expected))
        return Array.isArray(found) ? differenceOfLists(expected, found, place) : differs(expected, found, place);
    if (isObject(expected))
        return isObject(found) ? differenceOfObjects(expected, found, place) : differs(expected, found, place);
    return expected === found ? undefined : differs(expected, found, place);
}
function differenceOfLists(expected, found, place) {
    if (expected.length !== found.length)
        return `${place} has ${found.length} entries instead of ${expected.length}`;
    return firstOf(expected.map((each, index) => () => firstDifference(each, found[index], `${place}[${index}]`)));
}
function differenceOfObjects(expected, found, place) {
    return firstOf(Object.keys(expected).map((name) => () => {
        const inner = `${place}.${name}`;
        return Object.hasOwn(found, name) ? firstDifference(expected[name], found[name], inner) : `${inner} is missing`;
    }));
}
function firstOf(looks) {
    for (const look of looks) {
        const difference = look();
        if (difference !== undefined)
            return difference;
    }
    return undefined;
}
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const differs = (expected, found, place) => `${place} is ${shown(found)} instead of ${shown(expected)}`;
function shown(value) {
    const text = JSON.stringify(value) ?? 'nothing';
    return text.length <= mostCharacters ? text : `${text.slice(0, mostCharacters)}…`;
}


/***/ }),

/***/ 96605:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ checkGates),
/* harmony export */   h: () => (/* binding */ gateName)
/* harmony export */ });
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7783);
/* harmony import */ var _services_json_object_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15731);
/* harmony import */ var _expected_subset_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19460);
/* harmony import */ var _smoke_test_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74925);




/** Asks every gate in turn, also after one that is closed: all that is wrong is told at once. */
async function checkGates(gates, { approve, dryRun }, tools) {
    const outcomes = [];
    for (const gate of gates) {
        const name = gateName(gate);
        if (dryRun && (gate.kind === 'command' || gate.kind === 'function')) {
            const effect = gate.kind === 'command' ? 'run the command of the gate' : 'call the function of the gate';
            tools.reporter.report({ type: 'write-planned', operation: name, effect, parameters: {} });
            continue;
        }
        const outcome = { gate: name, kind: gate.kind, ...(await ask(gate, approve, tools)) };
        tools.reporter.report({ type: 'gate-checked', gate: outcome.gate, isOpen: outcome.isOpen, detail: outcome.detail });
        outcomes.push(outcome);
    }
    return outcomes;
}
/** How a gate is called. What follows the path of an address may be secret, and so may the value of a variable. */
function gateName(gate) {
    switch (gate.kind) {
        case 'http':
            return `http ${(gate.written ?? gate.url).replace(/[?#].*$/, '')}`;
        case 'command':
            return `command ${gate.written ?? gate.command}`;
        case 'function':
            return `function ${gate.name}`;
        case 'manual':
            return 'manual';
    }
}
async function ask(gate, approve, tools) {
    switch (gate.kind) {
        case 'http':
            return await askPage(gate, tools);
        case 'command':
            return await askCommand(gate, tools);
        case 'function':
            return await askFunction(gate, tools);
        case 'manual':
            return approve
                ? { isOpen: true, detail: 'approved with --approve' }
                : { isOpen: false, detail: 'nobody has approved it yet (--approve)' };
    }
}
/** Takes samples until there are enough of them, or so many failures that the rest cannot matter. */
async function askPage(gate, tools) {
    const { samples, allowedFailures, intervalMs } = gate;
    const faults = [];
    let taken = 0;
    while (taken < samples && faults.length <= allowedFailures) {
        if (taken > 0)
            await tools.clock.sleep(intervalMs, tools.signal);
        const fault = await sample(gate, tools);
        if (fault !== undefined)
            faults.push(fault);
        taken += 1;
    }
    const isOpen = faults.length <= allowedFailures;
    const counted = `${taken - faults.length} of ${taken} answers are as expected`;
    const last = faults.at(-1);
    return { isOpen, detail: last === undefined ? counted : `${counted}; ${isOpen ? 'allowed failure' : 'last failure'}: ${last}` };
}
/** Why one answer does not do; undefined when it does. A page that cannot be reached is as bad as one that answers wrongly. */
async function sample({ url, status, timeoutMs, ...gate }, { gates }) {
    try {
        const answer = await gates.probe(url, { timeoutMs });
        if (answer.status !== status)
            return `HTTP ${answer.status} instead of ${status}`;
        return 'json' in gate ? (0,_expected_subset_js__WEBPACK_IMPORTED_MODULE_2__/* .firstDifference */ .a)(gate.json, parse(answer.body), 'the answer') : undefined;
    }
    catch (error) {
        if (!(0,_errors_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(error) || (0,_errors_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .isStop */ .jX)(error))
            throw error;
        return error.message.replace(/\.$/, '');
    }
}
function parse(body) {
    try {
        return (0,_services_json_object_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(body);
    }
    catch {
        return undefined;
    }
}
async function askCommand({ command, timeoutMs }, { gates }) {
    const { exitCode, output } = await gates.runShell(command, { timeoutMs });
    const ended = exitCode === 'timeout' ? `no end within ${Math.round(timeoutMs / 1000)} s` : `exit code ${exitCode}`;
    return { isOpen: exitCode === 0, detail: exitCode === 0 ? ended : [ended, ...output].join('\n') };
}
/** The gate tells how the test went; once is enough. */
const unheard = { report: () => { } };
/** A function that cannot be asked at all (no key, no cloud) says nothing about the rollout: that failure is told as it is. */
async function askFunction({ name, smoke }, tools) {
    const { functions } = tools.gates;
    if (functions === undefined)
        throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('INTERNAL', { reason: `a gate calls function ${name}, and no space is known` });
    const outcome = await (0,_smoke_test_js__WEBPACK_IMPORTED_MODULE_1__/* .smokeTest */ .K)(name, smoke, { clock: tools.clock, reporter: unheard, serverless: { functions: await functions() } });
    if (outcome.kind === 'passed')
        return { isOpen: true, detail: `answered as expected in ${outcome.latencyMs} ms` };
    if (outcome.failure.code !== 'SMOKE_FAILED')
        throw outcome.failure;
    return { isOpen: false, detail: [outcome.failure.message, ...outcome.logs].join('\n') };
}


/***/ }),

/***/ 6784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ moveAll),
/* harmony export */   z: () => (/* binding */ moveRollout)
/* harmony export */ });
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7783);
/* harmony import */ var _packaging_version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62432);
/* harmony import */ var _choose_rollout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12748);
/* harmony import */ var _move_task_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86536);
/* harmony import */ var _package_tasks_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40518);
/* harmony import */ var _task_words_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9680);
/* harmony import */ var _tools_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26614);







const moves = {
    pause: { to: 'paused', from: ['publishing', 'waiting'], status: 'paused', words: { plan: 'pause', already: 'is paused already' } },
    resume: { to: 'publishing', from: ['paused'], status: 'live', words: { plan: 'go on with', already: 'is publishing already' } },
    finish: { to: 'ended', from: ['publishing', 'waiting', 'paused'], status: 'ended', words: { plan: 'end', already: 'has ended already' } },
};
/** Holds, continues or ends every task of a package. What is there already is left alone, so the same command again does nothing. */
async function moveRollout(request, tools, record) {
    const move = moves[request.move];
    const found = await (0,_tools_js__WEBPACK_IMPORTED_MODULE_5__/* .step */ .P)('look', tools, () => choose(request, tools));
    const { packageId, h5Version } = found.package;
    record.package = { packageId, h5Version };
    tools.reporter.report({ type: 'package-ready', packageId, h5Version, reused: true });
    (0,_choose_rollout_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseForeign */ .r)(found, request);
    const affected = found.tasks.filter(({ state }) => move.from.includes(state));
    if (affected.length === 0)
        return await leaveAlone(found, request, tools, record);
    for (const task of affected)
        (0,_move_task_js__WEBPACK_IMPORTED_MODULE_3__/* .checkMove */ .C1)(task, move.to);
    if (request.dryRun) {
        for (const task of affected)
            planned(task, move, tools);
        return 'planned';
    }
    await (0,_tools_js__WEBPACK_IMPORTED_MODULE_5__/* .step */ .P)('rollout', tools, () => moveAll(affected, move.to, tools, record));
    return move.status;
}
/**
 * The package that is meant. `finish` without a name is about the newest that was ever published: run again after it has ended, it must not go
 * on to the one below, which everybody receives.
 */
async function choose({ move, package: choice, h5Id }, tools) {
    if (move !== 'finish' || choice.kind !== 'newest')
        return await (0,_package_tasks_js__WEBPACK_IMPORTED_MODULE_4__/* .choosePackage */ .ym)(choice, h5Id, tools);
    const packages = await tools.mpaas.listPackages(h5Id);
    const asked = packages.filter(({ period, h5Version }) => period !== 'never' && (choice.final !== true || (0,_packaging_version_js__WEBPACK_IMPORTED_MODULE_1__/* .isFinal */ .dR)(h5Version)));
    const [newest] = (0,_package_tasks_js__WEBPACK_IMPORTED_MODULE_4__/* .byVersion */ .oN)(asked);
    if (newest === undefined)
        throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('NOTHING_PUBLISHED', { h5Id, packages: packages.length });
    return { package: newest, tasks: await tools.mpaas.listTasks(newest.packageId) };
}
/** There is nothing to move: because it is there already, or because nothing leads there any more. */
async function leaveAlone({ package: its, tasks }, { move: name, h5Id }, { mpaas, reporter }, record) {
    const move = moves[name];
    const [last] = [...tasks].sort((a, b) => b.taskId - a.taskId);
    if (name !== 'finish' && last !== undefined && !tasks.some(_package_tasks_js__WEBPACK_IMPORTED_MODULE_4__/* .isLive */ .DG))
        (0,_move_task_js__WEBPACK_IMPORTED_MODULE_3__/* .checkMove */ .C1)(last, move.to);
    if (name !== 'finish' && last === undefined) {
        throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('NOTHING_PUBLISHED', { h5Id, packages: (await mpaas.listPackages(h5Id)).length });
    }
    const reason = `The rollout of version ${its.h5Version} (package ${its.packageId}) ${last === undefined ? 'has not begun' : move.words.already}.`;
    record.unchanged = reason;
    const help = name === 'finish' ? 'To end another package, name it with "package".' : 'Nothing has to be done.';
    reporter.report({ type: 'nothing-done', reason, help });
    return 'unchanged';
}
const planned = (task, { words }, { reporter }) => reporter.report({
    type: 'write-planned',
    operation: 'ChangeMcubeMiniTaskStatus',
    effect: `${words.plan} task ${task.taskId} (${(0,_task_words_js__WEBPACK_IMPORTED_MODULE_6__/* .describeTaskAudience */ .hh)(task.audience)})`,
    parameters: {},
});
/** Moves tasks one after the other, each read back, and tells of each. One that somebody else has moved there meanwhile is left alone. */
async function moveAll(tasks, to, tools, record) {
    for (const before of tasks) {
        const now = (await tools.mpaas.findTask(before.taskId)) ?? before;
        const after = await (0,_move_task_js__WEBPACK_IMPORTED_MODULE_3__/* .moveTask */ .Db)(now, to, tools);
        record.moved = [...(record.moved ?? []), { before, after }];
        const { taskId, state, audience } = after;
        tools.reporter.report({ type: 'rollout-changed', taskId, state, audience: (0,_task_words_js__WEBPACK_IMPORTED_MODULE_6__/* .describeTaskAudience */ .hh)(audience), reused: false });
    }
}


/***/ }),

/***/ 63584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ outputsOfRollout),
/* harmony export */   Y: () => (/* binding */ accountOfRollout)
/* harmony export */ });
/* harmony import */ var _gates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96605);

/** The Action's outputs by name; what is not known is the empty text, so that every output is always set. */
function outputsOfRollout(verb, record, known) {
    const task = record.task ?? record.moved?.at(-1)?.after;
    return {
        status: known.status,
        'package-id': text(record.package?.packageId),
        'h5-version': record.package?.h5Version ?? '',
        'task-id': text(task?.taskId),
        ...(verb === 'promote'
            ? {
                stage: record.stage ?? '',
                'rolled-back-from': record.rolledBack?.from ?? '',
                'rolled-back-to': record.rolledBack?.to ?? '',
                'message-id': record.message?.messageId ?? '',
            }
            : {}),
        'receipt-path': known.receiptPath,
        'error-code': known.errorCode,
    };
}
const text = (value) => (value === undefined ? '' : String(value));
/** What a verb about a rollout puts into its receipt. */
function accountOfRollout(verb, request, record) {
    const { task, moved = [], stage, gates, whitelist, unchanged, rolledBack } = record;
    return {
        verb,
        asked: 'stages' in request ? withoutWhatIsPrivate(request) : request,
        done: {
            package: record.package,
            stage,
            task: task && { ...task, reused: record.taskReused },
            whitelist,
            moved: moved.map(({ before, after }) => ({ ...after, before: before.state })),
            gates,
            unchanged,
            rolledBack,
            message: record.message && { messageId: record.message.messageId, topic: record.message.topic },
        },
        undo: { taskId: task?.taskId, moved: moved.map(({ before: { taskId, state } }) => ({ taskId, state })) },
    };
}
/** User ids belong to people, and addresses and arguments of gates may hold keys: the receipt, which is kept and shared, has neither. */
function withoutWhatIsPrivate({ stages, ...request }) {
    const counted = stages.map(({ gates, ...stage }) => {
        const { audience } = stage;
        const named = { ...stage, gates: gates.map(_gates_js__WEBPACK_IMPORTED_MODULE_0__/* .gateName */ .h) };
        if (audience.kind !== 'whitelist')
            return named;
        return { ...named, audience: { ...audience, users: { inline: audience.users.inline.length, file: audience.users.file } } };
    });
    return { ...request, stages: counted };
}


/***/ }),

/***/ 74925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ smokeTest)
/* harmony export */ });
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7783);
/* harmony import */ var _expected_subset_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19460);
/* harmony import */ var _write_once_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37154);



/** The clocks of the cloud and of this machine may differ. */
const clockMarginMs = 60_000;
/** Calls the function once, as its users would, and compares what it returns. */
async function smokeTest(name, { args, expect }, tools) {
    const { serverless, clock, reporter } = tools;
    const fromMs = clock.now() - clockMarginMs;
    try {
        const { result, latencyMs, requestId } = await serverless.functions.run(name, args).catch(asSmokeFailure(name));
        const reason = expect === undefined ? undefined : (0,_expected_subset_js__WEBPACK_IMPORTED_MODULE_2__/* .firstDifference */ .a)(expect, result);
        if (reason !== undefined)
            throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('SMOKE_FAILED', { name, operation: 'RunFunction', requestId, reason });
        reporter.report({ type: 'function-tested', name, latencyMs });
        return { kind: 'passed', latencyMs };
    }
    catch (error) {
        if (!(0,_errors_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(error) || (0,_errors_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .isStop */ .jX)(error))
            throw error;
        return { kind: 'flaw', failure: error, logs: await logsOf(name, { requestId: error.requestId, fromMs }, tools) };
    }
}
/** A call whose function threw or took too long is refused by the cloud, without the function's name; for a deploy it is live and does not work. */
function asSmokeFailure(name) {
    return (error) => {
        if (!(0,_errors_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(error) || error.code !== 'CLOUD_REFUSED')
            throw error;
        const { code, reason } = error.facts;
        const call = { operation: error.operation ?? 'RunFunction', requestId: error.requestId ?? '' };
        throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('SMOKE_FAILED', { name, ...call, reason: `${code}: ${reason}` }, { cause: error });
    };
}
/**
 * Logs arrive late, so they are looked for more than once. They are kept under an id of the runtime, which a refusal need not tell: then what the
 * function wrote of late has to do. Not finding them must not hide why they are wanted.
 */
async function logsOf(name, filter, { serverless: { functions }, clock }) {
    try {
        const look = async () => {
            const own = await functions.logs(name, filter);
            return own.length > 0 ? own : await functions.logs(name, { fromMs: filter.fromMs });
        };
        return (await (0,_write_once_js__WEBPACK_IMPORTED_MODULE_1__/* .lookUntil */ .c)(look, (found) => found.length > 0, clock)).map(lineOf);
    }
    catch (error) {
        if (!(0,_errors_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(error) || (0,_errors_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .isStop */ .jX)(error))
            throw error;
        return [];
    }
}
/** Some texts carry time and level already. */
const lineOf = ({ at, level, text }) => /^\d{4}-\d\d-\d\d[ T]/.test(text) ? text : [at, level, text].filter(Boolean).join(' ');


/***/ })

};
