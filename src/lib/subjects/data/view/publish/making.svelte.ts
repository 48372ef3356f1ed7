// The state of a site that is made on this device: what there is, how far it is, and why it stopped.
import { tabWords } from '../../../../language/tab.ts';
import type { Bilingual } from '../../../../domain/text.ts';
import type { Finished, GivenFiles, Origin, Progress, Publishing, Standing } from './maker.ts';

interface Told {
	code: string;
	words: Bilingual;
	message: string;
}
const isTold = (error: unknown): error is Told & Error => error instanceof Error && 'words' in error;

export class Making {
	phase: 'looking' | 'ready' | 'making' = $state('looking');
	standing: Standing | null = $state.raw(null);
	progress: Progress | null = $state.raw(null);
	error: Told | null = $state.raw(null);
	/** True once a reader stopped it, until it goes on. */
	stopped = $state(false);
	/** Of the last making, in this page's memory alone. */
	secrets: [name: string, text: string][] = $state.raw([]);
	#opening: Promise<Publishing> | null = null;

	get finished(): Finished | null {
		return this.standing?.finished ?? null;
	}

	/** What lies on this device of an earlier visit. */
	async look(): Promise<void> {
		await this.#attempt(async (publishing) => {
			this.standing = await publishing.standing();
		});
		if (this.phase === 'looking') this.phase = 'ready';
	}

	async make(given: GivenFiles, origin: Origin): Promise<void> {
		if (this.phase === 'making') return;
		this.phase = 'making';
		this.stopped = false;
		this.progress = null;
		this.secrets = [];
		await this.#attempt(async (publishing) => {
			this.secrets = await publishing.make(given, origin, (progress) => (this.progress = progress));
		});
		// Whether it was made or not: of what there is, this is offered.
		await this.#attempt(async (publishing) => {
			this.standing = await publishing.standing();
		}, true);
		this.phase = 'ready';
	}

	/** The worker is ended at once; the next question starts another. */
	async stop(): Promise<void> {
		if (this.phase !== 'making') return;
		this.stopped = true;
		(await this.#opening)?.stop();
	}

	async drop(what: 'begun' | 'all'): Promise<void> {
		await this.#attempt(async (publishing) => {
			this.standing = await publishing.drop(what);
		});
	}

	async page(file: string): Promise<Uint8Array<ArrayBuffer> | null> {
		return (await this.#publishing()).look(file);
	}

	async zip(): Promise<Uint8Array<ArrayBuffer> | null> {
		return (await this.#publishing()).zip();
	}

	/** Ends what is under way. */
	close(): void {
		void this.#opening?.then((publishing) => publishing.stop());
	}

	#publishing(): Promise<Publishing> {
		const attempt = (this.#opening ??= import('./maker.ts').then(({ openPublishing }) => openPublishing()));
		attempt.catch(() => (this.#opening = null));
		return attempt;
	}

	/** @param still true where what went wrong before is still to be told */
	async #attempt(work: (publishing: Publishing) => Promise<void>, still = false): Promise<void> {
		if (!still) this.error = null;
		try {
			await work(await this.#publishing());
		} catch (error) {
			if (error instanceof DOMException && error.name === 'AbortError') return;
			this.error = isTold(error) ? error : { code: 'failed', words: tabWords.failed, message: String(error) };
		}
	}
}
