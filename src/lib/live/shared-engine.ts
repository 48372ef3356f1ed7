// One engine for as long as the page lives: started by the first question or before it, shared by all, started anew after a failure.
import type { Engine } from '../engine/engine.ts';
import type { BrowserEngineOptions, Progress } from '../engine/browser.ts';
import { EngineError } from '../engine/engine-error.ts';
import { remembering } from '../engine/remembering.ts';

export type PublishedTables = BrowserEngineOptions['file'];

let tables: PublishedTables | undefined;
/** Of a start that is under way, for who joins it. */
let latest: Progress | undefined;
const listeners = new Set<(progress: Progress) => void>();

/** One at a time of what `start` gives. What was let go of while it started is closed once it has, and is not what runs. */
export function oneAtATime<One extends Pick<Engine, 'close'>>(start: () => Promise<One>) {
	let one: Promise<One> | undefined;
	let running = false;
	return {
		isRunning: (): boolean => running,
		/** What runs or is being started by whoever came first; after a failure the next who asks starts it anew. */
		async get(joined: () => void = () => {}): Promise<One> {
			const attempt = (one ??= start());
			joined();
			try {
				const started = await attempt;
				if (one === attempt) running = true;
				return started;
			} catch (error) {
				if (one === attempt) one = undefined;
				throw error;
			}
		},
		drop(): void {
			const old = one;
			one = undefined;
			running = false;
			old?.then((started) => started.close()).catch(() => {});
		}
	};
}

const engine = oneAtATime(start);

/** Tells where the published tables are; the layout does so before anything is asked. */
export function publishedTablesAt(file: PublishedTables): void {
	tables = file;
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
 * @returns false where it failed
 */
export async function rehearse(ask: (engine: Engine) => Promise<unknown>, whole: boolean): Promise<boolean> {
	const opened = await sharedEngine().catch(() => null);
	if (opened === null) return false;
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

async function start(): Promise<Engine> {
	latest = undefined;
	const file = tables;
	if (!file) throw new Error('publishedTablesAt was not called');
	const { openBrowserEngine } = await import('../engine/browser.ts').catch((error: unknown) => {
		// The line, or a newer site: not the question.
		throw new EngineError('download', String(error), error);
	});
	const opened = await openBrowserEngine({
		file,
		onProgress: (progress) => {
			latest = progress;
			listeners.forEach((listener) => listener(progress));
		}
	});
	latest = undefined;
	return remembering(opened);
}

/** Lets go of an engine that no longer answers, so that the next question starts another. */
export const dropEngine = (): void => engine.drop();
