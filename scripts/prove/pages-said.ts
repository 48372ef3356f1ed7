// For proofs, a process of its own: of each folder that is named on a line of standard input, the data that a build would write into its
// pages and what is gathered of the same programme, as a line of JSON; null where no site can be made of it.
import { createInterface } from 'node:readline';
import {
	comparisonOf,
	costsOf,
	experienceOf,
	latestOf,
	overviewOf,
	processOf,
	trendOf
} from '../../src/lib/server/answers.ts';
import { gather } from '../../src/lib/server/consequences.ts';
import { openProgramme } from '../../src/lib/server/programme.ts';
import { remembering } from '../../src/lib/engine/remembering.ts';
import type { Pages } from '../../tests/subjects/data/statements.ts';

async function said(folder: string): Promise<string> {
	const opened = await openProgramme(folder);
	// Its tables never change: what pages and whoever gathers ask alike is answered once.
	const programme = { ...opened, engine: remembering(opened.engine, 10_000) };
	const { catalogue, periods, release, engine } = programme;
	const overview = async (period: string) => ({ figure: await overviewOf(programme, period) });
	const pages: Pages = {
		front: await overview(latestOf(programme)),
		quarters: {},
		indicators: {},
		compare: { answer: await comparisonOf(programme) },
		process: { figure: await processOf(programme) },
		experience: { figure: await experienceOf(programme) },
		costs: { figure: (await costsOf(programme)).figure },
		families: release
	};
	for (const period of periods) pages.quarters[period] = await overview(period);
	for (const indicator of catalogue.indicators)
		pages.indicators[indicator.id] = { figure: await trendOf(programme, indicator.id), indicator };
	const answers = await gather(programme);
	await engine.close();
	return JSON.stringify({ pages, answers });
}

for await (const folder of createInterface({ input: process.stdin })) {
	const line = await said(folder).catch((error: unknown) => {
		process.stderr.write(`${folder}: ${error instanceof Error ? error.message : String(error)}\n`);
		return 'null';
	});
	process.stdout.write(`${line}\n`);
}
