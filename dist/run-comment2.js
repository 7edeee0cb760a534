export { r as writeComment } from "./run-comment.js";
