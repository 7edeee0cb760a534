export const id = 5490;
export const ids = [5490];
export const modules = {

/***/ 18906:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ hideIn),
  s: () => (/* binding */ redactorFor)
});

;// CONCATENATED MODULE: ./build/config/secret-variables.js
/** Words in the name of a variable that say what it holds. The id of an access key is no secret: it is how a key is talked about. */
const secretWords = /SECRET|TOKEN|PASSW|PASSPHRASE|PRIVATE[_-]?KEY|API[_-]?KEY|ACCESS[_-]?KEY(?![_-]?ID)|CREDENTIAL|AUTHORIZATION|(?:^|[_-])(?:SK|PAT)(?:[_-]|$)/i;
/** Such a variable tells where a secret is, or something about it. */
const aboutSecrets = /(?:FILE|PATH|DIR|FOLDER|URL|URI|HOST|NAME|ID|TYPE|METHOD|TTL|EXPIRES|EXPIRATION|SOCK|AGENT|ENABLED|FORMAT)$/i;
/** A private key is one under any name. */
const isPrivateKey = (value) => /-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----/.test(value);
/** A switch or a word under such a name (`TOKEN_CHECK=enabled`) is no secret, and hiding it would spoil every report. */
const looksSecret = (value) => value.length >= 16 || (value.length >= 8 && /[^a-z]/.test(value));
/** Who is named in an address, and with which password: `mysql://shop:password@db.example.com/shop`. */
const inAddresses = /\b[a-z][a-z0-9+.-]*:\/\/([^\s/?#:@]*):([^\s/?#@]+)@/gi;
/** What a text of `name=value` parts calls a secret: an address with a query, or the way to a database. */
const inParts = /(?:^|[;?&\s"'])(?:password|passwd|pwd|pass|secret|token|access[_-]?token|api[_-]?key|(?:secret|account|shared[_-]?access|private)[_-]?key|sig|signature)\s*=\s*([^;&\s"']+)/gi;
/** A password that is the name of its user (`postgres:postgres`), or a short word, is an example; hiding it would spoil every report. */
const looksPassword = (password, user = '') => password !== user && (password.length >= 8 || /[^a-z]/.test(password));
/** Passwords inside of a longer value, as written and as they are meant. */
function secretsWithin(value) {
    const users = [...value.matchAll(inAddresses)].flatMap(([, user, password = '']) => (looksPassword(password, user) ? [password] : []));
    const parts = [...value.matchAll(inParts)].flatMap(([, part = '']) => (looksPassword(part) ? [part] : []));
    return [...users, ...parts].flatMap((written) => [...new Set([written, decoded(written)])]);
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
/**
 * Values of the environment that are secret by the name of their variable, or by their look, whoever set them; of a value with a
 * password in it, such as the address of a database, that password. They are hidden before anything is
 * read, so that no text that quotes them can be shown: `${SMOKE_TOKEN}` in miniship.yml, the token of a job, the key of another tool.
 */
const secretsByName = (variables) => Object.entries(variables).flatMap(([name, value]) => {
    const text = value?.trim() ?? '';
    const isNamed = secretWords.test(name) && !aboutSecrets.test(name) && looksSecret(text);
    return [...(isNamed || isPrivateKey(text) ? [text] : []), ...secretsWithin(text)];
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

// EXTERNAL MODULE: ./build/errors/failure.js
var failure = __webpack_require__(728);
;// CONCATENATED MODULE: ./build/reporting/redact-event.js

/** Fields whose words are ours, of a closed list: a secret that happens to be such a word must not make an event unreadable. */
const ownWords = new Set(['type', 'step', 'state', 'code', 'verb', 'status']);
/** The same inside of an event, by the field that holds such a record, or several. Elsewhere a `name` is anybody's. */
const ownWordsWithin = {
    result: new Set(['verb', 'status']),
    rows: new Set(['section', 'change']),
    sections: new Set(['name']),
    apps: new Set(['status', 'errorCode']),
};
/** The event with every text in it treated, however deep. The original is left alone: the workflow may go on using it. */
function redactEvent(event, hide) {
    const copy = createCopy(hide);
    const copyRecord = (record, own) => mapFields(record, (name, value) => (own.has(name) ? value : copy(value)));
    const copyField = (name, value) => {
        const own = ownWordsWithin[name];
        if (ownWords.has(name))
            return value;
        if (own === undefined)
            return copy(value);
        return Array.isArray(value) ? value.map((record) => copyRecord(record, own)) : copyRecord(value, own);
    };
    return mapFields(event, copyField);
}
/** Any plain value with every text in it treated. */
const redactValue = (value, hide) => createCopy(hide)(value);
const isLines = (value) => Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'string');
const mapFields = (record, map) => Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(name, value)]));
/** Copies plain values and errors. Anything else (a socket in the cause of an error) could hold whatever it likes: it is only named. */
function createCopy(hide) {
    const copies = new Map();
    const copy = (value) => {
        if (typeof value === 'string')
            return hide.text(value);
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
        else if (isLines(value))
            copies.set(value, hide.lines(value));
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

;// CONCATENATED MODULE: ./build/reporting/unbroken.js
/** A line end with the white space around it: as it is, inside a JSON text, or in an address. */
const lineEnd = /[\t ]*(?:\r|\n|\\r|\\n|%0[AD])(?:\s|\\r|\\n|%0[AD])*/gi;
/** Most texts have none, and are looked through quickly. */
const anyLineEnd = /[\r\n]|\\[rn]|%0[AD]/i;
/** Takes the line ends out: what was wrapped at some width reads as one again. Undefined for a text of one line. */
function unbroken(text) {
    if (!anyLineEnd.test(text))
        return undefined;
    const ends = [...text.matchAll(lineEnd)];
    const pieces = [];
    let from = 0;
    let at = 0;
    const keep = (to) => {
        pieces.push({ from, at, text: text.slice(from, to) });
        at += to - from;
    };
    for (const end of ends) {
        keep(end.index);
        from = end.index + end[0].length;
    }
    keep(text.length);
    return { text: pieces.map((piece) => piece.text).join(''), origin: (place) => originIn(pieces, place) };
}
/** Pieces follow one another, so the one that holds a place is found by halving. */
function originIn(pieces, place) {
    let low = 0;
    let high = pieces.length - 1;
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((pieces[middle]?.at ?? 0) <= place)
            low = middle;
        else
            high = middle - 1;
    }
    const piece = pieces[low];
    return piece === undefined ? place : piece.from + place - piece.at;
}

;// CONCATENATED MODULE: ./build/reporting/secret-forms.js

/** Shorter "secrets" are parts of ordinary words and numbers: hiding them would spoil every report and hide nothing. */
const shortest = 4;
/** A line of a secret, or a fragment of its base64, that is shorter than this meets ordinary words. */
const shortestPart = 8;
/**
 * The ways in which a secret can appear in text: as it is, in an address, in a form, inside JSON, and in base64, also in the
 * middle of a longer value. Empty for what is too short to be hidden. A secret of several lines also counts line by line, and as
 * one without its line ends: that is what a text looks like whose own line ends are taken out (`unbroken.ts`).
 */
function secretForms(secret) {
    const whole = secret.trim();
    if (Array.from(whole).length < shortest)
        return [];
    const lines = whole.split(/\r?\n/).map((line) => line.trim());
    const parts = distinct([whole, lines.join(''), ...lines.filter((line) => line.length >= shortestPart)]);
    const encoded = distinct(parts.flatMap((part) => [part, JSON.stringify(part).slice(1, -1), ...addressForms(part)]));
    // Much is encoded again, with all that is around it: a request that is repeated in a message, say.
    const forms = encoded.flatMap((part) => [part, ...urlForms(part), ...jsonForms(part), ...base64Forms(part)]);
    return distinct(distinct(forms).flatMap(alsoUnbroken));
}
const distinct = (texts) => [...new Set(texts)];
/** A secret that has in it what reads as a line end, such as `%0A`, must be found where those are taken out. */
function alsoUnbroken(form) {
    const joined = unbroken(form)?.text;
    return joined === undefined || joined.length < shortestPart ? [form] : [form, joined];
}
/** In an address, and in a form body. */
function urlForms(text) {
    const forms = addressForms(text).flatMap((form) => [form, form.replaceAll('%20', '+')]);
    return forms.flatMap((form) => [form, form.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())]);
}
/** In a part of an address, in the same as RPC signatures write it, and in an address as a whole. */
function addressForms(text) {
    const component = encodeURIComponent(wellFormed(text));
    const strict = component.replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
    return [component, strict, encodeURI(wellFormed(text))];
}
/** Half a surrogate pair cannot be encoded and would throw; a round trip through UTF-8 replaces it. */
const wellFormed = (text) => Buffer.from(text).toString();
/** Inside a JSON text, and inside a JSON text within another; as JavaScript writes it, and as PHP, Go and Java (Gson) do. */
function jsonForms(text) {
    const once = JSON.stringify(text).slice(1, -1);
    const others = [once.replaceAll('/', '\\/'), once.replace(/[<>&]/g, asUnicode), once.replace(/[<>&='+]/g, asUnicode)];
    return [once, ...others].flatMap((form) => [form, JSON.stringify(form).slice(1, -1)]);
}
const asUnicode = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
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
/**
 * Every file of a site comes with secrets of its own, and every call with its signature. More than this many are never on their way
 * at once: four each for 128 uploads.
 */
const mostBrief = 512;
function createRedactor() {
    const index = createFormIndex();
    const kept = new Set();
    const brief = new Map();
    const hide = {
        text: (text) => cover(text, placesIn(text, index)),
        lines: (lines) => coverLines(lines, placesIn(lines.join('\n'), index)),
    };
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
        ...hide,
        value: (value) => redactValue(value, hide),
        wrap: (reporter) => ({ report: (event) => reporter.report(index.size === 0 ? event : redactEvent(event, hide)) }),
    };
}
/** Every place of every form, in the order in which they begin; also of those that a line end goes through. */
function placesIn(text, index) {
    const whole = index.placesIn(text);
    const joined = index.size === 0 ? undefined : unbroken(text);
    if (joined === undefined)
        return whole;
    const broken = index.placesIn(joined.text).filter(([start, end]) => end - start >= shortestPart);
    const mapped = broken.map(([start, end]) => [joined.origin(start), joined.origin(end - 1) + 1]);
    return [...whole, ...mapped].sort(([one], [other]) => one - other);
}
/** A list of lines may be one text that somebody split: what began in one line and ends in the next is hidden in both. */
function coverLines(lines, places) {
    let from = 0;
    return lines.map((line) => {
        const to = from + line.length;
        const own = places.filter(([start, end]) => start < to && end > from);
        const clipped = own.map(([start, end]) => [Math.max(start, from) - from, Math.min(end, to) - from]);
        from = to + 1;
        return cover(line, clipped);
    });
}
/** Hides the union of the places: secrets that overlap leave no rest of one another. */
function cover(text, places) {
    let hidden = '';
    let done = 0;
    for (const [start, end] of places) {
        // A place that begins inside the last one, or right behind it, only makes it longer.
        if (start > done || done === 0)
            hidden += text.slice(done, start) + mask;
        done = Math.max(done, end);
    }
    return hidden + text.slice(done);
}

;// CONCATENATED MODULE: ./build/hosts/hide.js


/** A redactor that knows from its first moment what the environment holds: inputs may be refused before they are all read. */
function redactorFor(variables) {
    const redactor = createRedactor();
    for (const secret of secretsByName(variables))
        redactor.add(secret);
    return redactor;
}
/** Hands secrets of the cloud to the redactor, each for as long as it lives. */
const hideIn = (redactor) => (secret, life) => {
    if (life === 'moment')
        redactor.addBrief(secret);
    else
        redactor.add(secret);
};


/***/ }),

/***/ 99177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ appsSentence),
/* harmony export */   y: () => (/* binding */ countEnds)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79542);

/** The order in which the ends of several runs are told: first what everybody waits for. */
const inOrder = ['failed', 'live', 'sent', 'uploaded', 'paused', 'ended', 'planned', 'read', 'unchanged'];
/** How many ended in which way: `198 live, 2 failed`. */
function countEnds(apps) {
    const counts = inOrder.map((status) => [apps.filter((app) => app.status === status).length, status]);
    return counts.flatMap(([times, status]) => (times === 0 ? [] : [`${times} ${status}`])).join(', ');
}
/** The closing sentence of a run of several mini programs. */
const appsSentence = (subject, { apps, durationMs }) => `${subject}: ${countEnds(apps)}, in ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(durationMs)}.`;


/***/ }),

