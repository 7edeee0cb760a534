export const id = 8757;
export const ids = [8757];
export const modules = {

/***/ 63119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ isFields)
/* harmony export */ });
/** Whether something of unknown shape has fields to look at. */
const isFields = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);


/***/ }),

/***/ 58423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $V: () => (/* binding */ manifestOf),
/* harmony export */   HN: () => (/* binding */ writeManifest),
/* harmony export */   HZ: () => (/* binding */ headersDigest),
/* harmony export */   MU: () => (/* binding */ isOurs),
/* harmony export */   WI: () => (/* binding */ readManifest),
/* harmony export */   ji: () => (/* binding */ manifestPath)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _build_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86527);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63119);



/** Where the manifest stands beside the site. */
const manifestPath = '.miniship/manifest.json';
/** Whether a path of a site belongs to miniship itself. */
const isOurs = (path) => path === '.miniship' || path.startsWith('.miniship/');
/** Stands for the type and the headers that a file is served with; one that is served in another way has to be sent again. */
function headersDigest({ contentType, headers }) {
    const sorted = Object.entries(headers).sort(([a], [b]) => (a < b ? -1 : 1));
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(JSON.stringify([contentType, ...sorted]))
        .digest('hex')
        .slice(0, 16);
}
/** Reads what may be a manifest. It is a memory aid, so nothing that it holds is an error: without it more is sent, and that is all. */
function readManifest(bytes) {
    if (bytes === undefined)
        return {};
    let value;
    try {
        value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    }
    catch (error) {
        return { reason: `it is not JSON (${(0,_build_file_js__WEBPACK_IMPORTED_MODULE_1__/* .systemReason */ .uc)(error)})` };
    }
    if (!(0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isFields */ .C)(value) || typeof value['version'] !== 'number')
        return { reason: 'it is not a manifest of miniship' };
    if (value['version'] !== 1)
        return { reason: `it has version ${value['version']}, and only version 1 is known` };
    const { commit, files, rolledBackFrom, undone, unrefreshed } = value;
    if (!(0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isFields */ .C)(files) || !(commit === undefined || typeof commit === 'string'))
        return { reason: 'it is damaged' };
    const broken = Object.entries(files).find(([, entry]) => !isEntry(entry));
    if (broken !== undefined)
        return { reason: `its entry of ${JSON.stringify(broken[0])} is damaged` };
    const marks = {
        ...(typeof rolledBackFrom === 'string' && { rolledBackFrom }),
        ...(isTexts(undone) && { undone }),
        ...(isTexts(unrefreshed) && { unrefreshed }),
    };
    return { manifest: { version: 1, ...(commit !== undefined && { commit }), ...marks, files: files } };
}
const isTexts = (value) => Array.isArray(value) && value.every((each) => typeof each === 'string');
function isEntry(value) {
    if (!(0,_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isFields */ .C)(value))
        return false;
    const isSize = typeof value['sizeBytes'] === 'number' && Number.isSafeInteger(value['sizeBytes']) && value['sizeBytes'] >= 0;
    return isSize && ['md5', 'sha256', 'etag', 'headers'].every((field) => typeof value[field] === 'string');
}
/** The same manifest gives the same bytes, one line a file, sorted by the bytes of the paths. */
function writeManifest({ version, commit, rolledBackFrom, undone, unrefreshed, files }) {
    const lines = Object.entries(files)
        .map(([path, { sizeBytes, md5, sha256, etag, headers }]) => ({
        key: Buffer.from(path),
        line: `${JSON.stringify(path)}:${JSON.stringify({ sizeBytes, md5, sha256, etag, headers })}`,
    }))
        .sort((a, b) => Buffer.compare(a.key, b.key))
        .map(({ line }) => line);
    const some = (texts) => (texts?.length === 0 ? undefined : texts);
    const head = JSON.stringify({ version, commit, rolledBackFrom, undone: some(undone), unrefreshed: some(unrefreshed) }).slice(0, -1);
    return Buffer.from(`${head},"files":{\n${lines.join(',\n')}\n}}\n`);
}
/** The manifest of a site as it is now: its files, with the ETags that the cloud lists. A file that the cloud does not list is not in it. */
function manifestOf(files, remote, commit) {
    const etags = new Map(remote.map(({ path, etag }) => [path, etag]));
    const entries = files.flatMap((file) => {
        const { path, sizeBytes, md5, sha256 } = file;
        const etag = etags.get(path);
        return etag === undefined ? [] : [[path, { sizeBytes, md5, sha256, etag, headers: headersDigest(file) }]];
    });
    return { version: 1, ...(commit !== undefined && { commit }), files: Object.fromEntries(entries) };
}


