// A scale: the mean of each wave by itself, and apart from it how those moved who answered twice.
import type { Experience } from '../../../domain/experience.ts';
import { comparePeriods, type Period } from '../../../domain/period.ts';
import { meanInterval, type MeanInterval } from '../../../statistics/mean-interval.ts';
import type { Cells, Estimate, ExperienceScaleFigure } from './experience-figure.ts';

/** Of a mean without limits nothing is claimed. */
const whole = ({ value, lower, upper }: MeanInterval): Estimate | null =>
	lower === null || upper === null ? null : { value, lower, upper };

export function scaleOf(
	scale: Experience['scales'][number],
	wave: Period,
	waves: readonly Period[],
	study: Cells,
	confidence: number
): ExperienceScaleFigure {
	const at = (period: Period, name: string) => {
		const value = study(scale.id, period, name) ?? null;
		return value === null ? null : value / 100;
	};
	const onScale = (value: number | null) => (value === null ? null : scale.min + value);
	const of = (period: Period) => {
		const n = study(scale.id, period, 'respondents') ?? null;
		const [mean, sd] = [onScale(at(period, 'mean')), at(period, 'spread')];
		const limits =
			mean === null || sd === null || n === null || n < 2 ? null : meanInterval({ mean, sd, n, confidence });
		return {
			...{ n: mean === null ? null : n, mean, sd: mean === null ? null : sd },
			// No mean lies beyond the scale.
			lower: limits?.lower == null ? null : Math.max(limits.lower, scale.min),
			upper: limits?.upper == null ? null : Math.min(limits.upper, scale.max)
		};
	};
	const before = waves.filter(
		(one) => comparePeriods(one, wave) < 0 && study(scale.id, one, 'respondents') !== undefined
	);
	const now = of(wave);
	const people = study(scale.id, wave, 'panel');
	const [then, after, spread] = ['panel-before', 'panel-after', 'panel-spread'].map((name) =>
		at(wave, name)
	) as [number | null, number | null, number | null];
	const change =
		people == null || then === null || after === null || spread === null
			? null
			: whole(meanInterval({ mean: after - then, sd: spread, n: people, confidence }));
	const panel =
		people === undefined
			? null
			: { n: people, before: onScale(then), after: onScale(after), sd: spread, change };
	return {
		...{ scale: scale.id, kind: scale.kind, name: scale.name, min: scale.min, max: scale.max },
		...now,
		alpha: at(wave, 'alpha'),
		hidden: now.mean === null,
		earlier: before.map((one) => ({ wave: one, ...of(one) })),
		panel,
		claim:
			change === null ? 'cannot-say' : change.lower > 0 ? 'rose' : change.upper < 0 ? 'fell' : 'not-shown'
	};
}
