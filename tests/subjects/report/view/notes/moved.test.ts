// Texts of an earlier edition in localStorage: every one that can be read is found, and what cannot is left where it is.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { earlierEntries, type Memory } from '../../../../../src/lib/subjects/report/view/notes/database.ts';
import { draftOf, textsOf } from '../../../../../src/lib/subjects/report/view/notes/moved.ts';

function memory(entries: Record<string, string>): Memory {
	const kept = new Map(Object.entries(entries));
	return {
		get length() {
			return kept.size;
		},
		key: (index) => [...kept.keys()][index] ?? null,
		getItem: (name) => kept.get(name) ?? null,
		removeItem: (name) => void kept.delete(name)
	};
}
const written = (text: string) => ({ text, author: 'M. Bos', date: '2011-04-20' });

test('the entries of one programme are found, with who wrote', () => {
	const entries = earlierEntries(
		'enschede',
		memory({
			'wijkladder/rapport/enschede/2011-Q1': JSON.stringify({ '2011-Q1/sport/cause': written('a') }),
			'wijkladder/rapport/almelo/2011-Q1': '{}',
			'wijkladder/rapport-schrijver': 'M. Bos',
			iets: '{}'
		})
	);
	expect(entries.map((one) => one.period)).toEqual(['2011-Q1', null]);
	expect(draftOf(entries)).toEqual({ '2011-Q1/sport/cause': written('a') });
	expect(earlierEntries('enschede', null)).toEqual([]);
});

test('whatever was written comes back as it was', () => {
	const texts = fc.dictionary(
		fc.constantFrom('2011-Q1/sport/cause', '2011-Q1//summary', '2011-Q1/werk/due'),
		fc.record({ text: fc.string(), author: fc.string(), date: fc.string() })
	);
	fc.assert(
		fc.property(texts, (draft) => {
			const read = textsOf({ name: '', period: '2011-Q1', text: JSON.stringify(draft) });
			expect(Object.fromEntries(read.texts)).toEqual({ ...draft });
			expect(read.whole).toBe(true);
		})
	);
});

test.each([
	['cut short', '{"2011-Q1/sport/cause":{"text":"a"'],
	['of another quarter', '{"2009-Q1/sport/cause":{"text":"a","author":"","date":""}}'],
	['no text', '{"2011-Q1/sport/cause":{"text":4}}'],
	['no entry', '3']
])('an entry that is %s is passed over, and known not to be whole', (_, text) => {
	expect(textsOf({ name: '', period: '2011-Q1', text })).toEqual({ texts: [], whole: false });
});
