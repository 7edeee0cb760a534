export const id = 6687;
export const ids = [6687,1916];
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

/***/ 87725:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors/failure.js + 8 modules
var errors_failure = __webpack_require__(7783);
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
// EXTERNAL MODULE: ./build/reporting/deploy-outcome.js
var deploy_outcome = __webpack_require__(42603);
// EXTERNAL MODULE: ./build/reporting/doctor-words.js
var doctor_words = __webpack_require__(598);
// EXTERNAL MODULE: ./build/reporting/function-log.js
var function_log = __webpack_require__(85018);
// EXTERNAL MODULE: ./build/reporting/per-app.js
var per_app = __webpack_require__(28880);
// EXTERNAL MODULE: ./build/reporting/plain-text.js
var plain_text = __webpack_require__(14385);
// EXTERNAL MODULE: ./build/reporting/plan-table.js
var plan_table = __webpack_require__(46987);
// EXTERNAL MODULE: ./build/reporting/progress.js
var progress = __webpack_require__(92474);
// EXTERNAL MODULE: ./build/reporting/rollout-lines.js
var rollout_lines = __webpack_require__(59650);
// EXTERNAL MODULE: ./build/reporting/run-notes.js
var run_notes = __webpack_require__(58264);
// EXTERNAL MODULE: ./build/reporting/sentences.js
var sentences = __webpack_require__(73831);
// EXTERNAL MODULE: ./build/reporting/table-lines.js
var table_lines = __webpack_require__(50595);
// EXTERNAL MODULE: ./build/reporting/verdict.js + 4 modules
var verdict = __webpack_require__(5294);
// EXTERNAL MODULE: ./build/reporting/workflow-command.js
var workflow_command = __webpack_require__(73548);
;// CONCATENATED MODULE: ./build/reporting/github-log.js














