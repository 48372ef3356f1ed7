// Words of bringing visits together: what was handed over, what is missing, what contradicts, and the new file that comes of it.
import type { Language } from '../../../domain/text.ts';
import { formatCount, plural } from '../../../language/format.ts';
import type { Workers } from '../../../language/workers.ts';

const nl = {
	title: 'Bezoeken samenvoegen',
	lead: ({ many }: Workers) =>
		`Geef hier de bezoeken die uw ${many} afgaven. Alles gebeurt in deze browser. Pas als u het nieuwe bestand bewaart, verandert er iets.`,
	key: {
		title: 'Uw sleutel',
		text: 'De bezoeken zijn verzegeld voor de projectleider. Kies uw sleutelbestand. De sleutel blijft in het geheugen tot u de kluis sluit.',
		pick: 'Kies sleutelbestand',
		demonstration: 'Gebruik de sleutel van de demonstratie',
		passphrase: 'Wachtwoord van het sleutelbestand',
		open: 'Open de sleutel',
		ready: 'Uw sleutel is open.',
		other: 'Andere sleutel'
	},
	drop: {
		title: 'Bezoeken',
		text: 'Sleep de bestanden hierheen (bezoek-….age), of kies ze. Twee keer hetzelfde bestand geeft niet.',
		now: 'Laat los.',
		busy: 'Wacht tot dit klaar is. Laat de bestanden daarna pas los.',
		pick: 'Kies bezoeken'
	},
	reading: (done: number, all: number) => `${formatCount(done, 'nl')} van ${formatCount(all, 'nl')} geopend`,
	making: 'Het nieuwe bestand wordt gemaakt',
	stop: 'Stop',
	stopped: 'Gestopt. Er is niets veranderd.',
	failed: 'Dit is niet gelukt. Er is niets veranderd; uw bestand blijft open.',
	result: {
		title: 'Wat er binnenkwam',
		merged: (count: number) =>
			plural(
				count,
				{ one: '1 bezoek is nieuw.', other: `${formatCount(count, 'nl')} bezoeken zijn nieuw.` },
				'nl'
			),
		already: (count: number) =>
			plural(
				count,
				{ one: '1 bezoek was er al.', other: `${formatCount(count, 'nl')} bezoeken waren er al.` },
				'nl'
			),
		missing: 'Nog niet afgegeven',
		missingOne: (coach: string | null, sequence: number, { one }: Workers) =>
			`${coach === null ? `een ${one}` : `${one} ${coach}`}: bezoek ${formatCount(sequence, 'nl')} van dit apparaat`,
		refused: 'Geweigerd',
		unknown: (families: string) =>
			`Van deze gezinnen schreef niemand het begin op; zij wachten in het bestand: ${families}.`,
		outside: (families: string) =>
			`Deze gezinnen gaven geen toestemming, of trokken die in; zij tellen niet mee: ${families}.`
	},
	sides: {
		title: 'Wat elkaar tegenspreekt',
		lead: 'Twee mensen schreven hierover iets anders op. Kies wat klopt. Uw keuze staat daarna ook in het bestand; wat u niet kiest, blijft te vinden.',
		legend: (family: string, what: string, date: string) => `Gezin ${family}, ${what}, ${date}`,
		by: (coach: string | null, made: string, { one }: Workers) =>
			`${coach === null ? 'zonder naam' : `${one} ${coach}`}${made === '' ? '' : `, opgeschreven op ${made}`}`,
		row: 'stond al in het bestand',
		left: (count: number) =>
			count === 0
				? 'Alles is gekozen.'
				: plural(count, { one: 'Nog 1 keuze.', other: `Nog ${formatCount(count, 'nl')} keuzes.` }, 'nl'),
		kinds: {
			rung: 'trede',
			result: 'resultaat',
			action: 'afspraak',
			started: 'begin',
			ended: 'einde',
			consent: 'toestemming'
		},
		values: {
			rung: 'trede',
			status: 'stand',
			due: 'uiterlijk',
			closed: 'klaar op',
			actor: 'wie doet het',
			organisation: 'organisatie',
			action_kind: 'soort',
			coach: 'door wie',
			date: 'dag',
			area: 'buurt',
			adults: 'volwassenen',
			children: 'kinderen',
			end_reason: 'reden',
			state: 'toestemming',
			scope: 'waarvoor'
		} as Record<string, string>,
		given: 'gegeven',
		withdrawn: 'ingetrokken'
	},
	file: {
		title: 'Het nieuwe bestand',
		forWhom: 'Voor wie gaat het open?',
		forWhomHint: 'Openbare sleutels, één op elke regel. De sleutels van het programma staan er al.',
		noKeys: 'Hier staat nog geen openbare sleutel. Zo’n sleutel begint met age1.',
		badKey: 'Dit is geen openbare sleutel:',
		make: 'Maak het nieuwe bestand',
		nothing: 'Er is niets nieuws: u hebt al alles.',
		done: 'Het nieuwe bestand is klaar. De cijfers op deze pagina gaan nu daarover.',
		save: 'Bewaar het nieuwe bestand',
		keepOld: 'Gooi het oude bestand weg als u zeker weet dat het nieuwe opent.',
		unsaved: 'Het nieuwe bestand is nog niet bewaard.',
		unsavedText: 'De cijfers op deze pagina gaan er al over. Sluit u de kluis, dan is het weg.'
	}
};

