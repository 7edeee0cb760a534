// build/workflows/status-heads.js
const heads = {
	version: {
		en: "Version",
		zh: "版本"
	},
	package: {
		en: "Package",
		zh: "资源包"
	},
	published: {
		en: "Published",
		zh: "发布"
	},
	created: {
		en: "Created",
		zh: "创建时间"
	},
	commit: {
		en: "Commit",
		zh: "提交"
	},
	run: {
		en: "Run",
		zh: "运行"
	},
	rollback: {
		en: "Rollback to",
		zh: "回滚到"
	},
	task: {
		en: "Task",
		zh: "任务"
	},
	to: {
		en: "To",
		zh: "范围"
	},
	state: {
		en: "State",
		zh: "状态"
	},
	since: {
		en: "Since",
		zh: "起始时间"
	},
	memo: {
		en: "Memo",
		zh: "备注"
	},
	by: {
		en: "By",
		zh: "来源"
	},
	whitelist: {
		en: "Whitelist",
		zh: "白名单"
	},
	users: {
		en: "Users",
		zh: "用户数"
	},
	type: {
		en: "Type",
		zh: "类型"
	},
	function: {
		en: "Function",
		zh: "云函数"
	},
	deployment: {
		en: "Deployment",
		zh: "部署"
	},
	deployed: {
		en: "Deployed",
		zh: "部署时间"
	},
	runtime: {
		en: "Runtime",
		zh: "运行时"
	},
	memory: {
		en: "Memory",
		zh: "内存"
	},
	path: {
		en: "HTTP path",
		zh: "HTTP 路径"
	},
	address: {
		en: "Address",
		zh: "地址"
	},
	files: {
		en: "Files",
		zh: "文件数"
	},
	size: {
		en: "Size",
		zh: "大小"
	},
	index: {
		en: "Index",
		zh: "首页"
	},
	sync: {
		en: "Last sync",
		zh: "上次同步"
	},
	remark: {
		en: "Remark",
		zh: "说明"
	},
	archive: {
		en: "Archive of the site",
		zh: "网站压缩包"
	},
	saved: {
		en: "Saved",
		zh: "保存时间"
	}
};
export { heads as t };