/***/ }),

/***/ 74752:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $Y: () => (/* binding */ deploySettings),
  dV: () => (/* binding */ hostingSetting),
  ZB: () => (/* binding */ planSettings)
});

;// CONCATENATED MODULE: ./build/workflows/domain-settings.js
/** The custom domains of hosting that are asked for. Others stay bound: somebody else may need them. */
const domainSettings = (asked, found, settings) => asked.flatMap((domain) => settingsOf(domain, found, settings));
/** In the order in which they can be written: https can be forced only with a certificate, and everything needs the domain. */
function settingsOf(asked, found, settings) {
    const { domain, certificate, forceHttps, cors } = asked;
    const setting = (name, wordsOf, after, write) => ({
        name: `domain ${domain}${name}`,
        before: wordsOf(found.find((each) => each.domain === domain)),
        after,
        write,
        read: async () => wordsOf((await settings.domains()).find((each) => each.domain === domain)),
    });
    const asList = [
        setting('', (site) => (site === undefined ? 'not bound' : 'bound'), 'bound', () => settings.bindDomain(domain)),
    ];
    if (certificate !== undefined) {
        const attach = () => settings.attachCertificate(domain, certificate);
        asList.push(setting(' certificate', (site) => site?.certificateName ?? 'none', certificate.name, attach));
    }
    if (forceHttps !== undefined) {
        asList.push(setting(' force HTTPS', (site) => onOrOff(site?.forceHttps), onOrOff(forceHttps), () => settings.setForceHttps(domain, forceHttps)));
    }
    if (cors !== undefined) {
        asList.push(setting(' CORS', (site) => corsWords(site?.cors), corsWords(cors), () => settings.setDomainCors(domain, cors)));
    }
    return asList;
}
const onOrOff = (value) => (value ? 'on' : 'off');
const corsWords = (cors) => (cors ? cors.origins : 'off');

// EXTERNAL MODULE: ./build/workflows/open-hosting.js
var open_hosting = __webpack_require__(81026);
// EXTERNAL MODULE: ./build/workflows/setting.js
var workflows_setting = __webpack_require__(9097);
// EXTERNAL MODULE: ./build/services/json-object.js
var json_object = __webpack_require__(15731);
// EXTERNAL MODULE: ./build/workflows/canonical-json.js
var canonical_json = __webpack_require__(94074);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/workflows/http-trigger-setting.js


/** The HTTP trigger of the space as one setting: the cloud takes switch, domain and certificate in one write. */
function httpTriggerSetting(asked, found, settings) {
    const enabled = asked.enabled ?? found.enabled;
    const domain = asked.domain ?? found.domain;
    const certificate = domain === '' ? undefined : asked.certificate;
    return {
        name: 'HTTP trigger',
        before: inWords(found, certificate),
        after: [enabled ? 'on' : 'off', domain, certificate && certificateWords(certificate)].filter(Boolean).join(', '),
        write: () => settings.setHttpTrigger({
            enabled,
            ...(asked.domain !== undefined && { domain }),
            ...(certificate && { domain, certificate: { certificate: certificate.certificate, privateKey: certificate.privateKey } }),
        }),
        read: async () => inWords(await settings.httpTrigger(), certificate),
    };
}
/** The certificate is told only when one is asked for: another one in the cloud is nobody's difference. */
function inWords({ enabled, domain, certificateInfo }, asked) {
    const certificate = asked && foundCertificate(certificateInfo, asked);
    return [enabled ? 'on' : 'off', domain, certificate].filter(Boolean).join(', ');
}
function foundCertificate(info, asked) {
    if (isInPlace(info, asked))
        return certificateWords(asked);
    return info === '' ? 'no certificate' : 'another certificate';
}
const certificateWords = ({ name }) => `certificate ${name}`;
/** The cloud answers JSON with notBefore, notAfter and subject of the certificate; both times together tell one certificate from its successor. */
function isInPlace(info, { certificate }) {
    const { validFrom, validTo } = new external_node_crypto_.X509Certificate(certificate);
    const { notBefore, notAfter } = readInfo(info);
    return sameSecond(notBefore, validFrom) && sameSecond(notAfter, validTo);
}
function readInfo(info) {
    try {
        const read = (0,json_object/* parseJson */.qF)(info);
        return typeof read === 'object' && read !== null ? read : {};
    }
    catch {
        return {};
    }
}
const sameSecond = (a, b) => typeof a === 'string' && Date.parse(a) === Date.parse(b);

