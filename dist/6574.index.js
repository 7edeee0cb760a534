export const id = 6574;
export const ids = [6574];
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

/***/ 58841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aj: () => (/* binding */ questionFor),
/* harmony export */   CN: () => (/* binding */ asksForSeveral),
/* harmony export */   he: () => (/* binding */ readSelection)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(728);
/* harmony import */ var _config_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79772);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(52855);
/* harmony import */ var _parse_value_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27508);
/* harmony import */ var _read_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89145);
/* harmony import */ var _verbs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(76277);







/** What says which mini program is meant, or holds what only one can have. */
const ofOne = ['h5-id', 'h5-name', 'path', 'main-url', 'vhost'];
const isTrue = (text) => text !== undefined && (0,_parse_value_js__WEBPACK_IMPORTED_MODULE_3__/* .truthOf */ .D)(text) === true;
const listed = (text) => (text ?? '')
    .split(/[,\n]/)
    .map((name) => name.trim())
    .filter(Boolean);
/** Whether all mini programs are asked for, or several by name. */
const asksForSeveral = (verb, question) => _verbs_js__WEBPACK_IMPORTED_MODULE_5__/* .severalVerbs */ .vq.some((name) => name === verb) && (isTrue((0,_read_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .early */ .Q3)('all', question)) || listed((0,_read_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .early */ .Q3)('app', question)).length > 1);
/** Finds the mini programs that are meant; all of the file when none is named. */
async function readSelection(question) {
    const workingDirectory = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(question.workingDirectory, (0,_read_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .early */ .Q3)('working-directory', question) ?? '.');
    const path = (0,_read_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .early */ .Q3)('config', question);
    const { file, names, problems } = await (0,_config_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readAppNames */ .g9)({
        workingDirectory,
        path: path === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workingDirectory, path),
        readText: question.readText,
        parse: question.parse,
    });
    const asked = [...new Set(listed((0,_read_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .early */ .Q3)('app', question)))];
    const unknown = asked.filter((name) => !names.includes(name));
    return {
        file,
        names: asked.length === 0 ? names : asked.filter((name) => names.includes(name)),
        problems: [
            ...problems,
            ...conflicts(question, asked),
            ...unknown.map((name) => new _errors_failure_js__WEBPACK_IMPORTED_MODULE_1__.Failure('APP_NOT_CHOSEN', { file, apps: names, asked: name })),
            ...(names.length === 0 && problems.length === 0 && asked.length === 0 ? [new _errors_failure_js__WEBPACK_IMPORTED_MODULE_1__.Failure('APPS_MISSING', { file })] : []),
        ],
        unused: ofOne.map(_names_js__WEBPACK_IMPORTED_MODULE_6__/* .variableOf */ .Qn).filter((name) => (question.variables[name]?.trim() ?? '') !== ''),
    };
}
function conflicts({ given, variables }, asked) {
    const both = asked.length > 0 && isTrue((0,_read_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .early */ .Q3)('all', { given, variables }));
    const single = ofOne.filter((name) => (given.get(name)?.trim() ?? '') !== '');
    const reason = 'each mini program has its own in the configuration file.';
    return [
        ...(both ? [new _errors_failure_js__WEBPACK_IMPORTED_MODULE_1__.Failure('INPUTS_CONFLICT', { names: ['all', 'app'], reason: '"all" leaves none out.' })] : []),
        ...single.map((name) => new _errors_failure_js__WEBPACK_IMPORTED_MODULE_1__.Failure('INPUTS_CONFLICT', { names: [asked.length > 0 ? 'app' : 'all', name], reason })),
    ];
}
/** The question as it is asked for one of them. */
function questionFor(name, question) {
    const given = new Map([...question.given].filter(([input]) => input !== 'all' && !ofOne.some((one) => one === input)));
    const variables = Object.fromEntries(Object.entries(question.variables).filter(([variable]) => !ofOne.some((one) => (0,_names_js__WEBPACK_IMPORTED_MODULE_6__/* .variableOf */ .Qn)(one) === variable)));
    return { ...question, given: given.set('app', name), variables, isPart: true };
}


/***/ }),

/***/ 73440:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ ciSystemOf),
  C: () => (/* binding */ readCiRun)
});

// EXTERNAL MODULE: ./node_modules/ci-info/index.js
var ci_info = __webpack_require__(67816);
// EXTERNAL MODULE: ./build/hosts/ci-systems.js
var ci_systems = __webpack_require__(47369);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./build/hosts/git-name.js

/** Git answers in milliseconds; a repository on a slow disk is not worth a wait. */
const longestMs = 2000;
/** A name that a person would give to a version. */
const versionLike = /^v?\d+\.\d+\.\d+/i;
/**
 * Asks the repository of the working directory whether a name is a tag or a branch. 云效 and Gitee Go tell one name for both, and a
 * branch called "v1.4" must not become a version. Where git knows neither, a name that reads as a version is taken for a tag.
 */
const git_name_kindOfName = (name) => {
    if (isThere(`refs/tags/${name}`))
        return 'tag';
    if (isThere(`refs/remotes/origin/${name}`) || isThere(`refs/heads/${name}`))
        return 'branch';
    return versionLike.test(name) ? 'tag' : 'branch';
};
/** The reference is one whole word behind `--verify`, whatever the name holds: it cannot become an option. */
function isThere(reference) {
    const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], SystemRoot: process.env['SystemRoot'], GIT_OPTIONAL_LOCKS: '0' };
    return (0,external_node_child_process_.spawnSync)('git', ['show-ref', '--verify', '--quiet', reference], { env, timeout: longestMs, stdio: 'ignore' }).status === 0;
}

;// CONCATENATED MODULE: ./build/hosts/ci-run.js



/** Facts of the CI run that started us; empty outside CI. An empty variable counts as unset. */
function readCiRun(variables, { ci = { ...ci_info }, kindOfName = git_name_kindOfName } = {}) {
    const set = withoutEmpty(variables);
    const found = findSystem(set, ci);
    return { ci: found.name, ...(found.system === undefined ? {} : ci_systems/* ciSystems */.Dn[found.system]?.(set, kindOfName)) };
}
/** The system of this run, when it is one whose ways we know. */
const ciSystemOf = (variables, ci = { ...ci_info }) => findSystem(withoutEmpty(variables), ci).system;
function findSystem(set, ci) {
    const listed = Object.keys(ci_systems/* ciSystems */.Dn).find((system) => ci[system] === true);
    if (ci.name !== null)
        return { name: ci.name, system: listed };
    const own = Object.keys(ci_systems/* ownSystems */.$y).find((system) => ci_systems/* ownSystems */.$y[system].variables.every((name) => set[name] !== undefined));
    return { name: own && ci_systems/* ownSystems */.$y[own].name, system: own };
}
const withoutEmpty = (variables) => Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));


/***/ }),

/***/ 47369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $y: () => (/* binding */ ownSystems),
/* harmony export */   Dn: () => (/* binding */ ciSystems),
/* harmony export */   Hi: () => (/* binding */ timeIn)
/* harmony export */ });
/** The systems that ci-info lacks, by the variables that every job of theirs has, and no other system has together. */
const ownSystems = {
    // help.aliyun.com/zh/yunxiao/user-guide/environment-variables
    YUNXIAO: { name: 'Yunxiao Flow', variables: ['PIPELINE_ID', 'PIPELINE_NAME', 'BUILD_NUMBER', 'PROJECT_DIR'] },
    // help.gitee.com/gitee-go/pipeline/parameter
    GITEE_GO: { name: 'Gitee Go', variables: ['GITEE_PIPELINE_NAME', 'GITEE_PIPELINE_BUILD_NUMBER'] },
};
/** Where each CI system tells about its run, by the flag of ci-info or of `ownSystems`. Systems that are not listed give their name only. */
const ciSystems = {
    GITHUB_ACTIONS: (of) => ({
        commit: of['GITHUB_SHA'],
        repository: of['GITHUB_REPOSITORY'],
        // Counts the runs of one workflow; the attempts of a run share it.
        runNumber: numberIn(of['GITHUB_RUN_NUMBER']),
        series: workflowFile(of['GITHUB_WORKFLOW_REF']),
        tag: of['GITHUB_REF_TYPE'] === 'tag' ? of['GITHUB_REF_NAME'] : undefined,
        // The branch of a pull request is called "12/merge", and its own name stands apart.
        branch: of['GITHUB_HEAD_REF'] ?? after('refs/heads/', of['GITHUB_REF']),
        mergeRequest: /^refs\/pull\/(\d+)\//.exec(of['GITHUB_REF'] ?? '')?.[1],
        run: of['GITHUB_RUN_ID'],
        url: joined(of['GITHUB_SERVER_URL'], '/', of['GITHUB_REPOSITORY'], '/actions/runs/', of['GITHUB_RUN_ID']),
        actor: of['GITHUB_ACTOR'],
    }),
    GITLAB: (of) => ({
        // In a pipeline of merged results CI_COMMIT_SHA is a commit that nobody made; only there the other one is set.
        commit: of['CI_MERGE_REQUEST_SOURCE_BRANCH_SHA'] ?? of['CI_COMMIT_SHA'],
        commitMs: of['CI_MERGE_REQUEST_SOURCE_BRANCH_SHA'] === undefined ? timeIn(of['CI_COMMIT_TIMESTAMP']) : undefined,
        repository: of['CI_PROJECT_PATH'],
        runNumber: numberIn(of['CI_PIPELINE_IID']),
        tag: of['CI_COMMIT_TAG'],
        branch: of['CI_MERGE_REQUEST_SOURCE_BRANCH_NAME'] ?? of['CI_COMMIT_BRANCH'],
        mergeRequest: of['CI_MERGE_REQUEST_IID'],
        run: of['CI_PIPELINE_ID'],
        url: of['CI_PIPELINE_URL'],
        actor: of['GITLAB_USER_LOGIN'],
    }),
    JENKINS: (of) => ({
        commit: of['GIT_COMMIT'],
        repository: repositoryIn(of['GIT_URL']),
        tag: of['TAG_NAME'],
        // A multibranch job calls the branch of a pull request "PR-12" and that of a tag by the tag; a plain job knows the remote's name of it.
        branch: of['TAG_NAME'] === undefined ? (of['CHANGE_BRANCH'] ?? of['BRANCH_NAME'] ?? of['GIT_BRANCH']?.replace(/^origin\//, '')) : undefined,
        mergeRequest: of['CHANGE_ID'],
        run: of['BUILD_NUMBER'],
        runNumber: numberIn(of['BUILD_NUMBER']),
        series: of['JOB_NAME'],
        url: of['BUILD_URL'],
        // The first is of a plugin that many have (build user vars).
        actor: of['BUILD_USER_ID'] ?? of['CHANGE_AUTHOR'],
    }),
    AZURE_PIPELINES: (of) => ({
        // Of a pull request BUILD_SOURCEVERSION is the merge, which nobody made.
        commit: of['SYSTEM_PULLREQUEST_SOURCECOMMITID'] ?? of['BUILD_SOURCEVERSION'],
        repository: of['BUILD_REPOSITORY_NAME'],
        tag: after('refs/tags/', of['BUILD_SOURCEBRANCH']),
        branch: after('refs/heads/', of['SYSTEM_PULLREQUEST_SOURCEBRANCH'] ?? of['BUILD_SOURCEBRANCH']),
        // The number is GitHub's; in Azure Repos the id is what people see.
        mergeRequest: of['SYSTEM_PULLREQUEST_PULLREQUESTNUMBER'] ?? of['SYSTEM_PULLREQUEST_PULLREQUESTID'],
        run: of['BUILD_BUILDID'],
        // The id of the build counts through the whole organisation; BUILD_BUILDNUMBER is a name that a pipeline chooses.
        runNumber: numberIn(of['BUILD_BUILDID']),
        url: joined(of['SYSTEM_TEAMFOUNDATIONCOLLECTIONURI'], of['SYSTEM_TEAMPROJECT'], '/_build/results?buildId=', of['BUILD_BUILDID']),
        actor: of['BUILD_REQUESTEDFOR'],
    }),
    YUNXIAO: (of, kindOfName) => ({
        commit: of['CI_COMMIT_SHA'],
        ...named(of['CI_COMMIT_REF_NAME'], kindOfName),
        // Counts in one pipeline.
        run: of['BUILD_NUMBER'],
        runNumber: numberIn(of['BUILD_NUMBER']),
        series: of['PIPELINE_ID'],
        // The page of the pipeline, which shows its runs: that of a single run has an address that is not written down anywhere.
        url: joined('https://flow.aliyun.com/pipelines/', of['PIPELINE_ID'], '/current'),
        actor: of['BUILD_EXECUTOR'],
    }),
    GITEE_GO: (of, kindOfName) => ({
        // Of a pull request GITEE_COMMIT and GITEE_BRANCH are where it goes, not where it comes from.
        commit: of['GITEE_SOURCE_COMMIT'] ?? of['GITEE_COMMIT'],
        repository: of['GITEE_REPO'],
        ...(of['GITEE_SOURCE_BRANCH'] === undefined ? named(of['GITEE_BRANCH'], kindOfName) : { branch: of['GITEE_SOURCE_BRANCH'] }),
        mergeRequest: of['GITEE_PULL_ID'],
        run: of['GITEE_PIPELINE_BUILD_NUMBER'],
        runNumber: numberIn(of['GITEE_PIPELINE_BUILD_NUMBER']),
        series: of['GITEE_PIPELINE_NAME'],
        actor: of['GITEE_PIPELINE_TRIGGER_USER'],
    }),
};
const named = (name, kindOfName) => name === undefined ? {} : { [kindOfName(name)]: name };
function joined(...parts) {
    return parts.every((part) => part !== undefined) ? parts.join('') : undefined;
}
function after(prefix, text) {
    return text?.startsWith(prefix) ? text.slice(prefix.length) : undefined;
}
/** Digits that are exact as a number; anything else is no count. */
function numberIn(text) {
    return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}
/** ISO 8601 with a zone, as GitLab and GitHub write it: a time of an unknown zone compares with nothing. */
function timeIn(text) {
    const epochMs = text !== undefined && /(?:Z|[+-]\d\d:?\d\d)$/.test(text) ? Date.parse(text) : Number.NaN;
    return Number.isNaN(epochMs) ? undefined : epochMs;
}
/** `acme/shop/.github/workflows/release.yml@refs/heads/main` is `release.yml`. */
function workflowFile(reference) {
    return /\/([^/@]+)@/.exec(reference ?? '')?.[1];
}
/** The path of a clone address, without host, user and password: `git@host:acme/shop.git` and `https://host/acme/shop` are `acme/shop`. */
function repositoryIn(address) {
    return /^(?:\w+:\/\/[^/]+\/|[^/@]+@[^/:]+:)(.+?)(?:\.git)?\/?$/.exec(address ?? '')?.[1];
}


/***/ }),

/***/ 79662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N1: () => (/* binding */ userAgent),
/* harmony export */   Pf: () => (/* binding */ listenFor),
/* harmony export */   aB: () => (/* binding */ retryPolicyOf),
/* harmony export */   fb: () => (/* binding */ openHttp)
/* harmony export */ });
/* harmony import */ var _transport_http_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34083);
/* harmony import */ var _transport_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68100);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43152);



