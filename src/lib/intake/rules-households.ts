// households.csv and the files that follow a household: assessments.csv, results.csv and actions.csv.
import { lifeDomainIds } from '../domain/life-domain.ts';
import { planItemKinds } from '../domain/publication-cells.ts';
import { actionStatuses, actors, assessors, resultStatuses } from '../domain/row-words.ts';
import type { ProgrammeTables } from '../domain/tables.ts';
import type { Column } from './column.ts';
import { counts, dates, numbers, references, texts, words } from './columns.ts';
import { judgeDates, judgeOrder, type Context, type HouseholdDates } from './context.ts';
import { readDate } from './dates.ts';
import { refuseDuplicates } from './duplicates.ts';
import type { Sheet } from './sheet.ts';

const asIs = (cell: string): string => cell;
const domains = (sheet: Sheet) =>
	references(
		sheet,
		'domain',
		'unknown-domain',
		null,
		(cell) => lifeDomainIds.find((one) => one === cell) ?? null
	);

/**
 * Every household that the file names, also in rows with a mistake.
 * @param delivered whether the file was in the folder; without it no household exists
 */
export function knownHouseholds(
	sheet: Sheet | null,
	delivered: boolean
): ReadonlyMap<string, HouseholdDates> | null {
	if (!delivered) return new Map();
	if (!sheet?.has('household')) return null;
	const known = new Map<string, HouseholdDates>();
	for (let index = 0; index < sheet.size; index++) {
		const id = sheet.cell(index, 'household');
		if (id !== '' && !known.has(id)) known.set(id, { index, ended: readDate(sheet.cell(index, 'ended')) });
	}
	return known;
}

export function readHouseholds(sheet: Sheet, context: Context): ProgrammeTables['households'] {
	const household = texts(sheet, 'household');
	const area = references(sheet, 'area', 'unknown-area', context.areas, asIs);
	const [started, ended] = [dates(sheet, 'started'), dates(sheet, 'ended')];
	const [endReason, coach] = [texts(sheet, 'end_reason'), texts(sheet, 'coach')];
	const [adults, children] = [counts(sheet, 'adults'), counts(sheet, 'children')];
	const [consent, withdrawn] = [dates(sheet, 'consent'), dates(sheet, 'withdrawn')];
	judgeDates(sheet, context, { started, ended, consent, withdrawn });
	judgeOrder(sheet, ['started', started], ['ended', ended]);
	judgeOrder(sheet, ['consent', consent], ['withdrawn', withdrawn]);
	refuseDuplicates(sheet, { household });
	return sheet.collect((index) => ({
		household: household.must(index),
		area: area.must(index),
		started: started.must(index),
		ended: ended.at(index),
		end_reason: endReason.at(index),
		coach: coach.must(index),
		adults: adults.at(index),
		children: children.at(index),
		consent: consent.at(index),
		withdrawn: withdrawn.at(index)
	}));
}

/** Remarks on households that gave no consent, or took it back, and still have rows in other files. */
export function remarkConsent(households: Sheet, followers: readonly Sheet[]): void {
	if (['household', 'consent', 'withdrawn'].some((name) => households.isDoubled(name))) return;
	const filesOf = new Map<string, string[]>();
	for (const sheet of followers)
		for (let index = 0; index < sheet.size; index++) {
			const id = sheet.cell(index, 'household');
			const files = filesOf.get(id);
			if (!files) filesOf.set(id, [sheet.file]);
			else if (!files.includes(sheet.file)) files.push(sheet.file);
		}
	for (let index = 0; index < households.size; index++) {
		const files = filesOf.get(households.cell(index, 'household'));
		if (!files || !households.isLegible(index, 'household')) continue;
		const parameters = { household: households.cell(index, 'household'), files: files.join(', ') };
		if (households.isFilled(index, 'withdrawn'))
			households.remark(index, 'withdrawn', 'missing-consent', { ...parameters, withdrawn: 'yes' });
		else if (!households.isFilled(index, 'consent'))
			households.remark(index, 'consent', 'missing-consent', parameters);
	}
}

