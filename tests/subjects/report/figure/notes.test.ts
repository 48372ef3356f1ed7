// What a report still owes: required texts, and measures of earlier quarters that nobody closed.
import { describe, expect, it } from 'vitest';
import type { NoteField } from '../../../../src/lib/domain/row-words.ts';
import type { NoteRow } from '../../../../src/lib/domain/tables.ts';
import type { Status } from '../../../../src/lib/figures/evidence.ts';
import {
	notesOf,
	openActionsOf,
	requiredNotes,
	withEdited,
	type ExplainedGoal
} from '../../../../src/lib/subjects/report/figure/notes.ts';

const note = (period: string, indicator: string | null, field: NoteField, text: string): NoteRow => ({
	period,
	indicator,
	field,
	text,
	author: 'Projectleider',
	date: '2011-01-18'
});
const promised = [
	note('2010-Q2', 'sport', 'action', 'Extra trainingsuren'),
	note('2010-Q2', 'sport', 'owner', 'Sportraad'),
	note('2010-Q2', 'sport', 'due', '2010-12-31')
];

describe('measures that are still open', () => {
	it('come back every quarter, with who and when', () => {
		for (const period of ['2010-Q3', '2010-Q4', '2011-Q2'])
			expect(openActionsOf(promised, period)).toEqual([
				{
					indicator: 'sport',
					since: '2010-Q2',
					action: 'Extra trainingsuren',
					owner: 'Sportraad',
					due: '2010-12-31'
				}
			]);
	});
	it('do not stand as open in the report that promises them, nor in one before it', () => {
		expect(openActionsOf(promised, '2010-Q2')).toEqual([]);
		expect(openActionsOf(promised, '2010-Q1')).toEqual([]);
	});
	it('are closed by `done`, from the quarter in which it was written', () => {
		const notes = [...promised, note('2010-Q4', 'sport', 'done', 'De uren zijn er.')];
		expect(openActionsOf(notes, '2010-Q3')).toHaveLength(1);
		expect(openActionsOf(notes, '2010-Q4')).toEqual([]);
		expect(openActionsOf(notes, '2011-Q1')).toEqual([]);
	});
	it('are not closed by a blank `done`, nor by one about another goal', () => {
		const notes = [
			...promised,
			note('2010-Q3', 'sport', 'done', '  '),
			note('2010-Q3', 'werk', 'done', 'Klaar')
		];
		expect(openActionsOf(notes, '2010-Q4')).toHaveLength(1);
	});
	it('make way for a later measure at the same goal', () => {
		const notes = [...promised, note('2010-Q3', 'sport', 'action', 'Contributie betalen')];
		expect(openActionsOf(notes, '2010-Q3')).toEqual([]);
		expect(openActionsOf(notes, '2010-Q4')).toMatchObject([
			{ since: '2010-Q3', action: 'Contributie betalen', owner: null, due: null }
		]);
	});
	it('stay closed only until a new one is promised', () => {
		const notes = [
			...promised,
			note('2010-Q3', 'sport', 'done', 'Klaar'),
			note('2010-Q4', 'sport', 'action', 'Opnieuw')
		];
		expect(openActionsOf(notes, '2011-Q1')).toMatchObject([{ since: '2010-Q4', action: 'Opnieuw' }]);
	});
	it('may be of the programme as a whole, and stand oldest first', () => {
		const notes = [note('2010-Q3', null, 'action', 'Nieuwe coach werven'), ...promised];
		expect(openActionsOf(notes, '2011-Q1').map((one) => [one.indicator, one.since])).toEqual([
			['sport', '2010-Q2'],
			[null, '2010-Q3']
		]);
	});
});

describe('required texts', () => {
	const goal = (indicator: string, status: Status | null, part: Status | null = null): ExplainedGoal => ({
		indicator,
		status,
		subareas: part ? [{ status: part }] : []
	});
	const owed = (goals: ExplainedGoal[], notes: NoteRow[] = []) =>
		requiredNotes(goals, notes, '2011-Q1').map((one) => `${one.indicator} ${one.field} ${one.missing}`);
	const always = ['summary', 'time', 'money', 'quality'].map((field) => `null ${field} true`);

	it('are why, what follows, what is done, who and when for a goal that is behind or uncertain', () => {
		const five = ['cause', 'consequence', 'action', 'owner', 'due'];
		expect(
			owed([goal('a', 'reached'), goal('b', 'off-track'), goal('c', 'uncertain'), goal('d', 'on-track')])
		).toEqual([
			...five.map((field) => `b ${field} true`),
			...five.map((field) => `c ${field} true`),
			...always
		]);
	});
	it('are none for a goal of which nothing can be said, but the leader always judges time, money and quality', () => {
		expect(owed([goal('a', null)])).toEqual(always);
	});
	it('are asked once for a goal whose sub-area is behind', () => {
		expect(owed([goal('a', 'reached', 'off-track')])).toHaveLength(5 + 4);
	});
	it('are there once written in that very quarter; blanks and earlier quarters do not count', () => {
		const notes = [
			note('2011-Q1', 'a', 'cause', 'De wachtlijst'),
			note('2011-Q1', 'a', 'action', ' \n'),
			note('2010-Q4', 'a', 'owner', 'Sportraad'),
			note('2011-Q1', null, 'time', 'Op schema')
		];
		expect(owed([goal('a', 'uncertain')], notes)).toEqual([
			'a cause false',
			'a consequence true',
			'a action true',
			'a owner true',
			'a due true',
			'null summary true',
			'null time false',
			'null money true',
			'null quality true'
		]);
	});
});

it('an editor replaces the texts of its own quarter and of no other', () => {
	const edited = [
		note('2010-Q3', 'sport', 'cause', 'Nieuw'),
		note('2010-Q2', 'sport', 'action', 'Verdwaald')
	];
	const all = withEdited([...promised, note('2010-Q3', null, 'time', 'Oud')], '2010-Q3', edited);
	expect(notesOf(all, '2010-Q3').map((one) => one.text)).toEqual(['Nieuw']);
	expect(notesOf(all, '2010-Q2').map((one) => one.text)).toEqual(promised.map((one) => one.text));
});
