// Consequences made by hand, one of each kind: what the gallery draws and what tests of words count.
import type { Amount, Consequence, Place, Saying } from '../../../src/lib/domain/consequence.ts';

const at = (more: Partial<Place>): Place => ({
	...{ page: 'overview', indicator: null, area: null, period: '2011-Q4', cell: null },
	...more
});
export const saying = (
	code: string | null,
	nl: string,
	en: string,
	amount: Amount | null = null
): Saying => ({
	...{ code, nl, en, amount }
});
export const amount = (value: number | null, unit: Amount['unit'], hidden = false): Amount => ({
	...{ value, hidden, unit }
});

const uncertain = saying('uncertain', 'Onzeker', 'Uncertain');
const onTrack = saying('on-track', 'Op koers', 'On track');
const noise = saying(
	'within-noise',
	'De daling kan toeval zijn. De streeflijn valt nog binnen de kansmarge.',
	'The fall may be chance. The target path is still within the margin.'
);
const moving = saying(
	'moving',
	'De daling is groter dan toeval. Dit kwartaal ligt het cijfer voor het eerst op of voor de streeflijn. In de controlewijken ging het ook de goede kant op.',
	'The fall is larger than chance. This quarter the figure is at or ahead of the target path for the first time. The control districts moved in the right direction too.'
);
const summary = (count: string, english: string) =>
	saying(
		null,
		`Van de zeven doelen zijn er ${count} op koers.`,
		`Of the seven goals, ${english} are on track.`
	);

/** @param indicators two ids  @param area an id */
export function oneOfEach([first, second]: readonly [string, string], area: string): Consequence[] {
	const goal = { indicator: first, area };
	const cell = (row: string | null, column: string, nl: string, en: string) => ({
		...{ table: 'resultaten', row, column, name: { nl, en } }
	});
	return [
		{ ...at({}), kind: 'summary', before: summary('twee', 'two'), after: summary('drie', 'three') },
		{ ...at(goal), kind: 'status', before: uncertain, after: onTrack },
		{ ...at(goal), kind: 'claim', before: noise, after: moving },
		{
			...at({ indicator: first, page: 'compare' }),
			kind: 'quadrant',
			before: saying(
				'behind-better',
				'Achter op het plan, maar beter dan de controle.',
				'Behind the plan, but better than control.'
			),
			after: saying(
				null,
				'Niet elke wijk heeft in beide perioden een cijfer.',
				'Not every district has a figure in both periods.'
			)
		},
		{
			...at({ indicator: first, page: 'compare' }),
			kind: 'detectability',
			before: saying(
				null,
				'Was het hele doel gehaald, dan hadden we dat gezien.',
				'Had the whole target been met, we would have seen it.',
				amount(0.0731, 'share-points')
			),
			after: saying(
				null,
				'Was het hele doel gehaald, dan hadden we dat gezien.',
				'Had the whole target been met, we would have seen it.',
				amount(0.07306, 'share-points')
			)
		},
		{
			...at({ ...goal, page: 'indicator', period: '2011-Q2' }),
			kind: 'hidden',
			before: amount(0.062, 'share'),
			after: amount(null, 'share', true)
		},
		{
			...at({ indicator: second, area, page: 'indicator', period: '2010-Q3' }),
			kind: 'revision',
			before: amount(0.0812, 'share'),
			after: amount(0.0843, 'share'),
			reason: { code: 'note', text: 'Nagekomen aanvragen zijn meegeteld.' },
			reports: ['2010-Q4.json', '2011-Q1.json']
		},
		{
			...at({ indicator: second, area, page: 'indicator', period: '2010-Q2' }),
			kind: 'revision',
			before: amount(0.08, 'share'),
			after: null,
			reason: { code: 'unknown' },
			reports: ['2010-Q4.json']
		},
		{
			...at({ indicator: second, area, page: 'indicator', period: '2011-Q3' }),
			kind: 'value',
			before: { ...amount(0.081, 'share'), lower: 0.068, upper: 0.0961 },
			after: { ...amount(0.081, 'share'), lower: 0.0675, upper: 0.0964 }
		},
		{
			...at({ indicator: second, area, page: 'indicator', period: '2011-Q1' }),
			kind: 'value',
			before: { ...amount(0.0824, 'share'), provisional: true },
			after: { ...amount(0.0824, 'share'), provisional: false }
		},
		{
			...at({ cell: { table: 'sources', row: null, column: 'text', name: { nl: 'Bron', en: 'Source' } } }),
			kind: 'text',
			before: saying(
				null,
				'Bron: Leerplicht, opgehaald 14-1-2012.',
				'Source: Leerplicht, retrieved 14 January 2012.'
			),
			after: saying(
				null,
				'Bron: Leerplicht, opgehaald 20-1-2012.',
				'Source: Leerplicht, retrieved 20 January 2012.'
			)
		},
		{
			...at({ indicator: second, area, page: 'indicator' }),
			kind: 'value',
			before: null,
			after: { ...amount(0.079, 'share'), lower: 0.066, upper: 0.094 }
		},
		{
			...at({
				page: 'families',
				area: null,
				cell: cell(
					'schuldenvrij',
					'met',
					'Resultaten in gezinnen, Schuldenvrij: gehaald',
					'Results in families, Free of debt: met'
				)
			}),
			kind: 'hidden',
			before: amount(12, 'people'),
			after: amount(null, 'people', true)
		},
		{
			...at({
				page: 'families',
				area,
				cell: cell(null, 'coached', 'Bereik: gecoacht tot nu toe', 'Reach: coached so far')
			}),
			kind: 'hidden',
			before: amount(null, 'people', true),
			after: amount(14, 'people')
		},
		{
			...at({ page: 'process', period: '2010' }),
			kind: 'summary',
			before: saying(
				null,
				'Er zijn nog geen antwoorden op de vragenlijst.',
				'Nobody has answered the questionnaire yet.'
			),
			after: saying(
				null,
				'Geen enkel onderwerp is voor beide groepen te vergelijken.',
				'No subject can be compared between the two groups.'
			)
		}
	];
}

/** A quarter that nobody could read before, after one that stays as it is. */
export const newQuarter = (indicator: string, area: string): Consequence[] => {
	const goal = at({ indicator, area, period: '2012-Q1' });
	const period = '2011-Q4';
	return [
		{
			...at({ period: '2012-Q1' }),
			...{ kind: 'summary', before: null, after: summary('drie', 'three') },
			instead: { period, is: summary('twee', 'two') }
		},
		{ ...goal, kind: 'status', before: null, after: onTrack, instead: { period, is: uncertain } },
		{ ...goal, kind: 'claim', before: null, after: moving, instead: { period, is: noise } }
	];
};

/** As when a source changes its whole series: every quarter of some years says something else. */
export const throughTime = (indicator: string, area: string): Consequence[] =>
	Array.from({ length: 60 }, (_, back) => {
		const period = `${2011 - Math.floor(back / 4)}-Q${4 - (back % 4)}`;
		const goal = at({ indicator, area, period });
		return [
			{ ...goal, kind: 'status', before: uncertain, after: onTrack } as const,
			{ ...goal, kind: 'claim', before: noise, after: moving } as const
		];
	}).flat();
