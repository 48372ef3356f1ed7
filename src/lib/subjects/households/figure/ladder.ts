// Builds the ladder figure: counts of up, same and down and the whole transition matrix, never a mean over rungs.
import type { HouseholdType, Perspective } from '../../../domain/household.ts';
import { lifeDomainIds, type LifeDomainId } from '../../../domain/life-domain.ts';
import type { Period } from '../../../domain/period.ts';
import type { CohortRow } from '../ask/cohort.ts';
import type { LadderRow } from '../ask/stands.ts';
import { kaplanMeier } from '../../../statistics/kaplan-meier.ts';
import { holm } from '../../../statistics/multiple-tests.ts';
import { orderedHomogeneity } from '../../../statistics/ordered-homogeneity.ts';
import { signTestOfCounts } from '../../../statistics/sign-test.ts';
import { stuartMaxwell } from '../../../statistics/stuart-maxwell.ts';
import type {
	CoachAndFamily,
	LadderFigure,
	LadderSteps,
	LadderWithoutWords
} from '../../../figures/ladder-figure.ts';

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

/** Kaplan & Meier over the follow-up: time from reaching the rung to losing it, or to the last day on which the household was seen. */
function sustainedOf(rows: LadderRow[]): LadderSteps['sustained'] {
	const time = (row: LadderRow) => row.heldFor ?? 0;
	const counts = {
		gained: count(rows, () => true),
		held: count(rows, (row) => !row.fell && time(row) >= followUpDays),
		fell: count(rows, ({ fell }) => fell),
		followed: count(rows, (row) => time(row) > 0)
	};
	const curve =
		counts.gained === 0
			? []
			: kaplanMeier({
					times: rows.map(time),
					ended: rows.map(({ fell }) => fell),
					people: rows.map(({ households }) => households)
				});
	const last = curve.at(-1);
	// Beyond the last day on which anyone was seen nothing is known, unless nobody was left.
	if (last === undefined || (last.time < followUpDays && last.survival > 0))
		return { ...counts, atRisk: 0, share: null, lower: null, upper: null };
	const { survival: share, lower, upper } = last;
	return { ...counts, atRisk: last.time < followUpDays ? 0 : last.atRisk, share, lower, upper };
}

/** Holm over the domains in which anyone can have moved: one of eight small chances is soon found. */
function corrected<Domain extends Pick<LadderSteps, 'signTest'>>(domains: Domain[]): Domain[] {
	const tested = domains.map((one) => one.signTest.pTwoSided);
	const family = tested.filter((one) => one !== null).length;
	const adjusted = holm(tested);
	return domains.map((one, i) => ({
		...one,
		signTest: { ...one.signTest, holm: adjusted[i] ?? null, family }
	}));
}

function domainOf(domain: LifeDomainId, rows: LadderRow[], perspective: Perspective): LadderSteps {
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
		sustained: sustainedOf(own.filter(up)),
		signTest: { pTwoSided: pairs === 0 ? null : signTestOfCounts(moves), holm: null, family: 0 },
		homogeneity: {
			stuartMaxwell: pairs === 0 ? null : stuartMaxwell({ table: transitions }).p,
			ordered: pairs === 0 ? null : orderedHomogeneity({ table: transitions }).p
		},
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

export function ladder({ cohort, rows, domain: only, ...input }: LadderInput): LadderWithoutWords {
	const { perspective, ...asked } = input;
	const left = leftOutOf(cohort, input);
	const all = corrected(lifeDomainIds.map((id) => domainOf(id, rows, perspective)));
	return {
		...asked,
		perspective,
		cohort: cohort?.cohort ?? 0,
		...left,
		followUpDays,
		domains: all.filter((one) => only === null || one.domain === only)
	};
}
