export { t as readFlags } from "./flags.js";
