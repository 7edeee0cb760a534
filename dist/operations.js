import { c as productOf, f as beyond, n as isOperation, s as operations } from "./catalogue.js";
import { t as field } from "./read-shape.js";
import { t as isObject } from "./json-object.js";
// build/services/operation-pages.js
const styles = [
	"Marker",
	"NextToken",
	"PageNum",
	"PageNumber"
];
const defaultSize = 50;
function pagingOf({ required, optional, reply }) {
	const fields = {
		...required,
		...optional
	};
	const style = styles.find((name) => Object.hasOwn(fields, name));
	const list = listIn(reply);
	if (style === void 0 || list === void 0) return void 0;
	return {
		style,
		first: limitOf(fields[style], "min") ?? 1,
		largest: limitOf(fields["PageSize"], "max") ?? defaultSize,
		list
	};
}
const limitOf = (rule, limit) => typeof rule === "object" ? rule[limit] : void 0;
function listIn(shape, before = []) {
	for (const [name, member] of Object.entries(shape)) {
		if (typeof member === "string") continue;
		if (Array.isArray(member)) return typeof member[0] === "string" ? void 0 : [...before, name];
		const inner = listIn(member, [...before, name]);
		if (inner !== void 0) return inner;
	}
}
async function askAllPages(ask, paging, asked) {
	const { style, largest, list } = paging;
	const size = Number(asked["PageSize"] ?? largest);
	const entries = [];
	let place = asked[style] ?? firstPlace(paging);
	let before = "";
	for (let pages = 1;; pages += 1) {
		const { document, requestId } = await ask({
			...asked,
			PageSize: size,
			...place === void 0 ? {} : { [style]: place }
		});
		const page = listAt(document, list);
		const text = JSON.stringify(page);
		const isNew = page.length > 0 && text !== before;
		if (isNew) entries.push(...page);
		const next = isNew ? nextPlace(paging, document, {
			place,
			size,
			count: page.length,
			total: entries.length
		}) : void 0;
		if (next === void 0 || next === place) return {
			document: withList(document, list, entries),
			requestId,
			pages
		};
		place = next;
		before = text;
	}
}
const firstPlace = ({ style, first }) => style === "PageNum" || style === "PageNumber" ? first : void 0;
function listAt(document, path) {
	const found = at(document, path);
	return Array.isArray(found) ? found : [];
}
function nextPlace({ style, list }, document, { place, size, count, total }) {
	const beside = at(document, list.slice(0, -1));
	if (style === "Marker") return textOr(at(beside, ["NextMarker"]));
	if (style === "NextToken") return textOr(at(document, ["Paginator", "NextToken"]));
	const hasMore = at(beside, ["HasMore"]);
	const all = Number(at(document, ["Paginator", "Total"]) ?? at(beside, ["TotalCount"]) ?? NaN);
	return (hasMore === void 0 ? Number.isNaN(all) ? count >= size : total < all : hasMore === true || hasMore === "true") ? Number(place) + 1 : void 0;
}
const textOr = (value) => typeof value === "string" && value !== "" ? value : void 0;
const at = (value, path) => path.reduce((inside, name) => isObject(inside) ? field(inside, name) : void 0, value);
function withList(document, [name = "", ...rest], entries) {
	const inner = document[name];
	return {
		...document,
		[name]: rest.length === 0 ? entries : withList(isObject(inner) ? inner : {}, rest, entries)
	};
}
// build/wire/notes/database.js
const databaseNotes = {
	RunDBCommand: {
		about: "Runs a command of the document database.",
		page: "S2",
		parameters: { Body: "JSON string: a database command (command, collection, query ...)" }
	},
	DeleteDBCollection: {
		about: "Deletes a collection of the document database.",
		page: "S2",
		parameters: { Body: "JSON string {\"command\":\"drop\",\"collection\":name}" },
		differs: ["example of the page shows AffectedDocs, Result which the SDK model does not carry"]
	},
	CreateDBExportTask: {
		about: "Begins to export a collection to a file.",
		page: "S2",
		parameters: { Fields: "comma list; required when FileType is CSV" },
		errors: ["AccessDenied (HTTP 400)"]
	},
	QueryDBExportTaskStatus: {
		about: "How far an export is, and where its file is.",
		page: "S2",
		reply: {},
		errors: ["AccessDenied (HTTP 400)", "TaskId.NotFound (HTTP 400)"]
	},
	CreateDBImportTask: {
		about: "Begins to import a file into a collection: answers permission to upload it.",
		page: "S2",
		parameters: { Mode: "INSERT (default) | UPSERT" },
		differs: ["Mode: required on the page, optional in the metadata"],
		errors: ["AccessDenied (HTTP 400)"]
	},
	QueryDBImportTaskStatus: {
		about: "How far an import is.",
		page: "S2",
		reply: {},
		errors: ["AccessDenied (HTTP 400)", "TaskId.NotFound (HTTP 400)"]
	},
	QueryDBBackupDumpTimes: {
		about: "Lists the backups of the document database.",
		page: "S2",
		differs: [
			"response BackupDumpTimes[]: example of the page spells it backupDumpTimes[]; read both",
			"response BackupDumpTimes[].BackupId: example of the page spells it backupDumpTimes[].backupId; read both",
			"response BackupDumpTimes[].DumpTime: example of the page spells it backupDumpTimes[].dumpTime; read both"
		],
		errors: ["AccessDenied (HTTP 400)"]
	},
	QueryDBBackupCollections: {
		about: "Lists the collections in a backup.",
		page: "S2",
		errors: ["AccessDenied (HTTP 400)"]
	},
	CreateDBRestoreTask: {
		about: "Begins to restore collections of a backup under new names.",
		page: "S2",
		parameters: {
			NewCollections: "comma list, one to one with OriginCollections; names must not exist yet",
			OriginCollections: "comma list"
		},
		differs: ["response TaskId: example of the page spells it taskId; read both"],
		errors: ["AccessDenied (HTTP 400)"]
	},
	QueryDBRestoreTaskStatus: {
		about: "How far a restore is.",
		page: "S2",
		reply: {},
		differs: [
			"response FailedCount: example of the page spells it failedCount; read both",
			"response Status: example of the page spells it status; read both",
			"response SuccessCount: example of the page spells it successCount; read both"
		],
		errors: ["AccessDenied (HTTP 400)", "TaskId.NotFound (HTTP 400)"]
	},
	RenameDBCollection: {
		about: "Renames a collection of the document database.",
		page: "S2",
		errors: ["AccessDenied (HTTP 400)"]
	}
};
// build/wire/notes/files.js
const filesNotes = {
	RegisterFile: {
		about: "Registers an uploaded file with the file storage.",
		page: "S2",
		parameters: { Id: "id returned by DescribeFileUploadSignedUrl" },
		differs: ["metadata says registration is no longer needed (storage callback does it)"]
	},
	ListFile: {
		about: "Lists the files of the file storage.",
		page: "S2",
		parameters: {
			PageNum: "on the page only; replaced by NextToken",
			PageSize: "1..100, default 10",
			FileId: "comma list of ids or urls, at most 50",
			NextToken: "page cursor from Paginator.NextToken; the only MPServerless parameter of the pages sent in the query string"
		},
		differs: ["request parameter PageNum of the page is absent from the current SDK and metadata", "example of the page shows Paginator.PageNum, Paginator.Total, Paginator.PageCount which the SDK model does not carry"]
	},
	DescribeFileUploadSignedUrl: {
		about: "Address to upload a file of the file storage to.",
		page: "S2",
		parameters: { Size: "bytes (int64)" }
	},
	DeleteFile: {
		about: "Deletes files of the file storage.",
		page: "S2",
		parameters: { Id: "comma list, at most 50 ids" }
	},
	DescribeServicePolicy: {
		about: "The access policy of a collection or of the file storage.",
		page: "S2",
		parameters: { CollectionName: "only meaningful for db" }
	},
	UpdateServicePolicy: {
		about: "Sets the access policy of a collection or of the file storage.",
		page: "S2",
		parameters: {
			Policy: "required when PolicyName is EXTENDED",
			CollectionName: "required for db",
			PolicyName: "PUBLICREAD | PRIVATE | ADMINWRITEONLY | ADMINREADWRITEONLY | EXTENDED; required for db"
		}
	},
	AddCorsDomain: {
		about: "Lets pages of a domain call a space.",
		page: "S2",
		parameters: { Domain: "at most 10 domains per space (metadata text)" }
	},
	ListCorsDomains: {
		about: "Lists the domains whose pages may call a space.",
		page: "S2"
	},
	DeleteCorsDomain: {
		about: "Lets pages of a domain call a space no more.",
		page: "S2"
	}
};
// build/wire/notes/functions.js
const functionsNotes = {
	CreateFunction: {
		about: "Makes a cloud function, which has no code yet.",
		page: "S2",
		parameters: {
			Name: "the package of its code has the same name",
			Runtime: "default nodejs14; the page knows nodejs8 and nodejs12 only",
			Memory: "the page says up to 3072",
			Timeout: "default 5"
		}
	},
	UpdateFunction: {
		about: "Changes the settings of a cloud function.",
		page: "S2",
		parameters: {
			Memory: "the page says up to 3072",
			Timeout: "default 5; the page says at most 10",
			HttpTriggerPath: "starts with /http, no trailing /, only / - _ . letters digits, at most 128 chars, unique per space; empty string removes the trigger",
			TimingTriggerConfig: "empty string removes; commercial edition form \"0 0 */2 * * *\", beta edition form \"cron:0 0 */2 * * *\"",
			InstanceConcurrency: "default 1; above 1 needs at least 512 MB; the page says up to 100",
			Runtime: "as CreateFunction"
		},
		differs: ["limits of memory, time and concurrency have changed since the page"]
	},
	DeleteFunction: {
		about: "Deletes a cloud function.",
		page: "S2"
	},
	DeployFunction: {
		about: "Puts an uploaded deployment of a function live.",
		page: "S2"
	},
	DescribeFunction: {
		about: "A cloud function, its settings and its live deployment.",
		page: "S2",
		differs: ["answers InvalidFunctionName.NotFound for an absent function (seen in public scripts)"]
	},
	ListFunctionDeployment: {
		about: "Lists the deployments of a function.",
		page: "S2",
		parameters: {
			PageNum: "the first is 1",
			PageSize: "default 10",
			Status: "DEPLOY_SUCCESS or DEPLOY_FAILED (public scripts also see DEPLOY_INIT); leave it out for all"
		},
		reply: { "DataList[].Status.Status": "DEPLOY_INIT (public scripts) | DEPLOY_SUCCESS | DEPLOY_FAILED; treat any other value as in progress" }
	},
	RunFunction: {
		about: "Runs a function and waits for what it returns.",
		page: "S2",
		parameters: { Body: "JSON string {\"functionTarget\": name, \"functionArgs\": {...}}" },
		differs: ["the example of the page carries AffectedDocs (copied from RunDBCommand) and lacks RuntimeMeta", "example of the page shows AffectedDocs which the SDK model does not carry"]
	},
	ListFunction: {
		about: "Lists the functions of a space.",
		page: "S2",
		parameters: {
			PageNum: "starts at 1",
			PageSize: "default 10"
		}
	},
	CreateFunctionDeployment: {
		about: "Begins a deployment: answers an address to upload the code to.",
		page: "S2",
		differs: ["there is no DeploymentId filter on ListFunctionDeployment: find the entry by DataList[].DeploymentId"]
	},
	ListFunctionLog: {
		about: "Lists what the runs of a function logged.",
		page: "S2",
		parameters: {
			PageNum: "default 1",
			PageSize: "default 10",
			FromDate: "epoch ms as string",
			ToDate: "epoch ms as string",
			Status: "SUCCESS | FAIL; empty = all"
		},
		differs: [
			"the table of the page and SDK say Contents/Levels/Timestamps (lists), the example of the page shows Content/Level/Timestamp plus LoggerName/LoggerFile",
			"FromDate is String on the page, integer(int64) in the SDK",
			"ToDate is String on the page, integer(int64) in the SDK",
			"example of the page shows DataList[].Timestamp, DataList[].Level, DataList[].LoggerName, DataList[].LoggerFile, DataList[].Content which the SDK model does not carry"
		]
	},
	UpdateHttpTriggerConfig: {
		about: "Switches the HTTP trigger of a space on or off, and sets its own domain.",
		page: "S2",
		parameters: {
			CustomDomain: "omitted = unchanged, empty string = removed; needs ICP filing and a CNAME first",
			CustomDomainCertificate: "together with CustomDomainPrivateKey; omitted = unchanged, both empty = removed",
			CustomDomainPrivateKey: "together with CustomDomainCertificate (secret)"
		}
	},
	DescribeHttpTriggerConfig: {
		about: "The HTTP trigger of a space.",
		page: "S2"
	}
};
// build/wire/notes/hosting.js
const hostingNotes = {
	OpenWebHostingService: {
		about: "Opens static hosting for a space, which takes some minutes.",
		page: "S2"
	},
	GetWebHostingStatus: {
		about: "Whether static hosting is open.",
		page: "S2",
		reply: { "Data.Status": "UNUSED | OPENING | IN_SERVICE" }
	},
	GetWebHostingConfig: {
		about: "The configuration of static hosting.",
		page: "S2",
		differs: ["example of the page shows Data.HistoryModePath which the SDK model does not carry"]
	},
	ModifyWebHostingConfig: {
		about: "Sets the configuration of static hosting.",
		page: "S2",
		parameters: {
			HistoryModePath: "on the page only; absent from current SDK and metadata (superseded by ErrorPath + ErrorHttpStatus=200)",
			AllowedIps: "IPv4 only, up to three addresses or ranges separated by commas, mask 24..31",
			ErrorHttpStatus: "\"200\" | \"404\" as string, default 404"
		},
		differs: ["request parameter HistoryModePath of the page is absent from the current SDK and metadata"]
	},
	ListWebHostingFiles: {
		about: "Lists the files of a site.",
		page: "S2",
		parameters: {
			Prefix: "required; \"/\" for everything",
			Marker: "NextMarker of the previous page; empty for the first",
			PageSize: "1..500, default 50"
		}
	},
	GetWebHostingUploadCredential: {
		about: "Permission to post one file of a site.",
		page: "S2",
		parameters: { FilePath: "target path inside the space; the policy binds the key exactly to <spaceId>/<path>" },
		differs: ["values of SecurityToken in the example are already percent-encoded; Endpoint has no scheme; the decoded policy of the example binds key=<spaceId>/format.json and 0..52428800 bytes while Data.FilePath shows \"/\"", "example of the page shows Data.BucketName which the SDK model does not carry"]
	},
	DeleteWebHostingFile: {
		about: "Deletes a file of a site.",
		page: "S2"
	},
	DescribeWebHostingFile: {
		about: "One file of a site.",
		page: "S2",
		differs: ["response Data.ETag: example of the page spells it Data.Etag; read both"]
	},
	BatchDeleteWebHostingFiles: {
		about: "Deletes files of a site.",
		page: "S2",
		parameters: { FilePaths: "repeat list sent as FilePaths.1, FilePaths.2 ...; at most 1000 entries" }
	},
	MoveWebHostingFile: {
		about: "Renamed a file of a site.",
		page: "S2",
		differs: ["action absent from the current TypeScript SDK and from the 2024 API metadata: treat as removed"]
	},
	ListWebHostingCustomDomains: {
		about: "Lists the own domains of a site.",
		page: "S2",
		reply: {
			"Data[].ForceRedirectType": "HTTPS_FORCE | OFF",
			"Data[].SslProtocol": "on | off"
		}
	},
	SaveWebHostingCustomDomainConfig: {
		about: "Sets whether a domain of a site leads http on to https.",
		page: "S2",
		parameters: { ForceRedirectType: "HTTPS_FORCE | OFF (default)" },
		errors: ["AccessDenied (HTTP 400)"]
	},
	BindWebHostingCustomDomain: {
		about: "Gives a site a domain of its own.",
		page: "S2",
		parameters: { CustomDomain: "must have ICP filing" }
	},
	UnbindWebHostingCustomDomain: {
		about: "Takes a domain from a site.",
		page: "S2"
	},
	GetWebHostingCertificateDetail: {
		about: "The certificate of a domain of a site.",
		page: "S2",
		reply: {
			"Data.CertType": "upload | cas",
			"Data.ServerCertificateStatus": "on | off"
		}
	},
	AttachWebHostingCertificate: {
		about: "Gives a domain of a site a certificate.",
		page: "S2",
		parameters: {
			CertType: "the example of the page misspells upload",
			ServerCertificate: "PEM; for upload",
			PrivateKey: "PEM; for upload (secret)"
		},
		differs: [
			"CertName: required on the page, optional in the metadata",
			"ServerCertificate: optional on the page, required in the metadata",
			"PrivateKey: optional on the page, required in the metadata"
		]
	},
	DeleteWebHostingCertificate: {
		about: "Takes the certificate from a domain of a site.",
		page: "S2"
	},
	SaveWebHostingCustomDomainCorsConfig: {
		about: "Sets which origins may read a domain of a site.",
		page: "S2",
		parameters: { AccessControlAllowOrigin: "default *; one or more comma-separated origins, wildcards allowed" }
	},
	GetWebHostingDomainVerificationContent: {
		about: "The DNS record that proves that a domain is ours.",
		page: "S2",
		errors: ["AccessDenied (HTTP 400)"]
	},
	VerifyWebHostingDomainOwner: {
		about: "Checks by its DNS record that a domain is ours.",
		page: "S2",
		parameters: { VerifyType: "dnsCheck is the only value shown" },
		differs: ["example of the page shows Data which the SDK model does not carry"],
		errors: ["AccessDenied (HTTP 400)"]
	}
};
// build/wire/notes/mcube.js
const mcubeNotes = {
	GetMcubeFileToken: {
		about: "Permission to post files, such as a package or an icon, to the storage of mPaaS.",
		page: "S1"
	},
	QueryMcubeVhost: {
		about: "The virtual domain of a workspace, under which mini programs are served to themselves.",
		page: "S1"
	},
	CreateMcubeVhost: {
		about: "Sets the virtual domain of a workspace; it cannot be changed afterwards.",
		page: "S1",
		differs: ["Vhost: Boolean on the table of the page, string in every SDK"]
	},
	ExistMcubeRsaKey: {
		about: "Whether a workspace has an RSA key that signs its packages.",
		page: "S1",
		differs: ["an absent key answers Data \"fail\" with inner Success false: not an error"]
	},
	UploadMcubeRsaKey: {
		about: "Gives a workspace the RSA key that signs its packages, from an uploaded file.",
		page: "S1"
	},
	ListMcubeMiniApps: {
		about: "Lists the mini programs of a workspace.",
		page: "S1",
		parameters: {
			Keyword: "only in the SDK",
			PageNum: "only in the SDK",
			PageSize: "only in the SDK"
		}
	},
	CreateMcubeMiniApp: {
		about: "Makes a mini program in a workspace.",
		page: "S1"
	},
	DeleteMcubeMiniApp: {
		about: "Deletes a mini program of a workspace.",
		page: "S1"
	},
	UploadMcubeMiniPackage: {
		about: "Makes a package, one version of a mini program, of files that were uploaded.",
		page: "S1",
		parameters: {
			H5Version: "must be unique within the mini program; dotted numbers, e.g. 1.0.0.1",
			MainUrl: "e.g. /index.html#pages/index/index (first entry of pages in app.json / appConfig.json); the example of the page shows plain index",
			Vhost: "mini program id plus the virtual domain set before; server-made h5_json.json files carry https://<h5Id>.<virtual domain> (older ones http://); whether the parameter itself needs the scheme is unproven, keep it configurable",
			ExtendInfo: "JSON text",
			AutoInstall: "0 Wi-Fi only | 1 all networks",
			ResourceType: "always 4",
			InstallType: "0 no preload | 1 preload",
			ClientVersionMin: "\"<ios>;<android>\", semicolon always kept; Android only: \";<android>\"",
			ClientVersionMax: "same form; may be empty; when Platform is all either both or neither part is given",
			ResourceFileUrl: "OSS address of the uploaded .zip",
			IconFileUrl: "OSS address of the icon",
			EnableTabBar: "0 | 1",
			EnableOptionMenu: "\"0\" | \"1\" (string)",
			EnableKeepAlive: "string; stored as \"0\" or \"1\"",
			PackageType: "1 function (default) | 2 plugin | 3 real-device test | 4 real-device preview",
			UserId: "needed for PackageType 3 or 4",
			Uuid: "only for PackageType 3",
			IconUrl: "only in the SDK",
			OnexFlag: "only in the SDK"
		},
		differs: [
			"OnexFlag required in the SDK, absent from the table of the page",
			"PackageType and UserId required in the SDK, optional on the page",
			"IconFileUrl optional in the SDK, required on the page",
			"IconUrl exists only from API 2020-10-28 on"
		]
	},
	ListMcubeMiniPackages: {
		about: "Lists the packages of a mini program.",
		page: "S1",
		parameters: {
			PackageTypes: "comma list of 1,2,3,4",
			PageNum: "only in the SDK",
			PageSize: "only in the SDK"
		},
		reply: { "ListMiniPackageResult.MiniPackageList[].PublishPeriod": "1 internal gray | 2 external gray | 3 official | 4 rollback | 5 ended" }
	},
	QueryMcubeMiniPackage: {
		about: "One package of a mini program.",
		page: "S1",
		parameters: {
			Id: "package id (string)",
			H5Id: "only in the SDK"
		},
		reply: { "QueryMiniPackageResult.MiniPackageInfo.PublishPeriod": "1 internal gray | 2 external gray | 3 official | 4 rollback | 5 ended" },
		differs: ["SDK also requires H5Id"]
	},
	CreateMcubeMiniTask: {
		about: "Publishes a package: to a whitelist, to a number of users, or to everyone.",
		page: "S1",
		parameters: {
			PublishType: "2 gray | 3 official",
			PublishMode: "0 when official | 1 whitelist | 2 time window",
			Id: "on the page only: always 0; the SDK has no such parameter",
			GreyEndtimeData: "YYYY-MM-dd HH:mm:ss, after now and within 7 days; needed for mode 2 (time zone not documented; response times on the page carry +08:00)",
			GreyNum: "needed for mode 2",
			WhitelistIds: "comma list of whitelist ids; needed for mode 1",
			GreyConfigInfo: "JSON list of rules {ruleElement: city|mobileModel|netType|osVersion, operation: 1 include|2 exclude|3 in range|4 out of range (3 and 4 only for osVersion, value \"low-high\" plus value1/value2), value: comma list}; the page example omits the array brackets, the sister doc 2877292 keeps them"
		},
		differs: [
			"the page lists a required id=0; the SDK has no Id",
			"Memo: optional on the page, required in the SDK",
			"GreyConfigInfo: the example of the page is a bare list of objects without brackets"
		]
	},
	ListMcubeMiniTasks: {
		about: "Lists the tasks that publish a package.",
		page: "S1",
		parameters: { Id: "package id (string)" },
		reply: {
			"ListMiniTaskResult.MiniTaskList[].PublishMode": "0 default | 1 whitelist | 2 time window",
			"ListMiniTaskResult.MiniTaskList[].PublishType": "2 gray | 3 official",
			"ListMiniTaskResult.MiniTaskList[].TaskStatus": "0 to be released | 1 releasing | 2 finished | 3 paused"
		},
		differs: ["Status is an integer on the list example of the page, \"1\" (string) on its query example and string in the SDK: accept both", "MiniTaskList entries of the page carry more fields than the SDK model: tolerate and do not depend on them"]
	},
	QueryMcubeMiniTask: {
		about: "One task that publishes a package.",
		page: "S1",
		parameters: {
			Id: "on the page only: the SDKs call it TaskId",
			TaskId: "task id (integer) in every SDK; only in the SDK"
		},
		reply: {
			"QueryMiniTaskResult.MiniTaskInfo.PublishMode": "0 default | 1 whitelist | 2 time window",
			"QueryMiniTaskResult.MiniTaskInfo.PublishType": "2 gray | 3 official",
			"QueryMiniTaskResult.MiniTaskInfo.TaskStatus": "0 to be released | 1 releasing | 2 finished | 3 paused"
		},
		differs: ["the page has the parameter id (String); SDK parameter TaskId (integer), no Id"]
	},
	ChangeMcubeMiniTaskStatus: {
		about: "Holds, continues or ends a task.",
		page: "S1",
		parameters: {
			BizType: "always nebula",
			TaskStatus: "0 to be released | 1 releasing | 2 finished | 3 paused"
		}
	},
	CreateMcubeWhitelist: {
		about: "Makes an empty whitelist.",
		page: "S1",
		parameters: {
			WhiteListName: "2..10 chars",
			WhitelistType: "normal | regular"
		},
		differs: ["written WhiteListName here (capital L), WhitelistName as the list filter"]
	},
	ListMcubeWhitelists: {
		about: "Lists the whitelists of a workspace.",
		page: "S1",
		parameters: {
			PageNum: "only in the SDK",
			PageSize: "only in the SDK",
			WhitelistName: "only in the SDK"
		},
		reply: { "ListWhitelistResult.Whitelists[].WhitelistType": "normal | regular" },
		differs: ["action name: the page says ListMcubeWhitelist (singular); all three public API versions use the plural"]
	},
	UpdateMcubeWhitelist: {
		about: "Adds users to a whitelist.",
		page: "S1",
		parameters: {
			KeyIds: "comma list of user ids; exactly one of KeyIds and OssUrl",
			OssUrl: "address of a text file, one user id per line, below 5 MB (the text of the page also calls it keyIdsFile)",
			Id: "whitelist id (string)"
		},
		differs: ["the text of the page names keyIdsFile once; the parameter is OssUrl"]
	},
	DeleteMcubeWhitelist: {
		about: "Deletes a whitelist.",
		page: "S1",
		parameters: { Id: "whitelist id (integer)" },
		differs: ["Data is the number of deleted whitelists as a string"]
	},
	CreateMcubeWhitelistForIde: {
		about: "Makes a whitelist for a user of the IDE.",
		page: "S1",
		differs: ["UserId: Integer on the page, string in the SDK"]
	}
};
// build/wire/notes/mobile-sync.js
const mobileSyncNotes = {
	CreateOpenSingleData: {
		about: "Sends a Mobile Sync message to one user or device.",
		page: "S4",
		parameters: {
			LinkToken: "user id or device id",
			Payload: "at most 4096 characters",
			ThirdMsgId: "unique per BizType, below 100 bytes; a repeat is ignored",
			OsType: "iOS | Android in the table, IOS in the sample; omit for both",
			ValidTimeStart: "epoch ms",
			ValidTimeEnd: "epoch ms; at most 30 days of validity",
			CheckOnline: "only in the SDK",
			ExtAttrStr: "only in the SDK",
			TenantId: "only in the SDK"
		},
		reply: { ResultCode: "SUCCESS | ARGS_IS_NULL | PAYLOAD_LONG | THIRD_MSG_ID_LONG | BIZ_NOT_ONLINE | THIRD_MSG_ID_IS_NULL | SYSTEM_ERROR | INVALID_TENANT_ID" },
		differs: ["success is ResultCode SUCCESS here (OK on the mcube actions)", "ValidTimeStart/End are String on the page, integers in the SDK"]
	},
	CreateOpenGlobalData: {
		about: "Sends a Mobile Sync message to everyone.",
		page: "S4",
		parameters: {
			Payload: "at most 4096 characters",
			ThirdMsgId: "unique per BizType, below 100 bytes; a repeat is ignored",
			OsType: "IOS | ANDROID; omit for both",
			ValidTimeStart: "epoch ms",
			ValidTimeEnd: "epoch ms; at most 30 days of validity",
			MaxUid: "0..99",
			MinUid: "0..99",
			Uids: "comma list of 00..99; wins over MinUid/MaxUid",
			ExtAttrStr: "only in the SDK",
			TenantId: "only in the SDK"
		},
		reply: { ResultCode: "SUCCESS | ARGS_IS_NULL | PAYLOAD_LONG | THIRD_MSG_ID_LONG | BIZ_NOT_ONLINE | THIRD_MSG_ID_IS_NULL | SYSTEM_ERROR | INVALID_TENANT_ID | NOT_SUPPORT_GLOBAL" },
		differs: ["success is ResultCode SUCCESS here (OK on the mcube actions)", "ValidTimeStart/End are String on the page, integers in the SDK"]
	}
};
// build/wire/notes/open-platforms.js
const openPlatformsNotes = {
	ListOpenPlatformConfig: {
		about: "Lists the keys of Alipay or WeChat that a space uses.",
		page: "S2",
		differs: [
			"the example of the page shows SecretList as one object, table and SDK as a list",
			"Platform: optional on the page, required in the metadata",
			"example of the page shows SecretList, SecretList.SignMode, SecretList.PublicKey, SecretList.AppId, SecretList.PrivateKey, SecretList.Platform, SecretList.SpaceId which the SDK model does not carry"
		]
	},
	SaveAntOpenPlatformConfig: {
		about: "Keeps the keys of an Alipay application in a space.",
		page: "S2",
		parameters: { AppId: "id of the Alipay application" }
	},
	DeleteAntOpenPlatformConfig: {
		about: "Takes the keys of an Alipay application out of a space.",
		page: "S2",
		parameters: { AppId: "id of the Alipay application" }
	},
	SaveWechatOpenPlatformConfig: {
		about: "Keeps the keys of a WeChat application in a space.",
		page: "S2",
		parameters: { AppId: "id of the WeChat application" }
	},
	DeleteWechatOpenPlatformConfig: {
		about: "Takes the keys of a WeChat application out of a space.",
		page: "S2",
		parameters: { AppId: "id of the WeChat application" }
	},
	ListDingtalkOpenPlatformConfigs: {
		about: "Lists the keys of DingTalk applications that a space uses.",
		page: "S2"
	},
	AddDingtalkOpenPlatformConfig: {
		about: "Keeps the keys of a DingTalk application in a space.",
		page: "S2",
		parameters: { AppId: "id of the DingTalk application" }
	},
	UpdateDingtalkOpenPlatformConfig: {
		about: "Changes the keys of a DingTalk application in a space.",
		page: "S2",
		parameters: { AppId: "id of the DingTalk application" }
	},
	DeleteDingtalkOpenPlatformConfig: {
		about: "Takes the keys of a DingTalk application out of a space.",
		page: "S2",
		parameters: { AppId: "id of the DingTalk application" }
	}
};
// build/wire/notes/parameters.js
const parameterAbouts = {
	AccessControlAllowOrigin: "Origins that may read it.",
	AccessOriginControl: "Whether the origin of a request is checked.",
	AllowedIps: "Addresses that may read the default domain.",
	AppCert: "Certificate of the application.",
	AppId: "Id of the app in the mPaaS console, such as ONEX570DA892117.",
	AppMaxVersion: "Highest client version that receives it.",
	AppMinVersion: "Lowest client version that receives it.",
	AppSecret: "Secret of the application.",
	AuthDelta: "How long addresses in the answer are valid.",
	AutoInstall: "Over which networks phones fetch it.",
	BackupId: "Id of the backup.",
	BizType: "Business type.",
	Body: "What is to be done, as JSON.",
	CertName: "Name of the certificate.",
	CertType: "Where the certificate comes from.",
	CheckOnline: "Whether only a client that is online receives it.",
	ClientVersionMax: "Highest client versions that receive it.",
	ClientVersionMin: "Lowest client versions that receive it.",
	Collection: "Name of the collection.",
	CollectionName: "Name of the collection.",
	ContentType: "Media type of the file.",
	CustomDomain: "Own domain, such as www.example.com.",
	CustomDomainCertificate: "Certificate chain as PEM.",
	CustomDomainPrivateKey: "Private key of the certificate as PEM; a secret.",
	DeploymentId: "Id of the deployment.",
	Desc: "Description, for people.",
	Detail: "Whether the private key is answered too.",
	Domain: "Domain, such as www.example.com.",
	DomainId: "Id of the entry, from ListCorsDomains.",
	DomainName: "Domain of the site.",
	EmasWorkspaceId: "Shows only spaces of this EMAS workspace.",
	EnableCors: "Whether other origins may read it.",
	EnableKeepAlive: "Whether it is kept alive in the background.",
	EnableOptionMenu: "Whether the client shows an option menu.",
	EnableService: "Whether it is on.",
	EnableTabBar: "Whether the client shows a tab bar.",
	EndTime: "Until when.",
	ErrorHttpStatus: "Status of the page for what is not there.",
	ErrorPath: "Page for what is not there.",
	ExtAttrStr: "Further attributes.",
	ExtendInfo: "Further settings for the client.",
	ExtensionId: "Id of the extension.",
	Fields: "Fields to export, separated by commas.",
	FileId: "Id of the file.",
	FilePath: "Path in the site, with a slash in front.",
	FilePaths: "Paths in the site.",
	FileType: "Format of the file.",
	FileUrl: "Storage address of the uploaded PEM file.",
	Filename: "Name of the file.",
	FilterBy: "Shows only what fits.",
	ForceRedirectType: "Whether http is led on to https.",
	Format: "Format of the answer.",
	FromDate: "From when, in epoch milliseconds.",
	GreyConfigInfo: "Rules that phones must fit.",
	GreyEndtimeData: "End of the window.",
	GreyNum: "Number of users in the window.",
	H5Id: "Id of the mini program, 16 digits.",
	H5Name: "Name of the mini program.",
	H5Version: "Version of the package.",
	HistoryModePath: "Page of a single-page application.",
	HttpTriggerPath: "HTTP path under which it answers.",
	IconFileUrl: "Storage address of the uploaded icon.",
	IconUrl: "Address of an icon that is there already.",
	Id: "Id of the thing that the operation is about.",
	IndexPath: "Page of a folder, such as index.html.",
	InstallType: "Whether phones fetch it ahead of use.",
	InstanceConcurrency: "Runs at once in one instance.",
	KeyIds: "User ids, separated by commas.",
	Keyword: "Shows only what has it in its name.",
	LinkToken: "Receiver.",
	LogRequestId: "Shows only the run of this request.",
	MainUrl: "First page.",
	Marker: "Where the page before ended.",
	MaxUid: "Highest number of the users that receive it.",
	Memo: "Note that stays with the task.",
	Memory: "Memory of a run, in MB.",
	MinUid: "Lowest number of the users that receive it.",
	Mode: "Way in which it is done.",
	Name: "Name of the function, or of the space.",
	NewCollection: "Name that it gets.",
	NewCollections: "Names that the restored collections get.",
	NextToken: "Where the page before ended.",
	OnexFlag: "Always true.",
	OriginCollection: "Name that it has.",
	OriginCollections: "Collections to restore.",
	OsType: "Phones that receive it.",
	OssUrl: "Storage address of an uploaded file with one user id in each line.",
	PackageId: "Id of the package.",
	PackageType: "Kind of package.",
	PackageTypes: "Kinds of packages that are shown.",
	PageNum: "Number of the page.",
	PageNumber: "Number of the page.",
	PageSize: "Entries of a page.",
	Payload: "Text of the message.",
	Platform: "Which phones, or which platform.",
	Policy: "The policy as JSON.",
	PolicyName: "A policy by its name.",
	Prefix: "Begin of the paths.",
	PrivateKey: "Private key; a secret.",
	PublicCert: "Certificate of Alipay.",
	PublicKey: "Public key.",
	PublishMode: "How the users are chosen.",
	PublishType: "To some users or to all.",
	ResourceFileUrl: "Storage address of the uploaded archive.",
	ResourceType: "Kind of resource.",
	RootCert: "Root certificate of Alipay.",
	Runtime: "Version of Node.js that it runs on.",
	ServerCertificate: "Certificate chain.",
	ServiceName: "Whose policy.",
	SignMode: "How requests are signed.",
	Size: "Size in bytes.",
	SourceFilePath: "Path that it had.",
	SpaceId: "Id of the space.",
	SpaceIds: "Shows only these spaces.",
	StartTime: "From when.",
	Status: "State that it is to have, or that is asked for.",
	TargetFilePath: "Path that it got.",
	TaskId: "Id of the task.",
	TaskStatus: "State that the task is to have.",
	TenantId: "Id of the tenant in the mPaaS console.",
	ThirdMsgId: "Our id of the message.",
	Timeout: "Longest time of a run, in seconds.",
	TimingTriggerConfig: "When it is run by a timer.",
	TimingTriggerUserPayload: "What the timer hands to it.",
	ToDate: "Until when, in epoch milliseconds.",
	Uids: "Numbers of the users that receive it.",
	UserId: "Id of the user.",
	Uuid: "Id of the device.",
	ValidTimeEnd: "Until when it is valid.",
	ValidTimeStart: "From when it is valid.",
	VerifyType: "How the owner is checked.",
	Vhost: "Virtual domain, such as example.com, without a scheme.",
	WhiteListName: "Name of the whitelist.",
	WhitelistIds: "Whitelists that receive it.",
	WhitelistName: "Shows only whitelists with this in their name.",
	WhitelistType: "Users one by one, or regular expressions.",
	WhitelistValue: "User that the whitelist holds.",
	WorkspaceId: "Workspace of the app, such as PROD."
};
// build/wire/notes/spaces.js
const spacesNotes = {
	ListSpace: {
		about: "Lists the spaces of the account.",
		page: "S2",
		parameters: {
			PageNum: "starts at 0 (metadata: minimum 0, default 0; the example of the page shows 1 but its text says from 0)",
			PageSize: "1..1000, default 10",
			SpaceIds: "comma-joined list in one value (\"simple\" style), not SpaceIds.N"
		},
		differs: ["PageNum is String on the page, integer(int32) in the SDK", "PageSize is String on the page, integer(int32) in the SDK"]
	},
	DeleteSpace: {
		about: "Deletes a space with everything in it.",
		page: "S2"
	},
	CreateSpace: {
		about: "Makes a space of MPServerless, with nothing in it.",
		page: "S2",
		parameters: {
			Name: "the page wants letters and digits only, a letter first",
			WorkspaceId: "Id of the EMAS workspace, 1 and up"
		},
		differs: ["Name: required on the page, optional in the metadata"]
	},
	DescribeSpaceClientConfig: {
		about: "What a client needs to reach a space: endpoint and keys.",
		page: "S2",
		parameters: {
			Detail: "default false; PrivateKey is returned only when true (secret: never log)",
			WorkspaceId: "Id of the EMAS workspace, 1 and up"
		},
		differs: ["SpaceId: required on the page, optional in the metadata"]
	},
	ResetServerSecret: {
		about: "Makes a new server secret of a space; the old one is void at once.",
		page: "S2",
		errors: ["AccessDenied (HTTP 400)"]
	},
	UpdateSpace: {
		about: "Changes the description of a space, pauses it, or lets it go on.",
		page: "S2",
		parameters: { Status: "enum IN_SERVICE | PAUSED" },
		errors: ["AccessDenied (HTTP 400)"]
	},
	DescribeResourceUsage: {
		about: "What a space has used, by day.",
		page: "S2",
		parameters: {
			PageNumber: "integer >= 1, default 1",
			PageSize: "1..1000, default 30",
			EndTime: "later than StartTime, same form",
			Format: "JSON only. Same name as the public RPC parameter Format: send it once",
			StartTime: "yyyy-MM-ddTHH:mm:ssZ, taken as Beijing time by the text of the page"
		}
	},
	DescribeResourceQuota: {
		about: "How much a space may hold in files.",
		page: "S2"
	},
	DescribeFCOpenStatus: {
		about: "Whether Function Compute is open for the account.",
		page: "S2",
		reply: { Status: "example Opened" },
		differs: ["the SDK method has no request object (no business parameters)"]
	},
	ListExtensions: {
		about: "Lists the extensions that an account can switch on.",
		page: "S2",
		parameters: {
			PageNumber: "1.., default 1",
			PageSize: "1..100, default 10"
		}
	},
	EnableExtension: {
		about: "Switches an extension on.",
		page: "S2"
	}
};
// build/wire/notes.js
const notes = {
	...mcubeNotes,
	...mobileSyncNotes,
	...spacesNotes,
	...functionsNotes,
	...hostingNotes,
	...filesNotes,
	...databaseNotes,
	...openPlatformsNotes,
	RefreshWebHostingCustomDomainCache: {
		about: "Empties the cache in front of a domain of a site; three times an hour, in the commercial edition.",
		page: "SDK"
	}
};
const noteOf = (name) => notes[name];
const pageTitles = {
	S1: "Mobile Platform as a Service: Interface description (mini programs), 2022-05-25",
	S2: "小程序云 Serverless: API reference (2019-06-15)",
	S4: "Mobile Platform as a Service: Connect using the Java SDK (Mobile Sync), 2026-01-19",
	SDK: "in the SDK only"
};
function parameterAbout(name, parameter) {
	const common = parameterAbouts;
	const own = noteOf(name).parameters?.[parameter];
	return [common[parameter] ?? "", own === void 0 ? "" : `${own[0]?.toUpperCase()}${own.slice(1)}.`].filter(Boolean).join(" ");
}
// build/services/operations.js
const operationNames = Object.keys(operations);
function describeOperation(name) {
	if (!isOperation(name)) return void 0;
	const row = operations[name];
	const { about, page, differs = [], errors = [] } = noteOf(name);
	const product = productOf(name);
	return {
		name,
		product,
		about,
		effect: row.effect,
		ramAction: `${product}:${name}`,
		parameters: [...parametersOf(name, row.required, true), ...parametersOf(name, row.optional, false)],
		reply: fieldsOf(name, row.reply),
		paging: pagingOf(row)?.style,
		removed: row.removed,
		page: pageTitles[page],
		isDocumented: !Object.hasOwn(beyond, name),
		differs,
		errors,
		absentIn: row.absentIn ?? {}
	};
}
const ruleOf = (field) => typeof field === "string" ? { kind: field } : field;
const parametersOf = (operation, fields, required) => Object.entries(fields).map(([name, field]) => {
	const rule = ruleOf(field);
	return {
		name,
		required,
		kind: rule.kind,
		expected: expectedOf(rule),
		about: parameterAbout(operation, name)
	};
});
function fieldsOf(operation, shape, before = "") {
	const { reply = {} } = noteOf(operation);
	return Object.entries(shape).flatMap(([name, member]) => {
		const isList = Array.isArray(member);
		const [inner] = isList ? member : [member];
		const path = `${before}${name}${isList ? "[]" : ""}`;
		return typeof inner === "string" ? [{
			path,
			kind: inner,
			about: reply[path] ?? ""
		}] : fieldsOf(operation, inner, `${path}.`);
	});
}
const kindWords = {
	text: "a text",
	integer: "a whole number",
	number: "a number",
	flag: "true or false",
	texts: "a list of texts"
};
function expectedOf(rule) {
	if (rule.oneOf !== void 0) return rule.oneOf.length === 1 ? `${rule.oneOf[0]}` : `one of ${rule.oneOf.join(", ")}`;
	const limits = [
		range(rule),
		rule.step === void 0 ? "" : `in steps of ${rule.step}`,
		lengthOf(rule),
		rule.pattern === void 0 ? "" : `of the form ${rule.pattern.source}`
	];
	return [kindWords[rule.kind], ...limits].filter(Boolean).join(" ");
}
const range = ({ min, max }) => between(min, max, "");
const lengthOf = ({ kind, minLength, maxLength }) => {
	const words = between(minLength, maxLength, kind === "texts" ? " members" : " characters");
	return words === "" ? "" : `with ${words.replace(/^from /, "")}`;
};
function between(least, most, unit) {
	if (least !== void 0 && most !== void 0) return `from ${least} to ${most}${unit}`;
	if (least !== void 0) return `of at least ${least}${unit}`.replace(/^of (?=.*(?:members|characters))/, "");
	return most === void 0 ? "" : `${unit === "" ? "of " : ""}at most ${most}${unit}`;
}
export { parameterAbout as a, ruleOf as i, expectedOf as n, askAllPages as o, operationNames as r, pagingOf as s, describeOperation as t };
