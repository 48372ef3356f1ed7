// Words of the form of a visit in Dutch, section by section, in the order in which it is filled in.
import { formatDate, listOf } from '../../../language/format.ts';
import { counted, domainForms, resultForms } from './counted.ts';

export const nl = {
	title: (household: string) => (household === '' ? 'Bezoek' : `Bezoek aan ${household}`),
	who: {
		title: 'Gezin en dag',
		household: 'Pseudoniem van het gezin',
		householdHint: 'Zoals in uw lijst, bijvoorbeeld H-12. Nooit een naam, adres of BSN.',
		date: 'Dag van het bezoek',
		first: 'Dit is het eerste bezoek aan dit gezin',
		area: 'Gebied',
		choose: 'Kies een gebied',
		adults: 'Volwassenen',
		children: 'Kinderen',
		unknown: 'Van dit gezin is hier niets bekend. Wat u kiest, telt als nieuw.'
	},
	consent: {
		title: 'Toestemming',
		ask: 'Bespreek dit eerst. Zonder toestemming schrijft u niets op.',
		stands: (day: string) => `Gegeven op ${formatDate(day, 'nl')}. Dat blijft zo, tenzij u iets kiest.`,
		given: 'Gegeven',
		withdrawn: 'Ingetrokken',
		scope: 'Waarvoor?',
		scopes: {
			record: 'Dat wij dit opschrijven',
			exchange: 'Dat organisaties het delen',
			research: 'Dat onderzoekers het gebruiken'
		},
		stop: 'U schrijft nu alleen op dat de toestemming is ingetrokken. De rest van dit bezoek wordt niet bewaard.'
	},
	domains: {
		title: 'Leefgebieden',
		step: 'Een stap is één trede omhoog of omlaag, van 1 (crisis) tot 5 (eigen regie).',
		meanings: 'Wat de vijf treden betekenen',
		mode: 'Invullen met',
		ladder: 'Ladder',
		zrm: (edition: number) => `ZRM ${edition}`,
		coach: 'Coach',
		family: 'Gezin',
		was: 'was',
		judges: { coach: 'Coach', family: 'Gezin', both: 'Coach en gezin' },
		wrong: (who: string, rung: number, day: string) =>
			`${who}: trede ${rung} van ${formatDate(day, 'nl')} klopt niet`,
		wrongDone: 'Die telt straks niet meer mee. Wat er stond, blijft te vinden bij wie het mag zien.',
		last: (rung: number, name: string) => `${rung} ${name}`,
		familyLast: (rung: number) => `gezin ${rung}`,
		never: 'nog niet beoordeeld',
		takenBack: 'laatste trede klopte niet',
		unchanged: 'ongewijzigd',
		pick: (who: string, domain: string) => `${who}, trede voor ${domain}`,
		level: (theirs: string) => `Niveau voor ${theirs}`,
		rungName: (who: string, rung: number, name: string, before: boolean) =>
			`${who}: ${rung}, ${name}${before ? ', zo was het' : ''}`,
		moved: (steps: number, day: string) =>
			steps === 0
				? `Gelijk aan ${formatDate(day, 'nl')}.`
				: `${Math.abs(steps) === 1 ? 'Eén stap' : `${Math.abs(steps)} stappen`} ${steps > 0 ? 'omhoog' : 'omlaag'} sinds ${formatDate(day, 'nl')}.`,
		reason: 'Waarom zien coach en gezin het anders?',
		results: 'Resultaten',
		statuses: { met: 'Gehaald', open: 'Loopt', lapsed: 'Vervallen', 'not-applicable': 'N.v.t.' },
		statusNames: {
			met: 'Gehaald',
			open: 'Loopt nog',
			lapsed: 'Vervallen',
			'not-applicable': 'Niet van toepassing'
		},
		statusSaid: (status: string, before: boolean) => (before ? `${status}, zo was het` : status),
		levelsMake: (rung: number, name: string) => `Dit is trede ${rung}, ${name}. Beide worden bewaard.`,
		split: 'Deze niveaus zijn twee verschillende treden. Kies zelf de trede van de coach.',
		noZrm: 'De ZRM vraagt niet naar dit leefgebied. Kies een trede.',
		rest: 'De rest is ongewijzigd',
		restDone: 'De rest is ongewijzigd: bevestigd',
		restText: (rungs: number, states: number) => {
			const kept = [
				...(rungs > 0 ? [counted(rungs, domainForms, 'nl')] : []),
				...(states > 0 ? [counted(states, resultForms, 'nl')] : [])
			];
			return kept.length === 0
				? 'Alles is al gekozen.'
				: `${listOf(kept, 'nl')} ${rungs + states === 1 ? 'blijft' : 'blijven'} zoals het was, voor coach en gezin.`;
		}
	},
	plan: {
		title: 'Plan van aanpak',
		none: 'Er staat niets open.',
		late: (days: number) => (days === 1 ? '1 dag te laat' : `${days} dagen te laat`),
		due: (day: string) => `uiterlijk ${formatDate(day, 'nl')}`,
		noDue: 'doorlopend',
		statuses: { done: 'Klaar', doing: 'Bezig', dropped: 'Vervalt' },
		statusOf: (action: string) => `Stand van: ${action}`,
		add: 'Voeg toe',
		kinds: { agreement: 'Afspraak', support: 'Steun', reward: 'Beloning', sanction: 'Sanctie' },
		text: 'Wat is afgesproken?',
		domain: 'Leefgebied',
		actor: 'Wie doet het?',
		actors: { family: 'Gezin', coach: 'Coach', organisation: 'Organisatie' },
		organisation: 'Welke organisatie?',
		until: 'Uiterlijk',
		remove: 'Haal weg',
		new: 'nieuw'
	},
	signals: {
		title: 'Signalen en advies',
		addSignal: 'Signaal',
		addMandate: 'Advies onder mandaat',
		signal: 'Wat valt op?',
		noticed: 'Wie merkte het?',
		noticers: { coach: 'Coach', family: 'Gezin', neighbour: 'Buur', organisation: 'Organisatie' },
		advice: 'Welk advies gaf u?',
		organisation: 'Namens welke organisatie?',
		given: 'Gegeven op',
		confirmed: 'Bevestigd op',
		confirmedHint: 'Laat leeg zolang de organisatie het niet bevestigde.',
		waiting: (organisation: string, day: string) =>
			`Namens ${organisation}, gegeven op ${formatDate(day, 'nl')}. Nog niet bevestigd.`
	},
	observation: {
		title: 'Alleen voor uzelf',
		label: 'Vrije aantekening',
		hint: 'Verzegeld voor uw sleutel alleen. Niemand telt haar, en zij gaat niet mee naar de projectleider.',
		noKey: 'Dit kan zodra dit apparaat uw sleutel kent.'
	},
	finish: {
		title: 'Afronden',
		button: 'Rond af en verzegel',
		busy: 'Bezig met verzegelen',
		openFirst: 'Open hierboven eerst uw sleutel. Wat u schreef blijft staan.',
		unknown:
			'Dit apparaat kent uw sleutel nog niet. Rond dit bezoek nu af: open daarvoor uw sleutel, onder aan deze pagina. Later verder gaan kan zonder sleutel niet.',
		unsigned: 'Uw sleutel is dicht. Het bezoek wordt verzegeld, en getekend zodra u uw sleutel opent.',
		says: 'Dit staat er straks in',
		time: (minutes: string) => `Invullen kostte tot nu toe ${minutes}.`,
		who: (leaders: number) =>
			leaders === 0
				? 'Alleen u kunt dit bezoek openen: het programma heeft nog geen sleutel van een projectleider.'
				: `Alleen u en de projectleider kunnen dit bezoek openen (${leaders === 1 ? 'één sleutel' : `${leaders} sleutels`} van het programma).`,
		lacking: 'Nog nodig'
	},
	bar: {
		label: 'Dit bezoek',
		undo: 'Ongedaan maken',
		redo: 'Opnieuw',
		finish: 'Afronden',
		leave: 'Later verder',
		throwAway: 'Gooi dit concept weg',
		sure: 'Weggooien kan niet ongedaan worden gemaakt. Zeker weten?',
		yes: 'Ja, gooi weg',
		no: 'Nee, houd het',
		saved: {
			nothing: 'Nog niets gewijzigd',
			saving: 'Wordt verzegeld',
			saved: 'Verzegeld bewaard',
			failed: 'Niet bewaard'
		},
		memory: 'Alleen in dit venster'
	}
};
