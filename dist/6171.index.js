export const id = 6171;
export const ids = [6171];
export const modules = {

/***/ 36171:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createShellReporter: () => (/* binding */ createShellReporter),
  C: () => (/* binding */ peopleStream)
});

// EXTERNAL MODULE: ./build/reporting/azure-command.js
var azure_command = __webpack_require__(28230);
// EXTERNAL MODULE: ./build/reporting/failure-lines.js
var failure_lines = __webpack_require__(9665);
// EXTERNAL MODULE: ./build/reporting/plain-text.js
var plain_text = __webpack_require__(14385);
;// CONCATENATED MODULE: ./build/reporting/azure-issues.js



/** Logs what somebody must read as issues of the run, which Azure Pipelines shows above the log. The text of the log stands beside. */
function createAzureIssues({ write }) {
    let areTold = false;
    return {
        report: (event) => {
            if (event.type === 'warned')
                write(issue('warning', `${event.message} ${event.help}`));
            if (event.type === 'function-failed')
                write(failureIssue(event.failure, `function ${event.name}: `));
            // Of several mini programs those that failed have told it themselves.
            if (event.type === 'apps-ended')
                areTold = true;
            if (event.type === 'failed' && !areTold)
                for (const failure of eachOf(event.failure))
                    write(failureIssue(failure));
        },
    };
}
const eachOf = (failure) => (failure.problems.length === 0 ? [failure] : failure.problems);
function failureIssue(failure, about = '') {
    const { code, message, help, source } = (0,failure_lines/* failureLines */.w7)(failure);
    const place = source === undefined ? {} : { sourcepath: source.file, linenumber: source.line };
    return issue('error', `${about}${message} ${help}`, { code, ...place });
}
const issue = (type, text, properties = {}) => (0,azure_command/* azureCommand */.Tf)('task.logissue', (0,plain_text/* oneLine */.TN)(text), { type, ...properties });

// EXTERNAL MODULE: ./build/reporting/fan-out.js
var fan_out = __webpack_require__(52669);
// EXTERNAL MODULE: ./build/reporting/github-log.js
var github_log = __webpack_require__(19221);
// EXTERNAL MODULE: ./build/errors/failure.js
var failure = __webpack_require__(728);
// EXTERNAL MODULE: ./build/reporting/result-record.js
var result_record = __webpack_require__(64448);
;// CONCATENATED MODULE: ./build/reporting/json-lines.js



/** Every event as one line of JSON for other programs; the last line is the result, also when the run failed. */
function createJsonLinesReporter({ write }) {
    return { report: (event) => write(`${lineOf(event)}\n`) };
}
const lineOf = (event) => (0,plain_text/* harmlessJson */.EL)(JSON.stringify(recordOf(event), withoutStacks));
function recordOf(event) {
    switch (event.type) {
        case 'finished':
            return endOf(event, (0,result_record/* resultRecord */.F)(event.result));
        case 'failed':
            return endOf(event, (0,result_record/* resultRecord */.F)(event.result, event.failure));
        case 'run-started': {
            const { version, ...facts } = event;
            return enveloped({ toolVersion: version, ...facts });
        }
        // A function has a version of its own.
        case 'function-live':
        case 'function-kept': {
            const { version, ...facts } = event;
            return enveloped({ ...facts, functionVersion: version });
        }
        case 'step-started':
        case 'step-finished':
        case 'build-inspected':
        case 'version-chosen':
        case 'archive-made':
        case 'mini-program-found':
        case 'packages-listed':
        case 'upload-progressed':
        case 'file-uploaded':
        case 'package-ready':
        case 'whitelist-ready':
        case 'rollout-changed':
        case 'call-answered':
        case 'request-retried':
        case 'limit-waited':
        case 'write-planned':
        case 'receipt-written':
        case 'deploy-planned':
        case 'function-failed':
        case 'function-tested':
        case 'setting-changed':
        case 'site-listed':
        case 'site-synced':
        case 'hosting-opening':
        case 'site-progressed':
        case 'rollout-found':
        case 'gate-checked':
        case 'nothing-done':
        case 'stage-reached':
        case 'candidates-listed':
        case 'rollback-planned':
        case 'content-fetched':
        case 'undone':
        case 'race-settled':
        case 'status-read':
        case 'receipt-compared':
        case 'app-answered':
        case 'message-sent':
        case 'archive-kept':
        case 'apps-found':
        case 'apps-ended':
        case 'checked':
        case 'policy-made':
        case 'warned':
            return enveloped(event);
    }
}
/** The result is the last line of all; that of one mini program of several has a name of its own. */
const endOf = ({ app }, result) => (app === undefined ? result : { ...result, type: 'app-result', app });
/** The envelope, `type` and `version`, comes first. An event with a `version` of its own has to name it otherwise. */
const enveloped = ({ type, ...facts }) => ({
    type,
    version: 1,
    ...facts,
});
/** A failure inside an event is written by its public face, wherever it sits. */
const withoutStacks = (_key, value) => ((0,failure/* isFailure */.N6)(value) ? (0,result_record/* failureRecord */.s)(value) : value);

