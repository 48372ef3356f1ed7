// Builds the ladder figure: counts of up, same and down and the whole transition matrix, never a mean over rungs.
import type { HouseholdType, Perspective } from '../domain/household.ts';
import { lifeDomainIds, type LifeDomainId } from '../domain/life-domain.ts';
import type { Period } from '../domain/period.ts';
import type { Bilingual } from '../domain/text.ts';
import type { CohortRow } from '../queries/ladder-cohort.ts';
import type { LadderRow } from '../queries/ladder.ts';
import { signTestOfCounts } from '../statistics/sign-test.ts';
import type { CoachAndFamily, LadderDomain, LadderFigure } from './ladder-figure.ts';

/** Half a year: how long a gain must last to be called sustained. */
export const followUpDays = 183;
const rungs = [1, 2, 3, 4, 5] as const;

export interface LadderInput {
	from: Period;
	to: Period;
	area: string | null;
	coach: string | null;
	householdType: HouseholdType | null;
	perspective: Perspective;
	/** null = all eight. */
	domain: LifeDomainId | null;
	synthetic: boolean;
	cohort: CohortRow | undefined;
	rows: LadderRow[];
	describe: (domain: Omit<LadderDomain, 'sentence'>) => Bilingual;
	caveats: (figure: Pick<LadderFigure, 'leftOut' | 'leftOutOf' | 'perspective'>) => Bilingual[];
	find: (domains: LadderDomain[]) => Bilingual;
}

/** Households behind the rows that fit. */
const count = (
	rows: LadderRow[],
	fits: (row: LadderRow) => boolean,
	of: (row: LadderRow) => number = (row) => row.households
): number => rows.reduce((sum, row) => sum + (fits(row) ? of(row) : 0), 0);

function coachAndFamily(rows: LadderRow[], perspective: Perspective): CoachAndFamily {
	const coach = (row: LadderRow) => (perspective === 'coach' ? row.after : row.other);
	const family = (row: LadderRow) => (perspective === 'coach' ? row.other : row.after);
	const compared = (fits: (coach: number, family: number) => boolean) =>
		count(rows, (row) => {
			const [one, other] = [coach(row), family(row)];
			return one !== null && other !== null && fits(one, other);
		});
	return {
		table: rungs.map((one) => rungs.map((other) => compared((a, b) => a === one && b === other))),
		both: compared(() => true),
		same: compared((one, other) => one === other),
		familyHigher: compared((one, other) => other > one),
		familyLower: compared((one, other) => other < one),
		onlyCoach: count(rows, (row) => coach(row) !== null && family(row) === null),
		onlyFamily: count(rows, (row) => coach(row) === null && family(row) !== null)
	};
}

function domainOf(
	domain: LifeDomainId,
	rows: LadderRow[],
	perspective: Perspective
): Omit<LadderDomain, 'sentence'> {
	const own = rows.filter((row) => row.domain === domain);
	const transitions = rungs.map((from) =>
		rungs.map((to) => count(own, (row) => row.before === from && row.after === to))
	);
	const moved = (fits: (before: number, after: number) => boolean) => (row: LadderRow) =>
		row.before !== null && row.after !== null && fits(row.before, row.after);
	const up = moved((before, after) => after > before);
	const moves = {
		up: count(own, up),
		same: count(
			own,
			moved((before, after) => after === before)
		),
		down: count(
			own,
			moved((before, after) => after < before)
		)
	};
	const pairs = moves.up + moves.same + moves.down;
	return {
		domain,
		before: rungs.map((rung) => count(own, (row) => row.before === rung)),
		after: rungs.map((rung) => count(own, (row) => row.after === rung)),
		transitions,
		...moves,
		newlyAssessed: count(own, (row) => row.before === null && row.after !== null),
		assessed: count(own, (row) => row.after !== null),
		notYetAssessed: count(own, (row) => row.after === null && !row.ended),
		ended: count(own, (row) => row.ended),
		endedFrom: rungs.map((rung) => count(own, (row) => row.ended && row.before === rung)),
		sustained: {
			gained: count(own, up),
			held: count(own, up, (row) => row.held),
			followed: count(own, up, (row) => row.followed)
		},
		signTest: { pTwoSided: pairs === 0 ? null : signTestOfCounts(moves) },
		coachAndFamily: coachAndFamily(own, perspective)
	};
}

/** Who is left out, and of whom that tells. */
export function leftOutOf(
	cohort: CohortRow | undefined,
	{ coach, householdType }: Pick<LadderInput, 'coach' | 'householdType'>
): Pick<LadderFigure, 'leftOut' | 'leftOutOf'> {
	const { withoutConsent = 0, withdrawn = 0, apart = 0 } = cohort ?? {};
	const narrowed = coach !== null || householdType !== null;
	return { leftOut: { withoutConsent, withdrawn }, leftOutOf: apart > 0 && narrowed ? 'area' : 'selection' };
}

export function ladder({ cohort, rows, domain: only, ...input }: LadderInput): LadderFigure {
	const { describe, caveats, find, perspective, ...asked } = input;
	const left = leftOutOf(cohort, input);
	const domains = lifeDomainIds
		.filter((id) => only === null || id === only)
		.map((id) => {
			const domain = domainOf(id, rows, perspective);
			return { ...domain, sentence: describe(domain) };
		});
	return {
		...asked,
		perspective,
		cohort: cohort?.cohort ?? 0,
		...left,
		followUpDays,
		domains,
		finding: find(domains),
		caveats: caveats({ ...left, perspective })
	};
}
