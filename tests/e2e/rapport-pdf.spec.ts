// The report on paper: tagged, numbered, with every number that the figures command gives, and nothing for who would find out more.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, type Page } from './slow-line.ts';
import { planCounts } from '../../src/lib/subjects/households/answer/plan-counts.ts';
import { openProgramme } from '../../src/lib/server/programme.ts';
import { Attack } from '../disclosure/attack.ts';
import { found } from '../disclosure/found.ts';
import { truths } from '../disclosure/random-programme.ts';
import { beyondPlan, noted } from '../report/noted.ts';
import { listening } from './listening.ts';
import { trended } from './own/asked.ts';
import { figuresOf } from './own/printed.ts';
import type { PdfElement } from '../report/pdf-structure.ts';
import { familiesInPdf, type Read } from '../report/read-families.ts';
import {
	pdfCanBeRead,
	pdfPages,
	pdfStructure,
	pdfTables,
	runs,
	structureByPoppler,
	tagged,
	wordsIn
} from '../report/read-pdf.ts';

interface Row {
	indicator: string;
	area: string;
	kind: 'proportion' | 'mean';
	value: number | null;
	lower: number | null;
	upper: number | null;
	baseline: number | null;
	target: number | null;
	path: number | null;
	change: number | null;
	control: { value: number | null } | null;
	hidden: boolean;
	subareas: Row[];
}
interface Point {
	period: string;
	value: number | null;
	lower?: number | null;
	upper?: number | null;
	hidden?: boolean;
}
interface Trend {
	period: string;
	series: { points: Point[] }[];
	pooled: { points: Point[] } | null;
	path: Point[];
}
// One worker for all, which prints each page once.
test.describe.configure({ mode: 'default' });

