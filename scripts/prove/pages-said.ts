// For proofs, a process of its own: the data that a build would write into the pages of WIJKLADDER_DATA, and what is gathered of the
// same programme, as JSON on standard output.
import { gather } from '../../src/lib/server/consequences.ts';
import {
	compareData,
	indicatorData,
	latestPeriod,
	overviewData,
	processData,
	site
} from '../../src/lib/server/site.ts';
import type { Pages } from '../../tests/subjects/data/statements.ts';

const programme = await site();
const pages: Pages = {
	front: await overviewData(await latestPeriod()),
	quarters: {},
	indicators: {},
	compare: await compareData(),
	process: await processData(),
	families: programme.release
};
for (const period of programme.periods) pages.quarters[period] = await overviewData(period);
for (const { id } of programme.catalogue.indicators) pages.indicators[id] = await indicatorData(id);
const answers = await gather(programme);
await programme.engine.close();
process.stdout.write(JSON.stringify({ pages, answers }));
