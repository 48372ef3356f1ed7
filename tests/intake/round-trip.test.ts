// One table in any format, dialect, order of columns and place in its file, under any name, comes back exactly.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellObject } from 'write-excel-file/universal';
import writeXlsx from 'write-excel-file/universal';
import { encodePiece } from '../../src/lib/intake/bytes.ts';
import type { BookCell } from '../../src/lib/intake/book.ts';
import { cellText } from '../../src/lib/intake/cell-text.ts';
import { readProgramme } from '../../src/lib/intake/read-programme.ts';
import { bytesOf, definitions, goodFolder, today } from './definitions.ts';
import { number, odsFrom, recognise, text } from './workbooks.ts';

interface Row {
	area: string;
	period: string;
	numerator: number | null;
	denominator: number | null;
	value: number | null;
	retrieved: string;
	note: string | null;
}

const wordy = fc
	.array(
		fc.constantFrom(
			'a',
			'Wijk',
			'é',
			'€',
			'“',
			'"',
			',',
			';',
			"'",
			'=',
			'<b>',
			'&amp;',
			' ',
			'  ',
			'\n',
			'\t',
			'12',
			'%'
		),
		{ minLength: 1, maxLength: 6 }
	)
	.map((pieces) => `x${pieces.join('')}x`);

