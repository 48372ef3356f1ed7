// Words of a report's last pages: how it was made, what the definitions are, and what each column means.
import type { Period } from '../../../domain/period.ts';
import type { Language } from '../../../domain/text.ts';
import { listOf, periodInSentence, plural, formatCount } from '../../../language/format.ts';

/** Goals by name whose way is not the straight one of old. */
export interface PlansSaid {
	stepped: string[];
	revised: string[];
}

const nl = {
	numbers: 'Hoe de cijfers ontstaan',
	numbersText: (confidence: string, start: Period, target: Period, { stepped, revised }: PlansSaid) => [
		`Een aandeel is een aantal gedeeld door een ander aantal. De kansmarge is ${confidence}, volgens Wilson; bij een gemiddelde volgens Student.`,
		`De streeflijn is recht, van de nulmeting in ${periodInSentence(start, 'nl')} naar de streefwaarde in ${periodInSentence(target, 'nl')}.`,
		...(stepped.length > 0
			? [`Bij ${listOf(stepped, 'nl')} gaat zij in treden: elke stap van het plan geldt tot de volgende.`]
			: []),
		...(revised.length > 0
			? [`Bij ${listOf(revised, 'nl')} is het plan herzien: elk kwartaal is gemeten aan het plan van toen.`]
			: []),
		'De stand komt uit cijfer, kansmarge, streeflijn en streefwaarde, met één vaste regel. Niemand vult de stand in.',
		'De zin bij een doel zegt nooit meer dan de cijfers toelaten. Het kwartaal van de nulmeting ligt vast.',
		'Over een breuk in de reeks wordt niet vergeleken.',
		'Cijfers van na dit kwartaal zijn niet gebruikt.'
	],
	margins: {
		register:
			'Bij een volledige telling laat de kansmarge zien hoeveel het cijfer door toeval kan schommelen. Ze is geen steekproeffout.',
		survey: 'Bij een enquête hoort de kansmarge bij het trekken van een steekproef.',
		model: 'Bij een schatting met een model kunnen wij geen eigen kansmarge rekenen.'
	},
	cause: (controls: string[]) =>
		controls.length === 0
			? 'Er is geen controlewijk. Waardoor een cijfer verandert, is hier niet uit op te maken.'
			: `Ter vergelijking dienen ${listOf(controls, 'nl')}. Met zo weinig gebieden is niet te bewijzen waardoor een cijfer verandert.`,
	families: 'Wat over gezinnen naar buiten mag',
	tables: [
		'Bereik',
		'Resultaten in gezinnen',
		'Stappen op de ladder',
		'Onderdelen van het plan van aanpak',
		'Groepen in de vragenlijst'
	],
	coarse:
		'Is een regel per gebied niet veilig te tonen, dan staat alleen het geheel er. Is ook het geheel niet veilig, dan staan er punten.',
	everywhere:
		'Grafieken, tabellen en bestanden bij dit rapport lezen hetzelfde beschermde cijfer. Er is geen tweede versie met meer.',
	shown: (shown: number, all: number) =>
		`Van de ${formatCount(all, 'nl')} ${plural(all, { one: 'cel', other: 'cellen' }, 'nl')} over gezinnen in dit rapport ${shown === 1 ? 'is er één' : `zijn er ${formatCount(shown, 'nl')}`} getoond.`,
	definitions: 'Definities van de doelen',
	definitionColumns: {
		goal: 'Doel',
		measures: 'Wat het meet',
		population: 'Over wie',
		laidDown: 'Vastgelegd in'
	},
	caution: 'Let op bij de doelen',
	results: 'Definities van de resultaten in gezinnen',
	resultColumns: { result: 'Resultaat', domain: 'Leefgebied', needed: 'Voor wie' },
	everyone: 'elk gezin',
	whenNeeded: 'alleen wanneer nodig',
	rungs: 'De treden van de sociale ladder',
	rungColumns: { rung: 'Trede', name: 'Naam', meaning: 'Betekenis' },
	assumptions: 'Aannames: keuzes die de bron niet maakt',
	assumption: (text: string) => `Aanname: ${text}`,
	sources: 'Bronnen en dag van ophalen',
	sourceColumns: { goal: 'Doel', source: 'Bron', origin: 'Soort', retrieved: 'Opgehaald' },
	planSource: (source: string) => `Nulmeting en streefwaarde: ${source}.`,
	noSources: 'geen bron',
	dictionary: 'Betekenis van kolommen en velden',
	dictionaryColumns: { field: 'Veld', meaning: 'Betekenis', unit: 'Eenheid' },
	units: {
		scale: 'aandeel 0-1, of de schaal van het doel',
		points: 'verschil van aandelen 0-1, of van de schaal',
		share: 'aandeel 0-1',
		people: 'aantal mensen of antwoorden',
		homes: 'aantal huizen',
		households: 'aantal gezinnen',
		goals: 'aantal doelen',
		code: 'code',
		text: 'tekst',
		date: 'datum, jjjj-mm-dd',
		quarter: 'kwartaal, zoals 2011-Q1',
		euros: 'euro',
		amount: 'uren, jaren of wat de post telt'
	}
};
export type ReportMethodWords = typeof nl;

