export const id = 741;
export const ids = [741];
export const modules = {

/***/ 42603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ functionOutcomes),
/* harmony export */   q: () => (/* binding */ outcomeLines)
/* harmony export */ });
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14385);
/* harmony import */ var _sentences_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73831);
/* harmony import */ var _text_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72811);



/** How one function came out of a deploy, worst first; `not finished`: planned, but the run ended before it was told of. */
const states = ['failed', 'not finished', 'live', 'unchanged'];
/** Every function that the run planned or told about, the failed ones first. A dry run has no outcome. */
function functionOutcomes(notes) {
    if (notes.last('run-started')?.dryRun === true)
        return [];
    const found = new Map();
    const set = (outcome) => found.set(outcome.name, outcome);
    for (const { section, name, change } of notes.last('deploy-planned')?.rows ?? []) {
        if (section === 'function' && change !== 'delete')
            set({ name, state: change === 'keep' ? 'unchanged' : 'not finished' });
    }
    for (const { name, version } of notes.all('function-kept')) {
        // Code that is kept may have got other settings.
        set({ name, state: found.get(name)?.state === 'not finished' ? 'live' : 'unchanged', version });
    }
    for (const { name, version } of notes.all('function-live'))
        set({ name, state: 'live', version });
    for (const { name, failure } of notes.all('function-failed'))
        set({ name, state: 'failed', failure });
    return states.flatMap((state) => [...found.values()].filter((outcome) => outcome.state === state));
}
const marks = {
    failed: ['✗', 'bad'],
    'not finished': ['○', 'notice'],
    live: ['✓', 'good'],
    unchanged: ['=', 'dim'],
};
/** The table at the end of a deploy: each function with its version, and the site. */
function outcomeLines(notes) {
    const outcomes = functionOutcomes(notes);
    const lines = (0,_text_table_js__WEBPACK_IMPORTED_MODULE_2__/* .alignColumns */ .R)(outcomes.map(outcomeCells));
    const functions = outcomes.map(({ state }, index) => [...marks[state], lines[index] ?? '']);
    const site = notes.last('site-synced');
    return site === undefined ? functions : [...functions, ['✓', 'good', (0,_sentences_js__WEBPACK_IMPORTED_MODULE_1__/* .sentenceOf */ .$N)(site)]];
}
const outcomeCells = ({ name, state, version, failure }) => [
    `function ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(name)}`,
    state,
    version ? `version ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(version)}` : '',
    failure?.code ?? '',
];


/***/ }),

/***/ 9665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ causesOf),
/* harmony export */   w: () => (/* binding */ failureLines)
/* harmony export */ });
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14385);

function failureLines(failure) {
    const { code, exit, operation, requestId } = failure;
    const parts = [code, `exit ${exit}`, operation && `operation ${operation}`, requestId && `request ${requestId}`];
    return {
        code,
        message: (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(failure.message),
        help: (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(failure.help),
        reference: (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(parts.filter(Boolean).join(', ')),
        source: sourceOf(failure),
        problems: failure.problems.map(failureLines),
    };
}
/** Failures of the configuration say where as `miniship.yml:12`. */
function sourceOf({ facts }) {
    const where = 'where' in facts ? facts.where : undefined;
    const [, file, line] = (typeof where === 'string' && /^([^:]+\.(?:ya?ml|json)):(\d+)$/.exec(where)) || [];
    return file === undefined || line === undefined ? undefined : { file, line };
}
/** A chain of causes ends somewhere, even one that runs in a circle. */
const deepest = 8;
/** The causes of a failure, the nearest first: for those who look into it, not for everybody. */
function causesOf(failure) {
    const causes = [];
    let cause = failure.cause;
    while (cause !== undefined && cause !== null && causes.length < deepest) {
        causes.push((0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .describeThrown */ .YI)(cause));
        cause = cause instanceof Error ? cause.cause : undefined;
    }
    return causes;
}


/***/ }),

/***/ 52669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ createFanOut)
/* harmony export */ });
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14385);

const hidingNothing = { wrap: (reporter) => reporter };
/**
 * One reporter to several. Telling must not break doing: a reporter that throws (a closed pipe, a full disk) is left out from
 * then on, and the others are told once, as a warning. After the last event nothing may follow, so the host finds those that
 * broke there in `broken`. The redactor belongs inside, not around: that warning begins here, and what was thrown may hold a secret.
 */
function createFanOut(reporters, redactor = hidingNothing) {
    const working = new Map(Object.entries(reporters));
    const broken = [];
    const everyone = redactor.wrap({
        report: (event) => {
            for (const [name, reporter] of working) {
                try {
                    reporter.report(event);
                }
                catch (error) {
                    working.delete(name);
                    broken.push({ name, error });
                }
            }
        },
    });
    const report = (event) => {
        const before = broken.length;
        everyone.report(event);
        if (event.type === 'finished' || event.type === 'failed')
            return;
        for (const { name, error } of broken.slice(before))
            report(warning(name, error));
    };
    return { report, broken };
}
const warning = (name, error) => ({
    type: 'warned',
    message: `The report "${name}" stopped: ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .describeThrown */ .YI)(error)}`,
    help: 'The run itself goes on; only this report is incomplete.',
});


