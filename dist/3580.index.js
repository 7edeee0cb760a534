export const id = 3580;
export const ids = [3580];
export const modules = {

/***/ 53580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  promoteStory: () => (/* binding */ promoteStory),
  readPromote: () => (/* binding */ readPromote)
});

// EXTERNAL MODULE: ./build/config/read-rollout.js
var read_rollout = __webpack_require__(66503);
// EXTERNAL MODULE: ./build/errors/failure.js + 8 modules
var failure = __webpack_require__(7783);
// EXTERNAL MODULE: ./build/workflows/notify-after.js
var notify_after = __webpack_require__(24611);
// EXTERNAL MODULE: ./build/config/stage-name.js
var stage_name = __webpack_require__(60805);
// EXTERNAL MODULE: ./build/workflows/choose-rollout.js
var choose_rollout = __webpack_require__(12748);
// EXTERNAL MODULE: ./build/workflows/move-rollout.js
var move_rollout = __webpack_require__(6784);
// EXTERNAL MODULE: ./build/workflows/package-tasks.js
var package_tasks = __webpack_require__(40518);
;// CONCATENATED MODULE: ./build/workflows/closed-gate.js



/**
 * Does what the configuration says about a closed gate, and fails with it. Waiting for approval is no sign of anything bad: it never pauses, ends
 * or takes back a rollout. A dry run only tells.
 */
async function closeGate(outcomes, scene) {
    const { request, tools } = scene;
    const closed = outcomes.filter(({ isOpen }) => !isOpen);
    const [worst] = [...closed].sort((a, b) => Number(a.kind === 'manual') - Number(b.kind === 'manual'));
    if (worst === undefined)
        return;
    const reaction = worst.kind === 'manual' ? 'leave' : request.onGateFailure;
    if (request.dryRun) {
        const effect = `${plans[reaction]}, because the gate "${worst.gate}" is closed`;
        tools.reporter.report({ type: 'write-planned', operation: 'gate', effect, parameters: {} });
        return;
    }
    const facts = { gate: closed.map(({ gate }) => gate).join('", "'), reason: worst.detail.split('\n')[0] ?? '' };
    throw new failure.Failure('GATE_CLOSED', { ...facts, became: await react(reaction, facts, scene) });
}
const plans = {
    leave: 'leave the rollout as it is',
    pause: 'pause the rollout',
    finish: 'end the rollout',
    rollback: 'roll back',
};
/** That there is nothing to go back to, or no content, does not hide the gate. What nobody knows the end of does. */
async function takeBack(reason, { rollout, rollBack, record }) {
    try {
        record.rolledBack = await rollBack(rollout.package, reason);
        return `was rolled back to the content of ${record.rolledBack.to}`;
    }
    catch (error) {
        if (!(0,failure/* isFailure */.N6)(error) || (0,failure/* isStop */.jX)(error) || error.code === 'OUTCOME_UNKNOWN')
            throw error;
        return `was to be rolled back, but could not be (${error.code}): ${error.message.replace(/\.$/, '')}`;
    }
}
async function react(reaction, { gate, reason }, scene) {
    const { rollout, tools, record } = scene;
    switch (reaction) {
        case 'leave':
            return 'stays as it is';
        case 'pause':
            await (0,move_rollout/* moveAll */.B)(rollout.tasks.filter(({ state }) => state === 'publishing' || state === 'waiting'), 'paused', tools, record);
            return 'was paused';
        case 'finish':
            await (0,move_rollout/* moveAll */.B)(rollout.tasks.filter(package_tasks/* isLive */.DG), 'ended', tools, record);
            return 'was ended';
        case 'rollback':
            return await takeBack(`The gate "${gate}" is closed: ${reason}`, scene);
    }
}

