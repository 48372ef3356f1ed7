// Where an opened file is worked on: visits come in, people decide, families are erased; and the new sealed file that comes of it takes the place of the old.
import { instant, today } from '../../../../domain/today.ts';
import { uuid } from '../../../../domain/uuid.ts';
import type { Programme } from '../../../../domain/programme.ts';
import type { Engine } from '../../../../engine/engine.ts';
import type { SealedRows } from '../../../../vault/admission.ts';
import type { OpenedFile } from '../../../../vault/open.ts';
import type { Decision } from '../../../../vault/visits/contradictions.ts';
import type { VisitKey } from '../../../../domain/recipient.ts';
import type { Contents } from '../../../../vault/contents.ts';
import { eraseFrom } from '../../../../vault/part/erasing.ts';
import { heldCoaches, heldFor, heldOf, type HeldPart } from '../../../../vault/part/held.ts';
import type { Erasure } from '../../../../vault/rights/erase.ts';
import type { ErasureReason } from '../../../../vault/rights/receipt.ts';
import type { Role } from '../../../../vault/roles.ts';
import type { Doing, Made, Purpose } from './doing.ts';
import { openVisits, readingWorker, type Brought, type MergeOrder } from './reading.ts';

export interface DeskGiven {
	programme: Programme;
	keys: readonly VisitKey[];
	opened: OpenedFile;
	/** Puts the new file in the place of the opened one. */
	follow: (next: OpenedFile) => void;
}

/** Pseudonyms; by rule they are looked up when it is done. */
export type Families = readonly string[] | ((engine: Engine) => Promise<readonly string[]>);

export class Desk {
	doing: Doing = $state.raw({ at: 'rest' });
	brought: Brought | null = $state.raw(null);
	/** By the contradiction's key: the side that is kept. */
	chosen: Readonly<Record<string, string>> = $state.raw({});
	/** The new file, once it is there. */
	made: Made | null = $state.raw(null);
	/** What is open here now, as a file that nobody saved yet: nothing else holds what was done. */
	unsaved: Made | null = $state.raw(null);
	/** Text in which the leader's keys stand, until the vault is closed. */
	identities: string | null = $state.raw(null);

