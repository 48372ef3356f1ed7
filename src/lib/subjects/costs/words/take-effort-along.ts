// Words of the file of effort that is taken along, and of its button.
import type { Language } from '../../../domain/text.ts';
import { takenText, takenWords } from '../../../language/taken-along.ts';

const nl = {
	...takenWords.nl,
	title: 'Inzet meenemen',
	text: 'Alle uren, contacten en gezinsmaanden zoals ze hierboven staan, met een script in R en een in Python die aandelen en de marges van uren opnieuw uitrekenen. Er staat niets in over één gezin.',
	button: 'Bewaar inzet als zip',
	file: 'inzet',
	about: takenText(
		'Inzet voor gezinnen',
		'organisations.csv: per groep en organisatie de uren en contacten, haar deel van alle uren met de marge daarvan, en de uren per gezinsmaand met hun marge, ook van ervoor. totals_only is 1 waar alleen totalen geleverd zijn.\ngroups.csv: per groep de gezinnen en gezinsmaanden, de uren per maand en per gezin, en hoeveel organisaties een dossier hielden.\nyears.csv: hoe de uren over de jaren verdeeld zijn.\nsettings.csv: jaar, zekerheid, kleinste groep, en waarop is afgerond.\nresults.csv: wat uit die tabellen volgt. exact: tot op de laatste decimaal die de pagina toont. rounded: tot op de afronding van de uren en maanden.\nMarges per gezinsmaand en marges van een aandeel (share_lower, share_upper) komen uit een steekproef van gezinnen. De rijen van gezinnen verlaten de gemeente niet, dus die marges zelf kan niemand hier narekenen. De marges van de uren die eruit volgen wel, en ook dat elk aandeel tussen zijn grenzen ligt.'
	)
};

export type TakeEffortWords = typeof nl;

const en: TakeEffortWords = {
	...takenWords.en,
	title: 'Take effort along',
	text: 'All hours, contacts and family-months as they stand above, with a script in R and one in Python that compute shares and the margins of hours again. Nothing in it is about one family.',
	button: 'Save effort as zip',
	file: 'effort',
	about: takenText(
		'Effort for families',
		'organisations.csv: by group and organisation the hours and contacts, its share of all hours with the margin of that, and the hours a family-month with their margin, also of the time before. totals_only is 1 where totals alone were delivered.\ngroups.csv: by group the families and family-months, the hours a month and a family, and how many organisations kept a file.\nyears.csv: how the hours lie over the years.\nsettings.csv: year, confidence, smallest group, and to what was rounded.\nresults.csv: what follows from those tables. exact: to the last decimal that the page shows. rounded: to what hours and months were rounded to.\nMargins a family-month and margins of a share (share_lower, share_upper) come from drawing families again. The rows of families do not leave the municipality, so nobody can compute those margins here. The margins of the hours that follow from them can be computed, and that each share lies between its limits.'
	)
};

export const takeEffortWords: Record<Language, TakeEffortWords> = { nl, en };
