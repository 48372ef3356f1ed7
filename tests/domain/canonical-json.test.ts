// Canonical JSON against the examples of RFC 8785, and what it promises of any value.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/lib/domain/canonical-json.ts';

/** The same value with the keys of every object put in the other order. */
function turned(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(turned);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value)
			.reverse()
			.map(([key, member]) => [key, turned(member)])
	);
}

describe('canonical JSON', () => {
	it('writes the values of section 3.2.2 as the RFC prints them', () => {
		const text =
			'{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],' +
			'"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}';
		expect(canonicalJson(JSON.parse(text))).toBe(
			'{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
				'"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}'
		);
	});

	it('sorts keys by code unit, as section 3.2.3 does', () => {
		const keys = ['€', '\r', '\ufb33', '1', '\u{1f600}', '\u0080', 'ö'];
		const sorted = Object.keys(
			JSON.parse(canonicalJson(Object.fromEntries(keys.map((key) => [key, 0])))) as object
		);
		// JavaScript itself puts a key that is a number first, here and in what it reads back.
		expect(sorted).toEqual(['1', '\r', '\u0080', 'ö', '€', '\u{1f600}', '\ufb33']);
		expect(canonicalJson({ b: 1, aa: 2, a: 3, '10': 4, '9': 5 })).toBe('{"10":4,"9":5,"a":3,"aa":2,"b":1}');
	});

	it('is the same text whatever the order of keys, means the same value, and is its own canonical form', () => {
		fc.assert(
			fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
				const text = canonicalJson(value);
				expect(canonicalJson(turned(value))).toBe(text);
				expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
				expect(canonicalJson(JSON.parse(text))).toBe(text);
			})
		);
	});

	it('refuses what JSON cannot hold', () => {
		for (const value of [NaN, Infinity, { a: [-Infinity] }, 'half \ud800']) {
			expect(() => canonicalJson(value)).toThrow(RangeError);
		}
		expect(() => canonicalJson([undefined])).toThrow(TypeError);
		expect(canonicalJson({ a: undefined, b: -0 })).toBe('{"b":0}');
	});
});
