// The English words of a delivery that comes in, held to the shape of the Dutch ones.
import { formatCount, formatMegabytes, plural } from '../../../language/format.ts';
import type { DeliveryWords } from './delivery.ts';

const count = (value: number) => formatCount(value, 'en');
const some = (value: number, one: string, other: string) =>
	`${count(value)} ${plural(value, { one, other }, 'en')}`;

export const deliveryEn: DeliveryWords = {
	reading: {
		title: 'The delivery is being read',
		reading: (file) => `Reading: ${file}`,
		bytes: (loaded, total) => `${formatMegabytes(loaded, 'en')} of ${formatMegabytes(total, 'en')}`,
		recognising: 'Seeing what it is',
		checking: 'Checking the rules',
		starting: 'Getting ready',
		stop: 'Stop'
	},
	failures: {
		basis: 'The rules of this programme could not be fetched. See whether you are connected and try again.',
		reading:
			'Reading broke off. The file may be too large for this device. Close other programs, or deliver it in parts.',
		unreadable:
			'A file cannot be read. It may have been moved, or be open in another program. Close it there and choose it again.'
	},
	unanswered: {
		text: 'This could not be fetched from your files. Try again. If that does not help, close the delivery and choose the files again.',
		again: 'Try again'
	},
	open: {
		title: 'Your delivery',
		read: (files, rows) => `${some(files, 'table', 'tables')} read, ${some(rows, 'row', 'rows')}.`,
		clean: 'There is nothing to mend.',
		toMend: (problems) => `${some(problems, 'error', 'errors')} to mend.`,
		remarks: (remarks) => `${some(remarks, 'remark', 'remarks')} to read; nothing has to be done about them.`,
		nothing: 'There is no table in it that we know.'
	},
	parts: {
		title: 'What came in',
		recognised: (table) => `recognised as ${table}`,
		is: (meaning) => `one row is ${meaning}`,
		geometry: 'the boundaries of the areas',
		rows: (rows) => some(rows, 'row', 'rows'),
		problems: (problems) => (problems === 0 ? 'no errors' : some(problems, 'error', 'errors')),
		restricted: 'Rows about people. This file is never kept in the open, only sealed.',
		left: 'Takes no part.',
		sheet: (sheet) => `sheet ${sheet}`,
		mapping: (name) => `with the mapping ${name}`,
		seen: (names) => `The columns are called: ${names}.`,
		unread: 'not read',
		notRecognised:
			'There is no table in it that we know. See whether the column names are right, or use a template.',
		view: 'View',
		viewOf: (file) => `view ${file}`,
		change: 'Is this wrong?',
		table: 'This is',
		delimiter: 'Between the columns stands',
		leave: 'Leave this file out',
		take: 'Take this file along again',
		delimiters: { ',': 'a comma', ';': 'a semicolon', '\t': 'a tab' },
		dialect: (delimiter, mark, coding) =>
			[
				{ ',': 'comma', ';': 'semicolon', '\t': 'tab' }[delimiter] ?? delimiter,
				mark === ',' ? 'decimal comma' : mark === '.' ? 'decimal point' : '',
				coding
			]
				.filter(Boolean)
				.join(', ')
	},
	notes: {
		'title-rows': 'lines above the table left out (row {rows}): {texts}',
		footnotes: 'lines below or beside the table left out (row {rows}): {texts}',
		'hidden-rows': 'hidden rows were read too: {rows}',
		'hidden-columns': 'hidden columns were read too: {columns}',
		'hidden-sheet': 'this sheet is hidden; it was read all the same',
		'merged-header': 'merged cells of the header were split',
		formulas: 'of {count} formulas the last kept outcome counts',
		'percent-cells': '{count} percent cells were read as shares: {columns}',
		'extra-sheet': 'sheets not read: {sheets}',
		'no-rows': 'nothing is filled in yet: fill in rows under the column names and choose the file again',
		transformed: 'coordinates converted to longitude and latitude'
	},
	problems: {
		title: 'What is wrong',
		problems: (all) => `Errors (${count(all)})`,
		remarks: (all) => `Remarks (${count(all)})`,
		which: 'Errors or remarks',
		file: 'File',
		kind: 'Kind',
		all: (all) => `all (${count(all)})`,
		counted: (name, all) => `${name} (${count(all)})`,
		caption: 'Errors and remarks, with their place and what you can do',
		scroll: 'List of errors, scrolls sideways on a narrow screen',
		row: 'Row',
		column: 'Column',
		value: 'It says',
		todo: 'What to do',
		mend: 'Mend',
		mendAt: (row, column) =>
			['Mend', row === null ? '' : `row ${row}`, column ? `column ${column}` : ''].filter(Boolean).join(' '),
		none: 'No errors.',
		noneSuch: 'No errors of this kind.',
		noRemarks: 'No remarks.',
		undo: 'Undo',
		redo: 'Redo',
		corrections: (all) => some(all, 'correction', 'corrections'),
		print: 'Print the list',
		mended: (changed, left) =>
			`Mended: ${some(changed, 'place', 'places')}. ${left === 0 ? 'No errors are left.' : `${some(left, 'error', 'errors')} to go.`}`,
		undone: (left) => `Undone. ${some(left, 'error', 'errors')}.`,
		busy: 'Checking'
	},
	mend: {
		title: (row, column) =>
			[row === null ? 'Mending' : `Row ${row}`, column ? `column ${column}` : ''].filter(Boolean).join(', '),
		here: 'Only here',
		equal: (all) => `All ${count(all)} alike`,
		whole: (column) => `Whole column ${column}`,
		say: {
			likely: (text) => `Write “${text}”`,
			hidden: () => 'Write a point (.): the source hides the figure',
			empty: () => 'Empty it: it is not there',
			zero: () => 'Write 0: it is zero'
		},
		rule: (from, to) => `Read “${from}” as ${to}`,
		choose: (value) => `“${value}” is`,
		pick: 'choose …',
		type: 'Write it yourself',
		leaveRow: (row) => `Leave row ${row} out`,
		leaveFirst: (row) => `Leave the first out, row ${row}`,
		leaveRows: (rows) => `Leave these ${count(rows)} rows out`,
		name: (column) => `Column ${column} is called in this file`,
		nameExtra: (column) => `Column ${column} is`,
		rename: 'Give it that name',
		add: (column) => `Add column ${column}, with in every row`,
		addNow: 'Add',
		show: 'Show in the file',
		none: 'This can be done in the file itself alone. Ask the supplier.'
	},
	preview: {
		title: (file) => `In ${file}`,
		which: 'File',
		text: 'This is how it was read. What stands under a cell is what will be kept.',
		stored: (text) => `becomes ${text}`,
		not: 'cannot be kept like this',
		row: 'Row',
		extra: 'not in use',
		scroll: 'Rows of the file, scrolls sideways',
		go: 'Go to row',
		problem: 'error',
		remark: 'remark',
		change: (row, column, text) => `Row ${row}, column ${column}: ${text || 'empty'}. Change`,
		empty: 'empty',
		none: 'No rows of this file can be shown.'
	},
	pager: {
		shown: (from, to, all) => `${count(from)}–${count(to)} of ${count(all)}`,
		before: 'Previous',
		after: 'Next'
	},
	decide: {
		title: 'Accept or reject',
		left: (problems) =>
			`Rows with an error take no part. First mend the ${some(problems, 'error', 'errors')} above, or leave those rows out.`,
		text: 'Fetch the checked files and put them into the folder of your programme. Your source stays as it was.',
		supplier:
			'For the supplier: a workbook in which the wrong cells are marked, with a letter, in Dutch and in English. Of each file apart, so that nobody sees the rows of another.',
		supplierOf: (file) => `Fetch the errors in ${file}`,
		supplierName: (name) => `errors-in-${name}`,
		beside: 'You can also fetch the checked files and put them in the folder of your programme yourself.',
		restricted: 'Files about people are not fetched here: they go on sealed alone.',
		fetch: (file) => `Fetch ${file}`,
		reject: 'Reject and close'
	}
};
