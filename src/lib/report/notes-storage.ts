// The leader's texts as this device keeps them: one entry a programme and quarter, and a browser that refuses is no disaster.
import type { Period } from '../domain/period.ts';
import { ofPeriod, periodsOf, placeOf, type Draft, type Written } from './notes-draft.ts';

/** What is used of a browser's storage. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const prefix = (programme: string): string => `wijkladder/rapport/${programme}/`;
const entryName = (programme: string, period: Period): string => prefix(programme) + period;
const authorName = 'wijkladder/rapport-schrijver';

const isWritten = (value: unknown): value is Written =>
	typeof value === 'object' &&
	value !== null &&
	['text', 'author', 'date'].every((name) => typeof Reflect.get(value, name) === 'string');

function isKey(key: string, period: Period): boolean {
	try {
		return placeOf(key).period === period;
	} catch {
		return false;
	}
}

/** One stored entry; what is not ours or was damaged is passed over. */
function readEntry(text: string, period: Period): Draft {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return {};
	}
	if (typeof value !== 'object' || value === null) return {};
	return Object.fromEntries(
		Object.entries(value).filter(
			(entry): entry is [string, Written] => isKey(entry[0], period) && isWritten(entry[1])
		)
	);
}

/** Everything that this device keeps of a programme. @throws where the browser gives no access */
export function loadDraft(store: Store, programme: string): Draft {
	const start = prefix(programme);
	const names = Array.from({ length: store.length }, (_, index) => store.key(index) ?? '');
	return Object.assign(
		{},
		...names
			.filter((name) => name.startsWith(start))
			.map((name) => readEntry(store.getItem(name) ?? '', name.slice(start.length)))
	) as Draft;
}

/**
 * Keeps a draft; a quarter about which it says nothing leaves nothing behind.
 * @param touched quarters that may have changed
 * @throws where the browser refuses or has no room
 */
export function saveDraft(store: Store, programme: string, draft: Draft, touched: readonly Period[]): void {
	for (const period of touched) {
		const own = ofPeriod(draft, period);
		if (Object.keys(own).length === 0) store.removeItem(entryName(programme, period));
		else store.setItem(entryName(programme, period), JSON.stringify(own));
	}
}

/** Quarters of which one draft says something else than the other. */
export const periodsTouched = (before: Draft, after: Draft): Period[] =>
	[...new Set([...periodsOf(before), ...periodsOf(after)])].filter(
		(period) => JSON.stringify(ofPeriod(before, period)) !== JSON.stringify(ofPeriod(after, period))
	);

export const loadAuthor = (store: Store): string => store.getItem(authorName) ?? '';

export const saveAuthor = (store: Store, author: string): void =>
	author === '' ? store.removeItem(authorName) : store.setItem(authorName, author);
