// Keeps what is written while it is written, and says "kept" only of what is on disk; brings what other windows kept.
import { inHexadecimal } from '../../../../domain/bytes-as-text.ts';
import type { Draft } from '../notes/draft.ts';
import { earlierEntries } from '../notes/database.ts';
import { openNotes, type NotesStore } from '../notes/storage.ts';
import {
	NotesHere,
	noVersions,
	withChanges,
	type Change,
	type Version,
	type Versions
} from '../notes/windows.ts';
import { OtherWindows } from './other-windows.svelte.ts';

/**
 * opening: what was kept before is not here yet; nothing: no text of the leader's own; found: from an earlier visit;
 * refused: the browser keeps nothing; full: it has no room for the last words.
 */
export type Keeping =
	| { state: 'opening' | 'nothing' | 'found' | 'saving' | 'refused' | 'full' }
	/** ms */
	| { state: 'kept'; at: number };

/** What stands in this window, and what may be done to it. */
export interface Desk {
	draft(): Draft;
	author(): string;
	/** Notes that must stay as they are. */
	busy(key: string): boolean;
	/** Another text came to stand in these notes. */
	adopt(draft: Draft, keys: readonly string[]): void;
	/** Told once, with the name that was kept. */
	signed(author: string): void;
}

/** A pause in typing, after which "kept" is said, ms. */
const rest = 300;
/** Words are on their way to the disk this long after they are typed, however steadily one types on, ms. */
const atMost = 500;
/** How long the database may take to open, ms. */
const longest = 10_000;
/** What could not be kept is tried again, ms. */
const again = 5000;

/** Not `randomUUID`, which browsers give to pages served over https only. */
const newName = (): string => inHexadecimal(crypto.getRandomValues(new Uint8Array(8)));

const refuses = (state: Keeping['state']): boolean => state === 'refused' || state === 'full';

export class Keeper {
	keeping: Keeping = $state.raw({ state: 'opening' });
	/** Texts of other windows beside the one that stands here. */
	others: Versions = $state.raw(noVersions);
	/** Notes of which the text here was written on elsewhere. */
	further: readonly string[] = $state.raw([]);
	readonly windows: OtherWindows;
	/** Done when what was kept before is here, or when it is known that nothing can be. */
	readonly opened: Promise<void>;
	readonly #here: NotesHere;
	readonly #desk: Desk;
	#store: NotesStore | null = null;
	#there: Versions = noVersions;
	#author = '';
	#underway = 0;
	#pause: ReturnType<typeof setTimeout> | undefined;
	#soon: ReturnType<typeof setTimeout> | undefined;
	/** What was begun last; it never fails. */
	#last: Promise<void> = Promise.resolve();
	#closed = false;

	constructor(programme: string, desk: Desk) {
		const name = newName();
		this.#here = new NotesHere(name);
		this.#desk = desk;
		this.windows = new OtherWindows(name, programme, () => this.glance());
		this.opened = this.#open(programme);
	}