/** How every call of a run names the program. */
const userAgent = `miniship/${_version_js__WEBPACK_IMPORTED_MODULE_2__/* .version */ .r}`;
/** A connection is open within this time, or it is not going to be. */
const longestConnectMs = 10_000;
/** The way to the network that the configuration asks for. Its sockets keep the process alive until it is closed. */
function openHttp({ callTimeoutMs, proxy }, plainHosts = []) {
    return (0,_transport_http_js__WEBPACK_IMPORTED_MODULE_0__/* .createHttp */ .V)({
        connectTimeoutMs: Math.min(callTimeoutMs, longestConnectMs),
        callTimeoutMs,
        proxy: { http: proxy.http, https: proxy.https, noProxy: proxy.bypass },
        plainHosts,
    });
}
/** A call gives up a little before the whole run does: what was wrong with the call says more than that the time was up. */
const retryPolicyOf = ({ timeoutMs }) => ({
    ..._transport_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultRetryPolicy */ .ur,
    deadlineMs: Math.min(_transport_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultRetryPolicy */ .ur.deadlineMs, timeoutMs * 0.8),
});
/** Calls tell about themselves in the words of the transport; here they become events of the run. */
function listenFor(reporter, onActed) {
    return {
        answered: (call) => reporter.report({ type: 'call-answered', ...call }),
        retried: (call) => reporter.report({ type: 'request-retried', ...call }),
        waited: (call) => reporter.report({ type: 'limit-waited', ...call }),
        ...(onActed && { acted: onActed }),
    };
}


/***/ }),

/***/ 43075:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ tellCrashes)
/* harmony export */ });
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(728);

/**
 * What nobody caught is a bug of ours. Node would print it as it is, with whatever secret it holds; here it is told like every failure,
 * by a door that knows what to hide, and then the process ends: nothing that goes on could be trusted.
 */
function tellCrashes(tell) {
    process.once('uncaughtException', (thrown) => {
        const failure = (0,_errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.asFailure)(thrown);
        try {
            tell(failure);
        }
        finally {
            process.exit(failure.exit);
        }
    });
}


/***/ }),

/***/ 29486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ junitReports)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/reporting/failure-lines.js
var failure_lines = __webpack_require__(9665);
// EXTERNAL MODULE: ./build/reporting/per-app.js
var per_app = __webpack_require__(28880);
// EXTERNAL MODULE: ./build/reporting/plain-text.js
var plain_text = __webpack_require__(14385);
// EXTERNAL MODULE: ./build/reporting/sentences.js
var sentences = __webpack_require__(73831);
;// CONCATENATED MODULE: ./build/reporting/junit.js




/** Steps and functions of a run as a JUnit report: a suite for the run and one for each mini program, and a case for each step. */
function createJUnitReporter({ toXml, keep }) {
    const suites = new Map();
    const suiteOf = ({ app = '' }) => {
        const suite = suites.get(app) ?? { name: app === '' ? 'miniship' : `miniship: ${(0,plain_text/* oneLine */.TN)(app)}`, cases: [] };
        suites.set(app, suite);
        return suite;
    };
    return {
        report: (event) => {
            follow(suiteOf(event), event);
            if ((0,per_app/* isLastWord */.J8)(event))
                keep(toXml(documentOf([...suites.values()])));
        },
    };
}
function follow(suite, event) {
    switch (event.type) {
        case 'run-started':
            suite.name = (0,plain_text/* oneLine */.TN)((0,sentences/* sentenceOf */.$N)(event));
            return;
        case 'step-started':
            suite.open = sentences/* stepTitles */._4[event.step];
            return;
        case 'step-finished':
            suite.cases.push({ name: sentences/* stepTitles */._4[event.step], durationMs: event.durationMs });
            suite.open = undefined;
            return;
        case 'function-live':
            suite.cases.push({ name: `function ${event.name}`, durationMs: event.durationMs });
            return;
        case 'function-failed':
            suite.cases.push({ name: `function ${event.name}`, durationMs: 0, failure: event.failure });
            return;
        case 'finished':
        case 'failed':
            end(suite, event);
            return;
        default:
    }
}
/** What failed stands at the step that it broke off; found between two steps, at the run. */
function end(suite, event) {
    if (event.type === 'failed')
        suite.cases.push({ name: suite.open ?? 'The run', durationMs: 0, failure: event.failure });
    // Nobody shows a suite without a case.
    else if (suite.cases.length === 0)
        suite.cases.push({ name: 'The run', durationMs: 0 });
}
const secondsOf = (cases) => (cases.reduce((sum, { durationMs }) => sum + durationMs, 0) / 1000).toFixed(3);
const failuresIn = (cases) => String(cases.filter(({ failure }) => failure !== undefined).length);
const totals = (cases) => ({
    tests: String(cases.length),
    failures: failuresIn(cases),
    errors: '0',
    time: secondsOf(cases),
});
const documentOf = (suites) => ({
    name: 'testsuites',
    attributes: { name: 'miniship', ...totals(suites.flatMap(({ cases }) => cases)) },
    children: suites.map(({ name, cases }) => ({
        name: 'testsuite',
        attributes: { name, ...totals(cases) },
        children: cases.map((each) => caseElement(each, name)),
    })),
});
const caseElement = (each, classname) => ({
    name: 'testcase',
    attributes: { name: (0,plain_text/* oneLine */.TN)(each.name), classname, time: secondsOf([each]) },
    children: each.failure === undefined ? [] : [failureElement((0,failure_lines/* failureLines */.w7)(each.failure))],
});
function failureElement(lines) {
    const told = [lines, ...lines.problems].flatMap(({ message, help, reference }) => [message, help, reference, '']);
    return { name: 'failure', attributes: { type: lines.code, message: lines.message }, text: told.join('\n').trimEnd() };
}

// EXTERNAL MODULE: ./build/transport/xml.js
var xml = __webpack_require__(70651);
// EXTERNAL MODULE: ./build/hosts/output-files.js
var output_files = __webpack_require__(46529);
;// CONCATENATED MODULE: ./build/hosts/junit-file.js




/** The reporter that leaves a JUnit report behind, when one was asked for. */
async function junitReports(path, warn) {
    if (path === undefined)
        return {};
    const toXml = await (0,xml/* createXmlWriter */.j)();
    const keep = (text) => {
        const trouble = (0,output_files/* writeOutputs */.Kn)(path, () => (0,external_node_fs_.writeFileSync)(path, text));
        if (trouble !== undefined)
            warn(trouble);
    };
    return { junit: createJUnitReporter({ toXml, keep }) };
}


/***/ }),

/***/ 46529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GW: () => (/* binding */ outputProblems),
/* harmony export */   Kn: () => (/* binding */ writeOutputs),
/* harmony export */   jK: () => (/* binding */ createOutputFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(728);
/* harmony import */ var _reporting_outputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39227);
/* harmony import */ var _writable_place_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59528);





/** Writes the last word of a run where the next step of another CI system reads it. What was done is done: a file that cannot be written is told, and no more. */
function createOutputFiles(paths, warn) {
    return {
        report: (event) => {
            if ((event.type !== 'finished' && event.type !== 'failed') || event.app !== undefined)
                return;
            const failure = event.type === 'failed' ? event.failure : undefined;
            for (const path of paths) {
                const trouble = writeOutputs(path, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(path, textOf(path, event.result, failure)));
                if (trouble !== undefined)
                    warn(trouble);
            }
        },
    };
}
/** The files that cannot be written: that is better known before anything is sent than after. */
const outputProblems = (paths) => paths.flatMap((path) => (0,_writable_place_js__WEBPACK_IMPORTED_MODULE_4__/* .writeTrouble */ .F)(path) ?? []);
function textOf(path, result, failure) {
    if (path.endsWith('.json'))
        return (0,_reporting_outputs_js__WEBPACK_IMPORTED_MODULE_3__/* .toJson */ .aB)(result, failure);
    return path.endsWith('.properties') ? (0,_reporting_outputs_js__WEBPACK_IMPORTED_MODULE_3__/* .toProperties */ .zJ)(result.outputs) : (0,_reporting_outputs_js__WEBPACK_IMPORTED_MODULE_3__/* .toDotenv */ .u5)(result.outputs);
}
/** Writes to a file whose folder may have to be made, and tells in words why that failed, if it did. */
function writeOutputs(path, write) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { recursive: true });
        write();
        return undefined;
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        return `The outputs are not complete: ${new _errors_failure_js__WEBPACK_IMPORTED_MODULE_2__.Failure('FILE_UNWRITABLE', { path, reason }).message}`;
    }
}


/***/ }),

/***/ 56355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ readRun)
});

// EXTERNAL MODULE: ./build/config/selection.js
var selection = __webpack_require__(58841);
// EXTERNAL MODULE: ./build/errors/failure.js
var failure = __webpack_require__(728);
// EXTERNAL MODULE: ./build/config/endpoint.js
var endpoint = __webpack_require__(95490);
;// CONCATENATED MODULE: ./build/config/cli-profile.js


/** What each mode of the CLI means; `CloudSSO`, `OAuth` and `External` need a browser or a program of their own, and are for people. */
const modes = {
    AK: (profile, { of }) => ({ source: keyIn(profile, of), chain: [] }),
    StsToken: (profile, { of }) => ({ source: keyIn(profile, of), chain: [] }),
    RamRoleArn: (profile, { of }) => ({ source: keyIn(profile, of), chain: [need(profile, 'ram_role_arn', of)] }),
    ChainableRamRoleArn(profile, profiles) {
        const before = find(need(profile, 'source_profile', profiles.of), profiles);
        return { source: before.source, chain: [...before.chain, need(profile, 'ram_role_arn', profiles.of)] };
    },
    OIDC(profile, { of }) {
        const [roleArn, providerArn] = [need(profile, 'ram_role_arn', of), need(profile, 'oidc_provider_arn', of)];
        return {
            source: { kind: 'oidc', roleArn, providerArn, token: { kind: 'file', path: need(profile, 'oidc_token_file', of) } },
            chain: [],
        };
    },
    EcsRamRole: (profile) => ({ source: { kind: 'ecs', roleName: textOf(profile, 'ram_role_name') }, chain: [] }),
    CredentialsURI(profile, { of }) {
        const url = need(profile, 'credentials_uri', of);
        // Told without its value, which may hold a pass.
        if (!(0,endpoint/* isSafeAddress */.cr)(url))
            throw unreadable(of, 'its "credentials_uri" is no https address, and none of this machine');
        return { source: { kind: 'uri', url }, chain: [] };
    },
};
/** Reads the file of the Alibaba Cloud CLI (`~/.aliyun/config.json`): the profile of this name, else the current one. */
function readCliProfile(text, name) {
    const config = parse(text);
    const all = Array.isArray(config['profiles']) ? config['profiles'] : [];
    const chosen = name ?? textOf(config, 'current');
    if (chosen === undefined)
        throw unreadable('the CLI profile', 'the file names no current one; name one with "profile"');
    return find(chosen, { of: '', all: all.filter(isObject), seen: [] });
}
function find(name, { all, seen }) {
    const of = `the CLI profile "${name}"`;
    const profile = all.find((each) => each['name'] === name);
    const known = all.flatMap((each) => textOf(each, 'name') ?? []).join(', ');
    if (profile === undefined)
        throw unreadable(of, `there is none of that name${known === '' ? '' : ` among ${known}`}`);
    if (seen.includes(name))
        throw unreadable(of, 'its source profiles lead back to it');
    const mode = textOf(profile, 'mode') ?? 'AK';
    const read = Object.hasOwn(modes, mode) ? modes[mode] : undefined;
    if (read === undefined)
        throw unreadable(of, `its mode is ${mode}; a run takes ${Object.keys(modes).join(', ')}`);
    return read(profile, { of, all, seen: [...seen, name] });
}
function keyIn(profile, of) {
    const [accessKeyId, accessKeySecret] = [need(profile, 'access_key_id', of), need(profile, 'access_key_secret', of)];
    return { kind: 'key', key: { accessKeyId, accessKeySecret, securityToken: textOf(profile, 'sts_token') } };
}
function need(profile, name, of) {
    const text = textOf(profile, name);
    if (text === undefined)
        throw unreadable(of, `it has no "${name}"`);
    return text;
}
const textOf = (fields, name) => {
    const value = fields[name];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
};
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** What stands in the file is secret, so what is wrong with it is told without a piece of it. */
function parse(text) {
    try {
        const config = JSON.parse(text);
        if (isObject(config))
            return config;
    }
    catch {
        // Told below; the error of the parser would quote the file.
    }
    throw unreadable('the CLI profile', 'the file is no JSON object');
}
const unreadable = (source, reason) => new failure.Failure('KEYS_UNREADABLE', { source, reason });

;// CONCATENATED MODULE: ./build/transport/access/keyring.js

/** As long before the end as the vendor's own clients renew (wire-facts §8): longer than any call takes. */
const aheadMs = 15 * 60_000;
/** Between two attempts to renew keys that are still good. */
const pauseMs = 60_000;
/** Keys that are there from the start and cannot be renewed. */
const fixedKeys = (keys) => ({ get: async () => keys, renew: () => false });
/** Keys that are lent: asked for when first needed, by one call for all, and anew before they end. */
function createKeyring({ clock, lend }) {
    let held;
    let flight;
    const ask = async () => {
        const keys = await lend();
        held = { keys, renewAtMs: renewalOf(keys, clock.now()) };
        return keys;
    };
    /** Keys that are good for a while yet are used on when no others can be had: a hiccup of the lender is no reason to stop. */
    const keep = (before, error) => {
        const isStopped = (0,failure/* isFailure */.N6)(error) && (0,failure/* isStop */.jX)(error);
        const isGood = before !== undefined && held?.keys === before && clock.now() < (before.expiresAtMs ?? Number.POSITIVE_INFINITY);
        if (isStopped || !isGood)
            throw error;
        held = { keys: before, renewAtMs: clock.now() + pauseMs };
        return before;
    };
    return {
        async get() {
            if (held !== undefined && clock.now() < held.renewAtMs)
                return held.keys;
            const before = held?.keys;
            flight ??= ask().finally(() => {
                flight = undefined;
            });
            return await flight.catch((error) => keep(before, error));
        },
        renew(refused) {
            // Another call may have renewed them meanwhile.
            if (held?.keys.accessKeyId === refused.accessKeyId)
                held = undefined;
            return true;
        },
    };
}
/** Keys that live shortly are renewed halfway: earlier would be at every call. */
function renewalOf({ expiresAtMs }, nowMs) {
    if (expiresAtMs === undefined)
        return Number.POSITIVE_INFINITY;
    const livesMs = expiresAtMs - nowMs;
    return nowMs + Math.max(livesMs - aheadMs, livesMs / 2);
}

// EXTERNAL MODULE: ./build/transport/answer.js
var transport_answer = __webpack_require__(62378);
// EXTERNAL MODULE: ./build/transport/broken-exchange.js
var broken_exchange = __webpack_require__(50859);
// EXTERNAL MODULE: ./build/transport/retry.js
var retry = __webpack_require__(68100);
;// CONCATENATED MODULE: ./build/transport/access/ask-lender.js


/** Asks a server that is no cloud: the CI system, the machine, a helper beside it. Only a good answer comes back. */
function askLender({ what, refused, headers = {}, ...request }, tools) {
    const { http, clock, listener, signal, retryPolicy: policy = retry/* defaultRetryPolicy */.ur } = tools;
    return (0,retry/* withRetries */.LH)({ operation: what, effect: 'read', policy, clock, listener, signal }, async (remainingMs) => {
        const exchange = await http.send({ ...request, headers, timeoutMs: Math.max(1, remainingMs), signal });
        if (exchange.kind === 'broken')
            return { kind: 'setback', setback: (0,broken_exchange/* brokenExchange */.F)(what, new URL(request.url).host, exchange) };
        const { status } = exchange;
        if (status >= 200 && status < 300)
            return { kind: 'done', value: exchange };
        return { kind: 'setback', setback: { acted: 'no', failure: refused(status), afresh: status === 429 || status >= 500 } };
    });
}

;// CONCATENATED MODULE: ./build/transport/access/lent-keys.js

