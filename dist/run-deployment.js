import { n as tokenFor, t as orAsFork } from "./run-comment.js";
// build/hosts/run-deployment.js
function deploymentEnvironment(verb, values) {
	const { environment, whitelist, audience } = values;
	if (environment !== void 0 || verb !== "release") return environment ?? "production";
	const isTrain = values["with-serverless"];
	if (audience === "none" || audience === void 0) return whitelist ?? windowOf(values) ?? (isTrain ? "production" : void 0);
	return {
		whitelist: whitelist ?? "whitelist",
		window: "window",
		everyone: "production"
	}[audience];
}
const windowOf = (values) => values["window-users"] === void 0 ? void 0 : "window";
function createRunDeployment(writing, { environment, run, description }, way) {
	let isPlan = false;
	let begun;
	const begin = async () => {
		const { createGitHubClient } = await import("./github-client.js");
		const { place } = writing;
		return await orAsFork(place, async () => {
			const { deployments } = await createGitHubClient(place, {
				...way,
				token: tokenFor(place, writing.token)
			});
			const isProduction = environment === "production";
			const isTransient = place.number !== void 0 && !isProduction;
			const id = await deployments.create({
				ref: run.commit ?? "",
				environment,
				description,
				isTransient,
				isProduction
			});
			await deployments.setStatus(id, {
				state: "in_progress",
				description,
				logUrl: run.url
			});
			return {
				deployments,
				id
			};
		});
	};
	return {
		reporter: {
			report: (event) => {
				if (event.app !== void 0) return;
				if (event.type === "run-started") isPlan = event.dryRun;
				if (event.type === "step-finished" && event.step === "inspect" && !isPlan) begun ??= begin().catch((error) => ({ error }));
			},
			ignores: (type) => type !== "run-started" && type !== "step-finished"
		},
		end: async (result) => {
			const outcome = await begun;
			if (outcome === void 0) return;
			if ("error" in outcome) throw outcome.error;
			const { deployments, id } = outcome;
			const status = {
				state: result.exit === 0 ? "success" : "failure",
				description: `${description}: ${result.status}`,
				environmentUrl: addressIn(result),
				logUrl: run.url
			};
			await deployments.setStatus(id, status);
		}
	};
}
const addressIn = ({ outputs }) => [outputs["hosting-url"], outputs["http-endpoint"]].find((address) => address !== void 0 && /^https?:\/\//.test(address));
export { createRunDeployment, deploymentEnvironment };
