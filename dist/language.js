export { t as languageOf } from "./language2.js";
