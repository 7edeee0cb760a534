export { t as createShellReporter } from "./shell.js";