// EXTERNAL MODULE: ./build/packaging/whitelist-file.js
var whitelist_file = __webpack_require__(95532);
// EXTERNAL MODULE: ./build/workflows/audience.js
var workflows_audience = __webpack_require__(98671);
// EXTERNAL MODULE: ./build/workflows/ensure-whitelist.js
var ensure_whitelist = __webpack_require__(42875);
// EXTERNAL MODULE: ./build/workflows/plan-release.js
var plan_release = __webpack_require__(26210);
// EXTERNAL MODULE: ./build/workflows/publish.js
var publish = __webpack_require__(49562);
// EXTERNAL MODULE: ./build/workflows/stamp.js
var workflows_stamp = __webpack_require__(89994);
// EXTERNAL MODULE: ./build/workflows/uploads.js
var uploads = __webpack_require__(44699);
;// CONCATENATED MODULE: ./build/workflows/enter-stage.js









/** Looks at everything that can be wrong with the stage before the gates are asked. Makes no write. */
async function planStage(index, stages, tools) {
    const stage = stages[index];
    if (stage === undefined)
        throw new failure.Failure('INTERNAL', { reason: 'a stage was planned that does not exist' });
    const { audience } = stage;
    refusePast(stage, tools.clock.now());
    const users = await usersOf(stage, tools);
    const whitelist = await (0,plan_release/* planWhitelist */.z6)(audience, tools);
    const create = whitelist.kind === 'create' ? [['CreateMcubeWhitelist', `create whitelist "${whitelist.name}"`]] : [];
    const add = users.length > 0 ? [['UpdateMcubeWhitelist', `add ${users.length} users to the whitelist`]] : [];
    const task = ['CreateMcubeMiniTask', `publish to ${(0,workflows_audience/* describeAudience */.mb)(audience)}`];
    return { index, stage, label: (0,stage_name/* stageLabel */.Hn)(index, stages.length, audience), users, whitelist, writes: [...create, ...add, task] };
}
/** The end of a window is checked when it is to start: it may have been in the future when the file was written. */
function refusePast({ audience, where = 'miniship.yml' }, nowMs) {
    if (audience.kind !== 'window' || audience.end.kind !== 'at')
        return;
    const { epochMs } = audience.end;
    const expected = epochMs <= nowMs ? 'in the future' : epochMs - nowMs > 7 * 86_400_000 ? 'at most 7 days away' : undefined;
    if (expected === undefined)
        return;
    throw new failure.Failure('INPUT_INVALID', { name: 'window-until', value: new Date(epochMs).toISOString(), where, expected });
}
async function usersOf({ audience }, { reporter }) {
    if (audience.kind !== 'whitelist')
        return [];
    const { users, warnings } = await (0,whitelist_file/* readWhitelistUsers */.I)(audience.users);
    for (const warning of warnings)
        reporter.report({ type: 'warned', ...warning });
    return users;
}
/** Publishes the package to the audience of the stage, and waits until the cloud does so. */
async function enterStage({ stage, whitelist, users }, { package: its, tasks }, { request, tools, record }) {
    const { packageId, h5Version, extendInfo } = its;
    if (whitelist.kind !== 'none')
        record.whitelist = await (0,ensure_whitelist/* ensureWhitelist */.c)(whitelist, { users }, (0,uploads/* createUploads */.z)(tools), tools);
    const aim = { audience: stage.audience, rules: stage.rules, whitelistId: record.whitelist?.whitelistId };
    const words = [request.memo ?? `Promote ${h5Version} to ${(0,stage_name/* stageName */.CT)(stage.audience)}`, request.reason].filter(Boolean).join(': ');
    // The package knows best what it holds; one without our stamp was released with the stamp switched off, or by somebody else.
    const sha256 = (0,workflows_stamp/* stampOf */.Zs)(extendInfo)?.sha256 ?? tasks.map(({ memo }) => (0,workflows_stamp/* memoStampOf */.h3)(memo)?.sha256).find(Boolean) ?? 'unknown';
    const memo = request.stamp ? (0,workflows_stamp/* stampedMemo */.NB)(words, { sha256, run: tools.run, by: 'promote' }) : words;
    const existing = (0,workflows_audience/* findTaskFor */.A6)(tasks, aim);
    return await (0,publish/* publish */.m)({ packageId, aim, memo, waitMs: request.waitMs, existing }, tools, (task, isReused) => {
        record.task = task;
        record.taskReused = isReused;
    });
}

