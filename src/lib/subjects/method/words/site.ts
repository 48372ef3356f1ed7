// Method page, third part: assumptions, the demonstration, accessibility, privacy, software and licence.
import type { MethodFacts } from './page.ts';
import { list, text, type MethodSection, section } from './blocks.ts';
import type { Bilingual } from '../../../domain/text.ts';

export const methodSealed = ({ workers }: Pick<MethodFacts, 'workers'>): MethodSection => ({
	id: 'gezinsbestand',
	title: { nl: 'Het verzegelde gezinsbestand', en: 'The sealed household file' },
	blocks: [
		text(
			'Rijen over gezinnen reizen alleen in een verzegeld bestand. Het is versleuteld volgens de open standaard age. Alleen wie een sleutel of de wachtzin heeft, kan het openen, in de eigen browser. Een BSN wordt geweigerd. Van gezinnen zonder toestemming, of die haar introkken, gaat geen enkele rij mee; alleen hun aantal per gebied en startkwartaal.',
			'Rows about families only travel in a sealed file. It is encrypted by the open standard age. Only someone with a key or the passphrase can open it, in their own browser. A citizen service number is refused. Of families without consent, or that withdrew it, not one row goes along; only their number by area and starting quarter.'
		),
		text(
			`Openen gebeurt in het geheugen van de browser. Welke gezinnen u kiest, komt nooit in het webadres, in de titel of in de opslag. Na sluiten staat er een nieuwe, lege pagina. Kiest u een ${workers.nl.one} of een soort gezin, dan telt ‘zonder toestemming’ toch alle gezinnen van dat gebied: meer weet het bestand niet van hen.`,
			`Opening happens in the memory of the browser. Which families you choose never enters the web address, the title or the storage. After closing, a new and empty page stands in its place. When you choose a ${workers.en.one} or a kind of family, ‘without consent’ still counts all families of that area: the file knows no more of them.`
		),
		text('Dit is wat verzegelen niet is:', 'This is what sealing is not:'),
		list(
			{
				nl: 'Niet anoniem. Een schuilnaam is en blijft een persoonsgegeven (AVG, artikel 4): wie het gezin kent, kan het herkennen.',
				en: 'Not anonymous. A pseudonym is and remains personal data (GDPR, article 4): whoever knows the family may recognise it.'
			},
			{
				nl: 'Geen grondslag. De gemeente moet zelf een wettelijke grondslag hebben en vooraf een DPIA doen. Een versleuteld bestand vervangt die niet.',
				en: 'No legal basis. The municipality needs a legal basis of its own and a DPIA beforehand. An encrypted file replaces neither.'
			},
			{
				nl: 'Niet in te trekken. Wie het bestand en de sleutel heeft, kan het blijven openen. Vertrekt iemand, of trekt een gezin de toestemming in, dan moet u opnieuw verzegelen en het oude bestand overal wissen.',
				en: 'Not revocable. Whoever has the file and the key can go on opening it. When someone leaves, or a family withdraws its consent, you have to seal again and erase the old file everywhere.'
			},
			{
				nl: 'Geen toezicht. Het bestand weet niet wie het opent of wat die ermee doet. Afspraken daarover maakt de gemeente.',
				en: 'No supervision. The file does not know who opens it or what they do with it. That is for the municipality to settle.'
			}
		),
		text(
			'Na de bewaartermijn opent het bestand alleen na een waarschuwing. Noemt het programma geen termijn, dan nemen wij vijf jaar na het streefkwartaal, of een jaar na het verzegelen als dat later is. Dat is onze aanname; de gemeente bepaalt de echte termijn.',
			'Past its retention date the file only opens after a warning. Where the programme names no date, we take five years after the target quarter, or one year after sealing where that is later. That is our assumption; the municipality decides on the real date.'
		)
	]
});

const made = (synthetic: Bilingual): MethodSection => ({
	id: 'synthetisch',
	title: { nl: 'Synthetische demonstratiegegevens', en: 'Synthetic demonstration data' },
	blocks: [
		{
			kind: 'text',
			...synthetic
		},
		text(
			'Daarom staat het woord “synthetisch” op elk scherm, onder elke grafiek en in elk bestand dat u ophaalt. Een andere gemeente vervangt de map met gegevens; dan verdwijnt het woord vanzelf.',
			'That is why the word “synthetic” stands on every screen, under every chart and in every file you fetch. Another municipality replaces the data folder; the word then goes by itself.'
		)
	]
});

