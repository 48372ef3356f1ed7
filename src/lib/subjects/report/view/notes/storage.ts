// The leader's texts on this device's disk: every version a row of its own, so that no window writes over another's.
import { about, answered, authorKey, connect, earlierEntries, isKept, notes, writing } from './database.ts';
import type { Change, Version, Versions } from './windows.ts';

/** All that is kept of a programme. */
export interface Kept {
	versions: Versions;
	/** Who wrote last; empty: nobody gave a name. */
	author: string;
}

export interface NotesStore {
	read(): Promise<Kept>;
	/**
	 * Resolves once all of it is on disk; rejects when none of it is. Begun at once and without reading first, so that it is
	 * kept of a page that is being left, too.
	 * @param author undefined: as it was
	 */
	write(changes: readonly Change[], author?: string): Promise<void>;
	close(): void;
}

/**
 * @param onlost told when what was kept may be gone, as when somebody clears the browser's data; writing makes it anew
 * @throws where the browser gives no access
 */
export async function openNotes(programme: string, onlost: () => void): Promise<NotesStore> {
	async function connected(): Promise<IDBDatabase> {
		const opened = await connect();
		const gone = () => {
			database = null;
			onlost();
		};
		opened.onclose = gone;
		// Who deletes it waits for us otherwise.
		opened.onversionchange = () => {
			opened.close();
			gone();
		};
		return opened;
	}
	let database: IDBDatabase | null = await connected();
	const earlier = earlierEntries(programme);
	if (earlier.length > 0) await (await import('./moved.ts')).move(database, programme, earlier);
	const own = IDBKeyRange.bound([programme], [programme, []]);

	return {
		async read() {
			database ??= await connected();
			const transaction = database.transaction([notes, about]);
			const [rows, author] = await Promise.all([
				answered(transaction.objectStore(notes).getAll(own)),
				answered(transaction.objectStore(about).get(authorKey))
			]);
			const versions = new Map<string, Version[]>();
			for (const { note, id, at, written } of rows.filter(isKept))
				versions.set(note, [...(versions.get(note) ?? []), { id, at, written }]);
			return { versions, author: typeof author === 'string' ? author : '' };
		},
		async write(changes, author) {
			database ??= await connected();
			const { rows, marks, commit, complete } = writing(database);
			for (const { key, put, drop } of changes) {
				for (const id of drop) rows.delete([programme, key, id]);
				if (put) rows.put({ programme, note: key, ...put });
			}
			if (author !== undefined) marks.put(author, authorKey);
			commit();
			await complete;
		},
		close: () => database?.close()
	};
}
