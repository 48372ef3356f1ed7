// Words of the part on costs and benefits: its headings, tables, drawings and sentences.
import type { Language } from '../../../domain/text.ts';
import { countWord } from '../../../language/format.ts';

const years = {
	nl: (count: number) => `${countWord(count, 'nl')} jaar`,
	en: (count: number) => `${countWord(count, 'en')} ${count === 1 ? 'year' : 'years'}`
};

const nl = {
	title: 'Kosten en baten',
	eyebrow: 'Inzet, kosten en baten',
	claims: {
		'pays-back': (net: string) => `De aanpak verdient zich terug: het saldo is ${net}.`,
		'does-not-pay-back': (net: string) => `De aanpak verdient zich niet terug: het saldo is ${net}.`,
		'within-chance': (net: string) =>
			`Of de aanpak zich terugverdient, is niet te zeggen: het saldo is ${net}.`,
		'no-witness': (net: string) =>
			`Of de aanpak zich terugverdient, is niet te zeggen. Het saldo is ${net}, maar zulke verschillen tussen buurten kunnen toeval zijn.`,
		uncounted: (net: string) =>
			`Of de aanpak zich terugverdient, is niet te zeggen. Het saldo is ${net}, maar een deel van het werk telt daarin niet mee, en dat kan meer gekost hebben dan er overblijft.`,
		unmeasured: (net: string) =>
			`Of de aanpak zich terugverdient, is niet te zeggen. Het saldo is ${net}, maar niet elk verschil met een prijs is gemeten: de baten kunnen hoger zijn.`,
		'usual-uncounted': (net: string) =>
			`Of de aanpak zich terugverdient, is niet te zeggen. Het saldo is ${net}, maar een deel van de gewone hulp telt daarin niet mee: wat er bespaard is, kan meer zijn.`,
		'no-cost': () => 'Of de aanpak zich terugverdient, is niet te zeggen: wat zij kostte, is niet geteld.'
	},
	under: (horizon: number, year: number, rate: string) =>
		`Dat geldt voor wat hier is meegeteld, als het gemeten verschil ${years.nl(horizon)} aanhoudt, in euro’s van ${year}. Latere jaren tellen ${rate} per jaar minder mee.`,
	covered: (share: string, draws: string, confidence: string) =>
		`Dit zijn de grenzen van ${confidence} van ${draws} berekeningen, elk met andere prijzen en een ander verschil binnen hun marges. In ${share} daarvan dekken de baten de kosten.`,
	usual: {
		label: 'Zonder deze aanpak had gewone hulp gekost',
		unit: 'per gezin per jaar',
		measured: 'Aanname: zoals geteld bij gezinnen zonder deze aanpak.',
		assumed: 'Aanname uit de prijslijst: geen vergelijkingsgroep geteld.',
		chosen: 'Aanname: door u gekozen.',
		reset: 'Terug naar de gewone aanname',
		said: (amount: string, why: string) =>
			`Aanname: zonder deze aanpak had gewone hulp ${amount} per gezin per jaar gekost, ${why}.`,
		why: {
			measured: 'zoals geteld bij gezinnen zonder deze aanpak',
			assumed: 'zoals de prijslijst aanneemt',
			chosen: 'zoals de lezer koos'
		}
	},
	horizon: { label: 'Het verschil houdt aan', option: years.nl },
	controls: 'Aannames',
	noScript: 'Zet JavaScript aan om aannames te veranderen.',
	unanswered: 'Dit konden we nu niet uitrekenen. Wat hieronder staat, is van vóór deze keuze.',
	again: 'Probeer opnieuw',
	balance: {
		title: 'Wat kost het, wat levert het op?',
		cost: 'kosten',
		benefit: 'baten',
		net: 'saldo',
		label: 'Kosten, baten en saldo met hun marges'
	},
	breakEven: {
		title: 'Wanneer is het quitte?',
		years: (count: number) =>
			`Met deze prijzen is het quitte als het gemeten verschil ${years.nl(count)} aanhoudt.`,
		none: 'Met deze prijzen is het quitte, ook zonder het gemeten verschil.',
		most: (count: number) =>
			count === 0
				? 'Met deze prijzen was het quitte zonder het gemeten verschil; dat kost meer dan er overblijft.'
				: `Met deze prijzen is het quitte zolang het gemeten verschil niet langer aanhoudt dan ${years.nl(count)}: elk jaar kost meer.`,
		never: 'Met dit verschil en deze prijzen wordt het niet quitte, hoe lang het verschil ook aanhoudt.',
		usual: (amount: string, also: boolean) =>
			`Het ${also ? 'is ook' : 'wordt wel'} quitte als gewone hulp ${amount} per gezin per jaar had gekost.`,
		multiple: (times: string) => `De baten moeten daarvoor ${times} keer zo groot zijn als nu berekend.`
	},
	tornado: {
		title: 'Wat maakt het meeste uit?',
		lead: 'Elke balk verandert één ding van laag naar hoog, en laat de rest gelijk. Hoe langer de balk, hoe meer het saldo ervan afhangt.',
		quantity: (name: string) => `hoeveel: ${name}`,
		price: (name: string) => `prijs: ${name}`,
		label: (widest: string) => `Saldo per onzekerheid; ${widest} maakt het meeste uit.`,
		low: 'Laag',
		high: 'Hoog',
		what: 'Wat',
		open: 'Tabel bij de balken'
	},
	share: {
		title: 'Wie betaalt en wie houdt eraan over?',
		lead: 'Links wie betaalt, rechts wie eraan overhoudt, op de waarden zelf: zonder marges. Een baat bij de een komt niet vanzelf bij wie betaalt.',
		label: (pays: string, gains: string) =>
			`Het meeste wordt betaald door ${pays}; het meeste komt ten goede aan ${gains}.`,
		table: 'Tabel: wie betaalt en wie eraan overhoudt',
		organisation: 'Organisatie',
		pays: 'Betaalt',
		gains: 'Houdt over',
		balance: 'Saldo',
		none: 'niemand'
	},
	terms: {
		open: 'Tabel met alle posten en prijzen',
		caption: 'Posten van kosten en baten',
		item: 'Post',
		quantity: 'Hoeveel',
		price: 'Prijs (laag–hoog)',
		amount: 'Bedrag nu',
		counted: 'Zegt de vergelijking dat het er is?',
		yes: 'ja',
		no: 'niet te zeggen',
		usual: 'gewone hulp die niet nodig was',
		hours: (name: string) => `uren van ${name}`,
		units: { hours: 'uur', families: 'gezinsjaren', yearly: (unit: string) => `${unit}, per jaar` },
		scaled: (from: string, to: string) =>
			`De uren van ${from} gezinnen zijn opgehoogd naar alle ${to} gezinnen met deze aanpak.`,
		invented: 'verzonnen prijs'
	},
	missing: {
		title: 'Niet meegeteld',
		'not-measured': (name: string) => `${name}: het verschil met de controlewijken is niet gemeten`,
		sampled: (name: string) =>
			`${name}: het verschil komt uit een enquête, en voor hoeveel mensen het geldt is niet bekend`,
		'no-price': (name: string) => `uren van ${name}: er is geen prijs`,
		'totals-only': (name: string) => `uren van ${name}: alleen totalen, dus niet per gezin`,
		apart: (hours: string, amount: string, range: string, group: string) =>
			`voor ${group} ${hours} uur, dat is ${amount} (${range})`,
		'not-delivered': () => 'inzet: niet aangeleverd, of te weinig gezinnen'
	},
	inventedPrices: 'De prijzen zijn verzonnen. De uitkomst zegt niets over de echte wijk.',
	synthetic: 'De cijfers zijn verzonnen. De uitkomst zegt niets over de echte wijk.',
	sources: (index: string, discount: string) => `Prijsniveau: ${index}. Disconto: ${discount}.`,
	working: 'Wordt opnieuw berekend.'
};

