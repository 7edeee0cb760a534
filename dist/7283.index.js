export const id = 7283;
export const ids = [7283];
export const modules = {

/***/ 57283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readVerifyApp: () => (/* binding */ readVerifyApp),
  verifyAppStory: () => (/* binding */ verifyAppStory)
});

// EXTERNAL MODULE: ./build/config/read-verify-app.js
var read_verify_app = __webpack_require__(51351);
// EXTERNAL MODULE: ./build/errors/failure.js + 8 modules
var failure = __webpack_require__(7783);
// EXTERNAL MODULE: ./build/transport/broken-exchange.js
var broken_exchange = __webpack_require__(50859);
// EXTERNAL MODULE: ./build/transport/form.js
var transport_form = __webpack_require__(68254);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/transport/sign-top.js

/** Signs a call as Qimen does: names and values side by side in the order of UTF-16 code units, the body behind them, the secret around all. */
function signTop({ secret, method, query, headers, form, body = '' }) {
    const { sign: _own, ...fields } = { ...headers, ...query, ...form };
    const names = Object.keys(fields).sort();
    const text = names.map((name) => `${name}${fields[name]}`).join('') + body;
    if (method === 'hmac')
        return { baseString: text, sign: upperHex((0,external_node_crypto_.createHmac)('md5', secret).update(text, 'utf8')) };
    const baseString = `${secret}${text}${secret}`;
    return { baseString, sign: upperHex((0,external_node_crypto_.createHash)('md5').update(baseString, 'utf8')) };
}
const upperHex = (hash) => hash.digest('hex').toUpperCase();

;// CONCATENATED MODULE: ./build/services/cloud-app.js



/** Calls services the way the vendor's gateway does (wire-facts §10). */
function createCloudApp({ http, clock, signal, userAgent, onSecret }) {
    return {
        async call(call) {
            const { method, body, timeoutMs } = call;
            const { url, sign } = gatewayAddress(call);
            if (sign !== undefined)
                onSecret?.(sign, 'run');
            const headers = {
                ...(body === undefined ? {} : { 'content-type': 'application/json;charset=UTF-8' }),
                ...(userAgent === undefined ? {} : { 'user-agent': userAgent }),
            };
            await http.prepare?.();
            const startedMs = clock.now();
            const exchange = await http.send({ method, url, headers, ...(body === undefined ? {} : { body }), timeoutMs, signal });
            const durationMs = clock.now() - startedMs;
            if (exchange.kind === 'reply')
                return { kind: 'answered', status: exchange.status, text: exchange.body.toString('utf8'), durationMs };
            if (exchange.timedOutAfterMs !== undefined && exchange.phase !== 'connecting')
                return { kind: 'late', durationMs };
            // Without the query, which has the token and the signature in it.
            const { host, pathname } = new URL(url);
            throw (0,broken_exchange/* brokenExchange */.F)(`${method} ${pathname}`, host, exchange).failure;
        },
    };
}
/** The address with the context behind the parameters of its own; of two with one name, the gateway's wins. */
function gatewayAddress({ url, body, context, signing }) {
    const address = new URL(url);
    const query = { ...Object.fromEntries(address.searchParams), ...context };
    const sign = signing === undefined ? undefined : signOf({ query, body }, signing);
    address.search = (0,transport_form/* encodeForm */.F8)(sign === undefined ? query : { ...query, sign });
    return { url: address.href, sign };
}
function signOf({ query, body }, { secret, method, withBody }) {
    return signTop({ secret, method, query, ...(withBody && body !== undefined ? { body } : {}) }).sign;
}

// EXTERNAL MODULE: ./build/transport/clock.js
var clock = __webpack_require__(61720);
// EXTERNAL MODULE: ./build/transport/http.js + 1 modules
var transport_http = __webpack_require__(34083);
// EXTERNAL MODULE: ./build/services/json-object.js
var json_object = __webpack_require__(15731);
// EXTERNAL MODULE: ./build/workflows/expected-subset.js
var expected_subset = __webpack_require__(19460);
;// CONCATENATED MODULE: ./build/workflows/app-contract.js


