// One plain sentence a problem, in Dutch and English: where it is, what is wrong and what to do about it.
import { lifeDomainIds } from '../domain/life-domain.ts';
import type { Problem, ProblemCode } from '../domain/problem.ts';
import type { Language } from '../domain/text.ts';
import { deliverySentences } from './problem-deliveries.ts';
import { fileSentences } from './problem-files.ts';
import { formSentences, outOfScale, unknown, type Facts } from './problem-forms.ts';
import { phrase, type Phrase } from './phrases.ts';
import { mappingSentences } from './problem-mappings.ts';
import { nameSentences } from './problem-names.ts';
import { unlikelySentences, badDate } from './problem-written.ts';

const ofQuestionnaire = unknown(
	{ nl: 'een vraag van deze groep', en: 'an item of this group' },
	{
		nl: 'Gebruik een nummer uit indicators/questionnaire.yaml, zoals 4F.',
		en: 'Use a number from indicators/questionnaire.yaml, such as 4F.'
	}
);
const ofClients = unknown(
	{ nl: 'een vraag aan cliënten', en: 'an item for clients' },
	{
		nl: 'Gebruik een item uit indicators/experience.yaml, of voeg het daar toe.',
		en: 'Use an item from indicators/experience.yaml, or add it there.'
	}
);

