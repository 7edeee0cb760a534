export const id = 9752;
export const ids = [9752,1916];
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

/***/ 9752:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readFlags: () => (/* binding */ readFlags)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/errors/failure.js + 8 modules
var failure = __webpack_require__(7783);
// EXTERNAL MODULE: ./build/config/inputs.js + 10 modules
var inputs = __webpack_require__(449);
// EXTERNAL MODULE: ./build/config/nearest.js
var nearest = __webpack_require__(49445);
// EXTERNAL MODULE: ./build/config/verbs.js
var verbs = __webpack_require__(76277);
;// CONCATENATED MODULE: ./build/config/asked-verb.js




/** What can be planned: every verb that can run dry. */
const plannable = (0,inputs/* inputOf */.wg)('dry-run').verbs;
function readPlan([word, ...stray]) {
    const verb = plannable.find((name) => name === word);
    if (verb !== undefined && verb !== 'plan')
        return { verb, planned: true, problems: [], stray };
    return { planned: true, problems: [new failure.Failure('PLAN_UNCLEAR', { asked: word, plannable })], stray };
}
/** Reads the words that are no flags: a verb, or `plan` and a verb. */
function readVerb([word, ...stray]) {
    if (word === undefined)
        return { planned: false, problems: [new failure.Failure('VERB_MISSING', {})], stray };
    if ((0,verbs/* isVerb */.ek)(word))
        return word === 'plan' ? readPlan(stray) : { verb: word, planned: false, problems: [], stray };
    return { planned: false, problems: [new failure.Failure('VERB_UNKNOWN', { verb: word, nearest: (0,nearest/* nearest */.p)(word, verbs/* verbNames */.Et) })], stray };
}

// EXTERNAL MODULE: ./build/config/parse-value.js
var parse_value = __webpack_require__(27508);
// EXTERNAL MODULE: ./build/config/takers.js
var takers = __webpack_require__(14663);
;// CONCATENATED MODULE: ./build/config/flags.js








