// Where an opened file is worked on: visits come in, people decide, families are erased; and the new sealed file that comes of it takes the place of the old.
import { instant } from '../../../../domain/today.ts';
import { today } from '../../../../domain/today.ts';
import type { Programme } from '../../../../domain/programme.ts';
import type { SealedRows } from '../../../../vault/admission.ts';
import type { OpenedFile } from '../../../../vault/open.ts';
import type { Decision } from '../../../../vault/visits/contradictions.ts';
import type { VisitKey } from '../../../../domain/recipient.ts';
import { readSealedRows } from '../../../../vault/rows.ts';
import { readingWorker, type Brought, type ReadingAnswer, type ReadingOrder } from './reading.ts';

export type Doing =
	| { at: 'rest' | 'stopped' | 'failed' | 'making' }
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

	readonly #reading = readingWorker();
	readonly #given: () => DeskGiven;
	#held: Promise<SealedRows> | null = null;
	#stop: AbortController | null = null;

	constructor(given: () => DeskGiven) {
		this.#given = given;
	}

	/** What needs the line is fetched before it is needed. */
	prepare(): void {
		this.#reading.prepare();
	}

	get undecided(): number {
		return (this.brought?.contradictions ?? []).filter(({ key }) => this.chosen[key] === undefined).length;
	}

	async bring(files: readonly File[]): Promise<void> {
		const { identities } = this;
		if (files.length === 0 || identities === null) return;
		const { programme, keys } = this.#given();
		this.made = null;
		await this.#do(async () => {
			this.doing = { at: 'reading', done: 0, all: files.length };
			const held = await this.held();
			const order = { about: 'merge' as const, held, files, identities, programme: programme.id };
			const answer = await this.#ask({ ...order, keys: $state.snapshot(keys) as VisitKey[] }, (done) => {
				this.doing = { at: 'reading', done, all: files.length };
			});
			if (answer.about !== 'brought') return;
			[this.brought, this.chosen] = [answer.brought, {}];
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
				if (answer.about === 'brought') ({ rows } = answer.brought);
			}
			await this.#sealed(rows, recipients, { of: 'merge', name }, true);
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

	async #sealed(
		rows: SealedRows,
		recipients: readonly string[],
		what: Omit<Made, 'bytes'>,
		follow: boolean
	): Promise<void> {
		const { programme, opened } = this.#given();
		const { retainUntil } = opened.manifest;
		const { id, name, synthetic } = $state.snapshot(programme);
		const contents = { rows, programme: { id, name, synthetic }, madeOn: today(), retainUntil };
		const signal = this.#stop?.signal ?? new AbortController().signal;
		const answer = await this.#ask({ about: 'prepare', contents });
		if (answer.about !== 'prepared') return;
		const { sealHere } = await import('../../../../vault/seal-here.ts');
		const plain: Uint8Array[] = [];
		const sealed = await sealHere(answer.prepared, { recipients }, signal, (bytes) => {
			if (follow) plain.push(bytes.slice());
		});
		signal.throwIfAborted();
		for (const database of plain) {
			const { openPlain } = await import('../../../../vault/open.ts');
			const next = await openPlain(database, answer.prepared.manifest);
			this.#held = Promise.resolve(rows);
			this.#given().follow(next);
		}
		this.made = { ...what, bytes: new Uint8Array(sealed) };
	}

	/** Every row of the opened file. */
	held(): Promise<SealedRows> {
		return (this.#held ??= readSealedRows(this.#given().opened.engine));
	}

	choose(key: string, keep: string): void {
		this.chosen = { ...this.chosen, [key]: keep };
	}

	stop(): void {
		if (this.doing.at !== 'reading' && this.doing.at !== 'making') return;
		this.#stop?.abort(new DOMException('stopped', 'AbortError'));
		this.#reading.stop(new DOMException('stopped', 'AbortError'));
		this.doing = { at: 'stopped' };
	}

	/** Lets go of everything. */
	close(): void {
		this.stop();
		this.#reading.stop(new DOMException('closed', 'AbortError'));
		[this.brought, this.chosen, this.made, this.identities, this.#held] = [null, {}, null, null, null];
	}

	#ask(order: ReadingOrder, onProgress?: (done: number) => void): Promise<ReadingAnswer> {
		return this.#reading.call(order, onProgress);
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
