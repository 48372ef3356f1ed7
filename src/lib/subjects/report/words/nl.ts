// The report page in Dutch: choosing, writing, keeping, freezing and saving.
import { reportWords } from './report.ts';

const texts = (count: number) => (count === 1 ? 'één tekst' : `${count} teksten`);

export const reportPageNl = {
	eyebrow: 'Verantwoording aan de stuurgroep',
	headline: {
		missing: (count: number, period: string) =>
			`Voor het rapport over ${period} ${count === 1 ? 'ontbreekt' : 'ontbreken'} nog ${texts(count)}.`,
		complete: (period: string) => `Het rapport over ${period} is klaar om vast te leggen.`,
		frozen: (period: string) => `Het rapport over ${period} ligt vast.`
	},
	lead: {
		concept:
			'Alle cijfers staan er al in. Schrijf in het rapport zelf waarom het zo ging en wat u nu doet. Leg het daarna vast.',
		frozen: 'Teksten en cijfers horen nu bij elkaar. Wie iets verandert, valt door de mand bij de controle.'
	},
	noScript: 'Zonder JavaScript kunt u dit rapport lezen en afdrukken. Schrijven en vastleggen kan dan niet.',
	controls: {
		legend: 'Kies wat er in het rapport staat',
		period: 'Kwartaal',
		area: 'Gebied',
		compare: 'Vergelijk met',
		confidence: 'Zekerheid',
		sections: 'Onderdelen',
		allSections: 'alle onderdelen',
		someSections: (count: number, all: number) => `${count} van de ${all}`,
		noSections: 'geen onderdeel'
	},
	sections: {
		...reportWords.nl.parts,
		goals: 'De doelen, elk op een bladzijde',
		appendix: 'Bijlagen'
	},
	contents: 'Inhoud',
	page: (of: string) => `Bladzijde over ${of}`,
	running: { of: ' van ' },
	aside: 'Werken aan het rapport',
	missing: {
		title: (count: number) =>
			count === 1 ? 'Nog één tekst te schrijven' : `Nog ${count} teksten te schrijven`,
		none: 'Alle verplichte teksten staan er.',
		why: 'Een doel dat achterloopt of onzeker is, vraagt om uitleg en een besluit.',
		programme: 'Het programma als geheel',
		more: (count: number) => `en nog ${count}`
	},
	author: { label: 'Uw naam', hint: 'Komt bij uw teksten te staan.', unknown: 'Projectleider' },
	kept: {
		title: 'Uw teksten',
		none: 'U hebt nog niets geschreven. Elke tekst wordt vanzelf op dit apparaat bewaard.',
		at: (time: string) => `Bewaard om ${time}, alleen op dit apparaat.`,
		saving: 'Nog niet bewaard. Dat gebeurt vanzelf, meteen na het typen.',
		opening: 'Uw teksten van de vorige keer worden opgezocht.',
		found: 'Uw teksten van de vorige keer staan er weer. Ze staan alleen op dit apparaat.',
		refused:
			'Uw browser wil niets bewaren. Uw teksten blijven staan zolang deze pagina open is. Bewaar ze daarom zelf als notes.csv.',
		full: 'Uw laatste woorden zijn niet bewaard: de browser heeft geen ruimte meer. Ze blijven staan zolang deze pagina open is. Bewaar uw teksten zelf als notes.csv.',
		undo: 'Stap terug',
		redo: 'Stap vooruit',
		undone: 'Eén stap teruggezet.',
		redone: 'Eén stap vooruit gezet.',
		reset: 'Terug naar notes.csv',
		wasReset: 'De aangeleverde teksten staan er weer. Met “Stap terug” krijgt u uw eigen teksten terug.',
		imports: 'Lees notes.csv in',
		exports: 'Bewaar als notes.csv',
		exportFailed:
			'notes.csv kon niet worden gemaakt. Uw teksten staan nog op de pagina. Probeer het opnieuw.',
		imported: (count: number, file: string) =>
			`${count === 1 ? 'Eén tekst' : `${count} teksten`} ingelezen uit ${file}.`,
		replaced: (count: number) =>
			count === 1
				? 'Eén tekst van uzelf is vervangen. “Stap terug” zet die terug.'
				: `${count} teksten van uzelf zijn vervangen. “Stap terug” zet ze terug.`,
		otherPeriods: (count: number) =>
			count === 1
				? 'Eén daarvan hoort bij een ander kwartaal.'
				: `${count} daarvan horen bij een ander kwartaal.`,
		unread: 'Dit bestand is niet te lezen. Misschien is het verplaatst. Probeer het opnieuw.',
		nothing: (file: string) => `In ${file} staat geen tekst die wij kunnen lezen.`,
		problems: (count: number) =>
			count === 1 ? 'Eén rij is niet ingelezen:' : `${count} rijen zijn niet ingelezen:`,
		closeProblems: 'Sluit deze lijst'
	},
	windows: {
		elsewhere:
			'Dit kwartaal staat ook open in een ander venster. Wat u daar schrijft, komt hier vanzelf te staan.',
		undecided: (count: number) =>
			count === 1
				? 'Van één tekst is er meer dan één versie. Kies er een:'
				: `Van ${texts(count)} is er meer dan één versie. Kies steeds:`,
		beside: 'Van deze tekst staat in een ander venster een andere versie. Beide zijn bewaard.',
		further:
			'In een ander venster is aan deze tekst verder geschreven. Gaat u dit veld uit, dan staat die versie hier.',
		version: (author: string, time: string) => `${author}, ${time}`,
		empty: '(leeg)',
		use: 'Gebruik deze versie',
		keep: 'Houd wat hier staat'
	},
	editor: {
		required: 'verplicht',
		missing: 'verplicht, nog leeg',
		empty: 'nog niet ingevuld',
		optional: 'Uitleg is hier niet verplicht. Wat leeg blijft, komt niet op papier.',
		dueHint: 'Een datum of een paar woorden, zoals: na de zomer.',
		pickDate: 'Kies een datum',
		written: (author: string, date: string) => `${author}, ${date}`
	},
	open: {
		title: 'Beloofd in een eerder kwartaal, nog niet afgerond',
		since: (period: string) => `Uit ${period}`,
		owner: 'Wie',
		due: 'Wanneer',
		done: 'Afgehandeld',
		carry: 'Neem over',
		doneLabel: 'Wat is ervan gekomen?',
		doneHint: 'Schrijf in één zin wat eruit kwam. Dan komt deze afspraak niet terug.',
		notDone: 'Toch niet afgehandeld',
		carried: 'De afspraak staat nu bij dit kwartaal. U kunt haar aanpassen.',
		isDone: 'Afgehandeld in dit rapport.',
		isCarried: 'Overgenomen in dit kwartaal.'
	},
	make: {
		title: 'Maken',
		freeze: 'Leg vast',
		freezeMissing: (count: number) => `Leg vast (nog ${texts(count)})`,
		freezeHint: 'Vastleggen maakt alle bestanden en bindt ze met een controlecode.',
		toFirst: 'Dit is de eerste tekst die nog ontbreekt.',
		freezing: 'Het rapport wordt vastgelegd.',
		frozenOn: (date: string) => `Vastgelegd op ${date}`,
		code: 'Controlecode',
		thaw: 'Maak weer een concept',
		thawed: 'Het rapport is weer een concept. U kunt de teksten aanpassen.',
		zip: 'Alles in één bestand (zip)',
		zipHint: 'Met cijfers, teksten, grafieken en de controlelijst. Bewaar dit bestand.',
		downloads: 'Bewaar als',
		formats: { docx: 'Word', xlsx: 'Excel', html: 'HTML', csv: 'CSV' },
		print: 'Druk af of maak een PDF',
		concept: 'Zolang het rapport niet vastligt, staat er “concept” op.',
		pictures: (done: number, all: number) => `Grafiek ${done} van ${all} wordt getekend.`,
		packing: (name: string) => `${name} wordt gemaakt.`,
		saved: (name: string) => `${name} is bewaard bij uw downloads.`,
		failed: (name: string) => `${name} kon niet worden gemaakt. De pagina werkt nog. Probeer het opnieuw.`,
		freezeFailed: 'Vastleggen is niet gelukt. Uw teksten staan er nog. Probeer het opnieuw.',
		technical: 'Technische melding'
	},
	figure: {
		number: (index: number) => `Figuur ${index}`,
		table: (index: number) => `Alle cijfers: tabel ${index}`
	},
	tableNumber: (index: number) => `Tabel ${index}`,
	provisional: 'voorlopig'
};
