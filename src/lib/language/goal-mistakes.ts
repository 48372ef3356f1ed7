// Words for mistakes in a goal: off its scale, worse than its baseline, or half a goal.
import type { Language } from '../domain/text.ts';

type Parameters = Record<string, string>;
export type GoalMistakeCode = 'share' | 'off-scale' | 'worse-target' | 'no-scale' | 'no-goal' | 'scale-order';

export const goalMistakes: Record<GoalMistakeCode, Record<Language, (p: Parameters) => string>> = {
	share: {
		nl: (p) => `"${p.key}" is ${p.found}, maar een aandeel schrijft u tussen 0 en 1: 7,5% is 0.075.`,
		en: (p) => `"${p.key}" is ${p.found}, but a share is written between 0 and 1: 7.5% is 0.075.`
	},
	'off-scale': {
		nl: (p) => `"${p.key}" is ${p.found}, maar de schaal loopt van ${p.min} tot ${p.max}.`,
		en: (p) => `"${p.key}" is ${p.found}, but the scale runs from ${p.min} to ${p.max}.`
	},
	'worse-target': {
		nl: (p) =>
			`"${p.key}" is ${p.found} en de nulmeting ${p.baseline}, maar met "better: ${p.better}" is dat slechter dan de nulmeting: wie achteruitgaat, zou het doel halen. Verander "better", de nulmeting of de streefwaarde.`,
		en: (p) =>
			`"${p.key}" is ${p.found} and the baseline ${p.baseline}, but with "better: ${p.better}" that is worse than the baseline: getting worse would meet the goal. Change "better", the baseline or the target.`
	},
	'no-scale': {
		nl: () => 'een gemiddelde (kind: mean) heeft een schaal nodig. Voeg "scale" toe met min en max.',
		en: () => 'a mean (kind: mean) needs a scale. Add "scale" with min and max.'
	},
	'no-goal': {
		nl: () =>
			'een doel heeft een nulmeting en een streefwaarde nodig. Vul "baseline" en "target" in, of zet "reference: true" als het alleen ter vergelijking dient.',
		en: () =>
			'a goal needs a baseline and a target. Fill in "baseline" and "target", or write "reference: true" if it is for comparison only.'
	},
	'scale-order': {
		nl: (p) => `van "${p.key}" moet min kleiner zijn dan max.`,
		en: (p) => `of "${p.key}", min must be less than max.`
	}
};
