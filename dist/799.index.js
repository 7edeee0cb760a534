export const id = 799;
export const ids = [799];
export const modules = {

/***/ 67816:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {



const vendors = __webpack_require__(22040)

const env = process.env

// Used for testing only
Object.defineProperty(exports, "_vendors", ({
  value: vendors.map(function (v) {
    return v.constant
  })
}))

exports.name = null
exports.isPR = null
exports.id = null

if (env.CI !== 'false') {
  vendors.forEach(function (vendor) {
    const envs = Array.isArray(vendor.env) ? vendor.env : [vendor.env]
    const isCI = envs.every(function (obj) {
      return checkEnv(obj)
    })

    exports[vendor.constant] = isCI

    if (!isCI) {
      return
    }

    exports.name = vendor.name
    exports.isPR = checkPR(vendor)
    exports.id = vendor.constant
  })
}

exports.isCI = !!(
  env.CI !== 'false' && // Bypass all checks if CI env is explicitly set to 'false'
  (env.BUILD_ID || // Jenkins, Cloudbees
    env.BUILD_NUMBER || // Jenkins, TeamCity
    env.CI || // Appveyor, Capawesome Cloud, CircleCI, Cirrus CI, Cloudflare Pages/Workers, CodeShip, dsari, Gitlab CI, RWX, Travis CI
    env.CI_APP_ID || // Appflow, Capawesome Cloud
    env.CI_BUILD_ID || // Appflow, Capawesome Cloud
    env.CI_BUILD_NUMBER || // Appflow, Capawesome Cloud
    env.CI_NAME || // Codeship and others
    env.CONTINUOUS_INTEGRATION || // Travis CI, Cirrus CI
    env.RUN_ID || // TaskCluster, dsari
    exports.name ||
    false)
)

function checkEnv (obj) {
  // "env": "CIRRUS"
  if (typeof obj === 'string') return !!env[obj]

  // "env": { "env": "NODE", "includes": "/app/.heroku/node/bin/node" }
  if ('env' in obj) {
    // Currently there are no other types, uncomment when there are
    // if ('includes' in obj) {
    return env[obj.env] && env[obj.env].includes(obj.includes)
    // }
  }

  if ('any' in obj) {
    return obj.any.some(function (k) {
      return !!env[k]
    })
  }

  return Object.keys(obj).every(function (k) {
    return env[k] === obj[k]
  })
}

function checkPR (vendor) {
  switch (typeof vendor.pr) {
    case 'string':
      // "pr": "CIRRUS_PR"
      return !!env[vendor.pr]
    case 'object':
      if ('env' in vendor.pr) {
        if ('any' in vendor.pr) {
          // "pr": { "env": "CODEBUILD_WEBHOOK_EVENT", "any": ["PULL_REQUEST_CREATED", "PULL_REQUEST_UPDATED"] }
          return vendor.pr.any.some(function (key) {
            return env[vendor.pr.env] === key
          })
        } else {
          // "pr": { "env": "BUILDKITE_PULL_REQUEST", "ne": "false" }
          return vendor.pr.env in env && env[vendor.pr.env] !== vendor.pr.ne
        }
      } else if ('any' in vendor.pr) {
        // "pr": { "any": ["ghprbPullId", "CHANGE_ID"] }
        return vendor.pr.any.some(function (key) {
          return !!env[key]
        })
      } else {
        // "pr": { "DRONE_BUILD_EVENT": "pull_request" }
        return checkEnv(vendor.pr)
      }
    default:
      // PR detection not supported for this vendor
      return null
  }
}


/***/ }),

/***/ 59446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ readCiRun)
/* harmony export */ });
/* harmony import */ var ci_info__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67816);