const where = 'flag';
const isSwitch = (name) => (0,inputs/* inputOf */.wg)(name).kind === 'flag';
const gathers = (name) => ['list', 'lines', 'pairs', 'paths', 'globs'].includes((0,inputs/* inputOf */.wg)(name).kind);
const options = Object.fromEntries(inputs/* inputNames */.vj.map((name) => [name, { type: isSwitch(name) ? 'boolean' : 'string' }]));
/** parseArgs would take `--json` as the value in `--path --json`; an empty value in its place shows what is missing. */
function markMissingValues(args) {
    return args.map((arg, index) => {
        const name = arg.slice(2);
        if (!arg.startsWith('--') || !(0,inputs/* isInput */.Xy)(name) || isSwitch(name))
            return arg;
        const next = args[index + 1];
        return next === undefined || next.startsWith('--') ? `${arg}=` : arg;
    });
}
function takeApart(args) {
    const { tokens } = (0,external_node_util_.parseArgs)({ args: markMissingValues(args), options, strict: false, allowPositionals: true, tokens: true });
    const flags = [];
    const loose = [];
    let guessedValue;
    for (const token of tokens) {
        if (token.kind === 'option') {
            flags.push({ name: token.name, value: token.value });
            // The word after an unknown flag is most likely its value; one complaint is enough.
            guessedValue = (0,inputs/* isInput */.Xy)(token.name) ? undefined : token.index + 1;
        }
        else if (token.kind === 'positional' && (token.index !== guessedValue || (0,verbs/* isVerb */.ek)(token.value)))
            loose.push(token.value);
    }
    return { flags, loose };
}
/** The input that names a file with this secret, where there is one. */
const fileOf = (secret) => ((0,inputs/* isInput */.Xy)(`${secret}-file`) ? `${secret}-file` : undefined);
/** Why this flag cannot be taken, if it cannot. */
function refusal(name, verb) {
    const { verbs, only, secret } = (0,inputs/* inputOf */.wg)(name);
    if (secret !== undefined)
        return new failure.Failure('SECRET_ON_COMMAND_LINE', { name, variable: secret.variable, file: fileOf(name) });
    if (only === 'action')
        return new failure.Failure('INPUT_MISPLACED', { name, where, reason: 'it is an input of the GitHub Action only' });
    if (verb === undefined || verbs.includes(verb))
        return undefined;
    return new failure.Failure('INPUT_MISPLACED', { name, where, reason: `"${verb}" does not take it, ${(0,takers/* takersInSentence */.P)(verbs)}` });
}
/** The input that a flag means, and its text: `--no-stamp` is `stamp` with the value false. */
function meaningOf({ name, value }) {
    if ((0,inputs/* isInput */.Xy)(name))
        return { name, text: value ?? (isSwitch(name) ? 'true' : '') };
    const negated = name.startsWith('no-') ? name.slice(3) : '';
    return (0,inputs/* isInput */.Xy)(negated) && isSwitch(negated) && value === undefined ? { name: negated, text: 'false' } : undefined;
}
function joined(name, before, text) {
    if (text.trim() === '')
        return new failure.Failure('INPUT_INVALID', { name, value: '', where, expected: `followed by a value, as in --${name} VALUE` });
    if (before === undefined || before === text)
        return text;
    if (gathers(name))
        return `${before}\n${text}`;
    return new failure.Failure('INPUT_INVALID', { name, value: `${before}" and "${text}`, where, expected: 'given once' });
}
function collect(flags, verb) {
    const values = new Map();
    const problems = [];
    for (const flag of flags) {
        const meant = meaningOf(flag);
        if (meant === undefined) {
            const known = verb === undefined ? inputs/* inputNames */.vj : (0,inputs/* inputsOf */.Vc)(verb, 'command');
            problems.push(new failure.Failure('INPUT_UNKNOWN', { name: flag.name, where, nearest: (0,nearest/* nearest */.p)(flag.name, known) }));
            continue;
        }
        const bare = verb === undefined ? undefined : (0,inputs/* inputOf */.wg)(meant.name).bare?.[verb];
        const text = refusal(meant.name, verb) ?? joined(meant.name, values.get(meant.name), meant.text || (bare ?? ''));
        if (typeof text === 'string')
            values.set(meant.name, text);
        else
            problems.push(text);
    }
    return { values, problems };
}
/** A plan is a dry run, and cannot be told not to be one. */
function planned(values) {
    const contradicts = (0,parse_value/* truthOf */.D)(values.get('dry-run') ?? 'true') === false;
    const reason = 'a plan writes nothing.';
    return {
        values: new Map([...values, ['dry-run', 'true']]),
        problems: contradicts ? [new failure.Failure('INPUTS_CONFLICT', { names: ['plan', 'dry-run'], reason })] : [],
    };
}
/** A matrix is a plan of jobs: a verb that acts has no use for it. */
const outsidePlan = (values) => values.has('matrix')
    ? [new failure.Failure('INPUT_MISPLACED', { name: 'matrix', where, reason: 'it goes with "plan", as in "plan release --matrix"' })]
    : [];
/** Reads a command line. Whether help or the version is asked for comes first; problems then do not matter. */
function readFlags(args) {
    const nothing = { values: new Map(), problems: [] };
    if (args[0] === '--version' || args[0] === '-v')
        return { ...nothing, help: false, version: true };
    const { flags, loose } = takeApart(args);
    // A matrix is the same for every verb; it need not be named.
    const isMatrix = flags.some(({ name }) => name === 'matrix');
    const asked = readVerb(isMatrix && loose.length === 1 && loose[0] === 'plan' ? ['plan', 'release'] : loose);
    const { verb } = asked;
    if (flags.some(({ name }) => name === 'help' || name === 'h')) {
        const topic = verb ?? (loose[0] === 'plan' ? 'plan' : undefined);
        return { ...nothing, verb, topic, help: true, version: false };
    }
    const read = collect(flags, verb);
    const { values, problems } = asked.planned ? planned(read.values) : { values: read.values, problems: outsidePlan(read.values) };
    const stray = asked.stray.map((argument) => new failure.Failure('ARGUMENT_UNEXPECTED', { argument }));
    return { verb, help: false, version: false, values, problems: [...asked.problems, ...read.problems, ...problems, ...stray] };
}


/***/ }),

