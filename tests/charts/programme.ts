// A small programme in memory whose trend figures are worked out by the real code.
import type { Area } from '../../src/lib/domain/area.ts';
import type { Indicator } from '../../src/lib/domain/indicator.ts';
import { quarterFromIndex, quarterIndex } from '../../src/lib/domain/period.ts';
import { programmeSchema } from '../../src/lib/domain/programme.ts';
import { lifeDomainIds } from '../../src/lib/domain/life-domain.ts';
import type { ObservationRow } from '../../src/lib/figures/measured.ts';
import { trend, type TrendInput } from '../../src/lib/subjects/indicator/figure/trend.ts';
import { trendSpoken } from '../../src/lib/language/summary.ts';
import type { TrendFigure } from '../../src/lib/figures/overview-figure.ts';

const both = (text: string) => ({ nl: text, en: text });

export const programme = programmeSchema.parse({
	id: 'proef',
	name: both('Proef'),
	synthetic: true,
	start: '2008-Q3',
	baseline: '2008-Q2',
	target: '2011-Q4',
	domains: lifeDomainIds.map((id) => ({ id, name: both(id) }))
});

export const indicator = (more: Partial<Indicator> = {}): Indicator => ({
	id: 'proefdoel',
	order: 1,
	name: both('Proefdoel'),
	short: both('Proef'),
	domain: 'werk',
	kind: 'proportion',
	better: 'lower',
	frequency: 'quarter',
	origin: 'register',
	reference: false,
	decimals: 1,
	population: both('inwoners'),
	baseline: 0.092,
	target: 0.056,
	areas: {},
	source: both('Proefbron'),
	assumptions: [],
	prose: { nl: { measures: 'Meting.', caution: 'Let op.' }, en: { measures: 'Measure.', caution: 'Care.' } },
	...more
});

export const area = (id: string, name: string, role: Area['role'], part_of: string | null = null): Area => ({
	area: id,
	name,
	role,
	part_of,
	cbs_code: null,
	homes: null,
	residents: null,
	tile_column: null,
	tile_row: null
});

export const areas: Area[] = [
	area('wijk', 'Onze wijk', 'experiment'),
	area('controle-a', 'Controle A', 'control'),
	area('controle-b', 'Controle B', 'control')
];

let row = 1;
export const observed = (
	period: string,
	more: Partial<ObservationRow> = {},
	where = 'wijk'
): ObservationRow => ({
	indicator: 'proefdoel',
	area: where,
	period,
	numerator: null,
	denominator: null,
	mean: null,
	sd: null,
	n: null,
	value: null,
	lower: null,
	upper: null,
	hidden: false,
	status: 'final',
	source: 'Proefbron',
	retrieved: '2011-04-14',
	row: ++row,
	...more
});

export const share = (
	period: string,
	numerator: number,
	denominator: number,
	where = 'wijk',
	more: Partial<ObservationRow> = {}
): ObservationRow => observed(period, { numerator, denominator, ...more }, where);

/** Quarters one after the other, from the first named. */
export const quarters = (from: string, count: number): string[] =>
	Array.from({ length: count }, (_, step) => quarterFromIndex(quarterIndex(from) + step));

type Given = Partial<Omit<TrendInput, 'catalogue' | 'indicator' | 'observations'>> & {
	observations: ObservationRow[];
	indicator?: Indicator;
	areas?: Area[];
	area?: string;
	compare?: string[];
};

export function figureOf(given: Given): { figure: TrendFigure; indicator: Indicator; areas: Area[] } {
	const definition = given.indicator ?? indicator();
	const places = given.areas ?? areas;
	const bare = trend({
		catalogue: { programme, indicators: [definition], areas: places },
		indicator: definition.id,
		period: given.period ?? '2011-Q1',
		view: {
			area: given.area ?? 'wijk',
			compare: given.compare ?? ['controle-a', 'controle-b'],
			confidence: 0.95
		},
		observations: given.observations,
		breaks: given.breaks ?? [],
		events: given.events ?? []
	});
	return { figure: trendSpoken(bare, [definition]), indicator: definition, areas: places };
}
