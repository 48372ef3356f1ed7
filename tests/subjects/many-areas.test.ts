// A programme of 500 areas and 60 quarters: what a page carries does not follow the number of areas, and nothing of its own area is missing.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { createRawSnippet } from 'svelte';
import { render } from 'svelte/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeManyAreas } from '../../scripts/bench/many-areas.ts';
import { areMany, carriedAreas } from '../../src/lib/domain/carried-areas.ts';
import { defaultCompare } from '../../src/lib/domain/compare-view.ts';
import { defaultView } from '../../src/lib/domain/view.ts';
import { mapSize, shapesOf } from '../../src/lib/server/area-shapes.ts';
import { openProgramme } from '../../src/lib/server/programme.ts';
import { answerComparePage } from '../../src/lib/subjects/compare/answer/comparison.ts';
import Comparison from '../../src/lib/subjects/compare/view/Comparison.svelte';
import { answerTrend, trendQuery } from '../../src/lib/subjects/indicator/answer.ts';
import IndicatorView from '../../src/lib/subjects/indicator/view/IndicatorView.svelte';
import { answerOverview, carriedMap } from '../../src/lib/subjects/overview/answer.ts';
import MapSection from '../../src/lib/subjects/overview/view/MapSection.svelte';
import Overview from '../../src/lib/subjects/overview/view/Overview.svelte';
import { overviewParts } from '../../src/lib/subjects/overview/view/parts.ts';
import { answerReport } from '../../src/lib/subjects/report/answer.ts';
import { pagePicture } from '../../src/lib/subjects/report/compose/chart.ts';
import { briefly } from '../../src/lib/subjects/report/compose/brief.ts';
import { composeReport } from '../../src/lib/subjects/report/compose/compose.ts';
import { defaultSettings } from '../../src/lib/subjects/report/figure/settings.ts';
import { fetchParts } from '../../src/lib/ui/later.ts';
import type { Site } from '../../src/lib/ui/site.ts';

const base = mkdtempSync(path.join(tmpdir(), 'wijkladder-many-'));
const goal = 'wwb-uitkering';
const nothing = () => undefined;

/** The pages of a programme as the build prerenders them, each with the figure that it carries. */
async function pagesOf(name: string, size: { areas: number; quarters: number }) {
	const folder = path.join(base, name);
	writeManyAreas(folder, size);
	const { catalogue, engine, periods } = await openProgramme(folder, { protection: false });
	const { programme, areas, indicators, results } = catalogue;
	const carried = carriedAreas(areas, programme.area);
	const wide = { others: !areMany(areas) };
	const site: Site = {
		...{ programme, indicators, results, periods, areas: carried, shapes: null, problems: 0 },
		...(areMany(areas) && { more: areas.length - carried.length }),
		...{ version: '0.0.0', draft: false, standing: null, dataHash: '0'.repeat(64) }
	};
	const period = periods.at(-1) ?? programme.baseline;
	const view = defaultView(catalogue);
	const notice = createRawSnippet(() => ({ render: () => '<p></p>' }));
	const shown = { site, view, language: 'nl', stale: false, search: '', onview: nothing, notice } as const;
	const overview = carriedMap(
		await answerOverview(engine, catalogue, period, view, periods),
		carried,
		areas.length
	);
	const trend = await answerTrend(engine, catalogue, goal, period, view, wide);
	const indicator = indicators.find((one) => one.id === goal);
	if (!indicator) throw new Error(`${goal} is no indicator of the demonstration`);
	const compared = defaultCompare(catalogue);
	const comparison = await answerComparePage(engine, catalogue, compared, wide);
	const report = await answerReport(engine, catalogue, {
		settings: defaultSettings(catalogue, period),
		cells: [],
		...wide
	});
	const { name: query, sql, params } = trendQuery(catalogue, goal, view, wide);
	const provenance = { query: { name: query, sql, params }, file: 'observations.csv', sha256: '', rows: 0 };
	const page = (figure: unknown, html: string) => ({ html, bytes: html + JSON.stringify([site, figure]) });
	const every = {
		trend: await answerTrend(engine, catalogue, goal, period, view),
		overview: await answerOverview(engine, catalogue, period, view, periods),
		compare: await answerComparePage(engine, catalogue, compared)
	};
	await engine.close();
	await fetchParts(overviewParts);
	return {
		carried: { catalogue: { ...catalogue, areas: carried }, trend, overview, comparison, report },
		catalogue,
		site,
		every,
		overview: page(overview, render(Overview, { props: { ...shown, figure: overview } }).body),
		indicator: page(
			[trend, provenance],
			render(IndicatorView, {
				props: {
					...shown,
					figure: trend,
					indicator,
					provenance,
					whole: (one: typeof trend) => Promise.resolve(one)
				}
			}).body
		),
		compare: page(
			comparison,
			render(Comparison, { props: { ...shown, answer: comparison, indicator, view: compared } }).body
		),
		report: page(
			{ ...report, trends: [] },
			JSON.stringify(briefly(composeReport(report, catalogue, 'nl', null, pagePicture), 'nl'))
		),
		basis: page(report.trends, '')
	};
}