	async #open(programme: string): Promise<void> {
		// A database that does not answer keeps nothing either.
		const late = setTimeout(() => (this.keeping = { state: 'refused' }), longest);
		try {
			this.#store = await openNotes(programme, () => this.#lost());
			await this.look();
			this.keeping = { state: Object.keys(this.#desk.draft()).length > 0 ? 'found' : 'nothing' };
			// What was typed meanwhile.
			this.now();
			if (this.#closed) this.close();
		} catch {
			this.keeping = { state: 'refused' };
			await this.#showEarlier(programme);
		} finally {
			clearTimeout(late);
		}
	}
	/** What cannot be moved to the database is shown all the same. */
	async #showEarlier(programme: string): Promise<void> {
		const entries = earlierEntries(programme);
		if (entries.length === 0) return;
		const { draftOf } = await import('../notes/moved.ts');
		const earlier = draftOf(entries);
		this.#desk.adopt({ ...earlier, ...this.#desk.draft() }, Object.keys(earlier));
	}

	/** Brings what is kept, by whichever window. */
	async look(): Promise<void> {
		if (this.#store === null) return;
		const { versions, author } = await this.#store.read();
		this.#there = versions;
		if (this.#author === '' && author !== '') this.#desk.signed((this.#author = author));
		this.settle();
	}
	/** As `look`, where it is no matter when it fails: what stands here stays. */
	glance(): void {
		this.look().catch(() => undefined);
	}
	/** Lays what was brought over what stands here, as far as it may. */
	settle(): void {
		const busy = (key: string) => this.#desk.busy(key);
		const { draft, adopted, others, further } = this.#here.meet(this.#there, this.#desk.draft(), busy);
		this.others = others;
		this.further = further;
		if (adopted.length === 0) return;
		this.#desk.adopt(draft, adopted);
		// It was read from the disk just now.
		const { state } = this.keeping;
		if (state === 'nothing' || state === 'found' || state === 'kept')
			this.keeping = { state: 'kept', at: Date.now() };
	}

	/** Something changed here. */
	changed(): void {
		if (!refuses(this.keeping.state)) this.keeping = { state: 'saving' };
		clearTimeout(this.#pause);
		this.#pause = setTimeout(() => this.now(), rest);
		this.#soon ??= setTimeout(() => this.#begin(), atMost);
	}
	/** Whatever stands here is written from these versions too, and takes their place. */
	chose(key: string, versions: readonly Version[]): void {
		this.#here.choseFrom(key, versions);
		this.changed();
		this.settle();
	}
	/** Keeps what is written, without waiting for a pause. */
	now(): void {
		clearTimeout(this.#pause);
		this.#pause = undefined;
		this.#begin();
	}
	/** The texts here would be gone with the page. */
	get atRisk(): boolean {
		const unsafe = refuses(this.keeping.state) || this.#store === null;
		return unsafe && Object.keys(this.#desk.draft()).length > 0;
	}
	close(): void {
		this.now();
		this.#closed = true;
		// The other windows are told of the last words too.
		void this.#last.then(() => {
			this.windows.close();
			this.#store?.close();
		});
	}

	#begin(): void {
		clearTimeout(this.#soon);
		this.#soon = undefined;
		if (this.#store === null) return;
		const changes = this.#here.changes(this.#desk.draft(), Date.now());
		const author = this.#desk.author();
		if (changes.length === 0 && author === this.#author) return this.#say();
		if (!refuses(this.keeping.state)) this.keeping = { state: 'saving' };
		this.#last = this.#keep(this.#store, changes, author);
	}
	async #keep(store: NotesStore, changes: readonly Change[], author: string): Promise<void> {
		const before = this.#author;
		this.#author = author;
		this.#underway += 1;
		try {
			await store.write(changes, author === before ? undefined : author);
			this.#underway -= 1;
			this.#here.kept(changes);
			this.#there = withChanges(this.#there, changes);
			this.windows.wrote();
			this.settle();
			this.#say();
		} catch (error) {
			this.#underway -= 1;
			this.#here.notKept(changes);
			this.#author = before;
			const full = error instanceof DOMException && error.name === 'QuotaExceededError';
			this.keeping = { state: full ? 'full' : 'refused' };
			if (!this.#closed) this.#soon ??= setTimeout(() => this.#begin(), again);
		}
	}
	/** Says "kept" once all is, and nobody is typing on: what is said should not flicker. */
	#say(): void {
		if (this.#underway > 0 || this.#pause !== undefined) return;
		if (this.keeping.state === 'saving' || refuses(this.keeping.state))
			this.keeping = { state: 'kept', at: Date.now() };
	}
	/** Somebody cleared the browser's data: what stands here is all that is left, and is kept anew. */
	#lost(): void {
		if (this.#closed) return;
		this.#here.lost();
		this.#there = noVersions;
		this.#author = '';
		this.changed();
	}
}
