// Why something with the name of a file cannot be read, and what to do; nl and en.
import type { Language } from '../domain/text.ts';

const reasons: Record<Language, Record<string, string>> = {
	nl: {
		pipe: 'dit is geen bestand maar een pijp (pipe): een ander programma moet er eerst in schrijven',
		device: 'dit is geen bestand maar een apparaat',
		socket: 'dit is geen bestand maar een verbinding (socket)',
		folder: 'dit is een map, geen bestand',
		'no-folder': 'dit is een bestand, maar hier hoort een map',
		dangling: 'dit is een verwijzing naar iets dat er niet is',
		'no-access': 'u hebt geen toegang tot dit bestand',
		'too-large': 'dit bestand is groter dan 2 GB',
		changed: 'dit bestand veranderde terwijl het werd gelezen'
	},
	en: {
		pipe: 'this is no file but a pipe: another program has to write into it first',
		device: 'this is no file but a device',
		socket: 'this is no file but a socket',
		folder: 'this is a folder, not a file',
		'no-folder': 'this is a file, but a folder belongs here',
		dangling: 'this is a link to something that is not there',
		'no-access': 'you have no access to this file',
		'too-large': 'this file is larger than 2 GB',
		changed: 'this file changed while it was being read'
	}
};

const remedies: Record<Language, Record<string, string>> = {
	nl: {
		'no-folder': 'Verplaats het bestand en maak er een map van',
		'no-access': 'Vraag de eigenaar om leesrecht',
		'too-large': 'Splits het, of laat oude perioden weg',
		changed: 'Begin opnieuw zodra het af is'
	},
	en: {
		'no-folder': 'Move the file and make a folder of it',
		'no-access': 'Ask its owner for the right to read it',
		'too-large': 'Split it, or leave out old periods',
		changed: 'Start again once it is finished'
	}
};

/** @param reason a word of ours, or the system's own code */
export const noFile = (language: Language, reason: string): string => {
	const other = {
		nl: `dit bestand is niet te lezen (${reason})`,
		en: `this file cannot be read (${reason})`
	};
	const remedy = { nl: 'Zet er het bestand zelf neer', en: 'Put the file itself there' };
	return `${reasons[language][reason] ?? other[language]}. ${remedies[language][reason] ?? remedy[language]}.`;
};
