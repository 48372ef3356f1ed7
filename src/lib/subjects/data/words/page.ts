// Words of the data page: the files, what the check found, what the columns mean and what is not published.
import type { Language } from '../../../domain/text.ts';

const nl = {
	title: 'Gegevens',
	headline: 'De bestanden achter de cijfers.',
	lead: 'Elk cijfer op deze site komt uit deze bestanden. U kunt ze ophalen en zelf narekenen.',
	clean: 'De controle vond geen fouten.',
	found: 'De controle vond fouten. Zij staan hieronder.',
	publish: 'Maak een eigen site van deze of andere gegevens',
	files: {
		title: 'Bestanden',
		caption: 'Bestanden van dit programma, met aantal rijen en controlegetal',
		scroll: 'Tabel met bestanden, schuift opzij op een smal scherm',
		file: 'Bestand',
		about: 'Eén rij is',
		rows: 'Rijen',
		hash: 'SHA-256',
		download: 'Ophalen',
		csv: 'CSV',
		fetch: (file: string) => `${file} ophalen als CSV`,
		none: '–',
		hashWhat:
			'Het controlegetal (SHA-256) verandert zodra er één teken in het geleverde bestand verandert. Zo ziet u of twee mensen hetzelfde bestand hebben. De CSV om op te halen is daaruit opnieuw geschreven en heeft dus een eigen controlegetal.'
	},
	format:
		'De CSV-bestanden zijn UTF-8, met een komma tussen de kolommen, een punt voor decimalen en datums als 2011-03-31. Een verborgen getal is een punt (.).',
	synthetic: 'Elke rij zegt in de laatste kolom dat de gegevens synthetisch zijn.',
	described: {
		before: 'Voor catalogi en programma’s staat de beschrijving van deze tabellen in',
		file: 'dataset.json',
		after: '(DCAT en schema.org), en die van de kolommen naast elk CSV-bestand.'
	},
	restricted: {
		title: 'Wat wij niet publiceren',
		text: 'Deze bestanden bevatten rijen over mensen of gezinnen. Zij staan niet op deze site, ook niet in een zip of export. Alleen opgetelde en beschermde cijfers komen eruit.'
	},
	check: {
		title: 'Uitkomst van de controle',
		problems: 'Fouten',
		remarks: 'Opmerkingen',
		noProblems: 'Geen fouten.',
		noRemarks: 'Geen opmerkingen.',
		more: (shown: number, all: number) => `De eerste ${shown} van de ${all}.`,
		counted: (file: string, kind: string, count: number | null, threshold: number) =>
			`${file}: ${kind}, ${count === null ? `minder dan ${threshold} keer` : `${count} keer`}. Over rijen van mensen noemen wij alleen het aantal.`
	},
	columns: {
		title: 'Wat de kolommen betekenen',
		intro: 'Kolommen met een ster mogen leeg zijn of ontbreken.',
		column: 'Kolom',
		meaning: 'Betekenis'
	}
};

export type DataPageWords = typeof nl;

const en: DataPageWords = {
	title: 'Data',
	headline: 'The files behind the figures.',
	lead: 'Every figure on this site comes from these files. You can fetch them and check the sums yourself.',
	clean: 'The check found no errors.',
	found: 'The check found errors. They are listed below.',
	publish: 'Make a site of your own of these or other data',
	files: {
		title: 'Files',
		caption: 'Files of this programme, with number of rows and checksum',
		scroll: 'Table of files, scrolls sideways on a narrow screen',
		file: 'File',
		about: 'One row is',
		rows: 'Rows',
		hash: 'SHA-256',
		download: 'Fetch',
		csv: 'CSV',
		fetch: (file) => `fetch ${file} as CSV`,
		none: '–',
		hashWhat:
			'The checksum (SHA-256) changes as soon as one character of the delivered file changes. It tells whether two people have the same file. The CSV to fetch is written anew from it and so has a checksum of its own.'
	},
	format:
		'The CSV files are UTF-8, with a comma between columns, a point for decimals and dates such as 2011-03-31. A hidden number is a full stop (.).',
	synthetic: 'The last column of every row says that the data is synthetic.',
	described: {
		before: 'For catalogues and programs these tables are described in',
		file: 'dataset.json',
		after: '(DCAT and schema.org), and their columns beside each CSV file.'
	},
	restricted: {
		title: 'What we do not publish',
		text: 'These files hold rows about people or families. They are not on this site, nor in any zip or export. Only added and protected figures come out of them.'
	},
	check: {
		title: 'Outcome of the check',
		problems: 'Errors',
		remarks: 'Remarks',
		noProblems: 'No errors.',
		noRemarks: 'No remarks.',
		more: (shown, all) => `The first ${shown} of ${all}.`,
		counted: (file, kind, count, threshold) =>
			`${file}: ${kind}, ${count === null ? `fewer than ${threshold} times` : `${count} times`}. About rows of people we give the number only.`
	},
	columns: {
		title: 'What the columns mean',
		intro: 'Columns with an asterisk may be empty or absent.',
		column: 'Column',
		meaning: 'Meaning'
	}
};

export const dataPageWords: Record<Language, DataPageWords> = { nl, en };
