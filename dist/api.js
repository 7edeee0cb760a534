import { C as throwProblems, x as isFailure, y as Failure } from "./words.js";
import { n as isOperation } from "./catalogue.js";
import { o as notLooking, t as checkParameters } from "./operation-check.js";
import { t as systemClock } from "./clock.js";
import { t as createHttp } from "./http.js";
import { t as createPacer } from "./pacer.js";
import { t as createRpc } from "./rpc.js";
import { i as userAgent } from "./connect.js";
// build/services/typed-calls.js
const createTypedCalls = (rpc, apiVersion) => ({ async call(operation, parameters) {
	if (!isOperation(operation)) throw new Failure("OPERATION_UNKNOWN", { operation });
	throwProblems(checkParameters(operation, {
		texts: /* @__PURE__ */ new Map(),
		values: parameters
	}, apiVersion).problems);
	try {
		return (await rpc.call(operation, parameters)).reply;
	} catch (error) {
		throw isFailure(error) ? notLooking(error) : error;
	}
} });
// build/hosts/client.js
const longestConnectMs = 1e4;
const silent = {
	answered: () => void 0,
	retried: () => void 0,
	waited: () => void 0
};
function createClient(options) {
	const { accessKeyId, accessKeySecret, securityToken, endpoint, apiVersion, signature = "acs3", callTimeoutMs = 3e4, signal } = options;
	const http = createHttp({
		connectTimeoutMs: Math.min(callTimeoutMs, longestConnectMs),
		callTimeoutMs
	});
	const pacer = createPacer({
		clock: systemClock,
		listener: silent
	});
	const credentials = {
		accessKeyId,
		accessKeySecret,
		securityToken
	};
	const rpc = createRpc({
		http,
		clock: systemClock,
		pacer,
		listener: silent,
		endpoint,
		version: apiVersion,
		signature,
		credentials: async () => credentials,
		userAgent,
		signal
	});
	return {
		...createTypedCalls(rpc, apiVersion),
		close: () => http.close()
	};
}
// build/hosts/api.js
const runOf = (verb) => async (options = {}, settings = {}) => await (await import("./run-in-process.js")).runInProcess(verb, options, settings);
const release = runOf("release");
const preview = runOf("preview");
const deploy = runOf("deploy");
const promote = runOf("promote");
const pause = runOf("pause");
const resume = runOf("resume");
const finish = runOf("finish");
const rollback = runOf("rollback");
const status = runOf("status");
const verify = runOf("verify");
const notify = runOf("notify");
const doctor = runOf("doctor");
export { createClient, deploy, doctor, finish, notify, pause, preview, promote, release, resume, rollback, status, verify };
