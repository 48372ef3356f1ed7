// surveys.csv and responses.csv: what respondents answered, within the scale of the indicator or the questionnaire.
import type { Item } from '../domain/questionnaire.ts';
import { respondentGroups } from '../domain/questionnaire.ts';
import type { ProgrammeTables } from '../domain/tables.ts';
import type { Column, NumberColumn } from './column.ts';
import { codeOf, wordsOf } from './codebook.ts';
import { numbers, periods, references, texts, words } from './columns.ts';
import { judgePeriods, type Context } from './context.ts';
import { remarkWeights } from './rules-unlikely.ts';
import { refuseDuplicates } from './duplicates.ts';
import type { Sheet } from './sheet.ts';

const asIs = (cell: string): string => cell;

export function readSurveys(sheet: Sheet, context: Context): ProgrammeTables['surveys'] {
	const wave = periods(sheet, 'wave', true);
	const area = references(sheet, 'area', 'unknown-area', context.areas, asIs);
	const respondent = texts(sheet, 'respondent');
	const known = new Set(context.indicators.keys());
	const indicator = references(sheet, 'indicator', 'unknown-indicator', known, asIs);
	const [value, weight] = [numbers(sheet, 'value'), numbers(sheet, 'weight')];
	const [stratum, panel] = [texts(sheet, 'stratum'), texts(sheet, 'panel')];
	judgePeriods(sheet, context, 'wave', wave);
	for (let index = 0; index < sheet.size; index++) {
		const answer = value.at(index);
		const definition = context.indicators.get(indicator.at(index) ?? '');
		if (answer !== null && definition?.kind === 'proportion' && answer !== 0 && answer !== 1)
			sheet.refuse(index, 'value', 'bad-value', { reason: 'yes-or-no', indicator: definition.id });
		const scale = definition?.kind === 'mean' ? definition.scale : undefined;
		if (answer !== null && scale && (answer < scale.min || answer > scale.max))
			sheet.refuse(index, 'value', 'score-out-of-range', {
				min: String(scale.min),
				max: String(scale.max)
			});
		if ((weight.at(index) ?? 0) < 0) sheet.refuse(index, 'weight', 'bad-value', { reason: 'negative' });
		if (weight.at(index) === 0) sheet.refuse(index, 'weight', 'bad-value', { reason: 'weight-zero' });
	}
	refuseWithoutWeight(sheet, wave, weight);
	refuseDuplicates(sheet, { wave, area, respondent, indicator });
	remarkWeights(sheet, weight);
	return sheet.collect((index) => ({
		wave: wave.must(index),
		area: area.must(index),
		respondent: respondent.must(index),
		indicator: indicator.must(index),
		value: value.at(index),
		weight: weight.at(index),
		stratum: stratum.at(index),
		panel: panel.at(index)
	}));
}

/** Among answers that weigh, one without a weight would count as nobody or as somebody: the file has to say which. */
function refuseWithoutWeight(sheet: Sheet, wave: Column<string>, weight: NumberColumn): void {
	const weighed = new Set<string>();
	for (let index = 0; index < sheet.size; index++)
		if ((weight.at(index) ?? 0) > 0) weighed.add(wave.at(index) ?? '');
	if (weighed.size === 0) return;
	for (let index = 0; index < sheet.size; index++) {
		const period = wave.at(index);
		if (period === null || !weighed.has(period) || !weight.isBlank(index)) continue;
		sheet.refuse(index, 'weight', 'bad-value', { reason: 'weight-missing', wave: period });
	}
}

/** Items of a group by number; of every group when the group itself could not be read. */
function itemFinder(items: readonly Item[]): (group: string | null, number: string) => Item | undefined {
	const byName = new Map<string, Item>();
	for (const item of items) {
		byName.set(`${item.group} ${item.item}`, item);
		if (!byName.has(` ${item.item}`)) byName.set(` ${item.item}`, item);
	}
	return (group, number) => byName.get(`${group ?? ''} ${number}`);
}

export function readResponses(sheet: Sheet, context: Context): ProgrammeTables['responses'] {
	const { items, scale } = context.definitions.questionnaire;
	const find = itemFinder(items);
	const wave = periods(sheet, 'wave', true);
	const group = words(sheet, 'group', respondentGroups);
	const [respondent, organisation] = [texts(sheet, 'respondent'), texts(sheet, 'organisation')];
	const number = references(sheet, 'item', 'unknown-item', null, asIs);
	const itemAt = (index: number): Item | undefined => find(group.at(index), number.at(index) ?? '');
	const isCoded = (item: Item | undefined) =>
		item?.kind === 'open' || (item?.kind === 'choice' && item.answers);
	// Open answers and choices may be words; they are never averaged.
	const score = numbers(sheet, 'score', (index) => {
		const item = itemAt(index);
		return Boolean(isCoded(item)) || (item?.kind === 'choice' && /\p{L}/u.test(sheet.cell(index, 'score')));
	});
	const coded = (index: number): number | null => {
		const item = itemAt(index);
		return item && isCoded(item) ? codeOf(item, sheet.cell(index, 'score')) : score.at(index);
	};
	judgePeriods(sheet, context, 'wave', wave);
	for (let index = 0; index < sheet.size; index++) {
		if (number.at(index) === null) continue;
		const item = itemAt(index);
		if (!item) sheet.refuse(index, 'item', 'unknown-item', { group: group.at(index) ?? '' });
		const answer = score.at(index);
		const { min, max } = item?.scale ?? scale;
		if (item?.kind === 'score' && answer !== null && (answer < min || answer > max))
			sheet.refuse(index, 'score', 'score-out-of-range', { min: String(min), max: String(max) });
		if (item?.kind === 'choice' && item.answers && coded(index) === null)
			sheet.refuse(index, 'score', 'bad-value', { reason: 'words', allowed: wordsOf(item) });
	}
	refuseDuplicates(sheet, { wave, group, respondent, item: number });
	return sheet.collect((index) => ({
		wave: wave.must(index),
		group: group.must(index),
		respondent: respondent.must(index),
		organisation: organisation.at(index),
		item: number.must(index),
		score: coded(index)
	}));
}