/***/ 42603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ functionOutcomes),
/* harmony export */   q: () => (/* binding */ outcomeLines)
/* harmony export */ });
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14385);
/* harmony import */ var _rollout_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59650);
/* harmony import */ var _sentences_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73831);
/* harmony import */ var _text_table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72811);




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
    // What became of those that were live is told by what was undone.
    const told = notes.all('undone').length > 0 ? states.filter((state) => state !== 'live') : states;
    return told.flatMap((state) => [...found.values()].filter((outcome) => outcome.state === state));
}
const marks = {
    failed: ['✗', 'bad'],
    'not finished': ['○', 'notice'],
    live: ['✓', 'good'],
    unchanged: ['=', 'dim'],
};
/** The table at the end of a deploy: each function with its version, and the site; of one that was taken back, what is left of it. */
function outcomeLines(notes) {
    const outcomes = functionOutcomes(notes);
    const lines = (0,_text_table_js__WEBPACK_IMPORTED_MODULE_3__/* .alignColumns */ .RM)(outcomes.map(outcomeCells));
    const functions = outcomes.map(({ state }, index) => [...marks[state], lines[index] ?? '']);
    const undone = notes.all('undone');
    if (undone.length > 0)
        return [...functions, ...undone.flatMap(_rollout_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .rolloutLines */ .r)];
    const site = notes.last('site-synced');
    return site === undefined ? functions : [...functions, ['✓', 'good', (0,_sentences_js__WEBPACK_IMPORTED_MODULE_2__/* .sentenceOf */ .$N)(site)]];
}
const outcomeCells = ({ name, state, version, failure }) => [
    `function ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(name)}`,
    state,
    version ? `version ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(version)}` : '',
    failure?.code ?? '',
];


/***/ }),

/***/ 598:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fv: () => (/* binding */ doctorWords),
/* harmony export */   OJ: () => (/* binding */ doctorEndings),
/* harmony export */   Wb: () => (/* binding */ checkLines),
/* harmony export */   XC: () => (/* binding */ checkMarks),
/* harmony export */   gP: () => (/* binding */ checkTitles),
/* harmony export */   xr: () => (/* binding */ documentLines)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79542);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14385);
/* harmony import */ var _verdict_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96568);



/** What is looked at, as people read it. */
const checkTitles = {
    node: 'Node.js',
    config: 'configuration',
    contents: 'contents',
    target: 'target',
    keys: 'keys',
    proxy: 'proxy',
    endpoint: 'endpoint',
    clock: 'clock',
    egress: 'egress',
    access: 'access',
    app: 'app',
    'mini-program': 'mini program',
    space: 'space',
    'virtual-domain': 'virtual domain',
    'rsa-key': 'RSA key',
    permission: 'permission',
    throttling: 'throttling',
};
/** The mark of a check, the same wherever it is shown. */
const checkMarks = {
    ok: ['✓', 'good'],
    bad: ['✗', 'bad'],
    skipped: ['–', 'dim'],
};
const policyTitles = {
    permissions: 'Least RAM policy for the key or role',
    trust: 'Trust policy of the role (OIDC)',
    chaining: 'RAM policy for the first key of the chain',
};
/** What doctor tells, in a sentence; sentences.ts makes it one harmless line. */
function doctorWords(event) {
    if (event.type === 'policy-made')
        return policyTitles[event.policy];
    return `${checkTitles[event.name]}: ${factOf(event)}`;
}
/** A cause that names its subject needs no other. */
const factOf = ({ subject, cause }) => (subject === '' || cause.includes(subject) ? cause : `${subject}: ${cause}`);
/** As wide as the longest title: the facts stand in one column. */
const titleWidth = Math.max(...Object.values(checkTitles).map((title) => title.length)) + 1;
/** A check on a terminal: what was found, and below it what to do. */
function checkLines(event) {
    const fact = [...checkMarks[event.state], (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(`${checkTitles[event.name].padEnd(titleWidth)} ${factOf(event)}`)];
    return event.fix === '' ? [fact] : [fact, [' ', 'dim', `${' '.repeat(titleWidth)} → ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(event.fix)}`]];
}
/** A policy as JSON, a line at a time; its indentation is ours and stays. */
function documentLines({ document }) {
    return JSON.stringify(document, null, 2)
        .split('\n')
        .map((line) => `${/^ */.exec(line)?.[0] ?? ''}${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(line)}`);
}
const doctorEndings = {
    ..._verdict_words_js__WEBPACK_IMPORTED_MODULE_1__/* .commonEndings */ .A3,
    read: ['All well', ({ notes }) => `${counts(notes)}.`],
    failed: ['To be mended', (told) => `${failedChecks(told)}.`],
};
function failedChecks({ subject, notes }) {
    const first = notes.all('checked').find(({ state }) => state === 'bad');
    return first === undefined ? subject : `${counts(notes)}; first: ${checkTitles[first.name]}`;
}
function counts(notes) {
    const of = (wanted) => notes.all('checked').filter(({ state }) => state === wanted).length;
    const parts = [of('bad') > 0 && `${of('bad')} failed`, of('skipped') > 0 && `${of('skipped')} not made`];
    return [`${(0,_format_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(of('ok'), 'check')} passed`, ...parts.flatMap((part) => part || [])].join(', ');
}


/***/ }),

/***/ 62459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gg: () => (/* binding */ titleOf),
/* harmony export */   q5: () => (/* binding */ hasTables),
/* harmony export */   tI: () => (/* binding */ tablesOf)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79542);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14385);


