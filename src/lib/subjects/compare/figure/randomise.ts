// The one way in which figures ask for the exact randomisation test: at once, or in a worker that keeps the page answering.
import { randomisation, type Randomisation } from '../../../statistics/randomisation.ts';

export type { Randomisation };

export interface AssignedChanges {
	/** One change an area. */
	values: number[];
	treated: boolean[];
}

/** Rejects with the RangeError of `randomisation`. */
export type Randomise = (input: AssignedChanges) => Promise<Randomisation>;

/** Where nobody waits at a page: in the build, in a command, and inside the worker. */
export const randomiseAtOnce: Randomise = (input) => new Promise((resolve) => resolve(randomisation(input)));
