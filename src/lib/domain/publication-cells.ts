// What the tables of the publication plan can count and when they leave, apart from the plan's own checks: this travels to the browser.
import { quarterIndex, type Period } from './period.ts';
import type { PlanTable } from './publication.ts';

/** Per kind of table the cells that can be counted, in the order in which they are shown. */
export const planCells = {
	reach: ['coached', 'ended'],
	results: ['met', 'applicable'],
	ladder: ['up', 'same', 'down'],
	plan: ['households'],
	process: ['respondents'],
	/** Means and spreads in hundredths: of a mean, above the least of its scale. */
	experience: [
		'respondents',
		'improved',
		'same',
		'worse',
		'ascribed',
		'mean',
		'spread',
		'alpha',
		'panel',
		'panel-before',
		'panel-after',
		'panel-spread',
		'family-up',
		'family-same',
		'family-down'
	]
} as const;
export const planKinds = ['reach', 'results', 'ladder', 'plan', 'process', 'experience'] as const;
export type PlanKind = (typeof planKinds)[number];
/** Kinds that count families quarter by quarter; the others count who answered in a wave. */
export type FamilyKind = Exclude<PlanKind, 'process' | 'experience'>;
export const isOfFamilies = (kind: PlanKind): kind is FamilyKind =>
	kind !== 'process' && kind !== 'experience';
export type PlanCellName = (typeof planCells)[PlanKind][number];
export const planCellNames = Object.values(planCells).flat() as [PlanCellName, ...PlanCellName[]];

/** Kinds of items in a family's plan of approach: the subjects of a `plan` table. */
export const planItemKinds = ['agreement', 'support', 'reward', 'sanction'] as const;
export type PlanItemKind = (typeof planItemKinds)[number];

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
