// Workbooks that programs really wrote are read as their makers filled them in: tests/fixtures/deliveries/README.md says how they were made.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BookCell, BookSheet } from '../../src/lib/intake/book.ts';
import { readBook } from '../../src/lib/intake/read-book.ts';
import { readProgramme } from '../../src/lib/intake/read-programme.ts';
import { definitions } from './definitions.ts';
import { linesOf, recognise } from './workbooks.ts';

const read = (file: string): Uint8Array =>
	new Uint8Array(readFileSync(path.join('tests/fixtures/deliveries', file)));
const shown = (cell: BookCell | null): string => {
	if (cell === null) return '';
	switch (cell.kind) {
		case 'text':
			return cell.text;
		case 'number':
			return `${cell.value}${cell.percent ? ' (%)' : ''}`;
		case 'date':
			return `@${cell.date}`;
		case 'truth':
			return cell.value ? 'yes' : 'no';
		case 'error':
			return `!${cell.text}`;
		default:
			return '?';
	}
};
const rowsOf = (sheet: BookSheet | undefined): string[] =>
	Array.from(sheet?.rows() ?? [], ({ row, cells }) => `${row}: ${cells.map(shown).join('|')}`);

const quarters = ['libreoffice-nl', 'libreoffice-en', 'gnumeric'].flatMap((program) =>
	['xlsx', 'ods'].map((format) => `${program}/quarter.${format}`)
);

describe.each(quarters)('%s', (file) => {
	it('has every cell as its maker filled it in, and knows what is hidden and merged', () => {
		const { sheets } = readBook(read(file));
		expect(sheets.map(({ name }) => name)).toEqual(['Cijfers', 'Gebieden', 'Codes']);
		// Gnumeric shows the hidden sheet when it writes xlsx.
		expect(sheets[2]?.hidden).toBe(file !== 'gnumeric/quarter.xlsx');
		const [figures] = sheets;
		expect(rowsOf(figures)).toEqual([
			'1: Uitkeringen en overlast, tweede kwartaal 2010',
			'2: Gemeente, afdeling onderzoek',
			'4: |||Aantallen||Schatting',
			'5: Indicator|Area|Period|Numerator|Denominator|Value|Lower|Upper|Status|Source|Retrieved|Dossier|Note',
			'6: share|velve-lindenhof|2010-Q2|90|1000||||final|register|@2010-08-02|D-1|teller <b>met</b> opmaak & teken',
			'7: share|stevenfenne|2010-Q2|41|812||||final|register|@2010-08-02|D-2|=SOM(A1:A2)',
			'8: yearly|velve-lindenhof|2009|||0.241 (%)|0.2 (%)|0.2855 (%)|final|register|@2010-05-31|D-3',
			'9: share|nieuwe-velve|2010-Q2|!#N/A|400||||final|register|@2010-08-02|4',
			'10: share|lindenhof|2010-Q2|30|!#DIV/0!||||final|register|@2010-08-02|5',
			'11: share|lindenhof|2010-Q1|31|420||||provisional|register|@2010-08-02|yes|yes',
			'13: * voorlopige cijfers',
			'14: Bron: registratie van de gemeente'
		]);
		expect(figures?.hiddenRows).toEqual([7]);
		expect(figures?.hiddenColumns).toEqual([12]);
		expect(figures?.merged).toContainEqual({ rows: [4, 4], columns: [6, 8] });
		expect(rowsOf(sheets[1])).toHaveLength(5);
	});
	it('is recognised whatever it is called: two tables, and what was left out, hidden or counted otherwise', async () => {
		const delivery = await recognise({ 'Kopie van def (3).bin': read(file) });
		expect(delivery.problems).toEqual([]);
		expect(delivery.parts.map(({ sheet, table }) => `${sheet} ${table}`)).toEqual([
			'Cijfers observations',
			'Gebieden areas'
		]);
		const [part] = delivery.parts;
		const notes = Object.fromEntries((part?.notes ?? []).map(({ code, parameters }) => [code, parameters]));
		expect(notes).toMatchObject({
			'title-rows': { rows: '1-2, 4' },
			footnotes: { rows: '13-14', texts: '* voorlopige cijfers\nBron: registratie van de gemeente' },
			'merged-header': { cells: 'D4:E4, F4:H4' },
			'hidden-rows': { rows: '7' },
			'hidden-columns': { columns: 'L (Dossier)' },
			formulas: { count: '3' },
			'percent-cells': { columns: 'value, lower, upper', count: '3' },
			'extra-sheet': { sheets: 'Codes', hidden: file === 'gnumeric/quarter.xlsx' ? '' : 'Codes' }
		});
		expect(Array.from(part?.sourceRows ?? [])).toEqual([5, 6, 7, 8, 9, 10, 11]);
		expect(part?.sourceColumns.numerator).toBe('Numerator');
		expect(linesOf(delivery)[3]).toBe(
			'yearly,velve-lindenhof,2009,,,0.241,0.2,0.2855,final,register,2010-05-31,D-3,'
		);
		const reading = readProgramme(
			delivery.parts.map(({ table, bytes }) => ({ name: `${table}.csv`, bytes })),
			definitions,
			{ today: '2012-01-01' }
		);
		// What stands there as an error is a problem of its own row, and costs no other.
		expect(reading.problems.map(({ row, column, code }) => `${row} ${column} ${code}`)).toEqual([
			'5 numerator bad-value',
			'6 denominator bad-value'
		]);
		expect(
			reading.tables.observations.map(({ value, denominator, note }) => [value, denominator, note])
		).toEqual([
			[null, 1000, 'teller <b>met</b> opmaak & teken'],
			[null, 812, '=SOM(A1:A2)'],
			[0.241, null, null],
			[null, 420, 'true']
		]);
	});
});

