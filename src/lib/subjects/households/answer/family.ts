// One family asked of an engine that holds the households: its figure, or null where nobody may be shown.
import type { Catalogue } from '../../../domain/catalogue.ts';
import { lastDay, quarterOf, shiftPeriod } from '../../../domain/period.ts';
import type { Engine } from '../../../engine/engine.ts';
import { family, type FamilyFigure } from '../figure/family.ts';
import {
	familiesLike,
	familyActions,
	familyOf,
	familyPlace,
	familyStates,
	familySteps
} from '../ask/family.ts';
import { householdChoice, type FamilyChoice } from './ladder.ts';

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
	const [[own], [place], steps, states, actions] = await Promise.all([
		engine.all(familyOf(one)),
		engine.all(familyPlace({ ...one, ...choice })),
		engine.all(familySteps(one)),
		engine.all(familyStates(one)),
		engine.all(familyActions(one))
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
