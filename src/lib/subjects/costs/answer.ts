// The effort that was delivered, asked of an engine: questions in, a figure a year out; whole years alone, so that no single quarter can be told from two releases.
import type { Catalogue } from '../../domain/catalogue.ts';
import { quarterIndex, type Period } from '../../domain/period.ts';
import type { EffortStates } from '../../domain/published-effort.ts';
import type { Engine } from '../../engine/engine.ts';
import {
	coachedTold,
	effortByFamily,
	effortInTotals,
	effortNames,
	effortScope,
	effortSpans
} from './ask/effort.ts';
import { chainedEffort, countedIn, thereIn, withoutGone, type EffortUpTo } from './figure/chain-effort.ts';
import { effort } from './figure/effort.ts';
import type { EffortFigure } from './figure/effort-figure.ts';

type Asked = Pick<Catalogue, 'programme'>;

async function namesUpTo(engine: Engine, until: number): Promise<EffortUpTo['names']> {
	const names = await engine.all(effortNames({ until }));
	return new Map(names.map(({ family, ...one }) => [family, one]));
}

async function upTo(engine: Engine, until: number): Promise<EffortUpTo> {
	const [rows, spans, totals, names] = await Promise.all([
		engine.all(effortByFamily({ until })),
		engine.all(effortSpans({ until })),
		engine.all(effortInTotals({ until })),
		namesUpTo(engine, until)
	]);
	return { rows, spans, totals, names };
}

const endOf = (year: number): number => year * 4 + 3;

/** The last year that is over by the end of a quarter. */
const wholeYear = (index: number): number => Math.floor((index + 1) / 4) - 1;

/**
 * The last whole year, where it comes after what was told, and what the next publication needs of it.
 * @param before of the last publication, with every year as it was told; null where nothing of effort was told
 * @param most no year after this one
 */
export async function effortAfter(
	engine: Engine,
	{ programme: { synthetic, threshold, confidence } }: Asked,
	before: { states: EffortStates; told: readonly EffortFigure[] } | null,
	most = Infinity
): Promise<{ figure: EffortFigure | null; states: EffortStates | null }> {
	const [scope] = await engine.all(effortScope());
	const { first, last } = scope ?? { first: null, last: null };
	let states = before && {
		...before.states,
		...withoutGone(before.states, thereIn(await namesUpTo(engine, last ?? 0)))
	};
	if (first === null || last === null) return { figure: null, states };
	const [from, to] = [states ? states.year + 1 : Math.floor(first / 4), Math.min(wholeYear(last), most)];
	if (from > to) return { figure: null, states };
	let until = await upTo(engine, endOf(from - 1));
	let year: number | null = null;
	for (let next = from; next <= to; next++) {
		const now = await upTo(engine, endOf(next));
		states = chainedEffort(states, { year: next, until, now, threshold });
		[until, year] = [now, next];
	}
	if (!states || year === null) return { figure: null, states };
	const [reached] = await engine.all(coachedTold({ until: endOf(year) }));
	const rest = { year, synthetic, threshold, confidence, coached: reached?.coached ?? null };
	return { figure: effort({ ...rest, told: before?.told ?? [], ...countedIn(states) }), states };
}

/**
 * @param question without a period the last whole year with effort; a quarter means its own year, if that is over. `told`: every year as it
 * was published, or will be; of any other the files are counted
 */
export async function answerEffort(
	engine: Engine,
	catalogue: Asked,
	question: { period?: Period | undefined; told?: readonly EffortFigure[] | undefined } = {}
): Promise<EffortFigure> {
	const asked = question.period === undefined ? Infinity : wholeYear(quarterIndex(question.period));
	const found =
		question.told?.findLast(({ period }) => Number(period) <= asked) ??
		(await effortAfter(engine, catalogue, null, asked)).figure;
	if (found) return found;
	const { synthetic, threshold, confidence } = catalogue.programme;
	return effort({
		...{ year: null, rows: [], spans: [], totals: [], told: [], coached: null },
		...{ synthetic, threshold, confidence }
	});
}

/**
 * What was told, and before it each year that was not, as the files tell it: for whoever asks quarter after quarter, which would count and draw
 * the same year at each of them.
 */
export async function everyYearOf(
	engine: Engine,
	catalogue: Asked,
	told: readonly EffortFigure[]
): Promise<EffortFigure[]> {
	const [scope] = await engine.all(effortScope());
	const { first, last } = scope ?? { first: null, last: null };
	if (first === null || last === null) return [...told];
	const to = Math.min(wholeYear(last), Number(told[0]?.period ?? Infinity) - 1);
	const before: EffortFigure[] = [];
	for (let year = Math.floor(first / 4); year <= to; year++) {
		const { figure } = await effortAfter(engine, catalogue, null, year);
		if (figure) before.push(figure);
	}
	return [...before, ...told];
}
