import { h as count } from "./words.js";
// build/workflows/effects.js
const effects = {
	createMiniProgram: (h5Id) => ({
		en: `create mini program ${h5Id}`,
		zh: `创建小程序 ${h5Id}`
	}),
	sendArchive: {
		en: "send the archive",
		zh: "上传压缩包"
	},
	sendIcon: {
		en: "send the icon",
		zh: "上传图标"
	},
	createPackage: (h5Version) => ({
		en: `create the package of version ${h5Version}`,
		zh: `创建版本 ${h5Version} 的资源包`
	}),
	createWhitelist: (name) => ({
		en: `create whitelist "${name}"`,
		zh: `创建白名单“${name}”`
	}),
	addUsers: (users) => ({
		en: `add ${count(users, "user")} to the whitelist`,
		zh: `向白名单加入 ${users} 个用户`
	}),
	publish: (whom) => ({
		en: `publish to ${whom.en}`,
		zh: `发布给${whom.zh}`
	}),
	publishVersion: (h5Version, whom) => ({
		en: `publish version ${h5Version} to ${whom.en}`,
		zh: `将版本 ${h5Version} 发布给${whom.zh}`
	}),
	endTask: (taskId, whom) => ({
		en: `end task ${taskId} (${whom.en})`,
		zh: `结束任务 ${taskId}（${whom.zh}）`
	}),
	endTaskOf: (taskId, h5Version, whom) => ({
		en: `end task ${taskId} of version ${h5Version} (${whom.en})`,
		zh: `结束版本 ${h5Version} 的任务 ${taskId}（${whom.zh}）`
	}),
	moveRollout: (to, h5Version, whom) => ({
		en: `${to === "ended" ? "end" : "pause"} the rollout of version ${h5Version} to ${whom.en}`,
		zh: `${to === "ended" ? "结束" : "暂停"}版本 ${h5Version} 面向${whom.zh}的发布`
	}),
	callOperation: (operation) => ({
		en: `call ${operation}`,
		zh: `调用 ${operation}`
	}),
	sendMessage: (characters, to) => ({
		en: `send a message of ${count(characters, "character")} to ${to.en}`,
		zh: `向${to.zh}发送一条 ${characters} 个字符的消息`
	}),
	runGateCommand: {
		en: "run the command of the gate",
		zh: "运行门禁的命令"
	},
	callGateFunction: {
		en: "call the function of the gate",
		zh: "调用门禁的云函数"
	}
};
export { effects as t };
