// Survey answers of indicators that have no observations of their own, added up to observations that may be shown.
import { overlapping, partsOf } from '../domain/area.ts';
import type { Indicator } from '../domain/indicator.ts';
import { comparePeriods, lastDay } from '../domain/period.ts';
import type { Observation, ProgrammeTables } from '../domain/tables.ts';
import { shownAlone, shownTogether, type SurveyRule } from '../disclosure/survey-cells.ts';
import { summarise } from '../statistics/samples.ts';
import { poolSurveyCells, type SurveyCell } from '../statistics/survey-pool.ts';
import {
	carriesWeights,
	published,
	rounded,
	surveyCellOf,
	weighed,
	type WeighedAnswer
} from './survey-weights.ts';

type Answer = ProgrammeTables['surveys'][number];

/**
 * One observation per indicator, area and wave. It is hidden by the rule of the comparisons that are made of the same answers: an
 * area that is too small is counted with its neighbour there, so here both are hidden; people are counted for that, whatever they
 * weigh. A wave with weights gives the weighted figure, to three digits, without counts. A whole that nobody was asked in as such
 * is the sum of its parts, where each of them was asked in that wave. `row` is 0: no row of observations.csv holds it.
 */
export function surveyObservations(
	{ surveys, observations, areas }: Pick<ProgrammeTables, 'surveys' | 'observations' | 'areas'>,
	indicators: readonly Indicator[],
	rule: Omit<SurveyRule, 'kind'>
): Observation[] {
	const delivered = new Set(observations.map((one) => one.indicator));
	const derived = indicators.filter((one) => !delivered.has(one.id));
	return derived.flatMap((indicator) => {
		const own = surveys.filter((answer) => answer.indicator === indicator.id);
		const cells = groups(own);
		const { kind } = indicator;
		const apart = new Set(
			overlapping(
				areas,
				cells.map((one) => one.area)
			)
		);
		const inWave = (wave: Answer['wave']) =>
			new Map(
				cells
					.filter((one) => one.wave === wave && !apart.has(one.area))
					.map(({ area, answers }) => [area, answers.map((one) => one.value)] as const)
			);
		const asked = cells.map((cell) => {
			const alone = shownAlone(inWave(cell.wave), { ...rule, kind });
			return observationOf(cell, indicator, alone.includes(cell.area) && cell.answers.length > 0);
		});
		const wholes = wholesOf(areas, cells).map((cell) => {
			const parts = cell.parts.map((one) => one.area);
			const shown = shownTogether(inWave(cell.wave), parts, { ...rule, kind });
			return observationOf(cell, indicator, shown && cell.answers.length > 0);
		});
		return [...asked, ...wholes];
	});
}

interface Cell {
	area: string;
	wave: Answer['wave'];
	/** Without the empty ones. */
	answers: WeighedAnswer[];
	/** The areas that it was made of, drawn apart: of an area that was asked itself, that one. */
	parts: { area: string; answers: WeighedAnswer[] }[];
}

/** Answers by area and wave, in that order. */
function groups(answers: readonly Answer[]): Cell[] {
	const cells = new Map<string, Cell>();
	for (const { area, wave } of answers) {
		const given: WeighedAnswer[] = [];
		const key = `${area} ${wave}`;
		if (!cells.has(key)) cells.set(key, { area, wave, answers: given, parts: [{ area, answers: given }] });
	}
	const given = answers.flatMap(({ value, ...one }) => (value === null ? [] : [{ ...one, value }]));
	for (const { area, wave, value, weight } of weighed(given))
		cells.get(`${area} ${wave}`)?.answers.push({ value, weight });
	return [...cells.values()].sort(
		(a, b) => (a.area < b.area ? -1 : a.area > b.area ? 1 : 0) || comparePeriods(a.wave, b.wave)
	);
}

