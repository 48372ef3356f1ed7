// A quote that nobody closed: the row where it opened is named, in small files and in those too large to read on past it.
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readRecords } from '../../src/lib/intake/delimited.ts';
import { eachRecord } from '../../src/lib/intake/quotes.ts';
import { problemMessage } from '../../src/lib/language/problems.ts';
import { goodFolder, readFolder } from './definitions.ts';

interface Found {
	text: string;
	broken: boolean;
}

function recordsOf(source: string, delimiter: string, limited = true): Found[] {
	const bytes = new TextEncoder().encode(source);
	const found: Found[] = [];
	eachRecord(bytes, { delimiter, limited }, (start, end, broken) => {
		found.push({ text: new TextDecoder().decode(bytes.subarray(start, end)), broken });
	});
	return found;
}

/** The cells of every filled record, as the grid of the intake has them. */
function cellsOf(source: string, delimiter: string): string[][] {
	const records = readRecords(`sep=${delimiter}\n${source}`, []);
	return records === null ? [] : [records.header, ...records.rows];
}

const delimiters = fc.constantFrom(',', ';', '\t');
const pieces = fc.array(fc.constantFrom('"', '"', ',', ';', '\t', '\n', 'x', 'é', '€', ' ', '""'), {
	maxLength: 40
});

describe('where records begin and end', () => {
	it('is where Papa Parse finds them, cells included, in every text of which it says that the quotes match', () => {
		let matching = 0;
		fc.assert(
			fc.property(pieces, delimiters, (parts, delimiter) => {
				const text = parts.join('');
				const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n' });
				if (text === '' || errors.some(({ type }) => type === 'Quotes')) return;
				matching++;
				const found = recordsOf(text, delimiter, false);
				expect(found.filter(({ broken }) => broken)).toEqual([]);
				const again = found.map(
					(one) => Papa.parse<string[]>(`${one.text}\n`, { delimiter, newline: '\n' }).data[0] ?? ['']
				);
				// A line end behind the last record is an empty record to Papa Parse.
				expect(again).toEqual(text.endsWith('\n') && again.length < data.length ? data.slice(0, -1) : data);
				const trimmed = data.map((record) => record.map((cell) => cell.trim()));
				expect(cellsOf(text, delimiter)).toEqual(trimmed.filter((record) => record.some(Boolean)));
			}),
			{ numRuns: 3000 }
		);
		expect(matching).toBeGreaterThan(300);
	});
	it('has the cells of Papa Parse too where columns say the same from row to row, or nearly so', () => {
		const cell = fc.constantFrom('', 'a', 'a', 'a', 'ab', 'b', ' a', 'é', '"a"', '"a;b"', '""');
		const record = fc.array(cell, { minLength: 1, maxLength: 5 });
		const records = fc.array(fc.tuple(record, fc.integer({ min: 1, max: 4 })), { maxLength: 12 });
		fc.assert(
			fc.property(records, fc.constantFrom('\n', '\r\n'), fc.boolean(), (all, newline, ended) => {
				const lines = all.flatMap(([cells, times]) => Array.from({ length: times }, () => cells.join(';')));
				const text = lines.join(newline) + (ended ? newline : '');
				const { data } = Papa.parse<string[]>(text, { delimiter: ';', newline });
				const trimmed = data.map((cells) => cells.map((one) => one.trim()));
				expect(cellsOf(text, ';')).toEqual(trimmed.filter((cells) => cells.some(Boolean)));
			}),
			{ numRuns: 1000 }
		);
	});
	it('has the words of its own header below it, though the same stand above it', () => {
		const text = 'indicator;\nindicator;area;period\nindicator;b;c\nindicator;d;e\n';
		const records = readRecords(text, ['indicator', 'area', 'period']);
		expect(records?.headerRow).toBe(2);
		expect(records?.rows).toEqual([
			['indicator', 'b', 'c'],
			['indicator', 'd', 'e']
		]);
	});
	it('is the same whichever line ends there are', () => {
		fc.assert(
			fc.property(pieces, delimiters, fc.constantFrom('\n', '\r\n', '\r'), (parts, delimiter, end) => {
				const text = parts.join('');
				const plain = recordsOf(text, delimiter);
				const foreign = recordsOf(text.replaceAll('\n', end), delimiter);
				const even = foreign.map((one) => ({ ...one, text: one.text.replaceAll(end, '\n') }));
				expect(even).toEqual(plain);
			})
		);
	});
	it('covers every character once, whatever is broken', () => {
		fc.assert(
			fc.property(pieces, delimiters, (parts, delimiter) => {
				const text = parts.join('');
				const lines = recordsOf(text, delimiter).map((one) => one.text);
				expect(lines.join('\n')).toBe(text.endsWith('\n') ? text.slice(0, -1) : text);
			})
		);
	});
	it('takes a quote for forgotten after two hundred lines, and only its own line for broken', () => {
		const text = `a,"open\n${'b,c\n'.repeat(250)}`;
		const found = recordsOf(text, ',');
		expect(found).toHaveLength(251);
		expect(found.map(({ broken }, index) => (broken ? index : -1)).filter((one) => one >= 0)).toEqual([0]);
		expect(recordsOf(`a,"${'b\n'.repeat(150)}",c\nd`, ',')).toHaveLength(2);
	});
});

