// The project leader's pen: what is written over the delivered texts, kept on this device as it is written, every step undoable.
import type { Period } from '$lib/domain/period.ts';
import type { NoteRow } from '$lib/domain/tables.ts';
import {
	conflicts,
	noteKey,
	ofPeriod,
	textAt,
	withDraft,
	withImported,
	withoutPeriod,
	withText,
	type Draft,
	type NotePlace
} from '$lib/report/notes-draft.ts';
import { changed, redone, startOf, undone, type History } from '$lib/report/notes-history.ts';
import {
	loadAuthor,
	loadDraft,
	periodsTouched,
	saveAuthor,
	saveDraft,
	type Store
} from '$lib/report/notes-storage.ts';

/** nothing: no text of the leader's own; found: from an earlier visit; refused: the browser keeps nothing. */
export type Keeping =
	| { state: 'nothing' | 'found' | 'saving' | 'refused' }
	/** ms */
	| { state: 'kept'; at: number };

/** A text is kept this long after the last key, ms. */
const restBeforeKeeping = 400;

/** This device's memory; null where the browser gives none, such as in a private window. */
function deviceStore(): Store | null {
	try {
		return window.localStorage;
	} catch {
		return null;
	}
}

const today = (): string => {
	const now = new Date();
	return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
		.map((part) => String(part).padStart(2, '0'))
		.join('-');
};

export class ReportEditor {
	/** Texts as they were delivered about the quarter that is shown. */
	base: readonly NoteRow[] = $state.raw([]);
	keeping: Keeping = $state.raw({ state: 'nothing' });
	author = $state('');
	/** False while the report is frozen. */
	writable = $state(true);
	#history: History = $state.raw(startOf({}));
	#kept: Draft = {};
	#timer: ReturnType<typeof setTimeout> | undefined;
	readonly #store: Store | null;
	readonly #programme: string;
	readonly #unnamed: string;

	/** @param unnamed who writes when no name is given */
	constructor(programme: string, unnamed: string) {
		this.#programme = programme;
		this.#unnamed = unnamed;
		this.#store = deviceStore();
		try {
			if (this.#store === null) throw new Error('storage: none');
			this.#kept = loadDraft(this.#store, programme);
			this.author = loadAuthor(this.#store);
			this.#history = startOf(this.#kept);
			if (Object.keys(this.#kept).length > 0) this.keeping = { state: 'found' };
		} catch {
			this.keeping = { state: 'refused' };
		}
	}

	get draft(): Draft {
		return this.#history.present;
	}
	get canUndo(): boolean {
		return this.writable && this.#history.past.length > 0;
	}
	get canRedo(): boolean {
		return this.writable && this.#history.future.length > 0;
	}
	/** Delivered texts with the leader's own over them, of the quarter that is shown. */
	notesOf(period: Period): NoteRow[] {
		return withDraft(
			this.base.filter((one) => one.period === period),
			ofPeriod(this.draft, period)
		);
	}
	hasOwn(period: Period): boolean {
		return Object.keys(ofPeriod(this.draft, period)).length > 0;
	}
	text(place: NotePlace): string {
		return textAt(this.base, this.draft, place);
	}

	/** One more character or a whole text. */
	write(place: NotePlace, text: string): void {
		this.writeAll([{ place, text }], noteKey(place));
	}
	/** Several texts as one step. */
	writeAll(texts: { place: NotePlace; text: string }[], about: string | null = null): void {
		if (!this.writable) return;
		const by = { author: this.author.trim() || this.#unnamed, date: today() };
		const next = texts.reduce(
			(draft, { place, text }) => withText(this.base, draft, place, { text, ...by }),
			this.draft
		);
		this.#step(changed(this.#history, next, about, Date.now()));
	}
	undo(): void {
		if (this.canUndo) this.#step(undone(this.#history));
	}
	redo(): void {
		if (this.canRedo) this.#step(redone(this.#history));
	}
	reset(period: Period): void {
		if (this.writable)
			this.#step(changed(this.#history, withoutPeriod(this.draft, period), null, Date.now()));
	}
	/** Takes the texts of a file over. @returns how many of the leader's own another text took the place of */
	take(rows: readonly NoteRow[]): number {
		const replaced = conflicts(this.draft, rows);
		this.#step(changed(this.#history, withImported(this.base, this.draft, rows), null, Date.now()));
		return replaced;
	}
	rename(author: string): void {
		this.author = author;
		try {
			if (this.#store) saveAuthor(this.#store, author.trim());
		} catch {
			this.keeping = { state: 'refused' };
		}
	}
	/** Another window of this page wrote: what it kept holds here too, as a step that can be taken back. */
	heardFromElsewhere(): void {
		if (!this.#store) return;
		try {
			const there = loadDraft(this.#store, this.#programme);
			if (periodsTouched(this.draft, there).length === 0) return;
			this.#kept = there;
			this.#history = changed(this.#history, there, null, Date.now());
		} catch {
			this.keeping = { state: 'refused' };
		}
	}

	#step(next: History): void {
		if (next === this.#history) return;
		this.#history = next;
		if (this.keeping.state !== 'refused') this.keeping = { state: 'saving' };
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.keepNow(), restBeforeKeeping);
	}
	/** Keeps what is written, without waiting for a pause. */
	keepNow(): void {
		clearTimeout(this.#timer);
		const touched = periodsTouched(this.#kept, this.draft);
		try {
			if (this.#store === null) throw new Error('storage: none');
			saveDraft(this.#store, this.#programme, this.draft, touched);
			this.#kept = this.draft;
			const empty = Object.keys(this.draft).length === 0;
			if (this.keeping.state !== 'found' || touched.length > 0)
				this.keeping = empty && touched.length === 0 ? this.keeping : { state: 'kept', at: Date.now() };
		} catch {
			this.keeping = { state: 'refused' };
		}
	}
}
