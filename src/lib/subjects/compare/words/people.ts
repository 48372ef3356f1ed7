// Words of the test over the people who answered the survey: the warning before it, its table, and why it is not there.
import type { Period } from '../../../domain/period.ts';
import type { Language } from '../../../domain/text.ts';
import { capitalised, countWord, formatNumber, noBreak, periodInSentence } from '../../../language/format.ts';

const nl = {
	title: (goals: number): string =>
		goals < 2 ? 'De vragenlijst, mens voor mens' : `${capitalised(countWord(goals, 'nl'))} vragen tegelijk`,
	sub: (goals: number, family: number, waves: string): string =>
		[
			`De antwoorden op de vragenlijst${waves && ` (${waves})`}, mens voor mens.`,
			family === 0
				? 'Een toets is hier niet te maken.'
				: goals < 2
					? ''
					: `Wie ${countWord(goals, 'nl')} keer kijkt, ziet vaker toeval. Daarom rekenen we strenger (Holm, over ${family} ${family === 1 ? 'toets' : 'toetsen'}).`
		]
			.join(' ')
			.trim(),
	warningWord: 'Let op.',
	warning:
		'Deze kansen gaan over mensen, niet over wijken. Wat een hele wijk raakt, zit er niet in: een bedrijf dat sluit, een flat die leegkomt. Ook een kleine kans bewijst dus niet dat de aanpak werkt.',
	caption: 'Per doel: het verschil met de controlewijken volgens de vragenlijst, met de kans op toeval',
	goal: 'Doel',
	difference: 'Verschil met controle',
	margin: 'Kansmarge',
	p: 'p',
	holm: 'p na Holm',
	answer: 'Groter dan toeval tussen mensen?',
	beyond: (better: boolean): string => (better ? 'ja, beter dan controle' : 'ja, slechter dan controle'),
	silent: 'niet te zeggen',
	noGoals: 'Het programma heeft geen doelen om te toetsen.',
	why: {
		'no-experiment': 'Er is geen experimentwijk gekozen.',
		'no-control': 'Er is geen controlewijk gekozen.',
		'no-answers': 'Hierover is in de vragenlijst niets gevraagd.',
		'one-wave': 'Er is maar één vragenlijst. Voor een verandering zijn er twee nodig.',
		break: 'Tussen de twee vragenlijsten is de bron anders gaan tellen.',
		'empty-cell': 'Aan een van beide kanten heeft in een van de metingen niemand geantwoord.',
		hidden: 'Verborgen, omdat het om weinig mensen gaat.',
		'few-twice': 'Te weinig mensen vulden de vragenlijst twee keer in.'
	},
	broken: (period: Period, reason: string) =>
		`Sinds ${periodInSentence(period, 'nl')} telt de bron anders. De reden: ${reason}`,
	chosen: {
		sentence: (change: string, margin: string, confidence: string) =>
			`Volgens de vragenlijst is het verschil in verandering ${change} (kansmarge ${confidence}: ${margin}).`,
		test: (p: string, df: string, weighted: boolean) =>
			`De kans op zo’n verschil of groter, als er alleen toeval tussen mensen was: ${p} (${weighted ? 'gewogen, gelineariseerd' : 'HC2'}, Student t, ${df} vrijheidsgraden).`,
		noTest: 'Niemand antwoordde anders dan een ander. Dan is er geen kans te berekenen.',
		holm: (p: string, family: number) =>
			`Na de correctie van Holm over ${family} ${family === 1 ? 'toets' : 'toetsen'}: ${p}.`,
		noHolm: 'Dit is geen doel van het programma. Het telt niet mee in de correctie van Holm.',
		caption: 'Mensen en hun antwoord, per kant en per vragenlijst',
		side: 'Kant',
		experiment: 'Experiment',
		control: 'Controle',
		people: (wave: string) => `Mensen, ${wave}`,
		mean: (wave: string, share: boolean) => `${share ? 'Aandeel' : 'Gemiddelde'}, ${wave}`,
		sd: (wave: string) => `Spreiding (sd), ${wave}`
	},
	panel: {
		title: 'Wie twee keer meedeed',
		sentence: (people: string, change: string, margin: string, p: string) =>
			`${people} mensen vulden de vragenlijst twee keer in. Hun eigen verandering geeft ${change} (${margin}), met een kans van ${p} (Welch).`,
		noTest: (people: string, change: string) =>
			`${people} mensen vulden de vragenlijst twee keer in. Hun eigen verandering geeft ${change}. Niemand veranderde anders dan een ander, dus er is geen kans te berekenen.`,
		apart: 'Deze tweede toets telt niet mee in de correctie van Holm.'
	},
	assumptions: {
		title: 'Waar wij van uitgaan',
		items: (fewest: number, threshold: number, weighted: boolean) => [
			...(weighted
				? [
						'Antwoorden tellen mee naar de weegfactoren uit het bestand. “Telt als” is hoeveel gewone antwoorden even zeker zijn.',
						'De toets vergelijkt twee groepen mensen. Wie twee keer meedeed, telt daarin als één mens, behalve waar verborgen is hoeveel dat er zijn.'
					]
				: [
						'Elk antwoord telt even zwaar: het bestand heeft geen weegfactoren, of alle zijn gelijk.',
						'De toets vergelijkt twee groepen mensen. Wie twee keer meedeed, telt daarin als twee mensen.'
					]),
			`De toets op wie twee keer meedeed, doen we vanaf ${fewest} mensen per kant. Dezelfde code in hetzelfde gebied is dezelfde mens.`,
			`Groepen van minder dan ${threshold} mensen tonen we niet. Bij een aandeel geldt dat ook voor de groep die ja zei, en voor de groep die nee zei.`,
			'Dat geldt voor elk gebied apart, niet alleen voor een hele kant: anders volgt een kleine groep uit twee keuzes. Een te klein gebied telt samen met zijn buurwijk uit het publicatieplan, of doet niet mee.'
		]
	}
};

