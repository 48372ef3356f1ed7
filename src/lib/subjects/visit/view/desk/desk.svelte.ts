// Everything that the page of a visit holds: the coach's keys while they are open, the families of an opened file, and the visit that is written.
import { today } from '../../../../domain/today.ts';
import type { Secret } from '../../../../vault/decrypt.ts';
import { VaultError } from '../../../../vault/vault-error.ts';
import type { Identity } from '../../../../vault/visits/identity.ts';
import type { Visit } from '../../../../vault/visits/visit.ts';
import { newDraft, type Draft } from '../../figure/draft.ts';
import type { KnownFamily } from '../../figure/known.ts';
import { KeepingError, type KeptFile } from '../kept/keeping.ts';
import { eachOnce, receivedOf, shortOf } from '../kept/names.ts';
import { Sealing, SealingError, type SealingCode } from '../kept/sealing.ts';
import { finishSigned, finishUnsigned, type Finished, type Hands } from './chain.ts';
import { Drawer } from './drawer.svelte.ts';
import { eventsOf } from './events.ts';
import { OwnFamilies } from './own-families.svelte.ts';
import { draftsIn, signWaiting, visitsIn, type OpenDraft } from './reopened.ts';
import { knownSince } from './since.ts';
import { uuid } from './uuid.ts';
import { Writing, type Table } from './writing.svelte.ts';

/** What went wrong, for the page to put into words. */
export type Trouble =
	| { about: 'keys' | 'file'; code: SealingCode }
	| { about: 'keep'; code: 'no-room' | 'not-kept'; free: number | null }
	| { about: 'draft'; code: 'elsewhere' };

/** Where the demonstration lies, and what opens it. */
export interface DemonstrationFiles {
	key: () => Promise<File>;
	families: () => Promise<File>;
	passphrase: string;
}

export class Desk {
	identity: Identity | null = $state.raw(null);
	drafts: OpenDraft[] = $state.raw([]);
	writing: Writing | null = $state.raw(null);
	trouble: Trouble | null = $state.raw(null);
	busy: 'keys' | 'file' | 'finish' | null = $state(null);
	/** What was finished last. */
	finished: { short: string; seconds: number; signed: boolean } | null = $state.raw(null);
	/** How many visits a receipt cleared just now. */
	cleared = $state(0);

	readonly drawer = new Drawer();
	readonly families = new OwnFamilies();
	#sealing = new Sealing();
	#visits: Visit[] = [];

	/** @param leaders public keys of the programme; every visit opens for them too */
	constructor(
		readonly programme: string,
		readonly leaders: readonly string[]
	) {}

	get recipients(): string[] {
		const own = this.identity?.recipient ?? this.drawer.own?.recipient;
		return eachOnce([...this.leaders, ...(own === undefined ? [] : [own])]);
	}
	get #hands(): Hands {
		return { keeping: this.drawer.keeping, sealing: this.#sealing, programme: this.programme };
	}
	get #table(): Table {
		return {
			...{ drawer: this.drawer, programme: this.programme, sealing: () => this.#sealing },
			recipients: () => this.recipients,
			failed: (error) => this.#fail(error, 'keys')
		};
	}

