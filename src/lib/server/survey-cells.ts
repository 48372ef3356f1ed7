// Adds survey answers up to the cells of a comparison, each after disclosure control: the only form in which they leave the build.
import type { SurveyCellsQuestion } from '../answers/compare-rows.ts';
import { unitsOf } from '../domain/area.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import type { Indicator } from '../domain/indicator.ts';
import { quarterIndex } from '../domain/period.ts';
import { protectSurveyCells, shownCell, type SideAnswers } from '../disclosure/survey-cells.ts';
import type { Engine } from '../engine/engine.ts';
import { fewestInPanel } from '../figures/compare-rows-figure.ts';
import { observationsOf } from '../queries/observations.ts';
import type { SurveyCellRow } from '../queries/protected.ts';
import { surveyAnswersOf, type SurveyAnswerRow } from '../queries/survey-answers.ts';
import { summarise } from '../statistics/samples.ts';

type Side = SurveyCellRow['side'];
const sides: readonly Side[] = ['experiment', 'control'];

/**
 * Per indicator with answers: people, mean and standard deviation of each side in the first and the last wave, and of the
 * changes of those who answered twice where there are enough. Unweighted. A cell without answers has no row; one that may
 * not be shown is hidden, and with it the others of its kind.
 */
export async function surveyCells(
	engine: Engine,
	{ programme, indicators }: Pick<Catalogue, 'programme' | 'indicators'>,
	question: SurveyCellsQuestion
): Promise<SurveyCellRow[]> {
	const areas = [...question.experiment, ...question.control];
	const asked = { indicators: question.indicators, areas };
	const answers = await engine.all(surveyAnswersOf(asked));
	const observed = await engine.all(observationsOf(asked));
	return indicators
		.filter((one) => question.indicators.includes(one.id))
		.flatMap((indicator) => {
			const own = answers.filter((one) => one.indicator === indicator.id);
			// An area hidden on its own could be found by taking the other areas from their sum.
			const secret = (wave: string | undefined) =>
				observed.some(
					(one) =>
						one.indicator === indicator.id &&
						one.hidden &&
						wave !== undefined &&
						quarterIndex(one.period) === quarterIndex(wave)
				);
			return cellsOf(own, indicator, question, secret, programme.threshold);
		});
}

/** The cells of the programme's own comparison: the areas without parts by role. */
export const ownSurveyCells = (
	engine: Engine,
	catalogue: Pick<Catalogue, 'programme' | 'indicators' | 'areas'>
): Promise<SurveyCellRow[]> => {
	const of = (side: Side) => unitsOf(catalogue.areas, side).map((one) => one.area);
	return surveyCells(engine, catalogue, {
		indicators: catalogue.indicators.map((one) => one.id),
		experiment: of('experiment'),
		control: of('control')
	});
};

function cellsOf(
	answers: readonly SurveyAnswerRow[],
	indicator: Indicator,
	areas: Pick<SurveyCellsQuestion, Side>,
	secret: (wave: string | undefined) => boolean,
	threshold: number
): SurveyCellRow[] {
	const waves = [...new Set(answers.map((one) => one.wave))];
	const [first] = waves;
	if (first === undefined) return [];
	const last = waves.length > 1 ? waves.at(-1) : undefined;
	const bySide = sides.map((side) => ({
		side,
		...sideOf(
			answers.filter((one) => areas[side].includes(one.area)),
			first,
			last
		)
	}));
	const allowed = protectSurveyCells(bySide, indicator.kind, threshold);
	const shown = allowed.waves && ![first, last].some(secret);
	const enough = bySide.every(({ changes }) => changes.length >= fewestInPanel);
	return bySide.flatMap(({ side, ...values }) =>
		[
			{ moment: 'before' as const, values: values.before, shown },
			{ moment: 'after' as const, values: values.after, shown },
			{ moment: 'change' as const, values: enough ? values.changes : [], shown: shown && allowed.changes }
		]
			.filter((cell) => cell.values.length > 0)
			.map((cell) => ({
				indicator: indicator.id,
				side,
				moment: cell.moment,
				wave_before: first,
				wave_after: last ?? null,
				...shownCell(summarise(cell.values), cell.shown)
			}))
	);
}

/** Who answered twice is known by the same code in the same area; who moved counts in each wave, but not here. */
function sideOf(answers: readonly SurveyAnswerRow[], first: string, last: string | undefined): SideAnswers {
	const before = answers.filter((one) => one.wave === first);
	const after = answers.filter((one) => one.wave === last);
	const person = (one: SurveyAnswerRow) => JSON.stringify([one.area, one.respondent]);
	const earlier = new Map(before.map((one) => [person(one), one.value]));
	const changes = after.flatMap((one) => {
		const value = earlier.get(person(one));
		return value === undefined ? [] : [one.value - value];
	});
	return { before: before.map((one) => one.value), after: after.map((one) => one.value), changes };
}