// EXTERNAL MODULE: ./build/workflows/write-once.js
var write_once = __webpack_require__(37154);
;// CONCATENATED MODULE: ./build/workflows/space-settings.js




/** The settings of the space that are asked for, each as it is and as it is to be. What is not asked is not read. */
async function readSpaceSettings(asked, settings) {
    const found = [];
    if (asked.httpTrigger !== undefined)
        found.push(httpTriggerSetting(asked.httpTrigger, await settings.httpTrigger(), settings));
    if (asked.cors !== undefined)
        found.push(await corsSetting(asked.cors, settings));
    for (const policy of asked.policies)
        found.push(await policySetting(policy, settings));
    return found;
}
/** The list is the whole list: what is missing is added, then what nobody asked for is removed. */
async function corsSetting(asked, settings) {
    const before = await settings.corsDomains();
    return {
        name: 'CORS domains',
        before: listed(before.map(({ domain }) => domain)),
        after: listed(asked),
        removes: before.map(({ domain }) => domain).filter((domain) => !asked.includes(domain)),
        write: async () => {
            // Read again: of a list that was changed half way only the rest is to be done.
            const found = await settings.corsDomains();
            const missing = asked.filter((domain) => !found.some((each) => each.domain === domain));
            const isListed = async (wanted) => (await settings.corsDomains()).some(({ domain }) => domain === wanted);
            for (const domain of new Set(missing)) {
                await (0,write_once/* unlessDone */.Xk)(() => settings.addCorsDomain(domain), () => isListed(domain));
            }
            for (const { domain, domainId } of found.filter((each) => !asked.includes(each.domain))) {
                await (0,write_once/* unlessDone */.Xk)(() => settings.removeCorsDomain(domainId), async () => !(await isListed(domain)));
            }
        },
        read: async () => listed((await settings.corsDomains()).map(({ domain }) => domain)),
    };
}
const listed = (names) => [...new Set(names)].sort().join(', ');
async function policySetting(asked, settings) {
    const { service, collection, name, policy } = asked;
    const read = async () => policyWords(await settings.policy(service, collection), asked);
    return {
        name: ['policy of', service, collection].filter(Boolean).join(' '),
        before: await read(),
        after: policyWords({ name, policy: policy ?? '' }, asked),
        write: () => settings.setPolicy(service, { collection, name, policy }),
        read,
    };
}
/** The text of a policy counts only when one is asked for: the cloud answers one for each of its names. */
const policyWords = ({ name, policy }, asked) => [name, asked.policy !== undefined && sameText(policy)].filter(Boolean).join(' ');
/** JSON that says the same is the same, however it is spaced and ordered. */
function sameText(policy) {
    try {
        return (0,canonical_json/* canonicalJson */.d)((0,json_object/* parseJson */.qF)(policy));
    }
    catch {
        return policy;
    }
}

;// CONCATENATED MODULE: ./build/workflows/deploy-settings.js




