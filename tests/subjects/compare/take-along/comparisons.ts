// A programme in memory with one goal for every state a comparison can be in, and its take-along files.
import { readFileSync } from 'node:fs';
import {
	asGoal,
	answerCompare,
	type CompareQuestion
} from '../../../../src/lib/subjects/compare/answer/comparison.ts';
import { answerRobustWith } from '../../../../src/lib/subjects/compare/answer/robust.ts';
import type { Area } from '../../../../src/lib/domain/area.ts';
import type { Indicator } from '../../../../src/lib/domain/indicator.ts';
import { programmeSchema } from '../../../../src/lib/domain/programme.ts';
import type { SurveyCellRow } from '../../../../src/lib/queries/protected.ts';
import { lifeDomainIds } from '../../../../src/lib/domain/life-domain.ts';
import { takeAlongFiles } from '../../../../src/lib/subjects/compare/take-along/take-along.ts';
import type { Taken } from '../../../../src/lib/subjects/compare/take-along/taken.ts';
import { area, indicator, row, withRows } from '../../../fixtures/answered-programme.ts';

export type Rows = ReturnType<typeof row>[];
type Breaks = Parameters<typeof withRows>[1];
const both = (text: string) => ({ nl: text, en: text });

export const scripts = {
	r: readFileSync('src/lib/subjects/compare/take-along/recompute.R', 'utf8'),
	python: readFileSync('src/lib/subjects/compare/take-along/recompute.py', 'utf8')
};

const programme = programmeSchema.parse({
	id: 'proef',
	name: both('Proef'),
	synthetic: true,
	start: '2008-Q3',
	baseline: '2008-Q2',
	target: '2010-Q2',
	domains: lifeDomainIds.map((id) => ({ id, name: both(id) }))
});

export const areas: Area[] = [
	area('wijk', 'experiment'),
	area('oost', 'experiment', { name: '=1+1', part_of: 'wijk' }),
	area('west', 'experiment', { part_of: 'wijk' }),
	area('noord', 'control', { name: 'Noord, "het oude" dorp' }),
	area('zuid', 'control'),
	...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => area(id, 'reference'))
];

/** `oost 200/1000 140/1000`: figures in the baseline quarter and two years later; `-` is no row, `.` a hidden one. */
export const shares = (id: string, ...lines: string[]): Rows =>
	lines.flatMap((line) => {
		const [where = '', before = '-', after = '-'] = line.split(' ');
		return [
			...(before === '-' ? [] : [row(id, where, '2008-Q2', before)]),
			...(after === '-' ? [] : [row(id, where, '2010-Q2', after)])
		];
	});

/** `oost 7.1;1.2;80 7.4;1.3;75`: mean, sd and n before and after. */
export const means = (id: string, ...lines: string[]): Rows =>
	lines.flatMap((line) => {
		const [where = '', ...cells] = line.split(' ');
		return cells.map((cell, index) => {
			const [mean = null, sd = null, n = null] = cell
				.split(';')
				.map((one) => (one === '' ? null : Number(one)));
			const counts = { numerator: null, denominator: null };
			return row(id, where, index === 0 ? '2008-Q2' : '2010-Q2', '0/0', { ...counts, mean, sd, n });
		});
	});

export interface Case {
	indicators: Indicator[];
	rows: Rows;
	breaks?: Breaks;
	/** The survey as it is published. */
	survey?: SurveyCellRow[];
	question?: Partial<CompareQuestion>;
	language?: 'nl' | 'en';
}

/** The first indicator is the chosen one; all that are no reference are the goals. */
export async function takenOf(one: Case): Promise<Taken> {
	const { indicators, rows, breaks, survey = [], question, language = 'nl' } = one;
	const engine = await withRows(rows, breaks);
	try {
		await engine.load({ survey_cells_protected: survey.map((cell) => ({ ...cell })) });
		const ask = (id: string) =>
			answerCompare(engine, { programme, areas, indicators }, { ...question, indicator: id });
		const figures = await Promise.all(indicators.map(({ id }) => ask(id)));
		const [figure] = figures;
		if (!figure) throw new Error('a case needs an indicator');
		const chosen = { ...question, indicator: indicators[0]?.id ?? '' };
		const robust = await answerRobustWith(engine, { programme, areas, indicators }, chosen);
		const goals = figures.filter((_, at) => !indicators[at]?.reference);
		return {
			figure,
			robust,
			goals: goals.map(asGoal),
			indicators,
			areas,
			programme,
			language,
			version: '0',
			dataHash: 'abc'
		};
	} finally {
		await engine.close();
	}
}

export const filesOf = (taken: Taken): Record<string, string | Uint8Array> =>
	takeAlongFiles(taken, { scripts });

const share = (id: string, more: Partial<Indicator> = {}) => indicator({ id, ...more });
const grade = (id: string, more: Partial<Indicator> = {}) =>
	indicator({
		id,
		kind: 'mean',
		scale: { min: 1, max: 10 },
		better: 'higher',
		baseline: 6,
		target: 7,
		...more
	});
// They hardly move, so that areas can tell a difference.
const others = [
	'a 30/300 31/300',
	'b 40/400 41/400',
	'c 90/900 90/900',
	'd 120/1000 119/1000',
	'e 20/200 20/200'
];

