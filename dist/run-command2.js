export { t as runCommand } from "./run-command.js";
