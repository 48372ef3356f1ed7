// A small report made by hand with every kind of block, a hidden cell, an open text and words that a program might run.
import type { Language } from '../../src/lib/domain/text.ts';
import { formatCount, formatDate, formatValue, periodName } from '../../src/lib/language/format.ts';
import type { Cell, ReportDocument, TableBlock } from '../../src/lib/report/document.ts';
import { trendPicture } from '../../src/lib/report/pictures/trend-picture.ts';
import { areas, figureOf, quarters, share } from '../charts/programme.ts';

/** Text that a spreadsheet, a page or a word processor might take for something else. */
export const trouble = [
	'=HYPERLINK("http://kwaad.example","klik")',
	'+31 53 481 8181',
	'-1 punt',
	'@SUM(A1:A9)',
	'\tTab vooraan',
	'\rRegel terug',
	'<script>alert(1)</script> & "aanhaling" \'enkel\'',
	'Een regel\nen nog een regel\u0007 met een bel'
];

const text = (value: string): Cell => ({ kind: 'text', value, text: value });
const hidden = (field: string): Cell => ({
	kind: 'count',
	value: null,
	text: '.',
	hidden: true,
	about: { result: 'sport', period: '2011-Q1', field }
});

const { figure, indicator } = figureOf({
	observations: [
		...quarters('2008-Q2', 12).map((period, step) => share(period, 130 - 3 * step, 1412)),
		...quarters('2008-Q2', 12).flatMap((period) => [
			share(period, 100, 1000, 'controle-a'),
			share(period, 110, 1000, 'controle-b')
		])
	]
});