const en: typeof nl = {
	title: 'Bring visits together',
	lead: ({ many }) =>
		`Give the visits that your ${many} handed over. All happens in this browser. Nothing changes until you save the new file.`,
	key: {
		title: 'Your key',
		text: 'The visits were sealed for the project leader. Choose your key file. The key stays in memory until you close the vault.',
		pick: 'Choose key file',
		demonstration: 'Use the key of the demonstration',
		passphrase: 'Passphrase of the key file',
		open: 'Open the key',
		ready: 'Your key is open.',
		other: 'Another key'
	},
	drop: {
		title: 'Visits',
		text: 'Drag the files here (bezoek-….age), or choose them. The same file twice does no harm.',
		now: 'Let go.',
		busy: 'Wait until this is done. Let go of the files after that.',
		pick: 'Choose visits'
	},
	reading: (done, all) => `${formatCount(done, 'en')} of ${formatCount(all, 'en')} opened`,
	making: 'The new file is being made',
	stop: 'Stop',
	stopped: 'Stopped. Nothing has changed.',
	failed: 'This did not work. Nothing has changed; your file stays open.',
	result: {
		title: 'What came in',
		merged: (count) =>
			plural(count, { one: '1 visit is new.', other: `${formatCount(count, 'en')} visits are new.` }, 'en'),
		already: (count) =>
			plural(
				count,
				{
					one: '1 visit was there already.',
					other: `${formatCount(count, 'en')} visits were there already.`
				},
				'en'
			),
		missing: 'Not handed over yet',
		missingOne: (coach, sequence, { one }) =>
			`${coach === null ? `a ${one}` : `${one} ${coach}`}: visit ${formatCount(sequence, 'en')} of this device`,
		refused: 'Refused',
		unknown: (families) =>
			`Nobody wrote down the beginning of these families; they wait in the file: ${families}.`,
		outside: (families) => `These families gave no consent, or took it back; they do not count: ${families}.`
	},
	sides: {
		title: 'What contradicts',
		lead: 'Two people wrote something different about this. Choose what is right. Your choice is in the file afterwards too; what you do not choose can still be found.',
		legend: (family, what, date) => `Family ${family}, ${what}, ${date}`,
		by: (coach, made, { one }) =>
			`${coach === null ? 'without a name' : `${one} ${coach}`}${made === '' ? '' : `, written on ${made}`}`,
		row: 'stood in the file already',
		left: (count) =>
			count === 0
				? 'Everything has been chosen.'
				: plural(count, { one: '1 choice left.', other: `${formatCount(count, 'en')} choices left.` }, 'en'),
		kinds: {
			rung: 'rung',
			result: 'result',
			action: 'agreement',
			started: 'beginning',
			ended: 'end',
			consent: 'consent'
		},
		values: {
			rung: 'rung',
			status: 'state',
			due: 'at the latest',
			closed: 'done on',
			actor: 'who does it',
			organisation: 'organisation',
			action_kind: 'kind',
			coach: 'by whom',
			date: 'day',
			area: 'neighbourhood',
			adults: 'adults',
			children: 'children',
			end_reason: 'reason',
			state: 'consent',
			scope: 'for what'
		},
		given: 'given',
		withdrawn: 'withdrawn'
	},
	file: {
		title: 'The new file',
		forWhom: 'Who can open it?',
		forWhomHint: 'Public keys, one a line. Those of the programme are there already.',
		noKeys: 'There is no public key here yet. Such a key begins with age1.',
		badKey: 'This is no public key:',
		make: 'Make the new file',
		nothing: 'There is nothing new: you have it all.',
		done: 'The new file is ready. The figures on this page are now about it.',
		save: 'Save the new file',
		keepOld: 'Throw the old file away once you are sure that the new one opens.',
		unsaved: 'The new file has not been saved yet.',
		unsavedText: 'The figures on this page are about it already. Once you close the vault, it is gone.'
	}
};

export const visitsWords: Record<Language, typeof nl> = { nl, en };
