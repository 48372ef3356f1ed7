// What the next start does about a build that was killed, and tells on standard error.
import { resume } from '../../build.mjs';
import { mendPublications } from '../../keep-publication.mjs';

resume();
for (const { sequence, outcome } of mendPublications(process.env.WIJKLADDER_DATA ?? ''))
	process.stderr.write(`publication ${sequence}: ${outcome}\n`);