export function sampleDocument(language: Language): ReportDocument {
	const dutch = language === 'nl';
	const say = (nl: string, en: string) => (dutch ? nl : en);
	const number = (value: number, field: string, provisional = false): Cell => ({
		kind: 'share',
		value,
		text: formatValue(value, 'proportion', 1, language) + (provisional ? '*' : ''),
		decimals: 1,
		provisional,
		about: { indicator: 'proefdoel', area: 'wijk', period: '2011-Q1', field }
	});
	const count = (value: number, field: string): Cell => ({
		kind: 'count',
		value,
		text: formatCount(value, language),
		about: { result: 'sport', period: '2011-Q1', field }
	});
	const score = (value: number | null): Cell => ({
		kind: 'score',
		value,
		text: formatValue(value, 'mean', 1, language),
		decimals: 1,
		about: { indicator: 'overlast', area: 'wijk', period: '2011-Q1', field: 'value' }
	});
	const date = (value: string): Cell => ({ kind: 'date', value, text: formatDate(value, language) });
	const standing: TableBlock = {
		kind: 'table',
		id: 'standing',
		caption: say('Stand van de doelen', 'How the goals stand'),
		columns: [
			{ key: 'goal', label: say('Doel', 'Goal'), align: 'start' },
			{ key: 'baseline', label: say('Nulmeting', 'Baseline'), align: 'end' },
			{ key: 'value', label: say('Nu', 'Now'), align: 'end' },
			{ key: 'value', label: say('Nu', 'Now'), align: 'end' },
			{ key: 'retrieved', label: say('Opgehaald', 'Retrieved'), align: 'end' },
			{ key: 'status', label: say('Stand', 'Status'), align: 'start' }
		],
		rows: [
			{
				cells: [
					text('1 · In de WWB-uitkering'),
					number(0.092, 'baseline'),
					number(97 / 1412, 'value', true),
					count(1412, 'denominator'),
					date('2011-04-14'),
					{ kind: 'status', value: 'uncertain', text: say('Onzeker', 'Uncertain') }
				],
				level: 0
			},
			{
				cells: [
					text('Buurt 1003/1004 met een buitengewoon lange naam die over meer dan één regel loopt'),
					score(3.1),
					score(null),
					hidden('met'),
					date('2010-12-31'),
					{ kind: 'status', value: null, text: say('Niet te zeggen', 'Cannot tell') }
				],
				level: 1
			},
			...trouble.map((words) => ({
				cells: [
					text(words),
					number(0.05, 'baseline'),
					number(0, 'value'),
					count(0, 'met'),
					date('2011-01-01'),
					text(words)
				],
				level: 0 as const
			}))
		],
		notes: [say('* voorlopig cijfer.', '* provisional figure.')]
	};
	const drawn = figure.series[0]?.points ?? [];
	return {
		language,
		title: say('Verantwoording wijkcoaches', 'Accountability report'),
		subtitle: say('1e kwartaal 2011 · Onze wijk', 'First quarter of 2011 · Onze wijk'),
		name: 'verantwoording-2011-q1',
		synthetic: {
			claim: say('Synthetische demonstratiegegevens.', 'Synthetic demonstration data.'),
			sentence: say('Alle cijfers zijn verzonnen.', 'All figures are made up.')
		},
		state: 'concept',
		stateText: say('Concept: er ontbreken nog 2 toelichtingen.', 'Draft: 2 explanations are missing.'),
		foot: say('Synthetische demonstratiegegevens · concept', 'Synthetic demonstration data · draft'),
		sections: [
			{
				id: 'summary',
				title: say('Samenvatting', 'Summary'),
				newPage: false,
				blocks: [
					{ kind: 'heading', level: 2, id: 'summary', text: say('Eén doel gehaald', 'One goal reached') },
					{ kind: 'paragraph', tone: 'lead', text: say('Twee zijn onzeker.', 'Two are uncertain.') },
					{ kind: 'heading', level: 3, id: 'standing-head', text: say('1 · Stand', '1 · Standing') },
					standing,
					{
						kind: 'pair',
						id: 'lights',
						left: {
							title: say('Uitvoering', 'Delivery'),
							subtitle: say('Oordeel van de projectleider', 'Judgement of the project leader'),
							rows: [{ label: say('Tijd', 'Time'), cell: text(say('op schema', 'on schedule')) }]
						},
						right: {
							title: say('Uitkomst', 'Outcome'),
							subtitle: say('Berekend uit de cijfers', 'Computed from the figures'),
							rows: [
								{ label: say('Gehaald', 'Reached'), cell: count(1, 'reached') },
								{ label: say('Onzeker', 'Uncertain'), cell: count(2, 'uncertain') }
							]
						}
					},
					{ kind: 'list', ordered: true, items: [say('Neem kennis.', 'Take note.'), trouble[0] ?? ''] },
					{ kind: 'list', ordered: false, items: ['a', 'b'] },
					{ kind: 'list', ordered: true, items: ['c', 'd'] },
					{ kind: 'paragraph', tone: 'note', text: say('Een noot.', 'A note.') }
				]
			},
			{
				id: 'goal-proefdoel',
				title: say('Doel 1 · Werk', 'Goal 1 · Work'),
				newPage: true,
				blocks: [
					{
						kind: 'heading',
						level: 2,
						id: 'goal-proefdoel',
						text: say('Minder mensen in de uitkering', 'Fewer people on benefits'),
						status: { code: 'off-track', word: say('Loopt achter', 'Behind') }
					},
					{ kind: 'paragraph', tone: 'body', text: trouble[6] ?? '' },
					{
						kind: 'figure',
						id: 'trend-proefdoel',
						caption: say('In de uitkering', 'On benefits'),
						subtitle: say('Per kwartaal. Band: kansmarge 95%.', 'By quarter. Band: 95% margin.'),
						sentence: say('Het aandeel ging van 9,2% naar 6,9%.', 'The share went from 9.2% to 6.9%.'),
						svg: trendPicture(figure, indicator, areas, language, { width: 420, height: 250 }),
						width: 420,
						height: 250,
						source: say('Bron: proefbron, opgehaald 14-4-2011.', 'Source: trial source, 14 April 2011.'),
						table: {
							kind: 'table',
							id: 'trend-proefdoel-numbers',
							caption: say('In de uitkering, per kwartaal', 'On benefits, by quarter'),
							columns: [
								{ key: 'period', label: say('Kwartaal', 'Quarter'), align: 'start' },
								{ key: 'value', label: say('Aandeel', 'Share'), align: 'end' }
							],
							rows: drawn.map((point) => ({
								cells: [
									{ ...text(periodName(point.period, language)), code: point.period },
									{
										...number(point.value ?? 0, 'value'),
										about: { indicator: 'proefdoel', area: 'wijk', period: point.period, field: 'value' }
									}
								],
								level: 0
							})),
							notes: []
						}
					},
					{
						kind: 'facts',
						id: 'facts-proefdoel',
						caption: say('Dit kwartaal', 'This quarter'),
						rows: [
							{ label: say('Nulmeting', 'Baseline'), period: '2008-Q2', cell: number(0.092, 'baseline') },
							{ label: say('Nu', 'Now'), cell: number(97 / 1412, 'value') }
						]
					},
					{
						kind: 'narrative',
						id: 'notes-proefdoel',
						caption: say('Toelichting van de projectleider', 'Explanation by the project leader'),
						entries: [
							{
								indicator: 'proefdoel',
								field: 'cause',
								label: say('Oorzaak', 'Cause'),
								text: trouble[7] ?? '',
								required: true
							},
							{
								indicator: 'proefdoel',
								field: 'due',
								label: say('Wanneer', 'When'),
								text: null,
								required: true
							}
						]
					}
				]
			}
		],
		dictionary: {
			kind: 'table',
			id: 'dictionary',
			caption: say('Wat de woorden betekenen', 'What the words mean'),
			columns: [
				{ key: 'name', label: say('Naam', 'Name'), align: 'start' },
				{ key: 'meaning', label: say('Betekenis', 'Meaning'), align: 'start' }
			],
			rows: [{ cells: [text('value'), text(say('het cijfer', 'the figure'))], level: 0 }],
			notes: []
		}
	};
}
