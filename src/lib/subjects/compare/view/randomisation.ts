// The exact randomisation test in the browser.
import { randomiseAtOnce, type Randomise } from '../figure/randomise.ts';
import { inWorker } from '../../../live/in-worker.ts';
import workerUrl from './randomisation-worker.ts?worker&url';

export const randomiseInWorker: Randomise = inWorker(workerUrl, randomiseAtOnce);
