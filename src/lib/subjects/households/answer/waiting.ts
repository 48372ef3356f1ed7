// The worklist asked of an engine that holds the households: what waits, counted and listed in the order wanted.
import type { Catalogue } from '../../../domain/catalogue.ts';
import { monthsShifted } from '../../../domain/period.ts';
import type { WaitingKind, WaitingOrder } from '../../../domain/household.ts';
import type { Engine } from '../../../engine/engine.ts';
import { waiting, type WaitingFigure } from '../figure/waiting.ts';
import { householdChoices } from '../ask/choices.ts';
import { ladderCohort } from '../ask/cohort.ts';
import { waitingItems, waitingTally } from '../ask/waiting.ts';
import { householdChoice, type FamilyChoice } from './ladder.ts';

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
