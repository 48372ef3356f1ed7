// CBS and RIVM StatLine (OData v3 JSON, or a CSV of the same columns) become observations, as a mapping says.
import { decimalMarkOf, readNumber, writeNumber, type DecimalMark, type NumberReading } from './numbers.ts';
import type { StatlineMapping } from './statline-mapping.ts';
import { readStatlineSource, stem, StatlineError, type StatlineSource } from './statline-source.ts';

/** A row of observations.csv as text; columns that are not named stay empty. */
export type ObservationCells = Record<string, string>;

export interface StatlineFinding {
	code:
		| 'bad-number'
		| 'ambiguous-number'
		| 'bad-period'
		| 'repeated'
		| 'no-measure'
		| 'several-columns'
		| 'no-area'
		| 'one-page';
	/** Place in the source: the record of a CSV (1 = header), the entry of a JSON answer (1 = first). */
	row: number | null;
	column: string | null;
	value: string;
}

/** `2012JJ00` is 2012, `2012KW01` is 2012-Q1; null for any other kind of period. */
export function statlinePeriod(code: string): string | null {
	const parts = /^(\d{4})(JJ00|KW0([1-4]))$/.exec(code.trim());
	if (!parts) return null;
	return parts[3] ? `${parts[1]}-Q${parts[3]}` : (parts[1] ?? null);
}

const divisors = { percent: 100, permille: 1000, none: 1 } as const;

/** The written figure; dividing must not add digits that nobody measured. */
function scaled(value: number, scale: keyof typeof divisors): string {
	return writeNumber(Number((value / divisors[scale]).toPrecision(15)));
}

class StatlineReader {
	readonly findings: StatlineFinding[] = [];
	readonly #marks = new Map<string, DecimalMark | null>();

	constructor(
		readonly source: StatlineSource,
		readonly mapping: StatlineMapping
	) {}

	find(
		code: StatlineFinding['code'],
		value: string,
		row: number | null = null,
		column: string | null = null
	) {
		this.findings.push({ code, row, column, value });
	}

	/** The column of that name, with or without its number; undefined when none or several answer to it. */
	columnOf(name: string): string | undefined {
		if (this.source.columns.includes(name)) return name;
		const answering = this.source.columns.filter((column) => stem(column) === name);
		if (answering.length > 1) this.find('several-columns', name, null, answering.join(', '));
		return answering.length === 1 ? answering[0] : undefined;
	}

	/** The column of a dimension, without which rows cannot be chosen. */
	dimension(name: string): string {
		const column = this.columnOf(name);
		if (column === undefined) throw new StatlineError(`there is no column ${name}`);
		return column;
	}

	/** The decimal mark is that of the whole column, not only of the rows that are chosen. */
	read(cells: Record<string, string>, column: string): NumberReading {
		const cell = cells[column] ?? '';
		if (this.mapping.missing.includes(cell)) return { as: 'blank' };
		let mark = this.#marks.get(column);
		if (mark === undefined) {
			mark = decimalMarkOf(this.source.rows.map((row) => row.cells[column] ?? ''));
			this.#marks.set(column, mark);
		}
		return readNumber(cell, mark);
	}

	/** A figure as text: empty when not measured, `.` when hidden; null when it cannot be read. */
	figure(row: StatlineSource['rows'][number], column: string, scale: keyof typeof divisors): string | null {
		const reading = this.read(row.cells, column);
		if (reading.as === 'number') return scaled(reading.value, scale);
		if (reading.as === 'blank') return '';
		if (reading.as === 'hidden') return '.';
		const code = reading.as === 'bad' ? 'bad-number' : 'ambiguous-number';
		this.find(code, row.cells[column] ?? '', row.place, column);
		return null;
	}
}

/**
 * Melts the chosen rows into observations. A blank means not measured and gives no row; `.` means held back and gives
 * a row with a hidden value, never a zero.
 * @throws StatlineError when the file is no StatLine answer or cannot be chosen from
 */
export function readStatline(
	bytes: Uint8Array,
	mapping: StatlineMapping
): { observations: ObservationCells[]; findings: StatlineFinding[] } {
	const reader = new StatlineReader(readStatlineSource(bytes), mapping);
	const { source } = reader;
	if (source.onePage) reader.find('one-page', '');
	const [areaColumn, periodColumn] = [reader.dimension(mapping.area), reader.dimension(mapping.period)];
	const choices = Object.entries(mapping.select).map(([name, wanted]) => ({
		column: reader.dimension(name),
		wanted: Array.isArray(wanted) ? wanted : [wanted]
	}));
	const margins = mapping.margins && {
		...mapping.margins,
		column: reader.dimension(mapping.margins.column)
	};
	const measures = mapping.measures.flatMap((measure) => {
		const columns = [measure.measure, measure.denominator].map((name) => name && reader.columnOf(name));
		const [column, denominator] = columns;
		if (column && (denominator || !measure.denominator)) return [{ ...measure, column, denominator }];
		reader.find('no-measure', column ? (measure.denominator ?? '') : measure.measure);
		return [];
	});

	const areas = new Map(Object.entries(mapping.areas).map(([code, area]) => [code.trim(), area]));
	const met = new Set<string>();
	const observations = new Map<string, ObservationCells>();
	const margin = new Map<string, { lower?: string; upper?: string }>();
	for (const row of source.rows) {
		const code = (row.cells[areaColumn] ?? '').trim();
		const area = areas.get(code);
		if (area === undefined) continue;
		if (!choices.every(({ column, wanted }) => wanted.includes(row.cells[column] ?? ''))) continue;
		const role = margins ? row.cells[margins.column] : undefined;
		if (margins && ![margins.value, margins.lower, margins.upper].some((one) => one === role)) continue;
		met.add(code);
		const period = statlinePeriod(row.cells[periodColumn] ?? '');
		if (period === null) {
			reader.find('bad-period', row.cells[periodColumn] ?? '', row.place, periodColumn);
			continue;
		}
		for (const { column, denominator, indicator, scale } of measures) {
			const key = [indicator, area, period].join(' ');
			const figure = reader.figure(row, column, denominator ? 'none' : scale);
			if (margins && role !== margins.value) {
				if (!figure || figure === '.') continue;
				const known = margin.get(key) ?? {};
				margin.set(key, role === margins.lower ? { ...known, lower: figure } : { ...known, upper: figure });
				continue;
			}
			const whole = denominator ? reader.figure(row, denominator, 'none') : undefined;
			if (!figure || whole === null || whole === '') continue;
			if (observations.has(key)) {
				reader.find('repeated', key, row.place, column);
				continue;
			}
			const cells: ObservationCells =
				whole === undefined ? { value: figure } : { numerator: figure, denominator: whole };
			observations.set(key, { indicator, area, period, ...cells, ...mapping.constants });
		}
	}
	for (const [key, limits] of margin) Object.assign(observations.get(key) ?? {}, limits);
	for (const [code, area] of areas) if (!met.has(code)) reader.find('no-area', `${code} (${area})`);
	return { observations: [...observations.values()], findings: reader.findings };
}