/** The log of a GitHub runner: a group per step, annotations for what somebody must read, details in debug lines. */
function createGitHubReporter({ write }) {
    return (0,per_app/* createPerApp */.$u)({
        run: createRunReporter((lines) => write(lines.join(''))),
        // Several at once would close one another's groups: each line says whose it is instead.
        ofApp: (app) => createRunReporter((lines) => {
            const named = lines.flatMap((line) => (0,workflow_command/* lineOfApp */.Hx)(line, app) ?? []);
            if (named.length > 0)
                write(named.join(''));
        }),
    });
}
/** The same for one run: the whole one, or that of one mini program of several. */
function createRunReporter(write) {
    const notes = (0,run_notes/* createRunNotes */.D)();
    const isProgressStep = (0,progress/* createProgressSteps */.P)();
    let inGroup = false;
    const tell = (event) => {
        if ((0,progress/* isProgress */.c)(event))
            return isProgressStep(event) ? [(0,workflow_command/* logLine */.BP)((0,sentences/* sentenceOf */.$N)(event))] : [];
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
            const lines = [...closing(event), ...tell(event)];
            if (lines.length > 0)
                write(lines);
        },
    };
}
const endOfGroup = (0,workflow_command/* workflowCommand */.NA)('endgroup', []);
/** What an event looks like by itself. Events that need the past are told by the reporter. */
function linesOf(event) {
    switch (event.type) {
        case 'run-started':
            return [(0,workflow_command/* logLine */.BP)((0,sentences/* sentenceOf */.$N)(event)), ...(event.dryRun ? [(0,workflow_command/* logLine */.BP)(sentences/* dryRunBanner */.NI)] : [])];
        case 'apps-ended':
            return [];
        case 'step-started':
            return [(0,workflow_command/* workflowCommand */.NA)('group', [(0,sentences/* sentenceOf */.$N)(event)])];
        case 'step-finished':
            return [(0,workflow_command/* logLine */.BP)((0,sentences/* sentenceOf */.$N)(event)), endOfGroup];
        case 'call-answered':
            return [(0,workflow_command/* workflowCommand */.NA)('debug', [(0,sentences/* sentenceOf */.$N)(event)])];
        case 'limit-waited':
            return [event.waitMs >= sentences/* worthTellingMs */.Av ? (0,workflow_command/* logLine */.BP)((0,sentences/* sentenceOf */.$N)(event)) : (0,workflow_command/* workflowCommand */.NA)('debug', [(0,sentences/* sentenceOf */.$N)(event)])];
        case 'warned':
            return [(0,workflow_command/* workflowCommand */.NA)('warning', [event.message, event.help], { title: 'miniship' })];
        case 'checked':
            return event.state === 'bad' ? [checkAnnotation(event)] : (0,doctor_words/* checkLines */.Wb)(event).map(markedLine);
        case 'policy-made':
            return [(0,workflow_command/* logLine */.BP)((0,sentences/* sentenceOf */.$N)(event)), (0,workflow_command/* logLine */.BP)(event.note), ...(0,doctor_words/* documentLines */.xr)(event).map((line) => `${line}\n`)];
        case 'function-failed':
            return [functionAnnotation(event), ...(0,function_log/* logExcerpt */.sQ)(event.logs).map((line) => (0,workflow_command/* logLine */.BP)(`${function_log/* logMark */.sp} ${line}`))];
        case 'nothing-done':
            return [(0,workflow_command/* workflowCommand */.NA)('notice', [event.reason, event.help], { title: 'Nothing to do' })];
        case 'undone':
            return [event.confirmed ? (0,workflow_command/* logLine */.BP)((0,sentences/* sentenceOf */.$N)(event)) : (0,workflow_command/* workflowCommand */.NA)('warning', [(0,sentences/* sentenceOf */.$N)(event)], { title: 'Not undone' })];
        case 'race-settled':
            return [(0,workflow_command/* workflowCommand */.NA)('notice', [(0,sentences/* sentenceOf */.$N)(event)], { title: 'Two runs at once' })];
        case 'rollout-found':
        case 'gate-checked':
        case 'stage-reached':
        case 'candidates-listed':
        case 'rollback-planned':
        case 'content-fetched':
        case 'status-read':
        case 'receipt-compared':
        case 'app-answered':
        case 'message-sent':
        case 'archive-kept':
            return [(0,workflow_command/* logLine */.BP)((0,sentences/* sentenceOf */.$N)(event)), ...(0,rollout_lines/* rolloutLines */.r)(event).slice(1).map(markedLine)];
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
        case 'request-retried':
        case 'write-planned':
        case 'function-live':
        case 'function-kept':
        case 'function-tested':
        case 'setting-changed':
        case 'site-listed':
        case 'site-synced':
        case 'receipt-written':
            return [(0,workflow_command/* logLine */.BP)((0,sentences/* sentenceOf */.$N)(event))];
    }
}
function endingLines(event, notes) {
    const { title, text } = (0,verdict/* verdictOf */.Vj)(event.result, notes);
    const tables = [...tableLines(notes), ...(0,deploy_outcome/* outcomeLines */.q)(notes).map(markedLine)];
    if (event.type === 'failed')
        return [...tables, ...failureCommands(event.failure, notes), (0,workflow_command/* logLine */.BP)(`${title}: ${text}`)];
    // That nothing was to be done is annotated where it was found.
    const isTold = event.result.status === 'unchanged' && notes.last('nothing-done') !== undefined;
    // GitHub shows ten notices of a step: those of two hundred mini programs would hide the one of the run.
    const isPart = event.app !== undefined;
    return [...tables, isTold || isPart ? (0,workflow_command/* logLine */.BP)(`${title}: ${text}`) : (0,workflow_command/* workflowCommand */.NA)('notice', [text], { title })];
}
/** Tables stand at the end: inside the group of their step nobody would see them. */
const tableLines = (notes) => notes
    .tables()
    .flatMap((event) => (0,table_lines/* textTables */.T)(event, { width: Number.POSITIVE_INFINITY, whole: false }).flatMap(({ title, lines }) => [
    (0,workflow_command/* logLine */.BP)(title),
    ...lines.map(markedLine),
]));
/** One annotation per problem; the summary of several is a plain line above them, since it says nothing by itself. */
function failureCommands(failure, notes) {
    const failed = notes.all('function-failed').map((event) => (0,failure_lines/* failureLines */.w7)(event.failure).message);
    const annotated = new Set([...failed, ...notes.all('checked').flatMap(({ state, cause }) => (state === 'bad' ? [(0,plain_text/* oneLine */.TN)(cause)] : []))]);
    // Of several mini programs those that failed were annotated when they did.
    const areTold = notes.last('apps-ended') !== undefined;
    const annotate = (lines) => (areTold || annotated.has(lines.message) ? (0,workflow_command/* logLine */.BP)(lines.message) : annotation(lines));
    const { problems, message, help } = (0,failure_lines/* failureLines */.w7)(failure);
    const behind = [...(0,failure_lines/* causesOf */.cZ)(failure).map((cause) => `cause: ${cause}`), ...(0,failure_lines/* traceOf */.fC)(failure)];
    const causes = behind.map((line) => (0,workflow_command/* workflowCommand */.NA)('debug', [line]));
    if (problems.length === 0)
        return [annotate((0,failure_lines/* failureLines */.w7)(failure)), ...causes];
    return [(0,workflow_command/* logLine */.BP)(message), ...problems.map(annotate), (0,workflow_command/* logLine */.BP)(help), ...causes];
}
/** A function that failed is annotated where it did: the end may be far away, and the run may never reach it. */
function functionAnnotation({ name, failure }) {
    const { code, message, help, reference } = (0,failure_lines/* failureLines */.w7)(failure);
    return (0,workflow_command/* workflowCommand */.NA)('error', [message, help, reference], { title: `function ${name}: ${code}` });
}
/** What is to be mended is annotated where it was found, and once. */
const checkAnnotation = (event) => (0,workflow_command/* workflowCommand */.NA)('error', [event.cause, event.fix], { title: [doctor_words/* checkTitles */.gP[event.name], event.subject].filter(Boolean).join(' ') });
const markedLine = ([mark, , text]) => (0,workflow_command/* logLine */.BP)(`${mark} ${text}`);
/** With a file and a line GitHub shows it beside that line, too. */
const annotation = ({ code, message, help, reference, source }) => (0,workflow_command/* workflowCommand */.NA)('error', [message, help, reference], { title: code, ...source });

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

