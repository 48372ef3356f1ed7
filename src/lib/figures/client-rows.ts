// Adds the answers of clients up to the rows that the publication plan judges: a wave and a subject each, with the groups behind every number.
import { answersOf, type Experience, type ExperienceScale } from '../domain/experience.ts';
import type { Period } from '../domain/period.ts';
import type { ClientAnswerRow } from '../queries/clients.ts';
import { cronbachAlpha } from '../statistics/cronbach-alpha.ts';
import { average } from '../statistics/groups.ts';
import { summarise } from '../statistics/samples.ts';

interface ClientRest {
	left: number;
	wave: Period;
	within: number | null;
}

/** As src/lib/disclosure takes it. */
export interface ClientRow {
	subject: string | null;
	wave: Period;
	values: Record<string, number>;
	atoms: number[];
	sums: Record<string, number[]>;
	most: null;
	measured: { cells: string[]; sizes: number[]; rests: ClientRest[]; alike: boolean }[];
}

/** Respondent to item to answer. */
type Forms = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** In the data a whole number: no more digits leave than these. */
export const hundredths = (value: number): number => Math.round(value * 100 + 1e-9);
/** A mean as near to an end of its scale as this tells what everybody answered, and so does one from which answers differ no more than this. */
const margin = 0.1;

function formsOf(rows: readonly ClientAnswerRow[]): Map<Period, Map<string, Map<string, number>>> {
	const waves = new Map<Period, Map<string, Map<string, number>>>();
	for (const { wave, respondent, item, value } of rows) {
		const forms = waves.get(wave) ?? new Map<string, Map<string, number>>();
		waves.set(wave, forms);
		forms.set(respondent, (forms.get(respondent) ?? new Map<string, number>()).set(item, value));
	}
	return waves;
}

const everybody = (wave: Period, forms: Forms): ClientRow => ({
	...{ subject: null, wave, values: { respondents: forms.size }, atoms: [forms.size] },
	...{ sums: { respondents: [0] }, most: null, measured: [] }
});

/** Of a life domain: who say that it is better, the same or worse, and who of the first ascribe that to the support. */
function changeRows(wave: Period, forms: Forms, { items }: Experience): ClientRow[] {
	return items.flatMap((item): ClientRow[] => {
		if (item.kind !== 'change' || item.domain === undefined) return [];
		const ascribing = items.find((one) => one.kind === 'ascribed' && one.domain === item.domain)?.item;
		const atoms = [0, 0, 0, 0];
		for (const form of forms.values()) {
			const change = form.get(item.item);
			if (change === undefined) continue;
			const ascribed = ascribing !== undefined && form.get(ascribing) === 1;
			const place = change < 0 ? 3 : change === 0 ? 2 : ascribed ? 0 : 1;
			atoms[place] = (atoms[place] ?? 0) + 1;
		}
		const sums: ClientRow['sums'] = {
			...{ respondents: [0, 1, 2, 3], improved: [0, 1], same: [2], worse: [3] },
			...(ascribing !== undefined && { ascribed: [0] })
		};
		const count = (places: readonly number[]) => places.reduce((sum, place) => sum + (atoms[place] ?? 0), 0);
		if (count([0, 1, 2, 3]) === 0) return [];
		const values = Object.fromEntries(Object.entries(sums).map(([cell, places]) => [cell, count(places)]));
		return [{ subject: item.domain, wave, values, atoms, sums, most: null, measured: [] }];
	});
}

/** Per respondent the mean of the answers on a scale, turned where the item is; and all answers for alpha. */
function scoresOf(forms: Forms, scale: ExperienceScale, experience: Experience) {
	const items = experience.items.filter((one) => one.kind === 'score' && one.scale === scale.id);
	const means = new Map<string, number>();
	const table: (number | null)[][] = [];
	for (const [respondent, form] of forms) {
		const scores = items.map((item) => {
			const answer = form.get(item.item);
			const range = answersOf(item, experience);
			if (answer === undefined || range === null) return null;
			return item.direction === 'negative' ? range.min + range.max - answer : answer;
		});
		const given = scores.filter((one) => one !== null);
		if (given.length === 0) continue;
		means.set(respondent, average(given));
		table.push(scores);
	}
	return { means, table };
}

