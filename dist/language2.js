import { D as said, v as languages, y as Failure } from "./words.js";
import { t as showValue } from "./show-value.js";
// build/config/language.js
const isLanguage = (text) => languages.some((language) => language === text);
const localeVariables = [
	"LC_ALL",
	"LC_MESSAGES",
	"LANG"
];
function languageOf(asked, variables) {
	const wish = asked?.trim() || variables["MINISHIP_LANG"]?.trim();
	if (isLanguage(wish)) return wish;
	return localeVariables.map((name) => variables[name]).find((text) => text !== void 0 && text !== "")?.toLowerCase().startsWith("zh") === true ? "zh" : "en";
}
function unknownLanguage(asked, variables) {
	const [value, where] = asked === void 0 ? [variables["MINISHIP_LANG"]?.trim() ?? "", "MINISHIP_LANG"] : [asked, "flag"];
	if (value === "" || isLanguage(value)) return [];
	return [new Failure("INPUT_INVALID", {
		name: "lang",
		value: showValue(value),
		where,
		expected: said("one of {choices}", { choices: languages.join(", ") })
	})];
}
export { unknownLanguage as n, languageOf as t };
