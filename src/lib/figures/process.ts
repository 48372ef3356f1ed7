// Builds the process figure: a mean and alpha per construct and group, and a gap only where both answered the same items.
import type { Period } from '../domain/period.ts';
import type { Construct, Item, Questionnaire, RespondentGroup } from '../domain/questionnaire.ts';
import type { ResponseRow } from '../queries/process.ts';
import { cronbachAlpha } from '../statistics/cronbach-alpha.ts';
import type { ProcessConstruct, ProcessFigure, ProcessGroup } from './process-figure.ts';

export interface ProcessInput {
	wave: Period | null;
	waves: Period[];
	synthetic: boolean;
	questionnaire: Questionnaire;
	/** Where the questionnaire sets none of its own. */
	threshold: number;
	rows: ResponseRow[];
}

const average = (values: number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;

/** Per respondent the score of every item, turned where the item is worded the other way round; null = no answer. */
function scoresOf(rows: ResponseRow[], items: Item[], scale: Questionnaire['scale']): (number | null)[][] {
	const forms = new Map<string, Map<string, number>>();
	for (const { respondent, item, score } of rows) {
		const form = forms.get(respondent) ?? new Map<string, number>();
		forms.set(respondent, form);
		if (score !== null) form.set(item, score);
	}
	return [...forms.values()].map((form) =>
		items.map(({ item, direction, scale: own }) => {
			const score = form.get(item) ?? null;
			const { min, max } = own ?? scale;
			return score === null || direction === 'positive' ? score : min + max - score;
		})
	);
}

function groupOf(input: ProcessInput, group: RespondentGroup, construct: Construct): ProcessGroup | null {
	const { questionnaire } = input;
	const items = construct[group];
	const rows = input.rows.filter((row) => row.group === group);
	if (items === null || rows.length === 0) return null;
	const scored = questionnaire.items.filter(
		(one) => one.group === group && one.kind === 'score' && items.includes(one.item)
	);
	const found = { alpha: null, alphaN: null, items, scored: scored.map((one) => one.item) };
	const nothing = { ...found, mean: null, n: null };
	if (scored.length === 0) return { ...nothing, hidden: false, reason: 'no-scores' };
	const threshold = questionnaire.thresholds?.[group] ?? input.threshold;
	const scores = scoresOf(rows, scored, questionnaire.scale);
	const means = scores
		.map((one) => one.filter((score) => score !== null))
		.filter((one) => one.length > 0)
		.map(average);
	if (means.length < threshold || means.length === 0)
		return { ...nothing, hidden: true, reason: 'below-threshold' };
	const { alpha, n } = cronbachAlpha({ items: scores });
	return {
		...found,
		mean: average(means),
		n: means.length,
		// Those who answered everything may be fewer than may be shown.
		...(n < threshold ? {} : { alpha, alphaN: n }),
		hidden: false,
		reason: null
	};
}

function constructOf(input: ProcessInput, construct: Construct): ProcessConstruct {
	const coach = groupOf(input, 'coach', construct);
	const organisation = groupOf(input, 'organisation', construct);
	const sameItems =
		construct.coach !== null &&
		construct.organisation !== null &&
		[...construct.coach].sort().join() === [...construct.organisation].sort().join();
	const means = { coach: coach?.mean ?? null, organisation: organisation?.mean ?? null };
	return {
		construct: construct.id,
		table: construct.table,
		name: construct.name,
		coach,
		organisation,
		gap:
			sameItems && means.coach !== null && means.organisation !== null
				? means.coach - means.organisation
				: null,
		sameItems
	};
}

export function process(input: ProcessInput): ProcessFigure {
	const { wave, waves, synthetic, questionnaire, threshold } = input;
	return {
		wave,
		waves,
		synthetic,
		scale: questionnaire.scale,
		thresholds: {
			coach: questionnaire.thresholds?.coach ?? threshold,
			organisation: questionnaire.thresholds?.organisation ?? threshold
		},
		constructs: questionnaire.constructs.map((one) => constructOf(input, one))
	};
}
