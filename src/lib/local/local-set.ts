// The programme's data on this device: what was accepted, generation after generation, and everything that a page does with it.
import type { DeliveredPart, ProgrammeFiles } from '../intake/delivery.ts';
import { settled, type Lock, type Secret } from '../vault/decrypt.ts';
import type { RowsToSeal } from './admit-rows.ts';
import { Beside } from './beside.ts';
import { betweenTabs, inTurn, type Told } from './between-tabs.ts';
import { lastUndone, writeLog } from './delivery-log.ts';
import { forgetTheRest } from './forget.ts';
import { filesOf, newest, sweep, writeNext, type Generation, type NextGeneration } from './generations.ts';
import { LocalSetError } from './local-error.ts';
import { stateOf, stateOfNothing, type LocalState } from './local-state.ts';
import { isRestricted, kindOfPath, logPath, sealedPath } from './paths.ts';
import { openPlace, type NotKept, type Place } from './place.ts';
import {
	filesToRestore,
	filesToStore,
	logOf,
	onBase,
	type Accepted,
	type DeliveryFacts,
	type LocalSetOptions,
	type Preview,
	type PreviewOptions
} from './preview.ts';
import { openRows } from './open-rows.ts';
import type { OpenedRows } from './restricted-rows.ts';
import { kindOfLock, lockOfProgramme, sealRows, whoStayedOut, type SealedPart } from './seal-rows.ts';

export type { LocalState } from './local-state.ts';
export type * from './preview.ts';
export { LocalSetError } from './local-error.ts';
export { sha256Of } from './digest.ts';

export async function openLocal(options: LocalSetOptions): Promise<LocalSet> {
	const { place, why } = await openPlace();
	const set = new LocalSet(place, why, options);
	await set.look(true);
	return set;
}

export class LocalSet {
	readonly #listeners = new Set<(state: LocalState) => void>();
	readonly #beside = new Beside();
	readonly #tabs: Told;
	readonly #stop = new AbortController();
	#generation: Generation | null = null;
	#opened: (OpenedRows & { sha256: string }) | null = null;
	/** What the sealed file was last opened or locked with here. */
	#passphrase: string | null = null;
	#state: LocalState;

	constructor(
		private readonly place: Place,
		why: NotKept | null,
		private readonly options: LocalSetOptions
	) {
		this.#state = stateOfNothing(why);
		this.#tabs = betweenTabs(() => void this.look(false).catch(() => {}));
	}

	get state(): LocalState {
		return this.#state;
	}

