// What check-data finds in a folder as files for whoever delivered it: the same that the data page gives. Called by check-data.ts, no command of its own.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../src/lib/domain/problem.ts';
import { tableFiles, type TableName } from '../src/lib/domain/tables.ts';
import type { DeliveredFile } from '../src/lib/intake/read-programme.ts';
import type { PartProblems } from '../src/lib/report/supplier/source-place.ts';
import type { LetterContext } from '../src/lib/report/supplier/supplier-letter.ts';
import { supplierFiles } from '../src/lib/report/supplier/supplier-files.ts';
import { abandon, begin, finish } from './beside.mjs';

const tableOf = (name: string): TableName | undefined =>
	(Object.keys(tableFiles) as TableName[]).find((table) => `${table}.csv` === name.toLowerCase());

const partsOf = (delivered: readonly DeliveredFile[], problems: readonly Problem[]): PartProblems[] =>
	delivered.flatMap((one): PartProblems[] => {
		const table = tableOf(one.name);
		if (table === undefined || !('bytes' in one)) return [];
		const part = { file: one.name, sheet: null, kind: 'csv', mapping: null, sourceRows: null } as const;
		return [
			{
				part: { ...part, table, bytes: one.bytes, sourceColumns: {}, notes: [] },
				problems: problems.filter(({ file }) => file === `${table}.csv`)
			}
		];
	});

/** All of them or none. @throws what the system says where the folder cannot be written to */
export async function writeForSupplier(
	out: string,
	{ delivered, problems }: { delivered: readonly DeliveredFile[]; problems: readonly Problem[] },
	context: LetterContext
): Promise<void> {
	const parts = partsOf(delivered, problems);
	const told = new Set(parts.flatMap((one) => one.problems));
	const place = { folder: out, name: 'for-supplier' };
	try {
		const folder = begin(place);
		const others = problems.filter((one) => !told.has(one));
		for (const [name, bytes] of await supplierFiles(parts, others, context))
			writeFileSync(path.join(folder, name), bytes);
		finish(place);
	} finally {
		abandon(place);
	}
}
