// Words for accepting a delivery and for what was accepted on this device: changes, log, undo, backup and forgetting; nl and en.
import type { Language } from '../../../domain/text.ts';
import { formatCount, listOf, plural } from '../../../language/format.ts';

const some = (count: number, one: string, other: string, language: Language) =>
	`${formatCount(count, language)} ${plural(count, { one, other }, language)}`;

const nl = {
	left: (problems: number) =>
		`Rijen met een fout doen niet mee. Herstel eerst de ${some(problems, 'fout', 'fouten', 'nl')} hierboven, of neem aan wat goed is.`,
	before: 'Bekijk eerst wat de levering verandert. Er wordt nog niets bewaard.',
	look: 'Bekijk wat er verandert',
	looking: 'De gevolgen worden berekend',
	accepting: 'De levering wordt bewaard',
	nothing: 'Deze levering verandert niets.',
	theme: 'Neem ook het uiterlijk uit de map theme/ mee: beeldmerk, lettertype en kleur',
	themeRefused:
		'Met dit uiterlijk kan geen pagina worden gemaakt, dus het kan zo niet mee. Verbeter het, of haal hierboven het vinkje weg: dan komt de levering zonder dit uiterlijk.',
	geometry: 'areas.geojson (de grenzen van de gebieden)',
	counts: (added: number, changed: number, removed: number) =>
		`${listOf(
			[
				added > 0 ? `${some(added, 'rij', 'rijen', 'nl')} erbij` : '',
				changed > 0 ? `${some(changed, 'rij', 'rijen', 'nl')} veranderd` : '',
				removed > 0 ? `${some(removed, 'rij', 'rijen', 'nl')} eruit` : ''
			].filter(Boolean),
			'nl'
		)}.`,
	revised: (cells: number) => `Herziene waarden (${formatCount(cells, 'nl')})`,
	row: 'Rij',
	column: 'Kolom',
	old: 'Was',
	new: 'Wordt',
	more: (count: number) => `En nog ${formatCount(count, 'nl')}.`,
	leftOut: (rows: number) =>
		`${some(rows, 'rij doet', 'rijen doen', 'nl')} niet mee, omdat niet zeker is wat er staat.`,
	supplier: 'Wie leverde dit? (mag leeg blijven)',
	passphrase: 'Wachtwoord voor de gegevens over mensen',
	passphraseHint:
		'Zij worden alleen verzegeld bewaard. Kies een zin van een paar woorden en schrijf hem op: zonder dit wachtwoord krijgt niemand ze meer open.',
	show: 'Laat zien wat ik typ',
	accept: 'Neem de levering aan',
	acceptWith: (problems: number) =>
		`Neem de levering aan, met ${some(problems, 'fout', 'fouten', 'nl')} in het geheel`,
	whole: {
		title: 'Wat in het geheel niet klopt',
		scroll: 'De lijst van wat in het geheel niet klopt',
		text: (problems: number, remarks: number) =>
			`Met deze levering erbij komen er in het geheel ${listOf(
				[
					problems > 0 ? some(problems, 'fout', 'fouten', 'nl') : '',
					remarks > 0 ? some(remarks, 'opmerking', 'opmerkingen', 'nl') : ''
				].filter(Boolean),
				'nl'
			)} bij. Herstel ze hierboven of vraag het de leverancier. Neemt u de levering zo aan, dan blijven ze staan.`,
		there: (about: string) => `stond er al: ${about}`,
		remark: 'Opmerking.',
		more: (count: number) => `En nog ${formatCount(count, 'nl')}.`
	},
	reject: 'Wijs af en sluit',
	failed: (technical: string) =>
		`Dat is niet gelukt, en er is niets veranderd. Controleer de verbinding en probeer het opnieuw. (${technical})`,
	sealed: {
		title: 'Gegevens over mensen, verzegeld',
		shut: 'Ze staan verzegeld op dit apparaat en tellen nu niet mee. Open ze om ze te laten meetellen, of om er een levering bij te doen.',
		opened: (minutes: number) =>
			`Ze zijn open in het geheugen van dit venster en tellen mee op alle pagina’s. Ze gaan dicht als u dat zegt, als u het venster sluit, of na ${formatCount(minutes, 'nl')} minuten zonder dat u iets doet.`,
		open: 'Open de gegevens',
		opening: 'Wordt geopend…',
		close: 'Sluit de gegevens'
	},
	does: {
		before: 'Wat dit doet met de pagina’s: eerst wordt de site van nu berekend. Dat duurt even.',
		after: 'Wat dit doet met de pagina’s: nu wordt de site met deze levering berekend.',
		failed: 'Wat deze levering met de pagina’s doet, kon niet worden berekend. Probeer het opnieuw.'
	},
	local: {
		title: 'Lokale gegevens, niet gepubliceerd',
		none: 'Op dit apparaat is nog geen levering aangenomen. U kunt een reservekopie inlezen.',
		device: 'De gegevens staan op dit apparaat, in deze browser. Niemand anders ziet ze.',
		memory:
			'De gegevens staan alleen in het geheugen van deze pagina: sluit u de pagina, dan zijn ze weg. Bewaar een reservekopie.',
		log: 'Aangenomen leveringen, de nieuwste eerst',
		when: 'Aangenomen',
		file: 'Bestand',
		supplier: 'Van',
		rows: 'Rijen',
		added: 'Erbij',
		changed: 'Veranderd',
		removed: 'Eruit',
		hash: 'SHA-256, begin',
		undoneAt: 'ongedaan gemaakt',
		undo: 'Maak de laatste ongedaan',
		undone: 'De laatste levering is ongedaan gemaakt.',
		backup: 'Bewaar een reservekopie',
		backupName: 'wijkladder-reservekopie',
		backedUp: 'De reservekopie is gemaakt.',
		undress: 'Haal het uiterlijk weg',
		undressed: 'Het uiterlijk is weggehaald.',
		restore: 'Lees een reservekopie in',
		restored: 'De reservekopie is ingelezen.',
		forget: 'Vergeet alles',
		forgetWhat:
			'Dit wist de lokale gegevens met hun logboek, en ook teksten voor het rapport en een verzegeld bestand die u in deze browser bewaarde. Bezoeken die op dit apparaat wachten, blijven staan: zij zijn pas veilig als ze zijn afgegeven.',
		forgetSure: 'Ja, wis alles van dit apparaat',
		forgetNot: 'Nee, laat staan',
		forgotten:
			'Wat Wijkladder in deze browser bewaarde, is weg. Wachten er op dit apparaat nog bezoeken, dan staan die er nog.'
	}
};

