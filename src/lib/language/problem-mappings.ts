// Sentences about what a mapping has no word for, and about mappings that fit or do not fit a file; nl and en.
import type { Language } from '../domain/text.ts';
import { fileSentences } from './problem-files.ts';
import { listed, nameSentences } from './problem-names.ts';
import { phrase } from './phrases.ts';
import { formSentences, type Facts, type Sentences } from './problem-forms.ts';

/** What a file of another program is called, by the kind that it was recognised as. */
const foreignNames: Readonly<Record<string, string>> = {
	'statline-v3': 'een tabel van StatLine | a table of StatLine',
	'statline-v4': 'een tabel van StatLine | a table of StatLine',
	kwb: 'een bestand Kerncijfers wijken en buurten | a file of key figures of neighbourhoods (CBS)',
	sav: 'een bestand van SPSS | a file of SPSS',
	limesurvey: 'een uitvoer van LimeSurvey | an export of LimeSurvey',
	qualtrics: 'een uitvoer van Qualtrics | an export of Qualtrics',
	forms: 'een uitvoer van Microsoft Forms | an export of Microsoft Forms',
	zrm: 'een uitvoer met scores van de Zelfredzaamheid-Matrix | an export with scores of the Self-Sufficiency Matrix'
};

/** Undefined where the file was recognised as none of them. */
function withoutMapping(language: Language, { fact }: Facts): string | undefined {
	const row = foreignNames[fact('kind')];
	if (row === undefined) return undefined;
	const name = phrase(row, {}, language);
	return {
		nl: `dit is ${name}, maar geen koppeling in mappings/ past erop. Maak er een: wijs aan welke kolom wat is.`,
		en: `this is ${name}, but no mapping in mappings/ fits it. Make one: point out which column is what.`
	}[language];
}

/** Undefined where it is no mapping that fits twice. */
function fittingTwice(language: Language, { fact }: Facts): string | undefined {
	const names = listed(fact('names').split('\n'), language);
	if (fact('reason') === 'editions')
		return {
			nl: `deze scores kunnen van ${names} van de Zelfredzaamheid-Matrix zijn. Zeg in de koppeling welke: zrm: edition.`,
			en: `these scores may be of ${names} of the Self-Sufficiency Matrix. Say in the mapping which: zrm: edition.`
		}[language];
	if (fact('reason') !== 'mappings') return undefined;
	return {
		nl: `twee of meer koppelingen passen op dit bestand: ${names}. Kies er een, of maak onder recognise duidelijk welke voor dit bestand is.`,
		en: `two or more mappings fit this file: ${names}. Choose one, or make clear under recognise which is for this file.`
	}[language];
}

/** Why a file of another program cannot be opened as what it seems. */
const refusals: Readonly<Record<string, string>> = {
	'sav-no-sav':
		'dit begint als een bestand van SPSS, maar is het niet. Bewaar het in SPSS opnieuw als .sav, of als CSV. | this begins as a file of SPSS, but is none. Save it in SPSS as .sav again, or as CSV.',
	'sav-truncated':
		'dit bestand van SPSS houdt te vroeg op. Het is niet half gelezen: vraag de leverancier het opnieuw te sturen. | this file of SPSS ends too early. It was not half read: ask the supplier to send it again.',
	'sav-packing':
		'dit bestand van SPSS is beschadigd, of samengeperst op een manier die wij niet kennen. Bewaar het in SPSS opnieuw als .sav. | this file of SPSS is damaged, or packed in a way that we do not know. Save it in SPSS as .sav again.',
	'sav-too-large':
		'dit bestand van SPSS wordt bij het uitpakken veel groter dan een vragenlijst kan zijn, en is niet uitgepakt. Vraag de leverancier om alleen de vragen die nodig zijn. | this file of SPSS unpacks to far more than a survey can be, and was not unpacked. Ask the supplier for only the questions that are needed.',
	'statline-no-json':
		'dit lijkt een antwoord van StatLine, maar is geen geldige JSON. Haal het opnieuw op. | this looks like an answer of StatLine, but is no valid JSON. Fetch it again.',
	'statline-no-list':
		'dit lijkt een antwoord van StatLine, maar er staat geen lijst “value” met rijen in. Haal de tabel zelf op. | this looks like an answer of StatLine, but holds no list “value” of rows. Fetch the table itself.',
	'statline-empty': 'dit bestand is leeg. Haal het opnieuw op. | this file is empty. Fetch it again.'
};

function refused(language: Language, { fact }: Facts): string | undefined {
	const row = refusals[fact('reason')];
	return row === undefined ? undefined : phrase(row, {}, language);
}

const label = (fact: Facts['fact']): string => (fact('label') === '' ? '' : ` (${fact('label')})`);

