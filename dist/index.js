#!/usr/bin/env node
import { t as endOnSignals } from "./end-on-signals.js";
// build/index.js
/**
* Chooses the host and sets the exit code. A runner starts the action without arguments, with its inputs in INPUT_ variables;
* a person or another CI system passes a command.
*/
endOnSignals();
const args = process.argv.slice(2);
const host = args.length === 0 && (process.env["GITHUB_ACTIONS"] === "true" || Object.keys(process.env).some((name) => name.startsWith("INPUT_"))) ? await import("./github-action.js") : await import("./command-line.js");
process.exitCode = await host.run(args);
export {};
