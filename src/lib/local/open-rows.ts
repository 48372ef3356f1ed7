// The rows of a sealed file into this page's memory; the engine that read them is ended at once.
import type { Secret } from '../vault/decrypt.ts';
import type { Expected } from '../vault/judge.ts';
import { openSealed } from '../vault/open.ts';
import { rowsOf, type OpenedRows } from './restricted-rows.ts';

/** @throws VaultError; the signal's reason when aborted */
export async function openRows(
	sealed: Uint8Array,
	secret: Secret,
	expected: Expected,
	signal: AbortSignal
): Promise<OpenedRows> {
	const { engine } = await openSealed({
		...{ file: new Blob([new Uint8Array(sealed)]), secret, expected, signal },
		onProgress: () => {}
	});
	try {
		return await rowsOf(engine);
	} finally {
		await engine.close();
	}
}