const hasTables = (event) => tableTypes.has(event.type);
const tableTypes = new Set([
    'apps-ended',
    'candidates-listed',
    'status-read',
    'receipt-compared',
    'app-answered',
]);
/** The tables of an event, without the columns that are empty in every row. */
const tablesOf = (event) => bareTablesOf(event).map(withoutEmptyColumns);
function bareTablesOf(event) {
    switch (event.type) {
        case 'apps-ended':
            return [
                {
                    title: 'Mini programs',
                    head: ['App', 'Mini program', 'Version', 'Package', 'Task', 'Status', 'Error'],
                    rows: event.apps.map(appRow),
                },
            ];
        case 'candidates-listed':
            return [{ title: 'Versions to go back to', head: candidateHead, rows: event.candidates.map(candidateRow) }];
        case 'status-read':
            return event.sections.map(sectionTable);
        case 'receipt-compared':
            return [{ title: 'Receipt and cloud', head: ['What', 'Field', 'Receipt', 'Cloud'], rows: event.fields.map(fieldRow) }];
        case 'app-answered':
            return [{ title: 'Reply of the cloud application', head: ['What', 'Field', 'Expected', 'Found'], rows: event.checks.map(fieldRow) }];
    }
}
const marks = {
    good: ['✓', 'good'],
    bad: ['✗', 'bad'],
    here: ['→', 'good'],
    plain: ['·', 'dim'],
};
/** One that failed has to be found among two hundred. */
const appRow = ({ app, h5Id, version, packageId, taskId, status, errorCode }) => ({
    mark: status === 'failed' ? marks.bad : marks.good,
    cells: [app, h5Id, version, packageId, taskId, status, errorCode].map(tidy),
    isQuiet: false,
});
const candidateHead = ['Version', 'Package', 'Published', 'To', 'Commit', 'Content', 'Remark'];
function candidateRow(candidate) {
    const { h5Version, packageId, publishedAt, audience, commit, content, remark, isPrevious } = candidate;
    const remarks = [isPrevious ? 'previous' : '', remark].filter(Boolean).join(', ');
    return {
        mark: isPrevious ? marks.here : marks.plain,
        cells: [h5Version, String(packageId), momentOf(publishedAt), audience, shortCommit(commit), content, remarks].map(tidy),
        isQuiet: false,
    };
}
/** As the cloud's console would show it; what is no time stays as it is. */
function momentOf(iso) {
    const epochMs = Date.parse(iso);
    return Number.isNaN(epochMs) ? iso : (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMoment */ .K9)(epochMs);
}
/** So much of a commit that git finds it. */
const shortCommit = (commit) => (/^[0-9a-f]{20,}$/.test(commit) ? commit.slice(0, 12) : commit);
const sectionTitles = {
    packages: 'Packages',
    tasks: 'Tasks',
    whitelists: 'Whitelists',
    functions: 'Functions',
    hosting: 'Site',
    candidates: 'Versions to go back to',
};
const sectionTable = ({ name, columns, rows }) => ({
    title: sectionTitles[name],
    head: columns.map(tidy),
    rows: rows.map((cells) => ({ mark: marks.plain, cells: cells.map(tidy), isQuiet: false })),
});
const fieldRow = ({ what, field, expected, found, same }) => ({
    mark: same ? marks.good : marks.bad,
    cells: [what, field, expected, found].map(tidy),
    isQuiet: same,
});
/** Longer values are compared by machines, not by eye. */
const longestCell = 200;
const tidy = (text) => (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)((0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text), longestCell);
function withoutEmptyColumns({ title, head, rows }) {
    const isUsed = (_, column) => rows.length === 0 || rows.some(({ cells }) => (cells[column] ?? '') !== '');
    // Rows that are shorter than the head are filled up, so that every row has a cell for every column.
    const used = (cells) => head.map((_, column) => cells[column] ?? '').filter(isUsed);
    return { title, head: head.filter(isUsed), rows: rows.map((row) => ({ ...row, cells: used(row.cells) })) };
}
/** What stands above a table: its title, how many rows it has, and how many of them are not shown. */
function titleOf({ title, rows }, shown) {
    const hidden = rows.length - shown.length;
    return hidden === 0
        ? `${title} (${rows.length})`
        : `${title} (${shown.length} of ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(rows.length, 'row')}; the others are as expected)`;
}


/***/ }),

/***/ 9665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cZ: () => (/* binding */ causesOf),
/* harmony export */   fC: () => (/* binding */ traceOf),
/* harmony export */   w7: () => (/* binding */ failureLines)
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
/** As far as somebody reads; below it stand the calls of the runtime. */
const deepestTrace = 12;
/** Where in our code a failure came from, when it is a bug of ours: for those who look into it. */
function traceOf({ code, stack, cause }) {
    if (code !== 'INTERNAL')
        return [];
    const trace = (cause instanceof Error ? cause.stack : undefined) ?? stack ?? '';
    const lines = trace.split('\n').map(_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN);
    return lines.filter((line) => line.startsWith('at ')).slice(0, deepestTrace);
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
/* harmony import */ var _per_app_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28880);
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
        if ((0,_per_app_js__WEBPACK_IMPORTED_MODULE_1__/* .isLastWord */ .J8)(event))
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
/* harmony export */   K9: () => (/* binding */ formatMoment),
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
/** A moment for people, in the time of the cloud, +08:00, as its console shows it: "2026-12-01 18:00 +08:00". */
function formatMoment(epochMs) {
    const chinese = new Date(epochMs + 8 * 3_600_000);
    if (Number.isNaN(chinese.getTime()))
        return 'unknown';
    return `${chinese.toISOString().slice(0, 16).replace('T', ' ')} +08:00`;
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

/***/ 19221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ createGitHubReporter)
/* harmony export */ });
/* harmony import */ var _deploy_outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42603);
/* harmony import */ var _doctor_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(598);
/* harmony import */ var _failure_lines_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9665);
/* harmony import */ var _function_log_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85018);
/* harmony import */ var _per_app_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(28880);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14385);
/* harmony import */ var _plan_table_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(46987);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(92474);
/* harmony import */ var _rollout_lines_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(59650);
/* harmony import */ var _run_notes_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(58264);
/* harmony import */ var _sentences_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(73831);
/* harmony import */ var _table_lines_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(50595);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(5294);
/* harmony import */ var _workflow_command_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(73548);