/**
 * Reads the four fields that every lender answers (wire-facts §8); undefined when one of the three that sign is missing. The end is
 * counted from the lender's own `Date`: a clock that is off must not make keys look expired, or good for longer than they are.
 */
function readLentKeys(fields, given) {
    const [accessKeyId, accessKeySecret, securityToken] = ['AccessKeyId', 'AccessKeySecret', 'SecurityToken'].map((name) => (0,transport_answer/* textOf */.b)(fields, name));
    if (accessKeyId === undefined || accessKeySecret === undefined || securityToken === undefined)
        return undefined;
    const endMs = Date.parse((0,transport_answer/* textOf */.b)(fields, 'Expiration') ?? '');
    const lenderMs = Date.parse(given.date ?? '');
    const offMs = Number.isNaN(lenderMs) ? 0 : given.nowMs - lenderMs;
    // What no date can hold is no time that could be shown.
    const expiresAtMs = new Date(endMs + offMs).getTime();
    return { accessKeyId, accessKeySecret, securityToken, expiresAtMs: Number.isNaN(expiresAtMs) ? undefined : expiresAtMs };
}

;// CONCATENATED MODULE: ./build/transport/access/keys-from-machine.js




/** The one address of the metadata of an ECS machine, and the reason that plain http is allowed to it: it never leaves the host. */
const metadataHost = '100.100.100.200';
const root = `http://${metadataHost}/latest`;
const roles = `${root}/meta-data/ram/security-credentials/`;
/** Long enough for one exchange. */
const passSeconds = 60;
/** Takes the keys of the role that this ECS machine has, in the hardened way: without a pass of its own, metadata answers no stranger's redirect. */
async function fetchKeysFromMachine(roleName, tools) {
    const source = 'the metadata of this machine (ECS)';
    const unreadable = (reason) => new failure.Failure('KEYS_UNREADABLE', { source, reason });
    const ask = async (method, url, headers) => {
        const refused = (status) => unreadable(status === 404 ? 'it has no such role' : `it answered with HTTP ${status}`);
        return await askLender({ what: 'The request for the keys of this machine', method, url, headers, refused }, tools);
    };
    const pass = (await ask('PUT', `${root}/api/token`, { 'x-aliyun-ecs-metadata-token-ttl-seconds': String(passSeconds) })).body.toString('utf8');
    const headers = { 'x-aliyun-ecs-metadata-token': pass.trim() };
    const name = roleName ?? (await ask('GET', roles, headers)).body.toString('utf8').trim();
    if (!/^[\w.-]{1,64}$/.test(name))
        throw unreadable('it names no role');
    const reply = await ask('GET', `${roles}${name}`, headers);
    const { document = {} } = await (0,transport_answer/* readAnswer */.J)(reply);
    const keys = readLentKeys(document, { date: reply.headers['date'], nowMs: tools.clock.now() });
    if (keys === undefined || document['Code'] !== 'Success')
        throw unreadable('its answer holds no keys');
    return keys;
}

;// CONCATENATED MODULE: ./build/transport/access/keys-from-uri.js




/** Asks a helper for keys at the address that ALIBABA_CLOUD_CREDENTIALS_URI names. The address may hold a secret, so only its host is told. */
async function fetchKeysFromUri(url, tools) {
    const source = `${new URL(url).host} (ALIBABA_CLOUD_CREDENTIALS_URI)`;
    const unreadable = (reason) => new failure.Failure('KEYS_UNREADABLE', { source, reason });
    const refused = (status) => unreadable(`it answered with HTTP ${status}`);
    const headers = { accept: 'application/json' };
    const reply = await askLender({ what: 'The request for keys', method: 'GET', url, headers, refused }, tools);
    const { document = {} } = await (0,transport_answer/* readAnswer */.J)(reply);
    const keys = readLentKeys(document, { date: reply.headers['date'], nowMs: tools.clock.now() });
    if (keys === undefined)
        throw unreadable('its answer lacks AccessKeyId, AccessKeySecret or SecurityToken');
    return keys;
}

// EXTERNAL MODULE: ./build/wire/sts.js
var sts = __webpack_require__(8184);
;// CONCATENATED MODULE: ./build/transport/access/oidc-token.js




/** Asks GitHub for a token: the runner names an address and a bearer to every job with `id-token: write`. */
async function fetchGitHubToken({ url: given, bearer, audience }, tools) {
    const source = 'GitHub';
    const unusable = (reason) => new failure.Failure('OIDC_TOKEN_UNUSABLE', { source, reason, system: 'github' });
    if (!URL.canParse(given))
        throw unusable('ACTIONS_ID_TOKEN_REQUEST_URL is no address');
    const url = new URL(given);
    url.searchParams.set('audience', audience);
    const reply = await askLender({
        what: 'The request for an OIDC token',
        method: 'GET',
        url: url.href,
        headers: { accept: 'application/json', authorization: `Bearer ${bearer}` },
        refused: (status) => unusable(`the request for it was answered with HTTP ${status}`),
    }, tools);
    const token = (0,transport_answer/* textOf */.b)((await (0,transport_answer/* readAnswer */.J)(reply)).document, 'value');
    if (token === undefined)
        throw unusable('the answer holds none');
    return checkToken(token, source, 'github');
}
/** The token without what an editor or `echo` left around it. */
function checkToken(text, source, system = 'other') {
    const token = text.trim();
    const reason = wrongWith(token);
    if (reason !== undefined)
        throw new failure.Failure('OIDC_TOKEN_UNUSABLE', { source, reason, system });
    return token;
}
function wrongWith(token) {
    const { min, max } = sts/* tokenLength */.Ox;
    if (token === '')
        return 'it is empty';
    if (token.length > max)
        return `it is longer than ${max} characters, the most that STS takes`;
    if (token.length < min || /[^\x21-\x7e]/.test(token))
        return 'it is no token';
    return undefined;
}
/** Who issued the token for whom, for a message: a role is refused for what is in it. Empty when it cannot be read. */
function claimsInWords(token) {
    const claims = readClaims(token);
    const names = { iss: 'issuer', aud: 'audience', sub: 'subject' };
    return Object.entries(names)
        .flatMap(([key, word]) => (claims[key] === undefined ? [] : [`${word} ${inWords(claims[key])}`]))
        .join(', ');
}
function readClaims(token) {
    try {
        const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
        return typeof claims === 'object' && claims !== null ? claims : {};
    }
    catch {
        return {};
    }
}
/** Whoever wrote the token may have written anything into it. */
function inWords(claim) {
    const text = [claim]
        .flat()
        .filter((each) => typeof each !== 'object')
        .join(' ');
    return `"${text.replaceAll(/[^\x20-\x7e]/g, '?').slice(0, 200)}"`;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/transport/form.js
var transport_form = __webpack_require__(68254);
// EXTERNAL MODULE: ./build/transport/read-shape.js
var read_shape = __webpack_require__(26452);
// EXTERNAL MODULE: ./build/transport/server-wait.js
var server_wait = __webpack_require__(61117);
// EXTERNAL MODULE: ./build/transport/sign-call.js + 2 modules
var sign_call = __webpack_require__(47708);
// EXTERNAL MODULE: ./build/transport/gateway-failure.js
var gateway_failure = __webpack_require__(74955);
;// CONCATENATED MODULE: ./build/transport/access/sts-failure.js



/** Meanings of the gateway that STS gives words of its own; what the gateway says of key, signature and clock stays. */
const ownWords = new Set(['PERMISSION_DENIED', 'CLOUD_REFUSED', 'APP_UNKNOWN']);
/** Every kind of "no" of STS; undefined for a yes. */
function stsFailure({ operation, roleArn, claims }, answer, nowMs) {
    const refused = (0,gateway_failure/* gatewayFailure */.N)({ operation, product: 'mpaas', spaceId: '', nowMs }, answer);
    if (refused === undefined || !ownWords.has(refused.failure.code))
        return refused;
    const { document, requestId } = answer;
    const code = (0,transport_answer/* textOf */.b)(document, 'Code') ?? '';
    const reason = (0,transport_answer/* textOf */.b)(document, 'Message') ?? 'without an explanation';
    return { ...refused, failure: new failure.Failure('ROLE_REFUSED', { operation, requestId, code, reason, roleArn, claims }) };
}

;// CONCATENATED MODULE: ./build/transport/access/sts.js













function createSts(options) {
    const { endpoint, clock, signature, onSecret, nonce = external_node_crypto_.randomUUID } = options;
    const url = new URL('/', endpoint);
    return {
        assumeRole(session, credentials) {
            const operation = 'AssumeRole';
            const call = { host: url.host, operation, version: sts/* stsVersion */.Zw, parameters: parametersOf(session), credentials };
            const sign = () => {
                const { signature: proof, ...signed } = sign_call/* signatures */.EW[signature]({ ...call, nonce: nonce(), nowMs: clock.now() });
                onSecret?.(proof, 'moment');
                return { url: url.href, ...signed };
            };
            return ask(options, { operation, roleArn: session.roleArn, claims: '' }, sign);
        },
        assumeRoleWithOidc(session, { providerArn, token }) {
            const operation = 'AssumeRoleWithOIDC';
            const body = (0,transport_form/* encodeForm */.F8)({ ...parametersOf(session), OIDCProviderArn: providerArn, OIDCToken: token });
            const headers = { accept: 'application/json', 'content-type': sign_call/* form */.Zd };
            const write = () => ({ url: unsignedUrl(url, operation, clock.now()), headers, body });
            return ask(options, { operation, roleArn: session.roleArn, claims: claimsInWords(token) }, write);
        },
    };
}
const parametersOf = ({ roleArn, sessionName, sessionMs }) => ({
    RoleArn: roleArn,
    RoleSessionName: sessionName,
    DurationSeconds: String(Math.floor(sessionMs / 1000)),
});
/** The token in the body is the proof: this call carries neither a key nor a signature (wire-facts §8). */
function unsignedUrl(url, operation, nowMs) {
    const query = (0,transport_form/* encodeForm */.F8)({ Action: operation, Version: sts/* stsVersion */.Zw, Format: 'JSON', Timestamp: (0,sign_call/* wireTime */.P$)(nowMs) });
    return `${url.href}?${query}`;
}
function ask(options, asked, write) {
    const { clock, listener, signal, retryPolicy: policy = retry/* defaultRetryPolicy */.ur } = options;
    const call = { operation: asked.operation, effect: 'read', policy, clock, listener, signal };
    return (0,retry/* withRetries */.LH)(call, (remainingMs) => attempt(options, asked, write(), remainingMs));
}
async function attempt(options, asked, letter, remainingMs) {
    const { http, clock, listener, signal, userAgent, endpoint } = options;
    const { operation } = asked;
    const startedMs = clock.now();
    const headers = userAgent === undefined ? letter.headers : { ...letter.headers, 'user-agent': userAgent };
    const exchange = await http.send({ ...letter, headers, method: 'POST', timeoutMs: Math.max(1, remainingMs), signal });
    if (exchange.kind === 'broken')
        return { kind: 'setback', setback: (0,broken_exchange/* brokenExchange */.F)(operation, new URL(endpoint).host, exchange) };
    const nowMs = clock.now();
    const answer = await (0,transport_answer/* readAnswer */.J)(exchange);
    const refused = stsFailure(asked, answer, nowMs);
    if (refused !== undefined)
        return { kind: 'setback', setback: { ...refused, serverWaitMs: (0,server_wait/* serverWait */.L)(answer.headers, nowMs) } };
    const keys = keysIn(answer, nowMs);
    const { requestId } = answer;
    if (keys === undefined)
        return {
            kind: 'setback',
            setback: { acted: 'no', failure: new failure.Failure('REPLY_UNREADABLE', { operation, requestId, reason: 'it has no keys' }) },
        };
    listener.answered({ operation, requestId, durationMs: nowMs - startedMs });
    return { kind: 'done', value: keys };
}
function keysIn({ document, headers }, nowMs) {
    const fields = document === undefined ? undefined : (0,read_shape/* field */.Z)(document, 'Credentials');
    if (typeof fields !== 'object' || fields === null)
        return undefined;
    return readLentKeys(fields, { date: headers['date'], nowMs });
}

// EXTERNAL MODULE: ./build/transport/clock.js
var clock = __webpack_require__(61720);
// EXTERNAL MODULE: ./build/hosts/connect.js
var connect = __webpack_require__(79662);
// EXTERNAL MODULE: ./build/hosts/read-text.js
var read_text = __webpack_require__(37976);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./build/hosts/read-token-file.js


/** More than any token has; of a file that is larger the rest does not matter. */
const mostBytes = 64 * 1024;
/** The text of a file that holds an OIDC token. It is opened for every exchange: the CI system renews it. */
async function readTokenFile(path) {
    let file;
    try {
        file = await (0,promises_.open)(path);
        const { buffer, bytesRead } = await file.read(Buffer.alloc(mostBytes), 0, mostBytes, 0);
        return buffer.subarray(0, bytesRead).toString('utf8');
    }
    catch (error) {
        const reason = `the file cannot be read (${error instanceof Error ? error.message : String(error)})`;
        throw new failure.Failure('OIDC_TOKEN_UNUSABLE', { source: path, reason, system: 'other' }, { cause: error });
    }
    finally {
        await file?.close();
    }
}

;// CONCATENATED MODULE: ./build/hosts/build-keyring.js











/** The keys of a run. Nobody is asked before the first call needs them. */
function buildKeyring(connection, parts) {
    const { source, chain, sessionName, sessionMs } = connection.credentials;
    if (source.kind === 'key' && chain.length === 0)
        return fixedKeys(source.key);
    const lend = async () => {
        // Keys are asked for once an hour or so: a connection that is kept for that would only have to be closed by somebody.
        const http = (0,connect/* openHttp */.fb)(connection, mayAskMachine(source) ? [metadataHost] : []);
        const tools = { http, clock: clock/* systemClock */.m, listener: (0,connect/* listenFor */.Pf)(parts.reporter), retryPolicy: (0,connect/* retryPolicyOf */.aB)(connection), signal: parts.signal };
        const { stsEndpoint: endpoint } = connection.credentials;
        const sts = createSts({ ...tools, endpoint, signature: connection.signature, onSecret: parts.onSecret, userAgent: connect/* userAgent */.N1 });
        try {
            return await lendKeys({ source, chain }, { ...parts, tools, sts, session: { sessionName, sessionMs } });
        }
        finally {
            await http.close();
        }
    };
    return createKeyring({ clock: clock/* systemClock */.m, lend });
}
/** A profile may name the machine, too; nothing else does. */
const mayAskMachine = ({ kind }) => kind === 'ecs' || kind === 'profile';
async function lendKeys({ source, chain }, lending) {
    let keys = heard(await firstKeys(source, lending), lending);
    for (const roleArn of chain)
        keys = heard(await lending.sts.assumeRole({ roleArn, ...lending.session }, keys), lending);
    return keys;
}
function heard(keys, { onSecret }) {
    for (const secret of [keys.accessKeySecret, keys.securityToken])
        if (secret !== undefined)
            onSecret(secret, 'run');
    return keys;
}
async function firstKeys(source, lending) {
    switch (source.kind) {
        case 'key':
            return source.key;
        case 'uri':
            return await fetchKeysFromUri(source.url, lending.tools);
        case 'ecs':
            return await fetchKeysFromMachine(source.roleName, lending.tools);
        case 'profile':
            return await lendKeys(readProfile(source), lending);
        case 'oidc': {
            const { roleArn, providerArn } = source;
            const token = await readToken(source.token, lending);
            return await lending.sts.assumeRoleWithOidc({ roleArn, ...lending.session }, { providerArn, token });
        }
    }
}
function readProfile({ path, name }) {
    const text = (0,read_text/* readText */.y)(path);
    if (text === undefined)
        throw new failure.Failure('KEYS_UNREADABLE', { source: 'the CLI profile', reason: `there is no file ${path}` });
    return readCliProfile(text, name);
}
async function readToken(source, { tools, onSecret }) {
    const token = await tokenOf(source, tools);
    onSecret(token, 'run');
    return token;
}
async function tokenOf(source, tools) {
    switch (source.kind) {
        case 'text':
            return checkToken(source.token, '"oidc-token"');
        case 'file':
            return checkToken(await readTokenFile(source.path), source.path);
        case 'github':
            return await fetchGitHubToken(source, tools);
    }
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: ./build/hosts/end-on-signals.js
var end_on_signals = __webpack_require__(11735);
;// CONCATENATED MODULE: ./build/hosts/cancellation.js



/** A Ctrl+C goes to every process of the terminal, and wrappers such as npm pass it on once more: so soon after the first one it is the same wish. */
const sameWishMs = 500;
/**
 * Stops a run from outside: a signal of the operating system (a cancelled job sends SIGINT, then SIGTERM), or its time being up. What is in flight is settled
 * (transport/cut.ts) and the receipt is written; a second signal does not wait for that.
 */
function cancelOnSignals(timeoutMs) {
    const controller = new AbortController();
    // Every upload under way listens; Node takes more than ten for a leak, and says so to the user.
    (0,external_node_events_.setMaxListeners)(0, controller.signal);
    let firstMs;
    const onSignal = () => {
        const nowMs = Date.now();
        if (firstMs !== undefined && nowMs - firstMs > sameWishMs)
            process.exit(end_on_signals/* cancelledExit */.cl);
        firstMs ??= nowMs;
        controller.abort(new failure.Failure('CANCELLED', {}));
    };
    const timer = setTimeout(() => controller.abort(new failure.Failure('TIME_UP', { timeoutMs })), timeoutMs);
    process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
    const done = () => {
        clearTimeout(timer);
        process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
    };
    return { signal: controller.signal, done };
}

;// CONCATENATED MODULE: ./build/hosts/read-run.js



/** Every verb that runs against the cloud; each loads only what it needs. */
const readers = {
    release: async () => (await Promise.all(/* import() */[__webpack_require__.e(6353), __webpack_require__.e(2330), __webpack_require__.e(1396), __webpack_require__.e(5881), __webpack_require__.e(3016), __webpack_require__.e(8402), __webpack_require__.e(9861)]).then(__webpack_require__.bind(__webpack_require__, 49861))).readRelease,
    deploy: async () => (await Promise.all(/* import() */[__webpack_require__.e(477), __webpack_require__.e(2330), __webpack_require__.e(1396), __webpack_require__.e(9596), __webpack_require__.e(5881), __webpack_require__.e(8757), __webpack_require__.e(5519), __webpack_require__.e(4074)]).then(__webpack_require__.bind(__webpack_require__, 65519))).readDeploy,
    promote: async () => (await Promise.all(/* import() */[__webpack_require__.e(6353), __webpack_require__.e(2330), __webpack_require__.e(1396), __webpack_require__.e(5881), __webpack_require__.e(3016), __webpack_require__.e(8864), __webpack_require__.e(8402), __webpack_require__.e(7839), __webpack_require__.e(3580)]).then(__webpack_require__.bind(__webpack_require__, 53580))).readPromote,
    pause: async () => (await Promise.all(/* import() */[__webpack_require__.e(6353), __webpack_require__.e(2330), __webpack_require__.e(1396), __webpack_require__.e(3016), __webpack_require__.e(7839), __webpack_require__.e(6397)]).then(__webpack_require__.bind(__webpack_require__, 1611))).readPause,
    resume: async () => (await Promise.all(/* import() */[__webpack_require__.e(6353), __webpack_require__.e(2330), __webpack_require__.e(1396), __webpack_require__.e(3016), __webpack_require__.e(7839), __webpack_require__.e(6397)]).then(__webpack_require__.bind(__webpack_require__, 1611))).readResume,
    finish: async () => (await Promise.all(/* import() */[__webpack_require__.e(6353), __webpack_require__.e(2330), __webpack_require__.e(1396), __webpack_require__.e(3016), __webpack_require__.e(7839), __webpack_require__.e(6397)]).then(__webpack_require__.bind(__webpack_require__, 1611))).readFinish,
    rollback: async () => (await Promise.all(/* import() */[__webpack_require__.e(6353), __webpack_require__.e(2330), __webpack_require__.e(1396), __webpack_require__.e(9596), __webpack_require__.e(5881), __webpack_require__.e(3016), __webpack_require__.e(8864), __webpack_require__.e(5066)]).then(__webpack_require__.bind(__webpack_require__, 98205))).readRollback,
    status: async () => (await Promise.all(/* import() */[__webpack_require__.e(6353), __webpack_require__.e(2330), __webpack_require__.e(1396), __webpack_require__.e(9596), __webpack_require__.e(3699)]).then(__webpack_require__.bind(__webpack_require__, 33699))).readStatus,
    verify: async () => (await Promise.all(/* import() */[__webpack_require__.e(6353), __webpack_require__.e(2330), __webpack_require__.e(1396), __webpack_require__.e(8757), __webpack_require__.e(5340)]).then(__webpack_require__.bind(__webpack_require__, 86141))).readVerify,
    doctor: async () => (await Promise.all(/* import() */[__webpack_require__.e(2330), __webpack_require__.e(9596), __webpack_require__.e(9091)]).then(__webpack_require__.bind(__webpack_require__, 59091))).readDoctor,
    notify: async () => (await Promise.all(/* import() */[__webpack_require__.e(6353), __webpack_require__.e(2330), __webpack_require__.e(1396), __webpack_require__.e(6638)]).then(__webpack_require__.bind(__webpack_require__, 16638))).readNotify,
};
/** The verbs that leave the commit behind in the cloud: only they ask git for what the CI system does not tell. */
const stamping = ['release', 'deploy', 'promote', 'rollback'];
/** Reads the inputs of a verb, the same for both doors. */
async function readRun(verb, question, facts) {
    const read = await readers[verb]();
    const known = { ...facts, nowMs: Date.now() };
    const { inputs, story } = (0,selection/* asksForSeveral */.CN)(verb, question)
        ? await (await __webpack_require__.e(/* import() */ 8304).then(__webpack_require__.bind(__webpack_require__, 88304))).readSeveral(verb, read, question, known)
        : await read(question, known);
    return {
        values: inputs.values,
        secrets: inputs.secrets,
        start: async (listeners) => {
            const { signal, done } = cancelOnSignals(inputs.connection.timeoutMs);
            const run = stamping.includes(verb)
                ? await (await __webpack_require__.e(/* import() */ 4038).then(__webpack_require__.bind(__webpack_require__, 74038))).withGitFacts(facts.run, inputs.workingDirectory)
                : facts.run;
            const keyring = buildKeyring(inputs.connection, { ...listeners, signal });
            return await story({ ...listeners, run, signal, keyring }).finally(done);
        },
    };
}


/***/ }),

