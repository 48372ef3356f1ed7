// Work beside the page, in a worker: tasks and their answers, progress, questions back to the page, cancelling, and failures with a code.
import { endWorker, startWorker } from './held-workers.ts';

type FromWorker<Result, Progress, Question> =
	/** Its program is there. */
	| { about: 'ready' }
	| ({ turn: number } & (
			| { about: 'progress'; progress: Progress }
			/** Some things only a page can do. */
			| { about: 'question'; number: number; question: Question }
			| { about: 'done'; result: Result }
			| { about: 'failed'; code: string; message: string }
	  ));
type ToWorker<Task, Reply> =
	| { about: 'task'; turn: number; task: Task }
	| { about: 'reply'; number: number; reply: Reply | null };

/** `code`: the error's own; `failed` where it has none, `worker` where the worker could not start or broke. */
export class WorkerFailure extends Error {
	constructor(
		readonly code: string,
		message: string
	) {
		super(message);
	}
}

export interface Manner<Question, Reply> {
	/** True where the worker is ended with its answer: with it goes what it was given. */
	once?: boolean;
	answer?: (question: Question) => Promise<Reply>;
}
interface Call<Result, Progress> {
	resolve: (result: Result) => void;
	reject: (reason: unknown) => void;
	onProgress: (progress: Progress) => void;
}

/** The page's side. The worker is started when it is first needed, and again after it broke or was stopped. */
export class Aside<Task, Result, Progress = never, Question = never, Reply = never> {
	#worker: Worker | null = null;
	#turns = 0;
	readonly #waiting = new Map<number, Call<Result, Progress>>();
	readonly #url: string;
	readonly #manner: Manner<Question, Reply>;

	constructor(url: string, manner: Manner<Question, Reply> = {}) {
		this.#url = url;
		this.#manner = manner;
	}

	/** False before it is first needed, and after it broke or was stopped. */
	get running(): boolean {
		return this.#worker !== null;
	}

	/** Starts the worker, so that nothing has to come over the line later. */
	prepare(): Worker {
		return (this.#worker ??= this.#begin());
	}
	#begin(): Worker {
		const worker = startWorker(new URL(this.#url, document.baseURI));
		worker.addEventListener('message', ({ data }) => this.#hear(data));
		worker.addEventListener('error', (event) => {
			// Told to whoever waits, not to the console: it may quote what it was given.
			event.preventDefault();
			if (worker === this.#worker)
				this.stop(new WorkerFailure('worker', `worker: ${event.message || 'failed'}`));
		});
		return worker;
	}

	/**
	 * Ends a worker that has done its work, and with it goes all memory that this took; but no sooner than another is there in its place. Where
	 * none can be had, without a network say, or where it was given work meanwhile, the worker stays.
	 */
	renew(): void {
		const old = this.#worker;
		if (!old || this.#waiting.size > 0) return;
		// Work that was begun and done by then may have left something to go on with.
		const turns = this.#turns;
		const next = this.#begin();
		next.addEventListener('error', () => endWorker(next), { once: true });
		const follow = () => {
			const idle = this.#worker === old && this.#turns === turns;
			if (idle) this.#worker = next;
			endWorker(idle ? old : next);
		};
		// It says nothing of itself before it is asked, but that it is there.
		next.addEventListener('message', follow, { once: true });
	}

	/** @throws WorkerFailure; what `stop` was given; DOMException where a task cannot be sent */
	async call(
		task: Task,
		onProgress: (progress: Progress) => void = () => {},
		transfer: Transferable[] = []
	): Promise<Result> {
		const turn = ++this.#turns;
		return new Promise((resolve, reject) => {
			this.#waiting.set(turn, { resolve, reject, onProgress });
			try {
				this.#say({ about: 'task', turn, task }, transfer);
			} catch (error) {
				// What cannot be sent is waited for by nobody.
				this.#waiting.delete(turn);
				throw error;
			}
		});
	}

	/** Ends the worker at once, whatever it is doing; all who wait hear why. */
	stop(reason: unknown = new DOMException('stopped', 'AbortError')): void {
		if (this.#worker) endWorker(this.#worker);
		this.#worker = null;
		for (const { reject } of this.#waiting.values()) reject(reason);
		this.#waiting.clear();
	}

	#say(message: ToWorker<Task, Reply>, transfer: Transferable[] = []): void {
		this.prepare().postMessage(message, transfer);
	}

	#hear(data: FromWorker<Result, Progress, Question>): void {
		if (data.about === 'ready') return;
		const one = this.#waiting.get(data.turn);
		if (!one) return;
		if (data.about === 'progress') return one.onProgress(data.progress);
		if (data.about === 'question') {
			const asking = this.#worker;
			const say = (reply: Reply | null) => {
				// Whoever was stopped meanwhile is asked nothing more, and nobody is started for it.
				if (asking === this.#worker) this.#say({ about: 'reply', number: data.number, reply });
			};
			this.#manner.answer?.(data.question).then(say, () => say(null));
			return;
		}
		this.#waiting.delete(data.turn);
		if (data.about === 'done') one.resolve(data.result);
		else one.reject(new WorkerFailure(data.code, data.message));
		if (this.#manner.once) this.stop();
	}
}

/** What a task may say to the page while it is under way. */
export interface Saying<Progress, Question, Reply> {
	tell: (progress: Progress) => void;
	/** @throws Error where the page cannot do it */
	ask: (question: Question) => Promise<Reply>;
}

/**
 * The worker's side.
 * @param handOver what goes with an answer, so that the worker holds it no longer
 * @param quiet true where an error's words may hold what must not leave the worker: then its code alone is told
 */
export function serve<Task, Result, Progress = never, Question = never, Reply = never>(
	perform: (task: Task, saying: Saying<Progress, Question, Reply>) => Result | Promise<Result>,
	{
		handOver = () => [],
		quiet = false
	}: { handOver?: (result: Result) => Transferable[]; quiet?: boolean } = {}
): void {
	let questions = 0;
	const asked = new Map<number, (reply: Reply | null) => void>();
	// Now: what a task loads may listen and speak in this worker too, and be kept apart.
	const post = globalThis.postMessage.bind(globalThis);
	const say = (message: FromWorker<Result, Progress, Question>, transfer: Transferable[] = []): void =>
		post(message, { transfer });

	addEventListener('message', ({ data }: MessageEvent<ToWorker<Task, Reply>>) => {
		if (data.about === 'reply') {
			asked.get(data.number)?.(data.reply);
			asked.delete(data.number);
			return;
		}
		const { turn, task } = data;
		const ask = async (question: Question): Promise<Reply> => {
			const number = ++questions;
			const reply = await new Promise<Reply | null>((resolve) => {
				asked.set(number, resolve);
				say({ about: 'question', turn, number, question });
			});
			if (reply === null) throw new Error('the page could not do its part');
			return reply;
		};
		const tell = (progress: Progress) => say({ about: 'progress', turn, progress });
		Promise.resolve()
			.then(() => perform(task, { tell, ask }))
			.then(
				(result) => say({ about: 'done', turn, result }, handOver(result)),
				(error: unknown) =>
					say({
						about: 'failed',
						turn,
						code: error instanceof Error && 'code' in error ? String(error.code) : 'failed',
						message: quiet ? '' : error instanceof Error ? error.message : String(error)
					})
			);
	});
	say({ about: 'ready' });
}