/** The log of a GitHub runner: a group per step, annotations for what somebody must read, details in debug lines. */
function createGitHubReporter({ write }) {
    return (0,_per_app_js__WEBPACK_IMPORTED_MODULE_13__/* .createPerApp */ .$u)({
        run: createRunReporter((lines) => write(lines.join(''))),
        // Several at once would close one another's groups: each line says whose it is instead.
        ofApp: (app) => createRunReporter((lines) => {
            const named = lines.flatMap((line) => (0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_12__/* .lineOfApp */ .Hx)(line, app) ?? []);
            if (named.length > 0)
                write(named.join(''));
        }),
    });
}
/** The same for one run: the whole one, or that of one mini program of several. */
function createRunReporter(write) {
    const notes = (0,_run_notes_js__WEBPACK_IMPORTED_MODULE_8__/* .createRunNotes */ .D)();
    const isProgressStep = (0,_progress_js__WEBPACK_IMPORTED_MODULE_6__/* .createProgressSteps */ .P)();
    let inGroup = false;
    const tell = (event) => {
        if ((0,_progress_js__WEBPACK_IMPORTED_MODULE_6__/* .isProgress */ .c)(event))
            return isProgressStep(event) ? [(0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_12__/* .logLine */ .BP)((0,_sentences_js__WEBPACK_IMPORTED_MODULE_9__/* .sentenceOf */ .$N)(event))] : [];
        if (event.type === 'deploy-planned')
            return (0,_plan_table_js__WEBPACK_IMPORTED_MODULE_5__/* .planLines */ .HN)(event, notes).map(markedLine);
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
const endOfGroup = (0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_12__/* .workflowCommand */ .NA)('endgroup', []);
/** What an event looks like by itself. Events that need the past are told by the reporter. */
function linesOf(event) {
    switch (event.type) {
        case 'run-started':
            return [(0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_12__/* .logLine */ .BP)((0,_sentences_js__WEBPACK_IMPORTED_MODULE_9__/* .sentenceOf */ .$N)(event)), ...(event.dryRun ? [(0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_12__/* .logLine */ .BP)(_sentences_js__WEBPACK_IMPORTED_MODULE_9__/* .dryRunBanner */ .NI)] : [])];
        case 'apps-ended':
            return [];
        case 'step-started':
            return [(0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_12__/* .workflowCommand */ .NA)('group', [(0,_sentences_js__WEBPACK_IMPORTED_MODULE_9__/* .sentenceOf */ .$N)(event)])];
        case 'step-finished':
            return [(0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_12__/* .logLine */ .BP)((0,_sentences_js__WEBPACK_IMPORTED_MODULE_9__/* .sentenceOf */ .$N)(event)), endOfGroup];
        case 'call-answered':
            return [(0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_12__/* .workflowCommand */ .NA)('debug', [(0,_sentences_js__WEBPACK_IMPORTED_MODULE_9__/* .sentenceOf */ .$N)(event)])];
        case 'limit-waited':
            return [event.waitMs >= _sentences_js__WEBPACK_IMPORTED_MODULE_9__/* .worthTellingMs */ .Av ? (0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_12__/* .logLine */ .BP)((0,_sentences_js__WEBPACK_IMPORTED_MODULE_9__/* .sentenceOf */ .$N)(event)) : (0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_12__/* .workflowCommand */ .NA)('debug', [(0,_sentences_js__WEBPACK_IMPORTED_MODULE_9__/* .sentenceOf */ .$N)(event)])];
        case 'warned':
            return [(0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_12__/* .workflowCommand */ .NA)('warning', [event.message, event.help], { title: 'miniship' })];
        case 'checked':
            return event.state === 'bad' ? [checkAnnotation(event)] : (0,_doctor_words_js__WEBPACK_IMPORTED_MODULE_1__/* .checkLines */ .Wb)(event).map(markedLine);
        case 'policy-made':
            return [(0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_12__/* .logLine */ .BP)((0,_sentences_js__WEBPACK_IMPORTED_MODULE_9__/* .sentenceOf */ .$N)(event)), (0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_12__/* .logLine */ .BP)(event.note), ...(0,_doctor_words_js__WEBPACK_IMPORTED_MODULE_1__/* .documentLines */ .xr)(event).map((line) => `${line}\n`)];
        case 'function-failed':
            return [functionAnnotation(event), ...(0,_function_log_js__WEBPACK_IMPORTED_MODULE_3__/* .logExcerpt */ .sQ)(event.logs).map((line) => (0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_12__/* .logLine */ .BP)(`${_function_log_js__WEBPACK_IMPORTED_MODULE_3__/* .logMark */ .sp} ${line}`))];
        case 'nothing-done':
            return [(0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_12__/* .workflowCommand */ .NA)('notice', [event.reason, event.help], { title: 'Nothing to do' })];
        case 'undone':
            return [event.confirmed ? (0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_12__/* .logLine */ .BP)((0,_sentences_js__WEBPACK_IMPORTED_MODULE_9__/* .sentenceOf */ .$N)(event)) : (0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_12__/* .workflowCommand */ .NA)('warning', [(0,_sentences_js__WEBPACK_IMPORTED_MODULE_9__/* .sentenceOf */ .$N)(event)], { title: 'Not undone' })];
        case 'race-settled':
            return [(0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_12__/* .workflowCommand */ .NA)('notice', [(0,_sentences_js__WEBPACK_IMPORTED_MODULE_9__/* .sentenceOf */ .$N)(event)], { title: 'Two runs at once' })];
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
            return [(0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_12__/* .logLine */ .BP)((0,_sentences_js__WEBPACK_IMPORTED_MODULE_9__/* .sentenceOf */ .$N)(event)), ...(0,_rollout_lines_js__WEBPACK_IMPORTED_MODULE_7__/* .rolloutLines */ .r)(event).slice(1).map(markedLine)];
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
            return [(0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_12__/* .logLine */ .BP)((0,_sentences_js__WEBPACK_IMPORTED_MODULE_9__/* .sentenceOf */ .$N)(event))];
    }
}
function endingLines(event, notes) {
    const { title, text } = (0,_verdict_js__WEBPACK_IMPORTED_MODULE_11__/* .verdictOf */ .Vj)(event.result, notes);
    const tables = [...tableLines(notes), ...(0,_deploy_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .outcomeLines */ .q)(notes).map(markedLine)];
    if (event.type === 'failed')
        return [...tables, ...failureCommands(event.failure, notes), (0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_12__/* .logLine */ .BP)(`${title}: ${text}`)];
    // That nothing was to be done is annotated where it was found.
    const isTold = event.result.status === 'unchanged' && notes.last('nothing-done') !== undefined;
    // GitHub shows ten notices of a step: those of two hundred mini programs would hide the one of the run.
    const isPart = event.app !== undefined;
    return [...tables, isTold || isPart ? (0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_12__/* .logLine */ .BP)(`${title}: ${text}`) : (0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_12__/* .workflowCommand */ .NA)('notice', [text], { title })];
}
/** Tables stand at the end: inside the group of their step nobody would see them. */
const tableLines = (notes) => notes
    .tables()
    .flatMap((event) => (0,_table_lines_js__WEBPACK_IMPORTED_MODULE_10__/* .textTables */ .T)(event, { width: Number.POSITIVE_INFINITY, whole: false }).flatMap(({ title, lines }) => [
    (0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_12__/* .logLine */ .BP)(title),
    ...lines.map(markedLine),
]));
/** One annotation per problem; the summary of several is a plain line above them, since it says nothing by itself. */
function failureCommands(failure, notes) {
    const failed = notes.all('function-failed').map((event) => (0,_failure_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .failureLines */ .w7)(event.failure).message);
    const annotated = new Set([...failed, ...notes.all('checked').flatMap(({ state, cause }) => (state === 'bad' ? [(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_4__/* .oneLine */ .TN)(cause)] : []))]);
    // Of several mini programs those that failed were annotated when they did.
    const areTold = notes.last('apps-ended') !== undefined;
    const annotate = (lines) => (areTold || annotated.has(lines.message) ? (0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_12__/* .logLine */ .BP)(lines.message) : annotation(lines));
    const { problems, message, help } = (0,_failure_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .failureLines */ .w7)(failure);
    const behind = [...(0,_failure_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .causesOf */ .cZ)(failure).map((cause) => `cause: ${cause}`), ...(0,_failure_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .traceOf */ .fC)(failure)];
    const causes = behind.map((line) => (0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_12__/* .workflowCommand */ .NA)('debug', [line]));
    if (problems.length === 0)
        return [annotate((0,_failure_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .failureLines */ .w7)(failure)), ...causes];
    return [(0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_12__/* .logLine */ .BP)(message), ...problems.map(annotate), (0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_12__/* .logLine */ .BP)(help), ...causes];
}
/** A function that failed is annotated where it did: the end may be far away, and the run may never reach it. */
function functionAnnotation({ name, failure }) {
    const { code, message, help, reference } = (0,_failure_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .failureLines */ .w7)(failure);
    return (0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_12__/* .workflowCommand */ .NA)('error', [message, help, reference], { title: `function ${name}: ${code}` });
}
/** What is to be mended is annotated where it was found, and once. */
const checkAnnotation = (event) => (0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_12__/* .workflowCommand */ .NA)('error', [event.cause, event.fix], { title: [_doctor_words_js__WEBPACK_IMPORTED_MODULE_1__/* .checkTitles */ .gP[event.name], event.subject].filter(Boolean).join(' ') });
const markedLine = ([mark, , text]) => (0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_12__/* .logLine */ .BP)(`${mark} ${text}`);
/** With a file and a line GitHub shows it beside that line, too. */
const annotation = ({ code, message, help, reference, source }) => (0,_workflow_command_js__WEBPACK_IMPORTED_MODULE_12__/* .workflowCommand */ .NA)('error', [message, help, reference], { title: code, ...source });


/***/ }),

/***/ 15326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ growthInWords)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79542);

/** The growth since the release before, as in "+12 kB since 1.4.1.90"; empty when nothing is known of that. */
function growthInWords(sizeBytes, before) {
    if (before === undefined)
        return '';
    const grown = sizeBytes - before.sizeBytes;
    return `${grown < 0 ? '−' : '+'}${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(Math.abs(grown))} since ${before.h5Version}`;
}


/***/ }),

/***/ 28880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $u: () => (/* binding */ createPerApp),
/* harmony export */   J8: () => (/* binding */ isLastWord),
/* harmony export */   hw: () => (/* binding */ reporterOf)
/* harmony export */ });
/** Whether it is the last word of the run, and not of one mini program in it. */
const isLastWord = ({ type, app }) => app === undefined && (type === 'finished' || type === 'failed');
/** One reporter for the run, and one for each mini program that it brings along, made for its first event and gone after its last. */
function createPerApp({ run, ofApp }) {
    const apps = new Map();
    return {
        report: (event) => {
            const { app, type } = event;
            if (app === undefined)
                return run.report(event);
            const reporter = apps.get(app) ?? ofApp(app);
            apps.set(app, reporter);
            reporter.report(event);
            if (type === 'finished' || type === 'failed')
                apps.delete(app);
        },
    };
}
/** The events of one mini program of several: the same as if it ran alone, and each says of which it is. */
const reporterOf = (app, reporter) => ({ report: (event) => reporter.report({ app, ...event }) });


/***/ }),

/***/ 14385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EL: () => (/* binding */ harmlessJson),
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   YI: () => (/* binding */ describeThrown),
/* harmony export */   pF: () => (/* binding */ singleLine)
/* harmony export */ });
/* unused harmony export commandMark */
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
/**
 * A JSON text that a terminal or a CI system may show: what they would act upon is escaped, which means the same in JSON. The control
 * characters below 0x20 are escaped in every JSON text.
 */
const harmlessJson = (json) => json.replace(/[\u007f-\u009f\u2028\u2029]|\p{Bidi_Control}/gu, asEscape).replace(commandMark, '#\\u0023');
const asEscape = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
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
    const lines = (0,_text_table_js__WEBPACK_IMPORTED_MODULE_2__/* .alignColumns */ .RM)(entries.map(({ cells }) => cells));
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

/***/ 86359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ plannedInWords)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79542);

