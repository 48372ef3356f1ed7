// Every number of what stands beside a comparison, under an id that is its path in the figure: the test over people, and what runs through time.
import type { CompareFigure } from '../figure/comparison-figure.ts';
import type { CompareEventStudy, CompareXmr, TrendSide } from '../figure/time-figure.ts';
import type { PeopleCell, RowsEstimate, RowsFigure } from '../figure/people-figure.ts';

/** Shares 0-1; null where the page says that there is none. A status is a word. */
export interface Result {
	id: string;
	value: number | string | null;
}
export type Values = Record<string, Result['value']>;

export const under = (path: string, values: Values): Result[] =>
	Object.entries(values).map(([name, value]) => ({ id: `${path}/${name}`, value }));

const cellNames = ['treatedBefore', 'treatedAfter', 'controlBefore', 'controlAfter'] as const;

const cellOf = (path: string, cell: PeopleCell | undefined): Result[] =>
	under(path, {
		n: cell?.n ?? null,
		mean: cell?.mean ?? null,
		sd: cell?.sd ?? null,
		nEffective: cell?.nEffective ?? null
	});

const estimateOf = (path: string, { value, lower, upper, standardError, df, p }: RowsEstimate): Result[] =>
	under(path, { value, lower, upper, standardError, df, p });

export const rowsResults = (rows: RowsFigure): Result[] => [
	...cellNames.flatMap((name) => cellOf(`rows/cells/${name}`, rows.cells?.[name])),
	...estimateOf('rows', rows),
	...under('rows/holm', { p: rows.holm.p, family: rows.holm.family }),
	...estimateOf('rows/panel', rows.panel),
	...under('rows/panel', {
		people: rows.panel.cells && rows.panel.cells.treated.n + rows.panel.cells.control.n
	})
];

const sideOf = (path: string, { points }: TrendSide): Result[] =>
	points.flatMap(({ period, value, lower, upper, index }) =>
		under(`${path}/points/${period}`, { value, lower, upper, index })
	);

const eventStudyOf = (study: CompareEventStudy): Result[] => [
	...under('eventStudy', {
		reference: study.reference,
		measuredBefore: study.measuredBefore,
		usableBefore: study.usableBefore,
		experimentAreas: study.experimentAreas,
		controlAreas: study.controlAreas
	}),
	...study.points.flatMap(({ period, bandLower, bandUpper, ...point }) => {
		const { value, standardError, pooledError, df, p, lower, upper } = point;
		return under(`eventStudy/points/${period}`, {
			...{ value, standardError, pooledError, df, p, lower, upper },
			// From six areas on the band is drawn by lot from the estimated correlations: another program draws others.
			...(study.experimentAreas + study.controlAreas < 6 && { bandLower, bandUpper })
		});
	})
];

function xmrOf(xmr: CompareXmr): Result[] {
	const judged = xmr.points.filter((one) => one.mean !== null);
	const drawn = xmr.reason === null;
	const count = (yes: (one: (typeof judged)[number]) => boolean) =>
		drawn ? judged.filter(yes).length : null;
	return [
		...under('xmr', {
			measured: xmr.measured,
			target: xmr.target,
			assurance: xmr.assurance,
			gaps: xmr.gaps.length,
			least: xmr.denominators?.least ?? null,
			most: xmr.denominators?.most ?? null,
			quarters: count(() => true),
			signals: count(({ signal }) => signal !== 'none'),
			improvement: count(({ meaning }) => meaning === 'improvement'),
			concern: count(({ meaning }) => meaning === 'concern'),
			fixed: xmr.segments.findLast((one) => one.limits)?.fixed ?? null,
			falseSignals: xmr.falseSignals?.rate ?? null
		}),
		...xmr.segments.flatMap(({ from, to, points, fixed, method }, index) =>
			under(`xmr/segments/${index + 1}`, { from, to, points, fixed, method })
		),
		...xmr.points.flatMap(({ period, value, n, mean, lower, upper, signal, meaning }) =>
			under(`xmr/points/${period}`, { value, n, mean, lower, upper, signal, meaning })
		)
	];
}

export const timeResults = ({ trend, eventStudy, xmr }: CompareFigure): Result[] => [
	...sideOf('trend/experiment', trend.experiment),
	...sideOf('trend/control', trend.control),
	...eventStudyOf(eventStudy),
	...xmrOf(xmr)
];
