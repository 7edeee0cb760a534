export const id = 352;
export const ids = [352];
export const modules = {

/***/ 50352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ createEmulator)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/wire/catalogue.js + 7 modules
var catalogue = __webpack_require__(13334);
;// CONCATENATED MODULE: ./build/emulator/faults.js

const kinds = ['throttle', 'http-500', 'drop', 'slow', 'garbage', 'truncated', 'expired'];
const storageOperations = ['PostObject', 'PutObject', 'GetObject'];
/** Waiting faults, first in first out for each operation. */
class FaultQueue {
    #waiting = [];
    add(fault) {
        this.#waiting.push({ fault, left: fault.times ?? 1 });
    }
    /** The next fault for this operation, used up by asking. */
    take(operation) {
        const index = this.#waiting.findIndex(({ fault }) => fault.operation === operation);
        const entry = this.#waiting[index];
        if (!entry)
            return undefined;
        entry.left -= 1;
        if (entry.left === 0)
            this.#waiting.splice(index, 1);
        return entry.fault;
    }
    clear() {
        this.#waiting.length = 0;
    }
}
/** Reads the list that `POST /_emulator/faults` takes. Throws a plain error that names the entry and what is wrong with it. */
function readFaults(value) {
    if (!Array.isArray(value))
        throw new Error('Expected a JSON list of faults.');
    return value.map((entry, index) => readFault(entry, `Fault ${index + 1}`));
}
const known = new Set(['operation', 'when', 'kind', 'times', 'ms']);
/** Reads one fault, see `readFaults`. */
function readFault(value, name) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw new Error(`${name} is not an object.`);
    const given = new Map(Object.entries(value));
    for (const key of given.keys())
        if (!known.has(key))
            throw new Error(`${name} has an unknown field "${key}".`);
    const operation = given.get('operation');
    if (typeof operation !== 'string' || !((0,catalogue/* isOperation */.YG)(operation) || storageOperations.includes(operation))) {
        throw new Error(`${name}: "operation" names no operation: ${JSON.stringify(operation)}.`);
    }
    const when = ['before', 'after'].find((word) => word === (given.get('when') ?? 'before'));
    if (when === undefined)
        throw new Error(`${name}: "when" is neither "before" nor "after".`);
    const kind = kinds.find((word) => word === given.get('kind'));
    if (kind === undefined)
        throw new Error(`${name}: "kind" is not one of ${kinds.join(', ')}.`);
    const times = readCount(given.get('times') ?? 1, 1, `${name}: "times"`);
    return { operation, when, kind, times, ms: readCount(given.get('ms') ?? 0, 0, `${name}: "ms"`) };
}
function readCount(value, least, name) {
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least)
        return value;
    throw new Error(`${name} is not a whole number from ${least} up.`);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
;// CONCATENATED MODULE: ./build/emulator/answer.js


/** An object as JSON, the form of every RPC and control answer. */
const jsonAnswer = (status, value, headers = {}) => ({
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(value),
});
/** The gateway's error form (wire-facts section 4). */
function gatewayErrorAnswer(error, requestId, hostId) {
    const Recommend = `https://api.aliyun.com/troubleshoot?q=${error.code}&product=mPaaS&requestId=${requestId}`;
    const body = { RequestId: requestId, HostId: hostId, Code: error.code, Message: error.message, Recommend };
    return jsonAnswer(error.status, body, { 'x-acs-request-id': requestId, ...error.headers });
}
/** The storage's error form (wire-facts section 5). */
function storageErrorAnswer(error, requestId, hostId) {
    const [code, message, host] = [error.code, error.message, hostId].map(escapeXml);
    const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message><RequestId>${requestId}</RequestId><HostId>${host}</HostId></Error>\n`;
    return { status: error.status, headers: { 'content-type': 'application/xml', 'x-oss-request-id': requestId }, body };
}
/** Text inside an XML element. */
const escapeXml = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const garbage = {
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: '<!doctype html><html><head><title>Welcome</title></head><body>This is not the answer you asked for.</body></html>',
};
/** An answer as a fault spoils it. `failures` are the error answers of the product that was called. */
function spoil(answer, fault, failures) {
    switch (fault.kind) {
        case 'throttle':
            return failures.throttle();
        case 'http-500':
            return failures.internal();
        case 'expired':
            return failures.expired();
        case 'garbage':
            return garbage;
        case 'drop':
            return { ...answer, delivery: 'drop' };
        case 'truncated':
            return { ...answer, delivery: 'truncated' };
        case 'slow':
            return answer;
    }
}
/** Sends an answer, or the spoilt remains of it. The date is the emulated clock's. */
async function send(response, answer, nowMs, withBody) {
    const { body } = answer;
    if (answer.delivery === 'drop') {
        leave(body);
        response.destroy();
        return;
    }
    const sizeBytes = typeof body === 'string' ? Buffer.byteLength(body) : body.sizeBytes;
    response.sendDate = false;
    response.writeHead(answer.status, {
        ...answer.headers,
        date: new Date(nowMs).toUTCString(),
        ...(bodiless.has(answer.status) ? {} : { 'content-length': String(sizeBytes) }),
    });
    if (!withBody || bodiless.has(answer.status)) {
        leave(body);
        response.end();
    }
    else if (answer.delivery === 'truncated')
        await sendHalf(response, body);
    else if (typeof body === 'string')
        response.end(body);
    else
        await (0,external_node_stream_promises_.pipeline)(body.stream, response);
}
/** No content, not modified. */
const bodiless = new Set([204, 304]);
/** A stream that nobody reads would keep its file open. */
function leave(body) {
    // It may still be opening a file that is gone by now, and would tell so when nobody listens any more.
    if (typeof body !== 'string')
        body.stream.on('error', () => undefined).destroy();
}
async function sendHalf(response, body) {
    const stream = typeof body === 'string' ? external_node_stream_.Readable.from([Buffer.from(body)]) : body.stream;
    for await (const chunk of stream) {
        const bytes = chunk;
        // Only once these bytes are with the system may the connection break, else the client sees no answer at all.
        await new Promise((resolve) => response.write(bytes.subarray(0, bytes.length >> 1), () => resolve()));
        break;
    }
    response.destroy();
}

;// CONCATENATED MODULE: ./build/emulator/refusal.js
/** The cloud understood the call and says no: HTTP 200, `ResultCode` OK, and a message inside the result (wire-facts section 4). */
class Refusal extends Error {
    name = 'Refusal';
}
/** The gateway says no before any handler runs: an HTTP error with the five gateway fields (wire-facts section 4). */
class GatewayError extends Error {
    name = 'GatewayError';
    status;
    code;
    headers;
    constructor(status, code, message, headers = {}) {
        super(message);
        this.status = status;
        this.code = code;
        this.headers = headers;
    }
}
/** The storage says no, in XML (wire-facts section 5). */
class StorageError extends Error {
    name = 'StorageError';
    status;
    code;
    constructor(status, code, message) {
        super(message);
        this.status = status;
        this.code = code;
    }
}

;// CONCATENATED MODULE: ./build/emulator/signature-check.js

/**
 * Both signatures of the RPC gateway, derived from the received request (wire-facts sections 1 and 2).
 * On purpose this shares no line with the client's signer: a mistake there must not agree with itself here.
 */
/** RFC 3986: everything but letters, digits and `-_.~` becomes `%XX`. */
function percentEncode(text) {
    let encoded = '';
    for (const byte of Buffer.from(text, 'utf8')) {
        const character = String.fromCharCode(byte);
        encoded += /[A-Za-z0-9\-_.~]/.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    }
    return encoded;
}
const byCodeUnit = (one, other) => Number(one > other) - Number(one < other);
const canonicalQuery = (parameters) => [...parameters]
    .sort(([one], [other]) => byCodeUnit(one, other))
    .map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`)
    .join('&');
/** What an RPC V1 signature covers: every parameter but `Signature`, from query and body alike. */
function rpcStringToSign(method, parameters) {
    const signed = new Map([...parameters].filter(([name]) => name !== 'Signature'));
    return `${method}&${percentEncode('/')}&${percentEncode(canonicalQuery(signed))}`;
}
/** RPC V1: the key is the secret followed by an ampersand. */
const rpcSignature = (secret, stringToSign) => (0,external_node_crypto_.createHmac)('sha1', `${secret}&`).update(stringToSign, 'utf8').digest('base64');
const sha256Hex = (bytes) => (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
/** The canonical request; an empty line follows the headers because each of them ends with one. */
function acs3CanonicalRequest(request) {
    const headers = request.signedHeaders.map((name) => `${name}:${(request.headers[name] ?? '').trim()}\n`).join('');
    const lines = [request.method, request.path, canonicalQuery(request.query), headers, request.signedHeaders.join(';'), request.bodySha256];
    return lines.join('\n');
}
const acs3StringToSign = (canonicalRequest) => `ACS3-HMAC-SHA256\n${sha256Hex(canonicalRequest)}`;
/** ACS3: the key is the raw secret. */
const acs3Signature = (secret, stringToSign) => (0,external_node_crypto_.createHmac)('sha256', secret).update(stringToSign, 'utf8').digest('hex');

;// CONCATENATED MODULE: ./build/emulator/authenticate.js


const clockToleranceMs = 15 * 60 * 1000;
const publicParameters = new Set('AccessKeyId Action Format RegionId SecurityToken Signature SignatureMethod SignatureNonce SignatureVersion Timestamp Version'.split(' '));
/** True when the request is signed the newer way, in its headers. */
const isAcs3 = (request) => request.headers['authorization'] !== undefined;
/** The operation, its version and its own parameters, before anything is checked. */
function readCall(request) {
    const all = allParameters(request);
    const { headers } = request;
    if (isAcs3(request))
        return { operation: headers['x-acs-action'] ?? '', version: headers['x-acs-version'] ?? '', parameters: all };
    const own = new Map([...all].filter(([name]) => !publicParameters.has(name)));
    return { operation: all.get('Action') ?? '', version: all.get('Version') ?? '', parameters: own };
}
function allParameters(request) {
    const all = new Map(request.query);
    for (const [name, value] of request.form) {
        if (all.has(name))
            throw new GatewayError(400, 'InvalidParameter.Duplicate', `The parameter "${name}" is in both query and body.`);
        all.set(name, value);
    }
    return all;
}
/** Finds who signed the request, or throws the gateway's error. A nonce counts as used only once the signature is right. */
function authenticate(request, keys, nonces, nowMs) {
    const claim = isAcs3(request) ? acs3Claim(request) : rpcClaim(request);
    const key = findKey(claim.accessKeyId, keys);
    checkToken(claim.securityToken, key);
    checkDate(claim.date, nowMs);
    if (claim.expected(key.secret) !== claim.signature) {
        const text = `Specified signature is not matched with our calculation. server string to sign is:${claim.stringToSign}`;
        throw new GatewayError(400, 'SignatureDoesNotMatch', text);
    }
    if (!nonces.remember(`${key.id} ${claim.nonce}`, nowMs)) {
        throw new GatewayError(400, 'SignatureNonceUsed', 'Specified signature nonce was used already.');
    }
    return key;
}
function findKey(accessKeyId, keys) {
    const key = keys.find(({ id }) => id === accessKeyId);
    if (!key)
        throw new GatewayError(404, 'InvalidAccessKeyId.NotFound', 'Specified access key is not found.');
    if (key.inactive === true)
        throw new GatewayError(400, 'InvalidAccessKeyId.Inactive', 'Specified access key is disabled.');
    return key;
}
function checkToken(given, key) {
    if (given === key.securityToken)
        return;
    if (given === undefined)
        throw new GatewayError(400, 'MissingSecurityToken', 'SecurityToken is mandatory for this action.');
    // The status is not documented (wire-facts section 4): 403 as for other refused credentials.
    throw new GatewayError(403, 'InvalidSecurityToken.MismatchWithAccessKey', 'Specified SecurityToken mismatches with the AccessKey.');
}
function checkDate(date, nowMs) {
    const epochMs = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(date) ? Date.parse(date) : Number.NaN;
    if (Number.isNaN(epochMs))
        throw new GatewayError(400, 'InvalidTimeStamp.Format', 'Specified time stamp or date value is not well formatted.');
    if (Math.abs(nowMs - epochMs) > clockToleranceMs) {
        throw new GatewayError(400, 'InvalidTimeStamp.Expired', 'Specified time stamp or date value is expired.');
    }
}
function rpcClaim(request) {
    const all = allParameters(request);
    const need = (name) => {
        const value = all.get(name);
        if (value === undefined || value === '')
            throw new GatewayError(400, `Missing${name}`, `${name} is mandatory for this action.`);
        return value;
    };
    if (need('SignatureMethod') !== 'HMAC-SHA1' || need('SignatureVersion') !== '1.0') {
        throw new GatewayError(400, 'IncompleteSignature', 'SignatureMethod must be HMAC-SHA1 and SignatureVersion 1.0.');
    }
    // The vendor's text names two different defaults (wire-facts section 1), so the emulator wants it said.
    if (need('Format').toUpperCase() !== 'JSON')
        throw new GatewayError(400, 'InvalidParameter', 'The emulator answers Format JSON only.');
    const stringToSign = rpcStringToSign(request.method, all);
    const shown = rpcStringToSign(request.method, new Map([...all].filter(([name]) => name !== 'SecurityToken')));
    return {
        accessKeyId: need('AccessKeyId'),
        securityToken: all.get('SecurityToken'),
        date: need('Timestamp'),
        nonce: need('SignatureNonce'),
        signature: need('Signature'),
        expected: (secret) => rpcSignature(secret, stringToSign),
        stringToSign: shown,
    };
}
const authorizationForm = /^ACS3-HMAC-SHA256 Credential=([^,]+),SignedHeaders=([^,]+),Signature=([0-9a-f]{64})$/;
const mustBeSigned = ['host', 'x-acs-action', 'x-acs-content-sha256', 'x-acs-date', 'x-acs-signature-nonce', 'x-acs-version'];
function acs3Claim(request) {
    const { headers } = request;
    const [, accessKeyId, names, signature] = authorizationForm.exec(headers['authorization'] ?? '') ?? [];
    if (accessKeyId === undefined || names === undefined || signature === undefined) {
        throw new GatewayError(400, 'IncompleteSignature', 'The Authorization header is not of the form of ACS3-HMAC-SHA256.');
    }
    const signedHeaders = names.split(';');
    checkSignedHeaders(signedHeaders, headers);
    const bodySha256 = sha256Hex(request.body);
    const canonical = acs3CanonicalRequest({ method: request.method, path: '/', query: request.query, headers, signedHeaders, bodySha256 });
    if (headers['x-acs-content-sha256'] !== bodySha256) {
        throw new GatewayError(400, 'SignatureDoesNotMatch', 'x-acs-content-sha256 is not the hash of the received body.');
    }
    const stringToSign = acs3StringToSign(canonical);
    return {
        accessKeyId,
        securityToken: headers['x-acs-security-token'],
        date: headers['x-acs-date'] ?? '',
        nonce: headers['x-acs-signature-nonce'] ?? '',
        signature,
        expected: (secret) => acs3Signature(secret, stringToSign),
        stringToSign,
    };
}
/** `host`, `content-type` when present, and every `x-acs-*` must be signed, sorted by name (wire-facts section 2). */
function checkSignedHeaders(signed, headers) {
    const present = Object.keys(headers).filter((name) => name === 'content-type' || name.startsWith('x-acs-'));
    const unsigned = [...mustBeSigned, ...present].filter((name) => !signed.includes(name));
    if (unsigned.length > 0)
        throw new GatewayError(400, 'IncompleteSignature', `Not signed: ${[...new Set(unsigned)].join(', ')}.`);
    const absent = signed.filter((name) => headers[name] === undefined || headers[name] === '');
    if (absent.length > 0)
        throw new GatewayError(400, 'IncompleteSignature', `Signed but not sent: ${absent.join(', ')}.`);
    if ([...signed].sort().join() !== signed.join())
        throw new GatewayError(400, 'IncompleteSignature', 'SignedHeaders are not sorted.');
}

;// CONCATENATED MODULE: ./build/emulator/form.js

const decode = (text) => decodeURIComponent(text.replaceAll('+', ' '));
/** Reads `a=1&b=2` as a query string or a form body. A name given twice would be ambiguous to sign, so it is refused. */
function readForm(text) {
    const parameters = new Map();
    for (const pair of text.split('&')) {
        if (pair === '')
            continue;
        const [name, value] = readPair(pair);
        if (parameters.has(name))
            throw new GatewayError(400, 'InvalidParameter.Duplicate', `The parameter "${name}" is given twice.`);
        parameters.set(name, value);
    }
    return parameters;
}
function readPair(pair) {
    const at = pair.indexOf('=');
    try {
        return at < 0 ? [decode(pair), ''] : [decode(pair.slice(0, at)), decode(pair.slice(at + 1))];
    }
    catch {
        throw new GatewayError(400, 'InvalidParameter', `The text "${pair}" is not percent-encoded UTF-8.`);
    }
}

// EXTERNAL MODULE: ./build/wire/mobile-sync.js
var mobile_sync = __webpack_require__(92790);
;// CONCATENATED MODULE: ./build/emulator/china-time.js
/** Times of the wire are in +08:00: answers say so, and `GreyEndtimeData`, which names no zone, is read the same way (wire-facts, open question 9). */
const offsetMs = 8 * 3600 * 1000;
const shifted = (epochMs) => new Date(epochMs + offsetMs).toISOString().slice(0, 19);
/** `2020-03-16T10:55:00+08:00`, as in the vendor's examples of `GmtCreate`. */
const wireTime = (epochMs) => `${shifted(epochMs)}+08:00`;
/** Epoch milliseconds of `2020-03-16 10:55:00`, or undefined when no such moment exists. */
function readWireTime(text) {
    if (!/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text))
        return undefined;
    const epochMs = Date.parse(`${text.replace(' ', 'T')}+08:00`);
    if (Number.isNaN(epochMs))
        return undefined;
    // V8 turns 31 February into March; the real calendar does not.
    return shifted(epochMs).replace('T', ' ') === text ? epochMs : undefined;
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./build/emulator/folder-sizes.js
const folderOf = ({ bucket, key }) => `${bucket}/${key.split('/')[0] ?? ''}`;
/**
 * The bytes below each folder at the top of a bucket. Counted along with every change: adding up a site of some thousand
 * files for each of its uploads would make the uploads slow.
 */
class FolderSizes {
    /** A world that a reset swaps in is counted anew. */
    #counted = new WeakMap();
    sizeOf(world, folder) {
        return this.#of(world).get(folderOf(folder)) ?? 0;
    }
    /** To be called with what is there no more, then with what is there now; before the world itself changes. */
    change(world, gone, come) {
        const sizes = this.#of(world);
        if (gone)
            sizes.set(folderOf(gone), (sizes.get(folderOf(gone)) ?? 0) - gone.sizeBytes);
        if (come)
            sizes.set(folderOf(come), (sizes.get(folderOf(come)) ?? 0) + come.sizeBytes);
    }
    #of(world) {
        const known = this.#counted.get(world);
        if (known)
            return known;
        const sizes = new Map();
        for (const object of Object.values(world.objects))
            sizes.set(folderOf(object), (sizes.get(folderOf(object)) ?? 0) + object.sizeBytes);
        this.#counted.set(world, sizes);
        return sizes;
    }
}

;// CONCATENATED MODULE: ./build/emulator/object-store.js





