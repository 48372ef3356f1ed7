// Adds survey answers up to the cells that comparisons are made of, after disclosure control: the only form in which they leave.
import { overlapping } from '../domain/area.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import type { Indicator } from '../domain/indicator.ts';
import { quarterIndex } from '../domain/period.ts';
import type { SurveyArea } from '../domain/publication.ts';
import { surveyUnits, type AreaAnswers, type SurveyUnit } from '../disclosure/survey-cells.ts';
import type { Engine } from '../engine/engine.ts';
import { observationsOf, type ObservationRow } from '../queries/observations.ts';
import { surveyAnswersOf, type SurveyCellRow, type SurveyAnswerRow } from '../queries/protected.ts';
import { summarise } from '../statistics/samples.ts';
import {
	carriesWeights,
	covarianceOf,
	published,
	rounded,
	surveyCellOf,
	weighed,
	type GivenAnswer
} from './survey-weights.ts';

type Programme = Pick<Catalogue, 'programme' | 'indicators' | 'areas'>;

/**
 * Per indicator and unit of areas: people, mean and standard deviation in the programme's first and last wave, and of the
 * changes of those who answered twice. Where a wave carries weights all are weighted, and to three digits. A cell without answers has no row; what may not be shown is a row without
 * numbers that says why. Every comparison is a sum of these, so all are made here, whatever is chosen later.
 */
export async function surveyCells(
	engine: Engine,
	{ programme, indicators, areas }: Programme,
	neighbours: readonly SurveyArea[]
): Promise<SurveyCellRow[]> {
	const asked = { indicators: indicators.map((one) => one.id), areas: areas.map((one) => one.area) };
	const answers = await engine.all(surveyAnswersOf(asked));
	if (answers.length === 0) return [];
	const answered = [...new Set(answers.map((one) => one.indicator))];
	const observed = await engine.all(observationsOf({ ...asked, indicators: answered }));
	return indicators.flatMap((indicator) => {
		const own = weighed(answers.filter((one) => one.indicator === indicator.id));
		const waves = wavesOf(own, areas);
		if (waves === null) return [];
		// What was added up from these same answers has no row, and is under the same rule.
		const hidden = observed.filter((one) => one.indicator === indicator.id && one.hidden && one.row > 0);
		const rule = { kind: indicator.kind, threshold: programme.threshold, neighbours };
		return surveyUnits(answersByArea(own, waves, areas, hidden), rule).flatMap((unit) =>
			rowsOf(unit, own, indicator, waves)
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

type Answer = GivenAnswer & { wave: string };
type Figures = Pick<
	SurveyCellRow,
	'n' | 'mean' | 'sd' | 'variance' | 'n_effective' | 'weight' | 'covariance'
>;
const none: Figures = {
	n: null,
	mean: null,
	sd: null,
	variance: null,
	n_effective: null,
	weight: null,
	covariance: null
};

function rowsOf(
	unit: SurveyUnit,
	answers: readonly Answer[],
	indicator: Indicator,
	{ first, last }: Waves
): SurveyCellRow[] {
	const inside = answers.filter((one) => unit.areas.includes(one.area));
	const [before, after] = [first, last].map((wave) => inside.filter((one) => one.wave === wave));
	const moments = { before: before ?? [], after: after ?? [] };
	const weighted = carriesWeights(answers.filter((one) => one.wave === first || one.wave === last));
	return (['before', 'after', 'change'] as const)
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
			...none,
			...(shown && !weighted && summarise(values)),
			...(shown &&
				weighted &&
				weightedFigures(moment === 'change' ? changesIn(moments) : moments[moment], {
					// How many answered twice may not be known from it either.
					covariance:
						moment === 'after' && unit.changesShown ? covarianceOf(moments.before, moments.after) : null
				})),
			hidden: !shown,
			why: unit.why
		}));
}

/** Under the weight of the last wave, by which those who stayed stand for the others. */
function changesIn({ before, after }: Record<'before' | 'after', readonly Answer[]>): Answer[] {
	const earlier = new Map(before.map((one) => [`${one.area} ${one.respondent}`, one.value]));
	return after.flatMap((one) => {
		const value = earlier.get(`${one.area} ${one.respondent}`);
		return value === undefined ? [] : [{ ...one, value: one.value - value }];
	});
}

function weightedFigures(answers: readonly Answer[], { covariance }: Pick<Figures, 'covariance'>): Figures {
	const cell = surveyCellOf(answers);
	if (!cell) return none;
	const { n, mean, variance, nEffective, weight } = published(cell);
	return {
		...{ n, mean, variance, weight },
		sd: rounded(Math.sqrt(cell.variance * cell.nEffective)),
		n_effective: nEffective,
		covariance: covariance === null ? null : rounded(covariance)
	};
}