// EXTERNAL MODULE: ./build/workflows/gates.js
var workflows_gates = __webpack_require__(96605);
// EXTERNAL MODULE: ./build/reporting/format.js
var format = __webpack_require__(79542);
// EXTERNAL MODULE: ./build/workflows/rollout-position.js
var rollout_position = __webpack_require__(14874);
// EXTERNAL MODULE: ./build/workflows/task-words.js
var task_words = __webpack_require__(9680);
;// CONCATENATED MODULE: ./build/workflows/promotion.js






/** A stage that promote has begun and that the file gives no time lasts as long: a command that is run twice promotes once. */
const restMs = 10 * 60_000;
const nothing = (reason, help) => ({ kind: 'nothing', reason, help });
/** Decides what a promotion does, from what was read; refuses what cannot be. */
function judgePromotion(position, known) {
    const { request, rollout } = known;
    const { current, others } = position;
    const { to, stages } = request;
    const last = stages.length - 1;
    const official = others.filter(({ audience }) => audience.kind === 'everyone');
    if (official.length > 0) {
        refusePaused(official, rollout);
        return nothing(`${nameOf(rollout)} is published to everyone already.`, 'Nothing has to be done.');
    }
    if (current === undefined)
        return judgeOutside(others, known);
    const label = labelOf(current, known);
    const target = to.kind === 'stage' ? to.index : current.index + 1;
    if (isUnfinished(position, current, known) && target <= current.index + (to.kind === 'next' ? 1 : 0))
        return { kind: 'complete', index: current.index };
    if (target <= current.index)
        return nothing(`${nameOf(rollout)} is at stage ${label} already.`, 'Nothing has to be done.');
    refusePaused(current.tasks, rollout);
    if (target > last)
        return nothing(`The rollout of ${nameOf(rollout)} is complete: it is at its last stage, ${label}.`, current.stage.audience.kind === 'everyone' ? 'Nothing has to be done.' : 'Nothing has to be done; "--to everyone" goes further.');
    return judgeTime(current, label, known) ?? { kind: 'enter', index: target };
}
/** No stage of the file is live. What is published otherwise can be promoted only by name: nobody can tell which stage comes after it. */
function judgeOutside(others, { request: { to, stages, h5Id }, rollout }) {
    const [first] = others;
    if (first === undefined)
        throw new failure.Failure('ROLLOUT_ENDED', { h5Version: rollout.package.h5Version, packageId: rollout.package.packageId, h5Id });
    refusePaused(others, rollout);
    if (to.kind === 'stage')
        return { kind: 'enter', index: to.index };
    const names = stages.map(({ audience }, index) => (0,stage_name/* stageLabel */.Hn)(index, stages.length, audience));
    throw new failure.Failure('STAGE_UNKNOWN', { asked: `${(0,task_words/* describeReach */.Lo)(first)}, where task ${first.taskId} is`, stages: names });
}
/** The run before was stopped between the two halves of a promotion: this stage is live, and so is one before it. */
function isUnfinished({ places }, current, { request: { previousStage } }) {
    if (previousStage === 'leave')
        return false;
    const isAtWork = current.tasks.some(({ state }) => state !== 'paused');
    return isAtWork && places.slice(0, current.index).some(({ tasks }) => tasks.length > 0);
}
/** A stage counts as paused only when no task of it is at work. */
function refusePaused(tasks, { package: { packageId } }) {
    const [paused] = tasks;
    if (paused !== undefined && tasks.every(({ state }) => state === 'paused')) {
        throw new failure.Failure('ROLLOUT_PAUSED', { taskId: paused.taskId, packageId });
    }
}
/** Whether the stage has lasted long enough; undefined when it has. */
function judgeTime(current, label, known) {
    const { request, run, nowMs } = known;
    if (request.force)
        return undefined;
    if (current.tasks.length > 0 && current.tasks.every(({ state }) => state === 'waiting')) {
        return nothing(`Stage ${label} waits to be published.`, 'Run it again when it is; --force does not wait for it.');
    }
    const begun = current.tasks.map(({ memo }) => (0,workflows_stamp/* memoStampOf */.h3)(memo)).filter((stamp) => stamp?.by === 'promote');
    const isNamed = request.to.kind === 'stage';
    if (!isNamed && begun.some((stamp) => stamp !== undefined && isSameRun(stamp, run))) {
        return nothing(`Stage ${label} was begun by this very run.`, 'The next stage is for a later run; "--to" goes on at once.');
    }
    const { holdMs } = current.stage;
    const rests = holdMs === undefined && !isNamed && current.index > 0 && begun.length > 0;
    return judgeHold(current, { label, holdMs: holdMs ?? (rests ? restMs : 0), isFromFile: holdMs !== undefined, nowMs });
}
function judgeHold(current, { label, holdMs, isFromFile, nowMs, }) {
    if (holdMs === 0)
        return undefined;
    const sinceMs = (0,rollout_position/* sinceOf */.ek)(current);
    if (sinceMs === undefined)
        return nothing(`The cloud does not say since when stage ${label} is live, so nobody knows whether its hold has passed.`, '--force goes on without it.');
    const endMs = sinceMs + holdMs;
    if (nowMs >= endMs)
        return undefined;
    const when = `until ${(0,format/* formatMoment */.K9)(endMs)} (${inMinutes(endMs - nowMs)})`;
    return isFromFile
        ? nothing(`Stage ${label} is to last ${when}: its hold has not passed.`, 'Run it again then; --force does not wait.')
        : nothing(`Stage ${label} has just begun, and has no "hold": without one it lasts ${restMs / 60_000} min, ${when}, so that a command run twice promotes once.`, 'Run it again then, or name the next stage with "--to"; "hold" in miniship.yml sets another time.');
}
/** The time to wait, rounded up so that "then" is not too early. */
function inMinutes(waitMs) {
    const minutes = Math.ceil(waitMs / 60_000);
    if (minutes < 120)
        return `in ${minutes} min`;
    return `in ${Math.ceil(minutes / 6) / 10} h`;
}
const isSameRun = (stamp, run) => stamp.run !== undefined && stamp.run === (0,workflows_stamp/* oneWord */.ZH)(run.run) && stamp.ci === (0,workflows_stamp/* oneWord */.ZH)(run.ci);
const labelOf = ({ index, stage }, { request: { stages } }) => (0,stage_name/* stageLabel */.Hn)(index, stages.length, stage.audience);
const nameOf = ({ package: { h5Version, packageId } }) => `version ${h5Version} (package ${packageId})`;