/** The bucket of mPaaS itself: where the emulator's own address leads when no `Host: <bucket>.oss-…` says otherwise. */
const ownBucket = 'mcube-emulator';
/** Where uploads land, before `UploadMcubeMiniPackage` takes them; not readable by everyone (seed document 001, file token). */
const uploadFolder = 'mds/tempFileForOnex/';
/** Where the zips of functions lie; not readable by everyone either. */
const codeFolder = 'faas-code/';
/** Objects: their description is part of the world, their bytes lie in one file each, so that memory does not grow with them. */
class ObjectStore {
    #folder;
    #world;
    #now;
    #sizes = new FolderSizes();
    constructor(folder, world, now) {
        (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
        this.#folder = folder;
        this.#world = world;
        this.#now = now;
    }
    /** A path that nothing uses yet; bytes written there become an object by `commit`. */
    newFile() {
        return (0,external_node_path_.join)(this.#folder, (0,external_node_crypto_.randomUUID)());
    }
    /** Makes a written file the object `key`. */
    commit(object) {
        const { path, ...rest } = object;
        const stored = { ...rest, file: path.slice(this.#folder.length + 1), modifiedMs: this.#now() };
        this.#sizes.change(this.#world(), this.find(object.bucket, object.key), stored);
        this.#world().objects[`${object.bucket}/${object.key}`] = stored;
        return stored;
    }
    /** Stores a few bytes under a key of the own bucket. */
    async write(key, bytes, contentType) {
        const path = this.newFile();
        await (0,external_node_fs_promises_.writeFile)(path, bytes);
        const etag = (0,external_node_crypto_.createHash)('md5').update(bytes).digest('hex').toUpperCase();
        return this.commit({ bucket: ownBucket, key, path, sizeBytes: bytes.byteLength, contentType, etag });
    }
    find(bucket, key) {
        const objects = this.#world().objects;
        return Object.hasOwn(objects, `${bucket}/${key}`) ? objects[`${bucket}/${key}`] : undefined;
    }
    /** Objects whose keys begin with `prefix`, in no order. */
    list(bucket, prefix) {
        return Object.values(this.#world().objects).filter((one) => one.bucket === bucket && one.key.startsWith(prefix));
    }
    /** The bytes of all objects in one folder at the top of a bucket, without a walk through them. */
    folderSizeBytes(bucket, folder) {
        return this.#sizes.sizeOf(this.#world(), { bucket, key: folder });
    }
    /** Forgets an object; its bytes stay until the next sweep, for those who are reading them. */
    remove(bucket, key) {
        this.#sizes.change(this.#world(), this.find(bucket, key));
        delete this.#world().objects[`${bucket}/${key}`];
    }
    pathOf(object) {
        return (0,external_node_path_.join)(this.#folder, object.file);
    }
    read(object) {
        return (0,external_node_fs_promises_.readFile)(this.pathOf(object));
    }
    stream(object) {
        return (0,external_node_fs_.createReadStream)(this.pathOf(object));
    }
    /** Deletes the bytes that none of these worlds describes. */
    sweep(worlds) {
        const used = new Set(worlds.flatMap(filesOf));
        for (const name of (0,external_node_fs_.readdirSync)(this.#folder))
            if (!used.has(name))
                (0,external_node_fs_.rmSync)((0,external_node_path_.join)(this.#folder, name), { force: true });
    }
}
/** Files of the objects, and of function code that an upload has replaced but that still serves. */
const filesOf = ({ objects, spaces }) => [
    ...Object.values(objects).map(({ file }) => file),
    ...spaces.flatMap(({ functions }) => functions.flatMap(({ attempts }) => attempts.map(({ file }) => file))),
];

;// CONCATENATED MODULE: ./build/emulator/mcube-handlers.js


/** `Data` of most writes, as the vendor's examples have it. */
const done = { Data: 'processed successfully' };
/** Pages of a list. The oldest API version has none and answers all at once (wire-facts section 6). */
function pageOf(members, request, version) {
    if (version === '2019-08-21')
        return { members, paging: {} };
    const CurrentPage = request.PageNum ?? 1;
    // The real default is not documented; a small one catches clients that do not follow HasMore.
    const PageSize = request.PageSize ?? 10;
    const end = CurrentPage * PageSize;
    const paging = { CurrentPage, PageSize, HasMore: end < members.length, TotalCount: members.length };
    return { members: members.slice(end - PageSize, end), paging };
}
/** The mini program, or a refusal. */
function needMiniProgram(workspace, h5Id) {
    const found = workspace.miniPrograms.find((one) => one.h5Id === h5Id);
    if (!found)
        throw new Refusal(`The mini program ${h5Id} does not exist.`);
    return found;
}
/** The object behind an address that a client hands back after its upload, or a refusal. */
function needUpload(cloud, address, parameter) {
    const root = `${cloud.url()}/`;
    const object = address.startsWith(root) ? cloud.store.find(ownBucket, decodeKey(address.slice(root.length))) : undefined;
    if (!object)
        throw new Refusal(`${parameter}: nothing was uploaded to ${address}`);
    return object;
}
function decodeKey(path) {
    try {
        return decodeURIComponent(path);
    }
    catch {
        return path;
    }
}

;// CONCATENATED MODULE: ./build/emulator/oss-signature.js


const oss_signature_clockToleranceMs = 15 * 60 * 1000;
/** Query parameters that carry the signature of a URL; the others that matter are signed as sub-resources. */
const notSubResources = new Set(['OSSAccessKeyId', 'Expires', 'Signature']);
/** V1 of OSS: base64 of HMAC-SHA1 with the raw secret, for headers, URLs and post policies alike (wire-facts section 5). */
const ossSignature = (secret, text) => (0,external_node_crypto_.createHmac)('sha1', secret).update(text, 'utf8').digest('base64');
/** What a header or URL signature covers. `moment` is the date, or the second at which a URL expires. */
function ossStringToSign(request, moment) {
    const { headers } = request;
    const ossHeaders = Object.keys(headers).filter((name) => name.startsWith('x-oss-'));
    const resources = [...request.query].filter(([name]) => !notSubResources.has(name)).sort(([one], [other]) => (one < other ? -1 : 1));
    const subResources = resources.map(([name, value]) => (value === '' ? name : `${name}=${value}`)).join('&');
    return [
        request.method,
        headers['content-md5'] ?? '',
        headers['content-type'] ?? '',
        moment,
        ...ossHeaders.sort().map((name) => `${name}:${(headers[name] ?? '').trim()}`),
        `/${request.bucket}/${request.key}${subResources === '' ? '' : `?${subResources}`}`,
    ].join('\n');
}
const isSigned = (request) => request.headers['authorization'] !== undefined || request.query.has('OSSAccessKeyId');
/** Accepts a V1 header or a V1 signed URL, or throws the storage's error. V4 (`OSS4-HMAC-SHA256`) is not emulated. */
function checkObjectSignature(request, keys, nowMs) {
    const header = request.headers['authorization'];
    if (header === undefined)
        checkSignedUrl(request, keys, nowMs);
    else
        checkSignedHeader(header, request, keys, nowMs);
}
function checkSignedHeader(header, request, keys, nowMs) {
    const [, id, signature] = /^OSS ([^:\s]+):(\S+)$/.exec(header) ?? [];
    if (id === undefined || signature === undefined) {
        throw new StorageError(400, 'InvalidArgument', 'The Authorization header is not of the form "OSS <id>:<signature>".');
    }
    const date = request.headers['x-oss-date'] ?? request.headers['date'] ?? '';
    const key = findStorageKey(id, keys, request.headers['x-oss-security-token']);
    if (!(Math.abs(nowMs - Date.parse(date)) <= oss_signature_clockToleranceMs)) {
        throw new StorageError(403, 'RequestTimeTooSkewed', 'The difference between the request time and the current time is too large.');
    }
    compare(signature, ossSignature(key.secret, ossStringToSign(request, date)));
}
function checkSignedUrl(request, keys, nowMs) {
    const expires = request.query.get('Expires') ?? '';
    const key = findStorageKey(request.query.get('OSSAccessKeyId') ?? '', keys, request.query.get('security-token'));
    if (!/^\d+$/.test(expires) || Number(expires) * 1000 < nowMs)
        throw new StorageError(403, 'AccessDenied', 'Request has expired.');
    compare(request.query.get('Signature') ?? '', ossSignature(key.secret, ossStringToSign(request, expires)));
}
/** The key that signed, with the security token it needs. */
function findStorageKey(id, keys, securityToken) {
    const key = keys.find((one) => one.id === id && one.inactive !== true);
    if (!key)
        throw new StorageError(403, 'InvalidAccessKeyId', 'The OSS Access Key Id you provided does not exist in our records.');
    if (key.securityToken !== securityToken)
        throw new StorageError(403, 'InvalidSecurityToken', 'The security token you provided is invalid.');
    return key;
}
function compare(given, expected) {
    if (given === expected)
        return;
    const text = 'The request signature we calculated does not match the signature you provided. Check your key and signing method.';
    throw new StorageError(403, 'SignatureDoesNotMatch', text);
}

;// CONCATENATED MODULE: ./build/emulator/storage-key.js
/** The account of mPaaS at the storage, which signs upload tokens. Fixed, so that a token outlives a restart with a state file. */
const storageKey = { id: 'emulator-storage-key-id', secret: 'emulator-storage-key-secret' };
/** The temporary key that signs permits for sites. Its token has characters that must be encoded in a URL and must not be in a form. */
const siteStorageKey = {
    id: 'STS.emulator-site-key-id',
    secret: 'emulator-site-key-secret',
    securityToken: 'CAIS+emulator/site/security/token==',
};
/** Keys that the storage knows; the RPC gateway does not know the last two. */
const storageKeys = ({ keys }) => [...keys, storageKey, siteStorageKey];

;// CONCATENATED MODULE: ./build/emulator/world.js
/** `AppCode` of the wire: the two ids joined. */
const appCode = (workspace) => `${workspace.appId}-${workspace.workspaceId}`;
const findWorkspace = (world, appId, workspaceId) => world.workspaces.find((workspace) => workspace.appId === appId && workspace.workspaceId === workspaceId);
/** A world without anything in it. */
function emptyWorld() {
    return {
        clockShiftMs: 0,
        workspaces: [],
        spaces: [],
        deletedSpaces: [],
        objects: {},
        nextId: { package: 3001, task: 5001, whitelist: 2001 },
    };
}

;// CONCATENATED MODULE: ./build/emulator/mcube-apps.js








/** Upload tokens, the workspace's settings, and the mini programs themselves. */
const appHandlers = {
    GetMcubeFileToken: (_request, { cloud, workspace, expired }) => {
        const expiresMs = cloud.now() + (expired ? -1000 : cloud.tokenLifetimeMs);
        const Dir = `${uploadFolder}${workspace.appId}/${workspace.workspaceId}/${workspace.tenantId}/${(0,external_node_crypto_.randomUUID)()}/`;
        // The vendor's sample ends with a condition on the directory; the size range is this emulator's addition.
        const conditions = [
            ['content-length-range', 0, cloud.maxUploadBytes],
            ['starts-with', '$key', Dir],
        ];
        const Policy = Buffer.from(JSON.stringify({ expiration: new Date(expiresMs).toISOString(), conditions })).toString('base64');
        return {
            FileToken: {
                Accessid: storageKey.id,
                Dir,
                Expire: String(Math.floor(expiresMs / 1000)),
                Host: cloud.url(),
                Policy,
                Signature: ossSignature(storageKey.secret, Policy),
            },
        };
    },
    QueryMcubeVhost: (_request, { workspace }) => {
        // What the cloud answers when none is set is not documented; an empty text is the mildest reading.
        return { Data: workspace.virtualDomain ?? '' };
    },
    CreateMcubeVhost: ({ Vhost }, { workspace }) => {
        // H:169863: a plain domain, must not start with http or https, cannot be changed once submitted.
        if (!/^(?!https?)[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(Vhost))
            throw new Refusal(`"${Vhost}" is not a plain domain name.`);
        if (workspace.virtualDomain !== null)
            throw new Refusal(`The virtual domain is set to ${workspace.virtualDomain} and cannot be changed.`);
        workspace.virtualDomain = Vhost;
        return { Data: 'success' };
    },
    ExistMcubeRsaKey: (_request, { workspace }) => workspace.rsaKeyPem === null ? { Success: false, Data: 'fail' } : { Success: true, Data: 'success' },
    UploadMcubeRsaKey: async ({ FileUrl }, { cloud, workspace }) => {
        const pem = await cloud.store.read(needUpload(cloud, FileUrl, 'FileUrl'));
        if (workspace.rsaKeyPem !== null)
            throw new Refusal('An RSA key was uploaded already and cannot be changed.');
        if (!isRsa2048(pem))
            throw new Refusal('The file is not a 2048-bit RSA private key in PEM form.');
        workspace.rsaKeyPem = pem.toString('utf8');
        return done;
    },
    ListMcubeMiniApps: ({ Keyword = '', ...request }, { workspace, version }) => {
        const found = workspace.miniPrograms.filter(({ h5Id, name }) => h5Id.includes(Keyword) || name.includes(Keyword));
        const { members, paging } = pageOf(found, request, version);
        const MiniProgramList = members.map((one) => ({
            AppCode: appCode(workspace),
            GmtCreate: wireTime(one.createdMs),
            GmtModified: wireTime(one.createdMs),
            H5Id: one.h5Id,
            H5Name: one.name,
        }));
        return { ...paging, MiniProgramList };
    },
    CreateMcubeMiniApp: ({ H5Id, H5Name }, { cloud, workspace }) => {
        if (workspace.miniPrograms.some(({ h5Id }) => h5Id === H5Id))
            throw new Refusal(`The mini program ${H5Id} exists already.`);
        if (H5Name.trim() === '')
            throw new Refusal('H5Name is empty.');
        workspace.miniPrograms.push({ h5Id: H5Id, name: H5Name, createdMs: cloud.now() });
        return done;
    },
    DeleteMcubeMiniApp: ({ H5Id }, { workspace }) => {
        needMiniProgram(workspace, H5Id);
        const gone = new Set(workspace.packages.filter(({ h5Id }) => h5Id === H5Id).map(({ id }) => id));
        workspace.miniPrograms = workspace.miniPrograms.filter(({ h5Id }) => h5Id !== H5Id);
        workspace.packages = workspace.packages.filter(({ id }) => !gone.has(id));
        workspace.tasks = workspace.tasks.filter(({ packageId }) => !gone.has(packageId));
        return done;
    },
};
function isRsa2048(pem) {
    try {
        const key = (0,external_node_crypto_.createPrivateKey)(pem);
        return key.asymmetricKeyType === 'rsa' && key.asymmetricKeyDetails?.modulusLength === 2048;
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./node_modules/tar-stream/index.js
var tar_stream = __webpack_require__(56118);
// EXTERNAL MODULE: ./node_modules/yazl/index.js
var yazl = __webpack_require__(93044);
;// CONCATENATED MODULE: ./build/emulator/zip-write.js



/** The same entries give the same bytes: no clock goes into the archive. */
const options = { mtime: new Date('2020-01-01T00:00:00Z'), mode: 0o100644, forceDosTimestamp: true };
/** Writes a zip of these entries, in this order. */
async function writeZip(path, entries) {
    const zip = new yazl/* ZipFile */.u();
    for (const { name, content } of entries) {
        if (Buffer.isBuffer(content))
            zip.addBuffer(content, name, options);
        else
            zip.addFile(content.path, name, options);
    }
    zip.end();
    await (0,external_node_stream_promises_.pipeline)(zip.outputStream, (0,external_node_fs_.createWriteStream)(path));
}

;// CONCATENATED MODULE: ./build/emulator/amr.js






/** The same upload gives the same bytes: no clock goes into an `.amr`. */
const madeAt = new Date('2020-01-01T00:00:00Z');
/**
 * Turns an uploaded build into what phones download: a zip of `Manifest.xml` (uid, name, version), `CERT.json` (a signature
 * per entry) and `<id>.tar`, whose root holds the build and a server-made `hpmfile.json` (observed in a public `.amr`,
 * wire-facts section 6). Not known, and chosen here: the exact members of the two JSON files, and SHA-256 with RSA.
 */
async function writeAmr(request) {
    const tarPath = `${request.path}.tar`;
    const tarName = `${request.h5Id}.tar`;
    try {
        await writeTar(request, tarPath);
        const manifest = Buffer.from(manifestXml(request), 'utf8');
        const certificate = {
            'Manifest.xml': await sign(request.rsaKeyPem, [manifest]),
            [tarName]: await sign(request.rsaKeyPem, (0,external_node_fs_.createReadStream)(tarPath)),
        };
        await writeZip(request.path, [
            { name: 'Manifest.xml', content: manifest },
            { name: 'CERT.json', content: Buffer.from(JSON.stringify(certificate), 'utf8') },
            { name: tarName, content: { path: tarPath } },
        ]);
    }
    finally {
        await (0,external_node_fs_promises_.rm)(tarPath, { force: true });
    }
}
async function writeTar(request, path) {
    const tar = (0,tar_stream.pack)();
    const written = (0,external_node_stream_promises_.pipeline)(tar, (0,external_node_fs_.createWriteStream)(path));
    // A broken zip entry must not leave `written` waiting; the error itself is thrown below.
    written.catch(() => undefined);
    try {
        for (const file of request.files)
            await addEntry(tar, file.path, file.sizeBytes, await file.open());
        tar.entry({ name: 'hpmfile.json', mtime: madeAt }, JSON.stringify({ appId: request.h5Id, version: request.h5Version }));
        tar.finalize();
    }
    catch (error) {
        tar.destroy(error instanceof Error ? error : new Error(String(error)));
        throw error;
    }
    await written;
}
async function addEntry(tar, name, size, content) {
    await (0,external_node_stream_promises_.pipeline)(content, tar.entry({ name, size, mtime: madeAt, mode: 0o644 }));
}
async function sign(pem, content) {
    if (pem === null)
        return '';
    const signer = (0,external_node_crypto_.createSign)('RSA-SHA256');
    for await (const chunk of content)
        signer.update(chunk);
    return signer.sign(pem, 'base64');
}
const amr_escapeXml = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const manifestXml = ({ h5Id, name, h5Version }) => `<?xml version="1.0" encoding="UTF-8"?>\n<package><uid>${h5Id}</uid><name>${amr_escapeXml(name)}</name><version>${h5Version}</version></package>\n`;

// EXTERNAL MODULE: ./node_modules/yauzl/index.js
var yauzl = __webpack_require__(20663);
;// CONCATENATED MODULE: ./build/emulator/unzip.js


/** A bomb is refused before a byte of it is unpacked; the cloud's own limits are not documented. */
const zipLimits = { totalBytes: 1024 ** 3, files: 20_000, ratio: 100, ratioFromBytes: 100 * 1024 ** 2 };
const needed = ['appConfig.json', 'index.html'];
/**
 * Opens an uploaded build and hands its files to `use`, in the order of the zip. The first level must be the id,
 * with the build output below it (wire-facts section 6). Whatever is wrong is a `Refusal` that begins with "zip refused".
 */
const withPackedFiles = (path, h5Id, use) => withZipFiles(path, { limits: zipLimits, firstLevel: `${h5Id}/` }, (files) => {
    const missing = needed.filter((name) => !files.some((file) => file.path === name));
    if (missing.length > 0)
        throw refused(`no ${missing.map((name) => `"${h5Id}/${name}"`).join(' and no ')}`);
    return use(files);
});
/** Opens any uploaded zip, with the same refusals. Nothing of it can be used after `use`. */
async function withZipFiles(path, expected, use) {
    let zip;
    try {
        zip = await (0,yauzl.openPromise)(path, { lazyEntries: true, autoClose: false, strictFileNames: true, validateEntrySizes: true });
        return await use(await listFiles(zip, expected));
    }
    catch (error) {
        throw error instanceof Refusal ? error : refused(error instanceof Error ? error.message : String(error));
    }
    finally {
        zip?.close();
    }
}
const refused = (reason) => new Refusal(`zip refused: ${reason}`);
async function listFiles(zip, { limits, firstLevel = '' }) {
    const files = new Map();
    let totalBytes = 0;
    for await (const entry of zip.eachEntry()) {
        checkEntry(entry, firstLevel);
        if (entry.fileName.endsWith('/'))
            continue;
        const path = entry.fileName.slice(firstLevel.length);
        if (files.has(path))
            throw refused(`"${entry.fileName}" is in it twice`);
        totalBytes += entry.uncompressedSize;
        checkTotals(zip, limits, totalBytes, files.size + 1);
        files.set(path, { path, sizeBytes: entry.uncompressedSize, open: () => zip.openReadStreamPromise(entry) });
    }
    return [...files.values()];
}
/** yauzl itself refuses `..`, absolute paths and backslashes. */
function checkEntry(entry, firstLevel) {
    if (!entry.fileName.startsWith(firstLevel))
        throw refused(`"${entry.fileName}" is not below "${firstLevel}"`);
    if (entry.isEncrypted())
        throw refused(`"${entry.fileName}" is encrypted`);
    const fileType = (entry.externalFileAttributes >>> 16) & 0o170000;
    if (fileType !== 0 && fileType !== 0o100000 && fileType !== 0o040000)
        throw refused(`"${entry.fileName}" is a link or a special file`);
}
function checkTotals(zip, limits, totalBytes, files) {
    if (files > limits.files)
        throw refused(`more than ${limits.files} files`);
    if (totalBytes > limits.totalBytes)
        throw refused(`unpacks to more than ${limits.totalBytes} bytes`);
    if (totalBytes > limits.ratioFromBytes && totalBytes > zip.fileSize * limits.ratio) {
        throw refused(`unpacks to more than ${limits.ratio} times its size`);
    }
}

;// CONCATENATED MODULE: ./build/emulator/package-files.js







/** Where the files of one version are served, below the storage's address (seed document 001, examples). */
const versionFolder = (workspace, h5Id, h5Version) => `${appCode(workspace)}/${h5Id}/${h5Version}_all`;
/** Unpacks an upload and serves it as an `.amr`; answers its key. */
async function publishArchive(cloud, workspace, build) {
    const key = `${versionFolder(workspace, build.h5Id, build.h5Version)}/nebula/${build.h5Id}_${build.h5Version}.amr`;
    const path = cloud.store.newFile();
    try {
        await withPackedFiles(build.zip, build.h5Id, (files) => writeAmr({ ...build, files, rsaKeyPem: workspace.rsaKeyPem, path }));
        const { size: sizeBytes } = await (0,external_node_fs_promises_.stat)(path);
        cloud.store.commit({ bucket: ownBucket, key, path, sizeBytes, contentType: 'application/zip', etag: await md5Of(path) });
    }
    catch (error) {
        await (0,external_node_fs_promises_.rm)(path, { force: true });
        throw error;
    }
    return key;
}
async function md5Of(path) {
    const hash = (0,external_node_crypto_.createHash)('md5');
    for await (const chunk of (0,external_node_fs_.createReadStream)(path))
        hash.update(chunk);
    return hash.digest('hex').toUpperCase();
}
/** Serves the description that clients fetch before the package itself; names as in public `h5_json.json` files (wire-facts section 6). */
async function publishInfo(cloud, workspace, one, vhost) {
    const folder = versionFolder(workspace, one.h5Id, one.h5Version);
    const key = `${folder}/nebula/nebula_json/h5_json.json`;
    const yesNo = (flag) => (flag === '1' ? 'YES' : 'NO');
    const info = {
        app_id: one.h5Id,
        name: one.name,
        version: one.h5Version,
        vhost,
        main_url: one.mainUrl,
        package_url: `${cloud.url()}/${one.archiveKey}`,
        icon_url: one.iconUrl,
        fallback_base_url: `${cloud.url()}/${folder}/nebula/fallback/`,
        auto_install: one.autoInstall,
        extend_info: {
            launchParams: { page: one.mainUrl, enableTabBar: yesNo(one.enableTabBar), enableKeepAlive: yesNo(one.enableKeepAlive) },
        },
    };
    await cloud.store.write(key, Buffer.from(JSON.stringify(info), 'utf8'), 'application/json');
    return key;
}

;// CONCATENATED MODULE: ./build/emulator/versions.js
/**
 * Compares dotted numbers part by part; a missing part counts as 0. The rule that clients use is not documented,
 * and this is the only sensible reading of "the highest version" (wire-facts section 6).
 */
function compareVersions(one, other) {
    const left = one.split('.');
    const right = other.split('.');
    for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
        const difference = partOf(left[index]) - partOf(right[index]);
        if (difference !== 0)
            return Math.sign(difference);
    }
    return 0;
}
const partOf = (text) => {
    const number = Number(text ?? 0);
    return Number.isNaN(number) ? 0 : number;
};

;// CONCATENATED MODULE: ./build/emulator/package-rules.js


/** Everything about an upload that can be judged without looking into its files. */
function checkUpload(request, workspace) {
    const { H5Id, H5Version } = request;
    // Versions are unique in a mini program; there is no operation that frees one (wire-facts section 6).
    if (workspace.packages.some((one) => one.h5Id === H5Id && one.h5Version === H5Version)) {
        throw new Refusal(`Version ${H5Version} of mini program ${H5Id} exists already.`);
    }
    for (const name of ['H5Name', 'MainUrl'])
        if (request[name].trim() === '')
            throw new Refusal(`${name} is empty.`);
    // Seed document 001 wants it for test packages only; what an empty value does for the others is open (wire-facts, question 8).
    if (request.PackageType > 2 && request.UserId === '')
        throw new Refusal('UserId is needed for package types 3 and 4.');
    if (!isJsonObject(request.ExtendInfo ?? '{}'))
        throw new Refusal('ExtendInfo is not a JSON object.');
    checkVhost(request, workspace);
    checkClientVersions(request);
}
function isJsonObject(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null && !Array.isArray(value);
    }
    catch {
        return false;
    }
}
/** The mini program's id and the virtual domain. Whether the scheme belongs to it is open (wire-facts, question 1): both are taken. */
function checkVhost({ Vhost, H5Id }, { virtualDomain }) {
    if (virtualDomain === null)
        throw new Refusal('The workspace has no virtual domain yet.');
    const expected = `${H5Id}.${virtualDomain}`;
    if (Vhost.replace(/^https?:\/\//, '') !== expected)
        throw new Refusal(`Vhost is "${Vhost}", expected "https://${expected}".`);
}
function checkClientVersions({ Platform, ClientVersionMin, ClientVersionMax = '' }) {
    const [iosMin = '', androidMin = ''] = ClientVersionMin.split(';');
    const [iosMax = '', androidMax = ''] = ClientVersionMax.split(';');
    checkRange('iOS', Platform !== 'Android', iosMin, iosMax);
    checkRange('Android', Platform !== 'iOS', androidMin, androidMax);
    if (Platform === 'all' && (iosMax === '') !== (androidMax === ''))
        throw new Refusal('ClientVersionMax must be given for both platforms or for none.');
}
function checkRange(platform, wanted, min, max) {
    if (!wanted) {
        if (min !== '' || max !== '')
            throw new Refusal(`A client version of ${platform} is given, but the package is not for ${platform}.`);
        return;
    }
    for (const version of max === '' ? [min] : [min, max]) {
        if (!/^\d+(\.\d+)*$/.test(version))
            throw new Refusal(`"${version}" is not a client version of ${platform}.`);
    }
    if (max !== '' && compareVersions(min, max) > 0)
        throw new Refusal(`The client versions of ${platform} are the wrong way round.`);
}

;// CONCATENATED MODULE: ./build/emulator/task-life.js
/** Status of a task by the clock: it starts to publish by itself, and a window ends by itself at its time. */
function taskStatusAt(task, nowMs) {
    if (task.publishMode === 2 && nowMs >= task.windowEndMs)
        return 2;
    return task.status === 0 && nowMs >= task.publishAtMs ? 1 : task.status;
}
/** Moves that a call may make: hold, go on, end. Nothing leads out of the end (wire-facts section 6). */
const moves = { 0: [2, 3], 1: [2, 3], 2: [], 3: [1, 2] };
const mayMove = (from, to) => moves[from].includes(to);
/** `PublishPeriod` of a package: 2 while some receive it, 3 while all do, 5 once every task has ended, none before the first. */
function publishPeriod(packageId, { tasks }, nowMs) {
    const own = tasks.filter((task) => task.packageId === packageId);
    if (own.length === 0)
        return {};
    const live = own.filter((task) => taskStatusAt(task, nowMs) !== 2);
    if (live.length === 0)
        return { PublishPeriod: 5 };
    return { PublishPeriod: live.some(({ publishType }) => publishType === 3) ? 3 : 2 };
}

;// CONCATENATED MODULE: ./build/emulator/mcube-packages.js







/** Uploaded builds of mini programs. */
const packageHandlers = {
    UploadMcubeMiniPackage: async (request, call) => {
        needMiniProgram(call.workspace, request.H5Id);
        checkUpload(request, call.workspace);
        const created = await addPackage(request, call);
        const PackageId = String(created.id);
        if (request.PackageType < 3)
            return { ReturnPackageResult: { PackageId } };
        addTestTask(created, call);
        return { ReturnPackageResult: { PackageId, DebugUrl: debugUrl(created), UserId: request.UserId } };
    },
    ListMcubeMiniPackages: ({ H5Id, PackageTypes, ...request }, { cloud, workspace, version }) => {
        needMiniProgram(workspace, H5Id);
        const types = PackageTypes.split(',').map(Number);
        const found = workspace.packages.filter(({ h5Id, packageType }) => h5Id === H5Id && types.includes(packageType)).reverse();
        const { members, paging } = pageOf(found, request, version);
        return { ...paging, MiniPackageList: members.map((one) => packageInfo(one, workspace, cloud)) };
    },
    QueryMcubeMiniPackage: ({ Id, H5Id }, { cloud, workspace }) => {
        const found = workspace.packages.find((one) => String(one.id) === Id && one.h5Id === H5Id);
        if (!found)
            throw new Refusal(`Package ${Id} of mini program ${H5Id} does not exist.`);
        return { MiniPackageInfo: packageInfo(found, workspace, cloud) };
    },
};
async function addPackage(request, { cloud, workspace }) {
    const resource = needUpload(cloud, request.ResourceFileUrl, 'ResourceFileUrl');
    // H:169864: only `.zip` is taken.
    if (!resource.key.endsWith('.zip'))
        throw new Refusal('zip refused: the name of the file does not end with .zip');
    const iconUrl = await publishIcon(request, cloud, workspace);
    const build = { h5Id: request.H5Id, name: request.H5Name, h5Version: request.H5Version, zip: cloud.store.pathOf(resource) };
    const archiveKey = await publishArchive(cloud, workspace, build);
    const described = { ...fieldsOf(request), archiveKey, iconUrl, createdMs: cloud.now() };
    const infoKey = await publishInfo(cloud, workspace, described, request.Vhost);
    const created = { ...described, infoKey, id: cloud.world().nextId.package };
    cloud.world().nextId.package += 1;
    workspace.packages.push(created);
    return created;
}
const fieldsOf = (request) => ({
    h5Id: request.H5Id,
    name: request.H5Name,
    h5Version: request.H5Version,
    platform: request.Platform,
    clientVersionMin: request.ClientVersionMin,
    clientVersionMax: request.ClientVersionMax ?? '',
    mainUrl: request.MainUrl,
    extendInfo: request.ExtendInfo ?? '',
    autoInstall: request.AutoInstall,
    installType: request.InstallType,
    packageType: request.PackageType,
    enableTabBar: String(request.EnableTabBar),
    enableOptionMenu: request.EnableOptionMenu,
    enableKeepAlive: request.EnableKeepAlive,
});
/** Serves the icon with the version; a later version without one inherits the icon of the package before it (H:169864). */
async function publishIcon(request, cloud, workspace) {
    if (request.IconFileUrl === undefined) {
        const inherited = request.IconUrl ?? workspace.packages.findLast(({ h5Id }) => h5Id === request.H5Id)?.iconUrl;
        if (inherited === undefined)
            throw new Refusal('IconFileUrl is needed for the first version of a mini program.');
        return inherited;
    }
    const icon = needUpload(cloud, request.IconFileUrl, 'IconFileUrl');
    const ending = /\.(png|jpe?g)$/i.exec(icon.key)?.[0];
    if (ending === undefined)
        throw new Refusal('The icon is neither png nor jpg.');
    const { H5Id, H5Version } = request;
    const key = `${versionFolder(workspace, H5Id, H5Version)}/icon/${H5Id}_${H5Version}_2${ending}`;
    await cloud.store.write(key, await cloud.store.read(icon), ending === '.png' ? 'image/png' : 'image/jpeg');
    return `${cloud.url()}/${key}`;
}
/** Packages of types 3 and 4 create their own task; they reach one person, through the IDE's QR code (wire-facts section 6). */
function addTestTask(created, { cloud, workspace }) {
    const { nextId } = cloud.world();
    workspace.tasks.push({
        id: nextId.task,
        packageId: created.id,
        publishType: 2,
        publishMode: 1,
        memo: '',
        whitelistIds: [],
        windowUsers: 0,
        windowEnd: '',
        windowEndMs: 0,
        rules: '',
        createdMs: cloud.now(),
        publishAtMs: cloud.now(),
        status: 1,
        modifiedMs: cloud.now(),
        admitted: [],
    });
    nextId.task += 1;
}
function debugUrl({ h5Id, h5Version }) {
    const scheme = `mpaas://platformapi/startapp?appId=${h5Id}&nbsv=${h5Version}&nbsource=debug&nbprefer=YES&nbsn=DEBUG`;
    return `mpaas://platformapi/startapp?appId=20001101&token=ide_qr&scheme=${encodeURIComponent(scheme)}`;
}
function packageInfo(one, workspace, cloud) {
    const fallback = `${cloud.url()}/${versionFolder(workspace, one.h5Id, one.h5Version)}/nebula/fallback/`;
    const extra = {
        enableKeepAlive: one.enableKeepAlive,
        enableOptionMenu: one.enableOptionMenu,
        enableTabBar: one.enableTabBar,
        iconUrl: one.iconUrl,
        resourceType: '4',
    };
    return {
        AppCode: appCode(workspace),
        AutoInstall: one.autoInstall,
        ClientVersionMax: one.clientVersionMax,
        ClientVersionMin: one.clientVersionMin,
        DownloadUrl: `${cloud.url()}/${one.archiveKey}`,
        ExtendInfo: one.extendInfo,
        ExtraData: JSON.stringify(extra),
        FallbackBaseUrl: `${fallback};${fallback}`,
        GmtCreate: wireTime(one.createdMs),
        GmtModified: wireTime(one.createdMs),
        H5Id: one.h5Id,
        H5Name: one.name,
        H5Version: one.h5Version,
        Id: one.id,
        InstallType: one.installType,
        MainUrl: one.mainUrl,
        Memo: `${cloud.url()}/${one.infoKey}`,
        PackageType: one.packageType,
        Platform: one.platform,
        ...publishPeriod(one.id, workspace, cloud.now()),
        ResourceType: 4,
        Status: 1,
    };
}

;// CONCATENATED MODULE: ./build/emulator/audience-rules.js


/** Advanced rules of a task. They go in as a JSON array and come back as a tree (seed document 001, greyConfigInfo). */
const audience_rules_elements = ['city', 'mobileModel', 'netType', 'osVersion'];
/** Reads `GreyConfigInfo` of a request into the tree; no rules give undefined, broken ones a `Refusal`. */
function readRules(text) {
    if (text === '')
        return undefined;
    const rules = parse(text);
    if (!Array.isArray(rules))
        throw new Refusal('GreyConfigInfo is not a JSON array of rules.');
    if (rules.length === 0)
        return undefined;
    return {
        operator: 'and',
        subRules: rules.map((rule, index) => readRule(rule, `GreyConfigInfo, rule ${index + 1}`)),
        defaultResult: false,
    };
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        throw new Refusal('GreyConfigInfo is not JSON.');
    }
}
function readRule(rule, place) {
    if (typeof rule !== 'object' || rule === null)
        throw new Refusal(`${place} is not an object.`);
    const given = new Map(Object.entries(rule));
    const right = audience_rules_elements.find((element) => element === given.get('ruleElement'));
    if (right === undefined)
        throw new Refusal(`${place}: ruleElement is not one of ${audience_rules_elements.join(', ')}.`);
    const value = given.get('value');
    if (typeof value !== 'string' || value === '')
        throw new Refusal(`${place}: value is missing.`);
    switch (given.get('operation')) {
        case 1:
            return { operator: 'contains', left: value.split(','), right, defaultResult: false };
        case 2:
            return { operator: 'excludes', left: value.split(','), right, defaultResult: false };
        case 3:
            return { operator: 'vLimitIn', exclusive: false, left: readRange(given, right, place), right, defaultResult: false };
        case 4:
            return { operator: 'vLimitOut', exclusive: false, left: readRange(given, right, place), right, defaultResult: false };
        default:
            throw new Refusal(`${place}: operation is not one of 1, 2, 3, 4.`);
    }
}
function readRange(given, element, place) {
    if (element !== 'osVersion')
        throw new Refusal(`${place}: operations 3 and 4 are for osVersion only.`);
    const lower = given.get('value1');
    const upper = given.get('value2');
    if (typeof lower !== 'string' || typeof upper !== 'string' || given.get('value') !== `${lower}-${upper}`) {
        throw new Refusal(`${place}: value must be "<value1>-<value2>".`);
    }
    if (compareVersions(lower, upper) > 0)
        throw new Refusal(`${place}: the lower version is above the upper one.`);
    return { lower, upper };
}
/** True when a phone meets every rule. What a phone does not tell meets none: `defaultResult` is false. */
function meetsRules(tree, phone) {
    return tree.subRules.every((rule) => {
        const value = phone[rule.right];
        return value === undefined ? rule.defaultResult : meets(rule, value);
    });
}
function meets(rule, value) {
    switch (rule.operator) {
        case 'contains':
            return rule.left.includes(value);
        case 'excludes':
            return !rule.left.includes(value);
        case 'vLimitIn':
            return inRange(value, rule.left);
        case 'vLimitOut':
            return !inRange(value, rule.left);
    }
}
const inRange = (value, { lower, upper }) => compareVersions(value, lower) >= 0 && compareVersions(value, upper) <= 0;

;// CONCATENATED MODULE: ./build/emulator/mcube-tasks.js






const windowMaxMs = 7 * 24 * 3600 * 1000;
/** Tasks: the records that publish a package to some (gray) or to all (official). */
const taskHandlers = {
    CreateMcubeMiniTask: (request, { cloud, workspace }) => {
        if (!workspace.packages.some(({ id }) => id === request.PackageId))
            throw new Refusal(`Package ${request.PackageId} does not exist.`);
        const nowMs = cloud.now();
        const audience = readAudience(request, workspace, nowMs);
        const tree = readRules(request.GreyConfigInfo ?? '');
        const { nextId } = cloud.world();
        const id = nextId.task;
        nextId.task += 1;
        workspace.tasks.push({
            id,
            packageId: request.PackageId,
            publishType: request.PublishType,
            publishMode: request.PublishMode,
            memo: request.Memo,
            ...audience,
            rules: tree ? JSON.stringify(tree) : '',
            createdMs: nowMs,
            publishAtMs: nowMs + cloud.publishDelayMs,
            status: 0,
            modifiedMs: nowMs,
            admitted: [],
        });
        return { MiniTaskId: String(id) };
    },
    ListMcubeMiniTasks: ({ Id }, { cloud, workspace }) => {
        const found = workspace.tasks.filter(({ packageId }) => String(packageId) === Id).reverse();
        return { MiniTaskList: found.map((task) => taskInfo(task, workspace, cloud.now())) };
    },
    QueryMcubeMiniTask: ({ TaskId }, { cloud, workspace }) => ({
        MiniTaskInfo: taskInfo(needTask(workspace, TaskId), workspace, cloud.now()),
    }),
    ChangeMcubeMiniTaskStatus: ({ TaskId, PackageId, TaskStatus }, { cloud, workspace }) => {
        const task = needTask(workspace, TaskId);
        if (task.packageId !== PackageId)
            throw new Refusal(`Task ${TaskId} does not belong to package ${PackageId}.`);
        const current = taskStatusAt(task, cloud.now());
        if (!mayMove(current, TaskStatus))
            throw new Refusal(`Task ${TaskId} is in status ${current} and cannot go to ${TaskStatus}.`);
        task.status = TaskStatus;
        task.modifiedMs = cloud.now();
        return done;
    },
};
const everyone = { whitelistIds: [], windowUsers: 0, windowEnd: '', windowEndMs: 0 };
/** Gray goes with mode 1 (whitelists) or 2 (window), official with mode 0. Leftovers of another mode are a misunderstanding, hence refused. */
function readAudience(request, workspace, nowMs) {
    const { PublishType, PublishMode, WhitelistIds, GreyNum, GreyEndtimeData } = request;
    if ((PublishType === 3) !== (PublishMode === 0))
        throw new Refusal(`PublishMode ${PublishMode} does not go with PublishType ${PublishType}.`);
    if (PublishMode !== 1 && WhitelistIds !== undefined)
        throw new Refusal('WhitelistIds needs PublishMode 1.');
    if (PublishMode !== 2 && ((GreyNum ?? 0) > 0 || GreyEndtimeData !== undefined))
        throw new Refusal('GreyNum and GreyEndtimeData need PublishMode 2.');
    if (PublishMode === 1)
        return { ...everyone, whitelistIds: readWhitelistIds(WhitelistIds ?? '', workspace) };
    return PublishMode === 2 ? readWindow(request, nowMs) : everyone;
}
function readWhitelistIds(text, { whitelists }) {
    if (text === '')
        throw new Refusal('WhitelistIds is missing.');
    const ids = [...new Set(text.split(',').map(Number))];
    const unknown = ids.filter((wanted) => !whitelists.some(({ id }) => id === wanted));
    if (unknown.length > 0)
        throw new Refusal(`Whitelist ${unknown.join(', ')} does not exist.`);
    return ids;
}
function readWindow({ GreyNum = 0, GreyEndtimeData = '' }, nowMs) {
    if (GreyNum <= 0)
        throw new Refusal('GreyNum must be above 0.');
    const windowEndMs = readWireTime(GreyEndtimeData);
    if (windowEndMs === undefined)
        throw new Refusal(`GreyEndtimeData "${GreyEndtimeData}" is not a time.`);
    if (windowEndMs <= nowMs)
        throw new Refusal(`GreyEndtimeData ${GreyEndtimeData} (+08:00) is not after now.`);
    if (windowEndMs > nowMs + windowMaxMs)
        throw new Refusal(`GreyEndtimeData ${GreyEndtimeData} (+08:00) is more than 7 days away.`);
    return { whitelistIds: [], windowUsers: GreyNum, windowEnd: GreyEndtimeData, windowEndMs };
}
function needTask(workspace, taskId) {
    const task = workspace.tasks.find(({ id }) => id === taskId);
    if (!task)
        throw new Refusal(`Task ${taskId} does not exist.`);
    return task;
}
function taskInfo(task, workspace, nowMs) {
    const published = workspace.packages.find(({ id }) => id === task.packageId);
    return {
        AppCode: appCode(workspace),
        GmtCreate: wireTime(task.createdMs),
        GmtModified: wireTime(task.modifiedMs),
        GreyConfigInfo: task.rules,
        ...(task.windowEnd === '' ? {} : { GreyEndtime: wireTime(task.windowEndMs) }),
        GreyEndtimeData: task.windowEnd,
        GreyNum: task.windowUsers,
        Id: task.id,
        Memo: task.memo,
        PackageId: task.packageId,
        Platform: published?.platform ?? '',
        ProductVersion: published?.h5Version ?? '',
        PublishMode: task.publishMode,
        PublishType: task.publishType,
        Status: '1',
        TaskStatus: taskStatusAt(task, nowMs),
        WhitelistIds: task.whitelistIds.join(','),
    };
}

;// CONCATENATED MODULE: ./build/emulator/mcube-whitelists.js




/** A whitelist file must be smaller than this (seed document 001). */
const fileMaxBytes = 5 * 1024 * 1024;
/** Expressions in one whitelist of type `regular` (wire-facts section 6). */
const expressionsMax = 20;
/** Named lists of users. */
const whitelistHandlers = {
    CreateMcubeWhitelist: ({ WhiteListName, WhitelistType }, call) => {
        if (call.workspace.whitelists.some(({ name }) => name === WhiteListName))
            throw new Refusal(`Whitelist "${WhiteListName}" exists already.`);
        return { WhitelistId: String(addWhitelist(WhiteListName, WhitelistType, call).id) };
    },
    ListMcubeWhitelists: ({ WhitelistName = '', ...request }, { workspace, version }) => {
        // Whether the filter wants the whole name is not documented: it answers more rather than less, so a caller must compare.
        const found = workspace.whitelists.filter(({ name }) => name.includes(WhitelistName)).reverse();
        const { members, paging } = pageOf(found, request, version);
        return { ...paging, Whitelists: members.map((one) => whitelistInfo(one, workspace)) };
    },
    UpdateMcubeWhitelist: async (request, { cloud, workspace }) => {
        const whitelist = workspace.whitelists.find(({ id }) => String(id) === request.Id);
        if (!whitelist)
            throw new Refusal(`Whitelist ${request.Id} does not exist.`);
        const given = await readUsers(request, cloud);
        const failed = addUsers(whitelist, given);
        whitelist.modifiedMs = cloud.now();
        return { AddWhitelistInfo: { SuccessNum: given.length - failed.length, FailNum: failed.length, FailUserIds: failed.join(',') } };
    },
    DeleteMcubeWhitelist: ({ Id }, { workspace }) => {
        if (!workspace.whitelists.some(({ id }) => id === Id))
            throw new Refusal(`Whitelist ${Id} does not exist.`);
        workspace.whitelists = workspace.whitelists.filter(({ id }) => id !== Id);
        return { Data: '1' };
    },
    CreateMcubeWhitelistForIde: ({ UserId, WhitelistValue }, call) => {
        if (UserId === '' || WhitelistValue === '')
            throw new Refusal('UserId and WhitelistValue must not be empty.');
        const name = `ide-${UserId}`;
        const whitelist = call.workspace.whitelists.find((one) => one.name === name) ?? addWhitelist(name, 'normal', call);
        whitelist.users = [WhitelistValue];
        return { WhitelistId: String(whitelist.id) };
    },
};
function addWhitelist(name, type, { cloud, workspace }) {
    const { nextId } = cloud.world();
    const whitelist = { id: nextId.whitelist, name, type, createdMs: cloud.now(), modifiedMs: cloud.now(), users: [] };
    nextId.whitelist += 1;
    workspace.whitelists.push(whitelist);
    return whitelist;
}
async function readUsers({ KeyIds, OssUrl }, cloud) {
    if ((KeyIds === undefined) === (OssUrl === undefined))
        throw new Refusal('Exactly one of KeyIds and OssUrl is needed.');
    if (OssUrl === undefined)
        return (KeyIds ?? '').split(',');
    const file = needUpload(cloud, OssUrl, 'OssUrl');
    if (file.sizeBytes >= fileMaxBytes)
        throw new Refusal(`The file has ${file.sizeBytes} bytes; it must be smaller than 5 MB.`);
    const text = (await cloud.store.read(file)).toString('utf8');
    return text.replace(/\r?\n$/, '').split(/\r?\n/);
}
/** Adds users and answers those that were not taken. A user who is in the list already counts as taken: adding again is harmless. */
function addUsers(whitelist, given) {
    const users = new Set(whitelist.users);
    const failed = given.filter((user) => {
        if (whitelist.type === 'regular' ? !isExpression(user) || (users.size >= expressionsMax && !users.has(user)) : !/^[^\s,]+$/.test(user))
            return true;
        users.add(user);
        return false;
    });
    whitelist.users = [...users];
    return failed;
}
function isExpression(text) {
    try {
        return text !== '' && new RegExp(text) instanceof RegExp;
    }
    catch {
        return false;
    }
}
const whitelistInfo = (one, workspace) => ({
    AppCode: appCode(workspace),
    GmtCreate: wireTime(one.createdMs),
    GmtModified: wireTime(one.modifiedMs),
    Id: one.id,
    WhiteListCount: one.users.length,
    WhiteListName: one.name,
    WhitelistType: one.type,
});

;// CONCATENATED MODULE: ./build/emulator/mcube.js







/** Every mcube operation of the catalogue; a new row there does not compile until it has a handler here. */
const handlers = { ...appHandlers, ...packageHandlers, ...taskHandlers, ...whitelistHandlers };
/** Answers one checked call. Failures come in the two forms of wire-facts section 4: another `ResultCode`, or an inner `Success: false`. */
async function answerMcube(name, request, call) {
    const workspace = findWorkspace(call.cloud.world(), request.AppId, request.WorkspaceId);
    // The real values of ResultCode other than OK are not documented; these two are this emulator's own.
    if (!workspace)
        return { ResultCode: 'APP_NOT_FOUND', ResultMessage: `No app ${request.AppId} with workspace ${request.WorkspaceId}.` };
    if (workspace.tenantId !== request.TenantId)
        return { ResultCode: 'TENANT_NOT_FOUND', ResultMessage: `No tenant ${request.TenantId}.` };
    const field = catalogue/* operations */.zU[name].result;
    try {
        // The parameters were read by the row of this very name, which is what the handler's type says.
        const handle = handlers[name];
        return { ResultCode: 'OK', [field]: { Success: true, ResultMsg: '', ...(await handle(request, { ...call, workspace })) } };
    }
    catch (error) {
        if (error instanceof Refusal)
            return { ResultCode: 'OK', [field]: { Success: false, ResultMsg: error.message } };
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/emulator/mobile-sync.js

/** Mobile Sync: messages are kept, not delivered; `GET /_emulator/state` shows them. Codes as in seed document 004. */
const mobile_sync_handlers = {
    CreateOpenSingleData: (request, cloud) => request.LinkToken === '' ? failure('ARGS_IS_NULL', 'LinkToken is empty.') : mobile_sync_send(request, request.LinkToken, cloud),
    CreateOpenGlobalData: (request, cloud) => mobile_sync_send(request, null, cloud),
};
/** Answers one checked call. */
function answerMobileSync(name, request, cloud) {
    // The parameters were read by the row of this very name, which is what the handler's type says.
    const handle = mobile_sync_handlers[name];
    return handle(request, cloud);
}
const payloadMaxCharacters = 4096;
/** "Less than 100 bytes", says the vendor. */
const thirdMsgIdLimitBytes = 100;
function mobile_sync_send(request, linkToken, cloud) {
    const wrong = problemOf(request);
    if (wrong)
        return failure(...wrong);
    const workspace = findWorkspace(cloud.world(), request.AppId, request.WorkspaceId);
    if (!workspace || (request.TenantId ?? workspace.tenantId) !== workspace.tenantId) {
        return failure('INVALID_TENANT_ID', 'The app does not exist, or belongs to another tenant.');
    }
    const scene = workspace.syncScenes.find(({ bizType }) => bizType === request.BizType);
    if (!scene)
        return failure('BIZ_NOT_ONLINE', `The synchronization identity "${request.BizType}" is not published.`);
    if (linkToken === null && !scene.global)
        return failure('NOT_SUPPORT_GLOBAL', `"${request.BizType}" reaches one receiver at a time.`);
    keep(request, linkToken, workspace, cloud.now());
    return { HttpStatusCode: 200, Result: true, ResultCode: 'SUCCESS', ResultMessage: 'Success' };
}
function problemOf(request) {
    if (request.ThirdMsgId === '')
        return ['THIRD_MSG_ID_IS_NULL', 'ThirdMsgId is empty.'];
    const empty = ['AppId', 'WorkspaceId', 'BizType', 'Payload'].find((name) => request[name] === '');
    if (empty !== undefined)
        return ['ARGS_IS_NULL', `${empty} is empty.`];
    if (request.Payload.length > payloadMaxCharacters)
        return ['PAYLOAD_LONG', `Payload has more than ${payloadMaxCharacters} characters.`];
    if (Buffer.byteLength(request.ThirdMsgId) >= thirdMsgIdLimitBytes)
        return ['THIRD_MSG_ID_LONG', 'ThirdMsgId has 100 bytes or more.'];
    return undefined;
}
/** A repeated ThirdMsgId of the same identity is ignored, and answered like the first. */
function keep(request, linkToken, { messages }, nowMs) {
    const { BizType: bizType, ThirdMsgId: thirdMsgId, Payload: payload } = request;
    if (messages.some((one) => one.bizType === bizType && one.thirdMsgId === thirdMsgId))
        return;
    messages.push({ bizType, thirdMsgId, linkToken, payload, sentMs: nowMs });
}
const failure = (ResultCode, ResultMessage) => ({ HttpStatusCode: 200, Result: false, ResultCode, ResultMessage });

// EXTERNAL MODULE: ./build/wire/serverless/hosting.js
var hosting = __webpack_require__(91157);
;// CONCATENATED MODULE: ./build/emulator/serverless/function-life.js
const isUnderWay = ({ outcome, endsMs }, nowMs) => outcome === null || nowMs < endsMs;
/** Status of one deployment, by its last attempt and the clock. */
function deploymentStatus({ attempts }, deploymentId, nowMs) {
    const last = attempts.findLast((attempt) => attempt.deploymentId === deploymentId);
    if (!last)
        return 'DEPLOY_INIT';
    if (isUnderWay(last, nowMs))
        return 'DEPLOYING';
    return last.outcome === 'success' ? 'DEPLOY_SUCCESS' : 'DEPLOY_FAILED';
}
/** True while any deployment of the function is under way. */
const isDeploying = ({ attempts }, nowMs) => attempts.some((attempt) => isUnderWay(attempt, nowMs));
/** The attempt that put up what serves now: the last that succeeded. Deploying an older deployment again leads back to it. */
const liveAttempt = ({ attempts }, nowMs) => attempts.findLast((attempt) => attempt.outcome === 'success' && !isUnderWay(attempt, nowMs));
/** When a deployment last changed. */
function modifiedAt({ deploymentId, createdMs }, { attempts }, nowMs) {
    const last = attempts.findLast((attempt) => attempt.deploymentId === deploymentId);
    if (!last)
        return createdMs;
    return isUnderWay(last, nowMs) ? last.startedMs : last.endsMs;
}
/** Ends deployments that an earlier emulator was in the middle of when it was killed: nobody unpacks their zip any more. */
function failLostAttempts(spaces) {
    for (const attempt of spaces.flatMap(({ functions }) => functions.flatMap(({ attempts }) => attempts))) {
        if (attempt.outcome !== null)
            continue;
        attempt.outcome = 'failure';
        attempt.reason = 'the emulator ended in the middle of it';
    }
}

;// CONCATENATED MODULE: ./build/emulator/serverless/function-rules.js

/** The function, or the code that DescribeFunction was seen to answer (wire-facts section 4). */
function needFunction({ functions }, name) {
    const found = functions.find((one) => one.name === name);
    if (!found)
        throw new GatewayError(404, 'InvalidFunctionName.NotFound', `The specified function does not exist: ${name}.`);
    return found;
}
/** What a function is made of when nobody says otherwise (catalogue: CreateFunction; the memory is that of the vendor's example). */
const defaultSettings = {
    desc: '',
    runtime: 'nodejs14',
    memoryMb: 512,
    timeoutSeconds: 5,
    concurrency: 1,
    httpPath: '',
    timer: '',
    timerPayload: '',
};
/** The settings after a change; what the request leaves out stays, and an empty text takes a trigger away. */
const changed = (before, request) => ({
    desc: request.Desc ?? before.desc,
    runtime: request.Runtime ?? before.runtime,
    memoryMb: request.Memory ?? before.memoryMb,
    timeoutSeconds: request.Timeout ?? before.timeoutSeconds,
    concurrency: request.InstanceConcurrency ?? before.concurrency,
    httpPath: request.HttpTriggerPath ?? before.httpPath,
    timer: request.TimingTriggerConfig ?? before.timer,
    timerPayload: request.TimingTriggerUserPayload ?? before.timerPayload,
});
/** Six fields, with or without the prefix of the older edition (wire-facts section 7). */
const timerForm = /^(?:cron:)?[\d*,/?LW#A-Za-z-]+(?: [\d*,/?LW#A-Za-z-]+){5}$/;
const concurrencyNeedsMb = 512;
/** Limits that one row of the catalogue cannot say. The codes are this emulator's own. */
function checkSettings(name, settings, { functions }) {
    const { runtime, memoryMb, concurrency, httpPath, timer } = settings;
    if (runtime === 'nodejs8')
        throw invalid('Runtime', 'nodejs8 was closed on 2024-09-01');
    if (concurrency > 1 && memoryMb < concurrencyNeedsMb) {
        throw invalid('InstanceConcurrency', `${concurrency} needs at least ${concurrencyNeedsMb} MB of memory, the function has ${memoryMb} MB`);
    }
    if (timer !== '' && !timerForm.test(timer))
        throw invalid('TimingTriggerConfig', `"${timer}" is not a timer of six fields`);
    const other = functions.find((one) => httpPath !== '' && one.name !== name && one.settings.httpPath === httpPath);
    if (other)
        throw new GatewayError(400, 'InvalidHttpTriggerPath.Duplicate', `The path ${httpPath} belongs to the function ${other.name}.`);
}
const invalid = (parameter, reason) => new GatewayError(400, 'InvalidParameter', `The specified parameter "${parameter}" is not valid: ${reason}.`);

;// CONCATENATED MODULE: ./build/emulator/serverless/function-view.js
/** `2019-06-20T03:22:54.854Z`, as all times of functions are told. */
const utcTime = (epochMs) => new Date(epochMs).toISOString();
/** A function as most answers describe it: `5s`, `512 MB` and `Node.js 20` where a request says 5, 512 and nodejs20. */
function viewFunction({ name, settings, createdMs, modifiedMs }) {
    return {
        Name: name,
        Desc: settings.desc,
        HttpTriggerPath: settings.httpPath,
        CreatedAt: utcTime(createdMs),
        ModifiedAt: utcTime(modifiedMs),
        TimingTriggerConfig: settings.timer,
        Spec: {
            InstanceConcurrency: settings.concurrency,
            Memory: `${settings.memoryMb} MB`,
            Timeout: `${settings.timeoutSeconds}s`,
            Runtime: settings.runtime.replace('nodejs', 'Node.js '),
        },
    };
}
/** A function as CreateFunction answers it: the timeout with a space, the concurrency as a text (seed document 002, SDK model). */
function viewCreated(created) {
    const { Name, Desc, CreatedAt, ModifiedAt, Spec } = viewFunction(created);
    const Timeout = `${created.settings.timeoutSeconds} s`;
    return {
        ModifiedAt,
        Desc,
        CreatedAt,
        Spec: { ...Spec, Timeout, InstanceConcurrency: String(Spec.InstanceConcurrency) },
        Success: true,
        Name,
    };
}

;// CONCATENATED MODULE: ./build/emulator/serverless/page.js
/** The members on one page, and the `Paginator` beside them; pages count from 1, ten members each unless asked otherwise. */
function page_pageOf(members, request) {
    const { PageNum = 1, PageSize = 10 } = request;
    const Paginator = { PageCount: Math.ceil(members.length / PageSize), PageNum, PageSize, Total: members.length };
    return { members: members.slice((PageNum - 1) * PageSize, PageNum * PageSize), Paginator };
}

;// CONCATENATED MODULE: ./build/emulator/serverless/signed-url.js



/** The address of an object with a V1 signature in its query; a temporary signer's token travels with it and is signed, too. */
function signedUrl({ method, key, contentType, expiresMs }, cloud, signer = storageKey) {
    const expires = String(Math.floor(expiresMs / 1000));
    const headers = contentType === undefined ? {} : { 'content-type': contentType };
    const token = signer.securityToken === undefined ? {} : { 'security-token': signer.securityToken };
    const text = ossStringToSign({ method, bucket: ownBucket, key, headers, query: new Map(Object.entries(token)) }, expires);
    const query = new URLSearchParams({
        OSSAccessKeyId: signer.id,
        Expires: expires,
        Signature: ossSignature(signer.secret, text),
        ...token,
    });
    return `${cloud.url()}/${key.split('/').map(encodeURIComponent).join('/')}?${query.toString()}`;
}

;// CONCATENATED MODULE: ./build/emulator/serverless/deployments.js








/** Two public scripts sign and send exactly this (wire-facts section 5). */
const archiveType = 'application/octet-stream';
/** `Label` of the wire; only the third is in the vendor's examples. */
const labels = {
    DEPLOY_INIT: '待部署',
    DEPLOYING: '部署中',
    DEPLOY_SUCCESS: '部署成功',
    DEPLOY_FAILED: '部署失败',
};
/** Uploaded versions of functions. */
const deploymentHandlers = {
    CreateFunctionDeployment: ({ Name }, { cloud, space, expired }) => {
        const { deployments } = needFunction(space, Name);
        const now = cloud.now();
        const DeploymentId = `dep-${Math.floor(now / 1000).toString(16)}${(0,external_node_crypto_.randomBytes)(8).toString('hex')}`;
        const key = `${codeFolder}${space.spaceId}/${DeploymentId}.zip`;
        deployments.push({ deploymentId: DeploymentId, versionNo: versionNo(now, deployments.length), key, createdMs: now });
        const expiresMs = now + (expired ? -60_000 : cloud.tokenLifetimeMs);
        return { DeploymentId, UploadSignedUrl: signedUrl({ method: 'PUT', key, contentType: archiveType, expiresMs }, cloud) };
    },
    DeployFunction: async ({ DeploymentId }, { cloud, space }) => {
        const { found, deployment } = needDeployment(space, DeploymentId);
        const startedMs = cloud.now();
        if (isDeploying(found, startedMs)) {
            // The real code is not documented.
            throw new GatewayError(409, 'OperationConflict', `The function ${found.name} is being deployed, please try again later.`);
        }
        const file = cloud.store.find(ownBucket, deployment.key)?.file ?? '';
        const attempt = {
            deploymentId: DeploymentId,
            file,
            startedMs,
            endsMs: startedMs + cloud.deployDelayMs,
            outcome: null,
            reason: '',
        };
        found.attempts.push(attempt);
        // Only accepted: a zip that cannot be used shows as DEPLOY_FAILED, later.
        attempt.reason = await cloud.functionHost.problemOf(found.name, file);
        attempt.outcome = attempt.reason === '' ? 'success' : 'failure';
        return {};
    },
    ListFunctionDeployment: ({ Name, Status = '', ...request }, { cloud, space }) => {
        const found = needFunction(space, Name);
        const statusOf = ({ deploymentId }) => deploymentStatus(found, deploymentId, cloud.now());
        const wanted = found.deployments.filter((one) => Status === '' || statusOf(one) === Status).reverse();
        const { members, Paginator } = page_pageOf(wanted, request);
        const DataList = members.map((one) => {
            const status = statusOf(one);
            return { Status: { Status: status, Label: labels[status] }, ...deploymentView(one, found, cloud) };
        });
        return { HttpStatusCode: '200', Paginator, DataList, Success: true, Code: 'OK' };
    },
};
/** A deployment without its status, as DescribeFunction shows the live one. */
function deploymentView(one, owner, cloud) {
    const now = cloud.now();
    return {
        DeploymentId: one.deploymentId,
        DownloadSignedUrl: signedUrl({ method: 'GET', key: one.key, expiresMs: now + cloud.tokenLifetimeMs }, cloud),
        ModifiedAt: utcTime(modifiedAt(one, owner, now)),
        VersionNo: one.versionNo,
        CreatedAt: utcTime(one.createdMs),
    };
}
/** The time of the upload in China to the millisecond and two more digits, as the examples look: `2019123110233936929`. */
const versionNo = (nowMs, count) => new Date(nowMs + 8 * 3600 * 1000).toISOString().replace(/\D/g, '') + String(count % 100).padStart(2, '0');
function needDeployment({ functions }, id) {
    for (const found of functions) {
        const deployment = found.deployments.find(({ deploymentId }) => deploymentId === id);
        if (deployment)
            return { found, deployment };
    }
    throw new GatewayError(404, 'InvalidDeploymentId.NotFound', `The specified deployment does not exist: ${id}.`);
}

;// CONCATENATED MODULE: ./build/emulator/serverless/functions.js






/** The functions themselves. Timers are kept and shown, but nothing fires them. */
const functionHandlers = {
    CreateFunction: ({ Name, SpaceId: _space, ...request }, { cloud, space }) => {
        if (space.functions.some(({ name }) => name === Name)) {
            // The real code is not documented.
            throw new GatewayError(400, 'InvalidFunctionName.AlreadyExists', `The function ${Name} exists already.`);
        }
        const settings = changed(defaultSettings, request);
        checkSettings(Name, settings, space);
        const now = cloud.now();
        const created = { name: Name, settings, createdMs: now, modifiedMs: now, deployments: [], attempts: [], runs: [] };
        space.functions.push(created);
        return viewCreated(created);
    },
    UpdateFunction: ({ Name, SpaceId: _space, ...request }, { cloud, space }) => {
        const found = needFunction(space, Name);
        const settings = changed(found.settings, request);
        checkSettings(Name, settings, space);
        found.settings = settings;
        found.modifiedMs = cloud.now();
        return { ...viewFunction(found), TimingTriggerUserPayload: settings.timerPayload };
    },
    DeleteFunction: ({ Name }, { space }) => {
        needFunction(space, Name);
        space.functions = space.functions.filter(({ name }) => name !== Name);
        return {};
    },
    DescribeFunction: ({ Name }, { cloud, space }) => {
        const found = needFunction(space, Name);
        const live = liveAttempt(found, cloud.now());
        const deployment = found.deployments.find(({ deploymentId }) => deploymentId === live?.deploymentId);
        const view = { ...viewFunction(found), TimingTriggerUserPayload: found.settings.timerPayload };
        return { Function: view, ...(deployment && { Deployment: deploymentView(deployment, found, cloud) }) };
    },
    ListFunction: ({ FilterBy = '', ...request }, { space }) => {
        const { members, Paginator } = page_pageOf(space.functions.filter(({ name }) => name.includes(FilterBy)), request);
        return { Paginator, DataList: members.map(viewFunction) };
    },
};

;// CONCATENATED MODULE: ./build/emulator/serverless/hosting-envelope.js
/** The fields beside `Data`, in the types of the samples of seed document 002: it prints numbers, flags and texts by turns. */
const envelopes = {
    numbers: { HttpStatusCode: 200, Code: 'success', Success: true },
    texts: { HttpStatusCode: '200', Code: 'success', Success: 'true' },
    // Its samples carry `Message: "SpaceNotExist"` beside a success, which is taken for filler (wire-facts section 4).
    message: { HttpStatusCode: '200', Code: 'success', Message: '', Success: true },
};
/** An answer as the sample of its operation has it. The catalogue's types are the SDK's, from which the samples stray. */
const enveloped = (kind, data) => ({ ...envelopes[kind], Data: data });
/** A number where the sample prints a text. */
const printed = (value) => String(value);

;// CONCATENATED MODULE: ./build/emulator/serverless/site-files.js


/** Where the files of a site lie in the storage; a policy and a marker name them so, too (wire-facts sections 5 and 7). */
const siteFolder = (spaceId) => `${spaceId}/`;
/** A path of the wire, where the leading slash may be there or not. */
const sitePath = (text) => text.replace(/^\/+/, '');
/** OSS takes keys of at most 1023 bytes. */
const keyMaxBytes = 1023;
/** The key of a file of the site, or a refusal of what cannot be one. */
function siteKey(spaceId, filePath) {
    const path = sitePath(filePath);
    const key = `${siteFolder(spaceId)}${path}`;
    if (path === '' || path.endsWith('/'))
        throw new Refusal(`InvalidFilePath: "${filePath}" names no file`);
    if (Buffer.byteLength(key) > keyMaxBytes)
        throw new Refusal(`InvalidFilePath: more than ${keyMaxBytes} bytes`);
    return key;
}
const findSiteFile = (cloud, spaceId, path) => cloud.store.find(ownBucket, `${siteFolder(spaceId)}${path}`);
/** Files of the site below a prefix, in the order of the bytes of their keys, which is how the storage pages. */
function listSite(cloud, spaceId, prefix = '') {
    const found = cloud.store.list(ownBucket, `${siteFolder(spaceId)}${prefix}`);
    const withBytes = found.map((object) => ({ object, bytes: Buffer.from(object.key) }));
    return withBytes.sort((one, other) => Buffer.compare(one.bytes, other.bytes)).map(({ object }) => object);
}
/** What the site takes of its quota. */
const siteSizeBytes = (cloud, spaceId) => cloud.store.folderSizeBytes(ownBucket, siteFolder(spaceId));
/** Deletes one file; like the storage it does not mind when there is none. */
const removeSiteFile = (cloud, spaceId, filePath) => cloud.store.remove(ownBucket, siteKey(spaceId, filePath));
/** Deletes the whole site, with its space. */
function removeSite(cloud, spaceId) {
    for (const { key } of cloud.store.list(ownBucket, siteFolder(spaceId)))
        cloud.store.remove(ownBucket, key);
}

;// CONCATENATED MODULE: ./build/emulator/serverless/site-permits.js



/** The limit in the policy of the vendor's sample (wire-facts section 5). */
const site_permits_fileMaxBytes = 50 * 1024 * 1024;
/** Seed document 002: a signed address of a file is good for 30 minutes. */
const linkLifetimeMs = 30 * 60 * 1000;
/** Lets its holder post one file of at most 50 MiB under exactly this key; conditions as decoded from the vendor's sample. */
function uploadPolicy(key, expiresMs, { maxUploadBytes }) {
    const conditions = [['content-length-range', 0, Math.min(site_permits_fileMaxBytes, maxUploadBytes)], { key }];
    const policy = Buffer.from(JSON.stringify({ expiration: new Date(expiresMs).toISOString(), conditions })).toString('base64');
    return { policy, signature: ossSignature(siteStorageKey.secret, policy) };
}
/** An address that reads one file of the site for a while, signed with the temporary key of sites. */
const readingLink = (key, cloud) => signedUrl({ method: 'GET', key, expiresMs: cloud.now() + linkLifetimeMs }, cloud, siteStorageKey);

;// CONCATENATED MODULE: ./build/emulator/serverless/hosting-files.js





/** Seed document 002: 50 files a page unless the call says otherwise. */
const pageSizeDefault = 50;
const describe = (object, { cloud }) => ({
    ContentType: object.contentType,
    // As the storage has it, with its quotes.
    ETag: `"${object.etag}"`,
    LastModifiedTime: object.modifiedMs,
    SignedUrl: readingLink(object.key, cloud),
    Size: object.sizeBytes,
});
/** Files of the site: lists, permits to upload, deletions. */
const hostingFileHandlers = {
    ListWebHostingFiles: ({ Prefix, Marker = '', PageSize = pageSizeDefault }, call) => {
        const { spaceId } = call.space;
        const marker = Buffer.from(Marker);
        const after = listSite(call.cloud, spaceId, sitePath(Prefix)).filter(({ key }) => Buffer.compare(Buffer.from(key), marker) > 0);
        const page = after.slice(0, PageSize);
        const WebHostingFiles = page.map((object) => ({
            // Without a slash before it, unlike the answer of DescribeWebHostingFile (wire-facts section 7).
            FilePath: object.key.slice(siteFolder(spaceId).length),
            ...describe(object, call),
        }));
        const last = after.length > page.length ? page.at(-1) : undefined;
        // The vendor's sample of a last page has no NextMarker at all.
        return enveloped('numbers', { Count: page.length, ...(last ? { NextMarker: last.key } : {}), WebHostingFiles });
    },
    DescribeWebHostingFile: ({ FilePath }, call) => {
        const path = sitePath(FilePath);
        const object = findSiteFile(call.cloud, call.space.spaceId, path);
        return { Data: object ? { Exists: true, FilePath: `/${path}`, ...describe(object, call) } : { Exists: false } };
    },
    GetWebHostingUploadCredential: ({ FilePath }, { space, cloud, expired }) => {
        const key = siteKey(space.spaceId, FilePath);
        // Where the cloud enforces the quota is not documented; a permit is the one thing that every upload needs.
        if (siteSizeBytes(cloud, space.spaceId) >= space.staticWebQuotaBytes)
            throw new Refusal('StaticWebDataSizeQuotaExceeded');
        const expiresMs = cloud.now() + (expired ? -1000 : cloud.tokenLifetimeMs);
        const { policy, signature } = uploadPolicy(key, expiresMs, cloud);
        return enveloped('texts', {
            AccessKeyId: siteStorageKey.id,
            // No scheme here, as in the vendor's sample: https there, but http when the address is a loopback one.
            Endpoint: new URL(cloud.url()).host,
            ExpiredTime: printed(Math.floor(expiresMs / 1000)),
            FilePath: key,
            Policy: policy,
            SecurityToken: siteStorageKey.securityToken,
            Signature: signature,
        });
    },
    DeleteWebHostingFile: ({ FilePath }, { space, cloud }) => {
        removeSiteFile(cloud, space.spaceId, FilePath);
        return enveloped('numbers', true);
    },
    BatchDeleteWebHostingFiles: ({ FilePaths }, { space, cloud }) => {
        // All paths are looked at before the first file goes: a refusal deletes nothing.
        for (const path of FilePaths)
            siteKey(space.spaceId, path);
        for (const path of FilePaths)
            removeSiteFile(cloud, space.spaceId, path);
        return { Data: true };
    },
};

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./build/emulator/serverless/allowed-ips.js

/** Seed document 002: at most three, IPv4 only, ranges of /24 to /31. */
const entriesMax = 3;
const rangeForm = /^([\d.]+)\/(2[4-9]|3[01])$/;
const entriesOf = (text) => (text === '' ? [] : text.split(',').map((entry) => entry.trim()));
/** Why this is no list of allowed addresses, or undefined. An empty one lets everyone in. */
function brokenAllowList(text) {
    const entries = entriesOf(text);
    if (entries.length > entriesMax)
        return `${entries.length} entries, at most ${entriesMax} are allowed`;
    const wrong = entries.find((entry) => !(0,external_node_net_.isIPv4)(entry) && !(0,external_node_net_.isIPv4)(rangeForm.exec(entry)?.[1] ?? ''));
    return wrong === undefined ? undefined : `"${wrong}" is neither an IPv4 address nor a range of /24 to /31`;
}
/** True when a client with this address may see the site. */
function isAllowed(text, address) {
    const entries = entriesOf(text);
    if (entries.length === 0)
        return true;
    const allowed = new external_node_net_.BlockList();
    for (const entry of entries) {
        const [base = '', bits] = entry.split('/');
        if (bits === undefined)
            allowed.addAddress(base, 'ipv4');
        else
            allowed.addSubnet(base, Number(bits), 'ipv4');
    }
    return (0,external_node_net_.isIPv4)(address) && allowed.check(address, 'ipv4');
}

;// CONCATENATED MODULE: ./build/emulator/serverless/hosting-state.js
/** What the vendor sets before anybody does is not documented, but for the status 404 (catalogue, `ErrorHttpStatus`). */
const firstConfig = { indexPath: 'index.html', errorPath: '', errorHttpStatus: '404', allowedIps: '' };
/** Hosting that nobody has opened yet. */
const unusedHosting = () => ({ openedAtMs: null, config: firstConfig, domains: [], refreshedAtMs: [] });

;// CONCATENATED MODULE: ./build/emulator/serverless/hosting-status.js

/** Where hosting stands on its way, by the clock (wire-facts section 7). */
function hostingStatus({ openedAtMs }, cloud) {
    if (openedAtMs === null)
        return 'UNUSED';
    return cloud.now() < openedAtMs + cloud.openDelayMs ? 'OPENING' : 'IN_SERVICE';
}
/** The same handlers, refusing while hosting is not in service. The vendor's message for it is not documented. */
function onceInService(handlers) {
    const guarded = Object.entries(handlers).map(([name, handle]) => {
        const guard = (request, call) => {
            const status = hostingStatus(call.space.hosting, call.cloud);
            if (status !== 'IN_SERVICE')
                throw new Refusal(`WebHostingNotInService: ${status}`);
            return handle(request, call);
        };
        return [name, guard];
    });
    // The names and the types of the handlers stay as they were.
    return Object.fromEntries(guarded);
}

;// CONCATENATED MODULE: ./build/emulator/serverless/cors-origins.js
/** The header that lets pages of other origins read a custom domain, by the rules of seed document 002: `*` stands in every answer, a listed origin is repeated, any other gets no header. */
function allowOriginHeader(domain, origin) {
    if (!domain?.enableCors)
        return {};
    const allowed = domain.allowOrigin.split(',').map((one) => one.trim());
    if (allowed.includes('*'))
        return { 'access-control-allow-origin': '*' };
    if (origin === undefined || !allowed.some((one) => matches(one, origin)))
        return {};
    return { 'access-control-allow-origin': origin, vary: 'Origin' };
}
/** `https://*.example.com` stands for any name below example.com, not for example.com itself. */
function matches(allowed, origin) {
    const [before = '', after] = allowed.split('*');
    if (after === undefined)
        return allowed === origin;
    return origin.length > before.length + after.length && origin.startsWith(before) && origin.endsWith(after);
}

;// CONCATENATED MODULE: ./build/emulator/serverless/site-server.js







/** Answers one request to the site of a space: index, files, error document. No ranges, no directory listings. */
async function answerSite(cloud, spaceId, message) {
    try {
        const visit = admit(cloud, spaceId, message);
        const answer = redirectToHttps(visit) ?? findPage(visit);
        return { ...answer, headers: { ...answer.headers, ...allowOriginHeader(visit.domain, message.headers.origin) } };
    }
    catch (error) {
        if (!(error instanceof StorageError))
            throw error;
        return storageErrorAnswer(error, (0,external_node_crypto_.randomUUID)().replaceAll('-', '').slice(0, 24).toUpperCase(), message.headers.host ?? '');
    }
}
/** Lets a request in, or throws what it is told. A list of allowed addresses guards the default domain only (seed document 002). */
function admit(cloud, spaceId, message) {
    const space = cloud.world().spaces.find((one) => one.spaceId === spaceId);
    if (!space || hostingStatus(space.hosting, cloud) !== 'IN_SERVICE')
        throw new StorageError(404, 'NoSuchWebHosting', 'There is no site here.');
    const host = (message.headers.host ?? '').replace(/:\d+$/, '');
    const domain = space.hosting.domains.find((one) => one.domain === host);
    if (!domain && !isAllowed(space.hosting.config.allowedIps, message.socket.remoteAddress ?? '')) {
        throw new StorageError(403, 'ClientIpNotAllowed', 'Your address is not on the list of this site.');
    }
    if (message.method !== 'GET' && message.method !== 'HEAD')
        throw new StorageError(405, 'MethodNotAllowed', `No ${message.method} here.`);
    return { cloud, space, message, domain, rawPath: (message.url ?? '').split('?')[0] ?? '' };
}
/** A forced redirect needs a certificate to lead to. */
function redirectToHttps({ domain, message }) {
    if (domain?.forceRedirectType !== 'HTTPS_FORCE' || domain.certificate === null)
        return undefined;
    return { status: 301, headers: { location: `https://${domain.domain}${message.url ?? '/'}` }, body: '' };
}
function findPage(visit) {
    const { cloud, space, message, rawPath } = visit;
    const { indexPath, errorPath, errorHttpStatus } = space.hosting.config;
    const find = (path) => findSiteFile(cloud, space.spaceId, path);
    const path = decodePath(rawPath);
    const index = sitePath(indexPath);
    const isFolder = path === '' || path.endsWith('/');
    const file = find(isFolder ? `${path}${index}` : path);
    if (file)
        return fileAnswer(file, 200, visit);
    if (!isFolder && find(`${path}/${index}`)) {
        const query = (message.url ?? '').slice(rawPath.length);
        return { status: 302, headers: { location: `${rawPath}/${query}` }, body: '' };
    }
    const errorPage = errorPath === '' ? undefined : find(sitePath(errorPath));
    if (!errorPage)
        throw new StorageError(404, 'NoSuchKey', 'The specified key does not exist.');
    return fileAnswer(errorPage, Number(errorHttpStatus), visit);
}
function decodePath(rawPath) {
    try {
        return decodeURIComponent(rawPath.slice(1));
    }
    catch {
        throw new StorageError(400, 'InvalidURI', 'The path is not percent-encoded UTF-8.');
    }
}
/** The bytes as they are now: a file that is replaced meanwhile has other bytes in another place, so a reader gets either whole. */
function fileAnswer(file, status, { cloud, message }) {
    const etag = `"${file.etag}"`;
    const headers = { ...file.headers, etag, 'last-modified': new Date(file.modifiedMs).toUTCString() };
    if (status === 200 && isKnown(etag, message.headers['if-none-match']))
        return { status: 304, headers, body: '' };
    return {
        status,
        headers: { 'content-type': file.contentType, ...headers },
        body: { stream: cloud.store.stream(file), sizeBytes: file.sizeBytes },
    };
}
const isKnown = (etag, ifNoneMatch = '') => ifNoneMatch.split(',').some((one) => ['*', etag].includes(one.trim().replace(/^W\//, '')));

;// CONCATENATED MODULE: ./build/emulator/serverless/hosting-service.js







/** How the site is served: asked and changed only once it is open. */
const configHandlers = {
    GetWebHostingConfig: async (_request, { space, cloud }) => {
        const { spaceId } = space;
        const { indexPath, errorPath, errorHttpStatus, allowedIps } = space.hosting.config;
        const address = await cloud.servers.addressOf('site', spaceId, (message) => answerSite(cloud, spaceId, message));
        return enveloped('message', {
            SpaceId: spaceId,
            AllowedIps: allowedIps,
            // Without a scheme, as in the vendor's sample; the real one is a name below bspapp.com.
            DefaultDomain: new URL(address).host,
            ErrorHttpStatus: errorHttpStatus,
            ErrorPath: errorPath,
            IndexPath: indexPath,
        });
    },
    ModifyWebHostingConfig: ({ IndexPath, ErrorPath, ErrorHttpStatus, AllowedIps, HistoryModePath }, { space }) => {
        if (HistoryModePath !== undefined) {
            // Gone from the SDK and the metadata; ErrorPath with ErrorHttpStatus 200 took its place (wire-facts section 7).
            throw new GatewayError(400, 'InvalidParameter.Unknown', 'There is no parameter "HistoryModePath" any more.');
        }
        if (sitePath(IndexPath) === '')
            throw new Refusal('InvalidIndexPath');
        const problem = brokenAllowList(AllowedIps ?? '');
        if (problem !== undefined)
            throw new Refusal(`InvalidAllowedIps: ${problem}`);
        // What is not given goes back to its default: the metadata names one for ErrorHttpStatus, so this is no partial change.
        space.hosting.config = {
            indexPath: IndexPath,
            errorPath: ErrorPath ?? firstConfig.errorPath,
            errorHttpStatus: ErrorHttpStatus === '200' ? '200' : '404',
            allowedIps: AllowedIps ?? firstConfig.allowedIps,
        };
        return enveloped('message', true);
    },
};
/** Hosting itself: whether it is open, and how the site is served. */
const hostingServiceHandlers = {
    OpenWebHostingService: (_request, { space, cloud }) => {
        // Opening what is open already changes nothing and does not start anew.
        space.hosting.openedAtMs ??= cloud.now();
        return enveloped('numbers', true);
    },
    GetWebHostingStatus: (_request, { space, cloud }) => enveloped('numbers', { SpaceId: space.spaceId, Status: hostingStatus(space.hosting, cloud) }),
    ...onceInService(configHandlers),
};

;// CONCATENATED MODULE: ./build/emulator/serverless/site-domains.js



const domainForm = /^(?!.{254})([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;
const hourMs = 3600 * 1000;
/** Wire-facts section 7. */
const refreshesAnHour = 3;
/** A custom domain of this site, or a refusal. */
function needDomain({ space }, domain) {
    const found = space.hosting.domains.find((one) => one.domain === domain);
    if (!found)
        throw new Refusal(`DomainNotExist: ${domain}`);
    return found;
}
/** Custom domains of the site and how they answer. Bound ones are online at once: filings and the CDN belong to the outside world. */
const siteDomainHandlers = {
    ListWebHostingCustomDomains: (_request, { space }) => enveloped('texts', space.hosting.domains.map(site_domains_describe)),
    BindWebHostingCustomDomain: ({ CustomDomain: domain }, { space, cloud }) => {
        if (!domainForm.test(domain))
            throw new Refusal(`InvalidDomain: "${domain}" is not a domain name in small letters`);
        const isTaken = cloud.world().spaces.some(({ hosting }) => hosting.domains.some((one) => one.domain === domain));
        if (isTaken)
            throw new Refusal(`DomainAlreadyExist: ${domain}`);
        const nowMs = cloud.now();
        space.hosting.domains.push({
            domain,
            createdMs: nowMs,
            updatedMs: nowMs,
            forceRedirectType: 'OFF',
            enableCors: false,
            allowOrigin: '',
            originControl: false,
            certificate: null,
        });
        return enveloped('numbers', true);
    },
    UnbindWebHostingCustomDomain: ({ CustomDomain }, call) => {
        const gone = needDomain(call, CustomDomain);
        call.space.hosting.domains = call.space.hosting.domains.filter((one) => one !== gone);
        return enveloped('numbers', true);
    },
    SaveWebHostingCustomDomainConfig: ({ DomainName, ForceRedirectType }, call) => {
        const domain = needDomain(call, DomainName);
        domain.forceRedirectType = ForceRedirectType === 'HTTPS_FORCE' ? 'HTTPS_FORCE' : 'OFF';
        domain.updatedMs = call.cloud.now();
        return {};
    },
    SaveWebHostingCustomDomainCorsConfig: ({ DomainName, EnableCors, AccessControlAllowOrigin = '*', AccessOriginControl = false }, call) => {
        const domain = needDomain(call, DomainName);
        domain.enableCors = EnableCors;
        domain.allowOrigin = AccessControlAllowOrigin;
        domain.originControl = AccessOriginControl;
        domain.updatedMs = call.cloud.now();
        return { Data: true, Success: true };
    },
    GetWebHostingDomainVerificationContent: ({ SpaceId, Domain }) => ({
        Data: { Content: `verify_${(0,external_node_crypto_.createHash)('md5').update(`${SpaceId} ${Domain}`).digest('hex')}`, Domain },
    }),
    RefreshWebHostingCustomDomainCache: ({ DomainName }, call) => {
        needDomain(call, DomainName);
        const { hosting } = call.space;
        const nowMs = call.cloud.now();
        const lately = hosting.refreshedAtMs.filter((atMs) => nowMs - atMs < hourMs);
        // Nothing is cached here, so all there is to a refresh is its limit. How the cloud words the refusal is not documented.
        if (lately.length >= refreshesAnHour)
            throw new Refusal(`RefreshLimitExceeded: ${refreshesAnHour} an hour`);
        hosting.refreshedAtMs = [...lately, nowMs];
        return {};
    },
};
const site_domains_describe = (one) => ({
    Status: 'online',
    EnableCors: one.enableCors,
    AccessControlAllowOrigin: one.allowOrigin,
    AccessOriginControl: one.originControl,
    SslProtocol: one.certificate ? 'on' : 'off',
    ForceRedirectType: one.forceRedirectType,
    Description: '',
    CreateTime: printed(one.createdMs),
    UpdateTime: printed(one.updatedMs),
    Domain: one.domain,
    Cname: `${one.domain}.w.kunlungr.com`,
});

;// CONCATENATED MODULE: ./build/emulator/serverless/site-certificates.js




const dayMs = 24 * 3600 * 1000;
/** Certificates of custom domains. The emulator checks them and forgets the key: it serves no https. */
const siteCertificateHandlers = {
    AttachWebHostingCertificate: ({ CertName, CertType, Domain, ServerCertificate, PrivateKey }, call) => {
        const domain = needDomain(call, Domain);
        if (CertType === 'cas') {
            throw new GatewayError(501, 'NotImplemented', 'The emulator has no certificate service: of CertType it knows "upload" only.');
        }
        domain.certificate = readCertificate(CertName, Domain, { certificate: ServerCertificate, privateKey: PrivateKey }, call.cloud.now());
        domain.updatedMs = call.cloud.now();
        return enveloped('numbers', true);
    },
    GetWebHostingCertificateDetail: ({ CustomDomain }, call) => {
        const { certificate } = needDomain(call, CustomDomain);
        return enveloped('texts', certificate ? site_certificates_describe(certificate) : { ServerCertificateStatus: 'off' });
    },
    DeleteWebHostingCertificate: ({ Domain }, call) => {
        const domain = needDomain(call, Domain);
        if (!domain.certificate)
            throw new Refusal(`CertificateNotExist: ${Domain}`);
        domain.certificate = null;
        domain.updatedMs = call.cloud.now();
        return enveloped('numbers', true);
    },
};
/** What a certificate says of itself, or a refusal of one that would not work for the domain. */
function readCertificate(name, domain, pem, nowMs) {
    const certificate = orRefuse('InvalidServerCertificate', () => new external_node_crypto_.X509Certificate(pem.certificate));
    const key = orRefuse('InvalidPrivateKey', () => (0,external_node_crypto_.createPrivateKey)(pem.privateKey));
    if (!certificate.checkPrivateKey(key))
        throw new Refusal('CertificateKeyMismatch: the private key is not that of the certificate');
    const covered = certificate.checkHost(domain);
    if (covered === undefined)
        throw new Refusal(`CertificateDomainMismatch: the certificate is not for ${domain}`);
    const [fromMs, untilMs] = [Date.parse(certificate.validFrom), Date.parse(certificate.validTo)];
    if (untilMs <= nowMs)
        throw new Refusal(`CertificateExpired: on ${certificate.validTo}`);
    return { name, domainName: covered, fromMs, untilMs };
}
function orRefuse(code, read) {
    try {
        return read();
    }
    catch (error) {
        // Not the reader's own message: it might repeat a part of the key.
        throw Object.assign(new Refusal(`${code}: it is not a readable PEM text`), { cause: error });
    }
}
const site_certificates_describe = (one) => ({
    CertLife: lifeOf(one),
    CertExpiredTime: printed(one.untilMs),
    CertDomainName: one.domainName,
    CertType: 'upload',
    CertName: one.name,
    ServerCertificateStatus: 'on',
});
/** `1 years`, as the vendor's sample writes it; shorter lives in months. */
function lifeOf({ fromMs, untilMs }) {
    const days = (untilMs - fromMs) / dayMs;
    return days >= 360 ? `${Math.round(days / 365)} years` : `${Math.max(1, Math.round(days / 30))} months`;
}

;// CONCATENATED MODULE: ./build/emulator/serverless/hosting.js





/** Static hosting: files, configuration, custom domains. */
const hostingHandlers = {
    ...hostingServiceHandlers,
    ...onceInService({ ...hostingFileHandlers, ...siteDomainHandlers, ...siteCertificateHandlers }),
};

;// CONCATENATED MODULE: ./build/emulator/message.js

/** The whole body of a request that is known to be small. */
async function readWhole(message, maxBytes) {
    const chunks = [];
    let sizeBytes = 0;
    for await (const chunk of message) {
        const bytes = chunk;
        sizeBytes += bytes.length;
        if (sizeBytes <= maxBytes)
            chunks.push(bytes);
    }
    if (sizeBytes > maxBytes)
        throw new GatewayError(413, 'RequestEntityTooLarge', `The body has more than ${maxBytes} bytes.`);
    return Buffer.concat(chunks);
}
/** Headers as one text each; node joins repeated ones already, but for a few that are lists. */
function flatten(message) {
    const headers = {};
    for (const [name, value] of Object.entries(message.headers))
        if (value !== undefined)
            headers[name] = String(value);
    return headers;
}

;// CONCATENATED MODULE: ./build/emulator/serverless/http-answer.js


/** Headers that belong to the connection and not to the function. */
const ownHeaders = new Set(['connection', 'content-length', 'date', 'keep-alive', 'transfer-encoding', 'content-disposition']);
/** The answer that a returned value means: a text, JSON, or a composed response with its own status and headers. */
function composeAnswer(value, requestId) {
    const answer = isComposed(value) ? composed(value) : plain(value);
    // H:159352: the default domain makes every answer a download, and no function can change that.
    const fixed = { 'content-disposition': 'attachment', 'x-request-id': requestId };
    return { ...answer, headers: { ...answer.headers, ...fixed } };
}
function plain(value) {
    const isText = typeof value === 'string' || typeof value === 'number';
    const type = isText ? 'text/plain' : 'application/json';
    return { status: 200, headers: { 'content-type': `${type}; charset=utf-8` }, body: isText ? String(value) : JSON.stringify(value) };
}
const isComposed = (value) => typeof value === 'object' && value !== null && 'mpserverlessComposedResponse' in value && value.mpserverlessComposedResponse === true;
function composed({ statusCode = 200, headers = {}, body = '', isBase64Encoded = false }) {
    if (typeof body !== 'string')
        throw new GatewayError(400, 'InvalidComposedResponseBody', 'The Body of ComposedResponse is not valid.');
    const status = Number(statusCode);
    if (!Number.isInteger(status) || status < 200 || status > 599) {
        throw new GatewayError(400, 'InvalidComposedResponse', `The statusCode of ComposedResponse is not valid: ${String(statusCode)}.`);
    }
    return { status, headers: readHeaders(headers), body: isBase64Encoded === true ? bytes(Buffer.from(body, 'base64')) : body };
}
const bytes = (content) => ({ stream: external_node_stream_.Readable.from([content]), sizeBytes: content.length });
function readHeaders(given) {
    if (typeof given !== 'object' || given === null)
        return {};
    const named = Object.entries(given).map(([name, value]) => [name.toLowerCase(), String(value)]);
    return Object.fromEntries(named.filter(([name, value]) => /^[\w-]+$/.test(name) && !ownHeaders.has(name) && !/[\r\n]/.test(value)));
}

;// CONCATENATED MODULE: ./build/emulator/serverless/http-cors.js
/**
 * What the CORS domains of a space do at its HTTP trigger. The vendor lists them under cloud functions without saying how they are answered;
 * this is the plain reading: pages of these domains may read answers, whatever the function itself says about it.
 */
function corsHeaders({ settings }, origin) {
    if (origin === undefined || !URL.canParse(origin))
        return {};
    const { host } = new URL(origin);
    const isListed = settings.corsDomains.some(({ domain }) => (domain.startsWith('*.') ? host.endsWith(domain.slice(1)) : host === domain));
    return isListed ? { 'access-control-allow-origin': origin, vary: 'Origin' } : {};
}
/** The answer to a browser that asks first, or undefined when it does not, or may not. */
function preflightAnswer(message, allowed) {
    const method = message.headers['access-control-request-method'];
    if (message.method !== 'OPTIONS' || method === undefined || Object.keys(allowed).length === 0)
        return undefined;
    const headers = message.headers['access-control-request-headers'];
    return {
        status: 204,
        headers: {
            ...allowed,
            'access-control-allow-methods': 'GET, POST, PUT, DELETE',
            ...(headers === undefined ? {} : { 'access-control-allow-headers': headers }),
        },
        body: '',
    };
}

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
;// CONCATENATED MODULE: ./build/emulator/serverless/invoke.js



/** Runs of one function that ListFunctionLog can still show. */
const runsMax = 200;
/** Runs what is live of a function, and keeps its log. The codes are those of the backend's own table: an error of the function, or of what runs it. */
async function invokeFunction({ space, found, args, source, requestId }, cloud) {
    const startedMs = cloud.now();
    const live = liveAttempt(found, startedMs);
    if (!live)
        return { kind: 'failed', code: 'FunctionServerError', message: `The function ${found.name} has not been deployed.` };
    const lines = [];
    const log = (level, text) => void lines.push({ atMs: cloud.now(), level, text });
    log('INFO', `Start \`${found.name}\` at ${new Date(startedMs).toUTCString()}`);
    const invocation = await run();
    const spent = cloud.now() - startedMs;
    const succeeded = invocation.kind === 'returned';
    log(succeeded ? 'INFO' : 'ERROR', `${succeeded ? 'Success' : 'Fail'} in ${spent}ms`);
    found.runs = [...found.runs, { requestId, startedMs, succeeded, lines }].slice(-runsMax);
    return invocation;
    async function run() {
        const { memoryMb, timeoutSeconds } = found.settings;
        const env = { MP_SPACE_ID: space.spaceId, MP_SOURCE: source };
        const folder = await cloud.functionHost.folderOf(found.name, live?.file ?? '');
        const end = await cloud.functionHost.run({ folder, memoryMb, timeoutSeconds, args, env, onLine: log });
        if (end.kind === 'returned')
            return end;
        log('ERROR', end.kind === 'threw' ? cloudStack(end.stack, folder) || end.message : end.reason);
        if (end.kind === 'threw')
            return { kind: 'failed', code: 'FunctionBizError', message: end.message };
        return { kind: 'failed', code: 'FunctionServerError', message: end.reason };
    }
}
/** A stack as it would read in the cloud: its paths, and none of the frames of this emulator. */
function cloudStack(stack, folder) {
    const places = [(0,external_node_url_.pathToFileURL)((0,external_node_path_.dirname)(folder)).href, (0,external_node_path_.dirname)(folder)];
    const lines = stack.split('\n').filter((line) => !/\[eval\]|node:internal/.test(line));
    return places.reduce((text, place) => text.replaceAll(place, '/tmp/function'), lines.join('\n'));
}

;// CONCATENATED MODULE: ./build/emulator/serverless/http-call.js







/** H:159352: other methods are ignored, and bodies are limited in type and size. */
const methods = ['GET', 'POST', 'PUT', 'DELETE'];
const contentTypes = /^(application\/json|application\/x-www-form-urlencoded|text\/[\w.+-]+)\s*(;|$)/i;
const bodyMaxBytes = 1024 ** 2;
/** Answers a request to the HTTP trigger of a space: the function that owns the path runs, and what it returns becomes the answer. */
async function answerHttpTrigger(message, spaceId, cloud) {
    try {
        return await answer(message, spaceId, cloud);
    }
    catch (error) {
        if (error instanceof GatewayError)
            return failed(error.status, error.code, error.message);
        return failed(500, 'InternalError', `A fault of the emulator: ${String(error)}`);
    }
}
/** Errors on this address have a form of their own, as public reports show it. */
const failed = (status, code, message) => jsonAnswer(status, { success: false, error: { code, message } });
async function answer(message, spaceId, cloud) {
    const url = new URL(message.url ?? '', 'http://emulator');
    const space = needServing(spaceId, cloud);
    const allowed = corsHeaders(space, message.headers.origin);
    const preflight = preflightAnswer(message, allowed);
    if (preflight)
        return preflight;
    const found = needPath(space, url.pathname);
    const response = await call(message, url, { space, found }, cloud);
    return { ...response, headers: { ...response.headers, ...allowed } };
}
async function call(message, url, { space, found }, cloud) {
    const method = message.method ?? '';
    if (!methods.includes(method))
        throw new GatewayError(405, 'UnsupportedHTTPMethod', `Method ${method} is not supported.`);
    const args = {
        // What follows the function's own path, as scripts that dispatch on it expect.
        path: url.pathname.slice(found.settings.httpPath.length) || '/',
        httpMethod: method,
        headers: flatten(message),
        queryStringParameters: Object.fromEntries(url.searchParams),
        requestContext: {},
        body: await readBody(message),
        isBase64Encoded: false,
    };
    const requestId = (0,external_node_crypto_.randomUUID)().toUpperCase();
    const invocation = await invokeFunction({ space, found, args, source: 'http', requestId }, cloud);
    cloud.save();
    // The backend's table gives 200 as the status of a function that failed.
    if (invocation.kind === 'failed')
        return failed(200, invocation.code, invocation.message);
    return composeAnswer(JSON.parse(invocation.json), requestId);
}
/** The codes of the next two are this emulator's own, but for that of a paused space. */
function needServing(spaceId, cloud) {
    const space = cloud.world().spaces.find((one) => one.spaceId === spaceId);
    if (!space)
        throw new GatewayError(404, 'InvalidSpaceId.NotFound', 'The specified SpaceId does not exist.');
    if (space.status === 'PAUSED')
        throw new GatewayError(404, 'InvalidSpace.NotInService', 'The space is not in service.');
    if (space.httpTrigger.service === 'on')
        return space;
    throw new GatewayError(404, 'HttpTrigger.NotEnabled', 'The HTTP trigger of the space is not enabled.');
}
/** The function with this path, or with the longest path above it. */
function needPath({ functions }, path) {
    const matching = functions.filter(({ settings: { httpPath } }) => httpPath !== '' && `${path}/`.startsWith(`${httpPath}/`));
    const [found] = matching.sort((one, other) => other.settings.httpPath.length - one.settings.httpPath.length);
    if (!found)
        throw new GatewayError(404, 'HttpTriggerPath.NotFound', `No function has the path ${path}.`);
    return found;
}
async function readBody(message) {
    const body = await readWhole(message, bodyMaxBytes).catch(() => {
        throw new GatewayError(400, 'RequestContentLength.Exceeded', 'The request ContentLength exceeds the limit.');
    });
    const contentType = message.headers['content-type'];
    if (body.length > 0 && !contentTypes.test(contentType ?? '')) {
        throw new GatewayError(400, 'InvalidRequestContentType', `The request ContentType is not supported: ${contentType}.`);
    }
    return body.toString('utf8');
}

;// CONCATENATED MODULE: ./build/emulator/serverless/http-trigger.js



/** The HTTP trigger of a space. A custom domain is kept and shown, but nothing is served there. */
const triggerHandlers = {
    DescribeHttpTriggerConfig: (_request, { cloud, space }) => viewTrigger(space, cloud),
    UpdateHttpTriggerConfig: (request, { cloud, space }) => {
        const { httpTrigger } = space;
        const certificate = http_trigger_readCertificate(request.CustomDomainCertificate, request.CustomDomainPrivateKey);
        if (request.EnableService)
            httpTrigger.service = 'on';
        else if (httpTrigger.service === 'on')
            httpTrigger.service = 'off';
        httpTrigger.customDomain = request.CustomDomain ?? httpTrigger.customDomain;
        httpTrigger.certificate = certificate ?? httpTrigger.certificate;
        return viewTrigger(space, cloud);
    },
};
async function viewTrigger({ spaceId, httpTrigger }, cloud) {
    const { service, customDomain, certificate } = httpTrigger;
    const view = {
        EnableService: service === 'on',
        Success: true,
        ...(customDomain === '' ? {} : { CustomDomain: customDomain }),
        ...(certificate === '' ? {} : { CustomDomainCertificateInfo: certificateInfo(certificate) }),
    };
    if (service === 'never-on')
        return view;
    // The cloud's has no scheme and is reached by https; this one is on this machine, so it says that it is not.
    const DefaultEndpoint = await cloud.servers.addressOf('trigger', spaceId, (message) => answerHttpTrigger(message, spaceId, cloud));
    return { ...view, DefaultEndpoint, CustomDomainCname: `${spaceId}.custom.bspapp.com` };
}
/** The certificate after a change: undefined stays as it is, an empty text takes it away. Both texts travel together (catalogue). */
function http_trigger_readCertificate(certificate, privateKey) {
    if (certificate === undefined && privateKey === undefined)
        return undefined;
    if (certificate === '' && privateKey === '')
        return '';
    if (!certificate || !privateKey)
        throw unfit('CustomDomainCertificate and CustomDomainPrivateKey must be given together');
    let fits;
    try {
        fits = new external_node_crypto_.X509Certificate(certificate).checkPrivateKey((0,external_node_crypto_.createPrivateKey)(privateKey));
    }
    catch (error) {
        throw unfit(error instanceof Error ? error.message : String(error));
    }
    if (!fits)
        throw unfit('the private key is not that of the certificate');
    return certificate;
}
const unfit = (reason) => new GatewayError(400, 'InvalidCertificate', `The certificate is not valid: ${reason}.`);
function certificateInfo(pem) {
    const { validFrom, validTo, subject } = new external_node_crypto_.X509Certificate(pem);
    const time = (text) => new Date(text).toISOString().replace('.000Z', 'Z');
    return JSON.stringify({ notAfter: time(validTo), notBefore: time(validFrom), subject });
}

;// CONCATENATED MODULE: ./build/emulator/serverless/not-emulated.js
/**
 * Operations that are answered with HTTP 501, and why. Whoever adds a handler takes the operation out of this list; the compiler
 * wants each operation in one of the two places (`serverless.ts`).
 */
const notEmulated = {
    ListExtensions: 'Extensions change nothing that a deployment sees',
    EnableExtension: 'Extensions change nothing that a deployment sees',
    VerifyWebHostingDomainOwner: 'It asks the DNS of the outside world',
    RegisterFile: 'No deployment needs file storage',
    ListFile: 'No deployment needs file storage',
    DescribeFileUploadSignedUrl: 'No deployment needs file storage',
    DeleteFile: 'No deployment needs file storage',
    RunDBCommand: 'No deployment needs the document database, and half a database would mislead',
    DeleteDBCollection: 'No deployment needs the document database, and half a database would mislead',
    CreateDBExportTask: 'No deployment needs the document database, and half a database would mislead',
    QueryDBExportTaskStatus: 'No deployment needs the document database, and half a database would mislead',
    CreateDBImportTask: 'No deployment needs the document database, and half a database would mislead',
    QueryDBImportTaskStatus: 'No deployment needs the document database, and half a database would mislead',
    QueryDBBackupDumpTimes: 'No deployment needs the document database, and half a database would mislead',
    QueryDBBackupCollections: 'No deployment needs the document database, and half a database would mislead',
    CreateDBRestoreTask: 'No deployment needs the document database, and half a database would mislead',
    QueryDBRestoreTaskStatus: 'No deployment needs the document database, and half a database would mislead',
    RenameDBCollection: 'No deployment needs the document database, and half a database would mislead',
    ListOpenPlatformConfig: 'No deployment needs the keys of other platforms, which are secrets',
    SaveAntOpenPlatformConfig: 'No deployment needs the keys of other platforms, which are secrets',
    DeleteAntOpenPlatformConfig: 'No deployment needs the keys of other platforms, which are secrets',
    SaveWechatOpenPlatformConfig: 'No deployment needs the keys of other platforms, which are secrets',
    DeleteWechatOpenPlatformConfig: 'No deployment needs the keys of other platforms, which are secrets',
    ListDingtalkOpenPlatformConfigs: 'No deployment needs the keys of other platforms, which are secrets',
    AddDingtalkOpenPlatformConfig: 'No deployment needs the keys of other platforms, which are secrets',
    UpdateDingtalkOpenPlatformConfig: 'No deployment needs the keys of other platforms, which are secrets',
    DeleteDingtalkOpenPlatformConfig: 'No deployment needs the keys of other platforms, which are secrets',
};

;// CONCATENATED MODULE: ./build/emulator/serverless/runs.js




/** Running a function, and what it wrote. */
const runHandlers = {
    RunFunction: async ({ Body }, { cloud, space, requestId }) => {
        const { functionTarget, functionArgs } = runs_readBody(Body);
        const found = needFunction(space, functionTarget);
        const invocation = await invokeFunction({ space, found, args: functionArgs, source: 'server', requestId }, cloud);
        if (invocation.kind === 'failed') {
            const { code: Code, message: Message } = invocation;
            return { HttpStatusCode: '200', Success: false, Code, Message };
        }
        const { json: Result, durationMs: InvocationDuration, maxMemoryMb: MaxMemoryUsage } = invocation;
        // The example's 523 ms were billed as 600.
        const BillingDuration = Math.max(1, Math.ceil(InvocationDuration / 100)) * 100;
        const RuntimeMeta = { MaxMemoryUsage, InvocationDuration, BillingDuration, RequestId: requestId };
        return { Result, RuntimeMeta, HttpStatusCode: '200', Success: true, Code: 'OK' };
    },
    ListFunctionLog: ({ Name, LogRequestId = '', FromDate = 0, ToDate = Infinity, Status = '', ...request }, { space }) => {
        if (!['', 'SUCCESS', 'FAIL'].includes(Status)) {
            throw new GatewayError(400, 'InvalidParameter', `The specified parameter "Status" is not valid: "${Status}".`);
        }
        const wanted = needFunction(space, Name).runs.filter((run) => (LogRequestId === '' || run.requestId === LogRequestId) &&
            run.startedMs >= FromDate &&
            run.startedMs <= ToDate &&
            (Status === '' || statusOf(run) === Status));
        const { members, Paginator } = page_pageOf(wanted.reverse(), request);
        const DataList = members.map((run) => ({
            SpaceId: space.spaceId,
            FunctionName: Name,
            RequestId: run.requestId,
            Status: statusOf(run),
            Contents: run.lines.map(contentOf),
            Levels: run.lines.map(({ level }) => level),
            Timestamps: run.lines.map(({ atMs }) => String(atMs)),
        }));
        return { Paginator, DataList };
    },
};
const statusOf = ({ succeeded }) => (succeeded ? 'SUCCESS' : 'FAIL');
/** As in the vendor's example: `2018-12-21 14:49:06.724 INFO text`, in UTC. */
const contentOf = ({ atMs, level, text }) => `${new Date(atMs).toISOString().replace('T', ' ').replace('Z', '')} ${level} ${text}`;
function runs_readBody(body) {
    const invalid = (reason) => new GatewayError(400, 'InvalidBody', `The specified Body is not valid: ${reason}.`);
    if (body === '')
        throw new GatewayError(400, 'MissingBody', 'Body is mandatory for this action.');
    let value;
    try {
        value = JSON.parse(body);
    }
    catch {
        throw invalid('it is not JSON');
    }
    const { functionTarget, functionArgs = {} } = value ?? {};
    if (typeof functionTarget !== 'string' || functionTarget === '')
        throw invalid('"functionTarget" names no function');
    return { functionTarget, functionArgs };
}

;// CONCATENATED MODULE: ./build/emulator/serverless/cors-domains.js


/** Catalogue, `AddCorsDomain`. */
const domainsMax = 10;
/** The vendor's sample: `test.example.com`, without a scheme. A port is taken, too: a page at work on somebody's machine has one. */
const cors_domains_domainForm = /^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?$/i;
const envelope = { HttpStatusCode: '200', Success: true, Code: 'OK' };
/** Domains whose pages may call the space. The codes of the refusals are not documented. */
const corsDomainHandlers = {
    AddCorsDomain: ({ Domain }, { space: { settings } }) => {
        if (!cors_domains_domainForm.test(Domain))
            throw new GatewayError(400, 'InvalidDomain', `"${Domain}" is not a domain without a scheme.`);
        if (settings.corsDomains.some(({ domain }) => domain === Domain)) {
            throw new GatewayError(400, 'InvalidDomain.Duplicate', `The domain ${Domain} was added already.`);
        }
        if (settings.corsDomains.length >= domainsMax) {
            throw new GatewayError(400, 'QuotaExceeded.CorsDomain', `A space has at most ${domainsMax} CORS domains.`);
        }
        const domainId = (0,external_node_crypto_.randomUUID)();
        settings.corsDomains.push({ domainId, domain: Domain });
        return { ...envelope, DomainId: domainId };
    },
    ListCorsDomains: (_request, { space: { settings } }) => ({
        ...envelope,
        Domains: settings.corsDomains.map(({ domain, domainId }) => ({ Domain: domain, DomainId: domainId })),
    }),
    DeleteCorsDomain: ({ DomainId }, { space: { settings } }) => {
        const left = settings.corsDomains.filter(({ domainId }) => domainId !== DomainId);
        if (left.length === settings.corsDomains.length) {
            throw new GatewayError(404, 'InvalidDomainId.NotFound', `There is no CORS domain ${DomainId}.`);
        }
        settings.corsDomains = left;
        return envelope;
    },
};

;// CONCATENATED MODULE: ./build/emulator/serverless/service-policies.js

const owner = 'request.auth.userId==resource.auth.userId';
/** The rules behind the names of the vendor (H:435847). */
const presets = new Map([
    ['PUBLICREAD', { '.write': owner, '.read': true }],
    ['PRIVATE', { '.write': owner, '.read': owner }],
    ['ADMINWRITEONLY', { '.write': false, '.read': true }],
    ['ADMINREADWRITEONLY', { '.write': false, '.read': false }],
]);
/** A new collection is read by all and written by administrators (H:435847); a file is written by its owner (H:435869). */
const defaults = {
    db: { name: 'ADMINWRITEONLY', policy: JSON.stringify(presets.get('ADMINWRITEONLY')) },
    file: { name: 'EXTENDED', policy: JSON.stringify({ file: { '*': { '.write': owner } } }) },
};
/** Access rules of file storage and of each database collection; whether the collection exists is not looked at. */
const servicePolicyHandlers = {
    DescribeServicePolicy: (request, { space }) => ({
        HttpStatusCode: '200',
        Success: true,
        ...service_policies_describe(request, space.settings.policies[placeOf(request)] ?? defaultOf(request)),
    }),
    UpdateServicePolicy: (request, { space }) => {
        const policy = readPolicy(request);
        space.settings.policies[placeOf(request)] = policy;
        // No envelope: neither the SDK nor the sample has one here.
        return service_policies_describe(request, policy);
    },
};
/** The name of a collection counts for the database only. */
function placeOf({ ServiceName, CollectionName = '' }) {
    if (ServiceName === 'file')
        return 'file';
    if (CollectionName === '')
        throw new GatewayError(400, 'MissingCollectionName', 'CollectionName is mandatory for the service db.');
    return `db ${CollectionName}`;
}
const defaultOf = ({ ServiceName }) => defaults[ServiceName];
const service_policies_describe = ({ SpaceId, ServiceName, CollectionName }, state) => ({
    SpaceId,
    ServiceName,
    ...(ServiceName === 'db' && CollectionName !== undefined ? { CollectionName } : {}),
    Policy: state?.policy ?? '',
    PolicyName: state?.name ?? '',
});
function readPolicy({ ServiceName, PolicyName, Policy = '' }) {
    if (PolicyName === undefined && ServiceName === 'db') {
        throw new GatewayError(400, 'MissingPolicyName', 'PolicyName is mandatory for the service db.');
    }
    const preset = presets.get(PolicyName ?? '');
    if (PolicyName !== undefined && preset)
        return { name: PolicyName, policy: JSON.stringify(preset) };
    if (Policy === '')
        throw new GatewayError(400, 'MissingPolicy', 'Policy is mandatory for the policy name EXTENDED.');
    if (!service_policies_isJsonObject(Policy))
        throw new GatewayError(400, 'InvalidParameter', 'The specified parameter "Policy" is not a JSON object.');
    return { name: 'EXTENDED', policy: Policy };
}
function service_policies_isJsonObject(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null && !Array.isArray(value);
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/emulator/serverless/settings.js


/** CORS domains and service policies. */
const settingsHandlers = { ...corsDomainHandlers, ...servicePolicyHandlers };

;// CONCATENATED MODULE: ./build/emulator/serverless/settings-state.js
/** The settings of a fresh space. */
const freshSettings = () => ({ corsDomains: [], policies: {} });

;// CONCATENATED MODULE: ./build/emulator/serverless/space-state.js


const gigabyte = 1024 ** 3;
/** A space with nothing in it. Its quota is that of the vendor's example of DescribeResourceQuota. */
const newSpace = ({ staticWebQuotaBytes = 2 * gigabyte, ...given }) => ({
    ...given,
    status: 'IN_SERVICE',
    lastAccessMs: given.createdMs,
    keyNumber: 1,
    staticWebQuotaBytes,
    functions: [],
    httpTrigger: { service: 'never-on', customDomain: '', certificate: '' },
    hosting: unusedHosting(),
    settings: freshSettings(),
});

;// CONCATENATED MODULE: ./build/emulator/serverless/spaces.js





/** The vendor's example of DescribeResourceQuota. */
const cloudStorageQuotaGb = 10;
/** Spaces, their quota and their use. */
const spaceHandlers = {
    // Pages count from 0 here, unlike everywhere else (catalogue).
    ListSpace: ({ PageNum = 0, PageSize = 10, SpaceIds = '' }, { cloud }) => {
        const ids = SpaceIds.split(',').filter((id) => id !== '');
        const found = cloud.world().spaces.filter(({ spaceId }) => ids.length === 0 || ids.includes(spaceId));
        const Spaces = found.slice(PageNum * PageSize, (PageNum + 1) * PageSize).map(viewSpace);
        return { HttpStatusCode: '200', Count: found.length, Spaces, Success: true, Code: 'OK' };
    },
    CreateSpace: ({ Name, Desc = '' }, { cloud }) => {
        if (!/^[A-Za-z][A-Za-z0-9]*$/.test(Name)) {
            throw new GatewayError(400, 'InvalidParameter', `The specified parameter "Name" is not valid: "${Name}" is not a letter and more letters or digits.`);
        }
        const created = newSpace({ spaceId: `mp-${(0,external_node_crypto_.randomUUID)()}`, name: Name, desc: Desc, createdMs: cloud.now() });
        cloud.world().spaces.push(created);
        return { SpaceId: created.spaceId, Success: true };
    },
    UpdateSpace: ({ Desc, Status }, { space }) => {
        space.desc = Desc ?? space.desc;
        if (Status === 'IN_SERVICE' || Status === 'PAUSED')
            space.status = Status;
        return {};
    },
    DeleteSpace: async ({ SpaceId }, { cloud, space }) => {
        const world = cloud.world();
        const [busy] = space.functions;
        // The real conditions and their code are not documented; this one keeps a mistake from destroying a deployment.
        if (busy)
            throw new GatewayError(400, 'SpaceNotEmpty', `The space still has functions, ${busy.name} among them. Delete them first.`);
        world.spaces = world.spaces.filter((one) => one !== space);
        world.deletedSpaces.push(SpaceId);
        removeSite(cloud, SpaceId);
        await cloud.servers.close(SpaceId);
        return {};
    },
    // Nothing takes these keys: the client side of a space (`@alicloud/mpserverless-sdk`) is not emulated.
    DescribeSpaceClientConfig: ({ SpaceId, Detail = 'false' }, { cloud, space }) => ({
        ApiKey: 'emulator-api-key',
        SpaceId,
        Name: space.name,
        Endpoint: cloud.url(),
        FileUploadEndpoint: new URL(cloud.url()).host,
        ...(Detail === 'true' ? { PrivateKey: `emulator-private-key-${space.keyNumber}` } : {}),
    }),
    // The old key is worth nothing from now on.
    ResetServerSecret: (_request, { space }) => {
        space.keyNumber += 1;
        return {};
    },
    DescribeResourceQuota: (_request, { space }) => ({
        StaticWebDataSizeQuota: space.staticWebQuotaBytes / gigabyte,
        CloudStorageDataSizeQuota: cloudStorageQuotaGb,
    }),
    // One hour of now, whichever times are asked for: the emulator keeps no history.
    DescribeResourceUsage: ({ PageNumber = 1, PageSize = 30 }, { cloud, space }) => ({
        Code: 'success',
        HttpStatusCode: '200',
        Success: true,
        DataList: PageNumber === 1 ? [usage(space, cloud)] : [],
        Paginator: { PageCount: 1, PageNum: PageNumber, PageSize, Total: 1 },
    }),
    DescribeFCOpenStatus: () => ({ Status: 'Opened' }),
};
const viewSpace = (space) => ({
    Name: space.name,
    Status: space.status,
    GmtCreate: space.createdMs,
    GmtLastAccess: space.lastAccessMs,
    Desc: space.desc,
    SpaceId: space.spaceId,
});
const spaces_hourMs = 3600 * 1000;
function usage({ spaceId, functions }, cloud) {
    const hour = Math.floor(cloud.now() / spaces_hourMs) * spaces_hourMs;
    return {
        StartTime: usageTime(hour),
        EndTime: usageTime(hour + spaces_hourMs),
        CloudStorage: { DataSize: 0, Traffic: 0, Upload: 0, Download: 0 },
        CloudDB: { DataSize: 0, Write: 0, Read: 0 },
        CloudFunction: { Compute: 0, Count: functions.reduce((count, { runs }) => count + runs.length, 0), Traffic: 0 },
        StaticWeb: { DataSize: siteSizeBytes(cloud, spaceId), Traffic: 0 },
    };
}
/** Written with a Z, meant as Beijing time (seed document 002). */
const usageTime = (epochMs) => wireTime(epochMs).replace('+08:00', 'Z');

;// CONCATENATED MODULE: ./build/emulator/serverless/serverless.js











const serverless_handlers = {
    ...spaceHandlers,
    ...functionHandlers,
    ...deploymentHandlers,
    ...runHandlers,
    ...triggerHandlers,
    ...hostingHandlers,
    ...settingsHandlers,
};
/** Every operation that has no handler, with the reason; one that is in neither place, or in both, does not compile. */
const reasons = notEmulated;
/** Answers one checked call. */
async function answerServerless(name, request, call) {
    const handle = findHandler(name);
    try {
        // The parameters were read by the row of this very name, and a space is looked up exactly where that row asks for one.
        const { SpaceId } = request;
        return await handle(request, SpaceId === undefined ? call : { ...call, space: needSpace(name, SpaceId, call.cloud) });
    }
    catch (error) {
        if (!(error instanceof Refusal))
            throw error;
        return { Success: false, Code: 'failed', HttpStatusCode: '200', Message: error.message };
    }
}
function findHandler(name) {
    const table = serverless_handlers;
    if (Object.hasOwn(table, name))
        return table[name];
    const reason = Object.hasOwn(reasons, name) ? reasons[name] : 'It was taken out of the API';
    throw new GatewayError(501, 'NotImplemented', `The emulator does not emulate ${name} yet. ${reason}.`);
}
function needSpace(name, spaceId, cloud) {
    const { spaces, deletedSpaces } = cloud.world();
    const space = spaces.find((one) => one.spaceId === spaceId);
    if (space) {
        space.lastAccessMs = catalogue/* operations */.zU[name].effect === 'write' ? cloud.now() : space.lastAccessMs;
        return space;
    }
    if (answersFailed(name))
        throw new Refusal('SpaceNotExist');
    if (deletedSpaces.includes(spaceId))
        throw new GatewayError(404, 'InvalidSpace.Deleted', 'The specified space has been deleted.');
    throw new GatewayError(404, 'InvalidSpaceId.NotFound', `The specified space does not exist: ${spaceId}.`);
}
/** Hosting answers with HTTP 200 (wire-facts section 4), and so does the one row of the seed document that names this message elsewhere. */
const answersFailed = (name) => Object.hasOwn(hosting/* hosting */.p, name) || name === 'DescribeResourceUsage';
/** How a call went, for the record. */
function serverlessOutcome(reply) {
    const fields = new Map(Object.entries(reply));
    if (fields.get('Success') !== false)
        return { outcome: 'OK' };
    const code = String(fields.get('Code'));
    return { outcome: code === 'failed' ? 'Refused' : code, message: String(fields.get('Message')) };
}

;// CONCATENATED MODULE: ./build/emulator/handlers.js





const isEmulated = (name) => isOperation(name) && productOf(name) === 'mpaas';
const isMobileSync = (name) => Object.hasOwn(mobile_sync/* mobileSync */.Y, name);
const isServerless = (name) => (0,catalogue/* productOf */.$7)(name) === 'mpserverless';
/** Leads a checked call to the product it belongs to. A further product is one more table of handlers and one more line here. */
async function answerCall(name, values, call) {
    // `readParameters` has read `values` by the row of `name`: they have that row's types.
    if (isMobileSync(name))
        return answerMobileSync(name, values, call.cloud);
    if (isServerless(name))
        return answerServerless(name, values, call);
    return answerMcube(name, values, call);
}
/** How a call went, for the record: the two business levels of failure (wire-facts section 4). */
function outcomeOf(name, reply) {
    if (isServerless(name))
        return serverlessOutcome(reply);
    const fields = new Map(Object.entries(reply));
    const code = String(fields.get('ResultCode'));
    if (code !== (0,catalogue/* okCode */.eP)(name))
        return { outcome: code, message: String(fields.get('ResultMessage')) };
    const { result, falseIsAnswer } = catalogue/* operations */.zU[name];
    const inner = new Map(Object.entries(fields.get(result ?? '') ?? {}));
    if (inner.get('Success') !== false || falseIsAnswer === true)
        return { outcome: 'OK' };
    return { outcome: 'Refused', message: String(inner.get('ResultMsg')) };
}

;// CONCATENATED MODULE: ./build/emulator/nonces.js
/** The nonces of the last half hour: older ones cannot come back, because their time stamp is refused first. */
class NonceMemory {
    #seen = new Map();
    /** False when the nonce was used already. */
    remember(nonce, nowMs) {
        for (const [old, seenMs] of this.#seen) {
            if (nowMs - seenMs <= 2 * 15 * 60 * 1000)
                break;
            this.#seen.delete(old);
        }
        if (this.#seen.has(nonce))
            return false;
        this.#seen.set(nonce, nowMs);
        return true;
    }
    clear() {
        this.#seen.clear();
    }
}

;// CONCATENATED MODULE: ./build/emulator/parameter-check.js

const ruleOf = (field) => (typeof field === 'string' ? { kind: field } : field);
/**
 * Reads the parameters of one call by its row in the catalogue; the first thing that is wrong is thrown as the gateway's error.
 * An empty optional text is the same as none at mPaaS; MPServerless keeps it, where it means "remove" (wire-facts section 1).
 */
function readParameters(operation, version, given, emptyTexts = 'absent') {
    const texts = collectLists(operation, given);
    refuseUnknown(operation, version, texts);
    const values = {};
    for (const [name, field] of Object.entries(operation.required)) {
        const text = texts.get(name);
        if (text === undefined)
            throw new GatewayError(400, `Missing${name}`, `${name} is mandatory for this action.`);
        values[name] = readValue(name, text, ruleOf(field));
    }
    for (const [name, field] of Object.entries(operation.optional)) {
        const text = texts.get(name);
        const rule = ruleOf(field);
        if (text === undefined || (text === '' && (emptyTexts === 'absent' || !mayBeEmpty(rule))))
            continue;
        values[name] = readValue(name, text, rule);
    }
    return values;
}
/** Puts `Name.1`, `Name.2` … together where the row has a list (wire-facts section 1); numbers must not have gaps. */
function collectLists(operation, given) {
    const texts = new Map(given);
    for (const [name, field] of Object.entries({ ...operation.required, ...operation.optional })) {
        if (ruleOf(field).kind !== 'texts')
            continue;
        const members = [];
        for (let member = given.get(`${name}.1`); member !== undefined; member = given.get(`${name}.${members.length + 1}`)) {
            members.push(member);
            texts.delete(`${name}.${members.length}`);
        }
        if (members.length > 0)
            texts.set(name, members);
    }
    return texts;
}
/** The real gateway is believed to ignore what it does not know; the emulator does not, so that a misspelt name is noticed. */
function refuseUnknown(operation, version, given) {
    const absent = operation.absentIn?.[version] ?? [];
    for (const name of given.keys()) {
        if (absent.includes(name)) {
            throw new GatewayError(400, 'InvalidParameter.Unknown', `Version ${version} of this API has no parameter "${name}".`);
        }
        if (!Object.hasOwn(operation.required, name) && !Object.hasOwn(operation.optional, name)) {
            throw new GatewayError(400, 'InvalidParameter.Unknown', `No parameter "${name}". (The emulator is stricter here than the cloud.)`);
        }
    }
}
const mayBeEmpty = (rule) => rule.kind === 'text' && brokenRule('', rule) === undefined;
const kindNames = {
    text: 'a text',
    integer: 'an integer',
    number: 'a number',
    flag: 'true or false',
    texts: 'a list',
};
function readValue(name, given, rule) {
    const value = convert(given, rule.kind);
    const reason = value === undefined ? `is not ${kindNames[rule.kind]}` : brokenRule(value, rule);
    if (value !== undefined && reason === undefined)
        return value;
    const shown = String(given).slice(0, 80);
    throw new GatewayError(400, 'InvalidParameter', `The specified parameter "${name}" is not valid: "${shown}" ${reason}.`);
}
function convert(given, kind) {
    if (typeof given !== 'string')
        return kind === 'texts' ? given : undefined;
    if (kind === 'texts')
        return undefined;
    if (kind === 'text')
        return given;
    if (kind === 'flag')
        return given === 'true' ? true : given === 'false' ? false : undefined;
    const number = /^-?\d+(\.\d+)?$/.test(given) ? Number(given) : Number.NaN;
    const fits = kind === 'integer' ? Number.isSafeInteger(number) && !given.includes('.') : Number.isFinite(number);
    return fits ? number : undefined;
}
function brokenRule(value, rule) {
    if (rule.oneOf && !rule.oneOf.map(String).includes(String(value)))
        return `is not one of ${rule.oneOf.join(', ')}`;
    if (typeof value === 'number')
        return brokenRange(value, rule);
    if (typeof value === 'boolean')
        return undefined;
    const [length, unit] = typeof value === 'string' ? [Array.from(value).length, 'characters'] : [value.length, 'members'];
    if (rule.minLength !== undefined && length < rule.minLength)
        return `has fewer than ${rule.minLength} ${unit}`;
    if (rule.maxLength !== undefined && length > rule.maxLength)
        return `has more than ${rule.maxLength} ${unit}`;
    if (typeof value === 'string' && rule.pattern && !rule.pattern.test(value))
        return `does not have the form ${rule.pattern.source}`;
    return undefined;
}
function brokenRange(value, { min, max, step }) {
    if (min !== undefined && value < min)
        return `is below ${min}`;
    if (max !== undefined && value > max)
        return `is above ${max}`;
    if (step !== undefined && value % step !== 0)
        return `is not a multiple of ${step}`;
    return undefined;
}

;// CONCATENATED MODULE: ./build/emulator/rate-limit.js
/** Calls a minute and per appId and workspaceId, on one server (vendor's overview page, wire-facts section 9). */
const perMinute = { upload: 10, other: 600 };
const minuteMs = 60_000;
/** Counts calls. `window` allows so many in any minute; `strict` wants them evenly spaced, one per 6 s or 0.1 s. */
class RateLimiter {
    #mode;
    #calls = new Map();
    constructor(mode) {
        this.#mode = mode;
    }
    /** Takes one call; answers 0, or how long the caller should have waited. A refused call does not count. */
    take(scope, kind, nowMs) {
        if (this.#mode === 'off' || kind === 'none')
            return 0;
        const allowed = this.#mode === 'strict' ? 1 : perMinute[kind];
        const spanMs = this.#mode === 'strict' ? minuteMs / perMinute[kind] : minuteMs;
        const key = `${kind} ${scope}`;
        const recent = (this.#calls.get(key) ?? []).filter((callMs) => nowMs - callMs < spanMs);
        const oldest = recent[0];
        this.#calls.set(key, recent);
        if (oldest !== undefined && recent.length >= allowed)
            return oldest + spanMs - nowMs;
        recent.push(nowMs);
        return 0;
    }
    clear() {
        this.#calls.clear();
    }
}

;// CONCATENATED MODULE: ./build/emulator/site.js

/** Acts, with the fault that waits for this call, if any: before it the act does not happen, after it only its answer is lost. */
async function actWithFault(site, fault, failures, act) {
    if (!fault)
        return act();
    const pause = async () => (fault.kind === 'slow' ? site.sleep(fault.ms ?? 0) : undefined);
    if (fault.when === 'after') {
        const answer = await act();
        await pause();
        return spoil(answer, fault, failures);
    }
    await pause();
    return spoil(fault.kind === 'slow' ? await act() : failures.nothing(), fault, failures);
}

;// CONCATENATED MODULE: ./build/emulator/gateway.js












/** Form bodies are small; files travel to the storage. */
const gateway_bodyMaxBytes = 10 * 1024 * 1024;
/** The RPC gateway at `/`: who calls, may they, how often, is the call well formed; then the handler. */
class Gateway {
    #site;
    #limiter;
    #nonces = new NonceMemory();
    constructor(site, rateLimit) {
        this.#site = site;
        this.#limiter = new RateLimiter(rateLimit);
    }
    clear() {
        this.#limiter.clear();
        this.#nonces.clear();
    }
    /** Answers one request, whatever happens, and records it. */
    async answer(message) {
        const requestId = (0,external_node_crypto_.randomUUID)().toUpperCase();
        const seen = {
            requestId,
            hostId: message.headers.host ?? '',
            operation: '',
            parameters: new Map(),
            outcome: { outcome: 'Fault' },
        };
        const answer = await this.#process(message, seen).catch((error) => {
            const known = error instanceof GatewayError ? error : new GatewayError(500, 'InternalError', `A fault of the emulator: ${String(error)}`);
            seen.outcome = { outcome: known.code, message: known.message };
            return gatewayErrorAnswer(known, requestId, seen.hostId);
        });
        this.#record(seen, answer.status);
        return answer;
    }
    async #process(message, seen) {
        const request = await readRequest(message);
        const call = readCall(request);
        seen.operation = call.operation;
        seen.parameters = call.parameters;
        const { cloud, faults } = this.#site;
        const key = authenticate(request, cloud.keys, this.#nonces, cloud.now());
        const name = needOperation(call.operation, call.version, isAcs3(request));
        if (key.denied?.includes(name))
            throw new GatewayError(403, 'NoPermission', `The key is not authorized for ${(0,catalogue/* productOf */.$7)(name)}:${name}.`);
        this.#limit(name, call.parameters);
        seen.fault = faults.take(name);
        // An expired token is an answer like any other: the failure shows at the storage.
        const spoiling = handsOutPermits.has(name) && seen.fault?.kind === 'expired' ? undefined : seen.fault;
        return actWithFault(this.#site, spoiling, this.#failures(seen), () => this.#act(name, call, seen));
    }
    #limit(name, parameters) {
        const scope = `${parameters.get('AppId')} ${parameters.get('WorkspaceId')}`;
        const waitMs = this.#limiter.take(scope, catalogue/* operations */.zU[name].limit, this.#site.cloud.now());
        if (waitMs > 0)
            throw throttled(waitMs);
    }
    #act(name, { version, parameters }, seen) {
        const { cloud, lock, save } = this.#site;
        const { requestId } = seen;
        const isServerless = (0,catalogue/* productOf */.$7)(name) === 'mpserverless';
        const values = readParameters(catalogue/* operations */.zU[name], version, parameters, isServerless ? 'kept' : 'absent');
        const act = async () => {
            const reply = await answerCall(name, values, { cloud, version, requestId, expired: seen.fault?.kind === 'expired' });
            seen.outcome = outcomeOf(name, reply);
            if (catalogue/* operations */.zU[name].effect === 'write')
                save();
            return jsonAnswer(200, { RequestId: requestId, ...reply }, { 'x-acs-request-id': requestId });
        };
        // A function may run for a minute; MPServerless handlers need no lock, each changes the world in one step.
        return isServerless ? act() : lock.run(act);
    }
    #failures(seen) {
        const answerOf = (error) => gatewayErrorAnswer(error, seen.requestId, seen.hostId);
        const expired = new GatewayError(403, 'InvalidSecurityToken.Expired', 'Specified SecurityToken is expired.');
        return {
            throttle: () => answerOf(throttled(seen.fault?.ms ?? 0)),
            internal: () => answerOf(new GatewayError(500, 'InternalError', 'The request processing has failed due to some unknown error.')),
            expired: () => answerOf(expired),
            nothing: () => jsonAnswer(200, { RequestId: seen.requestId, ResultCode: 'OK' }),
        };
    }
    #record({ operation, parameters, requestId, fault, outcome }, status) {
        const time = new Date(this.#site.cloud.now()).toISOString();
        const call = { operation, parameters: recorded(parameters), time, status, ...outcome, requestId };
        this.#site.recorder.add(fault ? { ...call, fault: `${fault.when} ${fault.kind}` } : call);
    }
}
/** Their `expired` fault is a permit that the storage refuses, not a refused call. */
const handsOutPermits = new Set(['GetMcubeFileToken', 'CreateFunctionDeployment', 'GetWebHostingUploadCredential']);
/** Without a wait to name (a fault of 0 ms) the header stays away, as it may in the cloud. */
const throttled = (waitMs) => new GatewayError(400, 'Throttling.User', 'Request was denied due to user flow control.', waitMs > 0 ? { 'x-acs-retry-after': String(Math.ceil(waitMs)) } : {});
function needOperation(name, version, acs3) {
    if (name === '')
        throw new GatewayError(400, acs3 ? 'Missingx-acs-action' : 'MissingAction', 'The request names no operation.');
    if ((0,catalogue/* isOperation */.YG)(name) && versionsOf(name).includes(version) && rowOf(name).removed === undefined)
        return name;
    throw new GatewayError(404, 'InvalidApi.NotFound', `Specified api is not found, please check your url and method: ${name}, version ${version}.`);
}
/** Private keys and secrets of certificates and platforms stay out of the record, as the signatures do. */
const recorded = (parameters) => Object.fromEntries([...parameters].map(([name, value]) => [name, /(PrivateKey|Secret)$/.test(name) && value !== '' ? '***' : value]));
const rowOf = (name) => catalogue/* operations */.zU[name];
const versionsOf = (name) => (0,catalogue/* productOf */.$7)(name) === 'mpserverless' ? catalogue/* serverlessDefaults */.$t.versions : catalogue/* mpaasDefaults */.NM.versions;
async function readRequest(message) {
    const method = message.method ?? '';
    if (method !== 'POST' && method !== 'GET')
        throw new GatewayError(405, 'UnsupportedHTTPMethod', `Method ${method} is not supported.`);
    const body = await readWhole(message, gateway_bodyMaxBytes);
    const headers = flatten(message);
    const isForm = (headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded');
    if (body.length > 0 && !isForm)
        throw new GatewayError(415, 'UnsupportedContentType', 'The body must be application/x-www-form-urlencoded.');
    const query = readForm((message.url ?? '').split('?')[1] ?? '');
    return { method, headers, query, form: readForm(body.toString('utf8')), body };
}

;// CONCATENATED MODULE: ./build/emulator/lock.js
/** Runs one task at a time, in the order they came: two uploads of one version must not both find it free. */
class Lock {
    #tail = Promise.resolve();
    run(task) {
        const result = this.#tail.then(task);
        this.#tail = result.catch(() => undefined);
        return result;
    }
}

;// CONCATENATED MODULE: ./build/emulator/recorder.js
/** A run against the emulator makes some dozen calls; a load test must not fill the memory. */
const callsMax = 20_000;
class Recorder {
    calls = [];
    add(call) {
        this.calls.push(call);
        if (this.calls.length > callsMax)
            this.calls.shift();
    }
    clear() {
        this.calls.length = 0;
    }
}

;// CONCATENATED MODULE: ./build/emulator/resolve.js




/** Of a longer whitelist only the first so many users count (wire-facts section 6). */
const whitelistUsersMax = 100_000;
/**
 * The highest version with a publishing task that matches this user (wire-facts section 6, H:159033). Asking counts:
 * a window task lets in the first users who ask, and remembers them.
 */
function resolvePackage(query, cloud) {
    const workspace = findWorkspace(cloud.world(), query.appId, query.workspaceId);
    if (!workspace)
        return null;
    const candidates = workspace.packages
        .filter((one) => one.h5Id === query.h5Id && one.packageType < 3 && fitsPhone(one, query))
        .sort((one, other) => compareVersions(other.h5Version, one.h5Version));
    for (const candidate of candidates) {
        const task = workspace.tasks.find((one) => one.packageId === candidate.id && taskStatusAt(one, cloud.now()) === 1 && reaches(one, query, workspace));
        if (task)
            return resolve_describe(candidate, task, cloud);
    }
    return null;
}
const resolve_describe = (one, task, cloud) => ({
    packageId: one.id,
    h5Version: one.h5Version,
    taskId: task.id,
    audience: task.publishMode === 1 ? 'whitelist' : task.publishMode === 2 ? 'window' : 'everyone',
    downloadUrl: `${cloud.url()}/${one.archiveKey}`,
});
function fitsPhone(one, { platform, clientVersion }) {
    if (one.platform !== 'all' && one.platform.toLowerCase() !== platform)
        return false;
    const index = platform === 'ios' ? 0 : 1;
    const min = one.clientVersionMin.split(';')[index] ?? '';
    const max = one.clientVersionMax.split(';')[index] ?? '';
    return compareVersions(clientVersion, min) >= 0 && (max === '' || compareVersions(clientVersion, max) <= 0);
}
function reaches(task, query, workspace) {
    // The text was written by `readRules`, hence it is a tree.
    if (task.rules !== '' && !meetsRules(JSON.parse(task.rules), query))
        return false;
    if (task.publishMode === 0)
        return true;
    return task.publishMode === 1 ? isListed(task, query.userId, workspace) : isAdmitted(task, query.userId);
}
function isListed(task, userId, { whitelists }) {
    return whitelists
        .filter(({ id }) => task.whitelistIds.includes(id))
        .some(({ type, users }) => {
        if (type === 'regular')
            return users.some((expression) => new RegExp(`^(?:${expression})$`).test(userId));
        const at = users.indexOf(userId);
        return at >= 0 && at < whitelistUsersMax;
    });
}
function isAdmitted(task, userId) {
    if (task.admitted.includes(userId))
        return true;
    if (task.admitted.length >= task.windowUsers)
        return false;
    task.admitted.push(userId);
    return true;
}

// EXTERNAL MODULE: ./build/emulator/seed.js
var emulator_seed = __webpack_require__(83229);
// EXTERNAL MODULE: ./build/emulator/seed-file.js
var seed_file = __webpack_require__(36256);
;// CONCATENATED MODULE: ./build/emulator/serverless/plant-space.js









/** Adds a space of the seed to the world. Its functions go through the handlers that calls go through, and are live at once. */
async function plantSpace(seed, cloud) {
    const { spaceId, name = 'space', staticWebQuotaBytes, functions = [] } = seed;
    const space = newSpace({ spaceId, name, desc: '', createdMs: cloud.now(), staticWebQuotaBytes });
    cloud.world().spaces.push(space);
    const call = { cloud: { ...cloud, deployDelayMs: 0 }, space, requestId: '', expired: false };
    for (const one of functions)
        await plantFunction(one, call);
}
async function plantFunction({ name: Name, code, ...given }, call) {
    const scope = { Name, SpaceId: call.space.spaceId };
    const { runtime: Runtime, memoryMb: Memory, timeoutSeconds: Timeout, httpPath: HttpTriggerPath } = given;
    const settings = checked({ ...scope, Runtime, Memory, Timeout, HttpTriggerPath });
    functionHandlers.CreateFunction(scope, call);
    functionHandlers.UpdateFunction(settings, call);
    if (code !== undefined)
        await plantCode(code, scope, call);
}
/** The request as the gateway would read it, or the gateway's error. */
function checked(settings) {
    const given = Object.entries(settings).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
    const values = readParameters(catalogue/* operations */.zU.UpdateFunction, catalogue/* serverlessDefaults */.$t.version, new Map(given), 'kept');
    return values;
}
async function plantCode(code, scope, call) {
    const { store } = call.cloud;
    const { DeploymentId } = deploymentHandlers.CreateFunctionDeployment(scope, call);
    const key = needFunction(call.space, scope.Name).deployments.at(-1)?.key ?? '';
    const path = store.newFile();
    await writeZip(path, [{ name: 'index.js', content: Buffer.from(code) }]);
    const { size: sizeBytes } = await (0,external_node_fs_promises_.stat)(path);
    store.commit({ bucket: ownBucket, key, path, sizeBytes, contentType: 'application/octet-stream', etag: '' });
    await deploymentHandlers.DeployFunction({ DeploymentId, SpaceId: scope.SpaceId }, call);
}

;// CONCATENATED MODULE: ./build/emulator/seeding.js







/** Fills an empty world. Packages go through the very handlers that calls go through, so that a seed cannot hold what a call could not make. */
async function plantSeed(seed, cloud) {
    for (const space of seed.spaces)
        await plantSpace(typeof space === 'string' ? { spaceId: space } : space, cloud);
    for (const app of seed.apps) {
        const workspace = newWorkspace(app, cloud);
        cloud.world().workspaces.push(workspace);
        for (const miniProgram of app.miniPrograms ?? []) {
            workspace.miniPrograms.push({ h5Id: miniProgram.h5Id, name: miniProgram.name, createdMs: cloud.now() });
            for (const one of miniProgram.packages ?? [])
                await plantPackage(one, miniProgram, workspace, cloud);
        }
    }
}
function newWorkspace(app, cloud) {
    const { nextId } = cloud.world();
    const createdMs = cloud.now();
    const whitelists = (app.whitelists ?? []).map(({ name, type = 'normal', users }, index) => {
        return { id: nextId.whitelist + index, name, type, createdMs, modifiedMs: createdMs, users: [...users] };
    });
    nextId.whitelist += whitelists.length;
    return {
        appId: app.appId,
        workspaceId: app.workspaceId,
        tenantId: app.tenantId,
        virtualDomain: app.virtualDomain ?? null,
        rsaKeyPem: app.rsaKey === true ? newRsaKey() : null,
        miniPrograms: [],
        packages: [],
        tasks: [],
        whitelists,
        syncScenes: app.syncScenes ?? [],
        messages: [],
    };
}
const newRsaKey = () => (0,external_node_crypto_.generateKeyPairSync)('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
async function plantPackage(one, { h5Id, name }, workspace, cloud) {
    // A package needs the mini program's address; a seed without a virtual domain still wants its packages.
    workspace.virtualDomain ??= 'example.com';
    const call = { cloud, workspace, version: '2020-10-28', expired: false };
    const scope = { AppId: workspace.appId, WorkspaceId: workspace.workspaceId, TenantId: workspace.tenantId };
    const clientMin = one.clientMin ?? '0';
    const request = {
        ...scope,
        OnexFlag: true,
        H5Id: h5Id,
        H5Name: name,
        H5Version: one.h5Version,
        MainUrl: '/index.html#pages/index/index',
        Vhost: `https://${h5Id}.${workspace.virtualDomain}`,
        AutoInstall: 0,
        ResourceType: 4,
        InstallType: 0,
        Platform: 'all',
        ClientVersionMin: `${clientMin};${clientMin}`,
        ResourceFileUrl: await plantBuild(h5Id, one.h5Version, cloud),
        IconFileUrl: await plantIcon(h5Id, cloud),
        EnableTabBar: 0,
        EnableOptionMenu: '1',
        EnableKeepAlive: '0',
        PackageType: 1,
        UserId: 'seed',
    };
    const { ReturnPackageResult } = await packageHandlers.UploadMcubeMiniPackage(request, call);
    if (one.audience !== 'everyone')
        return;
    const PackageId = Number(ReturnPackageResult.PackageId);
    taskHandlers.CreateMcubeMiniTask({ ...scope, PackageId, PublishType: 3, PublishMode: 0, Memo: 'seed' }, call);
    const task = workspace.tasks.at(-1);
    if (task)
        task.status = 1;
}
/** The smallest build that the service takes. */
async function plantBuild(h5Id, h5Version, cloud) {
    const path = cloud.store.newFile();
    await writeZip(path, [
        { name: `${h5Id}/appConfig.json`, content: Buffer.from(JSON.stringify({ pages: ['pages/index/index'] })) },
        { name: `${h5Id}/index.html`, content: Buffer.from(`<!doctype html><title>${h5Version}</title>\n`) },
    ]);
    const key = `${uploadFolder}seed/${h5Id}_${h5Version}.zip`;
    const { size: sizeBytes } = await (0,external_node_fs_promises_.stat)(path);
    cloud.store.commit({ bucket: ownBucket, key, path, sizeBytes, contentType: 'application/zip', etag: '' });
    return `${cloud.url()}/${key}`;
}
/** One transparent pixel. */
const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
async function plantIcon(h5Id, cloud) {
    const { key } = await cloud.store.write(`${uploadFolder}seed/${h5Id}.png`, Buffer.from(pixel, 'base64'), 'image/png');
    return `${cloud.url()}/${key}`;
}

;// CONCATENATED MODULE: ./build/emulator/state-view.js

/** What `GET /_emulator/state` shows: the world by the clock, without access keys and private keys. */
function describeState(cloud) {
    const nowMs = cloud.now();
    const { workspaces, spaces, objects } = cloud.world();
    return {
        now: new Date(nowMs).toISOString(),
        workspaces: workspaces.map((workspace) => describeWorkspace(workspace, nowMs)),
        spaces,
        objects: Object.values(objects).map(({ bucket, key, sizeBytes, contentType }) => ({ bucket, key, sizeBytes, contentType })),
    };
}
function describeWorkspace({ rsaKeyPem, ...workspace }, nowMs) {
    const seen = { rsaKeyPem, ...workspace };
    return {
        ...workspace,
        rsaKey: rsaKeyPem !== null,
        packages: workspace.packages.map((one) => ({ ...one, publishPeriod: publishPeriod(one.id, seen, nowMs).PublishPeriod ?? null })),
        tasks: workspace.tasks.map((task) => ({ ...task, status: taskStatusAt(task, nowMs) })),
    };
}

;// CONCATENATED MODULE: ./build/emulator/control.js




/** Every path of the control surface begins with this; no object may have such a key. */
const controlRoot = '/_emulator/';
const routes = {
    'GET state': async ({ site }) => describeState(site.cloud),
    'GET calls': async ({ site }) => site.recorder.calls,
    'GET resolve': async (controls, _message, query) => controls.resolve(readQuery(query)),
    'POST faults': async ({ site }, message) => {
        const faults = readFaults(await readJson(message));
        for (const fault of faults)
            site.faults.add(fault);
        return { added: faults.length };
    },
    'POST clock': async (controls, message) => {
        controls.setClock(readClock(await readJson(message)));
        return { nowMs: controls.site.cloud.now() };
    },
    'POST reset': async (controls, message) => {
        await readWhole(message, 1024);
        controls.reset();
        return {};
    },
};
/** Answers a request to the control surface: JSON, or 400 with the reason. */
async function answerControl(controls, message) {
    const url = new URL(message.url ?? '', 'http://emulator');
    const route = routes[`${message.method} ${url.pathname.slice(controlRoot.length)}`];
    if (!route)
        return jsonAnswer(404, { error: `No such control. There are: ${Object.keys(routes).join(', ')}.` });
    try {
        return jsonAnswer(200, await route(controls, message, url.searchParams));
    }
    catch (error) {
        return jsonAnswer(400, { error: error instanceof Error ? error.message : String(error) });
    }
}
async function readJson(message) {
    const text = (await readWhole(message, 1024 * 1024)).toString('utf8');
    try {
        return JSON.parse(text);
    }
    catch {
        throw new Error('The body is not JSON.');
    }
}
function readClock(value) {
    const [entry, ...more] = typeof value === 'object' && value !== null ? Object.entries(value) : [];
    const ms = entry?.[1];
    if (entry && more.length === 0 && typeof ms === 'number' && Number.isSafeInteger(ms)) {
        if (entry[0] === 'advanceMs')
            return { advanceMs: ms };
        if (entry[0] === 'nowMs')
            return { nowMs: ms };
    }
    throw new Error('Expected {"advanceMs": n} or {"nowMs": n} with a whole number.');
}
const control_needed = ['appId', 'workspaceId', 'h5Id', 'userId', 'platform', 'clientVersion'];
const possible = ['city', 'mobileModel', 'netType', 'osVersion'];
function readQuery(query) {
    const given = Object.fromEntries(query);
    const missing = control_needed.filter((name) => (given[name] ?? '') === '');
    if (missing.length > 0)
        throw new Error(`Missing: ${missing.join(', ')}.`);
    const unknown = Object.keys(given).filter((name) => !control_needed.includes(name) && !possible.includes(name));
    if (unknown.length > 0)
        throw new Error(`Unknown: ${unknown.join(', ')}.`);
    const platform = ['ios', 'android'].find((word) => word === given['platform']?.toLowerCase());
    if (platform === undefined)
        throw new Error('platform is neither ios nor android.');
    return { ...given, platform };
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
;// CONCATENATED MODULE: ./build/emulator/local-server.js


/** Listens on 127.0.0.1 and nowhere else: everything behind it is unsafe to show to a network. Port 0 takes a free one. */
async function listenLocally(port, answer, now) {
    const server = (0,external_node_http_.createServer)((message, response) => {
        void serve(message, response, answer, now);
    });
    // Longer than any client keeps an idle connection: it must never find one closed by us.
    server.keepAliveTimeout = 120_000;
    await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, '127.0.0.1', resolve);
    });
    // A TCP server has an address of this form once it listens.
    const address = server.address();
    return {
        url: `http://127.0.0.1:${address.port}`,
        close: () => new Promise((resolve) => {
            server.close(() => resolve());
            server.closeAllConnections();
        }),
    };
}
async function serve(message, response, answer, now) {
    try {
        await send(response, await answer(message), now(), message.method !== 'HEAD');
    }
    catch {
        // The client went away, or a stream broke in the middle: nothing can be said on this connection any more.
        response.destroy();
    }
}

;// CONCATENATED MODULE: ./build/emulator/server.js


/** The server of the gateway, the storage and the control surface. */
const listen = (port, machine) => listenLocally(port, (message) => route(machine, message), () => machine.site.cloud.now());
async function route(machine, message) {
    const path = (message.url ?? '').split('?')[0] ?? '';
    if (path.startsWith(controlRoot)) {
        return answerControl(machine, message);
    }
    if (path !== '/')
        return machine.storage.object(message);
    // The only difference between a call and an upload at the root: a form that carries a file has parts.
    const isUpload = message.method === 'POST' && (message.headers['content-type'] ?? '').startsWith('multipart/form-data');
    return isUpload ? machine.storage.post(message) : machine.gateway.answer(message);
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./build/emulator/serverless/function-program.js
/**
 * The program of the child process: receives an order over IPC, loads `index.js`, calls what it exports, and sends back what came of it.
 * It is a text, because a bundle has no second file to start, and a function must not see this project's modules.
 *
 * `ctx` holds what the vendor documents: `args`, `env` (H:435815), `logger` (H:123091). `ctx.mpserverless` and `ctx.httpclient` are there but
 * not emulated: using them throws an error that says so.
 */
const functionProgram = `
'use strict';
const { format } = require('node:util');
const { pathToFileURL } = require('node:url');
const host = globalThis['process'];
const send = (message) => new Promise((sent) => host.send(message, sent));
const write = (level) => (...values) => { send({ kind: 'line', level, text: format(...values) }); };
const logger = { debug: write('DEBUG'), info: write('INFO'), warn: write('WARN'), error: write('ERROR') };
Object.assign(globalThis['console'], logger, { log: logger.info, trace: logger.debug, dir: logger.info });

const absent = (path) => new Proxy(() => undefined, {
  get: (_target, name) => (typeof name === 'symbol' || name === 'then' ? undefined : absent(path + '.' + name)),
  apply: () => { throw new Error('The emulator does not emulate ' + path + '.'); },
});

const describe = (error) => (error instanceof Error ? { message: error.message, stack: String(error.stack) } : { message: String(error), stack: '' });

// The parent ends this process once it has the message: an exit could overtake it.
const finish = (message) => send({ ...message, maxMemoryMb: Math.ceil(host.resourceUsage().maxRSS / 1024) });
const fail = (error) => finish({ kind: 'threw', ...describe(error) });

host.on('disconnect', () => host['exit']());
host.on('uncaughtException', fail);
host.on('unhandledRejection', fail);
host.once('message', async ({ entry, args, env }) => {
  try {
    const loaded = await import(pathToFileURL(entry).href);
    // The text is the cloud's own, seen in a public report.
    if (typeof loaded.default !== 'function') throw new Error('入口函数必须为 module.exports');
    await send({ kind: 'started' });
    const began = performance.now();
    const result = await loaded.default({ args, env, logger, mpserverless: absent('ctx.mpserverless'), httpclient: absent('ctx.httpclient') });
    const durationMs = Math.ceil(performance.now() - began);
    await finish({ kind: 'returned', json: JSON.stringify(result) ?? 'null', durationMs });
  } catch (error) {
    await fail(error);
  }
});
`;

;// CONCATENATED MODULE: ./build/emulator/serverless/function-process.js




/** H:435813: a synchronous run takes at most a minute, whatever the function's own timeout says. */
const synchronousMaxSeconds = 60;
/** For node itself and for loading the code, which the timeout does not count. */
const loadMaxMs = 20_000;
const outputGraceMs = 200;
/** More than this is not kept: a function in a loop must not fill the memory. */
const linesMax = 1000;
const lineMaxCharacters = 10_000;
/**
 * Starts the machine's own node, whichever runtime the function names. It is a process without the caller's environment, but no sandbox:
 * the function may do whatever the user who runs the emulator may.
 */
function startFunction(order) {
    const { folder, memoryMb } = order;
    const child = (0,external_node_child_process_.spawn)(process.execPath, [`--max-old-space-size=${memoryMb}`, '--input-type=commonjs', '--eval', functionProgram], {
        cwd: folder,
        env: environmentOf(folder),
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const end = watch(child, order);
    child.send({ entry: (0,external_node_path_.join)(folder, 'index.js'), args: order.args, env: order.env }, () => undefined);
    return { end: () => end, kill: () => child.kill('SIGKILL') };
}
/** Nothing of the caller's environment, which may hold keys. The cloud's clock is in UTC, as its logs show. */
const environmentOf = (folder) => ({
    PATH: [(0,external_node_path_.dirname)(process.execPath), '/usr/local/bin', '/usr/bin', '/bin'].join(external_node_path_.delimiter),
    HOME: folder,
    TMPDIR: (0,external_node_os_.tmpdir)(),
    LANG: 'C.UTF-8',
    TZ: 'UTC',
});
function watch(child, order) {
    const log = limitLines(order.onLine);
    const timeoutSeconds = Math.min(order.timeoutSeconds, synchronousMaxSeconds);
    let end;
    let timer = killAfter(child, loadMaxMs, () => {
        end ??= { kind: 'killed', reason: `The function was not loaded within ${loadMaxMs / 1000} seconds` };
    });
    child.on('message', (message) => {
        if (message.kind === 'line')
            log(message.level, message.text);
        else if (message.kind !== 'started')
            end ??= message;
        else {
            clearTimeout(timer);
            timer = killAfter(child, timeoutSeconds * 1000, () => {
                end ??= { kind: 'killed', reason: `Function time out after ${timeoutSeconds} seconds` };
            });
        }
        // What it still does after its result is nobody's business; the cloud freezes it.
        if (end)
            child.kill('SIGKILL');
    });
    const outOfMemory = readOutput(child, log);
    return new Promise((resolve) => {
        child.on('error', (error) => resolve({ kind: 'killed', reason: `The function could not be started: ${error.message}` }));
        child.on('exit', () => setTimeout(() => closeOutput(child), outputGraceMs));
        child.on('close', (code, signal) => {
            clearTimeout(timer);
            const reason = outOfMemory() ? `Function used more than its ${order.memoryMb} MB of memory` : `Process exited with ${signal ?? code}`;
            resolve(end ?? { kind: 'killed', reason });
        });
    });
}
/** A process that the function left behind may hold the output open for ever. */
function closeOutput({ stdout, stderr }) {
    stdout?.destroy();
    stderr?.destroy();
}
function killAfter(child, ms, first) {
    return setTimeout(() => {
        first();
        child.kill('SIGKILL');
    }, ms);
}
function limitLines(onLine) {
    let count = 0;
    return (level, text) => {
        count += 1;
        if (count <= linesMax)
            onLine(level, text.slice(0, lineMaxCharacters));
    };
}
/** What is written past `console` becomes lines too; node's own last words about memory do not. Answers whether there were such. */
function readOutput(child, log) {
    let dying = false;
    const read = async (stream, level) => {
        for await (const chunk of stream?.setEncoding('utf8') ?? []) {
            const text = String(chunk);
            dying ||= /<--- Last few GCs --->|heap out of memory/.test(text);
            if (!dying)
                for (const line of text.split('\n'))
                    if (line !== '')
                        log(level, line);
        }
    };
    for (const [stream, level] of [
        [child.stdout, 'INFO'],
        [child.stderr, 'ERROR'],
    ])
        read(stream, level).catch(() => undefined);
    return () => dying;
}

;// CONCATENATED MODULE: ./build/emulator/serverless/slots.js
/** Lets so many tasks run at once; the others wait their turn, in the order they came. */
class Slots {
    #free;
    #waiting = [];
    constructor(count) {
        this.#free = count;
    }
    async use(task) {
        if (this.#free > 0)
            this.#free -= 1;
        // A task that ends hands its place on, so it never becomes free in between.
        else
            await new Promise((resolve) => this.#waiting.push(resolve));
        try {
            return await task();
        }
        finally {
            const next = this.#waiting.shift();
            if (next)
                next();
            else
                this.#free += 1;
        }
    }
}

;// CONCATENATED MODULE: ./build/emulator/serverless/function-host.js









/** H:435813: at most 500 MB unpacked; the other limits are this emulator's own. */
const functionZipLimits = { totalBytes: 500 * 1024 ** 2, files: 100_000, ratio: 200, ratioFromBytes: 100 * 1024 ** 2 };
/** A load test must not fork this machine to death; runs above it wait, and their timeout does not count meanwhile. */
const processesMax = 16;
/** Unpacks the code of functions and runs it. What is unpacked is no part of the world: it is made again from the zip when it is missing. */
class FunctionHost {
    #pathOf;
    #folders = new Map();
    #running = new Set();
    #slots = new Slots(processesMax);
    #closed = false;
    #root;
    constructor(pathOf) {
        this.#pathOf = pathOf;
    }
    /** Unpacks an uploaded zip; answers why that failed, or an empty text. */
    async problemOf(name, file) {
        try {
            await this.folderOf(name, file);
            return '';
        }
        catch (error) {
            return error instanceof Error ? error.message : String(error);
        }
    }
    /** The folder that holds the `index.js` of an uploaded zip. */
    folderOf(name, file) {
        const known = this.#folders.get(file) ?? this.#unpack(name, file);
        this.#folders.set(file, known);
        // A zip that failed may have failed for lack of space: the next deployment tries again.
        known.catch(() => this.#folders.delete(file));
        return known;
    }
    /** Runs the function in this folder once, in a process of its own. */
    run(order) {
        return this.#slots.use(async () => {
            if (this.#closed)
                return { kind: 'killed', reason: 'The emulator was closed' };
            const run = startFunction(order);
            this.#running.add(run);
            try {
                return await run.end();
            }
            finally {
                this.#running.delete(run);
            }
        });
    }
    /** Ends what runs, and deletes what was unpacked. */
    async close() {
        this.#closed = true;
        for (const run of this.#running)
            run.kill();
        await Promise.allSettled([...[...this.#running].map((run) => run.end()), ...this.#folders.values()]);
        this.#folders.clear();
        if (this.#root)
            await (0,external_node_fs_promises_.rm)(await this.#root, { recursive: true, force: true });
        this.#root = undefined;
    }
    async #unpack(name, file) {
        if (file === '')
            throw new Refusal('nothing was uploaded');
        this.#root ??= (0,external_node_fs_promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'miniship-functions-'));
        // The cloud's own path is /tmp/function/<name>/index.js, whichever way the zip is laid out (wire-facts section 7).
        const root = (0,external_node_path_.join)(await this.#root, file);
        const folder = (0,external_node_path_.join)(root, name);
        try {
            await withZipFiles(this.#pathOf(file), { limits: functionZipLimits }, async (files) => {
                const target = hasOwnFolder(name, files) ? root : folder;
                for (const one of files)
                    await writeFile(one, (0,external_node_path_.join)(target, one.path));
            });
        }
        catch (error) {
            await (0,external_node_fs_promises_.rm)(root, { recursive: true, force: true });
            throw error;
        }
        return folder;
    }
}
/** True for the layout `<name>/index.js`, false for `index.js` at the root. */
function hasOwnFolder(name, files) {
    const paths = new Set(files.map(({ path }) => path));
    if (paths.has('index.js'))
        return false;
    if (paths.has(`${name}/index.js`))
        return true;
    throw new Refusal(`zip refused: no "index.js" and no "${name}/index.js"`);
}
async function writeFile(file, path) {
    await (0,external_node_fs_promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    await (0,external_node_stream_promises_.pipeline)(await file.open(), (0,external_node_fs_.createWriteStream)(path, { flags: 'wx' }));
}

;// CONCATENATED MODULE: ./build/emulator/serverless/space-servers.js

/**
 * The servers of the spaces: one for the HTTP trigger of a space, one for its site, each on a port of its own, since a site
 * wants an origin of its own. One opens when its address is first asked for, and stays until the emulator or the space ends.
 */
class SpaceServers {
    #now;
    #open = new Map();
    constructor(now) {
        this.#now = now;
    }
    /** The address, such as `http://127.0.0.1:4712`. The answerer of the first call stays: it must look things up in the world each time. */
    async addressOf(kind, spaceId, answer) {
        const name = `${kind} ${spaceId}`;
        const server = this.#open.get(name) ?? listenLocally(0, answer, this.#now);
        this.#open.set(name, server);
        return (await server).url;
    }
    /** Ends the servers of one space, or all. */
    async close(spaceId) {
        const names = [...this.#open.keys()].filter((name) => spaceId === undefined || name.endsWith(` ${spaceId}`));
        const servers = names.map((name) => this.#open.get(name));
        for (const name of names)
            this.#open.delete(name);
        await Promise.all(servers.map(async (server) => (await server)?.close()));
    }
}

;// CONCATENATED MODULE: ./build/emulator/state-file.js

/** Raised when the shape of `World` changes; an older file is refused, never misread. */
const stateVersion = 1;
/** Where the bytes of objects lie beside a state file. */
const objectsFolder = (stateFile) => `${stateFile}.objects`;
/** The world of an earlier run, or undefined when there is no file yet. A file of another shape throws a plain error. */
function loadWorld(stateFile) {
    if (!(0,external_node_fs_.existsSync)(stateFile))
        return undefined;
    const content = state_file_parse(stateFile);
    if (content.version !== stateVersion || content.world === undefined)
        throw new Error(`The state file ${stateFile} is not one of this version.`);
    return content.world;
}
function state_file_parse(stateFile) {
    try {
        return JSON.parse((0,external_node_fs_.readFileSync)(stateFile, 'utf8'));
    }
    catch (error) {
        throw new Error(`The state file ${stateFile} is not JSON.`, { cause: error });
    }
}
/** Writes beside the file and renames: whoever is killed in between leaves the old state or the new one, never half of it. */
function saveWorld(stateFile, world) {
    (0,external_node_fs_.writeFileSync)(`${stateFile}.new`, JSON.stringify({ version: stateVersion, world }), { mode: 0o600 });
    (0,external_node_fs_.renameSync)(`${stateFile}.new`, stateFile);
}

;// CONCATENATED MODULE: ./build/emulator/object-headers.js


/** What OSS keeps with an object and sends with its bytes, whether it came as a header of a PUT or a field of a form (H:31988). */
const kept = new Set(['cache-control', 'content-disposition', 'content-encoding', 'content-language', 'expires']);
/** The headers to keep with an object. Names are in lower case on both sides. */
function keptHeaders(given) {
    const headers = {};
    for (const [name, value] of given)
        if (kept.has(name) || /^x-oss-meta-[a-z0-9_-]+$/.test(name))
            headers[name] = checkedHeader(name, value);
    return headers;
}
/** The value, or the storage's error when no header can carry it. */
function checkedHeader(name, value) {
    try {
        (0,external_node_http_.validateHeaderValue)(name, value);
        return value;
    }
    catch {
        throw new StorageError(400, 'InvalidArgument', `The value of "${name}" has characters that a header cannot carry.`);
    }
}

;// CONCATENATED MODULE: ./build/emulator/object-request.js







/** The bucket is in the `Host` header when it has OSS's form: ali-oss sends that even to 127.0.0.1 (toolchain.md section 9). */
const bucketOf = (message) => /^([a-z0-9-]+)\.oss-/.exec(message.headers.host ?? '')?.[1] ?? ownBucket;
/** What a request to an object says, its key decoded. */
function readObjectRequest(message) {
    const [path = '', query = ''] = (message.url ?? '').split('?');
    return {
        method: message.method ?? '',
        bucket: bucketOf(message),
        key: object_request_decodeKey(path.slice(1)),
        headers: flatten(message),
        query: readForm(query),
    };
}
function object_request_decodeKey(path) {
    try {
        return decodeURIComponent(path);
    }
    catch {
        throw new StorageError(400, 'InvalidURI', 'The path is not percent-encoded UTF-8.');
    }
}
/** Writes the body of a request to a file. */
async function writeBody(message, path) {
    const hash = (0,external_node_crypto_.createHash)('md5');
    let sizeBytes = 0;
    await (0,external_node_stream_promises_.pipeline)(message, async function* (source) {
        for await (const chunk of source) {
            hash.update(chunk);
            sizeBytes += chunk.length;
            yield chunk;
        }
    }, (0,external_node_fs_.createWriteStream)(path));
    return { sizeBytes, md5: hash.digest() };
}

// EXTERNAL MODULE: ./node_modules/@fastify/busboy/index.js
var busboy = __webpack_require__(86614);
;// CONCATENATED MODULE: ./build/emulator/form-file.js





/** Takes the one file of a form: checks first, then writes, never more than the policy allows. */
class FileReceiver {
    path;
    #check;
    #files = 0;
    #stream;
    #writing;
    constructor(path, check) {
        this.path = path;
        this.#check = check;
    }
    get started() {
        return this.#files > 0;
    }
    start(stream, fileName, contentType) {
        this.#files += 1;
        if (this.#files > 1) {
            stream.on('error', () => undefined).resume();
            return;
        }
        this.#stream = stream;
        this.#writing = this.#write(stream, fileName, contentType);
        // Awaited in `result`, once the whole body is read; until then a failure must not count as unhandled.
        this.#writing.catch(() => stream.on('error', () => undefined).resume());
    }
    async result() {
        if (!this.#writing || this.#files !== 1) {
            throw new StorageError(400, 'IncorrectNumberOfFilesInPOSTRequest', 'POST requires exactly one file upload per request.');
        }
        return this.#writing;
    }
    /** Forgets what was written; a sender that went away has left a stream without end. */
    async abort() {
        this.#stream?.destroy();
        await this.#writing?.catch(() => undefined);
        await (0,external_node_fs_promises_.rm)(this.path, { force: true });
    }
    async #write(stream, fileName, contentType) {
        const range = this.#check();
        const hash = (0,external_node_crypto_.createHash)('md5');
        let sizeBytes = 0;
        await (0,external_node_stream_promises_.pipeline)(stream, countBytes, (0,external_node_fs_.createWriteStream)(this.path));
        if (sizeBytes > range.max)
            throw new StorageError(400, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size.');
        if (sizeBytes < range.min)
            throw new StorageError(400, 'EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size.');
        return { path: this.path, sizeBytes, contentType, fileName, md5: hash.digest('base64') };
        async function* countBytes(source) {
            for await (const chunk of source) {
                sizeBytes += chunk.length;
                // Read on, write no more: the sender would not see an answer given in the middle of its body.
                if (sizeBytes > range.max)
                    continue;
                hash.update(chunk);
                yield chunk;
            }
        }
    }
}

;// CONCATENATED MODULE: ./build/emulator/post-policy.js


/** PostObject without a range takes files up to 5 GB. */
const anySize = { min: 0, max: 5 * 1024 ** 3 };
/** Checks who signed the policy, its age and every condition on the fields; answers the sizes it allows. */
function checkPolicy(fields, keys, bucket, nowMs) {
    const policy = fields.get('policy');
    if (policy === undefined)
        throw new StorageError(403, 'AccessDenied', 'Anonymous access is forbidden for this operation.');
    const key = findStorageKey(fields.get('ossaccesskeyid') ?? '', keys, fields.get('x-oss-security-token'));
    if (ossSignature(key.secret, policy) !== fields.get('signature')) {
        throw new StorageError(403, 'SignatureDoesNotMatch', 'The policy signature we calculated does not match the signature you provided.');
    }
    const { expiresMs, conditions } = post_policy_readPolicy(policy);
    if (expiresMs <= nowMs)
        throw new StorageError(403, 'AccessDenied', 'Invalid according to Policy: Policy expired.');
    let range = anySize;
    for (const condition of conditions) {
        if (condition.kind === 'size')
            range = condition.range;
        else
            checkCondition(condition, condition.field === 'bucket' ? bucket : fields.get(condition.field));
    }
    return range;
}
function checkCondition(condition, given) {
    const holds = given !== undefined && (condition.kind === 'eq' ? given === condition.value : given.startsWith(condition.value));
    if (holds)
        return;
    const shown = JSON.stringify([condition.kind, `$${condition.field}`, condition.value]);
    throw new StorageError(403, 'AccessDenied', `Invalid according to Policy: Policy Condition failed: ${shown}`);
}
const post_policy_invalid = (reason) => new StorageError(400, 'InvalidPolicyDocument', `Invalid Policy: ${reason}.`);
function post_policy_readPolicy(policy) {
    const document = post_policy_parse(policy);
    // Exactly these two members (wire-facts section 5).
    if (Object.keys(document).sort().join() !== 'conditions,expiration')
        throw post_policy_invalid('expected exactly "expiration" and "conditions"');
    const { expiration, conditions } = document;
    const expiresMs = typeof expiration === 'string' && /^\d{4}-\d\d-\d\dT[\d:]{8}(\.\d+)?Z$/.test(expiration) ? Date.parse(expiration) : Number.NaN;
    if (Number.isNaN(expiresMs))
        throw post_policy_invalid('"expiration" is not an ISO 8601 time in UTC');
    if (!Array.isArray(conditions))
        throw post_policy_invalid('"conditions" is not a list');
    return { expiresMs, conditions: conditions.flatMap((condition) => readCondition(condition)) };
}
function post_policy_parse(policy) {
    try {
        const document = JSON.parse(Buffer.from(policy, 'base64').toString('utf8'));
        if (typeof document === 'object' && document !== null)
            return document;
    }
    catch {
        // Told below: not JSON and not an object are the same to the caller.
    }
    throw post_policy_invalid('the policy is not a JSON object in base64');
}
function readCondition(condition) {
    if (Array.isArray(condition))
        return [readListCondition(condition)];
    if (typeof condition !== 'object' || condition === null)
        throw post_policy_invalid('a condition is neither a list nor an object');
    return Object.entries(condition).map(([field, value]) => {
        if (typeof value !== 'string')
            throw post_policy_invalid(`the condition on "${field}" is not a text`);
        return { kind: 'eq', field: field.toLowerCase(), value };
    });
}
function readListCondition([operator, first, second]) {
    if (operator === 'content-length-range' && typeof first === 'number' && typeof second === 'number') {
        return { kind: 'size', range: { min: first, max: second } };
    }
    const known = operator === 'eq' || operator === 'starts-with';
    if (known && typeof first === 'string' && first.startsWith('$') && typeof second === 'string') {
        return { kind: operator, field: first.slice(1).toLowerCase(), value: second };
    }
    throw post_policy_invalid('a condition is not of a known form');
}

;// CONCATENATED MODULE: ./build/emulator/post-object.js








const malformed = (reason) => new StorageError(400, 'MalformedPOSTRequest', `The body of your POST request is ${reason}.`);
/** How long the parser may stay silent after the last byte: it says nothing at all about a body without its end. */
const silenceMs = 500;
/** All fields before the file together (wire-facts section 5). */
const fieldsMaxBytes = 8 * 1024 * 1024;
/** Reads a PostObject form and checks its policy before the file is written; the rest of a refused body is read and dropped. */
async function receiveForm(request, cloud, bucket) {
    const fields = new Map();
    const receiver = new FileReceiver(cloud.store.newFile(), () => checkForm(fields, cloud, bucket));
    try {
        await readParts(request, fields, receiver);
        const file = await receiver.result();
        const md5 = fields.get('content-md5');
        if (md5 !== undefined && md5 !== file.md5)
            throw new StorageError(400, 'InvalidDigest', 'The Content-MD5 you specified is not that of the file.');
        const key = fields.get('key')?.replaceAll(/\$\{filename\}/g, file.fileName);
        if (key === undefined || key === '' || key.startsWith('/'))
            throw new StorageError(400, 'InvalidArgument', 'The form has no valid "key".');
        return {
            fields: new Map([...fields, ['key', key]]),
            path: file.path,
            sizeBytes: file.sizeBytes,
            contentType: checkedHeader('content-type', fields.get('content-type') ?? file.contentType),
            headers: keptHeaders(fields),
        };
    }
    catch (error) {
        await receiver.abort();
        throw error instanceof StorageError ? error : malformed(`not well formed: ${String(error)}`);
    }
}
function checkForm(fields, cloud, bucket) {
    const range = checkPolicy(fields, storageKeys(cloud), bucket, cloud.now());
    const unnamed = cloud.siteHeaders === 'refused' && fields.get('ossaccesskeyid') === siteStorageKey.id ? keptHeaders(fields) : {};
    const names = Object.keys(unnamed);
    if (names.length === 0)
        return range;
    throw new StorageError(403, 'AccessDenied', `Invalid according to Policy: Extra input fields: ${names.join(', ')}`);
}
/** Makes a received form an object. Its ETag is not the MD5 of the bytes (wire-facts section 5). */
async function storeForm(form, cloud, bucket) {
    const { path, sizeBytes, contentType, headers } = form;
    const key = form.fields.get('key') ?? '';
    if (form.fields.get('x-oss-forbid-overwrite') === 'true' && cloud.store.find(bucket, key)) {
        await (0,external_node_fs_promises_.rm)(path, { force: true });
        throw new StorageError(409, 'FileAlreadyExists', 'The object you specified already exists and can not be overwritten.');
    }
    const etag = (0,external_node_crypto_.createHash)('md5').update((0,external_node_crypto_.randomUUID)()).digest('hex').toUpperCase();
    return cloud.store.commit({ bucket, key, path, sizeBytes, contentType, headers, etag });
}
/** The status that the form asks for; 204 unless it asks for 200 or 201. */
const successStatus = (fields) => {
    const wanted = fields.get('success_action_status');
    return wanted === '200' ? 200 : wanted === '201' ? 201 : 204;
};
function readParts(request, fields, receiver) {
    const contentType = request.headers['content-type'] ?? '';
    const parser = new busboy.Busboy({
        headers: { 'content-type': contentType },
        isPartAFile: (name) => name === 'file',
        limits: { fieldSize: fieldsMaxBytes },
    });
    return new Promise((resolve, reject) => {
        let fieldBytes = 0;
        let problem;
        let silence;
        const settle = (error) => {
            clearTimeout(silence);
            if (error === undefined && problem === undefined)
                resolve();
            else
                reject(problem ?? error);
        };
        parser.on('field', (name, value) => {
            fieldBytes += value.length;
            if (receiver.started)
                problem ??= malformed('not well formed: the field "file" must be the last one');
            if (fieldBytes > fieldsMaxBytes)
                problem ??= new StorageError(400, 'FieldItemTooLong', 'The fields before the file are too long.');
            fields.set(name.toLowerCase(), value);
        });
        parser.on('file', (_name, stream, fileName, _encoding, partType) => receiver.start(stream, fileName, partType));
        parser.on('finish', () => settle());
        parser.on('error', settle);
        request.on('aborted', () => settle(malformed('incomplete')));
        request.on('end', () => {
            silence = setTimeout(() => settle(malformed('incomplete')), silenceMs);
        });
        request.pipe(parser);
    });
}

;// CONCATENATED MODULE: ./build/emulator/storage.js












/** Object storage: PostObject at `/`, PUT, GET and HEAD at the objects. V1 signatures; no lists, no deletes, no multipart uploads, no crc64. */
class Storage {
    #site;
    constructor(site) {
        this.#site = site;
    }
    /** Takes a form that carries a file. */
    async post(message) {
        const bucket = bucketOf(message);
        return this.#answer('PostObject', message, async (seen) => {
            const form = await receiveForm(message, this.#site.cloud, bucket);
            seen.parameters = { key: form.fields.get('key') ?? '', sizeBytes: String(form.sizeBytes), contentType: form.contentType };
            return {
                act: async () => this.#postedAnswer(await storeForm(form, this.#site.cloud, bucket), form),
                drop: () => (0,external_node_fs_promises_.rm)(form.path, { force: true }),
            };
        });
    }
    /** Answers a request to one object. */
    async object(message) {
        const operation = { GET: 'GetObject', HEAD: 'HeadObject', PUT: 'PutObject' }[message.method ?? ''];
        return this.#answer(operation ?? 'GetObject', message, async (seen) => {
            const request = readObjectRequest(message);
            seen.parameters = { key: request.key };
            if (operation === undefined)
                throw new StorageError(405, 'MethodNotAllowed', `The emulator has no ${request.method} of objects.`);
            return operation === 'PutObject'
                ? this.#put(message, request, seen)
                : { act: async () => this.#get(request), drop: async () => undefined };
        });
    }
    #get(request) {
        const { cloud } = this.#site;
        if (isSigned(request))
            checkObjectSignature(request, storageKeys(cloud), cloud.now());
        else if (!this.#isPublic(request))
            throw new StorageError(403, 'AccessDenied', 'You have no right to access this object because of bucket acl.');
        const object = cloud.store.find(request.bucket, request.key);
        if (!object)
            throw new StorageError(404, 'NoSuchKey', 'The specified key does not exist.');
        const headers = {
            ...object.headers,
            'content-type': object.contentType,
            etag: `"${object.etag}"`,
            'last-modified': new Date(object.modifiedMs).toUTCString(),
        };
        return { status: 200, headers, body: { stream: cloud.store.stream(object), sizeBytes: object.sizeBytes } };
    }
    /** What the service made of an upload is for every phone. Uploads themselves, and sites but for their own door, are for those who hold a key. */
    #isPublic({ bucket, key }) {
        const { spaces } = this.#site.cloud.world();
        const folders = [uploadFolder, codeFolder, ...spaces.map(({ spaceId }) => siteFolder(spaceId))];
        return bucket === ownBucket && !folders.some((folder) => key.startsWith(folder));
    }
    async #put(message, request, seen) {
        const { cloud } = this.#site;
        if (!isSigned(request))
            throw new StorageError(403, 'AccessDenied', 'Anonymous access is forbidden for this operation.');
        checkObjectSignature(request, storageKeys(cloud), cloud.now());
        const headers = keptHeaders(Object.entries(request.headers));
        const path = cloud.store.newFile();
        const drop = () => (0,external_node_fs_promises_.rm)(path, { force: true });
        const { sizeBytes, md5 } = await writeBody(message, path).catch(async (error) => {
            await drop();
            throw error;
        });
        const contentType = request.headers['content-type'] ?? 'application/octet-stream';
        seen.parameters = { key: request.key, sizeBytes: String(sizeBytes), contentType };
        const expected = request.headers['content-md5'];
        if (expected !== undefined && expected !== md5.toString('base64')) {
            await drop();
            throw new StorageError(400, 'InvalidDigest', 'The Content-MD5 you specified is not that of the body.');
        }
        // Unlike with PostObject, the ETag is the MD5 (wire-facts section 5).
        const etag = md5.toString('hex').toUpperCase();
        const object = { bucket: request.bucket, key: request.key, path, sizeBytes, contentType, headers, etag };
        return { drop, act: async () => this.#storedAnswer(cloud.store.commit(object)) };
    }
    #storedAnswer(object) {
        this.#site.save();
        return { status: 200, headers: { etag: `"${object.etag}"` }, body: '' };
    }
    #postedAnswer(object, form) {
        this.#site.save();
        const status = successStatus(form.fields);
        const location = `${this.#site.cloud.url()}/${object.key.split('/').map(encodeURIComponent).join('/')}`;
        const headers = { etag: `"${object.etag}"`, location };
        if (status !== 201)
            return { status, headers, body: '' };
        const xml = `<Bucket>${object.bucket}</Bucket><Location>${escapeXml(location)}</Location><Key>${escapeXml(object.key)}</Key><ETag>"${object.etag}"</ETag>`;
        return {
            status,
            headers: { ...headers, 'content-type': 'application/xml' },
            body: `<?xml version="1.0" encoding="UTF-8"?>\n<PostResponse>${xml}</PostResponse>\n`,
        };
    }
    async #answer(operation, message, prepare) {
        const requestId = (0,external_node_crypto_.randomUUID)().replaceAll('-', '').slice(0, 24).toUpperCase();
        const seen = { parameters: {}, outcome: { outcome: 'OK' } };
        const errorAnswer = (error) => storageErrorAnswer(error, requestId, message.headers.host ?? '');
        const answer = await this.#work(operation, seen, errorAnswer, prepare).catch((error) => {
            const known = storageErrorOf(error);
            seen.outcome = { outcome: known.code, message: known.message };
            message.resume();
            return errorAnswer(known);
        });
        const { parameters, outcome, fault } = seen;
        const time = new Date(this.#site.cloud.now()).toISOString();
        const call = { operation, parameters, time, status: answer.status, ...outcome, requestId };
        this.#site.recorder.add(fault ? { ...call, fault: `${fault.when} ${fault.kind}` } : call);
        return { ...answer, headers: { ...answer.headers, 'x-oss-request-id': requestId } };
    }
    async #work(operation, seen, errorAnswer, prepare) {
        const { act, drop } = await prepare(seen);
        const fault = this.#site.faults.take(operation);
        seen.fault = fault;
        const failures = {
            throttle: () => withDelay(errorAnswer(new StorageError(503, 'TotalQpsLimitExceeded', 'Please reduce your request rate.')), fault?.ms ?? 0),
            internal: () => errorAnswer(new StorageError(500, 'InternalError', 'We encountered an internal error. Please try again.')),
            expired: () => errorAnswer(new StorageError(403, 'AccessDenied', 'Invalid according to Policy: Policy expired.')),
            nothing: () => ({ status: 200, headers: {}, body: '<?xml version="1.0" encoding="UTF-8"?>' }),
        };
        if (isLost(fault))
            seen.outcome = { outcome: 'Fault' };
        const answer = await actWithFault(this.#site, fault, failures, act);
        if (isLost(fault))
            await drop();
        return answer;
    }
}
/** True when the call never takes effect. */
const isLost = (fault) => fault?.when === 'before' && fault.kind !== 'slow';
/** The storage names its wait in milliseconds (wire-facts section 5). */
const withDelay = (answer, ms) => ms > 0 ? { ...answer, headers: { ...answer.headers, 'x-oss-qos-delay-time': String(ms) } } : answer;
function storageErrorOf(error) {
    if (error instanceof StorageError)
        return error;
    if (error instanceof GatewayError)
        return new StorageError(400, 'InvalidArgument', error.message);
    return new StorageError(500, 'InternalError', `A fault of the emulator: ${String(error)}`);
}

;// CONCATENATED MODULE: ./build/emulator/emulator.js





















/** Starts an emulator. With a state file it goes on where that ends; the seed then only counts for keys and for a reset. */
async function createEmulator(options = {}) {
    const seed = options.seed ?? emulator_seed/* defaultSeed */.pr;
    (0,seed_file/* checkValues */.X)(seed);
    const { stateFile } = options;
    const kept = stateFile === undefined ? undefined : loadWorld(stateFile);
    const folder = stateFile === undefined ? (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'miniship-emulator-')) : objectsFolder(stateFile);
    const machine = new Machine(options, seed, folder);
    const removeFolder = () => (stateFile === undefined ? (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true }) : undefined);
    const server = await listen(options.port ?? 0, machine).catch((error) => {
        removeFolder();
        throw error;
    });
    machine.url = server.url;
    const close = async () => {
        await server.close();
        await machine.close();
        removeFolder();
    };
    await machine.start(kept).catch(async (error) => {
        await close();
        throw error;
    });
    return {
        url: server.url,
        env: environment(seed, server.url),
        calls: machine.site.recorder.calls,
        failNext: (operation, fault) => machine.site.faults.add(readFault({ operation, ...fault }, 'Fault')),
        resolve: (query) => machine.resolve(query),
        state: () => describeState(machine.site.cloud),
        now: () => machine.site.cloud.now(),
        advance: (ms) => machine.setClock({ advanceMs: ms }),
        reset: () => machine.reset(),
        close,
    };
}
/** The running parts, and the world that a reset replaces. */
class Machine {
    url = '';
    site;
    gateway;
    storage;
    #seed;
    #world = emptyWorld();
    #seeded = emptyWorld();
    constructor(options, seed, folder) {
        const { now: realNow = Date.now, stateFile } = options;
        const world = () => this.#world;
        const now = () => realNow() + this.#world.clockShiftMs;
        const store = new ObjectStore(folder, world, now);
        const cloud = {
            world,
            now,
            store,
            functionHost: new FunctionHost((file) => store.pathOf({ file })),
            keys: seed.keys,
            url: () => this.url,
            save: () => this.site.save(),
            servers: new SpaceServers(now),
            deployDelayMs: options.deployDelayMs ?? 300,
            openDelayMs: options.openDelayMs ?? 300,
            publishDelayMs: options.publishDelayMs ?? 300,
            tokenLifetimeMs: options.tokenLifetimeMs ?? 30 * 60 * 1000,
            maxUploadBytes: options.maxUploadBytes ?? 1024 ** 3,
            siteHeaders: options.siteHeaders ?? 'taken',
        };
        const save = () => (stateFile === undefined ? undefined : saveWorld(stateFile, this.#world));
        this.#seed = seed;
        this.site = { cloud, save, faults: new FaultQueue(), recorder: new Recorder(), lock: new Lock(), sleep: (ms) => (0,promises_.setTimeout)(ms) };
        this.gateway = new Gateway(this.site, options.rateLimit ?? 'window');
        this.storage = new Storage(this.site);
    }
    async start(kept) {
        await plantSeed(this.#seed, this.site.cloud);
        this.#seeded = structuredClone(this.#world);
        if (kept)
            this.#world = kept;
        failLostAttempts(this.#world.spaces);
        this.site.cloud.store.sweep([this.#world, this.#seeded]);
        this.site.save();
    }
    /** Ends what the space servers and functions hold. */
    async close() {
        await this.site.cloud.servers.close();
        await this.site.cloud.functionHost.close();
    }
    resolve(query) {
        const found = resolvePackage(query, this.site.cloud);
        if (found?.audience === 'window')
            this.site.save();
        return found;
    }
    setClock(change) {
        this.#world.clockShiftMs += 'advanceMs' in change ? change.advanceMs : change.nowMs - this.site.cloud.now();
        this.site.save();
    }
    reset() {
        this.#world = structuredClone(this.#seeded);
        this.site.cloud.store.sweep([this.#seeded]);
        this.site.faults.clear();
        this.site.recorder.clear();
        this.gateway.clear();
        this.site.save();
    }
}
function environment(seed, url) {
    const [key] = seed.keys;
    const [app] = seed.apps;
    const miniProgram = app?.miniPrograms?.[0];
    const [space] = seed.spaces;
    const variables = {
        MINISHIP_ENDPOINT: url,
        ALIBABA_CLOUD_ACCESS_KEY_ID: key?.id,
        ALIBABA_CLOUD_ACCESS_KEY_SECRET: key?.secret,
        ALIBABA_CLOUD_SECURITY_TOKEN: key?.securityToken,
        MINISHIP_APP_ID: app?.appId,
        MINISHIP_WORKSPACE_ID: app?.workspaceId,
        MINISHIP_TENANT_ID: app?.tenantId,
        MINISHIP_H5_ID: miniProgram?.h5Id,
        MINISHIP_H5_NAME: miniProgram?.name,
        MINISHIP_SPACE_ID: typeof space === 'string' ? space : space?.spaceId,
    };
    return Object.fromEntries(Object.entries(variables).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}


/***/ }),

/***/ 36256:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ checkValues),
/* harmony export */   d: () => (/* binding */ parseSeed)
/* harmony export */ });
/* harmony import */ var _wire_catalogue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13334);
/* harmony import */ var _seed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83229);


const functionForm = {
    name: 'text',
    'code?': 'text',
    'runtime?': 'text',
    'memoryMb?': 'count',
    'timeoutSeconds?': 'count',
    'httpPath?': 'text',
};
const spaceForm = {
    spaceId: 'text',
    'name?': 'text',
    'staticWebQuotaBytes?': 'count',
    'functions?': [functionForm],
};
const form = {
    'keys?': [{ id: 'text', secret: 'text', 'securityToken?': 'text', 'denied?': ['text'], 'inactive?': 'flag' }],
    'apps?': [
        {
            appId: 'text',
            workspaceId: 'text',
            tenantId: 'text',
            'virtualDomain?': 'text',
            'rsaKey?': 'flag',
            'miniPrograms?': [{ h5Id: 'text', name: 'text', 'packages?': [{ h5Version: 'text', 'audience?': 'text', 'clientMin?': 'text' }] }],
            'whitelists?': [{ name: 'text', 'type?': 'text', users: ['text'] }],
            'syncScenes?': [{ bizType: 'text', global: 'flag' }],
        },
    ],
    'spaces?': [new Set(['text', spaceForm])],
};
/** Reads a seed file. Throws a plain error that names the place and what is wrong there. */
function parseSeed(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        throw new Error(`The seed is not JSON: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
    checkForm(value, form, 'seed');
    // `checkForm` has just proved every field; the lists that are absent come from the default.
    const seed = { ..._seed_js__WEBPACK_IMPORTED_MODULE_1__/* .defaultSeed */ .pr, ...value };
    checkValues(seed);
    return seed;
}
function checkForm(value, expected, place) {
    if (typeof expected === 'string')
        checkKind(value, expected, place);
    else if (isEither(expected))
        checkForm(value, choose(value, expected), place);
    else if (isListForm(expected)) {
        if (!Array.isArray(value))
            throw new Error(`${place}: expected a list, found ${JSON.stringify(value)}.`);
        for (const [index, member] of value.entries())
            checkForm(member, expected[0], `${place}[${index}]`);
    }
    else
        checkObject(value, expected, place);
}
const kinds = { text: 'string', flag: 'boolean', count: 'number' };
function checkKind(value, kind, place) {
    const isCount = kind !== 'count' || (Number.isSafeInteger(value) && Number(value) >= 0);
    if (typeof value !== kinds[kind] || !isCount)
        throw new Error(`${place}: expected a ${kind === 'count' ? 'whole number' : kinds[kind]}, found ${JSON.stringify(value)}.`);
}
const isEither = (expected) => expected instanceof Set;
/** The form meant by a value: a text is meant as one, anything else as the other. */
const choose = (value, forms) => [...forms].find((one) => (one === 'text') === (typeof value === 'string')) ?? 'text';
const isListForm = (expected) => Array.isArray(expected);
function checkObject(value, expected, place) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw new Error(`${place}: expected an object, found ${JSON.stringify(value)}.`);
    const given = new Map(Object.entries(value));
    for (const [marked, inner] of Object.entries(expected)) {
        const name = marked.replace('?', '');
        if (given.has(name))
            checkForm(given.get(name), inner, `${place}.${name}`);
        else if (name === marked)
            throw new Error(`${place}: "${name}" is missing.`);
        given.delete(name);
    }
    for (const name of given.keys())
        throw new Error(`${place}: unknown field "${name}".`);
}
/** Limits that go beyond the type of a value; also for seeds that a test writes as an object. Throws a plain error. */
function checkValues(seed) {
    if (seed.keys.length === 0 || seed.apps.length === 0)
        throw new Error('seed: needs at least one key and one app.');
    for (const key of seed.keys)
        checkKey(key);
    checkSpaces(seed.spaces);
    for (const app of seed.apps) {
        for (const miniProgram of app.miniPrograms ?? [])
            checkMiniProgram(miniProgram);
        for (const whitelist of app.whitelists ?? [])
            checkWhitelist(whitelist);
    }
}
function checkSpaces(spaces) {
    const ids = spaces.map((space) => (typeof space === 'string' ? space : space.spaceId));
    const twice = ids.find((id, index) => ids.indexOf(id) !== index);
    if (twice !== undefined)
        throw new Error(`seed: the space "${twice}" is named twice.`);
}
function checkKey({ denied = [] }) {
    for (const operation of denied)
        if (!(0,_wire_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .isOperation */ .YG)(operation))
            throw new Error(`seed: "denied" names no operation: "${operation}".`);
}
function checkMiniProgram({ h5Id, packages = [] }) {
    if (!/^\d{16}$/.test(h5Id))
        throw new Error(`seed: h5Id "${h5Id}" is not 16 digits.`);
    for (const { h5Version, audience = 'none' } of packages) {
        if (!/^\d+(\.\d+){3}$/.test(h5Version))
            throw new Error(`seed: h5Version "${h5Version}" is not four dotted numbers.`);
        if (!['none', 'everyone'].includes(audience))
            throw new Error(`seed: audience "${audience}" is neither "none" nor "everyone".`);
    }
}
function checkWhitelist({ name, type = 'normal' }) {
    if (!['normal', 'regular'].includes(type))
        throw new Error(`seed: type "${type}" of whitelist "${name}" is neither "normal" nor "regular".`);
}


/***/ }),

/***/ 83229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pr: () => (/* binding */ defaultSeed),
/* harmony export */   yM: () => (/* binding */ seedWith)
/* harmony export */ });
/* unused harmony export emptySeed */
/** One key, one app, one mini program without a package. */
const emptySeed = {
    keys: [{ id: 'emulator-access-key-id', secret: 'emulator-access-key-secret' }],
    apps: [
        {
            appId: 'ONEX570DA892117',
            workspaceId: 'PROD',
            tenantId: 'PUQYHL',
            virtualDomain: 'example.com',
            miniPrograms: [{ h5Id: '2017072607907880', name: 'Shop' }],
            syncScenes: [
                { bizType: 'UCHAT', global: false },
                { bizType: 'NOTICE', global: true },
            ],
        },
    ],
    spaces: ['mp-0e16bb12-14af-4635-b24c-5ac1a9a7bb9f'],
};
/** The mini programs of the empty seed, each with these packages. */
const seedWith = (...packages) => ({
    ...emptySeed,
    apps: emptySeed.apps.map((app) => ({ ...app, miniPrograms: app.miniPrograms?.map((each) => ({ ...each, packages })) ?? [] })),
});
/** Its mini program has an early version that nobody received: only a first version needs an icon, and a rehearsal should need as little as possible. */
const defaultSeed = seedWith({ h5Version: '0.1.0.0' });


/***/ })

};
