export const id = 316;
export const ids = [316,916];
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

/***/ 49445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21916);

/** How many letters may differ before a suggestion is more confusing than helpful. */
const tolerance = (name) => (name.length <= 3 ? 1 : name.length <= 8 ? 2 : 3);
/** The known name that was most likely meant; undefined when none is near, which `most` letters may decide. */
function nearest(name, known, most = tolerance(name)) {
    const asked = name.toLowerCase();
    let best;
    for (const candidate of known) {
        const far = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(asked, candidate.toLowerCase());
        if (far <= most && (best === undefined || far < best.far))
            best = { candidate, far };
    }
    return best?.candidate;
}


/***/ }),

/***/ 76277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Et: () => (/* binding */ verbNames),
/* harmony export */   PB: () => (/* binding */ verbs),
/* harmony export */   SF: () => (/* binding */ isMode),
/* harmony export */   _X: () => (/* binding */ modeNames),
/* harmony export */   ek: () => (/* binding */ isVerb)
/* harmony export */ });
/** Every verb, once. */
const verbs = {
    release: {
        about: 'Uploads the build of a mini program and, when an audience is given, publishes it.',
        zh: '上传小程序构建产物；指定受众时一并发布。',
        mode: true,
        reads: 'app',
        examples: [
            'miniship release --path dist/mini-program --version v1.4.2 --whitelist qa',
            'miniship release --app shop --window-users 500 --window-until 24h',
            'miniship release --app shop --audience everyone --dry-run',
        ],
    },
    deploy: {
        about: 'Brings the functions, the site and the settings of an MPServerless space to what the repository says.',
        zh: '让小程序云 Serverless 空间中的云函数、静态网站及相关设置与代码仓库保持一致。',
        mode: true,
        reads: 'serverless',
        examples: [
            "miniship deploy --space-id mp-1234 --functions 'functions/*' --hosting site/dist",
            'miniship deploy --only hosting --spa --delete --delete-at-most 20%',
            'miniship deploy --dry-run --json',
        ],
    },
    plan: {
        about: 'Shows what release or deploy would do, with read-only calls; it takes every flag of that verb.',
        zh: '以只读调用展示 release 或 deploy 将会做什么；参数与对应命令相同。',
        mode: false,
        reads: 'nothing',
        examples: ['miniship plan release --app shop --audience everyone', 'miniship plan deploy --json'],
    },
    emulator: {
        about: 'Runs the cloud on this machine, and prints the variables that point a client at it.',
        zh: '在本机运行云端模拟器，并打印客户端所需的环境变量。',
        mode: false,
        reads: 'nothing',
        examples: ['miniship emulator --port 0 --json', 'miniship emulator --seed apps.json --state emulator.json'],
    },
    demo: {
        about: 'Releases a sample mini program on a fresh emulator; needs no account.',
        zh: '在全新的模拟器上发布一个示例小程序，无需账号。',
        mode: false,
        reads: 'nothing',
        examples: ['miniship demo'],
    },
};
const verbNames = Object.keys(verbs);
const isVerb = (text) => Object.hasOwn(verbs, text);
const isMode = (text) => isVerb(text) && verbs[text].mode;
/** The verbs that the Action offers as `mode`. */
const modeNames = verbNames.filter(isMode);


/***/ }),

/***/ 12965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors/failure.js + 5 modules
var errors_failure = __webpack_require__(49277);
// EXTERNAL MODULE: ./build/config/inputs.js + 2 modules
var inputs = __webpack_require__(64728);
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

// EXTERNAL MODULE: ./build/reporting/fan-out.js
var fan_out = __webpack_require__(52669);
// EXTERNAL MODULE: ./build/reporting/deploy-outcome.js
var deploy_outcome = __webpack_require__(42603);
// EXTERNAL MODULE: ./build/reporting/failure-lines.js
var failure_lines = __webpack_require__(9665);
// EXTERNAL MODULE: ./build/reporting/function-log.js
var function_log = __webpack_require__(85018);
// EXTERNAL MODULE: ./build/reporting/plan-table.js
var plan_table = __webpack_require__(46987);
// EXTERNAL MODULE: ./build/reporting/progress.js
var progress = __webpack_require__(92474);
// EXTERNAL MODULE: ./build/reporting/run-notes.js
var run_notes = __webpack_require__(58264);
// EXTERNAL MODULE: ./build/reporting/sentences.js
var sentences = __webpack_require__(73831);
// EXTERNAL MODULE: ./build/reporting/verdict.js + 1 modules
var verdict = __webpack_require__(42608);
// EXTERNAL MODULE: ./build/reporting/plain-text.js
var plain_text = __webpack_require__(14385);
;// CONCATENATED MODULE: ./build/reporting/workflow-command.js

