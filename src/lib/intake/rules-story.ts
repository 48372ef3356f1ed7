// breaks.csv, events.csv, notes.csv and reach.csv: what tells the story beside the figures.
import type { Area } from '../domain/area.ts';
import { breakSchema, noteFields, type ProgrammeTables } from '../domain/tables.ts';
import { counts, dates, periods, references, texts, words } from './columns.ts';
import { judgeDates, judgeFrequency, judgePeriods, type Context, type DatedContext } from './context.ts';
import { unmarkFormula } from './formula-text.ts';
import { remarkReach } from './rules-unlikely.ts';
import { refuseDuplicates } from './duplicates.ts';
import type { Sheet } from './sheet.ts';

const asIs = (cell: string): string => cell;
const indicatorIds = (context: DatedContext): ReadonlySet<string> => new Set(context.indicators.keys());

export function readBreaks(sheet: Sheet, context: Context): ProgrammeTables['breaks'] {
	const indicator = references(sheet, 'indicator', 'unknown-indicator', indicatorIds(context), asIs);
	const area = references(sheet, 'area', 'unknown-area', context.areas, asIs);
	const period = periods(sheet, 'period', true);
	const kind = words(sheet, 'kind', breakSchema.shape.kind.options);
	const [reason, reasonEn] = [texts(sheet, 'reason'), texts(sheet, 'reason_en')];
	judgeFrequency(sheet, context, indicator, period);
	refuseDuplicates(sheet, { indicator, area, period, kind, reason });
	return sheet.collect((index) => ({
		indicator: indicator.must(index),
		area: area.at(index),
		period: period.must(index),
		kind: kind.must(index),
		reason: reason.must(index),
		...(reasonEn.at(index) !== null && { reason_en: reasonEn.at(index) })
	}));
}

export function readEvents(sheet: Sheet, context: Context): ProgrammeTables['events'] {
	const date = dates(sheet, 'date');
	const area = references(sheet, 'area', 'unknown-area', context.areas, asIs);
	const [title, text] = [texts(sheet, 'title'), texts(sheet, 'text')];
	const [titleEn, textEn] = [texts(sheet, 'title_en'), texts(sheet, 'text_en')];
	judgeDates(sheet, context, { date });
	refuseDuplicates(sheet, { date, area, title, text });
	return sheet.collect((index) => ({
		date: date.must(index),
		area: area.at(index),
		title: title.must(index),
		text: text.at(index),
		...(titleEn.at(index) !== null && { title_en: titleEn.at(index) }),
		...(textEn.at(index) !== null && { text_en: textEn.at(index) })
	}));
}

export function readNotes(sheet: Sheet, context: DatedContext): ProgrammeTables['notes'] {
	const period = periods(sheet, 'period', true);
	const indicator = references(sheet, 'indicator', 'unknown-indicator', indicatorIds(context), asIs);
	const field = words(sheet, 'field', noteFields);
	const [text, author] = [texts(sheet, 'text'), texts(sheet, 'author')];
	const date = dates(sheet, 'date');
	judgeFrequency(sheet, context, indicator, period, true);
	judgeDates(sheet, context, { date });
	refuseDuplicates(sheet, { period, indicator, field });
	return sheet.collect((index) => ({
		period: period.must(index),
		indicator: indicator.at(index),
		field: field.must(index),
		text: unmarkFormula(text.must(index)),
		author: unmarkFormula(author.must(index)),
		date: date.must(index)
	}));
}

/** @param areas with their homes and parts, against which the numbers are held */
export function readReach(sheet: Sheet, context: Context, areas: readonly Area[]): ProgrammeTables['reach'] {
	const area = references(sheet, 'area', 'unknown-area', context.areas, asIs);
	const period = periods(sheet, 'period', false);
	const contacted = counts(sheet, 'contacted');
	const note = texts(sheet, 'note');
	judgePeriods(sheet, context, 'period', period);
	refuseDuplicates(sheet, { area, period });
	remarkReach(sheet, areas, { area, period, contacted });
	return sheet.collect((index) => ({
		area: area.must(index),
		period: period.must(index),
		contacted: contacted.at(index),
		note: note.at(index)
	}));
}
