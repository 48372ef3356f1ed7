// One thread of npm run calibrate: asks for a share of a simulation, runs it, sends the outcome home, and asks for the next.
import { parentPort } from 'node:worker_threads';
import type { Share } from './pool.ts';
import { simulations } from './simulations.ts';

parentPort?.on('message', ({ name, runs, seed }: Share) => {
	const simulation = simulations[name];
	if (!simulation) throw new RangeError(`name: no simulation is called ${name}`);
	parentPort?.postMessage(simulation.run(runs, seed));
});
parentPort?.postMessage('ready');