const en: ReportMethodWords = {
	numbers: 'How the figures are made',
	numbersText: (confidence, start, target, { stepped, revised }) => [
		`A share is one count divided by another. The margin is ${confidence}, by Wilson’s method; of a mean by Student’s.`,
		`The target path is straight, from the baseline in ${periodInSentence(start, 'en')} to the target in ${periodInSentence(target, 'en')}.`,
		...(stepped.length > 0
			? [`Of ${listOf(stepped, 'en')} it goes by steps: each step of the plan holds until the next.`]
			: []),
		...(revised.length > 0
			? [`Of ${listOf(revised, 'en')} the plan was revised: each quarter was measured by the plan of then.`]
			: []),
		'The status follows from figure, margin, path and target by one fixed rule. Nobody fills it in.',
		'The sentence at a goal never says more than the figures allow. The baseline quarter is fixed.',
		'Nothing is compared across a break in the series.',
		'Figures from after this quarter were not used.'
	],
	margins: {
		register:
			'Of a full count the margin shows how much the figure may vary by chance. It is not sampling error.',
		survey: 'Of a survey the margin belongs to drawing a sample.',
		model: 'Of a model estimate we cannot compute a margin of our own.'
	},
	cause: (controls) =>
		controls.length === 0
			? 'There is no control district. Why a figure changes cannot be told from this.'
			: `For comparison there are ${listOf(controls, 'en')}. With so few areas we cannot prove why a figure changes.`,
	families: 'What may leave about families',
	tables: [
		'Reach',
		'Results in families',
		'Steps on the ladder',
		'Items of the plan of approach',
		'Groups in the questionnaire'
	],
	coarse:
		'Where a row by area cannot be shown safely, only the whole is given. Where the whole is not safe either, there are full stops.',
	everywhere:
		'Charts, tables and files of this report read the same protected figure. There is no second version that holds more.',
	shown: (shown, all) =>
		`Of the ${formatCount(all, 'en')} ${plural(all, { one: 'cell', other: 'cells' }, 'en')} on families in this report ${shown === 1 ? 'one is' : `${formatCount(shown, 'en')} are`} shown.`,
	definitions: 'Definitions of the goals',
	definitionColumns: {
		goal: 'Goal',
		measures: 'What it measures',
		population: 'About whom',
		laidDown: 'Laid down in'
	},
	caution: 'Take care with the goals',
	results: 'Definitions of the results in families',
	resultColumns: { result: 'Result', domain: 'Life domain', needed: 'For whom' },
	everyone: 'every family',
	whenNeeded: 'only when needed',
	rungs: 'The rungs of the social ladder',
	rungColumns: { rung: 'Rung', name: 'Name', meaning: 'Meaning' },
	assumptions: 'Assumptions: choices that the source does not make',
	assumption: (text) => `Assumption: ${text}`,
	sources: 'Sources and day of retrieval',
	sourceColumns: { goal: 'Goal', source: 'Source', origin: 'Kind', retrieved: 'Retrieved' },
	planSource: (source) => `Baseline and target: ${source}.`,
	noSources: 'no source',
	dictionary: 'Meaning of columns and fields',
	dictionaryColumns: { field: 'Field', meaning: 'Meaning', unit: 'Unit' },
	units: {
		scale: 'share 0-1, or the scale of the goal',
		points: 'difference of shares 0-1, or of the scale',
		share: 'share 0-1',
		people: 'number of people or answers',
		homes: 'number of homes',
		households: 'number of families',
		goals: 'number of goals',
		code: 'code',
		text: 'text',
		date: 'date, yyyy-mm-dd',
		quarter: 'quarter, such as 2011-Q1',
		euros: 'euro',
		amount: 'hours, years or what the item counts'
	}
};

export const reportMethodWords: Record<Language, ReportMethodWords> = { nl, en };
