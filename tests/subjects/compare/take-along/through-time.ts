// Comparisons whose series and surveys are in every state that the parts through time and the survey's own test know.
import fc from 'fast-check';
import type { Indicator } from '../../../../src/lib/domain/indicator.ts';
import { quarterFromIndex, quarterIndex } from '../../../../src/lib/domain/period.ts';
import type { SurveyCellRow } from '../../../../src/lib/queries/protected.ts';
import { indicator, row } from '../../../fixtures/answered-programme.ts';
import type { Case, Rows } from './comparisons.ts';

const id = 'reeks';
const goal = (more: Partial<Indicator> = {}) => [indicator({ id, ...more })];

/** `2007-Q1 oost 10/100 …`: consecutive quarters of one area; `.` is hidden, `-` no row. */
const run = (from: string, where: string, figures: string): Rows =>
	figures
		.split(' ')
		.flatMap((figure, step) =>
			figure === '-' ? [] : [row(id, where, quarterFromIndex(quarterIndex(from) + step), figure)]
		);
const broken = (period: string, area: string | null = null) => ({
	indicator: id,
	area,
	period,
	period_index: quarterIndex(period),
	kind: 'definition',
	reason: 'andere "telling", of zo',
	row: 2
});

/** Out of a hundred, and of fifty: people of unequal areas. */
const counts = (of: number, ...figures: number[]): string => figures.map((one) => `${one}/${of}`).join(' ');

/** 2006-Q1 to 2009-Q2: high, a fall of seven quarters, low; noise in the other areas. */
export const eventful: Rows = [
	...run('2006-Q1', 'oost', counts(100, 22, 23, 21, 22, 24, 20, 18, 16, 14, 12, 10, 8, 9, 8)),
	...run('2006-Q1', 'west', counts(50, 11, 12, 10, 11, 12, 11, 10, 9, 8, 7, 6, 5, 5, 20)),
	...run('2006-Q1', 'noord', counts(100, 20, 22, 19, 21, 20, 24, 20, 21, 19, 20, 22, 20, 21, 20)),
	...run('2006-Q1', 'zuid', counts(80, 16, 15, 17, 16, 15, 14, 17, 16, 15, 16, 17, 14, 15, 13))
];
const even = (of: number, length = 14) => counts(of, ...Array.from({ length }, (_, at) => 10 + (at % 2)));

/** A value, sd and n a quarter, or a published estimate without counts. */
const quarters = (where: string, length: number, cell: (at: number) => Record<string, number | null>): Rows =>
	Array.from({ length }, (_, at) =>
		row(id, where, quarterFromIndex(quarterIndex('2006-Q3') + at), '0/0', {
			numerator: null,
			denominator: null,
			...cell(at)
		})
	);
const four = ['oost', 'west', 'noord', 'zuid'];
/** As answers with weights are added up. */
const weighed = (where: string, wave: string, more: Record<string, number>) =>
	row(id, where, wave, '0/0', { numerator: null, denominator: null, ...more });
const grade = { kind: 'mean', better: 'higher', baseline: 6, target: 7 } as const;
const grades = four.flatMap((where, area) =>
	quarters(where, 12, (at) => ({
		mean: 6 + area / 10 + ((at * 7 + area * 3) % 5) / 10,
		sd: 1 + area / 5,
		n: 40 + at
	}))
);

