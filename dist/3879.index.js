export const id = 3879;
export const ids = [3879];
export const modules = {

/***/ 21916:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = __webpack_unused_export__ = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
__webpack_unused_export__ = closest;


/***/ }),

/***/ 20889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors/failure.js
var errors_failure = __webpack_require__(728);
// EXTERNAL MODULE: ./build/config/inputs.js + 10 modules
var inputs = __webpack_require__(449);
// EXTERNAL MODULE: ./build/config/nearest.js
var nearest = __webpack_require__(49445);
// EXTERNAL MODULE: ./build/config/verbs.js
var verbs = __webpack_require__(76277);
;// CONCATENATED MODULE: ./build/config/action-inputs.js




const where = 'Action input';
const prefix = 'INPUT_';
/** The runner keeps hyphens (`INPUT_H5-ID`); shells that cannot, and people, write `INPUT_H5_ID`. */
const nameOf = (variable) => variable.slice(prefix.length).toLowerCase().replaceAll('_', '-');
function refusal(name, verb) {
    if (!(0,inputs/* isInput */.Xy)(name)) {
        const known = verb === undefined ? inputs/* inputNames */.vj : (0,inputs/* inputsOf */.Vc)(verb, 'action');
        return new errors_failure.Failure('INPUT_UNKNOWN', { name, where, nearest: (0,nearest/* nearest */.p)(name, known) });
    }
    const { only, verbs: takers } = (0,inputs/* inputOf */.wg)(name);
    if (only === 'command')
        return new errors_failure.Failure('INPUT_MISPLACED', { name, where, reason: 'it is a flag of the command only' });
    if (verb === undefined || takers.includes(verb))
        return undefined;
    return new errors_failure.Failure('INPUT_MISPLACED', { name, where, reason: `mode "${verb}" does not take it` });
}
/** Reads the `INPUT_` variables; an empty text means that the input was not given. */
function readActionInputs(variables) {
    const problems = [];
    const values = new Map();
    // The spelling with hyphens is the runner's own and wins; it sorts before the one with underscores.
    const given = Object.entries(variables)
        .filter(([variable, text]) => variable.startsWith(prefix) && text !== undefined && text.trim() !== '')
        .sort(([a], [b]) => (a < b ? -1 : 1));
    const mode = given.find(([variable]) => nameOf(variable) === 'mode')?.[1]?.trim() ?? inputs/* inputs */.QL.mode.fallback;
    const verb = (0,verbs/* isMode */.SF)(mode) ? mode : undefined;
    if (verb === undefined)
        problems.push(new errors_failure.Failure('VERB_UNKNOWN', { verb: mode, nearest: (0,nearest/* nearest */.p)(mode, verbs/* modeNames */._X) }));
    for (const [variable, text = ''] of given) {
        const name = nameOf(variable);
        const problem = refusal(name, verb);
        if (problem !== undefined)
            problems.push(problem);
        else if ((0,inputs/* isInput */.Xy)(name) && name !== 'mode' && !values.has(name))
            values.set(name, text.trim());
    }
    return { verb, values, problems };
}

// EXTERNAL MODULE: ./build/reporting/failure-lines.js
var failure_lines = __webpack_require__(9665);
// EXTERNAL MODULE: ./build/reporting/fan-out.js
var fan_out = __webpack_require__(52669);
// EXTERNAL MODULE: ./build/reporting/github-log.js
var github_log = __webpack_require__(19221);
// EXTERNAL MODULE: ./build/reporting/job-summary.js + 5 modules
var job_summary = __webpack_require__(53484);
// EXTERNAL MODULE: ./build/reporting/plain-text.js
var plain_text = __webpack_require__(14385);
// EXTERNAL MODULE: ./build/reporting/workflow-command.js
var workflow_command = __webpack_require__(73548);
// EXTERNAL MODULE: ./build/hosts/ci-run.js + 1 modules
var ci_run = __webpack_require__(73440);
// EXTERNAL MODULE: ./build/hosts/crash.js
var crash = __webpack_require__(43075);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/hosts/fetch-artifact.js