	/** What lies in this browser. Never rejects. */
	async look(): Promise<void> {
		this.#sealing.prepare();
		await this.drawer.look().catch((error: unknown) => this.#fail(error, 'keys'));
	}

	/** A new identity, open at once. @returns the file that the coach is to keep */
	async make(coach: string, passphrase: string): Promise<Uint8Array | null> {
		return this.#doing('keys', async () => {
			const { identity, file } = await this.#sealing.make(coach, passphrase);
			await this.#open(identity);
			return file;
		});
	}

	async unlock(file: File, passphrase: string): Promise<void> {
		await this.#doing('keys', async () => {
			const read = await file.arrayBuffer().catch(() => {
				throw new SealingError('unreadable');
			});
			await this.#open(await this.#sealing.unlock(new Uint8Array(read), passphrase));
		});
	}

	async #open(identity: Identity): Promise<void> {
		this.identity = identity;
		await this.drawer.remember(identity);
		await this.drawer.look();
		this.#visits = await visitsIn(this.drawer, this.#hands, identity);
		const signed = await signWaiting(this.drawer, this.#hands, identity, this.recipients);
		this.#visits = [...this.#visits, ...signed];
		this.drafts = await draftsIn(this.drawer, this.#hands, identity);
		// What was begun before the keys were open now opens for the coach too.
		this.writing?.touched();
	}

	/**
	 * The coach's file of own families; with it come receipts.
	 * @param secret without it the coach's own key
	 */
	async openFamilies(file: File, secret?: Secret): Promise<void> {
		const { identity } = this;
		if (!identity) return;
		await this.#doing('file', async () => {
			const { programme } = this;
			const receipts = await this.families.open(file, {
				...{ secret: secret ?? { kind: 'key', text: identity.secret }, programme, coach: identity.coach }
			});
			const there = receivedOf(this.drawer.outbox, receipts);
			await this.drawer.remove(there);
			this.cleared = there.length;
			this.#visits = this.#visits.filter(({ head }) => !receipts.some(({ visit }) => visit === head.visit));
		});
	}

	/** Invented families, and the keys of an invented coach, to try it all with. */
	async tryOut(files: DemonstrationFiles): Promise<void> {
		const { key, families, passphrase } = files;
		const fetched = await this.#doing('keys', () => Promise.all([key(), families()]));
		if (!fetched) return;
		await this.unlock(fetched[0], passphrase);
		await this.openFamilies(fetched[1], { kind: 'passphrase', text: passphrase });
	}

	/** What stands of a family, by the opened file and by the visits that lie here. */
	async knownOf(household: string): Promise<KnownFamily | null> {
		return knownSince(await this.families.stands(household), household, this.#visits);
	}

	/** Begins a visit, to a family of the opened file or to one that is typed. */
	async begin(household = ''): Promise<void> {
		const known = household === '' ? null : await this.knownOf(household);
		const draft = { ...newDraft(uuid(), today()), household };
		await this.#write({ draft, known, turn: 0 });
	}
	async resume({ draft, known, file }: OpenDraft): Promise<void> {
		await this.#write({ draft, known, turn: file.turn });
	}
	async #write(given: { draft: Draft; known: KnownFamily | null; turn: number }): Promise<void> {
		[this.finished, this.trouble, this.cleared] = [null, null, 0];
		this.writing = await Writing.open(this.#table, given);
		if (!this.writing) this.trouble = { about: 'draft', code: 'elsewhere' };
	}

	/** Signed where the keys are open; else it waits for its signature. */
	async finish(): Promise<void> {
		const { writing, identity } = this;
		const { own } = this.drawer;
		if (!writing || (!identity && !own)) return;
		await this.#doing('finish', async () => {
			await writing.settled();
			const { draft, seconds, known } = writing;
			const finished: Finished = {
				visit: { id: draft.visit, seconds, events: eventsOf(draft, known, uuid) },
				observation: draft.observation,
				recipients: this.recipients,
				replaces: this.drawer.draftFiles(draft.visit)
			};
			if (identity) this.#visits = [...this.#visits, await finishSigned(this.#hands, identity, finished)];
			else if (own) await finishUnsigned(this.#hands, own.recipient, finished);
			this.finished = { short: shortOf(draft.visit), seconds, signed: identity !== null };
			this.#away();
			await this.drawer.changed();
			if (identity) this.drafts = await draftsIn(this.drawer, this.#hands, identity);
		});
	}

	/** Back to the list; what was written stays sealed. */
	async leave(): Promise<void> {
		await this.writing?.flush();
		if (this.writing?.saved !== 'failed') await this.#back();
	}
	async throwAway(): Promise<void> {
		const { writing } = this;
		await writing?.settled();
		if (writing) await this.drawer.remove(this.drawer.draftFiles(writing.draft.visit));
		await this.#back();
	}
	async #back(): Promise<void> {
		this.#away();
		if (this.identity) this.drafts = await draftsIn(this.drawer, this.#hands, this.identity);
	}
	#away(): void {
		this.writing?.end();
		this.writing = null;
	}

	/** What the coach wrote for nobody else. */
	async observationOf(file: KeptFile): Promise<string> {
		if (!this.identity) return '';
		return this.#sealing.open(await this.drawer.bytesOf(file), this.identity.secret).catch(() => '');
	}

	/** Nothing answers any more. */
	end(): void {
		this.close();
		this.drawer.end();
	}

	/** Ends the worker that knows the keys, and lets go of everything that can be read. */
	close(): void {
		this.#away();
		this.families.close();
		this.#sealing.close();
		this.#sealing = new Sealing();
		this.#visits = [];
		[this.identity, this.drafts] = [null, []];
	}

	async #doing<Outcome>(
		what: 'keys' | 'file' | 'finish',
		work: () => Promise<Outcome>
	): Promise<Outcome | null> {
		if (this.busy) return null;
		[this.busy, this.trouble] = [what, null];
		try {
			return await work();
		} catch (error) {
			this.#fail(error, what === 'file' ? 'file' : 'keys');
			return null;
		} finally {
			this.busy = null;
		}
	}

	#fail(error: unknown, about: 'keys' | 'file'): void {
		if (error instanceof KeepingError) this.trouble = { about: 'keep', code: error.code, free: error.free };
		else {
			const known = error instanceof SealingError || error instanceof VaultError;
			const code = known ? error.code : error instanceof TypeError ? 'download' : 'damaged';
			this.trouble = { about, code };
		}
	}
}
