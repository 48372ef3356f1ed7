// What those who do the work are called: the programme's words in its own sentences, and words for anybody where it has none.
import { describe, expect, it } from 'vitest';
import { overviewWords } from '../../src/lib/language/overview.ts';
import { ofThem, workersIn } from '../../src/lib/language/workers.ts';

const own = {
	one: { nl: 'schuldhulpverlener', en: 'debt adviser' },
	many: { nl: 'schuldhulpverleners', en: 'debt advisers' }
};

describe('the people who do the work', () => {
	it('are called as the programme calls them, in full where it has a longer name', () => {
		const { nl, en } = workersIn({ workers: own });
		expect(overviewWords.nl.rail.start(nl)).toBe('Start schuldhulpverleners');
		expect(overviewWords.en.rail.start(en)).toBe('Debt advisers start');
		const full = { nl: 'dorpshelpers', en: 'village helpers' };
		expect(overviewWords.nl.caveat(1, workersIn({ workers: { ...own, full } }).nl)).toBe(
			'Of een verbetering door de dorpshelpers komt, is met één controlewijk niet te bewijzen.'
		);
	});
	it('are nobody in particular where the programme says nothing', () => {
		const { nl, en } = workersIn({});
		expect([nl.one, nl.many, nl.full]).toEqual(['begeleider', 'begeleiders', 'begeleiders']);
		expect(overviewWords.en.rail.start(en)).toBe('Workers start');
	});
	it('own what is theirs', () => {
		expect([ofThem('coaches'), ofThem('people')]).toEqual(['coaches’', 'people’s']);
	});
});
