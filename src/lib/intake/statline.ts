// CBS and RIVM StatLine (OData v3 or v4, a CSV of the same columns, or the website's own) become observations, as a mapping says.
import type { StatlineFindingCode } from '../domain/problem.ts';
import { decimalMarkOf, readNumber, writeNumber, type DecimalMark, type NumberReading } from './numbers.ts';
import {
	readStatlineSource,
	StatlineError,
	type StatlineMapping,
	type StatlineSource
} from './statline-source.ts';
import {
	columnsLike,
	isDivision,
	isHeldBack,
	isProvisional,
	isStandIn,
	statlinePeriod,
	isV4,
	sideBySide
} from './statline-labels.ts';

/** A row of observations.csv as text; columns that are not named stay empty. */
export type ObservationCells = Record<string, string>;

export interface StatlineFinding {
	code: StatlineFindingCode;
	/** Place in the source: the record of a CSV (1 = header), the entry of a JSON answer (1 = first). */
	row: number | null;
	column: string | null;
	value: string;
}

const divisors = { percent: 100, permille: 1000, count: 1, none: 1 } as const;
/** What a figure can be at most, and not below zero; null where it may be anything. */
const limits = { percent: 100, permille: 1000, count: Infinity, none: null } as const;

/** The written figure; dividing must not add digits that nobody measured. */
function scaled(value: number, scale: keyof typeof divisors): string {
	return writeNumber(Number((value / divisors[scale]).toPrecision(15)));
}

class StatlineReader {
	readonly findings: StatlineFinding[] = [];
	readonly remarks: StatlineFinding[] = [];
	/** How often a measure had no value in an answer that cannot say why. */
	readonly nulls = new Map<string, number>();
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
		const answering = columnsLike(this.source.columns, name);
		if (answering.length > 1) this.find('several-columns', name, null, answering.join(', '));
		return answering.length === 1 ? answering[0] : undefined;
	}

	/** The column of a dimension, without which rows cannot be chosen. */
	dimension(name: string): string {
		const column = this.columnOf(name);
		if (column === undefined) throw new StatlineError('no-column', name);
		return column;
	}

	/** Where the period of a row stands; a table may be about one alone, which the mapping then names. */
	periods(): (row: StatlineSource['rows'][number]) => {
		period: string | null;
		/** What a star behind the period says; nothing without one. */
		status?: { status: 'provisional' };
	} {
		const { period: column, constants } = this.mapping;
		const [found] = columnsLike(this.source.columns, column);
		if (found === undefined || constants.period !== undefined) {
			const period = statlinePeriod(constants.period ?? column);
			if (period !== null) return () => ({ period });
			throw constants.period === undefined
				? new StatlineError('no-period', column)
				: new StatlineError('bad-constant', constants.period);
		}
		return (row) => {
			const written = row.cells[found] ?? '';
			const period = statlinePeriod(written);
			if (period === null) this.find('bad-period', written, row.place, found);
			return { period, ...(isProvisional(written) ? { status: { status: 'provisional' } } : {}) };
		};
	}

	/** 1: as the year before; 2: another code; 3: other borders, so that its figures are not those of the same place. */
	remarkDivision(
		written: string,
		{ area, period, column }: { area: string; period: string; column: string }
	): void {
		const code = ({ 2: 'changed-code', 3: 'changed-borders' } as const)[written];
		const value = `${area},${period}`;
		if (code && !this.remarks.some((one) => one.code === code && one.value === value))
			this.remarks.push({ code, row: null, column, value });
	}

	/** The decimal mark is that of the whole column, not only of the rows that are chosen. */
	read(cells: Record<string, string>, column: string): NumberReading {
		const cell = cells[column] ?? '';
		if (this.mapping.missing.includes(cell)) return { as: 'blank' };
		if (this.mapping.hidden.includes(cell) || isHeldBack(cell)) return { as: 'hidden' };
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
		if (reading.as === 'number') {
			const most = limits[scale];
			if (!isStandIn(reading.value) && (most === null || (reading.value >= 0 && reading.value <= most)))
				return scaled(reading.value, scale);
			this.find('impossible-figure', row.cells[column] ?? '', row.place, column);
			return null;
		}
		if (reading.as === 'blank') {
			if (this.source.typed && row.nulls.has(column))
				this.nulls.set(column, (this.nulls.get(column) ?? 0) + 1);
			return '';
		}
		if (reading.as === 'hidden') return '.';
		const code = reading.as === 'bad' ? 'bad-number' : 'ambiguous-number';
		this.find(code, row.cells[column] ?? '', row.place, column);
		return null;
	}
}

/** The measures of an answer of v4 may be rows that the mapping chooses, or are else put side by side. */
function sourceFor(bytes: Uint8Array, mapping: StatlineMapping): StatlineSource {
	const source = readStatlineSource(bytes, mapping.area);
	if (!isV4(source.columns)) return source;
	const asColumns = mapping.measures.every(({ measure }) => columnsLike(source.columns, measure).length > 0);
	return asColumns ? source : sideBySide(source);
}

/**
 * Melts the chosen rows into observations. A blank means not measured and gives no row; `.` means held back and gives
 * a row with a hidden value, never a zero.
 * @throws StatlineError when the file is no StatLine answer or cannot be chosen from
 */
export function readStatline(
	bytes: Uint8Array,
	mapping: StatlineMapping
): { observations: ObservationCells[]; findings: StatlineFinding[]; remarks: StatlineFinding[] } {
	const reader = new StatlineReader(sourceFor(bytes, mapping), mapping);
	const { source } = reader;
	if (source.onePage) reader.find('one-page', '');
	const areaColumn = reader.dimension(mapping.area);
	const periodOf = reader.periods();
	const division = source.columns.find(isDivision);
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
	const { period: _period, ...constants } = mapping.constants;
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
		const { period, status } = periodOf(row);
		if (period === null) continue;
		reader.remarkDivision(row.cells[division ?? ''] ?? '', { area, period, column: division ?? '' });
		for (const { column, denominator, indicator, scale } of measures) {
			const key = [indicator, area, period].join(' ');
			const figure = reader.figure(row, column, denominator ? 'count' : scale);
			if (margins && role !== margins.value) {
				if (!figure || figure === '.') continue;
				const known = margin.get(key) ?? {};
				margin.set(key, role === margins.lower ? { ...known, lower: figure } : { ...known, upper: figure });
				continue;
			}
			const whole = denominator ? reader.figure(row, denominator, 'count') : undefined;
			if (!figure || whole === null || whole === '') continue;
			if (observations.has(key)) {
				reader.find('repeated', key, row.place, column);
				continue;
			}
			const cells: ObservationCells =
				whole === undefined ? { value: figure } : { numerator: figure, denominator: whole };
			observations.set(key, { indicator, area, period, ...cells, ...constants, ...status });
		}
	}
	for (const [key, limits] of margin) Object.assign(observations.get(key) ?? {}, limits);
	for (const [code, area] of areas) if (!met.has(code)) reader.find('no-area', `${code} (${area})`);
	for (const [column, count] of reader.nulls)
		reader.remarks.push({ code: 'typed-null', row: null, column, value: String(count) });
	return { observations: [...observations.values()], findings: reader.findings, remarks: reader.remarks };
}
