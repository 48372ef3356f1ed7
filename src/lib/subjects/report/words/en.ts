// The report page in English, and in both languages: choosing, writing, keeping, freezing and saving.
import { reportPageNl } from './nl.ts';
import { reportWords } from './report.ts';
import type { Language } from '../../../domain/text.ts';

const texts = (count: number) => (count === 1 ? 'one text' : `${count} texts`);

export const reportPageEn: typeof reportPageNl = {
	eyebrow: 'Accounting to the steering group',
	headline: {
		missing: (count, period) => `The report on ${period} still lacks ${texts(count)}.`,
		complete: (period) => `The report on ${period} is ready to be frozen.`,
		frozen: (period) => `The report on ${period} is frozen.`
	},
	lead: {
		concept:
			'All figures are already in it. Write in the report itself why it went this way and what you do now. Then freeze it.',
		frozen: 'Texts and figures now belong together. The check finds whoever changes something.'
	},
	noScript: 'Without JavaScript you can read and print this report. Writing and freezing need it.',
	controls: {
		legend: 'Choose what the report holds',
		period: 'Quarter',
		area: 'Area',
		compare: 'Compare with',
		confidence: 'Confidence',
		sections: 'Sections',
		allSections: 'all sections',
		someSections: (count, all) => `${count} of ${all}`,
		noSections: 'no section'
	},
	sections: {
		...reportWords.en.parts,
		goals: 'The goals, each on a page',
		appendix: 'Appendices'
	},
	contents: 'Contents',
	page: (of) => `Page about ${of}`,
	running: { of: ' of ' },
	aside: 'Working on the report',
	missing: {
		title: (count) => (count === 1 ? 'One text left to write' : `${count} texts left to write`),
		none: 'All required texts are there.',
		why: 'A goal that is behind or uncertain asks for an explanation and a decision.',
		programme: 'The programme as a whole',
		more: (count) => `and ${count} more`
	},
	author: { label: 'Your name', hint: 'Stands with your texts.', unknown: 'Project leader' },
	kept: {
		title: 'Your texts',
		none: 'You have not written anything yet. Every text is kept on this device by itself.',
		at: (time) => `Saved at ${time}, on this device only.`,
		saving: 'Not saved yet. That happens by itself, right after you type.',
		opening: 'Looking for your texts from last time.',
		found: 'Your texts from last time are back. They are on this device only.',
		refused:
			'Your browser refuses to keep anything. Your texts stay as long as this page is open. So save them yourself as notes.csv.',
		full: 'Your last words are not saved: the browser has no room left. They stay as long as this page is open. Save your texts yourself as notes.csv.',
		undo: 'Undo',
		redo: 'Redo',
		undone: 'One step undone.',
		redone: 'One step redone.',
		reset: 'Back to notes.csv',
		wasReset: 'The delivered texts are back. “Undo” returns your own texts.',
		imports: 'Read notes.csv',
		exports: 'Save as notes.csv',
		exportFailed: 'notes.csv could not be made. Your texts are still on the page. Try again.',
		imported: (count, file) => `${count === 1 ? 'One text' : `${count} texts`} read from ${file}.`,
		replaced: (count) =>
			count === 1
				? 'One text of your own was replaced. “Undo” puts it back.'
				: `${count} texts of your own were replaced. “Undo” puts them back.`,
		otherPeriods: (count) =>
			count === 1 ? 'One of them belongs to another quarter.' : `${count} of them belong to another quarter.`,
		unread: 'This file cannot be read. It may have been moved. Try again.',
		nothing: (file) => `There is no text in ${file} that we can read.`,
		problems: (count) => (count === 1 ? 'One row was not read:' : `${count} rows were not read:`),
		closeProblems: 'Close this list'
	},
	windows: {
		elsewhere: 'This quarter is open in another window too. What you write there appears here by itself.',
		undecided: (count) =>
			count === 1
				? 'There is more than one version of one text. Choose one:'
				: `There is more than one version of ${texts(count)}. Choose each time:`,
		beside: 'Another window holds another version of this text. Both are kept.',
		further:
			'This text was written on in another window. When you leave this field, that version will stand here.',
		version: (author, time) => `${author}, ${time}`,
		empty: '(empty)',
		use: 'Use this version',
		keep: 'Keep what stands here'
	},
	editor: {
		required: 'required',
		missing: 'required, still empty',
		empty: 'not filled in yet',
		optional: 'No explanation is required here. What stays empty is not printed.',
		dueHint: 'A date or a few words, such as: after the summer.',
		pickDate: 'Pick a date',
		written: (author, date) => `${author}, ${date}`
	},
	open: {
		title: 'Promised in an earlier quarter, not yet closed',
		since: (period) => `From ${period}`,
		owner: 'Who',
		due: 'When',
		done: 'Done',
		carry: 'Carry over',
		doneLabel: 'What came of it?',
		doneHint: 'Write in one sentence what it led to. Then this action does not come back.',
		notDone: 'Not done after all',
		carried: 'The action now stands with this quarter. You can change it.',
		isDone: 'Closed in this report.',
		isCarried: 'Carried over to this quarter.'
	},
	make: {
		title: 'Making',
		freeze: 'Freeze',
		freezeMissing: (count) => `Freeze (${texts(count)} missing)`,
		freezeHint: 'Freezing makes all files and binds them with a control code.',
		toFirst: 'This is the first text that is missing.',
		freezing: 'Freezing the report.',
		frozenOn: (date) => `Frozen on ${date}`,
		code: 'Control code',
		thaw: 'Make it a draft again',
		thawed: 'The report is a draft again. You can change the texts.',
		zip: 'All in one file (zip)',
		zipHint: 'With figures, texts, charts and the check list. Keep this file.',
		downloads: 'Save as',
		formats: { docx: 'Word', xlsx: 'Excel', html: 'HTML', csv: 'CSV' },
		print: 'Print or make a PDF',
		concept: 'Until the report is frozen it says “draft”.',
		pictures: (done, all) => `Drawing chart ${done} of ${all}.`,
		packing: (name) => `Making ${name}.`,
		saved: (name) => `${name} is in your downloads.`,
		failed: (name) => `${name} could not be made. The page still works. Try again.`,
		freezeFailed: 'Freezing did not succeed. Your texts are still there. Try again.',
		technical: 'Technical message'
	},
	figure: {
		number: (index) => `Figure ${index}`,
		table: (index) => `All figures: table ${index}`
	},
	tableNumber: (index) => `Table ${index}`,
	provisional: 'provisional'
};

export const reportPageWords: Record<Language, typeof reportPageNl> = { nl: reportPageNl, en: reportPageEn };
