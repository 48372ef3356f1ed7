// Words for mistakes in theme/: a mark, a typeface or a colour that cannot be used, and what to do about it.
import type { Language } from '../domain/text.ts';
import type { Phrases } from './definition-mistakes.ts';

const grounds: Record<string, Record<Language, string>> = {
	page: { nl: 'de pagina', en: 'the page' },
	card: { nl: 'een kader', en: 'a card' },
	band: { nl: 'haar eigen kansmarge', en: 'its own band' }
};
const modes: Record<string, Record<Language, string>> = {
	light: { nl: 'bij licht', en: 'in light' },
	dark: { nl: 'in het donker', en: 'in the dark' }
};
const sights: Record<string, Record<Language, string>> = {
	usual: { nl: 'voor wie alle kleuren ziet', en: 'to whoever sees all colours' },
	protan: { nl: 'voor wie slecht rood ziet (protan)', en: 'without red cones (protan)' },
	deutan: { nl: 'voor wie slecht groen ziet (deutan)', en: 'without green cones (deutan)' },
	tritan: { nl: 'voor wie slecht blauw ziet (tritan)', en: 'without blue cones (tritan)' }
};
type Facts = Record<string, string>;
const named = (words: typeof grounds, code: string | undefined, language: Language): string =>
	words[code ?? '']?.[language] ?? '';
const dutch = (number: string | undefined): string => (number ?? '').replace('.', ',');

export const themeMistakes = {
	'theme-twice': `dit staat ook in theme/theme.yaml. Haal een van beide weg. | this stands in theme/theme.yaml as well. Remove one of the two.`,
	'theme-link': `dit is een verwijzing naar een andere plek op de schijf; die wordt hier niet gevolgd. Zet het bestand zelf in theme/. | this is a link to another place on the disk, which is not followed here. Put the file itself in theme/.`,
	'theme-mark-name': `{found} is geen naam voor een beeldmerk. Schrijf de naam van een .svg of .png dat in theme/ zelf staat, zonder map ervoor en zonder spaties. | {found} is no name of a mark. Write the name of an .svg or .png that stands in theme/ itself, without a folder before it and without spaces.`,
	'theme-typeface-name': `{found} is geen naam voor een lettertype. Schrijf de naam van een .woff2 dat in theme/ zelf staat, zonder map ervoor en zonder spaties. | {found} is no name of a typeface. Write the name of a .woff2 that stands in theme/ itself, without a folder before it and without spaces.`,
	'theme-family': `{found} kan geen naam van een lettertype zijn. Gebruik letters, cijfers, spaties, punten en streepjes, hoogstens 60. | {found} cannot be the name of a typeface. Use letters, digits, spaces, dots and hyphens, at most 60.`,
	'theme-colour': `{found} is geen kleur. Schrijf "{key}" met een hekje, zes tekens en aanhalingstekens: '#0b4f8a'. | {found} is no colour. Write "{key}" with a hash, six characters and quotes: '#0b4f8a'.`,
	'theme-no-file': `theme/{file} is er niet. Zet het bestand in theme/ of verbeter de naam. | theme/{file} is not there. Put the file in theme/ or correct its name.`,
	'theme-large': `theme/{file} is {found} bytes, maar mag hoogstens {limit} zijn. Maak het kleiner. | theme/{file} is {found} bytes, but may be at most {limit}. Make it smaller.`,
	'theme-no-picture': `theme/{file} is geen heel {kind}-bestand, hoe het ook heet. Bewaar het beeldmerk opnieuw als SVG of PNG. | theme/{file} is no whole {kind} file, whatever its name. Save the mark again as SVG or PNG.`,
	'theme-no-size': `theme/{file} zegt niet hoe groot het is. Geef <svg> een viewBox. | theme/{file} does not say how large it is. Give <svg> a viewBox.`,
	'theme-unsafe': `in theme/{file} staat {what}, dat in een beeldmerk niet hoort: het kan iets uitvoeren of van elders halen. Haal het weg, of bewaar het als "gewone SVG" of als PNG. | theme/{file} holds {what}, which is no part of a mark: it can run something or fetch it from elsewhere. Take it out, or save it as "plain SVG" or as PNG.`,
	'theme-no-typeface': `theme/{file} is geen heel woff2-bestand, hoe het ook heet. Vraag de leverancier van het lettertype om een woff2. | theme/{file} is no whole woff2 file, whatever its name. Ask the maker of the typeface for a woff2.`,
	'theme-contrast': {
		nl: (p: Facts) =>
			`${p.value} is te zwak op ${named(grounds, p.ground, 'nl')} ${named(modes, p.mode, 'nl')}: het contrast is ${dutch(p.found)}:1 en moet ten minste ${dutch(p.asked)}:1 zijn. De dichtstbijzijnde kleur met dezelfde tint die wel kan, is ${p.nearest}.`,
		en: (p: Facts) =>
			`${p.value} is too weak on ${named(grounds, p.ground, 'en')} ${named(modes, p.mode, 'en')}: its contrast is ${p.found}:1 and must be at least ${p.asked}:1. The nearest colour of the same hue that will do is ${p.nearest}.`
	},
	'theme-grey': {
		nl: (p: Facts) =>
			`${p.value} is ${named(modes, p.mode, 'nl')} op een grijze afdruk te veel als de kleur van de controlewijken: het verschil in lichtheid (L*) is ${dutch(p.found)} en moet ten minste ${p.asked} zijn. De dichtstbijzijnde kleur met dezelfde tint die wel kan, is ${p.nearest}.`,
		en: (p: Facts) =>
			`${p.value} is ${named(modes, p.mode, 'en')} too much like the colour of the control areas on a grey print: they are ${p.found} apart in lightness (L*) and must be at least ${p.asked}. The nearest colour of the same hue that will do is ${p.nearest}.`
	},
	'theme-sight': {
		nl: (p: Facts) =>
			`${p.value} is ${named(modes, p.mode, 'nl')} ${named(sights, p.sight, 'nl')} te veel als de kleur van de controlewijken: de afstand (CIE76) is ${dutch(p.found)} en moet ten minste ${p.asked} zijn. De dichtstbijzijnde kleur met dezelfde tint die wel kan, is ${p.nearest}.`,
		en: (p: Facts) =>
			`${p.value} is ${named(modes, p.mode, 'en')} ${named(sights, p.sight, 'en')} too much like the colour of the control areas: they are ${p.found} apart (CIE76) and must be at least ${p.asked}. The nearest colour of the same hue that will do is ${p.nearest}.`
	}
} satisfies Phrases;