/** One goal a state: counts, zeroes, hidden, missing, a break, means, single answers, estimates without counts, a model. */
export const everyState: Case = {
	indicators: [
		share('gewoon'),
		share('nul'),
		share('alles', { better: 'higher', baseline: 0.9, target: 1 }),
		share('verborgen'),
		share('ontbreekt'),
		share('een-meting'),
		share('breuk'),
		share('schatting'),
		share('model', { origin: 'model' }),
		share('plan-af', { target_period: '2009-Q4' }),
		share('plan-later', { baseline_period: '2009-Q1', target_period: '2012-Q1' }),
		share('eigen-doel', { areas: { oost: { baseline: 0.3, target: 0.2 } } }),
		share('voor-en-slechter'),
		share('achter-en-beter'),
		share('jaarcijfer', { frequency: 'year' }),
		grade('cijfer'),
		grade('gelijk-cijfer', { better: 'lower', baseline: 7, target: 6 }),
		grade('zonder-spreiding'),
		share('onbekend')
	],
	rows: [
		...shares('gewoon', 'oost 200/1000 100/1000', 'west 100/500 60/500', 'noord 150/500 140/500'),
		...shares('gewoon', 'zuid 90/500 85/500', ...others),
		...shares('nul', 'oost 0/50 0/60', 'west 0/40 0/44', 'noord 0/50 0/50', 'zuid 0/50 0/50'),
		...shares('alles', 'oost 50/50 60/60', 'west 40/40 41/44', 'noord 48/50 50/50', 'zuid 1/1 1/1'),
		...shares(
			'verborgen',
			'oost 20/100 .',
			'west 10/50 6/50',
			'noord 15/50 14/50',
			'zuid 9/50 8/50',
			...others
		),
		...shares('ontbreekt', 'oost 20/100 18/100', 'west 10/50 -', 'noord 15/50 14/50', 'zuid 9/50 8/50'),
		...shares('een-meting', 'oost 20/100 -', 'west 10/50 -', 'noord 15/50 -', 'zuid 9/50 -'),
		...shares(
			'breuk',
			'oost 20/100 18/100',
			'west 10/50 9/50',
			'noord 15/50 14/50',
			'zuid 9/50 8/50',
			...others
		),
		...['oost', 'west', 'noord', 'zuid', 'a', 'b', 'c', 'd', 'e'].flatMap((where, index) =>
			['2008-Q2', '2010-Q2'].map((period, later) =>
				row('schatting', where, period, '0/0', {
					numerator: null,
					denominator: null,
					value: 0.2 + index / 100 - (later * (index + 1)) / 200,
					lower: 0.1,
					upper: 0.4
				})
			)
		),
		...shares('model', 'oost 20/100 18/100', 'west 10/50 9/50', 'noord 15/50 14/50', 'zuid 9/50 8/50'),
		...shares(
			'plan-af',
			'oost 90/400 36/400',
			'west 60/300 24/300',
			'noord 70/350 60/350',
			'zuid 70/300 50/300'
		),
		...shares(
			'plan-later',
			'oost 90/400 80/400',
			'west 60/300 59/300',
			'noord 70/350 60/350',
			'zuid 7/30 5/30'
		),
		...shares(
			'eigen-doel',
			'oost 90/400 80/400',
			'west 60/300 59/300',
			'noord 70/350 60/350',
			'zuid 7/30 5/30'
		),
		...shares('voor-en-slechter', 'oost 400/2000 200/2000', 'west 400/2000 200/2000'),
		...shares('voor-en-slechter', 'noord 600/2000 200/2000', 'zuid 600/2000 210/2000'),
		...shares('voor-en-slechter', 'a 90/300 31/300', 'b 120/400 40/400', 'c 270/900 90/900'),
		...shares('voor-en-slechter', 'd 300/1000 101/1000', 'e 60/200 20/200'),
		...shares('achter-en-beter', 'oost 400/1000 310/1000', 'west 380/1000 300/1000'),
		...shares('achter-en-beter', 'noord 400/1000 420/1000', 'zuid 420/1000 400/1000'),
		...shares('achter-en-beter', 'a 120/300 121/300', 'b 160/400 160/400', 'c 360/900 358/900'),
		...shares('achter-en-beter', 'd 400/1000 401/1000', 'e 80/200 80/200'),
		...['oost', 'west', 'noord', 'zuid'].flatMap((where, index) => [
			row('jaarcijfer', where, '2008', `${30 + index}/150`),
			row('jaarcijfer', where, '2010', `${20 + 2 * index}/150`)
		]),
		...means(
			'cijfer',
			'oost 6.1;1.6;80 6.6;1.5;90',
			'west 5.9;1.4;60 6.2;1.7;55',
			'noord 6.3;1.5;70 6.2;1.5;71'
		),
		...means(
			'cijfer',
			'zuid 6.0;1.8;40 6.1;1.9;44',
			'a 6;1;50 6.2;1;50',
			'b 6;1;50 6.1;1;50',
			'c 6;1;50 5.9;1;50'
		),
		...means('cijfer', 'd 6.4;1;50 6.2;1;50', 'e 6.1;1;50 6.5;1;50'),
		...means(
			'gelijk-cijfer',
			'oost 7;0;20 6;0;20',
			'west 7;0;20 6;0;20',
			'noord 7;0;20 7;0;20',
			'zuid 7;0;9 7;0;8'
		),
		...means(
			'zonder-spreiding',
			'oost 7;; 6;;',
			'west 7;1;20 6;1;20',
			'noord 7;1;20 7;1;20',
			'zuid 7;1;9 7;;'
		)
	],
	breaks: [
		{
			indicator: 'breuk',
			area: 'oost',
			period: '2009-Q1',
			period_index: 8036,
			kind: 'definition',
			reason: 'x',
			row: 2
		}
	]
};
