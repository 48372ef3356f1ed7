// What a browser needs to make the protected tables itself: the plan, its quarters and what earlier reports showed.
import { mostKnown } from '../subjects/households/answer/plan-counts.ts';
import type { PlanCounts } from '../disclosure/plan-counts.ts';
import { quarterIndex, type Period } from '../domain/period.ts';
import type { PublicationPlan } from '../domain/publication.ts';
import type { Experience } from '../domain/experience.ts';
import type { Questionnaire } from '../domain/questionnaire.ts';
import type { EarlierRelease } from '../domain/release.ts';
import { openProgramme } from './programme.ts';
import { readReleases } from './releases.ts';

export interface LeavingData {
	plan: PublicationPlan;
	/** Quarters since the start, in time order. */
	periods: Period[];
	/** Of this programme; they were published. */
	earlier: EarlierRelease[];
	questionnaire: Pick<Questionnaire, 'thresholds'>;
	experience: Experience;
	/** Homes and who was contacted are public, and no table of a sealed file. */
	most: NonNullable<PlanCounts['most']>;
}

/**
 * Of the programme that is being built. null once something was published: what follows then is chained to it, with states that no page
 * holds; tables made from an opened file alone would differ from what stands by the families that left.
 */
export async function leavingData(): Promise<LeavingData | null> {
	const { engine, folder, catalogue, periods, publication, publications } = await openProgramme();
	if (publications.length > 0) return null;
	const { programme, questionnaire, experience, areas } = catalogue;
	const since = periods.filter((period) => quarterIndex(period) >= quarterIndex(programme.start));
	return {
		plan: publication,
		periods: since,
		earlier: readReleases(folder, programme.id).releases,
		questionnaire: questionnaire.thresholds === undefined ? {} : { thresholds: questionnaire.thresholds },
		experience,
		most: await mostKnown(engine, areas, since)
	};
}
