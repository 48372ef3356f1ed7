// The social ladder asked of an engine that holds the households: questions in, one figure with its words out.
import { withParts } from '../../../domain/area.ts';
import type { Catalogue } from '../../../domain/catalogue.ts';
import type { HouseholdType, Perspective } from '../../../domain/household.ts';
import type { LifeDomainId } from '../../../domain/life-domain.ts';
import { comparePeriods, lastDay, type Period } from '../../../domain/period.ts';
import type { Engine } from '../../../engine/engine.ts';
import { followUpDays, ladder } from '../figure/ladder.ts';
import type { LadderFigure } from '../../../figures/ladder-figure.ts';
import { ladderSpoken } from '../../../language/ladder.ts';
import { ladderCohort, type HouseholdChoice } from '../ask/cohort.ts';
import { ladderStands, standsTable, type StandsQuestion } from '../ask/stands.ts';
import { ladderCounts } from '../ask/ladder.ts';
import { UnusableQuestion } from '../../../domain/unusable-question.ts';

/** Which coached households; without a choice all of them. */
export interface FamilyChoice {
	/** With all its parts. */
	area?: string | undefined;
	/** Pseudonym. */
	coach?: string | undefined;
	householdType?: HouseholdType | undefined;
}

export const householdChoice = (
	{ areas }: Pick<Catalogue, 'areas'>,
	{ area, coach, householdType }: FamilyChoice
): HouseholdChoice => ({
	areas: area === undefined ? undefined : withParts(areas, area),
	coach,
	householdType
});

export interface LadderAsked extends FamilyChoice {
	/** Quarters, whose last days count. */
	from: Period;
	to: Period;
	/** Without it all eight. */
	domain?: LifeDomainId | undefined;
	/** Without it the coach. */
	perspective?: Perspective | undefined;
}

/**
 * Unprotected: for whoever holds the plain files.
 * @throws UnusableQuestion when `from` lies after `to`
 */
export async function answerLadder(
	engine: Engine,
	catalogue: Pick<Catalogue, 'programme' | 'areas'>,
	question: LadderAsked
): Promise<LadderFigure> {
	const { from, to, area, coach, householdType, domain, perspective = 'coach' } = question;
	if (comparePeriods(from, to) > 0) throw new UnusableQuestion('wrong-order', { from, to });
	const days = { from: lastDay(from), to: lastDay(to) };
	const stands = { ...days, perspective, followUpDays };
	const choice = householdChoice(catalogue, question);
	await prepared(engine, stands);
	const [cohort, rows] = await Promise.all([
		engine.all(ladderCohort({ ...days, ...choice })),
		// All eight: a test of one is corrected for the other seven.
		engine.all(ladderCounts({ ...stands, ...choice }))
	]);
	const figure = ladder({
		from,
		to,
		area: area ?? null,
		coach: coach ?? null,
		householdType: householdType ?? null,
		perspective,
		domain: domain ?? null,
		synthetic: catalogue.programme.synthetic,
		cohort: cohort[0],
		rows
	});
	return ladderSpoken(figure, catalogue.programme);
}

const made = new WeakMap<Engine, Map<string, Promise<unknown>>>();

/** Works out where everyone stood once per engine, days and judge: choices of households then count ready rows. */
function prepared(engine: Engine, question: StandsQuestion): Promise<unknown> {
	const tables = made.get(engine) ?? new Map<string, Promise<unknown>>();
	made.set(engine, tables);
	const name = standsTable(question);
	const making = tables.get(name) ?? engine.all(ladderStands(question));
	tables.set(name, making);
	// A question that failed is asked anew.
	making.catch(() => tables.delete(name));
	return making;
}
