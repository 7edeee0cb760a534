import { t as require_dist } from "./npm-yaml.js";
export default require_dist();
export {};