// EXTERNAL MODULE: ./build/reporting/event-tables.js
var event_tables = __webpack_require__(62459);
// EXTERNAL MODULE: ./build/reporting/rollout-sentences.js
var rollout_sentences = __webpack_require__(73219);
// EXTERNAL MODULE: ./build/reporting/stages.js
var reporting_stages = __webpack_require__(76074);
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

// EXTERNAL MODULE: ./build/hosts/ci-run.js
var ci_run = __webpack_require__(59446);
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

;// CONCATENATED MODULE: ./build/hosts/github-event.js

/**
 * The run as its event describes it. Of a pull request people know the head commit, not the merge commit that GITHUB_SHA names; of a push,
 * the time of the commit is told as well.
 */
function withGitHubEvent(run, payload) {
    const head = textAt(partAt(partAt(payload, 'pull_request'), 'head'), 'sha');
    const known = head === undefined ? run : { ...run, commit: head };
    const pushed = partAt(payload, 'head_commit');
    const commitMs = (0,ci_run/* timeIn */.H)(textAt(pushed, 'timestamp'));
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
// EXTERNAL MODULE: ./build/hosts/output-files.js + 1 modules
var output_files = __webpack_require__(66973);
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
    const outputs = (0,output_files/* createOutputFiles */.j)(values['output-file'] ?? [], warn);
    const [summary, log] = [createSummaryReporter(), createGitHubReporter({ write })];
    const fetchArtifact = artifactFetcher(values['github-token'], warn);
    const result = await start({
        reporter: (0,fan_out/* createFanOut */.O)({ log, summary, outputs }, redactor),
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
