// npm run publish-site -- <folder or zip> [--out folder] [--lang nl|en]: builds the site of a programme folder in the place of the one that is served.
// Exit 0: published; 1: problems, a build that failed or another that is at work, the old site stands; 2: no folder, no zip or arguments that cannot be used.
import { Unusable } from './checked-folder.ts';
import { publish } from './publish-folder.ts';

try {
	process.exitCode = await publish();
} catch (error) {
	if (!(error instanceof Unusable)) throw error;
	process.stderr.write(`${error.message.replaceAll('\n', ' ')}\n`);
	process.exitCode = 2;
}
