// The local set: figures of files on this device, which every page shows as if they were published once a worker has worked them out. What
// SvelteKit and the pages fetch from the site is then answered by that worker (local-answers.ts); nothing else of a page knows of it.
import { invalidateAll } from '$app/navigation';
import type { Answers } from '../domain/consequence.ts';
import type { Bilingual } from '../domain/text.ts';
import type { ProgrammeFiles } from '../intake/delivery.ts';
import { tabWords } from '../language/tab.ts';
import type { OpeningProgress, Tab, TabError } from '../tab/open-tab.ts';
import { answerLocally, type Answering } from './local-answers.ts';
import { downloadLocally } from './local-downloads.ts';
import type { Worn } from './local-look.ts';
import { newVersion } from './new-version.svelte.ts';
import { forgetServed } from './served.ts';

const key = 'wijkladder-local';

/** loading: published figures stand until the local ones are there; failed: they still stand, and `error` says why. */
export type LocalPhase = 'none' | 'loading' | 'active' | 'failed';

/** Why not, for readers; `message` is technical. */
type Told = Pick<TabError, 'code' | 'words' | 'message'>;
const isTold = (error: unknown): error is Told => error instanceof Error && 'words' in error;

export class LocalSet {
	phase: LocalPhase = $state('none');
	/** Of loading. */
	progress: OpeningProgress | null = $state.raw(null);
	/** Of the last try; in words. */
	error: Told | null = $state.raw(null);
	/** True while pages show local figures, also while newer ones are loading. */
	shown = $state(false);
	/** What another window did with the set since pages here were made of it; gone: nothing of it is left. */
	elsewhere: 'changed' | 'gone' | null = $state(null);
	/** The name of a file of the set that was asked for and did not come; null for none. */
	unfetched: string | null = $state(null);
	/** Settles once every page shows the figures that it is to show. */
	changed: Promise<void> = Promise.resolve();
	/** Of the set that is shown; null where that brings none, and pages look as this host has them look. */
	look: Worn | null = $state.raw(null);
	/** Rises whenever pages begin to show other figures. */
	generation = $state(0);

	#tab: Tab | null = null;
	#trying: AbortController | null = null;
	#restore: (() => void) | null = null;
	/** What is kept on this device, with what is open of it in this window; null where nothing is. */
	#kept: (() => Promise<ProgrammeFiles | null>) | null = null;
	/** Settles once it is known whether there is a tab: a page that the host does not have waits for it. */
	#coming: Promise<void> = Promise.resolve();
	/** True once a page stands; before, none has to be drawn anew. */
	#met = false;

	/** The site of the local set; null while pages show what is published. */
	get tab(): Tab | null {
		return this.#tab;
	}

	/**
	 * Has every page show figures of these files. What was shown stays until they are worked out, and where that fails.
	 * @returns true once pages show them; false where they cannot, or where something newer came between
	 */
	activate(files: ProgrammeFiles): Promise<boolean> {
		return this.#take(() => Promise.resolve(files));
	}

	/** Takes up what an earlier visit had activated; `kept` gives its files, or null where they are gone. */
	resume(kept: () => Promise<ProgrammeFiles | null>): Promise<boolean> {
		this.#kept ??= kept;
		return wasActivated() ? this.#take(kept) : Promise.resolve(false);
	}

	/** Told where the files are from now on: whoever has opened rows about people has more than the device keeps. */
	keptBy(kept: () => Promise<ProgrammeFiles | null>): void {
		this.#kept = kept;
	}

	/**
	 * Another window has changed what is kept. What a reader looks at does not change under its eyes: that is told, and shown when asked for.
	 * Of what is no longer there nothing stays.
	 */
	async hear(isAnythingKept: () => Promise<boolean>): Promise<void> {
		if (await isAnythingKept().catch(() => true)) this.elsewhere = 'changed';
		else if (this.phase === 'none') this.elsewhere = null;
		else {
			await this.deactivate();
			this.elsewhere = 'gone';
		}
	}

	/** Shows what is kept now. */
	renew(): Promise<boolean> {
		return this.#kept ? this.#take(this.#kept) : Promise.resolve(false);
	}