const sentences: Record<ProblemCode, Phrase<Facts>> = {
	...deliverySentences,
	...fileSentences,
	...formSentences,
	...nameSentences,
	...mappingSentences,
	...unlikelySentences,
	'missing-file': `het bestand ontbreekt. Zet {file} in de map. | the file is missing. Put {file} in the folder.`,
	'empty-file': `het bestand is leeg. Zet er ten minste de regel met kolomnamen in. | the file is empty. Put at least the line with column names in it.`,
	'ambiguous-number': `{value} in kolom {column} kan {thousands} of {decimal} (met decimale punt) zijn, en de rest van de kolom beslist dat niet. Schrijf het getal zonder scheiding van duizendtallen, of met een ander aantal decimalen. | {value} in column {column} may be {thousands} or {decimal} (with a decimal point), and the rest of the column does not decide. Write it without a thousands separator, or with another number of decimals.`,
	'bad-date': badDate,
	'unknown-indicator': unknown(
		{ nl: 'een indicator', en: 'an indicator' },
		{
			nl: 'Gebruik de id van een bestand in indicators/, of voeg zo’n bestand toe.',
			en: 'Use the id of a file in indicators/, or add such a file.'
		}
	),
	'unknown-area': unknown(
		{ nl: 'een gebied', en: 'an area' },
		{
			nl: 'Gebruik een id uit areas.csv, of voeg het gebied daar toe.',
			en: 'Use an id from areas.csv, or add the area there.'
		}
	),
	'unknown-domain': unknown(
		{ nl: 'een leefgebied', en: 'a life domain' },
		{
			nl: `Kies: ${lifeDomainIds.slice(0, -1).join(', ')} of ${lifeDomainIds.at(-1)}.`,
			en: `Choose: ${lifeDomainIds.slice(0, -1).join(', ')} or ${lifeDomainIds.at(-1)}.`
		}
	),
	'unknown-result': unknown(
		{ nl: 'een gezinsresultaat', en: 'a family result' },
		{ nl: 'Gebruik een id uit indicators/family.yaml.', en: 'Use an id from indicators/family.yaml.' }
	),
	'unknown-item': {
		nl: (facts) => (facts.file === 'clients.csv' ? ofClients : ofQuestionnaire).nl(facts),
		en: (facts) => (facts.file === 'clients.csv' ? ofClients : ofQuestionnaire).en(facts)
	},
	'unknown-household': unknown(
		{ nl: 'een huishouden', en: 'a household' },
		{
			nl: 'Gebruik een pseudoniem uit households.csv, of voeg het huishouden daar toe.',
			en: 'Use a pseudonym from households.csv, or add the household there.'
		}
	),
	'duplicate-key': `{value} staat ook al in rij {first} ({column}). Verwijder een van de twee rijen. | {value} already stands in row {first} ({column}). Remove one of the two rows.`,
	'counted-twice': `rij {first} geeft hetzelfde al voor het geheel waar dit een deel van is (kolom {column}), dus het zou dubbel tellen. Verwijder de rij van het geheel, of alle rijen van de delen. | row {first} gives the same for the whole that this is a part of (column {column}), so it would count twice. Remove the row of the whole, or all rows of its parts.`,
	'numerator-above-denominator': `de teller {value} in kolom {column} is groter dan de noemer {denominator}. Controleer beide. | the numerator {value} in column {column} is larger than the denominator {denominator}. Check both.`,
	'negative-count': `het aantal {value} in kolom {column} is negatief. Controleer het aantal. | the count {value} in column {column} is negative. Check the count.`,
	'fractional-count': `het aantal {value} in kolom {column} is geen heel getal. Vul een heel aantal in. | the count {value} in column {column} is not whole. Fill in a whole number.`,
	'zero-denominator': `kolom {column} is nul, dus is er niets om door te delen. Laat de rij weg, of vul een punt (.) in als de bron het cijfer geheimhoudt. | column {column} is zero, so there is nothing to divide by. Leave the row out, or fill in a point (.) if the source hides the figure.`,
	'rung-out-of-range': `trede {value} in kolom {column} bestaat niet. Vul een heel getal van {min} tot en met {max} in. | rung {value} in column {column} does not exist. Fill in a whole number from {min} to {max}.`,
	'score-out-of-range': outOfScale({ nl: 'de score', en: 'the score' }),
	'mean-out-of-range': outOfScale({ nl: 'het gemiddelde', en: 'the mean' }),
	'date-in-future': `{value} in kolom {column} ligt na vandaag ({today}). Controleer de datum of periode. | {value} in column {column} lies after today ({today}). Check the date or period.`,
	'date-before-programme': `{value} in kolom {column} ligt meer dan tien jaar voor de start (vóór {earliest}). Controleer het jaartal. | {value} in column {column} lies more than ten years before the start (before {earliest}). Check the year.`,
	'date-after-end': `{value} in kolom {column} ligt na het einde van de begeleiding van dit huishouden ({ended}). Controleer beide datums. | {value} in column {column} lies after the support of this household ended ({ended}). Check both dates.`,
	'date-out-of-order': `{value} in kolom {column} ligt vóór {date} in kolom {other}. Controleer beide datums. | {value} in column {column} lies before {date} in column {other}. Check both dates.`,
	'period-gap': {
		nl: ({ column, fact }) =>
			`in de reeks ${fact('indicator')} van ${fact('area')} ontbreekt (kolom ${column}) ${fact('from') === fact('to') ? fact('from') : `${fact('from')} tot en met ${fact('to')}`}. Lever de kwartalen na, of leg de onderbreking vast in breaks.csv.`,
		en: ({ column, fact }) =>
			`the series ${fact('indicator')} of ${fact('area')} misses (column ${column}) ${fact('from') === fact('to') ? fact('from') : `${fact('from')} to ${fact('to')}`}. Deliver the quarters, or record the break in breaks.csv.`
	},
	'area-cycle': `dit gebied is een deel van zichzelf: {path}. Herstel kolom {column} in een van deze rijen. | this area is a part of itself: {path}. Correct column {column} in one of these rows.`,
	'sum-mismatch': `de delen ({parts}) tellen in kolom {column} op tot {sum}, meer dan {value} van het geheel. Controleer de aantallen. | the parts ({parts}) add up to {sum} in column {column}, more than the {value} of the whole. Check the counts.`,
	'bsn-like': `kolom {column} bevat een getal dat een burgerservicenummer kan zijn. Verwijder het en gebruik een pseudoniem. | column {column} holds a number that may be a citizen service number. Remove it and use a pseudonym.`,
	'missing-consent': {
		nl: ({ column, fact }) =>
			fact('withdrawn')
				? `huishouden ${fact('household')} heeft de toestemming ingetrokken, maar staat nog in ${fact('files')}. Verwijder die rijen, of controleer kolom ${column}.`
				: `huishouden ${fact('household')} heeft geen datum van toestemming, maar staat wel in ${fact('files')}. Vul kolom ${column} in, of verwijder die rijen.`,
		en: ({ column, fact }) =>
			fact('withdrawn')
				? `household ${fact('household')} withdrew its consent, but still stands in ${fact('files')}. Remove those rows, or check column ${column}.`
				: `household ${fact('household')} has no date of consent, but stands in ${fact('files')}. Fill in column ${column}, or remove those rows.`
	}
};

/** Longer cells are cut in a sentence; the problem itself keeps them whole. */
const quoted = (text: string): string => `“${text.length > 60 ? `${text.slice(0, 59)}…` : text}”`;

/** What is wrong and what to do, without its place. */
export function problemSentence(problem: Problem, language: Language): string {
	const facts = {
		...problem.parameters,
		value: quoted(problem.value ?? ''),
		column: problem.column ?? '',
		file: problem.file,
		fact: (name: string) => problem.parameters[name] ?? ''
	};
	return phrase<Facts>(sentences[problem.code], facts, language);
}

const rowWords: Record<Language, string> = { nl: 'rij', en: 'row' };
/** What is no table has lines. */
const lineWords: Record<Language, string> = { nl: 'regel', en: 'line' };

const isTable = /\.(csv|tsv|txt|xlsx|xlsm|ods|sav)$/i;

/** `observations.csv, rij 12: …`: the place, what is wrong and what to do. */
export function problemMessage(problem: Problem, language: Language): string {
	const kind = isTable.test(problem.file) ? rowWords : lineWords;
	const row = problem.row === null ? '' : `, ${kind[language]} ${problem.row}`;
	return `${problem.file}${row}: ${problemSentence(problem, language)}`;
}
