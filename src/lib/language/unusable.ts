// Why a question cannot be asked, in one line, with what is allowed instead.
import type { Language } from '../domain/text.ts';

type Facts = Readonly<Record<string, string>>;
type Sentence = (facts: Facts) => string;

const nl = {
	usage: () =>
		'Gebruik: npm run figures -- <overview|trend|compare|ladder|results|process|experience|effort|costs|consequences> [--data map] [--before map] [--area id] [--compare id,id] [--indicator id] [--period 2010-Q2] [--from 2009-Q1 --to 2011-Q1] [--experiment id,id --control id,id] [--wave 2010] [--coach K1] [--household-type alone] [--assessor coach|family] [--domain werk] [--confidence 0.9] [--horizon 5] [--usual 2000] [--lang nl|en]',
	'bad-argument': ({ detail }) => `Dit argument klopt niet: ${detail}`,
	'unknown-figure': ({ value, allowed }) =>
		`Het cijferoverzicht "${value}" bestaat niet. Kies uit: ${allowed}.`,
	'unknown-language': ({ value, allowed }) => `De taal "${value}" is er niet. Kies uit: ${allowed}.`,
	'unknown-indicator': ({ value, allowed }) => `De indicator "${value}" bestaat niet. Kies uit: ${allowed}.`,
	'unknown-area': ({ value, allowed }) => `Het gebied "${value}" bestaat niet. Kies uit: ${allowed}.`,
	'unknown-coach': ({ value, allowed }) => `De coach "${value}" komt niet voor. Kies uit: ${allowed}.`,
	'bad-word': ({ option, value, allowed }) => `--${option} "${value}" kan niet. Kies uit: ${allowed}.`,
	'unknown-wave': ({ value, allowed }) =>
		`Van meting "${value}" zijn er geen antwoorden. Kies uit: ${allowed}.`,
	'unknown-period': ({ value, allowed }) =>
		`Van periode "${value}" zijn er geen cijfers. Kies uit: ${allowed}.`,
	'bad-quarter': ({ option, value }) =>
		`--${option} "${value}" is geen kwartaal. Schrijf een kwartaal als 2010-Q2.`,
	'bad-period': ({ option, value }) => `--${option} "${value}" is geen periode. Schrijf 2010-Q2 of 2010.`,
	'bad-confidence': ({ value }) =>
		`--confidence "${value}" kan niet. Geef een getal tussen 0 en 1, zoals 0.95.`,
	'both-sides': ({ value }) => `"${value}" staat aan beide kanten van de vergelijking. Kies één kant.`,
	'part-of': ({ value, whole }) => `"${value}" is een deel van "${whole}". Kies een van de twee.`,
	'wrong-order': ({ from, to }) => `De eerste periode (${from}) moet vóór de laatste (${to}) liggen.`,
	'no-out': () => 'Zeg met --out hoe het bestand moet heten, zoals --out vergelijking.zip.',
	'no-before': () =>
		'Zeg met --before in welke map de gegevens staan zoals zij nu gelden. Wat daarvan anders zou worden, staat in --data.',
	'other-programme': ({ before, after }) =>
		`De twee mappen zijn van verschillende programma’s: "${before}" en "${after}". Kies twee mappen van hetzelfde programma.`,
	'refused-areas': ({ detail }) => `Deze keuze geeft geen cijfers. ${detail}`,
	'no-figures': () =>
		'Er is nog geen enkel cijfer van een doel, dus er is geen kwartaal om te laten zien. Vul observations.csv aan.',
	definitions: ({ detail }) => `De definities zijn niet te gebruiken: ${detail}`,
	reading: () => 'Programma lezen…',
	problems: ({ count }) => `Let op: er zijn ${count} problemen in de bestanden. Zie npm run check-data.`
} satisfies Record<string, Sentence>;

const en: Record<keyof typeof nl, Sentence> = {
	usage: () =>
		nl
			.usage()
			.replace('Gebruik', 'Usage')
			.replace('--data map', '--data folder')
			.replace('--before map', '--before folder'),
	'bad-argument': ({ detail }) => `This argument is not right: ${detail}`,
	'unknown-figure': ({ value, allowed }) => `There is no figure "${value}". Choose from: ${allowed}.`,
	'unknown-language': ({ value, allowed }) => `There is no language "${value}". Choose from: ${allowed}.`,
	'unknown-indicator': ({ value, allowed }) => `There is no indicator "${value}". Choose from: ${allowed}.`,
	'unknown-area': ({ value, allowed }) => `There is no area "${value}". Choose from: ${allowed}.`,
	'unknown-coach': ({ value, allowed }) => `There is no coach "${value}". Choose from: ${allowed}.`,
	'bad-word': ({ option, value, allowed }) => `--${option} "${value}" cannot be. Choose from: ${allowed}.`,
	'unknown-wave': ({ value, allowed }) => `There are no answers of wave "${value}". Choose from: ${allowed}.`,
	'unknown-period': ({ value, allowed }) =>
		`There are no figures of period "${value}". Choose from: ${allowed}.`,
	'bad-quarter': ({ option, value }) => `--${option} "${value}" is no quarter. Write a quarter as 2010-Q2.`,
	'bad-period': ({ option, value }) => `--${option} "${value}" is no period. Write 2010-Q2 or 2010.`,
	'bad-confidence': ({ value }) =>
		`--confidence "${value}" cannot be. Give a number between 0 and 1, such as 0.95.`,
	'both-sides': ({ value }) => `"${value}" stands on both sides of the comparison. Choose one side.`,
	'part-of': ({ value, whole }) => `"${value}" is part of "${whole}". Choose one of the two.`,
	'wrong-order': ({ from, to }) => `The first period (${from}) must lie before the last (${to}).`,
	'no-out': () => 'Say with --out what the file is to be called, such as --out comparison.zip.',
	'no-before': () =>
		'Say with --before which folder holds the data as they count now. What would become of them stands in --data.',
	'other-programme': ({ before, after }) =>
		`The two folders are of different programmes: "${before}" and "${after}". Choose two folders of one programme.`,
	'refused-areas': ({ detail }) => `This choice gives no figures. ${detail}`,
	'no-figures': () =>
		'There is not a single figure of a goal yet, so there is no quarter to show. Complete observations.csv.',
	definitions: ({ detail }) => `The definitions cannot be used: ${detail}`,
	reading: () => 'Reading the programme…',
	problems: ({ count }) => `Mind: there are ${count} problems in the files. See npm run check-data.`
};

export type UnusableKey = keyof typeof nl;

export const unusableSentence = (key: UnusableKey, facts: Facts, language: Language): string =>
	({ nl, en })[language][key](facts);
