// An attacker who has only the report's files: text out of .html, .docx, .xlsx and .csv, and integer programming over all of it.
import { beforeAll, describe, expect, it } from 'vitest';
import { planCounts } from '../../src/lib/subjects/households/answer/plan-counts.ts';
import { lifeDomainIds } from '../../src/lib/domain/life-domain.ts';
import { planItemKinds } from '../../src/lib/domain/publication-cells.ts';
import type { ProtectedRelease } from '../../src/lib/domain/release.ts';
import { keyOf } from '../../src/lib/disclosure/tables.ts';
import type { PlanCounts } from '../../src/lib/disclosure/plan-counts.ts';
import { protect } from '../../src/lib/disclosure/protect.ts';
import { cellsOfRelease, report } from '../../src/lib/subjects/report/figure/report.ts';
import type { ReportFigure } from '../../src/lib/figures/report-figure.ts';
import { composeReport } from '../../src/lib/subjects/report/compose/compose.ts';
import { reportCsv } from '../../src/lib/report/csv/report-csv.ts';
import type { ReportDocument } from '../../src/lib/report/document.ts';
import { reportDocx } from '../../src/lib/report/docx/report-docx.ts';
import { reportHtml } from '../../src/lib/report/html/report-html.ts';
import { reportXlsx } from '../../src/lib/report/xlsx/report-xlsx.ts';
import { drawnOnce } from './drawn-once.ts';
import type { OpenedProgramme } from '../../src/lib/server/programme.ts';
import { Attack } from '../disclosure/attack.ts';
import { found } from '../disclosure/found.ts';
import { randomProgramme, truths, type RandomProgramme } from '../disclosure/random-programme.ts';
import { beyondPlan, inOrder, noted } from './noted.ts';
import { familiesInCsv, familiesInDocx, familiesInHtml, familiesInXlsx, type Read } from './read-families.ts';
import { demonstration, reportOf } from '../subjects/report/report-programmes.ts';

let programme: OpenedProgramme;
let figure: ReportFigure;
beforeAll(async () => {
	programme = await demonstration();
	({ figure } = await reportOf(programme, programme.periods.at(-1) ?? '', 'nl', {
		release: programme.release ?? undefined
	}));
}, 120_000);

describe('three consecutive quarters of the demonstration', () => {
	const dutch = new Map<string, Promise<{ document: ReportDocument; html: string }>>();
	/** The report of a quarter as a page, made once. */
	function dutchOf(period: string, release: ProtectedRelease) {
		const made =
			dutch.get(period) ??
			reportOf(programme, period, 'nl', { release }).then(async ({ document }) => ({
				document,
				html: await reportHtml(document)
			}));
		dutch.set(period, made);
		return made;
	}

	it(
		'tell nothing that is hidden, in any format, and all formats tell the same',
		{ timeout: 600_000 },
		async () => {
			const { engine, catalogue, periods, publication, release } = programme;
			if (!release) throw new Error('the demonstration has families');
			const three = periods.slice(-3);
			const own = periods.filter((one) => one >= catalogue.programme.start);
			const counts = await planCounts(engine, catalogue, publication, own);
			const rows = counts.rows.filter((row) => three.includes(row.period));
			const truth = { plan: publication, counts: { ...counts, periods: three, rows }, threshold: 10 };
			const formats: Record<string, { period: string; read: Read }[]> = {
				html: [],
				docx: [],
				xlsx: [],
				csv: []
			};
			for (const period of three) {
				const { document, html } = await dutchOf(period, release);
				const names = catalogue.areas.map((one) => one.name);
				const whole = familiesInHtml(html, names);
				const reads = {
					html: whole,
					docx: familiesInDocx(await reportDocx(document, { rasterise: drawnOnce }), names),
					xlsx: familiesInXlsx(await reportXlsx(document), names),
					csv: familiesInCsv(await reportCsv(document), names)
				};
				for (const [format, read] of Object.entries(reads)) {
					expect(inOrder(read), `${format} ${period}`).toEqual(inOrder(whole));
					formats[format]?.push({ period, read });
				}
				expect(whole.told.length).toBeGreaterThan(60);
				expect(whole.told.filter((one) => one.value !== null).length).toBeGreaterThan(40);
				for (const { read } of Object.values(formats).flatMap((one) => one.slice(-1)))
					for (const { met, applicable, text } of read.shares) {
						// A share without both its counts would give one of them.
						expect(text === '.' || text === '', period).toBe(met === null || applicable === null);
						if (met === null || applicable === null) continue;
						const share = text.endsWith('%')
							? Number(text.replace(',', '.').slice(0, -1)) / 100
							: Number(text);
						expect(Math.abs(share - met / applicable)).toBeLessThan(0.0005001);
					}
			}
			// All files of all quarters together, though they say the same: whoever keeps one has no less.
			const texts = Object.values(formats).flatMap((read) => noted(read, release, catalogue));
			expect(beyondPlan(release, texts)).toEqual([]);
			expect(texts.some((text) => text.includes('unknown: '))).toBe(false);
			const attack = new Attack(noted(formats.html ?? [], release, catalogue), false);
			expect(truths(truth).filter((one) => one.count < 10).length).toBeGreaterThan(50);
			expect(found(attack, truth)).toEqual([]);
		}
	);

	it('have no number of families anywhere on the page that is not a cell of the plan', async () => {
		const { periods, release } = programme;
		if (!release) throw new Error('the demonstration has families');
		const values = new Map(
			release.tables.flatMap(({ counts, cells }) => cells.map((one) => [keyOf(counts, one), one.value]))
		);
		let people = 0;
		for (const period of periods.slice(-3)) {
			const { html } = await dutchOf(period, release);
			for (const [element] of html.matchAll(/<data\b[^>]*>/g)) {
				const told = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(element)?.[1];
				const field = told('data-field') ?? '';
				if (told('data-indicator') !== undefined || ['homes', 'contacted', 'threshold'].includes(field))
					continue;
				// Goals by their status are no people.
				if (field.startsWith('tally-')) continue;
				const area = told('data-area') ?? null;
				const at = (
					counts: 'reach' | 'results' | 'ladder' | 'plan',
					subject: string | null,
					cell: string
				) => {
					const place = { subject, area: area === figure.overview.area ? null : area, period, cell };
					return values.get(JSON.stringify([counts, place.subject, place.area, period, cell])) ?? null;
				};
				const value = Number(told('value'));
				const result = told('data-result');
				people++;
				const [met, applicable] = [
					at('results', result ?? '', 'met'),
					at('results', result ?? '', 'applicable')
				];
				if (result !== undefined && field !== 'met' && field !== 'applicable') {
					expect([met, applicable], element).not.toContain(null);
					if (field === 'value') expect(value).toBeCloseTo((met ?? 0) / (applicable ?? 1), 12);
				} else if (result !== undefined) expect(value, element).toBe(field === 'met' ? met : applicable);
				else if (field.startsWith('plan-'))
					expect(value, element).toBe(at('plan', field.slice(5), 'households'));
				else if (told('data-domain') !== undefined)
					expect(value, element).toBe(at('ladder', told('data-domain') ?? '', field));
				else expect(value, element).toBe(at('reach', null, field));
			}
		}
		expect(people).toBeGreaterThan(300);
	});
});

