// A mapping of StatLine applied as one of any table gives what StatLine's own reader gives: the same figures, the same hidden ones, the same margins.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { statlineTable } from '../../../src/lib/intake/foreign/statline-table.ts';
import { applyMapping } from '../../../src/lib/intake/mappings/apply-mapping.ts';
import { tableMappingOf } from '../../../src/lib/intake/mappings/of-statline.ts';
import { readStatlineSource, statlineMappingSchema } from '../../../src/lib/intake/statline-source.ts';
import { readStatline } from '../../../src/lib/intake/statline.ts';

const figure = fc.oneof(
	fc.constantFrom(null, '', '.', 'x', '<5', 'n.v.t.', 'geheim'),
	fc.integer({ min: 0, max: 1000 }).map((value) => (value / 10).toFixed(1))
);
const answers = fc.array(
	fc.record({
		WijkenEnBuurten: fc.constantFrom('BU01530100  ', 'BU01530203', 'BU99999999'),
		Perioden: fc.constantFrom('2012JJ00', '2012JJ00*', '2013KW02', '2014'),
		Marges: fc.constantFrom('MW00000', 'MW00000', 'MW00000', 'MOG0095', 'MBG0095', 'T001'),
		Leeftijd: fc.constantFrom('20300', '20300', '20300', '53115'),
		Eenzaam_28: figure,
		Bijstand_9: fc.oneof(
			fc.constantFrom('.', '230', '5'),
			figure.map(() => '40')
		),
		Inwoners_5: fc.constantFrom('2345', '.', '3000')
	}),
	{ minLength: 4, maxLength: 20 }
);
const measures = [
	{ measure: 'Eenzaam', indicator: 'eenzaam', scale: 'percent' },
	{ measure: 'Bijstand', indicator: 'bijstand', denominator: 'Inwoners' }
];
const mapping = (margins: boolean) =>
	statlineMappingSchema.parse({
		area: 'WijkenEnBuurten',
		period: 'Perioden',
		select: margins ? { Leeftijd: 20300 } : { Leeftijd: 20300, Marges: ['MW00000'] },
		...(margins && {
			margins: { column: 'Marges', value: 'MW00000', lower: 'MOG0095', upper: 'MBG0095' }
		}),
		missing: ['n.v.t.'],
		hidden: ['geheim'],
		areas: { BU01530100: 'velve-lindenhof', BU01530203: 'stevenfenne' },
		measures: margins ? measures.slice(0, 1) : measures,
		constants: { status: 'final', source: 'CBS', retrieved: '2015-01-01' }
	});

it('gives the same rows whichever reader takes a StatLine file over', () => {
	let compared = 0;
	fc.assert(
		fc.property(answers, fc.boolean(), (value, margins) => {
			// Which of two rows about the same thing counts is a choice of the mapping, not of a reader.
			const once = new Map(
				value.map((row) => [
					[row.WijkenEnBuurten.trim(), row.Perioden.slice(0, 4), row.Leeftijd, row.Marges].join(' '),
					row
				])
			);
			const bytes = new TextEncoder().encode(JSON.stringify({ value: [...once.values()] }));
			const own = mapping(margins);
			const { observations } = readStatline(bytes, own);
			const table = statlineTable(readStatlineSource(bytes, ''), 0, []);
			const { columns, rows, problems } = applyMapping(table, tableMappingOf(table, own), 'x.json');
			expect(problems).toEqual([]);
			const shown = [
				'indicator',
				'area',
				'period',
				'numerator',
				'denominator',
				'value',
				'lower',
				'upper',
				'status'
			];
			const made = rows.map((row) => shown.map((name) => row[columns.indexOf(name)] ?? '').join(' '));
			compared += made.length;
			expect(made.sort()).toEqual(
				observations.map((row) => shown.map((name) => row[name] ?? '').join(' ')).sort()
			);
		})
	);
	expect(compared).toBeGreaterThan(100);
});
