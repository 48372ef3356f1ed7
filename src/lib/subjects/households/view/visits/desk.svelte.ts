// Where an opened file is worked on: visits come in, people decide, families are erased; and the new sealed file that comes of it takes the place of the old.
import { instant, today } from '../../../../domain/today.ts';
import type { Programme } from '../../../../domain/programme.ts';
import type { SealedRows } from '../../../../vault/admission.ts';
import type { OpenedFile } from '../../../../vault/open.ts';
import type { Decision } from '../../../../vault/visits/contradictions.ts';
import type { VisitKey } from '../../../../domain/recipient.ts';
import type { Contents } from '../../../../vault/contents.ts';
import { heldCoaches, heldFor, heldOf } from '../../../../vault/part/held.ts';
import { readSealedRows } from '../../../../vault/rows.ts';
import { openVisits, readingWorker, type Brought, type ReadingAnswer, type ReadingOrder } from './reading.ts';

export type Doing =
	| { at: 'rest' | 'stopped' | 'failed' }
	/** Parts of the file that are written, of so many; none where that is not told. */
	| { at: 'making'; done?: number; all?: number }
	/** Files opened, of so many. */
	| { at: 'reading'; done: number; all: number };

/** What a file was made for. */
export type Purpose = 'merge' | 'erase' | 'role';
export interface Made {
	of: Purpose;
	bytes: Uint8Array<ArrayBuffer>;
	name: string;
}

export interface DeskGiven {
	programme: Programme;
	keys: readonly VisitKey[];
	opened: OpenedFile;
	/** Puts the new file in the place of the opened one. */
	follow: (next: OpenedFile) => void;
}

export class Desk {
	doing: Doing = $state.raw({ at: 'rest' });
	brought: Brought | null = $state.raw(null);
	/** By the contradiction's key: the side that is kept. */
	chosen: Readonly<Record<string, string>> = $state.raw({});
	/** The new file, once it is there. */
	made: Made | null = $state.raw(null);
	/** Text in which the leader's keys stand, until the vault is closed. */
	identities: string | null = $state.raw(null);

	/** As many as nearly every device has to spare; the first brings together what all opened. */
	readonly #workers = [readingWorker(), readingWorker()] as const;
	readonly #given: () => DeskGiven;
	#stop: AbortController | null = null;
	/** Ends what was made ready and nobody took. */
	#standDown = () => {};

	constructor(given: () => DeskGiven) {
		this.#given = given;
	}

