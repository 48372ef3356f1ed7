// Every dialect that spreadsheets and municipal systems write reads back as the same table.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaSchema } from './area-schema.ts';
import { observationSchema } from './observation-schema.ts';
import { bytesOf, places, readFolder } from './definitions.ts';

interface Dialect {
	delimiter: ',' | ';' | '\t';
	mark: ',' | '.';
	coding: 'utf-8' | 'utf-8 with mark' | 'windows-1252';
	lineEnd: '\n' | '\r\n';
	quoteAll: boolean;
	thousands: boolean;
	dates: 'iso' | 'dutch';
	quarters: '-Q' | '-K' | 'K' | 'kwartaal';
	lastLineEnds: boolean;
}

const dialect: fc.Arbitrary<Dialect> = fc.record({
	delimiter: fc.constantFrom(',' as const, ';' as const, '\t' as const),
	mark: fc.constantFrom(',' as const, '.' as const),
	coding: fc.constantFrom('utf-8' as const, 'utf-8 with mark' as const, 'windows-1252' as const),
	lineEnd: fc.constantFrom('\n' as const, '\r\n' as const),
	quoteAll: fc.boolean(),
	thousands: fc.boolean(),
	dates: fc.constantFrom('iso' as const, 'dutch' as const),
	quarters: fc.constantFrom('-Q' as const, '-K' as const, 'K' as const, 'kwartaal' as const),
	lastLineEnds: fc.boolean()
});

interface Row {
	quarter: number;
	numerator: number;
	more: number;
	day: number;
	note: string;
	hidden: boolean;
}
/** Letters that both codings have, marks that CSV must quote, and a formula's sign. */
const noteText = fc
	.array(fc.constantFrom(...'abcé€ë=+-@,;"\t\n0129 .'), { maxLength: 12 })
	.map((letters) => letters.join('').trim())
	// Two sorts of accents at random can look like UTF-8; people's texts do not.
	.map((text) => text.replace(/([é€ë])[é€ë]+/g, '$1'));
const row: fc.Arbitrary<Row> = fc.record({
	quarter: fc.integer({ min: 0, max: 3 }),
	numerator: fc.integer({ min: 0, max: 99_999 }),
	more: fc.integer({ min: 1, max: 2_000_000 }),
	day: fc.integer({ min: 1, max: 28 }),
	note: noteText,
	hidden: fc.boolean()
});

/** Windows-1252 differs from Latin-1 for the euro sign only, among the letters used here. */
const windows1252 = (text: string): Uint8Array =>
	Uint8Array.from([...text], (letter) => (letter === '€' ? 0x80 : letter.charCodeAt(0)));

function write(rows: Row[], form: Dialect): Uint8Array {
	const number = (value: number): string => {
		const [whole, decimals] = String(value).split('.');
		const group = form.mark === ',' ? '.' : ',';
		const grouped = form.thousands ? (whole ?? '').replace(/\B(?=(\d{3})+$)/g, group) : (whole ?? '');
		return decimals ? `${grouped}${form.mark}${decimals}` : grouped;
	};
	const date = (day: number): string => {
		const two = String(day).padStart(2, '0');
		return form.dates === 'iso' ? `2011-03-${two}` : `${two}-03-2011`;
	};
	const period = (quarter: number): string =>
		form.quarters === 'kwartaal' ? `${quarter + 1}e kwartaal 2009` : `2009${form.quarters}${quarter + 1}`;
	const cell = (text: string): string =>
		form.quoteAll || /[",;\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
	const header = 'indicator,area,period,numerator,denominator,value,status,source,retrieved,note'.split(',');
	// One figure of which nobody doubts the notation settles its column, as any real column does.
	const settling = (mark: string): string => `12345${mark}5`;
	const lines = rows.map(({ quarter, numerator, more, day, note, hidden }) =>
		[
			'share',
			'stevenfenne',
			period(quarter),
			hidden ? '.' : number(numerator),
			hidden ? '.' : number(numerator + more),
			'',
			'final',
			'régister',
			date(day),
			note
		].map(cell)
	);
	const decided = [settling(form.mark), settling(form.mark)];
	// That row is refused, having half a person in it; the others must come back whole.
	lines.push(['share', 'lindenhof', '2009-Q1', ...decided, '', 'final', 'x', '2011-03-01', ''].map(cell));
	const text =
		[header, ...lines].map((cells) => cells.join(form.delimiter)).join(form.lineEnd) +
		(form.lastLineEnds ? form.lineEnd : '');
	if (form.coding === 'windows-1252') return windows1252(text);
	return bytesOf(form.coding === 'utf-8' ? text : `\uFEFF${text}`);
}

describe('dialects', () => {
	it('reads random tables identically in every dialect', () => {
		const rows = fc.uniqueArray(row, { selector: ({ quarter }) => quarter, minLength: 1, maxLength: 4 });
		fc.assert(
			fc.property(rows, dialect, (table, form) => {
				const { tables, files, problems } = readFolder({ 'observations.csv': write(table, form) });
				expect(files[1]).toEqual({ file: 'observations.csv', rows: table.length + 1 });
				expect(problems.map(({ code }) => code)).toEqual(['fractional-count', 'fractional-count']);
				expect(
					tables.observations.map(({ period, numerator, denominator, hidden, source, retrieved, note }) => [
						...[period, numerator, denominator, hidden, source, retrieved, note]
					])
				).toEqual(
					table.map(({ quarter, numerator, more, day, note, hidden }) => [
						`2009-Q${quarter + 1}`,
						hidden ? null : numerator,
						hidden ? null : numerator + more,
						hidden,
						'régister',
						`2011-03-${String(day).padStart(2, '0')}`,
						note || null
					])
				);
			}),
			{ numRuns: 400 }
		);
	});
	it('delivers rows in the shape that the rest relies on', () => {
		const { tables, problems } = readFolder();
		expect(problems).toEqual([]);
		for (const observation of tables.observations) observationSchema.parse(observation);
		for (const area of tables.areas) areaSchema.parse(area);
		expect(tables.observations.map(({ value, hidden, row: place }) => [value, hidden, place])).toEqual([
			[null, false, 2],
			[null, false, 3],
			[null, true, 4],
			[null, false, 5],
			[0.241, false, 6]
		]);
	});
	it('keeps a formula as text and reads what Excel adds: sep=, blank lines, empty columns', () => {
		const { tables, problems, remarks } = readFolder({
			'events.csv': 'sep=;\r\ndate;title;area;\r\n\r\n1-9-2008;=cmd|calc;;\r\n;;;\r\n'
		});
		expect([...problems, ...remarks]).toEqual([]);
		expect(tables.events).toEqual([{ date: '2008-09-01', title: '=cmd|calc', area: null, text: null }]);
	});
	it('counts records as a spreadsheet does, line breaks inside quotes and blank lines included', () => {
		const events = 'date,title\n\n2008-09-01,"two\nlines"\n31-31-2008,x\n';
		expect(places(readFolder({ 'events.csv': events }))).toEqual(['events.csv:4 date bad-date 31-31-2008']);
	});
});
