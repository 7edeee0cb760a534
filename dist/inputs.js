import { t as languages } from "./language.js";
// build/config/call-inputs.js
const call$1 = {
	group: "call",
	verbs: ["call"],
	config: []
};
const callInputs = {
	operation: {
		...call$1,
		kind: "text",
		placeholder: "NAME",
		about: "Operation of the cloud by its wire name, such as ListSpace; on the command line it stands behind \"call\".",
		zh: "云端操作的线上名称，例如 ListSpace；在命令行上写在 call 之后。"
	},
	parameters: {
		...call$1,
		kind: "json",
		about: "Parameters of the operation as a JSON object with their wire names. On the command line each is a flag of its name, such as --PageNum 0; @PATH stands for the content of a file.",
		zh: "操作的参数：以线上名称为键的 JSON 对象。命令行上每个参数也可写成同名标志，例如 --PageNum 0；@PATH 表示文件内容。"
	},
	"all-pages": {
		...call$1,
		kind: "flag",
		fallback: "false",
		about: "Read every page of a list, and answer them as one.",
		zh: "读取列表的所有分页，合并为一个应答。"
	},
	query: {
		...call$1,
		kind: "text",
		placeholder: "JMESPATH",
		about: "What to show of the reply, in JMESPath, such as Spaces[?Status=='IN_SERVICE'].SpaceId.",
		zh: "要显示应答的哪一部分，JMESPath 表达式，例如 Spaces[?Status=='IN_SERVICE'].SpaceId。"
	},
	"show-secrets": {
		...call$1,
		kind: "flag",
		fallback: "false",
		about: "Show keys, permissions to upload and signed addresses of a reply, which are masked otherwise.",
		zh: "显示应答中的密钥、上传凭证和签名地址；默认会被掩盖。"
	},
	raw: {
		...call$1,
		kind: "choice",
		choices: [
			"auto",
			"mpaas",
			"mpserverless"
		],
		bare: { call: "auto" },
		about: "Send an operation without checking it, also one that the catalogue does not know, to this cloud; \"auto\" tells it from the ids that the parameters have.",
		zh: "不做检查直接发送操作（包括目录中没有的），并指定云产品；auto 根据参数中的 ID 判断。"
	},
	list: {
		...call$1,
		kind: "choice",
		choices: [
			"all",
			"mpaas",
			"mpserverless"
		],
		only: "command",
		bare: { call: "all" },
		about: "Print the operations that the vendor documents, and do nothing else.",
		zh: "打印厂商文档中的所有操作，不做其他事。"
	}
};
// build/config/verbs.js
const verbs = {
	release: {
		about: "Uploads the build of a mini program and, when an audience is given, publishes it.",
		zh: "上传小程序构建产物；指定受众时一并发布。",
		mode: true,
		reads: "app",
		examples: [
			"miniship release --path dist/mini-program --version v1.4.2 --whitelist qa",
			"miniship release --app shop --window-users 500 --window-until 24h",
			"miniship release --app shop --audience everyone --dry-run"
		]
	},
	preview: {
		about: "Puts the build of a mini program on the phone of one person, with a QR code; takes back previews that nobody needs any more.",
		zh: "将小程序构建产物送到一个人的手机上预览并给出二维码；也可收回不再需要的预览。",
		mode: true,
		reads: "app",
		examples: [
			"miniship preview --app shop --preview-user u001",
			"miniship preview --app shop --closed --pull-request 12",
			"miniship preview --app shop --sweep --keep-for 3d --dry-run"
		]
	},
	deploy: {
		about: "Brings the functions, the site and the settings of an MPServerless space to what the repository says.",
		zh: "让小程序云 Serverless 空间中的云函数、静态网站及相关设置与代码仓库保持一致。",
		mode: true,
		reads: "serverless",
		examples: [
			"miniship deploy --space-id mp-1234 --functions 'functions/*' --hosting site/dist",
			"miniship deploy --only hosting --spa --delete --delete-at-most 20%",
			"miniship deploy --dry-run --json"
		]
	},
	plan: {
		about: "Shows what a verb that writes would do, with read-only calls; it takes every flag of that verb.",
		zh: "以只读调用展示某个写操作命令将会做什么；参数与该命令相同。",
		mode: false,
		reads: "nothing",
		examples: ["miniship plan release --app shop --audience everyone", "miniship plan deploy --json"]
	},
	promote: {
		about: "Moves the rollout of a mini program to its next stage, once the hold has passed and the gate is open.",
		zh: "保持时间已过且门禁通过后，将小程序的灰度发布推进到下一阶段。",
		mode: true,
		reads: "app",
		examples: ["miniship promote --app shop", "miniship promote --app shop --to everyone --approve"]
	},
	pause: {
		about: "Holds the rollout of a mini program: no further user receives the package.",
		zh: "暂停小程序的灰度发布：不再有新用户收到该包。",
		mode: true,
		reads: "app",
		examples: ["miniship pause --app shop --reason \"crash rate is up\""]
	},
	resume: {
		about: "Goes on with a paused rollout.",
		zh: "继续已暂停的灰度发布。",
		mode: true,
		reads: "app",
		examples: ["miniship resume --app shop"]
	},
	finish: {
		about: "Ends the rollout of a mini program for good: its package is published no more.",
		zh: "彻底结束小程序的灰度发布：该包不再发布。",
		mode: true,
		reads: "app",
		examples: ["miniship finish --app shop --package 1.4.2.41"]
	},
	rollback: {
		about: "Brings a mini program, functions or the site back to an earlier good state.",
		zh: "将小程序、云函数或静态网站恢复到之前的正常状态。",
		mode: true,
		reads: "app",
		examples: [
			"miniship rollback --app shop",
			"miniship rollback --app shop --to previous --reason \"checkout is broken\"",
			"miniship rollback --functions hello --to previous",
			"miniship rollback --hosting --to miniship-receipt.json"
		]
	},
	status: {
		about: "Shows packages, tasks, whitelists, functions and the site as they are.",
		zh: "查看包、任务、白名单、云函数和网站的现状。",
		mode: true,
		reads: "app",
		examples: ["miniship status --app shop", "miniship status --json"]
	},
	verify: {
		about: "Compares what is live with a receipt, or tests a cloud application as the gateway calls it.",
		zh: "将线上状态与回执逐项比对，或按云网关的方式测试云应用。",
		mode: true,
		reads: "app",
		examples: ["miniship verify --receipt miniship-receipt.json", "miniship verify --cloud-app https://shop.example.com/api/ping"]
	},
	notify: {
		about: "Sends a Mobile Sync message to everyone, one user or one device.",
		zh: "通过移动同步向所有人、单个用户或单台设备发送消息。",
		mode: true,
		reads: "app",
		examples: ["miniship notify --app shop --to everyone --notify-topic shop-update", "miniship notify --to user:u001 --dry-run"]
	},
	doctor: {
		about: "Checks keys, clock, network, ids and permissions, says what to mend first, and prints the least RAM policy.",
		zh: "检查密钥、时钟、网络、各类 ID 和权限，指出应先修复什么，并打印最小权限的 RAM 策略。",
		mode: true,
		reads: "app",
		examples: [
			"miniship doctor",
			"miniship doctor --verbs release,rollback --json",
			"miniship doctor --repository acme/shop --environment production"
		]
	},
	call: {
		about: "Calls any operation of the cloud by its name, and answers its reply; its parameters are checked before anything is sent.",
		zh: "按名称调用云端的任意操作并返回应答；参数在发送前检查。",
		mode: true,
		reads: "nothing",
		examples: [
			"miniship call ListSpace --PageNum 0 --PageSize 10",
			"miniship call ListWebHostingFiles --SpaceId mp-1234 --Prefix / --all-pages --query 'Data.WebHostingFiles[].FilePath'",
			"miniship call --list mpserverless",
			"miniship call UpdateFunction --help"
		]
	},
	init: {
		about: "Reads the repository, and prints pipeline files and a configuration that fit it, ready to be copied.",
		zh: "读取仓库，打印与之相配、可直接复制的流水线文件和配置文件。",
		mode: false,
		reads: "nothing",
		examples: [
			"miniship init",
			"miniship init --ci gitlab --write",
			"miniship init --workflow release"
		]
	},
	explain: {
		about: "Says what an error code means: cause, fix, console page and RAM action.",
		zh: "解释错误代码：原因、处理方法、控制台页面和 RAM 权限。",
		mode: false,
		reads: "nothing",
		examples: ["miniship explain VERSION_EXISTS", "miniship explain --json"]
	},
	emulator: {
		about: "Runs the cloud on this machine, and prints the variables that point a client at it.",
		zh: "在本机运行云端模拟器，并打印客户端所需的环境变量。",
		mode: false,
		reads: "nothing",
		examples: ["miniship emulator --port 0 --json", "miniship emulator --seed apps.json --state emulator.json"]
	},
	demo: {
		about: "Releases a sample mini program on a fresh emulator; needs no account.",
		zh: "在全新的模拟器上发布一个示例小程序，无需账号。",
		mode: false,
		reads: "nothing",
		examples: ["miniship demo"]
	}
};
const appVerbs = [
	"release",
	"preview",
	"promote",
	"pause",
	"resume",
	"finish",
	"rollback",
	"status",
	"verify",
	"notify",
	"doctor"
];
const runVerbs = [
	...appVerbs,
	"deploy",
	"call"
];
const severalVerbs = [
	"release",
	"promote",
	"pause",
	"resume",
	"finish",
	"rollback",
	"status",
	"verify"
];
const writingVerbs = [
	"release",
	"preview",
	"deploy",
	"promote",
	"pause",
	"resume",
	"finish",
	"rollback",
	"notify"
];
const tellingVerbs = [
	"release",
	"preview",
	"deploy",
	"promote",
	"pause",
	"resume",
	"finish",
	"rollback",
	"verify"
];
const verbNames = Object.keys(verbs);
const isVerb = (text) => Object.hasOwn(verbs, text);
const isMode = (text) => isVerb(text) && verbs[text].mode;
const modeNames = verbNames.filter(isMode);
// build/config/credential-inputs.js
const keys$2 = {
	group: "cloud",
	verbs: runVerbs,
	config: []
};
const credentialInputs = {
	"access-key-id": {
		...keys$2,
		kind: "text",
		about: "Id of the access key.",
		zh: "访问密钥（AccessKey）ID。"
	},
	"access-key-secret": {
		...keys$2,
		kind: "text",
		secret: { variable: "ALIBABA_CLOUD_ACCESS_KEY_SECRET" },
		about: "Secret of the access key.",
		zh: "访问密钥（AccessKey）Secret。"
	},
	"security-token": {
		...keys$2,
		kind: "text",
		secret: { variable: "ALIBABA_CLOUD_SECURITY_TOKEN" },
		about: "Security token, with temporary keys (STS) only.",
		zh: "安全令牌，仅临时凭证（STS）需要。"
	},
	credentials: {
		...keys$2,
		kind: "choice",
		choices: [
			"auto",
			"key",
			"oidc",
			"uri",
			"profile",
			"ecs"
		],
		fallback: "auto",
		about: "Where the access key comes from; auto looks at inputs, then variables, then an OIDC role, then ALIBABA_CLOUD_CREDENTIALS_URI. A profile of the Alibaba Cloud CLI and the role of the machine (ECS) count only when asked for.",
		zh: "访问密钥的来源；auto 依次查找输入、环境变量、OIDC 角色、ALIBABA_CLOUD_CREDENTIALS_URI。阿里云 CLI 配置与 ECS 实例角色仅在明确指定时使用。"
	},
	"role-arn": {
		...keys$2,
		kind: "text",
		placeholder: "ARN",
		about: "RAM role to take with an OIDC token of the CI system, in place of a stored key; else ALIBABA_CLOUD_ROLE_ARN.",
		zh: "用 CI 系统的 OIDC 令牌扮演的 RAM 角色，无需保存密钥；未给出时取 ALIBABA_CLOUD_ROLE_ARN。"
	},
	"oidc-provider-arn": {
		...keys$2,
		kind: "text",
		placeholder: "ARN",
		about: "OIDC identity provider of RAM that trusts the CI system; else ALIBABA_CLOUD_OIDC_PROVIDER_ARN.",
		zh: "信任该 CI 系统的 RAM OIDC 身份提供商；未给出时取 ALIBABA_CLOUD_OIDC_PROVIDER_ARN。"
	},
	"oidc-audience": {
		...keys$2,
		kind: "text",
		fallback: "sts.aliyuncs.com",
		about: "Audience of the OIDC token that GitHub is asked for; the provider lists it as a client ID.",
		zh: "向 GitHub 申请 OIDC 令牌时使用的受众（audience），须已登记为身份提供商的客户端 ID。"
	},
	"oidc-token": {
		...keys$2,
		kind: "text",
		secret: { variable: "MINISHIP_OIDC_TOKEN" },
		about: "OIDC token of the CI system; in GitLab, name it so under \"id_tokens\". GitHub lends one by itself.",
		zh: "CI 系统的 OIDC 令牌；在 GitLab 的 id_tokens 中以此变量名声明即可。GitHub 会自动提供。"
	},
	"oidc-token-file": {
		...keys$2,
		kind: "path",
		about: "File with the OIDC token, read anew for every exchange; else ALIBABA_CLOUD_OIDC_TOKEN_FILE.",
		zh: "存放 OIDC 令牌的文件，每次换取凭证时重新读取；未给出时取 ALIBABA_CLOUD_OIDC_TOKEN_FILE。"
	},
	"role-chain": {
		...keys$2,
		kind: "list",
		placeholder: "ARNS",
		about: "Further roles to take one after the other (AssumeRole), whatever the first key is.",
		zh: "在首个密钥之后依次扮演（AssumeRole）的角色。"
	},
	"role-session-name": {
		...keys$2,
		kind: "text",
		fallback: "miniship",
		about: "Name of the session in the audit log of the account; before the default, ALIBABA_CLOUD_ROLE_SESSION_NAME.",
		zh: "在账号操作审计中显示的会话名称；默认值之前先取 ALIBABA_CLOUD_ROLE_SESSION_NAME。"
	},
	"role-duration": {
		...keys$2,
		kind: "duration",
		min: 9e5,
		max: 432e5,
		fallback: "1h",
		about: "How long lent keys live; a longer run renews them by itself.",
		zh: "临时密钥的有效期；运行时间更长时会自动续期。"
	},
	"sts-endpoint": {
		...keys$2,
		kind: "text",
		fallback: "https://sts.aliyuncs.com",
		about: "Address of the service that lends keys (STS); before the default, that of the region ALIBABA_CLOUD_STS_REGION.",
		zh: "安全令牌服务（STS）的地址；默认值之前先取 ALIBABA_CLOUD_STS_REGION 所指地域的地址。"
	},
	profile: {
		...keys$2,
		kind: "text",
		placeholder: "NAME",
		about: "Profile of the Alibaba Cloud CLI (~/.aliyun/config.json) to take the key from.",
		zh: "从中读取密钥的阿里云 CLI 配置名称（~/.aliyun/config.json）。"
	}
};
// build/config/deploy-inputs.js
const pace = {
	group: "run",
	verbs: ["deploy", "rollback"],
	config: ["serverless"]
};
const functions = {
	group: "functions",
	verbs: ["deploy"],
	config: ["serverless"]
};
const hosting = {
	group: "hosting",
	verbs: ["deploy"],
	config: ["hosting"]
};
const removal = {
	group: "hosting",
	verbs: ["deploy", "rollback"],
	config: ["delete"]
};
const deployInputs = {
	"space-id": {
		group: "cloud",
		verbs: [
			"deploy",
			"release",
			"promote",
			"rollback",
			"status",
			"verify",
			"doctor"
		],
		config: ["serverless"],
		kind: "text",
		about: "Id of the MPServerless space.",
		zh: "小程序云 Serverless 服务空间 ID。"
	},
	"expect-space-id": {
		group: "cloud",
		verbs: [
			"deploy",
			"release",
			"promote",
			"rollback",
			"status",
			"verify",
			"doctor"
		],
		config: ["serverless"],
		kind: "text",
		about: "Space id that a run must be about: refuses any other before the first call, when variables were mixed up.",
		zh: "本次运行应当针对的服务空间 ID；不一致时在首次调用前拒绝，防止变量混用。"
	},
	functions: {
		...functions,
		verbs: ["deploy", "rollback"],
		kind: "globs",
		about: "Folders of functions, or globs such as functions/*; each function is named as its folder, and takes its settings from the file.",
		zh: "云函数目录或通配模式，例如 functions/*；函数与目录同名，其设置取自配置文件。",
		abouts: { rollback: {
			about: "Names of the functions that go back, or * for all of the file.",
			zh: "为要回滚的云函数名，* 表示配置文件中的全部函数。"
		} }
	},
	runtime: {
		...functions,
		kind: "text",
		placeholder: "RUNTIME",
		about: "Runtime, such as nodejs20, of the functions for which the file names none.",
		zh: "配置文件未指定运行时的云函数所用的运行时，例如 nodejs20。"
	},
	hosting: {
		...hosting,
		verbs: ["deploy", "rollback"],
		key: "path",
		kind: "path",
		bare: { rollback: "true" },
		about: "Folder of the built site.",
		zh: "已构建好的网站目录。",
		abouts: { rollback: {
			about: "The site goes back; the flag has no value, and in the Action it is true.",
			zh: "回滚网站；命令行中不带值，在 Action 中写 true。"
		} }
	},
	"hosting-index": {
		...hosting,
		key: "index",
		kind: "text",
		placeholder: "PAGE",
		fallback: "index.html",
		about: "Index page of the site.",
		zh: "网站首页。"
	},
	"hosting-error": {
		...hosting,
		key: "error",
		kind: "text",
		placeholder: "PAGE",
		about: "Page for paths that do not exist, with status 404.",
		zh: "路径不存在时返回的页面，状态码 404。"
	},
	spa: {
		...hosting,
		kind: "flag",
		fallback: "false",
		about: "Answer paths that do not exist with the index page and status 200, as a single-page app needs it.",
		zh: "路径不存在时返回首页与状态码 200，供单页应用使用。"
	},
	"manifest-file": {
		...hosting,
		verbs: ["deploy", "rollback"],
		key: "manifest",
		kind: "path",
		about: "Local file for the record of what was uploaded; without it /.miniship/manifest.json beside the site.",
		zh: "记录已上传内容的本地文件；未给出时存放在网站的 /.miniship/manifest.json。"
	},
	delete: {
		...removal,
		key: "enabled",
		kind: "flag",
		fallback: "false",
		about: "Delete files of the site that are not in the folder any more.",
		zh: "删除线上已不在目录中的文件。"
	},
	"delete-prefix": {
		...removal,
		key: "prefix",
		kind: "text",
		placeholder: "FOLDER",
		about: "Delete below this folder of the site only.",
		zh: "只在网站的该目录下删除。"
	},
	"delete-keep": {
		...removal,
		key: "keep",
		kind: "globs",
		about: "Files of the site that are never deleted.",
		zh: "永不删除的网站文件（通配模式）。"
	},
	"delete-at-most": {
		...removal,
		key: "atMost",
		kind: "text",
		placeholder: "N|N%",
		fallback: "50",
		about: "Refuse to delete more than this: a number of files, or a share of the site such as 20%.",
		zh: "删除数量的上限，超过则拒绝：文件个数，或占网站文件的比例，例如 20%。"
	},
	only: {
		group: "run",
		verbs: ["deploy"],
		config: [],
		kind: "list",
		placeholder: "functions,settings,hosting",
		about: "Parts to deploy, of functions, settings and hosting; without it all that are described.",
		zh: "只部署其中的部分：functions（云函数）、settings（设置）、hosting（静态网站）；未给出时部署所有已描述的部分。"
	},
	concurrency: {
		...pace,
		kind: "integer",
		min: 1,
		max: 32,
		fallback: "4",
		about: "Functions deployed at once.",
		zh: "同时部署的云函数个数。"
	},
	uploads: {
		...pace,
		kind: "integer",
		min: 1,
		max: 256,
		fallback: "64",
		about: "Most files of the site uploaded at once; the run itself goes lower when the cloud throttles.",
		zh: "同时上传的网站文件数上限；云端限流时会自动降低。"
	}
};
// build/config/doctor-inputs.js
const doctor = {
	group: "doctor",
	verbs: ["doctor"],
	config: []
};
const doctorInputs = {
	verbs: {
		...doctor,
		kind: "list",
		placeholder: "VERB",
		about: "Verbs that the keys are to serve; without it those that the configuration is made for.",
		zh: "密钥需要支持的命令；未给出时取配置文件所描述的用途。"
	},
	"egress-url": {
		...doctor,
		kind: "text",
		placeholder: "URL",
		about: "Page that answers with the address of who asks; without it nobody is asked.",
		zh: "会返回访问者出口 IP 的网页地址；未给出时不发起该请求。"
	},
	repository: {
		...doctor,
		kind: "text",
		placeholder: "OWNER/NAME",
		about: "Repository that the trust policy of OIDC is limited to; by default that of the CI run.",
		zh: "OIDC 信任策略所限定的代码仓库；默认取本次 CI 运行的仓库。"
	},
	environment: {
		...doctor,
		group: "run",
		verbs: ["doctor", ...tellingVerbs],
		kind: "text",
		placeholder: "NAME",
		about: "Environment that the run is about, as a comment and GitHub name it; else the workspace or the space, and the audience.",
		zh: "本次运行所针对的环境，用于评论和 GitHub 部署记录；未给出时取工作空间或服务空间，以及受众。",
		abouts: { doctor: {
			about: "Environment of the CI system that the trust policy of OIDC is limited to; else production.",
			zh: "OIDC 信任策略所限定的 CI 环境名称；默认 production。"
		} }
	}
};
// build/config/ci-jobs.js
const ciNames = [
	"github",
	"gitlab",
	"jenkins",
	"azure",
	"yunxiao",
	"gitee"
];
const jobs = [
	{
		verb: "release",
		on: "tag",
		builds: true,
		flags: ""
	},
	{
		verb: "promote",
		on: "hand",
		builds: false,
		flags: ""
	},
	{
		verb: "rollback",
		on: "hand",
		builds: false,
		flags: " --to previous"
	},
	{
		verb: "deploy",
		on: "main",
		builds: true,
		flags: ""
	}
];
const jobsOf = (workflow) => jobs.filter(({ verb }) => workflow === "all" || workflow === verb);
const program = "npx --yes miniship@0";
const junitFile = "miniship-junit.xml";
const commandOf = ({ verb, flags }) => `${program} ${verb}${flags} --junit ${junitFile}`;
const keyNames = ["ALIBABA_CLOUD_ACCESS_KEY_ID", "ALIBABA_CLOUD_ACCESS_KEY_SECRET"];
const needed = (where) => ["miniship.yml with the mini program and its rollout, or with \"serverless:\"", `${keyNames.join(" and ")} as ${where}`];
// build/config/yaml-text.js
var Noted = class {
	value;
	note;
	constructor(value, note) {
		this.value = value;
		this.note = note;
	}
};
const noted = (value, note) => new Noted(value, note);
const width = 140;
const indent = "  ";
const otherThanText = /^(?:true|false|null|yes|no|on|off|y|n|~|e[-+]?\d+)$/i;
const isPlain = (text) => /^(?:[A-Za-z]|\.\/|\$\{\{)[ -~]*$/.test(text) && !/: |:$| #| $/.test(text) && !otherThanText.test(text);
function scalar(value) {
	if (typeof value !== "string" || isPlain(value)) return String(value);
	return /^[ -~]*$/.test(value) ? `'${value.replaceAll("'", "''")}'` : JSON.stringify(value);
}
const keyText = (key) => key === "on" ? key : scalar(key);
const entriesOf = (map) => Object.entries(map).filter((entry) => entry[1] !== void 0);
const isList = (value) => Array.isArray(value);
function oneLine(value) {
	if (typeof value !== "object") return scalar(value);
	if (isList(value)) return value.length === 0 ? "[]" : void 0;
	return entriesOf(value).length === 0 ? "{}" : void 0;
}
const comment = (text) => text.split("\n").map((line) => line === "" ? "#" : `# ${line}`);
function entry(lead, given) {
	const [value, note] = given instanceof Noted ? [given.value, given.note] : [given, void 0];
	const text = oneLine(value);
	const body = text === void 0 ? below(lead, value) : [`${lead} ${text}`];
	if (note === void 0) return body;
	const beside = `${body[0]} # ${note}`;
	return text !== void 0 && !note.includes("\n") && beside.length <= width ? [beside] : [...comment(note), ...body];
}
function below(lead, value) {
	const lines = linesOf(value).map((line) => indent + line);
	const [first = "", ...rest] = lines;
	const startsWithComment = first.trimStart().startsWith("#");
	return lead === "-" && !startsWithComment ? [`- ${first.slice(2)}`, ...rest] : [lead, ...lines];
}
function linesOf(value) {
	if (typeof value !== "object") return [scalar(value)];
	if (isList(value)) return value.flatMap((item) => entry("-", item));
	return entriesOf(value).flatMap(([key, item]) => entry(`${keyText(key)}:`, item));
}
function yamlText(top, content) {
	const parts = entriesOf(content).map(([key, item]) => entry(`${keyText(key)}:`, item).join("\n"));
	return `${[...comment(top.join("\n")), parts.join("\n\n")].join("\n")}\n`;
}
// build/config/workflow-file.js
const workflowNames = [
	"release",
	"promote",
	"rollback",
	"deploy",
	"preview"
];
const inForm = ({ kind }, values) => values[kind];
const expression = (text) => `\${{ ${text} }}`;
const secretNames = ["ALIYUN_ACCESS_KEY_ID", "ALIYUN_ACCESS_KEY_SECRET"];
const keys$1 = {
	"access-key-id": expression(`secrets.${secretNames[0]}`),
	"access-key-secret": expression(`secrets.${secretNames[1]}`)
};
const secretsTaken = Object.fromEntries(secretNames.map((name) => [name, { required: true }]));
const secretsNeeded = `the secrets ${secretNames.join(" and ")}`;
const called = (inputs, job, outputs) => ({ workflow_call: {
	inputs,
	secrets: secretsTaken,
	outputs: Object.fromEntries(outputs.map((name) => [name, { value: expression(`jobs.${job}.outputs.${name}`) }]))
} });
const jobOutputs = (outputs) => Object.fromEntries(outputs.map((name) => [name, expression(`steps.miniship.outputs.${name}`)]));
const job = {
	"runs-on": "ubuntu-24.04",
	"timeout-minutes": 30
};
const appInput = {
	description: "Mini program of miniship.yml, when it describes several.",
	type: "string",
	default: ""
};
const appOf = (form) => form.kind === "reusable" ? expression("inputs.app") : form.app;
const oneAtATime = (form) => ({
	group: form.kind === "reusable" ? `miniship-${expression("inputs.app || 'app'")}` : `miniship-${form.app ?? "app"}`,
	queue: noted("max", "every run waits for its turn; none is dropped")
});
const pinned = {
	checkout: noted("actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8", "v5.0.0"),
	node: noted("actions/setup-node@a0853c24544627f65ddf259abe73b1d18a591444", "v5.0.0")
};
const checkout = {
	uses: pinned.checkout,
	with: { "persist-credentials": false }
};
const buildInputs = {
	build: {
		description: "Commands that build; empty when the build is in the repository.",
		type: "string",
		default: buildCommand()
	},
	"node-version": {
		description: "Node.js that builds.",
		type: "string",
		default: "24"
	}
};
function buildCommand() {
	return "npm ci && npm run build";
}
function build$1(form, when) {
	const only = when === void 0 ? {} : { if: expression(when) };
	const isAsked = ["inputs.build != ''", ...when === void 0 ? [] : [when]].join(" && ");
	return inForm(form, {
		reusable: [{
			...only,
			uses: pinned.node,
			with: { "node-version": expression("inputs.node-version") }
		}, {
			if: expression(isAsked),
			run: "bash -euo pipefail -c \"$BUILD\"",
			env: { BUILD: expression("inputs.build") }
		}],
		printed: [{
			...only,
			uses: pinned.node,
			with: { "node-version": 24 }
		}, {
			...only,
			run: noted(buildCommand(), "your build")
		}]
	});
}
function miniship(form, step) {
	if (form.kind === "printed") return [{
		id: "miniship",
		uses: noted("miniship/miniship@v0", "pin this to the commit of the release that you reviewed"),
		...step
	}];
	const itself = {
		repository: expression("job.workflow_repository"),
		ref: expression("job.workflow_sha"),
		path: ".miniship",
		"sparse-checkout": "dist",
		"persist-credentials": false
	};
	return [noted({
		uses: pinned.checkout,
		with: itself
	}, "miniship at the commit of this workflow"), {
		id: "miniship",
		uses: "./.miniship",
		...step
	}];
}
const variables = (name) => ({ [name]: noted(expression(`vars.${name}`), `for \${${name}} in miniship.yml`) });
// build/config/init-inputs.js
const init = {
	group: "run",
	verbs: ["init"],
	config: [],
	only: "command"
};
const initInputs = {
	ci: {
		...init,
		kind: "choice",
		choices: ciNames,
		about: "For which CI system; without it the one whose files the repository has, else GitHub.",
		zh: "用于哪个 CI 系统；未给出时取仓库中已有其文件的系统，否则为 GitHub。"
	},
	workflow: {
		...init,
		kind: "choice",
		choices: [...workflowNames, "all"],
		fallback: "all",
		about: "Which workflow file.",
		zh: "哪个工作流文件。"
	},
	write: {
		...init,
		kind: "flag",
		fallback: "false",
		about: "Write the files where the CI system finds them instead of printing them; a file that differs stays, unless --force.",
		zh: "写到 CI 系统读取的位置而不是打印；内容不同的已有文件保持不变，除非使用 --force。"
	}
};
// build/config/names.js
const prefix = "MINISHIP_";
const variableOf = (name) => prefix + name.toUpperCase().replaceAll("-", "_");
const nameOfVariable = (variable) => variable.startsWith(prefix) ? variable.slice(9).toLowerCase().replaceAll("_", "-") : void 0;
const keyOf = (name) => name.replaceAll(/-(.)/g, (_, letter) => letter.toUpperCase());
// build/config/notify-inputs.js
const message = {
	group: "notify",
	verbs: [
		"notify",
		"release",
		"promote"
	],
	config: ["notify"]
};
const follower = {
	group: "notify",
	verbs: ["release", "promote"],
	config: ["notify"]
};
const notifyInputs = {
	"notify-topic": {
		...message,
		key: "topic",
		kind: "text",
		placeholder: "BIZTYPE",
		about: "Synchronization identity (BizType) that carries the message, as published in the Mobile Sync console.",
		zh: "承载消息的同步标识（BizType），须已在移动同步控制台发布。"
	},
	"notify-payload": {
		...message,
		key: "payload",
		kind: "template",
		placeholder: "TEMPLATE",
		fallback: "{\"h5Id\":\"{h5Id}\",\"version\":\"{version}\",\"app\":\"{app}\",\"memo\":\"{memo}\"}",
		about: "Template of the message, a text or JSON, with {version}, {app}, {memo}, {h5Id}, {packageId} and {reason}; {{ and }} stand for braces. At most 4096 characters once it is filled.",
		zh: "消息模板，文本或 JSON，可用 {version}、{app}、{memo}、{h5Id}、{packageId} 和 {reason}；{{ 和 }} 表示花括号本身。填充后不超过 4096 个字符。"
	},
	"notify-to": {
		...follower,
		key: "to",
		kind: "text",
		placeholder: "RECEIVER",
		fallback: "everyone",
		about: "Receiver of the message: everyone, user:ID or device:ID.",
		zh: "消息的接收者：everyone、user:ID 或 device:ID。"
	},
	"notify-on": {
		...follower,
		key: "on",
		kind: "list",
		about: "When a message is sent by itself: release (a release is live), promote (a stage is reached), everyone (either of them, once everyone receives the package).",
		zh: "何时自动发送消息：release（发布生效后）、promote（到达新阶段后）、everyone（前两者之一且面向所有人时）。"
	},
	"notify-uids": {
		...message,
		key: "uids",
		kind: "list",
		placeholder: "RANGES",
		about: "Part of the users that a message to everyone reaches: numbers from 0 to 99, made of the second and third last character of user or device id, such as 0-9 or 1,2,99.",
		zh: "发给所有人的消息所覆盖的部分用户：由用户或设备 ID 倒数第二、三位得出的 0 到 99 的数字，例如 0-9 或 1,2,99。"
	},
	"notify-os": {
		...message,
		key: "os",
		kind: "choice",
		choices: [
			"all",
			"ios",
			"android"
		],
		fallback: "all",
		about: "Phones that a message reaches.",
		zh: "消息送达的手机系统。"
	},
	"notify-client-min": {
		...message,
		key: "clientMin",
		kind: "text",
		placeholder: "VERSION",
		about: "Lowest client version that a message reaches.",
		zh: "消息送达的最低客户端版本。"
	},
	"notify-client-max": {
		...message,
		key: "clientMax",
		kind: "text",
		placeholder: "VERSION",
		about: "Highest client version that a message reaches.",
		zh: "消息送达的最高客户端版本。"
	},
	"notify-valid-for": {
		...message,
		key: "validFor",
		kind: "duration",
		min: 1e3,
		max: 2592e6,
		about: "How long a message is delivered after it was sent, at most 30d; without it the service decides.",
		zh: "消息发送后的有效期，最长 30d；未给出时由服务决定。"
	},
	"notify-id": {
		group: "notify",
		verbs: ["notify"],
		config: [],
		kind: "text",
		about: "Own ThirdMsgId, less than 100 bytes; the service ignores an id that it has seen. Without it the id is made of the release and the receiver.",
		zh: "自定义 ThirdMsgId，少于 100 字节；服务会忽略已出现过的 ID。未给出时由发布内容和接收者得出。"
	}
};
// build/config/preview-inputs.js
const preview = {
	group: "preview",
	verbs: ["preview"],
	config: ["app"]
};
const onlyHere$2 = {
	...preview,
	config: []
};
const dayMs = 864e5;
const previewInputs = {
	"preview-user": {
		...preview,
		kind: "text",
		about: "User whose phone opens the preview: the id that the app itself gives its user.",
		zh: "可在手机上打开预览的用户：App 自身为该用户设置的 userId。"
	},
	"preview-type": {
		...preview,
		kind: "choice",
		choices: ["preview", "device-test"],
		fallback: "preview",
		about: "What it is: a preview to look at (package type 4), or a device test that can be debugged from afar (type 3).",
		zh: "包的种类：preview 为真机预览（类型 4），device-test 为可远程调试的真机测试（类型 3）。"
	},
	uuid: {
		...onlyHere$2,
		kind: "text",
		about: "Joins the phone to a debugger; only with \"preview-type: device-test\".",
		zh: "将手机与调试器相连的标识；仅用于 preview-type: device-test。"
	},
	"preview-from": {
		...preview,
		kind: "text",
		fallback: "0.0.0.1",
		about: "Version from which previews take the next free one. It counts in the versions of the mini program: choose one far from its releases.",
		zh: "预览从该版本起取下一个空闲版本号。预览与正式版共用版本号，请选择远离正式版的范围。"
	},
	"code-lifetime": {
		...preview,
		kind: "duration",
		min: 1e3,
		max: 30 * dayMs,
		fallback: "15m",
		about: "How long the cloud lets the QR code be opened; once it is over, the same preview is uploaded anew.",
		zh: "云端允许扫码打开的时长；超过后相同内容的预览会重新上传。"
	},
	renew: {
		...onlyHere$2,
		kind: "flag",
		fallback: "false",
		about: "Upload anew although a preview of the same content can still be opened.",
		zh: "即使相同内容的预览仍可打开，也重新上传。"
	},
	"pull-request": {
		...onlyHere$2,
		kind: "list",
		about: "Number of the pull request that the preview shows, else that of the CI run; with \"closed\" or \"sweep\" those that are closed.",
		zh: "预览所属的合并请求编号，未给出时取 CI 运行的编号；与 closed 或 sweep 同用时为已关闭的编号。"
	},
	closed: {
		...onlyHere$2,
		kind: "flag",
		fallback: "false",
		about: "Upload nothing; end the previews of this pull request. On GitHub the event of a closed pull request means the same.",
		zh: "不上传，而是结束该合并请求的预览。在 GitHub 上，合并请求关闭事件具有相同含义。"
	},
	sweep: {
		...onlyHere$2,
		kind: "flag",
		fallback: "false",
		about: "Upload nothing; end the previews that are older than \"keep-for\", and those of the closed pull requests that are named. The packages stay listed: the cloud has no operation that deletes one.",
		zh: "不上传，而是结束早于 keep-for 的预览以及所列已关闭合并请求的预览。包仍会列出：云端没有删除包的接口。"
	},
	"keep-for": {
		...preview,
		kind: "duration",
		min: 1,
		max: 365 * dayMs,
		fallback: "7d",
		about: "With \"sweep\": previews younger than this are left alone.",
		zh: "与 sweep 同用：不到该时长的预览保持不变。"
	},
	"sweep-at-most": {
		...preview,
		kind: "integer",
		min: 1,
		max: 1e3,
		fallback: "50",
		about: "Most previews that one run ends, the oldest first; the next run goes on.",
		zh: "一次运行最多结束的预览数，从最旧的开始；其余由下次运行继续。"
	}
};
// build/config/release-inputs.js
const build = {
	group: "package",
	verbs: ["release", "preview"],
	config: ["app"]
};
const onlyReleases = {
	...build,
	verbs: ["release"]
};
const phones = {
	group: "phones",
	verbs: ["release", "preview"],
	config: ["app"]
};
const versioned = appVerbs.filter((verb) => verb !== "preview");
const audience = {
	group: "audience",
	verbs: ["release"],
	config: ["app"]
};
const mpaas = {
	group: "cloud",
	verbs: appVerbs,
	config: ["mpaas", "app"]
};
const releaseInputs = {
	path: {
		...build,
		kind: "path",
		about: "Build folder of the mini program, or a ready .zip.",
		zh: "小程序构建产物目录，或已打好的 .zip 文件。"
	},
	"h5-id": {
		...build,
		verbs: appVerbs,
		kind: "text",
		about: "Id of the mini program, 16 digits.",
		zh: "小程序 ID，16 位数字。"
	},
	"h5-name": {
		...build,
		kind: "text",
		about: "Name of the mini program; needed only together with create-app.",
		zh: "小程序名称；仅在配合 create-app 时必填。"
	},
	"create-app": {
		...onlyReleases,
		kind: "flag",
		fallback: "false",
		about: "Create the mini program if it does not exist yet.",
		zh: "小程序不存在时自动创建。"
	},
	version: {
		...onlyReleases,
		kind: "text",
		about: "Version to release, such as v1.4.2; without it the tag of the CI run counts, then package.json.",
		zh: "要发布的版本，例如 v1.4.2；未给出时依次取 CI 运行的标签和 package.json。"
	},
	"version-scheme": {
		...build,
		verbs: versioned,
		kind: "choice",
		choices: [
			"ordered",
			"plain",
			"exact"
		],
		fallback: "ordered",
		about: "How the version becomes four numbers: ordered (pre-releases below the final), plain (finals only), exact (as given).",
		zh: "版本号如何转换为四段数字：ordered（预发布版排在正式版之前）、plain（仅正式版）、exact（原样使用）。"
	},
	"allow-downgrade": {
		...onlyReleases,
		kind: "flag",
		fallback: "false",
		about: "Release even though a higher version is or was published.",
		zh: "即使已有更高版本发布过，也照常发布。"
	},
	icon: {
		...build,
		kind: "path",
		about: "Icon, PNG or JPEG, best 180 by 180 pixels; needed for the first version only.",
		zh: "图标，PNG 或 JPEG，建议 180×180 像素；仅首个版本必填。"
	},
	"main-url": {
		...build,
		kind: "text",
		about: "First page; without it the first page of appConfig.json counts.",
		zh: "首页地址；未给出时取 appConfig.json 中的第一个页面。"
	},
	vhost: {
		...build,
		verbs: [
			"release",
			"preview",
			"rollback",
			"promote"
		],
		kind: "text",
		about: "Virtual host of the package, whole; without it https://<h5-id>.<virtual-domain>.",
		zh: "包的完整虚拟主机名；未给出时为 https://<h5-id>.<virtual-domain>。"
	},
	"virtual-domain": {
		...build,
		verbs: [
			"release",
			"preview",
			"rollback",
			"promote"
		],
		kind: "text",
		about: "Virtual domain such as example.com; without it the cloud is asked for the one of the workspace.",
		zh: "虚拟域名，例如 example.com；未给出时向云端查询工作空间的虚拟域名。"
	},
	"extend-info": {
		...build,
		kind: "json",
		about: "Further fields of the package, a JSON object.",
		zh: "包的扩展字段，JSON 对象。"
	},
	"size-budget": {
		...build,
		kind: "list",
		about: "Largest size of the build before it is packed, such as 4MB; of a sub-package pages/order=2MB, of each *=2MB, of all outside of them main=2MB.",
		zh: "构建产物打包前的最大大小，例如 4MB；单个分包 pages/order=2MB，每个分包 *=2MB，主包 main=2MB。"
	},
	"over-size-budget": {
		...build,
		kind: "choice",
		choices: ["fail", "warn"],
		fallback: "fail",
		about: "What a build above its size budget comes to: a failure before anything is sent, or a warning.",
		zh: "超过大小预算时：发送前即失败（fail），或仅警告（warn）。"
	},
	"package-type": {
		...onlyReleases,
		kind: "choice",
		choices: ["function", "plugin"],
		fallback: "function",
		about: "Type of the package: function or plugin.",
		zh: "包类型：function（功能包）或 plugin（插件包）。"
	},
	"user-id": {
		...build,
		verbs: [
			"release",
			"rollback",
			"promote"
		],
		kind: "text",
		fallback: "miniship",
		about: "Name under which the cloud records the upload.",
		zh: "云端记录上传时使用的用户标识。"
	},
	platform: {
		...phones,
		kind: "choice",
		choices: [
			"all",
			"android",
			"ios"
		],
		fallback: "all",
		about: "Phones that receive the package.",
		zh: "接收该包的手机平台。"
	},
	"client-min": {
		...phones,
		kind: "pairs",
		about: "Lowest client version for each platform.",
		zh: "各平台的最低客户端版本。"
	},
	"client-max": {
		...phones,
		kind: "pairs",
		about: "Highest client version for each platform; better left out, since newer clients would lose the package.",
		zh: "各平台的最高客户端版本；建议不填，否则更新的客户端将收不到该包。"
	},
	"auto-install": {
		...phones,
		kind: "choice",
		choices: ["wifi", "all-networks"],
		fallback: "wifi",
		about: "Networks on which phones download the package ahead of use.",
		zh: "手机在哪些网络下预先下载该包。"
	},
	"install-type": {
		...phones,
		kind: "choice",
		choices: ["on-open", "preload"],
		fallback: "on-open",
		about: "Install when the user opens the mini program, or right after the download.",
		zh: "用户打开小程序时安装，或下载后立即安装。"
	},
	"enable-tab-bar": {
		...phones,
		kind: "choice",
		choices: [
			"auto",
			"true",
			"false"
		],
		fallback: "auto",
		about: "Show the tab bar at the bottom; auto follows appConfig.json.",
		zh: "是否显示底部标签栏；auto 表示以 appConfig.json 为准。"
	},
	"enable-option-menu": {
		...phones,
		kind: "flag",
		fallback: "true",
		about: "Show the menu in the upper right corner.",
		zh: "是否显示右上角菜单。"
	},
	"enable-keep-alive": {
		...phones,
		kind: "flag",
		fallback: "true",
		about: "Keep the mini program alive in the background.",
		zh: "小程序退到后台后是否保活。"
	},
	audience: {
		...audience,
		kind: "choice",
		choices: [
			"none",
			"whitelist",
			"window",
			"everyone"
		],
		about: "Who receives the package; follows from whitelist or window-users when left out, else none.",
		zh: "谁会收到该包；未给出时由 whitelist 或 window-users 推断，否则为 none（只上传）。"
	},
	whitelist: {
		...audience,
		kind: "text",
		about: "Name of the whitelist that receives the package, 2 to 10 characters; created if it does not exist.",
		zh: "接收该包的白名单名称，2 到 10 个字符；不存在时自动创建。"
	},
	"whitelist-users": {
		...audience,
		kind: "list",
		about: "Users to add to the whitelist.",
		zh: "要加入白名单的用户。"
	},
	"whitelist-users-file": {
		...audience,
		kind: "path",
		about: "Text file of users to add to the whitelist, one a line, at most 5 MB.",
		zh: "要加入白名单的用户列表文件，每行一个，最大 5 MB。"
	},
	"whitelist-type": {
		...audience,
		kind: "choice",
		choices: ["normal", "regular"],
		fallback: "normal",
		about: "Type of a whitelist that is created: user ids, or regular expressions (at most 20).",
		zh: "新建白名单的类型：normal 为用户 ID，regular 为正则表达式（最多 20 条）。"
	},
	"window-users": {
		...audience,
		kind: "integer",
		min: 1,
		about: "Number of users who receive the package until window-until.",
		zh: "在 window-until 之前最多有多少用户收到该包。"
	},
	"window-until": {
		...audience,
		kind: "moment",
		about: "End of the window, at most 7 days away: a time such as 24h or 3d, or a date and time (+08:00 unless it says otherwise).",
		zh: "时间窗的结束时刻，最长 7 天：24h、3d 这样的时长，或日期时间（未注明时区时按 +08:00）。"
	},
	rules: {
		...audience,
		kind: "lines",
		about: "Conditions on a whitelist or window, one a line: \"city include Shanghai,Beijing\", \"osVersion within 9.2.1-12.0\".",
		zh: "白名单或时间窗的附加条件，每行一条，例如 city include Shanghai,Beijing 或 osVersion within 9.2.1-12.0。"
	},
	memo: {
		...audience,
		verbs: [
			"release",
			"promote",
			"rollback"
		],
		kind: "text",
		about: "Note kept with the task in the cloud.",
		zh: "随任务保存在云端的备注。"
	},
	"app-id": {
		...mpaas,
		kind: "text",
		about: "App id of the mPaaS app.",
		zh: "mPaaS 应用的 App ID。"
	},
	"expect-app-id": {
		...mpaas,
		kind: "text",
		about: "App id that a run must be about: refuses any other before the first call, when variables were mixed up.",
		zh: "本次运行应当针对的 App ID；不一致时在首次调用前拒绝，防止变量混用。"
	},
	"workspace-id": {
		...mpaas,
		kind: "text",
		about: "Workspace of the app, such as PROD.",
		zh: "工作空间 ID，例如 PROD。"
	},
	"tenant-id": {
		...mpaas,
		kind: "text",
		about: "Tenant that owns the app.",
		zh: "应用所属的租户 ID。"
	},
	region: {
		...mpaas,
		kind: "text",
		fallback: "cn-hangzhou",
		about: "Region of the cloud.",
		zh: "云端地域。"
	},
	"api-version": {
		...mpaas,
		verbs: [...appVerbs, "call"],
		kind: "choice",
		choices: [
			"2020-10-28",
			"2020-07-10",
			"2019-08-21"
		],
		fallback: "2020-10-28",
		about: "Version of the mPaaS API; the finance zone has 2020-07-10.",
		zh: "mPaaS API 版本；金融区使用 2020-07-10。"
	}
};
// build/config/rollback-inputs.js
const rollbackInputs = {
	strategy: {
		group: "rollout",
		verbs: ["rollback"],
		config: ["app"],
		kind: "choice",
		choices: [
			"roll-forward",
			"finish",
			"reopen"
		],
		fallback: "roll-forward",
		about: "How a mini program goes back: its good content under a new version, ending the bad version only, or a new task for the older package.",
		zh: "小程序的回滚方式：roll-forward 以新版本重新发布旧内容、finish 仅结束问题版本、reopen 为旧包新建任务。"
	},
	"github-token": {
		group: "rollout",
		verbs: tellingVerbs,
		config: [],
		kind: "text",
		only: "action",
		secret: { variable: "GITHUB_TOKEN" },
		about: "Token of GitHub, such as github.token. With \"actions: read\" the archives that earlier runs kept are found; \"comment\" needs \"pull-requests: write\", and \"github-deployment\" \"deployments: write\".",
		zh: "GitHub 令牌，例如 github.token。有 actions: read 权限时可查找先前运行保留的压缩包；comment 需 pull-requests: write，github-deployment 需 deployments: write。"
	},
	"keep-archive": {
		group: "run",
		verbs: ["deploy", "release"],
		config: ["root"],
		kind: "flag",
		fallback: "false",
		fallbacks: { deploy: "true" },
		about: "Keep the archive of what was sent beside the receipt, and with it in the artifact on GitHub.",
		zh: "在回执旁保留所发送内容的压缩包；在 GitHub 上与回执放入同一构建产物。"
	},
	"keep-archive-size": {
		group: "run",
		verbs: ["deploy", "release"],
		config: ["root"],
		kind: "integer",
		min: 1,
		max: 5e3,
		fallback: "200",
		about: "Largest archive that is kept, in MB.",
		zh: "保留的压缩包大小上限，单位 MB。"
	},
	"keep-archive-days": {
		group: "run",
		verbs: ["deploy", "release"],
		config: ["root"],
		kind: "integer",
		min: 1,
		max: 400,
		fallback: "90",
		about: "Days for which the artifact on GitHub is kept.",
		zh: "GitHub 构建产物的保留天数。"
	}
};
// build/config/rollout-inputs.js
const rollout = {
	group: "rollout",
	config: ["app"]
};
const onlyHere$1 = {
	group: "rollout",
	config: []
};
const rolloutInputs = {
	to: {
		...onlyHere$1,
		verbs: [
			"promote",
			"rollback",
			"notify"
		],
		kind: "text",
		placeholder: "TARGET",
		about: "Where to.",
		zh: "目标。",
		abouts: {
			promote: {
				about: "Stage to go to: next, everyone, its number, or the name of its whitelist; without it the next one.",
				zh: "为要进入的阶段：next、everyone、序号或白名单名称；未给出时为下一阶段。"
			},
			rollback: {
				about: "Good state: previous, a version, a package id, a receipt or an archive; without it the candidates are listed, and nothing is done.",
				zh: "为要恢复到的状态：previous、版本号、包 ID、回执或压缩包；未给出时仅列出候选版本，不做任何更改。"
			},
			notify: {
				about: "Receiver: everyone, user:ID or device:ID.",
				zh: "为接收者：everyone、user:ID 或 device:ID。"
			}
		}
	},
	package: {
		...onlyHere$1,
		verbs: [
			"promote",
			"pause",
			"resume",
			"finish",
			"rollback",
			"status",
			"notify"
		],
		kind: "text",
		placeholder: "VERSION|ID|RECEIPT|final",
		about: "Package that is meant: its version, its id, a receipt, or \"final\" for the newest that is no pre-release (scheme ordered); without it the newest one that is being published.",
		zh: "所指的包：版本号、包 ID、回执，或 final 表示最新的非预发布版本（ordered 方案）；未给出时为正在发布的最新包。"
	},
	approve: {
		...onlyHere$1,
		verbs: ["promote"],
		kind: "flag",
		fallback: "false",
		about: "Open a manual gate; on GitHub, give it in a job behind an environment with reviewers.",
		zh: "放行人工门禁；在 GitHub 上，请在带审批人的 environment 作业中给出。"
	},
	force: {
		...onlyHere$1,
		verbs: [
			"release",
			"preview",
			"promote",
			"pause",
			"resume",
			"finish",
			"rollback",
			"init"
		],
		kind: "flag",
		fallback: "false",
		about: "Go on although somebody else started the rollout.",
		zh: "即使灰度发布由他人发起，也继续执行。",
		abouts: {
			preview: {
				about: "Go on although the pull request has a preview of a newer commit.",
				zh: "即使该合并请求已有更新提交的预览，也继续执行。"
			},
			release: {
				about: "Go on although the commit is older than what is published, or somebody else started the rollout that is under way.",
				zh: "即使提交比已发布的版本旧，或进行中的灰度发布由他人发起，也继续执行。"
			},
			promote: {
				about: "Go on although the hold has not passed, the commit is older, or somebody else started the rollout.",
				zh: "即使保持时间未到、提交较旧或灰度发布由他人发起，也继续执行。"
			},
			rollback: {
				about: "Go on although somebody else started a rollout that has to end for it.",
				zh: "即使需要结束他人发起的灰度发布，也继续执行。"
			},
			init: {
				about: "Replace files that differ.",
				zh: "覆盖内容不同的文件。"
			}
		}
	},
	reason: {
		...onlyHere$1,
		verbs: [
			"promote",
			"pause",
			"resume",
			"finish",
			"rollback",
			"notify"
		],
		kind: "text",
		about: "Why; kept in the memo where there is one, and in the receipt.",
		zh: "原因；写入备注（如有）和回执。"
	},
	"on-active-release": {
		...rollout,
		verbs: ["release"],
		kind: "choice",
		choices: [
			"fail",
			"finish",
			"pause",
			"leave"
		],
		fallback: "fail",
		about: "What to do with the rollout of another package that is still under way.",
		zh: "另一个包的灰度发布仍在进行时如何处理：fail 报错、finish 结束、pause 暂停、leave 保留。"
	},
	"on-gate-failure": {
		...rollout,
		verbs: ["promote"],
		kind: "choice",
		choices: [
			"leave",
			"pause",
			"finish",
			"rollback"
		],
		fallback: "leave",
		about: "What to do with the rollout when its gate fails.",
		zh: "门禁未通过时如何处理当前的灰度发布：leave 保留、pause 暂停、finish 结束、rollback 回滚。"
	},
	"previous-stage": {
		...rollout,
		verbs: ["promote"],
		kind: "choice",
		choices: ["finish", "leave"],
		fallback: "finish",
		about: "What becomes of the task of the stage before, once the next one publishes.",
		zh: "下一阶段开始发布后，上一阶段的任务如何处理：finish 结束或 leave 保留。"
	},
	"with-serverless": {
		...onlyHere$1,
		verbs: ["release"],
		kind: "flag",
		fallback: "false",
		about: "Deploy the space of miniship.yml in the same run, and undo it when a later step fails.",
		zh: "在同一次运行中一并部署 miniship.yml 中的服务空间；后续步骤失败时撤销。"
	},
	train: {
		group: "rollout",
		verbs: ["release"],
		config: ["root", "app"],
		kind: "list",
		fallback: "functions,verify,hosting,release",
		placeholder: "STEPS",
		about: "Steps of a release with the space, in their order: functions, verify (the smoke tests of all functions), settings, hosting, release (the mini program).",
		zh: "连同服务空间一起发布时的步骤与顺序：functions（云函数）、verify（运行所有云函数的冒烟测试）、settings（设置）、hosting（静态网站）、release（小程序）。"
	}
};
// build/config/secret-file-inputs.js
const file = {
	kind: "text",
	only: "command",
	config: [],
	placeholder: "FILE"
};
const keys = {
	...file,
	group: "cloud",
	verbs: runVerbs
};
const application$1 = {
	...file,
	group: "verify",
	verbs: ["verify"]
};
const secretFileInputs = {
	"access-key-secret-file": {
		...keys,
		holds: "access-key-secret",
		about: "File with the secret of the access key on its one line; - reads standard input.",
		zh: "存放访问密钥 Secret 的文件，仅一行；- 表示从标准输入读取。"
	},
	"security-token-file": {
		...keys,
		holds: "security-token",
		about: "File with the security token on its one line; - reads standard input.",
		zh: "存放安全令牌的文件，仅一行；- 表示从标准输入读取。"
	},
	"cloud-app-secret-file": {
		...application$1,
		holds: "cloud-app-secret",
		about: "File with the app secret on its one line; - reads standard input.",
		zh: "存放 appSecret 的文件，仅一行；- 表示从标准输入读取。"
	},
	"cloud-app-access-token-file": {
		...application$1,
		holds: "cloud-app-access-token",
		about: "File with the token of the user on its one line; - reads standard input.",
		zh: "存放用户授权 token 的文件，仅一行；- 表示从标准输入读取。"
	},
	"comment-token-file": {
		...file,
		group: "telling",
		verbs: tellingVerbs,
		holds: "comment-token",
		about: "File with the token for comments on its one line; - reads standard input.",
		zh: "存放评论令牌的文件，仅一行；- 表示从标准输入读取。"
	},
	"notices-file": {
		...file,
		group: "telling",
		verbs: tellingVerbs,
		holds: "notices",
		about: "File with the lines of \"notices\"; - reads standard input.",
		zh: "存放 notices 各行内容的文件；- 表示从标准输入读取。"
	}
};
// build/config/telling-inputs.js
const telling = {
	group: "telling",
	verbs: tellingVerbs
};
const tellingInputs = {
	comment: {
		...telling,
		config: ["root"],
		kind: "flag",
		fallback: "false",
		about: "On a pull or merge request, keep one comment with the plan or the outcome, for each app and environment (GitHub, GitLab, Gitee). Trouble with it is a warning.",
		zh: "在合并请求上为每个应用和环境保留一条评论，写明计划或结果（GitHub、GitLab、Gitee）。写评论出错仅为警告。"
	},
	"comment-token": {
		...telling,
		config: [],
		kind: "text",
		secret: { variable: "MINISHIP_COMMENT_TOKEN" },
		about: "Token that may write comments: \"pull-requests: write\" on GitHub, the scope \"api\" on GitLab, \"pull_requests\" and \"notes\" on Gitee. Else github-token, or the variable GITHUB_TOKEN, GITLAB_TOKEN or GITEE_TOKEN.",
		zh: "可写评论的令牌：GitHub 需 pull-requests: write，GitLab 需 api 范围，Gitee 需 pull_requests 与 notes。未给出时取 github-token，或环境变量 GITHUB_TOKEN、GITLAB_TOKEN、GITEE_TOKEN。"
	},
	"comment-endpoint": {
		...telling,
		config: ["root"],
		kind: "text",
		placeholder: "URL",
		about: "Address of the API of the code host, such as https://gitee.example.com/api/v5; else what the CI system says.",
		zh: "代码托管平台 API 的地址，例如 https://gitee.example.com/api/v5；未给出时取 CI 系统提供的地址。"
	},
	"github-deployment": {
		...telling,
		verbs: [
			"release",
			"deploy",
			"promote",
			"rollback"
		],
		config: ["root"],
		kind: "flag",
		fallback: "false",
		about: "Tell GitHub of the run as a deployment of the environment, with its address; needs \"deployments: write\".",
		zh: "在 GitHub 上把本次运行记为该环境的一次部署（Deployment），并附上访问地址；需 deployments: write 权限。"
	},
	notices: {
		...telling,
		config: [],
		kind: "lines",
		secret: { variable: "MINISHIP_NOTICES" },
		about: "Groups to tell how the run ended, one a line: dingtalk, feishu, wecom, slack or webhook, then the address, then the secret that it is signed with, if it is. Trouble with it is a warning.",
		zh: "运行结束后要通知的群，每行一个：dingtalk、feishu、wecom、slack 或 webhook，随后是地址，需要加签时再写密钥。通知失败仅为警告。"
	},
	"notices-on": {
		...telling,
		config: ["root"],
		kind: "choice",
		choices: [
			"always",
			"success",
			"failure"
		],
		fallback: "always",
		about: "When the groups of \"notices\" are told. A dry run, and a run that had nothing to do, are told to nobody.",
		zh: "何时通知 notices 中的群。试运行和无事可做的运行不通知。"
	}
};
// build/config/verify-inputs.js
const call = {
	group: "verify",
	verbs: ["verify"],
	config: []
};
const application = {
	group: "verify",
	verbs: ["verify"],
	config: ["app"]
};
const verifyInputs = {
	"cloud-app": {
		...call,
		kind: "text",
		placeholder: "URL",
		about: "Address of an HTTP service of a cloud application, to be called as the gateway calls it: https, or http on this machine.",
		zh: "云应用 HTTP 服务的地址，将按云网关的方式调用；须为 https，本机可用 http。"
	},
	"cloud-app-method": {
		...call,
		kind: "choice",
		choices: ["GET", "POST"],
		fallback: "POST",
		about: "How the service is called; POST sends application/json.",
		zh: "调用方式；POST 以 application/json 发送。"
	},
	"cloud-app-data": {
		...call,
		kind: "json",
		about: "Body of a POST, a JSON object of at most 128 KB; without it {}.",
		zh: "POST 的请求体，JSON 对象，不超过 128 KB；未给出时为 {}。"
	},
	"cloud-app-expect": {
		...call,
		kind: "json",
		about: "What the reply must hold, such as {\"data\":{\"stock\":3}}; of objects, the fields that are named. With \"success\":false the service is to fail.",
		zh: "应答必须包含的内容，例如 {\"data\":{\"stock\":3}}；对象只比较所列字段。含 \"success\":false 时预期服务返回失败。"
	},
	"cloud-app-env": {
		...application,
		kind: "choice",
		choices: ["test", "online"],
		fallback: "test",
		about: "Environment that the service is told: parameter env.",
		zh: "告知服务的调用环境：参数 env。"
	},
	"cloud-app-key": {
		...application,
		kind: "text",
		about: "App key of the application: parameter app_key. Needed to sign.",
		zh: "应用的 appKey：参数 app_key。签名时必填。"
	},
	"cloud-app-secret": {
		...call,
		kind: "text",
		secret: { variable: "MINISHIP_CLOUD_APP_SECRET" },
		about: "App secret of the application; with it the call is signed.",
		zh: "应用的 appSecret；给出后对调用加签。"
	},
	"cloud-app-access-token": {
		...call,
		kind: "text",
		secret: { variable: "MINISHIP_CLOUD_APP_ACCESS_TOKEN" },
		about: "Token of a user (session key): parameter access_token.",
		zh: "用户的授权 token（sessionkey）：参数 access_token。"
	},
	"cloud-app-context": {
		...application,
		kind: "json",
		about: "Further context parameters, such as {\"open_id\":\"AAH…\",\"user_nick\":\"shop:tom\"}: user_nick, open_id, mini_app_id, mix_nick, user_id, main_user_id, source_app_id, app_owner_open_id.",
		zh: "其他上下文参数，例如 {\"open_id\":\"AAH…\",\"user_nick\":\"shop:tom\"}：user_nick、open_id、mini_app_id、mix_nick、user_id、main_user_id、source_app_id、app_owner_open_id。"
	},
	"cloud-app-sign-method": {
		...application,
		kind: "choice",
		choices: ["md5", "hmac"],
		fallback: "md5",
		about: "How the call is signed: MD5, or HMAC-MD5, which adds the parameter sign_method=hmac.",
		zh: "签名方式：MD5，或附带参数 sign_method=hmac 的 HMAC-MD5。"
	},
	"cloud-app-sign-body": {
		...application,
		kind: "flag",
		fallback: "true",
		about: "Sign the body too, as the method of Qimen does.",
		zh: "请求体也参与签名，与奇门方式一致。"
	},
	"cloud-app-timeout": {
		...application,
		kind: "duration",
		min: 1,
		max: 1e4,
		fallback: "3s",
		about: "Longest time for the answer, at most 10s.",
		zh: "等待应答的最长时间，不超过 10s。"
	}
};
// build/config/inputs.js
const every = [
	...runVerbs,
	"init",
	"explain",
	"emulator",
	"demo"
];
const clouds = {
	group: "cloud",
	verbs: runVerbs,
	config: [
		"mpaas",
		"app",
		"serverless"
	]
};
const run = {
	group: "run",
	verbs: runVerbs,
	config: ["root"]
};
const onlyHere = {
	group: "run",
	verbs: runVerbs,
	config: []
};
const emulator = {
	group: "emulator",
	verbs: ["emulator"],
	config: [],
	only: "command"
};
const inputs = {
	...releaseInputs,
	...previewInputs,
	...deployInputs,
	...rolloutInputs,
	...rollbackInputs,
	...verifyInputs,
	...notifyInputs,
	...doctorInputs,
	...callInputs,
	...tellingInputs,
	...credentialInputs,
	...secretFileInputs,
	endpoint: {
		...clouds,
		kind: "text",
		fallback: "https://mpaas.cn-hangzhou.aliyuncs.com",
		fallbacks: { deploy: "https://mpserverless.aliyuncs.com" },
		about: "Address of the cloud, or of an emulator.",
		zh: "云端或模拟器的地址。"
	},
	signature: {
		...clouds,
		kind: "choice",
		choices: ["acs3", "v1"],
		fallback: "acs3",
		about: "How calls are signed: ACS3-HMAC-SHA256, or the older RPC signature.",
		zh: "调用的签名方式：ACS3-HMAC-SHA256 或旧版 RPC 签名。"
	},
	"upload-pace": {
		group: "cloud",
		verbs: [
			"release",
			"preview",
			"rollback",
			"promote"
		],
		config: ["mpaas"],
		kind: "choice",
		choices: ["even", "burst"],
		fallback: "even",
		about: "How package uploads keep to the limit of ten a minute: one every six seconds, or ten at once and ten more a minute later. \"burst\" is faster for up to ten mini programs if the cloud counts by the minute; a refusal makes it \"even\".",
		zh: "如何遵守每分钟十次的包上传限制：even 每六秒一次；burst 先连续十次，一分钟后再十次。若云端按分钟计数，burst 在不超过十个小程序时更快；一旦被限流即改为 even。"
	},
	mode: {
		...onlyHere,
		kind: "choice",
		choices: modeNames,
		only: "action",
		fallback: "release",
		about: "What to do: each mode is the verb of that name.",
		zh: "要执行的操作，与同名命令一致。"
	},
	config: {
		...onlyHere,
		kind: "path",
		about: "Configuration file; without it miniship.yml, .yaml or .json of the working directory, if there is one.",
		zh: "配置文件；未给出时使用工作目录中的 miniship.yml、.yaml 或 .json（如有）。"
	},
	app: {
		...onlyHere,
		verbs: [...appVerbs, "init"],
		kind: "text",
		placeholder: "NAME",
		about: "Mini program of the configuration file that is meant, when it describes several; with the verbs that take \"all\", also several names, separated by commas.",
		zh: "配置文件描述了多个小程序时，选择所指的那一个；支持 all 的命令也可给出多个名称，以逗号分隔。"
	},
	all: {
		...onlyHere,
		verbs: severalVerbs,
		kind: "flag",
		fallback: "false",
		about: "Every mini program of the configuration file in one run, within the rate limits of the cloud; one that fails stops no other.",
		zh: "在一次运行中处理配置文件中的所有小程序，并遵守云端频率限制；其中一个失败不影响其他。"
	},
	matrix: {
		...onlyHere,
		verbs: [
			"release",
			"promote",
			"pause",
			"resume",
			"finish",
			"rollback"
		],
		kind: "choice",
		choices: ["github", "gitlab"],
		only: "command",
		bare: {
			release: "github",
			promote: "github",
			pause: "github",
			resume: "github",
			finish: "github",
			rollback: "github"
		},
		about: "With \"plan\": print how to spread the mini programs over the jobs of a CI system, those of one appId and workspaceId together, and do nothing else.",
		zh: "与 plan 同用：打印如何把小程序分配到 CI 的多个任务（同一 appId 和 workspaceId 的归在一起），不做其他事。"
	},
	"working-directory": {
		...onlyHere,
		kind: "path",
		about: "Folder where relative paths start.",
		zh: "相对路径的起点目录。"
	},
	"dry-run": {
		...onlyHere,
		verbs: [...writingVerbs, "call"],
		kind: "flag",
		fallback: "false",
		about: "Do every read and no write, and tell what would be written.",
		zh: "只读不写，并说明将会写入什么。"
	},
	"plan-digest": {
		...onlyHere,
		verbs: ["deploy"],
		kind: "text",
		placeholder: "SHA256",
		about: "Digest of a plan that somebody looked at; the run refuses when anything has changed since.",
		zh: "已审阅的计划的摘要；若此后有任何变化则拒绝执行。"
	},
	stamp: {
		...run,
		config: ["app", "serverless"],
		kind: "flag",
		fallback: "true",
		about: "Keep checksum, commit and run with the package or function in the cloud, so that a rerun recognises it.",
		zh: "把校验和、提交和运行编号随包或云函数存到云端，重跑时据此识别。"
	},
	receipt: {
		...run,
		kind: "path",
		fallback: "miniship-receipt.json",
		about: "Where the receipt is written.",
		zh: "回执文件的写入位置。",
		abouts: { verify: {
			about: "Receipt to compare with what is live.",
			zh: "为用来与线上状态比对的回执。"
		} }
	},
	"upload-receipt": {
		...run,
		kind: "flag",
		only: "action",
		fallback: "true",
		about: "Upload the receipt as an artifact of the workflow run.",
		zh: "把回执上传为工作流运行的构建产物（artifact）。"
	},
	"output-file": {
		...run,
		kind: "paths",
		about: "Files to write the outputs to: .json as JSON, .properties for Java, any other name as dotenv. In a CI system that is recognised, miniship-outputs.env and miniship-outputs.json without it.",
		zh: "输出文件：.json 写为 JSON，.properties 写为 Java 属性文件，其他文件名写为 dotenv。在识别出的 CI 系统中，未给出时写 miniship-outputs.env 和 miniship-outputs.json。"
	},
	junit: {
		...onlyHere,
		kind: "path",
		about: "Also write the steps of the run as a JUnit report, for CI systems that show one.",
		zh: "另将运行的各步骤写成 JUnit 报告，供能展示它的 CI 系统使用。"
	},
	report: {
		...onlyHere,
		kind: "path",
		about: "Also write a report page: one HTML file that opens without a network, with times, calls, sizes and the plan. Beside the receipt it is in the same artifact.",
		zh: "另写一份报告页：单个可离线打开的 HTML 文件，含时间线、调用、体积与计划。与回执位于同一文件夹时一并上传为构建产物。"
	},
	"call-timeout": {
		...run,
		kind: "duration",
		min: 1,
		fallback: "30s",
		about: "Longest time for one call of the cloud; a bare number is seconds.",
		zh: "单次云端调用的最长时间；不带单位时按秒计。"
	},
	timeout: {
		...run,
		kind: "duration",
		min: 1,
		fallback: "15m",
		fallbacks: { doctor: "5m" },
		about: "Longest time for the whole run.",
		zh: "整个运行的最长时间。"
	},
	wait: {
		...run,
		kind: "duration",
		fallback: "2m",
		fallbacks: { deploy: "10m" },
		about: "Longest time to wait until what was sent is live.",
		zh: "等待所发布内容生效的最长时间。"
	},
	json: {
		...onlyHere,
		verbs: every,
		kind: "flag",
		only: "command",
		fallback: "false",
		about: "Print JSON lines to stdout, and text for people to stderr.",
		zh: "向标准输出打印 JSON 行，供人阅读的文字打印到标准错误。"
	},
	debug: {
		...onlyHere,
		verbs: every,
		kind: "flag",
		fallback: "false",
		about: "Tell every call of the cloud, and the causes of a failure.",
		zh: "打印每次云端调用以及失败的原因链。"
	},
	lang: {
		...run,
		verbs: every,
		kind: "choice",
		choices: languages,
		about: "Language of messages, errors and help: English or Simplified Chinese. Without it that of the locale (LC_ALL, LC_MESSAGES, LANG).",
		zh: "消息、错误和帮助的语言：en 为英文，zh 为简体中文；未给出时按系统区域设置（LC_ALL、LC_MESSAGES、LANG）。"
	},
	...initInputs,
	port: {
		...emulator,
		kind: "integer",
		min: 0,
		max: 65535,
		fallback: "0",
		about: "Port to listen on; 0 takes a free one.",
		zh: "监听端口；0 表示任选空闲端口。"
	},
	seed: {
		...emulator,
		kind: "path",
		about: "JSON file of apps, mini programs and spaces to start with.",
		zh: "初始数据文件（JSON）：应用、小程序和服务空间。"
	},
	state: {
		...emulator,
		kind: "path",
		about: "File in which the emulator keeps its state from run to run.",
		zh: "模拟器在多次运行之间保存状态的文件。"
	}
};
const inputNames = Object.keys(inputs);
const isInput = (text) => Object.hasOwn(inputs, text);
const inputOf = (name) => inputs[name];
const fileKeyOf = (name) => inputOf(name).key ?? keyOf(name);
const fallbackOf = (name, verb) => inputOf(name).fallbacks?.[verb] ?? inputOf(name).fallback;
function inputsOf(verb, door) {
	return inputNames.filter((name) => {
		const { verbs, only } = inputOf(name);
		return verbs.includes(verb) && (door === void 0 || only === void 0 || only === door);
	});
}
export { jobsOf as A, tellingVerbs as B, oneAtATime as C, noted as D, workflowNames as E, isMode as F, verbs as H, isVerb as I, modeNames as L, keyNames as M, needed as N, yamlText as O, program as P, runVerbs as R, miniship as S, variables as T, verbNames as V, expression as _, inputs as a, jobOutputs as b, keyOf as c, appInput as d, appOf as f, checkout as g, called as h, inputOf as i, junitFile as j, commandOf as k, nameOfVariable as l, buildInputs as m, fileKeyOf as n, inputsOf as o, build$1 as p, inputNames as r, isInput as s, fallbackOf as t, variableOf as u, inForm as v, secretsNeeded as w, keys$1 as x, job as y, severalVerbs as z };