/** What a real run would do, from the writes that a dry run of a mini program tells and the plan that one of a space has. */
function plannedInWords(notes) {
    const writes = notes.all('write-planned').length;
    const changes = plannedChanges(notes);
    const parts = [writes > 0 && `make ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(writes, 'write')}`, changes.length > 0 && `change ${changes.join(', ')}`];
    const would = parts.filter(Boolean).join(' and ');
    return would === '' ? 'nothing is left to do' : `a real run would ${would}`;
}
/** What the plan of a deploy would touch, in numbers. */
function plannedChanges(notes) {
    const rows = (notes.last('deploy-planned')?.rows ?? []).filter(({ change }) => change !== 'keep');
    return ['function', 'setting', 'file'].flatMap((section) => touched(section, rows));
}
/** Deleting is said aloud. */
function touched(section, rows) {
    const ours = rows.filter((row) => row.section === section);
    const deleted = ours.filter(({ change }) => change === 'delete').length;
    if (ours.length === 0)
        return [];
    return [`${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(ours.length, section)}${deleted > 0 ? ` (${deleted} deleted)` : ''}`];
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

/***/ 59650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ rolloutLines)
/* harmony export */ });
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14385);
/* harmony import */ var _sentences_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73831);
/* harmony import */ var _stages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76074);



/** What is told about a rollout, the way back, a look and a message, as lines that terminal and GitHub log share. Tables come behind them. */
function rolloutLines(event) {
    const sentence = (mark, look) => [mark, look, (0,_sentences_js__WEBPACK_IMPORTED_MODULE_1__/* .sentenceOf */ .$N)(event)];
    switch (event.type) {
        case 'rollout-found':
            return [sentence('✓', 'good'), ...(0,_stages_js__WEBPACK_IMPORTED_MODULE_2__/* .stageLines */ .i)(event)];
        case 'gate-checked':
            return [event.isOpen ? sentence('✓', 'good') : sentence('✗', 'bad')];
        case 'nothing-done':
            return [sentence('=', 'notice'), ['→', 'dim', (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(event.help)]];
        case 'rollback-planned':
            return [sentence('↶', 'notice'), ...event.sentences.map((text) => ['·', 'dim', (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text)])];
        case 'undone':
            return [event.confirmed ? sentence('↶', 'notice') : sentence('✗', 'bad')];
        case 'race-settled':
            return [sentence('=', 'notice')];
        case 'receipt-compared':
            return [event.fields.every(({ same }) => same) ? sentence('✓', 'good') : sentence('✗', 'bad')];
        case 'app-answered':
            return [event.checks.every(({ same }) => same) ? sentence('✓', 'good') : sentence('✗', 'bad')];
        case 'stage-reached':
        case 'candidates-listed':
        case 'content-fetched':
        case 'status-read':
        case 'message-sent':
        case 'archive-kept':
            return [sentence('✓', 'good')];
    }
}


/***/ }),

/***/ 73219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D6: () => (/* binding */ stageInWords),
/* harmony export */   Mj: () => (/* binding */ fieldsInWords),
/* harmony export */   pf: () => (/* binding */ rolloutWords),
/* harmony export */   rJ: () => (/* binding */ candidatesInWords),
/* harmony export */   zG: () => (/* binding */ sectionsInWords)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79542);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14385);


/** The sentences of a rollout, the way back, a look and a message; sentences.ts makes each one harmless line. */
function rolloutWords(event) {
    switch (event.type) {
        case 'rollout-found':
            return `version ${event.h5Version} (package ${event.packageId}) ${standing(event)}`;
        case 'gate-checked':
            return `gate "${event.gate}" is ${event.isOpen ? 'open' : 'closed'}${behindColon(event.detail.replaceAll('\n', ' · '))}`;
        case 'nothing-done':
            return `nothing to do: ${event.reason}`;
        case 'stage-reached':
            return `stage ${event.stage} is reached with version ${event.h5Version}`;
        case 'candidates-listed':
            return `${event.subject}: ${candidatesInWords(event.candidates)}`;
        case 'rollback-planned':
            return `rollback from ${event.from} to ${event.to}${event.strategy === '' ? '' : ` (${event.strategy})`}`;
        case 'content-fetched':
            return `content from ${event.source}: ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(event.files, 'file')}, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(event.sizeBytes)}`;
        case 'undone':
            return `${event.confirmed ? 'undone' : 'NOT undone'}: ${event.what}${event.detail === '' ? '' : ` (${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(event.detail, 200)})`}`;
        case 'race-settled':
            return `another run made ${event.what} at the same moment: ${event.kept} stays${event.ended === undefined ? '' : `, ${event.ended} gives way`}`;
        case 'status-read':
            return sectionsInWords(event.sections);
        case 'receipt-compared':
            return `receipt and cloud: ${fieldsInWords(event.fields)}`;
        case 'app-answered':
            return `${event.url} ${event.status === 0 ? 'gave no answer' : `answered ${event.status}`} in ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(event.durationMs)}: ${fieldsInWords(event.checks, 'check')}`;
        case 'message-sent':
            return `message ${event.messageId} sent to ${event.to}, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(event.sizeCharacters, 'character')}`;
        case 'archive-kept':
            return `archive kept at ${event.path}, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(event.sizeBytes)}`;
    }
}
/** At which stage a rollout is, as in "2/3 window of 500 users"; undefined when none of its stages is live. */
function stageInWords({ stages, current }) {
    const stage = current === undefined ? undefined : stages[current];
    return current === undefined || stage === undefined ? undefined : `${current + 1}/${stages.length} ${stage}`;
}
function standing(event) {
    const stage = stageInWords(event);
    const since = event.sinceMs === undefined ? '' : `, since ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMoment */ .K9)(event.sinceMs)}`;
    if (stage !== undefined)
        return `is at stage ${stage}${since}`;
    return `is at none of the ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(event.stages.length, 'stage')}${since}`;
}
/** There is one site, opened or not. */
const sectionNouns = {
    packages: 'package',
    tasks: 'task',
    whitelists: 'whitelist',
    functions: 'function',
    candidates: 'candidate',
};
/** What is there, in numbers. */
const sectionsInWords = (sections) => sections.map(({ name, rows }) => (name === 'hosting' ? 'the site' : (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(rows.length, sectionNouns[name]))).join(', ') ||
    'nothing is there';
/** How many versions there are to go back to, and which of them `previous` means. */
function candidatesInWords(candidates) {
    if (candidates.length === 0)
        return 'there is no version to go back to';
    const previous = candidates.find(({ isPrevious }) => isPrevious)?.h5Version;
    const target = previous === undefined ? 'none of them is "previous"' : `"previous" is ${previous}`;
    return `${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(candidates.length, 'version')} to go back to; ${target}`;
}
/** How many of the fields are as they should be: "12 fields as expected", "3 of 12 fields not as expected". */
function fieldsInWords(fields, noun = 'field') {
    const differing = fields.filter(({ same }) => !same).length;
    const all = (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(fields.length, noun);
    if (fields.length === 0)
        return `no ${noun} at all`;
    if (differing > 0)
        return `${differing} of ${all} ${noun === 'field' ? 'not as expected' : 'failed'}`;
    return `${all} ${noun === 'field' ? 'as expected' : 'passed'}`;
}
/** Details can be a page that a probe got; its first words are enough here. */
const behindColon = (detail) => (detail === '' ? '' : `: ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(detail, 200)}`);


/***/ }),

/***/ 58264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ createRunNotes)
/* harmony export */ });
/* harmony import */ var _event_tables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62459);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92474);


function createRunNotes() {
    const events = [];
    const all = (type) => events.filter((event) => event.type === type);
    return {
        // A big upload progresses thousands of times, and nobody asks for it afterwards.
        add: (event) => {
            if (!(0,_progress_js__WEBPACK_IMPORTED_MODULE_1__/* .isProgress */ .c)(event))
                events.push(event);
        },
        all,
        tables: () => events.filter(_event_tables_js__WEBPACK_IMPORTED_MODULE_0__/* .hasTables */ .q5),
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
/* harmony import */ var _apps_verdict_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99177);
/* harmony import */ var _doctor_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(598);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79542);
/* harmony import */ var _growth_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(15326);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14385);
/* harmony import */ var _rollout_sentences_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73219);






