// Words about the protected tables that a browser makes from an opened household file, and where a report has its families from.
import type { Language } from '../domain/text.ts';
import { formatCount, formatDate, plural } from './format.ts';

const nl = {
	title: 'Voor het rapport',
	text: 'Het rapport krijgt alleen tellingen, en alleen waar genoeg gezinnen achter staan. Uw browser maakt ze hier.',
	make: 'Maak de beschermde tabellen',
	again: 'Maak ze opnieuw',
	counting: 'Gezinnen tellen',
	protecting: 'Tellingen beschermen',
	quarter: (done: number, of: number) => `kwartaal ${done} van ${of}`,
	stop: 'Stop',
	done: 'De beschermde tabellen zijn klaar.',
	leaves: (shown: number, hidden: number) =>
		`Er gaan ${plural(shown, { one: 'één getal', other: `${formatCount(shown, 'nl')} getallen` }, 'nl')} mee. ${formatCount(hidden, 'nl')} ${plural(hidden, { one: 'blijft', other: 'blijven' }, 'nl')} verborgen.`,
	stays:
		'De tabellen blijven in dit tabblad tot u het sluit. De gegevens van gezinnen gaan niet mee: wie naar het rapport gaat, sluit de kluis.',
	toReport: 'Naar het rapport',
	forget: 'Vergeet deze tabellen',
	failed: 'Het maken van de tabellen is niet gelukt. Er is niets bewaard.',
	notKept: 'Deze browser bewaart niets, ook niet in dit tabblad. Sta opslag toe en maak de tabellen opnieuw.',
	from: 'Gezinnen:',
	fromFile: (on: string) => `uit uw geopende bestand, beschermd op ${formatDate(on, 'nl')}`,
	fromSite: 'uit de website'
};

const en: typeof nl = {
	title: 'For the report',
	text: 'The report is given counts only, and only where enough families stand behind them. Your browser makes them here.',
	make: 'Make the protected tables',
	again: 'Make them again',
	counting: 'Counting families',
	protecting: 'Protecting counts',
	quarter: (done, of) => `quarter ${done} of ${of}`,
	stop: 'Stop',
	done: 'The protected tables are ready.',
	leaves: (shown, hidden) =>
		`${plural(shown, { one: 'One number goes', other: `${formatCount(shown, 'en')} numbers go` }, 'en')} along. ${formatCount(hidden, 'en')} ${plural(hidden, { one: 'stays', other: 'stay' }, 'en')} hidden.`,
	stays:
		'The tables stay in this tab until you close it. The data of families do not go along: going to the report closes the vault.',
	toReport: 'To the report',
	forget: 'Forget these tables',
	failed: 'The tables could not be made. Nothing was kept.',
	notKept: 'This browser keeps nothing, not even in this tab. Allow storage and make the tables again.',
	from: 'Families:',
	fromFile: (on) => `from your opened file, protected on ${formatDate(on, 'en')}`,
	fromSite: 'from the website'
};

export const reportProtectedWords: Record<Language, typeof nl> = { nl, en };
