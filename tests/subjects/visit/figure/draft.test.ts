// What a press does to a draft: chosen, taken back, and told when coach and family differ.
import { expect, it } from 'vitest';
import {
	chooseResult,
	chooseRung,
	differ,
	entryOf,
	isEmpty,
	tick
} from '../../../../src/lib/subjects/visit/figure/draft.ts';
import { daysLate, inOrderOfDue } from '../../../../src/lib/subjects/visit/figure/known.ts';
import { lackingIn, summaryOf } from '../../../../src/lib/subjects/visit/figure/summary.ts';
import { someDraft, someFamily } from '../some-family.ts';

const lacking = (draft: typeof someDraft, looksLikeBsn = false) =>
	lackingIn(draft, { known: someFamily, today: '2011-03-05', looksLikeBsn });

it('a rung pressed twice is as if it was never pressed', () => {
	const once = chooseRung(someDraft, 'werk', 'coach', 3);
	expect(entryOf(once, 'werk').coach).toBe(3);
	expect(chooseRung(once, 'werk', 'coach', 3)).toEqual(someDraft);
	expect(isEmpty(someDraft)).toBe(true);
	expect(isEmpty(once)).toBe(false);
});

it('a result and a line of the plan are taken back by the same press', () => {
	expect(chooseResult(chooseResult(someDraft, 'gold-card', 'met'), 'gold-card', 'met')).toEqual(someDraft);
	expect(tick(tick(someDraft, 'x', 'done'), 'x', 'done')).toEqual(someDraft);
	expect(tick(tick(someDraft, 'x', 'done'), 'x', 'dropped').ticked).toEqual({ x: 'dropped' });
});

it('coach and family differ by what was chosen now and what stood before; untouched domains ask for nothing', () => {
	expect(differ(someDraft, 'werk', someFamily)).toBe(false);
	expect(differ(chooseRung(someDraft, 'werk', 'coach', 3), 'werk', someFamily)).toBe(false);
	expect(differ(chooseRung(someDraft, 'werk', 'coach', 4), 'werk', someFamily)).toBe(true);
	expect(differ(chooseRung(someDraft, 'werk', 'coach', 4), 'werk', null)).toBe(false);
});

it('the plan shows what is overdue first', () => {
	const [first] = inOrderOfDue(someFamily.actions);
	expect(first?.action).toBe('Budget');
	expect(first && daysLate(first, '2011-03-05')).toBe(32);
	expect(someFamily.actions[0] && daysLate(someFamily.actions[0], '2011-03-05')).toBe(0);
	expect(daysLate({ due: null }, '2011-03-05')).toBe(0);
});

it('counts domains once, whoever judged them, and what the rest stands for', () => {
	const moved = chooseRung(chooseRung(someDraft, 'werk', 'coach', 3), 'werk', 'family', 4);
	expect(summaryOf(moved, someFamily)).toMatchObject({ moved: 1, stayed: 0, unexplained: 1 });
	expect(summaryOf({ ...moved, rest: true }, someFamily)).toMatchObject({
		moved: 1,
		stayed: 7,
		resultsStayed: 2
	});
	expect(summaryOf(chooseRung(someDraft, 'werk', 'coach', 2), someFamily)).toMatchObject({
		moved: 0,
		stayed: 1
	});
});

it('says what is lacking before a visit can be finished', () => {
	const done = chooseRung(someDraft, 'werk', 'coach', 3);
	expect(lacking(done)).toEqual([]);
	expect(lacking(someDraft)).toEqual(['nothing']);
	expect(lacking({ ...done, household: ' ' })).toEqual(['household']);
	expect(lacking({ ...done, date: '2011-03-06' })).toEqual(['future']);
	expect(lacking({ ...done, date: '' })).toEqual(['date']);
	expect(lacking(done, true)).toEqual(['bsn']);
	const first = { ...done, first: { area: '', adults: null, children: null } };
	expect(lacking(first)).toEqual(['consent']);
	expect(lacking({ ...first, consent: { state: 'given', scope: [] } })).toEqual(['scope', 'area']);
	expect(lacking({ ...first, consent: { state: 'withdrawn', scope: [] } })).toEqual([]);
	const signal = { id: 's', signal: ' ', noticed: 'coach' as const, organisation: '' };
	expect(lacking({ ...done, signals: [signal] })).toEqual(['incomplete']);
});
