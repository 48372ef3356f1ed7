// Has the published tables written where no other row was ever in memory: in a worker that ends with it. A bundle for the browser has this in the
// place of src/lib/server/apart.ts.
import { publishedNames } from '../engine/tables.ts';
import { writtenDatabase } from '../engine/wasm-file.ts';
import type * as Apart from '../server/apart.ts';

export const bakedApart: typeof Apart.bakedApart = async (rows) => ({
	bytes: await writtenDatabase(publishedNames, (table) => rows[table] ?? []),
	sha256: null
});
