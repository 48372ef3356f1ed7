// Rows that travel in columns come out as they went in, through both ways in which SvelteKit writes what a page is drawn from.
import { isDeepStrictEqual } from 'node:util';
import { stringify, uneval } from 'devalue';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inColumns, inRows, transport, type Columns } from '../../src/lib/domain/in-columns.ts';
import { pageData } from '../../src/lib/domain/page-data.ts';

/** As SvelteKit writes data beside a page, and reads it again. */
const besideThePage = (value: unknown): unknown =>
	pageData(`{"nodes":[null,{"data":${stringify(value, { rows: transport.rows.encode })}}]}`)[1];
const written = (value: unknown): string => {
	const replacer = (one: unknown): string | undefined => {
		const columns = inColumns(one);
		return columns ? `decode(${uneval(columns, replacer)})` : undefined;
	};
	return uneval(value, replacer);
};
/** As it writes data into a page, which runs it. */
const inThePage = (value: unknown): unknown =>
	// eslint-disable-next-line @typescript-eslint/no-implied-eval -- a page runs it as a script of its own
	(new Function('decode', `return ${written(value)}`) as (decode: (of: Columns) => unknown) => unknown)(
		inRows
	);

const names = fc.constantFrom('period', 'value', 'hidden', 'a b', '0', '1', 'constructor', 'length');
const cell = fc.oneof(
	fc.constantFrom<unknown>(null, undefined, -0, 0, true, false, '', '2010-Q1', 'rows'),
	fc.double({ noNaN: false }),
	fc.string()
);
const { value } = fc.letrec<{ value: unknown; rows: unknown[] }>((tie) => ({
	value: fc.oneof(
		{ depthSize: 'small', withCrossShrink: true },
		cell,
		tie('rows'),
		fc.array(tie('value'), { maxLength: 5 }),
		fc.dictionary(names, tie('value'), { maxKeys: 4, noNullPrototype: true })
	),
	rows: fc.uniqueArray(names, { minLength: 1, maxLength: 4 }).chain((all) =>
		fc.array(
			fc
				.tuple(...all.map(() => tie('value')))
				.map((row) => Object.fromEntries(all.map((one, at) => [one, row[at]]))),
			{ maxLength: 6 }
		)
	)
}));
/** Names in their order: whoever writes a table goes by it. */
const namesIn = (one: unknown): string => JSON.stringify(one);

it('come out as they went in, whatever is in them', () => {
	fc.assert(
		fc.property(value, (one) => {
			for (const way of [besideThePage, inThePage]) {
				expect(isDeepStrictEqual(way(one), one)).toBe(true);
				expect(namesIn(way(one))).toBe(namesIn(one));
			}
		}),
		{ numRuns: 500 }
	);
});

it('say each name once, and what is the same in all of them once', () => {
	const points = [1, 2, 3].map((at) => ({ period: `2010-Q${at}`, value: at / 10, hidden: false }));
	expect(inColumns(points)).toEqual([
		3,
		{ period: ['2010-Q1', '2010-Q2', '2010-Q3'], value: [0.1, 0.2, 0.3], hidden: false }
	]);
	expect(written(points).match(/period|hidden/g)).toHaveLength(2);
});

it('are left as they are where they are few, have other names, or another order of names', () => {
	const row = { a: 1, b: 2 };
	for (const other of [{ a: 1 }, { a: 1, c: 2 }, { b: 2, a: 1 }, { a: 1, b: 2, c: 3 }, null, [1, 2], 'a'])
		expect(inColumns([row, row, other])).toBe(false);
	for (const one of [
		[row, row],
		[],
		{},
		null,
		'rows',
		3,
		[{}, {}, {}],
		[[1], [1], [1]],
		[new Date(0), row, row]
	])
		expect(inColumns(one)).toBe(false);
});
