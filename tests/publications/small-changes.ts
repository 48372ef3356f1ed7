// What happens to a small programme between two publications: a family takes its consent back, another was entered wrongly.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Papa from 'papaparse';

type Row = Record<string, string>;
const read = (folder: string, file: string): Row[] =>
	Papa.parse<Row>(readFileSync(path.join(folder, file), 'utf8'), { header: true, skipEmptyLines: true }).data;
const write = (folder: string, file: string, rows: Row[]): void =>
	writeFileSync(path.join(folder, file), `${Papa.unparse(rows, { newline: '\n' })}\n`);

const counted = (one: Row): boolean => one.consent !== '' && one.withdrawn === '' && one.ended === '';

/** How many families count that started on or before a day. */
export const coachedBy = (folder: string, day: string): number =>
	read(folder, 'households.csv').filter((one) => counted({ ...one, ended: '' }) && (one.started ?? '') <= day)
		.length;

/** The first family of Lindenhof that counts; its consent ends on that day. @returns its pseudonym */
export function withdraw(folder: string, day: string): string {
	const rows = read(folder, 'households.csv');
	const one = rows.find((row) => row.area === 'lindenhof' && counted(row) && (row.started ?? '') < '2009-07');
	if (!one) throw new Error('nobody to withdraw');
	one.withdrawn = day;
	write(folder, 'households.csv', rows);
	return one.household ?? '';
}

/** The last family of Nieuwe Velve that counts turns out to live in Lindenhof, and its met results were all still open. */
export function correct(folder: string): string {
	const rows = read(folder, 'households.csv');
	const one = rows.findLast(
		(row) => row.area === 'nieuwe-velve' && counted(row) && (row.started ?? '') < '2009-07'
	);
	if (!one) throw new Error('nobody to correct');
	one.area = 'lindenhof';
	write(folder, 'households.csv', rows);
	write(
		folder,
		'results.csv',
		read(folder, 'results.csv').map((row) =>
			row.household === one.household && row.status === 'met' ? { ...row, status: 'open' } : row
		)
	);
	return one.household ?? '';
}
