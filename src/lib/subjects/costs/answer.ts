// The effort that was delivered, asked of an engine: questions in, one figure out; whole years alone, so that no single quarter can be told from two releases.
import type { Catalogue } from '../../domain/catalogue.ts';
import { quarterIndex, type Period } from '../../domain/period.ts';
import type { Engine } from '../../engine/engine.ts';
import { effortByFamily, effortInTotals, effortScope, effortSpans } from './ask/effort.ts';
import { effort } from './figure/effort.ts';
import type { EffortFigure } from './figure/effort-figure.ts';

/** @param question without a period the last whole year with effort; a quarter means its own year, if that is over */
export async function answerEffort(
	engine: Engine,
	catalogue: Pick<Catalogue, 'programme'>,
	question: { period?: Period | undefined } = {}
): Promise<EffortFigure> {
	const { synthetic, threshold, confidence } = catalogue.programme;
	const [known] = await engine.all(effortScope({ until: 0 }));
	const last = known?.last ?? null;
	const asked = question.period === undefined ? last : quarterIndex(question.period);
	const until = last === null || asked === null ? null : Math.min(last, asked);
	const year = until === null ? null : Math.floor((until + 1) / 4) - 1;
	const rest = { synthetic, threshold, confidence };
	if (year === null) return effort({ year, rows: [], spans: [], totals: [], coached: 0, ...rest });
	const end = { until: year * 4 + 3 };
	const [rows, spans, totals, scope] = await Promise.all([
		engine.all(effortByFamily(end)),
		engine.all(effortSpans(end)),
		engine.all(effortInTotals(end)),
		engine.all(effortScope(end))
	]);
	return effort({ year, rows, spans, totals, coached: scope[0]?.coached ?? 0, ...rest });
}