/***/ 42209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ readJson),
/* harmony export */   o: () => (/* binding */ readJsonObject)
/* harmony export */ });
/** No phone and no function takes a value so deep, and whoever walks it would run out of stack. */
const deepest = 100;
const isAbyss = (value, levels) => typeof value === 'object' && value !== null && (levels === 0 || Object.values(value).some((inner) => isAbyss(inner, levels - 1)));
/** The object or the list that a text holds as JSON; undefined when it holds anything else. */
function readJson(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null && !isAbyss(value, deepest) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
/** The object that a text holds as JSON. */
function readJsonObject(text) {
    const value = readJson(text);
    return value === undefined || Array.isArray(value) ? undefined : value;
}


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

/***/ 27508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ parseValue),
/* harmony export */   D: () => (/* binding */ truthOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _json_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42209);
/* harmony import */ var _time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11826);



const dayMs = 86_400_000;
const truths = new Map([
    ['true', true],
    ['yes', true],
    ['1', true],
    ['false', false],
    ['no', false],
    ['0', false],
]);
/** The flag that a text means; undefined when it means none. */
const truthOf = (text) => truths.get(text.toLowerCase());
const of = (value, expected) => (value === undefined ? { expected } : { value });
const split = (text, separator) => text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
/** Items of a true list stand as they are; a text is split. */
const itemsOf = ({ text, items }, separator) => {
    const found = items ?? (separator instanceof RegExp ? split(text, separator) : separator(text));
    return of(found.length > 0 ? found : undefined, 'a list with something in it');
};
/** Commas inside braces belong to the pattern: `assets/*.{js,css}`. */
const splitGlobs = (text) => {
    let depth = 0;
    const marked = Array.from(text, (letter) => {
        if (letter === '{')
            depth += 1;
        if (letter === '}')
            depth = Math.max(0, depth - 1);
        return letter === ',' && depth === 0 ? '\n' : letter;
    });
    return split(marked.join(''), /\n/);
};
const parseInteger = ({ text }, { input: { min = 0, max = Number.MAX_SAFE_INTEGER } }) => {
    const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    const range = max === Number.MAX_SAFE_INTEGER ? `of at least ${min}` : `from ${min} to ${max}`;
    return of(value >= min && value <= max ? value : undefined, `a whole number ${range}`);
};
const parsePairs = (given) => {
    const expected = 'a version for each platform, such as ios=10.1.60,android=10.1.60';
    const pairs = new Map();
    for (const item of given.items ?? split(given.text, /[,\n]/)) {
        const [, platform, version] = /^(ios|android)\s*=\s*(\S+)$/.exec(item) ?? [];
        if (platform === undefined || version === undefined || pairs.has(platform))
            return { expected };
        pairs.set(platform, version);
    }
    return of(pairs.size > 0 ? { ios: pairs.get('ios'), android: pairs.get('android') } : undefined, expected);
};
const parseDuration = ({ text }, { input: { min = 0, max = dayMs } }) => {
    const durationMs = (0,_time_js__WEBPACK_IMPORTED_MODULE_1__/* .readDuration */ .$7)(text, 's');
    return of(durationMs !== undefined && durationMs >= min && durationMs <= max ? durationMs : undefined, `a time such as 30s, 15m or 2h, ${min > 1 ? `from ${(0,_time_js__WEBPACK_IMPORTED_MODULE_1__/* .writeDuration */ .MP)(min)} to` : 'at most'} ${(0,_time_js__WEBPACK_IMPORTED_MODULE_1__/* .writeDuration */ .MP)(max)}`);
};
const parsers = {
    text: ({ text }) => ({ value: text }),
    integer: parseInteger,
    flag: ({ text }) => of(truthOf(text), 'true or false'),
    list: (given) => itemsOf(given, /[,\n]/),
    lines: (given) => itemsOf(given, /\n/),
    pairs: parsePairs,
    path: ({ text }, { workingDirectory }) => ({ value: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workingDirectory, text) }),
    paths: (given, { workingDirectory }) => {
        const outcome = itemsOf(given, /[,\n]/);
        return 'value' in outcome ? { value: outcome.value.map((path) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workingDirectory, path)) } : outcome;
    },
    globs: (given) => itemsOf(given, splitGlobs),
    choice: ({ text }, { input: { choices = [] } }) => of(choices.includes(text) ? text : undefined, `one of ${choices.join(', ')}`),
    duration: parseDuration,
    moment: ({ text }) => of((0,_time_js__WEBPACK_IMPORTED_MODULE_1__/* .readMoment */ .T$)(text), 'a time such as 24h or 3d, or a date and time such as 2026-01-31 18:00'),
    json: ({ text }) => of((0,_json_text_js__WEBPACK_IMPORTED_MODULE_2__/* .readJsonObject */ .o)(text), 'a JSON object, such as {"key":"value"}'),
    template: ({ text }) => ({ value: text }),
};
/** Reads one value by the kind of its input. */
const parseValue = (given, facts) => parsers[facts.input.kind](given, facts);


