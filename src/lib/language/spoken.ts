// Gives figures their words: claims and tallies become sentences in both languages.
import type { Indicator } from '../domain/indicator.ts';
import type { Language } from '../domain/text.ts';
import type { Claim, SpokenClaim } from '../figures/evidence.ts';
import type { OverviewFigure } from '../figures/overview-figure.ts';
import { firstWaveSentence } from './claim-names.ts';
import { claimSentence, type ClaimWords } from './claims.ts';
import { summarySentence } from './summary.ts';

/** A claim with its sentence in both languages. */
export function speak(claim: Claim, indicator: Indicator): SpokenClaim {
	const words: ClaimWords = {
		...claim,
		lastValue: { value: claim.lastValue, kind: indicator.kind, decimals: indicator.decimals }
	};
	const told = (language: Language) =>
		[claimSentence(words, language), firstWaveSentence(claim, language)].filter(Boolean).join(' ');
	return { ...claim, nl: told('nl'), en: told('en') };
}

export const summarise = (tally: OverviewFigure['tally']): { nl: string; en: string } => ({
	nl: summarySentence(tally, 'nl'),
	en: summarySentence(tally, 'en')
});
