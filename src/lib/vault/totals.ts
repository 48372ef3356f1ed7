// How many families stand where, counted: all that an analyst holds. A count of fewer than the programme's threshold is not told.
import { lastDay, quarterFromIndex, quarterIndex, quarterOf } from '../domain/period.ts';
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

/** Of the whole programme, a quarter after the other; small counts and zeros that would tell them are left empty. */
export function totalsOf(rows: SealedRows, threshold: number, today: string): string {
	const starts = rows.households.map(({ started }) => quarterIndex(quarterOf(String(started))));
	if (starts.length === 0) return writeCsv(columns, []);
	const lines: string[][] = [];
	const [first, last] = [Math.min(...starts), quarterIndex(quarterOf(today))];
	for (let index = first; index <= last; index++) {
		const period = quarterFromIndex(index);
		const day = lastDay(period);
		const begun = rows.households.filter((row) => text(row, 'started') <= day);
		const present = new Set(
			begun.filter(({ ended }) => ended === null || String(ended) > day).map(({ household }) => household)
		);
		const counts = new Map<string, Set<string>>();
		const count = (table: string, subject: string, cell: string, household: string): void => {
			const key = JSON.stringify([table, subject, cell]);
			counts.set(key, (counts.get(key) ?? new Set()).add(household));
		};
		for (const row of begun)
			count(
				'households',
				'',
				present.has(row.household ?? null) ? 'coached' : 'ended',
				text(row, 'household')
			);
		for (const row of latest(
			rows.assessments.filter(({ assessor }) => assessor !== 'family'),
			'domain',
			'date',
			day
		))
			if (present.has(row.household ?? null))
				count('assessments', text(row, 'domain'), text(row, 'rung'), text(row, 'household'));
		for (const row of latest(rows.results, 'result', 'date', day))
			count('results', text(row, 'result'), text(row, 'status'), text(row, 'household'));
		for (const row of rows.actions)
			if (text(row, 'opened') <= day)
				count('actions', text(row, 'domain'), text(row, 'kind'), text(row, 'household'));
		lines.push(...told(period, counts, threshold));
	}
	return writeCsv(columns, lines);
}

/** A subject in which a count is small is told without any of its counts: the others would give it away. */
function told(
	period: string,
	counts: ReadonlyMap<string, ReadonlySet<string>>,
	threshold: number
): string[][] {
	const rows = [...counts].map(([key, families]) => {
		const [table = '', subject = '', cell = ''] = JSON.parse(key) as string[];
		return { table, subject, cell, families: families.size };
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
