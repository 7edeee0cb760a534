export const id = 1396;
export const ids = [1396];
export const modules = {

/***/ 65361:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Tc: () => (/* binding */ buildDeployTools),
  j8: () => (/* binding */ buildReleaseTools),
  Fd: () => (/* binding */ buildRolloutTools)
});

// EXTERNAL MODULE: ./build/errors/failure.js + 8 modules
var failure = __webpack_require__(7783);
// EXTERNAL MODULE: ./build/services/mobile-sync.js
var mobile_sync = __webpack_require__(53855);
// EXTERNAL MODULE: ./build/services/mini-programs.js
var mini_programs = __webpack_require__(28618);
;// CONCATENATED MODULE: ./build/services/china-time.js
/** Times of mPaaS name no zone where they go in, and +08:00 where they come out; so both are read as +08:00 (wire-facts, open question 9). */
const offsetMs = 8 * 60 * 60 * 1000;
/** `2026-01-15 16:09:10` */
const writeChinaTime = (epochMs) => new Date(epochMs + offsetMs).toISOString().slice(0, 19).replace('T', ' ');
/** Epoch milliseconds of a wire time, with or without a zone; undefined when it is none. */
function readChinaTime(text) {
    if (text === undefined || text === '')
        return undefined;
    const hasZone = /(?:Z|[+-]\d\d:?\d\d)$/.test(text);
    const epochMs = Date.parse(hasZone ? text : `${text.replace(' ', 'T')}+08:00`);
    return Number.isNaN(epochMs) ? undefined : epochMs;
}

// EXTERNAL MODULE: ./build/services/cloud.js
var cloud = __webpack_require__(6112);
// EXTERNAL MODULE: ./build/services/json-object.js
var json_object = __webpack_require__(15731);
;// CONCATENATED MODULE: ./build/services/package-settings.js

const pluginType = 2;
/** How phones treat a package, as `writePackage` wrote it. What is not answered is what `release` would upload without being told. */
function readSettings(info) {
    const extra = (0,json_object/* readJsonObject */.op)(info.ExtraData);
    return {
        autoInstall: info.AutoInstall === 0 ? 'wifi' : 'all-networks',
        preload: info.InstallType === 1,
        platform: readPlatform(info.Platform),
        clientMin: readRange(info.ClientVersionMin),
        clientMax: readRange(info.ClientVersionMax),
        tabBar: readSwitch(extra['enableTabBar']),
        optionMenu: readSwitch(extra['enableOptionMenu']),
        keepAlive: readSwitch(extra['enableKeepAlive']),
        packageType: info.PackageType === pluginType ? 'plugin' : 'function',
    };
}
function readPlatform(text = '') {
    const platform = text.toLowerCase();
    return platform === 'android' || platform === 'ios' ? platform : 'all';
}
/** `ios;android`, either of which may be empty. */
function readRange(text = '') {
    const [ios = '', android = ''] = text.split(';').map((version) => version.trim());
    return { ...(ios === '' ? {} : { ios }), ...(android === '' ? {} : { android }) };
}
/** The wire writes them as text, number or YES, according to where they were read from. */
const readSwitch = (value) => ['string', 'number', 'boolean'].includes(typeof value) &&
    ['1', 'true', 'yes'].includes(JSON.stringify(value).replaceAll('"', '').toLowerCase());

// EXTERNAL MODULE: ./build/services/pages.js
var pages = __webpack_require__(773);
;// CONCATENATED MODULE: ./build/services/packages.js





const periods = ['never', 'internal-gray', 'external-gray', 'official', 'rollback', 'ended'];
const platforms = { all: 'all', android: 'Android', ios: 'iOS' };
const packageTypes = { function: 1, plugin: 2 };
/** Function and plugin packages only: the test packages 3 and 4 are never released. */
async function listPackages({ rpc, ids }, h5Id) {
    const operation = 'ListMcubeMiniPackages';
    return (0,pages/* allPages */.S)(async (pageNumber) => {
        const asked = { ...ids, H5Id: h5Id, PackageTypes: '1,2', PageNum: pageNumber, PageSize: pages/* pageSize */.T };
        const { reply, requestId } = await rpc.call(operation, asked);
        const { MiniPackageList: list = [], HasMore: hasMore, TotalCount: totalCount } = reply.ListMiniPackageResult ?? {};
        return { items: list.map((entry) => readPackage(entry, { operation, requestId })), hasMore, totalCount };
    }, ({ packageId }) => packageId);
}
/** One package by its id; undefined when there is none. */
async function findPackage({ rpc, ids }, h5Id, packageId) {
    const operation = 'QueryMcubeMiniPackage';
    const answer = await (0,cloud/* unlessAbsent */.QY)(rpc.call(operation, { ...ids, Id: String(packageId), H5Id: h5Id }));
    const info = answer?.reply.QueryMiniPackageResult?.MiniPackageInfo;
    return info === undefined ? undefined : readPackage(info, { operation, requestId: answer?.requestId ?? '' });
}
/** Makes a package of a zip that lies in the storage already. */
async function uploadPackage({ rpc, ids }, upload) {
    const operation = 'UploadMcubeMiniPackage';
    const { reply, requestId } = await rpc.call(operation, { ...ids, ...writePackage(upload) });
    const id = reply.UploadMiniPackageResult?.ReturnPackageResult?.PackageId;
    return { packageId: (0,cloud/* madeId */.DB)(id, 'PackageId', { operation, requestId }) };
}
/** The numbers and texts of the wire for the words of an upload. `EnableTabBar` is a number there, its neighbours are texts. */
function writePackage(upload) {
    const max = versionRange(upload.clientMax);
    return {
        OnexFlag: true,
        H5Id: upload.h5Id,
        H5Name: upload.name,
        H5Version: upload.h5Version,
        MainUrl: upload.mainUrl,
        Vhost: upload.vhost,
        ...(Object.keys(upload.extendInfo).length > 0 ? { ExtendInfo: JSON.stringify(upload.extendInfo) } : {}),
        AutoInstall: upload.autoInstall === 'all-networks' ? 1 : 0,
        ResourceType: 4,
        InstallType: upload.preload ? 1 : 0,
        Platform: platforms[upload.platform],
        ClientVersionMin: versionRange(upload.clientMin),
        ...(max === ';' ? {} : { ClientVersionMax: max }),
        ResourceFileUrl: upload.resourceUrl,
        ...(upload.iconUrl === undefined ? {} : { IconFileUrl: upload.iconUrl }),
        EnableTabBar: upload.tabBar ? 1 : 0,
        EnableOptionMenu: upload.optionMenu ? '1' : '0',
        EnableKeepAlive: upload.keepAlive ? '1' : '0',
        PackageType: packageTypes[upload.packageType],
        UserId: upload.userId,
    };
}
/** `ios;android`; the semicolon stays when one of them is empty. */
const versionRange = ({ ios = '', android = '' }) => `${ios};${android}`;
/** A package of the wire in words. */
function readPackage(info, call) {
    const iconUrl = (0,json_object/* readJsonObject */.op)(info.ExtraData)['iconUrl'];
    return {
        packageId: (0,cloud/* needed */.Ow)(info.Id, 'Id', call),
        h5Version: (0,cloud/* needed */.Ow)(info.H5Version, 'H5Version', call),
        // A number from the future still means that it was published somehow.
        period: periods[info.PublishPeriod ?? 0] ?? 'ended',
        extendInfo: (0,json_object/* readJsonObject */.op)(info.ExtendInfo),
        ...(typeof iconUrl === 'string' && iconUrl !== '' ? { iconUrl } : {}),
        ...(info.DownloadUrl ? { downloadUrl: info.DownloadUrl } : {}),
        mainUrl: info.MainUrl ?? '',
        name: info.H5Name ?? '',
        createdMs: readChinaTime(info.GmtCreate),
        settings: readSettings(info),
    };
}

;// CONCATENATED MODULE: ./build/services/task-rules.js