/** The name under which the opening of hosting stands in a plan. */
const hostingSetting = 'hosting';
/** Every setting that is asked for, in the order in which they are written; plan and run read the same way. */
async function readSettings(asked, waitMs, tools) {
    const { settings, hosting } = tools.serverless;
    const ofSpace = await readSpaceSettings(asked, settings);
    if (asked.domains.length === 0)
        return ofSpace;
    const state = await hosting.state();
    const bound = state === 'in-service' ? await settings.domains() : [];
    return [...ofSpace, opening(state, waitMs, tools), ...domainSettings(asked.domains, bound, settings)];
}
/** A domain can be bound only to hosting that is open. */
const opening = (state, waitMs, tools) => ({
    name: hostingSetting,
    before: state,
    after: 'in-service',
    write: () => (0,open_hosting/* openHosting */.z)(waitMs, tools),
    read: () => tools.serverless.hosting.state(),
});
/** Reads the settings; nothing is written. Those that are as asked stand in it too, with the same words twice. */
async function planSettings(asked, waitMs, tools) {
    return (await readSettings(asked, waitMs, tools)).map(workflows_setting/* differenceOf */.Pq);
}
/** Changes what differs, one after the other, each read back. Everything is read again first: the functions took their time. */
async function deploySettings(asked, waitMs, tools, onChanged) {
    for (const setting of (await readSettings(asked, waitMs, tools)).filter(workflows_setting/* isDifferent */.eJ)) {
        await (0,workflows_setting/* change */.Zg)(setting, tools);
        onChanged((0,workflows_setting/* differenceOf */.Pq)(setting));
    }
}


/***/ }),

/***/ 4715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UK: () => (/* binding */ newSpec),
/* harmony export */   WK: () => (/* binding */ changeFor),
/* harmony export */   YJ: () => (/* binding */ settingWords),
/* harmony export */   Zm: () => (/* binding */ comparable),
/* harmony export */   g6: () => (/* binding */ differencesOf),
/* harmony export */   rI: () => (/* binding */ specOf)
/* harmony export */ });
/* harmony import */ var _function_stamp_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54367);

/** What a setting is called in a plan, and how it is said. */
const shown = {
    runtime: { name: 'runtime' },
    memoryMb: { name: 'memory', unit: ' MB' },
    timeoutSeconds: { name: 'timeout', unit: ' s' },
    concurrency: { name: 'concurrency' },
    httpPath: { name: 'HTTP path' },
    timer: { name: 'timer' },
    timerPayload: { name: 'timer payload' },
    desc: { name: 'description' },
};
const names = Object.keys(shown);
/** What a function can be created with; the rest is set after it exists. */
function newSpec(request) {
    const { runtime, memoryMb, timeoutSeconds, about: desc } = request;
    return given({ runtime, memoryMb, timeoutSeconds, desc });
}
/** What is asked of a function; what is not asked stays as it is. */
function askedOf({ runtime, memoryMb, timeoutSeconds, concurrency, httpPath, timer, timerPayload, about, }) {
    return given({ runtime, memoryMb, timeoutSeconds, concurrency, httpPath, timer, timerPayload, desc: about });
}
/** The settings that have a value. */
const given = (settings) => Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
/** The asked settings that the cloud has otherwise; for a function that does not exist, all of them. */
function changeFor(request, found) {
    const asked = askedOf(request);
    if (found === undefined)
        return asked;
    const now = { ...found, desc: (0,_function_stamp_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(found.desc) };
    return Object.fromEntries(Object.entries(asked).filter(([name, value]) => comparable(now[name]) !== comparable(value)));
}
/** The beta edition writes `cron:` before a timer, the commercial one does not (wire-facts section 7): both mean the same. */
const comparable = (value) => (typeof value === 'string' ? value.replace(/^cron:/, '') : value);
/** The change in words, old and new. */
function differencesOf(change, found) {
    return names
        .filter((name) => change[name] !== undefined)
        .map((name) => ({ name: shown[name].name, before: inWords(name, found?.[name]), after: inWords(name, change[name]) }));
}
function inWords(name, value) {
    if (value === undefined || value === '')
        return '';
    return name === 'desc' ? (0,_function_stamp_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(String(value)) : `${value}${shown[name].unit ?? ''}`;
}
/** Settings in words, for a comparison; the stamp is no setting. */
const settingWords = (spec) => names.flatMap((name) => {
    const value = spec[name];
    return value === undefined ? [] : [{ name: shown[name].name, words: inWords(name, comparable(value)) }];
});
/** The settings of a function as an undo would write them. */
const specOf = ({ runtime, memoryMb, timeoutSeconds, concurrency, httpPath, timer, timerPayload, desc, }) => ({
    runtime,
    memoryMb,
    timeoutSeconds,
    concurrency,
    httpPath,
    timer,
    timerPayload,
    desc,
});


/***/ }),

