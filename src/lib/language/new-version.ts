// Words for a tab that stood open while the site was replaced.
import type { Language } from '../domain/text.ts';

const nl = {
	title: 'Er is een nieuwe versie van deze site.',
	text: 'Deze pagina hoort bij de vorige versie en kan niet alles meer ophalen. Uw keuze en wat u schreef, staan er straks weer.',
	/** Where a household file is opened. */
	vault: 'Uw bestand en uw wachtwoord of sleutel bewaren wij nergens: die kiest u daarna opnieuw.',
	/** Where deliveries come in. */
	delivery:
		'Wat op dit apparaat is aangenomen, staat er straks weer. Een levering die nog openligt, kiest u daarna opnieuw.',
	/** Where a visit is written. */
	visit: 'Uw bezoek ligt verzegeld op dit apparaat. Uw sleutel opent u daarna opnieuw.',
	load: 'Laad de nieuwe versie',
	later: 'Niet nu'
};
const en: typeof nl = {
	title: 'There is a new version of this site.',
	text: 'This page belongs to the previous version and can no longer fetch everything. Your choice and what you wrote will be there again.',
	vault:
		'Your file and your passphrase or key are kept nowhere by us: you will choose those again afterwards.',
	delivery:
		'What was accepted on this device will be there again. A delivery that still lies open you will choose again afterwards.',
	visit: 'Your visit lies sealed on this device. You will open your key again afterwards.',
	load: 'Load the new version',
	later: 'Not now'
};

export const newVersionWords: Record<Language, typeof nl> = { nl, en };
