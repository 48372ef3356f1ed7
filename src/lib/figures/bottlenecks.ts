// The register of bottlenecks in a quarter: what is open returns every quarter until it is closed.
import { lastDay, quarterOf, quartersBetween, type Period } from '../domain/period.ts';
import type { BottleneckRow } from '../queries/bottlenecks.ts';

export interface RegisteredBottleneck extends BottleneckRow {
	/** Quarters since it was opened, up to this quarter or the one in which it was closed. */
	quarters: number;
	/** decided: in this quarter; earlier: in one before. */
	state: 'open' | 'decided' | 'earlier';
}

/** Open ones first, the oldest on top; nothing later than the quarter is known: what is decided next year is open still. */
export function bottleneckRegister(rows: readonly BottleneckRow[], period: Period): RegisteredBottleneck[] {
	const end = lastDay(period);
	const states = ['open', 'decided', 'earlier'];
	return rows
		.filter(({ opened }) => opened <= end)
		.map((row): RegisteredBottleneck => {
			const closed = row.closed !== null && row.closed <= end ? row.closed : null;
			const until = closed === null ? period : quarterOf(closed);
			return {
				...row,
				closed,
				...(closed === null && { outcome: null, outcome_en: null }),
				quarters: quartersBetween(quarterOf(row.opened), until),
				state: closed === null ? 'open' : quarterOf(closed) === period ? 'decided' : 'earlier'
			};
		})
		.sort((a, b) => states.indexOf(a.state) - states.indexOf(b.state) || a.opened.localeCompare(b.opened));
}
