export const id = 3392;
export const ids = [3392,4074];
export const modules = {

/***/ 53392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readSpaceRollback: () => (/* binding */ readSpaceRollback),
  spaceRollbackStory: () => (/* binding */ spaceRollbackStory)
});

// EXTERNAL MODULE: ./build/config/read-space-rollback.js
var read_space_rollback = __webpack_require__(78313);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors/failure.js + 8 modules
var failure = __webpack_require__(7783);
// EXTERNAL MODULE: ./build/packaging/build-file.js
var build_file = __webpack_require__(86527);
// EXTERNAL MODULE: ./build/packaging/kept-sites.js
var kept_sites = __webpack_require__(36143);
// EXTERNAL MODULE: ./build/packaging/site-archive.js
var site_archive = __webpack_require__(37942);
// EXTERNAL MODULE: ./build/workflows/deploy-problems.js
var deploy_problems = __webpack_require__(19327);
// EXTERNAL MODULE: ./build/workflows/read-receipt.js
var read_receipt = __webpack_require__(33880);
// EXTERNAL MODULE: ./build/workflows/receipt-subjects.js
var receipt_subjects = __webpack_require__(92275);
;// CONCATENATED MODULE: ./build/workflows/prepare-space-rollback.js









const isOpen = (archive) => 'site' in archive;
/** Reads the receipt and the archive that the rollback goes by, and throws all problems at once. */
async function prepareSpaceRollback({ request, problems }) {
    const found = [...problems, ...(0,deploy_problems/* localProblems */.i)({ ...request.deploy, functions: [], hosting: undefined })];
    const gather = async (look) => {
        try {
            return await look();
        }
        catch (error) {
            if (!(0,failure/* isFailure */.N6)(error))
                throw error;
            found.push(...(error.problems.length > 0 ? error.problems : [error]));
            return undefined;
        }
    };
    const receipt = await gather(() => findReceipt(request));
    const archive = request.hosting ? await gather(() => findArchive(request, receipt)) : undefined;
    if (found.length > 0 && archive !== undefined && isOpen(archive))
        await archive.close();
    (0,failure/* throwProblems */.Jh)(found);
    return { request, receipt, archive };
}
/** For `previous` the receipt of the last run, if there is one that is of any use; a receipt that was asked for must be good. */
async function findReceipt({ to, deploy }) {
    if (to.kind === 'receipt')
        return { path: to.path, content: await receiptOfSpace(to.path, deploy.spaceId) };
    if (to.kind !== 'previous')
        return undefined;
    try {
        return { path: deploy.receipt, content: await receiptOfSpace(deploy.receipt, deploy.spaceId) };
    }
    catch (error) {
        if ((0,failure/* isFailure */.N6)(error) && error.code === 'RECEIPT_UNUSABLE')
            return undefined;
        throw error;
    }
}
async function receiptOfSpace(path, spaceId) {
    const content = await (0,read_receipt/* readReceipt */.b8)(path);
    const { space } = (0,receipt_subjects/* subjectsOf */.Z6)(content, path);
    if (space === undefined)
        throw new failure.Failure('RECEIPT_UNUSABLE', { path, reason: `it is of "${content.verb}", and of no space` });
    if (space.spaceId !== spaceId)
        throw new failure.Failure('RECEIPT_UNUSABLE', { path, reason: `it is of space ${space.spaceId}, not of ${spaceId}` });
    return content;
}
async function findArchive({ to, deploy }, receipt) {
    if (to.kind === 'archive')
        return await openArchive(to.path, deploy.spaceId);
    if (to.kind !== 'receipt' || receipt === undefined)
        return undefined;
    const { path, content } = receipt;
    const kept = (0,read_receipt/* fieldOf */._F)((0,read_receipt/* fieldOf */._F)((0,receipt_subjects/* subjectsOf */.Z6)(content, path).space?.done, 'hosting'), 'archive');
    const [file, sha256] = [(0,receipt_subjects/* textOf */.b6)((0,read_receipt/* fieldOf */._F)(kept, 'file')), (0,receipt_subjects/* textOf */.b6)((0,read_receipt/* fieldOf */._F)(kept, 'sha256'))];
    if (file === undefined || sha256 === undefined)
        throw new failure.Failure('RECEIPT_UNUSABLE', { path, reason: 'its run kept no archive of the site' });
    const places = [(0,external_node_path_.join)((0,external_node_path_.dirname)(path), (0,external_node_path_.basename)(file)), (0,receipt_subjects/* textOf */.b6)((0,read_receipt/* fieldOf */._F)(kept, 'path'))].filter((place) => place !== undefined);
    for (const place of places)
        if (await isFile(place))
            return await openArchive(place, deploy.spaceId, sha256);
    const run = (0,read_receipt/* fieldOf */._F)(content, 'run');
    const id = (0,receipt_subjects/* textOf */.b6)((0,read_receipt/* fieldOf */._F)(run, 'run'));
    if (id !== undefined)
        return { file: (0,external_node_path_.basename)(file), sha256, run: id, repository: (0,receipt_subjects/* textOf */.b6)((0,read_receipt/* fieldOf */._F)(run, 'repository')) };
    throw new failure.Failure('FILE_UNREADABLE', {
        input: 'to',
        path: (0,external_node_path_.join)((0,external_node_path_.dirname)(path), (0,external_node_path_.basename)(file)),
        reason: 'the archive that the receipt names is not there',
    });
}
const isFile = async (path) => (await (0,promises_.stat)(path).catch(() => undefined))?.isFile() === true;
/** Opens an archive of this space. With a digest it must be the very one that a receipt has written down. */
async function openArchive(path, spaceId, expected) {
    const found = await (0,promises_.stat)(path).catch((error) => {
        throw new failure.Failure('FILE_UNREADABLE', { input: 'to', path, reason: (0,build_file/* systemReason */.uc)(error) }, { cause: error });
    });
    if (!found.isFile())
        throw new failure.Failure('FILE_UNREADABLE', { input: 'to', path, reason: 'it is no file' });
    const sha256 = await (0,kept_sites/* sha256Of */.Bj)(path);
    const unusable = (reason) => new failure.Failure('CONTENT_UNUSABLE', { source: path, reason });
    if (expected !== undefined && sha256 !== expected)
        throw unusable(`its sha256 is ${sha256}, and the receipt says ${expected}.`);
    const kept = await (0,site_archive/* readSiteArchive */.sJ)(path);
    if (kept.served.spaceId === spaceId)
        return { ...kept, file: (0,external_node_path_.basename)(path), sha256, sizeBytes: found.size };
    await kept.close();
    throw unusable(`it is a site of space ${kept.served.spaceId}, not of ${spaceId}.`);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/workflows/canonical-json.js
var canonical_json = __webpack_require__(94074);
// EXTERNAL MODULE: ./build/workflows/function-settings.js
var function_settings = __webpack_require__(4715);
// EXTERNAL MODULE: ./build/workflows/plan-digest.js
var plan_digest = __webpack_require__(11563);
// EXTERNAL MODULE: ./build/workflows/plan-rows.js
var plan_rows = __webpack_require__(23050);
;// CONCATENATED MODULE: ./build/workflows/announce-rollback.js





/** Tells everything that is going to happen before anything does, and answers the digest of it. */
function announceRollback({ functions, site }, { reporter }) {
    const going = functions.filter(({ done }) => done === undefined);
    for (const each of going) {
        const { name, from, to, change } = each;
        const settings = Object.keys(change).length > 0 ? ['Its settings go back as well.'] : [];
        const sentences = [
            from === to ? 'Only its settings go back.' : 'The older deployment is deployed again by its id.',
            ...(from === to ? [] : settings),
        ];
        reporter.report({
            type: 'rollback-planned',
            from: `version ${from.versionNo} of ${name}`,
            to: `version ${to.versionNo} of ${name}`,
            strategy: 'redeploy',
            sentences,
        });
    }
    if (site !== undefined && !site.isThere)
        announceSite(site, reporter);
    const plan = { functions: [], settings: [], hosting: site?.plan };
    const facts = going.map(({ name, from, to, change }) => ({ name, from: from.deploymentId, to: to.deploymentId, change }));
    const digest = (0,external_node_crypto_.createHash)('sha256')
        .update((0,canonical_json/* canonicalJson */.d)([facts, (0,plan_digest/* digestOf */.o)(plan)]))
        .digest('hex');
    const rows = [...functions.map(functionRow), ...(0,plan_rows/* planRows */.L)(plan)];
    reporter.report({ type: 'deploy-planned', rows, filesKept: site?.plan.unchanged.length ?? 0, digest });
    return digest;
}
function announceSite({ archive, from = 'what is live', staying }, reporter) {
    const sentences = [
        'The files of the archive are sent as a deploy sends them.',
        'Index page, error page and single-page mode go back as well.',
    ];
    reporter.report({ type: 'rollback-planned', from, to: archive.file, strategy: 'sync', sentences });
    if (staying.length === 0)
        return;
    reporter.report({
        type: 'warned',
        message: `Files that the archive does not have stay at the site: ${shortList(staying)}.`,
        help: 'Nothing of the older site refers to them. Allow deleting with "delete" to have them removed.',
    });
}
const mostNamed = 10;
const shortList = (names) => `${names.slice(0, mostNamed).join(', ')}${names.length > mostNamed ? ` and ${names.length - mostNamed} more` : ''}`;
function functionRow({ name, found, from, to, change, done }) {
    if (done !== undefined)
        return { section: 'function', name, change: 'keep', details: [] };
    const settings = (0,function_settings/* differencesOf */.g6)(change, found).map(({ name: setting, before, after }) => `${setting}: ${before || 'none'} → ${after || 'none'}`);
    const code = from === to ? [] : [`version: ${from.versionNo} → ${to.versionNo}`];
    return { section: 'function', name, change: 'change', details: [...code, ...settings] };
}

// EXTERNAL MODULE: ./build/workflows/deploy-hosting.js
var deploy_hosting = __webpack_require__(53061);
// EXTERNAL MODULE: ./build/workflows/plan-function-rollback.js + 2 modules
var plan_function_rollback = __webpack_require__(51686);
// EXTERNAL MODULE: ./build/packaging/manifest.js
var packaging_manifest = __webpack_require__(58423);
// EXTERNAL MODULE: ./build/packaging/site-identity.js
var site_identity = __webpack_require__(61424);
// EXTERNAL MODULE: ./build/workflows/plan-hosting.js + 2 modules
var plan_hosting = __webpack_require__(67282);
// EXTERNAL MODULE: ./build/workflows/site-marks.js
var site_marks = __webpack_require__(53821);
;// CONCATENATED MODULE: ./build/workflows/plan-site-rollback.js








/** Kept sites beside the receipt that can be read, the one that was sent last first. */
async function knownSites({ deploy: { receipt, spaceId } }) {
    const known = [];
    for (const kept of await (0,kept_sites/* listKeptSites */.XU)((0,external_node_path_.dirname)(receipt), spaceId)) {
        const files = (await (0,site_archive/* describedIn */.lz)(kept.path))?.description.files;
        if (files === undefined)
            continue;
        known.push({ ...kept, identity: (0,site_identity/* identityOfSite */.f)(Object.entries(files).map(([path, file]) => ({ ...file, path }))) });
    }
    return known;
}
/** The record of what is live; undefined where hosting is closed or has none. */
async function liveManifest(request, tools) {
    const { hosting } = tools.serverless;
    if ((await hosting.state()) !== 'in-service')
        return undefined;
    return await (0,plan_hosting/* findManifest */.J)(request, await hosting.files(packaging_manifest/* manifestPath */.ji), tools);
}
/**
 * The kept site that `previous` means: the last one that was sent before the one that is live and that no rollback gave up. Undefined when the
 * site was rolled back already: the same command run twice must not go two steps back.
 */
async function choosePrevious(request, manifest) {
    const none = (reason) => new failure.Failure('NO_WAY_BACK', { what: 'The site', reason });
    if (manifest === undefined)
        throw none('there is no record of what is live, so nothing tells which archive is the one before; name one with "to"');
    if (manifest.rolledBackFrom !== undefined)
        return undefined;
    const live = (0,site_identity/* identityOfManifest */.b)(manifest);
    const gone = (0,site_marks/* givenUpIn */.o)(manifest);
    const found = (await knownSites(request)).find(({ identity }) => identity !== live && !gone.has(identity));
    if (found !== undefined)
        return found;
    throw none(`${(0,external_node_path_.dirname)(request.deploy.receipt)} holds no archive of an earlier site; name an archive or a receipt with "to"`);
}
/** Reads the site and decides what brings it back to the archive; makes no write. */
async function planSiteRollback(archive, asked, tools) {
    const { index, error, spa } = archive.served;
    const request = { ...asked, path: archive.path, index, error, spa, headers: [], exclude: [] };
    const plan = await (0,plan_hosting/* planHosting */.W)(request, archive.site, tools);
    const { manifest } = plan;
    const live = manifest && (0,site_identity/* identityOfManifest */.b)(manifest);
    const rolledBackFrom = live === (0,site_identity/* identityOfSite */.f)(archive.site.files) ? undefined : live;
    const isThere = plan.uploads.length + plan.removals.length + plan.configChanges.length === 0 && rolledBackFrom === undefined;
    return { archive, plan: { ...plan, rolledBackFrom }, from: manifest && inWords(manifest), staying: stayingFiles(archive, plan), isThere };
}
/** A commit says more to people than a digest. */
const inWords = (manifest) => manifest.commit === undefined ? `site ${(0,site_identity/* identityOfManifest */.b)(manifest)}` : `the site of commit ${manifest.commit.slice(0, 12)}`;
/** Of the files that the last deploy had, those which the archive has not, and which no rule allows to delete. */
function stayingFiles({ site }, { manifest, remote, removals }) {
    const gone = new Set([...site.files, ...removals].map(({ path }) => path));
    const own = new Set(Object.keys(manifest?.files ?? {}));
    return remote.map(({ path }) => path).filter((path) => own.has(path) && !gone.has(path) && !(0,packaging_manifest/* isOurs */.MU)(path));
}

// EXTERNAL MODULE: ./build/workflows/rollback-functions.js + 2 modules
var rollback_functions = __webpack_require__(68821);
// EXTERNAL MODULE: ./build/reporting/format.js
var format = __webpack_require__(79542);
// EXTERNAL MODULE: ./build/workflows/function-history.js
var function_history = __webpack_require__(35392);
;// CONCATENATED MODULE: ./build/workflows/space-candidates.js






/** Tells what a rollback could go back to; makes no write. */
async function listSpaceCandidates(request, tools) {
    const rows = [];
    for (const name of request.functions)
        rows.push(...(await deploymentsOf(name, tools)));
    const sections = [
        ...(request.functions.length > 0 ? [functionSection(rows)] : []),
        ...(request.hosting ? [await siteSection(request, tools)] : []),
    ];
    tools.reporter.report({ type: 'status-read', sections });
}
async function deploymentsOf(name, { serverless: { functions } }) {
    const found = await functions.find(name);
    if (found === undefined)
        throw new failure.Failure('NO_WAY_BACK', { what: `Function ${name}`, reason: 'there is no such function in the space' });
    const listed = await functions.deployments(name);
    const history = (0,function_history/* historyOf */.om)(found, listed);
    const previous = history && !history.isRolledBack ? (0,function_history/* previousOf */.te)(history) : undefined;
    return (0,function_history/* newestFirst */.ll)(listed).map((each) => {
        const { versionNo, deploymentId, createdAt, label, state } = each;
        const remark = (each.deploymentId === found.live?.deploymentId && (history?.isRolledBack ? 'live, rolled back to' : 'live')) ||
            (history?.isGivenUp(each) && 'rolled back') ||
            (each === previous && 'previous') ||
            '';
        return { function: name, version: versionNo, deploymentId, createdAt, state: state === 'live' ? 'succeeded' : label, remark };
    });
}
const functionSection = (records) => ({
    name: 'candidates',
    columns: ['Function', 'Version', 'Created', 'State', 'Remark'],
    rows: records.map((each) => [each.function, each.version, (0,format/* formatMoment */.K9)(Date.parse(each.createdAt)), each.state, each.remark]),
    records,
});
async function siteSection(request, tools) {
    const { hosting } = request.deploy;
    const manifest = hosting && (await liveManifest(hosting, tools));
    const live = manifest && (0,site_identity/* identityOfManifest */.b)(manifest);
    const gone = (0,site_marks/* givenUpIn */.o)(manifest ?? {});
    const sites = await knownSites(request);
    const isOther = ({ identity }) => identity !== live && !gone.has(identity);
    const previous = live === undefined || manifest?.rolledBackFrom !== undefined ? undefined : sites.find(isOther);
    const records = sites.map((each) => ({
        archive: each.path,
        sizeBytes: each.sizeBytes,
        savedAt: new Date(each.savedMs).toISOString(),
        remark: (each.identity === live && 'live') || (gone.has(each.identity) && 'rolled back') || (each === previous && 'previous') || '',
    }));
    const rows = records.map((each) => [each.archive, (0,format/* formatBytes */.z3)(each.sizeBytes), (0,format/* formatMoment */.K9)(Date.parse(each.savedAt)), each.remark]);
    return { name: 'candidates', columns: ['Archive of the site', 'Size', 'Saved', 'Remark'], rows, records };
}

// EXTERNAL MODULE: ./build/workflows/tools.js
var workflows_tools = __webpack_require__(26614);
;// CONCATENATED MODULE: ./build/workflows/rollback-space.js









/**
 * Brings functions and the site of a space back to an earlier good state, each read back from the cloud. The site goes first: its older pages call
 * functions that are still there. What is where it should be is left alone, so the same rollback run again does nothing more.
 */
async function rollBackSpace(prepared, tools, record) {
    const { request } = prepared;
    if (request.to.kind === 'list') {
        await (0,workflows_tools/* step */.P)('look', tools, () => listSpaceCandidates(request, tools));
        return 'read';
    }
    const { functions, site } = await (0,workflows_tools/* step */.P)('look', tools, () => look(prepared, tools));
    try {
        record.digest = announceRollback({ functions, site }, tools);
        if (request.deploy.dryRun)
            return 'planned';
        return await carryOut({ functions, site }, request, tools, record);
    }
    finally {
        await site?.archive.close();
    }
}
async function look(prepared, tools) {
    const { request } = prepared;
    const problems = [];
    const functions = [];
    for (const name of request.functions) {
        try {
            functions.push(await (0,plan_function_rollback/* planFunctionRollback */.y)(name, prepared, tools));
        }
        catch (error) {
            if (!(0,failure/* isFailure */.N6)(error) || (error.code !== 'NO_WAY_BACK' && error.code !== 'RECEIPT_UNUSABLE'))
                throw error;
            problems.push(error);
        }
    }
    // A site that cannot go back is told together with the functions that cannot.
    const site = await planSite(prepared, tools).catch((error) => {
        if (!(0,failure/* isFailure */.N6)(error) || error.code !== 'NO_WAY_BACK')
            throw error;
        problems.push(error);
        return undefined;
    });
    if (problems.length > 0)
        await site?.archive.close();
    (0,failure/* throwProblems */.Jh)(problems);
    return { functions, site };
}
async function planSite(prepared, tools) {
    const { request } = prepared;
    const { hosting } = request.deploy;
    if (!request.hosting || hosting === undefined)
        return undefined;
    const archive = await rollback_space_findArchive(prepared, tools);
    if (archive === undefined) {
        tools.reporter.report({
            type: 'nothing-done',
            reason: 'The site was rolled back already.',
            help: 'To go further back, name an archive with "to"; to go on, deploy.',
        });
        return undefined;
    }
    const { path, site } = archive;
    tools.reporter.report({ type: 'content-fetched', source: path, files: site.files.length, sizeBytes: site.sizeBytes });
    try {
        return await planSiteRollback(archive, hosting, tools);
    }
    catch (error) {
        await archive.close();
        throw error;
    }
}
async function rollback_space_findArchive({ request, archive }, tools) {
    const { hosting, spaceId } = request.deploy;
    if (archive !== undefined && isOpen(archive))
        return archive;
    if (archive !== undefined)
        return await openArchive(await fetch(archive, tools), spaceId, archive.sha256);
    const chosen = await choosePrevious(request, hosting && (await liveManifest(hosting, tools)));
    return chosen && (await openArchive(chosen.path, spaceId));
}
async function fetch(far, { fetchArchive, scratch }) {
    const path = await fetchArchive?.(far, scratch);
    if (path !== undefined)
        return path;
    throw new failure.Failure('CONTENT_UNUSABLE', {
        source: far.file,
        reason: `it lies neither beside the receipt nor with run ${far.run} of the CI system.`,
    });
}
async function carryOut({ functions, site }, request, tools, record) {
    const records = functions.map(rollback_functions/* startRollbackRecord */.gu);
    if (records.length > 0)
        record.functions = records;
    if (site !== undefined)
        await (0,workflows_tools/* step */.P)('hosting', tools, () => rollBackSite(site, request, tools, record));
    if (records.length > 0)
        await (0,workflows_tools/* step */.P)('functions', tools, () => (0,rollback_functions/* rollBackFunctions */.Mc)(functions, records, request, tools));
    const isChanged = functions.some(({ done }) => done === undefined) || (site !== undefined && !site.isThere);
    return isChanged ? 'live' : 'unchanged';
}
async function rollBackSite({ archive, plan, from, isThere }, { deploy }, tools, record) {
    const site = (0,deploy_hosting/* startSiteRecord */.bt)(plan);
    const { path, file, sha256, sizeBytes } = archive;
    site.archive = { file, sha256, sizeBytes, path };
    record.hosting = site;
    if (!isThere)
        record.site = { from, to: file };
    await (0,deploy_hosting/* deployHosting */.es)(plan, site, deploy, tools);
    if (!isThere)
        return;
    const reason = `The site is where it should go back to: ${file} is live.`;
    tools.reporter.report({ type: 'nothing-done', reason, help: 'Run it without "to" for the archives that there are.' });
}

;// CONCATENATED MODULE: ./build/workflows/space-rollback-record.js
/** The Action's outputs of a rollback by name; what is not known is the empty text, so that every output is always set. */
function outputsOfSpaceRollback({ functions = [], hosting, site }, known) {
    const versions = functions.flatMap(({ name, versionNo }) => (versionNo === undefined ? [] : [[name, versionNo]]));
    const back = functions.filter(({ state }) => state === 'live' || state === 'changed');
    return {
        status: known.status,
        'package-id': '',
        'h5-version': '',
        'task-id': '',
        'rolled-back-from': [...back.map(({ name, from }) => `${name} ${from}`), ...(site?.from === undefined ? [] : [site.from])].join(','),
        'rolled-back-to': [
            ...back.map(({ name, versionNo = '' }) => `${name} ${versionNo}`),
            ...(site === undefined || hosting === undefined ? [] : [site.to]),
        ].join(','),
        'functions-deployed': back.map(({ name }) => name).join(','),
        'function-versions': functions.length === 0 ? '' : JSON.stringify(Object.fromEntries(versions)),
        'hosting-url': hosting?.url ?? '',
        'files-uploaded': count(hosting && hosting.added.length + hosting.changed.length),
        'files-deleted': count(hosting?.deleted.length),
        'files-unchanged': count(hosting?.unchanged),
        'bytes-uploaded': count(hosting?.bytesUploaded),
        'receipt-path': known.receiptPath,
        'error-code': known.errorCode,
    };
}
const count = (value) => (value === undefined ? '' : String(value));
/** What a rollback of a space puts into its receipt: of the same form as that of a deploy, so that it can be gone back to, and verified, in the same way. */
function accountOfSpaceRollback(request, { digest, functions, hosting, site }) {
    const { deploy, functions: names, hosting: isSite, to, reason } = request;
    const { added = [], changed = [], deleted = [], configBefore } = hosting ?? {};
    return {
        verb: 'rollback',
        asked: {
            spaceId: deploy.spaceId,
            functions: names.map((name) => ({ name })),
            hosting: isSite ? deploy.hosting : undefined,
            to,
            reason,
            receipt: deploy.receipt,
        },
        done: { digest, functions: functions?.map(({ previous: _previous, ...each }) => each), hosting, site },
        undo: {
            functions: functions
                ?.filter(({ state }) => state !== 'kept' && state !== 'waiting')
                .map(({ name, previous }) => ({ name, previous })),
            hosting: hosting && { configBefore, added, changed, deleted },
        },
    };
}

// EXTERNAL MODULE: ./build/hosts/build-tools.js + 32 modules
var build_tools = __webpack_require__(65361);
// EXTERNAL MODULE: ./build/hosts/deploy-story.js + 2 modules
var deploy_story = __webpack_require__(65519);
// EXTERNAL MODULE: ./build/hosts/run-verb.js + 1 modules
var run_verb = __webpack_require__(30502);
// EXTERNAL MODULE: ./build/hosts/verb-reader.js
var verb_reader = __webpack_require__(97955);
;// CONCATENATED MODULE: ./build/hosts/space-rollback-story.js








/** The verb `rollback` of functions or of a site, ready to run. */
function spaceRollbackStory(inputs, parts) {
    const { request, connection } = inputs;
    const { spaceId, dryRun, receipt } = request.deploy;
    const record = {};
    const { fetchArtifact } = parts;
    const fetchArchive = fetchArtifact && (({ run, repository, file }, folder) => fetchArtifact({ run, repository, file, folder }));
    return {
        verb: 'rollback',
        subject: `space ${spaceId}`,
        dryRun,
        // A run that did not get as far as doing something must not take the place of the receipt that the next one goes by.
        get receipt() {
            return record.functions === undefined && record.hosting === undefined ? undefined : receipt;
        },
        places: request.to.kind === 'list' ? [] : [receipt, ...(0,deploy_story.manifestOf)(request.deploy)],
        prepare: () => prepareSpaceRollback(inputs),
        carryOut: async (prepared, surroundings) => {
            const tools = (0,build_tools/* buildDeployTools */.Tc)({ ...parts, ...surroundings, connection }, spaceId);
            try {
                return await rollBackSpace(prepared, { ...tools, fetchArchive }, record);
            }
            finally {
                await tools.close();
            }
        },
        letGo: async ({ archive }) => {
            if (archive !== undefined && isOpen(archive))
                await archive.close();
        },
        outputsOf: (known) => outputsOfSpaceRollback(record, known),
        account: () => accountOfSpaceRollback(request, record),
    };
}
/** Reads a rollback that names functions or the site. */
const readSpaceRollback = async (question, facts) => {
    const read = await (0,read_space_rollback/* readSpaceRollbackInputs */.Y)(question);
    const inputs = { ...read, problems: (0,verb_reader/* allProblems */.U)(facts, read) };
    return { inputs, story: (setting) => (0,run_verb/* runVerb */.b)(spaceRollbackStory(inputs, setting), setting) };
};


/***/ }),

/***/ 94074:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ canonicalJson)
/* harmony export */ });
/** JSON with sorted names and without spaces: the same text for the same content, whoever wrote it. Absent and undefined are the same. */
function canonicalJson(value) {
    return JSON.stringify(value, (_name, inner) => (isPlainObject(inner) ? sorted(inner) : inner)) ?? 'null';
}
/** By code units, as `sort` does everywhere: no locale decides. */
const sorted = (fields) => Object.fromEntries(Object.keys(fields)
    .sort()
    .map((name) => [name, fields[name]]));
const isPlainObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);


/***/ })

};
