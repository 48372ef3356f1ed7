// Folders as programmes make them: without families, with yearly figures alone, hidden by the source; each says what is so.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { answerOverview } from '../../src/lib/subjects/overview/answer.ts';
import { answerReport } from '../../src/lib/subjects/report/answer.ts';
import type { Language } from '../../src/lib/domain/text.ts';
import { defaultView } from '../../src/lib/domain/view.ts';
import { defaultSettings } from '../../src/lib/subjects/report/figure/settings.ts';
import { composeReport } from '../../src/lib/subjects/report/compose/compose.ts';
import { reportDocx } from '../../src/lib/report/docx/report-docx.ts';
import { reportHtml } from '../../src/lib/report/html/report-html.ts';
import { openProgramme } from '../../src/lib/server/programme.ts';

const root = path.resolve(import.meta.dirname, '../..');
const made: string[] = [];
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const areas = [
	'area,name,role,part_of,homes',
	'dorp,Dorp,experiment,,600',
	'oost,Oost,experiment,dorp,300',
	'west,West,experiment,dorp,300',
	'noord,Noord,control,,300',
	'elders,Elders,reference,,300'
];
const header = 'indicator,area,period,numerator,denominator,status,source,retrieved';

/** A goal of our own, from 2008-Q2 to 2011-Q4; `cells` as `2008-Q2 dorp 120 1400`. */
function folderOf(cells: string[], { frequency = 'quarter', threshold = 10, families = '' } = {}): string {
	const folder = mkdtempSync(path.join(tmpdir(), 'wijkladder-plain-'));
	made.push(folder);
	mkdirSync(path.join(folder, 'indicators/neighbourhood'), { recursive: true });
	const put = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
	put('areas.csv', `${areas.join('\n')}\n`);
	const rows = cells.map((cell) => {
		const [period, area, numerator, denominator] = cell.split(' ');
		return ['wwb-uitkering', area, period, numerator, denominator, 'final', 'Bron', '2012-01-10'].join(',');
	});
	put('observations.csv', `${[header, ...rows].join('\n')}\n`);
	if (families) put('households.csv', families);
	const goal = readFileSync(path.join(root, 'indicators/neighbourhood/wwb-uitkering.md'), 'utf8');
	put(
		'indicators/neighbourhood/wwb-uitkering.md',
		goal.replace(/^frequency: .*$/m, `frequency: ${frequency}`)
	);
	const programme = readFileSync(path.join(root, 'indicators/programme.yaml'), 'utf8');
	put(
		'indicators/programme.yaml',
		programme
			.replace(/^threshold: .*$/m, `threshold: ${threshold}`)
			.replace(/^area: .*$/m, 'area: dorp')
			.concat(
				'leave_out: [bbr-actief, overlast, speciaal-onderwijs, sport-jeugd, sport-volwassen, voortijdig-schoolverlaten]\n'
			)
	);
	return folder;
}

async function read(folder: string, period: string) {
	const programme = await openProgramme(folder);
	const { engine, catalogue, periods, release } = programme;
	const overview = await answerOverview(engine, catalogue, period, defaultView(catalogue), periods);
	const report = await answerReport(engine, catalogue, {
		settings: defaultSettings(catalogue, period),
		release: release ?? undefined,
		periods
	});
	const document = (language: Language) => composeReport(report, catalogue, language, null);
	return { periods, overview, report, document, release };
}
const quarterly = [
	'2008-Q2 dorp 120 1400',
	'2008-Q2 noord 60 700',
	'2010-Q4 dorp 110 1400',
	'2010-Q4 noord 60 700'
];

describe('a programme that follows no families', () => {
	it('has a dash for them, nothing hidden, and no chapter about them', async () => {
		const { overview, report, document, release } = await read(folderOf(quarterly), '2010-Q4');
		const none = { value: null, hidden: false };
		expect(overview.reach).toMatchObject({ homes: { value: 600 }, coached: none, ended: none });
		expect(overview.tree.every((one) => one.value === null && !one.hidden)).toBe(true);
		expect(
			release?.tables.flatMap(({ counts, cells }) =>
				['process', 'experience'].includes(counts) ? [] : cells
			)
		).toEqual([]);
		expect(report.families).toEqual([]);
		for (const language of ['nl', 'en'] as const) {
			const { sections } = document(language);
			expect(sections.map((one) => one.id)).toContain('reach');
			expect(sections.map((one) => one.id)).not.toContain('families');
			const cells = JSON.stringify(sections.find((one) => one.id === 'reach'));
			expect(cells).not.toContain('"hidden":true');
			expect(JSON.stringify(sections)).not.toContain('method-families');
		}
	});

	it('is another than one whose few families are hidden', async () => {
		const families =
			'household,area,started,coach,adults,children,consent\nH-1,oost,2009-01-10,K1,1,0,2009-01-10\n';
		const { overview, document } = await read(folderOf(quarterly, { families }), '2010-Q4');
		expect(overview.reach.coached).toEqual({ value: null, hidden: true });
		expect(document('nl').sections.map((one) => one.id)).toContain('families');
	});
});