export const methodSite = (facts: MethodFacts): MethodSection[] => [
	...(facts.synthetic ? [made(facts.synthetic)] : []),
	section(
		'aannames',
		{ nl: 'Aannames', en: 'Assumptions' },
		text(
			'Waar het projectplan zwijgt, maakten wij een keuze. Elke keuze staat hier en is op één plaats te veranderen, in de map met definities.',
			'Where the project plan is silent, we made a choice. Each choice stands here and can be changed in one place, in the folder of definitions.'
		),
		{ kind: 'assumptions' },
		{ kind: 'indicator-assumptions' }
	),
	section(
		'toegankelijkheid',
		{ nl: 'Toegankelijkheid', en: 'Accessibility' },
		text(
			'Dit is een concept. De site is nog niet getoetst door een onafhankelijke deskundige. Wij streven naar WCAG 2.2, niveau AA (EN 301 549).',
			'This is a draft. The site has not yet been audited by an independent expert. We aim at WCAG 2.2, level AA (EN 301 549).'
		),
		list(
			{
				nl: 'Alles is te lezen zonder JavaScript, ook de grafieken.',
				en: 'Everything can be read without JavaScript, charts included.'
			},
			{
				nl: 'Bij elke grafiek hoort een zin die hetzelfde zegt, en een tabel met dezelfde getallen.',
				en: 'Every chart has a sentence that says the same, and a table with the same numbers.'
			},
			{
				nl: 'Met de Tab-toets komt u bij de grafiek; met de pijltjestoetsen loopt u langs de punten. Elk punt wordt uitgesproken.',
				en: 'The Tab key brings you to the chart; the arrow keys walk along its points. Each point is spoken.'
			},
			{
				nl: 'Kleur is nooit het enige verschil: elke stand heeft een eigen vorm en een woord.',
				en: 'Colour is never the only difference: each status has its own shape and word.'
			},
			{
				nl: 'Elke pagina wordt in beide talen, licht en donker, automatisch gecontroleerd met axe. Zo’n controle vindt maar een deel van de problemen.',
				en: 'Every page is checked automatically with axe, in both languages, light and dark. Such a check finds only part of the problems.'
			},
			{
				nl: 'Bekende beperking: brede tabellen schuiven op een smal scherm opzij.',
				en: 'Known limit: wide tables scroll sideways on a narrow screen.'
			}
		),
		text(
			'Loopt u ergens tegenaan? Meld het bij de projectleider van uw programma.',
			'Do you run into something? Tell the project leader of your programme.'
		)
	),
	section(
		'privacy',
		{ nl: 'Privacy en veiligheid', en: 'Privacy and security' },
		list(
			{
				nl: 'De site plaatst geen cookies en volgt niemand.',
				en: 'The site sets no cookies and follows nobody.'
			},
			{
				nl: 'De pagina haalt alleen bestanden van haar eigen adres. Er gaat niets naar een andere site.',
				en: 'The page fetches files from its own address only. Nothing goes to another site.'
			},
			{
				nl: 'Kiest u een ander gebied, dan rekent uw eigen browser. Uw keuze staat alleen in de link.',
				en: 'When you choose another area, your own browser calculates. Your choice stands only in the link.'
			},
			{
				nl: 'Leesbare rijen over mensen en gezinnen staan niet op deze site. Alleen opgetelde en beschermde cijfers wel.',
				en: 'Readable rows about people and families are not on this site. Only added and protected figures are.'
			},
			{
				nl: 'Een vaste regel in elke pagina bepaalt welke programma’s mogen draaien. Wat van buiten komt, wordt geweigerd.',
				en: 'A fixed rule in each page decides which programs may run. Whatever comes from outside is refused.'
			},
			{
				nl: 'De server moet ook zelf regels meesturen. Doet een server dat niet, dan kan een andere site deze pagina’s in een lijst tonen en is de rekenmachine minder streng afgeschermd. De cijfers blijven gelijk.',
				en: 'The server has to send rules of its own too. If it does not, another site may frame these pages and the calculating engine is fenced in less strictly. The figures stay the same.'
			}
		)
	),
	methodSealed(facts),
	section(
		'software',
		{ nl: 'Software en licentie', en: 'Software and licence' },
		text(
			`Wijkladder ${facts.version} is vrije software onder de EUPL-1.2. Elke gemeente mag haar gebruiken, veranderen en doorgeven. Zij is gemaakt met SvelteKit, D3, LayerCake, DuckDB, zod, date-fns en PapaParse. Het lettertype is Source Sans 3 (SIL Open Font License).`,
			`Wijkladder ${facts.version} is free software under the EUPL-1.2. Any municipality may use, change and pass it on. It is made with SvelteKit, D3, LayerCake, DuckDB, zod, date-fns and PapaParse. The typeface is Source Sans 3 (SIL Open Font License).`
		),
		{ kind: 'licences' }
	)
];