/**
 * One workflow command. `lines` become the lines of its data. Escaping is the runner's own: percent and line ends everywhere,
 * colon and comma in properties too, because they end one.
 */
function workflowCommand(name, lines, properties = {}) {
    const pairs = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty((0,plain_text/* oneLine */.TN)(value))}`);
    const data = escapeData(lines.map(plain_text/* oneLine */.TN).join('\n'));
    return `::${name}${pairs.length === 0 ? '' : ` ${pairs.join(',')}`}::${data}\n`;
}
/**
 * One line of the log that the runner cannot take for a command, whatever it holds. The runner looks for `::` behind any white
 * space at the start of a line, and for the older `##[` anywhere in it (`oneLine` breaks that up).
 */
function logLine(text) {
    const line = (0,plain_text/* oneLine */.TN)(text);
    return line.startsWith('::') ? `» ${line}\n` : `${line}\n`;
}
const escapeData = (text) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

;// CONCATENATED MODULE: ./build/reporting/github-log.js









/** The log of a GitHub runner: a group per step, annotations for what somebody must read, details in debug lines. */
function createGitHubReporter({ write }) {
    const notes = (0,run_notes/* createRunNotes */.D)();
    const isProgressStep = (0,progress/* createProgressSteps */.P)();
    let inGroup = false;
    const tell = (event) => {
        if ((0,progress/* isProgress */.c)(event))
            return isProgressStep(event) ? [logLine((0,sentences/* sentenceOf */.$N)(event))] : [];
        if (event.type === 'deploy-planned')
            return (0,plan_table/* planLines */.HN)(event, notes).map(markedLine);
        if (event.type === 'finished' || event.type === 'failed')
            return endingLines(event, notes);
        return linesOf(event);
    };
    /** Groups do not nest, and what stands in one is folded away: an ending must come after the group. */
    const closing = (event) => {
        const closes = inGroup && (event.type === 'step-started' || event.type === 'finished' || event.type === 'failed');
        if (event.type === 'step-started')
            inGroup = true;
        else if (closes || event.type === 'step-finished')
            inGroup = false;
        return closes ? [endOfGroup] : [];
    };
    return {
        report: (event) => {
            notes.add(event);
            const text = [...closing(event), ...tell(event)].join('');
            if (text !== '')
                write(text);
        },
    };
}
const endOfGroup = workflowCommand('endgroup', []);
/** What an event looks like by itself. Events that need the past are told by the reporter. */
function linesOf(event) {
    switch (event.type) {
        case 'run-started':
            return [logLine((0,sentences/* sentenceOf */.$N)(event)), ...(event.dryRun ? [logLine(sentences/* dryRunBanner */.NI)] : [])];
        case 'step-started':
            return [workflowCommand('group', [(0,sentences/* sentenceOf */.$N)(event)])];
        case 'step-finished':
            return [logLine((0,sentences/* sentenceOf */.$N)(event)), endOfGroup];
        case 'call-answered':
            return [workflowCommand('debug', [(0,sentences/* sentenceOf */.$N)(event)])];
        case 'limit-waited':
            return [event.waitMs >= sentences/* worthTellingMs */.Av ? logLine((0,sentences/* sentenceOf */.$N)(event)) : workflowCommand('debug', [(0,sentences/* sentenceOf */.$N)(event)])];
        case 'warned':
            return [workflowCommand('warning', [event.message, event.help], { title: 'miniship' })];
        case 'function-failed':
            return [functionAnnotation(event), ...(0,function_log/* logExcerpt */.sQ)(event.logs).map((line) => logLine(`${function_log/* logMark */.sp} ${line}`))];
        case 'build-inspected':
        case 'version-chosen':
        case 'archive-made':
        case 'mini-program-found':
        case 'packages-listed':
        case 'file-uploaded':
        case 'package-ready':
        case 'whitelist-ready':
        case 'rollout-changed':
        case 'request-retried':
        case 'write-planned':
        case 'function-live':
        case 'function-kept':
        case 'function-tested':
        case 'setting-changed':
        case 'site-listed':
        case 'site-synced':
        case 'receipt-written':
            return [logLine((0,sentences/* sentenceOf */.$N)(event))];
    }
}
function endingLines(event, notes) {
    const { title, text } = (0,verdict/* verdictOf */.Vj)(event.result, notes);
    const table = (0,deploy_outcome/* outcomeLines */.q)(notes).map(markedLine);
    if (event.type === 'finished')
        return [...table, workflowCommand('notice', [text], { title })];
    return [...table, ...failureCommands(event.failure, notes), logLine(`${title}: ${text}`)];
}
/** One annotation per problem; the summary of several is a plain line above them, since it says nothing by itself. */
function failureCommands(failure, notes) {
    const annotated = new Set(notes.all('function-failed').map((event) => (0,failure_lines/* failureLines */.w)(event.failure).message));
    const annotate = (lines) => (annotated.has(lines.message) ? logLine(lines.message) : annotation(lines));
    const { problems, message, help } = (0,failure_lines/* failureLines */.w)(failure);
    const causes = (0,failure_lines/* causesOf */.c)(failure).map((cause) => workflowCommand('debug', [`cause: ${cause}`]));
    if (problems.length === 0)
        return [annotate((0,failure_lines/* failureLines */.w)(failure)), ...causes];
    return [logLine(message), ...problems.map(annotate), logLine(help), ...causes];
}
/** A function that failed is annotated where it did: the end may be far away, and the run may never reach it. */
function functionAnnotation({ name, failure }) {
    const { code, message, help, reference } = (0,failure_lines/* failureLines */.w)(failure);
    return workflowCommand('error', [message, help, reference], { title: `function ${name}: ${code}` });
}
const markedLine = ([mark, , text]) => logLine(`${mark} ${text}`);
/** With a file and a line GitHub shows it beside that line, too. */
const annotation = ({ code, message, help, reference, source }) => workflowCommand('error', [message, help, reference], { title: code, ...source });

