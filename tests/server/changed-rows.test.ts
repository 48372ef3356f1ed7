// What changed between two public tables: every row in one list at most, nothing of a hidden figure but that it is hidden now, and the same backwards.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedRows, hiddenCell, type RowsOfTable } from '../../src/lib/server/changed-rows.ts';

const keyed = { key: ['area', 'period'], hides: ['numerator'] };
const columns = ['area', 'period', 'numerator', 'note'];

const row = fc.tuple(
	fc.constantFrom('a', 'b', ''),
	fc.constantFrom('2010-Q1', '2010-Q2'),
	fc.constantFrom('1', '2', hiddenCell),
	fc.constantFrom('', 'x')
);
const table: fc.Arbitrary<RowsOfTable> = fc
	.uniqueArray(row, { selector: ([area, period]) => `${area} ${period}` })
	.map((rows) => ({ columns, rows }));

const named = (keys: readonly (readonly string[])[]): string[] => keys.map((one) => one.join(' ')).sort();
const all = ({ rows }: RowsOfTable): string[] =>
	named(rows.map(([area = '', period = '']) => [area, period]));

describe('what changed between two tables', () => {
	it('names every row that is in one of the two only, and each other row once at most', () => {
		fc.assert(
			fc.property(table, table, (before, now) => {
				const { added, gone, changed, hidden, shown } = changedRows(before, now, keyed);
				const [old, fresh] = [new Set(all(before)), new Set(all(now))];
				expect(named(added)).toEqual([...fresh].filter((one) => !old.has(one)).sort());
				expect(named(gone)).toEqual([...old].filter((one) => !fresh.has(one)).sort());
				const both = named([...changed.map(({ key }) => key), ...hidden, ...shown]);
				expect(new Set(both).size).toBe(both.length);
				for (const one of both) expect(old.has(one) && fresh.has(one)).toBe(true);
			})
		);
	});

	it('is the same backwards', () => {
		fc.assert(
			fc.property(table, table, (before, now) => {
				const [there, back] = [changedRows(before, now, keyed), changedRows(now, before, keyed)];
				expect(named(back.gone)).toEqual(named(there.added));
				expect(named(back.shown)).toEqual(named(there.hidden));
				expect(named(back.changed.map(({ key }) => key))).toEqual(named(there.changed.map(({ key }) => key)));
			})
		);
	});

	it('says of a figure that is hidden in one of the two nothing else, whatever stands beside it', () => {
		fc.assert(
			fc.property(table, table, fc.constantFrom('y', 'z'), (before, now, note) => {
				const rows = now.rows.map(([area = '', period = '', figure = '']) => [area, period, figure, note]);
				const { changed, hidden, shown } = changedRows(before, { columns, rows }, keyed);
				const figures = new Map(before.rows.map(([area, period, figure]) => [`${area} ${period}`, figure]));
				for (const [area = '', period = '', figure] of rows) {
					const was = figures.get(`${area} ${period}`);
					if (was === undefined) continue;
					const name = `${area} ${period}`;
					const turned = (was === hiddenCell) !== (figure === hiddenCell);
					expect(named([...hidden, ...shown]).includes(name)).toBe(turned);
					expect(changed.some(({ key }) => key.join(' ') === name)).toBe(!turned);
				}
			})
		);
	});

	it('takes a column that only one of them has for no change, and tells rows of one key apart by their order', () => {
		const before = { columns: ['area', 'period', 'numerator'], rows: [['a', '2010-Q1', '1']] };
		const now = { columns, rows: [['a', '2010-Q1', '1', 'new']] };
		expect(changedRows(before, now, keyed).changed).toEqual([]);
		const twice = { columns, rows: [...now.rows, ['a', '2010-Q1', '2', '']] };
		expect(changedRows(now, twice, keyed)).toMatchObject({ added: [['a', '2010-Q1']], changed: [] });
	});

	it('compares no row where a column of the key is new, and names that column', () => {
		fc.assert(
			fc.property(table, table, (before, now) => {
				const others = { key: [...keyed.key, 'kind'], hides: keyed.hides };
				const wider = { columns: [...columns, 'kind'], rows: now.rows.map((one) => [...one, 'x']) };
				const changes = changedRows(before, wider, others);
				const none = { added: [], gone: [], changed: [], hidden: [], shown: [] };
				if (before.rows.length > 0) expect(changes).toEqual({ ...none, rekeyed: ['kind'] });
				else expect(named(changes.added)).toHaveLength(now.rows.length);
			})
		);
	});

	it('compares none where a column that told rows apart is gone either', () => {
		const before = {
			columns: [...columns, 'kind'],
			rows: [
				['a', '2010-Q1', '1', '', 'x'],
				['a', '2010-Q1', '2', '', 'y']
			]
		};
		const now = { columns, rows: [['a', '2010-Q1', '3', '']] };
		expect(changedRows(before, now, keyed).rekeyed).toEqual(['kind']);
		const one = { columns: before.columns, rows: before.rows.slice(0, 1) };
		expect(changedRows(one, now, keyed)).toMatchObject({ changed: [{ columns: ['numerator'] }] });
		expect(changedRows(one, now, keyed).rekeyed).toBeUndefined();
	});
});
