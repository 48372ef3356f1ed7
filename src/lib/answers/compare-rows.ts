// The row-level test asked of an engine: from the cells that are published, or from a reader of answers where one is given.
import { unitsOf } from '../domain/area.ts';
import type { Engine } from '../engine/engine.ts';
import { rowsOf } from '../figures/compare-rows.ts';
import type { RowsFigure } from '../figures/compare-rows-figure.ts';
import { goalsOf } from '../figures/series.ts';
import { breaksOf } from '../queries/breaks.ts';
import { protectedSurveyCells, type SurveyCellRow } from '../queries/protected.ts';
import type { CompareCatalogue } from './compare.ts';

export interface SurveyCellsQuestion {
	indicators: readonly string[];
	/** Area ids; none stands on both sides. */
	experiment: readonly string[];
	control: readonly string[];
}

/** Adds answers up to protected cells, for whoever holds rows about people: the build and the command. */
export type SurveyCellReader = (question: SurveyCellsQuestion) => Promise<SurveyCellRow[]>;

const same = (a: readonly string[], b: readonly string[]): boolean =>
	[...a].sort().join() === [...b].sort().join();

/** Always from the first to the last wave, whatever periods are compared: the survey's people are those of its waves. */
export async function answerRows(
	engine: Engine,
	catalogue: CompareCatalogue,
	question: { indicator: string; experiment: string[]; control: string[]; confidence: number },
	read?: SurveyCellReader
): Promise<RowsFigure> {
	const { indicator, experiment, control, confidence } = question;
	const goals = goalsOf(catalogue).map((one) => one.id);
	const indicators = [...new Set([...goals, indicator])];
	const own = (['experiment', 'control'] as const).every((side) =>
		same(
			question[side],
			unitsOf(catalogue.areas, side).map((one) => one.area)
		)
	);
	const [cells, breaks] = await Promise.all([
		own
			? engine.all(protectedSurveyCells({ indicators }))
			: (read?.({ indicators, experiment, control }) ?? null),
		engine.all(breaksOf({ indicators }))
	]);
	return rowsOf({ indicator, goals, cells, experiment, control, confidence, breaks });
}