describe('files of Python and R', () => {
	it('counts the days of a Mac from 1904, drops the time of day, and names formulas that no program worked out', async () => {
		const delivery = await recognise({ 'levering.xlsx': read('openpyxl/mac.xlsx') });
		expect(linesOf(delivery)).toEqual([
			'period,area,indicator,numerator,denominator,status,source,retrieved',
			'2010-Q1,velve-lindenhof,share,92,1000,final,register,2010-05-01',
			'2010-Q2,velve-lindenhof,share,90,,final,register,2010-08-02',
			'2010-Q2,stevenfenne,share,#N/A,812,final,register,2010-08-02',
			',,,182,,,,'
		]);
		expect(delivery.problems.map(({ file, row, column, code }) => [file, row, column, code])).toEqual([
			['levering.xlsx', 4, 'denominator', 'formula-without-value'],
			['levering.xlsx', 6, 'denominator', 'formula-without-value']
		]);
		expect(delivery.parts[0]?.notes.map(({ code }) => code)).toEqual([
			'title-rows',
			'hidden-rows',
			'hidden-columns',
			'formulas',
			'extra-sheet'
		]);
	});
	it('reads several frames of pandas from one workbook, with its numbers of rows and its dates', async () => {
		const delivery = await recognise({
			a: read('pandas/two-sheets.xlsx'),
			b: read('pandas/observations.ods')
		});
		expect(delivery.parts.map(({ file, sheet, table }) => `${file} ${sheet} ${table}`)).toEqual([
			'a Sheet1 areas',
			'a Sheet2 observations',
			'b Sheet1 observations'
		]);
		expect(linesOf(delivery, 1)[0]).toBe(
			',indicator,area,period,numerator,denominator,value,status,source,retrieved'
		);
		expect(linesOf(delivery, 2)[2]).toBe(
			'yearly,stevenfenne,2010,,,0.30000000000000004,provisional,model,2011-05-01'
		);
	});
	it('reads a yes that pandas 1.5.3 keeps in an ods under office:value, where ODF has office:boolean-value', async () => {
		const delivery = await recognise({ 'x.ods': read('pandas/answers.ods') });
		expect(linesOf(delivery)).toEqual([
			'wave,area,respondent,indicator,value',
			'2010,velve-lindenhof,r1,share,1',
			'2010,velve-lindenhof,r2,share,0'
		]);
	});
	it('calls a binary workbook of Excel by its name, though it says itself where its first part is', async () => {
		const { problems } = await recognise({ 'x.xlsb': read('sheetjs/areas.xlsb') });
		expect(problems.map(({ code, parameters }) => [code, parameters.reason])).toEqual([
			['unreadable-file', 'binary-excel']
		]);
	});
	it('reads yes and no of R as answers, and its dates and letters', async () => {
		const delivery = await recognise({
			'x.xlsx': read('r-openxlsx/answers.xlsx'),
			'y.xlsx': read('r-openxlsx/events.xlsx')
		});
		expect(delivery.parts.map(({ table }) => table)).toEqual(['surveys', 'events']);
		expect(linesOf(delivery)).toEqual([
			'wave,area,respondent,indicator,value',
			'2010,velve-lindenhof,r1,share,1',
			'2010,velve-lindenhof,r2,share,0',
			'2010,stevenfenne,r3,share,'
		]);
		expect(linesOf(delivery, 1)).toEqual([
			'date,title,area',
			'2010-03-01,Start wijkteam,',
			'2010-06-15,Café open,'
		]);
	});
});