;// CONCATENATED MODULE: ./build/reporting/log-sections.js


/** Clears to the end of the line: GitLab asks for it on both sides of its marks, so that no text becomes one. */
const clear = '\u001b[0K';
/**
 * Sections of GitLab's job log (docs.gitlab.com/ci/jobs/job_logs). A mark needs a carriage return, and `oneLine` leaves none in any
 * text from outside. They stay open: who reads a log of a failed job should not have to look for it.
 */
function createGitLabSections(now) {
    let opened = 0;
    let name = '';
    const seconds = () => Math.floor(now() / 1000);
    return {
        begin: (step, title) => {
            opened += 1;
            name = `miniship_${step.replaceAll(/[^a-z]/g, '_')}_${opened}`;
            return `${clear}section_start:${seconds()}:${name}\r${clear}${(0,plain_text/* oneLine */.TN)(title)}\n`;
        },
        end: () => `${clear}section_end:${seconds()}:${name}\r${clear}\n`,
    };
}
/** Groups of the log of Azure Pipelines. */
const azureSections = { begin: (_step, title) => (0,azure_command/* azureGroup */.T6)(title), end: () => azure_command/* azureEndGroup */.cB };

// EXTERNAL MODULE: ./build/reporting/doctor-words.js
var doctor_words = __webpack_require__(598);
// EXTERNAL MODULE: ./build/reporting/event-tables.js
var event_tables = __webpack_require__(62459);
;// CONCATENATED MODULE: ./build/reporting/events.js
/** The steps of a release, in their order. */
const releaseSteps = ['inspect', 'archive', 'look', 'upload', 'package', 'whitelist', 'rollout', 'receipt'];
/** The steps of a deploy, in their order. */
const deploySteps = ['inspect', 'look', 'functions', 'settings', 'hosting', 'receipt'];
/** Steps of the other verbs, and of a run that does several. */
const otherSteps = (/* unused pure expression or super */ null && ([
    'gate',
    'promote',
    'fetch',
    'rollback',
    'smoke',
    'undo',
    'compare',
    'notify',
    'ask',
    'network',
    'cloud',
    'rights',
    'policy',
]));

;// CONCATENATED MODULE: ./build/reporting/paint.js
const codes = {
    good: [32, 39],
    notice: [33, 39],
    bad: [31, 39],
    dim: [2, 22],
    strong: [1, 22],
};
/** Colours text, or leaves it as it is where colour is not wanted. */
function createPaint(colour) {
    return (look, text) => {
        const [on, off] = codes[look];
        return colour && text !== '' ? `\u001b[${on}m${text}\u001b[${off}m` : text;
    };
}
/** A marked line with its colours. What stands in the background does so as a whole. */
const paintLine = ([mark, look, text], paint) => `${paint(look, mark)} ${look === 'dim' ? paint(look, text) : text}`;

// EXTERNAL MODULE: ./build/reporting/per-app.js
var per_app = __webpack_require__(28880);
// EXTERNAL MODULE: ./build/reporting/plan-table.js
var plan_table = __webpack_require__(46987);
// EXTERNAL MODULE: ./build/reporting/progress.js
var progress = __webpack_require__(92474);
// EXTERNAL MODULE: ./build/reporting/run-notes.js
var run_notes = __webpack_require__(58264);
// EXTERNAL MODULE: ./build/reporting/workflow-command.js
var workflow_command = __webpack_require__(73548);
;// CONCATENATED MODULE: ./build/reporting/screen.js


