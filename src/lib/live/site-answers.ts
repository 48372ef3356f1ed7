// What the pages of a programme folder's files would say and show, worked out in this tab and let go of.
import type { Answers } from '../domain/consequence.ts';
import type { ProgrammeFiles } from '../intake/delivery.ts';

/** @throws TabError, in words; the signal's reason when aborted */
export async function answersOf(files: ProgrammeFiles, signal: AbortSignal): Promise<Answers> {
	const { openTab } = await import('../tab/open-tab.ts');
	const tab = await openTab(files, { signal });
	try {
		return await tab.answers();
	} finally {
		tab.close();
	}
}