/** Larger than what is read on past a broken quote: a million rows would only cost the test its time. */
const large = (spoil: (row: number) => string | null, end: string): string => {
	const [header = '', ...rest] = (goodFolder['observations.csv'] ?? '').split('\n');
	const filler = 'opmerking '.repeat(20);
	const lines = [header, ...rest];
	for (let row = lines.length + 1; row <= 80_000; row++)
		lines.push(
			spoil(row) ??
				`share,stevenfenne,2010-Q1,5,10,,,,,,,final,"een ""register"", ${row}",2010-05-01,${filler}`
		);
	return lines.join(end);
};

describe('an unclosed quote', () => {
	it.each(['\n', '\r\n'])(
		'in a large file (lines end in %j) is named by its row, without the rest being read',
		(end) => {
			const text = large(
				(row) => (row === 70_001 ? `share,stevenfenne,2010-Q1,5,10,,,,,,,final,"open,2010-05-01,` : null),
				end
			);
			const { problems, tables } = readFolder({ 'observations.csv': text });
			const own = problems.filter(({ file }) => file === 'observations.csv');
			expect(own.map(({ row, code }) => [row, code])).toEqual([
				[null, 'truncated-row'],
				[70_001, 'truncated-row']
			]);
			expect(own.map((one) => problemMessage(one, 'nl')).join('\n')).toMatch(
				/in 1 rij heeft een aanhalingsteken.*16 MB[^]*rij 70001: een aanhalingsteken/
			);
			expect(problemMessage(own[0] ?? expect.fail(), 'en')).toContain('was not checked');
			expect(tables.observations).toEqual([]);
			expect(tables.areas).toHaveLength(4);
		}
	);
	it('in every row of a large file is a hundred problems and a count, not as many as there are rows', () => {
		const text = large(
			() => `share,stevenfenne,2010-Q1,5,10,,,,,,,final,"open ${'x'.repeat(200)},2010-05-01,`,
			'\n'
		);
		const { problems } = readFolder({ 'observations.csv': text });
		expect(problems).toHaveLength(101);
		expect(problems[0]?.parameters.count).toBe('79994');
		expect(problems[1]?.row).toBe(7);
	});
	it('is no fault in a large file whose quotes all match, however long a cell is', () => {
		const long = `share,stevenfenne,2009-Q4,5,10,,,,,,,final,"${'regel\n'.repeat(300)}",2010-05-01,`;
		const text = large((row) => (row === 40_000 ? long : null), '\n');
		const { problems, files } = readFolder({ 'observations.csv': text });
		expect(problems.filter(({ code }) => code === 'truncated-row')).toEqual([]);
		expect(files.find(({ file }) => file === 'observations.csv')?.rows).toBe(79_999);
	});
	it('in the header is named as row 1', () => {
		const [header = '', ...rest] = (goodFolder['observations.csv'] ?? '').split('\n');
		const { problems } = readFolder({
			'observations.csv': [header.replace('source', '"source'), ...rest].join('\n')
		});
		expect(problems.map(({ row, code }) => [row, code])).toContainEqual([1, 'truncated-row']);
	});
});

describe('a header with more columns than anybody named', () => {
	const header = (goodFolder['areas.csv'] ?? '').split('\n')[0] ?? '';
	it.each([
		['names', (index: number) => `k${index}`],
		['no names', () => ''],
		['one name', () => 'x']
	])('gives one remark for a million columns with %s', (kind, name) => {
		const more = Array.from({ length: 1_000_000 }, (_, index) => name(index)).join(',');
		const cells = kind === 'no names' ? ',1'.repeat(1_000_000) : '';
		const text = `${header},${more}\nvelve-lindenhof,V,experiment,,634${cells}\n`;
		const { remarks, problems, extras, tables } = readFolder({ 'areas.csv': text });
		expect(problems.filter(({ file }) => file === 'areas.csv')).toEqual([]);
		const own = remarks.filter(({ file }) => file === 'areas.csv');
		expect(own.map(({ row, code }) => [row, code])).toEqual([[1, 'extra-column']]);
		expect(problemMessage(own[0] ?? expect.fail(), 'nl')).toMatch(/1000000 kolommen.*niet worden bewaard/);
		expect(problemMessage(own[0] ?? expect.fail(), 'en')).toMatch(/1000000 columns.*not kept/);
		expect(extras).toEqual([]);
		expect(tables.areas.map(({ area }) => area)).toEqual(['velve-lindenhof']);
	});
	it('gives one problem where each is a citizen service number', () => {
		const more = Array.from({ length: 1000 }, () => '123456782').join(',');
		const households = (goodFolder['households.csv'] ?? '').replace('\n', `,${more}\n`);
		const { problems, remarks } = readFolder({ 'households.csv': households });
		expect(problems.filter(({ code }) => code === 'bsn-like')).toHaveLength(1);
		expect(remarks.filter(({ code }) => code === 'extra-column')).toHaveLength(1);
		expect(JSON.stringify([problems, remarks])).not.toContain('123456782');
	});
	it('still names each of a few, and keeps them', () => {
		const { remarks, extras } = readFolder({
			'areas.csv': `${header},een,twee\nvelve-lindenhof,V,experiment,,634,a,b\n`
		});
		const own = remarks.filter(({ file }) => file === 'areas.csv');
		expect(own.map(({ column }) => column)).toEqual(['een', 'twee']);
		expect(extras).toHaveLength(2);
	});
});