// EXTERNAL MODULE: ./build/workflows/release-memo.js
var release_memo = __webpack_require__(20383);
// EXTERNAL MODULE: ./build/workflows/settle-race.js
var settle_race = __webpack_require__(76934);
// EXTERNAL MODULE: ./build/workflows/stale.js
var stale = __webpack_require__(90700);
// EXTERNAL MODULE: ./build/workflows/tools.js
var workflows_tools = __webpack_require__(26614);
;// CONCATENATED MODULE: ./build/workflows/promote.js















/**
 * Moves a rollout to its next stage: finds out from the cloud where it stands, asks the gates, publishes to the next audience, and ends the
 * stage before only when the next one is read back as publishing. Killed at any point and run again, it goes on from there. `onLive` is told before that
 * end: as long as the stage before is there, a run that was killed is gone through again, so nothing that belongs to a promotion comes after it.
 */
async function promote(request, tools, record, rollBack, onLive = async () => { }) {
    const scene = { request, tools, record };
    const seen = await (0,workflows_tools/* step */.P)('look', tools, () => look(scene));
    if ('reason' in seen)
        return leave(seen, scene);
    const { verdict } = seen;
    if (verdict.kind === 'nothing') {
        if (!request.dryRun)
            await settleTwins(seen, tools);
        return leave(verdict, scene);
    }
    const plan = await planStage(verdict.index, request.stages, tools);
    // A promotion that is half done has passed its gates.
    const isPassed = verdict.kind === 'complete' || (await passGates(seen, scene, rollBack));
    if (isPassed)
        record.entered = enteredBy(plan, seen.rollout);
    if (request.dryRun) {
        if (isPassed)
            announce(seen, plan, scene);
        return 'planned';
    }
    const moved = record.gates === undefined ? undefined : await lookAgain(seen, scene);
    if (moved !== undefined)
        return leave(moved, scene);
    const live = await (0,workflows_tools/* step */.P)('promote', tools, () => enterStage(plan, seen.rollout, scene));
    record.stage = plan.label;
    tools.reporter.report({ type: 'stage-reached', stage: plan.label, h5Version: seen.rollout.package.h5Version });
    await onLive();
    await endBefore(seen, { plan, live }, scene);
    return 'live';
}
const enteredBy = ({ label, stage }, { package: its, tasks }) => ({
    stage: label,
    audience: stage.audience.kind,
    app: its.name,
    memo: (0,release_memo/* releaseMemo */.g)(tasks),
});
/** Reads the cloud and decides; refuses what must not happen. Makes no write. */
async function look({ request, tools, record }) {
    const rollout = await (0,choose_rollout/* chooseRollout */.p)(request, tools).catch((error) => idleUnlessNamed(error, request));
    if ('reason' in rollout)
        return rollout;
    const { packageId, h5Version } = rollout.package;
    record.package = { packageId, h5Version };
    // A run that is not of one tag builds nothing and stands for no commit: a scheduled one has that of the workflow file.
    if (tools.run.tag !== undefined)
        (0,stale/* refuseStale */.WV)(tools.run, [rollout], request.force, tools.reporter);
    const aims = await (0,rollout_position/* aimsOf */.q5)(request.stages, tools);
    const position = (0,rollout_position/* findPosition */.DB)(request.stages, aims, rollout.tasks, tools.clock.now());
    report(position, rollout, { request, tools, record });
    return { rollout, aims, position, verdict: judgePromotion(position, { request, rollout, run: tools.run, nowMs: tools.clock.now() }) };
}
/** A schedule runs between rollouts, too, and before the first release: only what was named must be there. */
function idleUnlessNamed(error, { package: choice }) {
    if (choice.kind !== 'newest' || !(0,failure/* isFailure */.N6)(error) || error.code !== 'NOTHING_PUBLISHED')
        throw error;
    return { kind: 'nothing', reason: error.message, help: 'There is something to promote once a release has begun a rollout.' };
}
function report({ current }, { package: { packageId, h5Version }, isFirst }, { request, tools, record }) {
    const { stages } = request;
    const names = stages.map(({ audience }) => (0,stage_name/* stageName */.CT)(audience));
    const sinceMs = current && (0,rollout_position/* sinceOf */.ek)(current);
    tools.reporter.report({ type: 'rollout-found', packageId, h5Version, stages: names, current: current?.index, sinceMs, isFirst });
    if (current === undefined)
        return;
    record.stage = (0,stage_name/* stageLabel */.Hn)(current.index, stages.length, current.stage.audience);
    const [task] = current.tasks;
    if (task !== undefined)
        record.task = task;
}
function leave({ reason, help }, { tools, record }) {
    record.unchanged = reason;
    tools.reporter.report({ type: 'nothing-done', reason, help });
    return 'unchanged';
}
/** A stage has a task too many when two runs entered it at the same moment, or when a call acted after everybody had given it up. */
async function settleTwins({ position: { current }, aims }, tools) {
    const [first, ...others] = current?.tasks ?? [];
    const aim = current && aims[current.index];
    if (first === undefined || aim === undefined || others.length === 0)
        return;
    await (0,settle_race/* settleTasks */.W)(first, { aim, memo: first.memo }, tools);
}
/** False when the run only looks, and the gate is closed. */
async function passGates({ position: { current }, rollout }, scene, rollBack) {
    const { request, tools, record } = scene;
    const gates = current?.stage.gates ?? [];
    if (gates.length === 0)
        return true;
    const outcomes = await (0,workflows_tools/* step */.P)('gate', tools, () => (0,workflows_gates/* checkGates */.P)(gates, request, tools));
    record.gates = outcomes;
    if (outcomes.every(({ isOpen }) => isOpen))
        return true;
    await closeGate(outcomes, { rollout, rollBack, ...scene });
    return false;
}
/** Gates take time: somebody may have paused, ended or promoted the rollout while they were asked. */
async function lookAgain({ rollout, aims, position }, { request, tools }) {
    const tasks = await tools.mpaas.listTasks(rollout.package.packageId);
    if (fingerprint((0,rollout_position/* findPosition */.DB)(request.stages, aims, tasks, tools.clock.now())) === fingerprint(position))
        return undefined;
    return {
        kind: 'nothing',
        reason: 'The rollout was moved by somebody else while its gates were asked.',
        help: 'Run the same command again: it goes on from where the rollout stands then.',
    };
}
const fingerprint = ({ places, others }) => [...places.map(({ tasks }) => tasks), others]
    .map((tasks) => tasks
    .map(({ taskId, state }) => `${taskId} ${state}`)
    .sort()
    .join())
    .join(';');
