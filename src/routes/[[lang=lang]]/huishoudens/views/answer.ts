// The question behind each household view: from the reader's choices to one figure, asked of the opened file's engine.
import { answerCalibration } from '$lib/answers/calibration.ts';
import { answerFamily } from '$lib/answers/family.ts';
import type { HouseholdMenu } from '$lib/answers/household-choices.ts';
import { answerLadder } from '$lib/answers/ladder.ts';
import { answerResults } from '$lib/answers/results.ts';
import { answerWaiting } from '$lib/answers/waiting.ts';
import { comparePeriods } from '$lib/domain/period.ts';
import type { Engine } from '$lib/engine/engine.ts';
import type { CalibrationFigure } from '$lib/figures/calibration-figure.ts';
import type { FamilyFigure } from '$lib/figures/family-figure.ts';
import type { LadderFigure } from '$lib/figures/ladder-figure.ts';
import type { ResultsFigure } from '$lib/figures/results-figure.ts';
import type { WaitingFigure } from '$lib/figures/waiting-figure.ts';
import { dayOf, type Choices, type HouseholdCatalogue, type ViewId } from './choices.ts';

export type Answer =
	| { view: 'together'; figure: LadderFigure }
	/** Null: nobody to show. */
	| { view: 'family'; figure: FamilyFigure | null }
	| { view: 'waiting'; figure: WaitingFigure }
	| { view: 'results'; figure: ResultsFigure }
	| { view: 'calibration'; figure: CalibrationFigure };

export async function answer(
	engine: Engine,
	catalogue: HouseholdCatalogue,
	view: ViewId,
	choices: Choices,
	menu: HouseholdMenu
): Promise<Answer> {
	const { area, coach, householdType, to, perspective } = choices;
	const from = comparePeriods(choices.from, to) > 0 ? to : choices.from;
	const who = { area, coach, householdType };
	const day = dayOf(choices, menu);
	switch (view) {
		case 'together':
			return { view, figure: await answerLadder(engine, catalogue, { ...who, from, to, perspective }) };
		case 'family':
			return {
				view,
				figure: await answerFamily(engine, catalogue, { ...who, day, household: choices.household })
			};
		case 'waiting': {
			const { kind, order, limit } = choices;
			return { view, figure: await answerWaiting(engine, catalogue, { ...who, day, kind, order, limit }) };
		}
		case 'results':
			return { view, figure: await answerResults(engine, catalogue, { ...who, from, period: to }) };
		case 'calibration':
			return {
				view,
				figure: await answerCalibration(engine, catalogue, {
					area,
					householdType,
					day,
					domain: choices.judged
				})
			};
	}
}
