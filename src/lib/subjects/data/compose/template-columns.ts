// The columns of a template: what each may hold, drawn from the same tables and definitions that the check reads, and an example that passes it.
import type { Area } from '../../../domain/area.ts';
import { areaRoles, areasIn } from '../../../domain/area.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import { firstDay, quarterOf, quarterRange } from '../../../domain/period.ts';
import { planItemKinds } from '../../../domain/publication-cells.ts';
import {
	actionStatuses,
	actors,
	assessors,
	breakKinds,
	contactKinds,
	effortGroups,
	noteFields,
	observationStatuses,
	respondentGroups,
	resultStatuses
} from '../../../domain/row-words.ts';
import { tableFiles, type TableName } from '../../../domain/tables.ts';
import type { Language } from '../../../domain/text.ts';
import { indicatorsFor, type TemplateContext } from './template-context.ts';
import { exampleOf } from './template-example.ts';
import { columnMeanings } from '../words/columns.ts';
import { restrictedMeanings, wordMeanings, type WordColumn } from '../words/template-columns.ts';

export interface Code {
	code: string;
	name: string;
}

export type Allowed =
	/** `strict` is false where the check takes more than a list can hold, as older periods. */
	| { kind: 'list'; codes: Code[]; strict: boolean }
	| { kind: 'count'; least: 0 | 1; hidden: boolean; upTo?: string }
	| { kind: 'figure'; least: number | null; most: number | null; hidden: boolean; above?: boolean }
	| { kind: 'date'; from: string; ahead: boolean }
	| { kind: 'text'; slug: boolean };

export interface TemplateColumn {
	name: string;
	required: boolean;
	allowed: Allowed;
	example: string | number | null;
}

const words = (column: WordColumn, all: readonly string[], language: Language): Allowed => {
	const meanings: Record<string, Record<Language, string>> = wordMeanings[column];
	const codes = all.map((code) => ({ code, name: meanings[code]?.[language] ?? '' }));
	return { kind: 'list', codes, strict: true };
};

/** Newest first: that is the one that is wanted. */
function periodsOf({ definitions, today }: TemplateContext, indicators: readonly Indicator[]): Code[] {
	const { baseline } = definitions.programme;
	const quarters = quarterRange(baseline, quarterOf(today)).reverse();
	const years: string[] = [];
	for (let year = Number(today.slice(0, 4)); year >= Number(baseline.slice(0, 4)); year--)
		years.push(String(year));
	const yearly = indicators.some(({ frequency }) => frequency === 'year');
	const quarterly = indicators.length === 0 || indicators.some(({ frequency }) => frequency !== 'year');
	return [...(quarterly ? quarters : []), ...(yearly ? years : [])].map((code) => ({ code, name: '' }));
}

/** Counted files say 0 or 1 of a share, and a figure within the scale of a mean. */
function scaleOf(indicators: readonly Indicator[]): { least: number | null; most: number | null } {
	const scales = indicators.map(({ kind, scale }) =>
		kind === 'mean' ? (scale ?? { min: -Infinity, max: Infinity }) : { min: 0, max: 1 }
	);
	const [least, most] = [
		Math.min(...scales.map(({ min }) => min)),
		Math.max(...scales.map(({ max }) => max))
	];
	return { least: Number.isFinite(least) ? least : null, most: Number.isFinite(most) ? most : null };
}

function areasFor({ areas, supplier }: TemplateContext): readonly Area[] {
	const own = areas.filter(({ area }) => supplier?.areas.includes(area) === true);
	// Who has delivered nothing yet may deliver of all.
	return own.length > 0 ? own : areas;
}