/** Ends what served the stages before, now that the next one is live. */
async function endBefore({ rollout, aims }, { plan, live }, { request, tools, record }) {
    if (request.previousStage === 'leave')
        return;
    const tasks = await tools.mpaas.listTasks(rollout.package.packageId);
    const before = tasksBefore((0,rollout_position/* findPosition */.DB)(request.stages, aims, tasks, tools.clock.now()), plan.index, request);
    const ending = before.filter(({ taskId }) => taskId !== live.taskId);
    if (ending.length > 0)
        await (0,workflows_tools/* step */.P)('rollout', tools, () => (0,move_rollout/* moveAll */.B)(ending, 'ended', tools, record));
}
/** Those of the stages before; of those that serve no stage the ones that we made, and one of somebody else only with force. */
function tasksBefore({ places, others }, index, { force }) {
    const earlier = places.slice(0, index).flatMap(({ tasks }) => tasks);
    const strays = others.filter(({ audience, memo }) => audience.kind !== 'everyone' && (force || (0,workflows_stamp/* memoStampOf */.h3)(memo) !== undefined));
    return [...earlier, ...strays];
}
function announce({ position, verdict }, plan, { request, tools }) {
    const planned = (operation, effect) => tools.reporter.report({ type: 'write-planned', operation, effect, parameters: {} });
    if (verdict.kind === 'enter')
        for (const [operation, effect] of plan.writes)
            planned(operation, effect);
    if (request.previousStage === 'leave')
        return;
    for (const task of tasksBefore(position, plan.index, request)) {
        planned('ChangeMcubeMiniTaskStatus', `end task ${task.taskId} (${(0,task_words/* describeReach */.Lo)(task)})`);
    }
}

