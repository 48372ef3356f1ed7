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
		const none = releasedSentences({ ...told, earlier: [] }, 'nl').at(-1);
		const some = releasedSentences({ ...told, earlier: ['2010-Q2', '2010-Q3'] }, 'nl').at(-1);
		expect(none).toContain('geen eerdere rapporten');
		expect(some).toMatch(/: die van het 2e\skwartaal van\s2010 en het 3e\skwartaal/);
	});

	it('says since when figures stand, and that who left stays in later counts', () => {
		const standing = { period: '2011-Q3', made: '2011-11-03' };
		const nl = releasedSentences({ ...told, earlier: [], standing }, 'nl');
		expect(nl[0]).toBe('Cijfers tot en met 2011-K3 staan zoals gepubliceerd op 3 november 2011.');
		expect(nl.join(' ')).toMatch(/blijft in latere tellingen staan/);
		expect(nl.join(' ')).not.toContain('geen eerdere rapporten');
		const en = releasedSentences({ ...told, earlier: [], standing }, 'en');
		expect(en[0]).toBe('Figures up to and including 2011-Q3 stand as published on 3 November 2011.');
		expect(releasedSentences({ ...told, earlier: [] }, 'en').join(' ')).not.toContain('as published on');
	});
});
