// The publication that follows, where there must be one.
import type { PublishedStates } from '../../src/lib/domain/published-states.ts';
import { draftPublication, type Preceding, type Publication } from '../../src/lib/server/next-publication.ts';

/**
 * @param made ISO day
 * @throws Error where there is nothing to publish, or where it cannot follow on the last one
 */
export async function nextPublication(
	folder: string | undefined,
	before: Preceding,
	made: string
): Promise<{ publication: Publication; states: PublishedStates }> {
	const next = await draftPublication(folder, before, made);
	if (!next) throw new Error('nothing was measured since the start of the programme');
	const { publication, states } = next;
	if (!states) throw new Error('without the states of the last publication there is no next one');
	return { publication, states };
}
