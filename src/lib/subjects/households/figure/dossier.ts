// All that is held about one family, as it can be told to it: who it is, how it goes, what was agreed, who may see it and until when.
import type { LifeDomainId } from '../../../domain/life-domain.ts';
import type {
	DossierActionRow,
	DossierHelpRow,
	DossierResultRow,
	DossierRungRow,
	DossierWhoRow
} from '../ask/dossier.ts';
import type { WrittenLine } from './written.ts';

/** A judgement with whoever wrote it down. */
export interface DossierRung extends Omit<DossierRungRow, 'coach'> {
	/** A pseudonym. */
	coach: string;
}

/** Days are ISO. */
export interface Dossier {
	who: DossierWhoRow;
	/** By life domain, then by day. */
	rungs: DossierRung[];
	results: DossierResultRow[];
	plan: DossierActionRow[];
	/** What organisations did for it, by quarter. */
	help: DossierHelpRow[];
	/** What was written down at visits, in that order; empty where none was brought in. */
	written: WrittenLine[];
	/** The day on which it was made. */
	day: string;
	/** The last day of use. */
	retainUntil: string;
	/** People counted together at least, in what leaves. */
	threshold: number;
	synthetic: boolean;
}

export interface DossierRows {
	who: DossierWhoRow;
	rungs: readonly DossierRungRow[];
	results: readonly DossierResultRow[];
	actions: readonly DossierActionRow[];
	help: readonly DossierHelpRow[];
	written: readonly WrittenLine[];
}

export interface DossierTerms {
	day: string;
	retainUntil: string;
	threshold: number;
	synthetic: boolean;
	/** In the programme's order. */
	domains: readonly LifeDomainId[];
}

export function dossier(
	{ who, rungs, results, actions, help, written }: DossierRows,
	terms: DossierTerms
): Dossier {
	const { domains, ...rest } = terms;
	return {
		...rest,
		who,
		rungs: domains.flatMap((domain) =>
			rungs
				.filter((one) => one.domain === domain)
				.map(({ coach, ...one }) => ({ ...one, coach: coach ?? who.coach }))
		),
		results: [...results],
		plan: [...actions],
		help: [...help],
		written: [...written]
	};
}
