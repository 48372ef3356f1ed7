// Proves that no forgery of a whole frozen report is called unaltered: every kind by every forger, and changed bytes.
import { answerReport } from '../../src/lib/answers/report.ts';
import { defaultSettings } from '../../src/lib/figures/report-settings.ts';
import { composeReport } from '../../src/lib/report/compose.ts';
import { digest } from '../../src/lib/report/freeze/digest.ts';
import { draftOf, freeze } from '../../src/lib/report/freeze/freeze.ts';
import { zipReport } from '../../src/lib/report/freeze/pack.ts';
import { trendPicture } from '../../src/lib/report/pictures/trend-picture.ts';
import { openProgramme } from '../../src/lib/server/programme.ts';
import { reportSources } from '../../src/lib/server/report-sources.ts';
import {
	byteSlipped,
	forged,
	forgeries,
	judged,
	mutated,
	picking,
	readsTheSame,
	skills,
	type Original
} from '../../tests/report/forgeries/trial.ts';
import { oldReport, unpack } from '../../tests/report/forgeries/workshop.ts';
import { outputsOf } from '../../tests/report/frozen-report.ts';

const quarter = '2011-Q1';
const on = '2011-04-20';

/** The demonstration's report of one quarter, frozen as it is now and as it was in the first format. */
async function originals(): Promise<Original[]> {
	const programme = await openProgramme();
	const { engine, catalogue, release, periods } = programme;
	const asked = { settings: defaultSettings(catalogue, quarter), release: release ?? undefined, periods };
	const { required } = await answerReport(engine, catalogue, asked);
	const notes = required.map(({ indicator, field }) => ({
		...{ period: quarter, indicator, field, author: 'Projectleider', date: on },
		text: `Tekst over ${field}.`
	}));
	const figure = await answerReport(engine, catalogue, { ...asked, notes });
	const sources = reportSources(programme);
	await engine.close();
	const draft = draftOf({
		figure,
		document: (mark) => composeReport(figure, catalogue, 'nl', mark, trendPicture),
		sources,
		release,
		on
	});
	const outputs = await outputsOf(draft.document);
	const frozen = freeze(draft, outputs);
	const old = oldReport(draft, outputs);
	return [
		{ zip: zipReport(frozen), hash: frozen.hash, old: false },
		{ zip: old, hash: digest(unpack(old).get('manifest.json') ?? ''), old: true }
	];
}

/** @param runs changed bytes; the forgeries are always all of them */
export async function prove({
	runs,
	seed,
	log
}: {
	runs: number;
	seed: number;
	log: (line: string) => void;
}): Promise<{ passed: boolean; summary: string }> {
	const slipped: string[] = [];
	const miss = (line: string): void => {
		slipped.push(line);
		log(`SLIPPED ${line}`);
	};
	const pick = picking(seed);
	const both = await originals();
	let [structured, named, left] = [0, 0, 0];
	for (const original of both)
		for (const forgery of forgeries)
			for (const skill of skills) {
				const zip = forged(original, forgery, skill, pick);
				if (!zip) continue;
				structured++;
				const recoded = skill === 'resealed';
				const { slipped: why, verdict } = judged(original, zip, recoded ? '' : forgery.touches, recoded);
				if (verdict === 'fits-old') left++;
				else named++;
				if (why !== null) miss(`${forgery.name}, ${skill}${original.old ? ', old format' : ''}: ${why}`);
			}
	log(`${structured} forgeries of ${forgeries.length} kinds: ${named} named, ${left} left open in words`);
	let packing = 0;
	const [first] = both;
	for (let turn = 0; first && turn < runs; turn++) {
		const { zip, at } = mutated(first.zip, pick);
		if (readsTheSame(first.zip, zip)) packing++;
		const why = byteSlipped(first, zip);
		if (why !== null) miss(`byte ${at}: ${why}`);
		if ((turn + 1) % 50 === 0) log(`${turn + 1} changed bytes`);
	}
	return {
		passed: slipped.length === 0,
		summary: `${structured} forgeries of ${forgeries.length} kinds (${named} named, ${left} left open in words by the old format) and ${runs} changed bytes (${packing} of them in the packing only): ${slipped.length} slipped through`
	};
}
