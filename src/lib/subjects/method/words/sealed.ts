// Method page: what the sealed household file is, and what it is not.
import type { MethodFacts } from './page.ts';
import { list, text, type MethodSection } from './blocks.ts';

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