/***/ 54367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IL: () => (/* binding */ noMarks),
/* harmony export */   P9: () => (/* binding */ stampWords),
/* harmony export */   VO: () => (/* binding */ runIn),
/* harmony export */   Yq: () => (/* binding */ saysTheSame),
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   _s: () => (/* binding */ unknownCode),
/* harmony export */   hF: () => (/* binding */ isGivenUp),
/* harmony export */   ii: () => (/* binding */ marksOfRollback),
/* harmony export */   mS: () => (/* binding */ marksFor),
/* harmony export */   rW: () => (/* binding */ stampIn),
/* harmony export */   tk: () => (/* binding */ isStampOf)
/* harmony export */ });
/* unused harmony export mostWords */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

const noMarks = { undone: [] };
/** Stands for code that nobody has digested: no archive equals it, so the next deploy sends its own. */
const unknownCode = '0'.repeat(64);
/** The older ones are far behind, and the room is small. */
const mostUndone = 3;
/** The most that the cloud keeps of a description (catalogue: UpdateFunction.Desc). */
const mostCharacters = 128;
const stampPattern = / ?\[miniship ([0-9a-f]{16})\/([0-9a-f]{8})((?: [^\]]*)?)\]$/;
/** The words of a description that still leave room for a stamp. */
const mostWords = mostCharacters - ' [miniship 0123456789abcdef/01234567]'.length;
/**
 * The description with the stamp behind its own words. What does not fit is left out, the least needed first: run, commit, size, marks.
 * Undefined when the words leave no room at all.
 */
function stampWords(words, code, { commit, run }, marks = noMarks) {
    const facts = [
        marks.rolledBackFrom && `back=${marks.rolledBackFrom}`,
        marks.undone.length > 0 ? `undone=${marks.undone.slice(0, mostUndone).join(',')}` : undefined,
        code.sizeBytes === undefined ? undefined : `${code.sizeBytes} bytes`,
        plain('commit', commit?.slice(0, 12)),
        plain('run', run),
    ].filter((fact) => fact !== undefined);
    const known = [`miniship ${code.sha256.slice(0, 16)}/${digestOfId(code.deploymentId)}`, ...facts];
    const lead = words === '' ? '' : `${words} `;
    for (let count = known.length; count > 0; count -= 1) {
        const stamped = `${lead}[${known.slice(0, count).join(' ')}]`;
        if (stamped.length <= mostCharacters)
            return stamped;
    }
    return undefined;
}
/** The stamp of a description, or undefined when there is none. */
function stampIn(description) {
    const [, sha256, deployment, facts = ''] = stampPattern.exec(description) ?? [];
    if (sha256 === undefined || deployment === undefined)
        return undefined;
    const size = / (\d+) bytes\b/.exec(facts)?.[1];
    const rolledBackFrom = / back=([0-9a-f]{8})\b/.exec(facts)?.[1];
    const undone = / undone=([0-9a-f,]+)/.exec(facts)?.[1]?.split(',') ?? [];
    return { sha256, deployment, sizeBytes: size === undefined ? undefined : Number(size), marks: { rolledBackFrom, undone } };
}
/** The run that left the stamp, as far as there was room for it; empty without a stamp. */
function runIn(description) {
    const facts = stampPattern.exec(description)?.[3] ?? '';
    return { commit: / commit=(\S+)/.exec(facts)?.[1], run: / run=(\S+)/.exec(facts)?.[1] };
}
/** What a stamp goes on to say of rollbacks when this deployment serves: a new one turns the last rollback into history. */
function marksFor(deploymentId, stamp) {
    if (stamp === undefined || isStampOf(stamp, deploymentId))
        return stamp?.marks ?? noMarks;
    const { rolledBackFrom, undone } = stamp.marks;
    const isOfSettings = rolledBackFrom === stamp.deployment;
    return { undone: withoutDoubles([isOfSettings ? undefined : rolledBackFrom, ...undone], deploymentId) };
}
/** The marks of a deployment that takes the place of another one on purpose. */
function marksOfRollback(deploymentId, from, stamp) {
    const rolledBackFrom = digestOfId(from);
    const { rolledBackFrom: earlier, undone } = stamp?.marks ?? noMarks;
    const isOfSettings = earlier === stamp?.deployment;
    const all = withoutDoubles([isOfSettings ? undefined : earlier, ...undone], deploymentId);
    return { rolledBackFrom, undone: all.filter((each) => each !== rolledBackFrom) };
}
/** What is live again is not given up. */
const withoutDoubles = (digests, live) => [...new Set(digests)].filter((each) => each !== undefined && each !== digestOfId(live)).map(String);
/** Whether a rollback gave this deployment up. */
const isGivenUp = ({ rolledBackFrom, undone }, deploymentId) => [rolledBackFrom, ...undone].includes(digestOfId(deploymentId));
/** The description without the stamp: what somebody wrote there. */
const wordsOf = (description) => description.replace(stampPattern, '');
/**
 * Whether a description says what was written. Another run that does the same at the same moment stamps the same code with a commit or run of its own; and
 * where no stamp was wanted yet, it may have left one already.
 */
