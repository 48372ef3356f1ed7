// Words of the take-along file: the button that makes it, and the text inside that a reader opens first.
import type { Language } from '../../../domain/text.ts';

/** What the text to read first has to say; names are those of the page. */
export interface TakeAlongFacts {
	indicator: string;
	experiment: string;
	control: string;
	periods: string;
	confidence: string;
	synthetic: boolean;
	/** The programme's own words about what is made up. */
	syntheticNote: string;
	version: string;
	dataHash: string;
	/** File names of charts; empty where they could not be drawn. */
	pictures: string[];
}

const nl = {
	title: 'Neem deze vergelijking mee',
	text: 'Eén zip-bestand met de cijfers als CSV, een uitleg van elke kolom, de keuzes, de grafieken, en een script in R en in Python. Beide scripts rekenen elk getal op deze pagina opnieuw uit.',
	button: 'Zip-bestand maken',
	busy: 'Het bestand wordt gemaakt…',
	saved: (name: string) => `${name} is opgeslagen.`,
	failed:
		'Het bestand maken is niet gelukt. Probeer het nog eens. De cijfers op deze pagina blijven gewoon staan.',
	noScript: 'Voor dit bestand is JavaScript nodig.',
	source: 'Wijkladder, vergelijking.',
	file: 'vergelijking',
	readme: 'LEESMIJ.txt',
	about: (facts: TakeAlongFacts): string[] => [
		'WIJKLADDER: EEN VERGELIJKING OM MEE TE NEMEN',
		...(facts.synthetic
			? [
					`LET OP: dit zijn synthetische gegevens. ${facts.syntheticNote} Trek er geen conclusies uit over echte wijken of echte mensen.`
				]
			: []),
		`Doel: ${facts.indicator}
Experiment: ${facts.experiment}
Controle: ${facts.control}
Perioden: ${facts.periods}
Kansmarge: ${facts.confidence}`,
		`WAT ZIT ERIN

cells.csv          de gemeten cijfers: één regel per doel, gebied en periode
survey.csv         de vragenlijst: één regel per doel, kant en meting, geen antwoorden van mensen
company.csv        het experiment en de andere buurten per kwartaal, voor ‘Hoe fout mag het zijn?’; leeg als dat er te weinig zijn
dictionary.csv     wat elke kolom en elk getal betekent, in het Nederlands en het Engels
settings.json      de keuzes: gebieden, perioden, kansmarge, doelen, versie van de gegevens
settings.csv       dezelfde keuzes, voor R
results.json       elk getal dat op de pagina staat, niet afgerond; van ‘Hoe fout mag het zijn?’ zonder de kansmarge
recompute.R        rekent alles opnieuw uit in R (pakketten sandwich en lmtest)
recompute.py       rekent alles opnieuw uit in Python (numpy, scipy, statsmodels)`,
		facts.pictures.length > 0
			? `charts/            de grafieken van de pagina, als SVG en als PNG`
			: 'Grafieken zitten er niet bij: die kan alleen de browser tekenen. Gebruik daarvoor de knop op de pagina.',
		`OPNIEUW REKENEN

Pak de zip uit en typ in die map: Rscript recompute.R, of: python3 recompute.py.
Het script leest alleen cells.csv, survey.csv, company.csv en de keuzes. Het schrijft recomputed.csv, met dezelfde namen als in results.json. Verander een cijfer in een daarvan en reken opnieuw: alles verandert mee.`,
		`GOED OM TE WETEN

Aandelen staan als getal van 0 tot 1: 0.074 is 7,4%. Het decimaalteken is een punt.
Een punt in plaats van een cijfer betekent: verborgen, door de bron of omdat het om weinig mensen gaat. Verborgen is niet nul.
In het bestand staan alleen totalen van gebieden en van groepen mensen, geen gegevens van één mens.
Voor de vragenlijst maken de scripts mensen na met hetzelfde aantal, gemiddelde en dezelfde spreiding: meer leest de toets niet, dus de uitkomst is gelijk.
Wat door de tijd loopt, is er voor het gekozen doel; de andere doelen alleen tussen hun eerste en laatste meting.
De kolommen value, lower en upper in cells.csv zijn ter controle; de scripts rekenen ze zelf uit als er aantallen zijn.
Welke methode bij welk getal hoort, staat in de scripts en op de pagina Methode van de site.
Een verschil tussen wijken bewijst niet dat de aanpak werkt. Lees daarom ook op de pagina wat er wel en niet te zeggen is.`,
		`HERKOMST

Gemaakt met Wijkladder ${facts.version}, software onder de licentie EUPL-1.2. Die licentie geldt ook voor de scripts. Voor de cijfers gelden de voorwaarden van hun bron.
Controlegetal van de gegevens (SHA-256): ${facts.dataHash}`
	]
};

