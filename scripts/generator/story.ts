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
			text: 'De wijkcoaches gaan van deur tot deur.'
		},
		{
			date: '2010-03-15',
			area: 'velve-lindenhof',
			title: 'Extra spreekuur',
			text: 'Verzonnen voorbeeld van een gebeurtenis.'
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
const told: [period: string, indicator: string | null, field: string, text: string, date: string][] = [
	['2011-Q3', null, 'summary', 'Voorbeeldtekst: het werk loopt volgens plan.', '2011-10-18'],
	[
		'2011-Q3',
		'sport-jeugd',
		'cause',
		'Voorbeeldtekst: de contributie is voor veel gezinnen hoog.',
		'2011-10-18'
	],
	[
		'2011-Q3',
		'sport-jeugd',
		'consequence',
		'Voorbeeldtekst: zonder bijsturing blijft het doel ver weg.',
		'2011-10-18'
	],
	['2011-Q3', 'sport-jeugd', 'action', 'Voorbeeldtekst: extra trainingsuren in de gymzaal.', '2011-10-18'],
	['2011-Q3', 'sport-jeugd', 'owner', 'Voorbeeldtekst: projectleider.', '2011-10-18'],
	['2011-Q3', 'sport-jeugd', 'due', '2012-03-01', '2011-10-18'],
	['2011-Q3', null, 'time', 'op schema', '2011-10-18'],
	['2011-Q3', null, 'money', 'op schema', '2011-10-18'],
	['2011-Q3', null, 'quality', 'vraagt aandacht', '2011-10-18'],
	['2011-Q3', null, 'risk', 'Voorbeeldtekst: een wijkcoach vertrekt.', '2011-10-18']
];
export const notes = (): Table => ({
	columns: ['period', 'indicator', 'field', 'text', 'author', 'date'],
	rows: told.map(([period, indicator, field, text, date]) => ({
		period,
		indicator,
		field,
		text,
		author,
		date
	}))
});
