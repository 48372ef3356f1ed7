// Whose families there are: asked of the engine, so that opening a large file reads no row into the page.
import type { Engine } from '../../../engine/engine.ts';
import { householdChoices } from '../ask/choices.ts';

/** Pseudonyms, in order. */
export const answerCoaches = async (engine: Engine): Promise<string[]> =>
	[...new Set((await engine.all(householdChoices())).map(({ coach }) => coach))].sort();
