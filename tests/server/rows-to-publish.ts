// All rows that may be published at once, as no build holds them: for tests and the gallery.
import type { Engine } from '../../src/lib/engine/engine.ts';
import type { PublishedTable, TableRow } from '../../src/lib/engine/tables.ts';
import { batchesToPublish } from '../../src/lib/server/published-rows.ts';

/** By table, in the order of the file. */
export async function rowsToPublish(engine: Engine): Promise<Partial<Record<PublishedTable, TableRow[]>>> {
	const all: Partial<Record<PublishedTable, TableRow[]>> = {};
	for await (const { table, rows } of batchesToPublish(engine)) all[table] = [...(all[table] ?? []), ...rows];
	return all;
}
