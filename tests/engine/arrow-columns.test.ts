// Cells go into a column of Arrow and come out as they were.
import { Table, tableFromIPC, tableToIPC } from 'apache-arrow';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arrowColumn } from '../../src/lib/engine/arrow-columns.ts';
import type { Cell, ColumnType } from '../../src/lib/engine/tables.ts';

const cells: Record<ColumnType, fc.Arbitrary<Cell>> = {
	VARCHAR: fc.string({ unit: 'grapheme' }),
	DATE: fc.constantFrom('2010-01-31', '1999-12-31'),
	INTEGER: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
	DOUBLE: fc.double({ noNaN: true }),
	BOOLEAN: fc.boolean()
};

it.each(Object.keys(cells) as ColumnType[])('%s', (type) => {
	fc.assert(
		fc.property(fc.array(fc.option(cells[type])), (column) => {
			const read = tableFromIPC(tableToIPC(new Table({ x: arrowColumn(type, column, 't.x') }), 'stream'));
			const back = column.map((_, at): unknown => read.getChild('x')?.get(at));
			expect(back).toEqual(column);
		})
	);
});

it('what is not of the type of its column is refused with its place', () => {
	expect(() => arrowColumn('DOUBLE', [1, 'een'], 'observations.value')).toThrow(
		'observations.value is DOUBLE, so it cannot hold "een"'
	);
});
