export { y as Failure, b as asFailure } from "./words.js";
