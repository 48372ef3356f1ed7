// Builds the ladder figure: counts of up, same and down and the whole transition matrix, never a mean over rungs.
import { lifeDomainIds, type LifeDomainId } from '../domain/life-domain.ts';
import type { Period } from '../domain/period.ts';
import type { Bilingual } from '../domain/text.ts';
import type { CohortRow } from '../queries/ladder-cohort.ts';
import type { LadderRow } from '../queries/ladder.ts';
import { signTest } from '../statistics/sign-test.ts';
import type { LadderDomain, LadderFigure } from './ladder-figure.ts';

/** Half a year: how long a gain must last to be called sustained. */
export const followUpDays = 183;
const rungs = [1, 2, 3, 4, 5] as const;

export interface LadderInput {
	from: Period;
	to: Period;
	area: string | null;
	synthetic: boolean;
	cohort: CohortRow | undefined;
	rows: LadderRow[];
	describe: (domain: Omit<LadderDomain, 'sentence'>) => Bilingual;
	caveats: (figure: Pick<LadderFigure, 'leftOut'>) => Bilingual[];
}

/** Households behind the rows that fit. */
const count = (
	rows: LadderRow[],
	fits: (row: LadderRow) => boolean,
	of: (row: LadderRow) => number = (row) => row.households
): number => rows.reduce((sum, row) => sum + (fits(row) ? of(row) : 0), 0);

function signTestOf(transitions: number[][]): { pTwoSided: number | null } {
	const before: number[] = [];
	const after: number[] = [];
	transitions.forEach((row, from) =>
		row.forEach((households, to) => {
			for (let i = 0; i < households; i++) {
				before.push(from + 1);
				after.push(to + 1);
			}
		})
	);
	return { pTwoSided: before.length === 0 ? null : signTest({ before, after }).pTwoSided };
}

function domainOf(domain: LifeDomainId, rows: LadderRow[]): Omit<LadderDomain, 'sentence'> {
	const own = rows.filter((row) => row.domain === domain);
	const transitions = rungs.map((from) =>
		rungs.map((to) => count(own, (row) => row.before === from && row.after === to))
	);
	const moved = (fits: (before: number, after: number) => boolean) => (row: LadderRow) =>
		row.before !== null && row.after !== null && fits(row.before, row.after);
	const up = moved((before, after) => after > before);
	return {
		domain,
		before: rungs.map((rung) => count(own, (row) => row.before === rung)),
		after: rungs.map((rung) => count(own, (row) => row.after === rung)),
		transitions,
		up: count(own, up),
		same: count(
			own,
			moved((before, after) => after === before)
		),
		down: count(
			own,
			moved((before, after) => after < before)
		),
		newlyAssessed: count(own, (row) => row.before === null && row.after !== null),
		notYetAssessed: count(own, (row) => row.after === null && !row.ended),
		ended: count(own, (row) => row.ended),
		endedFrom: rungs.map((rung) => count(own, (row) => row.ended && row.before === rung)),
		sustained: {
			gained: count(own, up),
			held: count(own, up, (row) => row.held),
			followed: count(own, up, (row) => row.followed)
		},
		signTest: signTestOf(transitions)
	};
}

export function ladder({ from, to, area, synthetic, cohort, ...input }: LadderInput): LadderFigure {
	const leftOut = { withoutConsent: cohort?.withoutConsent ?? 0, withdrawn: cohort?.withdrawn ?? 0 };
	return {
		from,
		to,
		area,
		synthetic,
		cohort: cohort?.cohort ?? 0,
		leftOut,
		followUpDays,
		domains: lifeDomainIds.map((id) => {
			const domain = domainOf(id, input.rows);
			return { ...domain, sentence: input.describe(domain) };
		}),
		caveats: input.caveats({ leftOut })
	};
}
