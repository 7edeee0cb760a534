/** A program that prints what a CI environment says of its run: ci-info looks at the environment of its own process only. */
import { ciSystemOf, readCiRun } from '../../src/hosts/ci-run.ts';

process.stdout.write(JSON.stringify({ system: ciSystemOf(process.env), run: readCiRun(process.env) }));
