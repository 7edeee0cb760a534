import { t as require_yauzl } from "./npm-yauzl.js";
export default require_yauzl();
export {};