/***/ }),

/***/ 79542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
const sizeUnits = ['kB', 'MB', 'GB', 'TB'];
/** One digit after the point below ten, none above: "1.2", "12", "120". */
const threeDigits = (value) => (value < 9.95 ? value.toFixed(1).replace(/\.0$/, '') : String(Math.round(value)));
/** A size for people, in decimal units, as storage is sold and as the cloud's limits are written: "1.2 MB". */
function formatBytes(sizeBytes) {
    if (sizeBytes < 1000)
        return `${sizeBytes} B`;
    let value = sizeBytes / 1000;
    let unit = 0;
    // 999.5 would be printed as "1000": it is one of the next unit.
    while (value >= 999.5 && unit < sizeUnits.length - 1) {
        value /= 1000;
        unit += 1;
    }
    return `${threeDigits(value)} ${sizeUnits[unit] ?? 'TB'}`;
}
/** A duration for people: "85 ms", "3.2 s", "2 min 5 s", "1 h 1 min". */
function formatDuration(durationMs) {
    if (durationMs < 999.5)
        return `${Math.round(durationMs)} ms`;
    if (durationMs < 59_500)
        return `${threeDigits(durationMs / 1000)} s`;
    const seconds = Math.round(durationMs / 1000);
    return seconds < 3600 ? twoUnits(seconds, 60, ['min', 's']) : twoUnits(Math.round(seconds / 60), 60, ['h', 'min']);
}
function twoUnits(smaller, perLarger, [large, small]) {
    const rest = smaller % perLarger;
    const whole = `${Math.floor(smaller / perLarger)} ${large}`;
    return rest === 0 ? whole : `${whole} ${rest} ${small}`;
}
/** A number with its noun: "1 file", "3 files", "2 retries". */
function count(amount, noun) {
    if (amount === 1)
        return `1 ${noun}`;
    return `${amount} ${noun.replace(/y$/, 'ie')}s`;
}


/***/ }),

/***/ 85018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OG: () => (/* binding */ logLines),
/* harmony export */   sQ: () => (/* binding */ logExcerpt),
/* harmony export */   sp: () => (/* binding */ logMark)
/* harmony export */ });
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14385);

/** The end of a log says why; its beginning is in the console. */
const lastLines = 20;
const longestLine = 200;
/** Stands before each line of a log: these words are not ours. */
const logMark = '│';
/** The last lines that a function logged, fit to be shown below its failure. */
function logExcerpt(logs) {
    const lines = logLines(logs);
    const left = lines.length - lastLines;
    const shown = lines.slice(-lastLines).map((line) => (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(line, longestLine));
    return left > 0 ? [`… ${left} earlier lines`, ...shown] : shown;
}
/** Every line of a log as harmless text; a record of several lines, as a stack is, counts as these. */
const logLines = (logs) => logs.flatMap((record) => record.split(/[\r\n]+/)).flatMap((line) => (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(line) || []);


/***/ }),

/***/ 14385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   YI: () => (/* binding */ describeThrown),
/* harmony export */   hN: () => (/* binding */ commandMark),
/* harmony export */   pF: () => (/* binding */ singleLine)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);

/** One line of text: no terminal sequences, no control characters, no line ends, no marks that turn the reading direction around. */
function singleLine(text) {
    return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.stripVTControlCharacters)(text)
        .replace(/[\t ]*[\r\n\u2028\u2029]+[\t ]*/g, ' ')
        .replaceAll('\t', ' ')
        .replace(/\p{Cc}|\p{Bidi_Control}/gu, '')
        .trim();
}
/**
 * The start of what a CI system takes for a command wherever it stands in a line of output: `##[` (GitHub, Azure Pipelines),
 * `##vso[` (Azure Pipelines), `##teamcity[`.
 */
const commandMark = /##(?=\w*\[)/g;
/**
 * One line of harmless text. What we print holds names from a repository and reasons from the cloud: they may neither draw on a
 * screen nor command the CI system that reads along.
 */
const oneLine = (text) => singleLine(text).replace(commandMark, '## ');
/** The text up to a length, with a mark where something was cut. Never splits a character in two. */
function cut(text, characters) {
    if (text.length <= characters)
        return text;
    const whole = Array.from(text);
    return whole.length <= characters ? text : `${whole.slice(0, characters - 1).join('')}…`;
}
/** Anything that was thrown, in words: libraries do not always throw errors. */
function describeThrown(thrown) {
    if (thrown instanceof Error)
        return oneLine(`${thrown.name}: ${thrown.message}`);
    return oneLine(typeof thrown === 'string' ? thrown : (0,node_util__WEBPACK_IMPORTED_MODULE_0__.inspect)(thrown, { depth: 1 }));
}


