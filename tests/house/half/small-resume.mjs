// What every start does first, build or server: it ends what an earlier build was killed in.
import { resume } from '../../../scripts/build.mjs';
import { mendPublications } from '../../../scripts/keep-publication.mjs';

resume();
// And what a build does next, of which the site says nothing.
const left = mendPublications(process.env.WIJKLADDER_DATA ?? '');
process.stderr.write(`left ${JSON.stringify(left)}\n`);
