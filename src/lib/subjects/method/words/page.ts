// The method page: its sections in reading order, each text in both languages side by side.
import type { Programme } from '../../../domain/programme.ts';
import type { Bilingual, Language } from '../../../domain/text.ts';
import type { MethodExample } from '../figure/example.ts';
import { methodChecks } from './checks.ts';
import { methodCosts } from './costs.ts';
import { methodFigures } from './figures.ts';
import { methodLimits } from './limits.ts';
import { methodOutlook } from './outlook.ts';
import { methodRates, type MethodRates } from './rates.ts';
import { methodSite } from './site.ts';
import type { Workers } from '../../../language/workers.ts';
import type { MethodSection } from './blocks.ts';

/** Numbers of the programme that the texts name. */
export interface MethodFacts {
	threshold: number;
	/** Whether the programme hides small counts of registers too. */
	hidesRegisters: boolean;
	/** `95%`. */
	confidence: Bilingual;
	/** Quarters by name. */
	baseline: Bilingual;
	target: Bilingual;
	start: Bilingual;
	/** `2009 en 2011`; empty without surveys. */
	waves: Bilingual;
	quarters: number;
	workers: Record<Language, Workers>;
	/** Null where the programme has no goal to take one from. */
	example: MethodExample | null;
	/** What is made up and what is not; null where nothing is. */
	synthetic: Bilingual | null;
	/** Counts in words. */
	goals: Bilingual;
	experimentAreas: Bilingual;
	controlAreas: Bilingual;
	/** Ways to divide these areas in two groups of their sizes, and the smallest two-sided probability as `1 op 3`; null with too few areas. */
	divisions: { areas: Bilingual; ways: Bilingual; smallest: Bilingual } | null;
	version: string;
	rates: MethodRates;
}

export interface MethodPart {
	id: string;
	title: Bilingual;
	sections: MethodSection[];
}

/** Null where nothing is made up. */
export const syntheticOf = ({
	synthetic,
	synthetic_note: note,
	synthetic_method: atLength = note
}: Pick<Programme, 'synthetic' | 'synthetic_note' | 'synthetic_method'>): Bilingual | null =>
	synthetic
		? (atLength ?? {
				nl: 'De cijfers op deze site zijn verzonnen. Trek er geen conclusies uit over een echte wijk.',
				en: 'The figures on this site are made up. Draw no conclusions about a real neighbourhood from them.'
			})
		: null;

export const methodParts = (facts: MethodFacts): MethodPart[] => [
	{
		id: 'rekenen',
		title: { nl: 'Hoe elk getal ontstaat', en: 'How each number is made' },
		sections: [...methodFigures(facts), methodCosts]
	},
	{
		id: 'grenzen',
		title: { nl: 'Wat de cijfers niet kunnen', en: 'What the figures cannot do' },
		sections: [
			...methodLimits(facts),
			methodOutlook(facts.rates.outlook),
			methodRates(facts.rates),
			...methodChecks
		]
	},
	{
		id: 'over',
		title: { nl: 'Aannames en deze site', en: 'Assumptions and this site' },
		sections: methodSite(facts)
	}
];

export const methodWords = {
	nl: {
		title: 'Methode',
		headline: 'Hoe wij rekenen, en wat u uit de cijfers mag halen.',
		lead: 'Elk getal op deze site is na te rekenen. Hier staat hoe het ontstaat, welke keuzes wij maakten en wat de cijfers niet kunnen zeggen.',
		contents: 'Op deze pagina',
		statusHead: ['Stand', 'Wanneer'],
		claimHead: ['Wat wij zeggen', 'Wanneer, de eerste regel die past'],
		claims: {
			met: 'De hele kansmarge ligt aan de goede kant van de streefwaarde, twee kwartalen op rij.',
			'on-track':
				'Het cijfer ligt op of voor de streeflijn, en de verandering sinds de nulmeting is een verbetering die groter is dan toeval. Ook dat twee kwartalen op rij.',
			moving:
				'De verandering sinds de nulmeting is groter dan toeval, twee kwartalen op rij en dezelfde kant op. Wij zeggen erbij of het beter of slechter werd.',
			'within-noise':
				'De verandering kan toeval zijn, of is dit kwartaal voor het eerst groter. De groep was wel groot genoeg om een verandering zo groot als het doel te zien.',
			'cannot-say':
				'De groep is te klein, er is maar één meting, het cijfer is verborgen, of de reeks is gebroken.'
		},
		rung: 'Trede',
		rungName: 'Naam',
		rungMeaning: 'Betekenis',
		construct: 'Onderwerp',
		workersItems: ({ many }: Workers) => `Vragen aan ${many}`,
		organisationItems: 'Vragen aan organisaties',
		notAsked: 'niet gevraagd',
		itemsShown: (count: number) => `Toon alle ${count} onderwerpen met hun vragen`,
		byIndicator: 'Per doel',
		noAssumptions: 'Er zijn geen aannames vastgelegd.',
		licences: {
			before:
				'In deze site zit nog meer werk van anderen. Welk werk dat is, van wie, en wat u ermee mag, staat in ',
			file: 'de licenties van anderen',
			after: ' (een tekstbestand; de meeste licenties zijn in het Engels).'
		}
	},
	en: {
		title: 'Method',
		headline: 'How we calculate, and what you may take from the figures.',
		lead: 'Every number on this site can be checked. Here is how it is made, which choices we made and what the figures cannot tell.',
		contents: 'On this page',
		statusHead: ['Status', 'When'],
		claimHead: ['What we say', 'When, the first line that fits'],
		claims: {
			met: 'The whole margin lies on the good side of the target, two quarters in a row.',
			'on-track':
				'The figure is at or ahead of the target path, and the change since the baseline is an improvement larger than chance. That too two quarters in a row.',
			moving:
				'The change since the baseline is larger than chance, two quarters in a row and in the same direction. We say whether it was for better or worse.',
			'within-noise':
				'The change may be chance, or is larger for the first time this quarter. The group was large enough to have seen a change as large as the target.',
			'cannot-say':
				'The group is too small, there is one measurement only, the figure is hidden, or the series is broken.'
		},
		rung: 'Rung',
		rungName: 'Name',
		rungMeaning: 'Meaning',
		construct: 'Subject',
		workersItems: ({ many }: Workers) => `Items for ${many}`,
		organisationItems: 'Items for organisations',
		notAsked: 'not asked',
		itemsShown: (count: number) => `Show all ${count} subjects with their items`,
		byIndicator: 'By goal',
		noAssumptions: 'No assumptions have been laid down.',
		licences: {
			before:
				'This site holds more work of others. Which work that is, whose it is, and what you may do with it, stands in ',
			file: 'the licences of others',
			after: ' (a text file; most licences are in English).'
		}
	}
};
