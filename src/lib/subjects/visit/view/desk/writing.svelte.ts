// One visit while it is written: its steps, the time that goes into it, and the sealed draft that follows every change.
import { isEmpty, type Draft } from '../../figure/draft.ts';
import type { KnownFamily } from '../../figure/known.ts';
import { holdDraft } from '../kept/keeping.ts';
import { draftName } from '../kept/names.ts';
import type { Sealing } from '../kept/sealing.ts';
import type { Drawer } from './drawer.svelte.ts';
import { History } from './history.svelte.ts';
import { timeSpent, type TimeSpent } from './time-spent.ts';

export type Saved = 'nothing' | 'saving' | 'saved' | 'failed';

/** What a draft is inside its envelope. */
export interface DraftState {
	contract: 1;
	programme: string;
	draft: Draft;
	known: KnownFamily | null;
}

/** What writing is done with; asked anew each time, for keys may be opened meanwhile. */
export interface Table {
	drawer: Drawer;
	programme: string;
	sealing: () => Sealing;
	recipients: () => readonly string[];
	failed: (error: unknown) => void;
}

/** Milliseconds without a change before a draft is sealed. */
const quiet = 250;

export class Writing {
	readonly history: History;
	known: KnownFamily | null = $state.raw(null);
	saved: Saved = $state('nothing');

	readonly #table: Table;
	readonly #time: TimeSpent;
	readonly #hold: { end: () => void };
	#timer = 0;
	#saving: Promise<void> = Promise.resolve();
	#turn: number;
	#shut = false;
	/** Changes so far, and up to which of them is sealed. */
	#edits = 0;
	#sealed = 0;

	constructor(
		table: Table,
		{
			draft,
			known,
			turn,
			hold
		}: { draft: Draft; known: KnownFamily | null; turn: number; hold: { end: () => void } }
	) {
		this.#table = table;
		this.#turn = turn;
		this.#hold = hold;
		this.#time = timeSpent(draft.seconds);
		this.history = new History(draft);
		this.known = known;
		if (turn > 0) this.saved = 'saved';
	}

	/** Null where another window has this draft. */
	static async open(
		table: Table,
		given: { draft: Draft; known: KnownFamily | null; turn: number }
	): Promise<Writing | null> {
		const hold = await holdDraft(given.draft.visit);
		return hold && new Writing(table, { ...given, hold });
	}

	get draft(): Draft {
		return this.history.now;
	}
	/** Spent so far. */
	get seconds(): number {
		return this.#time.seconds();
	}
	change(next: Draft, typing = ''): void {
		if (this.#shut) return;
		this.history.change(next, typing);
		this.touched();
	}
	undo(): void {
		if (this.#shut) return;
		this.history.undo();
		this.touched();
	}
	redo(): void {
		if (this.#shut) return;
		this.history.redo();
		this.touched();
	}
	touched(): void {
		if (this.#shut) return;
		this.#edits++;
		if (this.#table.recipients().length === 0) return;
		this.saved = 'saving';
		clearTimeout(this.#timer);
		this.#timer = window.setTimeout(() => void this.flush(), quiet);
	}

	/** Seals what is there now, after whatever is being sealed. Never rejects. */
	flush(): Promise<void> {
		clearTimeout(this.#timer);
		return (this.#saving = this.#saving.then(() => this.#save()));
	}

	async #save(): Promise<void> {
		const recipients = this.#table.recipients();
		const edits = this.#edits;
		if (this.#shut || recipients.length === 0 || edits === this.#sealed) return;
		try {
			await this.#write(recipients);
			this.#sealed = edits;
			if (edits === this.#edits) this.saved = 'saved';
		} catch (error) {
			this.saved = 'failed';
			this.#table.failed(error);
		}
	}

	async #write(recipients: readonly string[]): Promise<void> {
		const { drawer, programme, sealing } = this.#table;
		const draft = { ...this.draft, seconds: this.seconds };
		const before = drawer.draftFiles(draft.visit);
		if (isEmpty(draft) && draft.household === '') return drawer.remove(before);
		const state: DraftState = {
			...{ contract: 1, programme, known: this.known },
			draft: { ...draft, observation: '' }
		};
		const sealed = await sealing().draft({
			...{ state: JSON.stringify(state), observation: draft.observation },
			...{ own: drawer.own?.recipient ?? null, recipients }
		});
		const names = before.map(({ name }) => name);
		await drawer.keeping.write(draftName(draft.visit, ++this.#turn), sealed, names);
		await drawer.changed();
	}

	/** Writes no more, and lets another window have it. */
	end(): void {
		clearTimeout(this.#timer);
		this.#time.end();
		this.#hold.end();
	}
	/** Nothing is changed or sealed any more once what is under way has come to its end. */
	shut(): Promise<void> {
		this.#shut = true;
		clearTimeout(this.#timer);
		return this.#saving;
	}
	/** It was not the end after all: what was not sealed yet is sealed now. */
	goOn(): void {
		this.#shut = false;
		this.touched();
	}
}
