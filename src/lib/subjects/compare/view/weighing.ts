// The weighted company and the bound on unequal drift, in the browser.
import { weighAtOnce, type Weigh } from '../figure/weigh.ts';
import { inWorker } from '../../../live/in-worker.ts';
import workerUrl from './weighing-worker.ts?worker&url';

export const weighInWorker: Weigh = inWorker(workerUrl, weighAtOnce);
