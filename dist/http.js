import { i as __toESM } from "./rolldown-runtime.js";
import { D as said, x as isFailure, y as Failure } from "./words.js";
// build/transport/cancellation.js
const cancelled = ({ reason }) => isFailure(reason) ? reason : new Failure("CANCELLED", {}, { cause: reason });
function unanswered(stop, operation) {
	if (stop.code === "TIME_UP") {
		const { timeoutMs } = stop.facts;
		return new Failure("TIME_UP", {
			timeoutMs,
			unanswered: operation
		}, { cause: stop });
	}
	return new Failure("CANCELLED", { unanswered: operation }, { cause: stop });
}
function throwIfCancelled(signal) {
	if (signal?.aborted) throw cancelled(signal);
}
async function rest(clock, waitMs, signal) {
	throwIfCancelled(signal);
	try {
		await clock.sleep(waitMs, signal);
	} catch (thrown) {
		throwIfCancelled(signal);
		throw thrown;
	}
}
// build/transport/on-abort.js
const listenersOf = /* @__PURE__ */ new WeakMap();
function onAbort(signal, listener) {
	const listeners = listenersOf.get(signal) ?? listenTo(signal);
	listeners.add(listener);
	return () => void listeners.delete(listener);
}
function listenTo(signal) {
	const listeners = /* @__PURE__ */ new Set();
	listenersOf.set(signal, listeners);
	const tellAll = () => {
		for (const tell of listeners) tell();
	};
	signal.addEventListener("abort", tellAll, { once: true });
	return listeners;
}
// build/transport/exchange.js
const largestReplyBytes = 16777216;
const connectionReasons = {
	ECONNREFUSED: said("the connection was refused"),
	ENOTFOUND: said("the host name is not known"),
	EAI_AGAIN: said("the host name could not be looked up"),
	ECONNRESET: said("the connection was dropped"),
	UND_ERR_SOCKET: said("the connection was dropped"),
	ERR_SSL_WRONG_VERSION_NUMBER: said("the other side does not speak TLS")
};
var Exchange = class {
	outcome;
	#limits;
	#longestSilenceMs;
	#resolve;
	#reject;
	#unwatch;
	#silence;
	#receive;
	#chunks = [];
	#heldBytes = 0;
	#controller;
	#phase = "connecting";
	#ended;
	#settled = false;
	#status = 0;
	#headers = {};
	constructor(request, limits) {
		const { timeoutMs, silenceMs = 0, signal, receive } = request;
		const { promise, resolve, reject } = withResolvers();
		this.outcome = promise;
		this.#resolve = resolve;
		this.#reject = reject;
		this.#limits = limits;
		this.#receive = receive;
		this.#longestSilenceMs = Math.max(limits.callTimeoutMs, silenceMs);
		this.#unwatch = this.#watch(timeoutMs, signal);
	}
	onRequestStart(controller) {
		this.#controller = controller;
		if (this.#ended) controller.abort(this.#ended);
		else this.#phase = "waiting";
		this.pulse();
	}
	pulse() {
		if (this.#settled) return;
		const longestMs = this.#longestSilenceMs;
		if (this.#silence === void 0) this.#silence = setTimeout(() => this.#giveUp(longestMs), longestMs);
		else this.#silence.refresh();
	}
	onResponseStart(_controller, status, headers) {
		this.pulse();
		if (status < 200) return;
		this.#phase = "receiving";
		this.#status = status;
		for (const [name, value] of Object.entries(headers)) if (value !== void 0) this.#headers[name.toLowerCase()] = typeof value === "string" ? value : value.join(", ");
	}
	onResponseData(controller, chunk) {
		this.pulse();
		if (this.#receive !== void 0 && this.#status < 300) {
			this.#hand(this.#receive, chunk);
			return;
		}
		this.#heldBytes += chunk.byteLength;
		if (this.#heldBytes > largestReplyBytes) controller.abort(/* @__PURE__ */ new Error(`the answer exceeds the size of ${largestReplyBytes} bytes`));
		else this.#chunks.push(chunk);
	}
	#hand(receive, chunk) {
		try {
			receive(chunk);
		} catch (error) {
			this.#end(error instanceof Error ? error : new Error(String(error)));
		}
	}
	onResponseEnd() {
		this.#unwatch();
		this.#resolve({
			kind: "reply",
			status: this.#status,
			headers: this.#headers,
			body: Buffer.concat(this.#chunks)
		});
	}
	onResponseError(_controller, error) {
		this.#unwatch();
		if (isFailure(error)) this.#reject(error);
		else this.#resolve(this.#describe(error));
	}
	#describe(error) {
		const { code = "", message } = error;
		const garbled = error.name === "HTTPParserError";
		const reason = garbled ? said("the answer is not HTTP") : connectionReasons[code] ?? message;
		return {
			kind: "broken",
			phase: garbled ? "receiving" : this.#phase,
			reason,
			cause: error
		};
	}
	#timedOut(timedOutAfterMs) {
		const what = this.#phase === "connecting" ? said("no connection") : said("no answer");
		return {
			kind: "broken",
			phase: this.#phase,
			reason: said("{what} within {timedOutAfterMs} ms", {
				what,
				timedOutAfterMs
			}),
			timedOutAfterMs
		};
	}
	#watch(timeoutMs, signal) {
		const { connectTimeoutMs } = this.#limits;
		const connecting = setTimeout(() => {
			if (this.#phase === "connecting") this.#giveUp(connectTimeoutMs);
		}, connectTimeoutMs);
		const whole = timeoutMs === void 0 ? void 0 : setTimeout(() => this.#giveUp(timeoutMs), timeoutMs);
		const cancel = () => {
			if (signal) this.#end(cancelled(signal));
		};
		const unheard = signal === void 0 ? () => {} : onAbort(signal, cancel);
		return () => {
			this.#settled = true;
			clearTimeout(this.#silence);
			clearTimeout(connecting);
			clearTimeout(whole);
			unheard();
		};
	}
	#giveUp(afterMs) {
		this.#resolve(this.#timedOut(afterMs));
		this.#end(/* @__PURE__ */ new Error("out of time"));
	}
	#end(reason) {
		this.#unwatch();
		this.#ended = reason;
		this.#reject(reason);
		this.#controller?.abort(reason);
	}
};
function withResolvers() {
	let resolve = () => {};
	let reject = () => {};
	return {
		promise: new Promise((yes, no) => {
			resolve = yes;
			reject = no;
		}),
		resolve,
		reject
	};
}
// build/transport/loopback.js
function isLoopback({ hostname }) {
	return hostname === "localhost" || hostname.endsWith(".localhost") || hostname === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
// build/transport/http.js
function createHttp(options) {
	let agents;
	return {
		async send(request) {
			const url = new URL(request.url);
			const isNear = isLoopback(url) || options.plainHosts?.includes(url.hostname) === true;
			if (url.protocol !== "https:" && !isNear) throw new Failure("ENDPOINT_INSECURE", { url: url.origin });
			agents ??= createAgents(options);
			const { direct, proxied } = await agents;
			throwIfCancelled(request.signal);
			const exchange = new Exchange(request, options);
			const { body = null } = request;
			(isNear ? direct : proxied).dispatch({
				origin: url.origin,
				path: `${url.pathname}${url.search}`,
				method: request.method,
				headers: withLength(request),
				body: body === null || typeof body === "string" || body instanceof Uint8Array ? body : asked(watched(body, exchange)),
				headersTimeout: 0,
				bodyTimeout: 0
			}, exchange);
			return exchange.outcome;
		},
		async prepare() {
			agents ??= createAgents(options);
			await agents;
		},
		async close() {
			const open = await agents;
			agents = void 0;
			await Promise.all([open?.direct.destroy(), open?.proxied.destroy()]);
		}
	};
}
async function createAgents({ connectTimeoutMs, proxy }) {
	const limits = { connect: { timeout: connectTimeoutMs } };
	const { default: Agent } = await import("./agent2.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	const direct = new Agent(limits);
	const { http: httpProxy = "", https: httpsProxy = "", noProxy = "" } = proxy ?? {};
	if (httpProxy === "" && httpsProxy === "") return {
		direct,
		proxied: direct
	};
	const { EnvHttpProxyAgent } = await import("./undici2.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	const tls = {
		requestTls: { timeout: connectTimeoutMs },
		proxyTls: { timeout: connectTimeoutMs }
	};
	return {
		direct,
		proxied: new EnvHttpProxyAgent({
			...limits,
			...tls,
			httpProxy,
			httpsProxy,
			noProxy
		})
	};
}
const asked = (body) => body;
async function* watched(body, exchange) {
	for await (const chunk of body) {
		exchange.pulse();
		yield chunk;
	}
}
function withLength({ headers, bodyBytes }) {
	return bodyBytes === void 0 ? { ...headers } : {
		...headers,
		"content-length": String(bodyBytes)
	};
}
export { throwIfCancelled as a, rest as i, isLoopback as n, unanswered as o, cancelled as r, createHttp as t };
