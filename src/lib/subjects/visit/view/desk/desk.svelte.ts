// Everything that the page of a visit holds: the coach's keys while they are open, the families of an opened file, and the visit that is written.
import { today } from '../../../../domain/today.ts';
import type { Secret } from '../../../../vault/decrypt.ts';
import type { Identity } from '../../../../vault/visits/identity.ts';
import type { Visit } from '../../../../vault/visits/visit.ts';
import { newDraft, type Draft } from '../../figure/draft.ts';
import type { KnownFamily } from '../../figure/known.ts';
import type { KeptFile } from '../kept/keeping.ts';
import { eachOnce, receivedOf, shortOf } from '../kept/names.ts';
import { Sealing, SealingError } from '../kept/sealing.ts';
import { finishSigned, finishUnsigned, type Finished, type Hands } from './chain.ts';
import { Drawer } from './drawer.svelte.ts';
import { eventsOf, observationOf } from './events.ts';
import { OwnFamilies, type DemonstrationFiles } from './own-families.svelte.ts';
import { draftsIn, signWaiting, visitsIn, type OpenDraft } from './reopened.ts';
import { knownSince } from './since.ts';
import { troubleOf, type Trouble } from './trouble.ts';
import { uuid } from '../../../../domain/uuid.ts';
import { Writing, type Table } from './writing.svelte.ts';

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
	/** The file of a key that was made just now: nobody else has it, so it stays at hand until the key is shut. */
	keyFile: { bytes: Uint8Array<ArrayBuffer>; kept: boolean } | null = $state(null);

	readonly drawer = new Drawer();
	readonly families = new OwnFamilies();
	#sealing = new Sealing();
	#visits: Visit[] = [];
	#beginning = false;

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
			failed: this.failed
		};
	}

	/** What lies in this browser. Never rejects. */
	async look(): Promise<void> {
		this.#sealing.prepare();
		await this.drawer.look().catch(this.failed);
	}

	/** A new identity, open at once. */
	async make(coach: string, passphrase: string): Promise<void> {
		await this.#doing('keys', async () => {
			const { identity, file } = await this.#sealing.make(coach, passphrase);
			// First: whatever else fails, without this file the key is gone with the page.
			this.keyFile = { bytes: new Uint8Array(file), kept: false };
			await this.#open(identity);
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
		if (identity === null) return;
		await this.#doing('file', async () => {
			const own = { kind: 'key' as const, text: identity.secret };
			const given = { secret: secret ?? own, programme: this.programme, coach: identity.coach };
			const receipts = await this.families.open(file, given);
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
	begin(household = ''): Promise<void> {
		return this.#once(async () => {
			const known = household === '' ? null : await this.knownOf(household);
			const draft = { ...newDraft(uuid(), today()), household };
			await this.#write({ draft, known, turn: 0 });
		});
	}
	resume({ draft, known, file }: OpenDraft): Promise<void> {
		return this.#once(() => this.#write({ draft, known, turn: file.turn }));
	}
	async #write(given: { draft: Draft; known: KnownFamily | null; turn: number }): Promise<void> {
		[this.finished, this.trouble, this.cleared] = [null, null, 0];
		this.writing = await Writing.open(this.#table, given);
		if (!this.writing) this.trouble = { about: 'draft', code: 'elsewhere' };
	}
	/** Pressed twice it is begun once: of two the one would hold the draft, and nobody could get at it any more. */
	async #once(begin: () => Promise<void>): Promise<void> {
		if (this.#beginning || this.writing) return;
		this.#beginning = true;
		await begin().catch((error: unknown) => this.failed(error, 'file'));
		this.#beginning = false;
	}

	/** Signed where the keys are open; else it waits for its signature. */
	async finish(): Promise<void> {
		const { writing, identity } = this;
		const { own } = this.drawer;
		if (!writing || (!identity && !own)) return;
		await this.#ending(writing, async () => {
			const { draft, seconds, known } = writing;
			const finished: Finished = {
				visit: { id: draft.visit, seconds, events: eventsOf(draft, known, uuid) },
				observation: observationOf(draft),
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
		if (!writing) return;
		await this.#ending(writing, async () => {
			await this.drawer.remove(this.drawer.draftFiles(writing.draft.visit));
			await this.#back();
		});
	}
	/** What is pressed or typed meanwhile would be sealed as a draft of what is over. */
	async #ending(writing: Writing, work: () => Promise<void>): Promise<void> {
		await this.#doing('finish', async () => {
			await writing.shut();
			await work().catch((error: unknown) => {
				if (this.writing === writing) writing.goOn();
				throw error;
			});
		});
	}
	async #back(): Promise<void> {
		this.#away();
		if (this.identity) this.drafts = await draftsIn(this.drawer, this.#hands, this.identity);
	}
	#away(): void {
		this.writing?.end();
		this.writing = null;
	}

	/** What the coach wrote for nobody else; null where these keys do not open it: on a shared device it may be another's. */
	async observationOf(file: KeptFile): Promise<string | null> {
		const secret = this.identity?.secret ?? '';
		return this.#sealing.open(await this.drawer.bytesOf(file), secret).catch(() => null);
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
		[this.identity, this.drafts, this.keyFile] = [null, [], null];
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
			this.failed(error, what === 'file' ? 'file' : 'keys');
			return null;
		} finally {
			this.busy = null;
		}
	}

	/** What could not be done, told in words. */
	readonly failed = (error: unknown, about: 'keys' | 'file' = 'keys'): void => {
		this.trouble = troubleOf(error, about);
	};
}