/***/ 53484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ createSummaryReporter)
});

// EXTERNAL MODULE: ./build/reporting/deploy-outcome.js
var deploy_outcome = __webpack_require__(42603);
// EXTERNAL MODULE: ./build/reporting/format.js
var format = __webpack_require__(79542);
// EXTERNAL MODULE: ./build/reporting/function-log.js
var function_log = __webpack_require__(85018);
// EXTERNAL MODULE: ./build/reporting/plain-text.js
var plain_text = __webpack_require__(14385);
;// CONCATENATED MODULE: ./build/reporting/markdown.js

/** Longer values are not read in a summary, and one of them must not fill it. */
const longest = 1000;
/**
 * Text from outside as Markdown that shows exactly that text, on one line. Every character that means something to Markdown,
 * to HTML or to what GitHub makes of them (mentions, emoji, formulas, bare addresses) becomes a number where it could mean it.
 */
const asMarkdown = (text) => (0,plain_text/* cut */.Jj)((0,plain_text/* oneLine */.TN)(text), longest).replace(meaningful, asNumber);
const meaningful = new RegExp([
    /[&<>|\\`*[\]#@~$^!]/,
    /(?<!\w)_|_(?!\w)/, // "_" inside a word stays: it begins no emphasis there
    /:(?! |$)/, // https://…, :emoji:
    /(?<=\bwww)\./,
    /^[-+=]|(?<=^\d+)[.)](?= |$)/, // a list or a heading
]
    .map(({ source }) => source)
    .join('|'), 'gi');
const asNumber = (character) => `&#${character.charCodeAt(0)};`;
/** A row of a table; cells are Markdown already. */
const tableRow = (cells) => `| ${cells.join(' | ')} |`;
/** The two lines that begin a table. */
const tableHead = (cells) => [tableRow(cells), tableRow(cells.map(() => '---'))];
/** A table whose cells are Markdown already. */
const table = (head, rows) => ({
    before: tableHead(head),
    rows: rows.map(tableRow),
    after: [''],
});
/** A table below a heading of its own. */
function titledTable(title, head, rows) {
    const { before, ...rest } = table(head, rows);
    return { before: [`### ${asMarkdown(title)}`, '', ...before], ...rest };
}
/** Text to be copied, such as a command. */
const asCode = (text) => `<code>${asMarkdown(text)}</code>`;
/** A folded section around a table. */
function foldedTable(title, head, rows) {
    const { before, rows: lines } = table(head, rows);
    return {
        before: [`<details><summary>${asMarkdown(title)}</summary>`, '', ...before],
        rows: lines,
        after: ['', '</details>', ''],
    };
}
/** An address to click on, where it is one of the web; any other text is shown as it is. */
function asLink(address) {
    const isWeb = URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
    // `href` has quotes, spaces and control characters encoded already.
    return isWeb ? `<a href="${asMarkdown(new URL(address).href)}">${asMarkdown(address)}</a>` : asMarkdown(address);
}
const note = 'Some lines were left out to keep this summary below the size that GitHub accepts.';
/** The page of these sections, in order, with rows left out once the limit is reached, and a note that says so. */
function page(sections, limitBytes) {
    const frames = sections.flatMap(({ before, after }) => [...before, ...after]);
    let leftBytes = limitBytes - sizeOf(frames) - sizeOf([note]);
    let isCut = false;
    const lines = sections.flatMap(({ before, rows, after }) => {
        const kept = rows.filter((row) => {
            leftBytes -= sizeOf([row]);
            return leftBytes >= 0;
        });
        isCut ||= kept.length < rows.length;
        return [...before, ...kept, ...after];
    });
    return [...lines, ...(isCut ? [note] : [])].map((line) => `${line}\n`).join('');
}
const sizeOf = (lines) => lines.reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0);

// EXTERNAL MODULE: ./build/reporting/plan-table.js
var plan_table = __webpack_require__(46987);
// EXTERNAL MODULE: ./build/reporting/sentences.js
var sentences = __webpack_require__(73831);
;// CONCATENATED MODULE: ./build/reporting/deploy-summary.js







/**
 * What a manager asks of a deploy: how many functions are live, where the site is, what changed on it. What was undone is
 * told by a table of its own. Values are Markdown.
 */
function deployFacts(notes) {
    if (notes.all('undone').length > 0)
        return [['Functions', functionCounts(notes)]];
    const site = notes.last('site-synced');
    const settings = notes.all('setting-changed').length;
    const outputs = (notes.last('failed') ?? notes.last('finished'))?.result.outputs;
    return [
        ['Functions', functionCounts(notes)],
        ['HTTP endpoint', deploy_summary_link(outputs?.['http-endpoint'])],
        ['Site', deploy_summary_link(site?.url ?? outputs?.['hosting-url'])],
        ['Files', site && asMarkdown((0,sentences/* siteFiles */.J)(site))],
        ['Settings', settings > 0 ? `${settings} changed` : undefined],
    ];
}
const deploy_summary_link = (address) => (address ? asLink(address) : undefined);
function functionCounts(notes) {
    const counts = new Map();
    for (const { state } of (0,deploy_outcome/* functionOutcomes */.g)(notes))
        counts.set(state, (counts.get(state) ?? 0) + 1);
    return counts.size === 0 ? undefined : [...counts].map(([state, functions]) => `${functions} ${state}`).join(', ');
}
/** Each function and how it came out; of a dry run, the plan. */
function deployTables(notes) {
    const plan = notes.last('deploy-planned');
    const planned = plan !== undefined && isDryRun(notes) ? [planTable((0,plan_table/* planEntries */.W9)(plan)), digest(plan.digest)] : [];
    return [functionTable(notes), ...planned].filter(({ rows }) => rows.length > 0);
}
const isDryRun = (notes) => notes.last('run-started')?.dryRun === true;
function functionTable(notes) {
    const rows = (0,deploy_outcome/* functionOutcomes */.g)(notes).map(({ name, state, version = '', failure }) => [name, state, version, failure?.message ?? ''].map(asMarkdown));
    return table(['Function', 'State', 'Version', 'Why'], rows);
}
const planHead = ['Change', 'What', 'Name', 'Details', 'Size'];
const planRow = ({ change, cells }) => [change, ...cells.map(asMarkdown)];
const planTable = (entries) => table(planHead, entries.map(planRow));
const digest = (text) => ({ before: [], rows: [`Digest of this plan: ${asCode(text)}`], after: [''] });
/** For those who look into it: what failed functions logged, the settings that changed, and the plan with every file. */
function deployDetails(notes) {
    const plan = notes.last('deploy-planned');
    const settings = notes.all('setting-changed').map(({ name, before, after }) => [name, before, after].map(asMarkdown));
    return [
        ...notes.all('function-failed').map(({ name, logs }) => foldedTable(`Log of ${(0,plain_text/* oneLine */.TN)(name)}`, ['Log'], (0,function_log/* logLines */.OG)(logs).map((line) => [asMarkdown(line)]))),
        foldedTable((0,format/* count */.U9)(settings.length, 'changed setting'), ['Setting', 'Before', 'After'], settings),
        ...(plan === undefined || (isDryRun(notes) && (0,plan_table/* namesEveryFile */.Oo)(plan)) ? [] : [wholePlan(plan)]),
    ];
}
function wholePlan(plan) {
    const changes = plan.rows.filter(({ change }) => change !== 'keep');
    return foldedTable((0,sentences/* sentenceOf */.$N)(plan), planHead, changes.map((row) => planRow((0,plan_table/* entryOf */.Ms)(row))));
}

// EXTERNAL MODULE: ./build/reporting/doctor-words.js
var doctor_words = __webpack_require__(598);
;// CONCATENATED MODULE: ./build/reporting/doctor-summary.js


/** Every check of doctor, in its order. */
function checkTable(notes) {
    const rows = notes.all('checked').map(({ name, subject, state, cause, fix }) => {
        const [mark] = doctor_words/* checkMarks */.XC[state];
        const title = asMarkdown([doctor_words/* checkTitles */.gP[name], subject].filter(Boolean).join(' '));
        return [mark, state === 'bad' ? `<b>${title}</b>` : title, asMarkdown(cause), asMarkdown(fix)];
    });
    return rows.length === 0 ? { before: [], rows: [], after: [] } : titledTable('Checks', ['', 'What', 'Found', 'What to do'], rows);
}
/** The policies, folded, to be copied. Nothing inside a fence of its own length ends it: what is inside is JSON of ours. */
const policySections = (notes) => notes.all('policy-made').map((event) => ({
    before: [
        `<details><summary>${asMarkdown((0,doctor_words/* doctorWords */.Fv)(event))}</summary>`,
        '',
        ...(event.note === '' ? [] : [asMarkdown(event.note), '']),
    ],
    rows: [['```json', ...(0,doctor_words/* documentLines */.xr)(event), '```'].join('\n')],
    after: ['', '</details>', ''],
}));

// EXTERNAL MODULE: ./build/reporting/failure-lines.js
var failure_lines = __webpack_require__(9665);
// EXTERNAL MODULE: ./build/reporting/per-app.js
var per_app = __webpack_require__(28880);
// EXTERNAL MODULE: ./build/reporting/event-tables.js
var event_tables = __webpack_require__(62459);
// EXTERNAL MODULE: ./build/reporting/rollout-sentences.js
var rollout_sentences = __webpack_require__(73219);
// EXTERNAL MODULE: ./build/reporting/stages.js
var reporting_stages = __webpack_require__(76074);
// EXTERNAL MODULE: ./build/reporting/verdict.js + 4 modules
var verdict = __webpack_require__(5294);
// EXTERNAL MODULE: ./build/reporting/verdict-words.js
var verdict_words = __webpack_require__(96568);
;// CONCATENATED MODULE: ./build/reporting/rollout-summary.js







/** What a manager asks of a release or a rollback: which version, for whom, at which stage, since when. Values are Markdown. */
function rolloutFacts(notes) {
    const rollout = (0,verdict_words/* rolloutOf */.Zb)(notes);
    const rollback = notes.last('rollback-planned');
    return [
        ['Version', markdown(version(notes))],
        ['For', markdown(rollout?.audience)],
        ['Stage', markdown(stage(notes))],
        ['Live since', moment(rollout?.state === 'publishing' ? rollout.sinceMs : undefined)],
        // Of the stage that was found, be it publishing or paused; a run that changed it tells the new one.
        ['Stage since', moment(rollout === undefined ? notes.last('rollout-found')?.sinceMs : undefined)],
        ['Went back from', markdown(rollback?.from)],
        ['To', markdown(rollback?.to)],
        ['How', markdown(rollback?.strategy || undefined)],
        ['Content from', markdown(notes.last('content-fetched')?.source)],
        ['Package', reusable(notes.last('package-ready'), ({ packageId }) => packageId)],
        ['Task', reusable(rollout, ({ taskId }) => taskId)],
        ['Message', markdown(messages(notes))],
    ];
}
const markdown = (text) => (text === undefined ? undefined : asMarkdown(text));
function version(notes) {
    const given = notes.last('version-chosen')?.given;
    const h5Version = (0,verdict/* versionOf */.E4)(notes);
    return given === undefined || given === h5Version ? h5Version : `${h5Version} (from ${given})`;
}
const stage = (notes) => {
    const found = notes.last('rollout-found');
    return notes.last('stage-reached')?.stage ?? (found && (0,rollout_sentences/* stageInWords */.D6)(found));
};
const moment = (epochMs) => (epochMs === undefined ? undefined : asMarkdown((0,format/* formatMoment */.K9)(epochMs)));
const reusable = (fact, id) => fact && `${id(fact)}${fact.reused ? ' (was there already)' : ''}`;
const messages = (notes) => notes
    .all('message-sent')
    .map(({ messageId, to }) => `${messageId} to ${to}`)
    .join('; ') || undefined;
/** What is worth a table of its own: stages, gates, what was undone, and the tables that events bring along. */
function rolloutTables(notes) {
    const sections = [
        undoneTable(notes.all('undone')),
        stageTable(notes),
        gateTable(notes.all('gate-checked')),
        ...notes.tables().flatMap(event_tables/* tablesOf */.tI).map(shownTable),
        rollout_summary_sentences(notes.all('rollback-planned')),
    ];
    return sections.filter(({ rows }) => rows.length > 0);
}
function stageTable(notes) {
    const found = notes.last('rollout-found');
    const stages = found === undefined || found.stages.length < 2 ? [] : (0,reporting_stages/* stageStates */.z)(found, notes.last('stage-reached'));
    const rows = stages.map(({ number, audience, state }) => [String(number), asMarkdown(audience), state === 'now' ? '<b>now</b>' : state]);
    return titledTable('Stages', ['Stage', 'For', 'State'], rows);
}
const gateTable = (gates) => titledTable('Gates', ['Gate', 'State', 'Why'], gates.map(({ gate, isOpen, detail }) => [asMarkdown(gate), isOpen ? 'open' : '<b>closed</b>', asMarkdown(detail)]));
/** What could not be undone comes first: somebody has to look after it. */
function undoneTable(events) {
    const sorted = [...events.filter(({ confirmed }) => !confirmed), ...events.filter(({ confirmed }) => confirmed)];
    const rows = sorted.map(({ what, confirmed, detail }) => [
        asMarkdown(what),
        confirmed ? 'undone' : '<b>NOT undone</b>',
        asMarkdown(detail),
    ]);
    return titledTable('Undone', ['What', 'State', 'Details'], rows);
}
function shownTable(events) {
    const shown = events.rows.filter(({ isQuiet }) => !isQuiet);
    return titledTable((0,event_tables/* titleOf */.Gg)(events, shown), ['', ...events.head.map(asMarkdown)], markdownRows({ ...events, rows: shown }));
}
const markdownRows = ({ rows }) => rows.map(({ mark: [mark], cells }) => [asMarkdown(mark), ...cells.map(asMarkdown)]);
function rollout_summary_sentences(plans) {
    return { ...table([], []), before: [], rows: plans.flatMap((plan) => plan.sentences.map((text) => `- ${asMarkdown(text)}`)) };
}
/** The rows that are as expected, for those who want to see them. */
function rolloutDetails(notes) {
    return notes
        .tables()
        .flatMap(event_tables/* tablesOf */.tI)
        .flatMap((events) => {
        const quiet = events.rows.filter(({ isQuiet }) => isQuiet);
        const title = `${events.title}: ${(0,format/* count */.U9)(quiet.length, 'row')} as expected`;
        return quiet.length === 0 ? [] : [foldedTable(title, ['', ...events.head.map(asMarkdown)], markdownRows({ ...events, rows: quiet }))];
    });
}

// EXTERNAL MODULE: ./build/reporting/run-notes.js
var run_notes = __webpack_require__(58264);
// EXTERNAL MODULE: ./build/reporting/growth.js
var reporting_growth = __webpack_require__(15326);
;// CONCATENATED MODULE: ./build/reporting/size-summary.js



/** Where the bytes of a build are: its packages, and its largest files. */
function sizeTables(notes) {
    const build = notes.last('build-inspected');
    if (build?.parts === undefined || build.largest === undefined)
        return [];
    const growth = (0,reporting_growth/* growthInWords */.G)(build.sizeBytes, build.before);
    const parts = build.parts.map(({ name, sizeBytes, files }) => [asMarkdown(name), (0,format/* formatBytes */.z3)(sizeBytes), String(files)]);
    const files = build.largest.map(({ path, sizeBytes }) => [asMarkdown(path), (0,format/* formatBytes */.z3)(sizeBytes)]);
    return [
        foldedTable(`Size before packing: ${(0,format/* formatBytes */.z3)(build.sizeBytes)}${growth === '' ? '' : `, ${growth}`}`, ['Package', 'Size', 'Files'], parts),
        foldedTable(`The ${build.largest.length} largest files`, ['File', 'Size'], files),
    ];
}

// EXTERNAL MODULE: ./build/reporting/way-back.js
var way_back = __webpack_require__(63008);
;// CONCATENATED MODULE: ./build/reporting/job-summary.js












/** GitHub drops a summary above 1 MiB; a little room stays for what else the step writes into it. */
const limitBytes = 1_000_000;
/** Collects a run and gives its page for the job summary of GitHub, or for any other place that shows Markdown. */
function createSummaryReporter() {
    const notes = (0,run_notes/* createRunNotes */.D)();
    const pages = [];
    const perApp = (0,per_app/* createPerApp */.$u)({
        run: { report: (event) => notes.add(event) },
        ofApp: (app) => createAppReporter(app, (text) => pages.push(text)),
    });
    return {
        report: (event) => perApp.report(event),
        markdown: () => [renderSummary(notes, pages.length === 0 ? limitBytes : limitBytes - limitOfAppsBytes), ...pages].join(''),
    };
}
/** All mini programs of a run together may take so much of its page; the table of all of them stands above. */
const limitOfAppsBytes = 700_000;
/** Less would be frames without content: the table of all mini programs then has to do. */
const leastShareBytes = 500;
/** One mini program of several: its page is made when it ends, and only the text is kept. */
function createAppReporter(app, keep) {
    const notes = (0,run_notes/* createRunNotes */.D)();
    return {
        report: (event) => {
            notes.add(event);
            if (event.type !== 'finished' && event.type !== 'failed')
                return;
            const title = asMarkdown(`${app}: ${event.result.status}`);
            const shareBytes = Math.floor(limitOfAppsBytes / (notes.last('run-started')?.place?.of ?? 1)) - 1000;
            if (shareBytes >= leastShareBytes)
                keep(`<details><summary>${title}</summary>\n\n${renderSummary(notes, shareBytes)}\n</details>\n\n`);
        },
    };
}
/** First what everybody wants to know, then, folded, what somebody who looks into it needs. */
function renderSummary(notes, mostBytes) {
    const sections = [
        heading(notes),
        ...problems(notes.last('failed')?.failure),
        overview(notes),
        nothingDone(notes),
        checkTable(notes),
        ...policySections(notes),
        ...rolloutTables(notes),
        ...deployTables(notes),
        planned(notes),
        ...details(notes),
    ];
    return page(sections.filter(({ before, rows }) => before.length + rows.length > 0), mostBytes);
}
function heading(notes) {
    const result = (notes.last('failed') ?? notes.last('finished'))?.result;
    const text = result === undefined ? undefined : (0,verdict/* verdictOf */.Vj)(result, notes);
    const title = text === undefined ? 'Not ended' : `${text.title}: ${text.text}`;
    return { before: [`## ${asMarkdown(title)}`, ''], rows: [], after: [] };
}
function problems(failure) {
    if (failure === undefined)
        return [];
    const single = failure.problems.length === 0 ? [failure] : failure.problems;
    const summary = failure.problems.length === 0 ? [] : [`<b>${asMarkdown(failure.message)}</b> ${asMarkdown(failure.help)}`, ''];
    return [{ before: summary, rows: single.map(problemRow), after: [''] }];
}
function problemRow(failure, index) {
    const { message, help, reference } = (0,failure_lines/* failureLines */.w7)(failure);
    return `${index + 1}. <b>${asMarkdown(message)}</b><br>${asMarkdown(help)}<br><sub>${asMarkdown(reference)}</sub>`;
}
/** The table that a manager understands; a row whose fact is unknown is left out. */
function overview(notes) {
    const facts = [
        ['What', job_summary_markdown(notes.last('run-started')?.subject)],
        ['State', (notes.last('failed') ?? notes.last('finished'))?.result.status],
        ...rolloutFacts(notes),
        ...deployFacts(notes),
        ['To go back', code((0,way_back/* wayBackOf */.m)(notes))],
        ['Archive', job_summary_markdown(notes.last('archive-kept')?.path)],
        ['Receipt', job_summary_markdown(notes.last('receipt-written')?.path)],
    ];
    return table(['', ''], facts.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
const job_summary_markdown = (text) => (text === undefined ? undefined : asMarkdown(text));
const code = (text) => (text === undefined ? undefined : asCode(text));
/** Why nothing was done stands in the heading; what would make the run act stands here. */
function nothingDone(notes) {
    const rows = notes.all('nothing-done').map(({ reason, help }) => `<b>${asMarkdown(reason)}</b> ${asMarkdown(help)}`);
    return { before: [], rows, after: rows.length === 0 ? [] : [''] };
}
function planned(notes) {
    const writes = notes.all('write-planned');
    if (writes.length === 0)
        return { before: [], rows: [], after: [] };
    return { before: ['A real run:', ''], rows: writes.map((write) => `- ${asMarkdown((0,sentences/* sentenceOf */.$N)(write))}`), after: [''] };
}
function details(notes) {
    const retries = notes.all('request-retried');
    const calls = notes.all('call-answered');
    const warnings = notes.all('warned');
    const sections = [
        foldedTable((0,format/* count */.U9)(warnings.length, 'warning'), ['Warning', 'What to do'], warnings.map(({ message, help }) => [message, help].map(asMarkdown))),
        ...sizeTables(notes),
        ...rolloutDetails(notes),
        ...deployDetails(notes),
        foldedTable(`Steps, ${(0,format/* formatDuration */.a3)((0,verdict/* workedMs */.x8)(notes))}`, ['Step', 'Time'], steps(notes)),
        foldedTable('Files', ['File', 'Size', 'sha256'], files(notes)),
        foldedTable((0,format/* count */.U9)(retries.length, 'retry'), ['What happened'], retries.map((retry) => [asMarkdown((0,sentences/* sentenceOf */.$N)(retry))])),
        foldedTable((0,format/* count */.U9)(calls.length, 'call'), ['Operation', 'Request id', 'Time'], calls.map((call) => [asMarkdown(call.operation), asMarkdown(call.requestId), (0,format/* formatDuration */.a3)(call.durationMs)])),
    ];
    return sections.filter(({ rows }) => rows.length > 0);
}
const steps = (notes) => notes.all('step-finished').map(({ step, durationMs }) => [sentences/* stepTitles */._4[step], (0,format/* formatDuration */.a3)(durationMs)]);
function files(notes) {
    const archive = notes.last('archive-made');
    const made = archive === undefined
        ? []
        : [[`archive of ${(0,format/* count */.U9)(archive.files, 'file')}`, (0,format/* formatBytes */.z3)(archive.sizeBytes), asMarkdown(archive.sha256)]];
    const uploaded = notes.all('file-uploaded').map(({ file, sizeBytes }) => [`${asMarkdown(file)} uploaded`, (0,format/* formatBytes */.z3)(sizeBytes), '']);
    return [...made, ...uploaded];
}


/***/ }),

/***/ 39227:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S7: () => (/* binding */ asVariables),
/* harmony export */   Zb: () => (/* binding */ toGitLabAnnotations),
/* harmony export */   aB: () => (/* binding */ toJson),
/* harmony export */   au: () => (/* binding */ toGiteeParams),
/* harmony export */   en: () => (/* binding */ toGitHubOutput),
/* harmony export */   u5: () => (/* binding */ toDotenv),
/* harmony export */   zJ: () => (/* binding */ toProperties)
/* harmony export */ });
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14385);
/* harmony import */ var _result_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64448);
/* harmony import */ var _shell_word_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35264);



