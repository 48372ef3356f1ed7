// What is told beside the figures: the break, two events, the reach and the project leader's notes. All examples.
import { quarterRange } from '../../src/lib/domain/period.ts';
import type { Table } from './table.ts';

export const breaks = (): Table => ({
	columns: ['indicator', 'area', 'period', 'kind', 'reason'],
	rows: [
		{
			indicator: 'speciaal-onderwijs',
			area: null,
			period: '2010-Q3',
			kind: 'definition',
			reason: 'De bron telt sinds dit kwartaal anders (verzonnen voorbeeld).'
		}
	]
});

export const events = (): Table => ({
	columns: ['date', 'area', 'title', 'text'],
	rows: [
		{
			date: '2008-09-01',
			area: 'velve-lindenhof',
			title: 'Start wijkcoaches',
			text: 'Een team van vier wijkcoaches gaat van deur tot deur.'
		},
		{
			date: '2010-03-15',
			area: 'velve-lindenhof',
			title: 'Extra spreekuur (verzonnen)',
			text: 'Verzonnen voorbeeld van een gebeurtenis; dit spreekuur heeft niet bestaan.'
		}
	]
});

/** What might stand in the way: every text says that it is an example, and no organisation is named. */
export const bottlenecks = (): Table => ({
	columns: ['id', 'opened', 'between', 'what', 'decides', 'closed', 'outcome', 'what_en', 'outcome_en'],
	rows: [
		{
			id: 'dossiers',
			opened: '2009-11-10',
			between: 'wijkcoaches en een zorginstelling',
			what: 'Verzonnen voorbeeld: een dossier komt pas als de toestemming voor de derde keer is getoond.',
			decides: 'kernteam',
			closed: null,
			outcome: null,
			what_en: 'Invented example: a file only comes after consent has been shown for the third time.',
			outcome_en: null
		},
		{
			id: 'contactpersoon',
			opened: '2010-02-22',
			between: 'wijkcoaches en een gemeentelijk loket',
			what: 'Verzonnen voorbeeld: er is geen vaste contactpersoon.',
			decides: 'projectleider',
			closed: '2010-05-18',
			outcome: 'Verzonnen voorbeeld: het loket wijst twee mensen aan.',
			what_en: 'Invented example: there is no fixed contact.',
			outcome_en: 'Invented example: the office names two people.'
		},
		{
			id: 'tempo',
			opened: '2010-09-06',
			between: 'wijkcoaches en een verhuurder',
			what: 'Verzonnen voorbeeld: de een wil sneller naar de volgende stap dan de ander.',
			decides: 'stuurgroep',
			closed: null,
			outcome: null,
			what_en: 'Invented example: one wants the next step sooner than the other.',
			outcome_en: null
		}
	]
});

/** Homes contacted since the start: fast at first, then fewer new doors. */
export function reach(): Table {
	const homes: [string, number][] = [
		['nieuwe-velve', 336],
		['lindenhof', 298]
	];
	return {
		columns: ['area', 'period', 'contacted', 'note'],
		rows: homes.flatMap(([area, total], place) =>
			quarterRange('2008-Q3', '2011-Q4').map((period, step) => ({
				area,
				period,
				contacted: Math.round(total * (0.9 - 0.03 * place) * (1 - Math.exp(-(step + 0.6) / (4 + place)))),
				note: step === 0 ? 'Verzonnen voorbeeld' : null
			}))
		)
	};
}

const author = 'Projectleider (voorbeeld)';

/** What a project leader might write; every text says that it is an example. */
const goalTexts: [field: string, text: string][] = [
	['cause', 'Voorbeeldtekst: hier staat waardoor dit cijfer anders is dan het plan.'],
	['consequence', 'Voorbeeldtekst: hier staat wat dat voor de wijk betekent.'],
	['action', 'Voorbeeldtekst: hier staat wat wij nu anders doen.'],
	['owner', 'Voorbeeldtekst: projectleider.']
];
const generalTexts: [field: string, text: string][] = [
	['summary', 'Voorbeeldtekst: hier staat in twee zinnen hoe het project ervoor staat.'],
	['time', 'Voorbeeldtekst: op schema.'],
	['money', 'Voorbeeldtekst: binnen de begroting.'],
	['quality', 'Voorbeeldtekst: vraagt aandacht.'],
	['deviation', 'Voorbeeldtekst: hier staat waarin wij van het plan afwijken, en waarom.'],
	['risk', 'Voorbeeldtekst: een wijkcoach vertrekt.'],
	['question-1', 'Voorbeeldtekst: hier staat wat de coaches helpt, en waar zij tegenaan lopen.'],
	['question-2', 'Voorbeeldtekst: hier staat hoe een plan van aanpak samen tot stand komt.'],
	[
		'question-3',
		'Voorbeeldtekst: hier staat hoe de projectleider de aanpak typeert, en wat hij ervan verwacht.'
	]
];

interface Report {
	period: string;
	date: string;
	due: string;
	/** Goals that were written about. */
	goals: string[];
	/** Left open on purpose, so that a report can say what is missing. */
	missing: string[];
}
const reports: Report[] = [
	{
		period: '2010-Q4',
		date: '2011-01-18',
		due: '2011-06-30',
		goals: ['sport-jeugd', 'wwb-uitkering'],
		missing: ['risk']
	},
	{
		period: '2011-Q1',
		date: '2011-04-18',
		due: '2011-09-30',
		goals: [
			'wwb-uitkering',
			'bbr-actief',
			'speciaal-onderwijs',
			'voortijdig-schoolverlaten',
			'sport-jeugd',
			'sport-volwassen',
			'overlast'
		],
		missing: []
	},
	{
		period: '2011-Q4',
		date: '2012-01-24',
		due: '2012-06-30',
		goals: ['wwb-uitkering', 'voortijdig-schoolverlaten', 'sport-jeugd', 'overlast'],
		missing: ['quality', 'deviation']
	}
];

export const notes = (): Table => ({
	columns: ['period', 'indicator', 'field', 'text', 'author', 'date'],
	rows: reports.flatMap(({ period, date, due, goals, missing }) => [
		...generalTexts
			.filter(([field]) => !missing.includes(field))
			.map(([field, text]) => ({ period, indicator: null, field, text, author, date })),
		...goals.flatMap((indicator) =>
			[...goalTexts, ['due', due]].map(([field = '', text = '']) => ({
				period,
				indicator,
				field,
				text,
				author,
				date
			}))
		)
	])
});