export const timeCases: Record<string, Case> = {
	'signals and a target in reach': { indicators: goal({ target: 0.15 }), rows: eventful },
	'better when higher': {
		indicators: goal({ better: 'higher', baseline: 0.2, target: 0.5 }),
		rows: eventful
	},
	'two of three near a limit': {
		indicators: goal(),
		rows: run('2006-Q1', 'oost', counts(100, 10, 12, 8, 10, 12, 8, 10, 12, 8, 10, 17, 14, 17, 10, 8)),
		question: { experiment: ['oost'], control: [] }
	},
	'events so rare that most quarters have none': {
		indicators: goal({ baseline: 0.05, target: 0.02 }),
		rows: [
			...run('2005-Q1', 'oost', counts(100, 1, 0, 0, 1, 0, 1, 0, 0, 2, 0, 0, 1, 0, 0, 1, 0, 0, 0, 1, 0)),
			...run('2010-Q1', 'oost', counts(100, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0))
		],
		question: { experiment: ['oost'], control: [] }
	},
	'too few events for limits': {
		indicators: goal({ baseline: 0.05, target: 0.02 }),
		rows: run('2006-Q1', 'oost', counts(100, 1, 0, 0, 1, 0, 0, 0, 0, 2, 0, 0, 1, 0, 0, 1)),
		question: { experiment: ['oost'], control: [] }
	},
	'a break of one control area': {
		indicators: goal(),
		rows: eventful,
		breaks: [broken('2008-Q1', 'noord')]
	},
	'margins that their scale ends': {
		indicators: goal({ ...grade, scale: { min: 1, max: 10 } }),
		rows: four.flatMap((where) => quarters(where, 9, (at) => ({ mean: 2 + ((at * 5) % 7), sd: 3.5, n: 3 })))
	},
	'limits outside what is possible': {
		indicators: goal({ target: 0, baseline: 0.1 }),
		rows: run('2006-Q1', 'oost', counts(100, 1, 6, 0, 2, 7, 0, 1, 5, 0, 3)),
		question: { experiment: ['oost'], control: [] }
	},
	'a figure of once a year, given each quarter': {
		indicators: goal(),
		rows: run('2006-Q1', 'oost', counts(100, 5, 5, 5, 5, 9, 9, 9, 9, 7, 7, 7, 7, 4, 4, 4, 4)),
		question: { experiment: ['oost'], control: [] }
	},
	'a goal of none, met in every quarter': {
		indicators: goal({ target: 0, baseline: 0.1 }),
		rows: four.flatMap((where) => run('2007-Q1', where, counts(100, ...Array<number>(14).fill(0))))
	},
	'a break of the whole that both parts lie in': {
		indicators: goal(),
		rows: eventful,
		breaks: [broken('2008-Q1', 'wijk')]
	},
	'a break of one part, while the whole is compared': {
		indicators: goal(),
		rows: [...eventful, ...run('2006-Q1', 'wijk', even(150))],
		breaks: [broken('2008-Q1', 'west')],
		question: { experiment: ['wijk'] }
	},
	'breaks that leave a long and short stretches': {
		indicators: goal(),
		rows: eventful,
		breaks: [broken('2006-Q3'), broken('2008-Q4', 'oost'), broken('2005-Q1'), broken('2009-Q2')]
	},
	'no stretch of seven': {
		indicators: goal(),
		rows: eventful,
		breaks: [broken('2007-Q1'), broken('2008-Q3')]
	},
	'hidden and missing quarters': {
		indicators: goal(),
		rows: [
			...run(
				'2006-Q1',
				'oost',
				'12/100 . 13/100 12/100 14/100 - 11/100 12/100 13/100 10/100 . 9/100 8/100 .'
			),
			...run('2006-Q1', 'west', '12/90 8/90 13/90 - 14/90 12/90 11/90 12/90 13/90 10/90 9/90 9/90 8/90 7/90'),
			...run('2006-Q2', 'noord', even(60, 12)),
			...run('2006-Q1', 'zuid', `${even(70, 11)} . ${even(70, 2)}`)
		]
	},
	'a hidden reference': {
		indicators: goal(),
		rows: [
			...run('2007-Q3', 'oost', '12/100 12/100 12/100 . 12/100'),
			...four.slice(1).flatMap((where) => run('2007-Q3', where, even(60, 5)))
		]
	},
	'two periods before the start': {
		indicators: goal(),
		rows: four.flatMap((where) => run('2008-Q1', where, even(60, 9)))
	},
	'nobody with it in the first period': {
		indicators: goal(),
		rows: four.flatMap((where, at) =>
			run('2008-Q2', where, `0/60 ${at}/60 3/60 2/60 ${at}/60 1/60 0/60 4/60`)
		)
	},
	'nothing that changes': {
		indicators: goal(),
		rows: four.flatMap((where) => run('2006-Q1', where, counts(60, ...Array<number>(12).fill(12))))
	},
	'means on a scale from one': { indicators: goal({ ...grade, scale: { min: 1, max: 10 } }), rows: grades },
	'means on a scale from zero': { indicators: goal({ ...grade, scale: { min: 0, max: 10 } }), rows: grades },
	'estimates without counts': {
		indicators: goal(),
		rows: four.flatMap((where, area) =>
			quarters(where, 11, (at) => ({ value: 0.2 + ((at * 5 + area * 3) % 7) / 100, lower: 0.1, upper: 0.4 }))
		),
		question: { experiment: ['oost'], control: ['noord'] }
	},
	'one area against two': {
		indicators: goal(),
		rows: eventful,
		question: { experiment: ['west'], control: ['zuid', 'noord'] }
	},
	'no control': { indicators: goal(), rows: eventful, question: { control: [] } },
	'no experiment': { indicators: goal(), rows: eventful, question: { experiment: [] } },
	waves: {
		indicators: goal({ frequency: 'wave' }),
		rows: four.flatMap((where, at) => [
			row(id, where, '2009-Q1', `${20 + at}/90`),
			row(id, where, '2011-Q1', `${15 + at}/80`)
		])
	},
	'waves whose answers weigh unequally': {
		indicators: goal({ frequency: 'wave', origin: 'survey' }),
		rows: four.flatMap((where, at) => [
			weighed(where, '2009-Q1', { value: 0.213 + at / 50, n: 88 + at, n_effective: 61.4, weight: 91.2 - at }),
			weighed(where, '2011-Q1', { value: 0.164 + at / 90, n: 80, n_effective: 55.3 + at, weight: 78.1 })
		])
	},
	'means of answers that weigh unequally': {
		indicators: goal({ ...grade, scale: { min: 1, max: 10 }, frequency: 'wave', origin: 'survey' }),
		rows: four.flatMap((where, at) => [
			weighed(where, '2009-Q1', {
				mean: 5.61 + at / 9,
				sd: 1.72,
				n: 88,
				n_effective: 61.4,
				weight: 91.2 - at
			}),
			weighed(where, '2011-Q1', { mean: 6.44 + at / 7, sd: 1.81, n: 80, n_effective: 55.3, weight: 78.1 })
		])
	},
	years: {
		indicators: goal({ frequency: 'year' }),
		rows: four.flatMap((where, at) =>
			['2004', '2005', '2006', '2007', '2008', '2009'].map((year, step) =>
				row(id, where, year, `${20 + ((at * 3 + step * 5) % 7)}/90`)
			)
		)
	},
	'nothing measured': { indicators: goal(), rows: [] }
};

