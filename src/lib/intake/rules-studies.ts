// clients.csv, effort.csv and effort-totals.csv: what clients answered, and what was done for families, one by one or added up.
import type { Area } from '../domain/area.ts';
import { answersOf, type ExperienceItem } from '../domain/experience.ts';
import { lifeDomainIds } from '../domain/life-domain.ts';
import { contactKinds, effortGroups } from '../domain/row-words.ts';
import type { ProgrammeTables } from '../domain/tables.ts';
import type { Column, NumberColumn } from './column.ts';
import { byNoughts, counts, numbers, periods, references, texts, words } from './columns.ts';
import { judgePeriods, type Context } from './context.ts';
import { refuseDuplicates } from './duplicates.ts';
import type { Sheet } from './sheet.ts';

const asIs = (cell: string): string => cell;

export function readClients(sheet: Sheet, context: Context): ProgrammeTables['clients'] {
	const experience = context.definitions.experience ?? { scales: [], items: [], asked: [] };
	const items = new Map(experience.items.map((one) => [one.item, one]));
	const wave = periods(sheet, 'wave', true);
	const respondent = texts(sheet, 'respondent');
	const area = references(sheet, 'area', 'unknown-area', context.areas, asIs);
	const item = references(sheet, 'item', 'unknown-item', new Set(items.keys()), asIs);
	const itemAt = (index: number): ExperienceItem | undefined => items.get(item.at(index) ?? '');
	const value = numbers(sheet, 'value', (index) => itemAt(index)?.kind === 'open');
	judgePeriods(sheet, context, 'wave', wave);
	for (let index = 0; index < sheet.size; index++) {
		const [answer, of] = [value.at(index), itemAt(index)];
		if (answer === null || of === undefined) continue;
		const range = answersOf(of, experience);
		if (range && (answer < range.min || answer > range.max))
			sheet.refuse(index, 'value', 'score-out-of-range', { min: String(range.min), max: String(range.max) });
		else if (of.kind !== 'open' && !Number.isInteger(answer))
			sheet.refuse(index, 'value', 'bad-value', { reason: 'whole-answer' });
	}
	refuseDuplicates(sheet, { wave, respondent, item });
	return sheet.collect((index) => ({
		wave: wave.must(index),
		respondent: respondent.must(index),
		area: area.must(index),
		item: item.must(index),
		value: value.at(index)
	}));
}

/** Of a row that says that something was done, how often or how long has to stand there; a case manager is there or not. */
function judgeAmounts(
	sheet: Sheet,
	contact: { at: (index: number) => string | null },
	contacts: NumberColumn,
	hours: NumberColumn
): void {
	for (let index = 0; index < sheet.size; index++) {
		if ((hours.at(index) ?? 0) < 0) sheet.refuse(index, 'hours', 'bad-value', { reason: 'negative' });
		const done = contact.at(index);
		if (done === null || done === 'case-manager') continue;
		if (!sheet.isFilled(index, 'contacts') && !sheet.isFilled(index, 'hours'))
			sheet.refuse(index, 'hours', 'bad-value', { reason: 'no-amount' });
	}
}

export function readEffort(sheet: Sheet, context: Context): ProgrammeTables['effort'] {
	const group = words(sheet, 'group', effortGroups);
	const household = texts(sheet, 'household');
	const organisation = texts(sheet, 'organisation');
	const period = periods(sheet, 'period', false);
	const contact = words(sheet, 'contact', contactKinds);
	const [often, hours] = [counts(sheet, 'contacts'), numbers(sheet, 'hours')];
	const domain = references(
		sheet,
		'domain',
		'unknown-domain',
		null,
		(cell) => lifeDomainIds.find((one) => one === cell) ?? null
	);
	const note = texts(sheet, 'note');
	judgePeriods(sheet, context, 'period', period);
	const meant = byNoughts(new Set(context.households?.keys()));
	for (let index = 0; index < sheet.size; index++) {
		const id = household.at(index);
		// Families that were compared with are nobody's clients here, so no other file names them.
		if (id === null || context.households === null || group.at(index) !== 'coached') continue;
		if (!context.households.has(id)) sheet.refuse(index, 'household', 'unknown-household', meant(id));
	}
	judgeAmounts(sheet, contact, often, hours);
	refuseDuplicates(sheet, { group, household, organisation, period, contact, domain });
	return sheet.collect((index) => ({
		group: group.must(index),
		household: household.must(index),
		organisation: organisation.must(index),
		period: period.must(index),
		contact: contact.must(index),
		contacts: often.at(index),
		hours: hours.at(index),
		domain: domain.at(index),
		note: note.at(index)
	}));
}

/** Refuses rows of a part where the whole, another area or all of them, stands there as well: both counted, it would count twice. */
function refuseParts(
	sheet: Sheet,
	area: Column<string>,
	key: readonly Column<string>[],
	areas: readonly Area[]
): void {
	if (sheet.isDoubled('area')) return;
	const wholeOf = new Map(areas.map((one) => [one.area, one.part_of]));
	const rows = new Map<string, Map<string | null, number>>();
	const legible: [index: number, own: Map<string | null, number>][] = [];
	for (let index = 0; index < sheet.size; index++) {
		const [parts, at] = [key.map((one) => one.at(index)), area.at(index)];
		// Which area was meant nobody can say; an empty cell means all of them.
		if (parts.includes(null) || (at === null && sheet.isFilled(index, 'area'))) continue;
		const id = JSON.stringify(parts);
		const own = rows.get(id) ?? new Map<string | null, number>();
		rows.set(id, own);
		if (!own.has(at)) own.set(at, index);
		legible.push([index, own]);
	}
	for (const [index, own] of legible) {
		let whole = area.at(index);
		while (whole !== null) {
			whole = wholeOf.get(whole) ?? null;
			const first = own.get(whole);
			if (first === undefined) continue;
			sheet.refuse(index, 'area', 'counted-twice', { first: String(sheet.rowNumber(first)) });
			break;
		}
	}
}

export function readEffortTotals(
	sheet: Sheet,
	context: Context,
	areas: readonly Area[]
): ProgrammeTables['effort-totals'] {
	const group = words(sheet, 'group', effortGroups);
	const area = references(sheet, 'area', 'unknown-area', context.areas, asIs);
	const organisation = texts(sheet, 'organisation');
	const period = periods(sheet, 'period', false);
	const contact = words(sheet, 'contact', contactKinds);
	const households = counts(sheet, 'households');
	const [often, hours] = [counts(sheet, 'contacts'), numbers(sheet, 'hours')];
	const note = texts(sheet, 'note');
	judgePeriods(sheet, context, 'period', period);
	judgeAmounts(sheet, contact, often, hours);
	refuseDuplicates(sheet, { group, area, organisation, period, contact });
	refuseParts(sheet, area, [group, organisation, period, contact], areas);
	return sheet.collect((index) => ({
		group: group.must(index),
		area: area.at(index),
		organisation: organisation.must(index),
		period: period.must(index),
		contact: contact.must(index),
		households: households.at(index),
		contacts: often.at(index),
		hours: hours.at(index),
		note: note.at(index)
	}));
}
