// What a delivery does to the pages: a programme folder of before beside the one that would count, as JSON.
import { consequencesOf } from '../src/lib/subjects/data/figure/consequences.ts';
import { consequencesSentence } from '../src/lib/subjects/data/words/consequences.ts';
import { gather } from '../src/lib/server/consequences.ts';
import { openProgramme, type OpenedProgramme } from '../src/lib/server/programme.ts';
import { UnusableArgument } from './figures-arguments.ts';

/** @param folder of before @throws UnusableArgument where it holds another programme */
export async function foretell(programme: OpenedProgramme, folder: string) {
	const earlier = await openProgramme(folder);
	const [before, after] = [await gather(earlier), await gather(programme)];
	if (earlier !== programme) await earlier.engine.close();
	if (before.programme !== after.programme)
		throw new UnusableArgument('other-programme', { before: before.programme, after: after.programme });
	const consequences = consequencesOf(before, after);
	return {
		programme: after.programme,
		before: { folder: earlier.folder, latest: before.latest },
		after: { folder: programme.folder, latest: after.latest },
		summary: { nl: consequencesSentence(consequences, 'nl'), en: consequencesSentence(consequences, 'en') },
		consequences
	};
}
