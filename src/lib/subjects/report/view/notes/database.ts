// Where this device keeps the leader's texts: a database whose write is done only when the disk has it, and the localStorage of an earlier edition.
import { placeOf, type Written } from './draft.ts';
import type { Version } from './windows.ts';

/** What is used of a browser's storage. */
export type Memory = Pick<Storage, 'getItem' | 'removeItem' | 'key' | 'length'>;

export interface EarlierEntry {
	name: string;
	/** null: it holds the writer's name. */
	period: string | null;
	text: string;
}

const authorName = 'wijkladder/rapport-schrijver';
const prefix = (programme: string): string => `wijkladder/rapport/${programme}/`;

export function memory(): Memory | null {
	try {
		return window.localStorage;
	} catch {
		return null;
	}
}

/** Of one programme, and the name of who wrote. */
export function earlierEntries(programme: string, from: Memory | null = memory()): EarlierEntry[] {
	if (from === null) return [];
	const start = prefix(programme);
	return Array.from({ length: from.length }, (_, index) => from.key(index) ?? '')
		.filter((name) => name === authorName || name.startsWith(start))
		.map((name) => ({
			name,
			period: name === authorName ? null : name.slice(start.length),
			text: from.getItem(name) ?? ''
		}));
}

const name = 'wijkladder/rapport';
export const notes = 'notes';
/** The writer's name, and marks of what was moved here from an earlier memory. */
export const about = 'about';
export const authorKey = 'author';

/** A row of `notes`; the first two and its id are its key. */
interface NoteRowKept extends Version {
	programme: string;
	note: string;
}

export const answered = <Result>(request: IDBRequest<Result>): Promise<Result> =>
	new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error ?? new Error('IndexedDB: no answer'));
	});

/** @throws where the browser gives no access */
export async function connect(): Promise<IDBDatabase> {
	const request = indexedDB.open(name, 1);
	request.onupgradeneeded = () => {
		request.result.createObjectStore(notes, { keyPath: ['programme', 'note', 'id'] });
		request.result.createObjectStore(about);
	};
	return answered(request);
}

/** A transaction that is complete only when the disk has it, all or nothing. */
export function writing(database: IDBDatabase) {
	const transaction = database.transaction([notes, about], 'readwrite', { durability: 'strict' });
	const complete = new Promise<void>((resolve, reject) => {
		transaction.oncomplete = () => resolve();
		transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB: not kept'));
	});
	return {
		rows: transaction.objectStore(notes),
		marks: transaction.objectStore(about),
		/** Nothing more follows: it need not wait to see whether something does. */
		commit: () => transaction.commit(),
		complete
	};
}

const texts = (value: object, names: readonly string[]): boolean =>
	names.every((one) => typeof Reflect.get(value, one) === 'string');

export const isWritten = (value: unknown): value is Written =>
	typeof value === 'object' && value !== null && texts(value, ['text', 'author', 'date']);

export function isPlace(key: string): boolean {
	try {
		placeOf(key);
		return true;
	} catch {
		return false;
	}
}

/** False for what is not ours or was damaged. */
export const isKept = (row: unknown): row is NoteRowKept =>
	typeof row === 'object' &&
	row !== null &&
	texts(row, ['programme', 'note', 'id']) &&
	isPlace(String(Reflect.get(row, 'note'))) &&
	typeof Reflect.get(row, 'at') === 'number' &&
	isWritten(Reflect.get(row, 'written'));
