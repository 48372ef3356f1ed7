// The control code on paper and typed over: forgiven what people do with it, refused what cannot be one.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	codeForms,
	controlCode,
	isCodeOf,
	oldControlCode,
	typedCode
} from '../../src/lib/domain/control-code.ts';

const hash = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 });
const between = fc.string({ unit: fc.constantFrom(' ', '-', '–', '\u00a0', '.'), maxLength: 2 });

describe('the control code', () => {
	it('is 24 digits of the hash in groups of four', () => {
		const code = controlCode('7c1e09ab123456789abcdef0'.padEnd(64, '5'));
		expect(code).toBe('7c1e 09ab 1234 5678 9abc def0');
		fc.assert(
			fc.property(hash, (one) => {
				expect(controlCode(one).replaceAll(' ', '')).toBe(one.slice(0, 24));
			})
		);
		for (const form of codeForms('7c1e09ab123456789abcdef0'.padEnd(64, '5')))
			expect(form.replaceAll(' ', '').startsWith('7c1e09ab123456789abcdef0')).toBe(true);
	});

	it('is known again with capitals, dashes and spaces anywhere, and no other is', () => {
		fc.assert(
			fc.property(hash, hash, between, fc.boolean(), (one, other, mark, capitals) => {
				const written = controlCode(one).replaceAll(' ', mark);
				const typed = typedCode(` ${capitals ? written.toUpperCase() : written}\n`);
				if ('wrong' in typed) throw new Error(JSON.stringify(typed));
				expect(isCodeOf(typed.digits, one)).toBe(true);
				expect(isCodeOf(typed.digits, other)).toBe(one.slice(0, 24) === other.slice(0, 24));
			})
		);
	});

	it('is refused with the reason when a group is missing, stands twice or holds another letter', () => {
		const code = '7c1e 09ab 1234 5678 9abc def0';
		expect(typedCode(code.slice(0, -5))).toEqual({ wrong: 'length', count: 20, expected: 24 });
		expect(typedCode(`${code} def0`)).toEqual({ wrong: 'length', count: 28, expected: 24 });
		expect(typedCode(code.replace('0', 'O'))).toEqual({ wrong: 'character', found: 'o' });
		expect(typedCode('')).toEqual({ wrong: 'length', count: 0, expected: 24 });
		expect(typedCode('7c1e…09ab')).toEqual({ wrong: 'length', count: 8, expected: 24 });
	});

	it('of a report in the old form is its first and last four', () => {
		fc.assert(
			fc.property(hash, (one) => {
				const typed = typedCode(oldControlCode(one).toUpperCase(), true);
				if ('wrong' in typed) throw new Error(JSON.stringify(typed));
				expect(isCodeOf(typed.digits, one)).toBe(true);
				expect(isCodeOf(typed.digits.slice(0, 4) + typed.digits.slice(0, 4), one)).toBe(
					one.slice(0, 4) === one.slice(-4)
				);
			})
		);
	});
});
