// The rule for denominators that jump, in words: with the numbers that the rule itself has.
import type { Language } from '../../../domain/text.ts';

export const jumpRuleWords: Record<
	Language,
	(rule: { least: string; alone: string; fewest: string; score: string }) => string
> = {
	nl: ({ least, alone, fewest, score }) =>
		`De noemer is de groep waar een aandeel over gaat. Wij noemen een sprong: een verschil van ${least} of meer dat anders is dan de andere verschillen in dezelfde reeks (een aangepaste z-waarde boven ${score}, naar Iglewicz en Hoaglin, 1993). Bij minder dan ${fewest} verschillen is niet te zeggen wat gewoon is; dan noemen wij ${alone} of meer. Van een enquête verschilt de groep altijd; die staat er niet bij.`,
	en: ({ least, alone, fewest, score }) =>
		`The denominator is the group that a share is about. We call a jump: a difference of ${least} or more that is unlike the other differences of its series (a modified z-score above ${score}, after Iglewicz and Hoaglin, 1993). Of fewer than ${fewest} differences nobody can say what is usual; there we name ${alone} or more. Of a survey the group always differs; those are left out.`
};