export type CostsWords = typeof nl;

const en: CostsWords = {
	title: 'Costs and benefits',
	eyebrow: 'Effort, costs and benefits',
	claims: {
		'pays-back': (net) => `The approach pays back: the balance is ${net}.`,
		'does-not-pay-back': (net) => `The approach does not pay back: the balance is ${net}.`,
		'within-chance': (net) => `Whether the approach pays back, we cannot tell: the balance is ${net}.`,
		'no-witness': (net) =>
			`Whether the approach pays back, we cannot tell. The balance is ${net}, but such differences between neighbourhoods may be chance.`,
		uncounted: (net) =>
			`Whether the approach pays back, we cannot tell. The balance is ${net}, but a part of the work does not count in it, and that may have cost more than is left.`,
		unmeasured: (net) =>
			`Whether the approach pays back, we cannot tell. The balance is ${net}, but not every difference that has a price was measured: the benefits may be higher.`,
		'usual-uncounted': (net) =>
			`Whether the approach pays back, we cannot tell. The balance is ${net}, but a part of usual care does not count in it: what was spared may be more.`,
		'no-cost': () => 'Whether the approach pays back, we cannot tell: what it cost was not counted.'
	},
	under: (horizon, year, rate) =>
		`That holds for what is counted here, if the measured difference lasts ${years.en(horizon)}, in euros of ${year}. Later years count ${rate} a year less.`,
	covered: (share, draws, confidence) =>
		`These are the limits of ${confidence} of ${draws} calculations, each with other prices and another difference within their margins. In ${share} of them the benefits cover the costs.`,
	usual: {
		label: 'Without this approach usual care would have cost',
		unit: 'a family a year',
		measured: 'Assumption: as counted for families without this approach.',
		assumed: 'Assumption of the price list: no comparison group was counted.',
		chosen: 'Assumption: chosen by you.',
		reset: 'Back to the usual assumption',
		said: (amount, why) =>
			`Assumption: without this approach usual care would have cost ${amount} a family a year, ${why}.`,
		why: {
			measured: 'as counted for families without this approach',
			assumed: 'as the price list assumes',
			chosen: 'as the reader chose'
		}
	},
	horizon: { label: 'The difference lasts', option: years.en },
	controls: 'Assumptions',
	noScript: 'Switch JavaScript on to change assumptions.',
	unanswered: 'We could not work this out now. What stands below is of before this choice.',
	again: 'Try again',
	balance: {
		title: 'What does it cost, what does it yield?',
		cost: 'costs',
		benefit: 'benefits',
		net: 'balance',
		label: 'Costs, benefits and balance with their margins'
	},
	breakEven: {
		title: 'When does it break even?',
		years: (count) => `At these prices it breaks even if the measured difference lasts ${years.en(count)}.`,
		none: 'At these prices it breaks even, without the measured difference too.',
		most: (count) =>
			count === 0
				? 'At these prices it would break even without the measured difference; that costs more than is left.'
				: `At these prices it breaks even as long as the measured difference lasts no longer than ${years.en(count)}: each year costs more.`,
		never: 'With this difference and these prices it does not break even, however long the difference lasts.',
		usual: (amount, also) =>
			`It ${also ? 'also breaks' : 'does break'} even if usual care would have cost ${amount} a family a year.`,
		multiple: (times) => `For that the benefits must be ${times} times what is calculated now.`
	},
	tornado: {
		title: 'What matters most?',
		lead: 'Each bar changes one thing from low to high, and leaves the rest as it is. The longer the bar, the more the balance depends on it.',
		quantity: (name) => `how much: ${name}`,
		price: (name) => `price: ${name}`,
		label: (widest) => `Balance by uncertainty; ${widest} matters most.`,
		low: 'Low',
		high: 'High',
		what: 'What',
		open: 'Table behind the bars'
	},
	share: {
		title: 'Who pays and who gains?',
		lead: 'Left who pays, right who gains, at the values themselves: without margins. What one gains does not come to who pays by itself.',
		label: (pays, gains) => `Most is paid by ${pays}; most is gained by ${gains}.`,
		table: 'Table: who pays and who gains',
		organisation: 'Organisation',
		pays: 'Pays',
		gains: 'Gains',
		balance: 'Balance',
		none: 'nobody'
	},
	terms: {
		open: 'Table with all items and prices',
		caption: 'Items of costs and benefits',
		item: 'Item',
		quantity: 'How much',
		price: 'Price (low–high)',
		amount: 'Amount now',
		counted: 'Does the comparison say that it is there?',
		yes: 'yes',
		no: 'cannot tell',
		usual: 'usual care that was not needed',
		hours: (name) => `hours of ${name}`,
		units: { hours: 'hours', families: 'family-years', yearly: (unit) => `${unit}, a year` },
		scaled: (from, to) =>
			`The hours of ${from} families are raised to all ${to} families with this approach.`,
		invented: 'made-up price'
	},
	missing: {
		title: 'Not counted',
		'not-measured': (name) => `${name}: the difference with the control districts was not measured`,
		sampled: (name) =>
			`${name}: the difference comes from a survey, and for how many people it holds is not known`,
		'no-price': (name) => `hours of ${name}: there is no price`,
		'totals-only': (name) => `hours of ${name}: totals only, so not by family`,
		apart: (hours, amount, range, group) => `for ${group} ${hours} hours, that is ${amount} (${range})`,
		'not-delivered': () => 'effort: not delivered, or too few families'
	},
	inventedPrices: 'The prices are made up. The outcome says nothing about the real neighbourhood.',
	synthetic: 'The figures are made up. The outcome says nothing about the real neighbourhood.',
	sources: (index, discount) => `Price level: ${index}. Discount: ${discount}.`,
	working: 'Being calculated again.'
};

export const costsWords: Record<Language, CostsWords> = { nl, en };
