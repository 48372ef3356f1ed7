// The households page in English, and in both languages; the Dutch file says what each text is for.
import { formatCount, formatDate, plural } from '../../../language/format.ts';
import { moment, size } from './forms.ts';
import { householdsNl } from './nl.ts';
import type { Language } from '../../../domain/text.ts';

export const householdsEn: typeof householdsNl = {
	title: 'Households',
	eyebrow: { page: 'Households', subject: 'social ladder' },
	headline: 'The families’ data are locked away. Only a key opens them.',
	lead: 'Opening happens in your own browser. Nothing is sent or kept.',
	noScript:
		'Opening needs JavaScript: your own browser does the work, not a server. Switch JavaScript on, or read the other pages. They work without it.',
	closed: {
		button: 'The vault is closed. Nothing of it is left in this page.',
		idle: 'The vault closed by itself, because nothing happened for a while. Nothing of it is left in this page.',
		left: 'The vault closed because you left the page. Nothing of it is left in this page.',
		elsewhere:
			'The vault is closed, because it closed in another tab of this site. Nothing of it is left in this page.'
	},
	own: {
		title: 'Your own file',
		text: 'Choose the sealed file that you were given. Its name ends in .age.',
		pick: 'Choose a file',
		other: 'Choose another file',
		drop: 'Or drag the file here.',
		dropNow: 'Let go to choose this file.',
		picked: (name, bytes) => `${name} (${size(bytes, 'en')})`,
		passphrase: 'Passphrase',
		passphraseHint: 'This file opens with a passphrase.',
		show: 'Show what I type',
		key: 'Key',
		keyHint: 'This file opens with a key. Paste your key, or choose your key file.',
		keyFile: 'Choose your key file',
		keyPicked: (name) => `Read from ${name}.`,
		keep: 'Keep the file, sealed, in this browser for next time',
		keepHint: 'We never keep the passphrase or the key. Do not do this on someone else’s computer.',
		cannotKeep: {
			insecure:
				'Keeping this file for next time is only possible on a secure page, whose address begins with https.',
			no: 'Keeping this file for next time is not possible in this browser or in this window. In a private window that is always so.'
		},
		insecure: {
			title: 'This page is not secure.',
			text: 'Anyone on your network can change it on its way and then read what you type here. Ask your administrator for an address that begins with https, and open the vault there.'
		},
		submit: 'Open the vault'
	},
	demonstration: {
		title: 'The demonstration',
		text: 'Invented families, to see how this page works. That is why everyone may know the passphrase.',
		passphrase: 'Passphrase',
		submit: 'Open the demonstration'
	},
	kept: {
		title: 'Kept in this browser',
		text: (name, at) => `${name}, kept on ${moment(at, 'en')}. It is still sealed.`,
		use: 'Use this file',
		remove: 'Remove it from this browser',
		removed: 'The file has been removed from this browser.'
	},
	opening: {
		title: 'The vault is opening',
		phases: {
			reading: 'Reading the file',
			decrypting: 'Decrypting',
			engine: 'Starting the calculator',
			opening: 'Opening the tables'
		},
		states: { waiting: 'waiting', doing: 'busy', done: 'done' },
		progress: (loaded, total) => `${size(loaded, 'en')} of ${size(total, 'en')}`,
		cancel: 'Stop'
	},
	keepsWork: 'Your choice and what you typed are still there.',
	refusals: {
		unreadable: {
			failed: 'The file cannot be read.',
			action: 'It may have been moved or changed. Choose it again.'
		},
		'not-age': {
			failed: 'This is not a sealed file.',
			action: 'Choose the file whose name ends in .age.'
		},
		damaged: {
			failed: 'The file is damaged or incomplete.',
			action: 'Ask whoever sealed it to send it again, or copy it once more.'
		},
		'wrong-passphrase': {
			failed: 'This passphrase does not fit this file.',
			action: 'Mind capitals and spaces. Type it again.'
		},
		'wrong-key': {
			failed: 'This key does not fit this file.',
			action: 'Choose another key, or ask for a file that is sealed for you too.'
		},
		'no-key': {
			failed: 'There is no valid key in this.',
			action: 'A key is one line that begins with AGE-SECRET-KEY-.'
		},
		'needs-passphrase': {
			failed: 'This file opens with a passphrase, not with a key.',
			action: 'Type the passphrase.'
		},
		'needs-key': {
			failed: 'This file opens with a key, not with a passphrase.',
			action: 'Paste your key, or choose your key file.'
		},
		'costly-passphrase': {
			failed: 'This file asks for too much computing for one passphrase.',
			action:
				'Your computer would be busy with it for too long. Ask for a file that was sealed with Wijkladder. Nothing has been tried yet.'
		},
		'wrong-columns': {
			failed: 'The tables in this file are not built the way Wijkladder builds them.',
			action: 'Ask whoever sealed it to make it again with npm run seal.'
		},
		'impossible-value': {
			failed: 'This file holds a value that cannot be.',
			action: 'Ask whoever sealed it to mend that row and seal again.'
		},
		'changed-rows': {
			failed: 'The rows in this file are not the rows that were sealed.',
			action:
				'Their check number (SHA-256) does not match. Do not use the file, and ask whoever sealed it for a new one.'
		},
		'wrong-version': {
			failed: 'This file was made for another version of Wijkladder.',
			action: 'Ask for a file that was sealed with this version.'
		},
		'wrong-programme': {
			failed: 'This file belongs to another programme.',
			action: 'Choose the file of this programme, or open it on the site where it belongs.'
		},
		memory: {
			failed: 'There is too little memory to open this file.',
			action: 'Close other tabs and programs, and try again.'
		},
		unsupported: {
			failed: 'Your browser cannot open this file.',
			action: 'Update your browser, or use another one.'
		},
		blocked: {
			failed: 'The settings of this website or of your network prevent the opening.',
			action: 'Ask your administrator to allow WebAssembly on this website.'
		},
		timeout: {
			failed: 'The calculator did not answer for too long.',
			action: 'Close other heavy programs first. Then try again.'
		},
		download: {
			failed: 'The download did not succeed.',
			action: 'Check your internet connection and try again.'
		}
	},
	place: ({ table, row, column }) =>
		row === null
			? `Table ${table} (${table}.csv), column ${column}.`
			: `Table ${table} (${table}.csv), row ${formatCount(row, 'en')} of the sealed file, column ${column}.`,
	expired: {
		title: 'This file should have been deleted by now',
		text: (retainUntil) =>
			`The data could be used up to and including ${formatDate(retainUntil, 'en')}. Open it only if you have a good reason. Delete it afterwards.`,
		open: 'Open it anyway',
		leave: 'Leave it closed'
	},
	about: [
		{
			title: 'What is inside?',
			text: 'For each family: the rung on the social ladder, the results and the plan of approach. There are no names or addresses in it. Every family has a code.'
		},
		{
			title: 'Who may open it?',
			text: (_minutes, { full }) =>
				`The project leader and the ${full}. They were given the file, with a passphrase or a key of their own.`
		},
		{
			title: 'What does your browser do?',
			text: (minutes) =>
				`Your browser decrypts the file in memory. When you leave, everything is gone. After ${minutes} ${plural(minutes, { one: 'minute', other: 'minutes' }, 'en')} without movement the vault closes by itself.`
		},
		{
			title: 'What does this not settle?',
			text: 'A code instead of a name is still personal data. The municipality itself sees to a legal basis and a DPIA.'
		}
	],
	method: 'Read how the sealing works',
	bar: {
		label: 'Vault',
		open: 'Vault open',
		closesIn: (left) => `Closes by itself in ${left}`,
		only: 'Only in this browser. Nothing is sent or kept.',
		onlyKept: 'Only in this browser. Only the sealed file is kept.',
		close: 'Close now',
		soon: 'The vault closes within a minute. Move the mouse or press a key to go on.',
		opened: 'The vault is open.'
	}
};

export const householdsWords: Record<Language, typeof householdsNl> = { nl: householdsNl, en: householdsEn };
