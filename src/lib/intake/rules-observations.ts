// observations.csv: measured values; counts that can be, figures of the indicator's own kind, shares from 0 to 1.
import type { Indicator } from '../domain/indicator.ts';
import { observationStatuses } from '../domain/row-words.ts';
import type { Break, Observation } from '../domain/tables.ts';
import type { Column, NumberColumn } from './column.ts';
import { counts, dates, numbers, periods, references, texts, words } from './columns.ts';
import { judgeDates, judgeFrequency, judgePeriods, type Context } from './context.ts';
import { saysProvisional } from './dates.ts';
import { remarkGaps } from './rules-series.ts';
import { refuseDuplicates } from './duplicates.ts';
import type { Sheet } from './sheet.ts';

const shareColumns = ['numerator', 'denominator'] as const;
const meanColumns = ['mean', 'sd', 'n'] as const;
type FigureName = (typeof shareColumns | typeof meanColumns)[number] | 'value' | 'lower' | 'upper';
type Figures = Record<FigureName, NumberColumn>;

/** The good rows as columns: what is asked across rows makes no object of each of a million. */
export interface Observed extends Pick<Figures, 'numerator' | 'denominator' | 'n'> {
	/** Their places in the sheet, from top to bottom. */
	good: Int32Array;
	indicator: Column<string>;
	area: Column<string>;
	period: Column<string>;
	isHidden: (index: number) => boolean;
	/** Place in the file, 1 = header. */
	rowNumber: (index: number) => number;
	/** As it stands in the tables. */
	rowAt: (index: number) => Observation;
}

/** Counts that cannot be, whatever the indicator. */
function judgeCounts(sheet: Sheet, index: number, { numerator, denominator, n, sd }: Figures): void {
	const [part, whole] = [numerator.at(index), denominator.at(index)];
	if (whole === 0) sheet.refuse(index, 'denominator', 'zero-denominator');
	if (n.at(index) === 0) sheet.refuse(index, 'n', 'zero-denominator');
	if (part !== null && whole !== null && part > whole && whole > 0)
		sheet.refuse(index, 'numerator', 'numerator-above-denominator', { denominator: String(whole) });
	if ((sd.at(index) ?? 0) < 0) sheet.refuse(index, 'sd', 'bad-value', { reason: 'negative' });
}

function judgeShare(sheet: Sheet, index: number, column: FigureName, share: number | null): void {
	if (share !== null && (share < 0 || share > 1))
		sheet.refuse(index, column, 'bad-value', { reason: 'share' });
}

