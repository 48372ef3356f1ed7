// The sentences of the family's paper, nl (B1, held by a measure of readability) and en.
import type { Language } from '../../../domain/text.ts';
import type { Workers } from '../../../language/workers.ts';

const nl = {
	title: 'Wat er over uw gezin is opgeschreven',
	lead: (programme: string, day: string, household: string) => [
		`Dit papier komt van ${programme}. Het is gemaakt op ${day}.`,
		'U leest hier alles wat wij over uw gezin bewaren. Er is niets weggelaten.',
		`Uw naam en uw adres staan er niet bij. Uw gezin heet hier ${household}.`
	],
	foot: (household: string, day: string) => `Gezin ${household}, ${day}. Bewaar dit papier goed.`,
	unknown: 'weten wij niet',
	noConsent: 'geen toestemming',
	family: 'uw gezin',
	coach: ({ one }: Workers, coach: string) => `${one} ${coach}`,
	both:
		({ one }: Workers) =>
		(coach: string) =>
			`${one} ${coach} en uw gezin samen`,
	facts: {
		household: 'Naam in het bestand',
		area: 'Buurt',
		coach: 'Wie komt bij u',
		started: 'Begonnen op',
		ended: 'Gestopt op',
		adults: 'Volwassenen',
		children: 'Kinderen',
		consent: 'U zei ja op',
		withdrawn: 'U trok dat in op'
	},
	who: {
		title: 'Uw gezin',
		text: ({ one }: Workers) => [`Dit schreef uw ${one} op bij het begin.`],
		columns: ['Wat', 'Wat er staat']
	},
	rungs: {
		title: 'Hoe het gaat',
		none: 'Hier is nog niets over opgeschreven.',
		text: ({ one }: Workers) => [
			`Bij elk bezoek kijkt u samen hoe het gaat. Uw ${one} kiest een trede. U kiest er zelf ook een.`,
			'Die twee mogen anders zijn. Wij bewaren ze allebei.'
		],
		columns: ['Waarover', 'Trede', 'Wie vond dat', 'Wanneer']
	},
	scale: {
		title: 'Wat een trede betekent',
		rung: (rung: number, name: string, meaning: string) => `Trede ${rung} heet ‘${name}’. ${meaning}`
	},
	results: {
		title: 'Wat er is gelukt',
		none: 'Hier is nog niets over opgeschreven.',
		text: ({ one }: Workers) => [`Uw ${one} schrijft op wat er is gelukt en wat nog loopt.`],
		columns: ['Wat', 'Hoe staat het ervoor', 'Sinds']
	},
	plan: {
		title: 'Wat er is afgesproken',
		none: 'Er zijn nog geen afspraken opgeschreven.',
		text: ({ one }: Workers) => [
			`Deze afspraken maakte u met uw ${one}. Bij elke afspraak staat wie iets doet.`
		],
		columns: ['Afspraak', 'Waarover', 'Soort', 'Wie doet het', 'Vanaf', 'Uiterlijk', 'Hoe staat het ervoor']
	},
	answers: {
		title: 'Vragenlijsten',
		text: [
			'Vulde u een vragenlijst in? Daar staat uw naam niet bij. Wij weten niet welke antwoorden van u zijn.'
		]
	},
	seen: {
		title: 'Wie mag dit zien?',
		text: ({ one }: Workers) => [
			`Niet iedereen mag alles zien. Uw ${one} ziet alleen de eigen gezinnen. Buren, school en politie zien niets.`
		],
		columns: ['Wie', 'Wat die ziet'],
		rows: ({ one }: Workers, threshold: string) => [
			[`Uw ${one}`, 'Alles op dit papier, maar niet welke hulp u van anderen kreeg.'],
			['De projectleider', 'Alles op dit papier.'],
			['Een onderzoeker', 'De treden, wat er is gelukt, het plan en hoeveel hulp er was. Geen teksten.'],
			[
				'Iedereen op de site',
				`Alleen hoeveel gezinnen iets hebben. Nooit minder dan ${threshold} gezinnen samen.`
			]
		]
	},
	until: {
		title: 'Hoe lang bewaren wij dit?',
		text: (day: string) => [`Wij bewaren dit tot en met ${day}. Daarna wissen wij het.`]
	},
	rights: {
		title: 'Wat kunt u doen?',
		text: ({ one }: Workers) => [
			`Klopt er iets niet? Zeg het tegen uw ${one}. Die schrijft op wat wel klopt.`,
			`Wilt u dat wij stoppen? Dat mag altijd. Zeg het tegen uw ${one}. U hoeft niet te zeggen waarom. U houdt gewoon hulp.`,
			'Wilt u dat wij alles wissen? Dat mag ook. U krijgt dan een brief waarin staat dat het weg is.',
			'In een verslag dat al klaar is, telt uw gezin nog mee. Niemand kan daarin zien dat u het bent.',
			'Bent u het niet met ons eens? Dan kunt u een klacht sturen naar de Autoriteit Persoonsgegevens.'
		]
	}
};

