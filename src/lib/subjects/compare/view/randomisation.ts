// The exact randomisation test in the browser: in a worker of its own, so that the page keeps answering meanwhile.
import {
	randomiseAtOnce,
	type AssignedChanges,
	type Randomisation,
	type Randomise
} from '../figure/randomise.ts';
import workerUrl from './randomisation-worker.ts?worker&url';

export interface RandomisationQuestion {
	turn: number;
	input: AssignedChanges;
}
export type RandomisationAnswer = { turn: number; answer: Randomisation } | { turn: number; failure: string };

interface Waiting {
	input: AssignedChanges;
	resolve: (answer: Randomisation | Promise<Randomisation>) => void;
	reject: (reason: unknown) => void;
}

let worker: Worker | null | undefined;
let turns = 0;
const waiting = new Map<number, Waiting>();

/** Started by the first question; null once it turned out that it cannot start. */
function started(): Worker | null {
	if (worker !== undefined) return worker;
	if (typeof Worker === 'undefined') return (worker = null);
	worker = new Worker(new URL(workerUrl, document.baseURI), { type: 'module' });
	worker.addEventListener('message', ({ data }: MessageEvent<RandomisationAnswer>) => {
		const one = waiting.get(data.turn);
		waiting.delete(data.turn);
		if ('answer' in data) one?.resolve(data.answer);
		else one?.reject(new RangeError(data.failure));
	});
	worker.addEventListener('error', () => {
		worker?.terminate();
		worker = null;
		// A page that waits a moment is better than one without an answer.
		for (const { input, resolve } of waiting.values()) resolve(randomiseAtOnce(input));
		waiting.clear();
	});
	return worker;
}

export const randomiseInWorker: Randomise = (input) =>
	new Promise((resolve, reject) => {
		const aside = started();
		if (!aside) return resolve(randomiseAtOnce(input));
		const turn = turns++;
		waiting.set(turn, { input, resolve, reject });
		aside.postMessage({ turn, input } satisfies RandomisationQuestion);
	});
