// Adds survey answers up to the cells that comparisons are made of, after disclosure control: the only form in which they leave.
import { overlapping } from '../domain/area.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import type { Indicator } from '../domain/indicator.ts';
import { quarterIndex } from '../domain/period.ts';
import type { SurveyArea } from '../domain/publication.ts';
import { surveyUnits, type AreaAnswers, type SurveyUnit } from '../disclosure/survey-cells.ts';
import type { Engine } from '../engine/engine.ts';
import { observationsOf, type ObservationRow } from '../queries/observations.ts';
import type { SurveyCellRow } from '../queries/protected.ts';
import { surveyAnswersOf, type SurveyAnswerRow } from '../queries/survey-answers.ts';
import { summarise } from '../statistics/samples.ts';

type Programme = Pick<Catalogue, 'programme' | 'indicators' | 'areas'>;

/**
 * Per indicator and unit of areas: people, mean and standard deviation in the programme's first and last wave, and of the
 * changes of those who answered twice. Unweighted. A cell without answers has no row; what may not be shown is a row without
 * numbers that says why. Every comparison is a sum of these, so all are made here, whatever is chosen later.
 */
export async function surveyCells(
	engine: Engine,
	{ programme, indicators, areas }: Programme,
	neighbours: readonly SurveyArea[]
): Promise<SurveyCellRow[]> {
	const asked = { indicators: indicators.map((one) => one.id), areas: areas.map((one) => one.area) };
	const answers = await engine.all(surveyAnswersOf(asked));
	const observed = await engine.all(observationsOf(asked));
	return indicators.flatMap((indicator) => {
		const own = answers.filter((one) => one.indicator === indicator.id);
		const waves = wavesOf(own, areas);
		if (waves === null) return [];
		// What was added up from these same answers has no row, and is under the same rule.
		const hidden = observed.filter((one) => one.indicator === indicator.id && one.hidden && one.row > 0);
		const rule = { kind: indicator.kind, threshold: programme.threshold, neighbours };
		return surveyUnits(answersByArea(own, waves, areas, hidden), rule).flatMap((unit) =>
			rowsOf(unit, indicator, waves)
		);
	});
}

interface Waves {
	first: string;
	/** Undefined: there is one wave only. */
	last: string | undefined;
}

/** The first and the last wave in the areas that the programme compares; elsewhere there may be waves of another study. */
function wavesOf(answers: readonly SurveyAnswerRow[], areas: Catalogue['areas']): Waves | null {
	const compared = new Set(
		areas.filter(({ role }) => role === 'experiment' || role === 'control').map((one) => one.area)
	);
	const own = answers.filter((one) => compared.has(one.area));
	const waves = [...new Set((own.length > 0 ? own : answers).map((one) => one.wave))];
	const [first] = waves;
	return first === undefined ? null : { first, last: waves.length > 1 ? waves.at(-1) : undefined };
}

function answersByArea(
	answers: readonly SurveyAnswerRow[],
	{ first, last }: Waves,
	areas: Catalogue['areas'],
	hidden: readonly ObservationRow[]
): AreaAnswers[] {
	const answered = areas.map((one) => one.area).filter((area) => answers.some((one) => one.area === area));
	const overlaps = new Set(overlapping(areas, answered));
	return answered.map((area) => {
		const at = (wave: string | undefined) => answers.filter((one) => one.area === area && one.wave === wave);
		const [before, after] = [at(first), at(last)];
		// Who answered twice is known by the same code in the same area; who moved counts in each wave, but not here.
		const earlier = new Map(before.map((one) => [one.respondent, one.value]));
		// An area hidden on its own could be found by taking the other areas from their sum.
		const secret = (wave: string | undefined) =>
			wave !== undefined &&
			hidden.some((one) => one.area === area && quarterIndex(one.period) === quarterIndex(wave));
		return {
			area,
			before: before.map((one) => one.value),
			after: after.map((one) => one.value),
			twice: after.flatMap((one) => {
				const value = earlier.get(one.respondent);
				return value === undefined ? [] : [{ before: value, after: one.value }];
			}),
			overlaps: overlaps.has(area),
			secret: { before: secret(first), after: secret(last) }
		};
	});
}

const rowsOf = (unit: SurveyUnit, indicator: Indicator, { first, last }: Waves): SurveyCellRow[] =>
	(['before', 'after', 'change'] as const)
		.map((moment) => ({
			moment,
			values: moment === 'change' ? unit.changes : unit[moment],
			shown: moment === 'change' ? unit.changesShown : unit.why === null
		}))
		.filter(({ values }) => values.length > 0)
		.map(({ moment, values, shown }) => ({
			indicator: indicator.id,
			areas: unit.areas.join(','),
			moment,
			wave_before: first,
			wave_after: last ?? null,
			...(shown ? summarise(values) : { n: null, mean: null, sd: null }),
			hidden: !shown,
			why: unit.why
		}));