const en: typeof nl = {
	title: 'What has been written down about your family',
	lead: (programme, day, household) => [
		`This paper comes from ${programme}. It was made on ${day}.`,
		'Here you read everything that we keep about your family. Nothing has been left out.',
		`Your name and your address are not in it. Your family is called ${household} here.`
	],
	foot: (household, day) => `Family ${household}, ${day}. Keep this paper in a safe place.`,
	unknown: 'we do not know',
	noConsent: 'no consent',
	family: 'your family',
	coach: ({ one }, coach) => `${one} ${coach}`,
	both:
		({ one }) =>
		(coach) =>
			`${one} ${coach} and your family together`,
	facts: {
		household: 'Name in the file',
		area: 'Neighbourhood',
		coach: 'Who visits you',
		started: 'Begun on',
		ended: 'Ended on',
		adults: 'Adults',
		children: 'Children',
		consent: 'You said yes on',
		withdrawn: 'You took that back on'
	},
	who: {
		title: 'Your family',
		text: ({ one }) => [`Your ${one} wrote this down at the beginning.`],
		columns: ['What', 'What it says']
	},
	rungs: {
		title: 'How things are going',
		none: 'Nothing has been written down about this yet.',
		text: ({ one }) => [
			`At each visit you look together how things are going. Your ${one} chooses a rung. You choose one yourself as well.`,
			'The two may differ. We keep both.'
		],
		columns: ['About what', 'Rung', 'Who thought so', 'When']
	},
	scale: {
		title: 'What a rung means',
		rung: (rung, name, meaning) => `Rung ${rung} is called ‘${name}’. ${meaning}`
	},
	results: {
		title: 'What has been achieved',
		none: 'Nothing has been written down about this yet.',
		text: ({ one }) => [`Your ${one} writes down what has been achieved and what is under way.`],
		columns: ['What', 'How it stands', 'Since']
	},
	plan: {
		title: 'What has been agreed',
		none: 'No agreements have been written down yet.',
		text: ({ one }) => [`You made these agreements with your ${one}. Each says who does something.`],
		columns: ['Agreement', 'About what', 'Kind', 'Who does it', 'From', 'At the latest', 'How it stands']
	},
	answers: {
		title: 'Questionnaires',
		text: ['Did you fill in a questionnaire? Your name is not on it. We do not know which answers are yours.']
	},
	seen: {
		title: 'Who may see this?',
		text: ({ one }) => [
			`Not everybody may see everything. Your ${one} sees their own families only. Neighbours, school and police see nothing.`
		],
		columns: ['Who', 'What they see'],
		rows: ({ one }, threshold) => [
			[`Your ${one}`, 'Everything on this paper, but not what help you had from others.'],
			['The project leader', 'Everything on this paper.'],
			['A researcher', 'The rungs, what has been achieved, the plan and how much help there was. No texts.'],
			[
				'Everybody, on the site',
				`Only how many families have something. Never fewer than ${threshold} families together.`
			]
		]
	},
	until: {
		title: 'How long do we keep this?',
		text: (day) => [`We keep this until ${day}. After that we erase it.`]
	},
	rights: {
		title: 'What can you do?',
		text: ({ one }) => [
			`Is something wrong? Tell your ${one}, who writes down what is right.`,
			`Do you want us to stop? You may, always. Tell your ${one}. You need not say why. You still get help.`,
			'Do you want us to erase everything? You may. You get a letter that says it is gone.',
			'In a report that is finished your family still counts. Nobody can see there that it is you.',
			'Do you disagree with us? You can send a complaint to the Autoriteit Persoonsgegevens, the Dutch data protection authority.'
		]
	}
};

export const dossierSaid: Record<Language, typeof nl> = { nl, en };
