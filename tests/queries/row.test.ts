// A row that is not as promised is refused, by the name of its column.
import { expect, it } from 'vitest';
import { flag, number, oneOf, orNull, rowOf, text } from '../../src/lib/queries/row.ts';

const read = rowOf({
	area: text,
	homes: orNull(number),
	hidden: flag,
	status: oneOf('final', 'provisional')
});
const good = { area: 'wijk', homes: 634n, hidden: false, status: 'final' };

it('reads whole numbers of either engine, and nothing as null', () => {
	expect(read(good)).toEqual({ area: 'wijk', homes: 634, hidden: false, status: 'final' });
	expect(read({ ...good, homes: null }).homes).toBeNull();
});

it.each([
	[{ ...good, area: null }, /"area" should hold text/],
	[{ ...good, homes: '634' }, /"homes" should hold a number/],
	[{ ...good, homes: NaN }, /"homes" should hold a number/],
	[{ ...good, hidden: 0 }, /"hidden" should hold true or false/],
	[{ ...good, status: 'final ' }, /"status" should hold one of final, provisional/],
	[null, /no object/]
])('refuses %o', (raw, reason) => {
	expect(() => read(raw)).toThrow(reason);
});