const en: typeof nl = {
	left: (problems) =>
		`Rows with an error take no part. First mend the ${some(problems, 'error', 'errors', 'en')} above, or accept what is right.`,
	before: 'First look at what the delivery changes. Nothing is kept yet.',
	look: 'See what changes',
	looking: 'The consequences are being worked out',
	accepting: 'The delivery is being kept',
	nothing: 'This delivery changes nothing.',
	theme: 'Take the look of the folder theme/ along too: mark, typeface and colour',
	themeRefused:
		'With this look no page can be made, so it cannot come along as it is. Mend it, or untick it above: the delivery then comes without this look.',
	geometry: 'areas.geojson (the boundaries of the areas)',
	counts: (added, changed, removed) =>
		`${listOf(
			[
				added > 0 ? `${some(added, 'row', 'rows', 'en')} added` : '',
				changed > 0 ? `${some(changed, 'row', 'rows', 'en')} changed` : '',
				removed > 0 ? `${some(removed, 'row', 'rows', 'en')} removed` : ''
			].filter(Boolean),
			'en'
		)}.`,
	revised: (cells) => `Revised values (${formatCount(cells, 'en')})`,
	row: 'Row',
	column: 'Column',
	old: 'Was',
	new: 'Becomes',
	more: (count) => `And ${formatCount(count, 'en')} more.`,
	leftOut: (rows) =>
		`${some(rows, 'row takes', 'rows take', 'en')} no part, since it is not certain what it says.`,
	supplier: 'Who delivered this? (may stay empty)',
	passphrase: 'Passphrase for the data about people',
	passphraseHint:
		'They are only kept sealed. Choose a sentence of a few words and write it down: without this passphrase nobody can open them again.',
	show: 'Show what I type',
	accept: 'Accept the delivery',
	acceptWith: (problems) =>
		`Accept the delivery, with ${some(problems, 'error', 'errors', 'en')} in the whole`,
	whole: {
		title: 'What is not right in the whole',
		scroll: 'The list of what is not right in the whole',
		text: (problems, remarks) =>
			`With this delivery the whole gets ${listOf(
				[
					problems > 0 ? some(problems, 'error', 'errors', 'en') : '',
					remarks > 0 ? some(remarks, 'remark', 'remarks', 'en') : ''
				].filter(Boolean),
				'en'
			)} more. Mend them above or ask the supplier. If you accept the delivery as it is, they stay.`,
		there: (about) => `was there already: ${about}`,
		remark: 'Remark.',
		more: (count) => `And ${formatCount(count, 'en')} more.`
	},
	reject: 'Reject and close',
	failed: (technical) =>
		`That did not work, and nothing was changed. Check the connection and try again. (${technical})`,
	sealed: {
		title: 'Data about people, sealed',
		shut: 'They are sealed on this device and do not count now. Open them to have them count, or to add a delivery to them.',
		opened: (minutes) =>
			`They are open in the memory of this window and count on every page. They are shut when you say so, when you close the window, or after ${formatCount(minutes, 'en')} minutes in which you do nothing.`,
		open: 'Open the data',
		opening: 'Opening…',
		close: 'Shut the data'
	},
	does: {
		before: 'What this does to the pages: first the site as it is now is worked out. That takes a while.',
		after: 'What this does to the pages: now the site with this delivery is worked out.',
		failed: 'What this delivery does to the pages could not be worked out. Try again.'
	},
	local: {
		title: 'Local data, not published',
		none: 'No delivery was accepted on this device yet. You can read a backup in.',
		device: 'The data are on this device, in this browser. Nobody else sees them.',
		memory: 'The data are only in the memory of this page: close the page and they are gone. Keep a backup.',
		log: 'Accepted deliveries, the newest first',
		when: 'Accepted',
		file: 'File',
		supplier: 'From',
		rows: 'Rows',
		added: 'Added',
		changed: 'Changed',
		removed: 'Removed',
		hash: 'SHA-256, start',
		undoneAt: 'undone',
		undo: 'Undo the last one',
		undone: 'The last delivery was undone.',
		backup: 'Keep a backup',
		backupName: 'wijkladder-backup',
		backedUp: 'The backup was made.',
		undress: 'Take the look off',
		undressed: 'The look was taken off.',
		restore: 'Read a backup in',
		restored: 'The backup was read in.',
		forget: 'Forget everything',
		forgetWhat:
			'This wipes the local data with their log, and also texts for the report and a sealed file that you kept in this browser. Visits that wait on this device stay: they are only safe once they have been handed over.',
		forgetSure: 'Yes, wipe all from this device',
		forgetNot: 'No, leave it',
		forgotten:
			'What Wijkladder kept in this browser is gone. If visits still wait on this device, they are still there.'
	}
};

export const acceptWords: Record<Language, typeof nl> = { nl, en };
