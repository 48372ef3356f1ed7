// The demonstration as somebody has it on this device: one cell of the last quarter is another, and a quarter came.
import path from 'node:path';
import { expect } from '@playwright/test';
import { tableFiles } from '../../../src/lib/domain/tables.ts';
import { root } from '../own/programme.ts';
import { folderFiles, type Files } from './site-worker.ts';

export const goal = 'wwb-uitkering';
/** Of the goal in the last quarter. */
export const [published, local] = [89 / 1410, 71 / 1410];
export const quarter = '2012-Q1';

/** Without rows about people, which are never kept open. */
export function changed(): Files {
	const restricted = Object.entries(tableFiles).flatMap(([table, one]) =>
		one.restricted ? [`${table}.csv`] : []
	);
	const all = Object.entries(folderFiles(path.join(root, 'data/velve-lindenhof')));
	const own = Object.fromEntries(all.filter(([name]) => !restricted.includes(name)));
	const text = Buffer.from(own['observations.csv'] ?? '', 'base64').toString('utf8');
	const rows = text.replace(`${goal},velve-lindenhof,2011-Q4,89,`, `${goal},velve-lindenhof,2011-Q4,71,`);
	expect(rows).not.toBe(text);
	const last = rows.split('\n').filter((row) => row.startsWith(goal) && row.includes(',2011-Q4,'));
	const next = last.map((row) => row.replace('2011-Q4', quarter).replace('2012-01-14', '2012-04-14'));
	own['observations.csv'] = Buffer.from(`${rows.trimEnd()}\n${next.join('\n')}\n`).toString('base64');
	return own;
}
