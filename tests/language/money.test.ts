// Amounts as pages write them: one sign, one place for the minus, and no line that ends inside one.
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { euros, eurosShort } from '../../src/lib/language/money.ts';

describe('an amount', () => {
	it('stands on one line in both languages, also below nought', () => {
		expect(euros(-1_070_000, 'nl')).toBe('€\u00a0−1.070.000');
		expect(euros(1_250_000, 'nl')).toBe('€\u00a01.250.000');
		// Between a sign of money and a minus a line may end; a word joiner forbids it and takes no room.
		expect(euros(-1_070_000, 'en')).toBe('€\u2060−1,070,000');
		expect(euros(1_250_000, 'en')).toBe('€1,250,000');
		expect(eurosShort(-2_000_000, 'en')).toBe('€\u2060−2\u00a0m');
	});

	it('has no place where a line may end', () => {
		fc.assert(
			fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom('nl', 'en'), (amount, language) => {
				for (const text of [euros(amount, language), eurosShort(amount, language)])
					expect(text).toMatch(/^€(\u00a0−?|\u2060−)?[\d.,]+(k|\u00a0(mln|m))?$/);
			})
		);
	});
});