/** The advanced rules of a task travel in two forms: a list on the way in, a tree on the way out (wire-facts section 6). */
const task_rules_elements = ['city', 'mobileModel', 'netType', 'osVersion'];
const numbers = { include: 1, exclude: 2, within: 3, outside: 4 };
const operators = [
    ['contains', 'include'],
    ['excludes', 'exclude'],
    ['vLimitIn', 'within'],
    ['vLimitOut', 'outside'],
];
const isElement = (name) => typeof name === 'string' && task_rules_elements.includes(name);
/** `GreyConfigInfo` of a new task: a JSON list, ranges written three times as the vendor's page wants them. */
function writeRules(rules) {
    return JSON.stringify(rules.map(writeRule));
}
function writeRule({ element, operation, values }) {
    if (element === 'unknown')
        throw new failure.Failure('INTERNAL', { reason: 'a rule that could not be read cannot be written either' });
    const rule = { ruleElement: element, operation: numbers[operation] };
    if (operation === 'include' || operation === 'exclude')
        return { ...rule, value: values.join(',') };
    const [low = '', high = ''] = values;
    return { ...rule, value1: low, value2: high, value: `${low}-${high}` };
}
/** The rules of an existing task. What cannot be understood stays visible as `unknown`, so that no comparison overlooks it. */
function readRules(text) {
    if (text === undefined || text.trim() === '')
        return [];
    const config = parse(text);
    if (!(0,json_object/* isObject */.Gv)(config) || !Array.isArray(config['subRules']) || config['operator'] !== 'and')
        return [unknown(config ?? text)];
    return config['subRules'].map(readSubRule);
}
function readSubRule(rule) {
    if (!(0,json_object/* isObject */.Gv)(rule))
        return unknown(rule);
    const operation = operators.find(([name]) => name === rule['operator'])?.[1];
    const values = readLeft(rule['left']);
    const element = rule['right'];
    return operation === undefined || values === undefined || !isElement(element) ? unknown(rule) : { element, operation, values };
}
/** A list of values, or the two ends of a range. */
function readLeft(left) {
    const values = (0,json_object/* isObject */.Gv)(left) && 'lower' in left && 'upper' in left ? [left['lower'], left['upper']] : left;
    return Array.isArray(values) && values.every(isPlain) ? values.map(String) : undefined;
}
const isPlain = (value) => typeof value === 'string' || typeof value === 'number';
const unknown = (rule) => ({ element: 'unknown', operation: 'include', values: [JSON.stringify(rule)] });
function parse(text) {
    try {
        return (0,json_object/* parseJson */.qF)(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/services/tasks.js



const states = ['waiting', 'publishing', 'ended', 'paused'];
/** `TaskStatus` of the wire for what a task is told to become. */
const moves = { publishing: 1, ended: 2, paused: 3 };
const gray = 2;
const official = 3;
const modes = { official: 0, whitelist: 1, window: 2 };
/** The tasks of one package, ended ones included. */
async function listTasks({ rpc, ids }, packageId) {
    const operation = 'ListMcubeMiniTasks';
    const { reply, requestId } = await rpc.call(operation, { ...ids, Id: String(packageId) });
    return (reply.ListMiniTaskResult?.MiniTaskList ?? []).map((task) => readTask(task, { operation, requestId }));
}
/** One task by its id; undefined when there is none. */
async function findTask({ rpc, ids }, taskId) {
    const operation = 'QueryMcubeMiniTask';
    const answer = await (0,cloud/* unlessAbsent */.QY)(rpc.call(operation, { ...ids, TaskId: taskId }));
    const info = answer?.reply.QueryMiniTaskResult?.MiniTaskInfo;
    return info === undefined ? undefined : readTask(info, { operation, requestId: answer?.requestId ?? '' });
}
/** Publishes a package to an audience. */
async function createTask({ rpc, ids }, task) {
    const operation = 'CreateMcubeMiniTask';
    const { reply, requestId } = await rpc.call(operation, { ...ids, ...writeTask(task) });
    return { taskId: (0,cloud/* madeId */.DB)(reply.CreateMiniTaskResult?.MiniTaskId, 'MiniTaskId', { operation, requestId }) };
}
/** Tells a task to hold, go on or end; the wire wants its package as well. */
async function changeTask({ rpc, ids }, { taskId, packageId }, to) {
    const which = { BizType: 'nebula', PackageId: packageId, TaskId: taskId };
    await rpc.call('ChangeMcubeMiniTaskStatus', { ...ids, ...which, TaskStatus: moves[to] });
}
/** A new task in the numbers of the wire. */
function writeTask({ packageId, audience, rules, memo }) {
    const greyConfig = rules.length > 0 ? { GreyConfigInfo: writeRules(rules) } : {};
    return { PackageId: packageId, Memo: memo, ...writeAudience(audience), ...greyConfig };
}
function writeAudience(audience) {
    switch (audience.kind) {
        case 'everyone':
            return { PublishType: official, PublishMode: modes.official };
        case 'whitelist':
            return { PublishType: gray, PublishMode: modes.whitelist, WhitelistIds: audience.whitelistIds.join(',') };
        case 'window': {
            const { users: GreyNum, endMs } = audience;
            return { PublishType: gray, PublishMode: modes.window, GreyNum, GreyEndtimeData: writeChinaTime(endMs) };
        }
    }
}
/** A task of the wire in words. */
function readTask(info, call) {
    return {
        taskId: (0,cloud/* needed */.Ow)(info.Id, 'Id', call),
        packageId: (0,cloud/* needed */.Ow)(info.PackageId, 'PackageId', call),
        // A number from the future is not yet live, and "waiting" never counts as live.
        state: states[info.TaskStatus ?? 0] ?? 'waiting',
        audience: readAudience(info),
        rules: readRules(info.GreyConfigInfo),
        memo: info.Memo ?? '',
        createdMs: readChinaTime(info.GmtCreate),
        modifiedMs: readChinaTime(info.GmtModified),
    };
}
function readAudience(info) {
    if (info.PublishType === official)
        return { kind: 'everyone' };
    if (info.PublishMode === modes.window) {
        return { kind: 'window', users: info.GreyNum ?? 0, endMs: readChinaTime(info.GreyEndtimeData) ?? readChinaTime(info.GreyEndtime) ?? 0 };
    }
    const listed = (info.WhitelistIds ?? '').split(',').filter((id) => id.trim() !== '');
    return { kind: 'whitelist', whitelistIds: listed.map(Number) };
}

;// CONCATENATED MODULE: ./build/services/upload-token.js

/** Permission to post files for a while. Whoever has policy and signature can post too, so both are secrets. */
async function uploadToken({ rpc, ids }, onSecret) {
    const operation = 'GetMcubeFileToken';
    const { reply, requestId } = await rpc.call(operation, { ...ids, OnexFlag: true });
    const call = { operation, requestId };
    const token = (0,cloud/* needed */.Ow)(reply.GetFileTokenResult?.FileToken, 'FileToken', call);
    const policy = (0,cloud/* needed */.Ow)(token.Policy, 'Policy', call);
    const signature = (0,cloud/* needed */.Ow)(token.Signature, 'Signature', call);
    onSecret(policy, 'run');
    onSecret(signature, 'run');
    return {
        host: (0,cloud/* needed */.Ow)(token.Host, 'Host', call).replace(/\/+$/, ''),
        directory: (0,cloud/* needed */.Ow)(token.Dir, 'Dir', call).replace(/\/*$/, '/'),
        accessId: (0,cloud/* needed */.Ow)(token.Accessid, 'Accessid', call),
        policy,
        signature,
        // Epoch seconds, as text (wire-facts section 5).
        expiresAtMs: Number((0,cloud/* needed */.Ow)(token.Expire, 'Expire', call)) * 1000,
    };
}

;// CONCATENATED MODULE: ./build/services/whitelists.js


/**
 * The whitelist of exactly this name; the cloud's own filter may be looser, and the 2019 API has none. Whether a name can be given twice is not documented: of
 * several it is the oldest, the same for every run that looks.
 */
async function findWhitelist(cloud, name) {
    const alike = await whitelistsLike(cloud, { WhitelistName: name });
    const [oldest] = alike.filter((whitelist) => whitelist.name === name).sort((a, b) => a.whitelistId - b.whitelistId);
    return oldest;
}
/** Every whitelist of the workspace. */
const listWhitelists = (cloud) => whitelistsLike(cloud, {});
function whitelistsLike({ rpc, ids }, filter) {
    const operation = 'ListMcubeWhitelists';
    return (0,pages/* allPages */.S)(async (pageNumber) => {
        const { reply, requestId } = await rpc.call(operation, { ...ids, ...filter, PageNum: pageNumber, PageSize: pages/* pageSize */.T });
        const { Whitelists: list = [], HasMore: hasMore, TotalCount: totalCount } = reply.ListWhitelistResult ?? {};
        const items = list.map(({ Id, WhiteListName = '', WhitelistType, WhiteListCount = 0 }) => ({
            whitelistId: (0,cloud/* needed */.Ow)(Id, 'Id', { operation, requestId }),
            name: WhiteListName,
            type: WhitelistType === 'regular' ? 'regular' : 'normal',
            users: WhiteListCount,
        }));
        return { items, hasMore, totalCount };
    }, ({ whitelistId }) => whitelistId);
}
/** Creates an empty whitelist. */
async function createWhitelist({ rpc, ids }, { name, type }) {
    const operation = 'CreateMcubeWhitelist';
    const { reply, requestId } = await rpc.call(operation, { ...ids, WhiteListName: name, WhitelistType: type });
    return { whitelistId: (0,cloud/* madeId */.DB)(reply.CreateWhitelistResult?.WhitelistId, 'WhitelistId', { operation, requestId }) };
}
/** Adds users, and tells which the cloud did not take. */
async function addToWhitelist({ rpc, ids }, whitelistId, users) {
    const operation = 'UpdateMcubeWhitelist';
    const content = users.kind === 'list' ? { KeyIds: users.users.join(',') } : { OssUrl: users.url };
    const { reply, requestId } = await rpc.call(operation, { ...ids, OnexFlag: true, Id: String(whitelistId), ...content });
    const info = (0,cloud/* needed */.Ow)(reply.AddWhitelistResult?.AddWhitelistInfo, 'AddWhitelistInfo', { operation, requestId });
    const named = (info.FailUserIds ?? '')
        .split(',')
        .map((id) => id.trim())
        .filter((id) => id !== '');
    const unnamed = (info.FailNum ?? 0) - named.length;
    // A number without names must not pass for "all were taken".
    const refused = unnamed > 0 ? [...named, `${unnamed} that the cloud does not name`] : named;
    return { added: info.SuccessNum ?? 0, refused };
}

;// CONCATENATED MODULE: ./build/services/mpaas.js





/** mPaaS in one workspace: every wire number becomes a word, and every word a wire number. */
function createMpaas({ rpc, workspace, onSecret }) {
    const { appId: AppId, workspaceId: WorkspaceId, tenantId: TenantId } = workspace;
    const cloud = { rpc, ids: { AppId, WorkspaceId, TenantId } };
    return {
        findMiniProgram: (h5Id) => (0,mini_programs/* findMiniProgram */.jK)(cloud, h5Id),
        createMiniProgram: (miniProgram) => (0,mini_programs/* createMiniProgram */.o0)(cloud, miniProgram),
        virtualDomain: () => (0,mini_programs/* virtualDomain */.cj)(cloud),
        uploadToken: () => uploadToken(cloud, onSecret),
        listPackages: (h5Id) => listPackages(cloud, h5Id),
        findPackage: (h5Id, packageId) => findPackage(cloud, h5Id, packageId),
        uploadPackage: (upload) => uploadPackage(cloud, upload),
        findWhitelist: (name) => findWhitelist(cloud, name),
        listWhitelists: () => listWhitelists(cloud),
        createWhitelist: (whitelist) => createWhitelist(cloud, whitelist),
        addToWhitelist: (whitelistId, users) => addToWhitelist(cloud, whitelistId, users),
        listTasks: (packageId) => listTasks(cloud, packageId),
        findTask: (taskId) => findTask(cloud, taskId),
        createTask: (task) => createTask(cloud, task),
        changeTask: (task, to) => changeTask(cloud, task, to),
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/transport/loopback.js
var loopback = __webpack_require__(29053);
;// CONCATENATED MODULE: ./build/services/storage-address.js

/**
 * Addresses of the storage may come as http or without a scheme (wire-facts section 5). What they carry is secret, so it travels
 * encrypted, except to this machine. The scheme is not part of what is signed.
 */
function encryptedAddress(address) {
    if (!/^https?:\/\//i.test(address))
        return `${isHere(address) ? 'http' : 'https'}://${address}`;
    return /^http:\/\/[^/?#:@]+\.aliyuncs\.com(?=[/?#]|$)/i.test(address) ? address.replace(/^http:/i, 'https:') : address;
}
const isHere = (bare) => URL.canParse(`http://${bare}`) && (0,loopback/* isLoopback */.U)(new URL(`http://${bare}`));

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/transport/broken-exchange.js
var broken_exchange = __webpack_require__(50859);
// EXTERNAL MODULE: ./build/transport/retry.js
var retry = __webpack_require__(68100);
// EXTERNAL MODULE: ./build/transport/server-wait.js
var server_wait = __webpack_require__(61117);
;// CONCATENATED MODULE: ./build/services/content.js


/** Read at a time, whatever the size of the file: memory does not grow with it. */
const chunkBytes = 64 * 1024;
/** How long it is, to the byte: the storage wants to know before the first one. */
const contentBytes = (content) => (content.kind === 'bytes' ? content.bytes.byteLength : content.sizeBytes);
/** The content from its start, in pieces. A file that is no longer as long as was promised ends it with a `Failure`; `name` is what it is called there. */
async function* contentChunks(name, content) {
    if (content.kind === 'bytes') {
        for (let start = 0; start < content.bytes.byteLength; start += chunkBytes)
            yield content.bytes.subarray(start, start + chunkBytes);
        return;
    }
    const unreadable = (reason, cause) => new failure.Failure('FILE_UNREADABLE', { input: name, path: content.path, reason }, { cause });
    const changed = () => unreadable('its size changed while it was being sent');
    let readBytes = 0;
    try {
        for await (const chunk of (0,external_node_fs_.createReadStream)(content.path, { highWaterMark: chunkBytes })) {
            readBytes += chunk.byteLength;
            if (readBytes > content.sizeBytes)
                throw changed();
            yield chunk;
        }
    }
    catch (error) {
        throw error instanceof failure.Failure ? error : unreadable(error instanceof Error ? error.message : String(error), error);
    }
    if (readBytes < content.sizeBytes)
        throw changed();
}

;// CONCATENATED MODULE: ./build/services/post-form.js

/** The multipart body of a PostObject: fields in the order given, and the file last, as the storage demands (wire-facts section 5). */
function postForm(fields, file, boundary) {
    const parts = Object.entries(fields).map(([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${quoted(name)}"\r\n\r\n${value}\r\n`);
    const fileHead = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${quoted(file.name)}"\r\nContent-Type: ${file.contentType}\r\n\r\n`;
    const head = Buffer.from(`${parts.join('')}${fileHead}`);
    const tail = Buffer.from(`\r\n--${boundary}--\r\n`);
    return {
        contentType: `multipart/form-data; boundary=${boundary}`,
        sizeBytes: head.byteLength + contentBytes(file.content) + tail.byteLength,
        async *chunks() {
            yield head;
            yield* withProgress(contentChunks(file.name, file.content), file.onProgress);
            yield tail;
        },
    };
}
/** The escapes of the HTML form encoding; a name must not end its own quotes. */
const quoted = (name) => name.replace(/["\r\n]/g, (letter) => encodeURIComponent(letter));
async function* withProgress(chunks, onProgress) {
    let sentBytes = 0;
    for await (const chunk of chunks) {
        yield chunk;
        sentBytes += chunk.byteLength;
        onProgress?.(sentBytes);
    }
}

// EXTERNAL MODULE: ./build/transport/xml.js
var xml = __webpack_require__(70651);
;// CONCATENATED MODULE: ./build/services/storage-refusal.js


const tooFast = /QpsLimitExceeded|RateLimitExceeded|Throttling|SlowDown/i;
/** Why the storage did not take an object, or did not give one (wire-facts section 5); undefined when it did. */
async function storageRefusal(operation, { status, headers, body }, { isDownload = false } = {}) {
    if (status >= 200 && status < 300)
        return isOfStorage(operation, headers) ? undefined : strangeAnswer(operation, headers);
    const error = await (0,xml/* readXml */.k)(body.toString('utf8'));
    // A file may come from a delivery network, whose refusals have no code.
    const code = error?.['Code'] ?? (isDownload && status < 500 ? `HTTP ${status}` : '');
    const reason = error?.['Message'] ?? (error?.['Code'] || 'without an explanation');
    const which = { operation, requestId: error?.['RequestId'] ?? headers['x-oss-request-id'] ?? '' };
    return { failure: meaning(which, { status, code, reason, type: headers['content-type'] ?? 'no stated type' }), acted: 'no' };
}
/**
 * The storage names every request that it answers, and the file that it took or gives (wire-facts section 5); the page of a proxy in its place does neither.
 * A delivery network may leave both out of what it hands on, but has no reason to make a page of it.
 */
function isOfStorage(operation, headers) {
    if (headers['x-oss-request-id'] !== undefined || headers['etag'] !== undefined)
        return true;
    return operation === 'GetObject' && !/^text\/html/i.test(headers['content-type'] ?? '');
}
const strangeAnswer = (operation, headers) => ({
    acted: 'maybe',
    failure: new failure.Failure('REPLY_UNREADABLE', {
        operation,
        requestId: '',
        reason: `it is not an answer of the storage, and came as ${headers['content-type'] ?? 'no stated type'}`,
    }),
});
function meaning(which, { status, code, reason, type }) {
    if (status === 429 || tooFast.test(code))
        return new failure.Failure('CLOUD_THROTTLED', which);
    if (status >= 500)
        return new failure.Failure('CLOUD_UNAVAILABLE', { ...which, status, reason });
    if (code === '')
        return new failure.Failure('REPLY_UNREADABLE', { ...which, reason: `it came with HTTP ${status} as ${type}` });
    if (which.operation === 'GetObject')
        return new failure.Failure('CLOUD_REFUSED', { ...which, code, reason });
    // "Request has expired." of a signed address, or "Invalid according to Policy: Policy expired."
    if (code === 'AccessDenied' && /expired/i.test(reason))
        return new failure.Failure('UPLOAD_POLICY_EXPIRED', which);
    return new failure.Failure('UPLOAD_REFUSED', { ...which, code, reason });
}

;// CONCATENATED MODULE: ./build/services/storage-exchange.js







/** One request to the storage. The same object under the same key twice does no harm, so trouble is simply tried again. */
async function askStorage(options, request) {
    const { clock, listener, cut, retryPolicy: policy = retry/* defaultRetryPolicy */.ur } = options;
    const { operation, url, method } = request;
    const signal = method === 'GET' ? (cut?.signal ?? options.signal) : options.signal;
    // The cloud lends most addresses. Of one that is none nothing can be shown: it may be a secret all the same.
    if (!URL.canParse(url))
        throw new failure.Failure('REPLY_UNREADABLE', { operation, requestId: '', reason: 'the address that it lent is none' });
    return (0,retry/* withRetries */.LH)({ operation, effect: 'same-again', policy, clock, listener, signal }, () => attempt(options, request));
}
/** Posts a form with a file to the bucket at `host`. */
async function postToStorage(options, host, fields, file) {
    const { boundary = () => `miniship-${(0,external_node_crypto_.randomUUID)()}` } = options;
    const form = postForm(fields, file, boundary());
    const headers = { 'content-type': form.contentType };
    const { sizeBytes: bodyBytes } = form;
    return askStorage(options, { operation: 'PostObject', method: 'POST', url: `${host}/`, headers, bodyBytes, chunks: () => form.chunks() });
}
async function attempt({ http, clock, listener, userAgent, signal, cut }, { operation, method, url, headers, bodyBytes, chunks, into }) {
    const startedMs = clock.now();
    await into?.restart();
    const exchange = await http.send({
        method,
        url,
        headers: userAgent === undefined ? headers : { ...headers, 'user-agent': userAgent },
        ...(chunks === undefined ? {} : { body: chunks() }),
        ...(bodyBytes === undefined ? {} : { bodyBytes }),
        signal: cut?.signal ?? signal,
        ...(into === undefined ? {} : { receive: (chunk) => into.take(chunk) }),
    });
    // Only the host: the rest of a signed address is a secret.
    if (exchange.kind === 'broken')
        return { kind: 'setback', setback: (0,broken_exchange/* brokenExchange */.F)(operation, new URL(url).host, exchange) };
    const nowMs = clock.now();
    const setback = await storageRefusal(operation, exchange, { isDownload: into !== undefined });
    if (setback !== undefined)
        return { kind: 'setback', setback: { ...setback, serverWaitMs: (0,server_wait/* serverWait */.L)(exchange.headers, nowMs) } };
    listener.answered({ operation, requestId: exchange.headers['x-oss-request-id'] ?? '', durationMs: nowMs - startedMs });
    return { kind: 'done', value: exchange };
}

;// CONCATENATED MODULE: ./build/services/download.js





const operation = 'GetObject';
/** Fetches a file of the storage. It grows beside its place and moves there whole, so that half a file never passes for one. */
function createDownload(options) {
    return async (url, { to, maxBytes }) => {
        const part = `${to}.part`;
        try {
            const sizeBytes = await fetchInto(options, url, { part, maxBytes });
            await (0,promises_.rename)(part, to);
            return { sizeBytes };
        }
        catch (error) {
            await (0,promises_.rm)(part, { force: true });
            throw asRefusal(error, to);
        }
    };
}
async function fetchInto(options, url, { part, maxBytes }) {
    const file = await (0,promises_.open)(part, 'w');
    try {
        const into = fileSink(file, maxBytes);
        const { body } = await askStorage(options, { operation, method: 'GET', url: encryptedAddress(url), headers: {}, into });
        // A network that gives the body in one piece, as a test has it.
        if (body.byteLength > 0)
            into.take(body);
        return into.sizeBytes();
    }
    finally {
        await file.close();
    }
}
function fileSink(file, maxBytes) {
    let sizeBytes = 0;
    return {
        sizeBytes: () => sizeBytes,
        async restart() {
            sizeBytes = 0;
            await file.truncate(0);
        },
        take(chunk) {
            if (sizeBytes + chunk.byteLength > maxBytes)
                throw refused('', `it has more than the ${maxBytes} bytes allowed`);
            // The disk may take less than it is given.
            for (let from = 0; from < chunk.byteLength;) {
                const written = (0,external_node_fs_.writeSync)(file.fd, chunk, from, chunk.byteLength - from, sizeBytes);
                from += written;
                sizeBytes += written;
            }
        },
    };
}
const refused = (requestId, reason, cause) => new failure.Failure('DOWNLOAD_REFUSED', { operation, requestId, reason }, { cause });
const isRefusal = (failure) => failure.code === 'CLOUD_REFUSED';
/** An address that has expired, or a file that is gone: another attempt ends alike. Trouble of the network keeps its own name. */
function asRefusal(error, path) {
    if ((0,failure/* isFailure */.N6)(error))
        return isRefusal(error) ? refused(error.facts.requestId, `${error.facts.code}: ${error.facts.reason}`, error) : error;
    const reason = error instanceof Error ? error.message : String(error);
    return new failure.Failure('FILE_UNWRITABLE', { path, reason }, { cause: error });
}

;// CONCATENATED MODULE: ./build/services/object-storage.js



/** The cloud's storage (OSS), by form upload with a lent policy. */
function createObjectStorage(options) {
    return {
        async post(token, file) {
            const key = `${token.directory}${file.name}`;
            await postToStorage(options, encryptedAddress(token.host), fieldsFor(token, key, file.contentType), file);
            return { url: `${token.host}/${key}` };
        },
        download: createDownload(options),
    };
}
/** `success_action_status` asks for a status with a readable meaning instead of the default 204. */
const fieldsFor = (token, key, contentType) => ({
    key,
    OSSAccessKeyId: token.accessId,
    policy: token.policy,
    Signature: token.signature,
    success_action_status: '200',
    'Content-Type': contentType,
});

;// CONCATENATED MODULE: ./build/services/given.js
/** The fields that have a value: what is not given is not sent, and so stays as it is. The empty text is a value. */
const given = (fields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

;// CONCATENATED MODULE: ./build/services/function-logs.js

const pageSize = 100;
/** Logs are shown to explain one failure; a function that talks all day must not keep the run here. */
const longestPages = 10;
/** What a function wrote, oldest first. Entries have no id of their own, so pages are simply counted. */
async function functionLogs({ rpc, id }, name, { requestId, fromMs }) {
    const filter = given({ LogRequestId: requestId, FromDate: fromMs });
    const entries = [];
    for (let page = 1; page <= longestPages; page += 1) {
        const { reply } = await rpc.call('ListFunctionLog', { ...id, Name: name, ...filter, PageNum: page, PageSize: pageSize });
        const { DataList: list = [], Paginator: { Total: total } = {} } = reply;
        entries.push(...list);
        if (list.length === 0 || (total === undefined ? list.length < pageSize : entries.length >= total))
            break;
    }
    return entries
        .flatMap(linesOf)
        .sort((one, other) => one.sortMs - other.sortMs)
        .map(({ at, level, text }) => ({ at, level, text }));
}
/** One entry is either lists that belong together, or one text of several lines; the vendor's page shows both. */
function linesOf({ Contents, Levels = [], Timestamps = [], Content, Level, Timestamp }) {
    const texts = Contents ?? (Content === undefined ? [] : [Content]);
    return texts.flatMap((text, index) => {
        const line = { ...timeOf(Timestamps[index] ?? Timestamp ?? ''), level: Levels[index] ?? Level ?? '' };
        return text
            .split(/\r?\n/)
            .filter((part) => part.trim() !== '')
            .map((part) => ({ ...line, text: withoutPrefix(part.trimEnd()) }));
    });
}
/** In the vendor's example every text repeats its time and level, which stand beside it: `2018-12-21 14:49:06.724 INFO text`. */
const withoutPrefix = (text) => text.replace(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} [A-Z]+ /, '');
/** Epoch milliseconds as text become a time that can be read; anything else stays as it is. */
function timeOf(text) {
    const epochMs = /^\d{12,14}$/.test(text) ? Number(text) : Date.parse(text);
    return Number.isNaN(epochMs) ? { at: text, sortMs: 0 } : { at: new Date(epochMs).toISOString(), sortMs: epochMs };
}

;// CONCATENATED MODULE: ./build/services/run-function.js

/**
 * Calls a function and waits for what it returns. What a function does is not known here: a call whose answer was lost is not made
 * again, and ends as OUTCOME_UNKNOWN.
 */
async function runFunction({ rpc, id, storage: { clock } }, name, args) {
    const startedMs = clock.now();
    const Body = JSON.stringify({ functionTarget: name, functionArgs: args });
    const { reply, requestId } = await rpc.call('RunFunction', { ...id, Body });
    const { InvocationDuration: ownMs, RequestId: ownId } = reply.RuntimeMeta ?? {};
    return {
        result: readResult(reply.Result),
        // The vendor's own example lacks the measure of the cloud.
        latencyMs: ownMs ?? clock.now() - startedMs,
        // Logs are kept under the id that the runtime gave, not under the gateway's.
        requestId: ownId ?? requestId,
    };
}
function readResult(text) {
    if (text === undefined)
        return undefined;
    try {
        return (0,json_object/* parseJson */.qF)(text);
    }
    catch {
        return text;
    }
}

;// CONCATENATED MODULE: ./build/services/space.js
/** Whoever has a signed address can use it, and its signature and token alone can be put into another one. */
function keepSecret(signedUrl, onSecret) {
    onSecret(signedUrl, 'run');
    const query = URL.canParse(signedUrl) ? new URL(signedUrl).searchParams : new URLSearchParams();
    for (const name of ['Signature', 'x-oss-signature', 'security-token', 'x-oss-security-token']) {
        const value = query.get(name);
        // A bare plus sign reads as a space in a query, but is meant as itself in base64.
        if (value !== null)
            onSecret(value.replaceAll(' ', '+'), 'run');
    }
}

;// CONCATENATED MODULE: ./build/services/spec-words.js
/** The numbers of a function are answered as texts with units, spelled now this way and now that (wire-facts section 7): `5s`, `5 s`, `512 MB`, `Node.js 20`. */
/** `Node.js 20` is asked for as `nodejs20`; a runtime that is not Node stays as it is. */
const readRuntime = (text = '') => text.trim().replace(/^node\.?js\s*v?(\d+)(?:\.x)?$/i, 'nodejs$1');
/** `5s`, `5 s`, `5`; zero when it cannot be read, which equals nothing that can be asked for. */
const readSeconds = (text = '') => readNumber(text, /^(\d+(?:\.\d+)?)\s*(?:s|secs?|seconds?)?$/i);
/** `512 MB`, `512MB`, `512`; zero when it cannot be read. */
const readMegabytes = (text = '') => readNumber(text, /^(\d+(?:\.\d+)?)\s*(?:m|mb|mib)?$/i);
function readNumber(text, form) {
    const [, digits] = form.exec(text.trim()) ?? [];
    return digits === undefined ? 0 : Number(digits);
}
/** A function's settings in words. What is not answered has the cloud's default (catalogue: concurrency 1) or is empty. */
function specFrom({ Spec = {}, ...rest }) {
    return {
        runtime: readRuntime(Spec.Runtime),
        memoryMb: readMegabytes(Spec.Memory),
        timeoutSeconds: readSeconds(Spec.Timeout),
        concurrency: Spec.InstanceConcurrency ?? 1,
        httpPath: rest.HttpTriggerPath ?? '',
        timer: rest.TimingTriggerConfig?.trim() ?? '',
        timerPayload: rest.TimingTriggerUserPayload ?? '',
        desc: rest.Desc ?? '',
    };
}

;// CONCATENATED MODULE: ./build/services/functions.js







/** The most that both lists allow. */
const functions_pageSize = 100;
/** Cloud functions of one space. */
function createFunctions(space) {
    return {
        find: (name) => findFunction(space, name),
        list: () => listFunctions(space),
        create: (name, spec) => createFunction(space, name, spec),
        update: (name, change) => updateFunction(space, name, change),
        createDeployment: (name) => createDeployment(space, name),
        deploy: (deploymentId) => deployFunction(space, deploymentId),
        deployments: (name) => listDeployments(space, name),
        remove: (name) => removeFunction(space, name),
        run: (name, args) => runFunction(space, name, args),
        logs: (name, filter) => functionLogs(space, name, filter),
    };
}
async function findFunction({ rpc, id, onSecret }, name) {
    const operation = 'DescribeFunction';
    const answer = await (0,cloud/* unlessAbsent */.QY)(rpc.call(operation, { ...id, Name: name }));
    if (answer === undefined)
        return undefined;
    const { reply, requestId } = answer;
    const { DeploymentId: deploymentId = '', VersionNo: versionNo = '', DownloadSignedUrl: downloadUrl } = reply.Deployment ?? {};
    if (downloadUrl !== undefined)
        keepSecret(downloadUrl, onSecret);
    const spec = specFrom((0,cloud/* needed */.Ow)(reply.Function, 'Function', { operation, requestId }));
    return { name, ...spec, ...(deploymentId === '' ? {} : { live: { deploymentId, versionNo, downloadUrl } }) };
}
async function listFunctions({ rpc, id }) {
    const operation = 'ListFunction';
    return (0,pages/* allPages */.S)(async (pageNumber) => {
        const { reply, requestId } = await rpc.call(operation, { ...id, PageNum: pageNumber, PageSize: functions_pageSize });
        const { DataList: list = [], Paginator: { Total: totalCount } = {} } = reply;
        const items = list.map(({ Name: name, ...rest }) => ({ name: (0,cloud/* needed */.Ow)(name, 'Name', { operation, requestId }), ...specFrom(rest) }));
        return { items, ...more(list.length, totalCount) };
    }, ({ name }) => name);
}
async function createFunction({ rpc, id }, name, spec) {
    const { runtime: Runtime, memoryMb: Memory, timeoutSeconds: Timeout, desc: Desc } = spec;
    await rpc.call('CreateFunction', { ...id, Name: name, ...given({ Runtime, Memory, Timeout, Desc }) });
}
/** The empty text takes a path or a timer away (catalogue), so it travels like any other value. */
async function updateFunction({ rpc, id }, name, change) {
    const changes = given({
        Desc: change.desc,
        Runtime: change.runtime,
        Memory: change.memoryMb,
        Timeout: change.timeoutSeconds,
        InstanceConcurrency: change.concurrency,
        HttpTriggerPath: change.httpPath,
        TimingTriggerConfig: change.timer,
        TimingTriggerUserPayload: change.timerPayload,
    });
    if (Object.keys(changes).length > 0)
        await rpc.call('UpdateFunction', { ...id, Name: name, ...changes });
}
async function createDeployment({ rpc, id, onSecret }, name) {
    const operation = 'CreateFunctionDeployment';
    const { reply, requestId } = await rpc.call(operation, { ...id, Name: name });
    const uploadUrl = (0,cloud/* made */.mI)(reply.UploadSignedUrl, 'UploadSignedUrl', { operation, requestId });
    keepSecret(uploadUrl, onSecret);
    return { deploymentId: (0,cloud/* made */.mI)(reply.DeploymentId, 'DeploymentId', { operation, requestId }), uploadUrl };
}
async function deployFunction({ rpc, id }, deploymentId) {
    await rpc.call('DeployFunction', { ...id, DeploymentId: deploymentId });
}
async function removeFunction({ rpc, id }, name) {
    await (0,cloud/* unlessAbsent */.QY)(rpc.call('DeleteFunction', { ...id, Name: name }));
}
/** All of them: the order is not documented, and the cloud cannot be asked for one by its id. */
async function listDeployments({ rpc, id, onSecret }, name) {
    const operation = 'ListFunctionDeployment';
    return (0,pages/* allPages */.S)(async (pageNumber) => {
        const { reply, requestId } = await rpc.call(operation, { ...id, Name: name, PageNum: pageNumber, PageSize: functions_pageSize });
        const { DataList: list = [], Paginator: { Total: totalCount } = {} } = reply;
        const items = list.map((entry) => {
            const { DeploymentId, VersionNo: versionNo = '', Status: { Status: label = '' } = {}, CreatedAt: createdAt = '' } = entry;
            const { DownloadSignedUrl: downloadUrl } = entry;
            if (downloadUrl)
                keepSecret(downloadUrl, onSecret);
            const deploymentId = (0,cloud/* needed */.Ow)(DeploymentId, 'DeploymentId', { operation, requestId });
            return { deploymentId, versionNo, state: stateOf(label), label, createdAt, ...(downloadUrl ? { downloadUrl } : {}) };
        });
        return { items, ...more(list.length, totalCount) };
    }, ({ deploymentId }) => deploymentId);
}
/** Only these two are final; the others are not documented (wire-facts section 7). */
function stateOf(label) {
    if (label === 'DEPLOY_SUCCESS')
        return 'live';
    return label === 'DEPLOY_FAILED' ? 'failed' : 'in-progress';
}
/** Without a total, a full page may have a next one. */
const more = (count, totalCount) => totalCount === undefined ? { hasMore: count >= functions_pageSize } : { totalCount };

;// CONCATENATED MODULE: ./build/services/site-file.js
/** What the cloud tells of a stored file, in words. */
const readFacts = ({ Size, ETag, Etag, ContentType, LastModifiedTime }) => ({
    sizeBytes: Size ?? 0,
    etag: readEtag(ETag ?? Etag),
    contentType: ContentType ?? '',
    modifiedMs: LastModifiedTime,
});
/** Without quotes and in upper case, as the storage's own lists have it; headers have the quotes. */
const readEtag = (text = '') => text.replace(/^W\//, '').replaceAll('"', '').toUpperCase();

;// CONCATENATED MODULE: ./build/services/site-path.js
/** Paths of a site go out with a leading slash and come back with or without one (wire-facts section 7); in words they have none. */
const withSlash = (path) => (path.startsWith('/') ? path : `/${path}`);
const withoutSlash = (path) => path.replace(/^\//, '');

;// CONCATENATED MODULE: ./build/services/site-list.js





/** The most that one page holds (catalogue). */
const site_list_pageSize = 500;
const site_list_operation = 'ListWebHostingFiles';
/** Every file of the site below a prefix. Half a list would make files look absent, so a marker that leads in a circle is a fault. */
async function listSite({ rpc, id }, prefix) {
    const files = new Map();
    const markers = new Set();
    for (let marker;;) {
        const { reply, requestId } = await rpc.call(site_list_operation, {
            ...id,
            Prefix: withSlash(prefix),
            PageSize: site_list_pageSize,
            ...given({ Marker: marker }),
        });
        const { WebHostingFiles: list = [], NextMarker: next = '' } = reply.Data ?? {};
        // The signed addresses of the list go nowhere, so they need not be kept secret one by one.
        for (const { FilePath, ...facts } of list) {
            const path = withoutSlash((0,cloud/* needed */.Ow)(FilePath, 'FilePath', { operation: site_list_operation, requestId }));
            files.set(path, { path, ...readFacts(facts) });
        }
        if (next === '')
            return [...files.values()];
        if (markers.has(next))
            throw new failure.Failure('REPLY_UNREADABLE', { operation: site_list_operation, requestId, reason: `its NextMarker "${next}" was given before` });
        markers.add(next);
        marker = next;
    }
}

;// CONCATENATED MODULE: ./build/services/site-read.js






/** Far above any record of a site, and below what the transport would hold in memory. */
const largestBytes = 8 * 1024 * 1024;
/**
 * The bytes of one small file, from the storage itself: no cache and no list of allowed addresses stands between. Undefined when there
 * is none, or one too large to be what was meant.
 */
async function readSiteFile(space, path) {
    const { storage } = space;
    const { signedUrl, sizeBytes } = await addressOf(space, path);
    if (signedUrl === undefined || sizeBytes > largestBytes)
        return undefined;
    const request = { operation: 'GetObject', method: 'GET', url: encryptedAddress(signedUrl), headers: {} };
    // It may have been deleted since it was described.
    const answer = await (0,cloud/* unlessAbsent */.QY)(askStorage(storage, request));
    return answer?.body;
}
/** Fetches one file of any size into a place of this machine. Undefined when there is none. */
async function fetchSiteFile(space, path, file) {
    const { signedUrl } = await addressOf(space, path);
    return signedUrl === undefined ? undefined : await createDownload(space.storage)(signedUrl, file);
}
/** The address of a file, a secret; undefined when there is no such file. */
async function addressOf({ rpc, id, onSecret }, path) {
    const { reply } = await rpc.call('DescribeWebHostingFile', { ...id, FilePath: withSlash(path) });
    const { Exists: exists, SignedUrl: signedUrl = '', Size: sizeBytes = 0 } = reply.Data ?? {};
    if (exists === false || signedUrl === '')
        return { sizeBytes };
    keepSecret(signedUrl, onSecret);
    return { signedUrl, sizeBytes };
}

;// CONCATENATED MODULE: ./build/services/upload-permit.js




/** Permission to post one file of the site. Whoever has it can post too, so it is secret. */
async function uploadPermit({ rpc, id, onSecret }, path, pressure) {
    const operation = 'GetWebHostingUploadCredential';
    const { reply, requestId } = await rpc.call(operation, { ...id, FilePath: withSlash(path) }, pressure);
    const call = { operation, requestId };
    const data = (0,cloud/* needed */.Ow)(reply.Data, 'Data', call);
    const policy = (0,cloud/* needed */.Ow)(data.Policy, 'Policy', call);
    const signature = (0,cloud/* needed */.Ow)(data.Signature, 'Signature', call);
    const securityToken = readToken(data.SecurityToken);
    for (const secret of [policy, signature])
        onSecret(secret, 'moment');
    if (securityToken !== undefined)
        onSecret(securityToken, 'moment');
    const { key, expiresAtMs } = readPolicy(policy);
    const ends = [readExpiry(data.ExpiredTime), expiresAtMs].filter((end) => end !== undefined);
    return {
        host: encryptedAddress((0,cloud/* needed */.Ow)(data.Endpoint, 'Endpoint', call)).replace(/\/+$/, ''),
        key: key ?? keyFrom(id.SpaceId, data.FilePath ?? '', path),
        accessId: (0,cloud/* needed */.Ow)(data.AccessKeyId, 'AccessKeyId', call),
        policy,
        signature,
        securityToken,
        // The vendor's example has two ends that differ (wire-facts section 5); after the first of them it may be refused.
        expiresAtMs: Math.min(...(0,cloud/* needed */.Ow)(ends.length > 0 ? ends : undefined, 'ExpiredTime', call)),
    };
}
/** A token is base64, which has no percent sign; one that has is percent-encoded, for an address and not for a form (wire-facts section 5). */
const readToken = (text = '') => text === '' ? undefined : text.replace(/%([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
/** Epoch seconds, as the example has it; milliseconds would be the year 50,000. */
function readExpiry(epoch) {
    if (epoch === undefined || epoch <= 0)
        return undefined;
    return epoch < 100_000_000_000 ? epoch * 1000 : epoch;
}
/** The storage goes by the policy, whatever stands beside it: in the vendor's example `FilePath` is "/" and the policy names the file. */
function readPolicy(policy) {
    const { expiration, conditions } = (0,json_object/* readJsonObject */.op)(Buffer.from(policy, 'base64').toString('utf8'));
    const endMs = Date.parse(typeof expiration === 'string' ? expiration : '');
    const keys = Array.isArray(conditions) ? conditions.map(exactKey) : [];
    return { key: keys.find((key) => key !== undefined), expiresAtMs: Number.isNaN(endMs) ? undefined : endMs };
}
/** `{"key": "…"}` or `["eq", "$key", "…"]`. */
function exactKey(condition) {
    const value = Array.isArray(condition) ? equalTo('$key', condition) : (0,json_object/* isObject */.Gv)(condition) ? condition['key'] : undefined;
    return typeof value === 'string' && value !== '' ? value : undefined;
}
const equalTo = (name, [operator, field, value]) => operator === 'eq' && field === name ? value : undefined;
/** `FilePath` is the key when it begins with the space, and the path otherwise. */
function keyFrom(spaceId, filePath, path) {
    const bare = filePath.replace(/^\//, '');
    return bare.startsWith(`${spaceId}/`) ? bare : `${spaceId}${withSlash(path)}`;
}

;// CONCATENATED MODULE: ./build/services/hosting.js







/** The vendor's page states the quota in GB; its storage counts them in powers of two (seed 002, 16.2 DescribeResourceQuota). */
const gigabyte = 1024 ** 3;
/** Static hosting of one space. */
function createHosting(space) {
    const { rpc, id } = space;
    return {
        state: () => hostingState(space),
        open: async () => void (await rpc.call('OpenWebHostingService', id)),
        config: () => hostingConfig(space),
        configure: (config) => configure(space, config),
        files: (prefix = '') => listSite(space, prefix),
        file: (path) => findFile(space, path),
        read: (path) => readSiteFile(space, path),
        fetch: (path, file) => fetchSiteFile(space, path, file),
        permit: (path, pressure) => uploadPermit(space, path, pressure),
        remove: (paths) => remove(space, paths),
        refresh: async (domain) => void (await rpc.call('RefreshWebHostingCustomDomainCache', { ...id, DomainName: domain })),
        quota: () => quota(space),
    };
}
const hosting_states = new Map([
    ['UNUSED', 'unused'],
    ['IN_SERVICE', 'in-service'],
]);
/** A state that is not documented is on its way to one that is; whoever waits has a deadline. */
async function hostingState({ rpc, id }) {
    const operation = 'GetWebHostingStatus';
    const { reply, requestId } = await rpc.call(operation, id);
    return hosting_states.get((0,cloud/* needed */.Ow)(reply.Data?.Status, 'Status', { operation, requestId })) ?? 'opening';
}
async function hostingConfig({ rpc, id }) {
    const operation = 'GetWebHostingConfig';
    const { reply, requestId } = await rpc.call(operation, id);
    const config = (0,cloud/* needed */.Ow)(reply.Data, 'Data', { operation, requestId });
    return {
        defaultUrl: config.DefaultDomain ? encryptedAddress(config.DefaultDomain) : '',
        index: withoutSlash(config.IndexPath ?? ''),
        error: withoutSlash(config.ErrorPath ?? ''),
        errorStatus: config.ErrorHttpStatus === '200' ? '200' : '404',
        allowedIps: readList(config.AllowedIps),
    };
}
const readList = (text = '') => text
    .split(',')
    .map((member) => member.trim())
    .filter((member) => member !== '');
/** All of it at once: the index is required, and what a missing field would do to the others is not documented. */
async function configure({ rpc, id }, { index, error, errorStatus, allowedIps }) {
    const config = { IndexPath: index, ErrorPath: error, ErrorHttpStatus: errorStatus, AllowedIps: allowedIps.join(',') };
    await rpc.call('ModifyWebHostingConfig', { ...id, ...config });
}
async function findFile({ rpc, id }, path) {
    const { reply } = await rpc.call('DescribeWebHostingFile', { ...id, FilePath: withSlash(path) });
    const { Data: data } = reply;
    if (data === undefined || data.Exists === false)
        return undefined;
    return { path: withoutSlash(path), ...readFacts(data) };
}
/** The vendor's answer says only whether all went well, not which file did not: reading back does. */
async function remove({ rpc, id }, paths) {
    if (paths.length > 0)
        await rpc.call('BatchDeleteWebHostingFiles', { ...id, FilePaths: paths.map(withSlash) });
}
async function quota({ rpc, id }) {
    const { reply } = await rpc.call('DescribeResourceQuota', id);
    const { StaticWebDataSizeQuota: gigabytes } = reply;
    return { staticWebBytes: gigabytes === undefined ? undefined : Math.floor(gigabytes * gigabyte) };
}

;// CONCATENATED MODULE: ./build/services/site-domains.js


/** Custom domains of the site, each with the certificate that it serves. */
async function listDomains(space) {
    const operation = 'ListWebHostingCustomDomains';
    const { reply, requestId } = await space.rpc.call(operation, space.id);
    const domains = [];
    for (const domain of reply.Data ?? [])
        domains.push(await readDomain(space, domain, { operation, requestId }));
    return domains;
}
async function readDomain(space, wire, call) {
    const domain = (0,cloud/* needed */.Ow)(wire.Domain, 'Domain', call);
    // Where HTTPS is off there is no certificate to ask for.
    const certificateName = wire.SslProtocol === 'off' ? undefined : await certificateOf(space, domain);
    return {
        domain,
        cname: wire.Cname ?? '',
        forceHttps: wire.ForceRedirectType === 'HTTPS_FORCE',
        // Every origin is the default (catalogue).
        cors: wire.EnableCors === true ? { origins: tidyOrigins(wire.AccessControlAllowOrigin || '*') } : false,
        ...given({ certificateName }),
    };
}
async function certificateOf({ rpc, id }, domain) {
    const answer = await (0,cloud/* unlessAbsent */.QY)(rpc.call('GetWebHostingCertificateDetail', { ...id, CustomDomain: domain }));
    const { ServerCertificateStatus: status, CertName: name } = answer?.reply.Data ?? {};
    return status === 'off' || name === '' ? undefined : name;
}
/** The cloud answers `a, b` where `a,b` was asked for: one form for both ways, so that the same list looks the same. */
const tidyOrigins = (origins) => origins
    .split(',')
    .map((origin) => origin.trim())
    .join(',');
async function setForceHttps({ rpc, id }, domain, force) {
    await rpc.call('SaveWebHostingCustomDomainConfig', { ...id, DomainName: domain, ForceRedirectType: force ? 'HTTPS_FORCE' : 'OFF' });
}
async function setDomainCors({ rpc, id }, domain, cors) {
    const origins = cors === false ? {} : { AccessControlAllowOrigin: tidyOrigins(cors.origins) };
    await rpc.call('SaveWebHostingCustomDomainCorsConfig', { ...id, DomainName: domain, EnableCors: cors !== false, ...origins });
}
/** The private key goes to the cloud and nowhere else. */
async function attachCertificate({ rpc, id, onSecret }, domain, { name, certificate, privateKey }) {
    onSecret(privateKey, 'run');
    const pair = { CertName: name, CertType: 'upload', ServerCertificate: certificate, PrivateKey: privateKey };
    await rpc.call('AttachWebHostingCertificate', { ...id, Domain: domain, ...pair });
}

;// CONCATENATED MODULE: ./build/services/space-settings.js




/** The settings around functions and hosting. */
function createSpaceSettings(space) {
    const { rpc, id } = space;
    return {
        httpTrigger: () => httpTrigger(space),
        setHttpTrigger: (change) => setHttpTrigger(space, change),
        corsDomains: () => corsDomains(space),
        addCorsDomain: async (domain) => void (await rpc.call('AddCorsDomain', { ...id, Domain: domain })),
        removeCorsDomain: async (domainId) => void (await rpc.call('DeleteCorsDomain', { ...id, DomainId: domainId })),
        policy: (service, collection) => servicePolicy(space, service, collection),
        setPolicy: (service, policy) => setServicePolicy(space, service, policy),
        domains: () => listDomains(space),
        bindDomain: async (domain) => void (await rpc.call('BindWebHostingCustomDomain', { ...id, CustomDomain: domain })),
        setForceHttps: (domain, force) => setForceHttps(space, domain, force),
        setDomainCors: (domain, cors) => setDomainCors(space, domain, cors),
        attachCertificate: (domain, certificate) => attachCertificate(space, domain, certificate),
    };
}
async function httpTrigger({ rpc, id }) {
    const { reply } = await rpc.call('DescribeHttpTriggerConfig', id);
    return {
        enabled: reply.EnableService ?? false,
        endpoint: reply.DefaultEndpoint ? encryptedAddress(reply.DefaultEndpoint) : '',
        domain: reply.CustomDomain ?? '',
        certificateInfo: reply.CustomDomainCertificateInfo ?? '',
    };
}
/** What is left out stays as it is; the empty domain is taken away (catalogue). */
async function setHttpTrigger({ rpc, id, onSecret }, { enabled, domain, certificate }) {
    if (certificate !== undefined)
        onSecret(certificate.privateKey, 'run');
    const change = given({
        CustomDomain: domain,
        CustomDomainCertificate: certificate?.certificate,
        CustomDomainPrivateKey: certificate?.privateKey,
    });
    await rpc.call('UpdateHttpTriggerConfig', { ...id, EnableService: enabled, ...change });
}
async function corsDomains({ rpc, id }) {
    const operation = 'ListCorsDomains';
    const { reply, requestId } = await rpc.call(operation, id);
    const call = { operation, requestId };
    return (reply.Domains ?? []).map(({ DomainId, Domain }) => ({
        domainId: (0,cloud/* needed */.Ow)(DomainId, 'DomainId', call),
        domain: (0,cloud/* needed */.Ow)(Domain, 'Domain', call),
    }));
}
/** A collection that does not exist yet has no policy. */
async function servicePolicy({ rpc, id }, service, collection) {
    const which = { ...id, ServiceName: service, ...given({ CollectionName: collection }) };
    const answer = await (0,cloud/* unlessAbsent */.QY)(rpc.call('DescribeServicePolicy', which));
    const { PolicyName: name = '', Policy: policy = '' } = answer?.reply ?? {};
    return { name, policy };
}
async function setServicePolicy({ rpc, id }, service, { collection, name, policy }) {
    const change = given({ CollectionName: collection, PolicyName: name, Policy: policy });
    await rpc.call('UpdateServicePolicy', { ...id, ServiceName: service, ...change });
}

;// CONCATENATED MODULE: ./build/services/serverless.js



/** MPServerless in one space, in words. */
function createServerless({ rpc, spaceId, onSecret, ...storage }) {
    const space = { rpc, id: { SpaceId: spaceId }, storage, onSecret: once(onSecret) };
    return { functions: createFunctions(space), hosting: createHosting(space), settings: createSpaceSettings(space) };
}
/** A token that comes with each of a thousand files is one secret. */
function once(onSecret) {
    const told = new Set();
    return (secret, life) => {
        if (secret === '' || told.has(secret))
            return;
        if (life === 'run')
            told.add(secret);
        onSecret(secret, life);
    };
}

// EXTERNAL MODULE: ./build/transport/call-listener.js
var call_listener = __webpack_require__(30213);
;// CONCATENATED MODULE: ./build/services/space-storage.js






/** What the address of a function archive is signed for: any other type ends as SignatureDoesNotMatch (wire-facts section 5). */
const archiveType = 'application/octet-stream';
/** The storage behind a space. */
function createSpaceStorage(options) {
    return {
        async postFile(permit, file, pressure) {
            const { contentType, rest } = takeContentType(file.headers);
            const type = contentType ?? file.contentType;
            const pressured = { ...options, listener: (0,call_listener/* alsoTelling */.p)(options.listener, pressure) };
            const content = { kind: 'bytes', bytes: file.bytes };
            const posted = { name: permit.key.split('/').at(-1) ?? '', content, contentType: type };
            // The site shows it at once.
            options.cut?.wrote();
            const { headers } = await postToStorage(pressured, permit.host, { ...permitFields(permit), 'Content-Type': type, ...rest }, posted);
            return { etag: readEtag(headers['etag']) };
        },
        async putArchive(uploadUrl, { path, sizeBytes }) {
            const content = { kind: 'file', path, sizeBytes };
            await askStorage(options, {
                operation: 'PutObject',
                method: 'PUT',
                url: encryptedAddress(uploadUrl),
                headers: { 'content-type': archiveType },
                bodyBytes: sizeBytes,
                chunks: () => contentChunks('archive', content),
            });
        },
        download: createDownload(options),
    };
}
/** `success_action_status` asks for a status with a readable meaning instead of the default 204. */
const permitFields = ({ key, accessId, policy, signature, securityToken }) => ({
    key,
    OSSAccessKeyId: accessId,
    policy,
    Signature: signature,
    ...(securityToken === undefined ? {} : { 'x-oss-security-token': securityToken }),
    success_action_status: '200',
});
/** A rule of the site may set the type as well; two fields of one name would contradict each other. */
function takeContentType(headers) {
    const isType = ([name]) => name.toLowerCase() === 'content-type';
    const entries = Object.entries(headers);
    return { contentType: entries.find(isType)?.[1], rest: Object.fromEntries(entries.filter((entry) => !isType(entry))) };
}

// EXTERNAL MODULE: ./build/transport/clock.js
var transport_clock = __webpack_require__(61720);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
;// CONCATENATED MODULE: ./build/transport/cut.js

/**
 * A GitHub runner sends SIGINT, after 7.5 s SIGTERM, and kills after 2.5 s more (docs.github.com, "Workflow cancellation reference"). Within the first span
 * everything must be settled: this, a pause before a look is repeated (2 s at most), and the receipt.
 */
const graceMs = 4000;
/**
 * A run that is to stop begins no write and no wait any more. As long as it has changed nothing, its calls are cut at once. Later a write in flight gets
 * its chance to answer, and what it made may be read back, so that the receipt knows what happened; then those are cut, too.
 */
function createCut(stop, afterMs = graceMs) {
    const controller = new AbortController();
    // Every call under way listens; Node takes more than ten for a leak, and says so to the user.
    (0,external_node_events_.setMaxListeners)(0, controller.signal);
    let hasWritten = false;
    const cut = () => controller.abort(stop.reason);
    const onStop = () => {
        if (hasWritten)
            setTimeout(cut, afterMs).unref();
        else
            cut();
    };
    if (stop.aborted)
        cut();
    else
        stop.addEventListener('abort', onStop, { once: true });
    return {
        signal: controller.signal,
        wrote: () => {
            hasWritten = true;
        },
    };
}
/** A clock whose pauses end with the cut, also those that were begun without a signal: a look that is to be repeated may be many seconds away. */
const cuttable = (clock, { signal: cut }) => ({
    ...clock,
    sleep: (waitMs, signal = cut) => clock.sleep(waitMs, signal),
});

// EXTERNAL MODULE: ./build/transport/pacer.js + 1 modules
var transport_pacer = __webpack_require__(82483);
// EXTERNAL MODULE: ./build/transport/rpc.js + 5 modules
var transport_rpc = __webpack_require__(99221);
// EXTERNAL MODULE: ./build/hosts/connect.js
var connect = __webpack_require__(79662);
// EXTERNAL MODULE: ./build/hosts/probe-page.js
var probe_page = __webpack_require__(71912);
// EXTERNAL MODULE: ./build/hosts/shared-lines.js
var shared_lines = __webpack_require__(62189);
;// CONCATENATED MODULE: ./build/hosts/build-tools.js













/** Puts the rooms together for a release; with `buildDeployTools` the only place that does. */
function buildReleaseTools(parts, workspace) {
    const { shared, rpc, run } = build_tools_connect(parts);
    return {
        ...run,
        mpaas: createMpaas({ rpc, workspace, onSecret: parts.onSecret }),
        mobileSync: (0,mobile_sync/* createMobileSync */.C)({ rpc, workspace }),
        storage: createObjectStorage(shared),
    };
}
function buildDeployTools(parts, spaceId) {
    const { shared, rpc, run } = build_tools_connect(parts);
    return {
        ...run,
        serverless: createServerless({ ...shared, rpc, spaceId, onSecret: parts.onSecret }),
        storage: createSpaceStorage(shared),
    };
}
function buildRolloutTools(parts, workspace, { space, runShell }) {
    const { shared, rpc, run } = build_tools_connect(parts);
    let spaceTools;
    const functions = async () => {
        spaceTools ??= space && buildDeployTools({ ...parts, connection: space.connection }, space.spaceId);
        if (spaceTools === undefined)
            throw new failure.Failure('INTERNAL', { reason: 'a gate calls a function, and no space is known' });
        return spaceTools.serverless.functions;
    };
    return {
        ...run,
        mpaas: createMpaas({ rpc, workspace, onSecret: parts.onSecret }),
        mobileSync: (0,mobile_sync/* createMobileSync */.C)({ rpc, workspace }),
        storage: createObjectStorage(shared),
        gates: { probe: (0,probe_page/* createProbe */.f)(shared.http, parts.signal), runShell, ...(space === undefined ? {} : { functions }) },
        close: async () => {
            await spaceTools?.close();
            await run.close();
        },
    };
}
function build_tools_connect(parts) {
    const { connection, reporter, run, scratch, signal, onSecret, keyring, clock = transport_clock/* systemClock */.m } = parts;
    const { endpoint, apiVersion, signature, timeoutMs } = connection;
    const { endsAtMs = clock.now() + timeoutMs, lines = (0,shared_lines/* createSharedLines */.z)(connection.uploadPace) } = parts;
    const listener = (0,connect/* listenFor */.Pf)(reporter);
    const http = lines.httpOf(connection);
    const cut = createCut(signal);
    const shared = { http, clock, listener, retryPolicy: (0,connect/* retryPolicyOf */.aB)(connection), signal, cut, userAgent: connect/* userAgent */.N1 };
    const pacer = (0,transport_pacer/* createPacer */.g)({ clock, listener, budgets: lines.budgets });
    const { get: credentials, renew } = keyring;
    // What the cloud says of a call is worth more than that the time of the run is up.
    const throttledUntilMs = endsAtMs - timeoutMs * 0.1;
    const rpc = (0,transport_rpc/* createRpc */.C)({ ...shared, onSecret, pacer, endpoint, version: apiVersion, signature, credentials, renew, throttledUntilMs });
    return {
        shared,
        rpc,
        run: {
            reporter,
            clock: cuttable(clock, cut),
            run,
            scratch,
            signal,
            close: async () => (parts.lines === undefined ? await lines.close() : undefined),
        },
    };
}


/***/ }),

/***/ 62189:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ createSharedLines)
/* harmony export */ });
/* harmony import */ var _transport_pacer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82483);
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79662);


function createSharedLines(pace) {
    const open = new Map();
    return {
        budgets: (0,_transport_pacer_js__WEBPACK_IMPORTED_MODULE_0__/* .createRateBudgets */ .B)(pace),
        httpOf: (connection) => {
            const { callTimeoutMs, proxy } = connection;
            const key = JSON.stringify([callTimeoutMs, proxy]);
            const http = open.get(key) ?? (0,_connect_js__WEBPACK_IMPORTED_MODULE_1__/* .openHttp */ .fb)(connection);
            open.set(key, http);
            return http;
        },
        close: async () => {
            await Promise.all([...open.values()].map((http) => http.close()));
            open.clear();
        },
    };
}


/***/ }),

/***/ 15731:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   op: () => (/* binding */ readJsonObject),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var _transport_nesting_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45280);

/** Neither a list nor a single value. */
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** The value of a text that others wrote. What nests without end is no more JSON to us than half a bracket. */
function parseJson(text) {
    const value = JSON.parse(text);
    if ((0,_transport_nesting_js__WEBPACK_IMPORTED_MODULE_0__/* .isAbyss */ .n)(value))
        throw new SyntaxError('it is nested too deeply');
    return value;
}
/** Text that others wrote: what is no JSON object says nothing to us. */
function readJsonObject(text) {
    try {
        const value = parseJson(text ?? '');
        return isObject(value) ? value : {};
    }
    catch {
        return {};
    }
}


/***/ }),

/***/ 53855:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ createMobileSync),
/* harmony export */   x: () => (/* binding */ operationFor)
/* harmony export */ });
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7783);

const systems = { ios: 'IOS', android: 'ANDROID' };
/** Mobile Sync of one workspace. */
function createMobileSync({ rpc, workspace }) {
    const { appId: AppId, workspaceId: WorkspaceId, tenantId: TenantId } = workspace;
    const ids = { AppId, WorkspaceId, TenantId };
    return {
        async send(message) {
            try {
                const common = { ...ids, ...writeMessage(message) };
                const { receiver } = message;
                if (receiver.kind === 'one')
                    await rpc.call('CreateOpenSingleData', { ...common, LinkToken: receiver.id });
                else
                    await rpc.call('CreateOpenGlobalData', { ...common, ...writePart(receiver.part) });
            }
            catch (error) {
                throw (0,_errors_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(error) ? refusalOf(error, message.topic) : error;
            }
        },
    };
}
/** The name of the call that sends it, for a dry run. */
const operationFor = ({ receiver }) => receiver.kind === 'one' ? 'CreateOpenSingleData' : 'CreateOpenGlobalData';
function writeMessage(message) {
    const { topic, payload, messageId, os, clientMin, clientMax, valid } = message;
    return {
        BizType: topic,
        Payload: payload,
        ThirdMsgId: messageId,
        ...(os === undefined ? {} : { OsType: systems[os] }),
        ...(clientMin === undefined ? {} : { AppMinVersion: clientMin }),
        ...(clientMax === undefined ? {} : { AppMaxVersion: clientMax }),
        ...(valid === undefined ? {} : { ValidTimeStart: valid.fromMs, ValidTimeEnd: valid.untilMs }),
    };
}
/** Single numbers go as two digits each, as in the vendor's sample. */
function writePart(part) {
    if (part === undefined)
        return {};
    if ('min' in part)
        return { MinUid: part.min, MaxUid: part.max };
    return { Uids: part.map((uid) => String(uid).padStart(2, '0')).join(',') };
}
/** A result code of Mobile Sync says by itself what is wrong; see message-refusals.ts. */
function refusalOf(failure, topic) {
    if (!isRefusal(failure))
        return failure;
    const { operation, requestId, code, reason } = failure.facts;
    return new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('MESSAGE_REFUSED', { operation, requestId, topic, code, reason }, { cause: failure });
}
const isRefusal = (failure) => failure.code === 'CLOUD_REFUSED';


/***/ }),

/***/ 10612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ inParallel)
/* harmony export */ });
/**
 * Works on many things at once, never on more than `limit` says at that moment. Answers in the order of the things.
 * After a failure nothing new is started; what is under way ends first, then the first failure is thrown.
 */
async function inParallel(things, limit, work) {
    const results = [];
    const failures = [];
    const underWay = new Set();
    for (const [index, thing] of things.entries()) {
        while (underWay.size >= Math.max(1, limit()))
            await Promise.race(underWay);
        if (failures.length > 0)
            break;
        const one = work(thing)
            .then((result) => {
            results[index] = result;
        }, (error) => {
            failures.push(error);
        })
            .finally(() => underWay.delete(one));
        underWay.add(one);
    }
    await Promise.all(underWay);
    if (failures.length > 0)
        throw failures[0];
    return results;
}


/***/ })

};