/** Nothing here means anything to a shell, not even unquoted; characters beyond ASCII never do. */
const plain = /^(?:[\w./:@%+,-]|[^\p{ASCII}])*$/u;
/**
 * Outputs as `MINISHIP_PACKAGE_ID=118` lines, for `.` in a shell and for GitLab's dotenv report at once. GitLab takes no empty
 * line, no comment and no line end inside a value, and keeps quotes as part of the value; a shell needs quotes around what it
 * would interpret. So a value is bare whenever it is plain, as ids, versions, digests and addresses are; a rare other one (a path
 * with a space) is quoted: exact in a shell, harmless in GitLab.
 */
function toDotenv(outputs) {
    return asVariables(outputs)
        .map(([name, value]) => `${name}=${quote(value)}\n`)
        .join('');
}
/** The outputs under the names of variables, for systems that keep them one by one. */
const asVariables = (outputs) => Object.entries(outputs).map(([name, value]) => [variableName(name), (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .singleLine */ .pF)(value)]);
/**
 * Outputs as a properties file of Java, which `readProperties` of Jenkins reads. A backslash begins an escape there, and whether the file is read as Latin-1 or UTF-8 is up to who reads it.
 */
const toProperties = (outputs) => asVariables(outputs)
    .map(([name, value]) => `${name}=${value
    .replaceAll('\\', '\\\\')
    .replace(/[^ -~]/g, inJava)}\n`)
    .join('');
