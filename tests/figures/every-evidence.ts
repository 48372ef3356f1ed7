// Evidence of every sort that a figure can meet: each status, size, direction, reason for silence and control district.
import type { Claim, Measured } from '../../src/lib/figures/evidence.ts';
import { claim, type Evidence } from '../../src/lib/figures/claim.ts';
import { measured, type ObservationRow } from '../../src/lib/figures/measured.ts';
import { targetStatus } from '../../src/lib/statistics/target-status.ts';

const confidence = 0.95;
const empty = { numerator: null, denominator: null, mean: null, sd: null, n: null, value: null };
const row = (period: string, cells: Partial<ObservationRow>): ObservationRow => ({
	...empty,
	indicator: 'x',
	area: 'a',
	period,
	lower: null,
	upper: null,
	hidden: false,
	status: 'final',
	source: 's',
	retrieved: '2011-01-01',
	row: 2,
	...cells
});
type Kind = 'proportion' | 'mean';
const cell = (kind: Kind, period: string, cells: Partial<ObservationRow>): Measured =>
	measured(row(period, cells), { kind }, confidence);

/** One value as a proportion or a mean of n people, from a level of 0 to 1. */
const people = (kind: Kind, period: string, level: number, n: number): Measured =>
	kind === 'proportion'
		? cell(kind, period, { numerator: Math.round(level * n), denominator: n })
		: cell(kind, period, { mean: level, sd: 0.4, n });
const first = '2008-Q2';
const last = '2010-Q1';

/** Hidden, lacking, or an estimate with or without its source's own margin. */
const odd = (kind: Kind, period: string): (Measured | null)[] => [
	null,
	cell(kind, period, { hidden: true, hidden_by: 'source' }),
	cell(kind, period, { hidden: true, hidden_by: 'programme' }),
	cell(kind, period, { value: 0.3 }),
	cell(kind, period, { value: 0.15, lower: 0.1, upper: 0.2 }),
	cell(kind, period, { value: 0.3, lower: 0.29, upper: 0.31 }),
	cell(kind, period, { value: 0.01, lower: 0.005, upper: 0.015 })
];

function statusOf(
	now: Measured | null,
	target: number | null,
	path: number | null,
	better: 'lower' | 'higher'
) {
	if (now?.value == null || now.lower === null || now.upper === null) return null;
	if (target === null || path === null) return null;
	return targetStatus({ observed: now.value, lower: now.lower, upper: now.upper, path, target, better });
}

/** Every claim that the ladder makes of them. */
export function everyClaim(): Claim[] {
	const found: Claim[] = [];
	for (const kind of ['proportion', 'mean'] as const)
		for (const better of ['lower', 'higher'] as const) {
			const levels = [0.02, 0.165, 0.19, 0.2, 0.21, 0.235, 0.6];
			const paths = better === 'lower' ? [0.15, 0.18, 0.22, 0.25] : [0.25, 0.22, 0.18, 0.15];
			const nows = [
				...odd(kind, last),
				...levels.flatMap((level) => [40, 800, 4000].map((n) => people(kind, last, level, n)))
			];
			const befores = [...odd(kind, first), ...[40, 800, 4000].map((n) => people(kind, first, 0.2, n))];
			const goals = [
				{ baseline: 0.2, target: better === 'lower' ? 0.1 : 0.3 },
				{ baseline: null, target: null }
			];
			const controls = [
				null,
				{ before: null, now: null },
				{
					before: people(kind, first, better === 'lower' ? 0.3 : 0.1, 4000),
					now: people(kind, last, better === 'lower' ? 0.1 : 0.3, 4000)
				}
			];
			for (const now of nows)
				for (const before of befores)
					for (const goal of goals)
						for (const [place, path] of paths.entries())
							for (const [index, control] of controls.entries()) {
								const said = (more: Partial<Evidence>) =>
									claim({
										indicator: { kind, better, origin: 'register' },
										goal,
										status: statusOf(now, goal.target, path, better),
										now,
										before,
										control,
										breakPeriod: null,
										beforeBaseline: false,
										earlier: 'at-once',
										last: null,
										confidence,
										...more
									});
								found.push(said({}));
								// After a quarter that carries another step, or none.
								const levels = index > 0 || now?.n !== 4000 ? [] : [null, 0.02, 0.165, 0.2, 0.235];
								for (const level of levels) {
									const then = level === null ? null : people(kind, '2009-Q4', level, 4000);
									const earlier = then && {
										...{ status: statusOf(then, goal.target, paths[0] ?? path, better), now: then, before },
										...{ breakPeriod: null, beforeBaseline: false }
									};
									found.push(said({ earlier }));
								}
								if (before?.value == null && index === 0)
									found.push(said({ last: people(kind, '2009-Q1', 0.25, 400) }));
								// What has no status anyway need not be gone through for every path.
								if (place > 0 || index > 0) continue;
								found.push(said({ status: null, breakPeriod: '2009-Q3' }));
								found.push(said({ status: null, beforeBaseline: true }));
								found.push(said({ status: null, last: people(kind, '2009-Q1', 0.25, 400) }));
								found.push(said({ status: null, last: cell(kind, '2009-Q1', { hidden: true }) }));
							}
		}
	return found;
}
