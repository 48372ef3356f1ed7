// Texts that an earlier edition kept in localStorage, moved to the database once: removed there only when they are on disk here.
import { digest } from '../../../../report/freeze/addresses.ts';
import { answered, authorKey, type EarlierEntry, isPlace, isWritten, memory, writing } from './database.ts';
import { placeOf, type Draft, type Written } from './draft.ts';

interface Read {
	texts: [key: string, written: Written][];
	/** False when some of it is not ours or was damaged. */
	whole: boolean;
}
/** What one entry says. */
export function textsOf({ period, text }: EarlierEntry): Read {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return { texts: [], whole: false };
	}
	if (typeof value !== 'object' || value === null) return { texts: [], whole: false };
	const all = Object.entries(value);
	const texts = all.filter(
		(one): one is [string, Written] =>
			isPlace(one[0]) && placeOf(one[0]).period === period && isWritten(one[1])
	);
	return { texts, whole: texts.length === all.length };
}

/** What the entries say together: to be shown where it cannot be moved. */
export const draftOf = (entries: readonly EarlierEntry[]): Draft =>
	Object.fromEntries(entries.flatMap((one) => (one.period === null ? [] : textsOf(one).texts)));

/** @throws where there is no room; the entries are left as they were then */
export async function move(
	database: IDBDatabase,
	programme: string,
	entries: readonly EarlierEntry[]
): Promise<void> {
	const { rows, marks, complete } = writing(database);
	for (const entry of entries) {
		// A browser that ends just after a move brings the entry back; the mark tells that it was moved all the same.
		const [mark, hash] = [`moved/${entry.name}`, digest(entry.text)];
		if ((await answered(marks.get(mark))) === hash) continue;
		if (entry.period === null) {
			if ((await answered(marks.get(authorKey))) === undefined) marks.put(entry.text, authorKey);
		} else
			for (const [note, written] of textsOf(entry).texts) {
				const at = Date.parse(written.date) || 0;
				rows.put({ programme, note, id: `earlier.${hash.slice(0, 12)}`, at, written });
			}
		marks.put(hash, mark);
	}
	await complete;
	// What could not be read is not ours to throw away.
	const done = entries.filter((one) => one.period === null || textsOf(one).whole);
	for (const { name } of done) memory()?.removeItem(name);
}
