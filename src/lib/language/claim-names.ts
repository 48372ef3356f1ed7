// What a claim is called, and which survey stands in for its baseline.
import type { Language } from '../domain/text.ts';
import type { Claim, ClaimCode } from '../figures/evidence.ts';
import { periodInSentence } from './format.ts';

/** Which measurement stands in for the baseline; nothing where there is one of the baseline quarter. */
export function firstWaveSentence(claim: Pick<Claim, 'firstWave'>, language: Language): string {
	if (claim.firstWave === undefined) return '';
	return language === 'nl'
		? `De nulmeting is hier de eerste vragenlijst, van ${periodInSentence(claim.firstWave, 'nl')}.`
		: `The baseline here is the first survey, of ${periodInSentence(claim.firstWave, 'en')}.`;
}

/** The name of a claim, for *Wat mogen we zeggen?*. */
export const claimNames = {
	nl: {
		met: 'Gehaald',
		'on-track': 'Op koers',
		moving: 'Het beweegt',
		'within-noise': 'Binnen ruis',
		'cannot-say': 'Niet te zeggen'
	},
	en: {
		met: 'Reached',
		'on-track': 'On track',
		moving: 'It moves',
		'within-noise': 'Within noise',
		'cannot-say': 'Cannot tell'
	}
} as const satisfies Record<Language, Record<ClaimCode, string>>;
