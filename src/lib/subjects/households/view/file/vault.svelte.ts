// One sealed file being opened, open, or closed again; closing ends the workers and lets go of all that was read.
import { today } from '../../../../domain/today.ts';
import { newVersion } from '../../../../live/new-version.svelte.ts';
import type { OpenedFile, PhaseProgress } from '../../../../vault/open.ts';
import type { Secret } from '../../../../vault/decrypt.ts';
import {
	canKeep,
	keepFile,
	keptFile,
	removeKept,
	type Keeping,
	type KeptFile
} from '../../../../vault/kept-file.ts';
import { headerAtMost, sealedFor, type SealedFor } from '../../../../vault/sealed-header.ts';
import { VaultError, type VaultErrorCode } from '../../../../vault/vault-error.ts';

export interface Opened extends OpenedFile {
	/** Name of the sealed file. */
	name: string;
}

export interface OpenWish {
	/** The sealed file, or how to get it. */
	file: File | (() => Promise<File>);
	secret: Secret;
	/** Id of this site's programme. */
	programme: string;
	/** True once the reader was warned. */
	pastRetention: boolean;
	/** True to keep the sealed bytes in this browser once they have opened. */
	keep: boolean;
}

/** What a file that is no longer on the host looks like from here. */
const mayBeReplaced: VaultErrorCode[] = ['download', 'blocked', 'damaged', 'timeout'];

export class Vault {
	state: 'locked' | 'opening' | 'open' | 'failed' = $state('locked');
	phases: readonly PhaseProgress[] = $state.raw([]);
	refusal: VaultError | null = $state.raw(null);
	opened: Opened | null = $state.raw(null);
	/** The sealed bytes that this browser keeps. */
	kept: KeptFile | null = $state.raw(null);
	/** Whether this browser can keep any; null until that is known. */
	keeping: Keeping | null = $state(null);
	/** What was asked last, for opening it all the same. */
	#wish: OpenWish | null = null;
	#stop: AbortController | null = null;

	/** What opening needs, fetched and started beforehand by whoever seems about to open. Never rejects. */
	async prepare(): Promise<void> {
		await Promise.all([
			import('../../../../engine/browser-memory.ts').then(({ standBy }) => {
				if (this.state === 'locked' || this.state === 'failed') standBy();
			}),
			import('../../../../vault/open.ts')
		]).catch(() => {});
	}

	/** Opens a file; settles when it is open, refused or stopped. Never rejects. */
	async open(wish: OpenWish): Promise<void> {
		this.close();
		const stop = new AbortController();
		this.#stop = stop;
		this.#wish = wish;
		this.state = 'opening';
		try {
			const { secret, programme, pastRetention } = wish;
			const fetched = wish.file instanceof File ? wish.file : wish.file();
			// What the open file is shown with comes along now: afterwards no line may be needed. It comes beside the opening.
			const shownWith = Promise.all([
				import('../OpenFile.svelte'),
				import('../../../../engine/browser-memory.ts')
			]);
			for (const one of [fetched, shownWith]) if (one instanceof Promise) one.catch(() => {});
			const { openSealed } = await import('../../../../vault/open.ts');
			stop.signal.throwIfAborted();
			const opened = await openSealed({
				file: fetched,
				secret,
				expected: { programme, today: today(), pastRetention },
				signal: stop.signal,
				onProgress: (phases) => {
					if (this.#stop === stop) this.phases = phases;
				}
			});
			const file = await fetched;
			await shownWith.catch(async (error: unknown) => {
				await opened.engine.close();
				throw error;
			});
			if (this.#stop !== stop) return opened.engine.close();
			this.#wish = null;
			this.opened = { ...opened, name: file.name };
			this.state = 'open';
			if (wish.keep) this.kept = await keepFile(file).catch(() => this.kept);
		} catch (error) {
			if (this.#stop !== stop) return;
			this.#stop = null;
			this.#refuse(error);
		}
	}

	/** Another file in the place of the opened one: the same, with what was done to it. */
	async follow(next: OpenedFile): Promise<void> {
		const { opened } = this;
		if (!opened || this.state !== 'open') return next.engine.close();
		this.opened = { ...next, name: opened.name };
		await opened.engine.close();
	}

	/** Opens the file that was refused for its age, after the warning. */
	async openAllTheSame(): Promise<void> {
		if (this.#wish) await this.open({ ...this.#wish, pastRetention: true });
	}

	/** What opens a file, going by its first bytes; null, and a refusal, where nothing does. */
	async look(file: File): Promise<SealedFor | null> {
		this.close();
		try {
			const start = await file
				.slice(0, headerAtMost)
				.arrayBuffer()
				.catch(() => {
					throw new VaultError('unreadable');
				});
			return sealedFor(new Uint8Array(start));
		} catch (error) {
			this.#refuse(error);
			return null;
		}
	}

	/** Finds what an earlier visit kept. */
	async findKept(): Promise<void> {
		this.keeping = await canKeep();
		this.kept = await keptFile();
	}

	/** Closes, and ends what was prepared as well. */
	async leave(): Promise<void> {
		this.close();
		const { standDown } = await import('../../../../engine/browser-memory.ts');
		standDown();
	}

	async removeKept(): Promise<void> {
		await removeKept();
		this.kept = await keptFile();
	}

	/** Ends the workers and lets go, whatever the state. */
	close(): void {
		this.#stop?.abort(new DOMException('closed', 'AbortError'));
		this.#stop = null;
		this.#wish = null;
		this.opened = null;
		this.refusal = null;
		this.phases = [];
		this.state = 'locked';
	}

	#refuse(error: unknown): void {
		this.refusal = error instanceof VaultError ? error : new VaultError('download');
		if (mayBeReplaced.includes(this.refusal.code)) newVersion.ask();
		this.phases = [];
		this.state = 'failed';
	}
}