const what = 'reply';
const contentField = 'content';
const kept = new Set(['success', 'data', 'errorCode', 'errorMessage']);
/** One line for each rule of the contract (seed document 003) and for what is expected of the reply, kept or broken. */
function contractChecks(answer, wanted) {
    return rulesOf(answer, wanted).map((rule) => ({ what, ...rule }));
}
function rulesOf(answer, { timeoutMs, expected }) {
    const within = `within ${timeoutMs} ms`;
    if (answer === 'late')
        return [{ field: 'time', expected: within, found: `more than ${timeoutMs} ms`, same: false }];
    const { status, text, durationMs } = answer;
    const reply = readReply(text);
    return [
        { field: 'time', expected: within, found: `${durationMs} ms`, same: durationMs <= timeoutMs },
        { field: 'HTTP status', expected: '200 to 299', found: String(status), same: status >= 200 && status < 300 },
        {
            field: 'body',
            expected: 'a JSON object',
            found: reply === undefined ? beginningOf(text) : 'a JSON object',
            same: reply !== undefined,
        },
        ...(reply === undefined ? [] : fieldRules(reply, expected)),
    ];
}
function fieldRules(reply, expected) {
    const wanted = expected?.['success'] !== false;
    const difference = expected === undefined ? undefined : (0,expected_subset/* firstDifference */.a)(expected, reply, 'the reply');
    return [
        successRule(reply, wanted),
        ...(reply['success'] === true ? [dataRule(reply)] : []),
        ...(reply['success'] === false ? ['errorCode', 'errorMessage'].map((field) => textRule(reply, field)) : []),
        ...(expected === undefined
            ? []
            : [{ field: contentField, expected: shown(expected), found: difference ?? 'as expected', same: difference === undefined }]),
    ];
}
function successRule(reply, wanted) {
    const { success, errorCode, errorMessage } = reply;
    const why = [errorCode, errorMessage].filter((text) => typeof text === 'string' && text !== '').join(': ');
    const found = success === false && why !== '' ? `false (${shorten(why)})` : shown(success);
    return { field: 'success', expected: String(wanted), found, same: success === wanted };
}
/** The platform forbids what its own code takes for nothing. Null is not named by it: see `contractRemarks`. */
function dataRule({ data }) {
    const isSound = data !== undefined && data !== 0 && data !== false && data !== '';
    return { field: 'data', expected: 'a value other than 0, false and ""', found: shown(data), same: isSound };
}
function textRule(reply, field) {
    const value = reply[field];
    return { field, expected: 'a text', found: shown(value), same: typeof value === 'string' && value !== '' };
}
/** A broken rule in words; what is expected of the content is compared in words already. */
const inWords = ({ field, expected, found }) => field === contentField ? found : `${field} is ${found}, not ${expected}`;
/** What breaks no rule, but will not work as it seems to. */
function contractRemarks(text) {
    const reply = readReply(text);
    if (reply === undefined)
        return [];
    const others = Object.keys(reply).filter((name) => !kept.has(name));
    const dropped = {
        message: `The gateway drops what it does not know from the reply: ${others.map(shorten).join(', ')}.`,
        help: 'Put it into "data", where the mini program can see it.',
    };
    const empty = {
        message: 'The reply has "data": null.',
        help: 'The platform forbids undefined, 0, false, "" "and the like"; an empty object is safe.',
    };
    return [...(others.length > 0 ? [dropped] : []), ...(reply['success'] === true && reply['data'] === null ? [empty] : [])];
}
function readReply(text) {
    try {
        const value = (0,json_object/* parseJson */.qF)(text);
        return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
const mostCharacters = 80;
const shorten = (text) => (text.length <= mostCharacters ? text : `${text.slice(0, mostCharacters)}…`);
const shown = (value) => (value === undefined ? 'absent' : shorten(JSON.stringify(value)));
const beginningOf = (text) => (text.trim() === '' ? 'nothing' : shorten(text.trim().replaceAll(/\s+/g, ' ')));

// EXTERNAL MODULE: ./build/workflows/tools.js
var workflows_tools = __webpack_require__(26614);
;// CONCATENATED MODULE: ./build/workflows/verify-app.js



/** Calls a cloud application once, as the gateway does, and holds its answer against the contract. */
async function verifyApp(request, tools, record) {
    const { cloudApp, reporter } = tools;
    if (request.signing === undefined) {
        const message = 'The call is not signed, because there is no secret of the application.';
        reporter.report({
            type: 'warned',
            message,
            help: 'Set MINISHIP_CLOUD_APP_SECRET and "cloud-app-key"; a service that checks "sign" refuses it.',
        });
    }
    const answer = await (0,workflows_tools/* step */.P)('ask', tools, () => cloudApp.call(request));
    const isLate = answer.kind === 'late';
    const checks = contractChecks(isLate ? 'late' : answer, request);
    const url = shownAddress(request.url);
    reporter.report({ type: 'app-answered', url, status: isLate ? 0 : answer.status, durationMs: answer.durationMs, checks });
    for (const remark of isLate ? [] : contractRemarks(answer.text))
        reporter.report({ type: 'warned', ...remark });
    const broken = checks.filter(({ same }) => !same);
    record.broken = broken.length;
    if (broken.length > 0)
        throw new failure.Failure('APP_CONTRACT_BROKEN', { url, broken: broken.map(inWords) });
    return 'read';
}
/** Without its parameters: they may name users, and the gateway's hold a token. */
function shownAddress(url) {
    const { origin, pathname } = new URL(url);
    return `${origin}${pathname}`;
}

// EXTERNAL MODULE: ./build/hosts/run-verb.js + 1 modules
var run_verb = __webpack_require__(30502);
// EXTERNAL MODULE: ./build/hosts/verb-reader.js
var verb_reader = __webpack_require__(97955);
// EXTERNAL MODULE: ./build/hosts/version.js
var version = __webpack_require__(43152);
;// CONCATENATED MODULE: ./build/hosts/verify-app-story.js









/** The verb `verify` with a cloud application, ready to run. It needs no access key and writes nothing. */
function verifyAppStory(inputs, { signal, onSecret }) {
    const { request, connection, problems } = inputs;
    const record = {};
    return {
        verb: 'verify',
        subject: 'a cloud application',
        dryRun: false,
        receipt: undefined,
        prepare: async () => {
            (0,failure/* throwProblems */.Jh)(problems);
            return undefined;
        },
        carryOut: async (_prepared, { reporter }) => {
            const { timeoutMs } = request;
            const { http: viaHttp, https, bypass: noProxy } = connection.proxy;
            const http = (0,transport_http/* createHttp */.V)({ connectTimeoutMs: timeoutMs, callTimeoutMs: timeoutMs, proxy: { http: viaHttp, https, noProxy } });
            const cloudApp = createCloudApp({ http, clock: clock/* systemClock */.m, signal, userAgent: `miniship/${version/* version */.r}`, onSecret });
            try {
                return await verifyApp(request, { cloudApp, reporter, clock: clock/* systemClock */.m }, record);
            }
            finally {
                await http.close();
            }
        },
        outputsOf: ({ status, receiptPath, errorCode }) => ({
            status,
            differences: record.broken === undefined ? '' : String(record.broken),
            'receipt-path': receiptPath,
            'error-code': errorCode,
        }),
        account: () => ({ verb: 'verify', asked: {}, done: {}, undo: {} }),
    };
}
const readVerifyApp = async (question, facts) => {
    const read = await (0,read_verify_app/* readVerifyAppInputs */.w)(question);
    const inputs = { ...read, problems: (0,verb_reader/* allProblems */.U)(facts, read) };
    return { inputs, story: (setting) => (0,run_verb/* runVerb */.b)(verifyAppStory(inputs, setting), setting) };
};


/***/ }),

