// observations.csv: measured values; counts that can be, figures of the indicator's own kind, shares from 0 to 1.
import type { Indicator } from '../domain/indicator.ts';
import { observationSchema, type Break, type Observation } from '../domain/tables.ts';
import { counts, dates, numbers, periods, references, texts, words, type NumberColumn } from './columns.ts';
import { judgeDates, judgeFrequency, judgePeriods, refuseDuplicates, type Context } from './context.ts';
import { remarkGaps } from './rules-series.ts';
import type { Sheet } from './sheet.ts';

const shareColumns = ['numerator', 'denominator'] as const;
const meanColumns = ['mean', 'sd', 'n'] as const;
const estimateColumns = ['value', 'lower', 'upper'] as const;
type FigureName = (typeof shareColumns | typeof meanColumns | typeof estimateColumns)[number];
type Figures = Record<FigureName, NumberColumn>;

/** Counts that cannot be, whatever the indicator. */
function judgeCounts(sheet: Sheet, index: number, figures: Figures): void {
	const [numerator, denominator] = [figures.numerator.at(index), figures.denominator.at(index)];
	for (const name of ['denominator', 'n'] as const)
		if (figures[name].at(index) === 0) sheet.refuse(index, name, 'zero-denominator');
	if (numerator !== null && denominator !== null && numerator > denominator && denominator > 0)
		sheet.refuse(index, 'numerator', 'numerator-above-denominator', { denominator: String(denominator) });
	const sd = figures.sd.at(index);
	if (sd !== null && sd < 0) sheet.refuse(index, 'sd', 'bad-value', { reason: 'negative' });
}

/** A published estimate: within its scale, and inside its own margins. */
function judgeEstimate(sheet: Sheet, index: number, figures: Figures, indicator: Indicator): void {
	const [value, lower, upper] = estimateColumns.map((name) => figures[name].at(index));
	if (indicator.kind === 'proportion') {
		for (const name of estimateColumns) {
			const share = figures[name].at(index);
			if (share !== null && (share < 0 || share > 1))
				sheet.refuse(index, name, 'bad-value', { reason: 'share' });
		}
	} else judgeScale(sheet, index, 'value', value ?? null, indicator);
	const reference = value ?? null;
	if (reference !== null && lower !== null && lower !== undefined && lower > reference)
		sheet.refuse(index, 'lower', 'bad-value', { reason: 'margin', figure: String(reference) });
	if (reference !== null && upper !== null && upper !== undefined && upper < reference)
		sheet.refuse(index, 'upper', 'bad-value', { reason: 'margin', figure: String(reference) });
}

function judgeScale(
	sheet: Sheet,
	index: number,
	column: 'mean' | 'value',
	value: number | null,
	{ scale }: Indicator
): void {
	if (value === null || !scale || (value >= scale.min && value <= scale.max)) return;
	sheet.refuse(index, column, 'mean-out-of-range', { min: String(scale.min), max: String(scale.max) });
}

/** The figures must be those of the indicator's kind, and complete. */
function judgeKind(sheet: Sheet, index: number, figures: Figures, indicator: Indicator): void {
	const [own, foreign] =
		indicator.kind === 'proportion' ? [shareColumns, meanColumns] : [meanColumns, shareColumns];
	const misplaced = foreign.find((name) => figures[name].at(index) !== null);
	if (misplaced) {
		sheet.refuse(index, misplaced, 'kind-mismatch', { kind: indicator.kind, indicator: indicator.id });
		return;
	}
	if (isHidden(figures, index)) return;
	// Figures that are written but unreadable have been reported as such; only empty ones are missing.
	const empty = (name: FigureName): boolean => sheet.cell(index, name) === '';
	if (own.every(empty)) {
		if (empty('value')) sheet.refuse(index, own[0], 'bad-number', { empty: 'figure' });
		return;
	}
	for (const name of own) {
		if (!empty(name)) continue;
		// The spread of a single answer does not exist.
		if (name === 'sd' && figures.n.at(index) === 1) continue;
		sheet.refuse(index, name, 'bad-number', { empty: 'part', columns: own.join(', ') });
	}
}

const isHidden = (figures: Figures, index: number): boolean =>
	[...shareColumns, 'mean' as const, 'n' as const, 'value' as const].some((name) =>
		figures[name].hidden(index)
	);

/** @param breaks what explains a gap in a series */
export function readObservations(sheet: Sheet, context: Context, breaks: readonly Break[]): Observation[] {
	const known = new Set(context.indicators.keys());
	const indicator = references(sheet, 'indicator', 'unknown-indicator', known, (cell) => cell);
	const area = references(sheet, 'area', 'unknown-area', context.areas, (cell) => cell);
	const period = periods(sheet, 'period', true);
	const figures: Figures = {
		numerator: counts(sheet, 'numerator'),
		denominator: counts(sheet, 'denominator'),
		mean: numbers(sheet, 'mean'),
		sd: numbers(sheet, 'sd'),
		n: counts(sheet, 'n'),
		value: numbers(sheet, 'value'),
		lower: numbers(sheet, 'lower'),
		upper: numbers(sheet, 'upper')
	};
	const status = words(sheet, 'status', observationSchema.shape.status.options);
	const source = texts(sheet, 'source');
	const retrieved = dates(sheet, 'retrieved');
	const note = texts(sheet, 'note');
	judgeFrequency(sheet, context, indicator, period);
	judgePeriods(sheet, context, 'period', period);
	judgeDates(sheet, context, { retrieved });
	for (let index = 0; index < sheet.size; index++) {
		if (!sheet.isLegible(index, 'indicator')) continue;
		judgeCounts(sheet, index, figures);
		const definition = context.indicators.get(indicator.at(index) ?? '');
		if (!definition) continue;
		judgeKind(sheet, index, figures, definition);
		judgeScale(sheet, index, 'mean', figures.mean.at(index), definition);
		judgeEstimate(sheet, index, figures, definition);
	}
	refuseDuplicates(sheet, [
		{ name: 'indicator', column: indicator, required: true },
		{ name: 'area', column: area, required: true },
		{ name: 'period', column: period, required: true }
	]);
	remarkGaps(sheet, context, { indicator, area, period }, breaks);
	return sheet.collect((index) => ({
		indicator: indicator.must(index),
		area: area.must(index),
		period: period.must(index),
		numerator: figures.numerator.at(index),
		denominator: figures.denominator.at(index),
		mean: figures.mean.at(index),
		sd: figures.sd.at(index),
		n: figures.n.at(index),
		value: figures.value.at(index),
		lower: figures.lower.at(index),
		upper: figures.upper.at(index),
		hidden: isHidden(figures, index),
		hidden_by: isHidden(figures, index) ? 'source' : null,
		status: status.must(index),
		source: source.must(index),
		retrieved: retrieved.must(index),
		note: note.at(index),
		row: sheet.rowNumber(index)
	}));
}