/***/ }),

/***/ 46987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HN: () => (/* binding */ planLines),
/* harmony export */   Ms: () => (/* binding */ entryOf),
/* harmony export */   Oo: () => (/* binding */ namesEveryFile),
/* harmony export */   W9: () => (/* binding */ planEntries)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79542);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14385);
/* harmony import */ var _sentences_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73831);
/* harmony import */ var _text_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72811);




const signs = {
    create: ['+', 'good'],
    change: ['~', 'notice'],
    delete: ['-', 'bad'],
    keep: ['=', 'dim'],
};
/** More files than this are summed up: nobody reads three thousand lines. */
const listedFiles = 30;
/** What is lost stands first, and is the last to be summed up. */
const orderOfFiles = ['delete', 'change', 'create'];
/** The plan as a table of text, its counts, and the digest by which `--plan-digest` knows it. A real run leaves out what it keeps. */
function planLines(plan, notes) {
    const isReal = notes.last('run-started')?.dryRun === false;
    const entries = planEntries(plan).filter(({ change }) => !isReal || change !== 'keep');
    const lines = (0,_text_table_js__WEBPACK_IMPORTED_MODULE_2__/* .alignColumns */ .R)(entries.map(({ cells }) => cells));
    return [
        ...entries.map(({ change }, index) => [...signs[change], lines[index] ?? '']),
        ['·', 'dim', (0,_sentences_js__WEBPACK_IMPORTED_MODULE_1__/* .sentenceOf */ .$N)(plan)],
        ['·', 'dim', `digest ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(plan.digest)}`],
    ];
}
/** Functions and settings as they are planned, then the files, of which the many are summed up by change. */
function planEntries({ rows, filesKept }) {
    const files = rows.filter(({ section }) => section === 'file');
    let left = listedFiles;
    const listed = orderOfFiles.flatMap((change) => {
        const changed = files.filter((row) => row.change === change);
        const some = changed.slice(0, left);
        left -= some.length;
        return [...some.map(entryOf), ...summedUp(change, changed.slice(some.length), some.length > 0)];
    });
    const kept = { change: 'keep', cells: ['files', String(filesKept), '', ''] };
    return [...sectionEntries(rows, 'function'), ...sectionEntries(rows, 'setting'), ...listed, ...(filesKept > 0 ? [kept] : [])];
}
const sectionEntries = (rows, section) => rows.filter((row) => row.section === section).map(entryOf);
/** Whether `planEntries` names every file that changes. */
const namesEveryFile = ({ rows }) => rows.filter(({ section }) => section === 'file').length <= listedFiles;
/** One row of a plan, whole. */
function entryOf(row) {
    const details = row.details.map((detail) => (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)((0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(detail), 100)).join(', ');
    return { change: row.change, cells: [row.section, (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(row.name), details, sizeOf(row)] };
}
function summedUp(change, rows, isRest) {
    if (rows.length === 0)
        return [];
    const sizeBytes = rows.reduce((sum, row) => sum + (row.sizeBytes ?? row.sizeBeforeBytes ?? 0), 0);
    return [{ change, cells: ['files', `${rows.length}${isRest ? ' more' : ''}`, '', (0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(sizeBytes)] }];
}
/** Old and new size where they read differently, else the one there is. */
function sizeOf({ sizeBytes, sizeBeforeBytes }) {
    const known = [sizeBeforeBytes, sizeBytes].flatMap((bytes) => (bytes === undefined ? [] : [(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(bytes)]));
    return [...new Set(known)].join(' → ');
}


/***/ }),

/***/ 92474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ createProgressSteps),
/* harmony export */   c: () => (/* binding */ isProgress)
/* harmony export */ });
/* harmony import */ var _sentences_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73831);

