// Survey answers of indicators that have no observations of their own, added up to observations that may be shown.
import { overlapping, partsOf } from '../domain/area.ts';
import type { Indicator } from '../domain/indicator.ts';
import { comparePeriods, lastDay } from '../domain/period.ts';
import type { Observation, ProgrammeTables } from '../domain/tables.ts';
import { shownAlone, shownTogether, type SurveyRule } from '../disclosure/survey-cells.ts';

type Answer = ProgrammeTables['surveys'][number];

/**
 * One observation per indicator, area and wave. It is hidden by the rule of the comparisons that are made of the same answers: an
 * area that is too small is counted with its neighbour there, so here both are hidden. Unweighted, since an interval from counts
 * needs whole people. A whole that nobody was asked in as such is the sum of its parts, where each of them was asked in that
 * wave. `row` is 0: no row of observations.csv holds it.
 */
export function surveyObservations(
	{ surveys, observations, areas }: Pick<ProgrammeTables, 'surveys' | 'observations' | 'areas'>,
	indicators: readonly Indicator[],
	rule: Omit<SurveyRule, 'kind'>
): Observation[] {
	const delivered = new Set(observations.map((one) => one.indicator));
	const derived = indicators.filter((one) => !delivered.has(one.id));
	return derived.flatMap((indicator) => {
		const cells = groups(surveys.filter((answer) => answer.indicator === indicator.id));
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
					.map(({ area, values }) => [area, values] as const)
			);
		const own = cells.map((cell) => {
			const alone = shownAlone(inWave(cell.wave), { ...rule, kind });
			return observationOf(cell, indicator, alone.includes(cell.area) && cell.values.length > 0);
		});
		const wholes = wholesOf(areas, cells).map(({ parts, ...cell }) => {
			const shown = shownTogether(inWave(cell.wave), parts, { ...rule, kind });
			return observationOf(cell, indicator, shown && cell.values.length > 0);
		});
		return [...own, ...wholes];
	});
}

interface Cell {
	area: string;
	wave: Answer['wave'];
	/** Without the empty ones. */
	values: number[];
}

/** Answers by area and wave, in that order. */
function groups(answers: readonly Answer[]): Cell[] {
	const cells = new Map<string, Cell>();
	for (const { area, wave, value } of answers) {
		const key = `${area} ${wave}`;
		const cell = cells.get(key) ?? { area, wave, values: [] };
		cells.set(key, cell);
		if (value !== null) cell.values.push(value);
	}
	return [...cells.values()].sort(
		(a, b) => (a.area < b.area ? -1 : a.area > b.area ? 1 : 0) || comparePeriods(a.wave, b.wave)
	);
}

/** Wholes without answers of their own in any wave, from the answers of all their parts in one wave; sub-areas are no parts. */
function wholesOf(areas: ProgrammeTables['areas'], cells: readonly Cell[]): (Cell & { parts: string[] })[] {
	const asked = new Set(cells.map((one) => one.area));
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
		.filter(({ area, role }) => role !== 'sub-area' && !asked.has(area) && partsOf(areas, area).length > 0)
		.flatMap(({ area }) =>
			waves.flatMap((wave) => {
				const made = madeOf(area, wave, []);
				const parts = made?.map((one) => one.area) ?? [];
				return made ? [{ area, wave, parts, values: made.flatMap((one) => one.values) }] : [];
			})
		);
}

function observationOf({ area, wave, values }: Cell, indicator: Indicator, alone: boolean): Observation {
	const total = values.reduce((sum, value) => sum + value, 0);
	const n = values.length;
	const share = indicator.kind === 'proportion';
	const shown = (value: number): number | null => (alone ? value : null);
	const mean = total / n;
	const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
	return {
		indicator: indicator.id,
		area,
		period: wave,
		numerator: share ? shown(total) : null,
		denominator: share ? shown(n) : null,
		mean: share ? null : shown(mean),
		sd: share || n < 2 ? null : shown(Math.sqrt(squares / (n - 1))),
		n: share ? null : shown(n),
		value: null,
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