function saysTheSame(found, { wanted, before }) {
    if (found === wanted)
        return true;
    const [theirs, mine] = [stampIn(found), stampIn(wanted)];
    if (theirs === undefined || found === before || wordsOf(found) !== wordsOf(wanted))
        return false;
    return (mine === undefined || (theirs.sha256 === mine.sha256 && theirs.deployment === mine.deployment && sameMarks(theirs.marks, mine.marks)));
}
const sameMarks = (a, b) => a.rolledBackFrom === b.rolledBackFrom && a.undone.join() === b.undone.join();
/** Whether the stamp was left by the deployment that serves now; another one, from the console or a run that was killed, makes it void. */
const isStampOf = (stamp, deploymentId) => stamp.deployment === digestOfId(deploymentId);
const digestOfId = (deploymentId) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(deploymentId).digest('hex').slice(0, 8);
/** Facts of the run come from the CI system; one that could be mistaken for the stamp's own form stays out. */
const plain = (name, value) => value !== undefined && /^[\w.:/-]+$/.test(value) ? `${name}=${value}` : undefined;


/***/ }),

/***/ 11810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $T: () => (/* binding */ configDifferences),
/* harmony export */   ac: () => (/* binding */ noConfig),
/* harmony export */   ms: () => (/* binding */ wantedConfig)
/* harmony export */ });
/* harmony import */ var _setting_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9097);

/** What hosting is to be configured to; what is not asked stays as it is. Unknown paths answer 404, or the index page with 200 for an SPA. */
function wantedConfig({ index, error, spa, allowedIps }, found) {
    return {
        index: withoutSlash(index),
        error: spa ? withoutSlash(index) : withoutSlash(error ?? found.error),
        errorStatus: spa ? '200' : '404',
        allowedIps: allowedIps ?? found.allowedIps,
    };
}
/** The cloud answers paths without it (wire-facts section 7). */
const withoutSlash = (path) => path.replace(/^\/+/, '');
/** Hosting that was never opened. */
const noConfig = { index: '', error: '', errorStatus: '404', allowedIps: [] };
/** What differs, in words; addresses are a set. */
function configDifferences(found, wanted) {
    const compared = (name, words) => ({
        name: `hosting ${name}`,
        before: words(found),
        after: words(wanted),
    });
    return [
        compared('index page', ({ index }) => index),
        compared('error page', ({ error }) => error),
        compared('status of unknown paths', ({ errorStatus }) => errorStatus),
        compared('allowed addresses', ({ allowedIps }) => [...allowedIps].sort().join(', ')),
    ].filter(_setting_js__WEBPACK_IMPORTED_MODULE_0__/* .isDifferent */ .eJ);
}


/***/ }),

/***/ 81026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ openHosting)
/* harmony export */ });
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7783);
/* harmony import */ var _poll_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66728);
/* harmony import */ var _write_once_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37154);



