// The row-level test asked of an engine, from the cells that are published: any choice of areas is a sum of those.
import { breaksOver } from '../../../domain/breaks.ts';
import type { Engine } from '../../../engine/engine.ts';
import { rowsOf } from '../figure/people.ts';
import type { RowsFigure } from '../figure/people-figure.ts';
import { goalsOf } from '../../../figures/series.ts';
import { breaksOf } from '../../../queries/breaks.ts';
import { protectedSurveyCells } from '../../../queries/protected.ts';
import type { CompareCatalogue } from './comparison.ts';

/** Always from the first to the last wave, whatever periods are compared: the survey's people are those of its waves. */
export async function answerRows(
	engine: Engine,
	catalogue: CompareCatalogue,
	question: { indicator: string; experiment: string[]; control: string[]; confidence: number }
): Promise<RowsFigure> {
	const { indicator, experiment, control, confidence } = question;
	const goals = goalsOf(catalogue).map((one) => one.id);
	const indicators = [...new Set([...goals, indicator])];
	const [cells, breaks] = await Promise.all([
		engine.all(protectedSurveyCells({ indicators })),
		engine.all(breaksOf({ indicators }))
	]);
	return rowsOf({
		indicator,
		goals,
		cells: cells.map(({ areas, ...cell }) => ({ ...cell, areas: areas.split(',') })),
		experiment,
		control,
		confidence,
		breaks: breaksOver(catalogue.areas, breaks)
	});
}