const inJava = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
/** Outputs as `name=value` lines, each of one line: the file of GITHUB_OUTPUT, under the names of the Action. */
const toGitHubOutput = (outputs) => Object.entries(outputs)
    .map(([name, value]) => `${name}=${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .singleLine */ .pF)(value)}\n`)
    .join('');
/** Outputs as the lines of GITEE_PARAMS (help.gitee.com/gitee-go/pipeline/parameter): the rest of the line is the value. */
const toGiteeParams = (outputs) => asVariables(outputs)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
const linkLabels = {
    'hosting-url': 'Site',
    'http-endpoint': 'Functions',
    'resource-url': 'Package',
};
/** The addresses among the outputs as GitLab's report of annotations: links that stand beside the job. */
function toGitLabAnnotations(outputs) {
    const links = Object.entries(linkLabels).flatMap(([name, label]) => {
        const url = outputs[name] ?? '';
        return /^https?:/.test(url) && URL.canParse(url) ? [{ external_link: { label, url: new URL(url).href } }] : [];
    });
    return `${JSON.stringify({ miniship: links })}\n`;
}
const variableName = (output) => `MINISHIP_${output.toUpperCase().replace(/[^A-Z0-9]/g, '_')}`;
const quote = (value) => (plain.test(value) ? value : (0,_shell_word_js__WEBPACK_IMPORTED_MODULE_1__/* .quoted */ .T)(value));
/** The result as a JSON file, the same record as the last line of `--json`. */
const toJson = (result, failure) => `${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .harmlessJson */ .EL)(JSON.stringify((0,_result_record_js__WEBPACK_IMPORTED_MODULE_2__/* .resultRecord */ .F)(result, failure), null, 2))}\n`;


/***/ }),

/***/ 62378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ readAnswer),
/* harmony export */   b: () => (/* binding */ textOf)
/* harmony export */ });
/* harmony import */ var _nesting_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45280);
/* harmony import */ var _read_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26452);
/* harmony import */ var _xml_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70651);



/** Reads JSON, or XML, which the gateway uses when a request died before its format was known (wire-facts section 4). */
async function readAnswer({ status, headers, body }) {
    const text = body.toString('utf8');
    const document = readJson(text) ?? (await (0,_xml_js__WEBPACK_IMPORTED_MODULE_1__/* .readXml */ .k)(text));
    const requestId = textOf(document, 'RequestId') ?? headers['x-acs-request-id'] ?? '';
    return { status, headers, document, requestId };
}
/** A field of the answer as text, when it is there and not empty. */
function textOf(document, name) {
    const value = document === undefined ? undefined : (0,_read_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .field */ .Z)(document, name);
    if (typeof value !== 'string' && typeof value !== 'number')
        return undefined;
    return value === '' ? undefined : String(value);
}
function readJson(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null && !Array.isArray(value) && !(0,_nesting_js__WEBPACK_IMPORTED_MODULE_2__/* .isAbyss */ .n)(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 50859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ brokenExchange)
/* harmony export */ });
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(728);

/** What it means for a call that no usable answer came. */
function brokenExchange(operation, host, broken) {
    const { phase, reason, timedOutAfterMs, cause } = broken;
    if (phase === 'connecting')
        return { acted: 'no', failure: new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('CONNECTION_FAILED', { operation, host, reason }, { cause }) };
    if (timedOutAfterMs !== undefined) {
        return { acted: 'maybe', failure: new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('TIMED_OUT', { operation, waitedMs: timedOutAfterMs }, { cause }) };
    }
    if (phase === 'waiting')
        return { acted: 'maybe', failure: new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('CONNECTION_FAILED', { operation, host, reason }, { cause }) };
    return { acted: 'maybe', failure: new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('REPLY_UNREADABLE', { operation, requestId: '', reason }, { cause }) };
}


/***/ }),

/***/ 42947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KW: () => (/* binding */ cancelled),
/* harmony export */   bj: () => (/* binding */ unanswered),
/* harmony export */   dZ: () => (/* binding */ throwIfCancelled),
/* harmony export */   zs: () => (/* binding */ rest)
/* harmony export */ });
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(728);