/** By the name of a column, or of one file's column where it holds something else there. */
function allowedIn(table: TableName, context: TemplateContext): Record<string, Allowed> {
	const { definitions, language } = context;
	const { programme, results, questionnaire, ladder } = definitions;
	const indicators = indicatorsFor(context);
	const areas: Code[] = areasIn(areasFor(context), language).map(({ area, name }) => ({ code: area, name }));
	const start = firstDay(programme.start);
	const from = `${Number(start.slice(0, 4)) - 10}${start.slice(4)}`;
	const date: Allowed = { kind: 'date', from, ahead: false };
	const count = (hidden = false, least: 0 | 1 = 0): Allowed => ({ kind: 'count', least, hidden });
	const figure = (least: number | null, most: number | null, hidden = false) =>
		({ kind: 'figure', least, most, hidden }) satisfies Allowed;
	const periods: Allowed = { kind: 'list', codes: periodsOf(context, indicators), strict: false };
	const quarters: Allowed = { kind: 'list', codes: periodsOf(context, []), strict: false };
	const wave: Allowed =
		programme.waves.length > 0
			? { kind: 'list', codes: programme.waves.map((code) => ({ code, name: '' })), strict: false }
			: periods;
	const scale = scaleOf(indicators);
	const mean = scaleOf(indicators.filter(({ kind }) => kind === 'mean'));
	const items = [...new Set(questionnaire.items.map(({ item }) => item))];
	const scored = questionnaire.items.every(({ kind }) => kind === 'score' || kind === 'count');
	const experience = (definitions.experience?.items ?? []).map(({ item }) => item);
	const effort: Record<string, Allowed> = {
		group: words('effort.group', effortGroups, language),
		contact: words('effort.contact', contactKinds, language),
		period: quarters,
		contacts: count(),
		hours: figure(0, null)
	};
	const own: Partial<Record<TableName, Record<string, Allowed>>> = {
		areas: {
			area: { kind: 'text', slug: true },
			part_of: { kind: 'list', codes: areas, strict: false },
			role: words('areas.role', areaRoles, language),
			homes: count(),
			residents: count(),
			tile_column: count(),
			tile_row: count()
		},
		observations: {
			numerator: { kind: 'count', least: 0, hidden: true, upTo: 'denominator' },
			denominator: count(true, 1),
			n: count(true, 1),
			mean: figure(mean.least, mean.most, true),
			sd: figure(0, null),
			value: figure(scale.least, scale.most, true),
			lower: figure(scale.least, scale.most),
			upper: figure(scale.least, scale.most),
			status: words('observations.status', observationStatuses, language)
		},
		surveys: { value: figure(scale.least, scale.most), weight: { ...figure(0, null), above: true } },
		breaks: { kind: words('breaks.kind', breakKinds, language) },
		notes: { field: words('notes.field', noteFields, language) },
		reach: { period: quarters, contacted: count() },
		bottlenecks: { id: { kind: 'text', slug: true } },
		households: { adults: count(), children: count() },
		assessments: {
			rung: {
				kind: 'list',
				codes: ladder.rungs.map(({ rung, name }) => ({ code: String(rung), name: name[language] })),
				strict: true
			},
			assessor: words('assessments.assessor', assessors, language)
		},
		results: { status: words('results.status', resultStatuses, language) },
		actions: {
			kind: words('actions.kind', planItemKinds, language),
			actor: words('actions.actor', actors, language),
			status: words('actions.status', actionStatuses, language),
			due: { kind: 'date', from, ahead: true }
		},
		responses: {
			group: words('responses.group', respondentGroups, language),
			score: scored ? figure(questionnaire.scale.min, questionnaire.scale.max) : { kind: 'text', slug: false }
		},
		clients: {
			item: { kind: 'list', codes: experience.map((code) => ({ code, name: '' })), strict: true },
			value: { kind: 'text', slug: false }
		},
		effort: { ...effort, household: { kind: 'text', slug: false } },
		'effort-totals': { ...effort, households: count(true) }
	};
	return {
		area: { kind: 'list', codes: areas, strict: true },
		indicator: {
			kind: 'list',
			codes: indicators.map(({ id, name }) => ({ code: id, name: name[language] })),
			strict: true
		},
		period: periods,
		wave,
		domain: {
			kind: 'list',
			codes: programme.domains.map(({ id, name }) => ({ code: id, name: name[language] })),
			strict: true
		},
		result: {
			kind: 'list',
			codes: results.map(({ id, name }) => ({ code: id, name: name[language] })),
			strict: true
		},
		item: { kind: 'list', codes: items.map((code) => ({ code, name: '' })), strict: true },
		...Object.fromEntries(
			['date', 'retrieved', 'started', 'ended', 'consent', 'withdrawn', 'opened', 'closed'].map((name) => [
				name,
				date
			])
		),
		...own[table]
	};
}

/** A supplier of shares alone is not asked for means, and the other way round. */
function isAsked(table: TableName, column: string, context: TemplateContext): boolean {
	if (table !== 'observations' || context.supplier === undefined) return true;
	const kinds = new Set(indicatorsFor(context).map(({ kind }) => kind));
	if (['mean', 'sd', 'n'].includes(column)) return kinds.has('mean');
	return !['numerator', 'denominator'].includes(column) || kinds.has('proportion');
}

export function templateColumns(table: TableName, context: TemplateContext): TemplateColumn[] {
	const { required, optional } = tableFiles[table];
	const allowed = allowedIn(table, context);
	const example = exampleOf(table, context);
	const known: string[] = [...required, ...optional];
	// As the dictionary has them: what belongs together stands together.
	const names = Object.keys({ ...columnMeanings[table], ...restrictedMeanings[table] }).filter((name) =>
		known.includes(name)
	);
	return names
		.filter((name) => isAsked(table, name, context))
		.map((name) => {
			const own = allowed[name] ?? { kind: 'text', slug: false };
			const must = required.some((one) => one === name);
			const usual =
				own.kind === 'list' ? (own.codes[0]?.code ?? null) : own.kind === 'date' ? context.today : null;
			return {
				name,
				required: must,
				allowed: own,
				example: name in example ? (example[name] ?? null) : must ? usual : null
			};
		});
}
