import { n as factsIn, s as textIn } from "./said.js";
// build/errors/entry.js
const entry = (fields) => fields;
const call$1 = ({ operation, requestId }) => requestId ? `${operation} (request ${requestId})` : operation;
const inMegabytes = (bytes) => `${Math.round(bytes / 1024 / 1024 * 10) / 10} MB`;
const readable$1 = (bytes) => bytes < 1048576 ? `${bytes} bytes` : `${inMegabytes(bytes)} (${bytes} bytes)`;
const sizes$1 = (files) => files.map(({ path, sizeBytes }) => `${path} (${inMegabytes(sizeBytes)})`).join(", ");
const hint$1 = (nearest) => nearest ? ` Did you mean "${nearest}"?` : "";
const listed$1 = (words) => words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
const some$1 = (what, names) => names.length === 0 ? "" : ` ${what}: ${names.slice(0, 10).join(", ")}${names.length > 10 ? ` and ${names.length - 10} more` : ""}.`;
// build/errors/role-refusals.js
const table = [
	{
		kind: "expired",
		code: /OIDCToken\.Expired$/
	},
	{
		kind: "audience",
		code: /OIDCToken\.AudienceNotMatch$/
	},
	{
		kind: "issuer",
		code: /OIDCToken\.Issuer/
	},
	{
		kind: "fingerprint",
		code: /OIDCToken\.(?:PublicKeyFingerprint|HttpsUrl)/
	},
	{
		kind: "token",
		code: /OIDCToken/
	},
	{
		kind: "provider",
		code: /^AuthenticationFail\.NoPermission$/,
		reason: /provider/i
	},
	{
		kind: "trust",
		code: /^AuthenticationFail\.NoPermission$/
	},
	{
		kind: "role",
		code: /^EntityNotExist\.Role/
	},
	{
		kind: "root",
		code: /^NoPermission/,
		reason: /root/i
	},
	{
		kind: "grant",
		code: /^NoPermission|^Forbidden/
	},
	{
		kind: "duration",
		code: /DurationSeconds$/
	},
	{
		kind: "session",
		code: /RoleSessionName$/
	},
	{
		kind: "arn",
		code: /RoleArn$/
	}
];
const roleRefusalKind = (refusal) => table.find(({ code, ...more }) => code.test(refusal.code) && (!("reason" in more) || more.reason.test(refusal.reason)))?.kind;
const says$1 = ({ claims }) => claims === "" ? "" : ` The token says: ${claims}.`;
const advices$1 = {
	expired: () => "An OIDC token lives for minutes only: take it in the job that runs miniship, or let the file be renewed.",
	audience: (which) => `Add the audience of the token to the client IDs of the OIDC provider in RAM, or set "oidc-audience" to one of them.${says$1(which)}`,
	issuer: (which) => `Correct "oidc-provider-arn", or the issuer URL of that provider in RAM (GitHub: https://token.actions.githubusercontent.com).${says$1(which)}`,
	fingerprint: () => "Renew the certificate fingerprint of the OIDC provider in the RAM console.",
	token: (which) => `Check that "oidc-token", or the file named, holds the token as the CI system issued it, and nothing else.${says$1(which)}`,
	provider: () => "Correct \"oidc-provider-arn\": RAM, under SSO, Role-based SSO, OIDC, shows it.",
	trust: (which) => `Compare the trust policy of the role with the token: oidc:iss, oidc:aud, oidc:sub.${says$1(which)}`,
	role: ({ roleArn }) => `Compare the ARN ${roleArn} with the role in the RAM console, account number included.`,
	root: () => "Use the access key of a RAM user: the account itself (root) cannot take a role.",
	grant: ({ roleArn }) => `Grant sts:AssumeRole on ${roleArn} to the user or role that takes it, and let the trust policy of that role name it.`,
	duration: () => "Lower \"role-duration\", or raise the longest session of the role in RAM (MaxSessionDuration).",
	session: () => "Correct \"role-session-name\": 2 to 64 letters, digits and . @ - _.",
	arn: () => "Correct the ARN of the role; RAM shows it on the page of the role."
};
function roleAdvice(refusal) {
	const kind = roleRefusalKind(refusal);
	return kind === void 0 ? "The reason above is the cloud’s own; the request id lets its support find the call." : advices$1[kind](refusal);
}
const tokenAdvice = {
	github: "Give the job \"permissions: id-token: write\"; a pull request from a fork cannot have it.",
	gitlab: "Declare \"id_tokens: { MINISHIP_OIDC_TOKEN: { aud: sts.aliyuncs.com } }\" in the job.",
	other: "Let the CI system write its OIDC token into a file, and name that with ALIBABA_CLOUD_OIDC_TOKEN_FILE."
};
// build/errors/cloud-failures.js
const cloudFailures = {
	APPS_FAILED: entry({
		exit: 5,
		message: ({ failed, count }) => `${failed.length} of ${count} mini programs failed: ${failed.slice(0, 10).join(", ")}${failed.length > 10 ? ` and ${failed.length - 10} more` : ""}.`,
		help: "Each says below what to do; run the same command again afterwards: those that are done are left alone."
	}),
	CREDENTIALS_MISSING: entry({
		exit: 4,
		message: () => "No access key was found.",
		help: "Set ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET (and ALIBABA_CLOUD_SECURITY_TOKEN for STS), or take a role without a stored key: \"role-arn\" and \"oidc-provider-arn\"."
	}),
	CREDENTIALS_INCOMPLETE: entry({
		exit: 4,
		message: ({ given, missing }) => `${given} is given, but ${missing} is not.`,
		help: "An access key is a pair; give both of the same key."
	}),
	OIDC_TOKEN_MISSING: entry({
		exit: 4,
		message: () => "A role is to be taken with an OIDC token, and this job has none.",
		help: ({ system }) => tokenAdvice[system]
	}),
	OIDC_TOKEN_UNUSABLE: entry({
		exit: 4,
		message: ({ source, reason }) => `The OIDC token of ${source} cannot be used: ${reason}.`,
		help: ({ system }) => tokenAdvice[system]
	}),
	ROLE_REFUSED: entry({
		exit: 4,
		message: ({ code, reason, roleArn, ...which }) => `The role ${roleArn} was refused by ${call$1(which)}: ${code}: ${reason}`,
		help: roleAdvice
	}),
	KEYS_UNREADABLE: entry({
		exit: 4,
		message: ({ source, reason }) => `No access key can be had from ${source}: ${reason}.`,
		help: "Mend that, or let the key come from elsewhere with \"credentials\"."
	}),
	KEY_REFUSED: entry({
		exit: 4,
		message: ({ reason, ...which }) => `The access key was refused by ${call$1(which)}: ${reason}`,
		help: "Check that the access key exists, is active, and belongs to this account."
	}),
	SIGNATURE_REFUSED: entry({
		exit: 4,
		message: (which) => `The cloud did not accept the signature of ${call$1(which)}.`,
		help: "The access key secret is most likely wrong; copy it again, without spaces."
	}),
	TOKEN_EXPIRED: entry({
		exit: 4,
		message: (which) => `The security token (STS) was refused as expired or invalid by ${call$1(which)}.`,
		help: "Take a new token, and let it live longer than the job."
	}),
	CLOCK_WRONG: entry({
		exit: 4,
		message: ({ skewSeconds, ...which }) => `The clock of this machine is ${skewSeconds === void 0 ? "too far" : `${Math.abs(skewSeconds)} seconds`} off; ${call$1(which)} was refused.`,
		help: "Set the clock of the machine (NTP); the cloud accepts a difference of 15 minutes."
	}),
	CLOCK_OFF: entry({
		exit: 4,
		message: ({ host, skewSeconds }) => `The clock of this machine is ${Math.abs(skewSeconds)} seconds ${skewSeconds > 0 ? "ahead of" : "behind"} that of ${host}; signed calls are refused.`,
		help: "Set the clock of the machine (NTP); the cloud accepts a difference of 15 minutes."
	}),
	PERMISSION_DENIED: entry({
		exit: 4,
		message: ({ reason, operation, requestId }) => `The access key may not call ${call$1({
			operation,
			requestId
		})}: ${reason}`,
		help: ({ product, operation }) => `Grant the RAM action ${product}:${operation} to the user or role of the access key.`
	}),
	CLOUD_REFUSED: entry({
		exit: 5,
		message: ({ code, reason, ...which }) => `The cloud refused ${call$1(which)}: ${code}: ${reason}`,
		help: "The reason above is the cloud’s own; the request id lets its support find the call."
	}),
	APP_UNKNOWN: entry({
		exit: 5,
		message: ({ reason, ...which }) => `The cloud does not know this app, workspace or tenant (${call$1(which)}): ${reason}`,
		help: "Compare \"app-id\", \"workspace-id\" and \"tenant-id\" with the code configuration page of the mPaaS console."
	}),
	SPACE_UNKNOWN: entry({
		exit: 5,
		message: ({ spaceId, reason, ...which }) => `This access key cannot use space "${spaceId}" (${call$1(which)}): ${reason}`,
		help: "Compare \"space-id\" with the spaces of the MPServerless console: it must be in service, and of the account of the access key."
	}),
	MINI_PROGRAM_MISSING: entry({
		exit: 5,
		message: ({ h5Id }) => `There is no mini program ${h5Id} in this workspace.`,
		help: "Correct \"h5-id\", or let a release create it with --create-app and --h5-name."
	}),
	VIRTUAL_DOMAIN_MISSING: entry({
		exit: 5,
		message: () => "No virtual domain is set for this workspace, and none was given.",
		help: "Set one in the mPaaS console (it cannot be changed later), or give \"virtual-domain\" or \"vhost\"."
	}),
	RSA_KEY_MISSING: entry({
		exit: 5,
		message: () => "No RSA key is set for this workspace, so its packages are not signed.",
		help: "Upload a 2048-bit private key on the mini program page of the mPaaS console; without one, only apps that do not verify signatures open the package."
	}),
	VERSION_EXISTS: entry({
		exit: 5,
		message: ({ h5Version, packageId }) => `Version ${h5Version} exists already (package ${packageId}) with other content.`,
		help: "A version can be used once only; raise the version and release again."
	}),
	VERSION_NOT_NEWER: entry({
		exit: 5,
		message: ({ h5Version, highest }) => `Version ${h5Version} is not above ${highest}, which is or was published; phones take the highest.`,
		help: "Raise the version, or insist with --allow-downgrade."
	}),
	UPLOAD_POLICY_EXPIRED: entry({
		exit: 5,
		message: (which) => `The upload permission had expired when the file was sent (${call$1(which)}).`,
		help: "Run it again; if it happens again, check the clock of the machine and the speed of its network."
	}),
	UPLOAD_REFUSED: entry({
		exit: 5,
		message: ({ code, reason, ...which }) => `The storage refused the file (${call$1(which)}): ${code}: ${reason}`,
		help: "The reason above is the storage’s own."
	}),
	PACKAGE_REFUSED: entry({
		exit: 5,
		message: ({ reason, ...which }) => `The cloud refused the package (${call$1(which)}): ${reason}`,
		help: "Correct what the reason names; nothing was published."
	}),
	PLAN_MOVED: entry({
		exit: 5,
		message: ({ given, now }) => `The world has moved since the plan: its digest was ${given}, and is ${now} now. Nothing was changed.`,
		help: "Look at a new plan (--dry-run), then deploy with its digest."
	}),
	QUOTA_EXCEEDED: entry({
		exit: 5,
		message: ({ sizeBytes, quotaBytes }) => `The site would hold ${readable$1(sizeBytes)}, but the space has room for ${readable$1(quotaBytes)}.`,
		help: "Make the site smaller, let old files be deleted, or buy room for the space."
	}),
	RUN_OVERTAKEN: entry({
		exit: 5,
		message: ({ mine, newest, taskId }) => `This run is of ${mine}, and was overtaken by ${newest}, published at the same time; task ${taskId} of this run was ended.`,
		help: "Of two commits released at once the newer one wins, whichever came first. Nothing has to be done; --force publishes this one all the same."
	}),
	CLOUD_THROTTLED: entry({
		exit: 6,
		transient: true,
		message: (which) => `The cloud throttled ${call$1(which)}, again and again.`,
		help: "Another job spends the limit of this app and workspace; run it again later, or one after the other."
	}),
	LIMIT_SPENT: entry({
		exit: 6,
		transient: true,
		message: ({ throttled, calls }) => `The cloud throttled ${throttled} of ${calls} calls: somebody else spends the limit of this app and workspace.`,
		help: "Run jobs of one app and workspace one after the other; a \"concurrency\" group of the workflow does that."
	}),
	CLOUD_UNAVAILABLE: entry({
		exit: 6,
		transient: true,
		message: ({ status, reason, ...which }) => `The cloud answered ${call$1(which)} with HTTP ${status}: ${reason}`,
		help: "Run it again; if it lasts, ask the cloud’s support with the request id."
	}),
	FUNCTION_BUSY: entry({
		exit: 6,
		transient: true,
		message: ({ reason, ...which }) => `The function stayed busy, so ${call$1(which)} was refused again and again: ${reason}`,
		help: "Another deployment of the function is under way; run it again when that is done."
	}),
	CONNECTION_FAILED: entry({
		exit: 6,
		transient: true,
		message: ({ operation, host, reason }) => `${operation} could not reach ${host}: ${reason}.`,
		help: "Check the network, the proxy (HTTPS_PROXY, NO_PROXY) and the endpoint."
	}),
	TIME_UP: entry({
		exit: 6,
		transient: true,
		message: ({ timeoutMs, unanswered }) => `The run did not end within ${Math.round(timeoutMs / 1e3)} s, and was stopped${unanswered === void 0 ? "" : ` before ${unanswered} was answered: it may have taken effect`}.`,
		help: "Run the same command again: it goes on from what it finds; or allow more time with \"timeout\"."
	}),
	TIMED_OUT: entry({
		exit: 6,
		transient: true,
		message: ({ operation, waitedMs }) => `${operation} gave no answer within ${Math.round(waitedMs / 1e3)} s.`,
		help: "Run it again, or allow more time with \"call-timeout\" or \"timeout\"."
	}),
	REPLY_UNREADABLE: entry({
		exit: 6,
		transient: true,
		message: ({ reason, ...which }) => `The answer to ${call$1(which)} cannot be read: ${reason}.`,
		help: "A proxy may have answered in the cloud’s place; check HTTPS_PROXY and the endpoint."
	}),
	NOT_LIVE: entry({
		exit: 7,
		message: ({ what, state, waitedMs }) => `${what} was accepted but is ${state}, not live, after ${Math.round(waitedMs / 1e3)} s.`,
		help: "Look at it in the console, or run the same command again: it goes on from here."
	}),
	WHITELIST_INCOMPLETE: entry({
		exit: 7,
		message: ({ name, users }) => `The cloud did not take ${users.length} users into whitelist "${name}": ${users.join(", ")}.`,
		help: "Correct these user ids and run it again."
	}),
	READ_BACK_DIFFERS: entry({
		exit: 7,
		message: ({ what, field, expected, found }) => `${what} reads back with ${field} "${found}" instead of "${expected}".`,
		help: "Somebody or something else changed it; look at it in the console."
	}),
	FUNCTIONS_FAILED: entry({
		exit: 7,
		message: ({ failed, live }) => `${failed.length} functions failed: ${failed.join(", ")}; ${live.length === 0 ? "none is live" : `live are ${live.join(", ")}`}.`,
		help: "Mend what is told of each, then run the same command again: those that are live stay as they are."
	}),
	SMOKE_FAILED: entry({
		exit: 7,
		message: ({ name, reason, ...which }) => `Function ${name} is live, but its smoke test failed at ${call$1(which)}: ${reason}.`,
		help: "Mend the function or the expectation and run it again: the function is sent again."
	}),
	SITE_INCOMPLETE: entry({
		exit: 7,
		message: ({ missing, remaining }) => `The site is not as it should be.${some$1("Not listed", missing)}${some$1("Not deleted", remaining)}`,
		help: "Run the same command again: it sends and deletes only what is left."
	}),
	OUTCOME_UNKNOWN: entry({
		exit: 8,
		message: ({ operation, reason }) => `Whether ${operation} took effect is unknown: ${reason}`,
		help: ({ looks = true }) => looks ? "Run the same command again: it looks first, and goes on from what it finds." : "Look with an operation that reads whether it is there, before you call it again: \"call\" does not look, and would do it twice."
	})
};
// build/errors/input-failures.js
const inputFailures = {
	SEVERAL_PROBLEMS: entry({
		exit: 2,
		message: ({ count }) => `${count} problems were found; nothing was sent.`,
		help: "Mend all of them, then run it again."
	}),
	VERB_UNKNOWN: entry({
		exit: 2,
		message: ({ verb, nearest }) => `There is no verb "${verb}".${hint$1(nearest)}`,
		help: "Run with --help for the list of verbs."
	}),
	VERB_MISSING: entry({
		exit: 2,
		message: () => "No verb was given.",
		help: "Begin with a verb, such as \"release\"; --help lists them."
	}),
	PLAN_UNCLEAR: entry({
		exit: 2,
		message: ({ asked, plannable }) => `${asked === void 0 ? "\"plan\" does not say of what" : `There is no plan of "${asked}"`}; there are plans of ${listed$1(plannable)}.`,
		help: ({ plannable }) => `Write "plan" and one of them, such as "plan ${plannable[0] ?? "release"}", with the flags of that verb.`
	}),
	CODE_UNKNOWN: entry({
		exit: 2,
		message: ({ code, nearest }) => `There is no error code "${code}".${hint$1(nearest)}`,
		help: "Copy the code from the message; \"explain\" alone lists them all."
	}),
	INPUT_UNKNOWN: entry({
		exit: 2,
		message: ({ name, where, nearest }) => `There is no input "${name}" (${where}).${hint$1(nearest)}`,
		help: "Correct the name, or take it out; --help lists every input of a verb."
	}),
	INPUT_MISSING: entry({
		exit: 2,
		message: ({ name, about }) => `"${name}" is missing: ${about}`,
		help: ({ name }) => `Give --${name}, the Action input "${name}", or the variable MINISHIP_${name.toUpperCase().replaceAll("-", "_")}.`
	}),
	INPUT_INVALID: entry({
		exit: 2,
		message: ({ name, value, where, expected }) => `"${name}" is "${value}" (${where}), but must be ${expected}.`,
		help: ({ name }) => `Correct "${name}".`
	}),
	INPUTS_CONFLICT: entry({
		exit: 2,
		message: ({ names, reason }) => `${names.map((name) => `"${name}"`).join(" and ")} do not go together: ${reason}`,
		help: "Keep one of them."
	}),
	INPUT_MISPLACED: entry({
		exit: 2,
		message: ({ name, where, reason }) => `"${name}" cannot be given here (${where}): ${reason}.`,
		help: ({ name }) => `Take "${name}" out, or give it where it belongs.`
	}),
	TARGET_UNEXPECTED: entry({
		exit: 2,
		message: ({ name, value, where, expected, expectedWhere }) => `"${name}" is "${value}" (${where}), but "expect-${name}" says "${expected}" (${expectedWhere}).`,
		help: "Nothing was sent. One of the two belongs to another environment: look at the variables of this job."
	}),
	ARGUMENT_UNEXPECTED: entry({
		exit: 2,
		message: ({ argument }) => `"${argument}" is neither a flag nor the value of one.`,
		help: "Write a value right after its flag (--name VALUE), in quotes when it holds spaces."
	}),
	SECRET_ON_COMMAND_LINE: entry({
		exit: 2,
		message: ({ name }) => `--${name} would put a secret on the command line, where every process can read it.`,
		help: ({ variable, file }) => `Set the variable ${variable} instead${file === void 0 ? "" : `, or name a file with --${file} (- is standard input)`}.`
	}),
	CONFIG_INVALID: entry({
		exit: 2,
		message: ({ where, reason }) => `${where}: ${reason}`,
		help: ({ variable }) => variable === void 0 ? "Correct the configuration file; its JSON Schema is dist/miniship.schema.json." : `Set the variable ${variable}, or write the value into the file.`
	}),
	APP_NOT_CHOSEN: entry({
		exit: 2,
		message: ({ file, apps, asked }) => asked === void 0 ? `${file} describes ${apps.length} mini programs (${apps.join(", ")}) and none was chosen.` : `${file} has no mini program "${asked}"; it has ${apps.join(", ") || "none"}.`,
		help: "Choose one with --app NAME."
	}),
	APPS_MISSING: entry({
		exit: 2,
		message: ({ file }) => `All mini programs are asked for, and ${file} describes none.`,
		help: "Describe them under \"apps\" in miniship.yml, each with its \"h5Id\" and \"path\"."
	}),
	APP_TWICE: entry({
		exit: 2,
		message: ({ h5Id, apps }) => `${listed$1(apps)} are the same mini program, ${h5Id}.`,
		help: "Give each its own \"h5Id\" in miniship.yml, or choose one of them with --app NAME."
	}),
	VERSION_MISSING: entry({
		exit: 2,
		message: () => "No version was given, the run has no tag, and package.json has no version.",
		help: "Give \"version\", run on a tag such as v1.4.2, or write a version into package.json."
	}),
	VERSION_INVALID: entry({
		exit: 2,
		message: ({ version, scheme, reason }) => `Version "${version}" does not fit the scheme "${scheme}": ${reason}`,
		help: "Use a tag such as v1.4.2 or v1.4.2-rc.1, or choose another \"version-scheme\"."
	}),
	FILE_UNREADABLE: entry({
		exit: 2,
		message: ({ input, path, reason }) => `The file of "${input}", ${path}, cannot be read: ${reason}.`,
		help: "Check the path; relative paths start at the working directory."
	}),
	FILE_INVALID: entry({
		exit: 2,
		message: ({ input, path, reason }) => `${path} cannot be used as "${input}": ${reason}`,
		help: ({ input }) => `Correct the file, or name another one with "${input}".`
	}),
	FILE_UNWRITABLE: entry({
		exit: 2,
		message: ({ path, reason }) => `${path} cannot be written: ${reason}.`,
		help: "Make room on the disk, or choose a folder that can be written."
	}),
	FILES_DIFFER: entry({
		exit: 2,
		message: ({ paths }) => `Nothing was written: ${paths.join(", ")} ${paths.length === 1 ? "is" : "are"} there with other content.`,
		help: "Compare with what \"miniship init\" prints; --force replaces them."
	}),
	ICON_INVALID: entry({
		exit: 2,
		message: ({ path, reason }) => `The icon ${path} ${reason}.`,
		help: "Give a PNG or JPEG file, 180 by 180 pixels for the best result."
	}),
	ICON_MISSING: entry({
		exit: 2,
		message: ({ h5Id }) => `Mini program ${h5Id} has no version yet, and its first version needs an icon.`,
		help: "Give \"icon\", the path of a PNG or JPEG file."
	}),
	WHITELIST_TOO_LARGE: entry({
		exit: 2,
		message: ({ path, reason }) => `The whitelist file ${path} ${reason}.`,
		help: "Split the users over several whitelists; a file may hold 5 MB, one user a line."
	}),
	ENDPOINT_INSECURE: entry({
		exit: 2,
		message: ({ url }) => `${url} is plain http, which is allowed to this machine only.`,
		help: "Use https."
	}),
	OPERATION_REMOVED: entry({
		exit: 2,
		message: ({ operation }) => `The vendor has taken ${operation} out of its API.`,
		help: ({ instead }) => instead
	}),
	OPERATION_MISSING: entry({
		exit: 2,
		message: () => "No operation was named.",
		help: "Name one behind \"call\", such as \"call ListSpace\", or give the input \"operation\"; \"call --list\" shows all of them."
	}),
	OPERATION_UNKNOWN: entry({
		exit: 2,
		message: ({ operation, nearest }) => `There is no operation "${operation}" in the catalogue.${hint$1(nearest)}`,
		help: "\"call --list\" shows all of them; one that is not listed is sent with \"raw\"."
	}),
	OPERATION_UNPAGED: entry({
		exit: 2,
		message: ({ operation }) => `${operation} answers everything at once: it has no pages.`,
		help: "Leave \"all-pages\" out."
	}),
	PRODUCT_UNKNOWN: entry({
		exit: 2,
		message: ({ operation }) => `Nothing says which cloud has the operation "${operation}": it has neither a SpaceId nor a WorkspaceId.`,
		help: "Say it: \"raw\" is mpaas or mpserverless."
	}),
	PARAMETER_UNKNOWN: entry({
		exit: 2,
		message: ({ operation, parameter, version }) => `${operation} has no parameter "${parameter}"${version === void 0 ? "" : ` in version ${version} of the API`}.`,
		help: ({ known }) => known.length === 0 ? "It takes none." : `It takes ${listed$1(known)}.`
	}),
	PARAMETER_MISSING: entry({
		exit: 2,
		message: ({ operation, parameter, expected, about }) => `${operation} needs "${parameter}", ${expected}: ${about}`,
		help: ({ operation, parameter }) => `Give --${parameter}, or put it into "parameters"; "call ${operation} --help" describes it.`
	}),
	PARAMETER_INVALID: entry({
		exit: 2,
		message: ({ operation, parameter, value, expected }) => `"${parameter}" of ${operation} is ${value}, but must be ${expected}.`,
		help: ({ parameter, about }) => `${about || `Correct "${parameter}".`}`
	}),
	PARAMETER_SECRET: entry({
		exit: 2,
		message: ({ parameter }) => `--${parameter} would put a secret on the command line, where every process can read it.`,
		help: ({ parameter }) => `Write --${parameter} @PATH with a file that holds it (@- is standard input), or set MINISHIP_PARAMETERS.`
	}),
	QUERY_UNFIT: entry({
		exit: 2,
		message: ({ query, reason, ...facts }) => `${call$1(facts)} was answered, but the query "${query}" fails on its reply: ${reason}`,
		help: "The call was made. Correct \"query\", or leave it out and look at the whole reply."
	}),
	NOTHING_TO_DEPLOY: entry({
		exit: 2,
		message: () => "Nothing says what to deploy: there are no functions, no site and no settings.",
		help: "Give \"functions\" or \"hosting\", or describe them under \"serverless\" in miniship.yml."
	}),
	NOTHING_TO_SHOW: entry({
		exit: 2,
		message: () => "Nothing says what to show: there is neither a mini program nor a space.",
		help: "Give \"app-id\" and \"h5-id\", or \"space-id\", or describe them in miniship.yml."
	}),
	NODE_TOO_OLD: entry({
		exit: 2,
		message: ({ version, least }) => `This is Node.js ${version}; miniship needs ${least} or newer.`,
		help: ({ least }) => `Install Node.js 24, or any version from ${least} on; on GitHub, use the Action, which brings its own.`
	}),
	NOTHING_DESCRIBED: entry({
		exit: 2,
		message: ({ folder }) => `Neither a mini program nor a space is described: there is nothing in flags, variables or a miniship.yml in ${folder}.`,
		help: "Describe one in miniship.yml (\"apps:\" or \"serverless:\"), or give \"app-id\", \"workspace-id\", \"tenant-id\" and \"h5-id\", or \"space-id\". \"miniship demo\" shows it all without an account."
	}),
	RECEIPT_UNUSABLE: entry({
		exit: 2,
		message: ({ path, reason }) => `The receipt ${path} cannot be used: ${reason}.`,
		help: "Name the miniship-receipt.json of an earlier run."
	}),
	FUNCTIONS_NOT_FOUND: entry({
		exit: 2,
		message: ({ pattern, folder }) => `No folder in ${folder} matches "${pattern}" of "functions".`,
		help: "Correct the pattern; it names folders, one for each function, such as functions/*."
	}),
	FUNCTION_TWICE: entry({
		exit: 2,
		message: ({ name, paths }) => `Two folders would become function "${name}": ${paths.join(" and ")}.`,
		help: "A function is named as its folder; rename one, or leave it out with a pattern such as !functions/old."
	}),
	DELETE_CAP_EXCEEDED: entry({
		exit: 2,
		message: ({ count, cap, files }) => `${count} remote files are not in the build, but at most ${cap} may be deleted at once: ${files.join(", ")}${count > files.length ? ` and ${count - files.length} more` : ""}.`,
		help: "Look whether the build is complete; if all of them are to go, raise \"delete-at-most\" for this run."
	})
};
// build/errors/package-failures.js
const packageFailures = {
	SIZE_BUDGET_EXCEEDED: entry({
		exit: 3,
		message: ({ over, largest }) => `The build is larger than its budget: ${over.join("; ")}. Its largest files: ${largest.join(", ")}.`,
		help: "Make the files named smaller, or move them into a sub-package; if it is meant to grow, raise \"size-budget\"."
	}),
	BUILD_NOT_FOUND: entry({
		exit: 3,
		message: ({ path }) => `There is no folder or .zip file at ${path}.`,
		help: "Build the mini program first, and point \"path\" at its build output."
	}),
	BUILD_EMPTY: entry({
		exit: 3,
		message: ({ path }) => `${path} is empty.`,
		help: "Build the mini program first, and point \"path\" at its build output."
	}),
	SOURCE_TREE: entry({
		exit: 3,
		message: ({ path, found }) => `${path} holds source code (${found}), not a build (there is no appConfig.json).`,
		help: "Point \"path\" at the build output, the folder with appConfig.json, index.html and index.js."
	}),
	BUILD_FILE_MISSING: entry({
		exit: 3,
		message: ({ path, file }) => `${path} has no ${file}.`,
		help: "Point \"path\" at a complete build: appConfig.json, index.html, index.js and index.worker.js."
	}),
	APP_CONFIG_INVALID: entry({
		exit: 3,
		message: ({ path, reason }) => `${path} is not a usable appConfig.json: ${reason}.`,
		help: "Build the mini program again."
	}),
	PAGE_MISSING: entry({
		exit: 3,
		message: ({ pages }) => `appConfig.json lists pages that the build does not contain: ${pages.join(", ")}.`,
		help: "Take the pages out of the configuration, or build again."
	}),
	LINK_LEAVES_BUILD: entry({
		exit: 3,
		message: ({ link, target }) => `${link} is a link that leaves the build folder (to ${target}).`,
		help: "Copy the file into the build instead of linking it."
	}),
	FILE_UNFIT: entry({
		exit: 3,
		message: ({ file, reason, into = "the archive" }) => `${file} cannot go into ${into}: ${reason}.`,
		help: "Remove or rename it."
	}),
	SECRET_IN_BUILD: entry({
		exit: 3,
		message: ({ file, reason }) => `${file} looks like a secret (${reason}) and would be published.`,
		help: ({ readers = "installs the mini program" }) => `Remove it from the build; everybody who ${readers} could read it.`
	}),
	NODE_MODULES_IN_BUILD: entry({
		exit: 3,
		message: ({ path }) => `${path} would be published; a built mini program holds its dependencies already.`,
		help: "Remove node_modules from the build output."
	}),
	TEST_ENVIRONMENT: entry({
		exit: 3,
		message: ({ file }) => `${file} calls cloud.init with env 'test'; an official release must use 'online'.`,
		help: "Set env to 'online' and build again, or release to a whitelist or a window first."
	}),
	ZIP_INVALID: entry({
		exit: 3,
		message: ({ path, reason }) => `${path} is not a usable zip: ${reason}.`,
		help: "Give the build folder instead, or make the zip again."
	}),
	FUNCTION_CODE_MISSING: entry({
		exit: 3,
		message: ({ name, path, reason }) => `There is no code for function "${name}": ${path} ${reason}.`,
		help: "A function is a folder whose index.js exports the handler: build it first, or leave the folder out with a pattern such as !functions/shared."
	}),
	FUNCTION_TOO_LARGE: entry({
		exit: 3,
		message: ({ name, sizeBytes, limitBytes, largest }) => `Function "${name}" has ${inMegabytes(sizeBytes)} unpacked, and the cloud takes ${inMegabytes(limitBytes)}; most of it is ${sizes$1(largest)}.`,
		help: "Install production dependencies only (npm ci --omit=dev), or leave files out with \"exclude\"."
	}),
	FUNCTION_MODULES_LINKED: entry({
		exit: 3,
		message: ({ name, link }) => `The packages of function "${name}" are linked to a store (${link}); an archive holds no links, so they would not find each other.`,
		help: "Install them as plain folders: npm ci --omit=dev, or pnpm install --prod --config.node-linker=hoisted."
	}),
	SITE_MISSING: entry({
		exit: 3,
		message: ({ path, reason }) => `There is no built site at ${path}: ${reason}.`,
		help: "Build the site first, and point \"hosting\" at its build output; nothing was uploaded and nothing deleted."
	}),
	SITE_SOURCE_TREE: entry({
		exit: 3,
		message: ({ path, found }) => `${path} holds the source code of a site (${found.join(", ")}), not a built one.`,
		help: "Point \"hosting\" at the build output, such as dist; or leave these out with \"exclude\"."
	}),
	SITE_PAGE_MISSING: entry({
		exit: 3,
		message: ({ path, page, input }) => `${path} has no ${page}, the ${input} page of the site.`,
		help: ({ input }) => `Build the site again, or name another page with "hosting-${input}".`
	}),
	SITE_FILES_TOO_LARGE: entry({
		exit: 3,
		message: ({ files, limitBytes }) => `Hosting takes files of at most ${inMegabytes(limitBytes)}, and these are larger: ${sizes$1(files)}.`,
		help: "Make them smaller, keep them in object storage instead, or leave them out with \"exclude\"."
	})
};
// build/errors/message-refusals.js
const refusals$1 = {
	ARGS_IS_NULL: ({ reason }) => ({
		what: `a parameter that it needs is empty (${reason})`,
		advice: "Give \"notify-topic\", a receiver and a payload that are not empty, and check \"app-id\" and \"workspace-id\"."
	}),
	PAYLOAD_LONG: ({ reason }) => ({
		what: `the message is too long (${reason})`,
		advice: "Shorten \"notify-payload\", or the memo in it: 4096 characters are the most."
	}),
	THIRD_MSG_ID_LONG: ({ reason }) => ({
		what: `the id of the message is too long (${reason})`,
		advice: "Give a \"notify-id\" of less than 100 bytes, or none."
	}),
	THIRD_MSG_ID_IS_NULL: ({ reason }) => ({
		what: `the message has no id (${reason})`,
		advice: "Give a \"notify-id\" that is not empty, or none."
	}),
	BIZ_NOT_ONLINE: ({ topic }) => ({
		what: `the synchronization identity "${topic}" is not published`,
		advice: "Publish it in the mPaaS console under Data Synchronization, or correct \"notify-topic\"."
	}),
	NOT_SUPPORT_GLOBAL: ({ topic }) => ({
		what: `the synchronization identity "${topic}" does not reach everyone`,
		advice: "Send to user:ID or device:ID, or name an identity with \"notify-topic\" that the console shows as global."
	})
};
function messageRefusal({ code, ...facts }) {
	return (Object.hasOwn(refusals$1, code) ? refusals$1[code]?.(facts) : void 0) ?? {
		what: facts.reason,
		advice: "The reason above is the cloud’s own; the request id lets its support find the call."
	};
}
// build/errors/rollout-failures.js
const rolloutFailures = {
	NOTHING_PUBLISHED: entry({
		exit: 5,
		message: ({ h5Id, packages }) => `Nothing of mini program ${h5Id} is being published; it has ${packages === 1 ? "1 package" : `${packages} packages`}.`,
		help: "Publish one with \"release\", or name an ended one with \"package\"."
	}),
	ROLLOUT_ENDED: entry({
		exit: 5,
		message: ({ h5Version, packageId, h5Id }) => `The rollout of version ${h5Version} (package ${packageId}) of mini program ${h5Id} is not under way: no task of it is live.`,
		help: "Release again to begin anew, or name another package with \"package\"."
	}),
	PACKAGE_UNKNOWN: entry({
		exit: 5,
		message: ({ asked, h5Id, known }) => `Mini program ${h5Id} has no ${asked}.${some$1("It has", known)}`,
		help: "Correct the version or the id; \"status\" lists them."
	}),
	TASK_MOVE_IMPOSSIBLE: entry({
		exit: 5,
		message: ({ taskId, state, to }) => `Task ${taskId} is ${state}, and cannot become ${to}.`,
		help: ({ possible }) => possible.length === 0 ? "Nothing leads out of that state; release again." : `It can become ${possible.join(" or ")}.`
	}),
	ROLLOUT_FOREIGN: entry({
		exit: 5,
		message: ({ h5Version, packageId, memo, startedAt }) => `The rollout of version ${h5Version} (package ${packageId}) was not started by miniship: "${memo}", ${startedAt}.`,
		help: "Ask whoever started it; then name it with \"package\", or insist with --force."
	}),
	ROLLOUT_ACTIVE: entry({
		exit: 5,
		message: ({ h5Version, packageId, state, startedBy }) => `The rollout of version ${h5Version} (package ${packageId}) is still ${state}; it was started by ${startedBy}.`,
		help: "Three ways on: promote or finish that rollout first; or let this release end it (--on-active-release finish) or hold it (pause); or let both run (leave)."
	}),
	STALE_RUN: entry({
		exit: 5,
		message: ({ mine, newest }) => `This run is of ${mine}, which is older than ${newest}, published already.`,
		help: "Nothing was changed. Release the newer commit, or insist with --force."
	}),
	PREVIEW_VERSIONS_SPENT: entry({
		exit: 5,
		message: ({ from }) => `No version from ${from} on is left for a preview.`,
		help: "Give a lower \"preview-from\"; versions that were used once cannot be used again."
	}),
	STAGE_UNKNOWN: entry({
		exit: 5,
		message: ({ asked, stages }) => `There is no stage "${asked}"${stages.length === 0 ? ", because no \"rollout\" is described" : ""}.${some$1("Stages are", stages)}`,
		help: "Name a stage of \"rollout\" in miniship.yml, its number, \"next\" or \"everyone\"."
	}),
	ROLLBACK_NOWHERE: entry({
		exit: 5,
		message: ({ from, reason }) => `There is nothing to roll ${from} back to: ${reason}.`,
		help: "Run without --to for the candidates, and name one with --to; or end the bad version with --strategy finish."
	}),
	NO_WAY_BACK: entry({
		exit: 5,
		message: ({ what, reason }) => `${what} cannot be rolled back: ${reason}.`,
		help: "Nothing was changed. Run it without \"to\" for what is known, then name a version, a receipt or an archive."
	}),
	ROLLBACK_OVERTAKEN: entry({
		exit: 5,
		message: ({ h5Version, packageId }) => `While this rollback was prepared, version ${h5Version} (package ${packageId}) appeared. Nothing was changed.`,
		help: "Look whether that version is meant to go out; then run the rollback again: it decides anew."
	}),
	DOWNLOAD_REFUSED: entry({
		exit: 5,
		message: ({ reason, ...which }) => `The file cannot be fetched (${call$1(which)}): ${reason}`,
		help: "Give a local archive or receipt with --to instead."
	}),
	CONTENT_UNUSABLE: entry({
		exit: 5,
		message: ({ source, reason }) => `The content of ${source} cannot be used: ${reason}`,
		help: "Give a local archive or receipt with --to instead."
	}),
	MESSAGE_REFUSED: entry({
		exit: 5,
		message: (facts) => `Mobile Sync refused ${call$1(facts)}: ${facts.code}: ${messageRefusal(facts).what}.`,
		help: (facts) => messageRefusal(facts).advice
	}),
	GATE_CLOSED: entry({
		exit: 7,
		message: ({ gate, reason, became }) => `The gate "${gate}" is closed: ${reason}. The rollout ${became}.`,
		help: ({ became }) => became.startsWith("was rolled back") || became === "was ended" ? "Mend what the gate found and release a new version: this one does not come back by itself." : "Mend what the gate found and promote again, or roll back."
	}),
	ROLLOUT_PAUSED: entry({
		exit: 7,
		message: ({ taskId, packageId }) => `The rollout of package ${packageId} is paused: somebody paused its task ${taskId}.`,
		help: "Continue it with \"resume\" or end it with \"finish\", then run it again."
	}),
	APP_CONTRACT_BROKEN: entry({
		exit: 7,
		message: ({ url, broken }) => `The cloud application at ${url} breaks its contract with the gateway: ${broken.join("; ")}.`,
		help: "Mend the service; or tell with \"cloud-app-expect\" what it should answer, such as {\"success\":false} where it is to fail."
	}),
	LIVE_DIFFERS: entry({
		exit: 7,
		message: ({ path, fields, differences, named }) => `What is live differs from ${path} in ${differences} of ${fields} fields: ${named.join("; ")}${differences > named.length ? `; and ${differences - named.length} more` : ""}.`,
		help: "Somebody or another run changed it since. Run the release or deploy again to bring it back, or compare with the newest receipt."
	}),
	TRAIN_UNDONE: entry({
		exit: 7,
		message: ({ step, reason, undone }) => `The step "${step}" of the release train failed: ${reason}${some$1("Taken back and confirmed", undone)}`,
		help: ({ advice }) => `${advice} Everything that the train had changed before was taken back; run it again once that is mended.`
	}),
	TRAIN_NOT_UNDONE: entry({
		exit: 8,
		message: ({ step, reason, undone, left }) => `The step "${step}" of the release train failed: ${reason}${some$1("Taken back and confirmed", undone)}${some$1("Not taken back", left)}`,
		help: ({ advice }) => `${advice} What was not taken back is still live: roll it back by hand with "rollback", or mend the cause and run the train again.`
	})
};
// build/errors/telling-failures.js
const tellingFailures = {
	HOST_TOKEN_MISSING: entry({
		exit: 4,
		message: ({ host }) => `There is no token to write to ${host} with.`,
		help: "Give \"comment-token\" (MINISHIP_COMMENT_TOKEN), or on GitHub \"github-token\" with github.token; the token of a GitLab job (CI_JOB_TOKEN) may not write."
	}),
	FORK_READ_ONLY: entry({
		exit: 4,
		message: ({ host }) => `This change comes from a fork, for which ${host} lends no token that may write.`,
		help: "Nothing is to be done: the same is in the job summary and the log."
	}),
	HOST_FORBIDDEN: entry({
		exit: 4,
		message: ({ host, status, reason }) => `${host} does not let the token do this (status ${status}): ${reason}`,
		help: "Grant it: \"pull-requests: write\" or \"deployments: write\" on GitHub, the scope \"api\" on GitLab, \"pull_requests\" and \"notes\" on Gitee."
	}),
	HOST_LIMITED: entry({
		exit: 6,
		transient: true,
		message: ({ host, seconds }) => `The rate limit of ${host} is spent${seconds === void 0 ? "" : ` for another ${seconds} s`}.`,
		help: "Run the job again later, or let busy jobs have tokens of their own."
	}),
	HOST_REFUSED: entry({
		exit: 5,
		message: ({ host, status, reason }) => `${host} refused it (status ${status}): ${reason}`,
		help: "Check the repository, the number, the address and the secret; the reason is in its own words."
	}),
	HOST_UNREACHABLE: entry({
		exit: 6,
		transient: true,
		message: ({ host, reason }) => `${host} could not be reached: ${reason}.`,
		help: "Check the network of the runner, and the proxy, if there is one."
	})
};
// build/errors/catalogue.js
const catalogue = {
	...inputFailures,
	...packageFailures,
	...cloudFailures,
	...rolloutFailures,
	...tellingFailures,
	INTERNAL: entry({
		exit: 70,
		message: ({ reason }) => `miniship failed in a way it should not: ${reason}`,
		help: "Please report it, with the output of --debug."
	}),
	CANCELLED: entry({
		exit: 130,
		message: ({ unanswered }) => unanswered === void 0 ? "Cancelled." : `Cancelled before ${unanswered} was answered: it may have taken effect.`,
		help: "Run the same command again: it looks first, and goes on from what it finds."
	})
};
// build/errors/chinese/role-refusals.js
const says = ({ claims }) => claims === "" ? "" : `令牌内容：${claims}。`;
const advices = {
	expired: () => "OIDC 令牌只有几分钟有效期：请在运行 miniship 的作业中获取，或让令牌文件持续更新。",
	audience: (which) => `把令牌的受众（aud）加入 RAM 中 OIDC 身份提供商的客户端 ID，或把 oidc-audience 设为其中之一。${says(which)}`,
	issuer: (which) => `更正 oidc-provider-arn，或 RAM 中该身份提供商的颁发者 URL（GitHub 为 https://token.actions.githubusercontent.com）。${says(which)}`,
	fingerprint: () => "在 RAM 控制台更新 OIDC 身份提供商的证书指纹。",
	token: (which) => `确认 oidc-token 或所指文件的内容就是 CI 系统签发的令牌，不含其他内容。${says(which)}`,
	provider: () => "更正 oidc-provider-arn：在 RAM 控制台的 SSO 管理 > 角色 SSO > OIDC 中可以查到。",
	trust: (which) => `把角色的信任策略与令牌比对：oidc:iss、oidc:aud、oidc:sub。${says(which)}`,
	role: ({ roleArn }) => `把 ARN ${roleArn} 与 RAM 控制台中的角色比对，包括账号 ID。`,
	root: () => "请使用 RAM 用户的访问密钥：主账号不能扮演角色。",
	grant: ({ roleArn }) => `向扮演者授予对 ${roleArn} 的 sts:AssumeRole 权限，并在该角色的信任策略中写明扮演者。`,
	duration: () => "降低 role-duration，或提高 RAM 中角色的最大会话时间（MaxSessionDuration）。",
	session: () => "更正 role-session-name：2 到 64 个字母、数字或 . @ - _。",
	arn: () => "更正角色的 ARN；RAM 控制台的角色页面会显示它。"
};
function roleAdviceInChinese(refusal) {
	const kind = roleRefusalKind(refusal);
	return kind === void 0 ? "以上原因由云端给出；凭请求 ID 可联系技术支持查询。" : advices[kind](refusal);
}
const tokenAdviceInChinese = {
	github: "为作业设置 permissions: id-token: write；来自 fork 的拉取请求无法获得令牌。",
	gitlab: "在作业中声明 id_tokens: { MINISHIP_OIDC_TOKEN: { aud: sts.aliyuncs.com } }。",
	other: "让 CI 系统把 OIDC 令牌写入文件，并用 ALIBABA_CLOUD_OIDC_TOKEN_FILE 指明该文件。"
};
// build/errors/chinese/words.js
const words = {
	flag: "命令行参数",
	"Action input": "Action 输入",
	variable: "环境变量",
	default: "默认值",
	"several mini programs": "多个小程序",
	waiting: "等待发布",
	publishing: "发布中",
	paused: "已暂停",
	ended: "已结束",
	"not listed": "未列出",
	"the archive": "压缩包",
	"the site": "网站"
};
const inChinese = (word) => words[word] ?? word;
const call = ({ operation, requestId }) => requestId ? `${operation}（请求 ${requestId}）` : operation;
const hint = (nearest) => nearest ? `您是否想写“${nearest}”？` : "";
const listed = (names) => names.join("、");
const quoted = (names) => names.map((name) => `“${name}”`).join("、");
const readable = (bytes) => bytes < 1048576 ? `${bytes} 字节` : `${inMegabytes(bytes)}（${bytes} 字节）`;
const sizes = (files) => files.map(({ path, sizeBytes }) => `${path}（${inMegabytes(sizeBytes)}）`).join("、");
const some = (what, names) => names.length === 0 ? "" : `${what}：${firstOf(names)}。`;
const firstOf = (names) => `${names.slice(0, 10).join("、")}${names.length > 10 ? `等 ${names.length} 项` : ""}`;
const ended = (text) => /[。.！？]$/.test(text) ? text : `${text}。`;
// build/errors/chinese/cloud-failures.js
const seconds = (durationMs) => `${Math.round(durationMs / 1e3)} 秒`;
const cloudFailuresInChinese = {
	APPS_FAILED: {
		message: ({ failed, count }) => `${count} 个小程序中有 ${failed.length} 个失败：${firstOf(failed)}。`,
		help: "按各自的提示处理后再次运行同一命令：已完成的不会受影响。"
	},
	CREDENTIALS_MISSING: {
		message: () => "找不到访问密钥。",
		help: "设置 ALIBABA_CLOUD_ACCESS_KEY_ID 和 ALIBABA_CLOUD_ACCESS_KEY_SECRET（使用 STS 时还有 ALIBABA_CLOUD_SECURITY_TOKEN）；或用 role-arn 和 oidc-provider-arn 免密扮演角色。"
	},
	CREDENTIALS_INCOMPLETE: {
		message: ({ given, missing }) => `给出了 ${given}，但没有 ${missing}。`,
		help: "访问密钥成对使用，请给出同一密钥的两部分。"
	},
	OIDC_TOKEN_MISSING: {
		message: () => "要用 OIDC 令牌扮演角色，但该作业没有令牌。",
		help: ({ system }) => tokenAdviceInChinese[system]
	},
	OIDC_TOKEN_UNUSABLE: {
		message: ({ source, reason }) => `${source} 的 OIDC 令牌不可用：${reason}。`,
		help: ({ system }) => tokenAdviceInChinese[system]
	},
	ROLE_REFUSED: {
		message: ({ code, reason, roleArn, ...which }) => `${call(which)} 拒绝了角色 ${roleArn}：${code}：${reason}`,
		help: roleAdviceInChinese
	},
	KEYS_UNREADABLE: {
		message: ({ source, reason }) => `无法从${source}取得访问密钥：${reason}。`,
		help: "修复该来源，或用 credentials 改从其他来源取得密钥。"
	},
	KEY_REFUSED: {
		message: ({ reason, ...which }) => `${call(which)} 拒绝了访问密钥：${reason}`,
		help: "检查访问密钥是否存在、已启用并属于该账号。"
	},
	SIGNATURE_REFUSED: {
		message: (which) => `云端不接受 ${call(which)} 的签名。`,
		help: "很可能是 AccessKey Secret 有误；请重新复制，不要带空格。"
	},
	TOKEN_EXPIRED: {
		message: (which) => `${call(which)} 拒绝了安全令牌（STS）：已过期或无效。`,
		help: "获取新令牌，并让其有效期长于作业时间。"
	},
	CLOCK_WRONG: {
		message: ({ skewSeconds, ...which }) => `本机时钟偏差${skewSeconds === void 0 ? "过大" : ` ${Math.abs(skewSeconds)} 秒`}；${call(which)} 被拒绝。`,
		help: "校准本机时钟（NTP）；云端最多接受 15 分钟偏差。"
	},
	CLOCK_OFF: {
		message: ({ host, skewSeconds }) => `本机时钟比 ${host} ${skewSeconds > 0 ? "快" : "慢"} ${Math.abs(skewSeconds)} 秒；带签名的调用会被拒绝。`,
		help: "校准本机时钟（NTP）；云端最多接受 15 分钟偏差。"
	},
	PERMISSION_DENIED: {
		message: ({ reason, operation, requestId }) => `该访问密钥无权调用 ${call({
			operation,
			requestId
		})}：${reason}`,
		help: ({ product, operation }) => `为该访问密钥的用户或角色授予 RAM 权限 ${product}:${operation}。`
	},
	CLOUD_REFUSED: {
		message: ({ code, reason, ...which }) => `云端拒绝了 ${call(which)}：${code}：${reason}`,
		help: "原因由云端给出；凭请求 ID 可联系技术支持查询。"
	},
	APP_UNKNOWN: {
		message: ({ reason, ...which }) => `云端不认识该应用、工作空间或租户（${call(which)}）：${reason}`,
		help: "把 app-id、workspace-id、tenant-id 与 mPaaS 控制台的代码配置页比对。"
	},
	SPACE_UNKNOWN: {
		message: ({ spaceId, reason, ...which }) => `该访问密钥无法使用服务空间“${spaceId}”（${call(which)}）：${reason}`,
		help: "把 space-id 与 MPServerless 控制台的服务空间比对：须在服务中且属于该密钥的账号。"
	},
	MINI_PROGRAM_MISSING: {
		message: ({ h5Id }) => `该工作空间中没有小程序 ${h5Id}。`,
		help: "更正 h5-id，或用 --create-app 和 --h5-name 在发布时创建。"
	},
	VIRTUAL_DOMAIN_MISSING: {
		message: () => "该工作空间没有设置虚拟域名，也没有给出。",
		help: "在 mPaaS 控制台设置（之后不可更改），或给出 virtual-domain 或 vhost。"
	},
	RSA_KEY_MISSING: {
		message: () => "该工作空间没有设置 RSA 密钥，因此其包没有签名。",
		help: "在 mPaaS 控制台的小程序页面上传 2048 位私钥；否则只有不验签的客户端能打开该包。"
	},
	VERSION_EXISTS: {
		message: ({ h5Version, packageId }) => `版本 ${h5Version} 已存在（包 ${packageId}），且内容不同。`,
		help: "版本号只能使用一次；请提高版本号后重新发布。"
	},
	VERSION_NOT_NEWER: {
		message: ({ h5Version, highest }) => `版本 ${h5Version} 不高于已发布（或曾发布）的 ${highest}；客户端会取最高版本。`,
		help: "提高版本号，或用 --allow-downgrade 坚持发布。"
	},
	UPLOAD_POLICY_EXPIRED: {
		message: (which) => `发送文件时上传许可已过期（${call(which)}）。`,
		help: "重新运行；若再次发生，请检查本机时钟和网速。"
	},
	UPLOAD_REFUSED: {
		message: ({ code, reason, ...which }) => `存储服务拒绝了文件（${call(which)}）：${code}：${reason}`,
		help: "原因由存储服务给出。"
	},
	PACKAGE_REFUSED: {
		message: ({ reason, ...which }) => `云端拒绝了该包（${call(which)}）：${reason}`,
		help: "按原因更正；没有发布任何内容。"
	},
	PLAN_MOVED: {
		message: ({ given, now }) => `自计划生成后情况已有变化：计划摘要原为 ${given}，现为 ${now}。没有任何更改。`,
		help: "重新查看计划（--dry-run），再用新的摘要部署。"
	},
	QUOTA_EXCEEDED: {
		message: ({ sizeBytes, quotaBytes }) => `网站将占用 ${readable(sizeBytes)}，而服务空间只有 ${readable(quotaBytes)}。`,
		help: "缩小网站、允许删除旧文件，或为服务空间扩容。"
	},
	RUN_OVERTAKEN: {
		message: ({ mine, newest, taskId }) => `本次运行的是 ${mine}，被同时发布的 ${newest} 超越；本次运行的发布任务 ${taskId} 已结束。`,
		help: "两个提交同时发布时以较新者为准，无需处理；--force 可仍发布本次提交。"
	},
	CLOUD_THROTTLED: {
		message: (which) => `云端对 ${call(which)} 持续限流。`,
		help: "其他作业占用了该应用和工作空间的限额；请稍后或依次运行。"
	},
	LIMIT_SPENT: {
		message: ({ throttled, calls }) => `${calls} 次调用中有 ${throttled} 次被云端限流：其他任务占用了该应用和工作空间的限额。`,
		help: "让同一应用和工作空间的作业依次运行，例如使用流水线的并发分组。"
	},
	CLOUD_UNAVAILABLE: {
		message: ({ status, reason, ...which }) => `云端对 ${call(which)} 返回 HTTP ${status}：${reason}`,
		help: "重新运行；若持续出现，请凭请求 ID 联系技术支持。"
	},
	FUNCTION_BUSY: {
		message: ({ reason, ...which }) => `函数持续繁忙，${call(which)} 一再被拒绝：${reason}`,
		help: "该函数正在进行其他部署，完成后重新运行。"
	},
	CONNECTION_FAILED: {
		message: ({ operation, host, reason }) => `${operation} 无法连接 ${host}：${reason}。`,
		help: "检查网络、代理（HTTPS_PROXY、NO_PROXY）和服务地址。"
	},
	TIME_UP: {
		message: ({ timeoutMs, unanswered }) => `本次运行未能在 ${seconds(timeoutMs)}内结束，已被停止${unanswered === void 0 ? "" : `；当时 ${unanswered} 尚未得到应答，可能已经生效`}。`,
		help: "再次运行同一命令，它会从现状继续；或用 timeout 增加时间。"
	},
	TIMED_OUT: {
		message: ({ operation, waitedMs }) => `${operation} 在 ${seconds(waitedMs)}内没有应答。`,
		help: "重新运行，或用 call-timeout 或 timeout 增加时间。"
	},
	REPLY_UNREADABLE: {
		message: ({ reason, ...which }) => `${call(which)} 的应答无法解析：${reason}。`,
		help: "可能是代理代替云端应答；请检查 HTTPS_PROXY 和服务地址。"
	},
	NOT_LIVE: {
		message: ({ what, state, waitedMs }) => `${what}已受理，但 ${seconds(waitedMs)}后状态仍为“${inChinese(state)}”，尚未生效。`,
		help: "在控制台查看，或再次运行同一命令：它会从此处继续。"
	},
	WHITELIST_INCOMPLETE: {
		message: ({ name, users }) => `有 ${users.length} 个用户未能加入白名单“${name}”：${listed(users)}。`,
		help: "更正这些用户 ID 后重新运行。"
	},
	READ_BACK_DIFFERS: {
		message: ({ what, field, expected, found }) => `${what}读回的${/^[!-~]/.test(field) ? ` ${field} ` : field}为“${inChinese(found)}”，而不是“${inChinese(expected)}”。`,
		help: "有人或其他程序改动了它；请在控制台查看。"
	},
	FUNCTIONS_FAILED: {
		message: ({ failed, live }) => `${failed.length} 个函数失败：${listed(failed)}；${live.length === 0 ? "没有函数生效" : `已生效：${listed(live)}`}。`,
		help: "逐一修复后再次运行同一命令：已生效的函数保持不变。"
	},
	SMOKE_FAILED: {
		message: ({ name, reason, ...which }) => `函数 ${name} 已生效，但冒烟测试在 ${call(which)} 处未通过：${reason}。`,
		help: "修复函数或期望值后重新运行：该函数会再次部署。"
	},
	SITE_INCOMPLETE: {
		message: ({ missing, remaining }) => `网站状态不符合预期。${some("未列出", missing)}${some("未删除", remaining)}`,
		help: "再次运行同一命令：只会发送和删除剩余部分。"
	},
	OUTCOME_UNKNOWN: {
		message: ({ operation, reason }) => `无法确认 ${operation} 是否生效：${reason}`,
		help: ({ looks = true }) => looks ? "再次运行同一命令：它会先查看现状，再继续。" : "再次调用前，请先用读操作确认是否已生效：call 不会自行查看，可能会重复执行。"
	}
};
// build/errors/chinese/input-failures.js
const inputFailuresInChinese = {
	SEVERAL_PROBLEMS: {
		message: ({ count }) => `发现 ${count} 个问题，没有发送任何内容。`,
		help: "逐一修复后重新运行。"
	},
	VERB_UNKNOWN: {
		message: ({ verb, nearest }) => `没有命令“${verb}”。${hint(nearest)}`,
		help: "用 --help 查看命令列表。"
	},
	VERB_MISSING: {
		message: () => "没有给出命令。",
		help: "以命令开头，例如 release；--help 会列出全部命令。"
	},
	PLAN_UNCLEAR: {
		message: ({ asked, plannable }) => `${asked === void 0 ? "plan 没有说明要计划什么" : `“${asked}”没有计划`}；可以计划的命令有：${listed(plannable)}。`,
		help: ({ plannable }) => `写成 plan 加其中之一，例如 plan ${plannable[0] ?? "release"}，并带上该命令的参数。`
	},
	CODE_UNKNOWN: {
		message: ({ code, nearest }) => `没有错误代码“${code}”。${hint(nearest)}`,
		help: "从消息或日志中复制错误代码；不带参数运行 explain 会列出全部代码。"
	},
	INPUT_UNKNOWN: {
		message: ({ name, where, nearest }) => `没有输入“${name}”（${inChinese(where)}）。${hint(nearest)}`,
		help: "更正名称或去掉它；--help 会列出每个命令的输入。"
	},
	INPUT_MISSING: {
		message: ({ name, about }) => `缺少“${name}”：${about}`,
		help: ({ name }) => `以 --${name}、Action 输入 ${name} 或环境变量 MINISHIP_${name.toUpperCase().replaceAll("-", "_")} 给出。`
	},
	INPUT_INVALID: {
		message: ({ name, value, where, expected }) => `“${name}”的值为“${value}”（${inChinese(where)}），应为：${expected}。`,
		help: ({ name }) => `请更正“${name}”。`
	},
	INPUTS_CONFLICT: {
		message: ({ names, reason }) => `${quoted(names)}不能同时使用：${reason}`,
		help: "只保留其中一个。"
	},
	INPUT_MISPLACED: {
		message: ({ name, where, reason }) => `“${name}”不能在此处给出（${inChinese(where)}）：${reason}。`,
		help: ({ name }) => `去掉“${name}”，或在它该在的地方给出。`
	},
	TARGET_UNEXPECTED: {
		message: ({ name, value, where, expected, expectedWhere }) => `“${name}”为“${value}”（${inChinese(where)}），但“expect-${name}”要求“${expected}”（${inChinese(expectedWhere)}）。`,
		help: "没有发送任何内容。两者之一属于其他环境：请检查该作业的变量。"
	},
	ARGUMENT_UNEXPECTED: {
		message: ({ argument }) => `“${argument}”既不是参数，也不是参数的值。`,
		help: "把值紧跟在参数之后（--name VALUE）；含空格时加引号。"
	},
	SECRET_ON_COMMAND_LINE: {
		message: ({ name }) => `--${name} 会把密钥放到命令行上，任何进程都能读到。`,
		help: ({ variable, file }) => `请改用环境变量 ${variable}${file === void 0 ? "" : `，或用 --${file} 指定文件（- 表示标准输入）`}。`
	},
	CONFIG_INVALID: {
		message: ({ where, reason }) => `${where}：${reason}`,
		help: ({ variable }) => variable === void 0 ? "更正配置文件；其 JSON Schema 为 dist/miniship.schema.json。" : `设置环境变量 ${variable}，或把值直接写进文件。`
	},
	APP_NOT_CHOSEN: {
		message: ({ file, apps, asked }) => asked === void 0 ? `${file} 描述了 ${apps.length} 个小程序（${listed(apps)}），但没有选定。` : `${file} 中没有小程序“${asked}”；其中有：${listed(apps) || "无"}。`,
		help: "用 --app 名称 选定一个。"
	},
	APPS_MISSING: {
		message: ({ file }) => `要求处理所有小程序，但 ${file} 没有描述任何小程序。`,
		help: "在 miniship.yml 的 apps 下描述它们，每个都要有 h5Id 和 path。"
	},
	APP_TWICE: {
		message: ({ h5Id, apps }) => `${listed(apps)} 是同一个小程序 ${h5Id}。`,
		help: "在 miniship.yml 中为每个小程序写各自的 h5Id，或用 --app 选定其一。"
	},
	VERSION_MISSING: {
		message: () => "没有给出版本号，本次运行没有标签，package.json 中也没有版本号。",
		help: "给出 version，或在 v1.4.2 这样的标签上运行，或在 package.json 中写明版本。"
	},
	VERSION_INVALID: {
		message: ({ version, scheme, reason }) => `版本号“${version}”不符合方案“${scheme}”：${reason}`,
		help: "使用 v1.4.2 或 v1.4.2-rc.1 这样的标签，或更换 version-scheme。"
	},
	FILE_UNREADABLE: {
		message: ({ input, path, reason }) => `无法读取“${input}”所指的文件 ${path}：${reason}。`,
		help: "检查路径；相对路径以工作目录为起点。"
	},
	FILE_INVALID: {
		message: ({ input, path, reason }) => `${path} 不能用作“${input}”：${reason}`,
		help: ({ input }) => `更正该文件，或用“${input}”指定另一个文件。`
	},
	FILE_UNWRITABLE: {
		message: ({ path, reason }) => `无法写入 ${path}：${reason}。`,
		help: "腾出磁盘空间，或选择可写的目录。"
	},
	FILES_DIFFER: {
		message: ({ paths }) => `没有写入任何文件：${listed(paths)} 已存在且内容不同。`,
		help: "与 miniship init 打印的内容比较；--force 会替换它们。"
	},
	ICON_INVALID: {
		message: ({ path, reason }) => `图标 ${path} 不可用：${reason}。`,
		help: "提供 PNG 或 JPEG 文件，180×180 像素效果最佳。"
	},
	ICON_MISSING: {
		message: ({ h5Id }) => `小程序 ${h5Id} 还没有任何版本，首个版本必须提供图标。`,
		help: "用 icon 给出 PNG 或 JPEG 文件的路径。"
	},
	WHITELIST_TOO_LARGE: {
		message: ({ path, reason }) => `白名单文件 ${path} 过大：${reason}。`,
		help: "把用户分到多个白名单；单个文件不超过 5 MB，每行一个用户。"
	},
	ENDPOINT_INSECURE: {
		message: ({ url }) => `${url} 是明文 http，仅允许访问本机。`,
		help: "使用 https。"
	},
	OPERATION_REMOVED: {
		message: ({ operation }) => `厂商已从其 API 中移除 ${operation}。`,
		help: ({ instead }) => instead
	},
	OPERATION_MISSING: {
		message: () => "没有指明操作。",
		help: "在 call 之后写明操作，例如 call ListSpace，或给出输入 operation；call --list 会列出全部操作。"
	},
	OPERATION_UNKNOWN: {
		message: ({ operation, nearest }) => `目录中没有操作“${operation}”。${hint(nearest)}`,
		help: "call --list 会列出全部操作；目录之外的操作请用 raw 发送。"
	},
	OPERATION_UNPAGED: {
		message: ({ operation }) => `${operation} 一次返回全部内容，没有分页。`,
		help: "去掉 all-pages。"
	},
	PRODUCT_UNKNOWN: {
		message: ({ operation }) => `无法判断操作“${operation}”属于哪个云产品：既没有 SpaceId，也没有 WorkspaceId。`,
		help: "用 raw 指明 mpaas 或 mpserverless。"
	},
	PARAMETER_UNKNOWN: {
		message: ({ operation, parameter, version }) => `${operation} ${version === void 0 ? "" : `在 API 版本 ${version} 中`}没有参数“${parameter}”。`,
		help: ({ known }) => known.length === 0 ? "它不接受任何参数。" : `它接受的参数：${listed(known)}。`
	},
	PARAMETER_MISSING: {
		message: ({ operation, parameter, expected, about }) => `${operation} 需要参数“${parameter}”，${expected}：${about}`,
		help: ({ operation, parameter }) => `以 --${parameter} 给出，或写入 parameters；call ${operation} --help 有其说明。`
	},
	PARAMETER_INVALID: {
		message: ({ operation, parameter, value, expected }) => `${operation} 的“${parameter}”为 ${value}，应为：${expected}。`,
		help: ({ parameter, about }) => about || `请更正“${parameter}”。`
	},
	PARAMETER_SECRET: {
		message: ({ parameter }) => `--${parameter} 会把密钥放到命令行上，任何进程都能读到。`,
		help: ({ parameter }) => `写入文件并以 --${parameter} @路径 给出（@- 表示标准输入），或设置 MINISHIP_PARAMETERS。`
	},
	QUERY_UNFIT: {
		message: ({ query, reason, ...facts }) => `${call(facts)} 已有应答，但查询表达式“${query}”无法用于该应答：${reason}`,
		help: "调用已完成。更正 query，或去掉它以查看完整应答。"
	},
	NOTHING_TO_DEPLOY: {
		message: () => "没有说明要部署什么：没有云函数、网站或设置。",
		help: "给出 functions 或 hosting，或在 miniship.yml 的 serverless 下描述。"
	},
	NOTHING_TO_SHOW: {
		message: () => "没有说明要查看什么：没有指定小程序，也没有指定服务空间。",
		help: "给出 app-id 和 h5-id，或 space-id，或在 miniship.yml 中描述。"
	},
	NODE_TOO_OLD: {
		message: ({ version, least }) => `当前 Node.js 为 ${version}；miniship 需要 ${least} 或更高版本。`,
		help: ({ least }) => `安装 Node.js 24，或 ${least} 以上的任意版本；在 GitHub 上请使用 Action，它自带运行时。`
	},
	NOTHING_DESCRIBED: {
		message: ({ folder }) => `没有描述小程序或服务空间：命令行参数、环境变量以及 ${folder} 中的 miniship.yml 都没有。`,
		help: "在 miniship.yml 中描述（apps 或 serverless），或给出 app-id、workspace-id、tenant-id 和 h5-id，或 space-id。miniship demo 无需账号即可演示全部流程。"
	},
	RECEIPT_UNUSABLE: {
		message: ({ path, reason }) => `回执 ${path} 不可用：${reason}。`,
		help: "指定先前某次运行留下的 miniship-receipt.json。"
	},
	FUNCTIONS_NOT_FOUND: {
		message: ({ pattern, folder }) => `${folder} 中没有目录匹配 functions 的“${pattern}”。`,
		help: "更正匹配模式；它应匹配目录，每个函数一个，例如 functions/*。"
	},
	FUNCTION_TWICE: {
		message: ({ name, paths }) => `有两个目录对应同一个函数“${name}”：${listed(paths)}。`,
		help: "函数以目录命名；请改名，或用 !functions/old 这样的模式排除。"
	},
	DELETE_CAP_EXCEEDED: {
		message: ({ count, cap, files }) => `有 ${count} 个远端文件不在构建产物中，但一次最多删除 ${cap}：${listed(files)}${count > files.length ? `等 ${count} 个` : ""}。`,
		help: "检查构建是否完整；若确要全部删除，请在本次运行中提高 delete-at-most。"
	}
};
// build/errors/chinese/package-failures.js
const packageFailuresInChinese = {
	SIZE_BUDGET_EXCEEDED: {
		message: ({ over, largest }) => `构建产物超过大小预算：${over.join("；")}。最大的文件：${listed(largest)}。`,
		help: "缩小列出的大文件，或把内容移到分包；若增长是有意的，请调高 size-budget。"
	},
	BUILD_NOT_FOUND: {
		message: ({ path }) => `${path} 处没有目录或 .zip 文件。`,
		help: "先构建小程序，再把 path 指向构建产物。"
	},
	BUILD_EMPTY: {
		message: ({ path }) => `${path} 为空。`,
		help: "先构建小程序，再把 path 指向构建产物。"
	},
	SOURCE_TREE: {
		message: ({ path, found }) => `${path} 是源码（${found}），不是构建产物（没有 appConfig.json）。`,
		help: "把 path 指向构建产物，即含 appConfig.json、index.html 和 index.js 的目录。"
	},
	BUILD_FILE_MISSING: {
		message: ({ path, file }) => `${path} 缺少 ${file}。`,
		help: "把 path 指向完整的构建产物：appConfig.json、index.html、index.js 和 index.worker.js。"
	},
	APP_CONFIG_INVALID: {
		message: ({ path, reason }) => `${path} 不是可用的 appConfig.json：${reason}。`,
		help: "重新构建小程序。"
	},
	PAGE_MISSING: {
		message: ({ pages }) => `appConfig.json 列出的页面在构建产物中不存在：${listed(pages)}。`,
		help: "从配置中去掉这些页面，或重新构建。"
	},
	LINK_LEAVES_BUILD: {
		message: ({ link, target }) => `${link} 是指向构建目录之外的链接（指向 ${target}）。`,
		help: "把文件复制进构建产物，而不是链接。"
	},
	FILE_UNFIT: {
		message: ({ file, reason, into = "the archive" }) => `${file} 无法放进${inChinese(into)}：${reason}。`,
		help: "删除或重命名该文件。"
	},
	SECRET_IN_BUILD: {
		message: ({ file, reason }) => `${file} 疑似密钥（${reason}），将会被公开。`,
		help: ({ readers = "安装该小程序" }) => `从构建产物中移除：任何${readers}的人都能读到它。若曾发布过，请更换该密钥。`
	},
	NODE_MODULES_IN_BUILD: {
		message: ({ path }) => `${path} 将会被发布；构建好的小程序已包含其依赖。`,
		help: "从构建产物中移除 node_modules。"
	},
	TEST_ENVIRONMENT: {
		message: ({ file }) => `${file} 以 test 环境调用 cloud.init；正式发布必须使用 online。`,
		help: "把 env 改为 online 并重新构建，或先发布给白名单或时间窗。"
	},
	ZIP_INVALID: {
		message: ({ path, reason }) => `${path} 不是可用的 zip：${reason}。`,
		help: "改为给出构建目录，或重新制作 zip。"
	},
	FUNCTION_CODE_MISSING: {
		message: ({ name, path, reason }) => `函数“${name}”没有代码：${path} ${reason}。`,
		help: "函数是一个目录，其 index.js 导出处理函数：请先构建，或用 !functions/shared 这样的模式排除。"
	},
	FUNCTION_TOO_LARGE: {
		message: ({ name, sizeBytes, limitBytes, largest }) => `函数“${name}”解压后有 ${inMegabytes(sizeBytes)}，云端上限为 ${inMegabytes(limitBytes)}；占用最多的是 ${sizes(largest)}。`,
		help: "只安装生产依赖（npm ci --omit=dev），或用 exclude 排除文件。"
	},
	FUNCTION_MODULES_LINKED: {
		message: ({ name, link }) => `函数“${name}”的依赖包以链接方式安装（${link}）；压缩包不能含链接，它们将互相找不到。`,
		help: "以普通目录安装：npm ci --omit=dev，或 pnpm install --prod --config.node-linker=hoisted。"
	},
	SITE_MISSING: {
		message: ({ path, reason }) => `${path} 处没有构建好的网站：${reason}。`,
		help: "先构建网站，再把 hosting 指向构建产物；没有上传或删除任何文件。"
	},
	SITE_SOURCE_TREE: {
		message: ({ path, found }) => `${path} 是网站源码（${listed(found)}），不是构建产物。`,
		help: "把 hosting 指向构建产物，例如 dist；或用 exclude 排除源码。"
	},
	SITE_PAGE_MISSING: {
		message: ({ path, page, input }) => `${path} 中没有 ${page}，即网站的${input === "index" ? "首页" : "错误页"}。`,
		help: ({ input }) => `重新构建网站，或用 hosting-${input} 指定其他页面。`
	},
	SITE_FILES_TOO_LARGE: {
		message: ({ files, limitBytes }) => `静态托管的单个文件不能超过 ${inMegabytes(limitBytes)}，以下文件超出：${sizes(files)}。`,
		help: "缩小文件、改放对象存储，或用 exclude 排除。"
	}
};
// build/errors/chinese/message-refusals.js
const refusals = {
	ARGS_IS_NULL: ({ reason }) => ({
		what: `必填参数为空（${reason}）`,
		advice: "给出非空的 notify-topic、接收者和消息内容，并检查 app-id 和 workspace-id。"
	}),
	PAYLOAD_LONG: ({ reason }) => ({
		what: `消息过长（${reason}）`,
		advice: "缩短 notify-payload 或其中的备注：最多 4096 个字符。"
	}),
	THIRD_MSG_ID_LONG: ({ reason }) => ({
		what: `消息 ID 过长（${reason}）`,
		advice: "给出少于 100 字节的 notify-id，或不给出。"
	}),
	THIRD_MSG_ID_IS_NULL: ({ reason }) => ({
		what: `消息没有 ID（${reason}）`,
		advice: "给出非空的 notify-id，或不给出。"
	}),
	BIZ_NOT_ONLINE: ({ topic }) => ({
		what: `同步标识“${topic}”尚未发布`,
		advice: "在 mPaaS 控制台的移动同步中发布它，或更正 notify-topic。"
	}),
	NOT_SUPPORT_GLOBAL: ({ topic }) => ({
		what: `同步标识“${topic}”不支持面向所有人推送`,
		advice: "改为发送给 user:ID 或 device:ID，或用 notify-topic 指定控制台中显示为全局的标识。"
	})
};
function messageRefusalInChinese({ code, ...facts }) {
	return (Object.hasOwn(refusals, code) ? refusals[code]?.(facts) : void 0) ?? {
		what: facts.reason,
		advice: "以上原因由云端给出；凭请求 ID 可联系技术支持查询。"
	};
}
// build/errors/chinese/rollout-failures.js
const rolloutFailuresInChinese = {
	NOTHING_PUBLISHED: {
		message: ({ h5Id, packages }) => `小程序 ${h5Id} 没有正在发布的包；它共有 ${packages} 个包。`,
		help: "用 release 发布一个，或用 package 指定已结束的包。"
	},
	ROLLOUT_ENDED: {
		message: ({ h5Version, packageId, h5Id }) => `小程序 ${h5Id} 的版本 ${h5Version}（包 ${packageId}）已不在灰度发布中：没有正在进行的发布任务。`,
		help: "重新发布以重新开始，或用 package 指定其他包。"
	},
	PACKAGE_UNKNOWN: {
		message: ({ asked, h5Id, known }) => `小程序 ${h5Id} 没有${asked}。${some("现有", known)}`,
		help: "更正版本或 ID；status 会列出它们。"
	},
	TASK_MOVE_IMPOSSIBLE: {
		message: ({ taskId, state, to }) => `发布任务 ${taskId} 的状态为“${inChinese(state)}”，不能变为“${inChinese(to)}”。`,
		help: ({ possible }) => possible.length === 0 ? "该状态无法再变更，请重新发布。" : `它可以变为：${possible.map(inChinese).join("、")}。`
	},
	ROLLOUT_FOREIGN: {
		message: ({ h5Version, packageId, memo, startedAt }) => `版本 ${h5Version}（包 ${packageId}）的灰度发布不是由 miniship 发起的：“${memo}”，${startedAt}。`,
		help: "先询问发起人；再用 package 指定它，或用 --force 坚持。"
	},
	ROLLOUT_ACTIVE: {
		message: ({ h5Version, packageId, state, startedBy }) => `版本 ${h5Version}（包 ${packageId}）的灰度发布仍处于“${inChinese(state)}”；发起者：${startedBy}。`,
		help: "有三种办法：先推进或结束那次灰度；或让本次发布结束它（--on-active-release finish）或暂停它（pause）；或两者并行（leave）。"
	},
	STALE_RUN: {
		message: ({ mine, newest }) => `本次运行的是 ${mine}，早于已发布的 ${newest}。`,
		help: "没有任何更改。请发布较新的提交，或用 --force 坚持。"
	},
	PREVIEW_VERSIONS_SPENT: {
		message: ({ from }) => `从 ${from} 起没有可供预览使用的版本号了。`,
		help: "调低 preview-from；用过的版本号不能再次使用。"
	},
	STAGE_UNKNOWN: {
		message: ({ asked, stages }) => `没有阶段“${asked}”${stages.length === 0 ? "，因为没有描述 rollout" : ""}。${some("已有阶段", stages)}`,
		help: "给出 miniship.yml 中 rollout 的阶段、其序号、next 或 everyone。"
	},
	ROLLBACK_NOWHERE: {
		message: ({ from, reason }) => `${from} 没有可回滚到的版本：${reason}。`,
		help: "不带 --to 运行以查看候选版本，再用 --to 指定；或用 --strategy finish 结束有问题的版本。"
	},
	NO_WAY_BACK: {
		message: ({ what, reason }) => `${what}无法回滚：${reason}。`,
		help: "没有任何更改。不带 to 运行以查看已知状态，再指定版本、回执或压缩包。"
	},
	ROLLBACK_OVERTAKEN: {
		message: ({ h5Version, packageId }) => `准备回滚期间出现了版本 ${h5Version}（包 ${packageId}）。没有任何更改。`,
		help: "确认那个版本是否应当发布，然后再次运行回滚：它会重新判断。"
	},
	DOWNLOAD_REFUSED: {
		message: ({ reason, ...which }) => `无法下载该文件（${call(which)}）：${reason}`,
		help: "改用 --to 给出本地压缩包或回执。"
	},
	CONTENT_UNUSABLE: {
		message: ({ source, reason }) => `${source} 的内容不可用：${reason}`,
		help: "改用 --to 给出本地压缩包或回执。"
	},
	MESSAGE_REFUSED: {
		message: (facts) => `移动同步拒绝了 ${call(facts)}：${facts.code}：${ended(messageRefusalInChinese(facts).what)}`,
		help: (facts) => messageRefusalInChinese(facts).advice
	},
	GATE_CLOSED: {
		message: ({ gate, reason, became }) => `门禁“${gate}”未通过：${reason}。灰度发布${became}。`,
		help: ({ became }) => /回滚|结束/.test(became) ? "修复门禁发现的问题后发布新版本：此版本不会自行恢复。" : "修复门禁发现的问题后再推进，或回滚。"
	},
	ROLLOUT_PAUSED: {
		message: ({ taskId, packageId }) => `包 ${packageId} 的灰度发布已暂停：有人暂停了发布任务 ${taskId}。`,
		help: "用 resume 继续或用 finish 结束，然后重新运行。"
	},
	APP_CONTRACT_BROKEN: {
		message: ({ url, broken }) => `云应用 ${url} 不符合云网关的约定：${broken.join("；")}。`,
		help: "修复该服务；或用 cloud-app-expect 说明应有的应答，例如预期失败时为 {\"success\":false}。"
	},
	LIVE_DIFFERS: {
		message: ({ path, fields, differences, named }) => `线上状态与 ${path} 在 ${fields} 个字段中有 ${differences} 个不一致：${named.join("；")}${differences > named.length ? `；另有 ${differences - named.length} 个` : ""}。`,
		help: "之后有人或其他运行改动了它。重新发布或部署以恢复，或与最新回执比对。"
	},
	TRAIN_UNDONE: {
		message: ({ step, reason, undone }) => `发布流程的步骤“${step}”失败：${ended(reason)}${some("已撤销并确认", undone)}`,
		help: ({ advice }) => `${advice}此前流程所做的更改已全部撤销；修复后请重新运行。`
	},
	TRAIN_NOT_UNDONE: {
		message: ({ step, reason, undone, left }) => `发布流程的步骤“${step}”失败：${ended(reason)}${some("已撤销并确认", undone)}${some("未能撤销", left)}`,
		help: ({ advice }) => `${advice}未能撤销的部分仍在线上：请用 rollback 手动回滚，或修复原因后重新运行流程。`
	}
};
// build/errors/chinese/telling-failures.js
const tellingFailuresInChinese = {
	HOST_TOKEN_MISSING: {
		message: ({ host }) => `没有可向 ${host} 写入的令牌。`,
		help: "给出 comment-token（MINISHIP_COMMENT_TOKEN），或在 GitHub 上以 github.token 给出 github-token；GitLab 作业自带的 CI_JOB_TOKEN 无写权限。"
	},
	FORK_READ_ONLY: {
		message: ({ host }) => `本次变更来自复刻仓库，${host} 不为其提供可写的令牌。`,
		help: "无需处理：同样的内容已在作业摘要和日志中。"
	},
	HOST_FORBIDDEN: {
		message: ({ host, status, reason }) => `${host} 不允许该令牌执行此操作（状态码 ${status}）：${reason}`,
		help: "授予权限：GitHub 为 pull-requests: write 或 deployments: write，GitLab 为 api 范围，Gitee 为 pull_requests 与 notes。"
	},
	HOST_LIMITED: {
		message: ({ host, seconds }) => `${host} 的调用限额已用完${seconds === void 0 ? "" : `，还需 ${seconds} 秒`}。`,
		help: "稍后重新运行该作业，或让繁忙的作业使用各自的令牌。"
	},
	HOST_REFUSED: {
		message: ({ host, status, reason }) => `${host} 拒绝了请求（状态码 ${status}）：${reason}`,
		help: "检查仓库、编号、地址与密钥；原因为对方的原话。"
	},
	HOST_UNREACHABLE: {
		message: ({ host, reason }) => `无法连接 ${host}：${reason}。`,
		help: "检查运行机的网络，以及代理（如有）。"
	}
};
// build/errors/chinese/failures.js
const chinese = {
	...inputFailuresInChinese,
	...packageFailuresInChinese,
	...cloudFailuresInChinese,
	...rolloutFailuresInChinese,
	...tellingFailuresInChinese,
	INTERNAL: {
		message: ({ reason }) => `miniship 出现了不应发生的故障：${reason}`,
		help: "请附上 --debug 的输出反馈给我们。"
	},
	CANCELLED: {
		message: ({ unanswered }) => unanswered === void 0 ? "已取消。" : `在 ${unanswered} 得到应答之前被取消：该操作可能已经生效。`,
		help: "再次运行同一命令：它会先查看现状，再继续。"
	}
};
// build/errors/failure.js
const textOf = (value) => typeof value === "string" && value !== "" ? value : void 0;
function tell(code, given, { language, about }) {
	const { message, help } = (language === "en" ? catalogue : chinese)[code];
	const facts = factsIn(given, language);
	return {
		message: `${about === void 0 ? "" : `${textIn(about, language)}${language === "en" ? ": " : "："}`}${message(facts)}`,
		help: typeof help === "string" ? help : help(facts)
	};
}
var Failure = class Failure extends Error {
	name = "Failure";
	code;
	facts;
	help;
	told;
	advice;
	exit;
	transient;
	problems;
	#given;
	constructor(code, given, { cause, problems = [], about, exit } = {}) {
		const [en, zh] = [tell(code, given, {
			language: "en",
			about
		}), tell(code, given, {
			language: "zh",
			about
		})];
		super(en.message, cause === void 0 ? void 0 : { cause });
		this.code = code;
		this.facts = factsIn(given, "en");
		this.help = en.help;
		this.told = {
			en: en.message,
			zh: zh.message
		};
		this.advice = {
			en: en.help,
			zh: zh.help
		};
		this.exit = exit ?? (problems.length > 0 ? Math.min(...problems.map((problem) => problem.exit)) : catalogue[code].exit);
		this.transient = "transient" in catalogue[code];
		this.problems = problems;
		this.#given = given;
	}
	about(subject) {
		const { code, facts, cause, exit } = this;
		const given = #given in this ? this.#given : facts;
		return new Failure(code, given, {
			about: subject,
			cause,
			exit,
			problems: this.problems.map((problem) => problem.about(subject))
		});
	}
	get operation() {
		return textOf(this.facts["operation"]);
	}
	get requestId() {
		return textOf(this.facts["requestId"]);
	}
};
function throwProblems(problems) {
	const [first, ...others] = problems;
	if (first === void 0) return;
	if (others.length === 0) throw first;
	throw new Failure("SEVERAL_PROBLEMS", { count: problems.length }, { problems });
}
const isFailure = (thrown) => thrown instanceof Failure;
const isStop = ({ code }) => code === "CANCELLED" || code === "TIME_UP";
function asFailure(thrown) {
	if (isFailure(thrown)) return thrown;
	return new Failure("INTERNAL", { reason: thrown instanceof Error ? thrown.message : String(thrown) }, { cause: thrown });
}
export { throwProblems as a, isStop as i, asFailure as n, chinese as o, isFailure as r, catalogue as s, Failure as t };