/** Clears the line that the cursor stands on. */
const clearLine = '\r\u001b[2K';
function createScreen({ write, interactive, columns }) {
    let shown = false;
    const clear = () => (shown ? clearLine : '');
    return {
        line: (text) => {
            // A command may run in a step of GitHub, whose runner reads every line.
            write(`${clear()}${(0,workflow_command/* notCommanding */.nV)(text)}\n`);
            shown = false;
        },
        status: (text) => {
            if (!interactive)
                return;
            // A status that wraps could not be cleared; a Chinese character takes two columns.
            write(`${clear()}${(0,plain_text/* cut */.Jj)(text, fitting(text, columns - 1))}`);
            shown = true;
        },
    };
}
/** How many characters of the text fit into the columns. Everything beyond ASCII counts twice, to be on the safe side. */
function fitting(text, columns) {
    let used = 0;
    let characters = 0;
    for (const character of text) {
        used += character.length > 1 || character > '\u007f' ? 2 : 1;
        if (used > columns)
            break;
        characters += 1;
    }
    return Math.max(1, characters);
}
/** The same screen for one of several who print on it at once: every line has the name in front, and none is empty. */
const namedScreen = (screen, name, paint) => ({
    line: (text) => {
        if (text !== '')
            screen.line(`${paint(name)} ${text}`);
    },
    // It may be cut, and a colour that is cut in two would be no colour.
    status: (text) => screen.status(`${name} ${text}`),
});

// EXTERNAL MODULE: ./build/reporting/sentences.js
var sentences = __webpack_require__(73831);
// EXTERNAL MODULE: ./build/reporting/table-lines.js
var table_lines = __webpack_require__(50595);
// EXTERNAL MODULE: ./build/reporting/deploy-outcome.js
var deploy_outcome = __webpack_require__(42603);
// EXTERNAL MODULE: ./build/reporting/verdict.js + 4 modules
var verdict = __webpack_require__(5294);
// EXTERNAL MODULE: ./build/reporting/way-back.js
var way_back = __webpack_require__(63008);
;// CONCATENATED MODULE: ./build/reporting/terminal-ending.js






/** The last lines on a terminal: how the run ended, what to do if it failed, and where the receipt is. */
function endingLines(event, notes, looks) {
    const lines = event.type === 'failed' ? [...checkedLines(event, notes), ...failedLines(event, looks)] : finishedLines(event, notes, looks);
    const path = notes.last('receipt-written')?.path;
    const table = (0,deploy_outcome/* outcomeLines */.q)(notes).map((line) => paintLine(line, looks.paint));
    const back = (0,way_back/* wayBackOf */.m)(notes);
    const wayBack = back === undefined ? [] : [`To go back: ${(0,plain_text/* oneLine */.TN)(back)}`];
    const receipt = path === undefined ? [] : [`Receipt: ${(0,plain_text/* oneLine */.TN)(path)}`];
    return [...table, ...(table.length === 0 ? [] : ['']), ...lines, ...wayBack, ...receipt];
}
/** After a list of checks, how many of them failed; the failure below is the first to be mended. */
function checkedLines({ result }, notes) {
    if (notes.last('checked') === undefined)
        return [];
    const { title, text } = (0,verdict/* verdictOf */.Vj)(result, notes);
    return [`${title}: ${text}`, ''];
}
function finishedLines({ result }, notes, { paint }) {
    const { title, text } = (0,verdict/* verdictOf */.Vj)(result, notes);
    return [`${paint(looks[result.status], `${title}:`)} ${text}`];
}
/** Green is for what is as it was asked for; what somebody may have expected otherwise stands out. */
const looks = {
    live: 'good',
    uploaded: 'notice',
    paused: 'notice',
    ended: 'notice',
    unchanged: 'notice',
    read: 'good',
    sent: 'good',
    planned: 'notice',
    failed: 'bad',
};
function failedLines({ failure }, { paint, verbose }) {
    const whole = (0,failure_lines/* failureLines */.w7)(failure);
    const behind = verbose ? [...(0,failure_lines/* causesOf */.cZ)(failure).map((cause) => `cause: ${cause}`), ...(0,failure_lines/* traceOf */.fC)(failure)] : [];
    return [
        ...block('✗ ', whole, paint),
        ...whole.problems.flatMap((problem, index) => block(`${index + 1}. `, problem, paint)),
        ...behind.map((line) => `  ${paint('dim', line)}`),
    ];
}
/** Three lines below one mark: what was wrong, what to do, what support would ask for. */
function block(mark, { message, help, reference }, paint) {
    const indent = ' '.repeat(mark.length);
    return [`${paint('bad', mark)}${message}`, `${indent}${help}`, `${indent}${paint('dim', reference)}`];
}

