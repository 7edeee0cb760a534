// Preload of a child process: it leaves behind how much memory it had at most.
import { writeFileSync } from 'node:fs';

process.on('exit', () => writeFileSync(process.env.TEST_PEAK_FILE ?? '/dev/null', String(process.resourceUsage().maxRSS)));