describe('yearly figures alone', () => {
	const cells = [2007, 2008, 2009, 2010].flatMap((year) => [
		`${year} dorp ${130 - (year - 2007) * 10} 1400`,
		`${year} noord 60 700`,
		`${year} elders 50 700`
	]);

	it('count in the last quarter of their year: they have quarters, an overview with a map, and a report', async () => {
		const { periods, overview, document } = await read(folderOf(cells, { frequency: 'year' }), '2010-Q4');
		expect(periods).toEqual(['2007-Q4', '2008-Q4', '2009-Q4', '2010-Q4']);
		expect(overview.rail.filter((one) => one.hasFigures).map((one) => one.period)).toEqual(periods.slice(1));
		const [goal] = overview.indicators;
		expect(goal).toMatchObject({ value: 100 / 1400, previousPeriod: '2009', status: 'uncertain' });
		// Four years were measured, so nothing may be said of a second measurement that lacks.
		expect(goal?.claim).toMatchObject({ reason: 'no-baseline' });
		expect(overview.map[0]?.areas.map((one) => one.area).sort()).toEqual(['dorp', 'elders', 'noord']);
		expect(document('nl').sections.length).toBeGreaterThan(5);
	});
});

describe('texts of the programme in an English report', () => {
	const broken = (en: string) =>
		`indicator,area,period,kind,reason,reason_en\nwwb-uitkering,dorp,2009-Q3,definition,Nieuwe telling in de wijk.,${en}\n`;
	const reportOf = async (en: string) => {
		const folder = folderOf(quarterly);
		writeFileSync(path.join(folder, 'breaks.csv'), broken(en));
		const { document } = await read(folder, '2010-Q4');
		return {
			nl: await reportHtml(document('nl')),
			en: await reportHtml(document('en')),
			docx: await reportDocx(document('en'))
		};
	};

	it('are Dutch as Dutch, on a page and in Word, and the report says why', async () => {
		const { nl, en, docx } = await reportOf('');
		expect(en).toContain('<span lang="nl">Nieuwe telling in de wijk.</span>');
		expect(en).toContain('<span lang="nl">Bron</span>');
		expect(en).toContain('stand as the programme wrote them, in Dutch');
		expect(nl).toContain('Nieuwe telling in de wijk.');
		expect(nl).not.toMatch(/<span lang/);
		const word = strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array());
		expect(word).toMatch(/<w:lang w:val="nl-NL"[^>]*\/>(?:(?!<\/w:r>).)*Nieuwe telling in de wijk/);
	});

	it('are English where the programme gave English', async () => {
		const { nl, en } = await reportOf('New count in the neighbourhood.');
		expect(en).toContain('New count in the neighbourhood.');
		expect(en).not.toContain('Nieuwe telling');
		expect(nl).toContain('Nieuwe telling in de wijk.');
	});
});

describe('a figure that the source hides', () => {
	it('is said to be hidden by the source, whatever the threshold of the programme', async () => {
		const cells = [...quarterly.slice(0, 2), '2010-Q4 dorp . .', '2010-Q4 noord . .'];
		const { overview, document } = await read(folderOf(cells, { threshold: 5 }), '2010-Q4');
		const [goal] = overview.indicators;
		expect(goal).toMatchObject({ hidden: true, hiddenBy: 'source' });
		expect(goal?.claim.nl).toContain('verborgen door de bron');
		expect(goal?.claim.en).toContain('hidden by the source');
		const text = JSON.stringify(document('nl').sections.filter((one) => /^(summary|goal)/.test(one.id)));
		expect(text).toContain('verborgen door de bron');
		expect(text).not.toMatch(/minder dan 10/);
	});
});
