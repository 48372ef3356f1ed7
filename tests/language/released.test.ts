// What the data page says about tables of people: which, from how many on, and beside which earlier reports.
import { describe, expect, it } from 'vitest';
import { releasedSentences } from '../../src/lib/language/released.ts';

const told = { threshold: 10, tables: ['Bereik', 'Ladder'] };

describe('what is said about released tables', () => {
	it('names the tables and the threshold, in both languages', () => {
		expect(releasedSentences({ ...told, earlier: [] }, 'nl').join(' ')).toContain('bereik en ladder');
		expect(releasedSentences({ ...told, earlier: [] }, 'en').join(' ')).toContain('fewer than 10');
	});

	it('says which earlier reports were reckoned with, or that there were none', () => {
		const [, , none] = releasedSentences({ ...told, earlier: [] }, 'nl');
		const [, , some] = releasedSentences({ ...told, earlier: ['2010-Q2', '2010-Q3'] }, 'nl');
		expect(none).toContain('geen eerdere rapporten');
		expect(some).toMatch(/: die van het 2e\skwartaal van\s2010 en het 3e\skwartaal/);
	});
});