/** Opens hosting where it is unused and waits until it serves, which takes minutes. Opening it is told, so that nobody thinks the run hangs. */
async function openHosting(waitMs, { serverless: { hosting }, reporter, clock, signal }) {
    let state = await hosting.state();
    if (state === 'unused') {
        const begun = async () => {
            const found = await hosting.state();
            return found === 'unused' ? undefined : found;
        };
        state = await (0,_write_once_js__WEBPACK_IMPORTED_MODULE_1__/* .writeOnce */ .Fq)({ what: 'the opening of hosting', look: begun, write: () => hosting.open(), readBack: () => hosting.state() }, clock);
    }
    const look = async (waitedMs) => {
        if (waitedMs > 0)
            state = await hosting.state();
        if (state === 'in-service')
            return true;
        reporter.report({ type: 'hosting-opening', waitedMs });
        return undefined;
    };
    const isOpen = await (0,_poll_js__WEBPACK_IMPORTED_MODULE_2__/* .poll */ .w)(look, waitMs, { clock, signal });
    if (!isOpen)
        throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('NOT_LIVE', { what: 'The opening of hosting', state, waitedMs: waitMs });
}


/***/ }),

/***/ 66728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ poll)
/* harmony export */ });
const firstPauseMs = 500;
const longestPauseMs = 5000;
const growth = 1.5;
/** Asks until there is an answer or the time is up, then undefined. The pauses grow: most things are ready soon, some take minutes. */
async function poll(look, waitMs, { clock, signal }) {
    const startedMs = clock.now();
    for (let pauseMs = firstPauseMs;; pauseMs = Math.min(pauseMs * growth, longestPauseMs)) {
        const waitedMs = clock.now() - startedMs;
        const answer = await look(waitedMs);
        if (answer !== undefined)
            return answer;
        const leftMs = waitMs - (clock.now() - startedMs);
        if (leftMs <= 0)
            return undefined;
        await clock.sleep(Math.min(pauseMs, leftMs), signal);
    }
}


/***/ }),

/***/ 9097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pq: () => (/* binding */ differenceOf),
/* harmony export */   Zg: () => (/* binding */ change),
/* harmony export */   eJ: () => (/* binding */ isDifferent)
/* harmony export */ });
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7783);
/* harmony import */ var _write_once_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37154);


const isDifferent = ({ before, after }) => before !== after;
/** Without the writers: what a plan shows and digests. */
const differenceOf = ({ name, before, after, removes }) => ({
    name,
    before,
    after,
    ...(removes && removes.length > 0 && { removes }),
});
/** Writes a setting and reads it back. */
async function change(setting, { clock, reporter }) {
    const { name, before, after, write, read } = setting;
    const look = async () => ((await read()) === after ? after : undefined);
    const readBack = () => (0,_write_once_js__WEBPACK_IMPORTED_MODULE_1__/* .lookUntil */ .c)(read, (words) => words === after, clock);
    const found = await (0,_write_once_js__WEBPACK_IMPORTED_MODULE_1__/* .writeOnce */ .Fq)({ what: `the change of ${name}`, look, write, readBack }, clock);
    if (found !== after)
        throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('READ_BACK_DIFFERS', { what: 'The space', field: name, expected: after, found });
    reporter.report({ type: 'setting-changed', name, before, after });
}


/***/ }),

/***/ 7531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ siteFiles),
/* harmony export */   K: () => (/* binding */ listingOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _packaging_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58423);


/** A receipt of more files than these tells that the site was changed, but not which file. */
const mostEntries = 5000;
const digits = 16;
/** The files of the site itself, in the order of their paths. */
const siteFiles = (remote) => remote.filter(({ path }) => !(0,_packaging_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .isOurs */ .MU)(path)).sort((a, b) => (a.path < b.path ? -1 : 1));
/** What stands at the site, from its list, and what is known of the content of the files that were built here. */
function listingOf(remote, built = []) {
    const files = siteFiles(remote);
    const known = new Map(built.map(({ path, sha256 }) => [path, sha256.slice(0, digits)]));
    const lines = files.map(({ path, sizeBytes, etag }) => JSON.stringify([path, sizeBytes, etag]));
    const listed = ({ path, sizeBytes, etag }) => {
        const sha256 = known.get(path);
        return sha256 === undefined ? [sizeBytes, etag] : [sizeBytes, etag, sha256];
    };
    return {
        files: files.length,
        sizeBytes: files.reduce((sum, file) => sum + file.sizeBytes, 0),
        sha256: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(lines.join('\n')).digest('hex'),
        ...(files.length <= mostEntries && { entries: Object.fromEntries(files.map((file) => [file.path, listed(file)])) }),
    };
}


/***/ })

};
