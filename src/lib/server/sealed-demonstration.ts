// The demonstration's sealed household file: made once per build, and only of households that were invented.
import { demonstrationPassphrase } from '../vault/demonstration.ts';
import { admit } from '../vault/admission.ts';
import { seal } from '../vault/seal.ts';
import { openProgramme } from './programme.ts';

/** Nobody has to erase invented households, and the demonstration should open without a warning. */
const retainUntil = '2099-12-31';

/** True when the programme is synthetic and has households: of real ones no file is ever shipped. */
export async function shipsDemonstration(): Promise<boolean> {
	const { catalogue, tables } = await openProgramme();
	return catalogue.programme.synthetic && tables.households.length > 0;
}

let file: Promise<Uint8Array<ArrayBuffer>> | undefined;

/** The sealed bytes; others every build, since encryption draws a key at random. */
export const sealedDemonstration = (): Promise<Uint8Array<ArrayBuffer>> => (file ??= make());

async function make(): Promise<Uint8Array<ArrayBuffer>> {
	const { catalogue, tables } = await openProgramme();
	if (!(await shipsDemonstration())) throw new Error('only invented households are shipped');
	const { programme } = catalogue;
	const { bytes } = await seal({
		rows: admit(tables).rows,
		programme,
		madeOn: new Date().toISOString().slice(0, 10),
		retainUntil,
		lock: { passphrase: demonstrationPassphrase(programme.id) }
	});
	return new Uint8Array(bytes);
}
