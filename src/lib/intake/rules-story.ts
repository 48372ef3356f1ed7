// areas.csv, breaks.csv, events.csv, notes.csv and reach.csv: where is measured, and what tells the story beside the figures.
import { areaRoles, type Area } from '../domain/area.ts';
import { breakKinds, noteFields } from '../domain/row-words.ts';
import type { ProgrammeTables } from '../domain/tables.ts';
import { counts, dates, periods, references, texts, words, slugs } from './columns.ts';
import { judgeDates, judgeFrequency, judgePeriods, type Context, type DatedContext } from './context.ts';
import { unmarkFormula } from './write-csv.ts';
import { remarkReach } from './rules-unlikely.ts';
import { refuseDuplicates } from './duplicates.ts';
import type { Sheet } from './sheet.ts';
import { slugSchema } from '../domain/zod.ts';

const asIs = (cell: string): string => cell;
const indicatorIds = (context: DatedContext): ReadonlySet<string> => new Set(context.indicators.keys());

export function readBreaks(sheet: Sheet, context: Context): ProgrammeTables['breaks'] {
	const indicator = references(sheet, 'indicator', 'unknown-indicator', indicatorIds(context), asIs);
	const area = references(sheet, 'area', 'unknown-area', context.areas, asIs);
	const period = periods(sheet, 'period', true);
	const kind = words(sheet, 'kind', breakKinds);
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

/** Every id that areas.csv names, also in rows with a mistake, so that one mistake is told once. */
export function knownAreas(sheet: Sheet | null): ReadonlySet<string> | null {
	if (!sheet?.has('area')) return null;
	const known = new Set<string>();
	for (let index = 0; index < sheet.size; index++) {
		const id = sheet.cell(index, 'area');
		if (slugSchema.safeParse(id).success) known.add(id);
	}
	return known;
}

function refuseCycles(sheet: Sheet): void {
	const parents = new Map<string, string>();
	for (let index = 0; index < sheet.size; index++)
		parents.set(sheet.cell(index, 'area'), sheet.cell(index, 'part_of'));
	for (let index = 0; index < sheet.size; index++) {
		const start = sheet.cell(index, 'area');
		const path = [start];
		let next = parents.get(start) ?? '';
		while (next !== '' && !path.includes(next)) {
			path.push(next);
			next = parents.get(next) ?? '';
		}
		if (next !== '' && next === start)
			sheet.refuse(index, 'part_of', 'area-cycle', { path: [...path, start].join(' → ') });
	}
}

export function readAreas(sheet: Sheet): ProgrammeTables['areas'] {
	const area = slugs(sheet, 'area');
	const [name, nameEn] = [texts(sheet, 'name'), texts(sheet, 'name_en')];
	const role = words(sheet, 'role', areaRoles);
	const partOf = references(sheet, 'part_of', 'unknown-area', knownAreas(sheet), (cell) => cell);
	const code = texts(sheet, 'cbs_code');
	const [homes, residents] = [counts(sheet, 'homes'), counts(sheet, 'residents')];
	const [column, row] = [counts(sheet, 'tile_column'), counts(sheet, 'tile_row')];
	refuseDuplicates(sheet, { area });
	refuseCycles(sheet);
	return sheet.collect((index) => ({
		area: area.must(index),
		name: name.must(index),
		...(nameEn.at(index) !== null && { name_en: nameEn.at(index) }),
		role: role.must(index),
		part_of: partOf.at(index),
		cbs_code: code.at(index),
		homes: homes.at(index),
		residents: residents.at(index),
		tile_column: column.at(index),
		tile_row: row.at(index)
	}));
}
