// What a report tells of the studies of clients and of costs: taken over from the figures of their own pages, in the words of those pages.
import type { LifeDomainId } from '../domain/life-domain.ts';
import type { Period } from '../domain/period.ts';
import type { Bilingual } from '../domain/text.ts';
import type { Interval } from '../statistics/samples.ts';

/** What the study tells beside the ladder: more for whom it got better, fewer, nothing beyond chance, or too little to tell. */
export type BesideLadder = 'more' | 'fewer' | 'not-shown' | 'cannot-say';

export interface ExperienceTold {
	wave: Period;
	/** What may be said at most. */
	claim: Bilingual;
	/** People; null = hidden. */
	domains: {
		domain: LifeDomainId;
		improved: number | null;
		same: number | null;
		worse: number | null;
		ascribed: number | null;
		n: number | null;
		/** As whoever gives the support sees it, and as families place themselves. */
		coach: BesideLadder;
		family: BesideLadder;
	}[];
	/** Satisfaction and own competences, a row for every wave; null = hidden. */
	scales: {
		scale: string;
		name: Bilingual;
		waves: {
			wave: Period;
			mean: number | null;
			lower: number | null;
			upper: number | null;
			n: number | null;
		}[];
		/** How those moved who answered twice; null where there was no wave before. */
		moved: Bilingual | null;
	}[];
	/** What these answers cannot tell, and who did not answer. */
	unknown: Bilingual[];
	/** Where the answers are made up. */
	synthetic: Bilingual | null;
}

export interface CostsTold {
	claim: Bilingual;
	/** Under which assumptions, and where it breaks even. */
	under: Bilingual[];
	terms: {
		term: string;
		side: 'cost' | 'benefit';
		name: Bilingual;
		unit: Bilingual;
		quantity: Interval;
		/** Euros a unit. */
		price: number;
		/** Euros in the money of the start; costs are negative. */
		amount: number;
		/** Of an outcome: whether the comparison says that it is there; null where it is counted, not compared. */
		counted: boolean | null;
	}[];
	cost: Interval;
	benefit: Interval;
	net: Interval;
	/** What is not counted. */
	unknown: Bilingual[];
	/** Where figures or prices are made up. */
	synthetic: Bilingual | null;
}

/** null: no such files, or nothing of them that may be shown. */
export interface StudiesTold {
	experience: ExperienceTold | null;
	costs: CostsTold | null;
}