/** Every artifact of ours is named so, see `artifactName`. */
const fetch_artifact_prefix = 'miniship-';
/** A run of ours leaves one artifact for each of its steps; more than these have nothing to do with what is looked for. */
const mostArtifacts = 10;
/** Looks through the artifacts that an earlier run left, for a file that it kept. Whatever goes wrong is told, and is no failure: there are other places. */
function createArtifactFetcher({ client, token, repository, warn, listWithinMs = 20_000 }) {
    return async ({ run, repository: named = repository, file, folder }) => {
        const [repositoryOwner = '', repositoryName = ''] = named.split('/');
        const findBy = { token, workflowRunId: Number(run), repositoryOwner, repositoryName };
        try {
            const artifacts = await client();
            const listed = await within(listWithinMs, artifacts.listArtifacts({ latest: true, findBy }));
            const ours = listed.artifacts.filter(({ name }) => name.startsWith(fetch_artifact_prefix)).slice(0, mostArtifacts);
            for (const { id } of ours) {
                const path = (0,external_node_path_.join)(folder, `artifact-${id}`);
                const { downloadPath = path } = await artifacts.downloadArtifact(id, { path, findBy });
                if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(downloadPath, file)))
                    return (0,external_node_path_.join)(downloadPath, file);
            }
        }
        catch (error) {
            const reason = error instanceof Error ? error.message : String(error);
            warn(`The artifacts of run ${run} of ${named} cannot be read (${reason}); the token needs the permission "actions: read".`);
        }
        return undefined;
    };
}
async function within(longestMs, work) {
    let timer;
    const late = new Promise((_, reject) => {
        timer = setTimeout(() => reject(new Error(`no answer within ${longestMs / 1000} s`)), longestMs);
    });
    return await Promise.race([work, late]).finally(() => clearTimeout(timer));
}

// EXTERNAL MODULE: ./build/hosts/ci-systems.js
var ci_systems = __webpack_require__(47369);
;// CONCATENATED MODULE: ./build/hosts/github-event.js

/**
 * The run as its event describes it. Of a pull request people know the head commit, not the merge commit that GITHUB_SHA names; of a push,
 * the time of the commit is told as well.
 */
function withGitHubEvent(run, payload) {
    const head = textAt(partAt(partAt(payload, 'pull_request'), 'head'), 'sha');
    const known = head === undefined ? run : { ...run, commit: head };
    const pushed = partAt(payload, 'head_commit');
    const commitMs = (0,ci_systems/* timeIn */.Hi)(textAt(pushed, 'timestamp'));
    return commitMs === undefined || textAt(pushed, 'id') !== known.commit ? known : { ...known, commitMs };
}
function partAt(value, name) {
    const part = value?.[name];
    return typeof part === 'object' && part !== null ? part : undefined;
}
function textAt(value, name) {
    const text = value?.[name];
    return typeof text === 'string' ? text : undefined;
}

// EXTERNAL MODULE: ./build/hosts/hide.js + 6 modules
var hosts_hide = __webpack_require__(18906);
// EXTERNAL MODULE: ./build/hosts/junit-file.js + 1 modules
var junit_file = __webpack_require__(29486);
// EXTERNAL MODULE: ./build/hosts/output-files.js
var output_files = __webpack_require__(46529);
// EXTERNAL MODULE: ./build/hosts/read-run.js + 12 modules
var read_run = __webpack_require__(56355);
// EXTERNAL MODULE: ./build/hosts/read-text.js
var read_text = __webpack_require__(37976);
;// CONCATENATED MODULE: ./build/hosts/github-action.js


