// EXTERNAL MODULE: ./build/reporting/format.js
var format = __webpack_require__(79542);
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

;// CONCATENATED MODULE: ./build/reporting/deploy-summary.js







/** What a manager asks of a deploy: how many functions are live, where the site is, what changed on it. Values are Markdown. */
function deployFacts(notes) {
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
const digest = (text) => ({ before: [], rows: [`Digest of this plan: <code>${asMarkdown(text)}</code>`], after: [''] });
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

;// CONCATENATED MODULE: ./build/reporting/job-summary.js







/** GitHub drops a summary above 1 MiB; a little room stays for what else the step writes into it. */
const limitBytes = 1_000_000;
/** Collects a run and gives its page for the job summary of GitHub, or for any other place that shows Markdown. */
function createSummaryReporter() {
    const notes = (0,run_notes/* createRunNotes */.D)();
    return { report: (event) => notes.add(event), markdown: () => renderSummary(notes) };
}
/** First what everybody wants to know, then, folded, what somebody who looks into it needs. */
function renderSummary(notes) {
    const sections = [
        heading(notes),
        ...problems(notes.last('failed')?.failure),
        overview(notes),
        ...deployTables(notes),
        planned(notes),
        ...details(notes),
    ];
    return page(sections.filter(({ before, rows }) => before.length + rows.length > 0), limitBytes);
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
    const { message, help, reference } = (0,failure_lines/* failureLines */.w)(failure);
    return `${index + 1}. <b>${asMarkdown(message)}</b><br>${asMarkdown(help)}<br><sub>${asMarkdown(reference)}</sub>`;
}
/** The table that a manager understands; a row whose fact is unknown is left out. */
function overview(notes) {
    const facts = [
        ['What', markdown(notes.last('run-started')?.subject)],
        ['State', (notes.last('failed') ?? notes.last('finished'))?.result.status],
        ...((0,verdict/* isDeploy */.W$)(notes) ? deployFacts(notes) : releaseFacts(notes)),
        ['Receipt', markdown(notes.last('receipt-written')?.path)],
    ];
    return table(['', ''], facts.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
function releaseFacts(notes) {
    const rollout = notes.last('rollout-changed');
    return [
        ['Version', markdown(version(notes))],
        ['For', markdown(rollout?.audience)],
        ['Package', reusable(notes.last('package-ready'), ({ packageId }) => packageId)],
        ['Task', reusable(rollout, ({ taskId }) => taskId)],
    ];
}
const markdown = (text) => (text === undefined ? undefined : asMarkdown(text));
function version(notes) {
    const given = notes.last('version-chosen')?.given;
    const h5Version = (0,verdict/* versionOf */.E4)(notes);
    return given === undefined || given === h5Version ? h5Version : `${h5Version} (from ${given})`;
}
const reusable = (fact, id) => fact && `${id(fact)}${fact.reused ? ' (was there already)' : ''}`;
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

// EXTERNAL MODULE: ./build/reporting/redact.js + 3 modules
var redact = __webpack_require__(70357);
// EXTERNAL MODULE: ./build/hosts/ci-run.js
var ci_run = __webpack_require__(59446);
// EXTERNAL MODULE: ./build/hosts/hide.js
var hosts_hide = __webpack_require__(58058);
// EXTERNAL MODULE: ./build/hosts/output-files.js + 1 modules
var output_files = __webpack_require__(66973);
// EXTERNAL MODULE: ./build/hosts/read-run.js + 3 modules
var read_run = __webpack_require__(90856);
// EXTERNAL MODULE: ./build/hosts/read-text.js
var read_text = __webpack_require__(37976);
;// CONCATENATED MODULE: ./build/hosts/github-action.js












const write = (text) => void process.stdout.write(text);
/** The Action: a GitHub runner started us, with inputs in INPUT_ variables. Answers the exit code. */
async function run() {
    const core = await Promise.all(/* import() */[__webpack_require__.e(752), __webpack_require__.e(659), __webpack_require__.e(770)]).then(__webpack_require__.bind(__webpack_require__, 91659));
    const redactor = (0,redact/* createRedactor */.l)();
    try {
        return await runMode(core, redactor);
    }
    catch (thrown) {
        // A run tells its own failures; whatever comes up here is said as well, and the outputs are set on failure too.
        const failure = (0,errors_failure.asFailure)(thrown);
        core.error(redactor.text(`${failure.message}\n${failure.help}`), { title: failure.code });
        await afterwards('The outputs were not set', { core, redactor }, () => {
            core.setOutput('status', 'failed');
            core.setOutput('error-code', failure.code);
        });
        return failure.exit;
    }
}
async function runMode(core, redactor) {
    const { verb, values: given, problems } = readActionInputs(process.env);
    const workingDirectory = process.env['GITHUB_WORKSPACE'] || process.cwd();
    const question = { given, givenFrom: 'Action input', variables: process.env, workingDirectory, readText: read_text/* readText */.y };
    // A mode that does not exist is among the problems; they are told as those of a release.
    const mode = verb === 'deploy' ? 'deploy' : 'release';
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
    const outputs = (0,output_files/* createOutputFiles */.j)(values['output-file'] ?? [], warn);
    const [summary, log] = [createSummaryReporter(), createGitHubReporter({ write })];
    const result = await start({ reporter: (0,fan_out/* createFanOut */.O)({ log, summary, outputs }, redactor), onSecret: mask });
    const told = { core, redactor };
    await afterwards('The outputs were not set', told, () => {
        for (const [name, value] of Object.entries(result.outputs))
            core.setOutput(name, redactor.text(value));
    });
    if (process.env['GITHUB_STEP_SUMMARY'])
        await afterwards('The job summary was not written', told, () => core.summary.addRaw(summary.markdown()).write());
    const receipt = result.outputs['receipt-path'] ?? '';
    if (values['upload-receipt'] && receipt !== '' && canUpload())
        await afterwards(`The receipt was not uploaded as an artifact (it is at ${receipt})`, told, () => uploadReceipt(receipt, mode));
    return result.exit;
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
/** The run as its event describes it: of a pull request people know the head commit, not the merge commit that GITHUB_SHA names. */
async function readGitHubRun() {
    const { context } = await Promise.all(/* import() */[__webpack_require__.e(752), __webpack_require__.e(351)]).then(__webpack_require__.bind(__webpack_require__, 61351));
    const head = context.payload.pull_request?.['head'];
    const commit = typeof head === 'object' && head !== null && 'sha' in head && typeof head.sha === 'string' ? head.sha : undefined;
    const run = (0,ci_run/* readCiRun */.C)(process.env);
    return commit === undefined ? run : { ...run, commit };
}
/** A runner that lends no access to the artifact service has no place for the receipt. */
const canUpload = () => Boolean(process.env['ACTIONS_RESULTS_URL'] && process.env['ACTIONS_RUNTIME_TOKEN']);
/** Keeps the receipt with the run. */
async function uploadReceipt(path, mode) {
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(752), __webpack_require__.e(118), __webpack_require__.e(990), __webpack_require__.e(824), __webpack_require__.e(351), __webpack_require__.e(659), __webpack_require__.e(787)]).then(__webpack_require__.bind(__webpack_require__, 48787));
    await new DefaultArtifactClient().uploadArtifact(artifactName(mode), [path], (0,external_node_path_.dirname)(path));
}
/** Unique in a workflow run, whatever its jobs, steps and attempts: an artifact cannot be written twice. */
const artifactName = (mode) => ['miniship', mode, process.env['GITHUB_JOB'], process.env['GITHUB_ACTION'], process.env['GITHUB_RUN_ATTEMPT']].filter(Boolean).join('-');


/***/ }),

/***/ 43152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** The version of this program; a test holds it equal to package.json. */
const version = '0.1.0';


/***/ })

};
