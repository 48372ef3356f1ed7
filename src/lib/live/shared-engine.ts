// One engine for as long as the page lives: started by the first question or before it, shared by all, started anew after a failure.
import type { Engine } from '../engine/engine.ts';
import type { BrowserEngineOptions, Progress } from '../engine/browser.ts';
import { EngineError } from '../engine/engine-error.ts';
import { remembering } from '../engine/remembering.ts';
import { answeredFrom } from '../ui/answered-by.svelte.ts';

/** Asked with every start. */
type TablesAt = () => Promise<Awaited<BrowserEngineOptions['file']>>;

let tables: TablesAt | undefined;
/** Of a start that is under way, for who joins it. */
let latest: Progress | undefined;
const listeners = new Set<(progress: Progress) => void>();

interface Attempt<One> {
	started: Promise<One>;
	/** Aborted once it is let go of. */
	stop: AbortController;
	/** Settles then: who waits need not wait for its end. */
	left: Promise<null>;
}

/** One at a time of what `start` gives. What is let go of while it starts is ended, and nobody who waits for it is given it. */
export function oneAtATime<One extends Pick<Engine, 'close'>>(start: (signal: AbortSignal) => Promise<One>) {
	let one: Attempt<One> | undefined;
	let running = false;
	function begin(): Attempt<One> {
		const stop = new AbortController();
		const left = new Promise<null>((resolve) =>
			stop.signal.addEventListener('abort', () => resolve(null), { once: true })
		);
		return { started: start(stop.signal), stop, left };
	}
	return {
		isRunning: (): boolean => running,
		/** What runs or is being started by whoever came first; after a failure the next who asks starts it anew. */
		async get(joined: () => void = () => {}): Promise<One> {
			for (;;) {
				const attempt = (one ??= begin());
				const { signal } = attempt.stop;
				joined();
				try {
					const started = await Promise.race([attempt.started, attempt.left]);
					if (started && !signal.aborted) {
						running = true;
						return started;
					}
				} catch (error) {
					if (one === attempt) one = undefined;
					if (!signal.aborted) throw error;
				}
				// Another has come in its place, or has to: an answer of this one would be of what is shown no more.
			}
		},
		drop(): void {
			const old = one;
			one = undefined;
			running = false;
			old?.stop.abort();
			old?.started.then((started) => started.close()).catch(() => {});
		}
	};
}

const engine = oneAtATime(start);

/** Tells what asks where the published tables are; the layout does so before anything is asked. */
export function publishedTablesAt(at: TablesAt): void {
	tables = at;
}

/** True once a question can be answered without waiting for a download. */
export const engineIsRunning = (): boolean => engine.isRunning();

/** The engine, started if need be. `onProgress` hears about the start until it is over. */
export async function sharedEngine(onProgress: (progress: Progress) => void = () => {}): Promise<Engine> {
	listeners.add(onProgress);
	try {
		return await engine.get(() => latest && onProgress(latest));
	} finally {
		listeners.delete(onProgress);
	}
}

/**
 * Starts it for a reader who seems about to ask, and asks what the page would: what comes along for an answer is then here, and DuckDB knows the
 * questions. What fails unasked is tried again, and told, when somebody asks.
 * @param whole true where something is made of what they find as well, once, so that the first answer is no slower than the next; else nothing is
 * @param unasked whether nobody has asked by the time that it runs: what was asked is not worked out once more
 * @param open gives the engine; without it the one that the page shares
 * @returns false where it failed
 */
export async function rehearse(
	ask: (engine: Engine) => Promise<unknown>,
	whole: boolean,
	unasked: () => boolean,
	open: typeof sharedEngine = sharedEngine
): Promise<boolean> {
	const opened = await open().catch(() => null);
	if (opened === null) return false;
	if (!unasked()) return true;
	if (whole)
		return ask(opened).then(
			() => true,
			() => false
		);
	const never = new Promise<never>(() => {});
	const unanswering: Engine = {
		all: (query) =>
			opened.all(query).then(
				() => never,
				() => never
			),
		close: () => never
	};
	ask(unanswering).catch(() => {});
	return true;
}

async function start(signal: AbortSignal): Promise<Engine> {
	latest = undefined;
	if (!tables) throw new Error('publishedTablesAt was not called');
	// Asked while the code is fetched.
	const file = tables().catch((error: unknown) => {
		throw new EngineError('download', String(error), error);
	});
	file.catch(() => {});
	const { openBrowserEngine } = await import('../engine/browser.ts').catch((error: unknown) => {
		// The line, or a newer site: not the question.
		throw new EngineError('download', String(error), error);
	});
	const opened = await openBrowserEngine({
		file,
		signal,
		onProgress: (progress) => {
			if (signal.aborted) return;
			latest = progress;
			listeners.forEach((listener) => listener(progress));
		}
	});
	if (!signal.aborted) {
		latest = undefined;
		answeredFrom((await file).url);
	}
	return remembering(opened);
}

/** Lets go of an engine that no longer answers, or answers of what is shown no more: the next question starts another. */
export const dropEngine = (): void => engine.drop();
