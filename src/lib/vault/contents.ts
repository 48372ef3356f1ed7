// What a sealed file is made of, wherever it is sealed: admitted rows, and what they say about themselves.
import type { Programme } from '../domain/programme.ts';
import type { SealedRows } from './admission.ts';
import { contractOf, sealedTables, type Manifest } from './manifest.ts';

export interface Contents {
	rows: SealedRows;
	programme: Pick<Programme, 'id' | 'name' | 'synthetic'>;
	/** ISO days. */
	madeOn: string;
	retainUntil: string;
}

/** @param sha256 of the rows in canonical form, in hexadecimal */
export const manifestOf = ({ rows, programme, madeOn, retainUntil }: Contents, sha256: string): Manifest => ({
	contract: contractOf(rows),
	programme: programme.id,
	name: programme.name,
	synthetic: programme.synthetic,
	madeOn,
	retainUntil,
	rows: Object.fromEntries(sealedTables.map((table) => [table, rows[table].length])) as Manifest['rows'],
	sha256
});