;// CONCATENATED MODULE: ./build/workflows/promote-and-tell.js


/** A promotion, and the message about it once the stage is reached. */
async function promoteAndTell({ request, following, rollBack }, tools, record) {
    const tell = async () => {
        const { package: about, entered } = record;
        if (about === undefined || entered === undefined)
            return;
        const { h5Id, memo, reason = '', dryRun } = request;
        const happened = { verb: 'promote', h5Id, ...about, ...entered, memo: memo ?? entered.memo, reason, dryRun };
        const sent = await (0,notify_after/* notifyAfter */.o)(following, happened, tools);
        if (sent !== undefined && !dryRun)
            record.message = sent;
    };
    const status = await promote(request, tools, record, rollBack, tell);
    if (status === 'planned')
        await tell();
    return status;
}

// EXTERNAL MODULE: ./build/workflows/rollback.js + 13 modules
var rollback = __webpack_require__(8864);
// EXTERNAL MODULE: ./build/workflows/rollout-record.js
var rollout_record = __webpack_require__(63584);
// EXTERNAL MODULE: ./build/hosts/build-tools.js + 32 modules
var build_tools = __webpack_require__(65361);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: ./build/transport/cancellation.js
var cancellation = __webpack_require__(42947);
;// CONCATENATED MODULE: ./build/hosts/run-shell.js