// EXTERNAL MODULE: ./build/reporting/format.js
var format = __webpack_require__(79542);
// EXTERNAL MODULE: ./build/reporting/function-log.js
var function_log = __webpack_require__(85018);
// EXTERNAL MODULE: ./build/reporting/rollout-lines.js
var rollout_lines = __webpack_require__(59650);
;// CONCATENATED MODULE: ./build/reporting/terminal-lines.js







/** What an event looks like on a terminal by itself; those that need the past have no line here. */
function factLines(event, verbose) {
    switch (event.type) {
        case 'step-finished':
            return shownIf(verbose || event.durationMs >= sentences/* worthTellingMs */.Av, ['·', 'dim', `took ${(0,format/* formatDuration */.a3)(event.durationMs)}`]);
        case 'call-answered':
            return shownIf(verbose, ['·', 'dim', (0,sentences/* sentenceOf */.$N)(event)]);
        case 'limit-waited':
            return shownIf(verbose || event.waitMs >= sentences/* worthTellingMs */.Av, ['…', 'dim', (0,sentences/* sentenceOf */.$N)(event)]);
        case 'request-retried':
            return [['↻', 'notice', (0,sentences/* sentenceOf */.$N)(verbose ? event : { ...event, requestId: undefined })]];
        case 'write-planned':
            return [['○', 'notice', (0,sentences/* sentenceOf */.$N)(event)]];
        case 'warned':
            return [
                ['!', 'notice', (0,sentences/* sentenceOf */.$N)(event)],
                ['→', 'dim', (0,plain_text/* oneLine */.TN)(event.help)],
            ];
        case 'apps-found':
        case 'build-inspected':
        case 'version-chosen':
        case 'archive-made':
        case 'mini-program-found':
        case 'packages-listed':
        case 'file-uploaded':
        case 'package-ready':
        case 'whitelist-ready':
        case 'rollout-changed':
        case 'function-live':
        case 'function-tested':
        case 'setting-changed':
        case 'site-listed':
        case 'site-synced':
        case 'receipt-written':
            return [['✓', 'good', (0,sentences/* sentenceOf */.$N)(event)]];
        case 'function-kept':
            return [['=', 'dim', (0,sentences/* sentenceOf */.$N)(event)]];
        case 'function-failed':
            return failedFunctionLines(event);
        case 'rollout-found':
        case 'gate-checked':
        case 'nothing-done':
        case 'stage-reached':
        case 'candidates-listed':
        case 'rollback-planned':
        case 'content-fetched':
        case 'undone':
        case 'race-settled':
        case 'status-read':
        case 'receipt-compared':
        case 'app-answered':
        case 'message-sent':
        case 'archive-kept':
            return (0,rollout_lines/* rolloutLines */.r)(event);
        case 'checked':
            return (0,doctor_words/* checkLines */.Wb)(event);
        case 'apps-ended':
        case 'run-started':
        case 'step-started':
        case 'deploy-planned':
        case 'policy-made':
        case 'upload-progressed':
        case 'site-progressed':
        case 'hosting-opening':
        case 'finished':
        case 'failed':
            return [];
    }
}
/** Said at once, where it happened: functions run side by side, and the end of the run may be minutes away. */
function failedFunctionLines(event) {
    const { help, reference } = (0,failure_lines/* failureLines */.w7)(event.failure);
    const logged = (0,function_log/* logExcerpt */.sQ)(event.logs).map((line) => [function_log/* logMark */.sp, 'dim', line]);
    return [['✗', 'bad', (0,sentences/* sentenceOf */.$N)(event)], ['→', 'dim', help], ['·', 'dim', reference], ...logged];
}
const shownIf = (shown, line) => (shown ? [line] : []);

;// CONCATENATED MODULE: ./build/reporting/terminal.js














