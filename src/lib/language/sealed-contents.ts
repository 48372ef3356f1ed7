// What a sealed file says about itself, in the same words where it is sealed (a terminal) and where it is open (a page).
import type { Language } from '../domain/text.ts';
import { formatCount, formatDate, plural } from './format.ts';

export interface SealedContents {
	programme: string;
	/** ISO days. */
	madeOn: string;
	retainUntil: string;
	/** Files of the folder with their rows inside, in order. */
	rows: readonly { file: string; rows: number }[];
	/** Of the rows, in hexadecimal. */
	sha256: string;
}

const nl = {
	/** Which programme, made when, and to be used until when. */
	origin: ({
		programme,
		madeOn,
		retainUntil
	}: Pick<SealedContents, 'programme' | 'madeOn' | 'retainUntil'>) =>
		`${programme}, gemaakt op ${formatDate(madeOn, 'nl')}, te gebruiken tot en met ${formatDate(retainUntil, 'nl')}`,
	rows: ({ rows }: Pick<SealedContents, 'rows'>) =>
		rows.map(
			({ file, rows: count }) =>
				`${file}: ${plural(count, { one: '1 rij', other: `${formatCount(count, 'nl')} rijen` }, 'nl')}`
		),
	/** The line to compare: to the letter the same in both places. */
	hash: ({ sha256 }: Pick<SealedContents, 'sha256'>) => `SHA-256 van de rijen: ${sha256}`,
	/** On the page only. */
	title: 'Wat er in dit bestand zit',
	compare:
		'Dit controlegetal heeft uw browser zojuist uit de rijen berekend. Wie het bestand verzegelde, kreeg toen dezelfde regel te zien: leg ze naast elkaar.'
};

const en: typeof nl = {
	origin: ({ programme, madeOn, retainUntil }) =>
		`${programme}, made on ${formatDate(madeOn, 'en')}, to be used until ${formatDate(retainUntil, 'en')}`,
	rows: ({ rows }) =>
		rows.map(
			({ file, rows: count }) =>
				`${file}: ${plural(count, { one: '1 row', other: `${formatCount(count, 'en')} rows` }, 'en')}`
		),
	hash: ({ sha256 }) => `SHA-256 of the rows: ${sha256}`,
	title: 'What is in this file',
	compare:
		'Your browser has just computed this check number from the rows. Whoever sealed the file was shown the same line then: lay them side by side.'
};

export const sealedContentsWords: Record<Language, typeof nl> = { nl, en };
