export { t as languageOf } from "./language3.js";
