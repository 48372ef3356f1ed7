// What is offered for a problem: what its facts point at first, then the reader's own text, then leaving the row out.
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/lib/domain/problem.ts';
import { meaningOf } from '../../../src/lib/intake/mappings/known-words.ts';
import { remediesOf } from '../../../src/lib/subjects/data/view/delivery/remedies.ts';

const problem = (given: Partial<Problem>): Problem => ({
	...{ file: 'observations.csv', row: 12, column: 'value', value: '9,2', code: 'bad-value', parameters: {} },
	...given
});
const kinds = (given: Partial<Problem>) => remediesOf(problem(given)).map((one) => one.kind);

describe('the remedies', () => {
	it('read a share that was written as a percentage', () => {
		expect(remediesOf(problem({ parameters: { reason: 'share' } }))[0]).toEqual({
			kind: 'rule',
			rule: 'share'
		});
	});

	it('offer both readings of an ambiguous number, and no text of their own', () => {
		const given = { code: 'ambiguous-number' as const, value: '1.234' };
		expect(kinds(given)).toEqual(['rule', 'rule', 'type', 'leave-out']);
	});

	it('let an unknown id be chosen among the known ones, and a word among those that may stand there', () => {
		expect(remediesOf(problem({ code: 'unknown-area', column: 'area' }))[0]).toEqual({
			kind: 'choose',
			words: 'known'
		});
		const facts = { reason: 'words', allowed: 'provisional, final' };
		expect(remediesOf(problem({ column: 'status', parameters: facts }))[0]).toEqual({
			kind: 'choose',
			words: ['provisional', 'final']
		});
		expect(meaningOf('Definitief')).toBe('final');
	});

	it('leave out either of two rows with one key', () => {
		const given = { code: 'duplicate-key' as const, column: 'indicator, area', parameters: { first: '5' } };
		expect(remediesOf(problem(given))).toEqual([
			{ kind: 'leave-out', rows: [12], say: 'row' },
			{ kind: 'leave-out', rows: [5], say: 'first' }
		]);
	});

	it('take a title and a footnote away together', () => {
		const parameters = { reason: 'title', header: '4', above: '1-2, 3', below: '90' };
		expect(remediesOf(problem({ code: 'missing-column', column: null, parameters }))).toEqual([
			{ kind: 'leave-out', rows: [1, 2, 3, 90], say: 'rows' }
		]);
	});

	it('name or add a column that is not there', () => {
		expect(kinds({ code: 'missing-column', row: 1, column: 'status' })).toEqual(['name', 'add']);
		expect(kinds({ code: 'extra-column', row: 1, column: 'stand' })).toEqual(['name']);
	});

	it('have nothing for what only the source can mend', () => {
		expect(kinds({ code: 'empty-file', row: null, column: null })).toEqual([]);
	});
});
