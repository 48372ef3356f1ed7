// Where texts were kept before they were in a database: the entries of localStorage, as far as the browser shows them.

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
