// notes.csv on its own: what was written is read back the same, and every problem names its row and column.
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { noteFields } from '../../src/lib/domain/row-words.ts';
import type { NoteRow } from '../../src/lib/domain/tables.ts';
import { readNotesFile } from '../../src/lib/intake/read-sheet.ts';
import { writeNotes } from '../../src/lib/intake/write-csv.ts';
import { definitions } from './definitions.ts';

const today = '2011-04-30';
const bytes = (text: string) => new TextEncoder().encode(text);
const key = (one: NoteRow) => `${one.period} ${one.indicator ?? ''} ${one.field}`;

/** Words as people type them, with all that a file could trip over. */
const written = fc
	.array(
		fc.constantFrom('=1+1', '@naam', '-', '+31', "'", '"', ',', ';', '\n', '\t', 'ë', '€', ' ', 'gezin', '.'),
		{ minLength: 1, maxLength: 12 }
	)
	.map((parts) => parts.join('').trim())
	.filter((text) => text !== '');
const note: fc.Arbitrary<NoteRow> = fc.record({
	period: fc.constantFrom('2010-Q4', '2011-Q1'),
	indicator: fc.constantFrom(null, 'share', 'grade'),
	field: fc.constantFrom(...noteFields),
	text: written,
	author: written,
	date: fc.constantFrom('2011-01-18', '2011-04-18')
});

test('notes that are written and read back are the same notes, whatever was typed', () => {
	fc.assert(
		fc.property(fc.uniqueArray(note, { selector: key, maxLength: 20 }), fc.boolean(), (notes, synthetic) => {
			const file = writeNotes(notes, ['share', 'grade'], synthetic ? 'synthetic' : null);
			const back = readNotesFile('notes.csv', bytes(file), definitions, today);
			expect(back.problems).toEqual([]);
			const byKey = (a: NoteRow, b: NoteRow) => (key(a) < key(b) ? -1 : 1);
			expect([...back.notes].sort(byKey)).toEqual([...notes].sort(byKey));
		}),
		{ numRuns: 300 }
	);
});

test('no cell of a written file starts as a formula', () => {
	fc.assert(
		fc.property(fc.uniqueArray(note, { selector: key }), (notes) => {
			const { data } = Papa.parse<string[]>(writeNotes(notes, [], null), { delimiter: ',', newline: '\n' });
			for (const cell of data.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
		})
	);
});

test('notes stand by quarter, the programme before its indicators in their own order, fields in theirs', () => {
	const row = (period: string, indicator: string | null, field: NoteRow['field']): NoteRow => {
		return { period, indicator, field, text: 'x', author: 'A', date: '2011-01-18' };
	};
	const lines = writeNotes(
		[
			row('2011-Q1', 'grade', 'cause'),
			row('2011-Q1', 'share', 'action'),
			row('2011-Q1', 'share', 'cause'),
			row('2011-Q1', null, 'risk'),
			row('2010-Q4', 'grade', 'due')
		],
		['share', 'grade'],
		null
	);
	expect(lines.trim().split('\n')).toEqual([
		'period,indicator,field,text,author,date',
		'2010-Q4,grade,due,x,A,2011-01-18',
		'2011-Q1,,risk,x,A,2011-01-18',
		'2011-Q1,share,cause,x,A,2011-01-18',
		'2011-Q1,share,action,x,A,2011-01-18',
		'2011-Q1,grade,cause,x,A,2011-01-18'
	]);
});

test('a file of a Dutch spreadsheet is read, and each bad row is told with its row and column', () => {
	const file = [
		'period;indicator;field;text;author;date',
		'1e kwartaal 2011;share;cause;Te duur;M. Bos;18-04-2011',
		'2011-K1;nergens;cause;x;M. Bos;18-04-2011',
		'2011-K1;share;reden;x;M. Bos;18-04-2011',
		'2011-K1;share;action;x;M. Bos;31-02-2011'
	].join('\r\n');
	const { notes, problems } = readNotesFile('mijn notities.csv', bytes(file), definitions, today);
	expect(notes).toEqual([
		{
			period: '2011-Q1',
			indicator: 'share',
			field: 'cause',
			text: 'Te duur',
			author: 'M. Bos',
			date: '2011-04-18'
		}
	]);
	expect(problems.map(({ file, row, column, code }) => [file, row, column, code])).toEqual([
		['mijn notities.csv', 3, 'indicator', 'unknown-indicator'],
		['mijn notities.csv', 4, 'field', 'bad-value'],
		['mijn notities.csv', 5, 'date', 'bad-date']
	]);
});

test('bytes that are no table at all are told, not thrown', () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 400 }), (random) => {
			const { notes, problems } = readNotesFile('x.csv', random, definitions, today);
			expect(notes).toEqual([]);
			expect(problems.length).toBeGreaterThan(0);
		})
	);
});