const isProgress = (event) => event.type === 'upload-progressed' || event.type === 'site-progressed' || event.type === 'hosting-opening';
/** Smaller files, and sites of fewer files, are there before a reader has read the line. */
const bigBytes = 5_000_000;
const manyFiles = 100;
/** Somebody who waits for the cloud looks again about this often. */
const patienceMs = 30_000;
/** Decides which news of progress deserves a line of its own in a log that cannot be redrawn: each step of each work, once. */
function createProgressSteps() {
    const reached = new Map();
    return (event) => {
        const work = event.type === 'upload-progressed' ? event.file : event.type;
        const before = reached.get(work) ?? 0;
        const step = stepOf(event);
        // A repeated upload starts from zero, and tells its steps again.
        reached.set(work, step);
        return step > before;
    };
}
/** How far the work is; 0 as long as there is nothing to tell. */
function stepOf(event) {
    switch (event.type) {
        case 'upload-progressed':
            return event.sizeBytes < bigBytes ? 0 : quarterOf((0,_sentences_js__WEBPACK_IMPORTED_MODULE_0__/* .percent */ .KN)(event));
        case 'site-progressed': {
            const { files, doneBytes, sizeBytes } = event;
            return sizeBytes < bigBytes && files < manyFiles ? 0 : quarterOf((0,_sentences_js__WEBPACK_IMPORTED_MODULE_0__/* .percent */ .KN)({ sentBytes: doneBytes, sizeBytes }));
        }
        case 'hosting-opening':
            return 1 + Math.floor(event.waitedMs / patienceMs);
    }
}
/** The end has a line of its own: that of the uploaded file, or of the finished site. */
const quarterOf = (reachedPercent) => (reachedPercent === 100 ? 0 : Math.floor(reachedPercent / 25));


/***/ }),

/***/ 70357:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ createRedactor)
});

;// CONCATENATED MODULE: ./build/reporting/form-index.js
/** So many characters every form has at least (`secret-forms.ts`). */
const lead = 4;
function createFormIndex() {
    const byLead = new Map();
    let size = 0;
    return {
        get size() {
            return size;
        },
        add: (form) => {
            const start = form.slice(0, lead);
            const counts = byLead.get(start) ?? new Map();
            byLead.set(start, counts.set(form, (counts.get(form) ?? 0) + 1));
            size += 1;
        },
        remove: (form) => {
            const start = form.slice(0, lead);
            const counts = byLead.get(start);
            const count = counts?.get(form);
            if (counts === undefined || count === undefined)
                return;
            size -= 1;
            if (count > 1)
                counts.set(form, count - 1);
            else
                counts.delete(form);
            if (counts.size === 0)
                byLead.delete(start);
        },
        placesIn: (text) => {
            const places = [];
            for (let at = 0; at <= text.length - lead; at += 1) {
                const counts = byLead.get(text.slice(at, at + lead));
                if (counts === undefined)
                    continue;
                for (const form of counts.keys())
                    if (text.startsWith(form, at))
                        places.push([at, at + form.length]);
            }
            return places;
        },
    };
}

// EXTERNAL MODULE: ./build/errors/failure.js + 5 modules
var failure = __webpack_require__(49277);
;// CONCATENATED MODULE: ./build/reporting/redact-event.js

/** Fields whose words are ours, of a closed list: a secret that happens to be such a word must not make an event unreadable. */
const ownWords = new Set(['type', 'step', 'state', 'code', 'verb', 'status', 'section', 'change']);
/** The event with every text in it treated, however deep. The original is left alone: the workflow may go on using it. */
function redactEvent(event, hideText) {
    const copy = createCopy(hideText);
    const copyOurs = (record) => mapFields(record, (name, value) => {
        if (ownWords.has(name))
            return value;
        if (name === 'result')
            return copyOurs(value);
        return name === 'rows' ? value.map(copyOurs) : copy(value);
    });
    return copyOurs(event);
}
const mapFields = (record, map) => Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(name, value)]));
/** Copies plain values and errors. Anything else (a socket in the cause of an error) could hold whatever it likes: it is only named. */
function createCopy(hideText) {
    const copies = new Map();
    const copy = (value) => {
        if (typeof value === 'string')
            return hideText(value);
        if (typeof value !== 'object' || value === null)
            return value;
        // A cause may lead back to an error that is being copied.
        if (!copies.has(value))
            copyObject(value);
        return copies.get(value);
    };
    const copyObject = (value) => {
        if (value instanceof Error)
            copyError(value);
        else if (Array.isArray(value))
            fill(value, [], value.entries());
        else if (isPlain(value))
            fill(value, {}, Object.entries(value));
        else
            copies.set(value, Object.prototype.toString.call(value));
    };
    const fill = (original, twin, fields) => {
        copies.set(original, twin);
        for (const [name, value] of fields)
            redact_event_define(twin, name, copy(value));
    };
    const copyError = (error) => {
        const twin = Object.create(Object.getPrototypeOf(error));
        copies.set(error, twin);
        for (const name of errorFields.filter((field) => Object.hasOwn(error, field))) {
            const value = Reflect.get(error, name);
            const isOurCode = name === 'code' && error instanceof failure.Failure;
            redact_event_define(twin, name, isOurCode ? value : copy(value), Object.prototype.propertyIsEnumerable.call(error, name));
        }
    };
    return copy;
}
/** Defined, not assigned: a field called `__proto__` is a field. */
const redact_event_define = (twin, name, value, enumerable = true) => Object.defineProperty(twin, name, { value, enumerable, writable: true, configurable: true });
/** What an error is known by, ours and others'. Libraries hang requests and sockets on theirs; those stay behind. */
const errorFields = ['name', 'message', 'stack', 'code', 'cause', 'errors', 'help', 'facts', 'exit', 'transient', 'problems'];
function isPlain(value) {
    const prototype = Object.getPrototypeOf(value);
    return prototype === null || prototype === Object.prototype;
}

