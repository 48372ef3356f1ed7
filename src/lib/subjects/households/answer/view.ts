// The question behind each household view: from the reader's choices to one figure, asked of the opened file's engine; one family, or the worklist.
import type { Catalogue } from '../../../domain/catalogue.ts';
import type { LifeDomainId } from '../../../domain/life-domain.ts';
import type { Engine } from '../../../engine/engine.ts';
import { waiting, type WaitingFigure } from '../figure/waiting.ts';
import { calibration, type CalibrationFigure } from '../figure/calibration.ts';
import { rungsGiven, waitingItems, waitingTally } from '../ask/waiting.ts';
import { householdChoice, answerLadder, answerResults, type FamilyChoice } from './ladder.ts';
import { dayOf, type HouseholdMenu, type Choices, type HouseholdCatalogue, type ViewId } from './chosen.ts';
import { comparePeriods, lastDay, quarterOf, shiftPeriod, monthsShifted } from '../../../domain/period.ts';
import { family, type FamilyFigure } from '../figure/family.ts';
import type { LadderFigure } from '../../../figures/ladder-figure.ts';
import type { ResultsFigure } from '../figure/results.ts';
import {
	familiesLike,
	familyActions,
	familyOf,
	familyPlace,
	familyStates,
	familySteps
} from '../ask/family.ts';
import type { WaitingKind, WaitingOrder } from '../../../domain/household.ts';
import { answerWritten } from './written.ts';
import { householdChoices } from '../ask/choices.ts';
import { ladderCohort } from '../ask/cohort.ts';

export interface FamilyAsked extends FamilyChoice {
	/** A pseudonym; without it the first of the chosen families. */
	household?: string | undefined;
	/** ISO: as of this day. */
	day: string;
}

/** Null where no chosen family had started by the day, or the one asked for is unknown or gave no consent. */
export async function answerFamily(
	engine: Engine,
	catalogue: Pick<Catalogue, 'programme' | 'areas' | 'results'>,
	question: FamilyAsked
): Promise<FamilyFigure | null> {
	const { day } = question;
	const choice = householdChoice(catalogue, question);
	const asked = question.household ?? '';
	const [start] = await engine.all(familyPlace({ household: asked, day, ...choice }));
	const household = question.household ?? start?.first;
	if (household == null) return null;
	const one = { household, day };
	const [[own], [place], steps, states, actions, written] = await Promise.all([
		engine.all(familyOf(one)),
		engine.all(familyPlace({ ...one, ...choice })),
		engine.all(familySteps(one)),
		engine.all(familyStates(one)),
		engine.all(familyActions(one)),
		answerWritten(engine, household)
	]);
	if (own === undefined) return null;
	const period = shiftPeriod(quarterOf(day), -1);
	return family({
		family: own,
		day,
		before: { period, lastDay: lastDay(period) },
		synthetic: catalogue.programme.synthetic,
		definitions: catalogue.results,
		steps,
		states,
		actions,
		// What was written after the day is not told, as all else.
		written: written.filter(({ about }) => about.date <= day),
		place
	});
}

/** Pseudonyms that contain a text, for the box in which one is typed; at most `limit`. */
export async function answerFamiliesLike(
	engine: Engine,
	catalogue: Pick<Catalogue, 'areas'>,
	question: FamilyChoice & { text: string; day: string; limit: number }
): Promise<string[]> {
	const { text, day, limit } = question;
	const rows = await engine.all(familiesLike({ text, day, limit, ...householdChoice(catalogue, question) }));
	return rows.map((row) => row.household);
}

/** An assessment is old after two quarters; a plan is about to end within one. */
export const oldAfterMonths = 6;
export const endsWithinMonths = 3;

export interface WaitingAsked extends FamilyChoice {
	/** ISO. */
	day: string;
	kind?: WaitingKind | undefined;
	/** Without it the longest waiting first. */
	order?: WaitingOrder | undefined;
	/** How many items are listed. */
	limit: number;
}

export async function answerWaiting(
	engine: Engine,
	catalogue: Pick<Catalogue, 'programme' | 'areas' | 'results'>,
	question: WaitingAsked
): Promise<WaitingFigure> {
	const { day, kind, order = 'days', limit, area, coach, householdType } = question;
	const oldBefore = monthsShifted(day, -oldAfterMonths);
	const endsBy = monthsShifted(day, endsWithinMonths);
	const choice = householdChoice(catalogue, question);
	const asked = { day, oldBefore, endsBy, results: catalogue.results.map((one) => one.id) };
	const [rows, tally, choices, [cohort]] = await Promise.all([
		engine.all(waitingItems({ ...asked, ...choice, kind, order, limit, offset: 0 })),
		engine.all(waitingTally({ ...asked, ...choice, coach: undefined })),
		engine.all(householdChoices()),
		engine.all(ladderCohort({ from: day, to: day, ...choice }))
	]);
	const fits = choices.filter(
		(one) =>
			(choice.areas?.includes(one.area) ?? true) &&
			(householdType === undefined || one.householdType === householdType)
	);
	return waiting({
		day,
		oldBefore,
		endsBy,
		area: area ?? null,
		coach: coach ?? null,
		householdType: householdType ?? null,
		kind: kind ?? null,
		order,
		synthetic: catalogue.programme.synthetic,
		families: (cohort?.cohort ?? 0) - (cohort?.ended ?? 0),
		allCoaches: [...new Set(fits.map((one) => one.coach))].sort(),
		rows,
		tally
	});
}

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
