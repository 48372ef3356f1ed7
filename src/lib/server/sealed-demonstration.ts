// The demonstration's sealed household file: made once per build, and only of households that were invented.
import { once } from '../domain/once.ts';
import { today } from '../domain/today.ts';
import { demonstrationPassphrase } from '../vault/demonstration.ts';
import { admit } from '../vault/admission.ts';
import { seal } from '../vault/seal.ts';
import { isInvented } from './hash-key.ts';
import { demonstrationFolder, openProgramme } from './programme.ts';

/** Nobody has to erase invented households, and the demonstration should open without a warning. */
const retainUntil = '2099-12-31';

/** True when there are households and they are known to be invented. */
export async function shipsDemonstration(folder?: string): Promise<boolean> {
	// The build has its own folder open, protected; of any other only the words and the rows are asked.
	const protection = folder === undefined;
	const { folder: place, catalogue, tables } = await openProgramme(folder, { protection });
	return isInvented(place, catalogue, demonstrationFolder()) && tables.households.length > 0;
}

/** The id of the programme, where keys to it may ship: it is the demonstration's own folder, and names no holders itself. */
export async function demonstrationHasKeys(): Promise<string | null> {
	const { folder, catalogue, recipients } = await openProgramme();
	const own = folder === demonstrationFolder() && recipients.length === 0;
	return own && (await shipsDemonstration()) ? catalogue.programme.id : null;
}

/** The sealed bytes; others every build, since encryption draws a key at random. */
export const sealedDemonstration = once(async (): Promise<Uint8Array<ArrayBuffer>> => {
	const { catalogue, tables } = await openProgramme();
	if (!(await shipsDemonstration())) throw new Error('only invented households are shipped');
	const { programme } = catalogue;
	const { bytes } = await seal({
		rows: admit(tables).rows,
		programme,
		madeOn: today(),
		retainUntil,
		// Its passphrase stands on the page: making it slow to guess would only make it slow to open.
		lock: { passphrase: demonstrationPassphrase(programme.id), workFactor: 10 }
	});
	return new Uint8Array(bytes);
});