/** The failure of everything that was waiting or in flight when the run was stopped: the reason given, such as its time being up, else `CANCELLED`. */
const cancelled = ({ reason }) => (0,_errors_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(reason) ? reason : new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('CANCELLED', {}, { cause: reason });
/** The same for a write that was cut before its answer came: nobody knows what became of it. */
function unanswered(stop, operation) {
    if (stop.code === 'TIME_UP') {
        const { timeoutMs } = stop.facts;
        return new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('TIME_UP', { timeoutMs, unanswered: operation }, { cause: stop });
    }
    return new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('CANCELLED', { unanswered: operation }, { cause: stop });
}
/** Throws once the run was stopped. */
function throwIfCancelled(signal) {
    if (signal?.aborted)
        throw cancelled(signal);
}
/** Sleeps, unless the run is stopped before or meanwhile. */
async function rest(clock, waitMs, signal) {
    throwIfCancelled(signal);
    try {
        await clock.sleep(waitMs, signal);
    }
    catch (thrown) {
        throwIfCancelled(signal);
        throw thrown;
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

/***/ 68254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ flatten),
/* harmony export */   F8: () => (/* binding */ encodeForm),
/* harmony export */   a: () => (/* binding */ percentEncode),
/* harmony export */   bU: () => (/* binding */ canonicalForm)
/* harmony export */ });
/** The wire's form encoding, shared by the body that is sent and the text that is signed (wire-facts section 1). */
/** Half a character, as a text cut in the middle of an emoji ends with, becomes the sign for an unknown one. RFC 3986: everything but `A-Z a-z 0-9 - _ . ~` is escaped, also the five that `encodeURIComponent` leaves bare. */
function percentEncode(text) {
    return encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD')).replace(/[!'()*]/g, (bare) => `%${bare.charCodeAt(0).toString(16).toUpperCase()}`);
}
/** Lists become `Key.1`, `Key.2`, objects `Key.Sub`. Absent values are dropped: signing the text "undefined" is a known trap. */
function flatten(parameters) {
    const flat = {};
    const add = (name, value) => {
        if (value === undefined || value === null)
            return;
        if (typeof value !== 'object')
            flat[name] = String(value);
        else if (isList(value))
            for (const [index, member] of value.entries())
                add(`${name}.${index + 1}`, member);
        else
            for (const [key, member] of Object.entries(value))
                add(`${name}.${key}`, member);
    };
    for (const [name, value] of Object.entries(parameters))
        add(name, value);
    return flat;
}
/** `Array.isArray` does not narrow a readonly list. */
const isList = (value) => Array.isArray(value);
/** `a=1&b=2` in the order given. */
function encodeForm(parameters) {
    return Object.entries(parameters)
        .map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`)
        .join('&');
}
/** Sorted by code unit, so `FilePaths.10` comes before `FilePaths.2`, and an empty value still counts. */
function canonicalForm(parameters) {
    return encodeForm(Object.fromEntries(Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1))));
}


/***/ }),

/***/ 74955:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ gatewayFailure)
/* harmony export */ });
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(728);
/* harmony import */ var _wire_catalogue_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13334);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62378);
/* harmony import */ var _refusal_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45982);
/* harmony import */ var _serverless_refusal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(907);





/** Codes of the gateway and what they mean here; the first that fits counts (wire-facts section 4). */
const meanings = [
    { code: /Throttling/i, means: ({ operation, requestId }) => new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('CLOUD_THROTTLED', { operation, requestId }) },
    {
        code: /^InvalidAccessKeyId|AccessKeyDisabled/i,
        means: ({ operation, requestId, reason }) => new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('KEY_REFUSED', { operation, requestId, reason }),
    },
    {
        code: /^(?:SignatureDoesNotMatch|IncompleteSignature|InvalidSignature)/i,
        means: ({ operation, requestId }) => new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('SIGNATURE_REFUSED', { operation, requestId }),
    },
    {
        code: /^InvalidTimeStamp/i,
        means: ({ operation, requestId, skewSeconds }) => new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('CLOCK_WRONG', { operation, requestId, skewSeconds }),
    },
    { code: /SecurityToken/i, means: ({ operation, requestId }) => new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('TOKEN_EXPIRED', { operation, requestId }) },
    {
        code: /^(?:NoPermission|Forbidden|AccessDenied|NotAuthorized|Unauthorized)/i,
        means: ({ operation, requestId, reason, product }) => new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('PERMISSION_DENIED', { operation, requestId, reason, product }),
    },
    {
        code: /^(?:ServiceUnavailable|InternalError|UnknownError)/i,
        means: ({ operation, requestId, status, reason }) => new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('CLOUD_UNAVAILABLE', { operation, requestId, status, reason }),
    },
];
/** The official clients take the same words from every product. */
const successCodes = _wire_catalogue_js__WEBPACK_IMPORTED_MODULE_1__/* .serverlessOkCodes */ .lM;
/** The first of the three levels of failure: the gateway, or something before it, did not let the call through. */
function gatewayFailure(call, answer) {
    const { status, requestId, document } = answer;
    const code = (0,_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b)(document, 'Code');
    if (status < 300 && document !== undefined && (code === undefined || successCodes.includes(code)))
        return undefined;
    const reason = (0,_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b)(document, 'Message') ?? code ?? 'without an explanation';
    const skewSeconds = skew(answer.headers['date'], call.nowMs);
    const failure = meaning({ ...call, requestId, status, code: code ?? '', reason, skewSeconds }, answer);
    // Our nonces are random: one that was used means that this very request arrived twice, and its first copy may have acted.
    const repeated = code === 'SignatureNonceUsed';
    return { failure, acted: repeated || mayHaveActed(failure, status) ? 'maybe' : 'no', afresh: repeated };
}
function meaning(refusal, { headers, document }) {
    const { operation, product, requestId, status, code, reason } = refusal;
    if (product === 'mpserverless' && (0,_serverless_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .isForeignSpace */ .fm)(refusal))
        return (0,_serverless_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .spaceUnknown */ .z7)(refusal);
    const known = meanings.find((row) => row.code.test(code));
    if (known !== undefined)
        return known.means(refusal);
    if (status === 429)
        return new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('CLOUD_THROTTLED', { operation, requestId });
    const spoken = product === 'mpserverless' && code !== '' ? (0,_serverless_refusal_js__WEBPACK_IMPORTED_MODULE_3__/* .serverlessMeaning */ .W1)(refusal) : undefined;
    if (spoken !== undefined && spoken.code !== 'CLOUD_REFUSED')
        return spoken;
    // 501 is no trouble that passes: whoever answers does not have the operation, and says so.
    if (status >= 500 && status !== 501)
        return new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('CLOUD_UNAVAILABLE', { operation, requestId, status, reason });
    if (document === undefined || code === '') {
        return new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('REPLY_UNREADABLE', {
            operation,
            requestId,
            reason: `it came with HTTP ${status} as ${headers['content-type'] ?? 'no stated type'}`,
        });
    }
    if (product === 'mpaas' && (0,_refusal_words_js__WEBPACK_IMPORTED_MODULE_4__/* .tellsUnknownApp */ .G7)(`${code}: ${reason}`))
        return new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('APP_UNKNOWN', { operation, requestId, reason });
    return new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('CLOUD_REFUSED', { operation, requestId, code, reason });
}
/** A refusal says that nothing was done. Trouble inside the cloud does not, nor does an answer that cannot be read. */
function mayHaveActed({ code }, status) {
    if (code === 'CLOUD_UNAVAILABLE')
        return true;
    return code === 'REPLY_UNREADABLE' && (status < 300 || status === 408);
}
/** How far this machine's clock is ahead of the cloud's, by the reply's own `Date`. */
function skew(date, nowMs) {
    const cloudMs = Date.parse(date ?? '');
    return Number.isNaN(cloudMs) ? undefined : Math.round((nowMs - cloudMs) / 1000);
}


/***/ }),

/***/ 34083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ createHttp)
});

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./build/errors/failure.js
var failure = __webpack_require__(728);
// EXTERNAL MODULE: ./build/transport/cancellation.js
var cancellation = __webpack_require__(42947);
;// CONCATENATED MODULE: ./build/transport/exchange.js


/** No answer of these clouds comes near it; without a bound a wrong server could fill the memory. */
const largestReplyBytes = 16 * 1024 * 1024;
const connectionReasons = {
    ECONNREFUSED: 'the connection was refused',
    ENOTFOUND: 'the host name is not known',
    EAI_AGAIN: 'the host name could not be looked up',
    ECONNRESET: 'the connection was dropped',
    UND_ERR_SOCKET: 'the connection was dropped',
    ERR_SSL_WRONG_VERSION_NUMBER: 'the other side does not speak TLS',
};
/** One request on its way, as undici's handler. It knows how far the request came, which decides whether a write may be repeated. */
class Exchange {
    outcome;
    #limits;
    #longestSilenceMs;
    #resolve;
    #reject;
    #unwatch;
    #silence;
    #receive;
    #chunks = [];
    #heldBytes = 0;
    #controller;
    #phase = 'connecting';
    #ended;
    #settled = false;
    #status = 0;
    #headers = {};
    constructor(request, limits) {
        const { timeoutMs, silenceMs = 0, signal, receive } = request;
        const { promise, resolve, reject } = withResolvers();
        this.outcome = promise;
        this.#resolve = resolve;
        this.#reject = reject;
        this.#limits = limits;
        this.#receive = receive;
        this.#longestSilenceMs = Math.max(limits.callTimeoutMs, silenceMs);
        this.#unwatch = this.#watch(timeoutMs, signal);
    }
    /** Called just before the first byte is written: from here on the other side may act. */
    onRequestStart(controller) {
        this.#controller = controller;
        if (this.#ended)
            controller.abort(this.#ended);
        else
            this.#phase = 'waiting';
        this.pulse();
    }
    /** Something moved, in or out: the silence begins anew. undici's own timers may be a second late. */
    pulse() {
        clearTimeout(this.#silence);
        const longestMs = this.#longestSilenceMs;
        if (!this.#settled)
            this.#silence = setTimeout(() => this.#giveUp(longestMs), longestMs);
    }
    onResponseStart(_controller, status, headers) {
        this.pulse();
        if (status < 200)
            return;
        this.#phase = 'receiving';
        this.#status = status;
        for (const [name, value] of Object.entries(headers)) {
            if (value !== undefined)
                this.#headers[name.toLowerCase()] = typeof value === 'string' ? value : value.join(', ');
        }
    }
    onResponseData(controller, chunk) {
        this.pulse();
        if (this.#receive !== undefined && this.#status < 300) {
            this.#hand(this.#receive, chunk);
            return;
        }
        this.#heldBytes += chunk.byteLength;
        if (this.#heldBytes > largestReplyBytes)
            controller.abort(new Error(`the answer exceeds the size of ${largestReplyBytes} bytes`));
        else
            this.#chunks.push(chunk);
    }
    /** Memory holds one piece at a time, without a pause: undici 7 dies when the other side closes a paused connection (nodejs/undici#5360). */
    #hand(receive, chunk) {
        try {
            receive(chunk);
        }
        catch (error) {
            this.#end(error instanceof Error ? error : new Error(String(error)));
        }
    }
    onResponseEnd() {
        this.#unwatch();
        this.#resolve({ kind: 'reply', status: this.#status, headers: this.#headers, body: Buffer.concat(this.#chunks) });
    }
    onResponseError(_controller, error) {
        this.#unwatch();
        // A body that cannot be read (a file that changed) says so in its own words.
        if ((0,failure/* isFailure */.N6)(error))
            this.#reject(error);
        else
            this.#resolve(this.#describe(error));
    }
    #describe(error) {
        const { code = '', message } = error;
        const garbled = error.name === 'HTTPParserError';
        const reason = garbled ? 'the answer is not HTTP' : (connectionReasons[code] ?? message);
        return { kind: 'broken', phase: garbled ? 'receiving' : this.#phase, reason, cause: error };
    }
    #timedOut(timedOutAfterMs) {
        const what = this.#phase === 'connecting' ? 'no connection' : 'no answer';
        return { kind: 'broken', phase: this.#phase, reason: `${what} within ${timedOutAfterMs} ms`, timedOutAfterMs };
    }
    #watch(timeoutMs, signal) {
        const { connectTimeoutMs } = this.#limits;
        const connecting = setTimeout(() => {
            if (this.#phase === 'connecting')
                this.#giveUp(connectTimeoutMs);
        }, connectTimeoutMs);
        const whole = timeoutMs === undefined ? undefined : setTimeout(() => this.#giveUp(timeoutMs), timeoutMs);
        const cancel = () => {
            if (signal)
                this.#end((0,cancellation/* cancelled */.KW)(signal));
        };
        signal?.addEventListener('abort', cancel, { once: true });
        return () => {
            this.#settled = true;
            clearTimeout(this.#silence);
            clearTimeout(connecting);
            clearTimeout(whole);
            signal?.removeEventListener('abort', cancel);
        };
    }
    #giveUp(afterMs) {
        this.#resolve(this.#timedOut(afterMs));
        this.#end(new Error('out of time'));
    }
    /** Settles at once; undici is told as soon as it has something to stop. */
    #end(reason) {
        this.#unwatch();
        this.#ended = reason;
        this.#reject(reason);
        this.#controller?.abort(reason);
    }
}
/** `Promise.withResolvers` is not in Node 20. */
function withResolvers() {
    let resolve = () => { };
    let reject = () => { };
    const promise = new Promise((yes, no) => {
        resolve = yes;
        reject = no;
    });
    return { promise, resolve, reject };
}

// EXTERNAL MODULE: ./build/transport/loopback.js
var loopback = __webpack_require__(29053);
;// CONCATENATED MODULE: ./build/transport/http.js





/** The one way out to the network: connections are kept and reused, and nothing travels unencrypted except to this machine. */
function createHttp(options) {
    let agents;
    return {
        async send(request) {
            const url = new URL(request.url);
            const isNear = (0,loopback/* isLoopback */.U)(url) || options.plainHosts?.includes(url.hostname) === true;
            if (url.protocol !== 'https:' && !isNear)
                throw new failure.Failure('ENDPOINT_INSECURE', { url: url.origin });
            agents ??= createAgents(options);
            const { direct, proxied, toStream } = await agents;
            (0,cancellation/* throwIfCancelled */.dZ)(request.signal);
            const exchange = new Exchange(request, options);
            const { body = null } = request;
            const dispatcher = isNear ? direct : proxied;
            dispatcher.dispatch({
                origin: url.origin,
                path: `${url.pathname}${url.search}`,
                method: request.method,
                headers: withLength(request),
                body: body === null || typeof body === 'string' || body instanceof Uint8Array ? body : toStream(watched(body, exchange)),
                // The exchange keeps the time itself.
                headersTimeout: 0,
                bodyTimeout: 0,
            }, exchange);
            return exchange.outcome;
        },
        async prepare() {
            agents ??= createAgents(options);
            await agents;
        },
        async close() {
            const open = await agents;
            agents = undefined;
            await Promise.all([open?.direct.destroy(), open?.proxied.destroy()]);
        },
    };
}
/** Loaded at the first call: runs that send nothing should not pay for it. */
async function createAgents({ connectTimeoutMs, proxy }) {
    const { Agent, EnvHttpProxyAgent } = await __webpack_require__.e(/* import() */ 6752).then(__webpack_require__.t.bind(__webpack_require__, 46752, 19));
    const limits = { connect: { timeout: connectTimeoutMs } };
    const direct = new Agent(limits);
    // Every option is given, also as "", because undici would fill gaps from the environment, which only the hosts may read.
    const proxied = new EnvHttpProxyAgent({
        ...limits,
        requestTls: { timeout: connectTimeoutMs },
        proxyTls: { timeout: connectTimeoutMs },
        httpProxy: proxy?.http ?? '',
        httpsProxy: proxy?.https ?? '',
        noProxy: proxy?.noProxy ?? '',
    });
    const toStream = (bytes) => external_node_stream_.Readable.from(bytes, { objectMode: false });
    return { direct, proxied, toStream };
}
/** Tells the exchange of every piece that the connection took. */
async function* watched(body, exchange) {
    for await (const chunk of body) {
        exchange.pulse();
        yield chunk;
    }
}
function withLength({ headers, bodyBytes }) {
    return bodyBytes === undefined ? { ...headers } : { ...headers, 'content-length': String(bodyBytes) };
}


/***/ }),

/***/ 29053:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isLoopback)
/* harmony export */ });
/** This machine: plain http is allowed to it, and no proxy stands between. */
function isLoopback({ hostname }) {
    return hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}


/***/ }),

/***/ 45280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ isAbyss)
/* harmony export */ });
/** Deeper than anything that the cloud, a program or a person has written for us. */
const deepest = 100;
/** Whether a value goes on inside itself so far that whoever walks it level by level, as `JSON.stringify` does, would run out of stack. */
const isAbyss = (value, levels = deepest) => typeof value === 'object' && value !== null && (levels === 0 || Object.values(value).some((inner) => isAbyss(inner, levels - 1)));


/***/ }),

/***/ 26452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ field),
/* harmony export */   _: () => (/* binding */ readShape)
/* harmony export */ });
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (member) => Array.isArray(member);
/** A field by its wire name, or with a small first letter: gateways and older pages write it so (wire-facts section 4). */
function field(object, name) {
    return object[name] ?? object[name.charAt(0).toLowerCase() + name.slice(1)];
}
/** The fields of an answer that the table names, in their proper kinds; what cannot be read as its kind is absent (wire-facts section 4: parse leniently). */
function readShape(shape, value) {
    if (!isObject(value))
        return {};
    const read = {};
    for (const [name, member] of Object.entries(shape)) {
        const found = readMember(member, field(value, name));
        if (found !== undefined)
            read[name] = found;
    }
    return read;
}
function readMember(member, value) {
    if (value === undefined || value === null)
        return undefined;
    if (isList(member)) {
        const [each] = member;
        return Array.isArray(value) ? value.map((entry) => readMember(each, entry)).filter((entry) => entry !== undefined) : undefined;
    }
    if (typeof member === 'object')
        return isObject(value) ? readShape(member, value) : undefined;
    return readKind[member](value);
}
const readKind = {
    text: (value) => (typeof value === 'string' ? value : JSON.stringify(value)),
    integer: (value) => {
        const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
        return Number.isSafeInteger(number) ? number : undefined;
    },
    number: (value) => {
        const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
        return Number.isFinite(number) ? number : undefined;
    },
    // `String` would throw at an object that brings a "toString" of its own.
    texts: (value) => (Array.isArray(value) ? value.map((each) => (typeof each === 'string' ? each : JSON.stringify(each))) : undefined),
    flag: (value) => {
        if (typeof value === 'boolean')
            return value;
        const text = typeof value === 'string' ? value.toLowerCase() : '';
        if (text === 'true' || text === 'false')
            return text === 'true';
        return undefined;
    },
};


/***/ }),

/***/ 45982:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G7: () => (/* binding */ tellsUnknownApp),
/* harmony export */   Y2: () => (/* binding */ tellsAbsence),
/* harmony export */   j2: () => (/* binding */ tellsUnknownSpace),
/* harmony export */   qo: () => (/* binding */ tellsThrottling),
/* harmony export */   wM: () => (/* binding */ tellsTrouble),
/* harmony export */   wo: () => (/* binding */ tellsBusy)
/* harmony export */ });
/** Codes and messages of refusals are hardly documented (wire-facts section 4), so their meaning is recognised by their words. */
const complaint = /not.{0,3}exist|n['’]t exist|not.?found|invalid|unknown|no.?such|不存在|无效/i;
const subjects = [
    /(?<![a-z])(?:app(?:lication|code)?(?:id)?(?![a-z])|workspace|tenant)/i,
    /[a-z](?:App|Workspace|Tenant)(?![a-z])/,
    /应用|工作空间|租户/,
];
/** Things that live in an app or workspace; a message about them may name it too. */
const otherSubject = /mini.?(?:app|program)|h5|package|task|white.?list|vhost|domain|user|小程序|包|任务|白名单/i;
/** True when the cloud says that app, workspace or tenant do not exist. */
const tellsUnknownApp = (text) => complaint.test(text) && subjects.some((subject) => subject.test(text)) && !otherSubject.test(text);
/** True when MPServerless says that there is no such space, or none that is in service. */
const tellsUnknownSpace = (text) => /^InvalidSpace(?:Id)?\b/i.test(text) ||
    /(?<![a-z])space.{0,20}(?:not.{0,3}exist|n['’]t exist|not.?found|deleted|not.?in.?service)|空间.{0,8}(?:不存在|已删除|未开通)/i.test(text);
/** True when MPServerless says that a function is just being deployed or otherwise worked on. The words are not documented: generous, as a mistake costs a wait. */
const tellsBusy = (text) => !tellsAbsence(text) && busyWords.some((words) => words.test(text));
const busyWords = [
    /busy|deploying|operating|try.?again.?later/i,
    /(?:being|under|in)[ _.-]?(?:a |an )?(?:deploy|operat|updat|publish|process|progress)/i,
    /concurrent|operation.?conflict|conflict(?:ing)?.?operation/i,
    /正在.{0,4}(?:部署|操作|更新|发布|处理)|(?:部署|操作|更新|发布|处理)中|繁忙|稍后.?(?:再试|重试)/,
];
/** True when the thing that was asked for does not exist. */
const tellsAbsence = (text) => /not.{0,3}exist|n['’]t exist|not.?found|no.?such|不存在/i.test(text);
/** True when the cloud says that calls come too fast. */
const tellsThrottling = (text) => /throttl|(?:rate|flow|qps).?(?:limit|control)|too.(?:many.requests|frequent)|流控|限流/i.test(text);
/** True when the cloud says that the trouble is its own. */
const tellsTrouble = (text) => /(?:system|internal).?error|unavailable|time.?out|系统(?:错误|异常|繁忙)/i.test(text);


/***/ }),

/***/ 68100:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LH: () => (/* binding */ withRetries),
/* harmony export */   ur: () => (/* binding */ defaultRetryPolicy)
/* harmony export */ });
/* unused harmony export waitBeforeRetry */
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(728);
/* harmony import */ var _cancellation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42947);


/** Rides out a second of trouble quickly and half a minute of throttling at all. */
const defaultRetryPolicy = { attempts: 6, firstWaitMs: 500, longestWaitMs: 20_000, deadlineMs: 120_000 };
/** Decides from facts alone: how long to wait before the next attempt, or to leave it at that. */
function waitBeforeRetry(policy, attempt, failure, facts) {
    if (!failure.transient && facts.afresh !== true)
        return 'give-up';
    if (facts.effect === 'write' && facts.acted === 'maybe')
        return 'give-up';
    if (attempt >= policy.attempts)
        return 'give-up';
    const waitMs = facts.serverWaitMs ?? ownWait(policy, attempt, facts.random);
    return waitMs > facts.remainingMs ? 'give-up' : waitMs;
}
/** Exponential and capped; half of it is left to chance, so that runners that failed together do not come back together. */
function ownWait({ firstWaitMs, longestWaitMs }, attempt, random) {
    const fullMs = Math.min(longestWaitMs, firstWaitMs * 2 ** (attempt - 1));
    return Math.round((fullMs / 2) * (1 + random));
}
/** Makes attempts until one is done or the decision is to give up. A write whose answer was lost ends as `OUTCOME_UNKNOWN`. */
async function withRetries(call, attemptOnce) {
    const { operation, effect, clock, signal } = call;
    const course = { attempt: 0, refusals: 0, deadlineMs: clock.now() + call.policy.deadlineMs };
    let before;
    for (;;) {
        (0,_cancellation_js__WEBPACK_IMPORTED_MODULE_1__/* .throwIfCancelled */ .dZ)(signal);
        course.attempt += 1;
        const outcome = await attemptOnce(course.deadlineMs - clock.now());
        if (outcome.kind === 'done')
            return outcome.value;
        const { failure } = outcome.setback;
        const waitMs = nextWait(call, course, outcome.setback);
        // An attempt that only ran into the deadline knows less of what is wrong than the one before it.
        const isCut = failure.code === 'TIMED_OUT' && course.deadlineMs <= clock.now();
        if (waitMs === 'give-up')
            throw lastWord(operation, effect, outcome.setback, isCut ? before : undefined);
        before = failure;
        call.listener.retried({ operation, attempt: course.attempt, waitMs, code: failure.code, requestId: failure.requestId });
        await (0,_cancellation_js__WEBPACK_IMPORTED_MODULE_1__/* .rest */ .zs)(clock, waitMs, signal);
        const restedMs = clock.now();
        await call.turn?.();
        course.deadlineMs += clock.now() - restedMs;
    }
}
function nextWait({ effect, policy, clock, patience }, course, setback) {
    const { failure, ...facts } = setback;
    if (patience === undefined || failure.code !== 'CLOUD_THROTTLED' || setback.acted === 'maybe') {
        const remainingMs = course.deadlineMs - clock.now();
        return waitBeforeRetry(policy, course.attempt - course.refusals, failure, { ...facts, effect, remainingMs, random: clock.random() });
    }
    const waitMs = patience.waitMs(facts.serverWaitMs);
    if (clock.now() + waitMs > patience.untilMs)
        return 'give-up';
    course.refusals += 1;
    // The call as such has not begun yet.
    course.deadlineMs = clock.now() + waitMs + policy.deadlineMs;
    return waitMs;
}
function lastWord(operation, effect, { failure, acted }, telling) {
    if (effect !== 'write' || acted === 'no')
        return telling ?? failure;
    return new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('OUTCOME_UNKNOWN', { operation, reason: failure.message }, { cause: failure });
}


/***/ }),

/***/ 61117:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ serverWait)
/* harmony export */ });
/** The wait that an answer asks for, in milliseconds from now (wire-facts sections 4 and 5); undefined when it asks for none. */
function serverWait(headers, nowMs) {
    const inMs = headers['x-acs-retry-after'] ?? headers['x-oss-qos-delay-time'];
    if (inMs !== undefined && isCount(inMs))
        return Number(inMs);
    const retryAfter = headers['retry-after'];
    if (retryAfter === undefined)
        return undefined;
    if (isCount(retryAfter))
        return Number(retryAfter) * 1000;
    const atMs = Date.parse(retryAfter);
    return Number.isNaN(atMs) ? undefined : Math.max(0, atMs - nowMs);
}
const isCount = (text) => /^\s*\d+(\.\d+)?\s*$/.test(text);


/***/ }),

/***/ 907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W1: () => (/* binding */ serverlessMeaning),
/* harmony export */   fm: () => (/* binding */ isForeignSpace),
/* harmony export */   z7: () => (/* binding */ spaceUnknown)
/* harmony export */ });
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(728);
/* harmony import */ var _refusal_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45982);


/** `AccessDenied` with 400 is how it says that the space is of another account (wire-facts section 4); RAM refuses with 403. */
const isForeignSpace = ({ spaceId, code, status }) => spaceId !== '' && status === 400 && /^AccessDenied/i.test(code);
const spaceUnknown = ({ operation, requestId, spaceId, reason }) => new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('SPACE_UNKNOWN', { operation, requestId, spaceId, reason });
/** What the words of a refusal mean, when its code alone says nothing. */
function serverlessMeaning(refusal) {
    const { operation, requestId, status, code, reason, spaceId } = refusal;
    const words = wordsOfCloud(refusal);
    if ((0,_refusal_words_js__WEBPACK_IMPORTED_MODULE_1__/* .tellsThrottling */ .qo)(words))
        return new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('CLOUD_THROTTLED', { operation, requestId });
    if (spaceId !== '' && (0,_refusal_words_js__WEBPACK_IMPORTED_MODULE_1__/* .tellsUnknownSpace */ .j2)(words))
        return spaceUnknown(refusal);
    if ((0,_refusal_words_js__WEBPACK_IMPORTED_MODULE_1__/* .tellsTrouble */ .wM)(words))
        return new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('CLOUD_UNAVAILABLE', { operation, requestId, status, reason });
    if (/Function/.test(operation) && (0,_refusal_words_js__WEBPACK_IMPORTED_MODULE_1__/* .tellsBusy */ .wo)(words))
        return new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('FUNCTION_BUSY', { operation, requestId, reason });
    return new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('CLOUD_REFUSED', { operation, requestId, code, reason });
}
/** The message of a failed `RunFunction` may be what somebody's function threw: it must not pass for the cloud's own, least of all for "did not act". */
const wordsOfCloud = ({ operation, code, reason }) => operation === 'RunFunction' ? code.replace(/time.?out/i, '') : `${code}: ${reason}`;


/***/ }),

/***/ 47708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Zd: () => (/* binding */ sign_call_form),
  EW: () => (/* binding */ signatures),
  P$: () => (/* binding */ wireTime)
});

// EXTERNAL MODULE: ./build/transport/form.js
var transport_form = __webpack_require__(68254);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/transport/sign-acs3.js


const algorithm = 'ACS3-HMAC-SHA256';
const sha256 = (bytes) => (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
/** Signs a call in the current way, ACS3-HMAC-SHA256 (wire-facts section 2): over the headers and the hash of the exact body bytes. */
function signAcs3(request) {
    const names = Object.keys(request.headers).sort();
    const canonicalHeaders = names.map((name) => `${name}:${request.headers[name]?.trim()}\n`).join('');
    const signedHeaders = names.join(';');
    const bodyHash = request.headers['x-acs-content-sha256'] ?? sha256('');
    const canonicalRequest = [request.method, '/', (0,transport_form/* canonicalForm */.bU)(request.query), canonicalHeaders, signedHeaders, bodyHash].join('\n');
    const stringToSign = `${algorithm}\n${sha256(canonicalRequest)}`;
    const { accessKeyId, accessKeySecret } = request.credentials;
    const signature = (0,external_node_crypto_.createHmac)('sha256', accessKeySecret).update(stringToSign).digest('hex');
    const authorization = `${algorithm} Credential=${accessKeyId},SignedHeaders=${signedHeaders},Signature=${signature}`;
    return { canonicalRequest, stringToSign, signature, authorization };
}
/** The headers that an ACS3 call must carry and sign. */
function acs3Headers(call) {
    const { securityToken } = call.credentials;
    return {
        ...(call.contentType === undefined ? {} : { 'content-type': call.contentType }),
        host: call.host,
        'x-acs-action': call.operation,
        'x-acs-content-sha256': sha256(call.body),
        'x-acs-date': call.timestamp,
        ...(securityToken === undefined ? {} : { 'x-acs-security-token': securityToken }),
        'x-acs-signature-nonce': call.nonce,
        'x-acs-version': call.version,
    };
}

;// CONCATENATED MODULE: ./build/transport/sign-rpc-v1.js


/** Signs a call in the older way of RPC (wire-facts section 1): over every parameter, wherever it travels. */
function signRpcV1(request) {
    const stringToSign = `${request.method}&${(0,transport_form/* percentEncode */.a)('/')}&${(0,transport_form/* percentEncode */.a)((0,transport_form/* canonicalForm */.bU)(request.parameters))}`;
    const signature = (0,external_node_crypto_.createHmac)('sha1', `${request.accessKeySecret}&`).update(stringToSign).digest('base64');
    return { stringToSign, signature };
}
/** The call's own parameters together with the public ones that every V1 call carries. */
function withPublicParameters(call) {
    const { securityToken } = call.credentials;
    return {
        ...call.parameters,
        AccessKeyId: call.credentials.accessKeyId,
        Action: call.operation,
        // The vendor's text contradicts itself about the default, so the format is always said.
        Format: 'JSON',
        ...(securityToken === undefined ? {} : { SecurityToken: securityToken }),
        SignatureMethod: 'HMAC-SHA1',
        SignatureNonce: call.nonce,
        SignatureVersion: '1.0',
        Timestamp: call.timestamp,
        Version: call.version,
    };
}

;// CONCATENATED MODULE: ./build/transport/sign-call.js



/** Both products and STS take their parameters so. */
const sign_call_form = 'application/x-www-form-urlencoded';
/** Both ways to sign; both post a form to `/` (wire-facts sections 1 and 2). */
const signatures = { acs3, v1 };
function acs3(call) {
    const body = (0,transport_form/* encodeForm */.F8)(call.parameters);
    const signed = acs3Headers({ ...call, body, contentType: sign_call_form, timestamp: wireTime(call.nowMs) });
    const { authorization, signature } = signAcs3({ method: 'POST', query: {}, headers: signed, credentials: call.credentials });
    return { body, signature, headers: { ...signed, accept: 'application/json', authorization } };
}
function v1(call) {
    const parameters = withPublicParameters({ ...call, timestamp: wireTime(call.nowMs) });
    const { signature } = signRpcV1({ method: 'POST', parameters, accessKeySecret: call.credentials.accessKeySecret });
    return {
        body: (0,transport_form/* encodeForm */.F8)({ ...parameters, Signature: signature }),
        signature,
        headers: { host: call.host, accept: 'application/json', 'content-type': sign_call_form },
    };
}
/** UTC without milliseconds, the only form both signatures take. */
const wireTime = (epochMs) => `${new Date(epochMs).toISOString().slice(0, 19)}Z`;


/***/ }),

/***/ 70651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ createXmlWriter),
/* harmony export */   k: () => (/* binding */ readXml)
/* harmony export */ });
const entities = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' };
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** The children of the root of a small XML document, as text; undefined when it is not one. Errors of gateway and storage come this way. */
async function readXml(text) {
    if (!/^\s*<(\?xml|[A-Z])/.test(text))
        return undefined;
    const document = parse(text, await __webpack_require__.e(/* import() */ 5824).then(__webpack_require__.bind(__webpack_require__, 75824)));
    const root = isObject(document) ? Object.values(document).find(isObject) : undefined;
    if (root === undefined)
        return undefined;
    const fields = Object.entries(root).filter((entry) => typeof entry[1] === 'string');
    return Object.fromEntries(fields.map(([name, value]) => [name, decode(value)]));
}
function parse(text, { XMLParser, XMLValidator }) {
    // Entities stay closed to the parser: a hostile answer must not expand them (toolchain, section 8).
    const parser = new XMLParser({ processEntities: false, ignoreAttributes: true, parseTagValue: false, ignoreDeclaration: true });
    try {
        return XMLValidator.validate(text) === true ? parser.parse(text) : undefined;
    }
    catch {
        // The validator lets through what the parser then throws at: half a declaration, a thousand elements inside one another.
        return undefined;
    }
}
/** Only the five entities of XML itself; "Policy Condition failed" quotes its condition with them. */
const decode = (text) => text.replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => entities[entity] ?? entity);
/** A function that makes a document of an element. It is loaded beforehand, because whoever writes at the end of a run cannot wait. */
async function createXmlWriter() {
    const { XMLBuilder } = await __webpack_require__.e(/* import() */ 5824).then(__webpack_require__.bind(__webpack_require__, 75824));
    const builder = new XMLBuilder({ preserveOrder: true, ignoreAttributes: false, format: true, suppressBooleanAttributes: false });
    return (root) => `<?xml version="1.0" encoding="UTF-8"?>${builder.build([ordered(root)])}\n`;
}
/** The form in which the builder keeps the order of elements; the prefix is its own for attributes. */
function ordered({ name, attributes = {}, children = [], text }) {
    const content = text === undefined ? children.map(ordered) : [{ '#text': legal(text) }];
    const named = Object.entries(attributes).map(([attribute, value]) => [`@_${attribute}`, legal(value)]);
    return { [name]: content, ':@': Object.fromEntries(named) };
}
/** XML 1.0 has no place for control characters, halves of characters and the last two of a plane, not even escaped. */
const legal = (text) => text.replace(/[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');


/***/ }),

/***/ 22040:
/***/ ((module) => {

module.exports = /*#__PURE__*/JSON.parse('[{"name":"Agola CI","constant":"AGOLA","env":"AGOLA_GIT_REF","pr":"AGOLA_PULL_REQUEST_ID"},{"name":"Alpic","constant":"ALPIC","env":"ALPIC_HOST"},{"name":"Appcircle","constant":"APPCIRCLE","env":"AC_APPCIRCLE","pr":{"env":"AC_GIT_PR","ne":"false"}},{"name":"AppVeyor","constant":"APPVEYOR","env":"APPVEYOR","pr":"APPVEYOR_PULL_REQUEST_NUMBER"},{"name":"AWS CodeBuild","constant":"CODEBUILD","env":"CODEBUILD_BUILD_ARN","pr":{"env":"CODEBUILD_WEBHOOK_EVENT","any":["PULL_REQUEST_CREATED","PULL_REQUEST_UPDATED","PULL_REQUEST_REOPENED"]}},{"name":"Azure Pipelines","constant":"AZURE_PIPELINES","env":"TF_BUILD","pr":{"BUILD_REASON":"PullRequest"}},{"name":"Bamboo","constant":"BAMBOO","env":"bamboo_planKey"},{"name":"Bitbucket Pipelines","constant":"BITBUCKET","env":"BITBUCKET_COMMIT","pr":"BITBUCKET_PR_ID"},{"name":"Bitrise","constant":"BITRISE","env":"BITRISE_IO","pr":"BITRISE_PULL_REQUEST"},{"name":"Buddy","constant":"BUDDY","env":"BUDDY_WORKSPACE_ID","pr":"BUDDY_EXECUTION_PULL_REQUEST_ID"},{"name":"Buildkite","constant":"BUILDKITE","env":"BUILDKITE","pr":{"env":"BUILDKITE_PULL_REQUEST","ne":"false"}},{"name":"Capawesome Cloud","constant":"CAPAWESOME_CLOUD","env":"CAPAWESOME_CLOUD"},{"name":"CircleCI","constant":"CIRCLE","env":"CIRCLECI","pr":"CIRCLE_PULL_REQUEST"},{"name":"Cirrus CI","constant":"CIRRUS","env":"CIRRUS_CI","pr":"CIRRUS_PR"},{"name":"Cloudflare Pages","constant":"CLOUDFLARE_PAGES","env":"CF_PAGES"},{"name":"Cloudflare Workers","constant":"CLOUDFLARE_WORKERS","env":"WORKERS_CI"},{"name":"Codefresh","constant":"CODEFRESH","env":"CF_BUILD_ID","pr":{"any":["CF_PULL_REQUEST_NUMBER","CF_PULL_REQUEST_ID"]}},{"name":"Codemagic","constant":"CODEMAGIC","env":"CM_BUILD_ID","pr":"CM_PULL_REQUEST"},{"name":"Codeship","constant":"CODESHIP","env":{"CI_NAME":"codeship"}},{"name":"Drone","constant":"DRONE","env":"DRONE","pr":{"DRONE_BUILD_EVENT":"pull_request"}},{"name":"dsari","constant":"DSARI","env":"DSARI"},{"name":"Earthly","constant":"EARTHLY","env":"EARTHLY_CI"},{"name":"Expo Application Services","constant":"EAS","env":"EAS_BUILD"},{"name":"Gerrit","constant":"GERRIT","env":"GERRIT_PROJECT"},{"name":"Gitea Actions","constant":"GITEA_ACTIONS","env":"GITEA_ACTIONS"},{"name":"GitHub Actions","constant":"GITHUB_ACTIONS","env":"GITHUB_ACTIONS","pr":{"GITHUB_EVENT_NAME":"pull_request"}},{"name":"GitLab CI","constant":"GITLAB","env":"GITLAB_CI","pr":"CI_MERGE_REQUEST_ID"},{"name":"GoCD","constant":"GOCD","env":"GO_PIPELINE_LABEL"},{"name":"Google Cloud Build","constant":"GOOGLE_CLOUD_BUILD","env":"BUILDER_OUTPUT"},{"name":"Harness CI","constant":"HARNESS","env":"HARNESS_BUILD_ID"},{"name":"Heroku","constant":"HEROKU","env":{"env":"NODE","includes":"/app/.heroku/node/bin/node"}},{"name":"Hudson","constant":"HUDSON","env":"HUDSON_URL"},{"name":"Jenkins","constant":"JENKINS","env":["JENKINS_URL","BUILD_ID"],"pr":{"any":["ghprbPullId","CHANGE_ID"]}},{"name":"LayerCI","constant":"LAYERCI","env":"LAYERCI","pr":"LAYERCI_PULL_REQUEST"},{"name":"Magnum CI","constant":"MAGNUM","env":"MAGNUM"},{"name":"Netlify CI","constant":"NETLIFY","env":"NETLIFY","pr":{"env":"PULL_REQUEST","ne":"false"}},{"name":"Nevercode","constant":"NEVERCODE","env":"NEVERCODE","pr":{"env":"NEVERCODE_PULL_REQUEST","ne":"false"}},{"name":"Prow","constant":"PROW","env":"PROW_JOB_ID"},{"name":"ReleaseHub","constant":"RELEASEHUB","env":"RELEASE_BUILD_ID"},{"name":"Render","constant":"RENDER","env":"RENDER","pr":{"IS_PULL_REQUEST":"true"}},{"name":"RWX","constant":"RWX","env":"RWX"},{"name":"Sail CI","constant":"SAIL","env":"SAILCI","pr":"SAIL_PULL_REQUEST_NUMBER"},{"name":"Screwdriver","constant":"SCREWDRIVER","env":"SCREWDRIVER","pr":{"env":"SD_PULL_REQUEST","ne":"false"}},{"name":"Semaphore","constant":"SEMAPHORE","env":"SEMAPHORE","pr":"PULL_REQUEST_NUMBER"},{"name":"Sourcehut","constant":"SOURCEHUT","env":{"CI_NAME":"sourcehut"}},{"name":"Strider CD","constant":"STRIDER","env":"STRIDER"},{"name":"TaskCluster","constant":"TASKCLUSTER","env":["TASK_ID","RUN_ID"]},{"name":"TeamCity","constant":"TEAMCITY","env":"TEAMCITY_VERSION"},{"name":"Travis CI","constant":"TRAVIS","env":"TRAVIS","pr":{"env":"TRAVIS_PULL_REQUEST","ne":"false"}},{"name":"Vela","constant":"VELA","env":"VELA","pr":{"VELA_PULL_REQUEST":"1"}},{"name":"Vercel","constant":"VERCEL","env":{"any":["NOW_BUILDER","VERCEL"]},"pr":"VERCEL_GIT_PULL_REQUEST_ID"},{"name":"Visual Studio App Center","constant":"APPCENTER","env":"APPCENTER_BUILD_ID"},{"name":"Woodpecker","constant":"WOODPECKER","env":{"CI":"woodpecker"},"pr":{"CI_BUILD_EVENT":"pull_request"}},{"name":"Xcode Cloud","constant":"XCODE_CLOUD","env":"CI_XCODE_PROJECT","pr":"CI_PULL_REQUEST_NUMBER"},{"name":"Xcode Server","constant":"XCODE_SERVER","env":"XCS"}]');

/***/ })

};
