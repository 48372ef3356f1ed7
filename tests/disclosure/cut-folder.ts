// A programme folder as it was at the end of a quarter, with families that withdrew or were corrected since.
import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { lastDay } from '../../src/lib/domain/period.ts';
import { csv } from '../../scripts/generator/table.ts';
import { csvIn } from './families.ts';

/** A file's column that says when a row came to be known. */
const dated: Record<string, string> = {
	'households.csv': 'started',
	'assessments.csv': 'date',
	'results.csv': 'date',
	'actions.csv': 'opened',
	'notes.csv': 'date',
	'events.csv': 'date'
};
const quarterly = ['observations.csv', 'reach.csv', 'breaks.csv'];
/** Cells that were empty before that day. */
const later: Record<string, readonly string[]> = {
	'households.csv': ['ended', 'consent', 'withdrawn'],
	'actions.csv': ['closed']
};

export interface Changes {
	withdrawn?: readonly string[];
	/** By pseudonym: the area where it lived all along. */
	moved?: Readonly<Record<string, string>>;
	/** By pseudonym: this result was another all along. */
	mistaken?: Readonly<Record<string, { result: string; status: string }>>;
}

export function cutFolder(
	from: string,
	to: string,
	period: string,
	{ withdrawn = [], moved = {}, mistaken = {} }: Changes = {}
): void {
	mkdirSync(to, { recursive: true });
	const day = lastDay(period);
	if (existsSync(path.join(from, 'indicators')))
		cpSync(path.join(from, 'indicators'), path.join(to, 'indicators'), { recursive: true });
	for (const name of readdirSync(from).filter((one) => one.endsWith('.csv'))) {
		const rows = csvIn(from, name);
		const column = dated[name];
		const kept = rows
			.filter((row) => column === undefined || (row[column] ?? '') <= day)
			.filter((row) => !quarterly.includes(name) || (row.period ?? '') <= period)
			.map((row) => {
				const own = { ...row };
				for (const one of later[name] ?? []) if ((own[one] ?? '') > day) own[one] = '';
				const household = own.household ?? '';
				if (name === 'actions.csv' && own.closed === '' && own.status !== 'planned') own.status = 'doing';
				if (name === 'households.csv') {
					if (own.ended === '') own.end_reason = '';
					if (withdrawn.includes(household)) own.withdrawn = day;
					own.area = moved[household] ?? own.area ?? '';
				}
				const wrong = mistaken[household];
				if (name === 'results.csv' && wrong?.result === own.result) own.status = wrong?.status ?? '';
				return own;
			});
		writeFileSync(path.join(to, name), csv({ columns: Object.keys(rows[0] ?? {}), rows: kept }));
	}
}