	/** What needs the line is fetched before it is needed. */
	prepare(): void {
		for (const worker of this.#workers) worker.prepare();
	}

	get undecided(): number {
		return (this.brought?.contradictions ?? []).filter(({ key }) => this.chosen[key] === undefined).length;
	}

	async bring(files: readonly File[]): Promise<void> {
		const { identities } = this;
		if (files.length === 0 || identities === null) return;
		const { programme, keys, opened } = this.#given();
		this.made = null;
		await this.#do(async () => {
			this.doing = { at: 'reading', done: 0, all: files.length };
			const { engine } = opened;
			const order = { files, identities, programme: programme.id, keys: $state.snapshot(keys) as VisitKey[] };
			const read = await openVisits(
				this.#workers,
				{ ...order, coaches: await heldCoaches(engine) },
				(done) => (this.doing = { at: 'reading', done, all: files.length })
			);
			// With a worker goes all memory that its work took.
			this.#workers[1].stop();
			const held = await heldFor(engine, read.incoming);
			const answer = await this.#ask({ about: 'merge', held, ...read, files: files.length });
			if (answer.about !== 'brought') return;
			[this.brought, this.chosen] = [answer.brought, {}];
			if (answer.brought.contradictions.length === 0) this.#workers[0].stop();
			// While a person looks at what came in, what writes the file is made ready.
			if (answer.brought.merged.length === 0) return;
			const { standBy, standDown } = await import('../../../../engine/browser-memory.ts');
			standBy();
			this.#standDown = standDown;
		});
	}

	/** The sealed file with what was brought together and decided. */
	async make(recipients: readonly string[], name: string): Promise<void> {
		const { brought } = this;
		if (!brought || this.undecided > 0) return;
		await this.#do(async () => {
			this.doing = { at: 'making' };
			let { rows } = brought;
			const made = instant();
			const decisions = Object.entries(this.chosen).map(([key, keep]): Decision => ({
				...{ key, keep, made, event: crypto.randomUUID(), by: null }
			}));
			if (decisions.length > 0) {
				const answer = await this.#ask({ about: 'decide', decisions });
				if (answer.about !== 'brought') return;
				({ rows } = answer.brought);
				// Decided: whoever makes the file once more decides nothing anew.
				[this.brought, this.chosen] = [answer.brought, {}];
				this.#workers[0].stop();
			}
			await this.#resealed({ ...brought, rows }, recipients, name);
			this.brought = null;
		});
	}

	/** Rows that somebody else made of the held ones, sealed; of an erasure, in the place of what is open. */
	async seal(
		rows: SealedRows,
		recipients: readonly string[],
		what: Omit<Made, 'bytes'>
	): Promise<Made | null> {
		return this.#making(() => this.#sealed(rows, recipients, what, what.of !== 'role'));
	}

	/** A text for somebody's key. */
	async sealText(
		text: string,
		recipients: readonly string[],
		what: Omit<Made, 'bytes'>
	): Promise<Made | null> {
		return this.#making(async () => {
			const { sealVisit } = await import('../../../../vault/visits/seal-visit.ts');
			const bytes = await sealVisit(new TextEncoder().encode(text), recipients);
			this.made = { ...what, bytes };
		});
	}

	async #making(work: () => Promise<void>): Promise<Made | null> {
		this.made = null;
		await this.#do(async () => {
			this.doing = { at: 'making' };
			await work();
		});
		return this.made;
	}

	#contents(rows: SealedRows): Contents {
		const { programme, opened } = this.#given();
		const { id, name, synthetic } = $state.snapshot(programme);
		const { retainUntil } = opened.manifest;
		return { rows, programme: { id, name, synthetic }, madeOn: today(), retainUntil };
	}
	get #signal(): AbortSignal {
		return this.#stop?.signal ?? new AbortController().signal;
	}

	/** What the merging left as it was goes from the opened file to the new one without coming here. */
	async #resealed(
		{ rows, families }: Pick<Brought, 'rows' | 'families'>,
		recipients: readonly string[],
		name: string
	): Promise<void> {
		const { opened, follow } = this.#given();
		const { resealHere } = await import('../../../../vault/reseal-here.ts');
		const signal = this.#signal;
		const { sealed, next } = await resealHere(
			{ ...this.#contents(rows), families, held: opened.engine, before: opened.manifest },
			{ recipients },
			signal,
			(done, all) => {
				if (!signal.aborted) this.doing = { at: 'making', done, all };
			}
		);
		follow(next);
		this.made = { of: 'merge', name, bytes: new Uint8Array(sealed) };
	}

	async #sealed(
		rows: SealedRows,
		recipients: readonly string[],
		what: Omit<Made, 'bytes'>,
		follow: boolean
	): Promise<void> {
		const signal = this.#signal;
		const answer = await this.#ask({ about: 'prepare', contents: this.#contents(rows) });
		if (answer.about !== 'prepared') return;
		const { sealHere } = await import('../../../../vault/seal-here.ts');
		const plain: Uint8Array[] = [];
		const sealed = await sealHere(answer.prepared, { recipients }, signal, (bytes) => {
			if (follow) plain.push(bytes.slice());
		});
		signal.throwIfAborted();
		for (const database of plain) {
			const { openPlain } = await import('../../../../vault/open.ts');
			this.#given().follow(await openPlain(database, answer.prepared.manifest));
		}
		this.made = { ...what, bytes: new Uint8Array(sealed) };
	}

	/** Every row of the opened file: erasing a family strikes its name wherever it stands. */
	held(): Promise<SealedRows> {
		return readSealedRows(this.#given().opened.engine);
	}
	/** Every row about one family. */
	heldOf(family: string): Promise<SealedRows> {
		return heldOf(this.#given().opened.engine, [family]);
	}

	choose(key: string, keep: string): void {
		this.chosen = { ...this.chosen, [key]: keep };
	}

	stop(): void {
		if (this.doing.at !== 'reading' && this.doing.at !== 'making') return;
		this.#stop?.abort(new DOMException('stopped', 'AbortError'));
		this.#end('stopped');
		this.doing = { at: 'stopped' };
	}

	/** Lets go of everything. */
	close(): void {
		this.stop();
		this.#end('closed');
		this.#standDown();
		[this.brought, this.chosen, this.made, this.identities] = [null, {}, null, null];
	}
	#end(why: string): void {
		for (const worker of this.#workers) worker.stop(new DOMException(why, 'AbortError'));
	}

	#ask(order: ReadingOrder): Promise<ReadingAnswer> {
		return this.#workers[0].call(order);
	}

	async #do(work: () => Promise<void>): Promise<void> {
		const stop = new AbortController();
		this.#stop = stop;
		try {
			await work();
			if (!stop.signal.aborted) this.doing = { at: 'rest' };
		} catch {
			// Not the error's own words: they may quote a row.
			if (!stop.signal.aborted) this.doing = { at: 'failed' };
		}
	}
}
