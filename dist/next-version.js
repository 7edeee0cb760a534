import { h as compareH5Versions } from "./package-tasks.js";
// build/packaging/next-version.js
const places = 4;
const highestNumber = 99;
const highestH5Version = "99.99.99.99";
function nextH5Version(above, taken) {
	const isTaken = (version) => taken.some((each) => compareH5Versions(each, version) === 0);
	let version = above;
	do
		version = increased(version);
	while (version !== void 0 && isTaken(version));
	return version;
}
function increased(version) {
	const numbers = [
		...version.split(".").map((part) => Number(part) || 0),
		0,
		0,
		0
	].slice(0, places);
	const place = numbers.findLastIndex((number) => number < highestNumber);
	if (place === -1) return void 0;
	return numbers.map((number, at) => at < place ? number : at === place ? number + 1 : 0).join(".");
}
export { nextH5Version as n, highestH5Version as t };