/** Any series: with holes, hidden figures, breaks of any area, and any target. */
export function anySeries(seed: number): Case {
	const figure = fc.oneof(
		{ weight: 30, arbitrary: fc.integer({ min: 0, max: 120 }).map((yes) => `${yes}/${120 + (yes % 40)}`) },
		{ weight: 1, arbitrary: fc.constant('.') },
		{ weight: 1, arbitrary: fc.constant('-') }
	);
	const drawn = fc.sample(
		fc.record({
			figures: fc.array(fc.array(figure, { minLength: 20, maxLength: 20 }), { minLength: 4, maxLength: 4 }),
			breaks: fc.array(fc.tuple(fc.integer({ min: 0, max: 19 }), fc.option(fc.constantFrom(...four))), {
				maxLength: 2
			}),
			higher: fc.boolean(),
			target: fc.integer({ min: 1, max: 99 })
		}),
		{ seed, numRuns: 1 }
	);
	const [{ figures, breaks, higher, target } = { figures: [], breaks: [], higher: false, target: 1 }] = drawn;
	const from = quarterIndex('2006-Q1');
	return {
		indicators: goal({ better: higher ? 'higher' : 'lower', target: target / 100 }),
		rows: four.flatMap((where, at) => run('2006-Q1', where, (figures[at] ?? []).join(' '))),
		breaks: breaks.map(([at, area]) => broken(quarterFromIndex(from + at), area))
	};
}

type Weights = Partial<Pick<SurveyCellRow, 'variance' | 'n_effective' | 'weight' | 'covariance'>>;
type Cell = ({ n: number; mean: number; sd: number | null } & Weights) | 'hidden' | null;
/** Before and after of the experiment, of the control, and the changes of both; null is no cell. */
const areasOf = { experiment: 'oost,west', control: 'noord,zuid' } as const;
const survey = (goal: string, cells: Cell[], after: string | null = '2011-Q1'): SurveyCellRow[] =>
	(['experiment', 'control'] as const).flatMap((side, place) =>
		(['before', 'after', 'change'] as const).flatMap((moment, at) => {
			const cell = cells[moment === 'change' ? 4 + place : 2 * place + at] ?? null;
			if (cell === null) return [];
			const waves = { wave_before: '2009-Q1', wave_after: after };
			const plain = { variance: null, n_effective: null, weight: null, covariance: null };
			const hidden = { n: null, mean: null, sd: null, hidden: true };
			const numbers = cell === 'hidden' ? hidden : { ...cell, hidden: false };
			const why = cell === 'hidden' && moment !== 'change' ? ('few' as const) : null;
			return [{ indicator: goal, areas: areasOf[side], moment, ...waves, ...plain, ...numbers, why }];
		})
	);
