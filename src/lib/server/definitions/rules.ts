// What a schema cannot say about definitions: ids that stand once, references that exist, quarters in order.
import type { Experience } from '../../domain/experience.ts';
import type { FamilyResult, Ladder } from '../../domain/family.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { quartersBetween } from '../../domain/period.ts';
import type { CalendarLine, Programme } from '../../domain/programme.ts';
import { planCells } from '../../domain/publication-cells.ts';
import type { PublicationPlan } from '../../domain/publication.ts';
import { respondentGroups, type Questionnaire } from '../../domain/questionnaire.ts';
import type { Recipient } from '../../domain/recipient.ts';
import { isRecipient } from '../../vault/keys.ts';
import { mistakeAt, type Mistake } from './mistakes.ts';
import type { YamlSource } from './yaml.ts';

const idsOf = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);

/** Reports every entry of a list whose name an earlier entry has. */
function judgeUnique(names: string[], key: string, source: YamlSource, mistakes: Mistake[]): void {
	for (const [index, id] of names.entries()) {
		const first = names.indexOf(id);
		if (first === index) continue;
		const other = `${source.file}:${source.lineOf([key, first])}`;
		mistakes.push(mistakeAt(source, [key, index], 'duplicate-id', { id, other }));
	}
}

function judgeQuarters(
	baseline: string,
	target: string,
	place: Pick<Mistake, 'file' | 'line'>,
	mistakes: Mistake[]
): void {
	if (quartersBetween(baseline, target) <= 0)
		mistakes.push({ ...place, code: 'target-before-baseline', parameters: { baseline, target } });
}

export function judgeProgramme(programme: Programme, source: YamlSource, mistakes: Mistake[]): void {
	judgeUnique(idsOf(programme.domains), 'domains', source, mistakes);
	judgeUnique(idsOf(programme.assumptions), 'assumptions', source, mistakes);
	judgeCalendar(programme.calendar ?? [], source, mistakes);
	const place = { file: source.file, line: source.lineOf(['target']) };
	judgeQuarters(programme.baseline, programme.target, place, mistakes);
}

/** Of one file one supplier has one day. */
function judgeCalendar(calendar: readonly CalendarLine[], source: YamlSource, mistakes: Mistake[]): void {
	for (const [place, { supplier, file }] of calendar.entries()) {
		const first = calendar.findIndex((one) => one.supplier === supplier && one.file === file);
		if (first === place) continue;
		const other = `${source.file}:${source.lineOf(['calendar', first])}`;
		mistakes.push(mistakeAt(source, ['calendar', place], 'calendar-twice', { supplier, file, other }));
	}
}

/** What looks like a key but is none would lock out whoever should open the file. */
export function judgeRecipients(
	recipients: readonly Recipient[],
	source: YamlSource,
	mistakes: Mistake[]
): void {
	for (const [place, { key, name }] of recipients.entries())
		if (!isRecipient(key))
			mistakes.push(mistakeAt(source, ['recipients', place, 'key'], 'bad-key', { name }));
}

export function judgeFamily(results: FamilyResult[], source: YamlSource, mistakes: Mistake[]): void {
	judgeUnique(idsOf(results), 'results', source, mistakes);
}

export function judgeLadder(ladder: Ladder, source: YamlSource, mistakes: Mistake[]): void {
	const wrong = ladder.rungs.findIndex(({ rung }, index) => rung !== index + 1);
	if (wrong >= 0) mistakes.push(mistakeAt(source, ['rungs', wrong], 'rungs'));
}

export function judgeQuestionnaire(
	questionnaire: Questionnaire,
	source: YamlSource,
	mistakes: Mistake[]
): void {
	const { items, constructs, scale } = questionnaire;
	const named = items.map(({ group, item }) => `${group} ${item}`);
	judgeUnique(named, 'items', source, mistakes);
	judgeUnique(idsOf(constructs), 'constructs', source, mistakes);
	const scales = [
		{ scale, path: ['scale'] },
		...items.map((one, index) => ({ scale: one.scale, path: ['items', index, 'scale'] }))
	];
	for (const one of scales)
		if (one.scale && one.scale.min >= one.scale.max)
			mistakes.push(mistakeAt(source, one.path, 'scale-order', { key: 'scale' }));
	for (const [index, construct] of constructs.entries())
		for (const group of respondentGroups)
			for (const item of construct[group] ?? [])
				if (!named.includes(`${group} ${item}`))
					mistakes.push(mistakeAt(source, ['constructs', index, group], 'unknown-item', { item, group }));
}

