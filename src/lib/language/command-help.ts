// What `npm run <command> -- --help` says a command does, and how those are used that say it nowhere else.
import type { Language } from '../domain/text.ts';

const nl = {
	use: 'Gebruik: ',
	does: {
		build: 'Schrijft de site naar build/: een concept, of met --keep een publicatie.',
		'publish-site':
			'Bouwt de site van een programmamap of zip op de plaats van de oude, als de controle niets vindt.',
		'check-data': 'Controleert een programmamap en noemt elk probleem, met wat u eraan doet.',
		figures: "Geeft de cijfers die de pagina's tekenen, als JSON.",
		'take-along':
			'Schrijft een vergelijking, de vragenlijst, de ervaring van gezinnen, de inzet of de kosten als zip, met scripts in R en Python die elk getal narekenen.',
		report: 'Schrijft het verslag over een kwartaal als bestanden.',
		verify: 'Controleert een bevroren verslag, en berekent het opnieuw als u een map noemt.',
		import:
			'Maakt van een bestand van een leverancier, van StatLine, SPSS of een vragenlijst bestanden van een programmamap.',
		templates: 'Schrijft Excel-werkmappen om in te vullen, voor elk bestand en voor elke leverancier.',
		seal: 'Controleert de bestanden over gezinnen en verzegelt ze.',
		merge: 'Schrijft bezoeken bij in een verzegeld bestand, en noemt wat ontbreekt of elkaar tegenspreekt.',
		keygen: 'Maakt een sleutelpaar voor verzegelde bestanden, en zegt hoe u het bewaart.',
		rights: 'Drukt af wat er over een gezin staat, of wist het gezin en geeft er een bewijs van.',
		generate: 'Schrijft de verzonnen demonstratie opnieuw, tot op de letter dezelfde.',
		prove: 'Een lang bewijs; onderbroken gaat het verder waar het was.',
		calibrate: 'Meet door na te bootsen hoe vaak de regels het mis hebben.',
		bench: 'Meet hoe snel de site is, in een echte Chromium, en geeft JSON.',
		'same-site': 'Zegt of twee gebouwde sites, of twee mappen met verslagen, hetzelfde zeggen.'
	},
	usage: {
		'take-along':
			'npm run take-along -- [compare|process|experience|effort|costs] --out <bestand.zip> [--data map] [--indicator id] [--from 2009-Q1 --to 2011-Q1] [--experiment id,id --control id,id] [--confidence 0.9] [--lang nl|en]',
		generate: 'npm run generate -- [--out <map>]',
		prove: 'npm run prove -- <naam> [--runs N] [--seed N]',
		calibrate: 'npm run calibrate -- [--runs N] [--seed N] [--only naam] [--out <bestand>]',
		bench:
			'npm run bench -- [--only site|households|report] [--runs N] [--sizes N,N] [--households N,N] [--path /] [--against <map> --paths /,/en]',
		'same-site': 'npm run same-site -- <oudere map> <nieuwere map>'
	}
};

export type CommandName = keyof typeof nl.does;

export const commandHelp: Record<Language, typeof nl> = {
	nl,
	en: {
		use: 'Usage: ',
		does: {
			build: 'Writes the site to build/: a draft, or a publication with --keep.',
			'publish-site':
				'Builds the site of a programme folder or zip in the place of the old one, where the check finds nothing.',
			'check-data': 'Checks a programme folder and names every problem, with what to do about it.',
			figures: 'Gives the figures that the pages draw, as JSON.',
			'take-along':
				'Writes a comparison, the questionnaire, what families experience, effort or costs as a zip, with scripts in R and Python that compute every number again.',
			report: "Writes a quarter's report as files.",
			verify: 'Checks a frozen report, and computes it again where you name a folder.',
			import:
				'Makes files of a programme folder from a file of a supplier, of StatLine, SPSS or a survey tool.',
			templates: 'Writes Excel workbooks to fill in, for each file and for each supplier.',
			seal: 'Checks the files about families and seals them.',
			merge: 'Brings visits into a sealed file, and names what is missing or contradicts.',
			keygen: 'Makes a key pair for sealed files, and says how to keep it.',
			rights: 'Prints what stands about a family, or erases the family and gives a proof of it.',
			generate: 'Writes the invented demonstration again, the same to the letter.',
			prove: 'A long proof; interrupted, it goes on where it was.',
			calibrate: 'Measures by simulation how often the rules are wrong.',
			bench: 'Measures how fast the site is, in a real Chromium, and gives JSON.',
			'same-site': 'Tells whether two built sites, or two folders of reports, say the same.'
		},
		usage: {
			'take-along':
				'npm run take-along -- [compare|process|experience|effort|costs] --out <file.zip> [--data folder] [--indicator id] [--from 2009-Q1 --to 2011-Q1] [--experiment id,id --control id,id] [--confidence 0.9] [--lang nl|en]',
			generate: 'npm run generate -- [--out <folder>]',
			prove: 'npm run prove -- <name> [--runs N] [--seed N]',
			calibrate: 'npm run calibrate -- [--runs N] [--seed N] [--only name] [--out <file>]',
			bench:
				'npm run bench -- [--only site|households|report] [--runs N] [--sizes N,N] [--households N,N] [--path /] [--against <folder> --paths /,/en]',
			'same-site': 'npm run same-site -- <older folder> <newer folder>'
		}
	}
};
