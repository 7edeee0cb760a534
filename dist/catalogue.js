// build/wire/mcube.js
const workspace = {
	AppId: "text",
	WorkspaceId: "text",
	TenantId: "text"
};
const h5Id = {
	kind: "text",
	pattern: /^\d{16}$/
};
const always = {
	kind: "flag",
	oneOf: ["true"]
};
const zeroOrOne = {
	kind: "integer",
	oneOf: [0, 1]
};
const zeroOrOneText = {
	kind: "text",
	oneOf: ["0", "1"]
};
const page = {
	PageNum: {
		kind: "integer",
		min: 1
	},
	PageSize: {
		kind: "integer",
		min: 1
	}
};
const taskStatus = {
	kind: "integer",
	oneOf: [
		0,
		1,
		2,
		3
	]
};
const envelope$1 = {
	RequestId: "text",
	ResultCode: "text",
	ResultMessage: "text"
};
const outcome = {
	Success: "flag",
	ResultMsg: "text"
};
const paging = {
	CurrentPage: "integer",
	PageSize: "integer",
	HasMore: "flag",
	TotalCount: "integer"
};
const packageInfo = {
	AppCode: "text",
	AutoInstall: "integer",
	ClientVersionMax: "text",
	ClientVersionMin: "text",
	DownloadUrl: "text",
	ExtendInfo: "text",
	ExtraData: "text",
	FallbackBaseUrl: "text",
	GmtCreate: "text",
	GmtModified: "text",
	H5Id: "text",
	H5Name: "text",
	H5Version: "text",
	Id: "integer",
	InstallType: "integer",
	MainUrl: "text",
	Memo: "text",
	PackageType: "integer",
	Platform: "text",
	PublishPeriod: "integer",
	ResourceType: "integer",
	Status: "integer"
};
const taskInfo = {
	AppCode: "text",
	GmtCreate: "text",
	GmtModified: "text",
	GreyConfigInfo: "text",
	GreyEndtime: "text",
	GreyEndtimeData: "text",
	GreyNum: "integer",
	Id: "integer",
	Memo: "text",
	PackageId: "integer",
	Platform: "text",
	ProductVersion: "text",
	PublishMode: "integer",
	PublishType: "integer",
	Status: "text",
	TaskStatus: "integer",
	WhitelistIds: "text"
};
const mcube = {
	GetMcubeFileToken: {
		effect: "read",
		limit: "other",
		required: {
			...workspace,
			OnexFlag: always
		},
		optional: {},
		result: "GetFileTokenResult",
		reply: {
			...envelope$1,
			GetFileTokenResult: {
				...outcome,
				FileToken: {
					Accessid: "text",
					Dir: "text",
					Expire: "text",
					Host: "text",
					Policy: "text",
					Signature: "text"
				}
			}
		}
	},
	QueryMcubeVhost: {
		effect: "read",
		limit: "other",
		required: workspace,
		optional: {},
		result: "QueryVhostResult",
		reply: {
			...envelope$1,
			QueryVhostResult: {
				...outcome,
				Data: "text"
			}
		}
	},
	CreateMcubeVhost: {
		effect: "write",
		limit: "other",
		required: {
			...workspace,
			Vhost: "text"
		},
		optional: {},
		result: "CreateVhostResult",
		reply: {
			...envelope$1,
			CreateVhostResult: {
				...outcome,
				Data: "text"
			}
		}
	},
	ExistMcubeRsaKey: {
		effect: "read",
		limit: "other",
		required: workspace,
		optional: {},
		result: "CheckRsaKeyResult",
		falseIsAnswer: true,
		reply: {
			...envelope$1,
			CheckRsaKeyResult: {
				...outcome,
				Data: "text"
			}
		}
	},
	UploadMcubeRsaKey: {
		effect: "write",
		limit: "other",
		required: {
			...workspace,
			OnexFlag: always,
			FileUrl: "text"
		},
		optional: {},
		result: "UploadRsaResult",
		reply: {
			...envelope$1,
			UploadRsaResult: {
				...outcome,
				Data: "text"
			}
		}
	},
	ListMcubeMiniApps: {
		effect: "read",
		limit: "other",
		required: workspace,
		optional: {
			Keyword: "text",
			...page
		},
		absentIn: { "2019-08-21": [
			"Keyword",
			"PageNum",
			"PageSize"
		] },
		result: "ListMiniResult",
		reply: {
			...envelope$1,
			ListMiniResult: {
				...outcome,
				...paging,
				MiniProgramList: [{
					AppCode: "text",
					GmtCreate: "text",
					GmtModified: "text",
					H5Id: "text",
					H5Name: "text"
				}]
			}
		}
	},
	CreateMcubeMiniApp: {
		effect: "write",
		limit: "other",
		required: {
			...workspace,
			H5Id: h5Id,
			H5Name: "text"
		},
		optional: {},
		result: "CreateMiniResult",
		reply: {
			...envelope$1,
			CreateMiniResult: {
				...outcome,
				Data: "text"
			}
		}
	},
	DeleteMcubeMiniApp: {
		effect: "write",
		limit: "other",
		required: {
			...workspace,
			H5Id: h5Id
		},
		optional: {},
		result: "DeleteMiniResult",
		reply: {
			...envelope$1,
			DeleteMiniResult: {
				...outcome,
				Data: "text"
			}
		}
	},
	UploadMcubeMiniPackage: {
		effect: "write",
		limit: "upload",
		required: {
			...workspace,
			OnexFlag: always,
			H5Id: h5Id,
			H5Name: "text",
			H5Version: {
				kind: "text",
				pattern: /^\d+(\.\d+){3}$/
			},
			MainUrl: "text",
			Vhost: "text",
			AutoInstall: zeroOrOne,
			ResourceType: {
				kind: "integer",
				oneOf: [4]
			},
			InstallType: zeroOrOne,
			Platform: {
				kind: "text",
				oneOf: [
					"all",
					"Android",
					"iOS"
				]
			},
			ClientVersionMin: {
				kind: "text",
				pattern: /^[^;]*;[^;]*$/
			},
			ResourceFileUrl: "text",
			EnableTabBar: zeroOrOne,
			EnableOptionMenu: zeroOrOneText,
			EnableKeepAlive: zeroOrOneText,
			PackageType: {
				kind: "integer",
				oneOf: [
					1,
					2,
					3,
					4
				]
			},
			UserId: "text"
		},
		optional: {
			ClientVersionMax: {
				kind: "text",
				pattern: /^([^;]*;[^;]*)?$/
			},
			ExtendInfo: "text",
			IconFileUrl: "text",
			IconUrl: "text",
			Uuid: "text"
		},
		absentIn: {
			"2019-08-21": ["IconUrl"],
			"2020-07-10": ["IconUrl"]
		},
		result: "UploadMiniPackageResult",
		reply: {
			...envelope$1,
			UploadMiniPackageResult: {
				...outcome,
				ReturnPackageResult: {
					DebugUrl: "text",
					PackageId: "text",
					UserId: "text"
				}
			}
		}
	},
	ListMcubeMiniPackages: {
		effect: "read",
		limit: "other",
		required: {
			...workspace,
			H5Id: h5Id,
			PackageTypes: {
				kind: "text",
				pattern: /^[1-4](,[1-4])*$/
			}
		},
		optional: page,
		absentIn: { "2019-08-21": ["PageNum", "PageSize"] },
		result: "ListMiniPackageResult",
		reply: {
			...envelope$1,
			ListMiniPackageResult: {
				...outcome,
				...paging,
				MiniPackageList: [packageInfo]
			}
		}
	},
	QueryMcubeMiniPackage: {
		effect: "read",
		limit: "other",
		required: {
			...workspace,
			Id: "text",
			H5Id: h5Id
		},
		optional: {},
		result: "QueryMiniPackageResult",
		reply: {
			...envelope$1,
			QueryMiniPackageResult: {
				...outcome,
				MiniPackageInfo: packageInfo
			}
		}
	},
	CreateMcubeMiniTask: {
		effect: "write",
		limit: "other",
		required: {
			...workspace,
			PackageId: "integer",
			PublishType: {
				kind: "integer",
				oneOf: [2, 3]
			},
			PublishMode: {
				kind: "integer",
				oneOf: [
					0,
					1,
					2
				]
			},
			Memo: "text"
		},
		optional: {
			Id: {
				kind: "integer",
				oneOf: [0]
			},
			GreyConfigInfo: "text",
			GreyEndtimeData: {
				kind: "text",
				pattern: /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/
			},
			GreyNum: {
				kind: "integer",
				min: 0
			},
			WhitelistIds: {
				kind: "text",
				pattern: /^(\d+(,\d+)*)?$/
			}
		},
		result: "CreateMiniTaskResult",
		reply: {
			...envelope$1,
			CreateMiniTaskResult: {
				...outcome,
				MiniTaskId: "text"
			}
		}
	},
	ListMcubeMiniTasks: {
		effect: "read",
		limit: "other",
		required: {
			...workspace,
			Id: "text"
		},
		optional: {},
		result: "ListMiniTaskResult",
		reply: {
			...envelope$1,
			ListMiniTaskResult: {
				...outcome,
				MiniTaskList: [taskInfo]
			}
		}
	},
	QueryMcubeMiniTask: {
		effect: "read",
		limit: "other",
		required: {
			...workspace,
			TaskId: "integer"
		},
		optional: { Id: "text" },
		result: "QueryMiniTaskResult",
		reply: {
			...envelope$1,
			QueryMiniTaskResult: {
				...outcome,
				MiniTaskInfo: taskInfo
			}
		}
	},
	ChangeMcubeMiniTaskStatus: {
		effect: "write",
		limit: "other",
		required: {
			...workspace,
			BizType: {
				kind: "text",
				oneOf: ["nebula"]
			},
			PackageId: "integer",
			TaskId: "integer",
			TaskStatus: taskStatus
		},
		optional: {},
		result: "ChangeMiniTaskStatusResult",
		reply: {
			...envelope$1,
			ChangeMiniTaskStatusResult: {
				...outcome,
				Data: "text"
			}
		}
	},
	CreateMcubeWhitelist: {
		effect: "write",
		limit: "other",
		required: {
			...workspace,
			WhiteListName: {
				kind: "text",
				minLength: 2,
				maxLength: 10
			},
			WhitelistType: {
				kind: "text",
				oneOf: ["normal", "regular"]
			}
		},
		optional: {},
		result: "CreateWhitelistResult",
		reply: {
			...envelope$1,
			CreateWhitelistResult: {
				...outcome,
				WhitelistId: "text"
			}
		}
	},
	ListMcubeWhitelists: {
		effect: "read",
		limit: "other",
		required: workspace,
		optional: {
			WhitelistName: "text",
			...page
		},
		absentIn: { "2019-08-21": [
			"PageNum",
			"PageSize",
			"WhitelistName"
		] },
		result: "ListWhitelistResult",
		reply: {
			...envelope$1,
			ListWhitelistResult: {
				...outcome,
				...paging,
				Whitelists: [{
					AppCode: "text",
					GmtCreate: "text",
					GmtModified: "text",
					Id: "integer",
					WhiteListCount: "integer",
					WhiteListName: "text",
					WhitelistType: "text"
				}]
			}
		}
	},
	UpdateMcubeWhitelist: {
		effect: "write",
		limit: "other",
		required: {
			...workspace,
			OnexFlag: always,
			Id: "text"
		},
		optional: {
			KeyIds: "text",
			OssUrl: "text"
		},
		result: "AddWhitelistResult",
		reply: {
			...envelope$1,
			AddWhitelistResult: {
				...outcome,
				AddWhitelistInfo: {
					FailNum: "integer",
					FailUserIds: "text",
					SuccessNum: "integer"
				}
			}
		}
	},
	DeleteMcubeWhitelist: {
		effect: "write",
		limit: "other",
		required: {
			...workspace,
			Id: "integer"
		},
		optional: {},
		result: "DeleteWhitelistResult",
		reply: {
			...envelope$1,
			DeleteWhitelistResult: {
				...outcome,
				Data: "text"
			}
		}
	},
	CreateMcubeWhitelistForIde: {
		effect: "write",
		limit: "other",
		required: {
			...workspace,
			UserId: "text",
			WhitelistValue: "text"
		},
		optional: {},
		result: "CreateWhitelistForIdeResult",
		reply: {
			...envelope$1,
			CreateWhitelistForIdeResult: {
				...outcome,
				WhitelistId: "text"
			}
		}
	}
};
// build/wire/mobile-sync.js
const epochMs = "integer";
const message = {
	AppId: "text",
	WorkspaceId: "text",
	BizType: "text",
	Payload: "text",
	ThirdMsgId: "text"
};
const filters = {
	AppMaxVersion: "text",
	AppMinVersion: "text",
	ExtAttrStr: "text",
	OsType: "text",
	TenantId: "text",
	ValidTimeEnd: epochMs,
	ValidTimeStart: epochMs
};
const reply = {
	AccessDeniedDetail: "text",
	HttpStatusCode: "integer",
	RequestId: "text",
	Result: "flag",
	ResultCode: "text",
	ResultMessage: "text"
};
const uid = {
	kind: "integer",
	min: 0,
	max: 99
};
const mobileSync = {
	CreateOpenSingleData: {
		effect: "write",
		repeatable: true,
		limit: "other",
		required: {
			...message,
			LinkToken: "text"
		},
		optional: {
			...filters,
			CheckOnline: "flag"
		},
		absentIn: { "2019-08-21": ["TenantId"] },
		reply
	},
	CreateOpenGlobalData: {
		effect: "write",
		repeatable: true,
		limit: "other",
		required: message,
		optional: {
			...filters,
			MaxUid: uid,
			MinUid: uid,
			Uids: "text"
		},
		absentIn: { "2019-08-21": ["TenantId"] },
		reply
	}
};
// build/wire/serverless/shared.js
const envelope = {
	Code: "text",
	HttpStatusCode: "text",
	Message: "text",
	RequestId: "text",
	Success: "flag"
};
const paginator = {
	PageCount: "integer",
	PageNum: "integer",
	PageSize: "integer",
	Total: "integer"
};
const pageNum = {
	kind: "integer",
	min: 1
};
// build/wire/serverless/beyond.js
const beyond = { RefreshWebHostingCustomDomainCache: {
	effect: "write",
	repeatable: true,
	limit: "none",
	required: {
		DomainName: "text",
		SpaceId: "text"
	},
	optional: {},
	reply: envelope
} };
// build/wire/serverless/database.js
const database = {
	RunDBCommand: {
		effect: "write",
		limit: "none",
		required: {
			Body: "text",
			SpaceId: "text"
		},
		optional: {},
		reply: {
			...envelope,
			AffectedDocs: "integer",
			Result: "text"
		}
	},
	DeleteDBCollection: {
		effect: "write",
		limit: "none",
		required: {
			Body: "text",
			SpaceId: "text"
		},
		optional: {},
		reply: envelope
	},
	CreateDBExportTask: {
		effect: "write",
		limit: "none",
		required: {
			Collection: "text",
			FileType: {
				kind: "text",
				oneOf: ["JSON", "CSV"]
			},
			SpaceId: "text"
		},
		optional: { Fields: "text" },
		reply: {
			...envelope,
			TaskId: "text"
		}
	},
	QueryDBExportTaskStatus: {
		effect: "read",
		limit: "none",
		required: {
			SpaceId: "text",
			TaskId: "text"
		},
		optional: {},
		reply: {
			...envelope,
			DetailMessage: "text",
			DownloadUrl: "text",
			ExportedCount: "text",
			Status: "text"
		}
	},
	CreateDBImportTask: {
		effect: "write",
		limit: "none",
		required: {
			Collection: "text",
			FileType: {
				kind: "text",
				oneOf: ["JSON", "CSV"]
			},
			Mode: {
				kind: "text",
				oneOf: ["INSERT", "UPSERT"]
			},
			SpaceId: "text"
		},
		optional: {},
		reply: {
			...envelope,
			AccessKeyId: "text",
			ExpireTime: "text",
			FileKey: "text",
			Host: "text",
			Policy: "text",
			Signature: "text",
			TaskId: "text"
		}
	},
	QueryDBImportTaskStatus: {
		effect: "read",
		limit: "none",
		required: {
			SpaceId: "text",
			TaskId: "text"
		},
		optional: {},
		reply: {
			...envelope,
			DetailMessage: "text",
			FailedCount: "text",
			Status: "text",
			SuccessCount: "text"
		}
	},
	QueryDBBackupDumpTimes: {
		effect: "read",
		limit: "none",
		required: { SpaceId: "text" },
		optional: {},
		reply: {
			...envelope,
			BackupDumpTimes: [{
				BackupId: "text",
				DumpTime: "text"
			}]
		}
	},
	QueryDBBackupCollections: {
		effect: "read",
		limit: "none",
		required: {
			BackupId: "text",
			SpaceId: "text"
		},
		optional: {},
		reply: {
			...envelope,
			Collections: ["text"]
		}
	},
	CreateDBRestoreTask: {
		effect: "write",
		limit: "none",
		required: {
			BackupId: "text",
			NewCollections: "text",
			OriginCollections: "text",
			SpaceId: "text"
		},
		optional: {},
		reply: {
			...envelope,
			TaskId: "text"
		}
	},
	QueryDBRestoreTaskStatus: {
		effect: "read",
		limit: "none",
		required: {
			SpaceId: "text",
			TaskId: "text"
		},
		optional: {},
		reply: {
			...envelope,
			DetailMessage: "text",
			FailedCount: "integer",
			Status: "text",
			SuccessCount: "integer"
		}
	},
	RenameDBCollection: {
		effect: "write",
		limit: "none",
		required: {
			SpaceId: "text",
			OriginCollection: "text",
			NewCollection: "text"
		},
		optional: {},
		reply: envelope
	}
};
// build/wire/serverless/files.js
const files = {
	RegisterFile: {
		effect: "write",
		limit: "none",
		required: {
			Id: "text",
			SpaceId: "text"
		},
		optional: {},
		reply: envelope
	},
	ListFile: {
		effect: "read",
		limit: "none",
		required: { SpaceId: "text" },
		optional: {
			PageNum: pageNum,
			PageSize: {
				kind: "integer",
				min: 1,
				max: 100
			},
			Keyword: "text",
			FileId: "text",
			NextToken: "text",
			Mode: {
				kind: "text",
				oneOf: ["DEFAULT", "DIRECTORY"]
			},
			Prefix: "text",
			AuthDelta: "integer"
		},
		reply: {
			...envelope,
			DataList: [{
				AuthDelta: "integer",
				GmtCreate: "text",
				GmtModified: "text",
				Id: "text",
				Name: "text",
				Size: "integer",
				Type: "text",
				Url: "text"
			}],
			Paginator: {
				NextToken: "text",
				PageSize: "integer"
			}
		}
	},
	DescribeFileUploadSignedUrl: {
		effect: "read",
		limit: "none",
		required: {
			ContentType: "text",
			Filename: "text",
			Size: "integer",
			SpaceId: "text"
		},
		optional: { FileId: "text" },
		reply: {
			...envelope,
			Id: "text",
			OssCallbackUrl: "text",
			Overwrite: "flag",
			SignUrl: "text"
		}
	},
	DeleteFile: {
		effect: "write",
		limit: "none",
		required: {
			Id: "text",
			SpaceId: "text"
		},
		optional: {},
		reply: envelope
	},
	DescribeServicePolicy: {
		effect: "read",
		limit: "none",
		required: {
			ServiceName: {
				kind: "text",
				oneOf: ["db", "file"]
			},
			SpaceId: "text"
		},
		optional: { CollectionName: "text" },
		reply: {
			...envelope,
			CollectionName: "text",
			Policy: "text",
			PolicyName: "text",
			ServiceName: "text",
			SpaceId: "text"
		}
	},
	UpdateServicePolicy: {
		effect: "write",
		limit: "none",
		required: {
			ServiceName: {
				kind: "text",
				oneOf: ["db", "file"]
			},
			SpaceId: "text"
		},
		optional: {
			Policy: "text",
			CollectionName: "text",
			PolicyName: {
				kind: "text",
				oneOf: [
					"PUBLICREAD",
					"PRIVATE",
					"ADMINWRITEONLY",
					"ADMINREADWRITEONLY",
					"EXTENDED"
				]
			}
		},
		reply: {
			...envelope,
			CollectionName: "text",
			Policy: "text",
			PolicyName: "text",
			ServiceName: "text",
			SpaceId: "text"
		}
	},
	AddCorsDomain: {
		effect: "write",
		limit: "none",
		required: {
			Domain: "text",
			SpaceId: "text"
		},
		optional: {},
		reply: {
			...envelope,
			DomainId: "text"
		}
	},
	ListCorsDomains: {
		effect: "read",
		limit: "none",
		required: { SpaceId: "text" },
		optional: {},
		reply: {
			...envelope,
			Domains: [{
				Domain: "text",
				DomainId: "text"
			}]
		}
	},
	DeleteCorsDomain: {
		effect: "write",
		limit: "none",
		required: {
			DomainId: "text",
			SpaceId: "text"
		},
		optional: {},
		reply: envelope
	}
};
// build/wire/serverless/functions.js
const functionName = {
	kind: "text",
	pattern: /^[A-Za-z_][A-Za-z0-9_-]{0,29}$/
};
const runtime = {
	kind: "text",
	oneOf: [
		"nodejs8",
		"nodejs12",
		"nodejs14",
		"nodejs16",
		"nodejs18",
		"nodejs20"
	]
};
const memory = {
	kind: "integer",
	min: 128,
	max: 2048,
	step: 64
};
const timeoutSeconds = {
	kind: "integer",
	min: 1,
	max: 7200
};
const concurrency = {
	kind: "integer",
	min: 1,
	max: 20
};
const upTo128 = {
	kind: "text",
	maxLength: 128
};
const httpPath = {
	kind: "text",
	maxLength: 128,
	pattern: /^(\/http(\/[A-Za-z0-9_.-]+)*)?$/
};
const functions = {
	CreateFunction: {
		effect: "write",
		limit: "none",
		required: {
			Name: functionName,
			SpaceId: "text"
		},
		optional: {
			Desc: upTo128,
			Runtime: runtime,
			Memory: memory,
			Timeout: timeoutSeconds
		},
		reply: {
			...envelope,
			CreatedAt: "text",
			Desc: "text",
			ModifiedAt: "text",
			Name: "text",
			Spec: {
				InstanceConcurrency: "text",
				Memory: "text",
				Runtime: "text",
				Timeout: "text"
			}
		}
	},
	UpdateFunction: {
		effect: "write",
		limit: "none",
		required: {
			Name: functionName,
			SpaceId: "text"
		},
		optional: {
			Desc: upTo128,
			Memory: memory,
			Timeout: timeoutSeconds,
			HttpTriggerPath: httpPath,
			TimingTriggerConfig: "text",
			InstanceConcurrency: concurrency,
			Runtime: runtime,
			TimingTriggerUserPayload: "text"
		},
		reply: {
			...envelope,
			CreatedAt: "text",
			Desc: "text",
			HttpTriggerPath: "text",
			ModifiedAt: "text",
			Name: "text",
			Spec: {
				InstanceConcurrency: "integer",
				Memory: "text",
				Runtime: "text",
				Timeout: "text"
			},
			TimingTriggerConfig: "text",
			TimingTriggerUserPayload: "text"
		}
	},
	DeleteFunction: {
		effect: "write",
		limit: "none",
		required: {
			Name: "text",
			SpaceId: "text"
		},
		optional: {},
		reply: envelope
	},
	DeployFunction: {
		effect: "write",
		limit: "none",
		required: {
			DeploymentId: "text",
			SpaceId: "text"
		},
		optional: {},
		reply: envelope
	},
	DescribeFunction: {
		effect: "read",
		limit: "none",
		required: {
			Name: "text",
			SpaceId: "text"
		},
		optional: {},
		reply: {
			...envelope,
			Deployment: {
				CreatedAt: "text",
				DeploymentId: "text",
				DownloadSignedUrl: "text",
				ModifiedAt: "text",
				VersionNo: "text"
			},
			Function: {
				CreatedAt: "text",
				Desc: "text",
				HttpTriggerPath: "text",
				ModifiedAt: "text",
				Name: "text",
				Spec: {
					InstanceConcurrency: "integer",
					Memory: "text",
					Runtime: "text",
					Timeout: "text"
				},
				TimingTriggerConfig: "text",
				TimingTriggerUserPayload: "text"
			}
		}
	},
	ListFunctionDeployment: {
		effect: "read",
		limit: "none",
		required: {
			Name: "text",
			SpaceId: "text"
		},
		optional: {
			PageNum: pageNum,
			PageSize: {
				kind: "integer",
				min: 1,
				max: 100
			},
			Status: "text"
		},
		reply: {
			...envelope,
			DataList: [{
				CreatedAt: "text",
				DeploymentId: "text",
				DownloadSignedUrl: "text",
				ModifiedAt: "text",
				Status: {
					Label: "text",
					Status: "text"
				},
				VersionNo: "text"
			}],
			Paginator: paginator
		}
	},
	RunFunction: {
		effect: "write",
		limit: "none",
		longestMs: 6e4,
		required: {
			Body: "text",
			SpaceId: "text"
		},
		optional: {},
		reply: {
			...envelope,
			Result: "text",
			RuntimeMeta: {
				BillingDuration: "integer",
				InvocationDuration: "integer",
				MaxMemoryUsage: "integer",
				RequestId: "text"
			}
		}
	},
	ListFunction: {
		effect: "read",
		limit: "none",
		required: { SpaceId: "text" },
		optional: {
			PageNum: pageNum,
			PageSize: {
				kind: "integer",
				min: 1,
				max: 100
			},
			FilterBy: "text"
		},
		reply: {
			...envelope,
			DataList: [{
				CreatedAt: "text",
				Desc: "text",
				HttpTriggerPath: "text",
				ModifiedAt: "text",
				Name: "text",
				Spec: {
					InstanceConcurrency: "integer",
					Memory: "text",
					Runtime: "text",
					Timeout: "text"
				},
				TimingTriggerConfig: "text"
			}],
			Paginator: paginator
		}
	},
	CreateFunctionDeployment: {
		effect: "write",
		limit: "none",
		required: {
			Name: functionName,
			SpaceId: "text"
		},
		optional: {},
		reply: {
			...envelope,
			DeploymentId: "text",
			UploadSignedUrl: "text"
		}
	},
	ListFunctionLog: {
		effect: "read",
		limit: "none",
		required: {
			Name: "text",
			SpaceId: "text"
		},
		optional: {
			PageNum: pageNum,
			PageSize: "integer",
			LogRequestId: "text",
			FromDate: "integer",
			ToDate: "integer",
			Status: "text"
		},
		reply: {
			...envelope,
			DataList: [{
				Content: "text",
				Contents: ["text"],
				FunctionName: "text",
				Level: "text",
				Levels: ["text"],
				RequestId: "text",
				SpaceId: "text",
				Status: "text",
				Timestamp: "text",
				Timestamps: ["text"]
			}],
			Paginator: paginator
		}
	},
	UpdateHttpTriggerConfig: {
		effect: "write",
		limit: "none",
		required: {
			EnableService: "flag",
			SpaceId: "text"
		},
		optional: {
			CustomDomain: "text",
			CustomDomainCertificate: "text",
			CustomDomainPrivateKey: "text"
		},
		reply: {
			...envelope,
			CustomDomain: "text",
			CustomDomainCertificateInfo: "text",
			CustomDomainCname: "text",
			DefaultEndpoint: "text",
			EnableService: "flag"
		}
	},
	DescribeHttpTriggerConfig: {
		effect: "read",
		limit: "none",
		required: { SpaceId: "text" },
		optional: {},
		reply: {
			...envelope,
			CustomDomain: "text",
			CustomDomainCertificateInfo: "text",
			CustomDomainCname: "text",
			DefaultEndpoint: "text",
			EnableService: "flag"
		}
	}
};
// build/wire/serverless/hosting.js
const hosting = {
	OpenWebHostingService: {
		effect: "write",
		limit: "none",
		required: { SpaceId: "text" },
		optional: {},
		reply: {
			...envelope,
			Data: "flag"
		}
	},
	GetWebHostingStatus: {
		effect: "read",
		limit: "none",
		required: { SpaceId: "text" },
		optional: {},
		reply: {
			...envelope,
			Data: {
				SpaceId: "text",
				Status: "text"
			}
		}
	},
	GetWebHostingConfig: {
		effect: "read",
		limit: "none",
		required: { SpaceId: "text" },
		optional: {},
		reply: {
			...envelope,
			Data: {
				AllowedIps: "text",
				DefaultDomain: "text",
				ErrorHttpStatus: "text",
				ErrorPath: "text",
				IndexPath: "text",
				SpaceId: "text"
			}
		}
	},
	ModifyWebHostingConfig: {
		effect: "write",
		limit: "none",
		required: {
			SpaceId: "text",
			IndexPath: "text"
		},
		optional: {
			ErrorPath: "text",
			HistoryModePath: "text",
			AllowedIps: "text",
			ErrorHttpStatus: {
				kind: "text",
				oneOf: ["200", "404"]
			}
		},
		reply: {
			...envelope,
			Data: "flag"
		}
	},
	ListWebHostingFiles: {
		effect: "read",
		limit: "none",
		required: {
			Prefix: "text",
			SpaceId: "text"
		},
		optional: {
			Marker: "text",
			PageSize: {
				kind: "integer",
				min: 1,
				max: 500
			}
		},
		reply: {
			...envelope,
			Data: {
				Count: "integer",
				NextMarker: "text",
				WebHostingFiles: [{
					ContentType: "text",
					ETag: "text",
					FilePath: "text",
					LastModifiedTime: "integer",
					SignedUrl: "text",
					Size: "integer"
				}]
			}
		}
	},
	GetWebHostingUploadCredential: {
		effect: "read",
		limit: "none",
		required: {
			FilePath: "text",
			SpaceId: "text"
		},
		optional: {},
		reply: {
			...envelope,
			Data: {
				AccessKeyId: "text",
				Endpoint: "text",
				ExpiredTime: "integer",
				FilePath: "text",
				Policy: "text",
				SecurityToken: "text",
				Signature: "text"
			}
		}
	},
	DeleteWebHostingFile: {
		effect: "write",
		limit: "none",
		required: {
			FilePath: "text",
			SpaceId: "text"
		},
		optional: {},
		reply: {
			...envelope,
			Data: "flag"
		}
	},
	DescribeWebHostingFile: {
		effect: "read",
		limit: "none",
		required: {
			FilePath: "text",
			SpaceId: "text"
		},
		optional: {},
		reply: {
			...envelope,
			Data: {
				ContentType: "text",
				ETag: "text",
				Etag: "text",
				Exists: "flag",
				FilePath: "text",
				LastModifiedTime: "integer",
				SignedUrl: "text",
				Size: "integer"
			}
		}
	},
	BatchDeleteWebHostingFiles: {
		effect: "write",
		limit: "none",
		required: {
			SpaceId: "text",
			FilePaths: {
				kind: "texts",
				minLength: 1,
				maxLength: 1e3
			}
		},
		optional: {},
		reply: {
			...envelope,
			Data: "flag"
		}
	},
	MoveWebHostingFile: {
		effect: "write",
		limit: "none",
		required: {
			SourceFilePath: "text",
			SpaceId: "text",
			TargetFilePath: "text"
		},
		optional: {},
		removed: "Upload the file under its new path, then delete the old one.",
		reply: {
			...envelope,
			Data: "flag"
		}
	},
	ListWebHostingCustomDomains: {
		effect: "read",
		limit: "none",
		required: { SpaceId: "text" },
		optional: {},
		reply: {
			...envelope,
			Data: [{
				AccessControlAllowOrigin: "text",
				AccessOriginControl: "flag",
				Cname: "text",
				CreateTime: "integer",
				Description: "text",
				Domain: "text",
				EnableCors: "flag",
				ForceRedirectType: "text",
				SslProtocol: "text",
				Status: "text",
				UpdateTime: "integer"
			}]
		}
	},
	SaveWebHostingCustomDomainConfig: {
		effect: "write",
		limit: "none",
		required: {
			DomainName: "text",
			ForceRedirectType: {
				kind: "text",
				oneOf: ["HTTPS_FORCE", "OFF"]
			},
			SpaceId: "text"
		},
		optional: {},
		reply: envelope
	},
	BindWebHostingCustomDomain: {
		effect: "write",
		limit: "none",
		required: {
			CustomDomain: "text",
			SpaceId: "text"
		},
		optional: {},
		reply: {
			...envelope,
			Data: "flag"
		}
	},
	UnbindWebHostingCustomDomain: {
		effect: "write",
		limit: "none",
		required: {
			CustomDomain: "text",
			SpaceId: "text"
		},
		optional: {},
		reply: {
			...envelope,
			Data: "flag"
		}
	},
	GetWebHostingCertificateDetail: {
		effect: "read",
		limit: "none",
		required: {
			CustomDomain: "text",
			SpaceId: "text"
		},
		optional: {},
		reply: {
			...envelope,
			Data: {
				CertDomainName: "text",
				CertExpiredTime: "integer",
				CertLife: "text",
				CertName: "text",
				CertType: "text",
				ServerCertificateStatus: "text"
			}
		}
	},
	AttachWebHostingCertificate: {
		effect: "write",
		limit: "none",
		required: {
			CertName: "text",
			CertType: {
				kind: "text",
				oneOf: ["upload", "cas"]
			},
			Domain: "text",
			SpaceId: "text",
			ServerCertificate: "text",
			PrivateKey: "text"
		},
		optional: {},
		reply: {
			...envelope,
			Data: "flag"
		}
	},
	DeleteWebHostingCertificate: {
		effect: "write",
		limit: "none",
		required: {
			Domain: "text",
			SpaceId: "text"
		},
		optional: {},
		reply: {
			...envelope,
			Data: "flag"
		}
	},
	SaveWebHostingCustomDomainCorsConfig: {
		effect: "write",
		limit: "none",
		required: {
			DomainName: "text",
			EnableCors: "flag",
			SpaceId: "text"
		},
		optional: {
			AccessControlAllowOrigin: "text",
			AccessOriginControl: "flag"
		},
		reply: {
			...envelope,
			Data: "flag"
		}
	},
	GetWebHostingDomainVerificationContent: {
		effect: "read",
		limit: "none",
		required: {
			SpaceId: "text",
			Domain: "text"
		},
		optional: {},
		reply: {
			...envelope,
			Data: {
				Content: "text",
				Domain: "text"
			}
		}
	},
	VerifyWebHostingDomainOwner: {
		effect: "read",
		limit: "none",
		required: {
			SpaceId: "text",
			Domain: "text",
			VerifyType: {
				kind: "text",
				oneOf: ["dnsCheck"]
			}
		},
		optional: {},
		reply: envelope
	}
};
// build/wire/serverless/open-platforms.js
const openPlatforms = {
	ListOpenPlatformConfig: {
		effect: "read",
		limit: "none",
		required: {
			SpaceId: "text",
			Platform: {
				kind: "text",
				oneOf: ["Alipay", "Wechat"]
			}
		},
		optional: {},
		reply: {
			...envelope,
			SecretList: [{
				AppCert: "text",
				AppId: "text",
				AppSecret: "text",
				Platform: "text",
				PrivateKey: "text",
				PublicCert: "text",
				PublicKey: "text",
				RootCert: "text",
				SignMode: "text",
				SpaceId: "text"
			}]
		}
	},
	SaveAntOpenPlatformConfig: {
		effect: "write",
		limit: "none",
		required: {
			AppId: {
				kind: "text",
				maxLength: 64
			},
			PrivateKey: "text",
			SignMode: {
				kind: "text",
				oneOf: ["PUBLIC_KEY", "CERT"]
			},
			SpaceId: "text"
		},
		optional: {
			PublicKey: "text",
			AppCert: "text",
			PublicCert: "text",
			RootCert: "text"
		},
		reply: envelope
	},
	DeleteAntOpenPlatformConfig: {
		effect: "write",
		limit: "none",
		required: {
			AppId: "text",
			SpaceId: "text"
		},
		optional: {},
		reply: envelope
	},
	SaveWechatOpenPlatformConfig: {
		effect: "write",
		limit: "none",
		required: {
			AppId: {
				kind: "text",
				maxLength: 64
			},
			AppSecret: {
				kind: "text",
				maxLength: 200
			},
			SpaceId: "text"
		},
		optional: {},
		reply: envelope
	},
	DeleteWechatOpenPlatformConfig: {
		effect: "write",
		limit: "none",
		required: {
			AppId: "text",
			SpaceId: "text"
		},
		optional: {},
		reply: envelope
	},
	ListDingtalkOpenPlatformConfigs: {
		effect: "read",
		limit: "none",
		required: { SpaceId: "text" },
		optional: {},
		reply: {
			...envelope,
			Configs: [{
				AppId: "text",
				AppSecret: "text",
				CreateTime: "text",
				UpdateTime: "text"
			}]
		}
	},
	AddDingtalkOpenPlatformConfig: {
		effect: "write",
		limit: "none",
		required: {
			AppId: {
				kind: "text",
				maxLength: 64
			},
			AppSecret: {
				kind: "text",
				maxLength: 200
			},
			SpaceId: "text"
		},
		optional: {},
		reply: envelope
	},
	UpdateDingtalkOpenPlatformConfig: {
		effect: "write",
		limit: "none",
		required: {
			AppId: {
				kind: "text",
				maxLength: 128
			},
			AppSecret: {
				kind: "text",
				maxLength: 400
			},
			SpaceId: "text"
		},
		optional: {},
		reply: envelope
	},
	DeleteDingtalkOpenPlatformConfig: {
		effect: "write",
		limit: "none",
		required: {
			AppId: "text",
			SpaceId: "text"
		},
		optional: {},
		reply: envelope
	}
};
// build/wire/catalogue.js
const serverless = {
	ListSpace: {
		effect: "read",
		limit: "none",
		required: {},
		optional: {
			PageNum: {
				kind: "integer",
				min: 0
			},
			PageSize: {
				kind: "integer",
				min: 1,
				max: 1e3
			},
			SpaceIds: "text",
			EmasWorkspaceId: "text"
		},
		reply: {
			...envelope,
			Count: "integer",
			GmtCreate: "text",
			Spaces: [{
				Desc: "text",
				GmtCreate: "integer",
				GmtLastAccess: "integer",
				Name: "text",
				SpaceId: "text",
				Status: "text"
			}]
		}
	},
	DeleteSpace: {
		effect: "write",
		limit: "none",
		required: { SpaceId: "text" },
		optional: {},
		reply: envelope
	},
	CreateSpace: {
		effect: "write",
		limit: "none",
		required: { Name: "text" },
		optional: {
			Desc: {
				kind: "text",
				maxLength: 128
			},
			WorkspaceId: {
				kind: "integer",
				min: 1
			}
		},
		reply: {
			...envelope,
			SpaceId: "text"
		}
	},
	DescribeSpaceClientConfig: {
		effect: "read",
		limit: "none",
		required: { SpaceId: "text" },
		optional: {
			Detail: "text",
			WorkspaceId: {
				kind: "integer",
				min: 1
			}
		},
		reply: {
			...envelope,
			ApiKey: "text",
			Endpoint: "text",
			FileUploadEndpoint: "text",
			Name: "text",
			PrivateKey: "text",
			SpaceId: "text"
		}
	},
	ResetServerSecret: {
		effect: "write",
		limit: "none",
		required: { SpaceId: "text" },
		optional: {},
		reply: envelope
	},
	UpdateSpace: {
		effect: "write",
		limit: "none",
		required: { SpaceId: "text" },
		optional: {
			Desc: {
				kind: "text",
				maxLength: 128
			},
			Status: {
				kind: "text",
				oneOf: ["IN_SERVICE", "PAUSED"]
			}
		},
		reply: envelope
	},
	DescribeResourceUsage: {
		effect: "read",
		limit: "none",
		required: { SpaceId: "text" },
		optional: {
			PageNumber: pageNum,
			PageSize: {
				kind: "integer",
				min: 1,
				max: 1e3
			},
			EndTime: "text",
			Format: "text",
			StartTime: "text"
		},
		reply: {
			...envelope,
			DataList: [{
				CloudDB: {
					DataSize: "integer",
					Read: "integer",
					Write: "integer"
				},
				CloudFunction: {
					Compute: "integer",
					Count: "integer",
					Traffic: "integer"
				},
				CloudStorage: {
					DataSize: "integer",
					Download: "integer",
					Traffic: "integer",
					Upload: "integer"
				},
				EndTime: "text",
				StartTime: "text",
				StaticWeb: {
					DataSize: "integer",
					Traffic: "integer"
				}
			}],
			Paginator: paginator
		}
	},
	DescribeResourceQuota: {
		effect: "read",
		limit: "none",
		required: { SpaceId: "text" },
		optional: {},
		reply: {
			...envelope,
			CloudStorageDataSizeQuota: "number",
			StaticWebDataSizeQuota: "number"
		}
	},
	DescribeFCOpenStatus: {
		effect: "read",
		limit: "none",
		required: {},
		optional: {},
		reply: {
			...envelope,
			Status: "text"
		}
	},
	ListExtensions: {
		effect: "read",
		limit: "none",
		required: {},
		optional: {
			PageNumber: pageNum,
			PageSize: {
				kind: "integer",
				min: 1,
				max: 100
			}
		},
		reply: {
			...envelope,
			Extensions: [{
				Enabled: "text",
				ExtensionDesc: "text",
				ExtensionDocumentationLink: "text",
				ExtensionId: "text",
				ExtensionName: "text"
			}],
			PageNumber: "integer",
			PageSize: "integer",
			TotalCount: "integer"
		}
	},
	EnableExtension: {
		effect: "write",
		limit: "none",
		required: { ExtensionId: "text" },
		optional: {},
		reply: envelope
	},
	...functions,
	...hosting,
	...files,
	...database,
	...openPlatforms,
	...beyond
};
const operations = {
	...mcube,
	...mobileSync,
	...serverless
};
const isOperation = (name) => Object.hasOwn(operations, name);
const isMobileSync = (name) => Object.hasOwn(mobileSync, name);
const okCode = (name) => Object.hasOwn(mobileSync, name) ? "SUCCESS" : "OK";
const okCodes = (name) => isOperation(name) ? [okCode(name)] : ["OK", "SUCCESS"];
const mpaasDefaults = {
	endpoint: "https://mpaas.cn-hangzhou.aliyuncs.com",
	region: "cn-hangzhou",
	version: "2020-10-28",
	versions: [
		"2020-10-28",
		"2020-07-10",
		"2019-08-21"
	]
};
const serverlessDefaults = {
	endpoint: "https://mpserverless.aliyuncs.com",
	version: "2019-06-15",
	versions: ["2019-06-15"]
};
const productOf = (name) => Object.hasOwn(serverless, name) ? "mpserverless" : "mpaas";
const isServerless = (name) => Object.hasOwn(serverless, name);
const serverlessOkCodes = [
	"OK",
	"success",
	"Success",
	"200"
];
export { okCode as a, productOf as c, hosting as d, beyond as f, mpaasDefaults as i, serverlessDefaults as l, isOperation as n, okCodes as o, mobileSync as p, isServerless as r, operations as s, isMobileSync as t, serverlessOkCodes as u };
