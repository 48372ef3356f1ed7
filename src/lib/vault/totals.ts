// How many families stand where, counted: all that an analyst holds. A count of fewer than the programme's threshold is not told.
import { lastDay, quarterFromIndex, quarterIndex, quarterOf, type Period } from '../domain/period.ts';
import type { TableRow } from '../engine/tables.ts';
import { writeCsv } from '../intake/write-csv.ts';
import type { SealedRows } from './admission.ts';

export const totalsName = 'totalen.csv';
const columns = ['period', 'table', 'subject', 'cell', 'families'] as const;

const text = (row: TableRow, column: string): string => String(row[column] ?? '');

/** The latest row of each family and subject on or before a day. */
function latest(rows: readonly TableRow[], subject: string, date: string, day: string): TableRow[] {
	const last = new Map<string, TableRow>();
	for (const row of rows) {
		if (text(row, date) > day) continue;
		const key = `${text(row, 'household')}|${text(row, subject)}`;
		const there = last.get(key);
		if (!there || text(there, date) <= text(row, date)) last.set(key, row);
	}
	return [...last.values()];
}

/** Of the whole programme, a quarter after the other; of families a part at a time, each family once. */
export class Totals {
	readonly #quarters: { period: Period; day: string; counts: Map<string, number> }[];

	/** @param first the day on which the first family started; null where there is none @param today ISO day */
	constructor(first: string | null, today: string) {
		const begin = first === null ? Infinity : quarterIndex(quarterOf(first));
		const length = Math.max(0, quarterIndex(quarterOf(today)) - begin + 1);
		this.#quarters = Array.from({ length }, (_, place) => {
			const period = quarterFromIndex(begin + place);
			return { period, day: lastDay(period), counts: new Map() };
		});
	}

	/** Counts on with these families; `rows` hold all that stands about each of them. */
	add(rows: SealedRows): void {
		const coached = rows.assessments.filter(({ assessor }) => assessor !== 'family');
		for (const { day, counts } of this.#quarters) {
			const begun = rows.households.filter((row) => text(row, 'started') <= day);
			const present = new Set(
				begun.filter(({ ended }) => ended === null || String(ended) > day).map(({ household }) => household)
			);
			const families = new Map<string, Set<string>>();
			const count = (table: string, subject: string, cell: string, row: TableRow): void => {
				const key = JSON.stringify([table, subject, cell]);
				families.set(key, (families.get(key) ?? new Set()).add(text(row, 'household')));
			};
			for (const row of begun)
				count('households', '', present.has(row.household ?? null) ? 'coached' : 'ended', row);
			for (const row of latest(coached, 'domain', 'date', day))
				if (present.has(row.household ?? null))
					count('assessments', text(row, 'domain'), text(row, 'rung'), row);
			for (const row of latest(rows.results, 'result', 'date', day))
				count('results', text(row, 'result'), text(row, 'status'), row);
			for (const row of rows.actions)
				if (text(row, 'opened') <= day) count('actions', text(row, 'domain'), text(row, 'kind'), row);
			for (const [key, own] of families) counts.set(key, (counts.get(key) ?? 0) + own.size);
		}
	}

	/** Small counts and zeros that would tell them are left empty. */
	csv(threshold: number): string {
		return writeCsv(
			columns,
			this.#quarters.flatMap(({ period, counts }) => told(period, counts, threshold))
		);
	}
}

/** @param today ISO day */
export function totalsOf(rows: SealedRows, threshold: number, today: string): string {
	const [first = null] = rows.households.map(({ started }) => String(started)).sort();
	const totals = new Totals(first, today);
	totals.add(rows);
	return totals.csv(threshold);
}

/** A subject in which a count is small is told without any of its counts: the others would give it away. */
function told(period: Period, counts: ReadonlyMap<string, number>, threshold: number): string[][] {
	const rows = [...counts].map(([key, families]) => {
		const [table = '', subject = '', cell = ''] = JSON.parse(key) as string[];
		return { table, subject, cell, families };
	});
	const small = new Set(
		rows.flatMap(({ table, subject, families }) => (families < threshold ? [`${table}|${subject}`] : []))
	);
	return rows
		.map(({ table, subject, cell, families }) => [
			...[period, table, subject, cell],
			small.has(`${table}|${subject}`) ? '' : String(families)
		])
		.sort((a, b) => (a.join('|') < b.join('|') ? -1 : 1));
}
