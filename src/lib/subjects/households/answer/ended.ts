// Who stopped when, and whose families there are: asked of the engine, so that opening a large file reads no row into the page.
import type { Engine } from '../../../engine/engine.ts';
import { householdChoices } from '../ask/choices.ts';
import { endedFamilies, type EndedRow } from '../ask/ended.ts';

export const answerEnded = (engine: Engine): Promise<EndedRow[]> => engine.all(endedFamilies);

/** Pseudonyms, in order. */
export const answerCoaches = async (engine: Engine): Promise<string[]> =>
	[...new Set((await engine.all(householdChoices())).map(({ coach }) => coach))].sort();