const en: typeof nl = {
	title: (goals) =>
		goals < 2 ? 'The survey, person by person' : `${capitalised(countWord(goals, 'en'))} questions at once`,
	sub: (goals, family, waves) =>
		[
			`The answers to the survey${waves && ` (${waves})`}, person by person.`,
			family === 0
				? 'No test can be made here.'
				: goals < 2
					? ''
					: `Whoever looks ${countWord(goals, 'en')} times sees chance more often. So we calculate more strictly (Holm, over ${family} ${family === 1 ? 'test' : 'tests'}).`
		]
			.join(' ')
			.trim(),
	warningWord: 'Note.',
	warning:
		'These chances are about people, not about districts. What strikes a whole district is not in them: a factory that closes, a block of flats that empties. So even a small chance does not prove that the approach works.',
	caption:
		'Per goal: the difference from the control districts in the survey, with the probability of chance',
	goal: 'Goal',
	difference: 'Difference from control',
	margin: 'Margin',
	p: 'p',
	holm: 'p after Holm',
	answer: 'More than chance between people?',
	beyond: (better) => (better ? 'yes, better than control' : 'yes, worse than control'),
	silent: 'cannot tell',
	noGoals: 'The programme has no goals to test.',
	why: {
		'no-experiment': 'No experiment district is chosen.',
		'no-control': 'No control district is chosen.',
		'no-answers': 'The survey asked nothing about this.',
		'one-wave': 'There is one survey only. A change takes two.',
		break: 'Between the two surveys the source began to count differently.',
		'empty-cell': 'On one of the sides nobody answered in one of the measurements.',
		hidden: 'Hidden, because it concerns few people.',
		'few-twice': 'Too few people answered the survey twice.'
	},
	broken: (period, reason) =>
		`Since ${periodInSentence(period, 'en')} the source counts differently. The reason: ${reason}`,
	chosen: {
		sentence: (change, margin, confidence) =>
			`By the survey the difference in change is ${change} (${confidence} margin: ${margin}).`,
		test: (p, df, weighted) =>
			`The probability of such a difference or a larger one, were there only chance between people: ${p} (${weighted ? 'weighted, linearised' : 'HC2'}, Student t, ${df} degrees of freedom).`,
		noTest: 'Nobody answered differently from another. Then no probability can be calculated.',
		holm: (p, family) => `After Holm’s correction over ${family} ${family === 1 ? 'test' : 'tests'}: ${p}.`,
		noHolm: 'This is no goal of the programme. It does not count in Holm’s correction.',
		caption: 'People and their answer, per side and survey',
		side: 'Side',
		experiment: 'Experiment',
		control: 'Control',
		people: (wave) => `People, ${wave}`,
		mean: (wave, share) => `${share ? 'Share' : 'Mean'}, ${wave}`,
		sd: (wave) => `Spread (sd), ${wave}`
	},
	panel: {
		title: 'Who answered twice',
		sentence: (people, change, margin, p) =>
			`${people} people answered the survey twice. Their own change gives ${change} (${margin}), with a probability of ${p} (Welch).`,
		noTest: (people, change) =>
			`${people} people answered the survey twice. Their own change gives ${change}. Nobody changed differently from another, so no probability can be calculated.`,
		apart: 'This second test does not count in Holm’s correction.'
	},
	assumptions: {
		title: 'What we assume',
		items: (fewest, threshold, weighted) => [
			...(weighted
				? [
						'Answers count by the weights in the file. “Worth” is how many plain answers are as sure.',
						'The test compares two groups of people. Whoever answered twice counts as one person in it, except where their number is hidden.'
					]
				: [
						'Every answer counts the same: the file has no weights, or they are all alike.',
						'The test compares two groups of people. Whoever answered twice counts as two people in it.'
					]),
			`The test on those who answered twice is made from ${fewest} people a side. The same code in the same area is the same person.`,
			`We do not show groups of fewer than ${threshold} people. For a share that holds for those who said yes too, and for those who said no.`,
			'That holds for each area by itself, not only for a whole side: else a small group follows from two choices. An area that is too small counts together with its neighbour of the publication plan, or not at all.'
		]
	}
};

export const compareRowsWords = { nl, en } as const satisfies Record<Language, typeof nl>;

/** A p-value with two decimals, small ones as `< 0,01`. */
export const formatP = (p: number, language: Language): string =>
	p < 0.01 ? `<${noBreak}${formatNumber(0.01, 2, language)}` : formatNumber(p, 2, language);