function householdReferences(sheet: Sheet, context: Context): Column<string> {
	const known = context.households && new Set(context.households.keys());
	return references(sheet, 'household', 'unknown-household', known, asIs);
}

/** Refuses what happened in a household after its coaching had ended. */
function judgeEnd(
	sheet: Sheet,
	context: Context,
	household: Column<string>,
	name: string,
	date: Column<string>
): void {
	for (let index = 0; index < sheet.size; index++) {
		const ended = context.households?.get(household.at(index) ?? '')?.ended ?? null;
		const happened = date.at(index);
		if (ended !== null && happened !== null && happened > ended)
			sheet.refuse(index, name, 'date-after-end', { ended });
	}
}

export function readAssessments(sheet: Sheet, context: Context): ProgrammeTables['assessments'] {
	const household = householdReferences(sheet, context);
	const domain = domains(sheet);
	const date = dates(sheet, 'date');
	const rung = numbers(sheet, 'rung');
	const assessor = words(sheet, 'assessor', assessors);
	const coach = texts(sheet, 'coach');
	for (let index = 0; index < sheet.size; index++) {
		const value = rung.at(index);
		if (rung.hidden(index)) sheet.refuse(index, 'rung', 'bad-number');
		if (value !== null && (!Number.isInteger(value) || value < 1 || value > 5))
			sheet.refuse(index, 'rung', 'rung-out-of-range', { min: '1', max: '5' });
	}
	judgeDates(sheet, context, { date });
	judgeEnd(sheet, context, household, 'date', date);
	refuseDuplicates(sheet, { household, domain, date, assessor });
	return sheet.collect((index) => ({
		household: household.must(index),
		domain: domain.must(index),
		date: date.must(index),
		rung: rung.must(index),
		assessor: assessor.must(index),
		coach: coach.at(index)
	}));
}

export function readResults(sheet: Sheet, context: Context): ProgrammeTables['results'] {
	const known = new Set(context.definitions.results.map(({ id }) => id));
	const household = householdReferences(sheet, context);
	const result = references(sheet, 'result', 'unknown-result', known, asIs);
	const date = dates(sheet, 'date');
	const status = words(sheet, 'status', resultStatuses);
	judgeDates(sheet, context, { date });
	judgeEnd(sheet, context, household, 'date', date);
	refuseDuplicates(sheet, { household, result, date });
	return sheet.collect((index) => ({
		household: household.must(index),
		result: result.must(index),
		date: date.must(index),
		status: status.must(index)
	}));
}

export function readActions(sheet: Sheet, context: Context): ProgrammeTables['actions'] {
	const household = householdReferences(sheet, context);
	const domain = domains(sheet);
	const [action, organisation] = [texts(sheet, 'action'), texts(sheet, 'organisation')];
	const kind = words(sheet, 'kind', planItemKinds);
	const actor = words(sheet, 'actor', actors);
	const [opened, due, closed] = [dates(sheet, 'opened'), dates(sheet, 'due'), dates(sheet, 'closed')];
	const status = words(sheet, 'status', actionStatuses);
	judgeDates(sheet, context, { opened, due, closed }, ['due']);
	judgeOrder(sheet, ['opened', opened], ['due', due]);
	judgeOrder(sheet, ['opened', opened], ['closed', closed]);
	judgeEnd(sheet, context, household, 'opened', opened);
	refuseDuplicates(sheet, { household, domain, action, opened });
	return sheet.collect((index) => ({
		household: household.must(index),
		domain: domain.must(index),
		action: action.must(index),
		kind: kind.must(index),
		actor: actor.must(index),
		organisation: organisation.at(index),
		opened: opened.must(index),
		due: due.at(index),
		closed: closed.at(index),
		status: status.must(index)
	}));
}
