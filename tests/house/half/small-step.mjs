// A step of a build that would go on for ever: `node small-step.mjs <file>` writes its number there. With `build` before the file it
// is the build that starts the step.
import { renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { endWithBuild, run } from '../../../scripts/step.mjs';

const [, , first = '', file = ''] = process.argv;
if (first === 'build') await run([fileURLToPath(import.meta.url), file]);
else {
	endWithBuild();
	writeFileSync(`${first}.making`, String(process.pid));
	renameSync(`${first}.making`, first);
	setInterval(() => undefined, 1000);
}
