// Sentences about experiment against control: what may be said, why not, and what to know beside it.
import type { Indicator } from '../../../domain/indicator.ts';
import { quarterIndex, type Period } from '../../../domain/period.ts';
import type { Bilingual, Language } from '../../../domain/text.ts';
import type { CompareFigure, CompareWithoutWords } from '../figure/comparison-figure.ts';
import {
	formatChange,
	formatConfidence,
	formatDifferenceInterval,
	formatNumber,
	periodInSentence
} from '../../../language/format.ts';
import { chanceText } from './witnesses.ts';
import { hiddenWords, whoHid } from '../../../language/hidden.ts';
import { spreadSentence } from '../../../language/spread.ts';

/** A figure that has no words yet, and how its values are written. */
type Told = CompareWithoutWords & { written: Pick<Indicator, 'kind' | 'decimals'> };

const words = {
	nl: {
		better: 'De experimentwijken deden het beter dan de controlewijken',
		worse: 'De experimentwijken deden het slechter dan de controlewijken',
		difference: (value: string, margin: string, confidence: string) =>
			`: het verschil in verandering is ${value} (kansmarge ${confidence}: ${margin}).`,
		carriers: {
			areas: (units: string, p: string) =>
				`Tussen alle ${units} buurten is zo’n verschil zeldzaam: de kans erop is ${p}.`,
			rank: (units: string, p: string) =>
				`Tussen alle ${units} buurten is deze plek zeldzaam: de kans erop is ${p}.`
		},
		agree: {
			areas: '',
			people: 'De cijfers over mensen wijzen dezelfde kant op en zijn ook meer dan toeval.',
			rank: 'De plek tussen alle buurten zegt hetzelfde.'
		},
		alone: 'Tussen mensen kan het verschil nog toeval zijn.',
		silent: 'Of de experimentwijken het beter of slechter deden dan de controlewijken, is niet te zeggen: ',
		quadrants: {
			'ahead-better': 'Het cijfer ligt ook op of voor de streeflijn.',
			'ahead-worse':
				'Het cijfer ligt wel op of voor de streeflijn. Dat is dus niet zonder meer de verdienste van de aanpak.',
			'behind-better':
				'Het cijfer loopt wel achter op de streeflijn. Dat is geen mislukking: in de controlewijken ging het minder goed.',
			'behind-worse': 'Het cijfer loopt ook achter op de streeflijn.'
		}
	},
	en: {
		better: 'The experiment districts did better than the control districts',
		worse: 'The experiment districts did worse than the control districts',
		difference: (value: string, margin: string, confidence: string) =>
			`: the difference in change is ${value} (${confidence} margin: ${margin}).`,
		carriers: {
			areas: (units: string, p: string) =>
				`Among all ${units} neighbourhoods such a difference is rare: its chance is ${p}.`,
			rank: (units: string, p: string) =>
				`Among all ${units} neighbourhoods this place is rare: its chance is ${p}.`
		},
		agree: {
			areas: '',
			people: 'The figures on people point the same way and are more than chance too.',
			rank: 'The rank among all neighbourhoods says the same.'
		},
		alone: 'Between people the difference may still be chance.',
		silent:
			'Whether the experiment districts did better or worse than the control districts, we cannot tell: ',
		quadrants: {
			'ahead-better': 'The figure is also at or ahead of the target path.',
			'ahead-worse':
				'The figure is at or ahead of the target path all the same. So that is not simply to the credit of the approach.',
			'behind-better':
				'The figure is behind the target path all the same. That is no failure: the control districts did less well.',
			'behind-worse': 'The figure is also behind the target path.'
		}
	}
} as const;

/** The witness of areas or rank that decides, whether or not it speaks. */
const deciding = ({ witnesses: { areas, rank } }: Told) => (areas.canSpeak ? areas : rank);
const unitsOf = (told: Told): string => String(deciding(told).units ?? '');
const chanceOf = (told: Told, language: Language): string => chanceText(deciding(told).pTwoSided, language);
const cellsOf = (areas: Told['areas']) => areas.flatMap((one) => [one.beforeCell, one.afterCell]);

/** People alone carry no claim. */
const peopleAlone: Record<Language, string> = {
	nl: 'Tussen mensen is het wel meer dan toeval, maar daar zit niet in wat een hele buurt raakt.',
	en: 'Between people it is more than chance, but what hits a whole neighbourhood is not in that.'
};

