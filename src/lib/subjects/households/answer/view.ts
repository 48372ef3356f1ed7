// The question behind each household view: from the reader's choices to one figure, asked of the opened file's engine.
import type { Catalogue } from '../../../domain/catalogue.ts';
import type { LifeDomainId } from '../../../domain/life-domain.ts';
import type { Engine } from '../../../engine/engine.ts';
import { calibration, type CalibrationFigure } from '../figure/calibration.ts';
import { rungsGiven } from '../ask/calibration.ts';
import { householdChoice, type FamilyChoice, answerLadder } from './ladder.ts';
import { answerFamily } from './family.ts';
import { type HouseholdMenu, dayOf, type Choices, type HouseholdCatalogue, type ViewId } from './chosen.ts';
import { answerResults } from './results.ts';
import { answerWaiting } from './waiting.ts';
import { comparePeriods } from '../../../domain/period.ts';
import type { FamilyFigure } from '../figure/family.ts';
import type { LadderFigure } from '../../../figures/ladder-figure.ts';
import type { ResultsFigure } from '../figure/results.ts';
import type { WaitingFigure } from '../figure/waiting.ts';

export async function answerCalibration(
	engine: Engine,
	catalogue: Pick<Catalogue, 'programme' | 'areas'>,
	question: Omit<FamilyChoice, 'coach'> & { day: string; domain?: LifeDomainId | undefined }
): Promise<CalibrationFigure> {
	const { day, domain, area, householdType } = question;
	return calibration({
		day,
		area: area ?? null,
		householdType: householdType ?? null,
		domain: domain ?? null,
		synthetic: catalogue.programme.synthetic,
		rows: await engine.all(rungsGiven({ day, domain, ...householdChoice(catalogue, question) }))
	});
}

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