/** Wholes in the waves in which nobody was asked in as such, from the answers of all their parts; sub-areas are no parts. */
function wholesOf(areas: ProgrammeTables['areas'], cells: readonly Cell[]): Cell[] {
	const asked = new Set(cells.map((one) => `${one.area} ${one.wave}`));
	const waves = [...new Set(cells.map((one) => one.wave))];
	/** The areas asked that make up this one, each once; null where a part is missing. */
	const madeOf = (area: string, wave: Answer['wave'], above: string[]): Cell[] | null => {
		const own = cells.find((one) => one.area === area && one.wave === wave);
		if (own) return [own];
		const parts = partsOf(areas, area).filter((one) => one.role !== 'sub-area');
		if (parts.length === 0 || above.includes(area)) return null;
		const made = parts.map((one) => madeOf(one.area, wave, [...above, area]));
		return made.some((one) => one === null) ? null : made.flatMap((one) => one ?? []);
	};
	return areas
		.filter(({ area, role }) => role !== 'sub-area' && partsOf(areas, area).length > 0)
		.flatMap(({ area }) =>
			waves.flatMap((wave) => {
				if (asked.has(`${area} ${wave}`)) return [];
				const made = madeOf(area, wave, []);
				const parts = made?.flatMap((one) => one.parts) ?? [];
				return made ? [{ area, wave, parts, answers: made.flatMap((one) => one.answers) }] : [];
			})
		);
}

type Figures = Pick<
	Observation,
	'numerator' | 'denominator' | 'mean' | 'sd' | 'n' | 'value' | 'n_effective' | 'weight'
>;
const none: Figures = { numerator: null, denominator: null, mean: null, sd: null, n: null, value: null };

function counted(answers: readonly WeighedAnswer[], kind: Indicator['kind']): Figures {
	const values = answers.map((one) => one.value);
	const numerator = values.reduce((sum, value) => sum + value, 0);
	return kind === 'proportion'
		? { ...none, numerator, denominator: values.length }
		: { ...none, ...summarise(values) };
}

function weightedFigures(cell: SurveyCell, kind: Indicator['kind']): Figures {
	const { n, mean, nEffective, weight } = published(cell);
	const figures = { ...none, n, n_effective: nEffective, weight };
	return kind === 'proportion'
		? { ...figures, value: mean }
		: { ...figures, mean, sd: rounded(Math.sqrt(cell.variance * cell.nEffective)) };
}

/** Without a margin: of one answer nobody can say how sure it is. */
function weightedAlone(answers: readonly WeighedAnswer[], kind: Indicator['kind']): Figures {
	const sum = (of: (one: WeighedAnswer) => number) => answers.reduce((total, one) => total + of(one), 0);
	const mean = rounded(sum((one) => (one.weight ?? 1) * one.value) / sum((one) => one.weight ?? 1));
	return { ...none, n: answers.length, ...(kind === 'proportion' ? { value: mean } : { mean }) };
}

/** Null where a part has a single answer. */
function pooledOf({ parts }: Cell): SurveyCell | null {
	const filled = parts.filter((one) => one.answers.length > 0);
	const cells = filled.flatMap((one) => surveyCellOf(one.answers) ?? []);
	return cells.length > 0 && cells.length === filled.length ? poolSurveyCells(cells) : null;
}

function observationOf(cell: Cell, indicator: Indicator, alone: boolean): Observation {
	const { area, wave, answers } = cell;
	const { kind } = indicator;
	const weighted = () => {
		const pooled = pooledOf(cell);
		return pooled ? weightedFigures(pooled, kind) : weightedAlone(answers, kind);
	};
	return {
		indicator: indicator.id,
		area,
		period: wave,
		...(!alone ? none : carriesWeights(answers) ? weighted() : counted(answers, kind)),
		lower: null,
		upper: null,
		hidden: !alone,
		hidden_by: alone ? null : 'programme',
		status: 'final',
		source: 'surveys.csv',
		retrieved: lastDay(wave),
		note: null,
		row: 0
	};
}
