// How many of the chosen households stood on which rung on two days, per life domain, and what the other judge says.
import type { Query } from '../engine/engine.ts';
import { chosenHouseholds, type HouseholdChoice } from './ladder-cohort.ts';
import { standsTable, type StandsQuestion } from './ladder-stands.ts';
import { flag, number, orNull, rowOf, text, type RowOf } from './row.ts';

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
	/** Households of the cohort that share all of the above. */
	households: number,
	/** Of those that went up: no assessment of this judge in the follow-up after reaching the rung lies below it. */
	held: number,
	/** Of those that went up: assessed at least once in the follow-up. */
	followed: number
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
  CAST(count(*) AS INTEGER) AS households,
  CAST(count(*) FILTER (WHERE held) AS INTEGER) AS held,
  CAST(count(*) FILTER (WHERE followed) AS INTEGER) AS followed
FROM ${standsTable(question)}
WHERE TRUE${chosen.sql}${domain === undefined ? '' : '\n    AND domain = ?'}
GROUP BY domain, rung_before, rung_after, rung_other, ended
ORDER BY domain, rung_before NULLS FIRST, rung_after NULLS FIRST, rung_other NULLS FIRST, ended`,
		params: [...chosen.params, ...(domain === undefined ? [] : [domain])],
		row: rowOf(shape)
	};
}
