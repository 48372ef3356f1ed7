// Which rungs each coach gave, per half year: for the coaches' own conversation.
import { lifeDomainIds } from '../../../domain/life-domain.ts';
import type { Query } from '../../../engine/engine.ts';
import { chosenHouseholds, type HouseholdChoice } from './cohort.ts';
import { number, rowOf, text, type RowOf } from '../../../queries/row.ts';

const shape = {
	/** Pseudonym of who coached then, else of the household's coach. */
	coach: text,
	year: number,
	/** 1 or 2. */
	half: number,
	rung: number,
	assessments: number
} as const;
export type CalibrationRow = RowOf<typeof shape>;

/** Assessments that coaches gave, alone or with the family, up to a day (ISO), of households in the cohort. */
export function rungsGiven(
	question: Omit<HouseholdChoice, 'coach'> & { day: string; domain?: string | undefined }
): Query<CalibrationRow> {
	const { day, areas, householdType, domain } = question;
	const chosen = chosenHouseholds({ areas, householdType });
	return {
		name: 'rungsGiven',
		sql: `WITH chosen AS (
  SELECT household, coach
  FROM households
  WHERE consent IS NOT NULL AND withdrawn IS NULL${chosen.sql}
)
SELECT coalesce(assessments.coach, chosen.coach) AS coach,
  CAST(year(date) AS INTEGER) AS year,
  CAST(if(month(date) > 6, 2, 1) AS INTEGER) AS half,
  rung,
  CAST(count(*) AS INTEGER) AS assessments
FROM assessments
JOIN chosen ON chosen.household = assessments.household
WHERE assessor IN ('coach', 'both')
  AND date <= CAST(? AS DATE)
  AND domain IN (${domain === undefined ? lifeDomainIds.map((id) => `'${id}'`).join(', ') : '?'})
GROUP BY coalesce(assessments.coach, chosen.coach), year(date), if(month(date) > 6, 2, 1), rung
ORDER BY coach, year, half, rung`,
		params: [...chosen.params, day, ...(domain === undefined ? [] : [domain])],
		row: rowOf(shape)
	};
}