const mostLines = 20;
const mostCharacters = 64 * 1024;
/** A command may leave a child behind that keeps its output open; what it wrote itself is here by then. */
const drainMs = 500;
/** Variables that hold keys of ours or of the runner, whatever is in them. */
const ourNames = /^(?:ALIBABA_CLOUD_|ALIYUN_|INPUT_|ACTIONS_(?:RUNTIME|ID_TOKEN|RESULTS)_|MPAAS_SK|MINISHIP_(?:ACCESS_KEY|SECURITY_TOKEN|.*SECRET|.*PRIVATE_KEY))/i;
/** Runs a command of the user as the system's shell would, in a process group of its own, without our secrets. */
function createRunShell({ workingDirectory, variables, secrets, signal }) {
    const env = withoutSecrets(variables, secrets);
    return async (command, { timeoutMs }) => {
        (0,cancellation/* throwIfCancelled */.dZ)(signal);
        const child = (0,external_node_child_process_.spawn)(command, {
            shell: true,
            cwd: workingDirectory,
            env,
            detached: process.platform !== 'win32',
            stdio: ['ignore', 'pipe', 'pipe'],
        });
        const output = tailOf(child.stdout, child.stderr);
        const exitCode = await ending(child, timeoutMs, signal);
        return { exitCode, output: output() };
    };
}
/** The variables that a command of the user may see. */
function withoutSecrets(variables, secrets) {
    const known = secrets.filter((secret) => secret.length > 3);
    const kept = Object.entries(variables).filter((entry) => entry[1] !== undefined && !ourNames.test(entry[0]) && known.every((secret) => !entry[1]?.includes(secret)));
    return Object.fromEntries(kept);
}
function ending(child, timeoutMs, signal) {
    return new Promise((resolve, reject) => {
        let out;
        const timer = setTimeout(() => {
            out = 'timeout';
            killGroup(child);
        }, timeoutMs);
        const cancel = () => {
            killGroup(child);
            reject((0,cancellation/* cancelled */.KW)(signal));
        };
        const end = (code) => {
            clearTimeout(timer);
            signal.removeEventListener('abort', cancel);
            resolve(out ?? code);
        };
        signal.addEventListener('abort', cancel, { once: true });
        child.once('error', () => end(127));
        child.once('close', (code) => end(code ?? 137));
        child.once('exit', (code) => setTimeout(() => end(code ?? 137), drainMs).unref());
    });
}
/** A shell does not end its own children: the group does. */
function killGroup(child) {
    try {
        if (child.pid !== undefined && process.platform !== 'win32')
            process.kill(-child.pid, 'SIGKILL');
        else
            child.kill('SIGKILL');
    }
    catch {
        // It has ended meanwhile.
    }
}
/** The last lines of both streams, in the order in which they came. */
function tailOf(...streams) {
    let text = '';
    for (const stream of streams) {
        stream.setEncoding('utf8');
        stream.on('data', (chunk) => {
            text = `${text}${chunk}`.slice(-mostCharacters);
        });
    }
    return () => text
        .split(/\r?\n/)
        .map((line) => line.trimEnd())
        .filter((line) => line !== '')
        .slice(-mostLines);
}

