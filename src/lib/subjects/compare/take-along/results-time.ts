// Every number of the parts that run through time: both sides in each period, the event study, and process behaviour.
import type { CompareFigure } from '../figure/comparison-figure.ts';
import type { CompareEventStudy, CompareXmr, TrendSide } from '../figure/time-figure.ts';
import { under, type Result } from './result.ts';

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
