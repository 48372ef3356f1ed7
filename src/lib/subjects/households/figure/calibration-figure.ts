// The calibration figure: which rungs each coach gives, and whether that drifts; counts only, and never exported.
import type { HouseholdType } from '../../../domain/household.ts';
import type { LifeDomainId } from '../../../domain/life-domain.ts';

export interface CoachRungs {
	/** A pseudonym. */
	coach: string;
	assessments: number;
	/** Counts from the lowest rung to the highest. */
	rungs: number[];
	/** The same half years for every coach, in order; a half year without assessments holds zeros. */
	halves: { half: HalfYear; assessments: number; rungs: number[] }[];
}

export interface HalfYear {
	year: number;
	half: 1 | 2;
}

export interface CalibrationFigure {
	/** For the coaches' own conversation: no export, report or command may take it. */
	neverExport: true;
	/** ISO day up to which assessments count. */
	day: string;
	area: string | null;
	householdType: HouseholdType | null;
	/** null = all domains together, as counts of assessments. */
	domain: LifeDomainId | null;
	synthetic: boolean;
	halves: HalfYear[];
	coaches: CoachRungs[];
}
