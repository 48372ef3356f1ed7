// The leader's texts over the delivered ones: what is kept, merged and taken back.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NoteRow } from '../../../../../src/lib/domain/tables.ts';
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
} from '../../../../../src/lib/subjects/report/view/notes/draft.ts';
import {
	changed,
	pause,
	received,
	redone,
	startOf,
	undone
} from '../../../../../src/lib/subjects/report/view/notes/history.ts';

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

	test('takes back only what was done here, though another window wrote meanwhile', () => {
		const owner = withText([], {}, place('owner'), by('Sportraad'));
		const key = noteKey(place('owner'));
		let history = changed(startOf({}), draft('Wachtlijst'), 'cause', 0);
		history = received(history, { ...history.present, ...owner }, [key], 10);
		expect(history.present[key]?.text).toBe('Sportraad');
		history = undone(history);
		expect(history.present).toEqual(owner);
		expect(redone(history).present).toEqual({ ...owner, ...draft('Wachtlijst') });
	});

	test('gives a text that was written here back, when another window wrote on from it', () => {
		let history = changed(startOf({}), draft('Wachtlijst'), 'cause', 0);
		const key = noteKey(place('cause'));
		history = received(history, draft('Wachtlijst, te lang'), [key], 10);
		expect(history.present).toEqual(draft('Wachtlijst, te lang'));
		expect(undone(history).present).toEqual(draft('Wachtlijst'));
	});
});