type Pages = Awaited<ReturnType<typeof pagesOf>>;
let few: Pages;
let many: Pages;
beforeAll(async () => {
	few = await pagesOf('few', { areas: 20, quarters: 24 });
	many = await pagesOf('many', { areas: 500, quarters: 60 });
}, 180_000);
afterAll(() => rmSync(base, { recursive: true, force: true }));

const packed = (text: string) =>
	brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;

describe('a programme of 500 areas and 60 quarters', () => {
	it.each(['overview', 'indicator', 'compare', 'report', 'basis'] as const)(
		'has a page about as heavy as one of 20 areas and 24 quarters: %s',
		(name) => {
			const times = (of: (text: string) => number) => of(many[name].bytes) / of(few[name].bytes);
			expect(times((text) => text.length)).toBeLessThan(1.3);
			expect(times(packed)).toBeLessThan(1.3);
		}
	);

	it('says of what a page shows the same as with every area at hand', () => {
		const { carried, every } = many;
		const { others: _others, more: _more, sources: _sources, retrieved: _at, ...shown } = carried.trend;
		expect(every.trend).toMatchObject(shown);
		const { map: _map, mapLacks: _lacks, ...overview } = carried.overview;
		expect(every.overview).toMatchObject(overview);
		const { placebo, ...compared } = carried.comparison.figure;
		expect(every.compare.figure.did).toEqual(compared.did);
		expect(every.compare.figure.claim).toEqual(compared.claim);
		expect({ ...every.compare.figure.placebo, others: [], among: placebo?.among }).toEqual(placebo);
		const { series, dispersion, now } = carried.report.trends.find((one) => one.indicator === goal) ?? {};
		expect(every.trend).toMatchObject({ series, dispersion, now });
	});

	it('counts every neighbourhood in the bars, from the lowest change to the highest', () => {
		const all = many.every.compare.figure.placebo?.others.map((one) => one.change) ?? [];
		const among = many.carried.comparison.figure.placebo?.among;
		expect(all.length).toBeGreaterThan(490);
		expect(among?.counts.reduce((sum, one) => sum + one, 0)).toBe(all.length);
		expect([among?.lowest, among?.highest]).toEqual([Math.min(...all), Math.max(...all)]);
	});

	it('reads a link without choices as it would with every area at hand', () => {
		const { carried, catalogue } = many;
		expect(defaultView(carried.catalogue)).toEqual(defaultView(catalogue));
		expect(defaultCompare(carried.catalogue)).toEqual(defaultCompare(catalogue));
	});

	it('shows its own area in full without scripts, and says how many areas there are besides', () => {
		const rows = many.indicator.html.match(/<tr data-indicator="[^"]*" data-area="velve-lindenhof"/g);
		expect(rows).toHaveLength(60);
		expect(many.indicator.html).toContain('Toon alle 499 gebieden');
		expect(many.indicator.html).not.toContain('data-area="bergkamp-1"');
		expect(many.overview.html).toContain('Er zijn ook nog 494 andere gebieden.');
		expect(many.compare.html).toContain('Toon alle buurten in een tabel');
	});

	it('draws the real map of all areas once they are here, where there are shapes', () => {
		const { catalogue, every, site } = many;
		const corner = (at: number, x: number, y: number) => [
			6 + (at % 25) / 100 + x,
			52 + Math.floor(at / 25) / 100 + y
		];
		const features = catalogue.areas.map(({ area }, at) => ({
			type: 'Feature' as const,
			properties: { area },
			geometry: {
				type: 'Polygon' as const,
				coordinates: [[corner(at, 0, 0), corner(at, 0.01, 0), corner(at, 0.01, 0.01), corner(at, 0, 0)]]
			}
		}));
		const here = {
			...site,
			areas: catalogue.areas,
			more: 0,
			shapes: shapesOf({ type: 'FeatureCollection', features }, mapSize)
		};
		const { body } = render(MapSection, { props: { figure: every.overview, site: here, language: 'nl' } });
		expect(body.match(/<path [^>]*data-area=/g)).toHaveLength(500);
		expect(body).not.toContain('Niet op de kaart');
	});

	it('leaves a page of few areas as it is', () => {
		expect(few.carried.catalogue.areas).toEqual(few.catalogue.areas);
		expect(few.carried.trend).toEqual(few.every.trend);
		expect(few.carried.overview).toEqual(few.every.overview);
		expect(few.carried.comparison).toEqual(few.every.compare);
		expect(few.indicator.html).toContain('data-area="bergkamp-1"');
		expect(few.compare.html).not.toContain('Toon alle buurten in een tabel');
	});
});
