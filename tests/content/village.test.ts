// Another programme of another kind speaks its own words: nothing that its figures, downloads, reports or method say is the demonstration's.
import { rmSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerCalibration, answerWaiting } from '../../src/lib/subjects/households/answer/view.ts';
import { answerComparePage } from '../../src/lib/subjects/compare/answer/comparison.ts';
import { answerLadder, answerResults } from '../../src/lib/subjects/households/answer/ladder.ts';
import { answerOverview } from '../../src/lib/subjects/overview/answer.ts';
import { answerProcess } from '../../src/lib/subjects/process/answer.ts';
import { answerReport } from '../../src/lib/subjects/report/answer.ts';
import { answerTrend } from '../../src/lib/subjects/indicator/answer.ts';
import { defaultCompare } from '../../src/lib/domain/compare-view.ts';
import { defaultView } from '../../src/lib/domain/view.ts';
import { defaultSettings } from '../../src/lib/subjects/report/figure/settings.ts';
import { composeReport } from '../../src/lib/subjects/report/compose/compose.ts';
import { reportCsv } from '../../src/lib/report/csv/report-csv.ts';
import { reportDocx } from '../../src/lib/report/docx/report-docx.ts';
import { reportHtml } from '../../src/lib/report/html/report-html.ts';
import { reportXlsx } from '../../src/lib/report/xlsx/report-xlsx.ts';
import { csvOf, downloadable } from '../../src/lib/server/downloads.ts';
import { openProgramme, type OpenedProgramme } from '../../src/lib/server/programme.ts';
import { rasterise } from '../../src/lib/server/rasterise.ts';
import { heard, villageFolder } from './village.ts';

/** Of an archive every part that holds text. */
const partsOf = (bytes: Uint8Array) =>
	Object.entries(unzipSync(bytes))
		.filter(([name]) => /\.(xml|csv|md|txt|html|json)$/.test(name))
		.map(([, part]) => strFromU8(part))
		.join('\n');

let folder: string;
let programme: OpenedProgramme;
const period = '2020-Q4';

beforeAll(async () => {
	folder = villageFolder();
	programme = await openProgramme(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('debt relief in a Frisian village', () => {
	it('is a programme without a mistake, with figures on everything', () => {
		expect(programme.problems).toEqual([]);
		expect(programme.catalogue.indicators.map((one) => one.id)).toEqual(['schulden', 'sparen']);
	});

	it('has figures that say nothing of coaches, of Enschede or of 829 people', async () => {
		const { engine, catalogue, periods } = programme;
		const view = defaultView(catalogue);
		const days = { from: '2019-Q4', to: period };
		const answers = {
			overview: await answerOverview(engine, catalogue, period, view, periods),
			trend: await answerTrend(engine, catalogue, 'schulden', period, view),
			compare: await answerComparePage(engine, catalogue, defaultCompare(catalogue)),
			process: await answerProcess(engine, catalogue),
			ladder: await answerLadder(engine, catalogue, days),
			family: await answerLadder(engine, catalogue, { ...days, perspective: 'family', coach: 'S1' }),
			results: await answerResults(engine, catalogue, { period }),
			waiting: await answerWaiting(engine, catalogue, { day: '2020-12-31', limit: 50 }),
			calibration: await answerCalibration(engine, catalogue, { day: '2020-12-31' })
		};
		for (const [name, figure] of Object.entries(answers))
			expect([name, heard(JSON.stringify(figure))]).toEqual([name, null]);
		const caveats = JSON.stringify(answers.ladder.caveats);
		expect(caveats).toContain('De schuldhulpverlener beoordeelt');
		expect(caveats).toContain('The debt adviser assesses');
	});

	it.each(['nl', 'en'] as const)(
		'has a report in %s that speaks of its own people alone, in every format',
		async (language) => {
			const { engine, catalogue, periods, release } = programme;
			const report = await answerReport(engine, catalogue, {
				settings: defaultSettings(catalogue, period),
				release: release ?? undefined,
				periods
			});
			const document = composeReport(report, catalogue, language, null);
			const html = await reportHtml(document);
			expect(html).toContain(
				language === 'nl' ? 'Hoe ver de schuldhulpverleners zijn' : 'How far the debt advisers have come'
			);
			const written = {
				html,
				docx: partsOf(await reportDocx(document, { rasterise })),
				xlsx: partsOf(await reportXlsx(document)),
				csv: partsOf(await reportCsv(document))
			};
			for (const [format, text] of Object.entries(written))
				expect([format, heard(text)]).toEqual([format, null]);
		}
	);

	it('has downloads in which stands what it delivered, and nothing else', () => {
		const { tables, catalogue } = programme;
		for (const table of downloadable)
			expect([table, heard(csvOf(table, tables, catalogue))]).toEqual([table, null]);
	});
});
