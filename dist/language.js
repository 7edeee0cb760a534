// build/errors/language.js
const languages = ["en", "zh"];
export { languages as t };