const row = fc.oneof(
	fc.record({
		numerator: fc.integer({ min: 0, max: 400 }),
		denominator: fc.integer({ min: 400, max: 99_999 }),
		value: fc.constant(null)
	}),
	fc.record({
		numerator: fc.constant(null),
		denominator: fc.constant(null),
		value: fc.double({ min: 1e-6, max: 1, noNaN: true, noDefaultInfinity: true })
	})
);
const day = fc
	.integer({ min: 0, max: 1000 })
	.map((days) => new Date(Date.UTC(2009, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));

const rows: fc.Arbitrary<Row[]> = fc.uniqueArray(
	fc
		.tuple(
			fc.constantFrom('velve-lindenhof', 'stevenfenne'),
			fc.integer({ min: 2000, max: 2011 }),
			row,
			day,
			fc.option(wordy)
		)
		.map(([area, year, figures, retrieved, note]) => ({
			area,
			period: String(year),
			...figures,
			retrieved,
			note
		})),
	{ selector: ({ area, period }) => `${area} ${period}`, minLength: 1, maxLength: 8 }
);

const columns = [
	'indicator',
	'area',
	'period',
	'numerator',
	'denominator',
	'value',
	'status',
	'source',
	'retrieved',
	'note'
];

const shape = fc.record({
	format: fc.constantFrom('csv', 'xlsx', 'ods'),
	delimiter: fc.constantFrom(',', ';', '\t', '|'),
	coding: fc.constantFrom('utf-8', 'utf-8 with mark', 'windows-1252', 'utf-16'),
	lineEnd: fc.constantFrom('\n', '\r\n'),
	quoteAll: fc.boolean(),
	dutch: fc.boolean(),
	percent: fc.boolean(),
	order: fc.shuffledSubarray(columns, { minLength: columns.length }),
	spelling: fc.constantFrom('as it is', 'capitals', 'blanks'),
	titles: fc.integer({ min: 0, max: 3 }),
	footnotes: fc.boolean(),
	name: fc.constantFrom(
		'observations.csv',
		'Kopie van levering Q2 (def).dat',
		'politie',
		'areas.xlsx',
		'2010.ods'
	)
});
type Shape = typeof shape extends fc.Arbitrary<infer One> ? One : never;

const spelled = (name: string, { spelling }: Shape): string =>
	spelling === 'capitals' ? name.toUpperCase() : spelling === 'blanks' ? ` ${name.replace('_', ' ')} ` : name;

/** The cells as somebody fills them in. */
function cellsOf(all: readonly Row[], form: Shape): (BookCell | null)[][] {
	const figure = (value: number | null, percent = false) => (value === null ? null : number(value, percent));
	const table = all.map((one): Record<string, BookCell | null> => ({
		indicator: text('yearly'),
		area: text(one.area),
		period: text(one.period),
		numerator: figure(one.numerator),
		denominator: figure(one.denominator),
		value: figure(one.value, form.percent),
		status: text('final'),
		source: text('register'),
		retrieved: { kind: 'date', date: one.retrieved },
		note: one.note === null ? null : text(one.note)
	}));
	const titles = ['Levering', 'van de gemeente', 'tweede kwartaal'].slice(0, form.titles);
	return [
		...titles.map((title) => [text(title)]),
		form.order.map((name) => text(spelled(name, form))),
		...table.map((one) => form.order.map((name) => one[name] ?? null)),
		...(form.footnotes ? [[], [text('Bron: eigen registratie')]] : [])
	];
}

function csvOf(cells: readonly (readonly (BookCell | null)[])[], form: Shape): Uint8Array {
	const written = (cell: BookCell | null): string => {
		const plain = cellText(cell);
		const local =
			form.dutch && cell?.kind === 'number'
				? plain.replace('.', ',')
				: form.dutch && cell?.kind === 'date'
					? plain.split('-').reverse().join('-')
					: plain;
		const needs = form.quoteAll || /["\n\r]/.test(local) || local.includes(form.delimiter);
		return needs ? `"${local.replaceAll('"', '""')}"` : local;
	};
	const whole = cells.map((line) => line.map(written).join(form.delimiter)).join(form.lineEnd) + form.lineEnd;
	if (form.coding === 'utf-16') {
		const bytes = new Uint8Array(2 + whole.length * 2);
		const view = new DataView(bytes.buffer);
		view.setUint16(0, 0xfeff, true);
		for (let at = 0; at < whole.length; at++) view.setUint16(2 + at * 2, whole.charCodeAt(at), true);
		return bytes;
	}
	if (form.coding === 'windows-1252') return encodePiece(whole, 'windows-1252') ?? bytesOf(whole);
	return bytesOf(form.coding === 'utf-8' ? whole : `\uFEFF${whole}`);
}

async function xlsxOf(cells: readonly (readonly (BookCell | null)[])[]): Promise<Uint8Array> {
	const written = (cell: BookCell | null): CellObject | null => {
		if (cell?.kind === 'number')
			return { value: cell.value, type: Number, ...(cell.percent && { format: '0.0%' }) };
		if (cell?.kind === 'date')
			return { value: new Date(`${cell.date}T00:00:00Z`), type: Date, format: 'dd-mm-yyyy' };
		return cell === null ? null : { value: cellText(cell), type: String };
	};
	const blob = await writeXlsx(cells.map((line) => line.map(written))).toBlob();
	return new Uint8Array(await blob.arrayBuffer());
}

const normal = (all: readonly Row[]): string[] =>
	all
		.map((one) =>
			JSON.stringify([
				one.area,
				one.period,
				one.numerator,
				one.denominator,
				one.value,
				one.retrieved,
				one.note
			])
		)
		.sort();

describe('a delivered table', () => {
	it('comes back exactly in every format, dialect, order and place, whatever its name', async () => {
		const formats = new Set<string>();
		await fc.assert(
			fc.asyncProperty(rows, shape, async (all, form) => {
				const cells = cellsOf(all, form);
				const bytes =
					form.format === 'csv'
						? csvOf(cells, form)
						: form.format === 'xlsx'
							? await xlsxOf(cells)
							: odsFrom({ Uitleg: [[text('Lees dit eerst')]], Blad1: cells });
				const delivery = await recognise({ [form.name]: bytes });
				expect(delivery.problems).toEqual([]);
				const [part] = delivery.parts;
				expect(delivery.parts).toHaveLength(1);
				expect([part?.table, part?.kind]).toEqual(['observations', form.format]);
				formats.add(form.format);
				const files = [
					{ name: 'areas.csv', bytes: bytesOf(goodFolder['areas.csv'] ?? '') },
					{ name: 'observations.csv', bytes: part?.bytes ?? new Uint8Array(0) }
				];
				const { tables, problems } = readProgramme(files, definitions, { today });
				expect(problems).toEqual([]);
				expect(normal(tables.observations)).toEqual(normal(all));
				// The source's row behind each row, the header's first.
				const rowsThere = part?.sourceRows ?? Int32Array.from({ length: all.length + 1 }, (_, at) => at + 1);
				expect(rowsThere[0]).toBe(form.titles + 1);
				expect(rowsThere[all.length]).toBe(form.titles + 1 + all.length);
			}),
			{ numRuns: 150, seed: 17 }
		);
		expect(formats.size).toBe(3);
	});
});
