// The page's side of a site that is made in this tab: opens a programme folder's files in a worker, and gives every page, its data and every file.
import { version } from '$app/environment';
import { asset, resolve } from '$app/paths';
import type { Answers } from '../domain/consequence.ts';
import { pageData } from '../domain/page-data.ts';
import type { Bilingual } from '../domain/text.ts';
import { Aside } from '../engine/worker.ts';
import type { ProgrammeFiles } from '../intake/delivery.ts';
import { tabWords } from '../language/tab.ts';
import type { Base } from '../server/base.ts';
import type { OpenedSite } from '../server/opening.ts';
import type { Answer } from './site.ts';
import type { OpeningProgress, Progress, Result, Task } from './worker.ts';

export type { OpenedSite, Answer, OpeningProgress, Progress, Result, Task };
export type { Finished, Origin, Standing } from './kept-zip.ts';
export type { GivenFiles } from './publishing.ts';

/** Why the site of these files cannot be made, in words. `message` is technical, for the fold below them. */
export class TabError extends Error {
	override name = 'TabError';
	constructor(
		/** `DefinitionError`, `BrokenReleases`, `NoAreas`, `NoFigures`, …; `download` and `worker` where not the files are wrong. */
		readonly code: string,
		readonly words: Bilingual,
		message: string
	) {
		super(message);
	}
}

export interface Opening {
	/** In whose name files are spoken of, such as `programma/areas.csv`. */
	folder?: string;
	onProgress?: (progress: OpeningProgress) => void;
	/** Aborting ends the worker, also once it is open. */
	signal?: AbortSignal;
}

export type SiteWorker = Aside<Task, Result, Progress>;

/**
 * The worker of this very version of the site, not started yet, and what every site rests on.
 * @throws TabError
 */
export async function startTab(): Promise<{ aside: SiteWorker; base: Base; version: string }> {
	const [{ tab: worker, version: served }, base] = await Promise.all([
		fetched<{ tab?: string; version?: string }>(asset('/_app/version.json'), 'no-cache'),
		fetched<Base>(resolve('/') + 'definities.json')
	]);
	// Data of other programs are not what the pages of these expect.
	if (served !== undefined && served !== version)
		throw new TabError(
			'replaced',
			tabWords.replaced,
			`version.json names ${served}, this page is of ${version}`
		);
	if (worker === undefined)
		throw new TabError('worker', tabWords.absent, 'no worker is named in version.json');
	return { aside: new Aside<Task, Result, Progress>(asset(`/_app/${worker}`)), base, version };
}

/** What `__data.json` holds for the layout and for the page. */
export interface PageData {
	layout: unknown;
	page: unknown;
}

export interface Tab {
	readonly site: OpenedSite;
	/** Addresses from the root of the site: `/`, `/en/vergelijk`, …, and of every other file. */
	paths: () => Promise<{ pages: string[]; files: string[] }>;
	/** null where the site of these files has no such page. */
	data: (page: string) => Promise<PageData | null>;
	/** The bytes of `__data.json` of a page. */
	rawData: (page: string) => Promise<Answer | null>;
	page: (page: string) => Promise<Uint8Array | null>;
	file: (file: string) => Promise<Answer | null>;
	/** What all pages say and show, for telling what a delivery changes. */
	answers: () => Promise<Answers>;
	close: () => void;
}

/**
 * Reads, checks and protects the files, and makes their site ready to be asked. One question at a time is answered, in their order.
 * @throws TabError; the signal's reason when aborted
 */
export async function openTab(
	files: ProgrammeFiles,
	{ folder = 'programma', onProgress, signal }: Opening = {}
): Promise<Tab> {
	signal?.throwIfAborted();
	const { aside, base } = await startTab();
	signal?.throwIfAborted();
	signal?.addEventListener('abort', () => aside.stop(signal.reason));
	const tell = (progress: Progress) => {
		if (progress.phase === 'read' || progress.phase === 'write') onProgress?.({ phase: progress.phase });
	};
	const call = async (task: Task): Promise<Result> => {
		try {
			return await aside.call(task, tell);
		} catch (error) {
			signal?.throwIfAborted();
			throw new TabError('worker', tabWords.failed, error instanceof Error ? error.message : String(error));
		}
	};
	const ask = async (address: string, data = false): Promise<Answer | null> => {
		const result = await call({ about: 'ask', address, data });
		return result.about === 'answer' ? result.answer : null;
	};
	const opened = await call({ about: 'open', files, folder, base });
	if (opened.about !== 'opened') {
		aside.stop();
		const { code, words, message } =
			opened.about === 'refused' ? opened.refusal : { code: 'worker', words: null, message: '' };
		throw new TabError(code, words ?? tabWords.failed, message);
	}
	const rawData = (page: string) => ask(page, true);
	return {
		site: opened.site,
		paths: async () => {
			const result = await call({ about: 'addresses' });
			return result.about === 'addresses' ? result : { pages: [], files: [] };
		},
		rawData,
		data: async (page) => {
			const raw = await rawData(page);
			return raw && decoded(raw);
		},
		page: async (page) => (await ask(page))?.bytes ?? null,
		file: (file) => ask(file),
		answers: async () => {
			const result = await call({ about: 'answers' });
			if (result.about !== 'answers') throw new TabError('worker', tabWords.failed, result.about);
			return result.answers;
		},
		close: () => aside.stop()
	};
}

const ofLook = /^(theme|indicators)\//i;

/**
 * Whether a site can wear the look of these files, judged as their site would be; in a worker that is let go of.
 * @returns why not; null where it can
 * @throws TabError where it could not be judged
 */
export async function judgedLook(files: ProgrammeFiles, folder = 'programma'): Promise<Bilingual | null> {
	const { aside, base } = await startTab();
	try {
		const own = new Map([...files].filter(([path]) => ofLook.test(path)));
		const result = await aside.call({ about: 'judge-look', files: own, folder, base }, () => {});
		if (result.about === 'judged') return null;
		const { code, words, message } =
			result.about === 'refused' ? result.refusal : { code: 'worker', words: null, message: result.about };
		if (words === null) throw new TabError(code, tabWords.failed, message);
		return words;
	} finally {
		aside.stop();
	}
}

function decoded({ bytes }: Answer): PageData {
	const [page, layout] = pageData(new TextDecoder().decode(bytes)).toReversed();
	return { layout, page };
}

/** @param cache of what stands at one address whatever the site is of: asked anew */
async function fetched<Contents>(address: string, cache: RequestCache = 'default'): Promise<Contents> {
	try {
		const answer = await fetch(address, { cache });
		if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
		return (await answer.json()) as Contents;
	} catch (error) {
		throw new TabError('download', tabWords.download, `${address}: ${String(error)}`);
	}
}
