// The key under which files about people are hashed in what leaves: made once, kept in the programme's folder, never sent.
import { fromHexadecimal, inHexadecimal } from '../domain/bytes-as-text.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import { hmacOf, isNamed, isThere, readOrdinary, writeSecret } from './machine.ts';
import { placeIn } from './ordinary-file.ts';

/** Inside the programme's folder; it has to go along wherever the folder goes. */
export const hashKeyName = 'releases/hash-key.txt';

export interface HashKey {
	bytes: Uint8Array;
	/** Tells two keys apart, and nothing else about them. */
	id: string;
}

const keyOf = (bytes: Uint8Array): HashKey => ({
	bytes,
	id: inHexadecimal(hmacOf(bytes, 'wijkladder-hash-key')).slice(0, 16)
});

/** Of what was invented nothing can be betrayed: a key that everybody knows keeps its builds the same on every machine. */
export const inventedKey = keyOf(hmacOf('wijkladder', 'invented households'));

/**
 * True when the rows are known to be invented: those of the folder that ships, or of a programme that says so in a file of
 * its own. A folder without one inherits "synthetic" from the repository, and may hold real families.
 */
export const isInvented = (
	folder: string,
	{ programme }: Pick<Catalogue, 'programme'>,
	demonstration: string
): boolean =>
	programme.synthetic &&
	(folder === demonstration || isThere(placeIn(folder, 'indicators', 'programme.yaml')));

/** What stands in the folder: a key, nothing, or what is no key. */
export function readHashKey(folder: string): HashKey | 'none' | 'broken' {
	const file = placeIn(folder, ...hashKeyName.split('/'));
	try {
		if (!isNamed(file)) return 'none';
	} catch {
		// `releases` is no folder, which is told of itself.
		return 'none';
	}
	const read = readOrdinary(file);
	const text = typeof read === 'string' ? '' : new TextDecoder().decode(read).trim();
	return /^[0-9a-f]{64}$/.test(text) ? keyOf(fromHexadecimal(text)) : 'broken';
}

/** The folder's key; that of everything invented where it has none of its own; null where there is none. */
export function hashKeyOf(folder: string, allInvented: boolean): HashKey | null {
	const found = readHashKey(folder);
	if (typeof found !== 'string') return found;
	return allInvented && found === 'none' ? inventedKey : null;
}

/** Makes the folder's key where it has none yet; null where nothing can be written there. */
export function makeHashKey(folder: string): HashKey | null {
	const bytes = crypto.getRandomValues(new Uint8Array(32));
	try {
		const file = placeIn(folder, ...hashKeyName.split('/'));
		// Two builds at once must not end with two keys: the first to write wins.
		writeSecret(file, `${inHexadecimal(bytes)}\n`);
		return keyOf(bytes);
	} catch {
		const found = readHashKey(folder);
		return typeof found === 'string' ? null : found;
	}
}
