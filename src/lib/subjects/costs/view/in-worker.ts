// Costs and benefits in the browser, worked out beside the page.
import { inWorker } from '../../../live/in-worker.ts';
import { costsAtOnce, type WorkOut } from '../figure/costs.ts';
import workerUrl from './costs-worker.ts?worker&url';

export const costsInWorker: WorkOut = inWorker(workerUrl, costsAtOnce);
