import { C as throwProblems, D as said, y as Failure } from "./words.js";
import { E as missing, O as parseOnce, n as readInputs } from "./read-inputs.js";
import { n as questionFor, r as readSelection } from "./selection.js";
import { t as readText } from "./read-text.js";
// build/config/matrix.js
const ids = ["app-id", "workspace-id"];
async function readShards(verb, question) {
	const asked = {
		...question,
		parse: parseOnce()
	};
	const { file, names, problems } = await readSelection(asked);
	const shards = /* @__PURE__ */ new Map();
	const found = [...problems];
	let system = "github";
	for (const app of names) {
		const read = await readInputs({
			...questionFor(app, asked),
			verb,
			names: [...ids, "matrix"]
		});
		const { "app-id": appId = "", "workspace-id": workspaceId = "", matrix } = read.values;
		system = matrix ?? system;
		const commas = /[,\n]/.test(app) ? [commaIn(app, file)] : [];
		found.push(...read.problems, ...ids.flatMap((name) => missing(read, name)), ...commas);
		const key = JSON.stringify([appId, workspaceId]);
		shards.set(key, {
			appId,
			workspaceId,
			apps: [...shards.get(key)?.apps ?? [], app]
		});
	}
	return {
		shards: [...shards.values()],
		system,
		problems: [...new Map(found.map((one) => [one.message, one])).values()]
	};
}
const commaIn = (app, file) => new Failure("CONFIG_INVALID", {
	where: file,
	reason: said("the name of a mini program, \"{app}\", holds a comma, which stands between names", { app })
});
function matrixText(shards, system) {
	return JSON.stringify(system === "gitlab" ? forGitLab(shards) : forGitHub(shards));
}
const forGitHub = (shards) => ({ include: shards.map(({ appId, workspaceId, apps }) => ({
	name: `${appId} ${workspaceId}`,
	apps: apps.join(","),
	"app-id": appId,
	"workspace-id": workspaceId
})) });
const forGitLab = (shards) => ({ ".miniship-matrix": { parallel: { matrix: shards.map(({ appId, workspaceId, apps }) => ({
	MINISHIP_APP: apps.join(","),
	MINISHIP_APP_ID: appId,
	MINISHIP_WORKSPACE_ID: workspaceId
})) } } });
// build/hosts/matrix-command.js
async function matrixCommand(verb, flags) {
	const { shards, system, problems } = await readShards(verb, {
		given: flags.values,
		givenFrom: "flag",
		variables: process.env,
		workingDirectory: process.cwd(),
		readText
	});
	throwProblems([...flags.problems, ...problems]);
	process.stdout.write(`${matrixText(shards, system)}\n`);
	return 0;
}
export { matrixCommand };