;// CONCATENATED MODULE: ./build/reporting/secret-forms.js
/** Shorter "secrets" are parts of ordinary words and numbers: hiding them would spoil every report and hide nothing. */
const shortest = 4;
/** A line of a secret, or a fragment of its base64, that is shorter than this meets ordinary words. */
const shortestPart = 8;
/**
 * The ways in which a secret can appear in text: as it is, in an address, in a form, inside JSON, and in base64, also in the
 * middle of a longer value. Empty for what is too short to be hidden. A secret of several lines also counts line by line.
 */
function secretForms(secret) {
    const whole = secret.trim();
    if (Array.from(whole).length < shortest)
        return [];
    const lines = whole.split(/\r?\n/).map((line) => line.trim());
    const parts = [whole, ...lines.filter((line) => line.length >= shortestPart)];
    return [...new Set(parts.flatMap((part) => [part, ...urlForms(part), ...jsonForms(part), ...base64Forms(part)]))];
}
/** In an address, in a form body, and encoded twice, as RPC signatures encode their parameters. */
function urlForms(text) {
    const component = encodeURIComponent(wellFormed(text));
    const strict = component.replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
    const forms = [component, strict, component.replaceAll('%20', '+'), strict.replaceAll('%20', '+'), encodeURIComponent(strict)];
    return forms.flatMap((form) => [form, form.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())]);
}
/** Half a surrogate pair cannot be encoded and would throw; a round trip through UTF-8 replaces it. */
const wellFormed = (text) => Buffer.from(text).toString();
/** Inside a JSON text, and inside a JSON text within another. */
function jsonForms(text) {
    const once = JSON.stringify(text).slice(1, -1);
    return [once, JSON.stringify(once).slice(1, -1)];
}
/** Base64 writes three bytes as four characters, so what a secret looks like depends on where it starts; both alphabets. */
function base64Forms(text) {
    const bytes = Buffer.from(text);
    const fragments = [0, 1, 2].map((offset) => fragment(bytes, offset)).filter((form) => form.length >= shortestPart);
    const whole = bytes.toString('base64');
    return [whole, whole.replace(/=+$/, ''), ...fragments].flatMap((form) => [form, form.replaceAll('+', '-').replaceAll('/', '_')]);
}
/** The characters that hold bits of the secret only, when `offset` bytes of something else come before it. */
function fragment(bytes, offset) {
    const encoded = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
    const first = Math.ceil((offset * 8) / 6);
    const last = Math.floor(((offset + bytes.length) * 8) / 6);
    return encoded.slice(first, last);
}

;// CONCATENATED MODULE: ./build/reporting/redact.js



const mask = '***';
/** Every file of a site comes with secrets of its own. More than this many are never on their way at once: three each for 128 uploads. */
const mostBrief = 384;
function createRedactor() {
    const index = createFormIndex();
    const kept = new Set();
    const brief = new Map();
    const text = (original) => hide(original, index);
    const forgetOldest = () => {
        const [oldest] = brief;
        if (oldest === undefined)
            return;
        brief.delete(oldest[0]);
        oldest[1].forEach(index.remove);
    };
    return {
        addBrief: (secret) => {
            const known = brief.get(secret);
            const forms = known ?? secretForms(secret);
            if (known === undefined)
                forms.forEach(index.add);
            // The one that came last stands last.
            brief.delete(secret);
            brief.set(secret, forms);
            if (brief.size > mostBrief)
                forgetOldest();
        },
        add: (secret) => {
            const forms = secretForms(secret);
            if (!kept.has(secret))
                forms.forEach(index.add);
            kept.add(secret);
            return forms.length > 0;
        },
        text,
        wrap: (reporter) => ({ report: (event) => reporter.report(index.size === 0 ? event : redactEvent(event, text)) }),
    };
}
/** Marks every place of every form first, and hides their union: secrets that overlap leave no rest of one another. */
function hide(text, index) {
    let hidden = '';
    let done = 0;
    for (const [start, end] of index.placesIn(text)) {
        // A place that begins inside the last one, or right behind it, only makes it longer.
        if (start > done || done === 0)
            hidden += text.slice(done, start) + mask;
        done = Math.max(done, end);
    }
    return hidden + text.slice(done);
}


/***/ }),

