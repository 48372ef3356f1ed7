// The questions of the evaluation, each with what may be answered, for whom, and which page has the proof.

export const questionIds = ['approach', 'effort', 'difference', 'experience', 'costs'] as const;
export type QuestionId = (typeof questionIds)[number];

/** The three that the evaluation was set; the others go with them. */
export const askedFirst: readonly QuestionId[] = ['approach', 'effort', 'difference'];

/** The strongest that the evidence allows, as a word. */
export type StudyClaim =
	| 'measured'
	| 'not-measured'
	| 'better'
	| 'partly-better'
	| 'worse'
	| 'partly-worse'
	| 'mixed'
	| 'pays-back'
	| 'does-not-pay-back'
	| 'cannot-say';

export interface StudyAnswer {
	/** About whom: those with the approach, those without it, or both beside each other. */
	who: 'with' | 'without' | 'both';
	claim: StudyClaim;
	/** One sentence, in the language of the page. */
	sentence: string;
	/** The page with the proof; null where there is none, because nothing was measured. */
	proof: 'compare' | 'households' | 'process' | 'experience' | 'costs' | null;
}

export interface StudyQuestion {
	id: QuestionId;
	answers: StudyAnswer[];
}

/** Of how many goals the comparison says what. */
export interface DifferenceTally {
	goals: number;
	better: number;
	worse: number;
}

export const tallyOf = (codes: readonly ('better' | 'worse' | 'cannot-say')[]): DifferenceTally => ({
	goals: codes.length,
	better: codes.filter((one) => one === 'better').length,
	worse: codes.filter((one) => one === 'worse').length
});

/** All goals together say no more than what each of them says. */
export function claimOf({ goals, better, worse }: DifferenceTally): StudyClaim {
	if (goals === 0) return 'not-measured';
	if (better > 0 && worse > 0) return 'mixed';
	if (better > 0) return better === goals ? 'better' : 'partly-better';
	if (worse > 0) return worse === goals ? 'worse' : 'partly-worse';
	return 'cannot-say';
}
