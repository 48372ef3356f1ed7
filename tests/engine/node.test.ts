// The native engine keeps what it is given, and says which cell it cannot keep.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openNodeEngine } from '../../src/lib/engine/node.ts';
import { eventsOf } from '../../src/lib/queries/events.ts';
import { everythingIn } from '../../src/lib/server/published-rows.ts';

it('gives dates back as they were written, leap days and years long gone too', async () => {
	const dates = ['1899-12-31', '1970-01-01', '2000-02-29', '2011-12-31'];
	const engine = await openNodeEngine({
		events: dates.map((date) => ({ date, area: null, title: 'iets', text: null }))
	});
	expect((await engine.all(eventsOf({}))).map((one) => one.date)).toEqual(dates);
	await engine.close();
});

it.each([
	[{ events: [{ date: '2010-01-01', title: 5 }] }, /events\.title is VARCHAR.*5/],
	[{ areas: [{ area: 'wijk', homes: 'veel' }] }, /areas\.homes is INTEGER.*veel/],
	[{ observations: [{ hidden: 1 }] }, /observations\.hidden is BOOLEAN.*1/]
])('refuses a cell of the wrong kind by its place: %o', async (rows, reason) => {
	await expect(openNodeEngine(rows)).rejects.toThrow(reason);
});

const told = fc.option(
	fc.oneof(
		fc.constantFrom(
			'',
			'x',
			'twaalf bytes',
			'dertien bytes',
			'2010-Q1',
			'é',
			'\u{1f600}',
			'drie \u{1f600} smiles',
			'na\u0000'
		),
		fc
			.string({ unit: 'binary', maxLength: 15 })
			.filter((text) => text.isWellFormed() && !text.startsWith('\ufeff'))
	)
);
const row = fc.record({
	...{
		indicator: fc.string(),
		area: told,
		period: fc.constantFrom('2010-Q1', '2010-Q2'),
		period_index: fc.nat()
	},
	...{ numerator: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })), mean: fc.option(fc.nat()) },
	...{ hidden: fc.boolean(), note: told, row: fc.nat() }
});

it('gives every cell back as it was written: texts short and long beside each other, nothing, numbers', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(row, { maxLength: 12 }), fc.constantFrom(1, 300), async (some, times) => {
			// More rows than DuckDB hands over at once, in an order of their own.
			const rows = Array.from({ length: times }, () => some)
				.flat()
				.map((one, place) => ({ ...one, indicator: String(place).padStart(6, '0') }));
			const engine = await openNodeEngine({ observations: rows });
			const question = everythingIn('observations');
			const found = await engine.all({
				...question,
				sql: question.sql.replace(/ORDER BY .*/, 'ORDER BY indicator')
			});
			await engine.close();
			expect(
				found.map(({ indicator, area, period, numerator, mean, hidden, note }) => ({
					...{ indicator, area, period, numerator, mean, hidden, note }
				}))
			).toEqual(
				rows.map(({ indicator, area, period, numerator, mean, hidden, note }) => ({
					...{ indicator, area, period, numerator, mean, hidden, note }
				}))
			);
		}),
		{ numRuns: 25 }
	);
});

it('empties tables and fills them anew', async () => {
	const rows = { reach_protected: [{ area: 'wijk', period: '2010-Q1', period_index: 8040, homes: 5 }] };
	const engine = await openNodeEngine({ ...rows, areas: [{ area: 'wijk' }] });
	await engine.clear(['reach_protected']);
	expect(await engine.all(everythingIn('reach_protected'))).toEqual([]);
	await engine.load(rows);
	expect(await engine.all(everythingIn('reach_protected'))).toMatchObject([{ area: 'wijk', homes: 5 }]);
	expect(await engine.all(everythingIn('areas'))).toHaveLength(1);
	await engine.close();
});
