// The problem sentences that take several forms, by what exactly the check found; nl and en together.
import type { ProblemCode } from '../domain/problem.ts';
import type { Language } from '../domain/text.ts';
import { causeInHeader, causeInRows, causeOfExtra } from './problem-causes.ts';
import { badValueInJson } from './problem-files.ts';
import type { Phrase } from './phrases.ts';
import { unanswered, writtenByProgram, writtenNumber } from './problem-written.ts';

/** What a sentence is made from: the offending text in quotes, the column, and the facts that the check found. */
export interface Facts {
	value: string;
	column: string;
	file: string;
	/** Empty when the check found no such fact. */
	fact: (name: string) => string;
}
export type Sentence = (facts: Facts) => string;
/** By code of the problem. */
export type Sentences = Partial<Record<ProblemCode, Phrase<Facts>>>;

/** A spreadsheet that takes a code for a number leaves its noughts out. */
function withoutNoughts(
	{ value, column, fact }: Facts,
	thing: Record<Language, string>,
	language: Language
): string | undefined {
	if (fact('reason') !== 'noughts') return undefined;
	return {
		nl: `${value} in kolom ${column} is niet bekend als ${thing.nl}, maar “${fact('even')}” wel. Excel laat nullen vooraan weg. Zet de kolom op Tekst, en schrijf de code overal gelijk.`,
		en: `${value} in column ${column} is not known as ${thing.en}, but “${fact('even')}” is. Excel leaves out noughts in front. Make the column Text, and write the code the same everywhere.`
	}[language];
}

/** A reference to something that is not there. */
export const unknown = (
	thing: Record<Language, string>,
	remedy: Record<Language, string>
): Record<Language, Sentence> => ({
	nl: (facts) =>
		facts.fact('empty')
			? `kolom ${facts.column} is leeg. Vul ${thing.nl} in.`
			: (writtenByProgram(facts, 'nl') ??
				withoutNoughts(facts, thing, 'nl') ??
				`${facts.value} in kolom ${facts.column} is niet bekend als ${thing.nl}. ${remedy.nl}`),
	en: (facts) =>
		facts.fact('empty')
			? `column ${facts.column} is empty. Fill in ${thing.en}.`
			: (writtenByProgram(facts, 'en') ??
				withoutNoughts(facts, thing, 'en') ??
				`${facts.value} in column ${facts.column} is not known as ${thing.en}. ${remedy.en}`)
});

export const outOfScale = (thing: Record<Language, string>): Record<Language, Sentence> => ({
	nl: ({ value, column, file, fact }) =>
		`${thing.nl} ${value} in kolom ${column} valt buiten de schaal van ${fact('min')} tot en met ${fact('max')}. Controleer het getal.${unanswered(file, 'nl')}`,
	en: ({ value, column, file, fact }) =>
		`${thing.en} ${value} in column ${column} lies outside the scale from ${fact('min')} to ${fact('max')}. Check the number.${unanswered(file, 'en')}`
});

