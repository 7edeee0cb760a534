import { n as readSpaceRollbackInputs } from "./read-space-rollback.js";
import { C as throwProblems, D as said, _ as formatMoment, g as formatBytes, x as isFailure, y as Failure } from "./words.js";
import { i as systemReason } from "./build-file.js";
import { i as sha256Of, r as listKeptSites } from "./kept-sites.js";
import { C as isSiteChanged, M as givenUpIn, N as identityOfManifest, P as identityOfSite, S as deployHosting, T as startSiteRecord, b as describedIn, g as digestOf, h as planRows, o as localProblems, r as manifestOf, v as findManifest, w as owedRefreshes, x as readSiteArchive, y as planHosting } from "./deploy-story.js";
import { i as readReceipt, n as fieldOf } from "./read-receipt.js";
import { n as subjectsOf, r as textOf } from "./receipt-subjects.js";
import { t as canonicalJson } from "./canonical-json.js";
import { _ as differencesOf } from "./deploy-settings.js";
import { a as planFunctionRollback, c as previousOf, n as rollBackFunctions, o as historyOf, r as startRollbackRecord, s as newestFirst } from "./rollback-functions.js";
import { i as manifestPath, n as isOurs } from "./manifest.js";
import { i as stateInWords } from "./compared.js";
import { t as heads } from "./status-heads.js";
import { r as step, t as runVerb } from "./run-verb.js";
import { t as buildDeployTools } from "./build-tools.js";
import { n as spaceSubject } from "./subjects.js";
import { t as allProblems } from "./verb-reader.js";
import { createHash } from "node:crypto";
import { basename, dirname, join } from "node:path";
import { stat } from "node:fs/promises";
// build/workflows/prepare-space-rollback.js
const isOpen = (archive) => "site" in archive;
async function prepareSpaceRollback({ request, problems }) {
	const found = [...problems, ...localProblems({
		...request.deploy,
		functions: [],
		hosting: void 0
	})];
	const gather = async (look) => {
		try {
			return await look();
		} catch (error) {
			if (!isFailure(error)) throw error;
			found.push(...error.problems.length > 0 ? error.problems : [error]);
			return;
		}
	};
	const receipt = await gather(() => findReceipt(request));
	const archive = request.hosting ? await gather(() => findArchive$1(request, receipt)) : void 0;
	if (found.length > 0 && archive !== void 0 && isOpen(archive)) await archive.close();
	throwProblems(found);
	return {
		request,
		receipt,
		archive
	};
}
async function findReceipt({ to, deploy }) {
	if (to.kind === "receipt") return {
		path: to.path,
		content: await receiptOfSpace(to.path, deploy.spaceId)
	};
	if (to.kind !== "previous") return void 0;
	try {
		return {
			path: deploy.receipt,
			content: await receiptOfSpace(deploy.receipt, deploy.spaceId)
		};
	} catch (error) {
		if (isFailure(error) && error.code === "RECEIPT_UNUSABLE") return void 0;
		throw error;
	}
}
async function receiptOfSpace(path, spaceId) {
	const content = await readReceipt(path);
	const { space } = subjectsOf(content, path);
	if (space === void 0) throw new Failure("RECEIPT_UNUSABLE", {
		path,
		reason: said("it is of \"{verb}\", and of no space", { verb: content.verb })
	});
	if (space.spaceId !== spaceId) throw new Failure("RECEIPT_UNUSABLE", {
		path,
		reason: said("it is of space {spaceId}, not of {found}", {
			spaceId: space.spaceId,
			found: spaceId
		})
	});
	return content;
}
async function findArchive$1({ to, deploy }, receipt) {
	if (to.kind === "archive") return await openArchive(to.path, deploy.spaceId);
	if (to.kind !== "receipt" || receipt === void 0) return void 0;
	const { path, content } = receipt;
	const kept = fieldOf(fieldOf(subjectsOf(content, path).space?.done, "hosting"), "archive");
	const [file, sha256] = [textOf(fieldOf(kept, "file")), textOf(fieldOf(kept, "sha256"))];
	if (file === void 0 || sha256 === void 0) throw new Failure("RECEIPT_UNUSABLE", {
		path,
		reason: said("its run kept no archive of the site")
	});
	const places = [join(dirname(path), basename(file)), textOf(fieldOf(kept, "path"))].filter((place) => place !== void 0);
	for (const place of places) if (await isFile(place)) return await openArchive(place, deploy.spaceId, sha256);
	const run = fieldOf(content, "run");
	const id = textOf(fieldOf(run, "run"));
	if (id !== void 0) return {
		file: basename(file),
		sha256,
		run: id,
		repository: textOf(fieldOf(run, "repository"))
	};
	throw new Failure("FILE_UNREADABLE", {
		input: "to",
		path: join(dirname(path), basename(file)),
		reason: said("the archive that the receipt names is not there")
	});
}
const isFile = async (path) => (await stat(path).catch(() => void 0))?.isFile() === true;
async function openArchive(path, spaceId, expected) {
	const found = await stat(path).catch((error) => {
		throw new Failure("FILE_UNREADABLE", {
			input: "to",
			path,
			reason: systemReason(error)
		}, { cause: error });
	});
	if (!found.isFile()) throw new Failure("FILE_UNREADABLE", {
		input: "to",
		path,
		reason: said("it is no file")
	});
	const sha256 = await sha256Of(path);
	const unusable = (reason) => new Failure("CONTENT_UNUSABLE", {
		source: path,
		reason
	});
	if (expected !== void 0 && sha256 !== expected) throw unusable(said("its sha256 is {sha256}, and the receipt says {expected}.", {
		sha256,
		expected
	}));
	const kept = await readSiteArchive(path);
	if (kept.served.spaceId === spaceId) return {
		...kept,
		file: basename(path),
		sha256,
		sizeBytes: found.size
	};
	await kept.close();
	throw unusable(said("it is a site of space {spaceId}, not of {found}.", {
		spaceId: kept.served.spaceId,
		found: spaceId
	}));
}
// build/workflows/announce-rollback.js
function announceRollback({ functions, site }, { reporter }) {
	const going = functions.filter(({ done }) => done === void 0);
	for (const each of going) {
		const { name, from, to, change } = each;
		const settings = Object.keys(change).length > 0 ? [{
			en: "Its settings go back as well.",
			zh: "它的设置也一并恢复。"
		}] : [];
		const sentences = [from === to ? {
			en: "Only its settings go back.",
			zh: "只恢复它的设置。"
		} : {
			en: "The older deployment is deployed again by its id.",
			zh: "按 ID 重新部署较早的那次部署。"
		}, ...from === to ? [] : settings];
		reporter.report({
			type: "rollback-planned",
			from: {
				en: `version ${from.versionNo} of ${name}`,
				zh: `${name} 的版本 ${from.versionNo}`
			},
			to: {
				en: `version ${to.versionNo} of ${name}`,
				zh: `${name} 的版本 ${to.versionNo}`
			},
			strategy: "redeploy",
			sentences
		});
	}
	if (site !== void 0 && !site.isThere) announceSite(site, reporter);
	const plan = {
		functions: [],
		settings: [],
		hosting: site?.plan
	};
	const facts = going.map(({ name, from, to, change }) => ({
		name,
		from: from.deploymentId,
		to: to.deploymentId,
		change
	}));
	const digest = createHash("sha256").update(canonicalJson([facts, digestOf(plan)])).digest("hex");
	const rows = [...functions.map(functionRow), ...planRows(plan)];
	reporter.report({
		type: "deploy-planned",
		rows,
		filesKept: site?.plan.unchanged.length ?? 0,
		digest
	});
	return digest;
}
function announceSite({ archive, from = {
	en: "what is live",
	zh: "线上内容"
}, staying }, reporter) {
	reporter.report({
		type: "rollback-planned",
		from,
		to: archive.file,
		strategy: "sync",
		sentences: [{
			en: "The files of the archive are sent as a deploy sends them.",
			zh: "压缩包中的文件按部署的方式上传。"
		}, {
			en: "Index page, error page and single-page mode go back as well.",
			zh: "首页、错误页与单页模式也一并恢复。"
		}]
	});
	if (staying.length === 0) return;
	reporter.report({
		type: "warned",
		message: {
			en: `Files that the archive does not have stay at the site: ${shortList(staying).en}.`,
			zh: `压缩包中没有的文件保留在网站上：${shortList(staying).zh}。`
		},
		help: {
			en: "Nothing of the older site refers to them. Allow deleting with \"delete\" to have them removed.",
			zh: "旧网站不会引用它们。要删除它们，请用 \"delete\" 允许删除。"
		}
	});
}
const mostNamed = 10;
const shortList = (names) => ({
	en: `${names.slice(0, mostNamed).join(", ")}${names.length > mostNamed ? ` and ${names.length - mostNamed} more` : ""}`,
	zh: `${names.slice(0, mostNamed).join("、")}${names.length > mostNamed ? ` 等 ${names.length} 个` : ""}`
});
function functionRow({ name, found, from, to, change, done }) {
	if (done !== void 0) return {
		section: "function",
		name,
		change: "keep",
		details: []
	};
	const settings = differencesOf(change, found).map(({ name: setting, before, after }) => ({
		en: `${setting}: ${before || "none"} → ${after || "none"}`,
		zh: `${setting}：${before || "无"} → ${after || "无"}`
	}));
	return {
		section: "function",
		name,
		change: "change",
		details: [...from === to ? [] : [{
			en: `version: ${from.versionNo} → ${to.versionNo}`,
			zh: `版本：${from.versionNo} → ${to.versionNo}`
		}], ...settings]
	};
}
// build/workflows/plan-site-rollback.js
async function knownSites({ deploy: { receipt, spaceId } }) {
	const known = [];
	for (const kept of await listKeptSites(dirname(receipt), spaceId)) {
		const files = (await describedIn(kept.path))?.description.files;
		if (files === void 0) continue;
		known.push({
			...kept,
			identity: identityOfSite(Object.entries(files).map(([path, file]) => ({
				...file,
				path
			})))
		});
	}
	return known;
}
async function liveManifest(request, tools) {
	const { hosting } = tools.serverless;
	if (await hosting.state() !== "in-service") return void 0;
	return await findManifest(request, await hosting.files(manifestPath), tools);
}
async function choosePrevious(request, manifest) {
	const none = (reason) => new Failure("NO_WAY_BACK", {
		what: said("The site"),
		reason
	});
	if (manifest === void 0) throw none(said("there is no record of what is live, so nothing tells which archive is the one before; name one with \"to\""));
	const live = identityOfManifest(manifest);
	if (manifest.rolledBackFrom !== void 0) return (await knownSites(request)).find(({ identity }) => identity === live);
	const gone = givenUpIn(manifest);
	const found = (await knownSites(request)).find(({ identity }) => identity !== live && !gone.has(identity));
	if (found !== void 0) return found;
	throw none(said("{folder} holds no archive of an earlier site; name an archive or a receipt with \"to\"", { folder: dirname(request.deploy.receipt) }));
}
async function planSiteRollback(archive, asked, tools) {
	const { index, error, spa } = archive.served;
	const request = {
		...asked,
		path: archive.path,
		index,
		error,
		spa,
		headers: [],
		exclude: []
	};
	const plan = await planHosting(request, archive.site, tools);
	const { manifest } = plan;
	const live = manifest && identityOfManifest(manifest);
	const rolledBackFrom = live === identityOfSite(archive.site.files) ? void 0 : live;
	const back = {
		...plan,
		rolledBackFrom
	};
	const isThere = !isSiteChanged(back) && back.configChanges.length + owedRefreshes(back).length === 0;
	return {
		archive,
		plan: back,
		from: manifest && inWords(manifest),
		staying: stayingFiles(archive, plan),
		isThere
	};
}
const inWords = (manifest) => manifest.commit === void 0 ? `site ${identityOfManifest(manifest)}` : `the site of commit ${manifest.commit.slice(0, 12)}`;
function stayingFiles({ site }, { manifest, remote, removals }) {
	const gone = new Set([...site.files, ...removals].map(({ path }) => path));
	const own = new Set(Object.keys(manifest?.files ?? {}));
	return remote.map(({ path }) => path).filter((path) => own.has(path) && !gone.has(path) && !isOurs(path));
}
// build/workflows/space-candidates.js
async function listSpaceCandidates(request, tools) {
	const rows = [];
	for (const name of request.functions) rows.push(...await deploymentsOf(name, tools));
	const sections = [...request.functions.length > 0 ? [functionSection(rows)] : [], ...request.hosting ? [await siteSection(request, tools)] : []];
	tools.reporter.report({
		type: "status-read",
		sections
	});
}
async function deploymentsOf(name, { serverless: { functions } }) {
	const found = await functions.find(name);
	if (found === void 0) throw new Failure("NO_WAY_BACK", {
		what: {
			en: `Function ${name}`,
			zh: `云函数 ${name}`
		},
		reason: said("there is no such function in the space")
	});
	const listed = await functions.deployments(name);
	const history = historyOf(found, listed);
	const previous = history && !history.isRolledBack ? previousOf(history) : void 0;
	return newestFirst(listed).map((each) => {
		const { versionNo, deploymentId, createdAt, label, state } = each;
		const remark = each.deploymentId === found.live?.deploymentId && (history?.isRolledBack ? "live, rolled back to" : "live") || history?.isGivenUp(each) && "rolled back" || each === previous && "previous" || "";
		return {
			function: name,
			version: versionNo,
			deploymentId,
			createdAt,
			state: state === "live" ? "succeeded" : label,
			remark
		};
	});
}
const remarks = {
	live: "已生效",
	"live, rolled back to": "已生效，由回滚而来",
	"rolled back": "已回滚",
	previous: "即 previous"
};
const remarkInWords = (remark) => ({
	en: remark,
	zh: remarks[remark] ?? remark
});
const functionSection = (records) => ({
	name: "candidates",
	columns: [
		heads.function,
		heads.version,
		heads.created,
		heads.state,
		heads.remark
	],
	rows: records.map((each) => [
		each.function,
		each.version,
		formatMoment(Date.parse(each.createdAt)),
		stateInWords(each.state),
		remarkInWords(each.remark)
	]),
	records
});
async function siteSection(request, tools) {
	const { hosting } = request.deploy;
	const manifest = hosting && await liveManifest(hosting, tools);
	const live = manifest && identityOfManifest(manifest);
	const gone = givenUpIn(manifest ?? {});
	const sites = await knownSites(request);
	const isOther = ({ identity }) => identity !== live && !gone.has(identity);
	const previous = live === void 0 || manifest?.rolledBackFrom !== void 0 ? void 0 : sites.find(isOther);
	const records = sites.map((each) => ({
		archive: each.path,
		sizeBytes: each.sizeBytes,
		savedAt: new Date(each.savedMs).toISOString(),
		remark: each.identity === live && "live" || gone.has(each.identity) && "rolled back" || each === previous && "previous" || ""
	}));
	const rows = records.map((each) => [
		each.archive,
		formatBytes(each.sizeBytes),
		formatMoment(Date.parse(each.savedAt)),
		remarkInWords(each.remark)
	]);
	return {
		name: "candidates",
		columns: [
			heads.archive,
			heads.size,
			heads.saved,
			heads.remark
		],
		rows,
		records
	};
}
// build/workflows/rollback-space.js
async function rollBackSpace(prepared, tools, record) {
	const { request } = prepared;
	if (request.to.kind === "list") {
		await step("look", tools, () => listSpaceCandidates(request, tools));
		return "read";
	}
	const { functions, site } = await step("look", tools, () => look(prepared, tools));
	try {
		record.digest = announceRollback({
			functions,
			site
		}, tools);
		if (request.deploy.dryRun) return "planned";
		return await carryOut({
			functions,
			site
		}, request, tools, record);
	} finally {
		await site?.archive.close();
	}
}
async function look(prepared, tools) {
	const { request } = prepared;
	const problems = [];
	const functions = [];
	for (const name of request.functions) try {
		functions.push(await planFunctionRollback(name, prepared, tools));
	} catch (error) {
		if (!isFailure(error) || error.code !== "NO_WAY_BACK" && error.code !== "RECEIPT_UNUSABLE") throw error;
		problems.push(error);
	}
	const site = await planSite(prepared, tools).catch((error) => {
		if (!isFailure(error) || error.code !== "NO_WAY_BACK") throw error;
		problems.push(error);
	});
	if (problems.length > 0) await site?.archive.close();
	throwProblems(problems);
	return {
		functions,
		site
	};
}
async function planSite(prepared, tools) {
	const { request } = prepared;
	const { hosting } = request.deploy;
	if (!request.hosting || hosting === void 0) return void 0;
	const archive = await findArchive(prepared, tools);
	if (archive === void 0) {
		tools.reporter.report({
			type: "nothing-done",
			reason: {
				en: "The site was rolled back already.",
				zh: "网站已经回滚过了。"
			},
			help: {
				en: "To go further back, name an archive with \"to\"; to go on, deploy.",
				zh: "要回退得更远，请用 \"to\" 指明压缩包；要继续向前，请部署。"
			}
		});
		return;
	}
	const { path, site } = archive;
	tools.reporter.report({
		type: "content-fetched",
		source: path,
		files: site.files.length,
		sizeBytes: site.sizeBytes
	});
	try {
		return await planSiteRollback(archive, hosting, tools);
	} catch (error) {
		await archive.close();
		throw error;
	}
}
async function findArchive({ request, archive }, tools) {
	const { hosting, spaceId } = request.deploy;
	if (archive !== void 0 && isOpen(archive)) return archive;
	if (archive !== void 0) return await openArchive(await fetch(archive, tools), spaceId, archive.sha256);
	const chosen = await choosePrevious(request, hosting && await liveManifest(hosting, tools));
	return chosen && await openArchive(chosen.path, spaceId);
}
async function fetch(far, { fetchArchive, scratch }) {
	const path = await fetchArchive?.(far, scratch);
	if (path !== void 0) return path;
	throw new Failure("CONTENT_UNUSABLE", {
		source: far.file,
		reason: said("it lies neither beside the receipt nor with run {run} of the CI system.", { run: far.run })
	});
}
async function carryOut({ functions, site }, request, tools, record) {
	const records = functions.map(startRollbackRecord);
	if (records.length > 0) record.functions = records;
	if (site !== void 0) await step("hosting", tools, () => rollBackSite(site, request, tools, record));
	if (records.length > 0) await step("functions", tools, () => rollBackFunctions(functions, records, request, tools));
	return functions.some(({ done }) => done === void 0) || site !== void 0 && !site.isThere ? "live" : "unchanged";
}
async function rollBackSite({ archive, plan, from, isThere }, { deploy }, tools, record) {
	const site = startSiteRecord(plan);
	const { path, file, sha256, sizeBytes } = archive;
	site.archive = {
		file,
		sha256,
		sizeBytes,
		path
	};
	record.hosting = site;
	if (!isThere) record.site = {
		from,
		to: file
	};
	await deployHosting(plan, site, deploy, tools);
	if (!isThere) return;
	const reason = {
		en: `The site is where it should go back to: ${file} is live.`,
		zh: `网站已处于要回退到的状态：线上就是 ${file}。`
	};
	tools.reporter.report({
		type: "nothing-done",
		reason,
		help: {
			en: "Run it without \"to\" for the archives that there are.",
			zh: "不带 \"to\" 运行可列出现有的压缩包。"
		}
	});
}
// build/workflows/space-rollback-record.js
function outputsOfSpaceRollback({ functions = [], hosting, site }, known) {
	const versions = functions.flatMap(({ name, versionNo }) => versionNo === void 0 ? [] : [[name, versionNo]]);
	const back = functions.filter(({ state }) => state === "live" || state === "changed");
	return {
		status: known.status,
		"package-id": "",
		"h5-version": "",
		"task-id": "",
		"rolled-back-from": [...back.map(({ name, from }) => `${name} ${from}`), ...site?.from === void 0 ? [] : [site.from]].join(","),
		"rolled-back-to": [...back.map(({ name, versionNo = "" }) => `${name} ${versionNo}`), ...site === void 0 || hosting === void 0 ? [] : [site.to]].join(","),
		"functions-deployed": back.map(({ name }) => name).join(","),
		"function-versions": functions.length === 0 ? "" : JSON.stringify(Object.fromEntries(versions)),
		"hosting-url": hosting?.url ?? "",
		"files-uploaded": count(hosting && hosting.added.length + hosting.changed.length),
		"files-deleted": count(hosting?.deleted.length),
		"files-unchanged": count(hosting?.unchanged),
		"bytes-uploaded": count(hosting?.bytesUploaded),
		"receipt-path": known.receiptPath,
		"error-code": known.errorCode
	};
}
const count = (value) => value === void 0 ? "" : String(value);
function accountOfSpaceRollback(request, { digest, functions, hosting, site }) {
	const { deploy, functions: names, hosting: isSite, to, reason } = request;
	const { added = [], changed = [], deleted = [], configBefore } = hosting ?? {};
	return {
		verb: "rollback",
		asked: {
			spaceId: deploy.spaceId,
			functions: names.map((name) => ({ name })),
			hosting: isSite ? deploy.hosting : void 0,
			to,
			reason,
			receipt: deploy.receipt
		},
		done: {
			digest,
			functions: functions?.map(({ previous: _previous, ...each }) => each),
			hosting,
			site
		},
		undo: {
			functions: functions?.filter(({ state }) => state !== "kept" && state !== "waiting").map(({ name, previous }) => ({
				name,
				previous
			})),
			hosting: hosting && {
				configBefore,
				added,
				changed,
				deleted
			}
		}
	};
}
// build/hosts/space-rollback-story.js
function spaceRollbackStory(inputs, parts) {
	const { request, connection } = inputs;
	const { spaceId, dryRun, receipt } = request.deploy;
	const record = {};
	const { fetchArtifact } = parts;
	const fetchArchive = fetchArtifact && (({ run, repository, file }, folder) => fetchArtifact({
		run,
		repository,
		file,
		folder
	}));
	return {
		verb: "rollback",
		subject: spaceSubject(spaceId),
		dryRun,
		get receipt() {
			return record.functions === void 0 && record.hosting === void 0 ? void 0 : receipt;
		},
		places: request.to.kind === "list" ? [] : [receipt, ...manifestOf(request.deploy)],
		prepare: () => prepareSpaceRollback(inputs),
		carryOut: async (prepared, surroundings) => {
			const tools = buildDeployTools({
				...parts,
				...surroundings,
				connection
			}, spaceId);
			try {
				return await rollBackSpace(prepared, {
					...tools,
					fetchArchive
				}, record);
			} finally {
				await tools.close();
			}
		},
		letGo: async ({ archive }) => {
			if (archive !== void 0 && isOpen(archive)) await archive.close();
		},
		outputsOf: (known) => outputsOfSpaceRollback(record, known),
		account: () => accountOfSpaceRollback(request, record)
	};
}
const readSpaceRollback = async (question, facts) => {
	const read = await readSpaceRollbackInputs(question);
	const inputs = {
		...read,
		problems: allProblems(facts, read)
	};
	return {
		inputs,
		story: (setting) => runVerb(spaceRollbackStory(inputs, setting), setting)
	};
};
export { readSpaceRollback };
