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

/** @param sha256 of the rows in canonical form, in hexadecimal @param counts where the file holds more than `rows` tell */
export function manifestOf(
	{ rows, programme, madeOn, retainUntil }: Contents,
	sha256: string,
	counts = Object.fromEntries(sealedTables.map((table) => [table, rows[table].length])) as Manifest['rows']
): Manifest {
	const { id, name, synthetic } = programme;
	return {
		contract: contractOf(counts),
		programme: id,
		name,
		synthetic,
		madeOn,
		retainUntil,
		rows: counts,
		sha256
	};
}
