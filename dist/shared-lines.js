import { n as createRateBudgets } from "./pacer.js";
import { n as openHttp } from "./connect.js";
// build/hosts/shared-lines.js
function createSharedLines(pace) {
	const open = /* @__PURE__ */ new Map();
	return {
		budgets: createRateBudgets(pace),
		httpOf: (connection) => {
			const { callTimeoutMs, proxy } = connection;
			const key = JSON.stringify([callTimeoutMs, proxy]);
			const http = open.get(key) ?? openHttp(connection);
			open.set(key, http);
			return http;
		},
		close: async () => {
			await Promise.all([...open.values()].map((http) => http.close()));
			open.clear();
		}
	};
}
export { createSharedLines as t };