const share = (yes: number, n: number): Cell => ({
	n,
	mean: yes / n,
	sd: Math.sqrt((yes * (n - yes)) / n / (n - 1))
});
const score = (mean: number, sd: number | null, n: number) => ({ n, mean, sd });
const worth = (n: number) => ({ variance: 0.25 / n, n_effective: n, weight: n * 1.1, covariance: null });
const shares = [share(60, 200), share(40, 190), share(50, 210), share(52, 205)];
/** Of weighted answers; `together` only with the last wave. */
const heavy = (mean: number, n: number, worth: number, together: number | null = null): Cell => ({
	...{ n, mean, sd: Math.sqrt(mean * (1 - mean)), n_effective: worth, weight: n * 1.03 },
	...{ variance: (mean * (1 - mean)) / worth, covariance: together }
});
const weighing = [
	heavy(0.31, 200, 151),
	heavy(0.19, 190, 140, 2e-4),
	heavy(0.24, 210, 166),
	heavy(0.25, 205, 159, 3e-4)
];
const hidden: Cell[] = Array<Cell>(4).fill('hidden');

export const surveyCase: Case = {
	indicators: [
		indicator({ id: 'geen-doel', reference: true }),
		...['gewogen', 'gewogen-zonder-panel', 'gewogen-verborgen-panel'].map((one) => indicator({ id: one })),
		indicator({ id: 'aandeel' }),
		indicator({ id: 'cijfer', kind: 'mean', scale: { min: 1, max: 10 }, baseline: 6, target: 7 }),
		indicator({ id: 'zeker' }),
		...['zonder-panel', 'gelijk', 'een-mens', 'panel-gelijk', 'panel-een', 'panel-verborgen'].map((one) =>
			indicator({ id: one })
		),
		...['verborgen', 'lege-cel', 'een-meting', 'breuk', 'niet-gevraagd'].map((one) => indicator({ id: one }))
	],
	rows: [],
	survey: [
		...survey('gewogen', [
			...weighing,
			{ ...score(-0.1, 0.5, 60), ...worth(48) },
			{ ...score(0.02, 0.4, 70), ...worth(55) }
		]),
		...survey('gewogen-zonder-panel', [...weighing.slice(0, 4)]),
		...survey('gewogen-verborgen-panel', [...weighing.slice(0, 4), 'hidden', 'hidden']),
		...survey('geen-doel', [...shares, score(-0.1, 0.5, 60), score(0.02, 0.4, 70)]),
		...survey('aandeel', [...shares, score(-0.12, 0.6, 80), score(0, 0.5, 90)]),
		...survey('cijfer', [
			score(6.1, 1.7, 120),
			score(6.9, 1.5, 101),
			score(6.2, 1.6, 140),
			score(6.25, 1.9, 133),
			score(0.7, 1.1, 44),
			score(0.1, 1.4, 51)
		]),
		...survey('zeker', [share(150, 200), share(10, 200), share(100, 200), share(100, 200)]),
		...survey('zonder-panel', [share(30, 90), share(30, 80), share(20, 85), share(25, 86)]),
		...survey('gelijk', [score(1, 0, 20), score(1, 0, 30), score(0, 0, 20), score(0, 0, 20)]),
		...survey('een-mens', [share(30, 90), score(1, null, 1), share(20, 85), share(25, 86)]),
		...survey('panel-gelijk', [...shares, score(1, 0, 40), score(0, 0, 40)]),
		...survey('panel-een', [...shares, score(1, null, 1), score(0, 0.4, 40)]),
		...survey('panel-verborgen', [...shares, 'hidden', 'hidden']),
		...survey('verborgen', [...hidden, 'hidden', 'hidden']),
		...survey('lege-cel', [share(30, 90), null, share(20, 85), share(25, 86)]),
		...survey('een-meting', [share(30, 90), null, share(20, 85), null], null),
		...survey('breuk', [...shares, score(-0.12, 0.6, 80), score(0, 0.5, 90)])
	],
	breaks: [{ ...broken('2010-Q1'), indicator: 'breuk' }]
};
