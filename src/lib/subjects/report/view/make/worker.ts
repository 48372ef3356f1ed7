// Gives tasks to the worker that makes files, and draws for it the pictures that only a page can draw.
import { pngOf } from '../../../../charts/download.ts';
import { embeddedTypeface } from '../../../../charts/typeface.ts';
import { Aside } from '../../../../engine/worker.ts';
import { Turns } from '../../../../live/turns.svelte.ts';
import type { Results, Task, ToDraw } from './messages.ts';
import workerUrl from './report-worker.ts?worker&url';

type Result = Results[keyof Results];

let face: Promise<string> | undefined;

/** The face travels inside the drawing: a picture sees no style sheet of its page. */
async function draw({ svg, width, height }: ToDraw): Promise<Uint8Array> {
	const style = `<style>${await (face ??= embeddedTypeface())}</style>`;
	const dressed = svg.replace(/^(<svg[^>]*>)/, (opening) => opening + style);
	const address = await pngOf(dressed, width, height);
	const text = atob(address.slice(address.indexOf(',') + 1));
	return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

const drawings = new Turns();
const maker = new Aside<Task, Result, null, ToDraw, Uint8Array>(workerUrl, {
	answer: (picture) => drawings.take(() => draw(picture))
});

/** @param onPicture called with the number of pictures drawn so far */
function ask(task: Task, onPicture: (drawn: number) => void = () => {}): Promise<Result> {
	let drawn = 0;
	return maker.call(task, () => onPicture(++drawn));
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
