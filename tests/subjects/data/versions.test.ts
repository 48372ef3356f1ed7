// What is said of the tables of two publications: every table is named once, and one whose rows could not be compared is never called unchanged.
import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/lib/domain/text.ts';
import type { TableTold, VersionTold } from '../../../src/lib/subjects/data/figure/versions.ts';
import {
	countsTold,
	earlierTold,
	lastTold,
	versionNote,
	versionWords
} from '../../../src/lib/subjects/data/words/versions.ts';

const none = { added: 0, changed: 0, gone: 0, hidden: 0, shown: 0 };
const told = (table: string, more: Partial<TableTold> = {}): TableTold => ({
	...{ table, rows: 3, counts: none },
	...more
});
const version = (sequence: number, tables: TableTold[]): VersionTold => ({
	...{ sequence, period: '2011-Q1', made: '2011-05-01', tables }
});
const first = version(1, [told('areas', { counts: null }), told('breaks', { counts: null })]);

describe.each(languages)('what changed, in words (%s)', (language) => {
	const words = versionWords[language];

	it('says of a table with another key which columns those are, and not that nothing changed', () => {
		const now = version(2, [told('areas'), told('breaks', { rekeyed: ['kind', 'reason'] })]);
		const said = lastTold([first, now], language);
		expect(said).toContain(words.same('areas.csv'));
		expect(said).not.toContain(words.none);
		expect(said.filter((one) => one.includes('breaks.csv'))).toHaveLength(1);
		expect(said.at(-1)).toMatch(/breaks\.csv.*kind .* reason/);
		expect(earlierTold(now, false, language)).toContain(words.rekeyedShort('breaks.csv'));
		expect(earlierTold(now, false, language)).not.toContain(words.still);
		expect(versionNote([first, now])[language]).toContain('kind');
		expect(versionNote([first, now])[language]).not.toContain(words.none);
	});

	it('says the rest as before', () => {
		const same = version(2, [told('areas'), told('breaks')]);
		expect(lastTold([first, same], language)).toContain(words.none);
		expect(earlierTold(same, false, language)).toContain(words.still);
		expect(earlierTold(first, true, language)).toContain(words.begin);
		expect(earlierTold(first, false, language)).toContain(words.notKept);
		const counts = { ...none, added: 4, gone: 1 };
		const more = version(2, [told('areas', { counts }), told('breaks')]);
		expect(versionNote([first, more])[language]).toContain(countsTold(counts, language));
		expect(lastTold([first, more], language)).toContain(words.same('breaks.csv'));
	});
});