	/** Told at once and after every change, also of another window; returns what ends it. */
	subscribe(listener: (state: LocalState) => void): () => void {
		this.#listeners.add(listener);
		listener(this.#state);
		return () => void this.#listeners.delete(listener);
	}

	/** Looks what is stored. @param tidy removes what a crash left behind */
	look(tidy: boolean): Promise<void> {
		return inTurn(tidy ? 'exclusive' : 'shared', () => this.#look(tidy));
	}

	/** The plain files, or what the site has published while there are none; opened rows about people with them, and the sealed file as it is. */
	async files(): Promise<ProgrammeFiles> {
		return inTurn('shared', async () => {
			await this.#look(false);
			const laidOn = await onBase(await this.#stored(), this.options);
			return new Map([...laidOn, ...(this.#opened?.files ?? [])]);
		});
	}

	/** @throws LocalSetError `restricted-shut`, `restricted-plain`, `unmergeable` */
	async preview(
		parts: readonly DeliveredPart[],
		{ replace = [], also = new Map(), without = [] }: PreviewOptions = {}
	): Promise<Preview> {
		const files = await this.files();
		const base = this.#state.generation;
		const restricted = parts.some(({ table }) => isRestricted(table));
		if (restricted) this.#mayJoin();
		const path = [...also.keys()].find((one) => kindOfPath(one) !== 'plain');
		if (path !== undefined) throw new LocalSetError('restricted-plain', { path });
		const merged = await this.#beside.merge(files, parts, { replace });
		const folder = new Map([...merged.folder, ...also]);
		for (const path of without) folder.delete(path);
		const [laid, { today, definitions }] = [{ before: files, after: folder, parts }, this.options];
		const judged = await this.#beside.judge(laid, await definitions(folder), today());
		const lock = kindOfLock(restricted ? await this.#lockOf(folder) : null);
		return { ...merged, folder, base, delivered: parts, replaced: replace, judged, restricted, lock };
	}

	/** All of it, or nothing. @throws LocalSetError; VaultError and EngineError where sealing fails */
	async accept(preview: Preview, facts: DeliveryFacts): Promise<Accepted> {
		return inTurn('exclusive', async () => {
			const before = await this.#still(preview.base);
			const { folder, restricted, delivered: parts } = preview;
			if (restricted) this.#mayJoin();
			const replaced = preview.replaced.includes('households');
			const rows = { folder, before: this.#opened, parts, replaced };
			const sealed = restricted ? await this.#seal(rows, facts.lock) : null;
			const log = [...this.#state.deliveries, ...logOf(preview, facts)];
			const files = filesToStore(folder, sealed?.bytes, log);
			void navigator.storage?.persist?.().catch(() => false);
			const by = facts.files.length > 0 ? 'accepting' : 'restoring';
			await this.#write({ files, undo: before?.files ?? {}, by }, sealed);
			return whoStayedOut(sealed);
		});
	}

	/** As it was before the last delivery; the log says on that it came in. @throws LocalSetError `nothing-to-undo` */
	async undo(): Promise<void> {
		await inTurn('exclusive', async () => {
			const before = await this.#still(this.#state.generation);
			if (!before?.undo) throw new LocalSetError('nothing-to-undo');
			const files = new Map(await filesOf(this.place, before.undo));
			if (before.by === 'accepting') files.set(logPath, writeLog(lastUndone(this.#state.deliveries)));
			await this.#write({ files, undo: null, by: 'undoing' }, null);
		});
	}

	/** Rows about people into this page's memory. @throws LocalSetError `nothing-sealed`; VaultError */
	async openRestricted(secret: Secret, pastRetention = false): Promise<void> {
		const files = await this.files();
		const sealed = files.get(sealedPath);
		const sha256 = this.#generation?.files[sealedPath]?.sha256;
		if (!sealed || sha256 === undefined) throw new LocalSetError('nothing-sealed');
		const { programme } = await this.options.definitions(files);
		const expected = { programme: programme.id, today: this.options.today(), pastRetention };
		this.#opened = { ...(await openRows(sealed, secret, expected, this.#stop.signal)), sha256 };
		this.#passphrase = secret.kind === 'passphrase' ? settled(secret.text) : null;
		this.#tell();
	}

	shutRestricted(): void {
		[this.#opened, this.#passphrase] = [null, null];
		this.#tell();
	}

	/** A programme folder, zipped; what is about people is in it as the sealed file alone. */
	async backup(): Promise<Uint8Array> {
		return this.#beside.pack(await inTurn('shared', () => this.#stored()));
	}

	/**
	 * Puts a backup, or any zipped programme folder, in the place of what is here. Returns what no such folder has.
	 * @throws LocalSetError `bad-backup`, `needs-lock`, `restricted-problems`
	 */
	async restore(zip: Uint8Array, { lock }: { lock?: Lock } = {}): Promise<{ leftOut: string[] } & Accepted> {
		const { files: found, leftOut } = await this.#beside.unpack(zip);
		const restricted = [...found.keys()].some((path) => kindOfPath(path) === 'restricted');
		if (restricted && found.has(sealedPath)) throw new LocalSetError('bad-backup', { reason: 'both' });
		return inTurn('exclusive', async () => {
			const before = await this.#still(this.#state.generation);
			const rows = { folder: found, before: null, parts: [], replaced: true };
			const sealed = restricted ? await this.#seal(rows, lock) : null;
			const files = filesToRestore(found, sealed?.bytes);
			await this.#write({ files, undo: before?.files ?? {}, by: 'restoring' }, sealed);
			return { leftOut, ...whoStayedOut(sealed) };
		});
	}

	/** Everything, and whatever else Wijkladder keeps in this browser. */
	async forget(): Promise<void> {
		await inTurn('exclusive', async () => {
			await this.place.wipe();
			await forgetTheRest();
			[this.#opened, this.#passphrase] = [null, null];
			await this.#look(false);
		});
		this.#tabs.tell(false);
	}

	/** Ends what is under way; what is stored stays. */
	close(): void {
		this.#stop.abort(new DOMException('closed', 'AbortError'));
		this.#tabs.close();
		this.#beside.close();
		this.#listeners.clear();
	}

	async #look(tidy: boolean): Promise<void> {
		const found = await newest(this.place);
		const { generation, damaged } = found;
		if (tidy && !damaged) await sweep(this.place, generation).catch(() => {});
		const sealed = generation?.files[sealedPath]?.sha256;
		if (this.#opened && this.#opened.sha256 !== sealed) [this.#opened, this.#passphrase] = [null, null];
		this.#state = await stateOf(this.place, found, this.#state);
		this.#generation = generation;
		this.#tell();
	}

	/** What is sealed has to be open before anything can join it. */
	#mayJoin(): void {
		if (this.#state.sealed && !this.#opened) throw new LocalSetError('restricted-shut');
	}

	#tell(): void {
		this.#state = { ...this.#state, opened: this.#opened !== null };
		for (const listener of this.#listeners) listener(this.#state);
	}

	#stored(): Promise<ProgrammeFiles> {
		return filesOf(this.place, this.#generation?.files ?? {});
	}

	/** The generation, if it is still the one that was looked at. */
	async #still(base: number): Promise<Generation | null> {
		await this.#look(true);
		if (this.#state.generation !== base) throw new LocalSetError('changed-elsewhere');
		return this.#generation;
	}

	async #lockOf(folder: ProgrammeFiles): Promise<Lock | null> {
		const lock = lockOfProgramme(await this.options.definitions(folder));
		return lock ?? (this.#passphrase === null ? null : { passphrase: this.#passphrase });
	}

	async #seal(rows: RowsToSeal, asked: Lock | undefined): Promise<SealedPart> {
		const lock = asked ?? (await this.#lockOf(rows.folder));
		const definitions = await this.options.definitions(rows.folder);
		const [{ today }, { signal }] = [this.options, this.#stop];
		return sealRows(this.#beside, { rows, definitions, today: today(), lock, signal });
	}

	async #write(next: NextGeneration, sealed: SealedPart | null): Promise<void> {
		this.#stop.signal.throwIfAborted();
		const written = await writeNext(this.place, this.#generation, next);
		const sha256 = written.files[sealedPath]?.sha256;
		if (sealed && sha256 !== undefined) {
			this.#opened = { ...sealed.opened, sha256 };
			this.#passphrase = 'passphrase' in sealed.lock ? sealed.lock.passphrase : null;
		}
		await this.#look(false);
		this.#tabs.tell();
	}
}
