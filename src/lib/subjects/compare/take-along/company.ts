// How wrong a comparison may be, taken along: the series that its company is weighed from, and every number found with them.
import { nameOf } from '../../../domain/area.ts';
import { csvText, syntheticLabel } from '../../../charts/download.ts';
import { experimentUnit } from '../figure/weigh.ts';
import { under, type Result } from './results-time.ts';
import { isSynthetic, type Taken } from './taken.ts';

export const companyColumns = ['data', 'unit', 'name', 'period', 'value'] as const;

/** One row per unit and quarter, the experiment side as one unit first; none where there is no company. */
export function companyCsv(taken: Taken): string {
	const { robust, areas } = taken;
	const label = isSynthetic(taken) ? syntheticLabel : 'data';
	const { series = {}, periods = [] } = (robust.figure.company && robust.panel) ?? {};
	return csvText(
		[...companyColumns],
		Object.entries(series).flatMap(([unit, values]) =>
			values.map((value, at) => [
				...[label, unit, unit === experimentUnit ? unit : nameOf(areas, unit)],
				...[periods[at] ?? '', value]
			])
		)
	);
}

/** What the scripts need besides: how many quarters lie before the start, and whether there is a drift to speak of. */
export const robustSettings = ({ robust: { figure } }: Taken) => ({
	company_before: figure.company?.before ?? null,
	drift: figure.drift !== null
});

/** The multiple with its margin is left out: it takes a test for which base R has no tools. */
export function robustResults({ robust: { figure } }: Taken): Result[] {
	const { company, drift } = figure;
	return [
		...(company
			? [
					...under('robust/company', { before: company.before, after: company.after }),
					...company.estimates.flatMap(({ method, value, rank, units, pTwoSided, distance }) =>
						under(`robust/company/estimates/${method}`, { value, rank, units, pTwoSided, distance })
					),
					...company.weights.flatMap(({ area, weight }) =>
						under(`robust/company/weights/${area}`, { weight })
					),
					...company.without.flatMap(({ area, value }) => under(`robust/company/without/${area}`, { value }))
				]
			: []),
		...(drift
			? under('robust/drift', {
					value: drift.value,
					largestStep: drift.largestStep,
					estimate: drift.estimate,
					before: drift.before,
					after: drift.after
				})
			: [])
	];
}
