// What two browsers may write otherwise of one page is told by kind, and a text that differs never passes for one of those.
import { describe, expect, it } from 'vitest';
import { kindsOf } from '../../scripts/prove/publish/kinds-of-difference.ts';

describe('what two browsers write otherwise', () => {
	it('is nothing where nothing is', () => {
		expect(kindsOf('12 % van 3,5', '12 % van 3,5')).toEqual({
			spaces: false,
			hashes: false,
			digits: 0,
			largest: 0,
			texts: []
		});
	});

	it('is a space, as it is or as an escape, with the hash that follows from it', () => {
		expect(kindsOf('€\u00a0300', '€\u202f300')).toMatchObject({ spaces: true, texts: [] });
		expect(kindsOf('{"a":"12 %"}', '{"a":"12\\u00a0%"}')).toMatchObject({ spaces: true, texts: [] });
		expect(kindsOf('a sha256-AAAA1234567+/= b', 'a sha256-BBBB1234567+/= b')).toMatchObject({
			spaces: false,
			hashes: true,
			texts: []
		});
	});

	it('is a last digit, and says how far', () => {
		const found = kindsOf('{"p":0.123456789012345,"q":[1,2]}', '{"p":0.123456789012346,"q":[1,2]}');
		expect(found).toMatchObject({ digits: 1, texts: [] });
		expect(found.largest).toBeLessThan(1e-14);
		// As a page carries it: without the zero.
		expect(kindsOf('upper:-.00921060614714574}', 'upper:-.009210606147145743}')).toMatchObject({
			...{ digits: 1, texts: [] }
		});
		expect(kindsOf('M18.62007034986557L2,3', 'M18.620070349865575L2,3')).toMatchObject({
			digits: 1,
			texts: []
		});
		// A whole number has no last digits that may differ.
		expect(kindsOf('1234567890123', '1234567890124').texts).toHaveLength(1);
		expect(kindsOf('0.5', '0.50001').texts).toEqual(['0.5 / 0.50001']);
		expect(kindsOf('in 2011-Q1', 'in 2011-Q2').texts).toHaveLength(1);
	});

	it('is a text wherever another word, sign or number of them stands', () => {
		for (const [one, other] of [
			['drie gezinnen', 'vier gezinnen'],
			['1, 2', '1, 2, 3'],
			['-1', '1'],
			['<b>12</b>', '12'],
			['3 maart 2012', '3 mrt 2012'],
			['"voortijdig-schoolverlaten"', '"voortijdig-schoolgebleven"']
		] as const)
			expect(kindsOf(one, other).texts).toHaveLength(1);
	});
});
