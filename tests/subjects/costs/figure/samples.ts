// Small inputs of effort, prices and differences that tests of costs share.
import type { Prices } from '../../../../src/lib/domain/prices.ts';
import type { EffortRow, SpanRow } from '../../../../src/lib/subjects/costs/ask/effort.ts';
import type { CostsInput, Difference } from '../../../../src/lib/subjects/costs/figure/costs-figure.ts';
import { effort, type EffortInput } from '../../../../src/lib/subjects/costs/figure/effort.ts';

export const row = (
	family: number,
	organisation: string,
	hours: number,
	more: Partial<EffortRow> = {}
): EffortRow => ({
	...{
		group: 'coached',
		family,
		organisation,
		year: 2010,
		after: true,
		hours,
		contacts: 2,
		kept: 4,
		untimed: 0
	},
	...more
});

/** Families 1…n of a group, a year each. */
export const spansOf = (group: EffortRow['group'], many: number, before = 0): SpanRow[] =>
	Array.from({ length: many }, (_, i) => ({ group, family: i + 1, before, after: 4 }));

export const asked = (more: Partial<EffortInput>): EffortInput => ({
	...{
		year: 2010,
		rows: [],
		spans: [],
		totals: [],
		told: [],
		coached: 40,
		synthetic: true,
		threshold: 10,
		confidence: 0.95
	},
	...more
});

/** 20 families of a team and an office with the support, 20 of the office alone without. */
export const usualEffort = (): EffortInput =>
	asked({
		rows: [
			...Array.from({ length: 20 }, (_, i) => row(i + 1, 'team', 60 + 4 * i)),
			...Array.from({ length: 20 }, (_, i) => row(i + 1, 'office', 20 + i)),
			...Array.from({ length: 20 }, (_, i) => row(i + 21, 'office', 40 + 2 * i, { group: 'comparison' }))
		],
		spans: [
			...spansOf('coached', 20),
			...spansOf('comparison', 20).map((one) => ({ ...one, family: one.family + 20 }))
		]
	});

const both = (text: string) => ({ nl: text, en: text });
const source = { source: both('a source'), invented: true };

export const prices = (): Prices => ({
	year: 2010,
	index: {
		source: both('an index'),
		years: [
			{ year: 2009, value: 100 },
			{ year: 2010, value: 102 }
		]
	},
	discount: { rate: 0.05, source: both('a ministry') },
	horizon: 3,
	horizons: [1, 3, 10],
	usual_care: {
		...{ name: both('usual care'), price: 1500, low: 1000, high: 2500, year: 2010, ...source },
		...{ most: 20_000, step: 100, gainer: 'town' }
	},
	organisations: {},
	prices: [
		{
			...{
				id: 'team-hour',
				kind: 'effort',
				unit: 'hour',
				name: both('hour of the team'),
				organisation: 'team'
			},
			...{ price: 60, low: 50, high: 70, year: 2010, payer: 'town', ...source }
		},
		{
			...{ id: 'hour', kind: 'effort', unit: 'hour', name: both('hour') },
			...{ price: 50, low: 40, high: 60, year: 2009, ...source }
		},
		{
			...{ id: 'month', kind: 'outcome', unit: both('month'), name: both('month of welfare') },
			...{ indicator: 'welfare', per_year: 12, price: 1000, low: 900, high: 1200, year: 2010 },
			...{ gainer: 'town', ...source }
		}
	]
});

export const difference = (more: Partial<Difference> = {}): Difference => ({
	...{ indicator: 'welfare', name: both('welfare'), better: 'lower', before: '2008-Q2', after: '2010-Q4' },
	...{ value: -0.02, lower: -0.035, upper: -0.005, people: 1000, verdict: 'better', canSpeak: true },
	...{ synthetic: true, ...more }
});

export const input = (more: Partial<CostsInput> = {}): CostsInput => ({
	...{ effort: effort(usualEffort()), prices: prices(), differences: [difference()], start: 2008 },
	...{ confidence: 0.95, ...more }
});