/** What a step does, in words. */
const stepTitles = {
    inspect: 'Inspect the files',
    archive: 'Make the archive',
    look: 'Look at what is there',
    upload: 'Upload the files',
    package: 'Create the package',
    whitelist: 'Fill the whitelist',
    rollout: 'Change the rollout',
    functions: 'Bring the functions up to date',
    settings: 'Change the settings',
    hosting: 'Bring the site in step',
    gate: 'Ask the gates',
    promote: 'Start the next stage',
    fetch: 'Fetch the good content',
    rollback: 'Go back',
    smoke: 'Run the smoke tests',
    undo: 'Undo what was done',
    compare: 'Compare with the receipt',
    notify: 'Send the message',
    ask: 'Ask the cloud application',
    network: 'Find the way to the cloud',
    cloud: 'Ask who we are there',
    rights: 'Try what the key may do',
    policy: 'Write the policies',
    receipt: 'Write the receipt',
};
/** What a run sets out to do, in front of its subject. */
const undertakings = {
    release: 'release of',
    deploy: 'deploy of',
    promote: 'promotion of',
    pause: 'pause of',
    resume: 'resumption of',
    finish: 'end of',
    rollback: 'rollback of',
    status: 'status of',
    verify: 'check of',
    notify: 'message about',
    doctor: 'doctor for',
};
/** A dry run says so where it begins, not only where it ends. */
const dryRunBanner = 'DRY RUN: nothing is written to the cloud.';
/** Shorter waits and steps are the normal rhythm of a run, not news. */
const worthTellingMs = 1000;
/** What happened, in one line of harmless text that terminal and GitHub log share. */
const sentenceOf = (event) => (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(words(event));
function words(event) {
    switch (event.type) {
        case 'run-started':
            return `${placeOf(event)}: ${undertakings[event.verb]} ${event.subject}`;
        case 'step-started':
            return stepTitles[event.step];
        case 'step-finished':
            return `${stepTitles[event.step]}: took ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(event.durationMs)}`;
        case 'call-answered':
            return `${event.operation} answered in ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(event.durationMs)}${request(event.requestId)}`;
        case 'request-retried':
            return `${event.operation}: ${reason(event.code)} at try ${event.attempt}${request(event.requestId)}, next try in ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(event.waitMs)}`;
        case 'limit-waited':
            return `${event.operation} waits ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(event.waitMs)} for the rate limit`;
        case 'write-planned':
            return `would ${event.effect}${size(event.sizeBytes)} (${event.operation}${parameters(event.parameters)})`;
        case 'warned':
            return event.message;
        case 'apps-found':
            return `${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(event.names.length, 'mini program')} in ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(event.workspaces, 'workspace')}`;
        case 'apps-ended':
            return `${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(event.apps.length, 'mini program')}: ${(0,_apps_verdict_js__WEBPACK_IMPORTED_MODULE_4__/* .countEnds */ .y)(event.apps)}`;
        case 'finished':
            return `${event.result.verb} ended: ${event.result.status}`;
        case 'failed':
            return event.failure.message;
        case 'build-inspected':
            return `${event.path}: ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(event.files, 'file')}, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(event.sizeBytes)}${inBrackets((0,_growth_js__WEBPACK_IMPORTED_MODULE_5__/* .growthInWords */ .G)(event.sizeBytes, event.before))}, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(event.pages, 'page')}, opens at ${event.mainUrl}`;
        case 'version-chosen':
            return `version ${event.h5Version}, from ${event.given} (${event.source})`;
        case 'archive-made':
            return `archive of ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(event.files, 'file')}, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(event.sizeBytes)}, sha256 ${event.sha256.slice(0, 12)}…`;
        case 'mini-program-found':
            return `mini program ${event.name} (${event.h5Id}) ${origin(event.created)}`;
        case 'packages-listed':
            return `${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(event.count, 'package')} there, ${highest(event.highestPublished)}`;
        case 'upload-progressed':
            return `${event.file}: ${percent(event)} % of ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(event.sizeBytes)}`;
        case 'file-uploaded':
            return `${event.file} uploaded, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(event.sizeBytes)}`;
        case 'package-ready':
            return `package ${event.packageId} ${event.reused ? 'was there already' : 'is ready'}, version ${event.h5Version}`;
        case 'whitelist-ready':
            return `whitelist ${event.name} (${event.whitelistId}) ${origin(event.created)}, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(event.usersAdded, 'user')} added`;
        case 'rollout-changed':
            return `task ${event.taskId} ${event.reused ? 'was there already, and ' : ''}is ${event.state} for ${event.audience}`;
        case 'receipt-written':
            return `receipt ${event.path}`;
        case 'deploy-planned':
            return `plan: ${countChanges(event)}`;
        case 'function-live':
            return `function ${event.name} is live: version ${event.version}${size(event.sizeBytes)}, in ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(event.durationMs)}`;
        case 'function-kept':
            return `function ${event.name} keeps its code: version ${event.version || 'unknown'} stays live`;
        case 'function-failed':
            return `function ${event.name} failed: ${event.failure.message}`;
        case 'function-tested':
            return `function ${event.name} passed its smoke test in ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(event.latencyMs)}`;
        case 'setting-changed':
            return `setting ${event.name}: ${settingValue(event.before)} → ${settingValue(event.after)}`;
        case 'hosting-opening':
            return `hosting is opening${event.waitedMs < worthTellingMs ? '' : `, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(event.waitedMs)} so far`}`;
        case 'site-listed':
            return `${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(event.files, 'file')} on the site`;
        case 'site-progressed':
            return `site: ${event.doneFiles} of ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(event.files, 'file')}, ${percent({ ...event, sentBytes: event.doneBytes })} % of ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(event.sizeBytes)}`;
        case 'site-synced':
            return `site ${event.url}, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(event.uploaded + event.unchanged, 'file')}: ${siteFiles(event)}`;
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
            return (0,_rollout_sentences_js__WEBPACK_IMPORTED_MODULE_2__/* .rolloutWords */ .pf)(event);
        case 'checked':
        case 'policy-made':
            return (0,_doctor_words_js__WEBPACK_IMPORTED_MODULE_0__/* .doctorWords */ .Fv)(event);
    }
}
/** Who speaks: this program, or one of the runs inside its run. */
const placeOf = ({ version, place }) => place === undefined ? `miniship ${version}` : `${place.number} of ${place.of}`;
/** Whole percent, rounded down, so that 100 means all of it. */
function percent({ sentBytes, sizeBytes }) {
    return sizeBytes === 0 ? 100 : Math.min(100, Math.floor((sentBytes / sizeBytes) * 100));
}
/** What a sync did to the files of a site, in numbers; zeros are left out. */
function siteFiles({ uploaded, unchanged, deleted, sizeBytes }) {
    const parts = [
        uploaded > 0 && `${uploaded} uploaded (${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(sizeBytes)})`,
        deleted > 0 && `${deleted} deleted`,
        unchanged > 0 && `${unchanged} unchanged`,
    ];
    return parts.filter(Boolean).join(', ') || 'none';
}
/** A policy can be pages of JSON, of which its first words are enough to know it again. */
const settingValue = (value) => (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(value, 100) || 'nothing';
function countChanges({ rows, filesKept }) {
    const of = (change) => rows.filter((row) => row.change === change).length;
    const changes = ['create', 'change', 'delete'].flatMap((change) => (of(change) > 0 ? [`${of(change)} to ${change}`] : []));
    return `${changes.join(', ') || 'nothing to change'}, ${of('keep') + filesKept} unchanged`;
}
const origin = (created) => (created ? 'created' : 'found');
const highest = (version) => (version ? `highest published ${version}` : 'none published');
const reason = (code) => code.toLowerCase().replaceAll('_', ' ');
const size = (sizeBytes) => (sizeBytes === undefined ? '' : `, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(sizeBytes)}`);
const request = (requestId) => (requestId ? ` (request ${requestId})` : '');
function parameters(given) {
    const pairs = Object.entries(given).map(([name, value]) => ` ${name}=${value}`);
    return pairs.length === 0 ? '' : `:${pairs.join(',')}`;
}
const inBrackets = (text) => (text === '' ? '' : ` (${text})`);


/***/ }),

/***/ 35264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ quoted),
/* harmony export */   r: () => (/* binding */ shellWord)
/* harmony export */ });
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14385);

/** Words that every shell takes as they are. */
const plain = /^[\w./:@%+=,-]+$/;
/** The text in single quotes, in which a shell reads nothing but the text. */
const quoted = (text) => `'${text.replaceAll("'", "'\\''")}'`;
/** One word of a command that is printed to be copied: whatever the text holds, the shell makes one word of it. */
function shellWord(text) {
    const line = (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .singleLine */ .pF)(text);
    return plain.test(line) ? line : quoted(line);
}


/***/ }),

/***/ 76074:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ stageLines),
/* harmony export */   z: () => (/* binding */ stageStates)
/* harmony export */ });
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14385);

/** The stages of a rollout and how far it is; `reached` is the stage that the run itself has reached since. */
function stageStates({ stages, current = -1 }, reached) {
    const present = indexIn(reached?.stage) ?? current;
    return stages.map((stage, index) => ({
        number: index + 1,
        audience: (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)((0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(stage), 100),
        state: index === present ? 'now' : index < present ? 'over' : 'to come',
    }));
}
/** A stage is told with its number in front, as in "2/3 everyone". */
function indexIn(stage) {
    const number = /^(\d+)\/\d+/.exec(stage ?? '')?.[1];
    return number === undefined ? undefined : Number(number) - 1;
}
const marks = {
    over: ['✓', 'dim'],
    now: ['→', 'good'],
    'to come': ['○', 'dim'],
};
/** The stages as lines of a log; a single one is told by the sentence already. */
function stageLines(event) {
    if (event.stages.length < 2)
        return [];
    return stageStates(event).map(({ number, audience, state }) => [...marks[state], `stage ${number}, ${state}: ${audience}`]);
}


/***/ }),

/***/ 50595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ textTables)
/* harmony export */ });
/* harmony import */ var _event_tables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62459);
/* harmony import */ var _text_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72811);


/** The mark and the space behind it. */
const markWidth = 2;
/** The tables of an event as aligned text; one whose rows are all as expected has nothing to show. */
const textTables = (event, look) => (0,_event_tables_js__WEBPACK_IMPORTED_MODULE_0__/* .tablesOf */ .tI)(event)
    // That there is none of a kind is an answer to who asked for all kinds; of other tables the sentence says it.
    .filter(({ rows }) => rows.length > 0 || event.type === 'status-read')
    .flatMap((table) => textTable(table, look) ?? []);