export const mappingSentences = {
	'two-tables-fit': {
		nl: (facts) => fittingTwice('nl', facts) ?? phrase(nameSentences['two-tables-fit'], facts, 'nl'),
		en: (facts) => fittingTwice('en', facts) ?? phrase(nameSentences['two-tables-fit'], facts, 'en')
	},
	'not-recognised': {
		nl: (facts) => withoutMapping('nl', facts) ?? phrase(nameSentences['not-recognised'], facts, 'nl'),
		en: (facts) => withoutMapping('en', facts) ?? phrase(nameSentences['not-recognised'], facts, 'en')
	},
	'unreadable-file': {
		nl: (facts) => refused('nl', facts) ?? phrase(fileSentences['unreadable-file'], facts, 'nl'),
		en: (facts) => refused('en', facts) ?? phrase(fileSentences['unreadable-file'], facts, 'en')
	},
	'truncated-row': {
		nl: (facts) =>
			facts.fact('reason') === 'one-page'
				? 'dit is één bladzijde van een langer antwoord. Haal de volgende bladzijden ook op (nextLink) en lever ze erbij.'
				: phrase(formSentences['truncated-row'], facts, 'nl'),
		en: (facts) =>
			facts.fact('reason') === 'one-page'
				? 'this is one page of a longer answer. Fetch the next pages too (nextLink) and deliver them with it.'
				: phrase(formSentences['truncated-row'], facts, 'en')
	},
	'bad-value': {
		nl: (facts) =>
			facts.fact('reason') === 'mapping'
				? `deze koppeling is niet te gebruiken: ${facts.column} klopt niet (${facts.fact('fault')}). Verbeter die regel, of maak de koppeling opnieuw.`
				: phrase(formSentences['bad-value'], facts, 'nl'),
		en: (facts) =>
			facts.fact('reason') === 'mapping'
				? `this mapping cannot be used: ${facts.column} is not right (${facts.fact('fault')}). Correct that line, or make the mapping again.`
				: phrase(formSentences['bad-value'], facts, 'en')
	},
	'unmapped-value': {
		nl: ({ value, column, fact }) => {
			if (fact('reason') === 'stand-in')
				return `${value} in kolom ${column} is geen cijfer: zulke getallen staan voor “geen cijfer”. Noem het in de koppeling onder missing als het niet is gemeten, of onder hidden als de bron het geheimhoudt.`;
			if (fact('reason') === 'level')
				return `${value} in kolom ${column} is geen niveau van de Zelfredzaamheid-Matrix: dat zijn 1 tot en met 5. Verbeter de cel, of maak die leeg als het domein niet is beoordeeld.`;
			if (fact('reason') === 'domain')
				return `${value} in kolom ${column} is geen domein van de Zelfredzaamheid-Matrix van ${fact('edition')}. Verbeter de naam, of kies in de koppeling de andere uitgave.`;
			return `de koppeling heeft voor ${value}${label(fact)} in kolom ${column} geen woord in kolom ${fact('ours')}. Deze rij is niet overgenomen. Kies wat het is, of noem het onder missing als het “niet ingevuld” betekent.`;
		},
		en: ({ value, column, fact }) => {
			if (fact('reason') === 'stand-in')
				return `${value} in column ${column} is no figure: such numbers stand for “no figure”. Name it in the mapping under missing if it was not measured, or under hidden if the source holds it back.`;
			if (fact('reason') === 'level')
				return `${value} in column ${column} is no level of the Self-Sufficiency Matrix: those are 1 to 5. Correct the cell, or empty it if the domain was not assessed.`;
			if (fact('reason') === 'domain')
				return `${value} in column ${column} is no domain of the Self-Sufficiency Matrix of ${fact('edition')}. Correct the name, or choose the other edition in the mapping.`;
			return `the mapping has no word in column ${fact('ours')} for ${value}${label(fact)} in column ${column}. This row was not taken over. Choose what it is, or name it under missing if it means “not filled in”.`;
		}
	},
	'split-domain': {
		nl: ({ column, fact }) =>
			`huishouden ${fact('household')} zou op ${fact('date')} in leefgebied ${fact('domain')} meer dan één trede krijgen: ${fact('rungs')} (kolom ${column}). Er is geen trede overgenomen, ook geen gemiddelde. Noem in de koppeling onder zrm: first welk domein voorgaat, of verbeter een van de niveaus.`,
		en: ({ column, fact }) =>
			`household ${fact('household')} would get more than one rung in life domain ${fact('domain')} on ${fact('date')}: ${fact('rungs')} (column ${column}). No rung was taken over, nor a mean. Name in the mapping under zrm: first which domain goes before, or correct one of the levels.`
	}
} satisfies Sentences;
