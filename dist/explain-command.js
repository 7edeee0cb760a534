import { a as throwProblems, o as chinese, s as catalogue, t as Failure } from "./failure.js";
import { n as unknownLanguage } from "./language3.js";
import { t as nearest } from "./nearest.js";
import { n as paddedTo } from "./wrap.js";
// build/errors/consoles.js
const vendor = "aliyun.com";
const [mpaas, serverless, ram] = [
	consoleOf("mpaas"),
	consoleOf("mpserverless"),
	consoleOf("ram")
];
function consoleOf(product) {
	return `https://${product}.console.${vendor}/`;
}
const consolePages = {
	app: {
		name: {
			en: "mPaaS console: code management, code configuration",
			zh: "mPaaS 控制台：代码管理 > 代码配置"
		},
		url: mpaas
	},
	packages: {
		name: {
			en: "mPaaS console: mini programs, package management",
			zh: "mPaaS 控制台：小程序 > 小程序包管理"
		},
		url: mpaas
	},
	releases: {
		name: {
			en: "mPaaS console: mini programs, release management",
			zh: "mPaaS 控制台：小程序 > 小程序发布管理"
		},
		url: mpaas
	},
	settings: {
		name: {
			en: "mPaaS console: mini programs, configuration management",
			zh: "mPaaS 控制台：小程序 > 配置管理"
		},
		url: mpaas
	},
	whitelists: {
		name: {
			en: "mPaaS console: mini programs, whitelist management",
			zh: "mPaaS 控制台：小程序 > 白名单管理"
		},
		url: mpaas
	},
	messages: {
		name: {
			en: "mPaaS console: Mobile Sync, synchronization configuration",
			zh: "mPaaS 控制台：移动同步 > 同步配置"
		},
		url: mpaas
	},
	spaces: {
		name: {
			en: "MPServerless console: service spaces",
			zh: "MPServerless 控制台：服务空间"
		},
		url: serverless
	},
	functions: {
		name: {
			en: "MPServerless console: cloud functions",
			zh: "MPServerless 控制台：云函数"
		},
		url: serverless
	},
	hosting: {
		name: {
			en: "MPServerless console: static web hosting",
			zh: "MPServerless 控制台：前端网页托管"
		},
		url: serverless
	},
	users: {
		name: {
			en: "RAM console: users, access keys",
			zh: "RAM 控制台：用户 > AccessKey"
		},
		url: ram
	},
	roles: {
		name: {
			en: "RAM console: roles and identity providers",
			zh: "RAM 控制台：角色、SSO 身份提供商"
		},
		url: ram
	},
	grants: {
		name: {
			en: "RAM console: permissions, grants",
			zh: "RAM 控制台：权限管理 > 授权"
		},
		url: ram
	}
};
const tasks = [
	"mpaas:ListMcubeMiniTasks",
	"mpaas:QueryMcubeMiniTask",
	"mpaas:ChangeMcubeMiniTaskStatus"
];
const packages = ["mpaas:ListMcubeMiniPackages", "mpaas:QueryMcubeMiniPackage"];
const places = {
	CREDENTIALS_MISSING: {
		page: "users",
		ram: []
	},
	CREDENTIALS_INCOMPLETE: {
		page: "users",
		ram: []
	},
	KEY_REFUSED: {
		page: "users",
		ram: []
	},
	SIGNATURE_REFUSED: {
		page: "users",
		ram: []
	},
	TOKEN_EXPIRED: {
		page: "roles",
		ram: ["sts:AssumeRole"]
	},
	OIDC_TOKEN_UNUSABLE: {
		page: "roles",
		ram: []
	},
	ROLE_REFUSED: {
		page: "roles",
		ram: ["sts:AssumeRole"]
	},
	PERMISSION_DENIED: {
		page: "grants",
		ram: "named"
	},
	CLOUD_REFUSED: {
		page: "app",
		ram: "named"
	},
	APP_UNKNOWN: {
		page: "app",
		ram: "named"
	},
	SPACE_UNKNOWN: {
		page: "spaces",
		ram: "named"
	},
	MINI_PROGRAM_MISSING: {
		page: "packages",
		ram: ["mpaas:ListMcubeMiniApps", "mpaas:CreateMcubeMiniApp"]
	},
	VIRTUAL_DOMAIN_MISSING: {
		page: "settings",
		ram: ["mpaas:QueryMcubeVhost"]
	},
	RSA_KEY_MISSING: {
		page: "settings",
		ram: ["mpaas:ExistMcubeRsaKey"]
	},
	VERSION_EXISTS: {
		page: "packages",
		ram: packages
	},
	VERSION_NOT_NEWER: {
		page: "packages",
		ram: packages
	},
	PACKAGE_UNKNOWN: {
		page: "packages",
		ram: packages
	},
	PACKAGE_REFUSED: {
		page: "packages",
		ram: ["mpaas:UploadMcubeMiniPackage"]
	},
	UPLOAD_POLICY_EXPIRED: {
		page: "packages",
		ram: ["mpaas:GetMcubeFileToken"]
	},
	RUN_OVERTAKEN: {
		page: "releases",
		ram: tasks
	},
	STALE_RUN: {
		page: "releases",
		ram: tasks
	},
	NOT_LIVE: {
		page: "releases",
		ram: tasks
	},
	READ_BACK_DIFFERS: {
		page: "releases",
		ram: tasks
	},
	ROLLOUT_PAUSED: {
		page: "releases",
		ram: tasks
	},
	ROLLOUT_ENDED: {
		page: "releases",
		ram: tasks
	},
	ROLLOUT_ACTIVE: {
		page: "releases",
		ram: tasks
	},
	ROLLOUT_FOREIGN: {
		page: "releases",
		ram: tasks
	},
	TASK_MOVE_IMPOSSIBLE: {
		page: "releases",
		ram: tasks
	},
	NOTHING_PUBLISHED: {
		page: "releases",
		ram: tasks
	},
	ROLLBACK_NOWHERE: {
		page: "releases",
		ram: [...packages, ...tasks]
	},
	ROLLBACK_OVERTAKEN: {
		page: "releases",
		ram: [...packages, ...tasks]
	},
	WHITELIST_INCOMPLETE: {
		page: "whitelists",
		ram: ["mpaas:ListMcubeWhitelists", "mpaas:UpdateMcubeWhitelist"]
	},
	MESSAGE_REFUSED: {
		page: "messages",
		ram: "named"
	},
	FUNCTION_BUSY: {
		page: "functions",
		ram: "named"
	},
	FUNCTIONS_FAILED: {
		page: "functions",
		ram: "named"
	},
	SMOKE_FAILED: {
		page: "functions",
		ram: ["mpserverless:RunFunction", "mpserverless:ListFunctionLog"]
	},
	SITE_INCOMPLETE: {
		page: "hosting",
		ram: ["mpserverless:ListWebHostingFiles", "mpserverless:BatchDeleteWebHostingFiles"]
	},
	QUOTA_EXCEEDED: {
		page: "spaces",
		ram: ["mpserverless:DescribeResourceQuota"]
	}
};
// build/errors/fixes.js
const fixesThatVary = {
	OIDC_TOKEN_MISSING: {
		en: "Let the job have an OIDC token: \"id-token: write\" on GitHub, \"id_tokens\" on GitLab, a token file elsewhere.",
		zh: "让作业获得 OIDC 令牌：GitHub 用 id-token: write，GitLab 用 id_tokens，其他系统用令牌文件。"
	},
	OIDC_TOKEN_UNUSABLE: {
		en: "Let the CI system lend a token anew: it must be a whole JWT that is not yet expired.",
		zh: "让 CI 系统重新签发令牌：必须是完整且未过期的 JWT。"
	},
	OUTCOME_UNKNOWN: {
		en: "Run the same command again: it looks first, and goes on from what it finds. Only \"call\" does not: look with an operation that reads.",
		zh: "再次运行同一命令：它会先查看现状，再继续。只有 call 不会：请先用读操作确认。"
	},
	ROLE_REFUSED: {
		en: "Compare the role, its trust policy and the identity provider with what the message quotes; \"doctor\" prints the trust policy.",
		zh: "把角色、信任策略和身份提供商与消息所示比对；doctor 会打印信任策略。"
	},
	PERMISSION_DENIED: {
		en: "Grant the RAM action that the message names to the user or role of the access key; \"doctor\" prints the least policy.",
		zh: "把消息所示的 RAM 权限授予该密钥的用户或角色；doctor 会打印最小权限策略。"
	},
	PARAMETER_INVALID: {
		en: "Correct the parameter as the message says; \"call OPERATION --help\" describes it.",
		zh: "按消息所示更正参数；call 操作名 --help 有其说明。"
	},
	PARAMETER_MISSING: {
		en: "Give the parameter as a flag, or put it into \"parameters\"; \"call OPERATION --help\" describes it.",
		zh: "以命令行参数给出，或写入 parameters；call 操作名 --help 有其说明。"
	},
	PARAMETER_SECRET: {
		en: "Put it into a file and give it as --PARAMETER @PATH (@- is standard input), or set MINISHIP_PARAMETERS.",
		zh: "写入文件并以 --参数 @路径 给出（@- 表示标准输入），或设置 MINISHIP_PARAMETERS。"
	},
	PARAMETER_UNKNOWN: {
		en: "Take it out, or write one that the message names.",
		zh: "去掉它，或改用消息所列的参数。"
	},
	PLAN_UNCLEAR: {
		en: "Write \"plan\" and the verb, such as \"plan release\", with the flags of that verb.",
		zh: "写成 plan 加命令，例如 plan release，并带上该命令的参数。"
	},
	INPUT_MISSING: {
		en: "Give it as a flag, as an input of the Action, as a variable or in miniship.yml.",
		zh: "以命令行参数、Action 输入、环境变量或在 miniship.yml 中给出。"
	},
	CONFIG_INVALID: {
		en: "Correct the line that the message names, or set the variable that it asks for.",
		zh: "更正消息所示的那一行，或设置它所要求的环境变量。"
	},
	INPUT_INVALID: {
		en: "Correct the value where the message says it was given.",
		zh: "在消息所示的来源处更正该值。"
	},
	INPUT_MISPLACED: {
		en: "Take it out, or give it where it belongs.",
		zh: "去掉它，或在它该在的地方给出。"
	},
	SECRET_ON_COMMAND_LINE: {
		en: "Give it as the variable that the message names, or in a file: every process of the machine can read a command line.",
		zh: "改用消息所示的环境变量或文件：本机任何进程都能读到命令行。"
	},
	FILE_INVALID: {
		en: "Correct the file, or name another one.",
		zh: "更正该文件，或指定另一个文件。"
	},
	OPERATION_REMOVED: {
		en: "Use what the message names in its place.",
		zh: "改用消息中给出的替代操作。"
	},
	NODE_TOO_OLD: {
		en: "Install Node.js 24; on GitHub, use the Action, which brings its own.",
		zh: "安装 Node.js 24；在 GitHub 上请使用 Action，它自带运行时。"
	},
	SECRET_IN_BUILD: {
		en: "Remove it from the build: everybody who gets the build could read it. If it was published before, change it.",
		zh: "从构建产物中移除：拿到产物的人都能读到它。若曾发布过，请更换该密钥。"
	},
	SITE_PAGE_MISSING: {
		en: "Build the site again, or name another page with \"hosting-index\" or \"hosting-error\".",
		zh: "重新构建网站，或用 hosting-index、hosting-error 指定其他页面。"
	},
	GATE_CLOSED: {
		en: "Mend what the gate found and promote again, or roll back.",
		zh: "修复门禁发现的问题后再推进，或回滚。"
	},
	TASK_MOVE_IMPOSSIBLE: {
		en: "Look at the task with \"status\"; from its state only the moves that the message names are possible.",
		zh: "用 status 查看任务；该状态下只能进行消息所列的变更。"
	},
	MESSAGE_REFUSED: {
		en: "Correct what the message names: the topic, the receiver, or the length.",
		zh: "按消息所示更正主题、接收者或长度。"
	},
	TRAIN_UNDONE: {
		en: "Mend what made the step fail, and run the train again: everything before it was taken back.",
		zh: "修复失败的步骤后重新运行：此前的更改已全部撤销。"
	},
	TRAIN_NOT_UNDONE: {
		en: "Mend what made the step fail, and look at what the message says is left; then run the train again.",
		zh: "修复失败的步骤，并处理消息所列的遗留项，然后重新运行。"
	}
};
// build/errors/meanings.js
const exitFamilies = [
	{
		exits: "0",
		family: {
			en: "live, or uploaded as asked",
			zh: "已生效，或已按要求上传"
		},
		acts: {
			en: "nobody",
			zh: "无需处理"
		}
	},
	{
		exits: "2",
		family: {
			en: "input or configuration",
			zh: "输入或配置"
		},
		acts: {
			en: "workflow author",
			zh: "流水线作者"
		}
	},
	{
		exits: "3",
		family: {
			en: "package",
			zh: "包"
		},
		acts: {
			en: "app developer",
			zh: "小程序开发者"
		}
	},
	{
		exits: "4",
		family: {
			en: "access: keys, signature, permission, clock",
			zh: "访问：密钥、签名、权限、时钟"
		},
		acts: {
			en: "key owner",
			zh: "密钥持有人"
		}
	},
	{
		exits: "5",
		family: {
			en: "the cloud refused",
			zh: "云端拒绝"
		},
		acts: {
			en: "release owner",
			zh: "发布负责人"
		}
	},
	{
		exits: "6",
		family: {
			en: "the cloud is unwell (already retried)",
			zh: "云端异常（已自动重试）"
		},
		acts: {
			en: "run again, then operator",
			zh: "先重跑，再联系运维"
		}
	},
	{
		exits: "7",
		family: {
			en: "accepted, but not live",
			zh: "已受理但未生效"
		},
		acts: {
			en: "release owner",
			zh: "发布负责人"
		}
	},
	{
		exits: "8",
		family: {
			en: "outcome unknown; looking did not settle it",
			zh: "结果未知，查询也无法确认"
		},
		acts: {
			en: "run again",
			zh: "重跑"
		}
	},
	{
		exits: "1, 70",
		family: {
			en: "uncaught; a bug of ours",
			zh: "未捕获的异常；本工具的缺陷"
		},
		acts: {
			en: "us",
			zh: "本项目"
		}
	},
	{
		exits: "130",
		family: {
			en: "cancelled",
			zh: "已取消"
		},
		acts: {
			en: "nobody",
			zh: "无需处理"
		}
	}
];
const meanings = {
	SEVERAL_PROBLEMS: {
		en: "Several problems were found at once; all are listed.",
		zh: "一次发现多个问题，已全部列出。"
	},
	VERB_UNKNOWN: {
		en: "There is no such verb or mode.",
		zh: "没有这个命令或模式。"
	},
	VERB_MISSING: {
		en: "No verb was given.",
		zh: "没有给出命令。"
	},
	PLAN_UNCLEAR: {
		en: "A plan was asked for without a verb that can be planned.",
		zh: "plan 之后没有可计划的命令。"
	},
	CODE_UNKNOWN: {
		en: "There is no such error code.",
		zh: "没有这个错误代码。"
	},
	INPUT_UNKNOWN: {
		en: "There is no such flag or input.",
		zh: "没有这个命令行参数或输入。"
	},
	INPUT_MISSING: {
		en: "A needed input was not given.",
		zh: "缺少必填输入。"
	},
	INPUT_INVALID: {
		en: "The value of an input does not fit.",
		zh: "输入的值不合要求。"
	},
	INPUTS_CONFLICT: {
		en: "Two inputs contradict each other.",
		zh: "两个输入互相矛盾。"
	},
	INPUT_MISPLACED: {
		en: "The input belongs to another verb or another door.",
		zh: "该输入属于其他命令，或不能在此处给出。"
	},
	ARGUMENT_UNEXPECTED: {
		en: "A word on the command line belongs to no flag.",
		zh: "命令行中有不属于任何参数的内容。"
	},
	SECRET_ON_COMMAND_LINE: {
		en: "A secret was given as a flag; use the variable or a file.",
		zh: "密钥出现在命令行参数中，请改用环境变量或文件。"
	},
	CONFIG_INVALID: {
		en: "The configuration file is wrong at the line named.",
		zh: "配置文件在所示行有误。"
	},
	APP_NOT_CHOSEN: {
		en: "The configuration file describes several mini programs and none was chosen.",
		zh: "配置文件中有多个小程序，但没有选定。"
	},
	APPS_MISSING: {
		en: "All mini programs were asked for, and the file describes none.",
		zh: "要求处理所有小程序，但配置文件中没有描述任何小程序。"
	},
	APP_TWICE: {
		en: "Two names of the file are one and the same mini program.",
		zh: "配置文件中的两个名称指向同一个小程序。"
	},
	VERSION_MISSING: {
		en: "No version was found.",
		zh: "找不到版本号。"
	},
	VERSION_INVALID: {
		en: "The version does not fit the scheme.",
		zh: "版本号不符合所选方案。"
	},
	TARGET_UNEXPECTED: {
		en: "App or space is not the one that was expected.",
		zh: "应用或服务空间与预期不符。"
	},
	FILE_UNREADABLE: {
		en: "A file named by an input cannot be read.",
		zh: "输入所指的文件无法读取。"
	},
	FILE_INVALID: {
		en: "A file named by an input says something that cannot be used.",
		zh: "输入所指的文件内容无法使用。"
	},
	FILE_UNWRITABLE: {
		en: "A file cannot be written.",
		zh: "文件无法写入。"
	},
	FILES_DIFFER: {
		en: "Files that would be written are there with other content.",
		zh: "要写入的文件已存在且内容不同。"
	},
	ICON_INVALID: {
		en: "The icon is not a usable PNG or JPEG.",
		zh: "图标不是可用的 PNG 或 JPEG。"
	},
	ICON_MISSING: {
		en: "The first version needs an icon.",
		zh: "首个版本必须提供图标。"
	},
	WHITELIST_TOO_LARGE: {
		en: "The file of whitelist users is too large.",
		zh: "白名单用户文件过大。"
	},
	ENDPOINT_INSECURE: {
		en: "Plain http is allowed to this machine only.",
		zh: "明文 http 仅允许访问本机。"
	},
	OPERATION_REMOVED: {
		en: "The vendor has taken this operation out of its API.",
		zh: "厂商已从其 API 中移除该操作。"
	},
	NOTHING_TO_DEPLOY: {
		en: "Neither functions nor a site nor settings are described.",
		zh: "没有描述任何云函数、网站或设置。"
	},
	NOTHING_TO_SHOW: {
		en: "Neither a mini program nor a space is named.",
		zh: "没有指定小程序，也没有指定服务空间。"
	},
	NODE_TOO_OLD: {
		en: "Node.js is too old.",
		zh: "Node.js 版本过低。"
	},
	NOTHING_DESCRIBED: {
		en: "Neither a mini program nor a space is described anywhere.",
		zh: "没有任何地方描述小程序或服务空间。"
	},
	LIMIT_SPENT: {
		en: "Other jobs spend the rate limit of the app and workspace.",
		zh: "其他任务占用了该应用和工作空间的调用限额。"
	},
	CLOCK_OFF: {
		en: "The clock of the machine is more than 15 minutes off.",
		zh: "本机时钟偏差超过 15 分钟。"
	},
	RSA_KEY_MISSING: {
		en: "The workspace has no RSA key to sign packages with.",
		zh: "工作空间没有用于包签名的 RSA 密钥。"
	},
	FUNCTIONS_NOT_FOUND: {
		en: "A pattern of functions matches no folder.",
		zh: "函数匹配模式未匹配到任何目录。"
	},
	FUNCTION_TWICE: {
		en: "Two folders would become the same function.",
		zh: "两个目录对应同一个函数名。"
	},
	DELETE_CAP_EXCEEDED: {
		en: "More remote files would be deleted than is allowed at once.",
		zh: "待删除的远端文件数超过单次上限。"
	},
	SIZE_BUDGET_EXCEEDED: {
		en: "The build or a sub-package of it is larger than its budget.",
		zh: "构建产物或其中的分包超过了大小预算。"
	},
	BUILD_NOT_FOUND: {
		en: "There is no build at the path.",
		zh: "路径下没有构建产物。"
	},
	BUILD_EMPTY: {
		en: "The build folder is empty.",
		zh: "构建目录为空。"
	},
	SOURCE_TREE: {
		en: "The path holds source code, not a build.",
		zh: "路径下是源码，而不是构建产物。"
	},
	BUILD_FILE_MISSING: {
		en: "The build lacks a file that every mini program needs.",
		zh: "构建产物缺少小程序必需的文件。"
	},
	APP_CONFIG_INVALID: {
		en: "appConfig.json cannot be used.",
		zh: "appConfig.json 不可用。"
	},
	PAGE_MISSING: {
		en: "appConfig.json lists pages that the build does not contain.",
		zh: "appConfig.json 列出的页面在构建产物中不存在。"
	},
	LINK_LEAVES_BUILD: {
		en: "A link leads out of the build folder.",
		zh: "符号链接指向构建目录之外。"
	},
	FILE_UNFIT: {
		en: "A file cannot go into the archive.",
		zh: "文件无法打进压缩包。"
	},
	SECRET_IN_BUILD: {
		en: "A file that looks like a secret would be published.",
		zh: "疑似密钥的文件将被发布。"
	},
	NODE_MODULES_IN_BUILD: {
		en: "node_modules would be published.",
		zh: "node_modules 将被发布。"
	},
	TEST_ENVIRONMENT: {
		en: "An official release still calls cloud.init with env 'test'.",
		zh: "正式发布的代码仍以 test 环境调用 cloud.init。"
	},
	ZIP_INVALID: {
		en: "The given zip cannot be used.",
		zh: "所给的 zip 不可用。"
	},
	FUNCTION_CODE_MISSING: {
		en: "A function has no code, or no index.js.",
		zh: "函数没有代码，或缺少 index.js。"
	},
	FUNCTION_TOO_LARGE: {
		en: "A function is larger than the cloud takes.",
		zh: "函数代码超过云端上限。"
	},
	FUNCTION_MODULES_LINKED: {
		en: "The packages of a function are linked to a store.",
		zh: "函数的依赖包以链接方式安装。"
	},
	SITE_MISSING: {
		en: "There is no built site, or it is empty.",
		zh: "没有站点构建产物，或其为空。"
	},
	SITE_SOURCE_TREE: {
		en: "The path holds the source code of a site, not a built one.",
		zh: "路径下是站点源码，而不是构建产物。"
	},
	SITE_PAGE_MISSING: {
		en: "The index or error page of the site is missing.",
		zh: "站点缺少首页或错误页。"
	},
	SITE_FILES_TOO_LARGE: {
		en: "Files of the site are larger than hosting takes.",
		zh: "站点文件超过托管服务的大小上限。"
	},
	CREDENTIALS_MISSING: {
		en: "No access key was found.",
		zh: "找不到访问密钥。"
	},
	CREDENTIALS_INCOMPLETE: {
		en: "Only one half of an access key was given.",
		zh: "访问密钥只给出了一半。"
	},
	OIDC_TOKEN_MISSING: {
		en: "The job has no OIDC token to take a role with.",
		zh: "该作业没有可用于扮演角色的 OIDC 令牌。"
	},
	OIDC_TOKEN_UNUSABLE: {
		en: "The OIDC token cannot be read or fetched.",
		zh: "OIDC 令牌无法读取或获取。"
	},
	ROLE_REFUSED: {
		en: "STS did not lend the keys of a role.",
		zh: "STS 拒绝签发角色的临时密钥。"
	},
	KEYS_UNREADABLE: {
		en: "The place that was to give an access key does not.",
		zh: "指定的来源未能提供访问密钥。"
	},
	KEY_REFUSED: {
		en: "The access key is unknown or inactive.",
		zh: "访问密钥不存在或已停用。"
	},
	SIGNATURE_REFUSED: {
		en: "The signature was refused; the secret is most likely wrong.",
		zh: "签名被拒绝，很可能是 Secret 有误。"
	},
	TOKEN_EXPIRED: {
		en: "The security token (STS) has expired or is invalid.",
		zh: "安全令牌（STS）已过期或无效。"
	},
	CLOCK_WRONG: {
		en: "The clock of this machine is too far off.",
		zh: "本机时钟偏差过大。"
	},
	PERMISSION_DENIED: {
		en: "The access key may not make this call.",
		zh: "访问密钥没有该操作的权限。"
	},
	CLOUD_REFUSED: {
		en: "The cloud refused a call, for the reason it states.",
		zh: "云端拒绝了调用，原因见消息。"
	},
	APP_UNKNOWN: {
		en: "The cloud does not know this app, workspace or tenant.",
		zh: "云端不认识该应用、工作空间或租户。"
	},
	SPACE_UNKNOWN: {
		en: "The access key cannot use this space.",
		zh: "该密钥无法使用此服务空间。"
	},
	MINI_PROGRAM_MISSING: {
		en: "The mini program does not exist yet.",
		zh: "小程序尚不存在。"
	},
	VIRTUAL_DOMAIN_MISSING: {
		en: "The workspace has no virtual domain.",
		zh: "工作空间没有设置虚拟域名。"
	},
	VERSION_EXISTS: {
		en: "The version is taken by other content.",
		zh: "该版本号已被其他内容占用。"
	},
	VERSION_NOT_NEWER: {
		en: "A version at least as high is or was published.",
		zh: "已有相同或更高的版本发布过。"
	},
	UPLOAD_POLICY_EXPIRED: {
		en: "The permission to upload had expired.",
		zh: "上传许可已过期。"
	},
	UPLOAD_REFUSED: {
		en: "The storage refused the file.",
		zh: "存储服务拒绝了文件。"
	},
	PACKAGE_REFUSED: {
		en: "The cloud refused the package.",
		zh: "云端拒绝了该包。"
	},
	PLAN_MOVED: {
		en: "The world has moved since the plan was made.",
		zh: "自计划生成后云端或本地已有变化，未做任何更改。"
	},
	QUOTA_EXCEEDED: {
		en: "The site is larger than the space allows.",
		zh: "站点大小超出服务空间配额。"
	},
	CLOUD_THROTTLED: {
		en: "The cloud throttled the calls for good.",
		zh: "云端持续限流。"
	},
	CLOUD_UNAVAILABLE: {
		en: "The cloud answered with a server error.",
		zh: "云端返回服务器错误。"
	},
	FUNCTION_BUSY: {
		en: "The function stayed busy with another deployment.",
		zh: "函数持续繁忙，正在进行其他部署。"
	},
	CONNECTION_FAILED: {
		en: "The cloud could not be reached.",
		zh: "无法连接云端。"
	},
	TIME_UP: {
		en: "The time of the whole run was up.",
		zh: "整次运行超出限定时间。"
	},
	TIMED_OUT: {
		en: "No answer came in time.",
		zh: "未能及时得到应答。"
	},
	REPLY_UNREADABLE: {
		en: "The answer cannot be read.",
		zh: "应答无法解析。"
	},
	NOT_LIVE: {
		en: "Accepted, but not live within the time given.",
		zh: "已受理，但在限定时间内未生效。"
	},
	ROLLOUT_PAUSED: {
		en: "A task for this audience exists, but somebody paused it.",
		zh: "面向该受众的任务已存在，但被人暂停。"
	},
	WHITELIST_INCOMPLETE: {
		en: "The cloud did not take all users into the whitelist.",
		zh: "部分用户未能加入白名单。"
	},
	READ_BACK_DIFFERS: {
		en: "What was written reads back differently.",
		zh: "读回的内容与写入的不一致。"
	},
	FUNCTIONS_FAILED: {
		en: "Several functions failed; each is told.",
		zh: "多个函数部署失败，已逐一列出。"
	},
	SMOKE_FAILED: {
		en: "A function is live but failed its smoke test.",
		zh: "函数已生效，但冒烟测试未通过。"
	},
	SITE_INCOMPLETE: {
		en: "The site reads back incomplete.",
		zh: "站点读回不完整。"
	},
	OUTCOME_UNKNOWN: {
		en: "Whether a write took effect could not be settled.",
		zh: "无法确认写操作是否生效。"
	},
	INTERNAL: {
		en: "A bug of miniship.",
		zh: "miniship 自身的缺陷。"
	},
	CANCELLED: {
		en: "The run was cancelled.",
		zh: "运行被取消。"
	},
	RECEIPT_UNUSABLE: {
		en: "A receipt cannot be read or is of another verb.",
		zh: "回执无法读取，或属于其他命令。"
	},
	ROLLOUT_ENDED: {
		en: "The rollout of the package is not under way any more.",
		zh: "该包的灰度发布已不在进行中。"
	},
	NOTHING_PUBLISHED: {
		en: "Nothing of the mini program is being published.",
		zh: "该小程序没有正在发布的包。"
	},
	PACKAGE_UNKNOWN: {
		en: "There is no such version or package.",
		zh: "没有这个版本或包。"
	},
	TASK_MOVE_IMPOSSIBLE: {
		en: "A task cannot go from its state to the one asked for.",
		zh: "任务无法从当前状态变为所要求的状态。"
	},
	ROLLOUT_FOREIGN: {
		en: "The rollout was started by somebody else.",
		zh: "该灰度发布由他人发起。"
	},
	ROLLOUT_ACTIVE: {
		en: "The rollout of another package is still under way.",
		zh: "另一个包的灰度发布仍在进行。"
	},
	STALE_RUN: {
		en: "The commit of this run is older than what is published.",
		zh: "本次运行的提交早于已发布的版本。"
	},
	RUN_OVERTAKEN: {
		en: "A newer commit was published at the same time, and wins.",
		zh: "同时发布了更新的提交，以更新的为准。"
	},
	STAGE_UNKNOWN: {
		en: "There is no such stage of the rollout.",
		zh: "灰度发布中没有这个阶段。"
	},
	ROLLBACK_NOWHERE: {
		en: "There is no version to roll back to.",
		zh: "没有可回滚到的版本。"
	},
	ROLLBACK_OVERTAKEN: {
		en: "A higher version appeared while a rollback was prepared.",
		zh: "准备回滚期间出现了更高的版本，未做任何更改。"
	},
	NO_WAY_BACK: {
		en: "A function or the site has no earlier state to go back to.",
		zh: "云函数或网站没有可回滚到的状态。"
	},
	DOWNLOAD_REFUSED: {
		en: "A file of the cloud cannot be fetched.",
		zh: "无法下载云端文件。"
	},
	CONTENT_UNUSABLE: {
		en: "Fetched content is damaged, hostile or not what it should be.",
		zh: "取回的内容已损坏、不安全或与预期不符。"
	},
	APP_CONTRACT_BROKEN: {
		en: "A cloud application does not answer as the gateway needs it.",
		zh: "云应用的应答不符合云网关的约定。"
	},
	MESSAGE_REFUSED: {
		en: "Mobile Sync refused the message.",
		zh: "移动同步拒绝了该消息。"
	},
	GATE_CLOSED: {
		en: "A gate of the rollout is closed.",
		zh: "灰度门禁未通过。"
	},
	LIVE_DIFFERS: {
		en: "What is live differs from the receipt.",
		zh: "线上状态与回执不一致。"
	},
	TRAIN_UNDONE: {
		en: "A step of the release train failed; the steps before it were undone.",
		zh: "发布流程中的一步失败，之前的步骤已全部撤销。"
	},
	TRAIN_NOT_UNDONE: {
		en: "A step of the release train failed, and not everything before it could be undone.",
		zh: "发布流程中的一步失败，之前的步骤未能全部撤销。"
	},
	OPERATION_MISSING: {
		en: "\"call\" was not told which operation.",
		zh: "call 未指明要调用的操作。"
	},
	OPERATION_UNKNOWN: {
		en: "There is no such operation in the catalogue.",
		zh: "目录中没有这个操作。"
	},
	OPERATION_UNPAGED: {
		en: "All pages are asked for of an operation that has none.",
		zh: "对没有分页的操作使用了 all-pages。"
	},
	PRODUCT_UNKNOWN: {
		en: "Nothing says to which cloud an unlisted operation belongs.",
		zh: "无法判断目录外的操作属于哪个云产品。"
	},
	PARAMETER_UNKNOWN: {
		en: "The operation has no such parameter.",
		zh: "该操作没有这个参数。"
	},
	PARAMETER_MISSING: {
		en: "A required parameter of the operation is missing.",
		zh: "缺少该操作的必填参数。"
	},
	PARAMETER_INVALID: {
		en: "A parameter is of the wrong kind, form or range.",
		zh: "参数的类型、格式或范围不正确。"
	},
	PARAMETER_SECRET: {
		en: "A secret parameter was given as a plain flag.",
		zh: "机密参数不能以明文写在命令行上。"
	},
	QUERY_UNFIT: {
		en: "The call was made; the query fails on its reply.",
		zh: "调用已完成，但查询表达式无法用于其应答。"
	},
	APPS_FAILED: {
		en: "Several mini programs of one run failed; the exit code is that of the worst.",
		zh: "同一次运行中有多个小程序失败；退出码取其中最严重的一个。"
	},
	HOST_TOKEN_MISSING: {
		en: "A comment or deployment was asked for, and no token was given (a warning; the run goes on).",
		zh: "要求写评论或部署记录，但没有给出令牌（仅警告，不影响运行）。"
	},
	FORK_READ_ONLY: {
		en: "A pull request from a fork gets no token that may write (a warning).",
		zh: "来自复刻仓库的合并请求没有可写的令牌（仅警告）。"
	},
	HOST_FORBIDDEN: {
		en: "The code host does not let the token do this (a warning).",
		zh: "代码托管平台不允许该令牌执行此操作（仅警告）。"
	},
	HOST_LIMITED: {
		en: "The rate limit of the code host or chat is spent (a warning).",
		zh: "代码托管平台或聊天工具限流（仅警告）。"
	},
	HOST_REFUSED: {
		en: "The code host or chat refused what it was sent (a warning).",
		zh: "代码托管平台或聊天工具拒绝了请求（仅警告）。"
	},
	HOST_UNREACHABLE: {
		en: "The code host or chat could not be reached in time (a warning).",
		zh: "未能及时连上代码托管平台或聊天工具（仅警告）。"
	}
};
// build/errors/explanation.js
const codes = Object.keys(catalogue);
const isCode = (text) => Object.hasOwn(catalogue, text);
function explanationOf(code) {
	const { exit, help, ...entry } = catalogue[code];
	const family = exitFamilies.find(({ exits }) => exits.split(", ").includes(String(exit)));
	const place = places[code];
	return {
		code,
		exit,
		family: family?.family ?? unknown,
		acts: family?.acts ?? unknown,
		transient: "transient" in entry,
		cause: meanings[code],
		fix: fixesThatVary[code] ?? {
			en: textOf$1(help),
			zh: textOf$1(chinese[code].help)
		},
		consolePage: place && consolePages[place.page],
		ram: place?.ram ?? []
	};
}
const textOf$1 = (help) => typeof help === "string" ? help : "";
const unknown = {
	en: "unknown",
	zh: "未知"
};
// build/config/errors-page.js
const words = {
	en: {
		title: "Error codes of miniship",
		intro: "Generated by \"npm run docs\" from src/errors; do not edit. `miniship explain CODE` tells the same on a command line.",
		other: "[简体中文](errors.zh-CN.md)",
		cause: "Cause",
		fix: "Fix",
		page: "Console",
		ram: "RAM action",
		named: "that of the operation which the message names",
		retry: "It may succeed a little later; it was retried already.",
		exit: (exit) => `Exit ${exit}`,
		colon: ": ",
		comma: ", "
	},
	zh: {
		title: "miniship 错误代码",
		intro: "由 npm run docs 根据 src/errors 生成，请勿手工修改。命令行可用 `miniship explain 代码` 查看同样的内容。",
		other: "[English](errors.md)",
		cause: "原因",
		fix: "处理",
		page: "控制台",
		ram: "RAM 权限",
		named: "消息中所示操作对应的权限",
		retry: "稍后可能成功；已自动重试过。",
		exit: (exit) => `退出码 ${exit}`,
		colon: "：",
		comma: "、"
	}
};
function ramInWords({ ram }, language) {
	if (ram === "named") return words[language].named;
	return ram.length === 0 ? void 0 : ram.join(words[language].comma);
}
// build/hosts/explain-command.js
const mostLetters = 6;
async function explainCommand({ words, values, problems, language: wish }, language = "en") {
	const asked = words.map((word) => word.toUpperCase().replaceAll("-", "_"));
	const mistakes = asked.filter((word) => !isCode(word)).map((code) => new Failure("CODE_UNKNOWN", {
		code,
		nearest: nearest(code, codes, mostLetters)
	}));
	throwProblems([
		...problems,
		...unknownLanguage(wish, process.env),
		...mistakes
	]);
	const explanations = (asked.length === 0 ? codes : asked.filter(isCode)).map(explanationOf);
	process.stdout.on("error", () => void 0);
	if (values.get("json") === "true") process.stdout.write(jsonLines(explanations));
	else if (asked.length === 0) process.stdout.write(listOf(explanations, language));
	else process.stdout.write(explanations.map((explanation) => textOf(explanation, language)).join("\n"));
	return 0;
}
const width = Math.max(...codes.map((code) => code.length)) + 2;
const listOf = (explanations, language) => explanations.map(({ code, exit, cause }) => `${code.padEnd(width)}${String(exit).padEnd(5)}${cause[language]}\n`).join("");
const names = {
	en: {
		cause: "Cause",
		fix: "Fix",
		page: "Console",
		ram: "RAM action",
		again: "Again",
		mayPass: "it may succeed a little later; it was retried already",
		heading: (exit, family, acts) => ` (exit ${exit}: ${family}; who acts: ${acts})`,
		address: (name, url) => `${name} (${url})`
	},
	zh: {
		cause: "原因",
		fix: "处理",
		page: "控制台",
		ram: "RAM 权限",
		again: "重试",
		mayPass: "稍后可能成功；已自动重试过",
		heading: (exit, family, acts) => `（退出码 ${exit}：${family}；处理人：${acts}）`,
		address: (name, url) => `${name}（${url}）`
	}
};
function textOf(explanation, language) {
	const { code, exit, family, acts, cause, fix, consolePage: page, transient } = explanation;
	const word = names[language];
	const rows = [
		[word.cause, cause[language]],
		[word.fix, fix[language]],
		[word.page, page === void 0 ? void 0 : word.address(page.name[language], page.url)],
		[word.ram, ramInWords(explanation, language)],
		[word.again, transient ? word.mayPass : void 0]
	].flatMap(([name = "", text]) => text === void 0 ? [] : [`  ${paddedTo(name, 12)}${text}\n`]);
	return `${code}${word.heading(exit, family[language], acts[language])}\n${rows.join("")}`;
}
function jsonLines(explanations) {
	const lines = explanations.map((explanation) => ({
		type: "explanation",
		version: 1,
		...explanation
	}));
	const result = {
		type: "result",
		version: 1,
		verb: "explain",
		exit: 0,
		status: "read",
		outputs: {}
	};
	return [...lines, result].map((line) => `${JSON.stringify(line)}\n`).join("");
}
export { explainCommand };