const gutter = Math.max(...[...releaseSteps, ...deploySteps].map((step) => step.length)) + 2;
/** Stands before the rows of a table. */
const indent = '  ';
/** For people at a terminal, and for the log of any CI system but GitHub: the step in the first column, its facts beside it. */
function createTerminalReporter(options) {
    const screen = createScreen(options);
    const paint = createPaint(options.colour);
    let width = 0;
    const run = createRunReporter(options, screen);
    return (0,per_app/* createPerApp */.$u)({
        run: {
            report: (event) => {
                if (event.type === 'apps-found')
                    width = Math.min(widestName, Math.max(...event.names.map((name) => nameOf(name).length)));
                run.report(event);
            },
        },
        ofApp: (app) => createRunReporter(
        // Several at once would close one another's sections.
        { ...options, sections: undefined }, namedScreen(screen, nameOf(app).padEnd(width), (name) => paint('dim', name))),
    });
}
/** Stands in front of the lines of one mini program of several; a name longer than this makes its own lines begin later, not all. */
const nameOf = (app) => `[${(0,plain_text/* oneLine */.TN)(app)}]`;
const widestName = 24;
/** The same for one run: the whole one, or that of one mini program of several. */
function createRunReporter(options, screen) {
    const { verbose, sections, write } = options;
    const paint = createPaint(options.colour);
    const notes = (0,run_notes/* createRunNotes */.D)();
    const isProgressStep = (0,progress/* createProgressSteps */.P)();
    /** The step that runs. Its name stands beside its first fact. */
    let current;
    const gutterText = () => (current === undefined || current.isNamed ? '' : current.step).padEnd(gutter);
    const print = (line) => {
        screen.line(`${paint('strong', gutterText())}${paintLine(line, paint)}`);
        if (current !== undefined)
            current.isNamed = true;
    };
    /** A step that had nothing to tell is named all the same, and one that was broken off says so. */
    const leaveStep = () => {
        if (current === undefined)
            return;
        const { step, isNamed, isFinished } = current;
        if (!isFinished)
            print(['✗', 'bad', `${sentences/* stepTitles */._4[step]}: did not finish`]);
        else if (!isNamed)
            print(['✓', 'good', sentences/* stepTitles */._4[step]]);
        current = undefined;
        if (sections !== undefined)
            write(sections.end());
    };
    const startRun = (event) => {
        const banner = event.dryRun ? [paint('notice', sentences/* dryRunBanner */.NI)] : [];
        for (const line of [paint('strong', (0,sentences/* sentenceOf */.$N)(event)), ...banner, ''])
            screen.line(line);
    };
    const startStep = (event) => {
        leaveStep();
        current = { step: event.step, isNamed: false, isFinished: false };
        if (sections !== undefined)
            write(sections.begin(event.step, (0,sentences/* sentenceOf */.$N)(event)));
        screen.status(`${gutterText()}… ${(0,sentences/* sentenceOf */.$N)(event)}`);
    };
    const finishStep = () => {
        if (current !== undefined)
            current.isFinished = true;
    };
    const showProgress = (event) => {
        const mark = event.type === 'hosting-opening' ? '…' : '↑';
        if (options.interactive)
            screen.status(`${gutterText()}${mark} ${(0,sentences/* sentenceOf */.$N)(event)}`);
        else if (isProgressStep(event))
            print([mark, 'dim', (0,sentences/* sentenceOf */.$N)(event)]);
    };
    /** Too wide to stand beside the names of steps. A screen has an end, a log has none. */
    const showTables = (event) => {
        const width = options.interactive ? options.columns - indent.length : Number.POSITIVE_INFINITY;
        for (const { title, lines } of (0,table_lines/* textTables */.T)(event, { width, whole: verbose })) {
            for (const text of ['', paint('strong', title), ...lines.map((line) => indent + paintLine(line, paint))])
                screen.line(text);
        }
    };
    /** From the first column on, so that it can be copied as it is. */
    const showPolicy = (event) => {
        const note = event.note === '' ? [] : [paint('dim', (0,plain_text/* oneLine */.TN)(event.note))];
        for (const text of ['', paint('strong', (0,sentences/* sentenceOf */.$N)(event)), ...note, ...(0,doctor_words/* documentLines */.xr)(event)])
            screen.line(text);
        if (current !== undefined)
            current.isNamed = true;
    };
    const show = (event) => {
        if (event.type === 'deploy-planned')
            (0,plan_table/* planLines */.HN)(event, notes).forEach(print);
        else if (event.type === 'policy-made')
            showPolicy(event);
        else if ((0,event_tables/* hasTables */.q5)(event))
            showTables(event);
        else if ((0,progress/* isProgress */.c)(event))
            showProgress(event);
    };
    const end = (event) => {
        leaveStep();
        for (const line of ['', ...endingLines(event, notes, { paint, verbose })])
            screen.line(line);
    };
    const follow = (event) => {
        if (event.type === 'run-started')
            startRun(event);
        else if (event.type === 'step-started')
            startStep(event);
        else if (event.type === 'step-finished')
            finishStep();
        else if (event.type === 'finished' || event.type === 'failed')
            end(event);
        else
            show(event);
    };
    return {
        report: (event) => {
            notes.add(event);
            for (const line of factLines(event, verbose))
                print(line);
            follow(event);
        },
    };
}

