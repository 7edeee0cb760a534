import { D as said, S as isStop, h as count, x as isFailure, y as Failure } from "./words.js";
import { r as step } from "./run-verb.js";
import { n as shellWord } from "./shell-word.js";
import { i as writeOnce } from "./write-once.js";
import { i as systemReason } from "./build-file.js";
import { f as stampOf, h as compareH5Versions, r as highestPublished } from "./package-tasks.js";
import { n as findTaskFor } from "./audience.js";
import { n as messageIdOf, t as notify } from "./notify.js";
import { n as vhostOf } from "./uploads.js";
import { readFile, stat } from "node:fs/promises";
// build/workflows/notify-after.js
async function notifyAfter(following, happened, tools) {
	if (following === void 0 || !isOccasion(following, happened)) return void 0;
	const send = () => sendOrWarn(following, happened, tools);
	return happened.dryRun ? await send() : await step("notify", tools, send);
}
async function sendOrWarn(following, happened, tools) {
	try {
		return await notify(following.message, happened, happened.dryRun, tools);
	} catch (error) {
		if (!isFailure(error) || isStop(error)) throw error;
		const id = messageIdOf(happened, following.message);
		const what = happened.dryRun ? {
			en: "The message could not be sent",
			zh: "消息无法发送"
		} : {
			en: `Version ${happened.h5Version} is live, but no message about it was sent`,
			zh: `版本 ${happened.h5Version} 已生效，但没有发送相关消息`
		};
		const command = `miniship notify --to ${shellWord(toOf(following))} --package ${shellWord(happened.h5Version)} --notify-id ${shellWord(id)}`;
		tools.reporter.report({
			type: "warned",
			message: {
				en: `${what.en}: ${error.told.en}`,
				zh: `${what.zh}：${error.told.zh}`
			},
			help: {
				en: `${error.advice.en} Then send it, with the same configuration: ${command}`,
				zh: `${error.advice.zh}然后以相同的配置发送：${command}`
			}
		});
		return;
	}
}
const isOccasion = ({ on }, { verb, audience }) => on.includes(verb) || on.includes("everyone") && audience === "everyone";
function toOf({ message: { receiver } }) {
	return receiver.kind === "everyone" ? "everyone" : `${receiver.kind}:${receiver.id}`;
}
// build/packaging/whitelist-file.js
const limitBytes = 5242880;
const usedUsers = 1e5;
const fileInput = "whitelist-users-file";
async function readWhitelistUsers(source) {
	const inline = source.inline.map((text) => ({
		user: text.trim(),
		input: "whitelist-users",
		where: "given inline"
	}));
	const fromFile = source.file === void 0 ? [] : await linesOf(source.file);
	const lines = [...inline, ...fromFile].filter(({ user }) => user !== "");
	const [unsendable, ...more] = lines.filter(({ user }) => !isSendable(user));
	if (unsendable !== void 0) throw refusal(unsendable, more);
	const users = [...new Set(lines.map(({ user }) => user))];
	return {
		users,
		warnings: users.length > usedUsers ? [tooMany(users.length)] : []
	};
}
async function linesOf(path) {
	const users = decode(await contentOf(path), path).split(/\r\n|\n|\r/).map((line) => line.trim());
	const lines = users.map((user, index) => ({
		user,
		input: fileInput,
		where: `${path}:${index + 1}`
	}));
	if (users.every((user) => user === "")) throw new Failure("FILE_UNREADABLE", {
		input: fileInput,
		path,
		reason: said("it holds no users")
	});
	return lines;
}
async function contentOf(path) {
	try {
		const { size } = await stat(path);
		if (size >= limitBytes) throw new Failure("WHITELIST_TOO_LARGE", {
			path,
			reason: said("has {size} bytes, and must stay below 5 MB", { size })
		});
		return await readFile(path);
	} catch (error) {
		if (error instanceof Failure) throw error;
		throw new Failure("FILE_UNREADABLE", {
			input: fileInput,
			path,
			reason: systemReason(error)
		}, { cause: error });
	}
}
function decode(content, path) {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(content);
	} catch (error) {
		throw new Failure("FILE_UNREADABLE", {
			input: fileInput,
			path,
			reason: said("it is not UTF-8 text")
		}, { cause: error });
	}
}
const isSendable = (user) => !/[,\p{Cc}]/u.test(user);
function refusal({ user, input, where }, more) {
	const others = more.slice(0, 4).map((line) => `, ${line.where}`);
	const rest = more.length > others.length ? ` and ${more.length - others.length} more` : "";
	const expected = said("one user id a line, without commas and control characters");
	return new Failure("INPUT_INVALID", {
		name: input,
		value: user,
		where: `${where}${others.join("")}${rest}`,
		expected
	});
}
const tooMany = (count) => ({
	message: said("The whitelist gets {count} users, but the cloud uses only the first {usedUsers}.", {
		count,
		usedUsers
	}),
	help: said("Split the users over several whitelists.")
});
// build/workflows/ensure-whitelist.js
const inlineCharacters = 4e3;
async function ensureWhitelist(plan, { users }, uploads, tools) {
	const { whitelistId, name, created } = await existing(plan, tools);
	const usersAdded = users.length === 0 ? 0 : await addUsers({
		whitelistId,
		name,
		created,
		users
	}, uploads, tools);
	tools.reporter.report({
		type: "whitelist-ready",
		whitelistId,
		name,
		created,
		usersAdded
	});
	return {
		whitelistId,
		name,
		created,
		usersAdded
	};
}
async function existing(plan, tools) {
	switch (plan.kind) {
		case "none": throw new Failure("INTERNAL", { reason: "a whitelist was asked for that the plan does not have" });
		case "reuse": return {
			...plan.whitelist,
			created: false
		};
		case "create": return await create(plan, tools);
	}
}
async function create({ name, type }, { mpaas, clock, reporter }) {
	let madeId;
	let isTaken = false;
	const look = () => mpaas.findWhitelist(name);
	const write = async () => {
		madeId = (await mpaas.createWhitelist({
			name,
			type
		})).whitelistId;
	};
	const onTaken = () => {
		isTaken = true;
	};
	const { whitelistId } = await writeOnce({
		what: {
			en: `whitelist "${name}"`,
			zh: `白名单“${name}”`
		},
		look,
		write,
		readBack: look,
		onTaken
	}, clock);
	const isSurplus = madeId !== void 0 && madeId !== whitelistId;
	if (isTaken || isSurplus) reporter.report({
		type: "race-settled",
		what: {
			en: `whitelist "${name}"`,
			zh: `白名单“${name}”`
		},
		kept: {
			en: `whitelist ${whitelistId}`,
			zh: `白名单 ${whitelistId}`
		}
	});
	if (isSurplus) reporter.report({
		type: "warned",
		message: {
			en: `There is a second whitelist "${name}" now, ${madeId}: two runs made one at the same moment.`,
			zh: `现在有第二个名为“${name}”的白名单 ${madeId}：两次运行同时各建了一个。`
		},
		help: {
			en: "It is empty, and nothing uses it; it can be deleted in the console.",
			zh: "它是空的，也没有被使用；可在控制台删除。"
		}
	});
	return {
		whitelistId,
		name,
		created: !isTaken && !isSurplus
	};
}
async function addUsers({ whitelistId, name, created, users }, uploads, { mpaas, reporter }) {
	const content = users.join(",").length <= inlineCharacters ? {
		kind: "list",
		users
	} : {
		kind: "file",
		url: await uploads.postUsers(users)
	};
	const add = () => mpaas.addToWhitelist(whitelistId, content);
	const { added, refused } = await add().catch((error) => {
		if (isFailure(error) && error.code === "OUTCOME_UNKNOWN") return add();
		throw error;
	});
	if (refused.length === 0) return added;
	if (created) throw new Failure("WHITELIST_INCOMPLETE", {
		name,
		users: refused
	});
	reporter.report({
		type: "warned",
		message: {
			en: `The cloud did not add ${refused.length} of ${count(users.length, "user")} to whitelist "${name}": ${refused.slice(0, 20).join(", ")}`,
			zh: `${users.length} 个用户中有 ${refused.length} 个未能加入白名单“${name}”：${refused.slice(0, 20).join("、")}`
		},
		help: {
			en: "They may be in it already; if they do not receive the package, check the ids.",
			zh: "他们可能已在其中；若收不到资源包，请检查用户 ID。"
		}
	});
	return added;
}
// build/workflows/plan-release.js
async function planRelease(prepared, archive, guard, tools) {
	const miniProgram = await planMiniProgram(prepared, tools);
	const packages = miniProgram.kind === "exists" ? await tools.mpaas.listPackages(prepared.request.h5Id) : [];
	const packagePlan = await planPackage(prepared, archive, packages, tools);
	const moves = await guard.look(packages);
	const previous = highestPublished(packages.filter(({ h5Version }) => h5Version !== prepared.h5Version));
	const whitelist = await planWhitelist(prepared.request.audience, tools);
	return {
		miniProgram,
		package: packagePlan,
		previous,
		whitelist,
		task: await planTask(prepared, packagePlan, whitelist, tools),
		moves
	};
}
async function planMiniProgram({ request }, { mpaas, reporter }) {
	const { h5Id, h5Name } = request;
	const found = await mpaas.findMiniProgram(h5Id);
	if (found !== void 0) {
		reporter.report({
			type: "mini-program-found",
			h5Id,
			name: found.name,
			created: false
		});
		return {
			kind: "exists",
			name: h5Name ?? found.name
		};
	}
	if (!request.createApp) throw new Failure("MINI_PROGRAM_MISSING", { h5Id });
	if (h5Name === void 0) throw new Failure("INPUT_MISSING", {
		name: "h5-name",
		about: said("the name of the mini program to create.")
	});
	return {
		kind: "create",
		name: h5Name
	};
}
async function planPackage(prepared, archive, packages, tools) {
	const { request, h5Version, icon } = prepared;
	const highest = highestPublished(packages)?.h5Version;
	const previous = highestPublished(packages.filter((each) => compareH5Versions(each.h5Version, h5Version) !== 0))?.h5Version;
	tools.reporter.report({
		type: "packages-listed",
		count: packages.length,
		highestPublished: highest,
		previous
	});
	const same = findUploaded(packages, h5Version, archive);
	const order = highest === void 0 ? 1 : compareH5Versions(h5Version, highest);
	if (highest !== void 0 && (order < 0 || order === 0 && same === void 0) && !request.allowDowngrade) throw new Failure("VERSION_NOT_NEWER", {
		h5Version,
		highest
	});
	if (same !== void 0) return {
		kind: "reuse",
		package: same
	};
	if (icon === void 0 && packages.length === 0) throw new Failure("ICON_MISSING", { h5Id: request.h5Id });
	return {
		kind: "upload",
		vhost: await vhostOf(request, tools),
		earlierIconUrl: packages.find((each) => each.iconUrl)?.iconUrl
	};
}
function findUploaded(packages, h5Version, archive) {
	const same = packages.find((each) => compareH5Versions(each.h5Version, h5Version) === 0);
	if (same === void 0) return void 0;
	if (stampOf(same.extendInfo)?.sha256 === archive.sha256) return same;
	throw new Failure("VERSION_EXISTS", {
		h5Version,
		packageId: same.packageId
	});
}
async function planWhitelist(audience, { mpaas }) {
	if (audience.kind !== "whitelist") return { kind: "none" };
	const { name, type } = audience;
	const whitelist = await mpaas.findWhitelist(name);
	return whitelist === void 0 ? {
		kind: "create",
		name,
		type
	} : {
		kind: "reuse",
		whitelist
	};
}
async function planTask(prepared, packagePlan, whitelist, tools) {
	const { audience, rules } = prepared.request;
	if (audience.kind === "none") return { kind: "none" };
	if (packagePlan.kind === "upload" || whitelist.kind === "create") return { kind: "create" };
	const whitelistId = whitelist.kind === "reuse" ? whitelist.whitelist.whitelistId : void 0;
	const tasks = await tools.mpaas.listTasks(packagePlan.package.packageId);
	const task = findTaskFor(tasks, {
		audience,
		rules,
		whitelistId
	});
	return task === void 0 ? { kind: "create" } : {
		kind: "reuse",
		task
	};
}
// build/hosts/way-back.js
function wayBackTo({ app, h5Id }) {
	return `miniship rollback --${app === void 0 ? "h5-id" : "app"} ${shellWord(app ?? h5Id)} --to previous`;
}
export { ensureWhitelist as a, planWhitelist as i, findUploaded as n, readWhitelistUsers as o, planRelease as r, notifyAfter as s, wayBackTo as t };
