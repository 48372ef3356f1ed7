// One line above each table about families, in the report and all of its files; nothing before the first publication.
import { strFromU8, unzipSync } from 'fflate';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerReport } from '../../src/lib/subjects/report/answer.ts';
import { languages, type Language } from '../../src/lib/domain/text.ts';
import { defaultSettings } from '../../src/lib/subjects/report/figure/settings.ts';
import { composeReport } from '../../src/lib/subjects/report/compose/compose.ts';
import { reportCsv } from '../../src/lib/report/csv/report-csv.ts';
import type { Block, ReportDocument } from '../../src/lib/report/document.ts';
import { reportDocx } from '../../src/lib/report/docx/report-docx.ts';
import { flatTables } from '../../src/lib/report/flat-tables.ts';
import { reportHtml } from '../../src/lib/report/html/report-html.ts';
import { trendPicture } from '../../src/lib/report/pictures/trend-picture.ts';
import { reportXlsx } from '../../src/lib/report/xlsx/report-xlsx.ts';
import { nextPublication } from './following.ts';
import { openProgramme, openProgrammeWith, type OpenedProgramme } from '../../src/lib/server/programme.ts';
import { publicationName } from '../../src/lib/server/publications.ts';
import { reportSources } from '../../src/lib/server/report-sources.ts';
import { typeface } from '../../src/lib/server/embedded-typeface.ts';
import { rasterise } from '../../src/lib/server/rasterise.ts';
import { sealStates, statesName } from '../../src/lib/server/states.ts';
import { demonstrationPassphrase } from '../../src/lib/vault/demonstration.ts';
import { smallProgramme } from './small-programme.ts';

const sentence: Record<Language, string> = {
	nl: 'Cijfers tot en met 2009-K4 staan zoals gepubliceerd op 3 februari 2010.',
	en: 'Figures up to and including 2009-Q4 stand as published on 3 February 2010.'
};

let folder: string;
let fresh: OpenedProgramme;
let published: OpenedProgramme;
beforeAll(async () => {
	({ folder } = smallProgramme({ synthetic: true }));
	fresh = await openProgrammeWith(folder, []);
	const { publication, states } = await nextPublication(
		folder,
		{ publications: [], states: null },
		'2010-02-03'
	);
	mkdirSync(path.join(folder, 'releases'));
	writeFileSync(path.join(folder, 'releases', publicationName(1)), publication.text);
	const lock = { passphrase: demonstrationPassphrase(publication.file.programme), workFactor: 4 };
	writeFileSync(path.join(folder, 'releases', statesName), await sealStates(states, lock));
	published = await openProgramme(folder);
}, 240_000);
afterAll(() => rmSync(path.dirname(folder), { recursive: true, force: true }));

async function documentOf(
	{ engine, catalogue, release, periods }: OpenedProgramme,
	language: Language
): Promise<ReportDocument> {
	const settings = defaultSettings(catalogue, '2009-Q4');
	const figure = await answerReport(engine, catalogue, { settings, release: release ?? undefined, periods });
	return composeReport(figure, catalogue, language, null, trendPicture);
}

const aboutFamilies = /^(reach|ladder|results|plan|families-)/;

describe.each(languages)('the line above tables about families (%s)', (language) => {
	it('stands right above each of them, and nowhere in a programme without publications', async () => {
		const document = await documentOf(published, language);
		const blocks = document.sections.flatMap((section) => section.blocks);
		const tables = blocks.flatMap((block, place): [string, Block | undefined][] =>
			(block.kind === 'table' || block.kind === 'facts') && aboutFamilies.test(block.id)
				? [[block.id, blocks[place - 1]]]
				: []
		);
		expect(tables.map(([id]) => id)).toEqual(
			expect.arrayContaining(['reach-facts', 'reach-areas', 'ladder', 'results', 'plan'])
		);
		for (const [id, above] of tables) expect(above, id).toMatchObject({ text: sentence[language] });
		const before = JSON.stringify(await documentOf(fresh, language));
		expect(before).not.toMatch(/zoals gepubliceerd op|as published on/);
	});

	it('is in every format', async () => {
		const document = await documentOf(published, language);
		const families = flatTables(document).filter((one) => aboutFamilies.test(one.id));
		expect(families.length).toBeGreaterThan(6);
		for (const table of families) expect(table.source, table.id).toBe(sentence[language]);
		const times = (text: string) => text.split(sentence[language]).length - 1;
		expect(times(await reportHtml(document, { typeface }))).toBeGreaterThanOrEqual(families.length);
		const readme = unzipSync(await reportCsv(document))['README.txt'];
		expect(times(strFromU8(readme ?? new Uint8Array()))).toBeGreaterThanOrEqual(families.length);
		const docx = unzipSync(await reportDocx(document, { rasterise }))['word/document.xml'];
		expect(times(strFromU8(docx ?? new Uint8Array()))).toBeGreaterThanOrEqual(families.length);
		const workbook = Object.entries(unzipSync(await reportXlsx(document)));
		const sheets = workbook.filter(([name]) => name.includes('sharedStrings') || name.includes('/sheet'));
		expect(sheets.map(([, bytes]) => strFromU8(bytes)).join('')).toContain(sentence[language]);
	});
});

it('a frozen report names the publications that it rests on, and never the sealed states', () => {
	const sources = reportSources(published);
	expect(sources.releases.map((one) => one.file)).toEqual(['releases/publication-1.json']);
	expect(JSON.stringify(sources)).not.toContain(statesName);
	expect(published.files.map((one) => one.file)).not.toContain(statesName);
});
