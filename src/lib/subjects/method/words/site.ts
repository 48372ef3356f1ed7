// Method page, third part: assumptions, the demonstration, accessibility, privacy, software and licence.
import type { Bilingual } from '../../../domain/text.ts';
import type { MethodFacts } from './page.ts';
import { methodSealed } from './sealed.ts';
import { list, section, text, type MethodSection } from './blocks.ts';

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
		)
	)
];