const write = (text) => void process.stdout.write(text);
/** The Action: a GitHub runner started us, with inputs in INPUT_ variables. Answers the exit code. */
async function run() {
    const core = await Promise.all(/* import() */[__webpack_require__.e(6752), __webpack_require__.e(1659), __webpack_require__.e(770)]).then(__webpack_require__.bind(__webpack_require__, 91659));
    const redactor = (0,hosts_hide/* redactorFor */.s)(process.env);
    (0,crash/* tellCrashes */.b)((failure) => tellFailure(failure, core, redactor));
    try {
        return await runMode(core, redactor);
    }
    catch (thrown) {
        // A run tells its own failures; whatever comes up here is said as well, and the outputs are set on failure too.
        const failure = (0,errors_failure.asFailure)(thrown);
        await afterwards('The outputs were not set', { core, redactor }, () => tellFailure(failure, core, redactor));
        return failure.exit;
    }
}
function tellFailure(failure, core, redactor) {
    const { code, message, help, reference } = (0,failure_lines/* failureLines */.w7)(redactor.value(failure));
    write((0,workflow_command/* workflowCommand */.NA)('error', [message, help, reference], { title: code }));
    for (const line of (0,failure_lines/* traceOf */.fC)(redactor.value(failure)))
        write((0,workflow_command/* workflowCommand */.NA)('debug', [line]));
    core.setOutput('status', 'failed');
    core.setOutput('error-code', code);
}
async function runMode(core, redactor) {
    const { verb, values: given, problems } = readActionInputs(process.env);
    const workingDirectory = process.env['GITHUB_WORKSPACE'] || process.cwd();
    const question = { given, givenFrom: 'Action input', variables: process.env, workingDirectory, readText: read_text/* readText */.y };
    // A mode that does not exist is among the problems; they are told as those of a release.
    const mode = verb ?? 'release';
    const { values, secrets, start } = await (0,read_run/* readRun */.c)(mode, question, { run: await readGitHubRun(), problems });
    const hide = (0,hosts_hide/* hideIn */.c)(redactor);
    // The runner masks what later steps print, too; a secret of the moment is worthless by then.
    const mask = (secret, life) => {
        if (life === 'run')
            core.setSecret(secret);
        hide(secret, life);
    };
    for (const secret of secrets)
        mask(secret, 'run');
    const warn = (message) => core.warning(redactor.text(message));
    const outputs = (0,output_files/* createOutputFiles */.jK)(values['output-file'] ?? [], warn);
    const [summary, log] = [(0,job_summary/* createSummaryReporter */._)(), (0,github_log/* createGitHubReporter */.J)({ write })];
    const fetchArtifact = artifactFetcher(values['github-token'], warn);
    const junit = await (0,junit_file/* junitReports */.m)(values.junit, warn);
    const result = await start({
        reporter: (0,fan_out/* createFanOut */.O)({ log, summary, outputs, ...junit }, redactor),
        onSecret: mask,
        redact: redactor.value,
        fetchArtifact,
    });
    const told = { core, redactor };
    await afterwards('The outputs were not set', told, () => {
        for (const [name, value] of Object.entries(result.outputs))
            core.setOutput(name, (0,plain_text/* singleLine */.pF)(redactor.text(value)));
    });
    if (process.env['GITHUB_STEP_SUMMARY'])
        await afterwards('The job summary was not written', told, () => core.summary.addRaw(summary.markdown()).write());
    const receipt = result.outputs['receipt-path'] ?? '';
    if (values['upload-receipt'] && receipt !== '' && canUpload())
        await afterwards(`The receipt was not uploaded as an artifact (it is at ${receipt})`, told, () => uploadReceipt(receipt, { mode, archive: result.outputs['archive-path'] ?? '', keepDays: values['keep-archive-days'] }));
    return result.exit;
}
/** Reading what an earlier run kept takes a token; without one there is nothing to ask. */
function artifactFetcher(token, warn) {
    const client = async () => new (await Promise.all(/* import() */[__webpack_require__.e(6752), __webpack_require__.e(6118), __webpack_require__.e(5824), __webpack_require__.e(1351), __webpack_require__.e(1659), __webpack_require__.e(1330)]).then(__webpack_require__.bind(__webpack_require__, 61330))).DefaultArtifactClient();
    return token === undefined
        ? undefined
        : createArtifactFetcher({ client, token, repository: process.env['GITHUB_REPOSITORY'] ?? '', warn });
}
/** What follows a run does not change how it ended: what was done is done. Trouble here is a warning. */
async function afterwards(what, { core, redactor }, work) {
    try {
        await work();
    }
    catch (error) {
        core.warning(redactor.text(`${what}: ${error instanceof Error ? error.message : String(error)}`), { title: 'miniship' });
    }
}
async function readGitHubRun() {
    const { context } = await Promise.all(/* import() */[__webpack_require__.e(6752), __webpack_require__.e(1351)]).then(__webpack_require__.bind(__webpack_require__, 61351));
    return withGitHubEvent((0,ci_run/* readCiRun */.C)(process.env), context.payload);
}
/** A runner that lends no access to the artifact service has no place for the receipt. */
const canUpload = () => Boolean(process.env['ACTIONS_RESULTS_URL'] && process.env['ACTIONS_RUNTIME_TOKEN']);
/** Keeps the receipt with the run, and in the same artifact what was kept beside it for the way back. */
async function uploadReceipt(path, { mode, archive, keepDays }) {
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(6752), __webpack_require__.e(6118), __webpack_require__.e(5824), __webpack_require__.e(1351), __webpack_require__.e(1659), __webpack_require__.e(1330)]).then(__webpack_require__.bind(__webpack_require__, 61330));
    const client = new DefaultArtifactClient();
    const kept = archive.split('\n').filter(Boolean);
    if (kept.length === 0)
        await client.uploadArtifact(artifactName(mode), [path], (0,external_node_path_.dirname)(path));
    else
        await client.uploadArtifact(artifactName(mode), [path, ...kept], (0,external_node_path_.dirname)(path), { retentionDays: keepDays });
}
/** Unique in a workflow run, whatever its jobs, steps and attempts: an artifact cannot be written twice. */
const artifactName = (mode) => ['miniship', mode, process.env['GITHUB_JOB'], process.env['GITHUB_ACTION'], process.env['GITHUB_RUN_ATTEMPT']].filter(Boolean).join('-');


/***/ }),

/***/ 43152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ leastNode),
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** The version of this program; a test holds it equal to package.json. */
const version = '0.1.0';
/** The oldest Node.js that the bundle runs on, as `engines` of package.json has it. */
const leastNode = '20.19.0';


/***/ })

};