const why: Record<Language, Record<string, (told: Told) => string>> = {
	nl: {
		'no-experiment': () => 'er is geen experimentwijk gekozen.',
		'no-control': () => 'er is geen controlewijk om mee te vergelijken.',
		'one-point': () => 'er is maar één meting.',
		'not-measured': () => 'niet elke wijk heeft in beide perioden een cijfer.',
		hidden: ({ areas }) => hiddenWords.nl.compared[whoHid(cellsOf(areas))],
		break: ({ claim: { breakPeriod } }) =>
			`sinds ${breakPeriod ? periodInSentence(breakPeriod, 'nl') : 'de eerste meting'} telt de bron anders.`,
		'no-counts': () => 'de bron geeft geen aantallen.',
		'too-small': () =>
			'het verschil kan toeval zijn. Met deze aantallen mensen en buurten was zelfs het hele doel niet van toeval te onderscheiden.',
		'within-chance': (told) =>
			`tussen alle ${unitsOf(told)} buurten kan zo’n verschil toeval zijn (kans ${chanceOf(told, 'nl')}). ${told.witnesses.people.speaks ? peopleAlone.nl : ''}`,
		'no-witness': (told) =>
			`er zijn te weinig buurten met cijfers om toeval tussen buurten uit te sluiten. ${told.witnesses.people.speaks ? peopleAlone.nl : ''}`,
		contradicted: () => 'de buurten wijzen de ene kant op, de mensen de andere.'
	},
	en: {
		'no-experiment': () => 'no experiment district is chosen.',
		'no-control': () => 'there is no control district to compare with.',
		'one-point': () => 'there is only one measurement.',
		'not-measured': () => 'not every district has a figure in both periods.',
		hidden: ({ areas }) => hiddenWords.en.compared[whoHid(cellsOf(areas))],
		break: ({ claim: { breakPeriod } }) =>
			`since ${breakPeriod ? periodInSentence(breakPeriod, 'en') : 'the first measurement'} the source counts differently.`,
		'no-counts': () => 'the source gives no counts.',
		'too-small': () =>
			'the difference may be chance. With these numbers of people and neighbourhoods even the whole target could not have been told from chance.',
		'within-chance': (told) =>
			`among all ${unitsOf(told)} neighbourhoods such a difference may be chance (chance ${chanceOf(told, 'en')}). ${told.witnesses.people.speaks ? peopleAlone.en : ''}`,
		'no-witness': (told) =>
			`too few neighbourhoods have figures to rule out chance between them. ${told.witnesses.people.speaks ? peopleAlone.en : ''}`,
		contradicted: () => 'the neighbourhoods point one way, the people the other.'
	}
};

/** One statement that says no more than the evidence allows; a null result is "niet te zeggen", never "geen effect". */
function compareSentence(told: Told, language: Language): string {
	const say = words[language];
	const { claim, witnesses, confidence, written } = told;
	if (claim.code === 'cannot-say')
		return (say.silent + (why[language][claim.reason ?? 'within-chance']?.(told) ?? '')).trimEnd();
	// Where only the areas' own changes are known, theirs.
	const { value, lower, upper } = told.did.value === null ? told.donaldLang : told.did;
	const { kind, decimals } = written;
	const size =
		value === null
			? '.'
			: say.difference(
					formatChange(value, kind, decimals, language),
					formatDifferenceInterval(lower, upper, kind, decimals, language),
					formatConfidence(confidence, language)
				);
	const strength = [
		say.carriers[claim.carrier ?? 'areas'](unitsOf(told), chanceOf(told, language)),
		...claim.witnesses.slice(1).map((one) => say.agree[one]),
		...(witnesses.people.canSpeak && !claim.witnesses.includes('people') ? [say.alone] : [])
	];
	const quadrant = told.quadrant === null ? [] : [say.quadrants[told.quadrant]];
	return [say[claim.code] + size, ...strength, ...quadrant].join(' ');
}

/** How many of the two periods have a measurement. */
export const periodsOf = ({ before, after }: Pick<CompareFigure, 'before' | 'after'>): number =>
	[before, after].filter((one) => one !== null).length;

/** What to know beside a comparison of two periods. */
export function compareNotes(facts: {
	/** Of surveys and yearly figures: how many of the two measurements are there; null where that says nothing of what came before. */
	measured: number | null;
	afterStart: boolean;
	areas: number;
	assignments: number | null;
	floor: number | null;
}): Bilingual[] {
	const { measured, afterStart, areas, assignments, floor } = facts;
	return [
		...(measured
			? [
					{
						nl: `${measured === 1 ? 'Eén meting kan' : 'Twee metingen kunnen'} niet laten zien of de wijken vooraf al gelijk op gingen.`,
						en: `${measured === 1 ? 'One measurement' : 'Two measurements'} cannot show whether the districts moved alike beforehand.`
					}
				]
			: []),
		...(afterStart
			? [
					{
						nl: 'De eerste meting is van na de start. De vergelijking loopt dus niet van vóór naar na.',
						en: 'The first measurement was taken after the start. So this does not compare before with after.'
					}
				]
			: []),
		...(assignments !== null && floor !== null
			? [
					{
						nl: `Met ${areas} wijken zijn er ${assignments} verdelingen mogelijk. De p-waarde kan niet onder ${formatNumber(floor, 2, 'nl')} komen, hoe groot het verschil ook is.`,
						en: `With ${areas} districts there are ${assignments} possible assignments. The p-value cannot fall below ${formatNumber(floor, 2, 'en')}, however large the difference.`
					}
				]
			: []),
		{
			nl: 'Nieuwbouw, sloop of verhuizingen kunnen een cijfer ook veranderen. Die zitten niet in deze vergelijking.',
			en: 'New homes, demolition or people moving can change a figure too. Those are not in this comparison.'
		}
	];
}

/** A comparison with its statement and what to know beside it. @param start the quarter in which the programme started */
export function compareSpoken(
	figure: CompareWithoutWords,
	indicator: Indicator,
	start: Period
): CompareFigure {
	const told = { ...figure, written: indicator };
	const { before, experiment, control, dispersion, randomisation } = figure;
	const { experiment: varied } = dispersion;
	return {
		...figure,
		claim: { ...figure.claim, nl: compareSentence(told, 'nl'), en: compareSentence(told, 'en') },
		notes: [
			...compareNotes({
				measured: indicator.frequency === 'quarter' ? null : periodsOf(figure),
				afterStart: before !== null && quarterIndex(before) >= quarterIndex(start),
				areas: experiment.length + control.length,
				assignments: randomisation.assignments,
				floor: randomisation.smallestTwoSided
			}),
			...(varied ? [{ nl: spreadSentence(varied, 'nl'), en: spreadSentence(varied, 'en') }] : [])
		]
	};
}
