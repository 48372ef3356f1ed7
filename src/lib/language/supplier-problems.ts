// What a supplier reads about its delivery: the workbook with marked cells, and the letter that goes with it.
import type { Language } from '../domain/text.ts';
import { formatCount, formatDate, listOf } from './format.ts';

interface Place {
	file: string;
	sheet: string | null;
	row: number | null;
}

const nl = {
	names: { workbook: 'problemen', letter: 'brief' },
	list: 'Problemen',
	title: (count: number) =>
		count === 1 ? '1 probleem in uw levering' : `${formatCount(count, 'nl')} problemen in uw levering`,
	file: 'Bestand',
	sheet: 'Blad',
	row: 'Rij',
	column: 'Kolom',
	value: 'Waarde',
	what: 'Wat er is, en wat u kunt doen',
	code: 'Code',
	rowsOf: (
		file: string,
		sheet: string | null,
		{ shown, all, problems }: { shown: number; all: number; problems: number }
	) =>
		`${file}${sheet === null ? '' : `, blad ${sheet}`}: ${problems === 1 ? '1 probleem' : `${formatCount(problems, 'nl')} problemen`}, ${shown === all ? 'alle rijen' : `${formatCount(shown, 'nl')} van de ${formatCount(all, 'nl')} rijen`}. Cellen met een dik kader moeten anders; wat, staat in kolom B en in de opmerking bij de cel.`,
	restricted: 'Deze rijen gaan over mensen: stuur dit bestand alleen beveiligd.',
	letter: {
		subject: (programme: string) => `Uw levering voor ${programme}`,
		subjectLine: (subject: string) => `Onderwerp: ${subject}`,
		greeting: (supplier: string | null) =>
			supplier === null ? 'Beste collega,' : `Beste collega van ${supplier},`,
		clean: (files: string[]) =>
			`Dank u wel voor uw levering (${listOf(files, 'nl')}). Wij vonden geen problemen; u hoeft niets te doen.`,
		found: (count: number, files: number) =>
			`Dank u wel voor uw levering. Wij vonden ${count === 1 ? '1 probleem' : `${formatCount(count, 'nl')} problemen`} in ${files === 1 ? '1 bestand' : `${formatCount(files, 'nl')} bestanden`}. Zolang die er zijn, tellen deze rijen niet mee:`,
		counted: (file: string, count: number) =>
			`${file}: ${count === 1 ? '1 probleem' : `${formatCount(count, 'nl')} problemen`}`,
		kinds: (shown: number, all: number) =>
			shown === all
				? shown === 1
					? 'Dit is er aan de hand:'
					: `Het gaat om ${shown} soorten problemen:`
				: `Het gaat om ${all} soorten problemen. De ${shown} belangrijkste zijn:`,
		item: ({ file, sheet, row }: Place, what: string, more: number) =>
			`${file}${sheet === null ? '' : `, blad ${sheet}`}${row === null ? '' : `, rij ${row}`}: ${what}${more === 0 ? '' : ` Dit komt nog ${more === 1 ? '1 keer' : `${formatCount(more, 'nl')} keer`} voor.`}`,
		ask: (by: string | null) =>
			`In de werkmap die hierbij hoort, staan alle problemen met hun plaats, en zijn de cellen gemarkeerd. Wilt u ze in uw eigen bestand herstellen en het ${by === null ? 'zo snel mogelijk' : `uiterlijk ${formatDate(by, 'nl')}`} opnieuw sturen? Stuur het hele bestand, niet alleen de herstelde rijen.`,
		end: 'Met vriendelijke groet,'
	}
};

const en: typeof nl = {
	names: { workbook: 'problems', letter: 'letter' },
	list: 'Problems',
	title: (count) =>
		count === 1 ? '1 problem in your delivery' : `${formatCount(count, 'en')} problems in your delivery`,
	file: 'File',
	sheet: 'Sheet',
	row: 'Row',
	column: 'Column',
	value: 'Value',
	what: 'What is wrong, and what you can do',
	code: 'Code',
	rowsOf: (file, sheet, { shown, all, problems }) =>
		`${file}${sheet === null ? '' : `, sheet ${sheet}`}: ${problems === 1 ? '1 problem' : `${formatCount(problems, 'en')} problems`}, ${shown === all ? 'all rows' : `${formatCount(shown, 'en')} of ${formatCount(all, 'en')} rows`}. Cells with a thick frame must change; how, stands in column B and in the note beside the cell.`,
	restricted: 'These rows are about people: send this file protected only.',
	letter: {
		subject: (programme) => `Your delivery for ${programme}`,
		subjectLine: (subject) => `Subject: ${subject}`,
		greeting: (supplier) => (supplier === null ? 'Dear colleague,' : `Dear colleague of ${supplier},`),
		clean: (files) =>
			`Thank you for your delivery (${listOf(files, 'en')}). We found no problems; you need do nothing.`,
		found: (count, files) =>
			`Thank you for your delivery. We found ${count === 1 ? '1 problem' : `${formatCount(count, 'en')} problems`} in ${files === 1 ? '1 file' : `${formatCount(files, 'en')} files`}. As long as they are there, these rows do not count:`,
		counted: (file, count) =>
			`${file}: ${count === 1 ? '1 problem' : `${formatCount(count, 'en')} problems`}`,
		kinds: (shown, all) =>
			shown === all
				? shown === 1
					? 'This is the matter:'
					: `There are ${shown} kinds of problems:`
				: `There are ${all} kinds of problems. The ${shown} most important are:`,
		item: ({ file, sheet, row }, what, more) =>
			`${file}${sheet === null ? '' : `, sheet ${sheet}`}${row === null ? '' : `, row ${row}`}: ${what}${more === 0 ? '' : ` This happens ${more === 1 ? 'once more' : `${formatCount(more, 'en')} times more`}.`}`,
		ask: (by) =>
			`The workbook that comes with this letter lists every problem with its place, and marks the cells. Please correct them in your own file and send it again ${by === null ? 'as soon as you can' : `by ${formatDate(by, 'en')} at the latest`}. Send the whole file, not the corrected rows alone.`,
		end: 'Kind regards,'
	}
};

export const supplierWords: Record<Language, typeof nl> = { nl, en };
