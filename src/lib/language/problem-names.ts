// Sentences about names of files: what is not read though it looks like one of ours, what differs by case alone, what is no file at all; nl and en.
import type { Language } from '../domain/text.ts';
import { fitsTwo, unrecognised } from './problem-deliveries.ts';
import type { Sentences } from './problem-forms.ts';

/** `“a”, “b” and “c”`. */
export function listed(names: readonly string[], language: Language): string {
	const quoted = names.map((name) => `“${name}”`);
	const and = { nl: ' en ', en: ' and ' }[language];
	return [quoted.slice(0, -1).join(', '), quoted.at(-1) ?? ''].filter((one) => one !== '').join(and);
}

export const namesByCaseAlone = (names: readonly string[], language: Language): string =>
	({
		nl: `${listed(names, 'nl')} verschillen alleen in hoofdletters, dus welke bedoeld is, is niet te zien. Haal weg wat er niet hoort, of voeg ze samen.`,
		en: `${listed(names, 'en')} differ by case alone, so which is meant cannot be known. Remove what does not belong, or merge them.`
	})[language];

const withFolder = /\//;

export const nameSentences = {
	'two-tables-fit': {
		nl: ({ fact }) => fitsTwo('nl', fact) ?? namesByCaseAlone(fact('names').split('\n'), 'nl'),
		en: ({ fact }) => fitsTwo('en', fact) ?? namesByCaseAlone(fact('names').split('\n'), 'en')
	},
	'not-recognised': {
		nl: ({ file, fact }) => {
			const delivered = unrecognised('nl', fact);
			if (delivered !== undefined) return delivered;
			const wanted = fact('wanted');
			const kind = withFolder.test(wanted) ? 'Verplaats of hernoem het' : 'Noem het';
			const seen = `dit is niet gelezen, maar lijkt op ${wanted}.`;
			const otherwise = 'of zet het buiten deze map als het er niet bij hoort.';
			if (fact('there')) return `${seen} ${wanted} staat er al. Voeg samen wat erbij hoort, ${otherwise}`;
			if (fact('how') === 'csv') return `${seen} Bewaar het als CSV met de naam ${wanted}, ${otherwise}`;
			if (fact('how') === 'geojson') return `${seen} Zet het om met ogr2ogr ${wanted} ${file}, ${otherwise}`;
			return `${seen} ${kind}${kind === 'Noem het' ? '' : ' tot'} ${wanted}, ${otherwise}`;
		},
		en: ({ file, fact }) => {
			const delivered = unrecognised('en', fact);
			if (delivered !== undefined) return delivered;
			const wanted = fact('wanted');
			const seen = `this was not read, but looks like ${wanted}.`;
			const otherwise = 'or put it outside this folder if it does not belong.';
			if (fact('there'))
				return `${seen} ${wanted} is there already. Merge what belongs together, ${otherwise}`;
			if (fact('how') === 'csv') return `${seen} Save it as CSV under the name ${wanted}, ${otherwise}`;
			if (fact('how') === 'geojson') return `${seen} Convert it with ogr2ogr ${wanted} ${file}, ${otherwise}`;
			return `${seen} ${withFolder.test(wanted) ? 'Move or rename it to' : 'Call it'} ${wanted}, ${otherwise}`;
		}
	}
} satisfies Sentences;

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
