// Has the published tables written where no other row was ever in memory: in a worker that ends with it. A bundle for the browser has this in the
// place of src/lib/server/apart.ts.
import { sha256 } from '@noble/hashes/sha2.js';
import { inHexadecimal } from '../domain/bytes-as-text.ts';
import { byTable, heard } from '../engine/published-batches.ts';
import { publishedNames } from '../engine/tables.ts';
import { writtenDatabase } from '../engine/wasm-file.ts';
import type * as Apart from '../server/apart.ts';

export const bakedApart: typeof Apart.bakedApart = async (batches) => {
	const hash = sha256.create();
	const encoder = new TextEncoder();
	// Table after table: all rows at once are more than all else that a tab holds of a programme of many areas.
	const { rowsOf, end } = await byTable(heard(batches, (text) => hash.update(encoder.encode(text))));
	const bytes = await writtenDatabase(publishedNames, rowsOf);
	end();
	return { bytes, hash: inHexadecimal(hash.digest()) };
};
