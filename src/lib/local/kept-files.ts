// The files of the local set as they are kept on this device, for pages that show them: read, and nothing else.
import type { ProgrammeFiles } from '../intake/delivery.ts';
import { inTurn } from './between-tabs.ts';
import { filesOf, newest, type Generation } from './generations.ts';
import { logPath } from './paths.ts';
import { openPlace, type Place } from './place.ts';

/** Of a set of which all was undone the log alone is left. */
const isSet = (generation: Generation | null): generation is Generation =>
	Object.keys(generation?.files ?? {}).some((path) => path !== logPath);

async function looking<Found>(
	look: (place: Place, generation: Generation | null) => Promise<Found> | Found
): Promise<Found> {
	const { place } = await openPlace();
	return inTurn('shared', async () => look(place, (await newest(place)).generation));
}

/** null where nothing was ever accepted, or all of it was undone. @throws LocalSetError `damaged` */
export const keptFiles = (): Promise<ProgrammeFiles | null> =>
	looking((place, generation) => (isSet(generation) ? filesOf(place, generation.files) : null));

/** Whether there is anything for pages to show. */
export const isAnythingKept = (): Promise<boolean> => looking((_, generation) => isSet(generation));