const en: typeof nl = {
	title: 'Take this comparison along',
	text: 'One zip file with the figures as CSV, an explanation of each column, the choices, the charts, and a script in R and one in Python. Both scripts work out every number on this page again.',
	button: 'Make the zip file',
	busy: 'Making the file…',
	saved: (name) => `${name} has been saved.`,
	failed: 'Making the file did not work. Please try again. The figures on this page are still here.',
	noScript: 'This file needs JavaScript.',
	source: 'Wijkladder, comparison.',
	file: 'comparison',
	readme: 'README.txt',
	about: (facts) => [
		'WIJKLADDER: A COMPARISON TO TAKE ALONG',
		...(facts.synthetic
			? [
					`MIND: these are synthetic data. ${facts.syntheticNote} Draw no conclusions from them about real neighbourhoods or real people.`
				]
			: []),
		`Goal: ${facts.indicator}
Experiment: ${facts.experiment}
Control: ${facts.control}
Periods: ${facts.periods}
Margin: ${facts.confidence}`,
		`WHAT IS INSIDE

cells.csv          the measured figures: one line per goal, area and period
survey.csv         the survey: one line per goal, side and wave, nobody's own answers
company.csv        the experiment and the other neighbourhoods quarter by quarter, for ‘How wrong may it be?’; empty where there are too few
dictionary.csv     what each column and each number means, in Dutch and in English
settings.json      the choices: areas, periods, margin, targets, version of the data
settings.csv       the same choices, for R
results.json       every number on the page, not rounded; of ‘How wrong may it be?’ without the margin
recompute.R        works everything out again in R (packages sandwich and lmtest)
recompute.py       works everything out again in Python (numpy, scipy, statsmodels)`,
		facts.pictures.length > 0
			? `charts/            the charts of the page, as SVG and as PNG`
			: 'There are no charts in it: only a browser can draw them. Use the button on the page for those.',
		`WORKING IT OUT AGAIN

Unpack the zip and type in that folder: Rscript recompute.R, or: python3 recompute.py.
The script reads cells.csv, survey.csv, company.csv and the choices only. It writes recomputed.csv, with the same names as in results.json. Change a figure in one of them and run it again: everything changes along.`,
		`GOOD TO KNOW

Shares are numbers from 0 to 1: 0.074 is 7.4%. The decimal mark is a point.
A full stop in place of a figure means: hidden, by the source or because it is about few people. Hidden is not zero.
The file holds totals of areas and of groups of people only, no data of any one person.
For the survey the scripts make up people with the same number, mean and spread: the test reads no more than that, so its outcome is the same.
What runs through time is there for the chosen goal; the other goals only between their first and last measurement.
The columns value, lower and upper in cells.csv are for checking; the scripts work them out themselves where there are counts.
Which method belongs to which number stands in the scripts and on the Method page of the site.
A difference between neighbourhoods does not prove that the approach works. So read on the page, too, what can and cannot be said.`,
		`ORIGIN

Made with Wijkladder ${facts.version}, software under the EUPL-1.2 licence. That licence holds for the scripts too. The figures are under the terms of their source.
Checksum of the data (SHA-256): ${facts.dataHash}`
	]
};

export const takeAlongWords: Record<Language, typeof nl> = { nl, en };