function textTable(table, { width, whole }) {
    const shown = table.rows.filter(({ isQuiet }) => whole || !isQuiet);
    if (shown.length === 0 && table.rows.length > 0)
        return undefined;
    if (shown.length === 0)
        return { title: (0,_event_tables_js__WEBPACK_IMPORTED_MODULE_0__/* .titleOf */ .Gg)(table, shown), lines: [['·', 'dim', 'none']] };
    const [head = '', ...lines] = (0,_text_table_js__WEBPACK_IMPORTED_MODULE_1__/* .alignColumns */ .RM)((0,_text_table_js__WEBPACK_IMPORTED_MODULE_1__/* .fitCells */ .Fk)([table.head, ...shown.map(({ cells }) => cells)], width - markWidth));
    return {
        title: (0,_event_tables_js__WEBPACK_IMPORTED_MODULE_0__/* .titleOf */ .Gg)(table, shown),
        lines: [['·', 'dim', head], ...shown.map(({ mark }, index) => [...mark, lines[index] ?? ''])],
    };
}


/***/ }),

/***/ 72811:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fk: () => (/* binding */ fitCells),
/* harmony export */   RM: () => (/* binding */ alignColumns)
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
        .join(' '.repeat(gapWidth))
        .trimEnd());
}
const padded = (cell, width) => cell + ' '.repeat(Math.max(0, Math.min(width, widest) - columnsOf(cell)));
/** Below this a column says nothing any more: then the lines get longer instead. */
const narrowest = 6;
const gapWidth = 2;
/** The cells cut so that the aligned lines fit into the width, each time from the column that is the widest. */
function fitCells(rows, width) {
    const columns = Math.max(0, ...rows.map((row) => row.length));
    const widths = Array.from({ length: columns }, (_, column) => Math.max(0, ...rows.map((row) => columnsOf(row[column] ?? ''))));
    const gaps = gapWidth * Math.max(0, widths.filter((each) => each > 0).length - 1);
    for (let over = widths.reduce((sum, each) => sum + each, gaps) - width; over > 0; over -= 1) {
        const widestNow = Math.max(...widths);
        if (widestNow <= narrowest)
            break;
        widths[widths.indexOf(widestNow)] = widestNow - 1;
    }
    return rows.map((row) => row.map((cell, column) => cutToColumns(cell, widths[column] ?? 0)));
}
/** The start of a text that takes at most so many columns, with a mark where something was cut. */
function cutToColumns(text, columns) {
    if (columnsOf(text) <= columns)
        return text;
    let start = '';
    for (const character of text) {
        if (columnsOf(start + character) > columns - 1)
            break;
        start += character;
    }
    return `${start}…`;
}
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

/***/ 96568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ commonEndings),
/* harmony export */   HQ: () => (/* binding */ forWhom),
/* harmony export */   KT: () => (/* binding */ named),
/* harmony export */   Zb: () => (/* binding */ rolloutOf),
/* harmony export */   ow: () => (/* binding */ atStage),
/* harmony export */   xU: () => (/* binding */ stillTrue)
/* harmony export */ });
/* harmony import */ var _planned_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86359);

/** The endings that most verbs share; a verb says in a table of its own which of them it tells otherwise. */
const commonEndings = {
    live: ['Live', ({ what, took, notes }) => `${what}${forWhom(notes)}, in ${took}.`],
    uploaded: ['Uploaded', ({ what, took }) => `${what}, in ${took}; nobody receives it yet.`],
    paused: ['Paused', ({ what, took, notes }) => `${what}${forWhom(notes)}, in ${took}; no further user receives it.`],
    ended: ['Ended', ({ what, took, notes }) => `${what}${forWhom(notes)}, in ${took}; it is published no more.`],
    unchanged: ['Nothing to do', ({ what, notes }) => `${what}: ${reasonOf(notes)}.`],
    read: ['Read', ({ what, took }) => `${what}, in ${took}.`],
    sent: ['Sent', ({ subject, took, notes }) => `${subject}: ${messagesOf(notes).join('; ') || 'the message is on its way'}, in ${took}.`],
    planned: ['Dry run', ({ what, notes }) => `${what}: nothing was written; ${(0,_planned_words_js__WEBPACK_IMPORTED_MODULE_0__/* .plannedInWords */ .x)(notes)}.`],
    failed: ['Failed', ({ what, notes }) => `${[what, stillTrue(notes).join('; ')].filter(Boolean).join(': ')}.`],
};
/** To whom the run published; of a run that only stopped something, to whom that was published. */
function rolloutOf(notes) {
    const changed = notes.all('rollout-changed');
    return changed.findLast(({ state }) => state === 'publishing' || state === 'waiting') ?? changed.at(-1);
}
/** ` for whitelist "qa"`, or nothing when no rollout changed. */
function forWhom(notes) {
    const rollout = rolloutOf(notes);
    return rollout === undefined ? '' : ` for ${rollout.audience}`;
}
/** ` (stage 2/3)`, or nothing when the rollout has no stages. */
function atStage(notes) {
    const stage = notes.last('stage-reached')?.stage;
    return stage === undefined ? '' : ` (stage ${/^\d+\/\d+/.exec(stage)?.[0] ?? stage})`;
}
/** Why there was nothing to do, fit to stand in front of a full stop. */
const reasonOf = (notes) => notes.last('nothing-done')?.reason.replace(/\.$/, '') ?? 'everything is as it was asked for already';
const messagesOf = (notes) => notes.all('message-sent').map(({ messageId, to }) => `message ${messageId} to ${to}`);
/** What a failed run leaves behind, the worst first: green has to mean live, and red has to say what is. */
function stillTrue(notes) {
    const undone = notes.all('undone');
    const of = (confirmed) => undone.filter((event) => event.confirmed === confirmed).map(({ what }) => what);
    const closed = notes.all('gate-checked').filter(({ isOpen }) => !isOpen);
    const parts = [
        of(false).length > 0 && `NOT undone: ${named(of(false))}`,
        closed.length > 0 && `gate ${named(closed.map(({ gate }) => `"${gate}"`))} is closed`,
        of(true).length > 0 && `undone: ${named(of(true))}`,
        // Of a release train the undone steps say what became of the rollout.
        undone.length === 0 && rolloutLeft(notes),
    ];
    return parts.flatMap((part) => part || []);
}
function rolloutLeft(notes) {
    const rollout = notes.last('rollout-changed');
    // A closed gate may have asked for a rollback: its last task is the one that it ended.
    const back = notes.last('rollback-planned');
    const good = back && notes.all('rollout-changed').findLast(({ state }) => state === 'publishing');
    if (good !== undefined)
        return `rolled back to ${back?.to ?? ''} for ${good.audience}`;
    return rollout && `task ${rollout.taskId} is ${rollout.state} for ${rollout.audience}`;
}
/** A sentence names a few; the table names all. */
const mostNames = 5;
function named(names) {
    const others = names.length - mostNames;
    return others > 0 ? `${names.slice(0, mostNames).join(', ')} and ${others} more` : names.join(', ');
}


/***/ }),

/***/ 5294:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Vj: () => (/* binding */ verdictOf),
  E4: () => (/* binding */ versionOf),
  x8: () => (/* binding */ workedMs)
});

// EXTERNAL MODULE: ./build/reporting/apps-verdict.js
var apps_verdict = __webpack_require__(99177);
// EXTERNAL MODULE: ./build/reporting/deploy-outcome.js
var deploy_outcome = __webpack_require__(42603);
// EXTERNAL MODULE: ./build/reporting/format.js
var format = __webpack_require__(79542);
// EXTERNAL MODULE: ./build/reporting/verdict-words.js
var verdict_words = __webpack_require__(96568);
;// CONCATENATED MODULE: ./build/reporting/deploy-verdict.js



