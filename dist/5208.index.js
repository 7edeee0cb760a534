export const id = 5208;
export const ids = [5208];
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

/***/ 52577:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommand: () => (/* binding */ runCommand)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/reporting/azure-command.js
var azure_command = __webpack_require__(28230);
// EXTERNAL MODULE: ./build/reporting/plain-text.js
var plain_text = __webpack_require__(14385);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/reporting/job-summary.js + 5 modules
var job_summary = __webpack_require__(53484);
// EXTERNAL MODULE: ./build/reporting/outputs.js
var outputs = __webpack_require__(39227);
// EXTERNAL MODULE: ./build/hosts/output-files.js
var output_files = __webpack_require__(46529);
;// CONCATENATED MODULE: ./build/hosts/ci-outputs.js






/** The files that a system reads, beside those for every system. */
const filesOf = {
    JENKINS: ['miniship.properties'],
    YUNXIAO: ['miniship.properties'],
};
/** How each system takes outputs from a step to the later ones, where it has a way of its own. */
const ways = {
    GITHUB_ACTIONS: ({ result }, summary, job) => {
        const { GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: page } = job.variables;
        if (output)
            append(output, (0,outputs/* toGitHubOutput */.en)(result.outputs), job);
        if (page)
            append(page, summary, job);
    },
    GITLAB: ({ result }, _summary, job) => {
        const path = (0,external_node_path_.join)(job.folder, 'miniship-annotations.json');
        tell((0,output_files/* writeOutputs */.Kn)(path, () => (0,external_node_fs_.writeFileSync)(path, (0,outputs/* toGitLabAnnotations */.Zb)(result.outputs))), job);
    },
    AZURE_PIPELINES: ({ result }, summary, job) => {
        job.write((0,azure_command/* azureVariables */.X$)((0,outputs/* asVariables */.S7)(result.outputs)));
        const { AGENT_TEMPDIRECTORY: folder } = job.variables;
        if (!folder)
            return;
        // The agent reads it when the step has ended, and empties the folder when the job has.
        const path = (0,external_node_path_.join)(folder, `miniship-summary-${process.pid}.md`);
        const trouble = (0,output_files/* writeOutputs */.Kn)(path, () => (0,external_node_fs_.writeFileSync)(path, summary));
        if (trouble === undefined)
            job.write((0,azure_command/* azureCommand */.Tf)('task.uploadsummary', path));
        else
            job.warn(trouble);
    },
    GITEE_GO: ({ result }, _summary, job) => append(job.variables['GITEE_PARAMS'] || (0,external_node_path_.join)(job.folder, 'GITEE_PARAMS'), (0,outputs/* toGiteeParams */.au)(result.outputs), job),
};
/** Hands the outputs of a run on to the later steps in the way of the CI system; always as a JSON and a dotenv file, too. */
function createCiOutputs(system, job) {
    const usual = ['miniship.env', 'miniship.json'].map((name) => (0,external_node_path_.join)(job.folder, name));
    const own = (filesOf[system] ?? []).map((name) => (0,external_node_path_.join)(job.folder, name));
    const files = (0,output_files/* createOutputFiles */.jK)([...(job.asked.length > 0 ? job.asked : usual), ...own], job.warn);
    const summary = (0,job_summary/* createSummaryReporter */._)();
    return {
        report: (event) => {
            files.report(event);
            summary.report(event);
            if ((event.type === 'finished' || event.type === 'failed') && event.app === undefined)
                ways[system]?.(event, summary.markdown(), job);
        },
    };
}
const append = (path, text, job) => tell((0,output_files/* writeOutputs */.Kn)(path, () => (0,external_node_fs_.appendFileSync)(path, text)), job);
function tell(trouble, { warn }) {
    if (trouble !== undefined)
        warn(trouble);
}

// EXTERNAL MODULE: ./build/hosts/ci-run.js + 1 modules
var ci_run = __webpack_require__(73440);
// EXTERNAL MODULE: ./build/hosts/crash.js
var crash = __webpack_require__(43075);
// EXTERNAL MODULE: ./build/hosts/hide.js + 6 modules
var hosts_hide = __webpack_require__(18906);
// EXTERNAL MODULE: ./build/hosts/junit-file.js + 1 modules
var junit_file = __webpack_require__(29486);
// EXTERNAL MODULE: ./build/hosts/read-run.js + 12 modules
var read_run = __webpack_require__(56355);
// EXTERNAL MODULE: ./build/hosts/read-text.js
var read_text = __webpack_require__(37976);
// EXTERNAL MODULE: ./build/hosts/shell.js + 9 modules
var shell = __webpack_require__(36171);
;// CONCATENATED MODULE: ./build/hosts/run-command.js












/** A verb that runs against the cloud, as a command. `variables` are the environment's, unless the demo brings its own. */
async function runCommand(verb, flags, variables = process.env) {
    const question = { given: flags.values, givenFrom: 'flag', variables, workingDirectory: process.cwd(), readText: read_text/* readText */.y };
    const { values, secrets, start } = await (0,read_run/* readRun */.c)(verb, question, { run: (0,ci_run/* readCiRun */.C)(variables), problems: flags.problems });
    // The demo brings an environment of its own: it is no job, wherever it runs.
    const system = variables === process.env ? (0,ci_run/* ciSystemOf */.f)(variables) : undefined;
    const { json, debug, 'output-file': asked = [] } = values;
    const write = (text) => void (0,shell/* peopleStream */.C)(json).write(text);
    const warn = (message) => void process.stderr.write(`${(0,plain_text/* oneLine */.TN)(redactor.text(message))}\n`);
    const outputs = system === undefined
        ? (0,output_files/* createOutputFiles */.jK)(asked, warn)
        : createCiOutputs(system, { variables, folder: process.cwd(), asked, write, warn });
    const also = { outputs, ...(await (0,junit_file/* junitReports */.m)(values.junit, warn)) };
    const { reporter, redactor } = (0,shell.createShellReporter)({ json, verbose: debug, variables, also, system });
    const hide = (0,hosts_hide/* hideIn */.c)(redactor);
    const tellsAgent = isReadByAgent(system, variables, json);
    const mask = (secret, life) => {
        if (tellsAgent && life === 'run')
            write((0,azure_command/* azureSecret */.CK)(secret));
        hide(secret, life);
    };
    for (const secret of secrets)
        mask(secret, 'run');
    (0,crash/* tellCrashes */.b)((failure) => {
        const result = { verb, exit: failure.exit, status: 'failed', outputs: { 'error-code': failure.code } };
        reporter.report({ type: 'failed', failure, result });
    });
    return await start({ reporter, onSecret: mask, redact: redactor.value });
}
/**
 * Whether an agent of Azure Pipelines reads what we write, and swallows it: only then a secret may be told to it, so that it hides it in
 * later steps, too. A file never is the agent, and neither is a machine that merely has TF_BUILD set.
 */
function isReadByAgent(system, variables, json) {
    if (system !== 'AZURE_PIPELINES' || !variables['AGENT_ID'])
        return false;
    const stream = (0,external_node_fs_.fstatSync)(json ? 2 : 1);
    return !stream.isFile() && !stream.isCharacterDevice();
}


/***/ })

};
