// Words of the file that is taken along, and of its button.
import type { Language } from '../../../domain/text.ts';

const nl = {
	title: 'Meenemen',
	text: 'Alle posten, prijzen en uitkomsten van deze pagina, met een script in R en een in Python die elk getal opnieuw uitrekenen. Er staat niets in over één gezin.',
	button: 'Bewaar als zip',
	busy: 'Het bestand wordt gemaakt.',
	saved: (name: string) => `Bewaard als ${name}.`,
	failed: 'Het bestand kon niet worden gemaakt. Probeer het opnieuw.',
	file: 'kosten',
	readme: 'LEES-MIJ.txt',
	about: (finding: string, invented: string, version: string) => [
		'Inzet, kosten en baten',
		finding,
		...(invented === '' ? [] : [invented]),
		'terms.csv: elke post, met hoeveel, de grenzen, de prijs en de factor die latere jaren minder laat meetellen. together: hoe sterk uren van organisaties samen op en neer gaan, 0 tot 1.\napart.csv: uren waarvan alleen totalen bekend zijn, met hun prijs; zij staan niet in het saldo.\nsettings.csv: zekerheid, aantal trekkingen, looptijd.\nresults.csv: elk getal van de pagina.\nrecompute.R, recompute.py: rekenen elk getal opnieuw uit. Grenzen van de simulatie komen uit andere trekkingen en verschillen daarom iets; alle andere getallen zijn gelijk.',
		'Rscript recompute.R\npython3 recompute.py',
		`Wijkladder ${version}`
	]
};

export type TakeAlongWords = typeof nl;

const en: TakeAlongWords = {
	title: 'Take along',
	text: 'All items, prices and outcomes of this page, with a script in R and one in Python that compute every number again. Nothing in it is about one family.',
	button: 'Save as zip',
	busy: 'The file is being made.',
	saved: (name) => `Saved as ${name}.`,
	failed: 'The file could not be made. Please try again.',
	file: 'costs',
	readme: 'README.txt',
	about: (finding, invented, version) => [
		'Effort, costs and benefits',
		finding,
		...(invented === '' ? [] : [invented]),
		'terms.csv: every item, with how much, its limits, its price and the factor by which later years count less. together: how strongly hours of organisations move together, 0 to 1.\napart.csv: hours of which totals alone are known, with their price; they are in no balance.\nsettings.csv: confidence, number of draws, horizon.\nresults.csv: every number of the page.\nrecompute.R, recompute.py: compute every number again. Limits of the simulation come from other draws and so differ a little; all other numbers are equal.',
		'Rscript recompute.R\npython3 recompute.py',
		`Wijkladder ${version}`
	]
};

export const takeAlongWords: Record<Language, TakeAlongWords> = { nl, en };