/** How a deploy ends. Also when it failed, something may be live: it says what. */
const deployEndings = {
    ...verdict_words/* commonEndings */.A3,
    live: ['Live', ({ subject, took, notes }) => `${subject}: ${deployed(notes).join(', ') || 'nothing had to change'}, in ${took}.`],
    failed: ['Failed', ({ subject, notes }) => `${[subject, deployLeft(notes).join('; ')].filter(Boolean).join(': ')}.`],
};
/** What a deploy changed; what it did not is for the table. */
function deployed(notes) {
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
/** What a failed deploy leaves behind. */
function deployLeft(notes) {
    const of = functionsByState(notes);
    const parts = [
        of.failed.length > 0 && `${(0,verdict_words/* named */.KT)(of.failed)} failed`,
        of['not finished'].length > 0 && `${(0,verdict_words/* named */.KT)(of['not finished'])} not finished`,
        of.live.length > 0 && `live all the same: ${(0,verdict_words/* named */.KT)(of.live)}`,
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

// EXTERNAL MODULE: ./build/reporting/doctor-words.js
var doctor_words = __webpack_require__(598);
// EXTERNAL MODULE: ./build/reporting/rollout-sentences.js
var rollout_sentences = __webpack_require__(73219);
;// CONCATENATED MODULE: ./build/reporting/look-verdict.js


const statusEndings = {
    ...verdict_words/* commonEndings */.A3,
    read: ['Status', ({ subject, notes }) => `${subject}: ${(0,rollout_sentences/* sectionsInWords */.zG)(notes.all('status-read').flatMap(({ sections }) => sections))}.`],
};
const verifyEndings = {
    ...verdict_words/* commonEndings */.A3,
    read: ['Verified', (told) => verified(told)],
    failed: ['Failed', (told) => verified(told)],
};
function verified({ subject, notes }) {
    const parts = [
        ...notes.all('receipt-compared').map(({ fields }) => (0,rollout_sentences/* fieldsInWords */.Mj)(fields)),
        ...notes.all('app-answered').map(({ checks }) => (0,rollout_sentences/* fieldsInWords */.Mj)(checks, 'check')),
    ];
    return `${[subject, parts.join('; ')].filter(Boolean).join(': ')}.`;
}

// EXTERNAL MODULE: ./build/reporting/plain-text.js
var plain_text = __webpack_require__(14385);
// EXTERNAL MODULE: ./build/reporting/planned-words.js
var planned_words = __webpack_require__(86359);
;// CONCATENATED MODULE: ./build/reporting/rollback-verdict.js




/** How a rollback ends: of a mini program, of functions, or of a site. Without a target it only lists where it could go. */
const rollbackEndings = {
    ...verdict_words/* commonEndings */.A3,
    live: ['Rolled back', ({ subject, took, notes }) => `${subject}: ${wayBack(notes)}${asVersion(notes)}${(0,verdict_words/* forWhom */.HQ)(notes)}, in ${took}.`],
    ended: ['Rolled back', ({ subject, took, notes }) => `${subject}: ${wayBack(notes)}, in ${took}; the bad version is published no more.`],
    planned: ['Dry run', ({ subject, notes }) => `${subject}: ${wayBack(notes)}: nothing was written; ${(0,planned_words/* plannedInWords */.x)(notes)}.`],
    read: ['Candidates', ({ subject, notes }) => `${subject}: ${choices(notes)}.`],
};
/** Functions and sites have tables of their own. */
function choices(notes) {
    const rows = notes.all('status-read').flatMap(({ sections }) => sections.flatMap((section) => section.rows));
    if (rows.length > 0)
        return `${rows.length} to choose from; go back with --to previous, or name one`;
    return (0,rollout_sentences/* candidatesInWords */.rJ)(notes.all('candidates-listed').flatMap((event) => event.candidates));
}
function wayBack(notes) {
    const ways = notes.all('rollback-planned').map(({ from, to }) => `from ${from} back to ${to}`);
    return [...(ways.length === 0 ? [] : [(0,verdict_words/* named */.KT)(ways)]), ...deployed(notes)].join(', ') || 'back';
}
/** Rolling forward gives the good content a version of its own. */
function asVersion(notes) {
    const version = notes.last('package-ready')?.h5Version;
    const target = notes.last('rollback-planned')?.to;
    return version === undefined || version === target ? '' : ` as version ${version}`;
}

;// CONCATENATED MODULE: ./build/reporting/rollout-verdict.js


/** How a release ends: one of a mini program alone, or a train that deploys the space before it. */
const releaseEndings = {
    ...verdict_words/* commonEndings */.A3,
    live: ['Live', ({ what, took, notes }) => `${what}${(0,verdict_words/* forWhom */.HQ)(notes)}${(0,verdict_words/* atStage */.ow)(notes)}${andDeployed(notes)}, in ${took}.`],
    failed: ['Failed', ({ what, notes }) => `${[what, trainLeft(notes).join('; ')].filter(Boolean).join(': ')}.`],
};
const promoteEndings = {
    ...verdict_words/* commonEndings */.A3,
    live: ['Live', ({ what, took, notes }) => `${what}${(0,verdict_words/* forWhom */.HQ)(notes)}${(0,verdict_words/* atStage */.ow)(notes)}, in ${took}.`],
};
const resumeEndings = {
    ...verdict_words/* commonEndings */.A3,
    live: ['Live', ({ what, took, notes }) => `${what}${(0,verdict_words/* forWhom */.HQ)(notes)} goes on, in ${took}.`],
};
function andDeployed(notes) {
    const parts = deployed(notes);
    return parts.length === 0 ? '' : `, with ${parts.join(', ')}`;
}
/** What was undone says more than what a deploy had done before. */
const trainLeft = (notes) => notes.all('undone').length > 0 ? (0,verdict_words/* stillTrue */.xU)(notes) : [...deployLeft(notes), ...(0,verdict_words/* stillTrue */.xU)(notes)];

;// CONCATENATED MODULE: ./build/reporting/verdict.js









/** The words of every verb; a new one does not compile without. */
const endings = {
    release: releaseEndings,
    deploy: deployEndings,
    promote: promoteEndings,
    pause: verdict_words/* commonEndings */.A3,
    resume: resumeEndings,
    finish: verdict_words/* commonEndings */.A3,
    rollback: rollbackEndings,
    status: statusEndings,
    verify: verifyEndings,
    notify: verdict_words/* commonEndings */.A3,
    doctor: doctor_words/* doctorEndings */.OJ,
};
/** A run that never started has its result only. */
function verdictOf(result, notes) {
    const started = notes.last('run-started');
    const subject = started?.subject ?? result.verb;
    const apps = notes.last('apps-ended');
    const [title, words] = (started === undefined ? verdict_words/* commonEndings */.A3 : endings[started.verb])[result.status];
    if (apps !== undefined)
        return { title, text: (0,plain_text/* oneLine */.TN)((0,apps_verdict/* appsSentence */.G)(subject, apps)) };
    const what = [subject, versionOf(notes)].filter(Boolean).join(' ');
    return { title, text: (0,plain_text/* oneLine */.TN)(words({ subject, what, took: (0,format/* formatDuration */.a3)(workedMs(notes)), notes })) };
}
/** The version as the cloud writes it, once the run knows it. */
const versionOf = (notes) => notes.last('package-ready')?.h5Version ?? notes.last('version-chosen')?.h5Version ?? notes.last('rollout-found')?.h5Version;
/** Steps follow one another, so their sum is the time of the run; a step that failed has no end and does not count. */
const workedMs = (notes) => notes.all('step-finished').reduce((sum, { durationMs }) => sum + durationMs, 0);


/***/ }),

/***/ 63008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ wayBackOf)
/* harmony export */ });
/* harmony import */ var _shell_word_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35264);

/** How to take back what the run made live, ready to be copied. A run that failed may have made something live, too. */
function wayBackOf(notes) {
    const started = notes.last('run-started');
    // What was taken back in this run has nothing to go back from.
    const isBack = notes.last('undone') !== undefined || notes.last('rollback-planned') !== undefined;
    if (started === undefined || started.dryRun || isBack)
        return undefined;
    // The first version of all has none below it.
    const listed = notes.last('packages-listed');
    if (listed !== undefined && listed.highestPublished === undefined)
        return undefined;
    if (notes.last('rollout-found')?.isFirst === true)
        return undefined;
    if (notes.all('rollout-changed').some(({ state }) => state === 'publishing'))
        return started.wayBack;
    return started.verb === 'deploy' ? spaceBack(notes) : undefined;
}
/** What there was before: a function that is new has no deployment, and a site that is new no archive. */
function spaceBack(notes) {
    const before = (notes.last('deploy-planned')?.rows ?? []).filter(({ change }) => change === 'change' || change === 'delete');
    const live = new Set(notes.all('function-live').map(({ name }) => name));
    const names = before.flatMap(({ section, name }) => (section === 'function' && live.has(name) ? [name] : []));
    // Archives are kept by all deploys of a configuration, or by none.
    const isSite = before.some(({ section }) => section === 'file') && notes.last('archive-kept') !== undefined;
    const what = [names.length > 0 && `--functions ${(0,_shell_word_js__WEBPACK_IMPORTED_MODULE_0__/* .shellWord */ .r)(names.join(','))}`, isSite && '--hosting'].filter(Boolean).join(' ');
    return what === '' ? undefined : `miniship rollback ${what} --to previous`;
}


/***/ }),

/***/ 73548:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BP: () => (/* binding */ logLine),
/* harmony export */   Hx: () => (/* binding */ lineOfApp),
/* harmony export */   NA: () => (/* binding */ workflowCommand),
/* harmony export */   nV: () => (/* binding */ notCommanding)
/* harmony export */ });
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14385);

/**
 * One workflow command. `lines` become the lines of its data. Escaping is the runner's own: percent and line ends everywhere,
 * colon and comma in properties too, because they end one.
 */
function workflowCommand(name, lines, properties = {}) {
    const pairs = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty((0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(value))}`);
    const data = escapeData(lines.map(_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN).join('\n'));
    return `::${name}${pairs.length === 0 ? '' : ` ${pairs.join(',')}`}::${data}\n`;
}
/**
 * One line of the log that the runner cannot take for a command, whatever it holds. The runner looks for `::` behind any white
 * space at the start of a line, and for the older `##[` anywhere in it (`oneLine` breaks that up).
 */
const logLine = (text) => `${notCommanding((0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text))}\n`;
/** A line that does not begin as a command, indented or not. White space is .NET's here, which has U+0085 too. */
const notCommanding = (line) => line.replace(/^[\s\u0085]*::/, '» ::');
/**
 * A line or command from above, with the mini program in front that it is about. Beginnings and ends of groups are left out:
 * groups do not nest, and mini programs at work side by side would close one another's.
 */
function lineOfApp(line, app) {
    const name = `[${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(app)}]`;
    const [start, command = ''] = /^::(\w+)(?: [^:]*)?::/.exec(line) ?? [];
    if (command === 'group' || command === 'endgroup')
        return undefined;
    return start === undefined ? `${name} ${line}` : `${start}${escapeData(name)} ${line.slice(start.length)}`;
}
const escapeData = (text) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');


/***/ })

};
