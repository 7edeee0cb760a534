export { t as context } from "./github.js";