/***/ }),

/***/ 14663:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ takersInSentence)
/* harmony export */ });
/* unused harmony export takersInWords */
/* harmony import */ var _verbs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76277);

const words = {
    en: { all: 'all', but: (names) => `all but ${names}`, comma: ', ' },
    zh: { all: '全部', but: (names) => `除 ${names} 外全部`, comma: '、' },
};
/** More exceptions than these would be a riddle. */
const mostExceptions = 4;
/**
 * The verbs that take an input or set an output, in few words: "all" are those that run against the cloud; others follow by
 * name. Ten names in every row of a table would hide the rows that differ.
 */
function takersInWords(verbs, language) {
    const { all, but, comma } = words[language];
    const inOrder = verbNames.filter((verb) => verbs.includes(verb));
    const missing = modeNames.filter((mode) => !verbs.includes(mode));
    const others = inOrder.filter((verb) => !isMode(verb));
    if (missing.length > mostExceptions)
        return inOrder.join(comma);
    return [missing.length === 0 ? all : but(missing.join(comma)), ...others].join(comma);
}
/** So many are named in a sentence; a reader who wants all of them asks for help. */
const mostNames = 3;
/** Who takes it instead, for a message: `"release", "promote", "pause" and 5 more do`. */
function takersInSentence(verbs) {
    const names = verbs.map((verb) => `"${verb}"`);
    if (names.length <= mostNames)
        return `${names.join(' and ')} ${names.length === 1 ? 'does' : 'do'}`;
    return `${names.slice(0, mostNames).join(', ')} and ${names.length - mostNames} more do`;
}


/***/ }),

/***/ 11826:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $7: () => (/* binding */ readDuration),
/* harmony export */   MP: () => (/* binding */ writeDuration),
/* harmony export */   T$: () => (/* binding */ readMoment)
/* harmony export */ });
const unitMs = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** `90s`, `1h30m`, `3d` in milliseconds; undefined for anything else. A bare number counts only where its unit is known. */
function readDuration(text, bareUnit) {
    if (/^\d{1,9}$/.test(text))
        return bareUnit === undefined ? undefined : Number(text) * unitMs[bareUnit];
    if (!/^(\d{1,9}(ms|s|m|h|d))+$/.test(text))
        return undefined;
    return [...text.matchAll(/(\d+)(ms|s|m|h|d)/g)].reduce((sum, [, count, unit]) => sum + Number(count) * unitMs[unit], 0);
}
/** The time in its largest whole unit, `90s` or `30d`; a day is 24h. */
function writeDuration(durationMs) {
    const units = Object.entries(unitMs).reverse();
    const [unit, lengthMs] = units.find(([, length]) => durationMs % length === 0 && durationMs > (length === unitMs.d ? length : 0)) ?? [
        'ms',
        1,
    ];
    return `${durationMs / lengthMs}${unit}`;
}
const dateTime = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d)?(?:\.\d{1,3})?(Z|[+-]\d\d:?\d\d)?$/;
/** The cloud's own times carry +08:00 (wire-facts, open question 9), so a time without a zone is read so too. */
const cloudOffset = '+08:00';
function readDateTime(text) {
    const [, date, minutes, seconds = ':00', zone = cloudOffset] = dateTime.exec(text) ?? [];
    if (date === undefined || minutes === undefined)
        return undefined;
    const offset = zone === 'Z' || zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
    const written = Date.parse(`${date}T${minutes}${seconds}Z`);
    // Date.parse moves the 30th of February into March; reading it back tells.
    const exists = !Number.isNaN(written) && new Date(written).toISOString().startsWith(`${date}T${minutes}`);
    const epochMs = Date.parse(`${date}T${minutes}${seconds}${offset}`);
    return exists && !Number.isNaN(epochMs) ? epochMs : undefined;
}
/** A date and time, or a time from the start of the task. */
function readMoment(text) {
    const durationMs = readDuration(text);
    if (durationMs !== undefined)
        return { kind: 'after', durationMs };
    const epochMs = readDateTime(text);
    return epochMs === undefined ? undefined : { kind: 'at', epochMs };
}


/***/ })

};
