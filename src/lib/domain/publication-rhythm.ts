// When a table of the publication plan leaves; apart from the plan's schema, so that a browser need not load a validator.
import { quarterIndex, type Period } from './period.ts';
import type { PlanTable } from './publication.ts';

export const rhythms = ['quarter', 'half-year', 'never'] as const;
export type Rhythm = (typeof rhythms)[number];

/** A year between the two days, so that a season is compared with the same season. */
export const quartersApart = (table: PlanTable): number => table.quarters_apart ?? 4;

/** The quarters after which series of the table ended, in time order. */
export const endingsOf = (table: PlanTable): Period[] =>
	(table.ended ?? []).map((one) => one.after).sort((a, b) => quarterIndex(a) - quarterIndex(b));

/** True where a table of that rhythm leaves in that quarter; half-years end with the second and the fourth. */
export const leavesIn = (rhythm: Rhythm, period: Period): boolean =>
	rhythm === 'quarter' || (rhythm === 'half-year' && quarterIndex(period) % 2 === 1);
