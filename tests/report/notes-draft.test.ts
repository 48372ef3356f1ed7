// The leader's texts over the delivered ones: what is kept, merged, taken back and stored.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NoteRow } from '../../src/lib/domain/tables.ts';
import {
	conflicts,
	noteKey,
	textAt,
	withDraft,
	withImported,
	withoutPeriod,
	withText,
	type Draft,
	type NotePlace
} from '../../src/lib/report/notes-draft.ts';
import { changed, pause, redone, startOf, undone } from '../../src/lib/report/notes-history.ts';
import {
	loadAuthor,
	loadDraft,
	periodsTouched,
	saveAuthor,
	saveDraft,
	type Store
} from '../../src/lib/report/notes-storage.ts';

const place = (field: NotePlace['field'], period = '2011-Q1'): NotePlace => ({
	period,
	indicator: 'sport',
	field
});
const note = (field: NotePlace['field'], text: string, period = '2011-Q1'): NoteRow => ({
	...place(field, period),
	text,
	author: 'Gemeente',
	date: '2011-01-18'
});
const by = (text: string) => ({ text, author: 'M. Bos', date: '2011-04-20' });
const base = [note('cause', 'Te duur'), note('action', 'Fonds')];

/** A browser's storage, with room for so many characters. */
function storage(room = Infinity): Store {
	const kept = new Map<string, string>();
	return {
		get length() {
			return kept.size;
		},
		key: (index) => [...kept.keys()][index] ?? null,
		getItem: (name) => kept.get(name) ?? null,
		setItem: (name, value) => {
			if (value.length > room) throw new DOMException('full', 'QuotaExceededError');
			kept.set(name, value);
		},
		removeItem: (name) => void kept.delete(name)
	};
}

describe('a draft', () => {
	test('holds only what differs from the delivered texts', () => {
		const own = withText(base, {}, place('cause'), by('Wachtlijst'));
		expect(textAt(base, own, place('cause'))).toBe('Wachtlijst');
		expect(withText(base, own, place('cause'), by(' Te duur\r\n'))).toEqual({});
		expect(textAt(base, {}, place('risk'))).toBe('');
	});

	test('that empties a delivered text takes it away, and one that adds a text adds a row with its author and date', () => {
		const emptied = withText(base, {}, place('cause'), by('  '));
		expect(withDraft(base, emptied).map((one) => one.field)).toEqual(['action']);
		const added = withText(base, {}, place('owner'), by('Sportraad '));
		expect(withDraft(base, added).at(-1)).toEqual({
			...place('owner'),
			text: 'Sportraad',
			author: 'M. Bos',
			date: '2011-04-20'
		});
	});

	test('takes an imported text over its own, and keeps what the file is silent about', () => {
		let own = withText(base, {}, place('cause'), by('Wachtlijst'));
		own = withText(base, own, place('owner'), by('Sportraad'));
		const file = [note('cause', 'Contributie'), note('due', '2011-09-01')];
		expect(conflicts(own, file)).toBe(1);
		const after = withDraft(base, withImported(base, own, file));
		expect(Object.fromEntries(after.map((one) => [one.field, one.text]))).toEqual({
			cause: 'Contributie',
			action: 'Fonds',
			owner: 'Sportraad',
			due: '2011-09-01'
		});
	});

	test('about one quarter can be dropped without touching another', () => {
		const both = withText([], withText([], {}, place('cause'), by('a')), place('cause', '2010-Q4'), by('b'));
		expect(Object.keys(withoutPeriod(both, '2011-Q1'))).toEqual([noteKey(place('cause', '2010-Q4'))]);
	});
});

describe('undo', () => {
	const draft = (text: string): Draft => withText([], {}, place('cause'), by(text));

	test('takes typing in one field back in one step, until a pause', () => {
		let history = startOf({});
		for (const [index, text] of ['W', 'Wa', 'Wac'].entries())
			history = changed(history, draft(text), 'cause', index * 100);
		history = changed(history, draft('Wachtlijst'), 'cause', 200 + pause + 1);
		history = undone(history);
		expect(history.present).toEqual(draft('Wac'));
		expect(undone(history).present).toEqual({});
	});

	test('and redo lead through every step and back, whatever the steps', () => {
		fc.assert(
			fc.property(
				fc.array(fc.tuple(fc.string({ minLength: 1 }), fc.constantFrom('cause', 'risk', null)), {
					minLength: 1,
					maxLength: 20
				}),
				(steps) => {
					const end = steps.reduce(
						(sofar, [text, about], index) => changed(sofar, draft(`${index}${text}`), about, index * 400),
						startOf({})
					);
					let history = end;
					while (history.past.length > 0) history = undone(history);
					expect(history.present).toEqual({});
					while (history.future.length > 0) history = redone(history);
					expect(history.present).toEqual(end.present);
					expect(undone(startOf({})).present).toEqual({});
				}
			)
		);
	});
});

describe('storage', () => {
	test('gives back what was kept, by programme and quarter, and leaves nothing behind of an empty quarter', () => {
		const store = storage();
		const draft = withText([], withText([], {}, place('cause'), by('a')), place('due', '2010-Q4'), by('b'));
		saveDraft(store, 'enschede', draft, periodsTouched({}, draft));
		expect(loadDraft(store, 'enschede')).toEqual(draft);
		expect(loadDraft(store, 'almelo')).toEqual({});
		const less = withoutPeriod(draft, '2010-Q4');
		saveDraft(store, 'enschede', less, periodsTouched(draft, less));
		expect(loadDraft(store, 'enschede')).toEqual(less);
		expect(store.length).toBe(1);
	});

	test('passes over entries that are damaged or of another hand', () => {
		const store = storage();
		store.setItem('wijkladder/rapport/enschede/2011-Q1', '{"2011-Q1/sport/cause":{"text":"a"');
		store.setItem(
			'wijkladder/rapport/enschede/2010-Q4',
			'{"2009-Q1/sport/cause":{"text":"a","author":"","date":""}}'
		);
		store.setItem('wijkladder/rapport/enschede/2010-Q3', '{"2010-Q3/sport/cause":{"text":4}}');
		store.setItem('iets', '{}');
		expect(loadDraft(store, 'enschede')).toEqual({});
	});

	test('says so when there is no room, so that the page can tell', () => {
		const draft = withText([], {}, place('cause'), by('lang genoeg'));
		expect(() => saveDraft(storage(10), 'enschede', draft, ['2011-Q1'])).toThrow();
	});

	test('remembers who writes', () => {
		const store = storage();
		saveAuthor(store, 'M. Bos');
		expect(loadAuthor(store)).toBe('M. Bos');
		saveAuthor(store, '');
		expect(loadAuthor(store)).toBe('');
	});
});
