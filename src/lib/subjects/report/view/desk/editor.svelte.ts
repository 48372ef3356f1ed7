// The project leader's pen: what is written over the delivered texts, kept on this device as it is written, every step undoable.
import type { Period } from '../../../../domain/period.ts';
import type { NoteRow } from '../../../../domain/tables.ts';
import { today } from '../../../../domain/today.ts';
import {
	conflicts,
	noteKey,
	ofPeriod,
	placeOf,
	textAt,
	withDraft,
	withImported,
	withoutPeriod,
	withText,
	type Draft,
	type NotePlace
} from '../notes/draft.ts';
import { changed, received, redone, startOf, undone, type History } from '../notes/history.ts';
import type { Version } from '../notes/windows.ts';
import { Keeper, type Keeping } from './keeper.svelte.ts';

export class ReportEditor {
	author = $state('');
	#base: readonly NoteRow[] = $state.raw([]);
	#period: Period | null = null;
	#writable = $state(true);
	#history: History = $state.raw(startOf({}));
	/** The note under the cursor. */
	#held: string | null = null;
	readonly #keeper: Keeper;
	readonly #unnamed: string;

	/** @param unnamed who writes when no name is given */
	constructor(programme: string, unnamed: string) {
		this.#unnamed = unnamed;
		this.#keeper = new Keeper(programme, {
			draft: () => this.draft,
			author: () => this.author.trim(),
			busy: (key) => key === this.#held || !this.#writable,
			adopt: (draft, keys) => (this.#history = received(this.#history, draft, keys, Date.now())),
			signed: (author) => (this.author ||= author)
		});
	}

	/** Done when the texts of an earlier visit are here, or when it is known that there can be none. */
	get opened(): Promise<void> {
		return this.#keeper.opened;
	}
	get keeping(): Keeping {
		return this.#keeper.keeping;
	}
	/** The texts here would be gone with the page. */
	get atRisk(): boolean {
		return this.#keeper.atRisk;
	}
	get draft(): Draft {
		return this.#history.present;
	}
	/** False while the report is frozen. */
	get writable(): boolean {
		return this.#writable;
	}
	set writable(may: boolean) {
		this.#writable = may;
		if (may) this.#keeper.settle();
	}
	get canUndo(): boolean {
		return this.writable && this.#history.past.length > 0;
	}
	get canRedo(): boolean {
		return this.writable && this.#history.future.length > 0;
	}
	/** Another quarter is shown: steps that nobody would see are not taken back. @param base its texts as they were delivered */
	show(period: Period, base: readonly NoteRow[]): void {
		this.#base = base;
		if (this.#period === period) return;
		this.#period = period;
		this.#history = startOf(this.draft);
		this.#keeper.windows.at(period);
	}
	/** Delivered texts with the leader's own over them, of the quarter that is shown. */
	notesOf(period: Period): NoteRow[] {
		return withDraft(
			this.#base.filter((one) => one.period === period),
			ofPeriod(this.draft, period)
		);
	}
	hasOwn(period: Period): boolean {
		return Object.keys(ofPeriod(this.draft, period)).length > 0;
	}
	text(place: NotePlace): string {
		return textAt(this.#base, this.draft, place);
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
			(draft, { place, text }) => withText(this.#base, draft, place, { text, ...by }),
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
		this.#step(changed(this.#history, withImported(this.#base, this.draft, rows), null, Date.now()));
		return replaced;
	}
	rename(author: string): void {
		this.author = author;
		this.#keeper.changed();
	}

	/** The cursor stands in a note: nothing but its typing changes that. */
	hold(place: NotePlace): void {
		this.#held = noteKey(place);
	}
	release(): void {
		this.#held = null;
		this.keepNow();
		this.#keeper.settle();
	}
	/** What other windows hold of a note beside the text that stands here, the latest first. */
	others(place: NotePlace): readonly Version[] {
		return this.#keeper.others.get(noteKey(place)) ?? [];
	}
	/** Whether the text here was written on in another window. */
	writtenOn(place: NotePlace): boolean {
		return this.#keeper.further.includes(noteKey(place));
	}
	/** The notes of a quarter of which there is more than one text. */
	undecided(period: Period): NotePlace[] {
		return [...this.#keeper.others.keys()].map(placeOf).filter((one) => one.period === period);
	}
	/** Another version takes the place of the text that stands here. */
	choose(place: NotePlace, version: Version): void {
		if (!this.writable) return;
		const next = withText(this.#base, this.draft, place, version.written);
		this.#history = changed(this.#history, next, null, Date.now());
		this.#keeper.chose(noteKey(place), [version]);
	}
	/** The text that stands here takes the place of all others; each of them is a step, so that it can be had back. */
	keepThis(place: NotePlace): void {
		if (!this.writable) return;
		const [others, own] = [this.others(place), this.draft];
		const steps = others.map((one) => withText(this.#base, own, place, one.written));
		this.#history = [...steps, { ...own }].reduce(
			(history, draft) => changed(history, draft, null, Date.now()),
			this.#history
		);
		this.#keeper.chose(noteKey(place), others);
	}

	/** Whether this quarter is open in another window too. */
	elsewhere(period: Period): boolean {
		return this.#keeper.windows.has(period);
	}
	/** This window is looked at again. */
	back(): void {
		this.#keeper.windows.ask();
		this.#keeper.glance();
	}
	/** Keeps what is written, without waiting for a pause. */
	keepNow(): void {
		this.#keeper.now();
	}
	/** The page is left, perhaps to come back. */
	leave(): void {
		this.keepNow();
		this.#keeper.windows.leave();
	}
	close(): void {
		this.#keeper.close();
	}

	#step(next: History): void {
		if (next === this.#history) return;
		this.#history = next;
		this.#keeper.changed();
	}
}