/***/ 19460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ firstDifference)
/* harmony export */ });
const mostCharacters = 120;
/**
 * The first place where `found` does not hold what is expected, in words; undefined when all of it is there.
 * Objects may hold more than expected; lists must be as long.
 */
function firstDifference(expected, found, place = 'the result') {
    if (Array.isArray(expected))
        return Array.isArray(found) ? differenceOfLists(expected, found, place) : differs(expected, found, place);
    if (isObject(expected))
        return isObject(found) ? differenceOfObjects(expected, found, place) : differs(expected, found, place);
    return expected === found ? undefined : differs(expected, found, place);
}
function differenceOfLists(expected, found, place) {
    if (expected.length !== found.length)
        return `${place} has ${found.length} entries instead of ${expected.length}`;
    return firstOf(expected.map((each, index) => () => firstDifference(each, found[index], `${place}[${index}]`)));
}
function differenceOfObjects(expected, found, place) {
    return firstOf(Object.keys(expected).map((name) => () => {
        const inner = `${place}.${name}`;
        return Object.hasOwn(found, name) ? firstDifference(expected[name], found[name], inner) : `${inner} is missing`;
    }));
}
function firstOf(looks) {
    for (const look of looks) {
        const difference = look();
        if (difference !== undefined)
            return difference;
    }
    return undefined;
}
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const differs = (expected, found, place) => `${place} is ${shown(found)} instead of ${shown(expected)}`;
function shown(value) {
    const text = JSON.stringify(value) ?? 'nothing';
    return text.length <= mostCharacters ? text : `${text.slice(0, mostCharacters)}…`;
}


/***/ })

};
