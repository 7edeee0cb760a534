export { t as Failure, n as asFailure } from "./failure.js";
