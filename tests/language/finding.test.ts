// Headlines say how a figure moved and how it stands, in both languages, without praise, blame or a gap.
import { describe, expect, test } from 'vitest';
import { findingHeadline, type Finding } from '../../src/lib/language/finding.ts';

const statuses = ['reached', 'on-track', 'uncertain', 'off-track', null] as const;
const reasons = [
	null,
	'hidden',
	'not-measured',
	'before-baseline',
	'one-point',
	'no-baseline',
	'break',
	'too-small',
	'no-counts',
	'no-spread',
	'no-goal'
] as const;
const all: Finding[] = statuses.flatMap((status) =>
	reasons.flatMap((reason) =>
		(['better', 'worse', 'none'] as const).flatMap((direction) =>
			[true, false, null].map((rising) => ({ status, reason, direction, rising }))
		)
	)
);

describe.each(['nl', 'en'] as const)('%s', (language) => {
	test('every combination has a sentence that starts with the name and ends with a full stop', () => {
		for (const finding of all) {
			const text = findingHeadline('Naam', finding, language);
			expect(text).toMatch(/^Naam: .+\.$/);
			expect(text).not.toMatch(/undefined|null/);
			expect(text).not.toMatch(
				/helaas|gelukkig|goed nieuws|mislukt|unfortunately|good news|failed|significant/i
			);
		}
	});
});

test('a rise is called a rise, also where lower is better', () => {
	expect(
		findingHeadline('WWB', { status: 'off-track', reason: null, direction: 'worse', rising: true }, 'nl')
	).toBe('WWB: gestegen sinds de nulmeting. Achter op de streeflijn, ook met kansmarge.');
});
test('a change that may be chance is not called a fall', () => {
	expect(
		findingHeadline('WWB', { status: 'uncertain', reason: null, direction: 'none', rising: false }, 'nl')
	).not.toContain('gedaald');
});
test('across a break nothing is said of a movement', () => {
	expect(
		findingHeadline('WWB', { status: null, reason: 'break', direction: 'better', rising: false }, 'en')
	).toBe('WWB: not comparable with the baseline.');
});