let folder = '';
test.beforeAll(() => {
	folder = mkdtempSync(path.join(tmpdir(), 'rapport-'));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

const papers = new Map<string, string>();
async function printed(page: Page, address: string): Promise<string> {
	const known = papers.get(address);
	if (known !== undefined) return known;
	await page.goto(address);
	await expect(page.getByRole('complementary').getByRole('button').first()).toBeVisible();
	return print(page, address);
}
async function print(page: Page, address: string): Promise<string> {
	const file = path.join(folder, `${address.replace(/\W+/g, '-')}.pdf`);
	await page.pdf({ path: file, tagged: true, outline: true, preferCSSPageSize: true });
	papers.set(address, file);
	return file;
}

/** As a Dutch or English reader writes it, by the country tables of the platform. */
function writer(locale: 'nl-NL' | 'en-GB') {
	const number = (decimals: number, more: Intl.NumberFormatOptions = {}) =>
		new Intl.NumberFormat(locale, {
			minimumFractionDigits: decimals,
			maximumFractionDigits: decimals,
			...more
		});
	const none = '–';
	/** By its decimals, without the dust that multiplying brings: 0.0725 is 7.25, and goes upwards. */
	const points = (amount: number, kind: Row['kind']) =>
		kind === 'proportion' ? Number(`${amount}e2`) : amount;
	return {
		value: (amount: number | null, kind: Row['kind'], hidden = false) =>
			hidden
				? '.'
				: amount === null
					? none
					: number(1).format(points(amount, kind)) + (kind === 'proportion' ? '%' : ''),
		change: (amount: number | null, kind: Row['kind']) =>
			amount === null
				? none
				: number(1, { signDisplay: 'exceptZero' }).format(points(amount, kind)).replace('-', '−')
	};
}

/** Labels of the facts beside a chart, and of what only this language says. */
const languages = [
	{
		address: '/rapport',
		locale: 'nl-NL',
		lang: 'nl',
		contents: 'Inhoud',
		of: 'van',
		goal: (number: number) => `Doel ${number} · `,
		table: /^Tabel \d+ · .*: cijfers bij de grafiek$/,
		previous: /^Vorige/,
		labels: {
			baseline: /^Nulmeting$/,
			value: /^Nu$/,
			lower: /^Kansmarge, van$/,
			upper: /^Kansmarge, tot$/,
			change: /^Verschil/,
			path: /^Streeflijn nu$/,
			target: /^Streefwaarde, /,
			control: /^Controle nu$/
		}
	},
	{
		address: '/en/rapport',
		locale: 'en-GB',
		lang: 'en',
		contents: 'Contents',
		of: 'of',
		goal: (number: number) => `Goal ${number} · `,
		table: /^Table \d+ · .*: figures of the chart$/,
		previous: /^Previous/,
		labels: {
			baseline: /^Baseline$/,
			value: /^Now$/,
			lower: /^Margin, from$/,
			upper: /^Margin, to$/,
			change: /^Change/,
			path: /^Path now$/,
			target: /^Target, /,
			control: /^Control now$/
		}
	}
] as const;
const fields = ['baseline', 'value', 'lower', 'upper', 'change', 'path', 'target'] as const;

/** What stands after a label, in the facts that begin at a place. */
function after(words: readonly string[], from: number, label: RegExp): string | undefined {
	const place = words.findIndex((one, at) => at >= from && at < from + 30 && label.test(one));
	return place < 0 ? undefined : words[place + 1];
}

for (const language of languages)
	test(`${language.address} on paper has the numbers of the figures command, cell by cell`, async ({
		page
	}) => {
		test.skip(!pdfCanBeRead(), 'poppler (pdfinfo, pdftotext) is not on this machine, so the PDF is not read');
		test.setTimeout(400_000);
		const file = await printed(page, language.address);
		const structure = pdfStructure(file);
		const pages = pdfPages(file);
		const write = writer(language.locale);
		const overview = (await figuresOf('overview')) as { indicators: Row[] };
		const said = runs(structure);
		const facts = said.flatMap((one, at) =>
			language.labels.baseline.test(one) && language.previous.test(said[at + 2] ?? '') ? [at] : []
		);
		const goals = overview.indicators.flatMap((one, at) =>
			[one, ...one.subareas].map((row) => ({ row, number: at + 1 }))
		);
		expect(facts).toHaveLength(goals.length);
		for (const [at, { row, number }] of goals.entries()) {
			// The running head says of which goal a page is.
			const own = pages.filter((one) =>
				one.trim().split('\n').slice(0, 2).join(' ').includes(language.goal(number))
			);
			expect(own.length, row.indicator).toBeGreaterThan(0);
			const paper = own.join(' ').split(/\s+/);
			const expected = {
				...Object.fromEntries(
					fields.map((field) => [
						field,
						field === 'change'
							? write.change(row.change, row.kind)
							: write.value(
									row[field],
									row.kind,
									row.hidden && (field === 'value' || field === 'lower' || field === 'upper')
								)
					])
				),
				...(row.control ? { control: write.value(row.control.value, row.kind) } : {})
			};
			for (const [field, text] of Object.entries(expected)) {
				const label = language.labels[field as keyof typeof language.labels];
				expect(after(said, facts[at] ?? 0, label), `${row.indicator} ${row.area} ${field}`).toBe(text);
				expect(paper, `${row.indicator} ${row.area} ${field}`).toContain(text);
			}
		}

		const drawn = pdfTables(structure).filter((one) => language.table.test(one.title));
		expect(drawn).toHaveLength(goals.length);
		let cells = 0;
		for (const [at, { row }] of goals.entries()) {
			const trend: Trend = await trended(row.indicator, row.area);
			// The others are answered without starting the command anew.
			if (at === 0)
				expect(trend).toEqual(await figuresOf('trend', '--indicator', row.indicator, '--area', row.area));
			const own = trend.series[0]?.points ?? [];
			const beside = trend.pooled?.points ?? [];
			const quarters = [...new Set([...own, ...beside, ...trend.path].map((one) => one.period))]
				.filter((one) => one <= trend.period)
				.sort();
			const rows = drawn[at]?.rows.slice(1) ?? [];
			for (const [place, period] of quarters.entries()) {
				const point = own.find((one) => one.period === period);
				const together = beside.find((one) => one.period === period);
				const goes = trend.path.find((one) => one.period === period);
				const expected = [
					write.value(point?.value ?? null, row.kind, point?.hidden),
					write.value(point?.lower ?? null, row.kind, point?.hidden),
					write.value(point?.upper ?? null, row.kind, point?.hidden),
					write.value(goes?.value ?? null, row.kind),
					// A part of a neighbourhood has nothing beside it.
					...(row.control ? [write.value(together?.value ?? null, row.kind, together?.hidden)] : [])
				];
				cells += expected.length;
				expect(
					rows[place]?.slice(1).map((one) => one.replace('*', '')),
					`${row.indicator} ${row.area} ${period}`
				).toEqual(expected);
			}
		}
		expect(cells).toBeGreaterThan(700);
	});

for (const language of languages)
	test(`${language.address} on paper is tagged, in its language, with contents, bookmarks and page numbers`, async ({
		page
	}) => {
		test.setTimeout(400_000);
		const file = await printed(page, language.address);
		const raw = readFileSync(file, 'latin1');
		for (const mark of ['/StructTreeRoot', '/Outlines', `/Lang (${language.lang}`])
			expect(raw).toContain(mark);
		expect(raw).toMatch(/\/MarkInfo <<\/Type \/MarkInfo\s*\/Marked true/);
		test.skip(!pdfCanBeRead(), 'poppler (pdfinfo, pdftotext) is not on this machine, so the PDF is not read');
		const structure = pdfStructure(file);
		const pages = pdfPages(file);
		expect(pages.length).toBeGreaterThan(12);
		for (const [at, one] of pages.entries())
			expect(one.trim().endsWith(`${at + 1} ${language.of} ${pages.length}`), `page ${at + 1}`).toBe(true);
		expect(tagged(structure, 'H1')).toHaveLength(1);
		const headings = tagged(structure, 'H2').map(wordsIn);
		expect(headings).toContain(language.contents);
		expect(headings.length).toBeGreaterThan(12);
		const links = tagged(structure, 'L')[0];
		expect(links && tagged(links, 'Link').length).toBeGreaterThan(12);
		for (const table of tagged(structure, 'Table')) {
			expect(wordsIn(tagged(table, 'Caption')[0] ?? table)).toMatch(/^Tab(el|le) \d+ · ./);
			expect(tagged(table, 'TH').length).toBeGreaterThan(1);
		}
	});

test('a paper is read as poppler reads it', async ({ page }) => {
	test.skip(!pdfCanBeRead(), 'poppler (pdfinfo, pdftotext) is not on this machine, so the PDF is not read');
	await page.goto('/rapport');
	// A head, a text, a list and a table of the report itself: poppler takes seconds over each whole page of paper.
	await page.evaluate(() => {
		const paper = document.createElement('main');
		for (const kind of ['h1', 'p', 'dl', 'table', 'ul']) {
			const one = document.querySelector(`main ${kind}`);
			if (one) paper.append(one.cloneNode(true));
		}
		document.body.replaceChildren(paper);
	});
	const file = await print(page, 'kort');
	const structure = pdfStructure(file);
	expect(tagged(structure, 'TR').length).toBeGreaterThan(1);
	expect(runs(structure).length).toBeGreaterThan(20);
	const same = (own: PdfElement, other: PdfElement): void => {
		expect([own.tag, own.inside.length, own.words.length]).toEqual([
			other.tag,
			other.inside.length,
			other.words.length
		]);
		for (const [place, words] of own.words.entries()) expect(words).toContain(other.words[place]);
		for (const [place, one] of own.inside.entries()) same(one, other.inside[place] ?? own);
	};
	same(structure, structureByPoppler(file));
});

test('who keeps the paper of three quarters learns nothing that is hidden', async ({ page }) => {
	test.setTimeout(600_000);
	const { engine, catalogue, periods, publication, release } = await openProgramme();
	if (!release) throw new Error('the demonstration has families');
	const three = periods.slice(-3);
	const names = catalogue.areas.map((one) => one.name);
	const quarters: { period: string; read: Read }[] = [];
	for (const [place, period] of three.entries()) {
		const latest = place === three.length - 1;
		const address = latest ? '/rapport' : `/rapport?period=${period}`;
		// One by its link, one chosen on the page, where DuckDB stands ready by then, and the latest, which was printed before.
		if (place !== 1) await page.goto(address).then(() => listening(page));
		else await page.getByLabel('Kwartaal', { exact: true }).selectOption(period);
		const shown = page.locator(`[id^="facts-"] [data-period="${period}"] data[data-field="value"]`);
		await expect(shown.first()).toBeAttached({ timeout: 90_000 });
		await expect(page.locator('[data-live="still"]')).toBeVisible({ timeout: 90_000 });
		const file = latest ? await printed(page, address) : await print(page, address);
		const read = familiesInPdf(pdfStructure(file), names);
		expect(read.told.filter((one) => one.value !== null).length, period).toBeGreaterThan(40);
		quarters.push({ period, read });
	}
	const texts = noted(quarters, release, catalogue);
	expect(texts.some((text) => text.includes('unknown: '))).toBe(false);
	expect(beyondPlan(release, texts)).toEqual([]);
	const own = periods.filter((one) => one >= catalogue.programme.start);
	const counts = await planCounts(engine, catalogue, publication, own);
	const rows = counts.rows.filter((row) => three.includes(row.period));
	const truth = {
		plan: publication,
		counts: { ...counts, periods: three, rows },
		threshold: catalogue.programme.threshold
	};
	expect(truths(truth).filter((one) => one.count < truth.threshold).length).toBeGreaterThan(50);
	expect(found(new Attack(texts, false), truth)).toEqual([]);
});
