// The trend chart rendered on the server, whatever the figure: complete, without a broken number, and saying what it shows.
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import SmallMultiples from '../../../../src/lib/subjects/indicator/draw/SmallMultiples.svelte';
import { trendPicture } from '../../../../src/lib/report/pictures/trend-picture.ts';
import TrendChart from '../../../../src/lib/subjects/indicator/draw/TrendChart.svelte';
import { area, areas, figureOf, indicator, observed, quarters, share } from '../../../charts/programme.ts';

const draw = (given: Parameters<typeof figureOf>[0]) =>
	render(TrendChart, { props: { ...figureOf(given), language: 'nl' } }).body;

/** Text as a reader gets it. */
const textOf = (html: string) =>
	html
		.replace(/<!--.*?-->/gs, '')
		.replace(/<[^>]+>/g, ' ')
		.replaceAll('\u00a0', ' ')
		.replace(/\s+/g, ' ');

const series = [
	...quarters('2008-Q2', 12).map((period, step) => share(period, 130 - 3 * step, 1412)),
	...quarters('2008-Q2', 12).flatMap((period) => [
		share(period, 100, 1000, 'controle-a'),
		share(period, 110, 1000, 'controle-b')
	])
];

const cases: Record<string, Parameters<typeof figureOf>[0]> = {
	'an ordinary goal': { observations: series },
	'one point': { observations: [share('2011-Q1', 90, 1400)] },
	'all hidden': { observations: quarters('2010-Q1', 5).map((period) => observed(period, { hidden: true })) },
	'nothing measured': { observations: [] },
	'no comparison areas': { observations: series, compare: [] },
	'a share of zero': { observations: quarters('2010-Q1', 4).map((period) => share(period, 0, 40)) },
	'two survey waves': {
		indicator: indicator({
			kind: 'mean',
			frequency: 'wave',
			scale: { min: 1, max: 10 },
			baseline: 3.1,
			target: 2.2
		}),
		observations: ['2009', '2011'].map((period) => observed(period, { mean: 3, sd: 1.2, n: 180 })),
		period: '2011-Q4'
	},
	'a yearly background figure without counts': {
		indicator: indicator({
			reference: true,
			frequency: 'year',
			origin: 'model',
			baseline: null,
			target: null
		}),
		observations: ['2012', '2016', '2020'].map((period) => observed(period, { value: 0.323 }))
	},
	'a background figure that was never measured': {
		indicator: indicator({ reference: true, frequency: 'year', baseline: null, target: null }),
		observations: []
	},
	'sixty quarters and a break': {
		observations: quarters('1997-Q1', 60).map((period, step) => share(period, 100 + (step % 7), 1400)),
		breaks: [
			{
				indicator: 'proefdoel',
				area: null,
				period: '2010-Q3',
				kind: 'definition',
				reason: 'De bron telt anders.'
			}
		]
	},
	'a very long name': {
		areas: [
			area('wijk', 'Burgemeester-van-Veldhuizenkwartier en het Arbeidsongeschiktheidshof', 'experiment')
		],
		observations: series.filter((row) => row.area === 'wijk'),
		compare: []
	}
};

describe.each(Object.entries(cases))('%s', (_, given) => {
	const html = draw(given);

	test('holds no broken number or word', () => {
		expect(html).not.toMatch(/NaN|Infinity|undefined|\bnull\b|\[object/);
	});
	test('is a labelled image whose sentence stands on screen too', () => {
		const label = /role="img"[^>]*aria-label="([^"]+)"/.exec(html)?.[1];
		expect(label?.length).toBeGreaterThan(10);
		expect(textOf(html)).toContain(label?.replaceAll('\u00a0', ' '));
	});
	test('draws axes, so that it is never an empty box', () => {
		expect(html.match(/<text/g)?.length).toBeGreaterThan(3);
	});
});

test('the sentence says first and last value, path, target and the control districts', () => {
	const text = textOf(draw(cases['an ordinary goal'] ?? { observations: [] }));
	expect(text).toContain(
		'Onze wijk ging van 9,2% in het 2e kwartaal van 2008 naar 6,9% in het 1e kwartaal van 2011.'
	);
	expect(text).toContain('De streeflijn staat dan op 6,4%.');
	expect(text).toContain('De streefwaarde is 5,6% in het 4e kwartaal van 2011.');
	expect(text).toContain('Controlewijken gingen van 10,5% naar 10,5%.');
});

test('hidden figures are points and words, never a line or a zero', () => {
	const html = draw(cases['all hidden'] ?? { observations: [] });
	expect(html.match(/class="dot experiment/g)).toHaveLength(5);
	expect(html).not.toMatch(/class="line experiment/);
	expect(textOf(html)).toContain('verborgen door de bron. Verborgen is niet nul');
	expect(textOf(html)).not.toContain('0,0%');
});

test('a series that breaks is drawn in two lines and never spoken of across the break', () => {
	const html = draw(cases['sixty quarters and a break'] ?? { observations: [] });
	expect(html.match(/class="line experiment/g)).toHaveLength(2);
	expect(textOf(html)).toContain('Vanaf het 3e kwartaal van 2010 telt de bron anders');
	expect(textOf(html)).not.toMatch(/1997 naar/);
});

test('two waves are two marks with margins of their own and no band between them', () => {
	const html = draw(cases['two survey waves'] ?? { observations: [] });
	expect(html).not.toMatch(/class="band/);
	expect(html.match(/class="bar svelte/g)?.length).toBeGreaterThanOrEqual(2);
});

test('at the baseline the path of now is not named over the baseline, on the page nor on paper', () => {
	const baseline = { observations: [], period: '2008-Q2' };
	const { figure, indicator: goal, areas: places } = figureOf(baseline);
	const onPaper = trendPicture(figure, goal, places, 'nl', { width: 640, height: 300 });
	for (const drawn of [draw(baseline), onPaper]) {
		expect(textOf(drawn)).toContain('nulmeting 9,2%');
		expect(textOf(drawn)).not.toMatch(/streeflijn nu\b/);
	}
	expect(textOf(draw({ observations: [], period: '2008-Q4' }))).toMatch(/streeflijn nu\b/);
});

test('a provisional last value is hollow and called so', () => {
	const html = draw({
		observations: [share('2010-Q4', 100, 1400), share('2011-Q1', 97, 1400, 'wijk', { status: 'provisional' })]
	});
	expect(html).toMatch(/class="mark experiment open/);
	expect(textOf(html)).toContain('voorlopig');
});

test('sixty areas are shown one by one, the lines of all drawn only once', () => {
	const many = [
		...areas,
		...Array.from({ length: 57 }, (_, index) => area(`buurt-${index}`, `Buurt ${index}`, 'reference'))
	];
	const given = figureOf({
		areas: many,
		observations: many.flatMap((one) =>
			quarters('2008-Q2', 12).map((period) => share(period, 100, 1000, one.area))
		)
	});
	const html = render(SmallMultiples, { props: { ...given, language: 'nl' } }).body;
	expect(html.match(/data-area="/g)).toHaveLength(59);
	expect(html.match(/class="ghost/g)).toHaveLength(59);
	expect(html.match(/<use href="#ghosts-proefdoel"/g)).toHaveLength(59);
	expect(html).not.toMatch(/NaN|undefined/);
	expect(textOf(html)).toContain('Toon alle 59 gebieden');
});
