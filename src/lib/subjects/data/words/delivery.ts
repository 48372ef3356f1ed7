// Words of a delivery that comes in: dropping it, what was found in it, mending it and taking it along; nl here, en beside it.
import type { Language } from '../../../domain/text.ts';
import { formatCount, formatMegabytes, plural } from '../../../language/format.ts';
import { deliveryEn } from './delivery-en.ts';

const count = (value: number) => formatCount(value, 'nl');
const some = (value: number, one: string, other: string) =>
	`${count(value)} ${plural(value, { one, other }, 'nl')}`;

const nl = {
	reading: {
		title: 'De levering wordt gelezen',
		reading: (file: string) => `Lezen: ${file}`,
		bytes: (loaded: number, total: number) =>
			`${formatMegabytes(loaded, 'nl')} van ${formatMegabytes(total, 'nl')}`,
		recognising: 'Kijken wat het is',
		checking: 'De regels nakijken',
		starting: 'Klaarzetten',
		stop: 'Stop'
	},
	failures: {
		basis:
			'De regels van dit programma zijn niet op te halen. Kijk of u verbinding hebt en probeer het opnieuw.',
		reading:
			'Het lezen is afgebroken. Misschien is het bestand te groot voor dit apparaat. Sluit andere programma’s, of lever het in delen.',
		unreadable:
			'Een bestand is niet te lezen. Misschien is het verplaatst of staat het nog open in een ander programma. Sluit het daar en kies het opnieuw.'
	},
	unanswered: {
		text: 'Dit is niet op te halen uit uw bestanden. Probeer het opnieuw. Lukt dat niet, sluit dan de levering en kies de bestanden opnieuw.',
		again: 'Probeer opnieuw'
	},
	open: {
		title: 'Uw levering',
		read: (files: number, rows: number) =>
			`${some(files, 'tabel', 'tabellen')} gelezen, ${some(rows, 'rij', 'rijen')}.`,
		clean: 'Er is niets te herstellen.',
		toMend: (problems: number) => `${some(problems, 'fout', 'fouten')} te herstellen.`,
		remarks: (remarks: number) =>
			`${some(remarks, 'opmerking', 'opmerkingen')} om te lezen; daar hoeft u niets mee.`,
		nothing: 'Hierin staat geen tabel die wij kennen.'
	},
	parts: {
		title: 'Wat er binnenkwam',
		recognised: (table: string) => `herkend als ${table}`,
		is: (meaning: string) => `één rij is ${meaning}`,
		geometry: 'de grenzen van de gebieden',
		rows: (rows: number) => some(rows, 'rij', 'rijen'),
		problems: (problems: number) => (problems === 0 ? 'geen fouten' : some(problems, 'fout', 'fouten')),
		restricted: 'Rijen over mensen. Dit bestand wordt nooit open bewaard, alleen verzegeld.',
		left: 'Doet niet mee.',
		sheet: (sheet: string) => `blad ${sheet}`,
		mapping: (name: string) => `zoals aangewezen in ${name}`,
		unread: 'niet gelezen',
		seen: (names: string) => `De kolommen heten: ${names}.`,
		notRecognised:
			'Hierin staat geen tabel die wij kennen. Kijk of de kolomnamen kloppen, of gebruik een sjabloon.',
		view: 'Bekijk',
		viewOf: (file: string) => `${file} bekijken`,
		change: 'Klopt dit niet?',
		table: 'Dit is',
		delimiter: 'Tussen de kolommen staat',
		leave: 'Laat dit bestand weg',
		take: 'Neem dit bestand weer mee',
		delimiters: { ',': 'een komma', ';': 'een puntkomma', '\t': 'een tab' } as Record<string, string>,
		dialect: (delimiter: string, mark: ',' | '.' | null, coding: string) =>
			[
				{ ',': 'komma', ';': 'puntkomma', '\t': 'tab' }[delimiter] ?? delimiter,
				mark === ',' ? 'decimale komma' : mark === '.' ? 'decimale punt' : '',
				coding
			]
				.filter(Boolean)
				.join(', ')
	},
	notes: {
		'title-rows': 'regels boven de tabel weggelaten (rij {rows}): {texts}',
		footnotes: 'regels onder of naast de tabel weggelaten (rij {rows}): {texts}',
		'hidden-rows': 'verborgen rijen zijn meegelezen: {rows}',
		'hidden-columns': 'verborgen kolommen zijn meegelezen: {columns}',
		'hidden-sheet': 'dit blad is verborgen; het is wel gelezen',
		'merged-header': 'samengevoegde cellen in de kop zijn gesplitst',
		formulas: 'van {count} formules geldt de laatst bewaarde uitkomst',
		'percent-cells': '{count} procentcellen zijn gelezen als aandeel: {columns}',
		'extra-sheet': 'niet gelezen bladen: {sheets}',
		'no-rows': 'er is nog niets ingevuld: vul rijen in onder de kolomnamen en kies het bestand opnieuw',
		transformed: 'coördinaten omgezet naar lengte en breedte'
	} as Record<string, string>,
	problems: {
		title: 'Wat er niet klopt',
		problems: (all: number) => `Fouten (${count(all)})`,
		remarks: (all: number) => `Opmerkingen (${count(all)})`,
		which: 'Fouten of opmerkingen',
		file: 'Bestand',
		kind: 'Soort',
		all: (all: number) => `alle (${count(all)})`,
		counted: (name: string, all: number) => `${name} (${count(all)})`,
		caption: 'Fouten en opmerkingen, met hun plaats en wat u kunt doen',
		scroll: 'Lijst van fouten, schuift opzij op een smal scherm',
		row: 'Rij',
		column: 'Kolom',
		value: 'Er staat',
		todo: 'Wat te doen',
		mend: 'Herstel',
		mendAt: (row: number | null, column: string | null) =>
			['Herstel', row === null ? '' : `rij ${row}`, column ? `kolom ${column}` : '']
				.filter(Boolean)
				.join(' '),
		none: 'Geen fouten.',
		noneSuch: 'Geen fouten van deze soort.',
		noRemarks: 'Geen opmerkingen.',
		undo: 'Maak ongedaan',
		redo: 'Doe opnieuw',
		corrections: (all: number) => some(all, 'correctie', 'correcties'),
		print: 'Druk de lijst af',
		mended: (changed: number, left: number) =>
			`Hersteld: ${some(changed, 'plaats', 'plaatsen')}. ${left === 0 ? 'Er zijn geen fouten meer.' : `Nog ${some(left, 'fout', 'fouten')}.`}`,
		undone: (left: number) => `Ongedaan gemaakt. ${some(left, 'fout', 'fouten')}.`,
		busy: 'Wordt nagekeken'
	},
	mend: {
		title: (row: number | null, column: string | null) =>
			[row === null ? 'Herstellen' : `Rij ${row}`, column ? `kolom ${column}` : '']
				.filter(Boolean)
				.join(', '),
		here: 'Alleen hier',
		equal: (all: number) => `Alle ${count(all)} gelijke`,
		whole: (column: string) => `Hele kolom ${column}`,
		say: {
			likely: (text: string) => `Schrijf “${text}”`,
			hidden: () => 'Schrijf een punt (.): de bron houdt het cijfer geheim',
			empty: () => 'Maak leeg: het is er niet',
			zero: () => 'Schrijf 0: het is nul'
		} as Record<string, (text: string) => string>,
		rule: (from: string, to: string) => `Lees “${from}” als ${to}`,
		choose: (value: string) => `“${value}” is`,
		pick: 'kies …',
		type: 'Schrijf zelf',
		leaveRow: (row: number) => `Laat rij ${row} weg`,
		leaveFirst: (row: number) => `Laat de eerste weg, rij ${row}`,
		leaveRows: (rows: number) => `Laat deze ${count(rows)} rijen weg`,
		name: (column: string) => `Kolom ${column} heet in dit bestand`,
		nameExtra: (column: string) => `Kolom ${column} is`,
		rename: 'Geef die naam',
		add: (column: string) => `Voeg kolom ${column} toe, met in elke rij`,
		addNow: 'Voeg toe',
		show: 'Toon in het bestand',
		none: 'Dit kan alleen in het bestand zelf. Vraag het de leverancier.'
	},
	preview: {
		title: (file: string) => `In ${file}`,
		which: 'Bestand',
		text: 'Zo is het gelezen. Staat er iets onder een cel, dan wordt dat bewaard.',
		stored: (text: string) => `wordt ${text}`,
		not: 'kan zo niet worden bewaard',
		row: 'Rij',
		extra: 'niet in gebruik',
		scroll: 'Rijen van het bestand, schuift opzij',
		go: 'Ga naar rij',
		problem: 'fout',
		remark: 'opmerking',
		change: (row: number, column: string, text: string) =>
			`Rij ${row}, kolom ${column}: ${text || 'leeg'}. Wijzig`,
		empty: 'leeg',
		none: 'Van dit bestand zijn geen rijen te tonen.'
	},
	pager: {
		shown: (from: number, to: number, all: number) => `${count(from)}–${count(to)} van ${count(all)}`,
		before: 'Vorige',
		after: 'Volgende'
	},
	decide: {
		title: 'Aannemen of afwijzen',
		left: (problems: number) =>
			`Rijen met een fout doen niet mee. Herstel eerst de ${some(problems, 'fout', 'fouten')} hierboven, of laat de rijen weg.`,
		text: 'Haal de nagekeken bestanden op en zet ze in de map van uw programma. Uw bron blijft zoals zij was.',
		supplier:
			'Voor de leverancier: een werkmap waarin de foute cellen gemarkeerd zijn, met een brief erbij. Van elk bestand apart, zodat niemand de rijen van een ander ziet.',
		supplierOf: (file: string) => `Fouten in ${file} ophalen`,
		supplierName: (name: string) => `fouten-in-${name}`,
		beside: 'U kunt de nagekeken bestanden ook ophalen en zelf in de map van uw programma zetten.',
		restricted: 'Bestanden over mensen haalt u hier niet op: die gaan alleen verzegeld verder.',
		fetch: (file: string) => `${file} ophalen`,
		reject: 'Wijs af en sluit'
	}
};

export type DeliveryWords = typeof nl;
export const deliveryWords: Record<Language, DeliveryWords> = { nl, en: deliveryEn };
