// Words of the file that is taken along, and of its button.
import type { Language } from '../../../domain/text.ts';
import { takenText, takenWords } from '../../../language/taken-along.ts';

const nl = {
	...takenWords.nl,
	title: 'Meenemen',
	text: 'Alle posten, prijzen en uitkomsten van deze pagina, met een script in R en een in Python die elk getal opnieuw uitrekenen. Er staat niets in over één gezin.',
	button: 'Bewaar als zip',
	file: 'kosten',
	about: takenText(
		'Inzet, kosten en baten',
		'terms.csv: elke post, met hoeveel, de grenzen, de prijs en de factor die latere jaren minder laat meetellen. together: hoe sterk uren van organisaties samen op en neer gaan, 0 tot 1.\napart.csv: uren waarvan alleen totalen bekend zijn, met hun prijs; zij staan niet in het saldo.\nsettings.csv: zekerheid, aantal trekkingen, looptijd.\nresults.csv: elk getal van de pagina.\nrecompute.R, recompute.py: rekenen elk getal opnieuw uit. Grenzen van de simulatie komen uit andere trekkingen en verschillen daarom iets; alle andere getallen zijn gelijk.'
	)
};

export type TakeAlongWords = typeof nl;

const en: TakeAlongWords = {
	...takenWords.en,
	title: 'Take along',
	text: 'All items, prices and outcomes of this page, with a script in R and one in Python that compute every number again. Nothing in it is about one family.',
	button: 'Save as zip',
	file: 'costs',
	about: takenText(
		'Effort, costs and benefits',
		'terms.csv: every item, with how much, its limits, its price and the factor by which later years count less. together: how strongly hours of organisations move together, 0 to 1.\napart.csv: hours of which totals alone are known, with their price; they are in no balance.\nsettings.csv: confidence, number of draws, horizon.\nresults.csv: every number of the page.\nrecompute.R, recompute.py: compute every number again. Limits of the simulation come from other draws and so differ a little; all other numbers are equal.'
	)
};

export const takeAlongWords: Record<Language, TakeAlongWords> = { nl, en };
