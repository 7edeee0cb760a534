export { i as operationHelp } from "./call-words2.js";
