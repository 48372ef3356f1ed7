// Gives tasks to the worker that makes files, and draws for it the pictures that only a page can draw.
import { pngOf } from '../../../../charts/download.ts';
import { embeddedTypeface } from '../../../../charts/typeface.ts';
import type { FromWorker, Results, Task, ToWorker } from './messages.ts';
import workerUrl from './report-worker.ts?worker&url';

type Result = Results[keyof Results];

interface Waiting {
	resolve: (result: Result) => void;
	reject: (reason: Error) => void;
	/** Called with the number of pictures drawn so far. */
	onPicture: (drawn: number) => void;
	drawn: number;
}

let worker: Worker | undefined;
let turns = 0;
const waiting = new Map<number, Waiting>();
let lastDrawing: Promise<void> = Promise.resolve();
let face: Promise<string> | undefined;

const say = (message: ToWorker) => worker?.postMessage(message);

/** The face travels inside the drawing: a picture sees no style sheet of its page. */
async function draw({
	svg,
	width,
	height
}: {
	svg: string;
	width: number;
	height: number;
}): Promise<Uint8Array> {
	const style = `<style>${await (face ??= embeddedTypeface())}</style>`;
	const dressed = svg.replace(/^(<svg[^>]*>)/, (opening) => opening + style);
	const address = await pngOf(dressed, width, height);
	const text = atob(address.slice(address.indexOf(',') + 1));
	return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

function hear({ data }: MessageEvent<FromWorker>) {
	if (data.about === 'draw') {
		for (const one of waiting.values()) one.onPicture(++one.drawn);
		// One by one, each in a task of its own: the page answers in between.
		lastDrawing = lastDrawing
			.then(() => new Promise<void>((resolve) => setTimeout(resolve)))
			.then(() => draw(data))
			.then(
				(bytes) => say({ about: 'picture', turn: data.turn, bytes }),
				() => say({ about: 'picture', turn: data.turn, bytes: null })
			);
		return;
	}
	const one = waiting.get(data.turn);
	waiting.delete(data.turn);
	if (data.about === 'done') one?.resolve(data.result);
	else one?.reject(new Error(data.message));
}

function start(): Worker {
	const started = new Worker(new URL(workerUrl, document.baseURI), { type: 'module' });
	started.addEventListener('message', hear);
	started.addEventListener('error', (event) => {
		started.terminate();
		if (worker === started) worker = undefined;
		for (const { reject } of waiting.values()) reject(new Error(`worker: ${event.message || 'failed'}`));
		waiting.clear();
	});
	return started;
}

function ask(task: Task, onPicture: (drawn: number) => void = () => {}): Promise<Result> {
	worker ??= start();
	const turn = ++turns;
	return new Promise((resolve, reject) => {
		waiting.set(turn, { resolve, reject, onPicture, drawn: 0 });
		say({ about: 'task', turn, task });
	});
}

const isBytes = (result: Result): result is Uint8Array => result instanceof Uint8Array;

/** @throws Error when the worker cannot do it, with a technical message */
export async function makeBytes(
	task: Extract<Task, { kind: 'format' | 'zip' }>,
	onPicture?: (drawn: number) => void
): Promise<Uint8Array> {
	const result = await ask(task, onPicture);
	if (!isBytes(result)) throw new Error('worker: another answer than was asked for');
	return result;
}

/** @throws Error when the worker cannot do it, with a technical message */
export async function freezeInWorker(
	input: Extract<Task, { kind: 'freeze' }>['input'],
	onPicture?: (drawn: number) => void
): Promise<Results['freeze']> {
	const result = await ask({ kind: 'freeze', input }, onPicture);
	if (isBytes(result)) throw new Error('worker: another answer than was asked for');
	return result;
}

export const typefaceForFile = embeddedTypeface;
