export const id = 984;
export const ids = [984];
export const modules = {

/***/ 55298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ buildDeployTools),
  j: () => (/* binding */ buildReleaseTools)
});

// EXTERNAL MODULE: ./build/errors/failure.js + 5 modules
var errors_failure = __webpack_require__(49277);
;// CONCATENATED MODULE: ./build/transport/refusal-words.js
/** Codes and messages of refusals are hardly documented (wire-facts section 4), so their meaning is recognised by their words. */
const complaint = /not.{0,3}exist|n['’]t exist|not.?found|invalid|unknown|no.?such|不存在|无效/i;
const subjects = [
    /(?<![a-z])(?:app(?:lication|code)?(?:id)?(?![a-z])|workspace|tenant)/i,
    /[a-z](?:App|Workspace|Tenant)(?![a-z])/,
    /应用|工作空间|租户/,
];
/** Things that live in an app or workspace; a message about them may name it too. */
const otherSubject = /mini.?(?:app|program)|h5|package|task|white.?list|vhost|domain|user|小程序|包|任务|白名单/i;
/** True when the cloud says that app, workspace or tenant do not exist. */
const tellsUnknownApp = (text) => complaint.test(text) && subjects.some((subject) => subject.test(text)) && !otherSubject.test(text);
/** True when MPServerless says that there is no such space, or none that is in service. */
const tellsUnknownSpace = (text) => /^InvalidSpace(?:Id)?\b/i.test(text) ||
    /(?<![a-z])space.{0,20}(?:not.{0,3}exist|n['’]t exist|not.?found|deleted|not.?in.?service)|空间.{0,8}(?:不存在|已删除|未开通)/i.test(text);
/** True when MPServerless says that a function is just being deployed or otherwise worked on. The words are not documented: generous, as a mistake costs a wait. */
const tellsBusy = (text) => !tellsAbsence(text) && busyWords.some((words) => words.test(text));
const busyWords = [
    /busy|deploying|operating|try.?again.?later/i,
    /(?:being|under|in)[ _.-]?(?:a |an )?(?:deploy|operat|updat|publish|process|progress)/i,
    /concurrent|operation.?conflict|conflict(?:ing)?.?operation/i,
    /正在.{0,4}(?:部署|操作|更新|发布|处理)|(?:部署|操作|更新|发布|处理)中|繁忙|稍后.?(?:再试|重试)/,
];
/** True when the thing that was asked for does not exist. */
const tellsAbsence = (text) => /not.{0,3}exist|n['’]t exist|not.?found|no.?such|不存在/i.test(text);
/** True when the cloud says that calls come too fast. */
const tellsThrottling = (text) => /throttl|(?:rate|flow|qps).?(?:limit|control)|too.(?:many.requests|frequent)|流控|限流/i.test(text);
/** True when the cloud says that the trouble is its own. */
const tellsTrouble = (text) => /(?:system|internal).?error|unavailable|time.?out|系统(?:错误|异常|繁忙)/i.test(text);

;// CONCATENATED MODULE: ./build/services/cloud.js


/** A field that a read cannot do without. */
function needed(value, name, { operation, requestId }) {
    if (value === undefined)
        throw new errors_failure.Failure('REPLY_UNREADABLE', { operation, requestId, reason: `it has no ${name}` });
    return value;
}
/** The id that a write made. Without it nobody knows what was made, which only looking can settle. */
function madeId(text, name, { operation, requestId }) {
    const id = Number(text);
    if (text !== undefined && text.trim() !== '' && Number.isSafeInteger(id))
        return id;
    throw new errors_failure.Failure('OUTCOME_UNKNOWN', { operation, reason: `the answer (request ${requestId}) has no ${name}.` });
}
/** The text id that a write made, as `madeId`. */
function made(text, name, { operation, requestId }) {
    if (text !== undefined && text !== '')
        return text;
    throw new errors_failure.Failure('OUTCOME_UNKNOWN', { operation, reason: `the answer (request ${requestId}) has no ${name}.` });
}
/** The cloud refuses to show what does not exist; to a workflow that is an answer. */
async function unlessAbsent(call) {
    try {
        return await call;
    }
    catch (error) {
        if ((0,errors_failure/* isFailure */.N6)(error) && isRefusal(error) && tellsAbsence(`${error.facts.code}: ${error.facts.reason}`) && !isRouting(error))
            return undefined;
        throw error;
    }
}
const isRefusal = (failure) => failure.code === 'CLOUD_REFUSED';
/** `InvalidApi.NotFound` and its like speak of the operation, not of the thing. */
const isRouting = ({ facts }) => /^Invalid(?:Api|Action|Product|Version)/i.test(facts.code);

;// CONCATENATED MODULE: ./build/services/pages.js
const pageSize = 50;
/**
 * All pages of a list. The 2019 API answers everything at once and says nothing about more (wire-facts section 6).
 * A page that brings nothing new ends it, so that a server that ignores the page number cannot keep us forever.
 */
async function allPages(readPage, idOf) {
    const found = new Map();
    for (let pageNumber = 1;; pageNumber += 1) {
        const { items, hasMore, totalCount } = await readPage(pageNumber);
        const before = found.size;
        for (const item of items)
            found.set(idOf(item), item);
        const more = hasMore ?? (totalCount ?? 0) > found.size;
        if (!more || found.size === before)
            return [...found.values()];
    }
}

;// CONCATENATED MODULE: ./build/services/mini-programs.js


/** Looks through all mini programs: what `Keyword` compares with is not documented, and a wrong guess would hide one. */
async function findMiniProgram({ rpc, ids }, h5Id) {
    const all = await allPages(async (pageNumber) => {
        const { reply, requestId } = await rpc.call('ListMcubeMiniApps', { ...ids, PageNum: pageNumber, PageSize: pageSize });
        const { MiniProgramList: list = [], HasMore: hasMore, TotalCount: totalCount } = reply.ListMiniResult ?? {};
        const call = { operation: 'ListMcubeMiniApps', requestId };
        const items = list.map(({ H5Id, H5Name = '' }) => ({ h5Id: needed(H5Id, 'H5Id', call), name: H5Name }));
        return { items, hasMore, totalCount };
    }, ({ h5Id: id }) => id);
    return all.find((miniProgram) => miniProgram.h5Id === h5Id);
}
/** Creates a mini program; whether it is there is for the caller to read back. */
async function createMiniProgram({ rpc, ids }, { h5Id, name }) {
    await rpc.call('CreateMcubeMiniApp', { ...ids, H5Id: h5Id, H5Name: name });
}
/** The workspace's virtual domain; undefined when none was ever set. */
async function virtualDomain({ rpc, ids }) {
    const answer = await unlessAbsent(rpc.call('QueryMcubeVhost', ids));
    const domain = answer?.reply.QueryVhostResult?.Data?.trim();
    return domain === '' ? undefined : domain;
}

;// CONCATENATED MODULE: ./build/services/json-object.js
/** Neither a list nor a single value. */
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** Text that others wrote: what is no JSON object says nothing to us. */
function readJsonObject(text) {
    try {
        const value = JSON.parse(text ?? '');
        return isObject(value) ? value : {};
    }
    catch {
        return {};
    }
}

;// CONCATENATED MODULE: ./build/services/packages.js



const periods = ['never', 'internal-gray', 'external-gray', 'official', 'rollback', 'ended'];
const platforms = { all: 'all', android: 'Android', ios: 'iOS' };
const packageTypes = { function: 1, plugin: 2 };
/** Function and plugin packages only: the test packages 3 and 4 are never released. */
async function listPackages({ rpc, ids }, h5Id) {
    const operation = 'ListMcubeMiniPackages';
    return allPages(async (pageNumber) => {
        const asked = { ...ids, H5Id: h5Id, PackageTypes: '1,2', PageNum: pageNumber, PageSize: pageSize };
        const { reply, requestId } = await rpc.call(operation, asked);
        const { MiniPackageList: list = [], HasMore: hasMore, TotalCount: totalCount } = reply.ListMiniPackageResult ?? {};
        return { items: list.map((entry) => readPackage(entry, { operation, requestId })), hasMore, totalCount };
    }, ({ packageId }) => packageId);
}
/** One package by its id; undefined when there is none. */
async function findPackage({ rpc, ids }, h5Id, packageId) {
    const operation = 'QueryMcubeMiniPackage';
    const answer = await unlessAbsent(rpc.call(operation, { ...ids, Id: String(packageId), H5Id: h5Id }));
    const info = answer?.reply.QueryMiniPackageResult?.MiniPackageInfo;
    return info === undefined ? undefined : readPackage(info, { operation, requestId: answer?.requestId ?? '' });
}
/** Makes a package of a zip that lies in the storage already. */
async function uploadPackage({ rpc, ids }, upload) {
    const operation = 'UploadMcubeMiniPackage';
    const { reply, requestId } = await rpc.call(operation, { ...ids, ...writePackage(upload) });
    const id = reply.UploadMiniPackageResult?.ReturnPackageResult?.PackageId;
    return { packageId: madeId(id, 'PackageId', { operation, requestId }) };
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
    const iconUrl = readJsonObject(info.ExtraData)['iconUrl'];
    return {
        packageId: needed(info.Id, 'Id', call),
        h5Version: needed(info.H5Version, 'H5Version', call),
        // A number from the future still means that it was published somehow.
        period: periods[info.PublishPeriod ?? 0] ?? 'ended',
        extendInfo: readJsonObject(info.ExtendInfo),
        ...(typeof iconUrl === 'string' && iconUrl !== '' ? { iconUrl } : {}),
        ...(info.DownloadUrl ? { downloadUrl: info.DownloadUrl } : {}),
        mainUrl: info.MainUrl ?? '',
    };
}

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
        throw new errors_failure.Failure('INTERNAL', { reason: 'a rule that could not be read cannot be written either' });
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
    if (!isObject(config) || !Array.isArray(config['subRules']) || config['operator'] !== 'and')
        return [unknown(config ?? text)];
    return config['subRules'].map(readSubRule);
}
function readSubRule(rule) {
    if (!isObject(rule))
        return unknown(rule);
    const operation = operators.find(([name]) => name === rule['operator'])?.[1];
    const values = readLeft(rule['left']);
    const element = rule['right'];
    return operation === undefined || values === undefined || !isElement(element) ? unknown(rule) : { element, operation, values };
}
/** A list of values, or the two ends of a range. */
function readLeft(left) {
    if (Array.isArray(left))
        return left.map(String);
    return isObject(left) && 'lower' in left && 'upper' in left ? [String(left['lower']), String(left['upper'])] : undefined;
}
const unknown = (rule) => ({ element: 'unknown', operation: 'include', values: [JSON.stringify(rule)] });
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/services/tasks.js



const states = ['waiting', 'publishing', 'ended', 'paused'];
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
    const answer = await unlessAbsent(rpc.call(operation, { ...ids, TaskId: taskId }));
    const info = answer?.reply.QueryMiniTaskResult?.MiniTaskInfo;
    return info === undefined ? undefined : readTask(info, { operation, requestId: answer?.requestId ?? '' });
}
/** Publishes a package to an audience. */
async function createTask({ rpc, ids }, task) {
    const operation = 'CreateMcubeMiniTask';
    const { reply, requestId } = await rpc.call(operation, { ...ids, ...writeTask(task) });
    return { taskId: madeId(reply.CreateMiniTaskResult?.MiniTaskId, 'MiniTaskId', { operation, requestId }) };
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
        taskId: needed(info.Id, 'Id', call),
        packageId: needed(info.PackageId, 'PackageId', call),
        // A number from the future is not yet live, and "waiting" never counts as live.
        state: states[info.TaskStatus ?? 0] ?? 'waiting',
        audience: readAudience(info),
        rules: readRules(info.GreyConfigInfo),
        memo: info.Memo ?? '',
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
    const token = needed(reply.GetFileTokenResult?.FileToken, 'FileToken', call);
    const policy = needed(token.Policy, 'Policy', call);
    const signature = needed(token.Signature, 'Signature', call);
    onSecret(policy, 'run');
    onSecret(signature, 'run');
    return {
        host: needed(token.Host, 'Host', call).replace(/\/+$/, ''),
        directory: needed(token.Dir, 'Dir', call).replace(/\/*$/, '/'),
        accessId: needed(token.Accessid, 'Accessid', call),
        policy,
        signature,
        // Epoch seconds, as text (wire-facts section 5).
        expiresAtMs: Number(needed(token.Expire, 'Expire', call)) * 1000,
    };
}

;// CONCATENATED MODULE: ./build/services/whitelists.js


/** The whitelist of exactly this name; the cloud's own filter may be looser, and the 2019 API has none. */
async function findWhitelist({ rpc, ids }, name) {
    const operation = 'ListMcubeWhitelists';
    const alike = await allPages(async (pageNumber) => {
        const { reply, requestId } = await rpc.call(operation, { ...ids, WhitelistName: name, PageNum: pageNumber, PageSize: pageSize });
        const { Whitelists: list = [], HasMore: hasMore, TotalCount: totalCount } = reply.ListWhitelistResult ?? {};
        const items = list.map(({ Id, WhiteListName = '', WhitelistType, WhiteListCount = 0 }) => ({
            whitelistId: needed(Id, 'Id', { operation, requestId }),
            name: WhiteListName,
            type: WhitelistType === 'regular' ? 'regular' : 'normal',
            users: WhiteListCount,
        }));
        return { items, hasMore, totalCount };
    }, ({ whitelistId }) => whitelistId);
    return alike.find((whitelist) => whitelist.name === name);
}
/** Creates an empty whitelist. */
async function createWhitelist({ rpc, ids }, { name, type }) {
    const operation = 'CreateMcubeWhitelist';
    const { reply, requestId } = await rpc.call(operation, { ...ids, WhiteListName: name, WhitelistType: type });
    return { whitelistId: madeId(reply.CreateWhitelistResult?.WhitelistId, 'WhitelistId', { operation, requestId }) };
}
/** Adds users, and tells which the cloud did not take. */
async function addToWhitelist({ rpc, ids }, whitelistId, users) {
    const operation = 'UpdateMcubeWhitelist';
    const content = users.kind === 'list' ? { KeyIds: users.users.join(',') } : { OssUrl: users.url };
    const { reply, requestId } = await rpc.call(operation, { ...ids, OnexFlag: true, Id: String(whitelistId), ...content });
    const info = needed(reply.AddWhitelistResult?.AddWhitelistInfo, 'AddWhitelistInfo', { operation, requestId });
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
        findMiniProgram: (h5Id) => findMiniProgram(cloud, h5Id),
        createMiniProgram: (miniProgram) => createMiniProgram(cloud, miniProgram),
        virtualDomain: () => virtualDomain(cloud),
        uploadToken: () => uploadToken(cloud, onSecret),
        listPackages: (h5Id) => listPackages(cloud, h5Id),
        findPackage: (h5Id, packageId) => findPackage(cloud, h5Id, packageId),
        uploadPackage: (upload) => uploadPackage(cloud, upload),
        findWhitelist: (name) => findWhitelist(cloud, name),
        createWhitelist: (whitelist) => createWhitelist(cloud, whitelist),
        addToWhitelist: (whitelistId, users) => addToWhitelist(cloud, whitelistId, users),
        listTasks: (packageId) => listTasks(cloud, packageId),
        findTask: (taskId) => findTask(cloud, taskId),
        createTask: (task) => createTask(cloud, task),
    };
}

;// CONCATENATED MODULE: ./build/transport/loopback.js
/** This machine: plain http is allowed to it, and no proxy stands between. */
function isLoopback({ hostname }) {
    return hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}

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
const isHere = (bare) => URL.canParse(`http://${bare}`) && isLoopback(new URL(`http://${bare}`));

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/transport/broken-exchange.js

/** What it means for a call that no usable answer came. */
function brokenExchange(operation, host, broken) {
    const { phase, reason, timedOutAfterMs, cause } = broken;
    if (phase === 'connecting')
        return { acted: 'no', failure: new errors_failure.Failure('CONNECTION_FAILED', { operation, host, reason }, { cause }) };
    if (timedOutAfterMs !== undefined) {
        return { acted: 'maybe', failure: new errors_failure.Failure('TIMED_OUT', { operation, waitedMs: timedOutAfterMs }, { cause }) };
    }
    if (phase === 'waiting')
        return { acted: 'maybe', failure: new errors_failure.Failure('CONNECTION_FAILED', { operation, host, reason }, { cause }) };
    return { acted: 'maybe', failure: new errors_failure.Failure('REPLY_UNREADABLE', { operation, requestId: '', reason }, { cause }) };
}

;// CONCATENATED MODULE: ./build/transport/cancellation.js

/** The failure of everything that was waiting or in flight when the run was stopped: the reason given, such as its time being up, else `CANCELLED`. */
const cancelled = ({ reason }) => (0,errors_failure/* isFailure */.N6)(reason) ? reason : new errors_failure.Failure('CANCELLED', {}, { cause: reason });
/** Throws once the run was stopped. */
function throwIfCancelled(signal) {
    if (signal?.aborted)
        throw cancelled(signal);
}
/** Sleeps, unless the run is stopped before or meanwhile. */
async function rest(clock, waitMs, signal) {
    throwIfCancelled(signal);
    try {
        await clock.sleep(waitMs, signal);
    }
    catch (thrown) {
        throwIfCancelled(signal);
        throw thrown;
    }
}

;// CONCATENATED MODULE: ./build/transport/retry.js


/** Rides out a second of trouble quickly and half a minute of throttling at all. */
const defaultRetryPolicy = { attempts: 6, firstWaitMs: 500, longestWaitMs: 20_000, deadlineMs: 120_000 };
/** Decides from facts alone: how long to wait before the next attempt, or to leave it at that. */
function waitBeforeRetry(policy, attempt, failure, facts) {
    if (!failure.transient && facts.afresh !== true)
        return 'give-up';
    if (facts.effect === 'write' && facts.acted === 'maybe')
        return 'give-up';
    if (attempt >= policy.attempts)
        return 'give-up';
    const waitMs = facts.serverWaitMs ?? ownWait(policy, attempt, facts.random);
    return waitMs > facts.remainingMs ? 'give-up' : waitMs;
}
/** Exponential and capped; half of it is left to chance, so that runners that failed together do not come back together. */
function ownWait({ firstWaitMs, longestWaitMs }, attempt, random) {
    const fullMs = Math.min(longestWaitMs, firstWaitMs * 2 ** (attempt - 1));
    return Math.round((fullMs / 2) * (1 + random));
}
/** Makes attempts until one is done or the decision is to give up. A write whose answer was lost ends as `OUTCOME_UNKNOWN`. */
async function withRetries(call, attemptOnce) {
    const { operation, effect, policy, clock, signal } = call;
    const deadlineMs = clock.now() + policy.deadlineMs;
    let before;
    for (let attempt = 1;; attempt += 1) {
        throwIfCancelled(signal);
        const outcome = await attemptOnce(deadlineMs - clock.now());
        if (outcome.kind === 'done')
            return outcome.value;
        const { failure, ...facts } = outcome.setback;
        const remainingMs = deadlineMs - clock.now();
        const waitMs = waitBeforeRetry(policy, attempt, failure, { ...facts, effect, remainingMs, random: clock.random() });
        // An attempt that only ran into the deadline knows less of what is wrong than the one before it.
        const isCut = failure.code === 'TIMED_OUT' && remainingMs <= 0;
        if (waitMs === 'give-up')
            throw lastWord(operation, effect, outcome.setback, isCut ? before : undefined);
        before = failure;
        call.listener.retried({ operation, attempt, waitMs, code: failure.code, requestId: failure.requestId });
        await rest(clock, waitMs, signal);
    }
}
function lastWord(operation, effect, { failure, acted }, telling) {
    if (effect !== 'write' || acted === 'no')
        return telling ?? failure;
    return new errors_failure.Failure('OUTCOME_UNKNOWN', { operation, reason: failure.message }, { cause: failure });
}

;// CONCATENATED MODULE: ./build/transport/server-wait.js
/** The wait that an answer asks for, in milliseconds from now (wire-facts sections 4 and 5); undefined when it asks for none. */
function serverWait(headers, nowMs) {
    const inMs = headers['x-acs-retry-after'] ?? headers['x-oss-qos-delay-time'];
    if (inMs !== undefined && isCount(inMs))
        return Number(inMs);
    const retryAfter = headers['retry-after'];
    if (retryAfter === undefined)
        return undefined;
    if (isCount(retryAfter))
        return Number(retryAfter) * 1000;
    const atMs = Date.parse(retryAfter);
    return Number.isNaN(atMs) ? undefined : Math.max(0, atMs - nowMs);
}
const isCount = (text) => /^\s*\d+(\.\d+)?\s*$/.test(text);

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
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
    const unreadable = (reason, cause) => new errors_failure.Failure('FILE_UNREADABLE', { input: name, path: content.path, reason }, { cause });
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
        throw error instanceof errors_failure.Failure ? error : unreadable(error instanceof Error ? error.message : String(error), error);
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

;// CONCATENATED MODULE: ./build/transport/xml.js
const entities = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' };
const xml_isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** The children of the root of a small XML document, as text; undefined when it is not one. Errors of gateway and storage come this way. */
async function readXml(text) {
    if (!/^\s*<(\?xml|[A-Z])/.test(text))
        return undefined;
    const { XMLParser, XMLValidator } = await __webpack_require__.e(/* import() */ 824).then(__webpack_require__.bind(__webpack_require__, 75824));
    if (XMLValidator.validate(text) !== true)
        return undefined;
    // Entities stay closed to the parser: a hostile answer must not expand them (toolchain, section 8).
    const parser = new XMLParser({ processEntities: false, ignoreAttributes: true, parseTagValue: false, ignoreDeclaration: true });
    const document = parser.parse(text);
    const root = xml_isObject(document) ? Object.values(document).find(xml_isObject) : undefined;
    if (root === undefined)
        return undefined;
    const fields = Object.entries(root).filter((entry) => typeof entry[1] === 'string');
    return Object.fromEntries(fields.map(([name, value]) => [name, decode(value)]));
}
/** Only the five entities of XML itself; "Policy Condition failed" quotes its condition with them. */
const decode = (text) => text.replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => entities[entity] ?? entity);

;// CONCATENATED MODULE: ./build/services/storage-refusal.js


const tooFast = /QpsLimitExceeded|RateLimitExceeded|Throttling|SlowDown/i;
/** Why the storage did not take an object, or did not give one (wire-facts section 5); undefined when it did. */
async function storageRefusal(operation, { status, headers, body }) {
    if (status >= 200 && status < 300)
        return undefined;
    const error = await readXml(body.toString('utf8'));
    const code = error?.['Code'] ?? '';
    const reason = error?.['Message'] ?? (code || 'without an explanation');
    const which = { operation, requestId: error?.['RequestId'] ?? headers['x-oss-request-id'] ?? '' };
    return { failure: meaning(which, { status, code, reason, type: headers['content-type'] ?? 'no stated type' }), acted: 'no' };
}
function meaning(which, { status, code, reason, type }) {
    if (status === 429 || tooFast.test(code))
        return new errors_failure.Failure('CLOUD_THROTTLED', which);
    if (status >= 500)
        return new errors_failure.Failure('CLOUD_UNAVAILABLE', { ...which, status, reason });
    if (code === '')
        return new errors_failure.Failure('REPLY_UNREADABLE', { ...which, reason: `it came with HTTP ${status} as ${type}` });
    if (which.operation === 'GetObject')
        return new errors_failure.Failure('CLOUD_REFUSED', { ...which, code, reason });
    // "Request has expired." of a signed address, or "Invalid according to Policy: Policy expired."
    if (code === 'AccessDenied' && /expired/i.test(reason))
        return new errors_failure.Failure('UPLOAD_POLICY_EXPIRED', which);
    return new errors_failure.Failure('UPLOAD_REFUSED', { ...which, code, reason });
}

;// CONCATENATED MODULE: ./build/services/storage-exchange.js






/** One request to the storage. The same object under the same key twice does no harm, so trouble is simply tried again. */
async function askStorage(options, request) {
    const { clock, listener, signal, retryPolicy: policy = defaultRetryPolicy } = options;
    const { operation } = request;
    return withRetries({ operation, effect: 'same-again', policy, clock, listener, signal }, () => attempt(options, request));
}
/** Posts a form with a file to the bucket at `host`. */
async function postToStorage(options, host, fields, file) {
    const { boundary = () => `miniship-${(0,external_node_crypto_.randomUUID)()}` } = options;
    const form = postForm(fields, file, boundary());
    const headers = { 'content-type': form.contentType };
    const { sizeBytes: bodyBytes } = form;
    return askStorage(options, { operation: 'PostObject', method: 'POST', url: `${host}/`, headers, bodyBytes, chunks: () => form.chunks() });
}
async function attempt({ http, clock, listener, userAgent, signal }, { operation, method, url, headers, bodyBytes, chunks }) {
    const startedMs = clock.now();
    const exchange = await http.send({
        method,
        url,
        headers: userAgent === undefined ? headers : { ...headers, 'user-agent': userAgent },
        ...(chunks === undefined ? {} : { body: chunks() }),
        ...(bodyBytes === undefined ? {} : { bodyBytes }),
        signal,
    });
    // Only the host: the rest of a signed address is a secret.
    if (exchange.kind === 'broken')
        return { kind: 'setback', setback: brokenExchange(operation, new URL(url).host, exchange) };
    const nowMs = clock.now();
    const setback = await storageRefusal(operation, exchange);
    if (setback !== undefined)
        return { kind: 'setback', setback: { ...setback, serverWaitMs: serverWait(exchange.headers, nowMs) } };
    listener.answered({ operation, requestId: exchange.headers['x-oss-request-id'] ?? '', durationMs: nowMs - startedMs });
    return { kind: 'done', value: exchange };
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

const function_logs_pageSize = 100;
/** Logs are shown to explain one failure; a function that talks all day must not keep the run here. */
const longestPages = 10;
/** What a function wrote, oldest first. Entries have no id of their own, so pages are simply counted. */
async function functionLogs({ rpc, id }, name, { requestId, fromMs }) {
    const filter = given({ LogRequestId: requestId, FromDate: fromMs });
    const entries = [];
    for (let page = 1; page <= longestPages; page += 1) {
        const { reply } = await rpc.call('ListFunctionLog', { ...id, Name: name, ...filter, PageNum: page, PageSize: function_logs_pageSize });
        const { DataList: list = [], Paginator: { Total: total } = {} } = reply;
        entries.push(...list);
        if (list.length === 0 || (total === undefined ? list.length < function_logs_pageSize : entries.length >= total))
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
        return JSON.parse(text);
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
        run: (name, args) => runFunction(space, name, args),
        logs: (name, filter) => functionLogs(space, name, filter),
    };
}
async function findFunction({ rpc, id, onSecret }, name) {
    const operation = 'DescribeFunction';
    const answer = await unlessAbsent(rpc.call(operation, { ...id, Name: name }));
    if (answer === undefined)
        return undefined;
    const { reply, requestId } = answer;
    const { DeploymentId: deploymentId = '', VersionNo: versionNo = '', DownloadSignedUrl: downloadUrl } = reply.Deployment ?? {};
    if (downloadUrl !== undefined)
        keepSecret(downloadUrl, onSecret);
    const spec = specFrom(needed(reply.Function, 'Function', { operation, requestId }));
    return { name, ...spec, ...(deploymentId === '' ? {} : { live: { deploymentId, versionNo, downloadUrl } }) };
}
async function listFunctions({ rpc, id }) {
    const operation = 'ListFunction';
    return allPages(async (pageNumber) => {
        const { reply, requestId } = await rpc.call(operation, { ...id, PageNum: pageNumber, PageSize: functions_pageSize });
        const { DataList: list = [], Paginator: { Total: totalCount } = {} } = reply;
        const items = list.map(({ Name: name, ...rest }) => ({ name: needed(name, 'Name', { operation, requestId }), ...specFrom(rest) }));
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
    const uploadUrl = made(reply.UploadSignedUrl, 'UploadSignedUrl', { operation, requestId });
    keepSecret(uploadUrl, onSecret);
    return { deploymentId: made(reply.DeploymentId, 'DeploymentId', { operation, requestId }), uploadUrl };
}
async function deployFunction({ rpc, id }, deploymentId) {
    await rpc.call('DeployFunction', { ...id, DeploymentId: deploymentId });
}
/** All of them: the order is not documented, and the cloud cannot be asked for one by its id. */
async function listDeployments({ rpc, id }, name) {
    const operation = 'ListFunctionDeployment';
    return allPages(async (pageNumber) => {
        const { reply, requestId } = await rpc.call(operation, { ...id, Name: name, PageNum: pageNumber, PageSize: functions_pageSize });
        const { DataList: list = [], Paginator: { Total: totalCount } = {} } = reply;
        const items = list.map(({ DeploymentId, VersionNo = '', Status: { Status: label = '' } = {}, CreatedAt = '' }) => ({
            deploymentId: needed(DeploymentId, 'DeploymentId', { operation, requestId }),
            versionNo: VersionNo,
            state: stateOf(label),
            label,
            createdAt: CreatedAt,
        }));
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
const readFacts = ({ Size, ETag, Etag, ContentType }) => ({
    sizeBytes: Size ?? 0,
    etag: readEtag(ETag ?? Etag),
    contentType: ContentType ?? '',
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
const operation = 'ListWebHostingFiles';
/** Every file of the site below a prefix. Half a list would make files look absent, so a marker that leads in a circle is a fault. */
async function listSite({ rpc, id }, prefix) {
    const files = new Map();
    const markers = new Set();
    for (let marker;;) {
        const { reply, requestId } = await rpc.call(operation, {
            ...id,
            Prefix: withSlash(prefix),
            PageSize: site_list_pageSize,
            ...given({ Marker: marker }),
        });
        const { WebHostingFiles: list = [], NextMarker: next = '' } = reply.Data ?? {};
        // The signed addresses of the list go nowhere, so they need not be kept secret one by one.
        for (const { FilePath, ...facts } of list) {
            const path = withoutSlash(needed(FilePath, 'FilePath', { operation, requestId }));
            files.set(path, { path, ...readFacts(facts) });
        }
        if (next === '')
            return [...files.values()];
        if (markers.has(next))
            throw new errors_failure.Failure('REPLY_UNREADABLE', { operation, requestId, reason: `its NextMarker "${next}" was given before` });
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
async function readSiteFile({ rpc, id, storage, onSecret }, path) {
    const { reply } = await rpc.call('DescribeWebHostingFile', { ...id, FilePath: withSlash(path) });
    const { Exists: exists, SignedUrl: signedUrl = '', Size: sizeBytes = 0 } = reply.Data ?? {};
    if (exists === false || signedUrl === '' || sizeBytes > largestBytes)
        return undefined;
    keepSecret(signedUrl, onSecret);
    const request = { operation: 'GetObject', method: 'GET', url: encryptedAddress(signedUrl), headers: {} };
    // It may have been deleted since it was described.
    const answer = await unlessAbsent(askStorage(storage, request));
    return answer?.body;
}

;// CONCATENATED MODULE: ./build/services/upload-permit.js




/** Permission to post one file of the site. Whoever has it can post too, so it is secret. */
async function uploadPermit({ rpc, id, onSecret }, path, pressure) {
    const operation = 'GetWebHostingUploadCredential';
    const { reply, requestId } = await rpc.call(operation, { ...id, FilePath: withSlash(path) }, pressure);
    const call = { operation, requestId };
    const data = needed(reply.Data, 'Data', call);
    const policy = needed(data.Policy, 'Policy', call);
    const signature = needed(data.Signature, 'Signature', call);
    const securityToken = readToken(data.SecurityToken);
    for (const secret of [policy, signature])
        onSecret(secret, 'moment');
    if (securityToken !== undefined)
        onSecret(securityToken, 'moment');
    const { key, expiresAtMs } = readPolicy(policy);
    const ends = [readExpiry(data.ExpiredTime), expiresAtMs].filter((end) => end !== undefined);
    return {
        host: encryptedAddress(needed(data.Endpoint, 'Endpoint', call)).replace(/\/+$/, ''),
        key: key ?? keyFrom(id.SpaceId, data.FilePath ?? '', path),
        accessId: needed(data.AccessKeyId, 'AccessKeyId', call),
        policy,
        signature,
        securityToken,
        // The vendor's example has two ends that differ (wire-facts section 5); after the first of them it may be refused.
        expiresAtMs: Math.min(...needed(ends.length > 0 ? ends : undefined, 'ExpiredTime', call)),
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
    const { expiration, conditions } = readJsonObject(Buffer.from(policy, 'base64').toString('utf8'));
    const endMs = Date.parse(String(expiration));
    const keys = Array.isArray(conditions) ? conditions.map(exactKey) : [];
    return { key: keys.find((key) => key !== undefined), expiresAtMs: Number.isNaN(endMs) ? undefined : endMs };
}
/** `{"key": "…"}` or `["eq", "$key", "…"]`. */
function exactKey(condition) {
    const value = Array.isArray(condition) ? equalTo('$key', condition) : isObject(condition) ? condition['key'] : undefined;
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
        permit: (path, pressure) => uploadPermit(space, path, pressure),
        remove: (paths) => remove(space, paths),
        refresh: async (domain) => void (await rpc.call('RefreshWebHostingCustomDomainCache', { ...id, DomainName: domain })),
        quota: () => quota(space),
    };
}
const hosting_states = { UNUSED: 'unused', IN_SERVICE: 'in-service' };
/** A state that is not documented is on its way to one that is; whoever waits has a deadline. */
async function hostingState({ rpc, id }) {
    const operation = 'GetWebHostingStatus';
    const { reply, requestId } = await rpc.call(operation, id);
    return hosting_states[needed(reply.Data?.Status, 'Status', { operation, requestId })] ?? 'opening';
}
async function hostingConfig({ rpc, id }) {
    const operation = 'GetWebHostingConfig';
    const { reply, requestId } = await rpc.call(operation, id);
    const config = needed(reply.Data, 'Data', { operation, requestId });
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
    const domain = needed(wire.Domain, 'Domain', call);
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
    const answer = await unlessAbsent(rpc.call('GetWebHostingCertificateDetail', { ...id, CustomDomain: domain }));
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
        domainId: needed(DomainId, 'DomainId', call),
        domain: needed(Domain, 'Domain', call),
    }));
}
/** A collection that does not exist yet has no policy. */
async function servicePolicy({ rpc, id }, service, collection) {
    const which = { ...id, ServiceName: service, ...given({ CollectionName: collection }) };
    const answer = await unlessAbsent(rpc.call('DescribeServicePolicy', which));
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

;// CONCATENATED MODULE: ./build/transport/call-listener.js
/** The listener, and beside it whoever wants to know of throttling. */
function alsoTelling(listener, pressure) {
    if (pressure === undefined)
        return listener;
    return {
        answered: (call) => listener.answered(call),
        waited: (wait) => listener.waited(wait),
        retried: (retry) => {
            if (retry.code === 'CLOUD_THROTTLED')
                pressure.onThrottled();
            listener.retried(retry);
        },
    };
}

;// CONCATENATED MODULE: ./build/services/space-storage.js





/** What the address of a function archive is signed for: any other type ends as SignatureDoesNotMatch (wire-facts section 5). */
const archiveType = 'application/octet-stream';
/** The storage behind a space. */
function createSpaceStorage(options) {
    return {
        async postFile(permit, file, pressure) {
            const { contentType, rest } = takeContentType(file.headers);
            const type = contentType ?? file.contentType;
            const pressured = { ...options, listener: alsoTelling(options.listener, pressure) };
            const content = { kind: 'bytes', bytes: file.bytes };
            const posted = { name: permit.key.split('/').at(-1) ?? '', content, contentType: type };
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
var clock = __webpack_require__(61720);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
;// CONCATENATED MODULE: ./build/transport/exchange.js


const connectionReasons = {
    ECONNREFUSED: 'the connection was refused',
    ENOTFOUND: 'the host name is not known',
    EAI_AGAIN: 'the host name could not be looked up',
    ECONNRESET: 'the connection was dropped',
    UND_ERR_SOCKET: 'the connection was dropped',
    ERR_SSL_WRONG_VERSION_NUMBER: 'the other side does not speak TLS',
};
/** One request on its way, as undici's handler. It knows how far the request came, which decides whether a write may be repeated. */
class Exchange {
    outcome;
    #limits;
    #longestSilenceMs;
    #resolve;
    #reject;
    #unwatch;
    #silence;
    #chunks = [];
    #controller;
    #phase = 'connecting';
    #ended;
    #settled = false;
    #status = 0;
    #headers = {};
    constructor({ timeoutMs, silenceMs = 0, signal }, limits) {
        const { promise, resolve, reject } = withResolvers();
        this.outcome = promise;
        this.#resolve = resolve;
        this.#reject = reject;
        this.#limits = limits;
        this.#longestSilenceMs = Math.max(limits.callTimeoutMs, silenceMs);
        this.#unwatch = this.#watch(timeoutMs, signal);
    }
    /** Called just before the first byte is written: from here on the other side may act. */
    onRequestStart(controller) {
        this.#controller = controller;
        if (this.#ended)
            controller.abort(this.#ended);
        else
            this.#phase = 'waiting';
        this.pulse();
    }
    /** Something moved, in or out: the silence begins anew. undici's own timers may be a second late. */
    pulse() {
        clearTimeout(this.#silence);
        const longestMs = this.#longestSilenceMs;
        if (!this.#settled)
            this.#silence = setTimeout(() => this.#giveUp(longestMs), longestMs);
    }
    onResponseStart(_controller, status, headers) {
        this.pulse();
        if (status < 200)
            return;
        this.#phase = 'receiving';
        this.#status = status;
        for (const [name, value] of Object.entries(headers)) {
            if (value !== undefined)
                this.#headers[name.toLowerCase()] = typeof value === 'string' ? value : value.join(', ');
        }
    }
    onResponseData(_controller, chunk) {
        this.pulse();
        this.#chunks.push(chunk);
    }
    onResponseEnd() {
        this.#unwatch();
        this.#resolve({ kind: 'reply', status: this.#status, headers: this.#headers, body: Buffer.concat(this.#chunks) });
    }
    onResponseError(_controller, error) {
        this.#unwatch();
        // A body that cannot be read (a file that changed) says so in its own words.
        if ((0,errors_failure/* isFailure */.N6)(error))
            this.#reject(error);
        else
            this.#resolve(this.#describe(error));
    }
    #describe(error) {
        const { code = '', message } = error;
        const garbled = error.name === 'HTTPParserError';
        const reason = garbled ? 'the answer is not HTTP' : (connectionReasons[code] ?? message);
        return { kind: 'broken', phase: garbled ? 'receiving' : this.#phase, reason, cause: error };
    }
    #timedOut(timedOutAfterMs) {
        const what = this.#phase === 'connecting' ? 'no connection' : 'no answer';
        return { kind: 'broken', phase: this.#phase, reason: `${what} within ${timedOutAfterMs} ms`, timedOutAfterMs };
    }
    #watch(timeoutMs, signal) {
        const { connectTimeoutMs } = this.#limits;
        const connecting = setTimeout(() => {
            if (this.#phase === 'connecting')
                this.#giveUp(connectTimeoutMs);
        }, connectTimeoutMs);
        const whole = timeoutMs === undefined ? undefined : setTimeout(() => this.#giveUp(timeoutMs), timeoutMs);
        const cancel = () => {
            if (signal)
                this.#end(cancelled(signal));
        };
        signal?.addEventListener('abort', cancel, { once: true });
        return () => {
            this.#settled = true;
            clearTimeout(this.#silence);
            clearTimeout(connecting);
            clearTimeout(whole);
            signal?.removeEventListener('abort', cancel);
        };
    }
    #giveUp(afterMs) {
        this.#resolve(this.#timedOut(afterMs));
        this.#end(new Error('out of time'));
    }
    /** Settles at once; undici is told as soon as it has something to stop. */
    #end(reason) {
        this.#unwatch();
        this.#ended = reason;
        this.#reject(reason);
        this.#controller?.abort(reason);
    }
}
/** `Promise.withResolvers` is not in Node 20. */
function withResolvers() {
    let resolve = () => { };
    let reject = () => { };
    const promise = new Promise((yes, no) => {
        resolve = yes;
        reject = no;
    });
    return { promise, resolve, reject };
}

;// CONCATENATED MODULE: ./build/transport/http.js





/** No answer of these clouds comes near it; without a bound a wrong server could fill the memory. */
const largestReplyBytes = 16 * 1024 * 1024;
/** The one way out to the network: connections are kept and reused, and nothing travels unencrypted except to this machine. */
function createHttp(options) {
    let agents;
    return {
        async send(request) {
            const url = new URL(request.url);
            if (url.protocol !== 'https:' && !isLoopback(url))
                throw new errors_failure.Failure('ENDPOINT_INSECURE', { url: url.origin });
            agents ??= createAgents(options);
            const { direct, proxied, toStream } = await agents;
            throwIfCancelled(request.signal);
            const exchange = new Exchange(request, options);
            const { body = null } = request;
            const dispatcher = isLoopback(url) ? direct : proxied;
            dispatcher.dispatch({
                origin: url.origin,
                path: `${url.pathname}${url.search}`,
                method: request.method,
                headers: withLength(request),
                body: body === null || typeof body === 'string' || body instanceof Uint8Array ? body : toStream(watched(body, exchange)),
                // The exchange keeps the time itself.
                headersTimeout: 0,
                bodyTimeout: 0,
            }, exchange);
            return exchange.outcome;
        },
        async close() {
            const open = await agents;
            agents = undefined;
            await Promise.all([open?.direct.destroy(), open?.proxied.destroy()]);
        },
    };
}
/** Loaded at the first call: runs that send nothing should not pay for it. */
async function createAgents({ connectTimeoutMs, proxy }) {
    const { Agent, EnvHttpProxyAgent } = await __webpack_require__.e(/* import() */ 752).then(__webpack_require__.t.bind(__webpack_require__, 46752, 19));
    const limits = { connect: { timeout: connectTimeoutMs }, maxResponseSize: largestReplyBytes };
    const direct = new Agent(limits);
    // Every option is given, also as "", because undici would fill gaps from the environment, which only the hosts may read.
    const proxied = new EnvHttpProxyAgent({
        ...limits,
        requestTls: { timeout: connectTimeoutMs },
        proxyTls: { timeout: connectTimeoutMs },
        httpProxy: proxy?.http ?? '',
        httpsProxy: proxy?.https ?? '',
        noProxy: proxy?.noProxy ?? '',
    });
    const toStream = (bytes) => external_node_stream_.Readable.from(bytes, { objectMode: false });
    return { direct, proxied, toStream };
}
/** Tells the exchange of every piece that the connection took. */
async function* watched(body, exchange) {
    for await (const chunk of body) {
        exchange.pulse();
        yield chunk;
    }
}
function withLength({ headers, bodyBytes }) {
    return bodyBytes === undefined ? { ...headers } : { ...headers, 'content-length': String(bodyBytes) };
}

;// CONCATENATED MODULE: ./build/transport/pacer.js

/** Time from one call to the next, per server and per appId and workspaceId; the balancer between two servers promises nothing (wire-facts section 9). */
const spacingMs = { upload: 6000, other: 100, none: 0 };
/** Turns are handed out in the order they are asked for, each at its own moment, so that calls in parallel do not burst. */
function createPacer({ clock, listener }) {
    const nextFreeMs = new Map();
    return {
        async turn({ operation, limit, appId, workspaceId, signal }) {
            if (limit === 'none')
                return;
            const key = JSON.stringify([limit, appId, workspaceId]);
            const nowMs = clock.now();
            const atMs = Math.max(nowMs, nextFreeMs.get(key) ?? 0);
            nextFreeMs.set(key, atMs + spacingMs[limit]);
            const waitMs = atMs - nowMs;
            if (waitMs === 0)
                return;
            listener.waited({ operation, waitMs });
            await rest(clock, waitMs, signal);
        },
    };
}

// EXTERNAL MODULE: ./build/wire/catalogue.js + 7 modules
var catalogue = __webpack_require__(13334);
;// CONCATENATED MODULE: ./build/transport/read-shape.js
const read_shape_isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (member) => Array.isArray(member);
/** A field by its wire name, or with a small first letter: gateways and older pages write it so (wire-facts section 4). */
function field(object, name) {
    return object[name] ?? object[name.charAt(0).toLowerCase() + name.slice(1)];
}
/** The fields of an answer that the table names, in their proper kinds; what cannot be read as its kind is absent (wire-facts section 4: parse leniently). */
function readShape(shape, value) {
    if (!read_shape_isObject(value))
        return {};
    const read = {};
    for (const [name, member] of Object.entries(shape)) {
        const found = readMember(member, field(value, name));
        if (found !== undefined)
            read[name] = found;
    }
    return read;
}
function readMember(member, value) {
    if (value === undefined || value === null)
        return undefined;
    if (isList(member)) {
        const [each] = member;
        return Array.isArray(value) ? value.map((entry) => readMember(each, entry)).filter((entry) => entry !== undefined) : undefined;
    }
    if (typeof member === 'object')
        return read_shape_isObject(value) ? readShape(member, value) : undefined;
    return readKind[member](value);
}
const readKind = {
    text: (value) => (typeof value === 'string' ? value : JSON.stringify(value)),
    integer: (value) => {
        const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
        return Number.isSafeInteger(number) ? number : undefined;
    },
    number: (value) => {
        const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
        return Number.isFinite(number) ? number : undefined;
    },
    texts: (value) => (Array.isArray(value) ? value.map(String) : undefined),
    flag: (value) => {
        const text = String(value).toLowerCase();
        if (text === 'true' || text === 'false')
            return text === 'true';
        return undefined;
    },
};

;// CONCATENATED MODULE: ./build/transport/answer.js


/** Reads JSON, or XML, which the gateway uses when a request died before its format was known (wire-facts section 4). */
async function readAnswer({ status, headers, body }) {
    const text = body.toString('utf8');
    const document = readJson(text) ?? (await readXml(text));
    const requestId = textOf(document, 'RequestId') ?? headers['x-acs-request-id'] ?? '';
    return { status, headers, document, requestId };
}
/** A field of the answer as text, when it is there and not empty. */
function textOf(document, name) {
    const value = document === undefined ? undefined : field(document, name);
    if (typeof value !== 'string' && typeof value !== 'number')
        return undefined;
    return value === '' ? undefined : String(value);
}
function readJson(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/transport/answer-failure.js





/** The second and third level of failure: HTTP went well, and the answer itself says no (wire-facts section 4). */
function answerFailure(operation, row, answer) {
    return resultCodeFailure(operation, row, answer) ?? innerFailure(operation, row, answer);
}
function resultCodeFailure(operation, row, { document, status, requestId }) {
    const code = textOf(document, 'ResultCode');
    if (code === undefined && !hasResult(row, document)) {
        const reason = 'it has no ResultCode and no result';
        return { failure: new errors_failure.Failure('REPLY_UNREADABLE', { operation, requestId, reason }), acted: 'maybe' };
    }
    if (code === undefined || code.toUpperCase() === (0,catalogue/* okCode */.eP)(operation))
        return undefined;
    const reason = textOf(document, 'ResultMessage') ?? innerMessage(row, document) ?? code;
    const words = `${code}: ${reason}`;
    if (tellsThrottling(words))
        return { failure: new errors_failure.Failure('CLOUD_THROTTLED', { operation, requestId }), acted: 'no' };
    if (tellsTrouble(code))
        return { failure: new errors_failure.Failure('CLOUD_UNAVAILABLE', { operation, requestId, status, reason }), acted: 'maybe' };
    // By itself first: the message may quote ids that read like anything.
    if (tellsUnknownApp(code) || tellsUnknownApp(words))
        return { failure: new errors_failure.Failure('APP_UNKNOWN', { operation, requestId, reason }), acted: 'no' };
    return { failure: new errors_failure.Failure('CLOUD_REFUSED', { operation, requestId, code, reason }), acted: 'no' };
}
function innerFailure(operation, row, { document, requestId }) {
    if (row.result === undefined || row.falseIsAnswer || document === undefined)
        return undefined;
    const { Success: success } = readShape({ Success: 'flag' }, field(document, row.result));
    if (success !== false)
        return undefined;
    const reason = innerMessage(row, document) ?? 'without an explanation';
    if (tellsThrottling(reason))
        return { failure: new errors_failure.Failure('CLOUD_THROTTLED', { operation, requestId }), acted: 'no' };
    return { failure: refusal(operation, requestId, reason), acted: 'no' };
}
function refusal(operation, requestId, reason) {
    if (tellsUnknownApp(reason))
        return new errors_failure.Failure('APP_UNKNOWN', { operation, requestId, reason });
    if (operation === 'UploadMcubeMiniPackage')
        return new errors_failure.Failure('PACKAGE_REFUSED', { operation, requestId, reason });
    return new errors_failure.Failure('CLOUD_REFUSED', { operation, requestId, code: 'Success=false', reason });
}
const hasResult = ({ result }, document) => document !== undefined && result !== undefined && typeof field(document, result) === 'object';
function innerMessage({ result }, document) {
    if (result === undefined || document === undefined)
        return undefined;
    const { ResultMsg: message } = readShape({ ResultMsg: 'text' }, field(document, result));
    return typeof message === 'string' && message !== '' ? message : undefined;
}

;// CONCATENATED MODULE: ./build/transport/form.js
/** The wire's form encoding, shared by the body that is sent and the text that is signed (wire-facts section 1). */
/** RFC 3986: everything but `A-Z a-z 0-9 - _ . ~` is escaped, also the five that `encodeURIComponent` leaves bare. */
function percentEncode(text) {
    return encodeURIComponent(text).replace(/[!'()*]/g, (bare) => `%${bare.charCodeAt(0).toString(16).toUpperCase()}`);
}
/** Lists become `Key.1`, `Key.2`, objects `Key.Sub`. Absent values are dropped: signing the text "undefined" is a known trap. */
function flatten(parameters) {
    const flat = {};
    const add = (name, value) => {
        if (value === undefined || value === null)
            return;
        if (typeof value !== 'object')
            flat[name] = String(value);
        else if (form_isList(value))
            for (const [index, member] of value.entries())
                add(`${name}.${index + 1}`, member);
        else
            for (const [key, member] of Object.entries(value))
                add(`${name}.${key}`, member);
    };
    for (const [name, value] of Object.entries(parameters))
        add(name, value);
    return flat;
}
/** `Array.isArray` does not narrow a readonly list. */
const form_isList = (value) => Array.isArray(value);
/** `a=1&b=2` in the order given. */
function encodeForm(parameters) {
    return Object.entries(parameters)
        .map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`)
        .join('&');
}
/** Sorted by code unit, so `FilePaths.10` comes before `FilePaths.2`, and an empty value still counts. */
function canonicalForm(parameters) {
    return encodeForm(Object.fromEntries(Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1))));
}

;// CONCATENATED MODULE: ./build/transport/check-request.js


/** The parameters that travel: absent ones and those that this API version does not know are left out, the rest fits the table. */
function checkRequest(name, row, version, parameters) {
    const unknownHere = row.absentIn?.[version] ?? [];
    const given = Object.entries(parameters).filter(([field, value]) => value !== undefined && value !== null && !unknownHere.includes(field));
    const sent = {};
    for (const [field, value] of given) {
        const rule = row.required[field] ?? row.optional[field];
        const problem = rule === undefined ? 'is not in the catalogue' : misfit(rule, value);
        if (problem !== undefined)
            throw bug(name, field, problem);
        Object.assign(sent, flatten({ [field]: value }));
    }
    const missing = Object.keys(row.required).find((field) => !given.some(([name]) => name === field));
    if (missing !== undefined)
        throw bug(name, missing, 'is missing');
    return sent;
}
/** Input was validated long before; what does not fit here is our mistake. The value is left out: it may be a secret. */
const bug = (operation, field, problem) => new errors_failure.Failure('INTERNAL', { reason: `${operation}: parameter ${field} ${problem}` });
const fitsKind = {
    text: (value) => typeof value === 'string',
    integer: (value) => Number.isSafeInteger(value),
    number: (value) => Number.isFinite(value),
    flag: (value) => typeof value === 'boolean',
    texts: (value) => Array.isArray(value) && value.every((member) => typeof member === 'string'),
};
function misfit(field, value) {
    const rule = typeof field === 'string' ? { kind: field } : field;
    if (!fitsKind[rule.kind](value))
        return `is not of kind ${rule.kind}`;
    const text = String(value);
    const allowed = rule.oneOf?.map(String);
    if (allowed !== undefined && !allowed.includes(text))
        return `is not one of ${allowed.join(', ')}`;
    if (rule.pattern !== undefined && !rule.pattern.test(text))
        return `does not match ${rule.pattern}`;
    if (rule.step !== undefined && Number(value) % rule.step !== 0)
        return `is not a multiple of ${rule.step}`;
    return inRange(rule, value) ? undefined : 'is out of range';
}
/** A number by its value, a list by its members, a text by its characters. */
function inRange({ kind, min, max, minLength, maxLength }, value) {
    if (kind === 'integer' || kind === 'number')
        return Number(value) >= (min ?? -Infinity) && Number(value) <= (max ?? Infinity);
    const length = Array.isArray(value) ? value.length : Array.from(String(value)).length;
    return length >= (minLength ?? 0) && length <= (maxLength ?? Infinity);
}

;// CONCATENATED MODULE: ./build/transport/destination.js

/** A host of the vendor that serves one product: `mpaas.cn-hangzhou.aliyuncs.com`, `mpserverless.aliyuncs.com`. */
const vendorHost = /^(mpaas|mpserverless)(?:-vpc)?\.(?:[a-z0-9-]+\.)?aliyuncs\.com$/i;
/**
 * The given endpoint serves both products, as an emulator or a relay does, unless it is the vendor's own host of the other one. The
 * given version is of mPaaS; MPServerless has one version only (wire-facts section 3).
 */
function destinationOf(product, given) {
    const { endpoint, version } = product === 'mpaas' ? { ...catalogue/* mpaasDefaults */.NM, version: given.version ?? catalogue/* mpaasDefaults */.NM.version } : catalogue/* serverlessDefaults */.$t;
    return { endpoint: given.endpoint !== undefined && serves(given.endpoint, product) ? given.endpoint : endpoint, version };
}
function serves(endpoint, product) {
    const [, owner = product] = vendorHost.exec(new URL(endpoint).hostname) ?? [];
    return owner === product;
}

;// CONCATENATED MODULE: ./build/transport/serverless-refusal.js


/** `AccessDenied` with 400 is how it says that the space is of another account (wire-facts section 4); RAM refuses with 403. */
const isForeignSpace = ({ spaceId, code, status }) => spaceId !== '' && status === 400 && /^AccessDenied/i.test(code);
const spaceUnknown = ({ operation, requestId, spaceId, reason }) => new errors_failure.Failure('SPACE_UNKNOWN', { operation, requestId, spaceId, reason });
/** What the words of a refusal mean, when its code alone says nothing. */
function serverlessMeaning(refusal) {
    const { operation, requestId, status, code, reason, spaceId } = refusal;
    const words = wordsOfCloud(refusal);
    if (tellsThrottling(words))
        return new errors_failure.Failure('CLOUD_THROTTLED', { operation, requestId });
    if (spaceId !== '' && tellsUnknownSpace(words))
        return spaceUnknown(refusal);
    if (tellsTrouble(words))
        return new errors_failure.Failure('CLOUD_UNAVAILABLE', { operation, requestId, status, reason });
    if (/Function/.test(operation) && tellsBusy(words))
        return new errors_failure.Failure('FUNCTION_BUSY', { operation, requestId, reason });
    return new errors_failure.Failure('CLOUD_REFUSED', { operation, requestId, code, reason });
}
/** The message of a failed `RunFunction` may be what somebody's function threw: it must not pass for the cloud's own, least of all for "did not act". */
const wordsOfCloud = ({ operation, code, reason }) => operation === 'RunFunction' ? code.replace(/time.?out/i, '') : `${code}: ${reason}`;

;// CONCATENATED MODULE: ./build/transport/gateway-failure.js





/** Codes of the gateway and what they mean here; the first that fits counts (wire-facts section 4). */
const meanings = [
    { code: /Throttling/i, means: ({ operation, requestId }) => new errors_failure.Failure('CLOUD_THROTTLED', { operation, requestId }) },
    {
        code: /^InvalidAccessKeyId|AccessKeyDisabled/i,
        means: ({ operation, requestId, reason }) => new errors_failure.Failure('KEY_REFUSED', { operation, requestId, reason }),
    },
    {
        code: /^(?:SignatureDoesNotMatch|IncompleteSignature|InvalidSignature)/i,
        means: ({ operation, requestId }) => new errors_failure.Failure('SIGNATURE_REFUSED', { operation, requestId }),
    },
    {
        code: /^InvalidTimeStamp/i,
        means: ({ operation, requestId, skewSeconds }) => new errors_failure.Failure('CLOCK_WRONG', { operation, requestId, skewSeconds }),
    },
    { code: /SecurityToken/i, means: ({ operation, requestId }) => new errors_failure.Failure('TOKEN_EXPIRED', { operation, requestId }) },
    {
        code: /^(?:NoPermission|Forbidden|AccessDenied|NotAuthorized|Unauthorized)/i,
        means: ({ operation, requestId, reason, product }) => new errors_failure.Failure('PERMISSION_DENIED', { operation, requestId, reason, product }),
    },
    {
        code: /^(?:ServiceUnavailable|InternalError|UnknownError)/i,
        means: ({ operation, requestId, status, reason }) => new errors_failure.Failure('CLOUD_UNAVAILABLE', { operation, requestId, status, reason }),
    },
];
/** The official clients take the same words from every product. */
const successCodes = catalogue/* serverlessOkCodes */.lM;
/** The first of the three levels of failure: the gateway, or something before it, did not let the call through. */
function gatewayFailure(call, answer) {
    const { status, requestId, document } = answer;
    const code = textOf(document, 'Code');
    if (status < 300 && document !== undefined && (code === undefined || successCodes.includes(code)))
        return undefined;
    const reason = textOf(document, 'Message') ?? code ?? 'without an explanation';
    const skewSeconds = skew(answer.headers['date'], call.nowMs);
    const failure = gateway_failure_meaning({ ...call, requestId, status, code: code ?? '', reason, skewSeconds }, answer);
    // Our nonces are random: one that was used means that this very request arrived twice, and its first copy may have acted.
    const repeated = code === 'SignatureNonceUsed';
    return { failure, acted: repeated || mayHaveActed(failure, status) ? 'maybe' : 'no', afresh: repeated };
}
function gateway_failure_meaning(refusal, { headers, document }) {
    const { operation, product, requestId, status, code, reason } = refusal;
    if (product === 'mpserverless' && isForeignSpace(refusal))
        return spaceUnknown(refusal);
    const known = meanings.find((row) => row.code.test(code));
    if (known !== undefined)
        return known.means(refusal);
    if (status === 429)
        return new errors_failure.Failure('CLOUD_THROTTLED', { operation, requestId });
    const spoken = product === 'mpserverless' && code !== '' ? serverlessMeaning(refusal) : undefined;
    if (spoken !== undefined && spoken.code !== 'CLOUD_REFUSED')
        return spoken;
    // 501 is no trouble that passes: whoever answers does not have the operation, and says so.
    if (status >= 500 && status !== 501)
        return new errors_failure.Failure('CLOUD_UNAVAILABLE', { operation, requestId, status, reason });
    if (document === undefined || code === '') {
        return new errors_failure.Failure('REPLY_UNREADABLE', {
            operation,
            requestId,
            reason: `it came with HTTP ${status} as ${headers['content-type'] ?? 'no stated type'}`,
        });
    }
    if (product === 'mpaas' && tellsUnknownApp(`${code}: ${reason}`))
        return new errors_failure.Failure('APP_UNKNOWN', { operation, requestId, reason });
    return new errors_failure.Failure('CLOUD_REFUSED', { operation, requestId, code, reason });
}
/** A refusal says that nothing was done. Trouble inside the cloud does not, nor does an answer that cannot be read. */
function mayHaveActed({ code }, status) {
    if (code === 'CLOUD_UNAVAILABLE')
        return true;
    return code === 'REPLY_UNREADABLE' && (status < 300 || status === 408);
}
/** How far this machine's clock is ahead of the cloud's, by the reply's own `Date`. */
function skew(date, nowMs) {
    const cloudMs = Date.parse(date ?? '');
    return Number.isNaN(cloudMs) ? undefined : Math.round((nowMs - cloudMs) / 1000);
}

;// CONCATENATED MODULE: ./build/transport/serverless-failure.js





const okCodes = catalogue/* serverlessOkCodes */.lM;
/** An answer of MPServerless that went well over HTTP and says no itself. It has no `ResultCode`; every other field may be missing (wire-facts section 4). */
function serverlessFailure(call, row, { document, status, requestId }) {
    const { operation } = call;
    if (document === undefined || !isAnswerTo(row, document)) {
        const reason = 'it has no field of such an answer';
        return { failure: new errors_failure.Failure('REPLY_UNREADABLE', { operation, requestId, reason }), acted: 'maybe' };
    }
    const refusedBy = noInside(row, document);
    if (refusedBy === undefined)
        return undefined;
    const stated = textOf(document, 'Code');
    const code = stated === undefined || okCodes.includes(stated) ? `${refusedBy}=false` : stated;
    const reason = textOf(document, 'Message') ?? 'without an explanation';
    const failure = serverlessMeaning({ ...call, requestId, status, code, reason });
    return { failure, acted: failure.code === 'CLOUD_UNAVAILABLE' ? 'maybe' : 'no' };
}
const isAnswerTo = ({ reply }, document) => Object.keys(reply).some((name) => field(document, name) !== undefined);
/** `Success: false`, and for hosting `Data: false` where that is the outcome. */
function noInside({ reply }, document) {
    const { Success: success, Data: data } = readShape({ Success: 'flag', Data: 'flag' }, document);
    if (success === false)
        return 'Success';
    return reply['Data'] === 'flag' && data === false ? 'Data' : undefined;
}

;// CONCATENATED MODULE: ./build/transport/sign-acs3.js


const algorithm = 'ACS3-HMAC-SHA256';
const sha256 = (bytes) => (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
/** Signs a call in the current way, ACS3-HMAC-SHA256 (wire-facts section 2): over the headers and the hash of the exact body bytes. */
function signAcs3(request) {
    const names = Object.keys(request.headers).sort();
    const canonicalHeaders = names.map((name) => `${name}:${request.headers[name]?.trim()}\n`).join('');
    const signedHeaders = names.join(';');
    const bodyHash = request.headers['x-acs-content-sha256'] ?? sha256('');
    const canonicalRequest = [request.method, '/', canonicalForm(request.query), canonicalHeaders, signedHeaders, bodyHash].join('\n');
    const stringToSign = `${algorithm}\n${sha256(canonicalRequest)}`;
    const { accessKeyId, accessKeySecret } = request.credentials;
    const signature = (0,external_node_crypto_.createHmac)('sha256', accessKeySecret).update(stringToSign).digest('hex');
    const authorization = `${algorithm} Credential=${accessKeyId},SignedHeaders=${signedHeaders},Signature=${signature}`;
    return { canonicalRequest, stringToSign, signature, authorization };
}
/** The headers that an ACS3 call must carry and sign. */
function acs3Headers(call) {
    const { securityToken } = call.credentials;
    return {
        ...(call.contentType === undefined ? {} : { 'content-type': call.contentType }),
        host: call.host,
        'x-acs-action': call.operation,
        'x-acs-content-sha256': sha256(call.body),
        'x-acs-date': call.timestamp,
        ...(securityToken === undefined ? {} : { 'x-acs-security-token': securityToken }),
        'x-acs-signature-nonce': call.nonce,
        'x-acs-version': call.version,
    };
}

;// CONCATENATED MODULE: ./build/transport/sign-rpc-v1.js


/** Signs a call in the older way of RPC (wire-facts section 1): over every parameter, wherever it travels. */
function signRpcV1(request) {
    const stringToSign = `${request.method}&${percentEncode('/')}&${percentEncode(canonicalForm(request.parameters))}`;
    const signature = (0,external_node_crypto_.createHmac)('sha1', `${request.accessKeySecret}&`).update(stringToSign).digest('base64');
    return { stringToSign, signature };
}
/** The call's own parameters together with the public ones that every V1 call carries. */
function withPublicParameters(call) {
    const { securityToken } = call.credentials;
    return {
        ...call.parameters,
        AccessKeyId: call.credentials.accessKeyId,
        Action: call.operation,
        // The vendor's text contradicts itself about the default, so the format is always said.
        Format: 'JSON',
        ...(securityToken === undefined ? {} : { SecurityToken: securityToken }),
        SignatureMethod: 'HMAC-SHA1',
        SignatureNonce: call.nonce,
        SignatureVersion: '1.0',
        Timestamp: call.timestamp,
        Version: call.version,
    };
}

;// CONCATENATED MODULE: ./build/transport/sign-call.js



const sign_call_form = 'application/x-www-form-urlencoded';
/** Both ways to sign; both post a form to `/` (wire-facts sections 1 and 2). */
const signatures = { acs3, v1 };
function acs3(call) {
    const body = encodeForm(call.parameters);
    const signed = acs3Headers({ ...call, body, contentType: sign_call_form, timestamp: wireTime(call.nowMs) });
    const { authorization } = signAcs3({ method: 'POST', query: {}, headers: signed, credentials: call.credentials });
    return { body, headers: { ...signed, accept: 'application/json', authorization } };
}
function v1(call) {
    const parameters = withPublicParameters({ ...call, timestamp: wireTime(call.nowMs) });
    const { signature } = signRpcV1({ method: 'POST', parameters, accessKeySecret: call.credentials.accessKeySecret });
    return {
        body: encodeForm({ ...parameters, Signature: signature }),
        headers: { host: call.host, accept: 'application/json', 'content-type': sign_call_form },
    };
}
/** UTC without milliseconds, the only form both signatures take. */
const wireTime = (epochMs) => `${new Date(epochMs).toISOString().slice(0, 19)}Z`;

;// CONCATENATED MODULE: ./build/transport/rpc.js















/** From the end of the cloud's own work until its answer is here. */
const transitMs = 5000;
/** A client that signs, paces and repeats calls, and turns every kind of "no" into one `Failure` with operation and request id. */
function createRpc(options) {
    const { clock, listener, pacer, signal, retryPolicy: policy = defaultRetryPolicy } = options;
    return {
        async call(operation, given, pressure) {
            const row = catalogue/* operations */.zU[operation];
            if (row.removed !== undefined)
                throw new errors_failure.Failure('OPERATION_REMOVED', { operation, instead: row.removed });
            const product = (0,catalogue/* productOf */.$7)(operation);
            const destination = destinationOf(product, options);
            const parameters = checkRequest(operation, row, destination.version, given);
            const { AppId: appId = '', WorkspaceId: workspaceId = '' } = parameters;
            const turn = { operation, limit: row.limit, appId, workspaceId, signal };
            await pacer.turn(turn);
            let attempts = 0;
            const call = { operation, effect: row.effect, policy, clock, listener: alsoTelling(listener, pressure), signal };
            return withRetries(call, async (remainingMs) => {
                attempts += 1;
                // A repeated call counts against the limit like any other.
                if (attempts > 1)
                    await pacer.turn(turn);
                return attemptCall(options, { operation, row, product, destination, parameters }, remainingMs);
            });
        },
    };
}
async function attemptCall(options, call, remainingMs) {
    const { http, clock, listener, signal } = options;
    const { operation, row, destination } = call;
    const startedMs = clock.now();
    const timeoutMs = Math.max(1, remainingMs);
    const silenceMs = row.longestMs === undefined ? undefined : row.longestMs + transitMs;
    const exchange = await http.send({ ...(await sign(options, call)), method: 'POST', timeoutMs, silenceMs, signal });
    if (exchange.kind === 'broken') {
        return { kind: 'setback', setback: brokenExchange(operation, new URL(destination.endpoint).host, exchange) };
    }
    const nowMs = clock.now();
    const answer = await readAnswer(exchange);
    const setback = rpc_refusal(call, answer, nowMs);
    if (setback !== undefined)
        return { kind: 'setback', setback: { ...setback, serverWaitMs: serverWait(answer.headers, nowMs) } };
    const { requestId } = answer;
    listener.answered({ operation, requestId, durationMs: nowMs - startedMs });
    // The table that the type is made of is the table that the answer is read by.
    return { kind: 'done', value: { requestId, reply: readShape(row.reply, answer.document) } };
}
/** Every kind of "no" that an answer can be; undefined for a yes. */
function rpc_refusal({ operation, row, product, parameters }, answer, nowMs) {
    const { SpaceId: spaceId = '' } = parameters;
    const refused = gatewayFailure({ operation, product, spaceId, nowMs }, answer);
    if (refused !== undefined)
        return refused;
    return product === 'mpaas' ? answerFailure(operation, row, answer) : serverlessFailure({ operation, spaceId }, row, answer);
}
async function sign({ signature, credentials, userAgent, nonce = external_node_crypto_.randomUUID, clock }, call) {
    const url = new URL('/', call.destination.endpoint);
    const { headers, body } = signatures[signature]({
        host: url.host,
        operation: call.operation,
        version: call.destination.version,
        parameters: call.parameters,
        credentials: await credentials(),
        nonce: nonce(),
        nowMs: clock.now(),
    });
    return { url: url.href, headers: userAgent === undefined ? headers : { ...headers, 'user-agent': userAgent }, body };
}

// EXTERNAL MODULE: ./build/hosts/version.js
var version = __webpack_require__(43152);
;// CONCATENATED MODULE: ./build/hosts/build-tools.js










/** A connection is open within this time, or it is not going to be. */
const longestConnectMs = 10_000;
/** Puts the rooms together for a release; with `buildDeployTools` the only place that does. */
function buildReleaseTools(parts, workspace) {
    const { shared, rpc, run } = connect(parts);
    return { ...run, mpaas: createMpaas({ rpc, workspace, onSecret: parts.onSecret }), storage: createObjectStorage(shared) };
}
function buildDeployTools(parts, spaceId) {
    const { shared, rpc, run } = connect(parts);
    return {
        ...run,
        serverless: createServerless({ ...shared, rpc, spaceId, onSecret: parts.onSecret }),
        storage: createSpaceStorage(shared),
    };
}
function connect({ connection, reporter, run, scratch, signal }) {
    const { endpoint, apiVersion, signature, credentials, callTimeoutMs, timeoutMs, proxy } = connection;
    const listener = listenFor(reporter);
    const http = createHttp({
        connectTimeoutMs: Math.min(callTimeoutMs, longestConnectMs),
        callTimeoutMs,
        proxy: { http: proxy.http, https: proxy.https, noProxy: proxy.bypass },
    });
    // A call gives up a little before the whole run does: what was wrong with the call says more than that the time was up.
    const retryPolicy = { ...defaultRetryPolicy, deadlineMs: Math.min(defaultRetryPolicy.deadlineMs, timeoutMs * 0.8) };
    const shared = { http, clock: clock/* systemClock */.m, listener, retryPolicy, signal, userAgent: `miniship/${version/* version */.r}` };
    const pacer = createPacer({ clock: clock/* systemClock */.m, listener });
    const rpc = createRpc({ ...shared, pacer, endpoint, version: apiVersion, signature, credentials: async () => credentials });
    return { shared, rpc, run: { reporter, clock: clock/* systemClock */.m, run, scratch, signal, close: () => http.close() } };
}
/** Calls tell about themselves in the words of the transport; here they become events of the run. */
function listenFor(reporter) {
    return {
        answered: (call) => reporter.report({ type: 'call-answered', ...call }),
        retried: (call) => reporter.report({ type: 'request-retried', ...call }),
        waited: (call) => reporter.report({ type: 'limit-waited', ...call }),
    };
}


/***/ }),

/***/ 30642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ writeArchive)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78474);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76760);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57075);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(46466);
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(49277);
/* harmony import */ var _build_file_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(86527);
/* harmony import */ var _compressed_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(12711);










/** Level 9 saves half a percent for up to 60 % more time (performance.md §1). */
const level = 6;
/** One time and one mode for all: neither a clock, a time zone, an umask nor a git checkout may change the bytes. 1980 is where zip's calendar starts. */
const everyEntry = { date: new Date(Date.UTC(1980, 0, 1)), mode: 0o644 };
/**
 * Writes the zip, with the same bytes for the same content on every machine. There are no entries for folders: they carry no content, and tools differ in
 * whether they write them. The file appears under its name only when it is complete; until then it has another, and after a failure none.
 */
async function writeArchive(files, { root, to, signal }) {
    const partial = `${to}.${process.pid}.partial`;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(to), { recursive: true });
        const meter = new Meter();
        await writeZip((0,_build_file_js__WEBPACK_IMPORTED_MODULE_8__/* .inByteOrder */ .qg)(files), { root, to: partial, signal }, meter);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.rename)(partial, to);
        return { path: to, sizeBytes: meter.sizeBytes, sha256: meter.sha256(), files: files.length };
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.rm)(partial, { force: true }).catch(() => { });
        throw explained(error, to, signal);
    }
}
async function writeZip(files, { root, to, signal }, meter) {
    const { ZipArchive } = await Promise.all(/* import() */[__webpack_require__.e(118), __webpack_require__.e(990), __webpack_require__.e(79)]).then(__webpack_require__.bind(__webpack_require__, 20079));
    const zip = new ZipArchive({ zlib: { level } });
    const stop = new AbortController();
    const either = signal === undefined ? stop.signal : AbortSignal.any([stop.signal, signal]);
    const written = (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_6__.pipeline)(zip, meter, (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.createWriteStream)(to), { signal: either });
    try {
        await Promise.all([written, feed(zip, files, { root, meter, signal: either })]);
    }
    catch (error) {
        stop.abort();
        await written.catch(() => { });
        throw error;
    }
}
/** Hands over one file after the other; archiver would take them all at once, and hold them all. */
async function feed(zip, files, to) {
    let storedBytes = 0;
    for (const file of files) {
        const small = file.sizeBytes <= _build_file_js__WEBPACK_IMPORTED_MODULE_8__/* .bufferedBytes */ .fz;
        // archiver marks an empty deflated file as stored with its sizes behind the data, which Java's ZipInputStream cannot read; the same holds for a
        // stored stream. So empty files are stored from the start, and large files always deflated.
        const store = small && (file.sizeBytes === 0 || (0,_compressed_js__WEBPACK_IMPORTED_MODULE_9__/* .isCompressed */ .c)(file.name));
        const entry = { ...everyEntry, name: to.root === '' ? file.name : `${to.root}/${file.name}`, store };
        if (small)
            await append(zip, await file.read(), entry, to.signal);
        else
            await appendStream(zip, file, entry, to.signal);
        if (store)
            storedBytes += file.sizeBytes;
        await to.meter.passed(storedBytes - _build_file_js__WEBPACK_IMPORTED_MODULE_8__/* .bufferedBytes */ .fz, to.signal);
    }
    await zip.finalize();
}
async function append(zip, source, entry, signal) {
    signal.throwIfAborted();
    const done = (0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(zip, 'entry', { signal });
    zip.append(source, entry);
    await done;
}
/** archiver does not hear an error of the stream it is given, and would wait for ever. */
async function appendStream(zip, file, entry, signal) {
    const source = await file.open();
    const broken = new Promise((_, reject) => {
        source.once('error', reject);
    });
    try {
        await Promise.race([append(zip, source, entry, signal), broken]);
    }
    finally {
        source.destroy();
    }
}
/** Counts and digests what passes, and lets the feeder wait: archiver takes stored files faster than a disk can write. */
class Meter extends node_stream__WEBPACK_IMPORTED_MODULE_5__.Transform {
    sizeBytes = 0;
    #hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    _transform(chunk, _encoding, done) {
        this.sizeBytes += chunk.length;
        this.#hash.update(chunk);
        done(null, chunk);
        this.emit('passed');
    }
    async passed(sizeBytes, signal) {
        while (this.sizeBytes < sizeBytes)
            await (0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(this, 'passed', { signal });
    }
    sha256() {
        return this.#hash.digest('hex');
    }
}
/** Reading fails with a `Failure` of its own, so what the system refuses here is the writing. Anything else is a bug, and stays what it is. */
function explained(error, path, signal) {
    if ((0,_errors_failure_js__WEBPACK_IMPORTED_MODULE_7__/* .isFailure */ .N6)(error))
        return error;
    if (signal?.aborted)
        return (0,_errors_failure_js__WEBPACK_IMPORTED_MODULE_7__/* .isFailure */ .N6)(signal.reason) ? signal.reason : new _errors_failure_js__WEBPACK_IMPORTED_MODULE_7__.Failure('CANCELLED', {}, { cause: error });
    const isOfSystem = error instanceof Error && 'syscall' in error;
    return isOfSystem ? new _errors_failure_js__WEBPACK_IMPORTED_MODULE_7__.Failure('FILE_UNWRITABLE', { path, reason: (0,_build_file_js__WEBPACK_IMPORTED_MODULE_8__/* .systemReason */ .uc)(error) }, { cause: error }) : error;
}


/***/ }),

/***/ 86527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ri: () => (/* binding */ unfit),
/* harmony export */   fz: () => (/* binding */ bufferedBytes),
/* harmony export */   p: () => (/* binding */ mostFiles),
/* harmony export */   qg: () => (/* binding */ inByteOrder),
/* harmony export */   uc: () => (/* binding */ systemReason)
/* harmony export */ });
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49277);

/** Up to this size a file is read at once, which is several times faster than a stream (performance.md §1). */
const bufferedBytes = 16 * 1024 * 1024;
/** The most that a zip holds without its 64-bit extension, which the server may not know. */
const mostFiles = 65_535;
/** Sorts by the bytes of the path: no locale and no file system decides, so the order is the same everywhere. */
function inByteOrder(files) {
    const keyed = files.map((file) => ({ file, key: Buffer.from(file.name) }));
    return keyed.sort((a, b) => Buffer.compare(a.key, b.key)).map(({ file }) => file);
}
/** `into` says where the file cannot go, when that is not an archive. */
const unfit = (file, reason, { cause, into } = {}) => new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('FILE_UNFIT', { file, reason, into }, { cause });
/** The system's own short name of an error, such as ENOENT, else its message. */
function systemReason(error) {
    if (!(error instanceof Error))
        return String(error);
    return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}


/***/ }),

/***/ 12711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ isCompressed)
/* harmony export */ });
const extensions = [
    ['png', 'jpg', 'jpeg', 'gif', 'webp', 'avif', 'heic'],
    ['mp3', 'm4a', 'aac', 'ogg', 'oga', 'opus', 'mp4', 'm4v', 'mov', 'webm'],
    ['woff', 'woff2', 'zip', 'gz', 'br', 'zst', '7z', 'rar', 'amr', 'apk', 'ipa'],
].flat();
const pattern = new RegExp(`\\.(?:${extensions.join('|')})$`, 'i');
/** Whether a file of this name is compressed already: deflating it again costs time and saves about a hundredth (performance.md §1). */
const isCompressed = (name) => pattern.test(name);


/***/ }),

/***/ 45482:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JD: () => (/* binding */ needsEncoding),
/* harmony export */   Vh: () => (/* binding */ namesakes),
/* harmony export */   W1: () => (/* binding */ nameProblems),
/* harmony export */   g$: () => (/* binding */ printable),
/* harmony export */   g0: () => (/* binding */ clashes),
/* harmony export */   pP: () => (/* binding */ refusedFolder),
/* harmony export */   pd: () => (/* binding */ foldersOf),
/* harmony export */   wI: () => (/* binding */ misspelling),
/* harmony export */   ze: () => (/* binding */ isJunk)
/* harmony export */ });
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49277);
/* harmony import */ var _build_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86527);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94333);



/** What file managers leave behind; nobody meant to publish it, so it is left out without a word. */
const junk = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini|__MACOSX|\._[^/]*)$/i;
/** With the id in front this stays within the 256 bytes of a plain tar header; the server makes a tar of the build (wire-facts §6). */
const longestNameBytes = 230;
const isJunk = (name) => junk.test(name);
/** Why a folder must not be in a build at all; its content is then of no interest. */
function refusedFolder(name) {
    const base = name.slice(name.lastIndexOf('/') + 1);
    if (base === 'node_modules')
        return new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('NODE_MODULES_IN_BUILD', { path: name });
    const reason = (0,_secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .secretFolder */ .p2)(base);
    return reason === undefined ? undefined : new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('SECRET_IN_BUILD', { file: name, reason });
}
/** All that is wrong with one file, judging by its name alone. */
function nameProblems(name) {
    const reason = (0,_secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .secretName */ .Gf)(name.slice(name.lastIndexOf('/') + 1));
    const secret = reason === undefined ? [] : [new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('SECRET_IN_BUILD', { file: name, reason })];
    return [...secret, ...misspelling(name, longestNameBytes).map((why) => (0,_build_file_js__WEBPACK_IMPORTED_MODULE_1__/* .unfit */ .Ri)(printable(name), why))];
}
/** A name as it can be shown, whatever characters it holds. */
const printable = (name) => JSON.stringify(name).slice(1, -1);
/** What is wrong with the spelling of a path. */
function misspelling(name, longestBytes) {
    return [
        /\p{Cc}/u.test(name) && 'its name holds a control character',
        name.includes('\\') && 'its name holds a backslash, which is a folder on some systems and a letter on others',
        Buffer.byteLength(name) > longestBytes && `its path has more than ${longestBytes} bytes`,
    ].filter((why) => why !== false);
}
/** Files that a phone or a computer takes for another one, because it ignores case or spells é in another way. */
function clashes(files) {
    return namesakes(files).map(({ name, other }) => (0,_build_file_js__WEBPACK_IMPORTED_MODULE_1__/* .unfit */ .Ri)(name, `its name equals ${other} where case or the spelling of accents does not count`));
}
/** The pairs of names that are one name where neither case nor the spelling of accents counts. */
function namesakes(files) {
    const key = (name) => name.normalize('NFC').toLowerCase().normalize('NFC');
    const known = new Map(files.flatMap(({ name }) => foldersOf(name).map((folder) => [key(folder), folder])));
    return files.flatMap(({ name }) => {
        const other = known.get(key(name));
        known.set(key(name), name);
        return other === undefined ? [] : [{ name, other }];
    });
}
/** The folders above a file: `a` and `a/b` for `a/b/c.js`. */
function foldersOf(name) {
    const parts = name.split('/');
    return parts.slice(1).map((_, count) => parts.slice(0, count + 1).join('/'));
}
/** The vendor advises against names that a URL must encode (wire-facts §6). `@` is no trouble in a path: `icon@2x.png` is the platform's own habit. */
function needsEncoding(name) {
    return encodeURIComponent(name.replaceAll(/[/@]/g, '')) !== name.replaceAll(/[/@]/g, '');
}


/***/ }),

/***/ 33629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O$: () => (/* binding */ unreadable),
/* harmony export */   Vt: () => (/* binding */ folderFile),
/* harmony export */   _5: () => (/* binding */ isUnchanged),
/* harmony export */   tD: () => (/* binding */ changed)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57075);
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49277);
/* harmony import */ var _build_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86527);




/** The same on every machine and for every size: the chunks decide nothing about the archive, but they do about memory. */
const chunkBytes = 256 * 1024;
/**
 * A file on disk, as it was when the folder was listed. What is read later is the file that was judged, or a failure:
 * another size, time or inode means that somebody wrote in between.
 */
function folderFile(name, path, seen, into) {
    const file = { name, path, seen, into };
    return {
        ...file,
        sizeBytes: seen.size,
        read: () => withUnchanged(file, async (handle) => {
            const content = await handle.readFile();
            if (content.length !== seen.size)
                throw changed(file);
            return content;
        }),
        open: async () => node_stream__WEBPACK_IMPORTED_MODULE_1__.Readable.from(chunks(file), { objectMode: false }),
    };
}
async function* chunks(file) {
    const handle = await openUnchanged(file);
    try {
        let readBytes = 0;
        for await (const chunk of handle.createReadStream({ autoClose: false, highWaterMark: chunkBytes })) {
            readBytes += chunk.length;
            yield chunk;
        }
        if (readBytes !== file.seen.size || !isUnchanged(await handle.stat(), file))
            throw changed(file);
    }
    catch (error) {
        throw unreadable(file, error);
    }
    finally {
        await handle.close();
    }
}
async function withUnchanged(file, work) {
    const handle = await openUnchanged(file);
    try {
        const result = await work(handle);
        if (!isUnchanged(await handle.stat(), file))
            throw changed(file);
        return result;
    }
    catch (error) {
        throw unreadable(file, error);
    }
    finally {
        await handle.close();
    }
}
async function openUnchanged(file) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(file.path).catch((error) => {
        throw unreadable(file, error);
    });
    if (isUnchanged(await handle.stat(), file))
        return handle;
    await handle.close();
    throw changed(file);
}
/** Whether this is still the file that was listed. */
const isUnchanged = (now, { seen }) => now.size === seen.size && now.mtimeMs === seen.mtimeMs && now.ino === seen.ino;
/** Somebody wrote the file after it was listed. */
const changed = ({ name, into }) => (0,_build_file_js__WEBPACK_IMPORTED_MODULE_3__/* .unfit */ .Ri)(name, 'it changed while it was being read', { into });
/** What the system refused, as a problem of this file. */
function unreadable({ name, into }, error) {
    if ((0,_errors_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .isFailure */ .N6)(error))
        return error;
    const code = (0,_build_file_js__WEBPACK_IMPORTED_MODULE_3__/* .systemReason */ .uc)(error);
    const reason = code === 'ENOENT' ? 'it was removed while it was being read' : `it cannot be read (${code})`;
    return (0,_build_file_js__WEBPACK_IMPORTED_MODULE_3__/* .unfit */ .Ri)(name, reason, { cause: error, into });
}


/***/ }),

/***/ 90575:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49277);
/* harmony import */ var _build_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86527);
/* harmony import */ var _file_rules_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(45482);
/* harmony import */ var _folder_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(33629);







/** Links to folders that hold links to folders multiply without end; no build has a reason for so many. */
const mostFolderLinks = 1_000;
const buildRules = { skips: _file_rules_js__WEBPACK_IMPORTED_MODULE_5__/* .isJunk */ .ze, refuses: _file_rules_js__WEBPACK_IMPORTED_MODULE_5__/* .refusedFolder */ .pP, mostFiles: _build_file_js__WEBPACK_IMPORTED_MODULE_4__/* .mostFiles */ .p };
/** Lists a folder. Links inside it are followed, and stored as what they lead to; whatever cannot be taken becomes a problem. */
async function readFolder(path, rules = buildRules) {
    const root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(path);
    const walk = { path, root, rules, files: [], problems: [], folderLinks: 0 };
    await visitFolder(walk, { path: root, name: '', chain: [root] });
    return { files: walk.files, problems: walk.problems, close: async () => { } };
}
async function visitFolder(walk, folder) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder.path, { withFileTypes: true }).catch((error) => refuseUnread(walk, folder.name || '.', error));
    // Sorted, so that problems come in the same order on every file system.
    for (const entry of (entries ?? []).sort((a, b) => (a.name < b.name ? -1 : 1))) {
        const name = folder.name === '' ? entry.name : `${folder.name}/${entry.name}`;
        if (!walk.rules.skips(name, entry.isDirectory()))
            await visit(walk, folder, entry, name);
    }
}
async function visit(walk, folder, entry, name) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder.path, entry.name);
    // Node puts this character in place of bytes that are no UTF-8, and then cannot find the file by that name.
    if (name.includes('\uFFFD'))
        refuse(walk, name, 'its name is not UTF-8');
    else if (entry.isSymbolicLink())
        await followLink(walk, folder, path, name);
    else if (entry.isDirectory())
        await enter(walk, { path, name, chain: [...folder.chain, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder.chain.at(-1) ?? '', entry.name)] });
    else if (entry.isFile())
        addFile(walk, name, path);
    else
        refuse(walk, name, 'it is a socket, a pipe or a device');
}
async function enter(walk, folder) {
    const refused = walk.rules.refuses(folder.name);
    if (refused === undefined)
        await visitFolder(walk, folder);
    else
        walk.problems.push(refused);
}
async function followLink(walk, folder, path, name) {
    let target;
    try {
        target = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(path);
    }
    catch (error) {
        const loop = (0,_build_file_js__WEBPACK_IMPORTED_MODULE_4__/* .systemReason */ .uc)(error) === 'ELOOP';
        refuse(walk, name, loop ? 'it is a link that leads back to itself' : 'it is a link to nothing', error);
        return;
    }
    const refused = linkProblem(walk, name, target);
    if (refused === undefined)
        await addLinked(walk, folder, target, name);
    else
        walk.problems.push(refused);
}
function linkProblem({ root, rules }, name, target) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(root, target);
    const refused = rules.refusesLink?.(name, way.replaceAll(node_path__WEBPACK_IMPORTED_MODULE_2__.sep, '/'));
    const leaves = way === '..' || way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_2__.sep}`) || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(way);
    return refused ?? (leaves ? new _errors_failure_js__WEBPACK_IMPORTED_MODULE_3__.Failure('LINK_LEAVES_BUILD', { link: rules.shown?.(name) ?? name, target }) : undefined);
}
async function addLinked(walk, folder, target, name) {
    const kind = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(target);
    if (kind.isFile())
        addFile(walk, name, target);
    else if (!kind.isDirectory())
        refuse(walk, name, 'it is a link to a socket, a pipe or a device');
    else if (walk.rules.skips(name, true))
        return;
    else if (folder.chain.includes(target))
        refuse(walk, name, 'it is a link that leads back to a folder above it');
    else
        await enterLinked(walk, { path: target, name, chain: [...folder.chain, target] });
}
async function enterLinked(walk, folder) {
    walk.folderLinks += 1;
    if (walk.folderLinks > mostFolderLinks)
        throw tooMuch(walk, `it holds more than ${mostFolderLinks} links to folders, one inside the other`);
    await enter(walk, folder);
}
/** Looks synchronously: an asynchronous look at each of thousands of files takes many times as long (performance.md §2), and the folders in between let others run. */
function addFile(walk, name, path) {
    let seen;
    try {
        seen = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path);
    }
    catch (error) {
        refuseUnread(walk, name, error);
        return;
    }
    walk.files.push((0,_folder_file_js__WEBPACK_IMPORTED_MODULE_6__/* .folderFile */ .Vt)(name, path, seen, walk.rules.into));
    if (walk.files.length > walk.rules.mostFiles)
        throw tooMuch(walk, `it holds more than ${walk.rules.mostFiles} files`);
}
function refuse({ problems, rules }, name, reason, cause) {
    problems.push((0,_build_file_js__WEBPACK_IMPORTED_MODULE_4__/* .unfit */ .Ri)(rules.shown?.(name) ?? name, reason, { cause, into: rules.into }));
}
const refuseUnread = (walk, name, error) => refuse(walk, name, `it cannot be read (${(0,_build_file_js__WEBPACK_IMPORTED_MODULE_4__/* .systemReason */ .uc)(error)})`, error);
const tooMuch = ({ path, rules }, reason) => (0,_build_file_js__WEBPACK_IMPORTED_MODULE_4__/* .unfit */ .Ri)(path, reason, { into: rules.into });


/***/ }),

/***/ 76425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ scanTexts),
  u: () => (/* binding */ secretIn)
});

// EXTERNAL MODULE: ./build/errors/failure.js + 5 modules
var failure = __webpack_require__(49277);
// EXTERNAL MODULE: ./build/packaging/build-file.js
var build_file = __webpack_require__(86527);
// EXTERNAL MODULE: ./build/packaging/compressed.js
var compressed = __webpack_require__(12711);
// EXTERNAL MODULE: ./build/packaging/secrets.js
var secrets = __webpack_require__(94333);
;// CONCATENATED MODULE: ./build/packaging/test-environment.js
/** How far the options of a call, and the line before it, are read; what is longer is something else. */
const reach = 2_000;
const call = /\.\s{0,20}init\s{0,20}\)?\s{0,20}\(\s{0,200}\{/g;
const token = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`|[\w$]+|\S/g;
const environment = /^["']?env["']?$/;
const test = /^["'`]test["'`]$/;
/**
 * Whether a script calls `cloud.init({ env: 'test' })`, which points a published mini program at the test cloud (seed 003). Bundlers rename `cloud` to
 * `x.default` and minifiers to a letter or two, so the owner of `init` counts when it is named so; `Sentry.init` does not.
 */
function usesTestEnvironment(text) {
    for (const { 0: found, index } of text.matchAll(call)) {
        const start = index + found.length;
        if (isCloud(text.slice(Math.max(index - 120, 0), index)) && !isComment(text, index) && hasTest(text.slice(start, start + reach)))
            return true;
    }
    return false;
}
function isCloud(before) {
    const owner = /[\w$.[\]"'\\?]*$/.exec(before)?.[0] ?? '';
    if (/cloud/i.test(owner))
        return true;
    const last = owner
        .split(/[.[]/)
        .at(-1)
        ?.replaceAll(/[\]"'\\?]/g, '') ?? '';
    return last === 'default' || /^[\w$]{1,2}$/.test(last);
}
/** A call in a line of comment, which unminified builds keep. A closed comment before it, such as a licence, is none. */
function isComment(text, index) {
    const before = text.slice(Math.max(index - reach, 0), index);
    const end = before.lastIndexOf('\n');
    if (end === -1 && index > reach)
        return false;
    const line = before.slice(end + 1);
    return /^\s*\/\//.test(line) || (/^\s*\/?\*/.test(line) && !line.includes('*/'));
}
/** Looks for `env: 'test'` among the options themselves, not in objects inside them. */
function hasTest(options) {
    const tokens = ownTokens(unescaped(options));
    return tokens.some((key, place) => {
        const [before, colon, value, after] = [tokens[place - 1] ?? ',', tokens[place + 1], tokens[place + 2] ?? '', tokens[place + 3] ?? ''];
        return environment.test(key) && before === ',' && colon === ':' && test.test(value) && (after === ',' || after === '}');
    });
}
/** The tokens up to the end of the options; an object or a list inside them is one token of no meaning, and comments are none. */
function ownTokens(options) {
    const tokens = [];
    let depth = 0;
    for (const [each] of options.matchAll(token)) {
        if (/^\/[/*]/.test(each))
            continue;
        if (depth === 0)
            tokens.push(each);
        if (/^[{[(]$/.test(each))
            depth += 1;
        if (/^[}\])]$/.test(each))
            depth -= 1;
        if (depth < 0)
            break;
    }
    return tokens;
}
/** Development builds keep each module as a text for `eval`, with its quotes and line ends escaped. */
function unescaped(options) {
    const quote = options.search(/["'`]/);
    const isText = /^[^"'`]*\\[nrt]/.test(options) || options.charAt(quote - 1) === '\\';
    return isText ? options.replaceAll(/\\[nrt]/g, '\n').replaceAll(/\\(["'`])/g, '$1') : options;
}

;// CONCATENATED MODULE: ./build/packaging/scan.js





/** Pieces of a large text overlap by this much, so that nothing searched for is cut in two. */
const overlap = 8 * 1024;
/** Zero bytes this early mean that a file is no text; git decides the same way. */
const sniffedBytes = 8_000;
/** Reads every text of a build once, and asks of each all that is asked of texts. A file that cannot be read is a problem like any other. */
async function scanTexts(files, evidence) {
    const problems = [];
    let testEnvironmentIn;
    for (const file of files) {
        evidence.addFile(file);
        try {
            const { secret, testEnvironment } = await scanFile(file, evidence);
            if (secret !== undefined)
                problems.push(new failure.Failure('SECRET_IN_BUILD', { file: file.name, reason: secret }));
            if (testEnvironment)
                testEnvironmentIn ??= file.name;
        }
        catch (error) {
            if (!(0,failure/* isFailure */.N6)(error))
                throw error;
            problems.push(error);
        }
    }
    return { problems, testEnvironmentIn };
}
/** Why one file holds a secret in its text. */
async function secretIn(file) {
    for await (const text of textsOf(file)) {
        const secret = (0,secrets/* secretText */.yD)(text);
        if (secret !== undefined)
            return secret;
    }
    return undefined;
}
async function scanFile(file, evidence) {
    let secret;
    let testEnvironment = false;
    const isScript = /\.(?:[cm]?js|html?)$/i.test(file.name);
    for await (const text of textsOf(file)) {
        secret ??= (0,secrets/* secretText */.yD)(text);
        testEnvironment ||= isScript && usesTestEnvironment(text);
        evidence.addText(file.name, text);
    }
    return { secret, testEnvironment };
}
/** A text in one piece when it is small, else in overlapping pieces; nothing for pictures and other data. */
async function* textsOf(file) {
    if ((0,compressed/* isCompressed */.c)(file.name))
        return;
    if (file.sizeBytes <= build_file/* bufferedBytes */.fz) {
        const content = await file.read();
        if (!content.subarray(0, sniffedBytes).includes(0))
            yield content.toString('utf8');
        return;
    }
    const stream = (await file.open()).setEncoding('utf8');
    let tail = '';
    for await (const piece of stream) {
        const text = tail + String(piece);
        if (text.slice(0, sniffedBytes).includes('\0'))
            return;
        yield text;
        tail = text.slice(-overlap);
    }
}


/***/ }),

/***/ 94333:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C5: () => (/* binding */ secretWords),
/* harmony export */   Gf: () => (/* binding */ secretName),
/* harmony export */   p2: () => (/* binding */ secretFolder),
/* harmony export */   yD: () => (/* binding */ secretText)
/* harmony export */ });
/** Finds what must never be published: by the name of a file or folder, and by its text. */
const fileNames = [
    { pattern: /^\.env/, reason: 'a file of environment variables' },
    { pattern: /\.(?:pem|key|p8|p12|pfx|ppk|jks|keystore)$/, reason: 'a key or certificate file' },
    { pattern: /^id_(?:rsa|dsa|ecdsa|ed25519)/, reason: 'an SSH key' },
    { pattern: /^(?:\.npmrc|\.yarnrc\.yml|\.pypirc|\.netrc|\.git-credentials|\.htpasswd)$/, reason: 'a file of credentials' },
    { pattern: /^(?:credentials|service[-_]?account.*|.*[-_]service[-_]?account)\.json$/, reason: 'a file of credentials' },
];
const folderNames = [
    { pattern: /^\.(?:git|hg|svn)$/, reason: 'the history of the source code' },
    { pattern: /^\.(?:aws|aliyun|azure|docker|gnupg|kube|ssh)$/, reason: 'a folder of credentials' },
];
/**
 * A key with its body: libraries for RSA hold the bare header line as a constant, and that is no secret.
 * Between header and body a script may have "\n", quotes and pluses.
 */
const privateKey = /-----BEGIN (?:[A-Z0-9]{2,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----(?:\s|\\[nr]|["'`+,]){0,40}(?:Proc-Type:|[A-Za-z0-9+/=]{40})/;
/** Ids of access keys have 16 characters (old) or 24, all starting with LTAI; a neighbour of the same kind means that it is a piece of some encoded data. */
const accessKeyId = /(?<![\w+/-])LTAI(?:[A-Za-z0-9]{20}|[A-Za-z0-9]{12})(?![\w+/=-])/g;
/** Without one of these words a text holds no secret that `secretText` would find. */
const secretWords = ['PRIVATE KEY', 'LTAI'];
const matching = (rules, name) => rules.find(({ pattern }) => pattern.test(name.toLowerCase()))?.reason;
/** Why the name of this file says that it holds a secret. */
const secretName = (base) => matching(fileNames, base);
/** Why a folder of this name holds secrets. */
const secretFolder = (base) => matching(folderNames, base);
/**
 * Why this text holds a secret. Made for minified code: a pattern that fires by accident would block a release. Looking for the fixed words first spares
 * most texts the slow search.
 */
function secretText(text) {
    const [keyWord, idWord] = secretWords;
    if (text.includes(keyWord) && privateKey.test(text))
        return 'it holds a private key';
    if (text.includes(idWord) && (text.match(accessKeyId) ?? []).some(looksRandom))
        return 'it holds the id of an Alibaba Cloud access key';
    return undefined;
}
/** A real id mixes digits and letters; `LTAIxxxxxxxxxxxx` in a piece of documentation does not. */
function looksRandom(id) {
    const body = id.slice(4);
    return /\d/.test(body) && /[A-Za-z]/.test(body) && new Set(body).size >= 6;
}


/***/ }),

/***/ 52875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ shortList)
/* harmony export */ });
/** The first few names and the number of the rest: a message is to be read. */
function shortList(names, shown = 5) {
    const rest = names.length - shown;
    return names.slice(0, shown).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}


/***/ }),

/***/ 37154:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ writeOnce),
/* harmony export */   c: () => (/* binding */ lookUntil)
/* harmony export */ });
/* harmony import */ var _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49277);

/** The pauses before a look is repeated; after the last one, "not there" is believed. The cloud states no delay; these bridge a lagging list. */
const lookAgainMs = [1000, 2000];
/**
 * Writes once and reads back. A write whose answer was lost is settled by looking; it is repeated only after looking showed
 * that it did not take effect, and only once. When looking does not settle it, the outcome is unknown (exit 8).
 */
async function writeOnce(ensured, clock) {
    const first = await settle(ensured, clock);
    const made = first ?? (await settle(ensured, clock));
    if (made !== undefined)
        return made;
    throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('OUTCOME_UNKNOWN', { operation: ensured.what, reason: 'its answer was lost twice, and it cannot be found.' });
}
/** One write, and what can be learned about it. Undefined: the answer was lost, and the thing is not there. */
async function settle({ what, look, write, readBack }, clock) {
    let answer;
    try {
        answer = await write();
    }
    catch (error) {
        if (!(0,_errors_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(error) || error.code !== 'OUTCOME_UNKNOWN')
            throw error;
        return await lookFor(look, clock, error);
    }
    const startedMs = clock.now();
    const found = await lookFor(() => readBack(answer), clock);
    if (found === undefined)
        throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('NOT_LIVE', { what, state: 'not listed', waitedMs: clock.now() - startedMs });
    return found;
}
/** Looks until found or the pauses are used up. A lookup that fails after a lost write leaves the outcome unknown. */
async function lookFor(look, clock, lost) {
    try {
        return await lookUntil(look, (found) => found !== undefined, clock);
    }
    catch (error) {
        if (lost === undefined || !(0,_errors_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(error) || (0,_errors_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .isStop */ .jX)(error))
            throw error;
        throw new _errors_failure_js__WEBPACK_IMPORTED_MODULE_0__.Failure('OUTCOME_UNKNOWN', { operation: lost.operation ?? 'the write', reason: `looking failed too: ${error.message}` }, { cause: lost });
    }
}
/** Looks again while what is seen does not fit, to bridge a lagging cloud. Answers what was seen last, fitting or not: the caller judges. */
async function lookUntil(look, fits, clock) {
    let seen = await look();
    for (const waitMs of lookAgainMs) {
        if (fits(seen))
            break;
        await clock.sleep(waitMs);
        seen = await look();
    }
    return seen;
}


/***/ })

};
