// The families of a folder as a sealed file holds them, with some of them erased, and the folder's files written anew from what is left.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { tableFiles } from '../../src/lib/domain/tables.ts';
import { writeCsv } from '../../src/lib/intake/write-csv.ts';
import { readDefinitions } from '../../src/lib/server/definitions/definitions.ts';
import { readWholeFolder } from '../../src/lib/server/read-folder.ts';
import { admit, stopping } from '../../src/lib/vault/admission.ts';
import { erase } from '../../src/lib/vault/rights/erase.ts';

const tables = ['households', 'assessments', 'results', 'actions'] as const;
export const erasure = { day: '2012-01-05', number: '731 926 405 118', why: 'asked' } as const;

/** @returns texts about others in which one of them was named */
export function eraseIn(folder: string, households: readonly string[]): number {
	const reading = readWholeFolder(folder, readDefinitions('indicators', folder), '2012-02-01');
	const [wrong] = stopping(reading.problems);
	if (wrong) throw new Error(`${wrong.file}: ${wrong.code}`);
	let { rows } = admit(reading.tables);
	let mentions = 0;
	for (const household of households) {
		const erased = erase(rows, household, erasure);
		if (!erased) throw new Error(`${household} is not in the file`);
		({ rows } = erased);
		mentions += erased.mentions;
	}
	for (const table of tables) {
		const { required, optional } = tableFiles[table];
		const columns = [...required, ...optional];
		const cells = rows[table].map((row) => columns.map((column) => String(row[column] ?? '')));
		writeFileSync(path.join(folder, `${table}.csv`), writeCsv(columns, cells));
	}
	return mentions;
}