/** A question about change is asked once in a life domain, and to whom it is ascribed only where it was asked. */
export function judgeExperience(
	{ items, scales }: Experience,
	source: YamlSource,
	mistakes: Mistake[]
): void {
	judgeUnique(idsOf(scales), 'scales', source, mistakes);
	judgeUnique(
		items.map(({ item }) => item),
		'items',
		source,
		mistakes
	);
	for (const [index, { min, max }] of scales.entries())
		if (min >= max) mistakes.push(mistakeAt(source, ['scales', index], 'scale-order', { key: 'scales' }));
	for (const [index, { kind, domain, scale }] of items.entries()) {
		const at = ['items', index];
		const ofDomain = kind === 'change' || kind === 'ascribed';
		if (ofDomain && domain === undefined)
			mistakes.push(mistakeAt(source, at, 'missing-key', { key: 'domain' }));
		if (kind === 'score' && !idsOf(scales).includes(scale ?? ''))
			mistakes.push(
				mistakeAt(source, [...at, 'scale'], 'not-allowed', {
					...{ key: 'scale', found: scale ?? '' },
					allowed: idsOf(scales).join(', ')
				})
			);
		if (!ofDomain || domain === undefined) continue;
		const first = items.findIndex((one) => one.kind === kind && one.domain === domain);
		if (first !== index)
			mistakes.push(
				mistakeAt(source, [...at, 'domain'], 'duplicate-id', {
					...{ id: `${kind} ${domain}`, other: `${source.file}:${source.lineOf(['items', first])}` }
				})
			);
		if (kind === 'ascribed' && !items.some((one) => one.kind === 'change' && one.domain === domain))
			mistakes.push(mistakeAt(source, [...at, 'domain'], 'unknown-item', { item: domain, group: 'change' }));
	}
}

/** Each kind of table at most once, so that no two tables give each other away; and only cells that its kind can count. */
export function judgePublication(plan: PublicationPlan, source: YamlSource, mistakes: Mistake[]): void {
	const { tables, survey_areas = [] } = plan;
	const paired = survey_areas.map(({ area }) => area);
	judgeUnique(paired, 'survey_areas', source, mistakes);
	for (const [index, { area, with: neighbour }] of survey_areas.entries())
		if (area === neighbour)
			mistakes.push(mistakeAt(source, ['survey_areas', index, 'with'], 'own-neighbour', { id: area }));
	judgeUnique(idsOf(tables), 'tables', source, mistakes);
	const kinds = tables.map(({ counts }) => counts);
	judgeUnique(kinds, 'tables', source, mistakes);
	for (const [index, { counts, areas, cells, quarters_apart }] of tables.entries()) {
		const allowed: readonly string[] = planCells[counts];
		for (const [place, { id }] of cells.entries())
			if (!allowed.includes(id))
				mistakes.push(
					mistakeAt(source, ['tables', index, 'cells', place, 'id'], 'not-allowed', {
						key: 'id',
						found: id,
						allowed: allowed.join(', ')
					})
				);
		// By area, openings and figures of reach tell of each other over the quarters; as a whole they are judged together.
		if (counts === 'plan' && areas !== 'never')
			mistakes.push(
				mistakeAt(source, ['tables', index, 'areas'], 'not-allowed', {
					key: 'areas',
					found: areas,
					allowed: 'never'
				})
			);
		if (quarters_apart !== undefined && counts !== 'ladder')
			mistakes.push(
				mistakeAt(source, ['tables', index, 'quarters_apart'], 'unknown-key', { key: 'quarters_apart' })
			);
	}
}

/** Rules that need the programme and its indicators at once. */
export function judgeTogether(
	programme: Programme,
	indicators: readonly Indicator[],
	source: YamlSource,
	mistakes: Mistake[]
): void {
	const known = idsOf(indicators);
	for (const [index, id] of (programme.leave_out ?? []).entries())
		if (!known.includes(id))
			mistakes.push(
				mistakeAt(source, ['leave_out', index], 'unknown-indicator', { id, allowed: known.join(', ') })
			);
	for (const { id, baseline_period, target_period } of indicators)
		if (baseline_period !== undefined || target_period !== undefined)
			judgeQuarters(
				baseline_period ?? programme.baseline,
				target_period ?? programme.target,
				{ file: `${id}.md`, line: null },
				mistakes
			);
}