	/** What people decide about: here, since by then other work may have ended the worker. */
	#merging: MergeOrder | null = null;
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
		await this.#do('merge', async (signal) => {
			this.made = null;
			this.doing = { at: 'reading', done: 0, all: files.length };
			const coaches = await heldCoaches(opened.engine);
			signal.throwIfAborted();
			const order = { files, identities, programme: programme.id, keys: $state.snapshot(keys) as VisitKey[] };
			const read = await openVisits(this.#workers, { ...order, coaches }, (done) => {
				if (!signal.aborted) this.doing = { at: 'reading', done, all: files.length };
			});
			this.#workers[1].renew();
			const held = await heldFor(opened.engine, read.incoming);
			signal.throwIfAborted();
			await this.#merge({ about: 'merge', held, ...read, files: files.length, decisions: [] });
			// While a person looks at what came in, what writes the file is made ready.
			if (this.brought?.merged.length === 0) return;
			const { standBy, standDown } = await import('../../../../engine/browser-memory.ts');
			standBy();
			this.#standDown = standDown;
		});
	}

	/** The sealed file with what was brought together and decided. */
	async make(recipients: readonly string[], name: string): Promise<void> {
		const { brought } = this;
		if (!brought || this.undecided > 0) return;
		await this.#do('merge', async (signal) => {
			this.doing = { at: 'making' };
			const made = instant();
			const decisions = Object.entries(this.chosen).map(([key, keep]): Decision => ({
				...{ key, keep, made, event: uuid(), by: null }
			}));
			// Decided: whoever makes the file once more decides nothing anew.
			if (this.#merging && decisions.length > 0) await this.#merge({ ...this.#merging, decisions });
			await this.#resealed(this.brought ?? brought, recipients, { of: 'merge', name }, signal);
		});
	}

	/** Families out of the opened file; what was written down of each, nothing where none of them stands in it. Null where it was stopped or failed. */
	async erase(
		families: Families,
		why: ErasureReason,
		recipients: readonly string[],
		name: string
	): Promise<Erasure[] | null> {
		let erasures: Erasure[] | null = null;
		await this.#making('erase', async (signal) => {
			const { engine } = this.#given().opened;
			const gone = typeof families === 'function' ? await families(engine) : families;
			const part = await eraseFrom(engine, gone, { day: today(), why });
			if (part.erasures.length > 0) await this.#resealed(part, recipients, { of: 'erase', name }, signal);
			if (!signal.aborted) ({ erasures } = part);
		});
		return erasures;
	}

	/** The file of a role, for that person's key. */
	async cut(role: Role, recipients: readonly string[], name: string): Promise<Made | null> {
		return this.#making('role', async (signal) => {
			const { roleFile } = await import('./role-file.ts');
			const { programme, opened } = this.#given();
			const bytes = await roleFile(role, recipients, {
				...{ opened, signal, tell: this.#telling(signal), threshold: programme.threshold },
				contents: (rows) => this.#contents(rows),
				prepare: async (contents) => {
					const answer = await this.#workers[0].call({ about: 'prepare', contents });
					this.#workers[0].renew();
					return answer.about === 'prepared' ? answer.prepared : null;
				}
			});
			signal.throwIfAborted();
			if (bytes) this.made = { of: 'role', name, bytes: new Uint8Array(bytes) };
		});
	}

	async #making(of: Purpose, work: (signal: AbortSignal) => Promise<void>): Promise<Made | null> {
		const done = await this.#do(of, async (signal) => {
			this.made = null;
			this.doing = { at: 'making' };
			await work(signal);
		});
		return done ? this.made : null;
	}

	#contents(rows: SealedRows): Contents {
		const { programme, opened } = this.#given();
		const { id, name, synthetic } = $state.snapshot(programme);
		const { retainUntil } = opened.manifest;
		return { rows, programme: { id, name, synthetic }, madeOn: today(), retainUntil };
	}
	/** As far as a making is, until it is stopped. */
	#telling(signal: AbortSignal): (done: number, all: number) => void {
		return (done, all) => {
			if (!signal.aborted) this.doing = { at: 'making', done, all };
		};
	}

	/** What stays as it was goes from the opened file to the new one without coming here; the new one takes its place. */
	async #resealed(
		{ rows, families, shares }: Pick<HeldPart, 'rows' | 'families' | 'shares'>,
		recipients: readonly string[],
		what: Omit<Made, 'bytes'>,
		signal: AbortSignal
	): Promise<void> {
		const { opened, follow } = this.#given();
		const { resealHere } = await import('../../../../vault/reseal-here.ts');
		const { sealed, next } = await resealHere(
			{ ...this.#contents(rows), families, shares, held: opened.engine, before: opened.manifest },
			{ recipients },
			signal,
			this.#telling(signal)
		);
		if (signal.aborted) await next.engine.close();
		signal.throwIfAborted();
		follow(next);
		// About the file before: made after an erasure, it would bring that family back.
		[this.brought, this.#merging, this.chosen] = [null, null, {}];
		this.made = this.unsaved = { ...what, bytes: new Uint8Array(sealed) };
	}

	/** It was handed to whoever asked for it. */
	saved(made: Made): void {
		if (this.unsaved === made) this.unsaved = null;
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
		this.#stop?.abort(new DOMException('closed', 'AbortError'));
		this.#end('closed');
		this.#standDown();
		[this.brought, this.#merging, this.chosen, this.identities] = [null, null, {}, null];
		this.made = this.unsaved = null;
	}
	#end(why: string): void {
		for (const worker of this.#workers) worker.stop(new DOMException(why, 'AbortError'));
	}

	async #merge(order: MergeOrder): Promise<void> {
		const answer = await this.#workers[0].call(order);
		this.#workers[0].renew();
		if (answer.about !== 'brought') throw new TypeError(answer.about);
		const { brought } = answer;
		[this.brought, this.chosen] = [brought, {}];
		this.#merging = brought.contradictions.length > 0 ? order : null;
	}

	/**
	 * One at a time: what is read of the file before another takes its place would undo what was done to that.
	 * @param work has its own signal: what was stopped goes by no later one
	 * @returns true where it was done to its end
	 */
	async #do(of: Purpose, work: (signal: AbortSignal) => Promise<void>): Promise<boolean> {
		if (this.#stop?.signal.aborted === false) return false;
		const stop = new AbortController();
		this.#stop = stop;
		try {
			await work(stop.signal);
			if (!stop.signal.aborted) this.doing = { at: 'rest' };
			return !stop.signal.aborted;
		} catch {
			// Not the error's own words: they may quote a row.
			if (!stop.signal.aborted) this.doing = { at: 'failed', of };
			return false;
		} finally {
			if (this.#stop === stop) this.#stop = null;
		}
	}
}
