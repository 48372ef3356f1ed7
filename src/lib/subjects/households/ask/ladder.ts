// How many of the chosen households stood on which rung on two days, per life domain, and what the other judge says.
import type { Query } from '../../../engine/engine.ts';
import { chosenHouseholds, type HouseholdChoice } from './cohort.ts';
import { standsTable, type StandsQuestion } from './stands.ts';
import { flag, number, orNull, rowOf, text, type RowOf } from '../../../queries/row.ts';

const shape = {
	domain: text,
	/** Rung on the first day; null = not assessed by then, or ended. */
	before: orNull(number),
	/** Rung on the last day. */
	after: orNull(number),
	/** Rung on the last day in the eyes of the other judge. */
	other: orNull(number),
	/** Ended on or before the last day. */
	ended: flag,
	/** Of who went up: days from reaching the rung to losing it, or to the last assessment, or to the end of the follow-up. */
	heldFor: orNull(number),
	/** Lost it within the follow-up, on that day. */
	fell: flag,
	/** Households of the cohort that share all of the above. */
	households: number
} as const;
export type LadderRow = RowOf<typeof shape>;

/** Counts over the cohort, each domain the whole of it. Ask `ladderStands` with the same days and judge first. */
export function ladderCounts(
	question: StandsQuestion & HouseholdChoice & { domain?: string | undefined }
): Query<LadderRow> {
	const { domain } = question;
	const chosen = chosenHouseholds(question, 'household_type');
	return {
		name: 'ladderCounts',
		sql: `SELECT domain, rung_before AS "before", rung_after AS "after", rung_other AS other, ended,
  held_for AS "heldFor", fell, CAST(count(*) AS INTEGER) AS households
FROM ${standsTable(question)}
WHERE TRUE${chosen.sql}${domain === undefined ? '' : '\n    AND domain = ?'}
GROUP BY domain, rung_before, rung_after, rung_other, ended, held_for, fell
ORDER BY domain, rung_before NULLS FIRST, rung_after NULLS FIRST, rung_other NULLS FIRST, ended, held_for NULLS FIRST, fell`,
		params: [...chosen.params, ...(domain === undefined ? [] : [domain])],
		row: rowOf(shape)
	};
}