/***/ 64448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ resultRecord),
/* harmony export */   s: () => (/* binding */ failureRecord)
/* harmony export */ });
function failureRecord({ code, message, help, operation = '', requestId = '', problems }) {
    const record = { code, message, help, operation, requestId };
    return problems.length === 0 ? record : { ...record, problems: problems.map(failureRecord) };
}
function resultRecord({ verb, exit, status, outputs }, failure) {
    const record = { type: 'result', version: 1, verb, exit, status, outputs };
    return failure === undefined ? record : { ...record, error: failureRecord(failure) };
}


/***/ }),

/***/ 58264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ createRunNotes)
/* harmony export */ });
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92474);

function createRunNotes() {
    const events = [];
    const all = (type) => events.filter((event) => event.type === type);
    return {
        // A big upload progresses thousands of times, and nobody asks for it afterwards.
        add: (event) => {
            if (!(0,_progress_js__WEBPACK_IMPORTED_MODULE_0__/* .isProgress */ .c)(event))
                events.push(event);
        },
        all,
        last: (type) => all(type).at(-1),
    };
}


/***/ }),

/***/ 73831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ sentenceOf),
/* harmony export */   Av: () => (/* binding */ worthTellingMs),
/* harmony export */   J: () => (/* binding */ siteFiles),
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   NI: () => (/* binding */ dryRunBanner),
/* harmony export */   _4: () => (/* binding */ stepTitles)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79542);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14385);


/** What a step does, in words. */
const stepTitles = {
    inspect: 'Inspect the files',
    archive: 'Make the archive',
    look: 'Look at what is there',
    upload: 'Upload the files',
    package: 'Create the package',
    whitelist: 'Fill the whitelist',
    rollout: 'Start the rollout',
    functions: 'Bring the functions up to date',
    settings: 'Change the settings',
    hosting: 'Bring the site in step',
    receipt: 'Write the receipt',
};
/** A dry run says so where it begins, not only where it ends. */
const dryRunBanner = 'DRY RUN: nothing is written to the cloud.';
/** Shorter waits and steps are the normal rhythm of a run, not news. */
const worthTellingMs = 1000;
/** What happened, in one line of harmless text that terminal and GitHub log share. */
const sentenceOf = (event) => (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(words(event));
function words(event) {
    switch (event.type) {
        case 'run-started':
            return `miniship ${event.version}: ${event.verb} of ${event.subject}`;
        case 'step-started':
            return stepTitles[event.step];
        case 'step-finished':
            return `${stepTitles[event.step]}: took ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(event.durationMs)}`;
        case 'call-answered':
            return `${event.operation} answered in ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(event.durationMs)}${request(event.requestId)}`;
        case 'request-retried':
            return `${event.operation}: ${reason(event.code)} at try ${event.attempt}${request(event.requestId)}, next try in ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(event.waitMs)}`;
        case 'limit-waited':
            return `${event.operation} waits ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(event.waitMs)} for the rate limit`;
        case 'write-planned':
            return `would ${event.effect}${size(event.sizeBytes)} (${event.operation}${parameters(event.parameters)})`;
        case 'warned':
            return event.message;
        case 'finished':
            return `${event.result.verb} ended: ${event.result.status}`;
        case 'failed':
            return event.failure.message;
        case 'build-inspected':
            return `${event.path}: ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(event.files, 'file')}, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(event.sizeBytes)}, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(event.pages, 'page')}, opens at ${event.mainUrl}`;
        case 'version-chosen':
            return `version ${event.h5Version}, from ${event.given} (${event.source})`;
        case 'archive-made':
            return `archive of ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(event.files, 'file')}, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(event.sizeBytes)}, sha256 ${event.sha256.slice(0, 12)}…`;
        case 'mini-program-found':
            return `mini program ${event.name} (${event.h5Id}) ${origin(event.created)}`;
        case 'packages-listed':
            return `${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(event.count, 'package')} there, ${highest(event.highestPublished)}`;
        case 'upload-progressed':
            return `${event.file}: ${percent(event)} % of ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(event.sizeBytes)}`;
        case 'file-uploaded':
            return `${event.file} uploaded, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(event.sizeBytes)}`;
        case 'package-ready':
            return `package ${event.packageId} ${event.reused ? 'was there already' : 'is ready'}, version ${event.h5Version}`;
        case 'whitelist-ready':
            return `whitelist ${event.name} (${event.whitelistId}) ${origin(event.created)}, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(event.usersAdded, 'user')} added`;
        case 'rollout-changed':
            return `task ${event.taskId} ${event.reused ? 'was there already, and ' : ''}is ${event.state} for ${event.audience}`;
        case 'receipt-written':
            return `receipt ${event.path}`;
        case 'deploy-planned':
            return `plan: ${countChanges(event)}`;
        case 'function-live':
            return `function ${event.name} is live: version ${event.version}, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(event.sizeBytes)}, in ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(event.durationMs)}`;
        case 'function-kept':
            return `function ${event.name} keeps its code: version ${event.version || 'unknown'} stays live`;
        case 'function-failed':
            return `function ${event.name} failed: ${event.failure.message}`;
        case 'function-tested':
            return `function ${event.name} passed its smoke test in ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(event.latencyMs)}`;
        case 'setting-changed':
            return `setting ${event.name}: ${settingValue(event.before)} → ${settingValue(event.after)}`;
        case 'hosting-opening':
            return `hosting is opening${event.waitedMs < worthTellingMs ? '' : `, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(event.waitedMs)} so far`}`;
        case 'site-listed':
            return `${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(event.files, 'file')} on the site`;
        case 'site-progressed':
            return `site: ${event.doneFiles} of ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(event.files, 'file')}, ${percent({ ...event, sentBytes: event.doneBytes })} % of ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(event.sizeBytes)}`;
        case 'site-synced':
            return `site ${event.url}, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(event.uploaded + event.unchanged, 'file')}: ${siteFiles(event)}`;
    }
}
/** Whole percent, rounded down, so that 100 means all of it. */
function percent({ sentBytes, sizeBytes }) {
    return sizeBytes === 0 ? 100 : Math.min(100, Math.floor((sentBytes / sizeBytes) * 100));
}
/** What a sync did to the files of a site, in numbers; zeros are left out. */
function siteFiles({ uploaded, unchanged, deleted, sizeBytes }) {
    const parts = [
        uploaded > 0 && `${uploaded} uploaded (${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(sizeBytes)})`,
        deleted > 0 && `${deleted} deleted`,
        unchanged > 0 && `${unchanged} unchanged`,
    ];
    return parts.filter(Boolean).join(', ') || 'none';
}
/** A policy can be pages of JSON, of which its first words are enough to know it again. */
const settingValue = (value) => (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(value, 100) || 'nothing';
function countChanges({ rows, filesKept }) {
    const of = (change) => rows.filter((row) => row.change === change).length;
    const changes = ['create', 'change', 'delete'].flatMap((change) => (of(change) > 0 ? [`${of(change)} to ${change}`] : []));
    return `${changes.join(', ') || 'nothing to change'}, ${of('keep') + filesKept} unchanged`;
}
const origin = (created) => (created ? 'created' : 'found');
const highest = (version) => (version ? `highest published ${version}` : 'none published');
const reason = (code) => code.toLowerCase().replaceAll('_', ' ');
const size = (sizeBytes) => (sizeBytes === undefined ? '' : `, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(sizeBytes)}`);
const request = (requestId) => (requestId ? ` (request ${requestId})` : '');
function parameters(given) {
    const pairs = Object.entries(given).map(([name, value]) => ` ${name}=${value}`);
    return pairs.length === 0 ? '' : `:${pairs.join(',')}`;
}


/***/ }),

