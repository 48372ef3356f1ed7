// The calibration figure: per coach and half year how often each rung was given; counts only, never a mean, and never exported.
import type { HouseholdType } from '../../../domain/household.ts';
import type { LifeDomainId } from '../../../domain/life-domain.ts';
import type { CalibrationRow } from '../ask/waiting.ts';

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

export interface CalibrationInput extends Omit<CalibrationFigure, 'neverExport' | 'halves' | 'coaches'> {
	rows: CalibrationRow[];
}

const rungs = [1, 2, 3, 4, 5] as const;
const indexOf = ({ year, half }: { year: number; half: number }): number => year * 2 + (half - 1);
const halfAt = (index: number): HalfYear => ({
	year: Math.floor(index / 2),
	half: index % 2 === 0 ? 1 : 2
});

const countBy = (rows: CalibrationRow[]): number[] =>
	rungs.map((rung) => rows.reduce((sum, row) => sum + (row.rung === rung ? row.assessments : 0), 0));
const total = (counts: number[]): number => counts.reduce((sum, count) => sum + count, 0);

export function calibration({ rows, ...asked }: CalibrationInput): CalibrationFigure {
	const indices = rows.map(indexOf);
	const first = Math.min(...indices);
	const halves =
		rows.length === 0
			? []
			: Array.from({ length: Math.max(...indices) - first + 1 }, (_, step) => halfAt(first + step));
	const coaches = [...new Set(rows.map((row) => row.coach))].map((coach): CoachRungs => {
		const own = rows.filter((row) => row.coach === coach);
		const given = countBy(own);
		return {
			coach,
			assessments: total(given),
			rungs: given,
			halves: halves.map((half) => {
				const counts = countBy(own.filter((row) => row.year === half.year && row.half === half.half));
				return { half, assessments: total(counts), rungs: counts };
			})
		};
	});
	return { neverExport: true, ...asked, halves, coaches };
}
