// Method page: survey answers that do not count the same, whether a figure is reliable, and from which survey on we count.
import { formula, text, type MethodSection } from './blocks.ts';

export const methodWeights: MethodSection = {
	id: 'gewichten',
	title: { nl: 'Antwoorden die niet even zwaar tellen', en: 'Answers that do not count the same' },
	blocks: [
		text(
			'Niet iedereen vult een enquête even vaak in. Wie een groep vertegenwoordigt die weinig antwoordt, krijgt daarom van het onderzoeksbureau een zwaarder gewicht. Staan er zulke gewichten in het bestand, dan gebruiken wij ze overal: in het cijfer, de kansmarge, de verandering, de vergelijking en wat met deze aantallen te zien is. Naast het cijfer staat dan hoeveel mensen antwoordden en hoeveel gewone antwoorden even zeker zijn (telt als). Zijn alle gewichten gelijk, of zijn er geen, dan telt elk antwoord even zwaar.',
			'Not everybody answers a survey equally often. Whoever stands for a group that answers little is therefore given a larger weight by the research agency. Where the file has such weights we use them everywhere: in the figure, the margin, the change, the comparison and what these numbers could show. Beside the figure then stands how many people answered, and how many plain answers are as sure (worth). Where all weights are alike, or there are none, every answer counts the same.'
		),
		text(
			'Het aandeel is het gewogen gemiddelde van ja (1) en nee (0). De variantie daarvan is gelineariseerd, met n/(n−1). “Telt als” is p(1−p) gedeeld door die variantie; antwoordt iedereen hetzelfde, dan rekenen wij met Kish. De kansmarge is die van Wilson voor zoveel antwoorden, bij een gemiddelde die van Student. Een geheel is opgeteld uit zijn delen naar wat de antwoorden wegen; de delen zijn apart getrokken, dus hun varianties tellen op. In de toets mens voor mens telt wie twee keer antwoordde als één mens, behalve waar verborgen is hoeveel dat er zijn: dan is de marge aan de ruime kant. De verandering tussen twee enquêtes rekenen wij alsof het steeds andere mensen waren; ook dat houdt de marge ruim.',
			'The share is the weighted mean of yes (1) and no (0). Its variance is linearised, with n/(n−1). “Worth” is p(1−p) divided by that variance; where everybody answers alike we use Kish. The margin is Wilson’s for so many answers, of a mean Student’s. A whole is added up from its parts by what the answers weigh; the parts were drawn apart, so their variances add up. In the test person by person, whoever answered twice counts as one person, except where their number is hidden: then the margin is on the wide side. The change between two surveys is worked out as if the people were different each time; that keeps the margin wide as well.'
		),
		text(
			'Voor het verbergen tellen wij mensen, niet gewichten: hoeveel er antwoordden, en hoeveel ja en nee zeiden. Van gewogen antwoorden publiceren wij het aantal, het cijfer, de variantie, “telt als” en het gewicht samen, elk in drie cijfers. Daaruit is geen antwoord van iemand te halen.',
			'For hiding we count people, not weights: how many answered, and how many said yes and no. Of weighted answers we publish their number, the figure, its variance, what they are worth and what they weigh together, each in three digits. Nobody’s answer can be taken from that.'
		),
		text(
			'Betrouwbaar is iets anders dan verborgen. Een cijfer uit een enquête noemen wij onbetrouwbaar als er minder dan 30 mensen antwoordden, als zij samen als minder dan 30 tellen, of als de kansmarge van een aandeel breder is dan 30 procentpunt en ook breder dan 1,3 keer het aandeel.',
			'Reliable is another thing than hidden. We call a survey figure unreliable where fewer than 30 people answered, where together they are worth fewer than 30, or where the margin of a share is wider than 30 percentage points and also wider than 1.3 times the share.'
		),
		text(
			'Is een doel alleen in enquêtes gemeten, en niet in het kwartaal van de nulmeting, dan is de eerste enquête de nulmeting. Dat staat er dan bij.',
			'Where a goal was measured in surveys only, and not in the baseline quarter, the first survey is the baseline. The page then says so.'
		),
		formula(
			'C.-E. Särndal, B. Swensson en J. Wretman, Model Assisted Survey Sampling (1992), 5.7. L. Kish, Survey Sampling (1965), 11.7. D. A. Binder, International Statistical Review 51 (1983), 279-292. J. D. Parker e.a., Vital and Health Statistics 2:175 (2017). Zelfde uitkomst in R: survey, svydesign(ids, weights), svymean, svyglm.',
			'C.-E. Särndal, B. Swensson and J. Wretman, Model Assisted Survey Sampling (1992), 5.7. L. Kish, Survey Sampling (1965), 11.7. D. A. Binder, International Statistical Review 51 (1983), 279-292. J. D. Parker et al., Vital and Health Statistics 2:175 (2017). The same in R: survey, svydesign(ids, weights), svymean, svyglm.'
		)
	]
};