/***/ 72811:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ alignColumns)
/* harmony export */ });
/* unused harmony export columnsOf */
/** A single long cell must not push the columns behind it off every line. */
const widest = 48;
/** Rows of one-line cells as lines with aligned columns. A column that is empty in every row is left out. */
function alignColumns(rows) {
    const columns = Math.max(0, ...rows.map((row) => row.length));
    const widths = Array.from({ length: columns }, (_, column) => Math.max(...rows.map((row) => columnsOf(row[column] ?? ''))));
    return rows.map((row) => row
        .map((cell, column) => padded(cell, widths[column] ?? 0))
        .filter((cell) => cell !== '')
        .join('  ')
        .trimEnd());
}
const padded = (cell, width) => cell + ' '.repeat(Math.max(0, Math.min(width, widest) - columnsOf(cell)));
/** How many columns of a terminal a text takes: Chinese characters and most emoji take two, marks on another character none. */
function columnsOf(text) {
    let columns = 0;
    for (const character of text)
        columns += wide.test(character) ? 2 : Number(!invisible.test(character));
    return columns;
}
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u;
const invisible = /[\p{M}\p{Cf}]/u;


/***/ }),

/***/ 42608:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W$: () => (/* binding */ isDeploy),
  Vj: () => (/* binding */ verdictOf),
  E4: () => (/* binding */ versionOf),
  x8: () => (/* binding */ workedMs)
});

// EXTERNAL MODULE: ./build/reporting/deploy-outcome.js
var deploy_outcome = __webpack_require__(42603);
// EXTERNAL MODULE: ./build/reporting/format.js
var format = __webpack_require__(79542);
;// CONCATENATED MODULE: ./build/reporting/deploy-verdict.js