type Scored = ReturnType<typeof scoresOf>;

/** The first wave in which a scale was asked, and the panels of the waves since. */
interface Earlier {
	wave: Period;
	first: Scored;
	panels: { wave: Period; people: ReadonlySet<string> }[];
}

/**
 * Who is left over where the means of the panel are taken from others: who answered once, of each wave; and, beside the panel of an earlier
 * wave, who is in one of the two, and who of the first wave is in none or in both.
 */
function restsOf(
	wave: Period,
	panel: ReadonlySet<string>,
	now: Scored,
	{ wave: from, first, panels }: Earlier
) {
	const within = panel.size;
	const rests: ClientRest[] = [
		{ wave, left: now.means.size - within, within },
		{ wave: from, left: first.means.size - within, within }
	];
	for (const { wave: other, people } of panels) {
		const both = [...panel].filter((one) => people.has(one)).length;
		const either = within + people.size - both;
		rests.push({ wave: other, left: either - both, within: null });
		rests.push({ wave: from, left: first.means.size - either + both, within: null });
	}
	return rests;
}

function scaleRow(wave: Period, scale: ExperienceScale, now: Scored, earlier: Earlier | null): ClientRow {
	const values = [...now.means.values()];
	const near = (mean: number) => mean - scale.min < margin || scale.max - mean < margin;
	const above = (mean: number) => hundredths(mean - scale.min);
	const { mean, sd } = summarise(values);
	const alike = near(mean) || (sd ?? 0) < margin;
	const row: ClientRow = {
		...{ subject: scale.id, wave, atoms: [values.length], sums: { respondents: [0] }, most: null },
		values: { respondents: values.length, mean: above(mean), spread: hundredths(sd ?? 0) },
		measured: [{ cells: ['mean', 'spread'], sizes: [values.length], rests: [], alike }]
	};
	const { alpha, n: complete } = cronbachAlpha({ items: now.table });
	if (alpha !== null && alpha >= 0) {
		row.values.alpha = hundredths(alpha);
		row.measured.push({ cells: ['alpha'], sizes: [complete], rests: [], alike });
	}
	if (earlier === null) return row;
	const twice = [...now.means].flatMap(([respondent, after]) => {
		const before = earlier.first.means.get(respondent);
		return before === undefined ? [] : [{ respondent, before, after }];
	});
	if (twice.length === 0) return row;
	const [before, after] = [average(twice.map((one) => one.before)), average(twice.map((one) => one.after))];
	const change = summarise(twice.map((one) => one.after - one.before));
	Object.assign(row.values, {
		...{ panel: twice.length, 'panel-before': above(before), 'panel-after': above(after) },
		'panel-spread': hundredths(change.sd ?? 0)
	});
	const panel = new Set(twice.map((one) => one.respondent));
	row.measured.push({
		cells: ['panel', 'panel-before', 'panel-after', 'panel-spread'],
		sizes: [twice.length],
		rests: restsOf(wave, panel, now, earlier),
		alike: near(before) || near(after) || (change.sd ?? 0) < margin
	});
	earlier.panels.push({ wave, people: panel });
	return row;
}

/** Wave by wave: everybody, each life domain, each scale. A later wave is held against the first in which a scale was asked. */
export function clientRows(rows: readonly ClientAnswerRow[], experience: Experience): ClientRow[] {
	const first = new Map<string, Earlier>();
	return [...formsOf(rows)].flatMap(([wave, forms]) => [
		everybody(wave, forms),
		...changeRows(wave, forms, experience),
		...experience.scales.flatMap((scale) => {
			const now = scoresOf(forms, scale, experience);
			if (now.means.size === 0) return [];
			const row = scaleRow(wave, scale, now, first.get(scale.id) ?? null);
			if (!first.has(scale.id)) first.set(scale.id, { wave, first: now, panels: [] });
			return [row];
		})
	]);
}
