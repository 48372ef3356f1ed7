// A line of a family's history in words: when it was written down and by whom, about what, what it says and what it took the place of.
import type { Language } from '../../../domain/text.ts';
import { formatDate } from '../../../language/format.ts';
import type { WrittenLine } from '../figure/written.ts';
import { familyWords } from './family.ts';
import type { Names } from './dossier.ts';

const nl = {
	title: 'Wie schreef wat, en wanneer',
	none: 'Er is nog geen bezoek samengevoegd. Hier staat dan wie wat opschreef.',
	text: ['Hier staat elke keer dat iemand iets over uw gezin opschreef. Ook als het later is veranderd.'],
	columns: ['Opgeschreven', 'Door', 'Waarover', 'Wat', 'Stond er eerst'],
	before: 'voor het eerste bezoek',
	nobody: 'zonder naam',
	kinds: {
		rung: 'trede',
		result: 'resultaat',
		action: 'afspraak',
		started: 'begin',
		ended: 'einde',
		consent: 'toestemming',
		signal: 'signaal',
		mandate: 'advies'
	},
	consent: { given: 'gegeven', withdrawn: 'ingetrokken' } as Record<string, string>,
	confirmed: 'bekeken, niet veranderd',
	takenBack: 'geldt niet meer',
	reason: (reason: string) => `reden: ${reason}`
};
const en: typeof nl = {
	title: 'Who wrote what, and when',
	none: 'No visit has been brought in yet. Once one is, this tells who wrote what.',
	text: [
		'This is every time that somebody wrote something about your family. Also where it was changed later.'
	],
	columns: ['Written down', 'By', 'About', 'What', 'Stood there before'],
	before: 'before the first visit',
	nobody: 'without a name',
	kinds: {
		rung: 'rung',
		result: 'result',
		action: 'agreement',
		started: 'beginning',
		ended: 'end',
		consent: 'consent',
		signal: 'signal',
		mandate: 'advice'
	},
	consent: { given: 'given', withdrawn: 'withdrawn' },
	confirmed: 'looked at, not changed',
	takenBack: 'counts no more',
	reason: (reason) => `reason: ${reason}`
};
export const writtenWords: Record<Language, typeof nl> = { nl, en };

export type WrittenNames = Pick<Names, 'domain' | 'result' | 'rungs' | 'workers'>;

/** Cells in the order of the columns. */
export function writtenCells(line: WrittenLine, names: WrittenNames, language: Language): string[] {
	const said = writtenWords[language];
	const words = familyWords[language];
	const { about, made, coach, reason, confirmed, takenBack } = line;
	const judges: Record<string, string> = {
		coach: names.workers.one,
		family: words.judges(names.workers).family,
		both: words.judges(names.workers).together
	};
	const value = (code: string | null): string => {
		if (code === null) return '';
		if (about.kind === 'rung')
			return words.rung(Number(code), names.rungs.find(({ rung }) => String(rung) === code)?.name ?? '');
		const all: Record<string, string> = { ...words.states, ...words.status, ...said.consent };
		return all[code] ?? code;
	};
	const subject = [
		said.kinds[about.kind],
		about.result === null ? '' : names.result(about.result),
		about.domain === null ? '' : names.domain(about.domain),
		about.kind === 'rung' && about.assessor !== null ? (judges[about.assessor] ?? '') : '',
		formatDate(about.date, language)
	];
	const what = [
		about.text ?? '',
		value(line.value),
		reason === null ? '' : said.reason(reason),
		confirmed ? said.confirmed : '',
		takenBack ? said.takenBack : ''
	];
	const joined = (parts: string[]): string => parts.filter(Boolean).join(', ');
	return [
		made === null ? said.before : formatDate(made.slice(0, 10), language),
		coach === null ? said.nobody : `${names.workers.one} ${coach}`,
		joined(subject),
		joined(what),
		value(line.replaced)
	];
}
