// A figure that a reader may ask anew: the last one stays until the next is there, and only the newest question counts.
import { tick } from 'svelte';
import type { Progress } from '../engine/browser.ts';
import type { Engine } from '../engine/engine.ts';
import { EngineError, type EngineErrorCode } from '../engine/engine-error.ts';
import { newVersion } from './new-version.svelte.ts';
import { dropEngine, engineIsRunning, sharedEngine } from './shared-engine.ts';

export interface LiveError {
	code: EngineErrorCode;
	/** Technical, for the fold below the words. */
	message: string;
}

export type Question<Figure> = (engine: Engine) => Promise<Figure>;

export class LiveFigure<Figure> {
	/** What to draw: the prerendered figure, or the latest answer. */
	figure: Figure = $state.raw() as Figure;
	/** still: nothing under way; starting: the engine is fetched; asking: it computes; failed: see `error`. */
	phase: 'still' | 'starting' | 'asking' | 'failed' = $state('still');
	/** Of the engine's start; null when nothing has come in yet. */
	progress: Progress | null = $state.raw(null);
	error: LiveError | null = $state.raw(null);

	#turn = 0;
	#question: Question<Figure> | null = null;
	readonly #open: typeof sharedEngine;

	/** @param open gives the engine; without it the one that the page shares */
	constructor(initial: Figure, open: typeof sharedEngine = sharedEngine) {
		this.figure = initial;
		this.#open = open;
	}

	/** Asks a question; settles when it is answered, failed or overtaken by a newer one. Never rejects. */
	async ask(question: Question<Figure>): Promise<void> {
		const turn = ++this.#turn;
		this.#question = question;
		this.error = null;
		this.progress = null;
		this.phase = engineIsRunning() ? 'asking' : 'starting';
		try {
			const engine = await this.#open((progress) => {
				if (turn === this.#turn) this.progress = progress;
			});
			if (turn !== this.#turn) return;
			this.phase = 'asking';
			const figure = await question(engine);
			if (turn !== this.#turn) return;
			performance.mark('filter:answered');
			this.figure = figure;
			this.phase = 'still';
			await tick();
			requestAnimationFrame(() => performance.mark('filter:drawn'));
		} catch (reason) {
			if (turn === this.#turn) this.#fail(reason);
		}
	}

	/** Shows another prerendered figure; whatever was asked is forgotten. */
	reset(initial: Figure): void {
		this.#turn++;
		this.#question = null;
		this.figure = initial;
		this.phase = 'still';
		this.progress = null;
		this.error = null;
	}

	/** Asks the failed question again. */
	async retry(): Promise<void> {
		if (this.#question) await this.ask(this.#question);
	}

	#fail(reason: unknown): void {
		const code = reason instanceof EngineError ? reason.code : 'question';
		// An engine that only refused a question still answers others; any other failure asks for a new one.
		if (code !== 'question') {
			dropEngine();
			newVersion.ask();
		}
		this.error = { code, message: reason instanceof Error ? reason.message : String(reason) };
		this.phase = 'failed';
	}
}
