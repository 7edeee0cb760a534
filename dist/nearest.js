import { t as require_fastest_levenshtein } from "./npm-fastest-levenshtein.js";
// build/config/nearest.js
var import_fastest_levenshtein = require_fastest_levenshtein();
const tolerance = (name) => name.length <= 3 ? 1 : name.length <= 8 ? 2 : 3;
function nearest(name, known, most = tolerance(name)) {
	const asked = name.toLowerCase();
	let best;
	for (const candidate of known) {
		const far = (0, import_fastest_levenshtein.distance)(asked, candidate.toLowerCase());
		if (far <= most && (best === void 0 || far < best.far)) best = {
			candidate,
			far
		};
	}
	return best?.candidate ?? onlyEndingWith(asked, known);
}
function onlyEndingWith(asked, known) {
	const [only, ...others] = known.filter((candidate) => candidate.endsWith(`-${asked}`));
	return others.length === 0 ? only : void 0;
}
export { nearest as t };
