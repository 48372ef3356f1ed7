// Words of the page before and after a visit in both languages; the Dutch ones stand beside this.
import type { Language } from '../../../domain/text.ts';
import { formatDate } from '../../../language/format.ts';
import { draftCount, roomLeft, visitCount } from './page-counts.ts';
import { nl } from './page-nl.ts';

const en: typeof nl = {
	title: 'Visit',
	eyebrow: 'At the kitchen table',
	headline: 'Write a visit down. It is sealed at once.',
	lead: 'Everything stays on this device, in a form that only you and the project leader can open. It works without a network too.',
	noScript: 'Writing a visit down needs JavaScript.',
	keys: {
		title: 'Your key',
		text: 'Your key file opens what you wrote before, and signs your visits.',
		file: 'Choose your key file',
		other: 'Choose another file',
		picked: (name) => `Chosen: ${name}`,
		passphrase: 'Passphrase',
		show: 'Show what I type',
		open: 'Open my key',
		opening: 'Opening',
		none: 'I have no key yet',
		makeText:
			'This device makes a key for you. You get one file with your passphrase on it. Keep it well: nobody can restore it.',
		coach: 'Your code as a coach',
		coachHint: 'As in the list of families, for example C2. No name.',
		newPassphrase: 'New passphrase',
		newHint: 'At least sixteen characters. Four separate words are easy to remember.',
		again: 'Once more',
		differs: 'The two are not the same.',
		make: 'Make my key',
		making: 'Making it',
		isOpen: (coach) => `Your key is open, ${coach}.`,
		keepFile: 'Keep your key file',
		keepText: 'Keep this file now. Without this file and your passphrase nobody opens your visits.',
		kept: 'The file was downloaded.',
		publicTitle: 'Your public keys',
		publicText:
			'Give these to the project leader. Compare the fingerprints with those on paper together. They are no secret.',
		publicFile: 'Download my public keys',
		opens: 'To open',
		signs: 'To sign',
		fingerprint: 'Fingerprint',
		without: 'Go on without a key',
		withoutText: 'You can write already. The draft is sealed for the public keys. You sign it later.',
		never: 'This device does not know your key yet. Open or make it once; then you can begin without it too.'
	},
	tryOut: {
		title: 'Try it out',
		text: (coach) =>
			`With invented families, as coach ${coach}. Everybody knows this key: write nothing here about real families.`,
		submit: 'Open the demonstration',
		busy: 'Opening'
	},
	families: {
		title: 'To which family?',
		own: 'Your families',
		open: 'Open the file with your families',
		openText: 'You get it from the project leader. Your families then stand here, with their last rungs.',
		opening: 'The file is being opened',
		from: (name) => `From ${name}`,
		find: 'Find a pseudonym',
		last: (day) => (day === null ? 'not assessed yet' : `last assessed on ${formatDate(day, 'en')}`),
		typed: 'Pseudonym of the family',
		begin: 'Begin the visit',
		other: 'Another family',
		none: 'No family has that name.',
		more: (count) => `And ${count} more. Type more characters.`
	},
	drafts: {
		title: 'Not finished yet',
		shut: (count) => `${draftCount(count, 'en')} on this device, sealed. Open your key to go on.`,
		of: (household, day) => `${household === '' ? 'No family yet' : household}, ${formatDate(day, 'en')}`,
		go: 'Go on'
	},
	outbox: {
		title: 'To hand over',
		count: (count) =>
			count === 0 ? 'Nothing waits to be handed over.' : `${visitCount(count, 'en')} not handed over yet.`,
		unsigned: (count) =>
			`${visitCount(count, 'en')} without a signature. Open your key, and that is done by itself.`,
		text: 'Give the files to the project leader: download them, share them, or put them on a stick. They stay here until your next file says that they were received.',
		all: 'Download all',
		download: 'Download',
		share: 'Share',
		shareAll: 'Share all',
		unshared: 'This device could not share. Download the files, and hand them over that way.',
		number: (sequence) => `Visit ${sequence}`,
		cleared: (count) => `${visitCount(count, 'en')} received by the project leader, and taken away here.`,
		memory: 'This browser keeps nothing on this device. Download each visit before you close this window.'
	},
	observations: {
		title: 'Your own notes',
		count: (count) => (count === 1 ? 'One note, for you alone.' : `${count} notes, for you alone.`),
		shut: 'Open your key to read them.',
		read: 'Read',
		another: 'This note does not open with your key. It is somebody else’s, or of a key of before.',
		remove: 'Remove'
	},
	finished: {
		title: 'The visit is finished and sealed.',
		unsigned: 'The visit is finished and sealed. It is signed as soon as you open your key.',
		time: (minutes) => `Writing it down took ${minutes}.`,
		next: 'Another visit'
	},
	programme: {
		title: 'The keys of the programme',
		text: 'Every visit opens with these keys too. Compare the fingerprint with the paper that the project leader gave you.',
		none: 'This programme has no key of a project leader yet. Only you can open your visits.',
		role: 'Project leader'
	},
	about: [
		{
			title: 'What is kept?',
			text: 'Sealed files alone, in this browser. What can be read stands in memory, and is gone when you close.'
		},
		{ title: 'Who can read it?', text: 'You and the project leader. Your free note only you can read.' },
		{
			title: 'How does it count?',
			text: 'The project leader brings the visits together on the page Households.'
		}
	],
	bar: {
		label: 'Your open key',
		open: (coach) => `Key open · ${coach}`,
		closesIn: (left) => `Closes by itself in ${left}`,
		only: 'In this browser alone. Nothing is sent.',
		soon: 'Your key closes in a minute.',
		close: 'Close now'
	},
	closed: {
		button: 'Your key is shut. What you wrote lies here, sealed.',
		idle: 'Your key closed by itself. What you wrote lies here, sealed.',
		left: 'Your key closed when you went away. What you wrote lies here, sealed.',
		elsewhere: 'The key was closed in another window. What you wrote lies here, sealed.'
	},
	trouble: {
		noRoom: (free) =>
			`This device is full${roomLeft(free, 'en')}. Your last change was not kept. Make room, for example by removing photos, and then change something again. What was there is there still.`,
		notKept:
			'The browser could not keep it. What was there is there still. Leave this window open and try again.',
		elsewhere: 'This draft is open in another window already. Go on there, or close it there.',
		codes: {
			'wrong-passphrase': 'This passphrase does not open the file. Mind capitals and spaces.',
			'wrong-key': 'This file was not sealed for your key. Ask the project leader for a new one.',
			'not-age': 'This is no sealed file. Choose a file that ends in .age.',
			'needs-key': 'This file opens with a key. Choose your key file here.',
			'needs-passphrase':
				'This file opens with a passphrase, not with your key. Open it on the page Households.',
			'no-identity': 'There is no key of a coach in this file. Choose the file that you made here.',
			'costly-passphrase': 'This file asks for more computing than this device can do.',
			'wrong-programme': 'This file belongs to another programme.',
			'wrong-version': 'This file is of a newer or older version of Wijkladder.',
			'past-retention': 'The retention period of this file is over. Ask the project leader for a new one.',
			blocked: 'A part of this page did not start. Load the page again; what is sealed stays.',
			download: 'A part of this page did not come in. Try again when there is a network.',
			unreadable: 'The file cannot be read. Perhaps it was moved.',
			other: 'The file is damaged or of something else. Ask for a new copy.'
		}
	}
};

export const visitWords: Record<Language, typeof nl> = { nl, en };
