// What `npm run report` says besides its paths: how to use it, what it is doing, and what is still to be written.
import type { Language } from '../domain/text.ts';

const nl = {
	usage:
		'Gebruik: npm run report -- --period 2011-Q2 --out map [--data map] [--format docx,xlsx,html,csv] [--area id] [--lang nl|en]',
	noPeriod: 'Zeg met --period over welk kwartaal het verslag gaat, zoals --period 2011-Q1.',
	noOut: 'Zeg met --out in welke map de bestanden moeten komen.',
	badFormat: (value: string, allowed: string) => `Het formaat "${value}" is er niet. Kies uit: ${allowed}.`,
	notWritable: (folder: string, detail: string) =>
		`In de map "${folder}" kan niet geschreven worden (${detail}).`,
	composing: (period: string) => `Verslag over ${period} samenstellen…`,
	written: (format: string, seconds: string) => `${format}: ${seconds} s`,
	complete: 'Alle verplichte toelichtingen zijn er.',
	missing: (count: number) =>
		count === 1
			? 'Dit is een concept: er ontbreekt nog 1 toelichting.'
			: `Dit is een concept: er ontbreken nog ${count} toelichtingen.`,
	programme: 'het programma als geheel'
};

const en: typeof nl = {
	usage:
		'Usage: npm run report -- --period 2011-Q2 --out folder [--data folder] [--format docx,xlsx,html,csv] [--area id] [--lang nl|en]',
	noPeriod: 'Say with --period which quarter the report is about, such as --period 2011-Q1.',
	noOut: 'Say with --out in which folder the files should be put.',
	badFormat: (value, allowed) => `There is no format "${value}". Choose from: ${allowed}.`,
	notWritable: (folder, detail) => `The folder "${folder}" cannot be written to (${detail}).`,
	composing: (period) => `Making the report of ${period}…`,
	written: (format, seconds) => `${format}: ${seconds} s`,
	complete: 'All required explanations are there.',
	missing: (count) =>
		count === 1
			? 'This is a draft: 1 explanation is missing.'
			: `This is a draft: ${count} explanations are missing.`,
	programme: 'the programme as a whole'
};

export const reportCommandWords: Record<Language, typeof nl> = { nl, en };
