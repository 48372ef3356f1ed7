// Where a number comes from, in words: the arithmetic, the question, the file and its rows.
import type { Language } from '../../../domain/text.ts';

const nl = {
	of: (number: string) => `Herkomst van ${number}`,
	ofHidden: 'Herkomst van dit verborgen cijfer',
	show: 'Laat de herkomst zien',
	close: 'Sluit',
	how: 'Berekening',
	question: 'Vraag aan de gegevens',
	parameters: 'Ingevuld bij elk vraagteken, op volgorde',
	rows: 'Regels',
	rowsOf: (file: string, rows: string, many: boolean) => `${file}, ${many ? 'rijen' : 'rij'} ${rows}`,
	added: 'opgeteld uit surveys.csv; antwoorden van mensen publiceren wij niet',
	hash: 'Controlegetal (SHA-256) van het bestand',
	fileSize: (rows: string) => `${rows} rijen in totaal`,
	definitionFile: 'Staat in het definitiebestand van dit doel',
	divided: (numerator: string, denominator: string, value: string) =>
		`${numerator} gedeeld door ${denominator} = ${value}.`,
	wilson: (confidence: string, lower: string, upper: string) =>
		`Kansmarge: Wilson, ${confidence}: ${lower} tot ${upper}.`,
	student: (confidence: string, n: string, sd: string, lower: string, upper: string) =>
		`Kansmarge: Student t, ${confidence}, ${n} antwoorden met spreiding ${sd}: ${lower} tot ${upper}.`,
	weighted: (value: string, n: string, worth: string) =>
		`Het gewogen cijfer van ${n} antwoorden is ${value}. Met hun gewichten zijn zij zo zeker als ${worth} gewone antwoorden.`,
	studentWeighted: (confidence: string, worth: string, lower: string, upper: string) =>
		`Kansmarge: Student t, ${confidence}, als van ${worth} gewone antwoorden: ${lower} tot ${upper}.`,
	togetherWeighted: (n: string, worth: string, value: string) =>
		`Alle ${n} antwoorden samen geven ${value}; elk gebied telt mee naar wat zijn antwoorden wegen. Samen zo zeker als ${worth} gewone antwoorden.`,
	average: (value: string, n: string) => `Het gemiddelde van ${n} antwoorden is ${value}.`,
	published: (value: string) => `De bron publiceert dit cijfer zo: ${value}. Aantallen geeft zij niet.`,
	publishedMargin: (lower: string, upper: string) =>
		`Ook de kansmarge komt van de bron: ${lower} tot ${upper}.`,
	widened: (factor: string) =>
		`Deze registratie varieert ${factor} keer zo veel als toeval. Voor de kansmarge zijn teller en noemer daarom door ${factor} gedeeld.`,
	hidden: {
		source: 'De bron verbergt dit cijfer. Wij tonen het niet en rekenen er niet mee.',
		programme:
			'De regel voor kleine aantallen verbergt dit cijfer. Wij tonen het niet en rekenen er niet mee.'
	},
	line: (baseline: string, target: string, elapsed: string, total: string, value: string) =>
		`De rechte lijn van nulmeting naar streefwaarde: ${baseline} + (${target} − ${baseline}) × ${elapsed} / ${total} = ${value}.`,
	lineQuarters: (elapsed: string, total: string) => `Na ${elapsed} van de ${total} kwartalen.`,
	plan: (value: string) => `${value} staat in het projectplan. Het is niet gemeten maar afgesproken.`,
	planBaseline: (value: string) => `${value} staat in het projectplan als beginstand.`,
	difference: (now: string, before: string, value: string) => `${now} − ${before} = ${value}.`,
	together: (parts: string, of: string, value: string) => `(${parts}) gedeeld door (${of}) = ${value}.`,
	togetherMean: (n: string, value: string) =>
		`Het gemiddelde van alle ${n} antwoorden samen is ${value}; elk antwoord telt even zwaar.`,
	togetherAreas: (names: string) => `Samengeteld: ${names}.`,
	provisional: 'Dit cijfer is voorlopig; het kan nog veranderen.',
	status: (value: string, margin: string, path: string, target: string) =>
		`Cijfer ${value}, kansmarge ${margin}, streeflijn ${path}, streefwaarde ${target}.`
};

export type ProvenanceWords = typeof nl;

const en: ProvenanceWords = {
	of: (number) => `Where ${number} comes from`,
	ofHidden: 'Where this hidden figure comes from',
	show: 'Show where it comes from',
	close: 'Close',
	how: 'Calculation',
	question: 'Question put to the data',
	parameters: 'Filled in at each question mark, in order',
	rows: 'Rows',
	rowsOf: (file, rows, many) => `${file}, ${many ? 'rows' : 'row'} ${rows}`,
	added: 'added up from surveys.csv; we do not publish people’s answers',
	hash: 'Checksum (SHA-256) of the file',
	fileSize: (rows) => `${rows} rows in all`,
	definitionFile: 'Stands in the definition file of this goal',
	divided: (numerator, denominator, value) => `${numerator} divided by ${denominator} = ${value}.`,
	wilson: (confidence, lower, upper) => `Margin: Wilson, ${confidence}: ${lower} to ${upper}.`,
	student: (confidence, n, sd, lower, upper) =>
		`Margin: Student t, ${confidence}, ${n} answers with spread ${sd}: ${lower} to ${upper}.`,
	weighted: (value, n, worth) =>
		`The weighted figure of ${n} answers is ${value}. With their weights they are as sure as ${worth} plain answers.`,
	studentWeighted: (confidence, worth, lower, upper) =>
		`Margin: Student t, ${confidence}, as of ${worth} plain answers: ${lower} to ${upper}.`,
	togetherWeighted: (n, worth, value) =>
		`All ${n} answers together give ${value}; each area counts by what its answers weigh. Together as sure as ${worth} plain answers.`,
	average: (value, n) => `The mean of ${n} answers is ${value}.`,
	published: (value) => `The source publishes this figure as it is: ${value}. It gives no counts.`,
	publishedMargin: (lower, upper) => `The margin too comes from the source: ${lower} to ${upper}.`,
	widened: (factor) =>
		`This register varies ${factor} times as much as chance. For the margin numerator and denominator are therefore divided by ${factor}.`,
	hidden: {
		source: 'The source hides this figure. We neither show nor use it.',
		programme: 'The rule for small numbers hides this figure. We neither show nor use it.'
	},
	line: (baseline, target, elapsed, total, value) =>
		`The straight line from baseline to target: ${baseline} + (${target} − ${baseline}) × ${elapsed} / ${total} = ${value}.`,
	lineQuarters: (elapsed, total) => `After ${elapsed} of ${total} quarters.`,
	plan: (value) => `${value} stands in the project plan. It was agreed, not measured.`,
	planBaseline: (value) => `${value} stands in the project plan as the starting point.`,
	difference: (now, before, value) => `${now} − ${before} = ${value}.`,
	together: (parts, of, value) => `(${parts}) divided by (${of}) = ${value}.`,
	togetherMean: (n, value) =>
		`The mean of all ${n} answers together is ${value}; each answer counts the same.`,
	togetherAreas: (names) => `Added together: ${names}.`,
	provisional: 'This figure is provisional; it may still change.',
	status: (value, margin, path, target) =>
		`Figure ${value}, margin ${margin}, target path ${path}, target ${target}.`
};

export const provenanceWords: Record<Language, ProvenanceWords> = { nl, en };
