// What draws the overview, where no server did.
import { overviewParts } from '$lib/subjects/overview/view/parts.ts';
import { partsToDraw } from '$lib/ui/later.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data }) => {
	await partsToDraw(overviewParts);
	return data;
};
