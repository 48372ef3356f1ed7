// The files of the local set as they are kept on this device, for pages that show them: read, and nothing else.
import type { ProgrammeFiles } from '../intake/delivery.ts';
import { inTurn } from './between-tabs.ts';
import { filesOf, newest } from './generations.ts';
import { openPlace } from './place.ts';

/** null where nothing was ever accepted. @throws LocalSetError `damaged` */
export async function keptFiles(): Promise<ProgrammeFiles | null> {
	const { place } = await openPlace();
	return inTurn('shared', async () => {
		const { generation } = await newest(place);
		return generation && filesOf(place, generation.files);
	});
}
