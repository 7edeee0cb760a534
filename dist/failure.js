// build/errors/entry.js
const entry = (fields) => fields;
const call = ({ operation, requestId }) => requestId ? `${operation} (request ${requestId})` : operation;
const inMegabytes = (bytes) => `${Math.round(bytes / 1024 / 1024 * 10) / 10} MB`;
const readable = (bytes) => bytes < 1048576 ? `${bytes} bytes` : `${inMegabytes(bytes)} (${bytes} bytes)`;
const sizes = (files) => files.map(({ path, sizeBytes }) => `${path} (${inMegabytes(sizeBytes)})`).join(", ");
const hint = (nearest) => nearest ? ` Did you mean "${nearest}"?` : "";
const listed = (words) => words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
const some = (what, names) => names.length === 0 ? "" : ` ${what}: ${names.slice(0, 10).join(", ")}${names.length > 10 ? ` and ${names.length - 10} more` : ""}.`;
// build/errors/role-refusals.js
const says = ({ claims }) => claims === "" ? "" : ` The token says: ${claims}.`;
const table = [
	{
		code: /OIDCToken\.Expired$/,
		advice: () => "An OIDC token lives for minutes only: take it in the job that runs miniship, or let the file be renewed."
	},
	{
		code: /OIDCToken\.AudienceNotMatch$/,
		advice: (which) => `Add the audience of the token to the client IDs of the OIDC provider in RAM, or set "oidc-audience" to one of them.${says(which)}`
	},
	{
		code: /OIDCToken\.Issuer/,
		advice: (which) => `Correct "oidc-provider-arn", or the issuer URL of that provider in RAM (GitHub: https://token.actions.githubusercontent.com).${says(which)}`
	},
	{
		code: /OIDCToken\.(?:PublicKeyFingerprint|HttpsUrl)/,
		advice: () => "Renew the certificate fingerprint of the OIDC provider in the RAM console."
	},
	{
		code: /OIDCToken/,
		advice: (which) => `Check that "oidc-token", or the file named, holds the token as the CI system issued it, and nothing else.${says(which)}`
	},
	{
		code: /^AuthenticationFail\.NoPermission$/,
		reason: /provider/i,
		advice: () => "Correct \"oidc-provider-arn\": RAM, under SSO, Role-based SSO, OIDC, shows it."
	},
	{
		code: /^AuthenticationFail\.NoPermission$/,
		advice: (which) => `Compare the trust policy of the role with the token: oidc:iss, oidc:aud, oidc:sub.${says(which)}`
	},
	{
		code: /^EntityNotExist\.Role/,
		advice: ({ roleArn }) => `Compare the ARN ${roleArn} with the role in the RAM console, account number included.`
	},
	{
		code: /^NoPermission/,
		reason: /root/i,
		advice: () => "Use the access key of a RAM user: the account itself (root) cannot take a role."
	},
	{
		code: /^NoPermission|^Forbidden/,
		advice: ({ roleArn }) => `Grant sts:AssumeRole on ${roleArn} to the user or role that takes it, and let the trust policy of that role name it.`
	},
	{
		code: /DurationSeconds$/,
		advice: () => "Lower \"role-duration\", or raise the longest session of the role in RAM (MaxSessionDuration)."
	},
	{
		code: /RoleSessionName$/,
		advice: () => "Correct \"role-session-name\": 2 to 64 letters, digits and . @ - _."
	},
	{
		code: /RoleArn$/,
		advice: () => "Correct the ARN of the role; RAM shows it on the page of the role."
	}
];
function roleAdvice(refusal) {
	return table.find(({ code, reason }) => code.test(refusal.code) && (reason === void 0 || reason.test(refusal.reason)))?.advice(refusal) ?? "The reason above is the cloud’s own; the request id lets its support find the call.";
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
		message: ({ code, reason, roleArn, ...which }) => `The role ${roleArn} was refused by ${call(which)}: ${code}: ${reason}`,
		help: roleAdvice
	}),
	KEYS_UNREADABLE: entry({
		exit: 4,
		message: ({ source, reason }) => `No access key can be had from ${source}: ${reason}.`,
		help: "Mend that, or let the key come from elsewhere with \"credentials\"."
	}),
	KEY_REFUSED: entry({
		exit: 4,
		message: ({ reason, ...which }) => `The access key was refused by ${call(which)}: ${reason}`,
		help: "Check that the access key exists, is active, and belongs to this account."
	}),
	SIGNATURE_REFUSED: entry({
		exit: 4,
		message: (which) => `The cloud did not accept the signature of ${call(which)}.`,
		help: "The access key secret is most likely wrong; copy it again, without spaces."
	}),
	TOKEN_EXPIRED: entry({
		exit: 4,
		message: (which) => `The security token (STS) was refused as expired or invalid by ${call(which)}.`,
		help: "Take a new token, and let it live longer than the job."
	}),
	CLOCK_WRONG: entry({
		exit: 4,
		message: ({ skewSeconds, ...which }) => `The clock of this machine is ${skewSeconds === void 0 ? "too far" : `${Math.abs(skewSeconds)} seconds`} off; ${call(which)} was refused.`,
		help: "Set the clock of the machine (NTP); the cloud accepts a difference of 15 minutes."
	}),
	CLOCK_OFF: entry({
		exit: 4,
		message: ({ host, skewSeconds }) => `The clock of this machine is ${Math.abs(skewSeconds)} seconds ${skewSeconds > 0 ? "ahead of" : "behind"} that of ${host}; signed calls are refused.`,
		help: "Set the clock of the machine (NTP); the cloud accepts a difference of 15 minutes."
	}),
	PERMISSION_DENIED: entry({
		exit: 4,
		message: ({ reason, operation, requestId }) => `The access key may not call ${call({
			operation,
			requestId
		})}: ${reason}`,
		help: ({ product, operation }) => `Grant the RAM action ${product}:${operation} to the user or role of the access key.`
	}),
	CLOUD_REFUSED: entry({
		exit: 5,
		message: ({ code, reason, ...which }) => `The cloud refused ${call(which)}: ${code}: ${reason}`,
		help: "The reason above is the cloud’s own; the request id lets its support find the call."
	}),
	APP_UNKNOWN: entry({
		exit: 5,
		message: ({ reason, ...which }) => `The cloud does not know this app, workspace or tenant (${call(which)}): ${reason}`,
		help: "Compare \"app-id\", \"workspace-id\" and \"tenant-id\" with the code configuration page of the mPaaS console."
	}),
	SPACE_UNKNOWN: entry({
		exit: 5,
		message: ({ spaceId, reason, ...which }) => `This access key cannot use space "${spaceId}" (${call(which)}): ${reason}`,
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
		message: (which) => `The upload permission had expired when the file was sent (${call(which)}).`,
		help: "Run it again; if it happens again, check the clock of the machine and the speed of its network."
	}),
	UPLOAD_REFUSED: entry({
		exit: 5,
		message: ({ code, reason, ...which }) => `The storage refused the file (${call(which)}): ${code}: ${reason}`,
		help: "The reason above is the storage’s own."
	}),
	PACKAGE_REFUSED: entry({
		exit: 5,
		message: ({ reason, ...which }) => `The cloud refused the package (${call(which)}): ${reason}`,
		help: "Correct what the reason names; nothing was published."
	}),
	PLAN_MOVED: entry({
		exit: 5,
		message: ({ given, now }) => `The world has moved since the plan: its digest was ${given}, and is ${now} now. Nothing was changed.`,
		help: "Look at a new plan (--dry-run), then deploy with its digest."
	}),
	QUOTA_EXCEEDED: entry({
		exit: 5,
		message: ({ sizeBytes, quotaBytes }) => `The site would hold ${readable(sizeBytes)}, but the space has room for ${readable(quotaBytes)}.`,
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
		message: (which) => `The cloud throttled ${call(which)}, again and again.`,
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
		message: ({ status, reason, ...which }) => `The cloud answered ${call(which)} with HTTP ${status}: ${reason}`,
		help: "Run it again; if it lasts, ask the cloud’s support with the request id."
	}),
	FUNCTION_BUSY: entry({
		exit: 6,
		transient: true,
		message: ({ reason, ...which }) => `The function stayed busy, so ${call(which)} was refused again and again: ${reason}`,
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
		message: ({ reason, ...which }) => `The answer to ${call(which)} cannot be read: ${reason}.`,
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
		message: ({ name, reason, ...which }) => `Function ${name} is live, but its smoke test failed at ${call(which)}: ${reason}.`,
		help: "Mend the function or the expectation and run it again: the function is sent again."
	}),
	SITE_INCOMPLETE: entry({
		exit: 7,
		message: ({ missing, remaining }) => `The site is not as it should be.${some("Not listed", missing)}${some("Not deleted", remaining)}`,
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
		message: ({ verb, nearest }) => `There is no verb "${verb}".${hint(nearest)}`,
		help: "Run with --help for the list of verbs."
	}),
	VERB_MISSING: entry({
		exit: 2,
		message: () => "No verb was given.",
		help: "Begin with a verb, such as \"release\"; --help lists them."
	}),
	PLAN_UNCLEAR: entry({
		exit: 2,
		message: ({ asked, plannable }) => `${asked === void 0 ? "\"plan\" does not say of what" : `There is no plan of "${asked}"`}; there are plans of ${listed(plannable)}.`,
		help: ({ plannable }) => `Write "plan" and one of them, such as "plan ${plannable[0] ?? "release"}", with the flags of that verb.`
	}),
	CODE_UNKNOWN: entry({
		exit: 2,
		message: ({ code, nearest }) => `There is no error code "${code}".${hint(nearest)}`,
		help: "Copy the code from the message; \"explain\" alone lists them all."
	}),
	INPUT_UNKNOWN: entry({
		exit: 2,
		message: ({ name, where, nearest }) => `There is no input "${name}" (${where}).${hint(nearest)}`,
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
		help: "Correct the configuration file; its JSON Schema is dist/miniship.schema.json."
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
		message: ({ h5Id, apps }) => `${listed(apps)} are the same mini program, ${h5Id}.`,
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
		message: ({ operation, nearest }) => `There is no operation "${operation}" in the catalogue.${hint(nearest)}`,
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
		help: ({ known }) => known.length === 0 ? "It takes none." : `It takes ${listed(known)}.`
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
		message: ({ query, reason, ...facts }) => `${call(facts)} was answered, but the query "${query}" fails on its reply: ${reason}`,
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
		message: ({ name, sizeBytes, limitBytes, largest }) => `Function "${name}" has ${inMegabytes(sizeBytes)} unpacked, and the cloud takes ${inMegabytes(limitBytes)}; most of it is ${sizes(largest)}.`,
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
		message: ({ files, limitBytes }) => `Hosting takes files of at most ${inMegabytes(limitBytes)}, and these are larger: ${sizes(files)}.`,
		help: "Make them smaller, keep them in object storage instead, or leave them out with \"exclude\"."
	})
};
// build/errors/message-refusals.js
const refusals = {
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
	return (Object.hasOwn(refusals, code) ? refusals[code]?.(facts) : void 0) ?? {
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
		message: ({ asked, h5Id, known }) => `Mini program ${h5Id} has no ${asked}.${some("It has", known)}`,
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
	STAGE_UNKNOWN: entry({
		exit: 5,
		message: ({ asked, stages }) => `There is no stage "${asked}"${stages.length === 0 ? ", because no \"rollout\" is described" : ""}.${some("Stages are", stages)}`,
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
		message: ({ reason, ...which }) => `The file cannot be fetched (${call(which)}): ${reason}`,
		help: "Give a local archive or receipt with --to instead."
	}),
	CONTENT_UNUSABLE: entry({
		exit: 5,
		message: ({ source, reason }) => `The content of ${source} cannot be used: ${reason}`,
		help: "Give a local archive or receipt with --to instead."
	}),
	MESSAGE_REFUSED: entry({
		exit: 5,
		message: (facts) => `Mobile Sync refused ${call(facts)}: ${facts.code}: ${messageRefusal(facts).what}.`,
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
		message: ({ step, reason, undone }) => `The step "${step}" of the release train failed: ${reason}${some("Taken back and confirmed", undone)}`,
		help: ({ advice }) => `${advice} Everything that the train had changed before was taken back; run it again once that is mended.`
	}),
	TRAIN_NOT_UNDONE: entry({
		exit: 8,
		message: ({ step, reason, undone, left }) => `The step "${step}" of the release train failed: ${reason}${some("Taken back and confirmed", undone)}${some("Not taken back", left)}`,
		help: ({ advice }) => `${advice} What was not taken back is still live: roll it back by hand with "rollback", or mend the cause and run the train again.`
	})
};
// build/errors/catalogue.js
const catalogue = {
	...inputFailures,
	...packageFailures,
	...cloudFailures,
	...rolloutFailures,
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
// build/errors/failure.js
const textOf = (value) => typeof value === "string" && value !== "" ? value : void 0;
var Failure = class extends Error {
	name = "Failure";
	code;
	facts;
	help;
	exit;
	transient;
	problems;
	constructor(code, facts, { cause, problems = [], about, exit } = {}) {
		const entry = catalogue[code];
		super(`${about === void 0 ? "" : `${about}: `}${entry.message(facts)}`, cause === void 0 ? void 0 : { cause });
		this.code = code;
		this.facts = facts;
		this.help = typeof entry.help === "string" ? entry.help : entry.help(facts);
		this.exit = exit ?? (problems.length > 0 ? Math.min(...problems.map((problem) => problem.exit)) : entry.exit);
		this.transient = entry.transient === true;
		this.problems = problems;
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
const failureAbout = (about, { code, facts, cause, exit, problems }) => new Failure(code, facts, {
	about,
	cause,
	exit,
	problems: problems.map((problem) => failureAbout(about, problem))
});
const isFailure = (thrown) => thrown instanceof Failure;
const isStop = ({ code }) => code === "CANCELLED" || code === "TIME_UP";
function asFailure(thrown) {
	if (isFailure(thrown)) return thrown;
	return new Failure("INTERNAL", { reason: thrown instanceof Error ? thrown.message : String(thrown) }, { cause: thrown });
}
export { isStop as a, isFailure as i, asFailure as n, throwProblems as o, failureAbout as r, catalogue as s, Failure as t };