/** A published estimate: within its scale, and inside its own margins. */
function judgeEstimate(sheet: Sheet, index: number, figures: Figures, indicator: Indicator): void {
	const [value, lower, upper] = [figures.value.at(index), figures.lower.at(index), figures.upper.at(index)];
	if (indicator.kind === 'proportion') {
		judgeShare(sheet, index, 'value', value);
		judgeShare(sheet, index, 'lower', lower);
		judgeShare(sheet, index, 'upper', upper);
	} else judgeScale(sheet, index, 'value', value, indicator);
	if (value === null) return;
	const facts = { reason: 'margin', figure: String(value) };
	if (lower !== null && lower > value) sheet.refuse(index, 'lower', 'bad-value', facts);
	if (upper !== null && upper < value) sheet.refuse(index, 'upper', 'bad-value', facts);
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
function judgeKind(
	sheet: Sheet,
	index: number,
	figures: Figures,
	indicator: Indicator,
	doubled: boolean
): void {
	const [own, foreign] =
		indicator.kind === 'proportion' ? [shareColumns, meanColumns] : [meanColumns, shareColumns];
	for (const name of foreign) {
		if (figures[name].at(index) === null) continue;
		sheet.refuse(index, name, 'kind-mismatch', { kind: indicator.kind, indicator: indicator.id });
		return;
	}
	// Of a column that stands twice nobody can say what is in it, nor which other it took the place of.
	if (doubled || isHidden(figures, index)) return;
	// Figures that are written but unreadable have been reported as such; only empty ones are missing.
	let blank = 0;
	for (const name of own) if (figures[name].isBlank(index)) blank++;
	if (blank === own.length) {
		if (figures.value.isBlank(index)) sheet.refuse(index, own[0], 'bad-number', { empty: 'figure' });
		return;
	}
	if (blank === 0) return;
	for (const name of own) {
		if (!figures[name].isBlank(index)) continue;
		// The spread of a single answer does not exist.
		if (name === 'sd' && figures.n.at(index) === 1) continue;
		sheet.refuse(index, name, 'bad-number', { empty: 'part', columns: own.join(', ') });
	}
}

/** The mean and its number of people allow no larger spread: everybody at one of the ends. */
function judgeSpread(sheet: Sheet, index: number, figures: Figures, { scale }: Indicator): void {
	const [mean, sd, n] = [figures.mean.at(index), figures.sd.at(index), figures.n.at(index)];
	if (!scale || sd === null || sd < 0 || n === 1) return;
	if (mean !== null && (mean < scale.min || mean > scale.max)) return;
	const middle = (scale.min + scale.max) / 2;
	const range = scale.max - scale.min;
	// A mean that was rounded may lie a little nearer to the middle.
	const near =
		(mean ?? middle) +
		Math.sign(middle - (mean ?? middle)) * Math.min(range / 100, Math.abs(middle - (mean ?? middle)));
	const sample = n && n > 1 ? n / (n - 1) : 2;
	const largest = (at: number): number =>
		Math.sqrt(Math.max(0, (at - scale.min) * (scale.max - at) * sample));
	if (sd <= largest(near) + range / 100) return;
	sheet.refuse(index, 'sd', 'bad-value', {
		reason: 'spread',
		largest: largest(mean ?? middle).toFixed(2),
		min: String(scale.min),
		max: String(scale.max)
	});
}

const isHidden = ({ numerator, denominator, mean, n, value }: Figures, index: number): boolean =>
	numerator.hidden(index) ||
	denominator.hidden(index) ||
	mean.hidden(index) ||
	n.hidden(index) ||
	value.hidden(index);

/** The rows whose period has a star, which says more of the figure than its status does. */
function remarkStars(sheet: Sheet, status: Column<Observation['status']>): ReadonlySet<number> {
	const starred = new Set<number>();
	const place = sheet.place('period');
	if (place < 0) return starred;
	const stars = new Set(
		sheet.texts(place).flatMap((text, number) => (saysProvisional(text) ? [number] : []))
	);
	if (stars.size === 0) return starred;
	for (let index = 0; index < sheet.size; index++) {
		if (!stars.has(sheet.number(index, place)) || !sheet.isGood(index)) continue;
		starred.add(index);
		if (status.at(index) === 'final')
			sheet.remark(index, 'status', 'said-provisional', { period: sheet.cell(index, 'period') });
	}
	return starred;
}

/** @param breaks what explains a gap in a series */
export function readObservations(sheet: Sheet, context: Context, breaks: readonly Break[]): Observed {
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
	const status = words(sheet, 'status', observationStatuses);
	const source = texts(sheet, 'source');
	const retrieved = dates(sheet, 'retrieved');
	const note = texts(sheet, 'note');
	judgeFrequency(sheet, context, indicator, period);
	judgePeriods(sheet, context, 'period', period);
	judgeDates(sheet, context, { retrieved });
	const doubled = Object.keys(figures).some((name) => sheet.isDoubled(name));
	for (let index = 0; index < sheet.size; index++) {
		if (!sheet.isLegible(index, 'indicator')) continue;
		judgeCounts(sheet, index, figures);
		const definition = context.indicators.get(indicator.at(index) ?? '');
		if (!definition) continue;
		judgeKind(sheet, index, figures, definition, doubled);
		judgeScale(sheet, index, 'mean', figures.mean.at(index), definition);
		if (definition.kind === 'mean') judgeSpread(sheet, index, figures, definition);
		judgeEstimate(sheet, index, figures, definition);
	}
	refuseDuplicates(sheet, { indicator, area, period });
	remarkGaps(sheet, context, { indicator, area, period }, breaks);
	const starred = remarkStars(sheet, status);
	const rowAt = (index: number): Observation => ({
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
		status: starred.has(index) ? 'provisional' : status.must(index),
		source: source.must(index),
		retrieved: retrieved.must(index),
		note: note.at(index),
		row: sheet.rowNumber(index)
	});
	const { numerator, denominator, n } = figures;
	return {
		...{ indicator, area, period, numerator, denominator, n, rowAt },
		good: sheet.good(),
		isHidden: (index) => isHidden(figures, index),
		rowNumber: (index) => sheet.rowNumber(index)
	};
}
