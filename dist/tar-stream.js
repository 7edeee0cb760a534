import { t as require_tar_stream } from "./npm-tar-stream.js";
export default require_tar_stream();
export {};
