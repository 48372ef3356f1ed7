// What is taken along: the comparison on the page, the goals of its quadrant, and what is needed to name and compute them.
import type { Area } from '../../../domain/area.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import type { Programme } from '../../../domain/programme.ts';
import type { Language } from '../../../domain/text.ts';
import type { CompareFigure, GoalComparison } from '../figure/comparison-figure.ts';
import type { RobustFigure } from '../figure/robust-figure.ts';
import type { CompanyPanel } from '../figure/robust.ts';

export interface Taken {
	figure: CompareFigure;
	/** How wrong the comparison may be, and what that was weighed from. */
	robust: { figure: RobustFigure; panel: CompanyPanel | null };
	/** The goals of the quadrant, between the same areas. */
	goals: GoalComparison[];
	indicators: Indicator[];
	areas: Area[];
	programme: Programme;
	/** Of the page; the files themselves are the same in every language, but for the text to read first. */
	language: Language;
	/** Of Wijkladder. */
	version: string;
	/** Of all data files. */
	dataHash: string;
}

/** One comparison with the first part of its ids: `figure` for the chosen one, `goals/<indicator>` for those of the quadrant. */
export interface TakenComparison {
	id: string;
	figure: GoalComparison;
	/** The same in full, for the chosen one; null for the goals of the quadrant. */
	chosen: CompareFigure | null;
	indicator: Indicator;
}

/** The chosen comparison first; a figure whose indicator is not defined is left out, as on the page. */
export function comparisonsOf({ figure, goals, indicators }: Taken): TakenComparison[] {
	const all = [
		{ id: 'figure', figure, chosen: figure },
		...goals.map((goal) => ({ id: `goals/${goal.indicator}`, figure: goal, chosen: null }))
	];
	return all.flatMap((one) => {
		const indicator = indicators.find(({ id }) => id === one.figure.indicator);
		return indicator ? [{ ...one, indicator }] : [];
	});
}

/** True where any of the figures is made up. */
export const isSynthetic = (taken: Taken): boolean =>
	comparisonsOf(taken).some(({ figure, indicator }) => indicator.synthetic ?? figure.synthetic);