// EXTERNAL MODULE: ./build/hosts/tell-story.js
var tell_story = __webpack_require__(65753);
// EXTERNAL MODULE: ./build/hosts/verb-reader.js
var verb_reader = __webpack_require__(97955);
// EXTERNAL MODULE: ./build/hosts/way-back.js
var way_back = __webpack_require__(4295);
;// CONCATENATED MODULE: ./build/hosts/promote-story.js










/** The verb `promote`, ready to run. */
function promoteStory(inputs, parts) {
    const { request, connection, problems, space, secrets, workingDirectory } = inputs;
    const record = {};
    return {
        verb: 'promote',
        subject: [inputs.values['h5-name'], request.h5Id].filter(Boolean).join(' ') || 'a mini program',
        dryRun: request.dryRun,
        wayBack: (0,way_back/* wayBackTo */._)({ app: inputs.values.app, h5Id: request.h5Id }),
        receipt: request.receipt,
        prepare: async () => {
            (0,failure/* throwProblems */.Jh)(problems);
            return request;
        },
        carryOut: async (prepared, surroundings) => {
            const runShell = createRunShell({ workingDirectory, secrets, variables: process.env, signal: parts.signal });
            const tools = (0,build_tools/* buildRolloutTools */.Fd)({ ...parts, ...surroundings, connection }, request.workspace, { space, runShell });
            const rollBack = (bad, reason) => promote_story_takeBack(bad, { ...prepared, ...inputs.wayBack, reason }, { ...tools, fetchArtifact: parts.fetchArtifact });
            try {
                return await promoteAndTell({ request: prepared, following: inputs.following, rollBack }, tools, record);
            }
            finally {
                await tools.close();
            }
        },
        outputsOf: (known) => (0,rollout_record/* outputsOfRollout */.D)('promote', record, known),
        account: () => (0,rollout_record/* accountOfRollout */.Y)('promote', request, record),
    };
}
/** The rollback that a closed gate asks for: of this package, to the version before it. */
async function promote_story_takeBack({ packageId }, wish, tools) {
    const record = {};
    const { h5Id, workspace, stamp, force, receipt, dryRun, waitMs, strategy, userId, vhost, virtualDomain, reason } = wish;
    const known = { h5Id, workspace, stamp, force, receipt, dryRun, waitMs, strategy, userId, vhost, virtualDomain, reason };
    await (0,rollback/* rollback */.d)({ ...known, package: { kind: 'id', packageId }, to: { kind: 'previous' } }, tools, record);
    const { from, to = 'nothing', package: published, task } = record;
    return {
        from: from?.h5Version ?? '',
        to,
        package: published && { packageId: published.packageId, h5Version: published.h5Version },
        task,
    };
}
const readPromote = async (question, facts) => {
    const read = await (0,read_rollout/* readPromoteInputs */.Q)(question);
    const inputs = { ...read, problems: (0,verb_reader/* allProblems */.U)(facts, read) };
    return (0,tell_story/* tellStory */.F)(inputs, (setting) => promoteStory(inputs, setting));
};


/***/ }),

/***/ 20383:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ releaseMemo)
/* harmony export */ });
/* harmony import */ var _stamp_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89994);

/** The note of a release, without our stamp: that of the first task of its package, for later ones tell of promotions. Ids of tasks grow. */
function releaseMemo(tasks) {
    const [first] = [...tasks].sort((a, b) => a.taskId - b.taskId);
    return (0,_stamp_js__WEBPACK_IMPORTED_MODULE_0__/* .memoWords */ .O_)(first?.memo ?? '');
}


/***/ })

};