	/** Every page shows what is published again. */
	async deactivate(): Promise<void> {
		this.#trying?.abort();
		this.#trying = null;
		remember(false);
		this.phase = 'none';
		this.error = this.elsewhere = this.unfetched = null;
		this.#restore?.();
		this.#restore = null;
		if (this.#tab) await this.#show(null);
	}

	/** Told by the frame of every page: the first came with figures of the host, whatever is shown meanwhile. */
	meet(): void {
		const first = !this.#met;
		this.#met = true;
		if (first && this.#tab) void invalidateAll();
	}

	#take(kept: () => Promise<ProgrammeFiles | null>): Promise<boolean> {
		let known = () => {};
		this.#coming = new Promise((resolve) => (known = resolve));
		return this.#try(kept, known).finally(known);
	}

	async #try(kept: () => Promise<ProgrammeFiles | null>, known: () => void): Promise<boolean> {
		this.#trying?.abort();
		const trying = (this.#trying = new AbortController());
		const { signal } = trying;
		this.phase = 'loading';
		this.progress = null;
		this.error = this.elsewhere = this.unfetched = null;
		this.#restore ??= this.#begin();
		try {
			const [{ openTab }, files] = await Promise.all([import('../tab/open-tab.ts'), kept()]);
			signal.throwIfAborted();
			if (!files) {
				await this.deactivate();
				return false;
			}
			const tab = await openTab(files, { signal, onProgress: (progress) => (this.progress = progress) });
			signal.throwIfAborted();
			await this.#show(tab, known);
			this.phase = 'active';
			remember(true);
			return true;
		} catch (error) {
			if (signal.aborted) return false;
			// Perhaps because it is of a site that was replaced meanwhile.
			newVersion.ask();
			this.phase = 'failed';
			this.error = isTold(error) ? error : { code: 'failed', words: tabWords.failed, message: String(error) };
			return false;
		} finally {
			if (this.#trying === trying) this.#trying = null;
		}
	}

	/** What pages fetch and readers download then comes from here. @returns what ends it */
	#begin(): () => void {
		const ends = [answerLocally(this.#answering), downloadLocally(this)];
		return () => ends.forEach((end) => end());
	}

	async #show(tab: Tab | null, known = () => {}): Promise<void> {
		const old = this.#tab;
		this.#tab = tab;
		this.shown = tab !== null;
		this.generation++;
		// Its tables are those of the figures before; until the page has others it bears nothing of the host.
		forgetServed(true);
		known();
		const worn = tab ? lookOf(tab) : Promise.resolve(null);
		const renewed = this.#met ? invalidateAll() : Promise.resolve();
		// That a page could not be read is said by the page.
		this.changed = renewed.catch(() => {});
		await renewed.finally(() => {
			if (!this.#tab) forgetServed(false);
		});
		this.#dress(await worn, tab);
		old?.close();
	}

	#dress(worn: Worn | null, tab: Tab | null): void {
		// Something newer came between.
		if (tab !== this.#tab) return;
		this.look?.end();
		worn?.begin();
		this.look = worn;
	}

	readonly #answering: Answering = {
		now: () => this.#tab,
		soon: async () => {
			await this.#coming;
			return this.#tab;
		}
	};
}

/** Fetched with the first set that is shown: most readers have none. */
async function lookOf(tab: Tab): Promise<Worn | null> {
	try {
		return await (await import('./local-look.ts')).toWear(tab);
	} catch {
		// Then its figures stand in the look of this host.
		return null;
	}
}

/** Of this browser. */
export const localSet = new LocalSet();

/** Whether the last visit had one. It holds no figure, only that there is a set to look for. */
export function wasActivated(): boolean {
	try {
		return localStorage.getItem(key) !== null;
	} catch {
		return false;
	}
}

function remember(active: boolean): void {
	try {
		if (active) localStorage.setItem(key, '1');
		else localStorage.removeItem(key);
	} catch {
		// Then the next visit begins with what is published.
	}
}

/**
 * What the pages of a programme folder's files would say and show, worked out in this tab and let go of.
 * @throws TabError, in words; the signal's reason when aborted
 */
export async function answersOf(files: ProgrammeFiles, signal: AbortSignal): Promise<Answers> {
	try {
		const { openTab } = await import('../tab/open-tab.ts');
		const tab = await openTab(files, { signal });
		try {
			return await tab.answers();
		} finally {
			tab.close();
		}
	} catch (error) {
		if (!signal.aborted) newVersion.ask();
		throw error;
	}
}

/**
 * Why pages cannot wear the look of a programme folder's files; null where they can.
 * @throws TabError where it could not be judged
 */
export const lookRefusal = async (files: ProgrammeFiles): Promise<Bilingual | null> =>
	(await import('../tab/open-tab.ts')).judgedLook(files);
