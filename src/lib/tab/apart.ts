// Has the published tables written where no other row was ever in memory: in a worker that ends with it. A bundle for the browser has this in the
// place of src/lib/server/apart.ts.
import { publishedNames } from '../engine/tables.ts';
import { writtenDatabase } from '../engine/wasm-file.ts';
import type * as Apart from '../server/apart.ts';
import type { PublishedRows } from '../server/published-rows.ts';

export const bakedApart: typeof Apart.bakedApart = async (batches) => {
	const of: PublishedRows = {};
	for await (const { table, rows } of batches) of[table] = [...(of[table] ?? []), ...rows];
	return { bytes: await writtenDatabase(publishedNames, (table) => of[table] ?? []), of };
};
