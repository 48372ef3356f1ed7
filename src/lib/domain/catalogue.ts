// The catalogue: everything that is defined rather than measured, as one object.
import type { Area } from './area.ts';
import type { Experience } from './experience.ts';
import type { FamilyResult, Ladder } from './family.ts';
import type { Goal, Indicator } from './indicator.ts';
import type { Period } from './period.ts';
import type { Prices } from './prices.ts';
import type { Programme } from './programme.ts';
import type { Questionnaire } from './questionnaire.ts';

export interface Catalogue {
	programme: Programme;
	/** By their order. */
	indicators: Indicator[];
	results: FamilyResult[];
	ladder: Ladder;
	questionnaire: Questionnaire;
	experience: Experience;
	prices: Prices;
	areas: Area[];
}

/** As much as a report is composed from. */
export type ReportCatalogue = Omit<Catalogue, 'questionnaire' | 'experience' | 'prices'> & {
	questionnaire?: Pick<Questionnaire, 'questions'>;
};

/**
 * The goal that an indicator sets in an area: the area's own if it has one; the programme's for its experiment areas.
 * Control, reference and other sub-areas have none: the plan promises nothing there.
 */
export function goalOf(indicator: Indicator, area: Area): Goal {
	const own = indicator.areas[area.area];
	if (own) return own;
	if (area.role === 'experiment' && !indicator.reference) {
		const { baseline, target, target_path, minimum, revised } = indicator;
		return {
			...{ baseline, target },
			...(target_path && { target_path }),
			...(minimum !== undefined && { minimum }),
			...(revised && { revised })
		};
	}
	return { baseline: null, target: null };
}

export const baselinePeriodOf = (programme: Programme, indicator: Indicator): Period =>
	indicator.baseline_period ?? programme.baseline;
export const targetPeriodOf = (programme: Programme, indicator: Indicator): Period =>
	indicator.target_period ?? programme.target;
