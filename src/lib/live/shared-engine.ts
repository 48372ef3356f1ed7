// One engine for as long as the page lives: started by the first question or before it, shared by all, started anew after a failure.
import type { Engine } from '../engine/engine.ts';
import type { BrowserEngineOptions, Progress } from '../engine/browser.ts';
import { EngineError } from '../engine/engine-error.ts';
import { remembering } from '../engine/remembering.ts';

export type PublishedTables = BrowserEngineOptions['file'];

let tables: PublishedTables | undefined;
let engine: Promise<Engine> | undefined;
let running = false;
/** Of a start that is under way, for who joins it. */
let latest: Progress | undefined;
const listeners = new Set<(progress: Progress) => void>();

/** Tells where the published tables are; the layout does so before anything is asked. */
export function publishedTablesAt(file: PublishedTables): void {
	tables = file;
}

/** True once a question can be answered without waiting for a download. */
export const engineIsRunning = (): boolean => running;

/** The engine, started if need be. `onProgress` hears about the start until it is over. */
export async function sharedEngine(onProgress: (progress: Progress) => void = () => {}): Promise<Engine> {
	listeners.add(onProgress);
	const attempt = (engine ??= start());
	if (latest) onProgress(latest);
	try {
		return await attempt;
	} catch (error) {
		if (engine === attempt) engine = undefined;
		throw error;
	} finally {
		listeners.delete(onProgress);
	}
}

/**
 * Starts it for a reader who seems about to ask, and asks what the page would: what comes along for an answer is then here, and DuckDB knows the
 * questions. Nothing is made of what they find. What fails unasked is tried again, and told, when somebody asks.
 */
export async function rehearse(ask: (engine: Engine) => Promise<unknown>): Promise<void> {
	const opened = await sharedEngine().catch(() => null);
	if (opened === null) return;
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
	running = true;
	return remembering(opened);
}

/** Lets go of an engine that no longer answers, so that the next question starts another. */
export function dropEngine(): void {
	const old = engine;
	engine = undefined;
	running = false;
	old?.then((one) => one.close()).catch(() => {});
}
