// What each of the three witnesses of a comparison says: areas, people, and the rank among all neighbourhoods.
import type { Language } from '../../../domain/text.ts';
import type { Witnesses } from '../figure/comparison-figure.ts';
import { formatValue } from '../../../language/format.ts';

/** Of a witness, as a percentage with a decimal: 1 in 120 is 0.8%. */
export const chanceText = (p: number | null, language: Language): string =>
	formatValue(p, 'proportion', 1, language);

const nl = {
	title: 'Drie getuigen',
	names: { areas: 'Buurten', people: 'Mensen', rank: 'Plek' },
	ways: { better: 'beter', worse: 'slechter' },
	carries: 'Deze getuige draagt de uitspraak.',
	areas: {
		speaks: (units: string, p: string, way: string) =>
			`Van alle manieren om ${units} buurten te verdelen, geeft ${p} een even groot verschil. Dat is zeldzaam, en het wijst op ${way}.`,
		silent: (units: string, p: string) =>
			`Van alle manieren om ${units} buurten te verdelen, geeft ${p} een even groot verschil. Dat kan toeval zijn.`,
		cannot: (units: string, floor: string) =>
			`Kan niet spreken. Met ${units} buurten kan de kans niet onder ${floor} komen, hoe groot het verschil ook is.`,
		size: 'De veranderingen zijn eerst gecorrigeerd voor de grootte van de buurt.',
		'no-size':
			'Kan niet spreken. We weten niet hoe groot elke buurt is. Kleine buurten schommelen meer, dus geven we geen kans.',
		'too-many-areas': 'Kan niet spreken. Er zijn te veel verdelingen om te tellen.',
		none: 'Kan niet spreken. De vergelijking zelf is er niet.'
	},
	people: {
		speaks: (way: string) =>
			`Meer dan toeval tussen mensen, en het wijst op ${way}. Wat een hele buurt raakt, zit hier niet in. Daarom telt deze getuige nooit alleen.`,
		silent: 'Kan toeval tussen mensen zijn.',
		cannot: 'Kan niet spreken. De bron geeft geen aantallen.'
	},
	rank: {
		speaks: (units: string, p: string, way: string) =>
			`Zeldzaam tussen ${units} buurten (kans ${p}), en het wijst op ${way}.`,
		silent: (units: string, p: string) => `Niet zeldzaam tussen ${units} buurten (kans ${p}).`,
		cannot: (units: string) =>
			`Kan niet spreken. Er zijn ${units} buurten. Pas met twintig kan een plek zeldzaam genoeg zijn.`,
		none: 'Kan niet spreken. Er zijn te weinig andere buurten met cijfers.'
	}
};

const en: typeof nl = {
	title: 'Three witnesses',
	names: { areas: 'Neighbourhoods', people: 'People', rank: 'Rank' },
	ways: { better: 'better', worse: 'worse' },
	carries: 'This witness carries the claim.',
	areas: {
		speaks: (units, p, way) =>
			`Of all ways to divide ${units} neighbourhoods ${p} give as large a difference. That is rare, and it points to ${way}.`,
		silent: (units, p) =>
			`Of all ways to divide ${units} neighbourhoods ${p} give as large a difference. That may be chance.`,
		cannot: (units, floor) =>
			`Cannot speak. With ${units} neighbourhoods the chance cannot fall below ${floor}, however large the difference.`,
		size: 'The changes are first corrected for the size of the neighbourhood.',
		'no-size':
			'Cannot speak. We do not know how large each neighbourhood is. Small ones vary more, so we give no chance.',
		'too-many-areas': 'Cannot speak. There are too many assignments to count.',
		none: 'Cannot speak. The comparison itself is not there.'
	},
	people: {
		speaks: (way) =>
			`More than chance between people, and it points to ${way}. What hits a whole neighbourhood is not in this. That is why this witness never counts alone.`,
		silent: 'May be chance between people.',
		cannot: 'Cannot speak. The source gives no counts.'
	},
	rank: {
		speaks: (units, p, way) => `Rare among ${units} neighbourhoods (chance ${p}), and it points to ${way}.`,
		silent: (units, p) => `Not rare among ${units} neighbourhoods (chance ${p}).`,
		cannot: (units) =>
			`Cannot speak. There are ${units} neighbourhoods. Only from twenty on can a place be rare enough.`,
		none: 'Cannot speak. Too few other neighbourhoods have figures.'
	}
};

export const witnessWords: Record<Language, typeof nl> = { nl, en };

function areasSaid({ areas }: Witnesses, language: Language): string {
	const say = witnessWords[language].areas;
	const { units, pTwoSided: p, smallestTwoSided: floor, canSpeak, speaks, way, reason } = areas;
	if (units === null || p === null)
		return reason === 'no-size' || reason === 'too-many-areas' ? say[reason] : say.none;
	if (!canSpeak) return say.cannot(String(units), chanceText(floor, language));
	const chance = chanceText(p, language);
	const said =
		speaks && way !== null
			? say.speaks(String(units), chance, witnessWords[language].ways[way])
			: say.silent(String(units), chance);
	return `${said} ${say.size}`;
}

function peopleSaid({ people: { canSpeak, speaks, way } }: Witnesses, language: Language): string {
	const say = witnessWords[language].people;
	if (!canSpeak) return say.cannot;
	return speaks && way !== null ? say.speaks(witnessWords[language].ways[way]) : say.silent;
}

function rankSaid({ rank }: Witnesses, language: Language): string {
	const say = witnessWords[language].rank;
	const { units, pTwoSided: p, canSpeak, speaks, way } = rank;
	if (units === null || p === null) return say.none;
	if (!canSpeak) return say.cannot(String(units));
	const chance = chanceText(p, language);
	return speaks && way !== null
		? say.speaks(String(units), chance, witnessWords[language].ways[way])
		: say.silent(String(units), chance);
}

/** One sentence or two a witness, in the order in which they may carry the claim. */
export function witnessSentences(
	facts: Witnesses,
	language: Language
): { name: 'areas' | 'people' | 'rank'; text: string }[] {
	return [
		{ name: 'areas', text: areasSaid(facts, language) },
		{ name: 'people', text: peopleSaid(facts, language) },
		{ name: 'rank', text: rankSaid(facts, language) }
	];
}
