// build/config/show-value.js
const longest = 200;
function showValue(text) {
	const line = text.trim().replaceAll(/\s*[\r\n]+\s*/g, ", ");
	return line.length > longest ? `${line.slice(0, longest)}…` : line;
}
export { showValue as t };
