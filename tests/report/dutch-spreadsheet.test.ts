// A Dutch spreadsheet reads every figure of our CSV files as what it is: none has exactly three decimals, 0.092 is never 92.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { csv as generated } from '../../scripts/generator/table.ts';
import { csvText, trendCsv } from '../../src/lib/charts/download.ts';
import { flatNumber, withFourth } from '../../src/lib/domain/flat-text.ts';
import { mergeObservations } from '../../src/lib/intake/merge-observations.ts';
import { writeNumber } from '../../src/lib/intake/numbers.ts';
import { tableCsv, tablesOf } from '../../src/lib/report/freeze/document-parts.ts';
import { csvOf } from '../../src/lib/server/downloads.ts';
import { openProgramme } from '../../src/lib/server/programme.ts';
import { figureOf, share } from '../charts/programme.ts';
import { convert, office, withoutOffice } from './office.ts';
import { files } from './read-files.ts';
import { reportCsv } from '../../src/lib/report/csv/report-csv.ts';
import { sampleDocument } from './sample-document.ts';
import { everyState, filesOf, takenOf } from '../subjects/compare/take-along/comparisons.ts';

const asNumber = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/;
const cellsOf = (text: string) => Papa.parse<string[]>(text, { skipEmptyLines: true }).data;

/** Shares that are short in thousandths, counts above a thousand with thousandths, and whatever a double may be. */
const numbers = [
	0.092,
	2.596,
	1234.567,
	12345.678,
	-0.092,
	-7.125,
	1.596e-7,
	1.5e-9,
	3.125e21,
	0,
	1412,
	0.1,
	...fc
		.sample(fc.integer({ min: -99_999_999, max: 99_999_999 }), { seed: 13, numRuns: 150 })
		.map((n) => n / 1000),
	...fc.sample(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }), {
		seed: 13,
		numRuns: 150
	})
];

const written = new Map<string, string>();
beforeAll(async () => {
	const opened = await openProgramme(undefined, { protection: false });
	const document = sampleDocument('nl');
	const { figure, areas } = figureOf({
		observations: [
			share('2010-Q4', 92, 1000),
			share('2011-Q1', 125, 1000),
			share('2011-Q1', 90, 1000, 'controle-a')
		]
	});
	const observation = {
		indicator: 'doel',
		area: 'wijk',
		period: '2010-Q1',
		value: writeNumber(0.092),
		status: 'final'
	};
	const of = (name: string, inside: Record<string, unknown>) => {
		for (const [file, content] of Object.entries(inside))
			if (file.endsWith('.csv')) written.set(`${name}-${file.replaceAll('/', '-')}`, String(content));
	};
	of('report', Object.fromEntries(files(await reportCsv(document))));
	of('frozen', Object.fromEntries(tablesOf(document).map((table) => [`${table.id}.csv`, tableCsv(table)])));
	of('take-along', filesOf(await takenOf(everyState)));
	of('page', { 'trend.csv': trendCsv(figure, areas) });
	of('download', { 'observations.csv': csvOf('observations', opened.tables, opened.catalogue) });
	of('import', {
		'observations.csv': mergeObservations(
			new TextEncoder().encode(
				'indicator,area,period,value,status,source,retrieved\ndoel,wijk,2009-Q1,0.092,final,bron,2010-01-01\ndoel,wijk,2009-Q2,0.5,final,bron,2010-01-01\n'
			),
			[observation]
		).text
	});
	of('generator', {
		'table.csv': generated({ columns: ['value'], rows: numbers.map((value) => ({ value })) }),
		'written.csv': csvText(
			['value'],
			numbers.map((value) => [value])
		),
		'number.csv': `value\n${numbers.map((value) => withFourth(writeNumber(value))).join('\n')}\n`
	});
});

describe('every CSV file that is written', () => {
	test('holds no figure of exactly three decimals', () => {
		expect(written.size).toBeGreaterThan(12);
		for (const [name, text] of written)
			expect(text, name).not.toMatch(/(^|[,\n])"?-?\d+\.\d{3}(e[^,\n]*)?"?(,|\n|$)/);
	});

	test('keeps every number as it is', () => {
		fc.assert(
			fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
				expect(Number(flatNumber(value))).toBe(value === 0 ? 0 : value);
			})
		);
	});

	test('holds plain spaces, so that what looks the same is the same', () => {
		const rows = cellsOf(csvText(['1e\u00a0kwartaal'], [['1e\u00a0kwartaal\u202f2010']]));
		expect(rows).toEqual([['1e kwartaal'], ['1e kwartaal 2010']]);
		for (const [name, text] of written)
			if (!/^(download|import)/.test(name)) expect(text, name).not.toMatch(/[\u00a0\u202f]/);
	});

	test('runs no formula, over several lines neither, and leaves a number below zero a number', () => {
		const text = csvText(['a'], [['=1+1\nmeer'], ['-1 punt'], [-0.092]]);
		expect(cellsOf(text)).toEqual([['a'], ["'=1+1\nmeer"], ["'-1 punt"], ['-0.0920']]);
	});
});

test('a Dutch LibreOffice reads every figure as what it is', (context) => {
	if (office === undefined) {
		console.info(withoutOffice);
		context.skip();
	}
	const folder = mkdtempSync(path.join(tmpdir(), 'dutch-'));
	try {
		// That this office is a Dutch one: what must not be written would be read as something else.
		writeFileSync(path.join(folder, 'proof.csv'), 'value\n0.092\n');
		for (const [name, text] of written) writeFileSync(path.join(folder, name), text);
		convert(folder, 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false', [
			'proof.csv',
			...written.keys()
		]);
		const made = (name: string) => cellsOf(readFileSync(path.join(folder, 'made', name), 'utf8'));
		expect(made('proof.csv')[1]).toEqual(['92']);
		let figures = 0;
		for (const [name, text] of written) {
			const read = made(name);
			cellsOf(text).forEach((row, place) =>
				row.forEach((cell, column) => {
					if (!asNumber.test(cell)) return;
					figures += 1;
					const found = read[place]?.[column] ?? '';
					// What it does not take for a number it leaves as it stands; what it takes for one, it writes with a comma.
					if (found !== cell)
						expect(
							Number(found.replace(',', '.')),
							`${name} ${place + 1}: ${cell} became ${found}`
						).toBeCloseTo(Number(cell), 12);
				})
			);
		}
		expect(figures).toBeGreaterThan(5000);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}, 240_000);
