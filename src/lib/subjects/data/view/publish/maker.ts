// The page's side of publishing: starts the worker, hands it the programme's files, and gives what was made.
import { tabWords } from '../../../../language/tab.ts';
import { WorkerFailure } from '../../../../engine/worker.ts';
import { offline } from '../../../../live/offline.svelte.ts';
import {
	startTab,
	TabError,
	type Finished,
	type GivenFiles,
	type Origin,
	type Progress,
	type Result,
	type Standing,
	type Task
} from '../../../../tab/open-tab.ts';

export type { Finished, GivenFiles, Origin, Progress, Standing };

export interface Publishing {
	standing: () => Promise<Standing>;
	/**
	 * Makes the site of these files, or goes on with it.
	 * @returns what was made that belongs in the programme folder: the key under which files about people are hashed, where it had none
	 * @throws TabError; AbortError once it was stopped
	 */
	make: (
		given: GivenFiles,
		origin: Origin,
		onProgress: (progress: Progress) => void
	) => Promise<[name: string, text: string][]>;
	/** A file of the finished site by its place in it. */
	look: (file: string) => Promise<Uint8Array<ArrayBuffer> | null>;
	zip: () => Promise<Uint8Array<ArrayBuffer> | null>;
	drop: (what: 'begun' | 'all') => Promise<Standing>;
	/** Ends what is under way; what was written stays. */
	stop: () => void;
}

const inWords = (code: string): TabError['words'] => {
	if (code === 'download' || code === 'replaced' || code === 'unreadable' || code === 'elsewhere')
		return tabWords[code];
	return code === 'no-room' ? tabWords.noRoom : tabWords.failed;
};
const told = (code: string, message: string): TabError => new TabError(code, inWords(code), message);

/** @throws TabError */
export async function openPublishing(): Promise<Publishing> {
	const { aside, base, version } = await startTab();
	let used = false;
	const call = async (task: Task, onProgress?: (progress: Progress) => void): Promise<Result> => {
		try {
			return await aside.call(task, onProgress);
		} catch (error) {
			if (error instanceof WorkerFailure) throw told(error.code, error.message);
			throw error;
		}
	};
	const standing = async (task: Task): Promise<Standing> => {
		const result = await call(task);
		if (result.about !== 'standing') throw told('worker', result.about);
		return result.standing;
	};
	const file = async (task: Task) => {
		const result = await call(task);
		return result.about === 'file' ? result.bytes : null;
	};
	return {
		standing: () => standing({ about: 'standing' }),
		async make(given, origin, onProgress) {
			// It opens one programme in its life.
			if (used) aside.stop();
			used = true;
			const result = await offline.whileMaking(() =>
				call({ about: 'publish', given, origin, base, version }, onProgress)
			);
			if (result.about === 'published') {
				if (!result.finished) throw told('elsewhere', 'another window holds the lock');
				return result.secrets;
			}
			const refusal = result.about === 'refused' ? result.refusal : null;
			const code = refusal?.code ?? 'worker';
			throw new TabError(code, refusal?.words ?? inWords(code), refusal?.message ?? result.about);
		},
		look: (name) => file({ about: 'look', file: name }),
		zip: () => file({ about: 'zip' }),
		drop: (what) => standing({ about: 'drop', what }),
		stop: () => aside.stop()
	};
}