/** Where each CI system tells about its run. Systems that are not listed give their name only. */
const systems = {
    GITHUB_ACTIONS: (of) => ({
        commit: of['GITHUB_SHA'],
        tag: of['GITHUB_REF_TYPE'] === 'tag' ? of['GITHUB_REF_NAME'] : undefined,
        run: of['GITHUB_RUN_ID'],
        url: joined(of['GITHUB_SERVER_URL'], '/', of['GITHUB_REPOSITORY'], '/actions/runs/', of['GITHUB_RUN_ID']),
        actor: of['GITHUB_ACTOR'],
    }),
    GITLAB: (of) => ({
        commit: of['CI_COMMIT_SHA'],
        tag: of['CI_COMMIT_TAG'],
        run: of['CI_PIPELINE_ID'],
        url: of['CI_PIPELINE_URL'],
        actor: of['GITLAB_USER_LOGIN'],
    }),
    JENKINS: (of) => ({ commit: of['GIT_COMMIT'], tag: of['TAG_NAME'], run: of['BUILD_NUMBER'], url: of['BUILD_URL'] }),
    AZURE_PIPELINES: (of) => ({
        commit: of['BUILD_SOURCEVERSION'],
        tag: after('refs/tags/', of['BUILD_SOURCEBRANCH']),
        run: of['BUILD_BUILDID'],
        url: joined(of['SYSTEM_TEAMFOUNDATIONCOLLECTIONURI'], of['SYSTEM_TEAMPROJECT'], '/_build/results?buildId=', of['BUILD_BUILDID']),
        actor: of['BUILD_REQUESTEDFOR'],
    }),
};
/** Facts of the CI run that started us; empty outside CI. An empty variable counts as unset. */
function readCiRun(variables) {
    const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
    const id = Object.keys(systems).find((system) => system in ci_info__WEBPACK_IMPORTED_MODULE_0__ && ci_info__WEBPACK_IMPORTED_MODULE_0__[system]);
    return { ci: ci_info__WEBPACK_IMPORTED_MODULE_0__.name ?? undefined, ...(id === undefined ? {} : systems[id]?.(set)) };
}
function joined(...parts) {
    return parts.every((part) => part !== undefined) ? parts.join('') : undefined;
}
function after(prefix, text) {
    return text?.startsWith(prefix) ? text.slice(prefix.length) : undefined;
}


/***/ }),

/***/ 58058:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ hideIn)
/* harmony export */ });
/** Hands secrets of the cloud to the redactor, each for as long as it lives. */
const hideIn = (redactor) => (secret, life) => {
    if (life === 'moment')
        redactor.addBrief(secret);
    else
        redactor.add(secret);
};


/***/ }),

/***/ 66973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ createOutputFiles),
  G: () => (/* binding */ outputProblems)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors/failure.js + 5 modules
var failure = __webpack_require__(49277);
// EXTERNAL MODULE: ./build/reporting/plain-text.js
var plain_text = __webpack_require__(14385);
// EXTERNAL MODULE: ./build/reporting/result-record.js
var result_record = __webpack_require__(64448);
;// CONCATENATED MODULE: ./build/reporting/outputs.js


/** Nothing here means anything to a shell, not even unquoted; characters beyond ASCII never do. */
const plain = /^(?:[\w./:@%+,-]|[^\p{ASCII}])*$/u;
/**
 * Outputs as `MINISHIP_PACKAGE_ID=118` lines, for `.` in a shell and for GitLab's dotenv report at once. GitLab takes no empty
 * line, no comment and no line end inside a value, and keeps quotes as part of the value; a shell needs quotes around what it
 * would interpret. So a value is bare whenever it is plain, as ids, versions, digests and addresses are; a rare other one (a path
 * with a space) is quoted: exact in a shell, harmless in GitLab.
 */