/** How a deploy ended, in one sentence. Also when it failed, something may be live: it says what. */
function deployWords(status, notes, { what, took }) {
    switch (status) {
        case 'live':
        case 'uploaded':
            return `${what}: ${done(notes).join(', ') || 'nothing had to change'}, in ${took}.`;
        case 'planned':
            return `${what}: nothing was written; ${planned(notes)}.`;
        case 'failed':
            return `${[what, failed(notes).join('; ')].filter(Boolean).join(': ')}.`;
    }
}
/** What changed; what did not is for the table. */
function done(notes) {
    const { live } = functionsByState(notes);
    const settings = notes.all('setting-changed').length;
    const { uploaded = 0, deleted = 0 } = notes.last('site-synced') ?? {};
    const parts = [
        live.length > 0 && `${(0,format/* count */.U9)(live.length, 'function')} live`,
        settings > 0 && `${(0,format/* count */.U9)(settings, 'setting')} changed`,
        uploaded > 0 && `${(0,format/* count */.U9)(uploaded, 'file')} uploaded`,
        deleted > 0 && `${(0,format/* count */.U9)(deleted, 'file')} deleted`,
    ];
    return parts.flatMap((part) => part || []);
}
function planned(notes) {
    const rows = (notes.last('deploy-planned')?.rows ?? []).filter(({ change }) => change !== 'keep');
    const parts = ['function', 'setting', 'file'].flatMap((section) => touched(section, rows));
    return parts.length === 0 ? 'nothing is left to do' : `a real run would change ${parts.join(', ')}`;
}
/** Deleting is said aloud. */
function touched(section, rows) {
    const ours = rows.filter((row) => row.section === section);
    const deleted = ours.filter(({ change }) => change === 'delete').length;
    if (ours.length === 0)
        return [];
    return [`${(0,format/* count */.U9)(ours.length, section)}${deleted > 0 ? ` (${deleted} deleted)` : ''}`];
}
function failed(notes) {
    const of = functionsByState(notes);
    const parts = [
        of.failed.length > 0 && `${named(of.failed)} failed`,
        of['not finished'].length > 0 && `${named(of['not finished'])} not finished`,
        of.live.length > 0 && `live all the same: ${named(of.live)}`,
        of.unchanged.length > 0 && `${(0,format/* count */.U9)(of.unchanged.length, 'function')} unchanged`,
        notes.last('site-synced') !== undefined && 'the site is in step',
    ];
    return parts.flatMap((part) => part || []);
}
function functionsByState(notes) {
    const outcomes = (0,deploy_outcome/* functionOutcomes */.g)(notes);
    const of = (state) => outcomes.filter((outcome) => outcome.state === state).map(({ name }) => name);
    return { failed: of('failed'), 'not finished': of('not finished'), live: of('live'), unchanged: of('unchanged') };
}
/** A sentence names a few; the table names all. */
const mostNames = 5;
function named(names) {
    const others = names.length - mostNames;
    return others > 0 ? `${names.slice(0, mostNames).join(', ')} and ${others} more` : names.join(', ');
}

// EXTERNAL MODULE: ./build/reporting/plain-text.js
var plain_text = __webpack_require__(14385);
;// CONCATENATED MODULE: ./build/reporting/verdict.js



const titles = {
    live: 'Live',
    uploaded: 'Uploaded',
    planned: 'Dry run',
    failed: 'Failed',
};
function verdictOf(result, notes) {
    const what = [notes.last('run-started')?.subject ?? result.verb, versionOf(notes)].filter(Boolean).join(' ');
    const words = isDeploy(notes) ? deployWords : releaseWords;
    const text = words(result.status, notes, { what, took: (0,format/* formatDuration */.a3)(workedMs(notes)) });
    return { title: titles[result.status], text: (0,plain_text/* oneLine */.TN)(text) };
}
/** Whether the run is about functions and sites; a `plan` of a deploy is, too. */
const isDeploy = (notes) => notes.last('run-started')?.verb === 'deploy' || notes.last('deploy-planned') !== undefined;
function releaseWords(status, notes, { what, took }) {
    switch (status) {
        case 'live':
            return `${what}${audienceOf(notes)}, in ${took}.`;
        case 'uploaded':
            return `${what}, in ${took}; nobody receives it yet.`;
        case 'planned':
            return `${what}: nothing was written; ${verdict_planned(notes.all('write-planned').length)}.`;
        case 'failed':
            return `${what}.`;
    }
}
const verdict_planned = (writes) => (writes === 0 ? 'nothing is left to do' : `a real run would make ${(0,format/* count */.U9)(writes, 'write')}`);
function audienceOf(notes) {
    const rollout = notes.last('rollout-changed');
    return rollout === undefined ? '' : ` for ${rollout.audience}`;
}
/** The version as the cloud writes it, once the run knows it. */
const versionOf = (notes) => notes.last('package-ready')?.h5Version ?? notes.last('version-chosen')?.h5Version;
/** Steps follow one another, so their sum is the time of the run; a step that failed has no end and does not count. */
const workedMs = (notes) => notes.all('step-finished').reduce((sum, { durationMs }) => sum + durationMs, 0);


/***/ })

};