// EXTERNAL MODULE: ./build/hosts/hide.js + 6 modules
var hide = __webpack_require__(18906);
;// CONCATENATED MODULE: ./build/hosts/shell.js







/** How a log is folded, where it can be. */
const sectionsOf = {
    GITLAB: () => createGitLabSections(Date.now),
    AZURE_PIPELINES: () => azureSections,
};
/** What a shell shows: text for people, JSON lines when asked for. Nothing reaches a stream with a known secret in it. */
function createShellReporter({ json, verbose, variables = process.env, also = {}, system }) {
    const people = peopleStream(json);
    const write = (text) => void people.write(text);
    // A reader that goes away (`| head`) must not end a release half way.
    for (const stream of [process.stdout, process.stderr])
        stream.on('error', () => undefined);
    // A step of GitHub that runs the command has groups and annotations, too; who wants every call gets it in plain lines.
    const terminal = system === 'GITHUB_ACTIONS' && !verbose
        ? (0,github_log/* createGitHubReporter */.J)({ write })
        : createTerminalReporter({
            write,
            colour: wantsColour(people),
            interactive: people.isTTY === true && process.env['CI'] === undefined,
            verbose,
            columns: people.columns ?? 100,
            sections: system === undefined ? undefined : sectionsOf[system]?.(),
        });
    const issues = system === 'AZURE_PIPELINES' ? { issues: createAzureIssues({ write }) } : {};
    const lines = json ? { 'JSON lines': createJsonLinesReporter({ write: (text) => void process.stdout.write(text) }) } : {};
    const redactor = (0,hide/* redactorFor */.s)(variables);
    return { reporter: (0,fan_out/* createFanOut */.O)({ terminal, ...issues, ...lines, ...also }, redactor), redactor };
}
/** Where the text for people goes, and with it what a CI system reads along. */
const peopleStream = (json) => (json ? process.stderr : process.stdout);
/** no-color.org and force-color.org: a non-empty variable decides, else whether it is a terminal. */
function wantsColour(stream) {
    if (process.env['NO_COLOR'])
        return false;
    if (process.env['FORCE_COLOR'])
        return process.env['FORCE_COLOR'] !== '0';
    return stream.isTTY === true;
}


/***/ }),

/***/ 28230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CK: () => (/* binding */ azureSecret),
/* harmony export */   T6: () => (/* binding */ azureGroup),
/* harmony export */   Tf: () => (/* binding */ azureCommand),
/* harmony export */   X$: () => (/* binding */ azureVariables),
/* harmony export */   cB: () => (/* binding */ azureEndGroup)
/* harmony export */ });
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14385);

/**
 * One logging command. Escaping is that of the agent's own library (azure-pipelines-task-lib, taskcommand.ts): percent and line ends
 * everywhere, semicolon and bracket in properties too, because they end one.
 */
function azureCommand(name, data, properties = {}) {
    const pairs = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty((0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .singleLine */ .pF)(value))};`);
    return `##vso[${name}${pairs.length === 0 ? '' : ` ${pairs.join('')}`}]${escapeData(data)}\n`;
}
/** A heading that folds what follows, up to its end. The agent takes it as it is, so it may hold nothing but words. */
const azureGroup = (title) => `##[group]${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(title)}\n`;
const azureEndGroup = '##[endgroup]\n';
/**
 * The outputs as variables of the later steps: once under their own names, and once as outputs of the step, for other jobs. A value
 * that holds `$(name)` would be filled in with that variable, be it a secret, when a later step uses ours: it is broken up.
 */
const azureVariables = (variables) => variables
    .flatMap(([variable, value]) => {
    const data = (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .singleLine */ .pF)(value).replaceAll('$(', '$ (');
    return [azureCommand('task.setvariable', data, { variable }), azureCommand('task.setvariable', data, { variable, isoutput: 'true' })];
})
    .join('');
/** A secret, which the agent then hides in the log of every later step. One of several lines is hidden line by line, as logs show it. */
const azureSecret = (secret) => secret
    .split(/\r?\n/)
    .filter((line) => line.trim().length >= shortestSecret)
    .map((line) => azureCommand('task.setsecret', line))
    .join('');
/** Hiding less would make a log unreadable, and hide nothing. */
const shortestSecret = 6;
const escapeData = (text) => text.replaceAll('%', '%AZP25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text) => escapeData(text).replaceAll(']', '%5D').replaceAll(';', '%3B');


/***/ })

};
