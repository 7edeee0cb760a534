#!/usr/bin/env node
import { t as endOnSignals } from "./end-on-signals.js";
// build/index.js
endOnSignals();
const args = process.argv.slice(2);
const host = args.length === 0 && (process.env["GITHUB_ACTIONS"] === "true" || Object.keys(process.env).some((name) => name.startsWith("INPUT_"))) ? await import("./github-action.js") : await import("./command-line.js");
process.exitCode = await host.run(args);
export {};