export const formSentences = {
	'bad-value': {
		nl: (facts) => {
			const { value, column, fact } = facts;
			const inJson = badValueInJson(facts, 'nl') ?? writtenByProgram(facts, 'nl');
			if (inJson !== undefined) return inJson;
			if (fact('empty')) return `kolom ${column} is leeg. Vul de cel in.`;
			const said: Record<string, string> = {
				words: `${value} mag niet in kolom ${column}. Gebruik een van deze woorden: ${fact('allowed')}.`,
				slug: `${value} is geen goede naam voor kolom ${column}. Gebruik alleen kleine letters, cijfers en streepjes.`,
				share: `${value} in kolom ${column} is geen aandeel. Schrijf een aandeel als getal van 0 tot 1: 37% is 0,37.`,
				margin: `de grens ${value} in kolom ${column} ligt aan de verkeerde kant van ${fact('figure')}. Controleer value, lower en upper.`,
				negative: `${value} in kolom ${column} is kleiner dan nul. Dat kan niet: controleer het getal.`,
				'whole-answer': `${value} in kolom ${column} is geen heel getal. Vul het antwoord in zoals het gegeven is.`,
				'no-amount': `kolom ${column} is leeg, en kolom contacts ook. Vul in hoe vaak of hoe lang het was.`,
				'weight-zero': `het gewicht ${value} in kolom ${column} laat dit antwoord niet meetellen. Laat de rij weg, of vul een gewicht boven nul in.`,
				'weight-missing': `kolom ${column} is leeg, terwijl andere antwoorden van ${fact('wave')} wel een gewicht hebben. Vul het gewicht in, of maak de kolom voor die hele meting leeg.`,
				'yes-or-no': `${value} in kolom ${column} kan niet: bij ${fact('indicator')} is het antwoord 0 (nee) of 1 (ja).${unanswered(facts.file, 'nl')}`
			};
			return said[fact('reason')] ?? `${value} in kolom ${column} is niet te gebruiken. Controleer de cel.`;
		},
		en: (facts) => {
			const { value, column, fact } = facts;
			const inJson = badValueInJson(facts, 'en') ?? writtenByProgram(facts, 'en');
			if (inJson !== undefined) return inJson;
			if (fact('empty')) return `column ${column} is empty. Fill in the cell.`;
			const said: Record<string, string> = {
				words: `${value} is not allowed in column ${column}. Use one of these words: ${fact('allowed')}.`,
				slug: `${value} is no proper id for column ${column}. Use only lowercase letters, digits and hyphens.`,
				share: `${value} in column ${column} is no share. Write a share as a number from 0 to 1: 37% is 0.37.`,
				margin: `the limit ${value} in column ${column} lies on the wrong side of ${fact('figure')}. Check value, lower and upper.`,
				negative: `${value} in column ${column} is below zero. That cannot be: check the number.`,
				'whole-answer': `${value} in column ${column} is no whole number. Fill in the answer as it was given.`,
				'no-amount': `column ${column} is empty, and so is column contacts. Fill in how often or how long it was.`,
				'weight-zero': `the weight ${value} in column ${column} lets this answer count for nothing. Leave the row out, or fill in a weight above zero.`,
				'weight-missing': `column ${column} is empty, while other answers of ${fact('wave')} have a weight. Fill in the weight, or empty the column for that whole wave.`,
				'yes-or-no': `${value} in column ${column} cannot be: for ${fact('indicator')} the answer is 0 (no) or 1 (yes).${unanswered(facts.file, 'en')}`
			};
			return said[fact('reason')] ?? `${value} in column ${column} cannot be used. Check the cell.`;
		}
	},
	'bad-number': {
		nl: (facts) => {
			const { value, column, fact } = facts;
			if (fact('empty') === 'answer')
				return `kolom ${column} is leeg in ${fact('count') === '1' ? 'deze rij' : `${fact('count')} rijen, waarvan dit de eerste is`}. Is de vraag niet beantwoord, laat de rij dan weg; vul anders het antwoord in.`;
			const written = writtenNumber(facts, 'nl');
			if (written !== undefined) return written;
			if (fact('empty') === 'figure')
				return `er staat geen cijfer in deze rij (kolom ${column} en verder). Vul de tellingen, het gemiddelde of de schatting in, of een punt (.) als de bron het cijfer geheimhoudt.`;
			if (fact('empty') === 'part')
				return `kolom ${column} is leeg. Deze horen samen ingevuld te zijn: ${fact('columns')}.`;
			if (fact('empty')) return `kolom ${column} is leeg. Vul een getal in.`;
			return `${value} in kolom ${column} is geen getal. Gebruik alleen cijfers met een komma of punt, zonder eenheid of procentteken.`;
		},
		en: (facts) => {
			const { value, column, fact } = facts;
			if (fact('empty') === 'answer')
				return `column ${column} is empty in ${fact('count') === '1' ? 'this row' : `${fact('count')} rows, of which this is the first`}. If the question was not answered, leave the row out; else fill in the answer.`;
			const written = writtenNumber(facts, 'en');
			if (written !== undefined) return written;
			if (fact('empty') === 'figure')
				return `this row holds no figure (column ${column} and on). Fill in the counts, the mean or the estimate, or a point (.) if the source hides the figure.`;
			if (fact('empty') === 'part')
				return `column ${column} is empty. These belong together: ${fact('columns')}.`;
			if (fact('empty')) return `column ${column} is empty. Fill in a number.`;
			return `${value} in column ${column} is no number. Use only digits with a comma or point, without a unit or percent sign.`;
		}
	},
	'bad-period': {
		nl: (facts) => {
			const { value, column, fact } = facts;
			const written = writtenByProgram(facts, 'nl');
			if (written !== undefined) return written;
			if (fact('empty')) return `kolom ${column} is leeg. Vul een periode in, zoals 2010-Q2.`;
			const wanted: Record<string, string> = {
				year: 'Deze indicator heeft jaarcijfers: schrijf een jaar, zoals 2012',
				quarter: 'Schrijf een kwartaal, zoals 2010-Q2'
			};
			return `${value} in kolom ${column} is hier geen goede periode. ${wanted[fact('wanted')] ?? 'Schrijf een kwartaal (2010-Q2) of een jaar (2012)'}.`;
		},
		en: (facts) => {
			const { value, column, fact } = facts;
			const written = writtenByProgram(facts, 'en');
			if (written !== undefined) return written;
			if (fact('empty')) return `column ${column} is empty. Fill in a period, such as 2010-Q2.`;
			const wanted: Record<string, string> = {
				year: 'This indicator has yearly figures: write a year, such as 2012',
				quarter: 'Write a quarter, such as 2010-Q2'
			};
			return `${value} in column ${column} is no proper period here. ${wanted[fact('wanted')] ?? 'Write a quarter (2010-Q2) or a year (2012)'}.`;
		}
	},
	'bad-encoding': {
		nl: ({ column, fact }) => {
			if (fact('coding') === 'binary')
				return 'dit is geen tekstbestand. Open het in Excel en sla het op als CSV UTF-8.';
			if (fact('coding'))
				return `het bestand is opgeslagen als ${fact('coding')}. Sla het op als CSV UTF-8 (in Excel: Opslaan als).`;
			return `kolom ${column} bevat onleesbare tekens. Sla het bestand opnieuw op als CSV UTF-8 en controleer de cel.`;
		},
		en: ({ column, fact }) => {
			if (fact('coding') === 'binary')
				return 'this is no text file. Open it in Excel and save it as CSV UTF-8.';
			if (fact('coding'))
				return `the file is saved as ${fact('coding')}. Save it as CSV UTF-8 (in Excel: Save as).`;
			return `column ${column} holds unreadable characters. Save the file again as CSV UTF-8 and check the cell.`;
		}
	},
	'missing-column': {
		nl: (facts) =>
			causeInHeader(facts, 'nl') ??
			(facts.fact('times')
				? `kolom ${facts.column} staat er ${facts.fact('times')} keer. Laat er één staan.`
				: `kolom ${facts.column} ontbreekt. Voeg deze kolom toe, met precies deze naam.`),
		en: (facts) =>
			causeInHeader(facts, 'en') ??
			(facts.fact('times')
				? `column ${facts.column} stands there ${facts.fact('times')} times. Keep one.`
				: `column ${facts.column} is missing. Add this column, with exactly this name.`)
	},
	'truncated-row': {
		nl: (facts) => {
			const { fact } = facts;
			const cause = causeInRows(facts, 'nl');
			if (cause !== undefined) return cause;
			if (fact('reason') === 'quote')
				return 'een aanhalingsteken in deze rij heeft geen begin of einde. Herstel het, of verdubbel aanhalingstekens binnen een tekst.';
			if (fact('reason') === 'unread')
				return `in ${fact('count')} ${fact('count') === '1' ? 'rij' : 'rijen'} heeft een aanhalingsteken geen begin of einde. Het bestand is groter dan ${fact('size')} MB en is daarom verder niet nagekeken. Herstel die rijen en controleer opnieuw.`;
			return `deze rij heeft ${fact('found')} cellen, de kop ${fact('expected')}. Vul de rij aan, of zet een tekst met het scheidingsteken tussen aanhalingstekens.`;
		},
		en: (facts) => {
			const { fact } = facts;
			const cause = causeInRows(facts, 'en');
			if (cause !== undefined) return cause;
			if (fact('reason') === 'quote')
				return 'a quotation mark in this row has no beginning or end. Repair it, or double the marks inside a text.';
			if (fact('reason') === 'unread')
				return `in ${fact('count')} ${fact('count') === '1' ? 'row' : 'rows'} a quotation mark has no beginning or end. The file is larger than ${fact('size')} MB, so the rest of it was not checked. Repair those rows and check again.`;
			return `this row has ${fact('found')} cells, the header ${fact('expected')}. Complete the row, or quote a text that holds the delimiter.`;
		}
	},
	'extra-column': {
		nl: (facts) =>
			causeOfExtra(facts, 'nl') ??
			(facts.fact('count')
				? `${facts.fact('count')} kolommen, vanaf kolom ${facts.column || facts.fact('place')}, horen niet bij dit bestand. Het zijn er zo veel dat ze niet worden bewaard. Haal ze weg uit de kop.`
				: `kolom ${facts.column || facts.fact('place')} hoort niet bij dit bestand. De kolom blijft bewaard maar wordt niet gebruikt; controleer of de naam goed is gespeld.`),
		en: (facts) =>
			causeOfExtra(facts, 'en') ??
			(facts.fact('count')
				? `${facts.fact('count')} columns, from column ${facts.column || facts.fact('place')} on, do not belong to this file. They are so many that they are not kept. Take them out of the header.`
				: `column ${facts.column || facts.fact('place')} does not belong to this file. It is kept but not used; check the spelling of its name.`)
	},
	'kind-mismatch': {
		nl: ({ column, fact }) =>
			fact('kind') === 'mean'
				? `${fact('indicator')} is een gemiddelde, maar kolom ${column} is ingevuld. Maak die leeg en vul mean, sd en n in.`
				: `${fact('indicator')} is een aandeel, maar kolom ${column} is ingevuld. Maak die leeg en vul numerator en denominator in.`,
		en: ({ column, fact }) =>
			fact('kind') === 'mean'
				? `${fact('indicator')} is a mean, but column ${column} is filled. Empty it and fill in mean, sd and n.`
				: `${fact('indicator')} is a share, but column ${column} is filled. Empty it and fill in numerator and denominator.`
	}
} satisfies Sentences;