function toDotenv(outputs) {
    return Object.entries(outputs)
        .map(([name, value]) => `${variableName(name)}=${quote((0,plain_text/* singleLine */.pF)(value))}\n`)
        .join('');
}
const variableName = (output) => `MINISHIP_${output.toUpperCase().replace(/[^A-Z0-9]/g, '_')}`;
const quote = (value) => (plain.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`);
/** The result as a JSON file, the same record as the last line of `--json`. */
const toJson = (result, failure) => `${JSON.stringify((0,result_record/* resultRecord */.F)(result, failure), null, 2)}\n`;

;// CONCATENATED MODULE: ./build/hosts/output-files.js




/** Writes the last word of a run where the next step of another CI system reads it. What was done is done: a file that cannot be written is told, and no more. */
function createOutputFiles(paths, warn) {
    return {
        report: (event) => {
            if (event.type !== 'finished' && event.type !== 'failed')
                return;
            const failure = event.type === 'failed' ? event.failure : undefined;
            for (const path of paths) {
                const text = path.endsWith('.json') ? toJson(event.result, failure) : toDotenv(event.result.outputs);
                const trouble = troubleOf(path, () => (0,external_node_fs_.writeFileSync)(path, text));
                if (trouble !== undefined)
                    warn(`The outputs are not complete: ${trouble.message}`);
            }
        },
    };
}
/** The files that cannot be written: that is better known before anything is sent than after. */
function outputProblems(paths) {
    return paths.flatMap((path) => troubleOf(path, () => checkWritable(path)) ?? []);
}
function checkWritable(path) {
    const found = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
    if (found?.isDirectory())
        throw new Error('it is a folder');
    (0,external_node_fs_.accessSync)(found === undefined ? (0,external_node_path_.dirname)(path) : path, external_node_fs_.constants.W_OK);
}
function troubleOf(path, write) {
    try {
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(path), { recursive: true });
        write();
        return undefined;
    }
    catch (error) {
        return new failure.Failure('FILE_UNWRITABLE', { path, reason: error instanceof Error ? error.message : String(error) }, { cause: error });
    }
}


/***/ }),

/***/ 90856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ readRun)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/errors/failure.js + 5 modules
var failure = __webpack_require__(49277);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
;// CONCATENATED MODULE: ./build/hosts/cancellation.js


/** Ends a run from outside: a signal of the operating system (a cancelled job sends SIGINT, then SIGTERM), or its time being up. */
function cancelOnSignals(timeoutMs) {
    const controller = new AbortController();
    // Every upload under way listens; Node takes more than ten for a leak, and says so to the user.
    (0,external_node_events_.setMaxListeners)(0, controller.signal);
    const cancel = () => controller.abort(new failure.Failure('CANCELLED', {}));
    const timer = setTimeout(() => controller.abort(new failure.Failure('TIME_UP', { timeoutMs })), timeoutMs);
    process.once('SIGINT', cancel).once('SIGTERM', cancel);
    const done = () => {
        clearTimeout(timer);
        process.off('SIGINT', cancel).off('SIGTERM', cancel);
    };
    return { signal: controller.signal, done };
}

// EXTERNAL MODULE: ./build/hosts/output-files.js + 1 modules
var output_files = __webpack_require__(66973);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/reporting/fan-out.js
var fan_out = __webpack_require__(52669);
// EXTERNAL MODULE: ./build/transport/clock.js
var clock = __webpack_require__(61720);
;// CONCATENATED MODULE: ./build/workflows/receipt.js



/** Collects the answered calls of a run; it is a reporter, so it sees what every other reporter sees. */
function createCallLog() {
    const calls = [];
    return {
        calls,
        report: (event) => {
            if (event.type === 'call-answered')
                calls.push({ operation: event.operation, requestId: event.requestId });
        },
    };
}
function receiptOf({ verb, asked, done, undo }, known) {
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
        calls: known.calls,
        error: known.failure && { code: known.failure.code, message: known.failure.message },
    };
}
/** Writes the receipt whole or not at all. */
async function writeReceipt(path, receipt) {
    const unfinished = `${path}.${process.pid}.part`;
    try {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
        await (0,promises_.writeFile)(unfinished, `${JSON.stringify(receipt, null, 2)}\n`);
        await (0,promises_.rename)(unfinished, path);
    }
    catch (error) {
        await (0,promises_.rm)(unfinished, { force: true }).catch(() => undefined);
        throw new failure.Failure('FILE_UNWRITABLE', { path, reason: error instanceof Error ? error.message : String(error) }, { cause: error });
    }
}

// EXTERNAL MODULE: ./build/workflows/tools.js
var tools = __webpack_require__(26614);
// EXTERNAL MODULE: ./build/hosts/version.js
var version = __webpack_require__(43152);
;// CONCATENATED MODULE: ./build/hosts/run-verb.js









/** One run from its inputs to its last word: never throws, always reports a result. */
async function runVerb(story, given) {
    const { verb, subject, dryRun } = story;
    const calls = createCallLog();
    const reporter = (0,fan_out/* createFanOut */.O)({ calls, reporter: given.reporter });
    const startedMs = clock/* systemClock */.m.now();
    reporter.report({ type: 'run-started', verb, version: version/* version */.r, subject, dryRun });
    const { status, failure, begun } = await attempt(story, reporter);
    const known = { version: version/* version */.r, status, startedMs, finishedMs: clock/* systemClock */.m.now(), run: given.run, calls: calls.calls, failure };
    const receiptPath = begun && !dryRun ? await leaveReceipt(story.receipt, receiptOf(story.account(), known), reporter) : '';
    const outputs = story.outputsOf({ status, receiptPath, errorCode: failure?.code ?? '' });
    const result = { verb, exit: failure?.exit ?? 0, status, outputs };
    reporter.report(failure === undefined ? { type: 'finished', result } : { type: 'failed', failure, result });
    return result;
}
async function attempt(story, reporter) {
    let scratch;
    let prepared;
    try {
        scratch = await makeScratch();
        prepared = await (0,tools/* step */.P)('inspect', { reporter, clock: clock/* systemClock */.m }, () => story.prepare(reporter));
        return { status: await story.carryOut(prepared, { reporter, scratch }), begun: true };
    }
    catch (thrown) {
        return { status: 'failed', failure: (0,failure.asFailure)(thrown), begun: prepared !== undefined };
    }
    finally {
        if (prepared !== undefined)
            await story.letGo?.(prepared);
        if (scratch !== undefined)
            await (0,promises_.rm)(scratch, { recursive: true, force: true });
    }
}
async function makeScratch() {
    const place = (0,external_node_os_.tmpdir)();
    try {
        return await (0,promises_.mkdtemp)((0,external_node_path_.join)(place, 'miniship-'));
    }
    catch (error) {
        const reason = `the folder for temporary files (TMPDIR) takes none: ${error instanceof Error ? error.message : String(error)}`;
        throw new failure.Failure('FILE_UNWRITABLE', { path: place, reason }, { cause: error });
    }
}
/** What was done stays done: a receipt that cannot be written is a warning. The empty text means that there is none. */
async function leaveReceipt(path, receipt, reporter) {
    try {
        await (0,tools/* step */.P)('receipt', { reporter, clock: clock/* systemClock */.m }, () => writeReceipt(path, receipt));
        reporter.report({ type: 'receipt-written', path });
        return path;
    }
    catch (error) {
        if (!(0,failure/* isFailure */.N6)(error))
            throw error;
        reporter.report({ type: 'warned', message: error.message, help: error.help });
        return '';
    }
}

;// CONCATENATED MODULE: ./build/hosts/read-run.js





/** Reads the inputs of a verb, the same for both doors. `problems` are those that the door itself found. */
async function readRun(verb, question, { run, problems }) {
    const facts = { nowMs: Date.now(), tag: run.tag };
    const { inputs, story } = verb === 'release' ? await readRelease(question, facts, problems) : await readDeploy(question, facts, problems);
    return {
        values: inputs.values,
        secrets: inputs.secrets,
        start: async ({ reporter, onSecret }) => {
            const { signal, done } = cancelOnSignals(inputs.connection.timeoutMs);
            return await story({ run, signal, onSecret, reporter }).finally(done);
        },
    };
}
async function readRelease(question, facts, problems) {
    const [{ readReleaseInputs }, { releaseStory }] = [await Promise.all(/* import() */[__webpack_require__.e(728), __webpack_require__.e(530), __webpack_require__.e(916)]).then(__webpack_require__.bind(__webpack_require__, 5530)), await Promise.all(/* import() */[__webpack_require__.e(353), __webpack_require__.e(334), __webpack_require__.e(984), __webpack_require__.e(8)]).then(__webpack_require__.bind(__webpack_require__, 71008))];
    const read = await readReleaseInputs(question, facts);
    const inputs = { ...read, problems: [...problems, ...read.problems, ...placeProblems(read)] };
    return { inputs, story: (setting) => runVerb(releaseStory(inputs, setting), setting) };
}
async function readDeploy(question, facts, problems) {
    const [{ readDeployInputs }, { deployStory, findFunctions }] = [
        await Promise.all(/* import() */[__webpack_require__.e(728), __webpack_require__.e(530), __webpack_require__.e(939)]).then(__webpack_require__.bind(__webpack_require__, 36300)),
        await Promise.all(/* import() */[__webpack_require__.e(477), __webpack_require__.e(728), __webpack_require__.e(334), __webpack_require__.e(984), __webpack_require__.e(241)]).then(__webpack_require__.bind(__webpack_require__, 63241)),
    ];
    const read = await findFunctions(await readDeployInputs(question, facts));
    const inputs = { ...read, problems: [...problems, ...read.problems, ...placeProblems(read)] };
    return { inputs, story: (setting) => runVerb(deployStory(inputs, setting), setting) };
}
/** Places that this machine does not have: a folder to start from, and files to leave behind. */
function placeProblems({ values, sources, workingDirectory }) {
    const given = sources.get('working-directory');
    if (given !== undefined && !(0,external_node_fs_.statSync)(workingDirectory, { throwIfNoEntry: false })?.isDirectory()) {
        const facts = { name: 'working-directory', value: given.text, where: given.where, expected: 'a folder that exists' };
        return [new failure.Failure('INPUT_INVALID', facts)];
    }
    return (0,output_files/* outputProblems */.G)(values['output-file'] ?? []);
}


/***/ }),

/***/ 37976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);

/** A text file, or undefined when there is none. Any other trouble is thrown. */
function readText(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8');
    }
    catch (error) {
        if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 61720:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);

/** The machine's own time and chance. */
const systemClock = {
    now: () => Date.now(),
    async sleep(waitMs, signal) {
        try {
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(waitMs, undefined, signal === undefined ? {} : { signal });
        }
        catch (thrown) {
            // Node rejects with an AbortError of its own; callers were promised the reason that was given.
            signal?.throwIfAborted();
            throw thrown;
        }
    },
    random: () => Math.random(),
};


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

/***/ 22040:
/***/ ((module) => {

module.exports = /*#__PURE__*/JSON.parse('[{"name":"Agola CI","constant":"AGOLA","env":"AGOLA_GIT_REF","pr":"AGOLA_PULL_REQUEST_ID"},{"name":"Alpic","constant":"ALPIC","env":"ALPIC_HOST"},{"name":"Appcircle","constant":"APPCIRCLE","env":"AC_APPCIRCLE","pr":{"env":"AC_GIT_PR","ne":"false"}},{"name":"AppVeyor","constant":"APPVEYOR","env":"APPVEYOR","pr":"APPVEYOR_PULL_REQUEST_NUMBER"},{"name":"AWS CodeBuild","constant":"CODEBUILD","env":"CODEBUILD_BUILD_ARN","pr":{"env":"CODEBUILD_WEBHOOK_EVENT","any":["PULL_REQUEST_CREATED","PULL_REQUEST_UPDATED","PULL_REQUEST_REOPENED"]}},{"name":"Azure Pipelines","constant":"AZURE_PIPELINES","env":"TF_BUILD","pr":{"BUILD_REASON":"PullRequest"}},{"name":"Bamboo","constant":"BAMBOO","env":"bamboo_planKey"},{"name":"Bitbucket Pipelines","constant":"BITBUCKET","env":"BITBUCKET_COMMIT","pr":"BITBUCKET_PR_ID"},{"name":"Bitrise","constant":"BITRISE","env":"BITRISE_IO","pr":"BITRISE_PULL_REQUEST"},{"name":"Buddy","constant":"BUDDY","env":"BUDDY_WORKSPACE_ID","pr":"BUDDY_EXECUTION_PULL_REQUEST_ID"},{"name":"Buildkite","constant":"BUILDKITE","env":"BUILDKITE","pr":{"env":"BUILDKITE_PULL_REQUEST","ne":"false"}},{"name":"Capawesome Cloud","constant":"CAPAWESOME_CLOUD","env":"CAPAWESOME_CLOUD"},{"name":"CircleCI","constant":"CIRCLE","env":"CIRCLECI","pr":"CIRCLE_PULL_REQUEST"},{"name":"Cirrus CI","constant":"CIRRUS","env":"CIRRUS_CI","pr":"CIRRUS_PR"},{"name":"Cloudflare Pages","constant":"CLOUDFLARE_PAGES","env":"CF_PAGES"},{"name":"Cloudflare Workers","constant":"CLOUDFLARE_WORKERS","env":"WORKERS_CI"},{"name":"Codefresh","constant":"CODEFRESH","env":"CF_BUILD_ID","pr":{"any":["CF_PULL_REQUEST_NUMBER","CF_PULL_REQUEST_ID"]}},{"name":"Codemagic","constant":"CODEMAGIC","env":"CM_BUILD_ID","pr":"CM_PULL_REQUEST"},{"name":"Codeship","constant":"CODESHIP","env":{"CI_NAME":"codeship"}},{"name":"Drone","constant":"DRONE","env":"DRONE","pr":{"DRONE_BUILD_EVENT":"pull_request"}},{"name":"dsari","constant":"DSARI","env":"DSARI"},{"name":"Earthly","constant":"EARTHLY","env":"EARTHLY_CI"},{"name":"Expo Application Services","constant":"EAS","env":"EAS_BUILD"},{"name":"Gerrit","constant":"GERRIT","env":"GERRIT_PROJECT"},{"name":"Gitea Actions","constant":"GITEA_ACTIONS","env":"GITEA_ACTIONS"},{"name":"GitHub Actions","constant":"GITHUB_ACTIONS","env":"GITHUB_ACTIONS","pr":{"GITHUB_EVENT_NAME":"pull_request"}},{"name":"GitLab CI","constant":"GITLAB","env":"GITLAB_CI","pr":"CI_MERGE_REQUEST_ID"},{"name":"GoCD","constant":"GOCD","env":"GO_PIPELINE_LABEL"},{"name":"Google Cloud Build","constant":"GOOGLE_CLOUD_BUILD","env":"BUILDER_OUTPUT"},{"name":"Harness CI","constant":"HARNESS","env":"HARNESS_BUILD_ID"},{"name":"Heroku","constant":"HEROKU","env":{"env":"NODE","includes":"/app/.heroku/node/bin/node"}},{"name":"Hudson","constant":"HUDSON","env":"HUDSON_URL"},{"name":"Jenkins","constant":"JENKINS","env":["JENKINS_URL","BUILD_ID"],"pr":{"any":["ghprbPullId","CHANGE_ID"]}},{"name":"LayerCI","constant":"LAYERCI","env":"LAYERCI","pr":"LAYERCI_PULL_REQUEST"},{"name":"Magnum CI","constant":"MAGNUM","env":"MAGNUM"},{"name":"Netlify CI","constant":"NETLIFY","env":"NETLIFY","pr":{"env":"PULL_REQUEST","ne":"false"}},{"name":"Nevercode","constant":"NEVERCODE","env":"NEVERCODE","pr":{"env":"NEVERCODE_PULL_REQUEST","ne":"false"}},{"name":"Prow","constant":"PROW","env":"PROW_JOB_ID"},{"name":"ReleaseHub","constant":"RELEASEHUB","env":"RELEASE_BUILD_ID"},{"name":"Render","constant":"RENDER","env":"RENDER","pr":{"IS_PULL_REQUEST":"true"}},{"name":"RWX","constant":"RWX","env":"RWX"},{"name":"Sail CI","constant":"SAIL","env":"SAILCI","pr":"SAIL_PULL_REQUEST_NUMBER"},{"name":"Screwdriver","constant":"SCREWDRIVER","env":"SCREWDRIVER","pr":{"env":"SD_PULL_REQUEST","ne":"false"}},{"name":"Semaphore","constant":"SEMAPHORE","env":"SEMAPHORE","pr":"PULL_REQUEST_NUMBER"},{"name":"Sourcehut","constant":"SOURCEHUT","env":{"CI_NAME":"sourcehut"}},{"name":"Strider CD","constant":"STRIDER","env":"STRIDER"},{"name":"TaskCluster","constant":"TASKCLUSTER","env":["TASK_ID","RUN_ID"]},{"name":"TeamCity","constant":"TEAMCITY","env":"TEAMCITY_VERSION"},{"name":"Travis CI","constant":"TRAVIS","env":"TRAVIS","pr":{"env":"TRAVIS_PULL_REQUEST","ne":"false"}},{"name":"Vela","constant":"VELA","env":"VELA","pr":{"VELA_PULL_REQUEST":"1"}},{"name":"Vercel","constant":"VERCEL","env":{"any":["NOW_BUILDER","VERCEL"]},"pr":"VERCEL_GIT_PULL_REQUEST_ID"},{"name":"Visual Studio App Center","constant":"APPCENTER","env":"APPCENTER_BUILD_ID"},{"name":"Woodpecker","constant":"WOODPECKER","env":{"CI":"woodpecker"},"pr":{"CI_BUILD_EVENT":"pull_request"}},{"name":"Xcode Cloud","constant":"XCODE_CLOUD","env":"CI_XCODE_PROJECT","pr":"CI_PULL_REQUEST_NUMBER"},{"name":"Xcode Server","constant":"XCODE_SERVER","env":"XCS"}]');

/***/ })

};