/** A programme whose results, domains and items are those that a report can name. */
function named(random: RandomProgramme): RandomProgramme {
	const { results } = programme.catalogue;
	const names = new Map<string | null, string>([
		['d0', lifeDomainIds[0]],
		...results.slice(0, 3).map(({ id }, i): [string, string] => [`r${i}`, id]),
		...planItemKinds.map((kind, i): [string, string] => [`k${i}`, kind])
	]);
	const rows = random.counts.rows.map((row) => ({ ...row, subject: names.get(row.subject) ?? null }));
	return { ...random, counts: { ...random.counts, rows } };
}

async function textsOf({ counts }: { counts: PlanCounts }, release: ProtectedRelease) {
	const { catalogue } = programme;
	const [sample] = catalogue.areas;
	if (!sample) throw new Error('no areas');
	const areaOf = (area: string, part_of: string | null) =>
		({ ...sample, area, name: `Wijk ${area}`, role: 'experiment', part_of }) as const;
	const areas = [areaOf('all', null), ...counts.areas.map((one) => areaOf(one.area, one.part_of ?? 'all'))];
	const own = { ...catalogue, areas };
	const names = areas.map((one) => one.name);
	const read: { period: string; read: Read }[] = [];
	for (const period of counts.periods) {
		const document = composeReport(
			report({
				catalogue: own,
				settings: { ...figure.settings, period, area: 'all', compare: [], sections: ['reach', 'families'] },
				overview: { ...figure.overview, period, area: 'all' },
				trends: [],
				cells: cellsOfRelease(release),
				fresh: true,
				quartersApart: 4,
				earlier: [],
				notes: []
			}),
			own,
			'nl',
			null
		);
		const whole = familiesInHtml(await reportHtml(document), names);
		read.push({ period, read: whole });
		expect(inOrder(familiesInCsv(await reportCsv(document), names))).toEqual(inOrder(whole));
	}
	return noted(read, release, own);
}

describe('1,000 random programmes', () => {
	it('give no small group away to who reads the page of every quarter', { timeout: 600_000 }, async () => {
		const broken: string[] = [];
		let told = 0;
		for (let seed = 60_001; seed <= 61_000; seed++) {
			const random = named(randomProgramme(seed, { quarters: 2, results: 1, domains: 1 }));
			const { plan, counts, threshold } = random;
			const { release } = await protect({ programme: 'proef', plan, counts, threshold, earlier: [] });
			const texts = await textsOf(random, release);
			told += texts.reduce((sum, text) => sum + [...text.matchAll(/"value":\d/g)].length, 0);
			const attack = new Attack(texts, random.elsewhere);
			const given = [...beyondPlan(release, texts), ...found(attack, random)];
			if (given.length > 0) broken.push(`seed ${seed}: ${given.join('; ')}`);
		}
		expect(broken).toEqual([]);
		expect(told).toBeGreaterThan(5_000);
	});
});
